"""Sources: the works that evidence comes from, and each use of one for an annotation."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final
from urllib.parse import urlsplit

from annotator.domain.refusal import Refusal


class SourceClass(StrEnum):
    """How near a source stands to what it tells."""

    PRIMARY = "primary"
    SECONDARY = "secondary"


class Confidentiality(StrEnum):
    """Who may read a source's name."""

    PUBLIC = "public"
    BACKGROUND = "background"
    CONFIDENTIAL = "confidential"


class Stance(StrEnum):
    """What a source says of the statement it is cited for."""

    SUPPORTS = "supports"
    REFUTES = "refutes"
    CONTEXT = "context"


class Use(StrEnum):
    """How near a source stands to the statement that it is cited for; empty for as it always is."""

    AS_CLASSED = ""
    PRIMARY = "primary"
    SECONDARY = "secondary"


NAME_PARTS: Final = ("given", "dropping-particle", "non-dropping-particle", "family", "suffix")
"""The parts of a person's name in CSL-JSON, as they are said one after the other."""

_CLINGING: Final = ("'", "’", "-")


@dataclass(frozen=True, slots=True)
class Source:
    """One work. `item` is a CSL-JSON item and is never changed in place.

    `pseudonym` stands for title and URL in exports while the source is confidential.
    """

    id: str
    item: Mapping[str, object]
    created_at: str
    source_class: SourceClass = SourceClass.SECONDARY
    independence_group: str = ""
    confidentiality: Confidentiality = Confidentiality.PUBLIC
    pseudonym: str = ""

    def __post_init__(self) -> None:
        """Refuse an untitled source and a URL that is no web address."""
        if not self.title.strip():
            raise Refusal("source_untitled")
        check_url(self.url)

    @property
    def title(self) -> str:
        """The work's title."""
        return str(self.item.get("title") or "")

    @property
    def url(self) -> str:
        """Where it is read, or empty."""
        return str(self.item.get("URL") or "")

    @property
    def doi(self) -> str:
        """Its DOI, as the item has it, or empty."""
        return str(self.item.get("DOI") or "")

    @property
    def publisher(self) -> str:
        """Who published it: the container's title comes first, as in citations."""
        return str(self.item.get("container-title") or self.item.get("publisher") or "")

    @property
    def author(self) -> str:
        """The authors as one line: `Ruth Adler; Armed Forces`."""
        return "; ".join(_author_name(author) for author in _mappings(self.item.get("author")))

    @property
    def issued(self) -> str:
        """The date of publication as far as it is known: `2023`, `2023-01` or `2023-01-17`.

        Empty for what CSL allows beside it, such as a date in words, a season or a year before 1.
        """
        issued = self.item.get("issued")
        dates = issued.get("date-parts") if isinstance(issued, Mapping) else None
        parts = _numbers(dates[0]) if isinstance(dates, list | tuple) and dates else []
        return "-".join(f"{n:0{4 if at == 0 else 2}d}" for at, n in enumerate(parts))


def csl_item(
    source_id: str,
    *,
    title: str,
    url: str = "",
    publisher: str = "",
    author: str = "",
    issued: str = "",
    csl_type: str = "webpage",
) -> dict[str, object]:
    """Make a CSL-JSON item of a form's fields; empty ones are left out.

    `author` holds names divided by `;`: one written `Adler, Ruth` is known in its parts, every
    other is kept literally. `issued` is `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; anything else is
    refused (`date_not_iso`).
    """
    item: dict[str, object] = {"id": source_id, "type": csl_type, "title": title.strip()}
    if url.strip():
        item["URL"] = url.strip()
    if publisher.strip():
        item["container-title" if csl_type != "book" else "publisher"] = publisher.strip()
    names = [name.strip() for name in author.split(";") if name.strip()]
    if names:
        item["author"] = [_typed_name(name) for name in names]
    if issued.strip():
        item["issued"] = {"date-parts": [_date_parts(issued.strip())]}
    return item


def joined_name(parts: Iterable[str]) -> str:
    """Join the parts of a name with spaces, but for a particle such as `d’` or `al-`."""
    said = ""
    for part in parts:
        said += part if not said or said.endswith(_CLINGING) else f" {part}"
    return said


def check_url(url: str) -> None:
    """Refuse anything but an absolute http or https address; empty is allowed."""
    if not url:
        return
    try:
        parts = urlsplit(url)
    except ValueError:
        raise Refusal("url_not_web", url=url) from None
    if (
        parts.scheme.lower() not in {"http", "https"}
        or not parts.netloc
        or any(map(str.isspace, url))
    ):
        raise Refusal("url_not_web", url=url)


@dataclass(frozen=True, slots=True)
class Citation:
    """One use of a source for an annotation: evidence for, against or around it.

    `accessed_on` is an ISO date. `note_private` never leaves the project by default.
    """

    id: str
    annotation_id: str
    source_id: str
    created_by: str
    created_at: str
    stance: Stance = Stance.SUPPORTS
    quote: str = ""
    locator: str = ""
    accessed_on: str = ""
    archived_url: str = ""
    note: str = ""
    note_private: str = ""
    used_as: Use = Use.AS_CLASSED

    def __post_init__(self) -> None:
        """Refuse an archive address that is no web address."""
        check_url(self.archived_url)

    @property
    def is_evidence(self) -> bool:
        """Whether it says what the source says, or where: a bare link is no evidence."""
        return bool(self.quote.strip() or self.locator.strip())


def _date_parts(issued: str) -> list[int]:
    numbers = _numbers(issued.split("-"))
    if not numbers:
        raise Refusal("date_not_iso", date=issued)
    return numbers


def _numbers(parts: object) -> list[int]:
    """Return year, month and day, as far as given, of a date's parts; nothing for no such date.

    The parts may be strings, as CSL allows.
    """
    if not isinstance(parts, list | tuple) or not 1 <= len(parts) <= 3:
        return []
    words = [str(part) for part in parts]
    if not all(word.isascii() and word.isdigit() and len(word) <= 4 for word in words):
        return []
    numbers = [int(word) for word in words]
    try:
        date(*[*numbers, 1, 1][:3])
    except ValueError:
        return []
    return numbers


def _mappings(value: object) -> list[Mapping[str, object]]:
    return (
        [each for each in value if isinstance(each, Mapping)]
        if isinstance(value, list | tuple)
        else []
    )


def _author_name(author: Mapping[str, object]) -> str:
    if author.get("literal"):
        return str(author["literal"])
    return joined_name(str(author[part]) for part in NAME_PARTS if author.get(part))


def _typed_name(name: str) -> dict[str, str]:
    family, _, given = (part.strip() for part in name.partition(","))
    if family and given and "," not in given:
        return {"family": family, "given": given}
    return {"literal": name}
