"""Web pages as articles: their main text, and what they say of themselves.

Nothing is loaded and nothing is run. The main text is told from menus and the like by trafilatura,
which is given the parsed page and no address; its other half, which fetches pages, is never called.
"""

from __future__ import annotations

import logging
from typing import Final

from lxml import etree
from lxml.html import HTMLParser

from annotator.domain.refusal import Refusal
from annotator.formats.article_found import LETTERS_LOST, WHOLE_PAGE, ArticleFound
from annotator.formats.built_text import PARAGRAPH
from annotator.formats.html_blocks import words_of
from annotator.formats.html_decoding import decode_page
from annotator.formats.html_metadata import PageMetadata, metadata_of
from annotator.formats.html_stand_ins import StandIns
from annotator.formats.mhtml import SavedPage, is_mhtml, saved_page
from annotator.formats.safe_xml import Element

LARGEST: Final = 30 * 1024 * 1024
"""Bytes of a page itself, without its pictures."""
DEEPEST: Final = 2048
"""Elements inside one another: libxml2 goes no deeper."""

_FRAMES: Final = frozenset({"nav", "header", "footer", "aside", "form", "iframe", "button"})
"""Elements of pages that have more on them than one text."""
_MOST_LINKS: Final = 0.3
_HEAD: Final = 600
"""Characters of the text in which its headline is looked for."""

_STUMBLES: Final = (
    *(ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError),
    etree.LxmlError,
)
"""What may be raised over a page that nobody has thought of; all of its text is taken then."""


def read_article(data: bytes, name: str, encoding: str | None = None) -> ArticleFound:
    """Return the article of a page, or of a page that was saved as one file.

    Refused: as `decode` refuses; `file_broken`, `page_missing`, `file_too_large(limit)`,
    `html_too_deep(limit)`.
    """
    del name
    page = saved_page(data) if is_mhtml(data) else SavedPage(data, "", "")
    if len(page.data) > LARGEST:
        raise Refusal("file_too_large", limit=LARGEST // 2**20)
    words, used, is_lossy = decode_page(page.data, encoding, page.encoding)
    root = parse_page(words)
    about = metadata_of(root, words, page.url)
    text, is_whole = _main_text(root, words)
    if not text:
        raise Refusal("article_empty")
    notes = {LETTERS_LOST: is_lossy, WHOLE_PAGE: is_whole}
    return ArticleFound(
        _headed(text, about),
        title=about.title,
        byline=about.byline,
        publisher=about.publisher,
        url=about.url,
        lang=about.lang,
        published_on=about.published_on,
        encoding=used,
        notes=tuple(code for code, holds in notes.items() if holds),
    )


def parse_page(words: str) -> Element:
    """Return the root element of a page; refused: `article_empty`, `html_too_deep(limit)`."""
    parser = HTMLParser(
        encoding="utf-8", no_network=True, huge_tree=True, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(words.encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError:
        root = None
    if any("depth" in each.message for each in parser.error_log):
        raise Refusal("html_too_deep", limit=DEEPEST)
    if root is None:
        raise Refusal("article_empty")
    return root


def _main_text(root: Element, words: str) -> tuple[str, bool]:
    """Return the main text of a page, and whether it is all of it for want of a better guess."""
    whole = words_of(root)
    if _is_document(root, whole):
        return whole, False
    main = _told_apart(words)
    return (main, False) if main else (whole, bool(whole))


def _is_document(root: Element, whole: str) -> bool:
    """Whether a page is nothing but its text, as word processors save it."""
    if any(each.tag in _FRAMES for each in root.iter(etree.Element)):
        return False
    linked = sum(len("".join(each.itertext())) for each in root.iter("a"))
    return linked <= _MOST_LINKS * len(whole)


def _told_apart(words: str) -> str:
    """Return the main text as trafilatura finds it; empty if it finds none."""
    import trafilatura  # it takes 0.15 s, for pages only

    for name in ("trafilatura", "justext"):
        # It tells the log of every page that it finds nothing in.
        logging.getLogger(name).addHandler(logging.NullHandler())
    root = parse_page(words)
    try:
        stand_ins = StandIns(root)
        stand_ins.hide()
        found = trafilatura.bare_extraction(
            root, favor_recall=True, include_comments=False, include_tables=True
        )
    except _STUMBLES:
        return ""
    body = getattr(found, "body", None)
    return "" if body is None else stand_ins.shown(words_of(body))


def _headed(text: str, about: PageMetadata) -> str:
    """Return the text with its headline, which is checked like every other line of it."""
    is_there = _alike(about.headline) in _alike(text[:_HEAD])
    return text if is_there else f"{about.headline}{PARAGRAPH}{text}"


def _alike(words: str) -> str:
    return "".join(words.split()).casefold()
