"""The row in which a flag is raised."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from annotator.domain.review import FlagReason, Severity
from annotator.ui.theme import themes
from annotator.ui.widgets.fields import CommitLineEdit
from annotator.ui.widgets.flow import FlowLayout
from annotator.ui.widgets.form import Form
from annotator.ui.widgets.frames import Card
from annotator.ui.widgets.key_button import KEY, KeyButton
from annotator.ui.widgets.segmented import Option, Segmented
from annotator.ui.words import REASONS, SEVERITIES, said


class FlagRow(Card):
    """A reason on a digit, then the message, then Return. It stores nothing."""

    raise_wanted = Signal()
    discarded = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows.setSpacing(themes().current.metrics.small)
        form = Form()
        self.reason = Segmented(
            self.tr("Reason"), [Option(each, said(REASONS, each)) for each in FlagReason]
        )
        self._reason_row = form.add(self.tr("Reason"), self.reason)
        self.message = CommitLineEdit(placeholder=self.tr("What is in doubt"))
        self.message.commits.rest_ms = 0
        form.add(self.tr("Message"), self.message)
        self.severity = Segmented(
            self.tr("Severity"), [Option(each, said(SEVERITIES, each)) for each in Severity]
        )
        form.add(self.tr("Severity"), self.severity)
        self.rows.addWidget(form)
        self._make_buttons()
        self.reason.chosen.connect(self._go_to_message)
        self.message.submitted.connect(self._ask)
        self.message.left.connect(self.left)
        self.empty()

    def empty(self) -> None:
        """Begin anew: no reason, no message, to be checked."""
        self.reason.set_current("")
        self.severity.set_current(Severity.WARN)
        self.message.commits.load("")
        self._reason_row.set_hint("")

    def is_empty(self) -> bool:
        """Whether nothing was written into it yet."""
        return not self.reason.current() and not self.message.text().strip()

    def enter(self) -> None:
        """Put the keyboard on the reasons, or on the message when a reason is chosen."""
        target = self.message if self.reason.current() else self.reason
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def written(self) -> tuple[FlagReason, Severity, str]:
        """Return what stands in the row; a row without a reason has none to give: ValueError."""
        return (
            FlagReason(self.reason.current()),
            Severity(self.severity.current() or Severity.WARN),
            self.message.text(),
        )

    def take(self, reason: str, severity: str, message: str) -> None:
        """Show what was written before."""
        self.reason.set_current(reason)
        self.severity.set_current(severity)
        self.message.commits.load(message)
        self._reason_row.set_hint("")

    def _make_buttons(self) -> None:
        self.raise_flag = QAction(self.tr("Raise the flag"), self)
        self.raise_flag.setShortcuts([QKeySequence("Ctrl+Return"), QKeySequence("Ctrl+Enter")])
        self.raise_flag.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        native = QKeySequence.SequenceFormat.NativeText
        self.raise_flag.setProperty(KEY, QKeySequence("Return").toString(native))
        self.raise_flag.triggered.connect(self._ask)
        self.addAction(self.raise_flag)
        discard = QAction(self.tr("Discard"), self)
        discard.triggered.connect(self.discarded)
        flow = FlowLayout(gap=themes().current.metrics.small)
        flow.addWidget(KeyButton(self.raise_flag, role="danger", icon="flag"))
        flow.addWidget(KeyButton(discard, role="quiet"))
        self.rows.addLayout(flow)

    def _go_to_message(self, _reason: str) -> None:
        self._reason_row.set_hint("")
        self.message.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask(self) -> None:
        if self.reason.current():
            self.raise_wanted.emit()
        else:
            self._reason_row.set_hint(self.tr("Choose what the doubt is about."))
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
