"""English words beside names, for `annotator.suggest.entity_words`."""

from __future__ import annotations

import re
from typing import Final

from annotator.suggest.word_lists import listed

NO_NAMES: Final = listed(
    "a about according after against all also although among an and another any april are as"
    " asked at august because before between born both but by can could deaths december"
    " despite during each eight even every everybody everyone february few first five for"
    " former four friday from good had has have he her here his how however i if in is it its"
    " january july june just last many march may meanwhile monday more most my new next nine"
    " no nobody not nothing november now observers october of old on once one only or other"
    " our over please prices saturday september seven several she should since six so some"
    " someone something still such sunday tariffs ten thank thanks that the their then there"
    " these they this those three through thursday tickets to today tomorrow tuesday turnout"
    " two under until was we wednesday were what when where which while who why will with"
    " without would yes yesterday yet you young your"
)

ORGANISATIONS: Final = listed(
    "academy administration agency airlines alliance archive archives army assembly"
    " association authority bank board bureau capital center centre chronicle church city"
    " clinic club coalition college command commission commissioners committee company"
    " congress corporation corps council court department electric energy fc federation force"
    " forces foundation fund gallery gazette group guard guild herald holdings hospital house"
    " inc initiative institute journal laboratories laboratory league ltd magazine mail"
    " ministry motors museum nations navy network news office opera orchestra organisation"
    " organization parliament partners party police post press program programme radio records"
    " school secretariat senate service services society studios systems technologies"
    " telegraph television theater theatre times tribunal tribune trust tv union university"
)

EVENTS: Final = listed(
    "accord accords award awards battle championship championships conference congress cup"
    " day derby exhibition fair festival forum games marathon olympics open prize revolution"
    " summit tournament treaty war week"
)

PLACES: Final = listed(
    "airport avenue bay beach bridge cape coast county desert forest gulf hill hills island"
    " lake mount mountain ocean park peninsula port river road sea springs square stadium"
    " station street valley"
)

PORTFOLIOS: Final = listed(
    "agriculture budget commerce culture defence defense economy education energy environment"
    " finance foreign health home housing industry interior justice labor labour state trade"
    " transport treasury"
)

_TITLE: Final = (
    r"Superintendent|Inspector|Constable|Commander|Lieutenant|Admiral|Ambassador|Councillor"
    r"|Baroness|Baron|Rabbi|Sheikh|Sheriff|Commissioner|Headteacher|Mr\.?|Mrs\.?|Ms\.?|Miss"
    r"|Dr\.?|Prof\.?|Professor|Sir|Lord|Lady|Dame|President|Prime Minister|Minister|Senator"
    r"|Sen\.|Rep\.|Representative|Congress(?:man|woman)|Governor|Gov\.|Mayor|Judge|Justice"
    r"|General|Gen\.|Colonel|Captain|Sergeant|Lt\.|Chancellor|Secretary|King|Queen|Prince"
    r"|Princess|Pope|Cardinal|Bishop|Archbishop|Reverend|Rev\.|Chief|Director|Chairman"
    r"|Chairwoman|spokes\w+|minister|president|mayor|leader|coach|manager|singer|actor|actress"
    r"|author|writer|director|founder|banker|lawyer|researcher|professor|economist|historian"
    r"|journalist|analyst|farmer|nurse|teacher|detective|officer|candidate|captain|striker"
    r"|midfielder|premier|chairman|chief executive|chief|secretary|head|deputy"
    r"|vice[- ]president|ambassador|senator|governor|headteacher|hydrologist|parent|scientist"
    r"|physicist|biologist|sociologist|adviser|advisor|activist|campaigner|editor"
)
TITLES: Final = re.compile(rf"(?<![\w-])(?:{_TITLE})(?![\w-])")
PERSONS: Final = re.compile(rf"(?<![\w-])(?:{_TITLE}),?[ \u00a0]$")
OFFICES: Final = re.compile(r"(?<![\w-])(?:minister|secretary) (?:for|of) $", re.IGNORECASE)
WORKS: Final = re.compile(
    r"(?:film|movie|novel|book|album|song|series|play|painting|opera|essay|memoir|documentary"
    r"|musical|single|poem|titled|called)\s*$",
    re.IGNORECASE,
)
EXERCISES: Final = re.compile(
    r"(?:exercises?|operation|drills?|festival|exhibition)\s*$", re.IGNORECASE
)
WHERE: Final = re.compile(
    r"(?:^|[\s(])(?:in|from|near|(?<!according )to|into|across|outside|around)[ \u00a0](?:the )?$",
    re.IGNORECASE,
)
OF_PLACE: Final = re.compile(
    r"(?:city|town|village|region|state|province|country|capital|people|south|north|east|west"
    r"|governor|mayor|streets|suburb|port) of $",
    re.IGNORECASE,
)
LOWER_HEADS: Final = (
    (
        "event",
        re.compile(r"(?<![\w-])((?:treaty|battle|siege|summit|festival|feast) of (?:the )?)$"),
    ),
)
PERIPHRASES: Final = (("place", re.compile(r"Holy Land(?![\w-])")),)
COMMON: Final = listed(
    "state church internet web americans british briton britons french frenchman german germans"
    " english scottish welsh irish israeli israelis moroccan moroccans algerian tunisian egyptian"
    " russian russians chinese ukrainian ukrainians japanese indian indians italian italians"
    " spanish spaniard polish greek turkish iranian iraqi syrian lebanese palestinian palestinians"
    " saudi qatari african africans american european europeans asian canadian mexican brazilian"
    " australian dutch belgian swiss swedish danish norwegian finnish austrian hungarian kenyan"
    " nigerian korean vietnamese arab arabs jewish jews muslim muslims christian christians"
    " catholic protestant islamic latin western eastern northern southern republican republicans"
    " democrat democrats democratic conservative conservatives tory tories"
)

VERBS: Final = re.compile(
    r"(?<![\w-])(?:is|are|was|were|has|have|had|said|says|told|will|would|that|which|but|he|she"
    r"|they|it|we|i)(?![\w-])",
    re.IGNORECASE,
)
DETERMINER: Final = re.compile(
    r"(?:who\s(?=(?:heads|leads|runs|chairs)\s)|(?:the|a|an|its|his|her|their)\s)", re.IGNORECASE
)
DEFINITE: Final = re.compile(r"(?<![\w-])the[ \u00a0]$", re.IGNORECASE)
JOINTS: Final = r"(?:of the|of|de la|de|du|van der|van|von|der|ben|bin|al|el|da|di|for the|for|and)"
