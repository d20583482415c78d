"""How a lower layer says no: a code and its parameters, worded by whoever speaks to the user."""

from __future__ import annotations


class Refusal(Exception):  # noqa: N818 (it is a refusal: the program works, the request cannot be met)
    """A request that cannot be met, for a reason the user can act on.

    `code` is a stable snake_case name; `params` are the values its sentence needs, by name.
    The sentences stand in `annotator.services.wording`.
    """

    def __init__(self, code: str, **params: object) -> None:
        super().__init__(code, params)
        self.code = code
        self.params = params

    def __str__(self) -> str:
        """Tell the code with its parameters, for logs: never shown to the user."""
        told = ", ".join(f"{name}={value!r}" for name, value in self.params.items())
        return f"{self.code}({told})"
