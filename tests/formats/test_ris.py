from __future__ import annotations

import io
from dataclasses import replace
from typing import Any

import pytest
import rispy
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.refusal import Refusal
from annotator.domain.source import Confidentiality, Source, SourceClass
from annotator.formats import ris
from annotator.formats.csl_dates import Dated
from annotator.formats.csl_schema import TYPES
from annotator.formats.incoming_sources import IncomingSource
from annotator.formats.ris_dates import read_ris_date, ris_date
from annotator.formats.ris_lines import is_ris, records
from annotator.formats.ris_types import WRITTEN, csl_type
from tests.formats.items import AT, any_item, bad_in, items_in, source, written

# Two records run into each other, lines go on, tags stand askew, and the last one just ends.
NASTY = """\ufeff
Exported by some program, 2 records

TY  - NEWS
AU  - de Gaulle, Charles
A1  - Armed Forces
TI  - L’Otan réévalue
      ses plans
T2  - Le Monde
DA  - 2023/01/17/
Y2  - 2023-02-01
UR  - file:///home/me/x.pdf; http://www.lemonde.fr/x?a=1;b=2
N1  - first line
second line
KW  - Otan
KW  - défense
SP  - 4
TY - RPRT
T1  - Rapport
PY  - 2022///
PB  - Ministère
CY  - Rabat
M3  - Report
DO  - https://doi.org/10.1000/XYZ
ER  -
stray words
  TY  - BOOK
BT  - Mémoires
A2  - Ed, Itor
SN  - 978-2-07-011536-5; 0028-0836
AD  - somewhere
Y1  - 1954
AB  - one
 two""".replace("\n", "\r\n")


def test_the_files_of_real_life_are_read() -> None:
    news, report, book = ris.read(io.BytesIO(NASTY.encode()))
    assert isinstance(news, IncomingSource)
    assert news.source.item == {
        "id": "",
        "type": "article-newspaper",
        "title": "L’Otan réévalue ses plans",
        "container-title": "Le Monde",
        "author": [
            {"family": "Gaulle", "given": "Charles", "non-dropping-particle": "de"},
            {"literal": "Armed Forces"},
        ],
        "issued": {"date-parts": [[2023, 1, 17]]},
        "accessed": {"date-parts": [[2023, 2, 1]]},
        "URL": "http://www.lemonde.fr/x?a=1;b=2",
        "note": "first line\nsecond line",
        "keyword": "Otan, défense",
        "page": "4",
    }
    assert isinstance(report, IncomingSource)
    assert report.source.item["DOI"] == "10.1000/XYZ"
    assert (report.source.issued, "genre" in report.source.item) == ("2022", False)
    assert isinstance(book, IncomingSource)
    assert book.source.title == "Mémoires"
    assert (book.source.item["ISBN"], book.source.item["ISSN"]) == (
        "978-2-07-011536-5",
        "0028-0836",
    )
    assert book.source.item["abstract"] == "one\ntwo"
    assert book.source.item["editor"] == [{"family": "Ed", "given": "Itor"}]
    assert book.left_out == ("AD",)


def test_a_file_in_an_old_encoding_is_read() -> None:
    data = "TY  - BOOK\r\nTI  - Été à Paris, ou l’hiver\r\nER  - \r\n".encode("cp1252")
    assert items_in(ris.read, data) == [{"type": "book", "title": "Été à Paris, ou l’hiver"}]


def test_a_record_without_a_title_is_told_by_number() -> None:
    data = "TY  - BOOK\nPY  - 1990\nER  - \nTY  - BOOK\nTI  - T\nER  - \n"
    assert bad_in(ris.read, data) == [(1, "source_untitled", {})]
    assert items_in(ris.read, data.partition("ER  - \n")[2]) == [{"type": "book", "title": "T"}]


def test_a_file_without_anything_is_refused_and_one_without_records_is_empty() -> None:
    with pytest.raises(Refusal, match="sources_empty"):
        items_in(ris.read, " \r\n")
    assert items_in(ris.read, "ER  - \nsome words\n") == []


def test_a_doi_in_the_wrong_place_is_found() -> None:
    read = items_in(ris.read, "TY  - JOUR\nTI  - T\nM3  - doi: 10.1000/182\n")
    assert read == [{"type": "article-journal", "title": "T", "DOI": "10.1000/182"}]
    odd = items_in(ris.read, "TY  - JOUR\nTI  - T\nDO  - unknown\n")
    assert odd[0]["DOI"] == "unknown"


def test_a_record_is_written_line_by_line() -> None:
    told = source(
        type="interview",
        author=[{"literal": "Insee, Rabat"}, {"family": "A", "given": "B", "suffix": "Jr"}],
        interviewer=[{"family": "Q", "given": "R"}],
        issued={"date-parts": [[2023, 1]]},
        note="a\n\nb",
        page="12–34",
        keyword="x; y",
        genre="phone",
    )
    assert written(ris.write, told).decode().split("\r\n") == [
        "TY  - PCOMM",
        "AU  - Insee, Rabat,",
        "AU  - A, B, Jr",
        "A2  - Q, R",
        "TI  - Budget",
        "M3  - Interview",
        "PY  - 2023",
        "DA  - 2023/01//",
        "SP  - 12",
        "EP  - 34",
        "KW  - x",
        "KW  - y",
        "N1  - a",
        "N1  - b",
        "ER  - ",
        *("", ""),
    ]


