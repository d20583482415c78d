"""ClaimReview (schema.org) in: what others found, as sources with their verdicts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from html.parser import HTMLParser
from typing import BinaryIO, Final

from annotator.domain.addresses import url_key
from annotator.domain.refusal import Refusal
from annotator.formats.claimreview_nodes import Graph, Review
from annotator.formats.csl_items import Item
from annotator.formats.incoming_sources import BadSource, IncomingSource, incoming
from annotator.formats.json_file import parsed
from annotator.formats.json_ld import parsed_script
from annotator.formats.text import decode

CUSTOM: Final = "claimreview"
"""Where the reviews of a page stand in the `custom` of its item."""

_GENRE: Final = {"fr": "Vérification", "en": "Fact check"}
_WORDS: Final[Mapping[str, Mapping[str, str]]] = {
    "fr": {
        "claim": "Affirmation\xa0: ",
        "claimant": "Attribuée à\xa0: ",
        "verdict": "Verdict\xa0: ",
        "reason": "Explication\xa0: ",
    },
    "en": {
        "claim": "Claim: ",
        "claimant": "Made by: ",
        "verdict": "Verdict: ",
        "reason": "Why: ",
    },
}


def read(stream: BinaryIO) -> Iterator[IncomingSource | BadSource]:
    """Read a review, a list or a graph of them, a feed, or a page that has some in its scripts.

    What the Fact Check Tools of Google answer is read too. Reviews on one page are one source; its
    number is that of the first. The verdicts stand in its note, and whole in its `custom`. Refused
    as a whole: `claimreview_none`, as `annotator.formats.json_file`, and for pages as `decode`.
    """
    data = stream.read()
    pages: dict[str, list[tuple[int, Review]]] = {}
    for number, review in enumerate(Graph(_roots(data)).reviews(), 1):
        key = url_key(review.url) or f" {number}"
        pages.setdefault(key, []).append((number, review))
    if not pages:
        raise Refusal("claimreview_none")
    for listed in pages.values():
        number = listed[0][0]
        reviews = [review for _, review in listed]
        yield incoming(number, _item(reviews), *dict.fromkeys(_left_out(reviews)))


def _roots(data: bytes) -> list[object]:
    if not data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        return [parsed(data)]
    scripts = _Scripts()
    scripts.feed(decode(data)[0])
    scripts.close()
    return [parsed_script(each) for each in scripts.found]


def _item(reviews: list[Review]) -> Item:
    """Return the page of some reviews as a CSL-JSON item; what is not said is empty."""
    first = reviews[0]
    lang = "fr" if first.lang.lower().startswith("fr") else "en"
    return {
        "type": "webpage",
        "title": first.title or first.claim,
        "URL": _page(first.url),
        "container-title": first.publisher,
        "author": [{"literal": name} for name in first.authors],
        "issued": first.issued,
        "language": first.lang,
        "genre": _GENRE[lang],
        "note": "\n\n".join(_told(review, lang) for review in reviews),
        "custom": {CUSTOM: [dict(review.verdict) for review in reviews]},
    }


def _page(url: str) -> str:
    """Return the address of a page without the place on it."""
    page, _, place = url.partition("#")
    return url if place.startswith(("!", "/")) else page


def _told(review: Review, lang: str) -> str:
    lines = {
        "claim": review.claim,
        "claimant": review.claimant,
        "verdict": review.rated,
        "reason": review.reason,
    }
    return "\n".join(f"{_WORDS[lang][key]}{said}" for key, said in lines.items() if said)


def _left_out(reviews: list[Review]) -> Iterator[str]:
    for review in reviews:
        yield from review.left_out
        if not review.rated:
            yield "reviewRating"


class _Scripts(HTMLParser):
    """Collects the scripts of a page that are data."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []
        self._is_data = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a script that is data."""
        kind = (dict(attrs).get("type") or "").partition(";")[0].strip().lower()
        self._is_data = tag == "script" and kind == "application/ld+json"
        if self._is_data:
            self.found.append("")

    def handle_endtag(self, tag: str) -> None:
        """End it."""
        self._is_data = False

    def handle_data(self, data: str) -> None:
        """Keep what it says."""
        if self._is_data:
            self.found[-1] += data
