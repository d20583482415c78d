"""Annotations on their way in: what would come in, what labels mean, what finds no place."""
