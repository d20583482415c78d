"""A project to measure on: one long article full of annotations, and one of the usual length."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path

from annotator.domain.annotation import Anchor, Annotation, Entity, Kind, ReviewStatus
from annotator.domain.article import Article, ArticleVersion
from annotator.domain.change import Change, Record, Step
from annotator.domain.person import Person
from annotator.domain.review import Flag, FlagReason, Severity
from annotator.domain.source import Citation, Source, csl_item
from annotator.domain.text import sha256
from annotator.services.desk import Desk
from annotator.store.annotations import annotations as annotations_of
from annotator.store.project import Project

AT = "2023-01-17T18:04:05.123Z"
LONG, USUAL = "long", "usual"
"""The ids of the two articles."""

EDITOR = Person("aude", "Aude Martin", "AM")
MAYOR = Entity("mayor", "person", "Jeanne Sorel", ("la maire",))
REPORT = Source(
    "report", csl_item("report", title="Rapport annuel", url="https://example.org/"), AT
)

SENTENCE = "Sur la place {0}, la maire a planté {0} arbres en mars 2021 ; elle en promet cent."
FIRST = 1000
"""The number of the first sentence; each number is in one sentence only."""
TAGS = 3
"""How many places a sentence has to annotate."""
USUAL_SENTENCES = 150
"""Some 12,000 characters: a long read."""

TAGGED_LETTERS = 100
"""Characters of the long article for each of its annotations."""
PARAGRAPH = 600
"""About how many characters its paragraphs have."""
FILL = (
    "Le platane de la cour donne de l’ombre aux bancs, et les bancs aux promeneurs qui montent du"
    " port avant midi. On y parle du vent, du prix des tuiles, des travaux de la route haute que"
    " personne ne voit finir, et des oiseaux qui reviennent chaque année au même toit. "
)

FLAGGED, CITED = 10, 5
"""Every so many annotations there is one with an open flag, and one with a citation."""


@dataclass(frozen=True, slots=True)
class Tag:
    """A place to annotate: the words of one sentence that make a kind."""

    kind: Kind
    start: int
    end: int


def sentences(number: int) -> str:
    """Return a text of numbered sentences, each a paragraph."""
    return "".join(f"{SENTENCE.format(n)}\n" for n in range(FIRST, FIRST + number))


def long_text(annotations: int) -> str:
    """Return a text in paragraphs with room for so many annotations, at `TAGGED_LETTERS` each.

    A paragraph has numbered sentences first and then words that nobody annotates.
    """
    each = PARAGRAPH // TAGGED_LETTERS // TAGS
    made = []
    for first in range(FIRST, FIRST + annotations // TAGS + 1, each):
        said = " ".join(SENTENCE.format(n) for n in range(first, first + each))
        room = each * TAGS * TAGGED_LETTERS - len(said) - 2
        made.append(f"{said} {_fill(room)}\n")
    return "".join(made)


def in_one_paragraph(text: str) -> str:
    """Return a text without the line ends between its paragraphs."""
    return text.replace("\n", " ")


def tags(text: str) -> Iterator[Tag]:
    """Yield three places for each numbered sentence: a claim, an entity in it, and a date."""
    wanted = ((Kind.CLAIM, "la maire a planté {0} arbres"), (Kind.ENTITY, "la maire"))
    at = 0
    for n in count(FIRST):
        for kind, words in (*wanted, (Kind.DATE, "mars 2021")):
            said = words.format(n)
            start = text.find(said, at, at + 2 * PARAGRAPH)
            if start < 0:
                return
            yield Tag(kind, start, start + len(said))
        at = start + len(said)


@contextmanager
def desk_in(folder: Path, annotations: int) -> Iterator[Desk]:
    """Make a project in a folder, with so many annotations in its long article; open it."""
    with Project.create(folder / "measured.annot", at=AT) as project:
        first = (EDITOR, MAYOR, REPORT, *article_of(USUAL, sentences(USUAL_SENTENCES)))
        text = long_text(annotations)
        full = (*article_of(LONG, text), *_annotations(text, annotations))
        for records in (first, full):
            step = Step("make", tuple(Change(None, record) for record in records))
            project.apply(step, who=EDITOR.id, at=AT)
        yield Desk(project, EDITOR)


def ask_for_all(desk: Desk) -> None:
    """Have all annotations of the long article wait, as if somebody had asked for each of them."""
    found = annotations_of(desk.project, LONG)
    step = Step("ask_review", tuple(map(_asked, found)))
    desk.project.apply(step, who=desk.person.id, at=desk.now())


def _fill(length: int) -> str:
    """Return so many characters of words, ending with a full stop."""
    words = FILL * (length // len(FILL) + 1)
    return f"{words[: length - 1].rstrip(' ,.')}." if length > 0 else ""


def article_of(article_id: str, text: str) -> tuple[Article, ArticleVersion]:
    """Return the records of an article."""
    digest = sha256(text)
    version = ArticleVersion(
        f"{article_id}-1", article_id, 1, text, digest, "text", digest, "import", AT
    )
    return Article(article_id, f"Les arbres, {article_id}", AT, lang="fr"), version


def _annotations(text: str, number: int) -> Iterator[Record]:
    for n, tag in zip(range(number), tags(text), strict=False):
        yield from _annotated(f"{n:06d}", text, tag)
        if n % FLAGGED == 0:
            yield Flag(f"f{n}", LONG, f"{n:06d}", FlagReason.NUMBER, Severity.WARN, EDITOR.id, AT)
        if n % CITED == 0:
            yield Citation(f"c{n}", f"{n:06d}", REPORT.id, EDITOR.id, AT, quote="douze arbres")


def _annotated(annotation_id: str, text: str, tag: Tag) -> tuple[Annotation, Anchor]:
    named = MAYOR.id if tag.kind is Kind.ENTITY else None
    annotation = Annotation(annotation_id, LONG, tag.kind, EDITOR.id, AT, AT, entity_id=named)
    anchor = Anchor(
        *(f"a{annotation_id}", annotation_id, f"{LONG}-1", tag.start, tag.end),
        text[tag.start : tag.end],
        text[max(0, tag.start - 32) : tag.start],
        text[tag.end : tag.end + 32],
    )
    return annotation, anchor


def _asked(annotation: Annotation) -> Change:
    return Change(annotation, replace(annotation, review=ReviewStatus.REQUESTED))
