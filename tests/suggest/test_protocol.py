"""Tests of `annotator/suggest/protocol.py`."""

from __future__ import annotations

import pytest

from annotator.domain.review import FlagReason
from annotator.domain.text import Span
from annotator.suggest.findings import Finding, Inconsistency
from annotator.suggest.protocol import (
    MALFORMED,
    told,
    told_findings,
    understood,
    understood_findings,
)
from annotator.suggest.suggestion import Reason, Suggestion, Topic


def test_suggestions_come_back_as_they_were() -> None:
    each = Suggestion(
        Topic.QUOTE,
        Span(3, 9),
        "« \ud800é »",
        0.5,
        "quotes/1",
        "quotation",
        (Reason("speaker", "Roy", 0.25),),
        {"speaker": {"start": 1, "end": 2, "quote": "R"}, "cue": ""},
    )
    answer = told([each])
    assert answer.isascii()
    assert understood(answer) == [each]


def test_findings_come_back_as_they_were() -> None:
    each = Finding(FlagReason.NUMBER, Inconsistency.SUM, (Span(0, 2), Span(5, 6)), {"sum": "3"})
    assert understood_findings(told_findings([each])) == [each]


@pytest.mark.parametrize(
    "answer",
    [
        "",
        "[3]",
        "{}x",
        '[["date"]]',
        '[["date",[3,1],"a",0.5,"d/1","",[],{}]]',
        '[["date",[0,1],"a",7,"d/1","",[],{}]]',
        '[["date",[0,1],"a",0.5,"d/1","",[],[]]]',
    ],
)
def test_what_is_no_answer_is_told_apart(answer: str) -> None:
    with pytest.raises(MALFORMED):
        understood(answer)
