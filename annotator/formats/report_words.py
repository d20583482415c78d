"""The words of reports, in English and French."""

from __future__ import annotations

from typing import Final

from annotator.domain.spoken_dates import spoken

LANGUAGES: Final = ("en", "fr")
"""The languages that a report is written in."""

_SPACE: Final = "\u00a0"


class Wording:
    """Says what a report has to say in one of `LANGUAGES`; any other tag is taken for English."""

    def __init__(self, lang: str) -> None:
        self.lang = "fr" if lang.lower().startswith("fr") else "en"
        self._at = LANGUAGES.index(self.lang)

    def __call__(self, key: str, *said: object) -> str:
        """Return a sentence or a word of the table, its places filled in order."""
        return WORDS[key][self._at].format(*said)

    def known(self, group: str, value: str) -> str:
        """Return what a value of ours is called; one that is not known is told as it is."""
        words = WORDS.get(f"{group}.{value}")
        return words[self._at] if words else value

    def count(self, key: str, number: int) -> str:
        """Return a number of something: in French nought is singular."""
        one, many = COUNTED[key][self._at]
        is_one = number < 2 if self.lang == "fr" else number == 1
        return (one if is_one else many).format(self.number(number))

    def number(self, number: int) -> str:
        """Return a whole number with its thousands set apart."""
        return f"{number:,}".replace(",", "\u202f" if self.lang == "fr" else ",")

    def label(self, key: str) -> str:
        """Return a word with the colon that comes after it."""
        return self.colon(self(key))

    def colon(self, word: str) -> str:
        """Return a word with the colon of the language."""
        return f"{word}{_SPACE if self.lang == 'fr' else ''}:"

    def quoted(self, words: str) -> str:
        """Return words between the quotation marks of the language."""
        # What is quoted already may hold the marks of its own language.
        if self.lang != "fr" or "«" in words:
            return f"“{words}”"
        return f"«{_SPACE}{words}{_SPACE}»"

    def date(self, edtf: str) -> str:
        """Return an EDTF date in a few words; anything else as it is."""
        return spoken(edtf, self.lang)

    def day(self, moment: str) -> str:
        """Return the day of a moment, or an ISO date, in a few words."""
        return spoken(moment[:10], self.lang)

    def told(self, what: str, words: str) -> str:
        """Return something, and after a colon what was said with it, if anything was."""
        return f"{self.colon(what)} {words}" if words.strip() else what

    def moment(self, utc: str) -> str:
        """Return a moment with its time, in UTC."""
        return self("moment", self.day(utc), utc[11:16])

    def listed(self, items: list[str]) -> str:
        """Return several things one after the other, the last after an *and*."""
        if len(items) < 2:
            return "".join(items)
        return f"{', '.join(items[:-1])}{self('and')}{items[-1]}"


COUNTED: Final[dict[str, tuple[tuple[str, str], tuple[str, str]]]] = {
    "claims": (("{} claim", "{} claims"), ("{} affirmation", "{} affirmations")),
    "entities": (("{} entity", "{} entities"), ("{} entité", "{} entités")),
    "dates": (("{} date", "{} dates"), ("{} date", "{} dates")),
    "withheld": (
        ("{} value is left out to protect sources", "{} values are left out to protect sources"),
        (
            "{} donnée est omise pour protéger les sources",
            "{} données sont omises pour protéger les sources",
        ),
    ),
    "independent": (
        ("{} independent source", "{} independent sources"),
        ("{} source indépendante", "{} sources indépendantes"),
    ),
    "characters": (("{} character", "{} characters"), ("{} signe", "{} signes")),
}
"""What is counted: for each language, how one of it is told, and how several are."""

