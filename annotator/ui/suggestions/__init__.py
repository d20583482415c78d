"""Suggestions in the window: the worker, the marks and the bar."""
