"""The words of suggestions: their topics, their reasons, what they would become."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, QLocale

from annotator.domain.spoken_dates import spoken
from annotator.services.translatable import QT_TRANSLATE_NOOP
from annotator.suggest.findings import Finding, Inconsistency
from annotator.suggest.suggestion import Suggestion, Topic
from annotator.ui.suggestions.items import FINDING, Item
from annotator.ui.words import SUBTYPES, language, said

TOPICS: Final[Mapping[str, str]] = {
    Topic.CLAIM: QT_TRANSLATE_NOOP("Suggestions", "Claim"),
    Topic.ENTITY: QT_TRANSLATE_NOOP("Suggestions", "Entity"),
    Topic.DATE: QT_TRANSLATE_NOOP("Suggestions", "Date"),
    Topic.QUOTE: QT_TRANSLATE_NOOP("Suggestions", "Quotation"),
    FINDING: QT_TRANSLATE_NOOP("Suggestions", "Does not fit"),
}
SEVERAL: Final[Mapping[str, str]] = {
    Topic.CLAIM: QT_TRANSLATE_NOOP("Suggestions", "Claims"),
    Topic.ENTITY: QT_TRANSLATE_NOOP("Suggestions", "Entities"),
    Topic.DATE: QT_TRANSLATE_NOOP("Suggestions", "Dates"),
    Topic.QUOTE: QT_TRANSLATE_NOOP("Suggestions", "Quotations"),
    FINDING: QT_TRANSLATE_NOOP("Suggestions", "Contradictions"),
}
RECOGNISERS: Final[Mapping[str, str]] = {
    "dates": QT_TRANSLATE_NOOP("Suggestions", "dates"),
    "names": QT_TRANSLATE_NOOP("Suggestions", "names"),
    "quotes": QT_TRANSLATE_NOOP("Suggestions", "quotations"),
    "claims": QT_TRANSLATE_NOOP("Suggestions", "claims"),
    "names-fr": QT_TRANSLATE_NOOP("Suggestions", "names by the French model"),
    "names-en": QT_TRANSLATE_NOOP("Suggestions", "names by the English model"),
    "consistency": QT_TRANSLATE_NOOP("Suggestions", "contradictions"),
}
LOADING: Final[Mapping[str, str]] = {
    "names-fr": QT_TRANSLATE_NOOP("Suggestions", "Loading the French model…"),
    "names-en": QT_TRANSLATE_NOOP("Suggestions", "Loading the English model…"),
}
REASONS: Final[Mapping[str, str]] = {
    "number": QT_TRANSLATE_NOOP("Suggestions", "number"),
    "percentage": QT_TRANSLATE_NOOP("Suggestions", "percentage"),
    "money": QT_TRANSLATE_NOOP("Suggestions", "money"),
    "large_number": QT_TRANSLATE_NOOP("Suggestions", "large number"),
    "spelt_number": QT_TRANSLATE_NOOP("Suggestions", "number in words"),
    "comparison": QT_TRANSLATE_NOOP("Suggestions", "comparison"),
    "superlative": QT_TRANSLATE_NOOP("Suggestions", "superlative"),
    "change": QT_TRANSLATE_NOOP("Suggestions", "change"),
    "absolute": QT_TRANSLATE_NOOP("Suggestions", "absolute"),
    "cause": QT_TRANSLATE_NOOP("Suggestions", "cause"),
    "attribution": QT_TRANSLATE_NOOP("Suggestions", "attribution"),
    "dated_fact": QT_TRANSLATE_NOOP("Suggestions", "dated fact"),
    "law_and_office": QT_TRANSLATE_NOOP("Suggestions", "law and office"),
    "past_deed": QT_TRANSLATE_NOOP("Suggestions", "something that was done"),
    "opinion": QT_TRANSLATE_NOOP("Suggestions", "opinion"),
    "future": QT_TRANSLATE_NOOP("Suggestions", "future"),
    "courtesy": QT_TRANSLATE_NOOP("Suggestions", "courtesy"),
    "first_person": QT_TRANSLATE_NOOP("Suggestions", "first person"),
    "question": QT_TRANSLATE_NOOP("Suggestions", "question"),
    "named": QT_TRANSLATE_NOOP("Suggestions", "somebody named"),
    "long": QT_TRANSLATE_NOOP("Suggestions", "long"),
    "year": QT_TRANSLATE_NOOP("Suggestions", "year"),
    "quoted": QT_TRANSLATE_NOOP("Suggestions", "quoted"),
    "short": QT_TRANSLATE_NOOP("Suggestions", "short"),
    "quotation_marks": QT_TRANSLATE_NOOP("Suggestions", "quotation marks"),
    "several_words": QT_TRANSLATE_NOOP("Suggestions", "several words"),
    "few_words": QT_TRANSLATE_NOOP("Suggestions", "few words"),
    "whole_clause": QT_TRANSLATE_NOOP("Suggestions", "whole clause"),
    "title": QT_TRANSLATE_NOOP("Suggestions", "like a title"),
    "cue_of_speech": QT_TRANSLATE_NOOP("Suggestions", "verb of saying"),
    "reported": QT_TRANSLATE_NOOP("Suggestions", "reported speech"),
    "speaker": QT_TRANSLATE_NOOP("Suggestions", "speaker"),
    "known_place": QT_TRANSLATE_NOOP("Suggestions", "known place"),
    "known_person": QT_TRANSLATE_NOOP("Suggestions", "known person"),
    "known_organisation": QT_TRANSLATE_NOOP("Suggestions", "known organisation"),
    "known_name": QT_TRANSLATE_NOOP("Suggestions", "known name"),
    "known_event": QT_TRANSLATE_NOOP("Suggestions", "known event"),
    "known_work": QT_TRANSLATE_NOOP("Suggestions", "known work"),
    "known_other": QT_TRANSLATE_NOOP("Suggestions", "known name"),
    "noun_before": QT_TRANSLATE_NOOP("Suggestions", "noun before it"),
    "noun_behind": QT_TRANSLATE_NOOP("Suggestions", "noun after it"),
    "definite": QT_TRANSLATE_NOOP("Suggestions", "article before it"),
    "article": QT_TRANSLATE_NOOP("Suggestions", "article with a capital"),
    "dateline": QT_TRANSLATE_NOOP("Suggestions", "dateline"),
    "speaks": QT_TRANSLATE_NOOP("Suggestions", "verb of saying"),
    "partners": QT_TRANSLATE_NOOP("Suggestions", "names of partners"),
    "hashtag": QT_TRANSLATE_NOOP("Suggestions", "hashtag"),
    "road": QT_TRANSLATE_NOOP("Suggestions", "number of a road"),
    "place_shape": QT_TRANSLATE_NOOP("Suggestions", "like a place’s name"),
    "attributed": QT_TRANSLATE_NOOP("Suggestions", "attributed speech"),
    "usual_words": QT_TRANSLATE_NOOP("Suggestions", "words as around names"),
    "head_word": QT_TRANSLATE_NOOP("Suggestions", "telling word"),
    "where_words": QT_TRANSLATE_NOOP("Suggestions", "words of place"),
    "title_before": QT_TRANSLATE_NOOP("Suggestions", "title before it"),
    "quoted_title": QT_TRANSLATE_NOOP("Suggestions", "title in quotation marks"),
    "given_name": QT_TRANSLATE_NOOP("Suggestions", "given name"),
    "two_capitals": QT_TRANSLATE_NOOP("Suggestions", "two capitals"),
    "one_capital": QT_TRANSLATE_NOOP("Suggestions", "one capital"),
    "many_capitals": QT_TRANSLATE_NOOP("Suggestions", "several capitals"),
    "acronym": QT_TRANSLATE_NOOP("Suggestions", "acronym"),
    "named_elsewhere": QT_TRANSLATE_NOOP("Suggestions", "named elsewhere"),
    "model": QT_TRANSLATE_NOOP("Suggestions", "model"),
    "whole_date": QT_TRANSLATE_NOOP("Suggestions", "whole date"),
    "weekday": QT_TRANSLATE_NOOP("Suggestions", "weekday"),
    "no_year": QT_TRANSLATE_NOOP("Suggestions", "no year"),
    "relative_words": QT_TRANSLATE_NOOP("Suggestions", "counted from the publication"),
    "bare_year": QT_TRANSLATE_NOOP("Suggestions", "year alone"),
    "sentence_looks_back": QT_TRANSLATE_NOOP("Suggestions", "the sentence looks back"),
    "sentence_looks_ahead": QT_TRANSLATE_NOOP("Suggestions", "the sentence looks ahead"),
    "numeric_order": QT_TRANSLATE_NOOP("Suggestions", "day and month could be swapped"),
    "two_digit_year": QT_TRANSLATE_NOOP("Suggestions", "year of two digits"),
    "interval": QT_TRANSLATE_NOOP("Suggestions", "interval"),
    "time_of_day": QT_TRANSLATE_NOOP("Suggestions", "time of day"),
    "duration": QT_TRANSLATE_NOOP("Suggestions", "duration"),
    "recurring": QT_TRANSLATE_NOOP("Suggestions", "recurring"),
    "approximate": QT_TRANSLATE_NOOP("Suggestions", "approximate"),
    "part_of_period": QT_TRANSLATE_NOOP("Suggestions", "part of a period"),
    "weekday_contradicts": QT_TRANSLATE_NOOP("Suggestions", "the weekday contradicts"),
    "no_publication_date": QT_TRANSLATE_NOOP("Suggestions", "no publication date"),
}
"""By the codes of recognisers; those of plug-ins are shown as they are."""
UNKNOWN: Final = QT_TRANSLATE_NOOP("Suggestions", "speaker not found")

FINDINGS: Final[Mapping[str, str]] = {
    Inconsistency.SUM: QT_TRANSLATE_NOOP("Suggestions", "{parts} make {sum}, not {said}"),
    Inconsistency.PARTS: QT_TRANSLATE_NOOP(
        "Suggestions", "{parts} make {sum}, more than the whole, {said}"
    ),
    Inconsistency.CHANGE: QT_TRANSLATE_NOOP(
        "Suggestions", "From {first} to {last} is a change of {right}, not {said}"
    ),
    Inconsistency.POINTS: QT_TRANSLATE_NOOP(
        "Suggestions", "From {first} to {last} are {said} points, or {right} %: not {said} %"
    ),
    Inconsistency.NUMBER: QT_TRANSLATE_NOOP(
        "Suggestions", "{other} here, {one} elsewhere: the same thing?"
    ),
    Inconsistency.SCALE: QT_TRANSLATE_NOOP(
        "Suggestions", "{other} here, {one} elsewhere: millions or billions?"
    ),
    Inconsistency.BILLION: QT_TRANSLATE_NOOP(
        "Suggestions", "{said}: an English billion is a milliard"
    ),
    Inconsistency.NAME: QT_TRANSLATE_NOOP("Suggestions", "{other} here, {one} elsewhere"),
    Inconsistency.TITLE: QT_TRANSLATE_NOOP(
        "Suggestions", "{name} is {other} here, {one} elsewhere"
    ),
    Inconsistency.AGE: QT_TRANSLATE_NOOP(
        "Suggestions", "Born in {born}, {name} would be {right}, not {age}"
    ),
    Inconsistency.AGE_CHANGES: QT_TRANSLATE_NOOP(
        "Suggestions", "{name} is aged {other} here, {one} elsewhere"
    ),
    Inconsistency.WEEKDAY: QT_TRANSLATE_NOOP("Suggestions", "{date} is a {right}, not a {said}"),
    Inconsistency.QUOTE: QT_TRANSLATE_NOOP(
        "Suggestions", "The source says “{cited}”, the article “{printed}”"
    ),
    Inconsistency.SOURCE_AGE: QT_TRANSLATE_NOOP(
        "Suggestions", "The source is of {source}, older than the event ({event})"
    ),
}
"""What a flag says for each finding."""


def word(text: str) -> str:
    """Return a text of these tables in the user's language."""
    return QCoreApplication.translate("Suggestions", text)


