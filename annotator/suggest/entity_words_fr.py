"""French words beside names, for `annotator.suggest.entity_words`."""

from __future__ import annotations

import re
from typing import Final

from annotator.suggest.word_lists import listed

NO_NAMES: Final = listed(
    "a ainsi alors ancien ancienne août après au aucun aucune aujourd aussi autre autres aux"
    " avant avec avril battu battue beaucoup bonjour bonne bravo car ce ceci cela celle celles"
    " celui cependant certaines certains ces cet cette ceux chaque chez cinq comme contre créé"
    " créée d d'après dans de demain depuis dernier dernière des deux dimanche dix donc dont"
    " du dès début décembre d’après elle elles en enfin ensuite entre est et face faut fin"
    " février grand grande grâce hier hors huit ici il ils interrogé interrogée janvier je"
    " jeudi juillet juin jusqu l l'an la le les leur leurs loin lors lorsque lundi là-bas ma"
    " mai mais malgré mardi mars merci mercredi mes mi moins mon même neuf ni non nos notre"
    " nous nouveau nouvelle novembre né née octobre on ont or ou oui outre où par parmi"
    " pendant peu plus plusieurs pour pourtant premier première près puis puisque quand quant"
    " quatre que quelques qui quoi reste restent sa samedi sans selon sept septembre ses seul"
    " seule si sinon six son sont sous suite sur tandis tous tout toute toutefois toutes trois"
    " trop très tu un une vendredi vers voici voilà vos votre vous à ça élu élue était"
)

ORGANISATIONS: Final = listed(
    "académie agence aj alliance armée as assemblée association autorité banque bureau"
    " cabinet caisse centre chambre club coalition collège comité commission compagnie"
    " confédération conseil cour croix-rouge direction entreprise fc fondation fonds force"
    " forces front fédération garde gendarmerie groupe haut haute hôpital institut laboratoire"
    " ligue lycée marine ministère mouvement musée mutuelle nations observatoire office og"
    " olympique opéra ordre organisation paris-saint-germain parlement parquet parti police"
    " préfecture racing radio rassemblement rc réseau secours service société stade syndicat"
    " sénat théâtre tribunal union université école"
)

EVENTS: Final = listed(
    "accord accords bataille championnat championnats conférence congrès cop coupe euro"
    " exposition festival foire forum g20 g7 grenelle guerre jeux journées mondial opération"
    " prix révolution salon sommet tour tournoi traité vendée-globe"
)

PLACES: Final = listed(
    "avenue aéroport baie boulevard cap cathédrale château col désert fleuve forêt gare golfe"
    " lac mer mont montagne océan place plage pont port quartier rivière rue stade vallée île"
)

PORTFOLIOS: Final = listed(
    "affaires agriculture budget commerce culture défense environnement extérieures famille"
    " finances forces industrie intérieur intérieure justice logement numérique outre-mer"
    " recherche santé sports tourisme transports travail économie éducation énergie étrangères"
)

_TITLE: Final = (
    r"M\.|MM\.|Mme|Mmes|Mlle|Dr|Pr|Me|Mgr|monsieur|madame|maître|docteur|professeure?"
    r"|président\w*|ministre|maire|députée?|sénat(?:eur|rice)|préfet|préfète|procureure?|juge|général\w*"
    r"|colonel\w*|capitaine|commandant\w*|chancelier|chancelière|directeur|directrice|porte-parole"
    r"|secrétaire|chercheu\w+|économiste|historien\w*|avocate?|journaliste|écrivaine?|autrice"
    r"|auteur|chant(?:eur|euse)|act(?:eur|rice)|réalisat(?:eur|rice)|entraîneu\w+|sélectionneur|roi"
    r"|reine|prince|princesse|pape|cardinal|évêque|imam|rabbin|inspecteur|inspectrice|commissaire"
    r"|ambassad(?:eur|rice)|gouverneure?|premier ministre|première ministre|ex-\w+|candidate?"
    r"|ancien(?:ne)? \w+|critique|médecin|infirmière?|agriculteur|agricultrice|déléguée?|patronn?e?"
    r"|PDG|syndicaliste|militante?|responsable|chef|cheffe|numéro (?:un|deux)|vice-\w+|adjointe?"
    r"|sociologue|politologue|philosophe|physicien(?:ne)?|biologiste|climatologue|épidémiologiste"
    r"|conseill(?:er|ère)|lieutenant\w*|adjudant\w*|amiral|brigadier|rédact(?:eur|rice)|fondat(?:eur|rice)|cofondat(?:eur|rice)|dirigeante?"
)
_NO_JOINT: Final = "".join(
    rf"(?<! {joint})"
    for joint in ("de", "du", "des", "la", "les", "le", "à", "au", "aux", "en", "et")
)
"""*le président du Sénat*: what follows is no person."""

