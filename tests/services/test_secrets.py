"""Tests of `annotator/services/secrets.py`; all commands are held to it in `tests/cli`."""

from __future__ import annotations

from itertools import count

from annotator.domain.source import Confidentiality
from annotator.services import attaching, evidence
from annotator.services.secrets import redacted
from annotator.services.source_editing import edit_source
from annotator.store import sources
from annotator.store.history import HistoryRow, history
from tests.secrets import PSEUDONYM, Secrets, fill
from tests.services.conftest import Bench


def sides(rows: list[HistoryRow], record: str) -> list[dict[str, object]]:
    return [
        each for row in rows if row.record == record for each in (row.before, row.after) if each
    ]


def test_what_has_no_secret_is_told_as_it_is(bench: Bench) -> None:
    citation = bench.cite(bench.tag("12 millions"))
    bench.do(attaching.attach(bench.desk, citation, "budget.txt", b"Douze."))
    bench.do(evidence.remove_citation(bench.desk, citation))
    rows = history(bench.desk.project)
    assert redacted(rows) == rows


def test_private_notes_stay_out_of_public_sources_too(bench: Bench) -> None:
    citation = bench.cite(bench.tag("12 millions"))
    bench.do(evidence.edit_citation(bench.desk, citation, note_private="tél."))
    told = sides(redacted(history(bench.desk.project)), "citation")
    assert ["note_private" in each for each in told] == [True, True, False]
    assert all(each["quote"] == "12 000 000 €" for each in told)


def test_rows_keep_their_places_acts_and_hashes(bench: Bench) -> None:
    secrets = Secrets(count(1), [])
    fill(bench.desk.project, secrets)
    rows = history(bench.desk.project)
    told = redacted(rows)
    assert [row[:7] for row in told] == [row[:7] for row in rows]
    assert [row.hash for row in told] == [row.hash for row in rows]
    assert secrets.in_text(str(rows))
    assert secrets.in_text(str(told)) == []
    assert {each["pseudonym"] for each in sides(told, "source")} >= {PSEUDONYM}
    (file,) = sides(told, "attachment")
    assert not {"name", "sha256", "size", "media_type"} & file.keys()


def test_what_a_source_on_background_said_stays(bench: Bench) -> None:
    citation = bench.cite(bench.tag("12 millions"))
    bench.do(evidence.edit_citation(bench.desk, citation, locator="p. 7"))
    cited = sources.citation(bench.desk.project, citation)
    assert cited is not None
    source = sources.source(bench.desk.project, cited.source_id)
    assert source is not None
    hidden = Confidentiality.BACKGROUND
    bench.do(edit_source(bench.desk, source.id, confidentiality=hidden))
    told = redacted(history(bench.desk.project))
    last = sides(told, "citation")[-1]
    assert (last["quote"], "locator" in last) == ("12 000 000 €", False)
    assert all("item" not in each for each in sides(told, "source"))
