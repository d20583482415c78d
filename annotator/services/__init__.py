"""What an editor asks for, with no window needed."""
