"""What the tabs of the overview show: read from the project, put into words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale

from annotator.domain.annotation import Kind
from annotator.domain.dates import bounds, is_valid, spoken
from annotator.domain.gate import MENDED_IN, Obstacle
from annotator.domain.review import FlagReason
from annotator.domain.text import Span
from annotator.services.coverage import Gap, bare, claimed, gap_counts, gap_ids
from annotator.services.dates_in_order import DateDoubt, DateRow, dates_in_order
from annotator.services.desk import Desk
from annotator.services.gate import in_the_way, obstacles_of
from annotator.services.side_by_side import NameDoubt, NameFinding, Written, name_findings
from annotator.services.translatable import QT_TRANSLATE_NOOP
from annotator.store.articles import current_version
from annotator.store.date_places import DatePlace
from annotator.ui.overview.bars import Bar, Part
from annotator.ui.overview.rows import Found, Row, Rows
from annotator.ui.overview.words import DATE_DOUBTS, GAPS, NAME_DOUBTS, OBSTACLES, named
from annotator.ui.row_pages import RowPages
from annotator.ui.words import language

FLAG_OF: Final = {
    Gap.UNSOURCED: FlagReason.NEEDS_SOURCE,
    Gap.SINGLE: FlagReason.NEEDS_SOURCE,
    Gap.REFUTED: FlagReason.OTHER,
    Gap.SPELLING: FlagReason.NAME,
    Gap.UNDATED: FlagReason.DATE,
}
"""What a flag on a gap is about."""
_EXCERPT: Final = 300
_ALL: Final = "all"

_WHOLE: Final = QT_TRANSLATE_NOOP("Overview", "the article as a whole")
_NAMED: Final = QT_TRANSLATE_NOOP("Overview", "{0}: {1}")
_FALLS_ON: Final = QT_TRANSLATE_NOOP("Overview", "The text says {0}, but it is {1}")


def gate_found(desk: Desk, article_id: str) -> Found:
    """Return what stands in the way of an article."""
    found = obstacles_of(desk, article_id)
    bars = tuple(
        Bar(each.value, named(OBSTACLES, each), (Part(count, "flag"),), tone="flag")
        for each, count in found.items()
    )
    pages = _pages(desk, article_id)

    def rows_of(key: str) -> Rows:
        obstacle = Obstacle(key)
        hurdles = in_the_way(desk, article_id, obstacle)
        ids = [each.annotation_id for each in hurdles]

        def make(at: int) -> Row | None:
            annotation_id, told = ids[at], hurdles[at].told
            if not annotation_id:
                return Row(told or named(OBSTACLES, obstacle), _tr(_WHOLE))
            row = pages.at(ids, at)
            if row is None:
                return Row(told or named(OBSTACLES, obstacle), annotation_id=annotation_id)
            return Row(
                row.exact[:_EXCERPT],
                told,
                row.kind.value,
                annotation_id,
                field=MENDED_IN.get(obstacle, ""),
            )

        return Rows(len(ids), make)

    return Found(bars, rows_of, sum(bar.count for bar in bars))


def coverage_found(desk: Desk, article_id: str, cut: Sequence[Span] | None) -> Found:
    """Return what an article leaves open; `cut` are its sentences, none while they are cut."""
    version = current_version(desk.project, article_id)
    open_ones = [] if cut is None else bare(cut, claimed(desk.project, version.id))
    told = {Gap.SENTENCE: len(open_ones), **gap_counts(desk.project, article_id)}
    bars = tuple(
        Bar(
            gap.value,
            named(GAPS, gap),
            (Part(count, "accent"),),
            tone="flag" if count and gap is Gap.REFUTED else "",
            number="…" if cut is None and gap is Gap.SENTENCE else "",
        )
        for gap, count in told.items()
    )
    pages = _pages(desk, article_id)

    def rows_of(key: str) -> Rows:
        gap = Gap(key)
        if gap is Gap.SENTENCE:
            return _sentences(version.text, open_ones)
        ids = gap_ids(desk.project, article_id, gap)

        def make(at: int) -> Row | None:
            row = pages.at(ids, at)
            words = named(GAPS, gap)
            if row is None:
                return Row(words, annotation_id=ids[at])
            return Row(
                row.exact[:_EXCERPT],
                row.value,
                row.kind.value,
                row.id,
                reason=FLAG_OF[gap],
                message=words,
            )

        return Rows(len(ids), make)

    findings = sum(bar.count for bar in bars)
    return Found(bars, rows_of, findings, is_whole=cut is not None)


def names_found(desk: Desk, article_id: str) -> Found:
    """Return what is to be looked at in the names of an article, side by side."""
    found = name_findings(desk, article_id)
    sorts = {doubt: [each for each in found if each.doubt is doubt] for doubt in NameDoubt}
    bars = tuple(
        Bar(doubt.value, named(NAME_DOUBTS, doubt), (Part(len(each), "accent"),))
        for doubt, each in sorts.items()
    )

    def rows_of(key: str) -> Rows:
        return Rows.of([_name_row(each) for each in sorts[NameDoubt(key)]])

    return Found(bars, rows_of, sum(bar.count for bar in bars))


def dates_found(desk: Desk, article_id: str) -> Found:
    """Return the dates of an article in order, and those with which something is the matter."""
    rows = dates_in_order(desk, article_id)
    sorts = {
        DateDoubt.WEEKDAY: [each for each in rows if each.doubt is DateDoubt.WEEKDAY],
        DateDoubt.UNRESOLVED: [each for each in rows if each.doubt is DateDoubt.UNRESOLVED],
        DateDoubt.NONE: rows,
    }
    bars = tuple(
        Bar(
            doubt.value or _ALL,
            named(DATE_DOUBTS, doubt),
            (Part(len(each), "accent"),),
            tone="flag" if doubt is DateDoubt.WEEKDAY and each else "",
        )
        for doubt, each in sorts.items()
    )

    def rows_of(key: str) -> Rows:
        chosen = sorts[DateDoubt("" if key == _ALL else key)]
        return Rows(len(chosen), lambda at: _date_row(chosen[at]))

    return Found(bars, rows_of, sum(bar.count for bar in bars if bar.key != _ALL))


def _pages(desk: Desk, article_id: str) -> RowPages:
    pages = RowPages(desk.project)
    pages.turn_to(article_id)
    return pages


def _sentences(text: str, found: Sequence[Span]) -> Rows:
    def make(at: int) -> Row:
        span = found[at]
        return Row(text[span.start : min(span.end, span.start + _EXCERPT)], span=span)

    return Rows(len(found), make)


def _name_row(found: NameFinding) -> Row:
    sides = " — ".join(map(_side, found.sides))
    if found.doubt is NameDoubt.SPELLING:
        words, aside = found.name, _times(found.sides[0])
    elif found.doubt is NameDoubt.ROLES:
        words, aside = found.name, sides
    else:
        words, aside = sides, ""
    label = named(NAME_DOUBTS, found.doubt)
    message = label if found.doubt is NameDoubt.SPELLING else _tr(_NAMED).format(label, sides)
    return Row(
        words,
        aside,
        Kind.ENTITY.value,
        found.annotation_id,
        reason=FlagReason.NAME,
        message=message,
    )


def _side(written: Written) -> str:
    return f"{written.words} ({_times(written)})"


def _times(written: Written) -> str:
    return f"{written.places}\u202f×"


def _date_row(row: DateRow) -> Row:
    place = row.place
    meant = _meant(place)
    if row.doubt is DateDoubt.WEEKDAY:
        falls_on = meant if place.edtf else _weekday(row.falls_on)
        aside = message = _tr(_FALLS_ON).format(_weekday(row.said), falls_on)
    elif row.doubt is DateDoubt.UNRESOLVED:
        aside = message = named(DATE_DOUBTS, row.doubt)
    else:
        aside, message = meant, ""
    return Row(
        place.exact[:_EXCERPT],
        aside,
        Kind.DATE.value,
        place.annotation_id,
        reason=FlagReason.DATE if message else None,
        message=message,
        field="edtf" if row.doubt is DateDoubt.UNRESOLVED else "",
    )


def _meant(place: DatePlace) -> str:
    """Return the days that a date means, a single one with its weekday, a part of more with it."""
    label = spoken(place.edtf, language()) if place.edtf else place.timex_value
    if not place.earliest or not place.edtf:
        return label
    if place.earliest == place.latest:
        return f"{_weekday(date.fromisoformat(place.earliest).isoweekday())} {label}"
    days = (place.earliest, place.latest)
    narrowed = is_valid(place.edtf) and bounds(place.edtf) != days
    return f"{label} ({spoken('/'.join(days), language())})" if narrowed else label


def _weekday(number: int) -> str:
    return QLocale().dayName(number)


def _tr(english: str) -> str:
    return QCoreApplication.translate("Overview", english)
