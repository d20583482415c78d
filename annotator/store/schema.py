"""Every version of the project file, in order: what makes each of the one before.

A version that was released is never edited; the next one is added at the end. Columns are named
as the fields of the records in `annotator.domain`. Every enumeration has its CHECK, made from the
enumeration itself, so a new value needs a version of the schema too.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import Final, NamedTuple

from annotator.domain.annotation import (
    SUBTYPES,
    AnchorState,
    Kind,
    Origin,
    ReviewStatus,
    TimexMod,
    TimexType,
    Work,
)
from annotator.domain.article import ArticleStatus
from annotator.domain.correction import CorrectionState
from annotator.domain.label_mapping import Treatment
from annotator.domain.person import Role
from annotator.domain.review import Decision, FlagReason, FlagStatus, Severity
from annotator.domain.saved_view import Pane
from annotator.domain.source import Confidentiality, SourceClass, Stance, Use

APPLICATION_ID: Final = 0x414E4E54
"""`ANNT` in the header's four bytes that say which program a SQLite file belongs to."""


class Version(NamedTuple):
    """One version: its number, the tables it adds, and the SQL that makes it of the last one."""

    number: int
    tables: tuple[str, ...]
    statements: tuple[str, ...]


_DIGIT: Final = "[0-9]"
_DAY: Final = f"{_DIGIT * 4}-{_DIGIT * 2}-{_DIGIT * 2}"
_TIME: Final = f"{_DAY}T{_DIGIT * 2}:{_DIGIT * 2}:{_DIGIT * 2}*Z"


def _any(column: str, values: Iterable[str]) -> str:
    """Name the values one by one: for `IN` SQLite would build a table at every insert."""
    return " OR ".join(f"{column} = '{value}'" for value in values)


def _one_of(column: str, enumeration: type[StrEnum]) -> str:
    return f"CHECK ({_any(column, enumeration)})"


def _time(column: str) -> str:
    """Demand a UTC time; where the column allows none, NULL passes."""
    return f"CHECK ({column} GLOB '{_TIME}')"


def _array(column: str) -> str:
    """Demand a JSON array, by its brackets: SQLite 3.40 trusts no schema with JSON functions."""
    return f"CHECK ({column} GLOB '[[]*]')"


def _object(column: str) -> str:
    """Demand a JSON object, by its braces."""
    return f"CHECK ({column} GLOB '{{*}}')"


def _to(table: str) -> str:
    """Refer to a table; it is looked at on commit, so the order of changes never matters."""
    return f"REFERENCES {table} (id) DEFERRABLE INITIALLY DEFERRED"


def _subtypes() -> str:
    return " OR ".join(
        f"kind = '{kind}' AND ({_any('subtype', ('', *subtypes))})"
        for kind, subtypes in SUBTYPES.items()
    )


_PEOPLE: Final = (
    f"""
CREATE TABLE person (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  initials TEXT NOT NULL,
  role TEXT NOT NULL {_one_of("role", Role)}
) STRICT""",
)

_ARTICLES: Final = (
    f"""
CREATE TABLE article (
  id TEXT NOT NULL PRIMARY KEY,
  title TEXT NOT NULL,
  created_at TEXT NOT NULL {_time("created_at")},
  lang TEXT NOT NULL,
  url TEXT NOT NULL,
  publisher TEXT NOT NULL,
  byline TEXT NOT NULL,
  published_on TEXT NOT NULL,
  status TEXT NOT NULL {_one_of("status", ArticleStatus)}
) STRICT""",
    f"""
CREATE TABLE article_version (
  id TEXT NOT NULL PRIMARY KEY,
  article_id TEXT NOT NULL {_to("article")},
  n INTEGER NOT NULL CHECK (n >= 1),
  text TEXT NOT NULL,
  text_sha256 TEXT NOT NULL,
  source_format TEXT NOT NULL,
  source_sha256 TEXT NOT NULL,
  reason TEXT NOT NULL,
  created_at TEXT NOT NULL {_time("created_at")},
  UNIQUE (article_id, n)
) STRICT""",
)

