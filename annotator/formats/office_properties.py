"""What office files and books say of themselves, in the words of Dublin Core."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

from annotator.formats.safe_xml import Element, local

_DAY: Final = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?!\d)")
_JUNK_TITLE: Final = re.compile(
    r"microsoft (?:word|powerpoint) ?-.*"
    r"|(?:untitled|sans titre|sans nom|document|titre|title)[ -]?\d*"
    r"|(?:powerpoint )?presentation|présentation.*"
    r"|.*\.(?:docx?|odt|rtf|pdf|indd|qxp|html?)",
    re.IGNORECASE,
)
_JUNK_NAME: Final = re.compile(
    r"python-docx|docx|user|utilisateur|admin(?:istrator|istrateur)?|owner|author|auteur"
    r"|unknown|inconnu|(?:microsoft office|windows) user"
    r"|utilisateur (?:windows|de microsoft office)|calibre.*|libreoffice.*|openoffice.*",
    re.IGNORECASE,
)
_TAG: Final = re.compile(
    r"(?P<language>[A-Za-z]{2,3})(?:-[A-Za-z]{4})?(?:-(?P<region>[A-Za-z]{2}))?"
)
_NO_LANGUAGE: Final = frozenset({"und", "zxx", "mul", "mis"})
_TEMPLATE_DAY: Final = "2013-12-23"
"""When the empty file was made that programs with python-docx begin with."""


def first_words(elements: Iterable[Element], name: str) -> str:
    """Return the words of the first element of a name that has any, on one line."""
    return next(all_words(elements, name), "")


def all_words(elements: Iterable[Element], name: str) -> Iterator[str]:
    """Yield the words of each element of a name that has any, on one line."""
    for each in elements:
        words = " ".join((each.text or "").split()) if local(each) == name else ""
        if words:
            yield words


def told_title(words: str) -> str:
    """Return a title, unless a program made it up."""
    return "" if _JUNK_TITLE.fullmatch(words) else words


def told_names(names: Iterable[str]) -> str:
    """Return names as a byline, without those that programs put there."""
    kept = dict.fromkeys(" ".join(name.split()) for name in names)
    return ", ".join(name for name in kept if name and not _JUNK_NAME.fullmatch(name))


def told_day(moment: str) -> str:
    """Return the day of an ISO moment, as it stands there; empty if it has none that there is."""
    found = _DAY.match(moment.strip())
    if found is None or found[0] == _TEMPLATE_DAY:
        return ""
    try:
        date.fromisoformat(found[0])
    except ValueError:
        return ""
    return found[0]


def told_language(tag: str) -> str:
    """Return a tag as BCP 47 writes it; empty for what is none."""
    found = _TAG.fullmatch(tag.strip().replace("_", "-"))
    if found is None or found["language"].lower() in _NO_LANGUAGE:
        return ""
    return found["language"].lower() + (f"-{found['region'].upper()}" if found["region"] else "")
