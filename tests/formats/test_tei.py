"""Tests of `annotator/formats/tei.py`, `tei_read.py`, `tei_text.py`, `tei_nesting.py`."""

from __future__ import annotations

import io
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from annotator.domain.annotation import Kind
from annotator.formats.incoming import BadLine
from annotator.formats.incoming_document import IncomingDocument
from annotator.formats.tei import write
from annotator.formats.tei_read import read, recognises
from tests.formats.troubled import article, document, only, placed, written
from tests.services.conftest import refused

T = "{http://www.tei-c.org/ns/1.0}"
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"


@cache
def schema() -> etree.RelaxNG:
    return etree.RelaxNG(etree.parse(Path(__file__).parents[1] / "files" / "tei_p5.rng"))


def valid(data: bytes) -> etree._Element:
    """The root of a file that TEI P5 allows."""
    root = etree.fromstring(data)
    assert schema().validate(root), schema().error_log
    return root


def body(words: str, *, head: str = "", off: str = "") -> IncomingDocument:
    header = f"<teiHeader><fileDesc>{head}</fileDesc></teiHeader>"
    xml = f'<TEI xmlns="{T[1:-1]}">{header}{off}<text><body>{words}</body></text></TEI>'
    return only(list(read(io.BytesIO(xml.encode()), "a.xml")))


def found(document: IncomingDocument) -> list[tuple[str, str]]:
    """The labels of annotations with the words that they stand on."""
    for each in document.annotations:
        assert each.span is not None
        assert document.text[each.span.start : each.span.end] == each.quote
    return [(each.label or each.annotation.kind.value, each.quote) for each in document.annotations]


def test_only_what_tei_allows_is_written() -> None:
    valid(written("tei", document())[0])
    valid(written("tei", placed("Rien.", ()))[0])
    bare = placed("Le 3 mai\n\n\n\n", [(0, 12, Kind.CLAIM, ""), (3, 8, Kind.DATE, "duration")])
    valid(written("tei", bare)[0])
    full = replace(article(), byline="A & B", publisher="L’Écho", published_on="2023-01-17")
    valid(written("tei", replace(document(), article=full))[0])


def test_the_schema_of_the_tests_takes_nothing_else() -> None:
    data = written("tei", document())[0]
    for old, new in ((b"<persName", b"<person"), (b"spanGrp", b"spans"), (b"when=", b"on=")):
        assert old in data
        changed = etree.XML(data.replace(old, new), etree.XMLParser(recover=True))
        assert not schema().validate(changed)


def test_names_and_dates_are_elements_and_the_rest_stands_apart() -> None:
    root = valid(written("tei", document())[0])
    words = {each.tag.removeprefix(T): "".join(each.itertext()) for each in root.iter(f"{T}text")}
    assert "Inès" in words["text"]
    assert [each.get("type") for each in root.iter(f"{T}spanGrp")] == ["claim", "entity"]
    assert [each.get("key") for each in root.iter(f"{T}orgName")] == ["The Name"]
    assert {each.get("ref") for each in root.iter(f"{T}persName")} == {
        None,
        "https://www.wikidata.org/wiki/Q1",
    }
    assert [each.get("when") for each in root.iter(f"{T}date")] == ["2023"] * 2
    ends = {each.get(XML_ID) for each in root.iter(f"{T}anchor")}
    for span in root.iter(f"{T}span"):
        assert {span.get("from")[1:], span.get("to")[1:]} <= ends


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"edtf": "2023-05-03"}, {"when": "2023-05-03"}),
        ({"edtf": "2023-05"}, {"when": "2023-05"}),
        (
            {"edtf": "2023-05~", "earliest": "2023-05-01", "latest": "2023-05-31"},
            {"notBefore": "2023-05-01", "notAfter": "2023-05-31", "when-custom": "2023-05~"},
        ),
        (
            {"edtf": "2023-05-03?", "earliest": "2023-05-03", "latest": "2023-05-03"},
            {"when": "2023-05-03", "when-custom": "2023-05-03?"},
        ),
        (
            {"edtf": "../2023", "latest": "2023-12-31"},
            {"notAfter": "2023-12-31", "when-custom": "../2023"},
        ),
        ({"edtf": ""}, {}),
    ],
)
def test_a_date_says_its_days_and_comes_back(fields: dict[str, Any], told: dict[str, str]) -> None:
    given = placed("Le 3 mai.", [(3, 8, Kind.DATE, "")])
    dated = replace(given.dossiers[0], annotation=replace(given.dossiers[0].annotation, **fields))
    data, _, _ = written("tei", replace(given, dossiers=(dated,)))
    (element,) = valid(data).iter(f"{T}date")
    assert {name: value for name, value in element.attrib.items() if name != XML_ID} == told
    (back,) = only(list(read(io.BytesIO(data), "a.xml"))).annotations
    assert (back.annotation.edtf, back.annotation.kind) == (fields["edtf"], Kind.DATE)


