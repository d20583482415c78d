from __future__ import annotations

import contextlib
import csv
import io
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.annotation import AnchorState, Annotation, Kind, Origin, ReviewStatus, Work
from annotator.domain.dossier import Dossier
from annotator.domain.refusal import Refusal
from annotator.domain.text import Span
from annotator.formats.csv_profile import PROFILES, STANDARD
from annotator.formats.csv_read import read
from annotator.formats.csv_write import write
from annotator.formats.incoming import BadLine, IncomingAnnotation, IncomingEntity

if TYPE_CHECKING:
    from tests.formats.conftest import Maker

CLAIM = {"kind": "claim", "quote": "dam", "start": "3", "end": "6"}


def back(dossiers: list[Dossier], make: Maker, **options: Any) -> list[IncomingAnnotation]:
    stream = io.BytesIO()
    write(dossiers, stream, names=make.people, **options)
    stream.seek(0)
    found = list(read(stream, raw=options.get("raw", False)))
    return [each for each in found if isinstance(each, IncomingAnnotation)]


def table(*rows: dict[str, str], delimiter: str = ",") -> bytes:
    names = list(dict.fromkeys(name for row in rows for name in row))
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, names, delimiter=delimiter, restval="")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode()


def results(data: bytes) -> list[IncomingAnnotation | BadLine]:
    return list(read(io.BytesIO(data)))


def one(**cells: str) -> IncomingAnnotation:
    (found,) = results(table(CLAIM | cells))
    assert isinstance(found, IncomingAnnotation)
    return found


def refusal(data: bytes) -> tuple[str, dict[str, object]]:
    with pytest.raises(Refusal) as refused:
        read(io.BytesIO(data))
    return refused.value.code, refused.value.params


def expected(dossier: Dossier, make: Maker) -> Annotation:
    """The annotation with what the CSV tells of it, and the defaults of what it does not."""
    full = dossier.annotation
    told = Annotation(
        id=full.id,
        article_id=full.article_id,
        kind=full.kind,
        subtype=full.subtype,
        created_by=make.people[full.created_by],
        created_at=full.created_at,
        modified_at=full.modified_at,
        note=full.note,
        tags=full.tags,
        origin=full.origin,
        confidence=full.confidence,
        work=full.work,
        review=full.review,
    )
    match full.kind:
        case Kind.CLAIM:
            return replace(
                told, claim_text=full.claim_text, verdict=full.verdict, rationale=full.rationale
            )
        case Kind.DATE:
            return replace(told, edtf=full.edtf, earliest=full.earliest, latest=full.latest)
        case Kind.ENTITY:
            return told


@given(st.data())
def test_any_annotation_comes_back_with_its_id_and_fields(
    make: Maker, any_dossier: st.SearchStrategy[Dossier], data: st.DataObject
) -> None:
    dossier = data.draw(any_dossier)
    profile = data.draw(st.sampled_from(PROFILES))
    raw = profile is STANDARD and data.draw(st.booleans())
    (found,) = back([dossier], make, profile=profile, raw=raw)
    anchor = dossier.anchor
    assert found.annotation == expected(dossier, make)
    assert found.span == Span(anchor.start, anchor.end)
    told = (found.quote, found.prefix, found.suffix, found.state)
    assert told == (anchor.exact, anchor.prefix, anchor.suffix, anchor.state)
    is_entity, is_claim = (dossier.annotation.kind is kind for kind in (Kind.ENTITY, Kind.CLAIM))
    subtype = dossier.annotation.subtype
    entity, claimant = dossier.entity, dossier.claimant
    assert found.entity == (
        IncomingEntity(entity.canonical_name, subtype) if entity and is_entity else None
    )
    assert found.claimant == (
        IncomingEntity(claimant.canonical_name) if claimant and is_claim else None
    )


def test_a_megabyte_in_a_cell_comes_back(make: Maker) -> None:
    note = "=" + "é" * 1_000_000
    (found,) = back([make.dossier(annotation=make.annotation(note=note))], make)
    assert found.annotation.note == note


