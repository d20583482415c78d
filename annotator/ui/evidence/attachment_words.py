"""What is said of an attachment beside its name: its type, its size, who attached it and when."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale

from annotator.domain.attachment import Attachment
from annotator.services.translatable import QT_TRANSLATE_NOOP
from annotator.ui.words import moment_said, said

MEDIA: Final[Mapping[str, str]] = {
    "application/pdf": QT_TRANSLATE_NOOP("Words", "PDF"),
    "image/png": QT_TRANSLATE_NOOP("Words", "PNG image"),
    "image/jpeg": QT_TRANSLATE_NOOP("Words", "JPEG image"),
    "image/gif": QT_TRANSLATE_NOOP("Words", "GIF image"),
    "image/webp": QT_TRANSLATE_NOOP("Words", "WebP image"),
    "text/plain": QT_TRANSLATE_NOOP("Words", "text"),
    "text/html": QT_TRANSLATE_NOOP("Words", "saved page"),
    "multipart/related": QT_TRANSLATE_NOOP("Words", "saved page"),
}


def attachment_about(attachment: Attachment, who: str = "") -> str:
    """Return `PDF · 1.2 MB · AM, 17 Jan 2023`; `who` is the initials of who attached it."""
    when = moment_said(attachment.added_at)
    added = QCoreApplication.translate("Evidence", "{0}, {1}").format(who, when) if who else when
    return " · ".join((said(MEDIA, attachment.media_type), size_said(attachment.size), added))


def size_said(size: int) -> str:
    """Return a number of bytes in the units of the user's language."""
    digits = 1 if size >= _KILO else 0
    form = QLocale.DataSizeFormat.DataSizeTraditionalFormat
    return QLocale().formattedDataSize(size, digits, form)


_KILO: Final = 1024
