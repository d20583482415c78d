from __future__ import annotations

import io
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from annotator.domain.annotation import Kind
from annotator.domain.document import Document
from annotator.domain.text import Span
from annotator.formats import report_html
from annotator.formats.html_text import shown
from tests.formats.pages import attributes, hold_to_the_rules, words
from tests.formats.reports import (
    NAMES,
    TEXT,
    TROUBLE,
    document,
    facts,
    full,
    on,
    placed,
    troubled,
)

if TYPE_CHECKING:
    from justhtml import JustHTML

    from tests.formats.conftest import Maker


def written(of: Document, lang: str = "en", *, redacted: bool = True, **known: Any) -> bytes:
    stream = io.BytesIO()
    report_html.write(of, stream, names=NAMES, facts=facts(**known), lang=lang, redacted=redacted)
    return stream.getvalue()


def read(of: Document, lang: str = "en", *, redacted: bool = True, **known: Any) -> JustHTML:
    return hold_to_the_rules(written(of, lang, redacted=redacted, **known))


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_the_page_is_valid_and_free_of_script(make: Maker, lang: str) -> None:
    for of in (full(make), document(), document(text="")):
        read(of, lang, coverage={"claim_refuted": (1, 2)}, obstacles={"not_checked": 1})


def test_without_its_style_it_still_reads_in_order(make: Maker) -> None:
    page = read(full(make))
    assert words(page, "h1") == ["Le barrage de Montclar"]
    assert words(page, "h2") == [
        "At a glance",
        "Open points",
        "The text as checked",
        "What was checked, one by one",
        "Sources cited",
        "How to verify this report",
    ]
    assert words(page, "h3")[0] == "1 “retient 3 % de plus”"
    assert words(page, ".verdict")[0] == "Verdict: Mostly"
    assert words(page, ".passage") == [
        "Le barrage [retient 3 % de plus]1.",
        "2[3[Inès Vauquelin]3 l’a dit]2 [lundi, 16 janvier]4.",
    ]


def test_numbers_lead_to_the_entries_and_back(make: Maker) -> None:
    page = read(full(make))
    leads = [attributes(each)["href"] for each in page.query(".passage a")]
    assert leads == ["#s1", "#s2", "#s3", "#s3", "#s2", "#s4"]
    backs = [attributes(each)["href"] for each in page.query(".kind a")]
    assert backs == ["#m1", "#m2", "#m3", "#m4"]
    labels = {attributes(each)["aria-label"] for each in page.query(".passage a")}
    assert labels == {f"Statement {n}" for n in range(1, 5)}


def test_words_under_several_marks_look_like_none_of_them(make: Maker) -> None:
    looks = [attributes(each)["class"] for each in read(full(make)).query("mark")]
    assert looks == ["claim", "several", "claim", "date"]


def test_verdicts_are_drawn_and_told(make: Maker) -> None:
    page = read(full(make))
    (drawing,) = page.query("svg")
    assert attributes(drawing)["aria-label"] == "Verdicts on claims: 1 Mostly, 1 No verdict yet"
    assert [attributes(each)["fill"] for each in page.query("rect")] == ["#4F7A1F", "#8B929B"]
    assert words(page, ".tallies li") == ["Mostly 1", "No verdict yet 1"]
    assert read(document()).query("svg") == []


def test_a_colour_that_is_none_is_never_written(make: Maker) -> None:
    odd = facts().verdicts["true"]
    odd = replace(odd, colour='red"><script>')
    of = document(on(make, "retient", annotation={"verdict": "true"}))
    assert b"script>" not in written(of, verdicts={"true": odd})


def test_open_points_are_listed_with_where_they_are(make: Maker) -> None:
    flag = make.flag(annotation_id=None, message="Who wrote it?")
    points = words(read(full(make), flags=(flag,)), "#open li")
    assert points[0].startswith("Whole article · Number (warning)")
    assert points[1].startswith("Statement 4 · Number (warning)")
    assert "No flag" in words(read(document()), "#open p")[0]


