"""The files that are kept for a citation, and the ways to add one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotator.domain.attachment import Attachment
from annotator.domain.person import Person
from annotator.services.attaching import detach
from annotator.ui import file_dialogs
from annotator.ui.evidence.attachment_row import AttachmentRow
from annotator.ui.evidence.copies import copies_of
from annotator.ui.evidence.giving import Given, clipboard_gives, on_clipboard
from annotator.ui.evidence.keeper import keeper_of
from annotator.ui.session import Session
from annotator.ui.theme import themes
from annotator.ui.widgets.flow import FlowLayout
from annotator.ui.widgets.key_button import KeyButton, explain
from annotator.ui.widgets.labels import Hint

_PATTERNS: Final = " ".join(
    f"*.{suffix}"
    for suffix in ("pdf", "png", "jpg", "jpeg", "gif", "webp", "txt", "html", "htm", "mhtml", "mht")
)


class AttachmentList(QWidget):
    """Opens and takes off by itself; what is to be added it hands to whoever knows the citation."""

    given = Signal(object)
    """Files or a picture to attach: a `Given`."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._citation_id = ""
        self._why_closed = ""
        self._shown: tuple[object, ...] = ()
        self.rows: list[AttachmentRow] = []
        self._make_actions()
        self._arrange()
        keeper_of(session).changed.connect(self._tell_kept)
        QGuiApplication.clipboard().dataChanged.connect(self._allow_paste)

    def _make_actions(self) -> None:
        self.attach = QAction(self.tr("Attach file…"), self)
        self.attach.setToolTip(
            self.tr("Keep a PDF, an image, a text or a saved page in the project")
        )
        self.attach.setShortcut(QKeySequence("Ctrl+Shift+A"))
        self.attach.triggered.connect(self._choose)
        self.paste = QAction(self.tr("Paste"), self)
        self.paste.setToolTip(self.tr("Attach the image or the file on the clipboard"))
        self.paste.setShortcut(QKeySequence("Ctrl+Shift+P"))
        self.paste.triggered.connect(self._paste)
        for action in (self.attach, self.paste):
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _arrange(self) -> None:
        self.keeping = Hint()
        self._stack = QVBoxLayout()
        self._stack.setSpacing(2)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(themes().current.metrics.tiny)
        box.addLayout(self._stack)
        box.addWidget(self.keeping)
        box.addLayout(self._buttons())

    def show_attachments(
        self,
        citation_id: str,
        attachments: Sequence[Attachment],
        people: Mapping[str, Person],
        why_closed: str,
    ) -> None:
        """Show what is kept for a citation; `why_closed` says why nothing can be changed."""
        self._citation_id, self._why_closed = citation_id, why_closed
        explain(self.attach, why_closed)
        self._allow_paste()
        self._tell_kept()
        shown = (tuple(attachments), why_closed)
        if shown == self._shown:
            return
        self._shown = shown
        for row in self.rows:
            self._stack.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [self._row(each, people) for each in attachments]
        for row in self.rows:
            self._stack.addWidget(row)

    def _buttons(self) -> FlowLayout:
        flow = FlowLayout(gap=themes().current.metrics.small)
        for action, icon in ((self.attach, "clip"), (self.paste, "")):
            flow.addWidget(KeyButton(action, role="link", icon=icon))
        return flow

    def _row(self, attachment: Attachment, people: Mapping[str, Person]) -> AttachmentRow:
        person = people.get(attachment.added_by)
        row = AttachmentRow(
            self._session.project,
            attachment,
            person.initials if person else "",
            can_detach=not self._why_closed,
        )
        row.open_wanted.connect(copies_of(self._session).open)
        row.detach_wanted.connect(self._detach)
        return row

    def _detach(self, attachment: Attachment) -> None:
        self._session.attempt(detach, attachment.id)

    def _choose(self) -> None:
        evidence, every = self.tr("Evidence"), self.tr("All files")
        chosen = file_dialogs.open_files(
            self.window(),
            self.tr("Attach files"),
            str(Path.home()),
            ";;".join((f"{evidence} ({_PATTERNS})", f"{every} (*)")),
        )
        if chosen:
            self.given.emit(Given(tuple(map(Path, chosen))))

    def _paste(self) -> None:
        found = on_clipboard()
        if found:
            self.given.emit(found)

    def _allow_paste(self) -> None:
        nothing = "" if clipboard_gives() else self.tr("The clipboard holds no image and no file")
        explain(self.paste, self._why_closed or nothing)

    def _tell_kept(self) -> None:
        names = keeper_of(self._session).names(self._citation_id) if self._citation_id else []
        told = self.tr("Keeping {0}…").format(", ".join(names)) if names else ""
        self.keeping.show_note(told)
