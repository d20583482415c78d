"""The dates of an article in the order of what they mean."""

from __future__ import annotations

from typing import Final, NamedTuple

from annotator.store.listing import newest_version
from annotator.store.project import Project


class DatePlace(NamedTuple):
    """A date annotation: its words, what they mean, and where they stand.

    `earliest` and `latest` are ISO dates, inclusive, empty where open or not known.
    """

    annotation_id: str
    exact: str
    start: int
    end: int
    prefix: str
    edtf: str
    timex_value: str
    earliest: str
    latest: str


_PLACES: Final = """
SELECT a.id, p.exact, p.start, p."end", p.prefix, a.edtf, a.timex_value, a.earliest, a.latest
FROM anchor p JOIN annotation a ON a.id = p.annotation_id
WHERE p.version_id = ? AND a.kind = 'date'
ORDER BY CASE WHEN a.earliest = '' AND a.latest = '' THEN 1 ELSE 0 END,
  coalesce(nullif(a.earliest, ''), a.latest), a.latest, p.start, a.id
"""


def date_places(project: Project, article_id: str) -> list[DatePlace]:
    """Return an article's dates in order; those of no known day come last, as in the text."""
    rows = project.rows(_PLACES, (newest_version(project, article_id),))
    return [DatePlace(*row) for row in rows]
