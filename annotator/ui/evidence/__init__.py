"""Evidence on the screen: files that are kept, quotes beside the article, who repeats whom."""
