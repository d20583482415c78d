"""What makes a English sentence worth checking, or not, for `annotator.suggest.claims`."""

from __future__ import annotations

from typing import Final

from annotator.suggest.claim_signs import SHARED, Sign, whole_words

MONTHS: Final = (
    "january|february|march|april|may|june|july|august|september|october|november|december"
)

SIGNS: Final = (
    *SHARED,
    Sign(
        "large_number",
        0.7,
        whole_words(
            r"hundreds?|thousands?|millions?|billions?|trillions?|dozens?|half|third|quarter"
            r"|double|triple|majority"
        ),
    ),
    Sign(
        "spelt_number",
        1.1,
        whole_words(
            r"two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty"
            r"|fifty"
        ),
    ),
    Sign(
        "comparison",
        1.2,
        whole_words(
            r"more than|less than|fewer than|\w+er than|as many as|as much as|at least|up to"
            r"|compared (?:to|with)|times (?:more|less|higher|lower)|twice"
        ),
    ),
    Sign(
        "superlative",
        0.8,
        whole_words(
            r"the (?:most|least)|the \w+est|first|best|worst|largest|biggest|highest|lowest"
            r"|record|number one|only"
        ),
    ),
    Sign(
        "change",
        0.9,
        whole_words(
            r"increas\w+|rose|ris(?:e|en|ing)|grew|grow\w*|fell|fall(?:en|ing|s)?|drop\w*"
            r"|declin\w+|cut\w*|doubl\w+|tripl\w+|reduc\w+|soar\w+|surged?|lost|gained"
        ),
    ),
    Sign(
        "absolute",
        0.1,
        whole_words(
            r"never|always|no one|nobody|nothing|every|everyone|everybody|all|none|nowhere"
        ),
    ),
    Sign(
        "cause",
        0.8,
        whole_words(
            r"because of|due to|thanks to|caus\w+|led to|leads to|resulted in"
            r"|responsible for|as a result"
        ),
    ),
    Sign(
        "attribution",
        0.1,
        whole_words(
            r"according to|said|says|told|claimed|claims|announced|reported|reports?|study"
            r"|survey|poll|statement|figures|data|shows?"
        ),
    ),
    Sign(
        "dated_fact",
        0.8,
        whole_words(
            r"(?:in|since|by|before|until) (?:\w+ )?(?:1[5-9]|20)\d\d"
            rf"|(?:{MONTHS}) \d{{1,2}}|(?:{MONTHS}) (?:1[5-9]|20)\d\d"
            r"|last (?:year|month|week)|\w+ (?:years|months|days) ago"
        ),
    ),
    Sign(
        "law_and_office",
        0.4,
        whole_words(
            r"law|bill|act|treaty|voted?|passed|signed|elected|appointed|convicted|banned"
            r"|allowed|government|congress|parliament|court|president|minister"
        ),
    ),
    Sign(
        "past_deed",
        0.5,
        whole_words(
            r"(?:has|have|had|was|were) (?:\w+ly )?(?:been )?\w{3,}(?:ed|en|wn|ght|de)"
            r"|\w{3,}ed"
        ),
    ),
    Sign(
        "opinion",
        -1.4,
        whole_words(
            r"i (?:think|believe|feel|hope|wish|guess)|we (?:think|believe|hope)"
            r"|in my opinion|should|ought to|maybe|perhaps|beautiful|wonderful|terrible"
            r"|great|awful|disgraceful|lovely|sad|probably"
        ),
    ),
    Sign(
        "future",
        -0.9,
        whole_words(r"will|shall|going to|tomorrow|soon"),
    ),
    Sign(
        "courtesy",
        -1.7,
        whole_words(
            r"thank you|thanks|hello|good (?:morning|evening)|please|congratulations|welcome"
            r"|click|subscribe|read more|photo|advertisement"
        ),
    ),
    Sign(
        "first_person",
        -1.5,
        whole_words(r"i|we|you|my|our|your|us|me"),
    ),
)
