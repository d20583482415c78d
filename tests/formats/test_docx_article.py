"""Tests of the readers of Word documents: what is read, in which order, where comments stand."""

from __future__ import annotations

import io

import docx
import pytest
from docx.document import Document

from annotator.domain.refusal import Refusal
from annotator.domain.text import canonical
from annotator.formats.article_found import CHANGES_ACCEPTED
from annotator.formats.docx_article import main_part, read_article, read_text, related_part
from annotator.formats.docx_numbering import Numbering, written_number
from annotator.formats.zip_package import open_package
from tests.formats.article_files import W, docx_parts, packed, para, run
from tests.formats.article_files import docx as made

NOTES = (
    '<w:footnote w:id="0" w:type="separator"><w:p><w:r><w:t>rule</w:t></w:r></w:p></w:footnote>'
    f'<w:footnote w:id="7">{para(" The source.")}</w:footnote>'
    f'<w:footnote w:id="8">{para("Another.")}</w:footnote>'
)


def text(body: str, **parts: str) -> str:
    found = read_text(open_package(made(body, **parts)))
    assert canonical(found.text) == found.text
    return found.text


def places(body: str) -> dict[str, str]:
    """The words under each comment."""
    found = read_text(open_package(made(body)))
    return {name: found.text[span.start : span.end] for name, span in found.comments.items()}


def saved(document: Document) -> bytes:
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def start(name: str) -> str:
    return f'<w:commentRangeStart w:id="{name}"/>'


def end(name: str) -> str:
    return f'<w:commentRangeEnd w:id="{name}"/><w:r><w:commentReference w:id="{name}"/></w:r>'


def level(form: str, pattern: str, number: int = 0, first: int = 1) -> str:
    return (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="{first}"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{pattern}"/></w:lvl>'
    )


def item(words: str, number: str = "1", deep: int = 0) -> str:
    place = f'<w:numPr><w:ilvl w:val="{deep}"/><w:numId w:val="{number}"/></w:numPr>'
    return para(words, properties=place)


def lists(*levels: str, number: str = "1") -> str:
    return (
        f'<w:abstractNum w:abstractNumId="a">{"".join(levels)}</w:abstractNum>'
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="a"/></w:num>'
    )


