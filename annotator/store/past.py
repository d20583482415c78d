"""The past: how an annotation stood, with what hung on it, after an earlier row of the history."""

from __future__ import annotations

from annotator.domain.change import RECORDS, Record
from annotator.store.errors import StoreError
from annotator.store.project import Project
from annotator.store.records import NO_RECORD, codec

_LAST_SAID = """
SELECT record, after FROM history
WHERE seq IN (
  SELECT max(seq) FROM history WHERE annotation_id = ?1
  AND batch <= (SELECT batch FROM history WHERE seq = ?2)
  GROUP BY record, id
) AND after IS NOT NULL
ORDER BY seq
"""


def standing_after(project: Project, annotation_id: str, seq: int) -> list[Record]:
    """Return the annotation and what hung on it after the act that the row `seq` belongs to.

    In the order in which they were last changed; nothing when the annotation was not there then.
    A field that an older version of the schema did not have has its default. Raises `StoreError`
    (`project_damaged`) for a row that tells of no record.
    """
    found = project.rows(_LAST_SAID, (annotation_id, seq))
    try:
        return [codec(RECORDS[name]).read(after) for name, after in found]
    except NO_RECORD as error:
        raise StoreError("project_damaged", path=str(project.path)) from error
