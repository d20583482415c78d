"""Which day or days the words of a date mean, looked at while it is typed."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget
from typing_extensions import override

from annotator.domain.annotation import TimexMod
from annotator.domain.dates import bounds, is_valid, parse, spoken, suggestion_of
from annotator.domain.refusal import Refusal
from annotator.services import annotating
from annotator.ui.details.part import Part, put
from annotator.ui.details.subject import Subject
from annotator.ui.refusals import worded_refusal
from annotator.ui.session import Session
from annotator.ui.widgets.fields import CommitLineEdit
from annotator.ui.widgets.form import Form
from annotator.ui.words import MODIFIERS, language, said

_OFFERED = (TimexMod.NONE, TimexMod.START, TimexMod.MID, TimexMod.END, TimexMod.APPROX)


class DateForm(Part):
    """The EDTF value and the part of it that is meant.

    A date in words, such as `17 janvier 2023`, becomes EDTF on Return and on leaving the field;
    a pause does not change what is being typed.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        form = Form()
        self.edtf = CommitLineEdit(placeholder=self.tr("2023-01-17, 2023-01, 17 January 2023…"))
        self.edtf_row = form.add(self.tr("Date"), self.edtf)
        self.modifier = QComboBox()
        form.add(self.tr("Part"), self.modifier)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(form)
        self.edtf.textChanged.connect(self._comment)
        self.edtf.committed.connect(self._save)
        self.edtf.submitted.connect(self._settle)
        self.edtf.left.connect(self._leave)
        self.modifier.activated.connect(self._modify)

    @override
    def refresh(self, subject: Subject, *, fresh: bool) -> None:
        date = subject.annotation
        self._show_modifiers(date.timex_mod)
        put(self.edtf, date.edtf, subject, fresh=fresh)
        self._comment(self.edtf.text())

    def _show_modifiers(self, current: TimexMod) -> None:
        offered = _OFFERED if current in _OFFERED else (*_OFFERED, current)
        if self.modifier.count() != len(offered):
            self.modifier.clear()
            for each in offered:
                self.modifier.addItem(said(MODIFIERS, each), each.value)
        self.modifier.setCurrentIndex(offered.index(current))

    def _comment(self, typed: str) -> None:
        """Say what the text means, that it is not complete yet, or why it is no date."""
        text = typed.strip()
        can_edit = self.subject is not None and self.subject.can_edit
        self.modifier.setEnabled(can_edit and bool(_value_of(text)))
        if not text:
            self.edtf_row.set_note("")
            return
        value = suggestion_of(text)
        if value is not None:
            self.edtf_row.set_note(self._meaning(value, is_typed=value == text))
            return
        try:
            parse(text)
        except Refusal as refusal:
            self._say_no(refusal)

    def _say_no(self, refusal: Refusal) -> None:
        words = worded_refusal(refusal)
        if refusal.code == "date_unfinished":
            self.edtf_row.set_note(words)
        else:
            self.edtf_row.set_hint(words)

    def _meaning(self, value: str, *, is_typed: bool) -> str:
        mod = self.subject.annotation.timex_mod if self.subject else TimexMod.NONE
        first, last = (spoken(day, language()) if day else "…" for day in bounds(value, mod))
        meant = first if first == last else f"{first} – {last}"
        return meant if is_typed else f"{value} · {meant}"

    def _save(self, typed: str) -> None:
        value = _value_of(typed)
        is_other = value is not None and value != typed.strip()
        if value is None or (is_other and self.edtf.hasFocus()):
            self.edtf.commits.refuse()
        else:
            self._store(value)

    def _settle(self) -> None:
        """Take a date in words for the value it stands for."""
        value = _value_of(self.edtf.text())
        if value is not None and self.edtf.commits.is_unsaved():
            self._store(value)

    def _leave(self) -> None:
        self._settle()
        self.left.emit()

    def _store(self, value: str) -> None:
        if self.subject is None or not self.save(
            self.edtf, annotating.set_date, self.subject.id, value
        ):
            return
        self.edtf.commits.load(value)

    def _modify(self, _place: int) -> None:
        if self.subject is None:
            return
        chosen = TimexMod(self.modifier.currentData())
        value = self.subject.annotation.edtf
        if not self.ask(annotating.set_date, self.subject.id, value, chosen):
            self._show_modifiers(self.subject.annotation.timex_mod)


def _value_of(typed: str) -> str | None:
    """Return the EDTF value of what was typed, empty for nothing, none while it has none."""
    text = typed.strip()
    if not text or is_valid(text):
        return text
    return suggestion_of(text)
