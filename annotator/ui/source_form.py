"""The fields of one source, edited in place, how it is cited, and where."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from annotator.domain.refusal import Refusal
from annotator.domain.source import Source
from annotator.formats.incoming_sources import source_of
from annotator.services.source_editing import (
    Apart,
    apart_of,
    edit_source,
    make_source,
    read_text,
    shown_text,
)
from annotator.services.source_types import fields_of, kept_fields
from annotator.store.uses import Use
from annotator.ui.refusals import worded_refusal
from annotator.ui.session import Session
from annotator.ui.settings import Settings
from annotator.ui.source_uses import SourceUses
from annotator.ui.source_values import ApartFields
from annotator.ui.sources.field_sheet import FieldSheet
from annotator.ui.sources.known_hint import KnownHint
from annotator.ui.sources.pasted_words import told_of_draft
from annotator.ui.sources.reference_box import ReferenceBox
from annotator.ui.sources.source_library import library_of
from annotator.ui.sources.type_choice import TypeChoice
from annotator.ui.theme import themes
from annotator.ui.widgets.commit import commit_focused
from annotator.ui.widgets.form import Form
from annotator.ui.widgets.key_button import KeyButton, explain
from annotator.ui.widgets.labels import Heading, Hint

if TYPE_CHECKING:
    from annotator.services.pasting import Draft

FIRST_TYPE = "webpage"
SAVING = ("Ctrl+Return", "Ctrl+Enter")


class SourceDetails(QFrame):
    """One source; each field is saved after a rest, on Return and on leaving it.

    A new source is saved when it has a title and nothing is wrong with what else was typed.
    """

    made = Signal(str)
    """The id of a source that was new."""
    place_wanted = Signal(str, str)
    """An article's id and an annotation's, to be shown in the article."""
    delete_wanted = Signal()
    known_wanted = Signal(str)
    """The id of a known source that is to be used in place of the new one."""
    merge_wanted = Signal(str)
    """The id of a source that is the same work as the one shown."""
    pasted = Signal(str)
    """What was pasted into the empty title of a new source."""
    left = Signal()

    def __init__(self, session: Session, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._library = library_of(session)
        self._source: Source | None = None
        self._draft: dict[str, object] = {}
        self.is_new = False
        self.setProperty("role", "paper")
        self.title = Heading(self.tr("New source"))
        self.recognised = Hint()
        self.type = TypeChoice()
        self.sheet = FieldSheet()
        self.known = KnownHint(self)
        self.apart = ApartFields(self._library)
        self.reference = ReferenceBox(settings)
        self.uses = SourceUses()
        self.delete = QAction(self.tr("Delete source"), self)
        self.save = QAction(self.tr("Save source"), self)
        self.save.setShortcuts([QKeySequence(key) for key in SAVING])
        self.save.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.addAction(self.save)
        self._arrange()
        self._wire()

    def source_id(self) -> str:
        """Return the id of the source that is shown; empty for none and for a new one."""
        return self._source.id if self._source is not None else ""

    def show_source(self, source: Source, uses: Sequence[Use]) -> None:
        """Show a source as it is now; what is being typed into one of its fields is kept."""
        fresh = self._source is None or self._source.id != source.id
        self._source, self._draft, self.is_new = source, {}, False
        self._show_item(source.item, fresh=fresh)
        self._show_apart(apart_of(source), fresh=fresh)
        self.reference.show_source(source)
        self.uses.show_uses(uses)
        self._show_stage()
        self.recognised.show_note("")
        self._allow_delete(len(uses))
        self._compare()
        if fresh:
            self._scroll.verticalScrollBar().setValue(0)

    def begin_new(self, draft: Draft | None = None) -> None:
        """Show the fields of a new source, filled from what was pasted, if anything was."""
        self._source, self.is_new = None, True
        self._draft = {**draft.item} if draft is not None else {"type": FIRST_TYPE}
        self._show_stage()
        self._show_item(self._draft, fresh=True)
        self._show_apart(Apart(), fresh=True)
        self.reference.forget()
        self._compare()
        self._scroll.verticalScrollBar().setValue(0)
        self.edit("title")
        # With the keyboard beside it, it is heard.
        self.recognised.show_note(told_of_draft(draft) if draft is not None else "")

    def forget(self) -> None:
        """Show nothing more."""
        self._source, self.is_new, self._draft = None, False, {}
        self.reference.forget()

    def edit(self, key: str = "") -> None:
        """Put the keyboard into a field, or into the first."""
        self.sheet.enter(key)

    # What is in its place

    def _arrange(self) -> None:
        metrics = themes().current.metrics
        self._delete_button = KeyButton(self.delete, role="danger")
        self._save_button = KeyButton(self.save, role="primary")
        foot = QHBoxLayout()
        for button in (self._save_button, self._delete_button):
            foot.addWidget(button)
        foot.addStretch(1)
        kinds = Form()
        kinds.add(self.tr("Type"), self.type)
        sheet = QFrame()
        sheet.setProperty("role", "paper")
        self._column = rows = QVBoxLayout(sheet)
        rows.setSpacing(metrics.medium)
        above = QVBoxLayout()
        above.setSpacing(metrics.small)
        for part in (self.title, self.recognised, kinds, self.sheet, self.known, self.apart):
            above.addWidget(part)
        rows.addLayout(above)
        rows.addWidget(self.reference)
        rows.addWidget(self.uses)
        rows.addLayout(foot)
        rows.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(sheet)
        self._scroll.verticalScrollBar().rangeChanged.connect(self._make_room)
        self._make_room(0, 0)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._scroll)

    def _make_room(self, _least: int, most: int) -> None:
        """Keep the right edge where it is, whether a scroll bar stands beside it or not."""
        metrics = themes().current.metrics
        taken = self._scroll.verticalScrollBar().sizeHint().width() if most else 0
        self._column.setContentsMargins(
            metrics.large, metrics.medium, metrics.large - taken, metrics.large
        )

    def _wire(self) -> None:
        self.type.chosen.connect(self._save_type)
        self.sheet.given.connect(self._save_text)
        self.sheet.pasted.connect(self.pasted)
        self.apart.given.connect(self._save_apart)
        self.known.wanted.connect(self._use_known)
        self._library.changed.connect(self._compare)
        self.uses.place_wanted.connect(self.place_wanted)
        for part in (self.sheet, self.apart, self.uses):
            part.left.connect(self.left)
        self.delete.triggered.connect(self.delete_wanted)
        self.save.triggered.connect(self._save_new)

    def _show_stage(self) -> None:
        """Show what is of a new source, or of one that is stored."""
        self.sheet.begin(is_new=self.is_new, is_read_only=self._session.read_only)
        of_new: tuple[QWidget, ...] = (self.title, self._save_button)
        of_stored: tuple[QWidget, ...] = (self.reference, self.uses, self._delete_button)
        for part in (*of_new, *of_stored):
            part.setVisible((part in of_new) == self.is_new)
        self.save.setEnabled(self.is_new)

    def _show_item(self, item: Mapping[str, object], *, fresh: bool) -> None:
        csl_type = str(item.get("type", ""))
        self.type.show_type(csl_type)
        self.type.setEnabled(not self._session.read_only)
        self.sheet.arrange(fields_of(csl_type), kept_fields(csl_type, item))
        texts = {key: shown_text(key, value) for key, value in item.items()}
        self.sheet.show_texts(texts, fresh=fresh)

    def _show_apart(self, apart: Apart, *, fresh: bool) -> None:
        self.apart.show_apart(apart, fresh=fresh, is_read_only=self._session.read_only)

    def _allow_delete(self, uses: int) -> None:
        reason = worded_refusal(Refusal("source_used", count=uses)) if uses else ""
        if self._session.read_only:
            reason = self.tr("This project is open for reading only")
        explain(self.delete, reason)

    # What is typed and chosen

    def _save_text(self, key: str, text: str) -> None:
        refusal = _refusal_of(key, text)
        if refusal is not None and not (self.is_new and key == "title"):
            self.sheet.say(key, worded_refusal(refusal))
            self.sheet.lines[key].commits.refuse()
            return
        self.sheet.say(key, "")
        if self.is_new:
            self._compare()
            self._make()
        elif not self._change({key: text}):
            self.sheet.lines[key].commits.refuse()

    def _save_type(self, csl_type: str) -> None:
        if self.is_new:
            self._draft = {**self._typed(), "type": csl_type}
            self._show_item(self._draft, fresh=False)
        elif not self._change({"type": csl_type}) and self._source is not None:
            self.type.show_type(str(self._source.item.get("type", "")))

    def _save_apart(self, name: str, value: object) -> None:
        if self.is_new:
            apart = self.apart.apart()
            self.apart.explain(apart.confidentiality, apart.pseudonym)
        elif not self._change({}, **{name: value}) and self._source is not None:
            self._show_apart(apart_of(self._source), fresh=False)

    def _typed(self) -> dict[str, object]:
        """Return the item that the fields of a new source make; what is wrong is left out."""
        item = dict(self._draft)
        for key, text in self.sheet.texts().items():
            if _refusal_of(key, text) is None and shown_text(key, item.get(key)) != text.strip():
                item.pop(key, None)
                value = read_text(key, text)
                item |= {} if value is None else {key: value}
        return item

    def _save_new(self) -> None:
        """Save a new source, or say what keeps it from being saved."""
        commit_focused()
        if not self.is_new:
            return
        for key, text in self.sheet.texts().items():
            refusal = _refusal_of(key, text)
            self.sheet.say(key, worded_refusal(refusal) if refusal else "")
            if refusal is not None:
                self.sheet.enter(key)
                return
        self._make()

    def _make(self) -> None:
        """Make the new source of all fields, once it has a title and nothing is wrong."""
        texts = self.sheet.texts()
        if not self.is_new or any(_refusal_of(key, text) for key, text in texts.items()):
            return
        step = self._session.attempt(
            make_source, self.type.current_type(), texts, self.apart.apart(), self._draft
        )
        if step is not None:
            self.made.emit(step.changes[-1].id)

    def _change(self, texts: Mapping[str, str], **apart: object) -> bool:
        """Ask for other values; return whether they are stored now."""
        if self._source is None:
            return False
        try:
            step = edit_source(self._session.desk, self._source.id, texts, **apart)
        except Refusal as refusal:
            self._session.refused.emit(refusal)
            return False
        return not step.changes or self._session.take(step) is not None

    def _compare(self) -> None:
        """Say when the library has the same work already, as soon as it has looked at all."""
        source = self._source if self._library.look_for_doubles() else None
        if self.is_new:
            typed = self._typed()
            source = source_of({**typed, "title": typed.get("title") or "?"})
        known = self._library.same(source) if source is not None else None
        self.known.show_known(known, is_new=self.is_new)

    def _use_known(self, source_id: str) -> None:
        (self.known_wanted if self.is_new else self.merge_wanted).emit(source_id)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


def _refusal_of(key: str, text: str) -> Refusal | None:
    try:
        read_text(key, text)
    except Refusal as refusal:
        return refusal
    return None
