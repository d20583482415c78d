"""Tense: whether the words around a date look back or ahead."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from typing import Final

from annotator.domain.sentences import sentences
from annotator.suggest.dates_guard_words import word_set
from annotator.suggest.dates_signs import BREAK, Tokens
from annotator.suggest.dates_values import FUTURE, PAST

_REACH: Final = 40
"""How many tokens on either side are looked at, within the sentence."""

_CLAUSE: Final = 8
"""How many tokens farther off a verb beyond a comma or a relative pronoun counts."""


class Tenses:
    """The tense around any date of one text; sentences are cut when the first is asked for."""

    def __init__(self, lang: str, tokens: Tokens) -> None:
        self._tokens = tokens
        self._cues = _CUES[lang]
        self._known: dict[int, tuple[int, int]] = {}
        self._starts: list[int] | None = None

    def around(self, first: int, stop: int) -> int:
        """Return -1 if what is around these tokens looks back, 1 if ahead, 0 if neither."""
        low, high = self._sentence(first, stop)
        before = range(first - 1, low - 1, -1)
        close = [self._tokens.word(index) for index in before[:2]]
        if any(map(self._cues.leads_ahead, close[:1] if "the" not in close[:1] else close)):
            return FUTURE
        if self._cues.lang == "fr" and (tense := self._of_participle(before[:3])) is not None:
            return tense
        both = (self._nearest(before), self._nearest(range(stop, high)))
        # What stands before has the date as its complement, more often than what follows.
        found = [(distance, tense) for distance, tense in both if tense]
        return min(found, key=lambda each: each[0])[1] if found else 0

    def _nearest(self, indices: range) -> tuple[int, int]:
        """Return how far off the first word with a tense is, and the tense."""
        farther = 0
        for distance, index in enumerate(indices):
            clause, tense = self._known.get(index) or self._look(index)
            farther += clause
            if tense:
                return distance + farther, tense
        return _REACH * _CLAUSE, 0

    def _of_participle(self, indices: range) -> int | None:
        """Return the tense of a participle before the date, `votée en juin`; None for none."""
        for index in indices:
            if self._tokens.word(index) in _CLAUSES:
                return None
            if self._is_plain_participle(index):
                before = range(index - 1, max(index - 4, -1), -1)
                ahead = (self._known.get(each) or self._look(each) for each in before)
                if any(tense == FUTURE for _, tense in ahead):
                    return FUTURE
                unsaid = any(self._tokens.word(each) in _TO_BE for each in before)
                return None if unsaid else PAST
        return None

    def _is_plain_participle(self, index: int) -> bool:
        word = self._tokens.word(index)
        if word in _NOUNS:
            return False
        if (self._known.get(index) or self._look(index))[1]:
            return False
        return (
            _IN_E.fullmatch(unicodedata.normalize("NFC", self._tokens.written(index))) is not None
        )

    def _look(self, index: int) -> tuple[int, int]:
        """Return how much farther what lies beyond a token counts, and the tense it tells."""
        word = self._tokens.word(index)
        clause = _CLAUSE if word in _CLAUSES else 0
        found = self._known[index] = clause, self._cues.tense(self._tokens, index, word)
        return found

    def _sentence(self, first: int, stop: int) -> tuple[int, int]:
        """Return the tokens of the sentence, cut to the reach."""
        source = self._tokens.folded.source
        if self._starts is None:
            self._starts = [each.start for each in sentences(source)]
        place = self._tokens.span(first, stop).start
        at = bisect_right(self._starts, place)
        begins = self._starts[at - 1] if at else 0
        ends = self._starts[at] if at < len(self._starts) else len(source)
        low, high = max(first - _REACH, 0), min(stop + _REACH, len(self._tokens.words))
        return self._index(begins, low, first), self._index(ends, stop, high)

    def _index(self, offset: int, low: int, high: int) -> int:
        """Return the first of these tokens that begins at an offset of the text, or later."""
        return bisect_left(range(high), offset, low, high, key=self._start)

    def _start(self, index: int) -> int:
        return self._tokens.span(index, index + 1).start


class _Cues:
    """What tells the tense in one language."""

    def __init__(
        self,
        lang: str,
        sure: Mapping[str, int],
        endings: tuple[tuple[str, int], ...],
        leads: frozenset[str],
    ) -> None:
        """`leads` are prepositions that look ahead when they stand before the date itself."""
        self.lang = lang
        self._sure = sure
        self._leads = leads
        self._endings = tuple((re.compile(pattern), tense) for pattern, tense in endings)

    def leads_ahead(self, word: str) -> bool:
        """Whether a date after this word lies ahead: `by March`."""
        return word in self._leads

    def tense(self, tokens: Tokens, index: int, word: str) -> int:
        """Return the tense that a word tells, 0 for none."""
        if tokens.signs[index] == BREAK or not word[0].isalpha():
            return 0
        if index and tokens.word(index - 1) == "be":
            return 0
        if word == "won":  # "won't", or the past of "win"
            return FUTURE if tokens.words[index + 1 : index + 2] == ["'"] else PAST
        if word == "may":
            return 0 if tokens.capital(index) else FUTURE
        return self._of_auxiliary(tokens, index, word) or self._of_word(word)

    def _of_auxiliary(self, tokens: Tokens, index: int, word: str) -> int:
        if word not in _AUXILIARIES or tokens.written(index) == "à":
            return 0
        following = (tokens.written(each).lower() for each in _few(tokens, index + 1))
        return PAST if any(map(_is_participle, following)) else 0

    def _of_word(self, word: str) -> int:
        known = self._sure.get(word)
        return self._of_ending(word) if known is None else known

    def _of_ending(self, word: str) -> int:
        return next((tense for form, tense in self._endings if form.fullmatch(word)), 0)


def _few(tokens: Tokens, index: int) -> range:
    return range(index, min(index + 3, len(tokens.words)))


def _is_participle(word: str) -> bool:
    """Whether a French word, as it is written, has the form of a past participle."""
    return _PARTICIPLE.fullmatch(word) is not None and word not in _NO_PARTICIPLES


_PARTICIPLE: Final = re.compile(
    r".+(?:é|e\u0301)e?s?|.{2,}(?:i|is|ie|u|us|ue|it|ert|ort|ris|mis|aint)s?"
)
_NO_PARTICIPLES: Final = word_set(
    """
    lundi mardi mercredi jeudi vendredi samedi aussi ainsi depuis lieu peu plus prévu prévus
    prévue prévues attendu attendus attendue attendues été qui lui puis programmé programmée
    milieu parmi celui suis appelé appelée appelés jusqu mais trois mois
    """
)
_IN_E: Final = re.compile(r"[a-zà-ÿ]{2,}(?<!it)(?<!iet)(?<!bert)ée?s?")
_TO_BE: Final = word_set(
    """
    etre soit soient avoir pas
    """
)
_NOUNS: Final = word_set(
    """
    armee annee annees journee soiree arrivee entree marche sante matinee tournee rentree
    duree idee journees armees cafe conges conge cote cotes depute deputes deputee marches ete
    blesses comite traite traites prive musee lycee athlete monnaie prevue
    """
)
_AUXILIARIES: Final = word_set(
    """
    a ont est sont avons avez ai soit
    """
)
_CLAUSES: Final = word_set(
    """
    , ; : ( ) « » “ ” " – — qui que dont qu' alors tandis mais who which that but while whose
    """
)


def _told(tense: int, words: str) -> dict[str, int]:
    return dict.fromkeys(word_set(words), tense)


_FRENCH: Final = _Cues(
    "fr",
    {
        **_told(
            FUTURE,
            """
            fixe fixee fixes
            prevu prevus prevue prevues attendu attendus attendue attendues programme
            programmee doit doivent va vont apprete appretent pourrait pourraient
            devrait devraient renvoye renvoyee reporte reportee reportes repousse
            repoussee ajourne ajournee convoque serait seraient ici envisage
            envisagent espere
            """,
        ),
        **_told(
            PAST,
            """
            depuis eu fut furent eut eurent fit firent avait avaient etait etaient signe
            survenu
            """,
        ),
        **_told(
            0,
            """
            opera camera extra infra ultra front affront souverain entra fait lait
            trait extrait attrait portrait parfait souhait retrait contrat plait
            """,
        ),
    },
    (
        (r".+(?:era|ira|dra|ura|vra|rra|tra|ront|rons|rez)", FUTURE),
        (r".+r(?:ait|aient)", 0),
        (r".{2,}(?:ait|aient|erent|irent|urent)", PAST),
    ),
    frozenset(("ici",)),
)

_ENGLISH: Final = _Cues(
    "en",
    {
        **_told(
            FUTURE,
            """
            will shall ll going plans plan due expected expects expect scheduled
            upcoming planned could should hopes aims slated set postponed rescheduled
            adjourned delayed
            """,
        ),
        **_told(
            PAST,
            """
            since was were had did said told met took began went made came left held
            gave became got saw rose fell grew led sent spent built lost paid kept
            wrote ran found thought brought been struck shot hit broke sold
            bought beat taken fought caught flew swore
            """,
        ),
        **_told(
            0,
            """
            need speed feed seed red bed united indeed hundred exceed proceed succeed
            breed greed
            """,
        ),
    },
    ((r".{2,}ed", PAST),),
    frozenset(("by", "until", "till", "to")),
)

_CUES: Final = {"fr": _FRENCH, "en": _ENGLISH}
