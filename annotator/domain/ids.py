"""Ids of records: UUID version 7 as text, made where the record is made."""

from __future__ import annotations

import os
import time


def new_id() -> str:
    """Return a fresh UUIDv7 (RFC 9562): sorts by the millisecond it was made in."""
    milliseconds = time.time_ns() // 1_000_000
    noise = int.from_bytes(os.urandom(10), "big")
    value = (milliseconds & 0xFFFF_FFFF_FFFF) << 80 | noise
    value = value & ~(0xF << 76) | 0x7 << 76
    value = value & ~(0b11 << 62) | 0b10 << 62
    digits = f"{value:032x}"
    return "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]))
