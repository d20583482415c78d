"""Names side by side: one name written in two ways, roles and titles that differ, spellings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from annotator.domain.change import Step
from annotator.domain.name_pairs import is_on_purpose, squeezed, two_ways
from annotator.domain.person_names import bearer_at, gender_of, person_of
from annotator.domain.refusal import Refusal
from annotator.domain.review import FlagReason, Severity
from annotator.services import reviewing
from annotator.services.desk import Desk
from annotator.store.articles import read_version
from annotator.store.name_forms import NameForm, PersonPlace, name_forms, person_places
from annotator.store.reviews import flags_of


class NameDoubt(StrEnum):
    """What about a name an editor should look at."""

    TWO_WAYS = "two_ways"
    ROLES = "roles_differ"
    TITLES = "titles_differ"
    """One name has the title of a man here and that of a woman there."""
    SPELLING = "spelling_not_confirmed"


@dataclass(frozen=True, slots=True)
class Written:
    """One side of what is compared: words, how often they stand so, and where first."""

    words: str
    places: int
    annotation_id: str
    start: int


@dataclass(frozen=True, slots=True)
class NameFinding:
    """What is to be looked at, side by side; the rarer way comes last, and is where to go."""

    doubt: NameDoubt
    name: str
    sides: tuple[Written, ...]

    @property
    def annotation_id(self) -> str:
        """The annotation to look at: the first place of the way that is written less often."""
        return self.sides[-1].annotation_id


def name_findings(desk: Desk, article_id: str) -> list[NameFinding]:
    """Return what is to be looked at in the names of an article, by doubt and then by place."""
    forms = name_forms(desk.project, article_id)
    text = read_version(desk.project, article_id).text
    found = [
        *_two_ways(_by_words(forms)),
        *_roles(forms),
        *_titles(text, person_places(desk.project, article_id)),
        *_spellings(forms),
    ]
    order = list(NameDoubt)
    return sorted(found, key=lambda each: (order.index(each.doubt), each.sides[-1].start))


def flag_once(desk: Desk, annotation_id: str, reason: FlagReason, message: str) -> Step:
    """Flag an annotation for what was found; refused where it is flagged so (`flagged_already`)."""
    for each in flags_of(desk.project, annotation_id):
        if each.is_open and each.reason is reason and each.message == message:
            raise Refusal("flagged_already")
    return reviewing.flag(desk, annotation_id, reason, Severity.WARN, message)


@dataclass(slots=True)
class _Way:
    """All places of a name that are written alike, whatever stands beside them."""

    form: NameForm
    places: int
    unconfirmed: int
    entities: set[str]

    def written(self) -> Written:
        return Written(self.form.words, self.places, self.form.annotation_id, self.form.start)


def _by_words(forms: Iterable[NameForm]) -> list[_Way]:
    found: dict[str, _Way] = {}
    for form in forms:
        known = found.setdefault(form.words, _Way(form, 0, 0, set()))
        known.places += form.places
        known.unconfirmed += form.unconfirmed
        known.entities |= {form.entity_id} - {""}
    return list(found.values())


def _two_ways(ways: list[_Way]) -> Iterator[NameFinding]:
    """Yield names that look alike, and others of one entity that nobody says mean the same.

    What is confirmed on both sides and named as two has been looked at.
    """
    pairs = dict.fromkeys(two_ways([way.form.words for way in ways]))
    pairs.update(dict.fromkeys(_of_one_entity(ways)))
    for one, other in sorted(pairs):
        first, second = ways[one], ways[other]
        if first.unconfirmed or second.unconfirmed or first.entities & second.entities:
            yield _finding(NameDoubt.TWO_WAYS, (first.written(), second.written()))


def _of_one_entity(ways: list[_Way]) -> Iterator[tuple[int, int]]:
    """Yield, for each entity, its first way with each other one that needs an explanation."""
    first: dict[str, int] = {}
    for at, way in enumerate(ways):
        for entity_id in way.entities:
            start = first.setdefault(entity_id, at)
            aliases = (way.form.name, *way.form.aliases)
            if start != at and not is_on_purpose(ways[start].form.words, way.form.words, aliases):
                yield start, at


def _roles(forms: Iterable[NameForm]) -> Iterator[NameFinding]:
    told: dict[str, dict[str, Written]] = defaultdict(dict)
    names: dict[str, str] = {}
    for form in forms:
        if not form.role.strip():
            continue
        owner = form.entity_id or squeezed(form.words)
        names.setdefault(owner, form.name or form.words)
        role = squeezed(form.role)
        known = told[owner].get(role)
        places = form.places + (known.places if known else 0)
        at = known or form
        words = known.words if known else form.role
        told[owner][role] = Written(words, places, at.annotation_id, at.start)
    for owner, roles in told.items():
        if len(roles) > 1:
            yield _finding(NameDoubt.ROLES, roles.values(), names[owner])


def _titles(text: str, places: Iterable[PersonPlace]) -> Iterator[NameFinding]:
    told: dict[str, dict[str, list[tuple[str, PersonPlace]]]] = defaultdict(dict)
    for place in places:
        gender, words = _title(text, place)
        if gender:
            owner = place.entity_id or squeezed(_untitled(place.words))
            told[owner].setdefault(gender, []).append((words, place))
    for genders in told.values():
        if len(genders) > 1:
            sides = [
                Written(found[0][0], len(found), found[0][1].annotation_id, found[0][1].start)
                for found in genders.values()
            ]
            yield _finding(NameDoubt.TITLES, sides)


def _title(text: str, place: PersonPlace) -> tuple[str, str]:
    """Return the gender that a title in or before a name tells, and the name with that title."""
    first = place.words.split()[0]
    if gender := gender_of(first):
        return gender, place.words
    bearer = bearer_at(text, place.start)
    if not bearer.gender or bearer.given:
        return "", ""
    title = text[max(0, place.start - 40) : place.start].split()
    return bearer.gender, f"{title[-1]} {place.words}"


def _untitled(words: str) -> str:
    person = person_of(words)
    return " ".join((*person.given, *person.last)) if person else words


def _spellings(forms: Iterable[NameForm]) -> Iterator[NameFinding]:
    found: dict[str, Written] = {}
    for form in forms:
        if not form.unconfirmed:
            continue
        known = found.get(form.words)
        places = form.unconfirmed + (known.places if known else 0)
        at = known or form
        found[form.words] = Written(form.words, places, at.annotation_id, at.start)
    for each in found.values():
        yield NameFinding(NameDoubt.SPELLING, each.words, (each,))


def _finding(doubt: NameDoubt, sides: Iterable[Written], name: str = "") -> NameFinding:
    """Put the sides in order: the usual way first, of equals the earlier one."""
    ordered = sorted(sides, key=lambda each: (-each.places, each.start))
    return NameFinding(doubt, name or ordered[0].words, tuple(ordered))
