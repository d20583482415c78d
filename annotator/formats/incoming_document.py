"""Documents on their way in: a text of a file's own with the annotations that count in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from annotator.formats.incoming import BadLine, IncomingAnnotation


@dataclass(frozen=True, slots=True)
class IncomingDocument:
    """One document of a file.

    `text` is as the file has it, not canonical yet; the spans of `annotations` are code points of
    it, whatever the file counts in. `article_id` is what the file calls the document, which may be
    an article of the project. `bad` are the lines of this document that could not be read; `lost`
    counts what was read and has no place here, by what it is.
    """

    name: str
    text: str
    annotations: tuple[IncomingAnnotation, ...] = ()
    title: str = ""
    lang: str = ""
    published_on: str = ""
    url: str = ""
    byline: str = ""
    publisher: str = ""
    article_id: str = ""
    bad: tuple[BadLine, ...] = ()
    lost: Mapping[str, int] = field(default_factory=dict)
