"""What the program remembers between two runs: typed keys over one INI file."""

from __future__ import annotations

import json
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Final, Generic, TypeVar

from PySide6.QtCore import QByteArray, QSettings, QStandardPaths

T = TypeVar("T", str, int, float, bool)

RECENT_LIMIT = 8


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
SNAP_TO_WORDS: Final = Key("reading/snap_to_words", True)
TEXT_SIZE: Final = Key("reading/pixel_size", 19)
ARTICLES_SHOWN: Final = Key("window/articles_shown", True)
EXPORT_FORMAT: Final = Key("export/format", "csv")
EXPORT_PROFILE: Final = Key("export/profile", "standard")
EXPORT_FOLDER: Final = Key("export/folder", "")
OPEN_FOLDER: Final = Key("open/folder", "")


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
        self._keep("desk/recent", json.dumps([mine, *others][:RECENT_LIMIT]))
        self._keep(LAST_PROJECT.name, mine)

    def place(self, project: Path, article_id: str = "") -> dict[str, object]:
        """Return where the editor was: in the project, or in one of its articles."""
        try:
            found = json.loads(str(self._store.value(_place_name(project, article_id), "{}")))
        except ValueError:
            return {}
        return found if isinstance(found, dict) else {}

    def put_place(self, project: Path, article_id: str, place: dict[str, object]) -> None:
        """Remember where the editor is; on disk when this returns."""
        self._keep(_place_name(project, article_id), json.dumps(place))

    def _keep(self, name: str, value: str) -> None:
        """Write a text and wait for the disk, which takes longer than opening a project.

        What stands there already, as at most starts, is not written again.
        """
        if self._store.value(name) != value:
            self._store.setValue(name, value)
            self._store.sync()

    def _list(self, name: str) -> list[str]:
        try:
            found = json.loads(str(self._store.value(name, "[]")))
        except ValueError:
            return []
        return [str(each) for each in found] if isinstance(found, list) else []


def settings_file() -> Path:
    """Return the INI file in the user's configuration folder."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericConfigLocation)
    return Path(folder) / "annotator" / "annotator.ini"


def data_folder() -> Path:
    """Return the user's data folder for this program; it may not exist yet."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericDataLocation)
    return Path(folder) / "annotator"


def _place_name(project: Path, article_id: str) -> str:
    digest = sha256(str(project.resolve()).encode()).hexdigest()[:16]
    return f"places/{digest}-{article_id or 'project'}"
