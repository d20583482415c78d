"""The parts that hang themselves into the window; each imports what it shows when it is wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.ui.exporting.part import Exporting
from annotator.ui.intake_annotations.opener import AnnotationsIntake
from annotator.ui.overview.opener import Overview
from annotator.ui.part import Part
from annotator.ui.suggestions.part import Suggestions

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow


def further_parts(window: MainWindow) -> tuple[Part, ...]:
    """Return the parts in the order of the menus.

    The window's session, settings, current, article, side and errands are there; its commands,
    bars and toast are not yet.
    """
    return (Overview(window), AnnotationsIntake(window), Exporting(window), Suggestions(window))
