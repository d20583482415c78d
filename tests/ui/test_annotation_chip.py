"""The one chip of a row."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from annotator.domain.annotation import AnchorState, Kind, Origin, ReviewStatus, Work
from annotator.domain.verdict import PLAIN_VALUES
from annotator.store.annotations import ListRow
from annotator.ui.annotation_chip import ChipFace, Verdicts, chip_of
from annotator.ui.widgets.painting import Tone

VERDICTS = Verdicts(PLAIN_VALUES)
CLAIM = ListRow(
    "a1",
    "r1",
    Kind.CLAIM,
    "",
    10,
    20,
    "FAR",
    AnchorState.EXACT,
    Work.TO_CHECK,
    ReviewStatus.NONE,
    Origin.HUMAN,
    None,
    "",
    "",
    0,
    "",
    0,
)
ENTITY = CLAIM._replace(kind=Kind.ENTITY)
DATE = CLAIM._replace(kind=Kind.DATE)


@pytest.mark.parametrize(
    ("row", "face"),
    [
        (CLAIM, ChipFace("to check", sign="")),
        (CLAIM._replace(work=Work.IN_PROGRESS), ChipFace("in progress", sign="")),
        (CLAIM._replace(verdict="true"), ChipFace("True", Tone.GOOD)),
        (CLAIM._replace(verdict="false"), ChipFace("False", Tone.FLAG, "cross")),
        (CLAIM._replace(verdict="half_true"), ChipFace("Half")),
        (CLAIM._replace(verdict="from_elsewhere"), ChipFace("from_elsewhere")),
        (CLAIM._replace(value="A neutral wording"), ChipFace("to check", sign="")),
        (ENTITY._replace(subtype="organisation", value="FAR"), ChipFace("organisation", sign="")),
        (
            ENTITY._replace(value="Forces armées royales"),
            ChipFace("Forces armées royales", sign=""),
        ),
        (DATE._replace(value="2023-01-16/2023-01-17"), ChipFace("16–17 Jan 2023", sign="")),
        (DATE._replace(work=Work.CHECKED, value="2023"), ChipFace("2023", sign="check")),
        (DATE, ChipFace("to check", sign="")),
    ],
)
def test_what_matters_most_is_shown(row: ListRow, face: ChipFace, qtbot: QtBot) -> None:
    assert chip_of(row, VERDICTS) == face


def test_an_open_flag_comes_before_everything(qtbot: QtBot) -> None:
    row = CLAIM._replace(verdict="true", open_flags=1, severity="block")
    assert chip_of(row, VERDICTS) == ChipFace("blocking", Tone.FLAG)
    assert chip_of(row._replace(open_flags=3), VERDICTS).text == "blocking · 3"


def test_changed_words_come_before_the_verdict(qtbot: QtBot) -> None:
    row = CLAIM._replace(verdict="true", state=AnchorState.STALE)
    assert chip_of(row, VERDICTS) == ChipFace("words changed", Tone.FLAG, "warning")
