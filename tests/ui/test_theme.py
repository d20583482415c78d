"""The themes: readable in every pair that is used, and followed by the whole application."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from annotator.ui.theme import (
    Choice,
    Theme,
    contrast,
    contrast_ratio,
    dark,
    interface_font,
    kind_colors,
    light,
    readable_on,
    reading_font,
    theme_for,
    themes,
)

THEMES = [light(), dark(), contrast(), contrast(is_dark=True), contrast(QColor("#FFD500"))]
IDS = ["light", "dark", "contrast", "contrast-dark", "contrast-yellow"]
TEXTS = ["text", "muted", "disabled", "accent", "flag", "good"]
KINDS = ["claim", "entity", "date"]
PAIRS = [
    *((text, back) for text in TEXTS for back in ("window", "paper")),
    *((f"{kind}_line", back) for kind in KINDS for back in ("window", "paper", f"{kind}_back")),
    *(("text", f"{kind}_back") for kind in KINDS),
    *((text, "chip") for text in ("text", "muted", "flag", "good")),
    *((text, "hover") for text in ("text", "flag")),
    *((f"on_{back}", back) for back in ("accent", "selection", "highlight", "flag", "good")),
    ("muted_on_selection", "selection"),
    ("paper", "text"),
]


def wcag_ratio(one: QColor, other: QColor) -> float:
    """The contrast ratio, written anew from WCAG 2.2."""

    def luminance(color: QColor) -> float:
        parts = []
        for channel in (color.red(), color.green(), color.blue()):
            share = channel / 255
            parts.append(share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4)
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    bright, dim = max(luminance(one), luminance(other)), min(luminance(one), luminance(other))
    return (bright + 0.05) / (dim + 0.05)


@pytest.fixture(autouse=True)
def light_again(qapp: QApplication) -> Iterator[None]:
    yield
    themes().choose("light")


@pytest.mark.parametrize(("text", "back"), PAIRS)
@pytest.mark.parametrize("theme", THEMES, ids=IDS)
def test_every_text_reads_at_four_and_a_half_to_one(theme: Theme, text: str, back: str) -> None:
    assert wcag_ratio(getattr(theme, text), getattr(theme, back)) >= 4.5


@pytest.mark.parametrize("theme", THEMES, ids=IDS)
def test_rings_and_scroll_bars_stand_out_at_three_to_one(theme: Theme) -> None:
    for part in (theme.accent, theme.handle):
        assert wcag_ratio(part, theme.paper) >= 3
        assert wcag_ratio(part, theme.window) >= 3


@pytest.mark.parametrize("scheme", [Qt.ColorScheme.Light, Qt.ColorScheme.Dark])
@given(rgb=st.integers(0, 0xFFFFFF))
def test_any_highlight_of_the_system_can_be_read(rgb: int, scheme: Qt.ColorScheme) -> None:
    theme = theme_for("contrast", scheme, highlight=QColor.fromRgb(rgb))
    assert wcag_ratio(theme.on_selection, theme.selection) >= 4.5
    assert wcag_ratio(theme.accent, theme.paper) >= 4.5
    assert wcag_ratio(theme.on_accent, theme.accent) >= 4.5


@given(st.integers(0, 0xFFFFFF), st.integers(0, 0xFFFFFF))
def test_the_ratio_is_the_one_of_the_standard(one: int, other: int) -> None:
    pair = QColor.fromRgb(one), QColor.fromRgb(other)
    assert contrast_ratio(*pair) == pytest.approx(wcag_ratio(*pair), rel=1e-3)
    assert wcag_ratio(readable_on(pair[0]), pair[0]) >= 4.5


@pytest.mark.parametrize("theme", THEMES, ids=IDS)
def test_kinds_differ_by_line_and_not_by_colour_alone(theme: Theme) -> None:
    pens = [theme.kind_pen(kind) for kind in KINDS]
    assert [pen.width() for pen in pens] == [2, 2, 2]
    styles = [pen.style() for pen in pens]
    assert styles == [Qt.PenStyle.SolidLine, Qt.PenStyle.DotLine, Qt.PenStyle.DashLine]
    assert theme.uses_letters == (theme.name == "contrast")


def test_an_unknown_kind_is_painted_quietly() -> None:
    assert light().kind_colors("note") == (light().chip, light().muted)


def test_the_tokens_are_those_of_the_drawing() -> None:
    assert light().window.name() == "#f5f4f1"
    assert dark().paper.name() == "#24282d"
    assert [part.name() for part in dark().kind_colors("date")] == ["#143b2b", "#63cd9b"]
    metrics = light().metrics
    assert (metrics.row, metrics.toolbar, metrics.status_bar) == (32, 44, 28)


@pytest.mark.parametrize(
    ("choice", "scheme", "preference", "expected"),
    [
        ("system", Qt.ColorScheme.Unknown, Qt.ContrastPreference.NoPreference, light()),
        ("system", Qt.ColorScheme.Dark, Qt.ContrastPreference.NoPreference, dark()),
        ("system", Qt.ColorScheme.Light, Qt.ContrastPreference.HighContrast, contrast()),
        (
            "system",
            Qt.ColorScheme.Dark,
            Qt.ContrastPreference.HighContrast,
            contrast(is_dark=True),
        ),
        ("light", Qt.ColorScheme.Dark, Qt.ContrastPreference.HighContrast, light()),
        ("dark", Qt.ColorScheme.Light, Qt.ContrastPreference.NoPreference, dark()),
        ("contrast", Qt.ColorScheme.Light, Qt.ContrastPreference.NoPreference, contrast()),
    ],
)
def test_the_system_decides_only_when_it_is_asked(
    choice: Choice, scheme: Qt.ColorScheme, preference: Qt.ContrastPreference, expected: Theme
) -> None:
    assert theme_for(choice, scheme, preference) == expected


def test_a_choice_dresses_the_application_and_says_so(qapp: QApplication, qtbot: QtBot) -> None:
    themes().choose("light")
    with qtbot.waitSignal(themes().changed) as heard:
        themes().choose("dark")
    assert heard.args == [dark()]
    role = QPalette.ColorRole
    for part, color in {
        role.Window: dark().window,
        role.Base: dark().paper,
        role.Text: dark().text,
        role.Highlight: dark().highlight,
        role.PlaceholderText: dark().muted,
        role.ToolTipText: dark().text,
        role.Link: dark().accent,
    }.items():
        assert qapp.palette().color(part) == color
    disabled = qapp.palette().color(QPalette.ColorGroup.Disabled, role.Text)
    assert disabled == dark().disabled
    assert kind_colors("claim") == (dark().claim_back, dark().claim_line)


def test_a_second_identical_choice_changes_nothing(qapp: QApplication, qtbot: QtBot) -> None:
    themes().choose("dark")
    with qtbot.assertNotEmitted(themes().changed):
        themes().choose("dark")


def test_an_open_window_follows_the_choice(qapp: QApplication, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    field = QLineEdit(window)
    field.setGeometry(10, 10, 100, 28)
    window.resize(200, 60)
    looks: dict[Choice, Theme] = {"light": light(), "dark": dark(), "contrast": contrast()}
    for choice, theme in looks.items():
        themes().choose(choice)
        picture = window.grab().toImage()
        assert picture.pixelColor(60, 15) == theme.paper
        assert picture.pixelColor(150, 50) == theme.window


def test_a_change_of_the_system_is_followed_only_when_left_to_it(
    qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = {"now": light()}
    monkeypatch.setattr(themes(), "_asked_for", lambda: asked["now"])
    themes().choose("system")
    asked["now"] = dark()
    with qtbot.waitSignal(themes().changed):
        qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert themes().current == dark()
    themes().choose("dark")
    asked["now"] = light()
    with qtbot.assertNotEmitted(themes().changed):
        qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)


def test_there_is_one_manager_and_it_belongs_to_the_application(qapp: QApplication) -> None:
    assert themes() is themes()
    assert themes().parent() is qapp


def test_the_reading_face_is_a_serif_that_exists(qapp: QApplication) -> None:
    face = reading_font()
    assert face.pixelSize() == 19
    assert len(face.families()) == 1
    assert reading_font(percent=200).pixelSize() == 38
    assert reading_font("No Such Face At All").families() == face.families()


def test_the_editors_own_face_comes_first(qapp: QApplication) -> None:
    own = QFont(qapp.font()).family()
    assert reading_font("DejaVu Sans").families() in (["DejaVu Sans"], [own], ["serif"])


def test_the_interface_is_never_smaller_than_thirteen_pixels(qapp: QApplication) -> None:
    assert interface_font().pixelSize() >= 13


def test_widgets_that_are_made_undressed_wear_the_style_sheet_in_the_end(
    qapp: QApplication, qtbot: QtBot
) -> None:
    themes().choose("dark")
    sheet = qapp.styleSheet()
    with themes().undressed():
        assert qapp.styleSheet() == ""
        field = QLineEdit()
        qtbot.addWidget(field)
    assert qapp.styleSheet() == sheet
    field.ensurePolished()
    assert field.palette().color(QPalette.ColorRole.Text) == dark().text
    assert field.sizeHint().height() >= dark().metrics.control


def test_the_style_sheet_comes_back_when_a_widget_could_not_be_made(qapp: QApplication) -> None:
    themes().choose("light")
    sheet = qapp.styleSheet()
    with pytest.raises(LookupError), themes().undressed():
        raise LookupError
    assert qapp.styleSheet() == sheet
