"""Dates in prose: found, resolved, and told from names and numbers; tests/files/dates.toml."""

from __future__ import annotations

import tomllib
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.annotation import TimexType
from annotator.domain.dates import is_valid
from annotator.domain.graphemes import is_boundary
from annotator.domain.text import Span
from annotator.suggest.dates import FoundDate, Reason, Way, contradictions, recognise

FILES = Path(__file__).parents[1] / "files"
GOLD = tomllib.loads((FILES / "dates.toml").read_text("utf-8"))
PUBLISHED = GOLD["published_on"]
LANGS = ("fr", "en")
CASES = [(lang, *row) for lang in LANGS for row in GOLD[lang]]
NONE = [(lang, sentence) for lang in LANGS for sentence in GOLD["none"][lang]]
ARTICLE = Path(__file__).parents[3] / "shared" / "articles" / "maroc-israel.txt"

PIECES = (
    "le la l' du au à en et de 3 5 17 1er mai juin lundi mardi janvier 2022 2023 fin début mi - –"
    " / . , il y a trois ans dans semaines dernière prochain années 80 XIXe siècle entre depuis"
    " 14h30 h 30 : p.m. May March on Monday last next week ago from to and every two tous les 10"
    " 000 é e\u0301 🎉 \u202f \u00a0 \n Jan. 25 at 2:30 a.m. the day before yesterday hier soir"
)
WORDS = st.sampled_from(PIECES.split(" "))
PROSE = st.lists(WORDS).map(" ".join) | st.text(st.characters(), max_size=40)


def words(text: str, found: FoundDate) -> str:
    return text[found.span.start : found.span.end]


def one(text: str, lang: str = "fr", published_on: str = PUBLISHED) -> FoundDate:
    (found,) = recognise(text, lang, published_on)
    return found


def values(text: str, lang: str = "fr", published_on: str = PUBLISHED) -> list[tuple[str, str]]:
    return [(words(text, each), each.timex_value) for each in recognise(text, lang, published_on)]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case[1])
def test_a_date_is_found_and_resolved(case: tuple[str, ...]) -> None:
    lang, marked, *expected = case
    before, rest = marked.split("[")
    phrase, after = rest.split("]")
    found = one(before + phrase + after, lang)
    assert found.span == Span(len(before), len(before + phrase))
    told = [found.timex_type, found.timex_value, found.timex_mod, found.edtf]
    assert [*map(str, told), found.earliest, found.latest] == expected


@pytest.mark.parametrize(("lang", "sentence"), NONE)
def test_names_and_numbers_are_no_dates(lang: str, sentence: str) -> None:
    assert values(sentence, lang) == []


