"""Makes references of sources beside the window's thread: the first takes a tenth of a second."""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, QThreadPool, Signal

from annotator.domain.source import Source
from annotator.services.translatable import QT_TRANSLATE_NOOP
from annotator.ui.words import language

STYLE_NAMES: Final = {
    "chicago": QT_TRANSLATE_NOOP("Styles", "Chicago"),
    "apa": QT_TRANSLATE_NOOP("Styles", "APA"),
    "iso690-fr": QT_TRANSLATE_NOOP("Styles", "ISO 690"),
}
"""The styles by their names in `citing.STYLES`; how they are called fits on a button."""

USUAL: Final = {"fr": "iso690-fr"}
"""Which style a language is used to; every other has the first."""


def usual_style() -> str:
    """Return the style that the language of the window is used to."""
    return USUAL.get(language(), "chicago")


def styles_in_order() -> list[str]:
    """Return all styles, the usual one first."""
    return sorted(STYLE_NAMES, key=lambda name: name != usual_style())


class ReferenceMaker(QObject):
    """Makes one reference at a time; of those that were asked for meanwhile only the last."""

    made = Signal(object, str, str)
    """The `Source`, the style, and the source's reference in it."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._wanted: tuple[Source, str] | None = None
        self._making: tuple[Source, str] | None = None

    def make(self, source: Source, style: str) -> None:
        """Ask for a reference."""
        self._wanted = (source, style)
        self._go_on()

    def _go_on(self) -> None:
        if self._making is not None or self._wanted is None:
            return
        self._making, self._wanted = self._wanted, None
        teller = _Teller()
        teller.done.connect(self._tell)
        QThreadPool.globalInstance().start(partial(_make, teller, *self._making))

    def _tell(self, line: str) -> None:
        made, self._making = self._making, None
        if made is not None:
            self.made.emit(*made, line)
        self._go_on()


class _Teller(QObject):
    """Belongs to its job alone: the window may be gone when that is done."""

    done = Signal(str)


def _make(teller: _Teller, source: Source, style: str) -> None:
    line = reference_of(source, style)
    # The program may have ended meanwhile, and taken Qt's half of the teller along.
    with suppress(RuntimeError):
        teller.done.emit(line)


def reference_of(source: Source, style: str) -> str:
    """Return a source's reference; of a confidential one its pseudonym. The first takes long."""
    from annotator.services.citing import cited

    return cited(source, style).line
