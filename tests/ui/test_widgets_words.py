"""Words and how they are laid out: labels, chips, tabs, forms, lists, wrapping bars."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QTableWidget,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from annotator.ui.theme import Choice, themes
from annotator.ui.widgets.chips import Chip, CountBadge
from annotator.ui.widgets.flow import FlowLayout
from annotator.ui.widgets.form import Form
from annotator.ui.widgets.frames import Card, EmptyState, Line
from annotator.ui.widgets.labels import ElidedLabel, GroupTitle, Heading, PlainLabel
from annotator.ui.widgets.lists import calm
from annotator.ui.widgets.number import NumberField
from annotator.ui.widgets.painting import Tone
from annotator.ui.widgets.tabs import CountedTabBar


@pytest.fixture(autouse=True)
def light_theme(qapp: QApplication) -> Iterator[None]:
    themes().choose("light")
    yield
    themes().choose("light")


W = TypeVar("W", bound=QWidget)


def colors_of(widget: QWidget) -> set[str]:
    picture = widget.grab().toImage()
    points = ((x, y) for x in range(picture.width()) for y in range(picture.height()))
    return {picture.pixelColor(x, y).name() for x, y in points}


def sized(widget: W, qtbot: QtBot) -> W:
    qtbot.addWidget(widget)
    widget.resize(widget.sizeHint())
    return widget


def test_labels_never_take_words_for_html(qtbot: QtBot) -> None:
    label = PlainLabel("<b>not bold</b>")
    qtbot.addWidget(label)
    assert label.textFormat() == Qt.TextFormat.PlainText


def test_a_long_line_is_cut_and_the_tip_has_it_whole(qtbot: QtBot) -> None:
    words = "Rabat et <i>Tel-Aviv</i> élargissent leur coopération de défense"
    label = ElidedLabel(words)
    qtbot.addWidget(label)
    label.resize(120, 20)
    label.show()
    assert "&lt;i&gt;" in label.toolTip()
    assert label.text() == words
    label.resize(900, 20)
    assert label.toolTip() == ""
    label.resize(120, 20)
    label.setText("short")
    assert label.toolTip() == ""
    assert label.minimumSizeHint().width() < 40
    assert len(colors_of(label)) > 1


def test_titles_have_the_sizes_of_the_drawing(qtbot: QtBot) -> None:
    heading, title = Heading("No sources yet"), GroupTitle("Views")
    for label in (heading, title):
        qtbot.addWidget(label)
        label.ensurePolished()
    assert heading.fontInfo().pixelSize() == 15
    assert title.fontInfo().pixelSize() == 11
    assert title.font().weight() == 600


@pytest.mark.parametrize("choice", ["light", "dark", "contrast"])
def test_a_coloured_chip_has_a_sign_besides_its_word(qtbot: QtBot, choice: Choice) -> None:
    themes().choose(choice)
    plain = sized(Chip("True"), qtbot)
    for tone in (Tone.GOOD, Tone.FLAG, Tone.CLAIM, Tone.ENTITY, Tone.DATE):
        chip = sized(Chip("True", tone), qtbot)
        assert chip.width() > plain.width()
        assert chip.grab().toImage() != plain.grab().toImage()
    good = sized(Chip("True", Tone.GOOD), qtbot)
    assert themes().current.good.name() in colors_of(good)
    good.show_word("True", Tone.GOOD, sign="")
    assert good.sizeHint() == plain.sizeHint()
    assert plain.accessibleName() == "True"
    assert plain.minimumSizeHint().width() <= 48


def test_a_badge_grows_with_its_number(qtbot: QtBot) -> None:
    badge = sized(CountBadge(5), qtbot)
    narrow = badge.width()
    badge.show_count(1234)
    assert badge.sizeHint().width() > narrow
    assert badge.accessibleName() == "1234"
    assert len(colors_of(badge)) > 1


def test_tabs_show_their_counts_and_say_them(qtbot: QtBot) -> None:
    tabs = CountedTabBar()
    qtbot.addWidget(tabs)
    for name in ("Annotations", "Review"):
        tabs.addTab(name)
    bare = tabs.tabSizeHint(0).width()
    tabs.set_count(0, 22)
    assert tabs.tabSizeHint(0).width() > bare
    assert tabs.accessibleTabName(0) == "Annotations, 22"
    tabs.set_count(0, None)
    assert tabs.tabSizeHint(0).width() == bare
    assert tabs.accessibleTabName(0) == "Annotations"


def test_the_current_tab_is_underlined_and_arrows_change_it(qtbot: QtBot) -> None:
    tabs = CountedTabBar()
    qtbot.addWidget(tabs)
    for place, name in enumerate(("Annotations", "Review", "Sources")):
        tabs.addTab(name)
        tabs.set_count(place, place)
    tabs.resize(400, 40)
    with qtbot.waitActive(tabs):
        tabs.show()
        tabs.activateWindow()
    tabs.setFocus()
    tabs.setTabEnabled(2, not tabs.isTabEnabled(2))
    QTest.keyClick(tabs, Qt.Key.Key_Right)
    assert tabs.currentIndex() == 1
    picture = tabs.grab().toImage()
    accent = themes().current.accent
    for place in range(3):
        under = QPoint(tabs.tabRect(place).center().x(), tabs.height() - 1)
        assert (picture.pixelColor(under) == accent) == (place == 1)


def test_tabs_in_a_narrow_pane_stay_inside_it(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    rows = QVBoxLayout(window)
    rows.setContentsMargins(0, 0, 0, 0)
    tabs = CountedTabBar()
    rows.addWidget(tabs)
    for place, name in enumerate(("Annotations", "Relecture", "Sources", "Suggestions")):
        tabs.addTab(name)
        tabs.set_count(place, 10)
    window.resize(330, 60)
    window.show()
    assert tabs.tabRect(3).right() < 330
    assert tabs.tabSizeHint(0).width() < tabs.sizeHint().width() / 4
    assert tabs.tabToolTip(3) == "Suggestions, 10"
    compact = tabs.tabSizeHint(0).width()
    window.resize(900, 60)
    assert tabs.tabSizeHint(0).width() > compact


def test_a_form_lines_its_fields_up_and_says_what_is_wrong(qtbot: QtBot) -> None:
    form = Form()
    qtbot.addWidget(form)
    verdict, note = QLineEdit(), QLineEdit()
    first, second = form.add("Verdict", verdict), form.add("Rationale of the desk", note)
    form.resize(400, 200)
    form.show()
    lefts = {field.mapTo(form, QPoint()).x() for field in (verdict, note)}
    assert lefts == {themes().current.metrics.label}
    assert verdict.accessibleName() == "Verdict"
    assert second.label.buddy() is note
    assert first.hint.isHidden()
    first.set_hint("A claim needs a verdict.")
    assert first.hint.isVisible()
    assert verdict.accessibleDescription() == "A claim needs a verdict."
    assert themes().current.flag.name() in colors_of(first.hint)
    assert verdict.grab().toImage().pixelColor(60, 0) == themes().current.flag
    first.set_hint("")
    assert first.hint.isHidden()
    assert verdict.grab().toImage().pixelColor(60, 0) == themes().current.line
    first.set_note("Taken from the clipboard")
    assert first.hint.isVisible()
    assert themes().current.flag.name() not in colors_of(first.hint)


def test_a_card_is_paper_with_a_line_around_it(qtbot: QtBot) -> None:
    card = Card()
    qtbot.addWidget(card)
    card.rows.addWidget(PlainLabel("Supports", role="supports"))
    card.resize(200, 60)
    picture = card.grab().toImage()
    assert picture.pixelColor(100, 0) == themes().current.line
    assert picture.pixelColor(100, 40) == themes().current.paper
    line = Line()
    qtbot.addWidget(line)
    assert line.sizeHint().height() <= 1 or line.maximumHeight() == 1


def test_an_empty_place_says_what_would_be_there_and_brings_it(qtbot: QtBot) -> None:
    cite = QAction("Cite a source")
    empty = EmptyState("No sources yet", "Cite one and it stands here.", cite)
    qtbot.addWidget(empty)
    empty.resize(300, 300)
    with qtbot.waitSignal(cite.triggered):
        assert empty.button is not None
        QTest.mouseClick(empty.button, Qt.MouseButton.LeftButton)
    empty.show_words("Nothing matches", "Change the filter.")
    assert empty.title.text() == "Nothing matches"
    bare = EmptyState("Nothing flagged", "Good.")
    qtbot.addWidget(bare)
    assert bare.button is None


def test_rows_are_thirty_two_pixels_in_tables_and_lists(qtbot: QtBot) -> None:
    table, rows = QTableWidget(3, 2), QListWidget()
    rows.addItems(["one", "two"])
    for view in (table, rows):
        qtbot.addWidget(view)
        calm(view)
    assert table.rowHeight(1) == 32
    assert not table.showGrid()
    assert rows.visualItemRect(rows.item(1)).height() == 32


def test_buttons_without_room_begin_a_new_row(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    flow = FlowLayout(window, gap=8)
    buttons = [QPushButton(f"Button {number}") for number in range(4)]
    for button in buttons:
        flow.addWidget(button)
    window.resize(flow.sizeHint())
    window.show()
    assert {button.y() for button in buttons} == {0}
    narrow = buttons[0].width() * 2 + 8
    assert flow.heightForWidth(narrow) == 64
    window.resize(narrow, 64)
    assert [button.y() for button in buttons] == [0, 0, 36, 36]
    buttons[1].hide()
    flow.activate()
    assert buttons[2].y() == 0
    assert flow.count() == 4
    assert flow.itemAt(9) is None
    assert flow.takeAt(9) is None
    first = flow.takeAt(0)
    assert first is not None
    assert first.widget() is buttons[0]
    assert flow.minimumSize().height() == 28


def test_digits_of_a_number_field_stand_off_its_edge(qtbot: QtBot) -> None:
    field = NumberField(least=1, most=20)
    qtbot.addWidget(field)
    field.resize(100, 28)
    picture = field.grab().toImage()
    paper = themes().current.paper
    assert all(picture.pixelColor(x, 14) == paper for x in range(2, 7))
    assert field.minimum() == 1
    assert field.palette().base().color() == QColor(paper)


def test_a_word_as_long_as_an_address_is_broken_where_a_label_wraps(qtbot: QtBot) -> None:
    address = "https://montclar.example/" + "budget" * 40
    label = PlainLabel(address)
    qtbot.addWidget(label)
    label.setWordWrap(True)
    assert label.text() == address
    assert label.minimumSizeHint().width() < 250
    label.setText("e\u0301" * 40)
    assert "\u200b\u0301" not in QLabel.text(label)
