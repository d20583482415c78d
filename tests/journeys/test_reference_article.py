"""The short job on a real article of the press, which is not part of the project."""

from __future__ import annotations

import csv
import re
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLineEdit

from annotator import cli
from annotator.domain.segments import sentences, words
from annotator.domain.text import Span, canonical
from annotator.ui import file_dialogs
from annotator.ui.dialogs.import_dialog import ImportDialog
from tests.journeys.conftest import SitDown
from tests.journeys.reading import rows, spans, told
from tests.journeys.sitting import Sitting

ROOT: Final = Path(__file__).parents[2]
ARTICLE: Final = ROOT.parent / "shared" / "articles" / "maroc-israel.txt"

pytestmark = pytest.mark.skipif(
    not ARTICLE.is_file(), reason="the reference article is not beside this checkout"
)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with nothing in it."""
    path = tmp_path / "desk.annot"
    assert cli.run(["new", str(path)]) == 0
    return path


def test_the_short_job_on_a_real_article(
    sit_down: SitDown, project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    aude = sit_down()
    _import(aude, monkeypatch)
    claim, entity, day = _spans_of_interest(aude.text)
    keys = aude.keys

    aude.walk_to_offset(claim.start)
    keys.press("C", "C")
    made = aude.selected
    _cite(aude)
    keys.press("F")
    keys.digit(2)
    keys.type("Word for word?")
    keys.press("Return")
    for span, key in ((entity, "E"), (day, "D")):
        aude.walk_to_offset(span.start)
        keys.press(*["Shift+Right"] * len(span), key)
    assert [Span(row["start"], row["end"]) for row in spans(project)] == sorted(
        (claim, entity, day), key=lambda span: (span.start, -span.end)
    )

    keys.press("Ctrl+2", "R", "Escape")
    (flag,) = rows(project, "SELECT annotation_id, status, message FROM flag")
    assert flag == {"annotation_id": made, "status": "resolved", "message": "Word for word?"}

    target = tmp_path / "out" / "article.csv"
    target.parent.mkdir()
    _export(aude, target)
    aude.close()
    with target.open(encoding="utf-8", newline="") as file:
        found = list(csv.DictReader(file))
    text = canonical(ARTICLE.read_text(encoding="utf-8"))
    assert len(found) == 3
    for row in found:
        assert row["quote"]
        assert row["quote"] in text
    assert {row["annotation_id"]: row["source_count"] for row in found}[made] == "1"
    assert told("check", project) == ""


def _import(aude: Sitting, monkeypatch: pytest.MonkeyPatch) -> None:
    """Open the article through the import dialog; only the system's file dialog is not real."""

    def choose(*_args: object) -> list[str]:
        return [str(ARTICLE)]

    def answer(dialog: QDialog) -> None:
        assert isinstance(dialog, ImportDialog)
        aude.tab_to(dialog.fields.published_on)
        aude.keys.press("Ctrl+A")
        aude.keys.type("17 January 2023")
        aude.keys.press("Return")

    monkeypatch.setattr(file_dialogs, "open_files", choose)
    aude.in_dialog(lambda: aude.keys.press("Ctrl+I"), answer)
    aude.keys.press("F6")
    (stored,) = rows(
        aude.project,
        "SELECT lang, published_on, text FROM article"
        " JOIN article_version ON article_version.article_id = article.id",
    )
    assert (stored["lang"], stored["published_on"]) == ("fr", "2023-01-17")
    assert stored["text"] == canonical(ARTICLE.read_text(encoding="utf-8")) == aude.text


def _spans_of_interest(text: str) -> tuple[Span, Span, Span]:
    """A whole sentence, a name and a year of the article, none of them in another one."""
    every = list(sentences(text))
    claim = every[2]
    later = [word for word in words(text) if word.start >= every[3].start]
    starts = {sentence.start for sentence in every}
    shown = {word: text[word.start : word.end] for word in later}
    name = next(w for w in later if shown[w].istitle() and w.start not in starts and len(w) > 3)
    year = next(w for w in later if re.fullmatch(r"(?:19|20)\d\d", shown[w]))
    return claim, name, year


def _cite(aude: Sitting) -> None:
    keys, row = aude.keys, aude.window.side.annotations.details.citations.row
    keys.press("S")
    keys.type("A communiqué")
    aude.tab_to(row.locator)
    keys.type("§ 2")
    keys.press("Ctrl+Return")
    assert aude.is_at_article()


def _export(aude: Sitting, target: Path) -> None:
    def answer(dialog: QDialog) -> None:
        path = dialog.findChild(QLineEdit, "export_path")
        assert path is not None
        aude.tab_to(path)
        aude.keys.press("Ctrl+A")
        aude.keys.type(str(target))
        aude.keys.press("Return")
        while dialog.isVisible():
            QTest.qWait(5)

    aude.in_dialog(lambda: aude.keys.press("Ctrl+E"), answer)
