"""Tests of `annotator/formats/qdpx.py` and `qdpx_read.py`."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping

import pytest
from lxml import etree

from annotator.domain.annotation import Kind
from annotator.formats.incoming import BadLine
from annotator.formats.incoming_document import IncomingDocument
from annotator.formats.qdpx import write
from annotator.formats.qdpx_read import read, recognises
from tests.formats.troubled import document, only, placed, written
from tests.services.conftest import refused

Q = "{urn:QDA-XML:project:1.0}"
GUID = re.compile(r"[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}")
ORDER = {
    "Project": ["Users", "CodeBook", "Sources"],
    "Users": ["User"],
    "CodeBook": ["Codes"],
    "Codes": ["Code"],
    "Sources": ["TextSource"],
    "TextSource": ["PlainTextSelection"],
    "PlainTextSelection": ["Description", "Coding"],
    "Coding": ["CodeRef"],
}
"""The elements that are written, in the order in which the format's schema wants them."""
FIELDS = {
    "Project": {"name", "origin"},
    "User": {"guid", "name"},
    "Code": {"guid", "name", "isCodable", "color"},
    "TextSource": {"guid", "name", "plainTextPath", "creatingUser", "creationDateTime"},
    "PlainTextSelection": {"guid", "name", "startPosition", "endPosition"}
    | {"creatingUser", "creationDateTime"},
    "Coding": {"guid", "creatingUser", "creationDateTime"},
    "CodeRef": {"targetGUID"},
}
TEXT = "Le 😀 barrage\nretient 3 %."


def project(
    selections: str,
    *,
    text: bytes = TEXT.encode(),
    origin: str = "Other 1.0",
    more: str = "",
    path: str = 'plainTextPath="internal://t.txt"',
) -> bytes:
    xml = (
        f'<Project xmlns="{Q[1:-1]}" name="p" origin="{origin}">'
        '<Users><User guid="u1" name="Zoé"/></Users>'
        '<CodeBook><Codes><Code guid="c1" name="Fait"/><Code guid="c2" name="PERSON"/></Codes>'
        f'</CodeBook><Sources><TextSource guid="s1" name="Barrage" {path}>\n{selections}'
        f"</TextSource>{more}</Sources></Project>"
    )
    return packed({"project.qde": xml.encode(), "sources/t.txt": text})


