from __future__ import annotations

from typing import Any

import pytest

from annotator.domain.annotation import AnchorState, Kind, ReviewStatus, TimexMod, Work
from annotator.domain.refusal import Refusal
from annotator.domain.review import Decision, FlagReason, FlagStatus, Severity
from annotator.formats.incoming import IncomingEntity
from annotator.formats.incoming_json import incoming_of

CLAIM = {"kind": "claim", "start": 3, "end": 6}


def read(**keys: Any) -> Any:
    return incoming_of(7, CLAIM | keys)


def refusal(**keys: Any) -> tuple[str, dict[str, object]]:
    with pytest.raises(Refusal) as refused:
        incoming_of(7, CLAIM | keys)
    return refused.value.code, refused.value.params


@pytest.mark.parametrize("key", ["kind", "start", "end"])
def test_what_a_line_needs_is_refused_by_key(key: str) -> None:
    assert refusal(**{key: None}) == ("jsonl_key_missing", {"line": 7, "key": key})
    rest = {name: value for name, value in CLAIM.items() if name != key}
    with pytest.raises(Refusal, match="jsonl_key_missing"):
        incoming_of(7, rest)


@pytest.mark.parametrize(
    ("key", "value", "shown"),
    [
        ("kind", "opinion", "opinion"),
        ("kind", 3, "3"),
        ("start", "3", "3"),
        ("start", True, "True"),
        ("start", -1, "-1"),
        ("start", 3.0, "3.0"),
        ("end", 3, "3"),
        ("end", 2**31, "2147483648"),
        ("subtype", "person", "person"),
        ("quote", ["dam"], "['dam']"),
        ("tags", "water", "water"),
        ("tags", ["water", 1], "['water', 1]"),
        ("confidence", 1.5, "1.5"),
        ("confidence", True, "True"),
        ("confidence", "high", "high"),
        ("priority", 1.5, "1.5"),
        ("priority", False, "False"),
        ("checkable", "yes", "yes"),
        ("checkable", 1, "1"),
        ("work_status", "done", "done"),
        ("review_status", "perhaps", "perhaps"),
        ("timex_type", "date", "date"),
        ("timex_mod", "SOON", "SOON"),
        ("earliest", "21/06/2022", "21/06/2022"),
        ("created_at", "2023-01-17", "2023-01-17"),
        ("anchor_state", "lost", "lost"),
        ("article", 1, "1"),
        ("entity", 1, "1"),
        ("citations", {}, "{}"),
        ("citations", ["x"], "['x']"),
        ("flags", 1, "1"),
    ],
)
def test_a_bad_value_is_refused_by_line_key_and_value(key: str, value: Any, shown: str) -> None:
    found = refusal(**{key: value})
    assert found == ("jsonl_value_bad", {"line": 7, "key": key, "value": shown})


@pytest.mark.parametrize(
    ("keys", "key"),
    [
        ({"entity": {"name": "Rabat", "type": "town"}}, "entity.type"),
        ({"flags": [{}, {"severity": "huge"}]}, "flags[1].severity"),
        ({"reviews": [{"decision": "maybe"}]}, "reviews[0].decision"),
        (
            {"citations": [{"source": {"title": "T", "class": "third"}}]},
            "citations[0].source.class",
        ),
    ],
)
def test_a_bad_value_further_down_is_refused_by_its_path(keys: dict[str, Any], key: str) -> None:
    code, params = refusal(**keys)
    assert (code, params["key"]) == ("jsonl_value_bad", key)


@pytest.mark.parametrize(
    ("keys", "key"),
    [
        ({"entity": {"type": "place"}}, "entity.name"),
        ({"reviews": [{}]}, "reviews[0].decision"),
        ({"comments": [{}]}, "comments[0].text"),
        ({"citations": [{}]}, "citations[0].source"),
        ({"citations": [{"source": {}}]}, "citations[0].source.pseudonym"),
    ],
)
def test_a_key_missing_further_down_is_refused_by_its_path(keys: dict[str, Any], key: str) -> None:
    assert refusal(**keys) == ("jsonl_key_missing", {"line": 7, "key": key})


