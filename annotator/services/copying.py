"""Copying: some annotations as a table for the clipboard, redacted as everything that leaves."""

from __future__ import annotations

import io
from collections.abc import Collection

from annotator.formats import markdown_table
from annotator.services.desk import Desk
from annotator.services.exporting import export_stream
from annotator.services.watching import Watch
from annotator.store import dossiers, verdicts


def table_of(
    desk: Desk, ids: Collection[str], form: str, lang: str, watch: Watch | None = None
) -> str:
    """Return annotations in reading order, as `csv` (standard) or as `markdown`.

    `lang` is that of the words of a table for people. Refused (`stopped`) when it is to stop.
    """
    watch = watch or Watch()
    if form == "csv":
        stream = io.BytesIO()
        export_stream(desk, "csv", stream, watch=watch, ids=ids)
        return stream.getvalue().decode()
    watch.expect(len(ids))
    some = watch.over(dossiers.dossiers(desk.project, ids=ids))
    values = {each.id: each for each in verdicts.every_value(desk.project)}
    return "".join(markdown_table.lines(some, verdicts=values, lang=lang))
