"""The fields of a BibTeX entry, to and from those of a CSL-JSON item."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from annotator.domain.addresses import doi_in
from annotator.formats.bibtex_blocks import Entry
from annotator.formats.bibtex_names import OTHERS, bibtex_names, read_names
from annotator.formats.bibtex_types import THESES, WRITTEN, csl_type
from annotator.formats.csl_dates import Dated, dated, edtf, read_iso
from annotator.formats.csl_items import Item, names_of, one_line, text_of, web_address
from annotator.formats.latex import latex_of, verbatim_of
from annotator.formats.latex import text_of as read_latex

_TEXTS: Final[Mapping[str, tuple[str, ...]]] = {
    "title-short": ("shorttitle",),
    "container-title-short": ("shortjournal",),
    "collection-title": ("series",),
    "publisher-place": ("address", "location"),
    "volume": ("volume",),
    "edition": ("edition",),
    "version": ("version",),
    "chapter-number": ("chapter",),
    "part": ("part",),
    "genre": ("type",),
    "event-title": ("eventtitle",),
    "event-place": ("venue",),
    "status": ("pubstate",),
    "number-of-volumes": ("volumes",),
    "number-of-pages": ("pagetotal",),
    "original-title": ("origtitle",),
    "original-publisher": ("origpublisher",),
    "original-publisher-place": ("origlocation",),
    "language": ("language", "langid", "hyphenation"),
    "keyword": ("keywords", "keyword"),
    "abstract": ("abstract",),
    "note": ("note",),
    "annote": ("annote", "annotation"),
}
"""Fields that hold text, by what CSL-JSON calls them; the first name is the one written."""

_VERBATIM: Final[Mapping[str, str]] = {"DOI": "doi", "ISBN": "isbn", "ISSN": "issn", "URL": "url"}
_NAMES: Final = {
    "author": "author",
    "editor": "editor",
    "translator": "translator",
    "container-author": "bookauthor",
}
_DATES: Final = {
    "accessed": ("urldate", "lastchecked", "urlaccessdate"),
    "event-date": ("eventdate",),
    "original-date": ("origdate",),
}
_JOURNALS: Final = frozenset(
    {"article-journal", "article-magazine", "article-newspaper", "review", "review-book"}
)
_IN_BOOKS: Final = frozenset(
    {"chapter", "paper-conference", "entry", "entry-dictionary", "entry-encyclopedia"}
)
_BOOKS: Final = _IN_BOOKS | {"book", "classic"}
_PUBLISHERS: Final = {"thesis": "school", "report": "institution"}
_MONTHS: Final = (
    *("jan", "feb", "mar", "apr", "may", "jun"),
    *("jul", "aug", "sep", "oct", "nov", "dec"),
)
_ALSO_READ: Final = frozenset(
    {
        *("title", "subtitle", "journal", "journaltitle", "booktitle", "booksubtitle"),
        *("howpublished", "publisher", "school", "institution", "organization", "number", "issue"),
        *("eid", "pages", "date", "year", "month", "day", "entrysubtype", "eprint"),
        *("archiveprefix", "eprinttype", "primaryclass", "eprintclass"),
    }
)
_PASSED_OVER: Final = re.compile(
    r"file|timestamp|owner|date-added|date-modified|groups|bibsource|biburl|crossref|internal-.*"
    r"|bdsk-.*|mendeley-.*|__.*|creationdate|modificationdate|abstractnote|readstatus|ranking"
)
"""Fields that programs keep for themselves."""


def fields_of(item: Item) -> Iterator[tuple[str, str]]:
    """Yield the fields of an entry as they are written, enclosed, in a fixed order."""
    for key, name in _NAMES.items():
        names = bibtex_names(names_of(item, key))
        yield from ((name, f"{{{names}}}") for _ in range(bool(names)))
    for name, text in _texts(item):
        write = _WRITERS.get(name, latex_of)
        latex = write(one_line(text))
        if latex:
            yield name, f"{{{latex}}}"
    yield from _dates(item)
    for key, name in _VERBATIM.items():
        said = _verbatim(text_of(item, key))
        if said:
            yield name, f"{{{said}}}"
    _, subtype = WRITTEN[text_of(item, "type")]
    if subtype and (subtype != "document" or "URL" in item):
        yield "entrysubtype", f"{{{subtype}}}"


def lost_fields(item: Item) -> Iterator[str]:
    """Yield what an item says and its entry does not."""
    kind = text_of(item, "type")
    carried = {*_TEXTS, *_VERBATIM, *_NAMES, *_DATES}
    carried |= {"id", "type", "title", "container-title", "publisher", "issued", "page"}
    carried |= {"citation-key", *_numbers(kind).values()}
    yield from item.keys() - carried


def item_of(entry: Entry) -> tuple[Item, tuple[str, ...]]:
    """Return what an entry says as a CSL-JSON item, and the fields that it has no place for."""
    fields = {name: value for name, value in entry.fields.items() if value.strip()}
    url = _address(fields)
    subtype = read_latex(fields.get("entrysubtype", ""))
    kind = csl_type(entry.kind, subtype, has_address=bool(url))
    item: Item = {"id": entry.key, "type": kind, "URL": url, "title": _title(fields, "title")}
    for key, names in _TEXTS.items():
        item[key] = _text(fields, *names)
    people, others = _read_people(fields)
    item |= _read_places(fields, kind) | people | _read_dates(fields)
    item["genre"] = item["genre"] or THESES.get(entry.kind, "")
    item |= {key: verbatim_of(fields.get(_VERBATIM[key], "")) for key in ("ISBN", "ISSN")}
    doi = verbatim_of(fields.get("doi", ""))
    item["DOI"] = doi_in(doi) or doi
    if url and item["container-title"] == url:
        item["container-title"] = ""
    said = {key: value for key, value in item.items() if value}
    return said, (*_unread(fields), *others)


def _texts(item: Item) -> Iterator[tuple[str, str]]:
    kind = text_of(item, "type")
    yield "title", text_of(item, "title")
    yield _container(kind), text_of(item, "container-title")
    yield _PUBLISHERS.get(kind, "publisher"), text_of(item, "publisher")
    for name, key in _numbers(kind).items():
        yield name, text_of(item, key)
    yield "pages", text_of(item, "page")
    for key, names in _TEXTS.items():
        yield names[0], text_of(item, key)


def _container(kind: str) -> str:
    if kind in _JOURNALS:
        return "journal"
    return "booktitle" if kind in _IN_BOOKS else "howpublished"


def _numbers(kind: str) -> dict[str, str]:
    """Return which field holds which number: `number` is the issue of a journal's article."""
    if kind in _JOURNALS:
        return {"number": "issue", "eid": "number"}
    return {"number": "collection-number" if kind in _BOOKS else "number", "issue": "issue"}


