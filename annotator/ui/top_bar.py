"""The bar at the top: the project's name, the five acts with their keys, and export."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from annotator.ui.actions import Actions
from annotator.ui.find.sign_button import SignButton
from annotator.ui.session import Session
from annotator.ui.widgets.key_button import KeyButton
from annotator.ui.widgets.labels import ElidedLabel

ACTS = (
    ("claim", "claim", ""),
    ("entity", "entity", ""),
    ("date", "date", ""),
    ("flag", "", "flag"),
    ("cite", "", "quote"),
)


class TopBar(QFrame):
    """Buttons made from the table of commands."""

    def __init__(self, session: Session, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "bar")
        self.setFixedHeight(44)
        box = QHBoxLayout(self)
        box.setContentsMargins(16, 0, 12, 0)
        box.setSpacing(6)
        name = ElidedLabel(session.project.path.stem, self, role="strong")
        name.setMinimumWidth(60)
        name.setMaximumWidth(200)
        box.addWidget(name)
        box.addSpacing(8)
        for command_id, dot, icon in ACTS:
            role = "danger" if command_id == "flag" else ""
            box.addWidget(KeyButton(actions[command_id], self, role=role, dot=dot, icon=icon))
        box.addStretch(1)
        find = SignButton(actions["find"], self, icon="search")
        find.show_key(shown=True)
        box.addWidget(find)
        box.addWidget(KeyButton(actions["import_article"], self, role="quiet"))
        box.addWidget(KeyButton(actions["export"], self, role="quiet"))
