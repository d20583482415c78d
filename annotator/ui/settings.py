"""What the program remembers between two runs: typed keys over one INI file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final, Generic, TypeVar

from PySide6.QtCore import QByteArray, QSettings, QStandardPaths

T = TypeVar("T", str, int, float, bool)

RECENT_LIMIT = 8
KEYS_GROUP: Final = "keys"


@dataclass(frozen=True, slots=True)
class Key(Generic[T]):
    """A setting: where it stands, and what it is when nothing readable stands there."""

    name: str
    default: T


LANGUAGE: Final = Key("window/language", "")
"""`fr`, `en`, or empty for the system's."""
THEME: Final = Key("window/theme", "system")
PERSON: Final = Key("desk/person", "")
LAST_PROJECT: Final = Key("desk/last_project", "")
GRANULARITY: Final = Key("reading/granularity", "word")
"""What a dragged selection is widened to: character, word, sentence, paragraph."""
FIND_KIND: Final = Key("find/kind", "entity")
FIND_SUBTYPES: Final = {
    kind: Key(f"find/subtype_{kind}", "") for kind in ("claim", "entity", "date")
}
"""As what hits were tagged last, for each kind."""
FIND_HEIGHT: Final = Key("find/height", 0)
"""The height of the find pane in pixels, 0 for one that fits."""
TEXT_SIZE: Final = Key("reading/pixel_size", 19)
READING_FACE: Final = Key("reading/face", "")
"""A family of fonts, or empty for the first of the usual ones that the machine has."""
LINE_HEIGHT: Final = Key("reading/line_height", 1.7)
COLUMN: Final = Key("reading/column", 640)
COVERAGE: Final = Key("reading/coverage", False)
"""Whether the sentences without a mark are shown beside the text."""
ARTICLES_SHOWN: Final = Key("window/articles_shown", True)
EXPORT_FORMAT: Final = Key("export/format", "csv")
EXPORT_PROFILE: Final = Key("export/profile", "standard")
EXPORT_LANGUAGE: Final = Key("export/language", "")
"""That of an export's own words, or empty for the article's."""
EXPORT_SCOPE: Final = Key("export/scope", "")
"""Whether the article or the whole project was exported."""
EXPORT_ONLY: Final = Key("export/only", "")
"""What an export was narrowed to, or empty for nothing."""
EXPORT_FOLDER: Final = Key("export/folder", "")
OPEN_FOLDER: Final = Key("open/folder", "")
SUGGESTIONS: Final = Key("suggestions/shown", True)
"""Whether what recognisers find is shown in the article."""
SUGGESTIONS_FROM: Final = Key("suggestions/claims_from", 0.3)
"""The score from which claims are suggested."""
SUGGESTIONS_HIDDEN: Final = Key("suggestions/hidden", "")
"""What is not suggested, with commas: date, entity, quote, claim, finding."""
SUGGESTION_PLUGINS: Final = Key("suggestions/plugins", "")
"""The plug-ins that are switched on: their names with the host that was agreed to, as JSON."""
SOURCE_ORDER: Final = Key("sources/order", "last_used")
SOURCE_STYLE: Final = Key("sources/style", "")
"""The style of references, or empty for the usual one of the language."""
SOURCE_FORMAT: Final = Key("sources/format", "csl")


