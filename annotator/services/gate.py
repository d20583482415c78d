"""The gate: what stands between an article and *ready*, counted and one by one."""

from __future__ import annotations

from annotator.domain.gate import MENDED_IN, Obstacle
from annotator.services.desk import Desk
from annotator.store.gate import Hurdle, hurdles, obstacle_counts

__all__ = ["MENDED_IN", "Hurdle", "Obstacle", "in_the_way", "obstacles_of"]


def obstacles_of(desk: Desk, article_id: str) -> dict[Obstacle, int]:
    """Return how much of what stands in an article's way; empty when nothing does."""
    desk.article(article_id)
    return obstacle_counts(desk.project, article_id)


def in_the_way(desk: Desk, article_id: str, obstacle: Obstacle | None = None) -> list[Hurdle]:
    """Return everything in an article's way in reading order; with `obstacle`, only such."""
    return hurdles(desk.project, article_id, obstacle)
