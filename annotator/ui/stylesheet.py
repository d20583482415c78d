"""What a theme makes of the native widgets: their palette, their style sheet."""

from __future__ import annotations

from dataclasses import fields
from string import Template
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QColor, QPalette

from annotator.resources import resource

if TYPE_CHECKING:
    from annotator.ui.theme import Theme

# Widgets say what they are with setProperty("role", …); no rule knows an object name.
# A focus ring takes its second pixel from the padding, so nothing moves when the focus comes.

_FRAMES: Final = """
QMainWindow, QDialog { background: $window; }
QMainWindow::separator { background: $line; width: 1px; height: 1px; }
QToolBar { background: $window; border: none; border-bottom: 1px solid $line;
    spacing: 8px; padding: 3px 8px; }
QToolBar::separator { background: $line; width: 1px; margin: 4px; }
QStatusBar { background: $window; border-top: 1px solid $line; color: $muted;
    min-height: 27px; }
QStatusBar::item { border: none; }
QFrame[role="card"] { background: $paper; border: 1px solid $line; border-radius: 8px; }
QFrame[role="card"][state="drop"] { border: 2px dashed $accent; }
QFrame[role="popup"] { background: $paper; border: 1px solid $handle; border-radius: 8px; }
QFrame[role="paper"] { background: $paper; border: none; }
QFrame[role="bar"] { background: $window; border: none; }
QFrame[role="float"] { background: $paper; border: 1px solid $handle; border-radius: 8px; }
QFrame[role="toast"] { background: $text; border: none; border-radius: 8px; }
QFrame[role="toast"] QLabel { color: $paper; }
QFrame[role="line"] { background: $line; border: none; min-height: 1px; max-height: 1px; }
QSplitter::handle { background: $line; }
QToolTip { background: $paper; color: $text; border: 1px solid $line; padding: 4px 6px; }
QScrollArea { background: transparent; border: none; }
QGroupBox { border: none; margin-top: 20px; font-size: 11px; font-weight: 600; }
QGroupBox::title { subcontrol-origin: margin; left: 0; color: $muted; }
"""

_LABELS: Final = """
QLabel { background: transparent; }
QLabel[role="muted"] { color: $muted; }
QLabel[role="group"] { color: $muted; font-size: 11px; font-weight: 600; }
QLabel[role="heading"] { font-size: 15px; font-weight: 600; }
QLabel[role="title"] { font-size: 22px; font-weight: 600; }
QLabel[role="strong"] { font-weight: 600; }
QLabel[role="flag"] { color: $flag; }
QLabel[role="supports"] { color: $good; font-weight: 600; }
QLabel[role="refutes"] { color: $flag; font-weight: 600; }
QLabel[role="good"] { color: $good; }
QLabel:disabled { color: $disabled; }
"""

