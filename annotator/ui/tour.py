"""The tour: the main job done in the real window by real mouse and key events, in pictures."""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QElapsedTimer, QPoint, Qt, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from annotator.domain.annotation import Kind, Work
from annotator.domain.review import Standing
from annotator.domain.segments import sentences, snap_to_words, words
from annotator.domain.text import Span
from annotator.resources import sample
from annotator.store import annotations as stored
from annotator.store import reviews
from annotator.store.project import Project
from annotator.ui.app import application
from annotator.ui.main_window import MainWindow
from annotator.ui.program import Program
from annotator.ui.settings import EXPORT_FOLDER, LANGUAGE, PERSON, SUGGESTIONS, THEME, Settings

SIZES: Final = ((1280, 800), (1920, 1080))
LOOKS: Final = (
    ("en", "light"),
    ("en", "dark"),
    ("fr", "light"),
    ("fr", "dark"),
    ("en", "contrast"),
)
WAIT_MS: Final = 5000
Key = Qt.Key


class TourError(Exception):
    """Something on the tour did not come out as it should: what was waited for."""


def run(outdir: Path) -> int:
    """Do the main job on a copy of the sample and leave pictures and `annotations.csv` in `outdir`.

    Prints the name of each file; returns 0, or 1 with one line on stderr when a step of the job
    did not come out.
    """
    outdir = outdir.resolve()
    outdir.mkdir(parents=True, exist_ok=True)
    qInstallMessageHandler(_hear)
    app = application()
    with tempfile.TemporaryDirectory(prefix="annotator-tour-") as folder:
        tour = _Tour(app, Path(folder), outdir)
        try:
            tour.do_the_job()
            tour.take_looks()
        except TourError as error:
            sys.stderr.write(f"annotator: the tour came to a stop: {error}\n")
            return 1
        finally:
            tour.end()
    sys.stdout.write("".join(f"{path}\n" for path in tour.made))
    return 0


def _hear(kind: QtMsgType, _where: object, message: str) -> None:
    """Pass on what Qt complains of, but for what it cannot do where there is no screen."""
    if kind is not QtMsgType.QtDebugMsg and not message.startswith("This plugin does not support"):
        sys.stderr.write(f"{message}\n")


