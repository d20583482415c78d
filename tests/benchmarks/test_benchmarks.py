"""The benchmarks themselves: what they make of their measurements, and that they all still run."""

from __future__ import annotations

import json
from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from annotator.suggest.model_packages import is_there
from tests.benchmarks import run
from tests.benchmarks.making import TAGGED_LETTERS, in_one_paragraph, long_text, sentences, tags
from tests.benchmarks.measuring import Bar, cpu_ms, in_turns, share, table, wall_ms
from tests.benchmarks.watching import Watched


def test_each_turn_measures_both_and_the_medians_are_compared() -> None:
    order = []

    def measure(name: str, *values: float) -> Callable[[], float]:
        left = iter(values)

        def measured() -> float:
            order.append(name)
            return next(left)

        return measured

    medians = in_turns(measure("act", 9.0, 2.0, 30.0), measure("floor", 3.0, 1.0, 2.0), 3)
    assert medians == (9.0, 2.0)
    assert order == ["act", "floor", "floor", "act", "act", "floor"]


@pytest.mark.parametrize(("value", "holds"), [(2.9, True), (3.0, True), (3.1, False)])
def test_a_bar_holds_up_to_its_limit(value: float, *, holds: bool) -> None:
    bar = Bar("commit", value * 2, "ms", 2.0, 3)
    assert bar.ratio == pytest.approx(value)
    assert bar.holds is holds


def test_a_bar_is_written_down_with_its_ratio() -> None:
    told = Bar("commit", 0.51239, "ms", 0.25, 3).as_json()
    assert told == {
        "name": "commit",
        "value": 0.5124,
        "unit": "ms",
        "floor": 0.25,
        "ratio": 2.05,
        "limit": 3,
    }


def test_the_table_names_what_is_too_slow() -> None:
    head, fast, slow = table([Bar("a", 1, "ms", 1, 3), Bar("longer", 40, "CPU ms", 10, 3)]).split(
        "\n"
    )
    assert head.split() == ["name", "value", "unit", "floor", "ratio", "limit"]
    assert fast.split() == ["a", "1.000", "ms", "1.000", "1.00", "3.00", "ok"]
    assert slow.split()[-3:] == ["3.00", "TOO", "SLOW"]
    assert slow.index("3.00") == fast.index("3.00")


def test_acts_are_timed_in_milliseconds() -> None:
    calls = count()
    assert 0 <= wall_ms(lambda: next(calls)) < 1000
    assert 0 <= cpu_ms(lambda: next(calls)) < 1000
    assert next(calls) == 2


def test_the_places_to_annotate_are_the_words_they_are_meant_to_be() -> None:
    text = sentences(2)
    assert [(tag.kind, text[tag.start : tag.end]) for tag in tags(text)] == [
        ("claim", "la maire a planté 1000 arbres"),
        ("entity", "la maire"),
        ("date", "mars 2021"),
        ("claim", "la maire a planté 1001 arbres"),
        ("entity", "la maire"),
        ("date", "mars 2021"),
    ]


@pytest.mark.slow
def test_a_quick_run_writes_every_bar(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "build" / "bench.json"
    assert run.main(["--quick", "--out", str(out)]) == 0
    bars = json.loads(out.read_text("utf-8"))
    assert [bar["name"] for bar in bars] == [
        "start_to_first_paint",
        "start_to_article",
        "annotation_commit_p50",
        "list_30_annotations",
        "open_0MB_30_annotations",
        "page_scroll_p50",
        "page_scroll_p95",
        "open_1MB_in_one_paragraph",
        "annotate_among_30",
        "memory_10MB_60_annotations",
        "annotate_among_60",
        "filter_62_rows",
        "queue_seen_62_rows",
        "queue_sorted_62_rows",
        "first_suggestions",
        "silence_long_article",
        "silence_megabyte",
        "silence_french_model" if is_there("fr") else "silence_busy_stand_in",
        "csv_of_60",
        "memory_of_csv_of_90",
        "import_of_60",
    ]
    for bar in bars:
        assert list(bar) == ["name", "value", "unit", "floor", "ratio", "limit"]
        assert bar["ratio"] == pytest.approx(bar["value"] / bar["floor"], rel=0.01, abs=0.001)
    assert len(capsys.readouterr().out.splitlines()) == 1 + len(bars)
    assert list(out.parent.iterdir()) == [out]


def test_one_group_can_be_measured_alone(tmp_path: Path) -> None:
    out = tmp_path / "bench.json"
    assert run.main(["--quick", "--only", "reading", "--out", str(out)]) == 0
    assert [bar["name"] for bar in json.loads(out.read_text("utf-8"))] == ["list_30_annotations"]


def test_a_share_of_what_was_measured_is_below_it() -> None:
    values = [5.0, 1.0, 4.0, 2.0, 3.0]
    assert (share(values, 0.5), share(values, 0.95), share([7.0], 0.95)) == (3.0, 5.0, 7.0)


def test_the_long_text_has_room_for_its_annotations() -> None:
    text = long_text(60)
    found = [tag for _, tag in zip(range(60), tags(text), strict=False)]
    assert len(found) == 60
    assert 0.9 < len(text) / (60 * TAGGED_LETTERS) < 1.2
    assert [tag.start for tag in found] == sorted(tag.start for tag in found)
    assert "\n" not in in_one_paragraph(text)
    assert len(in_one_paragraph(text)) == len(text)


@pytest.mark.usefixtures("qapp")
def test_what_is_watched_is_over_when_it_is_painted() -> None:
    window = QWidget()
    window.resize(60, 40)
    window.show()
    QTest.qWait(20)
    watched = Watched(window, [window])
    assert watched.ms(window.update) > 0
    window.close()
