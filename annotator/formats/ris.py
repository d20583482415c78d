"""RIS: the tagged records of reference managers, in and out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import BinaryIO, Final

from annotator.domain.addresses import doi_in
from annotator.domain.source import Source
from annotator.formats.csl_dates import Dated, dated
from annotator.formats.csl_items import Item, names_of, one_line, text_of, web_address
from annotator.formats.csl_names import inverted, read_inverted
from annotator.formats.incoming_sources import BadSource, IncomingSource, incoming
from annotator.formats.ris_dates import read_ris_date, ris_date
from annotator.formats.ris_lines import Record, Tagged, records
from annotator.formats.ris_types import TYPE_WORDS, WRITTEN, csl_type
from annotator.formats.source_files import WrittenSources, leaving, text_of_file

_TEXTS: Final[Mapping[str, str]] = {
    "TI": "title",
    "ST": "title-short",
    "T2": "container-title",
    "J2": "container-title-short",
    "T3": "collection-title",
    "PB": "publisher",
    "CY": "publisher-place",
    "VL": "volume",
    "IS": "issue",
    "M1": "number",
    "ET": "edition",
    "SE": "section",
    "NV": "number-of-volumes",
    "DO": "DOI",
    "UR": "URL",
    "LA": "language",
    "AB": "abstract",
    "RN": "annote",
    "CN": "call-number",
    "DB": "source",
    "ID": "citation-key",
}
"""Tags with one field of CSL-JSON each, in the order in which they are written."""

_ALSO: Final[Mapping[str, str]] = {
    "T1": "title",
    "CT": "title",
    "BT": "container-title",
    "JF": "container-title",
    "JO": "container-title",
    "JA": "container-title-short",
    "J1": "container-title-short",
    "PP": "publisher-place",
    "CP": "issue",
    "N2": "abstract",
    "LK": "URL",
    "L3": "DOI",
}
"""Other tags for the same: they count where the usual one is missing."""

_NAMES: Final[Mapping[str, str]] = {
    "AU": "author",
    "A1": "author",
    "A2": "editor",
    "ED": "editor",
    "A3": "collection-editor",
    "A4": "translator",
}
_SPECIAL: Final = frozenset({"TY", "M3", "PY", "Y1", "DA", "Y2", "SP", "EP", "SN", "KW", "N1"})
_WRITTEN_APART: Final = frozenset(
    {"id", "type", "issued", "accessed", "page", "ISBN", "ISSN", "keyword", "note"}
)
_ISSN: Final = re.compile(r"\d{4}-?\d{3}[\dX]", re.IGNORECASE)
_PAGES: Final = re.compile(r"\s*([^\s,&–-]+)\s*(?:--?|–)\s*([^\s,&–-]+)\s*")


def read(stream: BinaryIO) -> Iterator[IncomingSource | BadSource]:
    """Read the records of a file; what has no `ER`, and lines that go on, are no trouble.

    Refused as a whole: `sources_empty`, and as `decode` refuses. A `BadSource` has
    `source_untitled` or `csl_field_bad(field, value)`.
    """
    for number, record in enumerate(records(text_of_file(stream)), 1):
        item, left_out = _item(record)
        yield incoming(number, item, *left_out)


def write(sources: Iterable[Source], stream: BinaryIO, *, redacted: bool = True) -> WrittenSources:
    """Write a record for each source, in UTF-8, each line ended by CRLF; the stream stays open."""
    tally = WrittenSources()
    for each in leaving(sources, tally, redacted=redacted):
        lines = [*_lines(each.item), Tagged("ER", "")]
        told = "".join(f"{tag}  - {text}\r\n" for tag, text in lines)
        stream.write(f"{told}\r\n".encode())
        tally.lost.update(_lost(each.item))
        tally.lost.update(() if each.is_withheld else each.known_apart.keys() - {"pseudonym"})
    return tally


def _lines(item: Item) -> Iterator[Tagged]:
    name, work = WRITTEN[text_of(item, "type")]
    yield Tagged("TY", name)
    for key, tag in _name_tags(item).items():
        yield from (Tagged(tag, one_line(inverted(each))) for each in names_of(item, key))
    for tag, text in _texts(item, work):
        line = one_line(text)
        if line:
            yield Tagged(tag, line)


def _texts(item: Item, work: str) -> Iterator[tuple[str, str]]:
    yield from ((tag, text_of(item, key)) for tag, key in _TEXTS.items())
    yield "M3", work or text_of(item, "genre")
    issued, accessed = _date(item, "issued"), _date(item, "accessed")
    if issued.begin:
        yield "PY", f"{issued.begin[0]:04d}"
    yield "DA", ris_date(issued)
    yield "Y2", ris_date(accessed)
    pages = _PAGES.fullmatch(text_of(item, "page"))
    yield "SP", pages[1] if pages else text_of(item, "page")
    yield "EP", pages[2] if pages else ""
    for key in ("ISBN", "ISSN"):
        yield from (("SN", each) for each in text_of(item, key).split(","))
    yield from (("KW", each) for each in re.split("[,;]", text_of(item, "keyword")))
    yield from (("N1", each) for each in text_of(item, "note").split("\n"))


def _name_tags(item: Item) -> dict[str, str]:
    """Return the tag of each field of names; who asked stands where an editor does otherwise."""
    tags = {"author": "AU", "editor": "A2", "collection-editor": "A3", "translator": "A4"}
    if item["type"] == "interview" and "editor" not in item:
        tags["interviewer"] = tags.pop("editor")
    return tags


def _lost(item: Item) -> Iterator[str]:
    carried = {*_TEXTS.values(), *_WRITTEN_APART, *_name_tags(item)}
    _, work = WRITTEN[text_of(item, "type")]
    yield from item.keys() - carried - (set() if work else {"genre"})
    yield from (
        key for key in ("issued", "accessed") if (told := _date(item, key)).end or told.circa
    )


def _date(item: Item, key: str) -> Dated:
    value = item.get(key)
    return dated(value) if isinstance(value, dict) else Dated()


def _item(record: Record) -> tuple[Item, tuple[str, ...]]:
    fields = _Fields(record)
    name, told = csl_type(fields.first("TY"), fields.first("M3"))
    item: Item = {"type": name}
    for tag, key in (*_TEXTS.items(), *_ALSO.items()):
        text = fields.first(tag)
        if text and key not in item and key != "URL":
            item[key] = text
    work = fields.first("M3")
    if not told and work.casefold() not in {"", *TYPE_WORDS} and not doi_in(work):
        item["genre"] = work
    item |= _read_names(fields, name) | _read_dates(fields) | _read_numbers(fields)
    if name == "book" and "title" not in item and "container-title" in item:
        item["title"] = item.pop("container-title")
    return item, fields.unknown()


class _Fields:
    """The fields of one record by their tags; what is empty is as not there."""

    def __init__(self, record: Record) -> None:
        self._texts: dict[str, list[str]] = {}
        for tag, text in record:
            if text:
                self._texts.setdefault(tag, []).append(text)

    def all(self, *tags: str) -> list[str]:
        return [text for tag in tags for text in self._texts.get(tag, ())]

    def first(self, *tags: str) -> str:
        return next(iter(self.all(*tags)), "")

    def unknown(self) -> tuple[str, ...]:
        known = {*_TEXTS, *_ALSO, *_NAMES, *_SPECIAL}
        return tuple(tag for tag in self._texts if tag not in known)


def _read_names(fields: _Fields, name: str) -> Item:
    read: dict[str, list[dict[str, str]]] = {}
    for tag, key in _NAMES.items():
        field = "interviewer" if key == "editor" and name == "interview" else key
        names = [read_inverted(each) for each in fields.all(tag)]
        read[field] = [*read.get(field, []), *filter(None, names)]
    return {key: names for key, names in read.items() if names}


def _read_dates(fields: _Fields) -> Item:
    given = [read_ris_date(each) for each in fields.all("DA", "PY", "Y1")]
    # Some write the day without its year in DA, and the year in PY.
    issued = next((each for each in given if each.begin), next(filter(None, given), Dated()))
    accessed = next(filter(None, map(read_ris_date, fields.all("Y2"))), Dated())
    return {key: told.item() for key, told in (("issued", issued), ("accessed", accessed)) if told}


def _read_numbers(fields: _Fields) -> Item:
    urls = [url for each in fields.all("UR", "LK") for url in re.split(r"[;\s]+(?=\w+:)", each)]
    numbers = [each.strip() for field in fields.all("SN") for each in re.split("[;,]", field)]
    doi = fields.first("DO", "L3") or doi_in(fields.first("M3"))
    read: Item = {
        "URL": next(filter(None, map(web_address, urls)), next(iter(urls), "")),
        "DOI": doi_in(doi) or doi,
        "page": "-".join(filter(None, (fields.first("SP"), fields.first("EP")))),
        "ISSN": ", ".join(each for each in numbers if _ISSN.fullmatch(each)),
        "ISBN": ", ".join(each for each in numbers if each and not _ISSN.fullmatch(each)),
        "keyword": ", ".join(", ".join(fields.all("KW")).split("\n")),
        "note": "\n".join(fields.all("N1")),
    }
    return {key: value for key, value in read.items() if value}
