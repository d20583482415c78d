"""The dashboard: progress, verdicts, flags, people and the article's dates, each a way in."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QWidget
from typing_extensions import override

from annotator.domain.annotation import Kind
from annotator.domain.article import Article
from annotator.domain.review import FlagReason
from annotator.services.coverage import coverage
from annotator.services.desk import Desk
from annotator.services.signing import sign_offs
from annotator.store.articles import current_version
from annotator.store.list_filter import NOTHING, Filter, FlagState
from annotator.store.progress import Progress, periods, progress
from annotator.ui.overview import board_bars
from annotator.ui.overview.bars import Bar, BarList
from annotator.ui.overview.legend import Legend
from annotator.ui.overview.sentence_cut import SentenceCut
from annotator.ui.overview.timeline import Timeline
from annotator.ui.theme import themes
from annotator.ui.widgets.frames import Card
from annotator.ui.widgets.labels import GroupTitle, PlainLabel


class Board(QScrollArea):
    """Cards of painted bars and a timeline. What is long to count comes one after another."""

    list_wanted = Signal(object)
    """A `Filter`: the annotations that a line counts."""
    place_wanted = Signal(str)
    """An annotation's id."""
    gap_wanted = Signal(str)
    """A `Gap`: what was left open is to be shown one by one."""

    def __init__(
        self, desk: Callable[[], Desk], cut: SentenceCut, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._cut = cut
        self._article: Article | None = None
        self._told: Progress | None = None
        self._steps: list[Callable[[], None]] = []
        self._next = QTimer(self, interval=0, singleShot=True)
        self._next.timeout.connect(self._step)
        self.work = BarList(self.tr("Progress"), share=0.24)
        self.verdicts = BarList(self.tr("Verdicts of the claims"))
        self.flags = BarList(self.tr("Open flags by reason"))
        self.people = BarList(self.tr("Work by person"), share=0.3)
        self.gaps = BarList(self.tr("Left open"), share=0.7)
        self.timeline = Timeline()
        self.caption = PlainLabel(role="muted")
        self.signed = PlainLabel(role="muted")
        self.signed.setWordWrap(True)
        self._none = {
            self.flags: PlainLabel(self.tr("No flag is open."), role="muted"),
            self.people: PlainLabel(self.tr("Nobody has tagged anything yet."), role="muted"),
        }
        self._arrange()
        self._wire()

    def show_article(self, article: Article) -> None:
        """Count an article anew: the screen follows line by line."""
        self._article = article
        self._steps = [
            self._show_work,
            self._show_verdicts,
            self._show_flags,
            self._show_people,
            self._show_dates,
            self._show_signed,
            self.show_gaps,
        ]
        self._next.start()

    def take_keyboard(self) -> None:
        """Give the keyboard to the first card."""
        self.work.setFocus()

    def _step(self) -> None:
        if self._steps:
            self._steps.pop(0)()
        if self._steps:
            self._next.start()

    # What is shown

    def _show_work(self) -> None:
        if self._article is not None:
            self._told = progress(self._desk().project, self._article.id)
            self._put(self.work, board_bars.work_bars(self._told))

    def _show_verdicts(self) -> None:
        if self._told is not None:
            bars = board_bars.verdict_bars(self._desk().project, self._told)
            self._put(self.verdicts, bars)

    def _show_flags(self) -> None:
        if self._told is not None:
            self._put(self.flags, board_bars.flag_bars(self._told))

    def _show_people(self) -> None:
        if self._article is not None:
            bars = board_bars.people_bars(self._desk().project, self._article.id)
            self._put(self.people, bars)

    def _show_dates(self) -> None:
        if self._article is not None:
            found = periods(self._desk().project, self._article.id)
            self.timeline.show_periods(found, self._article.published_on)
            self.caption.setHidden(not found)
            self._caption("")

    def _show_signed(self) -> None:
        if self._article is not None:
            project = self._desk().project
            lines = board_bars.sign_off_lines(project, sign_offs(project, self._article.id))
            self.signed.setText("\n".join(lines) or self.tr("It was never signed off."))

    def show_gaps(self) -> None:
        """Show what was left open, as soon as the sentences of the text are known."""
        if self._article is None:
            return
        desk, article_id = self._desk(), self._article.id
        cut = self._cut.of(current_version(desk.project, article_id))
        if cut is not None:
            self._put(self.gaps, board_bars.gap_bars(coverage(desk, article_id, cut)))

    def _put(self, view: BarList, bars: Sequence[Bar]) -> None:
        view.show_bars(bars)
        view.fit()
        if view in self._none:
            self._none[view].setHidden(bool(bars))
            view.setVisible(bool(bars))

    def _caption(self, words: str) -> None:
        self.caption.setText(words or self.tr("Point at a date, or go along them with the arrows."))

    # Where it stands

    def _arrange(self) -> None:
        metrics = themes().current.metrics
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        body = QWidget()
        grid = QGridLayout(body)
        grid.setContentsMargins(metrics.huge, metrics.large, metrics.huge, metrics.large)
        grid.setSpacing(metrics.large)
        work = self._card(self.work, Legend(board_bars.work_legend()))
        flags = self._card(self.flags, Legend(board_bars.severity_legend()))
        people = self._card(self.people, Legend(board_bars.share_legend()))
        dates = self._card(self.timeline, self.caption, self.tr("Dates of the article"))
        signed = self._card(self.signed, None, self.tr("Sign-offs"))
        for card, place in (
            (work, (0, 0, 1, 2)),
            (self._card(self.verdicts), (0, 2, 1, 2)),
            (flags, (0, 4, 1, 2)),
            (dates, (1, 0, 1, 6)),
            (people, (2, 0, 1, 2)),
            (self._card(self.gaps), (2, 2, 1, 2)),
            (signed, (2, 4, 1, 2)),
        ):
            grid.addWidget(card, *place)
        for column in range(6):
            grid.setColumnStretch(column, 1)
            grid.setColumnMinimumWidth(column, 1)
        grid.setRowStretch(3, 1)
        self.setWidget(body)

    def _card(self, main: QWidget, foot: QWidget | None = None, title: str = "") -> Card:
        card = Card()
        card.setMinimumWidth(120)
        card.rows.setSpacing(themes().current.metrics.tiny)
        card.rows.addWidget(GroupTitle(title or main.accessibleName()))
        card.rows.addWidget(main)
        main.installEventFilter(self)
        if main in self._none:
            card.rows.addWidget(self._none[main])
        card.rows.addStretch(1)
        if foot is not None:
            card.rows.addWidget(foot)
        return card

    def _wire(self) -> None:
        self.work.chosen.connect(self._list_work)
        self.verdicts.chosen.connect(self._list_verdict)
        self.flags.chosen.connect(self._list_flags)
        self.people.chosen.connect(self._list_person)
        self.gaps.chosen.connect(self.gap_wanted)
        self.timeline.chosen.connect(self.place_wanted)
        self.timeline.turned.connect(self._caption)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Scroll to the card that the keyboard comes to."""
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self.ensureWidgetVisible(watched)
        return super().eventFilter(watched, event)

    # Where it leads

    def _list_work(self, key: str) -> None:
        self.list_wanted.emit(Filter(kind=Kind(key) if key in set(Kind) else None))

    def _list_verdict(self, key: str) -> None:
        self.list_wanted.emit(
            Filter(kind=Kind.CLAIM, verdict=NOTHING if key == board_bars.NO_VERDICT else key)
        )

    def _list_flags(self, key: str) -> None:
        self.list_wanted.emit(Filter(flag=FlagState.OPEN, reason=FlagReason(key)))

    def _list_person(self, key: str) -> None:
        self.list_wanted.emit(Filter(author=key))
