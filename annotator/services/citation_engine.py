"""The engine of citations: citeproc-py, with what it gets wrong of CSL put right.

Imported only when something is cited, for it brings lxml along.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from types import SimpleNamespace
from typing import Final

from citeproc import VARIABLES, Citation, CitationItem, CitationStylesBibliography, model
from citeproc.formatter import plain
from citeproc.frontend import CitationStylesStyle
from citeproc.source import BibliographySource, Locator, Reference, VariableError
from citeproc.source.json import CiteProcJSON
from lxml import etree

NAMESPACE: Final = "http://purl.org/net/xbiblio/csl"

ODDITIES: Final = (
    VariableError,
    ValueError,
    TypeError,
    LookupError,
    AttributeError,
    AssertionError,
)
"""What the engine raises where an item says what it did not expect."""

_LANG: Final = "{http://www.w3.org/XML/1998/namespace}lang"
_KEY: Final = "item"
_SPENT: Final = "spent"
_TEXT: Final = f"{{{NAMESPACE}}}text"
KNOWN: Final = frozenset(name.replace("_", "-") for name in VARIABLES)
"""The fields of items that it knows; of others it would warn."""


def _escaped(text: object) -> str:
    return re.sub(r"([\\`*_\[\]<>])", r"\\\1", str(text))


def _in_italics(text: object) -> str:
    return f"*{text}*" if str(text).strip() else str(text)


def _in_bold(text: object) -> str:
    return f"**{text}**" if str(text).strip() else str(text)


_MARKDOWN: Final = SimpleNamespace(
    preformat=_escaped,
    Italic=_in_italics,
    Oblique=_in_italics,
    Bold=_in_bold,
    Light=str,
    Underline=str,
    Superscript=str,
    Subscript=str,
    SmallCaps=str,
)
MARKUPS: Final[Mapping[str, object]] = {"plain": plain, "markdown": _MARKDOWN}
"""What writes italics and the like, by name."""


class Style(CitationStylesStyle):
    """A style out of its file, in a language such as `fr-FR`. It works for one caller at a time."""

    def __init__(self, path: str, locale: str) -> None:
        lookup = etree.ElementNamespaceClassLookup()
        lookup.get_namespace(NAMESPACE).update(_elements())
        parser = etree.XMLParser(
            remove_comments=True, encoding="UTF-8", no_network=True, resolve_entities=False
        )
        parser.set_element_class_lookup(lookup)
        self.xml = etree.parse(path, parser)
        self.root = self.xml.getroot()
        # One object stands for the root as long as it is held here, so this lasts.
        self.root.macros_by_name = {}
        self.root.set_locale_list(locale, validate=False)
        for each in self.root.locales:
            # Words of the style's own are in the language asked for: ordinals look for it.
            each.set(_LANG, each.get(_LANG, locale))

    @property
    def is_of_notes(self) -> bool:
        """Whether it cites in notes, and not in the text."""
        return bool(self.root.get("class") == "note")

    @property
    def puts_punctuation_into_quotes(self) -> bool:
        """Whether a full stop goes before the closing quotation mark."""
        said = (
            options.get("punctuation-in-quote")
            for locale in self.root.locales
            for options in locale.findall(f"{{{NAMESPACE}}}style-options")
        )
        return next(filter(None, said), "false") == "true"

    def cited(
        self,
        item: Mapping[str, object],
        markup: object,
        locator: tuple[str, str] | None = None,
    ) -> tuple[str, str]:
        """Return an item in the list of references, empty if it is not listed, and as it is cited.

        `locator` is a label of CSL such as `page`, and what it numbers. Raises one of `ODDITIES`.
        """
        (read,) = CiteProcJSON([{**item, "id": _KEY}]).values()
        source = BibliographySource()
        told = _Reference(read, _Tally())
        source.add(told)
        given = {"locator": Locator(*locator)} if locator else {}
        bibliography = CitationStylesBibliography(self, source, markup)
        citation = Citation([_Item(told, given)])
        bibliography.register(citation)
        note = str(bibliography.cite(citation, _nothing))
        bibliography.items = Citation([_Item(told, {})]).cites
        bibliography.items[0].citation.bibliography = bibliography
        listed = bibliography.bibliography() if self.has_bibliography() else []
        return "".join(map(str, listed)), note


class _Tally:
    """How often fields of an item were asked for, and which were there, each time."""

    def __init__(self) -> None:
        self.asked = 0
        self.found: list[str] = []


class _Reference(Reference):
    """An item that counts what is asked of it."""

    tally: _Tally

    def __init__(self, read: Mapping[str, object], tally: _Tally) -> None:
        rest = {name: value for name, value in read.items() if name not in {"key", "type"}}
        super().__init__(read["key"], read["type"], **rest)
        # Any other attribute of this kind of dictionary is one of its keys.
        object.__setattr__(self, "tally", tally)

    def __getitem__(self, name: str) -> object:
        """Return a field, or raise `VariableError`; a suffix of the year is no field of an item."""
        if name != "year_suffix":
            self.tally.asked += 1
        value = super().__getitem__(name)
        self.tally.found.append(name.replace("_", "-"))
        return value

    def __getattr__(self, name: str) -> object:
        """Return a field; what the engine looks at by itself does not count."""
        passed_by = name in {"key", "language", "type"}
        return dict.get(self, name, "") if passed_by else self[name]


class _Item(CitationItem):
    """A use of the item, which counts whether its place is asked for."""

    read: _Reference
    tally: _Tally

    def __init__(self, read: _Reference, given: Mapping[str, object]) -> None:
        super().__init__(_KEY, **given)
        object.__setattr__(self, "read", read)
        object.__setattr__(self, "tally", read.tally)

    @property
    def reference(self) -> _Reference:
        """The item itself, which is asked for all the time."""
        return self.read

    def __getitem__(self, name: str) -> object:
        """Return a field, or raise `VariableError`."""
        if name != "locator":
            return super().__getitem__(name)
        self.tally.asked += 1
        value = super().__getitem__(name)
        self.tally.found.append(name)
        return value


class _Group(model.Group):
    """A group goes away when it asks for fields and none is there, however deep it asks."""

    def process(self, item: _Item, context: model.Layout = None, **kwargs: object) -> object:
        """Return what the group says, or raise `VariableError`."""
        tally = item.tally
        asked, found = tally.asked, len(tally.found)
        output = [
            text
            for child in self.iterchildren()
            if (text := self._said(child, item, context=context, **kwargs)) is not None
        ]
        if not output or (tally.asked > asked and len(tally.found) == found):
            raise VariableError
        return self.join(output)

    def _said(self, child: model.Parent, item: _Item, **kwargs: object) -> object:
        # What is chosen stands in the group itself, with its delimiter.
        if isinstance(child, model.Choose):
            kwargs["delimiter"] = self.get("delimiter", "")
        try:
            return child.render(item, **kwargs)
        except VariableError:
            return None


class _Names(model.Names):
    """Names that are not there were asked for too; those that stand for others come only once."""

    def process(
        self,
        item: _Item,
        names_context: model.Layout = None,
        context: model.Layout = None,
        **kwargs: object,
    ) -> object:
        """Return the names or what stands for them, or raise `VariableError`."""
        item.tally.asked += 1
        like = names_context if self.name is None else self
        roles = self.get("variable")
        spent = (self if context is None else context).get_layout().repressed.get(_SPENT, set())
        left = [role for role in roles.split() if role not in spent]
        if not left:
            raise VariableError
        self.set("variable", " ".join(left))
        try:
            return super().process(item, names_context=like, context=context, **kwargs)
        finally:
            self.set("variable", roles)


class _Substitute(model.Substitute):
    """What stands for names that are not there is spent: it does not come again."""

    def render(self, item: _Item, context: model.Layout = None, **kwargs: object) -> object:
        """Return what stands for the names, written as they would be, or nothing."""
        for child in self.iterchildren():
            found = len(item.tally.found)
            try:
                text = child.render(item, names_context=self.getparent(), context=context, **kwargs)
            except VariableError:
                continue
            if text:
                self._spend(item.tally.found[found:], context)
                return text
        return None

    def _spend(self, names: Collection[str], context: model.Layout) -> None:
        repressed = (self if context is None else context).get_layout().repressed
        repressed.setdefault(_SPENT, set()).update(names)
        repressed[_TEXT] = list(repressed[_SPENT])


class _Condition(model.If):
    """A condition only looks at fields: that does not count."""

    def _is_numeric(self, item: _Item) -> object:
        with _only_looking(item):
            return super()._is_numeric(item)

    def _is_uncertain_date(self, item: _Item) -> object:
        with _only_looking(item):
            return super()._is_uncertain_date(item)


class _Name(model.Name):
    """A style that forbids initials means it."""

    def get_option(self, name: str, *context: object, **kwargs: object) -> object:
        """Return an option of how names are written."""
        if name == "initialize-with" and self.get("initialize") == "false":
            return None
        return super().get_option(name, *context, **kwargs)


class _Label(model.Label):
    """A label is in no language of an item, so its capitals are as the style wants them."""

    def case(self, text: object, language: str | None = None) -> object:
        """Return a label in the case that the style asks for."""
        return super().case(text, language or "en")


class _Text(model.Text):
    """A macro is looked for only once."""

    def get_macro(self, name: str) -> object:
        """Return the macro of a name."""
        known = self.get_root().macros_by_name
        if name not in known:
            known[name] = super().get_macro(name)
        return known[name]


@contextmanager
def _only_looking(item: _Item) -> Iterator[None]:
    tally = item.tally
    asked, found = tally.asked, len(tally.found)
    yield
    tally.asked = asked
    del tally.found[found:]


def _elements() -> dict[str | None, type]:
    """Return the class of each element of a style: the engine's, and ours in their place."""
    theirs = model.CitationStylesElement.__subclasses__()
    named = {cls.__name__.replace("_", "-").lower(): cls for cls in theirs}
    ours = {"group": _Group, "names": _Names, "name": _Name, "text": _Text}
    ours |= {"substitute": _Substitute, "label": _Label}
    conditions = {"if": _Condition, "else-if": _Condition}
    return {None: model.CitationStylesElement, **named, **ours, **conditions}


def _nothing(*_: object) -> None:
    return None
