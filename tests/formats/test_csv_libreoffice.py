"""Our tables opened by LibreOffice: the same cells, and no formula among them."""

from __future__ import annotations

import csv
import io
import shutil
import subprocess
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from annotator.domain.dossier import Dossier
from annotator.formats import csv_write
from annotator.formats.csv_columns import COLUMNS
from annotator.formats.csv_profile import PROFILES, Profile

if TYPE_CHECKING:
    from tests.formats.conftest import Maker

pytestmark = pytest.mark.skipif(
    shutil.which("soffice") is None, reason="LibreOffice is not installed"
)

WORDS: Final = (
    '=HYPERLINK("http://evil.example/","x")',
    "@SUM(A1)",
    "-2+3+cmd|' /C calc'!A0",
    "\uff1d1+1",
    "'=already",
    'say "no", he said; then\nleft',
    "👨‍👩‍👧 🇫🇷 \U0001d401 e\u0301",
    "\u202egnp.exe\u202c \u2067\u05e9\u05dc\u05d5\u05dd\u2069",
    "a\u00a0b\u202fc  two spaces",
    "a|b\\c",
    "x" * 30_000,
)
TEXT, STANDARD = 2, 1
"""How LibreOffice takes a column: as text, or as what its cells look like."""
_NS: Final = {
    "table": "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}",
    "text": "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}",
}


def opened(folder: Path, data: bytes, profile: Profile, kind: int) -> ET.Element:
    """Open a table, its columns of one kind, and return it as LibreOffice has it."""
    (folder / "marks.csv").write_bytes(data)
    columns = "/".join(f"{number}/{kind}" for number in range(1, len(COLUMNS) + 1))
    subprocess.run(
        [
            "soffice",
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            "--headless",
            f"--infilter=CSV:{ord(profile.delimiter)},34,76,1,{columns}",
            "--convert-to",
            "fods",
            "--outdir",
            str(folder),
            str(folder / "marks.csv"),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    return ET.parse(folder / "marks.fods").getroot()


def cells(root: ET.Element) -> list[list[str]]:
    """The text of every cell, row by row."""
    found = []
    for row in root.iter(f"{_NS['table']}table-row"):
        texts: list[str] = []
        for cell in row.iter(f"{_NS['table']}table-cell"):
            again = int(cell.get(f"{_NS['table']}number-columns-repeated", "1"))
            lines = [_said(line) for line in cell.iter(f"{_NS['text']}p")]
            texts += ["\n".join(lines)] * again
        found.append([*texts, *[""] * len(COLUMNS)][: len(COLUMNS)])
    return [row for row in found if any(row)]


def _said(element: ET.Element) -> str:
    """The text of a paragraph, whose further spaces are elements."""
    said = element.text or ""
    for child in element:
        spaces = child.get(f"{_NS['text']}c", "1") if child.tag == f"{_NS['text']}s" else "0"
        said += " " * int(spaces) + _said(child) + (child.tail or "")
    return said


def written(dossiers: list[Dossier], make: Maker, profile: Profile) -> bytes:
    stream = io.BytesIO()
    csv_write.write(dossiers, stream, names=make.people, profile=profile)
    return stream.getvalue()


@pytest.mark.slow
@pytest.mark.parametrize("profile", PROFILES)
def test_libreoffice_has_the_same_cells(tmp_path: Path, make: Maker, profile: Profile) -> None:
    dossiers = [
        make.dossier(
            annotation=make.annotation(id=f"ann{n}", note=words, tags=(words[:40],)),
            evidence=(make.evidence(quote=words[:40]),),
        )
        for n, words in enumerate(WORDS)
    ]
    data = written(dossiers, make, profile)
    text = io.StringIO(data.decode("utf-8-sig"), newline="")
    ours = list(csv.reader(text, delimiter=profile.delimiter, strict=True))
    root = opened(tmp_path, data, profile, TEXT)
    assert cells(root) == ours
    for kind in (TEXT, STANDARD):
        root = opened(tmp_path, data, profile, kind)
        assert [each for each in root.iter() if each.get(f"{_NS['table']}formula")] == []
