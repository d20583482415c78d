"""Checking: what is wrong with a project file, for whoever asks without a window."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from annotator.store import checks
from annotator.store.project import Project


class Problem(NamedTuple):
    """One finding: a code, and its parameters, of which `record` and `id` say where."""

    code: str
    params: Mapping[str, object]


def problems(project: Project) -> list[Problem]:
    """Return all that is wrong with a project; nothing for one that is whole."""
    return [
        Problem(found.code, {**found.params, "record": found.record, "id": found.id})
        for found in checks.check(project)
    ]
