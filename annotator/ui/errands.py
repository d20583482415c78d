"""Errands: what the editor asks for through a dialog, from opening an article to saving a copy."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QWidget

from annotator.domain.change import Step
from annotator.domain.person import Person
from annotator.domain.refusal import Refusal
from annotator.formats.table import Reads, format_of_file
from annotator.services import reviewing
from annotator.services.articles import edit_article
from annotator.services.backups import save_copy
from annotator.services.desk import Desk
from annotator.services.people import person_for
from annotator.store import annotations as stored
from annotator.store import articles, people
from annotator.ui import file_dialogs
from annotator.ui.current import Current
from annotator.ui.part import Part
from annotator.ui.session import Session
from annotator.ui.settings import OPEN_FOLDER, PERSON, Settings

if TYPE_CHECKING:
    from annotator.services.importing import ArticleDraft
    from annotator.ui.reading import Reading


class Errands(Part):
    """Opens the dialogs, which are imported only then, and does what was decided in them."""

    article_opened = Signal(str)
    """The id of an article that has come in."""
    article_taken = Signal(str, object, str, str)
    """One article has come in from a file: its id, the bytes and the name of the file, and the
    name of its format."""
    documents_taken = Signal(object)
    """Word documents have come in as articles and their comments are to follow: a list of the
    articles' ids, each with the `Path` of its file."""
    project_chosen = Signal(object)
    """The `Path` of a project to open."""
    sources_given = Signal(object)
    """A list of `Path`s of files of sources that are to be taken in."""
    annotations_given = Signal(object)
    """A list of `Path`s of files of annotations that are to be taken in."""
    shortcuts_wanted = Signal()
    """The editor wants other keys."""

    def __init__(
        self, session: Session, current: Current, settings: Settings, window: QWidget
    ) -> None:
        super().__init__(window)
        self._session = session
        self._current = current
        self._settings = settings
        self._window = window
        session.person_changed.connect(self._remember_person)

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """Return what the commands do, by their ids."""
        return {
            "open_project": self.choose_project,
            "import_article": self.choose_articles,
            "import_folder": self.choose_folder,
            "paste_article": self.paste_article,
            "backup": self.backup,
            "copy_quote": self.copy_quote,
            "article_details": self.edit_article,
            "scales": self.edit_verdicts,
            "people": self.edit_people,
            "reopen": self.reopen,
            "project_file": self.show_project_file,
            "about": self.show_about,
        }

    def choose_project(self) -> None:
        """Ask for a project to open instead of this one."""
        chosen = file_dialogs.open_file(
            self._window,
            self.tr("Open project"),
            self._folder(),
            self.tr("Annotator projects (*.annot);;All files (*)"),
        )
        if chosen:
            self.project_chosen.emit(Path(chosen))

    def choose_articles(self) -> None:
        """Ask for files of articles and take them in."""
        from annotator.ui.intake.filters import article_filters

        chosen = file_dialogs.open_files(
            self._window,
            self.tr("Open articles"),
            self._folder(),
            article_filters(with_sources=True),
        )
        if chosen:
            self._settings.put(OPEN_FOLDER, str(Path(chosen[0]).parent))
            self.import_files([Path(each) for each in chosen])

    def choose_folder(self) -> None:
        """Ask for a folder and take the articles in it in."""
        chosen = file_dialogs.open_folder(
            self._window, self.tr("Open a folder of articles"), self._folder()
        )
        if chosen:
            self._settings.put(OPEN_FOLDER, chosen)
            self.import_files([Path(chosen)])

    def import_files(self, paths: Sequence[Path]) -> None:
        """Show one file, or many and folders of them, in a dialog; what is accepted comes in.

        Files of sources are left to whoever hears `sources_given`, those of annotations to whoever
        hears `annotations_given`.
        """
        # Here, for it takes some of the start-up.
        from annotator.services.incoming_files import is_annotations, without_siblings

        if not self._may_change():
            return
        paths = without_siblings(paths)
        of_annotations = [path for path in paths if is_annotations(path)]
        if of_annotations:
            self.annotations_given.emit(of_annotations)
        paths = [path for path in paths if path not in of_annotations]
        of_sources = [path for path in paths if format_of_file(path.name, Reads.SOURCES)]
        if of_sources:
            self.sources_given.emit(of_sources)
        of_articles = [each for each in paths if each not in of_sources]
        if not of_articles:
            return
        from annotator.ui.intake.opener import asked

        try:
            chosen = asked(self._session.desk, of_articles, self._window)
        except Refusal as refusal:
            self.refused.emit(refusal)
            return
        ids = self._import(chosen.drafts)
        if ids and chosen.name:
            kind = chosen.drafts[0].source_format
            self.article_taken.emit(ids[0], chosen.data, chosen.name, kind)
        if ids and chosen.commented:
            commented = chosen.commented.items()
            self.documents_taken.emit([(ids[place], path) for place, path in commented])

    def paste_article(self) -> None:
        """Make an article of pasted text, the clipboard's to begin with."""
        from annotator.ui.dialogs.import_dialog import ImportDialog

        if not self._may_change():
            return
        draft = ImportDialog.of_paste(QApplication.clipboard().text(), self._window).ask()
        self._import(() if draft is None else (draft,))

    def edit_article(self) -> None:
        """Edit what is known about the article: never its text."""
        from annotator.ui.dialogs.article_dialog import ArticleDialog

        article = articles.article(self._session.project, self._current.article_id)
        if article is None:
            return
        edited = ArticleDialog(article, self._window).ask()
        if edited is not None:
            self._session.attempt(edit_article, edited)

    def backup(self) -> None:
        """Save a copy of the project file."""
        path = self._session.project.path
        chosen = file_dialogs.save_file(
            self._window,
            self.tr("Save a backup copy"),
            str(path.with_stem(self.tr("{0} copy").format(path.stem))),
            self.tr("Annotator projects (*.annot)"),
        )
        if not chosen:
            return
        out = Path(chosen) if Path(chosen).suffix else Path(f"{chosen}.annot")
        # The dialog has asked whether a file of the chosen name may go, not of another one.
        if str(out) != chosen and out.exists():
            self.refused.emit(Refusal("project_exists", path=out))
            return
        try:
            save_copy(self._session.project, out)
        except Refusal as refusal:
            self.refused.emit(refusal)
        else:
            self.told.emit(self.tr("Saved a copy as {0}").format(out.name))

    def copy_quote(self) -> None:
        """Copy the exact words of the selected annotation."""
        anchor = stored.anchor_of(self._session.project, self._current.annotation_id)
        if anchor is not None:
            QApplication.clipboard().setText(anchor.exact)

    def reopen(self) -> None:
        """Reopen an approved annotation; a reason is needed."""
        from annotator.ui.dialogs.reason_dialog import ReasonDialog

        reason = ReasonDialog(
            self.tr("Reopen"),
            self.tr("Why is it reopened?"),
            self.tr("Reopen"),
            self._window,
        ).ask()
        if reason:
            self._session.attempt(reviewing.reopen, self._current.annotation_id, reason)

    def choose_person(self) -> None:
        """Ask who works at the desk from now on."""
        from annotator.ui.dialogs.person_dialog import PersonDialog

        known = people.people(self._session.project)
        name = PersonDialog(known, self._session.desk.person, self._window).ask()
        if not name:
            return
        try:
            person, step = person_for(self._session.project, name)
        except Refusal as refusal:
            self.refused.emit(refusal)
            return
        if step is None or self._session.commit(step):
            self._session.sit_down(person)

    def edit_people(self) -> None:
        """Show the people of the project, to be called otherwise."""
        from annotator.ui.people.people_dialog import PeopleDialog

        dialog = PeopleDialog(self._session, self._window)
        dialog.exec()
        dialog.deleteLater()

    def edit_verdicts(self) -> None:
        """Show the scale of verdicts, to be chosen and edited."""
        from annotator.ui.dialogs.scale_editor import ScaleEditor

        dialog = ScaleEditor(self._session, self._window)
        dialog.exec()
        dialog.deleteLater()

    def edit_preferences(self, reading: Reading) -> bool:
        """Show the preferences, those of reading too; whether the window has to be made again."""
        from annotator.ui.dialogs.preferences import Preferences

        preferences = Preferences(self._settings, self._window, reading)
        preferences.shortcuts_wanted.connect(self.shortcuts_wanted)
        return preferences.ask()

    def show_about(self) -> None:
        """Show what the program is, its version and its licences."""
        from annotator.ui.dialogs.about import show_about

        show_about(self._window)

    def show_project_file(self) -> None:
        """Show what every table and column of the project file holds."""
        from annotator.ui.dialogs.project_file_page import ProjectFilePage

        page = ProjectFilePage(self._window)
        page.exec()
        page.deleteLater()

    def _import(self, drafts: Sequence[ArticleDraft]) -> list[str]:
        """Take articles in, in one step; show the first, and return the ids of all."""
        # Here, for it takes 3 ms of the start-up.
        from annotator.services.batch_importing import import_articles

        made: list[str] = []

        def take_in(desk: Desk) -> Step:
            ids, step = import_articles(desk, drafts)
            made.extend(ids)
            return step

        if not drafts or not self._session.attempt(take_in):
            return []
        self.article_opened.emit(made[0])
        if len(made) > 1:
            self.told.emit(self.tr("%n article(s) came in", "", len(made)))
        return made

    def _remember_person(self, person: Person) -> None:
        self._settings.put(PERSON, person.name)

    def _may_change(self) -> bool:
        """Whether the project can be written; otherwise say that it cannot."""
        if self._session.read_only:
            self.refused.emit(Refusal("project_read_only", path=self._session.project.path))
        return not self._session.read_only

    def _folder(self) -> str:
        return self._settings.get(OPEN_FOLDER) or str(Path.home())
