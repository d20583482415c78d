"""Web Annotations of other programs, good and bad."""

from __future__ import annotations

import io
import json
from typing import Any

import pytest

from annotator.domain.annotation import Kind
from annotator.domain.refusal import Refusal
from annotator.domain.review import FlagReason
from annotator.domain.source import Stance
from annotator.domain.text import Span
from annotator.formats.incoming import BadLine, IncomingAnnotation, IncomingEntity
from annotator.formats.w3c_read import read

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
QUOTE: dict[str, Any] = {
    "type": "TextQuoteSelector",
    "exact": "3 %",
    "prefix": "plus ",
    "suffix": " de",
}
PLACE: dict[str, Any] = {"type": "TextPositionSelector", "start": 3, "end": 6}
TARGET: dict[str, Any] = {"source": "http://example.org/page", "selector": [QUOTE, PLACE]}


def anno(**fields: Any) -> dict[str, Any]:
    usual = {"@context": CONTEXT, "id": "http://example.org/a", "type": "Annotation"}
    return {key: each for key, each in ({**usual, "target": TARGET} | fields).items() if each != ""}


def text(value: str, purpose: str = "", **more: Any) -> dict[str, Any]:
    return {
        "type": "TextualBody",
        "value": value,
        **({"purpose": purpose} if purpose else {}),
        **more,
    }


def lines(document: object) -> list[IncomingAnnotation | BadLine]:
    return list(read(io.BytesIO(json.dumps(document).encode())))


def one(document: object) -> IncomingAnnotation:
    (found,) = lines(document)
    assert isinstance(found, IncomingAnnotation), found
    return found


def bad(document: object) -> tuple[str, dict[str, object]]:
    """The refusal of an item, when a good one follows."""
    broken, good = lines([document, anno()])
    assert isinstance(good, IncomingAnnotation)
    assert isinstance(broken, BadLine)
    assert broken.line == 1
    return broken.refusal.code, dict(broken.refusal.params)


def warned(document: object) -> list[str]:
    return [each.code for each in one(document).warnings]


def test_words_and_place_are_read() -> None:
    found = one(anno())
    assert (found.quote, found.prefix, found.suffix) == ("3 %", "plus ", " de")
    assert found.span == Span(3, 6)
    assert found.annotation.id == "http://example.org/a"
    assert found.annotation.article_id == "http://example.org/page"
    assert found.annotation.kind is Kind.CLAIM
    assert found.warnings == ()
    assert "note" not in found.given


def test_words_alone_are_enough() -> None:
    found = one(anno(target={"source": "urn:uuid:1", "selector": QUOTE}))
    assert (found.span, found.quote) == (None, "3 %")


def test_a_place_alone_is_enough() -> None:
    found = one(anno(target={"source": "urn:uuid:1", "selector": PLACE}))
    assert (found.span, found.quote) == (Span(3, 6), "")


def test_characters_of_a_plain_text_are_a_place() -> None:
    selector = {
        "type": "FragmentSelector",
        "conformsTo": "http://tools.ietf.org/rfc/rfc5147",
        "value": "char=3,6",
    }
    assert one(anno(target={"source": "urn:x:1", "selector": selector})).span == Span(3, 6)


def test_a_place_within_another_selection_is_none_of_the_text() -> None:
    part = {"type": "XPathSelector", "value": "/html/body/p[2]", "refinedBy": [PLACE, QUOTE]}
    found = one(anno(target={"source": "urn:x:1", "selector": part}))
    assert (found.span, found.quote) == (None, "3 %")


def test_the_digest_of_the_text_is_read() -> None:
    state = {"type": "TimeState", "cached": "ni:///sha-256;" + "A" * 43}
    found = one(anno(target={**TARGET, "state": ["http://example.org/s", state]}))
    assert found.text_sha256 == "00" * 32


@pytest.mark.parametrize(
    ("source", "article"),
    [
        ("urn:uuid:018C1111-0000-7000-8000-00000000000A", "018c1111-0000-7000-8000-00000000000a"),
        ({"id": "http://example.org/é", "type": "Text"}, "http://example.org/%C3%A9"),
    ],
)
def test_the_text_is_told_by_its_id(source: object, article: str) -> None:
    found = one(anno(target={**TARGET, "source": source}))
    assert found.annotation.article_id == article


def test_further_targets_are_told_of() -> None:
    other = {"source": "http://example.org/2", "selector": QUOTE}
    found = one(anno(target=["http://example.org/0", TARGET, other]))
    assert found.annotation.article_id == "http://example.org/page"
    (warning,) = found.warnings
    assert (warning.code, warning.params) == ("w3c_targets_left", {"item": 1, "count": 1})


