"""All that a file tells, whatever its format: a PDF's pages and attachments, a package's parts."""

from __future__ import annotations

import io
import zipfile

from pypdf import PdfReader


def told_by(data: bytes) -> str:
    """Return everything in a file that anybody could read."""
    if data.startswith(b"%PDF-"):
        return _told_by_pdf(data)
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            return " ".join(
                package.read(name).decode("utf-8", "replace") for name in package.namelist()
            )
    return data.decode("utf-8")


def _told_by_pdf(data: bytes) -> str:
    reader = PdfReader(io.BytesIO(data))
    parts = [str(reader.metadata), str(reader.xmp_metadata)]
    parts += [page.extract_text() for page in reader.pages]
    parts += [str(note.get_object()) for page in reader.pages for note in page.get("/Annots", [])]
    parts += [each.decode() for files in reader.attachments.values() for each in files]
    return " ".join(parts)
