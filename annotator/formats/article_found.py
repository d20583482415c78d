"""What a file of an article holds: its text, and what it says of itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

CHANGES_ACCEPTED: Final = "changes_accepted"
"""A note: the file has tracked changes, and the text is as if all of them were accepted."""

LETTERS_LOST: Final = "letters_lost"
"""A note: some bytes are no letters in the encoding that the file names."""

PAGES_WITHOUT_WORDS: Final = "pages_without_words"
"""A note: some pages are pictures, whose words nobody has read."""

WHOLE_PAGE: Final = "whole_page"
"""A note: no main text could be told from the rest of a web page, so all of it was taken."""


@dataclass(frozen=True, slots=True)
class ArticleFound:
    """An article as a reader finds it in the bytes of a file.

    `text` has line ends of any kind. The rest is what the file says of itself, empty where it says
    nothing: `lang` a BCP 47 tag, `published_on` an ISO date, `written_on` that of the file itself,
    `encoding` the name of the encoding where the editor may correct it. `notes` are codes of what
    the editor has to know.
    """

    text: str
    title: str = ""
    byline: str = ""
    publisher: str = ""
    url: str = ""
    lang: str = ""
    published_on: str = ""
    written_on: str = ""
    encoding: str = ""
    notes: tuple[str, ...] = ()
