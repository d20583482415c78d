"""Which keys the commands have now."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.ui.key_map import BY_ID, KeyMap
from annotator.ui.settings import Settings

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "settings.ini"


@pytest.fixture
def keys(file: Path) -> KeyMap:
    return KeyMap(Settings(file))


def test_at_first_the_keys_are_those_of_the_table(keys: KeyMap) -> None:
    assert keys.keys("claim") == ("C",)
    assert keys.keys("delete") == ("Del",)
    assert keys.shown("redo") == "Ctrl+Shift+Z"
    assert keys.shown("backup") == ""
    assert not keys.has_changes()


def test_a_change_is_told_and_survives_the_program(keys: KeyMap, file: Path) -> None:
    told: list[bool] = []
    keys.changed.connect(lambda: told.append(True))
    keys.put("claim", ("X", "Ctrl+Alt+C"))
    assert told == [True]
    again = KeyMap(Settings(file))
    assert again.keys("claim") == keys.keys("claim") == ("X", "Ctrl+Alt+C")
    assert again.is_changed("claim")
    assert not again.is_changed("entity")


def test_only_what_differs_is_written(keys: KeyMap, file: Path) -> None:
    keys.put("claim", ("Z",))
    keys.put("entity", ("E",))
    assert Settings(file).own_keys() == {"claim": ["Z"]}
    keys.put("claim", ("C",))
    assert Settings(file).own_keys() == {}


def test_a_command_can_be_left_without_a_key(keys: KeyMap, file: Path) -> None:
    keys.put("claim", ())
    assert KeyMap(Settings(file)).keys("claim") == ()


def test_who_had_the_key_loses_it_and_no_other(keys: KeyMap) -> None:
    keys.put("checked", ("Ctrl+Y", "O"))
    assert keys.keys("redo") == ("Ctrl+Shift+Z",)
    assert keys.keys("overlapping") == ()
    assert keys.keys("undo") == ("Ctrl+Z",)


def test_the_same_key_in_another_part_of_the_window_stays(keys: KeyMap) -> None:
    keys.put("approve", ("C",))
    assert keys.keys("claim") == ("C",)
    assert keys.holders(BY_ID["approve"], ("C",)) == []
    assert [each.id for each in keys.holders(BY_ID["checked"], ("C",))] == ["claim"]


def test_what_is_written_in_capitals_or_not_is_the_same_key(keys: KeyMap) -> None:
    assert [each.id for each in keys.holders(BY_ID["checked"], ("ctrl+k",))] == ["palette"]


def test_one_command_or_all_are_as_they_came(keys: KeyMap, file: Path) -> None:
    keys.put("claim", ("X",))
    keys.put("checked", ("Y",))
    keys.reset("claim")
    assert (keys.keys("claim"), keys.keys("checked")) == (("C",), ("Y",))
    keys.reset_all()
    assert not keys.has_changes()
    assert keys.keys("checked") == ("K",)
    assert Settings(file).own_keys() == {}


def test_a_reset_takes_back_what_another_command_has(keys: KeyMap) -> None:
    keys.put("flag", ("C",))
    assert keys.keys("claim") == ()
    keys.reset("claim")
    assert (keys.keys("claim"), keys.keys("flag")) == (("C",), ())


def test_values_that_cannot_be_read_are_left_out(file: Path) -> None:
    settings = Settings(file)
    settings.put_own_keys(
        {
            "claim": ["Shift"],
            "entity": ["no key at all"],
            "gone_long_ago": ["Ctrl+K"],
            "date": ["Alt+D"],
        }
    )
    file.write_text(file.read_text() + "flag=[not json\nnote=7\n")
    keys = KeyMap(Settings(file))
    names = ("claim", "entity", "date", "flag", "note", "palette")
    told = [keys.shown(name) for name in names]
    assert told == ["C", "E", "Alt+D", "F", "N", "Ctrl+K"]


def test_a_key_that_a_later_version_comes_with_stays_with_whom_the_editor_gave_it(
    file: Path,
) -> None:
    # As if Ctrl+K had been free when it was given to "checked".
    Settings(file).put_own_keys({"checked": ["Ctrl+K"]})
    keys = KeyMap(Settings(file))
    assert keys.keys("palette") == ()
    assert keys.keys("checked") == ("Ctrl+K",)


def test_without_settings_changes_are_forgotten() -> None:
    keys = KeyMap()
    keys.put("claim", ("X",))
    assert keys.keys("claim") == ("X",)
    assert KeyMap().keys("claim") == ("C",)
