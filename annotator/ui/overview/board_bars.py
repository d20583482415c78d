"""The bars of the dashboard: work, verdicts, flags and people, read and put into words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication

from annotator.domain.annotation import Kind, Work
from annotator.domain.review import Severity
from annotator.domain.sign_off import SignOff
from annotator.services.coverage import Coverage, Gap
from annotator.services.translatable import QT_TRANSLATE_NOOP
from annotator.store.people import people
from annotator.store.progress import Progress, Share, shares
from annotator.store.project import Project
from annotator.store.verdicts import every_value
from annotator.ui.acts import ACTS, worded_act
from annotator.ui.overview.bars import Bar, Part
from annotator.ui.overview.words import GAPS, named
from annotator.ui.words import KINDS, REASONS, SEVERITIES, WORKS, language, moment_said, said

WORK_TONES: Final = {Work.CHECKED: "good", Work.IN_PROGRESS: "accent", Work.TO_CHECK: "chip"}
"""The parts of a bar of work, in their order."""
SHARE_TONES: Final = (
    (QT_TRANSLATE_NOOP("Overview", "checked"), "good"),
    (QT_TRANSLATE_NOOP("Overview", "decided"), "accent"),
    (QT_TRANSLATE_NOOP("Overview", "tagged"), "handle"),
)
"""The parts of a person's bar, in their order."""
SEVERITY_TONES: Final = {Severity.BLOCK: "flag", Severity.WARN: "claim", Severity.INFO: "handle"}
"""The parts of a bar of flags, in their order."""

NO_VERDICT: Final = "none"
"""The key of the claims without a verdict."""
_ALL: Final = QT_TRANSLATE_NOOP("Overview", "All")
_NO_VERDICT: Final = QT_TRANSLATE_NOOP("Overview", "No verdict")
_DONE: Final = QT_TRANSLATE_NOOP(
    "Overview", "{0}: {1} tagged, {2} checked, {3} decided, {4} still to check"
)
_CHECKED: Final = QT_TRANSLATE_NOOP("Overview", "{0}: {1} checked, {2} in progress, {3} to check")
_OUT_OF: Final = QT_TRANSLATE_NOOP("Overview", "{0}: {1} of {2}")
_SIGNED: Final = QT_TRANSLATE_NOOP("Overview", "Signed off by {0}, {1}. Text {2}…, history {3}…")
_REOPENED: Final = QT_TRANSLATE_NOOP("Overview", "Reopened by {0}, {1}: {2}")


def work_bars(told: Progress) -> tuple[Bar, ...]:
    """Return how far the work is, all of it and by kind."""
    lines = [("all", _tr(_ALL), {work: told.by_work(work) for work in Work})]
    for kind in Kind:
        of_kind = {work: told.work.get((kind, work), 0) for work in Work}
        lines.append((kind.value, said(KINDS, kind), of_kind))
    return tuple(_work_bar(*line) for line in lines)


def _work_bar(key: str, label: str, counted: Mapping[Work, int]) -> Bar:
    total = sum(counted.values())
    parts = tuple(Part(counted[work], tone) for work, tone in WORK_TONES.items())
    numbers = (counted[Work.CHECKED], counted[Work.IN_PROGRESS], counted[Work.TO_CHECK])
    spoken = _tr(_CHECKED).format(label, *numbers)
    return Bar(key, label, parts, max(total, 1), spoken, number=f"{parts[0].count}/{total}")


def verdict_bars(project: Project, told: Progress) -> tuple[Bar, ...]:
    """Return how often each verdict was given, in the order of the scale; at last, none."""
    total = max(told.by_kind(Kind.CLAIM), 1)
    bars = [
        Bar(value.id, value.label(language()), (Part(count, value.colour),), total)
        for value in every_value(project)
        if (count := told.verdicts.get(value.id, 0))
    ]
    without = told.verdicts.get("", 0)
    return (*bars, Bar(NO_VERDICT, _tr(_NO_VERDICT), (Part(without, "handle"),), total))


