"""Layers of UIMA, as INCEpTION and WebAnno have them: ours, and what those of others mean.

Ours is `webanno.custom.Annotator`. Of another layer an annotation is labelled with its `value`, or
else with its first feature or the name of its layer; its other features become tags.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from annotator.domain.dossier import Dossier
from annotator.domain.text import Span
from annotator.formats import csv_lists
from annotator.formats.foreign_in import incoming_span
from annotator.formats.incoming import IncomingAnnotation
from annotator.formats.kind_labels import our_label

LAYER: Final = "webanno.custom.Annotator"
"""INCEpTION lets layers of its users have names of this package only."""

FEATURES: Final = (
    *("kind", "subtype", "note", "tags", "verdict", "value", "link"),
    "annotationId",
)
"""The features of our layer, all of them strings; tags are a list as in a CSV."""

CARRIED: Final = frozenset({"note", "tags", "verdict", "value"})

_DKPRO: Final = "de.tudarmstadt.ukp.dkpro.core.api."
SENTENCE: Final = f"{_DKPRO}segmentation.type.Sentence"
TOKEN: Final = f"{_DKPRO}segmentation.type.Token"
METADATA: Final = f"{_DKPRO}metadata.type.DocumentMetaData"

_SILENT: Final = (f"{_DKPRO}segmentation.", f"{_DKPRO}metadata.", "uima.")
"""Layers that tell of the text itself: its words, its sentences and what it is called."""
_ANALYSES: Final = ("lexmorph", "syntax", "semantics", "anomaly", "transform", "phonetics")
_LABELS: Final = ("value", "label", "category", "type")
_LINKS: Final = ("identifier", "link")


@dataclass(frozen=True, slots=True)
class Tagged:
    """An annotation of a layer: its line, the layer's whole name, and the features that it has."""

    line: int
    layer: str
    features: Mapping[str, str]


def features_of(dossier: Dossier) -> dict[str, str]:
    """Return the features of an annotation in our layer, those without a value left out."""
    annotation = dossier.annotation
    found = {
        "kind": annotation.kind.value,
        "subtype": annotation.subtype,
        "note": annotation.note,
        "tags": csv_lists.joined(annotation.tags),
        "verdict": annotation.verdict or "",
        "value": dossier.value,
        "link": dossier.entity.link if dossier.entity else "",
        "annotationId": annotation.id,
    }
    return {name: said for name, said in found.items() if said}


def is_silent(layer: str) -> bool:
    """Whether a layer tells of the text and not of what somebody has marked in it."""
    return layer.startswith(_SILENT)


def is_analysis(layer: str) -> bool:
    """Whether a layer is what a program finds out about language, such as parts of speech."""
    return layer.startswith(tuple(f"{_DKPRO}{each}." for each in _ANALYSES))


def incoming(tagged: Tagged, span: Span, quote: str) -> IncomingAnnotation:
    """Return an annotation of any layer, at a span in code points."""
    said = {name: words for name, words in tagged.features.items() if words}
    if tagged.layer == LAYER and "kind" in said:
        return _ours(tagged.line, said, span, quote)
    label = next((said.pop(name) for name in _LABELS if name in said), "")
    link = next((said.pop(name) for name in _LINKS if name in said), "")
    if not label:
        first = next(iter(said), "")
        label = said.pop(first) if first else tagged.layer.rpartition(".")[2]
    tags = tuple(f"{name}={words}" for name, words in said.items())
    return incoming_span(tagged.line, label, span, quote, tags=tags, link=link)


def _ours(line: int, said: Mapping[str, str], span: Span, quote: str) -> IncomingAnnotation:
    return incoming_span(
        line,
        our_label(said["kind"], said.get("subtype", "")),
        span,
        quote,
        annotation_id=said.get("annotationId", ""),
        note=said.get("note", ""),
        tags=csv_lists.split(said.get("tags", "")),
        verdict=said.get("verdict", ""),
        value=said.get("value", ""),
        link=said.get("link", ""),
    )
