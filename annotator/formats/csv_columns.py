"""The columns of our CSV, and how an annotation's dossier fills them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from operator import attrgetter
from typing import Final, TypeVar

from annotator.domain.annotation import Kind
from annotator.domain.dossier import Dossier
from annotator.domain.source import Stance
from annotator.domain.table_row import (
    Cited,
    Decided,
    Raised,
    Table,
    TableRow,
    row_of,
    table_of,
)
from annotator.formats.csv_lists import joined
from annotator.formats.redaction import is_silent, is_withheld, stand_in
from annotator.formats.review_words import review_told, standing_review

Value = TypeVar("Value")
Hung = TypeVar("Hung", tuple[Cited, ...], tuple[Raised, ...], tuple[Decided, ...])


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

_PLANS: Final = TableRow._fields.index("plans")
_EVIDENCE: Final = TableRow._fields.index("evidence")

# Plain words, which are compared faster than members of an enumeration.
_SUPPORTS: Final = Stance.SUPPORTS.value
_REFUTES: Final = Stance.REFUTES.value
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
        _each_once(attrgetter("id"), articles),
        _each_once(attrgetter("title"), articles),
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
        _each_once(attrgetter("url"), articles),
    )


def says_one(column: Sequence[object]) -> bool:
    """Whether a column, of one row at least, says the same on every row."""
    first = column[0]
    return first == column[-1] == column[len(column) // 2] and column.count(first) == len(column)


def _each_once(cell: Callable[[Value], str], column: Sequence[Value]) -> Sequence[str]:
    """Return the cells of values of which many are the same."""
    if says_one(column):
        return [cell(column[0])] * len(column)
    cells = {value: cell(value) for value in set(column)}
    return [cells[value] for value in column]


def _only(kind: Kind, kinds: Sequence[str], column: Sequence[str | None]) -> Sequence[str]:
    """Return what the annotations of a kind have, and nothing for the others."""
    if not any(column):
        return [""] * len(column)
    # A plain word is compared much faster than what an enumeration makes of it.
    word = kind.value
    return [each or "" if of == word else "" for each, of in zip(column, kinds, strict=True)]


def _laid_out(
    column: Sequence[Hung], cells: Callable[[Hung], tuple[str, ...]], nothing: tuple[str, ...]
) -> Sequence[Sequence[str]]:
    """Return the columns that one column of what hangs on annotations makes."""
    if not any(column):
        return [[each] * len(column) for each in nothing]
    return list(zip(*(cells(each) if each else nothing for each in column), strict=True))


def withheld_cells(dossier: Dossier | TableRow) -> Counter[str]:
    """Return what a redaction replaces in the row or leaves out of it, counted by what it is."""
    return _withheld(row_of(dossier).evidence)


def lost_values(dossier: Dossier | TableRow) -> Counter[str]:
    """Return what a row has no place for, counted by what it is."""
    return lost_in(table_of([row_of(dossier)]))


def withheld_in(table: Table) -> Counter[str]:
    """Return what `withheld_cells` says of the rows of a table, all together."""
    found: Counter[str] = Counter()
    for evidence in filter(None, table[_EVIDENCE]):
        found += _withheld(evidence)
    return found


def lost_in(table: Table) -> Counter[str]:
    """Return what `lost_values` says of the rows of a table, all together."""
    plans, evidence, _, _, comments, corrections, remarks = table[_PLANS:]
    cited = list(chain.from_iterable(evidence))
    return +Counter(
        corrections=sum(corrections),
        comments=sum(comments),
        remarks=sum(remarks),
        plans=sum(plans),
        files=sum([each.files for each in cited]),
        citation_details=sum([each.has_details for each in cited]),
    )


def _withheld(evidence: Sequence[Cited]) -> Counter[str]:
    hidden = {each.source.id for each in evidence if is_withheld(each.source)}
    if not hidden:
        return _NOTHING
    quotes = [each for each in evidence if is_silent(each.source) and each.quote]
    names = len(hidden)
    return +Counter(names=names, addresses=names, quotes=len(quotes))


def _review_cells(reviews: Sequence[Decided], names: Mapping[str, str]) -> tuple[str, str]:
    review = standing_review(reviews)
    if review is None:
        return _NO_REVIEW
    return names.get(review.reviewer_id, review.reviewer_id), review.reviewed_at


def _flag_cells(raised: Sequence[Raised]) -> tuple[str, str, str]:
    flags = [flag for flag in raised if flag.is_open]
    reasons = joined([flag.reason for flag in flags])
    return str(len(flags)), reasons, joined([flag.severity for flag in flags])


def _evidence_cells(evidence: Sequence[Cited], *, redacted: bool) -> tuple[str, ...]:
    """Return source_count, supports, refutes, titles, urls, quotes and days of access."""
    supports = refutes = 0
    seen: set[str] = set()
    titles, urls, quotes, accessed = list[str](), list[str](), list[str](), list[str]()
    for source, stance, quote, accessed_on, _, _ in evidence:
        supports += stance == _SUPPORTS
        refutes += stance == _REFUTES
        hidden = redacted and is_withheld(source)
        quotes.append("" if hidden and is_silent(source) else quote)
        accessed.append(accessed_on)
        if source.id not in seen:
            seen.add(source.id)
            titles.append(stand_in(source) if hidden else source.title)
            urls.append(stand_in(source) if hidden else source.url)
    counts = (str(len(seen)), str(supports), str(refutes))
    return (*counts, joined(titles), joined(urls), joined(quotes), joined(accessed))
