"""Sources edited field by field: what is typed is read, what it only shows stays."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.change import Change, Step
from annotator.domain.source import Confidentiality, Source, SourceClass
from annotator.services.source_editing import (
    Apart,
    apart_of,
    day_meant,
    edit_source,
    make_source,
    names_read,
    read_text,
    shown_text,
)
from annotator.store import sources
from tests.services.conftest import Bench, refused

ITEM: dict[str, Any] = {
    "id": "s",
    "type": "article-journal",
    "title": "Les écoles",
    "author": [
        {"family": "Berg", "given": "Jan", "non-dropping-particle": "van der"},
        {"literal": "Ville, service des écoles"},
    ],
    "issued": {"date-parts": [[2022, 3]], "circa": True},
    "volume": 12,
    "custom": {"zotero": 1},
    "abstract": "Un.\nDeux.",
}


def stored(bench: Bench, item: dict[str, Any]) -> Source:
    bench.do(Step("save_source", (Change(None, Source("s", item, "2023-01-17T10:00:00.000Z")),)))
    return got(bench)


def got(bench: Bench) -> Source:
    found = sources.source(bench.desk.project, "s")
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("key", "typed", "value"),
    [
        ("title", "  Un  titre ", "Un titre"),
        (
            "author",
            "Roux, Léa; Mairie",
            [{"family": "Roux", "given": "Léa"}, {"literal": "Mairie"}],
        ),
        ("author", " ; ", None),
        ("issued", "2023", {"date-parts": [[2023]]}),
        ("issued", "janvier 2023", {"date-parts": [[2023, 1]]}),
        ("issued", "January 17, 2023", {"date-parts": [[2023, 1, 17]]}),
        ("issued", "vers 1850", {"date-parts": [[1850]], "circa": True}),
        ("issued", "2022/2023", {"date-parts": [[2022], [2023]]}),
        ("DOI", "https://doi.org/10.1000/XYZ.", "10.1000/XYZ"),
        ("URL", "https://a.example/b", "https://a.example/b"),
        ("volume", "12", "12"),
        ("abstract", "a\nb", "a\nb"),
        ("publisher", "", None),
    ],
)
def test_what_is_typed_is_read(key: str, typed: str, value: object) -> None:
    assert read_text(key, typed) == value


@pytest.mark.parametrize(
    ("key", "typed", "code"),
    [
        ("title", "  ", "source_untitled"),
        ("URL", "a.example", "url_not_web"),
        ("DOI", "abc", "doi_unreadable"),
        ("issued", "someday", "date_not_iso"),
        ("issued", "03/04/2023", "date_not_iso"),
        ("issued", "198X", "date_not_iso"),
        ("publisher", "\ud800", "csl_field_bad"),
    ],
)
def test_what_cannot_stand_there_is_refused(key: str, typed: str, code: str) -> None:
    with refused(code):
        read_text(key, typed)


@pytest.mark.parametrize("key", [key for key in ITEM if key not in {"id", "custom"}])
def test_what_a_form_shows_is_read_back_as_it_was_said(key: str) -> None:
    shown = shown_text(key, ITEM[key])
    assert shown_text(key, read_text(key, shown)) == shown


@given(st.lists(st.text("ABCé'- ", min_size=1).map(str.strip).filter(bool), min_size=1))
def test_names_come_back_as_they_were_typed(names: list[str]) -> None:
    typed = "; ".join(" ".join(name.split()) for name in names)
    assert shown_text("author", read_text("author", typed)) == typed


def test_words_for_a_date_and_odd_values_are_shown_as_they_are() -> None:
    assert shown_text("issued", {"literal": "vers Pâques"}) == "vers Pâques"
    assert shown_text("issued", "2023") == "2023"
    assert shown_text("author", "Roux") == "Roux"
    assert shown_text("title", None) == ""
    assert shown_text("author", [{"literal": "A"}, 3]) == "A"


def test_it_is_told_how_names_are_read() -> None:
    assert names_read("van der Berg, Jan; Mairie; ") == [
        ("Jan van der Berg", True),
        ("Mairie", False),
    ]


def test_a_date_is_meant_or_not_yet() -> None:
    assert day_meant("17 janvier 2023") == "2023-01-17"
    assert day_meant("printemps 2022") == "2022-21"
    assert (day_meant("2023-1"), day_meant("x"), day_meant("")) == ("2023-01", "", "")


def test_one_field_changes_and_everything_else_stays(bench: Bench) -> None:
    before = stored(bench, ITEM)
    step = edit_source(
        bench.desk, "s", {"title": "Autre", "author": shown_text("author", ITEM["author"])}
    )
    assert step.act == "edit_source"
    bench.do(step)
    assert got(bench).item == {**before.item, "title": "Autre"}
    bench.do(step.inverse())
    assert got(bench) == before


def test_another_type_keeps_the_fields_it_has_no_line_for(bench: Bench) -> None:
    stored(bench, ITEM)
    bench.do(edit_source(bench.desk, "s", {"type": "interview"}))
    assert got(bench).item == {**ITEM, "type": "interview"}


def test_an_emptied_field_goes_away(bench: Bench) -> None:
    stored(bench, ITEM)
    bench.do(edit_source(bench.desk, "s", {"volume": "", "issued": "", "DOI": ""}))
    assert got(bench).item.keys() == ITEM.keys() - {"volume", "issued"}


def test_what_only_shows_the_source_changes_nothing(bench: Bench) -> None:
    stored(bench, ITEM)
    texts = {key: shown_text(key, value) for key, value in ITEM.items() if key != "custom"}
    assert edit_source(bench.desk, "s", texts).changes == ()


def test_what_is_known_beside_the_item_changes_too(bench: Bench) -> None:
    stored(bench, ITEM)
    bench.do(
        edit_source(
            bench.desk,
            "s",
            source_class=SourceClass.PRIMARY,
            confidentiality=Confidentiality.CONFIDENTIAL,
            independence_group=" Mairie ",
        )
    )
    assert apart_of(got(bench)) == Apart(
        SourceClass.PRIMARY, Confidentiality.CONFIDENTIAL, "Mairie", "Source 1"
    )
    bench.do(edit_source(bench.desk, "s", pseudonym="Une source"))
    bench.do(edit_source(bench.desk, "s", confidentiality=Confidentiality.PUBLIC))
    assert got(bench).pseudonym == "Une source"


def test_a_source_that_is_gone_and_a_field_that_is_none_are_refused(bench: Bench) -> None:
    with refused("source_missing"):
        edit_source(bench.desk, "nobody", {"title": "A"})
    with pytest.raises(TypeError):
        edit_source(bench.desk, "s", colour="red")


def test_a_new_source_is_made_of_a_draft_and_of_what_was_typed(bench: Bench) -> None:
    draft = {"type": "article-journal", "DOI": "10.1000/x", "author": ITEM["author"], "ISSN": "1"}
    typed = {"title": "T", "DOI": "10.1000/x", "author": shown_text("author", ITEM["author"])}
    step = make_source(bench.desk, "report", typed, None, draft)
    made = step.changes[-1].after
    assert isinstance(made, Source)
    assert made.item == {**draft, "type": "report", "title": "T", "id": made.id}
    bench.do(step)


def test_a_new_source_needs_a_title(bench: Bench) -> None:
    with refused("source_untitled"):
        make_source(bench.desk, "report", {"publisher": "P"})
    made = make_source(bench.desk, "report", {}, Apart(pseudonym=" P "), {"title": "T"})
    assert isinstance(made.changes[0].after, Source)
    assert made.changes[0].after.pseudonym == "P"
