"""One attachment: its picture, its name and what is known of it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QAction, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from annotator.domain.attachment import Attachment
from annotator.store.project import Project
from annotator.ui.evidence.attachment_words import attachment_about
from annotator.ui.evidence.preview import Preview
from annotator.ui.theme import themes
from annotator.ui.widgets.fields import RETURN_KEYS
from annotator.ui.widgets.key_button import KeyButton
from annotator.ui.widgets.labels import ElidedLabel
from annotator.ui.widgets.painting import paint_focus_ring
from annotator.ui.widgets.spoken_role import speak_as

_REMOVING: Final = frozenset({Qt.Key.Key_Delete, Qt.Key.Key_Backspace})
_OPENING: Final = frozenset({*RETURN_KEYS, Qt.Key.Key_Space})


class AttachmentRow(QFrame):
    """A click, Return or Space opens it, Delete takes it off where that is allowed."""

    open_wanted = Signal(object)
    """The `Attachment`."""
    detach_wanted = Signal(object)
    """The `Attachment`."""

    def __init__(
        self,
        project: Project,
        attachment: Attachment,
        who: str,
        parent: QWidget | None = None,
        *,
        can_detach: bool,
    ) -> None:
        """`who` is the initials of who attached it."""
        super().__init__(parent)
        metrics = themes().current.metrics
        self.attachment = attachment
        self._can_detach = can_detach
        self.preview = Preview(project, attachment)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        speak_as(self, QAccessible.Role.Button)
        self.about = ElidedLabel(attachment_about(attachment, who), role="muted")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(ElidedLabel(attachment.name, mode=Qt.TextElideMode.ElideMiddle))
        words.addWidget(self.about)
        line = QHBoxLayout(self)
        line.setContentsMargins(3, 3, 3, 3)
        line.setSpacing(metrics.small)
        line.addWidget(self.preview)
        line.addLayout(words, 1)
        if can_detach:
            line.addWidget(self._cross())
        self.setAccessibleName(self.tr("Open {0}").format(attachment.name))
        self.setAccessibleDescription(self.about.text())

    def _cross(self) -> KeyButton:
        detach = QAction(self)
        detach.setToolTip(self.tr("Take {0} off").format(self.attachment.name))
        detach.triggered.connect(self._detach)
        button = KeyButton(detach, role="link", icon="cross")
        button.setFixedSize(24, 20)
        return button

    def _open(self) -> None:
        self.open_wanted.emit(self.attachment)

    def _detach(self) -> None:
        self.detach_wanted.emit(self.attachment)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        # Also where nothing is done with it: the card around would open for editing.
        event.accept()
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.pos()):
            self._open()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    @override
    def event(self, event: QEvent) -> bool:
        """Keep its keys from the commands that have the same ones."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            is_plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
            if is_plain and Qt.Key(event.key()) in _OPENING | _REMOVING:
                event.accept()
                return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _OPENING:
            self._open()
        elif key in _REMOVING and self._can_detach:
            self._detach()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            paint_focus_ring(painter, QRectF(self.rect()), themes().current.metrics.radius)
            painter.end()
