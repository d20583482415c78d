"""Word documents out: an article's text, with a comment for each annotation on its own words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import BinaryIO, Final

from annotator.domain.article import Article
from annotator.domain.document import Document
from annotator.domain.dossier import Dossier
from annotator.domain.text import Span
from annotator.formats.docx_body import paragraph, paragraphs, run, xml_text
from annotator.formats.docx_package import write_package
from annotator.formats.kind_labels import label_of
from annotator.formats.marked_text import marked_paragraphs, numbered_marks
from annotator.formats.redaction import withheld_values
from annotator.formats.report import written_of
from annotator.formats.report_entry import Teller
from annotator.formats.report_facts import ReportFacts
from annotator.formats.report_lines import marked
from annotator.formats.report_parts import CitedSource, Entry
from annotator.formats.report_words import Wording
from annotator.formats.written import Written

_BOLD: Final = "<w:b/>"
_SMALL: Final = '<w:color w:val="8A919A"/><w:sz w:val="16"/>'
_SECONDS: Final = len("2023-01-17T10:00:00")
_INITIALS: Final = 9
"""So many letters has Word room for."""


def write(
    document: Document,
    stream: BinaryIO,
    *,
    names: Mapping[str, str],
    redacted: bool,
    lang: str,
    facts: ReportFacts,
) -> Written:
    """Write an article; the stream stays open.

    The body is the text and nothing else: title, byline and day stand in the header. A comment is
    by who made the annotation, at that time, in words of `lang`; its last line names the annotation
    for a program: `annotator: claim-number verdict=true id=…`.
    """
    teller = Teller(Wording(lang), facts, names, redacted)
    spans = [Span(each.anchor.start, each.anchor.end) for each in document.dossiers]
    write_package(
        stream,
        body="".join(paragraphs(document.version.text, spans)),
        comments="".join(_comments(teller, document)),
        header="".join(_header(teller, document)),
        lang=document.article.lang,
        properties=_properties(document.article),
    )
    return written_of(document, redacted=redacted)


def lines(
    document: Document,
    *,
    names: Mapping[str, str],
    redacted: bool,
    lang: str,
    facts: ReportFacts,
) -> Iterator[str]:
    """Yield what the document shows as lines: the text with numbers, then each comment."""
    teller = Teller(Wording(lang), facts, names, redacted)
    pieces = marked_paragraphs(document.version.text, numbered_marks(document.dossiers))
    yield from map(marked, pieces)
    for number, dossier in enumerate(document.dossiers, 1):
        yield ""
        yield f"{number} — {teller.person(dossier.annotation.created_by)}"
        yield from _told(teller.say, teller.entry(number, dossier))


def _comments(teller: Teller, document: Document) -> Iterator[str]:
    for number, dossier in enumerate(document.dossiers):
        annotation = dossier.annotation
        author = teller.person(annotation.created_by)
        yield (
            f'<w:comment w:id="{number}" w:author="{xml_text(author)}"'
            f' w:date="{xml_text(annotation.created_at[:_SECONDS])}Z"'
            f' w:initials="{xml_text(_initials(author))}">'
            f"{''.join(_paragraphs(teller, number, dossier))}</w:comment>"
        )


def _paragraphs(teller: Teller, number: int, dossier: Dossier) -> Iterator[str]:
    mark = '<w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:annotationRef/></w:r>'
    first, *rest = _told(teller.say, teller.entry(number + 1, dossier))
    yield paragraph(mark + run(first, _BOLD), "CommentText", first)
    for words in rest:
        yield paragraph(run(words), "CommentText", words)
    yield paragraph(run(_for_a_program(dossier), _SMALL), "CommentText")


def _told(say: Wording, entry: Entry) -> Iterator[str]:
    """Yield the paragraphs of a comment: what it is, what was found, on which grounds."""
    verdict = f" — {entry.verdict.label}" if entry.verdict else ""
    yield f"{entry.kind_words}{verdict}"
    yield entry.standing
    for line in entry.lines:
        yield say.told(line.label, line.text)
    yield from (_source(say, each) for each in entry.sources)
    yield from filter(None, (entry.sources_word,))
    yield from (f"{say.label('corrections')} {words}" for words in entry.corrections)
    yield from (f"{say.label('open_points')} {words}" for words in entry.open_points)
    yield from (f"{say.label('settled')} {words}" for words in entry.settled)


def _source(say: Wording, source: CitedSource) -> str:
    parts = [say.told(source.stance_word, source.reference)]
    if source.quote:
        parts.append(say.quoted(source.quote))
    if source.details:
        parts.append(f"({', '.join(source.details)})")
    parts += [say.told(each.label, each.text) if each.label else each.text for each in source.notes]
    return " ".join(parts)


def _for_a_program(dossier: Dossier) -> str:
    annotation = dossier.annotation
    label = label_of(annotation)
    said = {"verdict": annotation.verdict or "", "id": annotation.id}
    words = (f"{name}={value}" for name, value in said.items() if value and not _is_parted(value))
    return " ".join(("annotator:", label, *words))


def _is_parted(value: str) -> bool:
    return len(value.split()) > 1


def _header(teller: Teller, document: Document) -> Iterator[str]:
    article, say = document.article, teller.say
    yield paragraph(run(article.title, _BOLD), "Header", article.title)
    about = (article.byline, article.publisher, say.day(article.published_on), article.url)
    words = " · ".join(filter(None, about))
    yield paragraph(run(words), "Header", words)
    if not teller.redacted and any(map(withheld_values, document.dossiers)):
        yield paragraph(run(say("confidential_copy"), _BOLD), "Header")


def _properties(article: Article) -> dict[str, str]:
    return {
        "dc:title": article.title,
        "dc:creator": article.byline,
        "dc:identifier": article.id,
        "dc:language": article.lang,
        "dcterms:created": article.created_at,
    }


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split())[:_INITIALS]
