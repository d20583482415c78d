from __future__ import annotations

import io
import json
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.domain.annotation import Annotation, Entity, Kind, ReviewStatus
from annotator.domain.correction import CorrectionState
from annotator.domain.dossier import Dossier, Evidence
from annotator.domain.review import FlagStatus
from annotator.domain.source import Confidentiality, Use
from annotator.domain.text import Span
from annotator.formats.incoming import BadLine, IncomingAnnotation, IncomingEntity
from annotator.formats.jsonl import read, write
from annotator.formats.redaction import WITHHELD
from annotator.formats.written import Written

if TYPE_CHECKING:
    from tests.formats.conftest import Maker

AT, LATER = "2023-01-17T18:04:05.123Z", "2023-01-18T09:00:00.000Z"
CLAIM = {"kind": "claim", "start": 3, "end": 6}


def written(dossiers: list[Dossier], make: Maker, *, redacted: bool = True) -> bytes:
    stream = io.BytesIO()
    write(dossiers, stream, names=make.people, redacted=redacted)
    return stream.getvalue()


def results(data: bytes) -> list[IncomingAnnotation | BadLine]:
    return list(read(io.BytesIO(data)))


def one(data: bytes) -> IncomingAnnotation:
    (found,) = results(data)
    assert isinstance(found, IncomingAnnotation), found
    return found


def bad(data: bytes) -> tuple[str, dict[str, object]]:
    """The refusal of the first line, when a good line follows."""
    broken, good = results(data.rstrip(b"\n") + b"\n" + json.dumps(CLAIM).encode())
    assert isinstance(good, IncomingAnnotation)
    assert isinstance(broken, BadLine)
    assert broken.line == 1
    return broken.refusal.code, broken.refusal.params


def by_name(annotation: Annotation, people: dict[str, str]) -> Annotation:
    def name(person: str | None) -> str | None:
        return people[person] if person else None

    return replace(
        annotation,
        created_by=people[annotation.created_by],
        checked_by=name(annotation.checked_by),
        assigned_to=name(annotation.assigned_to),
    )


def incoming(entity: Entity | None) -> IncomingEntity | None:
    if entity is None:
        return None
    return IncomingEntity(
        entity.canonical_name, entity.type, entity.aliases, entity.link, entity.id
    )


@given(st.data())
def test_any_annotation_comes_back_whole(
    make: Maker, any_dossier: st.SearchStrategy[Dossier], data: st.DataObject
) -> None:
    dossier = data.draw(any_dossier)
    found = one(written([dossier], make, redacted=False))
    people = make.people
    assert found.annotation == by_name(dossier.annotation, people)
    anchor = dossier.anchor
    assert found.span == Span(anchor.start, anchor.end)
    told = (found.quote, found.prefix, found.suffix, found.state)
    assert told == (anchor.exact, anchor.prefix, anchor.suffix, anchor.state)
    assert found.claimant == incoming(dossier.claimant)
    assert found.entity == incoming(dossier.entity)
    assert found.evidence == tuple(
        Evidence(
            replace(e.citation, created_by=people[e.citation.created_by]),
            e.source,
            tuple(replace(each, added_by=people[each.added_by]) for each in e.attachments),
        )
        for e in dossier.evidence
    )
    assert found.corrections == tuple(
        replace(
            each,
            proposed_by=people[each.proposed_by],
            decided_by=people[each.decided_by] if each.decided_by else None,
        )
        for each in dossier.corrections
    )
    assert found.flags == tuple(
        replace(
            flag,
            raised_by=people[flag.raised_by],
            closed_by=people[flag.closed_by] if flag.closed_by else None,
        )
        for flag in dossier.flags
    )
    assert found.reviews == tuple(
        replace(review, reviewer_id=people[review.reviewer_id]) for review in dossier.reviews
    )
    assert found.comments == tuple(
        replace(comment, author_id=people[comment.author_id]) for comment in dossier.comments
    )


