"""Tests of `annotator/services/watching.py`."""

from __future__ import annotations

from annotator.services.watching import Watch
from tests.services.conftest import refused


def test_items_are_counted_when_what_takes_them_asks_for_the_next() -> None:
    watch = Watch()
    watch.expect(3)
    seen = [(item, watch.done) for item in watch.over("abc")]
    assert seen == [("a", 0), ("b", 1), ("c", 2)]
    assert (watch.done, watch.total) == (3, 3)
    watch.expect(7)
    assert (watch.done, watch.total) == (0, 7)


def test_steps_are_counted_until_it_is_to_stop() -> None:
    watch = Watch()
    watch.heed()
    watch.advance()
    watch.advance(2)
    assert (watch.done, watch.is_stopped) == (3, False)
    watch.stop()
    assert watch.is_stopped
    with refused("stopped"):
        watch.advance()
    with refused("stopped"):
        watch.heed()
    with refused("stopped"):
        list(watch.over("a"))
