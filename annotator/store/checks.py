"""Checks: whether a project still holds what it promises, down to the last quote."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, Final, NamedTuple

from annotator.domain.annotation import Anchor, AnchorState
from annotator.domain.article import ArticleVersion
from annotator.domain.change import RECORDS
from annotator.domain.dossier import Dossier
from annotator.domain.review import EVIDENCE_CODES, Act, Standing, obstacles
from annotator.domain.text import sha256
from annotator.domain.verdict import VerdictValue
from annotator.store.dossiers import dossiers
from annotator.store.errors import StoreError
from annotator.store.history import verify
from annotator.store.project import Project
from annotator.store.records import NO_RECORD, Codec, codec
from annotator.store.snapshots import changed_attachments


class Finding(NamedTuple):
    """One thing that does not hold: a code with parameters, and the record that it is about.

    `record` and `id` are empty where it is about the file.
    """

    code: str
    record: str
    id: str
    params: Mapping[str, object]


_LAST_SAID: Final = """
SELECT id, after FROM history
WHERE seq IN (SELECT max(seq) FROM history WHERE record = ? GROUP BY id) AND after IS NOT NULL
"""
_UNPLACED: Final = """
SELECT a.id FROM annotation a WHERE NOT EXISTS (
  SELECT 1 FROM anchor p JOIN article_version v ON v.id = p.version_id
  WHERE p.annotation_id = a.id
  AND v.n = (SELECT max(n) FROM article_version WHERE article_id = a.article_id)
)
"""
_WITHOUT_TEXT: Final = (
    "SELECT id FROM article WHERE id NOT IN (SELECT article_id FROM article_version)"
)
# A history that was made anew no longer has the row that was signed.
_SIGNED_OTHERWISE: Final = """
SELECT s.id FROM sign_off s
LEFT JOIN article_version v ON v.id = s.version_id
LEFT JOIN history h ON h.seq = s.history_seq
WHERE coalesce(v.text_sha256, '') <> s.text_sha256 OR coalesce(h.hash, '') <> s.history_hash
ORDER BY s.id
"""
_CHECKED: Final = "SELECT id FROM annotation WHERE work = 'checked'"


def check(project: Project) -> list[Finding]:
    """Return all that does not hold; empty for a sound project.

    Codes, with their parameters: `file_damaged(detail)`, `reference_broken(to)`,
    `history_broken(seq)`, `record_invalid(reason)`, `record_unlogged`, `snapshot_changed`,
    `version_missing`, `text_changed`, `sign_off_changed`, `anchor_missing`, `quote_changed`,
    `context_changed`, `checked_without_evidence(missing)`. Where the file cannot be read on, the
    store's own refusal is the last finding.
    """
    found: list[Finding] = []
    try:
        with _damaged_text_readable(project.connection):
            for look in _LOOKS:
                found += look(project)
    except StoreError as refusal:
        found.append(Finding(refusal.code, "", "", refusal.params))
    return found


@contextmanager
def _damaged_text_readable(connection: sqlite3.Connection) -> Iterator[None]:
    """Read bytes that are no UTF-8 as U+FFFD, so that what holds them is found and named."""
    usual = connection.text_factory
    connection.text_factory = _replaced
    try:
        yield
    finally:
        connection.text_factory = usual


def _replaced(raw: bytes) -> str:
    return raw.decode(errors="replace")


def _file(project: Project) -> Iterator[Finding]:
    for (detail,) in project.rows("PRAGMA integrity_check"):
        if detail != "ok":
            yield Finding("file_damaged", "", "", {"detail": detail})


def _references(project: Project) -> Iterator[Finding]:
    for table, rowid, parent, _ in project.rows("PRAGMA foreign_key_check"):
        kind: Codec[Any] = codec(RECORDS[table])
        for record_id, *_ in project.rows(f"{kind.select} WHERE rowid = ?", (rowid,)):
            yield Finding("reference_broken", table, record_id, {"to": parent})


def _history(project: Project) -> Iterator[Finding]:
    for seq in verify(project):
        yield Finding("history_broken", "history", str(seq), {"seq": seq})


def _records(project: Project) -> Iterator[Finding]:
    """Hold every record against its class, and against what the history last said of it."""
    for name, cls in RECORDS.items():
        kind: Codec[Any] = codec(cls)
        logged = dict(project.rows(_LAST_SAID, (name,)))
        for row in project.rows(kind.select):
            said = logged.pop(row[0], None)
            try:
                stands = kind.json(kind.record(row))
            except NO_RECORD as error:
                yield Finding("record_invalid", name, row[0], {"reason": str(error)})
            else:
                if stands != said and stands != _renewed(kind, said):
                    yield Finding("record_unlogged", name, row[0], {})
        for record_id in logged:
            yield Finding("record_unlogged", name, record_id, {})


def _renewed(kind: Codec[Any], said: str | None) -> str:
    """Return what the history said of a record with the fields that the schema has got since."""
    try:
        return "" if said is None else kind.json(kind.read(said))
    except NO_RECORD:
        return ""


def _snapshots(project: Project) -> Iterator[Finding]:
    for attachment_id in changed_attachments(project):
        yield Finding("snapshot_changed", "attachment", attachment_id, {})


def _texts(project: Project) -> Iterator[Finding]:
    for (article_id,) in project.rows(_WITHOUT_TEXT):
        yield Finding("version_missing", "article", article_id, {})
    for version in project.records(ArticleVersion):
        if sha256(version.text) != version.text_sha256:
            yield Finding("text_changed", "article_version", version.id, {})


def _signatures(project: Project) -> Iterator[Finding]:
    for (sign_off_id,) in project.rows(_SIGNED_OTHERWISE):
        yield Finding("sign_off_changed", "sign_off", sign_off_id, {})


def _places(project: Project) -> Iterator[Finding]:
    for (annotation_id,) in project.rows(_UNPLACED):
        yield Finding("anchor_missing", "annotation", annotation_id, {})
    for version in project.records(ArticleVersion):
        for anchor in project.records(Anchor, "WHERE version_id = ?", (version.id,)):
            code = _misquotes(version.text, anchor)
            if code:
                yield Finding(code, "anchor", anchor.id, {})


def _misquotes(text: str, anchor: Anchor) -> str:
    """Say what of an anchor does not stand in its text; an orphan has nothing that could."""
    if anchor.state is AnchorState.ORPHAN:
        return ""
    if text[anchor.start : anchor.end] != anchor.exact:
        return "quote_changed"
    before, after = text[: anchor.start], text[anchor.end :]
    framed = before.endswith(anchor.prefix) and after.startswith(anchor.suffix)
    return "" if framed else "context_changed"


def _evidence(project: Project) -> Iterator[Finding]:
    unverifiable = {each.id for each in project.records(VerdictValue, "WHERE unverifiable = 1")}
    ids = [annotation_id for (annotation_id,) in project.rows(_CHECKED)]
    for dossier in dossiers(project, ids=ids):
        standing = _standing(dossier, unverifiable=dossier.annotation.verdict in unverifiable)
        codes = [guard.code for guard in obstacles(Act.CHECK, standing)]
        missing = tuple(code for code in codes if code in EVIDENCE_CODES)
        if missing:
            params = {"missing": missing}
            yield Finding("checked_without_evidence", "annotation", dossier.annotation.id, params)


def _standing(dossier: Dossier, *, unverifiable: bool) -> Standing:
    return Standing(
        annotation=dossier.annotation,
        anchor=dossier.anchor,
        citations=tuple(each.citation for each in dossier.evidence),
        flags=dossier.flags,
        unverifiable=unverifiable,
        person_id="",
        alone=True,
    )


_LOOKS: Final[tuple[Callable[[Project], Iterator[Finding]], ...]] = (
    _file,
    _references,
    _history,
    _records,
    _snapshots,
    _texts,
    _signatures,
    _places,
    _evidence,
)
