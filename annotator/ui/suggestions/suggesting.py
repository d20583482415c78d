"""Suggestions at work in the window: asked for, shown, gone through, taken and left."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from typing_extensions import override

from annotator.domain.annotation import Anchor, Annotation
from annotator.domain.article import Article, ArticleVersion
from annotator.domain.change import Step
from annotator.domain.left_suggestion import LeftSuggestion
from annotator.domain.review import Flag
from annotator.domain.source import Citation, Source
from annotator.domain.text import Span
from annotator.services import suggesting
from annotator.services.cited_findings import cited_findings
from annotator.services.suggesting import Reading, Settled
from annotator.suggest.findings import Finding
from annotator.suggest.recognisers import RECOGNISERS
from annotator.suggest.suggestion import Suggestion, Topic
from annotator.ui.article_view.proposals import Proposal
from annotator.ui.settings import (
    SUGGESTION_PLUGINS,
    SUGGESTIONS_FROM,
    SUGGESTIONS_HIDDEN,
)
from annotator.ui.suggestions.asker import Asker, plugins_on
from annotator.ui.suggestions.bar import SuggestionBar
from annotator.ui.suggestions.helper import Helper
from annotator.ui.suggestions.learner import Learner
from annotator.ui.suggestions.progress_note import ProgressNote
from annotator.ui.suggestions.shelf import FINDING, Item, Key, Rules, Shelf
from annotator.ui.suggestions.words import RECOGNISERS as RECOGNISER_WORDS
from annotator.ui.suggestions.words import finding_said, word

if TYPE_CHECKING:
    from annotator.ui.actions import Actions
    from annotator.ui.main_window import MainWindow

SHOWN_MS: Final = 120
"""How long new suggestions are gathered before they are shown, after the first ones."""


class Suggesting(QObject):
    """Follows the open article; everything that is slow is done by the worker."""

    told = Signal(str)
    """A sentence for the editor."""
    done = Signal(str)
    """A sentence about a step that can be undone."""

    def __init__(self, window: MainWindow, actions: Actions, helper: Helper) -> None:
        super().__init__(window)
        self._session, self._current = window.session, window.current
        self._settings, self._article = window.settings, window.article
        self._view, self._actions = window.article.view, actions
        self._settled: Settled | None = None
        self._key: Key | None = None
        self._of_text: list[Item] = []
        """What does not fit within the text; what does not fit its sources is looked up anew."""
        self.asker = Asker(self._session, helper, self)
        self.learner = Learner(self._session, self.asker.ask_else, self)
        self.shelf = Shelf(self._rules())
        self.bar = SuggestionBar(actions)
        self.note = ProgressNote()
        self._show_soon = QTimer(self, singleShot=True)
        self._show_soon.timeout.connect(self._show)
        self._settle_soon = QTimer(self, interval=0, singleShot=True)
        self._settle_soon.timeout.connect(self._settle)
        self._sort_soon = QTimer(self, interval=0, singleShot=True)
        self._sort_soon.timeout.connect(self._sort_out)
        self._weigh_soon = QTimer(self, interval=0, singleShot=True)
        self._weigh_soon.timeout.connect(self._weigh)
        self._hang_in(window)
        self._wire()

    # The article

    def begin(self) -> None:
        """Look for suggestions in the open article, what is on the screen first."""
        article_id = self._current.article_id
        self._key = None
        self._settled = None
        self._of_text = []
        if not article_id:
            self.asker.stop()
            self.asker.reading = None
            self.shelf = Shelf(self._rules())
            self._show()
            return
        reading = suggesting.reading_of(self._session.desk, article_id)
        self._settled = Settled(self._session.desk, reading)
        self.shelf = Shelf(self._rules())
        self._show()
        plugins = plugins_on(self._settings.get(SUGGESTION_PLUGINS))
        self.asker.ask(reading, self._view.editor.seen, plugins)

    def end(self) -> None:
        """Show nothing any more, and ask for nothing."""
        self.asker.stop()
        self.asker.reading = None
        self._key = None
        self.shelf = Shelf(self._rules())
        self._show()

    @property
    def item(self) -> Item | None:
        """The suggestion that is selected."""
        place = self._place()
        return self.shelf.shown[place] if place >= 0 else None

    # What the keys do

    def step(self, by: int) -> None:
        """Select the next suggestion, or the one before; from the caret when none is selected."""
        if not self.shelf.shown:
            return
        place = self._place()
        if place < 0:
            place = self.shelf.place_of((self._view.caret(), -len(self._article.text) - 1, ""))
            place -= by > 0
        following = place + by
        if not 0 <= following < len(self.shelf.shown):
            following %= len(self.shelf.shown)
            self.told.emit(
                self.tr("On from the first suggestion.")
                if by > 0
                else self.tr("On from the last suggestion.")
            )
        self._select(following)

    def take(self) -> None:
        """Make an annotation of the suggestion, or a flag of the finding; go to the next."""
        item, article_id = self.item, self._current.article_id
        if item is None:
            return
        if item.finding is not None:
            step = self._session.attempt(
                suggesting.flag_finding, article_id, item.span, item.finding.reason, item.said
            )
        elif item.suggestion is not None:
            step = self._session.attempt(suggesting.take, article_id, [item.suggestion])
        self._after(step, [item], is_taken=True)

    def take_alike(self) -> None:
        """Take all suggestions of this kind that are shown, in one step."""
        item = self.item
        if item is None or item.suggestion is None:
            return
        alike = [each for each in self.shelf.shown if each.topic == item.topic]
        taken = [each.suggestion for each in alike if each.suggestion is not None]
        step = self._session.attempt(suggesting.take, self._current.article_id, taken)
        self._after(step, alike, is_taken=True)
        if step is not None:
            self.done.emit(self.tr("Took %n suggestion(s)", "", len(taken)))

    def leave(self) -> None:
        """Leave the suggestion, for this text; go to the next."""
        item, article_id = self.item, self._current.article_id
        if item is None:
            return
        if item.suggestion is not None:
            step = self._session.attempt(suggesting.leave, article_id, [item.suggestion])
        else:
            step = self._session.attempt(suggesting.leave_finding, article_id, item.span, item.said)
        self._after(step, [item], is_taken=False)

    def read_otherwise(self) -> None:
        """Let the date mean the next of its other readings."""
        item = self.item
        if item is None or item.suggestion is None:
            return
        self.shelf.read_otherwise(item, suggesting.other_reading(item.suggestion))
        self._show()

    def drop(self) -> None:
        """Select no suggestion."""
        if self._key is not None:
            self._key = None
            self._show()

    def forget(self) -> None:
        """Forget what was learned from the editor's decisions."""
        self.learner.reset()
        self.told.emit(self.tr("What was learned from your decisions is forgotten."))

    # What is heard

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Tab go to the next suggestion, and Escape let go of it, while one is selected."""
        if self._key is None or not isinstance(event, QKeyEvent):
            return False
        if event.type() != QEvent.Type.KeyPress or event.key() not in _LEADING:
            return False
        if event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier:
            return False
        if event.key() == Qt.Key.Key_Escape:
            self.drop()
        else:
            is_back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.step(-1 if is_back else 1)
        return True

    def _follow(self, step: Step) -> None:
        """See what a step has settled, or what it changed about the text."""
        if self.asker.reading is None:
            return
        records = [each.record for each in step.changes]
        if any(isinstance(each, Article | ArticleVersion) for each in records):
            self._read_again()
        if any(isinstance(each, Anchor | Annotation | LeftSuggestion) for each in records):
            self._settle_soon.start()
        if any(isinstance(each, _WEIGHED) for each in records):
            self._weigh_soon.start()

    def _read_again(self) -> None:
        """Begin again if what the answers depend on is another now."""
        reading, article_id = self.asker.reading, self._current.article_id
        if reading is None or not article_id or reading.article_id != article_id:
            return
        if suggesting.reading_of(self._session.desk, article_id) != reading:
            self.begin()

    def _follow_selection(self, annotation_id: str) -> None:
        if annotation_id:
            self.drop()

    def _follow_press(self, event: QMouseEvent) -> None:
        """Select the suggestion that was clicked, where no mark was."""
        if self._view.selection() is not None or self._view.selected_mark():
            return
        place = self.shelf.at(self._view.editor.offset_under(event.position()))
        if place >= 0:
            self._select(place, moves_caret=False)
        else:
            self.drop()

    def _follow_walk(self) -> None:
        item, caret = self.item, self._view.caret()
        if item is not None and not item.span.start <= caret <= item.span.end:
            self.drop()

    def _take_found(self, found: Sequence[Suggestion], region: Span, names: Sequence[str]) -> None:
        is_first = not self.shelf.shown
        self.shelf.add(found, region, names)
        if found and not self._show_soon.isActive():
            self._show_soon.start(0 if is_first else SHOWN_MS)

    def _take_whole(
        self, canonical: Mapping[tuple[int, int], str], found: Sequence[Finding]
    ) -> None:
        reading = self.asker.reading
        if reading is None:
            return
        self.shelf.group(canonical)
        self._of_text = [_item_of(each, reading) for each in found]
        self._weigh()

    def _weigh(self) -> None:
        """Look which claims do not fit their sources, beside what does not fit in the text."""
        reading = self.asker.reading
        if reading is None or not self._session.is_open:
            return
        cited = cited_findings(self._session.desk, reading)
        self.shelf.add_findings([*self._of_text, *(_item_of(each, reading) for each in cited)])
        self._show()

    def _tell_failed(self, name: str) -> None:
        known = word(RECOGNISER_WORDS.get(name, name))
        self.told.emit(self.tr("Suggestions of {0} failed and are left out here.").format(known))

    def _tell_refused(self, name: str, count: int) -> None:
        self.told.emit(
            self.tr("%n suggestion(s) of {0} do not fit the text.", "", count).format(name)
        )

    def _tell_ended(self) -> None:
        self.told.emit(self.tr("The helper for suggestions stopped again and again; it is off."))

    def _hide(self, hidden: frozenset[str]) -> None:
        self._settings.put(SUGGESTIONS_HIDDEN, ",".join(sorted(hidden)))
        self._sort_out()

    def _rank(self, score: float) -> None:
        self._settings.put(SUGGESTIONS_FROM, score)
        self._sort_soon.start()

    # What is shown

    def _rules(self) -> Rules:
        hidden = frozenset(filter(None, self._settings.get(SUGGESTIONS_HIDDEN).split(",")))
        weights = self.learner.weights
        return Rules(self._is_settled, weights, self._settings.get(SUGGESTIONS_FROM), hidden)

    def _is_settled(self, item: Item) -> bool:
        if self._settled is None:
            return False
        if item.suggestion is None:
            return self._settled.has_finding(item.span, item.said)
        return self._settled.has(item.suggestion.topic, item.span)

    def _settle(self) -> None:
        reading = self.asker.reading
        if reading is not None and self._session.is_open:
            self._settled = Settled(self._session.desk, reading)
            self._sort_out()

    def _sort_out(self) -> None:
        self.shelf.sort_out(self._rules())
        self._show()

    def _after(self, step: Step | None, items: Sequence[Item], *, is_taken: bool) -> None:
        """Go on to what follows what was taken or left, and learn from it."""
        if step is None:
            return
        found = {
            each.span: self.shelf.original(each) for each in items if each.topic == Topic.CLAIM
        }
        claims = {span: claim for span, claim in found.items() if claim is not None}
        self._learn(step, claims, is_taken=is_taken)
        first = items[0].key
        if step.act == "flag":
            self._flagged_on(items[0])
        self._settle()
        place = self.shelf.place_of(first)
        if place < len(self.shelf.shown):
            self._select(place)
        else:
            self._key = None
            self._show()

    def _flagged_on(self, item: Item) -> None:
        """Let a finding that was flagged go: the flag speaks for it now."""
        self._of_text = [each for each in self._of_text if each.key != item.key]
        kept = [each for each in self.shelf.findings() if each.key != item.key]
        self.shelf.add_findings(kept)

    def _learn(self, step: Step, claims: Mapping[Span, Suggestion], *, is_taken: bool) -> None:
        made: dict[str, Suggestion] = {}
        for change in step.changes:
            match change.after:
                case Anchor() as anchor if Span(anchor.start, anchor.end) in claims:
                    made[anchor.annotation_id] = claims[Span(anchor.start, anchor.end)]
                case LeftSuggestion() as left if Span(left.start, left.end) in claims:
                    made[left.id] = claims[Span(left.start, left.end)]
        self.learner.remember(made, is_taken=is_taken)

    def _place(self) -> int:
        if self._key is None:
            return -1
        place = self.shelf.place_of(self._key)
        shown = self.shelf.shown
        return place if place < len(shown) and shown[place].key == self._key else -1

    def _select(self, place: int, *, moves_caret: bool = True) -> None:
        item = self.shelf.shown[place]
        self._current.select("")
        self._key = item.key
        if moves_caret:
            self._view.set_caret(item.span.start, reveal=False)
            self._view.editor.reveal(item.span)
        self._show()

    def _show(self) -> None:
        self._show_soon.stop()
        shown, place = self.shelf.shown, self._place()
        if self._key is not None and place < 0:
            self._key = None
        item = shown[place] if place >= 0 else None
        self._view.show_proposals([Proposal(each.span, each.kind) for each in shown], place)
        of_all = self.tr("{0} of {1}").format(place + 1, len(shown))
        self.bar.show_counts(self.shelf.counts)
        self.bar.show_item(item, of_all)
        self.bar.say(self._extra() if item is not None and item.topic == Topic.ENTITY else "")
        self.bar.setVisible(self.asker.reading is not None and self.shelf.counts.total() > 0)
        self._allow(item)

    def _extra(self) -> str:
        """Return what installing would add for this article; empty for nothing."""
        lang = self.asker.reading.lang if self.asker.reading is not None else ""
        for each in RECOGNISERS:
            if each.extra and each.reads(lang) and not each.is_there():
                told = self.tr(
                    "Names are found by rules alone. “{0}” adds a model that finds more."
                )
                return told.format(f"pip install annotator[{each.extra}]")
        return ""

    def _allow(self, item: Item | None) -> None:
        none = "" if self.shelf.shown else self.tr("Nothing is suggested here")
        for name in ("next_suggestion", "previous_suggestion"):
            self._actions.allow(name, allowed=not none, reason=none)
        reason = none or ("" if item is not None else self.tr("Go to a suggestion first"))
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

    def _hang_in(self, window: MainWindow) -> None:
        box = window.article.layout()
        if box is not None:
            box.addWidget(self.bar)
        self.bar.hide()
        window.status.show_beside(self.note)

    def _wire(self) -> None:
        self.asker.found.connect(self._take_found)
        self.asker.whole.connect(self._take_whole)
        self.asker.progressed.connect(self.note.show_progress)
        self.asker.failed.connect(self._tell_failed)
        self.asker.refused.connect(self._tell_refused)
        self.asker.helper.ended.connect(self._tell_ended)
        self.learner.learned.connect(self._sort_soon.start)
        self.note.stopped.connect(self.asker.stop)
        self.bar.hidden_changed.connect(self._hide)
        self.bar.threshold_changed.connect(self._rank)
        self.bar.show_threshold(self._settings.get(SUGGESTIONS_FROM))
        self.bar.show_hidden(self._rules().hidden)
        self._session.changed.connect(self._follow)
        self._current.annotation_changed.connect(self._follow_selection)
        self._view.editor.installEventFilter(self)
        self._view.editor.pressed_ended.connect(self._follow_press)
        self._view.editor.walked.connect(self._follow_walk)


_LEADING: Final = frozenset({Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape})
"""The keys that lead on, back or out while a suggestion is selected."""


_WEIGHED: Final = (Annotation, Citation, Source, Flag)
"""What a claim and its sources are weighed again for."""


def _item_of(each: Finding, reading: Reading) -> Item:
    span = each.spans[0]
    quote = reading.text[span.start : span.end]
    return Item(FINDING, span, quote, finding=each, said=finding_said(each))
