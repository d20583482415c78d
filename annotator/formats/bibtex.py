"""BibTeX in and out, with the fields of biblatex where BibTeX has none of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import BinaryIO

from annotator.domain.refusal import Refusal
from annotator.domain.source import Source
from annotator.formats.bibtex_blocks import Broken, blocks
from annotator.formats.bibtex_fields import fields_of, item_of, lost_fields
from annotator.formats.bibtex_keys import Keys
from annotator.formats.bibtex_types import WRITTEN
from annotator.formats.csl_items import text_of
from annotator.formats.incoming_sources import BadSource, IncomingSource, incoming
from annotator.formats.source_files import WrittenSources, leaving, text_of_file


def read(stream: BinaryIO) -> Iterator[IncomingSource | BadSource]:
    """Read the entries of a file; strings are put together, LaTeX becomes text.

    Refused as a whole: `sources_empty`, and as `decode` refuses. A `BadSource` has
    `bibtex_broken(line)`, `source_untitled` or `csl_field_bad(field, value)`.
    """
    for number, block in enumerate(blocks(text_of_file(stream)), 1):
        if isinstance(block, Broken):
            yield BadSource(number, Refusal("bibtex_broken", line=block.line))
        else:
            item, left_out = item_of(block)
            yield incoming(number, item, *left_out)


def write(sources: Iterable[Source], stream: BinaryIO, *, redacted: bool = True) -> WrittenSources:
    """Write an entry for each source, in UTF-8; the stream stays open.

    Letters with accents are LaTeX, so that every program reads them. A source is called by its
    citation key, or else by author, year and title.
    """
    tally = WrittenSources()
    keys = Keys()
    for each in leaving(sources, tally, redacted=redacted):
        kind, _ = WRITTEN[text_of(each.item, "type")]
        key = keys.key_of(each.item)
        lines = "".join(f",\n  {name} = {value}" for name, value in fields_of(each.item))
        stream.write(f"@{kind}{{{key}{lines}\n}}\n\n".encode())
        tally.lost.update(lost_fields(each.item))
        tally.lost.update(() if each.is_withheld else each.known_apart.keys() - {"pseudonym"})
    return tally
