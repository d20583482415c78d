"""Evidence in the real window, by keyboard alone: no key of the window comes in between."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from annotator.domain.review import FlagReason
from annotator.store.attachments import attachments_on
from annotator.store.reviews import flags_of
from annotator.store.sources import citations_of
from annotator.ui.evidence.copies import copies_of
from tests.ui.conftest import write
from tests.ui.office import CONTROL, SHIFT, Office
from tests.ui.opening import Opener

WORDS = "La mairie a dépensé 12 millions d’euros pour douze écoles"
PDF = b"%PDF-1.7 douze"


def test_a_quote_is_cited_compared_flagged_and_its_file_kept_and_opened(
    office: Office, desk_file: Path, tmp_path: Path, opener: Opener
) -> None:
    office.start([desk_file])
    office.drag(WORDS)
    office.press(Qt.Key.Key_C)
    made = office.selected
    office.press(Qt.Key.Key_S)
    row = office.window.side.annotations.details.citations.row
    assert row.source.hasFocus()
    write("Budget 2022")
    office.in_front()
    row.quote.setFocus()
    write("La mairie a dépensé 13 millions")
    office.press(Qt.Key.Key_M, CONTROL)
    assert row.about.more.isVisible()
    pdf = tmp_path / "budget.pdf"
    pdf.write_bytes(PDF)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(pdf))])
    QGuiApplication.clipboard().setMimeData(mime)
    QTest.qWait(0)
    office.press(Qt.Key.Key_P, CONTROL | SHIFT)
    (cited,) = citations_of(office.project, made)
    assert cited.citation.quote == "La mairie a dépensé 13 millions"
    assert [each.name for each in attachments_on(office.project, made)] == ["budget.pdf"]
    assert row.isVisible()
    QTest.qWait(350)
    office.press(Qt.Key.Key_F, CONTROL | SHIFT)
    (flag,) = flags_of(office.project, made)
    assert (flag.reason, "“13”" in flag.message) == (FlagReason.QUOTE, True)
    row.attachments.rows[0].setFocus()
    office.press(Qt.Key.Key_Return)
    (copy,) = opener.opened
    assert copy.read_bytes() == PDF
    session = office.program.session
    assert session is not None
    assert copies_of(session).folder in copy.parents
    office.press(Qt.Key.Key_Return, CONTROL)
    assert not row.isVisible()
    QGuiApplication.clipboard().clear()
    office.end()
    assert not copy.exists()
    assert not copy.parent.parent.exists()
