"""What is told of an act on several annotations."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from annotator.domain.annotation import Annotation, Kind
from annotator.domain.change import Change, Step
from annotator.domain.refusal import Refusal
from annotator.ui.languages import Translators
from annotator.ui.telling import Telling

AT = "2023-01-17T10:00:00.000Z"


@pytest.fixture
def telling(qapp: QApplication) -> Iterator[Telling]:
    translators = Translators(qapp)
    translators.speak("en")
    yield Telling()
    translators.fall_silent()


def on(count: int, act: str, **more: tuple[str, ...]) -> Step:
    made = (Annotation(f"a{n}", "r", Kind.CLAIM, "p", AT, AT) for n in range(count))
    return Step(act, tuple(Change(None, each) for each in made), **more)


@pytest.mark.parametrize(
    "act",
    [
        *("delete", "retag", "check", "reopen_work", "ask_review", "withdraw_review", "flag"),
        *("add_note", "add_tags", "remove_tags", "import_annotations"),
    ],
)
def test_an_act_on_several_is_told_with_their_number(telling: Telling, act: str) -> None:
    told = telling.told_of(on(3, act))
    assert "3" in told
    assert told.endswith(".")
    assert "(s)" not in told
    assert telling.told_of(on(1, act)) == ""


def test_other_acts_are_told_elsewhere(telling: Telling) -> None:
    assert telling.told_of(on(3, "annotate_all")) == ""
    assert telling.told_of(on(3, "undo_delete")) == ""


def test_who_was_left_out_is_told_with_the_reasons(telling: Telling) -> None:
    step = on(1, "check", refused=("locked", "verdict_missing", "locked"))
    assert telling.told_of(step) == (
        "1 annotation checked. 3 left as they were: 2 approved, 1 without a verdict."
    )
    for code in (
        *("rationale_missing", "evidence_missing", "ground_missing", "words_unsettled"),
        "annotation_missing",
    ):
        assert telling.left_out([code, code]).startswith("2 left as they were: 2 ")


def test_a_reason_without_short_words_stands_behind_as_a_sentence(telling: Telling) -> None:
    alone = telling.left_out(["comment_missing", "comment_missing"])
    assert alone == "2 left as they were. Say why in a comment."
    told = telling.left_out(["locked", "comment_missing"])
    assert told == "2 left as they were: 1 approved. Say why in a comment."
    assert telling.left_out([]) == ""


def test_what_is_no_longer_checked_is_counted(telling: Telling) -> None:
    step = on(2, "retag", notes=("no_longer_checked", "no_longer_checked"))
    assert telling.told_of(step).endswith(" 2 no longer checked.")
    assert telling.notes_of(step) == "It is no longer checked: what it rested on has changed."
    assert telling.notes_of(on(1, "retag")) == ""


def test_an_act_that_nothing_came_of_is_told_for_all_of_them(telling: Telling) -> None:
    told = telling.none_done(Refusal("locked", several=4))
    assert told.startswith("None of the 4 annotations could be changed. It is approved;")
    assert telling.none_done(Refusal("locked")) == ""


def test_an_act_on_several_tells_what_it_did_to_their_article(telling: Telling) -> None:
    told = telling.told_of(on(3, "flag", notes=("sign_off_reopened",)))
    assert told.endswith("The article was signed off: this reopened it.")
    one = on(1, "flag", notes=("no_longer_ready",))
    assert telling.told_of(one) == ""
    assert telling.notes_of(one) == "The article was ready: now something stands in the way."
