"""Citations as they are typed: what they hold and what keeps them from being saved."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from annotator.domain.dossier import Evidence
from annotator.domain.source import Citation, Source, Stance, csl_item
from annotator.ui.details.citation_draft import (
    CitationDraft,
    draft_of,
    fresh_draft,
    problem_of,
    web_address,
)

NOW = "2023-01-17T10:00:00.000Z"
SOURCE = Source("s1", csl_item("s1", title="Budget", url="https://b.example/"), NOW)


@pytest.mark.parametrize(
    ("clipboard", "url"),
    [
        (" https://b.example/a?x=1 \n", "https://b.example/a?x=1"),
        ("http://b.example", "http://b.example"),
        ("https://b.example https://c.example", ""),
        ("see https://b.example", ""),
        ("ftp://b.example", ""),
        ("https://", ""),
        ("two words", ""),
        ("", ""),
        ("http://[", ""),
    ],
)
def test_only_a_single_web_address_is_taken_from_the_clipboard(clipboard: str, url: str) -> None:
    assert web_address(clipboard) == url
    assert fresh_draft(clipboard, date(2023, 1, 17)).url == url


def test_a_new_citation_was_read_today() -> None:
    assert fresh_draft("", date(2023, 1, 17)).accessed_on == "2023-01-17"


@pytest.mark.parametrize(
    ("draft", "field", "code"),
    [
        (CitationDraft(), "title", "source_untitled"),
        (CitationDraft(title="B", url="b.example"), "url", "url_not_web"),
        (CitationDraft(title="B", issued="some day"), "issued", "date_not_iso"),
        (CitationDraft(title="B", accessed_on="some day"), "accessed_on", "date_not_iso"),
        (CitationDraft(source_id="s", accessed_on="2023-02-30"), "accessed_on", "date_not_iso"),
    ],
)
def test_what_is_wrong_is_named_with_its_field(draft: CitationDraft, field: str, code: str) -> None:
    problem = problem_of(draft)
    assert problem is not None
    assert (problem.field, problem.refusal.code) == (field, code)


def test_dates_may_be_typed_in_words() -> None:
    draft = CitationDraft(title="B", issued="janvier 2023", accessed_on="17 janvier 2023")
    assert problem_of(draft) is None
    assert draft.form().issued == "2023-01"
    assert draft.citation_fields()["accessed_on"] == "2023-01-17"


def test_the_fields_of_a_known_source_do_not_count() -> None:
    assert problem_of(CitationDraft(source_id="s", url="not one")) is None


def test_a_stored_citation_comes_back_as_it_is() -> None:
    cited = Citation(
        "c1", "a1", "s1", "p", NOW, Stance.REFUTES, "no", "p. 2", "2023-01-17", "", "n", "secret"
    )
    draft = draft_of(Evidence(cited, SOURCE))
    assert (draft.source_id, draft.title, draft.url) == ("s1", "Budget", "https://b.example/")
    fields: dict[str, Any] = draft.citation_fields()
    assert replace(cited, **fields) == cited
