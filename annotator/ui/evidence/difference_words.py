"""What is said of the differences of a quote from the article: aloud, and in a flag."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

from annotator.domain.quote_difference import Comparison, Piece

MOST_TOLD: Final = 8
"""How many differences are told one by one."""

translate = QCoreApplication.translate


def differences_said(comparison: Comparison) -> str:
    """Return the differences as a sentence: `source “13”, article “12”; …`."""
    told = [_told(piece) for piece in comparison.differences[:MOST_TOLD]]
    if len(comparison.differences) > MOST_TOLD:
        told.append("…")
    return "; ".join(told)


def flag_message(comparison: Comparison, source: str) -> str:
    """Return what a flag says of the differences from a source, by its title or pseudonym."""
    told = differences_said(comparison)
    return translate("Evidence", "Quote from {0}: {1}").format(source, told)


def _told(piece: Piece) -> str:
    if not piece.cited:
        return translate("Evidence", "only the article has “{0}”").format(piece.printed)
    if not piece.printed:
        return translate("Evidence", "only the source has “{0}”").format(piece.cited)
    return translate("Evidence", "source “{0}”, article “{1}”").format(piece.cited, piece.printed)
