"""The other places where a name stands in a text, with its variants, and which of them are sure."""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from annotator.domain.acronyms import acronym_beside, fits, is_acronym, long_forms, spellings
from annotator.domain.bearers import Bearers, bearers_of
from annotator.domain.finding import Finder, Query
from annotator.domain.folded_text import Folding, folded
from annotator.domain.person_names import Bearer, bearer_at, begins_sentence, person_of
from annotator.domain.text import Span
from annotator.domain.words import words

_EXACT: Final = Folding(keeps_case=True, keeps_accents=True)
_LOOSE: Final = Folding()
_LONG_WORD: Final = 6


class Likeness(StrEnum):
    """How the words of a place are like the name."""

    SAME = "same"
    CAPITALS = "capitals"
    """In capitals, as a headline has it; accents may be missing."""
    ACCENTS = "accents"
    """An accent is missing on a capital."""
    ALIAS = "alias"
    SHORT = "short"
    """The last name alone."""
    FULL = "full"
    """With given names."""
    ACRONYM = "acronym"
    LONG_FORM = "long_form"
    PLURAL = "plural"
    CASE = "case"
    """`Onu` for `ONU`."""


class Doubt(StrEnum):
    """Why a place may mean something else; `by` of the place says whom or what."""

    NONE = ""
    OTHER_PERSON = "other_person"
    NOT_SAID_A_PERSON = "not_said_a_person"
    OTHER_LETTERS = "other_letters"
    SEVERAL_FORMS = "several_forms"
    OTHER_ENTITY = "other_entity"
    PLURAL = "plural"
    CASE = "case"


@dataclass(frozen=True, slots=True)
class Name:
    """What is looked for: the words, the type of the entity if it is known, its other names."""

    words: str
    subtype: str = ""
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Place:
    """Where the name stands, or a variant of it."""

    span: Span
    likeness: Likeness
    doubt: Doubt = Doubt.NONE
    by: str = ""


@dataclass(frozen=True, slots=True)
class _Form:
    words: str
    likeness: Likeness
    doubt: Doubt = Doubt.NONE
    by: str = ""
    is_last_name: bool = False


def places_of(
    finder: Finder,
    name: Name,
    taken: Collection[str] = (),
    pause: Callable[[], None] = lambda: None,
) -> list[Place]:
    """Return the places of a name and its variants in a text, in their order.

    `taken` are names of other entities: a variant that is one of them is in doubt. The variants
    are those of a person's name (the last name, the full name), an acronym and the long form that
    the text ties to it, the aliases; each also in capitals. A longer one counts before one in it.
    """
    search = _Search(finder, pause)
    known = (name.words, *name.aliases)
    bearers = _bearers(search, known) if name.subtype in {"", "person"} else None
    forms = [
        _own_form(name.words, bearers),
        *(_Form(each, Likeness.ALIAS) for each in name.aliases),
        *_person_forms(bearers, is_person=name.subtype == "person"),
    ]
    if name.subtype != "person":
        forms += [form for each in known for form in _acronym_forms(search, each)]
    forms += [each for form in forms for each in _plurals(form)]
    distinct = {form.words: form for form in reversed(_doubted(forms, known, taken))}
    longest_first = sorted(distinct.values(), key=_length, reverse=True)
    found = [place for form in longest_first for place in search.places(form, bearers)]
    return sorted(found, key=_span)


def _doubted(forms: Sequence[_Form], known: Collection[str], taken: Collection[str]) -> list[_Form]:
    """Cast doubt on the forms that are names of other entities."""
    own = {_loose(each) for each in known}
    others = {_loose(each): each for each in taken}
    return [
        replace(form, doubt=Doubt.OTHER_ENTITY, by=others[key])
        if (key := _loose(form.words)) in others and key not in own
        else form
        for form in forms
    ]


def _length(form: _Form) -> int:
    return len(form.words)


def _span(place: Place) -> Span:
    return place.span


def _loose(words: str) -> str:
    return folded(words, _LOOSE)


class _Search:
    """Looks for forms in one text; what one form has taken is left to it."""

    def __init__(self, finder: Finder, pause: Callable[[], None]) -> None:
        self.text = finder.text
        self._finder = finder
        self._pause = pause
        self._taken: list[Span] = []

    def standing(self, form: str) -> Iterator[Span]:
        """Yield where words stand as a name does: whole words, no part of a compound."""
        query = Query(form, whole_words=True)
        for span in self._finder.find(query, self._pause).spans:
            if _is_apart(self.text, span):
                yield span

    def places(self, form: _Form, bearers: Bearers | None) -> Iterator[Place]:
        """Yield the places of a form that no longer one has."""
        for span in self.standing(form.words):
            alike = self._likeness(span, form.words)
            if alike is None or self._is_taken(span):
                continue
            place = _place(span, form, alike)
            if bearers is not None and form.is_last_name:
                bearer = bearer_at(self.text, span.start)
                if bearers.is_known_for_another(bearer):
                    continue
                place = _judged(bearers, place, bearer)
            insort(self._taken, span)
            yield place

    def _likeness(self, span: Span, form: str) -> Likeness | None:
        """Return how a place is like a form; any first word of a sentence has a capital."""
        there = self.text[span.start : span.end]
        if begins_sentence(self.text, span.start) and f"{there[0].lower()}{there[1:]}" == form:
            return Likeness.SAME
        return likeness(there, form)

    def _is_taken(self, span: Span) -> bool:
        at = bisect_right(self._taken, span)
        around = self._taken[max(0, at - 1) : at + 1]
        return any(each.overlaps(span) for each in around)


