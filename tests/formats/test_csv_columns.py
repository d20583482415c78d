from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from annotator.domain.annotation import Entity, Kind, Origin, ReviewStatus, Work
from annotator.domain.dossier import Dossier
from annotator.domain.review import Decision, FlagReason, FlagStatus, Severity
from annotator.domain.source import Confidentiality, Stance, Use
from annotator.formats.csv_columns import (
    COLUMN_NAMES,
    COLUMNS,
    cells_of,
    lost_values,
    withheld_cells,
)

if TYPE_CHECKING:
    from tests.formats.conftest import Maker

GOLDEN = """
annotation_id, article_id, article_title, article_version, kind, subtype, quote, start, end,
sentence, paragraph, value, note, tags, work_status, verdict, rationale, review_status, open_flags,
flag_reasons, source_count, supports, refutes, source_titles, source_urls, citation_quotes,
accessed_on, origin, confidence, created_by, created_at, modified_at, reviewed_by, reviewed_at,
anchor_state, prefix, suffix, claimant, earliest, latest, flag_severities, article_url
"""


def row(make: Maker, dossier: Dossier, *, redacted: bool = True) -> dict[str, str]:
    cells = cells_of(dossier, make.people, redacted=redacted)
    return dict(zip(COLUMN_NAMES, cells, strict=True))


def test_the_columns_stand_in_the_order_that_is_promised() -> None:
    assert ", ".join(COLUMN_NAMES) == " ".join(GOLDEN.split())
    assert len(COLUMN_NAMES) == 42


def test_numbers_and_dates_are_no_text() -> None:
    assert [each.name for each in COLUMNS if each.datatype != "string"] == [
        *("article_version", "start", "end", "paragraph", "open_flags"),
        *("source_count", "supports", "refutes", "confidence"),
        *("created_at", "modified_at", "reviewed_at", "earliest", "latest"),
    ]


def test_lists_are_declared() -> None:
    assert [each.name for each in COLUMNS if each.listed] == [
        *("tags", "flag_reasons", "source_titles", "source_urls"),
        *("citation_quotes", "accessed_on", "flag_severities"),
    ]


def test_a_claim_fills_its_row(make: Maker) -> None:
    claim = make.annotation(
        subtype="number",
        note="round figure",
        tags=("water", "a|b"),
        work=Work.CHECKED,
        verdict="half_true",
        rationale="Rounded.",
        review=ReviewStatus.APPROVED,
    )
    dossier = make.dossier(
        annotation=claim,
        claimant=Entity("ent1", "person", "Paul Roy"),
        flags=(
            make.flag(),
            make.flag(status=FlagStatus.RESOLVED, reason=FlagReason.LEGAL),
            make.flag(reason=FlagReason.QUOTE, severity=Severity.BLOCK),
        ),
        evidence=(
            make.evidence(),
            make.evidence(stance=Stance.REFUTES, quote="by 2 %", accessed_on="2023-01-18"),
            make.evidence(make.source("src2", "Second"), stance=Stance.CONTEXT, quote="n|a"),
        ),
        reviews=(make.review(self_review=True),),
    )
    assert row(make, dossier) == {
        "annotation_id": "ann1",
        "article_id": "art1",
        "article_title": "Le barrage",
        "article_version": "2",
        "kind": "claim",
        "subtype": "number",
        "quote": "retient 3 % de plus",
        "start": "13",
        "end": "32",
        "sentence": "Le barrage, retient 3 % de plus qu’en 2021.",
        "paragraph": "4",
        "value": "The dam holds 3 % more water.",
        "note": "round figure",
        "tags": r"water | a\|b",
        "work_status": "checked",
        "verdict": "half_true",
        "rationale": "Rounded.",
        "review_status": "self_approved",
        "open_flags": "2",
        "flag_reasons": "number | quote",
        "source_count": "2",
        "supports": "1",
        "refutes": "1",
        "source_titles": "Annual report | Second",
        "source_urls": "https://example.org/src1 | https://example.org/src2",
        "citation_quotes": r"up by 3 % | by 2 % | n\|a",
        "accessed_on": "2023-01-17 | 2023-01-18 | 2023-01-17",
        "origin": "human",
        "confidence": "",
        "created_by": "Aude Martin",
        "created_at": make.at,
        "modified_at": make.later,
        "reviewed_by": "Béa Rossi",
        "reviewed_at": make.later,
        "anchor_state": "exact",
        "prefix": "Le barrage, ",
        "suffix": " qu’en 2021.",
        "claimant": "Paul Roy",
        "earliest": "",
        "latest": "",
        "flag_severities": "warn | block",
        "article_url": "https://example.org/barrage",
    }


def test_a_date_has_its_value_and_its_bounds(make: Maker) -> None:
    date = make.annotation(
        kind=Kind.DATE,
        edtf="2022-06",
        earliest="2022-06-21",
        latest="2022-06-30",
        origin=Origin.SUGGESTED,
        confidence=0.93,
    )
    cells = row(make, make.dossier(annotation=date))
    told = [cells[name] for name in ("value", "earliest", "latest", "origin", "confidence")]
    assert told == ["2022-06", "2022-06-21", "2022-06-30", "suggested", "0.93"]


