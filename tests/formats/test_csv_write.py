from __future__ import annotations

import contextlib
import csv
import io
import shutil
import sqlite3
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.domain.dossier import Dossier
from annotator.domain.refusal import Refusal
from annotator.domain.table_row import row_of, table_of
from annotator.formats import csv_write
from annotator.formats.csv_columns import COLUMN_NAMES, cells_of
from annotator.formats.csv_guard import guard, unguard
from annotator.formats.csv_profile import EXCEL_EN, EXCEL_FR, PROFILES, STANDARD, Profile
from annotator.formats.csv_write import rows, write
from annotator.formats.written import Written

if TYPE_CHECKING:
    from tests.formats.conftest import Maker

NASTY = [
    '=HYPERLINK("http://evil.example/","x")',
    "@SUM(A1)",
    "-2+3+cmd|' /C calc'!A0",
    "\uff1d1+1",
    "\tindented",
    "\rreturned",
    "'=already",
    'say "no", he said; then\r\nleft\n',
    "👨‍👩‍👧 🇫🇷 \U0001d401\U0001d428 e\u0301",
    "\u202egnp.exe\u202c \u2067\u05e9\u05dc\u05d5\u05dd\u2069",
    "bell\x07 escape\x1b\x7f\x85\u2028\u2029\ufeff",
    "a\u00a0b\u202fc",
    "x" * 1_000_000,
]


@pytest.fixture(autouse=True)
def _large_cells() -> Iterator[None]:
    before = csv.field_size_limit(10_000_000)
    yield
    csv.field_size_limit(before)


def written(dossiers: list[Dossier], make: Maker, **options: Any) -> bytes:
    stream = io.BytesIO()
    write(dossiers, stream, names=make.people, **options)
    return stream.getvalue()


def parsed(data: bytes, delimiter: str = ",") -> list[list[str]]:
    text = io.StringIO(data.decode("utf-8-sig"), newline="")
    return list(csv.reader(text, delimiter=delimiter, strict=True))


def nasty_dossiers(make: Maker) -> list[Dossier]:
    return [make.dossier(annotation=make.annotation(note=text)) for text in NASTY]


def test_the_standard_profile_is_rfc_4180(make: Maker) -> None:
    data = written([make.dossier(annotation=make.annotation(note='a "b", c'))], make)
    assert data.startswith(b"annotation_id,article_id,article_title,")
    assert data.count(b"\r\n") == data.count(b"\n") == 2
    assert b',"a ""b"", c",' in data


@pytest.mark.parametrize("profile", [EXCEL_FR, EXCEL_EN])
def test_the_profiles_of_excel_begin_with_a_mark(make: Maker, profile: Profile) -> None:
    data = written([make.dossier()], make, profile=profile)
    assert data.startswith(b"\xef\xbb\xbfannotation_id" + profile.delimiter.encode())
    assert data.count(b"\xef\xbb\xbf") == 1


@pytest.mark.parametrize("profile", PROFILES)
def test_python_reads_the_same_cells(make: Maker, profile: Profile) -> None:
    dossiers = nasty_dossiers(make)
    header, *body = parsed(written(dossiers, make, profile=profile), profile.delimiter)
    assert header == list(COLUMN_NAMES)
    assert body == [list(row) for row in rows(dossiers, names=make.people)]
    assert [unguard(row[COLUMN_NAMES.index("note")]) for row in body] == NASTY


@pytest.mark.skipif(shutil.which("sqlite3") is None, reason="no sqlite3 shell here")
@pytest.mark.parametrize("profile", [STANDARD, EXCEL_EN])
def test_the_sqlite_shell_reads_the_same_cells(
    make: Maker, profile: Profile, tmp_path: Path
) -> None:
    data = written(nasty_dossiers(make), make, profile=profile)
    (tmp_path / "marks.csv").write_bytes(data)
    database = tmp_path / "marks.db"
    subprocess.run(
        ["sqlite3", database, "-cmd", ".import --csv marks.csv marks", "select 1"],
        cwd=tmp_path,
        check=True,
        capture_output=True,
    )
    with contextlib.closing(sqlite3.connect(database)) as connection:
        found = connection.execute("SELECT * FROM marks ORDER BY rowid")
        header = [column[0] for column in found.description]
        assert [header, *map(list, found)] == parsed(data)


@settings(max_examples=40)
@given(st.data())
def test_any_row_is_read_as_the_cells_it_was(
    make: Maker, any_dossier: st.SearchStrategy[Dossier], data: st.DataObject
) -> None:
    dossier = data.draw(any_dossier)
    profile = data.draw(st.sampled_from(PROFILES))
    _, row = parsed(written([dossier], make, profile=profile), profile.delimiter)
    assert [unguard(cell) for cell in row] == list(cells_of(dossier, make.people))
    assert not [cell for cell in row if cell[:1] in set("=+-@\t\r\0\uff1d\uff0b\uff0d\uff20")]


def test_numbers_and_dates_are_never_guarded(make: Maker) -> None:
    (row,) = parsed(written([make.dossier(evidence=(make.evidence(),))], make))[1:]
    cells = dict(zip(COLUMN_NAMES, row, strict=True))
    names = ("start", "end", "created_at", "accessed_on", "supports")
    assert [cells[name] for name in names] == ["13", "32", make.at, "2023-01-17", "1"]


