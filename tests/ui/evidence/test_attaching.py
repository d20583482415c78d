"""Files kept as evidence: attached by button, drop and paste, opened as copies, taken off."""

from __future__ import annotations

import os
import shutil
import struct
import zlib
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QDesktopServices,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from annotator.domain.attachment import Attachment
from annotator.services import attaching
from annotator.store.attachments import attachments_on
from annotator.store.checks import check
from annotator.store.snapshots import content
from annotator.ui.evidence.attachment_list import AttachmentList
from annotator.ui.evidence.attachment_words import attachment_about, size_said
from annotator.ui.evidence.copies import copies_of
from annotator.ui.evidence.keeper import AT_ONCE, keeper_of
from annotator.ui.evidence.preview import LARGEST_IMAGE, Preview, decoded
from annotator.ui.refusals import worded_refusal
from annotator.ui.widgets.chips import Chip
from annotator.ui.widgets.key_button import REASON
from tests.ui.answers import Answers
from tests.ui.conftest import Desk, click, press, write
from tests.ui.evidence.conftest import card, editor, png
from tests.ui.opening import Opener

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
PDF = b"%PDF-1.7 douze"


def attached(desk: Desk, claim: str) -> list[Attachment]:
    return attachments_on(desk.bench.session.project, claim)


def attach(desk: Desk, claim: str, name: str = "budget.pdf", data: bytes = PDF) -> Attachment:
    citation = desk.bench.cited(claim)[0].citation
    desk.bench.do(attaching.attach(desk.bench.session.desk, citation.id, name, data))
    return attached(desk, claim)[-1]


def open_card(desk: Desk) -> AttachmentList:
    card(desk).setFocus()
    press(Qt.Key.Key_Return)
    return editor(desk).row.attachments


def mime_of(*paths: Path) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


def enter(widget: QWidget, mime: QMimeData) -> QDragEnterEvent:
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, mime, left, none)
    QApplication.sendEvent(widget, event)
    return event


def drop(widget: QWidget, mime: QMimeData) -> None:
    """Drag something over a widget and let it go there."""
    enter(widget, mime)
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, mime, left, none)
    QApplication.sendEvent(widget, event)


@pytest.fixture
def pdf(tmp_path: Path) -> Path:
    path = tmp_path / "Procès-verbal.pdf"
    path.write_bytes(PDF)
    return path


def test_a_file_is_chosen_by_button_and_shown_with_all_that_is_known(
    desk: Desk, claim: str, pdf: Path, answers: Answers
) -> None:
    shown = open_card(desk)

    def type_name(dialog: QFileDialog) -> None:
        field = dialog.findChild(QLineEdit, "fileNameEdit")
        assert isinstance(field, QLineEdit)
        field.setText(str(pdf))
        QTest.keyClick(field, Qt.Key.Key_Return)

    answers.add(QFileDialog, type_name)
    press(Qt.Key.Key_A, CTRL, SHIFT)
    (made,) = attached(desk, claim)
    assert content(desk.bench.session.project, made.sha256) == PDF
    (row,) = shown.rows
    assert row.accessibleName() == "Open Procès-verbal.pdf"
    assert row.about.text().startswith("PDF · 14 ")
    assert row.about.text().endswith(attachment_about(made, "AM").split(" · ")[-1])
    assert "AM, " in row.about.text()
    assert check(desk.bench.session.project) == []


def test_files_dropped_on_the_card_are_attached_one_step_each(
    desk: Desk, claim: str, pdf: Path, tmp_path: Path
) -> None:
    page = tmp_path / "page.html"
    page.write_text("<!doctype html><p>12", encoding="utf-8")
    before = desk.bench.undo_steps()
    drop(card(desk), mime_of(pdf, page))
    assert [each.name for each in attached(desk, claim)] == ["Procès-verbal.pdf", "page.html"]
    assert desk.bench.undo_steps() == before + 2
    assert card(desk).property("state") in {None, ""}


