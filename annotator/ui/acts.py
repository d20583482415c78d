"""What each act is called on the screen: in the undo menu, the timeline and messages."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

from annotator.services.translatable import QT_TRANSLATE_NOOP

ACTS: Final[dict[str, str]] = {
    "create_project": QT_TRANSLATE_NOOP("Acts", "made the project"),
    "add_person": QT_TRANSLATE_NOOP("Acts", "joined the desk"),
    "import_article": QT_TRANSLATE_NOOP("Acts", "opened the article"),
    "import_annotations": QT_TRANSLATE_NOOP("Acts", "took in annotations"),
    "edit_article": QT_TRANSLATE_NOOP("Acts", "edited the article’s details"),
    "annotate": QT_TRANSLATE_NOOP("Acts", "tagged"),
    "annotate_all": QT_TRANSLATE_NOOP("Acts", "tagged several places"),
    "take_suggestion": QT_TRANSLATE_NOOP("Acts", "took a suggestion"),
    "take_suggestions": QT_TRANSLATE_NOOP("Acts", "took suggestions"),
    "leave_suggestion": QT_TRANSLATE_NOOP("Acts", "left suggestions"),
    "retag": QT_TRANSLATE_NOOP("Acts", "changed the kind"),
    "set_subtype": QT_TRANSLATE_NOOP("Acts", "chose the subtype"),
    "resize": QT_TRANSLATE_NOOP("Acts", "changed the words"),
    "delete": QT_TRANSLATE_NOOP("Acts", "deleted"),
    "edit_note": QT_TRANSLATE_NOOP("Acts", "wrote a note"),
    "add_note": QT_TRANSLATE_NOOP("Acts", "added a note"),
    "add_tags": QT_TRANSLATE_NOOP("Acts", "added tags"),
    "remove_tags": QT_TRANSLATE_NOOP("Acts", "removed tags"),
    "edit_tags": QT_TRANSLATE_NOOP("Acts", "changed the tags"),
    "edit_rationale": QT_TRANSLATE_NOOP("Acts", "wrote the rationale"),
    "edit_claim_text": QT_TRANSLATE_NOOP("Acts", "worded the claim"),
    "edit_claimed_on": QT_TRANSLATE_NOOP("Acts", "dated the claim"),
    "edit_checkable": QT_TRANSLATE_NOOP("Acts", "said whether it can be checked"),
    "edit_role": QT_TRANSLATE_NOOP("Acts", "wrote the role"),
    "edit_spelling_confirmed": QT_TRANSLATE_NOOP("Acts", "said whether the spelling is confirmed"),
    "edit_priority": QT_TRANSLATE_NOOP("Acts", "set the priority"),
    "edit_assigned_to": QT_TRANSLATE_NOOP("Acts", "assigned"),
    "edit": QT_TRANSLATE_NOOP("Acts", "edited"),
    "set_verdict": QT_TRANSLATE_NOOP("Acts", "gave the verdict"),
    "set_claimant": QT_TRANSLATE_NOOP("Acts", "named the claimant"),
    "set_entity": QT_TRANSLATE_NOOP("Acts", "named the entity"),
    "set_date": QT_TRANSLATE_NOOP("Acts", "dated it"),
    "cite": QT_TRANSLATE_NOOP("Acts", "cited a source"),
    "edit_citation": QT_TRANSLATE_NOOP("Acts", "edited a citation"),
    "remove_citation": QT_TRANSLATE_NOOP("Acts", "removed a citation"),
    "edit_source": QT_TRANSLATE_NOOP("Acts", "edited a source"),
    "attach": QT_TRANSLATE_NOOP("Acts", "kept a file"),
    "detach": QT_TRANSLATE_NOOP("Acts", "took a file off"),
    "save_source": QT_TRANSLATE_NOOP("Acts", "edited a source"),
    "import_sources": QT_TRANSLATE_NOOP("Acts", "took in sources"),
    "merge_sources": QT_TRANSLATE_NOOP("Acts", "merged sources"),
    "delete_source": QT_TRANSLATE_NOOP("Acts", "deleted a source"),
    "check": QT_TRANSLATE_NOOP("Acts", "checked"),
    "start": QT_TRANSLATE_NOOP("Acts", "began to check"),
    "reopen_work": QT_TRANSLATE_NOOP("Acts", "went back to work on it"),
    "flag": QT_TRANSLATE_NOOP("Acts", "flagged"),
    "resolve": QT_TRANSLATE_NOOP("Acts", "resolved the flag"),
    "dismiss": QT_TRANSLATE_NOOP("Acts", "dismissed the flag"),
    "ask_review": QT_TRANSLATE_NOOP("Acts", "asked for review"),
    "withdraw_review": QT_TRANSLATE_NOOP("Acts", "took the request back"),
    "approve": QT_TRANSLATE_NOOP("Acts", "approved"),
    "request_changes": QT_TRANSLATE_NOOP("Acts", "asked for changes"),
    "reopen": QT_TRANSLATE_NOOP("Acts", "reopened"),
    "comment": QT_TRANSLATE_NOOP("Acts", "commented"),
    "propose_correction": QT_TRANSLATE_NOOP("Acts", "proposed a correction"),
    "edit_correction": QT_TRANSLATE_NOOP("Acts", "worded the correction otherwise"),
    "withdraw_correction": QT_TRANSLATE_NOOP("Acts", "withdrew the correction"),
    "accept_correction": QT_TRANSLATE_NOOP("Acts", "accepted the correction"),
    "reject_correction": QT_TRANSLATE_NOOP("Acts", "rejected the correction"),
    "reopen_correction": QT_TRANSLATE_NOOP("Acts", "reopened the correction"),
    "assign": QT_TRANSLATE_NOOP("Acts", "assigned"),
    "set_priority": QT_TRANSLATE_NOOP("Acts", "set the priority"),
    "set_due": QT_TRANSLATE_NOOP("Acts", "set the day it is due"),
    "edit_person": QT_TRANSLATE_NOOP("Acts", "edited a person"),
    "revert": QT_TRANSLATE_NOOP("Acts", "went back to an earlier state"),
    "change_status": QT_TRANSLATE_NOOP("Acts", "said where the article stands"),
    "sign_off": QT_TRANSLATE_NOOP("Acts", "signed the article off"),
    "reopen_article": QT_TRANSLATE_NOOP("Acts", "reopened the article"),
    "save_view": QT_TRANSLATE_NOOP("Acts", "saved a view"),
    "rename_view": QT_TRANSLATE_NOOP("Acts", "renamed a view"),
    "change_view": QT_TRANSLATE_NOOP("Acts", "changed a view"),
    "delete_view": QT_TRANSLATE_NOOP("Acts", "deleted a view"),
    "use_scale": QT_TRANSLATE_NOOP("Acts", "chose the scale of verdicts"),
    "rename_scale": QT_TRANSLATE_NOOP("Acts", "renamed the scale of verdicts"),
    "add_verdict": QT_TRANSLATE_NOOP("Acts", "added a verdict"),
    "edit_verdict_value": QT_TRANSLATE_NOOP("Acts", "worded a verdict otherwise"),
    "retire_verdict": QT_TRANSLATE_NOOP("Acts", "retired a verdict"),
    "restore_verdict": QT_TRANSLATE_NOOP("Acts", "restored a verdict"),
    "order_verdicts": QT_TRANSLATE_NOOP("Acts", "put the verdicts in order"),
}


def worded_act(act: str) -> str:
    """Return what a person did, in the user's language: `flagged`, `undid: flagged`.

    An act that this version does not know is shown by its own name.
    """
    if act.startswith("undo_"):
        undone = worded_act(act.removeprefix("undo_"))
        return QCoreApplication.translate("Acts", "took back: {0}").format(undone)
    return QCoreApplication.translate("Acts", ACTS.get(act, act))
