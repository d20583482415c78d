"""The table of commands: menus, buttons, shortcuts, the palette and the sheets are made from it."""

from __future__ import annotations

from typing import Final

from annotator.services.translatable import QT_TRANSLATE_NOOP
from annotator.ui.command import (
    CHECK,
    EDIT,
    FILE,
    FINDING,
    GRANULARITY,
    HELP,
    HITS_AS,
    MARK,
    QUEUE,
    RETAG,
    SUBTYPE,
    SUGGESTED,
    VIEW,
    Command,
    Where,
)

UNITS: Final = {
    "character": QT_TRANSLATE_NOOP("Commands", "Characters"),
    "word": QT_TRANSLATE_NOOP("Commands", "Words"),
    "sentence": QT_TRANSLATE_NOOP("Commands", "Sentences"),
    "paragraph": QT_TRANSLATE_NOOP("Commands", "Paragraphs"),
}
"""What a selection can be widened to, by the names of `Granularity`."""

DIGITS: Final = (
    ("1", "&", "Shift+1"),
    ("2", "É", "Shift+2"),
    ("3", '"', "Shift+3"),
    ("4", "'", "Shift+4"),
    ("5", "(", "Shift+5"),
    ("6", "-", "Shift+6"),
)
"""The keys of a digit: the digit itself, its neighbour on the unshifted row of AZERTY, shifted."""

M, Q, F = Where.MARKS, Where.QUEUE, Where.FIND