# The desk's own table: words in a sentence, their span, timex, modifier, EDTF, first and last day.
TABLE = [
    (
        "fr",
        "Il est venu mardi.",
        "mardi",
        "2023-01-17",
        "",
        "2023-01-17",
        "2023-01-17",
        "2023-01-17",
    ),
    (
        *("fr", "Ils se sont vus lundi et mardi.", "lundi et mardi", "2023-01-16/2023-01-17", ""),
        *("2023-01-16/2023-01-17", "2023-01-16", "2023-01-17"),
    ),
    (
        *("fr", "En novembre 2021, il avait signé.", "novembre 2021", "2021-11", "", "2021-11"),
        *("2021-11-01", "2021-11-30"),
    ),
    (
        *("fr", "Elle avait été suivie en juillet par une autre.", "juillet", "2022-07", ""),
        *("2022-07", "2022-07-01", "2022-07-31"),
    ),
    (
        *("fr", "Fin juin 2022, ils y étaient.", "Fin juin 2022", "2022-06", "END", "2022-06"),
        *("2022-06-21", "2022-06-30"),
    ),
    (
        *("fr", "La mode vient des années 1980.", "années 1980", "198", "", "198X"),
        *("1980-01-01", "1989-12-31"),
    ),
    (
        *("fr", "C'était le premier semestre 2023.", "premier semestre 2023", "2023-H1", ""),
        *("2023-40", "2023-01-01", "2023-06-30"),
    ),
    (
        *("fr", "Il a changé ces trois dernières années.", "ces trois dernières années", "P3Y"),
        *("", "", "2020-01-17", "2023-01-17"),
    ),
    (
        *("fr", "C'était il y a trois ans.", "il y a trois ans", "2020", "", "2020"),
        *("2020-01-01", "2020-12-31"),
    ),
    (
        *("fr", "C'était il y a dix jours.", "il y a dix jours", "2023-01-07", "", "2023-01-07"),
        *("2023-01-07", "2023-01-07"),
    ),
    (
        *("fr", "Ce sera dans trois semaines.", "dans trois semaines", "2023-W06", ""),
        *("2023-02-06/2023-02-12", "2023-02-06", "2023-02-12"),
    ),
    ("fr", "C'est ainsi depuis 2020.", "2020", "2020", "", "2020", "2020-01-01", "2020-12-31"),
    ("en", "He ran it until 2017.", "2017", "2017", "", "2017", "2017-01-01", "2017-12-31"),
    (
        *("fr", "La route fut tracée vers 1850.", "vers 1850", "1850", "APPROX", "1850~"),
        *("1850-01-01", "1850-12-31"),
    ),
    (
        *("en", "The road was laid around 1850.", "around 1850", "1850", "APPROX", "1850~"),
        *("1850-01-01", "1850-12-31"),
    ),
    ("fr", "Le XIXe siècle finit.", "XIXe siècle", "18", "", "18XX", "1800-01-01", "1899-12-31"),
    ("fr", "L'été 2022 fut sec.", "été 2022", "2022-SU", "", "2022-22", "2022-06-01", "2022-08-31"),
    (
        *("fr", "C'était le premier trimestre 2022.", "premier trimestre 2022", "2022-Q1", ""),
        *("2022-33", "2022-01-01", "2022-03-31"),
    ),
    (
        *("fr", "Il est mort vendredi soir.", "vendredi soir", "2023-01-13", "", "2023-01-13"),
        *("2023-01-13", "2023-01-13"),
    ),
    (
        *("en", "It begins Jan. 25, 2023 at 2:30 p.m. sharp.", "Jan. 25, 2023 at 2:30 p.m."),
        *("2023-01-25T14:30", "", "2023-01-25T14:30:00", "2023-01-25", "2023-01-25"),
    ),
    ("en", "They meet every Monday.", "every Monday", "XXXX-WXX-1", "", "", "", ""),
    ("en", "The war took twenty years.", "twenty years", "P20Y", "", "", "", ""),
]


@pytest.mark.parametrize("row", TABLE, ids=lambda row: row[2])
def test_the_table_of_the_desk_holds(row: tuple[str, ...]) -> None:
    lang, text, phrase, *expected = row
    found = one(text, lang)
    assert words(text, found) == phrase
    told = (found.timex_value, str(found.timex_mod), found.edtf, found.earliest, found.latest)
    assert list(told) == expected


def test_the_reading_passed_over_is_kept() -> None:
    assert one("Il est venu mardi.").alternatives == ("2023-01-24",)
    assert one("Il viendra jeudi.").alternatives == ("2023-01-12",)
    assert one("Elle avait été suivie en juillet.").alternatives == ("2023-07",)
    assert one("Ils se sont vus lundi et mardi.").alternatives == ("2023-01-23/2023-01-24",)
    assert one("Le 5 mai 2022, il partit.").alternatives == ()


@pytest.mark.parametrize(
    ("lang", "edtf", "others"),
    [
        ("fr", "2022-04-03", ("2022-03-04",)),
        ("en", "2022-03-04", ("2022-04-03",)),
        ("en-US", "2022-03-04", ("2022-04-03",)),
        ("en-GB", "2022-04-03", ("2022-03-04",)),
        ("de", "2022-03-04", ("2022-04-03",)),
    ],
)
def test_the_language_decides_the_order_of_figures(
    lang: str, edtf: str, others: tuple[str, ...]
) -> None:
    found = one("03/04/2022", lang)
    assert (found.edtf, found.alternatives) == (edtf, others)
    assert found.resolution is Way.ORDER


