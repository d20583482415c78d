"""Suggestions and findings as JSON: on their way from the worker, and as the project keeps them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from annotator.domain.review import FlagReason
from annotator.domain.text import Span
from annotator.suggest.findings import Finding, Inconsistency
from annotator.suggest.suggestion import Reason, Suggestion, Topic

PLUGIN: Final = "plugin:"
"""Before the name of a plug-in's entry point, where built-in recognisers have their own names."""

MALFORMED: Final = (KeyError, TypeError, ValueError, IndexError, AttributeError)
"""What reading raises for JSON that is no answer."""


def told(found: Iterable[Suggestion]) -> str:
    """Return suggestions as a JSON array, in ASCII: what is no text comes back as it was."""
    return json.dumps([_told(each) for each in found], separators=(",", ":"), allow_nan=False)


def understood(answer: str) -> list[Suggestion]:
    """Return the suggestions of a JSON array; raises one of `MALFORMED` for anything else."""
    return [_understood(each) for each in json.loads(answer)]


def told_findings(found: Iterable[Finding]) -> str:
    """Return findings as a JSON array."""
    rows = [
        [each.reason.value, each.code.value, [_pair(span) for span in each.spans], {**each.params}]
        for each in found
    ]
    return json.dumps(rows, separators=(",", ":"))


def understood_findings(answer: str) -> list[Finding]:
    """Return the findings of a JSON array; raises one of `MALFORMED` for anything else."""
    return [
        Finding(
            FlagReason(reason),
            Inconsistency(code),
            tuple(Span(start, end) for start, end in spans),
            params,
        )
        for reason, code, spans, params in json.loads(answer)
    ]


def _told(each: Suggestion) -> list[object]:
    reasons = [[reason.code, reason.evidence, reason.weight] for reason in each.reasons]
    name = each.topic.value
    row = [name, _pair(each.span), each.quote, each.score, each.recogniser, each.subtype, reasons]
    return [*row, {**each.details}]


def _understood(row: Sequence[Any]) -> Suggestion:
    topic, (start, end), quote, score, recogniser, subtype, reasons, details = row
    if not isinstance(details, Mapping) or not 0 <= score <= 1:
        raise ValueError("no suggestion")
    return Suggestion(
        Topic(topic),
        Span(start, end),
        str(quote),
        float(score),
        str(recogniser),
        str(subtype),
        tuple(Reason(code, evidence, weight) for code, evidence, weight in reasons),
        details,
    )


def _pair(span: Span) -> list[int]:
    return [span.start, span.end]
