"""How many of a statement's sources speak for themselves: `2 sources, 1 independent`."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotator.domain.dossier import Evidence
from annotator.domain.independence import independent_groups
from annotator.domain.source import Source, Stance
from annotator.ui.sources.naming import shown_name
from annotator.ui.widgets.labels import Hint, PlainLabel
from annotator.ui.widgets.tips import plain_tip


class IndependenceLine(QWidget):
    """Counts what supports or refutes; hidden where nothing does. The tip says who counts once."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = PlainLabel(role="muted")
        self.words.setWordWrap(True)
        self.hint = Hint()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.words)
        rows.addWidget(self.hint)
        self.hide()

    def show_evidence(self, evidence: Iterable[Evidence]) -> None:
        """Count the sources of a statement."""
        counted = {
            each.source.id: each.source
            for each in evidence
            if each.citation.stance is not Stance.CONTEXT
        }
        groups = independent_groups(counted.values())
        self.setHidden(not counted)
        sources = self.tr("%n source(s)", "", len(counted))
        independent = self.tr("%n independent", "", len(groups))
        self.words.setText(self.tr("{0}, {1}").format(sources, independent))
        together = [self._together(group) for group in groups if len(group) > 1]
        self.words.setToolTip(plain_tip("\n".join(together)))
        self.words.setAccessibleDescription(" ".join(together))
        is_alone = len(groups) == 1
        alone = self.tr("There is no second independent source.")
        self.hint.show_note(alone if is_alone else "")

    def _together(self, group: Iterable[Source]) -> str:
        names = ", ".join(map(shown_name, group))
        return self.tr("These count once: {0}.").format(names)
