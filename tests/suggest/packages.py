"""Packages with plug-ins, installed into a folder of a test as pip would do it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from coverage import Coverage

ROOT = Path(__file__).resolve().parents[2]

PLUGIN = '''
"""A recogniser that asks a model behind HTTP, such as one that runs on the desk's own machine."""

import json
from urllib.request import Request, urlopen

from annotator.domain.text import Span
from annotator.suggest.suggestion import Reason, Suggestion, Topic


class DeskModel:
    name = "desk-model"
    version = "1"
    topics = ("entity",)
    languages = ()
    host = "localhost"
    url = "http://localhost:PORT/"

    def recognise(self, text, lang, published_on, within):
        region = text[within.start : within.end]
        asked = json.dumps({"text": region, "lang": lang}).encode()
        with urlopen(Request(self.url, asked), timeout=5) as answer:
            found = json.load(answer)
        for each in found:
            start, end = each["start"] + within.start, each["end"] + within.start
            reasons = (Reason("model"),)
            yield Suggestion(
                Topic(each.get("topic", "entity")), Span(start, end), each["quote"],
                each.get("score", 0.9), "desk-model/1", each.get("subtype", "person"), reasons,
            )


recogniser = DeskModel()
'''
BROKEN = "raise RuntimeError('no model on this machine')\n"


def install(folder: Path, entry: str, source: str) -> None:
    """Install a package of one module whose entry point is its `recogniser`."""
    module = entry.replace("-", "_")
    (folder / f"{module}.py").write_text(source)
    facts = folder / f"{module}-1.0.dist-info"
    facts.mkdir()
    (facts / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {entry}\nVersion: 1.0\n")
    points = f"[annotator.recognizers]\n{entry} = {module}:recogniser\n"
    (facts / "entry_points.txt").write_text(points)


def counted() -> dict[str, str]:
    """Return what lets a child of this process count which lines it runs, if this one does."""
    counting = Coverage.current()
    return {} if counting is None else {"COVERAGE_PROCESS_CONFIG": counting.config.serialize()}


def asked(requests: Sequence[Mapping[str, object]], *folders: Path) -> list[dict[str, Any]]:
    """Ask a worker of its own process, in order, and return its answers."""
    lines = [json.dumps({"id": number, **each}) for number, each in enumerate(requests, 1)]
    path = os.pathsep.join(map(str, (ROOT, *folders)))
    done = subprocess.run(
        [sys.executable, "-m", "annotator.suggest.worker"],
        input="\n".join(lines).encode() + b"\n",
        env={**os.environ, **counted(), "PYTHONPATH": path},
        capture_output=True,
        check=True,
        timeout=60,
    )
    return [json.loads(line) for line in done.stdout.splitlines()]
