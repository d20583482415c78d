"""Every act that the services do has a word on the screen."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.services.annotating import FIELDS
from annotator.ui.acts import ACTS, worded_act

PACKAGE = Path(__file__).resolve().parents[2] / "annotator"
MAKERS = {"Step", "one", "each"}
WRAPPERS = {
    "reviewing.py": {"_work", "_close"},
    "scales.py": {"_renewed"},
    "correcting.py": {"_decide"},
    "planning.py": {"_planned"},
    "bulk.py": {"_each_edited"},
}
"""What makes a step; the name of the act is the first text among the arguments.

The wrappers are those of each service by itself.
"""

BUILT = {"_act_of(list(fields))", "act", "step.act", "self.step.act", "undo_"}
"""Where the name of an act is made of others, or passed on."""


def calls() -> Iterator[tuple[str, ast.Call]]:
    for folder in ("services", "store", "cli", "ui"):
        for path in sorted((PACKAGE / folder).rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
                    continue
                name = node.func.id
                if name in MAKERS or name in WRAPPERS.get(path.name, set()):
                    yield f"{path.name}:{node.lineno}", node


def acts() -> Iterator[tuple[str, str]]:
    """Every act's name that stands in the code, and where."""
    for place, call in calls():
        for argument in call.args[:2]:
            if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                yield argument.value, place
                break
    for field in FIELDS:
        yield ("set_verdict" if field == "verdict" else f"edit_{field}"), "annotating.FIELDS"
    yield "edit", "annotating._act_of"


def test_every_act_has_a_word() -> None:
    assert [(act, place) for act, place in acts() if act not in ACTS] == []


def test_no_word_is_left_over() -> None:
    assert ACTS.keys() - {act for act, _ in acts()} == set()


def test_no_act_is_made_that_this_test_does_not_see() -> None:
    unseen = []
    for place, call in calls():
        texts = [each for each in call.args[:2] if isinstance(each, ast.Constant)]
        if not texts and ast.unparse(call.args[0]) not in BUILT:
            unseen.append(f"{place}: {ast.unparse(call)}")
    assert unseen == []


@pytest.mark.parametrize(
    ("act", "words"),
    [
        ("flag", "flagged"),
        ("undo_flag", "took back: flagged"),
        ("undo_undo_flag", "took back: took back: flagged"),
        ("levitate", "levitate"),
    ],
)
def test_an_act_is_told_in_words(act: str, words: str) -> None:
    assert worded_act(act) == words
