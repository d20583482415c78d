"""The export of sources: which, in which format, where to, and how the file will begin."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QSignalBlocker
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from annotator.domain.refusal import Refusal
from annotator.formats.source_files import WrittenSources
from annotator.services.desk import Desk
from annotator.services.sources_out import (
    SourceChoices,
    export_sources_file,
    preview_sources,
    ways_out,
)
from annotator.ui import file_dialogs
from annotator.ui.dialogs.frame import DialogFrame
from annotator.ui.refusals import worded_refusal
from annotator.ui.settings import EXPORT_FOLDER, SOURCE_FORMAT, Settings
from annotator.ui.widgets.form import Form
from annotator.ui.widgets.labels import GroupTitle, PlainLabel

ALL: Final = "all"
ARTICLE: Final = "article"
SELECTED: Final = "selected"


class GivingOut(DialogFrame):
    """`ask` writes the file and returns a sentence that says so, or an empty text."""

    def __init__(
        self,
        desk: Desk,
        article_id: str,
        selected: Sequence[str],
        settings: Settings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            QCoreApplication.translate("GivingOut", "Export sources"),
            QCoreApplication.translate("GivingOut", "Export"),
            parent,
        )
        self._desk, self._settings = desk, settings
        self._article_id, self._selected = article_id, tuple(selected)
        self._told = ""
        self._proposed = ""
        self.resize(860, 520)
        self.format, self.scope = QComboBox(self), QComboBox(self)
        for way in ways_out():
            self.format.addItem(way.title, way.name)
        self.format.setCurrentIndex(max(0, self.format.findData(settings.get(SOURCE_FORMAT))))
        self._offer_scopes()
        self.confidential = QCheckBox(self.tr("With what is confidential"), self)
        self.path = QLineEdit(self)
        self.browse = QPushButton(self.tr("Choose…"), self)
        self.browse.setAutoDefault(False)
        self.text = QPlainTextEdit(self)
        self.count_label = PlainLabel(role="muted")
        self.lost_label = PlainLabel(role="muted")
        self._arrange()
        self._wire()
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
            written = export_sources_file(self._desk, path, self._format(), **self._choices())
        except Refusal as refusal:
            self.hint.show_wrong(worded_refusal(refusal))
            return
        self._settings.put(SOURCE_FORMAT, self._format())
        self._settings.put(EXPORT_FOLDER, str(path.parent))
        count = self.tr("%n source(s)", "", written.rows)
        self._told = self.tr("Exported {0} to {1}").format(count, path.name)
        super().accept()

    def _offer_scopes(self) -> None:
        if len(self._selected) > 1:
            words = self.tr("The %n selected source(s)", "", len(self._selected))
            self.scope.addItem(words, SELECTED)
        self.scope.addItem(self.tr("All sources of the project"), ALL)
        if self._article_id:
            self.scope.addItem(self.tr("Those cited in this article"), ARTICLE)
        if len(self._selected) == 1:
            self.scope.addItem(self.tr("The selected source"), SELECTED)

    def _arrange(self) -> None:
        form = Form(self)
        form.add(self.tr("Format"), self.format)
        form.add(self.tr("Sources"), self.scope)
        self.confidential_row = form.add(self.tr("Confidential"), self.confidential)
        left = QVBoxLayout()
        left.addWidget(form)
        left.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(6)
        right.addWidget(GroupTitle(self.tr("How the file begins")))
        self.text.setProperty("role", "field")
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.text.setAccessibleName(self.tr("How the file begins"))
        right.addWidget(self.text, 1)
        for label in (self.count_label, self.lost_label):
            label.setWordWrap(True)
            right.addWidget(label)
        row = QHBoxLayout()
        row.setSpacing(24)
        row.addLayout(left, 2)
        row.addLayout(right, 3)
        self.body.addLayout(row, 1)
        target = QHBoxLayout()
        target.setSpacing(8)
        label = PlainLabel(self.tr("File"), role="muted")
        label.setBuddy(self.path)
        self.path.setAccessibleName(self.tr("File"))
        for part in (label, self.path, self.browse):
            target.addWidget(part)
        self.body.addLayout(target)

    def _wire(self) -> None:
        for combo in (self.format, self.scope):
            combo.currentIndexChanged.connect(self._refresh)
        self.confidential.toggled.connect(self._refresh)
        self.path.textChanged.connect(self._judge)
        self.browse.clicked.connect(self._choose_path)

    def _format(self) -> str:
        return str(self.format.currentData())

    def _choices(self) -> SourceChoices:
        choices: SourceChoices = {"redacted": not self.confidential.isChecked()}
        if self.scope.currentData() == ARTICLE:
            choices["article_ids"] = [self._article_id]
        elif self.scope.currentData() == SELECTED:
            choices["source_ids"] = self._selected
        return choices

    def _refresh(self, _what: object = None) -> None:
        try:
            found = preview_sources(self._desk, self._format(), **self._choices())
        except Refusal as refusal:
            self.hint.show_wrong(worded_refusal(refusal))
            return
        with QSignalBlocker(self.text):
            self.text.setPlainText(found.text)
        self._tell(found.written)
        self._propose_path()
        self._judge()

    def _tell(self, written: WrittenSources) -> None:
        self.count_label.setText(self.tr("%n source(s) in all", "", written.rows))
        lost = ", ".join(f"{name} ({count})" for name, count in written.lost.most_common())
        self.lost_label.setVisible(bool(lost))
        self.lost_label.setText(self.tr("Left out, for the format has no place: {0}").format(lost))
        if self.confidential.isChecked():
            note = self.tr("The file names confidential sources: keep it to yourself.")
        elif written.redacted:
            note = self.tr("%n source(s) under their pseudonym", "", written.redacted)
        else:
            note = ""
        self.confidential_row.set_note(note)

    def _propose_path(self) -> None:
        """Propose a file name; one that was typed or chosen only changes its ending."""
        endings = {way.name: way.ending for way in ways_out()}
        ending = endings[self._format()]
        typed = self.path.text().strip()
        if typed and typed != self._proposed:
            known = next((each for each in endings.values() if typed.endswith(each)), "")
            self.path.setText(typed.removesuffix(known) + ending if known else typed)
            return
        name = self.tr("{0} sources").format(self._desk.project.path.stem)
        self._proposed = str(Path(self._folder()) / f"{name}{ending}")
        self.path.setText(self._proposed)

    def _target(self) -> Path | None:
        typed = self.path.text().strip()
        return Path(self._folder(), typed) if typed else None

    def _folder(self) -> str:
        return self._settings.get(EXPORT_FOLDER) or str(Path.home())

    def _choose_path(self) -> None:
        proposed = str(self._target() or self._folder())
        chosen = file_dialogs.save_file(self, self.tr("Export to"), proposed, replaces=False)
        if chosen:
            self.path.setText(chosen)

    def _judge(self, _text: str = "") -> None:
        target = self._target()
        self.act.setEnabled(target is not None)
        is_there = target is not None and _is_there(target)
        told = self.tr("The file is there already and will be replaced.") if is_there else ""
        self.hint.show_note(told)


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:
        # No file can have such a name; writing it will say so.
        return False
