"""The palette: every command by its name, and every article by its title."""
