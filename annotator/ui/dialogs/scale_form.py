"""The fields of one verdict: its names, its colour, its rating, what it stands on."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from annotator.domain.verdict import VerdictValue
from annotator.services.scales import VerdictForm
from annotator.ui.dialogs.scale_colours import ColourChoice
from annotator.ui.widgets.fields import CommitLineEdit
from annotator.ui.widgets.form import Form
from annotator.ui.widgets.labels import PlainLabel
from annotator.ui.widgets.number import NumberField

_MOST_RATING: Final = 99


class VerdictFields(QWidget):
    """Shows a verdict and tells what it is to be instead, field by field."""

    edited = Signal(object)
    """A `VerdictForm`."""
    left = Signal()
    """Escape in a field."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value: VerdictValue | None = None
        self.english = CommitLineEdit()
        self.french = CommitLineEdit()
        self.colour = ColourChoice()
        self.rating = NumberField(most=_MOST_RATING)
        self.rating.setSpecialValueText(self.tr("none"))
        self.rating.setFixedWidth(110)
        self.rationale = QCheckBox(self.tr("Stands on a rationale instead of a source"))
        form = Form()
        form.add(self.tr("English"), self.english)
        form.add(self.tr("French"), self.french)
        form.add(self.tr("Colour"), self.colour)
        rating = QWidget()
        beside = QHBoxLayout(rating)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.addWidget(self.rating)
        beside.addWidget(PlainLabel(self.tr("1 is the worst of the scale."), role="muted"), 1)
        form.add(self.tr("Rating"), rating)
        self.rating.setAccessibleName(self.tr("Rating"))
        form.add("", self.rationale)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(form)
        for field in (self.english, self.french):
            field.commits.rest_ms = 0
            field.committed.connect(self._tell)
        for field in (self.english, self.french, self.colour.number):
            field.left.connect(self.left)
        self.colour.chosen.connect(self._tell_colour)
        self.rating.valueChanged.connect(self._tell)
        self.rationale.clicked.connect(self._tell)

    def show_value(self, value: VerdictValue | None, *, can_edit: bool) -> None:
        """Show a verdict as it is stored, or nothing."""
        is_other = value is None or self._value is None or value.id != self._value.id
        self._value = value
        self.setEnabled(value is not None and can_edit)
        for field, text in (
            (self.english, value.label_en if value else ""),
            (self.french, value.label_fr if value else ""),
        ):
            if is_other:
                field.commits.load(text)
            else:
                field.show_value(text)
        self.colour.show_colour(value.colour if value else "", fresh=is_other)
        self.rating.blockSignals(True)
        self.rating.setValue((value.rating or 0) if value else 0)
        self.rating.blockSignals(False)
        self.rationale.setChecked(bool(value and value.unverifiable))

    def refuse(self) -> None:
        """Keep what was typed in its field, unsaved: it was refused."""
        for field in (self.english, self.french, self.colour.number):
            field.commits.refuse()

    def _tell(self, _what: object = None) -> None:
        if self._value is not None:
            self.edited.emit(self._form(self._value.colour))

    def _tell_colour(self, colour: str) -> None:
        if self._value is not None:
            self.edited.emit(self._form(colour))

    def _form(self, colour: str) -> VerdictForm:
        return VerdictForm(
            self.english.text(),
            self.french.text(),
            colour,
            self.rating.value() or None,
            self.rationale.isChecked(),
        )
