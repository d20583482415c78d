"""Three sources on a shelf, one of them cited twice."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Bench
from tests.ui.sources.shelf import Shelf, put_away, three_sources


@pytest.fixture
def shelf(bench: Bench, qtbot: QtBot) -> Iterator[Shelf]:
    made = three_sources(bench, qtbot)
    yield made
    put_away(made)
