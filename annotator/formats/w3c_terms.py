"""The words of the Web Annotation model (W3C, 2017), and ours beside them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from annotator.domain.annotation import Kind
from annotator.formats.iris import NAMESPACE

ANNO: Final = "http://www.w3.org/ns/anno.jsonld"
PREFIX: Final = "annotator:"
"""What begins our own keys: after it they are those of our JSON Lines."""

CONTEXT: Final = (ANNO, {PREFIX.removesuffix(":"): NAMESPACE})

MOTIVATIONS: Final[Mapping[Kind, str]] = {
    Kind.CLAIM: "classifying",
    Kind.ENTITY: "identifying",
    Kind.DATE: "classifying",
}
"""The one motivation of a kind; not `assessing`, which the W3C's own context does not know."""

DESCRIBED: Final = ("note", "claim_text", "rationale")
"""Fields that are bodies which describe; `annotator:part` says which."""

TOLD_BY_BODIES: Final = frozenset({*DESCRIBED, "tags", "verdict", "edtf"})

ENTITIES: Final = ("entity", "claimant")

TALK: Final[Mapping[str, tuple[str, str, str, str]]] = {
    "flags": ("questioning", "message", "raised_by", "raised_at"),
    "reviews": ("moderating", "comment", "reviewer", "reviewed_at"),
    "comments": ("commenting", "text", "author", "created_at"),
    "corrections": ("editing", "to", "proposed_by", "proposed_at"),
}
"""What colleagues say: its purpose, and its keys for the words, for who said it, and when."""

STAND_INS: Final = {"flags": "reason", "reviews": "decision"}
"""What a body says of a flag or a review without words."""


def own(key: str) -> str:
    """Return our name of a key."""
    return f"{PREFIX}{key}"


def literal(value: object) -> dict[str, object]:
    """Return a value that JSON-LD passes on as it is (JSON-LD 1.1, section 4.2.2)."""
    return {"@type": "@json", "@value": value}
