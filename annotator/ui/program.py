"""What is on the screen: the welcome page or a project at work, and the way between them."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import nullcontext
from pathlib import Path
from typing import cast

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from annotator.domain.person import Person
from annotator.domain.refusal import Refusal
from annotator.domain.times import utc_now
from annotator.services.people import login_name, person_for
from annotator.services.sample import sample_copy
from annotator.store.people import people
from annotator.store.project import Project, is_project
from annotator.ui import file_dialogs
from annotator.ui.app import chosen_theme
from annotator.ui.icons import app_icon
from annotator.ui.languages import Translators, language_for
from annotator.ui.main_window import MainWindow
from annotator.ui.refusals import worded_refusal
from annotator.ui.session import Session
from annotator.ui.settings import (
    LANGUAGE,
    LAST_PROJECT,
    OPEN_FOLDER,
    PERSON,
    Settings,
    data_folder,
)
from annotator.ui.shell import Shell
from annotator.ui.theme import themes
from annotator.ui.welcome import Welcome
from annotator.ui.widgets.commit import commit_focused


class Program(QObject):
    """Holds the one window: the welcome page, or a project at work."""

    def __init__(self, app: QApplication, settings: Settings, shell: Shell | None = None) -> None:
        """Show pages in `shell`, or else each in a window of its own."""
        super().__init__(app)
        self.app = app
        self._shell = shell
        self.settings = settings
        self.session: Session | None = None
        self.window: QWidget | None = None
        self._translators = Translators(app)
        self._person = ""
        app.setWindowIcon(app_icon())
        app.aboutToQuit.connect(self.quit)
        self.dress()

    def dress(self) -> None:
        """Speak the language and wear the colours of the settings."""
        self._translators.speak(language_for(self.settings.get(LANGUAGE)))
        themes().choose(chosen_theme(self.settings))

    def start(self, paths: Sequence[Path], *, sample: bool = False, person: str = "") -> None:
        """Open what was asked for, else the project that was open last, else the welcome page."""
        self._person = person
        if sample:
            self.open_sample()
        elif paths:
            self.open(list(paths))
        else:
            last = self.settings.get(LAST_PROJECT)
            if last and _stands(Path(last)):
                self.open_project(Path(last))
        if self.window is None:
            self.show_welcome()

    def open(self, what: object) -> None:
        """Open a project, or take articles into the open one: a `Path`, or a list of them.

        Articles that are named together come in together.
        """
        named = what if isinstance(what, list) else [what]
        articles: list[Path] = []
        for path in (each for each in named if isinstance(each, Path)):
            if is_project(path) or path.suffix == ".annot":
                self.open_project(path)
            elif not _stands(path):
                self._refuse(Refusal("file_missing", path=path))
            else:
                articles.append(path)
        if articles and (self.session is not None or self.make_project(default_project())):
            self._main_window().errands.import_files(articles)

    def open_project(self, path: Path) -> bool:
        """Open a project in place of the one that is open; when it cannot be, say why."""
        if self._is_open(path):
            self._main_window().activateWindow()
            return True
        try:
            self._take(Project.open(path))
        except Refusal as refusal:
            self._refuse(refusal)
            return False
        return True

    def make_project(self, path: Path) -> bool:
        """Make a project, or open it when it is there already."""
        if _stands(path):
            return self.open_project(path)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._take(Project.create(path, at=utc_now()))
        except Refusal as refusal:
            self._refuse(refusal)
            return False
        except OSError as error:
            detail = error.strerror or str(error)
            self._refuse(Refusal("file_unwritable", path=path, detail=detail))
            return False
        return True

    def open_sample(self) -> None:
        """Open the sample project: always a copy in the user's data folder."""
        try:
            copy = sample_copy(data_folder())
        except Refusal as refusal:
            self._refuse(refusal)
        else:
            self.open_project(copy)

    def ask_new_project(self) -> None:
        """Ask where a new project is to be kept, and open it."""
        chosen = file_dialogs.save_file(
            self.window,
            self.tr("New project"),
            str(Path.home() / self.tr("Desk.annot")),
            self.tr("Annotator projects (*.annot)"),
            # A project that is there already is opened, never written over.
            replaces=False,
        )
        if chosen:
            path = Path(chosen)
            self.make_project(path if path.suffix == ".annot" else Path(f"{path}.annot"))

    def ask_open_project(self) -> None:
        """Ask for a project and open it."""
        chosen = file_dialogs.open_file(
            self.window,
            self.tr("Open project"),
            str(Path.home()),
            self.tr("Annotator projects (*.annot);;All files (*)"),
        )
        if chosen:
            self.open_project(Path(chosen))

    def ask_articles(self) -> None:
        """Ask for article files and take them into the project that is kept for such."""
        from annotator.ui.intake.filters import article_filters

        chosen = file_dialogs.open_files(
            self.window,
            self.tr("Open articles"),
            self.settings.get(OPEN_FOLDER) or str(Path.home()),
            article_filters(with_sources=False),
        )
        if chosen:
            self.settings.put(OPEN_FOLDER, str(Path(chosen[0]).parent))
        self.open([Path(each) for each in chosen])

    def show_welcome(self) -> None:
        """Show the welcome page in place of the window."""
        welcome = Welcome(self.settings)
        welcome.sample_wanted.connect(self.open_sample)
        welcome.new_wanted.connect(self.ask_new_project)
        welcome.open_wanted.connect(self.ask_open_project)
        welcome.articles_wanted.connect(self.ask_articles)
        welcome.path_chosen.connect(self.open)
        self._show(welcome)

    def close_project(self) -> None:
        """Close the open project and go back to the welcome page."""
        self._leave_window()
        old, self.session = self.session, None
        self.settings.put(LAST_PROJECT, "")
        self._close_with_window(old)
        self.show_welcome()

    def rebuild(self) -> None:
        """Make the window again, in another language, at the same place."""
        self._leave_window()
        self.dress()
        # Not within the old window's own signal: it is about to go.
        QTimer.singleShot(0, self._show_again)

    def quit(self) -> None:
        """Close the project file: the last window is closed, and the program ends."""
        if self.session is not None:
            self.session.close()
            self.session = None

    def _take(self, project: Project) -> None:
        """Show a project in place of the open one; one that cannot be shown is closed again."""
        self._leave_window()
        try:
            person = _person_at(project, self._name_at(project))
            session = Session(project, person, self)
            window = self._window_on(session)
        except Refusal:
            project.close()
            raise
        old, self.session = self.session, session
        self.settings.opened(project.path)
        self._close_with_window(old)
        self._show(window)

    def _name_at(self, project: Project) -> str:
        """Return who works: as was told, as is remembered, or as is answered to the question."""
        known = self._person or self.settings.get(PERSON)
        if known or project.read_only:
            return known or login_name()
        # Only at the first start: reading a dialog takes longer than opening a project.
        from annotator.ui.dialogs.person_dialog import PersonDialog

        parent = self._shell or self.window
        answer = PersonDialog(people(project), parent=parent, proposed=login_name()).ask()
        if answer:
            self.settings.put(PERSON, " ".join(answer.split()))
        return answer or login_name()

    def _show_again(self) -> None:
        if self.session is not None:
            self._show(self._window_on(self.session))

    def _window_on(self, session: Session) -> MainWindow:
        with themes().undressed() if self.window is None else nullcontext():
            window = MainWindow(session, self.settings, self._shell)
        window.open_wanted.connect(self.open)
        window.new_wanted.connect(self.ask_new_project)
        window.close_wanted.connect(self.close_project)
        window.rebuild_wanted.connect(self.rebuild)
        return window

    def _show(self, window: QWidget) -> None:
        old, self.window = self.window, window
        if self._shell is not None:
            self._shell.hold(window)
        else:
            window.show()
        if old is not None:
            old.hide()
            old.deleteLater()

    def _main_window(self) -> MainWindow:
        return cast("MainWindow", self.window)

    def _is_open(self, path: Path) -> bool:
        return self.session is not None and path.resolve() == self.session.project.path.resolve()

    def _leave_window(self) -> None:
        """Save what is being typed, and remember the place."""
        if isinstance(self.window, MainWindow):
            commit_focused()
            self.window.remember()

    def _close_with_window(self, session: Session | None) -> None:
        """Close a session as soon as its window is gone: until then it may still be asked."""
        if session is not None and self.window is not None:
            self.window.destroyed.connect(session.close)
            self.window.destroyed.connect(session.deleteLater)

    def _refuse(self, refusal: Refusal) -> None:
        if self.window is None:
            self.show_welcome()
        QMessageBox.warning(self.window, "Annotator", worded_refusal(refusal))


def _stands(path: Path) -> bool:
    """Whether something stands there; nothing can where the system takes no such name."""
    try:
        return path.exists()
    except OSError:
        return False


def _person_at(project: Project, name: str) -> Person:
    """Find the person in the project, or make them known to it."""
    person, step = person_for(project, name)
    if step is not None and not project.read_only:
        project.apply(step, who=person.id, at=utc_now())
    return person


def default_project() -> Path:
    """Return the project that takes articles opened without one."""
    return data_folder() / "Desk.annot"
