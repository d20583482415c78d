"""Tests of `annotator/suggest/plugins.py`: one that asks a local model server, and broken ones."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, ClassVar

import pytest

from annotator.domain.text import Span
from annotator.suggest import network, plugins
from annotator.suggest.plugins import PluginError, asked, described, entries, loaded
from annotator.suggest.protocol import understood
from annotator.suggest.suggestion import Suggestion, Topic
from tests.suggest.packages import BROKEN, PLUGIN, install
from tests.suggest.packages import asked as asked_worker

TEXT = "La mairie a reçu Anne Roy et Luc Petit."


class Model(BaseHTTPRequestHandler):
    """Finds Anne Roy, and says of Luc Petit that he stands elsewhere."""

    heard: ClassVar[list[Any]] = []

    def do_POST(self) -> None:
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.heard.append(asked)
        at = asked["text"].index("Anne Roy")
        found = [
            {"start": at, "end": at + 8, "quote": "Anne Roy"},
            {"start": 0, "end": 9, "quote": "Luc Petit"},
            {"start": at, "end": at + 8, "quote": "Anne Roy", "topic": "date"},
            {"start": at, "end": at + 8, "quote": "Anne Roy", "subtype": "hero"},
            {"start": at, "end": at + 8, "quote": "Anne Roy", "score": 7},
        ]
        answer = json.dumps(found).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    def log_message(self, *_: object) -> None:
        """Be quiet."""


@contextmanager
def model_server() -> Iterator[int]:
    """Run a model behind HTTP on this machine; its port."""
    Model.heard.clear()
    server = ThreadingHTTPServer(("localhost", 0), Model)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield server.server_port
    server.shutdown()
    thread.join()
    server.server_close()


def request(entry: str, host: str) -> list[dict[str, object]]:
    given: dict[str, object] = {"ask": "text", "key": "k", "text": TEXT}
    ask: dict[str, object] = {
        "ask": "recognise",
        "recogniser": f"plugin:{entry}",
        "host": host,
        "key": "k",
        "lang": "fr",
        "published_on": "",
        "within": [0, len(TEXT)],
    }
    return [given, ask]


def test_a_plugin_asks_a_model_on_this_machine(tmp_path: Path) -> None:
    with model_server() as port:
        install(tmp_path, "desk-model", PLUGIN.replace("PORT", str(port)))
        answer = asked_worker(request("desk-model", "localhost"), tmp_path)[-1]
    found = understood(answer["found"])
    assert [(each.quote, each.span) for each in found] == [("Anne Roy", Span(17, 25))]
    assert found[0].recogniser == "desk-model/1"
    # Another quote than what stands there, a topic not announced, no such subtype, no such score.
    assert answer["refused"] == 4
    assert Model.heard == [{"text": TEXT, "lang": "fr"}]


@pytest.mark.parametrize(("host", "why"), [("", "not allowed"), ("elsewhere.example", "allowed")])
def test_nothing_goes_to_a_host_that_was_not_agreed_to(tmp_path: Path, host: str, why: str) -> None:
    with model_server() as port:
        install(tmp_path, "desk-model", PLUGIN.replace("PORT", str(port)))
        answer = asked_worker(request("desk-model", host), tmp_path)[-1]
    assert why in answer["error"]
    assert Model.heard == []


def test_a_plugin_that_calls_another_host_than_it_says_does_not_get_through(
    tmp_path: Path,
) -> None:
    with model_server() as port:
        source = PLUGIN.replace("PORT", str(port)).replace('"localhost"', '"models.invalid"')
        install(tmp_path, "desk-model", source)
        answer = asked_worker(request("desk-model", "models.invalid"), tmp_path)[-1]
    assert "localhost was not allowed" in answer["error"]
    assert Model.heard == []


def test_an_address_does_not_get_through_either(tmp_path: Path) -> None:
    with model_server() as port:
        source = PLUGIN.replace('"localhost"', '""').replace("localhost:PORT", f"127.0.0.1:{port}")
        install(tmp_path, "desk-model", source)
        answer = asked_worker(request("desk-model", ""), tmp_path)[-1]
    assert "was not allowed" in answer["error"]
    assert Model.heard == []


def test_broken_plugins_are_named_and_the_others_listed(tmp_path: Path) -> None:
    install(tmp_path, "desk-model", PLUGIN)
    install(tmp_path, "broken", BROKEN)
    install(tmp_path, "empty", "recogniser = object()\n")
    found = {
        each["entry"]: each for each in asked_worker([{"ask": "plugins"}], tmp_path)[0]["plugins"]
    }
    assert list(found) == ["broken", "desk-model", "empty"]
    assert found["desk-model"]["label"] == "desk-model/1"
    assert found["desk-model"]["host"] == "localhost"
    assert found["desk-model"]["error"] == ""
    assert "no model on this machine" in found["broken"]["error"]
    assert "no recogniser" in found["empty"]["error"]


def test_a_broken_plugin_does_not_keep_others_from_answering(tmp_path: Path) -> None:
    install(tmp_path, "broken", BROKEN)
    given, broken = request("broken", "")
    dates = {**broken, "recogniser": "dates/1"}
    answers = asked_worker([given, broken, dates], tmp_path)
    assert "no model on this machine" in answers[1]["error"]
    assert "found" in answers[2]


class Quiet:
    """A plug-in that needs nobody."""

    name, version, host = "quiet", "2", ""
    topics: Iterable[str] = ("quote", "claim")
    languages: Iterable[str] = ("fr",)

    def recognise(
        self, text: str, lang: str, published_on: str, within: Span | None
    ) -> list[Suggestion]:
        quote = Suggestion(Topic.QUOTE, Span(3, 9), text[3:9], 0.5, "quiet/2")
        unsigned = Suggestion(Topic.CLAIM, Span(0, 9), text[:9], 0.5, "else/1")
        return [quote, Suggestion(Topic.CLAIM, Span(0, 9), text[:9], 0.5, "quiet/2"), unsigned]


def test_what_a_plugin_gives_is_put_in_order(monkeypatch: pytest.MonkeyPatch) -> None:
    found, refused = asked(Quiet(), TEXT, "fr", "", Span(0, 20), host="")
    assert [each.span for each in found] == [Span(0, 9), Span(3, 9)]
    assert refused == 1
    with pytest.raises(PluginError, match="no host"):
        asked(Quiet(), TEXT, "fr", "", Span(0, 20), host="models.invalid")


def test_plugins_are_found_by_their_entry_points(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(tmp_path, "quiet-one", PLUGIN)
    monkeypatch.syspath_prepend(tmp_path)
    assert "quiet-one" in entries()
    assert loaded("quiet-one").name == "desk-model"
    assert described("quiet-one").topics == ("entity",)
    assert described("missing").error == "PluginError: it is not installed"
    with pytest.raises(PluginError):
        loaded("missing")
    assert plugins.GROUP == "annotator.recognizers"


def test_the_network_is_as_it_was_after_a_plugin() -> None:
    with network.only("localhost"), network.shut():
        pass
    with model_server():
        assert Model.heard == []


CONNECT = "socket.connect"
LOOK_UP = "socket.getaddrinfo"


@pytest.mark.parametrize(
    ("host", "event", "arguments"),
    [
        ("", CONNECT, (None, ("127.0.0.1", 80))),
        ("", CONNECT, (None, ("", 80))),
        ("", LOOK_UP, ("localhost", 80)),
        ("", "socket.sendto", (None, "/run/somebody.sock")),
        ("", "socket.sendmsg", (None,)),
        ("localhost", CONNECT, (None, ("192.0.2.1", 80))),
        ("localhost", LOOK_UP, ("models.example", 80)),
        ("localhost", LOOK_UP, (b"models.example", 80)),
        ("localhost", "socket.gethostbyname", ("models.example",)),
        ("models.invalid", CONNECT, (None, ("127.0.0.1", 80))),
    ],
)
def test_what_was_not_allowed_is_refused(
    host: str, event: str, arguments: tuple[object, ...]
) -> None:
    """In this process, where nothing is watched: what the worker's does at each such event."""
    with network.only(host), pytest.raises(network.NetworkShutError):
        network._heard(event, arguments)


def test_the_one_host_is_let_out_by_its_name_and_by_its_address() -> None:
    with network.only("localhost"):
        network._heard(LOOK_UP, ("localhost", 80))
        network._heard(LOOK_UP, (b"localhost", 80))
        network._heard(CONNECT, (None, ("127.0.0.1", 80)))
        network._heard("open", ("/etc/hosts", "r", 0))
