"""Reports from the command line: printed without a screen, in both languages."""

from __future__ import annotations

import json
from pathlib import Path

import pypdfium2
import pytest

from tests.cli.conftest import Ran, Run

NO_SCREEN = {"DISPLAY": "", "WAYLAND_DISPLAY": "", "QT_QPA_PLATFORM": ""}


def first_article(annotator: Run, project: Path) -> str:
    return str(annotator("list", project, "--json").json[0]["id"])


def text_of(data: bytes) -> str:
    pdf = pypdfium2.PdfDocument(data)
    told = " ".join(page.get_textpage().get_text_bounded() for page in pdf)
    pdf.close()
    return " ".join(told.split())


@pytest.mark.slow
@pytest.mark.parametrize(
    ("lang", "said"), [("en", "Checking report"), ("fr", "Rapport de vérification")]
)
def test_a_report_is_printed_where_there_is_no_screen(
    annotator: Run, program: Run, sample: Path, tmp_path: Path, lang: str, said: str
) -> None:
    out = tmp_path / "report.pdf"
    article = first_article(annotator, sample)
    arguments = ("export", sample, "--format", "report-pdf", "--article", article)
    ran = program(*arguments, "--lang", lang, "-o", out, **NO_SCREEN)
    assert (ran.code, ran.out) == (0, b"")
    assert ran.err.splitlines() == [
        "annotator: Left out as confidential: 3. They are kept with --unredacted."
    ]
    assert said in text_of(out.read_bytes())


def test_the_name_of_the_file_says_that_it_is_a_report(
    annotator: Run, sample: Path, tmp_path: Path
) -> None:
    out = tmp_path / "report.pdf"
    article = first_article(annotator, sample)
    assert annotator("export", sample, "--article", article, "-o", out).code == 0
    assert out.read_bytes().startswith(b"%PDF-")


def test_a_report_goes_to_standard_output_too(annotator: Run, sample: Path) -> None:
    article = first_article(annotator, sample)
    printed = annotator("export", sample, "--format", "report-pdf", "--article", article)
    assert "Point 2" in text_of(printed.out)
    page = annotator("export", sample, "--format", "report-html", "--article", article)
    assert page.out.startswith(b"<!DOCTYPE html>")


def test_several_articles_make_a_folder_of_reports(
    annotator: Run, sample: Path, tmp_path: Path
) -> None:
    out = tmp_path / "reports"
    assert annotator("export", sample, "--format", "report-html", "-o", out).code == 0
    titles = {each["title"] for each in json.loads(annotator("list", sample, "--json").out)}
    told = [each.read_text("utf-8") for each in out.iterdir()]
    assert len(told) == len(titles) == 2
    assert all(any(f"{title}</h1>" in each for each in told) for title in titles)


def test_a_project_without_articles_has_an_empty_report(
    annotator: Run, empty: Path, tmp_path: Path
) -> None:
    for name in ("report-html", "report-pdf", "html", "markdown"):
        out = tmp_path / name
        ran = annotator("export", empty, "--format", name, "-o", out)
        assert ran == Ran(0, b"", "")
        assert out.stat().st_size > 0


def test_every_format_of_an_article_can_be_asked_for_in_french(
    annotator: Run, sample: Path
) -> None:
    article = annotator("list", sample, "--json").json[1]["id"]
    for name, said in (
        ("report-html", "Rapport de vérification"),
        ("html", "Vérification\u00a0: "),
        ("markdown", "Vérification\u00a0: "),
    ):
        ran = annotator("export", sample, "--format", name, "--article", article, "--lang", "fr")
        assert said in ran.out.decode()
