"""French words of dates, folded: lower case, no accents."""

from __future__ import annotations

from typing import Final

from annotator.domain.date_words import MONTHS_FR, ROMAN, fold
from annotator.suggest.dates_patterns import Lexicon
from annotator.suggest.dates_values import FUTURE, PAST, Unit

_WEEKDAYS: Final = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
_SMALL: Final = (
    *("un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix"),
    *("onze", "douze", "treize", "quatorze", "quinze", "seize"),
)
_ORDINALS: Final = (
    ("premier", "premiere", "1er", "1ere"),
    ("deuxieme", "second", "seconde"),
    ("troisieme",),
    ("quatrieme",),
)

FRENCH: Final = Lexicon(
    lang="fr",
    months={fold(name): number for number, name in enumerate(MONTHS_FR, start=1)},
    short_months={
        "janv": 1,
        "jan": 1,
        "fevr": 2,
        "fev": 2,
        "avr": 4,
        "juil": 7,
        "juill": 7,
        "sept": 9,
        "oct": 10,
        "nov": 11,
        "dec": 12,
    },
    weekdays={name: number for number, name in enumerate(_WEEKDAYS, start=1)},
    units={
        **dict.fromkeys(("seconde", "secondes"), Unit.SECOND),
        **dict.fromkeys(("minute", "minutes"), Unit.MINUTE),
        **dict.fromkeys(("heure", "heures"), Unit.HOUR),
        **dict.fromkeys(("jour", "jours", "journee", "journees"), Unit.DAY),
        **dict.fromkeys(("semaine", "semaines"), Unit.WEEK),
        "mois": Unit.MONTH,
        **dict.fromkeys(("trimestre", "trimestres"), Unit.QUARTER),
        **dict.fromkeys(("semestre", "semestres"), Unit.HALF),
        **dict.fromkeys(("an", "ans", "annee", "annees"), Unit.YEAR),
        **dict.fromkeys(("decennie", "decennies"), Unit.DECADE),
        **dict.fromkeys(("siecle", "siecles"), Unit.CENTURY),
    },
    numbers={
        **{name: number for number, name in enumerate(_SMALL, start=1)},
        "une": 1,
        "vingt": 20,
        "vingts": 20,
        "trente": 30,
        "quarante": 40,
        "cinquante": 50,
        "soixante": 60,
        "cent": 100,
        "cents": 100,
        "mille": 1000,
    },
    ordinals={
        **{word: number for number, words in enumerate(_ORDINALS, start=1) for word in words},
        "dernier": 9,
    },
    seasons={"printemps": 21, "ete": 22, "automne": 23, "hiver": 24},
    centuries={
        f"{fold(roman)}{ending}": number
        for number, roman in enumerate(ROMAN)
        for ending in ("e", "eme", "er")
    },
    directions={
        **dict.fromkeys(
            ("dernier", "derniere", "derniers", "dernieres", "passe", "passee", "ecoule"), PAST
        ),
        **dict.fromkeys(("ecoulee", "ecoules", "ecoulees", "passes", "passees"), PAST),
        **dict.fromkeys(("prochain", "prochaine", "prochains", "prochaines"), FUTURE),
        **dict.fromkeys(("suivant", "suivante", "suivants"), 0),
    },
    days={"hier": -1, "demain": 1},
    ordinal_endings=("er", "e", "eme"),
    categories={
        "AND": ("et",),
        "ONE": ("un", "une", "onze"),
        "DASH": ("-", "–", "—"),
        "LASTNEXT": (
            *("dernier", "derniere", "derniers", "dernieres", "passe", "passee", "ecoule"),
            *("ecoulee", "prochain", "prochaine", "prochains", "prochaines"),
        ),
        "SINGLE": (
            *("semaine", "mois", "trimestre", "semestre", "an", "annee", "decennie", "siecle"),
        ),
        "THIS": ("ce", "cet", "cette"),
        "DAYPART": ("matin", "soir", "midi", "nuit", "matinee", "soiree"),
        "WEEKDAYS": tuple(f"{name}s" for name in _WEEKDAYS),
        "SHORTDAY": ("lun", "mar", "mer", "jeu", "ven", "sam", "dim"),
        "FIRST": ("debut", "mi", "milieu", "fin"),
        "LATER": ("prochain", "prochaine", "prochains", "prochaines"),
        "SOME": ("quelques", "plusieurs"),
        "TENS": ("dizaine", "quinzaine", "vingtaine", "trentaine", "quarantaine", "cinquantaine"),
    },
)
