from __future__ import annotations

import io
from dataclasses import replace
from typing import Any

import pytest
from bibtexparser.entrypoint import parse_string as parse_bibtex
from hypothesis import given
from hypothesis import strategies as st
from pybtex.database import parse_string

from annotator.domain.refusal import Refusal
from annotator.domain.source import Confidentiality, Source, SourceClass
from annotator.formats import bibtex
from annotator.formats.bibtex_blocks import is_bibtex, resolved
from annotator.formats.bibtex_keys import Keys
from annotator.formats.bibtex_names import bibtex_names, read_names
from annotator.formats.bibtex_types import WRITTEN, csl_type
from annotator.formats.csl_schema import TYPES
from annotator.formats.incoming_sources import IncomingSource
from annotator.formats.latex import text_of
from tests.formats.items import (
    AT,
    DATES_OF_ITEMS,
    NAMES_OF_ITEMS,
    any_item,
    bad_in,
    items_in,
    source,
    written,
)

NASTY = r"""\ufeff% Encoding: UTF-8
Words between entries are no entries.

@STRING{ lm = "Le Monde" }
@string(full = lm # { diplomatique})
@comment{jabref-meta: databaseType:bibtex;}

@Article{deGaulle:2023,
  AUTHOR    = {de Gaulle, Charles and {\'E}ric Dupont and {Minist{\`e}re de la Culture} and others},
  title     = "L'{OTAN} r\'e\'evalue 50% de ses ``plans'' -- {\"U}bersicht",
  journal   = full,
  month     = jan # "~17", year = 2023,
  number    = 3, pages = { 12 -- 34 },
  url       = {https://www.lemonde.fr/a_b?x=1&y=%20z},
  file      = {:home/me/x.pdf:PDF}, timestamp = {2023}, rating = {5},
}
@misc{never, title = {closed,
@misc{page, title={A page}, howpublished={\url{http://x.example/a%20b}}, note={Seen: 2020-01-02}}
@misc{page, title = {The same key}, title = {twice}, eprint={2001.00001}, archivePrefix={arXiv}}
@phdthesis{t1, title={{My Thesis}}, school={Universit\'e Paris 8}, year={in press}, month={March}}
@book(b1, title="Sub", subtitle="title", booktitle={x}, editor={Ed, Itor}, address={Rabat},
      publisher={A {\&} B}, year={1954}, isbn={978-2-07-011536-5}, number=7, series={S})
@online{o1, title={En ligne}, date={2021-05/2021-06}, urldate={2021-07-01}, organization={Org}}
@misc{noequals title}""".replace("\\ufeff", "\ufeff").replace("\n", "\r\n")


def by_key(data: str) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {}
    for each in bibtex.read(io.BytesIO(data.encode())):
        if isinstance(each, IncomingSource):
            found[each.source.title] = {"left_out": each.left_out, **each.source.item}
    return found


def test_the_files_of_real_life_are_read() -> None:
    read = by_key(NASTY)
    article = read["L'OTAN réévalue 50% de ses “plans” – Übersicht"]
    assert article == {
        "id": "",
        "type": "article-journal",
        "title": "L'OTAN réévalue 50% de ses “plans” – Übersicht",
        "container-title": "Le Monde diplomatique",
        "author": [
            {"family": "Gaulle", "given": "Charles", "non-dropping-particle": "de"},
            {"family": "Dupont", "given": "Éric"},
            {"literal": "Ministère de la Culture"},
        ],
        "issued": {"date-parts": [[2023, 1, 17]]},
        "issue": "3",
        "page": "12-34",
        "URL": "https://www.lemonde.fr/a_b?x=1&y=%20z",
        "citation-key": "deGaulle:2023",
        "left_out": ("rating", "others"),
    }
    assert read["A page"]["URL"] == "http://x.example/a%20b"
    assert (read["A page"]["type"], "container-title" in read["A page"]) == ("webpage", False)
    assert read["The same key"]["URL"] == "https://arxiv.org/abs/2001.00001"
    thesis = read["My Thesis"]
    assert (thesis["publisher"], thesis["genre"]) == ("Université Paris 8", "PhD thesis")
    assert thesis["issued"] == {"literal": "in press"}
    book = read["Sub: title"]
    assert (book["publisher"], book["publisher-place"]) == ("A & B", "Rabat")
    assert (book["collection-number"], book["collection-title"]) == ("7", "S")
    assert read["En ligne"]["issued"] == {"date-parts": [[2021, 5], [2021, 6]]}
    assert read["En ligne"]["accessed"] == {"date-parts": [[2021, 7, 1]]}


def test_an_entry_that_is_none_is_told_by_number_and_line(
    capfd: pytest.CaptureFixture[str],
) -> None:
    assert bad_in(bibtex.read, NASTY) == [
        (2, "bibtex_broken", {"line": 17}),
        (8, "source_untitled", {}),
    ]
    # Its parser would write of them to the terminal.
    assert capfd.readouterr() == ("", "")


