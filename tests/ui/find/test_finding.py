"""Finding in the real window: the bar, the hits, the list, and the way back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.domain.finding import MOST, Finder
from annotator.domain.text import Span
from annotator.services.importing import ArticleDraft, import_article
from annotator.ui.find.finding import Finding
from annotator.ui.find.sign_button import SignButton
from annotator.ui.theme import Choice, themes
from tests.ui.conftest import click
from tests.ui.find.conftest import Hands, focused
from tests.ui.office import ALT, CONTROL, NONE, SHIFT, Office, settle

KEY = Qt.Key


def editor_has_focus(office: Office) -> bool:
    return office.window.article.view.editor.hasFocus()


def shown_hits(office: Office) -> tuple[list[str], int]:
    """What the text shows as found, and which of it as the one at hand."""
    hits = office.window.article.view.editor._hits
    spans = [office.text[span.start : span.end] for span in hits.spans]
    current = hits._current
    return spans, list(hits.spans).index(current) if current is not None else -1


def open_new(hands: Hands, text: str) -> None:
    """Import another article and open it."""
    article_id, step = import_article(hands.office.window.session.desk, ArticleDraft("New", text))
    hands.office.window.session.take(step)
    hands.office.window.current.open_article(article_id)
    hands.office.window.focus_article()


def test_typing_finds_whatever_the_capitals_and_accents(hands: Hands) -> None:
    hands.find("ecole")
    assert hands.hits == ["ÉCOLE", "école", "école", "ecole"]
    assert shown_hits(hands.office) == (hands.hits, 0)
    assert hands.pane.bar.count.text() == "1 of 4"
    assert hands.rows[1].startswith("paragraph 2: La maire, Jeanne Sorel, a parlé de l’école")


def test_the_first_hit_is_the_one_at_the_caret_or_after(hands: Hands) -> None:
    view = hands.office.window.article.view
    view.set_caret(hands.office.span("une école").start)
    hands.find("ecole")
    assert hands.at == 2
    hands.type("zzz")
    assert hands.at == -1
    hands.type("sorel")
    assert hands.hits[hands.at] == "Sorel"
    assert hands.finding.hunt.result.spans[hands.at].start > view.caret()


def test_behind_the_last_hit_the_first_is_taken(hands: Hands) -> None:
    hands.office.window.article.view.set_caret(len(hands.office.text))
    hands.find("ecole")
    assert hands.at == 0


def test_the_bar_opens_with_the_selection(hands: Hands) -> None:
    hands.office.drag("école")
    hands.office.press(KEY.Key_F, CONTROL)
    hands.rest()
    assert hands.pane.bar.field.text() == "école"
    assert hands.pane.bar.field.selectedText() == "école"
    assert len(hands.hits) == 4


def test_a_selection_over_paragraphs_is_not_what_is_found(hands: Hands) -> None:
    hands.find("ecole")
    hands.office.press(KEY.Key_Escape)
    hands.office.window.article.view.select_span(Span(0, len(hands.office.text) - 1))
    hands.office.press(KEY.Key_F, CONTROL)
    hands.rest()
    assert hands.pane.bar.field.text() == "ecole"


def test_escape_gives_back_caret_selection_and_keyboard(hands: Hands) -> None:
    view = hands.office.window.article.view
    span = hands.office.span("Selon")
    view.select_span(span)
    top = view.place()[1]
    hands.find("ecole d")
    hands.office.press(KEY.Key_Escape)
    assert not hands.pane.isVisible()
    assert editor_has_focus(hands.office)
    assert view.selection() == span
    assert view.place()[1] == top
    assert shown_hits(hands.office) == ([], -1)


def test_escape_leads_to_where_the_editor_was_without_a_selection(hands: Hands) -> None:
    hands.office.window.article.view.set_caret(7)
    hands.find("ecole d")
    hands.office.press(KEY.Key_Return)
    hands.office.press(KEY.Key_Escape)
    assert hands.office.window.article.view.caret() == 7
    assert hands.office.window.article.view.selection() is None


def test_return_and_f3_go_through_the_hits_and_round(hands: Hands) -> None:
    hands.find("ecole")
    seen = []
    for key, keys in (
        *((KEY.Key_Return, NONE), (KEY.Key_F3, NONE), (KEY.Key_Return, NONE), (KEY.Key_F3, NONE)),
        *((KEY.Key_Return, SHIFT), (KEY.Key_F3, SHIFT)),
    ):
        hands.office.press(key, keys)
        seen.append((hands.at, hands.said))
    assert seen == [
        (1, ""),
        (2, ""),
        (3, ""),
        (0, "On from the first hit."),
        (3, "On from the last hit."),
        (2, "On from the last hit."),
    ]
    assert hands.pane.bar.count.text() == "3 of 4"
    assert hands.pane.list.row() == 2
    assert shown_hits(hands.office)[1] == 2


def test_return_right_after_typing_goes_on_from_the_new_hits(hands: Hands) -> None:
    hands.find("")
    QTest.keyClicks(focused(), "ecole")
    hands.office.press(KEY.Key_Return)
    assert (len(hands.hits), hands.at) == (4, 1)


def test_return_waits_for_the_hits_of_a_long_text(hands: Hands) -> None:
    open_new(hands, "ab cd ef\n" * 300_000)
    hands.find("")
    QTest.keyClicks(focused(), "ab")
    hands.office.press(KEY.Key_Return)
    assert hands.finding.hunt.is_busy
    assert hands.pane.bar.count.text() == "…"
    hands.office.qtbot.waitUntil(lambda: not hands.finding.hunt.is_busy)
    assert hands.at == 1


def test_f3_in_the_article_selects_the_hit_there(hands: Hands) -> None:
    hands.find("ecole")
    hands.office.window.focus_article()
    hands.office.press(KEY.Key_F3)
    assert editor_has_focus(hands.office)
    assert hands.office.window.article.view.selection() == hands.finding.hunt.current()


def test_f3_opens_a_bar_that_is_closed(hands: Hands) -> None:
    hands.find("ecole")
    hands.office.press(KEY.Key_Escape)
    hands.office.press(KEY.Key_F3)
    hands.rest()
    assert hands.pane.isVisible()
    assert len(hands.hits) == 4


def test_f3_without_words_asks_for_them(hands: Hands) -> None:
    hands.office.press(KEY.Key_F3)
    assert focused() is hands.pane.bar.field
    assert hands.pane.list._empty_words == "Type what to find."
    hands.office.press(KEY.Key_Return)
    assert hands.at == -1


def test_nothing_found_is_said(hands: Hands) -> None:
    hands.find("zzz")
    assert hands.pane.bar.count.text() == "No hits"
    assert hands.pane.list._empty_words == "Nothing found."
    hands.office.press(KEY.Key_Down)
    assert focused() is hands.pane.bar.field


@pytest.mark.parametrize(
    ("key", "words", "loose", "strict"),
    [
        (KEY.Key_C, "école", 4, 2),
        (KEY.Key_A, "ecole", 4, 1),
        (KEY.Key_W, "ecole", 4, 3),
        (KEY.Key_R, "[eé]cole.", 0, 4),
    ],
)
def test_switches_have_keys_that_act_at_once(
    hands: Hands, key: Qt.Key, words: str, loose: int, strict: int
) -> None:
    hands.find(words)
    counts = [len(hands.hits)]
    if key == KEY.Key_C:
        hands.office.press(KEY.Key_A, ALT)
        hands.rest()
    for _ in range(2):
        hands.office.press(key, ALT)
        hands.rest()
        counts.append(len(hands.hits))
    if key == KEY.Key_C:
        assert counts == [4, 2, 3]
    else:
        assert counts == [loose, strict, loose]


def test_a_switch_can_be_clicked(hands: Hands) -> None:
    hands.find("ecole")
    click(hands.pane.bar.switches["find_accents"])
    hands.rest()
    assert hands.hits == ["ecole"]
    assert hands.pane.bar.switches["find_accents"].isChecked()
    assert hands.office.window.actions_table["find_accents"].isChecked()


def test_a_bad_expression_says_what_is_wrong_as_it_is_typed(hands: Hands) -> None:
    hands.find("")
    hands.office.press(KEY.Key_R, ALT)
    hands.type("ecole|(sorel")
    assert hands.said == "The ( at position 7 is never closed."
    assert hands.pane.bar.field.property("state") == "wrong"
    assert (hands.hits, hands.pane.bar.count.text()) == ([], "")
    assert hands.pane.list._empty_words == ""
    QTest.keyClicks(focused(), ")")
    hands.rest()
    assert hands.said == ""
    assert hands.pane.bar.field.property("state") == ""
    assert "Sorel" in hands.hits


def test_a_pattern_without_end_leaves_the_window_alive(
    hands: Hands,
) -> None:
    hands.find("")
    hands.office.press(KEY.Key_R, ALT)
    text = "a" * 80 + "!"
    hands.finding.hunt.turn_to(text)
    hands.finding.hunt._finder.limit_s = 0.3
    hands.pane.bar.field.setText("(a|aa)+$")
    hands.pane.bar.field.search()
    assert hands.finding.hunt.is_busy
    assert hands.pane.bar.count.text() == "…"
    QTest.keyClicks(focused(), "x")
    assert hands.pane.bar.field.text() == "(a|aa)+$x"
    hands.pane.bar.field.backspace()
    hands.rest()
    assert hands.said.startswith("This pattern takes too long")


def test_very_many_hits_are_capped_and_that_is_said(hands: Hands) -> None:
    open_new(hands, "ab " * 10_050)
    hands.find("ab")
    assert len(hands.finding.hunt.result.spans) == MOST
    assert hands.pane.bar.count.text() == "1 of 10,000+"
    assert hands.said == "The first 10,000 hits are shown."
    assert hands.pane.model.rowCount() == MOST


def test_down_goes_into_the_list_and_up_out_of_it(hands: Hands) -> None:
    hands.find("ecole")
    hands.office.press(KEY.Key_Down)
    assert focused() is hands.pane.list
    hands.office.press(KEY.Key_Down)
    assert (hands.at, hands.pane.list.row(), shown_hits(hands.office)[1]) == (1, 1, 1)
    hands.office.press(KEY.Key_Up)
    hands.office.press(KEY.Key_Up)
    assert focused() is hands.pane.bar.field


def test_return_in_the_list_goes_to_the_hit_in_the_article(hands: Hands) -> None:
    hands.find("ecole")
    for key in (KEY.Key_Down, KEY.Key_Down, KEY.Key_Return):
        hands.office.press(key)
    assert editor_has_focus(hands.office)
    assert hands.office.window.article.view.selection() == hands.finding.hunt.result.spans[1]
    assert hands.pane.isVisible()
    for _ in range(2):  # the first takes the selection away
        hands.office.press(KEY.Key_Escape)
    assert not hands.pane.isVisible()
    assert hands.office.window.article.view.caret() == hands.office.span("école").end


def test_a_click_takes_a_hit_at_hand_and_a_second_goes_there(hands: Hands) -> None:
    hands.find("ecole")
    rows = hands.pane.list
    place = rows.visualRect(hands.pane.model.index(2, 0)).center()
    click(rows, place)
    assert hands.at == 2
    QTest.mouseDClick(rows.viewport(), Qt.MouseButton.LeftButton, NONE, place)
    assert editor_has_focus(hands.office)


def test_letters_without_a_meaning_in_the_list_do_nothing(hands: Hands) -> None:
    hands.find("ecole")
    hands.office.press(KEY.Key_Down)
    for key in (KEY.Key_Z, KEY.Key_Space, KEY.Key_A, KEY.Key_9):
        hands.office.press(key)
    assert (hands.at, hands.office.tagged()) == (0, [])


def test_escape_in_the_list_closes_too(hands: Hands) -> None:
    hands.find("ecole")
    hands.office.press(KEY.Key_Down)
    hands.office.press(KEY.Key_Escape)
    assert not hands.pane.isVisible()
    assert editor_has_focus(hands.office)


def test_the_button_at_the_top_opens_the_bar(hands: Hands) -> None:
    (button,) = hands.office.window.top.findChildren(SignButton)
    click(button)
    assert focused() is hands.pane.bar.field


def test_the_cross_closes(hands: Hands) -> None:
    hands.find("ecole")
    click(hands.pane.bar.close_button)
    assert not hands.pane.isVisible()
    assert editor_has_focus(hands.office)


def test_another_article_is_searched_for_the_same_words(hands: Hands) -> None:
    hands.find("sorel")
    hands.office.press(KEY.Key_PageDown, CONTROL)
    hands.rest()
    assert hands.hits == ["Sorel"]
    assert shown_hits(hands.office)[0] == ["Sorel"]
    hands.office.press(KEY.Key_Escape)
    assert editor_has_focus(hands.office)


def test_without_an_article_the_pane_closes(hands: Hands) -> None:
    hands.find("sorel")
    hands.office.window.current.open_article("")
    settle()
    assert not hands.pane.isVisible()
    assert not hands.office.window.actions_table["find"].isEnabled()
    assert hands.office.window.actions_table["find"].property("reason") == "Open an article first"


def test_the_height_that_the_editor_gives_the_pane_is_kept(hands: Hands) -> None:
    hands.find("ecole")
    before = hands.pane.height()
    hands.office.window.finder.frame.setSizes([before + 40, 400])
    settle()
    hands.office.press(KEY.Key_Escape)
    hands.office.press(KEY.Key_F, CONTROL)
    settle()
    assert abs(hands.pane.height() - before - 40) <= 2


def test_tab_goes_through_the_pane(hands: Hands) -> None:
    hands.find("ecole")
    seen = []
    for _ in range(14):
        hands.office.press(KEY.Key_Tab)
        seen.append(focused())
        if seen[-1] is hands.office.window.article.view.editor:
            break
    names = [each.accessibleName() for each in seen]
    assert names[:8] == [
        *("Match capitals", "Whole words", "Match accents", "Regular expression"),
        *("Find previous", "Find next", "Close", "Tag as: Entity"),
    ]
    assert names[8:12] == ["Subtype", "Tag the hit", "Tag all hits…", "Hits"]
    assert seen[-1] is hands.office.window.article.view.editor


def test_ctrl_f_comes_back_to_the_field_and_keeps_the_words(hands: Hands) -> None:
    hands.find("ecole")
    hands.office.press(KEY.Key_Down)
    hands.office.press(KEY.Key_F, CONTROL)
    assert focused() is hands.pane.bar.field
    assert hands.pane.bar.field.selectedText() == "ecole"


def test_what_needs_hits_is_off_with_its_reason(hands: Hands) -> None:
    actions = hands.office.window.actions_table
    names = ("tag_hit", "tag_all", "find_case", "hits_as_claim")

    def reasons() -> list[str]:
        return [str(actions[name].property("reason") or "") for name in names]

    assert reasons() == ["Open the find bar first"] * 4
    hands.find("zzz")
    assert reasons() == ["Find something first", "Find something first", "", "Find something first"]
    hands.type("ecole")
    assert reasons() == [""] * 4
    hands.office.press(KEY.Key_Escape)
    assert reasons() == ["Open the find bar first"] * 4


def test_the_key_of_what_is_off_says_why(hands: Hands) -> None:
    hands.office.press(KEY.Key_Return, CONTROL)
    assert hands.office.toast == "Open the find bar first"
    hands.find("zzz")
    hands.office.press(KEY.Key_Return, CONTROL)
    assert hands.office.toast == "Find something first"


def test_keys_stand_on_the_buttons_where_there_is_room(hands: Hands) -> None:
    hands.find("ecole")
    switch = hands.pane.bar.switches["find_case"]
    hands.pane.bar.resize(560, 40)
    narrow = switch.sizeHint().width()
    hands.pane.bar.resize(1100, 40)
    assert switch.sizeHint().width() > narrow
    assert "Alt+C" in switch.toolTip()


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_rows_are_painted_in_every_theme_and_direction(hands: Hands, theme: Choice) -> None:
    hands.office.window.actions_table["find_pattern"].setChecked(True)
    hands.find(r"ecole|\d+")
    themes().choose(theme)
    settle()
    grab = hands.pane.list.grab().toImage()
    colors = {grab.pixelColor(x, 16).name() for x in range(grab.width())}
    assert len(colors) > 2
    assert hands.pane.tags.kinds.options()[1].color == themes().current.kind_colors("entity")[1]


def test_the_list_reads_only_what_it_shows(hands: Hands) -> None:
    hands.find("e")
    read = len(hands.finding._reader._known)
    assert 0 < read < len(hands.hits)


def test_a_text_is_searched_again_only_when_it_is_another(hands: Hands) -> None:
    hands.find("ecole")
    finder = hands.finding.hunt._finder
    hands.office.press(KEY.Key_Escape)
    hands.find("sorel")
    assert hands.finding.hunt._finder is finder
    assert isinstance(finder, Finder)
    assert isinstance(hands.finding, Finding)
    assert QApplication.focusWidget() is hands.pane.bar.field
