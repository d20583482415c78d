"""Word documents as articles: the accepted text, its footnotes at the end, tables as lines."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from annotator.domain.refusal import Refusal
from annotator.domain.text import Span
from annotator.formats.article_found import ArticleFound
from annotator.formats.docx_numbering import Numbering, attribute
from annotator.formats.docx_walk import Walk
from annotator.formats.office_properties import (
    first_words,
    told_day,
    told_language,
    told_names,
    told_title,
)
from annotator.formats.safe_xml import Element, local, parse_xml
from annotator.formats.zip_package import Package, open_package

_USUAL: Final = "word/document.xml"
_NOTES: Final = ("footnote", "endnote")


@dataclass(frozen=True, slots=True)
class DocxText:
    """The text of a document, canonical, as it is stored; and what stands where in it.

    `comments` are the ranges of Word's comments by their ids, in code points of `text`: empty ones
    for comments that have a place, but no words. `title` is the paragraph in the style of a title,
    if there is one; `notes` are codes of what the editor has to know.
    """

    text: str
    comments: Mapping[str, Span]
    title: str = ""
    notes: tuple[str, ...] = ()


def read_article(data: bytes, name: str, encoding: str | None = None) -> ArticleFound:
    """Return the article of a document; its name and an encoding mean nothing here.

    Refused: as `open_package` and `parse_xml` refuse, and `document_missing` when there is none.
    """
    del name, encoding
    package = open_package(data)
    found = read_text(package)
    core = _root(package, _related(package, "", "core-properties") or "docProps/core.xml")
    about = () if core is None else tuple(core)
    return ArticleFound(
        found.text,
        title=found.title or told_title(first_words(about, "title")),
        byline=told_names([first_words(about, "creator")]),
        publisher=_company(package),
        lang=told_language(first_words(about, "language")),
        written_on=told_day(first_words(about, "created")),
        notes=found.notes,
    )


def read_text(package: Package) -> DocxText:
    """Return the text of a document with the places of its comments."""
    main = main_part(package)
    document = parse_xml(package.read(main))
    body = next((each for each in document if local(each) == "body"), None)
    if body is None:
        raise Refusal("document_missing")
    numbering = _root(package, _related(package, main, "numbering"))
    styles = _root(package, _related(package, main, "styles"))
    walk = Walk(Numbering(numbering, styles), _footnotes(package, main))
    walk.go(body)
    return DocxText(walk.marked.text(), walk.marked.spans(), walk.title, tuple(walk.notes))


def main_part(package: Package) -> str:
    """Return the name of the part that has the text; refused (`document_missing`) without one."""
    name = _related(package, "", "officeDocument") or _USUAL
    if name not in package:
        raise Refusal("document_missing")
    return name


def related_part(package: Package, kind: str) -> str:
    """Return the name of the part that the text has of a kind, such as `comments`; else empty."""
    return _related(package, main_part(package), kind)


def _related(package: Package, part: str, kind: str) -> str:
    """Return the name of a part that another one, or the package itself, names as of a kind."""
    folder, file = posixpath.split(part)
    relations = _root(package, posixpath.join(folder, "_rels", f"{file}.rels"))
    for each in () if relations is None else relations:
        is_inside = attribute(each, "TargetMode") != "External"
        if is_inside and attribute(each, "Type").rpartition("/")[2] == kind:
            target = posixpath.join("/", folder, attribute(each, "Target"))
            name = posixpath.normpath(target).lstrip("/")
            if name in package:
                return name
    return ""


def _root(package: Package, name: str) -> Element | None:
    data = package.get(name) if name else None
    return None if data is None else parse_xml(data)


def _footnotes(package: Package, main: str) -> dict[tuple[str, str], Element]:
    """Return the notes, without those that only draw a line."""
    found: dict[tuple[str, str], Element] = {}
    for kind in _NOTES:
        root = _root(package, _related(package, main, f"{kind}s"))
        for each in () if root is None else root:
            if local(each) == kind and attribute(each, "type") in {"", "normal"}:
                found[kind, attribute(each, "id")] = each
    return found


def _company(package: Package) -> str:
    root = _root(package, _related(package, "", "extended-properties"))
    return "" if root is None else first_words(root, "Company")
