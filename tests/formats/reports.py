"""Documents to report on: a text with marks given by their words, and what is known beside them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from annotator.domain.annotation import Kind, ReviewStatus, Work
from annotator.domain.article import Article, ArticleVersion
from annotator.domain.correction import CorrectionState
from annotator.domain.document import Document
from annotator.domain.dossier import Dossier
from annotator.domain.person import Person, Role
from annotator.domain.review import FlagStatus
from annotator.domain.source import Stance
from annotator.domain.text import Span, sha256
from annotator.domain.verdict import PLAIN_VALUES
from annotator.formats.report_facts import ReportFacts

if TYPE_CHECKING:
    from tests.formats.conftest import Maker

AT = "2023-01-17T18:04:05.123Z"
TEXT = "Le barrage retient 3 % de plus.\n\nInès Vauquelin l’a dit lundi, 16 janvier."
SAID = "Inès Vauquelin l’a dit"
NAMES = {"p1": "Aude Martin", "p2": "Béa Rossi"}
# Everything that has no place in a text that is only read.
TROUBLE = (
    "<b onclick=x>&amp;</b> <script>alert(1)</script> ]]> --> 👩‍🚀🇫🇷 e\u0301 "
    "\u202eevil\u202c שלום مرحبا \u2067x \x01\x1b\x7f\x85\ufdd0\U0001ffff 中文 =1+1 `a` *b* _c_ "
    "[d](http://e.example) # 1. $f$ ^g^ ~~h~~ |i| \\ \u00a0\u202f\ttab"
)


def facts(**fields: Any) -> ReportFacts:
    people = (Person("p1", "Aude Martin", "AM"), Person("p2", "Béa Rossi", "BR", Role.EDITOR))
    made = ReportFacts(
        AT,
        "1.2.3",
        people={each.id: each for each in people},
        verdicts={each.id: each for each in PLAIN_VALUES},
        history_seq=1234,
        history_hash="ab" * 32,
    )
    return replace(made, **fields)


def placed(make: Maker, text: str, span: Span, kind: Kind = Kind.CLAIM, **fields: Any) -> Dossier:
    """A dossier on a span; fields of the annotation may be given as `annotation`."""
    number = f"ann-{span.start}-{span.end}-{kind}"
    told = {"id": number, "kind": kind, "claim_text": ""} | fields.pop("annotation", {})
    anchor = make.anchor(
        annotation_id=number,
        start=span.start,
        end=span.end,
        exact=text[span.start : span.end],
        **fields.pop("anchor", {}),
    )
    return make.dossier(annotation=make.annotation(**told), anchor=anchor, **fields)


def on(make: Maker, words: str, kind: Kind = Kind.CLAIM, **fields: Any) -> Dossier:
    """A dossier on words of `TEXT`."""
    start = TEXT.index(words)
    return placed(make, TEXT, Span(start, start + len(words)), kind, **fields)


def document(*dossiers: Dossier, text: str = TEXT, **article: Any) -> Document:
    """A document of dossiers, which are put into reading order."""
    known = replace(Article("art1", "Le barrage de Montclar", AT, lang="fr"), **article)
    version = ArticleVersion("ver1", "art1", 2, text, sha256(text), "text", "", "", AT)
    ordered = sorted(dossiers, key=lambda each: (each.anchor.start, -each.anchor.end))
    return Document(known, version, tuple(ordered))


def full(make: Maker) -> Document:
    """A document in which everything that a report tells occurs."""
    claim = on(
        make,
        "retient 3 % de plus",
        annotation={
            "subtype": "number",
            "claim_text": "The dam holds 3 % more.",
            "claimed_on": "2023-01-16",
            "verdict": "mostly_true",
            "rationale": "Measured twice.",
            "note": "See the minutes.",
            "tags": ("water", "dam"),
            "work": Work.CHECKED,
            "checked_by": "p1",
            "checked_at": AT,
            "review": ReviewStatus.APPROVED,
        },
        evidence=(
            make.evidence(note="Public note."),
            make.evidence(
                make.source("src2", "Second report"), id="cit2", stance=Stance.REFUTES, quote=""
            ),
        ),
        reviews=(make.review(),),
        flags=(
            make.flag(status=FlagStatus.RESOLVED, resolution="3.", closed_by="p1", closed_at=AT),
        ),
        comments=(make.comment(),),
        corrections=(make.correction(state=CorrectionState.APPLIED, decided_by="p2"),),
    )
    name = on(make, "Inès Vauquelin", Kind.ENTITY, annotation={"role": "mayor"})
    day = on(
        make,
        "lundi, 16 janvier",
        Kind.DATE,
        annotation={
            "edtf": "2023-01-16/2023-01-17",
            "earliest": "2023-01-16",
            "latest": "2023-01-17",
            "alternatives": ("2022-01-16",),
        },
        flags=(make.flag(message="Which Monday?"),),
    )
    said = on(make, SAID, annotation={"claim_text": SAID})
    return document(claim, name, day, said)


def troubled(make: Maker) -> Document:
    """A document in which everybody wrote what is markup, or no letter at all."""
    text = f"{TROUBLE}\n\n{TROUBLE}"
    annotation = {
        "claim_text": TROUBLE,
        "rationale": f"{TROUBLE}\n{TROUBLE}",
        "note": TROUBLE,
        "tags": (TROUBLE,),
    }
    dossier = placed(
        make,
        text,
        Span(0, len(TROUBLE)),
        annotation=annotation,
        evidence=(make.evidence(make.source(title=TROUBLE), quote=TROUBLE, note=TROUBLE),),
        flags=(make.flag(message=TROUBLE),),
        corrections=(make.correction(to_text=TROUBLE, note=TROUBLE),),
    )
    return document(dossier, text=text, title=TROUBLE, byline=TROUBLE, publisher=TROUBLE)
