"""The dialog of annotations on their way in: what comes in, what is left, and where it belongs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from annotator.domain.refusal import Refusal
from annotator.domain.text import Span
from annotator.services.desk import Desk
from annotator.services.documents_in import ELSE_NEW, NEW
from annotator.services.incoming_files import Reading, annotation_formats, read_file
from annotator.services.intake import Choices, Plan, Row, labels_in
from annotator.services.intake_report import LOST, NearestPlaces, report
from annotator.services.lost_words import lost_word
from annotator.services.nearest import nearest_places
from annotator.services.taking import What
from annotator.services.watching import Watch
from annotator.store import articles
from annotator.ui import file_dialogs
from annotator.ui.dialogs.export_words import TITLES
from annotator.ui.dialogs.frame import DialogFrame
from annotator.ui.intake_annotations.label_table import LabelTable
from annotator.ui.intake_annotations.place_list import PlaceList
from annotator.ui.intake_annotations.planner import Planner
from annotator.ui.intake_annotations.row_model import RowModel
from annotator.ui.intake_annotations.row_table import RowTable
from annotator.ui.intake_annotations.words import translated
from annotator.ui.refusals import worded_note, worded_refusal
from annotator.ui.theme import themes
from annotator.ui.waiting import waited
from annotator.ui.widgets.form import FieldRow
from annotator.ui.widgets.frames import Card
from annotator.ui.widgets.labels import ElidedLabel, GroupTitle, PlainLabel
from annotator.ui.widgets.progress import Progress
from annotator.ui.widgets.segmented import Option, Segmented

PLACES_HEIGHT: Final = 150
COMES_IN: Final = frozenset({What.NEW, What.CHANGED})
LABELS_WIDTH: Final = 380


class TakingInAnnotations(DialogFrame):
    """`ask` returns the plan that the editor agrees to, or none. Nothing is stored before."""

    def __init__(
        self,
        desk: Desk,
        readings: Sequence[Reading],
        article_id: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """`article_id` is the article that is open: of several with one text it is meant."""
        super().__init__(
            QCoreApplication.translate("TakingInAnnotations", "Take in annotations"),
            QCoreApplication.translate("TakingInAnnotations", "Take in"),
            parent,
        )
        self._desk = desk
        self._readings = list(readings)
        self._article_id = article_id
        self._texts: dict[str, str] = {}
        self._by_hand: dict[int, tuple[str, Span]] = {}
        self._meanings_chosen = False
        self._selected = -1
        self.plan: Plan | None = None
        self._rows: dict[str, list[Row]] = {}
        self._titles = {
            row.article.id: row.article.title for row in articles.article_rows(desk.project)
        }
        self.planner = Planner(desk, self)
        self._make_parts()
        self._arrange()
        self._wire()
        self._ask_again()
        self.begin_in(self.table)

    def ask(self) -> Plan | None:
        """Show the dialog; return the plan as the editor wants it, or none."""
        agreed = self.run()
        self.planner.stop()
        return self.plan if agreed else None

    @override
    def accept(self) -> None:
        """Close once the plan stands that would be carried out."""
        if self.act.isEnabled() and not self.planner.is_planning:
            super().accept()

    def _make_parts(self) -> None:
        names = ", ".join(reading.file.name for reading in self._readings)
        self.head = ElidedLabel(names, role="strong")
        self.format = QComboBox(self)
        for known in annotation_formats():
            title = TITLES.get(known.name, known.title)
            self.format.addItem(translated("ExportDialog", title), known.name)
        self.onto = QComboBox(self)
        self.fate = Segmented(self.tr("Shown"))
        self.model = RowModel(self)
        self.table = RowTable(self.model, self)
        self.labels = LabelTable(self)
        self.labels.setFixedWidth(LABELS_WIDTH)
        self.note = PlainLabel()
        self.note.setWordWrap(True)
        self.places = PlaceList(self)
        self.places_title = GroupTitle()
        self.places_title.setWordWrap(True)
        self.progress = Progress(self)
        self.summary = PlainLabel(role="muted")
        self.summary.setWordWrap(True)
        self.save = QPushButton(self.tr("Save report…"), self)
        self.save.setAutoDefault(False)
        self._offer_format()
        self._offer_articles()

    def _offer_format(self) -> None:
        formats = {reading.format_name for reading in self._readings}
        self.format.setEnabled(len(formats) == 1)
        self.format.setCurrentIndex(self.format.findData(self._readings[0].format_name))

    def _offer_articles(self) -> None:
        has_documents = any(reading.documents for reading in self._readings)
        chosen = self.onto.currentData()
        self.onto.clear()
        if has_documents:
            self.onto.addItem(self.tr("The article with the same text"), "")
            self.onto.addItem(self.tr("The article with the same text, else a new one"), ELSE_NEW)
            self.onto.addItem(self.tr("New articles"), NEW)
        else:
            self.onto.addItem(self.tr("The article that each names or quotes"), "")
        for article_id, title in self._titles.items():
            self.onto.addItem(title, article_id)
        self.onto.setCurrentIndex(max(0, self.onto.findData(chosen)))

    def _arrange(self) -> None:
        metrics = themes().current.metrics
        self.resize(1080, 720)
        for box in (self.format, self.onto):
            box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            box.setMinimumContentsLength(18)
        head = QHBoxLayout()
        head.setSpacing(metrics.huge)
        head.addWidget(FieldRow(self.tr("Format"), self.format), 1)
        head.addWidget(FieldRow(self.tr("Onto"), self.onto), 1)
        card = Card(self)
        card.rows.setContentsMargins(1, 1, 1, 1)
        card.rows.addWidget(self.table)
        self.places_card = Card(self)
        self.places_card.rows.setContentsMargins(1, 1, 1, 1)
        self.places_card.rows.addWidget(self.places)
        self.places_card.setFixedHeight(PLACES_HEIGHT)
        rows = QVBoxLayout()
        rows.setSpacing(metrics.small)
        rows.addWidget(self.fate)
        rows.addWidget(card, 1)
        rows.addWidget(self.note)
        rows.addWidget(self.places_title)
        rows.addWidget(self.places_card)
        middle = QHBoxLayout()
        middle.setSpacing(metrics.huge)
        middle.addWidget(self.labels)
        middle.addLayout(rows, 1)
        foot = QHBoxLayout()
        foot.setSpacing(metrics.medium)
        foot.addWidget(self.summary, 1)
        foot.addWidget(self.progress)
        foot.addWidget(self.save)
        self.progress.setFixedWidth(220)
        self.body.addWidget(self.head)
        self.body.addLayout(head)
        self.body.addLayout(middle, 1)
        self.body.addLayout(foot)

    def _wire(self) -> None:
        self.format.activated.connect(self._read_again)
        self.onto.activated.connect(self._choose_onto)
        self.labels.changed.connect(self._change_meanings)
        self.fate.chosen.connect(self._show_fate)
        self.table.selectionModel().currentRowChanged.connect(self._show_row)
        self.table.digit_pressed.connect(self.places.choose)
        self.table.taking_back.connect(self._take_back)
        self.places.chosen.connect(self._put)
        self.save.clicked.connect(self._save_report)
        self.planner.planned.connect(self._show_plan)
        self.planner.refused.connect(self._show_refusal)
        self.planner.progressed.connect(self.progress.show_at)

    # What is asked for

    def _choices(self) -> Choices:
        return Choices(
            onto=str(self.onto.currentData()),
            preferred=self._article_id,
            meanings=self.labels.model.meanings() if self._meanings_chosen else {},
            by_hand=dict(self._by_hand),
        )

    def _ask_again(self) -> None:
        self.act.setEnabled(False)
        self.save.setEnabled(False)
        self.progress.begin()
        self.progress.show()
        self.planner.ask(self._readings, self._choices())

    def _choose_onto(self) -> None:
        self._by_hand.clear()
        self._ask_again()

    def _change_meanings(self) -> None:
        self._meanings_chosen = True
        self._ask_again()

    def _read_again(self) -> None:
        """Read the files as another format; when they are none, the format stays as it was."""
        wanted, tried = str(self.format.currentData()), self.format.currentText()
        if wanted == self._readings[0].format_name:
            return
        files = [reading.file for reading in self._readings]

        def work(watch: Watch) -> list[Reading]:
            return [read_file(each, wanted, watch=watch) for each in files]

        try:
            self._readings = waited(self, self.tr("Reading the files…"), work)
        except Refusal as refusal:
            self._offer_format()
            self.hint.show_wrong(f"{tried}: {worded_refusal(refusal)}")
            return
        self.hint.show_note("")
        self._by_hand.clear()
        self._meanings_chosen = False
        self._offer_articles()
        self._ask_again()

    # What is shown

    def _show_plan(self, plan: Plan) -> None:
        self.plan = plan
        self.progress.hide()
        self._rows = {
            "in": [row for row in plan.rows if row.what in COMES_IN],
            "left": [row for row in plan.rows if row.what is What.LEFT],
            "same": [row for row in plan.rows if row.what is What.SAME],
        }
        if not self._meanings_chosen:
            counts = labels_in(self._readings)
            self.labels.show_labels(counts, plan.meanings)
            self.labels.setVisible(bool(counts))
        self._show_counts()
        told = [
            self.tr("{0}: {1} % of the text agree").format(
                each.title, QLocale().toString(int(each.share * 100))
            )
            for each in plan.housings
            if each.title and each.share < 1
        ]
        told.extend(dict.fromkeys(worded_note(n) for each in plan.housings for n in each.notes))
        told.extend(self._lost(plan))
        self.summary.setText(" · ".join(told))
        is_new = bool(plan.step.changes)
        self.act.setEnabled(is_new)
        self.save.setEnabled(True)
        self.hint.show_note("" if is_new else self._why_nothing(plan))

    def _why_nothing(self, plan: Plan) -> str:
        if plan.count(What.LEFT):
            return self.tr("Nothing comes in; beside each line stands why.")
        return self.tr("There is nothing in it that the project does not have.")

    def _lost(self, plan: Plan) -> list[str]:
        """Return what stands in the documents and has no place here, counted over all of them."""
        counts: Counter[str] = Counter()
        for housing in plan.housings:
            counts.update(housing.lost)
        return [
            translated("IntakeReport", LOST).format(
                what=translated("IntakeReport", lost_word(code)), count=QLocale().toString(count)
            )
            for code, count in sorted(counts.items())
        ]

    def _show_refusal(self, refusal: Refusal) -> None:
        self.plan = None
        self.progress.hide()
        self._rows = {}
        self._show_counts()
        self.hint.show_wrong(worded_refusal(refusal))

    def _show_counts(self) -> None:
        count = QLocale().toString
        names = {
            "in": self.tr("Comes in"),
            "left": self.tr("Left out", "annotations"),
            "same": self.tr("There already"),
        }
        self.fate.set_options(
            [
                Option(key, f"{name} · {count(len(self._rows.get(key, ())))}")
                for key, name in names.items()
            ]
        )
        filled = [key for key in names if self._rows.get(key)] or ["in"]
        current = self.fate.current() if self.fate.current() in filled else filled[0]
        self.fate.set_current(current)
        self._show_fate(current)

    def _show_fate(self, key: str) -> None:
        housings = self.plan.housings if self.plan else ()
        made = {each.home.article_id: each.title for each in housings}
        self.model.show(self._rows.get(key, ()), self._titles | made)
        at = max(0, self.model.place_of(self._selected))
        if self.model.rowCount():
            self.table.selectRow(at)
        self._show_row()

    def _show_row(self) -> None:
        row = self.model.row(self.table.currentIndex().row())
        self._selected = row.number if row else -1
        self.note.setText(self.model.note(row) if row else "")
        is_left = row is not None and row.what is What.LEFT and row.kind is not None
        text = self._text(row) if row is not None and is_left else ""
        spans = nearest_places(text, row.quote, row.near) if row is not None and text else ()
        self.places.show_places(text, spans)
        self.places_card.setVisible(bool(spans))
        self.places_title.setText(self._places_told(spans, text) if is_left else "")
        self.places_title.setVisible(bool(self.places_title.text()))

    def _places_told(self, spans: Sequence[Span], text: str) -> str:
        if spans:
            return self.tr("These words stand here exactly; a digit puts the annotation there")
        if not text:
            return self.tr("Choose an article above to see where these words stand in it")
        return self.tr("These words stand nowhere in the article exactly")

    def _text(self, row: Row) -> str:
        """Return the text of the article that a row is of, or would be."""
        article_id = self._article_of(row)
        if article_id not in self._titles:
            return ""
        if article_id not in self._texts:
            self._texts[article_id] = self._desk.version(article_id).text
        return self._texts[article_id]

    def _article_of(self, row: Row) -> str:
        return row.article_id or self._onto_article()

    def _onto_article(self) -> str:
        chosen = str(self.onto.currentData())
        return chosen if chosen in self._titles else self._article_id

    # Places by hand

    def _put(self, span: Span) -> None:
        row = self.model.row(self.table.currentIndex().row())
        if row is None or self.planner.is_planning:
            return
        self._by_hand[row.number] = (self._article_of(row), span)
        self._select_next()
        self._ask_again()

    def _take_back(self) -> None:
        row = self.model.row(self.table.currentIndex().row())
        if row is not None and self._by_hand.pop(row.number, None) is not None:
            self._select_next()
            self._ask_again()

    def _select_next(self) -> None:
        """Go to the row after the one that goes to another table."""
        at = self.table.currentIndex().row()
        following = self.model.row(at + 1) or self.model.row(at - 1)
        self._selected = following.number if following else -1

    # The report

    def _save_report(self) -> None:
        if self.plan is None:
            return
        name = f"{Path(self._readings[0].file.name).stem}.txt"
        proposed = str(Path.home() / self.tr("Report on {0}").format(name))
        chosen = file_dialogs.save_file(
            self, self.tr("Save report"), proposed, self.tr("Text (*.txt)")
        )
        if not chosen:
            return
        nearest = NearestPlaces(self._desk, self._onto_article(), translated)
        text = "".join(f"{line}\n" for line in report(self.plan, translated, nearest.told))
        try:
            Path(chosen).write_text(text, "utf-8", "backslashreplace", "\n")
        except OSError as error:
            detail = error.strerror or str(error)
            self.hint.show_wrong(
                worded_refusal(Refusal("file_unwritable", path=chosen, detail=detail))
            )
        else:
            self.hint.show_note(self.tr("Saved the report as {0}").format(Path(chosen).name))
