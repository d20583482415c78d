"""Packages: zip files that documents come in, opened with limits and never unpacked to the disk."""

from __future__ import annotations

import io
import lzma
import zipfile
import zlib
from typing import Final

from annotator.domain.refusal import Refusal

MOST_PARTS: Final = 10_000
LARGEST_PART: Final = 128 * 1024 * 1024
LARGEST_WHOLE: Final = 256 * 1024 * 1024
"""Bytes of all parts that are read, unpacked."""
DENSEST: Final = 200
"""How many times its packed size a large part may have: prose has ten times, a bomb a thousand."""
HARMLESS: Final = 16 * 1024 * 1024
"""Bytes up to which a part may be packed as tightly as it likes."""

_ENCRYPTED: Final = 0x1
_BROKEN: Final = (
    *(zipfile.BadZipFile, zlib.error, lzma.LZMAError),
    *(EOFError, NotImplementedError, ValueError, OSError),
)


class Package:
    """The parts of a zip file by their names; nothing in it is ever a path of ours.

    Every reading refuses: `file_broken`, `file_encrypted`, `package_too_dense(times)`,
    `file_too_large(limit)` in megabytes, unpacked.
    """

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        # Of two parts of one name the last counts, as it does for everybody else.
        self._parts = {part.filename: part for part in archive.infolist() if not part.is_dir()}
        self._unpacked = 0

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the parts, as the package spells them, in its order."""
        return tuple(self._parts)

    def __contains__(self, name: str) -> bool:
        return name in self._parts

    def read(self, name: str) -> bytes:
        """Return a part, unpacked; refused (`part_missing(part)`) if there is none."""
        part = self._parts.get(name)
        if part is None:
            raise Refusal("part_missing", part=name)
        if part.flag_bits & _ENCRYPTED:
            raise Refusal("file_encrypted")
        _check_density(part.file_size, part.compress_size)
        data = self._unpack(part)
        self._unpacked += len(data)
        if self._unpacked > LARGEST_WHOLE:
            raise Refusal("file_too_large", limit=LARGEST_WHOLE // 2**20)
        return data

    def get(self, name: str) -> bytes | None:
        """Return a part, or none if the package has no such part."""
        return self.read(name) if name in self else None

    def _unpack(self, part: zipfile.ZipInfo) -> bytes:
        """Unpack no more than a part may have, whatever it says of itself."""
        if part.file_size > LARGEST_PART:
            raise Refusal("file_too_large", limit=LARGEST_PART // 2**20)
        try:
            with self._archive.open(part) as stream:
                data = stream.read(LARGEST_PART + 1)
        except RuntimeError:
            # What zipfile says of parts that need a password it has not been told of.
            raise Refusal("file_encrypted") from None
        except _BROKEN:
            raise Refusal("file_broken") from None
        if len(data) > LARGEST_PART:
            raise Refusal("file_too_large", limit=LARGEST_PART // 2**20)
        _check_density(len(data), part.compress_size)
        return data


def open_package(data: bytes) -> Package:
    """Open the bytes of a zip file.

    Refused: `file_broken`, `package_parts(limit)` for too many parts, `package_path(part)` for a
    name that would lead out of a folder.
    """
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except _BROKEN:
        raise Refusal("file_broken") from None
    parts = archive.infolist()
    if len(parts) > MOST_PARTS:
        raise Refusal("package_parts", limit=MOST_PARTS)
    for part in parts:
        if _leads_out(part.filename):
            raise Refusal("package_path", part=part.filename)
    return Package(archive)


def _leads_out(name: str) -> bool:
    steps = name.replace("\\", "/").split("/")
    return ".." in steps or steps[0] == "" or steps[0].endswith(":")


def _check_density(unpacked: int, packed: int) -> None:
    if unpacked > HARMLESS and unpacked > DENSEST * max(packed, 1):
        raise Refusal("package_too_dense", times=DENSEST)
