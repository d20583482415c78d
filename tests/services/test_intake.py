"""Tests of `annotator/services/intake.py` with its items, homes, documents and fragments."""

from __future__ import annotations

import io
import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

import pytest

from annotator.domain.annotation import Annotation, Kind, Origin
from annotator.domain.article import Article
from annotator.domain.change import Step
from annotator.domain.ids import derived_id
from annotator.domain.label_mapping import Treatment
from annotator.domain.refusal import Refusal
from annotator.domain.text import Span, sha256
from annotator.formats.incoming import BadLine, IncomingAnnotation
from annotator.formats.incoming_document import IncomingDocument
from annotator.services.annotating import edit
from annotator.services.documents_in import ELSE_NEW, NEW
from annotator.services.exporting import export_stream
from annotator.services.homes import How
from annotator.services.importing import ArticleDraft, import_article
from annotator.services.incoming_files import GivenFile, Reading, read_file
from annotator.services.intake import Choices, Plan, Row, labels_in, plan
from annotator.services.labels import meanings_for
from annotator.services.meanings import Meaning
from annotator.services.taking import What
from annotator.services.watching import Watch
from annotator.store import annotations as stored
from annotator.store import articles
from annotator.store.checks import check
from tests.services.conftest import TEXT, TITLE, Bench, refused

PERSON = Meaning(Treatment.ENTITY, "person")
TAG = Meaning(Treatment.TAG)


def marked(
    text: str, words: str, label: str = "", nth: int = 0, line: int = 1, **more: Any
) -> IncomingAnnotation:
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    annotation = Annotation(
        str(more.pop("id", "")), "", Kind(str(more.pop("kind", "entity"))), "", "", ""
    )
    span = Span(start, start + len(words))
    return IncomingAnnotation(line, annotation, span, label=label, **more)


def reading(
    text: str, *annotations: IncomingAnnotation, scheme: str = "brat", **more: Any
) -> Reading:
    document = IncomingDocument(str(more.pop("name", "01.txt")), text, annotations, **more)
    return Reading(GivenFile("01.ann", b""), scheme, (), (document,))


def jsonl(*lines: object) -> Reading:
    data = "".join(f"{json.dumps(each)}\n" for each in lines).encode()
    return read_file(GivenFile("marks.jsonl", data))


def taken(bench: Bench, *readings: Reading, **choices: Any) -> Plan:
    made = plan(bench.desk, readings, Choices(**choices))
    bench.do(made.step)
    assert check(bench.desk.project) == []
    return made


def told(rows: Iterable[Row]) -> Iterator[tuple[What, str, str]]:
    for row in rows:
        yield row.what, row.quote, row.why.code if row.why else ""


def words(bench: Bench, article_id: str = "") -> list[tuple[str, str, str]]:
    rows = stored.list_rows(bench.desk.project, article_id or bench.article_id)
    return [(row.kind, row.subtype, row.exact) for row in rows]


def second(bench: Bench, title: str, text: str) -> str:
    article_id, step = import_article(bench.desk, ArticleDraft(title, text))
    bench.do(step)
    return article_id


# Documents that bring their own text


def test_a_document_with_the_article_s_text_comes_onto_the_article(bench: Bench) -> None:
    theirs = TEXT.replace("\n", "\r\n")
    made = taken(
        bench,
        reading(theirs, marked(theirs, "Inès Vauquelin", "PER", 1), marked(theirs, "2024", "DATE")),
    )
    assert words(bench) == [
        ("date", "date", "2024"),
        ("entity", "person", "Inès Vauquelin"),
    ]
    rows = stored.list_rows(bench.desk.project, bench.article_id)
    assert rows[1].start == TEXT.index("Inès Vauquelin", 200)
    assert [bench.get(row.id).origin for row in rows] == [Origin.IMPORTED] * 2
    (housing,) = made.housings
    assert (housing.home.how, housing.title, housing.share) == (How.SAME_TEXT, TITLE, 1.0)
    assert (made.count(What.NEW), made.count(What.LEFT)) == (2, 0)
    assert made.new_articles == ()


def test_only_what_is_aligned_comes_in_and_the_rest_is_told_with_its_words(bench: Bench) -> None:
    theirs = TEXT.replace("12 millions", "13 millions")
    made = taken(
        bench,
        reading(
            theirs,
            marked(theirs, "13 millions", "claim-number"),
            marked(theirs, "40 000", "claim-number"),
        ),
        onto=bench.article_id,
    )
    assert list(told(made.rows)) == [
        (What.LEFT, "13 millions", "words_not_aligned"),
        (What.NEW, "40 000", ""),
    ]
    assert words(bench) == [("claim", "number", "40 000")]
    (housing,) = made.housings
    assert housing.home.how is How.CHOSEN
    assert 0.9 < housing.share < 1.0
    assert abs(made.rows[0].near - TEXT.index("12 millions")) < 3
    assert made.rows[0].article_id == bench.article_id


