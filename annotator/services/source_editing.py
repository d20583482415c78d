"""Editing sources field by field, as their forms show them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Final, cast

from annotator.domain.addresses import doi_in
from annotator.domain.change import Change, Step, only_real
from annotator.domain.dates import suggestion_of
from annotator.domain.refusal import Refusal
from annotator.domain.source import (
    NAME_PARTS,
    Confidentiality,
    Source,
    SourceClass,
    check_url,
    joined_name,
)
from annotator.formats.csl_dates import dated, edtf, read_iso
from annotator.formats.csl_items import checked
from annotator.formats.csl_names import inverted, read_inverted
from annotator.services.desk import Desk
from annotator.services.pseudonyms import Pseudonyms
from annotator.services.source_fields import Shape, shape_of
from annotator.store import sources


@dataclass(frozen=True, slots=True)
class Apart:
    """What is known of a source beside its CSL-JSON item.

    `pseudonym` may stay empty: a source that is not public is given one.
    """

    source_class: SourceClass = SourceClass.SECONDARY
    confidentiality: Confidentiality = Confidentiality.PUBLIC
    independence_group: str = ""
    pseudonym: str = ""


APART: Final = frozenset({"source_class", "confidentiality", "independence_group", "pseudonym"})
"""Names of what is known beside the item."""

_DIVIDER: Final = re.compile(r"\s*;\s*")


def apart_of(source: Source) -> Apart:
    """Return what is known of a source beside its item."""
    return Apart(
        source.source_class,
        source.confidentiality,
        source.independence_group,
        source.pseudonym,
    )


def shown_text(key: str, value: object) -> str:
    """Return a field of an item as its form shows it; empty for none.

    Names are `Adler, Ruth; Armed Forces`, dates EDTF, or the words that stand for them.
    """
    match shape_of(key):
        case Shape.NAMES if isinstance(value, list):
            found = (inverted(each) for each in value if isinstance(each, Mapping))
            return "; ".join(filter(None, found))
        case Shape.DATE if isinstance(value, Mapping):
            told = dated(value)
            return edtf(told) or told.words
    return "" if value is None else str(value)


def read_text(key: str, text: str) -> object:
    """Return the value of CSL-JSON that was typed into a field; none for an empty text.

    Refused: `source_untitled`, `url_not_web(url)`, `doi_unreadable(doi)`, `date_not_iso(date)` for
    what has no reading or more than one, `csl_field_bad(field, value)`.
    """
    bare = text.strip()
    if not bare:
        if key == "title":
            raise Refusal("source_untitled")
        return None
    match shape_of(key):
        case Shape.NAMES:
            return [name for name in map(read_inverted, _DIVIDER.split(bare)) if name] or None
        case Shape.DATE:
            return _date(bare)
        case Shape.URL:
            check_url(bare)
        case Shape.DOI:
            bare = _doi(bare)
    item, _ = checked({"type": "document", key: bare})
    return item.get(key)


def names_read(text: str) -> list[tuple[str, bool]]:
    """Return the names that are read in a text, each as it is said, and whether it is a person."""
    found = [name for name in map(read_inverted, _DIVIDER.split(text.strip())) if name]
    return [
        (
            name.get("literal") or joined_name(name[part] for part in NAME_PARTS if part in name),
            "literal" not in name,
        )
        for name in found
    ]


def day_meant(text: str) -> str:
    """Return the EDTF value of a typed date; empty while it has none.

    Day, month, year, season, two of these with a slash, or about one: what CSL-JSON has room for.
    """
    bare = text.strip()
    told = read_iso(suggestion_of(bare) or bare)
    return edtf(told)


def make_source(
    desk: Desk,
    csl_type: str,
    texts: Mapping[str, str],
    apart: Apart | None = None,
    item: Mapping[str, object] | None = None,
) -> Step:
    """Make a source of what was typed, by the names of CSL-JSON; the source is the last change.

    `item` is what a pasted draft says: a text that only shows it does not replace it. Refused as
    `read_text` refuses.
    """
    source_id = desk.new_id()
    begun = {**(item or {}), "id": source_id, "type": csl_type}
    made = _written(begun, {"title": "", **texts} if "title" not in begun else texts)
    source = Source(source_id, made, desk.now())
    return Step("save_source", (Change(None, _with(desk, source, apart or Apart())),))


def edit_source(
    desk: Desk, source_id: str, /, texts: Mapping[str, str] | None = None, **apart: object
) -> Step:
    """Change fields of a source: `texts` by the names of CSL-JSON (`type` too), others by `APART`.

    Everything else stays, also what the type has no field for, and names and dates in their parts
    where the text only shows them. Refused: `source_missing`, and as `read_text` refuses.
    """
    if not apart.keys() <= APART:
        raise TypeError(f"not known of a source: {sorted(apart.keys() - APART)}")
    before = sources.source(desk.project, source_id)
    if before is None:
        raise Refusal("source_missing", id=source_id)
    item = _written(before.item, texts or {})
    after = before if item == dict(before.item) else replace(before, item=item)
    wanted = replace(apart_of(before), **cast("dict[str, Any]", apart))
    return Step("edit_source", only_real([Change(before, _with(desk, after, wanted))]))


def _written(item: Mapping[str, object], texts: Mapping[str, str]) -> dict[str, object]:
    written = dict(item)
    for key, text in texts.items():
        if key == "type":
            written[key] = text
            continue
        if key in written and shown_text(key, written[key]) == text.strip():
            continue
        value = read_text(key, text)
        written.pop(key, None)
        if value is not None:
            written[key] = value
    return written


def _with(desk: Desk, source: Source, apart: Apart) -> Source:
    """Return the source with what is known beside it; one that is not public has a pseudonym."""
    known = replace(
        source,
        source_class=apart.source_class,
        confidentiality=apart.confidentiality,
        independence_group=apart.independence_group.strip(),
        pseudonym=apart.pseudonym.strip() or source.pseudonym,
    )
    return Pseudonyms(desk).named(known)


def _date(text: str) -> dict[str, object]:
    value = day_meant(text)
    if not value:
        raise Refusal("date_not_iso", date=text)
    return read_iso(value).item()


def _doi(text: str) -> str:
    found = doi_in(text)
    if not found:
        raise Refusal("doi_unreadable", doi=text)
    return found
