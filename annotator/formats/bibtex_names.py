"""Names of BibTeX, `von Last, Jr, First and {Armed Forces}`, to and from those of CSL-JSON."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from annotator.formats.csl_items import one_line
from annotator.formats.csl_names import Name
from annotator.formats.latex import latex_of, text_of

OTHERS: Final = "others"
"""Stands for authors that a file does not name."""


def bibtex_names(names: Iterable[Mapping[str, str]]) -> str:
    """Return names for a field; what must stay together, or would be taken apart, is in braces."""
    told = (_told({part: one_line(str(words)) for part, words in each.items()}) for each in names)
    return " and ".join(filter(None, told))


def read_names(latex: str) -> tuple[list[Name], bool]:
    """Return the names in a field, and whether it says that there are others."""
    from bibtexparser.middlewares import names

    listed = names.split_multiple_persons_names(" ".join(latex.split()))
    named = [each for each in listed if each.lower() != OTHERS]
    read = [_name(names.parse_single_name_into_parts(each, strict=False)) for each in named]
    return [each for each in read if each], len(named) < len(listed)


def _told(name: Mapping[str, str]) -> str:
    literal = name.get("literal", "")
    if literal:
        return f"{{{latex_of(literal)}}}"
    particle, suffix = name.get("non-dropping-particle", ""), name.get("suffix", "")
    family = _together(name.get("family", ""), is_family=True)
    given = " ".join(
        filter(
            None, (_together(name.get("given", "")), latex_of(name.get("dropping-particle", "")))
        )
    )
    if not family:
        return f"{{{given}}}" if given else ""
    last = " ".join(filter(None, (_small(particle), family)))
    return ", ".join((last, _together(suffix), given) if suffix else filter(None, (last, given)))


def _together(words: str, *, is_family: bool = False) -> str:
    """Put braces around words that would be taken for particles, or for several names."""
    latex = latex_of(words)
    parts = words.split(" ")
    apart = (
        any(part[:1].islower() for part in parts)
        or "," in words
        or "and" in words.casefold().split()
    )
    # Not every reader sees whether a letter with an accent is a capital.
    apart = apart or (is_family and not all(part[:1].isascii() for part in parts[:-1]))
    return f"{{{latex}}}" if apart else latex


def _small(particle: str) -> str:
    """Return a particle; one with a comma in it would end the name."""
    return latex_of(particle) if "," not in particle else f"{{{latex_of(particle)}}}"


def _name(parts: object) -> Name:
    first, von, last, jr = (list(getattr(parts, name)) for name in ("first", "von", "last", "jr"))
    if len(last) == 1 and not (first or von or jr) and _is_braced(last[0]):
        return {"literal": words} if (words := _text(last)) else {}
    after: list[str] = []
    while len(first) > 1 and first[-1][:1].islower():
        after.insert(0, first.pop())
    said = {
        "family": _text(last),
        "given": _text(first),
        "suffix": _text(jr),
        "non-dropping-particle": _text(von),
        "dropping-particle": _text(after),
    }
    return {part: words for part, words in said.items() if words}


def _is_braced(word: str) -> bool:
    return word.startswith("{") and word.endswith("}") and not word.startswith("{\\")


def _text(words: Iterable[str]) -> str:
    return one_line(text_of(" ".join(words)))
