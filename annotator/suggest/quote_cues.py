"""Cues of speech: the words that say that somebody said something, in French and in English."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

RECOGNISER: Final = "quotes/2"
"""Name and version: another version may find other quotations in the same text."""

_PRESENT: Final = (
    "accus|affirm|ajout|alert|analys|annonc|argument|argu|assur|atten|avanc|clam|comment"
    "|condamn|confi|confirm|contest|constat|critiqu"
    "|déclar|dénonc|déplor|détaill|estim|expliqu|expos|exprim|gliss|indiqu|insist|invoqu|ironis|jug"
    "|justifi|lanc|martel|martèl|mentionn|murmur|not|nuanc|objec|observ|plaid|pointe|précis"
    "|proclam|racont"
    "|protest|raill|rassur|rapport|rappell|rappel|recommand|regrett|relat|remarqu|répèt|répét"
    "|réclam|réfut|reproch|résum|salu|rétorqu|révèl|révél"
    "|signal|souffl|soulign|suggèr|suggér|témoign|tempêt|tonn|tranch|tweet|s['’]exclam|s['’]indign"
    "|s['’]insurg|s['’]interrog|s['’]inquièt|s['’]étonn|s['’]alarm|se félicit|s['’]agac"
    "|se lament|s['’]emport|se défend|s['’]enthousiasm|s['’]amus|s['’]effrai|s['’]excus"
    "|s['’]attrist"
    "|s['’]offusqu|s['’]emball|s['’]esclaff|s['’]indiffèr|se désol|se moqu|enrag|lâch|balai|fulmin"
    "|soupir|grinc|pest|persifl|plaisant|alert|marmonn|bredouill|énumèr|énumér|scand|demand|pleur"
    "|jur|certifi|grond|râl|bougonn|ricane|badin|tempèr|relativis|implor|suppli|hurl|chuchot"
    "|fustig|récapitul|object|recadr|cingl|assèn|assén|modèr|modér|souhait|propos|questionn|félicit|explos"
    "|grommel|concèd|concéd|avou|rabrou|rêv|temporis|dédramatis|argument|prophétis|philosoph|jubil|exult|sanglot|interpell|enchaîn|espèr|espér|relèv"
    "|relev|démontr|calcul|évalu"
)
_IRREGULAR: Final = (
    "di[ts]|disent|disai(?:t|ent)|dira|diront|écri(?:t|vent|vait)|répond(?:ent|ait)?"
    "|réplique(?:nt)?"
    "|réagi(?:t|ssent|ssait)|poursui(?:t|vent|vait)|conclu(?:t|ent|ait)|soutien(?:t|nent)|soutenait"
    "|prévien(?:t|nent)|averti(?:t|ssent)|promet(?:tent|tait)?|reconnaî(?:t|tre)|reconnaissent"
    "|reconnaissait|admet(?:tent|tait)?|dément(?:ent|ait)?|se réjoui(?:t|ssent)|cri(?:e|ent|ait)"
    "|croi(?:t|ent)|croyait|considèr(?:e|ent)|considérait|maintien(?:t|nent)|prétend(?:ent|ait)?"
    "|s['’]émeu(?:t|vent)|sourit|rit|décri(?:t|vent|vait)|gémit|frémit|se rappelle|se défend"
    "|s['’]est (?:défendue?|excusée?|écriée?|emportée?|réjouie?)|écrie|lui (?:a )?lanc(?:e|é)"
    "|renchéri(?:t|ssent)|appren(?:d|nent)|garanti(?:t|ssent)|se souvien(?:t|nent)|se plain(?:t)"
    "|met en garde|fait (?:valoir|savoir|remarquer|observer)|font (?:valoir|savoir|remarquer)"
)
_PARTICIPLES: Final = (
    f"(?:{_PRESENT.replace('s[' + chr(39) + '’]', '').replace('se ', '')})[ée]+e?s?"
    "|dite?s?|écrite?s?|répondu|répliqué|réagi|poursuivi|conclu|soutenu|prévenu|averti|promis"
    "|reconnu|admis|démenti|crié|cru|considéré|maintenu|prétendu|renchéri|réjoui|appris|garanti"
    "|plaint|mis en garde|fait (?:valoir|savoir|remarquer|observer)"
)
_AUXILIARY: Final = (
    r"(?:s['’]est|s['’]était|se sont|s['’]étaient|a|ont|avait|avaient|aura|aurait|auraient)"
)
_ADVERB: Final = (
    r"(?:\s(?:ainsi|aussi|encore|également|déjà|alors|ensuite|notamment|toutefois|pourtant"
    r"|d['’]ailleurs|de son côté|pour sa part|quant à (?:lui|elle)|[^\W\d_]+ment))?"
)
_PRONOUN: Final = r"(?:-t)?-(?P<pronoun>ils?|elles?|on|nous|je)"
_FRENCH_VERB: Final = (
    rf"(?:{_AUXILIARY}(?:{_PRONOUN})?{_ADVERB}\s(?:{_PARTICIPLES})"
    rf"|(?:(?:{_PRESENT})(?:e|es|ent|ait|aient|èrent|a)|{_IRREGULAR})"
    r"(?:(?:-t)?-(?P<pronoun2>ils?|elles?|on|nous|je))?)(?![\w-])"
)
_FRENCH_SOURCE: Final = (
    r"(?:selon|d['’]après|suivant|à en croire|de l['’]avis (?:de|du|des)|aux dires (?:de|du|des)"
    r"|de l['’]aveu (?:même )?(?:de|du|des)|de source[s]?(?=\s\w+)"
    r"|pour(?=\s[^.;:«»“”\"\n]{2,140},\s?(?:[«“\"]|$)))(?!\w)"
)
_ENGLISH_VERB: Final = (
    r"(?:(?:has|have|had)\s(?:also\s|already\s|since\s)?)?"
    r"(?:said|says|say|saying|told|tells|added|adds|explained|explains|warned|warns|argued|argues"
    r"|claimed|claims|stated|states|noted|notes|insisted|insists|replied|replies|wrote|writes"
    r"|announced|announces|declared|declares|confirmed|confirms|denied|denies|admitted|admits"
    r"|recalled|recalls|testified|tweeted|posted|continued|continues|concluded|concludes|stressed"
    r"|stresses|acknowledged|acknowledges|observed|remarked|commented|complained|conceded|promised"
    r"|estimated|believes|thinks|quipped|joked|recounted|responded|responds|emphasi[sz]ed|boasted"
    r"|sighed|sighs|shouted|fumed|begged|grumbled|scoffed|pledged|laughed|cried|whispered|muttered"
    r"|mumbled|snapped|thundered|screamed|yelled|urged|pleaded|protested|objected|enthused|gushed"
    r"|mused|reflected|reckoned|reckons|predicted|retorted|countered|shrugged|sneered|chuckled"
    r"|sobbed"
    r"|wept|roared|advised|accepted|restated|agreed|ruled|maintained|suggested|revealed|found"
    r"|lamented|reiterated|asserted|alleged|vowed|cautioned|pointed out|went on"
    r"|(?:called|calls|described|describes|dismissed|branded|hailed|praised)"
    r"(?=\s[^“”\"«».;:\n]{2,60}(?:[“\"«]|$)))(?![\w-])"
)
_ENGLISH_SOURCE: Final = r"(?:according to|in the words of|in the view of)(?!\w)"


@dataclass(frozen=True, slots=True)
class Cues:
    """What tells of speech in a language: a verb of saying, and what names a source (*selon*)."""

    verb: re.Pattern[str]
    source: re.Pattern[str]
    leads: re.Pattern[str]
    """What stands right before words in quotation marks that are somebody's: *parle de « … »*."""
    that: re.Pattern[str]
    """What joins a verb of saying to what was said, when it is not quoted."""


