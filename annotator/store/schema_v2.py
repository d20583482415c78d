"""The second version of the project file: evidence kept, corrections, planning."""

from __future__ import annotations

from typing import Final

from annotator.domain.correction import CorrectionState
from annotator.domain.saved_view import Pane
from annotator.domain.source import Use
from annotator.store.schema_terms import (
    Version,
    json_object,
    one_of,
    refers_to,
    utc_time,
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
  annotation_id TEXT NOT NULL {refers_to("annotation")},
  citation_id TEXT NOT NULL {refers_to("citation")},
  sha256 TEXT NOT NULL REFERENCES snapshot (sha256) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  size INTEGER NOT NULL CHECK (size >= 0),
  added_by TEXT NOT NULL {refers_to("person")},
  added_at TEXT NOT NULL {utc_time("added_at")}
) STRICT""",
    "CREATE INDEX attachment_annotation ON attachment (annotation_id)",
    "CREATE INDEX attachment_citation ON attachment (citation_id)",
    f"""
ALTER TABLE citation ADD COLUMN used_as TEXT NOT NULL DEFAULT '' {one_of("used_as", Use)}""",
)

_CORRECTIONS: Final = (
    f"""
CREATE TABLE correction (
  id TEXT NOT NULL PRIMARY KEY,
  annotation_id TEXT NOT NULL {refers_to("annotation")},
  from_text TEXT NOT NULL,
  to_text TEXT NOT NULL,
  proposed_by TEXT NOT NULL {refers_to("person")},
  proposed_at TEXT NOT NULL {utc_time("proposed_at")},
  note TEXT NOT NULL,
  state TEXT NOT NULL {one_of("state", CorrectionState)},
  decided_by TEXT {refers_to("person")},
  decided_at TEXT {utc_time("decided_at")},
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
  pane TEXT NOT NULL {one_of("pane", Pane)},
  query TEXT NOT NULL {json_object("query")},
  created_by TEXT NOT NULL {refers_to("person")},
  created_at TEXT NOT NULL {utc_time("created_at")}
) STRICT""",
)

SECOND: Final = Version(
    number=2,
    tables=("snapshot", "attachment", "correction", "saved_view"),
    statements=(*_EVIDENCE_KEPT, *_CORRECTIONS, *_PLANNING),
)
