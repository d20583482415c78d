"""Makes `v3.annot`, a project of the third version of the schema with a record of every kind.

It was run once, while the third version was the newest; it is kept to say what is in the file.
    python tests/files/make_v3.py
"""

from __future__ import annotations

import importlib.util
from hashlib import sha256
from pathlib import Path
from types import ModuleType

from annotator.domain.annotation import Kind
from annotator.domain.change import Change, Record, Step
from annotator.domain.earlier_act import EarlierAct, hash_of
from annotator.domain.label_mapping import LabelMapping, Treatment
from annotator.domain.left_suggestion import LeftSuggestion
from annotator.domain.sign_off import SignOff
from annotator.store import schema
from annotator.store.project import Project
from annotator.store.snapshots import keep

FILE = Path(__file__).with_name("v3.annot")


def _second() -> ModuleType:
    """The script of the version before: its records are here too."""
    spec = importlib.util.spec_from_file_location("make_v2", FILE.with_name("make_v2.py"))
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


V2 = _second()
V1 = V2.V1
id_of = V2.id_of
DIGEST = sha256(V1.TEXT.encode()).hexdigest()
FIRST = "ead6abec9b6e1e0b3924d614f7fad3491f9d3d0deb9dfac0ced0cb45500aace3"
"""The hash of the first row of the history, which is the same in every such file."""

RECORDS: tuple[Record, ...] = (
    *V2.RECORDS,
    SignOff(
        *(id_of(21), id_of(3), id_of(4), id_of(2), V1.LATER, DIGEST, 1, FIRST),
        *({"claims": 1, "dates": 1, "entities": 1}, ("Aude Martin", "Bruno Keller"), "Relu."),
        *(id_of(1), V1.LATER, "un chiffre a changé"),
    ),
    LabelMapping(id_of(22), "conll", "PER", Treatment.ENTITY, id_of(1), V1.AT, "person"),
    LeftSuggestion(
        *(id_of(23), id_of(3), DIGEST, Kind.DATE, 0, 4, V1.TEXT[:4], "dates 1"),
        *(id_of(1), V1.AT),
    ),
    EarlierAct(
        hash_of("", 1, (V1.AT, "théa", "annotate", "annotation", id_of(6)), "", "{}"),
        *(id_of(6), 1, 1, V1.AT, "théa", "Théa Morel", "annotate", "annotation", id_of(6)),
        *("", "{}", ""),
    ),
)


def make(path: Path) -> None:
    """Make the file at `path`, which must be free."""
    if schema.newest() != 3:
        raise SystemExit("the newest version of the schema is no longer the third")
    with Project.create(path, at=V1.AT, who=id_of(1)) as project:
        keep(project, V2.CONTENT)
        step = Step("import", tuple(Change(None, record) for record in RECORDS))
        project.apply(step, who=id_of(1), at=V1.LATER)


if __name__ == "__main__":
    make(FILE)
