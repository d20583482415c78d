"""The W3C's test suite of the Web Annotation model, where it lies beside the project."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft4Validator, FormatChecker
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT4

CONFORMANCE = Path(__file__).resolve().parents[3] / "shared" / "conformance"
SUITE = CONFORMANCE / "web-annotation-tests"
CONTEXT = CONFORMANCE / "web-annotation-context" / "anno.jsonld"
needs_suite = pytest.mark.skipif(
    not SUITE.is_dir(), reason=f"the W3C's test suite is not there: {SUITE}"
)


def assertions(manifest: str) -> list[str]:
    """The schemas that a manifest names; none where the suite is not there."""
    path = SUITE / manifest
    return json.loads(path.read_text())["assertions"] if path.is_file() else []


def failures(manifest: str, value: object) -> list[str]:
    """The schemas of a manifest that a value breaks."""
    return [name for name in assertions(manifest) if not _validator(name).is_valid(value)]


def samples(kind: str) -> list[Path]:
    """The sample files that are `correct` or `incorrect`."""
    folder = SUITE / "tools" / "samples" / kind
    return sorted(folder.glob("*.json")) if folder.is_dir() else []


def sample(kind: str, name: str) -> Any:
    """One of them, as JSON."""
    return json.loads((SUITE / "tools" / "samples" / kind / f"{name}.json").read_text())


def expanded(document: object) -> list[Any]:
    """A document expanded by PyLD with the W3C's context from the disk, and no other."""
    from pyld import jsonld

    def load(url: str, _options: object) -> dict[str, object]:
        assert url == "http://www.w3.org/ns/anno.jsonld"
        told = json.loads(CONTEXT.read_text())
        return {"contextUrl": None, "documentUrl": url, "document": told}

    base = "https://leak.example/"
    found: list[Any] = jsonld.expand(document, {"documentLoader": load, "base": base})
    return found


@cache
def _validator(name: str) -> Draft4Validator:
    schema = json.loads((SUITE / name).read_text())
    return Draft4Validator(schema, registry=_registry(), format_checker=FormatChecker())


@cache
def _registry() -> Registry[Any]:
    found = {
        path.name: Resource.from_contents(json.loads(path.read_text()), DRAFT4)
        for path in (SUITE / "definitions").glob("*.json")
    }
    return Registry().with_resources(found.items())
