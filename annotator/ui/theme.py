"""The colours, faces and measures of the window, in a light, a dark and a high-contrast theme."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Final, Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import (
    QAccessibilityHints,
    QColor,
    QFont,
    QFontDatabase,
    QFontInfo,
    QPalette,
    QPen,
    QStyleHints,
)
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from annotator.ui.stylesheet import palette, style_sheet

ThemeName = Literal["light", "dark", "contrast"]
Choice = Literal["system", "light", "dark", "contrast"]

READING_FACES: Final = ("Charter", "Georgia", "Liberation Serif")
"""Tried in this order; after them, whatever serif the system has."""

BLACK: Final = "#000000"
WHITE: Final = "#FFFFFF"
PEOPLE: Final = 8
"""How many people have a colour of their own; the next one begins anew."""
READABLE: Final = 4.5
"""The least contrast of text with what is behind it (WCAG 2.2, 1.4.3)."""


@dataclass(frozen=True, slots=True)
class Metrics:
    """Sizes in device-independent pixels, the same in every theme."""

    tiny: int = 4
    small: int = 8
    medium: int = 12
    large: int = 16
    huge: int = 24
    radius: int = 6
    card_radius: int = 8
    row: int = 32
    control: int = 28
    toolbar: int = 44
    status_bar: int = 28
    label: int = 96
    interface_px: int = 13
    caption_px: int = 11
    reading_px: int = 19


@dataclass(frozen=True, slots=True)
class Theme:
    """One set of colours; every text colour reads at 4.5:1 or better on `window` and `paper`.

    The colours are tokens: ask for what a thing means (`flag`, `muted`), never for a hue.
    """

    name: ThemeName
    is_dark: bool
    window: QColor
    paper: QColor
    line: QColor
    text: QColor
    muted: QColor
    disabled: QColor
    accent: QColor
    on_accent: QColor
    selection: QColor
    on_selection: QColor
    muted_on_selection: QColor
    highlight: QColor
    on_highlight: QColor
    claim_back: QColor
    claim_line: QColor
    entity_back: QColor
    entity_line: QColor
    date_back: QColor
    date_line: QColor
    flag: QColor
    on_flag: QColor
    good: QColor
    on_good: QColor
    chip: QColor
    hover: QColor
    handle: QColor
    hit: QColor
    hit_line: QColor
    people: tuple[QColor, ...]
    """Behind the initials of people, one after the other, in the order in which they came."""
    metrics: Metrics = field(default_factory=Metrics)

    @property
    def uses_letters(self) -> bool:
        """Whether kinds are told apart by letter and line only, as in high contrast."""
        return self.name == "contrast"

    def kind_colors(self, kind: str) -> tuple[QColor, QColor]:
        """Return the colour behind a mark of this kind and the colour of its line."""
        pairs = {
            "claim": (self.claim_back, self.claim_line),
            "entity": (self.entity_back, self.entity_line),
            "date": (self.date_back, self.date_line),
        }
        return pairs.get(str(kind), (self.chip, self.muted))

    def kind_pen(self, kind: str) -> QPen:
        """Make the 2 px pen under a mark: claim solid, entity dotted, date dashed."""
        styles = {"entity": Qt.PenStyle.DotLine, "date": Qt.PenStyle.DashLine}
        pen = QPen(self.kind_colors(kind)[1], 2, styles.get(str(kind), Qt.PenStyle.SolidLine))
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        return pen


def _colors(*names: str) -> tuple[QColor, ...]:
    return tuple(map(QColor, names))


def light() -> Theme:
    """Dark ink on white paper."""
    return Theme(
        name="light",
        is_dark=False,
        window=QColor("#F5F4F1"),
        paper=QColor(WHITE),
        line=QColor("#DDDAD2"),
        text=QColor("#1E2328"),
        muted=QColor("#5B636D"),
        disabled=QColor("#696F77"),
        accent=QColor("#2B5FC4"),
        on_accent=QColor(WHITE),
        selection=QColor("#E4ECFB"),
        on_selection=QColor("#1E2328"),
        muted_on_selection=QColor("#5B636D"),
        highlight=QColor("#BFD3F8"),
        on_highlight=QColor("#1E2328"),
        claim_back=QColor("#FFEFC9"),
        claim_line=QColor("#9A5B00"),
        entity_back=QColor("#DCEBFF"),
        entity_line=QColor("#0B5CAD"),
        date_back=QColor("#D8F1E4"),
        date_line=QColor("#0A6E45"),
        flag=QColor("#B4232F"),
        on_flag=QColor(WHITE),
        good=QColor("#0A6E45"),
        on_good=QColor(WHITE),
        chip=QColor("#ECEAE5"),
        hover=QColor("#EFEDE8"),
        handle=QColor("#8E8B84"),
        hit=QColor("#E6D9F8"),
        hit_line=QColor("#6B3FA0"),
        people=_colors(
            *("#2B5FC4", "#A3430F", "#1F6F3E", "#8A2A6B"),
            *("#0B6A78", "#6B3FA0", "#6E5A00", "#4A5568"),
        ),
    )


def dark() -> Theme:
    """Light ink on dark paper."""
    return Theme(
        name="dark",
        is_dark=True,
        window=QColor("#1D2024"),
        paper=QColor("#24282D"),
        line=QColor("#3A4047"),
        text=QColor("#E7E5E0"),
        muted=QColor("#A6ADB6"),
        disabled=QColor("#8C939C"),
        accent=QColor("#8FB4FF"),
        on_accent=QColor("#14213A"),
        selection=QColor("#2C3A55"),
        on_selection=QColor("#E7E5E0"),
        muted_on_selection=QColor("#A6ADB6"),
        highlight=QColor("#37507F"),
        on_highlight=QColor("#E7E5E0"),
        claim_back=QColor("#473712"),
        claim_line=QColor("#F2BC55"),
        entity_back=QColor("#16324F"),
        entity_line=QColor("#77B8F5"),
        date_back=QColor("#143B2B"),
        date_line=QColor("#63CD9B"),
        flag=QColor("#FF8A8F"),
        on_flag=QColor("#2A0E10"),
        good=QColor("#63CD9B"),
        on_good=QColor("#10251B"),
        chip=QColor("#33383F"),
        hover=QColor("#2C3137"),
        handle=QColor("#737A83"),
        hit=QColor("#43325F"),
        hit_line=QColor("#C3A2F5"),
        people=_colors(
            *("#8FB4FF", "#F2A678", "#7FD3A0", "#F0A0D0"),
            *("#6CCFDD", "#C3A2F5", "#D9C36A", "#B8C2CF"),
        ),
    )


def contrast(highlight: QColor | None = None, *, is_dark: bool = False) -> Theme:
    """Black and white, and the system's own highlight behind what is selected.

    The highlight may be any colour: what stands on it is black or white, whichever reads better,
    and it becomes the accent only where it can be told from the paper.
    """
    paper, ink = QColor(BLACK if is_dark else WHITE), QColor(WHITE if is_dark else BLACK)
    chosen = QColor(highlight) if highlight is not None else QColor(ink)
    accent = chosen if contrast_ratio(chosen, paper) >= READABLE else ink
    on_chosen = readable_on(chosen)
    return Theme(
        name="contrast",
        is_dark=is_dark,
        window=paper,
        paper=paper,
        line=ink,
        text=ink,
        muted=ink,
        disabled=QColor("#A6A6A6" if is_dark else "#595959"),
        accent=accent,
        on_accent=readable_on(accent),
        selection=chosen,
        on_selection=on_chosen,
        muted_on_selection=on_chosen,
        highlight=chosen,
        on_highlight=on_chosen,
        claim_back=paper,
        claim_line=ink,
        entity_back=paper,
        entity_line=ink,
        date_back=paper,
        date_line=ink,
        flag=ink,
        on_flag=paper,
        good=ink,
        on_good=paper,
        chip=paper,
        hover=paper,
        handle=ink,
        hit=QColor("#4D4D4D" if is_dark else "#D0D0D0"),
        hit_line=ink,
        people=(ink,) * PEOPLE,
    )


def theme_for(
    choice: Choice,
    scheme: Qt.ColorScheme,
    preference: Qt.ContrastPreference = Qt.ContrastPreference.NoPreference,
    highlight: QColor | None = None,
) -> Theme:
    """Choose the theme: the editor's, or what the system's scheme and contrast ask for."""
    is_dark = scheme == Qt.ColorScheme.Dark
    wants_contrast = preference == Qt.ContrastPreference.HighContrast
    if choice == "contrast" or (choice == "system" and wants_contrast):
        return contrast(highlight, is_dark=is_dark)
    if choice == "system":
        return dark() if is_dark else light()
    return dark() if choice == "dark" else light()


def contrast_ratio(one: QColor, other: QColor) -> float:
    """How well two opaque colours can be told apart, 1 to 21 (WCAG 2.2, contrast ratio)."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def readable_on(back: QColor) -> QColor:
    """Black or white, whichever reads better on `back`; never under 4.5:1."""
    black, white = QColor(BLACK), QColor(WHITE)
    return white if contrast_ratio(white, back) >= contrast_ratio(black, back) else black


