"""JSON Lines: one annotation a line with all that hangs on it, out and in."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import BinaryIO, Final, NoReturn

from annotator.domain.altered import altered
from annotator.domain.article import ArticleVersion
from annotator.domain.dossier import Dossier
from annotator.domain.earlier_act import EarlierAct
from annotator.domain.refusal import Refusal
from annotator.formats.dossier_json import object_of
from annotator.formats.evidence_out import told_files
from annotator.formats.history_json import acts_told, article_told
from annotator.formats.incoming import BadLine, IncomingAnnotation
from annotator.formats.incoming_json import incoming_of
from annotator.formats.redaction import withheld_values
from annotator.formats.written import Written

_MARK: Final = "\ufeff"
_SURROGATE: Final = re.compile("[\ud800-\udfff]")
_SURROGATE_ESCAPE: Final = re.compile(r"\\u[dD][89a-fA-F]")


def write(
    dossiers: Iterable[Dossier],
    stream: BinaryIO,
    *,
    names: Mapping[str, str],
    redacted: bool = True,
    history: Callable[[str], Iterable[EarlierAct]] | None = None,
    texts: Callable[[str], ArticleVersion] | None = None,
) -> Written:
    """Write a line for each dossier, in UTF-8, ended by a line feed; the stream stays open.

    `names` gives people's names by their ids. `history` gives what was done to an annotation, by
    its id; a redacted file is without it, since it could hold what the redaction leaves out.
    `texts` gives the text of an article by its id: it stands in the line of its first annotation.
    Only an unredacted file brings everything back, but for the bytes of attached files, which are
    told by their digests (`files` that are lost).
    """
    tally = Written()
    encode = json.JSONEncoder(ensure_ascii=False, allow_nan=False).encode
    told_of = ""
    for dossier in dossiers:
        tally.rows += 1
        if dossier.evidence:
            tally.withheld += withheld_values(dossier) if redacted else Counter()
            tally.lost["files"] += told_files(dossier, redacted=redacted)
        told = object_of(dossier, names, redacted=redacted)
        if history is not None:
            if redacted:
                tally.histories += 1
            else:
                told["history"] = acts_told(history(dossier.annotation.id))
        if texts is not None and dossier.article.id != told_of:
            told_of = dossier.article.id
            told["document"] = article_told(dossier.article, texts(told_of))
        stream.write(f"{encode(told)}\n".encode())
    tally.lost = +tally.lost
    return tally


def read(stream: BinaryIO) -> Iterator[IncomingAnnotation | BadLine]:
    """Read lines as they come; a line is an object with at least `kind`, `start` and `end`.

    The rest may be missing; keys that are not ours are passed over. A byte order mark, CRLF and
    blank lines do no harm. A line that cannot be read comes out as a `BadLine`, with one of
    `jsonl_not_json(line, at)`, `jsonl_number_bad(line)`, `jsonl_too_deep(line)`,
    `jsonl_surrogate(line)`, `jsonl_not_object(line)`, or what `incoming_of` raises. `at` is the
    place of the error, in code points from 1.
    """
    digests: dict[str, str] = {}
    for line, raw in enumerate(stream, 1):
        if raw.strip():
            try:
                yield _of_text(incoming_of(line, _object(line, raw)), digests)
            except Refusal as refusal:
                yield BadLine(line, refusal)
            except RecursionError:
                yield BadLine(line, Refusal("jsonl_too_deep", line=line))


def _of_text(incoming: IncomingAnnotation, digests: dict[str, str]) -> IncomingAnnotation:
    """Return an annotation with the digest of its text, which the first of its article told."""
    article_id = incoming.annotation.article_id
    if incoming.along is not None:
        digests[article_id] = incoming.along[1].text_sha256
    return altered(incoming, text_sha256=digests.get(article_id, ""))


def _object(line: int, raw: bytes) -> dict[str, object]:
    text = _text(line, raw.rstrip(b"\r\n"))
    try:
        value = _DECODER.decode(text)
    except json.JSONDecodeError as error:
        raise Refusal("jsonl_not_json", line=line, at=error.pos + 1) from None
    except ValueError:
        # A number that is none in JSON, or one of more digits than Python converts.
        raise Refusal("jsonl_number_bad", line=line) from None
    if not isinstance(value, dict):
        raise Refusal("jsonl_not_object", line=line)
    if _SURROGATE_ESCAPE.search(text) and _has_surrogate(value):
        raise Refusal("jsonl_surrogate", line=line)
    return value


def _text(line: int, raw: bytes) -> str:
    try:
        text = raw.decode()
    except UnicodeDecodeError as error:
        at = len(raw[: error.start].decode()) + 1
        raise Refusal("jsonl_not_json", line=line, at=at) from None
    return text.removeprefix(_MARK) if line == 1 else text


def _has_surrogate(value: object) -> bool:
    """Whether an escape left half a pair, which no file and no database takes."""
    return bool(_SURROGATE.search(json.dumps(value, ensure_ascii=False)))


def _refuse(constant: str) -> NoReturn:
    raise ValueError(constant)


def _finite(digits: str) -> float:
    number = float(digits)
    if number - number != 0:
        raise ValueError(digits)
    return number


_DECODER: Final = json.JSONDecoder(parse_constant=_refuse, parse_float=_finite)
