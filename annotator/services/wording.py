"""The sentence of every refusal and note, in English; the window translates them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from annotator.domain.refusal import Refusal
from annotator.services.translatable import QT_TRANSLATE_NOOP


def _same(english: str) -> str:
    return english


def worded(refusal: Refusal, translate: Callable[[str], str] = _same) -> str:
    """Return a refusal's sentence, translated and with its parameters filled in.

    A code without a sentence is a bug; it is shown as it is, so that nothing is hidden.
    """
    sentence = SENTENCES.get(refusal.code)
    if sentence is None:
        return str(refusal)
    return translate(sentence).format_map(_Params(_spoken(refusal.params, translate)))


def _spoken(params: Mapping[str, object], translate: Callable[[str], str]) -> dict[str, object]:
    """Make parameters fit for a sentence: names in words, lists joined, places counted from 1."""
    spoken = {name: _told(name, value, translate) for name, value in params.items()}
    at = params.get("at")
    if isinstance(at, int):
        spoken["position"] = at + 1
    return spoken


def _told(name: str, value: object, translate: Callable[[str], str]) -> object:
    match value:
        case Refusal():
            return worded(value, translate)
        case tuple() | list() if name == "missing":
            return " ".join(worded(Refusal(str(code)), translate) for code in value)
        case tuple() | list():
            return ", ".join(map(str, value))
        case str() if name in NAMING:
            return translate(NAMES[value]) if value in NAMES else value
        case _:
            return value


class _Params(dict[str, object]):
    """Parameters of a sentence; one that is missing shows as an ellipsis."""

    def __init__(self, params: Mapping[str, object]) -> None:
        super().__init__(params)

    def __missing__(self, key: str) -> str:
        return "…"


NAMING: Final = frozenset({"field", "kind", "status", "to"})
"""Parameters whose values are names of ours, to be told in words."""

NAMES: Final[dict[str, str]] = {
    "claim": QT_TRANSLATE_NOOP("Refusals", "claim"),
    "entity": QT_TRANSLATE_NOOP("Refusals", "entity"),
    "date": QT_TRANSLATE_NOOP("Refusals", "date"),
    "claim_text": QT_TRANSLATE_NOOP("Refusals", "wording of the claim"),
    "claimant_id": QT_TRANSLATE_NOOP("Refusals", "claimant"),
    "claimed_on": QT_TRANSLATE_NOOP("Refusals", "day of the claim"),
    "checkable": QT_TRANSLATE_NOOP("Refusals", "whether it can be checked"),
    "verdict": QT_TRANSLATE_NOOP("Refusals", "verdict"),
    "rationale": QT_TRANSLATE_NOOP("Refusals", "rationale"),
    "entity_id": QT_TRANSLATE_NOOP("Refusals", "name"),
    "role": QT_TRANSLATE_NOOP("Refusals", "role"),
    "spelling_confirmed": QT_TRANSLATE_NOOP("Refusals", "whether the spelling is confirmed"),
    "edtf": QT_TRANSLATE_NOOP("Refusals", "date in numbers"),
    "checked": QT_TRANSLATE_NOOP("Refusals", "checked"),
    "approved": QT_TRANSLATE_NOOP("Refusals", "approved"),
    "changes_requested": QT_TRANSLATE_NOOP("Refusals", "changes asked for"),
    "person": QT_TRANSLATE_NOOP("Refusals", "person"),
    "article": QT_TRANSLATE_NOOP("Refusals", "article"),
    "article_version": QT_TRANSLATE_NOOP("Refusals", "text of an article"),
    "verdict_scale": QT_TRANSLATE_NOOP("Refusals", "scale of verdicts"),
    "verdict_value": QT_TRANSLATE_NOOP("Refusals", "verdict"),
    "attachment": QT_TRANSLATE_NOOP("Refusals", "attachment"),
    "correction": QT_TRANSLATE_NOOP("Refusals", "correction"),
    "saved_view": QT_TRANSLATE_NOOP("Refusals", "saved view"),
    "annotation": QT_TRANSLATE_NOOP("Refusals", "annotation"),
    "anchor": QT_TRANSLATE_NOOP("Refusals", "place in a text"),
    "source": QT_TRANSLATE_NOOP("Refusals", "source"),
    "citation": QT_TRANSLATE_NOOP("Refusals", "citation"),
    "flag": QT_TRANSLATE_NOOP("Refusals", "flag"),
    "review": QT_TRANSLATE_NOOP("Refusals", "review"),
    "comment": QT_TRANSLATE_NOOP("Refusals", "comment"),
}
"""What kinds, fields, statuses and records are called in a sentence."""

SENTENCES: Final[dict[str, str]] = {
    "project_exists": QT_TRANSLATE_NOOP("Refusals", "There is a file already at {path}."),
    "project_missing": QT_TRANSLATE_NOOP("Refusals", "There is no project at {path}."),
    "project_newer": QT_TRANSLATE_NOOP(
        "Refusals",
        "{path} was made by a newer version of Annotator; please update the program.",
    ),
    "project_foreign": QT_TRANSLATE_NOOP("Refusals", "{path} is not an Annotator project."),
    "project_damaged": QT_TRANSLATE_NOOP(
        "Refusals",
        "{path} is damaged and was left as it is; open a backup copy instead.",
    ),
    "project_locked": QT_TRANSLATE_NOOP(
        "Refusals",
        "{path} is in use by another program; close it there and try again.",
    ),
    "project_read_only": QT_TRANSLATE_NOOP(
        "Refusals",
        "{path} can only be read, so nothing was changed.",
    ),
    "disk_full": QT_TRANSLATE_NOOP(
        "Refusals",
        "The disk of {path} is full, so nothing was changed.",
    ),
    "store_failed": QT_TRANSLATE_NOOP(
        "Refusals",
        "{path} could not be written: {detail}. Nothing was changed.",
    ),
    "record_changed": QT_TRANSLATE_NOOP(
        "Refusals",
        "It was changed elsewhere in the meantime, so nothing was done; look at it again.",
    ),
    "folder_missing": QT_TRANSLATE_NOOP("Refusals", "The folder {path} does not exist."),
    "folder_unwritable": QT_TRANSLATE_NOOP(
        "Refusals",
        "The folder {path} cannot be written: {detail}.",
    ),
    "file_missing": QT_TRANSLATE_NOOP("Refusals", "There is no file {path}."),
    "file_unreadable": QT_TRANSLATE_NOOP("Refusals", "{path} could not be read: {detail}."),
    "file_refused": QT_TRANSLATE_NOOP("Refusals", "{path}: {why}"),
    "file_unwritable": QT_TRANSLATE_NOOP("Refusals", "{path} could not be written: {detail}."),
    "system_refused": QT_TRANSLATE_NOOP("Refusals", "{path}: {detail}."),
    "one_file_only": QT_TRANSLATE_NOOP(
        "Refusals",
        "A title or an address goes with one article; there are several.",
    ),
    "neither_file_nor_command": QT_TRANSLATE_NOOP(
        "Refusals",
        "There is no file {word}, and no command of that name; see annotator --help.",
    ),
    "usage": QT_TRANSLATE_NOOP("Refusals", "{what}."),
    "no_display": QT_TRANSLATE_NOOP("Refusals", "There is no display to open the window on."),
    "not_text": QT_TRANSLATE_NOOP(
        "Refusals",
        "This is not a text: it holds bytes that no text has.",
    ),
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
    "annotation_missing": QT_TRANSLATE_NOOP("Refusals", "This annotation is no longer there."),
    "annotation_exists": QT_TRANSLATE_NOOP("Refusals", "These words are tagged so already."),
    "anchor_missing": QT_TRANSLATE_NOOP(
        "Refusals",
        "This annotation has no place in the newest text.",
    ),
    "article_missing": QT_TRANSLATE_NOOP("Refusals", "There is no article {id} in the project."),
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
    "review_missing": QT_TRANSLATE_NOOP("Refusals", "There is no review that says so."),
    "span_empty": QT_TRANSLATE_NOOP("Refusals", "There are no words there to tag."),
    "span_outside": QT_TRANSLATE_NOOP(
        "Refusals",
        "The span {start}–{end} lies outside the text, which has {length} characters.",
    ),
    "subtype_unknown": QT_TRANSLATE_NOOP(
        "Refusals", "“{subtype}” is no subtype of the kind {kind}."
    ),
    "entity_type_unknown": QT_TRANSLATE_NOOP("Refusals", "“{type}” is no type of entity."),
    "confidence_out_of_range": QT_TRANSLATE_NOOP(
        "Refusals",
        "A confidence lies between 0 and 1; {confidence} does not.",
    ),
    "field_not_of_kind": QT_TRANSLATE_NOOP(
        "Refusals", "This field is not one of the kind {kind}: {field}."
    ),
    "person_missing": QT_TRANSLATE_NOOP("Refusals", "This person is not known to the project."),
    "person_unnamed": QT_TRANSLATE_NOOP("Refusals", "A person needs a name."),
    "verdict_unknown": QT_TRANSLATE_NOOP(
        "Refusals",
        "The project’s scale has no verdict “{verdict}”.",
    ),
    "verdict_retired": QT_TRANSLATE_NOOP("Refusals", "The verdict “{verdict}” is no longer given."),
    "date_empty": QT_TRANSLATE_NOOP("Refusals", "Type a date."),
    "date_unfinished": QT_TRANSLATE_NOOP("Refusals", "The date is not complete yet."),
    "date_not_edtf": QT_TRANSLATE_NOOP("Refusals", "“{got}” cannot stand at position {position}."),
    "date_no_such_month": QT_TRANSLATE_NOOP(
        "Refusals",
        "There is no month {month}: write 01 to 12, or 21 to 41 for seasons, quarters and halves.",
    ),
    "date_no_such_day": QT_TRANSLATE_NOOP("Refusals", "{year}-{month} has no day {day}."),
    "date_no_such_time": QT_TRANSLATE_NOOP("Refusals", "There is no time with {time} in it."),
    "date_interval_backwards": QT_TRANSLATE_NOOP("Refusals", "{end} is before {start}."),
    "date_interval_open": QT_TRANSLATE_NOOP("Refusals", "An interval needs at least one date."),
    "date_not_iso": QT_TRANSLATE_NOOP("Refusals", "“{date}” is no date; write it as 2023-01-17."),
    "url_not_web": QT_TRANSLATE_NOOP(
        "Refusals",
        "“{url}” is no web address; it has to begin with http:// or https://.",
    ),
    "source_untitled": QT_TRANSLATE_NOOP("Refusals", "A source needs a title."),
    "source_missing": QT_TRANSLATE_NOOP("Refusals", "This source is no longer there."),
    "source_used": QT_TRANSLATE_NOOP("Refusals", "This source is still cited ({count}×)."),
    "citation_missing": QT_TRANSLATE_NOOP("Refusals", "This citation is no longer there."),
    "locked": QT_TRANSLATE_NOOP(
        "Refusals",
        "It is approved; reopen it with a reason to change it.",
    ),
    "verdict_missing": QT_TRANSLATE_NOOP("Refusals", "A verdict is missing."),
    "rationale_missing": QT_TRANSLATE_NOOP("Refusals", "A rationale is missing."),
    "evidence_missing": QT_TRANSLATE_NOOP(
        "Refusals",
        "A source with a quote or a place in it is missing.",
    ),
    "ground_missing": QT_TRANSLATE_NOOP(
        "Refusals",
        "A source, or a note that says how it is known, is missing.",
    ),
    "words_unsettled": QT_TRANSLATE_NOOP(
        "Refusals",
        "Its words have changed and are not confirmed yet.",
    ),
    "not_checked": QT_TRANSLATE_NOOP("Refusals", "It is not checked yet."),
    "own_work": QT_TRANSLATE_NOOP("Refusals", "Somebody other than its checker has to approve it."),
    "not_approved": QT_TRANSLATE_NOOP("Refusals", "It is not approved."),
    "scale_missing": QT_TRANSLATE_NOOP("Refusals", "There is no scale {id} in the project."),
    "scale_unnamed": QT_TRANSLATE_NOOP("Refusals", "A scale needs a name."),
    "verdict_unlabelled": QT_TRANSLATE_NOOP("Refusals", "A verdict needs a name."),
    "verdict_labelled_twice": QT_TRANSLATE_NOOP(
        "Refusals", "The scale has a verdict “{label}” already."
    ),
    "verdict_last": QT_TRANSLATE_NOOP("Refusals", "A scale needs at least one verdict."),
    "colour_invalid": QT_TRANSLATE_NOOP(
        "Refusals", "“{colour}” is no colour; write it as #0A6E45."
    ),
    "correction_missing": QT_TRANSLATE_NOOP("Refusals", "This correction is no longer there."),
    "correction_decided": QT_TRANSLATE_NOOP("Refusals", "This correction is decided already."),
    "correction_applied": QT_TRANSLATE_NOOP("Refusals", "This correction stands in the text."),
    "rejection_without_reason": QT_TRANSLATE_NOOP(
        "Refusals", "Say why the correction is rejected."
    ),
    "attachment_missing": QT_TRANSLATE_NOOP("Refusals", "This attachment is no longer there."),
    "attachment_lost": QT_TRANSLATE_NOOP("Refusals", "The bytes of {name} are not in the project."),
    "attachment_empty": QT_TRANSLATE_NOOP("Refusals", "{name} is empty."),
    "attachment_too_large": QT_TRANSLATE_NOOP(
        "Refusals", "{name} has {size} MB; a project keeps files of up to {largest} MB."
    ),
    "attachment_unknown": QT_TRANSLATE_NOOP(
        "Refusals", "{name} is no PDF, image, text or saved page."
    ),
    "past_unknown": QT_TRANSLATE_NOOP(
        "Refusals", "The annotation did not stand there yet, or no longer."
    ),
    "past_elsewhere": QT_TRANSLATE_NOOP(
        "Refusals", "At that time it stood in another version of the text."
    ),
    "correction_changes_nothing": QT_TRANSLATE_NOOP(
        "Refusals", "The correction says the same as the article."
    ),
    "digest_invalid": QT_TRANSLATE_NOOP("Refusals", "“{sha256}” is no SHA-256 of a file."),
    "view_unnamed": QT_TRANSLATE_NOOP("Refusals", "Give the view a name."),
    "comment_missing": QT_TRANSLATE_NOOP("Refusals", "Say why in a comment."),
    "comment_empty": QT_TRANSLATE_NOOP("Refusals", "A comment needs words."),
    "dismissal_without_reason": QT_TRANSLATE_NOOP("Refusals", "Say why the flag is dismissed."),
    "flag_missing": QT_TRANSLATE_NOOP("Refusals", "This flag is no longer there."),
    "flag_closed": QT_TRANSLATE_NOOP("Refusals", "This flag is closed already."),
    "file_damaged": QT_TRANSLATE_NOOP("Refusals", "The file is damaged: {detail}."),
    "reference_broken": QT_TRANSLATE_NOOP(
        "Refusals",
        "It points to a record that is not there: {to}.",
    ),
    "history_broken": QT_TRANSLATE_NOOP(
        "Refusals",
        "The history does not hold together at row {seq}.",
    ),
    "record_invalid": QT_TRANSLATE_NOOP("Refusals", "It holds what it must not: {reason}."),
    "record_unlogged": QT_TRANSLATE_NOOP("Refusals", "It is not as the history says."),
    "version_missing": QT_TRANSLATE_NOOP("Refusals", "The article has no text."),
    "text_changed": QT_TRANSLATE_NOOP("Refusals", "The text is not the one that was stored."),
    "snapshot_changed": QT_TRANSLATE_NOOP(
        "Refusals", "The bytes kept for it are not those that were attached."
    ),
    "quote_changed": QT_TRANSLATE_NOOP("Refusals", "Its words are not those of the text."),
    "context_changed": QT_TRANSLATE_NOOP(
        "Refusals",
        "The words around it are not those of the text.",
    ),
    "checked_without_evidence": QT_TRANSLATE_NOOP(
        "Refusals",
        "It is checked without what that needs. {missing}",
    ),
}
"""By code; the parameters of the refusal stand in braces."""

NOTES: Final[dict[str, str]] = {
    "no_longer_checked": QT_TRANSLATE_NOOP(
        "Notes", "It is no longer checked: what it rested on has changed."
    ),
    "some_refused": QT_TRANSLATE_NOOP("Notes", "Some of them could not be changed."),
    "same_text_known": QT_TRANSLATE_NOOP(
        "Notes", "The project already has an article with the same text."
    ),
}
"""What else an act did, by code."""
