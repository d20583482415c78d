"""HTML pages read back by a parser that forgives nothing, and held to what every page keeps."""

from __future__ import annotations

import re
from itertools import pairwise

from justhtml import JustHTML, Node


def parsed(data: bytes) -> JustHTML:
    """Read a page; a single error of syntax fails, or a character that no page may hold."""
    assert not re.search("[^\t\n -~\u00a0-\ufdcf\ufdf0-\ufffd\U00010000-\U0010fffd]", data.decode())
    return JustHTML(data.decode("utf-8"), sanitize=False, strict=True)


def every(page: JustHTML) -> list[Node]:
    """All elements, in order."""
    found = page.query("*")
    assert found
    return list(found)


def attributes(node: Node) -> dict[str, str]:
    """What an element says of itself."""
    return {name: value or "" for name, value in (node.attrs or {}).items()}


def words(page: JustHTML, selector: str) -> list[str]:
    """The text of each element, its white space as the page has it."""
    return [each.to_text(separator="", strip=False) for each in page.query(selector)]


def hold_to_the_rules(data: bytes) -> JustHTML:
    """Check what every page of ours keeps, and return it."""
    page = parsed(data)
    elements = every(page)
    names = {each.name for each in elements}
    assert not names & {"script", "img", "iframe", "object", "embed", "link", "base", "form"}
    told = [pair for each in elements for pair in attributes(each).items()]
    assert [name for name, _ in told if name.startswith("on") or name == "src"] == []
    ids = [value for name, value in told if name == "id"]
    assert len(ids) == len(set(ids))
    addresses = [value for name, value in told if name == "href"]
    assert [each for each in addresses if not re.match(r"#|https?://", each)] == []
    wanted = {each[1:] for each in addresses if each.startswith("#")}
    wanted |= {value for name, value in told if name == "aria-labelledby"}
    assert wanted <= set(ids)
    for drawing in page.query("svg"):
        assert attributes(drawing)["role"] == "img"
        assert attributes(drawing)["aria-label"]
    heads = [int(each.name[1]) for each in elements if re.fullmatch("h[1-6]", each.name)]
    assert heads[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(heads))
    (root,) = page.query("html")
    assert attributes(root)["lang"] in {"en", "fr"}
    assert "default-src 'none'" in data.decode()
    style = page.query("style")[0].to_text(separator="", strip=False)
    assert "url(" not in style
    assert "@import" not in style
    return page
