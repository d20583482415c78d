from __future__ import annotations

import re
from itertools import chain

import pytest

from annotator.domain.annotation import SUBTYPES, AnchorState, Kind, ReviewStatus, Work
from annotator.domain.article import ArticleStatus
from annotator.domain.correction import CorrectionState
from annotator.domain.gate import Obstacle
from annotator.domain.person import Role
from annotator.domain.review import FlagReason, FlagStatus, Severity
from annotator.domain.source import Confidentiality, SourceClass, Stance
from annotator.formats.report_words import COUNTED, WORDS, Wording
from annotator.store.gaps import Gap

GROUPS: dict[str, set[str]] = {
    "kind": set(Kind),
    "subtype": set(chain.from_iterable(SUBTYPES.values())),
    "work": {Work.TO_CHECK, Work.IN_PROGRESS},
    "review": {ReviewStatus.REQUESTED, ReviewStatus.CHANGES_REQUESTED},
    "status": set(ArticleStatus),
    "state": set(CorrectionState),
    "role": set(Role),
    "reason": set(FlagReason),
    "severity": set(Severity),
    "flag": {FlagStatus.RESOLVED, FlagStatus.DISMISSED},
    "stance": set(Stance),
    "class": set(SourceClass),
    "secrecy": {Confidentiality.BACKGROUND, Confidentiality.CONFIDENTIAL},
    "anchor": {AnchorState.STALE, AnchorState.PROPOSED, AnchorState.ORPHAN},
    "gap": set(Gap),
    "obstacle": set(Obstacle),
}


@pytest.mark.parametrize("group", GROUPS)
def test_every_value_of_ours_has_its_word_and_there_is_no_other(group: str) -> None:
    told = {name.split(".")[1] for name in WORDS if name.startswith(f"{group}.")}
    assert told == {str(each) for each in GROUPS[group]}


def test_both_languages_have_the_same_places_to_fill() -> None:
    for english, french in WORDS.values():
        places = re.compile(r"{\d*}")
        assert sorted(places.findall(english)) == sorted(places.findall(french))
        assert english
        assert french


def test_french_has_no_break_before_its_tall_punctuation() -> None:
    said = [french for _, french in WORDS.values()]
    said += [each for _, french in COUNTED.values() for each in french]
    assert [each for each in said if re.search(r" [:;!?»]|« |'", each)] == []


def test_nought_is_singular_in_french_and_plural_in_english() -> None:
    counts = [0, 1, 2, 1234567]
    english, french = Wording("en-GB"), Wording("fr-CA")
    assert [english.count("claims", each) for each in counts] == [
        "0 claims",
        "1 claim",
        "2 claims",
        "1,234,567 claims",
    ]
    assert [french.count("claims", each) for each in counts] == [
        "0 affirmation",
        "1 affirmation",
        "2 affirmations",
        "1\u202f234\u202f567 affirmations",
    ]


def test_an_unknown_language_is_told_in_english() -> None:
    assert Wording("de").lang == Wording("").lang == "en"


def test_an_unknown_value_is_told_as_it_is() -> None:
    assert Wording("fr").known("kind", "riddle") == "riddle"


def test_quotes_and_colons_are_those_of_the_language() -> None:
    english, french = Wording("en"), Wording("fr")
    assert [each.quoted("a") for each in (english, french)] == ["“a”", "«\u00a0a\u00a0»"]
    assert french.quoted("« a » b") == "“« a » b”"
    assert [each.label("verdict") for each in (english, french)] == ["Verdict:", "Verdict\u00a0:"]
    assert french.told("A", "b") == "A\u00a0: b"
    assert french.told("A", " ") == "A"


def test_several_things_are_listed() -> None:
    say = Wording("fr")
    told = [say.listed(["a", "b", "c"][:n]) for n in range(4)]
    assert told == ["", "a", "a et b", "a, b et c"]


def test_a_moment_is_told_with_its_time_and_a_date_as_it_is_read() -> None:
    say = Wording("en")
    assert say.moment("2023-01-17T18:04:05.123Z") == "17 Jan 2023, 18:04 UTC"
    assert say.date("2022-06/2022-07") == "June–July 2022"
    assert say.date("the other day") == "the other day"
