"""Every word of the window stands in both languages."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sysconfig
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from annotator.resources import resource

ROOT = Path(__file__).parents[2]
SOURCES = sorted((ROOT / "annotator").rglob("*.py"))
LANGUAGES = ("en", "fr")


def tool(name: str) -> str:
    found = Path(sysconfig.get_path("scripts")) / name
    return str(found) if found.exists() else name


def messages(path: Path) -> list[tuple[str, ET.Element]]:
    root = ET.parse(path).getroot()
    return [
        (f"{context.findtext('name')}: {message.findtext('source')}", message)
        for context in root.iter("context")
        for message in context.iter("message")
    ]


def forms(message: ET.Element) -> list[str]:
    translation = message.find("translation")
    assert translation is not None
    plurals = [form.text or "" for form in translation.iter("numerusform")]
    return plurals or [translation.text or ""]


def updated(language: str, folder: Path) -> Path:
    """The translators' file as it would be with today's strings."""
    copy = folder / f"annotator_{language}.ts"
    shutil.copy(resource("i18n", copy.name), copy)
    plural = ["-pluralonly"] if language == "en" else []
    command = [tool("pyside6-lupdate"), "-silent", "-locations", "none", *plural]
    subprocess.run([*command, *map(str, SOURCES), "-ts", str(copy)], check=True, timeout=120)
    return copy


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_string_is_missing_unfinished_or_gone(language: str, tmp_path: Path) -> None:
    open_ends = [
        f"{name} ({translation.get('type')})"
        for name, message in messages(updated(language, tmp_path))
        if (translation := message.find("translation")) is not None
        and (translation.get("type") or not all(forms(message)))
    ]
    assert open_ends == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_keeps_what_is_filled_in(language: str) -> None:
    wrong = []
    for name, message in messages(resource("i18n", f"annotator_{language}.ts")):
        wanted = set(re.findall(r"\{\w*\}", name))
        for form in forms(message):
            if set(re.findall(r"\{\w*\}", form)) != wanted:
                wrong.append(f"{name} → {form}")
            if "%n" in name and "%n" not in form:
                wrong.append(f"{name} → {form}")
    assert wrong == []


def test_french_keeps_its_own_spaces_and_apostrophes() -> None:
    wrong = []
    for _, message in messages(resource("i18n", "annotator_fr.ts")):
        for form in forms(message):
            # Not between the filters of a file dialog, in a time, or in a sign of a pattern.
            prose = re.sub(r";;|\d\d:\d\d|\(\?", "", form)
            if re.search(
                r"(?<=\w)'(?=\w)|[^\u00a0\u202f\s]:(?!//)|(?<![\u202f\u00a0\s])[;!?]", prose
            ):
                wrong.append(form)
            if re.search(r" [;:!?»]|« |\.\.\.", prose):
                wrong.append(form)
    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_qt_reads_is_made_of_what_translators_wrote(language: str, tmp_path: Path) -> None:
    made = tmp_path / "made.qm"
    source = resource("i18n", f"annotator_{language}.ts")
    command = [tool("pyside6-lrelease"), "-silent", str(source), "-qm", str(made)]
    subprocess.run(command, check=True, timeout=60)
    assert made.read_bytes() == resource("i18n", f"annotator_{language}.qm").read_bytes()


def calls() -> Iterator[tuple[str, ast.Call]]:
    """Each call that translates or marks a string, and where it stands."""
    for path in SOURCES:
        for call in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(call, ast.Call):
                name = getattr(call.func, "attr", getattr(call.func, "id", ""))
                if name in {"tr", "translate", "QT_TRANSLATE_NOOP"}:
                    yield f"{path.name}:{call.lineno}", call


def said(call: ast.Call) -> list[ast.expr]:
    """What of a call is to be translated: the second part of `tr` tells equal strings apart."""
    is_tr = getattr(call.func, "attr", "") == "tr"
    return call.args[: 1 if is_tr else 2]


def test_no_string_is_built_before_it_is_translated() -> None:
    """An f-string in `tr` is never found in the table of translations."""
    built = [
        where
        for where, call in calls()
        if any(isinstance(part, ast.JoinedStr) for part in call.args)
    ]
    assert built == []


def test_translators_are_given_every_string() -> None:
    """lupdate passes over a call that it cannot read, without a word."""
    given = {
        message.findtext("source") for _, message in messages(resource("i18n", "annotator_fr.ts"))
    }
    words = [
        (where, part.value)
        for where, call in calls()
        for part in said(call)
        if isinstance(part, ast.Constant) and isinstance(part.value, str)
    ]
    contexts = {
        name.partition(": ")[0] for name, _ in messages(resource("i18n", "annotator_fr.ts"))
    }
    left_out = [pair for pair in words if pair[1] and pair[1] not in given | contexts]
    assert left_out == []


def test_what_is_counted_has_a_form_for_one_and_one_for_many() -> None:
    for language in LANGUAGES:
        counted = {
            name: len(forms(message))
            for name, message in messages(resource("i18n", f"annotator_{language}.ts"))
            if "%n" in name
        }
        assert counted
        assert set(counted.values()) == {2}
