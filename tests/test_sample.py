"""The sample project: made by the program, the same each time, and worth looking at."""

from __future__ import annotations

import importlib.util
import re
import shutil
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path
from types import ModuleType

import pytest

from annotator.domain.annotation import Kind, ReviewStatus, Work
from annotator.domain.dossier import Dossier
from annotator.domain.review import Severity
from annotator.domain.source import Confidentiality, Stance
from annotator.store.articles import article_rows
from annotator.store.checks import check
from annotator.store.dossiers import dossiers
from annotator.store.history import history
from annotator.store.people import people
from annotator.store.project import Project
from annotator.store.reviews import queue
from annotator.store.sources import sources

DATA = Path(__file__).resolve().parent.parent / "data"
Told = tuple[list[Dossier], list[Dossier]]

QUOTABLE = {"Desk de vérification", "example.org"}


@pytest.fixture
def maker(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The script, loaded as a module."""
    monkeypatch.setattr(sys, "path", sys.path.copy())
    spec = importlib.util.spec_from_file_location("make_sample", DATA / "make_sample.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def sample(tmp_path: Path) -> Iterator[Project]:
    """A copy of the sample project, open."""
    path = Path(shutil.copy(DATA / "sample.annot", tmp_path / "sample.annot"))
    with Project.open(path, read_only=True) as project:
        yield project


@pytest.fixture
def told(sample: Project) -> Told:
    """The annotations of the French and of the English article."""
    french, english = (row.article.id for row in article_rows(sample))
    return (
        list(dossiers(sample, article_id=french)),
        list(dossiers(sample, article_id=english)),
    )


def rows(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every table of a project, but for the note of when its schema was made."""
    with closing(sqlite3.connect(path)) as connection:
        named = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '%sqlite%'"
        tables = [name for (name,) in connection.execute(named)]
        return {
            name: connection.execute(f'SELECT * FROM "{name}" ORDER BY 1').fetchall()
            for name in tables
        }


def test_the_script_makes_the_sample_that_is_there(maker: ModuleType, tmp_path: Path) -> None:
    for name in ("one.annot", "two.annot"):
        maker.make(tmp_path / name)
    shipped = rows(DATA / "sample.annot")
    assert rows(tmp_path / "one.annot") == rows(tmp_path / "two.annot") == shipped
    assert len(shipped["history"]) > 200


def test_running_the_script_again_leaves_the_same_file(
    maker: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("sample.toml", "comite-de-suivi.fr.txt", "follow-up-committee.en.txt"):
        shutil.copy(DATA / name, tmp_path / name)
    monkeypatch.setattr(maker, "DATA", tmp_path)
    maker.main()
    made = (tmp_path / "sample.annot").read_bytes()
    maker.main()
    assert (tmp_path / "sample.annot").read_bytes() == made
    (tmp_path / "sample.annot").write_bytes((DATA / "sample.annot").read_bytes())
    script = (tmp_path / "sample.toml").read_text("utf-8")
    (tmp_path / "sample.toml").write_text(script.replace("Lucas Roy", "Léa Roy"), "utf-8")
    maker.main()
    with Project.open(tmp_path / "sample.annot", read_only=True) as project:
        assert [person.name for person in people(project)] == ["Aude Martin", "Léa Roy"]
    assert not list(tmp_path.glob("*.new.*"))


def test_it_is_one_sound_file(sample: Project) -> None:
    assert check(sample) == []
    assert not list(DATA.glob("sample.annot-*"))


def test_it_has_the_schema_of_a_new_project(tmp_path: Path) -> None:
    said = "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name"
    Project.create(tmp_path / "new.annot", at="2023-01-17T08:00:00.000Z").close()
    new, sample = sqlite3.connect(tmp_path / "new.annot"), sqlite3.connect(DATA / "sample.annot")
    with closing(new), closing(sample):
        assert new.execute(said).fetchall() == sample.execute(said).fetchall()


def test_two_people_work_on_two_articles_of_the_same_day(sample: Project) -> None:
    assert [(each.initials, each.role) for each in people(sample)] == [
        ("AM", "checker"),
        ("LR", "editor"),
    ]
    assert [(row.article.lang, row.article.published_on) for row in article_rows(sample)] == [
        ("fr", "2023-01-17"),
        ("en", "2023-01-17"),
    ]


def test_half_of_the_french_article_is_checked_and_little_of_the_english(told: Told) -> None:
    counts = [(len(each), _checked(each)) for each in told]
    assert counts == [(24, 12), (19, 2)]
    for each in told:
        assert {dossier.annotation.kind for dossier in each} == set(Kind)


def _checked(told: list[Dossier]) -> int:
    return sum(dossier.annotation.work is Work.CHECKED for dossier in told)


def test_annotations_lie_inside_and_across_each_other(told: Told) -> None:
    spans = [(each.anchor.start, each.anchor.end) for each in told[0]]
    pairs = [(a, b) for a in spans for b in spans if a < b]
    assert any(a[0] <= b[0] and b[1] <= a[1] for a, b in pairs)
    assert any(a[0] < b[0] < a[1] < b[1] for a, b in pairs)


def test_the_claims_have_several_subtypes_verdicts_and_claimants(told: Told) -> None:
    claims = [each for each in told[0] if each.annotation.kind is Kind.CLAIM]
    assert {each.annotation.subtype for each in claims} >= {
        *("statement", "number", "quotation", "comparison", "prediction")
    }
    assert {each.annotation.verdict for each in claims} >= {"true", "mostly_true", "half_true"}
    assert any(not each.annotation.checkable for each in claims)
    assert sum(each.claimant is not None for each in claims) >= 3
    assert all(each.annotation.claim_text for each in claims)


def test_the_dates_mean_what_the_desk_says_they_mean(told: Told) -> None:
    dates = {
        each.anchor.exact: (each.annotation.edtf, each.annotation.timex_mod)
        for each in told[0]
        if each.annotation.kind is Kind.DATE
    }
    assert dates == {
        "lundi et mardi": ("2023-01-16/2023-01-17", ""),
        "mardi": ("2023-01-17", ""),
        "novembre 2021": ("2021-11", ""),
        "juillet": ("2022-07", ""),
        "Fin juin 2022": ("2022-06", "END"),
        "décembre 2020": ("2020-12", ""),
    }
    late = next(each for each in told[0] if each.anchor.exact == "Fin juin 2022")
    assert (late.annotation.earliest, late.annotation.latest) == ("2022-06-21", "2022-06-30")


def test_the_second_reader_has_asked_approved_and_sent_back(sample: Project, told: Told) -> None:
    reviews = [each.annotation.review for each in told[0]]
    assert reviews.count(ReviewStatus.REQUESTED) == 2
    assert reviews.count(ReviewStatus.APPROVED) == 1
    assert reviews.count(ReviewStatus.CHANGES_REQUESTED) == 1
    flags = [flag for each in told[0] for flag in each.flags]
    still_open = [flag for flag in flags if flag.is_open]
    assert len(still_open) == len({flag.reason for flag in still_open}) == 5
    assert {flag.severity for flag in flags} == set(Severity)
    (blocking,) = (flag for flag in flags if flag.severity is Severity.BLOCK)
    (where,) = (each for each in told[0] if blocking in each.flags)
    assert (where.anchor.exact, blocking.reason) == ("lundi et mardi", "date")
    assert len(queue(sample)) == 6


def test_sources_stand_for_and_against_and_one_is_confidential(sample: Project, told: Told) -> None:
    evidence = [each.citation for both in told for dossier in both for each in dossier.evidence]
    assert {each.stance for each in evidence} == set(Stance)
    (hidden,) = (
        each for each in sources(sample) if each.confidentiality is Confidentiality.CONFIDENTIAL
    )
    assert hidden.pseudonym
    assert any(each.source_id == hidden.id and each.note_private for each in evidence)


def test_no_words_are_put_into_the_mouth_of_a_real_publisher(told: Told) -> None:
    for both in told:
        for dossier in both:
            for each in dossier.evidence:
                assert each.source.publisher in QUOTABLE or not each.citation.quote
                assert re.fullmatch(r"(https://[\w.]+/(chronologie)?)?", each.source.url)


def test_the_history_is_an_hour_or_two_of_both_at_work(sample: Project) -> None:
    acts = history(sample)
    times = [datetime.fromisoformat(row.at) for row in acts]
    assert times == sorted(times)
    assert timedelta(minutes=30) < times[-1] - times[0] < timedelta(hours=2)
    names = {person.id: person.name for person in people(sample)}
    assert {names.get(row.who, "") for row in acts} == {"", "Aude Martin", "Lucas Roy"}
    assert {"flag", "approve", "request_changes", "comment", "check"} <= {row.act for row in acts}


def test_the_french_notes_are_set_as_french_is(told: Told) -> None:
    said = [flag.message for each in told[0] for flag in each.flags]
    said += [each.annotation.rationale + each.annotation.claim_text for each in told[0]]
    assert not [each for each in said if re.search(r"(?<![\u00a0\u202f])[;?!:»]|« |'", each)]
