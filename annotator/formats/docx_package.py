"""A Word document as a package: the parts that every one of ours has, zipped alike each time."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from typing import BinaryIO, Final

from annotator.formats.docx_body import xml_text
from annotator.formats.zip_out import zipped

_DECLARATION: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_WORD: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml"

NAMES: Final = f'xmlns:w="{_WORD}" xmlns:r="{_OFFICE}/relationships"'
"""The names of namespaces that the root of each part of the document says."""

_PARTS: Final = {
    "document": f"{_TYPE}.document.main+xml",
    "styles": f"{_TYPE}.styles+xml",
    "comments": f"{_TYPE}.comments+xml",
    "header": f"{_TYPE}.header+xml",
    "settings": f"{_TYPE}.settings+xml",
}
_EARLIEST: Final = (1980, 1, 1, 0, 0, 0)

_STYLES: Final = """\
<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Georgia" w:hAnsi="Georgia" w:cs="Arial"/>\
<w:sz w:val="23"/><w:szCs w:val="23"/><w:lang w:val="{lang}" w:bidi="ar-SA"/></w:rPr>\
</w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="312" w:lineRule="auto"/>\
</w:pPr></w:pPrDefault></w:docDefaults>\
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>\
</w:style>\
<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">\
<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/></w:style>\
<w:style w:type="paragraph" w:styleId="Header"><w:name w:val="header"/><w:basedOn w:val="Normal"/>\
<w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr>\
<w:rPr><w:color w:val="5B636D"/><w:sz w:val="18"/><w:szCs w:val="18"/></w:rPr></w:style>\
<w:style w:type="paragraph" w:styleId="CommentText"><w:name w:val="annotation text"/>\
<w:basedOn w:val="Normal"/><w:pPr><w:spacing w:after="40" w:line="240" w:lineRule="auto"/></w:pPr>\
<w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/><w:sz w:val="20"/><w:szCs w:val="20"/></w:rPr>\
</w:style>\
<w:style w:type="character" w:styleId="CommentReference"><w:name w:val="annotation reference"/>\
<w:basedOn w:val="DefaultParagraphFont"/><w:rPr><w:sz w:val="16"/><w:szCs w:val="16"/></w:rPr>\
</w:style>"""

_SETTINGS: Final = (
    '<w:compat><w:compatSetting w:name="compatibilityMode"'
    ' w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
)
"""Without it Word takes the document for one of 2007, and says so in its title."""

_PAGE: Final = (
    '<w:sectPr><w:headerReference w:type="default" r:id="rId3"/><w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1701" w:right="1418" w:bottom="1418" w:left="1418" w:header="709"'
    ' w:footer="709" w:gutter="0"/></w:sectPr>'
)


def write_package(
    stream: BinaryIO,
    *,
    body: str,
    comments: str,
    header: str,
    lang: str,
    properties: Mapping[str, str],
) -> None:
    """Write a document; `body`, `comments` and `header` are the insides of these parts.

    `properties` are the core properties by their qualified names, such as `dc:title`; those that
    are empty are left out. The same parts make the same bytes. The stream stays open.
    """
    styles = _STYLES.format(lang=xml_text(lang or "en"))
    parts = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relations(
            ("officeDocument", f"{_OFFICE}/relationships", "word/document.xml"),
            ("core-properties", f"{_PACKAGE}/relationships/metadata", "docProps/core.xml"),
        ),
        "docProps/core.xml": _core(properties),
        "word/document.xml": _part("document", f"<w:body>{body}{_PAGE}</w:body>"),
        "word/_rels/document.xml.rels": _relations(
            *((name, f"{_OFFICE}/relationships", f"{name}.xml") for name in list(_PARTS)[1:])
        ),
        "word/styles.xml": _part("styles", styles),
        "word/comments.xml": _part("comments", comments),
        "word/header.xml": _part("hdr", header),
        "word/settings.xml": _part("settings", _SETTINGS),
    }
    with zipped(stream) as package:
        for name, xml in parts.items():
            info = zipfile.ZipInfo(name, _EARLIEST)
            info.compress_type = zipfile.ZIP_DEFLATED
            package.writestr(info, (_DECLARATION + xml).encode())


def _part(root: str, inside: str) -> str:
    return f"<w:{root} {NAMES}>{inside}</w:{root}>"


def _content_types() -> str:
    parts = {f"/word/{name}.xml": kind for name, kind in _PARTS.items()}
    parts["/docProps/core.xml"] = "application/vnd.openxmlformats-package.core-properties+xml"
    told = (f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in parts.items())
    return (
        f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels"'
        ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{"".join(told)}</Types>'
    )


def _relations(*relations: tuple[str, str, str]) -> str:
    told = (
        f'<Relationship Id="rId{number}" Type="{kinds}/{kind}" Target="{target}"/>'
        for number, (kind, kinds, target) in enumerate(relations, 1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{"".join(told)}</Relationships>'


def _core(properties: Mapping[str, str]) -> str:
    kind = ' xsi:type="dcterms:W3CDTF"'
    told = (
        f"<{name}{kind if name.startswith('dcterms:') else ''}>{xml_text(words)}</{name}>"
        for name, words in properties.items()
        if words
    )
    return (
        f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"{''.join(told)}</cp:coreProperties>"
    )
