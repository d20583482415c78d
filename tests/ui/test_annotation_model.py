"""The rows of the list: exactly those that a step touched are told."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy

from annotator.domain.annotation import Kind
from annotator.domain.text import Span
from annotator.services import annotating
from annotator.ui import annotation_model
from annotator.ui.annotation_filter import Filter, Order, Status, words_of
from annotator.ui.annotation_model import ROW_ROLE, AnnotationModel
from tests.ui.conftest import Bench


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
    monkeypatch.setattr(annotation_model, "MANY", 1)
    bench.do(annotating.delete(bench.session.desk, ids))
    assert quotes(model) == []
    assert model.total == 0


def test_screen_readers_hear_kind_quote_and_chip(bench: Bench, model: AnnotationModel) -> None:
    claim = bench.tag("La mairie")
    bench.do(annotating.edit(bench.session.desk, claim, verdict="true"))
    told = model.place(claim).data(Qt.ItemDataRole.AccessibleTextRole)
    assert told == "Claim: La mairie, True"


def test_another_article_has_other_rows(bench: Bench, model: AnnotationModel) -> None:
    bench.tag("La mairie")
    model.show_article("")
    assert quotes(model) == []
    assert model.total == 0
