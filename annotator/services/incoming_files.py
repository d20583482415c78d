"""Incoming files: what a file of annotations is, and everything that stands in it."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from annotator.domain.refusal import Refusal
from annotator.formats.incoming import BadLine, IncomingAnnotation
from annotator.formats.incoming_document import IncomingDocument
from annotator.formats.table import FORMATS, Format, Reads, format_named, readable
from annotator.services.uncollected import uncollected
from annotator.services.watching import Watch

HEAD: Final = 4096
"""How many bytes of a file are looked at to tell its format."""


@dataclass(frozen=True, slots=True)
class GivenFile:
    """A file that was handed in; `siblings` are those beside it that may belong to it, by name."""

    name: str
    data: bytes
    siblings: Mapping[str, bytes] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Reading:
    """What stands in a file: annotations of articles that are elsewhere, or whole documents.

    `target` is the article that its documents came in as, where that is known.
    """

    file: GivenFile
    format_name: str
    lines: tuple[IncomingAnnotation | BadLine, ...] = ()
    documents: tuple[IncomingDocument, ...] = ()
    target: str = ""

    @property
    def annotations(self) -> Iterator[IncomingAnnotation]:
        """The annotations of the file, in its order."""
        for line in self.lines:
            if isinstance(line, IncomingAnnotation):
                yield line
        for document in self.documents:
            yield from document.annotations


SIBLINGS: Final[Mapping[str, str]] = {".ann": ".txt"}
"""The extension of the file of the same name that holds the text, by that of the annotations."""
COMPANIONS: Final = frozenset({"typesystem.xml"})
"""Names, in lower case, of files that belong to every file of their folder."""
LARGEST_SIBLING: Final = 64 * 1024 * 1024


def given_file(path: Path) -> GivenFile:
    """Read a file from the disk with those beside it; refused (`file_unreadable`)."""
    try:
        data = path.read_bytes()
        return GivenFile(path.name, data, {each.name: each.read_bytes() for each in _beside(path)})
    except OSError as error:
        detail = error.strerror or str(error)
        raise Refusal("file_unreadable", path=str(path), detail=detail) from error


def without_siblings(paths: Iterable[Path]) -> list[Path]:
    """Return the files that are to be read, without those that only belong to another of them."""
    given = list(paths)
    return [each for each in given if not any(each in _beside(other) for other in given)]


def _beside(path: Path) -> list[Path]:
    """Return the files that belong to a file: its text has the same name but for the extension."""
    lowered = path.name.lower()
    known = (each for each in readable(Reads.DOCUMENTS) if not each.article_reader)
    if not any(lowered.endswith(each.extensions) for each in known):
        return []
    text_suffix = SIBLINGS.get(path.suffix.lower())
    return sorted(
        each
        for each in path.parent.iterdir()
        if each != path
        and (
            (each.stem == path.stem and each.suffix.lower() == text_suffix)
            or each.name.lower() in COMPANIONS
        )
        and each.is_file()
        and each.stat().st_size <= LARGEST_SIBLING
    )


def annotation_formats() -> tuple[Format, ...]:
    """Return every format that annotations come in from, alone or with their texts."""
    return (*readable(Reads.ANNOTATIONS), *readable(Reads.DOCUMENTS))


def told_format(data: bytes, name: str) -> str:
    """Return the name of the format of a file of annotations; empty for one that is none.

    Of the formats that its extension allows it is the first that recognises its content; if none
    does, any other that recognises it, and then the first by the extension. A reader says whether
    a file is its own in `recognises(data, name)`; one without that function never does.
    """
    lowered = name.lower()
    every = annotation_formats()
    named = [each for each in every if lowered.endswith(each.extensions)]
    others = [each for each in every if each not in named]
    for each in (*named, *others):
        if _recognises(each, data, name):
            return each.name
    return named[0].name if named else ""


def is_annotations(path: Path) -> bool:
    """Whether a file is one of annotations, and none that an article or sources come from.

    Its name tells; where it leaves a choice, the content does, if it can be read.
    """
    lowered = path.name.lower()
    named = [each for each in FORMATS if lowered.endswith(each.extensions)]
    ours = [each for each in named if each in annotation_formats() and not each.article_reader]
    if not ours or len(ours) == len(named):
        return bool(ours)
    try:
        data = path.read_bytes()
    except OSError:
        return False
    return any(_recognises(each, data, path.name) for each in ours)


def brings_documents(path: Path) -> bool:
    """Whether a file holds texts with their annotations, and never an article or sources.

    Its name tells; where it leaves a choice, the content does, if it can be read.
    """
    lowered = path.name.lower()
    named = [each for each in FORMATS if each.reader and lowered.endswith(each.extensions)]
    ours = [each for each in named if each.reads is Reads.DOCUMENTS and not each.article_reader]
    if not ours or len(ours) == len(named):
        return bool(ours)
    try:
        data = path.read_bytes()
    except OSError:
        return False
    return any(_recognises(each, data, path.name) for each in ours)


def read_file(
    file: GivenFile, format_name: str = "", *, raw: bool = False, watch: Watch | None = None
) -> Reading:
    """Read a file to its end; without a format, `told_format` finds it.

    `raw` says that a CSV was written without guards. Refused as a whole: `annotations_unknown`,
    `format_not_annotations(format)`, and as its format refuses; `stopped` by the watch.
    """
    wanted = format_name or told_format(file.data, file.name)
    if not wanted:
        raise Refusal("annotations_unknown")
    known = format_named(wanted)
    if known.reads not in {Reads.ANNOTATIONS, Reads.DOCUMENTS}:
        raise Refusal("format_not_annotations", format=wanted)
    watch = watch or Watch()
    read = known.load_reader().read
    stream = io.BytesIO(file.data)
    lines: list[IncomingAnnotation | BadLine] = []
    documents: list[IncomingDocument] = []
    if known.reads is Reads.DOCUMENTS:
        for each in watch.over(read(stream, file.name, file.siblings)):
            (documents if isinstance(each, IncomingDocument) else lines).append(each)
    else:
        more = {"raw": True} if raw and wanted == "csv" else {}
        with uncollected():
            lines.extend(watch.over(read(stream, **more)))
    return Reading(file, wanted, tuple(lines), tuple(documents))


def _recognises(known: Format, data: bytes, name: str) -> bool:
    ours = _SIGNS.get(known.name)
    if ours is not None:
        return ours(data[:HEAD].decode("utf-8", "ignore").lstrip("\ufeff \t\r\n"))
    recognises = getattr(known.load_reader(), "recognises", None)
    return recognises is not None and bool(recognises(data, name))


def _is_csv(head: str) -> bool:
    first = head.partition("\n")[0]
    return not first.startswith("{") and "annotation_id" in first


def _is_jsonl(head: str) -> bool:
    first = head.partition("\n")[0]
    return first.startswith("{") and all(f'"{key}"' in first for key in ("kind", "start", "end"))


def _is_w3c(head: str) -> bool:
    return "w3.org/ns/anno" in head


_SIGNS: Final[Mapping[str, Callable[[str], bool]]] = {
    "csv": _is_csv,
    "jsonl": _is_jsonl,
    "w3c": _is_w3c,
}
"""What the head of a file of ours shows, by format."""