def test_a_document_becomes_an_article_of_its_own(bench: Bench) -> None:
    theirs = "Le toit fuit, dit Zoé.\r\nIl coûte 3 millions."
    document = reading(
        theirs,
        marked(theirs, "Zoé", "PER"),
        marked(theirs, "3 millions", "MONEY"),
        title="Toits",
        lang="fr",
        published_on="2023-01-17",
        url="https://montclar.example/toits",
        byline="Aude",
        publisher="Le Montclarois",
    )
    made = taken(bench, document, onto=NEW)
    (article_id,) = made.new_articles
    assert articles.article(bench.desk.project, article_id) == Article(
        article_id,
        "Toits",
        bench.desk.article(article_id).created_at,
        "fr",
        "https://montclar.example/toits",
        "Le Montclarois",
        "Aude",
        "2023-01-17",
    )
    version = bench.desk.version(article_id)
    assert version.text == theirs.replace("\r\n", "\n")
    assert version.source_format == "brat"
    assert words(bench, article_id) == [("entity", "person", "Zoé"), ("entity", "", "3 millions")]
    assert stored.annotations(bench.desk.project, article_id)[1].tags == ("MONEY",)
    bench.do(made.step.inverse())
    assert len(articles.article_rows(bench.desk.project)) == 1


def test_the_only_article_is_meant_by_what_belongs_nowhere(bench: Bench) -> None:
    theirs = f"{TEXT} Et plus."
    made = taken(bench, reading(theirs, marked(theirs, "2024", "DATE")))
    assert made.housings[0].home.how is How.ONLY
    assert words(bench) == [("date", "date", "2024")]


def test_a_document_that_belongs_nowhere_stays_out_whole(bench: Bench) -> None:
    second(bench, "Bis", "Autre.")
    theirs = "Un autre texte, tout autre."
    made = taken(bench, reading(theirs, marked(theirs, "texte")))
    assert list(told(made.rows)) == [(What.LEFT, "texte", "document_homeless")]
    assert made.housings[0].home.how is How.NOWHERE
    assert made.step.changes == ()
    broken = "Un\0texte"
    made = taken(bench, reading(broken, marked(broken, "texte")))
    assert [code for _, _, code in told(made.rows)] == ["document_homeless"]
    made = taken(bench, reading(broken, marked(broken, "texte")), onto=NEW)
    assert [code for _, _, code in told(made.rows)] == ["text_nul"]
    with refused("article_missing"):
        plan(bench.desk, [reading(theirs)], Choices(onto="x"))


def test_a_document_is_found_by_the_id_that_it_says(bench: Bench) -> None:
    theirs = f"{TEXT} Et plus."
    made = taken(
        bench, reading(theirs, marked(theirs, "2024", "DATE"), article_id=bench.article_id)
    )
    assert made.housings[0].home.how is How.NAMED
    assert words(bench) == [("date", "date", "2024")]


def test_of_articles_with_one_text_the_preferred_is_meant(bench: Bench) -> None:
    twin = second(bench, "Bis", TEXT.replace("\n", " \n"))
    again = second(bench, "Ter", TEXT)
    homes = [
        plan(bench.desk, [reading(TEXT)], Choices(preferred=each)).housings[0].home.article_id
        for each in ("", again, twin)
    ]
    assert homes == [bench.article_id, again, bench.article_id]
    spaced = plan(bench.desk, [reading(TEXT.replace(" ", "  "))], Choices(preferred=twin))
    assert spaced.housings[0].home.article_id == twin


def test_what_belongs_nowhere_can_become_a_new_article_alone(bench: Bench) -> None:
    other = "Un autre texte, tout autre."
    documents = (
        IncomingDocument("a", TEXT, (marked(TEXT, "2024", "DATE"),)),
        IncomingDocument("b", other, (marked(other, "texte", "PER"),)),
    )
    both = Reading(GivenFile("x", b""), "brat", (BadLine(3, Refusal("bad")),), documents)
    made = taken(bench, both, onto=ELSE_NEW)
    assert [each.home.how for each in made.housings] == [How.SAME_TEXT, How.NEW]
    assert [row.what for row in made.rows] == [What.LEFT, What.NEW, What.NEW]


