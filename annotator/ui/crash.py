"""What happens when the program itself is at fault: a log, and a report that can be copied."""

from __future__ import annotations

import logging
import re
import sys
import traceback
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Final

from PySide6.QtCore import QCoreApplication, qVersion
from PySide6.QtWidgets import QApplication, QMessageBox

from annotator import __version__
from annotator.domain.refusal import Refusal

LOG: Final = "annotator.log"
LOG_LIMIT: Final = 1_000_000
"""Bytes after which the log begins anew; the one before is kept beside it."""

logger = logging.getLogger("annotator")


class CrashReporter:
    """Logs every unexpected error, and tells the editor of one at a time."""

    def __init__(self, folder: Path) -> None:
        """`folder` takes the log; it is made when there is something to log."""
        self._folder = folder
        self._is_telling = False

    def install(self) -> None:
        """Become what Python, and so every slot of Qt, does with an unexpected error."""
        sys.excepthook = self.take

    def take(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Log the error, and show it unless another one is being shown."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        text = report(kind, error, trace)
        logger.error("unexpected error: %s", text)
        self._write(text)
        # A window that cannot be painted fails again behind the dialog that says so.
        if not self._is_telling:
            self._is_telling = True
            try:
                show_report(text)
            finally:
                self._is_telling = False

    def _write(self, text: str) -> None:
        log = self._folder / LOG
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            if log.exists() and log.stat().st_size > LOG_LIMIT:
                log.replace(log.with_suffix(".log.old"))
            with log.open("a", encoding="utf-8") as stream:
                stream.write(text + "\n")
        except OSError:
            # The disk may be what went wrong; the dialog still shows the report.
            logger.warning("the log could not be written in %s", self._folder)


def report(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> str:
    """Return what a developer needs: versions and the traceback, no values of variables.

    Messages of errors quote values too: of these only names of the program are kept, for a report
    is sent on, and what stands in a project is nobody else's business.
    """
    # Here, for it takes longer to import than the rest of this module.
    import platform

    head = (
        f"Annotator {__version__}, Python {platform.python_version()}, Qt {qVersion()}, "
        f"{platform.platform()}"
    )
    text = head + "\n" + "".join(traceback.format_exception(kind, error, trace))
    for each in _chain(error):
        said = str(each)
        text = text.replace(f": {said}\n", f": {_discreet(each, said)}\n") if said else text
    # Half a character, which no encoding can write, is told by its number.
    return text.encode(errors="backslashreplace").decode()


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    """Yield an error and those that it came of, each once."""
    seen: set[int] = set()
    waiting = [error]
    while waiting:
        each = waiting.pop()
        if each is not None and id(each) not in seen:
            seen.add(id(each))
            yield each
            waiting += [each.__cause__, each.__context__]


def _discreet(error: BaseException, said: str) -> str:
    if isinstance(error, Refusal):
        return f"{error.code}({', '.join(error.params)})"
    return _QUOTED.sub(lambda found: found[0] if _NAME.fullmatch(found[2]) else "'…'", said)


_QUOTED: Final = re.compile("""(['"“«])(.*?)(['"”»])""", re.DOTALL)
_NAME: Final = re.compile("[a-z0-9_.]*")
"""What the program calls things: no capitals, no spaces."""


def show_report(text: str) -> None:
    """Show the report with a button that copies it."""
    box = QMessageBox(
        QMessageBox.Icon.Critical,
        "Annotator",
        QCoreApplication.translate(
            "Crash", "Something went wrong in the program. What you did before is saved."
        ),
        QMessageBox.StandardButton.Close,
        QApplication.activeWindow(),
    )
    copy = box.addButton(
        QCoreApplication.translate("Crash", "Copy the report"),
        QMessageBox.ButtonRole.ActionRole,
    )
    box.setDetailedText(text)
    box.exec()
    if box.clickedButton() is copy:
        QApplication.clipboard().setText(text)
    box.deleteLater()
