"""Dialogs: each asks, and returns what was decided; none edits anything itself."""
