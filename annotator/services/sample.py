"""The sample project: always a copy of its own for the user to try things on."""

from __future__ import annotations

import shutil
from contextlib import suppress
from pathlib import Path

from annotator.domain.ids import new_id
from annotator.domain.refusal import Refusal
from annotator.resources import sample

NAME = "sample.annot"


def sample_copy(folder: Path) -> Path:
    """Return the user's copy of the sample project in `folder`, made on the first call.

    It appears under its name when it is whole. Refused: `file_unwritable(path, detail)`.
    """
    copy = folder / NAME
    if copy.exists():
        return copy
    part = folder / f".{NAME}.{new_id()}.part"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(sample(NAME), part)
        part.chmod(0o644)
        part.replace(copy)
    except OSError as error:
        detail = error.strerror or str(error)
        raise Refusal("file_unwritable", path=str(copy), detail=detail) from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)
    return copy