def test_lines_are_those_that_an_editor_counts(make: Maker) -> None:
    dossier = make.dossier(annotation=make.annotation(note="one\r\ntwo\nthree"))
    assert [each.line for each in back([dossier, dossier, dossier], make)] == [2, 5, 8]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_delimiter_and_encoding_are_found_out(delimiter: str, encoding: str) -> None:
    text = table(CLAIM | {"note": "l’été; à «l’ouest», oui\tnon"}, delimiter=delimiter).decode()
    (found,) = results(text.encode(encoding))
    assert isinstance(found, IncomingAnnotation)
    assert found.annotation.note == "l’été; à «l’ouest», oui\tnon"


def test_columns_may_be_quoted_missing_strange_or_in_another_order() -> None:
    data = b'"end";"colour";" start ";"quote";"kind"\r\n"6";"red";"3";"dam";"claim"\r\n'
    (found,) = results(data)
    assert isinstance(found, IncomingAnnotation)
    assert (found.span, found.quote, found.annotation.kind) == (Span(3, 6), "dam", Kind.CLAIM)
    assert found.given == frozenset()


def test_what_the_file_does_not_give_is_empty() -> None:
    found = one()
    assert found.annotation == Annotation(
        id="", article_id="", kind=Kind.CLAIM, created_by="", created_at="", modified_at=""
    )
    assert (found.state, found.entity, found.claimant) == (AnchorState.EXACT, None, None)


def test_an_empty_cell_is_given_as_the_default() -> None:
    found = one(note="", work_status="", confidence="", subtype="")
    assert found.given == {"note", "work", "confidence", "subtype"}
    assert (found.annotation.work, found.annotation.confidence) == (Work.TO_CHECK, None)


def test_columns_of_another_kind_give_nothing() -> None:
    cells = {"verdict": "", "rationale": "", "earliest": "", "value": "", "claimant": ""}
    claim = {"claim_text", "verdict", "rationale", "claimant_id"}
    assert one(**cells).given == claim
    assert one(kind="date", **cells).given == {"edtf", "earliest"}
    assert one(kind="entity", **cells).given == {"entity_id"}


def test_a_self_approval_comes_back_as_an_approval() -> None:
    assert one(review_status="self_approved").annotation.review is ReviewStatus.APPROVED


def test_a_decimal_comma_of_a_french_spreadsheet_is_read() -> None:
    found = one(confidence="0,93", origin="suggested").annotation
    assert (found.confidence, found.origin) == (0.93, Origin.SUGGESTED)


def test_without_offsets_the_quote_must_find_its_place() -> None:
    assert one(start="", end="").span is None


def test_a_state_other_than_exact_is_told() -> None:
    assert one(anchor_state="stale").state is AnchorState.STALE


def test_empty_rows_are_passed_over() -> None:
    data = table(CLAIM) + b"\r\n,,,\r\n" + table(CLAIM).split(b"\r\n", 1)[1]
    assert [each.line for each in results(data)] == [2, 5]


def test_more_columns_than_the_header_are_fine_if_empty() -> None:
    data = b"kind,quote,start,end\r\nclaim,dam,3,6,,\r\n"
    assert isinstance(results(data)[0], IncomingAnnotation)


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("kind", "opinion"),
        ("kind", ""),
        ("subtype", "person"),
        ("start", "-1"),
        ("start", "3.0"),
        ("start", "\uff11"),
        ("start", ""),
        ("end", "3"),
        ("end", "9" * 16),
        ("work_status", "done"),
        ("review_status", "perhaps"),
        ("origin", "oracle"),
        ("confidence", "1.5"),
        ("confidence", "nan"),
        ("confidence", "high"),
        ("created_at", "17/01/2023 18:04"),
        ("anchor_state", "lost"),
    ],
)
def test_a_bad_cell_is_refused_by_line_column_and_value(column: str, value: str) -> None:
    good, bad, last = results(
        table(CLAIM | {column: CLAIM.get(column, "")}, CLAIM | {column: value}, CLAIM)
    )
    assert isinstance(good, IncomingAnnotation)
    assert isinstance(last, IncomingAnnotation)
    assert isinstance(bad, BadLine)
    assert (bad.line, bad.refusal.code) == (3, "csv_cell_bad")
    assert bad.refusal.params == {"line": 3, "column": column, "value": value}


