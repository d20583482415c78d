"""Tests of `annotator/formats/cas_*.py` and `inception.py`, read back with dkpro-cassis too."""

from __future__ import annotations

import io
import json
import zipfile

import cassis
import pytest

from annotator.domain.annotation import Kind
from annotator.formats import inception
from annotator.formats.cas_types import type_system
from annotator.formats.cas_xmi import lines
from annotator.formats.incoming import BadLine
from annotator.formats.incoming_document import IncomingDocument
from annotator.formats.uima_layers import FEATURES, LAYER, SENTENCE, TOKEN
from annotator.services.incoming_files import told_format
from tests.formats.troubled import TEXT, document, kinds, marked, only, placed, read, written
from tests.services.conftest import refused

DKPRO = "http:///de/tudarmstadt/ukp/dkpro/core/api"
HEAD = (
    '<?xml version="1.0"?>\n<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmi:version="2.0"'
    ' xmlns:cas="http:///uima/cas.ecore" xmlns:tcas="http:///uima/tcas.ecore"'
    f' xmlns:ner="{DKPRO}/ner/type.ecore" xmlns:pos="{DKPRO}/lexmorph/type/pos.ecore"'
    f' xmlns:coref="{DKPRO}/coref/type.ecore" xmlns:custom="http:///webanno/custom.ecore"'
    f' xmlns:seg="{DKPRO}/segmentation/type.ecore">\n<cas:NULL xmi:id="0"/>\n'
)
SOFA = (
    '<cas:Sofa xmi:id="1" sofaNum="1" sofaID="_InitialView" sofaString="Inès 😀 va"/>\n</xmi:XMI>'
)


def found(body: str, types: bytes = b"") -> IncomingDocument:
    beside = {"TypeSystem.xml": types} if types else {}
    return only(read("cas-xmi", f"{HEAD}{body}{SOFA}".encode(), beside))