@pytest.mark.parametrize(
    ("keys", "code"),
    [
        ({"flags": [{"status": "dismissed"}]}, "dismissal_without_reason"),
        ({"reviews": [{"decision": "reopened"}]}, "comment_missing"),
        ({"citations": [{"source": {"item": {"URL": "http://a.example"}}}]}, "source_untitled"),
        ({"citations": [{"source": {"title": "T", "URL": "file:///etc"}}]}, "url_not_web"),
    ],
)
def test_a_record_that_could_not_be_is_refused(keys: dict[str, Any], code: str) -> None:
    assert refusal(**keys)[0] == code


def test_fields_of_an_annotation_are_read() -> None:
    found = read(
        article="art1",
        annotation_id="ann1",
        subtype="number",
        quote="dam",
        tags=["a", "b"],
        confidence=1,
        priority=-2,
        checkable=False,
        work_status="checked",
        review_status="self_approved",
        checked_by="Aude",
        checked_at="2023-01-17T19:04:05+01:00",
        timex_mod="END",
        earliest="",
        anchor_state="stale",
    )
    annotation = found.annotation
    assert (annotation.id, annotation.article_id, annotation.subtype) == ("ann1", "art1", "number")
    assert (annotation.tags, annotation.confidence, annotation.priority) == (("a", "b"), 1, -2)
    assert not annotation.checkable
    assert (annotation.work, annotation.review) == (Work.CHECKED, ReviewStatus.APPROVED)
    assert (annotation.checked_by, annotation.checked_at) == ("Aude", "2023-01-17T18:04:05.000Z")
    assert (annotation.timex_mod, annotation.earliest) == (TimexMod.END, "")
    assert (found.line, found.quote, found.state) == (7, "dam", AnchorState.STALE)


def test_given_names_the_fields_that_the_line_had() -> None:
    found = read(note="", work_status="checked", claimant=None, colour="red", subtype="")
    assert found.given == {"note", "work", "claimant_id", "subtype"}


@pytest.mark.parametrize(
    ("keys", "field", "told"),
    [
        ({"kind": "claim", "value": "The dam holds."}, "claim_text", "The dam holds."),
        ({"kind": "claim", "value": "x", "claim_text": "y"}, "claim_text", "y"),
        ({"kind": "date", "value": "2022-06"}, "edtf", "2022-06"),
    ],
)
def test_value_stands_for_the_key_of_its_kind(keys: dict[str, Any], field: str, told: str) -> None:
    found = read(**keys)
    assert getattr(found.annotation, field) == told
    assert field in found.given


def test_value_names_the_entity_of_an_entity() -> None:
    found = read(kind="entity", subtype="place", value="Rabat")
    assert found.annotation.kind is Kind.ENTITY
    assert found.entity == IncomingEntity("Rabat", "place")
    assert read(kind="entity", value=" ").entity is None


def test_a_bare_name_is_a_claimant() -> None:
    assert read(claimant=" Paul Roy ").claimant == IncomingEntity("Paul Roy")
    assert read(subtype="number", entity="Rabat").entity == IncomingEntity("Rabat")


def test_an_entity_may_say_only_its_name() -> None:
    assert read(entity={"name": "Rabat"}).entity == IncomingEntity("Rabat")
    assert read(entity={"name": "Rabat", "type": ""}).entity == IncomingEntity("Rabat")


def test_a_flag_has_its_defaults() -> None:
    (flag,) = read(article="art1", annotation_id="ann1", flags=[{}]).flags
    assert (flag.article_id, flag.annotation_id) == ("art1", "ann1")
    assert (flag.reason, flag.severity) == (FlagReason.OTHER, Severity.WARN)
    assert (flag.status, flag.closed_by, flag.closed_at) == (FlagStatus.OPEN, None, None)


def test_a_review_and_a_comment_are_of_the_annotation() -> None:
    found = read(
        annotation_id="ann1",
        reviews=[{"decision": "approved", "self_review": True}],
        comments=[{"text": "Ask.", "author": "Béa"}],
    )
    (review,), (comment,) = found.reviews, found.comments
    assert (review.annotation_id, review.decision) == ("ann1", Decision.APPROVED)
    assert review.self_review
    told = (comment.annotation_id, comment.text, comment.author_id, comment.created_at)
    assert told == ("ann1", "Ask.", "Béa", "")


def test_null_is_as_if_the_key_were_not_there() -> None:
    assert read(note=None, tags=None, citations=None).annotation.note == ""
