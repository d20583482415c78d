"""Opens the palette, which is made at its first use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from annotator.ui.actions import Actions
from annotator.ui.article_list import ArticleList
from annotator.ui.settings import Settings

if TYPE_CHECKING:
    from annotator.ui.palette.palette import Palette


class PaletteOpener(QObject):
    """Stands for the palette until somebody wants it: the program starts without it."""

    article_wanted = Signal(str)
    """The id of an article that was chosen in the palette."""

    def __init__(
        self, actions: Actions, articles: ArticleList, settings: Settings, window: QWidget
    ) -> None:
        super().__init__(window)
        self._actions = actions
        self._articles = articles
        self._settings = settings
        self._window = window
        self.palette: Palette | None = None

    def open(self) -> None:
        """Open the palette over the window."""
        if self.palette is None:
            from annotator.ui.palette.palette import Palette

            self.palette = Palette(
                self._actions, self._articles.titles, self._settings, self._window
            )
            self.palette.article_wanted.connect(self.article_wanted)
        self.palette.open()
