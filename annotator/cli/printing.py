"""Printing from the command line: Qt is read only now, and needs no screen."""

from __future__ import annotations

import os
from typing import Final

from annotator.formats.report_pdf import Printer

_SCREENS: Final = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def printer() -> Printer:
    """Return what prints a report; offscreen where the environment names no screen."""
    if not any(map(os.environ.get, _SCREENS)):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from annotator.ui.app import application
    from annotator.ui.printing import print_report

    application()
    return print_report
