"""Evidence: what is cited for an annotation, from which source."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final, cast

from annotator.domain.change import Change, Step
from annotator.domain.refusal import Refusal
from annotator.domain.review import Act, Standing, demand
from annotator.domain.source import (
    Citation,
    Confidentiality,
    Source,
    SourceClass,
    Stance,
    Use,
    csl_item,
)
from annotator.services.days import iso_day
from annotator.services.desk import Desk
from annotator.services.pseudonyms import Pseudonyms
from annotator.services.settling import Outcome, one, settle
from annotator.store import sources
from annotator.store.attachments import attachments_of


@dataclass(frozen=True, slots=True)
class SourceForm:
    """A source as it is typed: `author` names divided by `;`, `issued` year, month or day.

    `pseudonym` may stay empty: a source that is not public is given one.
    """

    title: str
    url: str = ""
    publisher: str = ""
    author: str = ""
    issued: str = ""
    csl_type: str = "webpage"
    source_class: SourceClass = SourceClass.SECONDARY
    confidentiality: Confidentiality = Confidentiality.PUBLIC
    independence_group: str = ""
    pseudonym: str = ""
    beside: Mapping[str, object] = field(default_factory=dict)
    """What a pasted CSL-JSON item says of a new source beside these fields."""


FORM_KEYS: Final = frozenset(
    {"id", "type", "title", "URL", "container-title", "publisher", "author", "issued"}
)
"""What of a CSL-JSON item the form holds; everything else in an item stays as it is."""

CITATION_FIELDS: Final = frozenset(
    {"source_id", "stance", "quote", "locator", "accessed_on", "archived_url"}
    | {"note", "note_private", "used_as"}
)
"""What `edit_citation` may change."""


def cite(
    desk: Desk,
    annotation_id: str,
    *,
    source_id: str | None = None,
    form: SourceForm | None = None,
    stance: Stance = Stance.SUPPORTS,
    quote: str = "",
    locator: str = "",
    accessed_on: str | None = None,
    note: str = "",
    note_private: str = "",
    archived_url: str = "",
    used_as: Use = Use.AS_CLASSED,
) -> Step:
    """Cite a known source, or one that the form describes and the same step makes.

    `accessed_on` is an ISO date (`date_not_iso`), empty for never, none for today. Refused on an
    approved annotation (`locked`). The citation is the last created record of the step.
    """
    if (source_id is None) == (form is None):
        raise ValueError("cite either a known source or a new one")
    standing = desk.standing(annotation_id)
    demand(Act.EDIT, standing)
    made = () if form is None else (Change(None, _new_source(desk, form)),)
    cited = made[0].id if made else _source(desk, source_id or "").id
    citation = Citation(
        desk.new_id(),
        annotation_id,
        cited,
        desk.person.id,
        desk.now(),
        stance,
        quote.strip(),
        locator.strip(),
        iso_day(desk.now()[:10] if accessed_on is None else accessed_on),
        archived_url.strip(),
        note,
        note_private,
        used_as,
    )
    settled = settle(desk, standing, _with(standing, (*standing.citations, citation)))
    changes = (*settled.changes, *made, Change(None, citation))
    return one("cite", Outcome(changes, settled.notes))


def edit_citation(desk: Desk, /, citation_id: str, **fields: object) -> Step:
    """Change fields of a citation (`CITATION_FIELDS`); refused when its annotation is locked."""
    if not fields.keys() <= CITATION_FIELDS:
        raise TypeError(f"no fields of a citation: {sorted(fields.keys() - CITATION_FIELDS)}")
    before, standing = _cited(desk, citation_id)
    after = replace(before, **cast("dict[str, Any]", fields))
    after = replace(after, accessed_on=iso_day(after.accessed_on))
    _source(desk, after.source_id)
    kept = tuple(after if each.id == after.id else each for each in standing.citations)
    settled = settle(desk, standing, _with(standing, kept))
    changes = (*settled.changes, Change(before, after))
    return one("edit_citation", Outcome(changes, settled.notes))


def remove_citation(desk: Desk, citation_id: str) -> Step:
    """Take a citation away with what is attached to it; its source stays.

    Refused when its annotation is locked.
    """
    before, standing = _cited(desk, citation_id)
    kept = tuple(each for each in standing.citations if each.id != citation_id)
    settled = settle(desk, standing, _with(standing, kept))
    attached = (Change(each, None) for each in attachments_of(desk.project, citation_id))
    changes = (*settled.changes, *attached, Change(before, None))
    return one("remove_citation", Outcome(changes, settled.notes))


def delete_source(desk: Desk, source_id: str) -> Step:
    """Delete a source that nothing cites; one in use is refused (`source_used`)."""
    source = _source(desk, source_id)
    count = sources.source_uses(desk.project).get(source_id, 0)
    if count:
        raise Refusal("source_used", count=count)
    return Step("delete_source", (Change(source, None),))


def _with(standing: Standing, citations: tuple[Citation, ...]) -> Standing:
    return replace(standing, citations=citations)


def _cited(desk: Desk, citation_id: str) -> tuple[Citation, Standing]:
    citation = sources.citation(desk.project, citation_id)
    if citation is None:
        raise Refusal("citation_missing", id=citation_id)
    standing = desk.standing(citation.annotation_id)
    demand(Act.EDIT, standing)
    return citation, standing


def _source(desk: Desk, source_id: str) -> Source:
    found = sources.source(desk.project, source_id)
    if found is None:
        raise Refusal("source_missing", id=source_id)
    return found


def _new_source(desk: Desk, form: SourceForm) -> Source:
    source_id = desk.new_id()
    made = Source(
        source_id,
        _joined(form.beside, source_id, form),
        desk.now(),
        source_class=form.source_class,
        confidentiality=form.confidentiality,
        independence_group=form.independence_group.strip(),
        pseudonym=form.pseudonym.strip(),
    )
    return Pseudonyms(desk).named(made)


def _joined(known: Mapping[str, object], source_id: str, form: SourceForm) -> dict[str, object]:
    """Return a known item with what the form says otherwise; what it only shows stays as it is."""
    item = {key: value for key, value in known.items() if key not in FORM_KEYS}
    item |= _item(source_id, form)
    shown = Source("", {**known, "title": "?", "URL": ""}, "")
    for keys, was, typed in (
        (("author",), shown.author, form.author),
        (("issued",), shown.issued, form.issued),
        (("container-title", "publisher"), shown.publisher, form.publisher),
    ):
        if was == typed and any(key in known for key in keys):
            kept = {key: known[key] for key in keys if key in known}
            item = {key: value for key, value in item.items() if key not in keys} | kept
    return item


def _item(source_id: str, form: SourceForm) -> Mapping[str, object]:
    return csl_item(
        source_id,
        title=form.title,
        url=form.url,
        publisher=form.publisher,
        author=form.author,
        issued=form.issued,
        csl_type=form.csl_type,
    )
