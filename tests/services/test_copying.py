"""Tests of `annotator/services/copying.py`."""

from __future__ import annotations

import csv
import io

from annotator.domain.annotation import Kind
from annotator.domain.source import Confidentiality
from annotator.services import annotating, evidence
from annotator.services.copying import table_of
from tests.services.conftest import Bench


def test_a_csv_has_the_rows_that_were_chosen_in_reading_order(bench: Bench) -> None:
    last, first = bench.tag("40 000"), bench.tag("12 millions")
    bench.tag("Montclar", Kind.ENTITY)
    rows = list(csv.DictReader(io.StringIO(table_of(bench.desk, [last, first], "csv", "en"))))
    starts = [int(row["start"]) for row in rows]
    assert {row["annotation_id"] for row in rows} == {first, last}
    assert starts == sorted(starts)


def test_a_markdown_table_is_for_people(bench: Bench) -> None:
    claim = bench.checked()
    date = bench.tag("2024", Kind.DATE)
    bench.do(annotating.edit(bench.desk, date, note="a | b\n*c*"))
    lines = table_of(bench.desk, [claim, date], "markdown", "en").splitlines()
    assert lines[0] == "| Words | Kind | Means | Verdict | Check | Sources | Note |"
    assert lines[1] == "| --- | --- | --- | --- | --- | --- | --- |"
    assert "| La mairie a dépensé 12 millions d’euros | Claim |" in lines[2]
    assert "| True | Checked | Supports: Budget 2022 |" in lines[2]
    assert lines[3].endswith(r"a \| b \*c\* |")
    assert len(lines) == 4
    french = table_of(bench.desk, [claim], "markdown", "fr").splitlines()
    assert french[0].startswith("| Passage | Type |")
    assert "| Vrai | Vérifié | Appuie\u00a0: Budget 2022 |" in french[2]


def test_an_approved_one_says_so(bench: Bench) -> None:
    assert "| Approved |" in table_of(bench.desk, [bench.approved()], "markdown", "en")


def test_what_is_confidential_stays_out_of_both(bench: Bench) -> None:
    claim = bench.tag("12 millions")
    form = evidence.SourceForm("Un agent", confidentiality=Confidentiality.CONFIDENTIAL)
    bench.do(evidence.cite(bench.desk, claim, form=form, quote="douze"))
    for name in ("csv", "markdown"):
        table = table_of(bench.desk, [claim], name, "en")
        assert "Un agent" not in table
        assert "Source 1" in table
