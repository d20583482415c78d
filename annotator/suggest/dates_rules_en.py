"""English rules of dates: how they are written, and what builds them."""

from __future__ import annotations

from typing import Final

from annotator.suggest import dates_building as build
from annotator.suggest.dates_patterns import Line
from annotator.suggest.dates_values import FUTURE, PAST

_DAYS: Final[tuple[Line, ...]] = (
    ("@m @d ,? YEAR:y", build.day),
    ("@m @d", build.day),
    ("@m @d ,? LASTNEXT:t year", build.day_of_a_near_year),
    ("@d of? @m ( ,|of )? LASTNEXT:t year", build.day_of_a_near_year),
    ("@m the @d", build.day),
    ("@d of? @m ( ,? YEAR:y )?", build.day),
    ("last|next|this:t @m @d", build.day),
    ("WEEKDAY:w ,? the? @d of? @m ( ,? YEAR:y )?", build.day),
    ("WEEKDAY:w ,? @m @d ,? YEAR:y", build.day),
    ("WEEKDAY:w ,? @m @d", build.day),
    ("WEEKDAY|SHORTDAY:w .? ,? @d @m ( ,? YEAR:y )?", build.day),
    ("WEEKDAY|SHORTDAY:w .? ,? @m @d ( ,? YEAR:y )?", build.day),
    ("WEEKDAY:w the @d", build.numbered_weekday),
    ("WEEKDAY:w DAYPART?", build.weekday),
    ("LASTNEXT:t WEEKDAY:w DAYPART?", build.weekday),
    # stretches of days within a month
    ("from|between:f the? @d to|and|through|until:l the? @e of? @m ( ,? YEAR:y )?", build.days),
    ("from|between:f @m @d to|and|through|until:l the? @e ( ,? YEAR:y )?", build.days),
    ("@d DASH @e of? @m ( ,? YEAR:y )?", build.days),
    ("@d to @e of? @m ( ,? YEAR:y )?", build.days),
    ("@m @d DASH|to|through @e ( ,? YEAR:y )?", build.days),
    ("@d , DAYNO:i ,? and @e of? @m ( ,? YEAR:y )?", build.days_in_a_row),
    ("@m @d , DAYNO:i ,? and @e ( ,? YEAR:y )?", build.days_in_a_row),
    ("@d and:l @e of? @m ( ,? YEAR:y )?", build.days),
    ("@m @d and:l @e ( ,? YEAR:y )?", build.days),
    ("NEARDAY:d DAYPART?", build.near_day),
    ("the? day before yesterday", build.day_away(-2)),
    ("the? day after tomorrow", build.day_away(2)),
    ("this morning|afternoon|evening", build.day_away(0)),
    ("last night", build.day_away(-1)),
)

_MONTHS_AND_YEARS: Final[tuple[Line, ...]] = (
    ("@m ,? YEAR:y", build.month),
    ("@m of YEAR:y", build.month),
    ("LASTNEXT:t MONTH:m", build.month),
    ("@m ( ,|of )? LASTNEXT:t year", build.month_of_a_near_year),
    ("MONTH:m", build.month),
    ("YEAR:y", build.year),
    ("SEASON:s ( of )? YEAR:y", build.season),
    ("SEASON:s YEAR:y DASH|/ YEAR|TWO:z", build.seasons),
    ("LASTNEXT:t SEASON:s", build.season),
    ("SEASON:s", build.season),
    ("ORD:o -? quarter|half:u ( of )? YEAR:y", build.part_of_year),
    ("ORD:o -? quarter|half:u of LASTNEXT:t year", build.part_of_year),
    ("ORD:o -? quarter|half:u of the year", build.part_of_year),
    ("first|second|third|fourth|final:o quarter:u", build.part_of_year),
    ("q|h:u NUM:q ( ,|of )? YEAR:y", build.part_of_year),
    ("YEAR:y q|h:u NUM:q", build.part_of_year),
    ("YEAR:y s", build.decade),
    ("YEAR:y ' s", build.decade),
    ("'? TWO:n '? s", build.decade),
    ("DECADES:c", build.decade),
    ("NUM:c th|st|nd|rd -? century", build.century),
    ("CENTURY:c -? century", build.century),
    ("YEAR|NUM:y bc|bce", build.before_christ),
    ("CENTURY:c -? century bc|bce", build.before_christ),
)