class Settings:
    """Typed reading and writing; a value that cannot be read counts as the default."""

    def __init__(self, file: Path | None = None) -> None:
        self._store = QSettings(str(file or settings_file()), QSettings.Format.IniFormat)

    def get(self, key: Key[T]) -> T:
        """Return the value, or the key's default."""
        try:
            value = self._store.value(key.name, key.default, type=type(key.default))
        except (TypeError, ValueError):
            return key.default
        return value if isinstance(value, type(key.default)) else key.default

    def put(self, key: Key[T], value: T) -> None:
        """Keep a value; it is on disk when this returns, so that a kill loses nothing."""
        self._store.setValue(key.name, value)
        self._store.sync()

    def blob(self, name: str) -> QByteArray:
        """Return a window's geometry or state, empty when there is none."""
        value = self._store.value(f"blob/{name}")
        return value if isinstance(value, QByteArray) else QByteArray()

    def put_blob(self, name: str, value: QByteArray) -> None:
        """Keep a window's geometry or state."""
        self._store.setValue(f"blob/{name}", value)

    def recent(self) -> list[Path]:
        """Return the projects opened last, newest first, that are still there."""
        return [path for path in map(Path, self._list("desk/recent")) if path.is_file()]

    def opened(self, project: Path) -> None:
        """Put a project at the head of the recent ones."""
        mine = str(project.resolve())
        others = [each for each in self._list("desk/recent") if each != mine]
        self._keep("desk/recent", _written([mine, *others][:RECENT_LIMIT]))
        self._keep(LAST_PROJECT.name, mine)

    def place(self, project: Path, article_id: str = "") -> dict[str, object]:
        """Return where the editor was: in the project, or in one of its articles."""
        try:
            found = _read(str(self._store.value(_place_name(project, article_id), "{}")))
        except ValueError:
            return {}
        return found if isinstance(found, dict) else {}

    def put_place(self, project: Path, article_id: str, place: dict[str, object]) -> None:
        """Remember where the editor is; on disk when this returns."""
        self._keep(_place_name(project, article_id), _written(place))

    def own_keys(self) -> dict[str, list[str]]:
        """Return the keys that the editor gave to commands, by the command's id.

        What cannot be read is left out.
        """
        self._store.beginGroup(KEYS_GROUP)
        names = self._store.childKeys()
        self._store.endGroup()
        found = {name: self._texts(f"{KEYS_GROUP}/{name}") for name in names}
        return {name: keys for name, keys in found.items() if keys is not None}

    def put_own_keys(self, keys: Mapping[str, Sequence[str]]) -> None:
        """Keep these keys and no others; on disk when this returns."""
        self._store.remove(KEYS_GROUP)
        for name, each in keys.items():
            self._store.setValue(f"{KEYS_GROUP}/{name}", _written(list(each)))
        self._store.sync()

    def recent_commands(self) -> list[str]:
        """Return the ids of the commands that were run by name, the last one first."""
        return self._list("palette/recent")

    def ran(self, command_id: str) -> None:
        """Put a command at the head of those that were run by name."""
        others = [each for each in self.recent_commands() if each != command_id]
        self._keep("palette/recent", _written([command_id, *others][:RECENT_LIMIT]))

    def _keep(self, name: str, value: str) -> None:
        """Write a text and wait for the disk, which takes longer than opening a project.

        What stands there already, as at most starts, is not written again.
        """
        if self._store.value(name) != value:
            self._store.setValue(name, value)
            self._store.sync()

    def _list(self, name: str) -> list[str]:
        return self._texts(name) or []

    def _texts(self, name: str) -> list[str] | None:
        """Return a list of texts, None when there is no readable one."""
        try:
            found = _read(str(self._store.value(name)))
        except ValueError:
            return None
        return [str(each) for each in found] if isinstance(found, list) else None


def settings_file() -> Path:
    """Return the INI file in the user's configuration folder."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericConfigLocation)
    return Path(folder) / "annotator" / "annotator.ini"


def data_folder() -> Path:
    """Return the user's data folder for this program; it may not exist yet."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericDataLocation)
    return Path(folder) / "annotator"


def _place_name(project: Path, article_id: str) -> str:
    return f"places/{_digest(project)}-{article_id or 'project'}"


@lru_cache(maxsize=8)
def _digest(project: Path) -> str:
    """Return what a project's places are kept under; it is asked for with each opening."""
    from hashlib import sha256

    return sha256(str(project.resolve()).encode()).hexdigest()[:16]


def _written(value: object) -> str:
    # Not before the window stands: its shell asks for a theme and a place only.
    import json

    return json.dumps(value)


def _read(text: str) -> object:
    """Return what a text of JSON holds; ValueError for any other."""
    import json

    value: object = json.loads(text)
    return value
