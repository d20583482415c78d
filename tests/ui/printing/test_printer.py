from __future__ import annotations

import io
import re
from dataclasses import replace
from threading import Thread
from time import process_time
from typing import Any

import pypdfium2
import pytest
from pypdf import PdfReader
from PySide6.QtCore import QBuffer
from PySide6.QtGui import QPdfWriter
from PySide6.QtWidgets import QApplication

from annotator.domain.annotation import Kind
from annotator.domain.document import Document
from annotator.domain.dossier import Dossier
from annotator.domain.text import Span
from annotator.formats import report_pdf
from annotator.formats.report import report_of
from annotator.ui.printing import print_report
from annotator.ui.printing.marked import PLAIN, passage
from annotator.ui.printing.measures import Run
from annotator.ui.printing.set_text import SetText
from tests.formats.conftest import Maker
from tests.formats.reports import (
    NAMES,
    TROUBLE,
    document,
    facts,
    full,
    on,
    placed,
    troubled,
)

make = Maker()


def printed(of: Document, lang: str = "en", *, redacted: bool = True, **known: Any) -> bytes:
    stream = io.BytesIO()
    report_pdf.write(
        of,
        stream,
        names=NAMES,
        facts=facts(**known),
        lang=lang,
        redacted=redacted,
        printer=print_report,
    )
    return stream.getvalue()


def pages(data: bytes) -> list[str]:
    """The text of each page as PDFium reads it, white space made plain."""
    pdf = pypdfium2.PdfDocument(data)
    try:
        return [" ".join(page.get_textpage().get_text_bounded().split()) for page in pdf]
    finally:
        pdf.close()


def text_of(data: bytes) -> str:
    return " ".join(pages(data))


def many(count: int) -> Document:
    """An article of so many statements, each on its own sentence."""
    sentence = "La commune a dépensé douze millions d’euros pour son barrage, selon la maire.\n"
    text = sentence * count
    step = len(sentence)
    found = [_checked(text, Span(at * step, (at + 1) * step - 2)) for at in range(count)]
    return document(*found, text=text)


def _checked(text: str, span: Span) -> Dossier:
    told = {"verdict": "true", "rationale": "The accounts of the town have the same sum. " * 3}
    return placed(make, text, span, annotation=told, evidence=(make.evidence(),))


@pytest.fixture(autouse=True)
def _fonts(qapp: QApplication) -> None:
    assert qapp