def test_a_file_over_a_card_is_shown_to_be_welcome(desk: Desk, claim: str, pdf: Path) -> None:
    target = card(desk)
    assert enter(target, mime_of(pdf)).isAccepted()
    assert target.property("state") == "drop"
    QApplication.sendEvent(target, QDragLeaveEvent())
    assert target.property("state") == ""
    text = QMimeData()
    text.setText("only words")
    assert not enter(target, text).isAccepted()


def test_a_file_dropped_on_the_open_row_is_attached(desk: Desk, claim: str, pdf: Path) -> None:
    shown = open_card(desk)
    drop(editor(desk).row, mime_of(pdf))
    assert [row.attachment.name for row in shown.rows] == ["Procès-verbal.pdf"]


def test_a_new_citation_is_saved_with_the_file_dropped_on_it(
    desk: Desk, claim: str, pdf: Path
) -> None:
    desk.pane.open_citation()
    row = editor(desk).row
    drop(row, mime_of(pdf))
    assert "title" in row._named["title"].hint.text()
    assert attached(desk, claim) == []
    press(Qt.Key.Key_R, CTRL)
    write("douze")
    drop(row, mime_of(pdf))
    made = desk.bench.cited(claim)[-1]
    assert made.citation.quote == "douze"
    assert [each.citation_id for each in attached(desk, claim)] == [made.citation.id]
    assert row.isVisible()
    assert not row.is_new
    assert row.quote.hasFocus()


