"""Tests of `annotator/ui/article_view/proposals.py`."""

from __future__ import annotations

from annotator.domain.text import Span
from annotator.ui.article_view.proposals import Proposal, Proposals

ONE, TWO = Proposal(Span(3, 8), "entity"), Proposal(Span(50, 60), "date")


def within(low: int, high: int) -> list[Proposal]:
    return [each for each in (ONE, TWO) if each.span.start < high and each.span.end > low]


def test_only_what_changes_on_the_screen_is_painted_again() -> None:
    proposals = Proposals()
    assert proposals.is_empty
    assert proposals.show(within, None, Span(0, 20))
    assert not proposals.is_empty
    assert not proposals.show(within, None, Span(0, 20))
    # What is off the screen may change.
    assert not proposals.show(lambda low, high: within(low, high)[:1], None, Span(0, 20))
    assert proposals.show(within, ONE, Span(0, 20))
    # After scrolling nobody knows what was painted.
    assert proposals.show(within, ONE, Span(40, 70))
    assert proposals.show(None, None, Span(40, 70))
    assert proposals.is_empty
    assert proposals.within(0, 100) == ()
