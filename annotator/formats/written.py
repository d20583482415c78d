"""What a writer tells when it is done."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class LeftOut:
    """An annotation that a format does not take, by its words; `reason` is a snake_case code."""

    annotation_id: str
    quote: str
    reason: str


@dataclass(slots=True)
class Written:
    """`rows` annotations were written.

    `withheld` counts what a redaction replaced or left out, `lost` what the format has no place
    for, each by what it is. `left_out` are whole annotations, each with its reason. `histories`
    counts the annotations whose history a redaction left out: not because it is confidential, but
    because it could hold what is.
    """

    rows: int = 0
    withheld: Counter[str] = field(default_factory=Counter)
    lost: Counter[str] = field(default_factory=Counter)
    left_out: list[LeftOut] = field(default_factory=list)
    histories: int = 0

    @property
    def redacted(self) -> int:
        """How many values a redaction replaced or left out."""
        return self.withheld.total()

    def add(self, other: Written) -> None:
        """Count another file to this one."""
        self.rows += other.rows
        self.withheld += other.withheld
        self.lost += other.lost
        self.left_out += other.left_out
        self.histories += other.histories
