"""Acronyms, and the long forms that a text itself ties them to by brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from annotator.domain.folded_text import Folding, folded
from annotator.domain.text import Span
from annotator.domain.words import words

_SHAPE: Final = re.compile(r"[^\W_][\w.&-]{0,10}[\w.]")
_OPENS: Final = re.compile(r"[ \u00a0\u202f\u2009]?\((?:[«“] ?)?")
_CLOSES: Final = re.compile(r"(?: ?[»”])?[),;]")
_INSIDE: Final = re.compile(r"[^()\n]{3,120}(?=[),;])")
_LAST: Final = re.compile(rf"{_SHAPE.pattern}$")
_SAME_SENTENCE: Final = re.compile(r"(?:[^.!?…;:()\n]|(?<=\w)\.(?=\w))+$")
_MOST_WORDS: Final = 14
_NEAR: Final = 200
_REACH: Final = 16
_LOOSE: Final = Folding()


def is_acronym(name: str) -> bool:
    """Whether a name is written in capitals as one word: `FAR`, `O.N.U.`, `R&D`."""
    return (
        _SHAPE.fullmatch(name) is not None
        and name == name.upper()
        and name[0].isupper()
        and sum(each.isupper() or each.isdigit() for each in name) > 1
    )


def letters_of(acronym: str) -> str:
    """Return an acronym's letters and digits, folded."""
    return "".join(each for each in folded(acronym, _LOOSE) if each.isalnum())


def spellings(acronym: str) -> tuple[str, ...]:
    """Return an acronym with points and without."""
    bare = acronym.replace(".", "")
    if not bare.isalpha():
        return (acronym,)
    return tuple(dict.fromkeys((acronym, bare, "".join(f"{each}." for each in bare))))


def fits(acronym: str, long_form: str) -> bool:
    """Whether an acronym's letters are initials of a long form's words, the first its first.

    Words may be passed over, as small ones mostly are, but not reordered.
    """
    wanted, initials = letters_of(acronym), _initials(long_form)
    if not wanted or not initials or wanted[0] != initials[0]:
        return False
    rest = iter(initials)
    return all(letter in rest for letter in wanted)


def long_forms(text: str, acronym: Span) -> Iterator[Span]:
    """Yield the long forms tied to an acronym here: before its brackets, or in brackets after."""
    letters = text[acronym.start : acronym.end]
    before = _bracket_before(text, acronym.start)
    if before is not None and _CLOSES.match(text, acronym.end):
        found = _shortest(text, letters, before)
        if found is not None:
            yield found
    opened = _OPENS.match(text, acronym.end)
    inside = _INSIDE.match(text, opened.end()) if opened else None
    if inside is not None and fits(letters, inside[0]) and len(inside[0].split()) > 1:
        yield Span(inside.start(), inside.start() + len(inside[0].rstrip(" »”")))


def acronym_beside(text: str, long_form: Span) -> Span | None:
    """Return the acronym that stands in brackets behind a long form, or before its brackets."""
    opened = _OPENS.match(text, long_form.end)
    if opened is not None:
        found = _SHAPE.match(text, opened.end())
        if found and is_acronym(found[0]) and _CLOSES.match(text, found.end()):
            return Span(*found.span())
    before = _bracket_before(text, long_form.start)
    if before is None:
        return None
    last = _LAST.search(text[max(0, before - _REACH) : before])
    if last is None or not is_acronym(last[0]):
        return None
    return Span(before - len(last[0]), before)


def _bracket_before(text: str, at: int) -> int | None:
    """Return where the words before an opening bracket end that stands right before an offset."""
    found = re.search(rf"{_OPENS.pattern}$", text[max(0, at - 5) : at])
    return at - len(found[0]) if found else None


def _shortest(text: str, acronym: str, end: int) -> Span | None:
    """Return the fewest words before an offset whose initials hold the acronym's letters."""
    near = _SAME_SENTENCE.search(text[max(0, end - _NEAR) : end])
    start = end - len(near[0]) if near else end
    for word in reversed(list(words(text, Span(start, end)))[-_MOST_WORDS:]):
        if fits(acronym, text[word.start : end]) and len(text[word.start : end].split()) > 1:
            return Span(word.start, end)
    return None


def _initials(long_form: str) -> str:
    plain = folded(long_form, _LOOSE)
    return "".join(word[0] for word in re.findall(r"[^\W_]+", plain))
