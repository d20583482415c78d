"""The commands on sources: what each does, and why it cannot be run now."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QMenu

from annotator.ui.actions import Actions
from annotator.ui.session import Session
from annotator.ui.settings import Settings
from annotator.ui.sources.allowing import allow, read_only_said
from annotator.ui.sources.reference_box import style_of
from annotator.ui.sources.source_library import library_of
from annotator.ui.widgets.busy import busy
from annotator.ui.widgets.key_button import explain

if TYPE_CHECKING:
    from annotator.ui.source_pane import SourcePane

IN_THE_MENU: Final = (
    "new_source",
    "paste_source",
    "copy_reference",
    "merge_sources",
    "import_sources",
    "export_sources",
)
MOST_COPIED: Final = 500
"""Each reference takes some milliseconds."""


class SourceCommands(QObject):
    """Asks the pane; a sentence tells what was copied."""

    told = Signal(str)

    def __init__(self, session: Session, settings: Settings, pane: SourcePane) -> None:
        super().__init__(pane)
        self._session = session
        self._settings = settings
        self._pane = pane
        self._library = library_of(session)
        self._actions: Actions | None = None

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """Return what the commands do, by their ids."""
        return {
            "new_source": self._pane.begin_new,
            "paste_source": self.paste,
            "copy_reference": self.copy_reference,
            "merge_sources": self.merge,
            "import_sources": self._pane.errands.choose_files,
            "export_sources": self.export,
        }

    def set_actions(self, actions: Actions, menu: QMenu) -> None:
        """Take up the commands, and show them in a menu."""
        self._actions = actions
        for name in IN_THE_MENU:
            menu.addAction(actions[name])
        self.refresh()

    def refresh(self, _what: object = None, _before: object = None) -> None:
        """Say of each command why it cannot be run now."""
        read_only = self._session.read_only
        explain(self._pane.new, read_only_said() if read_only else "")
        if self._actions is not None and self._session.is_open:
            count, has_selected = self._pane.count(), bool(self._pane.selected_ids())
            allow(self._actions, count=count, has_selected=has_selected, read_only=read_only)

    def paste(self) -> None:
        """Make a source of what is on the clipboard."""
        self._pane.wanted.emit()
        self._pane.paste(QApplication.clipboard().text())

    def merge(self) -> None:
        """Compare doubles, or say that there are none."""
        if len(self._pane.list.selected_ids()) < 2 and not self._library.doubles():
            self.told.emit(self.tr("No two sources look alike. Select two to merge them."))
            return
        self._pane.merge_doubles()

    def export(self) -> None:
        """Export sources: those that are selected, if there are several."""
        self._pane.errands.give_out(self._pane.selected_ids())

    def copy_reference(self) -> None:
        """Copy the references of the selected sources, one a line, in the style chosen last."""
        found = (self._library.get(each) for each in self._pane.selected_ids())
        chosen = [each for each in found if each is not None]
        if len(chosen) > MOST_COPIED:
            self.told.emit(self.tr("Select fewer sources: at most {0}").format(MOST_COPIED))
            return
        if not chosen:
            return
        from annotator.services.citing import references

        with busy():
            lines = references(chosen, style_of(self._settings))
        QApplication.clipboard().setText("\n".join(lines))
        copied = self.tr("Copied: {0}").format(lines[0])
        many = self.tr("Copied %n reference(s)", "", len(lines))
        self.told.emit(copied if len(lines) == 1 else many)
