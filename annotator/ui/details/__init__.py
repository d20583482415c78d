"""The details of one annotation, edited in place."""
