"""The table of formats as the README has it; run as a program, it puts it there."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from annotator.formats.table import FORMATS, Format, Reads, Shape

README: Final = Path(__file__).parents[2] / "README.md"
HEAD: Final = (
    "| name | format | files | comes in as | goes out as |",
    "|---|---|---|---|---|",
)
READ: Final = {
    Reads.ANNOTATIONS: "annotations",
    Reads.DOCUMENTS: "texts with annotations",
    Reads.SOURCES: "sources",
}
WRITTEN: Final = {
    Shape.ROWS: "annotations",
    Shape.DOCUMENTS: "articles with annotations, one file",
    Shape.DOCUMENT: "articles with annotations, a file each",
    Shape.SOURCES: "sources",
}


def readme_table() -> str:
    """Return the table in Markdown, a row for each format."""
    return "\n".join((*HEAD, *map(_row, FORMATS)))


def _row(known: Format) -> str:
    endings = " ".join(f"`{each}`" for each in known.extensions)
    ins = ["articles"] if known.article_reader else []
    ins += [READ[known.reads]] if known.reader else []
    out = WRITTEN[known.shape] if known.writer else ""
    cells = (f"`{known.name}`", known.title, endings, ", ".join(ins), out)
    return f"| {' | '.join(cells)} |".replace("  ", " ")


if __name__ == "__main__":
    text = README.read_text("utf-8")
    old = re.compile(r"\| name \| format \|.*\n(\|.*\n)*")
    README.write_text(old.sub(lambda _: readme_table() + "\n", text, count=1), "utf-8")
