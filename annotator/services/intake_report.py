"""The report of an intake: what came in, what was left and why, as text that can be saved."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final

from annotator.domain.contexts import ParagraphNumbers, context_of
from annotator.domain.refusal import Refusal
from annotator.services.desk import Desk
from annotator.services.homes import How
from annotator.services.intake import Housing, Plan, Row
from annotator.services.lost_words import lost_word
from annotator.services.nearest import nearest_places
from annotator.services.taking import What
from annotator.services.translatable import QT_TRANSLATE_NOOP
from annotator.services.wording import NOTES, worded

Translate = Callable[[str, str], str]
"""Says a text in the user's language; first its context, then the text in English."""

SUMMARY: Final = QT_TRANSLATE_NOOP(
    "IntakeReport", "{new} new, {changed} changed, {same} there already, {left} left out."
)
LEFT_OUT: Final = QT_TRANSLATE_NOOP("IntakeReport", "Left out:")
TOLD: Final = QT_TRANSLATE_NOOP("IntakeReport", "To be known of what came in:")
CAME_IN: Final = QT_TRANSLATE_NOOP("IntakeReport", "Came in:")
NEAREST: Final = QT_TRANSLATE_NOOP(
    "IntakeReport", "The words stand exactly at {start}–{end}, paragraph {paragraph}: {words}"
)
LOST: Final = QT_TRANSLATE_NOOP("IntakeReport", "No place here for {what}: {count}")

HOMES: Final[Mapping[How, str]] = {
    How.NAMED: QT_TRANSLATE_NOOP("IntakeReport", "{name}: onto “{title}”, which it names"),
    How.SAME_TEXT: QT_TRANSLATE_NOOP("IntakeReport", "{name}: onto “{title}”, the same text"),
    How.ONLY: QT_TRANSLATE_NOOP("IntakeReport", "{name}: onto “{title}”, the only article"),
    How.ALIKE: QT_TRANSLATE_NOOP(
        "IntakeReport", "{name}: onto “{title}”, which has most of its text"
    ),
    How.CHOSEN: QT_TRANSLATE_NOOP("IntakeReport", "{name}: onto “{title}”, as chosen"),
    How.NEW: QT_TRANSLATE_NOOP("IntakeReport", "{name}: as the new article “{title}”"),
    How.NOWHERE: QT_TRANSLATE_NOOP("IntakeReport", "{name}: no article has its text"),
}
"""Where a document went, by how its article was found."""


def _as_it_is(_context: str, text: str) -> str:
    return text


def _nowhere(_row: Row) -> Iterable[str]:
    return ()


def report(
    plan: Plan,
    translate: Translate = _as_it_is,
    nearest: Callable[[Row], Iterable[str]] = _nowhere,
) -> Iterator[str]:
    """Yield the lines of the report of a plan, be it carried out or not.

    `nearest` tells where the words of a line that was left stand, as `NearestPlaces` does.
    """
    counts = {what.value: plan.count(what) for what in What}
    yield translate("IntakeReport", SUMMARY).format_map(counts)
    for housing in plan.housings:
        yield from documents_told(housing, translate)
    left = (row for row in plan.rows if row.why)
    told_left = (line for row in left for line in (left_told(row, translate), *nearest(row)))
    yield from _titled(LEFT_OUT, told_left, translate)
    yield from _titled(
        TOLD, (line for row in plan.rows for line in told(row, translate)), translate
    )
    came = (row for row in plan.rows if row.what in {What.NEW, What.CHANGED})
    yield from _titled(
        CAME_IN, (f"{row.file}:{row.line}: {row.quote!r}" for row in came), translate
    )


def documents_told(housing: Housing, translate: Translate = _as_it_is) -> Iterator[str]:
    """Yield where a document went, what is to be known of that, and what has no place here."""
    words = translate("IntakeReport", HOMES[housing.home.how])
    yield words.format(name=housing.name or housing.file, title=housing.title)
    for note in housing.notes:
        yield "  " + translate("Notes", NOTES[note])
    for what, count in sorted(housing.lost.items()):
        named = translate("IntakeReport", lost_word(what))
        yield "  " + translate("IntakeReport", LOST).format(what=named, count=count)


def left_told(row: Row, translate: Translate = _as_it_is) -> str:
    """Return why a line was left, with its file and number, and its words if that lacks them."""
    why = row.why or Refusal("annotations_unknown")
    sentence = worded(why, lambda text: translate("Refusals", text))
    words = " ".join(row.quote.split())
    shown = words if len(words) <= MOST_WORDS else words[: MOST_WORDS - 1] + "…"
    quote = f" “{shown}”" if shown and "quote" not in why.params else ""
    return f"{row.file}:{row.line}: {sentence}{quote}"


class NearestPlaces:
    """Tells where the words of what was left stand in their article to the letter.

    They are proposals for a person. A text is read once; what has no article in the project, or
    only comes in with it, has no places.
    """

    def __init__(self, desk: Desk, onto: str = "", translate: Translate = _as_it_is) -> None:
        self._desk = desk
        self._onto = onto
        self._words = translate("IntakeReport", NEAREST)
        self._texts: dict[str, tuple[str, ParagraphNumbers]] = {}

    def told(self, row: Row) -> Iterator[str]:
        """Yield a line for each of the nearest places, with its code points and its paragraph."""
        if row.what is not What.LEFT or row.kind is None:
            return
        text, numbers = self._text(row.article_id or self._onto)
        for span in nearest_places(text, row.quote, row.near, MOST_PLACES):
            context = context_of(text, span)
            yield "  " + self._words.format(
                start=span.start,
                end=span.end,
                paragraph=numbers.at(span.start),
                words=f"{context.before}[{context.words}]{context.after}",
            )

    def _text(self, article_id: str) -> tuple[str, ParagraphNumbers]:
        if article_id not in self._texts:
            try:
                text = self._desk.version(article_id).text
            except Refusal:
                text = ""
            self._texts[article_id] = text, ParagraphNumbers(text)
        return self._texts[article_id]


def told(row: Row, translate: Translate = _as_it_is) -> Iterator[str]:
    """Yield what is to be told of a line that came in."""
    for each in row.told:
        sentence = worded(each, lambda text: translate("Refusals", text))
        yield f"{row.file}:{row.line}: {sentence}"


def _titled(title: str, lines: Iterator[str], translate: Translate) -> Iterator[str]:
    for number, line in enumerate(lines):
        if not number:
            yield ""
            yield translate("IntakeReport", title)
        yield line


MOST_WORDS: Final = 60
"""So much of a quote is told."""
MOST_PLACES: Final = 3
"""So many places are told of each: a page of them would hide the next line that was left."""
