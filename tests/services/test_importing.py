"""Tests of `annotator/services/importing.py`."""

from __future__ import annotations

import hashlib
from dataclasses import replace

import pytest

from annotator.domain.article import ArticleStatus
from annotator.domain.text import sha256
from annotator.services.desk import Desk
from annotator.services.importing import (
    ArticleDraft,
    draft_of_bytes,
    draft_of_text,
    import_article,
)
from annotator.store import articles
from tests.services.conftest import TEXT, TITLE, refused

BODY = (
    "Par Inès Vauquelin\n"
    "Publié le 17 janvier 2023\n\n"
    "Le 24 novembre 2021, la ville de Montclar a signé l’accord qui prévoit la rénovation de douze "
    "écoles, et les travaux ont commencé dans les mois qui ont suivi, selon la mairie."
)
PAGE = f"Les écoles de Montclar\n\n\n{BODY}"


def test_the_first_line_is_the_title_and_stays_in_the_text() -> None:
    draft = draft_of_bytes(PAGE.encode(), "/desk/ecoles.TXT")
    assert draft == ArticleDraft(
        "Les écoles de Montclar",
        PAGE,
        lang="fr",
        published_on="2023-01-17",
        byline="Inès Vauquelin",
        encoding="utf-8",
        source_format="text",
        source_sha256=hashlib.sha256(PAGE.encode()).hexdigest(),
    )


@pytest.mark.parametrize(
    "text",
    [
        "Une ligne qui n’est pas un titre\npuis une autre, courte",
        "Une seule ligne",
        f"{'Une première ligne trop longue pour un titre ' * 4}\n\nLe corps.",
    ],
)
def test_without_a_title_line_the_text_stays_whole_and_the_file_gives_the_title(text: str) -> None:
    draft = draft_of_bytes(text.encode(), "ecoles.txt")
    assert (draft.title, draft.text) == ("ecoles", text)


def test_a_long_paragraph_sets_a_title_off_without_a_blank_line() -> None:
    body = "Un paragraphe bien plus long que son titre. " * 5
    draft = draft_of_bytes(f"\nTitre\n{body}".encode(), "x.txt")
    assert (draft.title, draft.text) == ("Titre", f"\nTitre\n{body}")


@pytest.mark.parametrize("title", [None, "Les écoles de Montclar", "Autre titre"])
def test_a_text_is_kept_whole_whatever_its_title(title: str | None) -> None:
    draft = draft_of_bytes(PAGE.encode(), "x.txt", title=title)
    assert draft.text == PAGE
    assert draft.title == (title or "Les écoles de Montclar")
    assert (draft.published_on, draft.byline) == ("2023-01-17", "Inès Vauquelin")
    assert draft_of_text(PAGE, title=title).text == PAGE


def test_a_pasted_text_without_a_title_line_is_called_by_its_first_words() -> None:
    draft = draft_of_text("La mairie de Montclar " * 10)
    assert draft.title.startswith("La mairie de Montclar")
    assert draft.title.endswith("…")
    assert len(draft.title) <= 81
    assert draft.source_format == "pasted"
    assert draft_of_text("Trois mots\nici").title == "Trois mots ici"
    assert draft_of_text(PAGE).title == "Les écoles de Montclar"


def test_line_ends_are_made_canonical_and_the_hash_is_of_the_bytes() -> None:
    data = "\ufeffTitre\r\n\r\nUn corps.\r\nEt une suite.".encode()
    draft = draft_of_bytes(data, "x.txt")
    assert draft.text == "Titre\n\nUn corps.\nEt une suite."
    assert draft.source_sha256 == hashlib.sha256(data).hexdigest()


def test_an_encoding_may_be_named() -> None:
    data = "Titre\n\nL’été".encode("cp1252")
    assert draft_of_bytes(data, "x.txt", "cp1252").text == "Titre\n\nL’été"
    with refused("encoding_wrong"):
        draft_of_bytes(data, "x.txt", "utf-8")


