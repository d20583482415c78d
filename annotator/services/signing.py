"""Where an article stands: in draft, in check, ready, signed off, and who answered for it."""

from __future__ import annotations

from dataclasses import replace

from annotator.domain.article import Article, ArticleStatus
from annotator.domain.change import Change, Step
from annotator.domain.refusal import Refusal
from annotator.domain.sign_off import SignOff
from annotator.services.coverage import coverage
from annotator.services.desk import Desk
from annotator.services.gate import obstacles_of
from annotator.store.progress import Progress, progress
from annotator.store.sign_offs import head, names_behind, sign_offs, standing_sign_off

__all__ = ["change_status", "reopen_article", "sign_off", "sign_offs"]


def change_status(desk: Desk, article_id: str, status: ArticleStatus, reason: str = "") -> Step:
    """Say where an article stands.

    Signing off is `sign_off`. What was signed off is reopened, for a `reason`. Refused:
    `article_missing`, `not_ready` (with `count`, how much stands in the way),
    `reopening_needs_reason`, and what `sign_off` refuses.
    """
    article = desk.article(article_id)
    if status is ArticleStatus.SIGNED_OFF:
        return sign_off(desk, article_id)
    if status is ArticleStatus.READY:
        _demand_open_gate(desk, article_id)
    if article.status is not ArticleStatus.SIGNED_OFF:
        return Step("change_status", _stands(article, status))
    return _reopened(desk, article, status, reason)


def sign_off(desk: Desk, article_id: str, note: str = "") -> Step:
    """Sign an article off in this person's name, as it stands now.

    The hashes of the text and of the history, the counts and the names of those who checked and
    approved are frozen. Refused: `article_missing`, `not_ready`, `sign_off_stands`.
    """
    article = desk.article(article_id)
    if article.status is ArticleStatus.SIGNED_OFF:
        raise Refusal("sign_off_stands")
    _demand_open_gate(desk, article_id)
    version = desk.version(article_id)
    last = head(desk.project)
    signed = SignOff(
        desk.new_id(),
        article_id,
        version.id,
        desk.person.id,
        desk.now(),
        version.text_sha256,
        last.seq,
        last.hash,
        _frozen_counts(desk, article_id),
        names_behind(desk.project, article_id),
        note.strip(),
    )
    return Step("sign_off", (Change(None, signed), *_stands(article, ArticleStatus.SIGNED_OFF)))


def reopen_article(desk: Desk, article_id: str, reason: str) -> Step:
    """Take a sign-off back, for a reason; the article is in check again.

    Refused: `article_missing`, `not_signed_off`, `reopening_needs_reason`.
    """
    article = desk.article(article_id)
    if article.status is not ArticleStatus.SIGNED_OFF:
        raise Refusal("not_signed_off")
    return _reopened(desk, article, ArticleStatus.IN_CHECK, reason)


def _frozen_counts(desk: Desk, article_id: str) -> dict[str, int]:
    """Return what a sign-off freezes: how many annotations are what, and what was left open.

    The names are those of `Progress.counts`, `sentences`, and the values of `Gap`.
    """
    covered = coverage(desk, article_id)
    gaps = {gap.value: count for gap, count in covered.gaps.items()}
    told: Progress = progress(desk.project, article_id)
    return {**told.counts(), "sentences": covered.sentences, **gaps}


def _reopened(desk: Desk, article: Article, status: ArticleStatus, reason: str) -> Step:
    if not reason.strip():
        raise Refusal("reopening_needs_reason")
    standing = standing_sign_off(desk.project, article.id)
    reopened: tuple[Change, ...] = ()
    if standing is not None:
        closed = replace(
            standing,
            reopened_by=desk.person.id,
            reopened_at=desk.now(),
            reason=reason.strip(),
        )
        reopened = (Change(standing, closed),)
    return Step("reopen_article", (*reopened, *_stands(article, status)))


def _stands(article: Article, status: ArticleStatus) -> tuple[Change, ...]:
    if article.status is status:
        return ()
    return (Change(article, replace(article, status=status)),)


def _demand_open_gate(desk: Desk, article_id: str) -> None:
    found = obstacles_of(desk, article_id)
    if found:
        raise Refusal("not_ready", count=sum(found.values()))
