"""What makes a French sentence worth checking, or not, for `annotator.suggest.claims`."""

from __future__ import annotations

from typing import Final

from annotator.suggest.claim_signs import SHARED, Sign, whole_words

MONTHS: Final = (
    "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
)

SIGNS: Final = (
    *SHARED,
    Sign(
        "large_number",
        0.4,
        whole_words(
            r"milliers?|millions?|milliards?|centaines?|dizaines?|vingtaine|trentaine|moitié"
            r"|tiers|quart|double|triple"
        ),
    ),
    Sign(
        "spelt_number",
        1.2,
        whole_words(
            r"deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|vingt|trente"
            r"|quarante|cinquante|cent|mille"
        ),
    ),
    Sign(
        "comparison",
        0.9,
        whole_words(
            r"plus (?:de|que|d['’])|moins (?:de|que|d['’])|autant que|davantage"
            r"|supérieure?s?|inférieure?s?|(?:fois|points?) (?:plus|moins)|mieux que"
            r"|pire que|contre \d+|par rapport (?:à|au|aux)"
        ),
    ),
    Sign(
        "superlative",
        0.7,
        whole_words(
            r"l[ea]s? (?:plus|moins) \w+|premi[eè]re?s?|derni[eè]re?s? (?:place|rang)"
            r"|meilleure?s?|pire|record|num[eé]ro (?:un|deux|\d+)|unique"
        ),
    ),
    Sign(
        "change",
        0.6,
        whole_words(
            r"augment\w+|progress\w+|baiss\w+|recul\w+|chut\w+|diminu\w+|hausse|croissance"
            r"|doubl[eé]\w*|tripl[eé]\w*|réduit\w*|explos[eé]\w*|grimp\w+"
        ),
    ),
    Sign(
        "absolute",
        0.9,
        whole_words(
            r"jamais|toujours|aucune?s?|tous les|toutes les|personne ne|rien n['’]|partout"
            r"|nulle part|tout le monde"
        ),
    ),
    Sign(
        "cause",
        0.7,
        whole_words(
            r"à cause d[eu]s?|en raison d[eu]s?|grâce (?:à|au|aux)|provoqu\w+"
            r"|entraîn(?:e|ent|é|ée|ant|a|aient)|a permis|ont permis|causée?s?|dus? à"
            r"|due?s? (?:à|au|aux)|responsables? d[eu]s?|conduit à|à l['’]origine d[eu]s?"
        ),
    ),
    Sign(
        "attribution",
        1.2,
        whole_words(
            r"selon|d['’]après"
            r"|a (?:indiqué|affirmé|déclaré|annoncé|révélé|précisé|dit|estimé|assuré|promis)"
            r"|ont (?:indiqué|affirmé|déclaré|annoncé)|affirment?|assurent?|indiquent?"
            r"|détaillent?|rapportent?|montrent?|révèlent?|étude|rapport|sondage|enquête"
            r"|communiqué"
        ),
    ),
    Sign(
        "dated_fact",
        0.2,
        whole_words(
            r"(?:en|depuis|avant|fin|début|dès) (?:\w+ )?(?:1[5-9]|20)\d\d"
            rf"|\d{{1,2}}(?:er)? (?:{MONTHS})|(?:{MONTHS}) (?:1[5-9]|20)\d\d"
            r"|l['’]an dernier|il y a \w+ (?:ans|mois|jours)"
        ),
    ),
    Sign(
        "law_and_office",
        0.3,
        whole_words(
            r"loi|décret|accords?|traité|voté\w*|adopté\w*|signé\w*|ratifié\w*|élue?s?"
            r"|nommée?s?|condamnée?s?|interdit\w*|autorisé\w*|gouvernement|parlement"
            r"|tribunal"
        ),
    ),
    Sign(
        "past_deed",
        0.9,
        whole_words(
            r"(?:a|ont|avait|avaient|fut|furent|est|sont) (?:été )?(?:\w+ment )?"
            r"\w{2,}(?:é|ée|és|ées|i|is|it|u|us)"
        ),
    ),
    Sign(
        "opinion",
        -0.6,
        whole_words(
            r"je (?:pense|crois|trouve|souhaite|espère)|nous (?:pensons|croyons|espérons)"
            r"|à mon avis|selon moi|il faut|il faudrait|devrai(?:t|ent)|peut-être|magnifique"
            r"|formidable|terrible|scandaleux|honteux|beaux?|belles?|heureux|triste"
            r"|merveilleux|sans doute"
        ),
    ),
    Sign(
        "future",
        -1.1,
        whole_words(
            r"va (?:être|se|faire)|vont (?:être|se|faire)|prochainement|demain"
            r"|\w+er(?:a|ont)"
        ),
    ),
    Sign(
        "courtesy",
        -1.6,
        whole_words(
            r"merci|bonjour|bonsoir|s['’]il vous plaît|félicitations|bravo|bienvenue|cliquez"
            r"|abonnez-vous|lire aussi|à lire|photo|crédits?"
        ),
    ),
    Sign(
        "first_person",
        -0.9,
        whole_words(r"je|j['’]|nous|vous|on|mon|ma|mes|notre|nos|votre|vos"),
    ),
)