def packed(parts: Mapping[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return stream.getvalue()


def selection(start: object, end: object, name: str = "", code: str = "c1", more: str = "") -> str:
    return (
        f'<PlainTextSelection guid="x" name="{name}" startPosition="{start}" endPosition="{end}">'
        f'{more}<Coding guid="y" creatingUser="u1" creationDateTime="2023-01-17T10:00:00Z">'
        f'<CodeRef targetGUID="{code}"/></Coding></PlainTextSelection>\n'
    )


def one(data: bytes) -> IncomingDocument:
    return only(list(read(io.BytesIO(data), "p.qdpx")))


def test_a_project_is_as_its_schema_wants_it() -> None:
    data, _, told = written("qdpx", document())
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        root = etree.fromstring(archive.read("project.qde"))
        names = archive.namelist()
    for element in root.iter():
        name = element.tag.removeprefix(Q)
        inner = [each.tag.removeprefix(Q) for each in element]
        assert inner == sorted(inner, key=ORDER.get(name, []).index)
        assert set(element.attrib) == FIELDS.get(name, set())
        for field in {"guid", "targetGUID", "creatingUser"} & set(element.attrib):
            assert GUID.fullmatch(element.get(field))
    guids = [each.get("guid") for each in root.iter() if each.get("guid")]
    assert len(guids) == len(set(guids))
    assert {each.get("targetGUID") for each in root.iter(f"{Q}CodeRef")} <= set(guids)
    (source,) = root.iter(f"{Q}TextSource")
    assert f"sources/{source.get('plainTextPath').removeprefix('internal://')}" in names
    assert told.lost["tags"] == 2


def test_people_are_users() -> None:
    stream = io.BytesIO()
    write([document()], stream, names={"p1": "Aude Martin"}, redacted=True)
    back = one(stream.getvalue())
    assert {each.annotation.created_by for each in back.annotations} == {"Aude Martin"}


def test_signs_that_xml_refuses_stay_in_the_text() -> None:
    data, _, told = written("qdpx", placed("a\x01b c", [(0, 3, Kind.CLAIM, "")]))
    back = one(data)
    assert (back.text, [each.quote for each in back.annotations]) == ("a\x01b c", ["a\x01b"])
    assert told.lost["signs"] == 0


def test_a_project_of_another_program_comes_with_codes_notes_and_people() -> None:
    noted = selection(5, 12, code="c2", more="<Description>À voir</Description>")
    document = one(project(selection(0, 2, "Le") + noted))
    assert (document.name, document.title, document.text) == ("Barrage", "Barrage", TEXT)
    first, second = document.annotations
    assert (first.label, first.annotation.kind, first.quote) == ("Fait", Kind.CLAIM, "Le")
    assert (first.annotation.created_by, first.annotation.id) == ("Zoé", "")
    assert first.annotation.created_at == "2023-01-17T10:00:00Z"
    assert (second.label, second.quote, second.annotation.note) == ("PERSON", "barrage", "À voir")


def test_a_selection_with_two_codes_is_two_annotations() -> None:
    both = selection(0, 2).replace(
        "</PlainTextSelection>",
        '<Coding guid="z" creationDateTime="2023-01-17T10:00:00+01:00">'
        '<CodeRef targetGUID="gone"/></Coding></PlainTextSelection>',
    )
    first, second = one(project(both)).annotations
    assert (first.label, second.label) == ("Fait", "gone")
    assert (second.annotation.created_at, second.annotation.created_by) == ("", "")


@pytest.mark.parametrize(
    ("origin", "start", "name", "quote"),
    [
        ("Taguette 1.5", 5, "", "barrage"),
        ("QualCoder 3.6", 6, "", "barrage"),
        ("QualCoder 3.6", 5, "barrage", "barrage"),
        ("NVivo", 6, "barrage", "barrage"),
        ("NVivo", 5, "something else", "barrage"),
    ],
)
def test_positions_count_what_the_program_counts_or_the_words_decide(
    origin: str, start: int, name: str, quote: str
) -> None:
    document = one(project(selection(start, start + 7, name), origin=origin))
    assert [each.quote for each in document.annotations] == [quote]


def test_a_bad_selection_is_refused_and_the_others_come_in() -> None:
    bad = selection("a", 2) + selection(3, 3) + selection(3, 99)
    document = one(project(bad + selection(0, 2)))
    assert [each.quote for each in document.annotations] == ["Le"]
    told = [(each.line, each.refusal.code) for each in document.bad]
    assert told == [(2, "span_unread"), (3, "span_outside"), (4, "span_outside")]


def test_what_is_no_text_is_counted() -> None:
    document = one(
        project(
            "", more="<PictureSource/><PDFSource/><AudioSource/><VideoSource/></Sources><Sources>"
        )
    )
    assert dict(document.lost) == {"pictures": 1, "pdfs": 1, "recordings": 2}


def test_a_text_may_stand_in_the_project_itself_or_be_missing() -> None:
    inside = "<PlainTextContent>Le barrage</PlainTextContent>" + selection(3, 10)
    assert [each.quote for each in one(project(inside, path="")).annotations] == ["barrage"]
    more = '<TextSource guid="s2" name="Other" plainTextPath="internal://t.txt"/><PDFSource/>'
    bad, good = read(
        io.BytesIO(project("", path='plainTextPath="internal://gone.txt"', more=more)), "p.qdpx"
    )
    assert isinstance(bad, BadLine)
    assert (bad.refusal.code, bad.refusal.params) == (
        "part_missing",
        {"part": "internal://gone.txt"},
    )
    assert isinstance(good, IncomingDocument)
    assert (good.name, dict(good.lost)) == ("Other", {"pdfs": 1})
    assert one(project("", text=b" ")).text == " "
    assert one(project("", text="L’été".encode("utf-16"))).text == "L’été"


def test_what_is_no_project_is_refused() -> None:
    with refused("file_broken"):
        one(b"PK\x03\x04")
    with refused("qdpx_without_project"):
        one(packed({"a.txt": b"a"}))
    with refused("qdpx_without_text"):
        one(packed({"project.qde": b"<Project/>"}))
    with refused("xml_broken"):
        one(packed({"project.qde": b"<Project>"}))


def test_a_project_is_told_by_its_name_and_its_first_bytes() -> None:
    assert recognises(b"PK\x03\x04", "A.QDPX")
    assert not recognises(b"PK\x03\x04", "a.zip")
    assert not recognises(b"<a/>", "a.qdpx")