COMMANDS: Final[tuple[Command, ...]] = (
    Command("new_project", FILE, QT_TRANSLATE_NOOP("Commands", "New project…"), ("Ctrl+N",)),
    Command("open_project", FILE, QT_TRANSLATE_NOOP("Commands", "Open project…"), ("Ctrl+O",)),
    Command("import_article", FILE, QT_TRANSLATE_NOOP("Commands", "Open an article…"), ("Ctrl+I",)),
    Command("import_folder", FILE, QT_TRANSLATE_NOOP("Commands", "Open a folder of articles…")),
    Command(
        "paste_article",
        FILE,
        QT_TRANSLATE_NOOP("Commands", "Paste an article…"),
        ("Ctrl+Shift+V",),
    ),
    Command("take_in_annotations", FILE, QT_TRANSLATE_NOOP("Commands", "Take in annotations…")),
    Command("import_sources", FILE, QT_TRANSLATE_NOOP("Commands", "Take in sources…")),
    Command("export", FILE, QT_TRANSLATE_NOOP("Commands", "Export…"), ("Ctrl+E",), begins=True),
    Command("report", FILE, QT_TRANSLATE_NOOP("Commands", "Checking report…")),
    Command("export_sources", FILE, QT_TRANSLATE_NOOP("Commands", "Export sources…")),
    Command("backup", FILE, QT_TRANSLATE_NOOP("Commands", "Save a backup copy…")),
    Command(
        "close_project",
        FILE,
        QT_TRANSLATE_NOOP("Commands", "Close project"),
        ("Ctrl+W",),
        begins=True,
    ),
    Command("quit", FILE, QT_TRANSLATE_NOOP("Commands", "Quit"), ("Ctrl+Q",)),
    Command("undo", EDIT, QT_TRANSLATE_NOOP("Commands", "Undo"), ("Ctrl+Z",)),
    Command("redo", EDIT, QT_TRANSLATE_NOOP("Commands", "Redo"), ("Ctrl+Shift+Z", "Ctrl+Y")),
    Command("find", EDIT, QT_TRANSLATE_NOOP("Commands", "Find…"), ("Ctrl+F",), begins=True),
    Command("find_next", EDIT, QT_TRANSLATE_NOOP("Commands", "Find next"), ("F3",)),
    Command("find_previous", EDIT, QT_TRANSLATE_NOOP("Commands", "Find previous"), ("Shift+F3",)),
    *(
        Command(f"find_{name}", EDIT, text, (key,), F, checkable=True, submenu=FINDING)
        for name, text, key in (
            ("case", QT_TRANSLATE_NOOP("Commands", "Match capitals"), "Alt+C"),
            ("words", QT_TRANSLATE_NOOP("Commands", "Whole words"), "Alt+W"),
            ("accents", QT_TRANSLATE_NOOP("Commands", "Match accents"), "Alt+A"),
            ("pattern", QT_TRANSLATE_NOOP("Commands", "Regular expression"), "Alt+R"),
        )
    ),
    Command("copy_words", EDIT, QT_TRANSLATE_NOOP("Commands", "Copy the words"), begins=True),
    Command("copy_quote", EDIT, QT_TRANSLATE_NOOP("Commands", "Copy the quote")),
    Command("copy_csv", EDIT, QT_TRANSLATE_NOOP("Commands", "Copy as a table (CSV)")),
    Command("copy_markdown", EDIT, QT_TRANSLATE_NOOP("Commands", "Copy as a table (Markdown)")),
    Command(
        "copy_reference",
        EDIT,
        QT_TRANSLATE_NOOP("Commands", "Copy the reference"),
        ("Ctrl+Shift+C",),
        Where.SOURCES,
    ),
    Command("article_details", EDIT, QT_TRANSLATE_NOOP("Commands", "About the article…"), ("F2",)),
    Command(
        "person",
        EDIT,
        QT_TRANSLATE_NOOP("Commands", "Who works at the desk…"),
        ("F4",),
        begins=True,
    ),
    Command("people", EDIT, QT_TRANSLATE_NOOP("Commands", "People…")),
    Command("claim", MARK, QT_TRANSLATE_NOOP("Commands", "Claim"), ("C",), Where.ARTICLE),
    Command("entity", MARK, QT_TRANSLATE_NOOP("Commands", "Entity"), ("E",), Where.ARTICLE),
    Command("date", MARK, QT_TRANSLATE_NOOP("Commands", "Date"), ("D",), Where.ARTICLE),
    Command(
        "retag_claim",
        MARK,
        QT_TRANSLATE_NOOP("Commands", "Make it a claim"),
        ("Shift+C",),
        M,
        begins=True,
        submenu=RETAG,
    ),
    Command(
        "retag_entity",
        MARK,
        QT_TRANSLATE_NOOP("Commands", "Make it an entity"),
        ("Shift+E",),
        M,
        submenu=RETAG,
    ),
    Command(
        "retag_date",
        MARK,
        QT_TRANSLATE_NOOP("Commands", "Make it a date"),
        ("Shift+D",),
        M,
        submenu=RETAG,
    ),
    *(
        Command(
            f"subtype_{n}",
            MARK,
            QT_TRANSLATE_NOOP("Commands", "Subtype {0}"),
            keys,
            M,
            submenu=SUBTYPE,
        )
        for n, keys in enumerate(DIGITS, 1)
    ),
    Command("delete", MARK, QT_TRANSLATE_NOOP("Commands", "Delete"), ("Delete",), M),
    Command(
        "other_places",
        MARK,
        QT_TRANSLATE_NOOP("Commands", "Other places of the name…"),
        ("P",),
        M,
    ),
    Command(
        "tag_hit",
        MARK,
        QT_TRANSLATE_NOOP("Commands", "Tag the hit"),
        ("Ctrl+Return", "Ctrl+Enter"),
        F,
        begins=True,
    ),
    Command(
        "tag_all",
        MARK,
        QT_TRANSLATE_NOOP("Commands", "Tag all hits…"),
        ("Ctrl+Shift+Return", "Ctrl+Shift+Enter"),
        F,
    ),
    *(
        Command(f"hits_as_{name}", MARK, text, (key,), F, submenu=HITS_AS)
        for name, text, key in (
            ("claim", QT_TRANSLATE_NOOP("Commands", "Claims"), "Ctrl+Shift+C"),
            ("entity", QT_TRANSLATE_NOOP("Commands", "Entities"), "Ctrl+Shift+E"),
            ("date", QT_TRANSLATE_NOOP("Commands", "Dates"), "Ctrl+Shift+D"),
        )
    ),
    Command(
        "next_mark",
        MARK,
        QT_TRANSLATE_NOOP("Commands", "Next annotation"),
        ("Alt+Down", "Alt+Right"),
        M,
        begins=True,
    ),
    Command(
        "previous_mark",
        MARK,
        QT_TRANSLATE_NOOP("Commands", "Previous annotation"),
        ("Alt+Up", "Alt+Left"),
        M,
    ),
    Command(
        "overlapping", MARK, QT_TRANSLATE_NOOP("Commands", "Next overlapping annotation"), ("O",), M
    ),
    Command(
        "marks_here", MARK, QT_TRANSLATE_NOOP("Commands", "Annotations here…"), ("Shift+O",), M
    ),
    Command(
        "next_gap",
        MARK,
        QT_TRANSLATE_NOOP("Commands", "Next sentence without annotation"),
        ("U",),
        Where.ARTICLE,
    ),
    Command(
        "previous_gap",
        MARK,
        QT_TRANSLATE_NOOP("Commands", "Previous sentence without annotation"),
        ("Shift+U",),
        Where.ARTICLE,
    ),
    Command("card", MARK, QT_TRANSLATE_NOOP("Commands", "Card"), ("I",), M),
    Command(
        "context_menu",
        MARK,
        QT_TRANSLATE_NOOP("Commands", "Menu at this place"),
        ("Menu", "Shift+F10"),
        M,
    ),
    *(
        Command(name, MARK, text, keys, Where.ARTICLE, submenu=SUGGESTED)
        for name, text, keys in (
            ("next_suggestion", QT_TRANSLATE_NOOP("Commands", "Next suggestion"), ("J",)),
            (
                "previous_suggestion",
                QT_TRANSLATE_NOOP("Commands", "Previous suggestion"),
                ("Shift+J",),
            ),
            ("take_suggestion", QT_TRANSLATE_NOOP("Commands", "Take"), ("A",)),
            ("leave_suggestion", QT_TRANSLATE_NOOP("Commands", "Leave"), ("X",)),
            ("take_alike", QT_TRANSLATE_NOOP("Commands", "Take all of this kind"), ("Shift+A",)),
            ("other_reading", QT_TRANSLATE_NOOP("Commands", "Other reading"), ("Y",)),
        )
    ),
    Command(
        "suggestion_choices",
        MARK,
        QT_TRANSLATE_NOOP("Commands", "Who may suggest…"),
        submenu=SUGGESTED,
        begins=True,
    ),
    Command(
        "forget_learned",
        MARK,
        QT_TRANSLATE_NOOP("Commands", "Forget what was learned"),
        submenu=SUGGESTED,
    ),
    Command(
        "hold_start",
        MARK,
        QT_TRANSLATE_NOOP("Commands", "Move the start"),
        ("[", ","),
        M,
        begins=True,
        goes_on=True,
    ),
    Command(
        "hold_end",
        MARK,
        QT_TRANSLATE_NOOP("Commands", "Move the end"),
        ("]", ";"),
        M,
        goes_on=True,
    ),
    Command(
        "widen",
        MARK,
        QT_TRANSLATE_NOOP("Commands", "Select more"),
        ("W",),
        Where.ARTICLE,
        begins=True,
    ),
    Command(
        "narrow", MARK, QT_TRANSLATE_NOOP("Commands", "Select less"), ("Shift+W",), Where.ARTICLE
    ),
    *(
        Command(f"by_{unit}", MARK, text, checkable=True, submenu=GRANULARITY)
        for unit, text in UNITS.items()
    ),
    Command(
        "next_granularity",
        MARK,
        QT_TRANSLATE_NOOP("Commands", "Next larger unit"),
        ("Ctrl+Shift+W",),
        submenu=GRANULARITY,
        begins=True,
    ),
    Command("flag", CHECK, QT_TRANSLATE_NOOP("Commands", "Flag"), ("F",), M),
    Command("cite", CHECK, QT_TRANSLATE_NOOP("Commands", "Source"), ("S",), M),
    Command("note", CHECK, QT_TRANSLATE_NOOP("Commands", "Note"), ("N",), M),
    Command("tags", CHECK, QT_TRANSLATE_NOOP("Commands", "Tags"), ("T",), M),
    Command("verdict", CHECK, QT_TRANSLATE_NOOP("Commands", "Verdict"), ("V",), M),
    Command("correct", CHECK, QT_TRANSLATE_NOOP("Commands", "Correct…"), ("R",), M),
    Command("comment", CHECK, QT_TRANSLATE_NOOP("Commands", "Comment…"), ("Shift+N",), M),
    Command("plan", CHECK, QT_TRANSLATE_NOOP("Commands", "Plan"), ("Shift+P",), M),
    Command("checked", CHECK, QT_TRANSLATE_NOOP("Commands", "Checked"), ("K",), M, begins=True),
    Command("ask_review", CHECK, QT_TRANSLATE_NOOP("Commands", "Ask for review"), ("Q",), M),
    Command("reopen", CHECK, QT_TRANSLATE_NOOP("Commands", "Reopen with a reason…")),
    Command("sign_off", CHECK, QT_TRANSLATE_NOOP("Commands", "Sign the article off…"), begins=True),
    Command("reopen_article", CHECK, QT_TRANSLATE_NOOP("Commands", "Reopen the article…")),
    Command(
        "details",
        CHECK,
        QT_TRANSLATE_NOOP("Commands", "Details"),
        ("Return", "Enter"),
        M,
        begins=True,
    ),
    Command("scales", CHECK, QT_TRANSLATE_NOOP("Commands", "Verdicts…"), begins=True),
    Command("new_source", CHECK, QT_TRANSLATE_NOOP("Commands", "New source…"), begins=True),
    Command("paste_source", CHECK, QT_TRANSLATE_NOOP("Commands", "Paste as a source")),
    Command("merge_sources", CHECK, QT_TRANSLATE_NOOP("Commands", "Merge sources…")),
    Command("approve", QUEUE, QT_TRANSLATE_NOOP("Commands", "Approve"), ("A",), Q),
    Command("request_changes", QUEUE, QT_TRANSLATE_NOOP("Commands", "Ask for changes"), ("X",), Q),
    Command(
        "resolve", QUEUE, QT_TRANSLATE_NOOP("Commands", "Resolve flag"), ("R",), Q, begins=True
    ),
    Command("dismiss", QUEUE, QT_TRANSLATE_NOOP("Commands", "Dismiss flag…"), ("M",), Q),
    Command("skip", QUEUE, QT_TRANSLATE_NOOP("Commands", "Skip"), ("Space",), Q, begins=True),
    Command("back", QUEUE, QT_TRANSLATE_NOOP("Commands", "Back"), ("Backspace",), Q),
    Command(
        "go_to_article",
        QUEUE,
        QT_TRANSLATE_NOOP("Commands", "Show in the article"),
        ("Return", "Enter"),
        Q,
    ),
    Command("queue_history", QUEUE, QT_TRANSLATE_NOOP("Commands", "Into the history"), ("H",), Q),
    Command("queue_views", QUEUE, QT_TRANSLATE_NOOP("Commands", "Views…"), ("V",), Q, begins=True),
    Command("queue_filter", QUEUE, QT_TRANSLATE_NOOP("Commands", "Filter the queue…"), ("L",), Q),
    Command("queue_order", QUEUE, QT_TRANSLATE_NOOP("Commands", "Order of the queue…"), ("O",), Q),
    Command(
        "queue_table",
        QUEUE,
        QT_TRANSLATE_NOOP("Commands", "Queue as a table"),
        ("T",),
        Q,
        checkable=True,
    ),
    Command(
        "tab_annotations", VIEW, QT_TRANSLATE_NOOP("Commands", "Annotations"), ("Ctrl+1", "Ctrl+&")
    ),
    Command(
        "tab_review", VIEW, QT_TRANSLATE_NOOP("Commands", "Review queue"), ("Ctrl+2", "Ctrl+É")
    ),
    Command("filter", VIEW, QT_TRANSLATE_NOOP("Commands", "Filter the list"), ("Ctrl+L",)),
    Command("tab_sources", VIEW, QT_TRANSLATE_NOOP("Commands", "Sources"), ("Ctrl+3", 'Ctrl+"')),
    Command(
        "focus_article",
        VIEW,
        QT_TRANSLATE_NOOP("Commands", "Back to the article"),
        ("F6",),
        begins=True,
    ),
    Command("next_article", VIEW, QT_TRANSLATE_NOOP("Commands", "Next article"), ("Ctrl+PgDown",)),
    Command(
        "previous_article", VIEW, QT_TRANSLATE_NOOP("Commands", "Previous article"), ("Ctrl+PgUp",)
    ),
    Command(
        "articles_shown",
        VIEW,
        QT_TRANSLATE_NOOP("Commands", "List of articles"),
        ("Ctrl+B",),
        checkable=True,
        begins=True,
    ),
    Command(
        "focus_mode", VIEW, QT_TRANSLATE_NOOP("Commands", "Focus mode"), ("F11",), checkable=True
    ),
    Command(
        "overview",
        VIEW,
        QT_TRANSLATE_NOOP("Commands", "Overview of the article"),
        ("F7",),
        begins=True,
    ),
    Command("gate", VIEW, QT_TRANSLATE_NOOP("Commands", "What stands in the way"), ("F8",)),
    Command("left_open", VIEW, QT_TRANSLATE_NOOP("Commands", "What was left open")),
    Command("compare_names", VIEW, QT_TRANSLATE_NOOP("Commands", "Names side by side")),
    Command("compare_dates", VIEW, QT_TRANSLATE_NOOP("Commands", "Dates side by side")),
    Command(
        "larger",
        VIEW,
        QT_TRANSLATE_NOOP("Commands", "Larger text"),
        ("Ctrl++", "Ctrl+="),
        begins=True,
    ),
    Command("smaller", VIEW, QT_TRANSLATE_NOOP("Commands", "Smaller text"), ("Ctrl+-",)),
    Command(
        "normal_size", VIEW, QT_TRANSLATE_NOOP("Commands", "Normal text size"), ("Ctrl+0", "Ctrl+À")
    ),
    Command("looser", VIEW, QT_TRANSLATE_NOOP("Commands", "Looser lines")),
    Command("tighter", VIEW, QT_TRANSLATE_NOOP("Commands", "Tighter lines")),
    Command("wider", VIEW, QT_TRANSLATE_NOOP("Commands", "Wider column")),
    Command("narrower", VIEW, QT_TRANSLATE_NOOP("Commands", "Narrower column")),
    Command(
        "coverage",
        VIEW,
        QT_TRANSLATE_NOOP("Commands", "Show sentences without an annotation"),
        ("Ctrl+Shift+U",),
        checkable=True,
    ),
    Command(
        "suggestions",
        VIEW,
        QT_TRANSLATE_NOOP("Commands", "Suggestions"),
        ("F9",),
        checkable=True,
    ),
    Command(
        "preferences",
        VIEW,
        QT_TRANSLATE_NOOP("Commands", "Preferences…"),
        ("Ctrl+,",),
        begins=True,
    ),
    Command("palette", HELP, QT_TRANSLATE_NOOP("Commands", "Run a command…"), ("Ctrl+K",)),
    Command("shortcuts", HELP, QT_TRANSLATE_NOOP("Commands", "Keyboard shortcuts"), ("F1",)),
    Command("change_shortcuts", HELP, QT_TRANSLATE_NOOP("Commands", "Change shortcuts…")),
    Command("project_file", HELP, QT_TRANSLATE_NOOP("Commands", "The project file…")),
    Command("about", HELP, QT_TRANSLATE_NOOP("Commands", "About Annotator"), begins=True),
)