@settings(max_examples=40)
@given(st.data())
def test_a_redacted_line_names_no_confidential_source(
    make: Maker, any_dossier: st.SearchStrategy[Dossier], data: st.DataObject
) -> None:
    dossier = data.draw(any_dossier)
    assert isinstance(one(written([dossier], make)), IncomingAnnotation)
    (line,) = map(json.loads, written([dossier], make).splitlines())
    for evidence, citation in zip(dossier.evidence, line["citations"], strict=True):
        assert "note_private" not in citation
        secrecy = evidence.source.confidentiality
        assert ("quote" in citation) is (secrecy is not Confidentiality.CONFIDENTIAL)
        if secrecy is not Confidentiality.PUBLIC:
            assert list(citation["source"]) == ["pseudonym", "confidentiality"]
            assert not {"locator", "archived_url"} & citation.keys()
            assert citation["attachments"] == []
    silent = [e for e in dossier.evidence if e.source.confidentiality == "confidential"]
    if silent:
        assert {each["text"] for each in line["comments"]} <= {"", WITHHELD}


def test_a_line_is_an_object_with_everything_by_name(make: Maker) -> None:
    approved = make.annotation(review=ReviewStatus.APPROVED, checked_by="p1")
    dossier = make.dossier(
        annotation=approved,
        evidence=(make.evidence(),),
        flags=(make.flag(),),
        reviews=(make.review(self_review=True),),
        comments=(make.comment(),),
        claimant=Entity("ent1", "person", "Paul Roy", ("P. Roy",), "http://w.example/Q1"),
    )
    data = written([dossier], make)
    assert data.endswith(b"}\n")
    assert data.count(b"\n") == 1
    line = json.loads(data)
    assert line["article"] == "art1"
    assert line["annotation_id"] == "ann1"
    assert (line["kind"], line["start"], line["end"]) == ("claim", 13, 32)
    assert line["quote"] == "retient 3 % de plus"
    assert line["sentence"] == "Le barrage, retient 3 % de plus qu’en 2021."
    assert line["value"] == line["claim_text"] == "The dam holds 3 % more water."
    assert line["review_status"] == "self_approved"
    assert (line["created_by"], line["checked_by"]) == ("Aude Martin", "Aude Martin")
    assert line["assigned_to"] is None
    assert line["claimant"]["name"] == "Paul Roy"
    assert line["citations"][0]["source"]["item"]["title"] == "Annual report"
    assert line["citations"][0]["source"]["confidentiality"] == "public"
    assert line["flags"][0]["raised_by"] == "Béa Rossi"
    assert line["reviews"][0]["reviewer"] == "Béa Rossi"
    assert line["comments"][0]["author"] == "Béa Rossi"


def test_evidence_and_decisions_stand_in_a_line(make: Maker) -> None:
    cited = make.evidence(used_as=Use.PRIMARY)
    twin = make.evidence(make.source("src2"), id="cit2")
    decided = make.correction(
        state=CorrectionState.ACCEPTED, decided_by="p2", decided_at=LATER, reason="Typed."
    )
    dossier = make.dossier(
        annotation=make.annotation(due_on="2023-02-01", priority=3, assigned_to="p2"),
        evidence=(replace(cited, attachments=(make.attachment(),)), twin),
        corrections=(decided,),
    )
    stream = io.BytesIO()
    done = write([dossier], stream, names=make.people)
    assert done == Written(rows=1, lost=Counter(files=1))
    line = json.loads(stream.getvalue())
    assert (line["due_on"], line["priority"], line["assigned_to"]) == ("2023-02-01", 3, "Béa Rossi")
    assert (line["source_count"], line["independent_sources"]) == (2, 1)
    assert line["self_approved"] is False
    assert line["citations"][0]["used_as"] == "primary"
    (file,) = line["citations"][0]["attachments"]
    assert file == {
        "id": "att1",
        "name": "memo.pdf",
        "sha256": "5e" * 32,
        "media_type": "application/pdf",
        "size": 1234,
        "added_by": "Aude Martin",
        "added_at": AT,
    }
    (correction,) = line["corrections"]
    assert (correction["from"], correction["to"], correction["state"]) == (
        "3 %",
        "13 %",
        "accepted",
    )
    assert (correction["proposed_by"], correction["decided_by"]) == ("Aude Martin", "Béa Rossi")


