"""Label mappings: what the labels of another scheme mean at this desk."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from annotator.domain.annotation import SUBTYPES, Kind
from annotator.domain.refusal import Refusal


class Treatment(StrEnum):
    """What becomes of what bears a label: an annotation of a kind, one with a tag, or nothing."""

    CLAIM = "claim"
    ENTITY = "entity"
    DATE = "date"
    TAG = "tag"
    LEAVE = "leave"

    @property
    def kind(self) -> Kind | None:
        """The kind that is meant, if one is."""
        return Kind(self.value) if self.value in {each.value for each in Kind} else None


@dataclass(frozen=True, slots=True)
class LabelMapping:
    """What a label of a scheme means; `scheme` is the name of a format, `label` as files spell it.

    `subtype` is one of the kind's, or empty.
    """

    id: str
    scheme: str
    label: str
    treatment: Treatment
    made_by: str
    made_at: str
    subtype: str = ""

    def __post_init__(self) -> None:
        """Refuse a subtype that the kind does not have."""
        kind = self.treatment.kind
        if self.subtype and (kind is None or self.subtype not in SUBTYPES[kind]):
            raise Refusal("subtype_unknown", kind=str(self.treatment), subtype=self.subtype)