_VERDICTS: Final = (
    """
CREATE TABLE verdict_scale (
  id TEXT NOT NULL PRIMARY KEY,
  name_en TEXT NOT NULL,
  name_fr TEXT NOT NULL,
  version INTEGER NOT NULL,
  is_default INTEGER NOT NULL CHECK (is_default IN (0, 1))
) STRICT""",
    f"""
CREATE TABLE verdict_value (
  id TEXT NOT NULL PRIMARY KEY,
  scale_id TEXT NOT NULL {_to("verdict_scale")},
  rank INTEGER NOT NULL,
  label_en TEXT NOT NULL,
  label_fr TEXT NOT NULL,
  colour TEXT NOT NULL CHECK (colour GLOB '#{"[0-9A-Fa-f]" * 6}'),
  rating INTEGER,
  unverifiable INTEGER NOT NULL CHECK (unverifiable IN (0, 1)),
  retired_on TEXT NOT NULL
) STRICT""",
)

_ANNOTATIONS: Final = (
    f"""
CREATE TABLE entity (
  id TEXT NOT NULL PRIMARY KEY,
  type TEXT NOT NULL CHECK ({_any("type", SUBTYPES[Kind.ENTITY])}),
  canonical_name TEXT NOT NULL,
  aliases TEXT NOT NULL {_array("aliases")},
  link TEXT NOT NULL
) STRICT""",
    f"""
CREATE TABLE annotation (
  id TEXT NOT NULL PRIMARY KEY,
  article_id TEXT NOT NULL {_to("article")},
  kind TEXT NOT NULL {_one_of("kind", Kind)},
  created_by TEXT NOT NULL {_to("person")},
  created_at TEXT NOT NULL {_time("created_at")},
  modified_at TEXT NOT NULL {_time("modified_at")},
  subtype TEXT NOT NULL,
  note TEXT NOT NULL,
  tags TEXT NOT NULL {_array("tags")},
  origin TEXT NOT NULL {_one_of("origin", Origin)},
  confidence REAL CHECK (confidence BETWEEN 0 AND 1),
  priority INTEGER NOT NULL,
  assigned_to TEXT {_to("person")},
  work TEXT NOT NULL {_one_of("work", Work)},
  review TEXT NOT NULL {_one_of("review", ReviewStatus)},
  checked_by TEXT {_to("person")},
  checked_at TEXT {_time("checked_at")},
  claim_text TEXT NOT NULL,
  claimant_id TEXT {_to("entity")},
  claimed_on TEXT NOT NULL,
  checkable INTEGER NOT NULL CHECK (checkable IN (0, 1)),
  verdict TEXT {_to("verdict_value")},
  rationale TEXT NOT NULL,
  entity_id TEXT {_to("entity")},
  role TEXT NOT NULL,
  spelling_confirmed INTEGER NOT NULL CHECK (spelling_confirmed IN (0, 1)),
  timex_type TEXT NOT NULL {_one_of("timex_type", TimexType)},
  timex_value TEXT NOT NULL,
  timex_mod TEXT NOT NULL {_one_of("timex_mod", TimexMod)},
  edtf TEXT NOT NULL,
  earliest TEXT NOT NULL,
  latest TEXT NOT NULL,
  resolution TEXT NOT NULL,
  alternatives TEXT NOT NULL {_array("alternatives")},
  CHECK ({_subtypes()}),
  CHECK (work <> 'checked' OR checked_by IS NOT NULL)
) STRICT""",
    "CREATE INDEX annotation_article ON annotation (article_id)",
    f"""
CREATE TABLE anchor (
  id TEXT NOT NULL PRIMARY KEY,
  annotation_id TEXT NOT NULL {_to("annotation")},
  version_id TEXT NOT NULL {_to("article_version")},
  start INTEGER NOT NULL CHECK (start >= 0),
  "end" INTEGER NOT NULL,
  exact TEXT NOT NULL,
  prefix TEXT NOT NULL,
  suffix TEXT NOT NULL,
  state TEXT NOT NULL {_one_of("state", AnchorState)},
  method TEXT NOT NULL,
  CHECK (start < "end"),
  UNIQUE (annotation_id, version_id)
) STRICT""",
    'CREATE INDEX anchor_place ON anchor (version_id, start, "end")',
)

