"""What the records that came with the second version of the file refuse."""

from __future__ import annotations

import pytest

from annotator.domain.attachment import Attachment
from annotator.domain.correction import Correction, CorrectionState
from annotator.domain.refusal import Refusal
from annotator.domain.saved_view import Pane, SavedView
from annotator.domain.verdict_presets import PRESETS

AT = "2023-01-17T18:04:05.123Z"


def correction(state: CorrectionState) -> Correction:
    return Correction("c", "a", "douze", "onze", "p", AT, state=state)


def test_a_correction_changes_something() -> None:
    assert Correction("c", "a", "douze", "", "p", AT).to_text == ""
    with pytest.raises(Refusal, match="correction_changes_nothing"):
        Correction("c", "a", "douze", "douze", "p", AT)


def test_a_correction_is_open_until_it_is_rejected_or_applied() -> None:
    is_open = {state: correction(state).is_open for state in CorrectionState}
    assert is_open == {
        CorrectionState.PROPOSED: True,
        CorrectionState.ACCEPTED: True,
        CorrectionState.REJECTED: False,
        CorrectionState.APPLIED: False,
    }


@pytest.mark.parametrize("digest", ["", "0" * 63, "A" * 64, "0" * 64 + "\n"])
def test_an_attachment_has_a_digest(digest: str) -> None:
    with pytest.raises(Refusal, match="digest_invalid"):
        Attachment("x", "a", "c", digest, "f.pdf", "application/pdf", 1, "p", AT)


def test_a_view_has_a_name() -> None:
    with pytest.raises(Refusal, match="view_unnamed"):
        SavedView("v", " ", Pane.QUEUE, {}, "p", AT)


def test_presets_share_no_verdict_and_say_each_in_two_languages() -> None:
    values = [value for preset in PRESETS for value in preset.values]
    assert len({value.id for value in values}) == len(values)
    assert sum(preset.scale.is_default for preset in PRESETS) == 1
    for preset in PRESETS:
        assert {value.scale_id for value in preset.values} == {preset.scale.id}
        assert [value.rank for value in preset.values] == list(range(len(preset.values)))
        ratings = [value.rating for value in preset.values if value.rating is not None]
        assert ratings == list(range(len(ratings), 0, -1))
        for lang in ("en", "fr"):
            labels = {value.label(lang) for value in preset.values}
            assert len(labels) == len(preset.values)
