"""The articles of the project, each with how far its checking has come."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from PySide6.QtCore import (
    QAbstractListModel,
    QLocale,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from annotator.domain.change import Change, Step
from annotator.domain.spoken_dates import spoken
from annotator.store.annotations import Counts
from annotator.store.articles import ArticleRow, article_rows
from annotator.store.counting import NOTHING, counts_moved, flags_moved
from annotator.ui.afterwards import Afterwards
from annotator.ui.current import Current
from annotator.ui.session import Session
from annotator.ui.theme import Theme, themes
from annotator.ui.widgets.labels import GroupTitle
from annotator.ui.widgets.painting import paint_focus_ring

ROW_ROLE = int(Qt.ItemDataRole.UserRole)
ROW_HEIGHT = 62
ARTICLES = frozenset({"article", "article_version"})
Index = QModelIndex | QPersistentModelIndex


class ArticleList(QWidget):
    """Shows every article; the current one is selected."""

    article_chosen = Signal(str)
    """An article's id, chosen with the mouse or the keyboard."""

    def __init__(self, session: Session, current: Current, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._current = current
        self._model = _ArticleModel(self)
        self.list = QListView(self)
        self.list.setAccessibleName(self.tr("Articles"))
        self.list.setModel(self._model)
        self.list.setItemDelegate(_ArticleDelegate(self))
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setProperty("role", "bar")
        self.list.setFrameShape(QListView.Shape.NoFrame)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.selectionModel().currentChanged.connect(self._choose)
        title = GroupTitle(self.tr("Articles"), self)
        # As far in as the titles of the articles.
        title.setIndent(8)
        self._box = box = QVBoxLayout(self)
        box.setContentsMargins(8, 12, 8, 8)
        box.setSpacing(6)
        box.addWidget(title)
        box.addWidget(self.list, 1)
        self._to_paint: set[int] = set()
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self._paint_chosen)
        current.article_changed.connect(self._select)
        # It hears first: what it has gathered is forgotten when all is read at once.
        self._afterwards = Afterwards(session, self, is_read=True)
        self._afterwards.told.connect(self._progress)
        session.changed.connect(self.follow)
        self.reload()

    def reload(self) -> None:
        """Read the articles again."""
        self._afterwards.forget()
        self._model.show(article_rows(self._session.project))
        self._select(self._current.article_id)

    def add_below(self, part: QWidget) -> None:
        """Put something under the articles."""
        self._box.addWidget(part)

    def follow(self, step: Step) -> None:
        """Read again at once when an article may have changed; how far each is can wait."""
        if any(change.name in ARTICLES for change in step.changes):
            self.reload()

    def _progress(self, changes: Collection[Change] | None) -> None:
        """Show how far the articles are, counting on by what was changed."""
        if changes is None:
            self.reload()
        else:
            moved = counts_moved(self._session.project, changes)
            self._model.move(moved, flags_moved(changes))

    def neighbour(self, step: int) -> str:
        """Return the id of the article `step` rows on from the current one, or an empty text."""
        ids = [row.article.id for row in self._model.rows]
        if self._current.article_id not in ids:
            return ids[0] if ids else ""
        at = ids.index(self._current.article_id) + step
        return ids[at] if 0 <= at < len(ids) else ""

    def first(self) -> str:
        """Return the first article's id, or an empty text."""
        return self._model.rows[0].article.id if self._model.rows else ""

    def titles(self) -> list[tuple[str, str]]:
        """Return the id and the title of every article, as they stand in the list."""
        return [(row.article.id, row.article.title) for row in self._model.rows]

    def holds(self, article_id: str) -> bool:
        """Whether the project has this article."""
        return any(row.article.id == article_id for row in self._model.rows)

    def _select(self, article_id: str) -> None:
        before, at = self.list.currentIndex(), self._model.at(article_id)
        selection = self.list.selectionModel()
        selection.blockSignals(True)
        self.list.setCurrentIndex(at)
        selection.blockSignals(False)
        self._to_paint |= {before.row(), at.row()}
        self._soon.start()

    def _paint_chosen(self) -> None:
        """Paint the rows that nobody has told the list of, now that the article is painted."""
        for row in self._to_paint:
            self.list.update(self._model.index(row))
        self._to_paint.clear()

    def _choose(self, index: QModelIndex) -> None:
        row = index.data(ROW_ROLE)
        if isinstance(row, ArticleRow) and row.article.id != self._current.article_id:
            self.article_chosen.emit(row.article.id)


