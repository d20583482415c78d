"""The article on the screen: its text, the marks on it, and how an editor selects in it."""

from __future__ import annotations

from annotator.ui.article_view.edges import Edge
from annotator.ui.article_view.granularity import Granularity
from annotator.ui.article_view.header import Header
from annotator.ui.article_view.holding import Held
from annotator.ui.article_view.marks import Mark
from annotator.ui.article_view.view import ArticleView

__all__ = ["ArticleView", "Edge", "Granularity", "Header", "Held", "Mark"]
