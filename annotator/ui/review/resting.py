"""The commands of the queue while it is not before the editor's eyes: all off, and why."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

from annotator.ui.actions import Actions

DECISIONS: Final = ("approve", "request_changes", "resolve", "dismiss")
ON_A_STATEMENT: Final = (*DECISIONS, "skip", "go_to_article", "queue_history")
ANYWHERE: Final = ("queue_views", "queue_filter", "queue_order", "queue_table")
OF_THE_QUEUE: Final = (*DECISIONS, "skip", "back", "queue_history", *ANYWHERE)
"""Commands that the pane of the queue runs."""


def rest(actions: Actions) -> None:
    """Switch the commands of the queue off."""
    reason = QCoreApplication.translate("DecisionFoot", "Open the review queue first")
    for name in (*ON_A_STATEMENT, "back", *ANYWHERE):
        actions.allow(name, allowed=False, reason=reason)
