"""Web Annotations and claim reviews at the command line."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Run


def test_web_annotations_go_out_and_come_into_another_project(
    annotator: Run, sample: Path, empty: Path, french: Path, english: Path, tmp_path: Path
) -> None:
    out = tmp_path / "marks.jsonld"
    exported = annotator("export", sample, "-o", out, "--unredacted")
    assert (exported.code, exported.err) == (0, "")
    total = json.loads(out.read_bytes())["total"]
    assert total == 43
    assert annotator("import", empty, french, english).code == 0
    taken = annotator("annotate", empty, out)
    assert (taken.code, taken.out) == (0, b"")
    assert f"{total} new" in taken.err
    kinds = [
        [
            (line["kind"], line["start"], line["quote"], line["note"])
            for line in map(json.loads, told)
        ]
        for told in (annotator("export", p, "--format", "jsonl").lines for p in (sample, empty))
    ]
    assert sorted(kinds[0]) == sorted(kinds[1])
    again = annotator("annotate", empty, out, "--format", "w3c")
    assert f"{total} as they were" in again.err


def test_what_stays_out_is_listed_by_its_number(
    annotator: Run, sample: Path, tmp_path: Path
) -> None:
    article = annotator("list", sample, "--json").json[0]
    quote = {"type": "TextQuoteSelector", "exact": "African Lion 2022"}
    good = {"type": "Annotation", "target": {"source": article["id"], "selector": quote}}
    items = [{"type": "Squirrel"}, {**good, "id": "urn:uuid:1", "created": "now"}, good]
    path = tmp_path / "mixed.jsonld"
    path.write_text(json.dumps(items), encoding="utf-8")
    ran = annotator("annotate", sample, path, "--format", "w3c")
    assert ran.code == 1
    assert [line.partition("mixed.jsonld:")[2] for line in ran.lines] == [
        "1: Item 1 is no Web Annotation.",
        "2: Annotation 2: created cannot be now.",
        "3: Annotation 3: target.source cannot be " + article["id"] + ".",
    ]


def test_what_is_odd_is_told_and_taken_in(annotator: Run, sample: Path, tmp_path: Path) -> None:
    article = annotator("list", sample, "--json").json[0]
    quote = {"type": "TextQuoteSelector", "exact": "African Lion 2022"}
    target = {"source": f"urn:uuid:{article['id']}", "selector": quote}
    path = tmp_path / "odd.jsonld"
    path.write_text(json.dumps({"id": "#a", "type": "Annotation", "target": target}))
    ran = annotator("annotate", sample, path)
    assert (ran.code, ran.out) == (0, b"")
    assert "does not name the context of Web Annotations" in ran.err
    assert "The id of annotation 1 is no IRI: #a." in ran.err
    assert "1 new" in ran.err


def test_a_file_of_something_else_is_refused(annotator: Run, sample: Path, tmp_path: Path) -> None:
    path = tmp_path / "broken.jsonld"
    path.write_text('{"type": "Annotation",')
    said = annotator("annotate", sample, path, "--format", "w3c").refused
    assert "This is no JSON; it breaks in line 1 at character" in said
    assert annotator("import", sample, path, "--format", "claimreview").code == 2


def test_approved_claims_are_published_and_the_others_listed(
    annotator: Run, sample: Path, empty: Path, tmp_path: Path
) -> None:
    out = tmp_path / "reviews.claimreview.json"
    ran = annotator("export", sample, "-o", out)
    assert ran.code == 0
    reviews = json.loads(out.read_bytes())["@graph"]
    claims = [
        line
        for line in map(json.loads, annotator("export", sample, "--format", "jsonl").lines)
        if line["kind"] == "claim"
    ]
    approved = [line for line in claims if line["review_status"] in {"approved", "self_approved"}]
    assert len(reviews) == len(approved) > 0
    listed = [line for line in ran.err.splitlines() if "Left out, for" in line]
    assert len(listed) == len(claims) - len(approved)
    assert all("it is not approved" in line for line in listed)
    taken = annotator("import", empty, out)
    assert taken.code == 0
    assert "1 new" in taken.err
    (source,) = annotator("list", empty, "--sources", "--json").json
    assert source["url"] == reviews[0]["url"].partition("#")[0]


def test_a_project_without_annotations_gives_empty_documents(annotator: Run, empty: Path) -> None:
    assert annotator("export", empty, "--format", "w3c").json["total"] == 0
    assert annotator("export", empty, "--format", "claimreview").json["@graph"] == []
