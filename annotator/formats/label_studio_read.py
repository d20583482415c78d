"""Label Studio's JSON, in: tasks with annotations and predictions, or its smaller form.

A region's words tell what its offsets count: where they stand there in code points it is those,
else UTF-16 units, else it is refused. Relations and what is no span are counted as lost.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import PurePath
from typing import BinaryIO, Final

from annotator.domain.refusal import Refusal
from annotator.domain.text import Span, Utf16Map
from annotator.formats.foreign_in import incoming_span
from annotator.formats.incoming import BadLine, IncomingAnnotation, shown
from annotator.formats.incoming_document import IncomingDocument
from annotator.formats.json_file import parsed

_KINDS: Final = ("labels", "hypertextlabels")
_ABOUT: Final = ("title", "lang", "url", "publisher", "byline", "published_on", "article_id")

_LONG_ID: Final = 32
"""Ids of ours are UUIDs; those that Label Studio makes are ten letters, and made anew each time."""

Found = Mapping[str, object]


def read(
    stream: BinaryIO, name: str, siblings: Mapping[str, bytes] | None = None
) -> Iterator[IncomingDocument | BadLine]:
    """Read a document from each task; lines are the numbers of tasks.

    Refused as a whole: as `json_file.parsed`, and `tasks_missing`. A prediction comes in with its
    score as confidence, if no annotation of the task has been made.
    """
    del siblings
    value = parsed(stream.read())
    tasks = value if isinstance(value, list) else [value]
    if not tasks or not all(isinstance(each, dict) for each in tasks):
        raise Refusal("tasks_missing")
    stem = PurePath(name).stem
    for number, task in enumerate(tasks, 1):
        try:
            yield _Task(number, task).document(stem)
        except Refusal as refusal:
            yield BadLine(number, refusal)


def recognises(data: bytes, name: str) -> bool:
    """Whether it looks like tasks of Label Studio."""
    del name
    if data.lstrip(b"\xef\xbb\xbf \r\n\t")[:1] not in {b"[", b"{"}:
        return False
    has_results = any(key in data for key in (b'"annotations"', b'"predictions"'))
    return b'"data"' in data and has_results and b'"result"' in data


class _Task:
    """One task while it is read."""

    def __init__(self, number: int, task: Found) -> None:
        self._number = number
        self._task = task
        self._data = _mapping(task.get("data")) or task
        self._text = self._found_text()
        self._units = Utf16Map(self._text)
        self._bad: list[BadLine] = []
        self._lost: Counter[str] = Counter()

    def document(self, stem: str) -> IncomingDocument:
        """Return the task's text with its spans."""
        annotations = tuple(self._annotations())
        about = {key: str(self._data[key]) for key in _ABOUT if self._data.get(key)}
        return IncomingDocument(
            f"{stem} {self._task.get('id', self._number)}",
            self._text,
            annotations,
            **about,
            bad=tuple(self._bad),
            lost=dict(+self._lost),
        )

    def _found_text(self) -> str:
        """Return what is called the text, else the longest string of the data."""
        said = self._data.get("text")
        if isinstance(said, str):
            return said
        strings = [each for each in self._data.values() if isinstance(each, str) and each.strip()]
        if not strings:
            raise Refusal("task_without_text")
        return max(strings, key=len)

    def _annotations(self) -> Iterator[IncomingAnnotation]:
        made = _mappings(self._task.get("annotations") or self._task.get("completions"))
        done = [each for each in made if not each.get("was_cancelled")]
        results: list[tuple[Found, object]] = [(each, None) for each in done if each.get("result")]
        if not results:
            predicted = _mappings(self._task.get("predictions"))
            results = [(each, each.get("score")) for each in predicted if each.get("result")]
        for each, score in results:
            yield from self._of(_mappings(each.get("result")), _author(each), score)
        for region in _mappings(self._task.get("label")):
            yield from self._region(region, {}, "", None)

    def _of(self, regions: list[Found], author: str, score: object) -> Iterator[IncomingAnnotation]:
        notes = {
            str(each.get("id")): "\n".join(_strings(_mapping(each.get("value")).get("text")))
            for each in regions
            if each.get("type") == "textarea"
        }
        for region in regions:
            kind = region.get("type")
            if kind in _KINDS:
                value = {**_mapping(region.get("value")), "id": region.get("id", "")}
                yield from self._region(value, notes, author, region.get("score", score))
            elif kind != "textarea":
                self._lost["relations" if kind == "relation" else "other_regions"] += 1

    def _region(
        self, value: Found, notes: Mapping[str, str], author: str, score: object
    ) -> Iterator[IncomingAnnotation]:
        labels = _strings(value.get("labels") or value.get("hypertextlabels"))
        try:
            span = self._span(value)
        except Refusal as refusal:
            self._bad.append(BadLine(self._number, refusal))
            return
        identifier = str(value.get("id", ""))
        own = identifier if len(identifier) >= _LONG_ID else ""
        for number, label in enumerate(labels or ["label"]):
            yield incoming_span(
                self._number,
                label,
                span,
                self._text[span.start : span.end],
                annotation_id="" if number else own,
                note=notes.get(identifier, ""),
                author=author,
                confidence=_share(score),
            )

    def _span(self, value: Found) -> Span:
        match value.get("start"), value.get("end"):
            case (int(start), int(end)) if 0 <= start < end <= self._units.length_utf16:
                pass
            case (start, end):
                raise Refusal("span_outside", start=start, end=end, length=len(self._text))
        words = value.get("text")
        spans = [self._units.span_from_utf16(start, end)]
        if end <= len(self._text):
            spans.insert(0, Span(start, end))
        if not isinstance(words, str):
            return spans[0]
        for span in spans:
            if _loose(self._text[span.start : span.end]) == _loose(words):
                return span
        found = self._text[spans[0].start : spans[0].end]
        raise Refusal("file_disagrees", quote=shown(words), found=shown(found))


def _share(score: object) -> float | None:
    """Return a score that can be a confidence."""
    match score:
        case int() | float() if 0 <= score <= 1:
            return float(score)
    return None


def _author(annotation: Found) -> str:
    match annotation.get("completed_by"):
        case {"email": str(email)}:
            return email
        case _:
            return ""


def _loose(words: str) -> str:
    return " ".join(words.replace("\\n", "\n").split())


def _mapping(value: object) -> Found:
    return value if isinstance(value, dict) else {}


def _mappings(value: object) -> list[Found]:
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []


def _strings(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    return [each for each in value if isinstance(each, str)] if isinstance(value, list) else []
