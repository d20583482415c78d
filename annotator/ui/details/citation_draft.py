"""A citation as it is being typed, and what keeps it from being saved."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from urllib.parse import urlsplit

from annotator.domain.dates import suggestion_of
from annotator.domain.dossier import Evidence
from annotator.domain.refusal import Refusal
from annotator.domain.source import (
    Confidentiality,
    Source,
    SourceClass,
    Stance,
    check_url,
    csl_item,
)
from annotator.services.days import iso_day
from annotator.services.evidence import SourceForm


@dataclass(frozen=True, slots=True)
class CitationDraft:
    """What stands in the fields of a citation row.

    With a `source_id` the source is a known one, and the other fields of a source do not count.
    """

    source_id: str = ""
    title: str = ""
    url: str = ""
    publisher: str = ""
    author: str = ""
    issued: str = ""
    source_class: SourceClass = SourceClass.SECONDARY
    confidentiality: Confidentiality = Confidentiality.PUBLIC
    stance: Stance = Stance.SUPPORTS
    quote: str = ""
    locator: str = ""
    accessed_on: str = ""
    note: str = ""
    note_private: str = ""

    def form(self) -> SourceForm:
        """Return the new source that it describes."""
        return SourceForm(
            self.title.strip(),
            self.url.strip(),
            self.publisher.strip(),
            self.author.strip(),
            day_typed(self.issued),
            source_class=self.source_class,
            confidentiality=self.confidentiality,
        )

    def citation_fields(self) -> dict[str, object]:
        """Return what it says of the citation itself, by the names of its fields."""
        return {
            "stance": self.stance,
            "quote": self.quote.strip(),
            "locator": self.locator.strip(),
            "accessed_on": day_typed(self.accessed_on),
            "note": self.note.strip(),
            "note_private": self.note_private.strip(),
        }


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a draft cannot be saved, and the field in which it is mended."""

    field: str
    refusal: Refusal


def draft_of(evidence: Evidence) -> CitationDraft:
    """Return a citation as its row shows it."""
    cited = evidence.citation
    return replace(
        with_source(CitationDraft(), evidence.source),
        stance=cited.stance,
        quote=cited.quote,
        locator=cited.locator,
        accessed_on=cited.accessed_on,
        note=cited.note,
        note_private=cited.note_private,
    )


def fresh_draft(clipboard: str, today: date) -> CitationDraft:
    """Return an empty draft: accessed today, and the address on the clipboard if there is one."""
    return CitationDraft(url=web_address(clipboard), accessed_on=today.isoformat())


def with_source(draft: CitationDraft, source: Source) -> CitationDraft:
    """Return the draft with a known source."""
    return replace(draft, source_id=source.id, title=source.title, url=source.url)


def web_address(text: str) -> str:
    """Return a text that is one http or https address and nothing else; else an empty one."""
    bare = text.strip()
    try:
        check_url(bare)
    except Refusal:
        return ""
    return bare if urlsplit(bare).hostname else ""


def day_typed(text: str) -> str:
    """Return the ISO date that a typed date stands for; the text itself when it is none."""
    bare = text.strip()
    return suggestion_of(bare) or bare


def problem_of(draft: CitationDraft) -> Problem | None:
    """Return the first thing that stands in the way of saving, from top to bottom."""
    if not draft.source_id:
        if not draft.title.strip():
            return Problem("title", Refusal("source_untitled"))
        for field in ("url", "issued"):
            refusal = _refusal_of(field, draft)
            if refusal is not None:
                return Problem(field, refusal)
    refusal = _refusal_of("accessed_on", draft)
    return Problem("accessed_on", refusal) if refusal is not None else None


def _refusal_of(field: str, draft: CitationDraft) -> Refusal | None:
    try:
        match field:
            case "url":
                check_url(draft.url.strip())
            case "issued":
                csl_item("", title=draft.title, issued=day_typed(draft.issued))
            case _:
                iso_day(day_typed(draft.accessed_on))
    except Refusal as refusal:
        return refusal
    return None
