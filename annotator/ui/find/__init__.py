"""Find in the article: bar, list of hits in context, tagging of what was found."""
