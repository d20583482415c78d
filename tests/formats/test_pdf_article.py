"""Tests of the readers of PDF: reading order, words cut by lines, running heads, what it says."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.domain.refusal import Refusal
from annotator.formats import pdf_pages
from annotator.formats.article_found import PAGES_WITHOUT_WORDS
from annotator.formats.pdf_article import read_article
from annotator.formats.pdf_lines import Line
from annotator.formats.pdf_pages import pages_of
from annotator.formats.pdf_paragraphs import paragraphs_of
from tests.formats.article_files import Placed, lines, pdf

LEFT = [
    "La piscine de Montclar a rouvert",
    "ses portes hier matin après trois",
    "ans de travaux, en présence de la",
    "maire et de deux cents habitants.",
    "Le chantier a coûté douze millions",
    "d’euros, selon la mairie de la ville.",
]
RIGHT = [
    "Les clubs de la ville attendaient",
    "cette date avec impatience depuis",
    "la fermeture du bassin, décidée au",
    "printemps par le conseil municipal.",
    "La saison commence en septembre,",
    "et deux cents nageurs sont inscrits.",
]


def text(pages: list[list[Placed]], *, page: str = "") -> str:
    return read_article(pdf(pages, page=page), "x.pdf").text


def test_lines_are_put_together_to_paragraphs() -> None:
    page = lines([*LEFT[:4]]) + lines(RIGHT[:4], top=600)
    assert text([page]) == " ".join(LEFT[:4]) + "\n\n" + " ".join(RIGHT[:4])


def test_a_paragraph_begins_where_a_line_is_moved_in() -> None:
    page = [*lines(LEFT[:4]), (85.0, 700 - 4 * 13.2, 11.0, RIGHT[0])]
    page += [(70, 700 - (5 + n) * 13.2, 11, words) for n, words in enumerate(RIGHT[1:3])]
    assert text([page]).split("\n\n") == [" ".join(LEFT[:4]), " ".join(RIGHT[:3])]


def test_a_short_line_that_ends_a_sentence_ends_a_paragraph() -> None:
    page = lines([*LEFT[:3], "la maire.", *RIGHT[:2]])
    assert text([page]).split("\n\n") == [" ".join([*LEFT[:3], "la maire."]), " ".join(RIGHT[:2])]


def test_a_heading_stands_alone() -> None:
    page = [(70.0, 730.0, 11.0, "Les clubs"), *lines(LEFT, top=716.8)]
    assert text([page]).split("\n\n") == ["Les clubs", " ".join(LEFT)]


@pytest.mark.parametrize("is_drawn_by_lines", [True, False])
def test_columns_are_read_one_after_the_other(*, is_drawn_by_lines: bool) -> None:
    left, right = lines(LEFT), lines(RIGHT, left=320)
    title = [(70.0, 740.0, 22.0, "La piscine de Montclar rouvre enfin")]
    by_lines = [each for pair in zip(left, right, strict=True) for each in pair]
    page = title + (by_lines if is_drawn_by_lines else left + right)
    assert text([page]).split("\n\n") == [
        "La piscine de Montclar rouvre enfin",
        " ".join(LEFT),
        " ".join(RIGHT),
    ]


def test_a_sentence_goes_on_in_the_next_column_and_on_the_next_page() -> None:
    first = lines(LEFT[:3]) + lines(["maire et des habitants de la ville", *RIGHT[1:3]], left=320)
    second = lines(["printemps par le conseil municipal.", "Il ne le regrette pas."])
    told = text([first, second])
    assert "en présence de la maire et des habitants" in told
    assert "décidée au printemps par le conseil" in told
    assert "\n\n" not in told


def test_three_columns_and_a_line_across_them() -> None:
    columns = [lines(words, left=left) for words, left in ((LEFT, 40), (RIGHT, 230), (LEFT, 420))]
    foot = [
        (
            40.0,
            500.0,
            11.0,
            "Une ligne qui traverse toutes les colonnes de la page, sans arrêt, jusqu’à son bord",
        )
    ]
    page = [each for column in columns for each in column] + foot
    told = text([page]).split("\n\n")
    assert told == [" ".join(LEFT), " ".join(RIGHT), " ".join(LEFT), foot[0][3]]


def test_a_table_is_read_row_by_row() -> None:
    rows = [("Année", "Entrées"), ("2019", "40 000"), ("2020", "12 000"), ("2021", "0")]
    page = [
        (70.0 + 200 * column, 600 - 14.0 * row, 11.0, words)
        for row, cells in enumerate(rows)
        for column, words in enumerate(cells)
    ]
    assert text([page]) == "Année\tEntrées\n2019\t40 000\n2020\t12 000\n2021\t0"


def test_a_list_has_a_paragraph_for_each_item() -> None:
    page = lines(["Trois points :", "• le premier point de la liste", "• le deuxième", "3. fin"])
    assert text([page]).split("\n\n") == [
        "Trois points :",
        "• le premier point de la liste",
        "• le deuxième",
        "3. fin",
    ]


@pytest.mark.parametrize(
    ("above", "below", "joined"),
    [
        ("le conseil muni-", "cipal de la ville", "le conseil municipal de la ville"),
        ("la ville de Saint-", "Denis", "la ville de Saint-Denis"),
        ("les années 2020-", "2021", "les années 2020-2021"),
        ("ils en veulent, dit-", "il hier", "ils en veulent, dit-il hier"),
        ("et quatre-", "vingts ans, quatre-vingts", "et quatre-vingts ans, quatre-vingts"),
        ("un tiret -", "puis autre chose", "un tiret - puis autre chose"),
        ("sans rien", "du tout", "sans rien du tout"),
        ("un mot coupé-", "« ici »", "un mot coupé- « ici »"),
    ],
)
def test_a_word_that_a_line_cuts_is_whole_again(above: str, below: str, joined: str) -> None:
    filled = "et des mots pour remplir la ligne jusqu’au bout de "
    assert text([lines([filled + above, below])]) == filled + joined


def test_soft_hyphens_go() -> None:
    cut = [Line("le conseil muni\u00ad", 70, 300, 700, 11, 0), Line("cipal", 70, 100, 687, 11, 0)]
    assert [each.words for each in paragraphs_of([cut])] == ["le conseil municipal"]


def test_running_heads_and_feet_go_and_the_rest_of_the_edge_stays() -> None:
    pages = [
        [
            (70.0, 810.0, 9.0, "La Gazette de Montclar" if number % 2 else "Mardi 17 janvier"),
            (500.0, 810.0, 9.0, f"page {number}"),
            *lines([f"Texte de la page {word}.", *LEFT[:2]]),
            (300.0, 30.0, 9.0, f"– {number} –"),
        ]
        for number, word in enumerate(["une", "deux", "trois", "quatre", "cinq", "six"], 1)
    ]
    pages[0].append((70.0, 50.0, 9.0, "Une note qui ne revient pas."))
    told = text(pages)
    assert "Gazette" not in told
    assert "Mardi" not in told
    assert "page 1" not in told
    assert "– 2 –" not in told
    assert "Une note qui ne revient pas." in told
    assert told.count("Texte de la page") == 6


def test_one_page_keeps_its_edges() -> None:
    page = [(70.0, 810.0, 9.0, "La Gazette"), *lines(LEFT), (300.0, 30.0, 9.0, "1")]
    assert "La Gazette" in text([page])
    only_heads = [[(70.0, 810.0, 9.0, "La Gazette")]] * 3
    assert text(only_heads).startswith("La Gazette")


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_a_page_is_read_however_it_is_turned(turn: int) -> None:
    assert text([lines(LEFT)], page=f"/Rotate {turn}") == " ".join(LEFT)


@pytest.mark.parametrize("matrix", ["0 1 -1 0", "-1 0 0 -1", "0 -1 1 0"])
def test_words_are_read_however_they_are_turned(matrix: str) -> None:
    places = {"0 1 -1 0": (100, 70), "-1 0 0 -1": (500, 700), "0 -1 1 0": (500, 700)}
    steps = {"0 1 -1 0": (13, 0), "-1 0 0 -1": (0, 13), "0 -1 1 0": (-13, 0)}
    x, y = places[matrix]
    across, up = steps[matrix]
    stream = b"".join(
        f"BT /F1 11 Tf {matrix} {x + n * across} {y + n * up} Tm ({words}) Tj ET\n".encode("cp1252")
        for n, words in enumerate(LEFT)
    )
    whole = pdf([[]]).replace(
        b"<</Length 0>>stream\n\nendstream",
        b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream),
    )
    assert read_article(whole, "").text == " ".join(LEFT)


def test_words_along_the_margin_come_after_the_text() -> None:
    margin = b"BT /F1 8 Tf 0 1 -1 0 30 70 Tm (Imprim\xe9 hier) Tj ET\n"
    made = pdf([lines(LEFT)])
    at = made.index(b"BT /F1")
    length = made.index(b"/Length ") + 8
    end = made.index(b">>", length)
    grown = b"%d" % (int(made[length:end]) + len(margin))
    whole = made[:length] + grown + made[end:at] + margin + made[at:]
    assert read_article(whole, "").text == " ".join(LEFT) + "\n\nImprimé hier"


def test_the_bullets_of_symbol_and_wingdings_are_bullets() -> None:
    words = ["Deux bassins :", "\xb7 un grand", "\xa7 un petit", "et le \xa7 13, a\xb7b"]
    data = pdf([lines(words)]).replace(
        b"/Encoding/WinAnsiEncoding",
        b"/Encoding<</BaseEncoding/WinAnsiEncoding/Differences[167/uniF0A7 183/uniF0B7]>>",
    )
    assert read_article(data, "").text == (
        "Deux bassins :\n\n• un grand\n\n• un petit et le \uf0a7 13, a•b"
    )


def test_what_a_file_says_of_itself() -> None:
    info = (
        "/Title(La piscine rouvre)/Author(In\\350s Vauquelin; Paul Roy)"
        "/CreationDate(D:20230117080000+01'00')"
    )
    found = read_article(pdf([lines(LEFT)], info, catalog="/Lang(fr-FR)"), "")
    assert (found.title, found.byline) == ("La piscine rouvre", "Inès Vauquelin, Paul Roy")
    assert (found.lang, found.written_on, found.published_on) == ("fr-FR", "2023-01-17", "")


def test_a_title_that_a_program_made_up_gives_way_to_the_largest_words() -> None:
    page = [(70.0, 740.0, 20.0, "La piscine rouvre"), *lines(LEFT)]
    made_up = pdf([page], "/Title(Microsoft Word - piscine.docx)/CreationDate(yesterday)")
    found = read_article(made_up, "")
    assert (found.title, found.written_on) == ("La piscine rouvre", "")
    assert read_article(pdf([lines(LEFT)]), "").title == ""
    shouted = [(0.0, 740.0, 20.0, "mot " * 90), *lines(LEFT * 30)]
    assert read_article(pdf([shouted]), "").title == ""


def test_pages_that_are_pictures_are_told() -> None:
    assert read_article(pdf([lines(LEFT), []]), "").notes == (PAGES_WITHOUT_WORDS,)
    assert read_article(pdf([lines(LEFT)]), "").notes == ()
    with pytest.raises(Refusal, match="pdf_pictures"):
        read_article(pdf([[]]), "")


def test_too_many_pages_or_signs_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_pages, "MOST_SIGNS", 100)
    with pytest.raises(Refusal, match="text_too_long"):
        pages_of(pdf([lines(LEFT)]))
    monkeypatch.setattr(pdf_pages, "MOST_PAGES", 1)
    with pytest.raises(Refusal, match="pdf_pages"):
        pages_of(pdf([lines(LEFT), lines(LEFT)]))


def test_letters_of_one_point_that_are_magnified_have_their_size() -> None:
    made = pdf([[(70.0, 700.0, 1.0, "Des mots")]]).replace(b"1 0 0 1 70", b"9 0 0 9 70")
    sizes = [piece.size for page in pages_of(made).pages for piece in page.pieces]
    assert sizes
    assert all(6 < size < 14 for size in sizes)


def test_a_real_manual_is_read_if_there_is_one() -> None:
    manual = Path("/usr/share/doc/shared-mime-info/shared-mime-info-spec.pdf")
    if not manual.exists():
        pytest.skip("no such file here")
    assert len(read_article(manual.read_bytes(), manual.name).text) > 1000
