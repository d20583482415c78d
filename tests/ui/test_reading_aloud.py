"""What a screen reader is told while its user goes through an article, by keys alone."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.domain.annotation import Kind
from annotator.domain.review import FlagReason, Severity
from annotator.services import annotating, evidence, reviewing
from annotator.ui.announcing import SAME_S
from annotator.ui.reading_aloud import SETTLE_MS
from tests.ui.conftest import write
from tests.ui.listening import Ear, listening
from tests.ui.office import ALT, CONTROL, Office

KEY = Qt.Key
RESTED = SETTLE_MS + 60


@pytest.fixture
def ear() -> Iterator[Ear]:
    with listening() as ear:
        yield ear


@pytest.fixture
def desk(office: Office, desk_file: Path, ear: Ear) -> Office:
    office.start([desk_file])
    heard(ear)
    return office


def heard(ear: Ear) -> list[str]:
    """What is said once everything has come to rest."""
    QTest.qWait(RESTED)
    return ear.sentences()


def tag(desk: Office, words: str, kind: Kind) -> str:
    """Tag words, and go away from them."""
    window = desk.window
    step = window.session.attempt(
        annotating.annotate, window.current.article_id, desk.span(words), kind
    )
    assert step is not None
    return step.changes[0].id


def walk(desk: Office, steps: int, key: Qt.Key = KEY.Key_Right) -> None:
    for _ in range(steps):
        desk.press(key)


def test_the_caret_over_a_mark_says_kind_status_and_words(desk: Office, ear: Ear) -> None:
    tag(desk, "mairie", Kind.ENTITY)
    assert heard(ear) == []
    walk(desk, 4)
    assert heard(ear) == ["Entity, to check: mairie"]
    walk(desk, 3)
    assert heard(ear) == []
    desk.press(KEY.Key_End)
    assert heard(ear) == ["Outside annotations"]


def test_a_held_key_says_only_where_it_ends(desk: Office, ear: Ear) -> None:
    tag(desk, "mairie", Kind.ENTITY)
    tag(desk, "12 millions d’euros", Kind.CLAIM)
    walk(desk, desk.span("millions").start + 2)
    assert heard(ear) == ["Claim, to check: 12 millions d’euros"]


def test_going_from_mark_to_mark_says_each(desk: Office, ear: Ear) -> None:
    tag(desk, "mairie", Kind.ENTITY)
    tag(desk, "fin juin 2022", Kind.DATE)
    desk.press(KEY.Key_Down, ALT)
    assert heard(ear) == ["Entity, to check: mairie"]
    desk.press(KEY.Key_Down, ALT)
    assert heard(ear) == ["Date, June 2022, to check: fin juin 2022"]
    desk.press(KEY.Key_Down, ALT)
    assert heard(ear) == []


def test_marks_over_each_other_are_counted_and_gone_through(desk: Office, ear: Ear) -> None:
    tag(desk, "12 millions d’euros", Kind.CLAIM)
    tag(desk, "12 millions d’euros pour douze écoles", Kind.CLAIM)
    walk(desk, desk.span("12 millions").start + 1)
    assert heard(ear) == ["Claim, to check: 12 millions d’euros. 1 of 2 here"]
    desk.press(KEY.Key_O)
    assert heard(ear) == ["Claim, to check: 12 millions d’euros pour douze écoles. 2 of 2 here"]


def test_what_the_eye_sees_of_a_mark_is_said(desk: Office, ear: Ear) -> None:
    made = tag(desk, "12 millions d’euros", Kind.CLAIM)
    session = desk.window.session
    session.attempt(annotating.set_subtype, made, "number")
    session.attempt(annotating.edit, made, verdict="true")
    session.attempt(reviewing.flag, made, FlagReason.NUMBER, Severity.WARN, "Sure?")
    session.attempt(reviewing.ask_review, [made])
    heard(ear)
    desk.press(KEY.Key_Down, ALT)
    assert heard(ear) == [
        "Claim, number, in progress, True, 1 open flag, review asked for: 12 millions d’euros"
    ]


def test_an_act_says_what_it_made_and_undo_what_it_took_back(desk: Office, ear: Ear) -> None:
    walk(desk, 4)
    heard(ear)
    desk.press(KEY.Key_E)
    assert heard(ear) == ["Entity, to check: mairie"]
    desk.press(KEY.Key_1)
    assert heard(ear) == ["Entity, person, to check: mairie"]
    desk.press(KEY.Key_Z, CONTROL)
    assert heard(ear) == ["Took back: chose the subtype. Entity, to check: mairie"]
    desk.press(KEY.Key_Delete)
    assert heard(ear) == ["Deleted. Outside annotations"]


def test_a_refusal_is_said_at_once(desk: Office, ear: Ear) -> None:
    tag(desk, "12 millions d’euros", Kind.CLAIM)
    desk.press(KEY.Key_Down, ALT)
    heard(ear)
    desk.press(KEY.Key_K)
    assert ear.heard == [(desk.toast, True)]


def test_a_list_reads_its_own_rows_and_acts_there_are_told(desk: Office, ear: Ear) -> None:
    tag(desk, "mairie", Kind.ENTITY)
    tag(desk, "fin juin 2022", Kind.DATE)
    desk.window.side.show_annotations()
    desk.press(KEY.Key_Home)
    heard(ear)
    desk.press(KEY.Key_Down)
    assert heard(ear) == []
    desk.press(KEY.Key_Q)
    assert heard(ear) == ["Date, June 2022, to check, review asked for: fin juin 2022"]
    QTest.qWait(round(SAME_S * 1000))
    desk.press(KEY.Key_Escape)
    assert heard(ear) == ["Date, June 2022, to check, review asked for: fin juin 2022"]


def test_another_article_says_its_title_and_what_is_in_it(desk: Office, ear: Ear) -> None:
    tag(desk, "mairie", Kind.ENTITY)
    desk.press(KEY.Key_PageDown, CONTROL)
    assert heard(ear) == ["Roofs, 0 annotations"]
    desk.press(KEY.Key_PageUp, CONTROL)
    (told,) = heard(ear)
    assert told.startswith("Écoles, 1 annotation")


def test_the_queue_says_its_place_and_the_next_statement(desk: Office, ear: Ear) -> None:
    session = desk.window.session
    ids = [tag(desk, "mairie", Kind.ENTITY), tag(desk, "fin juin 2022", Kind.DATE)]
    session.attempt(reviewing.ask_review, ids)
    heard(ear)
    desk.press(KEY.Key_2, CONTROL)
    heard(ear)
    desk.press(KEY.Key_Space)
    (told,) = heard(ear)
    first, passage, *facts = told.splitlines()
    assert first == "2 of 2. Date, June 2022, to check, review asked for: fin juin 2022"
    assert passage.startswith("Les travaux ont commencé fin juin 2022.")
    assert facts == [
        "Date: June 2022 · 2022-06",
        "Meant: 21–30 Jun 2022",
        "Checking: to check",
    ]


def test_the_queue_reads_out_flags_sources_verdict_and_comments(desk: Office, ear: Ear) -> None:
    session = desk.window.session
    made = tag(desk, "12 millions d’euros", Kind.CLAIM)
    session.attempt(annotating.edit, made, verdict="true")
    form = evidence.SourceForm("Budget 2022")
    session.attempt(evidence.cite, made, form=form, quote="12 000 000 €")
    session.attempt(reviewing.flag, made, FlagReason.NUMBER, Severity.WARN, "Sure?")
    session.attempt(reviewing.comment, made, "Ask the mayor.")
    heard(ear)
    desk.press(KEY.Key_2, CONTROL)
    # Coming in, the statement that has the keyboard is read by itself.
    assert heard(ear) == []
    desk.press(KEY.Key_Space)
    (told,) = heard(ear)
    place, sentence, *rest = told.splitlines()
    assert place.startswith("1 of 1. Claim, in progress, True, 1 open flag: 12 millions d’euros")
    assert sentence.startswith("La mairie a dépensé 12 millions d’euros")
    assert rest[:3] == [
        "Number, warning: Sure?",
        "Supports: Budget 2022, 12 000 000 €",
        "Verdict: True",
    ]
    assert rest[-1] == "AM: Ask the mayor."


def test_what_a_field_says_is_wrong_is_heard(desk: Office, ear: Ear) -> None:
    tag(desk, "fin juin 2022", Kind.DATE)
    desk.press(KEY.Key_Down, ALT)
    desk.press(KEY.Key_Return)
    heard(ear)
    write("soon")
    desk.press(KEY.Key_Return)
    assert [urgent for _, urgent in ear.heard] == [True]


def test_a_long_quote_is_cut_behind_a_word(desk: Office, ear: Ear) -> None:
    sentence = desk.text.splitlines()[0]
    assert len(sentence) < 90
    tag(desk, desk.text, Kind.CLAIM)
    walk(desk, 3)
    (told,) = heard(ear)
    assert told.endswith("…")
    assert "\n" not in told
    assert desk.text.replace("\n", " ").startswith(
        told.removeprefix("Claim, to check: ").removesuffix("…") + " "
    )


def test_nothing_is_read_or_imported_while_nobody_listens(
    office: Office, desk_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delitem(sys.modules, "annotator.ui.spoken_marks", raising=False)
    office.start([desk_file])
    office.press(KEY.Key_E)
    QTest.qWait(RESTED)
    assert "annotator.ui.spoken_marks" not in sys.modules
    assert office.selected
