"""HTML pages that stand alone: no script, nothing loaded, and readable without their style."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from annotator.formats.html_text import escaped
from annotator.formats.marked_text import Edge, NumberedMark, Piece, Words
from annotator.formats.report_css import CSS
from annotator.formats.report_words import Wording

POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
"""What the page allows itself, should anybody's words ever slip through as markup: nothing."""


def page(lang: str, title: str, body: Iterable[str]) -> str:
    """Return a whole page around a body."""
    head = (
        "<!DOCTYPE html>",
        f'<html lang="{lang}">',
        "<head>",
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="generator" content="Annotator">',
        f"<title>{escaped(title)}</title>",
        f"<style>\n{CSS}</style>",
        "</head>",
        "<body>",
    )
    return "\n".join((*head, *body, "</body>", "</html>", ""))


def lang_attribute(lang: str) -> str:
    """Return the attribute for a text in another language, empty where it is not known."""
    return f' lang="{escaped(lang)}"' if lang else ""


class Passages:
    """Sets paragraphs with their marks; `target` names what the numbers lead to (`s` → `#s3`).

    A number can be led back to only once, so the one at the end of a mark has the id: `m3`.
    """

    def __init__(self, say: Wording, target: str, lang: str = "") -> None:
        self._say = say
        self._target = target
        self._lang = lang_attribute(lang)

    def paragraph(self, pieces: Iterable[Piece]) -> str:
        """Return a paragraph."""
        return f'<p class="passage" dir="auto">{"".join(map(self._piece, pieces))}</p>'

    def text(self, passages: Iterable[Iterable[Piece]]) -> Iterable[str]:
        """Yield the whole text, in the article's language."""
        yield f'<div class="text"{self._lang}>'
        yield from map(self.paragraph, passages)
        yield "</div>"

    def _piece(self, piece: Piece) -> str:
        match piece:
            case Words(text, ()):
                return escaped(text)
            case Words(text, marks):
                name = marks[0].kind if len(marks) == 1 else "several"
                return f'<mark class="{name}">{escaped(text)}</mark>'
            case Edge(mark, True):
                number = self._number(mark, is_end=False) if mark.shares else ""
                return f'<span class="edge {mark.kind}">{number}[</span>'
            case Edge(mark, _):
                return f'<span class="edge {mark.kind}">]{self._number(mark, is_end=True)}</span>'

    def _number(self, mark: NumberedMark, *, is_end: bool) -> str:
        own = f' id="m{mark.number}"' if is_end else ""
        said = escaped(self._say("statement_n", mark.number))
        return (
            f'<sup><a{own} href="#{self._target}{mark.number}" aria-label="{said}">'
            f"{mark.number}</a></sup>"
        )