WORDS: Final[dict[str, tuple[str, str]]] = {
    # the report and its parts
    "report": ("Checking report", "Rapport de vérification"),
    "glance": ("At a glance", "En bref"),
    "open": ("Open points", "Points ouverts"),
    "text": ("The text as checked", "Le texte vérifié"),
    "statements": ("What was checked, one by one", "Ce qui a été marqué, point par point"),
    "sources": ("Sources cited", "Sources citées"),
    "proof": ("How to verify this report", "Comment contrôler ce rapport"),
    "notes": ("Notes", "Notes"),
    "in_the_text": ("in the text", "dans le texte"),
    "statement_n": ("Statement {}", "Point {}"),
    "page_of": ("{} / {}", "{} / {}"),
    "then": ("; ", "\u00a0; "),
    "and": (" and ", " et "),
    "moment": ("{}, {} UTC", "{}, {} UTC"),
    "nothing_marked": (
        "Nothing is marked in this article.",
        "Rien n’est marqué dans cet article.",
    ),
    "nothing_open": (
        "No flag, no request for changes and no correction is open.",
        "Aucun signalement, aucune demande et aucune correction n’est en attente.",
    ),
    "no_sources": ("No source is cited.", "Aucune source n’est citée."),
    "legend": (
        (
            "A bracket opens and closes what was checked; the number leads to its entry. "
            "Where one mark lies on another, its number stands at both ends."
        ),
        (
            "Un crochet ouvre et ferme ce qui a été marqué\u00a0; le numéro renvoie à son "
            "entrée. Quand deux marques se recouvrent, le numéro figure aux deux bouts."
        ),
    ),
    # the article
    "byline": ("By", "Par"),
    "publisher": ("Publisher", "Publication"),
    "published_on": ("Published on", "Publié le"),
    "address": ("Address", "Adresse"),
    "version": ("Version", "Version"),
    # at a glance
    "status": ("Status", "État"),
    "status.draft": ("Draft", "Brouillon"),
    "status.in_check": ("Being checked", "En cours de vérification"),
    "status.ready": ("Ready", "Prêt"),
    "status.signed_off": ("Signed off", "Signé"),
    "signed": ("Signed off by {}, {}", "Signé par {}, {}"),
    "signed_note": ("Note with the signature", "Note de la signature"),
    "reopened": ("Reopened", "Rouvert"),
    "reopened_by": (
        "signed off by {}, {}; reopened by {}, {}",
        "signé par {}, {}\u00a0; rouvert par {}, {}",
    ),
    "reopened_change": ("by a change", "par une modification"),
    "not_signed": ("Not signed off", "Non signé"),
    "found": ("Marked", "Marqué"),
    "shown": ("Shown here", "Montré ici"),
    "shown_of": ("{} of {}", "{} sur {}"),
    "work": ("Work", "Travail"),
    "work_done": (
        "{} of {} checked, {} approved",
        "vérifiés\u00a0: {} sur {}, approuvés\u00a0: {}",
    ),
    "verdicts": ("Verdicts", "Verdicts"),
    "verdicts_drawn": ("Verdicts on claims: {}", "Verdicts des affirmations\u00a0: {}"),
    "coverage": ("Coverage", "Couverture"),
    "gap": ("{0}: {1} of {2}", "{0}\u00a0: {1} sur {2}"),
    "gap.sentence_without_claim": ("sentences without a claim", "phrases sans affirmation"),
    "gap.claim_without_source": ("claims without a source", "affirmations sans source"),
    "gap.claim_with_one_independent_source": (
        "claims with one independent source only",
        "affirmations à une seule source indépendante",
    ),
    "gap.claim_refuted": ("claims refuted", "affirmations réfutées"),
    "gap.spelling_not_confirmed": (
        "names whose spelling is not confirmed",
        "noms à l’orthographe non confirmée",
    ),
    "gap.date_not_resolved": ("dates not resolved", "dates non établies"),
    "covered": ("nothing is left open", "rien n’est resté à découvert"),
    "gate": ("Before it is ready", "Avant d’être prêt"),
    "obstacle": ("{}: {}", "{}\u00a0: {}"),
    "obstacle.nothing_marked": ("nothing is marked yet", "rien n’est encore marqué"),
    "obstacle.blocking_flag": ("blocking flags", "signalements bloquants"),
    "obstacle.changes_requested": ("changes asked for", "modifications demandées"),
    "obstacle.review_requested": ("reviews asked for", "relectures demandées"),
    "obstacle.correction_undecided": ("corrections not decided", "corrections non tranchées"),
    "obstacle.verdict_missing": ("verdicts missing", "verdicts manquants"),
    "obstacle.rationale_missing": ("rationales missing", "justifications manquantes"),
    "obstacle.evidence_missing": (
        "claims without evidence",
        "affirmations sans élément de preuve",
    ),
    "obstacle.ground_missing": (
        "names and dates without a ground",
        "noms et dates sans fondement",
    ),
    "obstacle.words_unsettled": ("places not settled", "emplacements à confirmer"),
    "obstacle.not_checked": ("not checked", "non vérifiés"),
    "checked_by": ("Checked by", "Vérifié par"),
    "approved_by": ("Approved by", "Approuvé par"),
    "nobody": ("nobody yet", "personne pour l’instant"),
    "person_count": ("{} ({})", "{} ({})"),
    "person_role": ("{}, {}", "{}, {}"),
    "role.checker": ("checker", "vérificateur"),
    "role.editor": ("editor", "rédacteur en chef"),
    "role.reporter": ("reporter", "journaliste"),
    # a statement
    "kind.claim": ("Claim", "Affirmation"),
    "kind.entity": ("Entity", "Entité"),
    "kind.date": ("Date", "Date"),
    "subtype.statement": ("statement", "fait"),
    "subtype.number": ("number", "chiffre"),
    "subtype.quotation": ("quotation", "citation"),
    "subtype.comparison": ("comparison", "comparaison"),
    "subtype.causal": ("causal", "cause"),
    "subtype.prediction": ("prediction", "prévision"),
    "subtype.person": ("person", "personne"),
    "subtype.organisation": ("organisation", "organisation"),
    "subtype.place": ("place", "lieu"),
    "subtype.event": ("event", "événement"),
    "subtype.work": ("work", "œuvre"),
    "subtype.other": ("other", "autre"),
    "subtype.date": ("date", "date"),
    "subtype.time": ("time", "heure"),
    "subtype.duration": ("duration", "durée"),
    "subtype.set": ("recurring", "récurrence"),
    "verdict": ("Verdict", "Verdict"),
    "no_verdict": ("No verdict yet", "Pas encore de verdict"),
    "not_checkable": ("Cannot be checked", "Non vérifiable"),
    "rationale": ("Rationale", "Justification"),
    "claim_text": ("What is claimed", "Énoncé"),
    "claimant": ("Claimant", "Auteur"),
    "claimed_on": ("Said on", "Dit le"),
    "entity": ("Name", "Nom"),
    "role": ("Role", "Fonction"),
    "spelling": ("Spelling", "Orthographe"),
    "spelling_confirmed": ("confirmed", "confirmée"),
    "spelling_open": ("not confirmed", "non confirmée"),
    "meant": ("Means", "Désigne"),
    "bounds": ("Between", "Entre"),
    "bounds_of": ("{} and {}", "{} et {}"),
    "alternatives": ("Could also be", "Autres lectures"),
    "note": ("Note", "Note"),
    "tags": ("Tags", "Étiquettes"),
    "standing": ("Check", "Vérification"),
    "work.to_check": ("Not checked yet", "Pas encore vérifié"),
    "work.in_progress": ("Being checked", "En cours de vérification"),
    "checked": ("Checked by {}, {}", "Vérifié par {}, {}"),
    "checked_plain": ("Checked", "Vérifié"),
    "approved": ("approved by {}, {}", "approuvé par {}, {}"),
    "self_approved": (
        "approved by {}, {}, without a second person",
        "approuvé par {}, {}, sans seconde personne",
    ),
    "approved_plain": ("approved", "approuvé"),
    "review.requested": ("review asked for", "relecture demandée"),
    "review.changes_requested": ("changes asked for", "modifications demandées"),
    "sources_of": ("Sources", "Sources"),
    "stance.supports": ("Supports", "Appuie"),
    "stance.refutes": ("Refutes", "Réfute"),
    "stance.context": ("Context", "Contexte"),
    "class.primary": ("primary source", "source primaire"),
    "class.secondary": ("secondary source", "source secondaire"),
    "secrecy.background": ("on background", "hors citation"),
    "secrecy.confidential": ("confidential", "confidentielle"),
    "accessed": ("accessed {}", "consultée le {}"),
    "archived": ("archived", "archivée"),
    "file_kept": ("kept: {} (SHA-256 {}…)", "conservée\u00a0: {} (SHA-256 {}…)"),
    "private_note": ("Private note", "Note privée"),
    "withheld": ("[withheld]", "[non communiqué]"),
    # what is open, and what was settled
    "open_points": ("Open", "Ouvert"),
    "settled": ("Settled", "Réglé"),
    "corrections": ("Correction", "Correction"),
    "flag": ("{} ({}), raised by {}, {}", "{} ({}), signalé par {}, {}"),
    "flag.resolved": ("resolved by {}, {}", "levé par {}, {}"),
    "flag.dismissed": ("dismissed by {}, {}", "écarté par {}, {}"),
    "reason.number": ("Number", "Chiffre"),
    "reason.quote": ("Quote", "Citation"),
    "reason.name": ("Name", "Nom"),
    "reason.date": ("Date", "Date"),
    "reason.needs_source": ("Needs a source", "Source requise"),
    "reason.legal": ("Legal", "Juridique"),
    "reason.privacy": ("Privacy", "Vie privée"),
    "reason.style": ("Style", "Style"),
    "reason.other": ("Other", "Autre"),
    "severity.info": ("to note", "information"),
    "severity.warn": ("warning", "attention"),
    "severity.block": ("blocking", "bloquant"),
    "changes_asked": ("Changes asked for by {}, {}", "Modifications demandées par {}, {}"),
    "anchor.stale": (
        "The words have changed since they were checked",
        "Les mots ont changé depuis leur vérification",
    ),
    "anchor.proposed": (
        "The place in this version is a proposal",
        "La place dans cette version est une proposition",
    ),
    "anchor.orphan": (
        "The words are no longer in the text",
        "Les mots ne sont plus dans le texte",
    ),
    "correction": ("{} → {}", "{} → {}"),
    "struck_out": ("(struck out)", "(supprimé)"),
    "state.proposed": ("proposed by {}, {}", "proposée par {}, {}"),
    "state.accepted": ("accepted by {}, {}", "acceptée par {}, {}"),
    "state.rejected": ("rejected by {}, {}", "refusée par {}, {}"),
    "state.applied": ("stands in the text, {}, {}", "dans le texte, {}, {}"),
    "whole_article": ("Whole article", "Article entier"),
    # the end
    "text_sha256": ("SHA-256 of the text", "SHA-256 du texte"),
    "history_head": ("Head of history", "Tête de l’historique"),
    "history_of": ("no. {}, {}", "n° {}, {}"),
    "signed_text": ("Text that was signed", "Texte signé"),
    "same_text": ("this one", "celui-ci"),
    "signed_head": ("History when signed", "Historique à la signature"),
    "made": ("Made", "Établi"),
    "made_by": ("{}, by Annotator {}", "{}, par Annotator {}"),
    "proof_told": (
        (
            "Whoever holds the same text can compute its SHA-256 (UTF-8, lines ended by LF) "
            "and compare. The head of history is the hash of the project’s last entry when "
            "this report was made: an earlier entry cannot be changed without changing it."
        ),
        (
            "Qui détient le même texte peut en calculer le SHA-256 (UTF-8, fins de ligne LF) "
            "et comparer. La tête de l’historique est l’empreinte de la dernière inscription "
            "du projet au moment du rapport\u00a0: aucune inscription antérieure ne peut "
            "changer sans la changer."
        ),
    ),
    "text_attached": (
        "The text itself is attached to this file as {}.",
        "Le texte lui-même est joint à ce fichier sous le nom {}.",
    ),
    "confidential_copy": (
        "This copy names confidential sources: keep it to yourself.",
        "Cet exemplaire nomme des sources confidentielles\u00a0: ne pas le diffuser.",
    ),
    "secrecy": ("Confidentiality", "Confidentialité"),
    "cited_at": ("cited for {}", "citée pour {}"),
}
"""Every sentence and word, in the order of `LANGUAGES`; values of ours are `group.value`."""
