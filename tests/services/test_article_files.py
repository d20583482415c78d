"""Files of every sort that desks receive: each gives its text or one sentence, none a traceback."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from annotator.domain.refusal import Refusal
from annotator.services.importing import ArticleDraft, draft_of_bytes
from annotator.services.refusal_sentences import SENTENCES
from annotator.services.wording import worded
from tests.formats.article_files import (
    BILLION,
    chapter,
    docx,
    docx_parts,
    encrypted,
    epub,
    epub_parts,
    lines,
    mhtml,
    odt,
    odt_parts,
    packed,
    para,
    pdf,
    renamed,
)

WORDS = "La mairie de Montclar a rouvert la piscine"
ACCENTED = f"{WORDS} d’été, fermée à l’automne."
PAGE = f"<html><body><p>{WORDS}</p></body></html>"
LONG = "Un paragraphe de plus. " * 40
WORD = docx(para(WORDS))
TEXT = odt(f"<text:p>{WORDS}</text:p>")
BOOK = epub({"a.xhtml": chapter(WORDS)})
PAPER = pdf([lines([WORDS])])


def without(parts: dict[str, str | bytes], name: str) -> dict[str, str | bytes]:
    return {each: data for each, data in parts.items() if each != name}


def bomb() -> bytes:
    """A document of which a part is a thousand times as large as it is packed."""
    return packed({**docx_parts(para(WORDS)), "word/document.xml": b" " * 30_000_000})


def deep_xml(depth: int) -> bytes:
    return docx("<w:sdt>" * depth + para(WORDS) + "</w:sdt>" * depth)


def lying_zip() -> bytes:
    """A package whose parts say that they are other than they are."""
    data = bytearray(WORD)
    at = data.find(b"PK\x01\x02")
    data[at + 16 : at + 20] = struct.pack("<I", 1)
    return bytes(data)


TEXTS: dict[str, bytes] = {
    "plain.txt": ACCENTED.encode(),
    "marked.txt": ACCENTED.encode("utf-8-sig"),
    "utf16.txt": ACCENTED.encode("utf-16"),
    "utf32.txt": ACCENTED.encode("utf-32"),
    "windows.txt": ACCENTED.encode("cp1252"),
    "mac-lines.txt": ACCENTED.replace(" ", "\r").encode(),
    "no-name": ACCENTED.encode(),
    "lies.pdf": ACCENTED.encode(),
    "article.md": f"# Un titre\n\n{ACCENTED}".encode(),
    "front-matter.md": f"---\ntitle: Un titre\n---\n\n{ACCENTED}".encode(),
    "page.html": PAGE.encode(),
    "page-utf16.html": PAGE.encode("utf-16"),
    "latin.html": f'<meta charset="iso-8859-1"><p>{ACCENTED}'.encode("cp1252"),
    "unclosed.html": f"<html><body><div><p>{WORDS}".encode(),
    "said-to-be-text.txt": PAGE.encode(),
    "charset-unknown.html": f'<html><meta charset="klingon"><p>{ACCENTED}'.encode(),
    "controls.html": f"<html><body><p>{WORDS}\x0b\x01</p>{LONG}</body></html>".encode(),
    "saved.mhtml": mhtml(PAGE.encode()),
    "saved-latin.mht": mhtml(f"<html><p>{ACCENTED}".encode("cp1252"), charset="windows-1252"),
    "saved-cut.mhtml": mhtml(PAGE.encode())[:-40],
    "word.docx": WORD,
    "word.zip": WORD,
    "no-types.docx": packed(without(docx_parts(para(WORDS)), "[Content_Types].xml")),
    "no-relations.docx": packed(without(docx_parts(para(WORDS)), "_rels/.rels")),
    "deep.docx": deep_xml(100),
    "text.odt": TEXT,
    "stored.odt": packed(odt_parts(f"<text:p>{WORDS}</text:p>"), tightly=False),
    "book.epub": BOOK,
    "no-container.epub": packed(
        without(epub_parts({"a.xhtml": chapter(WORDS)}), "META-INF/container.xml")
    ),
    "html-in-xml.epub": epub({"a.xhtml": f"<html><p>{WORDS}<br>&nbsp;</html>"}),
    "paper.pdf": PAPER,
    "paper-after-junk.pdf": b"\n" * 300 + PAPER,
    "no-index.pdf": PAPER.replace(b"startxref\n", b"startxref\n9"),
    "huge.txt": (ACCENTED + "\n").encode() * 20_000,
    "one-line.html": f"<html><body><p>{WORDS} {LONG * 500}</p></body></html>".encode(),
    "many.docx": docx("".join(para(f"{WORDS} {n}") for n in range(3_000))),
}
"""Files that have a text, by what they are called."""

REFUSED: dict[str, tuple[bytes, str]] = {
    "empty.txt": (b"", "article_empty"),
    "blank.txt": (b" \r\n\t", "article_empty"),
    "only-mark.txt": (b"\xef\xbb\xbf", "article_empty"),
    "picture.png": (b"\x89PNG\r\n\x1a\n\0\0\0", "not_text"),
    "nul.txt": (b"Un\0deux", "not_text"),
    "half-letter.txt": (b"Un \xed\xa0\x80 deux", "text_surrogate"),
    "cut-utf16.txt": (ACCENTED.encode("utf-16")[:-1], "encoding_wrong"),
    "letter.rtf": (b"{\\rtf1\\ansi Bonjour}", "format_rtf"),
    "old.doc": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "format_old_word"),
    "protected.docx": (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(60) + "EncryptedPackage".encode("utf-16-le"),
        "file_encrypted",
    ),
    "encrypted.docx": (encrypted(WORD), "file_encrypted"),
    "encrypted.odt": (
        odt("<text:p>x</text:p>", manifest="<file-entry><encryption-data/></file-entry>"),
        "file_encrypted",
    ),
    "protected.epub": (
        packed(
            {
                **epub_parts({"a.xhtml": chapter(WORDS)}),
                "META-INF/encryption.xml": '<e><CipherReference URI="OPS/text/a.xhtml"/></e>',
            }
        ),
        "file_encrypted",
    ),
    "protected.pdf": (
        pdf(
            [lines([WORDS])],
            trailer=f"/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -4"
            f"/O<{'41' * 32}>/U<{'42' * 32}>>>",
        ),
        "file_encrypted",
    ),
    "cut.docx": (WORD[: len(WORD) // 2], "file_broken"),
    "lying.docx": (lying_zip(), "file_broken"),
    "cut.epub": (BOOK[:-30], "file_broken"),
    "cut.pdf": (PAPER[:80], "file_broken"),
    "nonsense.pdf": (b"%PDF-1.7 and so on", "file_broken"),
    "sheet.xlsx": (packed({"[Content_Types].xml": "<Types/>", "xl/a": ""}), "package_no_article"),
    "photos.zip": (packed({"a.png": b"\x89PNG"}), "package_no_article"),
    "empty.zip": (packed({}), "package_no_article"),
    "no-text.docx": (
        packed(without(docx_parts(para(WORDS)), "word/document.xml")),
        "document_missing",
    ),
    "no-body.docx": (
        packed({**docx_parts(""), "word/document.xml": "<w:document xmlns:w='x'/>"}),
        "document_missing",
    ),
    "no-content.odt": (packed(without(odt_parts(""), "content.xml")), "document_missing"),
    "no-chapter.epub": (epub({}), "document_missing"),
    "chapter-gone.epub": (
        packed(without(epub_parts({"a.xhtml": chapter(WORDS)}), "OPS/text/a.xhtml")),
        "document_missing",
    ),
    "blank.docx": (docx(para("")), "article_empty"),
    "blank.odt": (odt("<text:p/>"), "article_empty"),
    "blank.epub": (epub({"a.xhtml": chapter("")}), "article_empty"),
    "blank.html": (b"<html><body><script>var a = 1</script></body></html>", "article_empty"),
    "pictures.pdf": (pdf([[], []]), "pdf_pictures"),
    "bomb.docx": (bomb(), "package_too_dense"),
    "entities.docx": (
        packed({**docx_parts(""), "word/document.xml": f"{BILLION}<a>&d;</a>"}),
        "xml_entities",
    ),
    "outside.odt": (
        packed(
            {
                **odt_parts(""),
                "content.xml": '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><a>&x;</a>',
            }
        ),
        "xml_entities",
    ),
    "deepest.docx": (deep_xml(300), "xml_too_deep"),
    "deepest.html": (b"<html>" + b"<div>" * 5_000 + b"<p>Un", "html_too_deep"),
    "broken.docx": (
        packed({**docx_parts(""), "word/document.xml": "<w:document><w:body>"}),
        "xml_broken",
    ),
    "path.docx": (renamed(WORD, b"_rels/.rels", b"../../.rels"), "package_path"),
    "root.docx": (renamed(WORD, b"_rels/.rels", b"/rels/.rels"), "package_path"),
    "no-page.mhtml": (
        b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\nNothing.\n",
        "page_missing",
    ),
    "gzipped.txt": (b"\x1f\x8b" + zlib.compress(WORDS.encode()), "not_text"),
}
"""Files that have none, and why, by what they are called."""


@pytest.mark.parametrize("name", TEXTS)
def test_a_file_of_an_article_gives_its_words(name: str) -> None:
    draft = draft_of_bytes(TEXTS[name], name)
    assert " ".join(draft.text.replace("\n", " ").split()).find(WORDS) >= 0
    assert draft.title
    if ACCENTED.encode() in TEXTS[name]:
        assert ACCENTED in draft.text


@pytest.mark.parametrize("name", REFUSED)
def test_a_file_that_cannot_be_read_is_told_in_one_sentence(name: str) -> None:
    data, code = REFUSED[name]
    with pytest.raises(Refusal) as refused:
        draft_of_bytes(data, name)
    assert refused.value.code == code
    sentence = worded(refused.value)
    assert sentence.endswith(".")
    assert "{" not in sentence
    assert "\n" not in sentence


def cut(data: bytes) -> list[bytes]:
    """The file up to a tenth of it, to two tenths, and so on."""
    return [data[: len(data) * tenth // 10] for tenth in range(1, 10)]


def spoilt(data: bytes) -> list[bytes]:
    """The file with one byte in fifty wrong, another one each time."""
    made = []
    for first in range(0, 50, 7):
        bytes_ = bytearray(data)
        for at in range(first, len(bytes_), 50):
            bytes_[at] ^= 0x55
        made.append(bytes(bytes_))
    return made


@pytest.mark.parametrize("damage", [cut, spoilt])
@pytest.mark.parametrize(
    "name", ["word.docx", "text.odt", "book.epub", "paper.pdf", "page.html", "saved.mhtml"]
)
def test_damage_is_refused_or_read_over(name: str, damage: Callable[[bytes], list[bytes]]) -> None:
    outcomes = [outcome(data, name) for data in damage(TEXTS[name])]
    assert [each for each in outcomes if each != "words" and each not in SENTENCES] == []


def outcome(data: bytes, name: str) -> str:
    """`words`, or the code of the refusal."""
    try:
        draft = draft_of_bytes(data, name)
    except Refusal as refusal:
        return refusal.code
    return "words" if draft.text.strip() else "nothing"


def test_nothing_is_loaded_from_the_network_or_the_disk(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    import socket

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a connection was opened")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    secret = tmp_path / "beside.html"
    secret.write_text("<p>The secret beside it</p>", encoding="utf-8")
    page = (
        f'<html><head><base href="{tmp_path.as_uri()}/"><link rel="stylesheet" href="x.css">'
        '<meta http-equiv="refresh" content="0; url=https://gazette.example/">'
        '</head><body><nav><a href="/">Menu</a></nav><article>'
        f'<iframe src="beside.html"></iframe><object data="{secret.as_uri()}"></object>'
        f'<script src="https://gazette.example/a.js">document.write("bad")</script>'
        f"<p>{ACCENTED} {LONG}</p></article></body></html>"
    )
    draft = draft_of_bytes(page.encode(), "page.html")
    assert ACCENTED in draft.text
    assert "secret" not in draft.text
    assert "bad" not in draft.text


def test_a_format_that_is_named_is_taken_at_its_word() -> None:
    draft = draft_of_bytes(PAGE.encode(), "page.html", format_name="text")
    assert (draft.text, draft.source_format) == (PAGE, "text")
    with pytest.raises(Refusal, match="file_broken"):
        draft_of_bytes(PAGE.encode(), "page.html", format_name="docx")


def told(draft: ArticleDraft) -> tuple[str, str, str, str, str, str]:
    return (
        *(draft.title, draft.byline, draft.publisher),
        *(draft.url, draft.lang, draft.published_on),
    )


def test_what_a_page_says_of_itself_is_proposed() -> None:
    page = (
        '<html lang="fr-FR"><head><meta property="og:site_name" content="La Gazette">'
        '<meta property="article:published_time" content="2023-01-17T08:00:00+01:00">'
        '<meta name="author" content="Inès Vauquelin">'
        '<link rel="canonical" href="https://gazette.example/piscine"></head>'
        f"<body><h1>La piscine rouvre</h1><p>{ACCENTED}</p></body></html>"
    )
    assert told(draft_of_bytes(page.encode(), "x.html")) == (
        *("La piscine rouvre", "Inès Vauquelin", "La Gazette"),
        *("https://gazette.example/piscine", "fr", "2023-01-17"),
    )


def test_what_a_document_says_of_itself_is_proposed() -> None:
    core = (
        "<dc:title>La piscine rouvre</dc:title><dc:creator>Inès Vauquelin</dc:creator>"
        "<dc:language>fr-FR</dc:language><dcterms:created>2023-01-17T08:00:00Z</dcterms:created>"
    )
    made = (*("La piscine rouvre", "Inès Vauquelin", "", "", "fr"), "2023-01-17")
    assert told(draft_of_bytes(docx(para(ACCENTED), core=core), "x.docx")) == made


def test_a_day_in_the_text_counts_before_that_of_the_file() -> None:
    core = "<dcterms:created>2020-02-02T08:00:00Z</dcterms:created>"
    body = para("Le titre") + para("Publié le 17 janvier 2023") + para(ACCENTED)
    assert draft_of_bytes(docx(body, core=core), "x.docx").published_on == "2023-01-17"


def test_the_language_of_the_words_counts_before_that_of_the_file() -> None:
    page = f'<html lang="en"><body><p>{ACCENTED} {LONG} Il est dans la ville.</p></body></html>'
    assert draft_of_bytes(page.encode(), "x.html").lang == "fr"
    short = '<html lang="de-AT"><body><p>Kurz.</p></body></html>'
    assert draft_of_bytes(short.encode(), "x.html").lang == "de"


def test_a_file_too_large_or_a_text_too_long_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("annotator.services.importing.LARGEST", 2**20)
    with pytest.raises(Refusal, match="file_too_large"):
        draft_of_bytes(b"x" * (2**20 + 1), "x.txt")
    monkeypatch.setattr("annotator.services.importing.LONGEST", 100)
    with pytest.raises(Refusal, match="text_too_long"):
        draft_of_bytes(b"x" * 101, "x.txt")
