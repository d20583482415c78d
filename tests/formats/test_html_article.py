"""Tests of the reader of web pages: main text, headline, spaces, and pages with nothing to tell."""

from __future__ import annotations

import pytest
import trafilatura

from annotator.domain.refusal import Refusal
from annotator.formats import html_article
from annotator.formats.article_found import LETTERS_LOST, WHOLE_PAGE
from annotator.formats.html_article import read_article
from tests.formats.article_files import mhtml

STORY = (
    "<p>Fermée depuis 2020, la piscine de Montclar accueille à nouveau le public, dit la maire.</p>"
    "<p>La ville a payé 12&nbsp;millions d’euros\u202f: «&#160;un effort&#8239;», selon elle, et "
    "deux cents habitants étaient là pour la réouverture du bassin de la ville.</p>"
    "<h2>Trois bassins</h2><ul><li>un grand</li><li>un petit</li></ul>"
    "<table><tr><th>Année</th><th>Entrées</th></tr><tr><td>2019</td><td>40 000</td></tr></table>"
    "<p>Le chantier a duré <b>trois</b> ans<br>et demi, avec trois entreprises de la région.</p>"
)
FRAME = (
    "<html><head><title>La piscine rouvre - La Gazette</title></head><body>"
    '<nav><ul><li><a href="/">Accueil</a></li><li><a href="/sport">Sport</a></li></ul></nav>'
    "<header><h1>La piscine rouvre</h1></header><article>{}</article>"
    "<aside><p>Abonnez-vous à notre lettre d’information.</p></aside>"
    "<footer><p>Mentions légales. Tous droits réservés.</p></footer></body></html>"
)
TEXT = (
    "La piscine rouvre\n\n"
    "Fermée depuis 2020, la piscine de Montclar accueille à nouveau le public, dit la maire.\n\n"
    "La ville a payé 12\u00a0millions d’euros\u202f: «\u00a0un effort\u202f», selon elle, et deux "
    "cents habitants étaient là pour la réouverture du bassin de la ville.\n\n"
    "Trois bassins\n\n• un grand\n• un petit\n\nAnnée\tEntrées\n2019\t40 000\n\n"
    "Le chantier a duré trois ans\net demi, avec trois entreprises de la région."
)


def text(page: str) -> str:
    return read_article(page.encode(), "x.html").text


def test_the_main_text_comes_without_menus_and_with_its_headline() -> None:
    found = read_article(FRAME.format(STORY).encode(), "x.html")
    assert found.text == TEXT
    assert (found.title, found.encoding, found.notes) == ("La piscine rouvre", "utf-8", ())


def test_a_headline_that_is_in_the_text_is_not_said_twice() -> None:
    page = FRAME.replace("<header><h1>La piscine rouvre</h1></header>", "")
    assert (
        text(page.format(f"<h1>La piscine\u00a0rouvre</h1>{STORY}")).count("piscine\u00a0rouvre")
        == 1
    )


def test_a_page_that_is_nothing_but_its_text_is_read_whole() -> None:
    page = "<html><body><h1>Titre</h1><p>Court.</p><div>Encore<p>Fin</p>après</div></body></html>"
    found = read_article(page.encode(), "x.html")
    assert (found.text, found.notes) == ("Titre\n\nCourt.\n\nEncore\n\nFin\n\naprès", ())


def test_scripts_styles_and_what_is_hidden_have_no_words() -> None:
    page = (
        "<html><head><style>p{}</style></head><body><script>document.write('bad')</script>"
        '<noscript>Activez</noscript><p hidden>un</p><p style="display: none">deux</p>'
        "<!-- remark --><template>trois</template><p>Vu</p><select><option>a</select></body></html>"
    )
    assert text(page) == "Vu"


def test_white_space_is_that_of_a_browser() -> None:
    page = "<body><p>  un\n  <b> deux </b> \u00a0trois</p><pre>a\n  b</pre><p>x<wbr>y</p></body>"
    assert text(page) == "un deux \u00a0trois\n\na\n  b\n\nxy"


def test_lists_are_numbered_as_they_are_shown() -> None:
    page = (
        '<body><ol start="3"><li>c</li><li><p>d</p><ul><li>x</li></ul></li>'
        '<li value="9">i</li></ol>'
        "<p>hors</p><li>seul</li></body>"
    )
    assert text(page) == "3. c\n4. d\n• x\n9. i\n\nhors\n\n• seul"


def test_tables_that_arrange_are_paragraphs() -> None:
    page = "<body><table><tr><td>Un</td></tr><tr><td>Deux</td></tr></table></body>"
    assert text(page) == "Un\n\nDeux"


