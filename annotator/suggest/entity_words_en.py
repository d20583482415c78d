"""English words beside names, for `annotator.suggest.entity_words`."""

from __future__ import annotations

import re
from typing import Final

from annotator.suggest.word_lists import listed

NO_NAMES: Final = listed(
    "a about above according across after against all alongside also although amid among an and"
    " another any april are around as asked at aug august because before behind below beside"
    " between beyond born both but by can christmas could deaths dec december despite diwali"
    " during each easter eight even every everybody everyone feb february few first five for"
    " former four friday from good had halloween has have he hence her here his how however i if"
    " in inside is it its jan january july june just last lawmakers like many march may meanwhile"
    " mep meps monday more most mp mps my near next nine no nobody not nothing nov november now"
    " observers oct october of on once one only or other our outside over per please plus prices"
    " ramadan saturday sept september seven several she should since six so some someone something"
    " still such sunday tariffs ten thank thanks thanksgiving that the their then there these they"
    " this those three through throughout thursday thus tickets to today tomorrow toward towards"
    " tuesday turnout two under unlike until upon via was we wednesday were what when where which"
    " while who why will with within without would yes yesterday yet you your"
)

ORGANISATIONS: Final = listed(
    "academy administration agency airlines airways albion alliance archdiocese archive archives"
    " army assembly association athletic authority banco bancorp bank battalion board brewery"
    " brigade bureau capital center centre chronicle church city clinic club co coalition college"
    " command commission commissioners committee company congress constabulary corp corporation"
    " corps council court courts department diocese electric energy fc federation films foods"
    " force forces foundation front fund gallery gazette group grupo guard guild herald holdings"
    " hospital house iglesia inc infirmary initiative institute journal laboratories laboratory"
    " league llc ltd magazine mail ministry motors museum nations navy network news office opera"
    " orchestra organisation organization parliament partido partners party pharma pictures plc"
    " police post press program programme radio rangers records regiment rhinos rovers school"
    " secretariat seminary senate service services society studios systems technologies telegraph"
    " television theater theatre tigers times tribunal tribune trust tv union united university"
    " wanderers warriors ysbyty ysgol"
)

EVENTS: Final = listed(
    "accord accords agreement agreements airshow award awards battle biennale carnival"
    " championship championships classic conference congress convention cup cyclone declaration"
    " derby disaster exercise exhibition expo fair festival forum games grammys hurricane inquiry"
    " marathon massacre masters olympics open operation pact parade prize proms protocol rally"
    " rebellion referendum regatta revolution riots scandal series storm summit tour tournament"
    " treaty trophy typhoon uprising war week"
)

PLACES: Final = listed(
    "abbey airport arena avenue basin bay beach borough bridge camp canal cape castle cathedral"
    " circuit coast county crescent dam desert district estate falls farm forest fort gardens"
    " glacier glen gulf hall harbor harbour heath hill hills hotel island islands isle isles"
    " junction lake lane library loch marina marsh moor motorway mount mountain oblast ocean"
    " palace park parkway peninsula pier plains plateau plaza port prefecture prison province quay"
    " racecourse reservoir river road sea springs square stadium station strait street terminal"
    " terrace tower towers tunnel valley velodrome viaduct wharf woods"
)

PORTFOLIOS: Final = listed(
    "agriculture budget commerce culture defence defense economy education energy environment"
    " finance foreign health home housing industry interior justice labor labour state trade"
    " transport treasury"
)

