"""Tests of `annotator/services/queue_told.py`."""

from __future__ import annotations

from annotator.domain.annotation import Anchor, AnchorState
from annotator.domain.change import Change, Step
from annotator.domain.review import FlagReason, Severity
from annotator.domain.source import Confidentiality
from annotator.services import annotating, evidence, planning, reviewing
from annotator.services.desk import Desk
from annotator.services.queue_told import ToldQueue
from tests.services.conftest import Bench

SECRET = evidence.SourceForm("Un agent", confidentiality=Confidentiality.CONFIDENTIAL)


def told(bench: Bench, *ids: str, redacted: bool = True) -> list[dict[str, object]]:
    return list(ToldQueue(bench.desk, redacted=redacted).objects(ids))


def test_why_it_waits_for_whom_and_what_is_missing(bench: Bench) -> None:
    claim = bench.tag("12 millions")
    for reason, severity in (
        (FlagReason.NUMBER, Severity.WARN),
        (FlagReason.LEGAL, Severity.BLOCK),
        (FlagReason.NUMBER, Severity.INFO),
    ):
        bench.do(reviewing.flag(bench.other, claim, reason, severity=severity), bench.other)
    bench.do(reviewing.ask_review(bench.desk, [claim]))
    bench.do(planning.assign(bench.desk, [claim], bench.other.person.id))
    bench.do(planning.set_priority(bench.desk, [claim], 3))
    bench.do(planning.set_due(bench.desk, [claim], "2023-02-01"))
    (found,) = told(bench, claim)
    assert found["reasons"] == ["number", "legal", "review_requested"]
    assert (found["severity"], found["priority"]) == ("block", 3)
    assert (found["assigned_to"], found["due_on"]) == ("Bruno Keller", "2023-02-01")
    assert found["missing"] == ("verdict_missing", "evidence_missing")
    assert found["self_approved"] is False
    assert found["independent_sources"] == 0


def test_stale_words_are_a_reason_and_nothing_open_is_no_severity(bench: Bench) -> None:
    claim = bench.checked()
    anchor = bench.anchor(claim)
    stale = Anchor(
        *(anchor.id, claim, anchor.version_id, anchor.start, anchor.end),
        *(anchor.exact, anchor.prefix, anchor.suffix, AnchorState.STALE, anchor.method),
    )
    bench.do(Step("resize", (Change(anchor, stale),)))
    (found,) = told(bench, claim)
    assert (found["reasons"], found["severity"]) == (["stale"], "")
    assert found["missing"] == ("words_unsettled",)
    assert found["assigned_to"] is None


def test_an_approval_by_somebody_else_is_no_self_approval(bench: Bench) -> None:
    claim = bench.approved()
    (found,) = told(bench, claim)
    assert (found["review_status"], found["self_approved"]) == ("approved", False)
    assert "12 000 000 €" in str(found["sources"])


def test_an_approval_without_a_second_person_is_told(alone: Desk, article_id: str) -> None:
    bench = Bench(alone, alone, article_id)
    (found,) = told(bench, bench.approved())
    assert (found["review_status"], found["self_approved"]) == ("self_approved", True)


def test_a_confidential_source_is_its_pseudonym_and_what_is_said_of_it_is_withheld(
    bench: Bench,
) -> None:
    claim = bench.tag("12 millions")
    bench.do(evidence.cite(bench.desk, claim, form=SECRET, quote="douze", locator="p. 3"))
    bench.do(reviewing.flag(bench.desk, claim, FlagReason.NUMBER, message="Un agent dit 13."))
    bench.do(annotating.edit(bench.desk, claim, note="À voir."))
    (found,) = told(bench, claim)
    assert found["sources"] == [
        {"title": "Source 1", "confidentiality": "confidential", "stance": "supports"}
    ]
    assert "'message': '[withheld]'" in str(found["flags"])
    (whole,) = told(bench, claim, redacted=False)
    assert "Un agent" in str(whole["sources"])
    assert "Un agent dit 13." in str(whole["flags"])