def test_an_image_is_pasted_on_a_card(desk: Desk, claim: str, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setImage(QImage.fromData(png()))
    card(desk).setFocus()
    press(Qt.Key.Key_V, CTRL)
    qtbot.waitUntil(lambda: len(attached(desk, claim)) == 1)
    (made,) = attached(desk, claim)
    assert made.media_type == "image/png"
    assert made.name.startswith("Pasted image 2")
    kept = QImage.fromData(content(desk.bench.session.project, made.sha256) or b"")
    assert (kept.width(), kept.height()) == (60, 40)


def test_a_copied_file_is_pasted_into_the_row(desk: Desk, claim: str, pdf: Path) -> None:
    shown = open_card(desk)
    assert shown.paste.property(REASON) == "The clipboard holds no image and no file"
    QGuiApplication.clipboard().setMimeData(mime_of(pdf))
    QTest.qWait(0)
    assert shown.paste.isEnabled()
    press(Qt.Key.Key_P, CTRL, SHIFT)
    assert [each.name for each in attached(desk, claim)] == ["Procès-verbal.pdf"]
    QGuiApplication.clipboard().setText("words")
    QTest.qWait(0)
    assert not shown.paste.isEnabled()


def test_the_card_has_a_paper_clip_with_a_count(desk: Desk, claim: str) -> None:
    assert card(desk).findChildren(Chip) == []
    attach(desk, claim)
    attach(desk, claim, "page.txt", b"Douze")
    (clip,) = card(desk).findChildren(Chip)
    assert (clip.text, clip.sign) == ("2", "clip")
    assert clip.accessibleName() == "2 attachment(s)"
    assert "2 attachment(s)" in card(desk).accessibleDescription()


def test_a_copy_is_opened_and_goes_when_the_project_is_closed(
    desk: Desk, claim: str, opener: Opener
) -> None:
    made = attach(desk, claim, "Budget 2022.exe")
    files = card(desk).files
    assert files is not None
    click(files.buttons[0])
    (copy,) = opener.opened
    assert copy.name == "Budget 2022.pdf"
    assert copy.read_bytes() == PDF
    open_card(desk).rows[0].setFocus()
    press(Qt.Key.Key_Return)
    assert opener.opened == [copy, copy]
    folder = copies_of(desk.bench.session).folder
    assert folder is not None
    assert folder in copy.parents
    copies_of(desk.bench.session).remove()
    assert not folder.exists()
    editor(desk).row.attachments.rows[0].open_wanted.emit(made)
    desk.bench.session.closed.emit()
    assert not opener.opened[-1].exists()


def test_what_nothing_opens_and_what_is_lost_is_told(
    desk: Desk, claim: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = attach(desk, claim)
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    copies_of(desk.bench.session).open(made)
    assert desk.bench.refusals[-1].code == "attachment_unopened"
    assert (
        worded_refusal(desk.bench.refusals[-1]) == "No program on this computer opens budget.pdf."
    )
    other = attach(desk, claim, "page.txt", b"Douze")
    desk.bench.session.project.connection.execute("PRAGMA foreign_keys = OFF")
    desk.bench.session.project.connection.execute("DELETE FROM snapshot")
    copies_of(desk.bench.session).open(other)
    assert desk.bench.refusals[-1].code == "attachment_lost"


def test_a_copy_that_cannot_be_written_is_told(desk: Desk, claim: str, opener: Opener) -> None:
    made, other = attach(desk, claim), attach(desk, claim, "page.txt", b"Douze")
    copies_of(desk.bench.session).open(made)
    folder = copies_of(desk.bench.session).folder
    assert folder is not None
    shutil.rmtree(folder)
    copies_of(desk.bench.session).open(other)
    assert desk.bench.refusals[-1].code == "file_unwritable"
    assert len(opener.opened) == 1
    copies_of(desk.bench.session).remove()


def test_a_large_file_is_copied_beside_the_window(
    desk: Desk, claim: str, opener: Opener, qtbot: QtBot
) -> None:
    data = PDF + os.urandom(12 * AT_ONCE)
    made = attach(desk, claim, "large.pdf", data)
    copies_of(desk.bench.session).open(made)
    qtbot.waitUntil(lambda: len(opener.opened) == 1, timeout=20_000)
    assert opener.opened[0].read_bytes() == data
    desk.bench.session.project.connection.execute("PRAGMA foreign_keys = OFF")
    desk.bench.session.project.connection.execute("DELETE FROM snapshot")
    copies_of(desk.bench.session).remove()
    copies_of(desk.bench.session).open(made)
    qtbot.waitUntil(lambda: bool(desk.bench.refusals), timeout=20_000)
    assert desk.bench.refusals[-1].code == "attachment_lost"
    copies_of(desk.bench.session).remove()


def test_delete_takes_a_file_off_and_undo_brings_it_back(desk: Desk, claim: str) -> None:
    made = attach(desk, claim)
    shown = open_card(desk)
    shown.rows[0].setFocus()
    press(Qt.Key.Key_Delete)
    assert attached(desk, claim) == []
    assert shown.rows == []
    desk.bench.session.undo()
    assert attached(desk, claim) == [made]
    assert len(shown.rows) == 1


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [("virus.exe", b"MZ\x90\x00", "attachment_unknown"), ("empty.txt", b"", "attachment_empty")],
)
def test_what_cannot_be_kept_is_refused_in_words(
    desk: Desk, claim: str, tmp_path: Path, name: str, data: bytes, code: str
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    drop(card(desk), mime_of(path))
    assert desk.bench.refusals[-1].code == code
    assert attached(desk, claim) == []


def test_a_file_that_is_too_large_is_refused_without_a_wait(
    desk: Desk, claim: str, tmp_path: Path
) -> None:
    film = tmp_path / "film.txt"
    film.touch()
    os.truncate(film, attaching.LARGEST + 1)
    drop(card(desk), mime_of(film))
    assert desk.bench.refusals[-1].code == "attachment_too_large"
    drop(card(desk), mime_of(tmp_path / "gone.pdf"))
    assert desk.bench.refusals[-1].code == "file_unreadable"


def test_the_project_itself_is_not_kept_in_itself(desk: Desk, claim: str) -> None:
    drop(card(desk), mime_of(desk.bench.session.project.path))
    assert desk.bench.refusals[-1].code == "attachment_unknown"


def test_a_large_file_is_kept_beside_the_window(
    desk: Desk, claim: str, tmp_path: Path, qtbot: QtBot
) -> None:
    large, other = tmp_path / "large.pdf", tmp_path / "other.pdf"
    large.write_bytes(PDF + os.urandom(20 * AT_ONCE))
    other.write_bytes(PDF + os.urandom(AT_ONCE + 1))
    shown = open_card(desk)
    drop(editor(desk).row, mime_of(large, other))
    assert shown.keeping.text().startswith("Keeping ")
    assert "other.pdf" in shown.keeping.text()
    qtbot.waitUntil(lambda: len(attached(desk, claim)) == 2, timeout=20_000)
    assert [each.name for each in attached(desk, claim)] == ["large.pdf", "other.pdf"]
    assert shown.keeping.text() == ""
    assert check(desk.bench.session.project) == []


def test_a_large_file_that_is_no_evidence_is_refused_and_the_next_is_kept(
    desk: Desk, claim: str, tmp_path: Path, qtbot: QtBot
) -> None:
    odd, good = tmp_path / "odd.bin", tmp_path / "good.pdf"
    odd.write_bytes(os.urandom(2 * AT_ONCE))
    good.write_bytes(PDF + os.urandom(2 * AT_ONCE))
    drop(card(desk), mime_of(odd, good))
    qtbot.waitUntil(lambda: len(attached(desk, claim)) == 1, timeout=20_000)
    assert desk.bench.refusals[-1].code == "attachment_unknown"


def test_closing_the_project_forgets_what_is_still_being_kept(
    desk: Desk, claim: str, tmp_path: Path, qtbot: QtBot
) -> None:
    large = tmp_path / "large.pdf"
    large.write_bytes(PDF + os.urandom(10 * AT_ONCE))
    citation = desk.bench.cited(claim)[0].citation.id
    drop(card(desk), mime_of(large))
    keeper = keeper_of(desk.bench.session)
    desk.bench.session.closed.emit()
    assert keeper.names(citation) == []
    qtbot.waitUntil(lambda: not keeper._searcher.is_busy)
    QTest.qWait(300)
    assert attached(desk, claim) == []


def test_an_approved_claim_keeps_its_files_and_takes_no_other(
    desk: Desk, claim: str, pdf: Path, opener: Opener
) -> None:
    attach(desk, claim)
    desk.bench.approve(claim)
    drop(card(desk), mime_of(pdf))
    assert len(attached(desk, claim)) == 1
    assert enter(card(desk), mime_of(pdf)).dropAction() is Qt.DropAction.IgnoreAction
    files = card(desk).files
    assert files is not None
    click(files.buttons[0])
    assert len(opener.opened) == 1


def test_an_image_has_a_small_picture_once_it_is_painted(
    desk: Desk, claim: str, qtbot: QtBot
) -> None:
    attach(desk, claim, "wide.png", png(3000, 20))
    shown = open_card(desk)
    preview = shown.rows[0].preview
    qtbot.waitUntil(lambda: preview.picture is not None)
    assert preview.picture is not None
    size = preview.picture.deviceIndependentSize()
    assert size.width() <= preview.width()
    assert size.height() >= 1


def test_a_file_that_is_no_image_has_an_icon(desk: Desk, claim: str) -> None:
    attach(desk, claim)
    preview = open_card(desk).rows[0].preview
    preview.grab()
    assert preview.picture is None


def test_an_image_that_claims_too_many_pixels_is_not_decoded(desk: Desk, claim: str) -> None:
    side = int(LARGEST_IMAGE**0.5) + 2
    bomb = _png_head(side, side)
    assert decoded(bomb, b"png", 40).isNull()
    assert decoded(b"no image", b"png", 40).isNull()
    assert not decoded(png(), b"png", 40).isNull()
    attach(desk, claim, "bomb.png", bomb)
    preview = Preview(desk.bench.session.project, attached(desk, claim)[0])
    preview.grab()
    QTest.qWait(50)
    assert preview.picture is None
    preview.deleteLater()


def _png_head(width: int, height: int) -> bytes:
    """A PNG that claims a size and holds next to nothing."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        )

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    body = zlib.compress(b"\0" * 1000)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", body) + chunk(b"IEND", b"")


@pytest.mark.parametrize(
    ("size", "said"), [(14, "14 bytes"), (1536, "1.5 kB"), (3 << 20, "3.0 MB")]
)
def test_a_size_is_said_in_the_units_of_the_language(size: int, said: str) -> None:
    assert size_said(size) == said
