"""Tests of `annotator/services/dates_in_order.py`."""

from __future__ import annotations

from annotator.domain.annotation import Kind
from annotator.domain.text import Span
from annotator.services import annotating
from annotator.services.dates_in_order import DateDoubt, DateRow, dates_in_order
from annotator.services.importing import ArticleDraft, import_article
from tests.services.conftest import Bench


def rows(bench: Bench, text: str, *dates: tuple[str, str]) -> list[DateRow]:
    """Tag words as dates that mean what is given, and return them in order."""
    draft = ArticleDraft("Dates", text, lang="fr", published_on="2023-01-18")
    article_id, step = import_article(bench.desk, draft)
    bench.desk.commit(step)
    for words, edtf in dates:
        at = text.index(words)
        span = Span(at, at + len(words))
        made = bench.desk.commit(annotating.annotate(bench.desk, article_id, span, Kind.DATE))
        if edtf:
            step = annotating.set_date(bench.desk, made.changes[0].id, edtf)
            bench.desk.commit(step)
    return dates_in_order(bench.desk, article_id)


def told(found: list[DateRow]) -> list[tuple[str, DateDoubt]]:
    return [(row.place.exact, row.doubt) for row in found]


def test_dates_stand_in_the_order_of_what_they_mean(bench: Bench) -> None:
    text = "En 2024, après juin 2022 et depuis toujours, puis avant 1950, le 3 mai 2022."
    found = rows(
        bench,
        text,
        ("2024", "2024"),
        ("juin 2022", "2022-06"),
        ("depuis toujours", ""),
        ("avant 1950", "../1950"),
        ("3 mai 2022", "2022-05-03"),
    )
    assert told(found) == [
        ("avant 1950", DateDoubt.NONE),
        ("3 mai 2022", DateDoubt.NONE),
        ("juin 2022", DateDoubt.NONE),
        ("2024", DateDoubt.NONE),
        ("depuis toujours", DateDoubt.UNRESOLVED),
    ]


def test_a_weekday_that_contradicts_its_date_is_told(bench: Bench) -> None:
    (row,) = rows(bench, "Mercredi 17 janvier 2023, rien.", ("Mercredi 17 janvier 2023", ""))
    assert (row.doubt, row.said, row.falls_on) == (DateDoubt.WEEKDAY, 3, 2)


def test_the_weekday_may_stand_before_the_words_that_are_tagged(bench: Bench) -> None:
    (row,) = rows(bench, "Le mercredi 17 janvier 2023.", ("17 janvier 2023", "2023-01-17"))
    assert row.doubt is DateDoubt.WEEKDAY


def test_the_right_weekday_is_no_finding(bench: Bench) -> None:
    (row,) = rows(bench, "Le mardi 17 janvier 2023.", ("mardi 17 janvier 2023", "2023-01-17"))
    assert row.doubt is DateDoubt.NONE


def test_what_the_editor_dated_counts(bench: Bench) -> None:
    text = "Le mercredi 17 janvier 2023."
    (row,) = rows(bench, text, ("mercredi 17 janvier 2023", "2023-01-18"))
    assert row.doubt is DateDoubt.NONE


def test_an_article_without_dates_has_none(bench: Bench) -> None:
    assert rows(bench, "Rien.") == []
