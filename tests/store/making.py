"""Records for the tests of the store, made with as few words as possible."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from annotator.domain.annotation import Anchor, AnchorState, Annotation, Entity, Kind
from annotator.domain.article import Article, ArticleVersion
from annotator.domain.attachment import Attachment
from annotator.domain.change import RECORDS, Change, Record, Step
from annotator.domain.correction import Correction
from annotator.domain.person import Person
from annotator.domain.review import Comment, Decision, Flag, FlagReason, Review, Severity
from annotator.domain.source import Citation, Source, csl_item
from annotator.domain.text import sha256
from annotator.store import snapshots
from annotator.store.project import Project

FILES = Path(__file__).resolve().parent.parent / "files"
AT = "2023-01-17T18:04:05.123Z"
TEXT = (
    "Montclar a planté douze arbres. La maire en promet cent. Élus et parents en débattent.\n"
    "\n"
    "Le budget a doublé depuis 2020. Il reste modeste."
)


def at(minute: int) -> str:
    """A time so many minutes after nine."""
    return f"2023-01-18T{9 + minute // 60:02d}:{minute % 60:02d}:00.000Z"


def made(*records: Record, act: str = "make") -> Step:
    """A step that creates records."""
    return Step(act, tuple(Change(None, record) for record in records))


def deleted(*records: Record, act: str = "delete") -> Step:
    """A step that deletes records."""
    return Step(act, tuple(Change(record, None) for record in records))


def changed(before: Record, after: Record, act: str = "edit") -> Step:
    """A step that changes one record."""
    return Step(act, (Change(before, after),))


def listing(folder: Path) -> dict[str, str]:
    """Every file of a folder with the hash of its bytes."""
    return {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.iterdir()
        if path.is_file()
    }


def dump(project: Project) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table of records."""
    return {name: project.rows(f"SELECT * FROM {name} ORDER BY id") for name in RECORDS}


def tamper(path: Path, *statements: str) -> None:
    """Change a closed project behind the program's back, with none of its rules."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        for statement in statements:
            connection.execute(statement)


@dataclass
class World:
    """A project with two people and one article, and short words for putting more into it."""

    project: Project
    numbers: Iterator[int]
    aude: Person
    bruno: Person
    article: Article
    version: ArticleVersion

    def apply(self, step: Step) -> None:
        self.project.apply(step, who=self.aude.id, at=AT)

    def add(self, *records: Record) -> None:
        self.apply(made(*records))

    def new_id(self) -> str:
        return f"id-{next(self.numbers):06d}"

    def new_article(self, text: str = TEXT, minute: int = 0) -> tuple[Article, ArticleVersion]:
        article = Article(self.new_id(), f"Article {minute}", at(minute), lang="fr")
        version = self.new_version(article, 1, text)
        self.add(article, version)
        return article, version

    def new_version(self, article: Article, n: int, text: str = TEXT) -> ArticleVersion:
        digest = sha256(text)
        return ArticleVersion(
            self.new_id(), article.id, n, text, digest, "text", digest, "import", at(n)
        )

    def annotation(self, kind: Kind = Kind.CLAIM, subtype: str = "") -> Annotation:
        return Annotation(
            self.new_id(), self.article.id, kind, self.aude.id, AT, AT, subtype=subtype
        )

    def anchor(
        self,
        annotation: Annotation,
        words: str,
        state: AnchorState = AnchorState.EXACT,
        version: ArticleVersion | None = None,
    ) -> Anchor:
        on = version or self.version
        start = on.text.index(words)
        end = start + len(words)
        return Anchor(
            *(self.new_id(), annotation.id, on.id, start, end, words),
            on.text[max(0, start - 32) : start],
            on.text[end : end + 32],
            state,
        )

    def tag(self, words: str, kind: Kind = Kind.CLAIM, subtype: str = "") -> Annotation:
        """An annotation on the first place where the words stand, stored."""
        annotation = self.annotation(kind, subtype)
        self.add(annotation, self.anchor(annotation, words))
        return annotation

    def entity(self, name: str, *aliases: str, of: str = "person") -> Entity:
        entity = Entity(self.new_id(), of, name, aliases)
        self.add(entity)
        return entity

    def source(self, title: str, minute: int = 0, **form: str) -> Source:
        source_id = self.new_id()
        source = Source(source_id, csl_item(source_id, title=title, **form), at(minute))
        self.add(source)
        return source

    def cite(self, annotation: Annotation, source: Source, minute: int = 0) -> Citation:
        citation = Citation(
            self.new_id(), annotation.id, source.id, self.aude.id, at(minute), quote="douze"
        )
        self.add(citation)
        return citation

    def flag(
        self,
        annotation: Annotation | None,
        reason: FlagReason = FlagReason.NUMBER,
        severity: Severity = Severity.WARN,
        minute: int = 0,
    ) -> Flag:
        on = None if annotation is None else annotation.id
        flag = Flag(self.new_id(), self.article.id, on, reason, severity, self.bruno.id, at(minute))
        self.add(flag)
        return flag

    def review(self, annotation: Annotation, minute: int = 0) -> Review:
        review = Review(self.new_id(), annotation.id, Decision.APPROVED, self.bruno.id, at(minute))
        self.add(review)
        return review

    def comment(self, annotation: Annotation, text: str, minute: int = 0) -> Comment:
        comment = Comment(self.new_id(), annotation.id, text, self.bruno.id, at(minute))
        self.add(comment)
        return comment

    def attach(self, citation: Citation, content: bytes, minute: int = 0) -> Attachment:
        """A file of a citation, its bytes kept."""
        digest = snapshots.keep(self.project, content)
        attachment = Attachment(
            *(self.new_id(), citation.annotation_id, citation.id, digest, "note.txt"),
            *("text/plain", len(content), self.aude.id, at(minute)),
        )
        self.add(attachment)
        return attachment

    def correct(self, annotation: Annotation, to_text: str, minute: int = 0) -> Correction:
        correction = Correction(
            self.new_id(), annotation.id, "cent", to_text, self.aude.id, at(minute)
        )
        self.add(correction)
        return correction


def world_in(project: Project) -> World:
    """Put two people and an article into a new project."""
    digest = sha256(TEXT)
    world = World(
        project,
        count(1),
        Person("aude", "Aude Martin", "AM"),
        Person("bruno", "Bruno Keller", "BK"),
        Article("article", "Des arbres à Montclar", AT, lang="fr"),
        ArticleVersion("version", "article", 1, TEXT, digest, "text", digest, "import", AT),
    )
    world.add(world.aude, world.bruno, world.article, world.version)
    return world


def ids(records: Iterable[Record]) -> list[str]:
    """The ids of records, in their order."""
    return [record.id for record in records]
