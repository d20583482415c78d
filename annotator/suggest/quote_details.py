"""What a quotation's suggestion tells besides its words: the cue, and the speaker with a place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from annotator.domain.text import Span
from annotator.suggest.quote_speakers import Speaker
from annotator.suggest.suggestion import Suggestion


def details_of(text: str, cue: Span | None, speaker: Speaker | None) -> dict[str, object]:
    """Return `speaker` (`start`, `end`, `quote`, or none), `cue`, `cue_start` and `cue_end`."""
    return {
        "speaker": None if speaker is None else _placed(text, speaker.span),
        "cue": "" if cue is None else text[cue.start : cue.end],
        "cue_start": 0 if cue is None else cue.start,
        "cue_end": 0 if cue is None else cue.end,
    }


def moved(found: Suggestion, by: int) -> Suggestion:
    """Return a quotation of a part of a text at its place in the whole."""
    if not by:
        return found
    span = Span(found.span.start + by, found.span.end + by)
    return replace(found, span=span, details=_moved(found.details, by))


def _placed(text: str, span: Span) -> dict[str, object]:
    return {"start": span.start, "end": span.end, "quote": text[span.start : span.end]}


def _moved(details: Mapping[str, object], by: int) -> dict[str, object]:
    told = dict(details)
    speaker = told["speaker"]
    if isinstance(speaker, dict):
        told["speaker"] = speaker | {"start": speaker["start"] + by, "end": speaker["end"] + by}
    if told["cue"]:
        start, end = told["cue_start"], told["cue_end"]
        if isinstance(start, int) and isinstance(end, int):
            told |= {"cue_start": start + by, "cue_end": end + by}
    return told
