"""The row in which a citation is written: a new one, or one that stands there already."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QColor, QKeySequence
from PySide6.QtWidgets import QWidget

from annotator.domain.source import Source, Stance
from annotator.store.sources import find_sources, source
from annotator.ui.details.citation_draft import (
    CitationDraft,
    Problem,
    web_address,
    with_source,
)
from annotator.ui.details.source_field import SourceField
from annotator.ui.details.source_fields import SourceFields
from annotator.ui.refusals import worded_refusal
from annotator.ui.session import Session
from annotator.ui.theme import themes
from annotator.ui.widgets.fields import CommitLineEdit, CommitTextEdit
from annotator.ui.widgets.flow import FlowLayout
from annotator.ui.widgets.form import Form
from annotator.ui.widgets.frames import Card
from annotator.ui.widgets.key_button import KeyButton
from annotator.ui.widgets.labels import Hint
from annotator.ui.widgets.segmented import Option, Segmented
from annotator.ui.words import STANCES, said

_OFFER_WIDTH: Final = 215
"""How wide the words on the button of the last source may be, in pixels."""


class CitationRow(Card):
    """Fields of one citation. It stores nothing: who hears `save_wanted` does."""

    save_wanted = Signal()
    discarded = Signal()
    left = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._source_id = ""
        self._offered: Source | None = None
        self._is_new = True
        self.rows.setSpacing(themes().current.metrics.small)
        self._make_actions()
        self._make_fields()
        self._make_buttons()
        self._wire()

    def show_draft(self, draft: CitationDraft, *, is_new: bool, offered: Source | None) -> None:
        """Show a draft; `offered` is the source used last, a key away."""
        self._is_new = is_new
        self._source_id = draft.source_id
        self._offered = offered
        self.source.commits.load(draft.title)
        self.source.setReadOnly(not is_new)
        self.fields.show_draft(draft)
        self.stance.set_current(draft.stance.value)
        self.quote.commits.load(draft.quote)
        self.locator.commits.load(draft.locator)
        self.accessed.commits.load(draft.accessed_on)
        self.note.commits.load(draft.note)
        self.private.commits.load(draft.note_private)
        self._more.setChecked(bool(draft.note or draft.note_private))
        self._take_known_address()
        self.clear_problem()
        self._arrange()

    def draft(self) -> CitationDraft:
        """Return what stands in the fields now."""
        return replace(
            self.fields.fill(CitationDraft(source_id=self._source_id)),
            title=self.source.text(),
            stance=Stance(self.stance.current() or Stance.SUPPORTS),
            quote=self.quote.text(),
            locator=self.locator.text(),
            accessed_on=self.accessed.text(),
            note=self.note.text(),
            note_private=self.private.text(),
        )

    def enter(self) -> None:
        """Put the keyboard where writing begins."""
        if not self._is_new or self._source_id:
            self.quote.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.source.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_problem(self, problem: Problem) -> None:
        """Say under a field why the draft cannot be saved, and go there."""
        self.clear_problem()
        row = self._named.get(problem.field)
        if row is None:
            self.trouble.show_wrong(worded_refusal(problem.refusal))
            return
        row.set_hint(worded_refusal(problem.refusal))
        row.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def clear_problem(self) -> None:
        """Take back what was said under the fields."""
        self.trouble.show_wrong("")
        for row in self._named.values():
            row.set_hint("")

    def _make_actions(self) -> None:
        scope = Qt.ShortcutContext.WidgetWithChildrenShortcut
        self.save = QAction(self.tr("Save"), self)
        self.save.setShortcuts([QKeySequence("Ctrl+Return"), QKeySequence("Ctrl+Enter")])
        self.save.triggered.connect(self.save_wanted)
        self.again = QAction(self)
        self.again.setShortcut(QKeySequence("Ctrl+R"))
        self.again.triggered.connect(self._use_again)
        self.discard = QAction(self.tr("Discard"), self)
        self.discard.triggered.connect(self.discarded)
        self._more = QAction(self.tr("More"), self)
        self._more.setCheckable(True)
        self._more.toggled.connect(self._arrange)
        for action in (self.save, self.again):
            action.setShortcutContext(scope)
            self.addAction(action)

    def _make_fields(self) -> None:
        top, self._below, self._extra = Form(), Form(), Form()
        self.source = SourceField(
            self._session.project, placeholder=self.tr("Title, publisher or address")
        )
        self.fields = SourceFields()
        self.stance = Segmented(self.tr("Stance"))
        self.quote = CommitTextEdit(placeholder=self.tr("Word for word"))
        self.locator = CommitLineEdit(placeholder=self.tr("p. 2, § 3, 01:24…"))
        self.accessed = CommitLineEdit(placeholder=self.tr("2023-01-17"))
        self.note = CommitTextEdit()
        self.private = CommitTextEdit(placeholder=self.tr("Never exported by default"))
        for field in (self.quote, self.locator, self.accessed, self.note, self.private):
            field.commits.rest_ms = 0
        source_row = top.add(self.tr("Source"), self.source)
        self._below.add(self.tr("Stance"), self.stance)
        self._below.add(self.tr("Quote"), self.quote)
        self._below.add(self.tr("Place"), self.locator)
        accessed_row = self._below.add(self.tr("Accessed"), self.accessed)
        self._extra.add(self.tr("Note"), self.note)
        self._extra.add(self.tr("Private note"), self.private)
        self._named = {"title": source_row, **self.fields.rows, "accessed_on": accessed_row}
        self.trouble = Hint()
        for part in (top, self.fields, self._below, self._extra, self.trouble):
            self.rows.addWidget(part)

    def _make_buttons(self) -> None:
        self._offer = KeyButton(self.again)
        self.rows.insertWidget(1, self._offer, 0, Qt.AlignmentFlag.AlignLeft)
        flow = FlowLayout(gap=themes().current.metrics.small)
        for action, role in ((self.save, ""), (self.discard, "quiet"), (self._more, "quiet")):
            flow.addWidget(KeyButton(action, role=role))
        self.rows.addLayout(flow)

    def _wire(self) -> None:
        self.source.picked.connect(self._pick)
        self.source.textEdited.connect(self._rename)
        self.source.committed.connect(self._settle_source)
        self.fields.url.committed.connect(self._settle_address)
        themes().changed.connect(self._dress_stance)
        for part in (self.source, self.fields, self.quote, self.locator, self.accessed):
            part.left.connect(self.left)
        for part in (self.note, self.private):
            part.left.connect(self.left)
        self._dress_stance()

    def _dress_stance(self, _theme: object = None) -> None:
        theme = themes().current
        colors: dict[Stance, QColor] = {
            Stance.SUPPORTS: theme.good,
            Stance.REFUTES: theme.flag,
            Stance.CONTEXT: theme.muted,
        }
        self.stance.set_options([Option(s, said(STANCES, s), colors[s]) for s in Stance])

    def _arrange(self) -> None:
        """Show the fields that count now."""
        wants_new = self._is_new and not self._source_id
        has_begun = bool(self.source.text().strip() or self.fields.url.text().strip())
        self.fields.setVisible(wants_new and has_begun)
        self.fields.more.setVisible(self._more.isChecked())
        self._extra.setVisible(self._more.isChecked())
        offered = self._offered if wants_new and not self.source.text() else None
        self._offer.setVisible(offered is not None)
        self.again.setEnabled(offered is not None)
        if offered is not None:
            words, metrics = self.tr("Use again: {0}"), self.fontMetrics()
            room = _OFFER_WIDTH - metrics.horizontalAdvance(words.format(""))
            title = metrics.elidedText(offered.title, Qt.TextElideMode.ElideRight, room)
            self.again.setText(words.format(title.replace("&", "&&")))

    def _use_again(self) -> None:
        if self._offered is not None:
            self._pick(self._offered.id)

    def _pick(self, source_id: str) -> None:
        """Take a source that the project knows."""
        known = source(self._session.project, source_id)
        if known is None:
            return
        draft = with_source(self.draft(), known)
        self._source_id = known.id
        self.source.commits.load(draft.title)
        self.clear_problem()
        self._arrange()
        self.enter()

    def _rename(self, _typed: str) -> None:
        self._source_id = ""
        self._arrange()

    def _settle_source(self, typed: str) -> None:
        """Take an address that was typed or pasted as the source for what it is."""
        address = web_address(typed)
        if address and not self._source_id:
            self.source.commits.load("")
            self.fields.url.commits.load(address)
            self._take_known_address()
        self._arrange()

    def _settle_address(self, typed: str) -> None:
        """Say at once when an address is none."""
        del typed
        self._take_known_address()
        self._arrange()

    def _take_known_address(self) -> None:
        """Recognise a source by its address."""
        address = self.fields.url.text().strip()
        if not address or self._source_id or not self._is_new or self.source.text().strip():
            return
        for known in find_sources(self._session.project, address):
            if known.url == address:
                self._source_id = known.id
                self.source.commits.load(known.title)
                return
