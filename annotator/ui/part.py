"""A part of the window: what brings commands of its own and has something to say."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Signal

from annotator.ui.actions import Actions


class Part(QObject):
    """The window asks every part for its handlers, gives it the commands, and hears its signals."""

    told = Signal(str)
    """A sentence for the editor."""
    done = Signal(str)
    """A sentence about a step that can be undone from where it is told."""
    refused = Signal(object)
    """A `Refusal`: why nothing was done."""
    place_wanted = Signal(str, str)
    """An article's id and an annotation's, or none, to be shown in the article."""

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """Return what the commands of this part do, by their ids; asked once, before all else."""
        return {}

    def set_actions(self, actions: Actions) -> None:
        """Take up the commands, of which there are those of all parts by then."""
