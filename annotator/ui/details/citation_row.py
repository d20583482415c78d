"""The row in which a citation is written: a new one, or one that stands there already."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

from annotator.domain.quote_difference import Comparison, best_comparison
from annotator.domain.refusal import Refusal
from annotator.domain.source import Source, Use
from annotator.store.sources import source
from annotator.ui.details.citation_draft import (
    CHECKED,
    CitationDraft,
    Problem,
    refusal_of,
    web_address,
    with_source,
)
from annotator.ui.details.citation_fields import CitationFields
from annotator.ui.details.source_field import SourceField
from annotator.ui.details.source_fields import SourceFields
from annotator.ui.evidence.attachment_list import AttachmentList
from annotator.ui.evidence.drop_card import DropCard
from annotator.ui.refusals import worded_refusal
from annotator.ui.session import Session
from annotator.ui.sources.naming import shown_name
from annotator.ui.sources.source_library import library_of
from annotator.ui.theme import themes
from annotator.ui.widgets.commit import commit_focused
from annotator.ui.widgets.flow import FlowLayout
from annotator.ui.widgets.form import Form
from annotator.ui.widgets.key_button import KeyButton
from annotator.ui.widgets.labels import Hint

_OFFER_WIDTH: Final = 215
"""How wide the words on the button of the last source may be, in pixels."""
_COMPARED_MS: Final = 300
"""The rest in typing after which a quote is compared with the article."""


class CitationRow(DropCard):
    """Fields of one citation. It stores nothing: who hears its signals does.

    A new citation is saved as a whole. One that stands there already is edited in place: each field
    is committed by itself, and `save_wanted` says that the editor is done.
    """

    save_wanted = Signal()
    discarded = Signal()
    left = Signal()
    edited = Signal(str)
    """The name of a field of a citation that stands there, which was committed."""
    compared = Signal()
    """The quote in the field stands beside other words now, or none."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._source_id = ""
        self._offered: Source | None = None
        self._is_new = True
        self._words: tuple[str, ...] = ()
        self.rows.setSpacing(themes().current.metrics.small)
        self._make_actions()
        self._make_fields()
        self._make_buttons()
        self._wire()

    @property
    def is_new(self) -> bool:
        """Whether the citation is not stored yet."""
        return self._is_new

    def show_draft(self, draft: CitationDraft, *, is_new: bool, offered: Source | None) -> None:
        """Show a draft; `offered` is the source used last, a key away."""
        self._is_new = is_new
        self._source_id = draft.source_id
        self._offered = offered
        self.source.commits.load(draft.title)
        self.source.setReadOnly(not is_new)
        self.fields.show_draft(draft)
        self.about.set_at_once(at_once=not is_new)
        self.about.load(draft)
        self._more.setChecked(_has_more(draft))
        self.save.setText(self.tr("Save") if is_new else self.tr("Done"))
        self.discard.setVisible(is_new)
        self._discard_button.setHidden(not is_new)
        self._take_known_address()
        self.clear_problem()
        self._arrange()
        self._compare()

    def show_stored(self, draft: CitationDraft) -> None:
        """Show a citation that stands there already as it is stored now."""
        self.source.show_value(draft.title)
        self.about.show_stored(draft)
        for name in CHECKED:
            if refusal_of(name, self.draft()) is None and self.about.rows[name].hint.text():
                self.about.rows[name].set_hint("")
        self._compare()

    def show_words(self, words: Sequence[str]) -> None:
        """Take up the words of the article that the quote is compared with."""
        if tuple(words) != self._words:
            self._words = tuple(words)
            self._compare()

    def comparison(self) -> Comparison | None:
        """Return how the quote in the field compares with the article; none without a quote."""
        quote = self.quote.text().strip()
        return best_comparison(quote, self._words) if quote and self._words else None

    def draft(self) -> CitationDraft:
        """Return what stands in the fields now."""
        draft = self.about.fill(CitationDraft(source_id=self._source_id))
        return replace(self.fields.fill(draft), title=self.source.text())

    def enter(self) -> None:
        """Put the keyboard where writing begins."""
        if not self._is_new or self._source_id:
            self.quote.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.source.setFocus(Qt.FocusReason.OtherFocusReason)

    def commit(self) -> None:
        """Have what is being typed here committed."""
        focused = QApplication.focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            commit_focused()

    def is_in_order(self) -> bool:
        """Whether everything that was typed could be stored."""
        return all(refusal_of(name, self.draft()) is None for name in CHECKED)

    def show_problem(self, problem: Problem) -> None:
        """Say under a field why the draft cannot be saved, and go there."""
        self.clear_problem()
        row = self._named.get(problem.field)
        if row is None:
            self.trouble.show_wrong(worded_refusal(problem.refusal))
            return
        if problem.field in CHECKED:
            self._more.setChecked(True)
        row.set_hint(worded_refusal(problem.refusal))
        row.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def refuse(self, name: str, refusal: Refusal) -> None:
        """Say why a field could not be stored; what was typed stays there."""
        self.about.refuse(name)
        row = self._named.get(name)
        if row is None:
            self.trouble.show_wrong(worded_refusal(refusal))
        else:
            row.set_hint(worded_refusal(refusal))

    def accept(self, name: str) -> None:
        """Take back what was said of a field, which is stored now."""
        self.trouble.show_wrong("")
        row = self._named.get(name)
        if row is not None and row.hint.property("role") == "flag":
            row.set_hint("")

    def clear_problem(self) -> None:
        """Take back what was said under the fields."""
        self.trouble.show_wrong("")
        for row in self._named.values():
            if row.hint.property("role") == "flag":
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
        self._more.setShortcut(QKeySequence("Ctrl+M"))
        self._more.toggled.connect(self._arrange)
        for action in (self.save, self.again, self._more):
            action.setShortcutContext(scope)
            self.addAction(action)

    def _make_fields(self) -> None:
        top = Form()
        self.source = SourceField(self._session, placeholder=self.tr("Title, publisher or address"))
        self.fields = SourceFields()
        self.about = about = CitationFields()
        self.stance, self.quote, self.locator = about.stance, about.quote, about.locator
        self.accessed, self.note, self.private = about.accessed, about.note, about.private
        self.about.comparison.bind(self)
        self.attachments = AttachmentList(self._session)
        self.addActions([self.attachments.attach, self.attachments.paste])
        source_row = top.add(self.tr("Source"), self.source)
        self._named = {"title": source_row, **self.fields.rows, **self.about.rows}
        self.trouble = Hint()
        for part in (top, self.fields, self.about, self.attachments, self.trouble):
            self.rows.addWidget(part)

    def _make_buttons(self) -> None:
        self._offer = KeyButton(self.again)
        self.rows.insertWidget(1, self._offer, 0, Qt.AlignmentFlag.AlignLeft)
        flow = FlowLayout(gap=themes().current.metrics.small)
        self._discard_button = KeyButton(self.discard, role="quiet")
        for button in (
            KeyButton(self.save),
            self._discard_button,
            KeyButton(self._more, role="quiet"),
        ):
            flow.addWidget(button)
        self.rows.addLayout(flow)

    def _wire(self) -> None:
        self.source.picked.connect(self._pick)
        self.source.drafted.connect(self._take_pasted)
        self.source.textEdited.connect(self._rename)
        self.source.committed.connect(self._settle_source)
        self.fields.url.committed.connect(self._settle_address)
        self.fields.source_class.activated.connect(self._follow_class)
        self.about.edited.connect(self._tell_edited)
        self.attachments.given.connect(self.given)
        for part in (self.source, self.fields, self.about):
            part.left.connect(self.left)
        self._soon = QTimer(self, interval=_COMPARED_MS, singleShot=True)
        self._soon.timeout.connect(self._compare)
        self.quote.textChanged.connect(self._soon.start)

    def _tell_edited(self, name: str) -> None:
        if not self._is_new:
            self.edited.emit(name)

    def _compare(self) -> None:
        self._soon.stop()
        self.compared.emit()

    def _arrange(self) -> None:
        """Show the fields that count now."""
        wants_new = self._is_new and not self._source_id
        typed = self.source.text().strip() or self.fields.url.text().strip()
        has_begun = bool(typed) or self.fields.is_pasted()
        self.fields.setVisible(wants_new and has_begun)
        self.fields.more.setVisible(self._more.isChecked())
        self.about.more.setVisible(self._more.isChecked())
        offered = self._offered if wants_new and not self.source.text() else None
        self._offer.setVisible(offered is not None)
        self.again.setEnabled(offered is not None)
        if offered is not None:
            words, metrics = self.tr("Use again: {0}"), self.fontMetrics()
            room = _OFFER_WIDTH - metrics.horizontalAdvance(words.format(""))
            title = metrics.elidedText(shown_name(offered), Qt.TextElideMode.ElideRight, room)
            self.again.setText(words.format(title.replace("&", "&&")))

    def _follow_class(self, _index: int) -> None:
        self.about.show_class(self.fields.fill(CitationDraft()).source_class)

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
        self.about.show_class(known.source_class)
        self.clear_problem()
        self._arrange()
        self.enter()

    def _take_pasted(self, pasted: object) -> None:
        """Take the source that a pasted address, DOI or reference is, or make a new one of it."""
        from annotator.services.pasting import Draft

        if not isinstance(pasted, Draft):
            return
        known = library_of(self._session).same_item(pasted.item)
        if known is not None:
            self._pick(known.id)
            return
        self._source_id = ""
        self.source.commits.load(pasted.title)
        self.fields.show_pasted(pasted)
        self._arrange()

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
        known = library_of(self._session).same_item({"type": "webpage", "URL": address})
        if known is not None:
            self._source_id = known.id
            self.source.commits.load(shown_name(known))
            self.about.show_class(known.source_class)


def _has_more(draft: CitationDraft) -> bool:
    """Whether something stands in the fields that are folded away."""
    written = (draft.archived_url, draft.note, draft.note_private)
    return draft.used_as is not Use.AS_CLASSED or any(written)
