"""The sentence of every refusal by its code, in English: the window translates them."""

from __future__ import annotations

from typing import Final

from annotator.services.refusal_sentences_files import OF_FILES
from annotator.services.translatable import QT_TRANSLATE_NOOP

SENTENCES: Final[dict[str, str]] = {
    **OF_FILES,
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
    "suggestion_stale": QT_TRANSLATE_NOOP(
        "Refusals", "The text has changed: these words do not stand there any more."
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
    "file_is_project": QT_TRANSLATE_NOOP("Refusals", "{path} is the project that is open here."),
    "file_unreadable": QT_TRANSLATE_NOOP("Refusals", "{path} could not be read: {detail}."),
    "file_unwritable": QT_TRANSLATE_NOOP("Refusals", "{path} could not be written: {detail}."),
    "system_refused": QT_TRANSLATE_NOOP("Refusals", "{path}: {detail}."),
    "stopped": QT_TRANSLATE_NOOP("Refusals", "It was stopped, so nothing was changed."),
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
    "pattern_group_open": QT_TRANSLATE_NOOP(
        "Refusals", "The ( at position {position} is never closed."
    ),
    "pattern_group_closed": QT_TRANSLATE_NOOP(
        "Refusals", "The ) at position {position} closes nothing."
    ),
    "pattern_set_open": QT_TRANSLATE_NOOP(
        "Refusals", "The [ at position {position} is never closed."
    ),
    "pattern_repeats_nothing": QT_TRANSLATE_NOOP(
        "Refusals", "There is nothing that the {sign} at position {position} could repeat."
    ),
    "pattern_escape_open": QT_TRANSLATE_NOOP(
        "Refusals", "The {sign} at the end, position {position}, stands for nothing."
    ),
    "pattern_escape_unknown": QT_TRANSLATE_NOOP(
        "Refusals", "The {sign} at position {position} stands for nothing."
    ),
    "pattern_range_backwards": QT_TRANSLATE_NOOP(
        "Refusals", "The range that ends with {sign} at position {position} runs backwards."
    ),
    "pattern_repeat_range": QT_TRANSLATE_NOOP(
        "Refusals", "The count at position {position} runs backwards or is too large."
    ),
    "pattern_property_unknown": QT_TRANSLATE_NOOP(
        "Refusals", "There are no characters called {sign} (position {position})."
    ),
    "pattern_group_unknown": QT_TRANSLATE_NOOP(
        "Refusals", "The group that is meant at position {position} is not there."
    ),
    "pattern_group_name": QT_TRANSLATE_NOOP(
        "Refusals", "The group at position {position} has no proper name."
    ),
    "pattern_extension_unknown": QT_TRANSLATE_NOOP(
        "Refusals", "What follows the (? at position {position} means nothing."
    ),
    "pattern_too_deep": QT_TRANSLATE_NOOP(
        "Refusals", "There are too many brackets inside one another."
    ),
    "pattern_wrong": QT_TRANSLATE_NOOP(
        "Refusals", "The expression breaks at position {position}: {detail}."
    ),
    "annotation_missing": QT_TRANSLATE_NOOP("Refusals", "This annotation is no longer there."),
    "annotation_exists": QT_TRANSLATE_NOOP("Refusals", "These words are tagged so already."),
    "anchor_missing": QT_TRANSLATE_NOOP(
        "Refusals",
        "This annotation has no place in the newest text.",
    ),
    "article_missing": QT_TRANSLATE_NOOP("Refusals", "There is no article {id} in the project."),
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
    "reopening_needs_reason": QT_TRANSLATE_NOOP("Refusals", "Say why the article is reopened."),
    "not_ready": QT_TRANSLATE_NOOP(
        "Refusals", "The article is not ready; what stands in the way: {count}."
    ),
    "sign_off_stands": QT_TRANSLATE_NOOP("Refusals", "The article is signed off already."),
    "not_signed_off": QT_TRANSLATE_NOOP("Refusals", "The article is not signed off."),
    "flagged_already": QT_TRANSLATE_NOOP("Refusals", "It is flagged for this already."),
    "field_not_of_kind": QT_TRANSLATE_NOOP(
        "Refusals", "This field is not one of the kind {kind}: {field}."
    ),
    "person_missing": QT_TRANSLATE_NOOP("Refusals", "This person is not known to the project."),
    "person_named_twice": QT_TRANSLATE_NOOP("Refusals", "Somebody is called {name} already."),
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
    "doi_unreadable": QT_TRANSLATE_NOOP(
        "Refusals", "“{doi}” is no DOI; a DOI looks like 10.1000/xyz."
    ),
    "source_untitled": QT_TRANSLATE_NOOP("Refusals", "A source needs a title."),
    "source_unknown": QT_TRANSLATE_NOOP("Refusals", "No source has “{words}”."),
    "source_ambiguous": QT_TRANSLATE_NOOP(
        "Refusals",
        "Several sources have “{words}”; say more of it, or its id.",
    ),
    "merge_alone": QT_TRANSLATE_NOOP("Refusals", "There is no other source to merge."),
    "merge_locked": QT_TRANSLATE_NOOP(
        "Refusals",
        "The other source is cited for approved statements ({count}); keep that one, or reopen "
        "them.",
    ),
    "style_unknown": QT_TRANSLATE_NOOP(
        "Refusals",
        "There is no style {style}; there are {known}.",
    ),
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
    "attachment_absent": QT_TRANSLATE_NOOP(
        "Refusals",
        "The file {name} is not attached: only its digest came, and the project does not have it.",
    ),
    "history_unproved": QT_TRANSLATE_NOOP(
        "Refusals",
        "Acts of its history that their hashes do not prove were left out: {count}.",
    ),
    "attachment_lost": QT_TRANSLATE_NOOP("Refusals", "The bytes of {name} are not in the project."),
    "attachment_unopened": QT_TRANSLATE_NOOP(
        "Refusals", "No program on this computer opens {name}."
    ),
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
    "view_named_twice": QT_TRANSLATE_NOOP("Refusals", "There is a view “{name}” already."),
    "view_name_long": QT_TRANSLATE_NOOP(
        "Refusals", "The name of a view has {most} letters at most."
    ),
    "view_missing": QT_TRANSLATE_NOOP("Refusals", "This view is no longer there."),
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
    "sign_off_changed": QT_TRANSLATE_NOOP(
        "Refusals", "What was signed off is not the text or the history that stands there."
    ),
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
