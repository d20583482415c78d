from __future__ import annotations

import pytest

from annotator.domain.refusal import Refusal
from annotator.formats.json_file import parsed


@pytest.mark.parametrize(
    ("data", "value"),
    [(b"[1, 2.5]", [1, 2.5]), (b"\xef\xbb\xbf {} \n", {}), ('"👍 é"'.encode(), "👍 é")],
)
def test_a_file_is_read(data: bytes, value: object) -> None:
    assert parsed(data) == value


def test_a_pair_of_escapes_is_one_character() -> None:
    assert parsed(b'"\\ud83d\\udc4d"') == "👍"


@pytest.mark.parametrize(
    ("data", "code", "params"),
    [
        (b"", "json_empty", {}),
        (b" \n", "json_empty", {}),
        (b'["\xe9"]', "json_not_utf8", {"at": 2}),
        (b"[\n 1,]", "json_not_json", {"line": 2, "column": 4}),
        (b"[NaN]", "json_number_bad", {}),
        (b"[1e999]", "json_number_bad", {}),
        (b"1" * 5000, "json_number_bad", {}),
        (b"[" * 200_000, "json_too_deep", {}),
        (b'["\\ud83d"]', "json_surrogate", {}),
    ],
    ids=lambda each: each if isinstance(each, str) else "",
)
def test_what_cannot_be_stored_is_refused(
    data: bytes, code: str, params: dict[str, object]
) -> None:
    with pytest.raises(Refusal) as refused:
        parsed(data)
    assert (refused.value.code, refused.value.params) == (code, params)
