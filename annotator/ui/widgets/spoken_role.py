"""What a widget of our own is to a screen reader: Qt takes it for a pane, which is passed over."""

from __future__ import annotations

from functools import cache
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

_ROLE: Final = "spoken_role"


def speak_as(widget: QWidget, role: QAccessible.Role) -> None:
    """Say what a widget is; call it while the widget is made, before anybody has asked."""
    widget.setProperty(_ROLE, role.value)
    _install()


@cache
def _install() -> None:
    """Let Qt ask here first, which it does only while a screen reader listens."""
    QAccessible.installFactory(_face_of)


def _face_of(_class_name: str, thing: QObject) -> QAccessibleInterface | None:
    if not isinstance(thing, QWidget):
        return None
    role = thing.property(_ROLE)
    # Qt takes the new interface over and deletes it with the widget.
    return None if role is None else QAccessibleWidget(thing, QAccessible.Role(role))
