"""ClaimReview as it is published: only what was approved, in words that schema.org knows."""

from __future__ import annotations

import io
import json
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker
from rdflib import SDO

from annotator.domain.annotation import AnchorState, Entity, Kind, ReviewStatus
from annotator.domain.dossier import Dossier
from annotator.domain.review import Decision
from annotator.domain.verdict import PLAIN_VALUES
from annotator.formats import claimreview_write
from annotator.formats.written import LeftOut, Written
from tests.formats.documents import document_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.formats.conftest import Maker

VERDICTS = {each.id: each for each in PLAIN_VALUES}
NAMED = {
    "type": "object",
    "required": ["@type", "name"],
    "properties": {"name": {"minLength": 1}, "url": {"format": "uri"}, "sameAs": {"format": "uri"}},
}
SHAPE = {
    "type": "object",
    "required": ["@type", "claimReviewed", "reviewRating", "url", "author"],
    "properties": {
        "@type": {"const": "ClaimReview"},
        "claimReviewed": {"type": "string", "minLength": 1, "pattern": "^[^\n]*$"},
        "url": {"type": "string", "format": "uri", "pattern": "^https?://"},
        "author": NAMED,
        "datePublished": {"format": "date"},
        "dateModified": {"format": "date"},
        "reviewRating": {
            "type": "object",
            "required": ["@type", "alternateName"],
            "properties": {"@type": {"const": "Rating"}, "alternateName": {"minLength": 1}},
            "dependentRequired": {"ratingValue": ["bestRating", "worstRating"]},
        },
        "itemReviewed": {
            "type": "object",
            "required": ["@type", "text", "appearance"],
            "properties": {"author": NAMED},
        },
        "citation": {"type": "array", "items": NAMED},
    },
}
"""What Google asks of a ClaimReview, and the ranges of schema.org."""


def written(*dossiers: Dossier, make: Maker, **options: Any) -> tuple[Any, Written]:
    stream = io.BytesIO()
    documents = [document_of(*dossiers)] if dossiers else []
    usual: dict[str, Any] = {"names": make.people, "verdicts": VERDICTS}
    done = claimreview_write.write(documents, stream, **(usual | options))
    assert not stream.closed
    return json.loads(stream.getvalue()), done


def approved(make: Maker, **fields: Any) -> Dossier:
    """A claim that was found false, by a desk that has a name."""
    annotation = make.annotation(
        verdict="false", review=ReviewStatus.APPROVED, rationale="It is 13 %."
    )
    article = make.article(publisher="Rédaction", byline="Paul Roy", published_on="2023-01-16")
    usual = {"annotation": annotation, "article": article, "reviews": (make.review(),)}
    return make.dossier(**(usual | fields))


def terms(value: object) -> Iterator[str]:
    """Every key and type of a document."""
    if isinstance(value, dict):
        for key, each in value.items():
            yield from [key] if key[0] != "@" else []
            yield from [each] if key == "@type" else []
            yield from terms(each)
    elif isinstance(value, list):
        for each in value:
            yield from terms(each)


def test_a_review_says_what_was_found(make: Maker) -> None:
    claimant = Entity("ent1", "person", "Paul Roy", (), "https://w.example/Été")
    annotation = approved(make).annotation
    dossier = approved(
        make,
        annotation=replace(annotation, claimed_on="2023-01"),
        claimant=claimant,
        evidence=(make.evidence(archived_url="https://archive.example/é"),),
    )
    graph, done = written(dossier, make=make)
    assert graph["@context"] == "https://schema.org"
    assert graph["@graph"] == [
        {
            "@type": "ClaimReview",
            "url": "https://example.org/barrage#ann1",
            "claimReviewed": "The dam holds 3 % more water.",
            "inLanguage": "fr",
            "author": {
                "@type": "Organization",
                "name": "Rédaction",
                "url": "https://example.org/",
            },
            "datePublished": "2023-01-18",
            "dateModified": "2023-01-18",
            "reviewRating": {
                "@type": "Rating",
                "alternateName": "Faux",
                "ratingExplanation": "It is 13 %.",
                "ratingValue": 1,
                "bestRating": 4,
                "worstRating": 1,
            },
            "itemReviewed": {
                "@type": "Claim",
                "text": "retient 3 % de plus",
                "datePublished": "2023-01",
                "appearance": {
                    "@type": "NewsArticle",
                    "url": "https://example.org/barrage",
                    "headline": "Le barrage",
                    "datePublished": "2023-01-16",
                    "author": {"@type": "Person", "name": "Paul Roy"},
                    "publisher": {"@type": "Organization", "name": "Rédaction"},
                },
                "author": {
                    "@type": "Person",
                    "name": "Paul Roy",
                    "sameAs": "https://w.example/%C3%89t%C3%A9",
                },
            },
            "citation": [
                {
                    "@type": "CreativeWork",
                    "name": "Annual report",
                    "url": "https://example.org/src1",
                    "archivedAt": "https://archive.example/%C3%A9",
                }
            ],
        }
    ]
    assert done == Written(rows=1, lost=Counter(citation_details=1, remarks=1))


