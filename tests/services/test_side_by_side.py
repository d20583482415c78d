"""Tests of `annotator/services/side_by_side.py`."""

from __future__ import annotations

from dataclasses import replace

from annotator.domain.annotation import Kind
from annotator.domain.change import Change, Step
from annotator.domain.review import FlagReason, Severity
from annotator.domain.text import Span
from annotator.services import annotating, reviewing
from annotator.services.importing import ArticleDraft, import_article
from annotator.services.side_by_side import NameDoubt, NameFinding, flag_once, name_findings
from annotator.store.entities import entity
from annotator.store.reviews import flags_of
from tests.services.conftest import Bench, refused

TEXT = (
    "La maire Inès Vauquelin a reçu M. Berthier. Mme Berthier n’a rien dit, Inès Vauquelain non "
    "plus. Le ministre Paul Odier est venu. Paul Odier a parlé. Paul Odier repart à Pékin, et "
    "Beijing l’attend."
)


class Names:
    """An article, and its names tagged one by one."""

    def __init__(self, bench: Bench, text: str = TEXT) -> None:
        self.desk = bench.desk
        self.text = text
        self.article_id, step = import_article(bench.desk, ArticleDraft("Noms", text, lang="fr"))
        bench.desk.commit(step)

    def tag(self, words: str, subtype: str = "person", nth: int = 0) -> str:
        at = -1
        for _ in range(nth + 1):
            at = self.text.index(words, at + 1)
        span = Span(at, at + len(words))
        step = annotating.annotate(self.desk, self.article_id, span, Kind.ENTITY, subtype)
        return self.desk.commit(step).changes[0].id

    def found(self, doubt: NameDoubt) -> list[NameFinding]:
        return [each for each in name_findings(self.desk, self.article_id) if each.doubt is doubt]

    def confirm(self, *ids: str) -> None:
        for each in ids:
            self.desk.commit(annotating.edit(self.desk, each, spelling_confirmed=True))


def sides(found: NameFinding) -> list[tuple[str, int]]:
    return [(each.words, each.places) for each in found.sides]


def test_one_name_in_two_ways_stands_side_by_side_until_both_are_confirmed(bench: Bench) -> None:
    names = Names(bench)
    right, wrong = names.tag("Inès Vauquelin"), names.tag("Inès Vauquelain")
    (found,) = names.found(NameDoubt.TWO_WAYS)
    assert sides(found) == [("Inès Vauquelin", 1), ("Inès Vauquelain", 1)]
    assert (found.annotation_id, found.name) == (wrong, "Inès Vauquelin")
    names.confirm(right)
    assert len(names.found(NameDoubt.TWO_WAYS)) == 1
    names.confirm(wrong)
    assert names.found(NameDoubt.TWO_WAYS) == []


def test_the_rarer_way_comes_last(bench: Bench) -> None:
    names = Names(bench, "Otan et Otan. OTAN.")
    for nth in (0, 1):
        names.tag("Otan", "organisation", nth)
    rare = names.tag("OTAN", "organisation")
    (found,) = names.found(NameDoubt.TWO_WAYS)
    assert sides(found) == [("Otan", 2), ("OTAN", 1)]
    assert found.annotation_id == rare


def test_two_names_of_one_entity_need_an_alias(bench: Bench) -> None:
    names = Names(bench)
    one, other = names.tag("Pékin", "place"), names.tag("Beijing", "place")
    for each in (one, other):
        names.desk.commit(annotating.set_entity(names.desk, each, "Pékin"))
        names.confirm(each)
    (found,) = names.found(NameDoubt.TWO_WAYS)
    assert sides(found) == [("Pékin", 1), ("Beijing", 1)]
    before = entity(names.desk.project, names.desk.annotation(one).entity_id or "")
    assert before is not None
    after = replace(before, aliases=("Beijing",))
    names.desk.commit(Step("edit_entity", (Change(before, after),)))
    assert names.found(NameDoubt.TWO_WAYS) == []


def test_roles_that_differ_stand_side_by_side(bench: Bench) -> None:
    names = Names(bench)
    for nth, role in enumerate(("ministre", "Ministre", "secrétaire d’État")):
        each = names.tag("Paul Odier", nth=nth)
        names.desk.commit(annotating.edit(names.desk, each, role=role))
    (found,) = names.found(NameDoubt.ROLES)
    assert (found.name, sides(found)) == ("Paul Odier", [("ministre", 2), ("secrétaire d’État", 1)])


def test_roles_go_by_the_entity_that_is_named(bench: Bench) -> None:
    names = Names(bench)
    one, other = names.tag("Inès Vauquelin"), names.tag("Paul Odier")
    for each, role in ((one, "maire"), (other, "ministre")):
        names.desk.commit(annotating.edit(names.desk, each, role=role))
    assert names.found(NameDoubt.ROLES) == []
    for each in (one, other):
        names.desk.commit(annotating.set_entity(names.desk, each, "La maire"))
    (found,) = names.found(NameDoubt.ROLES)
    assert found.name == "La maire"


def test_titles_of_a_man_and_a_woman_are_told(bench: Bench) -> None:
    names = Names(bench)
    names.tag("Berthier")
    assert names.found(NameDoubt.TITLES) == []
    woman = names.tag("Mme Berthier")
    (found,) = names.found(NameDoubt.TITLES)
    assert sides(found) == [("M. Berthier", 1), ("Mme Berthier", 1)]
    assert found.annotation_id == woman


def test_a_title_before_a_given_name_is_another_matter(bench: Bench) -> None:
    names = Names(bench, "Mme Anne Berthier et M. Paul Berthier.")
    names.tag("Berthier")
    names.tag("Berthier", nth=1)
    assert names.found(NameDoubt.TITLES) == []


def test_spellings_are_told_once_for_each_way_until_confirmed(bench: Bench) -> None:
    names = Names(bench)
    ids = [names.tag("Paul Odier", nth=nth) for nth in (0, 1)]
    names.desk.commit(annotating.edit(names.desk, ids[0], role="ministre"))
    (found,) = names.found(NameDoubt.SPELLING)
    assert sides(found) == [("Paul Odier", 2)]
    names.confirm(*ids)
    assert name_findings(names.desk, names.article_id) == []


def test_findings_come_by_doubt_and_then_by_place(bench: Bench) -> None:
    names = Names(bench)
    for words in ("Inès Vauquelin", "Inès Vauquelain", "Berthier", "Mme Berthier"):
        names.tag(words)
    found = name_findings(names.desk, names.article_id)
    doubts = [each.doubt for each in found]
    assert doubts == sorted(doubts, key=list(NameDoubt).index)
    starts = [each.sides[-1].start for each in found if each.doubt is NameDoubt.SPELLING]
    assert starts == sorted(starts)


def test_a_finding_becomes_one_flag(bench: Bench) -> None:
    names = Names(bench)
    each = names.tag("Inès Vauquelin")
    names.desk.commit(flag_once(names.desk, each, FlagReason.NAME, "Deux graphies"))
    (flag,) = flags_of(names.desk.project, each)
    assert (flag.reason, flag.severity) == (FlagReason.NAME, Severity.WARN)
    with refused("flagged_already"):
        flag_once(names.desk, each, FlagReason.NAME, "Deux graphies")
    names.desk.commit(reviewing.resolve(names.desk, flag.id))
    assert flag_once(names.desk, each, FlagReason.NAME, "Deux graphies").changes