def test_what_only_pretends_to_be_a_date_does_not_get_through(make: Maker) -> None:
    hostile = make.dossier(annotation=make.annotation(created_at="=cmd()", modified_at="@x"))
    (row,) = rows([hostile], names=make.people)
    assert [cell for cell in row if cell.startswith("'")] == ["'=cmd()", "'@x"]


def test_raw_leaves_the_guards_out(make: Maker) -> None:
    data = written(nasty_dossiers(make), make, raw=True)
    assert [row[COLUMN_NAMES.index("note")] for row in parsed(data)[1:]] == NASTY


@pytest.mark.parametrize("profile", [EXCEL_FR, EXCEL_EN])
def test_raw_is_refused_for_excel_before_anything_is_written(make: Maker, profile: Profile) -> None:
    stream = io.BytesIO()
    with pytest.raises(Refusal) as refused:
        write([make.dossier()], stream, names={}, profile=profile, raw=True)
    assert refused.value.code == "raw_not_in_excel"
    assert refused.value.params == {"profile": profile.name}
    assert stream.getvalue() == b""


def test_no_annotations_are_a_header(make: Maker) -> None:
    assert parsed(written([], make)) == [list(COLUMN_NAMES)]


def test_rows_and_redacted_cells_are_counted(make: Maker) -> None:
    secret = make.dossier(evidence=(make.evidence(make.secret()),))
    dossiers = [make.dossier(), secret, make.dossier(evidence=(make.evidence(),))]
    stream = io.BytesIO()
    done = write(dossiers, stream, names=make.people)
    assert (done.rows, done.redacted) == (3, 3)
    assert b"Telltale" not in stream.getvalue()


def test_an_unredacted_file_leaves_nothing_out(make: Maker) -> None:
    secret = make.dossier(evidence=(make.evidence(make.secret()),))
    stream = io.BytesIO()
    done = write([secret], stream, names=make.people, redacted=False)
    assert done == Written(rows=1, lost=done.lost)
    assert b"Telltale memo" in stream.getvalue()


def test_dossiers_are_written_as_they_come(make: Maker) -> None:
    stream = io.BytesIO()
    long = make.dossier(annotation=make.annotation(note="x" * 100_000))

    def slowly() -> Iterator[Dossier]:
        yield long
        yield long
        assert stream.tell() > 100_000

    write(slowly(), stream, names=make.people)


def test_the_stream_stays_open_even_if_the_writing_fails(make: Maker) -> None:
    def broken() -> Iterator[Dossier]:
        yield make.dossier()
        raise OSError("gone")

    stream = io.BytesIO()
    with pytest.raises(OSError, match="gone"):
        write(broken(), stream, names=make.people)
    assert not stream.closed


CELLS = st.text(alphabet=st.sampled_from("ab,;\"'\r\n=\x1fé"), max_size=6)


@given(st.lists(st.tuples(CELLS, CELLS, CELLS), min_size=1, max_size=40), st.sampled_from(PROFILES))
def test_marks_stand_where_the_standard_library_sets_them(
    columns: list[tuple[str, str, str]], profile: Profile
) -> None:
    stream = io.StringIO(newline="")
    csv.writer(stream, delimiter=profile.delimiter, lineterminator="\r\n").writerows(columns)
    writing = csv_write._Written(profile.delimiter, raw=True)
    lines = writing.lines(list(zip(*columns, strict=True)))
    assert "".join(f"{line}\r\n" for line in lines) == stream.getvalue()


@given(st.lists(st.lists(CELLS, min_size=3, max_size=3), min_size=1, max_size=9))
def test_columns_that_say_the_same_on_every_line_are_written_as_the_others(
    columns: list[list[str]],
) -> None:
    same = [[cells[0]] * 3 for cells in columns]
    told = [*columns, *same, ["a", "b", "a"], *same]
    lines = csv_write._Written(",", raw=True).lines(told)
    expected = list(csv.reader(io.StringIO("\r\n".join(lines), newline=""), strict=True))
    assert expected == [list(row) for row in zip(*told, strict=True)]


@given(st.lists(CELLS, min_size=1, max_size=40))
def test_a_column_is_guarded_cell_by_cell(cells: list[str]) -> None:
    written_cells = csv_write._Written("\x00", raw=False).column(cells)
    expected = [guard(cell) for cell in cells]
    assert [unmarked(cell) for cell in written_cells] == expected


def unmarked(cell: str) -> str:
    return next(csv.reader(io.StringIO(cell, newline="")), [""])[0] if cell[:1] == '"' else cell


def test_tables_are_written_as_their_dossiers_are(make: Maker) -> None:
    dossiers = nasty_dossiers(make)
    tags = [(), ("a|b", "c"), ("=x",), ("a|b", "c")]
    dossiers += [make.dossier(annotation=make.annotation(tags=each)) for each in tags]
    secret = make.evidence(make.secret(), quote="the memo says")
    cited = [(make.evidence(),), (secret, make.evidence()), (secret, secret)]
    dossiers += [make.dossier(evidence=each, flags=(make.flag(),)) for each in cited]
    stream = io.BytesIO()
    table = table_of([row_of(each) for each in dossiers])
    done = csv_write.write_tables([table], stream, names=make.people)
    assert stream.getvalue() == written(dossiers, make)
    apart = Written()
    for each in dossiers:
        apart.add(write([each], io.BytesIO(), names=make.people))
    assert done == apart
