"""French words beside names, for `annotator.suggest.entity_words`."""

from __future__ import annotations

import re
from typing import Final

from annotator.suggest.word_lists import listed

NO_NAMES: Final = listed(
    "a ainsi alors ancien ancienne août après au aucun aucune aujourd aussi autre autres aux"
    " avant avec avril battu battue beaucoup bonjour bonne bravo car ce ceci cela celle celles"
    " celui cependant certaines certains ces cet cette ceux chaque chez cinq comme contre créé"
    " créée d d'après dans de demain depuis dernier dernière des deux dimanche dix donc dont du"
    " dès début décembre d’après elle elles en enfin ensuite entre est et face faut fin février"
    " grand grande grâce hier hors huit ici il ils interrogé interrogée janvier je jeudi juillet"
    " juin jusqu l l'an la le les leur leurs loin lors lorsque lundi là-bas ma mai mais malgré"
    " mardi mars merci mercredi mes mi moins mon même neuf ni non nos notre nous nouveau nouvelle"
    " novembre né née octobre on ont or ou oui outre où par parmi pendant peu plus plusieurs pour"
    " pourtant premier première près puis puisque quand quant quatre que quelques qui quoi reste"
    " restent sa samedi sans selon sept septembre ses seul seule si sinon six son sont sous suite"
    " sur tandis tous tout toute toutefois toutes trois trop très tu un une vendredi vers voici"
    " voilà vos votre vous à ça élu élue était"
)

ORGANISATIONS: Final = listed(
    "académie aciéries agence aj alliance amicale archives armée ars as assemblée association"
    " autorité bagad banque bibliothèque bloc brigade bureau cabinet caisse cci centre cercle"
    " chambre chantiers chaîne chorale chru chu cinémathèque clinique club coalition collectif"
    " collège comité commission communauté compagnie compagnons confrérie confédération conseil"
    " conservatoire consortium coopérative cour croissant-rouge croix-rouge direction distillerie"
    " entente entreprise fc fondation fonderies fonds force forces forges fromagerie front"
    " fédération galeries garde gendarmerie groupe groupement haut haute hôpital inspection"
    " institut intersyndicale laboratoire laboratoires ligue lycée magasins manufacture marine"
    " maternité ministère mouvement musée muséum mutuelle médiathèque mémorial nations"
    " observatoire office og olympique opéra orchestre ordre organisation paris-saint-germain"
    " parlement parquet parti planétarium police préfecture pôle racing radio rassemblement rc"
    " rédaction réseau secours service société soulèvements stade syndicat sénat théâtre tribunal"
    " union université verrerie verreries école éditions établissements"
)

EVENTS: Final = listed(
    "accord accords bataille biennale championnat championnats collecte conférence congrès"
    " convention cop coupe euro exposition festival foire forum fête fêtes g20 g7 grenelle guerre"
    " jeux journées marathon mondial nuit nuits opération pacte printemps prix protocole quinzaine"
    " rallye rencontres révolution salon semaine sommet tour tournoi traité trophée vendée-globe"
)

PLACES: Final = listed(
    "avenue aéroport baie boulevard canal cap cathédrale château col désert fleuve forêt gare"
    " golfe halle jardin lac maison mer mont montagne océan palais parc passage place plage pont"
    " port quartier rivière rue stade tour vallée île"
)

PORTFOLIOS: Final = listed(
    "affaires agriculture budget commerce culture défense environnement extérieures famille"
    " finances forces industrie intérieur intérieure justice logement numérique outre-mer"
    " recherche santé sports tourisme transports travail économie éducation énergie étrangères"
)