def test_targets_may_stand_in_a_list() -> None:
    target = {"type": "List", "items": ["http://example.org/0", TARGET]}
    assert one(anno(target=target)).quote == "3 %"


def test_bodies_are_understood_by_their_purposes() -> None:
    found = one(
        anno(
            motivation="commenting",
            created="2023-01-17T19:04:05+01:00",
            creator={"id": "acct:aude@example.org", "type": "Person"},
            body=[
                text("First."),
                text("<p>Second &amp; third.</p>", "describing", format="text/html"),
                text("eau", "tagging"),
                text("eau", "tagging"),
                text("Really?", "questioning", creator={"name": "Béa"}),
                text("Yes.", "replying", creator=["http://example.org/bea"]),
                text("Fine.", "moderating", creator={"nickname": "B"}),
                text("4 %", "editing"),
                text("3 %", "editing"),
                text("  ", "commenting"),
                {"id": "http://example.org/film", "type": "Video", "format": "video/mp4"},
                {"type": "SpecificResource", "source": {"id": "https://w.example/Q1"}},
                "http://example.org/bare",
                {"id": "urn:isbn:123"},
            ],
        )
    )
    assert found.annotation.note == "First.\n\nSecond & third."
    assert found.annotation.tags == ("eau",)
    assert found.annotation.created_by == "aude@example.org"
    assert found.annotation.created_at == "2023-01-17T18:04:05.000Z"
    (flag,) = found.flags
    assert (flag.reason, flag.message, flag.raised_by) == (FlagReason.OTHER, "Really?", "Béa")
    said = [(each.text, each.author_id) for each in found.comments]
    assert said == [("Yes.", "http://example.org/bea"), ("Fine.", "B"), ("3 %", "")]
    (correction,) = found.corrections
    assert (correction.from_text, correction.to_text) == ("3 %", "4 %")
    cited = [(each.source.url, each.source.title, each.citation.stance) for each in found.evidence]
    addresses = ("http://example.org/film", "https://w.example/Q1", "http://example.org/bare")
    assert cited == [(each, each, Stance.CONTEXT) for each in addresses]


def test_a_source_may_have_a_label_words_and_a_day() -> None:
    body = {
        "type": "SpecificResource",
        "source": "https://example.org/report",
        "purpose": "linking",
        "label": "The report",
        "selector": {"type": "TextQuoteSelector", "exact": "up by 3 %"},
        "state": {"type": "TimeState", "sourceDate": "2023-01-17T00:00:00Z"},
    }
    (found,) = one(anno(body=body)).evidence
    assert (found.source.title, found.citation.quote) == ("The report", "up by 3 %")
    assert found.citation.accessed_on == "2023-01-17"


def test_a_body_value_is_a_note() -> None:
    assert one(anno(bodyValue="Simple.")).annotation.note == "Simple."


def test_of_a_choice_the_first_is_taken_and_of_a_list_all() -> None:
    choice = {"type": "Choice", "items": [text("One"), text("Un")]}
    several = {"type": "List", "items": [text("Two"), text("Three")]}
    assert one(anno(body=[choice, several])).annotation.note == "One\n\nTwo\n\nThree"


def test_who_is_meant_is_an_entity() -> None:
    body = [
        {
            "type": "SpecificResource",
            "source": "https://w.example/Q1",
            "purpose": "identifying",
        },
        text("Montclar", "oa:identifying#identifying"),
    ]
    found = one(anno(motivation=["identifying"], body=body))
    assert found.annotation.kind is Kind.ENTITY
    assert found.entity == IncomingEntity("Montclar", link="https://w.example/Q1")
    alone = one(anno(body=body[0])).entity
    assert alone == IncomingEntity("3 %", link="https://w.example/Q1")


@pytest.mark.parametrize(
    ("word", "kind", "subtype"),
    [
        ("claim-number", Kind.CLAIM, "number"),
        ("Entity-person", Kind.ENTITY, "person"),
        ("date", Kind.DATE, ""),
        ("entity-river", Kind.ENTITY, ""),
        ("Zebra", Kind.CLAIM, ""),
    ],
)
def test_a_class_proposes_the_kind_and_is_the_label(word: str, kind: Kind, subtype: str) -> None:
    found = one(anno(body=[text(word, "classifying"), text("more", "classifying")]))
    assert (found.annotation.kind, found.annotation.subtype) == (kind, subtype)
    assert found.label == word


