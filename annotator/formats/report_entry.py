"""One dossier as an entry of a report: worded, and redacted where that is asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from annotator.domain.annotation import Annotation, Kind, ReviewStatus, Work
from annotator.domain.correction import Correction
from annotator.domain.dossier import Dossier, Evidence
from annotator.domain.review import Decision, Flag, Review
from annotator.domain.source import Confidentiality, Use
from annotator.formats.redaction import (
    WITHHELD,
    holds_talk,
    independent_count,
    is_withheld,
    remark,
    stand_in,
    told_of,
)
from annotator.formats.report_facts import ReportFacts
from annotator.formats.report_parts import CitedSource, Entry, Line, Verdict
from annotator.formats.report_words import Wording

_DIGEST_SHOWN = 12


@dataclass(frozen=True, slots=True)
class Teller:
    """What every part of a report is worded with; `names` gives people's names by their ids."""

    say: Wording
    facts: ReportFacts
    names: Mapping[str, str]
    redacted: bool

    def person(self, person_id: str | None) -> str:
        """Return a person's name; an unknown id stands for itself."""
        return self.names.get(person_id or "", person_id or "")

    def remark(self, words: str, *, withheld: bool) -> str:
        """Return what a colleague wrote, or that it is withheld."""
        told = remark(words, withheld=withheld)
        return self.say("withheld") if told == WITHHELD else told

    def entry(self, number: int, dossier: Dossier) -> Entry:
        """Return the entry of a dossier."""
        annotation, withheld = dossier.annotation, self._keeps_talk(dossier)
        return Entry(
            number=number,
            kind=annotation.kind,
            kind_words=kind_words(self.say, annotation),
            quote=dossier.anchor.exact,
            verdict=self._verdict(annotation),
            standing=self._standing(dossier),
            lines=tuple(each for each in self._lines(dossier) if each.text.strip()),
            sources=tuple(self._source(each) for each in dossier.evidence),
            sources_word=self._sources_word(dossier),
            open_points=tuple(self._open_points(dossier)),
            settled=tuple(self._settled(dossier)),
            corrections=self._corrections(dossier.corrections, withheld=withheld),
            open_corrections=self._corrections(
                (each for each in dossier.corrections if each.is_open), withheld=withheld
            ),
        )

    def flag(self, flag: Flag, *, withheld: bool) -> str:
        """Return a flag in words, and how it was answered."""
        say = self.say
        reason = say.known("reason", flag.reason)
        severity = say.known("severity", flag.severity)
        by = self.person(flag.raised_by)
        told = say("flag", reason, severity, by, say.day(flag.raised_at))
        told = self.say.told(told, self.remark(flag.message, withheld=withheld))
        if flag.is_open:
            return told
        closed = say(
            f"flag.{flag.status}", self.person(flag.closed_by), say.day(flag.closed_at or "")
        )
        return self.say.told(f"{told} — {closed}", self.remark(flag.resolution, withheld=withheld))

    def reference(self, evidence: Evidence) -> str:
        """Return a source as it is cited, or its pseudonym."""
        if self.redacted and is_withheld(evidence.source):
            return stand_in(evidence.source)
        return self.facts.references.get(evidence.citation.id) or evidence.source.title

    def bare_reference(self, evidence: Evidence) -> str:
        """Return a source as a list of references has it, or its pseudonym."""
        if self.redacted and is_withheld(evidence.source):
            return stand_in(evidence.source)
        return self.facts.listed.get(evidence.source.id) or evidence.source.title

    def _verdict(self, annotation: Annotation) -> Verdict | None:
        if annotation.kind is not Kind.CLAIM:
            return None
        if annotation.verdict is None:
            return Verdict(self.say("no_verdict" if annotation.checkable else "not_checkable"))
        value = self.facts.verdicts.get(annotation.verdict)
        return (
            Verdict(value.label(self.say.lang), value.colour)
            if value
            else Verdict(annotation.verdict)
        )

    def _standing(self, dossier: Dossier) -> str:
        annotation, say = dossier.annotation, self.say
        parts = [self._checked(annotation)]
        if annotation.review is ReviewStatus.APPROVED:
            approval = approval_of(dossier)
            key = "self_approved" if approval and approval.self_review else "approved"
            parts.append(self._by(key, approval) if approval else say("approved_plain"))
        elif annotation.review is not ReviewStatus.NONE:
            parts.append(say.known("review", annotation.review))
        return say("then").join(parts)

    def _checked(self, annotation: Annotation) -> str:
        say = self.say
        if annotation.work is not Work.CHECKED:
            return say.known("work", annotation.work)
        if annotation.checked_by is None:
            return say("checked_plain")
        return say(
            "checked", self.person(annotation.checked_by), say.day(annotation.checked_at or "")
        )

    def _by(self, key: str, review: Review) -> str:
        return self.say(key, self.person(review.reviewer_id), self.say.day(review.reviewed_at))

    def _lines(self, dossier: Dossier) -> Iterator[Line]:
        annotation, say = dossier.annotation, self.say
        match annotation.kind:
            case Kind.CLAIM:
                yield from self._claim_lines(dossier)
            case Kind.ENTITY:
                yield Line(say("entity"), dossier.value)
                yield Line(say("role"), annotation.role)
                spelling = (
                    "spelling_confirmed" if annotation.spelling_confirmed else "spelling_open"
                )
                yield Line(say("spelling"), say(spelling))
            case Kind.DATE:
                yield from self._date_lines(annotation)
        yield Line(say("note"), annotation.note)
        yield Line(say("tags"), ", ".join(annotation.tags))

    def _claim_lines(self, dossier: Dossier) -> Iterator[Line]:
        annotation, say = dossier.annotation, self.say
        if annotation.claim_text.strip() != dossier.anchor.exact.strip():
            yield Line(say("claim_text"), annotation.claim_text)
        claimant = dossier.claimant.canonical_name if dossier.claimant else ""
        yield Line(say("claimant"), claimant)
        yield Line(say("claimed_on"), say.date(annotation.claimed_on))
        yield Line(say("rationale"), annotation.rationale)

    def _date_lines(self, annotation: Annotation) -> Iterator[Line]:
        say = self.say
        meant = annotation.edtf or annotation.timex_value
        yield Line(say("meant"), spoken_date(say, meant))
        if annotation.earliest and annotation.latest and annotation.earliest != annotation.latest:
            ends = (say.day(annotation.earliest), say.day(annotation.latest))
            yield Line(say("bounds"), say("bounds_of", *ends))
        yield Line(say("alternatives"), ", ".join(annotation.alternatives))

    def _source(self, evidence: Evidence) -> CitedSource:
        citation, say = evidence.citation, self.say
        told = told_of(evidence, redacted=self.redacted)
        notes = [Line("", citation.note)]
        if not self.redacted:
            notes.append(Line(say("private_note"), citation.note_private))
        return CitedSource(
            stance=citation.stance,
            stance_word=say.known("stance", citation.stance),
            reference=self.reference(evidence),
            quote=told.get("quote", ""),
            details=tuple(filter(None, self._details(evidence, told))),
            notes=tuple(each for each in notes if each.text.strip()),
        )

    def _details(self, evidence: Evidence, told: Mapping[str, str]) -> Iterator[str]:
        citation, source, say = evidence.citation, evidence.source, self.say
        if source.confidentiality is not Confidentiality.PUBLIC:
            yield say.known("secrecy", source.confidentiality)
        if self.redacted and is_withheld(source):
            return
        used_as = (
            citation.used_as if citation.used_as is not Use.AS_CLASSED else source.source_class
        )
        yield say.known("class", used_as)
        locator = told.get("locator", "")
        if locator and citation.id not in self.facts.references:
            yield locator
        yield say("accessed", say.day(citation.accessed_on)) if citation.accessed_on else ""
        if told.get("archived_url"):
            yield f"{say.label('archived')} {told['archived_url']}"
        for file in evidence.attachments:
            yield say("file_kept", file.name, file.sha256[:_DIGEST_SHOWN])

    def _sources_word(self, dossier: Dossier) -> str:
        count = independent_count(dossier.evidence, redacted=self.redacted)
        return self.say.count("independent", count) if count and dossier.evidence else ""

    def _open_points(self, dossier: Dossier) -> Iterator[str]:
        say, withheld = self.say, self._keeps_talk(dossier)
        anchor = say.known("anchor", dossier.anchor.state)
        if anchor != dossier.anchor.state:
            yield anchor
        if dossier.annotation.review is ReviewStatus.CHANGES_REQUESTED:
            last = next((r for r in reversed(dossier.reviews) if _asks(r)), None)
            if last is not None:
                words = self.remark(last.comment, withheld=withheld)
                yield self.say.told(self._by("changes_asked", last), words)
        for flag in dossier.flags:
            if flag.is_open:
                yield self.flag(flag, withheld=withheld)

    def _settled(self, dossier: Dossier) -> Iterator[str]:
        withheld = self._keeps_talk(dossier)
        for flag in dossier.flags:
            if not flag.is_open:
                yield self.flag(flag, withheld=withheld)

    def _corrections(self, some: Iterable[Correction], *, withheld: bool) -> tuple[str, ...]:
        return tuple(self._correction(each, withheld=withheld) for each in some)

    def _correction(self, each: Correction, *, withheld: bool) -> str:
        say = self.say
        by, at = each.decided_by or each.proposed_by, each.decided_at or each.proposed_at
        new = say.quoted(each.to_text) if each.to_text else say("struck_out")
        told = say("correction", say.quoted(each.from_text), new)
        state = say(f"state.{each.state}", self.person(by), say.day(at))
        notes = [each.note, self.remark(each.reason, withheld=withheld)]
        return self.say.told(f"{told} ({state})", " ".join(filter(None, notes)))

    def _keeps_talk(self, dossier: Dossier) -> bool:
        return self.redacted and holds_talk(dossier.evidence)


def kind_words(say: Wording, annotation: Annotation) -> str:
    """Return the kind of an annotation with its subtype, which is not said twice."""
    kind = say.known("kind", annotation.kind)
    if not annotation.subtype or annotation.subtype == annotation.kind:
        return kind
    return f"{kind} · {say.known('subtype', annotation.subtype)}"


def approval_of(dossier: Dossier) -> Review | None:
    """Return the decision by which it is approved, if it is."""
    if dossier.annotation.review is not ReviewStatus.APPROVED:
        return None
    decided = (r for r in reversed(dossier.reviews) if r.decision is Decision.APPROVED)
    return next(decided, None)


def spoken_date(say: Wording, edtf: str) -> str:
    """Return a date as it is read, with its EDTF text where that says more."""
    told = say.date(edtf)
    return told if told == edtf or not edtf else f"{told} ({edtf})"


def _asks(review: Review) -> bool:
    return review.decision is Decision.CHANGES_REQUESTED