def test_a_bad_day_of_a_date_is_refused() -> None:
    (bad,) = results(table(CLAIM | {"kind": "date", "earliest": "21/06/2022"}))
    assert isinstance(bad, BadLine)
    assert bad.refusal.params["column"] == "earliest"


def test_a_long_value_is_cut_short_in_its_refusal() -> None:
    (bad,) = results(table(CLAIM | {"kind": "x" * 1000}))
    assert isinstance(bad, BadLine)
    assert bad.refusal.params["value"] == "x" * 59 + "…"


@pytest.mark.parametrize("row", ["claim,dam,3", "claim,dam,3,6,extra"])
def test_a_row_of_another_length_is_refused(row: str) -> None:
    (bad,) = results(f"kind,quote,start,end\r\n{row}\r\n".encode())
    assert isinstance(bad, BadLine)
    cells = len(row.split(","))
    assert bad.refusal.code == "csv_row_uneven"
    assert bad.refusal.params == {"line": 2, "cells": cells, "columns": 4}


def test_broken_quotes_lose_no_other_row() -> None:
    data = b'kind,quote,start,end\r\nclaim,"dam"x,3,6\r\nclaim,dam,3,6\r\nclaim,"open,3,6\r\n'
    broken, good, unclosed = results(data)
    assert isinstance(good, IncomingAnnotation)
    assert good.line == 3
    for bad, line in ((broken, 2), (unclosed, 4)):
        assert isinstance(bad, BadLine)
        assert (bad.refusal.code, bad.refusal.params) == ("csv_broken", {"line": line})


@pytest.mark.parametrize(
    "data",
    [b"", b"\r\n", b"name,colour\r\na,b\r\n", b"kind,name\r\n", b'"kind"x,quote\r\n', b"# Title\n"],
)
def test_a_table_that_is_not_ours_is_refused(data: bytes) -> None:
    assert refusal(data) == ("csv_not_ours", {})


@pytest.mark.parametrize("column", ["kind", "quote", "start", "end"])
def test_a_missing_column_is_refused_by_name(column: str) -> None:
    data = table({name: cell for name, cell in CLAIM.items() if name != column})
    assert refusal(data) == ("csv_column_missing", {"column": column})


def test_a_column_that_stands_twice_is_refused() -> None:
    data = b"kind,quote,start,end,start\r\n"
    assert refusal(data) == ("csv_column_twice", {"column": "start"})


def test_a_picture_is_no_table() -> None:
    assert refusal(b"\x89PNG\r\n\x1a\n\0\0") == ("not_text", {})


@given(st.binary())
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    head = b"kind,quote,start,end,note\r\n"
    for each in (data, head + data):
        with contextlib.suppress(Refusal):
            list(read(io.BytesIO(each)))


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("last", ["", "end"])
def test_lines_end_as_any_system_ends_them(end: str, last: str) -> None:
    lines = ["kind,quote,start,end,note", 'claim,dam,3,6,"a', 'b"', "date,'@x,4,7,c"]
    data = end.join(lines) + (end if last else "")
    first, second = results(data.encode())
    assert isinstance(first, IncomingAnnotation)
    assert isinstance(second, IncomingAnnotation)
    assert (first.line, first.annotation.note) == (2, f"a{end}b")
    assert (second.line, second.quote) == (4, "@x")


def test_a_guard_is_taken_off_and_an_apostrophe_stays() -> None:
    assert one(quote="'=1", note="l'eau").quote == "=1"
    assert one(quote="=1", note="eau").quote == "=1"
    assert one(quote="'1", note="'eau").annotation.note == "'eau"


def test_a_cell_that_stands_there_twice_is_refused_twice() -> None:
    bad = CLAIM | {"created_at": "yesterday"}
    assert [type(each) for each in results(table(bad, bad))] == [BadLine, BadLine]
