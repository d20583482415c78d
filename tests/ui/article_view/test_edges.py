"""Moving one edge of a span by words, by characters, to the ends of sentences."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.graphemes import is_boundary
from annotator.domain.text import Span
from annotator.ui.article_view.edges import Edge, put, stepped, to_sentence

TEXT = "M. Dupont a dit « douze millions » hier. Il y a 13 % de plus. Fin 👩🏽‍🚒 ici."
START, END = Edge.START, Edge.END


def at(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def words(span: Span, text: str = TEXT) -> str:
    return text[span.start : span.end]


def walk(span: Span, edge: Edge, by: int, times: int, *, by_words: bool = True) -> list[str]:
    seen = []
    for _ in range(times):
        span = stepped(TEXT, span, edge, by, by_words=by_words)
        seen.append(words(span))
    return seen


def test_the_end_goes_from_word_to_word_and_stops_behind_a_percent_sign() -> None:
    assert walk(at("a 13"), END, 1, 3) == ["a 13 %", "a 13 % de", "a 13 % de plus"]
    assert walk(at("a 13 % de"), END, -1, 3) == ["a 13 %", "a 13", "a"]


def test_the_start_goes_from_word_to_word() -> None:
    assert walk(at("douze"), START, -1, 2) == ["dit « douze", "a dit « douze"]
    assert walk(at("a dit « douze"), START, 1, 2) == ["dit « douze", "douze"]


def test_a_closing_mark_whose_partner_is_in_the_span_is_a_stop() -> None:
    longer = ["dit « douze millions", "dit « douze millions »", "dit « douze millions » hier"]
    assert walk(at("dit « douze"), END, 1, 3) == longer
    longer = ["douze millions » hier", "« douze millions » hier", "dit « douze millions » hier"]
    assert walk(at("millions » hier"), START, -1, 3) == longer


def test_an_edge_never_passes_the_other_one() -> None:
    assert walk(at("douze millions"), END, -1, 3) == ["douze"] * 3
    assert walk(at("douze millions"), START, 1, 3) == ["millions"] * 3
    assert put(TEXT, at("douze millions"), END, 0, by_words=True) == at("douze")
    assert put(TEXT, at("douze millions"), START, len(TEXT), by_words=True) == at("millions")


def test_a_part_of_a_word_is_not_made_longer_by_a_step_to_the_other_side() -> None:
    part = Span(at("millions").start, at("millions").start + 3)
    assert stepped(TEXT, part, END, -1, by_words=True) == part
    assert words(stepped(TEXT, part, END, 1, by_words=True)) == "millions"
    tail = Span(at("millions").end - 3, at("millions").end)
    assert stepped(TEXT, tail, START, 1, by_words=True) == tail
    assert words(stepped(TEXT, tail, START, -1, by_words=True)) == "millions"


def test_edges_stop_at_the_ends_of_the_text() -> None:
    whole = Span(0, len(TEXT))
    assert stepped(TEXT, whole, START, -1, by_words=True) == whole
    assert stepped(TEXT, whole, END, 1, by_words=True) == whole
    assert stepped(TEXT, whole, START, -1, by_words=False) == whole
    assert stepped(TEXT, whole, END, 1, by_words=False) == whole
    last = at("ici")
    assert stepped(TEXT, last, END, 1, by_words=True) == last


def test_characters_are_whole_ones() -> None:
    fin = at("Fin")
    assert walk(fin, END, 1, 2, by_words=False) == ["Fin ", "Fin 👩🏽‍🚒"]
    assert walk(at("Fin 👩🏽‍🚒"), END, -1, 1, by_words=False) == ["Fin "]
    assert walk(at("👩🏽‍🚒 ici"), START, 1, 1, by_words=False) == [" ici"]


def test_what_is_left_is_never_only_a_space() -> None:
    assert walk(at("ici"), START, -1, 1, by_words=False) == [" ici"]
    span = at(" ici")
    assert stepped(TEXT, Span(span.start, span.start + 2), END, -1, by_words=False) == Span(
        span.start, span.start + 2
    )


@pytest.mark.parametrize(
    ("aim", "wanted"),
    [
        (at("millions").start + 2, "douze"),
        (at("millions").start + 6, "douze millions"),
        (at("hier").end, "douze millions » hier"),
        (at("hier").end + 1, "douze millions » hier"),
    ],
)
def test_the_end_is_put_to_the_nearest_end_of_a_word(aim: int, wanted: str) -> None:
    assert words(put(TEXT, at("douze"), END, aim, by_words=True)) == wanted


@pytest.mark.parametrize(
    ("aim", "wanted"),
    [(at("Dupont").start + 1, "Dupont a dit « douze"), (at("Dupont").end - 1, "a dit « douze")],
)
def test_the_start_is_put_to_the_nearest_start_of_a_word(aim: int, wanted: str) -> None:
    assert words(put(TEXT, at("douze"), START, aim, by_words=True)) == wanted


def test_by_characters_an_edge_is_put_where_it_is_pointed_to() -> None:
    assert words(put(TEXT, at("douze"), END, at("millions").start + 3, by_words=False)) == (
        "douze mil"
    )
    assert (
        words(put(TEXT, at("ici"), START, at("👩🏽‍🚒").start + 1, by_words=False)) == "👩🏽‍🚒 ici"
    )
    assert put(TEXT, at("ici"), END, len(TEXT) + 9, by_words=False).end == len(TEXT)


def test_the_end_goes_to_the_end_of_its_sentence_and_then_of_the_next() -> None:
    span = to_sentence(TEXT, at("douze"), END, 1)
    assert words(span) == "douze millions » hier."
    span = to_sentence(TEXT, span, END, 1)
    assert words(span) == "douze millions » hier. Il y a 13 % de plus."
    assert words(to_sentence(TEXT, span, END, -1)) == "douze millions » hier."


def test_the_start_goes_to_the_start_of_its_sentence_and_then_of_the_one_before() -> None:
    span = to_sentence(TEXT, at("plus"), START, -1)
    assert words(span) == "Il y a 13 % de plus"
    span = to_sentence(TEXT, span, START, -1)
    assert words(span).startswith("M. Dupont")
    assert words(to_sentence(TEXT, span, START, 1)) == "Il y a 13 % de plus"


def test_an_edge_that_would_pass_the_other_on_its_way_to_a_sentence_stays() -> None:
    assert to_sentence(TEXT, at("douze"), END, -1) == at("douze")
    assert to_sentence(TEXT, at("douze"), START, 1) == at("douze")
    assert to_sentence(TEXT, Span(0, len(TEXT)), END, 1) == Span(0, len(TEXT))
    assert to_sentence(TEXT, Span(0, 9), START, -1) == Span(0, 9)


@given(
    text=st.text(alphabet="ab .«»%é\n👍🏽\u0301", min_size=3, max_size=30),
    data=st.data(),
    edge=st.sampled_from(Edge),
    by_words=st.booleans(),
)
def test_no_step_ever_turns_a_span_over_or_cuts_a_character(
    text: str, data: st.DataObject, edge: Edge, *, by_words: bool
) -> None:
    bounds = [each for each in range(len(text) + 1) if is_boundary(text, each)]
    start = data.draw(st.sampled_from(bounds[:-1]))
    end = data.draw(st.sampled_from([each for each in bounds if each > start]))
    span = Span(start, end)
    if text[start:end].isspace():
        return
    moved = stepped(text, span, edge, data.draw(st.sampled_from((-1, 1))), by_words=by_words)
    aimed = put(text, span, edge, data.draw(st.integers(0, len(text))), by_words=by_words)
    ended = to_sentence(text, span, edge, data.draw(st.sampled_from((-1, 1))))
    for each in (moved, aimed, ended):
        kept = each.end == span.end if edge is Edge.START else each.start == span.start
        assert kept
        assert text[each.start : each.end].strip()
        assert is_boundary(text, each.start)
        assert is_boundary(text, each.end)
