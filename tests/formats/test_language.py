from __future__ import annotations

import pytest

from annotator.formats.language import guess_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Le maire a ouvert la séance, et les élus sont partis avant le vote.", "fr"),
        ("LE MAIRE A OUVERT LA SÉANCE", "fr"),
        ("L’eau qu’il boit", "fr"),
        ("The mayor opened the session, and most of the members left.", "en"),
        ("The mayor of the town said: « la ville et les élus sont pour »", ""),
        ("Bonjour", ""),
        ("The", ""),
        ("Привет, мир", ""),
        ("", ""),
    ],
)
def test_small_words_tell_french_from_english(text: str, language: str) -> None:
    assert guess_language(text) == language


def test_only_the_beginning_is_looked_at() -> None:
    assert guess_language("x " * 10_000 + "the of and to") == ""
