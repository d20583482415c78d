"""The checking report of an article as a value: what every page that shows it is set from."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from annotator.domain.annotation import Kind, ReviewStatus, Work
from annotator.domain.article import ArticleStatus
from annotator.domain.document import Document
from annotator.domain.dossier import Dossier
from annotator.domain.gate import Obstacle
from annotator.domain.sign_off import SignOff
from annotator.formats.marked_text import marked_paragraphs, numbered_marks
from annotator.formats.redaction import holds_talk, withheld_values
from annotator.formats.report_entry import Teller, approval_of
from annotator.formats.report_facts import ReportFacts
from annotator.formats.report_parts import Entry, Line, Listed, OpenPoint, Report, Tally, Verdict
from annotator.formats.report_words import Wording
from annotator.formats.written import Written

_NAME_OF_ACT: Final = re.compile("[a-z]+(_[a-z]+)*")
"""What stands for a reason where a change took a sign-off back by itself."""


def report_of(
    document: Document,
    facts: ReportFacts,
    names: Mapping[str, str],
    *,
    lang: str,
    redacted: bool = True,
) -> Report:
    """Return the report in a language; redacted, it tells what `redaction` lets out."""
    teller = Teller(Wording(lang), facts, names, redacted)
    dossiers = document.dossiers
    entries = tuple(teller.entry(number, each) for number, each in enumerate(dossiers, 1))
    marks = numbered_marks(dossiers)
    say = teller.say
    return Report(
        lang=say.lang,
        text_lang=document.article.lang,
        title=document.article.title,
        article=tuple(_filled(_article(teller, document))),
        glance=tuple(_filled(_glance(teller, document, entries))),
        tallies=tuple(_tallies(teller, dossiers)),
        open_points=tuple(_open_points(teller, document, entries)),
        passages=tuple(tuple(each) for each in marked_paragraphs(document.version.text, marks)),
        entries=entries,
        sources=tuple(_sources(teller, dossiers)),
        proof=tuple(_filled(_proof(teller, document))),
        made=say("made_by", say.moment(facts.made_at), facts.program),
        warning="" if redacted or not _is_secret(dossiers) else say("confidential_copy"),
    )


def written_of(document: Document, *, redacted: bool, with_talk: bool = True) -> Written:
    """Return what is told of a document, withheld, and has no place.

    Comments have none; without `with_talk`, what was said with flags and decisions has none either.
    """
    written = Written(rows=len(document.dossiers))
    for dossier in document.dossiers:
        lost = _lost(dossier, with_talk=with_talk)
        written.lost += lost
        if redacted:
            written.withheld += withheld_values(dossier)
            if holds_talk(dossier.evidence):
                # They are lost already, whoever may read them.
                written.withheld["remarks"] -= lost.total()
    written.lost, written.withheld = +written.lost, +written.withheld
    return written


def _lost(dossier: Dossier, *, with_talk: bool) -> Counter[str]:
    lost = Counter(comments=sum(bool(each.text) for each in dossier.comments))
    if not with_talk:
        said = [words for flag in dossier.flags for words in (flag.message, flag.resolution)]
        said += [each.comment for each in dossier.reviews]
        lost["remarks"] = sum(map(bool, said))
    return lost


def _filled(lines: Iterable[Line]) -> Iterator[Line]:
    return (each for each in lines if each.text.strip())


def _article(teller: Teller, document: Document) -> Iterator[Line]:
    article, version, say = document.article, document.version, teller.say
    yield Line(say("byline"), article.byline)
    yield Line(say("publisher"), article.publisher)
    yield Line(say("published_on"), say.date(article.published_on))
    yield Line(say("address"), article.url)
    length = say.count("characters", len(version.text))
    yield Line(say("version"), f"{version.n} ({say.day(version.created_at)}, {length})")


def _glance(teller: Teller, document: Document, entries: Sequence[Entry]) -> Iterator[Line]:
    say, facts, dossiers = teller.say, teller.facts, document.dossiers
    yield Line(say("status"), _status(teller, document))
    if facts.sign_off is not None:
        yield Line(say("signed_note"), facts.sign_off.note)
    reopened = [_reopened(teller, each, dossiers) for each in facts.reopened]
    yield Line(say("reopened"), "\n".join(reopened))
    kinds = Counter(each.kind for each in entries)
    names = {Kind.CLAIM: "claims", Kind.ENTITY: "entities", Kind.DATE: "dates"}
    found = [say.count(name, kinds[kind]) for kind, name in names.items() if kinds[kind]]
    yield Line(say("found"), say.listed(found) or say("nothing_marked"))
    if len(dossiers) < facts.annotations:
        numbers = map(say.number, (len(dossiers), facts.annotations))
        yield Line(say("shown"), say("shown_of", *numbers))
    if dossiers:
        checked = sum(each.annotation.work is Work.CHECKED for each in dossiers)
        approved = sum(each.annotation.review is ReviewStatus.APPROVED for each in dossiers)
        numbers = map(say.number, (checked, len(dossiers), approved))
        yield Line(say("work"), say("work_done", *numbers))
    yield Line(say("coverage"), _coverage(teller))
    yield Line(say("gate"), _obstacles(teller))
    yield Line(say("checked_by"), _people(teller, _checkers(dossiers)))
    yield Line(say("approved_by"), _people(teller, _approvers(dossiers)))


def _status(teller: Teller, document: Document) -> str:
    say, signed = teller.say, teller.facts.sign_off
    if signed is not None:
        return say("signed", _with_role(teller, signed.signed_by), say.moment(signed.signed_at))
    status = say.known("status", document.article.status)
    if document.article.status is ArticleStatus.SIGNED_OFF:
        return status
    return f"{status}. {say('not_signed')}."


def _reopened(teller: Teller, signed: SignOff, dossiers: Iterable[Dossier]) -> str:
    """Return what became of a sign-off; a change that took it back is told as one."""
    say = teller.say
    told = say(
        "reopened_by",
        teller.person(signed.signed_by),
        say.day(signed.signed_at),
        teller.person(signed.reopened_by),
        say.day(signed.reopened_at or ""),
    )
    if _NAME_OF_ACT.fullmatch(signed.reason):
        return f"{told}, {say('reopened_change')}"
    withheld = teller.redacted and any(holds_talk(each.evidence) for each in dossiers)
    return say.told(told, teller.remark(signed.reason, withheld=withheld))


def _coverage(teller: Teller) -> str:
    """Return what was left open, one gap a line; empty where nobody counted."""
    say, coverage = teller.say, teller.facts.coverage
    gaps = [
        say("gap", say.known("gap", gap), say.number(count), say.number(total))
        for gap, (count, total) in coverage.items()
        if count
    ]
    return "\n".join(gaps) if gaps or not coverage else say("covered")


def _obstacles(teller: Teller) -> str:
    say = teller.say
    told = (
        # Of an article without marks there is nothing to count.
        say.known("obstacle", name)
        if name == Obstacle.NOTHING_MARKED
        else say("obstacle", say.known("obstacle", name), say.number(count))
        for name, count in teller.facts.obstacles.items()
    )
    return "\n".join(told)


def _people(teller: Teller, counts: Counter[str]) -> str:
    """Return who did it and how often, the most busy first."""
    say = teller.say
    if not counts:
        return say("nobody")
    ordered = sorted(counts.items(), key=lambda each: (-each[1], teller.person(each[0])))
    return ", ".join(say("person_count", _with_role(teller, who), n) for who, n in ordered)


def _with_role(teller: Teller, person_id: str) -> str:
    person = teller.facts.people.get(person_id)
    if person is None:
        return teller.person(person_id)
    return teller.say("person_role", person.name, teller.say.known("role", person.role))


def _checkers(dossiers: Iterable[Dossier]) -> Counter[str]:
    done = (each.annotation for each in dossiers if each.annotation.work is Work.CHECKED)
    return Counter(each.checked_by for each in done if each.checked_by)


def _approvers(dossiers: Iterable[Dossier]) -> Counter[str]:
    decided = filter(None, map(approval_of, dossiers))
    return Counter(each.reviewer_id for each in decided)


def _tallies(teller: Teller, dossiers: Iterable[Dossier]) -> Iterator[Tally]:
    """Yield how often each verdict was given, in the order of its scale; none given comes last."""
    claims = [each.annotation for each in dossiers if each.annotation.kind is Kind.CLAIM]
    given = Counter(each.verdict for each in claims)
    values = teller.facts.verdicts
    known = sorted(
        (value for key, value in values.items() if given[key]),
        key=lambda value: (value.scale_id, value.rank, value.id),
    )
    for value in known:
        yield Tally(Verdict(value.label(teller.say.lang), value.colour), given[value.id])
    for key, count in given.items():
        if key is not None and key not in values:
            yield Tally(Verdict(key), count)
    if given[None]:
        yield Tally(Verdict(teller.say("no_verdict")), given[None])


def _open_points(
    teller: Teller, document: Document, entries: Iterable[Entry]
) -> Iterator[OpenPoint]:
    withheld = teller.redacted and any(holds_talk(each.evidence) for each in document.dossiers)
    for flag in teller.facts.flags:
        if flag.is_open:
            yield OpenPoint(0, teller.flag(flag, withheld=withheld))
    for entry in entries:
        for words in entry.open_points:
            yield OpenPoint(entry.number, words)
        for words in entry.open_corrections:
            yield OpenPoint(entry.number, teller.say.told(teller.say("corrections"), words))


def _sources(teller: Teller, dossiers: Sequence[Dossier]) -> Iterator[Listed]:
    """Yield each source once, in the order of the alphabet."""
    numbers: dict[str, dict[int, None]] = {}
    references: dict[str, str] = {}
    for number, dossier in enumerate(dossiers, 1):
        for each in dossier.evidence:
            told = teller.bare_reference(each)
            references.setdefault(each.source.id, told)
            numbers.setdefault(each.source.id, {})[number] = None
    merged: dict[str, set[int]] = {}
    for source_id, told in references.items():
        merged.setdefault(told, set()).update(numbers[source_id])
    for told in sorted(merged, key=lambda each: (each.casefold(), each)):
        yield Listed(told, tuple(sorted(merged[told])))


def _proof(teller: Teller, document: Document) -> Iterator[Line]:
    say, facts = teller.say, teller.facts
    yield Line(say("text_sha256"), document.version.text_sha256)
    if facts.history_hash:
        told = say("history_of", say.number(facts.history_seq), facts.history_hash)
        yield Line(say("history_head"), told)
    signed = facts.sign_off
    if signed is not None:
        same = signed.text_sha256 == document.version.text_sha256
        yield Line(say("signed_text"), say("same_text") if same else signed.text_sha256)
        head = say("history_of", say.number(signed.history_seq), signed.history_hash)
        yield Line(say("signed_head"), head)
    left_out = written_of(document, redacted=teller.redacted).redacted
    yield Line(say("secrecy"), say.count("withheld", left_out) if left_out else "")
    yield Line(say("made"), say("made_by", say.moment(facts.made_at), facts.program))


def _is_secret(dossiers: Iterable[Dossier]) -> bool:
    """Whether anything would have been left out."""
    return any(withheld_values(each) for each in dossiers)
