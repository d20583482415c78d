"""The overview in the window: opened by keys, gone through by keys and mouse, and left again."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt, QTranslator
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView, QPlainTextEdit, QWidget

from annotator.domain.annotation import Kind, TimexMod
from annotator.domain.article import ArticleStatus
from annotator.domain.change import Change, Step
from annotator.domain.review import Flag, FlagReason, Severity
from annotator.resources import resource
from annotator.services import annotating, reviewing, signing
from annotator.store import reviews
from annotator.store.list_filter import NOTHING, Filter, FlagState
from annotator.store.sign_offs import sign_offs
from annotator.ui.dialogs.reason_dialog import ReasonDialog
from annotator.ui.overview.bars import tone_of
from annotator.ui.overview.signing_dialog import SigningDialog
from annotator.ui.overview.words import GAPS
from annotator.ui.theme import Choice, contrast_ratio, themes
from tests.ui.answers import Answers
from tests.ui.conftest import write
from tests.ui.office import CONTROL, LEFT, NONE, settle
from tests.ui.overview.conftest import KEY, TEXT, Desk


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def click_row(view: QListView, row: int, *, twice: bool = False) -> None:
    point = view.visualRect(view.model().index(row, 0)).center()
    QTest.mouseClick(view.viewport(), LEFT, NONE, point)
    if twice:
        QTest.mouseDClick(view.viewport(), LEFT, NONE, point)


def status(overview: Desk) -> ArticleStatus:
    window = overview.office.window
    return window.session.desk.article(window.current.article_id).status


# Opened and left


def test_nothing_is_made_before_it_is_asked_for(overview: Desk) -> None:
    assert overview.overview.page is None
    overview.office.press(KEY.Key_F7)
    assert overview.is_open()
    assert overview.page.current_tab() == "board"
    assert overview.page.isAncestorOf(focused())


def test_its_key_and_escape_lead_back_to_the_article(overview: Desk) -> None:
    for back in (KEY.Key_F7, KEY.Key_Escape):
        overview.office.press(KEY.Key_F7)
        assert overview.is_open()
        overview.office.press(back)
        assert not overview.is_open()
        assert overview.office.window.article.isAncestorOf(focused())


def test_the_button_says_its_key_and_leads_back_too(overview: Desk) -> None:
    page = overview.open()
    QTest.mouseClick(page.head.back, LEFT)
    assert not overview.is_open()


@pytest.mark.parametrize(
    ("command", "tab"),
    [
        ("overview", "board"),
        ("gate", "gate"),
        ("left_open", "coverage"),
        ("compare_names", "names"),
        ("compare_dates", "dates"),
    ],
)
def test_each_tab_has_its_command(overview: Desk, command: str, tab: str) -> None:
    assert overview.open(command).current_tab() == tab
    assert overview.page.isAncestorOf(focused())


def test_it_covers_the_panes_and_grows_with_them(overview: Desk) -> None:
    page = overview.open()
    assert page.geometry() == overview.office.window.split.geometry()
    overview.office.window.window().resize(1100, 700)
    settle()
    assert page.geometry() == overview.office.window.split.geometry()


def test_what_needs_a_pane_uncovers_it(overview: Desk) -> None:
    overview.open()
    overview.office.press(KEY.Key_F, CONTROL)
    assert not overview.is_open()
    overview.open()
    overview.office.window.actions_table["tab_sources"].trigger()
    assert not overview.is_open()


def test_tab_goes_round_in_the_page(overview: Desk) -> None:
    page = overview.open("gate")
    seen = set()
    for _ in range(12):
        overview.office.press(KEY.Key_Tab)
        assert page.isAncestorOf(focused())
        seen.add(focused())
    assert {page.shelves["gate"].list, page.shelves["gate"].sorts, page.head.back} <= seen


def test_without_an_article_the_commands_say_why_they_are_off(overview: Desk) -> None:
    overview.office.window.current.open_article("")
    settle()
    for command in ("overview", "gate", "left_open", "compare_names", "sign_off"):
        assert not overview.office.window.actions_table[command].isEnabled()


def test_the_status_line_leads_to_it(overview: Desk) -> None:
    stands = overview.office.window.status.stands
    assert stands.text() == "Draft"
    assert stands.accessibleName() == "Where the article stands: Draft"
    QTest.mouseClick(stands, LEFT)
    assert overview.is_open()


# What stands in the way


def counts(overview: Desk) -> list[str]:
    """The tabs with their counts, as they are spoken."""
    bar = overview.page.tabs.tabBar()
    return [bar.accessibleTabName(at) or bar.tabText(at) for at in range(bar.count())]


def test_every_tab_has_its_count_before_it_is_opened(overview: Desk) -> None:
    overview.open()
    assert counts(overview) == [
        "Dashboard",
        "In the way, 6",
        "Left open, 8",
        "Names, 3",
        "Dates, 1",
    ]


def test_where_there_is_nothing_to_look_at_there_is_no_count(overview: Desk) -> None:
    overview.office.window.current.open_article(overview.ids["calm"])
    overview.open()
    assert counts(overview) == ["Dashboard", "In the way", "Left open, 1", "Names", "Dates"]


def test_a_count_follows_a_change_while_another_tab_is_looked_at(overview: Desk) -> None:
    overview.open("compare_names")
    before = counts(overview)
    session, june = overview.office.window.session, overview.ids["june"]
    session.attempt(reviewing.flag, june, FlagReason.DATE, Severity.BLOCK, "Which year?")
    overview.whole()
    assert counts(overview)[1] == "In the way, 7"
    assert counts(overview)[2:] == before[2:]


def test_tabs_begin_where_the_cards_do(overview: Desk) -> None:
    page = overview.open("gate")
    bar = page.tabs.tabBar()
    words = bar.mapTo(page, bar.tabRect(0).topLeft()).x() + 9
    card = overview.shelf("gate").sorts.parentWidget()
    assert card is not None
    assert words == card.mapTo(page, QPoint()).x() == page.head.title.mapTo(page, QPoint()).x()


@pytest.mark.parametrize("language", ["en", "fr"])
def test_no_label_of_the_overview_is_cut_at_1280(overview: Desk, language: str) -> None:
    page = overview.open()
    translators = QTranslator()
    if language == "fr":
        assert translators.load(str(resource("i18n", "annotator_fr.qm")))
    gaps, sorts = page.board.gaps, overview.shelf("coverage").sorts
    overview.open("left_open")
    for view, share in ((gaps, 0.7), (sorts, 1.0)):
        room = (sorts.width() if view is sorts else gaps.width()) - 2 * 8 - 44
        for source in GAPS.values():
            words = translators.translate("Overview", source) or source
            assert view.fontMetrics().horizontalAdvance(words) <= room * share


def test_a_message_leaves_the_foot_of_a_tab_free(overview: Desk) -> None:
    overview.open("compare_names")
    overview.office.press(KEY.Key_F)
    toast, shelf = overview.office.window.toast, overview.shelf("names")
    assert toast.isVisible()
    top = shelf.flag_button.mapTo(overview.page, QPoint()).y()
    assert toast.geometry().bottom() < top


@pytest.mark.parametrize("name", ["dark", "light"])
def test_a_verdict_is_seen_on_the_paper_of_every_theme(name: Choice) -> None:
    themes().choose(name)
    theme = themes().current
    for colour in ("#0A6E45", "#1E2328", "#000000", "#FFFFFF", "#4F7A1F"):
        assert contrast_ratio(tone_of(theme, colour), theme.paper) >= 3
    assert tone_of(themes().current, "#777777").name() == "#777777"


def test_the_gate_counts_what_stands_in_the_way(overview: Desk) -> None:
    overview.office.press(KEY.Key_F8)
    assert overview.bars("gate") == {"blocking_flag": 1, "verdict_missing": 1, "ground_missing": 4}
    assert overview.rows("gate") == ["un budget de 12 millions d’euros"]
    row = overview.shelf("gate").list.model().index(0, 0)
    told = row.data(Qt.ItemDataRole.AccessibleTextRole)
    assert told == "Claim, un budget de 12 millions d’euros, 12 ?"


def test_return_leads_to_where_it_is_mended(overview: Desk) -> None:
    overview.open("gate")
    overview.shelf("gate").turn_to("verdict_missing")
    overview.office.press(KEY.Key_Return)
    assert not overview.is_open()
    assert overview.office.selected == overview.ids["budget"]
    assert overview.office.window.side.annotations.isAncestorOf(focused())


def test_a_double_click_leads_there_too(overview: Desk) -> None:
    overview.open("gate")
    click_row(overview.shelf("gate").list, 0, twice=True)
    assert not overview.is_open()
    assert overview.office.selected == overview.ids["budget"]


def test_coming_back_the_place_in_the_list_is_kept(overview: Desk) -> None:
    overview.open("gate")
    overview.shelf("gate").turn_to("ground_missing")
    overview.office.press(KEY.Key_Down)
    overview.office.press(KEY.Key_Return)
    overview.open("gate")
    shelf = overview.shelf("gate")
    assert shelf.sorts.current_key() == "ground_missing"
    assert shelf.list.currentIndex().row() == 1


def test_a_flag_on_the_whole_article_leads_nowhere_and_says_so(overview: Desk) -> None:
    overview.office.window.current.open_article(overview.ids["calm"])
    session = overview.office.window.session
    step = annotating.delete(session.desk, [overview.ids["roofs"]])
    session.take(step)
    overview.open("gate")
    assert overview.bars("gate") == {"nothing_marked": 1}
    shelf = overview.shelf("gate")
    assert overview.rows("gate") == ["Nothing is tagged yet"]
    assert not shelf.go_button.isEnabled()
    overview.office.press(KEY.Key_Return)
    assert overview.is_open()


def test_what_is_mended_goes_from_the_open_page(overview: Desk) -> None:
    overview.open("gate")
    session = overview.office.window.session
    (flag,) = reviews.flags_of(session.project, overview.ids["budget"])
    session.attempt(reviewing.resolve, flag.id)
    settle()
    assert "blocking_flag" not in overview.bars("gate")


def test_another_article_is_shown_when_it_is_turned_to(overview: Desk) -> None:
    page = overview.open("gate")
    overview.office.window.current.open_article(overview.ids["calm"])
    settle()
    assert page.head.title.text() == "Toits"
    assert overview.bars("gate") == {}
    assert page.shelves["gate"].nothing.isVisible()


# What was left open


def test_a_sentence_without_a_claim_is_selected_in_the_article(overview: Desk) -> None:
    overview.open("left_open")
    assert overview.bars("coverage") == {
        "sentence_without_claim": 2,
        "claim_without_source": 1,
        "claim_with_one_independent_source": 1,
        "claim_refuted": 1,
        "spelling_not_confirmed": 2,
        "date_not_resolved": 1,
    }
    overview.office.press(KEY.Key_Down)
    overview.office.press(KEY.Key_Return)
    span = overview.office.window.article.view.selection()
    assert span is not None
    assert TEXT[span.start : span.end] == "Personne n’a répondu."
    assert overview.office.window.article.isAncestorOf(focused())


def test_the_flag_button_is_off_where_nothing_can_be_flagged(overview: Desk) -> None:
    overview.open("left_open")
    shelf = overview.shelf("coverage")
    assert not shelf.flag_button.isEnabled()
    assert "There is nothing here to be flagged" in shelf.flag_button.toolTip()
    overview.office.press(KEY.Key_F)
    assert overview.office.toast == ""
    shelf.turn_to("claim_without_source")
    assert shelf.flag_button.isEnabled()


# Names and dates


def test_two_ways_to_write_a_name_become_a_flag_by_one_key(overview: Desk) -> None:
    overview.open("compare_names")
    assert overview.rows("names") == ["Inès Vauquelin (1\u202f×) — Inès Vauquelain (1\u202f×)"]
    overview.office.press(KEY.Key_F)
    (flag,) = reviews.flags_of(overview.office.project, overview.ids["wrong"])
    assert (flag.reason, flag.severity) == (FlagReason.NAME, Severity.WARN)
    assert flag.message.startswith("Written in two ways: Inès Vauquelin")
    assert overview.office.toast.startswith("Flagged: Written in two ways")
    assert overview.page.isAncestorOf(overview.office.window.toast)
    overview.office.press(KEY.Key_F)
    assert overview.office.toast == "It is flagged for this already."
    assert len(reviews.flags_of(overview.office.project, overview.ids["wrong"])) == 1


def test_the_flag_is_undone_from_where_it_is_told(overview: Desk) -> None:
    overview.open("compare_names")
    QTest.mouseClick(overview.shelf("names").flag_button, LEFT)
    QTest.mouseClick(overview.office.window.toast.button, LEFT)
    assert reviews.flags_of(overview.office.project, overview.ids["wrong"]) == []


def test_a_weekday_that_contradicts_its_date_becomes_a_flag(overview: Desk) -> None:
    overview.open("compare_dates")
    assert overview.bars("dates") == {"weekday_contradicts": 1, "date_not_resolved": 0, "all": 2}
    overview.office.press(KEY.Key_F)
    (flag,) = reviews.flags_of(overview.office.project, overview.ids["day"])
    assert flag.reason is FlagReason.DATE
    assert flag.message == "The text says Wednesday, but it is Tuesday"


def test_dates_stand_in_order_with_the_days_they_mean(overview: Desk) -> None:
    session = overview.office.window.session
    session.attempt(annotating.set_date, overview.ids["day"], "2023-01-18")
    overview.open("compare_dates")
    overview.shelf("dates").turn_to("all")
    model = overview.shelf("dates").list.rows
    found = [(row.words, row.aside) for n in range(2) if (row := model.row(n))]
    assert found == [
        ("juin 2022", "June 2022"),
        ("mercredi 17 janvier 2023", "Wednesday 18 Jan 2023"),
    ]


def test_roles_and_spellings_stand_side_by_side_too(overview: Desk) -> None:
    session = overview.office.window.session
    for name, role in (("right", "maire"), ("wrong", "adjointe")):
        session.attempt(annotating.set_entity, overview.ids[name], "Inès Vauquelin")
        session.attempt(annotating.edit, overview.ids[name], role=role)
    overview.open("compare_names")
    shelf = overview.shelf("names")
    shelf.turn_to("roles_differ")
    row = shelf.list.current_row()
    assert row is not None
    assert (row.words, row.aside) == ("Inès Vauquelin", "maire (1\u202f×) — adjointe (1\u202f×)")
    tip = shelf.list.model().index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert tip == f"{row.words}\n{row.aside}"
    shelf.turn_to("spelling_not_confirmed")
    assert overview.rows("names") == ["Inès Vauquelin", "Inès Vauquelain"]
    overview.office.press(KEY.Key_F)
    (flag,) = reviews.flags_of(overview.office.project, overview.ids["right"])
    assert flag.message == "Spelling not confirmed"


def test_a_part_of_a_month_is_told_with_its_days(overview: Desk) -> None:
    session = overview.office.window.session
    session.attempt(annotating.set_date, overview.ids["june"], "2022-06", TimexMod.END)
    session.attempt(annotating.set_date, overview.ids["day"], "")
    overview.open("compare_dates")
    overview.shelf("dates").turn_to("all")
    row = overview.shelf("dates").list.current_row()
    assert row is not None
    assert row.aside == "June 2022 (21–30 Jun 2022)"


def test_a_flag_on_the_article_as_a_whole_is_told_as_such(overview: Desk) -> None:
    session, desk = overview.office.window.session, overview.office.window.session.desk
    raised = Flag(
        *(desk.new_id(), overview.ids["article"], None, FlagReason.LEGAL, Severity.BLOCK),
        *(desk.person.id, desk.now(), "Droit de réponse ?"),
    )
    session.take(Step("flag", (Change(None, raised),)))
    overview.open("gate")
    row = overview.shelf("gate").list.current_row()
    assert row is not None
    assert (row.words, row.aside) == ("Droit de réponse ?", "the article as a whole")
    assert not row.leads


# Where it stands


def test_it_cannot_be_ready_while_something_stands_in_the_way(overview: Desk) -> None:
    page = overview.open()
    options = {option.id: option for option in page.head.status.options()}
    assert options["in_check"].is_enabled
    assert options["ready"].reason == options["signed_off"].reason
    assert options["ready"].reason.startswith("6 thing")


def test_the_statuses_are_chosen_by_keys(overview: Desk) -> None:
    page = overview.open()
    page.head.status.setFocus()
    overview.office.press(KEY.Key_2)
    assert status(overview) is ArticleStatus.IN_CHECK
    settle()
    assert page.head.status.current() == "in_check"
    assert overview.office.window.status.stands.text() == "In check"
    overview.office.press(KEY.Key_Z, CONTROL)
    assert status(overview) is ArticleStatus.DRAFT


def test_an_article_is_signed_off_and_reopened_by_a_later_change(
    overview: Desk, answers: Answers
) -> None:
    window = overview.office.window
    window.current.open_article(overview.ids["calm"])
    page = overview.open()
    page.head.status.setFocus()

    def sign(dialog: SigningDialog) -> None:
        assert isinstance(focused(), QPlainTextEdit)
        write("Relu.")
        QTest.mouseClick(dialog.act, LEFT)

    answers.add(SigningDialog, sign)
    overview.office.press(KEY.Key_4)
    assert status(overview) is ArticleStatus.SIGNED_OFF
    (signed,) = sign_offs(window.session.project, overview.ids["calm"])
    assert (signed.note, signed.names) == ("Relu.", ("Aude Martin",))
    settle()
    overview.whole()
    assert page.board.signed.text().startswith("Signed off by Aude Martin, ")
    window.session.attempt(annotating.edit, overview.ids["roofs"], note="Vu.")
    assert status(overview) is ArticleStatus.IN_CHECK
    assert overview.office.toast == "The article was signed off: this reopened it."
    overview.office.in_front()
    overview.whole()
    assert page.board.signed.text().startswith("Reopened by Aude Martin, ")
    assert page.board.signed.text().split("\n")[0].endswith(": wrote a note")
    overview.office.press(KEY.Key_Z, CONTROL)
    assert status(overview) is ArticleStatus.SIGNED_OFF
    assert window.session.desk.annotation(overview.ids["roofs"]).note == ""


def test_a_sign_off_that_is_not_meant_is_none(overview: Desk, answers: Answers) -> None:
    overview.office.window.current.open_article(overview.ids["calm"])
    answers.add(SigningDialog, SigningDialog.reject)
    overview.office.window.actions_table["sign_off"].trigger()
    assert status(overview) is ArticleStatus.DRAFT


def test_signing_says_at_once_what_stands_in_the_way(overview: Desk) -> None:
    overview.office.window.actions_table["sign_off"].trigger()
    assert overview.office.toast == "The article is not ready; what stands in the way: 6."


def test_reopening_asks_for_a_reason(overview: Desk, answers: Answers) -> None:
    window = overview.office.window
    window.current.open_article(overview.ids["calm"])
    window.actions_table["reopen_article"].trigger()
    assert overview.office.toast == "The article is not signed off."
    window.session.attempt(signing.sign_off, overview.ids["calm"])
    page = overview.open()
    page.head.status.setFocus()
    answers.add(ReasonDialog, ReasonDialog.reject)
    overview.office.press(KEY.Key_1)
    assert status(overview) is ArticleStatus.SIGNED_OFF
    overview.office.in_front()

    def explain(dialog: ReasonDialog) -> None:
        write("Un lecteur proteste.")
        QTest.mouseClick(dialog.act, LEFT)

    answers.add(ReasonDialog, explain)
    overview.office.press(KEY.Key_1)
    assert status(overview) is ArticleStatus.DRAFT
    window.session.attempt(signing.sign_off, overview.ids["calm"])
    answers.add(ReasonDialog, explain)
    window.actions_table["reopen_article"].trigger()
    assert status(overview) is ArticleStatus.IN_CHECK
    found = sign_offs(window.session.project, overview.ids["calm"])
    assert [each.reason for each in found] == ["Un lecteur proteste."] * 2


def test_a_project_for_reading_shows_all_and_changes_nothing(
    overview: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(overview.office.project, "read_only", True)
    page = overview.open("gate")
    reasons = {option.reason for option in page.head.status.options()}
    assert reasons == {"This project is open for reading only"}
    assert overview.bars("gate")["verdict_missing"] == 1
    overview.open("compare_names")
    overview.office.press(KEY.Key_F)
    assert overview.office.toast.endswith("can only be read, so nothing was changed.")


# The dashboard


def test_the_dashboard_counts_work_verdicts_flags_people_and_gaps(overview: Desk) -> None:
    board = overview.open().board
    told = {
        view: [
            str(view.model().index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole))
            for row in range(view.model().rowCount())
        ]
        for view in (board.work, board.verdicts, board.flags, board.people, board.gaps)
    }
    assert told[board.work][:2] == [
        "All: 1 checked, 0 in progress, 5 to check",
        "Claim: 1 checked, 0 in progress, 1 to check",
    ]
    assert told[board.verdicts] == ["False: 1", "No verdict: 1"]
    assert told[board.flags] == ["Number: 1 (blocking: 1)"]
    assert told[board.people] == ["Aude Martin: 6 tagged, 1 checked, 0 decided, 0 still to check"]
    assert told[board.gaps][0] == "Sentences with no claim: 2 of 4"


@pytest.mark.parametrize(
    ("view", "row", "wanted"),
    [
        ("work", 0, Filter()),
        ("work", 3, Filter(kind=Kind.DATE)),
        ("verdicts", 0, Filter(kind=Kind.CLAIM, verdict="false")),
        ("verdicts", 1, Filter(kind=Kind.CLAIM, verdict=NOTHING)),
        ("flags", 0, Filter(flag=FlagState.OPEN, reason=FlagReason.NUMBER)),
        ("people", 0, Filter(author="p-aude")),
    ],
)
def test_a_line_of_the_dashboard_leads_to_its_annotations(
    overview: Desk, view: str, row: int, wanted: Filter
) -> None:
    board = overview.open().board
    click_row(getattr(board, view), row)
    assert not overview.is_open()
    assert overview.office.window.side.annotations.bar.filter() == wanted


def test_a_gap_leads_to_its_rows(overview: Desk) -> None:
    board = overview.open().board
    board.gaps.setFocus()
    board.gaps.setCurrentIndex(board.gaps.model().index(3, 0))
    overview.office.press(KEY.Key_Return)
    assert overview.page.current_tab() == "coverage"
    assert overview.rows("coverage") == ["Montclar compte 40 000 habitants"]


def test_the_timeline_is_gone_along_by_keys(overview: Desk) -> None:
    session = overview.office.window.session
    session.attempt(annotating.set_date, overview.ids["day"], "2023-01-18")
    board = overview.open().board
    board.timeline.setFocus()
    assert board.caption.text() == "“juin 2022”: June 2022"
    overview.office.press(KEY.Key_Right)
    assert board.caption.text() == "“mercredi 17 janvier 2023”: 18 Jan 2023"
    assert board.timeline.accessibleDescription() == board.caption.text()
    overview.office.press(KEY.Key_Right)
    overview.office.press(KEY.Key_Home)
    assert board.caption.text() == "“juin 2022”: June 2022"
    overview.office.press(KEY.Key_Return)
    assert overview.office.selected == overview.ids["june"]


def test_the_mouse_reads_a_date_and_goes_to_it(overview: Desk) -> None:
    timeline = overview.open().board.timeline
    place = timeline.box(0).center().toPoint()
    QTest.mouseMove(timeline, QPoint(2, 2))
    QTest.mouseMove(timeline, place)
    assert overview.page.board.caption.text() == "“juin 2022”: June 2022"
    assert timeline.toolTip() == "“juin 2022”: June 2022"
    QTest.mouseClick(timeline, LEFT, NONE, place)
    assert overview.office.selected == overview.ids["june"]


def test_a_timeline_without_days_says_so(overview: Desk) -> None:
    overview.office.window.current.open_article(overview.ids["calm"])
    timeline = overview.open().board.timeline
    timeline.setFocus()
    for key in (KEY.Key_Right, KEY.Key_Home, KEY.Key_Return):
        overview.office.press(key)
    assert overview.is_open()
    assert timeline.current_words() == ""
    assert overview.page.board.caption.isHidden()


# Seen and heard


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_the_dashboard_fits_1280_by_800_in_every_theme(overview: Desk, theme: Choice) -> None:
    themes().choose(theme)
    board = overview.open().board
    settle()
    assert not board.horizontalScrollBar().isVisible()
    assert not board.verticalScrollBar().isVisible()
    shown = board.grab().toImage()
    colors = {shown.pixelColor(x, y).name() for x in range(0, 1200, 7) for y in range(0, 600, 5)}
    current = themes().current
    assert {current.paper.name(), current.good.name(), current.text.name()} <= colors


def test_everything_that_takes_the_keyboard_has_a_name(overview: Desk) -> None:
    page = overview.open()
    for name in ("gate", "left_open", "compare_names", "compare_dates", "overview"):
        overview.open(name)
        for each in page.findChildren(QWidget):
            if each.isVisible() and each.focusPolicy() & Qt.FocusPolicy.TabFocus:
                told = QAccessible.queryAccessibleInterface(each)
                assert told is not None
                is_named = told.text(QAccessible.Text.Name) or each.focusProxy()
                assert is_named, f"{type(each).__name__} in {name}"
