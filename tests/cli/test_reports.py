"""Tests of `annotator/cli/reports.py`."""

from __future__ import annotations

import hashlib
import json
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.conftest import Run

WATCHED = (
    "dont deux officiers, avaient suivi en observateurs les manœuvres "
    "«\u202fAfrican Lion 2022\u202f»"
)
CUT_OFF = """
import os, sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("PRAGMA cache_size = 2")
connection.execute("BEGIN IMMEDIATE")
connection.execute("UPDATE annotation SET note = note || hex(randomblob(20000))")
os._exit(0)
"""


def changed(path: Path, *statements: str) -> None:
    """Change a project behind the program's back."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)


def test_the_queue_tells_flags_and_sources_of_what_waits(annotator: Run, sample: Path) -> None:
    waiting = annotator("review", sample, "--json").json
    assert [each["quote"] for each in waiting] == [
        "lundi et mardi",
        "Fin juin 2022",
        f"trois représentants israéliens, {WATCHED}",
        "commandement américain pour l’Afrique",
        "Plus de 7\u202f500 personnes, selon ce dernier, y participaient dans quatre pays",
        "ces derniers venaient de reconnaître la souveraineté marocaine sur le Sahara occidental",
    ]
    first = waiting[0]
    assert first.keys() >= {
        *("annotation_id", "article_id", "kind", "quote", "sentence", "flags", "sources"),
        *("verdict", "work_status", "review_status"),
        *("reasons", "severity", "priority", "assigned_to", "due_on", "self_approved", "missing"),
    }
    assert first["quote"] in first["sentence"]
    (flag,) = first["flags"]
    assert (flag["reason"], flag["severity"], flag["raised_by"]) == ("date", "block", "Lucas Roy")
    assert [each["stance"] for each in first["sources"]] == ["supports", "refutes"]
    assert {each["review_status"] for each in waiting} == {"none", "requested"}


def test_the_queue_does_not_name_a_confidential_source(annotator: Run, sample: Path) -> None:
    changed(
        sample,
        "INSERT INTO flag SELECT 'x', article_id, id, 'other', 'warn', created_by, created_at,"
        " '', 'open', '', NULL, NULL FROM annotation"
        " WHERE id IN (SELECT annotation_id FROM citation WHERE note_private <> '')",
    )
    ran = annotator("review", sample, "--json")
    sources = [source for each in ran.json for source in each["sources"]]
    assert {"title": "Source 1", "confidentiality": "confidential", "stance": "supports"} in sources
    assert "carnet 3" not in ran.out.decode()


def test_the_queue_for_people_has_a_line_for_each(annotator: Run, sample: Path) -> None:
    head, *rows = annotator("review", sample).lines
    assert head.split() == [
        *("annotation", "article", "kind", "words", "severity", "flags", "work", "review")
    ]
    assert len(rows) == 6
    assert "block" in rows[0]
    at = head.index("words")
    assert rows[0][at:].startswith("lundi et mardi")


def test_the_history_tells_every_record_and_its_chain_of_hashes(
    annotator: Run, sample: Path
) -> None:
    rows = annotator("history", sample, "--json").json
    assert [row["seq"] for row in rows] == list(range(1, len(rows) + 1))
    last = ""
    for row in rows:
        assert row.keys() >= {
            *("seq", "at", "who", "act", "record", "id", "before", "after", "hash")
        }
        named = [row[key] for key in ("at", "who", "act", "record", "id")]
        digests = [row["before_sha256"], row["after_sha256"]]
        if not row["redacted"]:
            assert digests == [_digest(row["before"]), _digest(row["after"])]
        whole = json.dumps(
            [last, row["seq"], *named, *digests], ensure_ascii=False, separators=(",", ":")
        )
        last = hashlib.sha256(whole.encode()).hexdigest()
        assert row["hash"] == last
    assert {row["redacted"] for row in rows} == {True, False}
    whole_rows = annotator("history", sample, "--json", "--unredacted").json
    assert not any(row["redacted"] for row in whole_rows)
    assert all(_digest(row["before"]) == row["before_sha256"] for row in whole_rows)


def _digest(record: dict[str, object] | None) -> str:
    if record is None:
        return ""
    text = json.dumps(record, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()


def test_the_history_for_people_has_a_line_for_each_act(annotator: Run, sample: Path) -> None:
    _, first, *acts = annotator("history", sample).lines
    assert first.split()[2:] == [
        "create_project",
        "verdict_scale,",
        "5",
        "×",
        "verdict_value",
        "plain",
    ]
    assert any("Aude Martin  annotate " in act and "annotation, anchor" in act for act in acts)
    assert any("Lucas Roy    approve " in act and "flag" in act for act in acts)


def test_a_sound_project_has_no_findings(annotator: Run, sample: Path) -> None:
    ran = annotator("check", sample)
    assert (ran.code, ran.out, ran.err) == (0, b"", "")


@pytest.mark.parametrize(
    ("statement", "found"),
    [
        ("UPDATE annotation SET note = 'x' WHERE note LIKE 'Nom%'", "It is not as the history"),
        ("UPDATE history SET act = 'check' WHERE seq = 20", "history 20: The history does not"),
        ("UPDATE article_version SET text = text || '!'", "The text is not the one"),
        ("DELETE FROM citation WHERE locator = 'paragraphe 2'", "A source with a quote"),
    ],
)
def test_each_finding_is_one_line_that_says_where(
    annotator: Run, sample: Path, statement: str, found: str
) -> None:
    changed(sample, "DROP TRIGGER history_is_never_changed", statement)
    ran = annotator("check", sample)
    assert (ran.code, ran.err) == (1, "")
    assert any(found in line for line in ran.lines), ran.lines
    assert all(": " in line for line in ran.lines)


def test_a_project_that_is_not_whole_is_a_finding(annotator: Run, sample: Path) -> None:
    sample.write_bytes(sample.read_bytes()[:50_000])
    ran = annotator("check", sample)
    assert ran.code == 1
    assert ran.lines == [f"{sample} is damaged and was left as it is; open a backup copy instead."]


def test_what_cannot_be_looked_at_is_no_finding(annotator: Run, tmp_path: Path) -> None:
    missing = tmp_path / "missing.annot"
    assert annotator("check", missing).refused == f"There is no project at {missing}."


def test_a_project_that_was_cut_off_while_writing_is_put_right_and_read(
    annotator: Run, sample: Path
) -> None:
    before = annotator("history", sample, "--json").out
    subprocess.run([sys.executable, "-c", CUT_OFF, str(sample)], check=True)
    assert sample.with_name("sample.annot-journal").exists()
    assert annotator("check", sample).code == 0
    assert annotator("history", sample, "--json").out == before
