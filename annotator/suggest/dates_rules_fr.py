"""French rules of dates: how they are written, and what builds them."""

from __future__ import annotations

from typing import Final

from annotator.suggest import dates_building as build
from annotator.suggest.dates_patterns import Line
from annotator.suggest.dates_values import FUTURE, PAST

_NEAR: Final = "( dernier|passe|prochain:t )?"
_OF_YEAR: Final = "( ( ,|de|d' )? ( l' annee )? YEAR:y )?"

_END_OF_DAYS: Final = "@e @m ( ,? YEAR:y )? LASTNEXT:t?"

_DAYS: Final[tuple[Line, ...]] = (
    ("@d @m YEAR:y", build.day),
    (f"@d @m {_NEAR}", build.day),
    ("@d @m de cette|ce:p annee", build.day_of_a_near_year),
    ("@d @m de l' annee|an LASTNEXT:t", build.day_of_a_near_year),
    ("@d du mois de @m YEAR:y?", build.day),
    ("WEEKDAY:w ,? le? @d @m ,? YEAR:y", build.day),
    (f"WEEKDAY:w ,? le? @d @m {_NEAR}", build.day),
    ("WEEKDAY:w ,? le? @d", build.numbered_weekday),
    (f"WEEKDAY:w {_NEAR} DAYPART?", build.weekday),
    ("WEEKDAY:w apres - midi", build.weekday),
    ("ce:p WEEKDAY:w DAYPART?", build.weekday),
    ("ce:p WEEKDAY:w ,? @d @m YEAR:y?", build.day),
    # stretches of days within a month
    (f"du|entre:f le? WEEKDAY:w? le? @d au|et:l le? WEEKDAY:v? le? {_END_OF_DAYS}", build.days),
    ("WEEKDAY:w ,? le? @d et:l le? WEEKDAY:v ,? le? @e @m ( ,? YEAR:y )?", build.days),
    ("@d et:l le? @e @m ( ,? YEAR:y )? LASTNEXT:t?", build.days),
    ("@d , DAYNO:i et @e @m ( ,? YEAR:y )?", build.days_in_a_row),
    ("@d DASH|au @e @m ( ,? YEAR:y )? LASTNEXT:t?", build.days),
    ("NEARDAY:d DAYPART?", build.near_day),
    ("NEARDAY:d apres - midi", build.near_day),
    ("avant - hier DAYPART?", build.day_away(-2)),
    ("apres - demain DAYPART?", build.day_away(2)),
    ("aujourd' hui", build.day_away(0)),
    ("ce matin|soir|midi", build.day_away(0)),
    ("cet apres - midi", build.day_away(0)),
    ("cette nuit|matinee|soiree", build.day_away(0)),
    ("la nuit derniere", build.day_away(-1)),
)

_MONTHS_AND_YEARS: Final[tuple[Line, ...]] = (
    ("@m ( de|d' )? ( l' annee )? YEAR:y", build.month),
    ("MONTH:m dernier|passe|prochain:t", build.month),
    ("@m de cette|ce:p annee", build.month_of_a_near_year),
    ("@m de l' annee|an LASTNEXT:t", build.month_of_a_near_year),
    ("MONTH:m", build.month),
    ("YEAR:y", build.year),
    ("SEASON:s ( de|d' )? ( l' annee )? YEAR:y", build.season),
    ("SEASON:s YEAR:y DASH|/ YEAR|TWO:z", build.seasons),
    ("le|l'? SEASON:s dernier|passe|prochain:t", build.season),
    ("ce|cet:p SEASON:s", build.season),
    ("SEASON:s", build.season),
    (f"ORD:o trimestre|semestre:u {_OF_YEAR}", build.part_of_year),
    (f"NUM:q er|e|eme|nd trimestre|semestre:u {_OF_YEAR}", build.part_of_year),
    ("t|s:u NUM:q ( de )? YEAR:y", build.part_of_year),
    ("debut|milieu|fin:f de|d'|du? ( la|l' )? annees|decennie YEAR:y", build.decade),
    ("annees|decennie YEAR:y", build.decade),
    ("annees YEAR:y DASH YEAR:z", build.decades),
    ("annees '? @n", build.decade),
    ("CENTURY:c siecle", build.century),
    ("NUM:c e|er|eme siecle", build.century),
    ("CENTURY:c et CENTURY:k siecles?", build.centuries),
    ("du CENTURY:c au CENTURY:k siecle", build.centuries),
    ("CENTURY:c siecle avant|av .? ( jesus|j ) .? -? ( christ|c|notre ) .?", build.before_christ),
    ("YEAR|NUM:y avant|av .? ( jesus|j ) .? -? ( christ|c ) .?", build.before_christ),
)

