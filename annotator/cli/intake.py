"""The command `annotate`, and `import` of documents that bring annotations with their text."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from annotator.cli.desks import Acting, about, working
from annotator.cli.output import put_lines, say
from annotator.domain.refusal import Refusal
from annotator.formats.table import Format, Reads, format_named
from annotator.services.comments_in import read_comments
from annotator.services.documents_in import NEW
from annotator.services.incoming_files import (
    Reading,
    annotation_formats,
    brings_documents,
    given_file,
    read_file,
    told_format,
)
from annotator.services.intake import Choices, Plan, Row, labels_in, plan
from annotator.services.intake_report import NearestPlaces, documents_told, left_told, report, told
from annotator.services.meanings import Meaning
from annotator.services.taking import What


def annotate(options: Namespace) -> int:
    """Take annotations in; list on standard output those that stay out, and return 1 for them."""
    path = options.file
    reading = _read(path, options)
    with working(options) as at:
        if options.article is not None:
            at.desk.article(options.article)
        with about(path):
            made = _planned(at, [reading], options.article or "", options)
        at.commit(made.step)
        nearest = NearestPlaces(at.desk, options.article or "")
        lines = [line for row in _unplaced(made) for line in _left(path, row, nearest)]
    put_lines(lines)
    return _told(made, {reading.file.name: path})


def import_documents(options: Namespace, paths: Sequence[Path]) -> int:
    """Take documents in as new articles with their annotations, and print the articles' ids."""
    if len(paths) > 1 and (options.title is not None or options.url):
        raise Refusal("one_file_only")
    readings = [_with_words_of(_read(path, options), options) for path in paths]
    with working(options) as at:
        made = _planned(at, readings, NEW, options)
        at.commit(made.step)
    put_lines(made.new_articles)
    files = {reading.file.name: path for reading, path in zip(readings, paths, strict=True)}
    for row in _unplaced(made):
        say(_located(files[row.file], left_told(row)))
    return _told(made, files)


def take_in_comments(at: Acting, documents: Sequence[tuple[str, Path]], options: Namespace) -> int:
    """Take in the comments of Word documents, each with the id of the article that it came in as.

    Returns 1 if any stayed out.
    """
    readings = []
    for article_id, path in documents:
        with about(path):
            # Files of one name may come from several folders.
            file = replace(given_file(path), name=str(path))
            readings.extend(read_comments([(article_id, file)]))
    made = plan(at.desk, readings, Choices(meanings=_meanings(readings, options)))
    if options.report is not None:
        _save(options.report, made, NearestPlaces(at.desk))
    at.commit(made.step)
    for row in _unplaced(made):
        say(left_told(row))
    for line in (line for row in made.rows for line in told(row)):
        say(line)
    say(f"Comments: {_counts(made)}")
    return 1 if any(_unplaced(made)) else 0


def is_document(path: Path, format_name: str | None) -> bool:
    """Whether a file is read with its annotations, and never as an article or as sources."""
    if format_name is not None and format_name != "auto":
        return _is_of_documents_only(format_named(format_name))
    return brings_documents(path)


def _is_of_documents_only(known: Format) -> bool:
    return known.reads is Reads.DOCUMENTS and not known.article_reader


def _read(path: Path, options: Namespace) -> Reading:
    file = given_file(path)
    with about(path):
        wanted = options.format if options.format != "auto" else None
        format_name = wanted or told_format(file.data, file.name)
        if format_name:
            return read_file(file, format_name, raw=bool(getattr(options, "raw", False)))
    names = tuple(known.name for known in annotation_formats())
    raise Refusal("format_unsaid", path=str(path), known=names)


def _with_words_of(reading: Reading, options: Namespace) -> Reading:
    """Return a reading whose documents are called and dated as the command says."""
    told = {"lang": options.lang, "published_on": options.published}
    told |= {"title": options.title, "url": options.url}
    said = {name: value for name, value in told.items() if value}
    return replace(reading, documents=tuple(replace(each, **said) for each in reading.documents))


def _planned(at: Acting, readings: Sequence[Reading], onto: str, options: Namespace) -> Plan:
    meanings = _meanings(readings, options)
    unknown = set(dict(options.meanings)) - {label for each in meanings.values() for label in each}
    if unknown:
        raise Refusal("label_unknown", label=min(unknown))
    made = plan(at.desk, readings, Choices(onto=onto, meanings=meanings))
    if options.report is not None:
        # Before anything is stored: a report that cannot be written stops it.
        _save(options.report, made, NearestPlaces(at.desk, onto))
    return made


def _meanings(readings: Sequence[Reading], options: Namespace) -> dict[str, dict[str, Meaning]]:
    said = dict(options.meanings)
    return {
        scheme: {label: said[label] for label in counts if label in said}
        for scheme, counts in labels_in(readings).items()
    }


def _unplaced(made: Plan) -> Iterator[Row]:
    """Yield what stays out, but for what bears a label that was to be left."""
    for row in made.rows:
        if row.what is What.LEFT and row.why is not None and row.why.code != "label_left":
            yield row


def _told(made: Plan, paths: dict[str, Path]) -> int:
    """Say on standard error what else is to be known; return 1 if anything stayed out."""
    for row in made.rows:
        for line in told(row):
            say(_located(paths[row.file], line))
    for housing in made.housings:
        for line in documents_told(housing):
            say(line.strip())
    say(_counts(made))
    return 1 if any(_unplaced(made)) else 0


def _counts(made: Plan) -> str:
    new, changed, same, left = (made.count(what) for what in What)
    return f"{new} new, {changed} changed, {same} as they were, {left} left out."


def _located(path: Path, line: str) -> str:
    """Return a line with the path of its file, of which it names only the last part."""
    return f"{path}{line.removeprefix(path.name)}"


def _left(path: Path, row: Row, nearest: NearestPlaces) -> Iterator[str]:
    """Yield why a line stays out, and under it where its words stand."""
    yield _located(path, left_told(row))
    yield from nearest.told(row)


def _save(path: Path, made: Plan, nearest: NearestPlaces) -> None:
    text = "".join(f"{line}\n" for line in report(made, nearest=nearest.told))
    try:
        path.write_text(text, encoding="utf-8", errors="backslashreplace", newline="\n")
    except OSError as error:
        detail = error.strerror or str(error)
        raise Refusal("file_unwritable", path=str(path), detail=detail) from error
