"""Acts on many annotations: one step each, and nothing half done unseen."""

from __future__ import annotations

from annotator.domain.annotation import Kind, Work
from annotator.domain.review import FlagReason, Severity
from annotator.services import annotating, bulk, reviewing
from annotator.store import reviews
from annotator.store.history import history
from tests.services.conftest import Bench, refused


def test_several_are_flagged_in_one_step_approved_ones_too(bench: Bench) -> None:
    ids = [bench.approved(), bench.tag("douze écoles"), bench.tag("2024", Kind.DATE)]
    step = bench.do(
        bulk.flag_all(bench.desk, ids, FlagReason.NUMBER, Severity.BLOCK, " trois fois dit ")
    )
    assert (step.act, step.refused, len(step.changes)) == ("flag", (), 3)
    for each in ids:
        (flag,) = reviews.flags_of(bench.desk.project, each)
        assert (flag.reason, flag.severity) == (FlagReason.NUMBER, Severity.BLOCK)
        assert (flag.message, flag.raised_by) == ("trois fois dit", bench.desk.person.id)
    assert len({row.batch for row in history(bench.desk.project, limit=3)}) == 1
    bench.do(step.inverse())
    assert all(not reviews.flags_of(bench.desk.project, each) for each in ids)


def test_a_paragraph_is_added_to_each_note_and_the_locked_one_is_left(bench: Bench) -> None:
    locked, bare, noted = bench.approved(), bench.tag("douze écoles"), bench.tag("2024")
    bench.do(annotating.edit(bench.desk, noted, note="Carte de 2020.\n"))
    step = bench.do(bulk.note_all(bench.desk, [locked, bare, noted], "  Appeler la mairie. "))
    assert (step.act, step.refused) == ("add_note", ("locked",))
    assert bench.get(bare).note == "Appeler la mairie."
    assert bench.get(noted).note == "Carte de 2020.\n\nAppeler la mairie."
    assert bench.get(locked).note == ""
    bench.do(step.inverse())
    assert bench.get(noted).note == "Carte de 2020.\n"


def test_a_note_of_nothing_changes_nothing(bench: Bench) -> None:
    assert bulk.note_all(bench.desk, [bench.tag("2024")], " \n").changes == ()


def test_tags_are_added_behind_those_that_are_there_and_taken_away_again(bench: Bench) -> None:
    first, second = bench.tag("douze écoles"), bench.tag("2024")
    bench.do(annotating.edit(bench.desk, first, tags=("budget", "a")))
    ids = [first, second]
    step = bench.do(bulk.tag_all(bench.desk, ids, [" école ", "a", "école", ""]))
    assert step.act == "add_tags"
    assert bench.get(first).tags == ("budget", "a", "école")
    assert bench.get(second).tags == ("école", "a")
    assert bulk.tag_all(bench.desk, ids, ["a"]).changes == ()
    gone = bench.do(bulk.untag_all(bench.desk, ids, ["a", "none"]))
    assert gone.act == "remove_tags"
    assert bench.get(first).tags == ("budget", "école")
    assert bench.get(second).tags == ("école",)
    only = bulk.untag_all(bench.desk, ids, ["budget"])
    assert [change.id for change in only.changes] == [first]


def test_a_tag_leaves_what_is_checked_checked(bench: Bench) -> None:
    checked = bench.checked()
    step = bench.do(bulk.tag_all(bench.desk, [checked], ["vu"]))
    assert step.notes == ()
    assert bench.get(checked).work is Work.CHECKED


def test_when_none_can_be_changed_the_first_refusal_says_for_how_many(bench: Bench) -> None:
    locked = bench.approved()
    with refused("locked") as one:
        bulk.tag_all(bench.desk, [locked], ["vu"])
    assert "several" not in one.value.params
    with refused("locked") as all_of_them:
        bulk.note_all(bench.desk, [locked, "none"], "vu")
    assert all_of_them.value.params["several"] == 2


def test_what_has_nothing_to_do_does_not_hide_what_was_refused(bench: Bench) -> None:
    locked, done = bench.approved(), bench.tag("2024")
    bench.do(reviewing.ask_review(bench.desk, [done]))
    with refused("locked") as told:
        reviewing.ask_review(bench.desk, [done, locked])
    assert told.value.params["several"] == 1


def test_one_that_is_gone_stops_no_other(bench: Bench) -> None:
    step = bulk.flag_all(bench.desk, ["none", bench.tag("2024")], FlagReason.DATE)
    assert step.refused == ("annotation_missing",)
    assert len(step.changes) == 1
