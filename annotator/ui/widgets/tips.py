"""Tool tips that show words as they are written."""

from __future__ import annotations

from html import escape

from PySide6.QtGui import Qt


def plain_tip(text: str) -> str:
    """Make a tool tip that shows `text` literally.

    Qt takes a tip that looks like HTML for HTML, and words of an article could then make it load
    files; such a text is escaped.
    """
    return f"<qt>{escape(text)}</qt>" if Qt.mightBeRichText(text) else text
