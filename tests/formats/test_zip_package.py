"""Tests of packages: limits that are kept whatever a package says of itself."""

from __future__ import annotations

import io
import zipfile

import pytest

from annotator.domain.refusal import Refusal
from annotator.formats import zip_package
from annotator.formats.zip_package import open_package
from tests.formats.article_files import encrypted, packed


def refused(code: str) -> pytest.RaisesExc[Refusal]:
    return pytest.raises(Refusal, match=code)


def test_parts_are_read_by_their_names() -> None:
    package = open_package(packed({"a/b.xml": "un", "c": b"deux"}))
    assert package.names == ("a/b.xml", "c")
    assert package.read("a/b.xml") == b"un"
    assert "c" in package
    assert package.get("d") is None
    with refused("part_missing"):
        package.read("d")


def test_folders_are_no_parts_and_the_last_of_two_counts() -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.mkdir("folder")
        archive.writestr("a", "first")
        with pytest.warns(UserWarning, match="Duplicate"):
            archive.writestr("a", "second")
    package = open_package(made.getvalue())
    assert package.names == ("a",)
    assert package.read("a") == b"second"


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04 and no more", packed({"a": "b"})[:-8]])
def test_what_is_no_package_is_damaged(data: bytes) -> None:
    with refused("file_broken"):
        open_package(data)


def test_a_part_that_is_not_what_it_says_is_damaged() -> None:
    data = packed({"a": "words and words"}, tightly=False).replace(b"words and", b"wards and")
    with refused("file_broken"):
        open_package(data).read("a")


def test_a_protected_part_is_refused() -> None:
    with refused("file_encrypted"):
        open_package(encrypted(packed({"a": "b"}))).read("a")


@pytest.mark.parametrize("name", ["../a", "a/../../b", "/etc/a", "..\\a", "C:/a", "\\a"])
def test_no_name_leads_out(name: str) -> None:
    with refused("package_path"):
        open_package(packed({name: "b"}))


def test_a_name_may_have_dots() -> None:
    assert open_package(packed({"a..b/...c": "x"})).read("a..b/...c") == b"x"


def test_what_is_packed_too_tightly_is_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    data = packed({"a": b" " * 30_000_000})
    with refused("package_too_dense"):
        open_package(data).read("a")
    monkeypatch.setattr(zip_package, "DENSEST", 100_000)
    assert len(open_package(data).read("a")) == 30_000_000


def test_a_part_that_tells_a_smaller_size_is_unpacked_no_further() -> None:
    data = bytearray(packed({"a": b" " * 30_000_000}))
    for mark, at in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        start = data.find(mark)
        data[start + at : start + at + 4] = (1000).to_bytes(4, "little")
    with refused("file_broken"):
        open_package(bytes(data)).read("a")


def test_limits_of_size_and_number(monkeypatch: pytest.MonkeyPatch) -> None:
    package = open_package(packed({"a": "x" * 60, "b": "y" * 60}))
    monkeypatch.setattr(zip_package, "LARGEST_WHOLE", 100)
    package.read("a")
    with refused("file_too_large"):
        package.read("b")
    monkeypatch.setattr(zip_package, "LARGEST_PART", 50)
    with refused("file_too_large"):
        package.read("a")
    monkeypatch.setattr(zip_package, "MOST_PARTS", 1)
    with refused("package_parts"):
        open_package(packed({"a": "x", "b": "y"}))
