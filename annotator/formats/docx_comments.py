"""The comments of a Word document: who said what and when, in threads, open or resolved."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from annotator.formats.docx_article import related_part
from annotator.formats.docx_numbering import attribute
from annotator.formats.moments import moment
from annotator.formats.safe_xml import Element, local, parse_xml
from annotator.formats.zip_package import Package


@dataclass(frozen=True, slots=True)
class WordComment:
    """One comment, `number` from 1; `at` is its UTC time, or empty.

    `parent` is the id of the comment that it answers, empty for one that begins a thread.
    `paragraphs` have no empty ones at the end.
    """

    number: int
    id: str
    author: str
    at: str
    paragraphs: tuple[str, ...]
    parent: str = ""
    is_resolved: bool = False

    @property
    def text(self) -> str:
        """All that it says."""
        return "\n".join(self.paragraphs)


@dataclass(frozen=True, slots=True)
class _Thread:
    """What Word keeps of a comment elsewhere, by the id of its last paragraph."""

    parent: str
    is_resolved: bool


def word_comments(package: Package) -> list[WordComment]:
    """Return the comments of a document, in the order of its file; refused as `parse_xml`."""
    part = related_part(package, "comments")
    if not part:
        return []
    comments = [each for each in parse_xml(package.read(part)) if local(each) == "comment"]
    threads = dict(_threads(package))
    ids = {_last_paragraph(each): attribute(each, "id") for each in comments}
    times = _utc_times(package)
    return [_comment(number, each, threads, ids, times) for number, each in enumerate(comments, 1)]


def _comment(
    number: int,
    element: Element,
    threads: dict[str, _Thread],
    ids: dict[str, str],
    times: dict[str, str],
) -> WordComment:
    last = _last_paragraph(element)
    thread = threads.get(last, _Thread("", is_resolved=False))
    return WordComment(
        number,
        attribute(element, "id"),
        " ".join(attribute(element, "author").split()),
        times.get(last, "") or _time(attribute(element, "date")),
        _paragraphs(element),
        ids.get(thread.parent, ""),
        thread.is_resolved,
    )


def _paragraphs(element: Element) -> tuple[str, ...]:
    found = ["".join(_words(each)).strip() for each in element.iter() if local(each) == "p"]
    while found and not found[-1]:
        found.pop()
    return tuple(found)


def _words(paragraph: Element) -> Iterator[str]:
    for each in paragraph.iter():
        match local(each):
            case "t":
                yield each.text or ""
            case "br" | "cr":
                yield "\n"
            case "tab":
                yield "\t"


def _last_paragraph(element: Element) -> str:
    """Return the id of a comment's last paragraph, by which its other parts name it."""
    paragraphs = [each for each in element.iter() if local(each) == "p"]
    return attribute(paragraphs[-1], "paraId").upper() if paragraphs else ""


def _threads(package: Package) -> Iterator[tuple[str, _Thread]]:
    for each in _children(package, "commentsExtended"):
        is_resolved = attribute(each, "done") in {"1", "true", "on"}
        parent = attribute(each, "paraIdParent").upper()
        yield attribute(each, "paraId").upper(), _Thread(parent, is_resolved)


def _utc_times(package: Package) -> dict[str, str]:
    """Return the times that newer versions of Word keep in UTC, by the last paragraph.

    The time beside the author is one of the writer's own clock, whatever it ends in.
    """
    durable = {
        attribute(each, "durableId"): attribute(each, "paraId").upper()
        for each in _children(package, "commentsIds")
    }
    return {
        durable.get(attribute(each, "durableId"), ""): _time(attribute(each, "dateUtc"))
        for each in _children(package, "commentsExtensible")
    }


def _children(package: Package, kind: str) -> Iterator[Element]:
    part = related_part(package, kind)
    return iter(parse_xml(package.read(part))) if part else iter(())


def _time(written: str) -> str:
    """Return a time in UTC; one without a zone is taken for UTC, one that is none is left."""
    for each in (written, f"{written}Z"):
        try:
            return moment(each)
        except ValueError:
            continue
    return ""