TITLES: Final = re.compile(rf"(?<![\w-])(?:{_TITLE})(?![\w-])", re.IGNORECASE)
PERSONS: Final = re.compile(
    rf"(?<![\w-])(?:{_TITLE})(?: [\w’'-]+){{0,4}}{_NO_JOINT},?[ \u00a0]$", re.IGNORECASE
)
OFFICES: Final = re.compile(
    r"(?<![\w-])(?:ex-|vice-)?(?:ministre|secrétaire|commission|directeur|directrice|chef|conseill(?:er|ère))"
    r"(?: [\w’'-]+){0,3} (?:de la |de l['’]|du |des |aux |à la |à l['’])$",
    re.IGNORECASE,
)
WORKS: Final = re.compile(
    r"(?:film|roman|livre|album|chanson|série|essai|pièce|tableau|opéra|revue|ouvrage|recueil"
    r"|documentaire|bande dessinée|intitulée?s?|titrée?)\s*$",
    re.IGNORECASE,
)
EXERCISES: Final = re.compile(
    r"(?:exercices?(?: \w+){0,2}|opération|festival|exposition|manœuvres?(?: \w+)?|sommet)\s*$",
    re.IGNORECASE,
)
WHERE: Final = re.compile(
    r"(?:^|[\s(])(?:à|en|vers|depuis|jusqu['’]à|près d(?:e|['’])|dans|chez)[ \u00a0]?$",
    re.IGNORECASE,
)
OF_PLACE: Final = re.compile(
    r"(?:ville|village|commune|habitants?|région|département|province|pays|capitale|vallée|sud"
    r"|nord|est|ouest|centre|large|côtes?|île|plage|aéroport"
    r"|banlieue|frontière|abords|hôpital|mairie|maire|barrage|gare|port) d(?:e |u |es |['’])$",
    re.IGNORECASE,
)
_OF: Final = r" (?:de la |de l['’]|du |des |de |d['’])$"
LOWER_HEADS: Final = (
    (
        "place",
        re.compile(r"(?<![\w-])((?:rue|avenue|boulevard|quai|stade|square|lac|mont|col) )$"),
    ),
    (
        "organisation",
        re.compile(
            r"(?<![\w-])((?:ministère|secrétariat d['’][ÉE]tat|université|cour d['’]appel"
            rf"|tribunal(?: \w+)?|chambre d[’'\w]+ \w+|parquet){_OF})"
        ),
    ),
    (
        "organisation",
        re.compile(
            r"(?<![\w-])((?:musée|lycée|collège|théâtre|fondation|institut|opéra|syndicat|cabinet)"
            r" (?:de la |de l['’]|du |des |de |d['’])?)$"
        ),
    ),
    (
        "event",
        re.compile(
            r"(?<![\w-])((?:accords?|traité|sommet|festival|bataille|guerre|tournoi|prix|jeux"
            rf"|marathon|carnaval|congrès|conférence|procès){_OF})"
        ),
    ),
)
PERIPHRASES: Final = (
    ("place", re.compile(r"[ÉE]tat hébreu(?![\w-])")),
    ("organisation", re.compile(r"[ÉE]tat islamique(?![\w-])")),
)
COMMON: Final = listed("état etat états etats église eglise")

VERBS: Final = re.compile(
    r"(?<![\w-])(?:est|sont|était|étaient|a|ont|avait|avaient|sera|fut|dit|affirme|explique|estime"
    r"|qui|que|mais|où|dont|il|elle|ils|elles|nous|on)(?![\w-])",
    re.IGNORECASE,
)
DETERMINER: Final = re.compile(r"(?:l['’]|(?:le|la|les|un|une|son|sa|leur)\s)", re.IGNORECASE)
DEFINITE: Final = re.compile(r"(?<![\w-])(?:le|la|les|au|du)[ \u00a0]$", re.IGNORECASE)
JOINTS: Final = r"(?:de la|de l['’]|de|du|des|d['’]|el|al|ben|bin|von|van|di|da|le|la|lès|sur|en)"
