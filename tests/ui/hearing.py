"""What a screen reader finds when it goes through a window, by the interfaces that it is given."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QMenu, QWidget

Role = QAccessible.Role

SENSIBLE = frozenset(
    {
        *(Role.Button, Role.ButtonMenu, Role.CheckBox, Role.RadioButton, Role.Link),
        *(Role.EditableText, Role.ComboBox, Role.SpinBox, Role.Slider, Role.StaticText),
        *(Role.PageTab, Role.PageTabList, Role.List, Role.Table, Role.Tree, Role.MenuItem),
        *(Role.Grouping, Role.Paragraph, Role.Document),
    }
)
"""What a thing that takes the keyboard can be; a mere pane or window is none of it."""

BY_LABEL = frozenset({Role.ComboBox, Role.SpinBox})
"""On Unix Qt gives what is chosen in these as their name; their label says what they are."""


@dataclass(frozen=True)
class Control:
    """Something that one can go to, or press."""

    widget: QWidget
    role: QAccessible.Role
    name: str
    description: str

    def __str__(self) -> str:
        where = self.widget.objectName() or type(self.widget).__name__
        return f"{where} in {type(self.widget.parentWidget()).__name__}: {self.role} {self.name!r}"


def controls(window: QWidget) -> list[Control]:
    """Everything that is visible in a window and takes the keyboard or a click."""
    return [heard(widget) for widget in (window, *window.findChildren(QWidget)) if _counts(widget)]


def heard(widget: QWidget) -> Control:
    """What is said of one widget."""
    face = QAccessible.queryAccessibleInterface(widget)
    assert face is not None, widget
    role = face.role()
    name = labels_of(face) if role in BY_LABEL else face.text(QAccessible.Text.Name)
    return Control(widget, role, name.strip(), face.text(QAccessible.Text.Description))


def labels_of(face: QAccessibleInterface) -> str:
    """What the labels beside it call it."""
    related = face.relations(QAccessible.RelationFlag.Label)
    return ", ".join(label.text(QAccessible.Text.Name) for label, _ in related)


def complaints(window: QWidget) -> list[str]:
    """What a person who only hears the window could not use."""
    found = controls(window)
    assert found, "nothing can be reached here"
    return [
        *(f"has no name: {each}" for each in found if not each.name),
        *(f"is nothing: {each}" for each in found if each.role not in SENSIBLE),
        *(f"is called like its neighbour: {each}" for each in _twins(found)),
        *(f"a row without words: {view}" for view in _silent_rows(window)),
    ]


def rows_of(view: QAbstractItemView) -> list[str]:
    """What is said of the first rows of a list, by their first column.

    Asked of the model, as Qt does: a cell's own interface does not outlive its Python object.
    """
    model = view.model()
    places = [model.index(row, 0) for row in range(min(model.rowCount(), 30))]
    spoken, shown = Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole
    return [str(place.data(spoken) or place.data(shown) or "") for place in places]


def _counts(widget: QWidget) -> bool:
    if not widget.isVisible() or isinstance(widget, QMenu):
        return False
    if widget.focusProxy() is not None:
        return False
    return bool(widget.focusPolicy().value & 3) or isinstance(widget, QAbstractButton)


def _twins(found: list[Control]) -> Iterator[Control]:
    seen: set[tuple[int, str, str]] = set()
    for each in found:
        key = (id(each.widget.parentWidget()), str(each.role), each.name)
        if key in seen:
            yield each
        seen.add(key)


def _silent_rows(window: QWidget) -> Iterator[str]:
    for view in window.findChildren(QAbstractItemView):
        if view.isVisible() and any(not said for said in rows_of(view)):
            yield view.accessibleName() or type(view).__name__
