"""Books in EPUB as articles: their chapters in the order of the spine, one after the other."""

from __future__ import annotations

import html
import posixpath
import re
from collections.abc import Iterator
from typing import Final
from urllib.parse import unquote

from annotator.domain.refusal import Refusal
from annotator.formats.article_found import ArticleFound
from annotator.formats.built_text import PARAGRAPH
from annotator.formats.html_article import parse_page
from annotator.formats.html_blocks import words_of
from annotator.formats.html_decoding import decode_page
from annotator.formats.office_properties import (
    all_words,
    first_words,
    told_day,
    told_language,
    told_names,
    told_title,
)
from annotator.formats.safe_xml import Element, local, parse_xml
from annotator.formats.zip_package import Package, open_package

_CONTAINER: Final = "META-INF/container.xml"
_ENCRYPTION: Final = "META-INF/encryption.xml"
_RIGHTS: Final = "META-INF/rights.xml"
_PAGES: Final = frozenset({"application/xhtml+xml", "text/html", "application/x-dtbook+xml"})
_FONTS: Final = re.compile(r"\.(?:otf|ttf|ttc|woff2?)$", re.IGNORECASE)
_ENTITY: Final = re.compile(r"&(?!(?:amp|lt|gt|quot|apos);)([A-Za-z][A-Za-z0-9]{1,31});")


def read_article(data: bytes, name: str, encoding: str | None = None) -> ArticleFound:
    """Return a book as one article; its name and an encoding mean nothing here.

    Refused: as `open_package` and `parse_xml` refuse, `document_missing` when the book names no
    chapter that there is, and `file_encrypted` for a protected one. Fonts may be obfuscated.
    """
    del name, encoding
    package = open_package(data)
    _refuse_protected(package)
    opf = _package_document(package)
    book = parse_xml(package.read(opf))
    about = tuple(_metadata(book))
    chapters = [words for words in _chapters(package, opf, book) if words]
    return ArticleFound(
        PARAGRAPH.join(chapters),
        title=told_title(first_words(about, "title")),
        byline=told_names(all_words(about, "creator")),
        publisher=first_words(about, "publisher"),
        lang=told_language(first_words(about, "language")),
        published_on=told_day(first_words(about, "date")),
    )


def _refuse_protected(package: Package) -> None:
    encryption = package.get(_ENCRYPTION)
    if encryption is None:
        return
    references = (each for each in parse_xml(encryption).iter() if local(each) == "CipherReference")
    protected = [each for each in references if not _FONTS.search(each.get("URI", ""))]
    if protected or _RIGHTS in package:
        raise Refusal("file_encrypted")


def _package_document(package: Package) -> str:
    """Return the name of the part that tells what the book consists of."""
    container = package.get(_CONTAINER)
    roots = () if container is None else parse_xml(container).iter()
    named = [str(each.get("full-path", "")) for each in roots if local(each) == "rootfile"]
    guessed = [name for name in package.names if name.lower().endswith(".opf")]
    for name in (*named, *guessed):
        if name in package:
            return name
    raise Refusal("document_missing")


def _metadata(book: Element) -> Iterator[Element]:
    for each in book:
        if local(each) == "metadata":
            yield from each.iter()


def _chapters(package: Package, opf: str, book: Element) -> Iterator[str]:
    """Yield the words of each chapter in the order of the spine, without the table of contents."""
    items = {
        each.get("id", ""): each
        for each in book.iter()
        if local(each) == "item" and "nav" not in each.get("properties", "").split()
    }
    references = [each for each in book.iter() if local(each) == "itemref"]
    count = 0
    for reference in references:
        item = items.get(reference.get("idref", ""))
        if item is None or item.get("media-type", "") not in _PAGES:
            continue
        target = posixpath.join(posixpath.dirname(opf), unquote(item.get("href", "")))
        page = package.get(posixpath.normpath(target.partition("#")[0]))
        if page is not None:
            count += 1
            yield _words(page)
    if not count:
        raise Refusal("document_missing")


def _words(page: bytes) -> str:
    """Return the words of a chapter, which is XML or, in many books, only nearly so."""
    if not page.strip():
        return ""
    try:
        root = parse_xml(_ENTITY.sub(_sign, page.decode()).encode())
    except (Refusal, UnicodeDecodeError):
        root = parse_page(decode_page(page, None)[0])
    return words_of(root)


def _sign(found: re.Match[str]) -> str:
    """Return the sign that HTML has a name for, and XML has not."""
    sign = html.unescape(found[0])
    return "" if sign == found[0] else html.escape(sign)
