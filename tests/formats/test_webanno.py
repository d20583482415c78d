"""Tests of `annotator/formats/webanno*.py`; the cases are those of INCEpTION's own suite."""

from __future__ import annotations

import pytest

from annotator.domain.annotation import Kind
from annotator.formats.incoming_document import IncomingDocument
from annotator.formats.webanno_signs import (
    escaped_text,
    escaped_value,
    stacked,
    unescaped_text,
    unescaped_value,
)
from tests.formats.troubled import document, only, placed, read, written
from tests.services.conftest import refused

HEADER = "#FORMAT=WebAnno TSV 3.3\n"
SPAN = "#T_SP=webanno.custom.Span|value\n\n\n"
ENTITY = "#T_SP=de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity|identifier|value\n\n\n"


def rows(data: bytes) -> list[str]:
    return data.decode().split("\n")


def found(body: str, layers: str = SPAN) -> IncomingDocument:
    return only(read("webanno-tsv", (HEADER + layers + body).encode()))


def told(document: IncomingDocument) -> list[tuple[str, str]]:
    return [(each.quote, each.label) for each in document.annotations]


def test_tokens_are_kept_whole_and_their_parts_have_rows_of_their_own() -> None:
    given = placed("Le 😀 barrage", [(5, 9, Kind.ENTITY, "place"), (3, 9, Kind.CLAIM, "")])
    data, _, _ = written("webanno-tsv", given)
    assert [row.split("\t")[:4] for row in rows(data)[4:]] == [
        ["#Text=Le 😀 barrage"],
        ["1-1", "0-2", "Le", "_"],
        ["1-2", "3-5", "😀", "claim[1]"],
        ["1-3", "6-13", "barrage", "_"],
        ["1-3.1", "6-10", "barr", "claim[1]|entity[2]"],
        [""],
    ]


def test_one_annotation_on_one_token_has_no_number() -> None:
    data, _, _ = written("webanno-tsv", placed("Le pont.", [(3, 7, Kind.CLAIM, "number")]))
    cells = rows(data)[6].split("\t")
    assert cells[:5] == ["1-2", "3-7", "pont", "claim", "number"]
    assert (cells[5].startswith("À voir\\tpuis\\nà redire\\\\n \\| \\[1"), cells[6]) == (True, "*")
    assert (cells[7:10], len(cells), cells[-1]) == (["true", "So much.", "*"], 12, "")


def test_parts_of_a_token_may_stack_cross_and_be_empty() -> None:
    body = (
        "#Text=aaaaaa bbbbbb\n"
        "1-1\t0-6\taaaaaa\tx[1]|y[2]\t\n"
        "1-1.1\t3-6\taaa\tz[3]|z[4]\t\n"
        "1-2\t7-13\tbbbbbb\ty[2]\t\n"
        "1-2.1\t7-10\tbbb\tz[3]|*[5]\t\n"
        "1-2.2\t9-13\tbbbb\tw\t\n"
        "1-2.3\t10-10\t\tnothing\t\n"
    )
    document = found(body)
    assert told(document) == [
        ("aaaaaa", "x"),
        ("aaaaaa bbbbbb", "y"),
        ("aaa bbb", "z"),
        ("aaa", "z"),
        ("bbb", "Span"),
        ("bbbb", "w"),
    ]
    assert [(each.line, each.refusal.code) for each in document.bad] == [(11, "span_empty")]


def test_an_annotation_goes_over_sentences() -> None:
    body = "#Text=He runs.\n1-1\t0-2\tHe\t*[1]\t\n1-2\t3-8\truns.\t*[1]\t\n\n"
    body += "#Text=So 😀.\n2-1\t9-11\tSo\t*[1]\t\n2-2\t12-15\t😀.\t_\t\n"
    document = found(body)
    assert (document.text, told(document)) == ("He runs.\nSo 😀.", [("He runs.\nSo", "Span")])


def test_sentences_stand_where_their_first_token_does() -> None:
    body = "#Text=A.\n1-1\t2-4\tA.\t_\n\n#Text=B.\n2-1\t4-6\tB.\t_\n\n#Text=C\n#Text=D\n"
    body += "3-1\t9-10\tC\tx\n3-2\t11-12\tD\t_\n"
    assert found(body).text == "  A.B.\n  C\nD"
    assert found("#Text=Sans mot\n").text == "Sans mot"
    assert found("#Text=Un\n\n#Text=Deux\n\n").text == "Un\nDeux"


