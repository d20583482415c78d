"""Many articles at once: files and folders of them, read one by one and stored in one step."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from annotator.domain.change import Change, Step
from annotator.domain.refusal import Refusal
from annotator.domain.text import sha256
from annotator.formats.table import Reads, format_of_file
from annotator.services.comments_in import comments_in
from annotator.services.desk import Desk
from annotator.services.importing import (
    LARGEST,
    SAME_TEXT_KNOWN,
    ArticleDraft,
    draft_of_bytes,
    import_article,
)
from annotator.services.watching import Watch
from annotator.store.articles import has_text
from annotator.store.seats import is_open_here

MOST_FILES: Final = 2_000

_COMPANIONS: Final = ("_files", "_fichiers", ".files")
"""How the folders end that browsers save beside a page, for its pictures and frames."""


@dataclass(frozen=True, slots=True)
class FileRead:
    """What came of reading one file: a draft to look at, or why there is none.

    `comments` counts those that can come in with it, as annotations.
    """

    path: Path
    draft: ArticleDraft | None = None
    refusal: Refusal | None = None
    comments: int = 0


def article_files(paths: Iterable[Path]) -> list[Path]:
    """Return files as they are given, and for folders the articles in them, by their names.

    Hidden files, and what browsers save beside a page, are passed over; links to folders are not
    followed. Refused: `folder_no_articles(path)`, `files_too_many(limit)`.
    """
    found: dict[Path, None] = {}
    for path in paths:
        if path.is_dir():
            inside = list(_inside(path))
            if not inside:
                raise Refusal("folder_no_articles", path=path.name or str(path))
            found |= dict.fromkeys(inside)
        else:
            found[path] = None
        if len(found) > MOST_FILES:
            raise Refusal("files_too_many", limit=MOST_FILES)
    return list(found)


def bytes_of_file(path: Path) -> bytes:
    """Return what is in a file.

    Refused: `file_is_project`, `file_unreadable(path, detail)`, `file_too_large(limit)`.
    """
    if is_open_here(path):
        # The closing of it would drop the locks that SQLite holds.
        raise Refusal("file_is_project", path=path.name)
    try:
        if path.stat().st_size > LARGEST:
            raise Refusal("file_too_large", limit=LARGEST // 2**20)
        return path.read_bytes()
    except OSError as error:
        detail = error.strerror or str(error)
        raise Refusal("file_unreadable", path=path.name, detail=detail) from error


def read_file(path: Path) -> FileRead:
    """Read one file; what it is refused for is part of what comes of it."""
    try:
        data = bytes_of_file(path)
        draft = draft_of_bytes(data, path.name)
        return FileRead(path, draft, comments=comments_in(data, draft))
    except Refusal as refusal:
        return FileRead(path, refusal=refusal)


def read_files(paths: Sequence[Path], watch: Watch) -> list[FileRead]:
    """Read files one by one; the watch is told of each. Nothing of a project is touched.

    Refused: `stopped`.
    """
    watch.expect(len(paths))
    found: list[FileRead] = []
    for path in watch.over(paths):
        watch.what = path.name
        found.append(read_file(path))
    return found


def is_known(desk: Desk, draft: ArticleDraft) -> bool:
    """Whether an article of the project has the very same text."""
    return has_text(desk.project, sha256(draft.text))


def import_articles(desk: Desk, drafts: Iterable[ArticleDraft]) -> tuple[list[str], Step]:
    """Make articles of drafts, in one step; return their ids. Refused as `import_article` is."""
    ids: list[str] = []
    changes: list[Change] = []
    notes: dict[str, None] = {}
    texts: set[str] = set()
    for draft in drafts:
        article_id, step = import_article(desk, draft)
        ids.append(article_id)
        changes.extend(step.changes)
        notes |= dict.fromkeys(step.notes)
        if draft.text in texts:
            notes[SAME_TEXT_KNOWN] = None
        texts.add(draft.text)
    return ids, Step("import_article", tuple(changes), tuple(notes))


def _inside(folder: Path) -> Iterator[Path]:
    """Yield the articles of a folder and those in it, as their names are sorted."""
    left = [folder]
    while left:
        here = left.pop(0)
        try:
            paths = sorted(here.iterdir())
        except OSError:
            continue
        for path in paths:
            if path.name.startswith((".", "~$")):
                continue
            if path.is_dir():
                if not path.is_symlink() and not path.name.endswith(_COMPANIONS):
                    left.append(path)
            elif format_of_file(path.name, Reads.ARTICLES) and path.is_file():
                yield path
