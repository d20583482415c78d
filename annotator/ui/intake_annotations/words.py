"""What labels mean, and where documents go, in the words of the screen."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

from annotator.domain.annotation import SUBTYPES as SUBTYPES_OF
from annotator.domain.annotation import Kind
from annotator.domain.label_mapping import Treatment
from annotator.services.meanings import Meaning
from annotator.services.translatable import QT_TRANSLATE_NOOP
from annotator.ui.words import KINDS, SUBTYPES, said

MEANINGS: Final[tuple[Meaning, ...]] = (
    *(Meaning(Treatment(kind), subtype) for kind in Kind for subtype in ("", *SUBTYPES_OF[kind])),
    Meaning(Treatment.TAG),
    Meaning(Treatment.LEAVE),
)
"""All that a label can mean, in the order in which it is offered."""

OTHERS: Final = {
    Treatment.TAG: QT_TRANSLATE_NOOP("TakingInAnnotations", "Only a tag"),
    Treatment.LEAVE: QT_TRANSLATE_NOOP("TakingInAnnotations", "Left out"),
}


def translated(context: str, text: str) -> str:
    """Return a text in the user's language."""
    return QCoreApplication.translate(context, text)


def meaning_said(meaning: Meaning) -> str:
    """Return what a label means: `Entity · person`, `Only a tag`."""
    kind = meaning.treatment.kind
    if kind is None:
        return translated("TakingInAnnotations", OTHERS[meaning.treatment])
    return kind_said(kind, meaning.subtype)


def kind_said(kind: Kind, subtype: str) -> str:
    """Return a kind with its subtype: `Claim · number`."""
    words = said(KINDS, kind)
    return f"{words} · {said(SUBTYPES, subtype)}" if subtype else words
