"""How near a source stands to the statement that it is cited for."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from annotator.domain.dossier import Evidence
from annotator.domain.source import Use
from annotator.ui.words import CLASSES, said


def use_said(evidence: Evidence) -> str:
    """Return `secondary`, as the source is classed, or `primary here` where it was said so."""
    used_as = evidence.citation.used_as
    if used_as is Use.AS_CLASSED:
        return said(CLASSES, evidence.source.source_class)
    return QCoreApplication.translate("Evidence", "{0} here").format(said(CLASSES, used_as))
