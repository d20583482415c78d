"""What a card says: value, statuses, sources with their stances, flags, the note."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from annotator.domain.annotation import Kind
from annotator.domain.refusal import Refusal
from annotator.domain.review import FlagReason, Severity
from annotator.domain.source import Confidentiality, Stance
from annotator.services import annotating, evidence, reviewing
from annotator.ui.mark_facts import LETTERS, MarkFacts, read_facts
from tests.ui.conftest import Bench

Read = Callable[[str], MarkFacts]


@pytest.fixture
def read(bench: Bench) -> Read:
    """Return a function that reads what is known of an annotation."""

    def facts_of(annotation_id: str) -> MarkFacts:
        found = read_facts(bench.session.project, bench.article_id, annotation_id)
        assert found is not None
        return found

    return facts_of


def lines(facts: MarkFacts) -> list[tuple[str, str]]:
    return [(line.label, line.words) for line in facts.lines]


def test_a_bare_claim_says_what_is_still_to_do(bench: Bench, read: Read) -> None:
    facts = read(bench.tag("12 millions", subtype="number"))
    assert (facts.kind, facts.title, facts.quote) == (Kind.CLAIM, "Claim · number", "12 millions")
    assert facts.verdict is None
    assert lines(facts) == [("Checking", "to check"), ("Sources", "none yet")]
    assert facts.spoken() == "Claim · number: 12 millions. Checking: to check. Sources: none yet"


def test_a_claim_has_its_wording_and_its_verdict(bench: Bench, read: Read) -> None:
    made = bench.tag("12 millions")
    bench.do(annotating.edit(bench.session.desk, made, claim_text="It cost", verdict="false"))
    facts = read(made)
    assert facts.verdict is not None
    assert facts.verdict.text in facts.spoken()
    assert lines(facts)[0] == ("Claim text", "It cost")


def test_an_entity_has_its_name(bench: Bench, read: Read) -> None:
    made = bench.tag("Vauquelin", Kind.ENTITY, "person")
    bench.do(annotating.set_entity(bench.session.desk, made, "Inès Vauquelin"))
    assert lines(read(made))[0] == ("Name", "Inès Vauquelin")


def test_a_date_is_spoken_and_its_subtype_not_said_twice(bench: Bench, read: Read) -> None:
    made = bench.tag("fin juin 2022", Kind.DATE, "date")
    facts = read(made)
    assert facts.title == "Date"
    assert lines(facts)[0] == ("Date", "June 2022")


def test_one_source_has_its_stance_and_a_secret_one_says_so(bench: Bench, read: Read) -> None:
    made = bench.tag("12 millions")
    form = evidence.SourceForm("A letter", confidentiality=Confidentiality.CONFIDENTIAL)
    bench.do(evidence.cite(bench.session.desk, made, form=form, stance=Stance.REFUTES))
    assert lines(read(made))[1:] == [("Refutes", "Source 1 · confidential")]


def test_several_sources_are_counted_and_the_first_are_named(bench: Bench, read: Read) -> None:
    made = bench.tag("12 millions")
    for number in range(5):
        stance = Stance.REFUTES if number == 1 else Stance.SUPPORTS
        form = evidence.SourceForm(f"Budget {number}")
        bench.do(evidence.cite(bench.session.desk, made, form=form, stance=stance))
    assert lines(read(made))[1:] == [
        ("Sources", "Supports 4 · Refutes 1"),
        ("Supports", "Budget 0"),
        ("Refutes", "Budget 1"),
        ("Supports", "Budget 2"),
    ]


def test_open_flags_have_reason_severity_and_message_and_closed_ones_none(
    bench: Bench, read: Read
) -> None:
    made = bench.tag("12 millions")
    desk = bench.session.desk
    closed = bench.do(reviewing.flag(desk, made, FlagReason.NAME)).changes[0].id
    bench.do(reviewing.resolve(desk, closed))
    bench.do(reviewing.flag(desk, made, FlagReason.NUMBER, Severity.BLOCK, "Add it up"))
    bench.do(reviewing.flag(desk, made, FlagReason.LEGAL, Severity.INFO))
    facts = read(made)
    assert lines(facts)[2:] == [("Flag", "Number"), ("", "Add it up"), ("Flag", "Legal")]
    assert [line.chip.text for line in facts.lines if line.chip] == ["blocking", "to note"]
    assert "Flag: blocking Number. Add it up. Flag: to note Legal" in facts.spoken()


def test_review_and_a_long_note_are_told_and_the_note_is_cut(bench: Bench, read: Read) -> None:
    made = bench.tag("12 millions")
    desk = bench.session.desk
    bench.do(annotating.edit(desk, made, note="By phone. " * 60))
    bench.do(reviewing.ask_review(desk, [made]))
    facts = lines(read(made))
    assert facts[0] == ("Checking", "to check · review asked for")
    assert facts[-1][0] == "Note"
    assert facts[-1][1].endswith("…")
    assert len(facts[-1][1]) <= LETTERS + 1


def test_what_is_gone_has_no_facts(bench: Bench) -> None:
    with pytest.raises(Refusal):
        bench.session.desk.annotation("gone")
    assert read_facts(bench.session.project, bench.article_id, "gone") is None
