"""Exporting: annotations to a file, a stream or a preview, all three by the same writer."""

from __future__ import annotations

import gc
import io
import os
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import chain, islice
from pathlib import Path
from typing import BinaryIO, Final, Protocol, TypedDict, Unpack, cast

from annotator.domain.annotation import AnchorState, Kind, ReviewStatus, Work
from annotator.domain.dossier import Dossier
from annotator.domain.refusal import Refusal
from annotator.formats.csv_profile import STANDARD, Profile, profile_named
from annotator.formats.table import format_named
from annotator.formats.written import Written
from annotator.services.appearing import appearing
from annotator.services.desk import Desk
from annotator.store import dossiers, people

Test = Callable[[Dossier], bool]

ONLY: Final[Mapping[str, Mapping[str, Test]]] = {
    "kind": {
        "claim": lambda d: d.annotation.kind is Kind.CLAIM,
        "entity": lambda d: d.annotation.kind is Kind.ENTITY,
        "date": lambda d: d.annotation.kind is Kind.DATE,
    },
    "work": {
        "to_check": lambda d: d.annotation.work is Work.TO_CHECK,
        "in_progress": lambda d: d.annotation.work is Work.IN_PROGRESS,
        "checked": lambda d: d.annotation.work is Work.CHECKED,
    },
    "review": {
        "requested": lambda d: d.annotation.review is ReviewStatus.REQUESTED,
        "approved": lambda d: d.annotation.review is ReviewStatus.APPROVED,
        "changes_requested": lambda d: d.annotation.review is ReviewStatus.CHANGES_REQUESTED,
    },
    "flags": {"flagged": lambda d: any(flag.is_open for flag in d.flags)},
    "sources": {
        "sourced": lambda d: bool(d.evidence),
        "unsourced": lambda d: not d.evidence,
    },
    "anchor": {"stale": lambda d: d.anchor.state is AnchorState.STALE},
}
"""What an export may be narrowed to, by axis: names of one axis add up, those of two cross."""

ONLY_NAMES: Final = tuple(chain.from_iterable(ONLY.values()))
"""Every name that `only` takes."""


class Choices(TypedDict, total=False):
    """What to export, and how: every article, all annotations, standard and redacted by default.

    `only` holds names of `ONLY_NAMES`; `profile` and `raw` count for CSV alone.
    """

    article_ids: Collection[str] | None
    only: Collection[str]
    profile: str
    raw: bool
    redacted: bool


@dataclass(frozen=True, slots=True)
class ExportReport:
    """What was written: how many annotations, and which files.

    `withheld` counts what a redaction replaced or left out, `lost` what the format has no place
    for, each by what it is (`annotator.formats.written`).
    """

    rows: int
    files: tuple[Path, ...] = ()
    withheld: Mapping[str, int] = field(default_factory=dict)
    lost: Mapping[str, int] = field(default_factory=dict)

    @property
    def redacted(self) -> int:
        """How many values a redaction replaced or left out."""
        return sum(self.withheld.values())


@dataclass(frozen=True, slots=True)
class Preview:
    """The first `rows` of an export under their `header`, and the `report` of the whole.

    A format without columns has one, its lines.
    """

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    report: ExportReport


def export_file(
    desk: Desk, path: Path, format_name: str, **choices: Unpack[Choices]
) -> ExportReport:
    """Write a file, with its CSVW sidecar for a standard CSV.

    It appears under its name when it is whole; a file that stood there is replaced. Refused, and
    then nothing is left of it: `export_onto_project`, `folder_missing`, `disk_full`,
    `file_unwritable(path, detail)`, and as `export_stream`.
    """
    export = _Export(desk, format_name, **choices)
    target = path.resolve()
    if target == desk.project.path.resolve():
        raise Refusal("export_onto_project", path=str(path))
    beside = {target: export.write_to, **export.sidecar(target)}
    with appearing(path, tuple(beside)) as streams:
        for stream, write in zip(streams, beside.values(), strict=True):
            write(stream)
    return export.report(tuple(beside))


def export_stream(
    desk: Desk, format_name: str, stream: BinaryIO, **choices: Unpack[Choices]
) -> ExportReport:
    """Write to a stream, which stays open.

    Refused before anything is written: `format_unknown`, `format_not_written`,
    `format_not_annotations`, `profile_unknown`, `raw_not_in_excel`,
    `export_only_unknown(name, known)`, `article_missing`.
    """
    export = _Export(desk, format_name, **choices)
    export.write_to(stream)
    return export.report()


