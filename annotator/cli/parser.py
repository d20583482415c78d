"""The words of the command line: every command, its options and its help."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable, Sequence
from typing import Final, NoReturn

from annotator import __version__
from annotator.cli import (
    articles,
    exchange,
    exporting,
    intake,
    reports,
    sources,
    suggesting,
    tour,
    words,
)
from annotator.cli.output import PROGRAM, put_lines
from annotator.domain.refusal import Refusal
from annotator.formats.csv_profile import PROFILES, STANDARD
from annotator.formats.table import FORMATS, Format, Reads, readable, writable, writable_sources
from annotator.services.citing import LOCALES, STYLES
from annotator.services.importing import AUTO

USAGE: Final = """annotator [PROJECT | ARTICLE ...]
       annotator COMMAND ...
       annotator COMMAND --help"""
ABOUT: Final = """\
Check an article line by line, and keep the evidence.

Without a command the window opens, on a project or on articles; --sample opens
a copy of the sample project. A file that is called like a command is named with
its folder: ./list"""
CODES: Final = """\
exit codes: 0 done; 1 findings; 2 bad usage or bad input, with one line on
standard error that says what is wrong"""


class Parser(argparse.ArgumentParser):
    """Refuses bad usage in one line (`usage`), and writes its help as all output is written."""

    def error(self, message: str) -> NoReturn:
        """Refuse what was typed, naming the command that it was typed for."""
        command = self.prog.removeprefix(PROGRAM).strip()
        raise Refusal("usage", what=f"{command}: {message}" if command else message)

    def print_help(self, file: object = None) -> None:
        """Write the help to standard output, whatever argparse has in mind."""
        del file
        put_lines(self.format_help().splitlines())


class Version(argparse.Action):
    """`--version`: writes the version and ends."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object, **__: object) -> NoReturn:
        """Answer, wherever it stands among the arguments."""
        put_lines([f"{PROGRAM} {__version__}"])
        parser.exit()