def _dates(item: Item) -> Iterator[tuple[str, str]]:
    issued = _date(item, "issued")
    if issued.begin:
        yield "date", f"{{{edtf(issued)}}}"
        yield "year", f"{{{issued.begin[0]}}}"
        yield from (("month", _MONTHS[month - 1]) for month in issued.begin[1:2])
    elif issued.words:
        yield "year", f"{{{latex_of(one_line(issued.words))}}}"
    for key, names in _DATES.items():
        told = _date(item, key)
        said = edtf(told) or latex_of(one_line(told.words))
        if said:
            yield names[0], f"{{{said}}}"


def _date(item: Item, key: str) -> Dated:
    value = item.get(key)
    return dated(value) if isinstance(value, dict) else Dated()


def _protected(title: str) -> str:
    """Return a title with its capitals in braces, for styles write small what is in none."""
    return " ".join(
        f"{{{latex_of(word)}}}" if any(map(str.isupper, word[not at :])) else latex_of(word)
        for at, word in enumerate(title.split(" "))
    )


def _ranged(pages: str) -> str:
    """Return pages with the two hyphens that BibTeX has for a range."""
    return re.sub(r"(?<=[\w}])\s*(?:-|\{\\textendash\})\s*(?=\w)", "--", latex_of(pages))


