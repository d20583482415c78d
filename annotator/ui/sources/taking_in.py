"""The preview of what comes in with a file of sources: how many, which are known, what is wrong."""

from __future__ import annotations

import io
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QListView, QWidget

from annotator.domain.change import Step
from annotator.domain.refusal import Refusal
from annotator.domain.source import Source
from annotator.formats.table import format_named
from annotator.services.desk import Desk
from annotator.services.sources_in import import_sources, told_format
from annotator.ui.dialogs.frame import DialogFrame
from annotator.ui.icons import icon
from annotator.ui.refusals import worded_refusal
from annotator.ui.sources.naming import shown_name
from annotator.ui.widgets.frames import Card
from annotator.ui.widgets.labels import GroupTitle, PlainLabel
from annotator.ui.widgets.lists import calm
from annotator.ui.widgets.tips import plain_tip

MOST_ROWS: Final = 500
"""So many sources are named; all come in."""


class TakingIn(DialogFrame):
    """`ask` returns the step that takes the sources in, or none. Nothing is stored before."""

    def __init__(self, desk: Desk, data: bytes, name: str, parent: QWidget | None = None) -> None:
        """Read a file; refused as a whole as `import_sources` refuses."""
        super().__init__(
            QCoreApplication.translate("TakingIn", "Take in sources"),
            QCoreApplication.translate("TakingIn", "Take in"),
            parent,
        )
        self.step, self.report = import_sources(desk, io.BytesIO(data), None, name)
        self.resize(640, 520)
        title = format_named(told_format(data, name)).title
        self.head = PlainLabel(f"{name} · {title}" if name else title, role="strong")
        self.summary = PlainLabel(self._told())
        self.list = QListView(self)
        self.list.setAccessibleName(self.tr("What comes in"))
        self.list.setModel(self._model())
        calm(self.list)
        sheet = Card(self)
        sheet.rows.setContentsMargins(1, 1, 1, 1)
        sheet.rows.addWidget(self.list)
        for label in (self.head, self.summary):
            label.setWordWrap(True)
            self.body.addWidget(label)
        self.body.addWidget(GroupTitle(self.tr("What comes in")))
        self.body.addWidget(sheet, 1)
        if not self.step.changes:
            self.act.setEnabled(False)
            self.hint.show_note(self.tr("There is nothing in it that the library does not have."))
        self.begin_in(self.list)

    def ask(self) -> Step | None:
        """Show the preview; return the step, or none."""
        return self.step if self.run() else None

    def _told(self) -> str:
        """Return how many records do what, in one line."""
        report = self.report
        return " · ".join(
            words
            for count, words in (
                (len(report.added), self.tr("%n new", "", len(report.added))),
                (report.joined, self.tr("%n joined to known ones", "", report.joined)),
                (report.unchanged, self.tr("%n known already", "", report.unchanged)),
                (len(report.left), self.tr("%n left out", "", len(report.left))),
            )
            if count
        )

    def _model(self) -> QStandardItemModel:
        model = QStandardItemModel(self)
        rows = [
            *(("warning", words) for words in self._left_rows()),
            *self._source_rows(),
            *(("warning", words) for words in self._unplaced_rows()),
        ]
        for sign, words in rows[:MOST_ROWS]:
            item = QStandardItem(icon(sign, "muted"), words)
            item.setToolTip(plain_tip(words))
            model.appendRow(item)
        if len(rows) > MOST_ROWS:
            model.appendRow(QStandardItem(self.tr("… and %n more", "", len(rows) - MOST_ROWS)))
        return model

    def _left_rows(self) -> list[str]:
        """Return what stays out: its number in the file, and why."""
        template = self.tr("Left out, no. {0}: {1}")
        return [
            template.format(each.number, worded_refusal(Refusal(each.code, **dict(each.params))))
            for each in self.report.left
        ]

    def _source_rows(self) -> list[tuple[str, str]]:
        """Return each source that comes in or is joined to, with its sign."""
        joined = self.tr("Joined: {0}")
        return [
            ("plus", shown_name(change.after))
            if change.before is None
            else ("check", joined.format(shown_name(change.after)))
            for change in self.step.changes
            if isinstance(change.after, Source)
        ]

    def _unplaced_rows(self) -> list[str]:
        """Return which fields of the file have no place in a source."""
        names = dict.fromkeys(name for each in self.report.left_out for name in each.fields)
        if not names:
            return []
        return [self.tr("Fields without a place: {0}").format(", ".join(names))]
