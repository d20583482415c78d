"""The part of the preferences about reading: face, size, lines and column, seen at once."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from annotator.ui.article_view.setting import Setting
from annotator.ui.reading import COLUMNS, LINE_HEIGHTS, NORMAL, SIZES, Reading
from annotator.ui.theme import reading_font, themes
from annotator.ui.widgets.faces import FaceChoice
from annotator.ui.widgets.form import Form
from annotator.ui.widgets.labels import GroupTitle
from annotator.ui.widgets.number import DecimalField, NumberField

COLUMN_STEP = 20


class ReadingPart(QWidget):
    """Fields of a `Reading`: each change is tried out in the article at once."""

    def __init__(self, reading: Reading, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reading = reading
        usual = self.tr("The usual one ({0})").format(reading_font().families()[0])
        self.face = FaceChoice(usual, self)
        self.size_field = NumberField(self, least=SIZES[0], most=SIZES[-1])
        self.lines = DecimalField(self, least=LINE_HEIGHTS[0], most=LINE_HEIGHTS[-1])
        self.column = NumberField(self, least=COLUMNS[0], most=COLUMNS[-1])
        self.column.setSingleStep(COLUMN_STEP)
        for field in (self.size_field, self.column):
            field.setSuffix(self.tr(" px"))
        self.lines.setPrefix(self.tr("× "))
        self.normal = QPushButton(self.tr("Reset"), self)
        self.normal.setAutoDefault(False)
        self.normal.setAccessibleName(self.tr("Reset what is chosen for reading"))
        self._arrange()
        self._show(reading.setting)
        self.face.currentIndexChanged.connect(self._try_out)
        self.size_field.valueChanged.connect(self._try_out)
        self.lines.valueChanged.connect(self._try_out)
        self.column.valueChanged.connect(self._try_out)
        self.normal.clicked.connect(self._reset)

    def _arrange(self) -> None:
        form = Form(self)
        form.add(self.tr("Face"), self.face)
        form.add(self.tr("Text size"), self.size_field)
        form.add(self.tr("Line height"), self.lines)
        row = form.add(self.tr("Column width"), self.column)
        row.set_note(self.tr("At the normal size; larger text has a wider column."))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, themes().current.metrics.small, 0, 0)
        box.setSpacing(themes().current.metrics.small)
        box.addWidget(GroupTitle(self.tr("Reading"), self))
        box.addWidget(form)
        box.addWidget(self.normal, 0, Qt.AlignmentFlag.AlignLeft)

    def _show(self, setting: Setting) -> None:
        fields = (self.face, self.size_field, self.lines, self.column)
        blockers = [QSignalBlocker(field) for field in fields]
        self.face.choose(setting.family)
        self.size_field.setValue(setting.pixel_size)
        self.lines.setValue(setting.line_height)
        self.column.setValue(setting.column)
        for blocker in blockers:
            blocker.unblock()
        self.normal.setEnabled(setting != NORMAL)

    def _try_out(self) -> None:
        size, lines = self.size_field.value(), round(self.lines.value(), 1)
        setting = Setting(self.face.family(), size, lines, self.column.value())
        self._reading.try_out(setting)
        self.normal.setEnabled(setting != NORMAL)

    def _reset(self) -> None:
        self._reading.try_out(NORMAL)
        self._show(NORMAL)
