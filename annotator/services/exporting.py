"""Exporting: annotations to files, a stream or a preview, all three by the same writers."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO, Protocol, Unpack, cast

from annotator.domain.document import Document
from annotator.domain.file_names import stem_of, unlike
from annotator.domain.refusal import Refusal
from annotator.formats.csv_profile import STANDARD
from annotator.formats.table import Shape
from annotator.formats.written import LeftOut, Written
from annotator.services.appearing import appearing, appearing_folder
from annotator.services.desk import Desk
from annotator.services.export_choices import ONLY_NAMES, Choices
from annotator.services.export_making import Export
from annotator.services.export_preview import beginning
from annotator.services.watching import Watch

__all__ = [
    "ONLY_NAMES",
    "Choices",
    "ExportReport",
    "Preview",
    "export_file",
    "export_stream",
    "preview",
    "takes_folder",
]

Pour = Callable[[BinaryIO], None]
"""What writes one file to a stream."""


@dataclass(frozen=True, slots=True)
class ExportReport:
    """What was written: how many annotations, and which files.

    `withheld` counts what a redaction replaced or left out, `lost` what the format has no place
    for, each by what it is (`annotator.formats.written`); `left_out` are whole annotations, and
    `histories` counts those whose history stays out of a redacted file.
    """

    rows: int
    files: tuple[Path, ...] = ()
    withheld: Mapping[str, int] = field(default_factory=dict)
    lost: Mapping[str, int] = field(default_factory=dict)
    left_out: tuple[LeftOut, ...] = ()
    histories: int = 0

    @property
    def redacted(self) -> int:
        """How many values a redaction replaced or left out."""
        return sum(self.withheld.values())


@dataclass(frozen=True, slots=True)
class Preview:
    """The first `rows` of an export under their `header`, and the `report` of the whole.

    A format without columns has one, its lines. `files` is how many articles make a file each,
    in a folder; 0 for an export that is one file.
    """

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    report: ExportReport
    files: int = 0


def export_file(
    desk: Desk,
    path: Path,
    format_name: str,
    *,
    watch: Watch | None = None,
    **choices: Unpack[Choices],
) -> ExportReport:
    """Write a file, and what belongs beside it, such as the CSVW sidecar of a standard CSV.

    Of a format that holds one article, several make a folder of this path, a file each; one that
    is there already keeps what else is in it. All appears under its name when it is whole; what
    stood there is replaced. Refused, and then nothing is left of it: `export_onto_project`,
    `folder_missing`, `disk_full`, `file_unwritable(path, detail)`, and as `export_stream`.
    """
    export = Export(desk, format_name, watch or Watch(), **choices)
    target = path.resolve()
    if target == desk.project.path.resolve():
        raise Refusal("export_onto_project", path=str(path))
    if export.makes_folder:
        return _report(export, _fill_folder(export, path, target))
    if export.format.shape is Shape.DOCUMENT:
        (document,) = export.documents()
        files = _files_of(export, document, target.name)
    else:
        files = {target.name: export.write_to, **_sidecar(export, target.name)}
    paths = tuple(target.with_name(name) for name in files)
    with appearing(path, paths) as streams:
        for stream, write in zip(streams, files.values(), strict=True):
            write(stream)
    return _report(export, paths)


def export_stream(
    desk: Desk,
    format_name: str,
    stream: BinaryIO,
    *,
    watch: Watch | None = None,
    **choices: Unpack[Choices],
) -> ExportReport:
    """Write to a stream, which stays open.

    Refused before anything is written: `format_unknown`, `format_not_written`,
    `format_not_annotations`, `profile_unknown`, `raw_not_in_excel`,
    `export_only_unknown(name, known)`, `article_missing`, `printer_missing(format)`, and
    `export_needs_folder(format, count)` for several articles of a format that holds one.
    """
    export = Export(desk, format_name, watch or Watch(), **choices)
    if export.makes_folder:
        raise Refusal("export_needs_folder", format=format_name, count=len(export.parts))
    export.write_to(stream)
    return _report(export)


def preview(
    desk: Desk,
    format_name: str,
    *,
    limit: int = 20,
    watch: Watch | None = None,
    **choices: Unpack[Choices],
) -> Preview:
    """Return the beginning of what an export would write, and the report of all of it.

    Nothing is printed for it: `printer` may be missing.
    """
    choices["printer"] = _print_nothing
    export = Export(desk, format_name, watch or Watch(), **choices)
    with Path(os.devnull).open("wb") as nowhere:
        export.write_to(nowhere)
    report = _report(export)
    begun = beginning(export, limit)
    files = len(export.parts) if export.makes_folder else 0
    return Preview(begun.header, begun.rows, report, files)


def takes_folder(desk: Desk, format_name: str, **choices: Unpack[Choices]) -> bool:
    """Whether an export makes a folder; refused as `preview` refuses."""
    choices["printer"] = _print_nothing
    return Export(desk, format_name, Watch(), **choices).makes_folder


def _print_nothing(*_args: object, **_kwargs: object) -> None:
    """Stand for a printer where pages are only counted."""


class _Beside(Protocol):
    """What a format's module says of further files of an article, by their names."""

    def __call__(self, document: Document, name: str) -> Mapping[str, Pour]: ...


def _files_of(export: Export, document: Document, name: str) -> dict[str, Pour]:
    """Return what writes an article's file of this name, and those beside it."""
    beside = cast("_Beside | None", getattr(export.module, "beside", None))

    def write(stream: BinaryIO) -> None:
        export.written.add(export.hand(document, stream))

    return {name: write, **(beside(document, name) if beside else {})}


def _fill_folder(export: Export, asked: Path, target: Path) -> tuple[Path, ...]:
    """Write a file for each article, called as it is, into a folder that appears when all stand."""
    ending, taken, names = export.format.extensions[0], set[str](), list[str]()
    with appearing_folder(asked) as folder:
        for document in export.documents():
            stem = unlike(stem_of(document.article.title, "article"), taken)
            for name, write in _files_of(export, document, f"{stem}{ending}").items():
                if name in names:
                    # What several articles have in common stands there once.
                    continue
                with (folder / name).open("xb") as stream:
                    write(stream)
                    stream.flush()
                    os.fsync(stream.fileno())
                names.append(name)
    return tuple(target / name for name in names)


def _sidecar(export: Export, name: str) -> dict[str, Pour]:
    """Return what describes a table of this name, by its own: a standard CSV has a sidecar."""
    if export.format.name != "csv" or export.profile is not STANDARD:
        return {}
    from annotator.formats import csvw

    def write(stream: BinaryIO) -> None:
        raw, redacted = export.choices.get("raw", False), export.redacted
        csvw.write(stream, name, profile=export.profile, raw=raw, redacted=redacted)

    return {csvw.sidecar_name(name): write}


def _report(export: Export, files: tuple[Path, ...] = ()) -> ExportReport:
    done: Written = export.written
    counted = dict(done.withheld), dict(done.lost)
    return ExportReport(done.rows, files, *counted, tuple(done.left_out), done.histories)
