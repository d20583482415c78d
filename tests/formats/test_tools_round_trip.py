"""Formats of tools that bring a text along give the same spans and kinds back."""

from __future__ import annotations

import json
import time
from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.domain.annotation import Kind
from annotator.domain.text import canonical
from annotator.services.incoming_files import GivenFile, read_file, told_format
from annotator.services.lost_words import lost_word
from annotator.ui.dialogs.export_words import ExportWords
from tests.formats.troubled import (
    NOTE,
    TEXT,
    article,
    document,
    kinds,
    marked,
    only,
    placed,
    read,
    written,
)

ENDINGS: Mapping[str, str] = {
    "label-studio": ".json",
    "doccano": ".jsonl",
    "spacy-jsonl": ".jsonl",
    "tei": ".xml",
    "qdpx": ".qdpx",
}
NAMES = (*ENDINGS,)


@pytest.mark.parametrize("name", NAMES)
def test_all_spans_come_back_as_what_they_were(name: str) -> None:
    given_document = document()
    data, beside, told = written(name, given_document)
    found = only(read(name, data))
    assert found.text == TEXT
    assert kinds(found) == marked(given_document)
    assert (found.bad, dict(found.lost), beside) == ((), {}, {})
    assert told.rows == len(given_document.dossiers)


@pytest.mark.parametrize("name", NAMES)
def test_notes_and_ids_come_back_where_the_format_has_them(name: str) -> None:
    given_document = document()
    data, _, told = written(name, given_document)
    found = {each.annotation.id: each for each in only(read(name, data)).annotations}
    ids = {each.annotation.id for each in given_document.dossiers}
    assert set(found) == ({""} if name == "doccano" else ids)
    if "notes" not in told.lost:
        assert NOTE in {each.annotation.note for each in found.values()}


@pytest.mark.parametrize("name", NAMES)
def test_what_is_lost_is_told_in_words(name: str) -> None:
    _, _, told = written(name, document())
    assert told.lost["tags"] == 2
    assert set(told.lost) <= set(ExportWords().lost())


@pytest.mark.parametrize("name", NAMES)
def test_the_article_is_described(name: str) -> None:
    found = only(read(name, written(name, document())[0]))
    assert found.title == article().title
    if name != "qdpx":
        assert (found.lang, found.url, found.article_id) == ("fr", article().url, "art1")


@pytest.mark.parametrize("name", NAMES)
def test_an_article_without_annotations_is_written_and_read(name: str) -> None:
    data, _, told = written(name, document("Rien.", ()))
    found = only(read(name, data))
    assert (found.text, found.annotations, told.rows) == ("Rien.", (), 0)


@pytest.mark.parametrize("name", NAMES)
def test_the_same_article_gives_the_same_file(name: str) -> None:
    assert written(name, document()) == written(name, document())


@pytest.mark.parametrize("name", [each for each in NAMES if each != "tei"])
def test_several_articles_stand_in_one_file(name: str) -> None:
    first, second = document(), placed("Deux.", [(0, 4, Kind.CLAIM, "")])
    second = replace(second, version=replace(second.version, id="v2"))
    data, _, told = written(name, first, second)
    found = read(name, data)
    assert [getattr(each, "text", "") for each in found] == [TEXT, "Deux."]
    assert told.rows == len(first.dossiers) + 1


@pytest.mark.parametrize("name", NAMES)
def test_ten_thousand_annotations_take_seconds(name: str) -> None:
    words = "L’été 😀 revient toujours trop tôt.\n\n"
    found = [
        (at * len(words) + start, at * len(words) + end, Kind.ENTITY, "person")
        for at in range(2500)
        for start, end in ((2, 5), (6, 7), (8, 15), (8, 24))
    ]
    begun = time.perf_counter()
    data, _, told = written(name, placed((words * 2500).rstrip(), found))
    back = only(read(name, data))
    assert time.perf_counter() - begun < 20
    assert len(back.annotations) == told.rows == 10_000


@pytest.mark.parametrize("name", NAMES)
def test_a_file_is_told_by_what_stands_in_it(name: str) -> None:
    data, _, _ = written(name, document())
    assert told_format(data, f"a{ENDINGS[name]}") == name
    assert told_format(data, "a") == ("" if name == "qdpx" else name)
    reading = read_file(GivenFile(f"a{ENDINGS[name]}", data))
    assert (reading.format_name, reading.lines, len(reading.documents)) == (name, (), 1)


@pytest.mark.parametrize("name", NAMES)
def test_what_is_no_such_file_is_not_recognised(name: str) -> None:
    strangers = (
        b"",
        b"Il pleut.\n",
        b"\x00\xff",
        b"PK\x03\x04",
        b"{}",
        b"[]",
        b"<a/>",
        b'{"text": 1}',
    )
    for data in strangers:
        assert told_format(data, "a.txt") != name


def test_lines_of_ours_are_still_told_from_those_of_others() -> None:
    line = json.dumps({"id": "a", "kind": "claim", "start": 0, "end": 2, "quote": "Il"})
    assert told_format(line.encode(), "a.jsonl") == "jsonl"


SIGNS = st.sampled_from(
    ["a", "é", "e\u0301", "😀", "🇫🇷", " ", "\n", "\t", "\u00a0", "<", "&", "]]>", '"']
)
PLACES = st.tuples(
    st.integers(0, 30),
    st.integers(1, 9),
    st.sampled_from([(Kind.CLAIM, "number"), (Kind.ENTITY, "person"), (Kind.DATE, "date")]),
)


@settings(max_examples=150, deadline=None)
@given(
    st.lists(SIGNS, min_size=1, max_size=40).map("".join).map(canonical),
    st.lists(PLACES, max_size=6),
    st.sampled_from(NAMES),
)
def test_any_text_with_any_spans_comes_back(
    text: str, places: list[tuple[int, int, tuple[Kind, str]]], name: str
) -> None:
    found = [
        (start, min(start + length, len(text)), *kind)
        for start, length, kind in places
        if start < len(text)
    ]
    given_document = placed(text, found)
    back = only(read(name, written(name, given_document)[0]))
    assert back.text == text
    assert kinds(back) == marked(given_document)


def test_codes_of_what_is_lost_have_words() -> None:
    for code in ("labels", "refused", "comments", "relations", "other_regions"):
        assert lost_word(code) != code or code in {"relations", "comments"}
