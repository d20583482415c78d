"""The commands `import`, `annotate` and `export`: what goes in and out, each kind its own way."""

from __future__ import annotations

import io
from argparse import Namespace
from pathlib import Path

from annotator.cli import articles, sources
from annotator.cli.desks import about, bytes_of, reading, working
from annotator.cli.output import put_lines, say, say_withheld, standard_output
from annotator.domain.refusal import Refusal
from annotator.formats.table import (
    Format,
    Reads,
    format_named,
    readable,
    writable,
    writable_sources,
)
from annotator.services.annotations_in import TakeInReport, Told, take_in
from annotator.services.desk import Desk
from annotator.services.exporting import Choices, ExportReport, export_file, export_stream
from annotator.services.wording import worded

STANDARD_OUTPUT = Path("-")
"""The name that stands for standard output."""


def import_files(options: Namespace) -> int:
    """Import articles and sources, told apart by their names or how they begin."""
    paths = [each for each in options.files if sources.is_sources(each, options.format)]
    articles_only = [each for each in options.files if each not in paths]
    if paths and not articles_only:
        _refuse_words_of_articles(options)
        return sources.take_in_sources(options, paths)
    code = articles.take_in_articles(Namespace(**{**vars(options), "files": articles_only}))
    return max(code, sources.take_in_sources(options, paths)) if paths else code


def list_either(options: Namespace) -> int:
    """Print the articles of a project, or its sources."""
    return sources.list_sources(options) if options.sources else articles.list_articles(options)


def annotate(options: Namespace) -> int:
    """Take annotations in; list on standard output those that stay out, and return 1 for them."""
    path = options.file
    format_name = options.format or _by_extension(path, tuple(readable(Reads.ANNOTATIONS)))
    stream = io.BytesIO(bytes_of(path))
    with working(options) as at:
        if options.article is not None:
            at.desk.article(options.article)
        with about(path):
            step, report = take_in(at.desk, stream, format_name, options.article, raw=options.raw)
        at.commit(step)
    put_lines(f"{path}:{told.line}: {_sentence(told)}" for told in report.left)
    for told in (*report.lowered, *report.absent):
        say(f"{path}:{told.line}: {_sentence(told)}")
    say(_summary(report))
    return 1 if report.left else 0


def export(options: Namespace) -> int:
    """Write annotations, or sources, to a file or to standard output."""
    formats = (*writable(), *writable_sources())
    format_name = options.format or _by_extension(options.out, formats)
    if format_named(format_name).writes_sources:
        return sources.export_them(options, format_name)
    choices = Choices(
        article_ids=options.articles,
        only=options.only,
        profile=options.profile,
        raw=options.raw,
        redacted=not options.unredacted,
    )
    with reading(options) as desk:
        report = _written(desk, options.out, format_name, choices)
    say_withheld(report.redacted)
    return 0


def _refuse_words_of_articles(options: Namespace) -> None:
    given = {"--lang": options.lang, "--published": options.published}
    given |= {"--title": options.title, "--url": options.url}
    for name, value in given.items():
        if value:
            raise Refusal("usage", what=f"import: {name} goes with articles, and these are sources")


def _by_extension(path: Path, formats: tuple[Format, ...]) -> str:
    for known in formats:
        if path.name.lower().endswith(known.extensions):
            return known.name
    names = tuple(known.name for known in formats)
    raise Refusal("format_unsaid", path=str(path), known=names)


def _written(desk: Desk, out: Path, format_name: str, choices: Choices) -> ExportReport:
    if out == STANDARD_OUTPUT:
        with standard_output() as stream:
            return export_stream(desk, format_name, stream, **choices)
        # Whoever read it has had enough.
        return ExportReport(0)
    if out.exists() and not out.is_file() and not out.is_dir():
        return _poured(desk, out, format_name, choices)
    return export_file(desk, out, format_name, **choices)


def _poured(desk: Desk, out: Path, format_name: str, choices: Choices) -> ExportReport:
    """Write into a pipe or a device, whose place nothing may take."""
    try:
        with out.open("wb") as stream:
            return export_stream(desk, format_name, stream, **choices)
    except BrokenPipeError:
        return ExportReport(0)
    except OSError as error:
        detail = error.strerror or str(error)
        raise Refusal("file_unwritable", path=str(out), detail=detail) from error


def _sentence(told: Told) -> str:
    """Return what is told of a line; codes in its parameters are said as sentences."""
    params = dict(told.params)
    missing = params.get("missing")
    if isinstance(missing, tuple):
        params["missing"] = " ".join(worded(Refusal(code)) for code in missing)
    return worded(Refusal(told.code, **params))


def _summary(report: TakeInReport) -> str:
    return (
        f"{report.placed} new, {report.updated} changed, {report.unchanged} as they were, "
        f"{len(report.left)} left out."
    )
