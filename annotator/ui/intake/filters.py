"""The filters of file dialogs that ask for articles, made from the table of formats."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from annotator.formats.table import Reads, readable


def article_filters(*, with_sources: bool) -> str:
    """Return the filters: articles first, then sources where they can come in too, then all."""
    words = [QCoreApplication.translate("Intake", "Articles ({0})")]
    patterns = [_patterns(Reads.ARTICLES)]
    if with_sources:
        words.append(QCoreApplication.translate("Intake", "Sources ({0})"))
        patterns.append(_patterns(Reads.SOURCES))
    told = [each.format(pattern) for each, pattern in zip(words, patterns, strict=True)]
    return ";;".join((*told, QCoreApplication.translate("Intake", "All files (*)")))


def _patterns(reads: Reads) -> str:
    extensions = (extension for known in readable(reads) for extension in known.extensions)
    return " ".join(f"*{extension}" for extension in dict.fromkeys(extensions))
