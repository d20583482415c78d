"""What a report tells beside the annotations: people, verdicts, references, history, signature."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from annotator.domain.person import Person
from annotator.domain.review import Flag
from annotator.domain.sign_off import SignOff
from annotator.domain.verdict import VerdictValue


@dataclass(frozen=True, slots=True)
class ReportFacts:
    """All of it as of one moment, gathered for one article.

    `made_at` is UTC. `annotations` counts those that the article has, whatever the report shows.
    `references` are sources as a style writes them, by the id of the citation, redacted as the
    report is; `listed` the same by the id of the source, without a place in it, for the list of
    all. `flags` are those on the article as a whole. `history_hash` is that of the last row of the
    history, `history_seq` its number. `coverage` counts the gaps by their names, and out of how
    many; `obstacles` what stands in the way of *ready*. `sign_off` is the one that stands, none if
    the article is not signed off; `reopened` those that no longer do, the oldest first.
    """

    made_at: str
    program: str
    annotations: int = 0
    people: Mapping[str, Person] = field(default_factory=dict)
    verdicts: Mapping[str, VerdictValue] = field(default_factory=dict)
    references: Mapping[str, str] = field(default_factory=dict)
    listed: Mapping[str, str] = field(default_factory=dict)
    flags: tuple[Flag, ...] = ()
    history_seq: int = 0
    history_hash: str = ""
    coverage: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    obstacles: Mapping[str, int] = field(default_factory=dict)
    sign_off: SignOff | None = None
    reopened: tuple[SignOff, ...] = ()