_WRITERS: Final = {"title": _protected, "pages": _ranged}


def _verbatim(text: str) -> str:
    """Return text that stands there as it is; a brace would end the field, so it is escaped."""
    return one_line(text).replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C")


def _text(fields: Mapping[str, str], *names: str) -> str:
    found = next((fields[name] for name in names if name in fields), "")
    return one_line(read_latex(found))


def _title(fields: Mapping[str, str], name: str) -> str:
    main, more = _text(fields, name), _text(fields, name.replace("title", "subtitle"))
    joint = " " if main.endswith(("?", "!", ":")) else ": "
    return f"{main}{joint}{more}" if main and more else main


def _address(fields: Mapping[str, str]) -> str:
    for name in ("url", "howpublished", "note"):
        raw = fields.get(name, "")
        if name == "url" or "\\url" in raw or "://" in raw.split(" ")[0]:
            found = web_address(verbatim_of(raw.partition("}")[0] + "}" * ("}" in raw)))
            if found:
                return found
    scheme = fields.get("archiveprefix", fields.get("eprinttype", "")).lower()
    is_arxiv = scheme == "arxiv" and fields.get("eprint")
    return f"https://arxiv.org/abs/{verbatim_of(fields['eprint'])}" if is_arxiv else ""


def _read_places(fields: Mapping[str, str], kind: str) -> Item:
    """Return container, publisher, numbers and pages."""
    place = _text(fields, "journal", "journaltitle") or _title(fields, "booktitle")
    if not place and "\\url" not in fields.get("howpublished", ""):
        place = _text(fields, "howpublished")
    read: Item = {
        "container-title": place,
        "publisher": _text(fields, "publisher", "school", "institution", "organization"),
        "page": re.sub(r"\s*[-–—]+\s*", "-", _text(fields, "pages")),
    }
    read |= {key: _text(fields, name) for name, key in _numbers(kind).items()}
    if kind in _JOURNALS and not read["issue"]:
        read["issue"] = _text(fields, "issue")
    return read


def _read_people(fields: Mapping[str, str]) -> tuple[Item, tuple[str, ...]]:
    """Return the names, and whether a list of them ends in others that are not told."""
    read = {key: read_names(fields[name]) for key, name in _NAMES.items() if name in fields}
    people: Item = {key: names for key, (names, _) in read.items()}
    return people, (OTHERS,) if any(more for _, more in read.values()) else ()


def _read_dates(fields: Mapping[str, str]) -> Item:
    read: Item = {"issued": _issued(fields).item()}
    for key, names in _DATES.items():
        read[key] = read_iso(_text(fields, *names)).item()
    return read


def _issued(fields: Mapping[str, str]) -> Dated:
    told = read_iso(_text(fields, "date"))
    if told.begin:
        return told
    year, month, day = (_text(fields, name) for name in ("year", "month", "day"))
    from_year = read_iso(year)
    if not from_year.begin or len(from_year.begin) > 1:
        return from_year or told
    number = _month(month)
    days = re.findall(r"\d+", day if month.isdigit() else f"{day} {month}")
    parts = [year, f"{number:02d}", *(found.zfill(2) for found in days[:1])]
    tries = (read_iso("-".join(parts[:length])) for length in (3, 2, 1))
    return next(filter(lambda told: told.begin, tries), from_year)


def _month(text: str) -> int:
    word = text.strip().lower()
    if word.isdigit():
        return int(word)
    letters = re.search(r"[^\W\d_]{3}", word)
    return _MONTHS.index(letters[0]) + 1 if letters and letters[0] in _MONTHS else 0


def _unread(fields: Mapping[str, str]) -> Iterator[str]:
    read = {*_ALSO_READ, *_VERBATIM.values(), *_NAMES.values()}
    read |= {name for names in (*_TEXTS.values(), *_DATES.values()) for name in names}
    yield from (name for name in fields if name not in read and not _PASSED_OVER.fullmatch(name))