def test_what_has_no_place_is_counted() -> None:
    told = replace(
        source(
            type="interview",
            genre="phone",
            editor=[{"literal": "E"}],
            interviewer=[{"literal": "I"}],
            director=[{"literal": "D"}],
            issued={"date-parts": [[2023], [2024]]},
            accessed={"date-parts": [[2023]], "circa": True},
        ),
        source_class=SourceClass.PRIMARY,
        confidentiality=Confidentiality.BACKGROUND,
    )
    tally = ris.write([told, source(genre="x")], io.BytesIO(), redacted=False)
    lost = ["genre", "interviewer", "director", "issued", "accessed", "class", "confidentiality"]
    assert tally.lost == dict.fromkeys(lost, 1)
    assert tally.rows == 2


def test_a_confidential_source_is_its_pseudonym() -> None:
    secret = replace(
        source(title="Telltale", URL="https://leak.example/"),
        confidentiality=Confidentiality.CONFIDENTIAL,
        pseudonym="Source 1",
    )
    stream = io.BytesIO()
    tally = ris.write([secret], stream)
    assert stream.getvalue() == b"TY  - GEN\r\nTI  - Source 1\r\nER  - \r\n\r\n"
    assert (tally.redacted, dict(tally.lost)) == (1, {})
    assert b"Telltale" in written(ris.write, secret, redacted=False)


@pytest.mark.parametrize("name", sorted(TYPES))
def test_every_type_comes_back(name: str) -> None:
    assert csl_type(*WRITTEN[name]) == (name, bool(WRITTEN[name][1]))
    (back,) = items_in(ris.read, written(ris.write, source(type=name)))
    assert back["type"] == name


def test_the_types_of_others_are_known() -> None:
    told = {"VIDEO": "motion_picture", "EJOUR": "article-journal", "conf": "paper-conference"}
    assert {name: csl_type(name, "")[0] for name in told} == told
    assert csl_type("XXXX", "") == ("document", False)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("2023/01/17/", Dated((2023, 1, 17))),
        ("2023/1/7", Dated((2023, 1, 7))),
        ("2023///Spring", Dated((2023,), season=1)),
        ("2023///fall", Dated((2023,), season=3)),
        ("2023///avant l’été", Dated((2023,), words="avant l’été")),
        ("2023", Dated((2023,))),
        ("2023-01-17", Dated((2023, 1, 17))),
        ("///soon", Dated(words="soon")),
        ("/01/17", Dated(words="01/17")),
        ("2023//17", Dated(words="2023//17")),
        ("2023/13/40/x", Dated(words="x")),
        ("n.d.", Dated(words="n.d.")),
    ],
)
def test_dates_of_ris_are_read(text: str, told: Dated) -> None:
    assert read_ris_date(text) == told


def test_dates_of_ris_are_written() -> None:
    assert ris_date(Dated((2023,), season=2)) == "2023///Summer"
    assert ris_date(Dated(words="soon")) == "///soon"
    assert ris_date(Dated()) == ""


def test_ris_is_known_by_how_it_begins() -> None:
    assert is_ris("\ufeff\n\nTY  - BOOK\n")
    assert not is_ris("The TY  - BOOK")
    assert not is_ris("AU  - Somebody")
    assert list(records("TY  - BOOK\n\n\nER  - ")) == [[("TY", "BOOK")]]


KEPT = [
    *("title-short", "container-title", "container-title-short", "collection-title", "publisher"),
    *("publisher-place", "volume", "issue", "number", "edition", "section", "number-of-volumes"),
    *("language", "annote", "call-number", "source", "page", "DOI", "URL", "ISBN", "ISSN"),
    *("keyword", "author", "translator", "collection-editor", "issued", "accessed"),
]
"""The fields that RIS carries there and back, whatever the type."""


def said(item: dict[str, Any]) -> dict[str, Any]:
    """An item with its names in one line, for RIS does not tell all their parts apart."""
    lines = {
        key: Source("s", {"title": "T", "author": value}, AT).author
        if isinstance(value, list)
        else value
        for key, value in item.items()
    }
    return {key: value for key, value in lines.items() if key not in {"id", "citation-key"}}


@given(any_item(*KEPT))
def test_what_ris_carries_comes_back(item: dict[str, Any]) -> None:
    (after,) = items_in(ris.read, written(ris.write, Source("s1", item, AT)))
    assert said(after) == said(item)


@given(st.lists(any_item(*KEPT), min_size=1, max_size=3))
def test_another_reader_finds_the_same(items: list[dict[str, Any]]) -> None:
    data = written(ris.write, *(Source(f"s{at}", each, AT) for at, each in enumerate(items)))
    read = rispy.loads(data.decode().replace("\r\n", "\n"))
    assert [each["title"].split() for each in read] == [each["title"].split() for each in items]
    assert [each["type_of_reference"] for each in read] == [
        WRITTEN[each["type"]][0] for each in items
    ]
    for told, item in zip(read, items, strict=True):
        assert len(told.get("authors", [])) == len(item.get("author", []))
        assert told.get("doi", "") == item.get("DOI", "")
        assert told.get("urls", [""])[0].split(";")[0] == item.get("URL", "").split(";")[0]
        parts = item.get("issued", {"date-parts": [[""]]})["date-parts"][0]
        assert told.get("year", "") == (f"{parts[0]:04d}" if parts[0] else "")
