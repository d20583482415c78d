"""A citation with its source out of a JSON object, whole, redacted or written by hand."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from annotator.domain.attachment import Attachment
from annotator.domain.dossier import Evidence
from annotator.domain.source import Citation, Confidentiality, Source, SourceClass, Stance, Use
from annotator.formats.json_values import JsonObject, blank_or, offset, said, text
from annotator.formats.moments import day, moment

_SOURCE_KEYS: Final = frozenset(
    {"item", "class", "confidentiality", "independence_group", "pseudonym", "created_at"}
)
_ITEM_DEPTH: Final = 12
"""A CSL item has five levels; what reads a much deeper one later may run out of stack."""


def evidence_of(each: JsonObject, annotation_id: str) -> Evidence:
    """Return the citation of an object, the source that stands in it, and the files it tells of.

    Raises `Refusal`: `jsonl_key_missing`, `jsonl_value_bad`, `source_untitled`, `url_not_web`,
    `digest_invalid`.
    """
    source = _source(each.child("source"))
    citation = Citation(
        id=each.words("id"),
        annotation_id=annotation_id,
        source_id=source.id,
        created_by=each.words("created_by"),
        created_at=each.take("created_at", blank_or(moment), ""),
        stance=each.take("stance", said(Stance), Stance.SUPPORTS),
        quote=each.words("quote"),
        locator=each.words("locator"),
        accessed_on=each.take("accessed_on", blank_or(day), ""),
        archived_url=each.words("archived_url"),
        note=each.words("note"),
        note_private=each.words("note_private"),
        used_as=each.take("used_as", said(Use), Use.AS_CLASSED),
    )
    files = tuple(_attachment(file, citation) for file in each.children("attachments"))
    return Evidence(citation, source, files)


def _attachment(each: JsonObject, citation: Citation) -> Attachment:
    sha256 = each.need("sha256", text)
    return Attachment(
        id=each.words("id"),
        annotation_id=citation.annotation_id,
        citation_id=citation.id,
        sha256=sha256,
        name=each.words("name") or sha256,
        media_type=each.words("media_type"),
        size=each.take("size", offset, 0),
        added_by=each.words("added_by"),
        added_at=each.take("added_at", blank_or(moment), ""),
    )


def _source(each: JsonObject) -> Source:
    item, usual = _item(each)
    return Source(
        id=each.words("id"),
        item=item,
        created_at=each.take("created_at", blank_or(moment), ""),
        source_class=each.take("class", said(SourceClass), SourceClass.SECONDARY),
        independence_group=each.words("independence_group"),
        confidentiality=each.take("confidentiality", said(Confidentiality), usual),
        pseudonym=each.words("pseudonym"),
    )


def _item(each: JsonObject) -> tuple[Mapping[str, object], Confidentiality]:
    """Return the CSL item, and how confidential it is if nothing is said of that.

    The item stands under `item`, or its keys beside ours. A lone pseudonym, as redacted exports
    have it, is the title of a confidential source.
    """
    flat = {key: value for key, value in each.data.items() if key not in _SOURCE_KEYS}
    item = each.data.get("item") or flat
    if not item:
        lone = {"type": "document", "title": each.need("pseudonym", text)}
        return lone, Confidentiality.CONFIDENTIAL
    if not isinstance(item, dict) or not _is_shallow(item, _ITEM_DEPTH):
        raise each.bad("item")
    return item, Confidentiality.PUBLIC


def _is_shallow(value: object, levels: int) -> bool:
    match value:
        case dict():
            inner = list(value.values())
        case list():
            inner = value
        case _:
            return True
    return levels > 0 and all(_is_shallow(each, levels - 1) for each in inner)
