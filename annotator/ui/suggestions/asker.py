"""Asking for the suggestions of the open article: what is visible first, what is known for free."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any, Final, NamedTuple

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from annotator.domain.text import Span
from annotator.services import suggesting
from annotator.services.suggesting import Reading
from annotator.store.suggestions import Found
from annotator.suggest.blocks import blocks, outwards
from annotator.suggest.plugins import PREFIX
from annotator.suggest.protocol import MALFORMED, understood, understood_findings
from annotator.suggest.recognisers import Cost, recognisers_for
from annotator.ui.session import Session
from annotator.ui.suggestions.helper import Helper

DEADLINES_MS: Final = {Cost.INSTANT: 10_000, Cost.MODEL: 90_000, Cost.REMOTE: 30_000}
"""How long an answer for a block may take; a model has to be loaded for its first one."""
WHOLE_MS: Final = 60_000
SLICE_MS: Final = 8
"""How long the window may be busy with what is known already, before it looks up."""
KEEP_MS: Final = 700
"""How long answers are gathered before they are kept: each time is a write to the disk."""
WHOLE: Final = "consistency/1"


class Who(NamedTuple):
    """Whom to ask: a recogniser's label, or a plug-in with the host that was agreed to."""

    label: str
    cost: Cost
    replaces: tuple[str, ...] = ()
    host: str = ""


@dataclass(frozen=True, slots=True)
class Task:
    """One thing to ask: a recogniser about a block."""

    who: Who
    region: Span