def test_figures_that_can_only_be_one_day_are_explicit_in_either_order() -> None:
    for lang in LANGS:
        for figures in ("17/01/2023", "01/17/2023", "17.01.2023"):
            found = one(figures, lang)
            assert (found.edtf, found.alternatives) == ("2023-01-17", ())
            assert found.resolution is Way.EXPLICIT


def test_reasons_say_why() -> None:
    for text, reason in [
        ("Fin juin 2022.", Reason.PART),
        ("Vers 1850.", Reason.APPROXIMATE),
        ("Elle est venue mardi.", Reason.PAST),
        ("Elle viendra jeudi.", Reason.FUTURE),
        ("Le 17/01/23.", Reason.TWO_DIGITS),
        ("Du 3 au 5 mai 2022.", Reason.INTERVAL),
    ]:
        assert reason in one(text).reasons


def test_a_weekday_that_contradicts_its_day_is_found() -> None:
    text = "Le mardi 16 janvier 2023, puis le mardi 17 janvier 2023, puis mardi 24 janvier et hier."
    (contradiction,) = contradictions(recognise(text, "fr", PUBLISHED))
    assert words(text, contradiction.found) == "mardi 16 janvier 2023"
    assert (contradiction.said, contradiction.falls_on) == (2, 1)
    assert Reason.CONTRADICTION in contradiction.found.reasons
    assert contradiction.found.confidence < 0.5


def test_a_weekday_that_fits_no_year_around_contradicts_too() -> None:
    found = recognise("He left on Friday 9 January.", "en", PUBLISHED)
    assert [each.falls_on for each in contradictions(found)] == [1]
    assert contradictions(recognise("In May 2022 and for ten years.", "en", PUBLISHED)) == []


def test_a_weekday_pins_the_year() -> None:
    found = one("Il était né le samedi 15 janvier.")
    assert (found.edtf, found.resolution) == ("2022-01-15", Way.PINNED)


def test_a_text_without_a_publication_date_gets_timex_values_only() -> None:
    for text, timex in [
        ("Il est venu mardi.", "XXXX-WXX-2"),
        ("Il est venu en juillet.", "XXXX-07"),
        ("Il est venu le 5 mai.", "XXXX-05-05"),
        ("Il est venu mardi 5.", "XXXX-XX-05"),
        ("Il est venu hier.", "XXXX-XX-XX"),
        ("Il est venu la semaine dernière.", "XXXX"),
        ("Il est venu il y a trois ans.", "XXXX"),
        ("Il est venu l'été dernier.", "XXXX-SU"),
        ("Il est venu au premier semestre.", "XXXX-H1"),
        ("Il est venu du lundi au mercredi.", "XXXX-WXX-1/XXXX-WXX-3"),
        ("Il a changé ces trois dernières années.", "P3Y"),
    ]:
        found = one(text, "fr", "2023")
        assert (found.timex_value, found.edtf, found.earliest) == (timex, "", "")
    assert one("Le 5 mai 2022.", "fr", "").edtf == "2022-05-05"


def test_days_that_no_calendar_has_are_no_dates() -> None:
    assert values("Le 31 avril 2022 et le 30 février.") == []
    assert values("02/30/2022 and 2022-13-45", "en") == []


def test_two_that_are_only_listed_are_two() -> None:
    assert values("Lundi et jeudi, il plut.") == [("Lundi", "2023-01-09"), ("jeudi", "2023-01-12")]
    assert values("En 2019 et 2021, il a plu.") == [("2019", "2019"), ("2021", "2021")]
    assert values("En mars et mai 2022, il a plu.") == [
        ("mars", "2022-03"),
        ("mai 2022", "2022-05"),
    ]


