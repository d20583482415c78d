"""Choosing what a dragged selection is widened to, remembered from one run to the next."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject

from annotator.ui.actions import Actions
from annotator.ui.article_view import ArticleView, Granularity
from annotator.ui.part import Part
from annotator.ui.settings import GRANULARITY, Settings


class GranularityChoice(Part):
    """The four commands of which one is ticked, and the one that goes on to the next."""

    def __init__(self, view: ArticleView, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self._view = view
        self._settings = settings
        self._actions: Actions | None = None

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """Return what the commands do, by their ids."""
        return {
            **{f"by_{each}": self._chooser(each) for each in Granularity},
            "next_granularity": self._go_on,
        }

    def set_actions(self, actions: Actions) -> None:
        """Take up the commands, and what was chosen in an earlier run."""
        self._actions = actions
        self._show(Granularity.named(self._settings.get(GRANULARITY)))

    def _chooser(self, granularity: Granularity) -> Callable[[], None]:
        def choose() -> None:
            self._choose(granularity)

        return choose

    def _go_on(self) -> None:
        self._choose(self._view.granularity.next())

    def _choose(self, granularity: Granularity) -> None:
        self._settings.put(GRANULARITY, granularity.value)
        self._show(granularity)
        self.told.emit(self._sentence(granularity))

    def _show(self, granularity: Granularity) -> None:
        self._view.granularity = granularity
        for each in Granularity:
            if self._actions is not None:
                self._actions[f"by_{each}"].setChecked(each is granularity)

    def _sentence(self, granularity: Granularity) -> str:
        sentences = {
            Granularity.CHARACTER: self.tr("The mouse selects by characters"),
            Granularity.WORD: self.tr("The mouse selects by words"),
            Granularity.SENTENCE: self.tr("The mouse selects by sentences"),
            Granularity.PARAGRAPH: self.tr("The mouse selects by paragraphs"),
        }
        return sentences[granularity]