class Asker(QObject):
    """Works on one text at a time; answers that belong to another are dropped."""

    found = Signal(object, object, object)
    """Suggestions, the region they are of, and the names of the recognisers they replace."""
    whole = Signal(object, object)
    """What names stand under by their places, and the findings: all has been read."""
    progressed = Signal(int, int)
    """How many blocks of how many have been read; equal when all is done, or was stopped."""
    failed = Signal(str)
    """The name of a recogniser that broke or took too long, once for a text."""
    refused = Signal(str, int)
    """The name of a plug-in, and how many of its suggestions do not fit their places."""

    def __init__(self, session: Session, helper: Helper, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.helper = helper
        self.reading: Reading | None = None
        self._seen: Callable[[], Span] = _nowhere
        self._tasks: Iterator[Task] = iter(())
        self._waiting: dict[int, Task] = {}
        self._others: dict[int, Callable[[Mapping[str, Any]], None]] = {}
        self._raw: list[str] = []
        self._done = self._all = 0
        self._broken: set[str] = set()
        self._keeping: list[Found] = []
        self._turn = QTimer(self, interval=0, singleShot=True)
        self._turn.timeout.connect(self._go_on)
        self._keep_soon = QTimer(self, interval=KEEP_MS, singleShot=True)
        self._keep_soon.timeout.connect(self.keep)
        helper.answered.connect(self._hear)
        helper.lost.connect(self._miss)
        helper.ended.connect(self.stop)

    def ask(self, reading: Reading, seen: Callable[[], Span], plugins: Sequence[Who]) -> None:
        """Begin with a text; what was asked about the one before is dropped."""
        self.stop()
        self.reading, self._seen = reading, seen
        self._raw, self._broken = [], set()
        self.helper.work_on(reading.text_sha256, reading.text)
        built_in = [
            Who(each.label, each.cost, each.replaces) for each in recognisers_for(reading.lang)
        ]
        every = blocks(reading.text)
        order = outwards(every, seen())
        who = (*built_in, *plugins)
        first = [each for each in who if each.cost is Cost.INSTANT]
        later = [each for each in who if each.cost is not Cost.INSTANT]
        self._tasks = chain(_tasks(order, first), _tasks(order, later))
        self._done, self._all = 0, len(who) * len(order)
        self._turn.start()

    def ask_else(
        self, request: Mapping[str, object], heard: Callable[[Mapping[str, Any]], None]
    ) -> None:
        """Ask for something that is about no text; `heard` takes the answer."""
        self._others[self.helper.ask(request, WHOLE_MS)] = heard

    def stop(self) -> None:
        """Ask no more about this text; what was found stays."""
        self._turn.stop()
        self.keep()
        self._tasks = iter(())
        self._waiting.clear()
        self.helper.drop()
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
            if task.who.label in self._broken:
                self._count()
                continue
            known = self._known(reading, task)
            if known is None:
                self._send(reading, task)
                return
            self._take(task, known)
            if clock.elapsed() >= SLICE_MS:
                self._turn.start()
                return
        self._ask_about_the_whole(reading)

    def _known(self, reading: Reading, task: Task) -> str | None:
        # A plug-in's answer is not kept: nobody knows when it would be another one.
        if task.who.label.startswith(PREFIX):
            return None
        desk = self._session.desk
        return suggesting.found_before(desk, reading, task.who.label, task.region)

    def _send(self, reading: Reading, task: Task) -> None:
        request = {
            "ask": "recognise",
            "recogniser": task.who.label,
            "host": task.who.host,
            "key": reading.text_sha256,
            "lang": reading.lang,
            "published_on": reading.published_on,
            "within": [task.region.start, task.region.end],
        }
        self._waiting[self.helper.ask(request, DEADLINES_MS[task.who.cost])] = task

    def _hear(self, request_id: int, answer: Mapping[str, Any]) -> None:
        other = self._others.pop(request_id, None)
        if other is not None:
            other(answer)
            return
        task, reading = self._waiting.pop(request_id, None), self.reading
        if task is None or reading is None:
            return
        if "error" in answer:
            self._break(task)
        else:
            self._keep(reading, task, answer["found"])
            self._take(task, answer["found"])
            if answer["refused"]:
                self.refused.emit(_name(task.who), int(answer["refused"]))
        self._turn.start()

    def _miss(self, request_id: int) -> None:
        if self._others.pop(request_id, None) is not None:
            return
        task = self._waiting.pop(request_id, None)
        if task is not None:
            self._break(task)
            self._turn.start()

    def _break(self, task: Task) -> None:
        if task.who.label not in self._broken:
            self._broken.add(task.who.label)
            self.failed.emit(_name(task.who))
        self._count()

    def _take(self, task: Task, answer: str) -> None:
        reading = self.reading
        try:
            found = [each for each in understood(answer) if reading and each.fits(reading.text)]
        except MALFORMED:
            found = []
        if found:
            self._raw.append(answer)
        self.found.emit(found, task.region, task.who.replaces)
        self._count()

    def _keep(self, reading: Reading, task: Task, answer: str) -> None:
        if not task.who.label.startswith(PREFIX):
            kept = suggesting.to_keep(reading, task.who.label, task.region, answer)
            self._keeping.append(kept)
            if not self._keep_soon.isActive():
                self._keep_soon.start()

    def _count(self) -> None:
        self._done += 1
        self.progressed.emit(self._done, self._all)

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
        self._others[self.helper.ask(about, WHOLE_MS)] = self._hear_whole

    def _hear_whole(self, answer: Mapping[str, Any]) -> None:
        if "error" in answer:
            return
        canonical = {(start, end): str(name) for start, end, name in answer["canonical"]}
        self.whole.emit(canonical, understood_findings(answer["findings"]))


def agreed(setting: str) -> dict[str, str]:
    """Return the hosts that were agreed to, by the names of the plug-ins that are on."""
    try:
        found = json.loads(setting or "{}")
    except ValueError:
        return {}
    return {str(name): str(host) for name, host in found.items()} if isinstance(found, dict) else {}


def plugins_on(setting: str) -> list[Who]:
    """Return the plug-ins that the editor has switched on."""
    return [Who(PREFIX + name, Cost.REMOTE, host=host) for name, host in agreed(setting).items()]


def _tasks(order: Sequence[Span], who: Sequence[Who]) -> Iterator[Task]:
    for region in order:
        for each in who:
            yield Task(each, region)


def _name(who: Who) -> str:
    return who.label.removeprefix(PREFIX).partition("/")[0]


def _nowhere() -> Span:
    return Span(0, 0)