_SOURCES: Final = (
    f"""
CREATE TABLE source (
  id TEXT NOT NULL PRIMARY KEY,
  item TEXT NOT NULL {_object("item")},
  created_at TEXT NOT NULL {_time("created_at")},
  source_class TEXT NOT NULL {_one_of("source_class", SourceClass)},
  independence_group TEXT NOT NULL,
  confidentiality TEXT NOT NULL {_one_of("confidentiality", Confidentiality)},
  pseudonym TEXT NOT NULL
) STRICT""",
    f"""
CREATE TABLE citation (
  id TEXT NOT NULL PRIMARY KEY,
  annotation_id TEXT NOT NULL {_to("annotation")},
  source_id TEXT NOT NULL {_to("source")},
  created_by TEXT NOT NULL {_to("person")},
  created_at TEXT NOT NULL {_time("created_at")},
  stance TEXT NOT NULL {_one_of("stance", Stance)},
  quote TEXT NOT NULL,
  locator TEXT NOT NULL,
  accessed_on TEXT NOT NULL,
  archived_url TEXT NOT NULL,
  note TEXT NOT NULL,
  note_private TEXT NOT NULL
) STRICT""",
    "CREATE INDEX citation_annotation ON citation (annotation_id)",
    "CREATE INDEX citation_source ON citation (source_id)",
)

_REVIEWS: Final = (
    f"""
CREATE TABLE flag (
  id TEXT NOT NULL PRIMARY KEY,
  article_id TEXT NOT NULL {_to("article")},
  annotation_id TEXT {_to("annotation")},
  reason TEXT NOT NULL {_one_of("reason", FlagReason)},
  severity TEXT NOT NULL {_one_of("severity", Severity)},
  raised_by TEXT NOT NULL {_to("person")},
  raised_at TEXT NOT NULL {_time("raised_at")},
  message TEXT NOT NULL,
  status TEXT NOT NULL {_one_of("status", FlagStatus)},
  resolution TEXT NOT NULL,
  closed_by TEXT {_to("person")},
  closed_at TEXT {_time("closed_at")},
  CHECK (status <> 'dismissed' OR resolution <> '')
) STRICT""",
    "CREATE INDEX flag_annotation ON flag (annotation_id)",
    "CREATE INDEX flag_open ON flag (annotation_id, severity) WHERE status = 'open'",
    "CREATE INDEX flag_article ON flag (article_id)",
    f"""
CREATE TABLE review (
  id TEXT NOT NULL PRIMARY KEY,
  annotation_id TEXT NOT NULL {_to("annotation")},
  decision TEXT NOT NULL {_one_of("decision", Decision)},
  reviewer_id TEXT NOT NULL {_to("person")},
  reviewed_at TEXT NOT NULL {_time("reviewed_at")},
  comment TEXT NOT NULL,
  self_review INTEGER NOT NULL CHECK (self_review IN (0, 1)),
  CHECK (decision = 'approved' OR comment <> '')
) STRICT""",
    "CREATE INDEX review_annotation ON review (annotation_id)",
    f"""
CREATE TABLE comment (
  id TEXT NOT NULL PRIMARY KEY,
  annotation_id TEXT NOT NULL {_to("annotation")},
  text TEXT NOT NULL,
  author_id TEXT NOT NULL {_to("person")},
  created_at TEXT NOT NULL {_time("created_at")}
) STRICT""",
    "CREATE INDEX comment_annotation ON comment (annotation_id)",
)

_HISTORY: Final = (
    f"""
CREATE TABLE history (
  seq INTEGER NOT NULL PRIMARY KEY,
  batch INTEGER NOT NULL,
  at TEXT NOT NULL {_time("at")},
  who TEXT NOT NULL,
  act TEXT NOT NULL,
  record TEXT NOT NULL,
  id TEXT NOT NULL,
  annotation_id TEXT,
  before TEXT {_object("before")},
  after TEXT {_object("after")},
  hash TEXT NOT NULL CHECK (length(hash) = 64),
  CHECK (before IS NOT NULL OR after IS NOT NULL)
) STRICT""",
    # The annotation that a record is or hangs on: found by it even when both are gone.
    """
CREATE INDEX history_annotation ON history (annotation_id) WHERE annotation_id IS NOT NULL""",
    """
CREATE TRIGGER history_is_never_changed BEFORE UPDATE ON history
BEGIN SELECT raise(ABORT, 'the history is only ever added to'); END""",
    """
CREATE TRIGGER history_is_never_shortened BEFORE DELETE ON history
BEGIN SELECT raise(ABORT, 'the history is only ever added to'); END""",
)

