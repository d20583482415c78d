"""Learn the weights of the tagger of names: `python -m tests.suggest.learn_names`, `make weights`.

It wants `pip install python-crfsuite` and both models of names. The paragraphs of
`tests/files/names_*.toml` are learned from, French and English together: most of what tells a name
is the same in both. `--folds N` writes nothing, and prints how well the names of each part of the
paragraphs are found by what was learned from the others.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import NamedTuple

import pycrfsuite

from annotator.domain.text import Span
from annotator.suggest.entities import found_names
from annotator.suggest.entity_guess import Guess
from annotator.suggest.entity_words import words_of
from annotator.suggest.models import model_names
from annotator.suggest.name_features import Features, tagged
from annotator.suggest.name_tagger import WEIGHTS, WEIGHTS_WITH_MODEL, Scales, likeliest, spans
from annotator.suggest.name_tokens import Tokens, stretches, tokens
from annotator.suggest.name_weights import FOLLOWS, Weights, read_weights
from tests.suggest.labelled import LANGS, Paragraph, paragraphs
from tests.suggest.score import Score, compared

NAMES = Path(__file__).resolve().parents[2] / "resources" / "names"
LEAST = 0.01
"""A weight nearer to nothing than this is left out."""


class Read(NamedTuple):
    """A paragraph as the tagger reads it, with its right tags."""

    paragraph: Paragraph
    lang: str
    tokens: Tokens
    features: list[list[str]]
    tags: list[str]


def read(paragraph: Paragraph, lang: str, *, with_model: bool) -> Read:
    """Read a paragraph."""
    text = paragraph.text
    whole = Span(0, len(text))
    rules = found_names(text, words_of(lang), whole)
    model = _model_names(text, lang) if with_model else None
    cut = tokens(text, whole)
    gold = [Guess(Span(start, end), kind, 1.0) for kind, start, end in paragraph.entities]
    tags = tagged(cut, sorted(gold, key=lambda each: each.span.start))
    seen = Features(text, cut, lang, rules, model)
    told = [[*chain(*seen.of(at))] for at in range(len(cut))]
    return Read(paragraph, lang, cut, told, tags)


def _model_names(text: str, lang: str) -> list[Guess]:
    return [each for _, block in model_names(text, lang) for each in block]


def learned(texts: Iterable[Read]) -> list[str]:
    """Return the lines of a file of weights."""
    trainer = pycrfsuite.Trainer(verbose=False)
    for each in texts:
        for stretch in stretches(each.tokens):
            part = slice(stretch.start, stretch.stop)
            trainer.append(each.features[part], each.tags[part])
    trainer.set_params({"c1": 0.05, "c2": 0.05, "max_iterations": 150})
    with tempfile.TemporaryDirectory() as folder:
        path = f"{folder}/names.crfsuite"
        trainer.train(path)
        tagger = pycrfsuite.Tagger()
        tagger.open(path)
        info = tagger.info()
    rows: dict[str, list[str]] = {f"{FOLLOWS}{tag}": [] for tag in sorted(info.labels)}
    told = [(f"{FOLLOWS}{to}", came, weight) for (came, to), weight in info.transitions.items()]
    told += [(name, tag, weight) for (name, tag), weight in info.state_features.items()]
    for name, tag, weight in sorted(told):
        if abs(weight) >= LEAST:
            rows.setdefault(name, []).append(f"{tag}\t{weight:.2f}")
    return ["\t".join((name, *each)) for name, each in rows.items()]


def found(text: Read, weighing: Weights) -> Iterator[tuple[str, int, int]]:
    """Yield the names of a text: kind, start and end."""
    scales = Scales(weighing)
    for stretch in stretches(text.tokens):
        scores = [scales.scores([tuple(text.features[at])]) for at in stretch]
        tags, _ = likeliest(scores, weighing)
        for kind, first, last in spans(tags):
            start, end = stretch[first], stretch[last]
            yield kind, text.tokens.starts[start], text.tokens.ends[end]


def tested(texts: Sequence[Read], folds: int) -> None:
    """Print how well the names of each part are found by what the others teach."""
    scores = {lang: Score() for lang in LANGS}
    for fold in range(folds):
        weighing = read_weights(
            learned(each for at, each in enumerate(texts) if at % folds != fold)
        )
        for each in texts[fold::folds]:
            scores[each.lang] += compared(each.paragraph.entities, found(each, weighing))
    for lang, score in scores.items():
        told = f"{score.precision:.3f} {score.recall:.3f} {score.f1:.3f}"
        sys.stdout.write(f"{lang}  precision, recall, F1: {told}\n")


def main(arguments: Sequence[str]) -> None:
    """Learn, and write; or try."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folds", type=int, default=0)
    options = parser.parse_args(arguments)
    for with_model in (False, True):
        texts = [
            read(each, lang, with_model=with_model)
            for lang in LANGS
            for each in paragraphs(lang, "names")
        ]
        if options.folds:
            random.Random(1).shuffle(texts)
            tested(texts, options.folds)
            continue
        name = WEIGHTS_WITH_MODEL if with_model else WEIGHTS
        (NAMES / name).write_text("\n".join(learned(texts)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
