"""Tests of `annotator/services/progress.py` and `annotator/store/progress.py`."""

from __future__ import annotations

from annotator.domain.annotation import Kind, Work
from annotator.domain.review import FlagReason, Severity
from annotator.services import annotating, planning, reviewing, signing
from annotator.services.progress import progress_of
from annotator.store.progress import Period, Share, periods, progress, shares
from tests.services.conftest import Bench


def test_work_verdicts_and_flags_are_counted(bench: Bench) -> None:
    claim = bench.checked()
    bench.tag("40 000 habitants")
    name = bench.tag("Inès Vauquelin", Kind.ENTITY)
    bench.do(reviewing.start(bench.desk, [name]))
    bench.do(reviewing.flag(bench.desk, name, FlagReason.NAME, Severity.BLOCK))
    bench.do(reviewing.ask_review(bench.desk, [claim]))
    found = progress(bench.desk.project, bench.article_id)
    assert found.work == {
        (Kind.CLAIM, Work.CHECKED): 1,
        (Kind.CLAIM, Work.TO_CHECK): 1,
        (Kind.ENTITY, Work.IN_PROGRESS): 1,
    }
    assert (found.annotations, found.checked, found.by_kind(Kind.CLAIM)) == (3, 1, 2)
    assert (found.requested, found.changes_requested, found.approved) == (1, 0, 0)
    assert found.verdicts == {"": 1, "true": 1}
    assert found.flags == {(FlagReason.NAME, Severity.BLOCK): 1}


def test_each_person_has_a_share(bench: Bench) -> None:
    claim = bench.checked()
    bench.do(reviewing.approve(bench.other, claim), bench.other)
    bench.do(reviewing.reopen(bench.other, claim, "Encore."), bench.other)
    todo = bench.tag("40 000 habitants")
    bench.do(planning.assign(bench.desk, [todo], bench.other.person.id))
    assert shares(bench.desk.project, bench.article_id) == [
        Share(bench.desk.person.id, 2, 1, 0, 0),
        Share(bench.other.person.id, 0, 0, 1, 1),
    ]


def test_dates_are_gathered_by_the_days_they_mean(bench: Bench) -> None:
    late, early = bench.tag("2024", Kind.DATE), bench.tag("fin juin 2022", Kind.DATE)
    again, without = bench.tag("MONTCLAR", Kind.DATE), bench.tag("douze", Kind.DATE)
    for each, edtf in ((late, "2024"), (early, "2022-06"), (again, "2024")):
        bench.do(annotating.set_date(bench.desk, each, edtf))
    assert bench.get(without).edtf == ""
    june, year = periods(bench.desk.project, bench.article_id)
    assert (june.earliest, june.latest, june.exact) == ("2022-06-21", "2022-06-30", "fin juin 2022")
    assert isinstance(year, Period)
    assert (year.dates, year.annotation_id, year.start) == (2, again, 0)


def test_progress_is_told_in_plain_values(bench: Bench) -> None:
    article = bench.desk.article(bench.article_id)
    bench.tag("40 000 habitants")
    told = progress_of(bench.desk, article)
    assert told["obstacles"] == {"verdict_missing": 1}
    assert told["signed_off"] is None
    coverage, counts = told["coverage"], told["progress"]
    assert isinstance(coverage, dict)
    assert isinstance(counts, dict)
    assert (coverage["sentences"], coverage["claim_without_source"]) == (5, 1)
    assert (counts["claims"], counts["verdict_none"], counts["open_flags"]) == (1, 1, 0)


def test_a_sign_off_is_told_with_its_hashes(bench: Bench) -> None:
    bench.checked()
    bench.do(signing.sign_off(bench.desk, bench.article_id))
    told = progress_of(bench.desk, bench.desk.article(bench.article_id))
    signed = told["signed_off"]
    assert isinstance(signed, dict)
    assert signed["by"] == bench.desk.person.id
    assert signed["text_sha256"] == bench.desk.version(bench.article_id).text_sha256
    assert told["obstacles"] == {}
