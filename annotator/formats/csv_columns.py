"""The columns of our CSV, and how an annotation's dossier fills them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, TypeVar

from annotator.domain.annotation import Kind
from annotator.domain.correction import Correction
from annotator.domain.dossier import Dossier, Evidence
from annotator.domain.review import Comment, Flag, Review
from annotator.domain.source import Citation, Stance
from annotator.domain.table_row import Table, TableRow, row_of, table_of
from annotator.formats.csv_lists import joined
from annotator.formats.redaction import is_silent, is_withheld, remarks_in, stand_in
from annotator.formats.review_words import review_told, standing_review

Value = TypeVar("Value")
Hung = TypeVar("Hung", tuple[Evidence, ...], tuple[Flag, ...], tuple[Review, ...])


@dataclass(frozen=True, slots=True)
class Column:
    """One column: `datatype` is a CSVW datatype, `listed` says that the cell holds a list."""

    name: str
    datatype: str
    description: str
    listed: bool = False
    required: bool = False


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

HUNG: Final = slice(TableRow._fields.index("plans"), None)
"""The fields of a row that tell what hangs on its annotation: `lost_of` takes them."""

_NOTHING: Final[Counter[str]] = Counter()
_NO_REVIEW: Final = ("", "")
_NO_FLAGS: Final = ("0", "", "")
_NO_EVIDENCE: Final = ("0", "0", "0", "", "", "", "")


def cells_of(
    dossier: Dossier | TableRow, names: Mapping[str, str], *, redacted: bool = True
) -> tuple[str, ...]:
    """Return the cells of one row in the order of `COLUMNS`, not guarded (`columns_of`)."""
    columns = columns_of(table_of([row_of(dossier)]), names, redacted=redacted)
    return tuple(cell for (cell,) in columns)


def columns_of(
    table: Table, names: Mapping[str, str], *, redacted: bool = True
) -> tuple[Sequence[str], ...]:
    """Return the cells of a table by column, in the order of `COLUMNS`, not guarded.

    `names` gives people's names by their ids; an id without a name stands for itself. What a kind
    does not have is empty, even if the annotation keeps it from before it was retagged.
    """
    ids, kinds, subtypes, quotes, starts, ends, values, notes = table[:8]
    works, verdicts, rationales, statuses, origins, confidences = table[8:14]
    makers, made_at, modified_at, states, prefixes, suffixes = table[14:20]
    claimants, earliest, latest, tags, articles, versions, sentences, paragraphs = table[20:28]
    evidence, flags, reviews = table[29:32]
    count, supports, refutes, titles, urls, said, accessed = _laid_out(
        evidence, lambda each: _evidence_cells(each, redacted=redacted), _NO_EVIDENCE
    )
    open_flags, reasons, severities = _laid_out(flags, _flag_cells, _NO_FLAGS)
    reviewers, reviewed_at = _laid_out(reviews, lambda e: _review_cells(e, names), _NO_REVIEW)
    return (
        ids,
        [each.id for each in articles],
        [each.title for each in articles],
        _each_once(str, versions),
        kinds,
        subtypes,
        quotes,
        list(map(str, starts)),
        list(map(str, ends)),
        sentences,
        _each_once(str, paragraphs),
        values,
        notes,
        _each_once(joined, tags),
        works,
        _only(Kind.CLAIM, kinds, verdicts),
        _only(Kind.CLAIM, kinds, rationales),
        list(map(review_told, statuses, reviews)) if any(reviews) else statuses,
        open_flags,
        reasons,
        count,
        supports,
        refutes,
        titles,
        urls,
        said,
        accessed,
        origins,
        _each_once(lambda each: "" if each is None else str(each), confidences),
        _each_once(lambda each: names.get(each, each), makers),
        made_at,
        modified_at,
        reviewers,
        reviewed_at,
        states,
        prefixes,
        suffixes,
        _only(Kind.CLAIM, kinds, claimants),
        _only(Kind.DATE, kinds, earliest),
        _only(Kind.DATE, kinds, latest),
        severities,
        [each.url for each in articles],
    )


def _each_once(cell: Callable[[Value], str], column: Sequence[Value]) -> Sequence[str]:
    """Return the cells of values of which many are the same."""
    if column[0] == column[-1] and column.count(column[0]) == len(column):
        return [cell(column[0])] * len(column)
    cells = {value: cell(value) for value in set(column)}
    return [cells[value] for value in column]


def _only(kind: Kind, kinds: Sequence[str], column: Sequence[str | None]) -> Sequence[str]:
    """Return what the annotations of a kind have, and nothing for the others."""
    if not any(column):
        return [""] * len(column)
    return [each or "" if of == kind else "" for each, of in zip(column, kinds, strict=True)]


def _laid_out(
    column: Sequence[Hung], cells: Callable[[Hung], tuple[str, ...]], nothing: tuple[str, ...]
) -> Sequence[Sequence[str]]:
    """Return the columns that one column of what hangs on annotations makes."""
    if not any(column):
        return [[each] * len(column) for each in nothing]
    return list(zip(*(cells(each) if each else nothing for each in column), strict=True))


def withheld_cells(dossier: Dossier | TableRow) -> Counter[str]:
    """Return what a redaction replaces in the row or leaves out of it, counted by what it is."""
    return withheld_of(dossier.evidence)


def withheld_of(evidence: Sequence[Evidence]) -> Counter[str]:
    """Return what `withheld_cells` says, of the evidence of a row."""
    hidden = {each.source.id for each in evidence if is_withheld(each.source)}
    if not hidden:
        return _NOTHING
    quotes = [each for each in evidence if is_silent(each.source) and each.citation.quote]
    names = len(hidden)
    return +Counter(names=names, addresses=names, quotes=len(quotes))


def lost_values(dossier: Dossier | TableRow) -> Counter[str]:
    """Return what a row has no place for, counted by what it is."""
    row = row_of(dossier)
    hung = (row.plans, row.evidence, row.flags, row.reviews, row.comments, row.corrections)
    return lost_of(*hung)


def lost_of(
    plans: int,
    evidence: Sequence[Evidence],
    flags: Sequence[Flag],
    reviews: Sequence[Review],
    comments: Sequence[Comment],
    corrections: Sequence[Correction],
) -> Counter[str]:
    """Return what `lost_values` says, of what hangs on a row's annotation."""
    has_talk = flags or reviews or comments or corrections
    said = remarks_in(flags, reviews, comments, corrections) if has_talk else ()
    remarks = sum(map(bool, said)) - len(comments)
    files = sum([len(each.attachments) for each in evidence])
    details = sum([_has_details(each.citation) for each in evidence])
    if not (plans or remarks or files or details or comments or corrections):
        return _NOTHING
    return +Counter(
        corrections=len(corrections),
        comments=len(comments),
        remarks=remarks,
        plans=plans,
        files=files,
        citation_details=details,
    )


