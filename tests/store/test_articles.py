from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.domain.annotation import Work
from annotator.domain.article import Article
from annotator.store.articles import (
    ArticleRow,
    article,
    article_rows,
    current_version,
    has_text,
    read_version,
    versions,
)
from tests.store.making import AT, TEXT, World, changed, deleted


def test_articles_come_the_oldest_first_with_their_newest_text(world: World) -> None:
    later, first = world.new_article(minute=2)
    second = world.new_version(later, 2, "Un texte \N{GRINNING FACE} plus court.")
    world.add(second)
    earlier, _ = world.new_article(minute=1)
    rows = article_rows(world.project)
    assert [row.article for row in rows] == [world.article, earlier, later]
    assert rows[2] == ArticleRow(later, second.id, 2, 22, second.text_sha256, 0, 0, 0)
    assert rows[2].version_id != first.id


def test_an_article_counts_its_annotations_and_its_open_flags(world: World) -> None:
    first = world.tag("douze arbres")
    world.tag("La maire")
    world.apply(changed(first, replace(first, work=Work.CHECKED, checked_by="aude")))
    world.flag(first)
    world.flag(None)
    (row,) = article_rows(world.project)
    assert (row.annotations, row.checked, row.open_flags) == (2, 1, 2)
    assert row.characters == len(TEXT)


def test_an_article_without_a_text_is_not_listed(world: World) -> None:
    world.add(Article("empty", "Vide", AT))
    assert [row.article.id for row in article_rows(world.project)] == ["article"]
    with pytest.raises(LookupError):
        current_version(world.project, "empty")


def test_an_article_is_found_by_its_id(world: World) -> None:
    assert article(world.project, "article") == world.article
    assert article(world.project, "none") is None


def test_versions_come_in_order_and_the_last_is_the_current_one(world: World) -> None:
    third, second = (world.new_version(world.article, n, f"Texte {n}.") for n in (3, 2))
    world.add(third, second)
    assert versions(world.project, "article") == [world.version, second, third]
    assert current_version(world.project, "article") == third


def test_the_text_that_was_asked_for_last_is_not_read_again(world: World) -> None:
    other, text = world.new_article(minute=1)
    first = current_version(world.project, "article")
    assert current_version(world.project, "article") is first
    assert current_version(world.project, other.id) == text
    again = current_version(world.project, "article")
    assert again == first
    assert read_version(world.project, "article") is not again
    with pytest.raises(LookupError):
        read_version(world.project, "none")


def test_a_kept_text_is_not_taken_for_a_newer_one(world: World) -> None:
    first = current_version(world.project, "article")
    second = world.new_version(world.article, 2, "Un autre texte.")
    world.add(second)
    assert current_version(world.project, "article") == second
    world.apply(deleted(second))
    assert current_version(world.project, "article") == first
    world.apply(deleted(first))
    with pytest.raises(LookupError):
        current_version(world.project, "article")


def test_a_text_is_known_by_its_hash_while_it_is_the_newest(world: World) -> None:
    assert has_text(world.project, world.version.text_sha256)
    assert not has_text(world.project, "0" * 64)
    world.add(world.new_version(world.article, 2, "Un autre texte."))
    assert not has_text(world.project, world.version.text_sha256)