def cas_of(data: bytes, types: bytes) -> cassis.Cas:
    typesystem = cassis.load_typesystem(io.BytesIO(types))
    return cassis.load_cas_from_xmi(io.BytesIO(data), typesystem=typesystem)


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def packed(files: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        for name, data in files.items():
            package.writestr(name, data)
    return stream.getvalue()


def test_cassis_reads_the_same_words_and_kinds() -> None:
    given = document()
    data, beside, _ = written("cas-xmi", given)
    cas = cas_of(data, beside["TypeSystem.xml"])
    assert cas.sofa_string == TEXT
    assert cas.document_language == "fr"
    told = [(each.get_covered_text(), each.kind, each.subtype or "") for each in cas.select(LAYER)]
    ours = [(e.anchor.exact, e.annotation.kind, e.annotation.subtype) for e in given.dossiers]
    assert sorted(told) == sorted(ours)
    (noted,) = [each for each in cas.select(LAYER) if each.note]
    assert noted.note == given.dossiers[0].annotation.note


def test_cassis_reads_sentences_and_whole_tokens() -> None:
    data, beside, _ = written("cas-xmi", placed("Il va. Là.", [(3, 4, Kind.CLAIM, "")]))
    cas = cas_of(data, beside["TypeSystem.xml"])
    assert [each.get_covered_text() for each in cas.select(SENTENCE)] == ["Il va.", "Là."]
    words = [each.get_covered_text() for each in cas.select(TOKEN)]
    assert words == ["Il", "va", ".", "Là", "."]
    assert all(cas.typesystem.get_type(LAYER).get_feature(each) for each in FEATURES)


def test_what_cassis_writes_is_read() -> None:
    data, beside, _ = written("cas-xmi", document())
    again = cas_of(data, beside["TypeSystem.xml"]).to_xmi().encode()
    assert kinds(only(read("cas-xmi", again))) == marked(document())


def test_signs_that_xml_refuses_keep_the_offsets() -> None:
    given = placed("a\x0bb\x01c d", [(4, 5, Kind.CLAIM, "")])
    data, _, _ = written("cas-xmi", given)
    text = only(read("cas-xmi", data)).text
    assert (len(text), text[4]) == (7, "c")
    assert list(lines(given, names={}, redacted=True))[-1] == "</xmi:XMI>"


def test_names_of_others_come_with_their_label_and_link() -> None:
    body = '<ner:NamedEntity xmi:id="3" sofa="1" begin="0" end="4" value="PER" identifier="https://e.org/1"/>'
    (one,) = found(body).annotations
    assert (one.quote, one.label, one.line) == ("Inès", "PER", 4)
    assert one.entity is not None
    assert one.entity.link == "https://e.org/1"


def test_references_are_told_by_the_types_or_by_being_numbers() -> None:
    body = '<custom:Mood xmi:id="3" sofa="1" begin="5" end="7"'
    body += ' rank="2" other="7 8" empty="" mood="gay">'
    body += "<custom:more>a</custom:more><custom:more>b</custom:more></custom:Mood>"
    plain = found(body)
    assert [(each.label, each.annotation.tags) for each in plain.annotations] == [
        ("gay", ("more=a, b",))
    ]
    assert plain.lost == {"links": 2}
    ts = cassis.TypeSystem()
    mood = ts.create_type("webanno.custom.Mood")
    for name, range_name in {"rank": "uima.cas.Integer", "other": "uima.cas.FSArray"}.items():
        ts.create_feature(mood, name, range_name)
    typed = found(body, ts.to_xml().encode())
    assert typed.lost == {"links": 1}
    assert [(each.label, each.annotation.tags) for each in typed.annotations] == [
        ("2", ("mood=gay", "more=a, b"))
    ]


def test_a_bare_layer_is_a_label_of_its_name() -> None:
    assert [
        each.label for each in found('<custom:Fait sofa="1" begin="8" end="10"/>').annotations
    ] == ["Fait"]


def test_what_are_no_spans_is_counted() -> None:
    body = (
        '<tcas:DocumentAnnotation xmi:id="2" sofa="1" begin="0" end="10" language="x-unspecified"/>'
        '<seg:Token sofa="1" begin="0" end="4"/><custom:Chain first="9"/>'
        '<pos:POS sofa="1" begin="0" end="4" PosValue="NE"/>'
        '<coref:CoreferenceLink sofa="1" begin="0" end="4" referenceType="nam"/>'
        '<custom:Rel sofa="1" begin="0" end="4" Governor="3" Dependent="4" label="x"/>'
        '<custom:Odd sofa="1" label="x"/>'
    )
    document = found(body)
    assert (document.annotations, document.lang) == ((), "")
    assert document.lost == {"analyses": 1, "chains": 1, "relations": 1}


@pytest.mark.parametrize(
    ("place", "code"),
    [
        ('begin="8" end="80"', "span_outside"),
        ('begin="8" end="8"', "span_empty"),
        ('begin="-1" end="8"', "span_unread"),
        ('begin="8"', "span_unread"),
    ],
)
def test_a_bad_place_is_told_with_its_line(place: str, code: str) -> None:
    document = found(
        f'<custom:A sofa="1" {place} value="x"/>\n<custom:A sofa="1" begin="8" end="10" value="y"/>'
    )
    assert [(each.line, each.refusal.code) for each in document.bad] == [(4, code)]
    assert [each.quote for each in document.annotations] == ["va"]


def test_each_view_is_a_document() -> None:
    more = '<cas:Sofa xmi:id="9" sofaID="en" sofaString="He goes"/>'
    body = f'<custom:A sofa="9" begin="3" end="7" value="x"/>{more}'
    english, first = read("cas-xmi", f"{HEAD}{body}{SOFA}".encode())
    assert isinstance(english, IncomingDocument)
    assert isinstance(first, IncomingDocument)
    assert (english.name, english.text, english.annotations[0].quote) == ("a en", "He goes", "goes")
    assert (first.name, first.annotations) == ("a _InitialView", ())


def test_what_is_no_cas_is_refused() -> None:
    with refused("xml_broken"):
        read("cas-xmi", b"<a>\n<b>")
    with refused("cas_view_missing"):
        read("cas-xmi", b"<a/>")
    with refused("cas_missing"):
        read("cas-xmi", packed({"a.txt": b"a"}))
    assert told_format(packed({"a.txt": b"a"}), "a.zip") != "cas-xmi"
    assert told_format(b"PK\x03\x04", "b.zip") == "inception"


def test_a_project_declares_what_it_holds() -> None:
    data, _, told = written("inception", document(), document())
    files = parts(data)
    assert list(files) == [
        *("source/été-fin.xmi", "source/été-fin-2.xmi"),
        *("TypeSystem.xml", "exportedproject.json"),
    ]
    project = json.loads(files["exportedproject.json"])
    names = [(each["name"], each["format"]) for each in project["source_documents"]]
    assert names == [("été-fin.xmi", "xmi"), ("été-fin-2.xmi", "xmi")]
    layer = next(each for each in project["layers"] if each["name"] == LAYER)
    assert [each["name"] for each in layer["features"]] == list(FEATURES)
    assert (layer["allow_stacking"], layer["cross_sentence"]) == (True, True)
    assert (layer["anchoring_mode"], layer["overlap_mode"]) == ("CHARACTERS", "ANY_OVERLAP")
    assert told.rows == 2 * len(document().dossiers)
    assert files["TypeSystem.xml"] == type_system()
    cas = cas_of(files["source/été-fin-2.xmi"], files["TypeSystem.xml"])
    assert len(cas.select(LAYER)) == len(document().dossiers)
    assert written("inception", document(), document())[0] == data


def test_a_project_is_shown_by_its_first_article() -> None:
    shown = "\n".join((*inception.lines(document(), names={}, redacted=True), ""))
    assert shown.encode() == written("cas-xmi", document())[0]


def test_every_article_of_a_project_is_read_and_a_broken_one_is_told() -> None:
    data, _, _ = written("inception", document(), document())
    files = parts(data)
    files["source/été-fin.xmi"] = b"<broken"
    bad, good = read("inception", packed(files))
    assert isinstance(bad, BadLine)
    assert (bad.line, bad.refusal.code) == (1, "xml_broken")
    assert isinstance(good, IncomingDocument)
    assert kinds(good) == marked(document())


def test_what_users_made_in_inception_comes_before_the_sources() -> None:
    xmi, beside, _ = written("cas-xmi", document())
    inner = packed({"anna.xmi": xmi, **beside})
    files = {
        "source/a.txt": b"a",
        "source/b.xmi": xmi,
        "annotation/a.txt/anna.zip": inner,
        "annotation/a.txt/INITIAL_CAS.zip": inner,
        "annotation_ser/a.txt/anna.ser": b"java",
        "curation/a.txt/CURATION_USER.xmi": xmi,
    }
    found = read("inception", packed(files))
    assert [each.name for each in found if isinstance(each, IncomingDocument)] == [
        *("a anna", "a CURATION_USER")
    ]


def test_a_zip_in_a_zip_is_opened_once_and_no_further(monkeypatch: pytest.MonkeyPatch) -> None:
    xmi, _, _ = written("cas-xmi", document())
    deep = packed({"annotation/b/c.zip": packed({"d.xmi": xmi})})
    inner = packed({"a.xmi": xmi, "more.zip": deep})
    files = {"annotation/a/anna.zip": inner, "annotation/a/bob.zip": b"PK broken"}
    good, bad = read("inception", packed(files))
    assert isinstance(good, IncomingDocument)
    assert isinstance(bad, BadLine)
    assert (good.name, bad.line, bad.refusal.code) == ("a anna", 2, "file_broken")
    monkeypatch.setattr("annotator.formats.cas_xmi_read.LARGEST_WHOLE", len(xmi))
    with refused("file_too_large"):
        read("inception", packed({f"annotation/a/{each}.xmi": xmi for each in "abc"}))
