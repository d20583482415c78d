"""Progress: how far an article is, what stands in its way and was left open, as plain values."""

from __future__ import annotations

from annotator.domain.article import Article
from annotator.services.coverage import coverage
from annotator.services.desk import Desk
from annotator.services.gate import obstacles_of
from annotator.store.progress import progress
from annotator.store.sign_offs import standing_sign_off


def progress_of(desk: Desk, article: Article) -> dict[str, object]:
    """Return how far an article is, as `list --json` tells it.

    `progress` counts annotations by what they are, `coverage` what was left open, `obstacles` what
    stands in the way of *ready*, which is empty when nothing does; `signed_off` is none, or says
    by whom, when, and for which text and history.
    """
    covered = coverage(desk, article.id)
    signed = standing_sign_off(desk.project, article.id)
    return {
        "progress": progress(desk.project, article.id).counts(),
        "coverage": {
            "sentences": covered.sentences,
            **{gap.value: count for gap, count in covered.gaps.items()},
        },
        "obstacles": {each.value: count for each, count in obstacles_of(desk, article.id).items()},
        "signed_off": signed
        and {
            "by": signed.signed_by,
            "at": signed.signed_at,
            "text_sha256": signed.text_sha256,
            "history_seq": signed.history_seq,
            "history_hash": signed.history_hash,
        },
    }
