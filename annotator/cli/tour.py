"""The command `tour`: the main job in the real window, as pictures and a CSV."""

from __future__ import annotations

import os
from argparse import Namespace

from annotator.domain.refusal import Refusal


def tour(options: Namespace) -> int:
    """Give the tour; offscreen unless the environment names a platform."""
    try:
        options.out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        detail = error.strerror or str(error)
        raise Refusal("folder_unwritable", path=str(options.out), detail=detail) from error
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    # The only command that needs Qt, and only now that its platform is set.
    from annotator.ui.tour import run

    return run(options.out)
