"""The parts of the review queue: a statement, what is held for and against it, and the acts."""