def test_every_review_has_the_shape_and_only_known_words(make: Maker) -> None:
    annotation = approved(make).annotation
    unproven = replace(annotation, verdict="unproven", claim_text="", rationale="", note="N")
    cited = make.evidence(archived_url="https://archive.example/1")
    bare = make.article(url="https://www.exämple.org/a|b#c", lang="")
    dossiers = [
        approved(make, evidence=(cited, make.evidence(make.secret(), id="c2"))),
        approved(make, annotation=replace(unproven, claimed_on="2022-06~"), article=bare),
        approved(make, claimant=Entity("e", "organisation", "Ville", (), "no link"), reviews=()),
    ]
    for redacted in (True, False):
        for dossier in dossiers:
            graph, _ = written(dossier, make=make, redacted=redacted)
            (review,) = graph["@graph"]
            validator = Draft202012Validator(SHAPE, format_checker=FormatChecker())
            assert list(validator.iter_errors(review)) == []
            assert [word for word in terms(review) if word not in SDO] == []


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"review": ReviewStatus.REQUESTED}, "not_approved"),
        ({"review": ReviewStatus.NONE, "verdict": None}, "not_approved"),
        ({"review": ReviewStatus.CHANGES_REQUESTED}, "not_approved"),
        ({"verdict": None}, "without_verdict"),
    ],
)
def test_what_is_not_approved_is_left_out_with_its_reason(
    make: Maker, fields: dict[str, Any], reason: str
) -> None:
    dossier = approved(make)
    graph, done = written(
        replace(dossier, annotation=replace(dossier.annotation, **fields)), make=make
    )
    assert graph["@graph"] == []
    assert done.rows == 0
    assert done.left_out == [LeftOut("ann1", "retient 3 % de plus", reason)]


@pytest.mark.parametrize("state", [AnchorState.STALE, AnchorState.PROPOSED, AnchorState.ORPHAN])
def test_what_stands_on_other_words_by_now_is_left_out(make: Maker, state: AnchorState) -> None:
    _, done = written(approved(make, anchor=make.anchor(state=state)), make=make)
    assert [each.reason for each in done.left_out] == ["words_unsettled"]


def test_an_article_without_an_address_has_no_reviews(make: Maker) -> None:
    _, done = written(approved(make, article=make.article(url="")), make=make)
    assert [each.reason for each in done.left_out] == ["without_address"]


def test_entities_and_dates_are_only_counted(make: Maker) -> None:
    date = make.annotation(kind=Kind.DATE, claim_text="")
    graph, done = written(make.dossier(annotation=date), approved(make), make=make)
    assert len(graph["@graph"]) == 1
    assert done == Written(rows=1, lost=Counter(no_claims=1, remarks=1))


def test_what_readers_are_not_told_is_counted(make: Maker) -> None:
    annotation = replace(
        approved(make).annotation, note="Mine.", tags=("a", "b"), assigned_to="p2", priority=1
    )
    cited = replace(make.evidence(locator="p. 3"), attachments=(make.attachment(),))
    dossier = approved(
        make,
        annotation=annotation,
        evidence=(cited, make.evidence(id="c2", quote="", locator="")),
        comments=(make.comment(),),
        corrections=(make.correction(),),
        reviews=(),
    )
    _, done = written(dossier, make=make)
    assert done.lost == Counter(
        notes=1, tags=2, plans=2, files=1, comments=1, corrections=1, citation_details=1
    )


def test_a_verdict_without_a_number_has_only_its_label(make: Maker) -> None:
    annotation = replace(approved(make).annotation, verdict="unproven", rationale="")
    for article, label in ((make.article(), "Invérifiable"), (make.article(lang="en"), "Unproven")):
        dossier = approved(make, annotation=annotation, article=article)
        (review,) = written(dossier, make=make)[0]["@graph"]
        assert review["reviewRating"] == {"@type": "Rating", "alternateName": label}
        assert review["author"]["name"] == "example.org"
    (review,) = written(dossier, make=make, verdicts=None)[0]["@graph"]
    assert review["reviewRating"]["alternateName"] == "unproven"


def test_a_scale_of_one_number_does_not_count(make: Maker) -> None:
    only = {"false": VERDICTS["false"]}
    (review,) = written(approved(make), make=make, verdicts=only)[0]["@graph"]
    assert "ratingValue" not in review["reviewRating"]


def test_the_last_approval_is_the_day_of_publication(make: Maker) -> None:
    reviews = (
        make.review(reviewed_at="2023-02-01T09:00:00.000Z"),
        make.review(Decision.REOPENED, id="r2", reviewed_at="2023-03-01T09:00:00.000Z"),
        make.review(id="r3", reviewed_at="2023-04-01T09:00:00.000Z"),
    )
    (review,) = written(approved(make, reviews=reviews), make=make)[0]["@graph"]
    assert (review["datePublished"], review["dateModified"]) == ("2023-04-01", "2023-04-01")


def test_what_is_confidential_stays(make: Maker) -> None:
    dossier = approved(make, evidence=(make.evidence(make.secret(), note_private="call"),))
    graph, done = written(dossier, make=make)
    assert "elltale" not in json.dumps(graph)
    (review,) = graph["@graph"]
    assert review["citation"] == [{"@type": "CreativeWork", "name": "Source A"}]
    assert done.redacted
    whole, done = written(dossier, make=make, redacted=False)
    assert whole["@graph"][0]["citation"][0]["name"] == "Telltale memo"
    assert done.redacted == 0


def test_nothing_is_an_empty_graph(make: Maker) -> None:
    assert written(make=make) == ({"@context": "https://schema.org", "@graph": []}, Written())
