"""Suggestions at work in the window: asked for, shown, gone through, taken and left."""

from __future__ import annotations

import gc
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

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
from annotator.suggest.suggestion import Suggestion, Topic
from annotator.ui.settings import SUGGESTION_PLUGINS, SUGGESTIONS_FROM, SUGGESTIONS_HIDDEN
from annotator.ui.suggestions.asker import Asker
from annotator.ui.suggestions.asking import plugins_on
from annotator.ui.suggestions.hands import Hands
from annotator.ui.suggestions.helper import Helper
from annotator.ui.suggestions.items import FINDING, Item, Key, Rules
from annotator.ui.suggestions.learner import Learner
from annotator.ui.suggestions.shelf import Shelf
from annotator.ui.suggestions.showing import Showing
from annotator.ui.suggestions.words import RECOGNISERS, finding_said, word

if TYPE_CHECKING:
    from annotator.ui.actions import Actions
    from annotator.ui.main_window import MainWindow

SHOWN_MS: Final = 120
"""How long new suggestions are gathered before they are shown, after the first ones."""
FROZEN: Final = 4_000
"""After so many suggestions Python's garbage collector is told that they stay."""
SORTED_MS: Final = 8
"""How long the window is busy with sorting out all suggestions, before it looks up."""

_WEIGHED: Final = (Annotation, Citation, Source, Flag)
"""What a claim and its sources are weighed again for."""


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
        self._view = window.article.view
        self._settled: Settled | None = None
        self._key: Key | None = None
        self._fresh = 0
        """How many suggestions came since the garbage collector was told of them."""
        self._failed: set[str] = set()
        """The recognisers that are left out in this text."""
        self._of_text: list[Item] = []
        """What does not fit within the text; what does not fit its sources is looked up anew."""
        self.asker = Asker(self._session, helper, self)
        self.learner = Learner(self._session, self.asker.ask_else, self)
        self.shelf = Shelf(self._rules())
        self.showing = Showing(window, actions, self)
        self.hands = Hands(self._view, self)
        self._changed: list[Span] | None = []
        """Where it was annotated or left since it was last seen what is; None for everywhere."""
        self._show_soon = _soon(self._show, self)
        self._settle_soon = _soon(self._settle, self)
        self._sort_soon = _soon(self._sort_out, self)
        self._sort_on = _soon(self._sort_some, self)
        self._weigh_soon = _soon(self._weigh, self)
        self._wire()

    # The article

    def begin(self) -> None:
        """Look for suggestions in the open article, what is on the screen first."""
        article_id = self._current.article_id
        if not article_id:
            self.end()
            return
        reading = suggesting.reading_of(self._session.desk, article_id)
        self._clear(Settled(self._session.desk, reading))
        plugins = plugins_on(self._settings.get(SUGGESTION_PLUGINS))
        self.asker.ask(reading, self._view.editor.seen, plugins)

    def end(self) -> None:
        """Show nothing any more, and ask for nothing."""
        self.asker.stop()
        self.asker.reading = None
        self._clear(None)

    @property
    def item(self) -> Item | None:
        """The suggestion that is selected."""
        return self.shelf.find(self._key) if self._key is not None else None

    def _clear(self, settled: Settled | None) -> None:
        self._key, self._settled = None, settled
        self._of_text, self._failed = [], set()
        self._fresh = 0
        gc.unfreeze()
        self.shelf = Shelf(self._rules())
        self._show()

    # What the keys do

    def step(self, by: int) -> None:
        """Select the next suggestion, or the one before; from the caret when none is selected."""
        if not len(self.shelf):
            return
        if self.item is not None and self._key is not None:
            place = self.shelf.place_of(self._key)
        else:
            place = self.shelf.place_of((self._view.caret(), -len(self._article.text) - 1, ""))
            place -= by > 0
        following = place + by
        if not 0 <= following < len(self.shelf):
            following %= len(self.shelf)
            self.told.emit(
                self.tr("On from the first suggestion.")
                if by > 0
                else self.tr("On from the last suggestion.")
            )
        self._select(self.shelf.item(following))

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

    def _follow(self, step: Step) -> None:
        """See what a step has settled, or what it changed about the text."""
        if self.asker.reading is None:
            return
        records = [each.record for each in step.changes]
        if any(isinstance(each, Article | ArticleVersion) for each in records):
            self._read_again()
        if any(isinstance(each, Anchor | Annotation | LeftSuggestion) for each in records):
            self._changed = _joined(self._changed, _places(step))
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

    def _follow_click(self, offset: int) -> None:
        """Select the suggestion that was clicked, where no mark was."""
        item = self.shelf.at(offset)
        if item is not None:
            self._select(item, moves_caret=False)
        else:
            self.drop()

    def _follow_walk(self, caret: int) -> None:
        item = self.item
        if item is not None and not item.span.start <= caret <= item.span.end:
            self.drop()

    def _take_found(self, found: Sequence[Suggestion], region: Span, names: Sequence[str]) -> None:
        is_first = not len(self.shelf)
        self.shelf.add(found, region, names)
        self._fresh += len(found)
        if self._fresh >= FROZEN:
            # It would look through all of them again and again, a fifth of a second for a megabyte.
            self._fresh = 0
            gc.freeze()
        if found and not self._show_soon.isActive():
            self._show_soon.start(0 if is_first else SHOWN_MS)

    def _take_names(self, canonical: Mapping[tuple[int, int], str]) -> None:
        self.shelf.group(canonical)
        self._show()

    def _take_compared(self, found: Sequence[Finding]) -> None:
        reading = self.asker.reading
        if reading is not None:
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

    def _tell_stumbled(self, name: str) -> None:
        told = self.tr("Suggestions of {0} failed in a part of the text, and are missing there.")
        self.told.emit(told.format(word(RECOGNISERS.get(name, name))))

    def _tell_failed(self, name: str) -> None:
        self._failed.add(name)
        self._show()
        told = self.tr("Suggestions of {0} failed and are left out here.")
        self.told.emit(told.format(word(RECOGNISERS.get(name, name))))

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
        """See what is annotated or left by now, where that has changed."""
        self._settle_soon.stop()
        changed, self._changed = self._changed, []
        reading = self.asker.reading
        if reading is None or not self._session.is_open:
            return
        self._settled = Settled(self._session.desk, reading)
        if changed is None:
            self._sort_out()
        else:
            self.shelf.take_rules(self._rules(), changed)
            self._show()

    def _sort_out(self) -> None:
        self.shelf.take_rules(self._rules())
        self._sort_some()

    def _sort_some(self) -> None:
        """Sort out all suggestions, those on the screen first, without keeping the window."""
        self.shelf.sort_some(self._view.editor.seen().start, SORTED_MS)
        self._show()
        if not self.shelf.is_sorted:
            self._sort_on.start()

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
        if place < len(self.shelf):
            self._select(self.shelf.item(place))
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

    def _select(self, item: Item, *, moves_caret: bool = True) -> None:
        self._current.select("")
        self._key = item.key
        if moves_caret:
            self._view.set_caret(item.span.start, reveal=False)
            self._view.editor.reveal(item.span)
        self._show()

    def _show(self) -> None:
        self._show_soon.stop()
        item = self.item
        if item is None:
            self._key = None
        self.hands.is_leading = item is not None
        self.showing.show(self.shelf, item, self.asker.reading, self._failed)

    def _wire(self) -> None:
        bar, note = self.showing.bar, self.showing.note
        self.asker.found.connect(self._take_found)
        self.asker.named.connect(self._take_names)
        self.asker.compared.connect(self._take_compared)
        self.asker.progressed.connect(note.show_progress)
        self.asker.loading.connect(note.show_loading)
        self.asker.stumbled.connect(self._tell_stumbled)
        self.asker.failed.connect(self._tell_failed)
        self.asker.refused.connect(self._tell_refused)
        self.asker.helper.ended.connect(self._tell_ended)
        self.learner.learned.connect(self._sort_soon.start)
        note.stopped.connect(self.asker.stop)
        bar.hidden_changed.connect(self._hide)
        bar.threshold_changed.connect(self._rank)
        bar.show_threshold(self._settings.get(SUGGESTIONS_FROM))
        bar.show_hidden(self._rules().hidden)
        self._session.changed.connect(self._follow)
        self._current.annotation_changed.connect(self._follow_selection)
        self.hands.stepped.connect(self.step)
        self.hands.dropped.connect(self.drop)
        self.hands.clicked.connect(self._follow_click)
        self.hands.walked.connect(self._follow_walk)


def _soon(act: Callable[[], None], parent: QObject) -> QTimer:
    timer = QTimer(parent, interval=0, singleShot=True)
    timer.timeout.connect(act)
    return timer


def _places(step: Step) -> list[Span] | None:
    """Return where a step changes what is annotated or left; None for somewhere."""
    found: list[Span] = []
    anchored: set[str] = set()
    for change in step.changes:
        for record in (change.before, change.after):
            if isinstance(record, Anchor | LeftSuggestion):
                found.append(Span(record.start, record.end))
            if isinstance(record, Anchor):
                anchored.add(record.annotation_id)
    told = (each.record for each in step.changes)
    is_known = all(each.id in anchored for each in told if isinstance(each, Annotation))
    return found if is_known else None


def _joined(some: list[Span] | None, others: list[Span] | None) -> list[Span] | None:
    return None if some is None or others is None else [*some, *others]


def _item_of(each: Finding, reading: Reading) -> Item:
    span = each.spans[0]
    quote = reading.text[span.start : span.end]
    return Item(FINDING, span, quote, finding=each, said=finding_said(each))