_BUTTONS: Final = """
QPushButton, QToolButton { background: $paper; color: $text; border: 1px solid $line;
    border-radius: 6px; padding: 4px 10px; min-height: 18px; }
QToolButton { padding: 4px 6px; }
QPushButton:hover, QToolButton:hover { background: $hover; border-color: $handle; }
QPushButton:pressed, QPushButton:checked, QToolButton:pressed, QToolButton:checked
    { background: $chip; }
QPushButton:checked, QToolButton:checked { font-weight: 600; border-color: $muted; }
QPushButton:focus, QToolButton:focus { border: 2px solid $accent; padding: 3px 9px; }
QToolButton:focus { padding: 3px 5px; }
QPushButton:disabled, QToolButton:disabled, QPushButton[state="off"]
    { background: $window; color: $disabled; border-color: $line; }
QPushButton[role="primary"] { background: $good; color: $on_good; border-color: $good;
    font-weight: 600; }
QPushButton[role="primary"]:hover { background: $good_hover; border-color: $good_hover; }
QPushButton[role="primary"]:pressed { background: $good_pressed; }
QPushButton[role="primary"]:focus { border-color: $ring_on_good; }
QPushButton[role="primary"]:disabled, QPushButton[role="primary"][state="off"]
    { background: $window; color: $disabled; border-color: $line; }
QPushButton[state="off"]:focus, QPushButton[role="primary"][state="off"]:focus
    { border: 2px solid $accent; }
QPushButton[role="danger"] { color: $flag; }
QPushButton[role="quiet"], QPushButton[role="link"], QToolButton[role="quiet"],
QToolBar QToolButton { background: transparent; border-color: transparent; }
QPushButton[role="quiet"]:hover, QToolButton[role="quiet"]:hover, QToolBar QToolButton:hover
    { background: $chip; border-color: $chip_edge; }
QPushButton[role="link"] { color: $muted; padding: 1px 4px; min-height: 16px; }
QPushButton[role="link"][tone="flag"] { color: $flag; }
QPushButton[role="link"]:hover { color: $accent; text-decoration: underline; }
QPushButton[role="quiet"]:focus, QToolButton[role="quiet"]:focus, QToolBar QToolButton:focus
    { border-color: $accent; }
QPushButton[role="link"]:focus { border: 2px solid $accent; padding: 0 3px; }
QPushButton[role="danger"]:disabled, QPushButton[role="link"]:disabled { color: $disabled; }
QPushButton[role="quiet"]:disabled, QPushButton[role="link"]:disabled,
QToolButton[role="quiet"]:disabled, QToolBar QToolButton:disabled { background: transparent;
    border-color: transparent; }
QPushButton[role="toast"] { background: transparent; color: $paper; border-color: $toast_edge;
    font-weight: 600; }
QPushButton[role="toast"]:hover { border-color: $paper; }
QPushButton[role="toast"]:focus { border-color: $paper; }
QPushButton::menu-indicator, QToolButton::menu-indicator { image: url("$chevron_down");
    width: 10px; height: 10px; subcontrol-origin: padding;
    subcontrol-position: center right; right: 6px; }
QCheckBox, QRadioButton { spacing: 8px; padding: 2px; border: 2px solid transparent;
    border-radius: 6px; background: transparent; }
QCheckBox:focus, QRadioButton:focus { border-color: $accent; }
QCheckBox:disabled, QRadioButton:disabled { color: $disabled; }
QCheckBox::indicator, QRadioButton::indicator, QListView::indicator, QTreeView::indicator,
QTableView::indicator { width: 14px; height: 14px; border: 1px solid $handle; border-radius: 4px;
    background: $paper; }
QCheckBox::indicator:checked, QListView::indicator:checked, QTreeView::indicator:checked,
QTableView::indicator:checked { background: $accent; border-color: $accent;
    image: url("$tick_on_accent"); }
QCheckBox::indicator:indeterminate { background: $chip; border: 5px solid $handle; width: 6px;
    height: 6px; }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { background: $chip;
    border-color: $line; }
QCheckBox::indicator:checked:disabled { image: url("$tick"); }
QRadioButton::indicator { border-radius: 8px; }
QRadioButton::indicator:checked { border: 5px solid $accent; width: 6px; height: 6px; }
"""

