"""Regular expressions as editors type them: compiled, or refused with what is wrong and where."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, Final
from unicodedata import normalize

from annotator.domain.folded_text import Folding, folded
from annotator.domain.refusal import Refusal

if TYPE_CHECKING:
    from regex import Pattern

_MISTAKES: Final = (
    (r"missing \)", "pattern_group_open"),
    (r"unbalanced parenthesis", "pattern_group_closed"),
    (r"unterminated character set|missing \]", "pattern_set_open"),
    (r"nothing to repeat|multiple repeat", "pattern_repeats_nothing"),
    (r"bad escape \(end of pattern\)", "pattern_escape_open"),
    (r"(bad|incomplete)( hex)? escape", "pattern_escape_unknown"),
    (r"bad character range", "pattern_range_backwards"),
    (r"min repeat greater|repeat count too big", "pattern_repeat_range"),
    (r"unknown property|undefined character name", "pattern_property_unknown"),
    (r"(unknown|ambiguous|invalid) group|cannot refer", "pattern_group_unknown"),
    (r"(missing|bad character in) group name|missing >", "pattern_group_name"),
    (r"unknown extension|bad inline flags", "pattern_extension_unknown"),
)
"""What the library says, and the code of the sentence for it; the first that fits counts."""

_PART: Final = re.compile(r"\\.|.", re.DOTALL)
_STARTS_WORD: Final = r"(?:(?<!\w)|(?!\w))"
_ENDS_WORD: Final = r"(?:(?!\w)|(?<!\w))"


@lru_cache(maxsize=64)
def compiled(pattern: str, folding: Folding, *, whole_words: bool) -> Pattern[str]:
    """Compile a pattern for a folded text (`fold_text` with this folding, capitals kept).

    Refused with `at`, the place counted from 0: `pattern_…` for what is wrong with it.
    `^` and `$` match at the ends of paragraphs.
    """
    _compile(pattern, Folding(keeps_case=True))
    bare = "".join(_bare(pattern, replace(folding, keeps_case=True)))
    around = f"{_STARTS_WORD}(?:{{}}){_ENDS_WORD}" if whole_words else "{}"
    try:
        return _compile(around.format(bare), folding)
    except Refusal:
        # Without its accent, the end of a range may stand before its start.
        return _compile(around.format(pattern), folding)


def _compile(pattern: str, folding: Folding) -> Pattern[str]:
    import regex

    flags = regex.VERSION0 | regex.MULTILINE
    if not folding.keeps_case:
        flags |= regex.IGNORECASE | regex.FULLCASE
    with warnings.catch_warnings():
        # A set in a set: the library warns that it may mean something else one day.
        warnings.simplefilter("ignore", FutureWarning)
        try:
            return regex.compile(pattern, flags)
        except regex.error as error:
            raise _refused(pattern, str(error)) from error
        except RecursionError as error:
            raise Refusal("pattern_too_deep") from error


def _refused(pattern: str, told: str) -> Refusal:
    """Word what the library tells; it counts from 0 and mostly points behind the mistake."""
    told, _, at = told.partition(" at position ")
    code = next((code for words, code in _MISTAKES if re.match(words, told)), "pattern_wrong")
    start, end = _place(code, pattern, int(at.split()[0]) if at else 0)
    return Refusal(code, at=start, sign=pattern[start:end], detail=told)


def _place(code: str, pattern: str, at: int) -> tuple[int, int]:
    """Return the range of a pattern that a refusal points at."""
    match code:
        case "pattern_group_open":
            start = _last_open(pattern, "(")
        case "pattern_set_open":
            start = _last_open(pattern, "[")
        case "pattern_escape_open":
            start = len(pattern) - 1
        case "pattern_escape_unknown":
            return max(0, at - 2), at
        case "pattern_property_unknown":
            return max(0, pattern.rfind("\\", 0, at), pattern.rfind("[:", 0, at)), at
        case "pattern_extension_unknown":
            start = max(0, pattern.rfind("(?", 0, at + 1))
        case "pattern_range_backwards" | "pattern_group_unknown":
            start = at - 1
        case _:
            start = at
    start = max(0, min(start, len(pattern) - 1))
    return start, start + 1


def _last_open(pattern: str, bracket: str) -> int:
    """Return where the innermost bracket stands that is never closed."""
    opened: list[int] = []
    for at, part, in_set in _parts(pattern):
        if part == "[" == bracket and not in_set:
            opened = [at]
        elif bracket == "(" and part == "(" and not in_set:
            opened.append(at)
        elif bracket == "(" and part == ")" and not in_set and opened:
            opened.pop()
    return opened[-1] if opened else 0


def _parts(pattern: str) -> Iterator[tuple[int, str, bool]]:
    """Yield each character or escape, where it is, and whether it stands inside a set."""
    opened = -1
    for found in _PART.finditer(pattern):
        part, at = found[0], found.start()
        yield at, part, opened >= 0
        if opened < 0 and part == "[":
            opened = at + pattern.startswith("^", at + 1)
        elif opened >= 0 and part == "]" and at > opened + 1:
            opened = -1


def _bare(pattern: str, folding: Folding) -> Iterator[str]:
    """Yield the parts of a pattern, its words folded as the text is; what it commands stays."""
    for _, part, in_set in _parts(normalize("NFC", pattern)):
        if part.isascii():
            yield part
            continue
        plain = "".join(
            each if each.isalnum() or not each.isascii() else f"\\{each}"
            for each in folded(part.removeprefix("\\"), folding)
        )
        yield plain if in_set or len(plain) < 2 else f"(?:{plain})"
