"""Comments of Word documents as annotations: author and time, answers, whether it is resolved."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import BinaryIO, Final

from annotator.domain.annotation import Annotation, Kind
from annotator.domain.ids import derived_id
from annotator.domain.refusal import Refusal
from annotator.domain.review import Comment
from annotator.domain.text import Span
from annotator.formats.docx_article import DocxText, read_text
from annotator.formats.docx_comments import WordComment, word_comments
from annotator.formats.incoming import BadLine, IncomingAnnotation
from annotator.formats.incoming_document import IncomingDocument
from annotator.formats.kind_labels import kind_of
from annotator.formats.office_properties import first_words, told_language, told_title
from annotator.formats.safe_xml import parse_xml
from annotator.formats.zip_package import Package, open_package

EXTENSIONS: Final = (".docx", ".docm", ".dotx")
LABEL: Final = "comment"
"""What the comment of somebody who does not know this program is labelled."""

RESOLVED: Final = "resolved"
"""The tag of what was resolved in Word."""

_OURS: Final = re.compile(r"annotator: (?P<label>[a-z_-]+)(?P<more>(?: [a-z]+=\S+)*)")
_SAID: Final = {
    "note": re.compile(r"Note ?: "),
    "rationale": re.compile(r"(?:Rationale|Justification) ?: "),
}
"""How the paragraphs of our comments begin that have a field of an annotation, by its name."""


def read(
    stream: BinaryIO, name: str, siblings: Mapping[str, bytes] | None = None
) -> Iterator[IncomingDocument | BadLine]:
    """Read one document: its text with an annotation for each thread of comments.

    Lines are the numbers of comments. Refused as a whole: as `open_package` and `read_text`
    refuse. A comment that stands at no words of the text is a bad line (`comment_without_place`).
    """
    del siblings
    package = open_package(stream.read())
    text = read_text(package)
    about = _about(package)
    annotations: list[IncomingAnnotation] = []
    bad: list[BadLine] = []
    comments = word_comments(package)
    answers = _answers(comments)
    answering = {each.id for row in answers.values() for each in row}
    for each in (comment for comment in comments if comment.id not in answering):
        span = text.comments.get(each.id)
        if not span:
            bad.append(BadLine(each.number, Refusal("comment_without_place", author=each.author)))
        else:
            annotations.append(_incoming(each, span, text, answers.get(each.id, ())))
    yield IncomingDocument(
        name,
        text.text,
        tuple(annotations),
        title=text.title or told_title(about["title"]),
        lang=told_language(about["language"]),
        article_id=about["identifier"],
        bad=tuple(bad),
    )


def recognises(data: bytes, name: str) -> bool:
    """Whether it looks like a Word document."""
    return data.startswith(b"PK") and name.lower().endswith(EXTENSIONS)


def comment_count(data: bytes) -> int:
    """Return how many comments a document has, answers too; none for what is no document."""
    try:
        return len(word_comments(open_package(data)))
    except Refusal:
        return 0


def _answers(comments: list[WordComment]) -> dict[str, list[WordComment]]:
    """Return the answers to each comment that begins a thread, those to answers too.

    Comments that answer each other in a ring answer nobody.
    """
    parents = {each.id: each.parent for each in comments}
    found: dict[str, list[WordComment]] = {}
    for each in comments:
        first, seen = each.id, {each.id}
        while parents.get(first) and parents[first] not in seen:
            first = parents[first]
            seen.add(first)
        if first != each.id and not parents.get(first):
            found.setdefault(first, []).append(each)
    return found


def _incoming(
    comment: WordComment, span: Span, text: DocxText, answers: Iterable[WordComment]
) -> IncomingAnnotation:
    ours = _OURS.fullmatch(comment.paragraphs[-1]) if comment.paragraphs else None
    kind, subtype = (kind_of(ours["label"]) if ours else None) or (None, "")
    quote = text.text[span.start : span.end]
    annotation_id = derived_id(LABEL, comment.author, comment.at, comment.text, quote)
    values: dict[str, str] = {}
    if ours is None or kind is None:
        values["note"] = comment.text
    else:
        more = dict(each.split("=", 1) for each in ours["more"].split())
        annotation_id = more.get("id", annotation_id)
        values = _said(comment) | {key: more[key] for key in ("verdict",) if key in more}
    tags = (RESOLVED,) if comment.is_resolved else ()
    given = {*values, *(["tags"] if tags else []), *(["subtype"] if kind else [])}
    return IncomingAnnotation(
        comment.number,
        Annotation(
            annotation_id,
            "",
            kind or Kind.CLAIM,
            comment.author,
            comment.at,
            "",
            subtype=subtype,
            tags=tags,
            note=values.get("note", ""),
            rationale=values.get("rationale", ""),
            verdict=values.get("verdict"),
        ),
        span,
        comments=tuple(_answer(each, annotation_id) for each in answers if each.text),
        given=frozenset(given),
        label="" if kind else LABEL,
    )


def _answer(comment: WordComment, annotation_id: str) -> Comment:
    """Return an answer; its id follows from what it says, so that it never comes in twice."""
    answer_id = derived_id(annotation_id, comment.author, comment.at, comment.text)
    return Comment(answer_id, annotation_id, comment.text, comment.author, comment.at)


def _said(comment: WordComment) -> dict[str, str]:
    """Return what paragraphs of a comment of ours say of fields of the annotation."""
    found: dict[str, str] = {}
    for paragraph in comment.paragraphs:
        for field, begins in _SAID.items():
            start = begins.match(paragraph.replace("\u00a0", " "))
            if start:
                found[field] = paragraph[start.end() :]
    return found


def _about(package: Package) -> dict[str, str]:
    data = package.get("docProps/core.xml")
    core = () if data is None else tuple(parse_xml(data))
    return {name: first_words(core, name) for name in ("title", "language", "identifier")}
