"""What others found of claims, as they publish it."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING, Any

import pytest

from annotator.domain.refusal import Refusal
from annotator.domain.source import Source
from annotator.formats import claimreview_write
from annotator.formats.claimreview_nodes import issued_of
from annotator.formats.claimreview_read import read
from annotator.formats.incoming_sources import BadSource, IncomingSource
from tests.formats.documents import document_of
from tests.formats.test_claimreview_write import VERDICTS, approved

if TYPE_CHECKING:
    from tests.formats.conftest import Maker


def found(data: object) -> list[IncomingSource | BadSource]:
    raw = data if isinstance(data, bytes) else json.dumps(data).encode()
    return list(read(io.BytesIO(raw)))


def one(data: object) -> Source:
    (each,) = found(data)
    assert isinstance(each, IncomingSource), each
    return each.source


def review(**fields: Any) -> dict[str, Any]:
    usual: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "url": "https://desk.example/green-sky",
        "claimReviewed": "The sky is green",
        "author": {"@type": "Organization", "name": "The Desk"},
        "datePublished": "2020-03-05T10:00:00+01:00",
        "reviewRating": {
            "@type": "Rating",
            "ratingValue": "1",
            "bestRating": "5",
            "worstRating": "1",
            "alternateName": "False",
            "ratingExplanation": "It is blue.",
        },
        "itemReviewed": {"@type": "Claim", "author": {"@type": "Person", "name": "A man"}},
    }
    return usual | fields


def test_a_review_is_a_source_with_its_verdict() -> None:
    source = one(review(inLanguage="en"))
    assert (source.title, source.url) == ("The sky is green", "https://desk.example/green-sky")
    assert (source.publisher, source.issued, source.author) == ("The Desk", "2020-03-05", "")
    assert source.item["genre"] == "Fact check"
    assert source.item["note"] == (
        "Claim: The sky is green\nMade by: A man\nVerdict: False, 1 (1–5)\nWhy: It is blue."
    )
    assert source.item["custom"] == {
        "claimreview": [
            {
                "claimReviewed": "The sky is green",
                "alternateName": "False",
                "ratingValue": "1",
                "bestRating": "5",
                "worstRating": "1",
            }
        ]
    }


def test_a_french_review_is_told_in_french() -> None:
    note = str(one(review(inLanguage="fr-FR")).item["note"])
    assert note.splitlines()[2] == "Verdict\xa0: False, 1 (1–5)"
    assert one(review(inLanguage={"@type": "Language", "name": "fr"})).item["language"] == "fr"


def test_a_title_and_an_author_of_flesh_are_kept() -> None:
    authors = [{"@type": ["Person"], "name": "Ruth Adler"}, "The Desk"]
    source = one(review(headline="Is it green?", author=authors, publisher="House"))
    assert (source.title, source.author, source.publisher) == (
        "Is it green?",
        "Ruth Adler",
        "House",
    )


def test_a_graph_with_references_is_followed() -> None:
    graph = {
        "@context": "https://schema.org",
        "@graph": [
            {"@type": "WebPage", "@id": "#page", "name": "Page"},
            review(author={"@id": "#org"}, itemReviewed={"@id": "#claim"}, claimReviewed=""),
            {"@type": "Organization", "@id": "#org", "name": "The Desk"},
            {"@type": "Claim", "@id": "#claim", "name": "Green", "author": "#who"},
            {"@type": "Person", "@id": "#who", "name": "A man"},
        ],
    }
    source = one(graph)
    assert (source.publisher, source.title) == ("The Desk", "Green")
    assert "Made by: A man" in str(source.item["note"])


@pytest.mark.parametrize(
    "wrap",
    [
        lambda each: [each],
        lambda each: {"@type": "NewsArticle", "review": [each]},
        lambda each: {
            "@type": "DataFeed",
            "dataFeedElement": [{"@type": "DataFeedItem", "item": [each]}],
        },
        lambda each: each | {"@type": ["http://schema.org/ClaimReview"]},
        lambda each: each | {"@type": "schema:ClaimReview"},
    ],
)
def test_feeds_have_many_shapes(wrap: Any) -> None:
    assert one(wrap(review())).title == "The sky is green"


def test_what_the_fact_check_tools_answer_is_read() -> None:
    answer = {
        "claims": [
            {
                "text": "Sky green",
                "claimant": "Bob",
                "claimReview": [
                    {
                        "publisher": {"name": "P", "site": "p.example"},
                        "url": "https://p.example/1",
                        "title": "No, it is not",
                        "reviewDate": "2021-01-02T00:00:00Z",
                        "textualRating": "Faux",
                        "languageCode": "fr",
                    },
                    {"publisher": {"site": "q.example"}, "url": "https://q.example/"},
                ],
            }
        ]
    }
    first, second = found(answer)
    assert isinstance(first, IncomingSource)
    assert (first.source.title, first.source.issued) == ("No, it is not", "2021-01-02")
    assert first.source.item["note"] == (
        "Affirmation\xa0: Sky green\nAttribuée à\xa0: Bob\nVerdict\xa0: Faux"
    )
    assert isinstance(second, IncomingSource)
    assert (second.source.title, second.source.publisher) == ("Sky green", "q.example")
    assert second.left_out == ("reviewRating",)


def test_reviews_on_one_page_are_one_source() -> None:
    first = review(url="https://www.desk.example/page#c1")
    second = review(url="http://desk.example/page/#c2", claimReviewed="Grass is blue")
    other = review(url="https://desk.example/#!/other")
    one_page, another = found([first, second, other])
    assert isinstance(one_page, IncomingSource)
    assert (one_page.number, one_page.source.url) == (1, "https://www.desk.example/page")
    assert str(one_page.source.item["note"]).count("Verdict: ") == 2
    assert isinstance(another, IncomingSource)
    assert (another.number, another.source.url) == (3, "https://desk.example/#!/other")


def test_reviews_without_an_address_are_each_a_source() -> None:
    assert len(found([review(url=""), review(url=None)])) == 2
    assert one(review(url="", mainEntityOfPage="https://desk.example/p")).url.endswith("/p")
    page = {"@id": "https://desk.example/q", "@type": "WebPage"}
    assert one(review(url=None, mainEntityOfPage=page)).url.endswith("/q")


def test_a_page_is_read_for_its_data_and_nothing_else() -> None:
    page = (
        "<!DOCTYPE html><html><head><script>var x = '<p>';</script>"
        '<script type="application/ld+json">{broken</script>'
        f'<script type="application/ld+json; charset=utf-8">{json.dumps(review())}</script>'
        "</head><body><p>Words</p></body></html>"
    )
    assert one(page.encode()).title == "The sky is green"
    assert one(b"\xef\xbb\xbf" + page.encode()).title == "The sky is green"


@pytest.mark.parametrize(
    ("told", "date"),
    [
        ("2020-03-05", "2020-03-05"),
        ("2020-03-05T10:00:00+01:00", "2020-03-05"),
        ("2020-03-05 10:00", "2020-03-05"),
        ("20200305", "2020-03-05"),
        ("March 5, 2020", "2020-03-05"),
        ("Thu, 05 Mar 2020 10:00:00 GMT", "2020-03-05"),
        ("5 mars 2020", "2020-03-05"),
        ("17/03/2020", "2020-03-17"),
        ("05/03/2020", "05/03/2020"),
        ("2020", "2020"),
        ("1583402400", "2020-03-05"),
        ("1583402400000", "2020-03-05"),
        ("last week", "last week"),
        ("", ""),
    ],
)
def test_odd_dates_are_read_where_there_is_one_reading(told: str, date: str) -> None:
    assert issued_of(told) == date


def test_an_odd_date_stays_in_words() -> None:
    assert one(review(datePublished="last week")).item["issued"] == {"literal": "last week"}
    assert one(review(datePublished={"@value": "2020-03"})).issued == "2020-03"
    assert one(review(datePublished=1583402400)).issued == "2020-03-05"


@pytest.mark.parametrize(
    ("rating", "told"),
    [
        ({"alternateName": "Faux"}, "Faux"),
        ({"ratingValue": 2}, "2"),
        ({"ratingValue": 2.5, "bestRating": 5, "worstRating": 0}, "2.5 (0–5)"),
        ({"name": "Half", "ratingValue": True}, "Half"),
    ],
)
def test_a_verdict_is_told_as_far_as_it_is(rating: dict[str, Any], told: str) -> None:
    note = str(one(review(reviewRating=rating)).item["note"])
    assert note.splitlines()[-1] == f"Verdict: {told}"


def test_what_has_no_place_is_named() -> None:
    (each,) = found(review(image="x.png", keywords="sky", reviewRating=None))
    assert isinstance(each, IncomingSource)
    assert each.left_out == ("image", "keywords", "reviewRating")


def test_a_bad_review_leaves_the_others() -> None:
    bare = {"@type": "ClaimReview", "url": "https://desk.example/bare"}
    bad, good = found([bare, review()])
    assert isinstance(bad, BadSource)
    assert (bad.number, bad.refusal.code) == (1, "source_untitled")
    assert isinstance(good, IncomingSource)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"[]", "claimreview_none"),
        (b'{"@type": "Article"}', "claimreview_none"),
        (b"<html><body>Words</body></html>", "claimreview_none"),
        (b"", "json_empty"),
        (b"{", "json_not_json"),
        (b"[" * 200_000, "json_too_deep"),
    ],
    ids=lambda each: each if isinstance(each, str) else "",
)
def test_a_file_without_reviews_is_refused(data: bytes, code: str) -> None:
    with pytest.raises(Refusal, match=code):
        found(data)


def test_what_we_publish_is_read_back_with_its_verdict(make: Maker) -> None:
    stream = io.BytesIO()
    dossiers = (approved(make), approved(make, annotation=make.annotation(id="ann2")))
    documents = [document_of(*dossiers)]
    claimreview_write.write(documents, stream, names=make.people, verdicts=VERDICTS)
    source = one(stream.getvalue())
    assert (source.url, source.publisher) == ("https://example.org/barrage", "Rédaction")
    assert "Verdict\xa0: Faux, 1 (1–4)" in str(source.item["note"])
