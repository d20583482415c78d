"""Tests of `annotator/services/worker.py`, with a real process."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from annotator.domain.text import Span
from annotator.services.suggesting import Reading
from annotator.services.worker import Worker
from annotator.suggest.patience import BLOCK_MS
from annotator.suggest.protocol import understood
from annotator.suggest.recognisers import RECOGNISERS, Cost, Recogniser

ODD = ("-m", "tests.ui.suggestions.odd_worker")
DATES = RECOGNISERS[0]
DYING = replace(DATES, name="dying", cost=Cost.MODEL)
LOADED = replace(DATES, cost=Cost.MODEL)


def reading(text: str) -> Reading:
    return Reading("a", "v", text, text, "fr", "2023-01-17")


def ask(worker: Worker, text: str, recogniser: Recogniser = DATES) -> list[str] | None:
    answer = worker.recognise(reading(text), recogniser, Span(0, len(text)))
    return None if answer is None else [each.quote for each in understood(answer)]


@pytest.fixture
def worker(monkeypatch: pytest.MonkeyPatch) -> Iterator[Worker]:
    monkeypatch.setitem(BLOCK_MS, Cost.INSTANT, 4_000)
    with Worker(ODD) as made:
        yield made


def test_it_answers_about_one_text_after_the_other(worker: Worker) -> None:
    assert ask(worker, "Le 5 mai 2022.") == ["5 mai 2022"]
    assert ask(worker, "Le 5 mai 2022.") == ["5 mai 2022"]
    assert ask(worker, "Le 6 juin 2022.") == ["6 juin 2022"]
    assert ask(worker, "Le 6 juin 2022.", LOADED) == ["6 juin 2022"]


def test_one_that_hangs_or_dies_is_ended_and_the_next_question_answered(worker: Worker) -> None:
    assert ask(worker, "hang") is None
    assert ask(worker, "Le 5 mai 2022.") == ["5 mai 2022"]
    assert ask(worker, "die") is None
    assert ask(worker, "Le 5 mai 2022.") == ["5 mai 2022"]


def test_an_error_ends_nothing(worker: Worker) -> None:
    nobody = replace(DATES, name="nobody")
    assert ask(worker, "Le 5 mai 2022.", nobody) is None
    assert ask(worker, "Le 5 mai 2022.", replace(nobody, cost=Cost.MODEL)) is None
    assert ask(worker, "Le 5 mai 2022.") == ["5 mai 2022"]


def test_a_model_that_ends_the_process_is_no_answer(worker: Worker) -> None:
    assert ask(worker, "Le 5 mai 2022.", DYING) is None
    assert ask(worker, "Le 5 mai 2022.") == ["5 mai 2022"]


def test_a_process_that_does_not_start_is_no_answer() -> None:
    with Worker(("-c", "raise SystemExit(3)")) as worker:
        assert ask(worker, "Le 5 mai 2022.") is None