def test_what_stands_in_one_place_three_hundred_times_can_be_read_again() -> None:
    given = placed("Inès", [(0, 4, Kind.ENTITY, "person")] * 300)
    back = only(list(read(io.BytesIO(written("tei", given)[0]), "a.xml")))
    assert len(back.annotations) == 300
    assert {(each.annotation.kind, each.annotation.subtype) for each in back.annotations} == {
        (Kind.ENTITY, "person")
    }


def test_what_the_schema_has_room_for_comes_back() -> None:
    given = document()
    data, _, told = written("tei", given)
    back = {
        each.annotation.id: each for each in only(list(read(io.BytesIO(data), "a.xml"))).annotations
    }
    for dossier in given.dossiers:
        each = back[dossier.annotation.id]
        assert each.annotation.note == dossier.annotation.note
        assert each.annotation.claim_text == dossier.annotation.claim_text
        assert each.annotation.edtf == dossier.annotation.edtf
        assert (each.entity.name if each.entity else "") == (
            dossier.entity.canonical_name if dossier.entity else ""
        )
    assert set(told.lost) == {"tags", "verdicts"}


def test_signs_that_xml_refuses_are_replaced_and_counted() -> None:
    text = "Un \x01signe\x0c et \ufffe fin"
    data, _, told = written("tei", placed(text, [(4, 9, Kind.ENTITY, "person")]))
    back = only(list(read(io.BytesIO(data), "a.xml")))
    assert back.text == "Un \ufffdsigne\ufffd et \ufffd fin"
    assert [each.quote for each in back.annotations] == ["signe"]
    assert told.lost["signs"] == 3


def test_the_stream_stays_open_and_people_are_not_named() -> None:
    stream = io.BytesIO()
    write(document(), stream, names={"p1": "Aude Martin"}, redacted=False)
    assert b"Aude" not in stream.getvalue()
    assert b"p1" not in stream.getvalue()


# From elsewhere


def test_prose_of_another_program_is_read() -> None:
    document = body(
        """<div><head>A
           head</head>
         <p>Mr <persName ref="http://e.org/j">John <surname>Doe</surname></persName> met
            <orgName key="ACME">ACME Inc</orgName><note>hm</note> on
            <date when="2023-05-03">3 May</date>; <rs type="person">he</rs> spoke
            <date from="2023-01" to="2023-02">for weeks</date>.</p>
         <p>He <choice><sic>sayd</sic><corr>said</corr></choice> <del>not</del> that
            <name>it</name> &amp; <time>noon</time> <hi>were</hi> fine.<lb/>New line</p></div>""",
        head="<titleStmt><title>My <hi>T</hi></title><author>J. Roe</author></titleStmt>"
        '<publicationStmt><publisher>P</publisher><date when="2023-05-04"/></publicationStmt>'
        '<sourceDesc><bibl><ptr target="https://e.org"/></bibl></sourceDesc>',
    )
    assert document.text == (
        "A head\n\nMr John Doe met ACME Inc on 3 May; he spoke for weeks.\n\n"
        "He sayd that it & noon were fine.\nNew line"
    )
    assert found(document) == [
        *(("persName", "John Doe"), ("orgName", "ACME Inc"), ("date", "3 May"), ("person", "he")),
        *(("date", "for weeks"), ("name", "it"), ("time", "noon")),
    ]
    assert [each.annotation.edtf for each in document.annotations if each.annotation.edtf] == [
        "2023-05-03",
        "2023-01/2023-02",
    ]
    assert document.annotations[0].entity
    assert document.annotations[0].entity.link == "http://e.org/j"
    assert dict(document.lost) == {"notes": 1}
    assert (document.title, document.byline, document.publisher) == ("My T", "J. Roe", "P")
    assert (document.published_on, document.url) == ("2023-05-04", "https://e.org")
    assert document.article_id == ""


