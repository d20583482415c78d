"""The margins: stripes for every mark that can be clicked, and counts of what has no lane."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF

from annotator.domain.annotation import Kind
from annotator.domain.text import Span
from annotator.ui.article_view import Mark
from annotator.ui.article_view.margin import CLAIMS, DATES, ENTITIES, FLAGS
from annotator.ui.theme import light
from tests.ui.article_view.conftest import Hand, Show

TEXT = (
    "The first line of the text is here, and it is long enough to be wrapped at least twice in a "
    "column of the usual width, so that a mark may cover several of its lines.\n\n"
    "A second paragraph stands below it."
)


def beside(hand: Hand, words: str, column: int) -> QPoint:
    """The place of a column at the height of words."""
    left = hand.before(0).x()
    return QPoint(left - column, hand.view.text_rect(hand.span(words)).center().y())


def under(hand: Hand, point: QPoint) -> list[str]:
    return [mark.id for mark in hand.view.editor.marks_under(point.toPointF())]


def every_kind(hand: Hand) -> list[Mark]:
    return [
        Mark("claim", Kind.CLAIM, hand.span("first line of the text is here")),
        Mark("entity", Kind.ENTITY, hand.span("text"), flagged=True),
        Mark("date", Kind.DATE, hand.span("here")),
    ]


def test_every_kind_has_a_stripe_in_its_column_at_its_lines_only(show: Show) -> None:
    hand = show(TEXT)
    hand.view.set_marks(every_kind(hand))
    columns = {CLAIMS[0]: "claim_line", ENTITIES: "entity_line", DATES: "date_line", FLAGS: "flag"}
    picture = hand.picture()
    for column, color in columns.items():
        for words, is_there in (("first", True), ("second", False)):
            point = beside(hand, words, column)
            near = {picture.pixelColor(point.x(), point.y() + y).name() for y in range(-8, 8)}
            assert (getattr(light(), color).name() in near) == is_there


def test_a_click_on_a_stripe_picks_its_mark(show: Show) -> None:
    hand = show(TEXT)
    hand.view.set_marks(every_kind(hand))
    for column, picked in ((CLAIMS[0], "claim"), (ENTITIES, "entity"), (DATES, "date")):
        hand.click(beside(hand, "first", column))
        assert hand.view.selected_mark() == picked
    hand.click(beside(hand, "second", CLAIMS[0]))
    assert hand.view.selected_mark() is None
    assert under(hand, beside(hand, "first", FLAGS)) == ["entity"]
    assert under(hand, beside(hand, "first", 3)) == []


def test_claims_on_the_same_lines_have_stripes_side_by_side(show: Show) -> None:
    hand = show(TEXT)
    hand.view.set_marks(
        [
            Mark("long", Kind.CLAIM, Span(0, 150)),
            Mark("short", Kind.CLAIM, hand.span("first line")),
            Mark("later", Kind.CLAIM, hand.span("second paragraph")),
        ]
    )
    picture = hand.picture()
    seen = {
        (words, column): picture.pixelColor(beside(hand, words, column)) == light().claim_line
        for words in ("first", "second")
        for column in CLAIMS
    }
    assert seen == {
        ("first", CLAIMS[0]): True,
        ("first", CLAIMS[1]): True,
        ("second", CLAIMS[0]): True,
        ("second", CLAIMS[1]): False,
    }
    assert under(hand, beside(hand, "first", CLAIMS[0])) == ["short", "long"]


def test_the_stripe_of_a_line_is_that_of_what_is_left_to_do(show: Show) -> None:
    hand = show(TEXT)
    done = Mark("done", Kind.ENTITY, hand.span("first"), checked=True)
    open_ = Mark("open", Kind.ENTITY, hand.span("text"))
    x = hand.before(0).x() - ENTITIES
    pictures = []
    for marks in ([open_], [done, open_], [done]):
        hand.view.set_marks(marks)
        top = hand.view.text_rect(hand.span("first")).top()
        pictures.append(hand.picture().copy(x - 2, top, 4, 24))
    assert pictures[0] == pictures[1]
    assert pictures[1] != pictures[2]


def test_marks_without_a_lane_stand_behind_a_count_that_can_be_clicked(show: Show) -> None:
    hand = show(TEXT)
    start = hand.span("first").start
    hand.view.set_marks(
        Mark(f"m{n}", Kind.CLAIM, Span(start, start + n)) for n in (5, 10, 15, 19, 24)
    )
    assert more(hand, "first") == ["m5", "m10"]
    assert more(hand, "second") == []
    right = hand.viewport.width() - 3
    y = hand.view.text_rect(hand.span("first")).center().y()
    assert hand.view.editor.more_under(QPointF(right, y)) == []
    hand.view.drop_mark("m24")
    assert more(hand, "first") == ["m5"]
    hand.view.drop_mark("m19")
    assert more(hand, "first") == []


def more(hand: Hand, words: str) -> list[str]:
    """The marks behind the count at the right of a line."""
    editor = hand.view.editor
    y = hand.view.text_rect(hand.span(words)).center().y()
    x = hand.before(0).x() + editor._frame.width + 10
    return [mark.id for mark in editor.more_under(QPointF(x, y))]


def test_a_crossing_mark_is_counted_on_the_lines_it_has_no_lane_on(show: Show) -> None:
    hand = show(TEXT)
    lines = hand.view.editor.document().firstBlock().layout()
    second = lines.lineAt(1).textStart()
    crossing = Mark("crossing", Kind.ENTITY, Span(second - 4, second + 20))
    others = [Mark(f"m{n}", Kind.CLAIM, Span(n, second + 10)) for n in range(3)]
    hand.view.set_marks([*others, crossing])
    first, next_line = (hand.view.editor.display.slice(Span(at, at + 6)) for at in (0, second))
    assert more(hand, first) == more(hand, next_line) == ["crossing"]
    assert "crossing" in under(hand, hand.before(second + 15))


def test_no_count_is_cut_off_in_a_narrow_view(show: Show) -> None:
    hand = show(TEXT)
    hand.view.resize(360, 500)
    hand.view.set_marks(Mark(f"m{n}", Kind.CLAIM, Span(0, n)) for n in range(4, 20))
    editor = hand.view.editor
    block = editor.document().firstBlock()
    (count, *_) = editor._overlay.art(block).margin.counts
    assert count.number == 13
    assert count.rect.right() <= hand.viewport.width()
