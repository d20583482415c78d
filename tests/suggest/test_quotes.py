"""Quotations: what is one, who says it, by which cue."""

from __future__ import annotations

import pytest

from annotator.domain.text import Span
from annotator.suggest.quotes import recognise
from annotator.suggest.suggestion import Suggestion, Topic


def speaker(found: Suggestion) -> str:
    told = found.details["speaker"]
    return str(told["quote"]) if isinstance(told, dict) else ""


def said(text: str, lang: str = "fr") -> list[tuple[str, str, str]]:
    return [(each.quote, speaker(each), str(each.details["cue"])) for each in recognise(text, lang)]


DIRECT = [
    ("fr", "« Nous partirons demain », a dit Jean Martin.", "Jean Martin", "a dit"),
    (
        "fr",
        "« Nous partirons demain », explique le maire de la ville.",
        "le maire de la ville",
        "explique",
    ),
    ("fr", "Selon Jean Martin, « nous partirons demain ».", "Jean Martin", "Selon"),
    ("fr", "Pour le critique Jean Martin, « c’est un très beau livre ».", "Jean Martin", "Pour"),
    ("fr", "Jean Martin a prévenu : « Nous partirons demain. »", "Jean Martin", "a prévenu"),
    ("fr", "Le maire, ému : « Nous partirons demain. »", "Le maire", ":"),
    (
        "fr",
        "« Nous avons perdu, a reconnu Jean Martin. Il faut continuer. »",
        "Jean Martin",
        "a reconnu",
    ),
    ("fr", "« Ça suffit comme ça », a-t-on dit. ", "on", "a-t-on dit"),
    ("en", "“We will leave tomorrow,” said Jane Stone.", "Jane Stone", "said"),
    ("en", "“We will leave tomorrow,” Jane Stone said.", "Jane Stone", "said"),
    ("en", "According to Jane Stone, “we will leave tomorrow”.", "Jane Stone", "According to"),
    ("en", "Jane Stone called the plan “dangerous nonsense”.", "Jane Stone", "called"),
    ("en", 'Mr. Stone warned: "We will leave tomorrow."', "Mr. Stone", "warned"),
]


@pytest.mark.parametrize(("lang", "text", "who", "cue"), DIRECT)
def test_a_quotation_has_its_speaker_and_its_cue(lang: str, text: str, who: str, cue: str) -> None:
    (found,) = recognise(text, lang)
    assert (speaker(found), found.details["cue"]) == (who, cue)
    start, end = found.details["cue_start"], found.details["cue_end"]
    assert isinstance(start, int)
    assert isinstance(end, int)
    assert text[start:end] == cue


def test_a_pronoun_means_the_last_one_who_spoke() -> None:
    text = "« Nous partirons demain », a dit Jean Martin. « C’est faux », répond-il."
    assert [who for _, who, _ in said(text)] == ["Jean Martin", "Jean Martin"]


def test_a_quotation_goes_on_behind_its_speaker() -> None:
    text = "« Nous partons demain », a dit Jean Martin, « et nous ne reviendrons pas »."
    assert [who for _, who, _ in said(text)] == ["Jean Martin", "Jean Martin"]


def test_two_quotations_that_a_word_joins_have_one_speaker() -> None:
    text = "Jean Martin dénonce « une loi injuste et brutale » et « un très mauvais budget »."
    assert [who for _, who, _ in said(text)] == ["Jean Martin", "Jean Martin"]


def test_a_new_paragraph_inherits_no_speaker() -> None:
    text = "« Nous partons demain », a dit Jean Martin.\n\n« Nous, on reste ici pour toujours. »"
    assert [who for _, who, _ in said(text)] == ["Jean Martin", ""]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "Le film « La Grande Nuit » est sorti."),
        ("fr", "L’opération « Loup gris » a commencé."),
        ("fr", "Une loi dite « anticasseurs » passe."),
        ("en", "The novel “Cold Rivers” sold well."),
    ],
)
def test_a_title_is_no_quotation(lang: str, text: str) -> None:
    assert recognise(text, lang) == []


def test_nested_marks_belong_to_the_outer_quotation() -> None:
    text = "« Il m’a dit “viens donc ici” et je suis venu », raconte Jean Martin."
    assert [quote for quote, _, _ in said(text)] == [text[: text.index(",")]]


INDIRECT = [
    ("fr", "Le prix a doublé en deux ans, selon l’institut.", "Le prix a doublé en deux ans"),
    ("fr", "Selon l’institut, le prix a doublé en deux ans.", "le prix a doublé en deux ans"),
    ("fr", "Jean Martin affirme que le prix a doublé.", "le prix a doublé"),
    ("en", "Jane Stone said that prices had doubled.", "prices had doubled"),
    ("en", "Prices have doubled, according to the institute.", "Prices have doubled"),
]


@pytest.mark.parametrize(("lang", "text", "words"), INDIRECT)
def test_indirect_speech_is_the_words_attributed(lang: str, text: str, words: str) -> None:
    (found,) = recognise(text, lang)
    assert found.quote == words
    assert found.score < 0.6


