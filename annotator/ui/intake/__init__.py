"""Articles on their way in: one file to look at, or many."""