def test_the_address_gives_the_publisher() -> None:
    draft = draft_of_bytes(b"Text.", "x.txt", url="https://www.gazette.example/a")
    assert (draft.url, draft.publisher) == ("https://www.gazette.example/a", "gazette.example")
    with refused("url_not_web"):
        draft_of_text("Text.", url="javascript:alert(1)")


def test_only_articles_are_read_as_articles() -> None:
    with refused("format_not_article"):
        draft_of_bytes(b"Text.", "x.csv", format_name="csv")
    with refused("format_unknown"):
        draft_of_bytes(b"Text.", "x", format_name="rtf")


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("Paris, January 25, 2023", "2023-01-25"),
        ("2023-01-17", "2023-01-17"),
        ("Mis à jour le 1er mars 2023 à 10h", "2023-03-01"),
        ("mardi 17\u00a0janvier\u202f2023", "2023-01-17"),
        ("17/01/2023", "2023-01-17"),
        ("03/04/2023", ""),
        ("Le 12 machin 2023", ""),
        ("RABAT, 17 janvier 2023 (Agence) - " + "Un long paragraphe. " * 10, "2023-01-17"),
        ("Un long paragraphe. " * 10 + "Le 24 novembre 2021, tout a changé.", ""),
        ("Sans date ni rien de tel", ""),
    ],
)
def test_the_day_of_publication_is_read_near_the_top_only(head: str, day: str) -> None:
    assert draft_of_text(f"Titre\n\n{head}\n\nLe corps.").published_on == day


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        ("By Ruth Adler, Rabat", "Ruth Adler"),
        ("PAR LÉA MARTIN | 17 janvier", "LÉA MARTIN"),
        ("Par ailleurs, rien", ""),
        ("Paris", ""),
    ],
)
def test_a_byline_begins_with_by_and_a_capital(line: str, byline: str) -> None:
    assert draft_of_text(f"Titre\n\n{line}\n\nLe corps.").byline == byline


def test_an_article_is_stored_with_its_first_version(alone: Desk) -> None:
    draft = replace(
        draft_of_bytes(PAGE.encode(), "x.txt", url="https://gazette.example/"),
        title=" Les  écoles ",
    )
    article_id, step = import_article(alone, draft)
    alone.commit(step)
    article = alone.article(article_id)
    assert (article.title, article.lang, article.published_on) == (
        "Les écoles",
        "fr",
        "2023-01-17",
    )
    assert (article.publisher, article.byline) == ("gazette.example", "Inès Vauquelin")
    assert article.status is ArticleStatus.DRAFT
    version = alone.version(article_id)
    assert (version.n, version.text, version.text_sha256) == (1, PAGE, sha256(PAGE))
    assert (version.reason, version.source_format) == ("import", "text")
    assert version.source_sha256 == draft.source_sha256
    assert step.notes == ()
    alone.commit(step.inverse())
    assert articles.article_rows(alone.project) == []


def test_the_very_same_text_is_noted(alone: Desk, article_id: str) -> None:
    other, step = import_article(alone, ArticleDraft("Autre titre", TEXT))
    assert other != article_id
    assert step.notes == ("same_text_known",)
    assert import_article(alone, ArticleDraft(TITLE, f"{TEXT} "))[1].notes == ()


def test_a_draft_edited_by_hand_is_made_sure_of_again(alone: Desk) -> None:
    draft = ArticleDraft("Titre", "Un corps.\r\n")
    article_id, step = import_article(alone, draft)
    alone.commit(step)
    assert alone.version(article_id).text == "Un corps.\n"
    assert len(alone.version(article_id).source_sha256) == 64
    for code, wrong in (
        ("article_untitled", replace(draft, title=" ")),
        ("article_empty", replace(draft, text=" \n")),
        ("date_not_iso", replace(draft, published_on="hier")),
        ("url_not_web", replace(draft, url="ftp://a.example/")),
        ("text_nul", replace(draft, text="a\0b")),
    ):
        with refused(code):
            import_article(alone, wrong)
