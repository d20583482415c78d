"""Finding in the open article: the pane, the hits on the screen, and the way there and back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QLocale, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from annotator.domain.change import Step
from annotator.domain.finding import MOST
from annotator.domain.refusal import Refusal
from annotator.domain.text import Span
from annotator.ui.actions import Actions
from annotator.ui.announcing import announce
from annotator.ui.article_pane import ArticlePane
from annotator.ui.current import Current
from annotator.ui.find.choice import Choice
from annotator.ui.find.frame import FindFrame
from annotator.ui.find.hit_facts import FactReader
from annotator.ui.find.hunt import Hunt
from annotator.ui.find.pane import FindPane
from annotator.ui.session import Session
from annotator.ui.settings import Settings

LONGEST_START = 200
"""A selection that is longer than this is not what somebody wants to find again."""

IN_FINDING = ("find_case", "find_words", "find_accents", "find_pattern")
"""Commands that need the bar."""
ON_HITS = ("tag_hit", "tag_all", "hits_as_claim", "hits_as_entity", "hits_as_date")
"""Commands that need hits."""


@dataclass(frozen=True, slots=True)
class _Place:
    """Where the editor was before the bar was opened."""

    article_id: str
    caret: int
    top: int
    selection: Span | None


@dataclass(frozen=True, slots=True)
class _Choosing:
    """What is done with the places that are chosen, and what comes after."""

    confirmed: Callable[[list[Span]], bool]
    was_open: bool


class Finding(QObject):
    """Looks for what the bar says, shows it in the list and in the text, and goes through it."""

    def __init__(
        self,
        session: Session,
        current: Current,
        article: ArticlePane,
        frame: FindFrame,
        actions: Actions,
        settings: Settings,
    ) -> None:
        super().__init__(frame)
        self._session = session
        self._current = current
        self._article = article
        self._view = article.view
        self._frame = frame
        self._actions = actions
        self._reader = FactReader(session.project, article.view)
        self._from: _Place | None = None
        self._choosing: _Choosing | None = None
        self.hunt = Hunt(self)
        self.pane = FindPane(self._reader, actions, settings)
        frame.take_pane(self.pane)
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self.pane.model.read_again)
        self._connect()
        self._turn_to_article()
        self._allow()

    def _connect(self) -> None:
        field, rows = self.pane.bar.field, self.pane.list
        field.searched.connect(self.search)
        field.textChanged.connect(self._allow_typed)
        field.stepped.connect(self._step)
        field.list_wanted.connect(self._go_into_list)
        rows.left_upwards.connect(self._go_into_field)
        rows.gone_to.connect(self._go_to_row)
        rows.entered.connect(self._enter)
        rows.kind_wanted.connect(self.pane.tags.choose_kind)
        rows.subtype_wanted.connect(self.pane.tags.choose_subtype)
        self.pane.left.connect(self.leave)
        self.pane.choice.confirmed.connect(self.confirm)
        self._frame.left.connect(self._leave_from_article)
        self.hunt.found.connect(self._show_found)
        self.hunt.moved.connect(self._show_moved)
        self._article.shown.connect(self._turn_to_article)
        self._current.article_changed.connect(self._close_without_article)
        self._session.changed.connect(self._follow)

    # In and out

    def open(self) -> None:
        """Show the bar with the selection, or what was looked for last, to be typed over."""
        if self._choosing:
            self._end_choosing()
        is_new = not self.pane.isVisible()
        if is_new or self._article_has_focus():
            self._remember_place()
        self._frame.open_pane(self.pane.wanted_height(self._frame.width()))
        field = self.pane.bar.field
        words = self._selected_words()
        if words or is_new:
            field.show_words(words or field.text())
        self._go_into_field()
        self._allow()

    def leave(self) -> None:
        """Escape: end a choice, or else close the pane and be where the editor was before."""
        if self._choosing:
            self._end_choosing()
            return
        place, self._from = self._from, None
        self.close()
        if place is None or place.article_id != self._current.article_id:
            return
        self._view.go_to_place(place.caret, place.top)
        if place.selection:
            self._view.select_span(place.selection)

    def close(self) -> None:
        """Hide the pane and what was found, and give the keyboard to the article."""
        if self.pane.isVisible() and not self.pane.is_choosing:
            self.pane.remember_height()
        had_focus = self._has_focus()
        self.hunt.clear()
        self.pane.hide()
        self._view.show_hits([])
        if had_focus:
            self._article.setFocus(Qt.FocusReason.OtherFocusReason)
        self._allow()

    # Looking and going

    def search(self) -> None:
        """Look for what the bar says now."""
        query = self.pane.bar.query()
        self.pane.say("")
        try:
            query.check()
        except Refusal as refusal:
            self.hunt.clear()
            self.pane.list.say_when_empty("")
            self.pane.bar.show_count("")
            self.pane.say_wrong(refusal)
            return
        self.hunt.ask(query)
        if self.hunt.is_busy:
            self.pane.bar.show_count("…")

    def search_again(self) -> None:
        """Look for the same words: what counts has changed."""
        if self.pane.isVisible() and not self._choosing:
            self.search()

    def next(self) -> None:
        """Go to the next hit; open the bar first."""
        self._step(1)

    def previous(self) -> None:
        """Go to the hit before."""
        self._step(-1)

    def when_found(self, wish: Callable[[], None]) -> None:
        """Do something with the hits of what stands in the field now."""
        if not self._choosing:
            self.pane.bar.field.settle()
        self.hunt.when_found(wish)

    # Choosing

    def choose(
        self, choice: Choice, title: str, hint: str, confirmed: Callable[[list[Span]], bool]
    ) -> None:
        """Let the editor choose among places; `confirmed` returns whether it was done."""
        was_open = self.pane.isVisible() if self._choosing is None else self._choosing.was_open
        self._choosing = _Choosing(confirmed, was_open)
        self.pane.choice.show_title(title, hint)
        self.pane.model.show_choice(choice)
        self.pane.turn_to_choosing()
        self._frame.open_pane(self.pane.wanted_height(self._frame.width()))
        first = next((n for n in range(len(choice.spans)) if choice.is_ticked(n)), 0)
        self.pane.list.select_row(first)
        self._show_in_text(choice, first)
        self.pane.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self._allow()

    def confirm(self) -> None:
        """Do what the choice was for, if anything is chosen."""
        choice, choosing = self.pane.model.choice, self._choosing
        if choice is None or choosing is None:
            return
        chosen = choice.chosen()
        if chosen and choosing.confirmed(chosen):
            self._end_choosing()

    def _end_choosing(self) -> None:
        choosing, self._choosing = self._choosing, None
        self.pane.turn_to_finding()
        if choosing is not None and choosing.was_open:
            self._show_found()
            self.pane.list.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.close()
        self._allow()

    # What is heard

    def _step(self, by: int) -> None:
        if self._choosing:
            return
        if not self.pane.isVisible():
            self.open()
            return
        self.when_found(lambda: self._go_round(by))

    def _go_round(self, by: int) -> None:
        went_round = self.hunt.step(by)
        span = self.hunt.current()
        if span is not None and self._article_has_focus():
            self._view.select_span(span)
        if went_round:
            self.pane.say(
                self.tr("On from the first hit.") if by > 0 else self.tr("On from the last hit.")
            )
        self._read_hit()

    def _read_hit(self) -> None:
        """Read the hit at hand to who does not see it; the list reads its own rows."""
        if self.hunt.at >= 0 and not self.pane.list.hasFocus():
            row = self.pane.model.index(self.hunt.at, 0)
            told = row.data(Qt.ItemDataRole.AccessibleTextRole)
            announce(self.pane, f"{self.pane.bar.count.text()}: {told}")

    def _go_into_field(self) -> None:
        field = self.pane.bar.field
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        field.selectAll()

    def _go_into_list(self) -> None:
        self._frame.open_pane(self.pane.wanted_height(self._frame.width()))
        self.when_found(self._take_list)

    def _take_list(self) -> None:
        if self.hunt.at >= 0:
            self.pane.list.select_row(self.hunt.at)
            self.pane.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_to_row(self, row: int) -> None:
        choice = self.pane.model.choice
        if choice is not None:
            self._show_in_text(choice, row)
        elif row != self.hunt.at:
            self.hunt.go_to(row)

    def _enter(self) -> None:
        """Return in the list: do what was chosen, or go to the hit in the article."""
        if self._choosing:
            self.confirm()
            return
        span = self.hunt.current()
        if span is not None:
            self._from = None
            self._view.select_span(span)
            self._article.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave_from_article(self) -> None:
        """Escape in the article: the editor stays where he is."""
        if self._choosing:
            self._end_choosing()
        else:
            self.close()

    def _turn_to_article(self, _article_id: str = "") -> None:
        choosing, self._choosing = self._choosing, None
        self._reader.turn_to(self._current.article_id, self._article.text)
        self.hunt.turn_to(self._article.text)
        if choosing is not None:
            self.pane.turn_to_finding()
        if choosing is not None and not choosing.was_open:
            self.close()
        elif self.pane.isVisible():
            self.hunt.start_from(self._view.caret())
            self.search()

    def _close_without_article(self, article_id: str) -> None:
        if not article_id and self.pane.isVisible():
            self._choosing = None
            self.pane.turn_to_finding()
            self.close()

    def _follow(self, _step: Step) -> None:
        self._reader.forget()
        if self.pane.isVisible():
            self._soon.start()

    # What is shown

    def _show_found(self) -> None:
        """Show other hits."""
        result, bar = self.hunt.result, self.pane.bar
        if self._choosing:
            return
        self.pane.model.show_hits(result.spans)
        words = bar.field.text()
        nothing = self.tr("Nothing found.") if words else self.tr("Type what to find.")
        self.pane.list.say_when_empty("" if result.spans else nothing)
        self._say_limits()
        if not result.spans:
            bar.show_count(self.tr("No hits") if words else "")
        if words and self._has_focus():
            announce(self.pane, self.tr("%n hit(s)", "", len(result.spans)))
        self._show_moved()
        self._allow()

    def _show_moved(self) -> None:
        """Show which hit is at hand: in the bar, in the list and in the text."""
        result, at = self.hunt.result, self.hunt.at
        if at >= 0:
            self.pane.bar.show_place(at + 1, len(result.spans), is_capped=result.is_capped)
        self.pane.list.select_row(at)
        self._view.show_hits(result.spans, at)
        span = self.hunt.current()
        if span is not None and self.pane.isVisible():
            self._view.editor.reveal(span)

    def _show_in_text(self, choice: Choice, row: int) -> None:
        self._view.show_hits(choice.spans, row)
        self._view.editor.reveal(choice.spans[row])

    def _say_limits(self) -> None:
        result = self.hunt.result
        if result.is_cut_short:
            self.pane.say(
                self.tr("This pattern takes too long: these are the hits that were found in time.")
            )
        elif result.is_capped:
            self.pane.say(self.tr("The first {0} hits are shown.").format(QLocale().toString(MOST)))

    def _allow_typed(self, _text: str) -> None:
        self._allow()

    def _allow(self) -> None:
        """Say which commands can be run now, and why the others cannot."""
        is_open = not self.pane.isHidden() and not self._choosing
        first = self.tr("Open the find bar first")
        for name in IN_FINDING:
            self._actions.allow(name, allowed=is_open, reason=first)
        reason = "" if is_open else first
        # What has just been typed is looked for by the command itself.
        if is_open and not self.hunt.result.spans and not self.pane.bar.field.is_resting():
            reason = self.tr("Find something first")
        if self._session.read_only:
            reason = self.tr("This project is open for reading only")
        for name in ON_HITS:
            self._actions.allow(name, allowed=not reason, reason=reason)
        if self._choosing:
            self._actions.allow("tag_all", allowed=True)

    # Where the editor is

    def _remember_place(self) -> None:
        caret, top = self._view.place()
        selection = self._view.selection()
        self._from = _Place(self._current.article_id, caret, top, selection)
        self.hunt.start_from(selection.start if selection else caret)

    def _selected_words(self) -> str:
        """Return what is selected in the article, if it can be what is to be found."""
        span = self._view.selection() if self._article_has_focus() else None
        words = self._article.text[span.start : span.end] if span else ""
        return "" if "\n" in words or len(words) > LONGEST_START else words

    def _article_has_focus(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and self._article.isAncestorOf(focused)

    def _has_focus(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and self.pane.isAncestorOf(focused)
