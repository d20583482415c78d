"""Scales: which verdicts a project gives, and how it comes to others without losing one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from annotator.domain.change import Change, Step
from annotator.domain.refusal import Refusal
from annotator.domain.verdict import VerdictScale, VerdictValue
from annotator.domain.verdict_presets import PRESETS, Preset
from annotator.services.desk import Desk
from annotator.services.settling import Outcome, one
from annotator.store import verdicts

_COLOUR: Final = re.compile("#[0-9A-Fa-f]{6}")


class VerdictForm(NamedTuple):
    """A verdict as it is typed; fields as in `VerdictValue`. One label stands for both."""

    label_en: str
    label_fr: str
    colour: str
    rating: int | None = None
    unverifiable: bool = False


def use_scale(desk: Desk, scale_id: str) -> Step:
    """Give verdicts of another scale from now on: one of the project's, or else a preset.

    Verdicts that were given stay, and stay readable. Refused: `scale_missing`.
    """
    known = {scale.id: scale for scale in verdicts.scales(desk.project)}
    changes = [
        Change(scale, replace(scale, is_default=False))
        for scale in known.values()
        if scale.is_default and scale.id != scale_id
    ]
    wanted = known.get(scale_id)
    if wanted is not None:
        changes.append(Change(wanted, replace(wanted, is_default=True)))
    else:
        preset = _preset(scale_id)
        changes.append(Change(None, replace(preset.scale, is_default=True)))
        changes += [Change(None, value) for value in preset.values]
    return one("use_scale", Outcome(tuple(changes)))


def add_value(desk: Desk, scale_id: str, form: VerdictForm) -> Step:
    """Add a verdict at the end of a scale, which gets its next version.

    Refused: `scale_missing`, `verdict_unlabelled`, `colour_invalid`, `verdict_labelled_twice`.
    """
    scale, values = _scale(desk, scale_id)
    rank = max((value.rank for value in values), default=-1) + 1
    made = VerdictValue(desk.new_id(), scale_id, rank, *form)
    return _renewed("add_verdict", scale, Change(None, _sound(made, values)))


def edit_value(desk: Desk, value_id: str, form: VerdictForm) -> Step:
    """Say otherwise what a verdict is called and means; refused as `add_value` refuses.

    What was decided with it says so from now on: for another meaning, retire it and add one.
    """
    before, scale, values = _value(desk, value_id)
    after = replace(before, **form._asdict())
    return _renewed("edit_verdict_value", scale, Change(before, _sound(after, values)))


def retire_value(desk: Desk, value_id: str) -> Step:
    """Give a verdict no longer, from today on; it stays readable where it was given.

    The last one of a scale is refused (`verdict_last`).
    """
    before, scale, values = _value(desk, value_id)
    if before.retired_on:
        return Step("retire_verdict", ())
    if all(value.retired_on or value.id == value_id for value in values):
        raise Refusal("verdict_last")
    after = replace(before, retired_on=desk.now()[:10])
    return _renewed("retire_verdict", scale, Change(before, after))


def restore_value(desk: Desk, value_id: str) -> Step:
    """Give a retired verdict again."""
    before, scale, _ = _value(desk, value_id)
    return _renewed("restore_verdict", scale, Change(before, replace(before, retired_on="")))


def order_values(desk: Desk, scale_id: str, ids: Sequence[str]) -> Step:
    """Put all the verdicts of a scale in this order; ids of others are a bug (ValueError)."""
    scale, values = _scale(desk, scale_id)
    known = {value.id: value for value in values}
    if sorted(ids) != sorted(known):
        raise ValueError("an order names every verdict of a scale once")
    moved = (Change(known[each], replace(known[each], rank=rank)) for rank, each in enumerate(ids))
    return _renewed("order_verdicts", scale, *(c for c in moved if c.before != c.after))


def rename_scale(desk: Desk, scale_id: str, name_en: str, name_fr: str) -> Step:
    """Call a scale otherwise; a name of nothing is refused (`scale_unnamed`)."""
    scale, _ = _scale(desk, scale_id)
    names = name_en.strip() or name_fr.strip(), name_fr.strip() or name_en.strip()
    if not all(names):
        raise Refusal("scale_unnamed")
    after = replace(scale, name_en=names[0], name_fr=names[1])
    return one("rename_scale", Outcome((Change(scale, after),)))


def _renewed(act: str, scale: VerdictScale, *changes: Change) -> Step:
    """Return the step with the scale's next version, if it changes anything."""
    real = [change for change in changes if change.before != change.after]
    if not real:
        return Step(act, ())
    return Step(act, (*real, Change(scale, replace(scale, version=scale.version + 1))))


def _sound(value: VerdictValue, values: Sequence[VerdictValue]) -> VerdictValue:
    """Return a value as it is stored: an empty label is that of the other language."""
    english, french = value.label_en.strip(), value.label_fr.strip()
    value = replace(value, label_en=english or french, label_fr=french or english)
    if not value.label_en:
        raise Refusal("verdict_unlabelled")
    if _COLOUR.fullmatch(value.colour) is None:
        raise Refusal("colour_invalid", colour=value.colour)
    for other in values:
        if other.id != value.id and not other.retired_on and _is_called_alike(other, value):
            raise Refusal("verdict_labelled_twice", label=value.label_en)
    return value


def _is_called_alike(one: VerdictValue, other: VerdictValue) -> bool:
    return any(one.label(lang).casefold() == other.label(lang).casefold() for lang in ("en", "fr"))


def _scale(desk: Desk, scale_id: str) -> tuple[VerdictScale, list[VerdictValue]]:
    for scale in verdicts.scales(desk.project):
        if scale.id == scale_id:
            return scale, verdicts.verdict_values(desk.project, scale_id)
    raise Refusal("scale_missing", id=scale_id)


def _value(desk: Desk, value_id: str) -> tuple[VerdictValue, VerdictScale, list[VerdictValue]]:
    found = verdicts.verdict_value(desk.project, value_id)
    if found is None:
        raise Refusal("verdict_unknown", verdict=value_id)
    return found, *_scale(desk, found.scale_id)


def _preset(scale_id: str) -> Preset:
    for preset in PRESETS:
        if preset.scale.id == scale_id:
            return preset
    raise Refusal("scale_missing", id=scale_id)
