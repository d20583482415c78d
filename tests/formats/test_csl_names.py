from __future__ import annotations

import pytest
from hypothesis import given

from annotator.domain.source import Source
from annotator.formats.csl_names import inverted, read_inverted
from tests.formats.items import AT, NAMES_OF_ITEMS


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Adler, Ruth", {"family": "Adler", "given": "Ruth"}),
        (
            "van der Berg, Jan, Jr.",
            {"family": "Berg", "given": "Jan", "suffix": "Jr.", "non-dropping-particle": "van der"},
        ),
        (
            "Humboldt, Alexander von",
            {"family": "Humboldt", "given": "Alexander", "dropping-particle": "von"},
        ),
        ("Armed Forces", {"literal": "Armed Forces"}),
        ("Insee, Rabat,", {"literal": "Insee, Rabat"}),
    ],
)
def test_a_line_is_a_name_and_back(line: str, name: dict[str, str]) -> None:
    assert read_inverted(line) == name
    assert inverted(name) == line


def test_a_particle_with_an_apostrophe_clings() -> None:
    assert (
        inverted({"non-dropping-particle": "d’", "family": "Ormesson", "given": "Jean"})
        == "d’Ormesson, Jean"
    )
    assert read_inverted("d’Ormesson, Jean") == {"family": "d’Ormesson", "given": "Jean"}


def test_lone_parts_are_names_too() -> None:
    assert inverted({"given": "Plato"}) == "Plato"
    assert inverted({"family": "Plato"}) == "Plato"
    assert inverted({"family": "A", "suffix": "Jr"}) == "A, , Jr"
    assert read_inverted(" , ") == {}
    assert read_inverted("hooks, bell") == {"family": "hooks", "given": "bell"}


@given(NAMES_OF_ITEMS)
def test_names_are_said_the_same_after_a_way_through_a_line(names: list[dict[str, str]]) -> None:
    def said(listed: list[dict[str, str]]) -> str:
        return Source("s", {"title": "T", "author": listed}, AT).author

    assert said([read_inverted(inverted(each)) for each in names]) == said(names)
