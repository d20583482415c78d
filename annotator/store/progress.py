"""How far an article is: work by kind, verdicts, flags, people and days, by counting alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, NamedTuple

from annotator.domain.annotation import Kind, Work
from annotator.domain.review import FlagReason, Severity
from annotator.store.project import Project


@dataclass(frozen=True, slots=True)
class Progress:
    """The work on an article's annotations; what does not occur is left out, or 0.

    `work` counts by kind and work status. `verdicts` counts claims by the id of their verdict,
    the empty one for those without. `flags` counts the open ones, those on the article as a
    whole too.
    """

    work: Mapping[tuple[Kind, Work], int]
    requested: int
    changes_requested: int
    approved: int
    verdicts: Mapping[str, int]
    flags: Mapping[tuple[FlagReason, Severity], int]

    @property
    def annotations(self) -> int:
        """How many annotations there are."""
        return sum(self.work.values())

    @property
    def checked(self) -> int:
        """How many of them are checked."""
        return self.by_work(Work.CHECKED)

    def by_kind(self, kind: Kind) -> int:
        """Count the annotations of a kind."""
        return sum(count for (each, _), count in self.work.items() if each is kind)

    def by_work(self, work: Work) -> int:
        """Count the annotations that are so far."""
        return sum(count for (_, each), count in self.work.items() if each is work)

    def counts(self) -> dict[str, int]:
        """Return the counts by snake_case names, as sign-offs and `list --json` hold them."""
        return {
            "annotations": self.annotations,
            "claims": self.by_kind(Kind.CLAIM),
            "entities": self.by_kind(Kind.ENTITY),
            "dates": self.by_kind(Kind.DATE),
            **{work.value: self.by_work(work) for work in Work},
            "review_requested": self.requested,
            "changes_requested": self.changes_requested,
            "approved": self.approved,
            "open_flags": sum(self.flags.values()),
            **{f"verdict_{each or 'none'}": count for each, count in self.verdicts.items()},
        }


class Share(NamedTuple):
    """What one person has done on an article, and what is still to be done by them."""

    person_id: str
    marked: int
    checked: int
    decided: int
    """Reviews, approvals and others."""
    assigned: int
    """Theirs, and not checked yet."""


class Period(NamedTuple):
    """Days that date annotations mean, as ISO dates, both inclusive, empty where open.

    `dates` counts them; `annotation_id` is the first in the text, `exact` its words.
    """

    earliest: str
    latest: str
    dates: int
    annotation_id: str
    exact: str
    start: int


_WORK: Final = """
SELECT kind, work, count(*) FROM annotation WHERE article_id = ? GROUP BY kind, work
"""
_REVIEWS: Final = """
SELECT total(review = 'requested'), total(review = 'changes_requested'), total(review = 'approved')
FROM annotation WHERE article_id = ?
"""
_VERDICTS: Final = """
SELECT coalesce(verdict, ''), count(*) FROM annotation
WHERE article_id = ? AND kind = 'claim' GROUP BY verdict ORDER BY 1
"""
_FLAGS: Final = """
SELECT reason, severity, count(*) FROM flag
WHERE article_id = ? AND status = 'open' GROUP BY reason, severity
"""
_SHARES: Final = """
SELECT person, sum(marked), sum(checked), sum(decided), sum(assigned) FROM (
  SELECT created_by AS person, count(*) AS marked, 0 AS checked, 0 AS decided, 0 AS assigned
  FROM annotation WHERE article_id = ?1 GROUP BY created_by
  UNION ALL
  SELECT checked_by, 0, count(*), 0, 0
  FROM annotation WHERE article_id = ?1 AND work = 'checked' GROUP BY checked_by
  UNION ALL
  SELECT r.reviewer_id, 0, 0, count(*), 0
  FROM review r JOIN annotation a ON a.id = r.annotation_id
  WHERE a.article_id = ?1 AND r.decision <> 'reopened' GROUP BY r.reviewer_id
  UNION ALL
  SELECT assigned_to, 0, 0, 0, count(*)
  FROM annotation WHERE article_id = ?1 AND work <> 'checked' AND assigned_to IS NOT NULL
  GROUP BY assigned_to
) GROUP BY person ORDER BY person
"""
# Of a group, SQLite gives the other columns of the row that has the least start.
_PERIODS: Final = """
SELECT earliest, latest, count(*), id, substr(exact, 1, 120), min(start) FROM (
  SELECT a.earliest, a.latest, a.id, p.exact, p.start
  FROM annotation a JOIN anchor p ON p.annotation_id = a.id
  WHERE a.article_id = ?1 AND a.kind = 'date' AND (a.earliest <> '' OR a.latest <> '')
  AND p.version_id = (
    SELECT id FROM article_version WHERE article_id = ?1 ORDER BY n DESC LIMIT 1
  )
) GROUP BY earliest, latest ORDER BY earliest, latest
"""


def progress(project: Project, article_id: str) -> Progress:
    """Count how far an article is."""
    ((requested, changes, approved),) = project.rows(_REVIEWS, (article_id,))
    return Progress(
        {(Kind(kind), Work(work)): n for kind, work, n in project.rows(_WORK, (article_id,))},
        int(requested),
        int(changes),
        int(approved),
        dict(project.rows(_VERDICTS, (article_id,))),
        {
            (FlagReason(reason), Severity(severity)): n
            for reason, severity, n in project.rows(_FLAGS, (article_id,))
        },
    )


def shares(project: Project, article_id: str) -> list[Share]:
    """Return who has done what on an article, in the order in which they came to the desk."""
    return [Share(*row) for row in project.rows(_SHARES, (article_id,))]


def periods(project: Project, article_id: str) -> list[Period]:
    """Return the days that an article's dates mean, each stretch once, in their order."""
    return [Period(*row) for row in project.rows(_PERIODS, (article_id,))]
