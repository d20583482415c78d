"""Earlier acts: what was done to an annotation in another project, before it came into this one."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from json.encoder import encode_basestring


@dataclass(frozen=True, slots=True)
class EarlierAct:
    """One row of another project's history, with the hash of the row before it there.

    `id` is the row's own hash, which proves the rest (`is_proved`): nothing was changed since.
    `before` and `after` are canonical JSON as it stands in a history, empty for none. `who` is the
    id that the person had there, `name` what that person was called; the name is no part of the
    proof. `annotation_id` is the annotation that the record is or hangs on.
    """

    id: str
    annotation_id: str
    seq: int
    batch: int
    at: str
    who: str
    name: str
    act: str
    record: str
    record_id: str
    before: str
    after: str
    previous: str

    @property
    def is_proved(self) -> bool:
        """Whether its hash is that of what it tells."""
        told = (self.at, self.who, self.act, self.record, self.record_id)
        return self.id == hash_of(self.previous, self.seq, told, self.before, self.after)


def hash_of(previous: str, seq: int, told: tuple[str, ...], before: str, after: str) -> str:
    """Return the hash of a row of a history, as ARCHITECTURE.md defines it.

    `told` is when, who, which act, which record and its id. An empty `before` or `after` is none.
    """
    return hash_of_words(previous, seq, words_of(told), before, after)


def words_of(told: Iterable[str]) -> str:
    """Return strings as they stand in the array that is hashed: quoted, with commas between."""
    return ",".join(map(encode_basestring, told))


def hash_of_words(previous: str, seq: int, words: str, before: str, after: str) -> str:
    """Return what `hash_of` does, of what is told as `words_of` gives it.

    Many rows of one act differ in the last of them only.
    """
    # The canonical JSON of the list of these: put together by hand it takes a fifth of the time.
    was = sha256(before.encode()).hexdigest() if before else ""
    now = sha256(after.encode()).hexdigest() if after else ""
    row = f'[{encode_basestring(previous)},{seq},{words},"{was}","{now}"]'
    return sha256(row.encode()).hexdigest()


def digest(text: str) -> str:
    """Return the SHA-256 of a cell's text, in lower-case hexadecimal; empty for none."""
    return sha256(text.encode()).hexdigest() if text else ""


def canonical(value: object) -> str:
    """Return the canonical JSON of a JSON value, as histories hold it; empty for null."""
    if value is None:
        return ""
    return json.dumps(
        value, ensure_ascii=False, allow_nan=False, separators=(",", ":"), sort_keys=True
    )
