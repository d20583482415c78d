"""Make the sample project from the sample articles: `python data/make_sample.py`.

`sample.toml` says what two people do with them; everything is done by the program's own services,
with a clock and ids of its own, so that it comes out the same each time.
"""

from __future__ import annotations

import hashlib
import sys
import tomllib
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any, Final

# A checkout need not be installed.
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from annotator.domain.annotation import Kind, TimexMod
from annotator.domain.change import Change, Step
from annotator.domain.person import Role
from annotator.domain.review import FlagReason, Severity
from annotator.domain.source import Confidentiality, SourceClass, Stance
from annotator.domain.text import Span
from annotator.services import annotating, evidence, reviewing
from annotator.services.desk import Desk
from annotator.services.importing import draft_of_bytes, import_article
from annotator.services.people import person_for
from annotator.store.header import recognise
from annotator.store.history import history
from annotator.store.project import Project

DATA: Final = Path(__file__).resolve().parent

Act = dict[str, Any]
"""One act of `sample.toml`."""

PLAIN_SPACES: Final = str.maketrans("\u00a0\u202f", "  ")
FIELDS: Final = (
    *("note", "tags", "role", "spelling_confirmed"),
    *("checkable", "claimed_on", "verdict", "rationale"),
)
"""The fields of a mark that are edited under their own names, in this order."""


class Clock:
    """A clock that moves only when somebody waits, and ids that follow from it.

    The ids are of UUID version 7 and sort in the order in which they were made.
    """

    def __init__(self, begins: datetime) -> None:
        self._time = begins.astimezone(UTC)
        self._made = 0

    def now(self) -> str:
        """Return the time as records have it."""
        return self._time.isoformat(timespec="milliseconds").replace("+00:00", "Z")

    def wait(self, seconds: float) -> None:
        """Let time pass."""
        self._time += timedelta(seconds=seconds)

    def pause(self) -> None:
        """Let as much time pass as it takes to type a little: from 4 to 23 seconds."""
        salt = int(hashlib.sha256(self.now().encode()).hexdigest()[:8], 16)
        self.wait(4 + salt % 19_000 / 1000)

    def new_id(self) -> str:
        """Return the next id."""
        self._made += 1
        noise = hashlib.sha256(f"sample {self._made}".encode()).hexdigest()
        digits = f"{int(self._time.timestamp() * 1000):012x}7{self._made:03x}8{noise[:15]}"
        return "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]))


class Maker:
    """Does the acts one after the other."""

    def __init__(self, project: Project, clock: Clock, script: Act) -> None:
        self._project = project
        self._clock = clock
        self._forms = {key: form_of(fields) for key, fields in script["sources"].items()}
        self._sources: dict[str, str] = {}
        self._marks: dict[str, str] = {}
        self._article = ""
        self._desks = {key: self._join(**person) for key, person in script["people"].items()}
        for act in script["acts"]:
            self._perform(act)

    def _perform(self, act: Act) -> None:
        desk = self._desks[act["by"]]
        self._clock.wait(act.get("after", 0))
        match act["do"]:
            case "import":
                self._import(desk, act)
            case "mark":
                self._mark(desk, act)
            case _:
                self._do(desk, _answered(desk, self._marks[act["on"]], act))

    def _join(self, name: str, role: str) -> Desk:
        person, _ = person_for(self._project, name, self._clock.new_id)
        person = replace(person, role=Role(role))
        desk = Desk(self._project, person, self._clock.now, self._clock.new_id)
        self._do(desk, Step("add_person", (Change(None, person),)))
        return desk

    def _import(self, desk: Desk, act: Act) -> None:
        file = DATA / act["file"]
        known = {key: act[key] for key in ("lang", "published_on", "publisher", "url")}
        draft = replace(draft_of_bytes(file.read_bytes(), file.name), **known)
        self._article, step = import_article(desk, draft)
        self._do(desk, step)

    def _mark(self, desk: Desk, act: Act) -> None:
        kind, span = Kind(act["kind"]), self._span(desk, act["words"], act.get("within", ""))
        step = annotating.annotate(desk, self._article, span, kind, act["subtype"])
        made = self._do(desk, step).changes[0].id
        self._marks[act.get("id", made)] = made
        for wanted in _written(desk, made, kind, act):
            self._do(desk, wanted())
        for cited in act.get("cites", []):
            self._cite(desk, made, cited)
        if act.get("check"):
            self._do(desk, reviewing.check(desk, [made]))

    def _cite(self, desk: Desk, annotation_id: str, cited: Act) -> None:
        """Cite a source; the first time it is made in the same step, as in the window."""
        fields = dict(cited)
        key, stance = fields.pop("source"), Stance(fields.pop("stance", "supports"))
        known = self._sources.get(key)
        form = None if known else self._forms[key]
        step = evidence.cite(
            desk, annotation_id, source_id=known, form=form, stance=stance, **fields
        )
        made = self._do(desk, step).changes
        if known is None:
            self._sources[key] = next(each.id for each in made if each.name == "source")

    def _span(self, desk: Desk, words: str, within: str) -> Span:
        text = desk.version(self._article).text.translate(PLAIN_SPACES)
        begin = text.index(within) if within else 0
        start = text.index(words, begin)
        return Span(start, start + len(words))

    def _do(self, desk: Desk, step: Step) -> Step:
        desk.commit(step)
        self._clock.pause()
        return step