def test_verse_lists_and_tables_keep_their_lines() -> None:
    document = body(
        "<lg><l>One</l>\n <l>Two</l></lg><lg><l>Three</l></lg>"
        "<list><head>L</head><item><p>a</p><p>b</p></item><item>c</item></list>"
        "<table><row><cell>1</cell><cell>2</cell></row><row><cell>3</cell><cell>4</cell></row></table>"
        "<quote><p>Said</p></quote><p>In <quote>word</quote>s</p>"
        "<p>End<lb break='no'/>less<pb/> page</p>"
    )
    assert document.text == (
        "One\nTwo\n\nThree\n\nL\n\na\n\nb\n\nc\n\n1\t2\n3\t4\n\nSaid\n\nIn words\n\nEndless page"
    )


def test_spans_between_anchors_and_words_are_read() -> None:
    document = body(
        '<p><w xml:id="w1">The</w> <w xml:id="w2">big</w> <w xml:id="w3">cat</w>'
        ' <anchor xml:id="a"/>sat<anchor xml:id="b"/>.</p>',
        off='<standOff><spanGrp type="ner"><span type="animal" target="#w2 #w3">a cat</span>'
        '<span from="#w1"/></spanGrp>'
        '<span from="#a" to="#b">deed</span><span from="#a" to="#gone"/><span/>'
        '<span from="#b" to="#a"/></standOff>',
    )
    assert sorted(found(document)) == [("animal", "big cat"), ("ner", "The"), ("span", "sat")]
    assert {each.annotation.note for each in document.annotations} == {"a cat", "", "deed"}
    codes = [(each.line, each.refusal.code, dict(each.refusal.params)) for each in document.bad]
    assert [code for _, code, _ in codes] == [
        "tei_anchor_missing",
        "tei_anchor_missing",
        "span_empty",
    ]
    assert codes[0][2] == {"anchor": "#gone"}


def test_kept_white_space_is_kept() -> None:
    document = body('<p xml:space="preserve">a  b</p>')
    assert document.text == "a b"
    words = "<body><p>a  b</p>\n<p>c\n</p></body>"
    xml = f'<TEI xmlns="{T[1:-1]}"><text xml:space="preserve">{words}</text></TEI>'
    assert only(list(read(io.BytesIO(xml.encode()), "a"))).text == "a  b\n\nc\n"


def test_a_corpus_holds_several_documents_and_a_group_several_texts() -> None:
    one = "<TEI><text><body><p>{}</p></body></text></TEI>"
    xml = f"<teiCorpus>{one.format('a')}<TEI/>{one.format('b')}</teiCorpus>"
    first, bad, second = read(io.BytesIO(xml.encode()), "c.xml")
    assert isinstance(first, IncomingDocument)
    assert isinstance(second, IncomingDocument)
    assert (first.name, first.text, second.name, second.text) == ("c 1", "a", "c 3", "b")
    assert isinstance(bad, BadLine)
    assert bad.refusal.code == "tei_without_text"
    texts = "".join(f"<text><body><p>{each}</p></body></text>" for each in "ab")
    group = f"<TEI><text><group>{texts}</group></text></TEI>"
    assert only(list(read(io.BytesIO(group.encode()), "c.xml"))).text == "a\n\nb"
    assert only(list(read(io.BytesIO(b"<TEI><text><p>a</p></text></TEI>"), "c.xml"))).text == "a"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "xml_broken"),
        (b"<TEI><text>", "xml_broken"),
        (b"<html/>", "tei_without_text"),
        (b"<TEI/>", "tei_without_text"),
        (b'<!DOCTYPE a [<!ENTITY e "x">]><TEI><text>&e;</text></TEI>', "xml_entities"),
    ],
)
def test_what_is_no_tei_is_refused(data: bytes, code: str) -> None:
    with refused(code):
        list(read(io.BytesIO(data), "a.xml"))


def test_tei_is_told_by_its_head() -> None:
    assert recognises(b'<?xml version="1.0"?><TEI.2>', "a")
    assert recognises(b'<x:TEI xmlns:x="http://www.tei-c.org/ns/1.0">', "a")
    assert not recognises(b"<html>", "a.xml")