def preview(
    desk: Desk, format_name: str, *, limit: int = 20, **choices: Unpack[Choices]
) -> Preview:
    """Return the beginning of what an export would write, and the report of all of it."""
    export = _Export(desk, format_name, **choices)
    with Path(os.devnull).open("wb") as nowhere:
        export.write_to(nowhere)
    header, rows = export.beginning(limit)
    return Preview(header, rows, export.report())


class _Writer(Protocol):
    """What writes a format."""

    def __call__(
        self,
        dossiers: Iterable[Dossier],
        stream: BinaryIO,
        *,
        names: Mapping[str, str],
        redacted: bool,
        **options: object,
    ) -> Written: ...


class _Export:
    """One export, its choices made sure of before anything is written."""

    def __init__(self, desk: Desk, format_name: str, **choices: Unpack[Choices]) -> None:
        self._desk = desk
        self._format = format_named(format_name)
        if self._format.writes_sources:
            raise Refusal("format_not_annotations", format=format_name)
        self._write = cast("_Writer", self._format.load_writer().write)
        self._tests = _tests(choices.get("only", ()))
        self._articles = _articles(desk, choices.get("article_ids"))
        self._redacted = choices.get("redacted", True)
        self._raw = choices.get("raw", False)
        self._profile = profile_named(choices.get("profile", STANDARD.name))
        self._names = {each.id: each.name for each in people.people(desk.project)}
        self.written = Written()

    @property
    def _is_csv(self) -> bool:
        return self._format.name == "csv"

    def write_to(self, stream: BinaryIO) -> None:
        """Write everything that was chosen."""
        self.written = self._write_some(self._chosen(), stream)

    def report(self, files: tuple[Path, ...] = ()) -> ExportReport:
        """Return what was written."""
        done = self.written
        return ExportReport(done.rows, files, dict(done.withheld), dict(done.lost))

    def sidecar(self, target: Path) -> dict[Path, Callable[[BinaryIO], None]]:
        """Return what describes a standard CSV, by its path, and what writes it."""
        if not self._is_csv or self._profile is not STANDARD:
            return {}
        from annotator.formats import csvw

        def write(stream: BinaryIO) -> None:
            csvw.write(
                stream,
                target.name,
                profile=self._profile,
                raw=self._raw,
                redacted=self._redacted,
            )

        return {target.with_name(csvw.sidecar_name(target.name)): write}

    def beginning(self, limit: int) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
        """Return a header and the first rows as they are written."""
        some = islice(self._chosen(), limit)
        if self._is_csv:
            from annotator.formats import csv_columns, csv_write

            rows = csv_write.rows(some, names=self._names, raw=self._raw, redacted=self._redacted)
            return csv_columns.COLUMN_NAMES, tuple(map(tuple, rows))
        stream = io.BytesIO()
        self._write_some(some, stream)
        lines = stream.getvalue().decode().removesuffix("\n").split("\n")
        return (self._format.title,), tuple((line,) for line in lines if line)

    def _write_some(self, some: Iterable[Dossier], stream: BinaryIO) -> Written:
        options: dict[str, bool | Profile] = (
            {"profile": self._profile, "raw": self._raw} if self._is_csv else {}
        )
        with _uncollected():
            return self._write(some, stream, names=self._names, redacted=self._redacted, **options)

    def _chosen(self) -> Iterator[Dossier]:
        project = self._desk.project
        each_article = (dossiers.dossiers(project, article_id=each) for each in self._articles)
        found = chain.from_iterable(each_article)
        if not self._tests:
            return found
        return (
            dossier
            for dossier in found
            if all(any(test(dossier) for test in axis) for axis in self._tests)
        )


@contextmanager
def _uncollected() -> Iterator[None]:
    """Let Python look for no cycles meanwhile: records have none, and a hundred thousand come by.

    It would take an eighth of the time of a long export.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _tests(only: Collection[str]) -> list[list[Test]]:
    """Return the tests that an annotation must pass: one of each list."""
    for name in only:
        if name not in ONLY_NAMES:
            raise Refusal("export_only_unknown", name=name, known=ONLY_NAMES)
    chosen = ([test for name, test in axis.items() if name in only] for axis in ONLY.values())
    return [tests for tests in chosen if tests]


def _articles(desk: Desk, article_ids: Collection[str] | None) -> list[str | None]:
    """Return the ids of the articles, each once; one that is none stands for all of them."""
    if article_ids is None:
        return [None]
    wanted = dict.fromkeys(article_ids)
    return [desk.article(each).id for each in wanted]
