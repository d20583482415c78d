"""The other places of a name: which variants count, and which of them are in doubt."""

from __future__ import annotations

import pytest

from annotator.domain.finding import Finder
from annotator.domain.name_variants import Doubt, Likeness, Name, places_of

Told = list[tuple[str, str, str]]


def told(
    text: str, words: str, subtype: str = "", *aliases: str, taken: tuple[str, ...] = ()
) -> Told:
    """The words, the likeness and the doubt of each place."""
    found = places_of(Finder(text), Name(words, subtype, aliases), taken)
    return [
        (
            text[each.span.start : each.span.end],
            str(each.likeness),
            f"{each.doubt} {each.by}".strip(),
        )
        for each in found
    ]


def test_a_full_name_and_its_last_name_are_one_person() -> None:
    text = "Jeanne Sorel parle. Selon Sorel, oui ; Mme Sorel sourit. L’équipe de Sorel, J. Sorel."
    assert told(text, "Jeanne Sorel", "person") == [
        ("Jeanne Sorel", "same", ""),
        ("Sorel", "short", ""),
        ("Sorel", "short", ""),
        ("Sorel", "short", ""),
        ("J. Sorel", "full", ""),
    ]


def test_a_last_name_leads_to_the_full_name() -> None:
    text = "Hier, Jeanne Sorel a parlé. Sorel a ri."
    expected = [("Jeanne Sorel", "full", ""), ("Sorel", "same", "")]
    assert told(text, "Sorel", "person") == expected
    assert told(f"{text} Mme Sorel.", "Mme Sorel", "person") == [
        ("Jeanne Sorel", "full", ""),
        ("Sorel", "short", ""),
        ("Mme Sorel", "same", ""),
    ]


def test_another_person_of_the_name_casts_doubt() -> None:
    text = "Hier, Jeanne Sorel et Paul Sorel. Sorel a ri."
    assert told(text, "Jeanne Sorel", "person") == [
        ("Jeanne Sorel", "same", ""),
        ("Sorel", "short", "other_person Paul Sorel"),
    ]
    assert told(text, "Sorel", "person") == [
        ("Jeanne Sorel", "full", "other_person Paul Sorel"),
        ("Paul Sorel", "full", "other_person Jeanne Sorel"),
        ("Sorel", "same", "other_person Jeanne Sorel"),
    ]


def test_titles_of_both_genders_mean_two_persons() -> None:
    text = "Hier, Mme Jeanne Sorel a parlé. M. Sorel non. Mme Sorel oui. Sorel rit."
    assert told(text, "Jeanne Sorel", "person") == [
        ("Jeanne Sorel", "same", ""),
        ("Sorel", "short", "other_person"),
        ("Sorel", "short", ""),
        ("Sorel", "short", "other_person"),
    ]


def test_a_name_that_nobody_calls_a_person_has_no_sure_last_name() -> None:
    assert told("À New York. York est loin.", "New York") == [
        ("New York", "same", ""),
        ("York", "short", "not_said_a_person"),
    ]
    assert told("À New York. York est loin.", "New York", "place") == [("New York", "same", "")]
    assert told("Jeanne Sorel, puis Mme Sorel.", "Jeanne Sorel")[1] == ("Sorel", "short", "")


def test_part_of_a_compound_is_no_place() -> None:
    text = "Jeanne Sorel. Rue Sorel-Dupont. Sorel’s book. sorel."
    assert told(text, "Sorel", "person") == [("Jeanne Sorel", "full", ""), ("Sorel", "same", "")]
    assert told("À Sorel, l’Abbaye-Sorel", "Sorel", "place") == [("Sorel", "same", "")]


def test_headlines_in_capitals_count() -> None:
    text = "JEANNE SOREL À MEKNES\nJeanne Sorel à Meknès. SOREL GAGNE"
    assert [each[1] for each in told(text, "Jeanne Sorel", "person")] == [
        *("capitals", "same", "capitals")
    ]
    assert told(text, "Meknès", "place") == [("MEKNES", "capitals", ""), ("Meknès", "same", "")]
    assert told(text, "JEANNE SOREL", "person")[1] == ("Jeanne Sorel", "capitals", "")
    assert told("VAUQUELIN rit. Vauquelin", "VAUQUELIN", "place")[1][1] == "capitals"


