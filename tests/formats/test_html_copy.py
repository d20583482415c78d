from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest

from annotator.domain.document import Document
from annotator.formats import html_copy
from annotator.formats.html_text import shown
from tests.formats.pages import attributes, hold_to_the_rules, words
from tests.formats.reports import NAMES, TROUBLE, document, facts, full, on, troubled

if TYPE_CHECKING:
    from justhtml import JustHTML

    from tests.formats.conftest import Maker


def read(of: Document, lang: str = "en", *, redacted: bool = True) -> JustHTML:
    stream = io.BytesIO()
    html_copy.write(of, stream, names=NAMES, facts=facts(), lang=lang, redacted=redacted)
    return hold_to_the_rules(stream.getvalue())


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_the_page_is_valid_and_free_of_script(make: Maker, lang: str) -> None:
    for of in (full(make), document(), document(text="")):
        read(of, lang)


def test_marks_are_footnotes_that_lead_back(make: Maker) -> None:
    page = read(full(make))
    assert words(page, ".passage")[0] == "Le barrage [retient 3 % de plus]1."
    assert [attributes(each)["href"] for each in page.query(".passage a")][:2] == ["#n1", "#n2"]
    notes = page.query(".footnotes > li")
    assert [attributes(each)["id"] for each in notes] == ["n1", "n2", "n3", "n4"]
    assert [attributes(each.query("a")[-1])["href"] for each in notes] == [
        "#m1",
        "#m2",
        "#m3",
        "#m4",
    ]


def test_a_footnote_tells_verdict_reasons_and_sources(make: Maker) -> None:
    (first, *_) = words(read(full(make), "fr"), ".footnotes > li")
    for said in (
        "Affirmation · chiffre — Plutôt vrai",
        "Justification\u00a0: Measured twice.",
        "Appuie\u00a0: Annual report (",
        "«\u00a0up by 3 %\u00a0»",
        "Correction\u00a0: ",
        "Public note.",
    ):
        assert said in first


def test_the_talk_of_colleagues_is_left_out_and_counted(make: Maker) -> None:
    stream = io.BytesIO()
    done = html_copy.write(full(make), stream, names=NAMES, facts=facts())
    assert b"Which Monday?" not in stream.getvalue()
    assert dict(done.lost) == {"comments": 1, "remarks": 4}


def test_a_confidential_source_is_named_only_to_those_who_ask(make: Maker) -> None:
    cited = make.evidence(make.secret(), note_private="Call back.")
    of = document(on(make, "retient", evidence=(cited,)))
    (note,) = words(read(of), ".footnotes > li")
    assert "Source A" in note
    assert not {"Telltale", "up by", "Call"} & set(note.split())
    whole = read(of, redacted=False)
    assert "Private note: Call back." in words(whole, ".footnotes > li")[0]
    assert len(words(whole, ".warning")) == 1


def test_an_article_without_marks_has_no_notes() -> None:
    page = read(document(url="https://e.example/a"))
    assert page.query("ol") == []
    assert attributes(page.query("header a")[0])["href"] == "https://e.example/a"


def test_what_was_written_as_markup_or_is_no_letter_is_shown_as_it_is(make: Maker) -> None:
    page = read(troubled(make))
    assert words(page, ".passage") == [f"[{shown(TROUBLE)}]1", shown(TROUBLE)]


def test_a_preview_is_the_same_copy_in_markdown(make: Maker) -> None:
    told = list(html_copy.lines(full(make), names=NAMES, facts=facts()))
    assert told[0] == "# Le barrage de Montclar"