def form_of(fields: Act) -> evidence.SourceForm:
    """Return a source of `sample.toml` as a form would have it typed."""
    return evidence.SourceForm(
        **{
            **fields,
            "source_class": SourceClass(fields.get("source_class", "secondary")),
            "confidentiality": Confidentiality(fields.get("confidentiality", "public")),
        }
    )


def _written(desk: Desk, made: str, kind: Kind, act: Act) -> list[Callable[[], Step]]:
    """Return what is written down for a mark, to be done one after the other."""
    steps: list[Callable[[], Step]] = []
    if value := act.get("value"):
        steps.append(partial(_valued, desk, made, kind, value, act))
    if claimant := act.get("claimant"):
        steps.append(partial(annotating.set_claimant, desk, made, claimant))
    fields = ({name: act[name]} for name in FIELDS if name in act)
    return [*steps, *(partial(annotating.edit, desk, made, **field) for field in fields)]


def _valued(desk: Desk, made: str, kind: Kind, value: str, act: Act) -> Step:
    match kind:
        case Kind.CLAIM:
            return annotating.edit(desk, made, claim_text=value)
        case Kind.ENTITY:
            return annotating.set_entity(desk, made, value, act["subtype"])
        case Kind.DATE:
            return annotating.set_date(desk, made, value, TimexMod(act.get("mod", "")))


def _answered(desk: Desk, made: str, act: Act) -> Step:
    """Return what somebody says about a mark that stands."""
    text = act.get("text", "")
    match act["do"]:
        case "ask_review":
            return reviewing.ask_review(desk, [made])
        case "flag":
            reason, severity = FlagReason(act["reason"]), Severity(act["severity"])
            return reviewing.flag(desk, made, reason, severity, text)
        case "comment":
            return reviewing.comment(desk, made, text)
        case "approve":
            return reviewing.approve(desk, made, text)
        case "request_changes":
            return reviewing.request_changes(desk, made, text)
    raise ValueError(act["do"])


def make(path: Path) -> None:
    """Make the sample project at `path`, where no file may be."""
    script = tomllib.loads((DATA / "sample.toml").read_text("utf-8"))
    clock = Clock(script["begins"])
    with Project.create(path, at=clock.now()) as project:
        clock.wait(8)
        Maker(project, clock, script)


def same(one: Path, other: Path) -> bool:
    """Whether two projects hold the same, of the same schema; no file is the same as none."""
    if not other.exists() or recognise(one) != recognise(other):
        return False
    with Project.open(one, read_only=True) as left, Project.open(other, read_only=True) as right:
        return history(left) == history(right)


def main() -> None:
    """Make `sample.annot` beside this file, unless the one that is there is the same."""
    target = DATA / "sample.annot"
    making = target.with_name("sample.new.annot")
    making.unlink(missing_ok=True)
    make(making)
    if same(making, target):
        making.unlink()
    else:
        making.replace(target)


if __name__ == "__main__":
    main()
