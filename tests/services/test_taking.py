"""Tests of `annotator/services/taking.py` with what it places, makes and changes of lines."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from annotator.domain.annotation import AnchorState, Annotation, Kind, Origin, ReviewStatus, Work
from annotator.domain.article import ArticleVersion
from annotator.domain.change import Change, Step
from annotator.domain.review import FlagReason
from annotator.domain.source import Confidentiality, Use
from annotator.domain.text import Span, sha256
from annotator.services import annotating, attaching, correcting, exporting, planning, reviewing
from annotator.services.desk import Desk
from annotator.services.evidence import SourceForm, cite, edit_citation
from annotator.services.importing import ArticleDraft, import_article
from annotator.services.people import person_for
from annotator.store import annotations as stored
from annotator.store import entities, people, reviews, snapshots, sources
from annotator.store.checks import check
from annotator.store.dossiers import dossiers
from annotator.store.project import Project
from tests.services.conftest import TEXT, TITLE, Bench, Numbered, Ticking, refused
from tests.services.taken_in import TakeInReport, Told, take_in

AT = Span(TEXT.index("40 000"), TEXT.index("40 000") + len("40 000"))


@pytest.fixture
def elsewhere(tmp_path: Path) -> Iterator[Bench]:
    """Another project with the same article under another id, and one person."""
    ids = Numbered(500)
    with Project.create(tmp_path / "other.annot", at="2023-01-18T08:00:00.000Z") as project:
        person, step = person_for(project, "Chloé Petit", ids)
        desk = Desk(project, person, Ticking(), ids)
        assert step is not None
        desk.commit(step)
        article_id, step = import_article(desk, ArticleDraft(TITLE, TEXT))
        desk.commit(step)
        yield Bench(desk, desk, article_id)


def jsonl(*lines: object) -> io.BytesIO:
    return io.BytesIO("".join(f"{json.dumps(line)}\n" for line in lines).encode())


def line(words: str = "40 000", kind: str = "claim", **more: object) -> dict[str, object]:
    start = TEXT.index(words)
    return {"kind": kind, "start": start, "end": start + len(words), "quote": words, **more}


def taken(bench: Bench, stream: io.BytesIO, fmt: str = "jsonl") -> TakeInReport:
    step, report = take_in(bench.desk, stream, fmt)
    bench.do(step)
    assert check(bench.desk.project) == []
    return report


def exported(bench: Bench, fmt: str, *, redacted: bool = False) -> io.BytesIO:
    stream = io.BytesIO()
    exporting.export_stream(bench.desk, fmt, stream, redacted=redacted)
    return io.BytesIO(stream.getvalue())


def edited(stream: io.BytesIO, edit: Callable[[dict[str, str]], None]) -> io.BytesIO:
    """A CSV as somebody edited it in a spreadsheet."""
    rows = list(csv.DictReader(io.StringIO(stream.getvalue().decode(), newline="")))
    for row in rows:
        edit(row)
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, rows[0].keys(), lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(rows)
    return io.BytesIO(out.getvalue().encode())


def only(bench: Bench) -> Annotation:
    (found,) = bench.all()
    return found


def full_desk(bench: Bench) -> str:
    """An approved claim with everything, a named entity, a date."""
    claim = bench.checked()
    bench.do(annotating.set_claimant(bench.desk, claim, "Inès Vauquelin"))
    bench.do(annotating.edit(bench.desk, claim, claim_text="12 M€ pour 12 écoles", tags=["a|b"]))
    bench.do(reviewing.flag(bench.other, claim, FlagReason.NUMBER), bench.other)
    bench.do(reviewing.comment(bench.other, claim, "Vu au conseil."), bench.other)
    bench.do(reviewing.approve(bench.other, claim), bench.other)
    entity = bench.tag("Montclar", Kind.ENTITY)
    bench.do(annotating.set_entity(bench.desk, entity, "Ville de Montclar", "place"))
    bench.tag("fin juin 2022", Kind.DATE)
    return claim


def test_a_line_by_hand_needs_kind_start_and_end_only(bench: Bench) -> None:
    bare = {"kind": "date", "start": TEXT.index("2024"), "end": TEXT.index("2024") + 4}
    report = taken(bench, jsonl(bare, line(kind="entity", value="Habitants")))
    assert report == TakeInReport(2, 0, 0, (), ())
    found = {each.kind: each for each in bench.all()}
    date, entity = found[Kind.DATE], found[Kind.ENTITY]
    assert (date.edtf, date.origin, date.created_by) == (
        "2024",
        Origin.IMPORTED,
        bench.desk.person.id,
    )
    assert bench.anchor(date.id).exact == "2024"
    assert bench.anchor(date.id).method == "import"
    (named,) = entities.entities(bench.desk.project)
    assert (named.id, named.type) == (entity.entity_id, "other")


def test_everything_is_one_step_and_can_be_undone(bench: Bench) -> None:
    full_desk(bench)
    before = list(dossiers(bench.desk.project))
    step, _ = take_in(bench.desk, jsonl(line(created_by="Zoé", value="x")), "jsonl")
    assert step.act == "import_annotations"
    bench.do(step)
    assert len(bench.all()) == 4
    bench.do(step.inverse())
    assert list(dossiers(bench.desk.project)) == before
    assert len(people.people(bench.desk.project)) == 2


def test_a_span_without_a_quote_is_widened_and_must_lie_in_the_text(bench: Bench) -> None:
    at = TEXT.index("👩‍🚀")
    report = taken(
        bench,
        jsonl(
            {"kind": "entity", "start": at, "end": at + 1},
            {"kind": "entity", "start": 5, "end": len(TEXT) + 1},
            {"kind": "entity", "start": TEXT.index("\n"), "end": TEXT.index("\n") + 1},
        ),
    )
    assert bench.anchor(only(bench).id).exact == "👩‍🚀"
    assert [(told.line, told.code) for told in report.left] == [
        (2, "span_outside"),
        (3, "span_empty"),
    ]


def test_a_quote_that_stands_elsewhere_is_followed_only_with_its_context(bench: Bench) -> None:
    shifted = {**line(), "start": 3, "end": 9}
    unsure = taken(bench, jsonl(shifted))
    assert unsure.left == (Told(1, "quote_differs", {"quote": "40 000", "found": TEXT[3:9]}),)
    sure = taken(bench, jsonl({**shifted, "prefix": "compte ", "suffix": " habitants"}))
    assert sure.placed == 1
    anchor = bench.anchor(only(bench).id)
    assert (anchor.start, anchor.exact, anchor.method) == (AT.start, "40 000", "quote")


def test_a_quote_that_stands_nowhere_or_twice_finds_no_place(bench: Bench) -> None:
    rows = (
        "kind,quote,start,end,prefix\r\n"
        "claim,41 000,,,\r\n"
        "entity,Inès Vauquelin,,,\r\n"
        "entity,Inès Vauquelin,,,dit \r\n"
        "entity,douze,9999,10004,\r\n"
    )
    report = taken(bench, io.BytesIO(rows.encode()), "csv")
    assert report.placed == 1
    assert [told.code for told in report.left] == [
        "quote_not_found",
        "quote_ambiguous",
        "quote_ambiguous",
    ]
    assert report.left[1].params == {"quote": "Inès Vauquelin", "count": 2}
    assert bench.anchor(only(bench).id).start == TEXT.rindex("Inès")


def test_lines_that_cannot_be_read_are_told_and_the_rest_is_stored(bench: Bench) -> None:
    stream = io.BytesIO(b"{nonsense\n" + jsonl(line(), {"kind": "fairy"}).getvalue())
    report = taken(bench, stream)
    assert report.placed == 1
    assert [(told.line, told.code) for told in report.left] == [
        (1, "jsonl_not_json"),
        (3, "jsonl_value_bad"),
    ]


def test_unknown_verdicts_and_dates_that_are_none_are_left(bench: Bench) -> None:
    report = taken(
        bench,
        jsonl(
            line(verdict="pants_on_fire", created_by="Zoé"),
            line("2024", "date", edtf="2024-13"),
            line("12 millions", claimed_on="hier"),
        ),
    )
    assert [told.code for told in report.left] == [
        "verdict_unknown",
        "date_no_such_month",
        "date_not_edtf",
    ]
    assert bench.all() == []
    assert len(people.people(bench.desk.project)) == 2


def test_the_same_file_twice_makes_no_doubles(bench: Bench) -> None:
    lines = [line(), line(), line(kind="entity")]
    assert [told.line for told in taken(bench, jsonl(*lines)).left] == [2]
    again = taken(bench, jsonl(*lines))
    assert [told.code for told in again.left] == ["annotation_exists"] * 3
    assert len(bench.all()) == 2


def test_an_id_stands_once_in_a_file(bench: Bench) -> None:
    report = taken(bench, jsonl(line(annotation_id="x"), line("12 millions", annotation_id="x")))
    assert report.left == (Told(2, "annotation_twice", {"id": "x"}),)
    assert only(bench).id == "x"


@pytest.mark.parametrize("fmt", ["csv", "jsonl"])
def test_an_export_taken_in_again_changes_nothing(bench: Bench, fmt: str) -> None:
    full_desk(bench)
    before = list(dossiers(bench.desk.project))
    step, report = take_in(bench.desk, exported(bench, fmt), fmt)
    assert step.changes == ()
    assert report == TakeInReport(0, 0, 3, (), ())
    assert list(dossiers(bench.desk.project)) == before


def test_json_lines_bring_everything_into_another_project(bench: Bench, elsewhere: Bench) -> None:
    claim = full_desk(bench)
    report = taken(elsewhere, exported(bench, "jsonl"))
    assert report == TakeInReport(3, 0, 0, (), ())
    ours, theirs = dossiers(bench.desk.project), dossiers(elsewhere.desk.project)
    names = {each.id: each.name for each in people.people(elsewhere.desk.project)}
    for old, new in zip(ours, theirs, strict=True):
        assert new.annotation.id == old.annotation.id
        assert new.annotation.work == old.annotation.work
        assert new.annotation.review == old.annotation.review
        assert new.annotation.edtf == old.annotation.edtf
        assert new.annotation.timex_mod == old.annotation.timex_mod
        assert new.annotation.modified_at == old.annotation.modified_at
        assert names[new.annotation.created_by] == "Aude Martin"
        assert new.entity == old.entity
        assert new.claimant == old.claimant
        assert [each.source for each in new.evidence] == [each.source for each in old.evidence]
        assert [each.id for each in new.flags] == [each.id for each in old.flags]
        assert [each.text for each in new.comments] == [each.text for each in old.comments]
        assert new.anchor.exact == old.anchor.exact
    after = elsewhere.get(claim)
    assert names[after.checked_by or ""] == "Aude Martin"
    (review,) = reviews.reviews_of(elsewhere.desk.project, claim)
    assert names[review.reviewer_id] == "Bruno Keller"
    (flag,) = reviews.flags_of(elsewhere.desk.project, claim)
    assert names[flag.closed_by or ""] == "Bruno Keller"


def test_a_csv_brings_the_fields_of_its_rows_and_lowers_what_it_cannot_prove(
    bench: Bench, elsewhere: Bench
) -> None:
    claim = full_desk(bench)
    report = taken(elsewhere, exported(bench, "csv"), "csv")
    assert (report.placed, report.left) == (3, ())
    assert [(told.code, dict(told.params)) for told in report.lowered] == [
        ("status_lowered", {"status": "checked", "missing": ("evidence_missing",)}),
        ("status_lowered", {"status": "approved", "missing": ("not_checked", "review_missing")}),
    ]
    after = elsewhere.get(claim)
    assert (after.work, after.review, after.verdict) == (
        Work.IN_PROGRESS,
        ReviewStatus.NONE,
        "true",
    )
    assert (after.claim_text, after.tags) == ("12 M€ pour 12 écoles", ("a|b",))
    assert after.modified_at == bench.get(claim).modified_at
    assert {each.canonical_name for each in entities.entities(elsewhere.desk.project)} == {
        "Ville de Montclar",
        "Inès Vauquelin",
    }
    (date,) = (each for each in elsewhere.all() if each.kind is Kind.DATE)
    assert (date.edtf, date.timex_mod, date.earliest) == ("2022-06", "END", "2022-06-21")


def test_a_redacted_source_comes_back_as_its_pseudonym(bench: Bench, elsewhere: Bench) -> None:
    claim = bench.tag("40 000")
    form = SourceForm("Un agent", confidentiality=Confidentiality.CONFIDENTIAL)
    bench.do(cite(bench.desk, claim, form=form, quote="douze"))
    second = bench.tag("12 millions")
    (citation,) = bench.desk.standing(claim).citations
    bench.do(cite(bench.desk, second, source_id=citation.source_id, quote="x"))
    taken(elsewhere, exported(bench, "jsonl", redacted=True))
    (source,) = sources.sources(elsewhere.desk.project)
    assert source.title == "Source 1"
    assert source.item["id"] == source.id


def test_rows_edited_in_a_spreadsheet_change_what_the_project_has(bench: Bench) -> None:
    claim, date = bench.tag("12 millions"), bench.tag("fin juin 2022", Kind.DATE)
    entity = bench.tag("Montclar", Kind.ENTITY)
    bench.do(annotating.set_entity(bench.desk, entity, "Ville de Montclar"))
    before = {each.id: each for each in bench.all()}

    def edit(row: dict[str, str]) -> None:
        if row["annotation_id"] == claim:
            row |= {"note": "vu", "verdict": "false", "subtype": "number", "claimant": "Mairie"}
        if row["annotation_id"] == date:
            row |= {"value": "2022-07"}

    report = taken(bench, edited(exported(bench, "csv"), edit), "csv")
    assert report == TakeInReport(0, 2, 1, (), ())
    after = bench.get(claim)
    assert (after.note, after.verdict, after.subtype) == ("vu", "false", "number")
    assert after.work is Work.IN_PROGRESS
    assert after.modified_at > before[claim].modified_at
    moved = bench.get(date)
    assert (moved.edtf, moved.earliest, moved.latest) == ("2022-07", "2022-07-21", "2022-07-31")
    assert moved.timex_value == "2022-07"
    assert bench.get(entity) == before[entity]


def test_a_date_taken_out_or_bounded_in_a_spreadsheet(bench: Bench) -> None:
    date = bench.tag("fin juin 2022", Kind.DATE)

    def bound(row: dict[str, str]) -> None:
        row |= {"value": "2022-08", "latest": "2022-08-15"}

    taken(bench, edited(exported(bench, "csv"), bound), "csv")
    assert (bench.get(date).earliest, bench.get(date).latest) == ("2022-08-21", "2022-08-15")

    def clear(row: dict[str, str]) -> None:
        row |= {"value": "", "earliest": "", "latest": ""}

    taken(bench, edited(exported(bench, "csv"), clear), "csv")
    assert (bench.get(date).edtf, bench.get(date).timex_value) == ("", "")


def test_a_status_set_in_a_spreadsheet_is_guarded(bench: Bench) -> None:
    bare, noted = bench.tag("40 000"), bench.tag("Montclar", Kind.ENTITY)
    bench.do(annotating.edit(bench.desk, noted, note="Carte."))

    def check_all(row: dict[str, str]) -> None:
        row |= {"work_status": "checked"}

    report = taken(bench, edited(exported(bench, "csv"), check_all), "csv")
    assert [told.params["missing"] for told in report.lowered] == [
        ("verdict_missing", "evidence_missing")
    ]
    assert bench.get(bare).work is Work.IN_PROGRESS
    assert (bench.get(noted).work, bench.get(noted).checked_by) == (
        Work.CHECKED,
        bench.desk.person.id,
    )

    def back(row: dict[str, str]) -> None:
        row |= {"work_status": "to_check"}

    taken(bench, edited(exported(bench, "csv"), back), "csv")
    assert {(each.work, each.checked_by) for each in bench.all()} == {(Work.TO_CHECK, None)}


def test_a_checked_row_that_loses_its_verdict_is_lowered(bench: Bench) -> None:
    claim = bench.checked()

    def spoil(row: dict[str, str]) -> None:
        row |= {"verdict": ""}

    report = taken(bench, edited(exported(bench, "csv"), spoil), "csv")
    assert report.lowered[0].params == {"status": "checked", "missing": ("verdict_missing",)}
    assert bench.get(claim).work is Work.IN_PROGRESS


def test_a_row_whose_place_was_changed_moves_with_its_quote(bench: Bench) -> None:
    claim = bench.checked("12 millions")

    def move(row: dict[str, str]) -> None:
        row |= {"quote": "12 millions d’euros", "end": str(int(row["start"]) + 19), "suffix": ""}

    report = taken(bench, edited(exported(bench, "csv"), move), "csv")
    assert bench.anchor(claim).exact == "12 millions d’euros"
    assert bench.get(claim).work is Work.IN_PROGRESS
    assert report.lowered[0].params["missing"] == ("words_unsettled",)

    def misquote(row: dict[str, str]) -> None:
        row |= {"quote": "13 millions"}

    report = taken(bench, edited(exported(bench, "csv"), misquote), "csv")
    assert [told.code for told in report.left] == ["quote_not_found"]
    assert bench.anchor(claim).exact == "12 millions d’euros"


def test_a_row_that_is_older_than_the_project_is_left(bench: Bench) -> None:
    claim = bench.tag("40 000")
    old = exported(bench, "csv")
    bench.do(annotating.edit(bench.desk, claim, note="plus récent"))
    report = taken(bench, old, "csv")
    assert report.left == (Told(2, "changed_since", {"modified_at": bench.get(claim).modified_at}),)
    assert bench.get(claim).note == "plus récent"


def test_an_approved_annotation_is_not_edited_by_a_file(bench: Bench) -> None:
    claim = bench.approved()

    def edit(row: dict[str, str]) -> None:
        row |= {"note": "x"}

    report = taken(bench, edited(exported(bench, "csv"), edit), "csv")
    assert [told.code for told in report.left] == ["locked"]

    def reopen(row: dict[str, str]) -> None:
        row |= {"review_status": "none"}

    report = taken(bench, edited(exported(bench, "csv"), reopen), "csv")
    assert report.lowered[0].params == {"status": "none", "missing": ("locked",)}
    assert bench.get(claim).review is ReviewStatus.APPROVED


def test_a_review_may_be_asked_for_by_a_file_and_nothing_else(bench: Bench) -> None:
    claim = bench.tag("40 000")
    for asked, status in (("requested", "requested"), ("none", "none"), ("approved", "none")):

        def edit(row: dict[str, str], asked: str = asked) -> None:
            row |= {"review_status": asked}

        report = taken(bench, edited(exported(bench, "csv"), edit), "csv")
        assert bench.get(claim).review == status
    assert report.lowered[0].params == {"status": "approved", "missing": ("review_missing",)}


def test_a_row_of_another_kind_retags(bench: Bench) -> None:
    claim = bench.tag("40 000", Kind.CLAIM, "number")
    report = taken(bench, jsonl(line(kind="date", annotation_id=claim)))
    assert report.updated == 1
    assert (bench.get(claim).kind, bench.get(claim).subtype) == (Kind.DATE, "")


def test_a_file_adds_citations_flags_and_comments_but_no_reviews(bench: Bench) -> None:
    claim = bench.tag("40 000")
    more = line(
        annotation_id=claim,
        citations=[
            {"id": "c1", "quote": "40 000", "source": {"id": "s1", "title": "Recensement"}},
            {"quote": "sans nom", "source": {"title": "Autre"}},
        ],
        flags=[{"id": "f1", "reason": "number", "raised_by": "Bruno Keller"}],
        comments=[{"id": "k1", "text": "Voir l’INSEE."}],
        reviews=[{"id": "r1", "decision": "approved"}],
    )
    assert taken(bench, jsonl(more)).updated == 1
    standing = bench.desk.standing(claim)
    assert [each.id for each in standing.citations] == ["c1"]
    assert standing.annotation.work is Work.IN_PROGRESS
    assert [flag.raised_by for flag in standing.flags] == [bench.other.person.id]
    assert [each.id for each in reviews.comments_of(bench.desk.project, claim)] == ["k1"]
    assert reviews.reviews_of(bench.desk.project, claim) == []
    assert len(sources.sources(bench.desk.project)) == 1
    assert taken(bench, jsonl(more)).unchanged == 1


def test_ids_that_are_taken_are_made_anew(bench: Bench) -> None:
    hanging: dict[str, Any] = {
        "citations": [{"id": "1", "quote": "q", "source": {"title": "T", "URL": "https://a.b/"}}],
        "flags": [{"id": "1"}, {"id": "1", "status": "resolved", "closed_by": "Bruno Keller"}],
        "comments": [{"id": "1", "text": "x"}],
        "reviews": [{"id": "1", "decision": "changes_requested", "comment": "x"}],
    }
    taken(
        bench,
        jsonl(
            line(annotation_id="a", **hanging),
            line("12 millions", annotation_id="b", **hanging),
        ),
    )
    assert len(bench.desk.standing("a").flags) == len(bench.desk.standing("b").flags) == 2
    assert len(sources.sources(bench.desk.project)) == 1
    resolved = [flag for flag in bench.desk.standing("b").flags if not flag.is_open]
    assert resolved[0].closed_by == bench.other.person.id


@pytest.mark.parametrize(
    ("reviews_told", "missing"),
    [
        ([], ("review_missing",)),
        ([{"decision": "changes_requested", "comment": "x"}], ("review_missing",)),
        ([{"decision": "approved", "reviewer": "Aude Martin"}], ("own_work",)),
        ([{"decision": "approved", "reviewer": "Aude Martin", "self_review": True}], None),
        ([{"decision": "approved", "reviewer": "Bruno Keller"}], None),
    ],
)
def test_an_approval_needs_its_review(
    bench: Bench, reviews_told: list[object], missing: tuple[str, ...] | None
) -> None:
    told = line(
        "Montclar",
        "entity",
        note="Carte.",
        work_status="checked",
        checked_by="Aude Martin",
        review_status="approved",
        reviews=reviews_told,
    )
    report = taken(bench, jsonl(told))
    assert only(bench).work is Work.CHECKED
    assert [each.params["missing"] for each in report.lowered] == ([missing] if missing else [])
    wanted = ReviewStatus.NONE if missing else ReviewStatus.APPROVED
    assert only(bench).review is wanted


def test_requested_changes_need_their_review(bench: Bench) -> None:
    asked = {"review_status": "changes_requested"}
    said = [{"decision": "changes_requested", "comment": "De quand ?"}]
    report = taken(bench, jsonl(line(**asked), line("12 millions", **asked, reviews=said)))
    assert [(told.line, told.params["missing"]) for told in report.lowered] == [
        (1, ("review_missing",))
    ]
    assert {each.review for each in bench.all()} == {
        ReviewStatus.NONE,
        ReviewStatus.CHANGES_REQUESTED,
    }


def test_what_is_checked_without_a_name_is_checked_by_who_takes_it_in(bench: Bench) -> None:
    taken(bench, jsonl(line("Montclar", "entity", note="Carte.", work_status="checked")))
    assert only(bench).checked_by == bench.desk.person.id
    assert only(bench).checked_at is not None


def test_people_are_found_by_name_or_made(bench: Bench) -> None:
    known = bench.other.person
    taken(
        bench,
        jsonl(
            line(created_by="bruno  KELLER", assigned_to="Zoé Blanc"),
            line("12 millions", created_by=known.id, assigned_to="zoé blanc"),
        ),
    )
    assert {each.created_by for each in bench.all()} == {known.id}
    assert len({each.assigned_to for each in bench.all()}) == 1
    assert [each.name for each in people.people(bench.desk.project)][-1] == "Zoé Blanc"


def test_entities_are_found_by_id_or_name_or_made(bench: Bench) -> None:
    told = {"id": "e1", "name": "Montclar", "type": "place", "aliases": ["MONTCLAR"], "link": "x:y"}
    taken(
        bench,
        jsonl(
            line("Montclar", "entity", entity=told),
            line("MONTCLAR", "entity", entity={"id": "e1", "name": "Autre nom"}),
            line("mairie", "entity", entity="montclar"),
        ),
    )
    (entity,) = entities.entities(bench.desk.project)
    assert (entity.id, entity.type, entity.aliases, entity.link) == (
        "e1",
        "place",
        ("MONTCLAR",),
        "x:y",
    )
    taken(bench, jsonl(line("maire", "entity", subtype="person", entity="Inès")))
    assert entities.entities(bench.desk.project)[0].type == "person"


def test_a_named_article_is_taken_at_its_word(bench: Bench) -> None:
    second, step = import_article(bench.desk, ArticleDraft("Deux", "Il y a 40 000 raisons."))
    bench.do(step)
    told = {"kind": "claim", "start": 7, "end": 13, "quote": "40 000"}
    stray = {**told, "quote": "41 000"}
    report = taken(
        bench, jsonl({**told, "article": second}, stray, {**stray, "article": "nowhere"})
    )
    assert report.placed == 1
    assert stored.annotations(bench.desk.project, second)[0].article_id == second
    assert [(each.line, each.code) for each in report.left] == [
        (2, "article_not_named"),
        (3, "article_unknown"),
    ]
    _, report = take_in(bench.desk, jsonl(line(), line(article="x")), "jsonl", bench.article_id)
    assert [(each.line, each.code) for each in report.left] == [(2, "annotation_exists")]


def test_a_foreign_article_is_the_only_one_if_every_quote_matches(bench: Bench) -> None:
    good, bad = line(article="theirs"), line("12 millions", article="theirs")
    bad["quote"] = "13 millions"
    report = taken(bench, jsonl(good, bad))
    assert [told.code for told in report.left] == ["article_unknown", "article_unknown"]
    unquoted = {**good, "quote": ""}
    assert [told.code for told in taken(bench, jsonl(unquoted)).left] == ["article_unknown"]
    assert taken(bench, jsonl(good)).placed == 1
    _, report = take_in(bench.desk, jsonl({**good, "kind": "date"}, bad), "jsonl", bench.article_id)
    assert report.placed == 1


def test_a_project_without_articles_takes_nothing(alone: Desk) -> None:
    step, report = take_in(alone, jsonl(line(), line(article="x")), "jsonl")
    assert step.changes == ()
    assert [told.code for told in report.left] == ["article_not_named", "article_unknown"]


def test_a_file_that_is_none_is_refused_as_a_whole(bench: Bench) -> None:
    for code, fmt, article_id in (
        ("format_not_annotations", "text", None),
        ("format_unknown", "rtf", None),
        ("csv_not_ours", "csv", None),
        ("article_missing", "jsonl", "nowhere"),
    ):
        with refused(code):
            take_in(bench.desk, io.BytesIO(b"a,b\r\n1,2\r\n"), fmt, article_id)


def test_a_raw_csv_is_read_as_it_is(bench: Bench) -> None:
    rows = b"kind,quote,start,end,note\r\nclaim,40 000,,,'=1\r\n"
    for raw, note in ((True, "'=1"), (False, "=1")):
        step, _ = take_in(bench.desk, io.BytesIO(rows), "csv", raw=raw)
        made = next(c.after for c in step.changes if isinstance(c.after, Annotation))
        assert made.note == note


def test_an_anchor_state_is_kept_but_an_orphan_that_found_its_words_is_none(bench: Bench) -> None:
    taken(
        bench,
        jsonl(line(anchor_state="stale"), line("12 millions", anchor_state="orphan")),
    )
    states = {bench.anchor(each.id).exact: bench.anchor(each.id).state for each in bench.all()}
    assert states == {"40 000": AnchorState.STALE, "12 millions": AnchorState.EXACT}


def test_words_that_are_not_settled_are_not_checked(bench: Bench) -> None:
    told = line("Montclar", "entity", note="x", work_status="checked", anchor_state="stale")
    report = taken(bench, jsonl(told))
    assert report.lowered[0].params["missing"] == ("words_unsettled",)


def test_an_annotation_gets_a_place_in_the_newest_version(bench: Bench) -> None:
    claim = bench.tag("40 000")
    text = f"Mise à jour.\n{TEXT}"
    second = ArticleVersion(
        "v2", bench.article_id, 2, text, sha256(text), "text", "0", "update", "2023-01-19T09:00:00Z"
    )
    bench.do(Step("import_article", (Change(None, second),)))
    told = {**line(annotation_id=claim), "start": 0, "end": 4, "prefix": "compte ", "suffix": ""}
    step, report = take_in(bench.desk, jsonl(told), "jsonl")
    bench.do(step)
    assert report.updated == 1
    assert bench.anchor(claim).version_id == "v2"
    assert bench.anchor(claim).start == AT.start + len("Mise à jour.\n")


def test_a_line_that_is_refused_keeps_no_other_from_its_place(bench: Bench) -> None:
    lines = line(verdict="nonsense"), line(), line()
    report = taken(bench, jsonl(*lines))
    assert report.placed == 1
    assert [(each.line, each.code) for each in report.left] == [
        (1, "verdict_unknown"),
        (3, "annotation_exists"),
    ]


def evidenced(bench: Bench) -> tuple[str, str]:
    """A claim with a file, a decided correction and a plan; its id and its citation's."""
    claim = bench.tag("12 millions")
    citation = bench.cite(claim)
    bench.do(edit_citation(bench.desk, citation, used_as=Use.PRIMARY))
    bench.do(attaching.attach(bench.desk, citation, "budget.txt", b"Douze millions."))
    propose = bench.do(correcting.propose(bench.desk, claim, "13 millions", "Une coquille."))
    bench.do(correcting.accept(bench.other, propose.changes[0].id, "Vu."), bench.other)
    bench.do(correcting.propose(bench.desk, claim, ""))
    bench.do(planning.set_due(bench.desk, [claim], "2023-02-01"))
    bench.do(planning.assign(bench.desk, [claim], bench.other.person.id))
    return claim, citation


