"""What goes out as Web Annotations comes back as it was."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.domain.annotation import Entity
from annotator.domain.document import Document
from annotator.domain.dossier import Dossier
from annotator.domain.verdict import PLAIN_VALUES
from annotator.formats import jsonl, w3c_read, w3c_write
from annotator.formats.incoming import IncomingAnnotation
from tests.formats.documents import document_of

if TYPE_CHECKING:
    from tests.formats.conftest import Maker

VERDICTS = {each.id: each for each in PLAIN_VALUES}


def through(documents: list[Document], make: Maker, **options: Any) -> list[object]:
    stream = io.BytesIO()
    w3c_write.write(documents, stream, names=make.people, verdicts=VERDICTS, **options)
    stream.seek(0)
    return list(w3c_read.read(stream))


def as_lines(dossiers: list[Dossier], make: Maker, *, redacted: bool) -> list[object]:
    """What our complete format gives back of the same."""
    stream = io.BytesIO()
    jsonl.write(dossiers, stream, names=make.people, redacted=redacted)
    stream.seek(0)
    return list(jsonl.read(stream))


@settings(max_examples=60)
@given(data=st.data(), redacted=st.booleans())
def test_any_annotation_comes_back_as_from_our_own_format(
    make: Maker,
    any_dossier: st.SearchStrategy[Dossier],
    data: st.DataObject,
    *,
    redacted: bool,
) -> None:
    dossiers = data.draw(st.lists(any_dossier, min_size=1, max_size=2))
    documents = [document_of(each) for each in dossiers]
    digest = documents[0].version.text_sha256
    expected = as_lines(dossiers, make, redacted=redacted)
    found = through(documents, make, redacted=redacted)
    for line, each in zip(expected, found, strict=True):
        assert isinstance(line, IncomingAnnotation)
        assert isinstance(each, IncomingAnnotation), each
        assert each == replace(line, text_sha256=digest, given=each.given)
        assert each.given == line.given


def test_a_whole_dossier_comes_back(make: Maker) -> None:
    dossier = make.dossier(
        annotation=make.annotation(verdict="true", tags=("budget", "eau"), note="Seen at noon."),
        evidence=(make.evidence(),),
        flags=(make.flag(), make.flag(id="flg2", message="")),
        reviews=(make.review(), make.review(id="rev2", comment="")),
        comments=(make.comment(),),
        corrections=(make.correction(), make.correction(id="cor2", to_text="")),
        claimant=Entity("ent1", "person", "Paul Roy", ("P. Roy",), "http://w.example/Q1"),
    )
    (found,) = through([document_of(dossier)], make)
    (line,) = as_lines([dossier], make, redacted=True)
    assert isinstance(line, IncomingAnnotation)
    assert isinstance(found, IncomingAnnotation)
    assert found == replace(line, text_sha256=found.text_sha256)
    assert found.warnings == ()
    assert [flag.message for flag in found.flags] == ["3 or 30?", ""]