class _ArticleModel(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: list[ArticleRow] = []

    def show(self, rows: list[ArticleRow]) -> None:
        """Take new rows; when the articles are the same ones, only their progress is repainted."""
        same = [row.article.id for row in rows] == [row.article.id for row in self.rows]
        if same:
            self.rows = rows
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def move(self, moved: Mapping[str, Counts], flags: Mapping[str, int]) -> None:
        """Count on from what the rows say, in place."""
        for number, row in enumerate(self.rows):
            if row.article.id in moved or row.article.id in flags:
                by = moved.get(row.article.id, NOTHING)
                self.rows[number] = row._replace(
                    annotations=row.annotations + by.annotations,
                    checked=row.checked + by.checked,
                    open_flags=row.open_flags + flags.get(row.article.id, 0),
                )
                self.dataChanged.emit(self.index(number), self.index(number))

    def at(self, article_id: str) -> QModelIndex:
        """Return an article's place, invalid when it has none."""
        for number, row in enumerate(self.rows):
            if row.article.id == article_id:
                return self.index(number)
        return QModelIndex()

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return row.article.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{row.article.title}, {self.progress(row)}"
            case _:
                return row if role == ROW_ROLE else None

    def progress(self, row: ArticleRow) -> str:
        """Return `17 Jan 2023 · 14 of 22 checked`."""
        done = self.tr("{0} of {1} checked").format(row.checked, row.annotations)
        published = row.article.published_on
        day = spoken(published, QLocale().name()[:2]) if published else ""
        return " · ".join(part for part in (day, done if row.annotations else "") if part)


class _ArticleDelegate(QStyledItemDelegate):
    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, ROW_HEIGHT)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, model = index.data(ROW_ROLE), index.model()
        if not isinstance(row, ArticleRow) or not isinstance(model, _ArticleModel):
            return
        theme = themes().current
        room = QRect(option.rect)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _paint_ground(painter, room.adjusted(0, 0, 0, -2), option.state, theme)
        inside = room.adjusted(8, 7, -8, -9)
        face = QFont(option.font)
        face.setWeight(QFont.Weight.DemiBold)
        ink = theme.on_selection if is_chosen else theme.text
        _paint_line(painter, inside, row.article.title, face, ink)
        ink = theme.muted_on_selection if is_chosen else theme.muted
        under = inside.adjusted(0, painter.fontMetrics().height() + 2, 0, 0)
        _paint_line(painter, under, model.progress(row), option.font, ink)
        if row.annotations:
            _paint_bar(painter, inside, row.checked / row.annotations, theme)
        painter.restore()


def _paint_ground(painter: QPainter, room: QRect, state: QStyle.StateFlag, theme: Theme) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    if state & QStyle.StateFlag.State_Selected:
        painter.setBrush(theme.selection)
        painter.drawRoundedRect(room, theme.metrics.radius, theme.metrics.radius)
    elif state & QStyle.StateFlag.State_MouseOver:
        painter.setBrush(theme.hover)
        painter.drawRoundedRect(room, theme.metrics.radius, theme.metrics.radius)
    if state & QStyle.StateFlag.State_HasFocus:
        paint_focus_ring(painter, QRectF(room).adjusted(1, 1, -1, -1), theme.metrics.radius)


def _paint_line(painter: QPainter, room: QRect, words: str, face: QFont, ink: QColor) -> None:
    painter.setFont(face)
    painter.setPen(ink)
    shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft, shown)


def _paint_bar(painter: QPainter, inside: QRect, done: float, theme: Theme) -> None:
    bar = QRect(inside.left(), inside.bottom() - 1, inside.width(), 3)
    # Where both are black, the part that is not done is thinner.
    painter.fillRect(bar.adjusted(0, 1, 0, -1) if theme.uses_letters else bar, theme.line)
    bar.setWidth(round(bar.width() * done))
    painter.fillRect(bar, theme.good)
