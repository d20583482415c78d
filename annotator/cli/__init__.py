"""The command line: the same services as the window, asked from a terminal or a script."""

from annotator.cli.running import run

__all__ = ["run"]
