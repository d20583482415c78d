"""The filters that counts and saved views know by name."""

from __future__ import annotations

import pytest

from annotator.domain.annotation import Kind
from annotator.store.list_filter import Filter, Status
from annotator.ui.annotation_filter import filter_named


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("all", Filter()),
        ("entity", Filter(kind=Kind.ENTITY)),
        ("flagged", Filter(status=Status.FLAGGED)),
        ("without_source", Filter(kind=Kind.CLAIM, status=Status.WITHOUT_SOURCE)),
    ],
)
def test_a_name_stands_for_a_filter(name: str, wanted: Filter) -> None:
    assert filter_named(name) == wanted
    assert filter_named(name).is_empty is (name == "all")


def test_a_name_that_means_nothing_is_a_bug() -> None:
    with pytest.raises(ValueError, match="nothing"):
        filter_named("nothing")