@pytest.mark.parametrize(
    "text",
    [
        "Il affirme que le prix a doublé.",
        "Selon lui le prix a doublé.",
        "Selon l’institut",
        "Jean Martin affirme que oui.",
        "Jean Martin affirme que " + "le prix monte et " * 80 + "fin.",
    ],
)
def test_what_nobody_named_says_or_what_says_nothing_is_no_indirect_speech(text: str) -> None:
    assert recognise(text, "fr") == []


def test_a_window_gives_the_same_as_the_whole_text() -> None:
    text = "« Nous partirons demain », a dit Jean Martin.\n\n" * 300
    within = Span(len(text) // 2, len(text) // 2 + 200)
    whole = [each for each in recognise(text, "fr") if each.span.overlaps(within)]
    assert recognise(text, "fr", within=within) == whole
    assert len(whole) > 3


def test_a_window_in_a_line_without_end_reads_no_more_than_is_near() -> None:
    text = "« Nous partirons demain », a dit Jean Martin. " * 2_000
    within = Span(40_000, 40_200)
    found = recognise(text, "fr", within=within)
    assert found
    assert all(each.fits(text) and each.span.overlaps(within) for each in found)


def test_every_suggestion_says_why() -> None:
    (found,) = recognise("« Nous partirons demain », a dit Jean Martin.", "fr")
    assert (found.topic, found.subtype, found.recogniser) == (Topic.QUOTE, "quotation", "quotes/2")
    assert {each.code for each in found.reasons} >= {"quotation_marks", "cue_of_speech", "speaker"}


FRAGMENTS = [
    ("fr", "Le député Paul Roy parle d’« un scandale ordinaire ».", "Paul Roy"),
    ("fr", "La maire Inès Roy appelle à « la plus grande retenue ».", "Inès Roy"),
    ("fr", "Son avocat, Paul Roy, y voit « un désaveu ».", "Paul Roy"),
    ("fr", "Marie Lenoir qualifie le texte de « pansement ».", "Marie Lenoir"),
    ("en", "Senator Kim Park spoke of “an ordinary scandal”.", "Kim Park"),
]


@pytest.mark.parametrize(("lang", "text", "who"), FRAGMENTS)
def test_a_few_words_of_somebody_s_own_are_a_quotation(lang: str, text: str, who: str) -> None:
    (found,) = recognise(text, lang)
    speaker = found.details["speaker"]
    assert isinstance(speaker, dict)
    assert who in speaker["quote"]


SPOKEN = [
    ("fr", "« Tout est à refaire ici », enrage Paul Roy.", "Paul Roy"),
    ("fr", "« Tout est à refaire ici », s’amuse la boulangère Léa Roy.", "Léa Roy"),
    ("fr", "« Tout est à refaire ici », lâche sa veuve, Léa Roy.", "Léa Roy"),
    ("fr", "« Tout est à refaire ici », objecte Paul Roy.", "Paul Roy"),
    ("fr", "Pour Paul Roy, du musée du port, « tout est à refaire ».", "Paul Roy"),
    ("en", "“We start all over again,” sighed Kim Park.", "Kim Park"),
]


@pytest.mark.parametrize(("lang", "text", "who"), SPOKEN)
def test_a_verb_of_feeling_behind_a_quotation_is_one_of_saying(
    lang: str, text: str, who: str
) -> None:
    (found,) = recognise(text, lang)
    speaker = found.details["speaker"]
    assert isinstance(speaker, dict)
    assert who in speaker["quote"]


def test_single_marks_are_a_quotation_and_an_apostrophe_is_none() -> None:
    (found,) = recognise("\u2018We don’t know yet,’ said Kim Park of the workers’ union.", "en")
    assert found.quote == "\u2018We don’t know yet,’"
    assert recognise("The \u201890s were the workers’ years, as the boss’s men knew.", "en") == []


def test_an_open_single_mark_hides_no_quotation_behind_it() -> None:
    (found,) = recognise("In the \u201890s, “we were all young here,” said Kim Park.", "en")
    assert found.quote.startswith("“we")


INTERVIEW = """Léa Roy : Vous publiez « La Nuit des loups » chez nous ?
Paul Noir : Oui, et j’en suis ravi.

Léa Roy : Merci."""


def test_the_turns_of_an_interview_are_quotations_of_who_speaks() -> None:
    found = recognise(INTERVIEW, "fr")
    assert [each.quote for each in found] == [
        "Vous publiez « La Nuit des loups » chez nous ?",
        "Oui, et j’en suis ravi.",
        "Merci.",
    ]
    speakers = [each.details["speaker"] for each in found]
    assert [isinstance(each, dict) and each["quote"] for each in speakers] == [
        "Léa Roy",
        "Paul Noir",
        "Léa Roy",
    ]
    assert all(each.fits(INTERVIEW) for each in found)


def test_one_line_with_a_colon_is_no_interview() -> None:
    assert recognise("Grand Angle : La digue tient bon.", "fr") == []
