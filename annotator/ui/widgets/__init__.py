"""The small widgets that panes and dialogs are made of."""
