"""What the worker answers: one function for each thing that can be asked of it."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from dataclasses import asdict
from typing import Any

from annotator.domain.text import Span
from annotator.suggest import network, plugins
from annotator.suggest.learning import Decision, learned
from annotator.suggest.protocol import PLUGIN, told, told_findings, understood
from annotator.suggest.recognisers import RECOGNISERS, Recogniser
from annotator.suggest.suggestion import Suggestion, Topic

Request = Mapping[str, Any]

_logger = logging.getLogger(__name__)


class Answers:
    """Holds the text that is worked on, and what was told of it."""

    def __init__(self, table: tuple[Recogniser, ...] = RECOGNISERS) -> None:
        self._table = {each.label: each for each in table}
        self._key = ""
        self._text = ""
        self._known: dict[tuple[str, int, int], Suggestion] = {}
        self._canonical: list[tuple[int, int, str]] = []
        self._loaded: dict[str, plugins.Plugin] = {}
        self._asked: dict[str, Callable[[Request], dict[str, object]]] = {
            "text": self._take_text,
            "load": self._load,
            "recognise": self._recognise,
            "know": self._know,
            "whole": self._whole,
            "names": self._names,
            "learn": self._learn,
            "plugins": self._list_plugins,
        }

    def answer(self, request: Request) -> dict[str, object]:
        """Return the answer to a request, with its id; an `error` instead when it went wrong."""
        try:
            return {"id": request["id"], **self._asked[request["ask"]](request)}
        except Exception as error:
            # Whatever goes wrong in a recogniser, the next one can still be asked.
            _logger.exception("asked for %s", request.get("ask"))
            return {"id": request.get("id"), "error": f"{type(error).__name__}: {error}"}

    def _take_text(self, request: Request) -> dict[str, object]:
        self._key, self._text = request["key"], request["text"]
        self._known.clear()
        self._canonical.clear()
        return {}

    def _load(self, request: Request) -> dict[str, object]:
        """Load what a recogniser needs, which takes seconds: nothing is nothing to read."""
        self._table[str(request["recogniser"])].recognise("", str(request["lang"]))
        return {}

    def _recognise(self, request: Request) -> dict[str, object]:
        self._demand_text(request)
        name, within = str(request["recogniser"]), Span(*request["within"])
        lang, day = request["lang"], request["published_on"]
        if name.startswith(PLUGIN):
            return self._of_plugin(request, within)
        found = self._table[name].recognise(self._text, lang, day, within)
        return {"found": told(each for each in found if each.fits(self._text)), "refused": 0}

    def _of_plugin(self, request: Request, within: Span) -> dict[str, object]:
        entry = str(request["recogniser"]).removeprefix(PLUGIN)
        if entry not in self._loaded:
            with network.shut():
                self._loaded[entry] = plugins.loaded(entry)
        lang, day, host = request["lang"], request["published_on"], request["host"]
        plugin = self._loaded[entry]
        found, refused = plugins.asked(plugin, self._text, lang, day, within, host=host)
        return {"found": told(found), "refused": refused}

    def _know(self, request: Request) -> dict[str, object]:
        """Take up what was found in a part of the text, for what looks at all of it."""
        self._demand_text(request)
        for each in understood(request["found"]):
            self._known[each.topic.value, each.span.start, each.span.end] = each
        return {}

    def _whole(self, request: Request) -> dict[str, object]:
        """Group the names of the whole text, and say what in it does not fit together.

        `names` is of how many of them it can be asked under which name they stand.
        """
        from annotator.suggest.consistency import findings
        from annotator.suggest.entity_groups import grouped

        self._demand_text(request)
        known = sorted(self._known.values(), key=lambda each: (each.span.start, each.span.end))
        names = grouped(self._text, [each for each in known if each.topic is Topic.ENTITY])
        dates = [each for each in known if each.topic is Topic.DATE]
        found = findings(self._text, request["lang"], request["published_on"], names, dates)
        self._canonical = [
            (each.span.start, each.span.end, str(each.details["canonical"]))
            for each in names
            if each.details["canonical"] != each.quote
        ]
        self._known.clear()
        return {"names": len(self._canonical), "findings": told_findings(found)}

    def _names(self, request: Request) -> dict[str, object]:
        """Say under which names some of the text's names stand: from a number on, so many."""
        self._demand_text(request)
        first, most = int(request["from"]), int(request["most"])
        return {"canonical": self._canonical[first : first + most]}

    def _learn(self, request: Request) -> dict[str, object]:
        decided = [Decision(reasons, bool(taken)) for reasons, taken in request["decisions"]]
        return {"weights": learned(decided)}

    def _list_plugins(self, _request: Request) -> dict[str, object]:
        return {"plugins": [asdict(plugins.described(each)) for each in plugins.entries()]}

    def _demand_text(self, request: Request) -> None:
        if request["key"] != self._key:
            raise LookupError("another text is asked about than the one that was given")
