"""Files of articles, made byte by byte: whole ones, and parts of them to break."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from xml.sax.saxutils import escape

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
ODT_NAMES = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
    ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
    ' xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"'
    ' xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"'
    ' xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/"'
)
BILLION = (
    '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">'
    '<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;">]>'
)


def packed(parts: Mapping[str, str | bytes], *, tightly: bool = True) -> bytes:
    """A zip file of these parts."""
    made = io.BytesIO()
    method = zipfile.ZIP_DEFLATED if tightly else zipfile.ZIP_STORED
    with zipfile.ZipFile(made, "w", method) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return made.getvalue()


def encrypted(data: bytes) -> bytes:
    """The same zip file, its parts said to be encrypted."""
    made = bytearray(data)
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = made.find(mark)
        while start >= 0:
            made[start + at] |= 1
            start = made.find(mark, start + 4)
    return bytes(made)


def renamed(data: bytes, name: bytes, other: bytes) -> bytes:
    """The same zip file with a part called by another name of the same length."""
    assert len(name) == len(other)
    return data.replace(name, other)


def run(words: str, properties: str = "") -> str:
    """A run of Word's."""
    return f'<w:r>{properties}<w:t xml:space="preserve">{escape(words)}</w:t></w:r>'


def para(*parts: str, style: str = "", properties: str = "") -> str:
    """A paragraph of Word's; parts that are no XML are words."""
    told = f'<w:pStyle w:val="{style}"/>' if style else ""
    inside = "".join(part if part.startswith("<") else run(part) for part in parts)
    return f"<w:p><w:pPr>{told}{properties}</w:pPr>{inside}</w:p>"


def docx_parts(
    body: str, *, core: str = "", notes: str = "", numbering: str = "", styles: str = ""
) -> dict[str, str | bytes]:
    """The parts of a Word document."""
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": (
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            f'<Override PartName="/word/document.xml" ContentType="{WORD_TYPE}"/></Types>'
        ),
        "_rels/.rels": _relations({"officeDocument": "word/document.xml"}),
        "word/document.xml": (
            f'<w:document xmlns:w="{W}" xmlns:r="{R}"'
            ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
            f"<w:body>{body}<w:sectPr/></w:body></w:document>"
        ),
    }
    related = {
        "footnotes": ("word/footnotes.xml", f'<w:footnotes xmlns:w="{W}">{notes}</w:footnotes>'),
        "numbering": (
            "word/numbering.xml",
            f'<w:numbering xmlns:w="{W}">{numbering}</w:numbering>',
        ),
        "styles": ("word/styles.xml", f'<w:styles xmlns:w="{W}">{styles}</w:styles>'),
    }
    given = {"footnotes": notes, "numbering": numbering, "styles": styles}
    named = {kind: related[kind] for kind, told in given.items() if told}
    parts |= dict(named.values())
    targets = {kind: name.removeprefix("word/") for kind, (name, _) in named.items()}
    parts["word/_rels/document.xml.rels"] = _relations(targets)
    if core:
        parts["docProps/core.xml"] = (
            '<cp:coreProperties xmlns:cp="urn:cp" xmlns:dc="http://purl.org/dc/elements/1.1/"'
            f' xmlns:dcterms="http://purl.org/dc/terms/">{core}</cp:coreProperties>'
        )
    return parts


def docx(body: str, **parts: str) -> bytes:
    """A Word document."""
    return packed(docx_parts(body, **parts))


def odt_parts(
    body: str, *, styles: str = "", meta: str = "", manifest: str = ""
) -> dict[str, str | bytes]:
    """The parts of an OpenDocument text."""
    parts: dict[str, str | bytes] = {
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": (
            f"<office:document-content {ODT_NAMES}>"
            f"<office:automatic-styles>{styles}</office:automatic-styles>"
            f"<office:body><office:text>{body}</office:text></office:body>"
            "</office:document-content>"
        ),
    }
    if meta:
        parts["meta.xml"] = (
            f"<office:document-meta {ODT_NAMES}><office:meta>{meta}</office:meta>"
            "</office:document-meta>"
        )
    if manifest:
        parts["META-INF/manifest.xml"] = f"<manifest>{manifest}</manifest>"
    return parts


def odt(body: str, **parts: str) -> bytes:
    """An OpenDocument text."""
    return packed(odt_parts(body, **parts))


