"""What was recognised in a pasted text, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from annotator.services.translatable import QT_TRANSLATE_NOOP
from annotator.ui.refusals import worded_note

if TYPE_CHECKING:
    from annotator.services.pasting import Draft

TAKEN_FOR: Final = {
    "records": QT_TRANSLATE_NOOP("Pasted", "Recognised: a record of a reference manager."),
    "doi": QT_TRANSLATE_NOOP("Pasted", "Recognised: a DOI."),
    "isbn": QT_TRANSLATE_NOOP("Pasted", "Recognised: an ISBN."),
    "address": QT_TRANSLATE_NOOP("Pasted", "Recognised: a web address."),
    "reference": QT_TRANSLATE_NOOP("Pasted", "Pasted as a title."),
}


def told_of_draft(draft: Draft) -> str:
    """Return what a draft was taken for, and what is to be filled in."""
    taken = QCoreApplication.translate("Pasted", TAKEN_FOR[draft.taken_for.value])
    return " ".join((taken, *map(worded_note, draft.notes)))
