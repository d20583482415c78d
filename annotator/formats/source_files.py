"""What reading and writing files of sources have in common."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import BinaryIO

from annotator.domain.refusal import Refusal
from annotator.domain.source import Confidentiality, Source, SourceClass
from annotator.formats.csl_items import Item, checked
from annotator.formats.csl_schema import FIELD_ALIASES
from annotator.formats.redaction import is_withheld, stand_in


@dataclass(slots=True)
class WrittenSources:
    """`rows` sources were written, `redacted` of them under their pseudonym.

    `lost` counts, by field, how many of them say something that the format has no place for.
    """

    rows: int = 0
    redacted: int = 0
    lost: Counter[str] = field(default_factory=Counter)


@dataclass(frozen=True, slots=True)
class Leaving:
    """A source as it leaves: an item that is sure to be valid, and what is known beside it.

    `is_withheld` says that the item is but a pseudonym.
    """

    item: Item
    known_apart: Mapping[str, str]
    is_withheld: bool = False


def leaving(
    sources: Iterable[Source], tally: WrittenSources, *, redacted: bool
) -> Iterator[Leaving]:
    """Yield sources as they leave, counted; redacted, one that is not public is its pseudonym.

    An item of an odd type, which only a project of another program can hold, leaves as a document.
    """
    for source in sources:
        tally.rows += 1
        if redacted and is_withheld(source):
            tally.redacted += 1
            yield _withheld(source)
            continue
        item = _valid(source.item, tally)
        yield Leaving({**item, "id": source.id}, _known_apart(source))


def text_of_file(stream: BinaryIO) -> str:
    """Return the text of a file, its encoding detected; refused as `decode` does.

    A byte order mark is no part of it, and every line ends in a line feed.
    """
    from annotator.formats.text import decode

    try:
        text, _ = decode(stream.read())
    except Refusal as refusal:
        if refusal.code == "article_empty":
            raise Refusal("sources_empty") from None
        raise
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _withheld(source: Source) -> Leaving:
    name = stand_in(source)
    item: Item = {"id": _slug(name), "type": "document", "title": name}
    known = {"confidentiality": source.confidentiality.value, "pseudonym": name}
    return Leaving(item, known, is_withheld=True)


def _known_apart(source: Source) -> dict[str, str]:
    """Return what differs from what every source has."""
    said = {}
    if source.source_class is not SourceClass.SECONDARY:
        said["class"] = source.source_class.value
    if source.independence_group:
        said["independence_group"] = source.independence_group
    if source.confidentiality is not Confidentiality.PUBLIC:
        said["confidentiality"] = source.confidentiality.value
    if source.pseudonym:
        said["pseudonym"] = source.pseudonym
    return said


def _valid(item: Mapping[str, object], tally: WrittenSources) -> Item:
    kept = dict(item)
    while True:
        try:
            read, left_out = checked(kept)
        except Refusal as refusal:
            bad = str(refusal.params.get("field", "type"))
            kept = {key: each for key, each in kept.items() if FIELD_ALIASES.get(key, key) != bad}
            kept |= {"type": "document"} if bad == "type" else {}
            tally.lost[bad] += 1
        else:
            tally.lost.update(left_out)
            return read


def _slug(name: str) -> str:
    kept = "".join(sign if sign.isalnum() else "-" for sign in name.casefold())
    return "-".join(filter(None, kept.split("-"))) or "unnamed"
