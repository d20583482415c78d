"""The worker with a recogniser of the tests in the place of the one for dates."""

from __future__ import annotations

import sys
from dataclasses import replace

from annotator.suggest.recognisers import RECOGNISERS
from annotator.suggest.worker import serve
from annotator.suggest.worker_answers import Answers


def main() -> None:
    """Serve standard input and output."""
    odd = replace(RECOGNISERS[0], module="tests.ui.suggestions.recognising")
    dying = replace(odd, name="dying", module="tests.ui.suggestions.dying")
    serve(sys.stdin.buffer, sys.stdout.buffer, Answers((odd, dying, *RECOGNISERS[1:])))


if __name__ == "__main__":
    main()
