"""A small picture of an attached image, or the icon of what is no image that can be shown."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter, QPaintEvent, QPixmap, QPixmapCache
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from annotator.domain.attachment import Attachment
from annotator.store.project import Project
from annotator.store.snapshots import content
from annotator.ui.find.searcher import Searcher
from annotator.ui.icons import paint_icon
from annotator.ui.theme import themes

SIDE: Final = 40
LARGEST_FILE: Final = 24 * 1024 * 1024
LARGEST_IMAGE: Final = 40_000_000
"""Pixels; what claims to have more is not decoded, however small its file is."""
_FORMATS: Final = {"image/png": b"png", "image/jpeg": b"jpeg", "image/gif": b"gif"}
_ICON: Final = 18


class Preview(QWidget):
    """Reads and decodes nothing before it is painted, and then in a thread of its own."""

    def __init__(
        self, project: Project, attachment: Attachment, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._project = project
        self._attachment = attachment
        self._key = f"attachment-{attachment.sha256}-{SIDE}"
        self._has_asked = False
        self.picture: QPixmap | None = None
        self.setFixedSize(SIDE, SIDE)

    @property
    def is_image(self) -> bool:
        """Whether a picture may be shown of it."""
        of_use = self._attachment.media_type in _FORMATS
        return of_use and self._attachment.size <= LARGEST_FILE

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._has_asked:
            self._has_asked = True
            self._ask()
        theme = themes().current
        painter = QPainter(self)
        if self.picture is not None:
            shown = self.picture.deviceIndependentSize()
            left, top = (SIDE - shown.width()) / 2, (SIDE - shown.height()) / 2
            painter.drawPixmap(
                QRectF(left, top, shown.width(), shown.height()).toRect(), self.picture
            )
        else:
            edge = (SIDE - _ICON) / 2
            paint_icon(painter, QRectF(edge, edge, _ICON, _ICON), "file", theme.muted)
        painter.setPen(theme.line)
        painter.drawRoundedRect(QRectF(0.5, 0.5, SIDE - 1, SIDE - 1), 4, 4)
        painter.end()

    def _ask(self) -> None:
        known = QPixmap()
        if QPixmapCache.find(self._key, known):
            self.picture = known
        elif self.is_image:
            data = content(self._project, self._attachment.sha256) or b""
            side = round(SIDE * self.devicePixelRatioF())
            form = _FORMATS[self._attachment.media_type]
            # After this paint: the answer may come at once.
            searcher = Searcher(self)
            searcher.ask(lambda _pause: decoded(data, form, side), self._show)

    def _show(self, image: QImage) -> None:
        if image.isNull():
            return
        picture = QPixmap.fromImage(image)
        picture.setDevicePixelRatio(self.devicePixelRatioF())
        QPixmapCache.insert(self._key, picture)
        self.picture = picture
        self.update()


def decoded(data: bytes, form: bytes, side: int) -> QImage:
    """Return an image no larger than a square of that side; a null one if it is not to be decoded.

    Only the named format is tried. A file that claims too many pixels, or does not say how many it
    has, is not decoded. Any thread may ask.
    """
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(form))
    reader.setAutoDetectImageFormat(False)
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid() or size.width() * size.height() > LARGEST_IMAGE:
        return QImage()
    shown = size.scaled(QSize(side, side), Qt.AspectRatioMode.KeepAspectRatio)
    reader.setScaledSize(shown.expandedTo(QSize(1, 1)).boundedTo(size))
    return reader.read()
