"""A project to measure on: one long article full of annotations, and one of the usual length."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from annotator.domain.annotation import Anchor, Annotation, Entity, Kind
from annotator.domain.article import Article, ArticleVersion
from annotator.domain.change import Change, Record, Step
from annotator.domain.person import Person
from annotator.domain.review import Flag, FlagReason, Severity
from annotator.domain.source import Citation, Source, csl_item
from annotator.domain.text import sha256
from annotator.services.desk import Desk
from annotator.store.project import Project

AT = "2023-01-17T18:04:05.123Z"
LONG, USUAL = "long", "usual"
"""The ids of the two articles."""

EDITOR = Person("aude", "Aude Martin", "AM")
MAYOR = Entity("mayor", "person", "Jeanne Sorel", ("la maire",))
REPORT = Source(
    "report", csl_item("report", title="Rapport annuel", url="https://example.org/"), AT
)

SENTENCE = "Sur la place {0}, la maire a planté {0} arbres en mars 2021 ; elle en promet cent.\n"
USUAL_SENTENCES = 150
"""Some 12,000 characters: a long read."""

FLAGGED, CITED = 10, 5
"""Every so many annotations there is one with an open flag, and one with a citation."""


@dataclass(frozen=True, slots=True)
class Tag:
    """A place to annotate: the words of one sentence that make a kind."""

    kind: Kind
    start: int
    end: int


def sentences(number: int) -> str:
    """Return a text of numbered sentences."""
    return "".join(SENTENCE.format(n) for n in range(1000, 1000 + number))


def tags(text: str) -> Iterator[Tag]:
    """Yield three places in each sentence: a claim, an entity in it, and a date."""
    wanted = ((Kind.CLAIM, "la maire a planté {0} arbres"), (Kind.ENTITY, "la maire"))
    at = 0
    for n in count(1000):
        for kind, words in (*wanted, (Kind.DATE, "mars 2021")):
            said = words.format(n)
            start = text.find(said, at)
            if start < 0:
                return
            yield Tag(kind, start, start + len(said))
        at = text.index("\n", at) + 1


@contextmanager
def desk_in(folder: Path, annotations: int) -> Iterator[Desk]:
    """Make a project in a folder, with so many annotations in its long article; open it."""
    with Project.create(folder / "measured.annot", at=AT) as project:
        first = (EDITOR, MAYOR, REPORT, *_article(USUAL, USUAL_SENTENCES))
        full = (*_article(LONG, annotations // 3 + 1), *_annotations(annotations))
        for records in (first, full):
            step = Step("make", tuple(Change(None, record) for record in records))
            project.apply(step, who=EDITOR.id, at=AT)
        yield Desk(project, EDITOR)


def _article(article_id: str, length: int) -> tuple[Article, ArticleVersion]:
    text = sentences(length)
    digest = sha256(text)
    version = ArticleVersion(
        f"{article_id}-1", article_id, 1, text, digest, "text", digest, "import", AT
    )
    return Article(article_id, f"Les arbres, {article_id}", AT, lang="fr"), version


def _annotations(number: int) -> Iterator[Record]:
    text = sentences(number // 3 + 1)
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