def test_an_entity_has_its_canonical_name(make: Maker) -> None:
    entity = make.annotation(kind=Kind.ENTITY, subtype="place")
    dossier = make.dossier(annotation=entity, entity=Entity("ent1", "place", "Rabat"))
    assert row(make, dossier)["value"] == "Rabat"


@pytest.mark.parametrize(
    ("kind", "empty"),
    [
        (Kind.ENTITY, ("value", "verdict", "rationale", "claimant", "earliest", "latest")),
        (Kind.DATE, ("value", "verdict", "rationale", "claimant")),
        (Kind.CLAIM, ("earliest", "latest")),
    ],
)
def test_what_another_kind_left_behind_is_not_told(
    make: Maker, kind: Kind, empty: tuple[str, ...]
) -> None:
    retagged = make.annotation(
        kind=kind, verdict="false", rationale="No.", earliest="2023-01-17", latest="2023-01-17"
    )
    dossier = make.dossier(annotation=retagged, claimant=Entity("ent1", "person", "Paul Roy"))
    assert [row(make, dossier)[name] for name in empty] == [""] * len(empty)


def test_nothing_said_of_it_is_a_row_of_noughts(make: Maker) -> None:
    cells = row(make, make.dossier())
    counts = [cells[name] for name in ("open_flags", "source_count", "supports", "refutes")]
    assert counts == ["0"] * 4
    names = ("verdict", "claimant", "reviewed_by", "source_titles", "tags")
    assert [cells[name] for name in names] == [""] * 5


def test_answered_flags_count_for_nothing(make: Maker) -> None:
    cells = row(make, make.dossier(flags=(make.flag(status=FlagStatus.RESOLVED),)))
    assert (cells["open_flags"], cells["flag_reasons"]) == ("0", "")


def test_a_reopened_annotation_is_reviewed_by_nobody(make: Maker) -> None:
    reviews = (make.review(), make.review(Decision.REOPENED))
    cells = row(make, make.dossier(reviews=reviews))
    assert (cells["reviewed_by"], cells["reviewed_at"]) == ("", "")


def test_somebody_without_a_name_stands_as_the_id(make: Maker) -> None:
    stranger = make.dossier(
        annotation=make.annotation(created_by="p9"), reviews=(make.review(reviewer_id="p8"),)
    )
    cells = row(make, stranger)
    assert (cells["created_by"], cells["reviewed_by"]) == ("p9", "p8")


def test_a_confidential_source_is_its_pseudonym_and_silent(make: Maker) -> None:
    evidence = (make.evidence(make.secret(), quote="the memo says"), make.evidence())
    dossier = make.dossier(evidence=evidence)
    cells = row(make, dossier)
    assert cells["source_titles"] == "Source A | Annual report"
    assert cells["source_urls"] == "Source A | https://example.org/src1"
    assert cells["citation_quotes"] == " | up by 3 %"
    assert not [cell for cell in cells.values() if "Telltale" in cell or "secret" in cell]
    assert withheld_cells(dossier) == {"names": 1, "addresses": 1, "quotes": 1}


def test_an_unredacted_row_tells_all_but_private_notes(make: Maker) -> None:
    cited = make.evidence(make.secret(), quote="the memo says", note_private="met at noon")
    cells = row(make, make.dossier(evidence=(cited,)), redacted=False)
    assert cells["source_titles"] == "Telltale memo"
    assert cells["source_urls"] == "https://example.org/secret"
    assert cells["citation_quotes"] == "the memo says"
    assert not [cell for cell in cells.values() if "noon" in cell]


def test_only_what_was_replaced_is_counted(make: Maker) -> None:
    assert withheld_cells(make.dossier(evidence=(make.evidence(),))) == {}
    silent = make.dossier(evidence=(make.evidence(make.secret(), quote=""),))
    assert withheld_cells(silent) == {"names": 1, "addresses": 1}


def test_a_source_on_background_is_not_named_and_its_words_are_used(make: Maker) -> None:
    source = make.secret(confidentiality=Confidentiality.BACKGROUND, pseudonym="Une élue")
    dossier = make.dossier(evidence=(make.evidence(source, quote="the memo says"),))
    cells = row(make, dossier)
    assert (cells["source_titles"], cells["source_urls"]) == ("Une élue", "Une élue")
    assert cells["citation_quotes"] == "the memo says"
    assert withheld_cells(dossier) == {"names": 1, "addresses": 1}


def test_what_has_no_column_is_counted(make: Maker) -> None:
    assert lost_values(make.dossier(evidence=(make.evidence(locator=""),))) == {}
    cited = replace(make.evidence(note="Seen."), attachments=(make.attachment(),) * 2)
    dossier = make.dossier(
        annotation=make.annotation(assigned_to="p2", priority=2, due_on="2023-02-01"),
        evidence=(cited, make.evidence(locator="", used_as=Use.PRIMARY)),
        flags=(make.flag(), make.flag(message="")),
        reviews=(make.review(),),
        comments=(make.comment(),),
        corrections=(make.correction(reason="Right."), make.correction()),
    )
    assert lost_values(dossier) == {
        "citation_details": 2,
        "comments": 1,
        "corrections": 2,
        "files": 2,
        "plans": 3,
        "remarks": 3,
    }