def _luminance(color: QColor) -> float:
    channels = (color.redF(), color.greenF(), color.blueF())
    red, green, blue = (
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def kind_colors(kind: str) -> tuple[QColor, QColor]:
    """Return the current theme's colours of a kind: behind the mark, and of its line."""
    return themes().current.kind_colors(kind)


def sized_font(font: QFont, pixels: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """Copy `font` at this height in pixels and this weight."""
    made = QFont(font)
    made.setPixelSize(max(1, round(pixels)))
    made.setWeight(weight)
    return made


def interface_font() -> QFont:
    """Choose the system's own face at 13 px, or larger where the system is set to large type."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    asked = QFontInfo(font).pixelSize()
    normal = Metrics().interface_px
    font.setPixelSize(asked if asked > normal + 2 else normal)
    return font


def reading_font(family: str = "", percent: int = 100) -> QFont:
    """Choose the face of the article: the editor's or the first serif there is, 19 px at 100 %."""
    wanted = (family, *READING_FACES) if family else READING_FACES
    present = [name for name in wanted if QFontDatabase.hasFamily(name)]
    font = QFont()
    font.setStyleHint(QFont.StyleHint.Serif)
    font.setFamilies(present[:1] or ["serif"])
    font.setPixelSize(max(8, round(Metrics().reading_px * percent / 100)))
    return font


class Themes(QObject):
    """The theme of the whole application, chosen by the editor or by the system.

    Painted widgets read `current` when they paint: setting the style sheet repaints all of them.
    `changed` is for what was made from a theme and kept, such as icons.
    """

    changed = Signal(object)  # Theme

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self.choice: Choice = "system"
        self.current: Theme = light()
        self._app = app
        # PySide6 gives these two a short-lived owner: without a reference they die between calls.
        self._hints: QStyleHints = app.styleHints()
        self._accessibility: QAccessibilityHints = self._hints.accessibility()
        self._system_highlight = app.palette().color(QPalette.ColorRole.Highlight)
        self._dressed = False
        self._hints.colorSchemeChanged.connect(self.follow_system)
        self._accessibility.contrastPreferenceChanged.connect(self.follow_system)

    def choose(self, choice: Choice) -> None:
        """Dress the application in a theme, or in what the system asks for from now on."""
        self.choice = choice
        self._tell_system(choice)
        self._dress(self._asked_for())

    def follow_system(self) -> None:
        """Take up what the system asks for now, if the editor left the choice to it."""
        if self.choice in {"system", "contrast"}:
            self._dress(self._asked_for())

    @contextmanager
    def undressed(self) -> Iterator[None]:
        """Let widgets be made without the style sheet; in the end every widget wears it.

        Qt works a style sheet out anew for each widget that is given a parent, and for all that
        stand in it. It is meant for the first window: one that stands there already would change
        its clothes twice.
        """
        self._app.setStyleSheet("")
        try:
            yield
        finally:
            self._app.setStyleSheet(style_sheet(self.current))

    def _asked_for(self) -> Theme:
        return theme_for(
            self.choice,
            self._hints.colorScheme(),
            self._accessibility.contrastPreference(),
            self._system_highlight,
        )

    def _tell_system(self, choice: Choice) -> None:
        """Let title bars and the system's own dialogs follow the editor's choice."""
        schemes = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}
        self._hints.setColorScheme(schemes.get(choice, Qt.ColorScheme.Unknown))

    def _dress(self, theme: Theme) -> None:
        if self._dressed and theme == self.current:
            return
        self.current = theme
        if not self._dressed:
            self._dressed = True
            # Making a style takes ten times as long as all the rest.
            if self._app.style().objectName() != "fusion":
                self._app.setStyle("Fusion")
            self._app.setFont(interface_font())
        self._app.setPalette(palette(theme))
        self._app.setStyleSheet(style_sheet(theme))
        self.changed.emit(theme)


_KNOWN: Final[list[Themes]] = []
"""The one that was made last: it is asked for a hundred times in every paint."""


def themes() -> Themes:
    """Return the application's one `Themes`, made on the first call; needs a QApplication."""
    if _KNOWN and isValid(_KNOWN[0]):
        return _KNOWN[0]
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise TypeError("a theme needs a QApplication")
    _KNOWN[:] = [Themes(app)]
    return _KNOWN[0]
