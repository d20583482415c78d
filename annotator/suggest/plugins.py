"""Plug-ins: recognisers of other packages, found by their entry point.

A package brings one with an entry point of the group `annotator.recognizers` that names an object:

    [project.entry-points."annotator.recognizers"]
    desk-model = "our_desk.recogniser:recogniser"

The object has these attributes (see `Plugin`):

- `name` and `version`: what its suggestions are signed with, `name/version`;
- `topics`: what it finds, of `claim`, `entity`, `date`, `quote`;
- `languages`: primary subtags such as `fr`; none for every language;
- `host`: the one host it calls, such as `localhost` or `models.desk.example`; empty for none;
- `recognise(text, lang, published_on, within)`: returns suggestions (`Suggestion`). `lang` is a
  BCP 47 tag, `published_on` an ISO day or empty, `within` the region that is asked for. Spans are
  code points of `text`, half-open.

It is imported and asked in the worker's process alone, and only once the editor has switched it on,
told which host it calls; until then, and for every other host, the network is shut (see
`annotator.suggest.network`). Its answer has so many seconds a block; who takes longer is ended with
the process. A suggestion whose quote is not what stands at its place is refused, as is one of a
topic that was not announced; a plug-in that breaks is named and skipped.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.metadata import EntryPoint, entry_points
from typing import Final, Protocol, runtime_checkable

from annotator.domain.annotation import SUBTYPES, Kind
from annotator.domain.text import Span
from annotator.suggest import network
from annotator.suggest.suggestion import Suggestion, Topic

GROUP: Final = "annotator.recognizers"

_logger = logging.getLogger(__name__)


@runtime_checkable
class Plugin(Protocol):
    """What the object of an entry point has to have."""

    name: str
    version: str
    topics: Iterable[str]
    languages: Iterable[str]
    host: str

    def recognise(
        self, text: str, lang: str, published_on: str, within: Span | None
    ) -> Iterable[Suggestion]:
        """Return what is found."""


class PluginError(Exception):
    """A plug-in cannot be used; the text says why, in words for its maker."""


@dataclass(frozen=True, slots=True)
class Described:
    """What is known of a plug-in; with an `error`, nothing else is."""

    entry: str
    label: str = ""
    topics: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    host: str = ""
    error: str = ""


def entries() -> list[str]:
    """Return the names of the entry points, in order; nothing is imported."""
    return sorted({each.name for each in entry_points(group=GROUP)})


def described(entry: str) -> Described:
    """Import a plug-in, with the network shut, and say what it is or why it cannot be used."""
    try:
        with network.shut():
            plugin = loaded(entry)
            return Described(
                entry,
                f"{plugin.name}/{plugin.version}",
                tuple(Topic(each).value for each in plugin.topics),
                tuple(map(str, plugin.languages)),
                str(plugin.host),
            )
    except Exception as error:
        _logger.exception("plug-in %s", entry)
        return Described(entry, error=f"{type(error).__name__}: {error}")


def loaded(entry: str) -> Plugin:
    """Import a plug-in; raises `PluginError` for what is none, and whatever importing raises."""
    found = next((each for each in _of_group() if each.name == entry), None)
    if found is None:
        raise PluginError("it is not installed")
    plugin = found.load()
    if not isinstance(plugin, Plugin):
        raise PluginError("it is no recogniser: an attribute is missing")
    return plugin


def asked(
    plugin: Plugin, text: str, lang: str, published_on: str, within: Span, *, host: str
) -> tuple[list[Suggestion], int]:
    """Return what a plug-in suggests for a region, in order, and how many had to be refused.

    `host` is the one that the editor allowed; `PluginError` when the plug-in calls another one.
    """
    if plugin.host != host:
        raise PluginError(f"it calls {plugin.host or 'no host'}, which was not allowed")
    topics = {Topic(each) for each in plugin.topics}
    label = f"{plugin.name}/{plugin.version}"
    with network.only(host):
        found = list(plugin.recognise(text, lang, published_on, within))
    kept = [each for each in found if _holds(each, text, topics, label)]
    kept.sort(key=lambda each: (each.span.start, each.span.end))
    return kept, len(found) - len(kept)


def _holds(each: object, text: str, topics: set[Topic], label: str) -> bool:
    """Whether it is a suggestion that can be shown, signed by who made it."""
    if not isinstance(each, Suggestion) or each.topic not in topics or each.recogniser != label:
        return False
    kind = Kind(each.topic.value) if each.topic is not Topic.QUOTE else Kind.CLAIM
    known = each.subtype in {"", *SUBTYPES[kind]}
    return known and 0 <= each.score <= 1 and each.fits(text)


def _of_group() -> Iterator[EntryPoint]:
    yield from entry_points(group=GROUP)