def test_what_is_not_whole_is_taken_from_the_other_end() -> None:
    assert values("La garde dure de lundi 9 à dimanche 15 janvier.") == [
        ("de lundi 9 à dimanche 15 janvier", "2023-01-09/2023-01-15")
    ]
    assert values("En mars-avril 2022.") == [("mars-avril 2022", "2022-03/2022-04")]
    assert values("Du 5 décembre 2021 au 3 janvier, il plut.") == [
        ("Du 5 décembre 2021 au 3 janvier", "2021-12-05/2022-01-03")
    ]
    assert values("May 3 – June 5, 2022", "en") == [
        ("May 3 – June 5, 2022", "2022-05-03/2022-06-05")
    ]
    assert values("Depuis mai jusqu'au 52 avant J.-C.") == [
        ("mai", "2022-05"),
        ("52 avant J.-C.", "BC0052"),
    ]


def test_ends_that_make_no_interval_stay_two_dates() -> None:
    assert values("De 2020 à 2015, il plut.") == [("2020", "2020"), ("2015", "2015")]
    assert values("De mars à avril 2021 et mai 2022.")[-1] == ("mai 2022", "2022-05")
    assert values("Début 2020 et vers 2021.") == [("Début 2020", "2020"), ("vers 2021", "2021")]
    assert values("Entre mardi et mercredi à 9h.")[0] == ("mardi", "2023-01-17")


def test_parts_at_the_ends_of_an_interval_narrow_its_days() -> None:
    found = one("Entre fin mars et début avril 2022, ils ont négocié.")
    assert found.timex_value == "2022-03/2022-04"
    assert (found.earliest, found.latest) == ("2022-03-21", "2022-04-10")


def test_hours_may_be_an_interval_and_a_day_has_one_time() -> None:
    assert values("De 8 h à 12 h, puis mardi à 14h, 15h.") == [
        ("De 8 h à 12 h", "T08:00/T12:00"),
        ("mardi à 14h", "2023-01-17T14:00"),
        ("15h", "T15:00"),
    ]
    assert values("9 a.m. Monday, 10 a.m.", "en")[0] == ("9 a.m. Monday", "2023-01-16T09:00")


def test_what_lies_before_or_behind_all_calendars_is_no_date() -> None:
    assert values("Il partit en mai dernier.", "fr", "0001-01-05") == []
    assert values("Il y a 3000 ans, il y a 99999 mois, dans 9000 ans, dans 900 siècles.") == []
    assert values("Il partira la semaine prochaine.", "fr", "9999-12-31") == []
    assert values("Vendredi et mardi.", "fr", "0001-01-02") == [("mardi", "0001-01-02")]


def test_a_season_of_this_year_is_the_running_one_or_the_nearest() -> None:
    assert values("Il a neigé cet hiver.") == [("cet hiver", "2022-WI")]
    assert values("Il partira cet été.") == [("cet été", "2023-SU")]
    assert values("Il partira ce mardi.") == [("ce mardi", "2023-01-17")]


def test_figures_without_a_year_have_both_orders() -> None:
    found = one("Rendez-vous le 03/02.")
    assert (found.edtf, found.alternatives) == ("2023-02-03", ("2022-02-03", "2023-03-02"))
    assert values("Rendez-vous le 03/02.", "fr", "") == [("03/02", "XXXX-02-03")]


def test_forms_that_nothing_has_are_no_dates() -> None:
    for text in [
        "le lundi 31 février",
        "Les XIXe et XVIIIe siècles, les années 1980-1970",
        "1/2/3, 2022-13-01, 45/45/2022, à 24h30",
    ]:
        assert values(text) == []
    assert values("13 p.m., in 2022-2020", "en") == []
    assert values("le vendredi 5") == []


def test_an_article_may_stand_between_about_and_a_period() -> None:
    assert values("Vers l'été 2022, vers le XIXe siècle.") == [
        ("Vers l'été 2022", "2022-SU"),
        ("vers le XIXe siècle", "18"),
    ]
    assert one("He came around the 1980s.", "en").edtf == "198X~"


def test_no_date_is_made_of_two_lines() -> None:
    assert values("Le 5\nmai 2022") == [("mai 2022", "2022-05")]
    assert values("de lundi\nà mardi, il a plu") == [
        ("lundi", "2023-01-16"),
        ("mardi", "2023-01-17"),
    ]