_EVIDENCE_KEPT: Final = (
    # What attachments keep, once for each content. It is no record: the history tells of the
    # attachments, and their digests of the bytes.
    """
CREATE TABLE snapshot (
  sha256 TEXT NOT NULL PRIMARY KEY CHECK (length(sha256) = 64),
  bytes BLOB NOT NULL
) STRICT""",
    f"""
CREATE TABLE attachment (
  id TEXT NOT NULL PRIMARY KEY,
  annotation_id TEXT NOT NULL {_to("annotation")},
  citation_id TEXT NOT NULL {_to("citation")},
  sha256 TEXT NOT NULL REFERENCES snapshot (sha256) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  size INTEGER NOT NULL CHECK (size >= 0),
  added_by TEXT NOT NULL {_to("person")},
  added_at TEXT NOT NULL {_time("added_at")}
) STRICT""",
    "CREATE INDEX attachment_annotation ON attachment (annotation_id)",
    "CREATE INDEX attachment_citation ON attachment (citation_id)",
    f"""
ALTER TABLE citation ADD COLUMN used_as TEXT NOT NULL DEFAULT '' {_one_of("used_as", Use)}""",
)

_CORRECTIONS: Final = (
    f"""
CREATE TABLE correction (
  id TEXT NOT NULL PRIMARY KEY,
  annotation_id TEXT NOT NULL {_to("annotation")},
  from_text TEXT NOT NULL,
  to_text TEXT NOT NULL,
  proposed_by TEXT NOT NULL {_to("person")},
  proposed_at TEXT NOT NULL {_time("proposed_at")},
  note TEXT NOT NULL,
  state TEXT NOT NULL {_one_of("state", CorrectionState)},
  decided_by TEXT {_to("person")},
  decided_at TEXT {_time("decided_at")},
  reason TEXT NOT NULL,
  CHECK (from_text <> to_text)
) STRICT""",
    "CREATE INDEX correction_annotation ON correction (annotation_id)",
)

_PLANNING: Final = (
    "ALTER TABLE annotation ADD COLUMN due_on TEXT NOT NULL DEFAULT ''",
    f"""
CREATE TABLE saved_view (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  pane TEXT NOT NULL {_one_of("pane", Pane)},
  query TEXT NOT NULL {_object("query")},
  created_by TEXT NOT NULL {_to("person")},
  created_at TEXT NOT NULL {_time("created_at")}
) STRICT""",
)

_SIGNING: Final = (
    f"""
CREATE TABLE sign_off (
  id TEXT NOT NULL PRIMARY KEY,
  article_id TEXT NOT NULL {_to("article")},
  version_id TEXT NOT NULL {_to("article_version")},
  signed_by TEXT NOT NULL {_to("person")},
  signed_at TEXT NOT NULL {_time("signed_at")},
  text_sha256 TEXT NOT NULL CHECK (length(text_sha256) = 64),
  history_seq INTEGER NOT NULL CHECK (history_seq >= 0),
  history_hash TEXT NOT NULL,
  counts TEXT NOT NULL {_object("counts")},
  names TEXT NOT NULL {_array("names")},
  note TEXT NOT NULL,
  reopened_by TEXT {_to("person")},
  reopened_at TEXT {_time("reopened_at")},
  reason TEXT NOT NULL,
  CHECK (reopened_at IS NULL OR reason <> '')
) STRICT""",
    "CREATE INDEX sign_off_article ON sign_off (article_id)",
)

_LABELS: Final = (
    f"""
CREATE TABLE label_mapping (
  id TEXT NOT NULL PRIMARY KEY,
  scheme TEXT NOT NULL,
  label TEXT NOT NULL,
  treatment TEXT NOT NULL {_one_of("treatment", Treatment)},
  made_by TEXT NOT NULL {_to("person")},
  made_at TEXT NOT NULL {_time("made_at")},
  subtype TEXT NOT NULL,
  UNIQUE (scheme, label)
) STRICT""",
)

