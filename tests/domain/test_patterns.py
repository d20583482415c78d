"""Regular expressions: what is wrong with one is said with its place; what is right finds."""

from __future__ import annotations

import pytest

from annotator.domain.folded_text import Folding
from annotator.domain.patterns import compiled
from annotator.domain.refusal import Refusal
from annotator.services.wording import worded


def refusal(pattern: str) -> Refusal:
    with pytest.raises(Refusal) as caught:
        compiled(pattern, Folding(), whole_words=False)
    return caught.value


@pytest.mark.parametrize(
    ("pattern", "code", "at", "sign"),
    [
        ("(", "pattern_group_open", 0, "("),
        ("a(b)(c", "pattern_group_open", 4, "("),
        ("[(]x(", "pattern_group_open", 4, "("),
        (r"\((", "pattern_group_open", 2, "("),
        ("(?:a[)]", "pattern_group_open", 0, "("),
        ("(?#", "pattern_group_open", 0, "("),
        ("a)", "pattern_group_closed", 1, ")"),
        ("[ab", "pattern_set_open", 0, "["),
        ("a(b[", "pattern_set_open", 3, "["),
        ("[]", "pattern_set_open", 0, "["),
        ("[^]", "pattern_set_open", 0, "["),
        ("*a", "pattern_repeats_nothing", 0, "*"),
        ("a**", "pattern_repeats_nothing", 2, "*"),
        ("a\\", "pattern_escape_open", 1, "\\"),
        ("\\q", "pattern_escape_unknown", 0, "\\q"),
        ("x\\x1", "pattern_escape_unknown", 1, "\\x"),
        ("[z-a]", "pattern_range_backwards", 3, "a"),
        ("a{3,2}", "pattern_repeat_range", 2, "3"),
        ("a{99999999999999}", "pattern_repeat_range", 2, "9"),
        (r"\p{Foo}", "pattern_property_unknown", 0, r"\p{Foo}"),
        (r"\N{FOO}", "pattern_property_unknown", 0, r"\N{FOO}"),
        ("[[:foo:]]", "pattern_property_unknown", 1, "[:foo:]"),
        (r"\2", "pattern_group_unknown", 1, "2"),
        (r"\g<x>", "pattern_group_unknown", 2, "<"),
        ("(?P<1>a)", "pattern_group_name", 5, ">"),
        ("(?<n", "pattern_group_name", 3, "n"),
        ("a(?Z)", "pattern_extension_unknown", 1, "("),
        ("(?i-i)", "pattern_extension_unknown", 0, "("),
        ("a{e<x}", "pattern_wrong", 4, "x"),
    ],
)
def test_what_is_wrong_is_said_with_its_place(pattern: str, code: str, at: int, sign: str) -> None:
    found = refusal(pattern)
    assert (found.code, found.params["at"], found.params["sign"]) == (code, at, sign)
    assert str(at + 1) in worded(found)
    assert "…" not in worded(found)


def test_brackets_without_end_are_refused_too() -> None:
    assert refusal("(" * 3000 + ")" * 3000).code == "pattern_too_deep"


@pytest.mark.filterwarnings("error")
def test_a_set_in_a_set_brings_no_warning() -> None:
    assert compiled("[[a]", Folding(), whole_words=False).search("[")


def found(pattern: str, text: str, folding: Folding, *, whole_words: bool = False) -> list[str]:
    return [
        match[0] for match in compiled(pattern, folding, whole_words=whole_words).finditer(text)
    ]


def test_the_words_of_a_pattern_are_folded_and_what_it_commands_is_not() -> None:
    bare, strict = Folding(), Folding(keeps_case=True, keeps_accents=True)
    assert found("d’é[tà]", "D'ETAT d'ea", bare) == ["D'ET", "d'ea"]
    assert found("œ+", "oeoe o", bare) == ["oeoe"]
    assert found("[œ]", "oe", bare) == ["o", "e"]
    assert found(r"\é", "e", bare) == ["e"]
    assert found("…", "...x", bare) == ["..."]
    assert found("É", "é É", strict) == ["É"]
    assert found("e\u0301", "é", strict) == ["é"]
    assert found(r"\w+\.", "a.", strict) == ["a."]


def test_a_range_that_would_run_backwards_without_its_accent_is_left_as_it_is() -> None:
    assert found("[z-é]", "z~", Folding()) == ["z", "~"]


def test_whole_words_are_those_of_either_end_of_the_match() -> None:
    assert found("roi", "roi roitelet effroi", Folding(), whole_words=True) == ["roi"]
    assert found("roi|,x", "a,x", Folding(), whole_words=True) == [",x"]
