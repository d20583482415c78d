"""Words by which names, numbers and ages are told from dates, folded; of both languages."""

from __future__ import annotations

from typing import Final


def word_set(words: str) -> frozenset[str]:
    """Return the words of a text, parted by white space."""
    return frozenset(words.split())


MAY_TOUCH: Final = word_set(
    """
    ( [ « “ " - – — / ' . , : ; … l' d' t s q h » ” * !
    """
)
"""What may touch a figure from the left without making it part of something longer."""

BEFORE_DASH: Final = word_set(
    """
    mi mid debut fin early late post pre avant apres pro ex
    """
) | {""}
"""What may stand before a dash that a year follows: `mi-2022`; the empty word is a line's start."""

CURRENCIES: Final = word_set(
    """
    $ € £ ¥
    """
)
"""Signs that make an amount of the figures after them."""

NUMBERED: Final = word_set(
    """
    n no nos numero article articles art page pages p pp vol chapitre chapter section room
    flight route iso rfc loi chambre ligne line bus version v number paragraphe § # ° dossier
    lot code tel resolution decret reglement directive boeing
    """
)
"""What is numbered: the figures after it are no year."""

SIGNS_AFTER: Final = word_set(
    """
    % ‰ € $ £ ¥ ° ² eur usd mad
    """
)
"""What makes a measure of the figures before it."""

COUNTED: Final = word_set(
    """
    euro euros dollars dollar dirhams livres francs pounds metres m meters km kilometres
    kilometers miles feet kg kilos tonnes tons personnes habitants soldats hommes femmes morts
    victimes emplois salaries exemplaires pages people men women soldiers troops jobs votes
    voix points degres degrees hectares acres watts places millions milliards million billion
    thousand times fois cas cases rpm mph employees residents deaths signatures manifestants
    blesses enfants eleves etudiants logements lits children pupils students migrants refugies
    refugees civils civilians calories mots words
    """
)
"""What is counted or measured by thousands."""

STRONG_FR: Final = word_set(
    """
    en depuis ici annee an ans exercice saison millesime courant debut fin mi vers horizon avant
    apres circa des jusqu'en pour
    """
)
"""French words after which four figures are a year, whatever follows."""

STRONG_EN: Final = word_set(
    """
    in since until till year during circa early late mid fiscal before after by
    """
)
"""English words after which four figures are a year, whatever follows."""

NO_PLURALS: Final = word_set(
    """
    dans sans mais puis plus alors apres depuis tous sous vers lors chez ainsi jamais toujours
    mars pres this has was does thus perhaps always plans deux nous vous elles leurs ceux
    versus across less unless towards besides suite
    """
)
"""Words that end like a plural and are none."""

OPENERS: Final = word_set(
    """
    en depuis des avant apres entre vers de du le la les l' fin debut mi courant et ou mais d'
    a au jusqu' pour an annee in since by from until before after between during of the early
    late mid on for and but to through around about circa environ s avec selon dans his her
    its their our my that this when while as because although though if then so janvier
    fevrier mars avril mai juin juillet aout septembre was octobre novembre decembre last next
    he she they it we i annees exercice saison bilan budget rapport rentree fiscal year
    """
)
"""Words with a capital only because they open a sentence or a date."""

EVENTS: Final = word_set(
    """
    film roman album serie movie novel
    mondial euro olympiques paralympiques olympics paralympics eurovision jo can cop expo games
    championships oscars
    """
)
"""Events with their year in their name, and works that may be called after a year."""

EVENT_PAIRS: Final = frozenset(
    (
        ("d'", "europe"),
        ("d'", "or"),
        ("de", "cannes"),
        ("de", "france"),
        ("du", "monde"),
        ("super", "bowl"),
        ("world", "cup"),
    )
)
"""The last two words of such events: `Coupe du monde`."""

BEFORE_MONTH_FR: Final = word_set(
    """
    en de d' depuis jusqu'en fin debut mi - mois courant entre et a ou avant apres des pour –
    ici vers ce
    """
)
"""What stands before a French month without a day."""

BEFORE_MONTH_EN: Final = word_set(
    """
    in since until till by from to of before after during early late mid - between and or
    through – around about for
    """
)
"""What stands before an English month without a day."""

ALSO_NAMES: Final = word_set(
    """
    may march august april june
    """
)
"""Months that are also names of persons, or verbs."""

SEASONS: Final = word_set(
    """
    printemps ete automne hiver spring summer autumn fall winter
    """
)
"""Names of seasons."""

BEFORE_SEASON: Final = frozenset(
    (("a", "l'"), ("by", "the"), ("des", "l'"), ("in", "the"), ("since", "the"), ("until", "the"))
)
"""What stands before a season that means a certain one."""

BEFORE_FIGURES: Final = word_set(
    """
    le du au des depuis on by until since from dimanche lundi mardi mercredi jeudi vendredi
    samedi before after avant
    """
)
"""What stands before a day and a month in figures."""

CALLED_AFTER_DAYS: Final = word_set(
    """
    rue place avenue boulevard square quai station stade mouvement pont hirak camp aeroport
    hopital universite collectif
    """
)
"""What is called after a day of history: `rue du 4 Septembre`."""

NAMED_DAYS: Final = word_set(
    """
    black good bloody super ash cyber easter palm giving fat blue red ruby manic maundy
    """
)
"""What makes a name of a weekday: `Black Friday`."""

NEWSPAPERS: Final = word_set(
    """
    times telegraph mirror mail post express herald night morning world magazine tribune star
    sun
    """
)
"""What makes the name of a paper or a show of a weekday: `Sunday Times`."""

OWNERS: Final = word_set(
    """
    his her their my our your its temperatures
    """
)
"""What tells ages or temperatures from decades: `in his eighties`."""

BEFORE_CLOCK: Final = word_set(
    """
    a vers des avant apres at by until before after from to around since jusqu'a depuis de
    entre between et and , about
    """
)
"""What stands before a time of day."""

BEFORE_HOURS: Final = word_set(
    """
    a vers des jusqu'a
    """
)
"""What stands before hours of the clock, which are else a duration."""

HAVING: Final = word_set(
    """
    a ai avait avaient ont aura avoir fete
    """
)
"""French forms before an age: `il avait 2 ans`."""

AGED: Final = word_set(
    """
    age agee ages agees aged age of moins under
    """
)
"""What says outright that years are an age."""

PERSONS: Final = word_set(
    """
    homme femme jeune enfant garcon fille adolescent adolescente fils pere mere retraite
    etudiant etudiante lyceen conducteur passager ressortissant francais marocain habitant
    octogenaire age agee gens jeunes personnes victime suspect policier militaire soldat
    """
)
"""Whom a French age describes: `un homme de 45 ans`."""
