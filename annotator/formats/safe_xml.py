"""XML from outside: no entities, nothing fetched, and limits to what may be nested."""

from __future__ import annotations

from typing import Any, Final

from lxml import etree

from annotator.domain.refusal import Refusal

Element = Any
"""An element of lxml, which brings no types along."""

DEEPEST: Final = 256
"""Elements inside one another: libxml2 goes no deeper."""


def parse_xml(data: bytes) -> Element:
    """Return the root element of a document, without its comments and instructions.

    Entities are not resolved, no file and no address is ever looked at, whatever the document
    declares. Refused: `xml_entities` for entities of its own, `xml_too_deep(limit)`,
    `xml_broken(line, column)`, which also is what libxml2's other limits come to.
    """
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise _refusal(error) from None
    _refuse_entities(root)
    return root


def local(element: Element) -> str:
    """Return an element's name without its namespace; empty for what is no element."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def _refuse_entities(root: Element) -> None:
    declared = root.getroottree().docinfo.internalDTD
    if declared is not None and any(True for _ in declared.iterentities()):
        raise Refusal("xml_entities")


def _refusal(error: etree.XMLSyntaxError) -> Refusal:
    told = str(error)
    if "depth" in told:
        return Refusal("xml_too_deep", limit=DEEPEST)
    if "amplification" in told:
        return Refusal("xml_entities")
    line, column = error.position
    return Refusal("xml_broken", line=line, column=column)