def test_what_a_document_says_wrongly_is_told_line_by_line(bench: Bench) -> None:
    document = IncomingDocument(
        "a",
        TEXT,
        (
            replace(marked(TEXT, "2024", line=2), quote="2025"),
            replace(marked(TEXT, "2024", line=3), span=Span(5, 9999)),
            replace(marked(TEXT, "2024", line=4), span=Span(5, 5)),
            replace(marked(TEXT, "2024", line=5), span=None),
            replace(marked(TEXT, "fin juin 2022", line=6), quote="fin  juin\n2022"),
        ),
        bad=(BadLine(1, Refusal("csv_broken", line=1)),),
    )
    made = taken(bench, Reading(GivenFile("a.ann", b""), "brat", (), (document,)))
    assert [(row.line, row.why.code if row.why else "") for row in made.rows] == [
        (1, "csv_broken"),
        (2, "file_disagrees"),
        (3, "span_outside"),
        (4, "span_empty"),
        (5, "span_empty"),
        (6, ""),
    ]
    assert {row.file for row in made.rows} == {"a.ann"}


def test_a_span_never_ends_inside_an_emoji(bench: Bench) -> None:
    taken(bench, reading(TEXT, marked(TEXT, "fan 👩", "PER")))
    assert words(bench) == [("entity", "person", "fan 👩‍🚀")]


# Labels


def test_labels_mean_what_the_editor_says_and_that_is_kept(bench: Bench) -> None:
    file = reading(
        TEXT,
        marked(TEXT, "Montclar", "Town"),
        marked(TEXT, "la maire", "Chief"),
        marked(TEXT, "12 millions", "Sum", kind="claim"),
        marked(TEXT, "2024", "Year"),
    )
    assert labels_in([file]) == {"brat": {"Chief": 1, "Sum": 1, "Town": 1, "Year": 1}}
    assert labels_in([jsonl()]) == {}
    meanings = {
        "Town": Meaning(Treatment.ENTITY, "place"),
        "Chief": PERSON,
        "Sum": TAG,
        "Year": Meaning(Treatment.LEAVE),
    }
    made = taken(bench, file, meanings={"brat": meanings})
    assert words(bench) == [
        ("claim", "", "12 millions"),
        ("entity", "person", "la maire"),
        ("entity", "place", "Montclar"),
    ]
    assert [each.tags for each in bench.all() if each.kind is Kind.CLAIM] == [("Sum",)]
    assert list(told(made.rows))[-1] == (What.LEFT, "2024", "label_left")
    assert made.rows[1].label == "Chief"
    assert meanings_for(bench.desk, "brat", meanings) == meanings
    assert plan(bench.desk, [file]).meanings == {"brat": meanings}


def test_a_mere_tag_joins_what_is_tagged_there_already(bench: Bench) -> None:
    known = bench.tag("Montclar", Kind.ENTITY, "place")
    file = reading(
        TEXT,
        marked(TEXT, "Montclar", "Town", 0),
        marked(TEXT, "Montclar", "Chef-lieu", 0),
        marked(TEXT, "la maire", "A"),
        marked(TEXT, "la maire", "B"),
    )
    made = taken(bench, file)
    assert bench.get(known).tags == ("Town", "Chef-lieu")
    assert bench.get(known).subtype == "place"
    (mayor,) = [each for each in bench.all() if each.id != known]
    assert mayor.tags == ("A", "B")
    assert [row.what for row in made.rows] == [
        What.CHANGED,
        What.CHANGED,
        What.NEW,
        What.CHANGED,
    ]
    again = plan(bench.desk, [file])
    assert [row.what for row in again.rows] == [What.SAME] * 4
    assert again.step.changes == ()


def test_a_tag_does_not_join_what_is_approved(bench: Bench) -> None:
    claim = bench.approved()
    words = bench.anchor(claim).exact
    made = taken(bench, reading(TEXT, marked(TEXT, words, "Vu", kind="claim")))
    assert list(told(made.rows)) == [(What.LEFT, words, "locked")]


def test_doubles_are_recognised(bench: Bench) -> None:
    file = reading(TEXT, marked(TEXT, "2024", "DATE"), marked(TEXT, "2024", "DATE"))
    made = taken(bench, file)
    assert list(told(made.rows)) == [
        (What.NEW, "2024", ""),
        (What.SAME, "2024", "annotation_exists"),
    ]
    again = plan(bench.desk, [file])
    assert [row.what for row in again.rows] == [What.SAME, What.SAME]
    assert again.step == Step("import_annotations", ())


