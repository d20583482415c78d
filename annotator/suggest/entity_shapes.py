"""What a name's own shape says that it is: *Storm Babet*, *CHU de Rennes*, *Villers-sur-Mer*."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from annotator.domain.acronyms import is_acronym
from annotator.domain.text import Span
from annotator.suggest.entity_guess import Guess, guess
from annotator.suggest.entity_spans import Candidate
from annotator.suggest.entity_words import Words
from annotator.suggest.name_lists import NameLists

_STORMS: Final = frozenset(
    {"Storm", "Hurricane", "Typhoon", "Cyclone", "Operation", "Tempête", "Ouragan"}
    | {"Typhon", "Opération"}
)
_YEAR: Final = re.compile(r" (?:19|20)\d\d(?!\d)")
_PREFIXES: Final = {"HMP": "place", "RAF": "place", "HMS": "other", "USS": "other", "MV": "other"}
_INITIALS: Final = re.compile(r"(?:[A-Z]\.){1,3}")
_VILLAGE: Final = re.compile(
    r"(?:Saint|Sainte)-[A-Z][\w’'-]+|[A-ZÀ-Ý][\w’'-]+-(?:sur|sous|lès|les|en|du|aux|la|le|de)-[\w’'-]+"
)
_SIDE: Final = re.compile(
    r" (?:du (?:Nord|Sud)|de l['’](?:Est|Ouest)|occidentale?|orientale?|septentrionale?"
    r"|méridionale?)(?![\w-])"
)
_SIDES: Final = frozenset(
    {"North", "South", "East", "West", "Northern", "Southern", "Eastern", "Western", "Central"}
    | {"Upper", "Lower", "Greater", "Inner", "Outer"}
)


@dataclass(frozen=True, slots=True)
class Shapes:
    """Judges the candidates of one text by their shapes alone."""

    text: str
    words: Words
    lists: NameLists

    def judge(self, candidate: Candidate) -> Guess | None:
        """Return what a candidate's shape says that it is; none if it says nothing."""
        said = self._word(candidate.span)
        return (
            self._stormy(candidate)
            or self._numbered_law(candidate)
            or self._body_of_a_town(candidate)
            or self._partners(candidate.span, said)
            or self._shaped(candidate.span, said)
        )

    def _stormy(self, candidate: Candidate) -> Guess | None:
        """*Storm Babet*, *Operation Overlord*."""
        first = self._word(candidate.words[0])
        if first not in _STORMS or len(candidate.words) == 1:
            return None
        return guess(candidate.span, "event", 0.8, "head_word", first)

    def _numbered_law(self, candidate: Candidate) -> Guess | None:
        """*Local Government Act 1999*, *Universal Credit Bill*."""
        last = self._word(candidate.words[-1])
        if self.words.head_is_first or last not in {"Act", "Bill"} or len(candidate.words) < 2:
            return None
        end = candidate.words[-1].end
        year = _YEAR.match(self.text, end)
        whole = Span(candidate.span.start, year.end() if year else end)
        return guess(whole, "other", 0.8, "head_word", last)

    def _body_of_a_town(self, candidate: Candidate) -> Guess | None:
        """*CHU de Rennes*, *ARS Bretagne*, *HMP Chelmsford*."""
        first = self._word(candidate.words[0])
        if len(candidate.words) < 2 or not is_acronym(first):
            return None
        if _INITIALS.fullmatch(first) and first not in {"U.S.", "U.K.", "U.N.", "E.U."}:
            return guess(candidate.span, "person", 0.7, "given_name", first)
        kind = _PREFIXES.get(first, "organisation")
        return guess(candidate.span, kind, 0.7, "acronym", first)

    def _partners(self, span: Span, said: str) -> Guess | None:
        """*Johnson & Delacroix*."""
        return guess(span, "organisation", 0.7, "partners", "&") if " & " in said else None

    def _shaped(self, span: Span, said: str) -> Guess | None:
        """*Saint-Amadou*, *Villers-sur-Mer*, *Kordofan du Nord*, *North Kivu*."""
        side = _SIDE.match(self.text, span.end)
        if side is not None and self.lists.may_be_place(said):
            return guess(Span(span.start, side.end()), "place", 0.8, "known_place", said)
        first, _, rest = said.partition(" ")
        if first in _SIDES and self.lists.may_be_place(rest):
            return guess(span, "place", 0.8, "known_place", rest)
        return guess(span, "place", 0.65, "place_shape", said) if _VILLAGE.fullmatch(said) else None

    def _word(self, span: Span) -> str:
        return self.text[span.start : span.end]
