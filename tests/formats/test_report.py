from __future__ import annotations

from typing import TYPE_CHECKING, Any

from annotator.domain.annotation import Kind, ReviewStatus, Work
from annotator.domain.article import ArticleStatus
from annotator.domain.document import Document
from annotator.domain.review import Severity
from annotator.domain.sign_off import SignOff
from annotator.domain.text import sha256
from annotator.formats.report import report_of, written_of
from annotator.formats.report_parts import Line, Listed, OpenPoint, Report
from tests.formats.reports import AT, NAMES, TEXT, document, facts, full, on

if TYPE_CHECKING:
    from tests.formats.conftest import Maker


def report(of: Document, lang: str = "en", *, redacted: bool = True, **known: Any) -> Report:
    return report_of(of, facts(**known), NAMES, lang=lang, redacted=redacted)


def said(lines: tuple[Line, ...]) -> dict[str, str]:
    return {each.label: each.text for each in lines}


def signed(**fields: Any) -> SignOff:
    known: dict[str, Any] = {
        "text_sha256": sha256(TEXT),
        "history_seq": 1200,
        "history_hash": "cd" * 32,
        "counts": {},
        "note": "Fit to print.",
    }
    return SignOff("sgn1", "art1", "ver1", "p2", AT, **(known | fields))


def test_the_article_is_told_as_far_as_it_is_known() -> None:
    known = document(byline="Claire Petit", url="https://e.example/", published_on="2023-01-17")
    assert report(known).article == (
        Line("By", "Claire Petit"),
        Line("Published on", "17 Jan 2023"),
        Line("Address", "https://e.example/"),
        Line("Version", "2 (17 Jan 2023, 74 characters)"),
    )
    assert len(report(document()).article) == 1


def test_at_a_glance_it_says_what_was_done_and_by_whom(make: Maker) -> None:
    told = said(report(full(make)).glance)
    assert told == {
        "Status": "Draft. Not signed off.",
        "Marked": "2 claims, 1 entity and 1 date",
        "Work": "1 of 4 checked, 1 approved",
        "Checked by": "Aude Martin, checker (1)",
        "Approved by": "Béa Rossi, editor (1)",
    }


def test_coverage_and_the_gate_are_told_as_they_were_counted(make: Maker) -> None:
    coverage = {"claim_without_source": (2, 9), "claim_refuted": (0, 9), "new_gap": (1, 1)}
    told = said(report(full(make), coverage=coverage, obstacles={"not_checked": 3}).glance)
    assert told["Coverage"] == "claims without a source: 2 of 9\nnew_gap: 1 of 1"
    assert told["Before it is ready"] == "not checked: 3"
    whole = said(report(full(make), coverage={"claim_refuted": (0, 9)}).glance)
    assert whole["Coverage"] == "nothing is left open"


def test_a_selection_is_told_to_be_one(make: Maker) -> None:
    assert said(report(full(make), annotations=60).glance)["Shown here"] == "4 of 60"


def test_who_signed_and_what_was_signed_is_told() -> None:
    told = report(document(status=ArticleStatus.SIGNED_OFF), sign_off=signed())
    glance, proof = said(told.glance), said(told.proof)
    assert glance["Status"] == "Signed off by Béa Rossi, editor, 17 Jan 2023, 18:04 UTC"
    assert glance["Note with the signature"] == "Fit to print."
    assert proof["Text that was signed"] == "this one"
    assert proof["History when signed"] == f"no. 1,200, {'cd' * 32}"
    other = report(document(), sign_off=signed(text_sha256="ef" * 32))
    assert said(other.proof)["Text that was signed"] == "ef" * 32


def test_a_signature_that_was_taken_back_is_told_with_its_reason(make: Maker) -> None:
    back = {"reopened_by": "p1", "reopened_at": make.later}
    typed, changed = signed(reason="A letter.", **back), signed(reason="set_verdict", **back)
    who = "signed off by Béa Rossi, 17 Jan 2023; reopened by Aude Martin, 18 Jan 2023"
    told = said(report(document(), reopened=(typed, changed)).glance)
    assert told["Reopened"] == f"{who}: A letter.\n{who}, by a change"
    secret = document(on(make, "retient", evidence=(make.evidence(make.secret()),)))
    assert said(report(secret, reopened=(typed,)).glance)["Reopened"] == f"{who}: [withheld]"


def test_a_signed_status_without_its_signature_is_told_as_it_stands() -> None:
    told = said(report(document(status=ArticleStatus.SIGNED_OFF)).glance)
    assert told["Status"] == "Signed off"


def test_the_text_and_the_history_can_be_held_against_the_report() -> None:
    proof = said(report(document()).proof)
    assert proof == {
        "SHA-256 of the text": sha256(TEXT),
        "Head of history": f"no. 1,234, {'ab' * 32}",
        "Made": "17 Jan 2023, 18:04 UTC, by Annotator 1.2.3",
    }
    assert "Head of history" not in said(report(document(), history_hash="").proof)


