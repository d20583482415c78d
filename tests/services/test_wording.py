"""Tests of `annotator/services/wording.py`: every refusal and every note has its sentence."""

from __future__ import annotations

import ast
import string
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from annotator.domain.change import RECORDS
from annotator.domain.refusal import Refusal
from annotator.domain.review import GUARDS
from annotator.services.refusal_sentences import SENTENCES
from annotator.services.wording import NAMES, NOTES, worded

PACKAGE = Path(__file__).resolve().parents[2] / "annotator"
REFUSALS = {"Refusal", "StoreError", "DateRefusal"}
DERIVED = {"position": "at"}
"""Parameters that are made of others."""

BY_TABLE: dict[str, dict[str, set[str]]] = {
    "domain/edtf.py": {"date_interval_open": {"at"}, "date_unfinished": {"at"}},
    "domain/patterns.py": {
        f"pattern_{name}": {"at", "sign", "detail"}
        for name in (
            *("group_open", "group_closed", "group_unknown", "group_name", "set_open"),
            *("repeats_nothing", "repeat_range", "range_backwards", "extension_unknown"),
            *("escape_open", "escape_unknown", "property_unknown", "wrong"),
        )
    },
    "store/checks.py": {"quote_changed": set(), "context_changed": set()},
    "store/errors.py": {
        code: {"path"}
        for code in ("project_locked", "project_read_only", "disk_full", "project_damaged")
    },
    "services/lowering.py": {"not_checked": set(), "review_missing": set(), "own_work": set()},
}
"""Codes that are no literal where they are raised, by the module that names them."""

PASSED_ON = {
    "cli/reports.py": {"code"},
    "services/wording.py": {"str(code)"},
    "ui/details/details.py": {"code"},
    "ui/telling.py": {"code"},
    "domain/edtf.py": {"code"},
    "domain/patterns.py": {"code"},
    "store/checks.py": {"code"},
    "store/errors.py": {"_CODES[primary]"},
}
"""Where the code of a refusal comes from somewhere else, and stands in a table of this module."""


class Raised(NamedTuple):
    """One code that a module raises, and the parameters that it gives."""

    code: str
    params: set[str]
    place: str


def modules() -> Iterator[tuple[str, ast.Module]]:
    for path in sorted(PACKAGE.rglob("*.py")):
        yield path.relative_to(PACKAGE).as_posix(), ast.parse(path.read_text(encoding="utf-8"))


def calls(tree: ast.Module, names: set[str]) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in names:
            yield node


def literals(node: ast.expr) -> list[str]:
    match node:
        case ast.Constant(value=str(code)):
            return [code]
        case ast.IfExp(body=body, orelse=orelse):
            return literals(body) + literals(orelse)
        case _:
            return []


def keys(node: ast.expr) -> set[str]:
    return {code for key in getattr(node, "keys", ()) if key for code in literals(key)}


def raised_by(module: str, tree: ast.Module) -> Iterator[Raised]:
    for call in calls(tree, REFUSALS):
        params = {each.arg for each in call.keywords if each.arg}
        for code in literals(call.args[0]):
            yield Raised(code, params, f"{module}:{call.lineno}")
    for call in calls(tree, {"Finding"}):
        for code in literals(call.args[0]):
            yield Raised(code, keys(call.args[3]) | {"missing"}, f"{module}:{call.lineno}")
    for code, params in BY_TABLE.get(module, {}).items():
        yield Raised(code, params, module)


def all_raised() -> list[Raised]:
    found = [each for module, tree in modules() for each in raised_by(module, tree)]
    guards = [Raised(g.code, {"act", "field", "missing"}, "domain/review.py") for g in GUARDS]
    return found + guards


def placeholders(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}


def test_every_code_that_is_raised_has_a_sentence() -> None:
    unworded = [each for each in all_raised() if each.code not in SENTENCES]
    assert unworded == []


def test_no_sentence_is_left_over() -> None:
    assert SENTENCES.keys() - {each.code for each in all_raised()} == set()


def test_a_sentence_asks_only_for_what_every_raiser_gives() -> None:
    lacking = [
        (each.code, name, each.place)
        for each in all_raised()
        for name in placeholders(SENTENCES[each.code])
        if DERIVED.get(name, name) not in each.params
    ]
    assert lacking == []


