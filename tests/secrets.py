"""A project full of secrets: a word of its own in every field that a confidential source has."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path

from annotator.domain.annotation import Kind
from annotator.domain.change import Change, Step
from annotator.domain.correction import Correction
from annotator.domain.person import Person
from annotator.domain.review import FlagReason
from annotator.domain.source import Confidentiality, Source, SourceClass
from annotator.domain.text import Span
from annotator.services import annotating, attaching, correcting, evidence, reviewing
from annotator.services.desk import Desk
from annotator.services.importing import ArticleDraft, import_article
from annotator.store import sources
from annotator.store.project import Project

TEXT = "La mairie a dépensé 12 millions d’euros. Le barrage retient 3 % de plus. Elle le nie."
CLAIM, SECOND = "12 millions", "3 % de plus"
PUBLIC_NOTE = "Public note that everybody may read."
PSEUDONYM = "Une élue"
WORDS = ("Kryptonite", "Zanzibarbar", "Quibberish")
"""Words that stand in no other place of a project; each secret begins with one of them."""


@dataclass
class Secrets:
    """Gives out secrets and remembers them."""

    numbers: Iterator[int]
    given: list[str]

    def new(self) -> str:
        number = next(self.numbers)
        self.given.append(f"{WORDS[number % 3]}{number}x")
        return self.given[-1]

    def in_text(self, text: str) -> list[str]:
        """The secrets that a text tells, whatever their capitals."""
        folded = text.casefold()
        return [each for each in self.given if each.casefold() in folded]


def item(secrets: Secrets, source_id: str) -> dict[str, object]:
    """A CSL-JSON item whose every field holds a secret."""
    new = secrets.new
    return {
        "id": source_id,
        "type": "webpage",
        "title": f"{new()} memo",
        "title-short": new(),
        "URL": f"https://{new().lower()}.example/{new()}",
        "DOI": f"10.1234/{new()}",
        "author": [{"family": new(), "given": new()}],
        "editor": [{"literal": new()}],
        "container-title": new(),
        "publisher": new(),
        "publisher-place": new(),
        "abstract": new(),
        "note": new(),
        "genre": new(),
        "archive": new(),
        "citation-key": new(),
        "custom": {"mine": new()},
    }


def make(path: Path) -> Secrets:
    """Make a project in which a source has become confidential after it was cited and changed."""
    secrets = Secrets(count(1), [])
    with Project.create(path, at="2023-01-17T08:00:00.000Z") as project:
        fill(project, secrets)
    return secrets


def fill(project: Project, secrets: Secrets) -> tuple[str, Desk]:
    """Put the article, the secrets and two people into a project; return the article and a desk."""
    aude, bruno = Person("aude", "Aude Martin", "AM"), Person("bruno", "Bruno Keller", "BK")
    desk, other = Desk(project, aude), Desk(project, bruno)
    desk.commit(Step("add_person", (Change(None, aude), Change(None, bruno))))
    draft = ArticleDraft("Le barrage", TEXT, lang="fr", url="https://montclar.example/barrage")
    article_id, step = import_article(desk, draft)
    desk.commit(step)
    claim, second = (_tag(desk, article_id, words) for words in (CLAIM, SECOND))
    source = Source("s-secret", item(secrets, "s-secret"), desk.now())
    desk.commit(Step("save_source", (Change(None, source),)))
    citation = _cited(desk, claim, source.id, secrets)
    _cited(desk, second, source.id, secrets)
    attaching_step = attaching.attach(desk, citation, f"{secrets.new()}.txt", b"Evidence in words.")
    desk.commit(attaching_step)
    _talk(desk, other, claim, secrets)
    _change(desk, source, citation, secrets)
    _remove(desk, claim, secrets)
    public = evidence.SourceForm("Budget 2022", url="https://montclar.example/budget")
    desk.commit(evidence.cite(desk, claim, form=public, quote="12 000 000 €"))
    desk.commit(annotating.edit(desk, claim, verdict="true"))
    desk.commit(reviewing.check(desk, [claim]))
    desk.commit(reviewing.ask_review(desk, [second]))
    other.commit(reviewing.approve(other, claim))
    return article_id, desk


def _tag(desk: Desk, article_id: str, words: str) -> str:
    start = TEXT.index(words)
    span = Span(start, start + len(words))
    step = annotating.annotate(desk, article_id, span, Kind.CLAIM)
    desk.commit(step)
    return step.changes[0].id


def _cited(desk: Desk, annotation_id: str, source_id: str, secrets: Secrets) -> str:
    step = evidence.cite(
        desk,
        annotation_id,
        source_id=source_id,
        quote=f"{secrets.new()} said so",
        locator=f"p. {secrets.new()}",
        note=PUBLIC_NOTE,
        note_private=f"call {secrets.new()}",
        archived_url=f"https://archive.example/{secrets.new()}",
    )
    desk.commit(step)
    return step.changes[-1].id


def _talk(desk: Desk, other: Desk, claim: str, secrets: Secrets) -> None:
    """Let colleagues write to each other about the source."""
    new = secrets.new
    other.commit(reviewing.comment(other, claim, f"Ask {new()}."))
    other.commit(reviewing.flag(other, claim, FlagReason.NUMBER, message=f"{new()} says 13"))
    step = reviewing.flag(other, claim, FlagReason.NAME, message=f"Is it {new()}?")
    other.commit(step)
    (flag,) = (each.id for each in step.changes if each.name == "flag")
    desk.commit(reviewing.dismiss(desk, flag, f"No: {new()}"))
    other.commit(reviewing.request_changes(other, claim, f"Call {new()}"))
    propose = correcting.propose(desk, claim, "13 millions", "A typing error.")
    desk.commit(propose)
    made = propose.changes[0].after
    assert isinstance(made, Correction)
    other.commit(correcting.reject(other, made.id, f"{new()} is right"))


def _change(desk: Desk, source: Source, citation: str, secrets: Secrets) -> None:
    """Change what everybody could read, and make the source confidential only then."""
    desk.commit(evidence.edit_citation(desk, citation, quote=f"{secrets.new()} said so"))
    renamed = replace(
        source,
        item=item(secrets, source.id),
        independence_group=secrets.new(),
        source_class=SourceClass.PRIMARY,
    )
    desk.commit(Step("save_source", (Change(source, renamed),)))
    hidden = replace(renamed, confidentiality=Confidentiality.CONFIDENTIAL, pseudonym=PSEUDONYM)
    desk.commit(Step("save_source", (Change(renamed, hidden),)))


def _remove(desk: Desk, claim: str, secrets: Secrets) -> None:
    """Cite another confidential source, and delete both the citation and the source."""
    form = evidence.SourceForm(
        f"{secrets.new()} interview",
        url=f"https://{secrets.new().lower()}.example/",
        author=secrets.new(),
        confidentiality=Confidentiality.CONFIDENTIAL,
    )
    step = evidence.cite(desk, claim, form=form, quote=secrets.new())
    desk.commit(step)
    gone = step.changes[-1].id
    cited = sources.citation(desk.project, gone)
    assert cited is not None
    desk.commit(evidence.remove_citation(desk, gone))
    desk.commit(evidence.delete_source(desk, cited.source_id))
