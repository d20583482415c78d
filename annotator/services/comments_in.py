"""Comments in: those of Word documents that came in as articles, as annotations of these."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from annotator.services.importing import ArticleDraft
from annotator.services.incoming_files import GivenFile, Reading, read_file
from annotator.services.watching import Watch

WORD = "docx"
"""The format that has comments."""


def comments_in(data: bytes, draft: ArticleDraft) -> int:
    """Return how many comments a file has that was read as this article."""
    if draft.source_format != WORD:
        return 0
    from annotator.formats.docx_comments_in import comment_count  # it brings lxml along

    return comment_count(data)


def read_comments(
    files: Iterable[tuple[str, GivenFile]], watch: Watch | None = None
) -> list[Reading]:
    """Read the comments of documents, each with the id of the article that it came in as.

    They are for one plan: so they come in as one step, and nobody who wrote in several of them
    becomes two people. Refused as `read_file` is.
    """
    watch = watch or Watch()
    found: list[Reading] = []
    for article_id, file in files:
        watch.what = file.name
        found.append(replace(read_file(file, WORD, watch=watch), target=article_id))
    return found
