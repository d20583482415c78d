"""Sentences are cut a few at a time."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from annotator.domain.article import ArticleVersion
from annotator.domain.segments import sentences
from annotator.ui.overview.sentence_cut import SentenceCut

AT = "2023-01-17T10:00:00.000Z"


def version(name: str, text: str) -> ArticleVersion:
    return ArticleVersion(name, "r", 1, text, "0" * 64, "text", "0" * 64, "", AT)


def test_a_short_text_is_cut_at_once(qtbot: QtBot) -> None:
    cut = SentenceCut()
    assert cut.of(version("v1", "Un. Deux.\nTrois.")) == sentences("Un. Deux.\nTrois.")
    assert cut.of(version("v2", "")) == []


def test_a_long_text_is_cut_over_several_turns(qtbot: QtBot) -> None:
    cut, long = SentenceCut(), version("v1", "Il pleut. Il vente.\n" * 20_000)
    with qtbot.waitSignal(cut.done):
        assert cut.of(long) is None
        assert cut.of(long) is None
    assert cut.of(long) == sentences(long.text)


def test_another_text_takes_the_place_of_the_one_that_is_being_cut(qtbot: QtBot) -> None:
    cut = SentenceCut()
    assert cut.of(version("v1", "Il pleut. Il vente.\n" * 20_000)) is None
    other = version("v2", "Un. Deux.")
    assert cut.of(other) == sentences(other.text)
    qtbot.wait(30)
    assert cut.of(other) == sentences(other.text)
