"""Dossiers to write: one whole and plausible, and any that can be."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import strategies as st

from annotator.domain.annotation import (
    SUBTYPES,
    Anchor,
    AnchorState,
    Annotation,
    Entity,
    Kind,
    Origin,
    ReviewStatus,
    TimexMod,
    TimexType,
    Work,
)
from annotator.domain.article import Article
from annotator.domain.attachment import Attachment
from annotator.domain.correction import Correction, CorrectionState
from annotator.domain.dossier import Dossier, Evidence
from annotator.domain.review import (
    Comment,
    Decision,
    Flag,
    FlagReason,
    FlagStatus,
    Review,
    Severity,
)
from annotator.domain.source import Citation, Confidentiality, Source, SourceClass, Stance, Use

AT = "2023-01-17T18:04:05.123Z"
LATER = "2023-01-18T09:00:00.000Z"
PEOPLE = {"p1": "Aude Martin", "p2": "Béa Rossi"}


class Maker:
    """Makes records whose every field says something; keyword arguments replace fields."""

    people = PEOPLE
    at = AT
    later = LATER

    def article(self, **fields: Any) -> Article:
        article = Article("art1", "Le barrage", AT, lang="fr", url="https://example.org/barrage")
        return replace(article, **fields)

    def annotation(self, **fields: Any) -> Annotation:
        values: dict[str, Any] = {
            "id": "ann1",
            "article_id": "art1",
            "kind": Kind.CLAIM,
            "created_by": "p1",
            "created_at": AT,
            "modified_at": LATER,
            "claim_text": "The dam holds 3 % more water.",
        }
        return Annotation(**(values | fields))

    def anchor(self, **fields: Any) -> Anchor:
        values: dict[str, Any] = {
            "id": "anc1",
            "annotation_id": "ann1",
            "version_id": "ver1",
            "start": 13,
            "end": 32,
            "exact": "retient 3 % de plus",
            "prefix": "Le barrage, ",
            "suffix": " qu’en 2021.",
        }
        return Anchor(**(values | fields))

    def source(self, name: str = "src1", title: str = "Annual report", **fields: Any) -> Source:
        url = f"https://example.org/{name}"
        item = {"id": name, "type": "webpage", "title": title, "URL": url}
        return replace(Source(name, item, AT), **fields)

    def evidence(self, source: Source | None = None, **fields: Any) -> Evidence:
        source = source or self.source()
        values: dict[str, Any] = {
            "id": "cit1",
            "annotation_id": "ann1",
            "source_id": source.id,
            "created_by": "p1",
            "created_at": AT,
            "quote": "up by 3 %",
            "locator": "p. 12",
            "accessed_on": "2023-01-17",
        }
        return Evidence(Citation(**(values | fields)), source)

    def secret(self, **fields: Any) -> Source:
        hidden = Confidentiality.CONFIDENTIAL
        values = {"confidentiality": hidden, "pseudonym": "Source A"} | fields
        return self.source("secret", "Telltale memo", **values)

    def flag(self, **fields: Any) -> Flag:
        flag = Flag("flg1", "art1", "ann1", FlagReason.NUMBER, Severity.WARN, "p2", AT, "3 or 30?")
        return replace(flag, **fields)

    def review(self, decision: Decision = Decision.APPROVED, **fields: Any) -> Review:
        return replace(Review("rev1", "ann1", decision, "p2", LATER, "Seen."), **fields)

    def comment(self, **fields: Any) -> Comment:
        return replace(Comment("com1", "ann1", "Ask the engineer.", "p2", AT), **fields)

    def correction(self, **fields: Any) -> Correction:
        made = Correction("cor1", "ann1", "3 %", "13 %", "p1", AT, "A typing error.")
        return replace(made, **fields)

    def attachment(self, **fields: Any) -> Attachment:
        made = Attachment(
            *("att1", "ann1", "cit1", "5e" * 32, "memo.pdf", "application/pdf", 1234, "p1", AT)
        )
        return replace(made, **fields)

    def dossier(self, **fields: Any) -> Dossier:
        values: dict[str, Any] = {
            "article": self.article(),
            "version_n": 2,
            "annotation": self.annotation(),
            "anchor": self.anchor(),
            "sentence": "Le barrage, retient 3 % de plus qu’en 2021.",
            "paragraph": 4,
        }
        return Dossier(**(values | fields))


@pytest.fixture(scope="session")
def make() -> Maker:
    return Maker()


_LETTERS = st.characters(exclude_categories=["Cs"])
_TROUBLE = st.sampled_from(
    [*"=+-@\t\r\n\0'|\\\";, \uff1d\uff0b\uff0d\uff20\u2028\u202e\ufeff", "'=", "''@", " | ", "\r\n"]
)
TEXTS = st.lists(_TROUBLE | st.text(_LETTERS, max_size=5), max_size=6).map("".join)
_NAMES = TEXTS.map(str.strip).filter(bool)
_LISTS = st.lists(TEXTS.filter(bool), max_size=3).map(tuple)
_TIMES = st.sampled_from([AT, LATER, "2024-02-29T23:59:59Z"])
_DAYS = st.sampled_from(["", "2023-01-17", "0044-03-15", "9999-12-31"])
_URLS = st.sampled_from(["", "https://example.org/é?a=1|2", "http://example.org/"])
_PERSONS = st.sampled_from(list(PEOPLE))


@st.composite
def _annotations(draw: st.DrawFn) -> Annotation:
    kind = draw(st.sampled_from(Kind))
    return Annotation(
        id=draw(_NAMES),
        article_id=draw(_NAMES),
        kind=kind,
        subtype=draw(st.sampled_from(["", *SUBTYPES[kind]])),
        created_by=draw(_PERSONS),
        created_at=draw(_TIMES),
        modified_at=draw(_TIMES),
        note=draw(TEXTS),
        tags=draw(_LISTS),
        origin=draw(st.sampled_from(Origin)),
        confidence=draw(st.none() | st.floats(0, 1)),
        priority=draw(st.integers(-9, 9)),
        assigned_to=draw(st.none() | _PERSONS),
        work=draw(st.sampled_from(Work)),
        review=draw(st.sampled_from(ReviewStatus)),
        checked_by=draw(st.none() | _PERSONS),
        checked_at=draw(st.none() | _TIMES),
        claim_text=draw(TEXTS),
        claimed_on=draw(TEXTS),
        checkable=draw(st.booleans()),
        verdict=draw(st.none() | _NAMES),
        rationale=draw(TEXTS),
        role=draw(TEXTS),
        spelling_confirmed=draw(st.booleans()),
        timex_type=draw(st.sampled_from(TimexType)),
        timex_value=draw(TEXTS),
        timex_mod=draw(st.sampled_from(TimexMod)),
        edtf=draw(TEXTS),
        earliest=draw(_DAYS),
        latest=draw(_DAYS),
        resolution=draw(TEXTS),
        alternatives=draw(_LISTS),
        due_on=draw(_DAYS),
    )


@st.composite
def _sources(draw: st.DrawFn) -> Source:
    id_ = draw(_NAMES)
    item = {"id": id_, "type": "webpage", "title": draw(_NAMES), "URL": draw(_URLS)}
    return Source(
        id=id_,
        item=item | draw(st.sampled_from([{}, {"issued": {"date-parts": [[2023, 1]]}}])),
        created_at=draw(_TIMES),
        source_class=draw(st.sampled_from(SourceClass)),
        independence_group=draw(TEXTS),
        confidentiality=draw(st.sampled_from(Confidentiality)),
        pseudonym=draw(TEXTS),
    )


@st.composite
def _evidence(draw: st.DrawFn, annotation: Annotation) -> Evidence:
    source = draw(_sources())
    citation = Citation(
        id=draw(_NAMES),
        annotation_id=annotation.id,
        source_id=source.id,
        created_by=draw(_PERSONS),
        created_at=draw(_TIMES),
        stance=draw(st.sampled_from(Stance)),
        quote=draw(TEXTS),
        locator=draw(TEXTS),
        accessed_on=draw(_DAYS),
        archived_url=draw(_URLS),
        note=draw(TEXTS),
        note_private=draw(TEXTS),
        used_as=draw(st.sampled_from(Use)),
    )
    files = draw(st.lists(_attachments(citation), max_size=2).map(tuple))
    return Evidence(citation, source, files)


@st.composite
def _attachments(draw: st.DrawFn, citation: Citation) -> Attachment:
    return Attachment(
        id=draw(_NAMES),
        annotation_id=citation.annotation_id,
        citation_id=citation.id,
        sha256=draw(st.integers(0, 2**256 - 1).map("{:064x}".format)),
        name=draw(_NAMES),
        media_type=draw(TEXTS),
        size=draw(st.integers(0, 2**31 - 1)),
        added_by=draw(_PERSONS),
        added_at=draw(_TIMES),
    )


@st.composite
def _corrections(draw: st.DrawFn, annotation: Annotation) -> Correction:
    from_text = draw(TEXTS)
    return Correction(
        id=draw(_NAMES),
        annotation_id=annotation.id,
        from_text=from_text,
        to_text=draw(TEXTS.filter(lambda to_text: to_text != from_text)),
        proposed_by=draw(_PERSONS),
        proposed_at=draw(_TIMES),
        note=draw(TEXTS),
        state=draw(st.sampled_from(CorrectionState)),
        decided_by=draw(st.none() | _PERSONS),
        decided_at=draw(st.none() | _TIMES),
        reason=draw(TEXTS),
    )


@st.composite
def _flags(draw: st.DrawFn, annotation: Annotation) -> Flag:
    return Flag(
        id=draw(_NAMES),
        article_id=annotation.article_id,
        annotation_id=annotation.id,
        reason=draw(st.sampled_from(FlagReason)),
        severity=draw(st.sampled_from(Severity)),
        raised_by=draw(_PERSONS),
        raised_at=draw(_TIMES),
        message=draw(TEXTS),
        status=draw(st.sampled_from(FlagStatus)),
        resolution=draw(_NAMES),
        closed_by=draw(st.none() | _PERSONS),
        closed_at=draw(st.none() | _TIMES),
    )


@st.composite
def _reviews(draw: st.DrawFn, annotation: Annotation) -> Review:
    return Review(
        id=draw(_NAMES),
        annotation_id=annotation.id,
        decision=draw(st.sampled_from(Decision)),
        reviewer_id=draw(_PERSONS),
        reviewed_at=draw(_TIMES),
        comment=draw(_NAMES),
        self_review=draw(st.booleans()),
    )


@st.composite
def _entities(draw: st.DrawFn) -> Entity:
    type_ = draw(st.sampled_from(SUBTYPES[Kind.ENTITY]))
    return Entity(draw(_NAMES), type_, draw(_NAMES), draw(_LISTS), draw(TEXTS))


@st.composite
def _dossiers(draw: st.DrawFn) -> Dossier:
    annotation = draw(_annotations())
    start = draw(st.integers(0, 10**6))
    anchor = Anchor(
        id="anc1",
        annotation_id=annotation.id,
        version_id="ver1",
        start=start,
        end=start + draw(st.integers(1, 99)),
        exact=draw(TEXTS),
        prefix=draw(TEXTS),
        suffix=draw(TEXTS),
        state=draw(st.sampled_from(AnchorState)),
    )
    comments = st.builds(
        Comment,
        id=_NAMES,
        annotation_id=st.just(annotation.id),
        text=TEXTS,
        author_id=_PERSONS,
        created_at=_TIMES,
    )
    return Dossier(
        article=Article(annotation.article_id, draw(TEXTS), AT, url=draw(_URLS)),
        version_n=draw(st.integers(1, 9)),
        annotation=annotation,
        anchor=anchor,
        sentence=draw(TEXTS),
        paragraph=draw(st.integers(1, 99)),
        evidence=draw(st.lists(_evidence(annotation), max_size=2).map(tuple)),
        flags=draw(st.lists(_flags(annotation), max_size=2).map(tuple)),
        reviews=draw(st.lists(_reviews(annotation), max_size=2).map(tuple)),
        comments=draw(st.lists(comments, max_size=2).map(tuple)),
        corrections=draw(st.lists(_corrections(annotation), max_size=2).map(tuple)),
        entity=draw(st.none() | _entities()),
        claimant=draw(st.none() | _entities()),
    )


@pytest.fixture(scope="session")
def any_dossier() -> st.SearchStrategy[Dossier]:
    """Any dossier; people are those of `Maker.people`."""
    return _dossiers()


@pytest.fixture(scope="session")
def any_text() -> st.SearchStrategy[str]:
    """Any text that can be stored, of formulas, quotes and line ends above all."""
    return TEXTS
