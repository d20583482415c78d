"""CSV in: our own table, also as a spreadsheet saved it, back into annotations."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any, BinaryIO, Final, TypeVar

from annotator.domain.annotation import SUBTYPES, AnchorState, Annotation, Kind, Origin, Work
from annotator.domain.made import maker
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

_MOST_DIGITS: Final = 15

_DEFAULTS: Final = {each.name: each.default for each in fields(Annotation)}
_ANNOTATION: Final = maker(Annotation)
_UNTOLD: Final = _DEFAULTS | {"created_by": "", "created_at": "", "modified_at": ""}
"""The fields of an annotation that a row without cells gives, in their order."""
_ID, _ARTICLE, _KIND, _SUBTYPE = map(tuple(_UNTOLD).index, ("id", "article_id", "kind", "subtype"))


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


_INCOMING: Final = maker(IncomingAnnotation)
_OF_INCOMING: Final = {each.name: each.default for each in fields(IncomingAnnotation)}
_GIVEN: Final = tuple(_OF_INCOMING).index("given")
_HUNG: Final = tuple(_OF_INCOMING.values())[tuple(_OF_INCOMING).index("evidence") : _GIVEN]
_REST: Final = tuple(_OF_INCOMING.values())[_GIVEN + 1 :]
"""What a table does not say of an annotation: what hangs on it, and what follows `given`."""


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
    first_line = text[: text.find("\n") + 1] or text
    delimiter = max(_DELIMITERS, key=first_line.count)
    reader = csv.reader(_lines(text), delimiter=delimiter, strict=True)
    # A guard is an apostrophe: a file that has none needs no look at each of its rows.
    return _incoming(reader, _header(reader), raw=raw or "'" not in text)


def _lines(text: str) -> Iterable[str]:
    """Return the lines of a text with their ends, which is what `csv.reader` is to be given."""
    if text.count("\r") == text.count("\r\n"):
        return _ended(text)
    return io.StringIO(text, newline="")


def _ended(text: str) -> Iterator[str]:
    """Yield what `io.StringIO` would of a text whose lines end in LF: in half of the time."""
    start = 0
    while end := text.find("\n", start) + 1:
        yield text[start:end]
        start = end
    if start < len(text):
        yield text[start:]


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
    table = _Table(header)
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
            yield table.read(line, row if raw else list(unguarded(row)))


class _Known(dict[str, T]):
    """The values of a column's cells, each different one read once: most stand there many times.

    Asking for a cell that cannot be read raises ValueError.
    """

    def __init__(self, parse: Callable[[str], T]) -> None:
        super().__init__()
        self._parse = parse

    def __missing__(self, cell: str) -> T:
        found = self[cell] = self._parse(cell)
        return found


@dataclass(frozen=True, slots=True)
class _Plan:
    """What the columns of a file say of annotations of one kind.

    `fields` are, in the order of the file, a column, the place of its cell, the place of the field
    among those of an annotation, and what reads it.
    """

    fields: tuple[tuple[str, int, int, _Known[object]], ...]
    given: frozenset[str]
    subtypes: frozenset[str]


class _Table:
    """Reads the rows of one file; an absent column is as an empty cell.

    That cell is put at the end of each row: there, at -1, all absent columns are.
    """

    def __init__(self, header: Sequence[str]) -> None:
        self._width = len(header)
        at = {name: place for place, name in enumerate(header)}
        self._id, self._article, self._kind, self._subtype = (
            at.get(name, -1) for name in ("annotation_id", "article_id", "kind", "subtype")
        )
        self._start, self._end, self._quote, self._prefix, self._suffix = (
            at.get(name, -1) for name in ("start", "end", "quote", "prefix", "suffix")
        )
        self._state, self._value, self._claimant = (
            at.get(name, -1) for name in ("anchor_state", "value", "claimant")
        )
        self._articles = _Known(str)
        self._kinds = _Known(Kind)
        self._states = _Known(lambda cell: AnchorState(cell) if cell else AnchorState.EXACT)
        self._known: dict[str, _Known[object]] = {}
        self._plans = {kind: self._plan(kind, header) for kind in Kind}

    def read(self, line: int, row: list[str]) -> IncomingAnnotation | BadLine:
        """Return what a row says, or why it says nothing."""
        width = self._width
        if len(row) != width and (len(row) < width or any(row[width:])):
            uneven = Refusal("csv_row_uneven", line=line, cells=len(row), columns=width)
            return BadLine(line, uneven)
        row.append("")
        try:
            return self._annotation(line, row)
        except _BadCellError as bad:
            refusal = Refusal("csv_cell_bad", line=line, column=bad.column, value=shown(bad.cell))
            return BadLine(line, refusal)

    def _annotation(self, line: int, row: Sequence[str]) -> IncomingAnnotation:
        kind = _read("kind", row[self._kind], self._kinds)
        plan = self._plans[kind]
        annotation = self._fields(kind, plan, row)
        return _INCOMING(
            line,
            annotation,
            self._span(row),
            row[self._quote],
            row[self._prefix],
            row[self._suffix],
            _read("anchor_state", row[self._state], self._states),
            self._entity(row) if kind is Kind.ENTITY else None,
            self._speaker(row) if kind is Kind.CLAIM else None,
            *_HUNG,
            plan.given,
            *_REST,
        )

    def _fields(self, kind: Kind, plan: _Plan, row: Sequence[str]) -> Annotation:
        """Return the annotation; an empty cell is the default of its field."""
        subtype = row[self._subtype]
        if subtype not in plan.subtypes:
            raise _BadCellError("subtype", subtype)
        values: list[Any] = [*_UNTOLD.values()]
        values[_ID] = row[self._id]
        values[_ARTICLE] = self._articles[row[self._article]]
        values[_KIND] = kind
        values[_SUBTYPE] = subtype
        for column, place, at, known in plan.fields:
            if cell := row[place]:
                try:
                    values[at] = known[cell]
                except ValueError:
                    raise _BadCellError(column, cell) from None
        return _ANNOTATION(*values)

    def _span(self, row: Sequence[str]) -> Span | None:
        """Return the span, or none if both ends are empty: then the quote finds its place."""
        first, last = row[self._start], row[self._end]
        if not first and not last:
            return None
        start, end = _offset("start", first), _offset("end", last)
        if start >= end:
            raise _BadCellError("end", last)
        return Span(start, end)

    def _entity(self, row: Sequence[str]) -> IncomingEntity | None:
        name = row[self._value].strip()
        return IncomingEntity(name, row[self._subtype]) if name else None

    def _speaker(self, row: Sequence[str]) -> IncomingEntity | None:
        name = row[self._claimant].strip()
        return IncomingEntity(name) if name else None

    def _plan(self, kind: Kind, header: Sequence[str]) -> _Plan:
        known = _FIELDS | _FIELDS_OF_KIND[kind]
        order = tuple(_UNTOLD)
        told = tuple(
            (column, place, order.index(known[column][0]), self._reader(column, known[column][1]))
            for place, column in enumerate(header)
            if column in known
        )
        pointers = {"subtype": "subtype"} | _POINTERS_OF_KIND[kind]
        given = {order[at] for _, _, at, _ in told} | {pointers[c] for c in header if c in pointers}
        return _Plan(told, frozenset(given), frozenset(("", *SUBTYPES[kind])))

    def _reader(self, column: str, parse: Callable[[str], object]) -> _Known[object]:
        """Return what reads a column: one for all kinds, for none reads it otherwise."""
        return self._known.setdefault(column, _Known(parse))


class _BadCellError(Exception):
    """A cell that cannot be read."""

    def __init__(self, column: str, cell: str) -> None:
        super().__init__(column, cell)
        self.column = column
        self.cell = cell


def _read(column: str, cell: str, known: _Known[T]) -> T:
    try:
        return known[cell]
    except ValueError:
        raise _BadCellError(column, cell) from None


def _offset(column: str, cell: str) -> int:
    if not (cell.isascii() and cell.isdigit() and len(cell) <= _MOST_DIGITS):
        raise _BadCellError(column, cell)
    return int(cell)
