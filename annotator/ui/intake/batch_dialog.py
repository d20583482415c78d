"""The dialog of many files: what comes of each, the articles to look at, and which come in."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QModelIndex
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from annotator.domain.refusal import Refusal
from annotator.services.batch_importing import FileRead, bytes_of_file
from annotator.services.desk import Desk
from annotator.services.importing import ArticleDraft, draft_of_bytes
from annotator.services.watching import Watch
from annotator.ui.dialogs.frame import DialogFrame
from annotator.ui.intake.batch_model import BatchModel
from annotator.ui.intake.draft_sheet import DraftSheet
from annotator.ui.refusals import worded_refusal
from annotator.ui.waiting import waited
from annotator.ui.widgets.frames import Card
from annotator.ui.widgets.labels import PlainLabel
from annotator.ui.widgets.lists import calm

ROWS_SHOWN: Final = 5


class BatchDialog(DialogFrame):
    """`ask` returns the articles that come in. Nothing is stored before.

    A box before each file says whether it comes in. What was edited beside one article is kept
    while another is looked at.
    """

    def __init__(
        self, desk: Desk, reads: Sequence[FileRead], parent: QWidget | None = None
    ) -> None:
        super().__init__(QCoreApplication.translate("BatchDialog", "Open articles"), "", parent)
        self.resize(1080, 700)
        self.model = BatchModel(desk, reads, self)
        self.table = QTableView(self)
        self.table.setAccessibleName(self.tr("Files"))
        self.table.setModel(self.model)
        calm(self.table)
        self.sheet = DraftSheet(self)
        self.summary = PlainLabel(role="muted")
        self.comments = QCheckBox(self)
        self.comments.setChecked(True)
        self.comments.setVisible(any(each.comments for each in reads))
        self.copy = QPushButton(self.tr("Copy report"), self)
        self.copy.setAutoDefault(False)
        self._shown = -1
        self._arrange()
        self.copy.clicked.connect(self._copy_report)
        self.model.counted.connect(self._judge)
        self.sheet.edited.connect(self._keep)
        self.sheet.refused.connect(self._say)
        self.table.selectionModel().currentRowChanged.connect(self._show_row)
        self.table.setCurrentIndex(self.model.index(self.model.first_readable(), 0))
        self.begin_in(self.table)
        self._judge()

    def ask(self) -> list[ArticleDraft]:
        """Show the dialog; return the articles as the editor wants them, none after Cancel."""
        return self.model.drafts() if self.run() else []

    def commented(self) -> dict[int, Path]:
        """Return the files whose comments come in, by the places of their articles; after `ask`."""
        return self.model.commented() if self.comments.isChecked() else {}

    @override
    def accept(self) -> None:
        """Close when nothing is wrong; otherwise go to the first article where something is."""
        wrong = self.model.first_wrong()
        if wrong >= 0:
            self.table.setCurrentIndex(self.model.index(wrong, 0))
            self.begin_in(self.sheet.fields.title)
        elif self.model.wanted():
            super().accept()

    def _arrange(self) -> None:
        columns = self.table.horizontalHeader()
        columns.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        columns.setStretchLastSection(True)
        columns.resizeSection(0, 320)
        card = Card(self)
        card.rows.setContentsMargins(1, 1, 1, 1)
        card.rows.addWidget(self.table)
        rows = min(max(self.model.rowCount(), 2), ROWS_SHOWN)
        row = self.table.verticalHeader().defaultSectionSize()
        card.setFixedHeight(columns.sizeHint().height() + rows * row + 4)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.summary, 1)
        foot.addWidget(self.comments)
        foot.addSpacing(8)
        foot.addWidget(self.copy)
        above = QVBoxLayout()
        above.setSpacing(6)
        above.addWidget(card)
        above.addLayout(foot)
        self.body.addLayout(above)
        self.body.addWidget(self.sheet, 1)
        # Tab goes as one reads, through what is above the sheet first.
        chain = (self.table, self.comments, self.copy, self.sheet.fields.title)
        for one, other in pairwise(chain):
            QWidget.setTabOrder(one, other)

    def _show_row(self, index: QModelIndex) -> None:
        entry = self.model.entry(index.row())
        self._shown = -1
        self.sheet.setEnabled(entry.kept is not None)
        if entry.read.draft is None or entry.kept is None:
            self.sheet.clear()
            refusal = entry.read.refusal
            self.hint.show_wrong("" if refusal is None else worded_refusal(refusal))
            return
        self.hint.show_note("")

        def read(encoding: str) -> ArticleDraft:
            def work(_watch: Watch) -> ArticleDraft:
                data = bytes_of_file(entry.read.path)
                return draft_of_bytes(data, entry.read.path.name, encoding)

            return waited(self, self.tr("Reading the file…"), work)

        self.sheet.show_file(entry.read.draft, entry.kept, read)
        self._shown = index.row()

    def _keep(self) -> None:
        """Keep what is edited beside the article that is shown."""
        if self._shown >= 0:
            self.model.keep(self._shown, self.sheet.kept(), is_fit=self.sheet.is_fit())

    def _judge(self) -> None:
        wanted = self.model.wanted()
        self.act.setText(self.tr("Open %n article(s)", "", wanted))
        self.act.setEnabled(wanted > 0)
        comments = self.model.comments()
        self.comments.setText(self.tr("Take in %n comment(s) as annotations", "", comments))
        self.comments.setEnabled(comments > 0)
        refused = self.model.refused()
        told = [self.tr("%n file(s)", "", self.model.rowCount())]
        if refused:
            told.append(self.tr("%n cannot be read", "", refused))
        self.summary.setText(" · ".join(told))

    def _say(self, refusal: Refusal | None) -> None:
        if refusal is None:
            self.hint.show_note("")
        else:
            self.hint.show_wrong(worded_refusal(refusal))

    def _copy_report(self) -> None:
        """Copy a line for each file, with what comes of it, parted by a tab."""
        QApplication.clipboard().setText(self.model.report())