@pytest.mark.parametrize("lang", ["en", "fr"])
@pytest.mark.parametrize("count", [0, 3, 60])
def test_every_statement_is_on_a_page_and_every_page_has_its_number(lang: str, count: int) -> None:
    found = pages(printed(many(count), lang))
    last = len(found)
    assert last >= max(1, count // 6)
    for number, page in enumerate(found, 1):
        assert f"{number} / {last}" in page
        head = "Le barrage de Montclar " + ("Rapport" if lang == "fr" else "Checking report")
        assert (head in page) or number == 1
    whole = " ".join(found)
    assert whole.count("The accounts of the town") == 3 * count
    assert ("Comment contrôler" if lang == "fr" else "How to verify") in whole


def test_the_report_is_told_whole() -> None:
    told = text_of(printed(full(make), references={"cit1": "Report. https://example.org/a."}))
    for said in (
        "1 Le barrage [retient 3 % de plus]1.",
        "2–4 2[3[Inès Vauquelin]3 l’a dit]2 [lundi, 16 janvier]4.",
        "Mostly",
        "Checked by Aude Martin, 17 Jan 2023; approved by Béa Rossi, 18 Jan 2023",
        "Measured twice.",
        "Report. https://example.org/a.",
        "up by 3 %",
        "“3 %” → “13 %”",
        "Which Monday?",
        "Public note.",
        "ab" * 32,
    ):
        # Raised numbers are lines of their own to a reader of PDF.
        assert said.replace(" ", "") in told.replace(" ", "")


def test_fonts_are_in_the_file_and_the_title_is_its_own() -> None:
    reader = PdfReader(io.BytesIO(printed(full(make), "fr")))
    assert reader.metadata is not None
    assert reader.metadata.title == "Le barrage de Montclar — Rapport de vérification"
    faces = set()
    for page in reader.pages:
        resources: Any = page["/Resources"]
        for font in resources["/Font"].get_object().values():
            (below,) = font.get_object()["/DescendantFonts"]
            told = below.get_object()["/FontDescriptor"].get_object()
            assert "/FontFile2" in told or "/FontFile3" in told
            faces.add(str(told["/FontName"]))
    assert len(faces) >= 3


def test_addresses_can_be_followed() -> None:
    known = {"cit1": "Report. https://example.org/a."}
    reader = PdfReader(io.BytesIO(printed(full(make), references=known)))
    links = {
        str(note.get_object()["/A"]["/URI"])
        for page in reader.pages
        for note in page.get("/Annots", [])
    }
    assert "https://example.org/a" in links


def test_the_text_is_attached_as_it_was_hashed() -> None:
    of = document(text=f"{TROUBLE}\n👩‍🚀\n")
    reader = PdfReader(io.BytesIO(printed(of)))
    assert reader.attachments == {"text.txt": [of.version.text.encode()]}


def test_pages_are_a4() -> None:
    for page in PdfReader(io.BytesIO(printed(full(make)))).pages:
        assert [round(float(each)) for each in page.mediabox[2:]] == [595, 842]


@pytest.mark.parametrize("count", range(4, 64, 7))
def test_no_heading_ends_a_page(count: int) -> None:
    heads = ("At a glance", "Open points", "The text as checked", "one by one", "Sources cited")
    for page in pages(printed(many(count))):
        body, foot, _ = page.partition(" 17 Jan 2023, 18:04 UTC, by Annotator")
        assert foot
        assert not body.endswith((*heads, "“", "Claim", "at both ends."))


def test_nothing_stands_outside_the_margins() -> None:
    long = "sans-espace" * 60
    of = document(
        on(make, "retient", annotation={"rationale": long, "note": "a\tb"}),
        title=long,
        byline=long,
    )
    pdf = pypdfium2.PdfDocument(printed(of))
    for page in pdf:
        words = page.get_textpage()
        boxes = [words.get_rect(n) for n in range(words.count_rects())]
        assert min(box[0] for box in boxes) > 50
        assert max(box[2] for box in boxes) < 545
        assert min(box[1] for box in boxes) > 20
    pdf.close()


def test_pages_are_painted_with_ink_and_colour() -> None:
    pdf = pypdfium2.PdfDocument(printed(full(make)))
    seen = set()
    for page in pdf:
        bitmap = page.render(scale=1)
        row, step = bytes(bitmap.buffer), bitmap.n_channels
        seen |= {row[at : at + 3] for at in range(0, len(row), step)}
    pdf.close()
    tint = bytes.fromhex("FFEFC9")
    assert {tint, tint[::-1]} & seen
    assert len(seen) > 20


@pytest.mark.parametrize("redacted", [True, False])
def test_a_confidential_source_is_named_only_to_those_who_ask(*, redacted: bool) -> None:
    of = document(on(make, "retient", evidence=(make.evidence(make.secret()),)))
    data = printed(of, redacted=redacted, references={"cit1": "Telltale"})
    told = pages(data)
    assert ("Telltale" in " ".join(told)) is not redacted
    assert all(("keep it to yourself" in page) is not redacted for page in told)


def test_what_was_written_as_markup_or_is_no_letter_is_shown() -> None:
    told = text_of(printed(troubled(make))).replace(" ", "")
    for said in (
        "<script>alert(1)</script>]]>-->",
        "שלום",
        "=1+1`a`*b*",
        "[d](http://e.example)#1.",
    ):
        assert said in told


def test_a_text_from_right_to_left_begins_at_the_right() -> None:
    text = "שלום עולם, זה מבחן."
    of = document(placed(make, text, Span(0, 4), Kind.ENTITY), text=text, lang="he")
    pdf = pypdfium2.PdfDocument(printed(of))
    boxes = []
    for page in pdf:
        words = page.get_textpage()
        for n in range(words.count_rects()):
            box = words.get_rect(n)
            if re.search("[\u0590-\u05ff]", words.get_text_bounded(*box)):
                boxes.append(box)
    pdf.close()
    assert max(box[2] for box in boxes) > 500


def test_a_text_of_a_megabyte_on_one_line_is_printed_whole() -> None:
    words = [f"mot{n}" for n in range(110_000)]
    text = " ".join(words)
    assert len(text) > 900_000
    data = printed(document(placed(make, text, Span(5, 10)), text=text))
    found = set(re.findall(r"mot\d+", text_of(data)))
    assert len(found) == len(words)


def test_a_megabyte_without_a_space_takes_no_longer_than_one_with_spaces() -> None:
    def seconds(text: str) -> float:
        began = process_time()
        printed(document(text=text))
        return process_time() - began

    words, unparted = "mot et " * 43_000, "abcdefg" * 43_000
    assert seconds(unparted) < 3 * seconds(words) + 0.3


def test_lines_of_a_very_long_word_are_full_and_those_after_it_end_with_words() -> None:
    buffer = QBuffer()
    device = QPdfWriter(buffer)
    text = f"{'court ' * 30}{'w' * 3000} {'après cela ' * 30}"
    made = SetText((Run(text, PLAIN),), 300, device)
    lines = [made._layout.lineAt(number) for number in range(len(made))]
    cut = [text[line.textStart() :][: line.textLength()] for line in lines]
    assert "".join(cut) == text
    within = [each for each in cut if set(each) == {"w"}]
    assert len(within) > 40
    assert len({len(each) for each in within[:-1]}) == 1
    after = cut[max(at for at, each in enumerate(cut) if "w" in each) + 1 :]
    assert len(after) > 3
    assert all(each.endswith(" ") for each in after)


def test_an_override_in_the_text_turns_its_words_and_no_number_of_ours() -> None:
    text = "Avant \u202eces mots et puis d’autres encore jusqu’à la fin."
    dossiers = [placed(make, text, Span(start, start + 2)) for start in range(8, len(text) - 4, 3)]
    runs = passage(report_of(document(*dossiers, text=text), facts(), NAMES, lang="fr").passages[0])
    numbers = [each.text for each in runs if each.style.raised]
    assert len(numbers) > 10
    assert all(each.startswith("\u2068") and each.endswith("\u2069") for each in numbers)


def test_it_prints_in_a_thread_of_its_own() -> None:
    done: list[bytes] = []
    thread = Thread(target=lambda: done.append(printed(full(make))))
    thread.start()
    thread.join()
    assert done[0].startswith(b"%PDF-")


def test_a_colour_that_is_none_is_grey() -> None:
    odd = replace(facts().verdicts["true"], colour="no colour")
    of = document(on(make, "retient", annotation={"verdict": "true"}))
    assert "True" in text_of(printed(of, verdicts={"true": odd}))


def test_a_preview_is_the_report_in_lines() -> None:
    told = list(report_pdf.lines(full(make), names=NAMES, facts=facts(), lang="fr"))
    assert told[0] == "Rapport de vérification — Le barrage de Montclar"
