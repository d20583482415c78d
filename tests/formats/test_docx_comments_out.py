"""Word documents out, read back by python-docx, by LibreOffice and by our own reader."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import zipfile
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import docx
import pytest
from docx.document import Document as WordDocument
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.annotation import Anchor, Annotation, Kind, Work
from annotator.domain.article import Article, ArticleVersion
from annotator.domain.document import Document
from annotator.domain.dossier import Dossier, Evidence
from annotator.domain.review import Comment, Flag, FlagReason, Severity
from annotator.domain.source import Citation, Confidentiality, Source, Stance
from annotator.domain.text import Span, canonical, sha256
from annotator.domain.verdict import PLAIN_VALUES
from annotator.formats.docx_article import read_text
from annotator.formats.docx_comments_out import lines, write
from annotator.formats.report_facts import ReportFacts
from annotator.formats.written import Written
from annotator.formats.zip_package import open_package

AT = "2023-01-17T10:00:00.000Z"
NAMES = {"p1": "Aude Martin", "p2": "Léa Roy"}
FACTS = ReportFacts(AT, "1.0", verdicts={each.id: each for each in PLAIN_VALUES})
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TEXT = "La mairie a dépensé 12 millions d’euros.\n\nInès Vauquelin l’a dit mardi 🙂."

HEBREW = "\u05e9\u05dc\u05d5\u05dd"
ARABIC = "\u0645\u0631\u062d\u0628\u0627"


def version(text: str) -> ArticleVersion:
    return ArticleVersion("v1", "a1", 1, text, sha256(text), "text", "", "import", AT)


def dossier(
    text: str, span: Span, number: int = 0, kind: Kind = Kind.CLAIM, **values: Any
) -> Dossier:
    annotation = Annotation(f"n{number}", "a1", kind, "p1", AT, AT, **values)
    exact = text[span.start : span.end]
    anchor = Anchor(f"o{number}", annotation.id, "v1", span.start, span.end, exact, "", "")
    return Dossier(ARTICLE, 1, annotation, anchor, "", 1)


ARTICLE = Article("a1", "Écoles & <toits>", AT, lang="fr", byline="Zoé Petit")


def written(
    text: str, dossiers: Sequence[Dossier], *, redacted: bool = True, lang: str = "en"
) -> tuple[bytes, Written]:
    document = Document(ARTICLE, version(text), tuple(dossiers))
    stream = io.BytesIO()
    told = write(document, stream, names=NAMES, redacted=redacted, lang=lang, facts=FACTS)
    assert not stream.closed
    return stream.getvalue(), told


def opened(data: bytes) -> WordDocument:
    return docx.Document(io.BytesIO(data))


def comments_of(data: bytes) -> list[list[str]]:
    """The paragraphs of each comment."""
    return [[p.text for p in each.paragraphs] for each in opened(data).comments]


def on(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def words_under(data: bytes) -> list[str]:
    """What stands between the start and the end of each comment's range, as Word's parts say."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        body = ET.fromstring(package.read("word/document.xml"))
    found: dict[int, str] = {}
    running: set[int] = set()
    for element in body.iter():
        number = int(element.get(f"{W}id", "-1"))
        if element.tag == f"{W}commentRangeStart":
            running.add(number)
            found[number] = ""
        elif element.tag == f"{W}commentRangeEnd":
            running.remove(number)
        said = {f"{W}t": element.text or "", f"{W}br": "\n", f"{W}tab": "\t"}.get(element.tag, "")
        for each in running:
            found[each] += said
    assert not running
    return [found[number] for number in sorted(found)]


def test_the_body_is_the_text_and_each_comment_lies_on_its_own_words() -> None:
    spans = [on(TEXT, "La mairie a dépensé 12 millions"), on(TEXT, "12 millions d’euros")]
    spans += [on(TEXT, "Inès Vauquelin"), on(TEXT, "mardi 🙂"), on(TEXT, "mardi")]
    data, told = written(TEXT, [dossier(TEXT, span, n) for n, span in enumerate(spans)])
    assert [p.text for p in opened(data).paragraphs] == TEXT.split("\n\n")
    assert words_under(data) == [TEXT[span.start : span.end] for span in spans]
    assert told.rows == 5


def test_our_own_reader_finds_the_same_text_and_places() -> None:
    spans = [on(TEXT, "mairie"), on(TEXT, "euros"), Span(0, len(TEXT)), on(TEXT, "🙂")]
    data, _ = written(TEXT, [dossier(TEXT, span, n) for n, span in enumerate(spans)])
    found = read_text(open_package(data))
    assert found.text == TEXT
    assert [found.comments[str(n)] for n in range(4)] == spans


