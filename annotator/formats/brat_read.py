"""brat standoff, in: spans with their attributes, links and notes; relations are counted as lost.

Lines may stand in any order. The text comes from the file of the same name with the suffix `.txt`.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import BinaryIO, Final

from annotator.domain.refusal import Refusal
from annotator.domain.text import Span
from annotator.formats.brat import NOTES
from annotator.formats.foreign_in import incoming_span
from annotator.formats.incoming import BadLine, IncomingAnnotation, shown
from annotator.formats.incoming_document import IncomingDocument
from annotator.formats.text import decode

_SPAN: Final = re.compile(r"(\S+) (\d+ \d+(?:;\d+ \d+)*)")
_LINE: Final = re.compile(r"(?:[TRAMNE]\d+|\*|#\d*)\t")
_LOST: Final = {"R": "relations", "E": "events", "*": "relations"}
_ESCAPED: Final = re.compile(r"\\(.)")
_MEANT: Final = {"n": "\n", "r": "\r", "t": "\t"}


@dataclass(slots=True)
class _Parts:
    """What the lines of a file say, by the annotation that they say it of."""

    spans: list[tuple[int, str, str, tuple[Span, ...], str]] = field(default_factory=list)
    attributes: dict[str, list[tuple[str, str]]] = field(default_factory=lambda: defaultdict(list))
    links: dict[str, tuple[str, str]] = field(default_factory=dict)
    notes: dict[str, list[tuple[str, str]]] = field(default_factory=lambda: defaultdict(list))
    lost: Counter[str] = field(default_factory=Counter)
    bad: list[BadLine] = field(default_factory=list)


def read(
    stream: BinaryIO, name: str, siblings: Mapping[str, bytes] | None = None
) -> Iterator[IncomingDocument | BadLine]:
    """Read one file of annotations with the text beside it.

    The fragments of a span with gaps come as annotations of one group, unless only line ends stand
    between them. Refused as a whole: `text_beside_missing(path)`, and as `decode` refuses.
    """
    text_name = f"{PurePath(name).stem}.txt"
    data = (siblings or {}).get(text_name)
    if data is None:
        raise Refusal("text_beside_missing", path=text_name)
    text = decode(data)[0] if data.strip() else ""
    parts = _parts(decode(content)[0]) if (content := stream.read()).strip() else _Parts()
    annotations = tuple(each for row in parts.spans for each in _annotations(row, parts, text))
    yield IncomingDocument(
        PurePath(name).stem,
        text,
        annotations,
        bad=tuple(sorted(parts.bad, key=lambda each: each.line)),
        lost=dict(parts.lost),
    )


def recognises(data: bytes, name: str) -> bool:
    """Whether it looks like a file of brat."""
    if not name.lower().endswith(".ann"):
        return False
    head = data[:4096].decode("utf-8", "replace").removeprefix("\ufeff")
    return not head.strip() or _LINE.match(head) is not None


def _parts(content: str) -> _Parts:
    parts = _Parts()
    for number, line in enumerate(content.split("\n"), 1):
        if not line.strip():
            continue
        try:
            _take(parts, number, line.rstrip("\r"))
        except Refusal as refusal:
            parts.bad.append(BadLine(number, refusal))
    _forget_strangers(parts)
    return parts


def _take(parts: _Parts, number: int, line: str) -> None:
    mark, tab, rest = line.partition("\t")
    sort = mark[:1]
    if not tab or _LINE.match(line) is None:
        raise Refusal("brat_line_unknown", line=shown(line))
    if sort == "T":
        parts.spans.append(_span(number, mark, rest))
    elif sort in {"A", "M"}:
        said, target, *value = _words(rest, 2)
        parts.attributes[target].append((said, value[0] if value else ""))
    elif sort == "N":
        reference, _, words = rest.partition("\t")
        _, target, link = _words(reference, 3)[:3]
        parts.links[target] = link, unescaped(words)
    elif sort == "#":
        about, _, words = rest.partition("\t")
        said, target = _words(about, 2)[:2]
        parts.notes[target].append((said, unescaped(words)))
    else:
        parts.lost[_LOST[sort]] += 1


def _words(rest: str, least: int) -> list[str]:
    words = rest.split(" ")
    if len(words) < least or not all(words[:least]):
        raise Refusal("brat_line_unknown", line=shown(rest))
    return words


def _span(number: int, mark: str, rest: str) -> tuple[int, str, str, tuple[Span, ...], str]:
    said, _, words = rest.partition("\t")
    found = _SPAN.fullmatch(said)
    if found is None:
        raise Refusal("brat_line_unknown", line=shown(rest))
    places = [tuple(map(int, each.split(" "))) for each in found[2].split(";")]
    if any(start >= end for start, end in places):
        raise Refusal("span_empty")
    return number, mark, found[1], tuple(Span(start, end) for start, end in places), words


def _forget_strangers(parts: _Parts) -> None:
    """Count what is said of events and relations, which do not come in."""
    known = {mark for _, mark, *_ in parts.spans}
    for said, name in ((parts.attributes, "attributes"), (parts.notes, "notes")):
        for target in [each for each in said if each not in known]:
            parts.lost[name] += len(said.pop(target))
    for target in [each for each in parts.links if each not in known]:
        parts.lost["links"] += 1
        del parts.links[target]


def _annotations(
    row: tuple[int, str, str, tuple[Span, ...], str], parts: _Parts, text: str
) -> Iterator[IncomingAnnotation]:
    number, mark, label, places, words = row
    pieces = _joined(places, text)
    last = max(places, key=lambda each: each.end)
    if last.end > len(text):
        refusal = Refusal("span_outside", start=last.start, end=last.end, length=len(text))
        parts.bad.append(BadLine(number, refusal))
        return
    found = " ".join(text[each.start : each.end] for each in places)
    if words and _loose(words) != _loose(found):
        refusal = Refusal("file_disagrees", quote=shown(words), found=shown(found))
        parts.bad.append(BadLine(number, refusal))
        return
    said = _Said(parts, mark)
    for at, span in enumerate(pieces):
        yield incoming_span(
            number,
            label,
            span,
            text[span.start : span.end],
            annotation_id=said.id if at == 0 else "",
            note=said.note,
            tags=said.tags,
            verdict=said.verdict,
            value=said.value,
            link=said.link,
            group=mark if len(pieces) > 1 else "",
        )


def _joined(places: tuple[Span, ...], text: str) -> list[Span]:
    """Return the fragments, those joined between which only line ends stand."""
    pieces = [places[0]]
    for each in places[1:]:
        between = text[pieces[-1].end : each.start]
        if each.start >= pieces[-1].end and not between.strip("\r\n"):
            pieces[-1] = Span(pieces[-1].start, each.end)
        else:
            pieces.append(each)
    return pieces


def _loose(words: str) -> str:
    return " ".join(words.split())


class _Said:
    """What attributes, links and notes say of one annotation."""

    def __init__(self, parts: _Parts, mark: str) -> None:
        attributes, notes = parts.attributes.get(mark, []), parts.notes.get(mark, [])
        own = defaultdict(list)
        for name, words in notes:
            own[NOTES.get(name, "note")].append(words)
        self.id = own["id"][0] if own["id"] else ""
        self.note = "\n".join(own["note"])
        self.verdict = next((value for name, value in attributes if name == "Verdict"), "")
        others = (f"{name}={value}" if value else name for name, value in attributes)
        extra = (each for each in others if not each.startswith("Verdict="))
        self.tags = tuple(dict.fromkeys((*own["tags"], *extra)))
        self.link, named = parts.links.get(mark, ("", ""))
        self.value = own["value"][0] if own["value"] else named


def unescaped(words: str) -> str:
    """Return the words of a note that was written on one line."""
    return _ESCAPED.sub(lambda match: _MEANT.get(match[1], match[1]), words)
