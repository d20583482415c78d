"""The rows of the list: exactly those that a step touched are told."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy

from annotator.domain.annotation import Kind
from annotator.domain.change import Change, Step
from annotator.domain.review import FlagReason
from annotator.domain.text import Span, sha256
from annotator.services import annotating, bulk
from annotator.store.annotations import list_rows
from annotator.store.errors import StoreError
from annotator.store.list_filter import Filter, Status, words_of
from annotator.store.list_order import Order
from annotator.store.listing import listed, newest_version
from annotator.store.told import Told
from annotator.store.verdicts import verdict_value
from annotator.ui import roster, row_pages
from annotator.ui.annotation_model import ROW_ROLE, AnnotationModel
from tests.ui.conftest import Bench
from tests.ui.test_annotation_pane import many


@pytest.fixture
def model(bench: Bench) -> Iterator[AnnotationModel]:
    made = AnnotationModel(bench.session.project)
    tester = QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal)
    made.show_article(bench.article_id)
    bench.session.changed.connect(made.follow)
    yield made
    del tester


def quotes(model: QAbstractItemModel) -> list[str]:
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_a_new_annotation_is_one_inserted_row_at_its_place(
    bench: Bench, model: AnnotationModel
) -> None:
    bench.tag("douze écoles")
    inserted, reset = QSignalSpy(model.rowsInserted), QSignalSpy(model.modelReset)
    bench.tag("La mairie", Kind.ENTITY)
    bench.tag("mardi", Kind.DATE)
    assert quotes(model) == ["La mairie", "douze écoles", "mardi"]
    assert [inserted.at(n)[1:] for n in range(inserted.count())] == [[0, 0], [2, 2]]
    assert reset.count() == 0


def test_an_edit_is_told_for_its_row_alone(bench: Bench, model: AnnotationModel) -> None:
    bench.tag("La mairie", Kind.ENTITY)
    date = bench.tag("mardi", Kind.DATE)
    changed = QSignalSpy(model.dataChanged)
    bench.do(annotating.set_date(bench.session.desk, date, "2023-01-17"))
    assert [(at.row(), to.row()) for at, to, _ in map(changed.at, range(changed.count()))] == [
        (1, 1)
    ]
    row = model.index(1, 0).data(ROW_ROLE)
    assert row.value == "2023-01-17"


def test_undo_takes_the_row_out_and_redo_puts_it_back(bench: Bench, model: AnnotationModel) -> None:
    bench.tag("La mairie")
    bench.tag("mardi", Kind.DATE)
    bench.session.undo()
    assert quotes(model) == ["La mairie"]
    bench.session.redo()
    assert quotes(model) == ["La mairie", "mardi"]


@pytest.mark.parametrize(
    ("words", "order"),
    [
        ("mardi à", ["douze écoles", "Inès Vauquelin", "mardi à"]),
        ("La mairie", ["La mairie", "douze écoles", "Inès Vauquelin"]),
        ("douze", ["douze écoles", "douze", "Inès Vauquelin"]),
    ],
)
def test_a_row_whose_words_change_moves_to_its_new_place(
    bench: Bench, model: AnnotationModel, words: str, order: list[str]
) -> None:
    bench.tag("douze écoles")
    bench.tag("Inès Vauquelin", Kind.ENTITY)
    moving = bench.tag("a dépensé" if words != "La mairie" else "mardi")
    removed = QSignalSpy(model.rowsRemoved)
    text = bench.session.desk.version(bench.article_id).text
    start = text.index(words)
    span = Span(start, start + len(words))
    bench.do(annotating.resize(bench.session.desk, moving, span))
    assert quotes(model) == order
    assert model.place(moving).data() == words
    assert removed.count() == 0


def test_the_filter_shows_and_hides_as_rows_change(bench: Bench, model: AnnotationModel) -> None:
    claim = bench.tag("La mairie")
    bench.tag("douze écoles")
    model.set_filter(Filter(status=Status.WITHOUT_SOURCE))
    assert len(quotes(model)) == 2
    bench.cite(claim)
    assert quotes(model) == ["douze écoles"]
    bench.session.undo()
    assert quotes(model) == ["La mairie", "douze écoles"]
    assert model.total == 2


def test_what_is_pinned_stays_in_sight_until_something_else_is(
    bench: Bench, model: AnnotationModel
) -> None:
    claim, date = bench.tag("La mairie"), bench.tag("mardi", Kind.DATE)
    model.set_filter(Filter(kind=Kind.DATE))
    model.pin(claim)
    assert quotes(model) == ["La mairie", "mardi"]
    model.pin(date)
    assert quotes(model) == ["mardi"]


def test_a_new_filter_does_not_keep_what_was_pinned(bench: Bench, model: AnnotationModel) -> None:
    model.pin(bench.tag("La mairie"))
    model.set_filter(Filter(words_of("mardi")))
    assert quotes(model) == []


def test_orders_hold_when_rows_are_added(bench: Bench, model: AnnotationModel) -> None:
    bench.tag("mardi", Kind.DATE)
    model.set_order(Order.KIND)
    bench.tag("La mairie", Kind.ENTITY)
    bench.tag("douze écoles")
    assert quotes(model) == ["douze écoles", "La mairie", "mardi"]
    model.set_order(Order.NEWEST)
    assert quotes(model)[-1] == "mardi"


def test_a_renamed_entity_is_shown_in_every_row_that_names_it(
    bench: Bench, model: AnnotationModel
) -> None:
    entity = bench.tag("Inès Vauquelin", Kind.ENTITY, "person")
    bench.do(annotating.set_entity(bench.session.desk, entity, "Inès Vauquelin-Roy"))
    row = model.place(entity).data(ROW_ROLE)
    assert row.value == "Inès Vauquelin-Roy"


def test_an_act_on_very_many_sets_the_rows_anew(
    bench: Bench, model: AnnotationModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    ids = [bench.tag("La mairie"), bench.tag("douze écoles")]
    monkeypatch.setattr(roster, "MANY", 1)
    bench.do(annotating.delete(bench.session.desk, ids))
    assert quotes(model) == []
    assert model.total == 0


STATES = (
    Filter(),
    Filter(kind=Kind.CLAIM),
    Filter(words=("e",)),
    Filter(status=Status.FLAGGED),
    Filter(words=words_of("école"), status=Status.WITHOUT_SOURCE),
    Filter(tag="budget"),
)


def acts(bench: Bench, dice: random.Random) -> None:
    """Do something at random to an annotation at random."""
    session = bench.session
    desk = session.desk
    ids = [row.id for row in list_rows(session.project, bench.article_id)]
    some = dice.sample(ids, min(len(ids), dice.choice((1, 1, 2, 4))))
    match dice.randrange(9 if ids else 1):
        case 0 | 1:
            start = dice.randrange(100)
            span = Span(start, start + dice.randrange(1, 30))
            kind = dice.choice(list(Kind))
            session.attempt(annotating.annotate, bench.article_id, span, kind)
        case 2:
            session.attempt(annotating.delete, some)
        case 3:
            session.attempt(annotating.retag, some, dice.choice(list(Kind)))
        case 4:
            session.attempt(bulk.flag_all, some, FlagReason.DATE)
        case 5:
            session.attempt(bulk.tag_all, some, [dice.choice(("budget", "école"))])
        case 6:
            start = dice.randrange(100)
            session.attempt(annotating.resize, some[0], Span(start, start + 9))
        case 7:
            session.undo()
        case _:
            session.attempt(annotating.edit, some[0], note=desk.new_id())


def expected(bench: Bench, wanted: Filter, order: Order, pinned: str) -> list[str]:
    project = bench.session.project
    version = newest_version(project, bench.article_id)
    met = Told(project, version).narrow(listed(project, version, wanted, order), wanted.words)
    return [each for each in listed(project, version, order=order) if each in {*met, pinned}]


@pytest.mark.parametrize("seed", range(12))
def test_whatever_is_done_the_rows_are_those_that_sql_would_list(
    bench: Bench, model: AnnotationModel, seed: int
) -> None:
    dice = random.Random(seed)
    wanted, order, pinned = Filter(), Order.READING, ""
    for _ in range(60):
        match dice.randrange(8):
            case 0:
                wanted = dice.choice(STATES)
                model.set_filter(wanted)
                shown = expected(bench, wanted, order, "")
                pinned = pinned if pinned in shown else ""
            case 1:
                order = dice.choice(list(Order))
                model.set_order(order)
            case 2:
                rows = list_rows(bench.session.project, bench.article_id)
                pinned = dice.choice(rows).id if rows else ""
                model.pin(pinned)
            case _:
                acts(bench, dice)
        assert list(model.ids) == expected(bench, wanted, order, pinned)
        assert model.total == len(list_rows(bench.session.project, bench.article_id))
        if dice.randrange(3) == 0:
            quotes(model)
    assert bench.session.undo_stack.index() > 5


def test_a_row_that_another_program_has_deleted_is_an_empty_one(
    bench: Bench, model: AnnotationModel
) -> None:
    gone = bench.tag("La mairie")
    bench.tag("mardi", Kind.DATE)
    quotes(model)
    bench.session.desk.commit(annotating.delete(bench.session.desk, [gone]))
    model._pages.forget()
    assert model.index(0, 0).data() is None
    assert model.row(model.index(0, 0)) is None
    bench.tag("douze écoles")
    assert quotes(model) == ["douze écoles", "mardi"]


def test_a_file_that_can_no_longer_be_read_leaves_rows_empty(
    bench: Bench, model: AnnotationModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise StoreError("store_failed", path="x", detail="gone")

    bench.tag("La mairie")
    model._pages.forget()
    monkeypatch.setattr(row_pages, "list_rows", refuse)
    assert model.index(0, 0).data() is None


def test_rows_are_read_only_when_they_are_looked_at(bench: Bench, model: AnnotationModel) -> None:
    bench.session.desk.commit(many(bench, 500))
    model.show_article(bench.article_id)
    model._pages.forget()
    assert model.index(300, 0).data() is not None
    assert len(model._pages.known(model.ids)) == row_pages.PAGE
    assert model.total == 500


def test_a_verdict_that_becomes_the_worst_of_the_scale_is_refuted_at_once(
    bench: Bench, model: AnnotationModel
) -> None:
    claim = bench.tag("La mairie")
    bench.do(annotating.edit(bench.session.desk, claim, verdict="mostly_true"))
    model.set_filter(Filter(status=Status.REFUTED))
    assert quotes(model) == []
    value = verdict_value(bench.session.project, "mostly_true")
    assert value is not None
    bench.do(Step("edit_scale", (Change(value, replace(value, rating=1)),)))
    assert quotes(model) == ["La mairie"]


def test_a_new_version_of_the_text_sets_the_rows_anew(bench: Bench, model: AnnotationModel) -> None:
    bench.tag("La mairie")
    desk = bench.session.desk
    before = desk.version(bench.article_id)
    after = replace(before, id="v2", n=2, text="Neuf.", text_sha256=sha256("Neuf."))
    bench.do(Step("new_version", (Change(None, after),)))
    assert quotes(model) == []
    assert model.total == 0
    bench.session.undo()
    assert quotes(model) == ["La mairie"]


def test_screen_readers_hear_kind_status_and_quote(bench: Bench, model: AnnotationModel) -> None:
    claim = bench.tag("La mairie")
    bench.do(annotating.edit(bench.session.desk, claim, verdict="true"))
    told = model.place(claim).data(Qt.ItemDataRole.AccessibleTextRole)
    assert told == "Claim, in progress, True: La mairie"


def test_another_article_has_other_rows(bench: Bench, model: AnnotationModel) -> None:
    bench.tag("La mairie")
    model.show_article("")
    assert quotes(model) == []
    assert model.total == 0
