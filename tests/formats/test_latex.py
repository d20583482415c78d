from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pylatexenc.latex2text import LatexNodes2Text

from annotator.formats.latex import latex_of, text_of, verbatim_of
from tests.formats.items import TEXTS_OF_ONE_LINE


@pytest.mark.parametrize(
    ("latex", "text"),
    [
        (r"\'{e}t\'e {\'E}t{\'e} {\oe}uvre \oe uvre \c{c}a", "été Été œuvre œuvre ça"),
        (r"na\"{\i}ve \v{s} \u{g} \k{a} \H{o} \r{a} \ss{} \L{}", "naïve š ğ ą ő å ß Ł"),
        (r"A {NASA} {{Report}} of \emph{Le Monde}", "A NASA Report of Le Monde"),
        (r"``quoted'' -- and --- so~on", "“quoted” – and — so\u00a0on"),
        (r"50% of \% and 100\%", "50% of % and 100%"),
        (r"\enquote{Oui}, \og non\fg{}, 5~\euro{}", "“Oui”, «\u00a0non\u00a0», 5\u00a0€"),
        (r"see \href{https://x.example/a%20b}{here}", "see here"),
        (r"M\textsuperscript{me} \textsc{Roy}", "Mme Roy"),
        (r"$E=mc^2$ \& co \_ \# \$", "E=mc^2 & co _ # $"),
        (r"\unknown{x} y", "x y"),
        (r"AT&T and \emph{Johnson & Johnson}", "AT&T and Johnson & Johnson"),
        (r"{\'e}t{\'e}: $x$ -- y", "été: x – y"),
        (r"wh{\emph{o}}? !`No!", "who? ¡No!"),
        ("plain text", "plain text"),
        ("L'été", "L'été"),
    ],
)
def test_latex_is_read(latex: str, text: str) -> None:
    assert text_of(latex) == text


@pytest.mark.parametrize("latex", ["open { brace", "close } brace", "\\", "a \\begin{x} b", "\\'"])
def test_broken_latex_is_read_as_far_as_it_goes(latex: str) -> None:
    read = text_of(latex)
    assert "{" not in read
    assert "}" not in read


def test_latex_nested_without_end_is_read_without_its_braces() -> None:
    assert text_of("{" * 5000 + "é" + "}" * 5000) == "é"


def test_latin_letters_become_latex_and_other_signs_stay() -> None:
    assert latex_of("été œuvre Łódź") == r"{\'e}t{\'e} {\oe}uvre {\L}{\'o}d{\'z}"
    assert latex_of("日本 😀 Ω") == "日本 😀 Ω"
    assert latex_of("50 % & {a} \\ ^~_#$") == (
        r"50 \% \& {\textbraceleft}a{\textbraceright} {\textbackslash} "
        r"{\textasciicircum}{\textasciitilde}\_\#\$"
    )
    assert latex_of("a--b ''c'' `d` e'f") == "a-{}-b '{}'c'{}' `{}d`{} e'f"


@pytest.mark.parametrize(
    ("latex", "text"),
    [
        (r"\url{http://x.example/a_b%20c}", "http://x.example/a_b%20c"),
        (r"https://x.example/a\_b\%20c\&d=\~{}", "https://x.example/a_b%20c&d=~{}"),
        ("<https://x.example>", "https://x.example"),
        ("{10.1000/x}", "10.1000/x"),
        ("https://x.example/{a}", "https://x.example/{a}"),
        ("", ""),
    ],
)
def test_addresses_are_taken_as_they_are(latex: str, text: str) -> None:
    assert verbatim_of(latex) == text


@given(TEXTS_OF_ONE_LINE)
def test_text_comes_back_as_it_was(text: str) -> None:
    assert text_of(latex_of(text)) == text


@given(
    st.lists(st.sampled_from([*"{}-`'~!? ", "{\\'e}", "\\`a", "\\%", "ab", "{\\oe}"])).map("".join)
)
def test_the_short_way_reads_what_the_long_way_does(latex: str) -> None:
    if latex.count("{") == latex.count("}") and "}{" not in latex:
        long = LatexNodes2Text(math_mode="text").latex_to_text(latex)
        assert "".join(text_of(latex).split()) == "".join(long.split())


@given(st.text(st.characters(categories=["L", "Zs", "P", "S", "N"])))
def test_braces_are_balanced_whatever_is_written(text: str) -> None:
    latex = latex_of(text)
    assert latex.count("{") == latex.count("}")


@given(st.text(st.sampled_from("àâäçéèêëîïôöùûüœæÀÉÈ ñßøåÅlmnop-:,.'")))
def test_another_reader_reads_it_too(text: str) -> None:
    read = LatexNodes2Text(math_mode="text").latex_to_text(latex_of(text))
    assert read.replace(" ", "") == text.replace(" ", "")


@given(st.text())
def test_nothing_that_claims_to_be_latex_breaks_the_reader(text: str) -> None:
    assert isinstance(text_of(text), str)
