"""What a writer tells when it is done."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class Written:
    """`rows` annotations were written; `redacted` cells or values were replaced or left out."""

    rows: int = 0
    redacted: int = 0
