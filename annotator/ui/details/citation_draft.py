"""A citation as it is being typed, and what keeps it from being saved."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final
from urllib.parse import urlsplit

from annotator.domain.dates import suggestion_of
from annotator.domain.dossier import Evidence
from annotator.domain.refusal import Refusal
from annotator.domain.source import (
    Confidentiality,
    Source,
    SourceClass,
    Stance,
    Use,
    check_url,
    csl_item,
)
from annotator.services.days import iso_day
from annotator.services.evidence import SourceForm
from annotator.ui.sources.naming import shown_name, shown_url

CHECKED: Final = ("accessed_on", "archived_url")
"""The fields of a citation in which something can be wrong."""


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
    used_as: Use = Use.AS_CLASSED
    accessed_on: str = ""
    archived_url: str = ""
    note: str = ""
    note_private: str = ""
    beside: Mapping[str, object] = field(default_factory=dict)
    """The CSL-JSON item that was pasted, if any."""

    def form(self) -> SourceForm:
        """Return the new source that it describes."""
        return SourceForm(
            self.title.strip(),
            self.url.strip(),
            self.publisher.strip(),
            self.author.strip(),
            day_typed(self.issued),
            csl_type=str(self.beside.get("type", "webpage")),
            source_class=self.source_class,
            confidentiality=self.confidentiality,
            beside=self.beside,
        )

    def citation_fields(self) -> dict[str, object]:
        """Return what it says of the citation itself, by the names of its fields."""
        return {
            "stance": self.stance,
            "quote": self.quote.strip(),
            "locator": self.locator.strip(),
            "used_as": self.used_as,
            "accessed_on": day_typed(self.accessed_on),
            "archived_url": self.archived_url.strip(),
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
        used_as=cited.used_as,
        accessed_on=cited.accessed_on,
        archived_url=cited.archived_url,
        note=cited.note,
        note_private=cited.note_private,
    )


def fresh_draft(clipboard: str, today: date) -> CitationDraft:
    """Return an empty draft: accessed today, and the address on the clipboard if there is one."""
    return CitationDraft(url=web_address(clipboard), accessed_on=today.isoformat())


def with_source(draft: CitationDraft, source: Source) -> CitationDraft:
    """Return the draft with a known source."""
    return replace(
        draft,
        source_id=source.id,
        title=shown_name(source),
        url=shown_url(source),
        source_class=source.source_class,
    )


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
            refusal = refusal_of(field, draft)
            if refusal is not None:
                return Problem(field, refusal)
    for field in CHECKED:
        refusal = refusal_of(field, draft)
        if refusal is not None:
            return Problem(field, refusal)
    return None


def refusal_of(field: str, draft: CitationDraft) -> Refusal | None:
    """Return why what stands in a field cannot be stored; none when it can."""
    try:
        match field:
            case "url":
                check_url(draft.url.strip())
            case "archived_url":
                check_url(draft.archived_url.strip())
            case "issued":
                csl_item("", title=draft.title, issued=day_typed(draft.issued))
            case "accessed_on":
                iso_day(day_typed(draft.accessed_on))
    except Refusal as refusal:
        return refusal
    return None
