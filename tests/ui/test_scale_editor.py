"""The dialog of verdicts: every change counts at once, is one undo step, and loses nothing."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.domain.verdict import VerdictValue
from annotator.services import annotating, scales
from annotator.store import verdicts
from annotator.ui.annotation_model import AnnotationModel
from annotator.ui.dialogs.scale_colours import COLOURS
from annotator.ui.dialogs.scale_editor import ScaleEditor
from annotator.ui.dialogs.scale_rows import ROW
from annotator.ui.theme import READABLE, WHITE, contrast_ratio, readable_on, themes
from annotator.ui.widgets.key_button import REASON
from annotator.ui.widgets.segmented import Segmented
from tests.ui.conftest import Bench, Desk, press, write

KEY = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def editor(bench: Bench, qtbot: QtBot) -> Iterator[ScaleEditor]:
    themes().choose("light")
    dialog = ScaleEditor(bench.session)
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
        dialog.activateWindow()
    yield dialog
    dialog.close()


def labels(bench: Bench) -> list[str]:
    return [value.label_en for value in verdicts.verdict_values(bench.session.project)]


def value(bench: Bench, value_id: str) -> VerdictValue:
    found = verdicts.verdict_value(bench.session.project, value_id)
    assert found is not None
    return found


def told(editor: ScaleEditor, row: int) -> str:
    return str(editor.list.item(row).data(Qt.ItemDataRole.AccessibleTextRole))


def version(bench: Bench) -> int:
    return verdicts.default_scale(bench.session.project).version


def test_a_preset_is_chosen_and_what_was_given_stays(editor: ScaleEditor, bench: Bench) -> None:
    claim = bench.tag("douze écoles")
    bench.do(annotating.edit(bench.session.desk, claim, verdict="half_true"))
    assert "1 verdict(s) given" in editor.scale_row.hint.text()
    editor.scale.setFocus()
    press(KEY.Key_Down)
    for key in (KEY.Key_Down, KEY.Key_Down, KEY.Key_Return):
        QTest.keyClick(editor.scale.view(), key)
    assert verdicts.default_scale(bench.session.project).id == "desk_fr"
    assert editor.english.text() == "French desk"
    assert editor.list.count() == 6
    assert bench.get(claim).verdict == "half_true"
    bench.session.undo()
    assert verdicts.default_scale(bench.session.project).id == "plain"
    assert editor.list.count() == 5


def test_a_verdict_is_named_in_both_languages(editor: ScaleEditor, bench: Bench) -> None:
    before, steps = version(bench), bench.undo_steps()
    editor.list.setCurrentRow(1)
    editor.fields.english.setFocus()
    editor.fields.english.selectAll()
    write("Mostly true")
    editor.fields.french.setFocus()
    assert value(bench, "mostly_true").label_en == "Mostly true"
    editor.fields.french.selectAll()
    write("Presque vrai")
    press(KEY.Key_Return)
    assert value(bench, "mostly_true").label_fr == "Presque vrai"
    assert bench.undo_steps() == steps + 2
    assert version(bench) == before + 2
    assert f"Version {before + 2}" in editor.scale_row.hint.text()
    assert editor.list.currentRow() == 1
    assert told(editor, 1).startswith("Mostly true, Presque vrai")


def test_two_verdicts_are_not_called_alike(editor: ScaleEditor, bench: Bench) -> None:
    editor.fields.english.setFocus()
    editor.fields.english.selectAll()
    write("false")
    press(KEY.Key_Return)
    assert value(bench, "true").label_en == "True"
    assert "false" in editor.hint.text()
    assert editor.fields.english.text() == "false"


def test_the_order_is_changed_by_keys_and_undone(editor: ScaleEditor, bench: Bench) -> None:
    before = labels(bench)
    editor.list.setFocus()
    editor.list.setCurrentRow(2)
    press(KEY.Key_Up, ALT)
    assert labels(bench) == [before[0], before[2], before[1], *before[3:]]
    assert editor.list.currentRow() == 1
    press(KEY.Key_Up, ALT)
    press(KEY.Key_Up, ALT)
    assert labels(bench)[0] == before[2]
    assert editor.up.property(REASON) == "It is the first already."
    press(KEY.Key_Down, ALT)
    press(KEY.Key_Z, CTRL)
    press(KEY.Key_Z, CTRL)
    press(KEY.Key_Z, CTRL)
    assert labels(bench) == before
    press(KEY.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert labels(bench)[1] == before[2]


def test_a_retired_verdict_says_so_and_comes_back(editor: ScaleEditor, bench: Bench) -> None:
    claim = bench.tag("douze écoles")
    bench.do(annotating.edit(bench.session.desk, claim, verdict="half_true"))
    editor.list.setCurrentRow(2)
    assert "given 1 time(s)" in told(editor, 2)
    editor.retire.trigger()
    assert value(bench, "half_true").retired_on != ""
    assert "retired today" in told(editor, 2)
    assert editor.retire.text() == "Restore"
    editor.retire.trigger()
    assert value(bench, "half_true").retired_on == ""


def test_the_last_verdict_cannot_be_retired(editor: ScaleEditor, bench: Bench) -> None:
    for row in range(4):
        editor.list.setCurrentRow(row)
        editor.retire.trigger()
    editor.list.setCurrentRow(4)
    assert not editor.retire.isEnabled()
    assert editor.retire.property(REASON) == "A scale needs at least one verdict."


def test_a_verdict_is_added_and_named_at_once(editor: ScaleEditor, bench: Bench) -> None:
    editor.add.trigger()
    assert editor.fields.english.hasFocus()
    write("Satire")
    press(KEY.Key_Return)
    made = verdicts.verdict_values(bench.session.project)[-1]
    assert made.label_en == "Satire"
    assert editor.list.currentRow() == 5
    editor.add.trigger()
    editor.add.trigger()
    assert len(labels(bench)) == 8


def test_rating_and_rationale_are_chosen(editor: ScaleEditor, bench: Bench) -> None:
    editor.list.setCurrentRow(4)
    editor.fields.rating.setFocus()
    press(KEY.Key_Up)
    press(KEY.Key_Up)
    assert value(bench, "unproven").rating == 2
    editor.fields.rationale.setFocus()
    press(KEY.Key_Space)
    assert not value(bench, "unproven").unverifiable
    bench.session.undo()
    bench.session.undo()
    assert value(bench, "unproven").rating is None
    assert value(bench, "unproven").unverifiable


@pytest.mark.parametrize("colour", COLOURS)
def test_white_letters_read_on_every_colour_that_is_offered(colour: str) -> None:
    assert _ratio(colour) >= READABLE


def test_a_colour_is_chosen_by_keys(editor: ScaleEditor, bench: Bench) -> None:
    steps = bench.undo_steps()
    first = editor.fields.colour.swatches[0]
    assert first.isChecked()
    first.setFocus()
    press(KEY.Key_Right)
    press(KEY.Key_Right)
    assert value(bench, "true").colour == "#0A6E45"
    press(KEY.Key_Space)
    assert value(bench, "true").colour == "#8A6100"
    assert bench.undo_steps() == steps + 1
    assert editor.fields.colour.number.text() == "#8A6100"


def test_a_pale_colour_is_told_of_while_it_is_typed(editor: ScaleEditor, bench: Bench) -> None:
    colour = editor.fields.colour
    assert colour.hint.text() == "White letters on it: 6.3:1"
    colour.number.setFocus()
    colour.number.selectAll()
    write("#F2BC55")
    assert "1.7:1, under 4.5:1" in colour.hint.text()
    press(KEY.Key_Return)
    assert value(bench, "true").colour == "#F2BC55"
    colour.number.selectAll()
    write("blue-ish")
    press(KEY.Key_Return)
    assert value(bench, "true").colour == "#F2BC55"
    assert "blue-ish" in editor.hint.text()
    assert colour.number.text() == "blue-ish"


def test_the_scale_is_renamed(editor: ScaleEditor, bench: Bench) -> None:
    editor.french.setFocus()
    editor.french.selectAll()
    write("Maison")
    press(KEY.Key_Return)
    assert verdicts.default_scale(bench.session.project).name_fr == "Maison"
    bench.session.undo()
    assert editor.french.text() == "Simple, cinq degrés"


def test_a_row_knows_its_verdict(editor: ScaleEditor) -> None:
    assert editor.list.item(0).data(ROW).value.id == "true"


# Where the verdicts are given


def bar(desk: Desk) -> Segmented:
    return desk.pane.details.claim.verdict


def test_a_retired_verdict_stays_readable_and_cannot_be_chosen_anew(desk: Desk) -> None:
    bench = desk.bench
    claim, other = bench.tag("douze écoles"), bench.tag("12 millions")
    bench.do(annotating.edit(bench.session.desk, claim, verdict="half_true"))
    bench.do(scales.retire_value(bench.session.desk, "half_true"))
    desk.select(claim)
    (given,) = [each for each in bar(desk).options() if each.id == "half_true"]
    assert bar(desk).current() == "half_true"
    assert not given.is_enabled
    assert given.reason == "This verdict is no longer given."
    assert desk.pane.details.claim.verdict_row.hint.text() == given.reason
    bar(desk).choose(0)
    assert bench.get(claim).verdict == "true"
    assert "half_true" not in [each.id for each in bar(desk).options()]
    desk.select(other)
    assert "half_true" not in [each.id for each in bar(desk).options()]


def test_a_verdict_of_another_scale_stays_readable_in_list_and_details(desk: Desk) -> None:
    bench = desk.bench
    claim = bench.tag("douze écoles")
    bench.do(annotating.edit(bench.session.desk, claim, verdict="half_true"))
    bench.do(scales.use_scale(bench.session.desk, "six"))
    desk.select(claim)
    QTest.qWait(0)
    assert bar(desk).current() == "half_true"
    model = desk.pane.list.model()
    assert isinstance(model, AnnotationModel)
    assert model._verdicts.face("half_true").text == "Half"


@pytest.mark.parametrize("scale", ["six", "desk_fr"])
def test_seven_french_verdicts_are_not_cut_in_the_narrowest_pane(
    desk: Desk, scale: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench = desk.bench
    monkeypatch.setattr("annotator.ui.details.claim_form.language", lambda: "fr")
    bench.do(scales.use_scale(bench.session.desk, scale))
    form = scales.VerdictForm("Satire", "Satire ou parodie", "#8A2A6B")
    bench.do(scales.add_value(bench.session.desk, scale, form))
    desk.pane.setFixedWidth(380)
    desk.select(bench.tag("douze écoles"))
    QTest.qWait(0)
    segments = bar(desk)._segments
    assert len(segments) == 7
    for segment in segments:
        words = segment._bold()
        room = QFontMetrics(words).horizontalAdvance(segment.text()) + 8
        assert segment.width() >= room
        assert segment.geometry().bottom() <= bar(desk).height()


def _ratio(colour: str) -> float:
    assert readable_on(QColor(colour)).name() == WHITE.lower()
    return contrast_ratio(QColor(WHITE), QColor(colour))


def test_nothing_can_be_changed_while_nobody_looks(editor: ScaleEditor) -> None:
    editor.list.setFocus()
    press(KEY.Key_Escape)
    assert not editor.isVisible()
    assert QApplication.focusWidget() is None
