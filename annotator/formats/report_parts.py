"""The parts of a report in words: redacted, in one language, ready to be set on any page."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.domain.annotation import Kind
from annotator.domain.source import Stance
from annotator.formats.marked_text import Piece


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a table: what it is called, and what it says."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """A verdict by its label; `colour` is `#RRGGBB`, or empty where none was given."""

    label: str
    colour: str = ""


@dataclass(frozen=True, slots=True)
class CitedSource:
    """A source as it stands under a statement."""

    stance: Stance
    stance_word: str
    reference: str
    quote: str = ""
    details: tuple[str, ...] = ()
    notes: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """One annotation. `kind_words` are its kind and subtype; `quote` its exact words, whole.

    `open_corrections` are those of `corrections` that wait for somebody.
    """

    number: int
    kind: Kind
    kind_words: str
    quote: str
    verdict: Verdict | None
    standing: str
    lines: tuple[Line, ...] = ()
    sources: tuple[CitedSource, ...] = ()
    sources_word: str = ""
    open_points: tuple[str, ...] = ()
    settled: tuple[str, ...] = ()
    corrections: tuple[str, ...] = ()
    open_corrections: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OpenPoint:
    """Something that is open, in the statement of this number; 0 for the whole article."""

    number: int
    words: str


@dataclass(frozen=True, slots=True)
class Tally:
    """How many claims have a verdict."""

    verdict: Verdict
    count: int


@dataclass(frozen=True, slots=True)
class Listed:
    """A source in the list of all, with the numbers of the statements that cite it."""

    reference: str
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """A whole report. `text_lang` is the article's language, `lang` the report's own.

    `passages` are the paragraphs of the text with its marks; `warning` is empty but for a copy that
    names confidential sources.
    """

    lang: str
    text_lang: str
    title: str
    article: tuple[Line, ...]
    glance: tuple[Line, ...]
    tallies: tuple[Tally, ...]
    open_points: tuple[OpenPoint, ...]
    passages: tuple[tuple[Piece, ...], ...]
    entries: tuple[Entry, ...]
    sources: tuple[Listed, ...]
    proof: tuple[Line, ...]
    made: str
    warning: str = ""
