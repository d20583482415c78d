"""Makes `v2.annot`, a project of the second version of the schema with a record of every kind.

It was run once, while the second version was the newest; it is kept to say what is in the file.
    python tests/files/make_v2.py
"""

from __future__ import annotations

import importlib.util
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from types import ModuleType

from annotator.domain.annotation import Annotation, Kind
from annotator.domain.attachment import Attachment
from annotator.domain.change import Change, Record, Step
from annotator.domain.correction import Correction, CorrectionState
from annotator.domain.saved_view import Pane, SavedView
from annotator.domain.source import Citation, Use
from annotator.store import schema
from annotator.store.project import Project
from annotator.store.snapshots import keep

FILE = Path(__file__).with_name("v2.annot")
CONTENT = b"%PDF-1.7 Registre des plantations, 3 600 arbres"


def _first() -> ModuleType:
    """The script of the version before: its records are here too, with the new fields."""
    spec = importlib.util.spec_from_file_location("make_v1", FILE.with_name("make_v1.py"))
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


V1 = _first()
id_of = V1.id_of


def _renewed(record: Record) -> Record:
    match record:
        case Annotation(kind=Kind.CLAIM):
            return replace(record, due_on="2023-01-20")
        case Citation():
            return replace(record, used_as=Use.PRIMARY)
        case _:
            return record


RECORDS: tuple[Record, ...] = (
    *map(_renewed, V1.RECORDS),
    Correction(
        *(id_of(18), id_of(6), "4 000 arbres", "3 600 arbres", id_of(1), V1.AT),
        *("Le registre en compte 3 600.", CorrectionState.REJECTED, id_of(2), V1.LATER),
        "citation exacte",
    ),
    Attachment(
        *(id_of(19), id_of(6), id_of(13), sha256(CONTENT).hexdigest(), "registre.pdf"),
        *("application/pdf", len(CONTENT), id_of(1), V1.AT),
    ),
    SavedView(
        *(id_of(20), "Chiffres à revoir", Pane.QUEUE, {"reason": "number"}, id_of(2), V1.LATER),
    ),
)


def make(path: Path) -> None:
    """Make the file at `path`, which must be free."""
    if schema.newest() != 2:
        raise SystemExit("the newest version of the schema is no longer the second")
    with Project.create(path, at=V1.AT, who=id_of(1)) as project:
        keep(project, CONTENT)
        step = Step("import", tuple(Change(None, record) for record in RECORDS))
        project.apply(step, who=id_of(1), at=V1.LATER)


if __name__ == "__main__":
    make(FILE)
