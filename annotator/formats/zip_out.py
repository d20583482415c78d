"""Zip packages out: made whole in memory, then written at once."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO


@contextmanager
def zipped(stream: BinaryIO) -> Iterator[zipfile.ZipFile]:
    """Give a package to be filled, and write it to the stream when it is whole.

    The stream need not know where it stands: a pipe does not, and the null device says that it
    stands at nought. Nothing is written when what fills the package fails.
    """
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as package:
        yield package
    stream.write(made.getbuffer())