def reasons_of(each: Suggestion) -> str:
    """Return why something is suggested, with what in the text shows it."""
    told = (
        f"{word(REASONS.get(reason.code, reason.code))} ({reason.evidence})"
        if reason.evidence and reason.evidence != each.quote
        else word(REASONS.get(reason.code, reason.code))
        for reason in each.reasons
    )
    return " · ".join(dict.fromkeys(told))


def percent(score: float) -> str:
    """Return a score as the user's language writes a percentage."""
    space = "\N{NO-BREAK SPACE}" if language() == "fr" else ""
    return f"{round(score * 100)}{space}%"


def becomes(item: Item) -> str:
    """Return what would be stored beside the words: the date, the name, the speaker."""
    each = item.suggestion
    return item.said if each is None else " · ".join(filter(None, _parts(each)))


def finding_said(finding: Finding) -> str:
    """Return what does not fit together, for a flag."""
    params = dict(finding.params)
    if finding.code is Inconsistency.WEEKDAY:
        for name in ("said", "right"):
            params[name] = QLocale().dayName(int(params[name]))
        params["date"] = spoken(params["date"], language())
    return word(FINDINGS[finding.code]).format(**params)


def _parts(each: Suggestion) -> Iterator[str]:
    details = each.details
    if each.topic is not Topic.QUOTE and each.subtype:
        yield said(SUBTYPES, each.subtype)
    match each.topic:
        case Topic.DATE:
            value = str(details.get("edtf") or "")
            yield spoken(value, language()) if value else str(details.get("timex") or "")
        case Topic.ENTITY:
            canonical = str(details.get("canonical") or "")
            yield canonical if canonical != each.quote else ""
            yield str(details.get("role") or "")
        case Topic.QUOTE:
            speaker: Any = details.get("speaker")
            yield str(speaker["quote"]) if speaker else word(UNKNOWN)
