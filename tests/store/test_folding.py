from __future__ import annotations

import pytest

from annotator.store.folding import folded, squeezed


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Élodie  ÇA", "elodie ca"),
        ("e\N{COMBINING ACUTE ACCENT}te", "ete"),
        ("Sœur\N{NO-BREAK SPACE}Ægir", "soeur aegir"),
        ("L’été", "l'ete"),
        ("Straße", "strasse"),
        ("Łódź", "lodz"),
    ],
)
def test_accents_capitals_ligatures_and_spaces_do_not_count(text: str, plain: str) -> None:
    assert folded(text) == plain


def test_only_accents_tell_squeezed_names_apart() -> None:
    assert squeezed(" LÉA\tRoux ") == squeezed("le\N{COMBINING ACUTE ACCENT}a roux")
    assert squeezed("Léa") != squeezed("Lea")


def test_marks_of_other_scripts_go_too() -> None:
    assert folded("שָׁלוֹם, École") == "שלום, ecole"
