"""REFI-QDA projects, out: a code for each kind and subtype, a selection for each annotation.

The exchange format of programs for qualitative analysis (https://www.qdasoftware.org): a zip of
`project.qde` and the texts. Positions are code points of the text, as version 1.0 has them.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterable, Mapping
from typing import BinaryIO, Final

from annotator.domain.document import Document
from annotator.domain.dossier import Dossier
from annotator.domain.ids import derived_id
from annotator.formats.foreign_out import written_spans
from annotator.formats.kind_labels import label_of
from annotator.formats.safe_xml import Element
from annotator.formats.written import Written
from annotator.formats.xml_signs import count_refused, xml_signs
from annotator.formats.zip_out import zipped

NAMESPACE: Final = "urn:QDA-XML:project:1.0"
ORIGIN: Final = "Annotator"
PROJECT: Final = "project.qde"
CARRIED: Final = frozenset({"note"})
COLOURS: Final = {"claim": "#2F6FDE", "entity": "#2E8B57", "date": "#B26A00"}

_UUID: Final = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
_EARLIEST: Final = (1980, 1, 1, 0, 0, 0)


def write(
    documents: Iterable[Document], stream: BinaryIO, *, names: Mapping[str, str], redacted: bool
) -> Written:
    """Write a project with a source for each article; the stream stays open.

    Nothing of the sources that articles cite leaves, whether `redacted` or not.
    """
    from lxml import etree

    written, project = Written(), _Project(names)
    with zipped(stream) as archive:
        for document in documents:
            project.add(document)
            part = f"sources/{guid(document.version.id)}.txt"
            _put(archive, part, document.version.text.encode())
            written.add(written_spans(document, CARRIED))
            written.lost += count_refused(document, with_text=False)
        xml = etree.tostring(project.element(), xml_declaration=True, encoding="utf-8")
        _put(archive, PROJECT, xml)
    return written


def guid(record_id: str) -> str:
    """Return an id as the format demands it: a UUID, derived where the id is none."""
    return record_id if _UUID.fullmatch(record_id) else derived_id("qdpx", record_id)


def _put(archive: zipfile.ZipFile, name: str, data: bytes) -> None:
    """Add a part with a time that is always the same: the same project gives the same file."""
    archive.writestr(zipfile.ZipInfo(name, _EARLIEST), data, zipfile.ZIP_DEFLATED)


class _Project:
    """The elements of a project while it is put together."""

    def __init__(self, names: Mapping[str, str]) -> None:
        self._names = names
        self._codes: dict[str, str] = {}
        self._users: dict[str, str] = {}
        self._sources: list[tuple[dict[str, str], list[Dossier]]] = []

    def add(self, document: Document) -> None:
        """Add an article with its annotations."""
        about = {
            "guid": guid(document.version.id),
            "name": xml_signs(document.article.title),
            "plainTextPath": f"internal://{guid(document.version.id)}.txt",
            "creatingUser": self._user(""),
            "creationDateTime": document.version.created_at,
        }
        for each in document.dossiers:
            label = label_of(each.annotation)
            self._codes.setdefault(label, derived_id("qdpx", "code", label))
            self._user(each.annotation.created_by)
        self._sources.append((about, list(document.dossiers)))

    def element(self) -> Element:
        """Return the root element, in the order that the schema demands."""
        from lxml import etree

        root = etree.Element(_q("Project"), nsmap={None: NAMESPACE}, name=ORIGIN, origin=ORIGIN)
        users = etree.SubElement(root, _q("Users"))
        for person, user in self._users.items():
            name = self._names.get(person, person) or ORIGIN
            etree.SubElement(users, _q("User"), guid=user, name=xml_signs(name))
        codes = etree.SubElement(etree.SubElement(root, _q("CodeBook")), _q("Codes"))
        for label, code in self._codes.items():
            colour = COLOURS[label.partition("-")[0]]
            about = {"guid": code, "name": label, "isCodable": "true", "color": colour}
            etree.SubElement(codes, _q("Code"), about)
        sources = etree.SubElement(root, _q("Sources"))
        for about, dossiers in self._sources:
            source = etree.SubElement(sources, _q("TextSource"), about)
            for each in dossiers:
                self._select(source, each)
        return root

    def _select(self, source: Element, dossier: Dossier) -> None:
        from lxml import etree

        annotation, anchor = dossier.annotation, dossier.anchor
        user = self._user(annotation.created_by)
        made = {"creatingUser": user, "creationDateTime": annotation.created_at}
        selection = etree.SubElement(
            source,
            _q("PlainTextSelection"),
            {
                "guid": guid(annotation.id),
                "name": xml_signs(anchor.exact),
                "startPosition": str(anchor.start),
                "endPosition": str(anchor.end),
                **made,
            },
        )
        if annotation.note:
            etree.SubElement(selection, _q("Description")).text = xml_signs(annotation.note)
        coding = {"guid": derived_id("qdpx", "coding", annotation.id), **made}
        element = etree.SubElement(selection, _q("Coding"), coding)
        target = self._codes[label_of(annotation)]
        etree.SubElement(element, _q("CodeRef"), targetGUID=target)

    def _user(self, person: str) -> str:
        return self._users.setdefault(
            person, guid(person) if person else derived_id("qdpx", ORIGIN)
        )


def _q(name: str) -> str:
    return f"{{{NAMESPACE}}}{name}"
