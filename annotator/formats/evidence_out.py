"""A citation with its source and its files as a JSON object, redacted or whole."""

from __future__ import annotations

from collections.abc import Callable

from annotator.domain.attachment import Attachment
from annotator.domain.dossier import Dossier, Evidence
from annotator.domain.source import Source
from annotator.formats.redaction import is_withheld, stand_in, told_of

Named = Callable[[str], str]
"""What gives a person's name by an id."""


def citation_object(evidence: Evidence, named: Named, *, redacted: bool) -> dict[str, object]:
    """Return the object of a citation.

    Redacted, a source that is not public is only its pseudonym, what is attached to it stays out,
    and private notes do. Of a file there are its name, its digest and its size, never its bytes.
    """
    citation, source = evidence.citation, evidence.source
    withheld = redacted and is_withheld(source)
    files = () if withheld else evidence.attachments
    return {
        "id": citation.id,
        "stance": citation.stance,
        "used_as": citation.used_as,
        **told_of(evidence, redacted=redacted),
        "accessed_on": citation.accessed_on,
        "note": citation.note,
        **({} if redacted else {"note_private": citation.note_private}),
        "created_by": named(citation.created_by),
        "created_at": citation.created_at,
        "attachments": [_attachment(each, named) for each in files],
        "source": _withheld(source) if withheld else _source(source),
    }


def told_files(dossier: Dossier, *, redacted: bool) -> int:
    """Return how many files are told of without their bytes."""
    told = (e for e in dossier.evidence if not (redacted and is_withheld(e.source)))
    return sum(len(each.attachments) for each in told)


def _withheld(source: Source) -> dict[str, object]:
    return {"pseudonym": stand_in(source), "confidentiality": source.confidentiality}


def _source(source: Source) -> dict[str, object]:
    return {
        "id": source.id,
        "item": dict(source.item),
        "class": source.source_class,
        "confidentiality": source.confidentiality,
        "independence_group": source.independence_group,
        "pseudonym": source.pseudonym,
        "created_at": source.created_at,
    }


def _attachment(attachment: Attachment, named: Named) -> dict[str, object]:
    return {
        "id": attachment.id,
        "name": attachment.name,
        "sha256": attachment.sha256,
        "media_type": attachment.media_type,
        "size": attachment.size,
        "added_by": named(attachment.added_by),
        "added_at": attachment.added_at,
    }