def test_evidence_and_decisions_go_to_another_project(bench: Bench, elsewhere: Bench) -> None:
    claim, citation = evidenced(bench)
    snapshots.keep(elsewhere.desk.project, b"Douze millions.")
    taken(elsewhere, exported(bench, "jsonl"))
    (mine,), (theirs,) = dossiers(bench.desk.project), dossiers(elsewhere.desk.project)
    assert theirs.annotation.id == claim
    assert theirs.annotation.due_on == "2023-02-01"
    (cited,) = theirs.evidence
    assert (cited.citation.id, cited.citation.used_as) == (citation, Use.PRIMARY)
    (file,) = cited.attachments
    assert (file.name, file.citation_id, file.size) == ("budget.txt", citation, 15)
    assert snapshots.content(elsewhere.desk.project, file.sha256) == b"Douze millions."
    names = {each.id: each.name for each in people.people(elsewhere.desk.project)}
    told = [(c.to_text, c.state, names.get(c.decided_by or "")) for c in theirs.corrections]
    assert told == [("13 millions", "accepted", "Bruno Keller"), ("", "proposed", None)]
    assert [c.decided_at for c in theirs.corrections] == [c.decided_at for c in mine.corrections]
    assert names[theirs.annotation.assigned_to or ""] == "Bruno Keller"


