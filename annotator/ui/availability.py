"""Which commands can be run now, and why not: greyed with the reason before they are pressed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer

from annotator.domain.annotation import SUBTYPES, Kind
from annotator.domain.refusal import Refusal
from annotator.domain.review import Act, Standing, obstacles
from annotator.ui.actions import Actions
from annotator.ui.acts import worded_act
from annotator.ui.current import Current
from annotator.ui.refusals import worded_refusal
from annotator.ui.session import Session

NEED_ARTICLE: Final = (
    *("claim", "entity", "date", "flag", "cite", "export", "report", "article_details"),
    *("widen", "narrow", "next_gap", "previous_gap", "copy_words", "overlapping", "marks_here"),
    "coverage",
    *("overview", "gate", "left_open", "compare_names", "compare_dates"),
    *("sign_off", "reopen_article"),
    *("find", "find_next", "find_previous"),
)
NEED_ANNOTATION: Final = (
    "retag_claim",
    "retag_entity",
    "retag_date",
    "hold_start",
    "hold_end",
    "delete",
    "note",
    "tags",
    "verdict",
    "checked",
    "ask_review",
    "reopen",
    "details",
    *("correct", "comment", "plan"),
    "card",
    *("copy_quote", "copy_csv", "copy_markdown"),
    "other_places",
)
GUARDED: Final = {
    "retag_claim": Act.EDIT,
    "retag_entity": Act.EDIT,
    "retag_date": Act.EDIT,
    "hold_start": Act.EDIT,
    "hold_end": Act.EDIT,
    "delete": Act.EDIT,
    "note": Act.EDIT,
    "tags": Act.EDIT,
    "verdict": Act.EDIT,
    "checked": Act.CHECK,
    "ask_review": Act.REQUEST,
    "reopen": Act.REOPEN,
}
OF_SEVERAL: Final = frozenset(
    {
        *("retag_claim", "retag_entity", "retag_date", "delete", "checked", "ask_review"),
        *("note", "tags"),
    }
)
"""Commands that are done to all that are chosen together."""
MOST_SUBTYPES: Final = max(map(len, SUBTYPES.values()))
CHANGING: Final = (
    "paste_article",
    *("import_article", "take_in_annotations"),
    "import_folder",
    "article_details",
    *("claim", "entity", "date", "flag", "cite"),
    *("retag_claim", "retag_entity", "retag_date", "delete"),
    *("hold_start", "hold_end"),
    "other_places",
    *("note", "tags", "verdict", "correct", "comment", "plan"),
    *("checked", "ask_review", "reopen"),
    *("sign_off", "reopen_article"),
)
"""Commands that a read-only project cannot take."""


class Availability(QObject):
    """Follows the current annotation and every change, at most once in a turn of the loop."""

    def __init__(
        self, session: Session, current: Current, actions: Actions, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._current = current
        self._actions = actions
        self._several: Callable[[], bool] = bool
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self.refresh)
        session.changed.connect(self._later)
        session.person_changed.connect(self._later)
        session.undo_stack.indexChanged.connect(self._later)
        current.article_changed.connect(self._later)
        current.annotation_changed.connect(self._later)
        self.refresh()

    def set_several(self, several: Callable[[], bool]) -> None:
        """Take up who knows whether several annotations are chosen together.

        Then no guard dims a command: each of them is asked, and those that cannot are told of.
        """
        self._several = several

    def refresh_soon(self) -> None:
        """Ask the guards once more, when this turn of the loop is over."""
        self._soon.start()

    def catch_up(self) -> None:
        """Ask the guards now if anything has changed: a key is about to be judged by them."""
        if self._soon.isActive():
            self.refresh()

    def refresh(self) -> None:
        """Ask the guards about every command."""
        self._soon.stop()
        if not self._session.is_open:
            return
        self._say_what_is_undone()
        for name in NEED_ARTICLE:
            self._actions.allow(
                name,
                allowed=bool(self._current.article_id),
                reason=self.tr("Open an article first"),
            )
        standing = self._standing()
        for name in NEED_ANNOTATION:
            self._allow_on_annotation(name, standing)
        if self._current.article_id:
            self._actions.dim("cite", self._why_not(Act.EDIT, standing))
        self._allow_subtypes(standing)
        if self._session.read_only:
            self._refuse_changes()

    def _say_what_is_undone(self) -> None:
        stack = self._session.undo_stack
        self._actions.allow(
            "undo", allowed=stack.canUndo(), reason=self.tr("Nothing has been done yet")
        )
        self._actions.allow(
            "redo", allowed=stack.canRedo(), reason=self.tr("Nothing has been undone")
        )
        for name, word, told, act in (
            ("undo", self.tr("Undo"), self.tr("Undo: {0}"), stack.undoText()),
            ("redo", self.tr("Redo"), self.tr("Redo: {0}"), stack.redoText()),
        ):
            self._actions[name].setText(told.format(worded_act(act)) if act else word)

    def _refuse_changes(self) -> None:
        subtypes = (f"subtype_{number}" for number in range(1, MOST_SUBTYPES + 1))
        for name in (*CHANGING, *subtypes):
            self._actions.allow(
                name, allowed=False, reason=self.tr("This project is open for reading only")
            )

    def _allow_on_annotation(self, name: str, standing: Standing | None) -> None:
        if standing is None:
            self._actions.allow(name, allowed=False, reason=self.tr("Select an annotation first"))
            return
        if name == "other_places" and standing.annotation.kind is not Kind.ENTITY:
            self._actions.allow(name, allowed=False, reason=self.tr("Select an entity first"))
            return
        act = GUARDED.get(name)
        if name == "checked" and standing.annotation.work == "checked":
            act = Act.EDIT
        if name == "ask_review" and standing.annotation.review == "requested":
            act = None
        is_of_all = self._several() and name in OF_SEVERAL
        self._actions.dim(name, self._why_not(act, standing) if act and not is_of_all else "")

    def _allow_subtypes(self, standing: Standing | None) -> None:
        count, reason = 0, self.tr("Select an annotation first")
        if self._several():
            reason = self.tr("Select one annotation only")
        elif standing is not None:
            count = len(SUBTYPES[standing.annotation.kind])
            reason = self.tr("This kind has no such subtype")
        for number in range(1, MOST_SUBTYPES + 1):
            self._actions.allow(f"subtype_{number}", allowed=number <= count, reason=reason)
            if number <= count:
                self._actions.dim(f"subtype_{number}", self._why_not(Act.EDIT, standing))

    def _why_not(self, act: Act, standing: Standing | None) -> str:
        """Return what stands in the way of an act, in words; nothing does without an annotation."""
        found = obstacles(act, standing) if standing else ()
        return " ".join(worded_refusal(Refusal(guard.code)) for guard in found)

    def _standing(self) -> Standing | None:
        chosen = self._current.annotation_id
        if not chosen:
            return None
        try:
            return self._session.desk.standing(chosen)
        except Refusal:
            # It was deleted in this turn; the selection moves on in the next.
            return None

    def _later(self, _what: object = None) -> None:
        self._soon.start()
