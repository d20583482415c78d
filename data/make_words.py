"""Make the lists of usual words, `resources/names/words_*.txt`: `python data/make_words.py FOLDER`.

It wants `pip install wordfreq`, and in the folder the npm packages an-array-of-french-words 2.0.0
and an-array-of-english-words 2.0.0, unpacked as `french` and `english`. A word is kept that is
frequent, in the dictionary, and neither a place nor a given name when it has a capital.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import wordfreq

NAMES = Path(__file__).resolve().parents[1] / "resources" / "names"
MOST = 14_000
"""So many of the most frequent words are kept."""
_WORD = re.compile(r"[a-zà-öø-ÿœ]+(?:-[a-zà-öø-ÿœ]+)*")


def lines(name: str) -> set[str]:
    """Read a list of names, without the doubtful ones."""
    listed = (NAMES / name).read_text(encoding="utf-8").splitlines()
    return {each for each in listed if not each.endswith("?")}


def usual(lang: str, dictionary: set[str], names: set[str]) -> Iterator[str]:
    """Yield the words of a language that are no names, the most frequent first."""
    for word in wordfreq.iter_wordlist(lang, wordlist="large"):
        is_word = len(word) > 2 and _WORD.fullmatch(word) is not None and word in dictionary
        if is_word and word.capitalize() not in names:
            yield word


def main(folder: Path) -> None:
    """Write both lists."""
    names = lines("places.txt") | lines("given_names.txt")
    for lang, language in (("fr", "french"), ("en", "english")):
        dictionary = set(json.loads((folder / language / "index.json").read_text("utf-8")))
        found = sorted(islice(usual(lang, dictionary, names), MOST))
        (NAMES / f"words_{lang}.txt").write_text("\n".join(found) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
