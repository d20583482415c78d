"""Intake items: the annotations of a file, each with what its label means and where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from annotator.domain.ids import derived_id
from annotator.domain.label_mapping import Treatment
from annotator.domain.refusal import Refusal
from annotator.domain.text import Span
from annotator.formats.incoming import BadLine, IncomingAnnotation
from annotator.services.documents_in import Housed, placed, quoted
from annotator.services.fragments import Fragments, fragments_of
from annotator.services.incoming_files import Reading
from annotator.services.labels import Meanings
from annotator.store import annotations as stored
from annotator.store.project import Project


class Item(NamedTuple):
    """One annotation on its way in, or a line that could not be read (without `incoming`).

    `why` says what keeps it out already. `quote` are its words in the file, `near` is about where
    they would stand in the article. `is_tagged` says that its label means a tag and no more.
    """

    file: str
    line: int
    incoming: IncomingAnnotation | None = None
    why: Refusal | None = None
    told: tuple[Refusal, ...] = ()
    quote: str = ""
    near: int = 0
    is_tagged: bool = False
    in_document: bool = False

    def put(self, article_id: str, span: Span, text: str) -> Item:
        """Return it at the place that a person has chosen for it in an article's `text`."""
        if self.incoming is None:
            return self
        annotation = replace(self.incoming.annotation, article_id=article_id)
        quote = text[span.start : span.end]
        incoming = replace(
            self.incoming, annotation=annotation, span=span, quote=quote, prefix="", suffix=""
        )
        return self._replace(incoming=incoming, why=None)


def items_of_lines(reading: Reading, meanings: Meanings) -> Iterator[Item]:
    """Yield the annotations of a file that name their article or quote it."""
    for line in reading.lines:
        if isinstance(line, BadLine):
            yield Item(reading.file.name, line.line, why=line.refusal)
        else:
            near = line.span.start if line.span else 0
            item = Item(reading.file.name, line.line, line, quote=line.quote, near=near)
            yield _meant(item, line, meanings)


def items_of_document(
    project: Project, file: str, at: Housed, meanings: Meanings
) -> Iterator[Item]:
    """Yield the annotations of a document as those of its article, and its bad lines."""
    document = at.document
    fragments = fragments_of(document.name, document.annotations)
    for line in document.bad:
        yield Item(file, line.line, why=line.refusal)
    for incoming in document.annotations:
        item = _of_document(project, file, at, incoming, fragments)
        yield item if item.incoming is None else _meant(item, item.incoming, meanings)


def _of_document(
    project: Project, file: str, at: Housed, incoming: IncomingAnnotation, fragments: Fragments
) -> Item:
    quote, near = incoming.quote, 0
    linked, told = fragments.linked(incoming)
    try:
        quote = quoted(at.document, incoming)
        if at.alignment is not None and incoming.span is not None:
            near = at.alignment.near(incoming.span.start)
        linked, why = placed(at, linked), None
    except Refusal as refusal:
        why = refusal
    if at.version is not None:
        linked = _at_home(project, linked, at.version.article_id)
    return Item(file, incoming.line, linked, why, told, quote, near, in_document=True)


def _at_home(project: Project, incoming: IncomingAnnotation, article_id: str) -> IncomingAnnotation:
    """Return an annotation of its article, under another id if an other article has this one."""
    annotation = replace(incoming.annotation, article_id=article_id)
    if annotation.id:
        known = stored.annotation(project, annotation.id)
        if known is not None and known.article_id != article_id:
            annotation = replace(annotation, id=derived_id(annotation.id, article_id))
    return replace(incoming, annotation=annotation)


def _meant(item: Item, incoming: IncomingAnnotation, meanings: Meanings) -> Item:
    """Return an item as what its label means; one that is not to come in says so."""
    meaning = meanings.get(incoming.label) if incoming.label else None
    if meaning is None:
        return item
    try:
        meant = meaning.of(incoming)
    except Refusal as refusal:
        return item._replace(incoming=None, why=refusal)
    return item._replace(incoming=meant, is_tagged=meaning.treatment is Treatment.TAG)