def test_what_colleagues_wrote_of_a_confidential_source_stays_at_the_desk(make: Maker) -> None:
    secret = replace(make.evidence(make.secret()), attachments=(make.attachment(name="leak.pdf"),))
    dismissed = make.flag(status=FlagStatus.DISMISSED, resolution="She told us.")
    dossier = make.dossier(
        evidence=(secret,),
        flags=(dismissed, make.flag(message="")),
        reviews=(make.review(comment="Ask her."),),
        comments=(make.comment(text="Rang her."),),
        corrections=(make.correction(reason="She says so."),),
    )
    data = written([dossier], make)
    for word in (b"She told us", b"3 or 30", b"Ask her", b"Rang", b"She says so", b"leak.pdf"):
        assert word not in data
    assert b"A typing error." in data
    back = one(data)
    assert [each.message for each in back.flags] == [WITHHELD, ""]
    assert back.comments[0].text == WITHHELD
    stream = io.BytesIO()
    done = write([dossier], stream, names=make.people)
    assert done.withheld == {"names": 1, "quotes": 1, "places": 1, "attachments": 1, "remarks": 5}
    assert not done.lost


def test_a_number_does_not_tell_whose_publisher_an_unnamed_source_has(make: Maker) -> None:
    both = (make.evidence(), make.evidence(make.secret(), id="cit2"))
    (line,) = map(json.loads, written([make.dossier(evidence=both)], make).splitlines())
    assert (line["source_count"], line["independent_sources"]) == (2, None)
    told = written([make.dossier(evidence=both)], make, redacted=False)
    assert json.loads(told)["independent_sources"] == 1
    alone = written([make.dossier(evidence=both[1:])], make)
    assert json.loads(alone)["independent_sources"] == 1


def test_text_is_written_as_it_is_and_not_guarded(make: Maker) -> None:
    data = written([make.dossier(annotation=make.annotation(note="=1+1 «été» 🇫🇷"))], make)
    assert '"note": "=1+1 «été» 🇫🇷"'.encode() in data


def test_what_is_left_out_is_counted(make: Maker) -> None:
    evidence = (
        make.evidence(make.secret(), note_private="met at noon", note="Seen on paper."),
        make.evidence(note_private="call back"),
    )
    dossiers = [make.dossier(evidence=evidence), make.dossier()]
    stream = io.BytesIO()
    assert write(dossiers, stream, names=make.people) == Written(
        rows=2, withheld=Counter(names=1, quotes=1, places=1, private_notes=2)
    )
    text = stream.getvalue().decode()
    assert "Source A" in text
    assert "Seen on paper." in text
    assert not [word for word in ("Telltale", "secret", "noon", "call back") if word in text]


def test_an_unredacted_file_tells_all(make: Maker) -> None:
    secret = make.evidence(make.secret(), note_private="met at noon")
    stream = io.BytesIO()
    done = write([make.dossier(evidence=(secret,))], stream, names=make.people, redacted=False)
    assert done == Written(rows=1)
    assert "Telltale memo" in stream.getvalue().decode()
    assert "met at noon" in stream.getvalue().decode()


def test_a_pseudonym_comes_back_as_a_confidential_source(make: Maker) -> None:
    found = one(written([make.dossier(evidence=(make.evidence(make.secret()),))], make))
    source = found.evidence[0].source
    assert (source.title, source.pseudonym) == ("Source A", "Source A")
    assert source.confidentiality is Confidentiality.CONFIDENTIAL
    assert found.evidence[0].citation.quote == ""


