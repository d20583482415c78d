from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin

from annotator.domain.document import Document
from annotator.domain.text import Span
from annotator.formats import markdown_copy
from annotator.formats.html_text import shown
from annotator.formats.markdown_copy import escaped
from tests.formats.reports import (
    NAMES,
    TROUBLE,
    document,
    facts,
    full,
    on,
    placed,
    troubled,
)

if TYPE_CHECKING:
    from tests.formats.conftest import Maker


def written(of: Document, lang: str = "en", *, redacted: bool = True) -> str:
    stream = io.BytesIO()
    markdown_copy.write(of, stream, names=NAMES, facts=facts(), lang=lang, redacted=redacted)
    return stream.getvalue().decode()


def tokens(text: str) -> list[Any]:
    return MarkdownIt("commonmark").use(footnote_plugin).parse(text)


def paragraphs(text: str) -> list[str]:
    """The text of each paragraph as another reader has it; a reference to a note is `^1`."""
    inline = (each for each in tokens(text) if each.type == "inline")
    return ["".join(map(_plain, each.children)) for each in inline]


def _plain(token: Any) -> str:
    if token.type == "footnote_ref":
        return f"^{token.meta['id'] + 1}"
    return str(token.content)


def test_another_reader_finds_the_text_with_its_footnotes(make: Maker) -> None:
    told = paragraphs(written(full(make)))
    assert told[0] == "Le barrage de Montclar"
    assert "Le barrage ^1[retient 3 % de plus]." in told
    assert "^2[^3[Inès Vauquelin]³ l’a dit]² ^4[lundi, 16 janvier]." in told


def test_notes_have_the_numbers_of_the_marks(make: Maker) -> None:
    found = tokens(written(full(make)))
    opened = [each for each in found if each.type == "footnote_open"]
    assert [each.meta["label"] for each in opened] == ["1", "2", "3", "4"]
    assert [each.meta["id"] for each in opened] == [0, 1, 2, 3]


def test_a_note_tells_verdict_reasons_and_sources(make: Maker) -> None:
    told = paragraphs(written(full(make), "fr"))
    assert "Affirmation · chiffre — Plutôt vrai" in told
    assert "Justification\u00a0: Measured twice." in told
    assert any(each.startswith("Appuie\u00a0: Annual report (source secondaire") for each in told)
    assert any(each.endswith("— «\u00a0up by 3 %\u00a0» — Public note.") for each in told)
    assert any(each.startswith("Correction\u00a0: ") for each in told)


def test_nothing_that_somebody_wrote_is_markup(make: Maker) -> None:
    text = written(troubled(make))
    inline = [each for each in tokens(text) if each.type == "inline"]
    kinds = {child.type for each in inline for child in each.children}
    pairs = {"strong_open", "strong_close", "em_open", "em_close"}
    assert kinds == {"text", "footnote_ref"} | pairs
    assert f"^1[{shown(TROUBLE)}]" in paragraphs(text)
    assert shown(TROUBLE) in paragraphs(text)


@pytest.mark.parametrize(
    "text",
    [
        "# a",
        "- a",
        "+ a",
        "1. a",
        "12) a",
        "    a",
        "\ta",
        "---",
        "===",
        "> a",
        ": a",
        "~~~",
        "|a|b|",
    ],
)
def test_what_begins_a_line_begins_no_block(text: str) -> None:
    assert [each.type for each in tokens(escaped(text))] == [
        "paragraph_open",
        "inline",
        "paragraph_close",
    ]
    assert paragraphs(escaped(text)) == [text]
    of = document(text=text, title=text, byline=text)
    assert paragraphs(written(of)).count(text) == 2


@given(st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), min_size=1))
def test_any_line_comes_back_as_it_was(text: str) -> None:
    if text.strip():
        assert paragraphs(f"x{escaped(text)}x") == [f"x{shown(text)}x"]


def test_a_text_of_a_megabyte_on_one_line_is_whole(make: Maker) -> None:
    text = "Le barrage retient 3 % de plus. 👩‍🚀 " * 30_000
    told = written(document(placed(make, text, Span(3, 10)), text=text.rstrip()))
    assert max(map(len, paragraphs(told))) == len(text.rstrip()) + len("^1[]")


def test_a_confidential_source_is_named_only_to_those_who_ask(make: Maker) -> None:
    cited = make.evidence(make.secret(), note_private="Call\nback.")
    of = document(on(make, "retient", evidence=(cited,)))
    assert "Source A" in written(of)
    assert not re.search("Telltale|Call", written(of))
    whole = written(of, redacted=False)
    assert "Private note: Call back." in whole
    assert paragraphs(whole)[1].startswith("This copy names confidential sources")


def test_an_article_without_a_word_is_a_copy_too() -> None:
    assert paragraphs(written(document(text=""))) == [
        "Le barrage de Montclar",
        "Version: 2 (17 Jan 2023, 0 characters)",
        "17 Jan 2023, 18:04 UTC, by Annotator 1.2.3",
    ]
