from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from annotator.domain.annotation import AnchorState, Entity, Kind, ReviewStatus, Work
from annotator.domain.correction import CorrectionState
from annotator.domain.dossier import Dossier
from annotator.domain.review import Decision, FlagStatus
from annotator.domain.source import Confidentiality, Stance, Use
from annotator.formats.report_entry import Teller, approval_of
from annotator.formats.report_parts import Entry, Line, Verdict
from annotator.formats.report_words import Wording
from tests.formats.reports import AT, NAMES, facts, full, on

if TYPE_CHECKING:
    from tests.formats.conftest import Maker


def entry(dossier: Dossier, lang: str = "en", *, redacted: bool = True, **known: Any) -> Entry:
    return Teller(Wording(lang), facts(**known), NAMES, redacted).entry(1, dossier)


def claim(make: Maker, **fields: Any) -> Dossier:
    annotation = fields.pop("annotation", {})
    return on(make, "retient 3 % de plus", annotation=annotation, **fields)


def test_a_claim_is_told_whole(make: Maker) -> None:
    told = entry(full(make).dossiers[0])
    assert told.kind_words == "Claim · number"
    assert told.quote == "retient 3 % de plus"
    assert told.verdict == Verdict("Mostly", "#4F7A1F")
    assert told.standing == (
        "Checked by Aude Martin, 17 Jan 2023; approved by Béa Rossi, 18 Jan 2023"
    )
    assert told.lines == (
        Line("What is claimed", "The dam holds 3 % more."),
        Line("Said on", "16 Jan 2023"),
        Line("Rationale", "Measured twice."),
        Line("Note", "See the minutes."),
        Line("Tags", "water, dam"),
    )
    assert told.sources_word == "1 independent source"
    assert told.settled == (
        (
            "Number (warning), raised by Béa Rossi, 17 Jan 2023: 3 or 30? "
            "— resolved by Aude Martin, 17 Jan 2023: 3."
        ),
    )
    assert told.corrections == (
        "“3 %” → “13 %” (stands in the text, Béa Rossi, 17 Jan 2023): A typing error.",
    )
    assert (told.open_points, told.open_corrections) == ((), ())


def test_it_is_told_in_french(make: Maker) -> None:
    told = entry(full(make).dossiers[0], "fr")
    assert told.kind_words == "Affirmation · chiffre"
    assert told.verdict == Verdict("Plutôt vrai", "#4F7A1F")
    assert told.standing == (
        "Vérifié par Aude Martin, 17 janv. 2023\u00a0; approuvé par Béa Rossi, 18 janv. 2023"
    )
    assert told.corrections[0].startswith("«\u00a03 %\u00a0» → «\u00a013 %\u00a0» (dans le texte, ")


def test_words_of_a_claim_are_not_told_twice(make: Maker) -> None:
    assert entry(full(make).dossiers[1]).lines == ()


def test_a_claimant_is_named(make: Maker) -> None:
    told = entry(claim(make, claimant=Entity("e1", "person", "Inès Vauquelin")))
    assert told.lines == (Line("Claimant", "Inès Vauquelin"),)


@pytest.mark.parametrize(
    ("annotation", "verdict"),
    [
        ({}, Verdict("No verdict yet")),
        ({"checkable": False}, Verdict("Cannot be checked")),
        ({"verdict": "of-another-scale"}, Verdict("of-another-scale")),
    ],
)
def test_a_claim_without_a_known_verdict_says_so(
    make: Maker, annotation: dict[str, Any], verdict: Verdict
) -> None:
    assert entry(claim(make, annotation=annotation)).verdict == verdict


def test_an_entity_says_whether_its_spelling_is_confirmed(make: Maker) -> None:
    known = Entity("e1", "person", "Inès Vauquelin")
    fields = {"role": "mayor", "spelling_confirmed": True, "subtype": "person"}
    told = entry(on(make, "Inès", Kind.ENTITY, annotation=fields, entity=known))
    assert told.kind_words == "Entity · person"
    assert told.verdict is None
    assert told.lines == (
        Line("Name", "Inès Vauquelin"),
        Line("Role", "mayor"),
        Line("Spelling", "confirmed"),
    )
    (spelling,) = entry(on(make, "Inès", Kind.ENTITY)).lines
    assert spelling == Line("Spelling", "not confirmed")


def test_a_date_says_what_it_means_and_what_it_could_mean(make: Maker) -> None:
    told = entry(full(make).dossiers[3])
    assert told.kind_words == "Date"
    assert told.lines == (
        Line("Means", "16–17 Jan 2023 (2023-01-16/2023-01-17)"),
        Line("Between", "16 Jan 2023 and 17 Jan 2023"),
        Line("Could also be", "2022-01-16"),
    )
    plain = entry(on(make, "lundi", Kind.DATE, annotation={"timex_value": "P3Y"}))
    assert plain.lines == (Line("Means", "P3Y"),)
    day = {"edtf": "2023-01-16", "earliest": "2023-01-16", "latest": "2023-01-16"}
    assert len(entry(on(make, "lundi", Kind.DATE, annotation=day)).lines) == 1


def test_a_source_is_told_with_its_place_and_how_near_it_stands(make: Maker) -> None:
    cited = make.evidence(
        used_as=Use.PRIMARY,
        archived_url="https://archive.example/1",
        note="Public.",
        note_private="Private.",
    )
    kept = replace(cited, attachments=(make.attachment(),))
    (told,) = entry(claim(make, evidence=(kept,))).sources
    assert (told.stance_word, told.reference, told.quote) == (
        "Supports",
        "Annual report",
        "up by 3 %",
    )
    assert told.details == (
        "primary source",
        "p. 12",
        "accessed 17 Jan 2023",
        "archived: https://archive.example/1",
        f"kept: memo.pdf (SHA-256 {'5e' * 6}…)",
    )
    assert told.notes == (Line("", "Public."),)
    (whole,) = entry(claim(make, evidence=(kept,)), redacted=False).sources
    assert whole.notes == (Line("", "Public."), Line("Private note", "Private."))


