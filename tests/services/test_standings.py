from __future__ import annotations

import pytest

from annotator.services import annotating
from annotator.services.standings import Standings
from annotator.store.project import StoreError
from tests.services.conftest import Bench, refused


@pytest.mark.parametrize("at_once", [1, 2, 500])
def test_they_are_as_the_desk_has_them_in_whatever_order(
    bench: Bench, monkeypatch: pytest.MonkeyPatch, at_once: int
) -> None:
    monkeypatch.setattr("annotator.services.standings._AT_ONCE", at_once)
    ids = [bench.checked(), bench.tag("La mairie"), bench.tag("mairie", nth=0)]
    bench.do(annotating.edit(bench.desk, ids[1], verdict="unproven"))
    for asked in (ids, ids[::-1], [*ids, ids[0]], ids[1:]):
        standings = Standings(bench.desk, ids)
        for each in asked:
            assert standings.of(each) == bench.desk.standing(each)


def test_one_that_is_not_there_is_refused(bench: Bench) -> None:
    with refused("annotation_missing"):
        Standings(bench.desk, []).of("nobody")


def test_a_damaged_row_is_the_matter_of_its_own_line(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    def damaged(*_: object) -> None:
        raise StoreError("project_damaged", path="x")

    claim = bench.tag("La mairie")
    monkeypatch.setattr("annotator.services.standings.stood", damaged)
    assert Standings(bench.desk, [claim]).of(claim) == bench.desk.standing(claim)
