"""PDF files as articles: their paragraphs in reading order, without running heads and feet."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final

from annotator.domain.refusal import Refusal
from annotator.formats.article_found import PAGES_WITHOUT_WORDS, ArticleFound
from annotator.formats.office_properties import told_day, told_language, told_names, told_title
from annotator.formats.pdf_lines import lines_of
from annotator.formats.pdf_pages import Page, pages_of
from annotator.formats.pdf_paragraphs import Paragraph, paragraphs_of, text_of
from annotator.formats.pdf_running import without_running

LARGER: Final = 1.15
"""How many times the size of the text the letters of a title are."""
LONGEST_TITLE: Final = 300

_MOMENT: Final = re.compile(r"D:(\d{4})(\d\d)(\d\d)")
_NAMES: Final = re.compile(r"\s*[;,&]\s*|\s+(?:and|et)\s+")


def read_article(data: bytes, name: str, encoding: str | None = None) -> ArticleFound:
    """Return the article of a file; its name and an encoding mean nothing here.

    Refused: as `pages_of` refuses, `pdf_pictures` when its pages have no words, and
    `article_empty` when it has none.
    """
    del name, encoding
    found = pages_of(data)
    if not any(page.pieces for page in found.pages):
        raise Refusal("pdf_pictures" if found.pages else "article_empty")
    paragraphs = paragraphs_of(lines_of(page.pieces) for page in _kept(found.pages))
    is_lacking = not all(page.pieces for page in found.pages)
    return ArticleFound(
        text_of(paragraphs),
        title=told_title(_told(found.about, "Title")) or _largest(paragraphs),
        byline=told_names(_NAMES.split(_told(found.about, "Author"))),
        lang=told_language(found.lang),
        written_on=_day(_told(found.about, "CreationDate")),
        notes=(PAGES_WITHOUT_WORDS,) if is_lacking else (),
    )


def _kept(pages: Sequence[Page]) -> Sequence[Page]:
    """Return the pages without what runs along; all of it if there is nothing else."""
    stripped = without_running(pages)
    return stripped if any(page.pieces for page in stripped) else pages


def _told(about: Mapping[str, str], name: str) -> str:
    return " ".join(about.get(name, "").split())


def _day(moment: str) -> str:
    found = _MOMENT.match(moment)
    return told_day("-".join(found.groups())) if found else ""


def _largest(paragraphs: Sequence[Paragraph]) -> str:
    """Return the first paragraph in the largest letters, if most of the text has smaller ones."""
    sizes: Counter[float] = Counter()
    for each in paragraphs:
        sizes[round(each.size, 1)] += len(each.words)
    usual = sizes.most_common(1)[0][0]
    largest = max(sizes)
    if largest < LARGER * usual:
        return ""
    words = next(each.words for each in paragraphs if round(each.size, 1) == largest)
    return words if len(words) <= LONGEST_TITLE else ""
