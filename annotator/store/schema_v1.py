"""The first version of the project file: what people check, on what grounds, and its history."""

from __future__ import annotations

from typing import Final

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
from annotator.domain.person import Role
from annotator.domain.review import Decision, FlagReason, FlagStatus, Severity
from annotator.domain.source import Confidentiality, SourceClass, Stance
from annotator.store.schema_terms import (
    Version,
    any_of,
    json_array,
    json_object,
    one_of,
    refers_to,
    utc_time,
)


def _subtypes() -> str:
    return " OR ".join(
        f"kind = '{kind}' AND ({any_of('subtype', ('', *subtypes))})"
        for kind, subtypes in SUBTYPES.items()
    )


_PEOPLE: Final = (
    f"""
CREATE TABLE person (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  initials TEXT NOT NULL,
  role TEXT NOT NULL {one_of("role", Role)}
) STRICT""",
)

_ARTICLES: Final = (
    f"""
CREATE TABLE article (
  id TEXT NOT NULL PRIMARY KEY,
  title TEXT NOT NULL,
  created_at TEXT NOT NULL {utc_time("created_at")},
  lang TEXT NOT NULL,
  url TEXT NOT NULL,
  publisher TEXT NOT NULL,
  byline TEXT NOT NULL,
  published_on TEXT NOT NULL,
  status TEXT NOT NULL {one_of("status", ArticleStatus)}
) STRICT""",
    f"""
CREATE TABLE article_version (
  id TEXT NOT NULL PRIMARY KEY,
  article_id TEXT NOT NULL {refers_to("article")},
  n INTEGER NOT NULL CHECK (n >= 1),
  text TEXT NOT NULL,
  text_sha256 TEXT NOT NULL,
  source_format TEXT NOT NULL,
  source_sha256 TEXT NOT NULL,
  reason TEXT NOT NULL,
  created_at TEXT NOT NULL {utc_time("created_at")},
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
  scale_id TEXT NOT NULL {refers_to("verdict_scale")},
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
  type TEXT NOT NULL CHECK ({any_of("type", SUBTYPES[Kind.ENTITY])}),
  canonical_name TEXT NOT NULL,
  aliases TEXT NOT NULL {json_array("aliases")},
  link TEXT NOT NULL
) STRICT""",
    f"""
CREATE TABLE annotation (
  id TEXT NOT NULL PRIMARY KEY,
  article_id TEXT NOT NULL {refers_to("article")},
  kind TEXT NOT NULL {one_of("kind", Kind)},
  created_by TEXT NOT NULL {refers_to("person")},
  created_at TEXT NOT NULL {utc_time("created_at")},
  modified_at TEXT NOT NULL {utc_time("modified_at")},
  subtype TEXT NOT NULL,
  note TEXT NOT NULL,
  tags TEXT NOT NULL {json_array("tags")},
  origin TEXT NOT NULL {one_of("origin", Origin)},
  confidence REAL CHECK (confidence BETWEEN 0 AND 1),
  priority INTEGER NOT NULL,
  assigned_to TEXT {refers_to("person")},
  work TEXT NOT NULL {one_of("work", Work)},
  review TEXT NOT NULL {one_of("review", ReviewStatus)},
  checked_by TEXT {refers_to("person")},
  checked_at TEXT {utc_time("checked_at")},
  claim_text TEXT NOT NULL,
  claimant_id TEXT {refers_to("entity")},
  claimed_on TEXT NOT NULL,
  checkable INTEGER NOT NULL CHECK (checkable IN (0, 1)),
  verdict TEXT {refers_to("verdict_value")},
  rationale TEXT NOT NULL,
  entity_id TEXT {refers_to("entity")},
  role TEXT NOT NULL,
  spelling_confirmed INTEGER NOT NULL CHECK (spelling_confirmed IN (0, 1)),
  timex_type TEXT NOT NULL {one_of("timex_type", TimexType)},
  timex_value TEXT NOT NULL,
  timex_mod TEXT NOT NULL {one_of("timex_mod", TimexMod)},
  edtf TEXT NOT NULL,
  earliest TEXT NOT NULL,
  latest TEXT NOT NULL,
  resolution TEXT NOT NULL,
  alternatives TEXT NOT NULL {json_array("alternatives")},
  CHECK ({_subtypes()}),
  CHECK (work <> 'checked' OR checked_by IS NOT NULL)
) STRICT""",
    "CREATE INDEX annotation_article ON annotation (article_id)",
    f"""
CREATE TABLE anchor (
  id TEXT NOT NULL PRIMARY KEY,
  annotation_id TEXT NOT NULL {refers_to("annotation")},
  version_id TEXT NOT NULL {refers_to("article_version")},
  start INTEGER NOT NULL CHECK (start >= 0),
  "end" INTEGER NOT NULL,
  exact TEXT NOT NULL,
  prefix TEXT NOT NULL,
  suffix TEXT NOT NULL,
  state TEXT NOT NULL {one_of("state", AnchorState)},
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
  item TEXT NOT NULL {json_object("item")},
  created_at TEXT NOT NULL {utc_time("created_at")},
  source_class TEXT NOT NULL {one_of("source_class", SourceClass)},
  independence_group TEXT NOT NULL,
  confidentiality TEXT NOT NULL {one_of("confidentiality", Confidentiality)},
  pseudonym TEXT NOT NULL
) STRICT""",
    f"""
CREATE TABLE citation (
  id TEXT NOT NULL PRIMARY KEY,
  annotation_id TEXT NOT NULL {refers_to("annotation")},
  source_id TEXT NOT NULL {refers_to("source")},
  created_by TEXT NOT NULL {refers_to("person")},
  created_at TEXT NOT NULL {utc_time("created_at")},
  stance TEXT NOT NULL {one_of("stance", Stance)},
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
  article_id TEXT NOT NULL {refers_to("article")},
  annotation_id TEXT {refers_to("annotation")},
  reason TEXT NOT NULL {one_of("reason", FlagReason)},
  severity TEXT NOT NULL {one_of("severity", Severity)},
  raised_by TEXT NOT NULL {refers_to("person")},
  raised_at TEXT NOT NULL {utc_time("raised_at")},
  message TEXT NOT NULL,
  status TEXT NOT NULL {one_of("status", FlagStatus)},
  resolution TEXT NOT NULL,
  closed_by TEXT {refers_to("person")},
  closed_at TEXT {utc_time("closed_at")},
  CHECK (status <> 'dismissed' OR resolution <> '')
) STRICT""",
    "CREATE INDEX flag_annotation ON flag (annotation_id)",
    "CREATE INDEX flag_open ON flag (annotation_id, severity) WHERE status = 'open'",
    "CREATE INDEX flag_article ON flag (article_id)",
    f"""
CREATE TABLE review (
  id TEXT NOT NULL PRIMARY KEY,
  annotation_id TEXT NOT NULL {refers_to("annotation")},
  decision TEXT NOT NULL {one_of("decision", Decision)},
  reviewer_id TEXT NOT NULL {refers_to("person")},
  reviewed_at TEXT NOT NULL {utc_time("reviewed_at")},
  comment TEXT NOT NULL,
  self_review INTEGER NOT NULL CHECK (self_review IN (0, 1)),
  CHECK (decision = 'approved' OR comment <> '')
) STRICT""",
    "CREATE INDEX review_annotation ON review (annotation_id)",
    f"""
CREATE TABLE comment (
  id TEXT NOT NULL PRIMARY KEY,
  annotation_id TEXT NOT NULL {refers_to("annotation")},
  text TEXT NOT NULL,
  author_id TEXT NOT NULL {refers_to("person")},
  created_at TEXT NOT NULL {utc_time("created_at")}
) STRICT""",
    "CREATE INDEX comment_annotation ON comment (annotation_id)",
)

_HISTORY: Final = (
    f"""
CREATE TABLE history (
  seq INTEGER NOT NULL PRIMARY KEY,
  batch INTEGER NOT NULL,
  at TEXT NOT NULL {utc_time("at")},
  who TEXT NOT NULL,
  act TEXT NOT NULL,
  record TEXT NOT NULL,
  id TEXT NOT NULL,
  annotation_id TEXT,
  before TEXT {json_object("before")},
  after TEXT {json_object("after")},
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

FIRST: Final = Version(
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
)
