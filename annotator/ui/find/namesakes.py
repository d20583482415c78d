"""The other places of a tagged name: offered once after tagging, and chosen from on demand."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from annotator.domain.annotation import Annotation, Kind
from annotator.domain.change import Step
from annotator.domain.finding import Finder
from annotator.domain.name_variants import Doubt, Likeness, Place, places_of
from annotator.domain.refusal import Refusal
from annotator.domain.text import Span
from annotator.services import tagging
from annotator.services.finding import Offered, Sought, offered, sought, type_told_by
from annotator.services.translatable import QT_TRANSLATE_NOOP
from annotator.ui.article_pane import ArticlePane
from annotator.ui.current import Current
from annotator.ui.find.choice import Choice
from annotator.ui.find.finding import Finding
from annotator.ui.find.hit_tagging import made_by
from annotator.ui.find.offer import Offer
from annotator.ui.find.searcher import Pause, Searcher
from annotator.ui.session import Session

LATER_MS: Final = 250
"""How long after tagging the text is searched: tagging itself comes first."""

MOST_CHARACTERS: Final = 2_000_000
"""In a longer text other places are looked for on demand only."""

NAMING: Final = frozenset({"set_subtype", "set_entity"})
"""Acts that say more about a name; the offer is made anew."""

LIKENESSES: Final = {
    Likeness.CAPITALS: QT_TRANSLATE_NOOP("Namesakes", "in capitals"),
    Likeness.ACCENTS: QT_TRANSLATE_NOOP("Namesakes", "an accent is missing"),
    Likeness.ALIAS: QT_TRANSLATE_NOOP("Namesakes", "another name"),
    Likeness.SHORT: QT_TRANSLATE_NOOP("Namesakes", "last name"),
    Likeness.FULL: QT_TRANSLATE_NOOP("Namesakes", "full name"),
    Likeness.ACRONYM: QT_TRANSLATE_NOOP("Namesakes", "acronym"),
    Likeness.LONG_FORM: QT_TRANSLATE_NOOP("Namesakes", "written out"),
}
DOUBTS: Final = {
    Doubt.OTHER_PERSON: QT_TRANSLATE_NOOP("Namesakes", "may be {0}"),
    Doubt.SEVERAL_FORMS: QT_TRANSLATE_NOOP("Namesakes", "may be {0}"),
    Doubt.NOT_SAID_A_PERSON: QT_TRANSLATE_NOOP("Namesakes", "perhaps no person"),
    Doubt.OTHER_LETTERS: QT_TRANSLATE_NOOP("Namesakes", "the letters do not fit"),
    Doubt.OTHER_ENTITY: QT_TRANSLATE_NOOP("Namesakes", "names another entity: {0}"),
    Doubt.PLURAL: QT_TRANSLATE_NOOP("Namesakes", "a plural"),
    Doubt.CASE: QT_TRANSLATE_NOOP("Namesakes", "other capitals"),
}


class Namesakes(QObject):
    """Looks for the places of the name of one annotation at a time."""

    done = Signal(str)
    """A sentence about one step on many annotations, which can be undone."""
    told = Signal(str)
    """A sentence for the editor: why there is nothing to choose from."""
    refused = Signal(object)
    """A `Refusal`."""

    def __init__(
        self,
        session: Session,
        current: Current,
        article: ArticlePane,
        offer: Offer,
        finding: Callable[[], Finding],
        is_finding: Callable[[], bool],
    ) -> None:
        """Take `finding`, which makes the find pane when it is first wanted.

        While `is_finding`, nothing is offered: whoever looks for words sees all their places.
        """
        super().__init__(article)
        self._session = session
        self._current = current
        self._article = article
        self._finding = finding
        self._is_finding = is_finding
        self._searcher = Searcher(self)
        self._finder = Finder("")
        self._fresh = ""
        self.offer = offer
        self._later = QTimer(self, interval=LATER_MS, singleShot=True)
        self._later.timeout.connect(self._look_after_tagging)
        session.changed.connect(self.follow)
        current.annotation_changed.connect(self._forget_if_left)

    def follow(self, step: Step) -> None:
        """Hear what was done: another act takes the offer away, a new name brings one."""
        self.offer.hide()
        made = _made_name(step, self._current.article_id)
        says_more = step.act in NAMING and step.touched_annotations() == {self._fresh}
        if self._is_finding() or not (made or says_more):
            self._forget()
        elif len(self._article.text) <= MOST_CHARACTERS:
            self._fresh = made or self._fresh
            self._later.start()

    def choose(self) -> None:
        """Let the editor choose among the other places of the selected name."""
        self.offer.hide()
        self._later.stop()
        self._look(self._current.annotation_id, self._choose_among)

    def _look_after_tagging(self) -> None:
        self._look(self._fresh, self._offer_if_any)

    def _look(self, annotation_id: str, answer: Callable[[Sought, list[Offered]], None]) -> None:
        """Look for the places of a name beside the window, then join them with what is tagged."""
        try:
            what = sought(self._session.desk, annotation_id)
        except Refusal as refusal:
            self.refused.emit(refusal)
            return
        if what is None or what.article_id != self._current.article_id:
            return
        if self._finder.text is not self._article.text:
            self._finder = Finder(self._article.text)
        finder = self._finder

        def work(pause: Pause) -> list[Place]:
            return places_of(finder, what.name, what.taken, pause)

        def take(found: list[Place]) -> None:
            answer(what, offered(self._session.desk, what, found))

        self._searcher.ask(work, take)

    def _offer_if_any(self, what: Sought, found: list[Offered]) -> None:
        count = sum(each.is_sure for each in found)
        if count and what.annotation_id == self._current.annotation_id:
            words = self.tr("“{0}” stands in %n other place(s)", "", count)
            self.offer.show_words(words.format(what.name.words))

    def _choose_among(self, what: Sought, found: list[Offered]) -> None:
        words = what.name.words
        if not found:
            self.told.emit(self.tr("“{0}” stands nowhere else.").format(words))
            return
        if all(each.tagged for each in found):
            self.told.emit(self.tr("“{0}” is tagged wherever it stands.").format(words))
            return
        choice = _choice(found)
        title = self.tr("“{0}” stands in %n other place(s)", "", len(found)).format(words)
        doubted = any(not each.is_sure and not each.tagged for each in found)
        hint = self.tr("Places in doubt are not ticked.") if doubted else ""

        def confirmed(chosen: list[Span]) -> bool:
            return self._tag(what, found, chosen)

        self._finding().choose(choice, title, hint, confirmed)

    def _tag(self, what: Sought, found: Sequence[Offered], chosen: list[Span]) -> bool:
        wanted = set(chosen)
        kind_of = type_told_by([each.place for each in found if each.place.span in wanted])
        step = self._session.attempt(
            tagging.annotate_alike, what.annotation_id, chosen, what.name.subtype or kind_of
        )
        if step is None:
            return False
        self.done.emit(self.tr("%n place(s) tagged", "", len(made_by(step))))
        return True

    def _forget(self) -> None:
        self._fresh = ""
        self._later.stop()

    def _forget_if_left(self, annotation_id: str) -> None:
        if annotation_id != self._fresh:
            self._forget()
            self.offer.hide()


def _made_name(step: Step, article_id: str) -> str:
    """Return the id of the one entity that a step has just tagged in this article, or nothing."""
    if step.act != "annotate":
        return ""
    made = [change.after for change in step.changes if change.before is None]
    names = [each for each in made if isinstance(each, Annotation) and each.kind is Kind.ENTITY]
    is_here = len(names) == 1 and names[0].article_id == article_id
    return names[0].id if is_here else ""


def _choice(found: Sequence[Offered]) -> Choice:
    numbers = range(len(found))
    return Choice(
        [each.place.span for each in found],
        fixed=[n for n in numbers if found[n].tagged],
        unticked=[n for n in numbers if not found[n].is_sure],
        reasons={n: _reason(found[n]) for n in numbers},
    )


def _reason(each: Offered) -> str:
    """Say what there is to know about a place: why it is not ticked, or how it is like the name."""
    if each.tagged:
        return _tr(QT_TRANSLATE_NOOP("Namesakes", "tagged already"))
    if each.inside:
        return _tr(QT_TRANSLATE_NOOP("Namesakes", "in “{0}”")).format(each.inside)
    doubt, by = each.place.doubt, each.place.by
    if doubt is Doubt.OTHER_PERSON and not by:
        return _tr(QT_TRANSLATE_NOOP("Namesakes", "may be somebody else"))
    if doubt:
        return _tr(DOUBTS[doubt]).format(by)
    words = LIKENESSES.get(each.place.likeness)
    return _tr(words) if words else ""


def _tr(words: str) -> str:
    return QCoreApplication.translate("Namesakes", words)
