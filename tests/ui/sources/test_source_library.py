"""The library of sources: found, sorted, and kept up with every change."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from annotator.domain.change import Change, Step
from annotator.domain.source import Confidentiality, Source
from annotator.services import evidence
from annotator.services.source_editing import Apart, make_source
from annotator.store.project import Project
from annotator.ui.session import Session
from annotator.ui.sources.source_library import Library, Order, library_of
from tests.ui.conftest import AUDE, Bench


def source(source_id: str, title: str, at: int = 1, **fields: object) -> Source:
    item = {"id": source_id, "type": "webpage", "title": title, **fields}
    return Source(source_id, item, f"2023-01-{at:02d}T10:00:00.000Z")


ZINC = source("z", "Zinc", 3, author=[{"family": "Émile", "given": "Zoé"}])
ECOLES = source("e", "Écoles", 1, issued={"date-parts": [[2022]]}, URL="https://a.example/x")
ARBRES = source(
    "a", "arbres", 2, author=[{"literal": "Mairie"}], issued={"date-parts": [[2023, 1]]}
)


@pytest.fixture
def library(bench: Bench) -> Library:
    bench.do(Step("save_source", tuple(Change(None, each) for each in (ZINC, ECOLES, ARBRES))))
    made = library_of(bench.session)
    assert library_of(bench.session) is made
    return made


def titles(library: Library, order: Order, typed: str = "") -> list[str]:
    return [entry.source.title for entry in library.found(typed, order)]


@pytest.mark.parametrize(
    ("order", "found"),
    [
        (Order.TITLE, ["arbres", "Écoles", "Zinc"]),
        (Order.AUTHOR, ["Zinc", "arbres", "Écoles"]),
        (Order.DATE, ["arbres", "Écoles", "Zinc"]),
        (Order.LAST_USED, ["Zinc", "arbres", "Écoles"]),
    ],
)
def test_it_is_sorted_in_four_ways(library: Library, order: Order, found: list[str]) -> None:
    assert titles(library, order) == found


def test_what_is_cited_comes_first_of_the_last_used(bench: Bench, library: Library) -> None:
    titles(library, Order.LAST_USED)
    claim = bench.tag("douze")
    cited = bench.do(evidence.cite(bench.session.desk, claim, source_id="e", quote="q"))
    assert titles(library, Order.LAST_USED)[0] == "Écoles"
    bench.do(evidence.remove_citation(bench.session.desk, cited.changes[-1].id))
    assert titles(library, Order.LAST_USED)[0] == "Zinc"


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("ECOLES", ["Écoles"]),
        ("zoe emile", ["Zinc"]),
        ("a.example/x", ["Écoles"]),
        ("mairie", ["arbres"]),
        ("mairie zinc", []),
    ],
)
def test_all_typed_words_are_found_folded(library: Library, typed: str, found: list[str]) -> None:
    assert titles(library, Order.TITLE, typed) == found


def test_beginnings_are_proposed_first_then_the_last_used(library: Library, bench: Bench) -> None:
    bench.do(Step("save_source", (Change(None, source("n", "Les écoles", 9)),)))
    assert [each.title for each in library.proposed("éco", 5)] == ["Écoles", "Les écoles"]
    assert len(library.proposed("", 2)) == 2


def test_a_confidential_source_stands_where_its_pseudonym_belongs(
    library: Library, bench: Bench
) -> None:
    secret = Apart(confidentiality=Confidentiality.CONFIDENTIAL)
    bench.do(make_source(bench.session.desk, "webpage", {"title": "Arbitre"}, secret))
    assert titles(library, Order.TITLE) == ["arbres", "Écoles", "Arbitre", "Zinc"]
    assert titles(library, Order.TITLE, "arbitre") == ["Arbitre"]
    assert titles(library, Order.TITLE, "source 1") == ["Arbitre"]


def said(library: Library) -> object:
    entries = [(e.source, e.uses, e.last_used) for e in library.found("", Order.TITLE)]
    return entries, library.doubles(), library.count()


def test_after_every_change_it_is_what_a_fresh_look_finds(bench: Bench, library: Library) -> None:
    heard: list[bool] = []
    library.changed.connect(lambda: heard.append(True))
    library.doubles()
    desk = bench.session.desk
    twin = source("t", "Twin", 5, URL="http://a.example/x/")
    claim = bench.tag("douze")
    acts: tuple[Callable[[], Step], ...] = (
        lambda: Step("save_source", (Change(None, twin),)),
        lambda: evidence.cite(desk, claim, source_id="t", quote="q"),
        lambda: Step("save_source", (Change(ECOLES, source("e", "Écoles", 1)),)),
    )
    for make in acts:
        bench.do(make())
        assert said(library) == said(Library(bench.session))
    while bench.undo_steps() > 1:
        bench.session.undo()
        assert said(library) == said(Library(bench.session))
    assert heard


def test_what_another_program_wrote_is_read_when_asked(bench: Bench, library: Library) -> None:
    assert library.count() == 3
    with Project.open(bench.session.project.path) as other:
        session = Session(other, AUDE)
        session.desk.commit(Step("save_source", (Change(None, source("o", "Other")),)))
        library.read_again()
        session.undo_stack.clear()
    assert library.count() == 4
    assert library.get("o") is not None
    assert library.get("nobody") is None


def test_the_same_work_is_known_by_its_address_or_its_doi(library: Library) -> None:
    assert library.same_item({"type": "webpage", "URL": "http://www.a.example/x"}) == ECOLES
    assert library.same_item({"type": "webpage", "URL": "https://b.example"}) is None
    assert library.same_item({"type": "webpage", "title": "T", "URL": "javascript:x"}) is None
    assert library.same(ECOLES) is None


def test_doubles_are_looked_for_in_pauses(bench: Bench, library: Library) -> None:
    bench.do(Step("save_source", (Change(None, source("t", "T", URL="http://a.example/x/")),)))
    fresh = Library(bench.session)
    heard: list[bool] = []
    fresh.changed.connect(lambda: heard.append(True))
    assert not fresh.look_for_doubles()
    fresh._look_on()
    assert heard == [True]
    assert fresh.look_for_doubles()
    assert [[each.id for each in group] for group in fresh.doubles()] == [["e", "t"]]
