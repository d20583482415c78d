"""Asking for the suggestions of the open article: what is visible first, what is known for free."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Final

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from annotator.domain.text import Span
from annotator.services import suggesting
from annotator.services.suggesting import FINDINGS, Reading
from annotator.store.suggestions import Found
from annotator.suggest.patience import BLOCK_MS, WHOLE_MS, Failures
from annotator.suggest.protocol import MALFORMED, understood, understood_findings
from annotator.ui.session import Session
from annotator.ui.suggestions.asking import Task, Who, of_all
from annotator.ui.suggestions.helper import Helper

SLICE_MS: Final = 8
"""How long the window may be busy with what is known already, before it looks up."""
KEEP_MS: Final = 700
"""How long answers are gathered before they are kept: each time is a write to the disk."""
NAMES: Final = 500
"""So many names are told at a time under which name of the whole text they stand."""

Heard = Callable[[Mapping[str, Any]], None]


class Asker(QObject):
    """Works on one text at a time; answers that belong to another are dropped."""

    found = Signal(object, object, object)
    """Suggestions, the region they are of, and the names of the recognisers they replace."""
    named = Signal(object)
    """What names stand under in the whole text, by their places."""
    compared = Signal(object)
    """The findings: all has been read."""
    progressed = Signal(int, int)
    """How much of how much has been read; equal when all is done, or was stopped."""
    loading = Signal(str)
    """The name of a recogniser whose model is being loaded; empty once it is."""
    stumbled = Signal(str)
    """The name of a recogniser that broke or took too long in a block, for the first time."""
    failed = Signal(str)
    """The name of a recogniser that did so too often, and is left out from now on."""
    refused = Signal(str, int)
    """The name of a plug-in, and how many of its suggestions do not fit their places."""

    def __init__(self, session: Session, helper: Helper, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.helper = helper
        self.reading: Reading | None = None
        self._tasks: Iterator[Task] = iter(())
        self._waiting: dict[int, Task] = {}
        self._others: dict[int, Heard] = {}
        self._about_text: set[int] = set()
        self._raw: list[str] = []
        self._done = self._all = 0
        self.failures = Failures()
        self._keeping: list[Found] = []
        self._turn = QTimer(self, interval=0, singleShot=True)
        self._turn.timeout.connect(self._go_on)
        self._keep_soon = QTimer(self, interval=KEEP_MS, singleShot=True)
        self._keep_soon.timeout.connect(self.keep)
        helper.answered.connect(self._hear)
        helper.lost.connect(self._miss)
        helper.loading.connect(self._tell_loading)
        helper.ended.connect(self.stop)

    def ask(self, reading: Reading, seen: Callable[[], Span], plugins: Sequence[Who]) -> None:
        """Begin with a text; what was asked about the one before is dropped."""
        self.stop()
        self.reading = reading
        self._raw = []
        self.helper.work_on(reading.text_sha256, reading.text)
        self._tasks, self._all, blocks = of_all(reading, seen, plugins)
        self._done, self.failures = 0, Failures(blocks)
        self._turn.start()

    def ask_else(self, request: Mapping[str, object], heard: Heard) -> None:
        """Ask for something that is about no text; `heard` takes the answer, or an `error`."""
        self._others[self.helper.ask(request, WHOLE_MS)] = heard

    def stop(self) -> None:
        """Ask no more about this text; what was found stays."""
        self._turn.stop()
        self.keep()
        self._tasks = iter(())
        self._waiting.clear()
        for each in self._about_text:
            self._others.pop(each, None)
        self._about_text.clear()
        self.helper.drop()
        self.loading.emit("")
        if self._done < self._all:
            self._done = self._all
            self.progressed.emit(self._done, self._all)

    def keep(self) -> None:
        """Keep in the project what has been found since the last time."""
        self._keep_soon.stop()
        kept, self._keeping = self._keeping, []
        if kept and self._session.is_open:
            suggesting.keep(self._session.desk, kept)

    # One task after the other

    def _go_on(self) -> None:
        """Take what is known already, for a moment, and ask for the first thing that is not."""
        reading = self.reading
        if reading is None or self._waiting or not self._session.is_open:
            return
        clock = QElapsedTimer()
        clock.start()
        for task in self._tasks:
            if self.failures.is_too_often(task.who.label):
                self._count(task)
                continue
            known = self._known(reading, task)
            if known is None:
                deadline = BLOCK_MS[task.who.cost]
                self._waiting[self.helper.ask(task.request(reading), deadline)] = task
                return
            self._take(task, known)
            if clock.elapsed() >= SLICE_MS:
                self._turn.start()
                return
        self._ask_about_the_whole(reading)

    def _known(self, reading: Reading, task: Task) -> str | None:
        # A plug-in's answer is not kept: nobody knows when it would be another one.
        if task.who.is_plugin:
            return None
        desk = self._session.desk
        return suggesting.found_before(desk, reading, task.who.label, task.region)

    def _hear(self, request_id: int, answer: Mapping[str, Any]) -> None:
        other = self._others.pop(request_id, None)
        if other is not None:
            self._about_text.discard(request_id)
            other(answer)
            return
        task, reading = self._waiting.pop(request_id, None), self.reading
        if task is None or reading is None:
            return
        if "error" in answer:
            self._fail(task)
        else:
            self.failures.forgive(task.who.label)
            self._keep(reading, task, answer["found"])
            self._take(task, answer["found"])
            if answer["refused"]:
                self.refused.emit(task.who.name, int(answer["refused"]))
        self._turn.start()

    def _miss(self, request_id: int) -> None:
        other = self._others.pop(request_id, None)
        if other is not None:
            self._about_text.discard(request_id)
            other({"error": "lost"})
            return
        task = self._waiting.pop(request_id, None)
        if task is not None:
            self._fail(task)
            self._turn.start()

    def _fail(self, task: Task) -> None:
        """Go on without this recogniser in this block; without it at all if it fails too often."""
        label = task.who.label
        is_first = not self.failures.has(label)
        self.failures.count(label)
        if self.failures.is_too_often(label):
            self.failed.emit(task.who.name)
        elif is_first:
            self.stumbled.emit(task.who.name)
        self._count(task)

    def _take(self, task: Task, answer: str) -> None:
        reading = self.reading
        try:
            found = [each for each in understood(answer) if reading and each.fits(reading.text)]
        except MALFORMED:
            found = []
        if found:
            self._raw.append(answer)
        self.found.emit(found, task.region, task.who.replaces)
        self._count(task)

    def _keep(self, reading: Reading, task: Task, answer: str) -> None:
        if not task.who.is_plugin:
            kept = suggesting.to_keep(reading, task.who.label, task.region, answer)
            self._keeping.append(kept)
            if not self._keep_soon.isActive():
                self._keep_soon.start()

    def _count(self, task: Task) -> None:
        self._done += task.weight
        self.progressed.emit(self._done, self._all)

    def _tell_loading(self, label: str) -> None:
        self.loading.emit(label.partition("/")[0])

    # What only the whole text tells

    def _ask_about_the_whole(self, reading: Reading) -> None:
        self.keep()
        if not self._raw:
            return
        about: dict[str, object] = {"key": reading.text_sha256}
        for answer in self._raw:
            self.helper.ask({**about, "ask": "know", "found": answer}, WHOLE_MS)
        self._raw = []
        about |= {"ask": "whole", "lang": reading.lang, "published_on": reading.published_on}
        self._ask_of_text(about, self._hear_whole)

    def _ask_of_text(self, request: Mapping[str, object], heard: Heard) -> None:
        number = self.helper.ask(request, WHOLE_MS)
        self._others[number] = heard
        self._about_text.add(number)

    def _hear_whole(self, answer: Mapping[str, Any]) -> None:
        if "error" in answer:
            self.failed.emit(FINDINGS.partition("/")[0])
            return
        self.compared.emit(understood_findings(answer["findings"]))
        self._ask_for_names(0, int(answer["names"]))

    def _ask_for_names(self, first: int, every: int) -> None:
        """Ask for what names stand under, some at a time: the window must not choke on them."""
        reading = self.reading
        if reading is None or first >= every:
            return
        request = {"ask": "names", "key": reading.text_sha256, "from": first, "most": NAMES}

        def take(answer: Mapping[str, Any]) -> None:
            if "error" not in answer:
                self.named.emit({(start, end): name for start, end, name in answer["canonical"]})
                self._ask_for_names(first + NAMES, every)

        self._ask_of_text(request, take)
