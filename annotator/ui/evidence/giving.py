"""What an editor gives to be kept: files that are dropped or copied, or an image."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice, QMimeData
from PySide6.QtGui import QGuiApplication, QImage, QImageWriter


@dataclass(frozen=True, slots=True)
class Given:
    """Files of this machine, or the picture on the clipboard; neither is nothing."""

    paths: tuple[Path, ...] = ()
    image: QImage | None = None

    def __bool__(self) -> bool:
        return bool(self.paths) or self.image is not None


def can_give(mime: QMimeData | None) -> bool:
    """Whether there is something to keep; looks at no content. A clipboard may hold nothing."""
    if mime is None:
        return False
    return mime.hasImage() or any(url.isLocalFile() for url in mime.urls())


def given(mime: QMimeData | None) -> Given:
    """Return what is to be kept of something dropped or copied."""
    if mime is None:
        return Given()
    paths = tuple(Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile())
    if paths:
        return Given(paths)
    image = QImage(mime.imageData()) if mime.hasImage() else QImage()
    return Given() if image.isNull() else Given(image=image)


def clipboard_gives() -> bool:
    """Whether the clipboard holds something to keep."""
    return can_give(QGuiApplication.clipboard().mimeData())


def on_clipboard() -> Given:
    """Return what is to be kept of the clipboard."""
    return given(QGuiApplication.clipboard().mimeData())


def image_name() -> str:
    """Return a name for a pasted image, by the clock."""
    name = QCoreApplication.translate("Evidence", "Pasted image {0}.png")
    return name.format(f"{datetime.now():%Y-%m-%d %H.%M.%S}")


def png_bytes(image: QImage) -> bytes:
    """Return an image as the bytes of a PNG file; any thread may ask."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())