def test_a_file_whose_bytes_did_not_come_is_told_and_not_attached(
    bench: Bench, elsewhere: Bench
) -> None:
    evidenced(bench)
    report = taken(elsewhere, exported(bench, "jsonl"))
    (told,) = report.absent
    assert (told.line, told.code, told.params["name"]) == (1, "attachment_absent", "budget.txt")
    assert report.placed == 1
    (theirs,) = dossiers(elsewhere.desk.project)
    assert theirs.evidence[0].attachments == ()


def test_what_an_annotation_lacks_is_added_and_the_rest_stays(
    bench: Bench, elsewhere: Bench
) -> None:
    claim, citation = evidenced(bench)
    snapshots.keep(elsewhere.desk.project, b"Douze millions.")
    first = exported(bench, "jsonl")
    taken(elsewhere, first)
    assert taken(elsewhere, io.BytesIO(first.getvalue())).unchanged == 1
    bench.do(correcting.propose(bench.desk, claim, "14 millions"))
    bench.do(attaching.attach(bench.desk, citation, "more.txt", b"Et demi."))
    bench.do(planning.set_due(bench.desk, [claim], "2023-03-01"))
    snapshots.keep(elsewhere.desk.project, b"Et demi.")
    assert taken(elsewhere, exported(bench, "jsonl")).updated == 1
    (theirs,) = dossiers(elsewhere.desk.project)
    assert theirs.annotation.due_on == "2023-03-01"
    assert [each.to_text for each in theirs.corrections] == ["13 millions", "", "14 millions"]
    assert [each.name for each in theirs.evidence[0].attachments] == ["budget.txt", "more.txt"]


