from __future__ import annotations

from typing import Any

import pytest

from annotator import __version__
from annotator.domain.article import Article, ArticleVersion
from annotator.domain.change import Change, Step
from annotator.domain.document import Document
from annotator.domain.review import Flag, FlagReason, Severity
from annotator.domain.source import Confidentiality, Source
from annotator.services import citing, evidence, reporting, signing
from annotator.services.reporting import facts, language_for
from annotator.store.dossiers import dossiers
from annotator.store.history import history
from tests.services.conftest import Bench


def document(bench: Bench) -> Document:
    desk = bench.desk
    found = dossiers(desk.project, article_id=bench.article_id)
    return Document(desk.article(bench.article_id), desk.version(bench.article_id), tuple(found))


@pytest.mark.parametrize(
    ("asked", "lang", "spoken"),
    [
        ("", "fr", "fr"),
        ("", "fr-CA", "fr"),
        ("en", "fr", "en"),
        ("EN-gb", "fr", "en"),
        ("", "de", "en"),
        ("de", "fr", "fr"),
        ("", "", "en"),
    ],
)
def test_a_report_is_in_the_language_asked_for_or_in_the_article_s(
    asked: str, lang: str, spoken: str
) -> None:
    assert language_for(Article("a", "Title", "", lang=lang), asked) == spoken


def test_facts_name_people_verdicts_and_the_head_of_history(bench: Bench) -> None:
    bench.approved()
    told = facts(bench.desk, document(bench), lang="fr")
    last = history(bench.desk.project)[-1]
    assert (told.history_seq, told.history_hash) == (last.seq, last.hash)
    assert told.program == __version__
    assert told.people[bench.desk.person.id].name == bench.desk.person.name
    assert told.verdicts["true"].label_fr == "Vrai"
    assert told.annotations == 1
    assert told.sign_off is None


def test_references_are_written_in_the_style_of_the_language(bench: Bench) -> None:
    claim = bench.tag("12 millions")
    citation = bench.cite(claim)
    bench.do(evidence.edit_citation(bench.desk, citation, locator="p. 7"))
    english = facts(bench.desk, document(bench), lang="en")
    french = facts(bench.desk, document(bench), lang="fr")
    assert "“Budget 2022,”" in english.references[citation]
    assert "7" in english.references[citation]
    assert "Disponible à l'adresse" in french.references[citation]
    (listed,) = french.listed.values()
    assert "p.\u00a07" in french.references[citation]
    assert "p.\u00a07" not in listed


def test_a_source_is_set_in_type_once_for_each_place(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = bench.cite(bench.tag("12 millions"))
    (source,) = (each.source for d in document(bench).dossiers for each in d.evidence)
    for words in ("douze écoles", "40 000 habitants"):
        bench.do(evidence.cite(bench.desk, bench.tag(words), source_id=source.id, quote="Yes."))
    asked: list[str] = []

    def cited(source: Source, style: str, **manner: Any) -> citing.Cited:
        asked.append(manner["locator"])
        return citing.cited(source, style, **manner)

    monkeypatch.setattr(reporting, "cited", cited)
    bench.do(evidence.edit_citation(bench.desk, first, locator="p. 7"))
    told = facts(bench.desk, document(bench), lang="en")
    assert len(told.references) == 3
    assert sorted(asked) == ["", "p. 7"]


def test_a_source_that_is_not_public_is_its_pseudonym(bench: Bench) -> None:
    claim = bench.tag("12 millions")
    form = evidence.SourceForm("Telltale", confidentiality=Confidentiality.CONFIDENTIAL)
    bench.do(evidence.cite(bench.desk, claim, form=form, quote="Yes."))
    told = facts(bench.desk, document(bench), lang="en")
    assert "Telltale" not in repr((told.references, told.listed))
    whole = facts(bench.desk, document(bench), lang="en", redacted=False)
    assert "Telltale" in repr(whole.references)
    assert "Telltale" in repr(whole.listed)


def test_single_sources_are_not_counted_where_the_number_would_tell(bench: Bench) -> None:
    claim = bench.tag("12 millions")
    bench.cite(claim)
    gap = "claim_with_one_independent_source"
    assert facts(bench.desk, document(bench), lang="en").coverage[gap] == (1, 1)
    form = evidence.SourceForm("Telltale", confidentiality=Confidentiality.CONFIDENTIAL)
    bench.do(evidence.cite(bench.desk, claim, form=form, quote="Yes."))
    assert gap not in facts(bench.desk, document(bench), lang="en").coverage
    assert gap in facts(bench.desk, document(bench), lang="en", redacted=False).coverage


def test_coverage_the_gate_and_the_flags_on_the_article_are_as_they_are(bench: Bench) -> None:
    bench.tag("12 millions")
    who, at = bench.desk.person.id, bench.desk.now()
    flag = Flag("f1", bench.article_id, None, FlagReason.LEGAL, Severity.BLOCK, who, at)
    bench.do(Step("flag", (Change(None, flag),)))
    told = facts(bench.desk, document(bench), lang="en")
    assert told.coverage["claim_without_source"] == (1, 1)
    assert told.obstacles["verdict_missing"] == 1
    assert told.obstacles["blocking_flag"] == 1
    assert told.flags == (flag,)


def test_the_sign_off_that_stands_is_told(bench: Bench) -> None:
    bench.approved()
    bench.do(signing.sign_off(bench.desk, bench.article_id, "Fit to print."))
    told = facts(bench.desk, document(bench), lang="en")
    assert told.sign_off is not None
    assert told.sign_off.note == "Fit to print."
    assert (told.obstacles, told.reopened) == ({}, ())
    bench.do(signing.reopen_article(bench.desk, bench.article_id, "A letter came in."))
    told = facts(bench.desk, document(bench), lang="en")
    assert told.sign_off is None
    assert [each.reason for each in told.reopened] == ["A letter came in."]


def test_nothing_is_counted_of_an_article_that_the_project_does_not_have(bench: Bench) -> None:
    nowhere = Document(
        Article("", "Nothing", ""), ArticleVersion("", "", 1, "", "", "", "", "", "")
    )
    told = facts(bench.desk, nowhere, lang="")
    assert (told.annotations, told.coverage, told.obstacles, told.flags) == (0, {}, {}, ())