def parser() -> Parser:
    """Return the parser of the whole command line; its options name the function to `run`."""
    made = Parser(
        PROGRAM,
        usage=USAGE,
        description=ABOUT,
        epilog=CODES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    made.add_argument("--version", action=Version, nargs=0, help="show the version and exit")
    _add_person(made, default=None)
    commands = made.add_subparsers(
        title="commands", metavar="COMMAND", dest="command", required=True, prog=PROGRAM
    )
    for name, add, run, caption in COMMANDS:
        command = commands.add_parser(
            name,
            help=caption,
            description=f"{caption[0].upper()}{caption[1:]}.",
            allow_abbrev=False,
        )
        add(command)
        _add_person(command, default=argparse.SUPPRESS)
        command.set_defaults(run=run)
    return made


def _new(command: argparse.ArgumentParser) -> None:
    _add_project(command, "the file to make; it must not be there yet")


def _import(command: argparse.ArgumentParser) -> None:
    _add_project(command)
    caption = "an article, a folder of them, sources, or documents"
    command.add_argument("files", nargs="+", type=words.path, metavar="FILE", help=caption)
    whole = {Reads.SOURCES, Reads.DOCUMENTS}
    known = (each for each in FORMATS if each.article_reader or each.reads in whole)
    names = [AUTO, *(each.name for each in known)]
    _add_names(command, names, "how they are read; else, and with auto, by name and content")
    command.add_argument("--lang", type=words.language, help="the articles' language, such as fr")
    command.add_argument(
        "--published",
        type=words.text,
        metavar="DATE",
        help="such as 2023-01-17; else what the article says, never the day its file was made",
    )
    command.add_argument("--title", type=words.text, help="the title of the one article")
    command.add_argument(
        "--url", type=words.text, default="", help="the address of the one article"
    )
    command.add_argument(
        "--no-comments",
        action="store_false",
        dest="comments",
        help="leave out the comments of Word documents, which come in as annotations",
    )
    _add_labels(command)


def _annotate(command: argparse.ArgumentParser) -> None:
    _add_project(command)
    command.add_argument("file", type=words.path, metavar="FILE", help="annotations")
    known = (*readable(Reads.ANNOTATIONS), *readable(Reads.DOCUMENTS))
    _add_format(command, known, "how they are read; else by name and content")
    command.add_argument(
        "--article",
        type=words.text,
        metavar="ID",
        help="the article of what names none of this project and has the text of none",
    )
    command.add_argument(
        "--raw", action="store_true", help="the CSV was exported with --raw: cells are as they are"
    )
    _add_labels(command)


def _add_labels(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--map",
        action="append",
        dest="meanings",
        type=words.meaning,
        default=[],
        metavar="LABEL=MEANING",
        help="what a label means: entity:person, claim, tag or leave; kept in the project",
    )
    command.add_argument(
        "--report", type=words.path, metavar="OUT", help="a file for what came in and what did not"
    )


def _list(command: argparse.ArgumentParser) -> None:
    _add_project(command)
    _add_json(command)


def _list_redacted(command: argparse.ArgumentParser) -> None:
    _list(command)
    _add_unredacted(command)


def _list_both(command: argparse.ArgumentParser) -> None:
    _list_redacted(command)
    command.add_argument("--sources", action="store_true", help="the sources, not the articles")


def _cite(command: argparse.ArgumentParser) -> None:
    _add_project(command)
    command.add_argument(
        "source",
        nargs="?",
        type=words.text,
        metavar="SOURCE",
        help="the id of a source, or words that only one has; without it, all are listed",
    )
    names = [style.name for style in STYLES]
    command.add_argument(
        "--style", choices=names, default=names[0], help="the style; %(default)s unless said"
    )
    command.add_argument(
        "--locator", type=words.text, default="", metavar="PLACE", help="a place in it: p. 12"
    )
    _add_article(command, "only sources cited in this article; may be repeated")
    command.add_argument(
        "--lang", choices=list(LOCALES), help="the language to cite in, instead of the style's"
    )
    command.add_argument("--markdown", action="store_true", help="titles in *italics*")
    _add_unredacted(command)


def _export(command: argparse.ArgumentParser) -> None:
    _add_project(command)
    known = (*writable(), *writable_sources())
    _add_format(command, known, "how they are written; else by the name of OUT")
    _add_article(command, "only this article; may be repeated")
    command.add_argument(
        "-o",
        dest="out",
        type=words.path,
        default=exporting.STANDARD_OUTPUT,
        metavar="OUT",
        help="the file to write, with its sidecar for a standard CSV, or the folder for several "
        "articles of a format that holds one; else standard output",
    )
    command.add_argument(
        "--profile",
        choices=[profile.name for profile in PROFILES],
        default=STANDARD.name,
        help="for whom a CSV is written; %(default)s unless said",
    )
    command.add_argument(
        "--only",
        action="extend",
        type=words.only,
        default=[],
        metavar="NAME,...",
        help="only annotations of a kind, a status, or flagged: claim,flagged",
    )
    command.add_argument(
        "--lang",
        choices=("en", "fr"),
        help="the language of a format's own words; that of the article unless said",
    )
    _add_unredacted(command)
    command.add_argument(
        "--raw", action="store_true", help="no apostrophe before a cell that could be a formula"
    )


def _suggest(command: argparse.ArgumentParser) -> None:
    _add_project(command)
    _add_article(command, "only this article; may be repeated")
    command.add_argument(
        "--only",
        action="extend",
        type=words.topics,
        default=[],
        metavar="NAME,...",
        help="only suggestions of a kind: date,entity,quote,claim",
    )
    _add_json(command)
    command.add_argument(
        "--accept", action="store_true", help="store them as annotations of origin suggested"
    )
    command.add_argument(
        "--no-cache",
        dest="cache",
        action="store_false",
        help="neither use what was found before nor keep what is found",
    )


def _backup(command: argparse.ArgumentParser) -> None:
    _add_project(command)
    command.add_argument(
        "out", type=words.path, metavar="OUT", help="the copy; it must not be there yet"
    )


def _check(command: argparse.ArgumentParser) -> None:
    _add_project(command)


def _tour(command: argparse.ArgumentParser) -> None:
    command.add_argument("out", type=words.path, metavar="OUTDIR", help="the folder to write to")


def _add_project(command: argparse.ArgumentParser, caption: str = "the project file") -> None:
    command.add_argument("project", type=words.path, metavar="PROJECT", help=caption)


def _add_person(command: argparse.ArgumentParser, default: str | None) -> None:
    command.add_argument(
        "--as",
        dest="person",
        type=words.text,
        default=default,
        metavar="NAME",
        help="who acts; without it, whoever is logged in",
    )


def _add_format(command: argparse.ArgumentParser, formats: Iterable[Format], caption: str) -> None:
    _add_names(command, [known.name for known in formats], caption)


def _add_names(command: argparse.ArgumentParser, names: Sequence[str], caption: str) -> None:
    listed = ", ".join(names)
    command.add_argument("--format", choices=names, metavar="F", help=f"{caption}: {listed}")


def _add_article(command: argparse.ArgumentParser, caption: str) -> None:
    command.add_argument(
        "--article",
        action="append",
        dest="articles",
        type=words.text,
        metavar="ID",
        help=caption,
    )


def _add_unredacted(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--unredacted", action="store_true", help="keep what is confidential or private"
    )


def _add_json(command: argparse.ArgumentParser) -> None:
    command.add_argument("--json", action="store_true", help="print one JSON array")


COMMANDS: Final[
    tuple[
        tuple[
            str,
            Callable[[argparse.ArgumentParser], None],
            Callable[[argparse.Namespace], int],
            str,
        ],
        ...,
    ]
] = (
    ("new", _new, articles.make, "make a project"),
    ("import", _import, exchange.import_files, "take articles in and print their ids, or sources"),
    ("annotate", _annotate, intake.annotate, "take annotations in from a file"),
    ("list", _list_both, exchange.list_either, "list the articles, or the sources"),
    ("cite", _cite, sources.cite, "write sources as Chicago, APA or ISO 690 have them"),
    ("export", _export, exporting.export, "write annotations, whole articles, or sources"),
    ("suggest", _suggest, suggesting.suggest, "find dates, names, quotations and claims"),
    ("review", _list_redacted, reports.review, "list what waits for a second look"),
    ("history", _list_redacted, reports.tell_history, "tell who changed what, the newest last"),
    (
        "check",
        _check,
        reports.check,
        "say what does not hold in a project, a line for each finding",
    ),
    ("backup", _backup, articles.back_up, "copy a project into a new file"),
    ("tour", _tour, tour.tour, "show the main job in the real window: pictures and a CSV"),
)
"""Every command: its name, what adds its arguments, what runs it, and its caption."""
