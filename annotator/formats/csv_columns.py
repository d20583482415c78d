"""The columns of our CSV, and how an annotation's dossier fills them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from annotator.domain.annotation import Kind
from annotator.domain.dossier import Dossier, Evidence
from annotator.domain.source import Stance
from annotator.formats.csv_lists import joined
from annotator.formats.redaction import has_talk, is_silent, is_withheld, remarks_of, stand_in
from annotator.formats.review_words import review_word, standing_review


@dataclass(frozen=True, slots=True)
class Column:
    """One column: `datatype` is a CSVW datatype, `listed` says that the cell holds a list."""

    name: str
    datatype: str
    description: str
    listed: bool = False
    required: bool = False

    @property
    def is_text(self) -> bool:
        """Whether it holds text, which is guarded, and not numbers or dates, which never are."""
        return self.datatype == "string"


_TEXT: Final = "string"
_COUNT: Final = "nonNegativeInteger"
_TIME: Final = "dateTime"

COLUMNS: Final[tuple[Column, ...]] = (
    Column("annotation_id", _TEXT, "Id of the annotation", required=True),
    Column("article_id", _TEXT, "Id of the article"),
    Column("article_title", _TEXT, "Title of the article"),
    Column("article_version", _COUNT, "Number of the article's version, from 1"),
    Column("kind", _TEXT, "claim, entity or date", required=True),
    Column("subtype", _TEXT, "Subtype of the kind"),
    Column("quote", _TEXT, "The annotated words", required=True),
    Column("start", _COUNT, "First code point of the quote in the article, from 0", required=True),
    Column("end", _COUNT, "Code point after the quote", required=True),
    Column("sentence", _TEXT, "The sentence that the quote begins in"),
    Column("paragraph", _COUNT, "Number of its paragraph, from 1"),
    Column("value", _TEXT, "The claim in neutral words, the entity's name, or the date as EDTF"),
    Column("note", _TEXT, "Note on the annotation"),
    Column("tags", _TEXT, "Tags", listed=True),
    Column("work_status", _TEXT, "to_check, in_progress or checked"),
    Column("verdict", _TEXT, "Id of a claim's verdict"),
    Column("rationale", _TEXT, "Why a claim has its verdict"),
    Column("review_status", _TEXT, "none, requested, approved, self_approved or changes_requested"),
    Column("open_flags", _COUNT, "Number of open flags"),
    Column("flag_reasons", _TEXT, "Reasons of the open flags", listed=True),
    Column("source_count", _COUNT, "Number of different sources"),
    Column("supports", _COUNT, "Number of citations that support it"),
    Column("refutes", _COUNT, "Number of citations that refute it"),
    Column("source_titles", _TEXT, "Titles of the sources", listed=True),
    Column("source_urls", _TEXT, "Addresses of the sources, in the same order", listed=True),
    Column("citation_quotes", _TEXT, "What the sources say, by citation", listed=True),
    Column("accessed_on", _TEXT, "Days on which they were read, by citation", listed=True),
    Column("origin", _TEXT, "human, suggested or imported"),
    Column("confidence", "double", "Confidence of a suggestion, from 0 to 1"),
    Column("created_by", _TEXT, "Who made the annotation"),
    Column("created_at", _TIME, "When, in UTC"),
    Column("modified_at", _TIME, "When it was last changed, in UTC"),
    Column("reviewed_by", _TEXT, "Who reviewed it last"),
    Column("reviewed_at", _TIME, "When, in UTC"),
    Column("anchor_state", _TEXT, "exact, moved, proposed, stale or orphan"),
    Column("prefix", _TEXT, "Up to 32 code points before the quote"),
    Column("suffix", _TEXT, "Up to 32 code points after the quote"),
    Column("claimant", _TEXT, "Who makes the claim"),
    Column("earliest", "date", "First day that a date can mean"),
    Column("latest", "date", "Last day that a date can mean"),
    Column(
        "flag_severities", _TEXT, "Severities of the open flags: info, warn, block", listed=True
    ),
    Column("article_url", _TEXT, "Address of the article"),
)
"""Every column, in order; new ones are added at the end only."""

COLUMN_NAMES: Final = tuple(column.name for column in COLUMNS)

_NOTHING: Final[Counter[str]] = Counter()
_NO_REVIEW: Final = ("", "")
_NO_FLAGS: Final = ("0", "", "")
_NO_EVIDENCE: Final = ("0", "0", "0", "", "", "", "")


def cells_of(
    dossier: Dossier, names: Mapping[str, str], *, redacted: bool = True
) -> tuple[str, ...]:
    """Return the cells of one row in the order of `COLUMNS`, not guarded.

    `names` gives people's names by their ids; an id without a name stands for itself. What a kind
    does not have is empty, even if the annotation keeps it from before it was retagged.
    """
    annotation, anchor, article = dossier.annotation, dossier.anchor, dossier.article
    kind, claimant = annotation.kind, dossier.claimant
    is_claim, is_date = kind is Kind.CLAIM, kind is Kind.DATE
    reviewer, reviewed_at = _review_cells(dossier, names) if dossier.reviews else _NO_REVIEW
    open_flags, reasons, severities = _flag_cells(dossier) if dossier.flags else _NO_FLAGS
    sources, supports, refutes, titles, urls, quotes, accessed = (
        _evidence_cells(dossier.evidence, redacted=redacted) if dossier.evidence else _NO_EVIDENCE
    )
    return (
        annotation.id,
        article.id,
        article.title,
        str(dossier.version_n),
        kind,
        annotation.subtype,
        anchor.exact,
        str(anchor.start),
        str(anchor.end),
        dossier.sentence,
        str(dossier.paragraph),
        dossier.value,
        annotation.note,
        joined(annotation.tags) if annotation.tags else "",
        annotation.work,
        annotation.verdict or "" if is_claim else "",
        annotation.rationale if is_claim else "",
        review_word(dossier),
        open_flags,
        reasons,
        sources,
        supports,
        refutes,
        titles,
        urls,
        quotes,
        accessed,
        annotation.origin,
        "" if annotation.confidence is None else str(annotation.confidence),
        names.get(annotation.created_by, annotation.created_by),
        annotation.created_at,
        annotation.modified_at,
        reviewer,
        reviewed_at,
        anchor.state,
        anchor.prefix,
        anchor.suffix,
        claimant.canonical_name if is_claim and claimant is not None else "",
        annotation.earliest if is_date else "",
        annotation.latest if is_date else "",
        severities,
        article.url,
    )


def withheld_cells(dossier: Dossier) -> Counter[str]:
    """Return what a redaction replaces in the row or leaves out of it, counted by what it is."""
    sources = {each.source.id: each.source for each in dossier.evidence}.values()
    quotes = [each for each in dossier.evidence if is_silent(each.source) and each.citation.quote]
    names = sum(map(is_withheld, sources))
    return +Counter(names=names, addresses=names, quotes=len(quotes))


def lost_values(dossier: Dossier) -> Counter[str]:
    """Return what a row has no place for, counted by what it is."""
    annotation, evidence = dossier.annotation, dossier.evidence
    planned = (annotation.assigned_to, annotation.priority, annotation.due_on)
    if not (evidence or any(planned) or has_talk(dossier)):
        return _NOTHING
    return +Counter(
        corrections=len(dossier.corrections),
        comments=len(dossier.comments),
        remarks=sum(map(bool, remarks_of(dossier))) - len(dossier.comments),
        plans=sum(map(bool, planned)),
        files=sum(len(each.attachments) for each in evidence),
        citation_details=sum(map(_has_details, evidence)),
    )


def _has_details(evidence: Evidence) -> bool:
    said = evidence.citation
    return any((said.locator, said.archived_url, said.note, said.note_private, said.used_as))


def _review_cells(dossier: Dossier, names: Mapping[str, str]) -> tuple[str, str]:
    review = standing_review(dossier)
    if review is None:
        return _NO_REVIEW
    return names.get(review.reviewer_id, review.reviewer_id), review.reviewed_at


def _flag_cells(dossier: Dossier) -> tuple[str, str, str]:
    flags = [flag for flag in dossier.flags if flag.is_open]
    reasons = joined([flag.reason for flag in flags])
    return str(len(flags)), reasons, joined([flag.severity for flag in flags])


def _evidence_cells(evidence: tuple[Evidence, ...], *, redacted: bool) -> tuple[str, ...]:
    """Return source_count, supports, refutes, titles, urls, quotes and days of access."""
    stances = [each.citation.stance for each in evidence]
    sources = {each.source.id: each.source for each in evidence}.values()
    hidden = [each.id for each in sources if redacted and is_withheld(each)]
    silent = [each.id for each in sources if redacted and is_silent(each)]
    return (
        str(len(sources)),
        str(stances.count(Stance.SUPPORTS)),
        str(stances.count(Stance.REFUTES)),
        joined([stand_in(each) if each.id in hidden else each.title for each in sources]),
        joined([stand_in(each) if each.id in hidden else each.url for each in sources]),
        joined(["" if e.source.id in silent else e.citation.quote for e in evidence]),
        joined([each.citation.accessed_on for each in evidence]),
    )
