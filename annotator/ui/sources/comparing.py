"""Doubles side by side: which source stays, and which value it has where they differ."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QWidget,
)
from typing_extensions import override

from annotator.domain.refusal import Refusal
from annotator.domain.source import Confidentiality, Source
from annotator.services.desk import Desk
from annotator.services.merge_choosing import Difference, differences, merge_choosing
from annotator.services.source_fields import spec_of
from annotator.services.translatable import QT_TRANSLATE_NOOP
from annotator.ui.dialogs.frame import DialogFrame
from annotator.ui.refusals import worded_refusal
from annotator.ui.sources.field_sheet import field_said
from annotator.ui.sources.type_choice import type_said
from annotator.ui.theme import themes
from annotator.ui.widgets.labels import Heading, PlainLabel
from annotator.ui.widgets.tips import plain_tip
from annotator.ui.words import CLASSES, CONFIDENTIALITIES, said

APART_LABELS: Final = {
    "type": QT_TRANSLATE_NOOP("Comparing", "Type"),
    "source_class": QT_TRANSLATE_NOOP("Comparing", "Class"),
    "independence_group": QT_TRANSLATE_NOOP("Comparing", "Same origin"),
    "pseudonym": QT_TRANSLATE_NOOP("Comparing", "Pseudonym"),
}
_LETTERS: Final = 120
SKIPPED: Final = 2
"""What the dialog returns when these are not to be merged, but others looked at."""


class Comparing(DialogFrame):
    """A column for each source, a line for each field that differs; the choice is one step.

    A confidential source shows its own words here, as in its form: without them nobody can tell
    whether two are one work.
    """

    def __init__(
        self,
        desk: Desk,
        group: Sequence[Source],
        uses: Mapping[str, int],
        parent: QWidget | None = None,
        *,
        left: int = 0,
    ) -> None:
        """`group` begins with the one to keep; `left` is how many groups come after it."""
        super().__init__(
            QCoreApplication.translate("Comparing", "Doubles"),
            QCoreApplication.translate("Comparing", "Merge"),
            parent,
        )
        self._desk, self._group, self._uses = desk, tuple(group), uses
        self.keep = QButtonGroup(self)
        self.choices: dict[str, QButtonGroup] = {}
        self.resize(min(1100, 240 + 260 * len(group)), 560)
        self.skip = QPushButton(self.tr("Leave these"), self)
        self.skip.setAutoDefault(False)
        self.skip.setVisible(left > 0)
        self.skip.clicked.connect(self._skip)
        self._arrange(left)
        self.keep.idToggled.connect(self._keep_other)
        self._judge()
        self.begin_in(self.keep.buttons()[0])

    def chosen(self) -> dict[str, str]:
        """Return, by the field, the id of the source that gives it."""
        return {
            key: self._group[buttons.checkedId()].id
            for key, buttons in self.choices.items()
            if buttons.checkedId() >= 0
        }

    def kept(self) -> Source:
        """Return the source that stays."""
        return self._group[max(0, self.keep.checkedId())]

    def _arrange(self, left: int) -> None:
        told = self.tr("These look like one work. All citations move to the one that stays.")
        more = self.tr("%n more group(s) after it.", "", left) if left else ""
        intro = PlainLabel(" ".join((told, more)).strip())
        intro.setWordWrap(True)
        self.body.addWidget(intro)
        if len({source.title for source in self._group}) == 1:
            self.body.addWidget(Heading(self._group[0].title))
        sheet = QFrame()
        sheet.setProperty("role", "paper")
        self._grid = QGridLayout(sheet)
        metrics = themes().current.metrics
        self._grid.setContentsMargins(*(metrics.medium,) * 4)
        self._grid.setHorizontalSpacing(metrics.large)
        self._grid.setVerticalSpacing(metrics.small)
        self._grid.setColumnMinimumWidth(0, metrics.label)
        for column in range(len(self._group)):
            self._grid.setColumnStretch(column + 1, 1)
        self._add_heads()
        for difference in differences(self._group):
            self._add(difference)
        self._grid.setRowStretch(self._grid.rowCount(), 1)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(sheet)
        self.body.addWidget(area, 1)
        self.body.addWidget(self.skip, 0, Qt.AlignmentFlag.AlignLeft)

    def _add_heads(self) -> None:
        self._grid.addWidget(_line(self.tr("Stays")), 0, 0)
        for number, source in enumerate(self._group):
            button = QRadioButton(self.tr("No. {0}").format(number + 1))
            button.setAccessibleName(self.tr("Keep: {0}").format(source.title))
            button.setChecked(number == 0)
            self.keep.addButton(button, number)
            told = PlainLabel(self._about(source), role="muted")
            told.setWordWrap(True)
            self._grid.addWidget(button, 0, number + 1)
            self._grid.addWidget(told, 1, number + 1, Qt.AlignmentFlag.AlignTop)

    def _about(self, source: Source) -> str:
        uses = self._uses.get(source.id, 0)
        cited = self.tr("cited {0}×").format(uses) if uses else self.tr("not cited")
        secrecy = source.confidentiality
        hidden = secrecy is not Confidentiality.PUBLIC
        parts = (cited, said(CONFIDENTIALITIES, secrecy) if hidden else "")
        return " · ".join(part for part in parts if part)

    def _add(self, difference: Difference) -> None:
        """Add a line: a choice where they say different things, else what only some of them say."""
        row = self._grid.rowCount()
        label = label_of(difference.key)
        self._grid.addWidget(_line(label), row, 0, Qt.AlignmentFlag.AlignTop)
        group = QButtonGroup(self)
        for number, value in enumerate(difference.values):
            cell = self._cell(difference, label, value, number, group)
            self._grid.addWidget(cell, row, number + 1, Qt.AlignmentFlag.AlignTop)
        if difference.is_needed:
            self.choices[difference.key] = group
            first = next(n for n, value in enumerate(difference.values) if value)
            group.button(first).setChecked(True)

    def _cell(
        self, difference: Difference, label: str, value: str, number: int, group: QButtonGroup
    ) -> QWidget:
        words = value_said(difference.key, value)
        if not value:
            return _line("—")
        if not difference.is_needed:
            text = _line(words, role="")
            text.setWordWrap(True)
            return text
        choice = _Choice(words, f"{label}: {words}")
        group.addButton(choice.button, number)
        return choice

    def _keep_other(self, number: int, is_kept: object) -> None:
        """Take the values of the one that stays, where it has some."""
        if not is_kept:
            return
        for group in self.choices.values():
            button = group.button(number)
            if button is not None:
                button.setChecked(True)
        self._judge()

    def _judge(self) -> None:
        """Try it out: what would be refused cannot be pressed, and says why."""
        others = [each.id for each in self._group if each is not self.kept()]
        try:
            merge_choosing(self._desk, self.kept().id, others, {})
        except Refusal as refusal:
            self.act.setEnabled(False)
            self.hint.show_wrong(worded_refusal(refusal))
        else:
            self.act.setEnabled(True)
            self.hint.show_note("")

    def _skip(self) -> None:
        self.done(SKIPPED)


class _Choice(QWidget):
    """A value that may be long, with the button that chooses it; a click on the words does too."""

    def __init__(self, words: str, name: str) -> None:
        super().__init__()
        line = " ".join(words.split())
        cut = line if len(line) <= _LETTERS else f"{line[:_LETTERS].rstrip()}…"
        self.button = QRadioButton()
        self.button.setAccessibleName(name)
        text = PlainLabel(cut)
        text.setWordWrap(True)
        text.setToolTip(plain_tip(words) if cut != line else "")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(themes().current.metrics.tiny)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        text.setMinimumHeight(self.button.sizeHint().height())
        row.addWidget(text, 1)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.button.click()


def _line(words: str, *, role: str = "muted") -> PlainLabel:
    """Return a label as high as a line of choices."""
    label = PlainLabel(words, role=role)
    label.setMinimumHeight(QRadioButton().sizeHint().height())
    return label


def label_of(key: str) -> str:
    """Return what a field of a comparison is called."""
    if key in APART_LABELS:
        return QCoreApplication.translate("Comparing", APART_LABELS[key])
    return field_said(spec_of(key))


def value_said(key: str, value: str) -> str:
    """Return a value of a comparison in words."""
    match key:
        case "type":
            return type_said(value)
        case "source_class":
            return said(CLASSES, value)
    return value