def test_a_file_without_entries_is_empty() -> None:
    assert items_in(bibtex.read, "% nothing\n@comment{x}\n") == []
    with pytest.raises(Refusal, match="sources_empty"):
        items_in(bibtex.read, "")


@pytest.mark.parametrize(
    ("fields", "issued"),
    [
        ("year={2023}", [[2023]]),
        ("year={2023}, month={2}", [[2023, 2]]),
        ("year={2023}, month=feb, day={3}", [[2023, 2, 3]]),
        ("year={2023}, month={3 February}", [[2023, 2, 3]]),
        ("year={2023}, month={f{\\'e}v}", [[2023]]),
        ("year={2023}, month={13}", [[2023]]),
        ("year={2023}, month=feb, day={31}", [[2023, 2]]),
        ("date={2023-02-03}, year={1999}", [[2023, 2, 3]]),
        ("date={soon}, year={2023}", [[2023]]),
        ("year={2023-02}", [[2023, 2]]),
    ],
)
def test_dates_are_found_where_they_stand(fields: str, issued: list[list[int]]) -> None:
    (read,) = items_in(bibtex.read, f"@book{{a, title={{T}}, {fields}}}")
    assert read["issued"] == {"date-parts": issued}


def test_an_address_in_another_field_is_found_and_a_site_keeps_its_name() -> None:
    (read,) = items_in(bibtex.read, "@misc{a, title={T}, howpublished={https://x.example/a}}")
    assert (read["URL"], "container-title" in read) == ("https://x.example/a", False)
    (read,) = items_in(bibtex.read, "@online{a, title={T}, howpublished={x.example}}")
    assert (read["container-title"], "URL" in read) == ("x.example", False)


def test_an_entry_with_words_for_a_date_and_a_bad_address_is_written() -> None:
    told = source(issued={"literal": "vers l’été"}, accessed={"raw": "hier"}, citation_key="k")
    data = written(bibtex.write, told).decode()
    assert "  year = {vers l{\\textquoteright}{\\'e}t{\\'e}}" in data
    assert "  urldate = {hier}" in data


def test_a_date_in_words_stays_in_words() -> None:
    (read,) = items_in(bibtex.read, "@book{a, title={T}, date={soon}}")
    assert read["issued"] == {"literal": "soon"}


def test_strings_are_put_together() -> None:
    strings = {"lm": '"Le Monde"', "loop": "loop # loop"}
    assert resolved('lm # " du " # {{J}eudi}', strings) == "Le Monde du {J}eudi"
    assert resolved("{a # b}", strings) == "a # b"
    assert resolved('"a # \\{ b"', strings) == "a # \\{ b"
    assert resolved("jan", strings) == "jan"
    assert set(resolved("loop", {"loop": "loop"})) == set("loop")


def test_an_entry_is_written_with_its_accents_and_capitals_kept() -> None:
    told = source(
        type="article-newspaper",
        title="L’Otan réévalue ses plans à Rabat",
        author=[
            {"family": "Gaulle", "given": "Charles", "non-dropping-particle": "de"},
            {"literal": "Insee and Co"},
        ],
        container_title="Le Monde",
        page="4-5",
        issued={"date-parts": [[2023, 1, 17]]},
        URL="https://x.example/a_{b}",
    )
    assert written(bibtex.write, told).decode() == (
        "@article{gaulle2023lotan,\n"
        "  author = {de Gaulle, Charles and {Insee and Co}},\n"
        "  title = {{L{\\textquoteright}Otan} r{\\'e}{\\'e}value ses plans {\\`a} {Rabat}},\n"
        "  journal = {Le Monde},\n"
        "  pages = {4--5},\n"
        "  date = {2023-01-17},\n"
        "  year = {2023},\n"
        "  month = jan,\n"
        "  url = {https://x.example/a_%7Bb%7D},\n"
        "  entrysubtype = {newspaper}\n"
        "}\n\n"
    )


def test_what_has_no_place_is_counted() -> None:
    told = replace(
        source(type="article-journal", number="e12", section="A", director=[{"literal": "D"}]),
        source_class=SourceClass.PRIMARY,
        independence_group="AFP",
    )
    tally = bibtex.write([told], io.BytesIO())
    assert tally.lost == dict.fromkeys(["section", "director", "class", "independence_group"], 1)


def test_a_confidential_source_is_its_pseudonym() -> None:
    secret = replace(
        source(title="Telltale", citation_key="leak"),
        confidentiality=Confidentiality.CONFIDENTIAL,
        pseudonym="Source 1",
    )
    assert written(bibtex.write, secret) == b"@misc{source,\n  title = {Source 1}\n}\n\n"


@pytest.mark.parametrize("name", sorted(TYPES))
def test_every_type_comes_back(name: str) -> None:
    for more in ({}, {"URL": "https://x.example/"}):
        (back,) = items_in(bibtex.read, written(bibtex.write, source(type=name, **more)))
        assert back["type"] == name


