"""Makes `v1.annot`, a project of the first version of the schema with a record of every kind.

It was run once, while the first version was the newest; it is kept to say what is in the file.
    python tests/files/make_v1.py
"""

from __future__ import annotations

from pathlib import Path

from annotator.domain.annotation import (
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
from annotator.domain.article import Article, ArticleStatus, ArticleVersion
from annotator.domain.change import Change, Record, Step
from annotator.domain.person import Person, Role
from annotator.domain.review import (
    Comment,
    Decision,
    Flag,
    FlagReason,
    FlagStatus,
    Review,
    Severity,
)
from annotator.domain.source import (
    Citation,
    Confidentiality,
    Source,
    SourceClass,
    Stance,
    csl_item,
)
from annotator.domain.text import sha256
from annotator.store import schema
from annotator.store.project import Project

FILE = Path(__file__).with_name("v1.annot")
AT = "2023-01-17T18:04:05.123Z"
LATER = "2023-01-18T09:30:00.000Z"
TEXT = (
    "« Nous avons planté 4 000 arbres », a dit Inès Vauquelin en juin 2022.\n"
    "La mairie de Montclar n’a pas répondu."
)
CLAIM = TEXT[2:32]
NAME = "Inès Vauquelin"
DATE = "juin 2022"


def id_of(number: int) -> str:
    """An id that tells the records of this file apart."""
    return f"01858f0a-0000-7000-8000-{number:012d}"


def anchor(number: int, annotation: int, words: str, state: AnchorState) -> Anchor:
    """Where the annotation with this number stands in the text."""
    start = TEXT.index(words)
    end = start + len(words)
    return Anchor(
        *(id_of(number), id_of(annotation), id_of(4), start, end, words),
        TEXT[max(0, start - 32) : start],
        TEXT[end : end + 32],
        state,
    )


RECORDS: tuple[Record, ...] = (
    Person(id_of(1), "Aude Martin", "AM"),
    Person(id_of(2), "Bruno Keller", "BK", Role.EDITOR),
    Article(
        *(id_of(3), "Des arbres à Montclar", AT, "fr", "https://montclar.example/arbres"),
        *("montclar.example", "Léa Roux", "2023-01-16", ArticleStatus.IN_CHECK),
    ),
    ArticleVersion(
        *(id_of(4), id_of(3), 1, TEXT, sha256(TEXT), "text", sha256(TEXT + "\r\n"), "import", AT),
    ),
    Entity(id_of(5), "person", NAME, ("I. Vauquelin", "la maire"), "https://wiki.example/Q1"),
    Annotation(
        *(id_of(6), id_of(3), Kind.CLAIM, id_of(1), AT, LATER, "quotation"),
        note="chiffre donné en conseil",
        tags=("arbres", "chiffres"),
        priority=2,
        assigned_to=id_of(1),
        work=Work.CHECKED,
        review=ReviewStatus.APPROVED,
        checked_by=id_of(1),
        checked_at=LATER,
        claim_text="La ville a planté 4 000 arbres.",
        claimant_id=id_of(5),
        claimed_on="2022-06",
        verdict="half_true",
        rationale="3 600 selon le registre.",
    ),
    Annotation(
        *(id_of(7), id_of(3), Kind.ENTITY, id_of(1), AT, AT, "person"),
        entity_id=id_of(5),
        role="maire",
        spelling_confirmed=True,
    ),
    Annotation(
        *(id_of(8), id_of(3), Kind.DATE, id_of(1), AT, AT, "date"),
        origin=Origin.SUGGESTED,
        confidence=0.75,
        work=Work.IN_PROGRESS,
        timex_type=TimexType.DATE,
        timex_value="2022-06",
        timex_mod=TimexMod.MID,
        edtf="2022-06",
        earliest="2022-06-11",
        latest="2022-06-20",
        resolution="month",
        alternatives=("2023-06",),
    ),
    anchor(9, 6, CLAIM, AnchorState.EXACT),
    anchor(10, 7, NAME, AnchorState.EXACT),
    anchor(11, 8, DATE, AnchorState.STALE),
    Source(
        id_of(12),
        csl_item(
            id_of(12),
            title="Registre des plantations",
            url="https://montclar.example/registre",
            publisher="Ville de Montclar",
            author="Service des parcs",
            issued="2022-12-01",
        ),
        AT,
        SourceClass.PRIMARY,
        "ville",
        Confidentiality.CONFIDENTIAL,
        "Source 1",
    ),
    Citation(
        *(id_of(13), id_of(6), id_of(12), id_of(1), AT, Stance.REFUTES, "3 600 arbres", "p. 4"),
        *("2023-01-17", "https://archive.example/1", "registre relu", "tél. le 17"),
    ),
    Flag(
        *(id_of(14), id_of(3), id_of(6), FlagReason.NUMBER, Severity.BLOCK, id_of(2), AT),
        *("d’où vient 4 000 ?", FlagStatus.DISMISSED, "voir le registre", id_of(1), LATER),
    ),
    Flag(id_of(15), id_of(3), None, FlagReason.LEGAL, Severity.WARN, id_of(2), AT, "à relire"),
    Review(id_of(16), id_of(6), Decision.APPROVED, id_of(2), LATER, "bon", self_review=False),
    Comment(id_of(17), id_of(6), "Demander le détail par quartier.", id_of(2), LATER),
)


def make(path: Path) -> None:
    """Make the file at `path`, which must be free."""
    if schema.newest() != 1:
        raise SystemExit("the newest version of the schema is no longer the first")
    with Project.create(path, at=AT, who=id_of(1)) as project:
        step = Step("import", tuple(Change(None, record) for record in RECORDS))
        project.apply(step, who=id_of(1), at=LATER)


if __name__ == "__main__":
    make(FILE)