def test_a_collection_a_page_a_list_and_a_graph_are_read() -> None:
    inner: dict[str, Any] = {key: each for key, each in anno().items() if key != "@context"}
    page: dict[str, Any] = {
        "id": "http://e.org/1",
        "type": "AnnotationPage",
        "items": [inner, inner],
    }
    second = {"id": "http://e.org/2", "type": ["AnnotationPage"], "items": [inner]}
    whole: dict[str, Any] = {
        "@context": [CONTEXT],
        "type": "AnnotationCollection",
        "first": {**page, "next": "http://e.org/2"},
        "@included": [second],
    }
    nested = {**whole, "first": {**page, "next": second}, "@included": []}
    graph = {"@context": CONTEXT, "@graph": [inner, {**page, "type": "OrderedCollectionPage"}]}
    counts = [len(lines(each)) for each in (whole, nested, graph, {"@context": CONTEXT, **page})]
    assert counts == [3, 3, 3, 2]
    assert lines({"@context": CONTEXT, "type": "AnnotationCollection", "total": 0}) == []
    assert lines([]) == []
    assert all(isinstance(each, IncomingAnnotation) for each in lines(whole))


def test_pages_and_annotations_that_stand_elsewhere_are_told() -> None:
    page = {
        "@context": CONTEXT,
        "type": "AnnotationPage",
        "items": ["http://e.org/a", anno()],
        "next": "http://e.org/2",
    }
    named, good, missing = lines(page)
    assert isinstance(named, BadLine)
    assert (named.line, named.refusal.code) == (1, "w3c_only_named")
    assert isinstance(good, IncomingAnnotation)
    assert isinstance(missing, BadLine)
    assert missing.refusal.code == "w3c_page_elsewhere"
    assert missing.refusal.params == {"page": "http://e.org/2"}
    (first,) = lines({"@context": CONTEXT, "type": "AnnotationCollection", "first": "http://e.org"})
    assert isinstance(first, BadLine)


@pytest.mark.parametrize("document", ["words", 3, None])
def test_what_holds_no_annotations_is_refused(document: object) -> None:
    with pytest.raises(Refusal, match="w3c_no_annotations"):
        lines(document)


@pytest.mark.parametrize("id_", ["", "#a1", "not a uri", "a1"])
def test_an_odd_id_is_a_warning(id_: str) -> None:
    assert warned(anno(id=id_)) == ["w3c_id_odd"]


def test_a_target_without_its_text_is_a_warning() -> None:
    found = one(anno(target={"selector": [QUOTE, PLACE]}))
    assert [each.code for each in found.warnings] == ["w3c_source_missing"]
    assert found.annotation.article_id == ""


@pytest.mark.parametrize("context", ["", "fish", ["http://example.org/mine.json"], {}])
def test_another_context_is_a_warning_once(context: object) -> None:
    first, second = lines([anno(**{"@context": context}), anno()])
    assert isinstance(first, IncomingAnnotation)
    assert isinstance(second, IncomingAnnotation)
    assert [each.code for each in first.warnings] == ["w3c_context_missing"]
    assert second.warnings == ()


@pytest.mark.parametrize("item", [3, [anno()], {"type": "Squirrel"}, {}, None])
def test_what_is_no_annotation_is_left(item: object) -> None:
    assert bad(item) == ("w3c_not_annotation", {"item": 1})


