"""Tests of `annotator.domain.file_names.py`."""

from __future__ import annotations

import pytest

from annotator.domain.file_names import LONGEST, stem_of, unlike


@pytest.mark.parametrize(
    ("title", "stem"),
    [
        ("Écoles : 12 millions d’euros !", "écoles-12-millions-d-euros"),
        ("../../etc/passwd", "etc-passwd"),
        ("?!", "article"),
        ("", "article"),
        ("Con", "con-text"),
        ("LPT1", "lpt1-text"),
        ("a" * 99, "a" * LONGEST),
        ("a" * (LONGEST - 1) + " b", "a" * (LONGEST - 1)),
        ("北京 🙂", "北京"),
    ],
)
def test_a_stem_is_fit_for_every_system(title: str, stem: str) -> None:
    assert stem_of(title, "article") == stem


def test_no_two_are_alike_whatever_their_case() -> None:
    taken: set[str] = set()
    given = [unlike(stem, taken) for stem in ("a", "A", "a", "a-2", "b")]
    assert given == ["a", "A-2", "a-3", "a-2-2", "b"]
