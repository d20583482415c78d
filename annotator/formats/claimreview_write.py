"""ClaimReview (schema.org) out: what was found of claims, for publication beside the article."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import BinaryIO, Final
from urllib.parse import quote

from annotator.domain.addresses import host_of
from annotator.domain.annotation import AnchorState, Kind, ReviewStatus
from annotator.domain.article import Article
from annotator.domain.document import Document
from annotator.domain.dossier import Dossier, Evidence
from annotator.domain.edtf import is_valid
from annotator.domain.review import Decision
from annotator.domain.verdict import VerdictValue
from annotator.formats.csv_columns import lost_values
from annotator.formats.evidence_out import citation_object
from annotator.formats.iris import encoded, is_iri
from annotator.formats.redaction import withheld_values
from annotator.formats.written import LeftOut, Written

CONTEXT: Final = "https://schema.org"

_WORST: Final = 1
_UNSETTLED: Final = frozenset({AnchorState.STALE, AnchorState.PROPOSED, AnchorState.ORPHAN})
_KEPT_APART: Final = frozenset({"files", "citation_details"})
_DATE_LENGTHS: Final = (4, 7, 10)

Json = dict[str, object]


def write(
    documents: Iterable[Document],
    stream: BinaryIO,
    *,
    names: Mapping[str, str],
    redacted: bool = True,
    verdicts: Mapping[str, VerdictValue] | None = None,
) -> Written:
    """Write a graph of reviews, one a line; the stream stays open.

    Only claims whose approval stands are published, and only on an article with an address; the
    others are `left_out`, with `not_approved`, `without_verdict`, `without_address` or
    `words_unsettled`. `names` gives people's names by their ids, `verdicts` the values of the scale
    by theirs: their labels are the ratings.
    """
    tally, scale = Written(), verdicts or {}
    encode = json.JSONEncoder(ensure_ascii=False, allow_nan=False).encode
    stream.write(f'{{"@context": "{CONTEXT}",\n"@graph": ['.encode())
    for document in documents:
        for dossier in document.dossiers:
            if _is_published(dossier, tally):
                review = _review(dossier, scale, names, redacted=redacted)
                stream.write(f"{',' if tally.rows else ''}\n{encode(review)}".encode())
                tally.rows += 1
                _count(tally, dossier, redacted=redacted)
    stream.write(b"\n]}\n" if tally.rows else b"]}\n")
    return tally


def _is_published(dossier: Dossier, tally: Written) -> bool:
    """Whether a review is written of it; if not, it is told why."""
    annotation = dossier.annotation
    if annotation.kind is not Kind.CLAIM:
        tally.lost["no_claims"] += 1
        return False
    reasons = {
        "not_approved": annotation.review is not ReviewStatus.APPROVED,
        "words_unsettled": dossier.anchor.state in _UNSETTLED,
        "without_verdict": not annotation.verdict,
        "without_address": not is_iri(encoded(dossier.article.url)),
    }
    for reason, stands in reasons.items():
        if stands:
            tally.left_out.append(LeftOut(annotation.id, dossier.anchor.exact, reason))
            return False
    return True


def _count(tally: Written, dossier: Dossier, *, redacted: bool) -> None:
    """Count what a review has no place for: it is for readers, not for colleagues."""
    annotation, evidence = dossier.annotation, dossier.evidence
    if redacted:
        tally.withheld += withheld_values(dossier)
    lost = {key: n for key, n in lost_values(dossier).items() if key not in _KEPT_APART}
    lost |= {"notes": bool(annotation.note), "tags": len(annotation.tags)}
    lost["files"] = sum(len(each.attachments) for each in evidence)
    lost["citation_details"] = sum(map(_has_details, evidence))
    tally.lost.update({key: count for key, count in lost.items() if count})


def _has_details(evidence: Evidence) -> bool:
    said = evidence.citation
    return any((said.quote, said.locator, said.note, said.note_private, said.used_as))


def _review(
    dossier: Dossier,
    verdicts: Mapping[str, VerdictValue],
    names: Mapping[str, str],
    *,
    redacted: bool,
) -> Json:
    annotation, article = dossier.annotation, dossier.article
    approved = [each for each in dossier.reviews if each.decision is Decision.APPROVED]
    published = approved[-1].reviewed_at if approved else annotation.modified_at
    cited = [
        citation_object(each, lambda person: names.get(person, person), redacted=redacted)
        for each in dossier.evidence
    ]
    return _said(
        {
            "@type": "ClaimReview",
            "url": _address(article, annotation.id),
            "claimReviewed": _line(annotation.claim_text) or _line(dossier.anchor.exact),
            "inLanguage": article.lang,
            "author": _desk(article),
            "datePublished": published[:10],
            "dateModified": max(published, annotation.modified_at)[:10],
            "reviewRating": _rating(dossier, verdicts),
            "itemReviewed": _claim(dossier),
            "citation": [_work(each) for each in cited],
        }
    )


def _rating(dossier: Dossier, verdicts: Mapping[str, VerdictValue]) -> Json:
    """Return the verdict by its label, and by its number where its scale counts."""
    annotation, lang = dossier.annotation, dossier.article.lang
    verdict = annotation.verdict or ""
    value = verdicts.get(verdict)
    rating: Json = {
        "@type": "Rating",
        "alternateName": value.label(lang) if value else verdict,
        "ratingExplanation": annotation.rationale,
    }
    if value is not None and value.rating is not None:
        scale = [each.rating or 0 for each in verdicts.values() if each.scale_id == value.scale_id]
        numbers = {"ratingValue": value.rating, "bestRating": max(scale), "worstRating": _WORST}
        rating |= numbers if max(scale) > _WORST else {}
    return _said(rating)


def _claim(dossier: Dossier) -> Json:
    """Return the claim: its words, who made it and when, and the article in which it stands."""
    annotation, article, claimant = dossier.annotation, dossier.article, dossier.claimant
    claim: Json = {
        "@type": "Claim",
        "text": dossier.anchor.exact,
        "datePublished": _day(annotation.claimed_on),
        "appearance": _said(
            {
                "@type": "NewsArticle",
                "url": encoded(article.url),
                "headline": article.title,
                "datePublished": article.published_on,
                "author": _named("Person", article.byline),
                "publisher": _named("Organization", article.publisher),
            }
        ),
    }
    if claimant is not None:
        link = encoded(claimant.link)
        claim["author"] = {
            "@type": "Person" if claimant.type == "person" else "Organization",
            "name": claimant.canonical_name,
            **({"sameAs": link} if is_iri(link) else {}),
        }
    return _said(claim)


def _work(cited: Mapping[str, object]) -> Json:
    """Return a source as it is cited; one that is not named is its pseudonym alone."""
    source = cited["source"]
    told = source if isinstance(source, dict) else {}
    item = told.get("item")
    if not isinstance(item, dict):
        return {"@type": "CreativeWork", "name": told.get("pseudonym", "")}
    address, archived = encoded(str(item.get("URL") or "")), str(cited.get("archived_url", ""))
    return _said(
        {
            "@type": "CreativeWork",
            "name": item.get("title", ""),
            "url": address if is_iri(address) else "",
            "publisher": _named("Organization", str(item.get("container-title", ""))),
            "archivedAt": encoded(archived),
        }
    )


def _desk(article: Article) -> Json:
    """Return who checked: the publisher of the article, or the site."""
    host = host_of(article.url)
    name = article.publisher or host
    return {"@type": "Organization", "name": name, "url": encoded(f"https://{host}/")}


def _named(kind: str, name: str) -> Json:
    return {"@type": kind, "name": name} if name else {}


def _address(article: Article, annotation_id: str) -> str:
    """Return the place on the article's page where a reader finds the review."""
    return f"{encoded(article.url).partition('#')[0]}#{quote(annotation_id, safe='')}"


def _day(edtf: str) -> str:
    """Return a day, a month or a year; schema.org has no word for what is less sure."""
    return edtf if len(edtf) in _DATE_LENGTHS and edtf[:4].isdigit() and is_valid(edtf) else ""


def _line(text: str) -> str:
    return " ".join(text.split())


def _said(values: Json) -> Json:
    """Return what says something."""
    return {key: value for key, value in values.items() if value not in ("", None, [], {})}
