"""Which annotations of an article a list shows, and in which order: their ids, and no rows."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable
from contextlib import suppress
from dataclasses import replace
from typing import Final

from annotator.domain.annotation import Anchor, Annotation, Entity
from annotator.domain.article import ArticleVersion
from annotator.domain.change import Change, Step
from annotator.domain.verdict import VerdictValue
from annotator.store import listing
from annotator.store.annotations import ListRow
from annotator.store.fresh import made_by, row_of
from annotator.store.list_filter import EMPTY, Filter, Status
from annotator.store.list_order import Key, Order, key_of
from annotator.store.project import Project
from annotator.store.told import Told
from annotator.ui.id_moves import Move, find, find_by_key, moves, near_by
from annotator.ui.row_pages import RowPages

MANY: Final = 20
"""With more touched annotations than this the list is read anew instead of row by row."""

NOTED: Final = 64
"""So many places of rows that were asked for are remembered."""

VERDICTS: Final = frozenset({"verdict_value", "verdict_scale"})


class Roster:
    """The ids in SQL's order, kept in it step by step.

    One annotation can be pinned: it stands in the list whatever the filter says. `shown` is the
    list; who is given moves has them applied to it, one by one.
    """

    def __init__(self, project: Project, pages: RowPages) -> None:
        """`pages` gives the rows by whose keys new places are found."""
        self._project = project
        self._pages = pages
        self._article_id = self._version_id = ""
        self._told = Told(project, "")
        self._prepared = 0
        self._base: list[str] = []
        self.filter = EMPTY
        self.order = Order.READING
        self.pinned = ""
        self.total = 0
        self.shown: list[str] = []
        self._places: dict[str, int] = {}
        self._starts: array[int] | None = None
        """Where those that are shown begin, if these are all, in reading order; else none."""

    def turn_to(self, article_id: str) -> None:
        """Go over to another article, to nothing with an empty id."""
        self._article_id = article_id
        self.pinned = ""
        self._pages.turn_to(article_id)
        self._version_id = ""
        self.read()

    def read(self) -> None:
        """Read the ids anew."""
        if not self._article_id:
            self._base = self.shown = []
            self.total, self._starts = 0, None
            return
        version_id = listing.newest_version(self._project, self._article_id)
        if version_id != self._version_id:
            self._version_id = version_id
            self._told = Told(self._project, version_id)
        self._prepared = 0
        if self.filter.is_empty and self.order is Order.READING:
            self._base, starts = listing.in_reading_order(self._project, self._version_id)
            self._narrow()
            self._starts = starts
        else:
            self._base = listing.listed(self._project, self._version_id, self.filter, self.order)
            self._narrow()
        self.total = (
            listing.total(self._project, self._version_id)
            if self._has_attributes()
            else len(self._base)
        )

    def set_filter(self, chosen: Filter) -> None:
        """Show what another filter takes; what is pinned stays only if it does."""
        is_other = replace(chosen, words=()) != replace(self.filter, words=())
        self.filter = chosen
        if self.pinned and not self._meeting([self.pinned])[1]:
            self.pinned = ""
        if is_other:
            self.read()
        else:
            self._narrow()

    def set_order(self, order: Order) -> None:
        """Stand in another order."""
        self.order = order
        self.read()

    def apply(self, move: Move) -> None:
        """Do to the list what `pin` or `follow` has told."""
        if move.to is not None:
            self.note(move.id, move.to)
        move.apply(self.shown)
        if self._starts is not None:
            if move.at is not None:
                del self._starts[move.at]
            if move.to is not None:
                self._starts.insert(move.to, self._row(move.id).start)

    def prepare(self, count: int) -> bool:
        """Get ready to look for words in so many annotations more; return whether any are left.

        What is not ready when words are looked for is made ready then.
        """
        self._told.learn(self._base[self._prepared : self._prepared + count])
        self._prepared += count
        return self._prepared < len(self._base)

    def place(self, annotation_id: str) -> int:
        """Return the place of an annotation in the list, -1 when it is not there."""
        row = self._pages.of(annotation_id) if annotation_id else None
        if row is None:
            return -1
        at = near_by(self.shown, annotation_id, self._places.get(annotation_id, 0))
        if at < 0:
            at = self._search(annotation_id, row)
        self.note(annotation_id, at)
        return at

    def note(self, annotation_id: str, at: int) -> None:
        """Remember where an annotation stands now, so that it need not be looked for."""
        if len(self._places) >= NOTED:
            self._places.clear()
        self._places[annotation_id] = at

    def _search(self, annotation_id: str, row: ListRow) -> int:
        key = key_of(self.order)
        try:
            at = find_by_key(self.shown, annotation_id, key(row), self._key)
        except LookupError:
            at = -1
        # Another program may have changed what the order goes by.
        return at if at >= 0 else find(self.shown, annotation_id)

    def pin(self, annotation_id: str) -> Iterable[Move]:
        """Show an annotation whatever the filter says, and no longer the one before."""
        before, self.pinned = self.pinned, annotation_id
        touched = {each for each in (annotation_id, before) if each}
        if not self._article_id or self.filter.is_empty or before == annotation_id:
            return []
        return self._settled(touched, touched)

    def follow(self, step: Step) -> Iterable[Move] | None:
        """Return what a step does to the list; none when it has to be read anew.

        Each move is to be applied before the next is asked for. LookupError on the way:
        another program has changed the file, and the list has to be read anew after all.
        """
        touched = step.touched_annotations()
        if any(self._may_touch_any_row(change) for change in step.changes):
            self._told.forget_all()
            self._pages.forget()
            return None
        if len(touched) > MANY:
            self._told.forget(touched)
            self._pages.forget()
            return None
        self.total += _more(step, self._version_id)
        fresh = made_by(step, self._version_id)
        return self._settled(touched, touched - _made(step), fresh and row_of(fresh))

    def _may_touch_any_row(self, change: Change) -> bool:
        """Whether rows may show a record of a change without pointing to it."""
        match change.record:
            case Entity():
                return change.before is not None and change.after is not None
            case ArticleVersion():
                return change.record.article_id == self._article_id
            case VerdictValue():
                return self.filter.status is Status.REFUTED
            case _:
                return False

    def _settled(
        self, touched: Collection[str], known: Collection[str], fresh: ListRow | None = None
    ) -> Iterable[Move]:
        """Bring annotations to their places; `known` are those that may stand there already.

        A `fresh` row is all that there is to read. With no filter at all, what is shown is the
        very list of all.
        """
        if not touched:
            return ()
        if fresh is not None and self._starts is not None:
            return self._inserted(fresh, self._starts)
        key = key_of(self.order)
        before = {each: key(row) for each, row in self._pages.known(known).items()}
        self._told.forget(touched)
        rows = self._pages.read_again(touched) if fresh is None else self._pages.take(fresh)
        if self.shown is self._base:
            return moves(self.shown, known, rows, self._key, before)
        base, kept = self._meeting(rows)
        if self.pinned in rows:
            kept = [*kept, *({self.pinned} - set(kept))]
        for move in moves(self._base, known, base, self._key, before):
            move.apply(self._base)
        return moves(self.shown, known, kept, self._key, before)

    def _inserted(self, fresh: ListRow, starts: array[int]) -> Iterable[Move]:
        """Find the place of a row that is new by where the others begin.

        Only its neighbours' rows are looked at, and those of what begins at the same place.
        """
        self._pages.take(fresh)
        self._told.forget((fresh.id,))
        first, last = bisect_left(starts, fresh.start), bisect_right(starts, fresh.start)
        for each in self.shown[max(0, first - 1) : last + 1]:
            self._row(each)
        key = key_of(self.order)(fresh)
        return [Move(fresh.id, None, bisect_left(self.shown, key, first, last, key=self._key))]

    def _meeting(self, ids: Collection[str]) -> tuple[list[str], list[str]]:
        """Return which of these meet the filter but for its words, and which meet all of it."""
        base = listing.listed(self._project, self._version_id, self.filter, self.order, ids)
        return base, self._told.meeting(base, self.filter.words)

    def _narrow(self) -> None:
        self._starts = None
        if self.filter.is_empty:
            self.shown = self._base
            return
        self.shown = self._told.narrow(self._base, self.filter.words)
        row = self._pages.of(self.pinned) if self.pinned else None
        if row is not None and self.place(self.pinned) < 0:
            # Without a row that another program has just deleted, the next reading shows it.
            with suppress(LookupError):
                at = bisect_left(self.shown, key_of(self.order)(row), key=self._key)
                self.shown.insert(at, self.pinned)

    def _has_attributes(self) -> bool:
        return bool(replace(self.filter, words=()) != EMPTY)

    def _key(self, annotation_id: str) -> Key:
        """Return the key of an annotation; LookupError when another program has deleted it."""
        return key_of(self.order)(self._row(annotation_id))

    def _row(self, annotation_id: str) -> ListRow:
        row = self._pages.of(annotation_id)
        if row is None:
            raise LookupError(annotation_id)
        return row


def _more(step: Step, version_id: str) -> int:
    """Count how many annotations more than before stand in a version."""
    return sum(
        (change.after is not None) - (change.before is not None)
        for change in step.changes
        if isinstance(change.record, Anchor) and change.record.version_id == version_id
    )


def _made(step: Step) -> set[str]:
    """Return the ids of the annotations that were not there before."""
    return {
        change.id
        for change in step.changes
        if isinstance(change.record, Annotation) and change.before is None
    }
