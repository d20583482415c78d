"""The table of the built-in recognisers."""

from __future__ import annotations

import subprocess
import sys
from importlib import import_module

import pytest

from annotator.suggest import model_packages
from annotator.suggest.recognisers import RECOGNISERS, Cost, Recogniser, recognisers_for

TEXT = "Hier, Jean Dupont a dit : « Nous partirons lundi à 12 %. »"


@pytest.mark.parametrize("each", RECOGNISERS, ids=lambda each: each.label)
def test_every_recogniser_signs_what_it_finds(each: Recogniser) -> None:
    if each.cost is Cost.MODEL:
        assert each.label in {f"names-{extra}/{each.version}" for extra in model_packages.PACKAGES}
        return
    assert each.label == import_module(each.module).RECOGNISER
    found = each.recognise(TEXT, "fr", "2023-01-17")
    assert found
    assert {(one.recogniser, one.topic) for one in found} == {(each.label, each.topics[0])}


def test_a_language_is_known_by_its_primary_subtag() -> None:
    french = next(each for each in RECOGNISERS if each.languages == ("fr",))
    assert french.reads("fr-CA")
    assert not french.reads("en")
    assert RECOGNISERS[0].reads("de")


def test_a_recogniser_whose_extra_is_missing_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(model_packages, "find_spec", lambda name: None)
    assert {each.cost for each in recognisers_for("fr")} == {Cost.INSTANT}
    monkeypatch.setattr(model_packages, "find_spec", lambda name: name)
    names = [each.name for each in recognisers_for("fr")]
    assert names[-1] == "names-fr"
    assert "names-en" not in names


def test_only_what_is_wanted_is_given() -> None:
    found = recognisers_for("en", lambda each: each.name == "dates")
    assert [each.name for each in found] == ["dates"]


def test_replaced_recognisers_are_in_the_table() -> None:
    names = {each.name for each in RECOGNISERS}
    assert all(set(each.replaces) <= names for each in RECOGNISERS)


def test_the_table_and_the_instant_recognisers_load_neither_spacy_nor_numpy() -> None:
    code = (
        "import sys; from annotator.suggest.recognisers import *;"
        f"[each.recognise({TEXT!r}, 'fr') for each in recognisers_for('fr')"
        " if each.cost is Cost.INSTANT]; print(*sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert {"spacy", "numpy", "annotator.suggest.models"} & set(done.stdout.split()) <= {
        "annotator.suggest.models"
    }
