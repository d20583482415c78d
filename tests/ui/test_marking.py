"""Marking with single keys in the real window: tags, kinds, subtypes, deletions, flags."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from annotator.domain.annotation import Kind
from annotator.domain.text import Span
from annotator.services import annotating, evidence
from annotator.store import reviews
from annotator.ui.article_view import Granularity
from tests.ui.conftest import write
from tests.ui.office import ALT, CONTROL, NONE, SHIFT, Office

KEY = Qt.Key
SENTENCE = "La mairie a dépensé 12 millions d’euros pour douze écoles, selon Inès Vauquelin."


@pytest.fixture
def at_work(office: Office, desk_file: Path) -> Office:
    office.start([desk_file])
    return office


def focus_is_in_article(office: Office) -> bool:
    return office.window.article.view.editor.hasFocus()


@pytest.mark.parametrize(
    ("key", "kind"), [(KEY.Key_C, "claim"), (KEY.Key_E, "entity"), (KEY.Key_D, "date")]
)
def test_a_letter_tags_what_was_dragged_over(at_work: Office, key: Qt.Key, kind: str) -> None:
    at_work.drag("12 millions d’euros")
    at_work.press(key)
    assert at_work.tagged() == [(kind, "12 millions d’euros")]
    assert at_work.annotation().kind == kind
    assert at_work.window.article.view.selection() is None
    assert focus_is_in_article(at_work)


@pytest.mark.parametrize(
    ("key", "kind"), [(KEY.Key_C, "claim"), (KEY.Key_E, "entity"), (KEY.Key_D, "date")]
)
def test_a_letter_tags_the_word_under_the_caret(at_work: Office, key: Qt.Key, kind: str) -> None:
    at_work.click("Vauquelin")
    at_work.press(key)
    assert at_work.tagged() == [(kind, "Vauquelin")]


@pytest.mark.parametrize("key", [KEY.Key_C, KEY.Key_E, KEY.Key_D])
def test_the_same_letter_twice_takes_the_sentence(at_work: Office, key: Qt.Key) -> None:
    at_work.click("millions")
    at_work.press(key)
    made = at_work.selected
    at_work.press(key)
    assert at_work.selected == made
    assert at_work.words() == SENTENCE
    at_work.press(KEY.Key_Z, CONTROL)
    assert at_work.words() == "millions"
    at_work.press(KEY.Key_Z, CONTROL)
    assert at_work.tagged() == []


def test_the_second_letter_on_another_word_tags_that_word(at_work: Office) -> None:
    at_work.click("millions")
    at_work.press(KEY.Key_C)
    for _ in range(12):
        at_work.press(KEY.Key_Right)
    at_work.press(KEY.Key_C)
    assert len(at_work.tagged()) == 2
    assert at_work.tagged()[0] == ("claim", "millions")


def test_another_letter_on_the_same_word_tags_it_once_more(at_work: Office) -> None:
    at_work.click("millions")
    at_work.press(KEY.Key_C)
    at_work.press(KEY.Key_E)
    assert sorted(at_work.tagged()) == [("claim", "millions"), ("entity", "millions")]


def test_a_selection_is_tagged_as_it_is_and_never_widened(at_work: Office) -> None:
    at_work.drag("12 millions")
    at_work.press(KEY.Key_C)
    at_work.press(KEY.Key_C)
    assert ("claim", SENTENCE) not in at_work.tagged()


def test_the_very_same_tag_twice_is_refused_in_a_sentence(at_work: Office) -> None:
    for _ in range(2):
        at_work.drag("12 millions")
        at_work.press(KEY.Key_C)
    assert at_work.tagged() == [("claim", "12 millions")]
    assert at_work.toast == "These words are tagged so already."


def test_a_letter_where_there_is_no_word_does_nothing(at_work: Office) -> None:
    at_work.window.current.open_article("")
    at_work.window.focus_article()
    at_work.press(KEY.Key_C)
    at_work.window.marking.claim()
    assert at_work.tagged() == []
    assert at_work.toast == "Open an article first"


def test_tags_overlap_and_each_can_be_reached(at_work: Office) -> None:
    whole = SENTENCE.removesuffix(".")
    for words in (whole, "12 millions d’euros pour douze", "millions"):
        at_work.drag(words)
        at_work.press(KEY.Key_C)
    assert len(at_work.tagged()) == 3
    at_work.window.article.view.set_caret(at_work.span("millions").start + 2)
    at_work.window.current.select("")
    seen = []
    for _ in range(4):
        at_work.press(KEY.Key_O)
        seen.append(at_work.words())
    assert seen == ["millions", "12 millions d’euros pour douze", whole, "millions"]


def test_overlapping_begins_at_the_selected_annotation_when_the_caret_is_elsewhere(
    at_work: Office,
) -> None:
    whole = SENTENCE.removesuffix(".")
    for words in (whole, "millions"):
        at_work.drag(words)
        at_work.press(KEY.Key_C)
    chosen = at_work.selected
    at_work.window.article.view.set_caret(len(at_work.text))
    at_work.window.current.select(chosen)
    at_work.press(KEY.Key_O)
    assert at_work.words() == whole


def test_where_nothing_is_tagged_nothing_is_gone_through(at_work: Office) -> None:
    at_work.click("Vauquelin")
    at_work.press(KEY.Key_O)
    assert at_work.selected == ""


@pytest.mark.parametrize(
    ("key", "kind"), [(KEY.Key_C, "claim"), (KEY.Key_E, "entity"), (KEY.Key_D, "date")]
)
def test_shift_and_a_letter_make_it_another_kind(at_work: Office, key: Qt.Key, kind: str) -> None:
    at_work.drag("12 millions")
    at_work.press(KEY.Key_E if kind != "entity" else KEY.Key_C)
    made = at_work.selected
    at_work.press(key, SHIFT)
    assert at_work.selected == made
    assert at_work.tagged() == [(kind, "12 millions")]
    at_work.press(KEY.Key_Z, CONTROL)
    assert at_work.annotation().kind != kind


QWERTY = (KEY.Key_1, KEY.Key_2, KEY.Key_3, KEY.Key_4, KEY.Key_5, KEY.Key_6)
AZERTY = (
    KEY.Key_Ampersand,
    KEY.Key_Eacute,
    KEY.Key_QuoteDbl,
    KEY.Key_Apostrophe,
    KEY.Key_ParenLeft,
    KEY.Key_Minus,
)
CLAIMS = ("statement", "number", "quotation", "comparison", "causal", "prediction")


@pytest.mark.parametrize(
    ("keys", "held"),
    [(QWERTY, Qt.KeyboardModifier.NoModifier), (AZERTY, Qt.KeyboardModifier.NoModifier)],
    ids=["qwerty", "azerty"],
)
def test_the_digit_row_chooses_the_subtype_on_both_keyboards(
    at_work: Office, keys: tuple[Qt.Key, ...], held: Qt.KeyboardModifier
) -> None:
    at_work.drag("12 millions")
    at_work.press(KEY.Key_C)
    for key, subtype in zip(keys, CLAIMS, strict=True):
        at_work.press(key, held)
        assert at_work.annotation().subtype == subtype
    at_work.press(keys[-1], held)
    assert at_work.annotation().subtype == ""


def test_the_shifted_digits_of_azerty_choose_it_too(at_work: Office) -> None:
    at_work.drag("12 millions")
    at_work.press(KEY.Key_E)
    at_work.press(KEY.Key_3, SHIFT)
    assert at_work.annotation().subtype == "place"


def test_a_digit_without_a_subtype_does_nothing(at_work: Office) -> None:
    at_work.drag("fin juin")
    at_work.press(KEY.Key_D)
    before = at_work.annotation()
    at_work.press(KEY.Key_5)
    at_work.window.marking.subtype(5)
    assert at_work.annotation() == before
    at_work.window.current.select("")
    at_work.window.marking.subtype(1)
    assert at_work.annotation(before.id) == before


def test_digits_tag_nothing_while_the_details_are_typed_in(at_work: Office) -> None:
    at_work.drag("12 millions")
    at_work.press(KEY.Key_C)
    at_work.press(KEY.Key_N)
    write("2 claims, every 3 days")
    at_work.press(KEY.Key_Escape)
    assert at_work.annotation().note == "2 claims, every 3 days"
    assert at_work.annotation().subtype == ""
    assert len(at_work.tagged()) == 1
    assert focus_is_in_article(at_work)


def test_delete_deletes_and_goes_on_to_the_next(at_work: Office) -> None:
    for words in ("12 millions", "douze", "Vauquelin"):
        at_work.drag(words)
        at_work.press(KEY.Key_C)
    at_work.press(KEY.Key_Up, ALT)
    assert at_work.words() == "douze"
    at_work.press(KEY.Key_Delete)
    assert at_work.words() == "Vauquelin"
    at_work.press(KEY.Key_Delete)
    assert at_work.selected == ""
    assert at_work.tagged() == [("claim", "12 millions")]
    at_work.press(KEY.Key_Delete)
    at_work.window.marking.delete()
    assert at_work.tagged() == [("claim", "12 millions")]


def test_undo_and_redo_bring_back_the_same_annotation(at_work: Office) -> None:
    at_work.drag("12 millions")
    at_work.press(KEY.Key_C)
    made = at_work.selected
    before = at_work.annotation()
    at_work.press(KEY.Key_Delete)
    at_work.press(KEY.Key_Z, CONTROL)
    assert at_work.annotation(made) == before
    at_work.press(KEY.Key_Z, CONTROL | SHIFT)
    assert at_work.tagged() == []
    at_work.press(KEY.Key_Z, CONTROL)
    at_work.press(KEY.Key_Z, CONTROL)
    assert at_work.tagged() == []
    at_work.press(KEY.Key_Y, CONTROL)
    assert at_work.tagged() == [("claim", "12 millions")]


def test_alt_and_an_arrow_go_from_one_annotation_to_the_next(at_work: Office) -> None:
    for words in ("Vauquelin", "12 millions", "douze"):
        at_work.drag(words)
        at_work.press(KEY.Key_C)
    at_work.window.current.select("")
    at_work.window.article.view.set_caret(0)
    seen = []
    for key in (KEY.Key_Down, KEY.Key_Right, KEY.Key_Down, KEY.Key_Down, KEY.Key_Up, KEY.Key_Left):
        at_work.press(key, ALT)
        seen.append(at_work.words())
    assert seen == ["12 millions", "douze", "Vauquelin", "Vauquelin", "douze", "12 millions"]
    assert focus_is_in_article(at_work)


# Checking


def test_what_is_missing_to_be_checked_is_named(at_work: Office) -> None:
    at_work.drag("12 millions")
    at_work.press(KEY.Key_C)
    at_work.press(KEY.Key_K)
    assert at_work.toast == "A verdict is missing."
    assert at_work.annotation().work == "to_check"


def test_checked_is_said_and_taken_back_with_one_key(at_work: Office) -> None:
    at_work.drag("12 millions")
    at_work.press(KEY.Key_C)
    session = at_work.window.session
    form = evidence.SourceForm("Budget 2022")
    session.attempt(annotating.edit, at_work.selected, verdict="true")
    step = evidence.cite(session.desk, at_work.selected, form=form, quote="12 M€")
    session.take(step)
    at_work.press(KEY.Key_K)
    assert at_work.annotation().work == "checked"
    assert at_work.annotation().checked_by == "p-aude"
    at_work.press(KEY.Key_K)
    assert at_work.annotation().work == "in_progress"


def test_a_date_is_checked_once_a_note_says_how_it_is_known(at_work: Office) -> None:
    at_work.drag("fin juin 2022")
    at_work.press(KEY.Key_D)
    at_work.press(KEY.Key_K)
    assert at_work.toast == "A source, or a note that says how it is known, is missing."
    at_work.press(KEY.Key_N)
    write("The town’s calendar")
    at_work.press(KEY.Key_Escape)
    at_work.press(KEY.Key_K)
    assert at_work.annotation().work == "checked"


def test_review_is_asked_for_and_the_asking_taken_back(at_work: Office) -> None:
    at_work.drag("12 millions")
    at_work.press(KEY.Key_C)
    at_work.press(KEY.Key_Q)
    assert at_work.annotation().review == "requested"
    assert [row.annotation_id for row in reviews.queue(at_work.project)] == [at_work.selected]
    at_work.press(KEY.Key_Q)
    assert at_work.annotation().review == "none"


def test_nothing_is_checked_or_asked_for_without_an_annotation(at_work: Office) -> None:
    at_work.press(KEY.Key_K)
    at_work.press(KEY.Key_Q)
    marking = at_work.window.marking
    marking.toggle_checked()
    marking.toggle_review()
    marking.retag_claim()
    assert at_work.tagged() == []


# Flags and sources


def test_f_on_a_selection_makes_a_claim_and_opens_the_flag_row(at_work: Office) -> None:
    at_work.drag("12 millions")
    at_work.press(KEY.Key_F)
    assert at_work.tagged() == [("claim", "12 millions")]
    row = at_work.window.side.annotations.details.flags.row
    assert row.isVisible()
    at_work.press(KEY.Key_Escape)


def test_f_on_a_tagged_selection_flags_that(at_work: Office) -> None:
    at_work.drag("12 millions")
    at_work.press(KEY.Key_E)
    made = at_work.selected
    at_work.window.current.select("")
    at_work.drag("12 millions")
    at_work.press(KEY.Key_F)
    assert at_work.selected == made
    assert at_work.tagged() == [("entity", "12 millions")]


def test_f_acts_on_the_selected_annotation_or_else_on_the_word(at_work: Office) -> None:
    at_work.drag("12 millions")
    at_work.press(KEY.Key_E)
    at_work.press(KEY.Key_F)
    assert at_work.tagged() == [("entity", "12 millions")]
    at_work.window.focus_article()
    at_work.window.current.select("")
    at_work.window.article.view.set_caret(at_work.span("Vauquelin").start)
    at_work.press(KEY.Key_S)
    assert ("claim", "Vauquelin") in at_work.tagged()


def test_a_grapheme_is_tagged_whole(at_work: Office) -> None:
    view = at_work.window.article.view
    view.granularity = Granularity.CHARACTER
    view.select_span(Span(0, 1))
    at_work.press(KEY.Key_C)
    assert at_work.annotation().kind is Kind.CLAIM
    assert at_work.words() == "L"


# Selecting and going on by keys


def selected_words(office: Office) -> str:
    span = office.window.article.view.selection()
    return office.text[span.start : span.end] if span else ""


def test_a_letter_selects_more_and_with_shift_less(at_work: Office) -> None:
    at_work.click("millions")
    seen = []
    for held in (NONE, NONE, NONE, SHIFT, SHIFT):
        at_work.press(KEY.Key_W, held)
        seen.append(selected_words(at_work))
    assert seen == ["millions", SENTENCE, SENTENCE, "millions", ""]


def test_a_letter_goes_to_the_next_sentence_without_an_annotation(at_work: Office) -> None:
    at_work.click("12 millions")
    at_work.press(KEY.Key_C)
    at_work.press(KEY.Key_U)
    assert selected_words(at_work) == "Les travaux ont commencé fin juin 2022."
    assert at_work.selected == ""
    at_work.press(KEY.Key_C)
    assert at_work.words() == "Les travaux ont commencé fin juin 2022."
    at_work.press(KEY.Key_U)
    assert selected_words(at_work) == "La maire l’a dit mardi à Montclar."
    at_work.press(KEY.Key_D)
    at_work.press(KEY.Key_U)
    assert at_work.toast == "Every sentence from here on has an annotation"
    at_work.press(KEY.Key_U, SHIFT)
    assert at_work.toast == "Every sentence before this one has an annotation"


def test_without_an_article_there_is_no_sentence_to_go_to(at_work: Office) -> None:
    at_work.window.current.open_article("")
    at_work.window.focus_article()
    at_work.window.marking.next_gap()
    assert at_work.toast == ""


# Several annotations at once


@pytest.fixture
def three(at_work: Office) -> list[str]:
    """Three claims that are chosen together; the last one is selected."""
    made = []
    for words in ("12 millions", "douze", "Vauquelin"):
        at_work.drag(words)
        at_work.press(KEY.Key_C)
        made.append(at_work.selected)
    at_work.window.marking.set_targets(lambda: made)
    return made


def test_one_key_makes_all_of_them_another_kind(at_work: Office, three: list[str]) -> None:
    at_work.press(KEY.Key_E, SHIFT)
    assert {kind for kind, _ in at_work.tagged()} == {"entity"}
    at_work.press(KEY.Key_Z, CONTROL)
    assert {kind for kind, _ in at_work.tagged()} == {"claim"}
    assert len(three) == 3


def test_one_key_deletes_all_of_them(at_work: Office, three: list[str]) -> None:
    at_work.press(KEY.Key_Delete)
    assert at_work.tagged() == []
    assert at_work.selected == ""
    at_work.press(KEY.Key_Z, CONTROL)
    assert len(at_work.tagged()) == len(three)


def test_after_several_the_next_one_is_selected(at_work: Office, three: list[str]) -> None:
    at_work.window.current.select(three[0])
    at_work.window.marking.set_targets(lambda: three[:2])
    at_work.press(KEY.Key_Delete)
    assert at_work.words() == "Vauquelin"


def test_review_is_asked_for_all_and_taken_back_when_all_wait(
    at_work: Office, three: list[str]
) -> None:
    at_work.window.marking.set_targets(list)
    at_work.press(KEY.Key_Q)
    at_work.window.marking.set_targets(lambda: three)
    at_work.press(KEY.Key_Q)
    assert {at_work.annotation(each).review for each in three} == {"requested"}
    at_work.press(KEY.Key_Q)
    assert {at_work.annotation(each).review for each in three} == {"none"}


def test_all_that_can_be_are_checked_and_taken_back_when_all_are(
    at_work: Office, three: list[str]
) -> None:
    session = at_work.window.session
    for each in three[:2]:
        session.take(annotating.edit(session.desk, each, verdict="true"))
        form = evidence.SourceForm("Budget 2022")
        session.take(evidence.cite(session.desk, each, form=form, quote="12"))
    at_work.press(KEY.Key_K)
    assert [at_work.annotation(each).work for each in three] == ["checked", "checked", "to_check"]
    at_work.window.marking.set_targets(lambda: three[:2])
    at_work.press(KEY.Key_K)
    assert {at_work.annotation(each).work for each in three[:2]} == {"in_progress"}


def test_with_several_chosen_a_text_selection_does_not_count(
    at_work: Office, three: list[str]
) -> None:
    at_work.window.article.view.select_span(at_work.span("mairie"))
    assert at_work.window.marking.ensure_annotation() == three[2]
    assert len(at_work.tagged()) == 3


def test_one_alone_is_no_several(at_work: Office, three: list[str]) -> None:
    at_work.window.marking.set_targets(lambda: three[:1])
    assert at_work.window.marking.targets() == [three[2]]
    at_work.window.current.select("")
    assert at_work.window.marking.targets() == []
