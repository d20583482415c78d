"""The export dialog: which annotations, in which form, and what the file will not hold."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, cast

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QWidget
from typing_extensions import override

from annotator.domain.file_names import stem_of
from annotator.formats.csv_profile import PROFILES
from annotator.formats.table import Shape, format_named, writable
from annotator.services.desk import Desk
from annotator.services.exporting import Choices, ExportReport, Preview, export_file, preview
from annotator.services.translatable import QT_TRANSLATE_NOOP
from annotator.services.watching import Watch
from annotator.store import articles
from annotator.store.scopes import articles_holding, whole_articles
from annotator.ui.dialogs.export_words import TITLES, left_out_said, lost_said, withheld_said
from annotator.ui.exporting.export_frame import ExportFrame, Making
from annotator.ui.settings import (
    EXPORT_FORMAT,
    EXPORT_LANGUAGE,
    EXPORT_ONLY,
    EXPORT_PROFILE,
    EXPORT_SCOPE,
    Settings,
)
from annotator.ui.widgets.labels import GroupTitle, PlainLabel

PREVIEW_ROWS: Final = 20

ONLY: Final[tuple[tuple[str, str], ...]] = (
    ("", QT_TRANSLATE_NOOP("ExportDialog", "All annotations")),
    ("claim", QT_TRANSLATE_NOOP("ExportDialog", "Claims")),
    ("entity", QT_TRANSLATE_NOOP("ExportDialog", "Entities")),
    ("date", QT_TRANSLATE_NOOP("ExportDialog", "Dates")),
    ("flagged", QT_TRANSLATE_NOOP("ExportDialog", "Flagged")),
    ("checked", QT_TRANSLATE_NOOP("ExportDialog", "Checked")),
    ("approved", QT_TRANSLATE_NOOP("ExportDialog", "Approved")),
)

LANGUAGES: Final[tuple[tuple[str, str], ...]] = (
    ("", QT_TRANSLATE_NOOP("ExportDialog", "That of the article")),
    ("en", "English"),
    ("fr", "Français"),
)

ARTICLE, SELECTED, FILTERED, ALL = "article", "selected", "filtered", "all"


@dataclass(frozen=True, slots=True)
class Shown:
    """What the editor has on the screen: the open article, and annotations of its list.

    `filtered` are those that a filter shows, None without one.
    """

    article_id: str = ""
    selected: Sequence[str] = ()
    filtered: Sequence[str] | None = None


class ExportDialog(ExportFrame):
    """Annotations to files: of what is shown, of the article, or of the whole project."""

    def __init__(
        self,
        desk: Desk,
        shown: Shown,
        settings: Settings,
        parent: QWidget | None = None,
        format_name: str = "",
    ) -> None:
        """`format_name` is what the editor has asked for already; else the last one is proposed."""
        title = QCoreApplication.translate("ExportDialog", "Export")
        super().__init__(title, desk, settings, parent)
        self._shown = shown
        self.resize(980, 620)
        for known in writable():
            self.format.addItem(_translated(TITLES.get(known.name, known.title)), known.name)
        self.profile = self.combo([(p.name, _translated(TITLES[p.name])) for p in PROFILES])
        self.language = self.combo([(name, _translated(words)) for name, words in LANGUAGES])
        self.scope = self.combo(self._scopes())
        self.only = self.combo([(name, _translated(words)) for name, words in ONLY])
        self.profile_row = self.form.add(self.tr("Profile"), self.profile)
        self.language_row = self.form.add(self.tr("Language"), self.language)
        self.form.add(self.tr("Annotations"), self.scope)
        self.form.add(self.tr("Only"), self.only)
        self.withheld_label, self.lost_label = self.say_below(), self.say_below()
        self.left_out_title, self.left_out = self._left_out()
        for part in (self.left_out_title, self.left_out):
            # Nothing is known of it before the first preview.
            part.hide()
        self._recall(format_name)
        self.begin(self.profile, self.language, self.scope, self.only)

    @override
    def endings(self) -> Mapping[str, str]:
        return {each.name: each.extensions[0] for each in writable()}

    @override
    def stem(self) -> str:
        project = self._desk.project
        name = project.path.stem
        if self.scope.currentData() != ALL:
            article = articles.article(project, self._shown.article_id)
            name = article.title if article else name
        return stem_of(name, "annotations")

    @override
    def makes_folder(self) -> bool:
        if format_named(self.chosen_format()).shape is not Shape.DOCUMENT:
            return False
        ids, project = self._ids(), self._desk.project
        if self.scope.currentData() == ARTICLE:
            return False
        return len(whole_articles(project) if ids is None else articles_holding(project, ids)) > 1

    @override
    def preview_making(self) -> Making:
        name, choices = self.chosen_format(), self._choices()

        def make(desk: Desk, watch: Watch) -> object:
            return preview(desk, name, limit=PREVIEW_ROWS, watch=watch, **choices)

        return make

    @override
    def export_making(self, path: Path) -> Making:
        name, choices = self.chosen_format(), self._choices()
        if "printer" in format_named(name).options:
            choices["printer"] = _printer()

        def make(desk: Desk, watch: Watch) -> object:
            return export_file(desk, path, name, watch=watch, **choices)

        return make

    @override
    def show_preview(self, found: object) -> None:
        shown = cast("Preview", found)
        if len(shown.header) > 1:
            self.sheet.show_cells(shown.header, shown.rows)
        else:
            lines = [line for row in shown.rows for line in row]
            # A format with words of its own is read by people.
            has_words = "lang" in format_named(self.chosen_format()).options
            self.sheet.show_lines(lines, wrapped=has_words)
        self.sheet_title.setText(self._said_above(shown))
        self.count_label.setText(self.tr("%n annotation(s) in all", "", shown.report.rows))
        self._tell(shown.report)

    @override
    def sentence(self, report: object, path: Path) -> str:
        done = cast("ExportReport", report)
        rows = self.tr("%n annotation(s)", "", done.rows)
        return self.tr("Exported {0} to {1}").format(rows, path.name)

    @override
    def remember(self) -> None:
        for combo, key in self._remembered():
            if combo is not self.scope or combo.currentData() in {ARTICLE, ALL}:
                self._settings.put(key, str(combo.currentData()))

    @override
    def refresh(self, _what: object = None) -> None:
        options = format_named(self.chosen_format()).options
        self.profile_row.setVisible("profile" in options)
        self.language_row.setVisible("lang" in options)
        super().refresh()

    def _scopes(self) -> list[tuple[str, str]]:
        """Return what can be meant, the likeliest first."""
        shown, found = self._shown, list[tuple[str, str]]()
        if len(shown.selected) > 1:
            words = self.tr("The %n selected annotation(s)", "", len(shown.selected))
            found.append((SELECTED, words))
        if shown.article_id:
            found.append((ARTICLE, self.tr("All of this article")))
        if len(shown.selected) == 1:
            found.append((SELECTED, self.tr("The selected annotation")))
        if shown.filtered is not None:
            words = self.tr("The %n that the filter shows", "", len(shown.filtered))
            found.append((FILTERED, words))
        return [*found, (ALL, self.tr("All of the project"))]

    def _left_out(self) -> tuple[GroupTitle, QPlainTextEdit]:
        """Return the list of annotations that the format does not take, with its title."""
        title, lines = GroupTitle(), QPlainTextEdit(self)
        lines.setReadOnly(True)
        lines.setTabChangesFocus(True)
        lines.setProperty("role", "field")
        lines.setFixedHeight(4 * lines.fontMetrics().lineSpacing() + 12)
        lines.setAccessibleName(self.tr("Left out"))
        self.add_below(title, lines)
        return title, lines

    def _remembered(self) -> tuple[tuple[QComboBox, Any], ...]:
        return (
            (self.format, EXPORT_FORMAT),
            (self.profile, EXPORT_PROFILE),
            (self.language, EXPORT_LANGUAGE),
            (self.scope, EXPORT_SCOPE),
            (self.only, EXPORT_ONLY),
        )

    def _recall(self, format_name: str) -> None:
        for combo, key in self._remembered():
            kept = combo.findData(self._settings.get(key))
            # Several that are selected are meant, whatever was meant the last time.
            if combo is not self.scope or len(self._shown.selected) < 2:
                combo.setCurrentIndex(max(0, kept))
        asked = self.format.findData(format_name)
        if asked >= 0:
            self.format.setCurrentIndex(asked)

    def _ids(self) -> Sequence[str] | None:
        named = {SELECTED: self._shown.selected, FILTERED: self._shown.filtered}
        return named.get(str(self.scope.currentData()))

    def _choices(self) -> Choices:
        only = str(self.only.currentData() or "")
        is_article = self.scope.currentData() == ARTICLE
        return {
            "article_ids": [self._shown.article_id] if is_article else None,
            "ids": self._ids(),
            "only": [only] if only else [],
            "profile": str(self.profile.currentData()),
            "lang": str(self.language.currentData()),
            "redacted": not self.confidential.isChecked(),
        }

    def _said_above(self, shown: Preview) -> str:
        if shown.files:
            return self.tr("How the first of %n file(s) begins", "", shown.files)
        if len(shown.header) > 1:
            return self.tr("The first rows, as they will be written")
        return self.tr("How the file begins")

    def _tell(self, report: ExportReport) -> None:
        """Say what the file will not hold: what is confidential, and what the format cannot."""
        self.confidential_row.set_note(self._confidential_note(report.redacted))
        withheld = withheld_said(report.withheld, report.histories)
        said = (withheld, lost_said(self.chosen_format(), report.lost))
        for label, words in zip((self.withheld_label, self.lost_label), said, strict=True):
            _show_or_hide(label, words)
        lines = left_out_said(report.left_out)
        words = self.tr("%n annotation(s) that the format does not take", "", len(lines))
        _show_or_hide(self.left_out_title, words if lines else "")
        self.left_out.setHidden(not lines)
        self.left_out.setPlainText("\n".join(lines))

    def _confidential_note(self, left_out: int) -> str:
        if self.confidential.isChecked():
            return self.tr("The file names confidential sources: keep it to yourself.")
        return self.tr("%n confidential value(s) are left out", "", left_out) if left_out else ""


def _show_or_hide(label: PlainLabel, words: str) -> None:
    label.setText(words)
    label.setHidden(not words)


def _printer() -> Callable[..., object]:
    # Only for a PDF: what prints takes long to read.
    from annotator.ui.printing import print_report

    return print_report


def _translated(text: str) -> str:
    return QCoreApplication.translate("ExportDialog", text)
