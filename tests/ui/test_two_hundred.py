"""Two hundred flagged statements, gone through by the keyboard alone."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.domain.annotation import Annotation, Kind, ReviewStatus
from annotator.domain.change import Change, Step
from annotator.domain.review import FlagReason, FlagStatus
from annotator.domain.text import Span
from annotator.services import annotating, evidence, reviewing
from annotator.services.desk import Desk
from annotator.services.importing import ArticleDraft, import_article
from annotator.store import history, reviews
from annotator.store.project import Project
from annotator.store.waiting import count_waiting
from tests.ui.conftest import AUDE, LEA
from tests.ui.office import CONTROL, Office

Key = Qt.Key
COUNT = 200
WAYS = ("approve", "changes", "resolve", "dismiss")
REASONS = ("Not a problem", "Already covered", "Checked elsewhere", "House style")


def line(number: int) -> str:
    return f"La salle {number} a coûté {number} millions"


@dataclass
class Desk200:
    """The file of two hundred flagged and checked claims in two articles, in reading order."""

    path: Path
    ids: list[str]


@pytest.fixture
def desk(tmp_path: Path) -> Desk200:
    path, ids = tmp_path / "deux-cents.annot", []
    with Project.create(path, at="2023-01-17T10:00:00.000Z") as project:
        desk = Desk(project, AUDE)
        desk.commit(Step("add_person", (Change(None, AUDE), Change(None, LEA))))
        source = ""
        for title, first in (("Salles", 1), ("Autres salles", COUNT // 2 + 1)):
            numbers = range(first, first + COUNT // 2)
            text = "\n".join(f"{line(number)}, dit la maire." for number in numbers)
            article_id, step = import_article(desk, ArticleDraft(title, text, lang="fr"))
            desk.commit(step)
            for number in numbers:
                made, source = claim(desk, article_id, text, line(number), source)
                ids.append(made)
    return Desk200(path, ids)


def claim(desk: Desk, article_id: str, text: str, words: str, source: str) -> tuple[str, str]:
    """Tag, cite, check and flag words; return the claim and the source that it cites."""
    start = text.index(f"{words},")
    step = annotating.annotate(desk, article_id, Span(start, start + len(words)), Kind.CLAIM)
    desk.commit(step)
    made = step.changes[0].id
    desk.commit(annotating.edit(desk, made, verdict="true"))
    if source:
        cited = evidence.cite(desk, made, source_id=source, quote="un million")
    else:
        form = evidence.SourceForm("Budget 2022")
        cited = evidence.cite(desk, made, form=form, quote="un million")
        source = next(each.id for each in cited.changes if each.name == "source")
    desk.commit(cited)
    desk.commit(reviewing.check(desk, [made]))
    desk.commit(reviewing.flag(desk, made, FlagReason.NUMBER, message="How many?"))
    return made, source


class Hands:
    """Léa's hands at the keyboard of the queue."""

    def __init__(self, office: Office) -> None:
        self.office = office
        self.sheet = office.window.side.review.sheet

    @property
    def shown(self) -> str:
        """The id of the statement before her eyes."""
        statement = self.sheet.card.statement
        assert statement is not None
        return statement.id

    def press(
        self, key: Qt.Key, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        self.office.press(key, keys)

    def type(self, words: str) -> None:
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClicks(focused, words)

    def decide(self, way: str, number: int) -> None:
        """Do one of the four things there are, each with its keys."""
        if way == "approve":
            self.press(Key.Key_A)
        elif way == "changes":
            self.press(Key.Key_X)
            self.type(f"Ask again about {number}")
            self.press(Key.Key_Return, CONTROL)
        elif way == "resolve":
            self.press(Key.Key_R)
        else:
            self.press(Key.Key_M)
            self.press(Key(Key.Key_1.value + number % 4))


@pytest.fixture
def hands(office: Office, desk: Desk200) -> Hands:
    office.start([desk.path], person="Léa Roy")
    office.press(Key.Key_2, CONTROL)
    return Hands(office)


def test_two_hundred_flagged_statements_are_gone_through_by_keys(
    hands: Hands, office: Office, desk: Desk200
) -> None:
    """Some are skipped at first, some decisions are taken back and made again otherwise."""
    meant: dict[str, str] = {}
    window, project = office.window, office.project
    assert count_waiting(project) == COUNT
    for number, way in enumerate(islice(cycle(WAYS), COUNT)):
        here = hands.shown
        assert window.current.annotation_id in {"", here} or number == 0
        if number % 10 == 3:
            hands.press(Key.Key_Space)
            assert hands.shown != here
            hands.press(Key.Key_Backspace)
            assert hands.shown == here
        hands.decide(way, number)
        if number % 25 == 7:
            hands.press(Key.Key_Z, CONTROL)
            assert hands.shown == here
            hands.decide("approve", number)
            way = "approve"
        meant[here] = way
        if way == "changes":
            # Its flag is still to be answered: it is gone back to, and that is done too.
            hands.press(Key.Key_Backspace)
            assert hands.shown == here
            hands.press(Key.Key_R)
    assert sorted(meant) == sorted(desk.ids)
    assert count_waiting(project) == 0
    assert hands.sheet.empty.isVisible()
    assert window.side.review.count() == 0
    for annotation_id, way in meant.items():
        stands_as_meant(project, annotation_id, way)
    assert Counter(meant.values())["changes"] > 40
    assert history.verify(project) == []


def stands_as_meant(project: Project, annotation_id: str, way: str) -> None:
    """Look up in the file what was decided of a statement, by whom, and what was said."""
    known = project.record(Annotation, annotation_id)
    assert known is not None
    (flag,) = reviews.flags_of(project, annotation_id)
    decided = reviews.reviews_of(project, annotation_id)
    assert flag.closed_by == LEA.id
    if way == "approve":
        assert known.review is ReviewStatus.APPROVED
        assert [(each.reviewer_id, each.self_review) for each in decided] == [(LEA.id, False)]
    elif way == "changes":
        assert known.review is ReviewStatus.CHANGES_REQUESTED
        assert [each.comment[:15] for each in decided] == ["Ask again about"]
    else:
        assert known.review is ReviewStatus.NONE
        assert decided == []
    if way == "dismiss":
        assert flag.status is FlagStatus.DISMISSED
        assert flag.resolution in REASONS
    else:
        assert flag.status is FlagStatus.RESOLVED


def test_two_hundred_are_approved_in_the_table_in_one_step(
    hands: Hands, office: Office, desk: Desk200
) -> None:
    hands.press(Key.Key_T)
    hands.press(Key.Key_A, CONTROL)
    hands.press(Key.Key_X)
    hands.type("Read together")
    hands.press(Key.Key_Escape)
    hands.press(Key.Key_A)
    project = office.project
    assert count_waiting(project) == 0
    assert office.toast == "200 annotations approved."
    for each in desk.ids:
        (decided,) = reviews.reviews_of(project, each)
        assert (decided.comment, decided.reviewer_id) == ("Read together", LEA.id)
    hands.press(Key.Key_Z, CONTROL)
    assert count_waiting(project) == COUNT
    assert all(reviews.reviews_of(project, each) == [] for each in desk.ids)
    assert hands.sheet.table.count_selected() == COUNT
