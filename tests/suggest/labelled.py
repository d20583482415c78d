"""The labelled paragraphs of tests/files/news_*.toml, read: texts, and what is to be found."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

FILES = Path(__file__).parents[1] / "files"
LANGS = ("fr", "en")
TAG = re.compile(r"\[(person|organisation|place|event|work|other)\||<(/?)([qsc]\d)>|\]")

Place = tuple[int, int]


@dataclass(frozen=True)
class Paragraph:
    """One paragraph. `quotations` holds, for each quotation, its place and its speaker's."""

    name: str
    text: str
    entities: frozenset[tuple[str, int, int]]
    quotations: dict[Place, Place | None]
    grades: tuple[int, ...]
    held_out: bool


def paragraphs(lang: str, of: str = "news") -> list[Paragraph]:
    """Read the labelled paragraphs of a language: those to score on, or `names` to learn from."""
    rows = tomllib.loads((FILES / f"{of}_{lang}.toml").read_text("utf-8"))["paragraph"]
    return [read(row) for row in rows]


def read(row: dict[str, object]) -> Paragraph:
    """Take the marks out of a paragraph, and remember where they stood."""
    marked, grades = str(row["text"]), row["grades"]
    assert isinstance(grades, list)
    text, entities, marks = unmarked(marked)
    quotations = {
        place: marks.get(f"s{mark[1]}") for mark, place in marks.items() if mark[0] == "q"
    }
    return Paragraph(
        str(row["name"]),
        text,
        frozenset(entities),
        quotations,
        tuple(grades),
        bool(row["held_out"]),
    )


def unmarked(marked: str) -> tuple[str, list[tuple[str, int, int]], dict[str, Place]]:
    """Return a text without its marks, its entities, and the places of its numbered marks."""
    text = ""
    opened: list[tuple[str, int]] = []
    entities: list[tuple[str, int, int]] = []
    starts: dict[str, int] = {}
    marks: dict[str, Place] = {}
    last = 0
    for tag in TAG.finditer(marked):
        text += marked[last : tag.start()]
        last = tag.end()
        if tag[1]:
            opened.append((tag[1], len(text)))
        elif not tag[3]:
            subtype, start = opened.pop()
            entities.append((subtype, start, len(text)))
        elif tag[2]:
            marks[tag[3]] = (starts[tag[3]], len(text))
        else:
            starts[tag[3]] = len(text)
    return text + marked[last:], entities, marks
