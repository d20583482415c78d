"""Words out of a little HTML, such as that of a remark: no page, and nothing is run or loaded."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import Final

_BREAKS: Final = frozenset({"br", "p", "div", "li", "tr", "h1", "h2", "h3", "h4", "blockquote"})
_SILENT: Final = frozenset({"script", "style", "template"})


def plain_of(markup: str) -> str:
    """Return the words of HTML, blocks on lines of their own; scripts and styles are none."""
    words = _Words()
    words.feed(markup)
    words.close()
    lines = ("".join(words.told)).split("\n")
    return "\n".join(told for line in lines if (told := " ".join(line.split())))


class _Words(HTMLParser):
    """Collects text."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.told: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a line, or what is not told."""
        self._silent += tag in _SILENT
        if tag in _BREAKS:
            self.told.append("\n")

    def handle_endtag(self, tag: str) -> None:
        """End a line, or what is not told."""
        self._silent = max(0, self._silent - (tag in _SILENT))
        if tag in _BREAKS:
            self.told.append("\n")

    def handle_data(self, data: str) -> None:
        """Keep words that are told."""
        if not self._silent:
            self.told.append(data.replace("\n", " "))