def flag_bars(told: Progress) -> tuple[Bar, ...]:
    """Return the open flags by reason, the most frequent first."""
    by_reason = Counter[str]()
    for (reason, _), count in told.flags.items():
        by_reason[reason.value] += count
    most = max(by_reason.values(), default=1)
    bars = []
    for reason_name, count in by_reason.most_common():
        counted = {
            severity: sum(
                each
                for (reason, found), each in told.flags.items()
                if reason.value == reason_name and found is severity
            )
            for severity in SEVERITY_TONES
        }
        label = said(REASONS, reason_name)
        words = ", ".join(
            f"{said(SEVERITIES, severity)}: {each}" for severity, each in counted.items() if each
        )
        parts = tuple(Part(counted[severity], tone) for severity, tone in SEVERITY_TONES.items())
        bars.append(
            Bar(reason_name, label, parts, most, f"{label}: {count} ({words})", number=str(count))
        )
    return tuple(bars)


def gap_bars(told: Coverage) -> tuple[Bar, ...]:
    """Return what was left open, out of how much."""
    return tuple(_gap_bar(gap, count, told.of(gap)) for gap, count in told.gaps.items())


def _gap_bar(gap: Gap, count: int, total: int) -> Bar:
    label = named(GAPS, gap)
    spoken = _tr(_OUT_OF).format(label, count, total)
    parts = (Part(count, "accent"),)
    return Bar(gap.value, label, parts, max(total, 1), spoken, number=f"{count}/{total}")


def people_bars(project: Project, article_id: str) -> tuple[Bar, ...]:
    """Return who has done how much, in the order in which they came to the desk."""
    found = shares(project, article_id)
    names = {person.id: person.name for person in people(project)}
    most = max((_done(each) for each in found), default=1)
    return tuple(_person_bar(each, names.get(each.person_id, ""), most) for each in found)


def _person_bar(share: Share, name: str, most: int) -> Bar:
    counts = (share.checked, share.decided, share.marked)
    parts = tuple(Part(count, tone) for count, (_, tone) in zip(counts, SHARE_TONES, strict=True))
    spoken = _tr(_DONE).format(name, share.marked, share.checked, share.decided, share.assigned)
    number = str(share.checked + share.decided + share.marked)
    return Bar(share.person_id, name, parts, max(most, 1), spoken, number=number)


def _done(share: Share) -> int:
    return share.checked + share.decided + share.marked


def sign_off_lines(project: Project, found: Sequence[SignOff]) -> list[str]:
    """Return what has become of each sign-off, the newest first."""
    names = {person.id: person.name for person in people(project)}
    lines: list[str] = []
    for each in reversed(found):
        if each.reopened_at is not None:
            who = names.get(each.reopened_by or "", "")
            why = worded_act(each.reason) if each.reason in ACTS else each.reason
            lines.append(_tr(_REOPENED).format(who, moment_said(each.reopened_at), why))
        signed = _tr(_SIGNED).format(
            names.get(each.signed_by, ""),
            moment_said(each.signed_at),
            each.text_sha256[:12],
            each.history_hash[:12],
        )
        lines.append(f"{signed} {each.note}".strip())
    return lines


def share_legend() -> list[tuple[str, str]]:
    """Return what the parts of a person's bar mean."""
    return [(_tr(words), tone) for words, tone in SHARE_TONES]


def work_legend() -> list[tuple[str, str]]:
    """Return what the parts of a bar of work mean."""
    return [(said(WORKS, work), tone) for work, tone in WORK_TONES.items()]


def severity_legend() -> list[tuple[str, str]]:
    """Return what the parts of a bar of flags mean."""
    return [(said(SEVERITIES, severity), tone) for severity, tone in SEVERITY_TONES.items()]


def _tr(english: str) -> str:
    return QCoreApplication.translate("Overview", english)
