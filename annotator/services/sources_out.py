"""Sources out: as records or as a list of references, redacted unless asked otherwise."""

from __future__ import annotations

import io
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import BinaryIO, Final, NamedTuple, Protocol, TypedDict, Unpack, cast

from annotator.domain.refusal import Refusal
from annotator.domain.source import Source
from annotator.formats.redaction import is_withheld
from annotator.formats.source_files import WrittenSources
from annotator.formats.table import format_named, writable_sources
from annotator.services.appearing import appearing
from annotator.services.citing import STYLES, references
from annotator.services.desk import Desk
from annotator.services.watching import Watch
from annotator.store import sources

_STYLES: Final = frozenset(style.name for style in STYLES)


class WayOut(NamedTuple):
    """A way for sources to leave: a format's or a style's name and title, and a file's ending."""

    name: str
    title: str
    ending: str


def ways_out() -> Iterator[WayOut]:
    """Yield every format that holds sources, then every style of references as a text."""
    for known in writable_sources():
        yield WayOut(known.name, known.title, known.extensions[0])
    for style in STYLES:
        yield WayOut(style.name, style.title, ".txt")


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
    """Write sources to a stream, which stays open: in a format, or as references in a style.

    Refused before anything is written: `format_unknown`, `format_not_sources(format)`,
    `article_missing`.
    """
    write = _writer(format_name)
    return write(chosen(desk, choices), stream, redacted=choices.get("redacted", True))


def export_sources_file(
    desk: Desk,
    path: Path,
    format_name: str,
    *,
    watch: Watch | None = None,
    **choices: Unpack[SourceChoices],
) -> WrittenSources:
    """Write a file, which appears under its name when it is whole.

    Refused, and then nothing is left of it: `export_onto_project`, as `appearing` refuses, and as
    `export_sources`.
    """
    write, wanted = _writer(format_name, watch), chosen(desk, choices)
    target = path.resolve()
    if target == desk.project.path.resolve():
        raise Refusal("export_onto_project", path=str(path))
    with appearing(path, (target,)) as (stream,):
        return write(wanted, stream, redacted=choices.get("redacted", True))


def preview_sources(
    desk: Desk,
    format_name: str,
    *,
    limit: int = 20,
    watch: Watch | None = None,
    **choices: Unpack[SourceChoices],
) -> SourcePreview:
    """Return how the export begins, and what all of it does."""
    write, wanted = _writer(format_name, watch), chosen(desk, choices)
    redacted = choices.get("redacted", True)
    beginning = io.BytesIO()
    write(wanted[:limit], beginning, redacted=redacted)
    # To set every reference in type only to count them would take seconds.
    tell = _counted if format_name in _STYLES else write
    written = tell(wanted, io.BytesIO(), redacted=redacted)
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


def _writer(format_name: str, watch: Watch | None = None) -> _Writer:
    if format_name in _STYLES:
        return partial(_write_references, format_name, watch or Watch())
    known = format_named(format_name)
    if not known.writes_sources:
        raise Refusal("format_not_sources", format=format_name)
    return cast("_Writer", known.load_writer().write)


def _write_references(
    style: str, watch: Watch, sources: Collection[Source], stream: BinaryIO, *, redacted: bool
) -> WrittenSources:
    """Write the list of references, one a line."""
    watch.expect(len(sources))
    for line in references(watch.over(sources), style, redacted=redacted):
        stream.write(f"{line}\n".encode())
    return _counted(sources, stream, redacted=redacted)


def _counted(sources: Collection[Source], _stream: BinaryIO, *, redacted: bool) -> WrittenSources:
    """Return what writing the references of sources comes to."""
    return WrittenSources(len(sources), sum(map(is_withheld, sources)) if redacted else 0)
