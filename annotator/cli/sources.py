"""Sources at the command line: in with `import`, out with `export`, and the command `cite`."""

from __future__ import annotations

import io
from argparse import Namespace
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from annotator.cli.desks import about, bytes_of, reading, working
from annotator.cli.output import put_json, put_lines, say, say_withheld, standard_output
from annotator.cli.table import Column, table
from annotator.domain.refusal import Refusal
from annotator.domain.source import Source
from annotator.formats.redaction import is_withheld, stand_in
from annotator.formats.source_files import WrittenSources
from annotator.formats.table import Reads, format_named
from annotator.services.citing import Manner, Markup, cited, references
from annotator.services.desk import Desk
from annotator.services.sources_in import (
    SourcesReport,
    import_sources,
    read_sources,
    told_format,
)
from annotator.services.sources_out import (
    SourceChoices,
    chosen,
    export_sources,
    export_sources_file,
)
from annotator.services.wording import worded
from annotator.store import sources as stored

_COLUMNS: Final = (
    Column("id"),
    Column("title", 48),
    Column("author", 32),
    Column("issued"),
    Column("type"),
    Column("class"),
    Column("disclosure"),
    Column("cited", is_number=True),
)


def is_sources(path: Path, format_name: str | None) -> bool:
    """Whether a file holds sources, as its format says, its name, or how it begins."""
    if format_name is not None:
        return format_named(format_name).reads is Reads.SOURCES
    return bool(told_format(bytes_of(path), path.name))


def take_in_sources(options: Namespace, paths: Sequence[Path]) -> int:
    """Import sources, a step for each file; list the records that stay out, and return 1 for them.

    A file that is none of sources is refused before anything is stored.
    """
    left = 0
    for path in paths:
        # All of them are files of sources, or nothing is stored.
        with about(path):
            read_sources(io.BytesIO(bytes_of(path)), options.format, path.name)
    with working(options) as at:
        for path in paths:
            stream = io.BytesIO(bytes_of(path))
            step, report = import_sources(at.desk, stream, options.format, path.name)
            at.commit(step)
            put_lines(_left(path, report))
            say(f"{path}: {_summary(report)}")
            for said in report.left_out:
                say(f"{path}: record {said.number}: no place for {', '.join(said.fields)}.")
            left += len(report.left)
    return 1 if left else 0


def export_them(options: Namespace, format_name: str) -> int:
    """Write sources to a file, or to standard output."""
    if options.only:
        raise Refusal("only_of_annotations", format=format_name)
    choices: SourceChoices = {
        "article_ids": options.articles,
        "redacted": not options.unredacted,
    }
    with reading(options) as desk:
        written = _written(desk, options.out, format_name, choices)
    say_withheld(written.redacted)
    if written.lost:
        told = ", ".join(f"{name} ({count})" for name, count in sorted(written.lost.items()))
        say(f"{format_name} has no place for: {told}.")
    return 0


def cite(options: Namespace) -> int:
    """Print a source as a style has it, or the whole list of references."""
    told: Manner = {
        "lang": options.lang or "",
        "markup": Markup.MARKDOWN if options.markdown else Markup.PLAIN,
        "redacted": not options.unredacted,
    }
    with reading(options) as desk:
        if options.source is None:
            choices: SourceChoices = {"article_ids": options.articles}
            lines = references(chosen(desk, choices), options.style, **told)
        else:
            found = _found(desk, options.source)
            lines = [cited(found, options.style, locator=options.locator, **told).line]
    put_lines(lines)
    return 0


def list_sources(options: Namespace) -> int:
    """Print the sources of a project, those that are not public as their pseudonyms."""
    with reading(options) as desk:
        rows = stored.sources(desk.project)
        uses = stored.source_uses(desk.project)
    redacted = not options.unredacted
    told = [(each, uses.get(each.id, 0)) for each in rows]
    if options.json:
        put_json(_object(*each, redacted=redacted) for each in told)
    else:
        put_lines(table(_COLUMNS, [_cells(*each, redacted=redacted) for each in told]))
    return 0


def _found(desk: Desk, words: str) -> Source:
    """Return the source of an id, or the only one in which all the words occur."""
    known = stored.source(desk.project, words)
    if known is not None:
        return known
    found = stored.find_sources(desk.project, words, limit=2)
    if len(found) != 1:
        raise Refusal("source_ambiguous" if found else "source_unknown", words=words)
    return found[0]


def _written(desk: Desk, out: Path, format_name: str, choices: SourceChoices) -> WrittenSources:
    if out == Path("-"):
        with standard_output() as stream:
            return export_sources(desk, format_name, stream, **choices)
        # Whoever read it has had enough.
        return WrittenSources()
    return export_sources_file(desk, out, format_name, **choices)


def _left(path: Path, report: SourcesReport) -> Iterator[str]:
    for told in report.left:
        why = Refusal(told.code, **told.params)
        sentence = worded(Refusal("record_refused", number=told.number, why=why))
        yield f"{path}: {sentence}"


def _summary(report: SourcesReport) -> str:
    return (
        f"{len(report.added)} new, {report.joined} joined, {report.unchanged} as they were, "
        f"{len(report.left)} left out."
    )


def _object(source: Source, uses: int, *, redacted: bool) -> dict[str, object]:
    if redacted and is_withheld(source):
        secrecy = source.confidentiality
        title = stand_in(source)
        return {"id": source.id, "title": title, "confidentiality": secrecy, "cited": uses}
    return {
        "id": source.id,
        "title": source.title,
        "author": source.author,
        "issued": source.issued,
        "type": source.item.get("type", ""),
        "publisher": source.publisher,
        "url": source.url,
        "doi": source.doi,
        "class": source.source_class,
        "confidentiality": source.confidentiality,
        "independence_group": source.independence_group,
        "cited": uses,
    }


def _cells(source: Source, uses: int, *, redacted: bool) -> tuple[object, ...]:
    if redacted and is_withheld(source):
        return (source.id, stand_in(source), "", "", "", "", source.confidentiality, uses)
    return (
        source.id,
        source.title,
        source.author,
        source.issued,
        source.item.get("type", ""),
        source.source_class,
        source.confidentiality,
        uses,
    )