_SUGGESTIONS: Final = (
    f"""
CREATE TABLE left_suggestion (
  id TEXT NOT NULL PRIMARY KEY,
  article_id TEXT NOT NULL {_to("article")},
  text_sha256 TEXT NOT NULL CHECK (length(text_sha256) = 64),
  kind TEXT NOT NULL {_one_of("kind", Kind)},
  start INTEGER NOT NULL CHECK (start >= 0),
  "end" INTEGER NOT NULL,
  quote TEXT NOT NULL,
  recogniser TEXT NOT NULL,
  left_by TEXT NOT NULL {_to("person")},
  left_at TEXT NOT NULL {_time("left_at")},
  CHECK (start < "end")
) STRICT""",
    "CREATE INDEX left_suggestion_text ON left_suggestion (text_sha256)",
    # What recognisers found, to be found again at once: no records, and made anew when missing.
    # `context` is what the answer depends on beside the text, such as the day of publication.
    f"""
CREATE TABLE suggestion_cache (
  text_sha256 TEXT NOT NULL CHECK (length(text_sha256) = 64),
  recogniser TEXT NOT NULL,
  version TEXT NOT NULL,
  context TEXT NOT NULL,
  found TEXT NOT NULL {_array("found")},
  made_at TEXT NOT NULL {_time("made_at")},
  PRIMARY KEY (text_sha256, recogniser, version, context)
) STRICT""",
    # What ranking has learned from what was taken and left: no record either, and can be emptied.
    f"""
CREATE TABLE learned (
  recogniser TEXT NOT NULL PRIMARY KEY,
  weights TEXT NOT NULL {_object("weights")}
) STRICT""",
)

_EARLIER_ACTS: Final = (
    # What another project's history says of annotations that came from there. They are not of this
    # chain, and what they tell of may be gone: so nothing here is referred to.
    f"""
CREATE TABLE earlier_act (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 64),
  annotation_id TEXT NOT NULL,
  seq INTEGER NOT NULL CHECK (seq >= 1),
  batch INTEGER NOT NULL,
  at TEXT NOT NULL {_time("at")},
  who TEXT NOT NULL,
  name TEXT NOT NULL,
  act TEXT NOT NULL,
  record TEXT NOT NULL,
  record_id TEXT NOT NULL,
  before TEXT NOT NULL,
  after TEXT NOT NULL,
  previous TEXT NOT NULL,
  CHECK (before <> '' OR after <> '')
) STRICT""",
    "CREATE INDEX earlier_act_annotation ON earlier_act (annotation_id)",
)

_READING_ORDER: Final = (
    "DROP INDEX anchor_place",
    # In reading order, so that nobody has to sort a whole article.
    'CREATE INDEX anchor_place ON anchor (version_id, start, "end" DESC, annotation_id)',
    # Since when a statement waits is asked of all that wait, to put the oldest first.
    "CREATE INDEX history_asked ON history (annotation_id, at) WHERE act = 'ask_review'",
)

VERSIONS: tuple[Version, ...] = (
    Version(
        number=1,
        tables=(
            *("person", "article", "article_version", "verdict_scale", "verdict_value"),
            *("entity", "annotation", "anchor", "source", "citation"),
            *("flag", "review", "comment", "history"),
        ),
        statements=(
            *(*_PEOPLE, *_ARTICLES, *_VERDICTS, *_ANNOTATIONS),
            *(*_SOURCES, *_REVIEWS, *_HISTORY),
        ),
    ),
    Version(
        number=2,
        tables=("snapshot", "attachment", "correction", "saved_view"),
        statements=(*_EVIDENCE_KEPT, *_CORRECTIONS, *_PLANNING),
    ),
    Version(
        number=3,
        tables=(
            *("sign_off", "label_mapping", "left_suggestion", "suggestion_cache", "learned"),
            "earlier_act",
        ),
        statements=(*_SIGNING, *_LABELS, *_SUGGESTIONS, *_EARLIER_ACTS, *_READING_ORDER),
    ),
)
"""All versions, the newest last; a file says in `user_version` which one it has."""


def newest() -> int:
    """Return the number of the version that this program writes."""
    return VERSIONS[-1].number


def tables(number: int) -> frozenset[str]:
    """Return the names of the tables that a file of a version has."""
    return frozenset(
        name for version in VERSIONS if version.number <= number for name in version.tables
    )
