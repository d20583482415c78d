"""The commands `new`, `import`, `list`, `backup`: a project and its articles."""

from __future__ import annotations

import os
from argparse import Namespace
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Final

from annotator.cli.desks import about, acting, bytes_of, reading, working
from annotator.cli.intake import take_in_comments
from annotator.cli.output import complain, put_json, put_lines, say
from annotator.cli.table import Column, table
from annotator.domain.change import Step
from annotator.domain.refusal import Refusal
from annotator.domain.times import utc_now
from annotator.services.batch_importing import article_files
from annotator.services.comments_in import WORD, comments_in
from annotator.services.desk import Desk
from annotator.services.importing import AUTO, ArticleDraft, draft_of_bytes, import_article
from annotator.services.progress import progress_of
from annotator.services.wording import NOTES
from annotator.store.articles import ArticleRow, article_rows
from annotator.store.project import Project

_COLUMNS: Final = (
    Column("id"),
    Column("title", 48),
    Column("lang", 8),
    Column("published"),
    Column("version", is_number=True),
    Column("characters", is_number=True),
    Column("annotations", is_number=True),
    Column("checked", is_number=True),
    Column("flags", is_number=True),
    Column("status"),
)


def make(options: Namespace) -> int:
    """Make a project; whoever `--as` names is its first person."""
    with Project.create(options.project, at=utc_now()) as project:
        if options.person is not None:
            seat = acting(project, options)
            seat.desk.commit(seat.newcomer or Step("add_person", ()))
    return 0


def take_in_articles(options: Namespace) -> int:
    """Import articles in one step, and print their ids; the comments of Word documents in another.

    Of files that are named all come in, or none; of those in a folder each that can be read. 1 is
    returned if one could not be read, or a comment stayed out.
    """
    named = {path: not path.is_dir() for path in options.files}
    files = {path: named.get(path, False) for path in article_files(options.files)}
    if len(files) > 1 and (options.title is not None or options.url):
        raise Refusal("one_file_only")
    drafts, refused = _drafts(files, options)
    with working(options) as at:
        made = [_imported(at.desk, path, draft) for path, draft in drafts]
        changes = [change for _, step in made for change in step.changes]
        at.commit(Step("import_article", tuple(changes)))
        put_lines(article_id for article_id, _ in made)
        commented = [
            (article_id, path)
            for (path, draft), (article_id, _) in zip(drafts, made, strict=True)
            if options.comments
            and draft.source_format == WORD
            and comments_in(bytes_of(path), draft)
        ]
        left = take_in_comments(at, commented, options) if commented else 0
    for refusal in refused:
        complain(refusal)
    for (path, draft), (_, step) in zip(drafts, made, strict=True):
        for note in (*draft.notes, *step.notes):
            say(f"{path}: {NOTES[note]}")
    return 1 if refused or left else 0


def list_articles(options: Namespace) -> int:
    """Print the articles of a project."""
    with reading(options) as desk:
        rows = article_rows(desk.project)
        if options.json:
            put_json([{**_object(row), **progress_of(desk, row.article)} for row in rows])
            return 0
    put_lines(table(_COLUMNS, [_cells(row) for row in rows]))
    return 0


def back_up(options: Namespace) -> int:
    """Copy a project into a new file."""
    with reading(options) as desk:
        desk.project.backup(options.out)
    return 0


def _drafts(
    files: Mapping[Path, bool], options: Namespace
) -> tuple[list[tuple[Path, ArticleDraft]], list[Refusal]]:
    """Read files, each with whether it was named itself: then what is wrong with it is refused."""
    drafts: list[tuple[Path, ArticleDraft]] = []
    refused: list[Refusal] = []
    for path, is_named in files.items():
        try:
            drafts.append((path, _draft(path, options)))
        except Refusal as refusal:
            if is_named:
                raise
            refused.append(refusal)
    return drafts, refused


def _draft(path: Path, options: Namespace) -> ArticleDraft:
    data = bytes_of(path)
    # A name that is no text in the system's encoding must not become a title as it is.
    name = os.fsencode(path.name).decode(errors="replace")
    with about(path):
        draft = draft_of_bytes(
            data,
            name,
            format_name=options.format or AUTO,
            title=options.title,
            url=options.url,
            is_looked_at=False,
        )
    told = {"lang": options.lang, "published_on": options.published}
    return replace(draft, **{field: value for field, value in told.items() if value is not None})


def _imported(desk: Desk, path: Path, draft: ArticleDraft) -> tuple[str, Step]:
    with about(path):
        return import_article(desk, draft)


def _object(row: ArticleRow) -> dict[str, object]:
    article = row.article
    return {
        "id": article.id,
        "title": article.title,
        "lang": article.lang,
        "published_on": article.published_on,
        "version": row.version_n,
        "characters": row.characters,
        "sha256": row.sha256,
        "annotations": row.annotations,
        "checked": row.checked,
        "open_flags": row.open_flags,
        "status": article.status,
        "url": article.url,
        "publisher": article.publisher,
        "byline": article.byline,
    }


def _cells(row: ArticleRow) -> tuple[object, ...]:
    article = row.article
    return (
        article.id,
        article.title,
        article.lang,
        article.published_on,
        row.version_n,
        row.characters,
        row.annotations,
        row.checked,
        row.open_flags,
        article.status,
    )
