"""Comments of Word documents that came in as articles."""

from __future__ import annotations

import io

import docx
import pytest

from annotator.domain.refusal import Refusal
from annotator.services.comments_in import comments_in, read_comments
from annotator.services.desk import Desk
from annotator.services.importing import draft_of_bytes, import_article
from annotator.services.incoming_files import GivenFile
from annotator.services.intake import plan
from annotator.services.watching import Watch
from annotator.store.annotations import annotations as annotations_of
from annotator.store.people import people


def word(words: str, *said: str, article_id: str = "") -> bytes:
    """A document whose every word has comments of Zoé."""
    document = docx.Document()
    document.core_properties.identifier = article_id
    run = document.add_paragraph().add_run(words)
    for each in said:
        document.add_comment(run, text=each, author="Zoé Petit")
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def test_only_a_word_document_has_comments() -> None:
    data = word("Douze écoles.", "Combien ?", "Où ?")
    draft = draft_of_bytes(data, "a.docx")
    assert comments_in(data, draft) == 2
    assert comments_in(word("Rien."), draft) == 0
    assert comments_in(b"Douze.", draft_of_bytes(b"Douze.", "a.txt")) == 0


def test_documents_of_one_text_keep_their_own_comments_and_one_author(alone: Desk) -> None:
    first = word("Douze écoles.", "Combien ?")
    second = word("Douze écoles.", "Où ?")
    ids = []
    for data in (first, second):
        article_id, step = import_article(alone, draft_of_bytes(data, "a.docx"))
        alone.commit(step)
        ids.append(article_id)
    files = [GivenFile("a.docx", data) for data in (first, second)]
    made = plan(alone, read_comments(zip(ids, files, strict=True)))
    before = len(people(alone.project))
    alone.commit(made.step)
    notes = [[each.note for each in annotations_of(alone.project, one)] for one in ids]
    assert notes == [["Combien ?"], ["Où ?"]]
    assert len(people(alone.project)) == before + 1


def test_a_document_that_names_another_article_goes_where_it_came_in(alone: Desk) -> None:
    old_id, step = import_article(alone, draft_of_bytes(b"Douze ponts.", "a.txt"))
    alone.commit(step)
    data = word("Douze écoles.", "Combien ?", article_id=old_id)
    new_id, step = import_article(alone, draft_of_bytes(data, "a.docx"))
    alone.commit(step)
    alone.commit(plan(alone, read_comments([(new_id, GivenFile("a.docx", data))])).step)
    assert [each.note for each in annotations_of(alone.project, new_id)] == ["Combien ?"]
    assert annotations_of(alone.project, old_id) == []


def test_the_reading_can_be_stopped() -> None:
    watch = Watch()
    watch.stop()
    with pytest.raises(Refusal, match="stopped"):
        read_comments([("one", GivenFile("a.docx", word("Douze.", "Où ?")))], watch)
