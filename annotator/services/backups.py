"""Backup copies of a project, written beside their place and moved into it."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from annotator.domain.ids import new_id
from annotator.domain.refusal import Refusal
from annotator.store.project import Project, StoreError


def save_copy(project: Project, out: Path) -> None:
    """Write a copy of the project to `out`, in place of a file that is there.

    What stands at `out` stays until the copy is whole. Refused: `backup_onto_project`,
    `project_locked` for a project that is open elsewhere, `folder_missing`, `disk_full`,
    `store_failed(detail)`, `file_unwritable(detail)`.
    """
    if out.resolve() == project.path.resolve():
        raise Refusal("backup_onto_project", path=str(out))
    if out.with_name(f"{out.name}-wal").exists():
        raise Refusal("project_locked", path=str(out))
    part = out.with_name(f".{out.name}.{new_id()}.part")
    try:
        project.backup(part)
        part.replace(out)
    except StoreError as refusal:
        raise _of_place(refusal, part, out) from refusal
    except OSError as error:
        detail = error.strerror or str(error)
        raise Refusal("file_unwritable", path=str(out), detail=detail) from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def _of_place(refusal: StoreError, part: Path, out: Path) -> Refusal:
    """Return the refusal as one of the place that was asked for: nobody knows the other name."""
    told = {**refusal.params}
    if told.get("path") == str(part):
        told["path"] = str(out)
    return StoreError(refusal.code, **told)
