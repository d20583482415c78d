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
_PARTICLES: Final = frozenset({"el", "al", "ben", "bin", "von", "van", "di", "da", "der"})
_ARTICLES: Final = ("L'", "L’", "D'", "D’")
_BETWEEN_NAMES: Final = frozenset({"and", "en", "sur"})
_OF_AN_OFFICE: Final = frozenset({"of", "of the", "for", "for the"})


def _bare(word: str) -> str:
    return _POSSESSIVE.sub("", word)


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
        cuts = [at for at in range(1, len(words)) if self._ends_before(words, at)]
        for start, end in zip([0, *cuts], [*cuts, len(words)], strict=True):
            part = self._bare(words[start:end])
            if part:
                yield Candidate(Span(part[0].start, part[-1].end), tuple(part))

    def _trimmed(self, words: list[Span]) -> list[Span]:
        if self.lists.is_organisation(self._said(words)):
            return words
        words[0] = self._without_article(words[0])
        while words and (self._is_no_name(words[0]) or self._is_title(words)):
            words = words[1:]
        while words and self._word(words[-1]).casefold() in self.words.no_names:
            words = words[:-1]
        return words

    def _without_article(self, word: Span) -> Span:
        """Leave out the article that begins a sentence: *L’Andalousie*."""
        said = self._word(word)
        if said[:2] not in _ARTICLES or not said[2:3].isupper():
            return word
        is_known = self.lists.organisation_end(self.text, word.start) > 0
        starts = SENTENCE_START.search(self._before(word)) is not None
        return Span(word.start + 2, word.end) if starts and not is_known else word

    def _ends_before(self, words: list[Span], at: int) -> bool:
        """Whether a name ends before the word at a place: *la mairie de Lyon*, *A and B*."""
        before = self._word(words[at - 1])
        if before != _bare(before) and self.lists.may_be_place(_bare(before)):
            return True
        between = self.text[words[at - 1].end : words[at].start].strip()
        is_person = self.lists.is_given(self._word(words[0])) and at > 1
        if between.casefold() in _PARTICLES or self._has_head(words[:at]):
            return False
        if between in _OF_AN_OFFICE and (is_person or at > 1):
            return True
        if between in _BETWEEN_NAMES:
            return True
        if not between:
            return self._is_before_person(words, at)
        return self._is_place_between(words, at, is_person=is_person)

    def _bare(self, words: list[Span]) -> list[Span]:
        """Leave out the ending of *Morocco’s* at the end of a name."""
        if not words:
            return words
        last = words[-1]
        said = self._word(last)
        is_place = self.lists.may_be_place(_bare(said))
        return [*words[:-1], Span(last.start, last.start + len(_bare(said)))] if is_place else words

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
        if re.split("['’]", folded)[0] in self.words.no_names and not is_acronym(said):
            return True
        if not SENTENCE_START.search(self._before(word)):
            return False
        is_known = self.lists.may_be_place(said) or self.lists.is_given(said)
        return not is_known and self.lower[folded] > 0

    def _is_title(self, words: list[Span]) -> bool:
        """Whether a name begins with a title, which is no part of it."""
        is_head = self._word(words[0]).casefold() in self.words.events and len(words) > 1
        return not is_head and self.words.persons.search(f"{self._word(words[0])} ") is not None

    def _before(self, word: Span) -> str:
        return self.text[max(word.start - LOOK, 0) : word.start]

    def _said(self, words: list[Span]) -> str:
        return self.text[words[0].start : words[-1].end] if words else ""

    def _word(self, span: Span) -> str:
        return self.text[span.start : span.end]
