"""Tests of pages saved as one file."""

from __future__ import annotations

import pytest

from annotator.domain.refusal import Refusal
from annotator.formats.mhtml import SavedPage, is_mhtml, saved_page
from tests.formats.article_files import mhtml

HEAD = b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b{}\n\n"
PARTS = (
    b"--b\nContent-Type: text/html; charset=iso-8859-1\nContent-ID: <one>\n\n<p>un</p>\n"
    b"--b\nContent-Type: text/html\nContent-ID: <two>\n"
    b"Content-Location: https://gazette.example/two\n"
    b"Content-Transfer-Encoding: quoted-printable\n\n<p>deux =C3=A9t=C3=A9</p>\n--b--\n"
)


def test_what_browsers_save_is_read() -> None:
    data = mhtml(b"<p>x</p>")
    assert is_mhtml(data)
    assert is_mhtml(b"\r\n" + data)
    assert saved_page(data) == SavedPage(b"<p>x</p>", "utf-8", "https://gazette.example/a")


def test_the_first_page_counts_or_that_which_is_named() -> None:
    first = saved_page(HEAD.replace(b"{}", b"") + PARTS)
    assert (first.data.strip(), first.encoding, first.url) == (b"<p>un</p>", "iso-8859-1", "")
    named = saved_page(HEAD.replace(b"{}", b'; start="<two>"') + PARTS)
    assert named.data.decode().strip() == "<p>deux été</p>"
    assert named.url == "https://gazette.example/two"


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"Content-Type: text/html\n\n<p>x</p>",
        b"Dear reader: this is a letter.\nContent-Type: multipart/related\n",
        b"<p>Content-Type: multipart/related</p>",
    ],
)
def test_a_letter_is_no_saved_page(data: bytes) -> None:
    assert not is_mhtml(data)


def test_a_file_without_a_page_is_refused() -> None:
    with pytest.raises(Refusal, match="page_missing"):
        saved_page(HEAD.replace(b"{}", b"") + b"--b\nContent-Type: image/png\n\nx\n--b--\n")


def test_parts_inside_one_another_without_end_are_damage_or_no_page() -> None:
    deep = b"".join(
        b"Content-Type: multipart/related; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(3000)
    )
    with pytest.raises(Refusal, match=r"file_broken|page_missing"):
        saved_page(deep)