# Fragments


def test_fragments_come_in_as_one_annotation_each_linked_by_a_tag(bench: Bench) -> None:
    file = reading(
        TEXT,
        marked(TEXT, "La mairie", "ORG", group="T3"),
        marked(TEXT, "douze écoles", "ORG", group="T3"),
        marked(TEXT, "2024", "DATE", group="T4"),
    )
    made = taken(bench, file)
    assert [each.tags for each in bench.all()] == [("01 T3",), ("01 T3",), ()]
    first = made.rows[0].told[0]
    assert (first.code, first.params) == ("fragment", {"count": 2, "tag": "01 T3"})
    assert made.rows[2].told == ()


# Ids


def test_an_annotation_of_another_article_comes_as_a_copy(bench: Bench) -> None:
    known = bench.tag("2024", Kind.DATE)
    copy = second(bench, "Bis", TEXT)
    file = reading(TEXT, marked(TEXT, "2024", "", id=known, kind="date"))
    for _ in range(2):
        taken(bench, file, onto=copy)
        (copied,) = stored.annotations(bench.desk.project, copy)
        assert copied.id == derived_id(known, copy)
    assert [each.id for each in bench.all()] == [known]
    made = taken(bench, file, onto=bench.article_id)
    assert [row.what for row in made.rows] == [What.SAME]


# Places that a person chose


def test_what_found_no_place_goes_where_a_person_puts_it(bench: Bench) -> None:
    theirs = TEXT.replace("12 millions", "13 millions").replace("d’euros", "de francs")
    file = reading(theirs, marked(theirs, "13 millions", "claim-number"), marked(theirs, "de", ""))
    at = Span(TEXT.index("12 millions"), TEXT.index("12 millions") + 11)
    chosen = {0: (bench.article_id, at)}
    made = taken(bench, file, onto=bench.article_id, by_hand=chosen)
    assert words(bench) == [("claim", "number", "12 millions")]
    assert [row.what for row in made.rows] == [What.NEW, What.LEFT]


def test_a_line_that_names_no_article_can_be_put_by_hand(bench: Bench) -> None:
    second(bench, "Bis", "Autre.")
    file = jsonl({"kind": "claim", "start": 0, "end": 4, "quote": "2024"}, {"kind": "x"})
    assert [code for _, _, code in told(plan(bench.desk, [file]).rows)] == [
        "article_not_named",
        "jsonl_value_bad",
    ]
    at = Span(TEXT.index("2024"), TEXT.index("2024") + 4)
    by_hand = {0: (bench.article_id, at), 1: (bench.article_id, at)}
    made = taken(bench, file, by_hand=by_hand)
    assert words(bench) == [("claim", "", "2024")]
    assert [row.what for row in made.rows] == [What.NEW, What.LEFT]


# Files of lines


def test_lines_say_what_becomes_of_them(bench: Bench) -> None:
    known = bench.tag("40 000", Kind.CLAIM)
    at = TEXT.index("40 000")
    base = {"kind": "claim", "start": at, "end": at + 6, "quote": "40 000"}
    file = jsonl(
        {**base, "annotation_id": known},
        {**base, "annotation_id": known},
        {**base, "kind": "entity", "work_status": "checked"},
        base,
        {**base, "quote": "41 000"},
    )
    made = taken(bench, file)
    assert list(told(made.rows)) == [
        (What.SAME, "40 000", ""),
        (What.LEFT, "40 000", "annotation_twice"),
        (What.NEW, "40 000", ""),
        (What.SAME, "40 000", "annotation_exists"),
        (What.LEFT, "41 000", "quote_not_found"),
    ]
    assert [each.code for each in made.rows[2].told] == ["status_lowered"]
    assert [row.line for row in made.rows] == [1, 2, 3, 4, 5]
    bench.do(edit(bench.desk, known, note="x"))
    changed = taken(bench, jsonl({**base, "annotation_id": known, "note": "y"}))
    assert [row.what for row in changed.rows] == [What.CHANGED]


def test_the_watch_counts_and_stops(bench: Bench) -> None:
    file = reading(TEXT, *(marked(TEXT, each) for each in ("2024", "Montclar", "maire")))
    watch = Watch()
    plan(bench.desk, [file], watch=watch)
    assert (watch.done, watch.total) == (3, 3)
    watch.stop()
    with refused("stopped"):
        plan(bench.desk, [file], watch=watch)


