"""What is given out from the window: files, and tables on the clipboard."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from annotator.domain.refusal import Refusal
from annotator.services.watching import Watch
from annotator.ui.part import Part
from annotator.ui.words import language

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow

MEDIA_TYPES: Final = {"csv": "text/csv", "markdown": "text/markdown"}


class Exporting(Part):
    """The commands that export, and those that copy what is selected in the list."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    @override
    def handlers(self) -> Mapping[str, Callable[[], object]]:
        return {
            "export": self.export,
            "report": self.report,
            "copy_csv": self.copy_csv,
            "copy_markdown": self.copy_markdown,
        }

    def export(self) -> None:
        """Show the export dialog; it writes the file and says so."""
        self.open()

    def report(self) -> None:
        """Show the export dialog for the checking report."""
        self.open("report-pdf")

    def open(self, format_name: str = "") -> None:
        """Show the export dialog, for a format if one is asked for already."""
        from annotator.ui.dialogs.export_dialog import ExportDialog, Shown

        window, pane = self._window, self._window.side.annotations
        shown = Shown(window.current.article_id, pane.selected_ids(), pane.filtered_ids())
        desk, settings = window.session.desk, window.settings
        told = ExportDialog(desk, shown, settings, window, format_name).ask()
        if told:
            self.told.emit(told)

    def copy_csv(self) -> None:
        """Copy what is selected as the rows of a CSV, under their names."""
        count = self._copy("csv")
        if count:
            self.told.emit(self.tr("Copied %n annotation(s) as CSV", "", count))

    def copy_markdown(self) -> None:
        """Copy what is selected as a table in Markdown."""
        count = self._copy("markdown")
        if count:
            self.told.emit(self.tr("Copied %n annotation(s) as a Markdown table", "", count))

    def _copy(self, form: str) -> int:
        """Copy and return how many; 0 when it was refused."""
        from annotator.services.beside import desk_beside
        from annotator.services.copying import table_of
        from annotator.ui.waiting import waited

        desk, lang = self._window.session.desk, language()
        ids = self._window.side.annotations.selected_ids() or [self._window.current.annotation_id]

        def work(watch: Watch) -> str:
            with desk_beside(desk) as beside:
                return table_of(beside, ids, form, lang, watch)

        try:
            table = waited(self._window, self.tr("Copying…"), work)
        except Refusal as refusal:
            self.refused.emit(refusal)
            return 0
        data = QMimeData()
        data.setText(table)
        data.setData(MEDIA_TYPES[form], table.encode())
        QApplication.clipboard().setMimeData(data)
        return len(ids)
