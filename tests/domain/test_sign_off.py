"""Tests of sign-offs."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.domain.refusal import Refusal
from annotator.domain.sign_off import SignOff

AT = "2023-01-17T18:04:05.123Z"
SIGNED = SignOff("s", "a", "v", "p", AT, "0" * 64, 1, "1" * 64, {"claims": 1})


def test_a_sign_off_stands_until_the_article_is_reopened() -> None:
    assert SIGNED.stands
    assert not replace(SIGNED, reopened_by="p", reopened_at=AT, reason="A number.").stands


def test_reopening_needs_a_reason() -> None:
    with pytest.raises(Refusal) as caught:
        replace(SIGNED, reopened_by="p", reopened_at=AT, reason=" ")
    assert caught.value.code == "reopening_needs_reason"