_TITLE: Final = (
    r"Rev|Sgt|Capt|Cllr|Supt|Insp|Col|Maj|Brig|Hon|Lt|Gen|Sen|Rep|Gov|"
    r"(?:Vice|Rear|Major|Lieutenant|Brigadier|Attorney|Solicitor|Director"
    r"|Secretary)[- ](?:Admiral|General|Colonel|President|Governor)|Superintendent|Inspector"
    r"|Constable|Commander|Lieutenant|Admiral|Ambassador|Councillor"
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
PERSONS: Final = re.compile(rf"(?<![\w-])(?:{_TITLE}),?[ \u00a0]$", re.IGNORECASE)
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
    r"(?:^|[\s(])(?:in|from|near|at|above|beyond|off|via|towards?|between|through|throughout"
    r"|(?<!according )to|into|across|outside|around)[ \u00a0]$",
    re.IGNORECASE,
)
OF_PLACE: Final = re.compile(
    r"(?:city|town|village|region|state|province|country|capital|people|south|north|east|west"
    r"|governor|mayor|streets|suburb|port|outskirts|area|borough|parish|edge|banks) of $"
    r"|(?<=[a-z]), (?:of|from) $",
    re.IGNORECASE,
)
LAST: Final = listed(
    "action advisers advocates aerospace aid airlines airways analytics bakeries ballet band"
    " biosciences books brands breweries campaign capital care chambers choir cloud concern"
    " consulting cricket cruises daily dairies data digital energy entertainment estates farms"
    " ferries football games gaming gas genetics genomics global health healthcare holidays homes"
    " hotels industries insurance interactive international investments kingdom labs lines"
    " logistics medical mills motors movement nuclear oil partners pharmaceuticals pharmacies"
    " pharmacy post potteries power productions project properties publishers publishing quartet"
    " railway railways relief rescue restaurants robotics rugby sciences securities semiconductor"
    " shipping software solar solicitors solutions steel stores studios supermarkets telecom"
    " textiles therapeutics trains travel trust ventures watch water wind wireless worldwide"
)
LOWER_HEADS: Final = (
    (
        "event",
        re.compile(r"(?<![\w-])((?:treaty|battle|siege|summit|festival|feast) of (?:the )?)$"),
    ),
)
PERIPHRASES: Final = (("place", re.compile(r"Holy Land(?![\w-])")),)
COMMON: Final = listed(
    "act african africans algerian american americans arab arabs asian australian austrian"
    " belgian bill brazilian british briton britons canadian catholic chinese christian christians"
    " christmas church conservative conservatives danish democrat democratic democrats diwali"
    " dutch easter eastern egyptian english european europeans finnish french frenchman german"
    " germans greek halloween hungarian indian indians internet iranian iraqi irish islamic"
    " israeli israelis italian italians japanese jewish jews kenyan korean latin lebanese mexican"
    " moroccan moroccans muslim muslims nigerian northern norwegian palestinian palestinians"
    " polish protestant qatari ramadan republican republicans russian russians saudi scottish"
    " southern spaniard spanish state swedish swiss syrian thanksgiving tories tory tunisian"
    " turkish ukrainian ukrainians vietnamese web welsh western"
)

BODIES: Final = listed("HMP HMS MV RAF USS")
MAKERS: Final = re.compile(
    r"(?<![\w-])(?:author|director|writer|composer|creator|editor|star"
    r"|co-author) of[ \u00a0](?:The )?$"
)
BOUND: Final = re.compile(
    r"(?<![\w-])(?:the|a|an|in|at|from|of|near|into|across)[ \u00a0]$", re.IGNORECASE
)
CIVIL: Final = re.compile(r"(?<![\w-])(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Dame|Lord|Lady)\.?[ \u00a0]$")
NO_FIRST: Final = re.compile(r"(?:[^aeiou]ly|[a-z]{2}ing|[a-z]{3}ed)$")
OUTSIDE: Final = re.compile(r"(?!)")
VERBS: Final = re.compile(
    r"(?<![\w-])(?:is|are|was|were|has|have|had|said|says|told|will|would|that|which|but|he|she"
    r"|they|it|we|i)(?![\w-])",
    re.IGNORECASE,
)
DETERMINER: Final = re.compile(
    r"(?:who\s(?=(?:heads|leads|runs|chairs)\s)|(?:the|a|an|its|his|her|their)\s)", re.IGNORECASE
)
DEFINITE: Final = re.compile(r"(?<![\w-])the[ \u00a0]$", re.IGNORECASE)
JOINTS: Final = (
    r"(?:of the|of|de la|de los|de|du|van der|van den|van de|van|von der|von|der|ter|ten|ap|ab|ben"
    r"|bin|ibn|al|el|dos|das|da|della|del|di|zu|af|i|y|for the|for|and|&)"
)
