"""The sources of the project, kept up with every change and found at once however many."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from functools import cached_property
from operator import attrgetter
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.domain.change import Step
from annotator.domain.refusal import Refusal
from annotator.domain.source import Citation, Source
from annotator.formats.incoming_sources import source_of
from annotator.services.doubling import Doubling
from annotator.services.works import Works
from annotator.store import sources
from annotator.store.folding import folded
from annotator.ui.session import Session
from annotator.ui.sources.naming import is_veiled, shown_name

RECORDS: Final = (Source, Citation)
AT_ONCE: Final = 200
"""How many sources are looked at before the window may do something else: some 10 ms."""


class Order(StrEnum):
    """How the list is sorted."""

    LAST_USED = "last_used"
    TITLE = "title"
    AUTHOR = "author"
    DATE = "date"


class Entry:
    """One source with what lists tell of it.

    `name` is what it is called on the screen; sorting goes by that, or the place of a confidential
    source would betray its title.
    """

    def __init__(self, source: Source, uses: int, last_used: str) -> None:
        self.source = source
        self.uses = uses
        self.last_used = max(source.created_at, last_used)
        self.name = shown_name(source)

    @cached_property
    def title(self) -> str:
        """What it is sorted by among its like."""
        return folded(self.name)

    @cached_property
    def author(self) -> str:
        """What its first author is sorted by: the family name, or all that is said of them."""
        if is_veiled(self.source):
            return self.title
        named = self.source.item.get("author")
        first = named[0] if isinstance(named, list) and named else {}
        family = first.get("family") if isinstance(first, dict) else ""
        return folded(f"{family or ''} {self.source.author}")

    @cached_property
    def issued(self) -> str:
        """When it was published, as far as that is known."""
        return self.source.issued

    def get_ready(self) -> None:
        """Work out what searches and orders ask for, so that they need not."""
        _ = self.title, self.author, self.issued, self.told

    @cached_property
    def told(self) -> str:
        """What searches look in, folded: a confidential source is found by its own words too."""
        source = self.source
        said = (source.title, source.author, source.url, source.doi, source.publisher)
        return folded("\n".join((*said, source.pseudonym)))


class Library(QObject):
    """One for each session: ask `library_of`. It is read when it is first asked for something.

    Another program's changes are heard of when `read_again` is called.
    """

    changed = Signal()
    """Some source, or how often one is cited, is no longer what it was."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._entries: dict[str, Entry] = {}
        self._doubling = Doubling()
        self._unlooked: list[str] = []
        self._is_read = False
        self._others = 0
        self._rest = QTimer(self, interval=0, singleShot=True)
        self._rest.timeout.connect(self._look_on)
        session.changed.connect(self._follow)

    def entries(self) -> Sequence[Entry]:
        """Return every source, in no order."""
        self._read()
        return tuple(self._entries.values())

    def get(self, source_id: str) -> Source | None:
        """Return one source."""
        self._read()
        entry = self._entries.get(source_id)
        return entry.source if entry else None

    def count(self) -> int:
        """Return how many sources there are."""
        self._read()
        return len(self._entries)

    def found(self, typed: str, order: Order) -> list[Entry]:
        """Return the sources in which all typed words occur, in an order."""
        return in_order(narrowed(self.entries(), typed), order)

    def proposed(self, typed: str, limit: int) -> list[Source]:
        """Return what fits typed words: those whose name begins so first, then the last used."""
        wanted = folded(typed)
        found = self.found(typed, Order.LAST_USED)
        found.sort(key=lambda entry: not entry.title.startswith(wanted))
        return [entry.source for entry in found[:limit]]

    def look_for_doubles(self) -> bool:
        """Begin to compare the sources, in pauses; whether that is done. `changed` tells of it."""
        self._read()
        if self._unlooked:
            self._rest.start()
        return not self._unlooked

    def doubles(self) -> list[list[Source]]:
        """Return the groups that look like one work; the one that is cited most comes first."""
        self._read()
        self._look(len(self._unlooked))
        groups = self._doubling.groups()
        for group in groups:
            group.sort(key=lambda each: -self._entries[each.id].uses)
        return groups

    def like(self, source: Source) -> list[Source]:
        """Return the other sources that look like one work with a source, the oldest first."""
        self._read()
        self._look(len(self._unlooked))
        return self._doubling.like(source)

    def same(self, source: Source) -> Source | None:
        """Return another source that is surely the same work, or none."""
        return Works(self.like(source)).same(source)

    def same_item(self, item: Mapping[str, object]) -> Source | None:
        """Return the source that is surely the work of a CSL-JSON item, or none."""
        try:
            return self.same(source_of({**item, "title": item.get("title") or "?"}))
        except Refusal:
            return None

    def read_again(self) -> None:
        """Read everything anew if another program has written since."""
        if self._is_read and self._session.project.others() != self._others:
            self._is_read = False
            self._read()
            self.changed.emit()

    def _read(self) -> None:
        if self._is_read:
            return
        project = self._session.project
        self._is_read, self._others = True, project.others()
        with project.snapshot():
            stored = sources.sources(project)
            uses, last = sources.source_uses(project), sources.last_uses(project)
        self._entries = {
            each.id: Entry(each, uses.get(each.id, 0), last.get(each.id, "")) for each in stored
        }
        self._doubling, self._unlooked = Doubling(), list(self._entries)

    def _look(self, count: int) -> None:
        """Take so many more sources into the comparison."""
        taken, self._unlooked = self._unlooked[-count:], self._unlooked[:-count]
        for source_id in taken if count else ():
            entry = self._entries.get(source_id)
            if entry is not None:
                self._doubling.put(entry.source)
                entry.get_ready()

    def _look_on(self) -> None:
        if not self._session.is_open:
            return
        self._look(min(AT_ONCE, len(self._unlooked)))
        if self._unlooked:
            self._rest.start()
        else:
            self.changed.emit()

    def _follow(self, step: Step) -> None:
        if not self._is_read:
            return
        touched = [change for change in step.changes if isinstance(change.record, RECORDS)]
        if not touched:
            return
        cited = {
            record.source_id
            for change in touched
            for record in (change.before, change.after)
            if isinstance(record, Citation)
        }
        for change in touched:
            if isinstance(change.record, Source):
                self._put(change.id, change.after if isinstance(change.after, Source) else None)
        if cited:
            self._count_again(cited)
        self.changed.emit()

    def _put(self, source_id: str, source: Source | None) -> None:
        known = self._entries.pop(source_id, None)
        if source is not None:
            uses, last = (known.uses, known.last_used) if known else (0, "")
            self._entries[source_id] = Entry(source, uses, last)
        if source is not None:
            self._doubling.put(source)
        else:
            self._doubling.drop(source_id)

    def _count_again(self, source_ids: Iterable[str]) -> None:
        for source_id in source_ids:
            entry = self._entries.get(source_id)
            if entry is not None:
                cited = sources.citations_of_source(self._session.project, source_id)
                last = cited[-1].created_at if cited else ""
                self._entries[source_id] = Entry(entry.source, len(cited), last)


def library_of(session: Session) -> Library:
    """Return the library of a session, which is made on the first call."""
    known = session.findChild(Library)
    return known if isinstance(known, Library) else Library(session)


def narrowed(entries: Iterable[Entry], typed: str) -> list[Entry]:
    """Return the entries in which all typed words occur, whatever their capitals and accents."""
    found = list(entries)
    for word in folded(typed).split():
        found = [entry for entry in found if word in entry.told]
    return found


def in_order(entries: Iterable[Entry], order: Order) -> list[Entry]:
    """Sort entries: names and authors from A on, dates and uses from the newest back.

    What has no author or no date comes last.
    """
    found = sorted(entries, key=attrgetter("title"))
    match order:
        case Order.LAST_USED:
            found.sort(key=attrgetter("last_used"), reverse=True)
        case Order.AUTHOR:
            found.sort(key=attrgetter("author"))
            nameless = [entry for entry in found if not entry.author]
            found = [*found[len(nameless) :], *nameless]
        case Order.DATE:
            found.sort(key=attrgetter("issued"), reverse=True)
    return found
