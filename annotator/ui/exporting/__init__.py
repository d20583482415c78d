"""Giving out: the dialogs of exports, and what is copied as a table."""
