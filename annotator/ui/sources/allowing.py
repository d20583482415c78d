"""Why a command on sources cannot be run now."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

from annotator.ui.actions import Actions

CHANGING: Final = ("new_source", "paste_source", "merge_sources", "import_sources")
OF_SOURCES: Final = (*CHANGING, "copy_reference", "export_sources")


def read_only_said() -> str:
    """Return why nothing can be changed in a project that is open for reading."""
    return QCoreApplication.translate("SourceCommands", "This project is open for reading only")


def allow(actions: Actions, *, count: int, has_selected: bool, read_only: bool) -> None:
    """Switch the commands on or off, by how many sources there are and whether one is selected."""
    nothing = QCoreApplication.translate("SourceCommands", "There are no sources yet")
    unselected = QCoreApplication.translate("SourceCommands", "Select a source first")
    alone = QCoreApplication.translate("SourceCommands", "There is no other source to merge")
    reasons = {
        "new_source": "",
        "paste_source": "",
        "copy_reference": "" if has_selected else unselected,
        "merge_sources": alone if count < 2 else "",
        "import_sources": "",
        "export_sources": "" if count else nothing,
    }
    if read_only:
        reasons.update(dict.fromkeys(CHANGING, read_only_said()))
    for name, reason in reasons.items():
        actions.allow(name, allowed=not reason, reason=reason)
