"""Merging with a choice: for each field that differs, which source's value the kept one gets."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from annotator.domain.change import Change, Step
from annotator.domain.source import Source
from annotator.services.desk import Desk
from annotator.services.merging import merge
from annotator.services.source_editing import shown_text
from annotator.services.source_fields import UNSHOWN
from annotator.store import sources

APART_KEYS: Final = ("source_class", "independence_group", "pseudonym")
"""What is chosen of what is known beside the item; the strictest confidentiality always holds."""


class Difference(NamedTuple):
    """A field and how each of the sources has it, in their order; empty where one has nothing.

    `key` is a name of CSL-JSON (`type` too) or one of `APART_KEYS`.
    """

    key: str
    values: tuple[str, ...]

    @property
    def is_needed(self) -> bool:
        """Whether a choice is needed: some say one thing, and some another."""
        return len({value for value in self.values if value}) > 1


def differences(merged: Sequence[Source]) -> list[Difference]:
    """Return the fields in which the sources are not the same, as forms show them."""
    keys = dict.fromkeys(key for source in merged for key in source.item)
    wanted = [key for key in ("type", *keys) if key == "type" or key not in UNSHOWN]
    found = [
        Difference(key, tuple(shown_text(key, source.item.get(key)) for source in merged))
        for key in dict.fromkeys(wanted)
    ]
    found += [
        Difference(key, tuple(str(getattr(source, key)) for source in merged)) for key in APART_KEYS
    ]
    return [each for each in found if len(set(each.values)) > 1]


def merge_choosing(
    desk: Desk, keep_id: str, other_ids: Collection[str], chosen: Mapping[str, str]
) -> Step:
    """Merge as `merging.merge` does, and give the kept source the values that were chosen.

    `chosen` says, by the key of a `Difference`, from which of the merged sources the value comes.
    Refused as `merge` refuses.
    """
    step = merge(desk, keep_id, other_ids)
    found = (sources.source(desk.project, each) for each in (keep_id, *other_ids))
    known = {each.id: each for each in found if each is not None}
    kept = known[keep_id]
    joined = next((c.after for c in step.changes if c.id == keep_id), None)
    after = joined if isinstance(joined, Source) else kept
    for key, source_id in chosen.items():
        after = _given(after, key, known[source_id])
    rest = tuple(change for change in step.changes if change.id != keep_id)
    gone = tuple(change for change in rest if change.after is None)
    moved = tuple(change for change in rest if change.after is not None)
    own = () if after == kept else (Change(kept, after),)
    return replace(step, changes=(*moved, *own, *gone))


def _given(source: Source, key: str, giver: Source) -> Source:
    if key in APART_KEYS:
        return replace(source, **{key: getattr(giver, key)})
    if key not in giver.item:
        return source
    return replace(source, item={**source.item, key: giver.item[key]})
