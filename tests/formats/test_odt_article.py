"""Tests of the reader of OpenDocument texts."""

from __future__ import annotations

import pytest

from annotator.domain.refusal import Refusal
from annotator.formats.article_found import CHANGES_ACCEPTED
from annotator.formats.odt_article import MOST_SPACES, read_article
from tests.formats.article_files import odt, odt_parts, packed

NUMBERS = (
    '<text:list-style style:name="L1">'
    '<text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."'
    ' text:start-value="3"/>'
    '<text:list-level-style-number text:level="2" style:num-format="a" style:num-prefix="("'
    ' style:num-suffix=")"/></text:list-style>'
)


def text(body: str, **parts: str) -> str:
    return read_article(odt(body, **parts), "x.odt").text


def table(*rows: tuple[str, ...]) -> str:
    made = "".join(
        "<table:table-row>"
        + "".join(f"<table:table-cell>{cell}</table:table-cell>" for cell in row)
        + "</table:table-row>"
        for row in rows
    )
    return f"<table:table>{made}</table:table>"


def p(words: str) -> str:
    return f"<text:p>{words}</text:p>"


def test_paragraphs_and_headings_are_parted_by_a_blank_line() -> None:
    assert text("<text:h>Titre</text:h>" + p("") + p(" Un ") + p("Deux")) == "Titre\n\nUn\n\nDeux"


def test_white_space_is_that_of_opendocument() -> None:
    body = p("a\n   b<text:s/><text:s text:c='2'/>c<text:tab/>d<text:line-break/>e\u00a0f")
    assert text(body) == "a b   c\td\ne\u00a0f"
    assert len(text(p("a<text:s text:c='999999999'/>b"))) == MOST_SPACES + 2
    assert text(p("a<text:s text:c='many'/>b")) == "a b"


def test_words_in_spans_and_links_are_in_their_order() -> None:
    assert text(p("a<text:span>b<text:a>c</text:a>d</text:span>e")) == "abcde"


def test_what_was_deleted_and_what_was_remarked_is_no_text() -> None:
    changes = (
        "<text:tracked-changes><text:changed-region><text:deletion>"
        + p("vieux")
        + "</text:deletion></text:changed-region></text:tracked-changes>"
    )
    remark = f"<office:annotation><dc:creator>Aude</dc:creator>{p('Vrai ?')}</office:annotation>"
    found = read_article(odt(changes + p(f"Un {remark}mot<office:annotation-end/>")), "x.odt")
    assert (found.text, found.notes) == ("Un mot", (CHANGES_ACCEPTED,))
    assert read_article(odt("<text:tracked-changes/>" + p("Un")), "x.odt").notes == ()


def test_notes_stand_at_the_end_by_their_numbers() -> None:
    mark = "<text:note-citation>*</text:note-citation>"
    note = f"<text:note>{mark}<text:note-body>{{}}</text:note-body></text:note>"
    body = p(f"Un{note.format(p('La source.'))} et deux{note.format(p('Une autre.'))}.")
    assert text(body) == "Un[1] et deux[2].\n\n[1] La source.\n\n[2] Une autre."


def test_lists_have_their_numbers_and_bullets() -> None:
    inner = "<text:list><text:list-item>" + p("dedans") + "</text:list-item></text:list>"
    body = (
        "<text:list text:style-name='L1'><text:list-item>"
        + p("un")
        + inner
        + "</text:list-item><text:list-item>"
        + p("deux")
        + p("encore")
        + "</text:list-item></text:list>"
        + p("hors")
        + "<text:list><text:list-item>"
        + p("point")
        + "</text:list-item></text:list>"
    )
    assert text(body, styles=NUMBERS) == ("3. un\n(a) dedans\n4. deux\nencore\n\nhors\n\n• point")


def test_a_row_is_a_line_and_a_table_of_one_column_is_none() -> None:
    assert text(table((p("A"), p("B") + p("C")), (p("1"), p("2")))) == "A\tB C\n1\t2"
    assert text(table((p("Un") + p("Deux"),))) == "Un\n\nDeux"


def test_a_box_of_text_comes_after_its_paragraph() -> None:
    box = "<draw:frame><draw:text-box>" + p("boîte") + "</draw:text-box></draw:frame>"
    assert text(p(f"Avant{box} et après") + p("fin")) == "Avant et après\n\nboîte\n\nfin"


def test_what_the_document_says_of_itself() -> None:
    meta = (
        "<dc:title>La piscine</dc:title><meta:initial-creator>Inès Vauquelin</meta:initial-creator>"
        "<dc:creator>Paul</dc:creator><dc:language>fr-FR</dc:language>"
        "<meta:creation-date>2023-01-17T08:00:00</meta:creation-date>"
    )
    found = read_article(odt(p("Un"), meta=meta), "x.odt")
    assert (found.title, found.byline, found.lang) == ("La piscine", "Inès Vauquelin", "fr-FR")
    assert (found.written_on, found.published_on) == ("2023-01-17", "")


def test_a_paragraph_in_the_style_of_a_title_is_the_title() -> None:
    styles = '<style:style style:name="P1" style:parent-style-name="Title"/>'
    body = '<text:p text:style-name="P1">Le titre</text:p>' + p("Un")
    assert read_article(odt(body, styles=styles), "x.odt").title == "Le titre"


def test_a_protected_document_is_refused() -> None:
    manifest = "<file-entry/>"
    assert text(p("Un"), manifest=manifest) == "Un"
    with pytest.raises(Refusal, match="file_encrypted"):
        text(p("Un"), manifest="<file-entry><encryption-data/></file-entry>")


def test_another_office_document_has_no_text() -> None:
    parts = odt_parts("")
    parts["content.xml"] = str(parts["content.xml"]).replace("office:text", "office:spreadsheet")
    with pytest.raises(Refusal, match="document_missing"):
        read_article(packed(parts), "x.odt")
