"""What the window shows of suggestions: marks in the text, the bar, and which commands may run."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotator.services.suggesting import Reading
from annotator.suggest.recognisers import RECOGNISERS
from annotator.suggest.suggestion import Topic
from annotator.ui.article_view.proposals import Proposal
from annotator.ui.suggestions.bar import SuggestionBar
from annotator.ui.suggestions.items import Item
from annotator.ui.suggestions.progress_note import ProgressNote
from annotator.ui.suggestions.shelf import Shelf
from annotator.ui.suggestions.words import RECOGNISERS as RECOGNISER_WORDS
from annotator.ui.suggestions.words import word

if TYPE_CHECKING:
    from annotator.ui.actions import Actions
    from annotator.ui.main_window import MainWindow


class Showing(QObject):
    """Hangs the bar under the article and the progress into the status bar; decides nothing."""

    def __init__(self, window: MainWindow, actions: Actions, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._view = window.session, window.article.view
        self._actions = actions
        self._shelf: Shelf | None = None
        self.bar = SuggestionBar(actions)
        self.note = ProgressNote()
        box = window.article.layout()
        if box is not None:
            box.addWidget(self.bar)
        self.bar.hide()
        window.status.show_beside(self.note)

    def show(
        self, shelf: Shelf, item: Item | None, reading: Reading | None, failed: Collection[str]
    ) -> None:
        """Show what is on the shelf, `item` as the one at hand.

        `failed` are the names of recognisers that are left out in this text.
        """
        self._shelf = shelf
        if len(shelf):
            current = _proposal(item) if item is not None else None
            self._view.show_proposals(self._within, current)
        else:
            self._view.show_proposals(None)
        self.bar.show_counts(shelf.counts)
        place = shelf.place_of(item.key) + 1 if item is not None else 0
        self.bar.show_item(item, self.tr("{0} of {1}").format(place, len(shelf)))
        self.bar.say(self._note(item, reading, failed))
        self.bar.setVisible(reading is not None and shelf.counts.total() > 0)
        self._allow(item, none=not len(shelf))

    def _within(self, low: int, high: int) -> Sequence[Proposal]:
        return [_proposal(each) for each in self._shelf.within(low, high)] if self._shelf else ()

    def _note(self, item: Item | None, reading: Reading | None, failed: Collection[str]) -> str:
        """Return what is missing here, and what installing would add; empty for nothing."""
        lines = []
        if failed:
            known = ", ".join(word(RECOGNISER_WORDS.get(each, each)) for each in sorted(failed))
            lines.append(self.tr("Left out in this text: {0}.").format(known))
        if item is not None and item.topic == Topic.ENTITY and reading is not None:
            lines.append(self._extra(reading.lang))
        return " ".join(filter(None, lines))

    def _extra(self, lang: str) -> str:
        for each in RECOGNISERS:
            if each.extra and each.reads(lang) and not each.is_there():
                told = self.tr(
                    "Names are found by rules alone. “{0}” adds a model that finds more."
                )
                return told.format(f"pip install annotator[{each.extra}]")
        return ""

    def _allow(self, item: Item | None, *, none: bool) -> None:
        """Allow what can be done now; what cannot says why."""
        nothing = self.tr("Nothing is suggested here") if none else ""
        for name in ("next_suggestion", "previous_suggestion"):
            self._actions.allow(name, allowed=not nothing, reason=nothing)
        reason = nothing or ("" if item is not None else self.tr("Go to a suggestion first"))
        if self._session.read_only:
            reason = self.tr("This project is open for reading only")
        for name in ("take_suggestion", "leave_suggestion"):
            self._actions.allow(name, allowed=not reason, reason=reason)
        alone = self.tr("What does not fit is flagged one by one")
        alike = reason or (alone if item is not None and item.suggestion is None else "")
        self._actions.allow("take_alike", allowed=not alike, reason=alike)
        others = item.suggestion.details.get("alternatives") if item and item.suggestion else None
        once = reason or ("" if others else self.tr("It has no other reading"))
        self._actions.allow("other_reading", allowed=not once, reason=once)


def _proposal(item: Item) -> Proposal:
    return Proposal(item.span, item.kind)
