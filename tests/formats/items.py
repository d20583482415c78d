"""CSL-JSON items to write and to read: a whole one, and any that can be."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any, BinaryIO, Protocol

from hypothesis import strategies as st

from annotator.domain.source import Source
from annotator.formats.csl_items import one_line
from annotator.formats.csl_schema import DATES, NAMES, NUMBERS, TEXTS, TYPES
from annotator.formats.incoming_sources import BadSource, IncomingSource

AT = "2023-01-17T18:04:05.123Z"


class Reader(Protocol):
    def __call__(self, stream: BinaryIO, /) -> Iterator[IncomingSource | BadSource]: ...


class Writer(Protocol):
    def __call__(self, sources: list[Source], stream: BinaryIO, /, *, redacted: bool) -> object: ...


def source(**fields: Any) -> Source:
    """A source of an item; underscores in the names of fields are hyphens."""
    item = {"id": "s1", "type": "webpage", "title": "Budget"}
    item |= {name.replace("_", "-"): value for name, value in fields.items()}
    return Source(str(item["id"]), item, AT)


def item_of(read: IncomingSource | BadSource) -> dict[str, Any]:
    """What was read, without what files do not carry."""
    assert isinstance(read, IncomingSource), read
    return {key: value for key, value in read.source.item.items() if key != "id"}


def items_in(read: Reader, data: bytes | str) -> list[dict[str, Any]]:
    raw = data.encode() if isinstance(data, str) else data
    return [item_of(each) for each in read(io.BytesIO(raw))]


def bad_in(read: Reader, data: bytes | str) -> list[tuple[int, str, dict[str, object]]]:
    raw = data.encode() if isinstance(data, str) else data
    found = [each for each in read(io.BytesIO(raw)) if isinstance(each, BadSource)]
    return [(each.number, each.refusal.code, each.refusal.params) for each in found]


def written(write: Writer, *sources: Source, redacted: bool = True) -> bytes:
    stream = io.BytesIO()
    write(list(sources), stream, redacted=redacted)
    return stream.getvalue()


# Any item

_SIGNS = st.characters(exclude_categories=["Cs", "Cc", "Co", "Cn"], exclude_characters="\ufeff")
_TROUBLE = st.sampled_from(
    [*"{}\\$&#_%^~\"'`-–—/@,;:.", "--", "``", "''", "é", "L’", "«\u00a0", "œ", "Łódź", "and", "😀"]
)
TEXTS_OF_ONE_LINE = (
    st.lists(_TROUBLE | st.text(_SIGNS, max_size=4) | st.just(" "), min_size=1, max_size=8)
    .map("".join)
    .map(one_line)
    .filter(lambda text: any(map(str.isalnum, text)))
)
WORDS = st.text(st.characters(categories=["Lu", "Ll", "Lo"], max_codepoint=0x24F), min_size=1)
_UPPER = WORDS.map(str.title).filter(lambda word: word[0].isupper())
_GIVEN = st.lists(_UPPER, min_size=1, max_size=2).map(" ".join)
_PERSONS = st.fixed_dictionaries(
    {"family": _GIVEN, "given": _GIVEN},
    optional={
        "non-dropping-particle": st.sampled_from(["de", "van der", "von", "al"]),
        "dropping-particle": st.sampled_from(["de", "of"]),
        "suffix": st.sampled_from(["Jr.", "III"]),
    },
)
_BODIES = st.sampled_from(
    ["Armed Forces", "Ministère de la Culture", "UN and partners", "Insee, Rabat", "{odd}", "x.org"]
).map(lambda name: {"literal": name})
NAMES_OF_ITEMS = st.lists(_PERSONS | _BODIES, min_size=1, max_size=3)
_DAYS = st.dates().map(lambda day: [day.year, day.month, day.day])
_PARTS = st.integers(1, 3).flatmap(lambda n: _DAYS.map(lambda day: day[:n]))
ONE_DATES = _PARTS.map(lambda parts: {"date-parts": [parts]})
DATES_OF_ITEMS = ONE_DATES | st.lists(_PARTS, min_size=2, max_size=2).map(
    lambda both: {"date-parts": both}
)


def any_item(*fields: str, dates: st.SearchStrategy[Any] = ONE_DATES) -> st.SearchStrategy[Any]:
    """Any item with some of these fields, each holding what it should."""
    optional = {
        name: (
            NAMES_OF_ITEMS
            if name in NAMES
            else dates
            if name in DATES
            else _SPECIAL.get(name, TEXTS_OF_ONE_LINE)
        )
        for name in fields
    }
    assert set(fields) <= NAMES | DATES | NUMBERS | TEXTS
    return st.fixed_dictionaries(
        {"id": st.just("s1"), "type": st.sampled_from(sorted(TYPES)), "title": TEXTS_OF_ONE_LINE},
        optional=optional,
    )


_SPECIAL: dict[str, st.SearchStrategy[Any]] = {
    "URL": st.sampled_from(
        ["https://a.example/b_c?d=1&e=%20f#g", "http://é.example/~x", "https://x.io"]
    ),
    "DOI": st.sampled_from(["10.1000/xyz_(1)", "10.1000/182"]),
    "ISBN": st.sampled_from(["978-2-07-011536-5", "2-07-011536-4"]),
    "ISSN": st.sampled_from(["0028-0836", "1476-468X"]),
    "page": st.sampled_from(["4", "12-34", "A1-A7", "e1234"]),
    "keyword": st.lists(WORDS, min_size=1, max_size=3, unique=True).map(", ".join),
    "language": st.sampled_from(["fr", "en-GB"]),
    "genre": st.sampled_from(["Rapport", "PhD thesis"]),
}
