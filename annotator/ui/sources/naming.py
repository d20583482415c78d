"""What a source is called on the screen outside its own form."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

from annotator.domain.source import Confidentiality, Source

LOCK: Final = "lock"
"""The icon beside a source that must not be named."""


def is_veiled(source: Source) -> bool:
    """Whether the window calls a source by its pseudonym outside its own form.

    One on background is named at the desk, though not in exports.
    """
    return source.confidentiality is Confidentiality.CONFIDENTIAL


def shown_name(source: Source) -> str:
    """Return a source's title; of a confidential one its pseudonym.

    Somebody may look over the editor's shoulder, and pictures of the window get around.
    """
    if not is_veiled(source):
        return source.title
    unnamed = QCoreApplication.translate("SourceNames", "Confidential source")
    return source.pseudonym.strip() or unnamed


def shown_publisher(source: Source) -> str:
    """Return who published a source; nothing of a confidential one."""
    return "" if is_veiled(source) else source.publisher


def shown_url(source: Source) -> str:
    """Return where a source is read; nothing of a confidential one."""
    return "" if is_veiled(source) else source.url
