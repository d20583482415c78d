"""Ids of records: UUIDs as text, made where the record is made."""

from __future__ import annotations

import hashlib
import os
import time


class _Ids:
    """Counts within a millisecond, so that ids made one after the other also sort so."""

    def __init__(self) -> None:
        self._milliseconds = 0
        self._count = 0

    def __call__(self) -> str:
        self._milliseconds, self._count = self._next(time.time_ns() // 1_000_000)
        noise = int.from_bytes(os.urandom(8), "big") >> 2
        value = self._milliseconds << 80 | 0x7 << 76 | self._count << 64 | 0b10 << 62 | noise
        return _written(value)

    def _next(self, now: int) -> tuple[int, int]:
        """Return the time and the count of the next id; a clock set back does not go back."""
        if now > self._milliseconds:
            return now, 0
        if self._count < 0xFFF:
            return self._milliseconds, self._count + 1
        return self._milliseconds + 1, 0


_ids = _Ids()


def new_id() -> str:
    """Return a fresh UUIDv7 (RFC 9562, method 1 of section 6.2): later ids sort after it.

    In one process, that is; two threads may be given ids of the same time and count, which still
    differ by 62 random bits.
    """
    return _ids()


def derived_id(*parts: str) -> str:
    """Return a UUIDv8 that follows from words: the same for the same ones, in whatever project.

    For records of files that bring no ids, so that reading a file twice finds them again.
    """
    digest = hashlib.sha256("\x1f".join(parts).encode(errors="surrogatepass")).digest()
    value = int.from_bytes(digest[:16], "big")
    return _written(value & ~(0xF << 76) & ~(0b11 << 62) | 0x8 << 76 | 0b10 << 62)


def _written(value: int) -> str:
    digits = f"{value:032x}"
    return "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]))
