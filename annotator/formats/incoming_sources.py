"""Sources on their way in: read from a file, and not yet compared with those of the project."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, TypeVar

from annotator.domain.refusal import Refusal
from annotator.domain.source import Confidentiality, Source, SourceClass
from annotator.formats.csl_items import Item, checked

T = TypeVar("T", SourceClass, Confidentiality)

OURS: Final = "annotator"
"""Our corner of an item's `custom`: what we know of a source beside CSL-JSON."""

_UUID: Final = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_KEY: Final = re.compile(r"[^\s{}(),=\"#%~\\]{1,80}")


@dataclass(frozen=True, slots=True)
class IncomingSource:
    """One record of a file, `number` from 1.

    The source's id is that of the file where this is one of ours, else empty, and so is
    `created_at`. `left_out` names what the record says and a source has no place for.
    """

    number: int
    source: Source
    left_out: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BadSource:
    """A record that could not be read, and why; the others are read all the same."""

    number: int
    refusal: Refusal


def incoming(number: int, raw: Mapping[str, object], *more: str) -> IncomingSource | BadSource:
    """Return what a record says, as a CSL-JSON item; `more` are fields left out before."""
    try:
        item, left_out = checked(raw)
        return IncomingSource(number, source_of(item), (*more, *left_out))
    except Refusal as refusal:
        return BadSource(number, refusal)


def source_of(item: Item) -> Source:
    """Return the source of a checked item, whose id stays only if it is one of ours.

    Another id becomes its citation key. Refused: `source_untitled`, `csl_field_bad`.
    """
    said, ours = _ours(item)
    given = str(said.pop("id", ""))
    known = given if _UUID.fullmatch(given) else ""
    if not known and "citation-key" not in said and _is_key(given):
        said["citation-key"] = given
    return Source(
        known,
        {"id": known, **said},
        "",
        source_class=_chosen(ours, "class", SourceClass, SourceClass.SECONDARY),
        independence_group=_word(ours, "independence_group"),
        confidentiality=_chosen(ours, "confidentiality", Confidentiality, Confidentiality.PUBLIC),
        pseudonym=_word(ours, "pseudonym"),
    )


def _is_key(given: str) -> bool:
    """Whether an id was chosen by somebody: no number that counts, and no address."""
    return bool(_KEY.fullmatch(given)) and not given.isdigit() and "://" not in given


def _ours(item: Item) -> tuple[Item, Mapping[str, object]]:
    """Take our own corner out of an item."""
    said = dict(item)
    custom = said.get("custom")
    ours = custom.get(OURS) if isinstance(custom, dict) else None
    if not isinstance(custom, dict) or not isinstance(ours, dict):
        return said, {}
    rest = {key: value for key, value in custom.items() if key != OURS}
    del said["custom"]
    return (said | {"custom": rest} if rest else said), ours


def _word(ours: Mapping[str, object], key: str) -> str:
    value = ours.get(key, "")
    if not isinstance(value, str):
        raise Refusal("csl_field_bad", field=f"custom.{OURS}.{key}", value=repr(value)[:60])
    return value.strip()


def _chosen(ours: Mapping[str, object], key: str, values: type[T], usual: T) -> T:
    word = _word(ours, key)
    try:
        return values(word) if word else usual
    except ValueError:
        raise Refusal("csl_field_bad", field=f"custom.{OURS}.{key}", value=word[:60]) from None