def test_files_without_anything_change_nothing(bench: Bench) -> None:
    made = plan(bench.desk, [reading(TEXT), jsonl()])
    assert (made.rows, made.step.changes) == ((), ())
    assert plan(bench.desk, []).housings == ()


@pytest.mark.parametrize("count", [400])
def test_many_annotations_of_a_long_text_each_find_their_own_place(
    bench: Bench, count: int
) -> None:
    sentences = [f"Phrase {n} : Paris a {n} écoles, dit Paris." for n in range(count)]
    ours = "\n".join(sentences)
    article_id = second(bench, "Long", ours)
    theirs = "Titre ajouté ici par un autre outil.\n" + " ".join(sentences)
    file = reading(theirs, *(marked(theirs, "Paris", "LOC", n) for n in range(count * 2)))
    made = taken(bench, file, onto=article_id)
    assert {row.what for row in made.rows} == {What.NEW}
    starts = [row.span.start for row in made.rows if row.span]
    assert starts == [at for at in range(len(ours)) if ours.startswith("Paris", at)]


def test_the_article_at_hand_is_meant_by_what_names_none(bench: Bench) -> None:
    other = second(bench, "Bis", "Autre.")
    unnamed = {"kind": "claim", "start": 0, "end": 5}
    assert [code for _, _, code in told(plan(bench.desk, [jsonl(unnamed)]).rows)] == [
        "article_not_named"
    ]
    taken(bench, jsonl(unnamed), preferred=other)
    assert words(bench, other) == [("claim", "", "Autre")]
    named = jsonl({**unnamed, "article": "x"})
    assert [
        code for _, _, code in told(plan(bench.desk, [named], Choices(preferred=other)).rows)
    ] == ["article_unknown"]


def test_a_document_of_which_most_stands_in_the_article_at_hand_belongs_there(bench: Bench) -> None:
    second(bench, "Bis", "Autre.")
    theirs = f"{TEXT} Et plus."
    file = reading(theirs, marked(theirs, "2024", "DATE"))
    assert plan(bench.desk, [file]).housings[0].home.how is How.NOWHERE
    made = taken(bench, file, preferred=bench.article_id)
    assert made.housings[0].home.how is How.ALIKE
    assert words(bench) == [("date", "date", "2024")]
    far = reading("Rien à voir ici.", marked("Rien à voir ici.", "Rien"))
    made = plan(bench.desk, [far], Choices(preferred=bench.article_id))
    assert made.housings[0].home.how is How.NOWHERE


# Documents of our own


def test_our_own_word_file_comes_back_with_kinds_verdicts_and_words(bench: Bench) -> None:
    claim = bench.checked()
    bench.tag("Montclar", Kind.ENTITY, "place", nth=0)
    bench.tag("fin juin 2022", Kind.DATE)
    bench.tag("fan 👩‍🚀", Kind.ENTITY)
    bench.tag("La mairie", Kind.ENTITY, "organisation")
    bench.do(edit(bench.desk, claim, note="Vu au conseil.", rationale="Le budget."))
    before = words(bench)
    stream = io.BytesIO()
    export_stream(bench.desk, "docx", stream, redacted=False)
    file = read_file(GivenFile("a.docx", stream.getvalue()))
    again = plan(bench.desk, [file])
    assert {row.what for row in again.rows} == {What.SAME}
    assert again.step.changes == ()
    made = taken(bench, file, onto=NEW)
    (article_id,) = made.new_articles
    assert words(bench, article_id) == before
    copied = stored.annotations(bench.desk.project, article_id)
    (one,) = [each for each in copied if each.kind is Kind.CLAIM]
    assert (one.verdict, one.note, one.rationale) == ("true", "Vu au conseil.", "Le budget.")


def test_lines_find_their_article_by_the_digest_of_its_text(bench: Bench) -> None:
    other = second(bench, "Bis", "Autre mairie.")
    known = replace(
        marked("Autre mairie.", "mairie", kind="claim"), text_sha256=sha256("Autre mairie.")
    )
    warned = replace(known, warnings=(Refusal("span_empty", start=0, end=0),))
    file = Reading(GivenFile("a.json", b""), "w3c", (warned,))
    made = taken(bench, file)
    assert words(bench, other) == [("claim", "", "mairie")]
    assert [each.code for each in made.rows[0].told] == ["span_empty"]
    twin = second(bench, "Ter", "Autre mairie.")
    assert [code for _, _, code in told(plan(bench.desk, [file]).rows)] == ["article_not_named"]
    assert taken(bench, file, onto=twin).count(What.NEW) == 1
