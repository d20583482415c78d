"""Wording: refusals and notes as sentences with their parameters, in any language."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from annotator.domain.refusal import Refusal
from annotator.services.refusal_sentences import SENTENCES
from annotator.services.translatable import QT_TRANSLATE_NOOP


def _same(english: str) -> str:
    return english


def worded(refusal: Refusal, translate: Callable[[str], str] = _same) -> str:
    """Return a refusal's sentence, translated and with its parameters filled in.

    A code without a sentence is a bug; it is shown as it is, so that nothing is hidden.
    """
    sentence = SENTENCES.get(refusal.code)
    if sentence is None:
        return str(refusal)
    return translate(sentence).format_map(_Params(_spoken(refusal.params, translate)))


def _spoken(params: Mapping[str, object], translate: Callable[[str], str]) -> dict[str, object]:
    """Make parameters fit for a sentence: names in words, lists joined, places counted from 1."""
    spoken = {name: _told(name, value, translate) for name, value in params.items()}
    at = params.get("at")
    if isinstance(at, int):
        spoken["position"] = at + 1
    return spoken


def _told(name: str, value: object, translate: Callable[[str], str]) -> object:
    match value:
        case Refusal():
            return worded(value, translate)
        case tuple() | list() if name == "missing":
            return " ".join(worded(Refusal(str(code)), translate) for code in value)
        case tuple() | list():
            return ", ".join(map(str, value))
        case str() if name in NAMING:
            return translate(NAMES[value]) if value in NAMES else value
        case _:
            return value


class _Params(dict[str, object]):
    """Parameters of a sentence; one that is missing shows as an ellipsis."""

    def __init__(self, params: Mapping[str, object]) -> None:
        super().__init__(params)

    def __missing__(self, key: str) -> str:
        return "…"


NAMING: Final = frozenset({"field", "kind", "status", "to"})
"""Parameters whose values are names of ours, to be told in words."""

NAMES: Final[dict[str, str]] = {
    "claim": QT_TRANSLATE_NOOP("Refusals", "claim"),
    "entity": QT_TRANSLATE_NOOP("Refusals", "entity"),
    "date": QT_TRANSLATE_NOOP("Refusals", "date"),
    "claim_text": QT_TRANSLATE_NOOP("Refusals", "wording of the claim"),
    "claimant_id": QT_TRANSLATE_NOOP("Refusals", "claimant"),
    "claimed_on": QT_TRANSLATE_NOOP("Refusals", "day of the claim"),
    "checkable": QT_TRANSLATE_NOOP("Refusals", "whether it can be checked"),
    "verdict": QT_TRANSLATE_NOOP("Refusals", "verdict"),
    "rationale": QT_TRANSLATE_NOOP("Refusals", "rationale"),
    "entity_id": QT_TRANSLATE_NOOP("Refusals", "name"),
    "role": QT_TRANSLATE_NOOP("Refusals", "role"),
    "spelling_confirmed": QT_TRANSLATE_NOOP("Refusals", "whether the spelling is confirmed"),
    "edtf": QT_TRANSLATE_NOOP("Refusals", "date in numbers"),
    "checked": QT_TRANSLATE_NOOP("Refusals", "checked"),
    "approved": QT_TRANSLATE_NOOP("Refusals", "approved"),
    "changes_requested": QT_TRANSLATE_NOOP("Refusals", "changes asked for"),
    "person": QT_TRANSLATE_NOOP("Refusals", "person"),
    "article": QT_TRANSLATE_NOOP("Refusals", "article"),
    "article_version": QT_TRANSLATE_NOOP("Refusals", "text of an article"),
    "verdict_scale": QT_TRANSLATE_NOOP("Refusals", "scale of verdicts"),
    "verdict_value": QT_TRANSLATE_NOOP("Refusals", "verdict"),
    "attachment": QT_TRANSLATE_NOOP("Refusals", "attachment"),
    "correction": QT_TRANSLATE_NOOP("Refusals", "correction"),
    "saved_view": QT_TRANSLATE_NOOP("Refusals", "saved view"),
    "sign_off": QT_TRANSLATE_NOOP("Refusals", "sign-off"),
    "label_mapping": QT_TRANSLATE_NOOP("Refusals", "meaning of a label"),
    "left_suggestion": QT_TRANSLATE_NOOP("Refusals", "suggestion that was left"),
    "earlier_act": QT_TRANSLATE_NOOP("Refusals", "act in another project"),
    "annotation": QT_TRANSLATE_NOOP("Refusals", "annotation"),
    "anchor": QT_TRANSLATE_NOOP("Refusals", "place in a text"),
    "source": QT_TRANSLATE_NOOP("Refusals", "source"),
    "citation": QT_TRANSLATE_NOOP("Refusals", "citation"),
    "flag": QT_TRANSLATE_NOOP("Refusals", "flag"),
    "review": QT_TRANSLATE_NOOP("Refusals", "review"),
    "comment": QT_TRANSLATE_NOOP("Refusals", "comment"),
}
"""What kinds, fields, statuses and records are called in a sentence."""

NOTES: Final[dict[str, str]] = {
    "some_tagged_already": QT_TRANSLATE_NOOP("Notes", "Some of the words were tagged so already."),
    "some_without_words": QT_TRANSLATE_NOOP("Notes", "Some of the places have no words to tag."),
    "no_longer_checked": QT_TRANSLATE_NOOP(
        "Notes", "It is no longer checked: what it rested on has changed."
    ),
    "sign_off_reopened": QT_TRANSLATE_NOOP(
        "Notes", "The article was signed off: this reopened it."
    ),
    "no_longer_ready": QT_TRANSLATE_NOOP(
        "Notes", "The article was ready: now something stands in the way."
    ),
    "title_to_type": QT_TRANSLATE_NOOP("Notes", "Nothing is looked up: type the title."),
    "reference_in_title": QT_TRANSLATE_NOOP(
        "Notes", "The line stands in the title as it is: take it apart where you can."
    ),
    "changes_accepted": QT_TRANSLATE_NOOP(
        "Notes",
        "The document has tracked changes: the text is as if all of them were accepted.",
    ),
    "letters_lost": QT_TRANSLATE_NOOP(
        "Notes",
        "Some letters could not be read; they show as �.",
    ),
    "pages_without_words": QT_TRANSLATE_NOOP(
        "Notes", "Some pages are pictures: what stands on them is not in the text."
    ),
    "whole_page": QT_TRANSLATE_NOOP(
        "Notes",
        "The article could not be told from the rest of the page, so all of it was taken.",
    ),
    "same_text_known": QT_TRANSLATE_NOOP(
        "Notes", "The project already has an article with the same text."
    ),
}
"""What else an act did, by code."""
