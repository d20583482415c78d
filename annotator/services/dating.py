"""Dating: the fields of an annotation that follow from an EDTF value."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from annotator.domain.altered import altered
from annotator.domain.annotation import Annotation, TimexMod, TimexType
from annotator.domain.date_words import fold
from annotator.domain.dates import bounds, suggestion_of

MANUAL: Final = "manual"
"""How a date was resolved when a person said so."""

EXPLICIT: Final = "explicit"
"""How a date was resolved when its own words say it whole."""


@lru_cache(maxsize=4096)
def days_of(edtf: str, mod: str = "") -> tuple[str, str]:
    """Return the `bounds` of a value, remembered: a file may name one day thousands of times."""
    return bounds(edtf, mod)


def dated(annotation: Annotation, edtf: str, mod: TimexMod | None, resolution: str) -> Annotation:
    """Return the annotation with this EDTF value and all that follows from it.

    An empty value clears the fields. Without a `mod` the value's own `~` says *approximately*, and
    the modifier that stood there stays otherwise, except on a whole day. Passes on the `Refusal`
    of a value that is none. The other readings stay.
    """
    return altered(annotation, **dates_of(annotation, edtf, mod, resolution))


def dates_of(
    annotation: Annotation, edtf: str, mod: TimexMod | None, resolution: str
) -> dict[str, object]:
    """Return the fields that `dated` gives the annotation."""
    value = edtf.strip()
    if not value:
        return dict(_CLEARED)
    mod = _mod(annotation, value) if mod is None else mod
    earliest, latest = days_of(value, mod.value)
    timex_type, timex_value = timex_of(value)
    return {
        "edtf": value,
        "timex_type": timex_type,
        "timex_value": timex_value,
        "timex_mod": mod,
        "earliest": earliest,
        "latest": latest,
        "resolution": resolution,
    }


def dated_by_words(annotation: Annotation, words: str) -> Annotation:
    """Return the annotation dated by its own words, when they have exactly one reading."""
    return altered(annotation, **dates_by_words(annotation, words))


def dates_by_words(annotation: Annotation, words: str) -> dict[str, object]:
    """Return the fields that `dated_by_words` gives the annotation."""
    value = suggestion_of(words)
    return dates_of(annotation, value, mod_of_words(words), EXPLICIT) if value else {}


@lru_cache(maxsize=1024)
def mod_of_words(words: str) -> TimexMod | None:
    """Return the modifier that words begin with: `début 2020`, `mid-June`, `fin juin 2022`."""
    plain = fold(words)
    return next((mod for pattern, mod in _MOD_WORDS if pattern.match(plain)), None)


@lru_cache(maxsize=1024)
def timex_of(edtf: str) -> tuple[TimexType, str]:
    """Return the TIMEX3 type and value of an EDTF value; both empty where TIMEX3 has none.

    A decade is `198`, a century `18`, seasons `SP SU FA WI`, quarters `Q1` and halves `H1`; an
    interval has its two ends, as HeidelTime and the desk's own table of dates write it.
    """
    ends = [_timex(end) for end in edtf.split("/")]
    if not all(ends) or len(ends) > 2:
        return TimexType.NONE, ""
    kind = TimexType.TIME if "T" in ends[0] else TimexType.DATE
    return kind, "/".join(ends)


_PARTS: Final = {
    "21": "SP",
    "22": "SU",
    "23": "FA",
    "24": "WI",
    "33": "Q1",
    "34": "Q2",
    "35": "Q3",
    "36": "Q4",
    "40": "H1",
    "41": "H2",
}

_PLAIN: Final = re.compile(r"\d{4}(-(0\d|1[0-2])(-\d\d)?)?", re.ASCII)
_MOMENT: Final = re.compile(r"(\d{4}-\d\d-\d\dT\d\d:\d\d)(:\d\d)(Z|[+-][\d:]+)?", re.ASCII)
_PART: Final = re.compile(r"(\d{4})-(\d\d)", re.ASCII)
_ROUND: Final = re.compile(r"(\d{3})X|(\d\d)XX", re.ASCII)
_WHOLE_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d(T.+)?", re.ASCII)

_MOD_WORDS: Final = (
    (re.compile(r"(le |the )?(debut|early|beginning|start)\b"), TimexMod.START),
    (re.compile(r"(la |the )?(mi|mid|milieu|middle)\b"), TimexMod.MID),
    (re.compile(r"(la |the )?(fin|late|end)\b"), TimexMod.END),
)


def _timex(end: str) -> str:
    bare = end.rstrip("?~%")
    if _PLAIN.fullmatch(bare):
        return bare
    if found := _MOMENT.fullmatch(bare):
        seconds = "" if found[2] == ":00" else found[2]
        return f"{found[1]}{seconds}{found[3] or ''}"
    if found := _ROUND.fullmatch(bare):
        return found[1] or found[2]
    found = _PART.fullmatch(bare)
    part = _PARTS.get(found[2]) if found else None
    return f"{bare[:4]}-{part}" if part else ""


def _mod(annotation: Annotation, value: str) -> TimexMod:
    if value.endswith(("~", "%")):
        return TimexMod.APPROX
    kept = annotation.timex_mod
    return TimexMod.NONE if kept is TimexMod.APPROX or _WHOLE_DAY.fullmatch(value) else kept


_CLEARED: Final[dict[str, object]] = {
    "edtf": "",
    "timex_type": TimexType.NONE,
    "timex_value": "",
    "timex_mod": TimexMod.NONE,
    "earliest": "",
    "latest": "",
    "resolution": "",
}
