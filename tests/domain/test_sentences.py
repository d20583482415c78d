"""Sentences of French and English, from tests/files/sentences.toml and at the edges."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from annotator.domain import sentences as rules
from annotator.domain.segments import sentence_at, sentences
from annotator.domain.text import Span

CASES = tomllib.loads(
    (Path(__file__).parents[1] / "files" / "sentences.toml").read_text(encoding="utf-8")
)["case"]

PROSE = st.text(st.sampled_from(" \n\u00a0\t.?!…«»“”\"'()[]-—•,:aBé1M🎉\u0301。") | st.characters())
ABBREVIATIONS = ("M.", "Mme", "U.S.", "p.", "12", "etc.", "J.", "a.m.", "Inc.", "1.", "[...]")
OTHERS = ("Le", "La", "The", "«", "»", "Oui.", "oui", "?", "!", "…", "—", "🎉", "•")
WORDS = st.lists(st.sampled_from(ABBREVIATIONS) | st.sampled_from(OTHERS)).map(" ".join)


def told(text: str, within: Span | None = None) -> list[str]:
    return [text[each.start : each.end] for each in sentences(text, within)]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["about"])
def test_a_paragraph_splits_into_its_sentences(case: dict[str, list[str]]) -> None:
    assert told(" ".join(case["sentences"])) == case["sentences"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["about"])
def test_each_sentence_is_found_from_its_middle(case: dict[str, list[str]]) -> None:
    text = "Un titre\n" + " ".join(case["sentences"]) + "\nUn autre"
    for sentence in sentences(text):
        assert sentence_at(text, (sentence.start + sentence.end) // 2) == sentence


def test_the_cases_cover_both_languages() -> None:
    for language in ("fr", "en"):
        assert sum(case["about"].startswith(language) for case in CASES) >= 30


def test_a_heading_without_full_stop_ends_with_its_paragraph() -> None:
    assert told("Le budget\n\nLe maire part\n  Fin. \n") == ["Le budget", "Le maire part", "Fin."]


def test_an_abbreviation_does_not_reach_over_a_paragraph_end() -> None:
    assert told("Il a vu M.\nDupont.") == ["Il a vu M.", "Dupont."]


def test_marks_that_need_no_space_end_sentences() -> None:
    assert told("他来了。她走了\uff01「好。」完") == ["他来了。", "她走了\uff01", "「好。", "」完"]


def test_a_full_stop_inside_a_word_ends_nothing() -> None:
    assert told("Lisez fin.Début et a.b") == ["Lisez fin.Début et a.b"]


def test_marks_without_a_word_before_them_end_nothing() -> None:
    assert told("* . ! Bonjour. ? Oui") == ["* . ! Bonjour. ?", "Oui"]


def test_what_trails_after_the_last_mark_stays_with_it() -> None:
    assert told("Il part. » —") == ["Il part. » —"]
    assert told("Il part. , » Elle reste.") == ["Il part. , » Elle reste."]


def test_a_closing_guillemet_is_told_from_an_opening_one() -> None:
    assert told("Er ging. »Sie blieb.«") == ["Er ging. »Sie blieb.«"]
    assert told("« Va. » Il part.") == ["« Va. »", "Il part."]


def test_within_gives_whole_sentences_of_that_region_only() -> None:
    text = "Un. Deux.\nTrois. Quatre."
    assert told(text, Span(5, 12)) == ["Deux.", "Trois."]
    assert told(text, Span(3, 4)) == []
    assert told(text, Span(5, 5)) == []


def test_white_space_belongs_to_the_sentence_before_it() -> None:
    text = "  Un.  Deux. \n\n Trois."
    found = sentences(text)
    assert [text[each.start : each.end] for each in found] == ["Un.", "Deux.", "Trois."]
    assert [sentence_at(text, at) for at in (0, 3, 6, 7, 13)] == [
        found[0],
        found[0],
        found[0],
        found[1],
        found[1],
    ]
    assert sentence_at(text, 14) == Span(14, 14)
    assert sentence_at(text, len(text)) == found[2]


@given(PROSE | WORDS)
def test_sentences_hold_every_character_once_in_order(text: str) -> None:
    found = sentences(text)
    covered = [at for each in found for at in range(each.start, each.end)]
    assert covered == sorted(set(covered))
    assert {at for at, each in enumerate(text) if not each.isspace()} <= set(covered)
    for each in found:
        piece = text[each.start : each.end]
        assert piece == piece.strip() != ""
        assert "\n" not in piece


@given(PROSE | WORDS, st.data())
def test_a_sentence_is_the_same_however_it_is_asked_for(text: str, data: st.DataObject) -> None:
    found = sentences(text)
    at = data.draw(st.integers(0, len(text)))
    around = sentence_at(text, at)
    assert around in found or not around
    assert [each for each in found if each.start <= at < each.end] in ([around], [])
    region = Span(at, data.draw(st.integers(at, len(text))))
    assert sentences(text, region) == [each for each in found if each.overlaps(region)]


@given(PROSE | WORDS)
@example("Il part. Le 3 janv. Paris dort ! « Non. » M. Dupont rit. vi. Fin 😀. Ah… Oui. B")
@example("。a。B. mot.[1] A. Le vii. Un xx. Deux")
def test_a_sentence_is_found_from_near_as_from_the_beginning_of_its_paragraph(text: str) -> None:
    text = text.replace("\n", " ")
    every = list(rules.each_sentence(text, Span(0, len(text))))
    for reach in (1, 7, 40):
        with patch.object(rules, "_REACH", reach):
            for at in range(len(text) + 1):
                earlier = [each for each in every if each.start <= at] or every[:1]
                assert sentence_at(text, at) == (earlier[-1] if earlier else Span(at, at))
                region = Span(at, min(at + 5, len(text)))
                assert sentences(text, region) == [each for each in every if each.overlaps(region)]


def test_what_is_far_away_in_a_long_paragraph_is_not_looked_at(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    looked: list[int] = []

    def ends(*of: Any) -> bool:
        looked.append(of[4].start())
        return really_ends(*of)

    really_ends = rules._ends
    monkeypatch.setattr(rules, "_ends", ends)
    text = "Le maire plante des arbres. " * 50_000
    middle = text.index("maire", len(text) // 2)
    assert sentence_at(text, middle) == Span(middle - 3, middle + 24)
    assert sentences(text, Span(middle, middle + 30)) == [
        Span(middle - 3, middle + 24),
        Span(middle + 25, middle + 52),
    ]
    assert looked
    assert all(abs(at - middle) <= 3_000 for at in looked)


LONG = 100_000
PATHOLOGICAL = {
    "no full stop": ("mot " * (LONG * 5), 1),
    "one word": ("x" * (LONG * 5), 1),
    "quotation marks": ('"' * LONG, 1),
    "guillemets": ("« " * LONG, 1),
    "full stops": ("." * LONG, 1),
    "spaced full stops": ("a" + ". " * LONG, 1),
    "spaced exclamation marks": ("a" + "! " * LONG + "x", 1),
    "ellipses": ("a" + "… " * LONG, 1),
    "initials": ("A. " * LONG, 1),
    "pictures": ("a. 🎉x" * LONG, LONG),
    "one picture run": ("mot." + " 🎉" * LONG + "x", 2),
    "white space": ("a…" + " " * LONG + "B", 2),
    "openers": ("mot." + " («" * LONG, 1),
    "omissions": ("[…] A" * LONG, 1),
    "notes": ("mot." + "[1]" * LONG + "b", 1),
}


@pytest.mark.parametrize(("text", "count"), PATHOLOGICAL.values(), ids=PATHOLOGICAL.keys())
def test_no_text_takes_more_than_linear_time(text: str, count: int) -> None:
    # A quadratic step would make one of these last from a minute to hours.
    assert len(sentences(text)) == count
    assert sentence_at(text, len(text)).end == len(text.rstrip())