class _Tour:
    """One walk through the window."""

    def __init__(self, app: QApplication, folder: Path, out: Path) -> None:
        self.made: list[Path] = []
        self._app = app
        self._out = out
        self._project = folder / "sample.annot"
        shutil.copyfile(sample("sample.annot"), self._project)
        self._settings = Settings(folder / "tour.ini")
        self._settings.put(LANGUAGE, "en")
        self._settings.put(THEME, "light")
        self._settings.put(PERSON, "Aude Martin")
        self._settings.put(EXPORT_FOLDER, str(out))
        # What a recogniser finds comes when it comes: the pictures would not be the same twice.
        self._settings.put(SUGGESTIONS, False)
        self.program = Program(app, self._settings)

    @property
    def window(self) -> MainWindow:
        """The window as it is now: another one after a change of language."""
        window = self.program.window
        if not isinstance(window, MainWindow):
            raise TourError("no project is open")
        return window

    def end(self) -> None:
        """Close the window and the project."""
        if self.program.window is not None:
            self.program.window.close()
        self.program.quit()

    # The job

    def do_the_job(self) -> None:
        """Open, tag, cite, decide, flag, review and export."""
        self.program.show_welcome()
        self._shoot("welcome")
        self.program.open_project(self._project)
        self.window.resize(*SIZES[0])
        self._settle()
        self._shoot("article")
        claim = self._tag_with_the_mouse()
        self._tag_with_the_keyboard()
        self._cite(claim)
        self._decide(claim)
        self._flag(claim)
        self._review()
        self._export()

    def _tag_with_the_mouse(self) -> str:
        # A drag takes whole words, without the full stop behind them.
        span = snap_to_words(self.window.article.text, self._untagged_sentence())
        before = self._count()
        self._drag(span)
        self._press(Key.Key_C)
        self._until("the claim to be listed", lambda: self._count() == before + 1)
        made = self.window.current.annotation_id
        anchor = stored.anchor_of(self._store(), made)
        if anchor is None or (anchor.start, anchor.end) != (span.start, span.end):
            raise TourError("the claim to stand on the words that were dragged over")
        self._shoot("claim")
        return made

    def _tag_with_the_keyboard(self) -> None:
        before = self._count()
        view = self.window.article.view
        word = self._free_word()
        view.set_caret(word.start)
        self._press(Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
        self._press(Key.Key_E)
        self._until("the entity to be listed", lambda: self._count() == before + 1)
        self._press(Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        self._until("the entity to be taken back", lambda: self._count() == before)

    def _cite(self, claim: str) -> None:
        self.window.current.select(claim)
        self._press(Key.Key_S)
        self._type("Minutes of the first session")
        self._press(Key.Key_Return)
        # Where there is no screen the list of proposals stays the active window after it is gone.
        self.window.activateWindow()
        self._focus_in(self.window.side.annotations.details.citations.row.quote)
        self._type("The committee met for the first time on 16 and 17 January.")
        self._shoot("citation")
        self._press(Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        self._until("the citation to be stored", lambda: bool(self._standing(claim).citations))

    def _decide(self, claim: str) -> None:
        self.window.focus_article()
        self._press(Key.Key_V)
        self._press(Key.Key_1)
        self._until(
            "the verdict to be stored", lambda: self._standing(claim).annotation.verdict is not None
        )
        self._press(Key.Key_Escape)
        self._press(Key.Key_K)
        self._until(
            "the claim to be checked",
            lambda: self._standing(claim).annotation.work is Work.CHECKED,
        )
        self._shoot("checked")

    def _flag(self, claim: str) -> None:
        self._press(Key.Key_F)
        self._press(Key.Key_4)
        self._focus_in(self.window.side.annotations.details.flags.row.message)
        self._type("Is this the same day in both statements?")
        self._shoot("flag")
        self._press(Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        self._until("the flag to be raised", lambda: bool(self._standing(claim).flags))

    def _review(self) -> None:
        waiting = len(reviews.queue(self._store()))
        self._press(Key.Key_2, Qt.KeyboardModifier.ControlModifier)
        self._settle()
        self._shoot("review")
        self._press(Key.Key_R)
        self._until("the flag to be resolved", lambda: len(reviews.queue(self._store())) < waiting)
        self._press(Key.Key_Space)
        self._press(Key.Key_Backspace)
        self._shoot("review-next")

    def _export(self) -> None:
        target = self._out / "annotations.csv"
        target.unlink(missing_ok=True)

        def drive() -> None:
            dialog = self._app.activeModalWidget()
            if not isinstance(dialog, QDialog):
                return
            path = dialog.findChild(QWidget, "export_path")
            if path is not None:
                path.setProperty("text", str(target))
            self._save(dialog, "export")
            QTest.keyClick(dialog, Key.Key_Return)
            try:
                self._until("the export to end", lambda: not dialog.isVisible())
            finally:
                dialog.reject()

        self.window.focus_article()
        QTimer.singleShot(200, drive)
        self._press(Key.Key_E, Qt.KeyboardModifier.ControlModifier)
        if not target.is_file():
            raise TourError("the CSV to be written")
        self.made.append(target)

    # The looks

    def take_looks(self) -> None:
        """Take the window in both languages, all themes and two sizes."""
        for language, theme in LOOKS:
            self._settings.put(LANGUAGE, language)
            self._settings.put(THEME, theme)
            self.program.rebuild()
            self._until("the new window", lambda: self.program.window is not None)
            self._settle()
            for width, height in SIZES:
                self.window.resize(width, height)
                self._settle()
                suffix = f"{language}-{theme}-{width}x{height}"
                self._select_a_claim()
                self._shoot(f"annotations-{suffix}")
                self.window.side.show_review()
                self._shoot(f"queue-{suffix}")
                self.window.side.show_sources()
                self._shoot(f"sources-{suffix}")

    def _select_a_claim(self) -> None:
        self.window.side.show_annotations()
        rows = stored.list_rows(self._store(), self.window.current.article_id)
        done = [r for r in rows if r.kind is Kind.CLAIM and r.work is Work.CHECKED]
        if done:
            self.window.current.select(done[0].id)
        self.window.focus_article()

    # Hands

    def _press(
        self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        self._settle()
        QTest.keyClick(self._app.focusWidget() or self.window, key, modifier)
        self._settle()

    def _type(self, text: str) -> None:
        self._settle()
        QTest.keyClicks(self._app.focusWidget() or self.window, text)
        self._settle()

    def _focus_in(self, field: QWidget) -> None:
        # Offscreen, a list of proposals that closes gives the keyboard back to nobody.
        field.window().activateWindow()
        field.setFocus(Qt.FocusReason.TabFocusReason)
        self._settle()

    def _drag(self, span: Span) -> None:
        view = self.window.article.view
        view.set_caret(span.start)
        port = view.editor.viewport()
        first = view.text_rect(Span(span.start, span.start + 1))
        last = view.text_rect(Span(span.end - 1, span.end))
        start = QPoint(first.left() + 1, first.center().y())
        end = QPoint(last.right() + 1, last.center().y())
        left = Qt.MouseButton.LeftButton
        none = Qt.KeyboardModifier.NoModifier
        QTest.mousePress(port, left, none, start)
        QTest.mouseMove(port, (start + end) / 2)
        QTest.mouseMove(port, end)
        QTest.mouseRelease(port, left, none, end)
        self._settle()

    # Eyes

    def _store(self) -> Project:
        return self.window.session.project

    def _standing(self, annotation_id: str) -> Standing:
        return self.window.session.desk.standing(annotation_id)

    def _untagged_sentence(self) -> Span:
        """Return a sentence of two lines at most on which nothing is tagged."""
        return self._untagged("a sentence", sentences(self.window.article.text), 60, 160)

    def _free_word(self) -> Span:
        """Return a longer word on which nothing is tagged."""
        return self._untagged("a word", words(self.window.article.text), 6, 20)

    def _untagged(self, what: str, spans: Iterable[Span], least: int, most: int) -> Span:
        rows = stored.list_rows(self._store(), self.window.current.article_id)
        taken = [Span(row.start, row.end) for row in rows]
        for span in spans:
            if least <= len(span) <= most and not any(each.overlaps(span) for each in taken):
                return span
        raise TourError(f"{what} without a mark")

    def _count(self) -> int:
        return stored.counts(self._store(), self.window.current.article_id).annotations

    def _until(self, what: str, holds: Callable[[], bool]) -> None:
        waited = QElapsedTimer()
        waited.start()
        while not holds():
            if waited.hasExpired(WAIT_MS):
                raise TourError(what)
            QTest.qWait(20)

    def _settle(self) -> None:
        QTest.qWait(30)

    def _shoot(self, name: str) -> None:
        # What waits until after a paint, such as the height of texts that wrap, is in the picture.
        QTest.qWait(150)
        window = self.program.window
        if window is not None:
            self._save(window, name)

    def _save(self, widget: QWidget, name: str) -> None:
        path = self._out / f"{name}.png"
        widget.grab().save(str(path))
        self.made.append(path)