def test_a_reference_that_a_style_has_written_holds_the_place(make: Maker) -> None:
    dossier = claim(make, evidence=(make.evidence(stance=Stance.CONTEXT, accessed_on=""),))
    (told,) = entry(dossier, references={"cit1": "Annual report, 12."}).sources
    assert told.reference == "Annual report, 12."
    assert told.details == ("secondary source",)


@pytest.mark.parametrize("secrecy", [Confidentiality.BACKGROUND, Confidentiality.CONFIDENTIAL])
def test_a_source_that_is_not_public_is_its_pseudonym(
    make: Maker, secrecy: Confidentiality
) -> None:
    cited = replace(
        make.evidence(make.secret(confidentiality=secrecy), archived_url="https://a.example/"),
        attachments=(make.attachment(),),
    )
    dossier = claim(make, evidence=(cited,))
    (told,) = entry(dossier, references={"cit1": "Telltale memo"}).sources
    assert told.reference == "Source A"
    assert told.quote == ("up by 3 %" if secrecy is Confidentiality.BACKGROUND else "")
    assert len(told.details) == 1
    (whole,) = entry(dossier, redacted=False).sources
    assert (whole.reference, whole.quote) == ("Telltale memo", "up by 3 %")
    assert len(whole.details) == 6


def test_what_colleagues_said_of_a_confidential_source_is_withheld(make: Maker) -> None:
    dossier = claim(
        make,
        annotation={"review": ReviewStatus.CHANGES_REQUESTED},
        evidence=(make.evidence(make.secret()),),
        flags=(make.flag(message="Telltale"),),
        reviews=(make.review(Decision.CHANGES_REQUESTED, comment="Telltale"),),
        corrections=(make.correction(reason="Telltale"),),
    )
    told = entry(dossier)
    assert "Telltale" not in repr(told)
    assert [each.rsplit(": ", 1)[1] for each in told.open_points] == ["[withheld]"] * 2
    assert "A typing error. [withheld]" in told.corrections[0]
    assert "[non communiqué]" in repr(entry(dossier, "fr"))
    assert repr(entry(dossier, redacted=False)).count("Telltale") == 5


def test_independent_sources_are_not_counted_where_the_number_would_tell(make: Maker) -> None:
    public, hidden = make.evidence(), make.evidence(make.secret(), id="cit2")
    assert entry(claim(make, evidence=(public, hidden))).sources_word == ""
    assert entry(claim(make)).sources_word == ""


@pytest.mark.parametrize(
    ("state", "point"),
    [
        (AnchorState.STALE, "The words have changed since they were checked"),
        (AnchorState.PROPOSED, "The place in this version is a proposal"),
        (AnchorState.ORPHAN, "The words are no longer in the text"),
    ],
)
def test_unsettled_words_are_open(make: Maker, state: AnchorState, point: str) -> None:
    assert entry(claim(make, anchor={"state": state})).open_points == (point,)
    assert entry(claim(make, anchor={"state": AnchorState.MOVED})).open_points == ()


def test_open_points_are_flags_and_what_a_reader_asked_for(make: Maker) -> None:
    told = entry(
        claim(
            make,
            annotation={"review": ReviewStatus.CHANGES_REQUESTED, "work": Work.IN_PROGRESS},
            flags=(make.flag(message=""), make.flag(status=FlagStatus.DISMISSED, resolution="No")),
            reviews=(
                make.review(Decision.CHANGES_REQUESTED, comment="Older."),
                make.review(Decision.CHANGES_REQUESTED, comment="Cite it."),
                make.review(Decision.APPROVED),
            ),
        )
    )
    assert told.standing == "Being checked; changes asked for"
    assert told.open_points == (
        "Changes asked for by Béa Rossi, 18 Jan 2023: Cite it.",
        "Number (warning), raised by Béa Rossi, 17 Jan 2023",
    )
    assert len(told.settled) == 1
    bare = claim(make, annotation={"review": ReviewStatus.CHANGES_REQUESTED})
    assert entry(bare).open_points == ()


def test_a_correction_to_nothing_is_struck_out_and_waits_for_a_decision(make: Maker) -> None:
    proposed = make.correction(to_text="", note="")
    done = make.correction(state=CorrectionState.REJECTED, decided_by="p2", decided_at=AT)
    told = entry(claim(make, corrections=(proposed, done)))
    first = "“3 %” → (struck out) (proposed by Aude Martin, 17 Jan 2023)"
    assert told.corrections[0] == first
    assert told.open_corrections == (first,)
    assert "rejected by Béa Rossi" in told.corrections[1]


def test_who_checked_and_who_approved_may_not_be_known(make: Maker) -> None:
    done = {"work": Work.CHECKED, "review": ReviewStatus.APPROVED}
    assert entry(claim(make, annotation=done)).standing == "Checked; approved"
    unknown = {"work": Work.CHECKED, "checked_by": "p9", "checked_at": AT}
    assert entry(claim(make, annotation=unknown)).standing == "Checked by p9, 17 Jan 2023"


def test_an_approval_without_a_second_person_says_so(make: Maker) -> None:
    dossier = claim(
        make,
        annotation={"review": ReviewStatus.APPROVED},
        reviews=(make.review(self_review=True, reviewer_id="p1"),),
    )
    assert entry(dossier).standing.endswith("18 Jan 2023, without a second person")
    assert approval_of(dossier) is dossier.reviews[0]
    assert approval_of(claim(make, reviews=(make.review(),))) is None
