"""Tests of `annotator/domain/person.py`."""

from __future__ import annotations

import pytest

from annotator.domain.person import Person, Role, initials_of


@pytest.mark.parametrize(
    ("name", "initials"),
    [
        ("Aude Martin", "AM"),
        ("léa", "L"),
        ("Jean-Luc Roy", "JLR"),
        ("Ana Maria da Silva", "AMD"),
        ("  élise   roy ", "ÉR"),
        ("", ""),
    ],
)
def test_initials_are_up_to_three_capitals(name: str, initials: str) -> None:
    assert initials_of(name) == initials


def test_a_person_checks_unless_told_otherwise() -> None:
    assert Person("p1", "Aude Martin", "AM").role is Role.CHECKER
