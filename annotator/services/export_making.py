"""One export: what was chosen is read, article by article, and handed to the format's writer."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from contextlib import closing
from functools import partial
from typing import BinaryIO, TypeVar, Unpack, cast

from annotator.domain.article import Article, ArticleVersion
from annotator.domain.document import Document
from annotator.domain.dossier import Dossier
from annotator.domain.refusal import Refusal
from annotator.domain.table_row import Table
from annotator.domain.text import sha256
from annotator.formats.csv_profile import STANDARD, profile_named
from annotator.formats.table import Format, Shape, format_named
from annotator.formats.written import Written
from annotator.services.desk import Desk
from annotator.services.export_choices import Choices, Narrowing, parts_of
from annotator.services.uncollected import uncollected
from annotator.services.watching import Watch
from annotator.store import dossiers, earlier_acts, people, table_rows, verdicts

Told = TypeVar("Told", Dossier, Table)
ByArticle = Callable[..., Iterator[tuple[Article, ArticleVersion, Generator[Told]]]]

Write = Callable[..., Written]
"""What writes a format: it takes dossiers, documents or one document, as its shape says."""


class Export:
    """One export, its choices made sure of before anything is written.

    `written` grows with each file; `module` is what writes the format.
    """

    def __init__(
        self, desk: Desk, format_name: str, watch: Watch, **choices: Unpack[Choices]
    ) -> None:
        """Refused as `annotator.services.exporting.export_stream` says."""
        self.format = _writable(format_name)
        self.module = self.format.load_writer()
        self.choices = choices
        self.profile = profile_named(choices.get("profile", STANDARD.name))
        self.redacted = choices.get("redacted", True)
        self.narrowing = Narrowing(choices.get("only", ()))
        self.names = {each.id: each.name for each in people.people(desk.project)}
        self.parts = parts_of(desk, choices)
        self.written = Written()
        self._desk, self._watch = desk, watch
        if "printer" in self.format.options and choices.get("printer") is None:
            raise Refusal("printer_missing", format=format_name)

    @property
    def makes_folder(self) -> bool:
        """Whether it takes several files: of a format that holds one article, several."""
        return self.format.shape is Shape.DOCUMENT and len(self.parts) > 1

    def write_to(self, stream: BinaryIO) -> None:
        """Write everything that was chosen, into one file, and count it as written."""
        match self.format.shape:
            case Shape.ROWS:
                told = self.tables() if self.format.tabular else self.dossiers()
                with closing(told):
                    self.written.add(self.hand(told, stream))
            case Shape.DOCUMENTS:
                self.written.add(self.hand(self.documents(), stream))
            case _:
                for document in self.documents():
                    self.written.add(self.hand(document, stream))

    def hand(self, what: object, stream: BinaryIO) -> Written:
        """Hand dossiers (a table's writer: tables), documents or one document to the writer."""
        module = self.module
        write = cast("Write", module.write_tables if self.format.tabular else module.write)
        options = self.options(what if isinstance(what, Document) else None)
        with uncollected():
            return write(what, stream, names=self.names, redacted=self.redacted, **options)

    def dossiers(self) -> Generator[Dossier]:
        """Yield what was chosen."""
        for _, _, found in self._read(dossiers.by_article):
            yield from self.narrowing.narrowed(self._watch.over(found))

    def tables(self) -> Generator[Table]:
        """Yield just what a table tells of what was chosen, many at a time."""
        for _, _, found in self._read(table_rows.by_article):
            # Closed at once, even if this fails: what is read stays open until then.
            with closing(found):
                for table in found:
                    self._watch.advance(len(table[0]))
                    yield from self.narrowing.narrowed_table(table)

    def documents(self) -> Iterator[Document]:
        """Yield the articles with what was chosen of each.

        Where there are none, a format that holds one article gets one without a word: an export
        with nothing to write is a valid empty document.
        """
        for article, version, found in self._read(dossiers.by_article):
            chosen = self.narrowing.narrowed(self._watch.over(found))
            yield Document(article, version, tuple(chosen))
        if not self.parts and self.format.shape is Shape.DOCUMENT:
            yield _no_document(self._desk)

    def options(self, document: Document | None = None) -> dict[str, object]:
        """Return the options that the format's writer takes, for a document if it takes one."""
        wanted, choices = self.format.options, self.choices
        found: dict[str, object] = {}
        if "profile" in wanted:
            found["profile"] = self.profile
        if "raw" in wanted:
            found["raw"] = choices.get("raw", False)
        if "lang" in wanted:
            found["lang"] = self._lang(document)
        if "verdicts" in wanted:
            found["verdicts"] = {each.id: each for each in verdicts.every_value(self._desk.project)}
        if "history" in wanted:
            found["history"] = partial(earlier_acts.acts_on, self._desk.project)
        if "texts" in wanted:
            found["texts"] = self._desk.version
        if "facts" in wanted and document is not None:
            found["facts"] = self._facts(document)
        if "printer" in wanted:
            found["printer"] = choices.get("printer")
        return found

    def _facts(self, document: Document) -> object:
        # Only for reports: it counts and reads much that no other format asks for.
        from annotator.services.reporting import facts

        lang, redacted = self._lang(document), self.redacted
        return facts(self._desk, document, lang=lang, redacted=redacted)

    def _lang(self, document: Document | None) -> str:
        own = document.article.lang if document else ""
        return self.choices.get("lang", "") or own or "en"

    def _read(
        self, by_article: ByArticle[Told]
    ) -> Iterator[tuple[Article, ArticleVersion, Generator[Told]]]:
        self._watch.expect(sum(part.count for part in self.parts))
        for part in self.parts:
            self._watch.heed()
            for article, version, found in by_article(
                self._desk.project, article_id=part.article_id, ids=part.ids
            ):
                self._watch.what = article.title
                yield article, version, found


def _writable(format_name: str) -> Format:
    known = format_named(format_name)
    if known.writes_sources:
        raise Refusal("format_not_annotations", format=format_name)
    return known


def _no_document(desk: Desk) -> Document:
    """Return an article without a word, called as the project is."""
    now = desk.now()
    article = Article("", desk.project.path.stem, now)
    return Document(article, ArticleVersion("", "", 1, "", sha256(""), "", "", "", now))
