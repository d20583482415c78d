from __future__ import annotations

import codecs
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.refusal import Refusal
from annotator.formats.text import decode

FRENCH = "L’été est arrivé : « Ça coûte 12 € », a dit l’œnologue à Noël."


def refusal(data: bytes, encoding: str | None = None) -> tuple[str, dict[str, object]]:
    with pytest.raises(Refusal) as refused:
        decode(data, encoding)
    return refused.value.code, refused.value.params


@pytest.mark.parametrize("name", ["utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_a_byte_order_mark_decides_and_is_no_part_of_the_text(name: str) -> None:
    text = "Été 🇫🇷\r\n"
    assert decode(f"\ufeff{text}".encode(name)) == (text, name)


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1))
def test_utf_8_comes_back_as_it_was(text: str) -> None:
    text = f"A {text}"
    assert decode(text.encode()) == (text, "utf-8")


def test_line_ends_are_kept() -> None:
    assert decode(b"a\r\nb\rc\n")[0] == "a\r\nb\rc\n"


@pytest.mark.parametrize(
    "text",
    [
        FRENCH,
        "Café",
        "The minister said “we will see” – and left. It’s done.",
        "El niño comió piñas. ¿Qué pasó ayer en España?",
        "Die Größe der Übung überraschte die Ärzte.",
    ],
)
def test_western_text_of_windows_is_not_left_to_statistics(text: str) -> None:
    assert decode(text.encode("cp1252")) == (text, "cp1252")


@pytest.mark.parametrize("text", ["Le cœur de l’été".replace("’", "'"), "12 € à l'État"])
def test_the_euro_and_the_oe_of_latin_9_are_not_read_as_a_half(text: str) -> None:
    assert decode(text.encode("iso8859-15")) == (text, "iso8859-15")


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Вчера мама пошла на рынок IKEA, папа остался дома.", "cp1251"),
        ("Привет, мир! Сегодня хорошая погода в Москве, и мы идём гулять.", "cp1251"),
        ("Zażółć gęślą jaźń. Rząd ogłosił we wtorek, że wydatki wzrosną.", "cp1250"),
        ("今日は天気がいいですね。東京に行きましょう。", "cp932"),
        ("L'été est arrivé à Paris, où les élèves fêtent Noël.", "mac-roman"),
    ],
)
def test_other_encodings_are_found_by_statistics(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == (text, encoding)


def test_what_statistics_cannot_tell_is_read_as_windows_text() -> None:
    # Accents without a letter around them are no Western text, nor anything else.
    data = "Ã©†‡ŸŽ ¤¦§¨ ƒ\u201a„ Ž".encode("cp1252")
    assert decode(data) == (data.decode("cp1252"), "cp1252")


def test_what_no_encoding_has_is_no_text() -> None:
    assert refusal(bytes([0x81, 0xFF, 0x8D, 0xFE, 0x8F, 0xFD, 0x90, 0xFF])) == ("not_text", {})


@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-1.7\n%\xe2\xe3",
        b"PK\x03\x04word",
        b"\x89PNG\r\n",
        b"{\\rtf1\\ansi Bonjour}",
        b"text with\0 a NUL",
        b"\x01\x02\x03\x04 controls",
        "a NUL after a mark \0".encode("utf-8-sig"),
    ],
)
def test_a_binary_file_is_refused(data: bytes) -> None:
    assert refusal(data) == ("not_text", {})


def test_a_form_feed_and_a_rare_control_are_text() -> None:
    assert decode(b"one\fpage\x01" + b"x" * 200)[1] == "utf-8"


@pytest.mark.parametrize("data", [b"", b" \r\n\t", codecs.BOM_UTF8, "\u00a0".encode()])
def test_an_empty_article_is_refused(data: bytes) -> None:
    assert refusal(data) == ("article_empty", {})


def test_broken_utf_8_after_its_mark_is_refused_where_it_breaks() -> None:
    data = codecs.BOM_UTF8 + b"ab\xe9c"
    assert refusal(data) == ("encoding_wrong", {"encoding": "utf-8", "at": 5})


@pytest.mark.parametrize("name", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize(
    "words",
    ["Un", "L’été à Œting : 12\u202f000 €\r\n" * 40, "Ā kā\tb" + " et dix mots de plus" * 2],
)
def test_utf_16_is_known_without_its_mark(name: str, words: str) -> None:
    assert decode(words.encode(name)) == (words, name)


@pytest.mark.parametrize(
    "data",
    [
        bytes(sign for number in range(1, 250) for sign in (number, 0)),
        "Trois mots ici".encode("utf-16-le") + b"\0\0" * 9,
        "Trois mots ici".encode("utf-32-le"),
        "Trois mots\udc00".encode("utf-16-le", "surrogatepass"),
        "Trois mots".encode("utf-16-le") + b"\0",
        b"PK\x03\x04" + "Trois mots".encode("utf-16-le"),
    ],
)
def test_what_only_looks_a_little_like_utf_16_is_refused(data: bytes) -> None:
    assert refusal(data) == ("not_text", {})


def test_half_a_pair_in_utf_16_is_refused() -> None:
    code, params = refusal(codecs.BOM_UTF16_LE + b"a\0\x00\xd8b\0")
    assert (code, params["at"]) == ("encoding_wrong", 4)


def test_a_named_encoding_is_taken_at_its_word() -> None:
    assert decode("Été".encode(), "LATIN1") == ("Ã‰tÃ©".replace("‰", "\x89"), "iso8859-1")


def test_a_named_encoding_drops_its_mark_too() -> None:
    assert decode("\ufeffÉté".encode(), "UTF8") == ("Été", "utf-8")


def test_a_named_encoding_that_does_not_fit_is_refused_where_it_fails() -> None:
    assert refusal(b"ab\xe9c", "utf-8") == ("encoding_wrong", {"encoding": "utf-8", "at": 2})


@pytest.mark.parametrize("name", ["klingon", "hex", "undefined", "", "a\0b", "é"])
def test_a_name_that_is_no_text_encoding_is_refused(name: str) -> None:
    assert refusal(b"abc", name) == ("encoding_unknown", {"encoding": name})


@given(st.binary(), st.none() | st.sampled_from(["utf-8", "cp1252", "utf-16", "shift_jis"]))
def test_any_bytes_are_decoded_or_refused(data: bytes, encoding: str | None) -> None:
    try:
        text, name = decode(data, encoding)
    except Refusal:
        return
    assert text.strip()
    assert codecs.lookup(name)


def test_utf_8_is_read_without_the_statistics() -> None:
    code = (
        "import sys; from annotator.formats.text import decode; decode('Été'.encode())\n"
        "decode('Été à Paris'.encode('cp1252')); print('charset_normalizer' in sys.modules)"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "False"


@pytest.mark.parametrize(
    ("data", "column"),
    [(b"abc\xed\xa0\x80d", 4), (b"\xc3\xa9t\xc3\xa9 \xed\xa0\xbd\xed\xb8\x80", 5)],
)
def test_surrogates_in_utf_8_are_no_letters_of_windows(data: bytes, column: int) -> None:
    assert refusal(data) == ("text_surrogate", {"line": 1, "column": column})
