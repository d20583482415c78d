"""A window of its own process, with suggestions on: what it found, and what it has imported."""

from __future__ import annotations

import json
import sys
import tempfile
import time
from pathlib import Path

from PySide6.QtTest import QTest

from annotator.services.desk import Desk
from annotator.store.project import Project
from annotator.ui.app import application
from annotator.ui.main_window import MainWindow
from annotator.ui.session import Session
from annotator.ui.settings import SUGGESTIONS, Settings
from annotator.ui.suggestions.part import Suggestions
from tests.ui.suggestions.conftest import AUDE, made


def main() -> None:
    """Print the names of the recognisers that found something, and of what must not be there."""
    app = application()
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(Path(folder) / "settings.ini")
        settings.put(SUGGESTIONS, True)
        project = Project.open(made(Path(folder) / "desk.annot"))
        session = Session(project, AUDE)
        window = MainWindow(session, settings)
        window.show()
        (article_id,) = Desk(project, AUDE).project.rows("SELECT id FROM article")[0]
        window.current.open_article(article_id)
        part = next(each for each in window.parts if isinstance(each, Suggestions))
        makers: set[str] = set()
        until = time.monotonic() + 60
        while "names-fr" not in makers and time.monotonic() < until:
            QTest.qWait(50)
            shown = part.at_work.shelf.shown if part.at_work is not None else []
            found = (each.suggestion.recogniser for each in shown if each.suggestion is not None)
            makers |= {each.partition("/")[0] for each in found}
        heavy = ("spacy", "numpy", "thinc", "annotator.suggest.models", "annotator.suggest.plugins")
        told = [sorted(makers), [each for each in heavy if each in sys.modules]]
        window.close()
        session.close()
    sys.stdout.write(json.dumps(told))
    sys.stdout.flush()
    app.processEvents()


if __name__ == "__main__":
    main()
