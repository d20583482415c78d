from __future__ import annotations

import pytest

from annotator.domain.media import media_type, suffix_of


@pytest.mark.parametrize(
    ("content", "media", "suffix"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "application/pdf", ".pdf"),
        (b"\x89PNG\r\n\x1a\n\x00", "image/png", ".png"),
        (b"\xff\xd8\xff\xe0\x00", "image/jpeg", ".jpg"),
        (b"GIF89a\x01", "image/gif", ".gif"),
        (b"GIF87a\x01", "image/gif", ".gif"),
        (b"RIFF\x24\x00\x00\x00WEBPVP8 ", "image/webp", ".webp"),
        (b"\xef\xbb\xbf\n <!DOCTYPE html><p>", "text/html", ".html"),
        (b"<HTML lang=fr>", "text/html", ".html"),
        (
            b"From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;",
            "multipart/related",
            ".mhtml",
        ),
        ("Procès-verbal\r\n\tdu 17 janvier\u202f2023".encode(), "text/plain", ".txt"),
        (b"RIFF\x24\x00\x00\x00WAVEfmt ", "", ""),
        (b"MZ\x90\x00\x03", "", ""),
        (b"caf\xe9", "", ""),
    ],
)
def test_a_file_is_what_its_bytes_say(content: bytes, media: str, suffix: str) -> None:
    assert media_type(content) == media
    assert suffix_of(media) == suffix
