"""What may suggest: the built-in recognisers, the models, and the plug-ins with their hosts."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from annotator.suggest.recognisers import RECOGNISERS
from annotator.ui.dialogs.frame import DialogFrame
from annotator.ui.settings import SUGGESTION_PLUGINS, Settings
from annotator.ui.suggestions.asking import agreed
from annotator.ui.suggestions.words import RECOGNISERS as RECOGNISER_WORDS
from annotator.ui.suggestions.words import word
from annotator.ui.widgets.labels import GroupTitle, PlainLabel

WIDTH: Final = 560
"""Pixels; the command that installs a model must not be broken over two lines."""

Ask = Callable[[Mapping[str, object], Callable[[Mapping[str, Any]], None]], None]


class SuggestionChoices(DialogFrame):
    """A plug-in is on only once it has been ticked here, beside the host that it calls."""

    def __init__(self, settings: Settings, ask: Ask, parent: QWidget | None = None) -> None:
        """`ask` asks the worker, which alone imports plug-ins."""
        super().__init__(
            QCoreApplication.translate("SuggestionChoices", "Who may suggest"),
            QCoreApplication.translate("SuggestionChoices", "Close"),
            parent,
        )
        self._settings = settings
        self._is_open = True
        self._is_listed = False
        self.boxes: dict[str, QCheckBox] = {}
        self._hosts: dict[str, str] = {}
        self.body.addWidget(GroupTitle(self.tr("Models")))
        for each in RECOGNISERS:
            if each.extra:
                self.body.addWidget(self._of_model(each.name, each.extra, there=each.is_there()))
        self.body.addWidget(GroupTitle(self.tr("Plug-ins")))
        self.told = self._line(self.tr("Looking for plug-ins…"))
        self.body.addWidget(self.told)
        self._rows = QVBoxLayout()
        self.body.addLayout(self._rows)
        self.body.addStretch(1)
        self.setMinimumWidth(WIDTH)
        self.cancel.hide()
        self.begin_in(self.act)
        ask({"ask": "plugins"}, self._list)

    def ask(self) -> bool:
        """Show the dialog; return whether the choice was kept."""
        chosen = self.run()
        self._is_open = False
        # As long as nobody has said which plug-ins there are, nobody has switched one off.
        if chosen and self._is_listed:
            on = {name: self._hosts[name] for name, box in self.boxes.items() if box.isChecked()}
            self._settings.put(SUGGESTION_PLUGINS, json.dumps(on) if on else "")
        return chosen

    def _list(self, answer: Mapping[str, Any]) -> None:
        if not self._is_open:
            return
        if "error" in answer:
            self.told.setText(self.tr("Which plug-ins there are could not be found out."))
            return
        found, self._is_listed = answer["plugins"], True
        self.told.setText(
            self.tr("A plug-in reads your articles, and may send them to the host named beside it.")
            if found
            else self.tr("No plug-ins are installed.")
        )
        on = agreed(self._settings.get(SUGGESTION_PLUGINS))
        for each in found:
            self._rows.addWidget(self._row(each, on))
        if self.boxes:
            self.act.setText(self.tr("Save"))
        self.cancel.setVisible(bool(self.boxes))

    def _row(self, each: Mapping[str, Any], on: Mapping[str, str]) -> QWidget:
        entry = str(each["entry"])
        if each["error"]:
            return self._line(self.tr("{0} cannot be used: {1}").format(entry, each["error"]))
        host = str(each["host"])
        words = self.tr("{0}: calls {1}") if host else self.tr("{0}: calls nobody")
        box = QCheckBox(words.format(each["label"], host), self)
        # What was agreed to about another host was not agreed to about this one.
        box.setChecked(on.get(entry) == host)
        self._hosts[entry] = host
        self.boxes[entry] = box
        return box

    def _of_model(self, name: str, extra: str, *, there: bool) -> PlainLabel:
        known = word(RECOGNISER_WORDS[name])
        if there:
            return self._line(self.tr("{0}: installed").format(known))
        told = self.tr("{0}: not installed; “{1}” adds it")
        return self._line(told.format(known, f"pip install annotator[{extra}]"))

    def _line(self, text: str) -> PlainLabel:
        label = PlainLabel(text, role="muted")
        label.setWordWrap(True)
        return label
