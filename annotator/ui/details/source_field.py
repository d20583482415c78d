"""A line for a source: proposes those that the project knows by title, address or publisher."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from annotator.domain.source import Source
from annotator.store.project import Project
from annotator.store.sources import find_sources
from annotator.ui.widgets.completing import MOST_ROWS, CompletingLineEdit, Proposal
from annotator.ui.widgets.folding import fold


class SourceField(CompletingLineEdit):
    """Asks the project while one types; a title that nobody knows is a new source."""

    def __init__(
        self, project: Project, parent: QWidget | None = None, *, placeholder: str = ""
    ) -> None:
        super().__init__(parent, placeholder=placeholder)
        self._project = project

    @override
    def _propose(self, typed: str) -> None:
        found = find_sources(self._project, typed, MOST_ROWS) if typed.strip() else []
        # What the project found is proposed, wherever in the source the words were found.
        self._known = [(fold(f"{typed}\n{each.title}"), _proposal(each)) for each in found]
        super()._propose(typed)


def _proposal(source: Source) -> Proposal:
    return Proposal(source.id, source.title, source.publisher)
