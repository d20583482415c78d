"""Tests of `annotator/services/sources_in.py`."""

from __future__ import annotations

import io
import json
import time
from collections.abc import Mapping, Sequence

import pytest

from annotator.domain.change import Change, Step
from annotator.domain.source import Source, SourceClass
from annotator.services.sources_in import (
    Double,
    LeftOut,
    SourcesReport,
    import_sources,
    told_format,
)
from annotator.services.sources_out import export_sources
from annotator.store import sources
from tests.services.conftest import Bench, refused

RIS = """TY  - NEWS
TI  - L’Otan réévalue
AU  - Dupont, Ève
DA  - 2023/01/17
UR  - https://www.lemonde.fr/otan?utm_source=x
XX  - 1
ER  -
TY  - BOOK
PY  - 1954
ER  -
TY  - BLOG
TI  - Une copie
UR  - http://lemonde.fr/otan/
PB  - Le Monde
ER  -
"""


def taken(bench: Bench, data: str, name: str = "") -> SourcesReport:
    step, report = import_sources(bench.desk, io.BytesIO(data.encode()), name=name)
    bench.do(step)
    return report


def stored(bench: Bench) -> list[Source]:
    return sources.sources(bench.desk.project)


def csl(*items: Mapping[str, object]) -> str:
    return json.dumps([{"type": "webpage", "title": "T", **item} for item in items])


def test_records_come_in_and_doubles_within_the_file_are_joined(bench: Bench) -> None:
    report = taken(bench, RIS)
    (one,) = stored(bench)
    assert report.added == (one.id,)
    assert report.doubles == (Double(3, one.id, ("publisher",)),)
    assert [(told.number, told.code) for told in report.left] == [(2, "source_untitled")]
    assert report.left_out == (LeftOut(1, ("XX",)),)
    assert (report.joined, report.unchanged) == (1, 0)
    assert (one.title, one.publisher, one.author) == ("L’Otan réévalue", "Le Monde", "Ève Dupont")
    assert one.item["id"] == one.id
    assert one.created_at.startswith("2023-01-18T")


def test_a_file_taken_in_twice_changes_nothing(bench: Bench) -> None:
    taken(bench, RIS)
    before = stored(bench)
    step, report = import_sources(bench.desk, io.BytesIO(RIS.encode()))
    assert step.changes == ()
    assert (report.added, report.joined, report.unchanged) == ((), 0, 2)
    assert stored(bench) == before


def test_a_known_source_is_filled_and_never_overwritten(bench: Bench) -> None:
    claim = bench.tag("12 millions d’euros")
    bench.cite(claim)
    (before,) = stored(bench)
    report = taken(
        bench,
        csl(
            {"title": "Other", "URL": "http://montclar.example/budget/", "DOI": "10.1000/x"},
            {"title": "New", "DOI": "10.1000/X", "publisher": "P"},
        ),
    )
    (after,) = stored(bench)
    assert [each.source_id for each in report.doubles] == [before.id, before.id]
    assert report.joined == 2
    assert after.item == {**before.item, "DOI": "10.1000/x", "publisher": "P"}


def test_an_import_is_one_step_and_is_taken_back(bench: Bench) -> None:
    bench.cite(bench.tag("12 millions d’euros"))
    before = stored(bench)
    taken(bench, csl({"title": "A"}, {"URL": "https://montclar.example/budget", "volume": "1"}))
    step = bench.steps[-1]
    assert step.act == "import_sources"
    assert [change.name for change in step.changes] == ["source", "source"]
    bench.do(step.inverse())
    assert stored(bench) == before


def test_our_own_export_comes_back_with_its_ids(bench: Bench) -> None:
    bench.cite(bench.tag("12 millions d’euros"))
    taken(bench, csl({"title": "A", "custom": {"annotator": {"class": "primary"}}}))
    stream = io.BytesIO()
    export_sources(bench.desk, "csl", stream, redacted=False)
    before = stored(bench)
    for each in before[1:]:
        bench.do(Step("delete_source", (Change(each, None),)))
    report = taken(bench, stream.getvalue().decode())
    assert report.added == (before[1].id,)
    assert [(each.id, each.item, each.source_class) for each in stored(bench)] == [
        (each.id, each.item, each.source_class) for each in before
    ]
    assert before[1].source_class is SourceClass.PRIMARY


