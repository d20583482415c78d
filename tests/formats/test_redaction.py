from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from annotator.domain.source import Confidentiality
from annotator.formats.redaction import is_silent, is_withheld, stand_in, told_of

if TYPE_CHECKING:
    from tests.formats.conftest import Maker


def test_only_a_public_source_is_named_and_only_a_confidential_one_is_silent(make: Maker) -> None:
    sources = [make.source(confidentiality=each) for each in Confidentiality]
    named = [each.confidentiality for each in sources if not is_withheld(each)]
    silent = [each.confidentiality for each in sources if is_silent(each)]
    assert (named, silent) == ([Confidentiality.PUBLIC], [Confidentiality.CONFIDENTIAL])


def test_a_pseudonym_stands_for_a_source(make: Maker) -> None:
    assert stand_in(make.secret()) == "Source A"


def test_a_source_without_a_pseudonym_is_called_by_its_secrecy(make: Maker) -> None:
    assert stand_in(make.secret(pseudonym=" ")) == "confidential"
    unnamed = make.secret(pseudonym="", confidentiality=Confidentiality.BACKGROUND)
    assert stand_in(unnamed) == "background"


@pytest.mark.parametrize(
    ("secrecy", "told"),
    [
        (Confidentiality.PUBLIC, ["quote", "locator", "archived_url"]),
        (Confidentiality.BACKGROUND, ["quote"]),
        (Confidentiality.CONFIDENTIAL, []),
    ],
)
def test_what_can_be_looked_up_gives_a_source_away(
    make: Maker, secrecy: Confidentiality, told: list[str]
) -> None:
    source = make.source(confidentiality=secrecy)
    cited = make.evidence(source, archived_url="https://archive.example.org/1", note="public")
    assert list(told_of(cited, redacted=True)) == told
    assert told_of(cited, redacted=False) == {
        "quote": "up by 3 %",
        "locator": "p. 12",
        "archived_url": "https://archive.example.org/1",
    }
