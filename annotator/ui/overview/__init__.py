"""The overview of an article: how far it is, what stands in the way, what was left open."""
