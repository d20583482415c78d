"""Files that appear under their names when they are whole, or not at all."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, cast

from annotator.domain.ids import new_id
from annotator.domain.refusal import Refusal


@contextmanager
def appearing(asked: Path, targets: tuple[Path, ...]) -> Iterator[list[BinaryIO]]:
    """Open a file beside each target; they take its place when all are written, or go away.

    Refused, by the path that was `asked` for: `folder_missing`, `disk_full`,
    `file_unwritable(path, detail)`.
    """
    halves = [_half(target) for target in targets]
    try:
        with ExitStack() as stack:
            streams = [stack.enter_context(half.open("xb")) for half in halves]
            yield [cast("BinaryIO", stream) for stream in streams]
            for stream in streams:
                stream.flush()
                os.fsync(stream.fileno())
        for half, target in zip(halves, targets, strict=True):
            half.replace(target)
    except OSError as error:
        raise _refusal(asked, error) from error
    finally:
        for half in halves:
            # A name that cannot be made cannot be taken away; what was refused has been told.
            with suppress(OSError):
                half.unlink(missing_ok=True)


@contextmanager
def appearing_folder(asked: Path) -> Iterator[Path]:
    """Give a folder to be filled; it takes the place `asked` for when all is written, or goes.

    A folder that stands there already takes the files in, and what else it holds stays. Refused
    as `appearing` refuses.
    """
    target = asked.resolve()
    stands = target.is_dir()
    # In a folder that is there: it may be another disk's.
    making = (target / f".{new_id()}.part") if stands else _half(target)
    try:
        making.mkdir()
        yield making
        if stands:
            for each in sorted(making.iterdir()):
                each.replace(target / each.name)
        else:
            making.rename(target)
    except OSError as error:
        raise _refusal(asked, error) from error
    finally:
        shutil.rmtree(making, ignore_errors=True)


def _half(target: Path) -> Path:
    return target.with_name(f".{target.name}.{new_id()}.part")


def _refusal(path: Path, error: OSError) -> Refusal:
    if not path.resolve().parent.is_dir():
        return Refusal("folder_missing", path=str(path.parent))
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return Refusal("disk_full", path=str(path))
    return Refusal("file_unwritable", path=str(path), detail=error.strerror or str(error))
