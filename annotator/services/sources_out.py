"""Sources out: those of a project or of some articles, redacted unless asked otherwise."""

from __future__ import annotations

import io
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Protocol, TypedDict, Unpack, cast

from annotator.domain.refusal import Refusal
from annotator.domain.source import Source
from annotator.formats.source_files import WrittenSources
from annotator.formats.table import format_named
from annotator.services.appearing import appearing
from annotator.services.desk import Desk
from annotator.store import sources


class SourceChoices(TypedDict, total=False):
    """Which sources: all of the project, those cited in some articles, or these themselves.

    Redacted by default.
    """

    article_ids: Collection[str] | None
    source_ids: Collection[str] | None
    redacted: bool


@dataclass(frozen=True, slots=True)
class SourcePreview:
    """The text of the first sources as they will be written, and what the whole export does."""

    text: str
    written: WrittenSources


def export_sources(
    desk: Desk, format_name: str, stream: BinaryIO, **choices: Unpack[SourceChoices]
) -> WrittenSources:
    """Write sources to a stream, which stays open.

    Refused before anything is written: `format_unknown`, `format_not_sources(format)`,
    `article_missing`.
    """
    write = _writer(format_name)
    return write(chosen(desk, choices), stream, redacted=choices.get("redacted", True))


def export_sources_file(
    desk: Desk, path: Path, format_name: str, **choices: Unpack[SourceChoices]
) -> WrittenSources:
    """Write a file, which appears under its name when it is whole.

    Refused, and then nothing is left of it: `export_onto_project`, as `appearing` refuses, and as
    `export_sources`.
    """
    write, wanted = _writer(format_name), chosen(desk, choices)
    target = path.resolve()
    if target == desk.project.path.resolve():
        raise Refusal("export_onto_project", path=str(path))
    with appearing(path, (target,)) as (stream,):
        return write(wanted, stream, redacted=choices.get("redacted", True))


def preview_sources(
    desk: Desk, format_name: str, *, limit: int = 20, **choices: Unpack[SourceChoices]
) -> SourcePreview:
    """Return how the export begins, and what all of it does."""
    write, wanted = _writer(format_name), chosen(desk, choices)
    redacted = choices.get("redacted", True)
    beginning = io.BytesIO()
    write(wanted[:limit], beginning, redacted=redacted)
    written = write(wanted, io.BytesIO(), redacted=redacted)
    return SourcePreview(beginning.getvalue().decode().replace("\r\n", "\n"), written)


def chosen(desk: Desk, choices: SourceChoices) -> list[Source]:
    """Return the sources that are meant, the oldest first; refused: `article_missing`."""
    article_ids, source_ids = choices.get("article_ids"), choices.get("source_ids")
    if source_ids is not None:
        return [each for each in sources.sources(desk.project) if each.id in source_ids]
    if article_ids is None:
        return sources.sources(desk.project)
    wanted = [desk.article(each).id for each in dict.fromkeys(article_ids)]
    return sources.sources_of_articles(desk.project, wanted)


class _Writer(Protocol):
    """What writes a format."""

    def __call__(
        self, sources: Collection[Source], stream: BinaryIO, *, redacted: bool
    ) -> WrittenSources: ...


def _writer(format_name: str) -> _Writer:
    known = format_named(format_name)
    if not known.writes_sources:
        raise Refusal("format_not_sources", format=format_name)
    return cast("_Writer", known.load_writer().write)