def epub_parts(
    chapters: Mapping[str, str | bytes], *, meta: str = "", spine: Sequence[str] = ()
) -> dict[str, str | bytes]:
    """The parts of a book; the spine names all chapters unless it is given."""
    items = "".join(
        f'<item id="{name}" href="text/{name}" media-type="application/xhtml+xml"'
        f"{' properties=' + chr(34) + 'nav' + chr(34) if name.startswith('nav') else ''}/>"
        for name in chapters
    )
    order = "".join(f'<itemref idref="{name}"/>' for name in spine or chapters)
    return {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": (
            '<container><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>'
        ),
        "OPS/book.opf": (
            '<package xmlns="http://www.idpf.org/2007/opf">'
            f'<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">{meta}</metadata>'
            f"<manifest>{items}</manifest><spine>{order}</spine></package>"
        ),
        **{f"OPS/text/{name}": page for name, page in chapters.items()},
    }


def epub(chapters: Mapping[str, str | bytes], **told: str) -> bytes:
    """A book."""
    return packed(epub_parts(chapters, **told))


def chapter(*paragraphs: str) -> str:
    """A chapter in XHTML."""
    inside = "".join(f"<p>{words}</p>" for words in paragraphs)
    return (
        '<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml">'
        f"<head><title>x</title></head><body>{inside}</body></html>"
    )


Placed = tuple[float, float, float, str]
"""Words on a page of a PDF: left, base line, size, and what they are."""


def pdf(
    pages: Sequence[Sequence[Placed]],
    info: str = "",
    *,
    trailer: str = "",
    page: str = "",
    catalog: str = "",
    size: tuple[int, int] = (595, 842),
) -> bytes:
    """A PDF in Helvetica; `info`, `page`, `catalog` and `trailer` are entries of dictionaries."""
    objects: list[bytes] = []
    count = len(pages)
    kids = " ".join(f"{4 + 2 * n} 0 R" for n in range(count))
    objects.append(f"<</Type/Catalog/Pages 2 0 R{catalog}>>".encode())
    objects.append(f"<</Type/Pages/Count {count}/Kids[{kids}]>>".encode())
    objects.append(b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>")
    for number, placed in enumerate(pages):
        stream = b"".join(_shown(*each) for each in placed)
        box = f"/MediaBox[0 0 {size[0]} {size[1]}]"
        objects.append(
            f"<</Type/Page/Parent 2 0 R{box}/Contents {5 + 2 * number} 0 R{page}"
            "/Resources<</Font<</F1 3 0 R>>>>>>".encode()
        )
        objects.append(b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream))
    objects.append(f"<<{info}>>".encode("cp1252"))
    return _assembled(objects, trailer)


def lines(
    words: Sequence[str], *, left: float = 70, top: float = 700, size: float = 11
) -> list[Placed]:
    """Words set line by line, each a little under the one before."""
    return [(left, top - at * size * 1.2, size, line) for at, line in enumerate(words)]


def _shown(left: float, base: float, size: float, words: str) -> bytes:
    told = words.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(")
    return b"BT /F1 %g Tf 1 0 0 1 %g %g Tm (%s) Tj ET\n" % (
        size,
        left,
        base,
        told.replace(b")", b"\\)"),
    )


def _assembled(objects: Sequence[bytes], trailer: str) -> bytes:
    made = bytearray(b"%PDF-1.4\n")
    places = []
    for number, each in enumerate(objects, 1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    start = len(made)
    made += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    made += b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    made += f"trailer<</Size {size}/Root 1 0 R/Info {size - 1} 0 R{trailer}>>\n".encode()
    made += b"startxref\n%d\n%%%%EOF\n" % start
    return bytes(made)


def mhtml(
    page: bytes, *, charset: str = "utf-8", location: str = "https://gazette.example/a"
) -> bytes:
    """A page saved as one file, as Chromium saves it, with a picture."""
    import base64

    return (
        b"From: <Saved by Blink>\r\n"
        b"Snapshot-Content-Location: " + location.encode() + b"\r\n"
        b"Subject: A page\r\nMIME-Version: 1.0\r\n"
        b'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="--b--"\r\n\r\n'
        b"----b--\r\nContent-Type: text/html; charset=" + charset.encode() + b"\r\n"
        b"Content-Transfer-Encoding: base64\r\n\r\n" + base64.encodebytes(page) + b"\r\n"
        b"----b--\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\n"
        b"iVBORw0KGgo=\r\n----b----\r\n"
    )


def _relations(targets: Mapping[str, str]) -> str:
    told = "".join(
        f'<Relationship Id="r{n}" Type="{R}/{kind}" Target="{target}"/>'
        for n, (kind, target) in enumerate(targets.items())
    )
    namespace = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'<Relationships xmlns="{namespace}">{told}</Relationships>'
