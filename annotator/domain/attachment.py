"""Attachments: the files that keep a piece of evidence as it was found."""

from __future__ import annotations

import re
from dataclasses import dataclass

from annotator.domain.refusal import Refusal

_SHA256 = re.compile("[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that belongs to a citation; its bytes are kept once, under their SHA-256.

    `name` is the file's own, for showing only; `media_type` is what its bytes say it is; `size` is
    in bytes.
    """

    id: str
    annotation_id: str
    citation_id: str
    sha256: str
    name: str
    media_type: str
    size: int
    added_by: str
    added_at: str

    def __post_init__(self) -> None:
        """Refuse what is no digest: nothing could be found by it."""
        if _SHA256.fullmatch(self.sha256) is None:
            raise Refusal("digest_invalid", sha256=self.sha256)