@pytest.mark.parametrize(
    ("fields", "key"),
    [
        ({"id": ["http://e.org/1", "http://e.org/2"]}, "id"),
        ({"bodyValue": 23}, "bodyValue"),
        ({"bodyValue": ["a", "b"]}, "bodyValue"),
        ({"created": "yesterday"}, "created"),
        ({"created": "2015-01-28T12:00:00"}, "created"),
        ({"created": ["2015-01-28T12:00:00Z", "2015-01-28T12:00:01Z"]}, "created"),
        ({"modified": "an hour ago"}, "modified"),
        ({"generated": "now"}, "generated"),
        ({"creator": 6}, "creator"),
        ({"generator": 42}, "generator"),
        ({"rights": "not a uri"}, "rights"),
        ({"via": "not a uri"}, "via"),
        ({"canonical": "not a uri"}, "canonical"),
        ({"motivation": 3}, "motivation"),
        ({"target": 9}, "target"),
        ({"target": "not a uri"}, "target"),
        ({"target": {**TARGET, "source": "not a uri"}}, "target.source"),
        ({"body": "this is not a uri"}, "body"),
        ({"body": 6}, "body"),
        ({"body": {"id": "this is not a uri either"}}, "body.id"),
        ({"body": {"id": "http://e.org/1", "format": 6}}, "body.format"),
        ({"body": {"id": "http://e.org/1", "language": 3}}, "body.language"),
        ({"body": {"id": "http://e.org/1", "textDirection": "squirrel"}}, "body.textDirection"),
        ({"body": {"id": "http://e.org/1", "textDirection": ["ltr"]}}, "body.textDirection"),
        (
            {"body": {"id": "http://e.org/1", "processingLanguage": ["en", "de"]}},
            "body.processingLanguage",
        ),
        ({"body": {"type": "TextualBody", "format": "text/plain"}}, "body.value"),
        ({"body": {"type": "TextualBody", "value": ["several", "values"]}}, "body.value"),
        ({"body": {"type": ["Choice", "List"], "items": ["http://e.org/1"]}}, "body.type"),
        ({"body": {"items": ["http://e.org/1"]}}, "body.type"),
        ({"target": {**TARGET, "selector": {"type": "FragmentSelector"}}}, "target.selector.value"),
        (
            {"target": {**TARGET, "selector": {"type": "FragmentSelector", "value": ["x", "y"]}}},
            "target.selector.value",
        ),
        ({"target": {**TARGET, "selector": {**PLACE, "start": -1}}}, "selector.start"),
        ({"target": {**TARGET, "selector": {**PLACE, "end": "6"}}}, "selector.end"),
        ({"target": {**TARGET, "selector": {**PLACE, "end": 3}}}, "selector.end"),
    ],
)
def test_what_breaks_a_must_is_left_and_told(fields: dict[str, Any], key: str) -> None:
    code, params = bad(anno(**fields))
    assert (code, params["item"], params["key"]) == ("w3c_value_bad", 1, key)


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ({"target": ""}, ("w3c_key_missing", {"item": 1, "key": "target"})),
        (
            {"body": {"type": "SpecificResource"}},
            ("w3c_key_missing", {"item": 1, "key": "body.source"}),
        ),
        ({"body": text("a"), "bodyValue": "b"}, ("w3c_body_twice", {"item": 1})),
        ({"target": "http://example.org/page"}, ("w3c_no_words", {"item": 1})),
        (
            {"target": {**TARGET, "selector": {"type": "CssSelector", "value": "p"}}},
            ("w3c_no_words", {"item": 1}),
        ),
        (
            {"target": {**TARGET, "selector": {"type": "FragmentSelector", "value": "char=6,3"}}},
            ("w3c_no_words", {"item": 1}),
        ),
    ],
)
def test_what_cannot_be_placed_is_left(
    fields: dict[str, Any], found: tuple[str, dict[str, object]]
) -> None:
    assert bad(anno(**fields)) == found


def test_our_own_words_are_made_sure_of_too() -> None:
    code, params = bad(anno(**{"annotator:kind": "zebra"}))
    assert (code, params) == ("w3c_value_bad", {"item": 1, "key": "kind", "value": "zebra"})
    cited = {"@type": "@json", "@value": {"source": {}}}
    body = {"type": "SpecificResource", "source": "http://e.org/", "annotator:citation": cited}
    code, params = bad(anno(body=body))
    assert (code, params["key"]) == ("w3c_key_missing", "citations[0].source.pseudonym")
    flag = {"@type": "@json", "@value": {"status": "dismissed"}}
    code, _ = bad(anno(body=text("Why?", "questioning", **{"annotator:flags": flag})))
    assert code == "dismissal_without_reason"


def test_selectors_may_be_nested_deeply() -> None:
    selector: dict[str, Any] = QUOTE
    for _ in range(400):
        selector = {"type": "XPathSelector", "refinedBy": selector}
    assert one(anno(target={**TARGET, "selector": selector})).quote == "3 %"


def test_what_is_nested_too_deeply_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    def exhausted(item: int, _node: object) -> None:
        if item == 1:
            raise RecursionError

    monkeypatch.setattr("annotator.formats.w3c_read.demand", exhausted)
    assert bad(anno()) == ("json_too_deep", {})


def test_an_annotation_of_ours_that_lost_its_note_has_none() -> None:
    found = one(anno(**{"annotator:kind": "claim"}))
    assert {"note", "tags", "verdict", "assigned_to"} <= found.given
    assert found.annotation.note == ""
    assert found.label == ""


def test_nothing_is_read_from_elsewhere() -> None:
    found = one(anno(**{"@context": [CONTEXT, "http://example.invalid/x.jsonld"]}))
    assert found.warnings == ()
