"""The sample articles: of the promised length and typography, and in words of their own."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
FRENCH = ROOT / "data" / "comite-de-suivi.fr.txt"
ENGLISH = ROOT / "data" / "follow-up-committee.en.txt"
# What may lie beside a checkout: published articles, to compare with and never to copy.
PUBLISHED = ROOT.parent / "shared" / "articles"
RUN = 8

both = pytest.mark.parametrize("path", [FRENCH, ENGLISH], ids=["fr", "en"])


def text_of(path: Path) -> str:
    """The text as it is in the file: no line end is translated."""
    return path.read_bytes().decode("utf-8")


def words(text: str) -> list[str]:
    """The words in lower case; apostrophes and hyphens divide them."""
    return re.findall(r"\w+", text.lower())


def runs(text: str) -> set[tuple[str, ...]]:
    """Every run of so many words in a row."""
    found = words(text)
    return {tuple(found[at : at + RUN]) for at in range(len(found) - RUN + 1)}


@both
def test_a_sample_is_as_long_as_a_short_article(path: Path) -> None:
    assert 350 <= len(re.findall(r"\w+(?:[’-]\w+)*", text_of(path))) <= 500


@both
def test_a_sample_is_a_title_and_paragraphs_with_empty_lines_between(path: Path) -> None:
    text = text_of(path)
    title, *paragraphs = text.removesuffix("\n").split("\n\n")
    assert 6 <= len(paragraphs) <= 8
    assert "\n" not in title + "".join(paragraphs)
    assert not title.endswith(".")
    assert all(paragraph == paragraph.strip() and paragraph for paragraph in paragraphs)


def test_both_samples_have_the_same_number_of_paragraphs() -> None:
    assert text_of(FRENCH).count("\n\n") == text_of(ENGLISH).count("\n\n")


def test_the_french_sample_has_french_spaces() -> None:
    text = text_of(FRENCH)
    assert "7\u202f500" in text
    assert re.search(r"«\u202f.+?\u202f»", text)
    assert re.search(r"\u202f[;?!]", text)
    assert not re.search(r"«(?!\u202f)|(?<!\u202f)[»;?!]|(?<!\u00a0):", text)


def test_the_english_sample_has_english_quotation_marks() -> None:
    text = text_of(ENGLISH)
    assert re.search(r"“\w.+?”", text)
    assert not re.search(r"[«»\u202f\u00a0]", text)


@both
def test_a_sample_has_no_typewriter_marks(path: Path) -> None:
    assert not re.search(r"['\"\t\r]|  |\.\.\.", text_of(path))
    assert "’" in text_of(path)


@both
@pytest.mark.parametrize(
    "name",
    [
        *("Belkhir El Farouk", "Dror Shalom", "Benny Gantz", "Aviv Kochavi", "Herzi Halevi"),
        *("Abdellatif Loudiyi", "Yoav Gallant", "African Lion 2022", "Rabat", "2000"),
    ],
)
def test_both_samples_name_the_same_people_and_things(path: Path, name: str) -> None:
    assert name in text_of(path)


@both
def test_no_sample_shares_a_run_of_words_with_a_published_article(path: Path) -> None:
    published = sorted(PUBLISHED.glob("*.txt"))
    if not published:
        pytest.skip(f"no published articles to compare with in {PUBLISHED}")
    for article in published:
        assert not runs(text_of(path)) & runs(text_of(article)), article.name
