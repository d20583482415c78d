"""Tests of `annotator/domain/refusal.py`."""

from __future__ import annotations

from annotator.domain.refusal import Refusal


def test_a_refusal_is_a_code_with_parameters() -> None:
    refusal = Refusal("span_outside", start=1, end=9, length=5)
    assert refusal.code == "span_outside"
    assert refusal.params == {"start": 1, "end": 9, "length": 5}


def test_a_log_tells_the_code_and_every_parameter() -> None:
    assert str(Refusal("url_not_web", url="x")) == "url_not_web(url='x')"
    assert str(Refusal("article_empty")) == "article_empty()"
