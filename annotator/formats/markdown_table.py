"""A table in Markdown for people: one row per annotation, redacted."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from annotator.domain.annotation import Annotation, Kind, ReviewStatus, Work
from annotator.domain.dossier import Dossier, Evidence
from annotator.domain.verdict import VerdictValue
from annotator.formats.redaction import is_withheld, stand_in
from annotator.formats.report_entry import kind_words
from annotator.formats.report_words import Wording

COLUMNS: Final = {
    "en": ("Words", "Kind", "Means", "Verdict", "Check", "Sources", "Note"),
    "fr": ("Passage", "Type", "Désigne", "Verdict", "Vérification", "Sources", "Note"),
}
"""What the columns are called in each language."""

_SPECIAL: Final = re.compile(r"([\\`*_\[\]<>|~#&])")
_BREAK: Final = re.compile(r"\s*[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]\s*")


def lines(
    dossiers: Iterable[Dossier], *, verdicts: Mapping[str, VerdictValue], lang: str
) -> Iterator[str]:
    """Yield the lines of the table, each with its end.

    `verdicts` are the values by their ids. Words are shown as they are: no sign in them is markup.
    """
    say = Wording(lang)
    columns = COLUMNS[say.lang]
    yield _row(columns)
    yield _row("---" for _ in columns)
    for dossier in dossiers:
        yield _row(map(plain, _cells(dossier, say, verdicts)))


def plain(words: str) -> str:
    """Return words on one line, with every sign that Markdown knows escaped."""
    return _SPECIAL.sub(r"\\\1", _BREAK.sub(" ", words)).replace("\t", " ")


def _cells(dossier: Dossier, say: Wording, verdicts: Mapping[str, VerdictValue]) -> tuple[str, ...]:
    annotation = dossier.annotation
    value = dossier.value if annotation.kind is not Kind.DATE else say.date(dossier.value)
    given = verdicts.get(annotation.verdict or "")
    return (
        dossier.anchor.exact,
        kind_words(say, annotation),
        "" if value == dossier.anchor.exact else value,
        given.label(say.lang) if given else "",
        _standing(annotation, say),
        "; ".join(_source(each, say) for each in dossier.evidence),
        annotation.note,
    )


def _standing(annotation: Annotation, say: Wording) -> str:
    if annotation.review is ReviewStatus.APPROVED:
        return say("approved_plain").capitalize()
    if annotation.work is Work.CHECKED:
        return say("checked_plain")
    return say.known("work", annotation.work)


def _source(evidence: Evidence, say: Wording) -> str:
    source = evidence.source
    name = stand_in(source) if is_withheld(source) else source.title
    return say.told(say.known("stance", evidence.citation.stance), name)


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |\n"
