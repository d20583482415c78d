"""What CSL-JSON allows: the types of an item, and the fields by what they hold."""

from __future__ import annotations

from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


TYPES: Final = _words(
    """
    article article-journal article-magazine article-newspaper bill book broadcast chapter classic
    collection dataset document entry entry-dictionary entry-encyclopedia event figure graphic
    hearing interview legal_case legislation manuscript map motion_picture musical_score pamphlet
    paper-conference patent performance periodical personal_communication post post-weblog
    regulation report review review-book software song speech standard thesis treaty webpage
    """
)
"""Every type of the CSL 1.0.2 schema."""

TYPE_ALIASES: Final = {
    "journal-article": "article-journal",
    "posted-content": "article",
    "preprint": "article",
    "book-chapter": "chapter",
    "book-section": "chapter",
    "monograph": "book",
    "edited-book": "book",
    "reference-book": "book",
    "proceedings-article": "paper-conference",
    "dissertation": "thesis",
    "report-component": "report",
    "peer-review": "review",
    "newspaper-article": "article-newspaper",
    "magazine-article": "article-magazine",
    "other": "document",
}
"""What registries of DOIs say instead."""

NAMES: Final = _words(
    """
    author chair collection-editor compiler composer container-author contributor curator director
    editor editorial-director executive-producer guest host illustrator interviewer narrator
    organizer original-author performer producer recipient reviewed-author script-writer
    series-creator translator
    """
)
DATES: Final = _words("accessed available-date event-date issued original-date submitted")
NUMBERS: Final = _words(
    """
    chapter-number citation-number collection-number edition first-reference-note-number issue
    locator number number-of-pages number-of-volumes page page-first part printing supplement
    volume
    """
)
"""Fields that hold text or a number."""

TEXTS: Final = _words(
    """
    abstract annote archive archive_collection archive_location archive-place authority call-number
    citation-key citation-label collection-title container-title container-title-short dimensions
    division DOI event event-title event-place genre ISBN ISSN journalAbbreviation jurisdiction
    keyword language medium note original-publisher original-publisher-place original-title
    part-title PMCID PMID publisher publisher-place references reviewed-genre reviewed-title scale
    section shortTitle source status title title-short URL version volume-title volume-title-short
    year-suffix
    """
)
TITLES: Final = _words(
    """
    collection-title container-title container-title-short original-title part-title reviewed-title
    shortTitle title title-short volume-title volume-title-short
    """
)
"""Texts that may hold marks of italics and the like."""

PROSE: Final = frozenset({"abstract", "annote", "note"})
"""Texts that may have several lines."""

FIELD_ALIASES: Final = {
    "part-number": "part",
    "printing-number": "printing",
    "supplement-number": "supplement",
}
"""Names that the language of styles has for fields of items."""

FIELDS: Final = NAMES | DATES | NUMBERS | TEXTS | {"id", "type", "categories", "custom"}
"""Every field of the schema."""

NAME_TEXTS: Final = _words("family given dropping-particle non-dropping-particle suffix literal")
NAME_MARKS: Final = _words("comma-suffix static-ordering parse-names")
"""Fields of a name: those of the second kind may be truth values."""
