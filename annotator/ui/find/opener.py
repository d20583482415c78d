"""Find, ready to be asked for: the pane and all behind it are made when they are first wanted."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from annotator.domain.annotation import Kind
from annotator.domain.change import Step
from annotator.ui.actions import Actions
from annotator.ui.article_pane import ArticlePane
from annotator.ui.current import Current
from annotator.ui.find.frame import FindFrame
from annotator.ui.part import Part
from annotator.ui.session import Session
from annotator.ui.settings import Settings

if TYPE_CHECKING:
    from annotator.ui.find.finding import Finding
    from annotator.ui.find.hit_tagging import HitTagging
    from annotator.ui.find.namesakes import Namesakes


class Find(Part):
    """What the window knows of finding: its commands, and the frame around the article."""

    def __init__(
        self, session: Session, current: Current, article: ArticlePane, settings: Settings
    ) -> None:
        self.frame = FindFrame(article)
        super().__init__(self.frame)
        self._session = session
        self._current = current
        self._article = article
        self._settings = settings
        self._actions: Actions | None = None
        self._finding: Finding | None = None
        self._tagging: HitTagging | None = None
        self._namesakes: Namesakes | None = None
        self._first: Step | None = None
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self._begin_to_offer)
        session.changed.connect(self._follow)

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """Return what the commands do, by their ids."""
        return {
            "find": self._open,
            "find_next": self._next,
            "find_previous": self._previous,
            **dict.fromkeys(
                ("find_case", "find_words", "find_accents", "find_pattern"), self._search_again
            ),
            "tag_hit": self._tag_hit,
            "tag_all": self._tag_all,
            "hits_as_claim": self._as_claims,
            "hits_as_entity": self._as_entities,
            "hits_as_date": self._as_dates,
            "other_places": self._other_places,
        }

    def set_actions(self, actions: Actions) -> None:
        """Take up the commands; those that need hits are off until there are some."""
        self._actions = actions
        for name in ON_DEMAND:
            actions.allow(name, allowed=False, reason=self.tr("Open the find bar first"))

    def regions(self) -> tuple[QWidget, ...]:
        """Return what Tab goes through: the pane, while it is open."""
        return (self._finding.pane,) if self._finding is not None else ()

    def _is_open(self) -> bool:
        return self._finding is not None and self._finding.pane.isVisible()

    def _open(self) -> None:
        self._made().open()

    def _next(self) -> None:
        self._made().next()

    def _previous(self) -> None:
        self._made().previous()

    def _search_again(self) -> None:
        self._made().search_again()

    def _tag_hit(self) -> None:
        self._with_tags().tag_hit()

    def _tag_all(self) -> None:
        finding = self._made()
        if finding.pane.is_choosing:
            finding.confirm()
        else:
            self._with_tags().tag_all()

    def _as_claims(self) -> None:
        self._with_tags().choose_kind(Kind.CLAIM)

    def _as_entities(self) -> None:
        self._with_tags().choose_kind(Kind.ENTITY)

    def _as_dates(self) -> None:
        self._with_tags().choose_kind(Kind.DATE)

    def _other_places(self) -> None:
        self._with_names().choose()

    def _follow(self, step: Step) -> None:
        """Make what offers other places of a name when the first is tagged, and is painted."""
        if step.act == "annotate" and self._namesakes is None and self._actions is not None:
            self._first = step
            self._soon.start()

    def _begin_to_offer(self) -> None:
        if self._first is not None:
            self._with_names().follow(self._first)
        self._first = None

    def _made(self) -> Finding:
        if self._finding is None:
            from annotator.ui.find.finding import Finding

            self._finding = Finding(
                self._session,
                self._current,
                self._article,
                self.frame,
                self._commands(),
                self._settings,
            )
        return self._finding

    def _with_tags(self) -> HitTagging:
        if self._tagging is None:
            from annotator.ui.find.hit_tagging import HitTagging

            self._tagging = HitTagging(self._session, self._current, self._made())
            self._tagging.done.connect(self.done)
        return self._tagging

    def _with_names(self) -> Namesakes:
        if self._namesakes is None:
            from annotator.ui.find.namesakes import Namesakes
            from annotator.ui.find.offer import Offer

            offer = Offer(self._article, self._commands(), "other_places")
            self._namesakes = Namesakes(
                self._session, self._current, self._article, offer, self._made, self._is_open
            )
            offer.wanted.connect(self._namesakes.choose)
            self._namesakes.done.connect(self.done)
            self._namesakes.told.connect(self.told)
            self._namesakes.refused.connect(self.refused)
        return self._namesakes

    def _commands(self) -> Actions:
        if self._actions is None:
            raise RuntimeError("finding was asked for before it had its commands")
        return self._actions


ON_DEMAND = (
    *("find_case", "find_words", "find_accents", "find_pattern"),
    *("tag_hit", "tag_all", "hits_as_claim", "hits_as_entity", "hits_as_date"),
)
"""Commands that need the find bar."""
