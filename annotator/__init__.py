"""Annotator: check an article line by line, and keep the evidence."""

__version__ = "0.1.0"
