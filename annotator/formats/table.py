"""The table of formats: dialogs, the command line and the documentation are made from it."""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from types import ModuleType
from typing import Final

from annotator.domain.refusal import Refusal


class Reads(StrEnum):
    """What a format brings in."""

    ARTICLES = "articles"
    ANNOTATIONS = "annotations"
    SOURCES = "sources"
    DOCUMENTS = "documents"
    """Annotations together with the text that they stand in."""
    NOTHING = ""


class Shape(StrEnum):
    """What a writer of annotations is given.

    `ROWS`: dossiers of all articles, one after the other. `DOCUMENTS`: articles with their texts,
    all for one file. `DOCUMENT`: one article with its text; several make several files. `SOURCES`:
    no annotations, but the sources that are cited for them.
    """

    ROWS = "rows"
    DOCUMENTS = "documents"
    DOCUMENT = "document"
    SOURCES = "sources"


class OffsetUnit(StrEnum):
    """What the offsets in a format count; none for a format that has no offsets."""

    CODE_POINTS = "code_points"
    UTF16 = "utf16"
    BYTES = "bytes"
    NONE = ""


@dataclass(frozen=True, slots=True)
class Format:
    """One format; its modules are imported only when they are asked for.

    `title` is English, for a list of formats. `extensions` are lower case, with the dot, the usual
    one first. `reader` and `writer` name modules: `read` and `write` are their functions.
    `article_reader` names the one whose `read_article` makes an article of a file, which a format
    of annotations may have too; `reads` is `ARTICLES` where that is all. `options` are what its
    writer takes beside the usual: of
    `profile` and `raw` (a table's), `lang` (of its own words), `verdicts` (those of the project
    by id), `facts` (what a report counts), `history` (of an
    annotation), `texts` (of articles) and `printer` (what makes a PDF). A `tabular` format's
    writer has `write_tables` too, which takes tables in place of dossiers.
    """

    name: str
    title: str
    extensions: tuple[str, ...]
    reads: Reads = Reads.NOTHING
    offset_unit: OffsetUnit = OffsetUnit.NONE
    reader: str = ""
    article_reader: str = ""
    writer: str = ""
    shape: Shape = Shape.ROWS
    options: frozenset[str] = frozenset()
    tabular: bool = False

    @property
    def writes(self) -> bool:
        """Whether annotations are exported to it."""
        return bool(self.writer) and self.shape is not Shape.SOURCES

    @property
    def writes_sources(self) -> bool:
        """Whether sources are exported to it."""
        return bool(self.writer) and self.shape is Shape.SOURCES

    def load_reader(self) -> ModuleType:
        """Import the module that reads it; refused (`format_not_read`) if there is none."""
        if not self.reader:
            raise Refusal("format_not_read", format=self.name)
        return importlib.import_module(self.reader)

    def load_article_reader(self) -> ModuleType:
        """Import the module that makes articles of it; refused (`format_not_article`) without."""
        if not self.article_reader:
            raise Refusal("format_not_article", format=self.name)
        return importlib.import_module(self.article_reader)

    def load_writer(self) -> ModuleType:
        """Import the module that writes it; refused (`format_not_written`) if there is none."""
        if not self.writer:
            raise Refusal("format_not_written", format=self.name)
        return importlib.import_module(self.writer)