def test_sources_are_told_under_their_statement_and_listed(make: Maker) -> None:
    page = read(full(make), references={"cit1": "Report. https://example.org/a."})
    said = words(page, "#s1 .sources > li")
    assert said[0] == (
        "Supports Report. https://example.org/a. (secondary source, accessed 17 Jan 2023)"
        "up by 3 %Public note."
    )
    assert said[1].startswith("Refutes Second report")
    out = [attributes(each) for each in page.query("#s1 a.out")]
    assert out[0]["href"] == "https://example.org/a"
    assert out[0]["rel"] == "noopener noreferrer"
    assert words(page, "#sources li") == [
        "Annual report (cited for 1)",
        "Second report (cited for 1)",
    ]


def test_a_private_note_is_told_by_its_name_to_those_who_may_read_it(make: Maker) -> None:
    of = document(on(make, "retient", evidence=(make.evidence(note_private="Call back."),)))
    assert "Private note: Call back." in words(read(of, redacted=False), "#s1 .sources p")
    assert words(read(of), "#s1 .sources p") == []


def test_hashes_have_digits_that_can_be_compared(make: Maker) -> None:
    assert len(words(read(full(make)), "#proof .hash")) == 2


def test_a_copy_that_names_confidential_sources_warns_at_its_head(make: Maker) -> None:
    of = document(on(make, "retient", evidence=(make.evidence(make.secret()),)))
    assert words(read(of), ".warning") == []
    assert "Telltale" not in written(of, references={"cit1": "Telltale"}).decode()
    assert len(words(read(of, redacted=False), ".warning")) == 1


def test_the_text_and_the_report_say_in_which_language_each_is(make: Maker) -> None:
    page = read(full(make), "en")
    assert attributes(page.query("html")[0])["lang"] == "en"
    assert attributes(page.query(".text")[0])["lang"] == "fr"
    assert "lang" not in attributes(read(document(lang="")).query(".text")[0])
    assert make


def test_what_was_written_as_markup_or_is_no_letter_is_shown_as_it_is(make: Maker) -> None:
    page = read(troubled(make))
    seen = shown(TROUBLE)
    assert words(page, "h1") == [seen]
    assert words(page, ".passage") == [f"[{seen}]1", seen]
    assert all(attributes(each)["dir"] == "auto" for each in page.query(".passage"))
    rationale = next(each for each in words(page, "dd") if each.startswith(seen))
    assert rationale
    assert len(page.query("bdi")) > 10


def test_a_text_of_a_megabyte_on_one_line_is_whole(make: Maker) -> None:
    text = "Le barrage retient 3 % de plus. 👩‍🚀 " * 30_000
    marks = [placed(make, text, Span(at, at + 10)) for at in range(0, len(text) - 10, 5_000)]
    page = read(document(*marks, text=text))
    (passage,) = page.query(".passage")
    for each in passage.query(".edge"):
        assert each.parent is not None
        each.parent.remove_child(each)
    assert passage.to_text(separator="", strip=False) == text.rstrip(" ") + " "


def test_marks_that_cross_are_told_by_both_their_ends(make: Maker) -> None:
    first = placed(make, TEXT, Span(3, 18))
    second = placed(make, TEXT, Span(11, 30), Kind.ENTITY)
    (told, _) = words(read(document(first, second)), ".passage")
    assert told == "Le 1[barrage 2[retient]1 3 % de plus]2."


def test_a_preview_has_the_words_and_no_markup(make: Maker) -> None:
    found = list(
        report_html.lines(full(make), names=NAMES, facts=facts(), lang="fr", redacted=True)
    )
    assert found[0] == "Rapport de vérification — Le barrage de Montclar"
    assert "2[3[Inès Vauquelin]3 l’a dit]2 [lundi, 16 janvier]4." in found
    assert not any("<" in each or "\n" in each for each in found)
