"""Words by which a command is found beside its name: synonyms, and its name in other languages."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QTranslator

from annotator.domain.annotation import SUBTYPES
from annotator.resources import resource
from annotator.ui.command import Command
from annotator.ui.commands import COMMANDS
from annotator.ui.languages import LANGUAGES
from annotator.ui.words import SUBTYPES as SUBTYPE_WORDS
from annotator.ui.words import said

SYNONYMS: Final = {
    "import_article": "import file text word pdf html add load importer fichier texte ajouter",
    "import_folder": "import files directory batch many importer fichiers dossier lot plusieurs",
    "take_in_annotations": "import csv json word comments brat importer commentaires",
    "paste_article": "clipboard new text presse-papiers nouveau texte",
    "export": "csv json save share enregistrer partager",
    "report": "pdf html print sign-off imprimer",
    "backup": "copy duplicate copie",
    "quit": "exit close leave fermer sortir",
    "undo": "revert step back défaire revenir",
    "redo": "again refaire",
    "find": "search look for chercher rechercher trouver",
    "copy_words": "clipboard selection presse-papiers sélection",
    "copy_quote": "clipboard words mots",
    "copy_csv": "clipboard spreadsheet excel tableur presse-papiers",
    "copy_markdown": "clipboard md presse-papiers",
    "article_details": "title author publisher metadata titre auteur média fiche",
    "claim": "fact statement assertion tag mark highlight fait énoncé marquer surligner",
    "entity": "person place organisation name tag mark personne lieu nom marquer",
    "date": "day time period tag mark jour moment période marquer",
    "delete": "remove erase effacer retirer enlever",
    "next_gap": "unannotated uncovered coverage trou non annoté couverture",
    "previous_gap": "unannotated uncovered coverage trou non annoté couverture",
    "card": "info details hover infos fiche bulle",
    "context_menu": "right click clic droit contextuel",
    "hold_start": "resize edge left boundary redimensionner bord gauche",
    "hold_end": "resize edge right boundary redimensionner bord droit",
    "widen": "expand extend sentence étendre phrase",
    "narrow": "shrink reduce réduire",
    "flag": "problem doubt issue question problème doute",
    "cite": "evidence proof link url add preuve lien ajouter",
    "note": "comment remark commentaire remarque",
    "verdict": "true false rating vrai faux évaluation",
    "checked": "done verified finished fait fini terminé",
    "ask_review": "second reader queue relecteur file",
    "reopen": "unlock déverrouiller",
    "details": "edit fields modifier champs",
    "approve": "accept sign off accepter valider",
    "request_changes": "reject send back refuser renvoyer",
    "articles_shown": "sidebar panel hide show colonne panneau masquer afficher",
    "focus_mode": "zen distraction full screen hide panes plein écran masquer volets",
    "coverage": "unannotated strip gaps couverture bande trous",
    "looser": "line height spacing interligne",
    "tighter": "line height spacing interligne",
    "wider": "width margins largeur marges",
    "narrower": "width margins largeur marges",
    "larger": "zoom in bigger font grossir police",
    "smaller": "zoom out font réduire police",
    "normal_size": "zoom 100 reset font police",
    "preferences": "settings options theme dark light language réglages thème sombre clair langue",
    "shortcuts": "keys help keyboard touches aide clavier",
    "change_shortcuts": "customise keyboard keys hotkeys personnaliser clavier touches",
    "project_file": "schema sqlite tables columns documentation schéma colonnes",
    "about": "version licence",
}


def hidden_words() -> dict[str, str]:
    """Return the words of each command, by its id; the French ones too in an English window."""
    others = list(_translators())
    return {
        command.id: " ".join(
            (
                command.id.replace("_", " "),
                command.text,
                *(each.translate("Commands", command.text) or "" for each in others),
                SYNONYMS.get(command.id, ""),
                *_subtypes(command),
            )
        )
        for command in COMMANDS
    }


def _translators() -> list[QTranslator]:
    made = []
    for language in LANGUAGES:
        translator = QTranslator()
        if translator.load(f"annotator_{language}", str(resource("i18n"))):
            made.append(translator)
    return made


def _subtypes(command: Command) -> list[str]:
    """Return what the digit of a subtype stands for in each kind."""
    name, _, number = command.id.rpartition("_")
    if name != "subtype":
        return []
    return [
        said(SUBTYPE_WORDS, each[int(number) - 1])
        for each in SUBTYPES.values()
        if int(number) <= len(each)
    ]
