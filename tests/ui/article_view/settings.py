"""How the text of a view is set: other faces, sizes, columns, as the preferences would ask."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from annotator.ui.article_view.view import ArticleView


def set_in(view: ArticleView, **fields: Any) -> None:
    """Set a view's text otherwise; what is left out stays as it is."""
    view.editor.take_setting(replace(view.editor.setting, **fields))
