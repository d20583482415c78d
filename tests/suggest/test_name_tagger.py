"""Tests of `annotator/suggest/name_tagger.py` and of the weights that come with the program."""

from __future__ import annotations

import itertools
import random
from math import exp

import pytest

from annotator.domain.text import Span
from annotator.suggest import name_tagger
from annotator.suggest.entities import found_names
from annotator.suggest.entity_guess import Guess, guess
from annotator.suggest.entity_words import words_of
from annotator.suggest.name_tagger import (
    LEARNED,
    WEIGHTS,
    WEIGHTS_WITH_MODEL,
    Scales,
    likeliest,
    names,
    spans,
)
from annotator.suggest.name_weights import Weights, read_weights, weights

TAGS = ("O", "B-place", "I-place", "B-person", "I-person")


def random_weights(seed: int) -> Weights:
    drawn = random.Random(seed)
    lines = [
        "\t".join((f">{tag}", *(f"{each}\t{drawn.uniform(-2, 2):.2f}" for each in TAGS)))
        for tag in TAGS
    ]
    lines += [
        "\t".join((f"f{n}", *(f"{each}\t{drawn.uniform(-2, 2):.2f}" for each in TAGS)))
        for n in range(6)
    ]
    return read_weights(lines)


def read_by(told: Weights, seen: list[list[str]]) -> tuple[list[str], list[float]]:
    scales = Scales(told)
    return likeliest([scales.scores([tuple(each)]) for each in seen], told)


def weighed(path: tuple[int, ...], seen: list[list[str]], told: Weights) -> float:
    """What a path weighs by the definition: all its features and transitions."""
    if TAGS[path[0]].startswith("I-"):
        return float("-inf")
    own = sum(
        told.features[feature][tag]
        for tag, features in zip(path, seen, strict=True)
        for feature in features
    )
    return own + sum(told.transitions[a][b] for a, b in itertools.pairwise(path))


@pytest.mark.parametrize("seed", range(8))
def test_the_path_and_its_probabilities_are_those_of_all_paths_counted(seed: int) -> None:
    told, drawn = random_weights(seed), random.Random(seed)
    seen = [[f"f{drawn.randrange(6)}", f"f{drawn.randrange(6)}"] for _ in range(4)]
    paths = list(itertools.product(range(len(TAGS)), repeat=4))
    masses = [exp(weighed(path, seen, told)) for path in paths]
    best = paths[max(range(len(paths)), key=masses.__getitem__)]
    tags, sure = read_by(told, seen)
    assert tags == [TAGS[tag] for tag in best]
    if set(tags) == {"O"}:
        assert sure == []
        return
    for at, tag in enumerate(best):
        mass = sum(each for path, each in zip(paths, masses, strict=True) if path[at] == tag)
        assert sure[at] == pytest.approx(mass / sum(masses))


def test_a_name_goes_on_only_from_its_own_kind() -> None:
    lines = [f">{tag}" for tag in TAGS] + ["x\tI-place\t5", "y\tB-person\t3"]
    tags, _ = read_by(read_weights(lines), [["y"], ["x"]])
    assert tags in (["B-person", "O"], ["B-place", "I-place"])


def test_a_word_that_can_only_go_on_is_no_name_where_none_has_begun() -> None:
    lines = [f">{tag}" for tag in TAGS] + ["x\tI-place\t99", "y\tO\t99"]
    assert read_by(read_weights(lines), [["y"], ["x"]]) == (["O", "O"], [])


def test_tags_make_spans() -> None:
    tags = ["B-place", "B-place", "I-place", "O", "B-person", "I-person"]
    assert list(spans(tags)) == [("place", 0, 0), ("place", 1, 2), ("person", 4, 5)]


@pytest.mark.parametrize("name", [WEIGHTS, WEIGHTS_WITH_MODEL])
def test_the_weights_that_come_along_know_every_kind(name: str) -> None:
    kinds = {tag[2:] for tag in weights(name).tags if tag != "O"}
    assert kinds == {"person", "organisation", "place", "event", "work", "other"}


def read(text: str, lang: str) -> list[Guess]:
    whole = Span(0, len(text))
    return names(text, whole, lang, found_names(text, words_of(lang), whole), None)


FRENCH = "Lundi, la ministre Odile Vasseur a reçu à Bruxelles les élus de la CGT et du Sénat."
ENGLISH = "On Monday the minister, Jane Doe, met members of Unison and Parliament in Brussels."


@pytest.mark.parametrize(
    ("text", "lang", "found"),
    [
        (
            FRENCH,
            "fr",
            {"Odile Vasseur": "person", "Bruxelles": "place"}
            | {"CGT": "organisation", "Sénat": "organisation"},
        ),
        (
            ENGLISH,
            "en",
            {"Jane Doe": "person", "Unison": "organisation"}
            | {"Parliament": "organisation", "Brussels": "place"},
        ),
    ],
)
def test_names_are_found_with_their_kinds(text: str, lang: str, found: dict[str, str]) -> None:
    told = read(text, lang)
    assert {text[each.span.start : each.span.end]: each.subtype for each in told} == found
    assert all(0 < each.score <= 1 and each.reasons for each in told)


@pytest.fixture
def taught(monkeypatch: pytest.MonkeyPatch) -> None:
    """Weights by which every word with a capital within a sentence is a place."""
    lines = ["any\tO\t4", "capital=False\tB-place\t9"]
    told = read_weights([*(f">{tag}" for tag in TAGS), *lines])
    monkeypatch.setattr(name_tagger, "weights", lambda _name: told)


@pytest.mark.usefixtures("taught")
def test_what_nobody_says_is_told_to_be_learned() -> None:
    text = "On a vu Zorbulak hier."
    person = guess(Span(8, 16), "person", 0.7, "model", "PER")
    (found,) = names(text, Span(0, len(text)), "fr", [], [person])
    assert (found.span, found.subtype) == (Span(8, 16), "place")
    assert [each.code for each in found.reasons] == [LEARNED]


@pytest.mark.usefixtures("taught")
def test_rules_and_a_model_that_agree_are_the_reasons() -> None:
    text = "On a vu Zorbulak hier."
    rule = guess(Span(8, 16), "place", 0.6, "where_words", "vu")
    model = guess(Span(8, 16), "place", 0.7, "model", "LOC")
    (found,) = names(text, Span(0, len(text)), "fr", [rule], [model])
    assert [each.code for each in found.reasons] == ["where_words", "model"]
    assert found.score == pytest.approx(exp(9) / (exp(9) + exp(4)), abs=0.01)


@pytest.mark.usefixtures("taught")
def test_a_rule_that_is_all_but_certain_has_the_last_word() -> None:
    text = "On a vu le Zorbulak Vert et Palua."
    rule = guess(Span(11, 24), "work", 0.75, "known_work", "Zorbulak Vert")
    found = names(text, Span(0, len(text)), "fr", [rule], None)
    assert [(each.span, each.subtype) for each in found] == [
        (Span(11, 24), "work"),
        (Span(28, 33), "place"),
    ]


@pytest.mark.usefixtures("taught")
def test_only_the_region_is_read() -> None:
    text = "Voir Paris. Voir Bruxelles. Voir Dakar."
    assert [each.span for each in names(text, Span(12, 27), "fr", [], None)] == [Span(17, 26)]
    assert names("", Span(0, 0), "fr", [], None) == []
