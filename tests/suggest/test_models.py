"""Names by a model and the rules together; the model is one of our own making."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from types import ModuleType, SimpleNamespace

import pytest

from annotator.domain.text import Span
from annotator.suggest import models
from annotator.suggest.entity_guess import Guess, guess
from annotator.suggest.entity_judging import LIKELY
from annotator.suggest.entity_words import words_of
from annotator.suggest.model_spans import joined, labelled


class FakeModel:
    """Finds the words that it is told, with their labels."""

    def __init__(self, told: dict[str, str]) -> None:
        self.told = told
        self.read: list[str] = []

    def pipe(self, texts: Iterable[str]) -> Iterator[SimpleNamespace]:
        for text in texts:
            text.encode("utf-8")
            self.read.append(text)
            yield SimpleNamespace(ents=list(self.names(text)))

    def names(self, text: str) -> Iterator[SimpleNamespace]:
        for words, label in self.told.items():
            at = text.find(words)
            if at >= 0:
                yield SimpleNamespace(start_char=at, end_char=at + len(words), label_=label)


@pytest.fixture
def fake(monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeModel]:
    model = FakeModel({})
    spacy = ModuleType("spacy")
    monkeypatch.setattr(spacy, "load", lambda name, exclude: model, raising=False)
    monkeypatch.setitem(sys.modules, "spacy", spacy)
    models._model.cache_clear()
    yield model
    models._model.cache_clear()


def found(text: str, lang: str = "fr", within: Span | None = None) -> list[tuple[str, str]]:
    return [(each.subtype, each.quote) for each in models.recognise(text, lang, "", within)]


def test_the_model_names_what_the_rules_do_not_know(fake: FakeModel) -> None:
    fake.told = {"Zorglub": "PER", "Plougastel": "LOC", "bidule": "MISC"}
    text = "Plougastel accueille Zorglub et bidule."
    assert found(text) == [("place", "Plougastel"), ("person", "Zorglub")]
    assert models.recognise(text, "fr")[0].recogniser == "names-fr/1"


def test_a_rule_that_is_sure_wins(fake: FakeModel) -> None:
    fake.told = {"FAR": "PER"}
    assert found("Les Forces armées royales (FAR) ont parlé.") == [
        ("organisation", "Forces armées royales"),
        ("organisation", "FAR"),
    ]


def test_a_listed_place_gives_way_to_a_longer_name(fake: FakeModel) -> None:
    fake.told = {"Radio Lyon Nord": "ORG"}
    assert found("Il écoute Radio Lyon Nord.") == [("organisation", "Radio Lyon Nord")]


def test_a_place_behind_the_first_block_stands_where_it_is(fake: FakeModel) -> None:
    fake.told = {"Zorglub": "PER"}
    text = "mot " * 2_000 + "puis Zorglub"
    (one,) = models.recognise(text, "fr")
    assert one.fits(text)
    assert len(fake.read) > 1


def test_a_window_is_read_and_no_more(fake: FakeModel) -> None:
    fake.told = {"Zorglub": "PER"}
    text = "\n".join(["Zorglub " + "mot " * 950] * 5)
    assert found(text, within=Span(10, 20)) == []
    assert found(text, within=Span(0, 20)) == [("person", "Zorglub")]
    assert max(map(len, fake.read)) <= 4_000


def test_half_a_character_is_read_as_a_question_mark(fake: FakeModel) -> None:
    fake.told = {"Zorglub": "PER"}
    assert found("\ud800 Puis Zorglub \udfff") == [("person", "Zorglub")]
    assert fake.read == ["? Puis Zorglub ?"]


def test_an_english_model_is_loaded_for_every_other_language(fake: FakeModel) -> None:
    fake.told = {"Zorglub": "PERSON"}
    (one,) = models.recognise("So Zorglub left.", "de")
    assert one.recogniser == "names-en/1"


def test_a_model_is_there_only_with_its_library(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(models, "find_spec", lambda name: None if name == "spacy" else name)
    assert not models.is_there("fr")
    monkeypatch.setattr(models, "find_spec", lambda name: name)
    assert models.is_there("en")


CLEAN = [
    ("fr", "le barrage de Serre-Ponçon", "LOC", ("place", "Serre-Ponçon")),
    ("fr", "Le Monde", "ORG", ("organisation", "Monde")),
    ("fr", "« Libération »", "ORG", ("organisation", "Libération")),
    ("fr", "Respire juge", "ORG", ("organisation", "Respire")),
    ("fr", "Commission européenne", "ORG", ("organisation", "Commission européenne")),
    ("fr", "ministre Paul Lenoir", "PER", ("person", "Paul Lenoir")),
    ("en", "the Highways Agency", "ORG", ("organisation", "Highways Agency")),
    ("en", "Israel's", "GPE", ("place", "Israel")),
    ("en", "Senator Ruth Hill", "PERSON", ("person", "Ruth Hill")),
    ("en", "Apollo 11", "PRODUCT", ("other", "Apollo 11")),
    ("fr", "un\nDeux", "ORG", None),
    ("fr", "rien", "PER", None),
    ("fr", "X", "PER", None),
    ("fr", "État", "ORG", None),
    ("en", "12 May", "DATE", None),
    ("fr", "…", "ORG", None),
]


@pytest.mark.parametrize(("lang", "text", "label", "expected"), CLEAN)
def test_a_model_s_span_is_cleaned(
    lang: str, text: str, label: str, expected: tuple[str, str] | None
) -> None:
    one = labelled(text, Span(0, len(text)), label, words_of(lang))
    assert (one and (one.subtype, text[one.span.start : one.span.end])) == expected


def test_half_a_word_is_no_name() -> None:
    assert labelled("Rendez-vous à Lyon", Span(0, 6), "LOC", words_of("fr")) is None


def test_a_rule_says_what_a_name_is_that_the_model_has_no_kind_for() -> None:
    doubtful = guess(Span(0, 5), "organisation", 0.4, "one_capital", "Actis")
    (one,) = joined("Actis", [doubtful], [Guess(Span(0, 5), "other", 0.45)])
    assert one.subtype == "organisation"
    (alone,) = joined("Actis", [], [Guess(Span(0, 5), "other", 0.45)])
    assert alone.subtype == "other"


def test_a_likely_place_stays_where_the_model_is_silent_and_gives_way_where_it_is_not() -> None:
    likely = guess(Span(0, 5), "place", LIKELY, "where_words", "à")
    assert joined("Palua", [likely], []) == [likely]
    (one,) = joined("Palua", [likely], [Guess(Span(0, 5), "organisation", 0.7)])
    assert one.subtype == "organisation"


def test_the_field_of_an_office_is_no_name() -> None:
    text = "le ministre des Transports"
    assert labelled(text, Span(16, 26), "ORG", words_of("fr")) is None


def test_a_doubtful_guess_gives_way() -> None:
    doubtful = guess(Span(0, 5), "organisation", 0.4, "one_capital", "Hello")
    model = [Guess(Span(0, 5), "person", 0.7)]
    assert joined("Hello", [doubtful], model) == model
    assert joined("Hello", [doubtful], []) == []
