"""Keeps PySide from reading the source of every module that the program imports.

PySide has features that a module can switch on (`from __feature__ import snake_case`). To know
which ones might, it has `inspect` read the source of each module at its first import and looks for
its own name in it, which takes an eighth of the start. Nothing here uses features.
"""

from __future__ import annotations

import sys
from importlib import import_module
from typing import Final

LOOKER: Final = "shibokensupport.feature"
LOOK: Final = "_mod_uses_pyside"


def spare_sources() -> None:
    """Answer PySide's question with no; in a version that asks otherwise, leave it alone.

    It asks from the import of QtCore on, which is why that is imported here.
    """
    import_module("PySide6.QtCore")
    looker = sys.modules.get(LOOKER)
    if looker is not None and LOOK in vars(looker):
        vars(looker)[LOOK] = _uses_none


def _uses_none(_module: object) -> bool:
    return False
