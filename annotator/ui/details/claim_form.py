"""What is said of a claim: verdict, rationale, wording, who makes it, whether it can be checked."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QColor, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget
from typing_extensions import override

from annotator.domain.verdict import VerdictValue
from annotator.services import annotating
from annotator.store import verdicts
from annotator.ui.details.known import KnownEntities
from annotator.ui.details.part import Part, let_edit, put, why_closed
from annotator.ui.details.subject import Subject
from annotator.ui.session import Session
from annotator.ui.widgets.completing import CompletingLineEdit
from annotator.ui.widgets.fields import CommitTextEdit
from annotator.ui.widgets.form import Form
from annotator.ui.widgets.labels import Hint
from annotator.ui.widgets.segmented import Option, Segmented
from annotator.ui.words import language

_PLACEHOLDER_EDGE: Final = 12
_LETTERS: Final = 200


class ClaimForm(Part):
    """The fields of a claim, saved one by one.

    `more` is a form of its own, to stand below the evidence: the verdict is to be seen with that.
    """

    def __init__(
        self, session: Session, known: KnownEntities, parent: QWidget | None = None
    ) -> None:
        super().__init__(session, parent)
        self._known = known
        form = Form()
        self.verdict = Segmented(self.tr("Verdict"), is_clearable=True)
        self.verdict_row = form.add(self.tr("Verdict"), self.verdict)
        self.rationale = CommitTextEdit(placeholder=self.tr("Why this verdict"))
        self.rationale_row = form.add(self.tr("Rationale"), self.rationale)
        self.more = Form()
        self.claimant = CompletingLineEdit(placeholder=self.tr("Who says so"))
        self.more.add(self.tr("Claimant"), self.claimant)
        self.wording = _Wording()
        self.more.add(self.tr("Claim text"), self.wording)
        self.not_checkable = QCheckBox(self.tr("Not checkable"))
        self.not_checkable_row = self.more.add("", self.not_checkable)
        self.not_checkable.setAccessibleName(self.not_checkable.text())
        self.meaning: Hint = self.not_checkable_row.hint
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(form)
        self._wire()

    def _wire(self) -> None:
        self.verdict.chosen.connect(self._give_verdict)
        self.rationale.committed.connect(self._save_rationale)
        self.wording.committed.connect(self._save_wording)
        self.claimant.picked.connect(self._pick_claimant)
        self.claimant.committed.connect(self._name_claimant)
        self.not_checkable.clicked.connect(self._say_checkable)
        for field in (self.rationale, self.claimant, self.wording):
            field.left.connect(self.left)
        self.claimant.set_lookup(self._known.proposals)

    @override
    def refresh(self, subject: Subject, *, fresh: bool) -> None:
        claim = subject.annotation
        values = self._values(claim.verdict)
        self.verdict.set_options(_options(values, why_closed(subject)))
        self.verdict.set_current(claim.verdict or "")
        self.verdict.setEnabled(subject.can_edit)
        put(self.rationale, claim.rationale, subject, fresh=fresh)
        put(self.wording, claim.claim_text, subject, fresh=fresh)
        put(self.claimant, self._known.name_of(claim.claimant_id), subject, fresh=fresh)
        self.wording.show_quote(subject.exact)
        self.not_checkable.setChecked(not claim.checkable)
        let_edit(self.not_checkable, subject)
        opinion = self.tr("An opinion or a forecast: it needs a rationale instead of a source.")
        self.not_checkable_row.set_note("" if claim.checkable else opinion)
        given = next((each for each in values if each.id == claim.verdict), None)
        self.verdict_row.set_note(_no_more() if given and given.retired_on else "")
        self.rationale_row.set_hint("")

    def _values(self, verdict_id: str | None) -> list[VerdictValue]:
        """Return the verdicts that can be given, and the one that is, even if it is retired."""
        scale = verdicts.verdict_values(self.session.project)
        shown = [value for value in scale if not value.retired_on or value.id == verdict_id]
        if verdict_id and all(value.id != verdict_id for value in shown):
            given = verdicts.verdict_value(self.session.project, verdict_id)
            shown += [given] if given else []
        return shown

    def _give_verdict(self, verdict_id: str) -> None:
        if not self.edit(verdict=verdict_id or None) and self.subject is not None:
            self.verdict.set_current(self.subject.annotation.verdict or "")

    def _save_rationale(self, text: str) -> None:
        self.save_edit(self.rationale, rationale=text)

    def _save_wording(self, text: str) -> None:
        self.save_edit(self.wording, claim_text=text)

    def _name_claimant(self, name: str) -> None:
        if self.subject is not None:
            self.save(self.claimant, annotating.set_claimant, self.subject.id, name)

    def _pick_claimant(self, entity_id: str) -> None:
        entity = self._known.get(entity_id)
        if self.subject is None or entity is None:
            return
        self.save(
            self.claimant,
            annotating.set_claimant,
            self.subject.id,
            entity.canonical_name,
            entity.type,
        )

    def _say_checkable(self) -> None:
        is_not = self.not_checkable.isChecked()
        if not self.edit(checkable=not is_not):
            self.not_checkable.setChecked(not is_not)


class _Wording(CommitTextEdit):
    """A field that shows the beginning of the quote while there is no other wording."""

    def __init__(self) -> None:
        super().__init__()
        self._quote = ""

    def show_quote(self, quote: str) -> None:
        """Show another quote, cut to one line: Qt would wrap a longer one."""
        self._quote = " ".join(quote[:_LETTERS].split())
        room = self.viewport().width() - _PLACEHOLDER_EDGE
        shown = self.fontMetrics().elidedText(self._quote, Qt.TextElideMode.ElideRight, room)
        if shown != self.placeholderText():
            self.setPlaceholderText(shown)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.show_quote(self._quote)


def _options(values: list[VerdictValue], closed: str) -> list[Option]:
    return [
        Option(
            each.id,
            each.label(language()),
            QColor(each.colour),
            is_enabled=not (closed or each.retired_on),
            reason=closed or (_no_more() if each.retired_on else ""),
        )
        for each in values
    ]


def _no_more() -> str:
    return QCoreApplication.translate("Details", "This verdict is no longer given.")