def test_names_of_others_bring_their_label_and_their_link() -> None:
    body = "#Text=Le Havre\n1-1\t0-2\tLe\thttps://e.org/1[1]\tLOC[1]\t\n"
    body += "1-2\t3-8\tHavre\thttps://e.org/1[1]\tLOC[1]\t\n"
    (place,) = found(body, ENTITY).annotations
    assert (place.quote, place.label, place.annotation.kind) == ("Le Havre", "LOC", Kind.ENTITY)
    assert place.entity is not None
    assert (place.entity.name, place.entity.link) == ("Le Havre", "https://e.org/1")


def test_features_beside_the_label_become_tags() -> None:
    layers = "#T_SP=webanno.custom.Sentiment|Category|Opinion\n\n\n"
    (one,) = found("#Text=Bof\n1-1\t0-3\tBof\tabstract\tneg\\_ative\t\n", layers).annotations
    assert (one.label, one.annotation.tags) == ("abstract", ("Opinion=neg_ative",))


def test_layers_that_are_no_spans_are_counted() -> None:
    layers = (
        "#T_SP=de.tudarmstadt.ukp.dkpro.core.api.lexmorph.type.pos.POS|PosValue\n"
        "#T_SP=webanno.custom.Frame|FE|ROLE_webanno.custom.Frame:Roles_x.Link|webanno.custom.Lu\n"
        "#T_SP=webanno.custom.Bare|\n"
        "#T_SP=de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Lemma|value\n"
        "#T_CH=x.CoreferenceLink|referenceType|referenceRelation\n"
        "#T_RL=webanno.custom.Rel|label|BT_webanno.custom.Frame\n\n\n"
    )
    body = (
        "#Text=Il va\n1-1\t0-2\tIl\tPRON\tgo\tseller\t1-2\t_\til\tpr[1]\tcoref->1-1\tsubj\t1-2\t\n"
    )
    body += "1-2\t3-5\tva\t_\t*\t*\t_\t*\taller\t_\t_\t_\t_\t\n"
    document = found(body, layers)
    assert told(document) == [("Il", "go"), ("va", "Frame"), ("va", "Bare")]
    assert document.lost == {"analyses": 1, "chains": 1, "relations": 1, "slots": 1}


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("1-2\t3-x\tva\tx\t", "webanno_line_unknown"),
        ("x", "webanno_line_unknown"),
        ("1-2\t3-5\tva", "webanno_line_unknown"),
        ("1-2\t3-5\tvu\tx\t", "file_disagrees"),
        ("1-2\t3-55\tva\tx\t", "span_outside"),
    ],
)
def test_a_bad_line_is_told_and_the_good_ones_come_in(line: str, code: str) -> None:
    document = found(f"#Text=Il va là\n1-1\t0-2\tIl\tPER\t\n{line}\n1-3\t6-8\tlà\tLOC\t\n")
    assert (document.text, told(document)) == ("Il va là", [("Il", "PER"), ("là", "LOC")])
    assert [(each.line, each.refusal.code) for each in document.bad] == [(7, code)]


def test_windows_line_ends_and_further_comments_are_read() -> None:
    text = HEADER + SPAN + "#Sentence.id=s1\n#Text=Il va\n1-1\t0-2\tIl\tPER\t\n1-2\t3-5\tva\t_\t\n"
    document = only(read("webanno-tsv", text.replace("\n", "\r\n").encode()))
    assert (document.text, told(document), document.bad) == ("Il va", [("Il", "PER")], ())


def test_what_is_no_tsv_of_webanno_is_refused() -> None:
    with refused("webanno_header_missing"):
        read("webanno-tsv", b"a\tb\n")


@pytest.mark.parametrize(
    ("words", "cell"),
    [
        ("a|b", "a\\|b"),
        ("[1]", "\\[1\\]"),
        ("a_b;c*", "a\\_b\\;c\\*"),
        ("a->b", "a\\->b"),
        ("\\\t\n\r", "\\\\\\t\\n\\r"),
    ],
)
def test_signs_of_the_format_are_escaped_in_values(words: str, cell: str) -> None:
    assert escaped_value(words) == cell
    assert unescaped_value(cell) == words
    assert list(stacked(f"{cell}[12]|{cell}|*")) == [(cell, "12"), (cell, ""), ("*", "")]


def test_text_is_on_one_line() -> None:
    words = "a\\b\tc\rd\x01\x0c e_[f]"
    assert escaped_text(words) == "a\\\\b\\tc\\rd\\\x01\\f e_[f]"
    assert unescaped_text(escaped_text(words)) == words


def test_an_empty_text_has_no_rows() -> None:
    data, _, told = written("webanno-tsv", document("", ()))
    assert (rows(data)[2:], told.rows) == (["", ""], 0)
