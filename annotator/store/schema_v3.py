"""The third version of the project file: sign-offs, labels, suggestions, earlier histories."""

from __future__ import annotations

from typing import Final

from annotator.domain.annotation import (
    Kind,
)
from annotator.domain.label_mapping import Treatment
from annotator.store.schema_terms import (
    Version,
    json_array,
    json_object,
    one_of,
    refers_to,
    utc_time,
)

_SIGNING: Final = (
    f"""
CREATE TABLE sign_off (
  id TEXT NOT NULL PRIMARY KEY,
  article_id TEXT NOT NULL {refers_to("article")},
  version_id TEXT NOT NULL {refers_to("article_version")},
  signed_by TEXT NOT NULL {refers_to("person")},
  signed_at TEXT NOT NULL {utc_time("signed_at")},
  text_sha256 TEXT NOT NULL CHECK (length(text_sha256) = 64),
  history_seq INTEGER NOT NULL CHECK (history_seq >= 0),
  history_hash TEXT NOT NULL,
  counts TEXT NOT NULL {json_object("counts")},
  names TEXT NOT NULL {json_array("names")},
  note TEXT NOT NULL,
  reopened_by TEXT {refers_to("person")},
  reopened_at TEXT {utc_time("reopened_at")},
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
  treatment TEXT NOT NULL {one_of("treatment", Treatment)},
  made_by TEXT NOT NULL {refers_to("person")},
  made_at TEXT NOT NULL {utc_time("made_at")},
  subtype TEXT NOT NULL,
  UNIQUE (scheme, label)
) STRICT""",
)

_SUGGESTIONS: Final = (
    f"""
CREATE TABLE left_suggestion (
  id TEXT NOT NULL PRIMARY KEY,
  article_id TEXT NOT NULL {refers_to("article")},
  text_sha256 TEXT NOT NULL CHECK (length(text_sha256) = 64),
  kind TEXT NOT NULL {one_of("kind", Kind)},
  start INTEGER NOT NULL CHECK (start >= 0),
  "end" INTEGER NOT NULL,
  quote TEXT NOT NULL,
  recogniser TEXT NOT NULL,
  left_by TEXT NOT NULL {refers_to("person")},
  left_at TEXT NOT NULL {utc_time("left_at")},
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
  found TEXT NOT NULL {json_array("found")},
  made_at TEXT NOT NULL {utc_time("made_at")},
  PRIMARY KEY (text_sha256, recogniser, version, context)
) STRICT""",
    # What ranking has learned from what was taken and left: no record either, and can be emptied.
    f"""
CREATE TABLE learned (
  recogniser TEXT NOT NULL PRIMARY KEY,
  weights TEXT NOT NULL {json_object("weights")}
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
  at TEXT NOT NULL {utc_time("at")},
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

THIRD: Final = Version(
    number=3,
    tables=(
        *("sign_off", "label_mapping", "left_suggestion", "suggestion_cache", "learned"),
        "earlier_act",
    ),
    statements=(*_SIGNING, *_LABELS, *_SUGGESTIONS, *_EARLIER_ACTS, *_READING_ORDER),
)
