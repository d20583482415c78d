"""The sentences of refusals that files meet on their way in and out, by their codes."""

from __future__ import annotations

from typing import Final

from annotator.services.translatable import QT_TRANSLATE_NOOP

OF_FILES: Final[dict[str, str]] = {
    "file_refused": QT_TRANSLATE_NOOP("Refusals", "{path}: {why}"),
    "file_broken": QT_TRANSLATE_NOOP(
        "Refusals", "It is damaged, or not what it says it is: it cannot be read."
    ),
    "file_encrypted": QT_TRANSLATE_NOOP(
        "Refusals",
        "It is protected by a password: take the protection off and try again.",
    ),
    "file_too_large": QT_TRANSLATE_NOOP(
        "Refusals", "It is too large: at most {limit} MB can be read."
    ),
    "text_too_long": QT_TRANSLATE_NOOP(
        "Refusals", "It is too long: at most {limit} million characters can be read."
    ),
    "package_too_dense": QT_TRANSLATE_NOOP(
        "Refusals",
        "It was not unpacked: a part of it is packed more than {times} times, which no text is.",
    ),
    "package_parts": QT_TRANSLATE_NOOP(
        "Refusals", "It has too many parts: at most {limit} can be read."
    ),
    "package_path": QT_TRANSLATE_NOOP(
        "Refusals",
        "It was not unpacked: its part {part} would lead out of its folder.",
    ),
    "package_no_article": QT_TRANSLATE_NOOP(
        "Refusals",
        "This is a packed file, but neither a Word document, nor OpenDocument text, nor EPUB.",
    ),
    "folder_no_articles": QT_TRANSLATE_NOOP(
        "Refusals", "There is no article in the folder {path}."
    ),
    "files_too_many": QT_TRANSLATE_NOOP(
        "Refusals", "These are too many files: at most {limit} can be read at once."
    ),
    "part_missing": QT_TRANSLATE_NOOP("Refusals", "It is damaged: its part {part} is missing."),
    "document_missing": QT_TRANSLATE_NOOP("Refusals", "It is damaged: its text is missing."),
    "page_missing": QT_TRANSLATE_NOOP("Refusals", "There is no web page in it."),
    "xml_entities": QT_TRANSLATE_NOOP(
        "Refusals",
        "It was not read: it declares entities of its own, which can grow without end.",
    ),
    "xml_too_deep": QT_TRANSLATE_NOOP(
        "Refusals",
        "It was not read: more than {limit} elements are nested in one another.",
    ),
    "xml_broken": QT_TRANSLATE_NOOP(
        "Refusals",
        "It is damaged: its XML breaks in line {line}, column {column}.",
    ),
    "html_too_deep": QT_TRANSLATE_NOOP(
        "Refusals",
        "It was not read: more than {limit} elements are nested in one another.",
    ),
    "pdf_pages": QT_TRANSLATE_NOOP(
        "Refusals", "It has too many pages: at most {limit} can be read."
    ),
    "pdf_pictures": QT_TRANSLATE_NOOP(
        "Refusals",
        "Its pages are pictures, without words: run a text recognition over it first.",
    ),
    "format_rtf": QT_TRANSLATE_NOOP(
        "Refusals", "RTF is not read: save it as .docx or .odt and open that."
    ),
    "format_old_word": QT_TRANSLATE_NOOP(
        "Refusals",
        "Office files of before 2007, such as .doc, are not read: save it as .docx or .odt.",
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
    "export_needs_folder": QT_TRANSLATE_NOOP(
        "Refusals",
        "A file of {format} holds one article and there are {count}: choose one of them, or a "
        "folder.",
    ),
    "printer_missing": QT_TRANSLATE_NOOP(
        "Refusals",
        "{format} needs the libraries of the window, which are not there.",
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
    "json_empty": QT_TRANSLATE_NOOP("Refusals", "The file is empty."),
    "json_not_utf8": QT_TRANSLATE_NOOP("Refusals", "This is no JSON in UTF-8 (byte {at})."),
    "json_not_json": QT_TRANSLATE_NOOP(
        "Refusals", "This is no JSON; it breaks in line {line} at character {column}."
    ),
    "json_number_bad": QT_TRANSLATE_NOOP("Refusals", "It has a number that is no number."),
    "json_surrogate": QT_TRANSLATE_NOOP("Refusals", "It has half a character."),
    "json_too_deep": QT_TRANSLATE_NOOP("Refusals", "It is nested too deeply."),
    "w3c_no_annotations": QT_TRANSLATE_NOOP("Refusals", "There are no Web Annotations in it."),
    "w3c_not_annotation": QT_TRANSLATE_NOOP("Refusals", "Item {item} is no Web Annotation."),
    "w3c_only_named": QT_TRANSLATE_NOOP(
        "Refusals", "Annotation {item} is only named here; it stands elsewhere."
    ),
    "w3c_page_elsewhere": QT_TRANSLATE_NOOP(
        "Refusals", "The page {page} stands in another file; it was not read."
    ),
    "w3c_key_missing": QT_TRANSLATE_NOOP("Refusals", "Annotation {item}: {key} is missing."),
    "w3c_value_bad": QT_TRANSLATE_NOOP("Refusals", "Annotation {item}: {key} cannot be {value}."),
    "w3c_body_twice": QT_TRANSLATE_NOOP(
        "Refusals", "Annotation {item} has a body and a bodyValue; it can have one of them."
    ),
    "w3c_no_words": QT_TRANSLATE_NOOP(
        "Refusals", "Annotation {item} says neither which words it is about nor where they stand."
    ),
    "w3c_context_missing": QT_TRANSLATE_NOOP(
        "Refusals",
        "The file does not name the context of Web Annotations; it was read all the same.",
    ),
    "w3c_id_odd": QT_TRANSLATE_NOOP(
        "Refusals", "The id of annotation {item} is no IRI: {id}. It was taken in all the same."
    ),
    "w3c_source_missing": QT_TRANSLATE_NOOP(
        "Refusals", "Annotation {item} does not say which text it is about; its words decide."
    ),
    "w3c_targets_left": QT_TRANSLATE_NOOP(
        "Refusals", "Annotation {item} has further targets ({count}); only the first was taken in."
    ),
    "claimreview_none": QT_TRANSLATE_NOOP("Refusals", "There is no ClaimReview in it."),
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
    "annotations_unknown": QT_TRANSLATE_NOOP(
        "Refusals", "This is no file of annotations that is known here; choose its format."
    ),
    "document_homeless": QT_TRANSLATE_NOOP(
        "Refusals",
        "No article has the text of {name}; choose one, or take it in as a new article.",
    ),
    "comment_without_place": QT_TRANSLATE_NOOP(
        "Refusals", "The comment of {author} stands at no words of the text."
    ),
    "file_disagrees": QT_TRANSLATE_NOOP(
        "Refusals", "The file quotes “{quote}”, but its own text has “{found}” there."
    ),
    "words_not_aligned": QT_TRANSLATE_NOOP(
        "Refusals",
        "“{quote}” does not stand at that place: the article has another text there.",
    ),
    "text_beside_missing": QT_TRANSLATE_NOOP(
        "Refusals", "Its text {path} is missing: it belongs into the same folder."
    ),
    "brat_line_unknown": QT_TRANSLATE_NOOP("Refusals", "“{line}” is no line of brat."),
    "conll_line_uneven": QT_TRANSLATE_NOOP("Refusals", "“{line}” has no column for its tag."),
    "conll_tag_unknown": QT_TRANSLATE_NOOP(
        "Refusals", "“{tag}” is no tag such as O, B-PER or I-PER."
    ),
    "webanno_header_missing": QT_TRANSLATE_NOOP(
        "Refusals", "It does not begin as a file of WebAnno TSV 3 does."
    ),
    "webanno_line_unknown": QT_TRANSLATE_NOOP(
        "Refusals", "“{line}” is no row of a token with all its columns."
    ),
    "cas_view_missing": QT_TRANSLATE_NOOP("Refusals", "There is no text of UIMA in it."),
    "cas_missing": QT_TRANSLATE_NOOP(
        "Refusals", "There is no document as UIMA XMI in it; INCEpTION exports them so if asked."
    ),
    "tasks_missing": QT_TRANSLATE_NOOP("Refusals", "There are no tasks of Label Studio in it."),
    "task_without_text": QT_TRANSLATE_NOOP("Refusals", "It has no text."),
    "tei_without_text": QT_TRANSLATE_NOOP("Refusals", "There is no text of TEI in it."),
    "tei_anchor_missing": QT_TRANSLATE_NOOP(
        "Refusals", "A span points at “{anchor}”, which stands nowhere in the text."
    ),
    "qdpx_without_project": QT_TRANSLATE_NOOP(
        "Refusals", "There is no project of REFI-QDA in it (project.qde)."
    ),
    "qdpx_without_text": QT_TRANSLATE_NOOP("Refusals", "The project has no texts."),
    "spacy_missing": QT_TRANSLATE_NOOP(
        "Refusals", "It takes spaCy, which is not installed; “pip install {extra}” adds it."
    ),
    "span_unread": QT_TRANSLATE_NOOP("Refusals", "{value} does not say where it begins and ends."),
    "fragment": QT_TRANSLATE_NOOP(
        "Refusals",
        "It has gaps: its {count} pieces are one annotation each, with the tag “{tag}”.",
    ),
    "label_left": QT_TRANSLATE_NOOP("Refusals", "What is labelled “{label}” is left out."),
    "label_unknown": QT_TRANSLATE_NOOP("Refusals", "Nothing in the file is labelled “{label}”."),
    "label_meaning_unknown": QT_TRANSLATE_NOOP(
        "Refusals", "A label cannot mean {meaning}; it can be {known}."
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
        "This is neither CSL-JSON nor RIS, BibTeX or ClaimReview.",
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