def test_a_comment_tells_kind_verdict_sources_and_flags_with_author_and_time() -> None:
    public = Evidence(
        Citation("c1", "n0", "s1", "p1", AT, stance=Stance.REFUTES, quote="11 millions"),
        Source("s1", {"type": "webpage", "title": "Budget 2022"}, AT),
    )
    flag = Flag("f1", "a1", "n0", FlagReason.NUMBER, Severity.WARN, "p2", AT, "11 or 12?")
    one = dossier(
        TEXT,
        on(TEXT, "12 millions d’euros"),
        subtype="number",
        verdict="false",
        rationale="The budget says 11.",
        note="Ask again.",
        work=Work.CHECKED,
        checked_by="p2",
        checked_at=AT,
    )
    full = Dossier(ARTICLE, 1, one.annotation, one.anchor, "", 1, evidence=(public,), flags=(flag,))
    data, _ = written(TEXT, [full])
    (comment,) = opened(data).comments
    assert (comment.author, comment.initials) == ("Aude Martin", "AM")
    assert comment.timestamp == datetime(2023, 1, 17, 10, 0, tzinfo=UTC)
    (said,) = comments_of(data)
    assert said[0] == "Claim · number — False"
    assert said[1].startswith("Checked by Léa Roy")
    assert "Rationale: The budget says 11." in said
    assert "Note: Ask again." in said
    assert any(each.startswith("Refutes: Budget 2022 “11 millions”") for each in said)
    assert any("Number (warning), raised by Léa Roy" in each for each in said)
    assert any("11 or 12?" in each for each in said)
    assert said[-1] == "annotator: claim-number verdict=false id=n0"


def test_the_words_are_french_when_they_are_to_be() -> None:
    one = dossier(TEXT, on(TEXT, "mardi"), kind=Kind.DATE, edtf="2023-01-17", note="Vu.")
    (said,) = comments_of(written(TEXT, [one], lang="fr")[0])
    assert said[0] == "Date"
    assert "Note\u00a0: Vu." in said
    assert "Désigne\u00a0: 17 janv. 2023 (2023-01-17)" in said


def test_title_and_byline_stand_in_the_header_and_the_properties() -> None:
    document = opened(written(TEXT, [])[0])
    header = [p.text for p in document.sections[0].header.paragraphs]
    assert header[0] == "Écoles & <toits>"
    assert header[1].startswith("Zoé Petit")
    core = document.core_properties
    assert (core.title, core.author) == ("Écoles & <toits>", "Zoé Petit")
    assert (core.identifier, core.language) == ("a1", "fr")


def test_nothing_to_write_is_a_valid_empty_document() -> None:
    empty = Document(Article("", "Desk", AT), version(""))
    stream = io.BytesIO()
    told = write(empty, stream, names={}, redacted=True, lang="en", facts=FACTS)
    document = opened(stream.getvalue())
    assert [p.text for p in document.paragraphs] == [""]
    assert list(document.comments) == []
    assert told.rows == 0


def test_the_same_article_makes_the_same_bytes() -> None:
    dossiers = [dossier(TEXT, on(TEXT, "mairie"))]
    assert written(TEXT, dossiers)[0] == written(TEXT, dossiers)[0]


def test_lines_and_tabs_stay_and_a_text_without_blank_lines_has_a_paragraph_for_each() -> None:
    text = "One\ttab\nline\n\n\nAfter two"
    data, _ = written(text, [])
    assert [p.text for p in opened(data).paragraphs] == ["One\ttab\nline", "\nAfter two"]
    assert read_text(open_package(data)).text == text.replace("\n\n\n", "\n\n")
    lined = "First.\nSecond.\nThird."
    assert [p.text for p in opened(written(lined, [])[0]).paragraphs] == lined.split("\n")


def test_a_range_that_touches_what_divides_paragraphs_keeps_to_the_words() -> None:
    text = "One.\n\nTwo.\n\nThree."
    spans = [Span(0, 6), Span(4, 10), Span(4, 6), Span(0, len(text)), Span(11, 12)]
    data, _ = written(text, [dossier(text, span, n) for n, span in enumerate(spans)])
    assert words_under(data) == ["One.", "Two.", "", "One.Two.Three.", ""]


@pytest.mark.parametrize("sign", ["\x00", "\x0b", "\x0c", "\x1b", "\x85", "\ufffe", "\uffff"])
def test_a_sign_that_xml_forbids_takes_one_place(sign: str) -> None:
    text = f"before {sign} after"
    (words,) = words_under(written(text, [dossier(text, Span(7, len(text)))])[0])
    assert words == (f"{sign} after" if sign == "\x85" else "\ufffd after")


def test_markup_in_words_is_words() -> None:
    text = 'A <b>bold</b> & "quoted" </w:t> text'
    one = dossier(text, Span(0, len(text)), note="<w:p/> & ]]>")
    data, _ = written(text, [one])
    assert opened(data).paragraphs[0].text == text
    assert "Note: <w:p/> & ]]>" in comments_of(data)[0]


