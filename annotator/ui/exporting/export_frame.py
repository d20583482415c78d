"""The frame of every export: what and how at the left, how it begins at the right, where to.

Both the preview and the export itself are made beside the window's thread, on a connection of
their own; the editor can go on choosing, and stop what is written.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from annotator.domain.refusal import Refusal
from annotator.services.beside import desk_beside
from annotator.services.desk import Desk
from annotator.services.watching import Watch
from annotator.ui.background import Job
from annotator.ui.dialogs.frame import DialogFrame
from annotator.ui.exporting.sheet import Sheet
from annotator.ui.exporting.target import Target
from annotator.ui.refusals import worded_refusal
from annotator.ui.settings import Settings
from annotator.ui.theme import themes
from annotator.ui.widgets.form import Form
from annotator.ui.widgets.labels import GroupTitle, PlainLabel
from annotator.ui.widgets.progress import Progress

Making = Callable[[Desk, Watch], object]
"""What is made beside the window: it is given a desk of its own."""

AT_ONCE: Final = 100
"""Milliseconds in which a preview may come before the window goes on without it."""

WIDEST: Final = 22
"""Letters that a combo box asks room for: the longest title must not push the preview away."""


class ExportFrame(DialogFrame):
    """`ask` writes and returns a sentence that says so, or an empty text.

    Heirs add their fields to `form`, say what they make, and `begin`.
    """

    def __init__(
        self, title: str, desk: Desk, settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(title, QCoreApplication.translate("ExportFrame", "Export"), parent)
        self._desk, self._settings = desk, settings
        self._told = ""
        self._looking: Job | None = None
        self._writing: Job | None = None
        self._left_at: QWidget | None = None
        self.form = Form(self)
        self.format = self.combo(())
        self.confidential = QCheckBox(self.tr("With what is confidential"), self)
        self.sheet_title = GroupTitle()
        self.sheet = Sheet(self.tr("Preview"), self)
        self.count_label = PlainLabel(role="muted")
        self.progress = Progress(self)
        self.target = Target(settings, self)
        self.path, self.browse = self.target.path, self.target.browse
        self._right, self._below = QVBoxLayout(), list[QWidget]()
        self._arrange()

    # What heirs say. Qt's metaclass leaves no room for that of an abstract class.

    def endings(self) -> Mapping[str, str]:
        """Return the ending of each format's files, by its name."""
        raise NotImplementedError

    def stem(self) -> str:
        """Return what the file is called without its ending, as long as nobody says otherwise."""
        raise NotImplementedError

    def preview_making(self) -> Making:
        """Return what makes the preview of what is chosen now."""
        raise NotImplementedError

    def export_making(self, path: Path) -> Making:
        """Return what writes what is chosen now."""
        raise NotImplementedError

    def show_preview(self, found: object) -> None:
        """Show what `preview_making` has made."""
        raise NotImplementedError

    def sentence(self, report: object, path: Path) -> str:
        """Return what is told of what `export_making` has written."""
        raise NotImplementedError

    def remember(self) -> None:
        """Keep what was chosen for the next export."""
        raise NotImplementedError

    def makes_folder(self) -> bool:
        """Whether what is chosen now makes a folder of files."""
        return False

    # What all exports do alike

    def combo(self, rows: Sequence[tuple[str, str]]) -> QComboBox:
        """Return a combo box of titles and what they stand for."""
        combo = QComboBox(self)
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        combo.setMinimumContentsLength(WIDEST)
        for name, title in rows:
            combo.addItem(title, name)
        return combo

    def say_below(self) -> PlainLabel:
        """Return a new line under the preview, for something to be told."""
        label = PlainLabel(role="muted")
        label.setWordWrap(True)
        self.add_below(label)
        return label

    def add_below(self, *parts: QWidget) -> None:
        """Add something under the preview and what is said of it."""
        for part in parts:
            self._right.addWidget(part)
            self._below.append(part)

    def begin(self, *combos: QComboBox) -> None:
        """Add the last fields, listen to the combos, and show what the choices make."""
        self.confidential_row = self.form.add(self.tr("Confidential"), self.confidential)
        for combo in (self.format, *combos):
            combo.currentIndexChanged.connect(self.refresh)
        self.confidential.toggled.connect(self.refresh)
        self.target.changed.connect(self._judge)
        self._order(combos)
        self.refresh()
        self.begin_in(self.format)

    def ask(self) -> str:
        """Show the dialog; return what was written, in a sentence, or an empty text."""
        return self._told if self.run() else ""

    @property
    def is_reading(self) -> bool:
        """Whether the preview of what is chosen is still to come."""
        return self._looking is not None

    def chosen_format(self) -> str:
        """Return the name of the format."""
        return str(self.format.currentData())

    def refresh(self, _what: object = None) -> None:
        """Show how an export of what is chosen now begins; the preview before stays meanwhile."""
        self._forget_preview()
        ending = "" if self.makes_folder() else self.endings()[self.chosen_format()]
        self.target.propose(self.stem(), ending, set(self.endings().values()))
        self._judge()
        job = self._job(self.preview_making())
        job.done.connect(self._take_preview)
        job.refused.connect(self._refuse_preview)
        job.stopped.connect(self._lose_preview)
        self._looking = job
        job.start(at_once=AT_ONCE)
        if self.is_reading:
            self.count_label.setText(self.tr("Reading…"))

    @override
    def accept(self) -> None:
        """Write the file; when that is refused or stopped the dialog stays and says why."""
        path = self.target.chosen()
        if path is None or self._writing is not None:
            return
        self._forget_preview()
        job = self._job(self.export_making(path))
        job.progressed.connect(self.progress.show_at)
        job.done.connect(self._take_report)
        job.refused.connect(self._refuse_export)
        job.stopped.connect(self._tell_stopped)
        self._writing = job
        self._lock(is_writing=True)
        job.start(at_once=AT_ONCE)

    @override
    def reject(self) -> None:
        """Stop what is being written; otherwise go."""
        if self._writing is not None:
            self._writing.stop()
            return
        self._forget_preview()
        super().reject()

    def _arrange(self) -> None:
        metrics = themes().current.metrics
        self.form.add(self.tr("Format"), self.format)
        left = QVBoxLayout()
        left.addWidget(self.form)
        left.addStretch(1)
        self._right.setSpacing(metrics.small)
        self._right.addWidget(self.sheet_title)
        self._right.addWidget(self.sheet, 1)
        self._right.addWidget(self.count_label)
        row = QHBoxLayout()
        row.setSpacing(metrics.huge)
        row.addLayout(left, 2)
        row.addLayout(self._right, 3)
        self.body.addLayout(row, 1)
        self.body.addWidget(self.target)
        self.body.addWidget(self.progress)
        self.progress.hide()

    def _order(self, combos: Sequence[QComboBox]) -> None:
        """Let Tab go as one reads: what and how, what comes of it, where to."""
        ways = (self.format, *combos, self.confidential)
        below = [each for each in self._below if each.focusPolicy() != Qt.FocusPolicy.NoFocus]
        sheet = (self.sheet.table, self.sheet.text, *below)
        chain = (*ways, *sheet, self.path, self.browse, self.cancel, self.act)
        for one, other in pairwise(chain):
            QWidget.setTabOrder(one, other)

    def _job(self, make: Making) -> Job:
        desk = self._desk

        def work(watch: Watch) -> object:
            with desk_beside(desk) as beside:
                return make(beside, watch)

        return Job(work, self)

    def _take_preview(self, found: object) -> None:
        self._looking = None
        self.show_preview(found)
        self._judge()

    def _lose_preview(self) -> None:
        self._looking = None
        self.count_label.setText("")

    def _refuse_preview(self, refusal: Refusal) -> None:
        self._lose_preview()
        self.hint.show_wrong(worded_refusal(refusal))

    def _forget_preview(self) -> None:
        if self._looking is not None:
            self._looking.drop()
            self._looking = None

    def _take_report(self, report: object) -> None:
        path = self.target.chosen()
        self._end_writing()
        if path is not None:
            self._told = self.sentence(report, path)
        self.target.remember()
        self.remember()
        super().accept()

    def _refuse_export(self, refusal: Refusal) -> None:
        self._end_writing()
        self.hint.show_wrong(worded_refusal(refusal))

    def _tell_stopped(self) -> None:
        self._end_writing()
        self.hint.show_note(self.tr("Stopped: nothing was written."))

    def _end_writing(self) -> None:
        self._writing = None
        self._lock(is_writing=False)

    def _lock(self, *, is_writing: bool) -> None:
        """Let nothing be chosen while it is written; only Stop is left."""
        self.progress.begin()
        self.progress.setVisible(is_writing)
        self.cancel.setText(self.tr("Stop") if is_writing else self.tr("Cancel"))
        if is_writing:
            self._left_at = self.focusWidget()
            self.cancel.setFocus()
        for part in (self.form, self.sheet, self.target, self.act):
            part.setEnabled(not is_writing)
        if not is_writing and self._left_at is not None:
            self._left_at.setFocus()

    def _judge(self) -> None:
        self.act.setEnabled(self.target.chosen() is not None)
        note = ""
        if self.target.is_there():
            note = (
                self.tr("The folder is there already: files of the same name will be replaced.")
                if self.makes_folder()
                else self.tr("The file is there already and will be replaced.")
            )
        self.hint.show_note(note)