def test_an_accent_may_be_missing_on_a_capital_only() -> None:
    text = "l’État, l’Etat, l’ÉTAT, l’état, etat"
    assert told(text, "État", "organisation") == [
        ("État", "same", ""),
        ("Etat", "accents", ""),
        ("ÉTAT", "capitals", ""),
    ]


def test_the_first_word_of_a_sentence_has_a_capital() -> None:
    assert told("La mairie paie. Mairie fermée, la Mairie.", "mairie", "organisation") == [
        ("mairie", "same", ""),
        ("Mairie", "same", ""),
        ("Mairie", "case", "case"),
    ]


def test_an_acronym_and_its_long_form_are_one() -> None:
    text = "Les Forces armées royales (FAR). Les FAR, les F.A.R. Elle vit far away."
    expected = [
        ("Forces armées royales", "same", ""),
        ("FAR", "acronym", ""),
        ("FAR", "acronym", ""),
        ("F.A.R.", "acronym", ""),
    ]
    assert told(text, "Forces armées royales", "organisation") == expected
    assert told(text, "Forces armées royales") == expected
    assert told(text, "FAR", "organisation")[0] == ("Forces armées royales", "long_form", "")
    assert told("Jeanne Sorel (JS). JS rit.", "Jeanne Sorel", "person") == [
        ("Jeanne Sorel", "same", "")
    ]


def test_an_acronym_of_two_long_forms_is_in_doubt() -> None:
    text = "Les Forces armées royales (FAR). Fédération des arts de Rabat (FAR)."
    assert told(text, "Forces armées royales", "organisation")[1:] == [
        ("FAR", "acronym", "several_forms Fédération des arts de Rabat"),
        ("FAR", "acronym", "several_forms Fédération des arts de Rabat"),
    ]
    assert told(text, "FAR", "organisation") == [
        ("Forces armées royales", "long_form", "several_forms Fédération des arts de Rabat"),
        ("FAR", "same", ""),
        ("Fédération des arts de Rabat", "long_form", "several_forms Forces armées royales"),
        ("FAR", "same", ""),
    ]


def test_a_word_in_small_letters_ties_nothing() -> None:
    text = "les FAR, so far (few and rare)"
    assert told(text, "FAR", "organisation") == [("FAR", "same", "")]


def test_letters_that_do_not_fit_are_in_doubt() -> None:
    text = "Les Forces de défense (IDF). L’IDF."
    assert told(text, "Forces de défense", "organisation")[1] == ("IDF", "acronym", "other_letters")


def test_an_acronym_in_small_letters_is_in_doubt_or_another_word() -> None:
    assert told("l’ONU, l’Onu, onu", "ONU", "organisation") == [
        ("ONU", "same", ""),
        ("Onu", "case", "case"),
    ]


def test_plurals_are_in_doubt() -> None:
    assert told("Jeanne Sorel. The Sorels.", "Jeanne Sorel", "person")[1] == (
        *("Sorels", "plural", "plural"),
    )


def test_aliases_count_and_names_of_others_are_in_doubt() -> None:
    text = "Jeanne Sorel, dite Jany. Jany rit, Sorel aussi."
    found = told(text, "Jeanne Sorel", "person", "Jany", taken=("SOREL",))
    assert found == [
        ("Jeanne Sorel", "same", ""),
        ("Jany", "alias", ""),
        ("Jany", "alias", ""),
        ("Sorel", "short", "other_entity SOREL"),
    ]


def test_its_own_names_are_never_those_of_others() -> None:
    assert told("Rabat, RABAT", "Rabat", "place", taken=("rabat",)) == [
        ("Rabat", "same", ""),
        ("RABAT", "capitals", ""),
    ]


def test_particles_stay_with_the_last_name() -> None:
    text = "le général Belkhir El Farouk. Le général El Farouk, ou M. Farouk."
    assert told(text, "Belkhir El Farouk", "person") == [
        ("Belkhir El Farouk", "same", ""),
        ("El Farouk", "short", ""),
    ]


@pytest.mark.parametrize("enumeration", [Likeness, Doubt])
def test_every_value_is_told_apart(enumeration: type[Likeness] | type[Doubt]) -> None:
    assert len({each.value for each in enumeration}) == len(enumeration)