@pytest.mark.parametrize(
    ("data", "name", "known"),
    [
        *((b"", "a.ris", "ris"), (b"", "A.BIB", "bibtex"), (b"", "x.csl.json", "csl")),
        (b"\xef\xbb\xbf\n\nTY  - BOOK\r\nTI  - T", "", "ris"),
        (b"% x\n@book{a, title={T}}", "x.txt", "bibtex"),
        *((b' [{"type": "book"}]', "", "csl"), (b'{"DOI": "x"}', "", "csl")),
        *((text, "notes.txt", "") for text in (b"", b"TY is short", b"@you (all)", b"{a}", b"[1]")),
    ],
)
def test_a_format_is_told_by_name_and_content(data: bytes, name: str, known: str) -> None:
    assert told_format(data, name) == known


def test_what_is_no_file_of_sources_is_refused(bench: Bench) -> None:
    attempts: Sequence[tuple[str, str, str | None]] = [
        ("sources_unknown", "A story.", None),
        ("format_not_sources", "x", "csv"),
        ("format_unknown", "x", "rtf"),
        ("sources_none", "[]", "csl"),
        ("sources_none", "words", "ris"),
        ("sources_empty", "", "bibtex"),
        ("csl_not_json", "{", "csl"),
    ]
    for code, data, name in attempts:
        with refused(code):
            import_sources(bench.desk, io.BytesIO(data.encode()), name)


@pytest.mark.slow
def test_two_thousand_records_come_in_within_seconds(bench: Bench) -> None:
    data = csl(*({"title": f"T{n}", "URL": f"https://x.org/{n}"} for n in range(2000)))
    began = time.perf_counter()
    report = taken(bench, data)
    assert len(report.added) == 2000
    assert time.perf_counter() - began < 30


UNADDRESSED: list[dict[str, object]] = [
    {
        "type": "report",
        "title": "Le budget des écoles : « 50 % & plus »",
        "issued": {"date-parts": [[2021]]},
    },
    {
        "type": "article-newspaper",
        "title": "Douze écoles",
        "container-title": "Le Courrier du Lac",
        "issued": {"date-parts": [[2022, 5, 3]]},
        "page": "12-14",
    },
    {
        "type": "book",
        "title": "Les Toits",
        "author": [{"family": "de La Fontaine", "given": "Inès"}, {"literal": "OMS"}],
        "publisher": "Éditions du Lac",
        "issued": {"date-parts": [[1954]]},
    },
    {
        "type": "interview",
        "title": "Entretien avec le maire",
        "author": [{"family": "Roy", "given": "Lucas"}],
        "container-title": "Radio du Lac",
    },
]


@pytest.mark.parametrize("format_name", ["ris", "bibtex", "csl"])
def test_what_a_project_exported_is_known_again_without_any_address(
    bench: Bench, format_name: str
) -> None:
    assert len(taken(bench, csl(*UNADDRESSED)).added) == len(UNADDRESSED)
    exported = io.BytesIO()
    export_sources(bench.desk, format_name, exported)
    _, report = import_sources(bench.desk, io.BytesIO(exported.getvalue()), format_name)
    assert (report.added, len(report.doubles)) == ((), len(UNADDRESSED))


def test_a_review_without_an_address_comes_in_once(bench: Bench) -> None:
    def feed(rating: str) -> str:
        told = {"@type": "ClaimReview", "claimReviewed": "La Terre est plate"}
        return json.dumps(told | {"reviewRating": {"@type": "Rating", "alternateName": rating}})

    assert len(taken(bench, feed("Faux")).added) == 1
    assert taken(bench, feed("Faux")).unchanged == 1
    assert len(taken(bench, feed("Vrai")).added) == 1
