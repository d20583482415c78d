"""What is said to a screen reader; while none listens, nothing is done and nothing imported."""

from __future__ import annotations

import time
from typing import Final

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

SAME_S: Final = 0.7
"""A sentence that is asked for again within this time is said once."""


class _Voice:
    """What was said last, so that no sentence is stuttered."""

    said = ""
    at = 0.0


def announce(widget: QWidget, sentence: str, *, urgent: bool = False) -> None:
    """Let a screen reader say a sentence, in the user's language, on behalf of a widget.

    An urgent one, such as a refusal, cuts short what is being said; any other waits its turn. The
    same sentence again within `SAME_S` is dropped. Without a screen reader nothing is done.
    """
    if not sentence or not QAccessible.isActive():
        return
    now = time.monotonic()
    if sentence == _Voice.said and now - _Voice.at < SAME_S:
        return
    _Voice.said, _Voice.at = sentence, now
    politeness = QAccessible.AnnouncementPoliteness
    event = QAccessibleAnnouncementEvent(widget, sentence)
    event.setPoliteness(politeness.Assertive if urgent else politeness.Polite)
    QAccessible.updateAccessibility(event)
