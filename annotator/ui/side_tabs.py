"""The pane at the right: annotations, review queue and sources as tabs with their counts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from annotator.domain.refusal import Refusal
from annotator.domain.review import Act
from annotator.store.sources import count_sources
from annotator.ui.actions import Actions
from annotator.ui.afterwards import Afterwards
from annotator.ui.annotation_pane import AnnotationPane
from annotator.ui.current import Current
from annotator.ui.late_page import LatePage
from annotator.ui.review.queue_stand import QueueStand
from annotator.ui.review.resting import rest
from annotator.ui.session import Session
from annotator.ui.settings import Settings
from annotator.ui.sources.allowing import allow
from annotator.ui.widgets.tabs import CountedTabBar

if TYPE_CHECKING:
    from annotator.ui.review.sheet import ReviewSheet
    from annotator.ui.review_pane import ReviewPane
    from annotator.ui.source_pane import SourcePane

OF_THE_QUEUE: Final = frozenset({Act.APPROVE.value, Act.REQUEST_CHANGES.value})
"""Acts that are only asked for in the review queue."""


class SideTabs(QWidget):
    """Holds the three panes and turns to the one that is asked for."""

    left = Signal()
    """The editor is done here: the keyboard goes back to the article."""
    wanted = Signal()
    """Something is asked of a pane: it has to be seen now."""
    place_wanted = Signal(str, str)
    """An article's id and an annotation's, to be shown in the article."""
    told = Signal(str)
    """A sentence for the editor."""

    def __init__(
        self,
        session: Session,
        current: Current,
        settings: Settings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._current, self._settings = session, current, settings
        self._actions: Actions | None = None
        self._review: ReviewPane | None = None
        self._sources: SourcePane | None = None
        self.annotations = AnnotationPane(session, current)
        self.stand = QueueStand(session, current, self)
        self._of_review, self._of_sources = LatePage(), LatePage()
        self.mark_keys: QWidget = self.annotations.list
        self.queue_keys: QWidget = self._of_review
        self._arrange()
        self._wire()

    @property
    def review(self) -> ReviewPane:
        """The review queue, made when it is first seen or asked for."""
        if self._review is None:
            self._review = self._made_review()
        return self._review

    @property
    def sources(self) -> SourcePane:
        """The sources, made when they are first seen or asked for."""
        if self._sources is None:
            self._sources = self._made_sources()
        return self._sources

    def _arrange(self) -> None:
        self.tabs = QTabWidget(self)
        self._bar = CountedTabBar(self.tabs)
        self._bar.setAccessibleName(self.tr("Annotations, review, sources"))
        self.tabs.setTabBar(self._bar)
        self.tabs.setDocumentMode(True)
        for page, name in (
            (self.annotations, self.tr("Annotations")),
            (self._of_review, self.tr("Review")),
            (self._of_sources, self.tr("Sources")),
        ):
            self.tabs.addTab(page, name)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.tabs)

    def _wire(self) -> None:
        self.annotations.left.connect(self.left)
        self._of_review.wanted.connect(self._have_review)
        self._of_sources.wanted.connect(self._have_sources)
        self.stand.view_list.chosen.connect(self._turn_to_view)
        self._afterwards = Afterwards(self._session, self)
        self._afterwards.told.connect(self._count)
        self._current.article_changed.connect(self._afterwards.read_anew)

    def _made_review(self) -> ReviewPane:
        from annotator.ui.review_pane import ReviewPane

        made = ReviewPane(self._session, self._current, self.stand)
        made.left.connect(self.left)
        made.wanted.connect(self._show_queue)
        made.place_wanted.connect(self.place_wanted)
        made.mend_wanted.connect(self.mend)
        if self._actions is not None:
            made.set_actions(self._actions)
        self._of_review.fill(made)
        return made

    def _made_sources(self) -> SourcePane:
        from annotator.ui.source_pane import SourcePane

        made = SourcePane(self._session, self._current, self._settings)
        made.left.connect(self.left)
        made.place_wanted.connect(self.place_wanted)
        made.wanted.connect(self._bring_sources)
        made.told.connect(self.told)
        if self._actions is not None:
            made.set_actions(self._actions)
        self._of_sources.fill(made)
        return made

    def _have_review(self) -> None:
        self._of_review.wanted.disconnect(self._have_review)
        self.review.show()

    def _have_sources(self) -> None:
        self._of_sources.wanted.disconnect(self._have_sources)
        self.sources.show()

    def _turn_to(self, pane: QWidget) -> None:
        self.wanted.emit()
        self.tabs.setCurrentWidget(pane)

    def _show_queue(self) -> None:
        self._turn_to(self._of_review)

    def _turn_to_view(self, key: str) -> None:
        self.review.turn_to_view(key)

    def set_actions(self, actions: Actions) -> None:
        """Give the panes' buttons their commands."""
        self._actions = actions
        self.annotations.set_actions(actions)
        rest(actions)

    def regions(self) -> tuple[QWidget, ...]:
        """Return what Tab goes through, in this order: the tabs, then what is under them."""
        shown = self.tabs.currentWidget()
        if shown is self._of_review:
            return self._bar, *self.review.regions()
        if shown is self._of_sources:
            return self._bar, *self.sources.regions()
        return self._bar, *self.annotations.regions()

    def is_queue_shown(self) -> bool:
        """Whether the review queue is before the editor's eyes."""
        return self._review is not None and self._review.isVisible()

    def queue_sheet(self) -> ReviewSheet | None:
        """Return the queue's sheet while the keyboard is in it."""
        sheet = self._review.sheet if self._review is not None else None
        return sheet if sheet is not None and sheet.holds_keyboard() else None

    def show_annotations(self) -> None:
        """Turn to the annotations and give their list the keyboard."""
        self._turn_to(self.annotations)
        self.annotations.list.setFocus()

    def show_review(self) -> None:
        """Turn to the review queue and give it the keyboard."""
        self._turn_to(self._of_review)
        self.review.setFocus()

    def show_sources(self) -> None:
        """Turn to the sources and give their search field the keyboard."""
        self._turn_to(self._of_sources)
        self.sources.setFocus()

    def _bring_sources(self) -> None:
        self._turn_to(self._of_sources)

    def take_in_sources(self, paths: object) -> None:
        """Take in files of sources, a list of `Path`s."""
        self.sources.take_in(paths)

    def show_filter(self, name: str) -> None:
        """Show one of the annotation list's filters by its name."""
        self.show_annotations()
        self.annotations.show_filter(name)

    def edit_details(self) -> None:
        """Put the keyboard into the first field of the selected annotation."""
        self._turn_to(self.annotations)
        self.annotations.edit_details()

    def edit_note(self) -> None:
        """Put the keyboard into the note."""
        self._turn_to(self.annotations)
        self.annotations.edit_note()

    def edit_tags(self) -> None:
        """Put the keyboard into the tags."""
        self._turn_to(self.annotations)
        self.annotations.edit_tags()

    def edit_plan(self) -> None:
        """Put the keyboard on who has it, how urgent it is, and by when."""
        self._turn_to(self.annotations)
        self.annotations.edit_plan()

    def edit_filter(self) -> None:
        """Put the keyboard into the field that narrows the annotations."""
        self._turn_to(self.annotations)
        self.annotations.edit_filter()

    def edit_verdict(self) -> None:
        """Put the keyboard on the verdict."""
        self._turn_to(self.annotations)
        self.annotations.edit_verdict()

    def open_citation(self) -> None:
        """Open a new citation row for the selected annotation."""
        self._turn_to(self.annotations)
        self.annotations.open_citation()

    def open_correction(self) -> None:
        """Open the row that proposes other words for the selected annotation."""
        self._turn_to(self.annotations)
        self.annotations.open_correction()

    def open_comment(self) -> None:
        """Open the field for a comment on the selected annotation."""
        self._turn_to(self.annotations)
        self.annotations.open_comment()

    def open_flag(self) -> None:
        """Open the flag row for the selected annotation."""
        self._turn_to(self.annotations)
        self.annotations.open_flag()

    def point_at(self, refusal: Refusal) -> None:
        """Show the field in which a refused act is mended, when the refusal names one.

        What the queue asks for it explains by itself, and stays where it is.
        """
        field = str(refusal.params.get("field", ""))
        if field and refusal.params.get("act") not in OF_THE_QUEUE:
            self._turn_to(self.annotations)
            self.annotations.point_at(field)

    def mend(self, annotation_id: str, field: str) -> None:
        """Show the field of an annotation in which something is mended, with the keyboard in it."""
        self._current.select(annotation_id)
        self._turn_to(self.annotations)
        self.annotations.point_at(field)

    def _count(self, _changes: object = None) -> None:
        """Show how many there are of what, once that has been painted which was changed."""
        sources = count_sources(self._session.project)
        counts = self.annotations.count(), self.stand.reader.count(), sources
        for number, count in enumerate(counts):
            self._bar.set_count(number, count)
        if self._sources is None and self._actions is not None:
            read_only = self._session.read_only
            allow(self._actions, count=sources, has_selected=False, read_only=read_only)
