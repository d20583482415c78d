"""The types of CSL-JSON and those of RIS, each way."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

WRITTEN: Final[Mapping[str, tuple[str, str]]] = {
    "article": ("INPR", ""),
    "article-journal": ("JOUR", ""),
    "article-magazine": ("MGZN", ""),
    "article-newspaper": ("NEWS", ""),
    "bill": ("BILL", ""),
    "book": ("BOOK", ""),
    "broadcast": ("MPCT", "Broadcast"),
    "chapter": ("CHAP", ""),
    "classic": ("CLSWK", ""),
    "collection": ("SER", "Collection"),
    "dataset": ("DATA", ""),
    "document": ("GEN", ""),
    "entry": ("ENCYC", "Entry"),
    "entry-dictionary": ("DICT", ""),
    "entry-encyclopedia": ("ENCYC", ""),
    "event": ("GEN", "Event"),
    "figure": ("FIGURE", ""),
    "graphic": ("ART", ""),
    "hearing": ("HEAR", ""),
    "interview": ("PCOMM", "Interview"),
    "legal_case": ("CASE", ""),
    "legislation": ("STAT", ""),
    "manuscript": ("MANSCPT", ""),
    "map": ("MAP", ""),
    "motion_picture": ("MPCT", ""),
    "musical_score": ("MUSIC", ""),
    "pamphlet": ("PAMP", ""),
    "paper-conference": ("CPAPER", ""),
    "patent": ("PAT", ""),
    "performance": ("GEN", "Performance"),
    "periodical": ("JFULL", ""),
    "personal_communication": ("PCOMM", ""),
    "post": ("ICOMM", ""),
    "post-weblog": ("BLOG", ""),
    "regulation": ("LEGAL", ""),
    "report": ("RPRT", ""),
    "review": ("JOUR", "Review"),
    "review-book": ("JOUR", "Book review"),
    "software": ("COMP", ""),
    "song": ("SOUND", ""),
    "speech": ("SLIDE", ""),
    "standard": ("STAND", ""),
    "thesis": ("THES", ""),
    "treaty": ("LEGAL", "Treaty"),
    "webpage": ("ELEC", ""),
}
"""The type of RIS for each of CSL, and what `M3` must say for it to be found again."""

_ELSEWHERE: Final[Mapping[str, str]] = {
    "ABST": "article-journal",
    "ADVS": "motion_picture",
    "AGGR": "dataset",
    "ANCIENT": "classic",
    "CHART": "figure",
    "CONF": "paper-conference",
    "CTLG": "book",
    "DBASE": "dataset",
    "EBOOK": "book",
    "ECHAP": "chapter",
    "EDBOOK": "book",
    "EJOUR": "article-journal",
    "EQUA": "document",
    "GOVDOC": "report",
    "GRANT": "document",
    "MULTI": "motion_picture",
    "SER": "book",
    "UNPB": "manuscript",
    "VIDEO": "motion_picture",
    "UNBILL": "bill",
}
"""Types of RIS that others write."""

_READ: Final[Mapping[tuple[str, str], str]] = {
    (name, word.casefold()): csl for csl, (name, word) in WRITTEN.items()
}


TYPE_WORDS: Final = frozenset(
    {
        *("article", "book", "document", "news", "online", "report", "webpage"),
        *("blog post", "book chapter", "book section", "conference paper", "electronic article"),
        *("journal article", "magazine article", "newspaper article", "web page"),
    }
)
"""What programs write in `M3` that says no more than the type does."""


def csl_type(name: str, work: str) -> tuple[str, bool]:
    """Return the CSL type of a RIS type, and whether what `M3` says of the work told it.

    An unknown type is a document.
    """
    key = name.strip().upper()
    told = _READ.get((key, work.strip().casefold())) if work.strip() else None
    if told is not None:
        return told, True
    return _READ.get((key, "")) or _ELSEWHERE.get(key, "document"), False
