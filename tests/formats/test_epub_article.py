"""Tests of the reader of books."""

from __future__ import annotations

import pytest

from annotator.domain.refusal import Refusal
from annotator.formats.epub_article import read_article
from tests.formats.article_files import chapter, epub, epub_parts, packed

META = (
    "<dc:title>La ville et l’eau</dc:title><dc:creator>Inès Vauquelin</dc:creator>"
    "<dc:creator>Paul Roy</dc:creator><dc:publisher>Éditions du Lac</dc:publisher>"
    "<dc:language>fr</dc:language><dc:date>2023-01-17</dc:date>"
)


def test_chapters_are_read_in_the_order_of_the_spine() -> None:
    chapters = {"b.xhtml": chapter("Deux"), "a.xhtml": chapter("Un")}
    book = packed(epub_parts(chapters, spine=("a.xhtml", "b.xhtml")))
    assert read_article(book, "x.epub").text == "Un\n\nDeux"


def test_what_the_spine_does_not_name_and_what_is_no_page_stays_out() -> None:
    parts = epub_parts(
        {"nav.xhtml": chapter("Sommaire"), "a.xhtml": chapter("Un"), "b.xhtml": chapter("Hors")},
        spine=("nav.xhtml", "a.xhtml", "cover", "unknown"),
    )
    parts["OPS/book.opf"] = str(parts["OPS/book.opf"]).replace(
        "</manifest>", '<item id="cover" href="c.svg" media-type="image/svg+xml"/></manifest>'
    )
    assert read_article(packed(parts), "x.epub").text == "Un"


def test_what_the_book_says_of_itself() -> None:
    found = read_article(epub({"a.xhtml": chapter("Un")}, meta=META), "x.epub")
    assert (found.title, found.byline) == ("La ville et l’eau", "Inès Vauquelin, Paul Roy")
    assert (found.publisher, found.lang) == ("Éditions du Lac", "fr")
    assert found.published_on == "2023-01-17"


@pytest.mark.parametrize(
    ("page", "words"),
    [
        (chapter("d&eacute;j&agrave;&nbsp;vu &amp; &unknown;su"), "déjà\u00a0vu & su"),
        ("<html><body><p>mal ferm&eacute;<br>ici</body>", "mal fermé\nici"),
        ("<html><body><p>été</body>".encode("cp1252"), "été"),
        ("", ""),
    ],
)
def test_chapters_that_are_nearly_xml_are_read(page: str | bytes, words: str) -> None:
    book = epub({"a.xhtml": page, "b.xhtml": chapter("Fin")})
    assert read_article(book, "x.epub").text == f"{words}\n\nFin".strip()


def test_references_to_notes_are_in_brackets() -> None:
    page = chapter(
        'Un fait<a href="#n1"><sup>1</sup></a> et<sup><a href="#n2">2</a></sup> x<sup>2</sup>'
    )
    assert read_article(epub({"a.xhtml": page}), "").text == "Un fait[1] et[2] x2"


def test_names_of_parts_may_be_encoded() -> None:
    parts = epub_parts({"a.xhtml": chapter("Un")})
    parts["OPS/text/été 1.xhtml"] = parts.pop("OPS/text/a.xhtml")
    parts["OPS/book.opf"] = str(parts["OPS/book.opf"]).replace(
        'href="text/a.xhtml"', 'href="text/%C3%A9t%C3%A9%201.xhtml#top"'
    )
    assert read_article(packed(parts), "x.epub").text == "Un"


def test_the_book_is_found_without_its_container() -> None:
    parts = epub_parts({"a.xhtml": chapter("Un")})
    parts["META-INF/container.xml"] = '<container><rootfile full-path="gone.opf"/></container>'
    assert read_article(packed(parts), "x.epub").text == "Un"
    del parts["OPS/book.opf"]
    with pytest.raises(Refusal, match="document_missing"):
        read_article(packed(parts), "x.epub")


def test_a_protected_book_is_refused_and_one_with_obfuscated_fonts_is_read() -> None:
    parts = epub_parts({"a.xhtml": chapter("Un")})
    told = '<e><CipherReference URI="{}"/></e>'
    parts["META-INF/encryption.xml"] = told.format("OPS/fonts/a.OTF")
    assert read_article(packed(parts), "x.epub").text == "Un"
    parts["META-INF/encryption.xml"] = told.format("OPS/text/a.xhtml")
    with pytest.raises(Refusal, match="file_encrypted"):
        read_article(packed(parts), "x.epub")
    parts["META-INF/encryption.xml"] = "<e/>"
    parts["META-INF/rights.xml"] = "<rights/>"
    with pytest.raises(Refusal, match="file_encrypted"):
        read_article(packed(parts), "x.epub")
