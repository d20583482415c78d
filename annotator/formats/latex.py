"""LaTeX in the fields of BibTeX: text with accents, quotes and dashes, and back."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final, Protocol, cast

_UNESCAPED: Final = re.compile(r"(?<!\\)(?:\\\\)*[%&]")
_TOKEN: Final = re.compile(
    r"\{\\(?:[^{}\\]|\{[^{}\\]*\})*\}"
    r"|\\['`^\"~=.](?:\{\\?[A-Za-z]\}|[A-Za-z])"
    r"|\\[%&#_]"
)
"""Commands that mean the same wherever they stand: `{\\oe}`, `\\'e`, `\\%`."""

_TOUCHY: Final = frozenset("\\{}$~-`'!?")
_COMPOSED: Final = {
    "---": "—",
    "--": "–",
    "``": "“",
    "''": "”",
    "!`": "¡",
    "?`": "¿",
    "~": "\N{NO-BREAK SPACE}",
    "{": "",
    "}": "",
}
"""Signs that are set as another, the longest first; they are looked for from left to right."""

_COMPOSING: Final = re.compile("|".join(map(re.escape, _COMPOSED)))
_HREF: Final = re.compile(r"\\href\s*\{[^{}]*\}\s*\{([^{}]*)\}")
_QUOTE: Final = re.compile(r"\\(?:enquote|mkbibquote)\s*\{([^{}]*)\}")
_URL_MACRO: Final = re.compile(r"\\(?:url|path|nolinkurl)\s*\{([^{}]*)\}")
_ESCAPED_SIGN: Final = re.compile(r"\\([_%&#~{}$])")
_PLAIN: Final = re.compile(r"[A-Za-z0-9 .:;@()/=+!?*,\[\]|<>\"]")
_LIGATURES: Final = {
    "-": re.compile("-(?=-)"),
    "`": re.compile("`"),
    "'": re.compile("'(?=')"),
    "!": re.compile("!(?=`)"),
    "?": re.compile(r"\?(?=`)"),
}
"""Signs that become another with the next one."""
_MORE_MACROS: Final = {
    "og": "«\N{NO-BREAK SPACE}",
    "fg": "\N{NO-BREAK SPACE}»",
    "euro": "€",
    "up": "%s",
    "TeX": "TeX",
    "LaTeX": "LaTeX",
    "BibTeX": "BibTeX",
    "url": "%s",
    "uppercase": "%s",
    "textasciicircum": "^",
    "textbraceleft": "{",
    "textbraceright": "}",
}
"""Macros that the reader does not know, or takes for a link, by what they leave in the text."""


def text_of(latex: str) -> str:
    """Return the text of a field: accents composed, braces gone, `--` a dash, `~` a hard space."""
    read = _TOKEN.sub(lambda found: _token(found[0]), latex)
    return _parsed(latex) if "\\" in read or "$" in read else _composed(read)


def _composed(text: str) -> str:
    """Return text without commands as it is set: two hyphens are a dash, braces are not shown."""
    return _COMPOSING.sub(lambda found: _COMPOSED[found[0]], text)


@lru_cache(maxsize=2048)
def _token(latex: str) -> str:
    """Return what a short command stands for; as it is, if more than itself decides that."""
    escaped = _ESCAPED_SIGN.fullmatch(latex)
    said = escaped[1] if escaped else _decoder().latex_to_text(latex)
    return said if said and not _TOUCHY.intersection(said) else latex


def _parsed(latex: str) -> str:
    """Read LaTeX in earnest, which takes a hundred times as long."""
    shown = _QUOTE.sub(r"“\1”", _HREF.sub(r"\1", latex))
    escaped = _UNESCAPED.sub(lambda found: f"{found[0][:-1]}\\{found[0][-1]}", shown)
    try:
        read = _decoder().latex_to_text(escaped)
    except (ValueError, LookupError, TypeError, RecursionError):
        return re.sub(r"[{}]", "", latex)
    return read.replace("\n\n", "\n")


def verbatim_of(latex: str) -> str:
    """Return an address or a number: nothing in it is LaTeX but an `url` and escaped signs."""
    bare = _URL_MACRO.sub(r"\1", latex).strip()
    while len(bare) > 1 and bare[0] + bare[-1] in {"{}", "<>"}:
        bare = bare[1:-1].strip()
    return _ESCAPED_SIGN.sub(r"\1", bare)


def latex_of(text: str) -> str:
    """Return text for a field: Latin letters with accents as LaTeX, all other signs as they are.

    `text_of` reads it as it was.
    """
    return "".join(_signs(text))


def _signs(text: str) -> list[str]:
    made = []
    for at, sign in enumerate(text):
        ligature = _LIGATURES.get(sign)
        if ligature is not None:
            # Braces keep two of them from becoming one other sign.
            made.append(f"{sign}{{}}" if ligature.match(text, at) else sign)
        else:
            made.append(sign if _PLAIN.fullmatch(sign) else _encoded(sign))
    return made


@cache
def _encoded(sign: str) -> str:
    """Return LaTeX for one sign, if reading it gives the sign back; else the sign."""
    if sign in _SPECIAL:
        return _SPECIAL[sign]
    if not "\u00a0" <= sign <= "\u024f" and not "\u2010" <= sign <= "\u203a":
        return sign
    latex = _encoder().unicode_to_latex(sign)
    if not latex.isascii() or text_of(f"a{{{latex}}}b") != f"a{sign}b":
        return sign
    return latex if latex == "~" or latex.startswith("{") else f"{{{latex}}}"


_SPECIAL: Final = {
    "\\": r"{\textbackslash}",
    "{": r"{\textbraceleft}",
    "}": r"{\textbraceright}",
    "$": r"\$",
    "&": r"\&",
    "#": r"\#",
    "_": r"\_",
    "%": r"\%",
    "~": r"{\textasciitilde}",
    "^": r"{\textasciicircum}",
}
"""Signs that mean something to LaTeX; a brace counts even behind a backslash, so it is named."""


class _Decoder(Protocol):
    """What reads LaTeX."""

    def latex_to_text(self, latex: str) -> str: ...


class _Encoder(Protocol):
    """What writes LaTeX."""

    def unicode_to_latex(self, text: str) -> str: ...


@cache
def _decoder() -> _Decoder:
    from pylatexenc import latex2text

    context = latex2text.get_default_latex_context_db()
    macros = [
        latex2text.MacroTextSpec(name, simplify_repl=text) for name, text in _MORE_MACROS.items()
    ]
    context.add_context_category("annotator", prepend=True, macros=macros)
    made = latex2text.LatexNodes2Text(
        latex_context=context, math_mode="text", keep_comments=True, strict_latex_spaces=False
    )
    return cast("_Decoder", made)


@cache
def _encoder() -> _Encoder:
    from pylatexenc import latexencode

    made = latexencode.UnicodeToLatexEncoder(
        replacement_latex_protection="braces",
        unknown_char_policy="keep",
        unknown_char_warning=False,
    )
    return cast("_Encoder", made)
