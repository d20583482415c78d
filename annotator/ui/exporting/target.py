"""Where an export goes: a path that is proposed, typed or chosen."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from annotator.ui import file_dialogs
from annotator.ui.settings import EXPORT_FOLDER, Settings
from annotator.ui.theme import themes
from annotator.ui.widgets.labels import PlainLabel


class Target(QWidget):
    """A field for a path, and a button that asks for it.

    A name alone stands in the folder of the last export.
    """

    changed = Signal()

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._proposed = ""
        self.path = QLineEdit(self)
        self.path.setObjectName("export_path")
        self.label = PlainLabel(role="muted")
        self.label.setBuddy(self.path)
        self.browse = QPushButton(self.tr("Choose…"), self)
        self.browse.setAutoDefault(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        metrics = themes().current.metrics
        row.setSpacing(metrics.small)
        # The path begins below the fields of the forms above.
        self.label.setMinimumWidth(metrics.label - metrics.small)
        row.addWidget(self.label)
        row.addWidget(self.path, 1)
        row.addWidget(self.browse)
        self.path.textChanged.connect(self._tell)
        self.browse.clicked.connect(self._choose)
        self._call(is_folder=False)

    def chosen(self) -> Path | None:
        """Return the path, or none where nothing is typed."""
        typed = self.path.text().strip()
        return Path(self._folder(), typed) if typed else None

    def is_there(self) -> bool:
        """Whether something stands at the path."""
        path = self.chosen()
        try:
            return path is not None and path.exists()
        except OSError:
            # Nothing can have such a name; writing it will say so.
            return False

    def propose(self, stem: str, ending: str, endings: Collection[str]) -> None:
        """Propose a name; of one that was typed or chosen only the ending changes.

        The `endings` are those that it may have now; a folder has none.
        """
        self._call(is_folder=not ending)
        typed = self.path.text().strip()
        if typed and typed != self._proposed:
            fitting = (each for each in endings if typed.endswith(each))
            known = max(fitting, key=len, default="")
            self.path.setText(typed.removesuffix(known) + ending if known else typed)
            return
        self._proposed = str(Path(self._folder()) / f"{stem}{ending}")
        self.path.setText(self._proposed)

    def remember(self) -> None:
        """Let the next export begin in the same folder."""
        path = self.chosen()
        if path is not None:
            self._settings.put(EXPORT_FOLDER, str(path.parent))

    def _call(self, *, is_folder: bool) -> None:
        word = self.tr("Folder") if is_folder else self.tr("File")
        self.label.setText(word)
        self.path.setAccessibleName(word)

    def _folder(self) -> str:
        return self._settings.get(EXPORT_FOLDER) or str(Path.home())

    def _choose(self) -> None:
        proposed = str(self.chosen() or self._folder())
        chosen = file_dialogs.save_file(self, self.tr("Export to"), proposed, replaces=False)
        if chosen:
            self.path.setText(chosen)

    def _tell(self, _text: str) -> None:
        self.changed.emit()
