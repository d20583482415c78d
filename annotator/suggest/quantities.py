"""Quantities in a sentence: a number, its scale, and what is counted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from annotator.domain.folded_text import Folding, folded
from annotator.domain.text import Span
from annotator.suggest.word_lists import listed

_BLANK: Final = r"[ \u00a0\u202f]"
_FIGURE: Final = (
    rf"\d{{1,3}}(?:{_BLANK}\d{{3}})+(?:[.,]\d+)?|\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:[.,]\d+)?"
)
_SCALE: Final = r"(?:milliers?|millions?|milliards?|billions?|trillions?|thousands?)(?!\w)"
_CURRENCY_BEFORE: Final = r"[€$£¥]"
_UNIT: Final = (
    r"%|‰|€|\$|£|(?:pour{b}?cent|per{b}?cent)(?!\w)|points?(?!\w)".replace("{b}", _BLANK)
    + r"|[^\W\d_][\w’-]*"
)
_QUANTITY: Final = re.compile(
    rf"(?<![\w.,/-])(?P<before>{_CURRENCY_BEFORE}{_BLANK}?)?(?P<figure>{_FIGURE})(?![\w/]|[.,]\d)"
    rf"(?:(?:{_BLANK}|-)?(?P<scale>{_SCALE}))?"
    rf"(?:(?:{_BLANK}(?:d[eu]s?{_BLANK}|d['’]|of{_BLANK})?|(?=[%‰€$£])|-)(?P<unit>{_UNIT}))?",
    re.IGNORECASE,
)
_SCALES: Final = {
    "millier": 1e3,
    "thousand": 1e3,
    "million": 1e6,
    "milliard": 1e9,
    "billion": 1e9,
    "trillion": 1e12,
}
_MONEY: Final = {
    "€": "€",
    "euro": "€",
    "$": "$",
    "dollar": "$",
    "£": "£",
    "pound": "£",
    "livre": "£",
    "¥": "¥",
}
_PER_CENT: Final = re.compile(r"%|pour ?cent|per ?cent")
_NO_UNITS: Final = listed(
    "et ou a au aux en dans par pour sur avec contre est sont the and or in to at by from was were"
    " are is has have had after before than janvier fevrier mars avril mai juin juillet aout"
    " septembre octobre novembre decembre january february march april may june july august"
    " september october november december"
)
_LOOSE: Final = Folding()


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with what it counts; `unit` is folded and singular, `%` and signs of money as such.

    `span` covers the number and its scale, `figure` is the number alone as it is written.
    """

    span: Span
    value: float
    unit: str
    figure: str
    scale: str = ""


def quantities(text: str, sentence: Span, *, is_french: bool) -> Iterator[Quantity]:
    """Yield the quantities of a sentence in order; in French a comma is a decimal sign."""
    for match in _QUANTITY.finditer(text, sentence.start, sentence.end):
        value = value_of(match["figure"], is_french=is_french)
        if value is None:
            continue
        scale = folded(match["scale"] or "", _LOOSE).rstrip("s")
        start = match.start() if match["before"] else match.start("figure")
        end = match.end("scale") if match["scale"] else match.end("figure")
        unit = _unit((match["before"] or "").strip() or match["unit"] or "")
        scaled = value * _SCALES.get(scale, 1.0)
        yield Quantity(Span(start, end), scaled, unit, match["figure"], scale)


def value_of(figure: str, *, is_french: bool) -> float | None:
    """Return a number as it is written in a language; none for what is no number there."""
    plain = re.sub(_BLANK, "", figure)
    is_grouped = re.fullmatch(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?", plain) is not None
    if is_grouped and not (is_french and plain.count(",") == 1):
        plain = plain.replace(",", "")
    try:
        return float(plain.replace(",", "."))
    except ValueError:
        return None


def said(value: float) -> str:
    """Return a number with as few digits as it needs, at most two behind the point."""
    return f"{value:.2f}".rstrip("0").rstrip(".")


def _unit(words: str) -> str:
    plain = folded(words, _LOOSE).replace("\u00a0", " ")
    if _PER_CENT.fullmatch(plain):
        return "%"
    single = plain if len(plain) < 4 else plain.rstrip("sx")
    return "" if plain in _NO_UNITS else _MONEY.get(single, single)