def test_a_file_is_not_attached_to_what_is_approved(bench: Bench) -> None:
    claim = bench.checked()
    data = exported(bench, "jsonl")
    (told,) = map(json.loads, data.getvalue().splitlines())
    digest = snapshots.keep(bench.desk.project, b"Douze millions.")
    told["citations"][0]["attachments"] = [{"sha256": digest, "size": 15}]
    bench.do(reviewing.approve(bench.other, claim), bench.other)
    told |= {"review_status": "approved"}
    _, report = take_in(bench.desk, jsonl(told), "jsonl")
    # Without an id nobody knows whether it is a new one.
    assert (report.unchanged, report.left) == (1, ())
    told["citations"][0]["attachments"][0]["id"] = "a1"
    _, report = take_in(bench.desk, jsonl(told), "jsonl")
    assert [each.code for each in report.left] == ["locked"]


def test_a_correction_by_hand_needs_no_more_than_both_texts(bench: Bench) -> None:
    made = [{"from": "40 000", "to": "50 000"}, {"from": "a", "to": "b", "state": "rejected"}]
    taken(bench, jsonl(line(corrections=made)))
    (dossier,) = dossiers(bench.desk.project)
    first, second = dossier.corrections
    assert (first.proposed_by, first.decided_by, first.decided_at) == (
        bench.desk.person.id,
        None,
        None,
    )
    assert second.decided_by == bench.desk.person.id
    assert second.decided_at == second.proposed_at
    same = {"from": "a", "to": "a"}
    _, report = take_in(bench.desk, jsonl(line("12 millions", corrections=[same])), "jsonl")
    assert [each.code for each in report.left] == ["correction_changes_nothing"]


