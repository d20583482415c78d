"""Tests of `annotator/services/pseudonyms.py`."""

from __future__ import annotations

import pytest

from annotator.domain.source import Confidentiality, Source
from annotator.services import evidence
from annotator.services.pseudonyms import Pseudonyms
from annotator.services.source_editing import Apart, make_source
from annotator.store import sources
from tests.services.conftest import Bench


def source(**fields: object) -> Source:
    secrecy = Confidentiality(str(fields.get("secrecy", "confidential")))
    item = {"id": "s", "type": "book", "title": "Mémo"}
    pseudonym = str(fields.get("pseudonym", ""))
    return Source("s", item, "", confidentiality=secrecy, pseudonym=pseudonym)


def test_only_who_needs_a_pseudonym_and_has_none_is_given_one(bench: Bench) -> None:
    giving = Pseudonyms(bench.desk)
    assert giving.named(source(secrecy="public")).pseudonym == ""
    assert giving.named(source(pseudonym="Une élue")).pseudonym == "Une élue"
    assert giving.named(source(pseudonym=" ")).pseudonym == "Source 1"
    assert giving.named(source(secrecy="background")).pseudonym == "Source 2"


@pytest.mark.parametrize("name", ["Source 7", "Source 07"])
def test_a_number_of_a_source_that_is_gone_is_not_given_again(bench: Bench, name: str) -> None:
    secret = Apart(confidentiality=Confidentiality.CONFIDENTIAL, pseudonym=name)
    bench.do(make_source(bench.desk, "webpage", {"title": "Mémo"}, secret))
    (made,) = sources.sources(bench.desk.project)
    bench.do(evidence.delete_source(bench.desk, made.id))
    assert Pseudonyms(bench.desk).named(source()).pseudonym == "Source 8"