def _is_apart(text: str, span: Span) -> bool:
    """Whether no word reaches over an end of the span: not the `Sorel` of `Sorel-Dupont`."""
    ends = (Span(span.start, span.start + 1), Span(span.end - 1, span.end))
    return all(span.contains(word) for end in ends for word in words(text, end))


def _place(span: Span, form: _Form, alike: Likeness) -> Place:
    if alike is Likeness.CASE:
        return Place(span, alike, Doubt.CASE)
    told = form.likeness if alike is Likeness.SAME else alike
    return Place(span, told, form.doubt, form.by)


def likeness(there: str, form: str) -> Likeness | None:
    """Return how words are like a form that they equal but for capitals and accents."""
    one, other = folded(there, _EXACT), folded(form, _EXACT)
    if one == other:
        return Likeness.SAME
    if f"{one[:1].lower()}{one[1:]}" == other:
        return Likeness.CASE
    if _bare_capitals(one) == _bare_capitals(other):
        return Likeness.ACCENTS
    if one == one.upper():
        return Likeness.CAPITALS
    if other == other.upper() and all(each[:1].isupper() for each in one.split()):
        is_word = " " in other or len(other) > _LONG_WORD
        return Likeness.CAPITALS if is_word else Likeness.CASE
    return None


def _bare_capitals(words: str) -> str:
    return "".join(folded(each, _CAPITAL) if each.isupper() else each for each in words)


_CAPITAL: Final = Folding(keeps_case=True, keeps_accents=False)


def _plurals(form: _Form) -> Iterator[_Form]:
    """Yield the plural of one word: a family, or several of a kind."""
    is_one_word = len(form.words.split()) == 1 and form.words[-1:].isalpha()
    if is_one_word and not form.words.lower().endswith(("s", "x", "z")):
        yield _Form(f"{form.words}s", Likeness.PLURAL, Doubt.PLURAL)


# Acronyms


def _acronym_forms(search: _Search, name: str) -> Iterator[_Form]:
    if is_acronym(name):
        for each in spellings(name):
            yield _Form(each, Likeness.ACRONYM)
        yield from _long_forms(search, name)
        return
    for acronym in _tied_acronyms(search, name):
        rivals = [each for each in _written_out(search, acronym) if _loose(each) != _loose(name)]
        doubt, by = (Doubt.SEVERAL_FORMS, rivals[0]) if rivals else (Doubt.NONE, "")
        if not fits(acronym, name):
            doubt, by = Doubt.OTHER_LETTERS, ""
        for each in spellings(acronym):
            yield _Form(each, Likeness.ACRONYM, doubt, by)


def _long_forms(search: _Search, acronym: str) -> Iterator[_Form]:
    found = _written_out(search, acronym)
    for each in found:
        others = [other for other in found if other != each]
        doubt, by = (Doubt.SEVERAL_FORMS, others[0]) if others else (Doubt.NONE, "")
        yield _Form(each, Likeness.LONG_FORM, doubt, by)


def _written_out(search: _Search, acronym: str) -> list[str]:
    """Return the different long forms that the text ties to an acronym."""
    found: dict[str, str] = {}
    for span in search.standing(acronym):
        if search.text[span.start : span.end] != acronym:
            continue
        for long_form in long_forms(search.text, span):
            told = search.text[long_form.start : long_form.end]
            found.setdefault(_loose(told), told)
    return list(found.values())


def _tied_acronyms(search: _Search, name: str) -> list[str]:
    beside = (acronym_beside(search.text, span) for span in search.standing(name))
    return list(dict.fromkeys(search.text[each.start : each.end] for each in beside if each))


# Persons


def _bearers(search: _Search, known: Collection[str]) -> Bearers | None:
    """Look at everybody who bears the last name of the first name that is a person's."""
    person = next(filter(None, map(person_of, known)), None)
    if person is None:
        return None
    last = " ".join(person.last)
    places = [
        span
        for span in search.standing(last)
        if likeness(search.text[span.start : span.end], last) is not None
    ]
    return bearers_of(search.text, person, places)


def _own_form(words: str, bearers: Bearers | None) -> _Form:
    """Return the form of the name itself; a last name alone may be several people's."""
    if bearers is None or words != " ".join(bearers.person.last):
        return _Form(words, Likeness.SAME)
    rival = next(iter(bearers.rivals()), "")
    doubt = Doubt.OTHER_PERSON if rival else Doubt.NONE
    return _Form(words, Likeness.SAME, doubt, rival, is_last_name=True)


def _person_forms(bearers: Bearers | None, *, is_person: bool) -> Iterator[_Form]:
    if bearers is None:
        return
    unsaid = Doubt.NONE if is_person or bearers.has_title else Doubt.NOT_SAID_A_PERSON
    rival = next(iter(bearers.rivals()), "")
    doubt = Doubt.OTHER_PERSON if rival else unsaid
    person = bearers.person
    for short in person.short_forms():
        yield _Form(short, Likeness.SHORT, doubt, rival, is_last_name=True)
    for full in bearers.own if person.given else bearers.others:
        rival = next(iter(bearers.rivals(full)), "") if not person.given else ""
        yield _Form(full, Likeness.FULL, Doubt.OTHER_PERSON if rival else unsaid, rival)


def _judged(bearers: Bearers, place: Place, bearer: Bearer) -> Place:
    """Return a place of a last name with the doubt that a title before it casts or takes away."""
    is_unclear = bearers.is_unclear(bearer)
    if is_unclear is None:
        return place
    if is_unclear:
        return replace(place, doubt=Doubt.OTHER_PERSON)
    return replace(place, doubt=Doubt.NONE, by="")
