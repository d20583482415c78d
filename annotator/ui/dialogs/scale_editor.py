"""The dialog of verdicts: which scale the project uses, and its own verdicts on it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.change import Step
from annotator.domain.refusal import Refusal
from annotator.domain.verdict import VerdictScale, VerdictValue
from annotator.domain.verdict_presets import PRESETS
from annotator.services import scales
from annotator.services.scales import VerdictForm
from annotator.store import verdicts
from annotator.ui.dialogs.own_undo import OwnUndo
from annotator.ui.dialogs.scale_form import VerdictFields
from annotator.ui.dialogs.scale_rows import ScaleList
from annotator.ui.refusals import worded_refusal
from annotator.ui.session import Session
from annotator.ui.theme import themes
from annotator.ui.widgets.calm_combo import CalmCombo
from annotator.ui.widgets.fields import CommitLineEdit
from annotator.ui.widgets.flow import FlowLayout
from annotator.ui.widgets.form import Form
from annotator.ui.widgets.key_button import KeyButton, explain
from annotator.ui.widgets.labels import Hint, PlainLabel
from annotator.ui.words import language

_SHOWN = frozenset({"verdict_scale", "verdict_value", "annotation"})
_GREY = "#5B636D"


class ScaleEditor(QDialog):
    """Every change counts at once and is one undo step; what was decided stays readable."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Verdicts"))
        self.setAccessibleName(self.windowTitle())
        self.resize(620, 740)
        self._session = session
        self._scale: VerdictScale | None = None
        self._values: list[VerdictValue] = []
        self.scale = CalmCombo(self.tr("Scale"))
        self.english = CommitLineEdit()
        self.french = CommitLineEdit()
        self.list = ScaleList()
        self.fields = VerdictFields()
        self.hint = Hint()
        self.close_button = QPushButton(self.tr("Close"), self)
        self.add = self._action(self.tr("Add a verdict"), self._add)
        self.up = self._action(self.tr("Up"), self._move_up, "Alt+Up")
        self.down = self._action(self.tr("Down"), self._move_down, "Alt+Down")
        self.retire = self._action(self.tr("Retire"), self._retire)
        self._undo = OwnUndo(session, self)
        self._arrange()
        self._wire()
        self._follow()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _arrange(self) -> None:
        metrics = themes().current.metrics
        form = Form()
        self.scale_row = form.add(self.tr("Scale"), self.scale)
        names = QWidget()
        pair = QHBoxLayout(names)
        pair.setContentsMargins(0, 0, 0, 0)
        pair.setSpacing(metrics.small)
        for field, name in (
            (self.english, self.tr("Name in English")),
            (self.french, self.tr("Name in French")),
        ):
            field.setPlaceholderText(name)
            field.setAccessibleName(name)
            field.commits.rest_ms = 0
            pair.addWidget(field)
        form.add(self.tr("Called"), names)
        sheet = QWidget()
        rows = QVBoxLayout(sheet)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(metrics.medium)
        self.list.setMinimumHeight(7 * metrics.row + 8)
        for part in (form, self.list, self._buttons(), self.fields):
            rows.addWidget(part, int(part is self.list))
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(sheet)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(metrics.huge, metrics.huge, metrics.huge, metrics.large)
        outer.setSpacing(metrics.medium)
        outer.addWidget(scroll, 1)
        outer.addWidget(self.hint)
        outer.addLayout(self._foot())

    def _buttons(self) -> QWidget:
        bar = QWidget()
        flow = FlowLayout(bar, gap=themes().current.metrics.small)
        flow.addWidget(KeyButton(self.add, icon="plus"))
        for action in (self.up, self.down, self.retire):
            flow.addWidget(KeyButton(action, role="quiet"))
        return bar

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        words = PlainLabel(
            self.tr("Changes count at once. Verdicts that were given stay readable."), role="muted"
        )
        words.setWordWrap(True)
        foot.addWidget(words, 1)
        foot.addWidget(self.close_button)
        return foot

    def _action(self, words: str, act: Callable[[], None], key: str = "") -> QAction:
        action = QAction(words, self)
        action.triggered.connect(act)
        if key:
            action.setShortcut(QKeySequence(key))
            self.addAction(action)
        return action

    def _wire(self) -> None:
        self.scale.activated.connect(self._use)
        self.english.committed.connect(self._rename)
        self.french.committed.connect(self._rename)
        self.list.currentItemChanged.connect(self._turn)
        self.list.move_wanted.connect(self._move)
        self.fields.edited.connect(self._edit)
        for part in (self.english, self.french, self.fields):
            part.left.connect(self._go_to_list)
        self.close_button.clicked.connect(self.accept)
        self._session.changed.connect(self._hear)
        self._session.refused.connect(self._say_no)

    # What is shown

    def _hear(self, step: Step) -> None:
        if any(change.name in _SHOWN for change in step.changes):
            self._follow()

    def _follow(self) -> None:
        """Show everything as it is stored now; the chosen verdict stays chosen."""
        project = self._session.project
        chosen = self.list.chosen()
        is_other = self._scale is None
        self._scale = verdicts.default_scale(project)
        self._values = verdicts.verdict_values(project)
        given = verdicts.times_given(project)
        self.hint.show_wrong("")
        self._show_scales(sum(given.get(value.id, 0) for value in self._values))
        for field, name in (
            (self.english, self._scale.name_en),
            (self.french, self._scale.name_fr),
        ):
            if is_other:
                field.commits.load(name)
            else:
                field.show_value(name)
            field.setReadOnly(self._session.read_only)
        self.list.show_values(self._values, given, chosen.id if chosen else "")
        self._show_chosen()

    def _show_scales(self, times: int) -> None:
        """Offer the project's scales, the one in use first, and the presets it has not."""
        known = verdicts.scales(self._session.project)
        ids = {scale.id for scale in known}
        self.scale.clear()
        for scale in (*known, *(each.scale for each in PRESETS if each.scale.id not in ids)):
            self.scale.addItem(_name(scale), scale.id)
        self.scale.setCurrentIndex(0)
        self.scale.setEnabled(not self._session.read_only)
        version = self.tr("Version {0}").format(known[0].version)
        used = self.tr("%n verdict(s) given with it", "", times)
        self.scale_row.set_note(f"{version} · {used}")

    def _turn(self, _now: object = None, _before: object = None) -> None:
        self._show_chosen()

    def _show_chosen(self) -> None:
        value = self.list.chosen()
        can_edit = not self._session.read_only
        self.fields.show_value(value, can_edit=can_edit)
        closed = "" if can_edit else self.tr("This project is open for reading only")
        row, last = self.list.currentRow(), self.list.count() - 1
        explain(self.add, closed)
        explain(self.up, closed or ("" if row > 0 else self.tr("It is the first already.")))
        explain(self.down, closed or ("" if row < last else self.tr("It is the last already.")))
        is_retired = value is not None and bool(value.retired_on)
        self.retire.setText(self.tr("Restore") if is_retired else self.tr("Retire"))
        given_on = [each.id for each in self._values if not each.retired_on]
        is_last = value is not None and given_on == [value.id]
        explain(self.retire, closed or (worded_refusal(Refusal("verdict_last")) if is_last else ""))

    # What is done

    def _use(self, _place: int) -> None:
        scale_id = str(self.scale.currentData())
        if self._scale is not None and scale_id != self._scale.id:
            self._scale = None
            self._session.attempt(scales.use_scale, scale_id)

    def _rename(self, _name: str) -> None:
        if self._scale is None:
            return
        names = self.english.text(), self.french.text()
        if self._session.attempt(scales.rename_scale, self._scale.id, *names) is None:
            self.english.commits.refuse()
            self.french.commits.refuse()

    def _add(self) -> None:
        if self._scale is None:
            return
        step = self._session.attempt(scales.add_value, self._scale.id, _fresh(self._values))
        if step is not None:
            self.list.setCurrentRow(self.list.count() - 1)
            field = self.fields.french if language() == "fr" else self.fields.english
            field.setFocus(Qt.FocusReason.OtherFocusReason)
            field.selectAll()

    def _edit(self, form: VerdictForm) -> None:
        value = self.list.chosen()
        if value is None:
            return
        before = self._session.undo_stack.index()
        self.hint.show_wrong("")
        self._session.attempt(scales.edit_value, value.id, form)
        if self._session.undo_stack.index() == before and self.hint.text():
            self.fields.refuse()

    def _move_up(self) -> None:
        self._move(-1)

    def _move_down(self) -> None:
        self._move(1)

    def _move(self, steps: int) -> None:
        row = self.list.currentRow()
        to = row + steps
        if self._scale is None or row < 0 or not 0 <= to < len(self._values):
            return
        ids = [value.id for value in self._values]
        ids.insert(to, ids.pop(row))
        self._session.attempt(scales.order_values, self._scale.id, ids)

    def _retire(self) -> None:
        value = self.list.chosen()
        if value is not None:
            service = scales.restore_value if value.retired_on else scales.retire_value
            self._session.attempt(service, value.id)

    def _say_no(self, refusal: Refusal) -> None:
        self.hint.show_wrong(worded_refusal(refusal))

    def _go_to_list(self) -> None:
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)


def _fresh(values: Sequence[VerdictValue]) -> VerdictForm:
    """Return a verdict whose names, in both languages, no other one has."""
    taken = {label for value in values for label in (value.label_en, value.label_fr)}
    numbers = range(1, 2 * len(values) + 2)
    names = ((f"New verdict {n}", f"Nouveau verdict {n}") for n in numbers)
    english, french = next(pair for pair in names if taken.isdisjoint(pair))
    return VerdictForm(english, french, _GREY)


def _name(scale: VerdictScale) -> str:
    return scale.name_fr if language() == "fr" else scale.name_en
