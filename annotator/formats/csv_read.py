"""CSV in: our own table, also as a spreadsheet saved it, back into annotations."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, BinaryIO, Final, TypeVar

from annotator.domain.annotation import SUBTYPES, AnchorState, Annotation, Kind, Origin, Work
from annotator.domain.refusal import Refusal
from annotator.domain.text import Span
from annotator.formats.csv_columns import COLUMN_NAMES
from annotator.formats.csv_guard import unguarded
from annotator.formats.csv_lists import split
from annotator.formats.incoming import BadLine, IncomingAnnotation, IncomingEntity, shown
from annotator.formats.moments import day, moment
from annotator.formats.review_words import review_of
from annotator.formats.text import decode

if TYPE_CHECKING:
    from _csv import Reader

T = TypeVar("T")

_DELIMITERS: Final = ",;\t"
_REQUIRED: Final = ("kind", "quote", "start", "end")
_CELL_LIMIT: Final = 2**31 - 1
"""The most that a C long holds everywhere: a quote may be a whole article."""

_OFFSET: Final = re.compile(r"\d{1,15}", re.ASCII)


def _confidence(cell: str) -> float:
    number = float(cell.replace(",", "."))
    if not 0 <= number <= 1:
        raise ValueError(cell)
    return number


_FIELDS: Final[dict[str, tuple[str, Callable[[str], object]]]] = {
    "note": ("note", str),
    "tags": ("tags", split),
    "work_status": ("work", Work),
    "review_status": ("review", review_of),
    "origin": ("origin", Origin),
    "confidence": ("confidence", _confidence),
    "created_by": ("created_by", str),
    "created_at": ("created_at", moment),
    "modified_at": ("modified_at", moment),
}
"""Columns that are fields of an annotation, and what reads a cell of them."""

_FIELDS_OF_KIND: Final[dict[Kind, dict[str, tuple[str, Callable[[str], object]]]]] = {
    Kind.CLAIM: {
        "value": ("claim_text", str),
        "verdict": ("verdict", str),
        "rationale": ("rationale", str),
    },
    Kind.ENTITY: {},
    Kind.DATE: {"value": ("edtf", str), "earliest": ("earliest", day), "latest": ("latest", day)},
}
"""Columns that count for one kind only: for another they say nothing of what it keeps."""

_POINTERS_OF_KIND: Final[dict[Kind, dict[str, str]]] = {
    Kind.CLAIM: {"claimant": "claimant_id"},
    Kind.ENTITY: {"value": "entity_id"},
    Kind.DATE: {},
}
"""Columns that name an entity, and the field that will point to it."""


def read(stream: BinaryIO, *, raw: bool = False) -> Iterator[IncomingAnnotation | BadLine]:
    """Read our CSV of any profile: delimiter, encoding and byte order mark are found out.

    Columns may be missing, but for kind, quote, start and end, or in another order; others are
    passed over. `raw` says that the cells were written without guards. Lists of sources, flags and
    reviews are for people to read: they come back with JSON Lines only.

    Raises `Refusal` at once for a file as a whole: `csv_not_ours`, `csv_column_missing(column)`,
    `csv_column_twice(column)`, or what `decode` raises. Single rows come out as `BadLine`:
    `csv_broken(line)`, `csv_row_uneven(line, cells, columns)`, `csv_cell_bad(line, column, value)`.
    """
    text = _decoded(stream.read())
    # The limit is the module's, for all readers of the process; it only ever grows.
    csv.field_size_limit(_CELL_LIMIT)
    first_line = text.partition("\n")[0]
    delimiter = max(_DELIMITERS, key=first_line.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    return _incoming(reader, _header(reader), raw=raw)


def _decoded(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return decode(data)[0]


def _header(reader: Reader) -> list[str]:
    try:
        header = [name.strip() for name in next(reader, [])]
    except csv.Error:
        raise Refusal("csv_not_ours") from None
    known = [name for name in header if name in COLUMN_NAMES]
    if len(known) < 2:
        raise Refusal("csv_not_ours")
    for name in known:
        if header.count(name) > 1:
            raise Refusal("csv_column_twice", column=name)
    for name in _REQUIRED:
        if name not in header:
            raise Refusal("csv_column_missing", column=name)
    return header


def _incoming(
    reader: Reader, header: Sequence[str], *, raw: bool
) -> Iterator[IncomingAnnotation | BadLine]:
    plans = {kind: _plan(kind, header) for kind in Kind}
    while True:
        line = reader.line_num + 1
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error:
            yield BadLine(line, Refusal("csv_broken", line=line))
            continue
        if any(row):
            yield _read_row(line, header, row if raw else unguarded(row), plans)


@dataclass(frozen=True, slots=True)
class _Plan:
    """What the columns of a file say of annotations of one kind."""

    fields: Mapping[str, tuple[str, Callable[[str], object]]]
    given: frozenset[str]


def _plan(kind: Kind, header: Sequence[str]) -> _Plan:
    known = _FIELDS | _FIELDS_OF_KIND[kind]
    fields = {column: known[column] for column in header if column in known}
    pointers = {"subtype": "subtype"} | _POINTERS_OF_KIND[kind]
    given = {field for field, _ in fields.values()}
    return _Plan(fields, frozenset(given | {pointers[c] for c in header if c in pointers}))


def _read_row(
    line: int, header: Sequence[str], row: Sequence[str], plans: Mapping[Kind, _Plan]
) -> IncomingAnnotation | BadLine:
    if len(row) < len(header) or any(row[len(header) :]):
        uneven = Refusal("csv_row_uneven", line=line, cells=len(row), columns=len(header))
        return BadLine(line, uneven)
    try:
        return _Row(line, dict(zip(header, row, strict=False))).annotation(plans)
    except Refusal as refusal:
        return BadLine(line, refusal)


class _Row:
    """The cells of one row by their columns; an absent column is as an empty cell."""

    def __init__(self, line: int, cells: Mapping[str, str]) -> None:
        self._line = line
        self._cells = cells
        self._kind = self._parsed("kind", Kind)

    def annotation(self, plans: Mapping[Kind, _Plan]) -> IncomingAnnotation:
        plan = plans[self._kind]
        return IncomingAnnotation(
            line=self._line,
            annotation=Annotation(
                id=self._text("annotation_id"),
                article_id=self._text("article_id"),
                kind=self._kind,
                subtype=self._parsed("subtype", self._subtype),
                **self._fields(plan),
            ),
            span=self._span(),
            quote=self._text("quote"),
            prefix=self._text("prefix"),
            suffix=self._text("suffix"),
            state=self._state(),
            entity=self._entity(),
            claimant=self._claimant(),
            given=plan.given,
        )

    def _fields(self, plan: _Plan) -> dict[str, Any]:
        """Return the values of the annotation's fields; an empty cell is the field's default."""
        values: dict[str, Any] = {"created_by": "", "created_at": "", "modified_at": ""}
        for column, (field, parse) in plan.fields.items():
            if self._cells[column]:
                values[field] = self._parsed(column, parse)
        return values

    def _text(self, column: str) -> str:
        return self._cells.get(column, "")

    def _parsed(self, column: str, parse: Callable[[str], T]) -> T:
        try:
            return parse(self._text(column))
        except ValueError:
            raise self._bad(column) from None

    def _bad(self, column: str) -> Refusal:
        value = shown(self._text(column))
        return Refusal("csv_cell_bad", line=self._line, column=column, value=value)

    def _subtype(self, cell: str) -> str:
        if cell and cell not in SUBTYPES[self._kind]:
            raise ValueError(cell)
        return cell

    def _span(self) -> Span | None:
        """Return the span, or none if both ends are empty: then the quote finds its place."""
        if not self._text("start") and not self._text("end"):
            return None
        start, end = self._parsed("start", _offset), self._parsed("end", _offset)
        if start >= end:
            raise self._bad("end")
        return Span(start, end)

    def _state(self) -> AnchorState:
        if not self._text("anchor_state"):
            return AnchorState.EXACT
        return self._parsed("anchor_state", AnchorState)

    def _entity(self) -> IncomingEntity | None:
        name = self._text("value").strip()
        if self._kind is not Kind.ENTITY or not name:
            return None
        return IncomingEntity(name, self._text("subtype"))

    def _claimant(self) -> IncomingEntity | None:
        name = self._text("claimant").strip()
        return IncomingEntity(name) if self._kind is Kind.CLAIM and name else None


def _offset(cell: str) -> int:
    if not _OFFSET.fullmatch(cell):
        raise ValueError(cell)
    return int(cell)