def test_what_is_written_from_right_to_left_says_so() -> None:
    text = f"{HEBREW}\n\nHello {HEBREW}\n\n{ARABIC} (2023)"
    data, _ = written(text, [])
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        body = ET.fromstring(package.read("word/document.xml")).find(f"{W}body")
    assert body is not None
    found = [
        (p.find(f"{W}pPr/{W}bidi") is not None, p.find(f"{W}r/{W}rPr/{W}rtl") is not None)
        for p in body.iter(f"{W}p")
    ]
    assert found == [(True, True), (False, False), (True, True)]


def test_what_is_confidential_stays_out_unless_it_is_asked_for() -> None:
    secret = Evidence(
        Citation("c1", "n0", "s1", "p1", AT, quote="Kryptonite", note_private="Zanzibar"),
        Source(
            *("s1", {"type": "webpage", "title": "Quibberish"}, AT),
            confidentiality=Confidentiality.CONFIDENTIAL,
            pseudonym="Source A",
        ),
    )
    base = dossier(TEXT, on(TEXT, "mairie"))
    one = Dossier(
        *(ARTICLE, 1, base.annotation, base.anchor, "", 1, (secret,)),
        comments=(Comment("k1", "n0", "Ask the mole.", "p2", AT),),
    )
    data, told = written(TEXT, [one])
    text = "".join(
        package_text(data, name) for name in zipfile.ZipFile(io.BytesIO(data)).namelist()
    )
    assert not re.search("Kryptonite|Zanzibar|Quibberish|mole", text)
    assert "Source A" in text
    assert told.withheld["names"] == 1
    assert told.lost == {"comments": 1}
    whole, told = written(TEXT, [one], redacted=False)
    assert "Quibberish" in package_text(whole, "word/comments.xml")
    assert "keep it to yourself" in package_text(whole, "word/header.xml")
    assert not told.withheld


def package_text(data: bytes, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return package.read(name).decode()


def test_the_preview_shows_the_text_with_numbers_and_then_the_comments() -> None:
    document = Document(ARTICLE, version(TEXT), (dossier(TEXT, on(TEXT, "12 millions")),))
    shown = list(lines(document, names=NAMES, redacted=True, lang="en", facts=FACTS))
    assert "12 millions" in shown[0]
    assert "1" in shown[0]
    assert "1 — Aude Martin" in shown
    assert "Claim — No verdict yet" in shown


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_opens_it(tmp_path: Path) -> None:
    text = f"{TEXT}\n\n{HEBREW} 🙂 \x1b <b> & ”"
    spans = [on(text, "12 millions d’euros"), on(text, "La mairie a dépensé 12 millions")]
    data, _ = written(text, [dossier(text, span, n, note="é🙂") for n, span in enumerate(spans)])
    (tmp_path / "a.docx").write_bytes(data)
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    for kind in ("txt:Text (encoded):UTF8", "odt"):
        subprocess.run(
            ["soffice", profile, "--headless", "--convert-to", kind, "a.docx"],
            cwd=tmp_path,
            check=True,
            capture_output=True,
            timeout=120,
        )
    plain = (tmp_path / "a.txt").read_text(encoding="utf-8-sig")
    assert plain.split("\n")[:2] == text.split("\n\n")[:2]
    with zipfile.ZipFile(tmp_path / "a.odt") as package:
        content = package.read("content.xml").decode()
    assert content.count("<office:annotation ") == 2
    assert content.count("<office:annotation-end ") == 2
    assert content.count("<dc:creator>Aude Martin</dc:creator>") == 2


SIGNS = st.text(st.sampled_from("ab \n\n\t🙂é&<שء\u0301\u200d\x0b"), min_size=1, max_size=40)


@given(SIGNS, st.data())
def test_whatever_the_text_every_comment_keeps_its_words(text: str, data: st.DataObject) -> None:
    text = canonical(text)
    places = st.integers(0, len(text))
    pairs = data.draw(st.lists(st.tuples(places, places), max_size=5))
    spans = [Span(*sorted(pair)) for pair in pairs if pair[0] != pair[1]]
    made, told = written(text, [dossier(text, span, n) for n, span in enumerate(spans)])
    assert told.rows == len(spans)
    divider = "\n\n" if "\n\n" in text else "\n"
    body = [p.text for p in opened(made).paragraphs]
    assert body == text.replace("\x0b", "\ufffd").split(divider)
    for span, words in zip(spans, words_under(made), strict=True):
        kept = text[span.start : span.end].replace("\x0b", "\ufffd")
        assert words.replace("\n", "") == kept.replace("\n", "")
