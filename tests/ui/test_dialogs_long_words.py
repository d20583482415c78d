"""French is a third longer than English: nothing in a dialog or on the first page is cut."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from annotator.domain.article import Article
from annotator.domain.refusal import Refusal
from annotator.services.batch_importing import FileRead
from annotator.services.importing import draft_of_bytes
from annotator.ui.dialogs.article_dialog import ArticleDialog
from annotator.ui.dialogs.export_dialog import ExportDialog, Shown
from annotator.ui.dialogs.import_dialog import ImportDialog
from annotator.ui.dialogs.person_dialog import PersonDialog
from annotator.ui.dialogs.preferences import Preferences
from annotator.ui.dialogs.reason_dialog import ReasonDialog
from annotator.ui.dialogs.shortcut_sheet import ShortcutSheet
from annotator.ui.intake.batch_dialog import BatchDialog
from annotator.ui.settings import Settings
from annotator.ui.welcome import Welcome
from annotator.ui.widgets.labels import ElidedLabel
from tests.formats.article_files import docx, para, run
from tests.ui.conftest import AUDE, LEA, Bench

AT = "2023-01-17T10:00:00.000Z"
Make = Callable[[Bench, Settings], QWidget]


class Longwinded(QTranslator):
    """Says everything a third longer, with no shorter words than French has."""

    @override
    def translate(
        self,
        context: str | bytes,
        sourceText: str | bytes,
        disambiguation: str | bytes | None = None,
        n: int = -1,
    ) -> str:
        text = sourceText.decode() if isinstance(sourceText, bytes) else sourceText
        more = " longue"[: 1 + round(len(text) * 0.35)]
        return text if not text or text.isdigit() else text + more

    @override
    def isEmpty(self) -> bool:
        return False


def wrong_article(_bench: Bench, _settings: Settings) -> QWidget:
    dialog = ArticleDialog(Article("t", "Title", AT))
    dialog.fields.title.clear()
    dialog.fields.url.setText("gazette")
    dialog.fields.published_on.setText("soon")
    return dialog


def export(bench: Bench, settings: Settings) -> QWidget:
    dialog = ExportDialog(bench.session.desk, Shown(bench.article_id), settings)
    dialog.confidential.setChecked(True)
    return dialog


def batch(bench: Bench, _settings: Settings) -> QWidget:
    draft = draft_of_bytes(docx(para(f'<w:ins w:id="1">{run("One line.")}</w:ins>')), "a.docx")
    reads = [
        FileRead(Path("a.docx"), draft),
        FileRead(Path("b.pdf"), refusal=Refusal("pdf_pictures")),
    ]
    return BatchDialog(bench.session.desk, reads)


ALL: dict[str, Make] = {
    "welcome": lambda _, settings: Welcome(settings),
    "article": wrong_article,
    "import": lambda _, __: ImportDialog.of_file(b"One line.", "a.txt", None),
    "batch": batch,
    "paste": lambda _, __: ImportDialog.of_paste("One line.", None),
    "export": export,
    "person": lambda _, __: PersonDialog([AUDE, LEA], AUDE),
    "preferences": lambda _, settings: Preferences(settings),
    "reason": lambda _, __: ReasonDialog("Reopen", "Why is it opened again?", "Reopen"),
    "sheet": lambda _, __: ShortcutSheet(),
}


@pytest.fixture
def longwinded(qapp: QApplication) -> Iterator[None]:
    translator = Longwinded(qapp)
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


def clipped(window: QWidget) -> list[str]:
    """The words that have no room."""
    labels = [each for each in window.findChildren(QLabel) if each.isVisible() and each.text()]
    buttons = [each for each in window.findChildren(QAbstractButton) if each.isVisible()]
    everything: list[QLabel | QAbstractButton] = [*labels, *buttons]
    return [each.text() for each in everything if _is_clipped(each)]


def _is_clipped(widget: QLabel | QAbstractButton) -> bool:
    if isinstance(widget, ElidedLabel) or isinstance(widget.parentWidget(), QComboBox):
        return False
    if isinstance(widget, QLabel) and widget.wordWrap():
        return widget.height() < widget.heightForWidth(widget.width()) or _has_long_word(widget)
    return widget.width() < widget.minimumSizeHint().width()


def _has_long_word(label: QLabel) -> bool:
    metrics, room = label.fontMetrics(), label.contentsRect().width()
    return any(metrics.horizontalAdvance(word) > room for word in label.text().split())


@pytest.mark.usefixtures("longwinded")
@pytest.mark.parametrize("name", ALL)
def test_longer_words_have_room(name: str, bench: Bench, settings: Settings, qtbot: QtBot) -> None:
    window = ALL[name](bench, settings)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    qtbot.wait(0)
    assert clipped(window) == []


@pytest.mark.parametrize("name", ALL)
def test_every_control_has_a_name_for_screen_readers(
    name: str, bench: Bench, settings: Settings, qtbot: QtBot
) -> None:
    window = ALL[name](bench, settings)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    nameless = [
        each
        for each in window.findChildren(QWidget)
        if each.isVisible()
        and each.focusPolicy().value
        and not each.accessibleName()
        and not getattr(each, "text", lambda: "")()
        and each.metaObject().className() not in {"QScrollArea", "QComboBoxListView", "QLineEdit"}
    ]
    assert [each.metaObject().className() for each in nameless] == []
