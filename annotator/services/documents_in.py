"""Documents in: the annotations of a text from elsewhere as annotations of an article.

The whole text is aligned with the article's (`annotator.domain.alignment`): quotes repeat, so none
is ever looked for by itself.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from annotator.domain.alignment import Alignment
from annotator.domain.article import Article, ArticleVersion
from annotator.domain.change import Change
from annotator.domain.ink import Ink
from annotator.domain.refusal import Refusal
from annotator.domain.text import Span
from annotator.formats.incoming import IncomingAnnotation, shown
from annotator.formats.incoming_document import IncomingDocument
from annotator.services.desk import Desk
from annotator.services.homes import Home, Homes, How
from annotator.services.importing import draft_of_text, import_article

NEW: Final = "new"
"""The target of a document that becomes an article of its own; no article has such an id."""
ELSE_NEW: Final = "else_new"
"""The target of one that does so only if it belongs nowhere."""
NO_IDS: Final = frozenset({"", NEW, ELSE_NEW})
"""Targets that name no article."""


@dataclass(frozen=True, slots=True)
class Housed:
    """A document at its article, `changes` making the article if it is new.

    Without a `version` the document stays out, as `why` says.
    """

    document: IncomingDocument
    home: Home
    version: ArticleVersion | None = None
    alignment: Alignment | None = None
    title: str = ""
    changes: tuple[Change, ...] = ()
    notes: tuple[str, ...] = ()
    why: Refusal | None = None


def housed(
    desk: Desk,
    homes: Homes,
    document: IncomingDocument,
    target: str,
    source: tuple[str, str],
) -> Housed:
    """Bring a document to its target: an article's id, `NEW`, `ELSE_NEW`, or where it belongs.

    One that belongs nowhere is compared with the most likely article (`Homes.likely`).

    `source` is the format and the SHA-256 of the file.
    """
    home = homes.home(document) if target in NO_IDS else Home(target, How.CHOSEN)
    is_new = target == NEW or (target == ELSE_NEW and home.how is How.NOWHERE)
    try:
        return _made(desk, document, source) if is_new else _at(desk, homes, document, home)
    except Refusal as why:
        return Housed(document, home, why=why)


def placed(at: Housed, incoming: IncomingAnnotation) -> IncomingAnnotation:
    """Return an annotation of a document as one of its article, on the very same words.

    Refused: what keeps the document out, what `quoted` refuses, and `words_not_aligned(quote)`.
    """
    if at.version is None or at.alignment is None:
        raise at.why or Refusal("document_homeless", name=shown(at.document.name))
    theirs = quoted(at.document, incoming)
    span = at.alignment.span(incoming.span or Span(0, 0))
    if span is None:
        raise Refusal("words_not_aligned", quote=shown(theirs))
    annotation = replace(incoming.annotation, article_id=at.version.article_id)
    return replace(
        incoming,
        annotation=annotation,
        span=span,
        quote="",
        prefix="",
        suffix="",
        text_sha256="",
    )


def quoted(document: IncomingDocument, incoming: IncomingAnnotation) -> str:
    """Return the words that an annotation stands on in its document.

    Refused: `span_outside`, `span_empty`, and `file_disagrees(quote, found)` when the file quotes
    other words than its own text has there.
    """
    span, length = incoming.span or Span(0, 0), len(document.text)
    if span.end > length:
        raise Refusal("span_outside", start=span.start, end=span.end, length=length)
    words = document.text[span.start : span.end]
    if not words.strip():
        raise Refusal("span_empty", start=span.start, end=span.end)
    if incoming.quote and Ink(incoming.quote).characters != Ink(words).characters:
        raise Refusal("file_disagrees", quote=shown(incoming.quote), found=shown(words))
    return words


def _at(desk: Desk, homes: Homes, document: IncomingDocument, home: Home) -> Housed:
    if home.how is How.NOWHERE:
        home = homes.likely(document)
    if home.how is How.NOWHERE:
        raise Refusal("document_homeless", name=shown(document.name))
    version, title = homes.version(home.article_id), desk.article(home.article_id).title
    return Housed(document, home, version, Alignment(document.text, version.text), title)


def _made(desk: Desk, document: IncomingDocument, source: tuple[str, str]) -> Housed:
    draft = draft_of_text(document.text, title=document.title or None, url=document.url)
    draft = replace(
        draft,
        lang=document.lang or draft.lang,
        published_on=document.published_on or draft.published_on,
        byline=document.byline or draft.byline,
        publisher=document.publisher or draft.publisher,
        source_format=source[0],
        source_sha256=source[1],
    )
    article_id, step = import_article(desk, draft)
    version = next(c.after for c in step.changes if isinstance(c.after, ArticleVersion))
    home = Home(article_id, How.NEW)
    alignment = Alignment(document.text, version.text)
    title = next(c.after.title for c in step.changes if isinstance(c.after, Article))
    return Housed(document, home, version, alignment, title, step.changes, step.notes)
