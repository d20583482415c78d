"""Tagging what was found: hit by hit, or all of them with a preview, in one step."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from annotator.domain.annotation import Kind
from annotator.ui.settings import FIND_KIND, FIND_SUBTYPES
from tests.ui.conftest import click
from tests.ui.find.conftest import Hands, focused
from tests.ui.office import CONTROL, NONE, SHIFT, by_name, settle

KEY = Qt.Key


def tag_hit(hands: Hands) -> None:
    hands.office.press(KEY.Key_Return, CONTROL)


def preview(hands: Hands) -> None:
    hands.office.press(KEY.Key_Return, CONTROL | SHIFT)


def test_the_hit_is_tagged_and_the_next_comes(hands: Hands) -> None:
    hands.find("ecole")
    tag_hit(hands)
    assert hands.office.tagged() == [("entity", "ÉCOLE")]
    assert hands.office.annotation().kind == "entity"
    assert hands.at == 1
    assert focused() is hands.pane.bar.field
    assert hands.rows[0].endswith(", Entity")


def test_undo_in_the_field_takes_the_tag_back_and_not_the_words(hands: Hands) -> None:
    hands.find("ecole")
    tag_hit(hands)
    hands.office.press(KEY.Key_Z, CONTROL)
    assert hands.office.tagged() == []
    assert hands.pane.bar.field.text() == "ecole"
    hands.office.press(KEY.Key_Z, CONTROL | SHIFT)
    assert len(hands.office.tagged()) == 1


def test_hits_are_tagged_one_key_each(hands: Hands) -> None:
    hands.find("ecole")
    for _ in range(4):
        tag_hit(hands)
    assert [words for _, words in hands.office.tagged()] == ["ÉCOLE", "école", "école", "ecole"]
    assert (hands.at, hands.said) == (0, "On from the first hit.")
    tag_hit(hands)
    assert hands.said == "The last one was tagged so already."
    assert len(hands.office.tagged()) == 4


def test_what_is_tagged_so_already_is_passed_over_with_a_word(hands: Hands) -> None:
    hands.office.drag("école")
    hands.office.press(KEY.Key_E)
    hands.office.window.article.view.set_caret(0)
    hands.find("ecole")
    hands.office.press(KEY.Key_F3)
    tag_hit(hands)
    assert hands.said == "The last one was tagged so already."
    assert hands.at == 2
    hands.pane.tags.choose_kind(Kind.CLAIM)
    hands.office.press(KEY.Key_F3, SHIFT)
    tag_hit(hands)
    assert sorted(hands.office.tagged()) == [("claim", "école"), ("entity", "école")]
    assert hands.rows[1].endswith(", Entity, Claim")


def test_a_hit_in_a_longer_mark_says_so(hands: Hands) -> None:
    hands.office.drag("a parlé de l’école devant")
    hands.office.press(KEY.Key_C)
    hands.find("ecole")
    facts = hands.finding._reader.facts(hands.finding.hunt.result.spans[1])
    assert (facts.tags, facts.around) == ((), Kind.CLAIM)
    assert not hands.pane.list.grab().isNull()


def test_the_list_and_the_article_tag_hits_too(hands: Hands) -> None:
    hands.find("ecole")
    hands.office.press(KEY.Key_Down)
    tag_hit(hands)
    assert focused() is hands.pane.list
    hands.office.window.focus_article()
    tag_hit(hands)
    assert len(hands.office.tagged()) == 2
    assert focused() is hands.office.window.article.view.editor


def test_a_hit_typed_a_moment_ago_is_the_one_that_is_tagged(hands: Hands) -> None:
    hands.find("sorel")
    hands.pane.bar.field.clear()
    QTest.keyClicks(focused(), "ecole")
    tag_hit(hands)
    assert hands.office.tagged() == [("entity", "ÉCOLE")]


def test_nothing_is_tagged_where_nothing_is_found(hands: Hands) -> None:
    hands.find("sorel")
    hands.pane.bar.field.setText("zzz")
    tag_hit(hands)
    preview(hands)
    assert hands.office.tagged() == []
    assert not hands.pane.is_choosing


def test_a_hit_of_blanks_is_refused_in_a_sentence(hands: Hands) -> None:
    hands.find(" ")
    tag_hit(hands)
    assert hands.office.toast == "There are no words there to tag."
    assert hands.at == 0


@pytest.mark.parametrize(
    ("key", "kind"), [(KEY.Key_C, "claim"), (KEY.Key_E, "entity"), (KEY.Key_D, "date")]
)
def test_keys_choose_the_kind_and_it_is_remembered(hands: Hands, key: Qt.Key, kind: str) -> None:
    hands.find("janvier 2021")
    hands.office.press(KEY.Key_D if kind == "claim" else KEY.Key_C, CONTROL | SHIFT)
    hands.office.press(key, CONTROL | SHIFT)
    assert hands.pane.tags.kinds.current() == kind
    assert hands.office.settings.get(FIND_KIND) == kind
    tag_hit(hands)
    assert hands.office.tagged() == [(kind, "janvier 2021")]
    assert hands.office.annotation().edtf == ("2021-01" if kind == "date" else "")


def test_in_the_list_letters_choose_the_kind_and_digits_the_subtype(hands: Hands) -> None:
    hands.find("sorel")
    hands.office.press(KEY.Key_Down)
    hands.office.press(KEY.Key_C)
    hands.office.press(KEY.Key_2)
    hands.office.press(KEY.Key_E)
    hands.office.press(KEY.Key_1)
    assert (hands.pane.tags.kind(), hands.pane.tags.subtype()) == (Kind.ENTITY, "person")
    hands.office.press(KEY.Key_C)
    assert (hands.pane.tags.kind(), hands.pane.tags.subtype()) == (Kind.CLAIM, "number")
    hands.office.press(KEY.Key_2)
    hands.office.press(KEY.Key_9)
    assert hands.pane.tags.subtype() == ""
    stored = hands.office.settings
    assert [stored.get(FIND_SUBTYPES[kind]) for kind in Kind] == ["", "person", ""]


def test_the_kind_and_the_subtype_can_be_chosen_with_the_mouse(hands: Hands) -> None:
    hands.find("sorel")
    click(by_name(hands.pane, "Tag as: Date"))
    assert hands.pane.tags.kind() is Kind.DATE
    hands.pane.tags.subtypes.setFocus()
    hands.office.press(KEY.Key_Down)
    assert hands.pane.tags.subtype() == "date"
    tag_hit(hands)
    assert hands.office.annotation().subtype == "date"


def test_a_setting_that_is_no_kind_counts_as_an_entity(hands: Hands) -> None:
    hands.office.settings.put(FIND_KIND, "nonsense")
    hands.find("sorel")
    assert hands.pane.tags.kind() is Kind.ENTITY


# All of them


def test_all_are_tagged_in_one_step_that_can_be_undone(hands: Hands) -> None:
    hands.find("ecole")
    preview(hands)
    assert hands.pane.choice.title.text() == "Tag “ecole” as: Entity"
    assert hands.ticks == [True] * 4
    assert focused() is hands.pane.list
    hands.office.press(KEY.Key_Return)
    assert len(hands.office.tagged()) == 4
    assert "4" in hands.office.toast
    assert hands.office.window.toast.button.isVisible()
    assert not hands.pane.is_choosing
    assert focused() is hands.pane.list
    hands.office.press(KEY.Key_Z, CONTROL)
    assert hands.office.tagged() == []


def test_the_toast_undoes_it_too(hands: Hands) -> None:
    hands.find("ecole")
    preview(hands)
    hands.office.press(KEY.Key_Return)
    click(hands.office.window.toast.button)
    assert hands.office.tagged() == []


def test_places_can_be_unticked(hands: Hands) -> None:
    hands.find("ecole")
    preview(hands)
    hands.office.press(KEY.Key_Down)
    hands.office.press(KEY.Key_Space)
    assert hands.ticks == [True, False, True, True]
    assert "3" in hands.pane.choice.confirm.text()
    assert hands.rows[1].endswith("not ticked")
    hands.office.press(KEY.Key_N)
    assert hands.ticks == [False] * 4
    assert not hands.pane.choice.confirm.isEnabled()
    hands.office.press(KEY.Key_Return)
    assert hands.office.tagged() == []
    hands.office.press(KEY.Key_A)
    hands.office.press(KEY.Key_Space)
    hands.office.press(KEY.Key_Return)
    assert [words for _, words in hands.office.tagged()] == ["ÉCOLE", "école", "ecole"]


def test_places_can_be_unticked_with_the_mouse(hands: Hands) -> None:
    hands.find("ecole")
    preview(hands)
    rows = hands.pane.list
    place = rows.visualRect(hands.pane.model.index(2, 0))
    click(rows, place.center())
    assert hands.ticks == [True] * 4
    click(rows, QPoint(16, place.center().y()))
    assert hands.ticks == [True, True, False, True]
    QTest.mouseDClick(rows.viewport(), Qt.MouseButton.LeftButton, NONE, place.center())
    assert hands.pane.is_choosing
    for button, ticks in (
        (hands.pane.choice.nothing, [False] * 4),
        (hands.pane.choice.everything, [True] * 4),
        (hands.pane.choice.flip, [True, True, False, True]),
    ):
        click(button)
        assert hands.ticks == ticks
    click(hands.pane.choice.confirm)
    assert len(hands.office.tagged()) == 3


def test_those_tagged_already_are_unticked_with_the_reason(hands: Hands) -> None:
    hands.find("ecole")
    tag_hit(hands)
    preview(hands)
    assert hands.ticks == [False, True, True, True]
    assert hands.rows[0].endswith("Entity, not ticked, tagged already")
    assert hands.pane.list.row() == 1
    hands.office.press(KEY.Key_Up)
    hands.office.press(KEY.Key_Space)
    assert hands.ticks[0] is False
    hands.office.press(KEY.Key_A)
    hands.office.press(KEY.Key_Return)
    assert len(hands.office.tagged()) == 4
    preview(hands)
    assert not hands.pane.is_choosing
    assert hands.said == "All of them are tagged so already."


def test_places_without_words_cannot_be_ticked(hands: Hands) -> None:
    hands.office.window.actions_table["find_pattern"].setChecked(True)
    hands.find(r"Selon|\s")
    preview(hands)
    assert sum(hands.ticks) == 1
    assert "no words" in hands.rows[0]


def test_the_key_of_the_preview_does_it_too(hands: Hands) -> None:
    hands.find("ecole")
    preview(hands)
    preview(hands)
    assert len(hands.office.tagged()) == 4


def test_escape_drops_the_choice_and_comes_back_to_the_hits(hands: Hands) -> None:
    hands.find("ecole")
    preview(hands)
    hands.office.press(KEY.Key_Escape)
    assert not hands.pane.is_choosing
    assert hands.pane.isVisible()
    assert hands.pane.bar.isVisible()
    assert hands.office.tagged() == []
    assert hands.pane.bar.count.text() == "1 of 4"
    hands.office.press(KEY.Key_Escape)
    assert not hands.pane.isVisible()


def test_escape_in_the_article_drops_the_choice(hands: Hands) -> None:
    hands.find("ecole")
    preview(hands)
    hands.office.window.focus_article()
    hands.office.press(KEY.Key_Escape)
    assert not hands.pane.is_choosing
    assert hands.pane.isVisible()


def test_while_places_are_chosen_the_rest_waits(hands: Hands) -> None:
    hands.find("ecole")
    preview(hands)
    hands.office.press(KEY.Key_Down)
    current = hands.office.window.article.view.editor._hits._current
    assert current == hands.finding.hunt.result.spans[1]
    hands.office.press(KEY.Key_F3)
    hands.finding.search_again()
    hands.office.window.actions_table["find_case"].trigger()
    assert hands.ticks == [True] * 4
    hands.office.press(KEY.Key_F, CONTROL)
    assert not hands.pane.is_choosing
    assert focused() is hands.pane.bar.field


def test_another_article_ends_the_choice(hands: Hands) -> None:
    hands.find("sorel")
    preview(hands)
    hands.office.press(KEY.Key_PageDown, CONTROL)
    hands.rest()
    assert not hands.pane.is_choosing
    assert hands.hits == ["Sorel"]
    preview(hands)
    hands.office.window.current.open_article("")
    assert not hands.pane.is_choosing
    assert not hands.pane.isVisible()


def test_what_the_store_refuses_leaves_the_choice_as_it_was(hands: Hands) -> None:
    hands.find("ecole")
    preview(hands)
    hands.office.project.connection.execute("PRAGMA query_only=ON")
    hands.office.press(KEY.Key_Return)
    hands.office.project.connection.execute("PRAGMA query_only=OFF")
    assert hands.pane.is_choosing
    assert hands.office.tagged() == []
    assert hands.office.toast


def test_a_read_only_project_can_be_searched_but_not_tagged(
    hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hands.office.project, "read_only", True)
    hands.find("ecole")
    assert len(hands.hits) == 4
    tag_hit(hands)
    assert hands.office.toast == "This project is open for reading only"
    preview(hands)
    assert not hands.pane.is_choosing
    settle()
