"""Names of CSL-JSON as one line, `van der Berg, Jan, Jr.`, and back."""

from __future__ import annotations

from collections.abc import Mapping

from annotator.domain.source import joined_name

Name = dict[str, str]


def family_of(name: Mapping[str, str]) -> str:
    """Return a family name with the particle that never leaves it."""
    return _joined(name, "non-dropping-particle", "family")


def given_of(name: Mapping[str, str]) -> str:
    """Return the given names, with the particle that follows them in a list."""
    return " ".join(name[part] for part in ("given", "dropping-particle") if name.get(part))


def inverted(name: Mapping[str, str]) -> str:
    """Return a name as lists have it; an organisation whose name has commas ends in one more.

    Without that it would be read as family and given name.
    """
    literal = name.get("literal", "")
    if literal:
        return f"{literal}," if "," in literal else literal
    parts = (family_of(name), given_of(name), name.get("suffix", ""))
    family, given, suffix = (part.replace(",", " ").strip() for part in parts)
    if not family:
        return given
    return ", ".join((family, given, suffix) if suffix else (family, given)).removesuffix(", ")


def read_inverted(words: str) -> Name:
    """Return the name in a line: without a comma, or with one at its end, it stays whole."""
    line = " ".join(words.split())
    if line.endswith(",") or "," not in line:
        return literal(line.removesuffix(",").strip())
    family, given, *suffixes = (part.strip() for part in line.split(","))
    return in_parts(family, given, ", ".join(each for each in suffixes if each))


def in_parts(family: str, given: str, suffix: str = "", particle: str = "") -> Name:
    """Return a name whose particles, written small, are told from the rest; empty for none."""
    before, main = (particle, family) if particle else _leading_small(family)
    first, after = _trailing_small(given)
    said = {
        "family": main,
        "given": first,
        "suffix": suffix,
        "non-dropping-particle": before,
        "dropping-particle": after,
    }
    return {part: words for part, words in said.items() if words}


def literal(words: str) -> Name:
    """Return a name that is kept as it is; empty for none."""
    return {"literal": words} if words else {}


def _joined(name: Mapping[str, str], *parts: str) -> str:
    return joined_name(name[part] for part in parts if name.get(part))


def _leading_small(family: str) -> tuple[str, str]:
    """Take `van der` from `van der Berg`; one word at least is left for the name."""
    words = family.split()
    count = 0
    while count < len(words) - 1 and words[count][0].islower():
        count += 1
    return " ".join(words[:count]), " ".join(words[count:])


def _trailing_small(given: str) -> tuple[str, str]:
    words = given.split()
    count = len(words)
    while count > 1 and words[count - 1][0].islower():
        count -= 1
    return " ".join(words[:count]), " ".join(words[count:])
