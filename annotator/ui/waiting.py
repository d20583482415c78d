"""Waiting for long work: a dialog that shows how far it is and can stop it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, TypeVar, cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from annotator.domain.refusal import Refusal
from annotator.services.watching import Watch
from annotator.ui.background import Job
from annotator.ui.theme import themes
from annotator.ui.widgets.labels import ElidedLabel, PlainLabel
from annotator.ui.widgets.progress import Progress

T = TypeVar("T")

AT_ONCE: Final = 150
"""Milliseconds in which work may end before anything is shown of it."""

WIDTH: Final = 420


def waited(parent: QWidget | None, sentence: str, work: Callable[[Watch], T]) -> T:
    """Do long work on a thread of its own, a dialog meanwhile showing how far it is.

    `sentence` says what is done. Raises what the work refuses, and `stopped` when the editor
    stopped it. Nothing is shown of what ends within moments.
    """
    return cast("T", Waiting(sentence, work, parent).result_of())


class Waiting(QDialog):
    """Says what is done, how far it is, and what on; Escape or the button stops it."""

    def __init__(
        self, sentence: str, work: Callable[[Watch], object], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(sentence)
        self.setAccessibleName(sentence)
        self.setModal(True)
        self._result: object = None
        self._refusal: Refusal | None = None
        self.job = Job(work, self)
        self.sentence = PlainLabel(sentence)
        self.sentence.setWordWrap(True)
        self.progress = Progress(self)
        self.what = ElidedLabel(role="muted", mode=Qt.TextElideMode.ElideMiddle)
        self.stop = QPushButton(self.tr("Stop"), self)
        self._arrange()
        self.stop.clicked.connect(self.reject)
        self.job.progressed.connect(self._show_progress)
        self.job.done.connect(self._take)
        self.job.refused.connect(self._refuse)
        self.job.stopped.connect(self._end_stopped)

    def result_of(self) -> object:
        """Do the work; return what it returned, or raise why it was refused."""
        self.job.start(at_once=AT_ONCE)
        if self.job.is_running:
            self.exec()
        self.deleteLater()
        if self._refusal is not None:
            raise self._refusal
        return self._result

    @override
    def reject(self) -> None:
        """Ask the work to stop; the dialog goes once it has."""
        self.job.stop()
        self.stop.setEnabled(False)
        self.what.setText(self.tr("Stopping…"))

    def _arrange(self) -> None:
        metrics = themes().current.metrics
        self.setFixedWidth(WIDTH)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(metrics.huge, metrics.huge, metrics.huge, metrics.large)
        rows.setSpacing(metrics.medium)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.stop)
        for part in (self.sentence, self.progress, self.what):
            rows.addWidget(part)
        rows.addLayout(buttons)

    def _show_progress(self, done: int, total: int) -> None:
        self.progress.show_at(done, total)
        if not self.job.watch.is_stopped:
            self.what.setText(self.job.watch.what)

    def _take(self, result: object) -> None:
        self._result = result
        self.done(int(QDialog.DialogCode.Accepted))

    def _refuse(self, refusal: Refusal) -> None:
        self._refusal = refusal
        self.done(int(QDialog.DialogCode.Rejected))

    def _end_stopped(self) -> None:
        self._refuse(Refusal("stopped"))