_FIELDS: Final = """
QLineEdit, QComboBox, QAbstractSpinBox { background: $paper; color: $text;
    border: 1px solid $line; border-radius: 6px; padding: 3px 8px; min-height: 20px;
    selection-background-color: $highlight; selection-color: $on_highlight; }
QAbstractSpinBox { padding: 1px 5px; min-height: 24px; max-height: 24px; }
QLineEdit, QPlainTextEdit[role="field"] { placeholder-text-color: $muted; }
QLineEdit { padding: 3px 7px; }
QPlainTextEdit[role="field"], QTextEdit[role="field"] { background: $paper; color: $text;
    border: 1px solid $line; border-radius: 6px; padding: 1px 5px; }
QLineEdit:hover, QComboBox:hover, QAbstractSpinBox:hover, QPlainTextEdit[role="field"]:hover
    { border-color: $handle; }
QLineEdit:focus { border: 2px solid $accent; padding: 2px 6px; }
QComboBox:focus, QComboBox:on { border: 2px solid $accent; padding: 2px 7px; }
QAbstractSpinBox:focus { border: 2px solid $accent; padding: 0 4px; }
QPlainTextEdit[role="field"]:focus, QTextEdit[role="field"]:focus { border: 2px solid $accent;
    padding: 0 4px; }
QLineEdit[state="wrong"], QPlainTextEdit[state="wrong"], QComboBox[state="wrong"]
    { border-color: $flag; }
QLineEdit:read-only { background: $window; }
QLineEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled,
QPlainTextEdit[role="field"]:disabled { background: $window; color: $disabled; }
QComboBox QLineEdit, QAbstractSpinBox QLineEdit, QComboBox QLineEdit:focus,
QAbstractSpinBox QLineEdit:focus { border: none; padding: 0; background: transparent; }
QComboBox { padding-right: 22px; }
QComboBox:focus, QComboBox:on { padding-right: 21px; }
QComboBox::drop-down, QDateEdit::drop-down { border: none; width: 20px;
    subcontrol-origin: padding; subcontrol-position: center right; }
QComboBox::down-arrow, QDateEdit::down-arrow { image: url("$chevron_down"); width: 10px;
    height: 10px; }
QComboBox QAbstractItemView { background: $paper; border: 1px solid $line; outline: none;
    padding: 3px; }
QAbstractSpinBox::up-button { border: none; width: 18px; subcontrol-origin: padding;
    subcontrol-position: top right; }
QAbstractSpinBox::down-button { border: none; width: 18px; subcontrol-origin: padding;
    subcontrol-position: bottom right; }
QAbstractSpinBox::up-arrow { image: url("$chevron_up"); width: 9px; height: 9px; }
QAbstractSpinBox::down-arrow { image: url("$chevron_down"); width: 9px; height: 9px; }
QProgressBar { background: $line; border: none; border-radius: 2px; min-height: 4px;
    max-height: 4px; }
QProgressBar::chunk { background: $good; border-radius: 2px; }
QSlider::groove:horizontal { background: $line; height: 4px; border-radius: 2px; }
QSlider::handle:horizontal { background: $accent; width: 14px; margin: -5px 0;
    border-radius: 7px; }
"""

_LISTS: Final = """
QTableView, QListView, QTreeView { background: $paper; color: $text; border: none;
    outline: none; gridline-color: $line; selection-background-color: $selection;
    selection-color: $on_selection; }
QTableView[role="bar"], QListView[role="bar"], QTreeView[role="bar"] { background: $window; }
QTableView::item, QListView::item, QTreeView::item { border: none;
    border-bottom: 1px solid $line; padding: 0 5px; min-height: 31px; }
QTableView::item:selected, QListView::item:selected, QTreeView::item:selected
    { background: $selection; color: $on_selection; }
QListView[role="popup"] { border: 1px solid $line; padding: 3px; }
QListView[role="popup"]::item, QListView[role="plain"]::item { border: none;
    border-radius: 4px; min-height: 28px; }
QCalendarWidget > QWidget { background: $window; color: $text; }
QCalendarWidget QToolButton { background: transparent; border-color: transparent; }
QHeaderView { background: $window; border: none; }
QHeaderView::section { background: $window; color: $muted; border: none;
    border-bottom: 1px solid $line; padding: 6px 8px; font-size: 11px; font-weight: 600; }
QTableCornerButton::section { background: $window; border: none; }
QTabWidget::pane { border: none; border-top: 1px solid $line; }
QTabWidget[role="page"]::tab-bar { left: 15px; }
QTabBar { background: transparent; border: none; }
QTabBar::tab { background: transparent; color: $muted; border: none;
    border-bottom: 2px solid transparent; padding: 8px 10px 7px 10px; }
QTabBar::tab:hover { color: $text; }
QTabBar::tab:selected { color: $text; border-bottom-color: $accent; }
QTabBar::tab:focus { border-bottom-color: $accent; }
QTabBar::tab:disabled { color: $disabled; }
QMenuBar { background: $window; border-bottom: 1px solid $line; }
QMenuBar::item { background: transparent; padding: 5px 9px; border-radius: 4px; }
QMenuBar::item:selected, QMenuBar::item:pressed { background: $selection; color: $on_selection; }
QMenu { background: $paper; color: $text; border: 1px solid $line; padding: 4px; }
QMenu::item { background: transparent; border-radius: 4px; padding: 6px 24px 6px 12px; }
QMenu::item:selected { background: $selection; color: $on_selection; }
QMenu::item:disabled { color: $disabled; background: transparent; }
QMenu::separator { background: $line; height: 1px; margin: 4px 8px; }
QMenu::icon { padding-left: 8px; }
QMenu::indicator { width: 12px; height: 12px; padding-left: 8px; }
QMenu::indicator:checked { image: url("$tick"); }
QScrollBar { background: transparent; border: none; margin: 0; }
QScrollBar:vertical { width: 10px; }
QScrollBar:horizontal { height: 10px; }
QScrollBar::handle { background: $handle; border-radius: 3px; margin: 2px; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; }
"""

