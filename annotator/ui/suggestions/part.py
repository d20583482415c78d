"""Suggestions, ready to be shown: what they need is made once the article has been painted."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QTimer
from typing_extensions import override

from annotator.ui.actions import Actions
from annotator.ui.part import Part
from annotator.ui.settings import SUGGESTION_PLUGINS, SUGGESTIONS

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow
    from annotator.ui.suggestions.helper import Helper
    from annotator.ui.suggestions.suggesting import Suggesting

NEEDED: Final = (
    "annotator.services.side_by_side",
    "annotator.services.suggesting",
    "annotator.services.cited_findings",
    "annotator.ui.suggestions.asker",
    "annotator.ui.suggestions.learner",
    "annotator.ui.suggestions.showing",
    "annotator.ui.suggestions.suggesting",
)
"""What is imported before suggestions can be shown: one by one, for together it takes too long."""
OF_ONE = ("take_suggestion", "leave_suggestion", "take_alike", "other_reading")
"""Commands that need a suggestion."""
GOING = ("next_suggestion", "previous_suggestion")


class Suggestions(Part):
    """What the window knows of suggestions: their commands, and whether they are on."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._actions: Actions | None = None
        self.at_work: Suggesting | None = None
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self._go_on)
        self._needed = iter(NEEDED)
        window.article.shown.connect(self._wait_for_paint)
        window.current.article_changed.connect(self._leave_article)

    @override
    def handlers(self) -> Mapping[str, Callable[[], object]]:
        return {
            "suggestions": self._turn,
            "next_suggestion": self._next,
            "previous_suggestion": self._previous,
            "take_suggestion": self._take,
            "leave_suggestion": self._leave,
            "take_alike": self._take_alike,
            "other_reading": self._read_otherwise,
            "suggestion_choices": self._choose,
            "forget_learned": self._forget,
        }

    @override
    def set_actions(self, actions: Actions) -> None:
        self._actions = actions
        actions["suggestions"].setChecked(self._is_on())
        actions["preferences"].triggered.connect(self._follow_preferences)
        self._allow_nothing()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait until the article has been painted."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            self._soon.start()
        return False

    def _is_on(self) -> bool:
        return self._window.settings.get(SUGGESTIONS)

    def _wait_for_paint(self, _article_id: str) -> None:
        if self._is_on():
            self._window.article.view.editor.viewport().installEventFilter(self)
            self._window.article.view.editor.viewport().update()

    def _leave_article(self, article_id: str) -> None:
        if not article_id and self.at_work is not None:
            self.at_work.begin()

    def _go_on(self) -> None:
        """Start the worker, which takes as long as importing one thing after the other; begin."""
        if not self._is_on() or not self._window.session.is_open:
            return
        self._with_helper().warm_up()
        following = next(self._needed, None)
        if following is None:
            self._begin()
            return
        import_module(following)
        self._soon.start()

    def _begin(self) -> None:
        if self._is_on() and self._window.session.is_open:
            self._made().begin()

    def _made(self) -> Suggesting:
        if self.at_work is None:
            from annotator.ui.suggestions.suggesting import Suggesting

            if self._actions is None:
                raise RuntimeError("suggestions were asked for before they had their commands")
            self.at_work = Suggesting(self._window, self._actions, self._with_helper())
            self.at_work.told.connect(self.told)
            self.at_work.done.connect(self.done)
        return self.at_work

    def _with_helper(self) -> Helper:
        """Return the project's helper; it outlives the window, which is made anew at times."""
        from annotator.ui.suggestions.helper import Helper

        session = self._window.session
        helper = session.findChild(Helper)
        if not isinstance(helper, Helper):
            helper = Helper(session)
            session.closed.connect(helper.end)
        return helper

    # What the commands do

    def _turn(self) -> None:
        if self._actions is None:
            return
        on = self._actions["suggestions"].isChecked()
        self._window.settings.put(SUGGESTIONS, on)
        self._take_up(on=on)
        self.told.emit(self.tr("Suggestions are on.") if on else self.tr("Suggestions are off."))

    def _follow_preferences(self) -> None:
        if self._actions is None or not self._window.session.is_open:
            return
        on = self._is_on()
        if on != self._actions["suggestions"].isChecked():
            self._actions["suggestions"].setChecked(on)
            self._take_up(on=on)

    def _take_up(self, *, on: bool) -> None:
        if on:
            self._with_helper().try_again()
            self._begin()
        elif self.at_work is not None:
            self.at_work.end()
            self._allow_nothing()

    def _next(self) -> None:
        self._made().step(1)

    def _previous(self) -> None:
        self._made().step(-1)

    def _take(self) -> None:
        self._made().take()

    def _leave(self) -> None:
        self._made().leave()

    def _take_alike(self) -> None:
        self._made().take_alike()

    def _read_otherwise(self) -> None:
        self._made().read_otherwise()

    def _forget(self) -> None:
        self._made().forget()

    def _choose(self) -> None:
        from annotator.ui.suggestions.choices import SuggestionChoices

        settings = self._window.settings
        before = settings.get(SUGGESTION_PLUGINS)
        dialog = SuggestionChoices(settings, self._made().asker.ask_else, self._window)
        if dialog.ask() and settings.get(SUGGESTION_PLUGINS) != before:
            self._begin()

    def _allow_nothing(self) -> None:
        reason = "" if self._is_on() else self.tr("Suggestions are off")
        reason = reason or self.tr("Nothing is suggested here")
        for name in (*OF_ONE, *GOING):
            if self._actions is not None:
                self._actions.allow(name, allowed=False, reason=reason)
