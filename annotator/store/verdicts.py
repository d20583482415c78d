"""Verdict scales and their values."""

from __future__ import annotations

from annotator.domain.verdict import VerdictScale, VerdictValue
from annotator.store.errors import StoreError
from annotator.store.project import Project

_TIMES_GIVEN = "SELECT verdict, count(*) FROM annotation WHERE verdict IS NOT NULL GROUP BY verdict"


def default_scale(project: Project) -> VerdictScale:
    """Return the scale that the project uses; a file without one is damaged."""
    rest = "WHERE is_default = 1 ORDER BY version DESC, id LIMIT 1"
    for scale in project.records(VerdictScale, rest):
        return scale
    raise StoreError("project_damaged", path=str(project.path))


def scales(project: Project) -> list[VerdictScale]:
    """Return the scales that the project has or had, the one it uses first."""
    return project.records(VerdictScale, "ORDER BY is_default DESC, id")


def verdict_values(project: Project, scale_id: str | None = None) -> list[VerdictValue]:
    """Return the values of a scale, or else of the default one, by rank; retired ones too."""
    wanted = default_scale(project).id if scale_id is None else scale_id
    return project.records(VerdictValue, "WHERE scale_id = ? ORDER BY rank, id", (wanted,))


def every_value(project: Project) -> list[VerdictValue]:
    """Return the values of all scales, retired ones too: what was given with one stays readable."""
    return project.records(VerdictValue, "ORDER BY scale_id, rank, id")


def times_given(project: Project) -> dict[str, int]:
    """Return how many annotations have each verdict, by its id; only of those that were given."""
    return dict(project.rows(_TIMES_GIVEN))


def verdict_value(project: Project, value_id: str) -> VerdictValue | None:
    """Return one value of any scale."""
    return project.record(VerdictValue, value_id)
