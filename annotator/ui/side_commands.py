"""The commands that lead into the side pane: its tabs and the fields of what is selected."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject

from annotator.ui.marking import Marking
from annotator.ui.part import Part
from annotator.ui.review.resting import OF_THE_QUEUE
from annotator.ui.side_tabs import SideTabs
from annotator.ui.sources.allowing import OF_SOURCES


class SideCommands(Part):
    """Turns to a field; an annotation is made first where there is none and one is needed."""

    def __init__(self, side: SideTabs, marking: Marking, parent: QObject) -> None:
        super().__init__(parent)
        self._side = side
        self._marking = marking

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """Return what the commands do, by their ids."""
        side = self._side
        return {
            "flag": self._flag,
            "cite": self._cite,
            "note": side.edit_note,
            "tags": side.edit_tags,
            "verdict": side.edit_verdict,
            "correct": side.open_correction,
            "comment": side.open_comment,
            "plan": side.edit_plan,
            "details": side.edit_details,
            "tab_annotations": side.show_annotations,
            "tab_review": side.show_review,
            "tab_sources": side.show_sources,
            "filter": side.edit_filter,
            **{name: partial(self._in_queue, name) for name in OF_THE_QUEUE},
            **{name: partial(self._in_sources, name) for name in OF_SOURCES},
        }

    def _in_queue(self, name: str) -> None:
        self._side.review.handlers()[name]()

    def _in_sources(self, name: str) -> None:
        self._side.sources.handlers()[name]()

    def _flag(self) -> None:
        if self._side.annotations.targets() or self._marking.ensure_annotation():
            self._side.open_flag()

    def _cite(self) -> None:
        if self._marking.ensure_annotation():
            self._side.open_citation()
