"""Tests of `annotator/formats/zip_out.py`."""

from __future__ import annotations

import io
import os
import zipfile
from pathlib import Path

import pytest

from annotator.formats.zip_out import zipped


def test_a_package_is_written_when_it_is_whole() -> None:
    stream = io.BytesIO()
    with zipped(stream) as package:
        package.writestr("a", "one")
        assert stream.getvalue() == b""
    assert not stream.closed
    assert zipfile.ZipFile(stream).read("a") == b"one"


def test_a_stream_that_does_not_know_where_it_stands_is_written_to() -> None:
    """The null device says nought, however much was written."""
    with Path(os.devnull).open("wb") as nowhere, zipped(nowhere) as package:
        for number in range(9):
            package.writestr(str(number), os.urandom(20_000))


def test_nothing_is_written_of_one_that_fails() -> None:
    stream = io.BytesIO()

    def fail() -> None:
        with zipped(stream) as package:
            package.writestr("a", "one")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert stream.getvalue() == b""
