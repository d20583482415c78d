"""A screen reader: another process than the program, which asks and hears it over AT-SPI.

That is the way of Orca and of every other reader on this system. It has a D-Bus of its own, so that
nothing is heard of or told to the desktop of whoever runs the tests.
"""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import dataclass
from typing import Any, Final

import pytest
from PySide6.QtCore import SLOT, QObject, Slot
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusVariant

BUS_LAUNCHERS: Final = (
    "/usr/libexec/at-spi-bus-launcher",
    "/usr/lib/at-spi-bus-launcher",
    "/usr/lib/at-spi2-core/at-spi-bus-launcher",
)
EVENTS: Final = "org.a11y.atspi.Event.Object"
ACCESSIBLE: Final = "org.a11y.atspi.Accessible"
TEXT: Final = "org.a11y.atspi.Text"
REGISTRY: Final = ("org.a11y.atspi.Registry", "/org/a11y/atspi/registry")
BUS: Final = ("org.a11y.Bus", "/org/a11y/bus")
HEAR: Final[Any] = SLOT("hear(QDBusMessage)")
"""Text, although the stubs of QtDBus want bytes, which it refuses."""
ASSERTIVE: Final = 2
WHOLE: Final = -1


def need_a_bus() -> None:
    """Skip the test where there is no accessibility bus to listen on."""
    if shutil.which("dbus-daemon") is None:
        pytest.skip("no D-Bus: dbus-daemon is not installed")
    if not any(map(shutil.which, BUS_LAUNCHERS)):
        pytest.skip("no accessibility bus: at-spi2-core is not installed")


@dataclass(frozen=True)
class Thing:
    """Something of the program, as it is known on the bus."""

    service: str
    path: str


class ScreenReader(QObject):
    """Hears what is announced, knows what has the focus, and reads it."""

    def __init__(self) -> None:
        super().__init__()
        self._daemon = subprocess.Popen(
            ["dbus-daemon", "--session", "--nofork", "--print-address"],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        assert self._daemon.stdout is not None
        self.address = self._daemon.stdout.readline().strip()
        self.heard: list[tuple[str, bool]] = []
        self.focused: Thing | None = None

    def listen(self) -> None:
        """Say that somebody listens, which wakes the programs' own accessibility, and do so."""
        desktop = QDBusConnection.connectToBus(self.address, "desktop")
        (address,) = _called(desktop, *BUS, BUS[0], "GetAddress")
        _called(desktop, *BUS, _PROPERTIES, "Set", "org.a11y.Status", "IsEnabled", _YES)
        self._bus = QDBusConnection.connectToBus(str(address), "accessibility")
        for event, member in (
            ("object:announcement", "Announcement"),
            ("object:state-changed:focused", "StateChanged"),
        ):
            _called(self._bus, *REGISTRY, REGISTRY[0], "RegisterEvent", event)
            assert self._bus.connect("", "", EVENTS, member, self, HEAR)

    def close(self) -> None:
        """Hang up; with their bus the programs that came along with it go too."""
        for name in ("accessibility", "desktop"):
            QDBusConnection.disconnectFromBus(name)
        self._daemon.terminate()
        self._daemon.communicate()

    def sentences(self) -> list[str]:
        """What has been said since the last time."""
        told = [sentence for sentence, _ in self.heard]
        self.heard.clear()
        return told

    # Of what has the focus

    def name(self) -> str:
        """What it is called."""
        return str(self._asked(ACCESSIBLE, "Name"))

    def role(self) -> str:
        """What it is."""
        return str(self._ask(ACCESSIBLE, "GetRoleName")[0])

    def description(self) -> str:
        """What more is to be said of it."""
        return str(self._asked(ACCESSIBLE, "Description"))

    def text(self) -> str:
        """All of its text."""
        return str(self._ask(TEXT, "GetText", 0, WHOLE)[0])

    def caret(self) -> int:
        """Where its caret stands, in characters of the bus: code points."""
        return int(str(self._asked(TEXT, "CaretOffset")))

    def selection(self) -> tuple[int, int]:
        """From where to where it is selected."""
        start, end = self._ask(TEXT, "GetSelection", 0)
        return int(str(start)), int(str(end))

    @Slot(QDBusMessage)
    def hear(self, message: QDBusMessage) -> None:
        """Take an event of any program on this bus: there is only one."""
        what, detail, _, value, *_ = message.arguments()
        if message.member() == "Announcement":
            said = value.variant() if isinstance(value, QDBusVariant) else value
            self.heard.append((str(said), detail == ASSERTIVE))
        elif (what, detail) == ("focused", 1):
            self.focused = Thing(message.service(), message.path())

    def _asked(self, interface: str, name: str) -> object:
        (found,) = self._ask(_PROPERTIES, "Get", interface, name)
        return found.variant() if isinstance(found, QDBusVariant) else found

    def _ask(self, interface: str, member: str, *values: object) -> list[object]:
        assert self.focused is not None, "nothing has the focus"
        return _called(
            self._bus, self.focused.service, self.focused.path, interface, member, *values
        )


_PROPERTIES: Final = "org.freedesktop.DBus.Properties"
_YES: Final = QDBusVariant(True)


def _called(
    bus: QDBusConnection, service: str, path: str, interface: str, member: str, *values: object
) -> list[object]:
    message = QDBusMessage.createMethodCall(service, path, interface, member)
    message.setArguments(list(values))
    answer = bus.call(message)
    assert not answer.errorMessage(), f"{member}: {answer.errorMessage()}"
    return list(answer.arguments())
