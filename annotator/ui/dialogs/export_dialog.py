"""The export dialog: what, in which form, where to, and the first rows as they will be written."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from annotator.domain.refusal import Refusal
from annotator.formats.csv_profile import PROFILES
from annotator.formats.table import writable
from annotator.services.desk import Desk
from annotator.services.exporting import Choices, ExportReport, Preview, export_file, preview
from annotator.services.translatable import QT_TRANSLATE_NOOP
from annotator.store import articles
from annotator.ui import file_dialogs
from annotator.ui.dialogs.export_words import lost_said, withheld_said
from annotator.ui.dialogs.frame import DialogFrame
from annotator.ui.refusals import worded_refusal
from annotator.ui.settings import EXPORT_FOLDER, EXPORT_FORMAT, EXPORT_PROFILE, Settings
from annotator.ui.widgets.form import Form
from annotator.ui.widgets.frames import Card
from annotator.ui.widgets.labels import GroupTitle, PlainLabel
from annotator.ui.widgets.lists import calm

PREVIEW_ROWS: Final = 20
COLUMN_WIDTH: Final = 120
WIDTHS: Final = {"annotation_id": 110, "article_id": 90, "quote": 240, "sentence": 240}
"""Columns of a table that want another width."""

LINE_WIDTH: Final = 1600
"""The one column of a format without columns."""

LONGEST_NAME: Final = 60

WRITTEN: Final = tuple(writable())

TITLES: Final[dict[str, str]] = {
    "csv": QT_TRANSLATE_NOOP("ExportDialog", "CSV (tables)"),
    "jsonl": QT_TRANSLATE_NOOP("ExportDialog", "JSON Lines (complete)"),
    "standard": QT_TRANSLATE_NOOP("ExportDialog", "Standard, with a description"),
    "excel-fr": QT_TRANSLATE_NOOP("ExportDialog", "For Excel in French (semicolons)"),
    "excel-en": QT_TRANSLATE_NOOP("ExportDialog", "For Excel in English (commas)"),
}

ONLY: Final[tuple[tuple[str, str], ...]] = (
    ("", QT_TRANSLATE_NOOP("ExportDialog", "All annotations")),
    ("claim", QT_TRANSLATE_NOOP("ExportDialog", "Claims")),
    ("entity", QT_TRANSLATE_NOOP("ExportDialog", "Entities")),
    ("date", QT_TRANSLATE_NOOP("ExportDialog", "Dates")),
    ("flagged", QT_TRANSLATE_NOOP("ExportDialog", "Flagged")),
    ("checked", QT_TRANSLATE_NOOP("ExportDialog", "Checked")),
    ("approved", QT_TRANSLATE_NOOP("ExportDialog", "Approved")),
)


class ExportDialog(DialogFrame):
    """`ask` writes the file and returns a sentence that says so, or an empty text.

    Without an article, all of the project are exported.
    """

    def __init__(
        self, desk: Desk, article_id: str, settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            QCoreApplication.translate("ExportDialog", "Export"),
            QCoreApplication.translate("ExportDialog", "Export"),
            parent,
        )
        self._desk = desk
        self._article_id = article_id
        self._settings = settings
        self._told = ""
        self._proposed = ""
        self.resize(960, 580)
        self.format = self._combo([(f.name, f.title) for f in WRITTEN])
        self.profile = self._combo([(p.name, p.title) for p in PROFILES])
        self.scope = self._combo([])
        if article_id:
            self.scope.addItem(self.tr("This article"), "article")
        self.scope.addItem(self.tr("All articles of the project"), "all")
        self.only = self._combo([])
        for name, words in ONLY:
            self.only.addItem(_translated(words), name)
        self.confidential = QCheckBox(self.tr("With what is confidential"), self)
        self.path = QLineEdit(self)
        self.path.setObjectName("export_path")
        self.path.setAccessibleName(self.tr("File"))
        self.browse = QPushButton(self.tr("Choose…"), self)
        self.table = QTableWidget(self)
        self.count_label = PlainLabel(role="muted")
        self.withheld_label = PlainLabel(role="muted")
        self.lost_label = PlainLabel(role="muted")
        self._arrange()
        self._recall()
        self._wire()
        self._propose_path()
        self._refresh()
        self.begin_in(self.format)

    def ask(self) -> str:
        """Show the dialog; return what was written, in a sentence, or an empty text."""
        return self._told if self.run() else ""

    @override
    def accept(self) -> None:
        """Write the file; when that is refused the dialog stays and says why."""
        path = self._target()
        if path is None:
            return
        try:
            report = export_file(self._desk, path, self._format(), **self._choices())
        except Refusal as refusal:
            self.hint.show_wrong(worded_refusal(refusal))
            return
        self._settings.put(EXPORT_FORMAT, self._format())
        self._settings.put(EXPORT_PROFILE, str(self.profile.currentData()))
        self._settings.put(EXPORT_FOLDER, str(path.parent))
        rows = self.tr("%n annotation(s)", "", report.rows)
        self._told = self.tr("Exported {0} to {1}").format(rows, path.name)
        super().accept()

    def _arrange(self) -> None:
        form = Form(self)
        form.add(self.tr("Format"), self.format)
        self.profile_row = form.add(self.tr("Profile"), self.profile)
        form.add(self.tr("Articles"), self.scope)
        form.add(self.tr("Only"), self.only)
        self.confidential_row = form.add(self.tr("Confidential"), self.confidential)
        left = QVBoxLayout()
        left.addWidget(form)
        left.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(6)
        right.addWidget(GroupTitle(self.tr("The first rows, as they will be written")))
        calm(self.table)
        self.table.setAccessibleName(self.tr("Preview"))
        sheet = Card(self)
        sheet.rows.setContentsMargins(1, 1, 1, 1)
        sheet.rows.addWidget(self.table)
        right.addWidget(sheet, 1)
        for line in (self.count_label, self.withheld_label, self.lost_label):
            line.setWordWrap(True)
            right.addWidget(line)
        row = QHBoxLayout()
        row.setSpacing(24)
        row.addLayout(left, 2)
        row.addLayout(right, 3)
        self.body.addLayout(row, 1)
        target = QHBoxLayout()
        target.setSpacing(8)
        label = PlainLabel(self.tr("File"), role="muted")
        label.setBuddy(self.path)
        for part in (label, self.path, self.browse):
            target.addWidget(part)
        self.body.addLayout(target)
        self.browse.setAutoDefault(False)

    def _wire(self) -> None:
        for combo in (self.format, self.profile, self.scope, self.only):
            combo.currentIndexChanged.connect(self._refresh)
        self.format.currentIndexChanged.connect(self._propose_path)
        self.scope.currentIndexChanged.connect(self._propose_path)
        self.confidential.toggled.connect(self._refresh)
        self.path.textChanged.connect(self._judge)
        self.browse.clicked.connect(self._choose_path)

    def _combo(self, rows: list[tuple[str, str]]) -> QComboBox:
        combo = QComboBox(self)
        # The longest title must not push the preview away.
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        combo.setMinimumContentsLength(22)
        for name, title in rows:
            combo.addItem(_translated(TITLES.get(name, title)), name)
        return combo

    def _recall(self) -> None:
        for combo, key in ((self.format, EXPORT_FORMAT), (self.profile, EXPORT_PROFILE)):
            combo.setCurrentIndex(max(0, combo.findData(self._settings.get(key))))

    def _format(self) -> str:
        return str(self.format.currentData())

    def _choices(self) -> Choices:
        only = str(self.only.currentData() or "")
        return {
            "article_ids": [self._article_id] if self.scope.currentData() == "article" else None,
            "only": [only] if only else [],
            "profile": str(self.profile.currentData()),
            "redacted": not self.confidential.isChecked(),
        }

    def _refresh(self) -> None:
        self.profile_row.setVisible(self._format() == "csv")
        try:
            found = preview(self._desk, self._format(), limit=PREVIEW_ROWS, **self._choices())
        except Refusal as refusal:
            self.hint.show_wrong(worded_refusal(refusal))
            return
        self._show(found)
        self._judge()

    def _show(self, found: Preview) -> None:
        report = found.report
        self._fill(found.header, found.rows)
        self.count_label.setText(self.tr("%n annotation(s) in all", "", report.rows))
        self._tell(report)

    def _tell(self, report: ExportReport) -> None:
        """Say what the file will not hold: what is confidential, and what the format cannot."""
        self.confidential_row.set_note(self._confidential_note(report.redacted))
        lines = (withheld_said(report.withheld), lost_said(self._format(), report.lost))
        for label, words in zip((self.withheld_label, self.lost_label), lines, strict=True):
            label.setText(words)
            label.setHidden(not words)

    def _confidential_note(self, left_out: int) -> str:
        if self.confidential.isChecked():
            return self.tr("The file names confidential sources: keep it to yourself.")
        return self.tr("%n confidential value(s) are left out", "", left_out) if left_out else ""

    def _fill(self, header: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        self.table.setColumnCount(len(header))
        self.table.setHorizontalHeaderLabels(list(header))
        self.table.setRowCount(len(rows))
        for at, row in enumerate(rows):
            for column, cell in enumerate(row):
                self.table.setItem(at, column, QTableWidgetItem(cell))
        is_lines = len(header) == 1
        for column, name in enumerate(header):
            width = LINE_WIDTH if is_lines else WIDTHS.get(name, COLUMN_WIDTH)
            self.table.setColumnWidth(column, width)

    def _target(self) -> Path | None:
        """Return the file to write; a name alone stands in the folder of the last export."""
        typed = self.path.text().strip()
        return Path(self._folder(), typed) if typed else None

    def _folder(self) -> str:
        return self._settings.get(EXPORT_FOLDER) or str(Path.home())

    def _propose_path(self) -> None:
        """Propose a file name; one that was typed or chosen only changes its ending."""
        endings = {each.extensions[0] for each in WRITTEN}
        ending = next(each.extensions[0] for each in WRITTEN if each.name == self._format())
        typed = self.path.text().strip()
        if typed and typed != self._proposed:
            known = next((each for each in endings if typed.endswith(each)), "")
            self.path.setText(typed.removesuffix(known) + ending if known else typed)
            return
        self._proposed = str(Path(self._folder()) / f"{self._stem()}{ending}")
        self.path.setText(self._proposed)

    def _stem(self) -> str:
        name = self._desk.project.path.stem
        if self.scope.currentData() == "article":
            article = articles.article(self._desk.project, self._article_id)
            name = article.title if article else name
        kept = "".join(each if each.isalnum() else "-" for each in name.lower())
        parts = "-".join(part for part in kept.split("-") if part)
        return parts[:LONGEST_NAME].strip("-") or "annotations"

    def _choose_path(self) -> None:
        chosen = file_dialogs.save_file(
            self,
            self.tr("Export to"),
            str(self._target() or self._folder()),
            replaces=False,
        )
        if chosen:
            self.path.setText(chosen)

    def _judge(self) -> None:
        target = self._target()
        self.act.setEnabled(target is not None)
        if target is not None and _is_there(target):
            self.hint.show_note(self.tr("The file is there already and will be replaced."))
        else:
            self.hint.show_note("")


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:
        # No file can have such a name; writing it will say so.
        return False


def _translated(text: str) -> str:
    return QCoreApplication.translate("ExportDialog", text)
