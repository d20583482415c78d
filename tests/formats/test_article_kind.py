"""Tests of how the format of a file is told."""

from __future__ import annotations

import pytest

from annotator.domain.refusal import Refusal
from annotator.formats.article_kind import kind_of
from tests.formats.article_files import chapter, docx, epub, mhtml, odt, packed, para, pdf


@pytest.mark.parametrize(
    ("data", "name", "kind"),
    [
        (b"Un texte.", "x.txt", "text"),
        (b"Un texte.", "x.docx", "text"),
        (b"", "", "text"),
        (b"# Un", "x.MD", "markdown"),
        (b"# Un", "x.markdown", "markdown"),
        (b"<!DOCTYPE html><p>", "x.txt", "html"),
        (b"\xef\xbb\xbf\n<html>", "", "html"),
        ("<html>".encode("utf-16"), "", "html"),
        (b'<?xml version="1.0"?>\n<!-- a > b -->\n<html xmlns="x">', "", "html"),
        (b"<p>Un fragment</p>", "x.txt", "text"),
        (b"<p>Un fragment</p>", "x.html", "html"),
        (b"<headline>", "", "text"),
        (mhtml(b"<p>"), "x", "html"),
        (pdf([[]]), "x", "pdf"),
        (b"junk\n" + pdf([[]]), "x", "pdf"),
        (docx(para("x")), "x", "docx"),
        (odt("x"), "x.docx", "odt"),
        (epub({"a": chapter("x")}), "x", "epub"),
        (packed({"META-INF/container.xml": "<x/>"}), "x", "epub"),
        (packed({"word/document.xml": "<x/>"}), "x", "docx"),
        (packed({"mimetype": b"application/epub+zip\n"}), "x", "epub"),
    ],
)
def test_the_bytes_tell_the_format(data: bytes, name: str, kind: str) -> None:
    assert kind_of(data, name) == kind


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"  {\\rtf1", "format_rtf"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "format_old_word"),
        (
            packed({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}),
            "package_no_article",
        ),
        (packed({"[Content_Types].xml": "<Types><Override/></Types>"}), "package_no_article"),
        (b"PK\x03\x04", "file_broken"),
    ],
)
def test_what_is_no_article_is_refused(data: bytes, code: str) -> None:
    with pytest.raises(Refusal, match=code):
        kind_of(data, "x")
