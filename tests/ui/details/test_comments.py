"""Comments: written by keys, kept while they are not sent, shown with who and when."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from annotator.domain.review import Comment
from annotator.services import reviewing
from annotator.store.reviews import comments_of
from annotator.ui.details.comments import CommentEditor
from annotator.ui.people.badge import PersonBadge
from annotator.ui.words import moment_said
from tests.ui.conftest import AUDE, LEA, Desk, press, write

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def claim(desk: Desk) -> str:
    made = desk.bench.tag("douze écoles")
    desk.select(made)
    return made


def editor(desk: Desk) -> CommentEditor:
    return desk.pane.details.comments


def stored(desk: Desk, annotation_id: str) -> list[Comment]:
    return comments_of(desk.bench.session.project, annotation_id)


def test_a_comment_is_sent_with_ctrl_return(desk: Desk, claim: str) -> None:
    assert editor(desk).height() <= 32
    desk.pane.open_comment()
    assert editor(desk).field.hasFocus()
    assert not editor(desk).send.isEnabled()
    press(Qt.Key.Key_Return, CTRL)
    assert stored(desk, claim) == []
    write("Eleven,")
    press(Qt.Key.Key_Return)
    write("I think.")
    press(Qt.Key.Key_Return, CTRL)
    (made,) = stored(desk, claim)
    assert (made.text, made.author_id) == ("Eleven,\nI think.", AUDE.id)
    assert desk.article.hasFocus()
    assert not editor(desk).row.isVisible()
    (line,) = editor(desk).lines
    when = moment_said(made.created_at)
    assert line.accessibleName() == f"Aude Martin, {when}: Eleven,\nI think."
    (badge,) = line.findChildren(PersonBadge)
    assert badge.accessibleName() == "Aude Martin"
    desk.bench.session.undo()
    assert stored(desk, claim) == []
    assert editor(desk).lines == []


def test_comments_stand_in_the_order_in_which_they_were_made(desk: Desk, claim: str) -> None:
    bench = desk.bench
    bench.do(reviewing.comment(bench.session.desk, claim, "Eleven?"))
    bench.session.sit_down(LEA)
    bench.do(reviewing.comment(bench.session.desk, claim, "Twelve."))
    assert [line.comment.text for line in editor(desk).lines] == ["Eleven?", "Twelve."]
    assert editor(desk).head.badge.count == 2


def test_what_is_not_sent_is_kept_for_its_annotation(desk: Desk, claim: str) -> None:
    other = desk.bench.tag("12 millions")
    desk.pane.open_comment()
    write("Eleven")
    press(Qt.Key.Key_Escape)
    assert desk.article.hasFocus()
    desk.select(other)
    assert not editor(desk).row.isVisible()
    assert stored(desk, claim) == stored(desk, other) == []
    desk.select(claim)
    assert editor(desk).row.isVisible()
    assert editor(desk).field.text() == "Eleven"


def test_escape_closes_an_empty_field(desk: Desk, claim: str) -> None:
    desk.pane.open_comment()
    press(Qt.Key.Key_Escape)
    assert not editor(desk).row.isVisible()
    assert desk.article.hasFocus()


def test_an_approved_annotation_can_be_commented_on(desk: Desk, claim: str) -> None:
    desk.bench.approve(claim)
    desk.pane.open_comment()
    write("Well done")
    press(Qt.Key.Key_Return, CTRL)
    assert [each.text for each in stored(desk, claim)] == ["Well done"]


def test_without_an_annotation_nothing_is_commented_on(desk: Desk, claim: str) -> None:
    desk.pane.open_comment()
    write("Eleven")
    desk.select("")
    desk.pane.open_comment()
    assert not editor(desk).row.isVisible()