FRENCH: Final = Cues(
    re.compile(rf"(?<![\w-])(?:{_FRENCH_VERB})", re.IGNORECASE),
    re.compile(rf"(?<![\w-])(?:{_FRENCH_SOURCE})", re.IGNORECASE),
    re.compile(
        r"(?<![\w-])(?:(?:parl|avertit |s['’]inquièt)\w* d(?:e\s|['’])|(?:appell|en appell)\w* à\s"
        r"|(?:évoqu|dénonç|dénonc|point|fustig|réclam|exig|promet|condamn|vant|salu|redout|crain"
        r"|déplor|regrett|préconis|prôn|défend)\w*\s|y (?:voi|li)[ts]\s|(?:voi|li)t(?: là)? dans"
        r" [^«»“”\"\n]{2,40}\s|qualifi\w+ [^«»“”\"\n]{2,60} d(?:e\s|['’]))$",
        re.IGNORECASE,
    ),
    re.compile(r"\s+(?:[^,.;:«»\"]{1,40}?\s)?qu(?:e\s|['’])", re.IGNORECASE),
)
ENGLISH: Final = Cues(
    re.compile(rf"(?<![\w-])(?:{_ENGLISH_VERB})", re.IGNORECASE),
    re.compile(rf"(?<![\w-])(?:{_ENGLISH_SOURCE})", re.IGNORECASE),
    re.compile(
        r"(?<![\w-])(?:(?:spoke|speaks|warned|warns|complained|talked) (?:of|about)\s"
        r"|(?:denounced|condemned|deplored|promised|demanded|criticised|criticized|hailed|urged)"
        r"\s(?:an? |the )?)$",
        re.IGNORECASE,
    ),
    re.compile(r"\s+(?:[^,.;:“”\"]{1,40}?\s)?that\s", re.IGNORECASE),
)


def cues_of(lang: str) -> Cues:
    """Return the cues of a BCP 47 tag; all but French is read as English."""
    return FRENCH if lang.lower().startswith("fr") else ENGLISH
