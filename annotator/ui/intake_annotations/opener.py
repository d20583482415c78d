"""Takes annotations in: asks for files, shows what they would bring, stores it, and says so."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from typing_extensions import override

from annotator.domain.refusal import Refusal
from annotator.services.watching import Watch
from annotator.ui import file_dialogs
from annotator.ui.part import Part
from annotator.ui.settings import OPEN_FOLDER

if TYPE_CHECKING:
    from annotator.domain.change import Step
    from annotator.services.incoming_files import GivenFile, Reading
    from annotator.services.intake import Plan
    from annotator.ui.main_window import MainWindow

T = TypeVar("T")


class AnnotationsIntake(Part):
    """The command that takes annotations in, and what is dropped or comes with an article."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        window.errands.annotations_given.connect(self.take_in)
        window.errands.article_taken.connect(self._offer_comments)
        window.errands.documents_taken.connect(self._take_in_comments)

    @override
    def handlers(self) -> Mapping[str, Callable[[], object]]:
        return {"take_in_annotations": self.choose_files}

    def choose_files(self) -> None:
        """Ask for files of annotations and take them in."""
        from annotator.services.incoming_files import annotation_formats

        settings = self._window.settings
        patterns = {f"*{each}" for known in annotation_formats() for each in known.extensions}
        chosen = file_dialogs.open_files(
            self._window,
            self.tr("Take in annotations"),
            settings.get(OPEN_FOLDER) or str(Path.home()),
            self.tr("Annotations ({0});;All files (*)").format(" ".join(sorted(patterns))),
        )
        if chosen:
            settings.put(OPEN_FOLDER, str(Path(chosen[0]).parent))
            self.take_in([Path(each) for each in chosen])

    def take_in(self, paths: Sequence[Path]) -> None:
        """Show what files would bring, and take in what is agreed to, as one step."""
        from annotator.services.incoming_files import given_file, without_siblings

        self._take_in(lambda: [given_file(path) for path in without_siblings(paths)])

    def _take_in(self, give: Callable[[], list[GivenFile]], article_id: str = "") -> None:
        from annotator.services.incoming_files import read_file
        from annotator.ui.intake_annotations.dialog import TakingInAnnotations

        session = self._window.session
        if session.read_only:
            self.refused.emit(Refusal("project_read_only", path=session.project.path))
            return

        def work(watch: Watch) -> list[Reading]:
            readings = []
            for file in give():
                watch.what = file.name
                try:
                    readings.append(read_file(file, watch=watch))
                except Refusal as why:
                    if why.code == "stopped":
                        raise
                    raise Refusal("file_refused", path=file.name, why=why) from why
            return readings

        readings = self._waited(self.tr("Reading the files…"), work)
        if not readings:
            return
        current = article_id or self._window.current.article_id
        dialog = TakingInAnnotations(session.desk, readings, current, self._window)
        made = dialog.ask()
        if made is not None:
            self._store(made)

    def _store(self, made: Plan) -> None:
        """Store a plan from a thread of its own, as one undo step."""
        from annotator.services.beside import desk_beside

        session = self._window.session

        def work(_watch: Watch) -> Step:
            with desk_beside(session.desk, to_write=True) as beside:
                return beside.commit(made.step)

        step = self._waited(self.tr("Taking in the annotations…"), work)
        if step is None:
            return
        session.adopt(step)
        if made.new_articles:
            self._window.current.open_article(made.new_articles[0])
        self.done.emit(self._counted(made))

    def _counted(self, made: Plan) -> str:
        from annotator.services.taking import What

        counts = [
            (made.count(What.NEW), self.tr("%n new", "", made.count(What.NEW))),
            (made.count(What.CHANGED), self.tr("%n changed", "", made.count(What.CHANGED))),
            (made.count(What.SAME), self.tr("%n there already", "", made.count(What.SAME))),
            (made.count(What.LEFT), self.tr("%n left out", "", made.count(What.LEFT))),
        ]
        return " · ".join(words for count, words in counts if count)

    def _offer_comments(self, article_id: str, data: object, name: str, format_name: str) -> None:
        """Offer to take in the comments of a Word document that has come in as an article."""
        from annotator.formats.docx_comments_in import comment_count
        from annotator.services.comments_in import WORD
        from annotator.services.incoming_files import GivenFile

        if format_name == WORD and isinstance(data, bytes) and comment_count(data):
            self._take_in(lambda: [GivenFile(name, data)], article_id)

    def _take_in_comments(self, documents: Sequence[tuple[str, Path]]) -> None:
        """Take in the comments of Word documents that have come in as articles, as one step."""
        from annotator.services.beside import desk_beside
        from annotator.services.comments_in import read_comments
        from annotator.services.incoming_files import given_file
        from annotator.services.intake import plan

        session = self._window.session

        def work(watch: Watch) -> tuple[Plan, Step]:
            readings = read_comments(((made, given_file(path)) for made, path in documents), watch)
            with desk_beside(session.desk, to_write=True) as beside:
                made = plan(beside, readings, watch=watch)
                return made, beside.commit(made.step)

        done = self._waited(self.tr("Taking in the comments…"), work)
        if done is None:
            return
        made, step = done
        if step.changes:
            session.adopt(step)
        self.done.emit(self.tr("Comments: {0}").format(self._counted(made)))

    def _waited(self, sentence: str, work: Callable[[Watch], T]) -> T | None:
        """Do long work; none when it was refused, which is told, or stopped."""
        from annotator.ui.waiting import waited

        try:
            return waited(self._window, sentence, work)
        except Refusal as refusal:
            if refusal.code != "stopped":
                self.refused.emit(refusal)
            return None
