"""Labels: what those of a file mean, as the project remembers it, or by themselves."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from annotator.domain.change import Change, only_real
from annotator.domain.label_mapping import LabelMapping
from annotator.formats.incoming import IncomingAnnotation
from annotator.services.desk import Desk
from annotator.services.label_schemes import usual_meaning
from annotator.services.meanings import Meaning
from annotator.store.labels import label_mappings

Meanings = Mapping[str, Meaning]
"""What the labels of a scheme mean."""


def labels_of(annotations: Iterable[IncomingAnnotation]) -> dict[str, int]:
    """Return the labels of a file with how many annotations bear each, the frequent ones first."""
    counts = Counter(each.label for each in annotations if each.label)
    return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0])))


def meanings_for(desk: Desk, scheme: str, labels: Iterable[str]) -> dict[str, Meaning]:
    """Return what labels of a scheme mean: as was decided before, else as they usually do.

    A scheme is the name of a format.
    """
    kept = {
        each.label: Meaning(each.treatment, each.subtype)
        for each in label_mappings(desk.project, scheme)
    }
    return {label: kept.get(label) or usual_meaning(label) for label in labels}


def keep_meanings(desk: Desk, scheme: str, meanings: Meanings) -> tuple[Change, ...]:
    """Return the changes that keep what labels mean for the next time.

    What a label usually means is not written down, unless something else was before.
    """
    known = {each.label: each for each in label_mappings(desk.project, scheme)}
    now = desk.now()
    return only_real(
        Change(known.get(label), _kept(desk, scheme, label, meaning, known.get(label), now))
        for label, meaning in meanings.items()
        if label in known or meaning != usual_meaning(label)
    )


def _kept(
    desk: Desk,
    scheme: str,
    label: str,
    meaning: Meaning,
    known: LabelMapping | None,
    now: str,
) -> LabelMapping:
    if known is not None and Meaning(known.treatment, known.subtype) == meaning:
        return known
    return LabelMapping(
        known.id if known else desk.new_id(),
        scheme,
        label,
        meaning.treatment,
        desk.person.id,
        now,
        subtype=meaning.subtype,
    )
