"""The pane at the right: annotations, review queue and sources as tabs with their counts."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from annotator.domain.refusal import Refusal
from annotator.domain.review import Act
from annotator.ui.actions import Actions
from annotator.ui.afterwards import Afterwards
from annotator.ui.annotation_pane import AnnotationPane
from annotator.ui.current import Current
from annotator.ui.review_pane import ReviewPane
from annotator.ui.session import Session
from annotator.ui.settings import Settings
from annotator.ui.source_pane import SourcePane
from annotator.ui.widgets.tabs import CountedTabBar

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
        self._current = current
        self.annotations = AnnotationPane(session, current)
        self.review = ReviewPane(session, current)
        self.sources = SourcePane(session, current, settings)
        self.tabs = QTabWidget(self)
        self._bar = CountedTabBar(self.tabs)
        self._bar.setAccessibleName(self.tr("Annotations, review, sources"))
        self.tabs.setTabBar(self._bar)
        self.tabs.setDocumentMode(True)
        for pane, name in (
            (self.annotations, self.tr("Annotations")),
            (self.review, self.tr("Review")),
            (self.sources, self.tr("Sources")),
        ):
            self.tabs.addTab(pane, name)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.tabs)
        self.mark_keys = self.annotations.list
        self.queue_keys = self.review
        for pane in (self.annotations, self.review, self.sources):
            pane.left.connect(self.left)
        self.review.wanted.connect(self._show_queue)
        self.review.place_wanted.connect(self.place_wanted)
        self.review.mend_wanted.connect(self._mend)
        self.sources.place_wanted.connect(self.place_wanted)
        self.sources.wanted.connect(self._bring_sources)
        self.sources.told.connect(self.told)
        self._afterwards = Afterwards(session, self)
        self._afterwards.told.connect(self._count)
        current.article_changed.connect(self._afterwards.read_anew)

    def _turn_to(self, pane: QWidget) -> None:
        self.wanted.emit()
        self.tabs.setCurrentWidget(pane)

    def _show_queue(self) -> None:
        self._turn_to(self.review)

    def set_actions(self, actions: Actions) -> None:
        """Give the panes' buttons their commands."""
        self.annotations.set_actions(actions)
        self.review.set_actions(actions)
        self.sources.set_actions(actions)

    def regions(self) -> tuple[QWidget, ...]:
        """Return what Tab goes through, in this order: the tabs, then what is under them."""
        panes = (self.annotations, self.review, self.sources)
        shown = next(pane for pane in panes if pane is self.tabs.currentWidget())
        return self._bar, *shown.regions()

    def show_annotations(self) -> None:
        """Turn to the annotations and give their list the keyboard."""
        self._turn_to(self.annotations)
        self.annotations.list.setFocus()

    def show_review(self) -> None:
        """Turn to the review queue and give it the keyboard."""
        self._turn_to(self.review)
        self.review.setFocus()

    def show_sources(self) -> None:
        """Turn to the sources and give their search field the keyboard."""
        self._turn_to(self.sources)
        self.sources.setFocus()

    def _bring_sources(self) -> None:
        self._turn_to(self.sources)

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

    def _mend(self, annotation_id: str, field: str) -> None:
        self._current.select(annotation_id)
        self._turn_to(self.annotations)
        self.annotations.point_at(field)

    def _count(self, _changes: object = None) -> None:
        """Show how many there are of what, once that has been painted which was changed."""
        for pane in (self.annotations, self.review, self.sources):
            self._bar.set_count(self.tabs.indexOf(pane), pane.count())
