"""What the program is, its version, and under which licences it stands."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, qVersion
from PySide6.QtWidgets import QMessageBox, QWidget

from annotator import __version__


def show_about(parent: QWidget) -> None:
    """Show the version and the licences."""
    words = QCoreApplication.translate(
        "About",
        "Check an article line by line, and keep the evidence.\n\n"
        "Everything stays on this computer: the program opens no connection.\n\n"
        "Annotator is free software under the MIT licence. It uses Qt {0} and PySide6 under the "
        "LGPL 3, sqlite-utils under the Apache licence 2.0, regex under the Apache licence 2.0 "
        "and charset-normalizer under the MIT licence.",
    ).format(qVersion())
    QMessageBox.about(parent, "Annotator " + __version__, words)