def test_the_types_of_others_are_known() -> None:
    told = {
        "InBook": "chapter",
        "WWW": "webpage",
        "mastersthesis": "thesis",
        "legal": "legislation",
    }
    assert {name: csl_type(name, "", has_address=False) for name in told} == told
    assert csl_type("misc", "", has_address=True) == "webpage"
    assert csl_type("misc", "", has_address=False) == "document"
    assert csl_type("strange", "odd", has_address=True) == "document"


@pytest.mark.parametrize(
    ("item", "key"),
    [
        ({"title": "Le rapport"}, "rapport"),
        ({"title": "Œuvre"}, "uvre"),
        ({"title": "日本"}, "source"),
        ({"title": "T", "citation-key": "a:b.c-1"}, "a:b.c-1"),
        ({"title": "T", "citation-key": "é"}, "t"),
        ({"title": "T", "citation-key": "two words"}, "t"),
        ({"title": "T", "author": [{"given": "X"}], "issued": {"literal": "x"}}, "t"),
    ],
)
def test_a_key_is_made_of_what_a_source_is(item: dict[str, Any], key: str) -> None:
    assert Keys().key_of(item) == key


def test_no_two_keys_are_the_same() -> None:
    keys = Keys()
    titles = ["Rapport", "RAPPORT", "Le rapport"]
    assert [keys.key_of({"title": title}) for title in titles] == [
        "rapport",
        "rapport-2",
        "rapport-3",
    ]


@pytest.mark.parametrize(
    ("latex", "names"),
    [
        (
            "Ludwig van Beethoven",
            [{"given": "Ludwig", "non-dropping-particle": "van", "family": "Beethoven"}],
        ),
        (
            "Humboldt, Alexander von",
            [{"family": "Humboldt", "given": "Alexander", "dropping-particle": "von"}],
        ),
        (
            "King, Jr., Martin Luther",
            [{"family": "King", "suffix": "Jr.", "given": "Martin Luther"}],
        ),
        ("{Barnes and Noble} and Plato", [{"literal": "Barnes and Noble"}, {"family": "Plato"}]),
        ("{\\'E}mile Zola", [{"given": "Émile", "family": "Zola"}]),
        ("{\\'Emile}", [{"family": "Émile"}]),
        ("a} and {b", [{"literal": "a"}]),
        (", , ,", []),
        ("{}", []),
    ],
)
def test_names_are_taken_apart(latex: str, names: list[dict[str, str]]) -> None:
    assert read_names(latex)[0][: len(names)] == names


@given(NAMES_OF_ITEMS)
def test_names_come_back_in_their_parts(names: list[dict[str, str]]) -> None:
    assert read_names(bibtex_names(names)) == (names, False)


def test_a_name_of_one_part_is_kept_together() -> None:
    assert bibtex_names([{"given": "Plato"}, {"family": "de Gaulle", "given": "C"}, {}]) == (
        "{Plato} and {de Gaulle}, C"
    )
    assert bibtex_names([{"family": "A", "non-dropping-particle": "x,y"}]) == "{x,y} A"


def test_bibtex_is_known_by_how_it_begins() -> None:
    assert is_bibtex("\ufeff\n% a\n @ Book {x,")
    assert not is_bibtex("@someone wrote (to us)")
    assert not is_bibtex("A @book{x}")


KEPT = [
    *("author", "editor", "translator", "container-author", "container-title", "publisher"),
    *("publisher-place", "title-short", "collection-title", "volume", "edition", "version"),
    *("issued", "accessed", "event-date", "original-date", "event-title", "event-place", "status"),
    *("original-title", "original-publisher", "number-of-pages", "number-of-volumes", "issue"),
    *("part", "chapter-number", "language", "keyword", "page", "DOI", "URL", "ISBN", "ISSN"),
    *("genre", "annote", "citation-key"),
]
"""The fields that BibTeX carries there and back, whatever the type."""


@given(any_item(*KEPT, dates=DATES_OF_ITEMS))
def test_what_bibtex_carries_comes_back(item: dict[str, Any]) -> None:
    data = written(bibtex.write, Source("s1", item, AT))
    (after,) = items_in(bibtex.read, data)
    kept = {key: value for key, value in item.items() if key not in {"id", "citation-key"}}
    assert {key: value for key, value in after.items() if key != "citation-key"} == kept


@given(st.lists(any_item(*KEPT), min_size=1, max_size=3))
def test_other_readers_find_the_same(items: list[dict[str, Any]]) -> None:
    data = written(
        bibtex.write, *(Source(f"s{at}", each, AT) for at, each in enumerate(items))
    ).decode()
    library = parse_bibtex(data)
    assert library.failed_blocks == []
    assert [each.entry_type for each in library.entries] == [
        WRITTEN[each["type"]][0] for each in items
    ]
    parsed = parse_string(data, "bibtex")
    assert len(parsed.entries) == len(items)
    for entry, item in zip(parsed.entries.values(), items, strict=True):
        assert text_of(entry.fields["title"]).split() == item["title"].split()
        assert len(entry.persons.get("author", [])) == len(item.get("author", []))
        assert entry.fields.get("doi", "") == item.get("DOI", "")