def test_ordinals_spaces_and_capitals_do_not_matter() -> None:
    for text in ("1ᵉʳ\u202fMAI\u00a02022", "1er mai 2022", "1ER MAI 2022", "1 mai\u20092022"):
        assert values(text) == [(text, "2022-05-01")]


@pytest.mark.parametrize("lang", LANGS)
def test_decomposed_letters_give_the_same_dates(lang: str) -> None:
    for marked, *_ in GOLD[lang]:
        text = marked.replace("[", "").replace("]", "")
        spread = unicodedata.normalize("NFD", text)
        plain, same = recognise(text, lang, PUBLISHED), recognise(spread, lang, PUBLISHED)
        assert [each.timex_value for each in plain] == [each.timex_value for each in same]
        found = [unicodedata.normalize("NFC", words(spread, each)) for each in same]
        assert found == [words(text, each) for each in plain]


@pytest.mark.parametrize("lang", LANGS)
def test_the_words_of_a_whole_date_say_it_alone(lang: str) -> None:
    for marked, *_ in GOLD[lang]:
        text = marked.replace("[", "").replace("]", "")
        for found in recognise(text, lang, PUBLISHED):
            whole = found.resolution is Way.EXPLICIT and Reason.BARE_YEAR not in found.reasons
            if whole and found.timex_type is TimexType.DATE:
                again = one(words(text, found), lang)
                assert again.span == Span(0, len(found.span))
                assert again.edtf == found.edtf


@given(text=PROSE, lang=st.sampled_from(LANGS), day=st.dates())
def test_dates_lie_in_the_text_in_order_and_end_between_characters(
    text: str, lang: str, day: object
) -> None:
    end = 0
    for found in recognise(text, lang, str(day)):
        assert end <= found.span.start < found.span.end <= len(text)
        end = found.span.end
        assert is_boundary(text, found.span.start)
        assert is_boundary(text, found.span.end)
        assert found.timex_value
        assert all(is_valid(each) for each in (found.edtf, *found.alternatives) if each)
        assert not found.earliest or not found.latest or found.earliest <= found.latest
        assert 0 < found.confidence <= 1
        assert found.edtf not in found.alternatives or not found.edtf


def test_a_window_gives_what_the_whole_text_gives_there() -> None:
    line = "Le conseil s'est réuni mardi à Oujda, le 5 mai 2021 puis en juin 2019. "
    text = line * 60
    whole = recognise(text, "fr", PUBLISHED)
    for start in range(0, len(text), 331):
        window = Span(start, min(start + 500, len(text)))
        assert recognise(text, "fr", PUBLISHED, window) == [
            each for each in whole if each.span.overlaps(window)
        ]
    assert recognise("x" * 5000, "fr", PUBLISHED, Span(2000, 2500)) == []


@pytest.mark.slow
@pytest.mark.parametrize(
    "text",
    ["1" * 1_000_000, "le " * 350_000, "\ud800" * 100_000, '"' * 5_000, "vingt-" * 50_000],
    ids=["digits", "le", "lone surrogates", "quotes", "a number without end"],
)
def test_long_texts_of_nothing_hold_nothing(text: str) -> None:
    for lang in LANGS:
        assert recognise(text, lang, PUBLISHED) == []


@pytest.mark.slow
def test_one_sentence_of_a_quarter_of_a_million_characters_is_read_whole() -> None:
    text = "il est venu mardi, puis il y a trois ans, du 3 au 5 mai et en juillet, " * 3_500
    assert len(recognise(text, "fr", PUBLISHED)) == 4 * 3_500


@pytest.mark.skipif(not ARTICLE.exists(), reason="the article is not here")
def test_the_dates_of_an_article_are_its_six() -> None:
    text = ARTICLE.read_text("utf-8")
    assert values(text) == [
        ("mardi", "2023-01-17"),
        ("lundi et mardi", "2023-01-16/2023-01-17"),
        ("novembre 2021", "2021-11"),
        ("juillet", "2022-07"),
        ("Fin juin 2022", "2022-06"),
        ("décembre 2020", "2020-12"),
    ]