_TITLE: Final = (
    r"M\.|MM\.|Mme|Mmes|Mlle|Dr|Pr|Me|Mgr|monsieur|madame|maître|docteur|professeure?"
    r"|président\w*|ministre|maire|députée?|sénat(?:eur|rice)|préfet|préfète|procureure?|juge"
    r"|général\w*"
    r"|colonel\w*|capitaine|commandant\w*|chancelier|chancelière|directeur|directrice|porte-parole"
    r"|secrétaire|chercheu\w+|économiste|historien\w*|avocate?|journaliste|écrivaine?|autrice"
    r"|auteur|chant(?:eur|euse)|act(?:eur|rice)|réalisat(?:eur|rice)|entraîneu\w+|sélectionneur|roi"
    r"|reine|prince|princesse|pape|cardinal|évêque|imam|rabbin|inspecteur|inspectrice|commissaire"
    r"|ambassad(?:eur|rice)|gouverneure?|premier ministre|première ministre|ex-\w+|candidate?"
    r"|ancien(?:ne)? \w+|critique|médecin|infirmière?|agriculteur|agricultrice|déléguée?|patronn?e?"
    r"|PDG|syndicaliste|militante?|responsable|chef|cheffe|numéro (?:un|deux)|vice-\w+|adjointe?"
    r"|sociologue|politologue|philosophe|physicien(?:ne)?|biologiste|climatologue|épidémiologiste"
    r"|conseill(?:er|ère)|lieutenant\w*|adjudant\w*|amiral|brigadier|rédact(?:eur|rice)"
    r"|fondat(?:eur|rice)|cofondat(?:eur|rice)|dirigeante?"
)
_NO_JOINT: Final = "".join(
    rf"(?<! {joint})"
    for joint in ("de", "du", "des", "la", "les", "le", "à", "au", "aux", "en", "et")
)
"""*le président du Sénat*: what follows is no person."""

