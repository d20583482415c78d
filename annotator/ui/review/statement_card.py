"""One statement as its reviewer reads it, from top to bottom."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAction, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from annotator.domain.review import Flag
from annotator.ui.actions import Actions
from annotator.ui.details.corrections_card import CorrectionCards
from annotator.ui.review.ago import ago_said
from annotator.ui.review.evidence_cards import EvidenceCards
from annotator.ui.review.facts import Facts
from annotator.ui.review.flag_card import FlagCards
from annotator.ui.review.head_line import HeadLine
from annotator.ui.review.history_list import FEW, HistoryList
from annotator.ui.review.passage_box import PassageBox
from annotator.ui.review.statement import Statement
from annotator.ui.review.timeline import Timeline
from annotator.ui.review.told import acts_told, comments_told
from annotator.ui.theme import themes
from annotator.ui.widgets.chips import Chip
from annotator.ui.widgets.flow import FlowLayout
from annotator.ui.widgets.key_button import KeyButton
from annotator.ui.widgets.labels import ElidedLabel, Hint
from annotator.ui.widgets.painting import Tone
from annotator.ui.words import KINDS, SUBTYPES, said

_SCROLLS: Final = {
    Qt.Key.Key_PageDown: 0.8,
    Qt.Key.Key_PageUp: -0.8,
    Qt.Key.Key_Down: 0.1,
    Qt.Key.Key_Up: -0.1,
}
"""By how much of its height a key moves the sheet."""


class StatementCard(QScrollArea):
    """Shows a statement; one of its open flags is the one that is answered next."""

    all_wanted = Signal()
    """The editor wants the whole history."""
    left = Signal()
    """Escape in the history: the keyboard goes back to the statement."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.statement: Statement | None = None
        self.head = HeadLine()
        self.more = Chip(), Chip(), Chip()
        self.where = ElidedLabel(role="muted")
        self.passage = PassageBox()
        self.told = Hint()
        self.flags = FlagCards()
        self.evidence = EvidenceCards()
        self.facts = Facts()
        self.comments = Timeline(self.tr("Comments"))
        self.corrections = CorrectionCards()
        self.history = HistoryList(self.tr("History"))
        self._flag_id = ""
        self._now = ""
        self._arrange()
        self.flags.chosen.connect(self._pick)
        self.history.all_wanted.connect(self.all_wanted)
        self.history.left.connect(self.left)

    def set_actions(self, actions: Actions) -> None:
        """Put the way to the article beside the name of the article."""
        command = actions["go_to_article"]
        go = QAction(self)
        go.setToolTip(command.text())
        actions.lend_key(go, "go_to_article")
        go.triggered.connect(command.trigger)
        button = KeyButton(go, role="link", icon="arrow-right")
        self._line.addWidget(button)

    def flag(self) -> Flag | None:
        """Return the open flag that is answered next."""
        flags = self.statement.flags if self.statement else ()
        return next((flag for flag in flags if flag.id == self._flag_id), None)

    def show_statement(self, statement: Statement, now: str, told: str = "") -> None:
        """Show a statement as it is now; `told` says how it was left, when one has gone back.

        `now` is UTC.
        """
        is_other = self.statement is None or self.statement.id != statement.id
        self.statement, self._now = statement, now
        if is_other or self.flag() is None:
            self._flag_id = statement.flags[0].id if statement.flags else ""
        self._show_where(statement)
        self.passage.show_passage(statement.passage, statement.annotation.kind)
        self.told.show_note(told)
        self._show_flags()
        self.evidence.show_statement(statement)
        self.facts.show_statement(statement)
        self.comments.show_entries(comments_told(statement))
        acts = acts_told(statement, statement.history, FEW + 1)
        has_more = len(acts) > FEW or statement.has_more_history
        self.corrections.show_corrections(statement.corrections, statement.people)
        self.history.show_entries(acts[:FEW], statement.people, has_more=has_more)
        self._describe(statement)
        if is_other:
            self.verticalScrollBar().setValue(0)

    def show_history(self, statement: Statement) -> None:
        """Show every row of the history that the statement holds."""
        self.history.show_entries(acts_told(statement, statement.history), statement.people)

    def choose_flag(self, place: int) -> bool:
        """Choose one of several flags by its place, from 0; returns whether there is one."""
        flags = self.statement.flags if self.statement else ()
        if len(flags) < 2 or not 0 <= place < len(flags):
            return False
        self._pick(flags[place].id)
        return True

    def step_flag(self, steps: int) -> bool:
        """Choose the next or the previous flag, around the ends; returns whether there are any."""
        flags = self.statement.flags if self.statement else ()
        places = [place for place, flag in enumerate(flags) if flag.id == self._flag_id]
        return bool(places) and self.choose_flag((places[0] + steps) % len(flags))

    def scroll_by_key(self, event: QKeyEvent) -> bool:
        """Move the sheet as a key says; returns whether it is such a key."""
        share = _SCROLLS.get(Qt.Key(event.key()))
        bar = self.verticalScrollBar()
        if share is not None:
            bar.setValue(bar.value() + round(share * self.viewport().height()))
        return share is not None

    def _arrange(self) -> None:
        metrics = themes().current.metrics
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        sheet = QFrame()
        sheet.setProperty("role", "paper")
        self._rows = rows = QVBoxLayout(sheet)
        rows.setSpacing(metrics.medium)
        self._chips = QWidget()
        flow = FlowLayout(self._chips, gap=metrics.small)
        for chip in self.more:
            flow.addWidget(chip)
        self._line = QHBoxLayout()
        self._line.setSpacing(metrics.small)
        self._line.addWidget(self.where, 1)
        top = QVBoxLayout()
        top.setSpacing(metrics.tiny)
        for part in (self.head, self._chips):
            top.addWidget(part)
        top.addLayout(self._line)
        rows.addLayout(top)
        for part in (self.passage, self.told, self.flags, self.evidence, self.facts):
            rows.addWidget(part)
        rows.addWidget(self.corrections)
        rows.addWidget(self.comments)
        rows.addWidget(self.history)
        rows.addStretch(1)
        self.setWidget(sheet)
        self.verticalScrollBar().rangeChanged.connect(self._make_room)
        self._make_room(0, 0)

    def _make_room(self, _least: int, most: int) -> None:
        """Keep the right edge where it is, whether a scroll bar stands beside it or not."""
        metrics = themes().current.metrics
        taken = self.verticalScrollBar().sizeHint().width() if most else 0
        self._rows.setContentsMargins(
            metrics.large, metrics.medium, metrics.large - taken, metrics.large
        )

    def _show_where(self, statement: Statement) -> None:
        annotation = statement.annotation
        subtype = said(SUBTYPES, annotation.subtype) if annotation.subtype else ""
        parts = (said(KINDS, annotation.kind), subtype, statement.article.title)
        self.where.setText(" · ".join(part for part in parts if part))

    def _show_flags(self) -> None:
        statement = self.statement
        if statement is None:
            return
        chosen = self.flag()
        told = [self._raised(statement, flag) for flag in statement.flags]
        self.flags.show_flags(statement.flags, told, self._flag_id)
        asked = self.tr("Review asked for")
        stale = self.tr("The words have changed")
        if chosen is not None and len(statement.flags) > 1:
            several = self.tr("%n open flag(s)", "", len(statement.flags))
            self.head.show_reason("flag", several, "", is_flag=True)
        elif chosen is not None:
            self.head.show_flag(chosen, self._raised(statement, chosen))
        elif statement.is_requested:
            self.head.show_reason("people", asked, self._asked(statement), is_flag=False)
        elif statement.is_stale:
            self.head.show_reason("warning", stale, "", is_flag=True)
        else:
            self.head.show_reason("check", self.tr("Nothing is open"), "", is_flag=False)
        self.more[0].show_word(asked, sign="people")
        self.more[0].setHidden(not (statement.is_requested and chosen is not None))
        self.more[1].show_word(stale, Tone.FLAG, sign="warning")
        is_second = chosen is not None or statement.is_requested
        self.more[1].setHidden(not (statement.is_stale and is_second))
        self.more[2].show_word(self.tr("self-approved"), Tone.GOOD, sign="warning")
        self.more[2].setToolTip(self.tr("Its checker approved it, alone at the desk."))
        self.more[2].setHidden(not statement.is_self_approved)
        self._chips.setHidden(all(chip.isHidden() for chip in self.more))

    def _raised(self, statement: Statement, flag: Flag) -> str:
        who, when = statement.initials_of(flag.raised_by), ago_said(flag.raised_at, self._now)
        return self.tr("raised by {0}, {1}").format(who, when)

    def _asked(self, statement: Statement) -> str:
        """Return who asked for the review and when, if that is among the newest rows."""
        for row in reversed(statement.history):
            if row.act == "ask_review":
                who, when = statement.initials_of(row.who), ago_said(row.at, self._now)
                return self.tr("by {0}, {1}").format(who, when)
        return ""

    def _describe(self, statement: Statement) -> None:
        """Let who only hears the card hear all of it: the keyboard stands on its passage."""
        if QAccessible.isActive():
            from annotator.ui.review.spoken_statement import statement_said

            facts = self.facts.facts(statement)
            self.passage.setAccessibleDescription(statement_said(statement, facts))

    def _pick(self, flag_id: str) -> None:
        self._flag_id = flag_id
        self._show_flags()
