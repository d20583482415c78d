"""The network of the worker's process: shut, but for the one host that a plug-in was allowed.

Python tells of every look-up and every connection before it is made (`sys.addaudithook`); what is
not allowed then raises `NetworkShutError`. Nothing is watched before `watch` is called.
"""

from __future__ import annotations

import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

_WATCHED: Final = frozenset({"socket.connect", "socket.sendto", "socket.sendmsg"})
_LOOKED_UP: Final = frozenset({"socket.getaddrinfo", "socket.gethostbyname"})


class NetworkShutError(OSError):
    """Somebody wanted to reach a host that was not allowed."""


class _Door:
    """What is let out; there is one in a process, for an audit hook cannot be taken back."""

    is_watched = False
    host = ""
    addresses: frozenset[str] = frozenset()


def watch() -> None:
    """Shut the network of this process for good, but for what `only` lets out."""
    if not _Door.is_watched:
        _Door.is_watched = True
        sys.addaudithook(_heard)


@contextmanager
def only(host: str) -> Iterator[None]:
    """Let what runs within reach this host and no other; none for an empty one."""
    before = _Door.host, _Door.addresses
    _Door.host = host
    try:
        # Not known beforehand means not to be reached.
        _Door.addresses = _addresses(host) if host else frozenset()
        yield
    finally:
        _Door.host, _Door.addresses = before


@contextmanager
def shut() -> Iterator[None]:
    """Let what runs within reach nobody."""
    with only(""):
        yield


def _addresses(host: str) -> frozenset[str]:
    try:
        return frozenset(str(each[4][0]) for each in socket.getaddrinfo(host, None))
    except OSError:
        return frozenset()


def _heard(event: str, arguments: tuple[object, ...]) -> None:
    if event in _LOOKED_UP:
        wanted = arguments[0]
        name = wanted.decode(errors="replace") if isinstance(wanted, bytes) else str(wanted)
        if not _Door.host or name not in {_Door.host, *_Door.addresses}:
            raise NetworkShutError(f"{name} was not allowed")
    elif event in _WATCHED:
        address = arguments[1] if len(arguments) > 1 else None
        reached = str(address[0]) if isinstance(address, tuple) and address else str(address)
        if reached not in {_Door.host, *_Door.addresses} or not _Door.host:
            raise NetworkShutError(f"{reached} was not allowed")