_RELATIVE: Final[tuple[Line, ...]] = (
    ("la|le|l'? SINGLE:u LASTNEXT:t", build.near_unit),
    ("la|le|l'? SINGLE:u en:p cours", build.near_unit),
    ("cette|ce:p SINGLE:u", build.near_unit),
    ("cette|ce:p SINGLE:u - ci", build.near_unit),
    ("debut|milieu|fin:f de|du cette|ce:p SINGLE:u", build.near_unit),
    ("debut|milieu|fin:f de|du|d' la|l'? SINGLE:u LASTNEXT:t?", build.near_unit),
    ("debut|milieu|fin:f annee|semaine:u", build.near_unit),
    ("ce:p week:e - end", build.near_unit),
    ("le? week:e - end dernier|passe|prochain:t", build.near_unit),
    ("ce:p weekend:e", build.near_unit),
    ("le? weekend:e dernier|passe|prochain:t", build.near_unit),
    (
        "il y a environ|presque|quelque:a? @n UNIT:u ( et demi|demie:h )?",
        build.shifted(PAST),
    ),
    ("il y a plus:g de @n UNIT:u", build.shifted(PAST)),
    ("il y a moins:l de @n UNIT:u", build.shifted(PAST)),
    ("il y a pres:a de @n UNIT:u", build.shifted(PAST)),
    ("il y a SOME:v UNIT:u", build.shifted(PAST)),
    ("il y a une TENS:x de|d' UNIT:u", build.shifted(PAST)),
    ("voici|voila environ|presque:a? @n UNIT:u ( et demi|demie:h )?", build.shifted(PAST)),
    ("dans environ|presque:a? @n UNIT:u ( et demi|demie:h )?", build.shifted(FUTURE)),
    ("dans SOME:v UNIT:u", build.shifted(FUTURE)),
    ("dans une TENS:x de|d' UNIT:u", build.shifted(FUTURE)),
    ("d' ici a? @n UNIT:u", build.shifted(FUTURE)),
    ("d' ici a? SOME:v UNIT:u", build.shifted(FUTURE)),
    ("ces|les|ses|leurs? @n LASTNEXT:t UNIT:u", build.window),
    ("ces|les|ses? LASTNEXT:t UNIT:u", build.window),
    ("ces|les? @n UNIT:u LASTNEXT:t", build.window),
    ("ces|les LASTNEXT:t @n UNIT:u", build.window),
)

_LENGTHS_AND_SETS: Final[tuple[Line, ...]] = (
    ("@n UNIT:u ( et demi|demie:h )?", build.duration),
    ("une demi|demie:h - heure:u", build.duration),
    ("SOME UNIT:u", build.vague_duration),
    ("TENS:x de|d' UNIT:u", build.duration),
    ("chaque UNIT:u", build.every_unit),
    ("tous|toutes les UNIT:u", build.every_unit),
    ("tous|toutes les @n UNIT:u", build.every_unit),
    ("chaque WEEKDAY:w DAYPART?", build.every_weekday),
    ("tous les WEEKDAYS:w DAYPART?", build.every_weekday),
    ("les WEEKDAYS:w", build.every_weekday),
    ("tous les week - ends", build.every_weekend),
    ("chaque week - end", build.every_weekend),
    ("chaque MONTH:m", build.every_date),
    ("chaque SEASON:s", build.every_date),
    ("tous les SEASON:s", build.every_date),
    ("chaque @d @m", build.every_date),
    ("tous les @d @m", build.every_date),
)

_CLOCKS: Final[tuple[Line, ...]] = (
    ("HOUR:h h SIXTY:i? gmt|utc|tu:z?", build.clock),
    ("HOUR:h heures|heure SIXTY:i? gmt|utc|tu:z?", build.clock),
    ("midi|minuit:c", build.named_clock),
)

LOOSE: Final = (*_DAYS, *_MONTHS_AND_YEARS, *_RELATIVE, *_CLOCKS, *_LENGTHS_AND_SETS)

TIGHT: Final[tuple[Line, ...]] = (
    ("YEAR:y DASH YEAR|TWO:z", build.years),
    ("YEAR:y / YEAR|TWO:z", build.years),
    ("YEAR:y - MONTHNO:a - DAYNO:b", build.iso_day),
    ("YEAR:y / MONTHNO:a / DAYNO:b", build.iso_day),
    ("YEAR:y - MONTHNO:a - DAYNO:b t HOUR:h : SIXTY:i ( : SIXTY:s )? z:z?", build.iso_day),
    ("DAYNO:a / DAYNO:b / YEAR|TWO:y", build.figures("dm")),
    ("DAYNO:a . DAYNO:b . YEAR|TWO:y", build.figures("dm")),
    ("DAYNO:a - DAYNO:b - YEAR:y", build.figures("dm")),
    ("DAYNO:a / DAYNO:b", build.day_and_month("dm")),
    ("MONTHNO:a / YEAR:y", build.figures_of_a_month),
    ("HOUR:h : SIXTY:i ( : SIXTY:s )?", build.clock),
)
"""Written without spaces: figures, and years joined by a dash."""
