"""`annotator list --json` tells how far each article is, and what stands in its way."""

from __future__ import annotations

from pathlib import Path

from annotator.services import reviewing, signing
from annotator.services.desk import Desk
from annotator.store.people import people
from annotator.store.project import Project
from tests.cli.conftest import Run


def test_each_article_is_listed_with_its_progress(annotator: Run, sample: Path) -> None:
    first, second = annotator("list", sample, "--json").json
    assert first["progress"]["annotations"] == first["annotations"]
    assert first["progress"]["checked"] == first["checked"]
    assert first["progress"]["open_flags"] == first["open_flags"]
    assert first["obstacles"]["blocking_flag"] == 1
    assert first["coverage"]["sentences"] > first["coverage"]["sentence_without_claim"] > 0
    assert second["coverage"]["claim_without_source"] == 6
    assert first["signed_off"] is second["signed_off"] is None


def test_an_article_in_which_nothing_is_tagged_says_so(
    annotator: Run, empty: Path, french: Path
) -> None:
    annotator("import", empty, french)
    (article,) = annotator("list", empty, "--json").json
    assert article["obstacles"] == {"nothing_marked": 1}
    assert article["progress"]["annotations"] == 0


def test_a_change_from_the_command_line_reopens_what_was_signed(
    annotator: Run, empty: Path, french: Path, tmp_path: Path
) -> None:
    annotator("import", empty, french, "--as", "Aude Martin")
    (article,) = annotator("list", empty, "--json").json
    lines = tmp_path / "notes.jsonl"
    lines.write_text('{"kind": "date", "start": 0, "end": 4, "note": "Vu."}\n', "utf-8")
    assert annotator("annotate", empty, lines, "--format", "jsonl").code == 0
    with Project.open(empty) as project:
        desk = Desk(project, people(project)[0])
        made = project.rows("SELECT id FROM annotation")[0][0]
        desk.commit(reviewing.check(desk, [made]))
        desk.commit(signing.sign_off(desk, article["id"]))
    (signed,) = annotator("list", empty, "--json").json
    assert signed["status"] == "signed_off"
    assert signed["signed_off"]["text_sha256"] == article["sha256"]
    lines.write_text('{"kind": "claim", "start": 6, "end": 12}\n', "utf-8")
    assert annotator("annotate", empty, lines, "--format", "jsonl").code == 0
    (reopened,) = annotator("list", empty, "--json").json
    assert (reopened["status"], reopened["signed_off"]) == ("in_check", None)
    rows = annotator("history", empty, "--json").json
    assert "sign_off" in {row["record"] for row in rows if row["act"] == rows[-1]["act"]}
    assert annotator("check", empty).code == 0
