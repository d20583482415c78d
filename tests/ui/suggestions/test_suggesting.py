"""Tests of suggestions in the real window, with the real worker, by keys."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.domain.annotation import Kind, Origin
from annotator.domain.source import Stance
from annotator.domain.text import Span
from annotator.services import annotating
from annotator.services.articles import edit_article
from annotator.services.evidence import SourceForm, cite
from annotator.ui.settings import SUGGESTIONS, SUGGESTIONS_FROM, SUGGESTIONS_HIDDEN
from annotator.ui.suggestions.words import finding_said
from tests.ui.office import LEFT, SHIFT, Office
from tests.ui.suggestions.conftest import TEXT, Room, made


def test_what_is_found_is_shown_without_being_stored(room: Room) -> None:
    topics = {each.topic for each in room.at_work.shelf.shown}
    assert topics == {"claim", "entity", "date", "quote", "finding"}
    assert room.office.tagged() == []
    assert room.at_work.showing.bar.isVisible()
    shown = room.office.window.article.view.editor._proposals.within(0, len(TEXT))
    assert len(shown) == len(room.at_work.shelf)


def test_tab_moves_the_focus_until_a_suggestion_is_selected(room: Room) -> None:
    editor = room.office.window.article.view.editor
    assert QApplication.focusWidget() is editor
    room.press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is not editor
    editor.setFocus()
    room.press(Qt.Key.Key_J)
    first = room.item
    room.press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is editor
    assert room.item.key > first.key
    room.press(Qt.Key.Key_Tab, SHIFT)
    assert room.item == first
    room.press(Qt.Key.Key_Escape)
    assert room.at_work.item is None
    room.press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is not editor


def test_a_takes_and_goes_on(room: Room) -> None:
    room.go_to("date", "juillet")
    wanted = room.item
    room.press(Qt.Key.Key_A)
    assert room.office.tagged() == [("date", "juillet")]
    assert room.item.key > wanted.key
    row = room.office.window.side.annotations.list.model().index(0, 0)
    assert "juillet" in str(row.data())
    undo = room.office.window.actions_table["undo"]
    undo.trigger()
    QTest.qWait(20)
    assert room.office.tagged() == []
    assert wanted.key in {each.key for each in room.at_work.shelf.shown}


def test_a_taken_suggestion_has_the_origin_and_the_score(room: Room) -> None:
    room.go_to("quote")
    score = room.item.score
    room.press(Qt.Key.Key_A)
    ((kind, words),) = room.office.tagged()
    assert kind == Kind.CLAIM
    assert "Nous avons perdu" in words
    project = room.office.project
    ((annotation_id,),) = project.rows("SELECT id FROM annotation")
    annotation = room.office.annotation(annotation_id)
    assert (annotation.origin, annotation.confidence) == (Origin.SUGGESTED, score)
    assert annotation.subtype == "quotation"
    assert annotation.claimant_id


def test_x_leaves_for_good(room: Room) -> None:
    room.go_to("entity", "Lyon")
    key = room.item.key
    room.press(Qt.Key.Key_X)
    assert key not in {each.key for each in room.at_work.shelf.shown}
    room.office.end()
    room.office.start([room.path])
    room.wait()
    assert key not in {each.key for each in room.at_work.shelf.shown}
    assert room.at_work.shelf.shown


def test_shift_a_takes_all_of_a_kind_in_one_step(room: Room) -> None:
    room.go_to("date")
    wanted = sorted(each.quote for each in room.at_work.shelf.shown if each.topic == "date")
    room.press(Qt.Key.Key_A, SHIFT)
    assert sorted(words for _, words in room.office.tagged()) == wanted
    assert room.office.program.session is not None
    assert room.office.program.session.undo_stack.index() == 1
    room.office.window.actions_table["undo"].trigger()
    assert room.office.tagged() == []


def test_a_key_goes_through_a_dates_readings(room: Room) -> None:
    room.go_to("date", "juillet")
    assert room.item.suggestion is not None
    first = room.item.suggestion.details["edtf"]
    room.press(Qt.Key.Key_Y)
    second = room.item.suggestion.details["edtf"]
    assert (first, second) == ("2022-07", "2023-07")
    assert "2023" in room.at_work.showing.bar.what.text()
    room.press(Qt.Key.Key_A)
    ((annotation_id,),) = room.office.project.rows("SELECT id FROM annotation")
    assert room.office.annotation(annotation_id).edtf == "2023-07"


def test_a_finding_is_flagged_with_one_key(room: Room) -> None:
    room.go_to("finding")
    assert room.item.finding is not None
    said = finding_said(room.item.finding)
    assert "Tuesday" in said
    assert "Wednesday" in said
    room.press(Qt.Key.Key_A)
    flags = "SELECT message FROM flag"
    assert room.office.project.rows(flags) == [(said,)]
    assert "finding" not in {each.topic for each in room.at_work.shelf.shown}
    room.office.window.actions_table["undo"].trigger()
    QTest.qWait(20)
    assert room.office.project.rows(flags) == []


def test_a_finding_that_is_left_stays_left(room: Room) -> None:
    room.go_to("finding")
    room.press(Qt.Key.Key_X)
    assert "finding" not in {each.topic for each in room.at_work.shelf.shown}
    assert room.office.tagged() == []


def test_keys_say_why_they_do_nothing(room: Room) -> None:
    room.press(Qt.Key.Key_A)
    assert room.office.toast == "Go to a suggestion first"
    room.go_to("finding")
    room.press(Qt.Key.Key_A, SHIFT)
    assert room.office.toast == "What does not fit is flagged one by one"


def test_the_slider_and_the_topics_narrow_and_are_remembered(room: Room) -> None:
    bar, shelf = room.at_work.showing.bar, room.at_work.shelf
    before = shelf.counts["claim"]
    assert before
    bar.slider.setFocus()
    for _ in range(5):
        QTest.keyClick(bar.slider, Qt.Key.Key_PageUp)
    QTest.qWait(20)
    assert shelf.counts["claim"] < before
    assert room.office.settings.get(SUGGESTIONS_FROM) == 0.8
    QTest.mouseClick(bar.topics["date"], LEFT)
    assert "date" not in {each.topic for each in shelf.shown}
    assert room.office.settings.get(SUGGESTIONS_HIDDEN) == "date"
    QTest.mouseClick(bar.topics["date"], LEFT)
    assert "date" in {each.topic for each in shelf.shown}


def test_a_click_selects_a_suggestion_and_a_mark_takes_over(room: Room) -> None:
    room.office.click("juillet")
    assert room.item.quote == "juillet"
    room.office.click("coûtent")
    assert room.at_work.item is None or room.item.topic == "claim"
    room.go_to("date", "juillet")
    room.press(Qt.Key.Key_A)
    room.office.click("juillet")
    assert room.office.selected
    assert room.at_work.item is None


def test_reasons_are_shown_as_words(room: Room) -> None:
    room.go_to("date", "juillet")
    assert "no year" in room.at_work.showing.bar.why.text()
    assert "%" in room.at_work.showing.bar.why.text()
    assert room.at_work.showing.bar.what.text().startswith("Date · date · ")
    room.go_to("entity")
    assert "annotator[fr]" in room.at_work.showing.bar.note.text()


def test_they_can_be_switched_off_and_on(room: Room) -> None:
    action = room.office.window.actions_table["suggestions"]
    action.trigger()
    assert room.office.settings.get(SUGGESTIONS) is False
    assert room.at_work.shelf.shown == []
    assert not room.at_work.showing.bar.isVisible()
    assert room.office.toast == "Suggestions are off."
    action.trigger()
    room.wait()
    assert room.at_work.shelf.shown


def test_off_means_that_no_worker_is_started(office: Office, tmp_path: Path) -> None:
    office.start([made(tmp_path / "desk.annot")])
    QTest.qWait(100)
    room = Room(office, tmp_path / "desk.annot")
    assert room.part.at_work is None


def test_another_day_of_publication_is_read_anew(room: Room) -> None:
    session = room.office.program.session
    assert session is not None
    article_id = room.office.window.current.article_id
    article = session.desk.article(article_id)
    session.attempt(edit_article, replace(article, published_on="2020-02-18"))
    QTest.qWait(20)
    room.wait()
    room.go_to("date", "Lundi")
    assert room.item.suggestion is not None
    assert room.item.suggestion.details["edtf"] == "2020-02-17"


def test_what_was_found_is_kept_in_the_project(room: Room) -> None:
    room.office.end()
    room.office.start([room.path])
    room.office.qtbot.waitUntil(
        lambda: room.part.at_work is not None and bool(room.at_work.shelf.shown)
    )
    rows = room.office.project.rows("SELECT recogniser FROM suggestion_cache ORDER BY 1")
    assert {name for (name,) in rows} == {"claims", "dates", "names", "quotes"}


def test_decisions_are_learned_from_undone_and_forgotten(room: Room) -> None:
    weights = room.at_work.learner
    room.go_to("claim")
    room.press(Qt.Key.Key_A)
    room.go_to("claim")
    room.press(Qt.Key.Key_X)
    rows = room.office.project.rows("SELECT weights FROM learned")
    assert rows[0][0].count("[") >= 3
    room.office.window.actions_table["undo"].trigger()
    room.office.window.actions_table["undo"].trigger()
    QTest.qWait(20)
    assert '"decisions": []' in room.office.project.rows("SELECT weights FROM learned")[0][0]
    room.office.window.actions_table["redo"].trigger()
    assert '"decisions": [[' in room.office.project.rows("SELECT weights FROM learned")[0][0]
    room.office.window.actions_table["forget_learned"].trigger()
    assert room.office.project.rows("SELECT weights FROM learned") == []
    assert weights.weights == {}
    room.wait()


def test_the_progress_can_be_stopped(office: Office, tmp_path: Path) -> None:
    text = "Le maire de Lyon a promis 12 % de plus le 5 mai 2022. " * 4_000
    path = made(tmp_path / "long.annot", text)
    office.settings.put(SUGGESTIONS, True)
    office.start([path])
    room = Room(office, path)
    office.qtbot.waitUntil(
        lambda: room.part.at_work is not None and room.at_work.showing.note.isVisible(),
        timeout=20_000,
    )
    assert room.at_work.showing.note.words.text().startswith("Suggestions: ")
    QTest.mouseClick(room.at_work.showing.note.stop, LEFT)
    assert room.at_work.showing.note.isHidden()
    QTest.qWait(100)
    assert not room.at_work.asker.helper.is_busy or room.at_work.showing.note.isHidden()


def test_the_window_never_imports_spacy_or_numpy() -> None:
    look = (
        "import sys, annotator.ui.main_window, annotator.ui.suggestions.suggesting, "
        "annotator.ui.suggestions.choices; "
        "print([each for each in ('spacy', 'numpy', 'thinc', 'annotator.suggest.dates_grammar', "
        "'annotator.suggest.models') if each in sys.modules])"
    )
    told = subprocess.run([sys.executable, "-c", look], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"


def test_only_the_worker_reads_articles(room: Room) -> None:
    pid = room.at_work.asker.helper.pid
    assert pid
    room.office.end()
    assert not Path(f"/proc/{pid}/exe").exists()


def test_a_quotation_that_differs_from_its_source_is_offered_until_it_is_flagged(
    room: Room,
) -> None:
    printed = "Nous avons perdu 12 % des emplois"
    session, article_id = room.office.window.session, room.office.window.current.article_id
    start = TEXT.index(printed)
    span = Span(start, start + len(printed))
    step = session.attempt(annotating.annotate, article_id, span, Kind.CLAIM, "quotation")
    assert step is not None
    claim = step.changes[0].id
    form = SourceForm("Entretien", url="https://montclar.example/e")
    quote = printed.replace("12", "21")
    assert session.attempt(cite, claim, form=form, stance=Stance.SUPPORTS, quote=quote)
    QTest.qWait(50)
    shown = room.at_work.shelf.shown
    (offered,) = [each for each in shown if each.finding and each.quote == printed]
    assert offered.said == "The source says “21”, the article “12”"
    room.go_to("finding", printed)
    room.press(Qt.Key.Key_A)
    QTest.qWait(50)
    assert printed not in {each.quote for each in room.at_work.shelf.findings()}
    (flag,) = room.office.project.rows("SELECT annotation_id, reason FROM flag")
    assert flag == (claim, "quote")
    room.office.window.actions_table["undo"].trigger()
    QTest.qWait(50)
    assert printed in {each.quote for each in room.at_work.shelf.findings()}