_RELATIVE: Final[tuple[Line, ...]] = (
    ("LASTNEXT:t SINGLE:u", build.near_unit),
    ("the coming|current:t SINGLE:u", build.near_unit),
    (
        "the? early|late|mid|start|beginning|middle|end:f ( of )? LASTNEXT:t SINGLE:u",
        build.near_unit,
    ),
    ("the? start|beginning|middle|end:f of the SINGLE:u", build.near_unit),
    ("@n UNIT:u ( and a half:h )? ago", build.shifted(PAST)),
    ("@n and a half:h UNIT:u ago", build.shifted(PAST)),
    ("about|around|some|nearly|almost|roughly:a @n UNIT:u ago", build.shifted(PAST)),
    ("more:g than @n UNIT:u ago", build.shifted(PAST)),
    ("less:l than @n UNIT:u ago", build.shifted(PAST)),
    ("over:g @n UNIT:u ago", build.shifted(PAST)),
    ("a TENS:x ( of )? UNIT:u ago", build.shifted(PAST)),
    ("a? SOME:v UNIT:u ago", build.shifted(PAST)),
    ("in about|around:a? @n UNIT:u time", build.shifted(FUTURE)),
    ("in @n UNIT:u ' time", build.shifted(FUTURE)),
    ("in @n UNIT:u ' s time", build.shifted(FUTURE)),
    ("in about|around:a? @n UNIT:u", build.shifted(FUTURE)),
    ("in a few|couple:v ( of )? UNIT:u", build.shifted(FUTURE)),
    ("@n UNIT:u from now", build.shifted(FUTURE)),
    ("the|these? PASTNEXT:t @n UNIT:u", build.window),
    ("the|these? PASTNEXT:t few|several UNIT:u", build.window),
    ("the past|coming:t UNIT:u", build.window),
    ("recent:t UNIT:u", build.window),
)

_LENGTHS_AND_SETS: Final[tuple[Line, ...]] = (
    ("@n -? UNIT:u ( and a half:h )?", build.duration),
    ("@n and a half:h UNIT:u", build.duration),
    ("half:h an hour:u", build.duration),
    ("half:h a UNIT:u", build.duration),
    ("several UNIT:u", build.vague_duration),
    ("a few UNIT:u", build.vague_duration),
    ("EVERY UNIT:u", build.every_unit),
    ("every @n UNIT:u", build.every_unit),
    ("EVERY WEEKDAY:w DAYPART?", build.every_weekday),
    ("on WEEKDAYS:w", build.every_weekday),
    ("EVERY MONTH:m", build.every_date),
    ("EVERY SEASON:s", build.every_date),
    ("EVERY MONTH:m @d", build.every_date),
    ("EVERY @d of? MONTH:m", build.every_date),
)

_CLOCKS: Final[tuple[Line, ...]] = (
    ("HOUR:h ( : SIXTY:i )? a|p:f .? m .? ( gmt|utc:z )?", build.clock),
    ("HOUR:h ( : SIXTY:i )? am|pm:f ( gmt|utc:z )?", build.clock),
    ("HOUR:h : SIXTY:i gmt|utc:z", build.clock),
    ("HOUR:h o' clock", build.clock),
    ("noon|midnight:c", build.named_clock),
)

LOOSE: Final = (*_DAYS, *_MONTHS_AND_YEARS, *_RELATIVE, *_LENGTHS_AND_SETS, *_CLOCKS)

_ISO: Final[tuple[Line, ...]] = (
    ("YEAR:y DASH YEAR|TWO:z", build.years),
    ("YEAR:y / YEAR|TWO:z", build.years),
    ("YEAR:y - MONTHNO:a - DAYNO:b", build.iso_day),
    ("YEAR:y / MONTHNO:a / DAYNO:b", build.iso_day),
    ("YEAR:y - MONTHNO:a - DAYNO:b t HOUR:h : SIXTY:i ( : SIXTY:s )? z:z?", build.iso_day),
    ("DAYNO:a . DAYNO:b . YEAR|TWO:y", build.figures("dm")),
    ("MONTHNO:a / YEAR:y", build.figures_of_a_month),
    ("HOUR:h : SIXTY:i ( : SIXTY:s )?", build.clock),
)

TIGHT_AMERICAN: Final[tuple[Line, ...]] = (
    *_ISO,
    ("DAYNO:a / DAYNO:b / YEAR|TWO:y", build.figures("md")),
    ("DAYNO:a - DAYNO:b - YEAR:y", build.figures("md")),
    ("DAYNO:a / DAYNO:b", build.day_and_month("md")),
)
"""Written without spaces, the month before the day."""

TIGHT_DAY_FIRST: Final[tuple[Line, ...]] = (
    *_ISO,
    ("DAYNO:a / DAYNO:b / YEAR|TWO:y", build.figures("dm")),
    ("DAYNO:a - DAYNO:b - YEAR:y", build.figures("dm")),
    ("DAYNO:a / DAYNO:b", build.day_and_month("dm")),
)
"""The same, the day before the month, as everywhere but in the United States."""