def table(*rows: tuple[str, ...]) -> str:
    cells = ("".join(f"<w:tc>{cell}</w:tc>" for cell in row) for row in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


# What somebody else has written


def test_a_document_of_another_program_is_read_whole() -> None:
    document = docx.Document()
    document.core_properties.title = "La piscine"
    document.core_properties.author = "Inès Vauquelin"
    document.add_heading("La piscine rouvre", 0)
    document.add_paragraph("Un premier paragraphe.")
    for words in ("un", "deux"):
        document.add_paragraph(words, style="List Bullet")
    for words in ("premier", "second"):
        document.add_paragraph(words, style="List Number")
    grid = document.add_table(2, 2)
    for place, words in enumerate(("Année", "Entrées", "2019", "40 000")):
        grid.cell(place // 2, place % 2).text = words
    document.sections[0].header.paragraphs[0].text = "A running head"
    found = read_article(saved(document), "x.docx")
    assert found.text == (
        "La piscine rouvre\n\nUn premier paragraphe.\n\n• un\n• deux\n1. premier\n2. second\n\n"
        "Année\tEntrées\n2019\t40 000"
    )
    assert (found.title, found.byline, found.written_on) == (
        "La piscine rouvre",
        "Inès Vauquelin",
        "",
    )
    assert found.notes == ()


def test_a_comment_of_another_program_stands_on_its_words() -> None:
    document = docx.Document()
    document.add_paragraph("Avant.")
    paragraph = document.add_paragraph("La mairie a payé ")
    number = paragraph.add_run("12 millions")
    paragraph.add_run(" d’euros.")
    document.add_comment(number, text="Vérifier", author="Aude", initials="A")
    found = read_text(open_package(saved(document)))
    (span,) = found.comments.values()
    assert found.text[span.start : span.end] == "12 millions"


def test_a_template_of_another_program_says_nothing_of_the_article() -> None:
    found = read_article(saved(docx.Document()), "x.docx")
    assert (found.title, found.byline, found.written_on) == ("", "", "")


# The words


def test_paragraphs_are_parted_by_a_blank_line_and_blank_ones_go() -> None:
    assert text(para("Un") + para("") + para("  Deux ") + "<w:p/>") == "Un\n\nDeux"


def test_signs_of_words_become_those_of_text() -> None:
    body = para(
        run("a"),
        "<w:r><w:tab/></w:r>",
        run("b"),
        "<w:r><w:br/></w:r>",
        run("c"),
        '<w:r><w:br w:type="page"/></w:r>',
        "<w:r><w:noBreakHyphen/></w:r>",
        '<w:r><w:sym w:char="20AC"/><w:sym w:char="F0B7"/><w:sym w:char="zz"/></w:r>',
        run("d\u2028e\u00a0f\ufeff"),
    )
    assert text(body) == "a\tb\nc\u2011€d e\u00a0f"


def test_what_is_hidden_or_no_text_stays_out() -> None:
    body = para(
        run("Seen"),
        run(" hidden", "<w:rPr><w:vanish/></w:rPr>"),
        run(" shown", '<w:rPr><w:vanish w:val="0"/></w:rPr>'),
        '<w:r><w:instrText> HYPERLINK "x" </w:instrText></w:r>',
        "<w:r><w:ruby><w:rt><w:r><w:t>above</w:t></w:r></w:rt>"
        "<w:rubyBase><w:r><w:t> base</w:t></w:r></w:rubyBase></w:ruby></w:r>",
    )
    assert text(body) == "Seen shown base"


def test_links_fields_and_controls_are_walked_through() -> None:
    body = para("<w:hyperlink>" + run("a link") + "</w:hyperlink>")
    body += "<w:sdt><w:sdtContent>" + para("a control") + "</w:sdtContent></w:sdt>"
    assert text(body) == "a link\n\na control"


def test_a_box_of_text_comes_after_its_paragraph_and_once() -> None:
    box = "<w:txbxContent>" + para("In the box") + "</w:txbxContent>"
    choice = (
        f"<w:r><mc:AlternateContent><mc:Choice>{box}</mc:Choice>"
        f"<mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert text(para(run("Before"), choice, run(" and after")) + para("Next")) == (
        "Before and after\n\nIn the box\n\nNext"
    )


# Tracked changes


def test_what_was_inserted_is_there_and_what_was_deleted_is_not() -> None:
    deleted = '<w:del w:id="2"><w:r><w:delText>vieux</w:delText></w:r></w:del>'
    body = para(run("Un "), f'<w:ins w:id="1">{run("nouveau")}</w:ins>', deleted, run(" mot"))
    found = read_article(made(body), "x.docx")
    assert (found.text, found.notes) == ("Un nouveau mot", (CHANGES_ACCEPTED,))


@pytest.mark.parametrize(
    "body",
    [
        para("Un ", f'<w:moveFrom w:id="1">{run("loin")}</w:moveFrom>', run("mot")),
        para(run("Un "), f'<w:moveTo w:id="1">{run("mot")}</w:moveTo>'),
        para("Un ", properties='<w:rPr><w:del w:id="1"/></w:rPr>') + para("mot"),
    ],
)
def test_moves_and_deleted_ends_of_paragraphs_are_accepted(body: str) -> None:
    found = read_article(made(body), "x.docx")
    assert (found.text, found.notes) == ("Un mot", (CHANGES_ACCEPTED,))


def test_a_deleted_row_is_gone() -> None:
    row = f"<w:tr><w:trPr><w:del/></w:trPr><w:tc>{para('x')}</w:tc><w:tc>{para('y')}</w:tc></w:tr>"
    body = table((para("a"), para("b"))).replace("</w:tbl>", f"{row}</w:tbl>")
    assert text(body) == "a\tb"


# Lists, tables, notes


def test_numbers_are_those_that_word_shows() -> None:
    numbering = lists(level("decimal", "%1."), level("lowerLetter", "%1.%2)", 1))
    body = item("un") + item("dedans", deep=1) + item("encore", deep=1) + item("deux")
    body += item("dedans", deep=1)
    assert text(body, numbering=numbering) == (
        "1. un\n1.a) dedans\n1.b) encore\n2. deux\n2.a) dedans"
    )


def test_a_list_may_begin_again_or_elsewhere() -> None:
    numbering = lists(level("decimal", "%1.", first=4)) + (
        '<w:num w:numId="2"><w:abstractNumId w:val="a"/>'
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
    )
    body = item("a") + item("b") + item("c", "2") + item("d", "2")
    assert text(body, numbering=numbering) == "4. a\n5. b\n1. c\n2. d"


def test_what_is_no_item_has_no_number() -> None:
    numbering = lists(level("none", ""), level("bullet", "x", 1))
    body = item("off", "0") + item("bare") + item("point", deep=1) + item("unknown", "99")
    assert text(body, numbering=numbering) == "off\n\nbare\n• point\n• unknown"


def test_a_style_may_make_a_list() -> None:
    styles = (
        '<w:style w:styleId="Item"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:styleId="Own"><w:basedOn w:val="Item"/></w:style>'
        '<w:style w:styleId="Round"><w:basedOn w:val="Round"/></w:style><w:latentStyles/>'
    )
    numbering = lists(level("upperRoman", "%1."))
    body = para("un", style="Item") + para("deux", style="Own") + para("rien", style="Round")
    assert text(body, numbering=numbering, styles=styles) == "I. un\nII. deux\n\nrien"


@pytest.mark.parametrize(
    ("count", "form", "told"),
    [
        (4, "lowerRoman", "iv"),
        (1994, "upperRoman", "MCMXCIV"),
        (5000, "lowerRoman", "5000"),
        (27, "lowerLetter", "aa"),
        (0, "lowerLetter", ""),
        (3, "upperLetter", "C"),
        (7, "decimalZero", "07"),
        (7, "chineseCounting", "7"),
    ],
)
def test_numbers_are_written_in_their_form(count: int, form: str, told: str) -> None:
    assert written_number(count, form) == told


def test_a_document_without_lists_has_no_labels() -> None:
    from lxml import etree

    assert Numbering(None, None).label(etree.fromstring("<p><pPr/></p>")) is None
    assert Numbering(None, None).label(etree.fromstring("<p/>")) is None


def test_a_row_is_a_line_and_cells_are_parted_by_tabs() -> None:
    body = table((para("A"), para("B") + para("C")), (para(""), para("2"))) + para("After")
    assert text(body) == "A\tB C\n2\n\nAfter"


@pytest.mark.parametrize(
    "body",
    [
        table((para("Un") + para("Deux"),)),
        table((para("Un"), para("Deux " + "mot " * 80))),
        table((para("Un"), table((para("Deux"), para("Trois"))))),
    ],
)
def test_a_table_that_only_arranges_is_read_as_paragraphs(body: str) -> None:
    assert text(body).startswith("Un\n\nDeux")


def test_notes_stand_at_the_end_by_their_numbers() -> None:
    body = para(
        run("Un fait"),
        '<w:r><w:footnoteReference w:id="8"/></w:r>',
        run(" et un autre"),
        '<w:r><w:footnoteReference w:id="7"/><w:footnoteReference w:id="0"/></w:r>',
        run("."),
    )
    assert text(body, notes=NOTES) == (
        "Un fait[1] et un autre[2].\n\n[1] Another.\n\n[2] The source."
    )


# Comments


def test_a_comment_has_the_place_of_its_words() -> None:
    body = para(run("Un "), start("0"), run("mot"), end("0"), run(" ici"))
    body += para(start("1"), run("Tout"), end("1")) + para(
        run("a"), start("2"), run(" b "), end("2")
    )
    assert places(body) == {"0": "mot", "1": "Tout", "2": "b"}


def test_a_comment_may_reach_over_paragraphs_rows_and_notes() -> None:
    body = start("0") + para("Un") + para("Deux") + para(end("0"), run("Trois"))
    body += table((para(start("1"), run("a")), para(run("b"), end("1"))))
    assert places(body) == {"0": "Un\n\nDeux", "1": "a\tb"}


def test_a_comment_without_words_stands_at_its_place() -> None:
    body = para(run("Un"), '<w:r><w:commentReference w:id="0"/></w:r>', run(" deux"))
    body += para(start("1"), end("1")) + para(start("2"), run("never ended"))
    found = read_text(open_package(made(body)))
    assert [(span.start, span.end) for span in found.comments.values()] == [(2, 2), (7, 7), (9, 9)]


def test_a_comment_on_what_was_deleted_is_empty() -> None:
    deleted = '<w:del w:id="9"><w:r><w:delText>parti</w:delText></w:r></w:del>'
    body = para(run("Un "), start("0"), deleted, end("0"), run("mot"))
    assert places(body) == {"0": ""}


def test_labels_of_lists_do_not_shift_a_comment() -> None:
    numbering = lists(level("decimal", "%1."))
    place = '<w:numPr><w:numId w:val="1"/></w:numPr>'
    body = para(start("0"), run("un"), end("0"), properties=place)
    found = read_text(open_package(made(body, numbering=numbering)))
    span = found.comments["0"]
    assert (found.text, found.text[span.start : span.end]) == ("1. un", "un")


# The package


def test_parts_are_found_by_their_relations() -> None:
    parts = docx_parts(para("Un"), notes=NOTES)
    parts["_rels/.rels"] = str(parts["_rels/.rels"]).replace("word/document.xml", "/word/other.xml")
    parts["word/other.xml"] = parts.pop("word/document.xml")
    parts["word/_rels/other.xml.rels"] = parts.pop("word/_rels/document.xml.rels")
    package = open_package(packed(parts))
    assert main_part(package) == "word/other.xml"
    assert related_part(package, "footnotes") == "word/footnotes.xml"
    assert related_part(package, "comments") == ""
    assert read_text(package).text == "Un"


def test_a_part_outside_of_the_file_is_not_looked_for() -> None:
    parts = docx_parts(para("Un"))
    parts["_rels/.rels"] = str(parts["_rels/.rels"]).replace(
        'Target="word/document.xml"', 'Target="file:///etc/x" TargetMode="External"'
    )
    assert read_text(open_package(packed(parts))).text == "Un"


def test_a_strict_document_is_read_too() -> None:
    strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    parts = docx_parts(para("Un"))
    parts["word/document.xml"] = str(parts["word/document.xml"]).replace(W, strict)
    assert read_text(open_package(packed(parts))).text == "Un"


def test_what_the_document_says_of_itself() -> None:
    core = (
        "<dc:title>Document1</dc:title><dc:creator>Utilisateur Windows</dc:creator>"
        "<dc:language>fr_ca</dc:language><dcterms:created>2023-01-17T08:00:00Z</dcterms:created>"
    )
    parts = docx_parts(para("Un"), core=core)
    parts["_rels/.rels"] = str(parts["_rels/.rels"]).replace(
        "</Relationships>",
        '<Relationship Type="x/extended-properties" Target="docProps/app.xml"/></Relationships>',
    )
    parts["docProps/app.xml"] = "<Properties><Company>La Gazette</Company></Properties>"
    found = read_article(packed(parts), "x.docx")
    assert (found.title, found.byline, found.publisher) == ("", "", "La Gazette")
    assert (found.lang, found.written_on) == ("fr-CA", "2023-01-17")


def test_a_document_without_text_is_refused() -> None:
    with pytest.raises(Refusal, match="document_missing"):
        main_part(open_package(packed({"a": "b"})))
