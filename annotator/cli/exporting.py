"""The command `export`: annotations, or sources, to a file, a folder or standard output."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from typing import Final

from annotator.cli import sources
from annotator.cli.desks import reading
from annotator.cli.output import say, say_histories, say_withheld, standard_output
from annotator.domain.refusal import Refusal
from annotator.formats.table import (
    FORMATS,
    Format,
    format_named,
    writable,
    writable_sources,
)
from annotator.formats.written import LeftOut
from annotator.services.desk import Desk
from annotator.services.exporting import Choices, ExportReport, export_file, export_stream

STANDARD_OUTPUT: Final = Path("-")
"""The name that stands for standard output."""

LEFT_OUT: Final = {
    "not_approved": "it is not approved",
    "without_verdict": "it has no verdict",
    "without_address": "its article has no address",
    "words_unsettled": "its words changed in a newer text of the article",
}
"""Why a format does not take an annotation."""


def export(options: Namespace) -> int:
    """Write annotations, or sources, to a file or to standard output."""
    format_name = options.format or _by_extension(options.out)
    known = format_named(format_name)
    if known.writes_sources:
        return sources.export_them(options, format_name)
    with reading(options) as desk:
        report = _written(desk, options.out, format_name, _choices(options, known))
    say_withheld(report.redacted)
    say_histories(report.histories)
    for each in report.left_out:
        say(_left_out(each))
    return 0


def _choices(options: Namespace, known: Format) -> Choices:
    choices = Choices(
        article_ids=options.articles,
        only=options.only,
        profile=options.profile,
        raw=options.raw,
        lang=options.lang or "",
        redacted=not options.unredacted,
    )
    if "printer" in known.options:
        # Here, for it brings the libraries of the window along.
        from annotator.cli.printing import printer

        choices["printer"] = printer()
    return choices


def _left_out(each: LeftOut) -> str:
    words = " ".join(each.quote.split())
    return f"Left out, for {LEFT_OUT[each.reason]}: {each.annotation_id} “{words}”"


def _by_extension(path: Path) -> str:
    """Return the format that a file's name tells: by its longest ending, then by the order."""
    known = [each for each in FORMATS if each.writes or each.writes_sources]
    name = path.name.lower()
    fitting = [(each, ending) for each in known for ending in each.extensions]
    found = [(each, ending) for each, ending in fitting if name.endswith(ending)]
    if not found:
        names = tuple(each.name for each in (*writable(), *writable_sources()))
        raise Refusal("format_unsaid", path=str(path), known=names)
    return max(found, key=lambda pair: len(pair[1]))[0].name


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