FORMATS: Final[tuple[Format, ...]] = (
    Format(
        "text",
        "Plain text",
        (".txt", ".text"),
        reads=Reads.ARTICLES,
        article_reader="annotator.formats.text",
    ),
    Format(
        "markdown",
        "Markdown",
        (".md", ".markdown"),
        reads=Reads.ARTICLES,
        article_reader="annotator.formats.markdown_article",
        writer="annotator.formats.markdown_copy",
        shape=Shape.DOCUMENT,
        options=frozenset({"lang", "facts"}),
    ),
    Format(
        "html",
        "Web page",
        (".html", ".htm", ".xhtml", ".mhtml", ".mht"),
        reads=Reads.ARTICLES,
        article_reader="annotator.formats.html_article",
        writer="annotator.formats.html_copy",
        shape=Shape.DOCUMENT,
        options=frozenset({"lang", "facts"}),
    ),
    Format(
        "docx",
        "Word document",
        (".docx", ".docm", ".dotx"),
        reads=Reads.DOCUMENTS,
        offset_unit=OffsetUnit.CODE_POINTS,
        reader="annotator.formats.docx_comments_in",
        article_reader="annotator.formats.docx_article",
        writer="annotator.formats.docx_comments_out",
        shape=Shape.DOCUMENT,
        options=frozenset({"lang", "facts"}),
    ),
    Format(
        "odt",
        "OpenDocument text",
        (".odt", ".ott"),
        reads=Reads.ARTICLES,
        article_reader="annotator.formats.odt_article",
    ),
    Format(
        "pdf",
        "PDF",
        (".pdf",),
        reads=Reads.ARTICLES,
        article_reader="annotator.formats.pdf_article",
    ),
    Format(
        "epub",
        "EPUB book",
        (".epub",),
        reads=Reads.ARTICLES,
        article_reader="annotator.formats.epub_article",
    ),
    Format(
        "csv",
        "CSV table",
        (".csv",),
        reads=Reads.ANNOTATIONS,
        offset_unit=OffsetUnit.CODE_POINTS,
        reader="annotator.formats.csv_read",
        writer="annotator.formats.csv_write",
        options=frozenset({"profile", "raw"}),
        tabular=True,
    ),
    Format(
        "jsonl",
        "JSON Lines",
        (".jsonl", ".ndjson"),
        reads=Reads.ANNOTATIONS,
        offset_unit=OffsetUnit.CODE_POINTS,
        reader="annotator.formats.jsonl",
        writer="annotator.formats.jsonl",
        options=frozenset({"history", "texts"}),
    ),
    Format(
        "w3c",
        "W3C Web Annotation",
        (".jsonld",),
        reads=Reads.ANNOTATIONS,
        offset_unit=OffsetUnit.CODE_POINTS,
        reader="annotator.formats.w3c_read",
        writer="annotator.formats.w3c_write",
        shape=Shape.DOCUMENTS,
        options=frozenset({"verdicts"}),
    ),
    Format(
        "claimreview",
        "ClaimReview",
        (".claimreview.json", ".jsonld"),
        reads=Reads.SOURCES,
        reader="annotator.formats.claimreview_read",
        writer="annotator.formats.claimreview_write",
        shape=Shape.DOCUMENTS,
        options=frozenset({"verdicts"}),
    ),
    Format(
        "report-html",
        "Checking report (web page)",
        (".html",),
        writer="annotator.formats.report_html",
        shape=Shape.DOCUMENT,
        options=frozenset({"lang", "facts"}),
    ),
    Format(
        "report-pdf",
        "Checking report (PDF)",
        (".pdf",),
        writer="annotator.formats.report_pdf",
        shape=Shape.DOCUMENT,
        options=frozenset({"lang", "facts", "printer"}),
    ),
    Format(
        "csl",
        "CSL-JSON",
        (".json", ".csl.json"),
        reads=Reads.SOURCES,
        reader="annotator.formats.csl",
        writer="annotator.formats.csl",
        shape=Shape.SOURCES,
    ),
    Format(
        "ris",
        "RIS",
        (".ris",),
        reads=Reads.SOURCES,
        reader="annotator.formats.ris",
        writer="annotator.formats.ris",
        shape=Shape.SOURCES,
    ),
    Format(
        "bibtex",
        "BibTeX",
        (".bib", ".bibtex"),
        reads=Reads.SOURCES,
        reader="annotator.formats.bibtex",
        writer="annotator.formats.bibtex",
        shape=Shape.SOURCES,
    ),
    Format(
        "brat",
        "brat standoff",
        (".ann",),
        reads=Reads.DOCUMENTS,
        offset_unit=OffsetUnit.CODE_POINTS,
        reader="annotator.formats.brat_read",
        writer="annotator.formats.brat",
        shape=Shape.DOCUMENT,
    ),
    Format(
        "webanno-tsv",
        "WebAnno TSV 3.3",
        (".tsv",),
        reads=Reads.DOCUMENTS,
        offset_unit=OffsetUnit.UTF16,
        reader="annotator.formats.webanno_read",
        writer="annotator.formats.webanno",
        shape=Shape.DOCUMENT,
    ),
    Format(
        "cas-xmi",
        "UIMA CAS (XMI)",
        (".xmi",),
        reads=Reads.DOCUMENTS,
        offset_unit=OffsetUnit.UTF16,
        reader="annotator.formats.cas_xmi_read",
        writer="annotator.formats.cas_xmi",
        shape=Shape.DOCUMENT,
    ),
    Format(
        "inception",
        "INCEpTION project",
        (".zip",),
        reads=Reads.DOCUMENTS,
        offset_unit=OffsetUnit.UTF16,
        reader="annotator.formats.cas_xmi_read",
        writer="annotator.formats.inception",
        shape=Shape.DOCUMENTS,
    ),
    Format(
        "conll",
        "CoNLL-2003",
        (".conll", ".iob", ".bio"),
        reads=Reads.DOCUMENTS,
        reader="annotator.formats.conll_read",
        writer="annotator.formats.conll",
        shape=Shape.DOCUMENTS,
    ),
    Format(
        "label-studio",
        "Label Studio",
        (".json",),
        reads=Reads.DOCUMENTS,
        offset_unit=OffsetUnit.CODE_POINTS,
        reader="annotator.formats.label_studio_read",
        writer="annotator.formats.label_studio",
        shape=Shape.DOCUMENTS,
    ),
    Format(
        "doccano",
        "doccano",
        (".jsonl",),
        reads=Reads.DOCUMENTS,
        offset_unit=OffsetUnit.UTF16,
        reader="annotator.formats.doccano_read",
        writer="annotator.formats.doccano",
        shape=Shape.DOCUMENTS,
    ),
    Format(
        "spacy-jsonl",
        "spaCy and Prodigy",
        (".jsonl",),
        reads=Reads.DOCUMENTS,
        offset_unit=OffsetUnit.CODE_POINTS,
        reader="annotator.formats.spacy_jsonl_read",
        writer="annotator.formats.spacy_jsonl",
        shape=Shape.DOCUMENTS,
    ),
    Format(
        "spacy-docbin",
        "spaCy DocBin",
        (".spacy",),
        writer="annotator.formats.spacy_docbin",
        shape=Shape.DOCUMENTS,
    ),
    Format(
        "tei",
        "TEI P5",
        (".xml", ".tei"),
        reads=Reads.DOCUMENTS,
        reader="annotator.formats.tei_read",
        writer="annotator.formats.tei",
        shape=Shape.DOCUMENT,
    ),
    Format(
        "qdpx",
        "REFI-QDA project",
        (".qdpx",),
        reads=Reads.DOCUMENTS,
        offset_unit=OffsetUnit.CODE_POINTS,
        reader="annotator.formats.qdpx_read",
        writer="annotator.formats.qdpx",
        shape=Shape.DOCUMENTS,
    ),
)
"""Every format, in the order in which they are offered."""


def format_named(name: str) -> Format:
    """Return the format of a name; refused (`format_unknown`) with the names there are."""
    for known in FORMATS:
        if known.name == name:
            return known
    raise Refusal("format_unknown", format=name, known=tuple(each.name for each in FORMATS))


def format_of_file(filename: str, reads: Reads) -> Format | None:
    """Return the format that reads `reads` from files with this name's extension, if any does."""
    lowered = filename.lower()
    return next((each for each in readable(reads) if lowered.endswith(each.extensions)), None)


def readable(reads: Reads) -> Iterator[Format]:
    """Yield the formats that bring in articles, annotations, or sources."""
    if reads is Reads.ARTICLES:
        return (each for each in FORMATS if each.article_reader)
    return (each for each in FORMATS if each.reads is reads)


def writable() -> Iterator[Format]:
    """Yield the formats that annotations are exported to."""
    return (each for each in FORMATS if each.writes)


def writable_sources() -> Iterator[Format]:
    """Yield the formats that sources are exported to."""
    return (each for each in FORMATS if each.writes_sources)
