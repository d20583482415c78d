"""What is said of an annotation as bodies of a Web Annotation, each with its purpose."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from annotator.domain.annotation import Kind
from annotator.domain.verdict import VerdictValue
from annotator.formats.iris import encoded, is_iri, record_iri
from annotator.formats.w3c_terms import DESCRIBED, STAND_INS, TALK, literal, own

Body = dict[str, object]
Told = Mapping[str, Any]
"""An annotation as `annotator.formats.dossier_json` tells it, redacted or whole."""

_CITED_APART: Final = frozenset({"id", "stance", "quote", "created_by", "created_at"})


def bodies_of(told: Told, verdicts: Mapping[str, VerdictValue], lang: str) -> list[Body]:
    """Return the bodies of an annotation, what it is first.

    A verdict is told by its label in `lang`.
    """
    return [
        _kind(told),
        *_meanings(told),
        *_verdict(told, verdicts, lang),
        *_described(told),
        *(text_body(tag, "tagging") for tag in told["tags"]),
        *(_citation(each) for each in told["citations"]),
        *(_said(key, each) for key in TALK for each in told[key]),
    ]


def text_body(value: str, purpose: str, **more: object) -> Body:
    """Return a body of plain text."""
    return {
        "type": "TextualBody",
        "value": value,
        "purpose": purpose,
        "format": "text/plain",
        **more,
    }


def agent(name: str) -> Body:
    """Return a person, by nothing but the name."""
    return {"type": "Person", "name": name}


def _kind(told: Told) -> Body:
    label = "-".join(filter(None, (told["kind"], told["subtype"])))
    return text_body(label, "classifying", language="en", **{own("part"): "kind"})


def _meanings(told: Told) -> Iterator[Body]:
    """Yield who or what is meant, or which date."""
    entity = told["entity"]
    if entity is not None and told["kind"] == Kind.ENTITY:
        yield text_body(entity["name"], "identifying", **{own("part"): "entity"})
        link = encoded(entity["link"])
        if is_iri(link):
            yield {
                "type": "SpecificResource",
                "source": link,
                "purpose": "identifying",
                own("part"): "entity",
            }
    if told["edtf"]:
        yield text_body(told["edtf"], "identifying", **{own("part"): "edtf"})


def _verdict(told: Told, verdicts: Mapping[str, VerdictValue], lang: str) -> Iterator[Body]:
    verdict = told["verdict"]
    if verdict:
        known = verdicts.get(verdict)
        label = known.label(lang) if known else verdict
        more: Body = {own("part"): "verdict", own("verdict"): verdict}
        more |= {"language": "fr" if lang.startswith("fr") else "en"} if known else {}
        yield text_body(label, "classifying", **more)


def _described(told: Told) -> Iterator[Body]:
    for key in DESCRIBED:
        if told[key]:
            yield text_body(told[key], "describing", **{own("part"): key})


def _citation(cited: Told) -> Body:
    """Return a source as it is cited: what it says is its selector, when it was read its state."""
    rest = {key: value for key, value in cited.items() if key not in _CITED_APART}
    state = _state(cited["accessed_on"], cited.get("archived_url", ""))
    quote = cited.get("quote", "")
    return {
        "type": "SpecificResource",
        "id": record_iri(cited["id"]),
        "source": _address(cited["source"]),
        "purpose": "linking",
        **({"selector": {"type": "TextQuoteSelector", "exact": quote}} if quote else {}),
        **({"state": state} if state else {}),
        "creator": agent(cited["created_by"]),
        "created": cited["created_at"],
        own("stance"): cited["stance"],
        own("citation"): literal(rest),
    }


def _state(accessed_on: str, archived_url: str) -> Body:
    """Return when a source was read, and its copy of then; a copy without a day is no state."""
    if not accessed_on:
        return {}
    archived = encoded(archived_url)
    cached = {"cached": archived} if is_iri(archived) else {}
    return {"type": "TimeState", "sourceDate": f"{accessed_on}T00:00:00Z", **cached}


def _address(source: Told) -> str:
    """Return where a source is read; one without an address is told by its id or pseudonym."""
    item = source.get("item", {})
    address = encoded(str(item.get("URL") or ""))
    if is_iri(address):
        return address
    return record_iri(source.get("id") or source["pseudonym"])


def _said(key: str, each: Told) -> Body:
    """Return a flag, a review, a comment or a correction.

    What its body cannot tell stands beside it, and its words too where the body has others. So does
    its id: the W3C's test suite takes a body with an id for a resource elsewhere.
    """
    purpose, words, who, when = TALK[key]
    rest = {name: said for name, said in each.items() if name not in {words, who, when}}
    value = each[words]
    if not value and key in STAND_INS:
        value, rest = each[STAND_INS[key]], {**rest, words: ""}
    return text_body(
        value,
        purpose,
        creator=agent(each[who]),
        created=each[when],
        **{own(key): literal(rest)},
    )