_CONTRAST: Final = """
QPushButton:hover, QToolButton:hover, QPushButton[role="quiet"]:hover,
QToolButton[role="quiet"]:hover { background: $selection; color: $on_selection; }
QPushButton:checked, QToolButton:checked, QTabBar::tab:selected { text-decoration: underline; }
QToolButton:checked { border-width: 2px; }
QPushButton[role="primary"]:hover { background: $selection; color: $on_selection; }
QLineEdit, QPlainTextEdit[role="field"] { placeholder-text-color: $disabled; }
QPushButton:disabled, QToolButton:disabled, QLineEdit:disabled, QComboBox:disabled,
QAbstractSpinBox:disabled { border-style: dashed; border-color: $disabled; }
QProgressBar { background: $paper; border: 1px solid $line; }
"""

_SHEET: Final = Template(_FRAMES + _LABELS + _BUTTONS + _FIELDS + _LISTS)


def style_sheet(theme: Theme) -> str:
    """Write the style sheet of the whole application, for the Fusion style."""
    words = {
        entry.name: value.name()
        for entry in fields(theme)
        if isinstance(value := getattr(theme, entry.name), QColor)
    }
    words |= _shades(theme) | _pictures(theme)
    sheet = _SHEET.substitute(words)
    return sheet + Template(_CONTRAST).substitute(words) if theme.uses_letters else sheet


def _shades(theme: Theme) -> dict[str, str]:
    """Colours that only the style sheet needs, derived from the tokens."""
    return {
        "good_hover": theme.good.darker(112).name(),
        "good_pressed": theme.good.darker(125).name(),
        "ring_on_good": theme.text.name(),
        "toast_edge": (theme.paper if theme.uses_letters else theme.handle).name(),
        "chip_edge": (theme.line if theme.uses_letters else theme.chip).name(),
    }


def _pictures(theme: Theme) -> dict[str, str]:
    """Paths of the few signs that a style sheet can only take from a file, in ink or in chalk."""

    def path(name: str, *, pale: bool) -> str:
        return resource("icons", f"{name}-{'chalk' if pale else 'ink'}.svg").as_posix()

    return {
        "chevron_down": path("chevron-down", pale=theme.is_dark),
        "chevron_up": path("chevron-up", pale=theme.is_dark),
        "tick": path("tick", pale=theme.is_dark),
        "tick_on_accent": path("tick", pale=theme.on_accent.lightness() > 127),
    }


def palette(theme: Theme) -> QPalette:
    """Make the palette of the application, for all that no style sheet reaches."""
    made = QPalette()
    role = QPalette.ColorRole
    for part, color in {
        role.Window: theme.window,
        role.WindowText: theme.text,
        role.Base: theme.paper,
        role.AlternateBase: theme.window,
        role.ToolTipBase: theme.paper,
        role.ToolTipText: theme.text,
        role.PlaceholderText: theme.muted,
        role.Text: theme.text,
        role.Button: theme.paper,
        role.ButtonText: theme.text,
        role.BrightText: theme.flag,
        role.Highlight: theme.highlight,
        role.HighlightedText: theme.on_highlight,
        role.Accent: theme.accent,
        role.Link: theme.accent,
        role.LinkVisited: theme.accent,
        role.Light: theme.paper,
        role.Midlight: theme.chip,
        role.Mid: theme.line,
        role.Dark: theme.handle,
        role.Shadow: theme.handle,
    }.items():
        made.setColor(part, color)
    for part in (role.WindowText, role.Text, role.ButtonText, role.PlaceholderText):
        made.setColor(QPalette.ColorGroup.Disabled, part, theme.disabled)
    made.setColor(QPalette.ColorGroup.Disabled, role.Highlight, theme.chip)
    made.setColor(QPalette.ColorGroup.Disabled, role.HighlightedText, theme.disabled)
    return made