def _has_details(said: Citation) -> bool:
    return bool(said.locator or said.archived_url or said.note or said.note_private or said.used_as)


def _review_cells(reviews: Sequence[Review], names: Mapping[str, str]) -> tuple[str, str]:
    review = standing_review(reviews)
    if review is None:
        return _NO_REVIEW
    return names.get(review.reviewer_id, review.reviewer_id), review.reviewed_at


def _flag_cells(raised: Sequence[Flag]) -> tuple[str, str, str]:
    flags = [flag for flag in raised if flag.is_open]
    reasons = joined([flag.reason for flag in flags])
    return str(len(flags)), reasons, joined([flag.severity for flag in flags])


def _evidence_cells(evidence: Sequence[Evidence], *, redacted: bool) -> tuple[str, ...]:
    """Return source_count, supports, refutes, titles, urls, quotes and days of access."""
    cited = [each.citation for each in evidence]
    stances = [each.stance for each in cited]
    sources = {each.source.id: each.source for each in evidence}.values()
    hidden = [each.id for each in sources if redacted and is_withheld(each)]
    silent = [each.id for each in sources if redacted and is_silent(each)]
    return (
        str(len(sources)),
        str(stances.count(Stance.SUPPORTS)),
        str(stances.count(Stance.REFUTES)),
        joined([stand_in(each) if each.id in hidden else each.title for each in sources]),
        joined([stand_in(each) if each.id in hidden else each.url for each in sources]),
        joined(["" if each.source_id in silent else each.quote for each in cited]),
        joined([each.accessed_on for each in cited]),
    )
