"""Makes the page of the help that documents the project file, from the schema of a new project.

    python data/make_project_file_page.py

Run it after a change of the schema; a test compares the pages with what it makes.
"""

from __future__ import annotations

import re
import sys
import tempfile
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from annotator.resources import resource
from annotator.store import schema
from annotator.store.project import Project

LANGUAGES: Final = ("en", "fr")
WORDS: Final = {
    "en": {
        "title": "The project file",
        "intro": (
            "A project is one SQLite file, of version {0} of this schema. Any program that reads "
            "SQLite opens it; while Annotator has it open, changes may still be in the file beside "
            "it that ends in `-wal`. Read as much as you like. What is written by another program "
            "is not in the history, and `annotator check` says so. Tables are STRICT, times are "
            "UTC as `2023-01-17T18:04:05.123Z`, enumerations are English words."
        ),
        "head": "| column | type | holds |",
        "of": "one of",
        "to": "refers to",
        "null": "may be NULL",
    },
    "fr": {
        "title": "Le fichier de projet",
        "intro": (
            "Un projet est un seul fichier SQLite, à la version {0} de ce schéma. Tout programme "
            "qui lit SQLite peut l'ouvrir ; tant qu'Annotator l'a ouvert, des modifications "
            "peuvent encore se trouver dans le fichier voisin qui finit par `-wal`. Lisez autant "
            "que vous voulez. Ce qu'un autre programme écrit n'est pas dans l'historique, et "
            "`annotator check` le signale. Les tables sont STRICT, les heures sont en UTC comme "
            "`2023-01-17T18:04:05.123Z`, les énumérations sont des mots anglais."
        ),
        "head": "| colonne | type | contenu |",
        "of": "un de",
        "to": "renvoie à",
        "null": "peut être NULL",
    },
}

FIXED: Final = "\u00a0"

Told = Mapping[str, Mapping[str, str]]
Columns = list[tuple[int, str, str, int, object, int]]


def pages() -> dict[str, str]:
    """Return the page in each language, by the name of its file."""
    told = tomllib.loads(resource("help", "project-file.toml").read_text("utf-8"))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "new.annot"
        with Project.create(path, at="2023-01-17T18:04:05.123Z") as project:
            return {
                f"project-file.{language}.md": _set(
                    "\n".join(_page(project, told, language)), language
                )
                for language in LANGUAGES
            }


def _set(text: str, language: str) -> str:
    """Return a page with the apostrophes and spaces of its language, but for what is code."""
    if language == "fr":
        pieces = text.split("`")
        pieces[::2] = map(_french, pieces[::2])
        text = "`".join(pieces)
    return text + "\n"


def _french(words: str) -> str:
    curly = re.sub(r"(?<=\w)'(?=\w)", "’", words)
    return re.sub(r" ([;!?])", rf"{FIXED}\1", curly).replace(" : ", f"{FIXED}: ")


def main() -> None:
    """Write the pages."""
    for name, text in pages().items():
        resource("help", name).write_text(text, "utf-8")


def _page(project: Project, told: Told, language: str) -> Iterator[str]:
    words = WORDS[language]
    yield f"# {words['title']}"
    yield ""
    yield words["intro"].format(schema.newest())
    tables = project.rows(
        "SELECT name, sql FROM sqlite_schema WHERE type = 'table'"
        " ORDER BY substr(name, 1, 1) = '_', rowid"
    )
    for table, sql in tables:
        yield from ("", f"## {table}", "", _said(told, table, "", language), "")
        yield from (words["head"], "| --- | --- | --- |")
        points = {row[3]: row[2] for row in project.rows(f'PRAGMA foreign_key_list("{table}")')}
        for _, name, kind, is_needed, _, key in project.rows(f'PRAGMA table_info("{table}")'):
            notes = [_said(told, table, name, language)]
            if values := _values(sql, name):
                notes.append(f"{words['of']} {', '.join(f'`{each}`' for each in values)}")
            if name in points:
                notes.append(f"{words['to']} `{points[name]}`")
            if not is_needed and not key:
                notes.append(words["null"])
            yield f"| `{name}` | {kind} | {' · '.join(notes)} |"


def _said(told: Told, table: str, column: str, language: str) -> str:
    """Return what a table or a column holds; KeyError where nobody has said it."""
    said = told[table].get(column) or told["common"][column]
    return said.split(" | ")[LANGUAGES.index(language)].replace("|", "\\|")


def _values(sql: str, column: str) -> list[str]:
    """Return the words that an enumeration allows, the empty one as `''`."""
    check = re.search(rf"CHECK \(({column} = '[^']*'(?: OR {column} = '[^']*')*)\)", sql)
    return [each or "''" for each in re.findall(r"'([^']*)'", check[1])] if check else []


if __name__ == "__main__":
    main()