TITLES: Final = re.compile(rf"(?<![\w-])(?:{_TITLE})(?![\w-])", re.IGNORECASE)
PERSONS: Final = re.compile(
    rf"(?<![\w-])(?:{_TITLE})(?-i: [a-zà-öø-ÿœ][\w’'-]*){{0,4}}{_NO_JOINT},?[ \u00a0]$",
    re.IGNORECASE,
)
OFFICES: Final = re.compile(
    r"(?<![\w-])(?:ex-|vice-)?(?:ministre|secrétaire|commission|directeur|directrice|chef"
    r"|conseill(?:er|ère))"
    r"(?: [\w’'-]+){0,3} (?:de la |de l['’]|du |des |aux |à la |à l['’])$",
    re.IGNORECASE,
)
WORKS: Final = re.compile(
    r"(?:film|roman|livre|album|chanson|série|essai|pièce|tableau|opéra|revue|ouvrage|recueil"
    r"|documentaire|bande dessinée|intitulée?s?|titrée?)\s*$",
    re.IGNORECASE,
)
EXERCISES: Final = re.compile(
    r"(?:exercices?(?: \w+){0,2}|manœuvres?(?: \w+)?)\s*$",
    re.IGNORECASE,
)
WHERE: Final = re.compile(
    r"(?:^|[\s(])(?:à|en|vers|depuis|jusqu['’]à|près d(?:e|['’])|dans (?:la |le |les |l['’])"
    r"|(?:autour|au large|au sud|au nord|à l['’]est|à l['’]ouest|originaires?|natifs?|native|proche"
    r"|non loin|au cœur|au centre|au départ|à destination|en provenance|hors) d(?:e |u |es |['’]))"
    r"[ \u00a0]?$",
    re.IGNORECASE,
)
OF_PLACE: Final = re.compile(
    r"(?:ville|village|commune|habitants?|région|département|province|pays|capitale|vallée|sud"
    r"|nord|est|ouest|centre|large|côtes?|île|plage|aéroport"
    r"|banlieue|frontière|abords|hôpital|mairie|maire|barrage|gare|port) d(?:e |u |es |['’])$",
    re.IGNORECASE,
)
_OF: Final = r" (?:de la |de l['’]|du |des |de |d['’])$"
LAST: Final = listed(
    "airlines assurances autrement aviation aéronautique bank biosciences biotech capital"
    " consulting corp digital distribution energies ensemble entertainment environnement foods"
    " group habitat habitats inc industries international invest logistique ltd mobilité mobilités"
    " motors média médias métropole pharma productions services solutions studios systems"
    " technologies telecom télécom énergie énergies"
)
LOWER_HEADS: Final = (
    (
        "place",
        re.compile(
            r"(?<![\w-])((?:prison|galerie|viaduc|palais(?: de justice)?|rocher|temple|rue"
            r"|avenue|boulevard|quai|place|square|lac|mer|golfe|détroit|baie|îles?"
            r"|forêt|massif|parc|château|abbaye|plateau|canal|pont|tunnel|gare|aéroport|stade|tour"
            rf"|cathédrale|église|pointe|plage|cap|gorges|étang|cimetière|jardin|porte){_OF})"
        ),
    ),
    (
        "organisation",
        re.compile(
            r"(?<![\w-])((?:ministère|secrétariat d['’][ÉE]tat|université|cour d['’]appel"
            r"|tribunal(?: \w+| de commerce| pour enfants)?|conseil de prud['’]hommes"
            r"|faculté(?: de \w+| des \w+)?|chambre d[’'\w]+ \w+|conseil (?:régional"
            r"|départemental|général)"
            rf"|cour d['’]assises(?: \w+)?|cour administrative d['’]appel){_OF})"
        ),
    ),
    (
        "organisation",
        re.compile(
            r"(?<![\w-])((?:musée|lycée|collège|théâtre|fondation|institut|opéra|école|clinique"
            rf"|orchestre|conservatoire){_OF})"
        ),
    ),
    (
        "event",
        re.compile(
            r"(?<![\w-])((?:accords?|traité|sommet|festival|bataille|guerre|tournoi|prix|jeux|coupe"
            r"|marathon|carnaval|congrès|conférence|procès|pacte|protocole|convention|foire|salon"
            rf"|biennale|rallye|fête|tour|trophée|championnats?|grand prix|forum){_OF})"
        ),
    ),
)
BODIES: Final = listed("ARS CAF CCI CH CHR CHRU CHU CPAM CRS IAE IEP INSA IUT MJC PMI SDIS TGI UFR")
MAKERS: Final = re.compile(
    r"(?<![\w-])(?:auteure?|autrice|réalisat(?:eur|rice)|composit(?:eur|rice)|coauteure?)"
    r" (?:de[ \u00a0]|d['’]|du[ \u00a0])$"
)
BOUND: Final = re.compile(
    r"(?:(?<![\w-])(?:les?|la|des?|du|aux?|à|en|dans|sur|chez)[ \u00a0]|[ldLD]['’])$", re.IGNORECASE
)
CIVIL: Final = re.compile(
    r"(?<![\w-])(?:M\.|MM\.|Mme|Mmes|Mlle|Dr|Pr|Me|Mgr|monsieur|madame|maître|docteur|le père"
    r"|sœur|frère Jean)[ \u00a0]$",
    re.IGNORECASE,
)
NO_FIRST: Final = re.compile(r"(?:[^aeo]ez|és|ées|ée|[^b]é|ement|amment|ant)$")
OUTSIDE: Final = re.compile(
    r"(?<![\w-])(?:port|gare|aéroport|hôpital|préfecture|mairie|parquet|barrage|prison|procureure?"
    r"|centrale|stade|tour|église|cathédrale|palais|métro|route|syndicat|centre|cabinet|collège"
    rf"|lycée|école|clinique){_OF}",
    re.IGNORECASE,
)
PERIPHRASES: Final = (
    ("place", re.compile(r"[ÉE]tat hébreu(?![\w-])")),
    ("organisation", re.compile(r"[ÉE]tat islamique(?![\w-])")),
)
COMMON: Final = listed(
    "ascension casques eglise etat etats noël pentecôte pâques ramadan toussaint église état états"
)

VERBS: Final = re.compile(
    r"(?<![\w-])(?:est|sont|était|étaient|a|ont|avait|avaient|sera|fut|dit|affirme|explique|estime"
    r"|qui|que|mais|où|dont|il|elle|ils|elles|nous|on)(?![\w-])",
    re.IGNORECASE,
)
DETERMINER: Final = re.compile(r"(?:l['’]|(?:le|la|les|un|une|son|sa|leur)\s)", re.IGNORECASE)
DEFINITE: Final = re.compile(r"(?<![\w-])(?:le|la|les|au|du)[ \u00a0]$", re.IGNORECASE)
JOINTS: Final = (
    r"(?:de la|de los|de l['’]|de|du|des|d['’]|el|al|ben|bin|ibn|van der|van den|van de|von der|del"
    r"|della|von|van|ter|ten|ap|dos|das|di|da|zu|le|la|lès|sur|en|i|y|&)"
)
