"""The overview, ready to be asked for: the page is made when it is first opened."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QApplication, QWidget

from annotator.domain.article import ArticleStatus
from annotator.domain.refusal import Refusal
from annotator.ui.part import Part

if TYPE_CHECKING:
    from annotator.store.list_filter import Filter
    from annotator.ui.main_window import MainWindow
    from annotator.ui.overview.page import OverviewPage
    from annotator.ui.overview.rows import Row


FOOT: Final = 48
"""The height of the foot of a tab, which messages leave free."""


class Overview(Part):
    """What the window knows of the overview: its commands, and where its rows lead."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._session = window.session
        self._current = window.current
        self.page: OverviewPage | None = None

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """Return what the commands do, by their ids."""
        return {
            "overview": self._open_board,
            "gate": self._open_gate,
            "left_open": self._open_coverage,
            "compare_names": self._open_names,
            "compare_dates": self._open_dates,
            "sign_off": self._sign_off,
            "reopen_article": self._reopen,
        }

    def _open_board(self) -> None:
        self._open("board")

    def _open_gate(self) -> None:
        self._open("gate")

    def _open_coverage(self) -> None:
        self._open("coverage")

    def _open_names(self) -> None:
        self._open("names")

    def _open_dates(self) -> None:
        self._open("dates")

    def _open(self, name: str) -> None:
        page = self._made()
        if page.isVisible() and page.current_tab() == name:
            self._leave()
            return
        self._window.toast.stand_on(page, lift=FOOT)
        page.open(name)

    def _made(self) -> OverviewPage:
        if self.page is None:
            from annotator.ui.overview.page import OverviewPage

            page = OverviewPage(self._session, self._current, self._window.split)
            page.left.connect(self._leave)
            page.head.status_wanted.connect(self._change_status)
            page.board.list_wanted.connect(self._list)
            page.board.place_wanted.connect(self._go_to)
            page.board.gap_wanted.connect(self._show_gap)
            for shelf in page.shelves.values():
                shelf.wanted.connect(self._go)
                shelf.flag_wanted.connect(self._flag)
            self._window.side.wanted.connect(self._close)
            app = QApplication.instance()
            if isinstance(app, QApplication):
                app.focusChanged.connect(self._follow_focus)
            self.page = page
        return self.page

    # Away from it

    def _leave(self) -> None:
        self._close()
        self._window.focus_article()

    def _close(self) -> None:
        """Uncover the panes; the keyboard is the affair of whoever asks."""
        if self.page is not None and self.page.isVisible():
            self.page.hide()
            article = self._window.article
            self._window.toast.stand_on(article, room=article.pages)

    def _follow_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        """Uncover the panes when the keyboard goes to one of them."""
        if now is not None and self._window.split.isAncestorOf(now):
            self._close()

    def _list(self, wanted: Filter) -> None:
        self._close()
        self._window.side.show_annotations()
        self._window.side.annotations.bar.show_filter(wanted)

    def _show_gap(self, gap: str) -> None:
        page = self._made()
        page.open("coverage")
        page.shelves["coverage"].turn_to(gap)

    def _go_to(self, annotation_id: str) -> None:
        self._leave()
        self._current.select(annotation_id)

    def _go(self, row: Row) -> None:
        self._leave()
        if row.span is not None:
            self._window.article.view.select_span(row.span)
            return
        if row.field:
            self._window.side.mend(row.annotation_id, row.field)
        else:
            self._current.select(row.annotation_id)

    # What is done

    def _flag(self, row: Row) -> None:
        from annotator.services.side_by_side import flag_once

        if row.reason is None:
            return
        step = self._session.attempt(flag_once, row.annotation_id, row.reason, row.message)
        if step is not None:
            self.done.emit(self.tr("Flagged: {0}").format(row.message))

    def _change_status(self, status: str) -> None:
        from annotator.services import signing

        article_id, wanted = self._current.article_id, ArticleStatus(status)
        if wanted is ArticleStatus.SIGNED_OFF:
            self._sign_off()
            return
        standing = self._session.desk.article(article_id).status
        reason = self._asked_why() if standing is ArticleStatus.SIGNED_OFF else ""
        if reason or standing is not ArticleStatus.SIGNED_OFF:
            self._session.attempt(signing.change_status, article_id, wanted, reason)

    def _sign_off(self) -> None:
        from annotator.services import signing

        article_id = self._current.article_id
        try:
            # What is refused is refused before anything is asked.
            signing.sign_off(self._session.desk, article_id)
        except Refusal as refusal:
            self.refused.emit(refusal)
            return
        note = self._asked_note(article_id)
        if note is not None:
            self._session.attempt(signing.sign_off, article_id, note)

    def _reopen(self) -> None:
        from annotator.services import signing

        article_id = self._current.article_id
        if self._session.desk.article(article_id).status is not ArticleStatus.SIGNED_OFF:
            self.refused.emit(Refusal("not_signed_off"))
            return
        reason = self._asked_why()
        if reason:
            self._session.attempt(signing.reopen_article, article_id, reason)

    def _asked_note(self, article_id: str) -> str | None:
        from annotator.store.sign_offs import names_behind
        from annotator.ui.overview.signing_dialog import SigningDialog

        desk = self._session.desk
        return SigningDialog(
            desk.article(article_id),
            desk.version(article_id),
            desk.person.name,
            names_behind(desk.project, article_id),
            self._window,
        ).ask()

    def _asked_why(self) -> str:
        from annotator.ui.dialogs.reason_dialog import ReasonDialog

        return ReasonDialog(
            self.tr("Reopen the article"),
            self.tr("Why is the article reopened?"),
            self.tr("Reopen"),
            self._window,
        ).ask()