def test_when_no_main_text_can_be_told_all_is_taken_and_said(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(trafilatura, "bare_extraction", lambda *_, **__: None)
    page = '<html><body><nav><a href="/">Accueil</a></nav></body></html>'
    found = read_article(page.encode(), "x.html")
    assert (found.text, found.notes) == ("Accueil", (WHOLE_PAGE,))


def test_a_stumble_over_a_page_does_no_harm(monkeypatch: pytest.MonkeyPatch) -> None:
    def stumble(*_: object, **__: object) -> None:
        raise RecursionError

    monkeypatch.setattr(trafilatura, "bare_extraction", stumble)
    found = read_article(FRAME.format(STORY).encode(), "x.html")
    assert found.notes == (WHOLE_PAGE,)
    assert "Trois bassins" in found.text


def test_a_page_saved_as_one_file_is_read() -> None:
    found = read_article(mhtml(FRAME.format(STORY).encode()), "x.mhtml")
    assert (found.text, found.url) == (TEXT, "https://gazette.example/a")


def test_letters_that_are_lost_are_told() -> None:
    page = f'<meta charset="utf-8"><body><p>{"des mots " * 50}'.encode() + b"\xff</p></body>"
    found = read_article(page, "x.html")
    assert found.notes == (LETTERS_LOST,)
    assert found.text.endswith("\ufffd")


def test_a_page_too_large_too_deep_or_empty_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    for page in ("<html></html>", "<html><body><script>1</script></body></html>", "<!-- only -->"):
        with pytest.raises(Refusal, match="article_empty"):
            text(page)
    with pytest.raises(Refusal, match="html_too_deep"):
        text("<div>" * 3000 + "Un")
    monkeypatch.setattr(html_article, "LARGEST", 100)
    with pytest.raises(Refusal, match="file_too_large"):
        text("<p>" + "x" * 100)


def test_nothing_is_said_to_the_log(caplog: pytest.LogCaptureFixture) -> None:
    text('<html><body><nav><a href="/">Accueil</a></nav></body></html>')
    assert [each for each in caplog.records if not each.name.startswith("trafilatura")] == []


PARAGRAPH = (
    "Le budget de la commune a augmenté de douze pour cent, dit la mairie, qui s’en félicite "
    "auprès de tous les habitants de la ville."
)


@pytest.mark.parametrize("tag", ["p", "blockquote", "div"])
def test_paragraphs_that_are_alike_all_come_in(tag: str) -> None:
    body = f"<{tag}>{PARAGRAPH}</{tag}>\n" * 4
    assert text(FRAME.format(body)).count(PARAGRAPH) == 4
    other = f"<p>{PARAGRAPH.replace('budget', 'produit')}</p>"
    body = f"{other}<{tag}>{PARAGRAPH}</{tag}>{other}<{tag}> {PARAGRAPH}</{tag}>"
    read = text(FRAME.format(body))
    assert read.count(PARAGRAPH) == 2
    assert [line for line in read.split("\n") if line != line.strip()] == []


def test_what_is_preformatted_keeps_its_spaces_and_lines() -> None:
    pre = "<pre>\nannée   total\n2019    <b>40\u00a0000</b>  hors taxe\r\n\tsans 2020\n</pre>"
    read = text(FRAME.format(f"<p>{PARAGRAPH}</p>{pre}{STORY[STORY.index('<h2>') :]}"))
    shown = "année   total\n2019    40\u00a0000  hors taxe\n\tsans 2020"
    assert f"{PARAGRAPH}\n\n{shown}\n\nTrois bassins" in read
    assert "\n\na  b\n\n" in text(FRAME.format(f"<p>{PARAGRAPH}</p><pre>a  b  \n</pre>{STORY}"))


@pytest.mark.parametrize("tag", ["p", "div", "article"])
def test_a_short_page_keeps_its_no_break_spaces_too(tag: str) -> None:
    page = (
        "<html><head><title>T</title></head><body><nav><a href='/'>Accueil</a></nav>"
        f"<{tag}>Le budget\u00a0: 12\u00a0millions.</{tag}><footer>pied</footer></body></html>"
    )
    assert "Le budget\u00a0: 12\u00a0millions." in text(page)


def test_rare_letters_of_a_page_stay() -> None:
    cuneiform = "".join(map(chr, range(0x12000, 0x12010)))
    assert cuneiform in text(FRAME.format(f"{STORY}<p>On lit {cuneiform} sur la pierre.</p>"))


def test_a_page_of_all_letters_that_there_are_is_taken_whole() -> None:
    ranges = (range(0x12000, 0x1239A), range(0x13000, 0x1342F), range(0x20000, 0x2A6D0))
    letters = "".join(chr(code) for each in ranges for code in each)
    found = read_article(FRAME.format(f"{STORY}<p>{letters}</p>").encode(), "x.html")
    assert letters in found.text
    assert WHOLE_PAGE in found.notes
