"""Quotation marks in pairs, whatever stands in the text."""

from __future__ import annotations

import pytest

from annotator.suggest.quote_marks import LONGEST, quoted

CASES = [
    ("Il dit « oui » et « non ».", ["oui", "non"]),
    ("Il dit « a “b” c ».", ["a “b” c"]),
    ('He said "yes" and "no".', ["yes", "no"]),
    ("„Ja“ sagt er", ["Ja"]),
    ("\u2039 oui \u203a", ["oui"]),
    ("« jamais fermé", []),
    ("« fermé\n\nplus loin »", []),
    ("« un paragraphe\n\n« qui reprend »", ["un paragraphe\n\n« qui reprend"]),
    ("« »", []),
    ("fermé » avant d’ouvrir", []),
    ('5" de haut', []),
    ("« a “b »", ["a “b"]),
    ('« il a dit "non" hier »', ['il a dit "non" hier']),
]


@pytest.mark.parametrize(("text", "words"), CASES)
def test_marks_are_paired(text: str, words: list[str]) -> None:
    assert [text[each.words.start : each.words.end] for each in quoted(text)] == words


def test_a_nest_without_end_is_given_up() -> None:
    assert len(quoted("«" * 50 + "a" + "»" * 50)) <= 1


def test_what_is_too_long_is_no_quotation() -> None:
    assert quoted(f"« {'a' * LONGEST} »") == []


def test_five_thousand_marks_in_a_row_do_no_harm() -> None:
    assert quoted('"' * 5_000) == []
    assert quoted("« " * 5_000) == []
