"""The types of CSL-JSON and those of BibTeX, each way."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

WRITTEN: Final[Mapping[str, tuple[str, str]]] = {
    "article": ("misc", "article"),
    "article-journal": ("article", ""),
    "article-magazine": ("article", "magazine"),
    "article-newspaper": ("article", "newspaper"),
    "bill": ("legislation", "bill"),
    "book": ("book", ""),
    "broadcast": ("video", "broadcast"),
    "chapter": ("incollection", ""),
    "classic": ("book", "classic"),
    "collection": ("misc", "collection"),
    "dataset": ("dataset", ""),
    "document": ("misc", "document"),
    "entry": ("inreference", "entry"),
    "entry-dictionary": ("inreference", "dictionary"),
    "entry-encyclopedia": ("inreference", ""),
    "event": ("misc", "event"),
    "figure": ("image", "figure"),
    "graphic": ("image", ""),
    "hearing": ("misc", "hearing"),
    "interview": ("misc", "interview"),
    "legal_case": ("jurisdiction", ""),
    "legislation": ("legislation", ""),
    "manuscript": ("unpublished", ""),
    "map": ("misc", "map"),
    "motion_picture": ("movie", ""),
    "musical_score": ("misc", "score"),
    "pamphlet": ("booklet", ""),
    "paper-conference": ("inproceedings", ""),
    "patent": ("patent", ""),
    "performance": ("performance", ""),
    "periodical": ("periodical", ""),
    "personal_communication": ("letter", ""),
    "post": ("online", "post"),
    "post-weblog": ("online", "blog"),
    "regulation": ("legal", "regulation"),
    "report": ("techreport", ""),
    "review": ("review", ""),
    "review-book": ("review", "book"),
    "software": ("software", ""),
    "song": ("music", ""),
    "speech": ("unpublished", "speech"),
    "standard": ("standard", ""),
    "thesis": ("thesis", ""),
    "treaty": ("legal", "treaty"),
    "webpage": ("online", ""),
}
"""The entry for each type of CSL, and the `entrysubtype` by which it is found again.

The classic entries where there is one, else those of biblatex; styles take what they do not know
for `misc`.
"""

_ELSEWHERE: Final[Mapping[str, str]] = {
    "artwork": "graphic",
    "audio": "song",
    "bookinbook": "chapter",
    "collection": "book",
    "commentary": "book",
    "conference": "paper-conference",
    "electronic": "webpage",
    "inbook": "chapter",
    "legal": "legislation",
    "manual": "report",
    "mastersthesis": "thesis",
    "mvbook": "book",
    "mvcollection": "book",
    "mvproceedings": "book",
    "mvreference": "book",
    "phdthesis": "thesis",
    "preprint": "article",
    "proceedings": "book",
    "reference": "book",
    "report": "report",
    "suppbook": "chapter",
    "suppcollection": "chapter",
    "suppperiodical": "article-journal",
    "video": "motion_picture",
    "www": "webpage",
}
"""Entries that others write."""

THESES: Final = {"phdthesis": "PhD thesis", "mastersthesis": "Master’s thesis"}
"""What these entries say of a thesis, unless their own `type` says it."""

_READ: Final[Mapping[tuple[str, str], str]] = {pair: csl for csl, pair in WRITTEN.items()}


def csl_type(entry: str, subtype: str, *, has_address: bool) -> str:
    """Return the CSL type of an entry; a `misc` that has an address and says no more is a page.

    An unknown entry is a document.
    """
    name = entry.strip().lower()
    told = _READ.get((name, subtype.strip().lower())) or _READ.get((name, ""))
    known = told or _ELSEWHERE.get(name)
    return known or ("webpage" if name == "misc" and has_address else "document")
