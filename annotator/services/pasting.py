"""Pasting: what was copied somewhere else becomes drafts of sources, with no network asked."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from annotator.domain.addresses import doi_in, host_of, isbn_in, url_in
from annotator.domain.refusal import Refusal
from annotator.domain.source import csl_item
from annotator.formats.csl_items import Item, one_line, web_address
from annotator.formats.incoming_sources import BadSource
from annotator.services.sources_in import read_sources, told_format


class Pasted(StrEnum):
    """What a pasted text is taken for."""

    RECORDS = "records"
    DOI = "doi"
    ISBN = "isbn"
    ADDRESS = "address"
    REFERENCE = "reference"


@dataclass(frozen=True, slots=True)
class Draft:
    """A source to be: a CSL-JSON item without an id, for somebody to look over.

    It may lack a title, for nothing is looked up. `notes` are codes of what to tell:
    `title_to_type`, and `reference_in_title` where a line stands in the title as it is.
    """

    item: Mapping[str, object]
    taken_for: Pasted
    notes: tuple[str, ...] = ()

    @property
    def title(self) -> str:
        """The title as far as it is known."""
        return str(self.item.get("title", ""))


TITLE_TO_TYPE: Final = "title_to_type"
"""A note of a draft: it has no title, and nothing is looked up."""

REFERENCE_IN_TITLE: Final = "reference_in_title"
"""A note of a draft: a whole line stands in its title."""

LONGEST: Final = 2_000_000
"""Whoever pastes more than so many characters did not mean to."""

_BESIDE: Final = re.compile(
    r"(?:doi|isbn|issn|url|lien|link|source)\s*(?:-?1[03])?\s*[:=]?\s*$", re.IGNORECASE
)
_EDGES: Final = " \t\n\r-–—|:;,<>()[]«»“”\"'•*"
_LOOSE_END: Final = re.compile(r"[ ,;:]+\.?$")
_DOI_HOSTS: Final = frozenset({"doi.org", "dx.doi.org"})


def drafts_of(pasted: str) -> list[Draft]:
    """Return what a pasted text describes: each record of RIS, BibTeX or CSL-JSON, or one source.

    A DOI, an ISBN or a web address is found in any wrapping, and what stands beside it is its
    title. Any other line is kept whole as a title. Refused: `paste_empty`, `paste_long(length)`,
    and where there are records, but none to be read, as the first is refused.
    """
    text = pasted.strip().removeprefix("\ufeff").strip()
    if not text:
        raise Refusal("paste_empty")
    if len(text) > LONGEST:
        raise Refusal("paste_long", length=len(text))
    if told_format(text.encode(errors="replace")):
        return _records(text)
    return [_one(text)]


def _records(text: str) -> list[Draft]:
    read = read_sources(io.BytesIO(text.encode(errors="replace")))
    drafts = []
    for each in read:
        if not isinstance(each, BadSource):
            item = {key: value for key, value in each.source.item.items() if key != "id"}
            drafts.append(Draft(item, Pasted.RECORDS))
    if not drafts:
        raise next(each.refusal for each in read if isinstance(each, BadSource))
    return drafts


def _one(text: str) -> Draft:
    url, doi, isbn = _address(text), doi_in(text), isbn_in(text)
    # An address that was given its scheme is all that there is.
    rest = text if url in text else ""
    for known in (url, doi):
        rest = _without(rest, known)
    title = _title(_without_isbn(rest, isbn))
    if doi:
        other = url if host_of(url) not in _DOI_HOSTS else ""
        return _draft("article-journal", title, Pasted.DOI, {"DOI": doi, "URL": other})
    if isbn and not url:
        return _draft("book", title, Pasted.ISBN, {"ISBN": isbn})
    if url:
        fields = {"URL": url, "container-title": host_of(url), "ISBN": isbn}
        return _draft("webpage", title, Pasted.ADDRESS, fields)
    return Draft(_item("document", title or one_line(text), {}), Pasted.REFERENCE, _told(text))


def _address(text: str) -> str:
    """Return the web address in a text; one alone may lack its scheme."""
    return url_in(text) or ("" if re.search(r"\s|@", text) else web_address(text))


def _title(rest: str) -> str:
    """Return what is left of a text beside its addresses, unless that is punctuation alone."""
    title = _LOOSE_END.sub("", one_line(rest.strip(_EDGES)))
    return title if any(map(str.isalnum, title)) else ""


def _draft(kind: str, title: str, taken_for: Pasted, fields: Mapping[str, str]) -> Draft:
    notes = () if title else (TITLE_TO_TYPE,)
    if _is_reference(title):
        notes = (REFERENCE_IN_TITLE,)
    return Draft(_item(kind, title, fields), taken_for, notes)


def _item(kind: str, title: str, fields: Mapping[str, str]) -> Item:
    made = csl_item("", title=title, csl_type=kind) | {"title": title} | dict(fields)
    return {key: value for key, value in made.items() if value}


def _told(text: str) -> tuple[str, ...]:
    return (REFERENCE_IN_TITLE,) if _is_reference(text) else ()


def _is_reference(text: str) -> bool:
    """Whether a line looks like more than a title: it has a year, and is a sentence or two."""
    return bool(re.search(r"\b(?:1[5-9]|20)\d\d\b", text)) and len(text.split()) > 4


def _without(text: str, address: str) -> str:
    """Take an address out, with the word that says what it is."""
    before, found, after = text.partition(address) if address else (text, "", "")
    return f"{_BESIDE.sub('', before)} {after}" if found else text


def _without_isbn(text: str, isbn: str) -> str:
    if not isbn:
        return text
    written = re.compile(r"[ \N{EN DASH}-]?".join(isbn), re.IGNORECASE)
    found = written.search(text)
    return _without(text, found[0]) if found else text
