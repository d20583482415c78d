from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.domain.text import Span
from annotator.formats.report import report_of
from annotator.formats.report_lines import lines_of_report
from tests.formats.reports import NAMES, document, facts, full, on, placed, troubled

if TYPE_CHECKING:
    from tests.formats.conftest import Maker


def test_everything_is_told_in_the_order_of_the_pages(make: Maker) -> None:
    flags = (make.flag(annotation_id=None, message="Who wrote it?"),)
    report = report_of(full(make), facts(flags=flags), NAMES, lang="en")
    told = list(lines_of_report(report))
    heads = ["Open points", "The text as checked", "What was checked, one by one"]
    places = [told.index(each) for each in heads]
    assert places == sorted(places)
    assert any(each.startswith("Whole article — Number") for each in told)
    assert any(each.startswith("Statement 4 — Number") for each in told)
    assert "1. “retient 3 % de plus” (Claim · number)" in told
    assert "Verdict: Mostly" in told
    assert (
        "Supports — Annual report (secondary source, p. 12, accessed 17 Jan 2023) — up by 3 %"
        in told
    )
    assert any(each.startswith("Settled: Number") for each in told)


def test_nothing_open_and_a_warning_are_told_too(make: Maker) -> None:
    assert any(
        "No flag" in each
        for each in lines_of_report(report_of(document(), facts(), NAMES, lang="en"))
    )
    secret = document(on(make, "retient", evidence=(make.evidence(make.secret()),)))
    told = list(lines_of_report(report_of(secret, facts(), NAMES, lang="en", redacted=False)))
    assert "keep it to yourself" in told[1]


def test_a_line_is_one_line_of_what_can_be_shown(make: Maker) -> None:
    told = list(lines_of_report(report_of(troubled(make), facts(), NAMES, lang="en")))
    assert not any(set("\n\x01\x1b") & set(each) for each in told)


def test_what_turns_words_turns_nothing_of_ours(make: Maker) -> None:
    text = "Avant \u202eces mots."
    dossier = placed(make, text, Span(7, 10), annotation={"note": "\u202enote"})
    told = list(lines_of_report(report_of(document(dossier, text=text), facts(), NAMES, lang="en")))
    assert "Avant \u202e[ces]\u20681\u2069 mots." in told
    assert "Note — \u2068\u202enote\u2069" in told
