"""The open article on the screen: its text, its marks and the place where the editor is."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QLocale, QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from annotator.domain.article import Article, ArticleVersion
from annotator.domain.change import Step
from annotator.domain.spoken_dates import spoken
from annotator.store import annotations as stored
from annotator.store import articles
from annotator.ui.actions import Actions
from annotator.ui.article_marks import all_marks, fresh_mark, some_marks
from annotator.ui.article_view import ArticleView, Header
from annotator.ui.article_view.growing_index import GrowingIndex
from annotator.ui.current import Current
from annotator.ui.no_article import NoArticle
from annotator.ui.session import Session
from annotator.ui.settings import Settings

PLACE_REST_MS = 400
"""How long the caret rests before its place is written down."""
MANY = 200
"""With more touched annotations than this the marks are read anew instead of one by one."""


class ArticlePane(QWidget):
    """Follows the current article and what is changed in it."""

    shown = Signal(str)
    """An article's id, once its text and marks stand on the screen."""

    def __init__(
        self,
        session: Session,
        current: Current,
        settings: Settings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._current = current
        self._settings = settings
        self.text = ""
        self._shown = ""
        self._selected: str | None = None
        self.view = ArticleView()
        self.nothing = NoArticle()
        self.pages = QStackedWidget(self)
        for part in (self.nothing, self.view):
            self.pages.addWidget(part)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.pages)
        self.setFocusProxy(self.nothing)
        self._version_id = ""
        self._marks = GrowingIndex()
        self._growing = QTimer(self, interval=0, singleShot=True)
        self._growing.timeout.connect(self._grow)
        self._rest = QTimer(self, interval=PLACE_REST_MS, singleShot=True)
        self._rest.timeout.connect(self.remember_place)
        self.view.caret_moved.connect(self._rest_again)
        self.view.mark_picked.connect(current.select)
        current.article_changed.connect(self.show_article)
        current.annotation_changed.connect(self._select)
        session.changed.connect(self.follow)

    def set_actions(self, actions: Actions) -> None:
        """Give the empty pane its ways to an article."""
        self.nothing.set_actions(actions)

    def show_article(self, article_id: str) -> None:
        """Show an article's newest text at the place where it was left; nothing without one."""
        if self._rest.isActive():
            self.remember_place()
        article = articles.article(self._session.project, article_id) if article_id else None
        if article is None:
            self._growing.stop()
            self._shown = self.text = ""
            self.view.show_article(Header("", ""), "")
            self._turn_to(self.nothing)
            return
        version = articles.current_version(self._session.project, article_id)
        self._shown, self.text, self._selected = article_id, version.text, None
        self._version_id = version.id
        self.view.show_article(self._header(article, version), version.text)
        caret, top = self._place_left(article_id, len(version.text))
        self._show_marks(top)
        self._turn_to(self.view)
        if caret or top:
            self.view.go_to_place(caret, top)
        # Coming back to a place is no reason to write it down.
        self._rest.stop()
        self.shown.emit(article_id)

    def show_filtered(self, ids: Collection[str] | None) -> None:
        """Dim the marks that a filter of the list hides; None when there is no filter."""
        self.view.dim_except(ids)

    def follow(self, step: Step) -> None:
        """Bring the marks that a step touched up to date."""
        if not self._shown:
            return
        touched = step.touched_annotations()
        fresh = fresh_mark(step, self._version_id)
        if fresh is not None:
            self.view.put_mark(fresh)
        elif len(touched) > MANY:
            self._show_marks(self.view.place()[1])
        elif touched:
            some = some_marks(self._session.project, self._version_id, touched)
            found = {mark.id: mark for mark in some}
            for gone in touched - found.keys():
                self.view.drop_mark(gone)
            for mark in found.values():
                self.view.put_mark(mark)
        if any(change.id == self._shown for change in step.changes):
            self._follow_article()

    def remember_place(self) -> None:
        """Write down where the editor is, so that the next start opens there."""
        self._rest.stop()
        if not self._shown:
            return
        caret, top = self.view.place()
        chosen = self._selected
        if chosen is None:
            chosen = self.remembered_annotation(self._shown)
        self._remember_article()
        place: dict[str, object] = {"caret": caret, "top": top, "annotation": chosen}
        self._settings.put_place(self._session.project.path, self._shown, place)

    def _turn_to(self, part: QWidget) -> None:
        """Show the article, or what stands there without one; the keyboard goes along."""
        self.setFocusProxy(part)
        self.pages.setCurrentWidget(part)

    def _rest_again(self, _offset: int) -> None:
        self._rest.start()

    def _select(self, annotation_id: str) -> None:
        if not annotation_id and self._selected is None:
            # Nothing is selected in an article that has just been opened.
            return
        self._selected = annotation_id
        self.view.select_mark(annotation_id or None)
        self._rest.start()

    def _follow_article(self) -> None:
        """Show the head anew; or nothing, when the article has gone."""
        if articles.article(self._session.project, self._shown) is None:
            self._rest.stop()
            self._shown = ""
            self._current.open_article("")
            return
        chosen = self._selected
        self.remember_place()
        self.show_article(self._shown)
        self._selected = chosen
        self.view.select_mark(chosen, reveal=False)

    def _place_left(self, article_id: str, length: int) -> tuple[int, int]:
        """Return where the caret was when the article was left, and what stood at the top."""
        place = self._settings.place(self._session.project.path, article_id)
        return min(_whole(place.get("caret")), length), min(_whole(place.get("top")), length)

    def remembered_annotation(self, article_id: str) -> str:
        """Return the annotation that was selected when the article was left, if it still is one."""
        place = self._settings.place(self._session.project.path, article_id)
        found = stored.annotation(self._session.project, str(place.get("annotation") or ""))
        return found.id if found is not None and found.article_id == article_id else ""

    def _show_marks(self, top: int) -> None:
        """Show the marks around a code point at once; the others come once these are painted."""
        self._marks = all_marks(self._session.project, self._version_id, top)
        self.view.set_marks(self._marks)
        self._growing.start()

    def _grow(self) -> None:
        if not self._session.is_open:
            return
        if self._marks.grow():
            self._growing.start()
        else:
            self.view.show_all_marks()
            self._remember_article()

    def _remember_article(self) -> None:
        """Write down which article is open; it takes longer than opening one."""
        self._settings.put_place(self._session.project.path, "", {"article": self._shown})

    def _header(self, article: Article, version: ArticleVersion) -> Header:
        parts = [
            article.byline,
            article.publisher,
            spoken(article.published_on, QLocale().name()[:2]) if article.published_on else "",
            self.tr("version {0}").format(version.n),
        ]
        return Header(article.title, " · ".join(part for part in parts if part))


def _whole(value: object) -> int:
    return value if isinstance(value, int) and value >= 0 else 0
