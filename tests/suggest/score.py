"""Scores of the recognisers on the labelled set: `python -m tests.suggest.score`.

Precision, recall and F1 by kind and language, for the paragraphs that the rules were written with
(`dev`) and for those that were held out. `--models` lets the models of the extras find the names.
"""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from annotator.domain.sentences import sentences
from annotator.suggest import claims, date_suggestions, entities, models, quotes
from annotator.suggest.claims_score import DEFAULT_THRESHOLD
from annotator.suggest.suggestion import Suggestion
from tests.suggest.labelled import FILES, LANGS, Paragraph, paragraphs

WORTH = 2
"""From this grade on, a sentence is to be checked."""

Recognise = Callable[[str, str], list[Suggestion]]


@dataclass(frozen=True)
class Score:
    """How many were found rightly, found wrongly, and missed."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    def __add__(self, other: Score) -> Score:
        return Score(self.right + other.right, self.wrong + other.wrong, self.missed + other.missed)

    @property
    def precision(self) -> float:
        return self.right / max(self.right + self.wrong, 1)

    @property
    def recall(self) -> float:
        return self.right / max(self.right + self.missed, 1)

    @property
    def f1(self) -> float:
        return 2 * self.right / max(2 * self.right + self.wrong + self.missed, 1)


def compared(gold: Iterable[object], found: Iterable[object]) -> Score:
    """Compare what is to be found with what was."""
    one, other = set(gold), set(found)
    return Score(len(one & other), len(other - one), len(one - other))


def chosen(lang: str, half: str) -> list[Paragraph]:
    """The paragraphs of one half: `dev`, `held`, or `all`."""
    wanted = {"dev": (False,), "held": (True,), "all": (False, True)}[half]
    return [each for each in paragraphs(lang) if each.held_out in wanted]


def entity_score(lang: str, half: str, recognise: Recognise = entities.recognise) -> Score:
    """Names by exact span and type."""
    return sum(
        (
            compared(
                each.entities,
                ((one.subtype, one.span.start, one.span.end) for one in recognise(each.text, lang)),
            )
            for each in chosen(lang, half)
        ),
        Score(),
    )


def quote_scores(lang: str, half: str) -> tuple[Score, Score]:
    """Quotations by exact span; and, of these, the ones whose speaker overlaps the right one."""
    spans, speakers = Score(), Score()
    for each in chosen(lang, half):
        found = {(one.span.start, one.span.end): one for one in quotes.recognise(each.text, lang)}
        spans += compared(each.quotations, found)
        said = {place: who for place, who in each.quotations.items() if who}
        right = sum(meets(found.get(place), who) for place, who in said.items())
        speakers += Score(right, len(found) - right, len(said) - right)
    return spans, speakers


def meets(found: Suggestion | None, who: tuple[int, int]) -> bool:
    """Whether a quotation's speaker overlaps a place."""
    speaker = found.details["speaker"] if found else None
    return isinstance(speaker, dict) and speaker["start"] < who[1] and speaker["end"] > who[0]


def claim_rows(lang: str, half: str) -> list[tuple[float, bool]]:
    """Every sentence's score, and whether it is to be checked."""
    rows = []
    for each in chosen(lang, half):
        told = {one.span.start: one.score for one in claims.recognise(each.text, lang)}
        spans = sentences(each.text)
        rows += [
            (told.get(span.start, 0.0), grade >= WORTH)
            for span, grade in zip(spans, each.grades, strict=True)
        ]
    return rows


def claim_score(lang: str, half: str) -> Score:
    """Sentences above the usual threshold, against those that are to be checked."""
    rows = claim_rows(lang, half)
    gold = [at for at, (_, is_worth) in enumerate(rows) if is_worth]
    return compared(gold, (at for at, row in enumerate(rows) if row[0] >= DEFAULT_THRESHOLD))


def average_precision(rows: list[tuple[float, bool]]) -> float:
    """How well the order of the scores puts first what is to be checked; 1 is best."""
    hits, total = 0, 0.0
    for place, (_, is_worth) in enumerate(sorted(rows, key=lambda row: -row[0]), 1):
        if is_worth:
            hits += 1
            total += hits / place
    return total / max(hits, 1)


def date_score(lang: str) -> Score:
    """Dates by exact span, TIMEX3 value and modifier, EDTF and both bounds."""
    gold = tomllib.loads((FILES / "dates.toml").read_text("utf-8"))
    score = Score()
    for marked, *values in gold[lang]:
        start = marked.index("[")
        text = marked.replace("[", "").replace("]", "")
        right = (start, marked.index("]") - 1, *values)
        score += compared([right], dates_of(text, lang, gold["published_on"]))
    for text in gold["none"][lang]:
        score += compared([], dates_of(text, lang, gold["published_on"]))
    return score


def dates_of(text: str, lang: str, published_on: str) -> Iterator[tuple[object, ...]]:
    """What is found in a sentence, in the order of the columns of dates.toml."""
    columns = ("timex_type", "timex", "mod", "edtf", "earliest", "latest")
    for each in date_suggestions.recognise(text, lang, published_on):
        yield each.span.start, each.span.end, *(each.details[column] for column in columns)


def rows(lang: str, half: str, recognise: Recognise) -> Iterator[tuple[str, Score]]:
    """Yield the scores of a language's half by kind."""
    spans, speakers = quote_scores(lang, half)
    yield "entities", entity_score(lang, half, recognise)
    yield "quotations", spans
    yield "speakers", speakers
    yield "claims", claim_score(lang, half)


def main(arguments: list[str]) -> None:
    """Print the table."""
    recognise = models.recognise if "--models" in arguments else entities.recognise
    line = "{:<4} {:<5} {:<11} {:>6.2f} {:>6.2f} {:>6.2f}  {:>4} {:>4} {:>4}\n"
    sys.stdout.write("lang half  kind             P      R     F1  right wrong missed\n")
    for lang in LANGS:
        dates = date_score(lang)
        told = [("all", "dates", dates)]
        told += [(half, *row) for half in ("dev", "held") for row in rows(lang, half, recognise)]
        for half, kind, score in told:
            figures = (score.precision, score.recall, score.f1)
            counts = (score.right, score.wrong, score.missed)
            sys.stdout.write(line.format(lang, half, kind, *figures, *counts))
        for half in ("dev", "held"):
            ranked = average_precision(claim_rows(lang, half))
            sys.stdout.write(f"{lang:<4} {half:<5} claims, average precision {ranked:.3f}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
