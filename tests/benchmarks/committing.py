"""The bar of committing: one annotation with its history, on the disk before the call returns."""

from __future__ import annotations

import os
from itertools import islice
from pathlib import Path

from annotator.domain.text import Span
from annotator.services import annotating
from annotator.services.desk import Desk
from tests.benchmarks.making import USUAL, USUAL_SENTENCES, Tag, sentences, tags
from tests.benchmarks.measuring import Bar, in_turns, wall_ms

PAGE = b"\xa5" * 4096
PAGES = 256


def bars(desk: Desk, folder: Path, *, commits: int = 300) -> list[Bar]:
    """Commit an annotation, against writing one page in place and waiting for the same disk.

    The transaction holds the annotation, its anchor and the history of both. What is read to make
    the step comes before it and is not measured.
    """
    places = list(islice(tags(sentences(USUAL_SENTENCES)), commits))
    todo, pages = iter(places), iter(range(commits))
    descriptor = os.open(folder / "page", os.O_RDWR | os.O_CREAT)
    try:
        os.pwrite(descriptor, PAGE * PAGES, 0)
        os.fsync(descriptor)
        value, floor = in_turns(
            lambda: _commit(desk, next(todo)),
            lambda: wall_ms(lambda: _write_page(descriptor, next(pages))),
            len(places),
        )
    finally:
        os.close(descriptor)
    return [Bar("annotation_commit_p50", value, "ms", floor, 3)]


def _commit(desk: Desk, tag: Tag) -> float:
    step = annotating.annotate(desk, USUAL, Span(tag.start, tag.end), tag.kind)
    return wall_ms(lambda: desk.commit(step))


def _write_page(descriptor: int, number: int) -> None:
    os.pwrite(descriptor, PAGE, number % PAGES * len(PAGE))
    os.fdatasync(descriptor)
