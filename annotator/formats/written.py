"""What a writer tells when it is done."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field


@dataclass(slots=True)
class Written:
    """`rows` annotations were written.

    `withheld` counts what a redaction replaced or left out, `lost` what the format has no place
    for, each by what it is.
    """

    rows: int = 0
    withheld: Counter[str] = field(default_factory=Counter)
    lost: Counter[str] = field(default_factory=Counter)

    @property
    def redacted(self) -> int:
        """How many values a redaction replaced or left out."""
        return self.withheld.total()
