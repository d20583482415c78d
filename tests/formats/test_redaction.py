from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.domain.source import Confidentiality
from annotator.formats.redaction import is_withheld, stand_in, telling

if TYPE_CHECKING:
    from tests.formats.conftest import Maker


def test_only_a_confidential_source_is_withheld(make: Maker) -> None:
    sources = [make.source(confidentiality=each) for each in Confidentiality]
    withheld = [each.confidentiality for each in sources if is_withheld(each)]
    assert withheld == [Confidentiality.CONFIDENTIAL]


def test_a_pseudonym_stands_for_a_source(make: Maker) -> None:
    assert stand_in(make.secret()) == "Source A"


def test_a_source_without_a_pseudonym_is_called_confidential(make: Maker) -> None:
    assert stand_in(make.secret(pseudonym=" ")) == "confidential"


def test_what_can_be_looked_up_gives_a_source_away(make: Maker) -> None:
    cited = make.evidence(archived_url="https://archive.example.org/1", note="public")
    assert telling(cited) == {
        "quote": "up by 3 %",
        "locator": "p. 12",
        "archived_url": "https://archive.example.org/1",
    }
