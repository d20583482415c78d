"""Tests of `annotator/formats/markdown_table.py`."""

from __future__ import annotations

import pytest

from annotator.formats.markdown_table import lines, plain


@pytest.mark.parametrize(
    ("words", "cell"),
    [
        ("a | b", r"a \| b"),
        ("one\r\ntwo\u2028three", "one two three"),
        ("a\tb", "a b"),
        ("<script>", r"\<script\>"),
        ("*x* _y_ `z` [l](u)", r"\*x\* \_y\_ \`z\` \[l\](u)"),
        ("a\\|b", r"a\\\|b"),
        ("&amp;", r"\&amp;"),
        ("= 1 + 1", "= 1 + 1"),
    ],
)
def test_no_sign_in_a_cell_is_markup(words: str, cell: str) -> None:
    assert plain(words) == cell


def test_nothing_is_a_table_without_rows() -> None:
    told = list(lines([], verdicts={}, lang="fr"))
    assert told[0].startswith("| Passage |")
    assert len(told) == 2