@pytest.mark.parametrize("secrecy", ["background", "confidential"])
def test_a_source_that_comes_without_a_pseudonym_is_given_one(bench: Bench, secrecy: str) -> None:
    source = {"item": {"type": "book", "title": "Mémo"}, "confidentiality": secrecy}
    taken(bench, jsonl(line(citations=[{"quote": "x", "source": source}])))
    (found,) = sources.sources(bench.desk.project)
    assert found.pseudonym == "Source 1"


def test_who_checked_what_is_not_checked_any_more_does_not_come_in(bench: Bench) -> None:
    told = {"checked_by": "Aude Martin", "checked_at": "2023-01-18T08:00:00.000Z"}
    taken(bench, jsonl(line(work_status="in_progress", **told)))
    assert (only(bench).work, only(bench).checked_by) == (Work.IN_PROGRESS, None)


def test_a_date_of_nothing_but_spaces_is_none(bench: Bench) -> None:
    taken(bench, jsonl(line("fin juin 2022", "date", edtf=" ")))
    assert only(bench).edtf.strip() == ""


def test_nameless_lines_are_held_against_those_before_and_those_that_stood_there(
    bench: Bench,
) -> None:
    bench.tag("40 000", Kind.DATE)
    lines = [line(), line(), line(kind="date"), line("fin juin 2022", "date")]
    report = taken(bench, jsonl(*lines))
    assert (report.placed, [(each.line, each.code) for each in report.left]) == (
        2,
        [(2, "annotation_exists"), (3, "annotation_exists")],
    )
