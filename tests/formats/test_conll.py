"""Tests of `annotator/formats/conll*.py` and `tokens.py`."""

from __future__ import annotations

import pytest

from annotator.domain.annotation import Kind
from annotator.domain.text import Span
from annotator.formats.conll_read import recognises
from annotator.formats.incoming_document import IncomingDocument
from annotator.formats.tokens import tokenized
from tests.formats.troubled import TEXT, document, kinds, only, placed, read, written


def found(content: str) -> IncomingDocument:
    return only(read("conll", content.encode()))


def told(document: IncomingDocument) -> list[tuple[str, str]]:
    return [(each.quote, each.label) for each in document.annotations]


def tokens(text: str, *spans: Span) -> list[list[str]]:
    return [
        [text[each.start : each.end] for each in sentence.tokens]
        for sentence in tokenized(text, spans)
    ]


def test_one_tag_a_token_tells_entities_and_dates_before_claims() -> None:
    given = placed(
        "Inès Roux de Lyon va.",
        [
            *((0, 9, Kind.ENTITY, "person"), (0, 9, Kind.CLAIM, ""), (0, 4, Kind.ENTITY, "other")),
            *(
                (5, 17, Kind.ENTITY, "work"),
                (13, 17, Kind.ENTITY, "place"),
                (18, 20, Kind.CLAIM, ""),
            ),
        ],
    )
    data, _, told_of = written("conll", given)
    rows = [line.split(" ") for line in data.decode().split("\n")]
    assert rows[0] == ["-DOCSTART-", "-X-", "-X-", "O"]
    assert [(row[0], row[-1]) for row in rows[2:8]] == [
        *(("Inès", "B-MISC"), ("Roux", "B-WORK"), ("de", "I-WORK"), ("Lyon", "I-WORK")),
        *(("va", "B-claim"), (".", "O")),
    ]
    assert (told_of.rows, told_of.lost["overlaps"]) == (3, 3)


def test_what_is_left_of_the_overlaps_comes_back_as_it_was() -> None:
    data, _, told_of = written("conll", document())
    back = only(read("conll", data))
    there = [(back.text[start:end], kind, subtype) for start, end, kind, subtype in kinds(back)]
    assert there == [
        ("🇫🇷", "entity", "place"),
        ("L’ armée", "entity", "organisation"),
        ("été 3 %", "date", ""),
        ("Inès", "entity", "person"),
        ("te\u0301 Jo", "entity", "other"),
        ("a | b_c \\ d ; 👩‍👩‍👧 *", "claim", "comparison"),
        ("fin . « Autre", "claim", "causal"),
        ("elle bas", "entity", "event"),
    ]
    assert (told_of.rows, told_of.lost["overlaps"]) == (8, 7)


def test_articles_are_parted() -> None:
    data, _, _ = written("conll", document("Un.", ()), document("Deux.", ()))
    one, two = read("conll", data)
    assert isinstance(one, IncomingDocument)
    assert isinstance(two, IncomingDocument)
    assert [(each.name, each.text) for each in (one, two)] == [("a 1", "Un ."), ("a 2", "Deux .")]


def test_a_file_may_end_where_an_article_would_begin() -> None:
    assert found("-DOCSTART- O\n\nUn O\n\n-DOCSTART- O\n").text == "Un"
    assert found("-DOCSTART- O\n").text == ""


@pytest.mark.parametrize(
    ("tags", "spans"),
    [
        ("B-PER I-PER O B-LOC", ["Inès Roux", "Lyon"]),
        ("I-PER I-PER O I-LOC", ["Inès Roux", "Lyon"]),
        ("I-PER B-PER O I-LOC", ["Inès", "Roux", "Lyon"]),
        ("B-PER L-PER O U-LOC", ["Inès Roux", "Lyon"]),
        ("B-PER E-PER O S-LOC", ["Inès Roux", "Lyon"]),
        ("I-PER I-LOC I-LOC O", ["Inès", "Roux à"]),
        ("S-PER S-PER O O", ["Inès", "Roux"]),
        ("E-PER I-PER O O", ["Inès", "Roux"]),
    ],
)
@pytest.mark.parametrize("gap", [" ", "\t", " X Y ", "\tX\t"])
def test_every_way_to_tag_is_read(tags: str, spans: list[str], gap: str) -> None:
    words = zip(["Inès", "Roux", "à", "Lyon"], tags.split(), strict=True)
    document = found("".join(f"{word}{gap}{tag}\n" for word, tag in words))
    assert [each.quote for each in document.annotations] == spans
    assert document.bad == ()


def test_sentences_are_lines_and_end_what_goes_on() -> None:
    document = found("# id = 1\r\nInès I-PER\r\n\r\n\r\nRoux I-PER\r\nva O\r\n")
    assert (document.text, told(document)) == ("Inès\nRoux va", [("Inès", "PER"), ("Roux", "PER")])
    assert [each.line for each in document.annotations] == [2, 5]


def test_a_number_sign_is_a_token() -> None:
    assert found("# O\nMeToo B-MISC\n").text == "# MeToo"


@pytest.mark.parametrize(
    ("line", "code"), [("va", "conll_line_uneven"), ("va X-PER", "conll_tag_unknown")]
)
def test_a_bad_line_is_told_and_its_word_kept(line: str, code: str) -> None:
    document = found(f"Inès B-PER\n{line}\nLyon B-LOC\n")
    assert (document.text, told(document)) == (
        "Inès va Lyon",
        [("Inès", "PER"), ("Lyon", "LOC")],
    )
    assert [(each.line, each.refusal.code) for each in document.bad] == [(2, code)]


def test_it_is_told_by_its_first_lines() -> None:
    assert recognises("\ufeff-DOCSTART- -X- O\n\nInès B-PER\nva O\n".encode(), "a.txt")
    assert not recognises(b"Il va\nO O\n", "a.txt")
    assert not recognises(b"\n\n", "a.txt")


def test_tokens_hold_all_that_is_no_white_space() -> None:
    assert tokens("L’été, qu’il va-t-en 3,5\u00a0%.\n👩‍👩‍👧 e\u0301te\u0301\tJohn’s") == [
        ["L’", "été", ",", "qu’", "il", "va-t-en", "3,5", "%", "."],
        ["👩‍👩‍👧", "e\u0301te\u0301", "John’s"],
    ]
    held = "".join("".join(each) for each in tokens(TEXT))
    assert held == "".join(TEXT.split())


def test_tokens_are_cut_and_sentences_joined_where_a_span_needs_it() -> None:
    assert tokens("Abc. Def.", Span(1, 2), Span(3, 6)) == [["A", "b", "c", ".", "D", "ef", "."]]
    assert tokens("Un. Deux. Trois.", Span(0, 8)) == [["Un", ".", "Deux", "."], ["Trois", "."]]
    assert tokens(" \n") == []
    assert tokens("un \x1f deux") == [["un", "deux"]]
