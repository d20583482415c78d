"""The open flags of an annotation: a card for each, and the row to raise one."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from annotator.services import reviewing
from annotator.ui.details.flag_card import FlagCard
from annotator.ui.details.flag_row import FlagRow
from annotator.ui.details.part import Part
from annotator.ui.details.subject import Subject
from annotator.ui.session import Session
from annotator.ui.theme import themes
from annotator.ui.widgets.chips import CountBadge
from annotator.ui.widgets.labels import GroupTitle


class FlagEditor(Part):
    """Takes no room while there is neither a flag nor an open row.

    An approved annotation can be flagged, and its flags answered; only a project that is open for
    reading cannot. What was typed is kept for each annotation.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._drafts: dict[str, tuple[str, str, str]] = {}
        self._dealt: object = None
        self.cards: list[FlagCard] = []
        self.badge = CountBadge()
        self._made: FlagRow | None = None
        metrics = themes().current.metrics
        title = QHBoxLayout()
        title.setSpacing(metrics.small)
        for part in (GroupTitle(self.tr("Flags")), self.badge):
            title.addWidget(part)
        title.addStretch(1)
        self._stack = QVBoxLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.setSpacing(metrics.small)
        self._stack.addLayout(title)

    @property
    def row(self) -> FlagRow:
        """The row that raises a flag; it is made when it is first asked for, for it takes long."""
        if self._made is None:
            self._made = FlagRow(self)
            self._made.hide()
            self._made.raise_wanted.connect(self._raise)
            self._made.discarded.connect(self._discard)
            self._made.left.connect(self._leave)
            self._stack.addWidget(self._made)
        return self._made

    def is_writing(self) -> bool:
        """Whether the row stands there."""
        return self._made is not None and not self._made.isHidden()

    @override
    def show_subject(self, subject: Subject, *, fresh: bool) -> None:
        if fresh:
            self._stash()
        super().show_subject(subject, fresh=fresh)

    @override
    def forget(self) -> None:
        self._stash()
        self._hide_row()
        super().forget()

    @override
    def refresh(self, subject: Subject, *, fresh: bool) -> None:
        self.badge.show_count(len(subject.flags))
        people = tuple(subject.people.values())
        wanted = (subject.id, subject.is_read_only, subject.flags, people)
        if wanted != self._dealt:
            self._dealt = wanted
            self._deal(subject)
        if fresh:
            self._hide_row()
            kept = self._drafts.pop(subject.id, None)
            if kept is not None:
                self.row.take(*kept)
                self.row.show()
        self._show_group(subject)

    def open_new(self) -> None:
        """Open the row that raises a flag, as it was left."""
        if self.subject is None or self.subject.is_read_only:
            return
        if not self.is_writing():
            self.row.empty()
            self.row.show()
        self._show_group(self.subject)
        self.row.enter()

    def _deal(self, subject: Subject) -> None:
        """Lay the cards out anew."""
        for card in self.cards:
            self._stack.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = [
            FlagCard(each, subject.face_of(each.raised_by), is_open=not subject.is_read_only)
            for each in subject.flags
        ]
        for number, card in enumerate(self.cards, 1):
            card.resolve_wanted.connect(self._resolve)
            card.dismiss_wanted.connect(self._dismiss)
            self._stack.insertWidget(number, card)

    def _show_group(self, subject: Subject) -> None:
        self.setHidden(not subject.flags and not self.is_writing())

    def _hide_row(self) -> None:
        if self.is_writing():
            self.row.hide()

    def _stash(self) -> None:
        """Keep what was typed into the row for when its annotation is shown again."""
        if self.subject is None or not self.is_writing() or self.row.is_empty():
            return
        self._drafts[self.subject.id] = (
            self.row.reason.current(),
            self.row.severity.current(),
            self.row.message.text(),
        )

    def _raise(self) -> None:
        if self.subject is None:
            return
        reason, severity, message = self.row.written()
        if self.ask(reviewing.flag, self.subject.id, reason, severity, message):
            self._discard()

    def _discard(self) -> None:
        """Go back to the article, and close the row without what stands in it."""
        # First the keyboard goes: Qt would move it from a hidden field to the next one.
        self.left.emit()
        self.row.empty()
        self.row.hide()
        if self.subject is not None:
            self._show_group(self.subject)

    def _leave(self) -> None:
        """Go back to the article; a row into which nothing was written is closed."""
        if self.row.is_empty():
            self._discard()
        else:
            self.left.emit()

    def _resolve(self, flag_id: str) -> None:
        self.ask(reviewing.resolve, flag_id)

    def _dismiss(self, flag_id: str, reason: str) -> None:
        self.ask(reviewing.dismiss, flag_id, reason)
