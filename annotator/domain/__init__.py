"""What the words mean: no file, no screen, no clock."""