def test_kind_start_and_end_are_enough() -> None:
    found = one(json.dumps(CLAIM).encode())
    assert found.annotation == Annotation(
        id="", article_id="", kind=Kind.CLAIM, created_by="", created_at="", modified_at=""
    )
    assert (found.span, found.quote, found.given) == (Span(3, 6), "", frozenset())


def test_a_mark_crlf_and_blank_lines_do_no_harm() -> None:
    line = json.dumps(CLAIM).encode()
    data = b"\xef\xbb\xbf" + line + b"\r\n\r\n  \n" + line
    found = results(data)
    assert [each.line for each in found] == [1, 4]
    assert all(isinstance(each, IncomingAnnotation) for each in found)


def test_a_line_separator_inside_a_string_divides_nothing() -> None:
    line = '{"kind": "claim", "start": 3, "end": 6, "quote": "a\u2028b\u0085c"}'
    assert one(line.encode()).quote == "a\u2028b\u0085c"


@pytest.mark.parametrize(
    ("data", "at"),
    [
        (b'{"kind": "claim", }', 19),
        (b"{", 2),
        (b"kind,start,end", 1),
        (b"{} {}", 4),
        (b'{"note": "\xe9"}', 11),
        ("{'été': \udce9}".encode("utf-8", "surrogateescape"), 9),
        (b'{"a": "\x01"}', 8),
    ],
)
def test_what_is_not_json_is_refused_where_it_breaks(data: bytes, at: int) -> None:
    assert bad(data) == ("jsonl_not_json", {"line": 1, "at": at})


@pytest.mark.parametrize("data", [b"[1]", b"null", b'"claim"', b"3"])
def test_what_is_no_object_is_refused(data: bytes) -> None:
    assert bad(data) == ("jsonl_not_object", {"line": 1})


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity", "1e999", "-1e999", "9" * 5000])
def test_a_number_that_is_none_is_refused(number: str) -> None:
    line = f'{{"kind": "claim", "start": 3, "end": 6, "confidence": {number}}}'
    assert bad(line.encode()) == ("jsonl_number_bad", {"line": 1})


@pytest.mark.parametrize("opening", ["[", '{"a":'])
def test_what_is_nested_without_end_is_refused(opening: str) -> None:
    line = f'{{"kind": "claim", "start": 3, "end": 6, "x": {opening * 100_000}'
    assert bad(line.encode()) == ("jsonl_too_deep", {"line": 1})


@pytest.mark.parametrize("escape", [r"\ud800", r"\uDFFF x", r"\udc00\ud800"])
@pytest.mark.parametrize("place", ['"note": "{}"', '"{}": 1', '"citations": [[{{"x": "{}"}}]]'])
def test_half_a_pair_is_refused(escape: str, place: str) -> None:
    line = f'{{"kind": "claim", "start": 3, "end": 6, {place.format(escape)}}}'
    assert bad(line.encode()) == ("jsonl_surrogate", {"line": 1})


def test_a_whole_pair_in_escapes_is_a_character() -> None:
    line = r'{"kind": "claim", "start": 3, "end": 6, "quote": "\ud83d\ude00 \\ud800"}'
    assert one(line.encode()).quote == "😀 \\ud800"


_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=6,
)
_KEYS = st.sampled_from(
    [
        *("kind", "start", "end", "subtype", "tags", "confidence", "work_status", "created_at"),
        *("entity", "claimant", "value", "citations", "flags", "reviews", "comments", "priority"),
    ]
)


@given(st.dictionaries(_KEYS, _VALUES))
def test_any_object_is_read_or_refused(extra: dict[str, Any]) -> None:
    (found,) = results(json.dumps(CLAIM | extra).encode())
    assert found.line == 1


@given(st.binary())
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    for found in results(data):
        assert isinstance(found, BadLine)
