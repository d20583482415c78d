"""Tagging many places of an article in one step."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from annotator.domain.anchoring import quote_of
from annotator.domain.annotation import Anchor, Annotation, Entity, Kind
from annotator.domain.article import ArticleVersion
from annotator.domain.change import Change, Step
from annotator.domain.refusal import Refusal
from annotator.domain.review import Act, obstacles
from annotator.domain.text import Span
from annotator.services.annotating import fitted, set_entity
from annotator.services.dating import dated_by_words
from annotator.services.desk import Desk
from annotator.store import entities, places
from annotator.store.folding import folded

SOME_TAGGED: Final = "some_tagged_already"
"""A note: some of the words were tagged so before, and are left as they are; once for all."""

SOME_EMPTY: Final = "some_without_words"
"""A note: some of the places have no words to tag; once for all."""

_NOTES: Final = {"annotation_exists": SOME_TAGGED}


def annotate_all(
    desk: Desk, article_id: str, spans: Iterable[Span], kind: Kind, subtype: str = ""
) -> Step:
    """Tag spans of the newest text in one step, each as `annotating.annotate` does.

    What is refused for one span is a note of the step and stops no other; when nothing is left to
    tag, the first refusal is raised. Refused: `article_missing`, `subtype_unknown`.
    """
    version = desk.version(article_id)
    now = desk.now()
    plain = Annotation("", article_id, kind, desk.person.id, now, now, subtype=subtype)
    return _Tagging(desk, version, plain).step(spans)


def annotate_alike(
    desk: Desk, annotation_id: str, spans: Sequence[Span], kind_of: str = ""
) -> Step:
    """Tag spans as the same entity as an annotation, with its subtype, in one step.

    If nobody has said which entity that is, it is named in the same step by the fullest of the
    words, unless all are the same words without a subtype, which ask for no name yet. `kind_of` is
    the type of such a new entity where the annotation has no subtype. Notes and refusals are those
    of `annotate_all`.
    """
    source = desk.annotation(annotation_id)
    version = desk.version(source.article_id)
    words = [desk.anchor(annotation_id).exact]
    words += [version.text[span.start : span.end] for span in spans]
    named = _named(desk, source, words, kind_of)
    now = desk.now()
    alike = Annotation(
        "", source.article_id, Kind.ENTITY, desk.person.id, now, now, subtype=source.subtype
    )
    for change in named.changes:
        if isinstance(change.after, Annotation):
            alike = replace(alike, subtype=change.after.subtype, entity_id=change.after.entity_id)
    if source.entity_id is not None:
        alike = replace(alike, entity_id=source.entity_id)
    step = _Tagging(desk, version, alike, is_named=True).step(spans)
    return Step("annotate_all", (*named.changes, *step.changes), (*named.notes, *step.notes))


def _named(desk: Desk, source: Annotation, words: list[str], kind_of: str) -> Step:
    """Return the step that names an entity of an annotation; an empty one where none is wanted."""
    is_one_name = len({folded(each) for each in words}) == 1
    if source.entity_id is not None or (is_one_name and not source.subtype):
        return Step("annotate_all", ())
    if obstacles(Act.EDIT, desk.standing(source.id)):
        return Step("annotate_all", ())
    longer = [each for each in words if each.endswith(f" {words[0]}")]
    name = max([words[0], *longer], key=len)
    return set_entity(desk, source.id, name, source.subtype or kind_of)


class _Tagging:
    """Makes the annotations of one step: alike but for their words."""

    def __init__(
        self, desk: Desk, version: ArticleVersion, plain: Annotation, *, is_named: bool = False
    ) -> None:
        self._desk = desk
        self._version = version
        self._plain = plain
        self._is_named = is_named
        self._taken = set(places.places_of_kind(desk.project, version.id, plain.kind))
        self._names: _Names | None = None
        self._by_words: dict[str, Annotation] = {}

    def step(self, spans: Iterable[Span]) -> Step:
        changes: list[Change] = []
        refused: dict[str, Refusal] = {}
        for span in spans:
            try:
                changes += self._tagged(span)
            except Refusal as refusal:
                refused.setdefault(refusal.code, refusal)
        if refused and not changes:
            raise next(iter(refused.values()))
        notes = dict.fromkeys(_NOTES.get(code, SOME_EMPTY) for code in refused)
        return Step("annotate_all", tuple(changes), tuple(notes))

    def _tagged(self, span: Span) -> tuple[Change, Change]:
        span = fitted(self._version.text, span)
        place = (span.start, span.end)
        if place in self._taken:
            raise Refusal("annotation_exists", id="")
        self._taken.add(place)
        words, prefix, suffix = quote_of(self._version.text, span)
        annotation = replace(self._told_by(words), id=self._desk.new_id())
        anchor = Anchor(
            self._desk.new_id(), annotation.id, self._version.id, *place, words, prefix, suffix
        )
        return Change(None, annotation), Change(None, anchor)

    def _told_by(self, words: str) -> Annotation:
        """Return an annotation with what its words alone tell, worked out once for equal words."""
        found = self._by_words.get(words)
        if found is None:
            found = self._by_words[words] = self._enriched(words)
        return found

    def _enriched(self, words: str) -> Annotation:
        plain = self._plain
        if plain.kind is Kind.DATE:
            return dated_by_words(plain, words)
        if plain.kind is not Kind.ENTITY or self._is_named:
            return plain
        self._names = self._names or _Names(entities.entities(self._desk.project))
        known = self._names.entity_named(words, plain.subtype)
        return replace(plain, entity_id=known.id, subtype=known.type) if known else plain


class _Names:
    """Entities by their names, for many look-ups; the rules are those of the store's."""

    def __init__(self, known: Sequence[Entity]) -> None:
        self._by_name: dict[str, list[Entity]] = {}
        for each in known:
            self._by_name.setdefault(folded(each.canonical_name), []).append(each)
        for each in known:
            for alias in each.aliases:
                self._by_name.setdefault(folded(alias), []).append(each)

    def entity_named(self, words: str, of_type: str) -> Entity | None:
        found = self._by_name.get(folded(words), [])
        return next((each for each in found if of_type in ("", each.type)), None)
