"""Sources in the real window: its commands, files dropped on it, and names that stay unseen."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QModelIndex, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from annotator.domain.annotation import Kind
from annotator.domain.source import Confidentiality
from annotator.services import evidence
from annotator.services.evidence import SourceForm
from annotator.services.source_editing import make_source
from annotator.store import sources
from annotator.ui.command import Where
from annotator.ui.sources.giving_out import GivingOut
from annotator.ui.sources.taking_in import TakingIn
from tests.ui.answers import Answers
from tests.ui.conftest import write
from tests.ui.office import CONTROL, SHIFT, Office

RIS = "TY  - RPRT\nTI  - Annual report\nER  - \n"
SECRETS = ("Paul Martin", "secret.example", "Cabinet noir")


@pytest.fixture
def at_work(office: Office, desk_file: Path) -> Iterator[Office]:
    office.start([desk_file])
    yield office
    office.end()


def trigger(office: Office, command: str) -> None:
    office.window.actions_table[command].trigger()
    office.qtbot.wait(0)


def stored(office: Office) -> list[str]:
    return [each.title for each in sources.sources(office.project)]


def test_a_new_source_is_begun_from_anywhere_and_saved_by_keys(at_work: Office) -> None:
    trigger(at_work, "new_source")
    pane = at_work.window.side.sources
    assert pane.isVisible()
    write("Registre")
    at_work.press(Qt.Key.Key_Return)
    assert stored(at_work) == ["Registre"]
    at_work.press(Qt.Key.Key_Escape)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert at_work.window.article.isAncestorOf(focused)


def test_an_address_on_the_clipboard_becomes_a_source_by_a_command(at_work: Office) -> None:
    QGuiApplication.clipboard().setText("https://news.example/a")
    trigger(at_work, "paste_source")
    write("News")
    at_work.press(Qt.Key.Key_Return)
    (made,) = sources.sources(at_work.project)
    assert (made.title, made.url) == ("News", "https://news.example/a")


def test_a_file_of_sources_dropped_on_the_window_comes_in_with_an_undo(
    at_work: Office, answers: Answers, tmp_path: Path
) -> None:
    path = tmp_path / "a.ris"
    path.write_text(RIS, encoding="utf-8")
    answers.add(TakingIn, lambda dialog: dialog.act.click())
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    at_work.window.dropEvent(QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, mime, left, none))
    assert stored(at_work) == ["Annual report"]
    assert at_work.window.side.sources.isVisible()
    assert at_work.toast == "Took in 1 source."
    assert at_work.window.toast.offers_undo()
    at_work.in_front()
    at_work.window.side.sources.list.setFocus()
    at_work.press(Qt.Key.Key_Z, CONTROL)
    assert stored(at_work) == []


def test_a_file_of_sources_is_chosen_from_the_menu(
    at_work: Office, answers: Answers, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.ris"
    path.write_text(RIS, encoding="utf-8")
    monkeypatch.setattr("annotator.ui.file_dialogs.open_files", lambda *_, **__: [str(path)])
    answers.add(TakingIn, lambda dialog: dialog.act.click())
    trigger(at_work, "import_sources")
    assert stored(at_work) == ["Annual report"]
    seen: list[str] = []

    def look(dialog: TakingIn) -> None:
        seen.append(dialog.summary.text())
        dialog.reject()

    path.write_text(RIS.replace("report", "result"), encoding="utf-8")
    answers.add(TakingIn, look)
    trigger(at_work, "import_article")
    assert seen == ["1 new"]
    assert stored(at_work) == ["Annual report"]


def test_the_reference_is_copied_by_its_key_in_the_sources_only(at_work: Office) -> None:
    session = at_work.window.session
    session.take(make_source(session.desk, "webpage", {"title": "Registre"}))
    trigger(at_work, "tab_sources")
    at_work.window.side.sources.list.setFocus()
    at_work.press(Qt.Key.Key_C, CONTROL | SHIFT)
    assert QGuiApplication.clipboard().text() == "“Registre.”"
    assert at_work.toast == "Copied: “Registre.”"


def test_commands_that_cannot_run_say_why(at_work: Office) -> None:
    actions = at_work.window.actions_table
    trigger(at_work, "tab_sources")
    reasons = {
        name: actions[name].property("reason")
        for name in ("copy_reference", "merge_sources", "export_sources")
    }
    assert reasons == {
        "copy_reference": "Select a source first",
        "merge_sources": "There is no other source to merge",
        "export_sources": "There are no sources yet",
    }
    assert all(not actions[name].isEnabled() for name in reasons)
    trigger(at_work, "new_source")
    write("A")
    at_work.press(Qt.Key.Key_Return)
    assert actions["export_sources"].isEnabled()
    assert actions["copy_reference"].isEnabled()
    assert not actions["merge_sources"].isEnabled()


def test_in_a_project_that_is_only_read_what_changes_sources_is_off(
    office: Office, desk_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("annotator.store.opening.may_write", lambda _: False)
    office.start([desk_file])
    assert office.project.read_only
    actions = office.window.actions_table
    for name in ("new_source", "paste_source", "merge_sources", "import_sources"):
        assert actions[name].property("reason") == "This project is open for reading only"


def test_exporting_asks_in_which_form(at_work: Office, answers: Answers) -> None:
    trigger(at_work, "new_source")
    write("A")
    at_work.press(Qt.Key.Key_Return)
    answers.add(GivingOut, lambda dialog: dialog.reject())
    trigger(at_work, "export_sources")


def test_the_menu_of_the_bar_holds_every_command_on_sources(at_work: Office) -> None:
    pane = at_work.window.side.sources
    names = [action.objectName() for action in pane.bar.menu.actions()]
    assert names == [
        "new_source",
        "paste_source",
        "copy_reference",
        "merge_sources",
        "import_sources",
        "export_sources",
    ]
    assert Where.SOURCES.value == "sources"


# What nobody may read over the editor's shoulder


def said(widget: QWidget) -> Iterator[str]:
    """Everything that a widget shows, tips or tells screen readers."""
    yield from (widget.windowTitle(), widget.toolTip(), widget.statusTip())
    yield from (widget.accessibleName(), widget.accessibleDescription())
    if isinstance(widget, QLabel | QLineEdit):
        yield widget.text()
    if isinstance(widget, QPlainTextEdit):
        yield widget.document().toRawText()
    yield from (f"{action.text()} {action.toolTip()}" for action in widget.actions())
    if isinstance(widget, QAbstractItemView) and widget.model() is not None:
        model = widget.model()
        for row in range(min(model.rowCount(QModelIndex()), 50)):
            for column in range(3):
                index = model.index(row, column)
                for role in (*range(14), int(Qt.ItemDataRole.AccessibleTextRole)):
                    value = index.data(role)
                    yield value if isinstance(value, str) else ""


def leaks(window: QWidget, form: QWidget) -> list[str]:
    return [
        f"{type(widget).__name__}: {words}"
        for widget in (window, *window.findChildren(QWidget))
        if widget is not form and not form.isAncestorOf(widget)
        for words in said(widget)
        if any(secret in words for secret in SECRETS)
    ]


@pytest.fixture
def with_secret(at_work: Office) -> Office:
    """A claim that rests on a confidential source, asked to be reviewed."""
    session = at_work.window.session
    at_work.drag("12 millions")
    at_work.press(Qt.Key.Key_C)
    form = SourceForm(
        "Paul Martin",
        "https://secret.example/a",
        "Cabinet noir",
        "Paul Martin",
        confidentiality=Confidentiality.CONFIDENTIAL,
    )
    session.take(evidence.cite(session.desk, at_work.selected, form=form, quote="douze"))
    return at_work


def test_a_confidential_source_is_named_nowhere_but_in_its_own_form(with_secret: Office) -> None:
    office, window = with_secret, with_secret.window
    form = window.side.sources.details
    assert office.annotation().kind is Kind.CLAIM
    assert leaks(window, form) == []
    trigger(office, "ask_review")
    for command in ("card", "tab_review", "tab_sources", "tab_annotations", "cite"):
        trigger(office, command)
        office.qtbot.wait(30)
        assert leaks(window, form) == []
        shown = [words for widget in window.findChildren(QWidget) for words in said(widget)]
        assert any("Source 1" in words for words in shown)
    trigger(office, "tab_sources")
    assert form.sheet.lines["title"].text() == "Paul Martin"
    assert window.side.sources.list.currentIndex().data() == "Source 1"
    trigger(office, "copy_reference")
    assert leaks(window, form) == []
    assert QGuiApplication.clipboard().text() == "Source 1"
