"""The export of sources: which, in which format or style, and what it has no place for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final, cast

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from annotator.formats.source_files import WrittenSources
from annotator.services.desk import Desk
from annotator.services.sources_out import (
    SourceChoices,
    SourcePreview,
    export_sources_file,
    preview_sources,
    ways_out,
)
from annotator.services.watching import Watch
from annotator.ui.exporting.export_frame import ExportFrame, Making
from annotator.ui.settings import SOURCE_FORMAT, Settings

ALL: Final = "all"
ARTICLE: Final = "article"
SELECTED: Final = "selected"


class GivingOut(ExportFrame):
    """Sources to a file: those selected, those of the article, or all."""

    def __init__(
        self,
        desk: Desk,
        article_id: str,
        selected: Sequence[str],
        settings: Settings,
        parent: QWidget | None = None,
    ) -> None:
        title = QCoreApplication.translate("GivingOut", "Export sources")
        super().__init__(title, desk, settings, parent)
        self._article_id, self._selected = article_id, tuple(selected)
        self.resize(860, 520)
        for way in ways_out():
            self.format.addItem(way.title, way.name)
        self.format.setCurrentIndex(max(0, self.format.findData(settings.get(SOURCE_FORMAT))))
        self.scope = self.combo(self._scopes())
        self.form.add(self.tr("Sources"), self.scope)
        self.sheet_title.setText(self.tr("How the file begins"))
        self.lost_label = self.say_below()
        self.begin(self.scope)

    @override
    def endings(self) -> Mapping[str, str]:
        return {way.name: way.ending for way in ways_out()}

    @override
    def stem(self) -> str:
        return self.tr("{0} sources").format(self._desk.project.path.stem)

    @override
    def preview_making(self) -> Making:
        name, choices = self.chosen_format(), self._choices()

        def make(desk: Desk, watch: Watch) -> object:
            return preview_sources(desk, name, watch=watch, **choices)

        return make

    @override
    def export_making(self, path: Path) -> Making:
        name, choices = self.chosen_format(), self._choices()

        def make(desk: Desk, watch: Watch) -> object:
            return export_sources_file(desk, path, name, watch=watch, **choices)

        return make

    @override
    def show_preview(self, found: object) -> None:
        shown = cast("SourcePreview", found)
        self.sheet.show_lines(shown.text.splitlines())
        self.count_label.setText(self.tr("%n source(s) in all", "", shown.written.rows))
        self._tell(shown.written)

    @override
    def sentence(self, report: object, path: Path) -> str:
        count = self.tr("%n source(s)", "", cast("WrittenSources", report).rows)
        return self.tr("Exported {0} to {1}").format(count, path.name)

    @override
    def remember(self) -> None:
        self._settings.put(SOURCE_FORMAT, self.chosen_format())

    def _scopes(self) -> list[tuple[str, str]]:
        """Return what can be meant, the likeliest first."""
        count, found = len(self._selected), list[tuple[str, str]]()
        if count > 1:
            found.append((SELECTED, self.tr("The %n selected source(s)", "", count)))
        found.append((ALL, self.tr("All sources of the project")))
        if self._article_id:
            found.append((ARTICLE, self.tr("Those cited in this article")))
        if count == 1:
            found.append((SELECTED, self.tr("The selected source")))
        return found

    def _choices(self) -> SourceChoices:
        choices: SourceChoices = {"redacted": not self.confidential.isChecked()}
        if self.scope.currentData() == ARTICLE:
            choices["article_ids"] = [self._article_id]
        elif self.scope.currentData() == SELECTED:
            choices["source_ids"] = self._selected
        return choices

    def _tell(self, written: WrittenSources) -> None:
        lost = ", ".join(f"{name} ({count})" for name, count in written.lost.most_common())
        self.lost_label.setHidden(not lost)
        self.lost_label.setText(self.tr("Left out, for the format has no place: {0}").format(lost))
        if self.confidential.isChecked():
            note = self.tr("The file names confidential sources: keep it to yourself.")
        elif written.redacted:
            note = self.tr("%n source(s) under their pseudonym", "", written.redacted)
        else:
            note = ""
        self.confidential_row.set_note(note)
