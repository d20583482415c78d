"""Tests of `annotator/suggest/worker.py`, in a process of its own."""

from __future__ import annotations

import io
import json
import subprocess
import sys
import time
from pathlib import Path

import pytest

from annotator.suggest.protocol import understood, understood_findings
from annotator.suggest.recognisers import RECOGNISERS
from annotator.suggest.suggestion import Topic
from annotator.suggest.worker import serve
from annotator.suggest.worker_answers import Answers
from tests.suggest.packages import ROOT, asked

TEXT = (
    "Lundi 16 janvier 2023, la ministre Anne Roy a déclaré : « Nous avons 12 millions. » "
    "Mardi 17 janvier 2022, Anne Roy a promis 5 % de plus."
)
DATES, NAMES = (
    next(each.label for each in RECOGNISERS if each.name == name) for name in ("dates", "names")
)
GIVEN: dict[str, object] = {"ask": "text", "key": "k", "text": TEXT}


def about(recogniser: str, text: str = TEXT, **others: object) -> dict[str, object]:
    return {
        "ask": "recognise",
        "recogniser": recogniser,
        "key": "k",
        "lang": "fr",
        "published_on": "2023-01-17",
        "within": [0, len(text)],
        "host": "",
        **others,
    }


def test_every_instant_recogniser_answers_in_order() -> None:
    names = [each.label for each in RECOGNISERS if not each.extra]
    first, *answers = asked([GIVEN, *map(about, names)])
    assert first == {"id": 1}
    for name, answer in zip(names, answers, strict=True):
        found = understood(answer["found"])
        assert found
        assert {each.recogniser for each in found} == {name}
        assert all(each.fits(TEXT) for each in found)


def test_the_whole_text_is_grouped_and_held_against_itself() -> None:
    answers = asked([GIVEN, about(DATES), about(NAMES)])
    known = [{"ask": "know", "key": "k", "found": each["found"]} for each in answers[1:]]
    whole = {"ask": "whole", "key": "k", "lang": "fr", "published_on": "2023-01-17"}
    told = asked([GIVEN, *known, whole])[-1]
    assert {each.code for each in understood_findings(told["findings"])} == {"weekday_contradicts"}
    assert told["names"] == 0


def test_a_request_that_goes_wrong_does_not_end_it() -> None:
    unknown, stale, wrong, good = asked(
        [about("nobody/1"), about(DATES, key="other"), {"ask": "nothing"}, GIVEN]
    )
    assert "error" in unknown
    assert "LookupError" in stale["error"]
    assert "error" in wrong
    assert good == {"id": 4}


def test_it_learns_from_decisions() -> None:
    decided = [[{"number": 1.0}, True]] * 8 + [[{"opinion": -1.0}, False]] * 8
    weights = asked([{"ask": "learn", "decisions": decided}])[0]["weights"]
    assert weights["number"] > 1.0
    assert weights["opinion"] < -1.0


def test_hostile_texts_are_answered() -> None:
    texts = ("«" * 5_000, "a" * 250_000, "\ud800 le 5 mai 2022 \udfff", "mot " * 250_000)
    names = [each.label for each in RECOGNISERS if not each.extra]
    for text in texts:
        given = {"ask": "text", "key": "k", "text": text}
        part = [0, min(len(text), 4_000)]
        answers = asked([given, *(about(name, within=part) for name in names)])
        assert all("error" not in each for each in answers), text[:20]


def test_it_serves_streams() -> None:
    requests = io.BytesIO(json.dumps({"id": 7, **GIVEN}).encode() + b"\n")
    answers = io.BytesIO()
    serve(requests, answers, Answers())
    assert json.loads(answers.getvalue()) == {"id": 7}


def test_what_it_knows_is_of_the_text_that_was_given() -> None:
    answers = Answers()
    answers.answer({"id": 1, **GIVEN})
    found = answers.answer({"id": 2, **about(DATES)})["found"]
    assert {each.topic for each in understood(str(found))} == {Topic.DATE}
    answers.answer({"id": 3, "ask": "know", "key": "k", "found": found})
    whole = {"ask": "whole", "key": "k", "lang": "fr", "published_on": "2023-01-17"}
    assert answers.answer({"id": 4, **whole})["names"] == 0
    weights = answers.answer({"id": 5, "ask": "learn", "decisions": []})
    assert weights == {"id": 5, "weights": {}}
    assert answers.answer({"id": 6, "ask": "plugins"}) == {"id": 6, "plugins": []}


NAMED = "Le maire Jean Dupont est venu. Dupont a parlé. Dupont est reparti."


def test_names_are_told_some_at_a_time() -> None:
    given: dict[str, object] = {"ask": "text", "key": "k", "text": NAMED}
    found = asked([given, about(NAMES, NAMED)])[-1]["found"]
    known: dict[str, object] = {"ask": "know", "key": "k", "found": found}
    whole: dict[str, object] = {"ask": "whole", "key": "k", "lang": "fr", "published_on": ""}
    some: dict[str, object] = {"ask": "names", "key": "k", "most": 1}
    *_, every, first, second, rest = asked(
        [given, known, whole, {**some, "from": 0}, {**some, "from": 1}, {**some, "from": 2}]
    )
    assert every["names"] == 2
    at = NAMED.index("Dupont a")
    assert first["canonical"] == [[at, at + len("Dupont"), "Jean Dupont"]]
    assert second["canonical"][0][2] == "Jean Dupont"
    assert rest["canonical"] == []


def test_loading_is_nothing_to_read() -> None:
    answers = Answers()
    load = {"ask": "load", "recogniser": DATES, "lang": "fr"}
    assert answers.answer({"id": 1, **load}) == {"id": 1}
    assert "error" in answers.answer({"id": 2, **load, "recogniser": "nobody/1"})


HANGS = """
import subprocess, sys, time
child = subprocess.Popen([sys.executable, "-c", WORKER], stdin=subprocess.PIPE)
print(child.pid, flush=True)
time.sleep(60)
"""
WORKER = """
from annotator.suggest.worker import die_with_parent
import time
die_with_parent()
print("ready", flush=True)
time.sleep(60)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux ends a child with its parent")
def test_a_worker_that_hangs_ends_with_the_window_that_was_killed() -> None:
    parent = subprocess.Popen(
        [sys.executable, "-c", HANGS.replace("WORKER", repr(WORKER))],
        stdout=subprocess.PIPE,
        cwd=ROOT,
        text=True,
    )
    assert parent.stdout is not None
    pid = int(parent.stdout.readline())
    assert parent.stdout.readline() == "ready\n"
    parent.kill()
    parent.wait()
    parent.stdout.close()
    for _ in range(200):
        if _is_gone(pid):
            return
        time.sleep(0.05)
    raise AssertionError("it lives on")


def _is_gone(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return True
    return state == "Z"
