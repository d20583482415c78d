"""Web Annotations as they are written: what goes out, what stays, and how much is held."""

from __future__ import annotations

import io
import json
import tracemalloc
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from annotator.domain.annotation import Entity, Kind
from annotator.domain.document import Document
from annotator.domain.verdict import PLAIN_VALUES
from annotator.formats import w3c_read, w3c_write
from annotator.formats.incoming import IncomingAnnotation
from annotator.formats.redaction import WITHHELD
from annotator.formats.w3c_write import PAGE_SIZE
from annotator.formats.written import Written
from tests.formats.documents import document_of

if TYPE_CHECKING:
    from tests.formats.conftest import Maker


def written(*documents: Document, make: Maker, **options: Any) -> tuple[Any, Written]:
    stream = io.BytesIO()
    done = w3c_write.write(documents, stream, names=make.people, **options)
    assert not stream.closed
    return json.loads(stream.getvalue()), done


def first(collection: Any) -> Any:
    return collection["first"]["items"][0]


def bodies(annotation: Any, purpose: str) -> list[Any]:
    return [each for each in annotation["body"] if each["purpose"] == purpose]


def test_words_and_place_stand_in_both_selectors(make: Maker) -> None:
    collection, done = written(document_of(make.dossier()), make=make)
    target = first(collection)["target"]
    assert [each["type"] for each in target["selector"]] == [
        "TextQuoteSelector",
        "TextPositionSelector",
    ]
    quote, place = target["selector"]
    assert (quote["exact"], place["start"], place["end"]) == ("retient 3 % de plus", 13, 32)
    assert target["source"] == "urn:x-annotator:id:art1"
    assert target["scope"] == "https://example.org/barrage"
    assert done == Written(rows=1)


@pytest.mark.parametrize(
    ("kind", "motivation"),
    [(Kind.CLAIM, "classifying"), (Kind.ENTITY, "identifying"), (Kind.DATE, "classifying")],
)
def test_every_kind_has_one_motivation(make: Maker, kind: Kind, motivation: str) -> None:
    annotation = make.annotation(kind=kind, claim_text="")
    collection, _ = written(document_of(make.dossier(annotation=annotation)), make=make)
    told = first(collection)
    assert told["motivation"] == motivation
    assert [each["value"] for each in bodies(told, "classifying")] == [kind.value]


def test_a_verdict_is_told_in_the_language_of_the_article(make: Maker) -> None:
    values = {each.id: each for each in PLAIN_VALUES}
    dossier = make.dossier(annotation=make.annotation(verdict="false"))
    english = replace(dossier, article=make.article(lang="en"))
    told = []
    for each in (dossier, english):
        collection, _ = written(document_of(each), make=make, verdicts=values)
        (_, verdict) = bodies(first(collection), "classifying")
        told.append((verdict["value"], verdict["language"], verdict["annotator:verdict"]))
    assert told == [("Faux", "fr", "false"), ("False", "en", "false")]
    collection, _ = written(document_of(dossier), make=make)
    (_, verdict) = bodies(first(collection), "classifying")
    assert (verdict["value"], "language" in verdict) == ("false", False)


def test_an_entity_is_told_by_name_and_by_link(make: Maker) -> None:
    entity = Entity("ent1", "place", "Montclar", (), "https://w.example/Été")
    annotation = make.annotation(kind=Kind.ENTITY, claim_text="")
    collection, _ = written(
        document_of(make.dossier(annotation=annotation, entity=entity)), make=make
    )
    name, link = bodies(first(collection), "identifying")
    assert (name["value"], link["source"]) == ("Montclar", "https://w.example/%C3%89t%C3%A9")
    bare = make.dossier(annotation=annotation, entity=replace(entity, link="no link"))
    collection, _ = written(document_of(bare), make=make)
    assert len(bodies(first(collection), "identifying")) == 1


def test_what_is_confidential_stays(make: Maker) -> None:
    secret = make.evidence(make.secret(), archived_url="https://archive.example/telltale")
    filed = replace(secret, attachments=(make.attachment(name="telltale.pdf"),))
    dossier = make.dossier(evidence=(filed,), comments=(make.comment(),), flags=(make.flag(),))
    collection, done = written(document_of(dossier), make=make)
    told = json.dumps(collection, ensure_ascii=False)
    assert "elltale" not in told
    assert "example.org/secret" not in told
    assert "Source A" in told
    (cited,) = bodies(first(collection), "linking")
    assert cited["source"] == "urn:x-annotator:id:Source%20A"
    assert [each["value"] for each in bodies(first(collection), "commenting")] == [WITHHELD]
    assert done.redacted
    assert done.lost == Counter()
    whole, done = written(document_of(dossier), make=make, redacted=False)
    assert "Telltale memo" in json.dumps(whole)
    assert (done.redacted, done.lost) == (0, Counter(files=1))


def test_nothing_is_an_empty_collection(make: Maker) -> None:
    collection, done = written(make=make)
    assert (collection["type"], collection["total"]) == ("AnnotationCollection", 0)
    assert not {"first", "last", "@included"} & collection.keys()
    assert done == Written()


def test_the_same_export_is_the_same_file(make: Maker) -> None:
    document = document_of(make.dossier())
    assert written(document, make=make) == written(document, make=make)


def test_only_the_page_at_hand_is_held(make: Maker) -> None:
    def documents(count: int) -> Iterator[Document]:
        for number in range(count):
            yield document_of(make.dossier(annotation=make.annotation(id=f"a{number}")))

    class Nowhere(io.BytesIO):
        def write(self, data: Any) -> int:
            return len(data)

    def peak(count: int) -> int:
        tracemalloc.start()
        w3c_write.write(documents(count), Nowhere(), names=make.people)
        found = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return found

    peak(10)
    assert peak(6 * PAGE_SIZE) < 2 * peak(PAGE_SIZE) + 100_000


@pytest.mark.parametrize(
    "words", ["👍🏽 é\u202e\u2028", '=1+1 "quoted"\\', "\ufeff\t\r\n\x1b", "a" * 1_000_000]
)
def test_trouble_comes_back(make: Maker, words: str) -> None:
    dossier = make.dossier(
        anchor=make.anchor(exact=words, end=13 + len(words)),
        annotation=make.annotation(note=words, tags=(words,)),
    )
    stream = io.BytesIO()
    w3c_write.write([document_of(dossier)], stream, names=make.people)
    stream.seek(0)
    (found,) = w3c_read.read(stream)
    assert isinstance(found, IncomingAnnotation)
    assert (found.quote, found.annotation.note, found.annotation.tags) == (words, words, (words,))
