"""The sentences of refusals that files meet on their way in and out, by their codes."""

from __future__ import annotations

from typing import Final

from annotator.services.translatable import QT_TRANSLATE_NOOP

OF_FILES: Final[dict[str, str]] = {
    "file_refused": QT_TRANSLATE_NOOP("Refusals", "{path}: {why}"),
    "article_empty": QT_TRANSLATE_NOOP("Refusals", "There is no text in it."),
    "article_untitled": QT_TRANSLATE_NOOP("Refusals", "An article needs a title."),
    "encoding_wrong": QT_TRANSLATE_NOOP(
        "Refusals",
        "This is no text in {encoding}: byte {at} does not fit.",
    ),
    "encoding_unknown": QT_TRANSLATE_NOOP("Refusals", "There is no encoding called {encoding}."),
    "text_nul": QT_TRANSLATE_NOOP(
        "Refusals",
        "The text has a NUL character in line {line}, column {column}.",
    ),
    "text_surrogate": QT_TRANSLATE_NOOP(
        "Refusals",
        "The text has half a character in line {line}, column {column}.",
    ),
    "format_not_article": QT_TRANSLATE_NOOP("Refusals", "{format} is not a format of articles."),
    "format_not_read": QT_TRANSLATE_NOOP("Refusals", "{format} is written, not read."),
    "format_not_written": QT_TRANSLATE_NOOP("Refusals", "{format} is read, not written."),
    "format_unknown": QT_TRANSLATE_NOOP(
        "Refusals",
        "There is no format {format}; there are {known}.",
    ),
    "format_not_annotations": QT_TRANSLATE_NOOP(
        "Refusals",
        "{format} is not a format of annotations.",
    ),
    "format_unsaid": QT_TRANSLATE_NOOP(
        "Refusals",
        "The name {path} does not tell a format; say --format, one of {known}.",
    ),
    "export_only_unknown": QT_TRANSLATE_NOOP(
        "Refusals",
        "There is no {name} to export only; there are {known}.",
    ),
    "export_onto_project": QT_TRANSLATE_NOOP(
        "Refusals",
        "{path} is the project itself; export to another file.",
    ),
    "backup_onto_project": QT_TRANSLATE_NOOP(
        "Refusals",
        "{path} is the project itself; save the copy under another name.",
    ),
    "profile_unknown": QT_TRANSLATE_NOOP(
        "Refusals",
        "There is no profile {profile}; there are {known}.",
    ),
    "raw_not_in_excel": QT_TRANSLATE_NOOP(
        "Refusals",
        "Cells are always guarded in the profile {profile}.",
    ),
    "csv_not_ours": QT_TRANSLATE_NOOP(
        "Refusals",
        "This is no CSV of annotations: the column annotation_id is missing.",
    ),
    "csv_column_missing": QT_TRANSLATE_NOOP("Refusals", "The column {column} is missing."),
    "csv_column_twice": QT_TRANSLATE_NOOP("Refusals", "The column {column} stands there twice."),
    "csv_broken": QT_TRANSLATE_NOOP("Refusals", "Line {line} is no row of CSV."),
    "csv_row_uneven": QT_TRANSLATE_NOOP(
        "Refusals",
        "Line {line} has {cells} cells, which is not the number of columns.",
    ),
    "csv_cell_bad": QT_TRANSLATE_NOOP("Refusals", "Line {line}: {column} cannot be “{value}”."),
    "jsonl_not_json": QT_TRANSLATE_NOOP(
        "Refusals",
        "Line {line} is no JSON; it breaks at character {at}.",
    ),
    "jsonl_not_object": QT_TRANSLATE_NOOP("Refusals", "Line {line} is no JSON object."),
    "jsonl_number_bad": QT_TRANSLATE_NOOP(
        "Refusals",
        "Line {line} has a number that is no number.",
    ),
    "jsonl_surrogate": QT_TRANSLATE_NOOP("Refusals", "Line {line} has half a character."),
    "jsonl_too_deep": QT_TRANSLATE_NOOP("Refusals", "Line {line} is nested too deeply."),
    "jsonl_key_missing": QT_TRANSLATE_NOOP("Refusals", "Line {line}: {key} is missing."),
    "jsonl_value_bad": QT_TRANSLATE_NOOP("Refusals", "Line {line}: {key} cannot be {value}."),
    "article_unknown": QT_TRANSLATE_NOOP(
        "Refusals",
        "There is no article {article} in the project; say which one is meant.",
    ),
    "article_not_named": QT_TRANSLATE_NOOP(
        "Refusals",
        "It names no article, and there are several in the project, or none.",
    ),
    "quote_not_found": QT_TRANSLATE_NOOP("Refusals", "“{quote}” does not stand in the article."),
    "quote_differs": QT_TRANSLATE_NOOP("Refusals", "“{found}” stands there, not “{quote}”."),
    "quote_ambiguous": QT_TRANSLATE_NOOP(
        "Refusals",
        "“{quote}” stands there {count} times, and nothing says which is meant.",
    ),
    "annotation_twice": QT_TRANSLATE_NOOP(
        "Refusals",
        "The annotation {id} stands in the file already.",
    ),
    "changed_since": QT_TRANSLATE_NOOP(
        "Refusals",
        "It was changed here since the file was written.",
    ),
    "status_lowered": QT_TRANSLATE_NOOP(
        "Refusals",
        "Its status {status} was not taken over. {missing}",
    ),
    "sources_empty": QT_TRANSLATE_NOOP("Refusals", "There is nothing in it."),
    "sources_none": QT_TRANSLATE_NOOP("Refusals", "There is no source in it."),
    "sources_unknown": QT_TRANSLATE_NOOP(
        "Refusals",
        "This is neither CSL-JSON nor RIS nor BibTeX.",
    ),
    "format_not_sources": QT_TRANSLATE_NOOP("Refusals", "{format} is not a format of sources."),
    "only_of_annotations": QT_TRANSLATE_NOOP(
        "Refusals",
        "{format} holds sources; only annotations are narrowed by kind or status.",
    ),
    "record_refused": QT_TRANSLATE_NOOP("Refusals", "Record {number}: {why}"),
    "csl_not_json": QT_TRANSLATE_NOOP(
        "Refusals",
        "This is no JSON; it breaks in line {line}, column {column}.",
    ),
    "csl_number_bad": QT_TRANSLATE_NOOP("Refusals", "It has a number that is no number."),
    "csl_too_deep": QT_TRANSLATE_NOOP("Refusals", "It is nested too deeply."),
    "csl_not_items": QT_TRANSLATE_NOOP("Refusals", "This is no list of CSL-JSON items."),
    "csl_not_object": QT_TRANSLATE_NOOP("Refusals", "It is no JSON object."),
    "csl_type_missing": QT_TRANSLATE_NOOP("Refusals", "Its type is missing."),
    "csl_type_unknown": QT_TRANSLATE_NOOP("Refusals", "CSL has no type “{type}”."),
    "csl_field_bad": QT_TRANSLATE_NOOP("Refusals", "Its field {field} cannot be {value}."),
    "bibtex_broken": QT_TRANSLATE_NOOP(
        "Refusals",
        "The entry that begins in line {line} is never closed, or is none.",
    ),
    "paste_empty": QT_TRANSLATE_NOOP("Refusals", "There is no text to paste."),
    "paste_long": QT_TRANSLATE_NOOP(
        "Refusals",
        "{length} characters are too many to paste; import them from a file.",
    ),
    "paste_several": QT_TRANSLATE_NOOP(
        "Refusals", "These are {count} sources; paste them into the list of sources."
    ),
}
"""By code; the parameters of the refusal stand in braces."""