def test_verdicts_are_counted_in_the_order_of_their_scale(make: Maker) -> None:
    given = {"le": "false", "barrage": "true", "retient": "strange", "3 %": None, "lundi": "true"}
    dossiers = [
        on(make, words.replace("le", "Le"), annotation={"verdict": verdict})
        for words, verdict in given.items()
    ]
    name = on(make, "Inès", Kind.ENTITY, annotation={"verdict": "true"})
    tallies = report(document(*dossiers, name)).tallies
    assert [(each.verdict.label, each.count) for each in tallies] == [
        ("True", 2),
        ("False", 1),
        ("strange", 1),
        ("No verdict yet", 1),
    ]


def test_open_points_lead_to_their_statements(make: Maker) -> None:
    waiting = on(make, "retient", corrections=(make.correction(),), flags=(make.flag(),))
    closed = make.flag(annotation_id=None, status="resolved")
    whole = make.flag(annotation_id=None, severity=Severity.BLOCK, message="Who wrote it?")
    found = report(document(on(make, "Le"), waiting), flags=(closed, whole)).open_points
    assert found == (
        OpenPoint(0, "Number (blocking), raised by Béa Rossi, 17 Jan 2023: Who wrote it?"),
        OpenPoint(2, "Number (warning), raised by Béa Rossi, 17 Jan 2023: 3 or 30?"),
        OpenPoint(
            2,
            "Correction: “3 %” → “13 %” (proposed by Aude Martin, 17 Jan 2023): A typing error.",
        ),
    )


def test_a_flag_on_the_article_keeps_its_words_where_a_source_is_confidential(make: Maker) -> None:
    of = document(on(make, "retient", evidence=(make.evidence(make.secret()),)))
    flag = make.flag(annotation_id=None, message="Telltale")
    assert "[withheld]" in report(of, flags=(flag,)).open_points[0].words
    assert "Telltale" in report(of, flags=(flag,), redacted=False).open_points[0].words


def test_every_source_is_listed_once_with_the_statements_that_cite_it(make: Maker) -> None:
    one, two = make.evidence(), make.evidence(make.source("src2", "Budget"), id="cit2")
    hidden = make.evidence(make.secret(), id="cit3")
    other = make.evidence(make.secret(), id="cit4")
    dossiers = (
        on(make, "Le barrage", evidence=(one, two)),
        on(make, "retient", evidence=(hidden, one)),
        on(make, "lundi", evidence=(other,)),
    )
    found = report(document(*dossiers), listed={"src1": "Annual report.", "secret": "Telltale"})
    assert found.sources == (
        Listed("Annual report.", (1, 2)),
        Listed("Budget", (1,)),
        Listed("Source A", (2, 3)),
    )


def test_a_copy_that_names_confidential_sources_warns(make: Maker) -> None:
    of = document(on(make, "retient", evidence=(make.evidence(make.secret()),)))
    assert report(of).warning == ""
    assert "keep it to yourself" in report(of, redacted=False).warning
    assert said(report(of).proof)["Confidentiality"] == ("3 values are left out to protect sources")
    assert report(full(make), redacted=False).warning == ""


def test_nobody_is_told_where_nobody_was(make: Maker) -> None:
    told = said(report(document(on(make, "retient"))).glance)
    assert (told["Checked by"], told["Approved by"]) == ("nobody yet", "nobody yet")
    empty = said(report(document()).glance)
    assert empty["Marked"] == "Nothing is marked in this article."
    assert "Work" not in empty


def test_a_stranger_is_told_by_an_id(make: Maker) -> None:
    done = {"work": Work.CHECKED, "checked_by": "p9"}
    told = said(report(document(on(make, "retient", annotation=done))).glance)
    assert told["Checked by"] == "p9 (1)"


def test_comments_are_counted_as_lost_and_never_as_withheld_too(make: Maker) -> None:
    dossier = on(
        make,
        "retient",
        annotation={"review": ReviewStatus.APPROVED},
        evidence=(make.evidence(make.secret(), locator=""),),
        comments=(make.comment(), make.comment(text="")),
        flags=(make.flag(),),
        reviews=(make.review(comment="Fine."),),
    )
    of = document(dossier)
    done = written_of(of, redacted=True)
    assert (done.rows, dict(done.lost)) == (1, {"comments": 1})
    assert dict(done.withheld) == {"names": 1, "quotes": 1, "remarks": 2}
    less = written_of(of, redacted=True, with_talk=False)
    assert dict(less.lost) == {"comments": 1, "remarks": 2}
    assert dict(less.withheld) == {"names": 1, "quotes": 1}
    assert dict(written_of(of, redacted=False).withheld) == {}


def test_an_article_without_marks_is_told_as_such_and_not_counted() -> None:
    told = said(report(document(), obstacles={"nothing_marked": 1}).glance)
    assert told["Before it is ready"] == "nothing is marked yet"
