"""Where the files that come with the program stand: in the wheel, or in the checkout beside it."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def resource(*parts: str) -> Path:
    """Find a file or folder of `resources/`: `resource("icons", "claim.svg")`.

    It need not exist: whoever opens it hears of that.
    """
    return _folder("resources").joinpath(*parts)


def sample(*parts: str) -> Path:
    """Find a file or folder of `data/`, the sample articles and the sample project.

    Never open a project there for writing, since the folder may belong to the system: copy it.
    """
    return _folder("data").joinpath(*parts)


def _folder(name: str) -> Path:
    installed = _PACKAGE / f"_{name}"
    return installed if installed.is_dir() else _PACKAGE.parent / name
