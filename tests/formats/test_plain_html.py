from __future__ import annotations

import pytest

from annotator.formats.plain_html import plain_of


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        ("plain", "plain"),
        ("<p>One &amp; two</p><p>three</p>", "One & two\nthree"),
        ("a<br>b<br/>c", "a\nb\nc"),
        ("<script>alert(1)</script>seen<style>p{}</style>", "seen"),
        ("</script>kept", "kept"),
        ("<b>bold\n  words</b> <i>here", "bold words here"),
        ("1 < 2", "1 < 2"),
        ("", ""),
    ],
)
def test_words_come_out_of_markup(markup: str, words: str) -> None:
    assert plain_of(markup) == words
