"""Tests of `annotator/services/intake_report.py`."""

from __future__ import annotations

from annotator.domain.annotation import Kind
from annotator.domain.change import Step
from annotator.domain.refusal import Refusal
from annotator.services.homes import Home, How
from annotator.services.intake import Housing, Plan, Row
from annotator.services.intake_report import HOMES, MOST_PLACES, NearestPlaces, report
from annotator.services.taking import What
from tests.services.conftest import Bench

ROWS = (
    Row(0, "a.ann", 1, What.NEW, kind=Kind.CLAIM, quote="12\nmillions"),
    Row(1, "a.ann", 2, What.LEFT, quote="x" * 99, why=Refusal("span_empty", start=1, end=1)),
    Row(2, "a.ann", 3, What.LEFT, quote="y", why=Refusal("quote_not_found", quote="y")),
    Row(3, "a.ann", 4, What.LEFT, why=Refusal("csv_broken", line=4)),
    Row(4, "a.ann", 5, What.CHANGED, told=(Refusal("fragment", count=2, tag="a T3"),), quote="z"),
    Row(5, "a.ann", 6, What.SAME, quote="w"),
)


def housing(how: How, **lost: int) -> Housing:
    return Housing(
        "a.ann", "01", Home("id", how), "Écoles", 0.5, 3, ("same_text_known",), None, lost
    )


def test_the_report_tells_all_that_came_in_and_what_did_not() -> None:
    plan = Plan(
        Step("x", ()), ROWS, (housing(How.CHOSEN, relations=2, events=1, strange_things=3),), {}
    )
    assert list(report(plan)) == [
        "1 new, 1 changed, 1 there already, 3 left out.",
        "01: onto “Écoles”, as chosen",
        "  The project already has an article with the same text.",
        "  No place here for events: 1",
        "  No place here for relations: 2",
        "  No place here for strange things: 3",
        "",
        "Left out:",
        f"a.ann:2: There are no words there to tag. “{'x' * 59}…”",
        "a.ann:3: “y” does not stand in the article.",
        "a.ann:4: Line 4 is no row of CSV.",
        "",
        "To be known of what came in:",
        "a.ann:5: It has gaps: its 2 pieces are one annotation each, with the tag “a T3”.",
        "",
        "Came in:",
        "a.ann:1: '12\\nmillions'",
        "a.ann:5: 'z'",
    ]


def test_nearest_places_are_told_of_what_is_left_and_has_its_article(bench: Bench) -> None:
    text = bench.desk.version(bench.article_id).text
    words = text.split()[0]
    left = Row(0, "a.ann", 1, What.LEFT, kind=Kind.CLAIM, quote=words, why=ROWS[2].why)
    places = NearestPlaces(bench.desk, bench.article_id, lambda _, said: said.upper().lower())
    first, *more = places.told(left)
    assert first.startswith(f"  the words stand exactly at 0–{len(words)}, paragraph 1: [{words}]")
    assert len(more) < MOST_PLACES
    assert list(places.told(left._replace(article_id="nowhere"))) == []
    assert list(places.told(left._replace(what=What.NEW))) == []
    assert list(places.told(left._replace(kind=None))) == []


def test_what_is_empty_has_no_title() -> None:
    assert list(report(Plan(Step("x", ()), (), (), {}))) == [
        "0 new, 0 changed, 0 there already, 0 left out."
    ]


def test_every_home_is_told() -> None:
    assert HOMES.keys() == set(How)
    for how in How:
        plan = Plan(Step("x", ()), (), (housing(how),), {})
        assert list(report(plan))[1].startswith("01: ")


def test_it_is_said_in_the_language_of_the_editor() -> None:
    asked: set[str] = set()

    def translate(context: str, text: str) -> str:
        asked.add(context)
        return text.upper() if context == "Refusals" else text

    plan = Plan(Step("x", ()), ROWS[3:4], (), {})
    assert "a.ann:4: LINE 4" in "\n".join(
        report(plan, lambda context, text: translate(context, text).replace("{LINE}", "4"))
    )
    assert asked == {"IntakeReport", "Refusals"}
