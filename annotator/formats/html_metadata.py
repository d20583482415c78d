"""What a web page says of itself: JSON-LD first, then Open Graph, then the older ways."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Final

from annotator.domain.refusal import Refusal
from annotator.domain.source import check_url
from annotator.formats.json_ld import JsonLd, article_of
from annotator.formats.office_properties import told_day, told_language, told_names
from annotator.formats.safe_xml import Element

LONGEST: Final = 500
"""Characters of a field; what is longer is no title and no name."""

MOST_TIMES: Final = 20

_SAVED_FROM: Final = re.compile(r"<!--\s*saved from url=\(\d{1,5}\)(\S{1,2000}?)\s*-->")
_SINGLE_FILE: Final = re.compile(r"<!--\s*Page saved with SingleFile\s+url:\s*(\S{1,2000})")
_LOOKED_AT: Final = 4096

_TITLES: Final = ("og:title", "citation_title", "dc.title", "dcterms.title", "twitter:title")
_AUTHORS: Final = (
    *("author", "article:author", "citation_author", "byl", "dc.creator", "dcterms.creator"),
    *("parsely-author", "sailthru.author"),
)
_PUBLISHERS: Final = ("og:site_name", "dc.publisher", "dcterms.publisher", "application-name")
_DAYS: Final = (
    *("article:published_time", "og:article:published_time", "datepublished", "dc.date.issued"),
    *("dcterms.issued", "dcterms.date", "dc.date", "citation_publication_date", "pubdate"),
    *("publish-date", "publication_date", "parsely-pub-date", "sailthru.date", "date"),
)
_WHITE: Final = re.compile(r"[\t\n\f\r ]+")
_BY: Final = re.compile(r"(?:par|by)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PageMetadata:
    """What was found, each empty if nothing was; `headline` stands on the page itself."""

    title: str
    headline: str
    byline: str
    publisher: str
    url: str
    lang: str
    published_on: str


def metadata_of(root: Element, page: str, url: str = "") -> PageMetadata:
    """Return what a page says of itself; `url` is where a file with it says that it was.

    `page` is the same page as words, for what its comments say.
    """
    told = article_of(_json_ld(root))
    metas = _Metas(root)
    headline = next(_headings(root), "")
    return PageMetadata(
        title=_first(told.headline, *metas.all(_TITLES), headline, *_words(root, "title")),
        headline=headline or _first(told.headline, *metas.all(_TITLES)),
        byline=_byline(told, metas, root),
        publisher=_first(told.publisher, *metas.all(_PUBLISHERS)),
        url=_address(told, metas, root, page, url),
        lang=_language(told, metas, root),
        published_on=_day(told, metas, root),
    )


class _Metas:
    """The elements `meta` of a page by their names, properties and `itemprop`s, in lower case."""

    def __init__(self, root: Element) -> None:
        self._told: dict[str, list[str]] = {}
        for each in root.iter("meta"):
            content = _tidy(each.get("content", ""))
            for key in ("property", "name", "itemprop", "http-equiv"):
                name = each.get(key, "").strip().lower()
                if name and content:
                    self._told.setdefault(name, []).append(content)

    def all(self, names: tuple[str, ...]) -> Iterator[str]:
        """Yield what stands under the names, in their order."""
        for name in names:
            yield from self._told.get(name, ())


def _json_ld(root: Element) -> list[str]:
    scripts = root.iter("script")
    return [
        each.text or ""
        for each in scripts
        if each.get("type", "").partition(";")[0].strip().lower() == "application/ld+json"
    ]


def _byline(told: JsonLd, metas: _Metas, root: Element) -> str:
    said = told_names(told.authors)
    if not said:
        names = [_BY.sub("", name, count=1) for name in metas.all(_AUTHORS)]
        # Open Graph wants the author's page there.
        said = told_names([name for name in names if "://" not in name][:6])
    return _short(said or told_names(_itemprop(root, "author")))


def _address(told: JsonLd, metas: _Metas, root: Element, page: str, url: str) -> str:
    canonical = [each.get("href", "") for each in root.iter("link") if _is_canonical(each)]
    head = page[:_LOOKED_AT]
    comments = [
        found[1] for found in (_SAVED_FROM.search(head), _SINGLE_FILE.search(head)) if found
    ]
    found = (*canonical, *metas.all(("og:url",)), told.url, url, *comments)
    return next((each.strip() for each in found if is_web(each.strip())), "")


def _language(told: JsonLd, metas: _Metas, root: Element) -> str:
    own = root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or ""
    names = ("og:locale", "content-language", "language", "dc.language")
    found = (own, told.lang, *metas.all(names))
    return next(filter(None, (told_language(each.partition(",")[0]) for each in found)), "")


def _day(told: JsonLd, metas: _Metas, root: Element) -> str:
    times = (
        each.get("datetime", "")
        for each in islice(root.iter("time"), MOST_TIMES)
        if each.get("pubdate") is not None
        or "datePublished" in each.get("itemprop", "")
        or any(above.tag in {"article", "header"} for above in each.iterancestors())
    )
    moments = (told.published, *metas.all(_DAYS), *times)
    return next(filter(None, (told_day(each.replace("/", "-")) for each in moments)), "")


def _headings(root: Element) -> Iterator[str]:
    for each in root.iter("h1"):
        words = _tidy("".join(each.itertext()))
        if words:
            yield _short(words)


def _words(root: Element, name: str) -> list[str]:
    return [_tidy("".join(each.itertext())) for each in root.iter(name)]


def _itemprop(root: Element, name: str) -> list[str]:
    found = root.xpath("//*[@itemprop=$name][not(self::meta)]", name=name)
    return [_tidy("".join(each.itertext())) for each in found[:6]]


def _is_canonical(link: Element) -> bool:
    return "canonical" in link.get("rel", "").lower().split()


def is_web(url: str) -> bool:
    """Whether an address is one of the web, and may stand in an article."""
    try:
        check_url(url)
    except Refusal:
        return False
    return bool(url)


def _first(*found: str) -> str:
    return next((words for words in map(_short, found) if words), "")


def _short(words: str) -> str:
    tidy = _tidy(words)
    return tidy if len(tidy) <= LONGEST else ""


def _tidy(words: str) -> str:
    """Return words on one line; some pages escape their signs twice."""
    return _WHITE.sub(" ", html.unescape(words)).strip()
