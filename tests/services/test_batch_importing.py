"""Tests of `annotator/services/batch_importing.py`."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.services import batch_importing
from annotator.services.batch_importing import (
    article_files,
    bytes_of_file,
    import_articles,
    is_known,
    read_file,
    read_files,
)
from annotator.services.desk import Desk
from annotator.services.importing import ArticleDraft
from annotator.services.watching import Watch
from annotator.store import articles
from tests.services.conftest import TEXT, refused


def touched(folder: Path, *names: str) -> list[Path]:
    paths = [folder / name for name in names]
    for path in paths:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"Un texte de {path.name}.", "utf-8")
    return paths


def test_the_articles_of_a_folder_are_found_by_their_names(tmp_path: Path) -> None:
    touched(tmp_path, "b.txt", "a.HTML", "in/c.pdf", "in/deep/d.docx", "x.csv", "no-extension")
    touched(
        tmp_path, ".hidden.txt", "~$b.docx", ".git/e.txt", "a_files/f.html", "a_fichiers/g.html"
    )
    (tmp_path / "round").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere")
    found = [path.relative_to(tmp_path).as_posix() for path in article_files([tmp_path])]
    assert found == ["a.HTML", "b.txt", "in/c.pdf", "in/deep/d.docx"]


def test_files_that_are_named_are_taken_whatever_they_are_called(tmp_path: Path) -> None:
    (path,) = touched(tmp_path, "x.csv")
    assert article_files([path, path, tmp_path / "gone"]) == [path, tmp_path / "gone"]


def test_a_folder_that_may_not_be_looked_into_is_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    touched(tmp_path, "a.txt", "in/b.txt")
    listed = Path.iterdir

    def refuse(path: Path) -> object:
        if path.name == "in":
            raise PermissionError
        return listed(path)

    monkeypatch.setattr(Path, "iterdir", refuse)
    assert [path.name for path in article_files([tmp_path])] == ["a.txt"]


def test_no_articles_and_too_many_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with refused("folder_no_articles"):
        article_files([tmp_path])
    touched(tmp_path, "a.txt", "b.txt")
    monkeypatch.setattr(batch_importing, "MOST_FILES", 1)
    with refused("files_too_many"):
        article_files([tmp_path])


def test_what_comes_of_each_file_is_told_and_the_watch_with_it(tmp_path: Path) -> None:
    good, gone = touched(tmp_path, "a.txt")[0], tmp_path / "gone.txt"
    watch = Watch()
    first, second = read_files([good, gone], watch)
    assert (watch.done, watch.total, watch.what) == (2, 2, "gone.txt")
    assert first.draft is not None
    assert (first.draft.title, first.refusal) == ("a", None)
    assert second.draft is None
    assert second.refusal is not None
    assert second.refusal.code == "file_unreadable"


def test_reading_stops_when_it_is_asked_to(tmp_path: Path) -> None:
    watch = Watch()
    watch.stop()
    with refused("stopped"):
        read_files(touched(tmp_path, "a.txt"), watch)


def test_a_file_too_large_is_not_even_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (path,) = touched(tmp_path, "a.txt")
    monkeypatch.setattr(batch_importing, "LARGEST", 3)
    with refused("file_too_large"):
        bytes_of_file(path)


def test_the_open_project_is_no_article(alone: Desk) -> None:
    read = read_file(alone.project.path)
    assert read.draft is None
    assert read.refusal is not None
    assert read.refusal.code == "file_is_project"


def test_articles_come_in_as_one_step(alone: Desk) -> None:
    drafts = [ArticleDraft("Un", "Un texte."), ArticleDraft("Deux", "Deux textes.")]
    ids, step = import_articles(alone, drafts)
    alone.commit(step)
    rows = articles.article_rows(alone.project)
    assert [(row.article.id, row.article.title) for row in rows] == list(
        zip(ids, ("Un", "Deux"), strict=True)
    )
    assert (step.act, step.notes) == ("import_article", ())
    alone.commit(step.inverse())
    assert articles.article_rows(alone.project) == []


def test_the_same_text_twice_is_noted(alone: Desk, article_id: str) -> None:
    assert article_id
    assert is_known(alone, ArticleDraft("Autre", TEXT))
    assert not is_known(alone, ArticleDraft("Autre", "Autre."))
    twice = [ArticleDraft("Un", "Un texte."), ArticleDraft("Deux", "Un texte.")]
    assert import_articles(alone, twice)[1].notes == ("same_text_known",)
    assert import_articles(alone, [])[1].changes == ()