def test_no_code_is_raised_that_this_test_does_not_see() -> None:
    unseen = []
    for module, tree in modules():
        for call in calls(tree, REFUSALS):
            code = call.args[0]
            known = ast.unparse(code) in PASSED_ON.get(module, set())
            of_another = isinstance(code, ast.Attribute) and code.attr == "code"
            if not literals(code) and not known and not of_another:
                unseen.append(f"{module}:{call.lineno}: {ast.unparse(call)}")
    assert unseen == []


def test_the_table_of_this_test_is_true() -> None:
    trees = dict(modules())
    for module, codes in BY_TABLE.items():
        written = {node.value for node in ast.walk(trees[module]) if isinstance(node, ast.Constant)}
        assert codes.keys() <= written, module


def notes_named() -> Iterator[str]:
    """The strings that modules declare as notes, and those written straight into a step."""
    for _, tree in modules():
        for node, following in zip(tree.body, tree.body[1:], strict=False):
            match node, following:
                case (
                    ast.AnnAssign(value=ast.Constant(value=str(code))),
                    ast.Expr(value=ast.Constant(value=str(words))),
                ) if words.startswith("A note"):
                    yield code
        for call in calls(tree, {"Step"}):
            for notes in call.args[2:]:
                yield from (
                    node.value
                    for node in ast.walk(notes)
                    if isinstance(node, ast.Constant) and isinstance(node.value, str)
                )


def test_every_note_has_a_sentence_and_none_is_left_over() -> None:
    assert set(notes_named()) == NOTES.keys()


@pytest.mark.parametrize("sentence", [*SENTENCES.values(), *NOTES.values()])
def test_a_sentence_is_one(sentence: str) -> None:
    end = sentence.removesuffix("”")
    assert end.endswith((".", "}"))
    assert sentence[0].isupper() or sentence[0] in "{“"
    assert "'" not in sentence
    assert "..." not in sentence


@pytest.mark.parametrize("record", RECORDS)
def test_every_record_has_a_name_for_people(record: str) -> None:
    told = worded(Refusal("reference_broken", to=record))
    assert told == f"It points to a record that is not there: {NAMES[record]}."
    assert "_" not in told


def test_parameters_are_filled_in() -> None:
    told = worded(Refusal("span_outside", start=3, end=99, length=40))
    assert told == "The span 3–99 lies outside the text, which has 40 characters."


def test_places_are_counted_from_one() -> None:
    assert worded(Refusal("date_not_edtf", at=0, got="x")) == "“x” cannot stand at position 1."


def test_a_list_is_joined() -> None:
    told = worded(Refusal("format_unknown", format="pdf", known=("csv", "jsonl")))
    assert told == "There is no format pdf; there are csv, jsonl."


def test_names_of_ours_are_told_in_words() -> None:
    told = worded(Refusal("field_not_of_kind", field="spelling_confirmed", kind="claim"))
    expected = "This field is not one of the kind claim: whether the spelling is confirmed."
    assert told == expected


def test_what_is_missing_is_told_in_sentences() -> None:
    missing = ("verdict_missing", "evidence_missing")
    told = worded(Refusal("status_lowered", status="changes_requested", missing=missing))
    assert told == (
        "Its status changes asked for was not taken over. A verdict is missing. "
        "A source with a quote or a place in it is missing."
    )


def test_a_refusal_within_a_refusal_is_told() -> None:
    told = worded(Refusal("file_refused", path="a.txt", why=Refusal("article_empty")))
    assert told == "a.txt: There is no text in it."


def test_braces_in_a_parameter_are_only_signs() -> None:
    assert worded(Refusal("url_not_web", url="{path}")).startswith("“{path}” is no web address")


def test_a_parameter_that_is_missing_is_an_ellipsis_not_a_crash() -> None:
    assert worded(Refusal("folder_missing")) == "The folder … does not exist."


def test_a_code_without_a_sentence_is_shown_as_it_is() -> None:
    assert worded(Refusal("no_such_code", at=1)) == "no_such_code(at=1)"


def test_sentences_and_names_are_translated_before_they_are_filled_in() -> None:
    words = {
        SENTENCES["field_not_of_kind"]: "{field} : pas pour {kind}.",
        "verdict": "verdict (fr)",
        "date": "date (fr)",
    }
    told = worded(Refusal("field_not_of_kind", field="verdict", kind="date"), words.__getitem__)
    assert told == "verdict (fr) : pas pour date (fr)."
