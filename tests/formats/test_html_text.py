from __future__ import annotations

from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.formats.html_text import addresses, escaped, link, linked, shown, told


@pytest.mark.parametrize(
    ("hidden", "seen"),
    [
        ("\0", "\u2400"),
        ("\x1b", "\u241b"),
        ("\r", "\u240d"),
        ("\x7f", "\u2421"),
        ("\x85", "\ufffd"),
        ("\ufdd0", "\ufffd"),
        ("\U0010ffff", "\ufffd"),
    ],
)
def test_what_no_page_can_hold_is_shown(hidden: str, seen: str) -> None:
    assert shown(f"a{hidden}b") == f"a{seen}b"


def test_letters_spaces_and_joined_characters_stay_as_they_are() -> None:
    text = "tab\t line\n 👩‍🚀 e\u0301 \u00a0\u202f שלום \u202e"
    assert shown(text) == text


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_escaping_can_be_undone(text: str) -> None:
    assert unescape(escaped(text)) == shown(text)
    assert not set("<>\"'") & set(escaped(text))


def test_what_somebody_wrote_has_a_direction_and_lines_of_its_own() -> None:
    assert told("a <b>\nc") == "<bdi>a &lt;b&gt;<br>c</bdi>"


def test_addresses_are_linked_without_the_punctuation_behind_them() -> None:
    said = linked("See https://example.org/a?b=1&c (or http://x.example/).")
    assert 'href="https://example.org/a?b=1&amp;c"' in said
    assert 'href="http://x.example/"' in said
    assert said.endswith("</a>).</bdi>")


@pytest.mark.parametrize("address", ["javascript:alert(1)", "file:///etc/passwd", "https://[", "x"])
def test_only_the_web_is_linked(address: str) -> None:
    assert link(address) == escaped(address)
    assert list(addresses(address)) == []


def test_what_no_address_has_is_encoded_in_a_link_and_told_as_it_is() -> None:
    assert link('https://e.example/a"b c', "here").startswith(
        '<a class="out" href="https://e.example/a%22b%20c" '
    )
    assert link("https://e.example/[é]").count("[é]") == 1


def test_words_cannot_end_the_frame_that_keeps_their_direction() -> None:
    assert told("a\u2069 \u202eb") == "<bdi>a \u202eb</bdi>"
    assert linked("\u2067a") == "<bdi>\u2067a\u2069</bdi>"
