"""A name that was tagged: its other places are offered, chosen from, and tagged alike."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from annotator.services import annotating
from annotator.store import annotations as stored
from annotator.store import entities
from annotator.ui.find import namesakes
from annotator.ui.find.offer import Offer
from tests.ui.conftest import click
from tests.ui.find.conftest import Hands, focused
from tests.ui.office import CONTROL, Office

KEY = Qt.Key


@pytest.fixture(autouse=True)
def soon(monkeypatch: pytest.MonkeyPatch) -> None:
    """Offer at once."""
    monkeypatch.setattr(namesakes, "LATER_MS", 0)


def offer(office: Office) -> Offer | None:
    found = office.window.article.findChildren(Offer)
    return found[0] if found else None


def offered(office: Office) -> str:
    """What is offered, once the text has been looked through."""
    finder = office.window.finder
    office.qtbot.waitUntil(lambda: not finder._soon.isActive())
    names = finder._namesakes
    if names is None:
        return ""
    office.qtbot.waitUntil(lambda: not names._later.isActive() and not names._searcher.is_busy)
    line = offer(office)
    return line.label.text() if line is not None and line.isVisible() else ""


def tag(office: Office, words: str, *keys: Qt.Key) -> None:
    office.window.article.view.select_span(office.span(words))
    for key in (KEY.Key_E, *keys):
        office.press(key)


def test_the_other_places_of_a_name_are_offered_with_their_key(hands: Hands) -> None:
    tag(hands.office, "Jeanne Sorel", KEY.Key_1)
    assert offered(hands.office).startswith("“Jeanne Sorel” stands in 3 other")
    line = offer(hands.office)
    assert line is not None
    assert line.button.key == "P"
    assert focused() is hands.office.window.article.view.editor


def test_the_offer_goes_with_the_next_act(hands: Hands) -> None:
    tag(hands.office, "Jeanne Sorel")
    assert offered(hands.office)
    hands.office.drag("école")
    hands.office.press(KEY.Key_C)
    assert offered(hands.office) == ""


def test_the_offer_goes_when_another_annotation_is_looked_at(hands: Hands) -> None:
    tag(hands.office, "école", KEY.Key_3)
    tag(hands.office, "Jeanne Sorel")
    assert offered(hands.office)
    hands.office.press(KEY.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert offered(hands.office) == ""


def test_what_says_more_about_the_name_makes_the_offer_anew(hands: Hands) -> None:
    tag(hands.office, "UDP")
    assert "2" in offered(hands.office)
    hands.office.press(KEY.Key_1)
    assert "1" in offered(hands.office)


def test_nothing_is_offered_where_there_is_nothing_or_for_another_kind(hands: Hands) -> None:
    tag(hands.office, "La maire")
    assert offered(hands.office) == ""
    hands.office.drag("Jeanne Sorel")
    hands.office.press(KEY.Key_C)
    assert offered(hands.office) == ""


def test_nothing_is_offered_to_somebody_who_sees_all_the_places(hands: Hands) -> None:
    hands.find("sorel")
    hands.office.press(KEY.Key_Return, CONTROL)
    assert len(hands.office.tagged()) == 1
    assert offered(hands.office) == ""


def test_nothing_is_offered_by_itself_in_a_very_long_text(
    hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(namesakes, "MOST_CHARACTERS", 10)
    tag(hands.office, "Jeanne Sorel")
    assert offered(hands.office) == ""
    hands.office.press(KEY.Key_P)
    hands.office.qtbot.waitUntil(lambda: hands.office.window.finder._finding is not None)
    assert hands.pane.is_choosing


def test_undoing_offers_nothing(hands: Hands) -> None:
    tag(hands.office, "Jeanne Sorel")
    hands.office.press(KEY.Key_Z, CONTROL)
    assert offered(hands.office) == ""
    hands.office.press(KEY.Key_Z, CONTROL | Qt.KeyboardModifier.ShiftModifier)


def test_the_offer_stands_above_a_toast_and_follows_the_window(hands: Hands) -> None:
    hands.office.window.toast.say("Something was said")
    tag(hands.office, "Jeanne Sorel")
    assert offered(hands.office)
    line, toast = offer(hands.office), hands.office.window.toast
    assert line is not None
    if toast.isVisible():
        assert line.geometry().bottom() < toast.y()
    toast.hide()
    article = hands.office.window.article
    hands.office.window.window().resize(1100, 700)
    hands.office.qtbot.waitUntil(
        lambda: abs(line.geometry().center().x() - article.width() // 2) <= 2
    )


def open_places(hands: Hands) -> None:
    hands.office.press(KEY.Key_P)
    hands.office.qtbot.waitUntil(lambda: hands.office.window.finder._finding is not None)
    hands.office.qtbot.waitUntil(lambda: hands.pane.is_choosing)


def test_return_tags_all_that_are_ticked_as_the_same_entity(hands: Hands) -> None:
    tag(hands.office, "Jeanne Sorel", KEY.Key_1)
    first = hands.office.selected
    open_places(hands)
    assert hands.pane.choice.title.text().startswith("“Jeanne Sorel” stands in 3 other")
    assert not hands.pane.bar.isVisible()
    assert hands.ticks == [True, True, True]
    assert [row.rpartition(", ")[2] for row in hands.rows] == ["in capitals"] + ["last name"] * 2
    hands.office.press(KEY.Key_Return)
    words = ["JEANNE SOREL", "Jeanne Sorel", "Sorel", "Sorel"]
    assert [each for _, each in hands.office.tagged()] == words
    (entity,) = entities.entities(hands.office.project)
    made = [hands.office.annotation(each) for each in all_ids(hands.office)]
    assert {(each.entity_id, each.subtype) for each in made} == {(entity.id, "person")}
    assert hands.office.selected == first
    assert not hands.pane.isVisible()
    assert focused() is hands.office.window.article.view.editor
    assert "3" in hands.office.toast
    hands.office.press(KEY.Key_Z, CONTROL)
    assert len(hands.office.tagged()) == 1


def all_ids(office: Office) -> list[str]:
    rows = stored.list_rows(office.project, office.window.current.article_id)
    return [row.id for row in rows]


def test_a_name_that_stands_nowhere_else_is_told(hands: Hands) -> None:
    hands.office.press(KEY.Key_PageDown, CONTROL)
    hands.office.window.focus_article()
    tag(hands.office, "board", KEY.Key_2)
    hands.office.press(KEY.Key_P)
    assert hands.office.toast == "“board” stands nowhere else."


def test_doubt_is_said(hands: Hands) -> None:
    tag(hands.office, "Jeanne Sorel")
    step = annotating.set_entity
    session = hands.office.window.session
    other = session.attempt(
        annotating.annotate,
        hands.office.window.current.article_id,
        hands.office.span("école"),
        hands.office.annotation().kind,
    )
    assert other is not None
    session.attempt(step, other.changes[0].id, "Sorel", "place")
    open_places(hands)
    assert hands.ticks == [True, False, False]
    assert hands.rows[1].endswith("not ticked, names another entity: Sorel")
    assert hands.pane.choice.hint.text() == "Places in doubt are not ticked."
    hands.office.press(KEY.Key_Escape)
    assert not hands.pane.isVisible()
    assert focused() is hands.office.window.article.view.editor


def test_a_place_in_a_longer_name_and_one_that_is_tagged_say_so(hands: Hands) -> None:
    tag(hands.office, "L’équipe de Sorel")
    tag(hands.office, "JEANNE SOREL")
    tag(hands.office, "Jeanne Sorel", KEY.Key_1)
    open_places(hands)
    told = [row.rpartition(", ")[2] for row in hands.rows]
    assert told == ["tagged already", "last name", "in “L’équipe de Sorel”"]
    assert hands.ticks == [False, True, False]


def test_where_all_is_tagged_there_is_nothing_to_choose(hands: Hands) -> None:
    tag(hands.office, "Jeanne Sorel", KEY.Key_1)
    open_places(hands)
    hands.office.press(KEY.Key_Return)
    hands.office.press(KEY.Key_P)
    hands.office.qtbot.waitUntil(
        lambda: hands.office.toast == "“Jeanne Sorel” is tagged wherever it stands."
    )
    assert not hands.pane.isVisible()


def test_the_line_can_be_clicked(hands: Hands) -> None:
    tag(hands.office, "Jeanne Sorel")
    assert offered(hands.office)
    line = offer(hands.office)
    assert line is not None
    click(line.button)
    hands.office.qtbot.waitUntil(lambda: hands.office.window.finder._finding is not None)
    assert hands.pane.is_choosing
    assert not line.isVisible()


def test_from_an_open_bar_the_choice_comes_back_to_the_hits(hands: Hands) -> None:
    tag(hands.office, "Jeanne Sorel")
    hands.find("ecole")
    hands.office.window.focus_article()
    open_places(hands)
    hands.office.press(KEY.Key_P)  # a letter that means nothing in the list
    assert hands.pane.is_choosing
    hands.office.press(KEY.Key_Escape)
    assert hands.pane.isVisible()
    assert hands.pane.bar.count.text().endswith("of 4")


def test_another_article_closes_a_choice_that_came_without_the_bar(hands: Hands) -> None:
    tag(hands.office, "Jeanne Sorel")
    open_places(hands)
    hands.office.press(KEY.Key_PageDown, CONTROL)
    assert not hands.pane.isVisible()
    assert focused() is hands.office.window.article.view.editor


def test_only_an_entity_has_other_places(hands: Hands) -> None:
    actions = hands.office.window.actions_table
    assert actions["other_places"].property("reason") == "Select an annotation first"
    hands.office.drag("école")
    hands.office.press(KEY.Key_C)
    assert actions["other_places"].property("reason") == "Select an entity first"
    hands.office.press(KEY.Key_P)
    assert hands.office.toast == "Select an entity first"


def test_an_annotation_that_has_gone_is_told(hands: Hands) -> None:
    tag(hands.office, "Jeanne Sorel")
    names = hands.office.window.finder._namesakes
    assert names is not None
    names._look("gone", names._choose_among)
    assert hands.office.toast == "This annotation is no longer there."


def test_what_is_refused_leaves_the_choice_open(hands: Hands) -> None:
    tag(hands.office, "Jeanne Sorel")
    open_places(hands)
    hands.office.project.connection.execute("PRAGMA query_only=ON")
    hands.office.press(KEY.Key_Return)
    hands.office.project.connection.execute("PRAGMA query_only=OFF")
    assert hands.pane.is_choosing
    assert len(hands.office.tagged()) == 1
