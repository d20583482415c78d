from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from annotator.domain.annotation import ReviewStatus
from annotator.domain.review import Decision
from annotator.formats.review_words import review_of, review_word, standing_review

if TYPE_CHECKING:
    from tests.formats.conftest import Maker


def test_an_approval_without_a_second_person_is_told_apart(make: Maker) -> None:
    approved = make.annotation(review=ReviewStatus.APPROVED)
    alone = make.dossier(annotation=approved, reviews=(make.review(self_review=True),))
    assert review_word(alone) == "self_approved"


def test_the_last_approval_counts(make: Maker) -> None:
    approved = make.annotation(review=ReviewStatus.APPROVED)
    reviews = (
        make.review(self_review=True),
        make.review(Decision.REOPENED),
        make.review(self_review=False),
        make.review(Decision.CHANGES_REQUESTED, self_review=True),
    )
    assert review_word(make.dossier(annotation=approved, reviews=reviews)) == "approved"


def test_an_approval_that_no_review_tells_of_is_plain(make: Maker) -> None:
    approved = make.annotation(review=ReviewStatus.APPROVED)
    reviews = (make.review(Decision.REOPENED, self_review=True),)
    assert review_word(make.dossier(annotation=approved, reviews=reviews)) == "approved"


def test_a_status_that_is_no_approval_is_told_as_it_is(make: Maker) -> None:
    asked = make.annotation(review=ReviewStatus.CHANGES_REQUESTED)
    reviews = (make.review(self_review=True),)
    assert review_word(make.dossier(annotation=asked, reviews=reviews)) == "changes_requested"


def test_a_self_approval_is_read_as_an_approval() -> None:
    assert review_of("self_approved") is ReviewStatus.APPROVED
    assert review_of("requested") is ReviewStatus.REQUESTED


def test_an_unknown_status_is_refused() -> None:
    with pytest.raises(ValueError, match="perhaps"):
        review_of("perhaps")


def test_the_last_review_stands_unless_it_took_the_approval_back(make: Maker) -> None:
    first, reopened = make.review(), make.review(Decision.REOPENED)
    assert standing_review((first,)) is first
    assert standing_review((first, reopened)) is None
    assert standing_review(()) is None
