"""Tests of `annotator/formats/docx_comments_in.py` and `docx_comments.py`."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, datetime

import docx
import pytest

from annotator.domain.annotation import Annotation, Kind
from annotator.domain.refusal import Refusal
from annotator.formats.docx_comments_in import comment_count, read, recognises
from annotator.formats.incoming import BadLine
from annotator.formats.incoming_document import IncomingDocument

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
W15 = "http://schemas.microsoft.com/office/word/2012/wordml"
CID = "http://schemas.microsoft.com/office/word/2016/wordml/cid"
CEX = "http://schemas.microsoft.com/office/word/2018/wordml/cex"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
KNOWN = "0189f7a0-0000-7000-8000-000000000001"


def only(data: bytes, name: str = "a.docx") -> IncomingDocument:
    (document,) = read(io.BytesIO(data), name, {})
    assert isinstance(document, IncomingDocument)
    return document


def words(document: IncomingDocument) -> list[str]:
    spans = [each.span for each in document.annotations]
    return [document.text[span.start : span.end] for span in spans if span]


def comment(number: int, text: str, *, at: str = "2023-01-17T09:00:00Z", by: str = "Zoé") -> str:
    paragraphs = text.split("|")
    body = "".join(
        f'<w:p w14:paraId="0000{number}00{n}"><w:r><w:t>{each}</w:t></w:r></w:p>'
        for n, each in enumerate(paragraphs)
    )
    return f'<w:comment w:id="{number}" w:author="{by}" w:date="{at}">{body}</w:comment>'


def package(comments: str, **more: str) -> bytes:
    """A document of five words, each of the first three with the comment of its number."""
    runs = "".join(
        f'<w:commentRangeStart w:id="{n}"/><w:r><w:t xml:space="preserve">{word}</w:t></w:r>'
        f'<w:commentRangeEnd w:id="{n}"/><w:r><w:t xml:space="preserve"> </w:t></w:r>'
        for n, word in enumerate(("un", "deux", "trois", "quatre", "cinq"))
    )
    parts = {
        "word/document.xml": f"<w:document><w:body><w:p>{runs}</w:p></w:body></w:document>",
        "word/comments.xml": f"<w:comments>{comments}</w:comments>",
        **{f"word/{name}.xml": xml for name, xml in more.items()},
    }
    spaces = f'xmlns:w="{W}" xmlns:w14="{W14}" xmlns:w15="{W15}" xmlns:c="{CID}" xmlns:x="{CEX}"'
    related = "".join(
        f'<Relationship Id="r{n}" Type="{OFFICE}/{name}" Target="{name}.xml"/>'
        for n, name in enumerate(("comments", *more))
    )
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, xml in parts.items():
            head, rest = xml.split(">", 1)
            archive.writestr(name, f"{head} {spaces}>{rest}")
        archive.writestr(
            "word/_rels/document.xml.rels",
            f'<Relationships xmlns="{RELATIONS}">{related}</Relationships>',
        )
    return stream.getvalue()


def test_comments_of_another_program_come_with_author_time_and_words() -> None:
    document = docx.Document()
    document.core_properties.title = "Écoles"
    document.core_properties.language = "fr-FR"
    paragraph = document.add_paragraph("La mairie a dépensé ")
    run = paragraph.add_run("12 millions 🇫🇷")
    paragraph.add_run(" pour les écoles.")
    made = document.add_comment(run, text="D’où vient ce chiffre ?", author="Zoé Petit")
    made.add_paragraph("Et depuis quand ?")
    stream = io.BytesIO()
    document.save(stream)
    found = only(stream.getvalue())
    assert (found.title, found.lang) == ("Écoles", "fr-FR")
    assert words(found) == ["12 millions 🇫🇷"]
    (incoming,) = found.annotations
    annotation = incoming.annotation
    assert annotation.note == "D’où vient ce chiffre ?\nEt depuis quand ?"
    assert (annotation.kind, incoming.label) == (Kind.CLAIM, "comment")
    assert annotation.created_by == "Zoé Petit"
    today = datetime.now(UTC).strftime("%Y-%m-%d")
    assert annotation.created_at.startswith(today)
    assert incoming.given == {"note"}
    assert comment_count(stream.getvalue()) == 1


def test_a_document_without_comments_has_its_text_alone() -> None:
    document = docx.Document()
    document.add_paragraph("Rien.")
    stream = io.BytesIO()
    document.save(stream)
    assert only(stream.getvalue()).annotations == ()
    assert only(stream.getvalue()).text == "Rien."
    assert comment_count(stream.getvalue()) == 0
    assert comment_count(b"PK") == 0


def test_answers_become_comments_of_what_they_answer() -> None:
    data = package(
        comment(0, "Vrai ?") + comment(1, "Oui.", by="Léa") + comment(2, "Sûr ?", by="Max"),
        commentsExtended=(
            '<w15:commentsEx><w15:commentEx w15:paraId="00000000" w15:done="1"/>'
            '<w15:commentEx w15:paraId="00001000" w15:paraIdParent="00000000"/>'
            '<w15:commentEx w15:paraId="00002000" w15:paraIdParent="00001000"/></w15:commentsEx>'
        ),
    )
    (incoming,) = only(data).annotations
    assert incoming.annotation.tags == ("resolved",)
    assert incoming.given == {"note", "tags"}
    assert [(each.author_id, each.text) for each in incoming.comments] == [
        ("Léa", "Oui."),
        ("Max", "Sûr ?"),
    ]
    assert len({each.id for each in incoming.comments}) == 2
    again = only(data).annotations[0]
    assert again == incoming


def test_answers_in_a_ring_are_comments_of_their_own() -> None:
    data = package(
        comment(0, "a") + comment(1, "b"),
        commentsExtended=(
            '<w15:commentsEx><w15:commentEx w15:paraId="00000000" w15:paraIdParent="00001000"/>'
            '<w15:commentEx w15:paraId="00001000" w15:paraIdParent="00000000"/></w15:commentsEx>'
        ),
    )
    assert [each.annotation.note for each in only(data).annotations] == ["a", "b"]
    assert [each.comments for each in only(data).annotations] == [(), ()]


def test_the_time_in_utc_counts_where_word_keeps_it() -> None:
    data = package(
        comment(0, "a", at="2023-01-17T10:00:00") + comment(1, "b", at="yesterday"),
        commentsIds='<c:ids><c:commentId c:paraId="00000000" c:durableId="7A"/></c:ids>',
        commentsExtensible=(
            '<x:e><x:commentExtensible x:durableId="7A" x:dateUtc="2023-01-17T09:00:00Z"/></x:e>'
        ),
    )
    times = [each.annotation.created_at for each in only(data).annotations]
    assert times == ["2023-01-17T09:00:00Z", ""]
    data = package(comment(0, "a", at="2023-01-17T10:00:00"))
    assert only(data).annotations[0].annotation.created_at == "2023-01-17T10:00:00Z"


def test_our_own_comments_come_back_with_kind_verdict_note_and_id() -> None:
    data = package(
        comment(
            0,
            "Affirmation · chiffre : Vrai|Note : vu au conseil|Justification\u00a0: budget|"
            f"annotator: claim-number verdict=true id={KNOWN}",
        )
        + comment(1, "Entity|annotator: entity-person")
        + comment(2, "Date|Note: then|annotator: date")
    )
    first, second, third = only(data).annotations
    assert first.annotation == Annotation(
        KNOWN,
        "",
        Kind.CLAIM,
        "Zoé",
        "2023-01-17T09:00:00Z",
        "",
        subtype="number",
        note="vu au conseil",
        rationale="budget",
        verdict="true",
    )
    assert first.given == {"note", "rationale", "verdict", "subtype"}
    assert (first.label, second.label) == ("", "")
    assert (second.annotation.kind, second.annotation.subtype) == (Kind.ENTITY, "person")
    assert second.annotation.note == ""
    assert "note" not in second.given
    assert (third.annotation.kind, third.annotation.note) == (Kind.DATE, "then")


@pytest.mark.parametrize(
    "line", ["annotator: rumour", "annotator: claim-person", "annotator: claim and more"]
)
def test_what_only_looks_like_ours_is_a_comment_like_others(line: str) -> None:
    (incoming,) = only(package(comment(0, f"Hm|{line}"))).annotations
    assert incoming.label == "comment"
    assert incoming.annotation.note == f"Hm\n{line}"


def test_breaks_and_tabs_in_a_comment_are_kept() -> None:
    text = "a</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>c||"
    (incoming,) = only(package(comment(0, text))).annotations
    assert incoming.annotation.note == "a\nb\tc"


def test_a_comment_without_a_place_is_told() -> None:
    document = only(package(comment(0, "a") + comment(9, "b") + comment(1, "")))
    assert words(document) == ["un", "deux"]
    (bad,) = document.bad
    assert isinstance(bad, BadLine)
    assert (bad.line, bad.refusal.code) == (2, "comment_without_place")
    assert bad.refusal.params == {"author": "Zoé"}


def test_two_comments_of_the_same_words_are_two_annotations() -> None:
    first, second = only(package(comment(0, "a") + comment(1, "a"))).annotations
    assert first.annotation.id != second.annotation.id


def test_what_is_no_document_is_refused() -> None:
    with pytest.raises(Refusal, match="file_broken"):
        list(read(io.BytesIO(b"PK no"), "a.docx", {}))
    assert recognises(b"PK\x03\x04", "A.DOCX")
    assert not recognises(b"PK\x03\x04", "a.zip")
    assert not recognises(b"{}", "a.docx")
