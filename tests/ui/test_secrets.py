"""The window keeps the secrets of a confidential source to the source's own form."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from annotator.domain.refusal import Refusal
from annotator.store import annotations as stored
from annotator.ui import crash
from annotator.ui.details.comments import CommentLine
from annotator.ui.details.flag_card import FlagCard
from annotator.ui.source_form import SourceDetails
from tests.secrets import Secrets, make
from tests.ui.office import Office

WRITTEN_BY_COLLEAGUES = (FlagCard, CommentLine)
"""What they read aloud is what they are for."""
COLUMNS = 12
"""More than any list has."""
ROLES = (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)


@pytest.fixture
def secrets(tmp_path: Path) -> Secrets:
    return make(tmp_path / "desk.annot")


@pytest.fixture
def open_office(office: Office, secrets: Secrets, tmp_path: Path) -> Office:
    office.start([tmp_path / "desk.annot"])
    return office


def told(outside: type[QWidget]) -> Iterator[tuple[str, str]]:
    """What every widget says without being read: titles, tips and accessible names."""
    for window in QApplication.topLevelWidgets():
        for widget in (window, *window.findChildren(QWidget)):
            if not is_in(widget, (outside, *WRITTEN_BY_COLLEAGUES)):
                where = f"{type(widget).__name__} {widget.objectName()}"
                yield f"{where} title", widget.windowTitle()
                yield f"{where} tip", widget.toolTip()
                yield f"{where} name", widget.accessibleName()
                if isinstance(widget, QAbstractItemView) and widget.model() is not None:
                    for text in of_rows(widget.model()):
                        yield f"{where} row", text


def is_in(widget: QWidget | None, outside: tuple[type[QWidget], ...]) -> bool:
    while widget is not None:
        if isinstance(widget, outside):
            return True
        widget = widget.parentWidget()
    return False


def of_rows(model: QAbstractItemModel) -> Iterator[str]:
    for row in range(model.rowCount(QModelIndex())):
        for column in range(COLUMNS):
            for role in ROLES:
                yield str(model.index(row, column).data(role) or "")


def leaks(secrets: Secrets) -> list[tuple[str, list[str]]]:
    QTest.qWait(50)
    return [
        (where, found) for where, text in told(SourceDetails) if (found := secrets.in_text(text))
    ]


def test_titles_tips_and_names_tell_no_secret_wherever_the_editor_goes(
    open_office: Office, secrets: Secrets
) -> None:
    window = open_office.window
    found = leaks(secrets)
    for each in stored.annotations(open_office.project, window.current.article_id):
        window.current.select(each.id)
        found += leaks(secrets)
    window.resize(900, 600)
    for command in ("tab_review", "tab_sources", "tab_annotations", "card", "find", "cite"):
        window.actions_table[command].trigger()
        found += leaks(secrets)
    assert sorted({f"{where}: {words}" for where, words in found}) == []


def test_what_is_remembered_between_two_runs_holds_no_secret(
    open_office: Office, secrets: Secrets, tmp_path: Path
) -> None:
    window = open_office.window
    window.current.select(stored.annotations(open_office.project, window.current.article_id)[0].id)
    for command in ("tab_review", "tab_sources", "find", "filter"):
        window.actions_table[command].trigger()
    open_office.end()
    files = [each for each in tmp_path.rglob("*") if each.is_file() and each.suffix != ".annot"]
    assert any(each.suffix == ".ini" for each in files)
    for file in files:
        assert secrets.in_text(file.read_bytes().decode("utf-8", "replace")) == [], file


@pytest.mark.parametrize(
    "error",
    [
        Refusal("url_not_web", url="https://Kryptonite1x.example", title="Kryptonite1x"),
        ValueError("no such source: 'Kryptonite1x memo'"),
        ValueError('said “Kryptonite1x” and "Kryptonite1x"'),
        KeyError("Kryptonite1x"),
    ],
)
def test_the_log_of_errors_holds_no_words_of_the_project(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    shown: list[str] = []
    monkeypatch.setattr(crash, "show_report", shown.append)
    reporter = crash.CrashReporter(tmp_path)
    try:
        try:
            raise error
        except type(error) as first:
            raise RuntimeError("afterwards") from first
    except RuntimeError as second:
        reporter.take(type(second), second, second.__traceback__)
    log = (tmp_path / crash.LOG).read_text("utf-8")
    for text in (log, *shown):
        told = [line for line in text.splitlines() if not line.startswith("    ")]
        assert not [line for line in told if "Kryptonite" in line]
        assert type(error).__name__ in text
        assert "RuntimeError: afterwards" in text


def test_the_log_of_errors_keeps_the_names_of_the_program() -> None:
    error = KeyError("source_id")
    assert "KeyError: 'source_id'" in crash.report(KeyError, error, None)
    refusal = Refusal("url_not_web", url="x")
    assert "url_not_web(url)" in crash.report(Refusal, refusal, None)
