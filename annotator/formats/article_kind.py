"""Which format a file of an article is in, by how its bytes look; its name only helps."""

from __future__ import annotations

import re
from typing import Final

from annotator.domain.refusal import Refusal
from annotator.formats.mhtml import is_mhtml
from annotator.formats.safe_xml import local, parse_xml
from annotator.formats.zip_package import Package, open_package

_LOOKED_AT: Final = 4096
_PDF_AT: Final = 1024
"""PDF readers forgive so many bytes before the mark of a PDF."""
_OLD_OFFICE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PROTECTED: Final = "EncryptedPackage".encode("utf-16-le")
_ZIP: Final = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_PAGE: Final = re.compile(
    r"\s*(?:<\?xml[^>]*\?>\s*|<!--(?:(?!-->).)*-->\s*)*<(?:!doctype\s+html|html|head|body|title|meta)\b",
    re.IGNORECASE | re.DOTALL,
)
_MIME: Final = {
    "application/vnd.oasis.opendocument.text": "odt",
    "application/vnd.oasis.opendocument.text-template": "odt",
    "application/epub+zip": "epub",
}
_WORD: Final = ("wordprocessingml.document", "wordprocessingml.template", "ms-word.document")
_PAGES: Final = (".html", ".htm", ".xhtml")
_MARKDOWN: Final = (".md", ".markdown", ".mdown")


def kind_of(data: bytes, name: str) -> str:
    """Return the name of a format of articles: `text` for what looks like none of the others.

    Refused: `format_rtf`, `format_old_word`, `package_no_article`, `file_encrypted`, and as
    `open_package` refuses.
    """
    if b"%PDF-" in data[:_PDF_AT]:
        return "pdf"
    if data.startswith(_ZIP):
        return _kind_of_package(open_package(data))
    if data.startswith(_OLD_OFFICE):
        raise Refusal("file_encrypted" if _PROTECTED in data else "format_old_word")
    if data.lstrip().startswith(b"{\\rtf"):
        raise Refusal("format_rtf")
    head = _beginning(data)
    is_fragment = name.lower().endswith(_PAGES) and head.lstrip().startswith("<")
    if is_mhtml(data) or _PAGE.match(head) or is_fragment:
        return "html"
    return "markdown" if name.lower().endswith(_MARKDOWN) else "text"


def _beginning(data: bytes) -> str:
    """Return the first signs; those that tell a page are the same in all encodings but UTF-16."""
    head = data[:_LOOKED_AT]
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return head.decode("utf-16", "replace")
    return head.decode("latin-1").removeprefix("ï»¿")


def _kind_of_package(package: Package) -> str:
    mime = (package.get("mimetype") or b"")[:100].decode("latin-1").strip()
    if mime in _MIME:
        return _MIME[mime]
    types = package.get("[Content_Types].xml")
    if types is not None and _is_word(types):
        return "docx"
    if "META-INF/container.xml" in package:
        return "epub"
    if "word/document.xml" in package:
        return "docx"
    raise Refusal("package_no_article")


def _is_word(types: bytes) -> bool:
    root = parse_xml(types)
    told = (each.get("ContentType", "") for each in root if local(each) in {"Override", "Default"})
    return any(kind in each for each in told for kind in _WORD)
