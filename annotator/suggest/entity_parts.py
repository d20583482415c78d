"""The parts of a run of capitalised words: what begins a sentence is cut off, two names in two."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from annotator.domain.acronyms import is_acronym
from annotator.domain.text import Span
from annotator.suggest.entity_spans import Candidate
from annotator.suggest.entity_words import Words
from annotator.suggest.name_lists import NameLists

SENTENCE_START: Final = re.compile(r"(?:^|[.!?…:;•»”\"\n])[\s«“\"’'(—–-]*$")
LOOK: Final = 60
"""How many characters before a name are looked at."""

_LOWER: Final = re.compile(r"(?<![\w’'-])[a-zà-öø-ÿœ][\w’'-]+")
_POSSESSIVE: Final = re.compile(r"['’]s$")
_COMPOUND: Final = re.compile(
    r"-(?:based|born|led|backed|owned|run|style|made|educated|wide|listed|bound|occupied|held"
    r"|controlled|funded|sponsored|area|trained|registered|flagged)$"
)
_POSTNOMINALS: Final = frozenset(
    {"KC", "QC", "OBE", "MBE", "CBE", "MP", "MEP", "MSP", "PhD", "MD", "Jr."}
)
_FOLLOWS: Final = re.compile(r"[ \u00a0]([A-ZÀ-ÖØ-Þ][\w’-]*)")
_SIDES: Final = frozenset({"North", "South", "East", "West", "Northern", "Southern"})
_OF: Final = frozenset({"de", "d'", "d’", "du", "des"})
_OWN_ARTICLES: Final = frozenset({"The", "Le", "La", "Les", "Il", "El"})
_OFFICES: Final = frozenset({"PDG", "CEO", "DG", "PM", "DRH", "CFO"})
_PARTICLES: Final = frozenset({"el", "al", "ben", "bin", "von", "van", "di", "da", "der"})
_ARTICLES: Final = ("L'", "L’", "D'", "D’")
_BETWEEN_NAMES: Final = frozenset({"and", "en", "sur"})
_OF_AN_OFFICE: Final = frozenset({"of", "of the", "for", "for the"})


def _bare(word: str) -> str:
    return _POSSESSIVE.sub("", _COMPOUND.sub("", word))


def lower_words(part: str) -> Counter[str]:
    """Count the words that are written without a capital."""
    return Counter(match[0] for match in _LOWER.finditer(part))


@dataclass(frozen=True, slots=True)
class Cutter:
    """Cuts the candidates of one text; `lower` are its words that stand there without a capital."""

    text: str
    words: Words
    lists: NameLists
    lower: Counter[str]

    def parts(self, candidate: Candidate) -> Iterator[Candidate]:
        """Yield what is left of a candidate, as the names that it holds."""
        words = self._trimmed(list(candidate.words))
        if len(words) > 2 and all(self._word(each).isupper() for each in words):
            yield from (Candidate(each, (each,)) for each in words if self._is_listed(each))
            return
        cuts = [at for at in range(1, len(words)) if self._ends_before(words, at)]
        for start, end in zip([0, *cuts], [*cuts, len(words)], strict=True):
            part = self._bare(words[start:end])
            if part:
                yield Candidate(Span(part[0].start, part[-1].end), tuple(part))

    def _trimmed(self, words: list[Span]) -> list[Span]:
        if self.lists.is_organisation(self._said(words)):
            return words
        words[0] = self._without_article(words[0])
        while words and (
            self._word(words[0]) in _POSTNOMINALS
            or self._is_no_name(words[0])
            or self._is_title(words)
            or self._is_of_people(words)
        ):
            words = words[1:]
        words = self._behind_office(words)
        while words and self._is_addition(self._word(words[-1])):
            words = words[:-1]
        return words

    def _is_listed(self, word: Span) -> bool:
        """Whether a word of a line in capitals is a name: *NHS DOCTORS TO STRIKE*."""
        said = self._word(word)
        return self.lists.known_as(said) != "" or self.lists.is_place(said.title())

    def _is_addition(self, word: str) -> bool:
        return word.casefold() in self.words.no_names or word in _POSTNOMINALS

    def _behind_office(self, words: list[Span]) -> list[Span]:
        """Leave out an office written with capitals: *Foreign Minister Elmedin Konaković*."""
        if self.words.head_is_first or len(words) < 3:
            return words
        last = 0
        for at in range(1, min(len(self._run(words)), 6)):
            if self.words.persons.search(f"{self._word(words[at])} "):
                last = at + 1
        left = words[last:]
        run = self._run(left)
        is_name = len(run) == 2 or (bool(run) and self.lists.is_given(self._word(run[0])))
        return left if last and is_name and not self._has_head(run[-1:]) else words

    def _run(self, words: list[Span]) -> list[Span]:
        """Return the first words that stand one right behind the other."""
        for at in range(1, len(words)):
            if words[at].start - words[at - 1].end > 1:
                return words[:at]
        return words

    def _without_article(self, word: Span) -> Span:
        """Leave out the article that begins a sentence: *L’Andalousie*."""
        said = self._word(word)
        if said[:2] not in _ARTICLES or not said[2:3].isupper():
            return word
        is_known = self.lists.known_end(self.text, word.start)[0] > 0
        starts = SENTENCE_START.search(self._before(word)) is not None
        return Span(word.start + 2, word.end) if starts and not is_known else word

    def _ends_before(self, words: list[Span], at: int) -> bool:
        """Whether a name ends before the word at a place: *la mairie de Lyon*, *A and B*."""
        before = self._word(words[at - 1])
        if before != _bare(before) and self.lists.perhaps(_bare(before)):
            return self._word(words[0]) not in {"St", "Saint"}
        between = self.text[words[at - 1].end : words[at].start].strip()
        is_person = self.lists.is_given(self._word(words[0])) and at > 1
        behind = self._word(words[at])
        is_body = is_acronym(before) or self.lists.known_as(before) == "organisation"
        if is_body and between and self.lists.is_given(behind) and at + 1 < len(words):
            return True
        if is_acronym(before) and between in _OF and before not in self.words.bodies:
            return True
        if is_acronym(before) and at == 1 and (not between or before in self.words.bodies):
            return False
        if before != self._owner(before) and self._is_owner(words[:at]):
            return True
        if between in {"and", "&"} and self._has_head(words[:at]):
            return between == "and" and not self.lists.is_usual(behind, self.words.lang)
        if between.casefold() in _PARTICLES or self._has_head(words[:at]):
            return False
        if at == 1 and self._is_common_first(words, between):
            return True
        if between in _OF_AN_OFFICE and (is_person or at > 1):
            return True
        if between in _BETWEEN_NAMES:
            return True
        if not between:
            return self._is_before_person(words, at)
        behind = self.text[words[at].start : words[-1].end]
        if is_acronym(behind) or self.lists.known_as(behind) == "organisation":
            return True
        return self._is_place_between(words, at, is_person=is_person)

    def _owner(self, word: str) -> str:
        return _POSSESSIVE.sub("", word)

    def _is_owner(self, words: list[Span]) -> bool:
        """*Vincent van Gogh’s Almond Blossom*: whose it is, is another name."""
        is_full = len(words) > 1 and self.lists.is_given(self._word(words[0]))
        return is_full or self.lists.is_person(self._owner(self._word(words[-1])))

    def _is_common_first(self, words: list[Span], between: str) -> bool:
        """*Voisins de la Chalosse*: a sentence's first word is hardly part of the name behind."""
        first = self._word(words[0])
        known = self.lists.is_given(first) or self.lists.perhaps(first)
        starts = SENTENCE_START.search(self._before(words[0])) is not None
        return bool(between) and starts and not known and not is_acronym(first)

    def _bare(self, words: list[Span]) -> list[Span]:
        """Leave out the ending of *Morocco’s* at the end of a name."""
        if not words:
            return words
        last = words[-1]
        said = self._word(last)
        is_known = bool(self.lists.perhaps(_bare(said)))
        if not is_known and not (said != self._owner(said) and self._is_owner(words)):
            return words
        return [*words[:-1], Span(last.start, last.start + len(_bare(said)))]

    def _is_place_between(self, words: list[Span], at: int, *, is_person: bool) -> bool:
        before, behind = self._said(words[:at]), self._said(words[at:])
        if self.lists.may_be_place(before):
            return True
        is_given = self.lists.is_given(before)
        return (is_person or not is_given) and self.lists.may_be_place(behind)

    def _is_before_person(self, words: list[Span], at: int) -> bool:
        """*ministre de la Défense Benny Gantz*, *maire de Lyon Paul Roy*: an office's own words."""
        office = self._word(words[at - 1])
        if not self.lists.is_given(self._word(words[at])) or at + 1 == len(words):
            return False
        is_known = office.casefold() in self.words.portfolios or self.lists.may_be_place(office)
        is_first = at == 1 and SENTENCE_START.search(self._before(words[0])) is not None
        return (is_known or is_first) and not self.lists.is_given(office)

    def _has_head(self, words: list[Span]) -> bool:
        heads = self.words.organisations | self.words.events | self.words.places
        return any(self._word(each).casefold() in heads for each in words)

    def _is_no_name(self, word: Span) -> bool:
        """Whether a word is capitalised for its place alone, as far as can be seen."""
        said = self._word(word)
        folded = said.casefold()
        if said in _OFFICES:
            return True
        if said in _OWN_ARTICLES and self._has_article(word):
            return False
        if re.split("['’]", folded)[0] in self.words.no_names and not is_acronym(said):
            return True
        if not SENTENCE_START.search(self._before(word)):
            return False
        if self.words.no_first.search(said) and not self.lists.perhaps(said):
            return True
        is_known = self.lists.may_be_place(said) or self.lists.is_given(said)
        is_usual = self.lists.is_usual(said, self.words.lang) and not self.lists.known_as(said)
        is_usual = is_usual and not self._is_head(folded)
        return not is_known and (self.lower[folded] > 0 or (is_usual and not self._runs_on(word)))

    def _runs_on(self, word: Span) -> bool:
        """Whether another capital follows at once, that begins no person's name."""
        follows = _FOLLOWS.match(self.text, word.end)
        return follows is not None and not self.lists.is_given(follows[1])

    def _has_article(self, word: Span) -> bool:
        """Whether an article has a capital in mid-sentence, and so belongs to a name."""
        starts = SENTENCE_START.search(self._before(word)) is not None
        return not starts and _FOLLOWS.match(self.text, word.end) is not None

    def _is_head(self, folded: str) -> bool:
        return folded in self.words.organisations | self.words.events | self.words.places

    def _is_title(self, words: list[Span]) -> bool:
        """Whether a name begins with a title, which is no part of it."""
        is_head = self._word(words[0]).casefold() in self.words.events and len(words) > 1
        if is_acronym(self._word(words[0])) or (
            not self.words.head_is_first and self._has_head(self._run(words)[2:])
        ):
            return False
        return not is_head and self.words.persons.search(f"{self._word(words[0])} ") is not None

    def _is_of_people(self, words: list[Span]) -> bool:
        """*l'Américaine Greta Gerwig*, *les Danois*: whose country is said beside a name."""
        first = _COMPOUND.sub("", self._word(words[0]))
        if first in _SIDES and len(words) == 2:
            return self.lists.is_demonym(self._word(words[1]), self.words.lang)
        if not self.lists.is_demonym(first, self.words.lang):
            return False
        if all(
            self.lists.is_demonym(_COMPOUND.sub("", self._word(each)), self.words.lang)
            for each in words
        ):
            return not self.lists.is_place(first)
        if self.words.head_is_first:
            return not self.lists.is_given(first)
        return self.lists.is_given(self._word(words[1])) and not self.lists.is_given(first)

    def _before(self, word: Span) -> str:
        return self.text[max(word.start - LOOK, 0) : word.start]

    def _said(self, words: list[Span]) -> str:
        return self.text[words[0].start : words[-1].end] if words else ""

    def _word(self, span: Span) -> str:
        return self.text[span.start : span.end]
