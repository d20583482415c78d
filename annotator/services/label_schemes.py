"""Label schemes: what the labels of well-known tools and corpora mean here."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from annotator.domain.annotation import SUBTYPES, Kind
from annotator.domain.label_mapping import Treatment
from annotator.formats.kind_labels import our_label
from annotator.services.meanings import Meaning

_NAMES: Final = {
    "person": "per pers person persname people human personne personnes actor",
    "organisation": "org organization organisation orgname company corporation institution",
    "place": "loc location gpe place placename fac facility geo geogname city country lieu ville",
    "event": "event evt eve evenement",
    "work": "work workofart creativework oeuvre law",
    "other": "misc miscellaneous oth other norp product language",
    "": "rs name entity namedentity",
}
_CLAIMS: Final = {
    "": "claim fact assertion affirmation comment",
    "statement": "statement declaration",
    "quotation": "quotation quote citation directspeech",
    "prediction": "prediction forecast",
    "comparison": "comparison",
    "causal": "causal cause",
}
_DATES: Final = {
    "date": "date jour",
    "time": "time heure",
    "duration": "duration duree",
    "set": "set",
    "": "timex timex3 datetime temporal",
}

_SEPARATORS: Final = re.compile(r"[\W_]+")


def folded(label: str) -> str:
    """Return a label without capitals, accents and what parts its words."""
    plain = unicodedata.normalize("NFKD", label)
    bare = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return _SEPARATORS.sub("", bare).casefold()


def usual_meaning(label: str) -> Meaning:
    """Return what a label means by itself; an unknown one is kept as a tag.

    Those that this program writes are known to the letter, others whatever their capitals.
    """
    return _OURS.get(label) or _KNOWN.get(folded(label)) or Meaning(Treatment.TAG)


def _known() -> dict[str, Meaning]:
    tables = (
        (Treatment.ENTITY, _NAMES),
        (Treatment.CLAIM, _CLAIMS),
        (Treatment.DATE, _DATES),
    )
    return {
        word: Meaning(treatment, subtype)
        for treatment, table in tables
        for subtype, words in table.items()
        for word in words.split()
    }


_OURS: Final = {
    our_label(kind, subtype): Meaning(Treatment(kind), subtype)
    for kind in Kind
    for subtype in ("", *SUBTYPES[kind])
}
_KNOWN: Final = _known()
