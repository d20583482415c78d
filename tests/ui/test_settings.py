"""Settings: typed, forgiving, and on disk at once."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray

from annotator.ui.settings import (
    ARTICLES_SHOWN,
    LAST_PROJECT,
    TEXT_SIZE,
    THEME,
    Settings,
    data_folder,
    settings_file,
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "annotator.ini"


def test_a_missing_value_is_the_default(file: Path) -> None:
    settings = Settings(file)
    assert settings.get(THEME) == "system"
    assert settings.get(TEXT_SIZE) == 19
    assert settings.get(ARTICLES_SHOWN) is True


def test_a_value_is_on_disk_at_once_and_keeps_its_type(file: Path) -> None:
    Settings(file).put(TEXT_SIZE, 30)
    Settings(file).put(ARTICLES_SHOWN, False)
    again = Settings(file)
    assert again.get(TEXT_SIZE) == 30
    assert again.get(ARTICLES_SHOWN) is False


def test_a_value_that_cannot_be_read_is_the_default(file: Path) -> None:
    file.write_text("[reading]\npixel_size=enormous\n[desk]\nrecent=not json\n", "utf-8")
    settings = Settings(file)
    assert settings.get(TEXT_SIZE) in {0, 19}
    assert settings.recent() == []


def test_recent_projects_are_newest_first_once_each_and_still_there(
    file: Path, tmp_path: Path
) -> None:
    settings = Settings(file)
    paths = [tmp_path / f"{name}.annot" for name in "abc"]
    for path in (*paths, paths[0]):
        path.touch()
        settings.opened(path)
    paths[1].unlink()
    assert settings.recent() == [paths[0], paths[2]]
    assert settings.get(LAST_PROJECT) == str(paths[0])


def test_what_is_known_already_does_not_wait_for_the_disk(file: Path, tmp_path: Path) -> None:
    project = tmp_path / "desk.annot"
    project.touch()
    settings = Settings(file)
    for _ in range(2):
        settings.opened(project)
        settings.put_place(project, "", {"article": "arbres, été"})
        file.unlink(missing_ok=True)
    assert not file.exists()
    assert Settings(file).place(project) == {}
    settings.opened(tmp_path / "other.annot")
    assert file.exists()


def test_places_are_kept_for_each_article_of_each_project(file: Path, tmp_path: Path) -> None:
    settings = Settings(file)
    settings.put_place(tmp_path / "a.annot", "article", {"caret": 12, "top": 3})
    settings.put_place(tmp_path / "b.annot", "article", {"caret": 99})
    again = Settings(file)
    assert again.place(tmp_path / "a.annot", "article") == {"caret": 12, "top": 3}
    assert again.place(tmp_path / "b.annot", "article") == {"caret": 99}
    assert again.place(tmp_path / "a.annot") == {}


def test_a_place_that_cannot_be_read_is_no_place(file: Path, tmp_path: Path) -> None:
    settings = Settings(file)
    settings.put_place(tmp_path / "a.annot", "article", {"caret": 12})
    # Of another length: Qt may take a file of the same size and second for the one it knows.
    file.write_text(file.read_text("utf-8").replace("{", "[["), "utf-8")
    assert Settings(file).place(tmp_path / "a.annot", "article") == {}


def test_geometry_comes_back_as_bytes(file: Path) -> None:
    settings = Settings(file)
    assert settings.blob("geometry").isEmpty()
    settings.put_blob("geometry", QByteArray(b"shape"))
    assert settings.blob("geometry") == QByteArray(b"shape")


def test_the_files_of_the_program_are_in_the_users_folders() -> None:
    assert settings_file().parts[-2:] == ("annotator", "annotator.ini")
    assert data_folder().name == "annotator"
