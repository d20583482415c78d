"""A program to be started: nothing but a text in Qt's own widget, painted anew when it is told to.

It is as bare as a program of Qt can be: the style is the one that comes with Qt, and there is no
style sheet. Its arguments are the face as `QFont.toString` tells it, width, height, and for how
many annotations its text would have room. For each line on its input it answers with one: the
milliseconds from a key that is pressed until the widget has been painted anew, all of it.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from tests.benchmarks.making import long_text
from tests.benchmarks.watching import Watched, settle


def main(face: str, width: str, height: str, annotations: str) -> None:
    """Show the text, at its middle, and answer until the input ends."""
    app = QApplication(["bare"])
    font = QFont()
    font.fromString(face)
    text = QPlainTextEdit(long_text(int(annotations)))
    text.setReadOnly(True)
    text.setFont(font)
    text.resize(int(width), int(height))
    text.show()
    settle(300)
    text.verticalScrollBar().setValue(text.verticalScrollBar().maximum() // 2)
    settle(100)
    watched = Watched(text, [text, text.viewport()])

    def press_and_repaint() -> None:
        QTest.keyClick(text, Qt.Key.Key_C)
        text.update()
        text.viewport().update()

    for _ in sys.stdin:
        print(watched.ms(press_and_repaint), flush=True)
    text.close()
    app.quit()


if __name__ == "__main__":
    main(*sys.argv[1:])
