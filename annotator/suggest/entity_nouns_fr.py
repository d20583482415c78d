"""French nouns that stand right before a name and say what it is: *la société X*, *le cargo X*."""

from __future__ import annotations

from typing import Final

from annotator.suggest.word_lists import listed

NOUNS: Final = {
    "organisation": listed(
        "aciérie aciériste agence armateur association associations assureur avionneur bailleur"
        " ballet banque bimensuel biscuiterie brasserie bureau cabinet cartel centrale chaîne"
        " chorale cinéaste-club clinique club coalition collectif compagnie concurrent"
        " confédération conglomérat conserverie consortium constructeur coopérative croisiériste"
        " crèche câblier câblodiffuseur distributeur duo ehpad enseigne enseignes entreprise"
        " entreprises fabricant fanzine filiale firme fonds formation fournisseur fournisseurs"
        " franchise fromagerie fédération galerie gang gazier gratuit groupe guilde géant"
        " hebdomadaire holding hôtelier imprimerie incubateur industriel institut journal label"
        " labo laboratoire laboratoires laiterie librairie lobby magazine maison marque mensuel"
        " mensuelle milice mouvement mutuelle média ong opérateur orchestre organisation papeterie"
        " parti plate-forme plateforme pme podcasteur prestataire producteur promoteur pure-player"
        " pétrolier quatuor quotidien radio rappeurs restaurant revue rival régie réseau scierie"
        " sidérurgiste site société sociétés sondeur sous-traitant start-up startup studio"
        " supermarché syndicat syndicats tabloïd think-tank transporteur trio troupe télévision"
        " union usine verrerie voyagiste webzine éditeur éditrice énergéticien équipe"
        " équipementier"
    ),
    "place": listed(
        "archipel autoroute banlieue bourg bourgade capitale cité commune comté domaine"
        " département exoplanète faubourg ferme ferme-auberge hameau lieu-dit localité lotissement"
        " planète province quartier région station village ville volcan îlot"
    ),
    "work": listed(
        "album astromobile atterrisseur bd capsule chanson comédie court-métrage documentaire"
        " essai feuilleton film fresque fusée jeu lanceur livre long-métrage manga microsatellite"
        " mini-série morceau nanosatellite opéra pièce podcast polar poème rapport recueil roman"
        " rover récit satellite sculpture sonde spectacle série tableau thriller toile télescope"
        " websérie émission"
    ),
    "other": listed(
        "algorithme antibiotique antidouleur appli application assistant avion bateau berline"
        " bombardier brise-glace caboteur cargo catamaran chalutier chalutiers char chasseur"
        " chatbot console dispositif drone ferry fongicide frégate goélette herbicide hélicoptère"
        " insecticide logiciel missile modèle molécule médicament méthanier navigateur navire"
        " opération-séduction paquebot pesticide porte-avions porte-conteneurs programme péniche"
        " pétrolier-géant ransomware rançongiciel remorqueur robot sardinier smartphone sous-marin"
        " substance thonier traitement trimaran vaccin variant virus voilier vraquier yacht"
    ),
    "event": listed("exercice exercices manœuvres"),
}

INSIDE: Final = {
    "event": listed(
        "accord accords affaire bataille biennale campagne carnaval championnat concours"
        " conférence congrès convention coupe course cyclone cérémonie dépression exposition"
        " festival foire fête fêtes grand-prix guerre jeux journée journées marathon mission nuit"
        " nuits opération ouragan pacte plan-sommet prix procès protocole raid rallye rencontres"
        " salon semaine sommet tempête tournoi traité trophée typhon"
    ),
    "organisation": listed(
        "centre cinéma cinémathèque clinique collège conservatoire ehpad fondation hôpital lycée"
        " ministère musée muséum mutuelle médiathèque opéra secrétariat théâtre université école"
    ),
    "place": listed(
        "abbaye aiguille allée arena atoll avenue aérodrome aéroport baie basilique boulevard"
        " canal cap cathédrale chapelle chemin château cimetière cirque citadelle col cour-carrée"
        " détroit fjord fort forêt gare glacier golfe gorges grotte gymnase halle halles impasse"
        " jardin lac marais massif mer monastère mont mosquée métro palais parc passage passerelle"
        " phare place plage plateau pointe pont porte presqu'île puy péninsule quai refuge rivière"
        " rond-point route rue résidence square stade synagogue temple tour tunnel viaduc villa"
        " vélodrome église étang île îles"
    ),
    "other": listed("loi plan projet-de-loi"),
}
"""Those that belong to the name behind them: *tempête Ciaran*, *lac Léman*."""

PEOPLE_ENDINGS: Final = (
    "logue|graphe|iste|trice|teur|euse|cien|cienne|giste|navigatrice|mateur|iatre|nome|nomes"
    "|tien|tienne|nauté?|cteur|sseur|veur|geur|neur|leur|deur|chère?|gère|ger|cher|lière?|tière"
    "|tier|nière|nier|vière|dier|dière"
)
"""How the words for occupations end."""

PEOPLE: Final = listed(
    "abbé accusé accusée adhérent adjoint adjointe adjudant agent ailier ambassadeur ami amie"
    " amiral analyste architecte astronaute attaquant attaquante autocrate avocat avocat-général"
    " avocate avocats basketteur basketteuse berger bergère boulanger boulangère boxeur braqueur"
    " brigadier buteur bénévole cadre candidat candidate capitaine cardiologue cavalier cavalière"
    " champion championne chancelier chancelière chef cheffe chercheur chercheuse chimiste"
    " cinéaste coach colonel comique commandant commissaire compagne compagnon comédien comédienne"
    " concierge conjoint conjointe conseiller conseillère consultant consultante conteur"
    " cosmonaute coureur coureuse cousin cousine cuisinier cycliste danseur danseuse dictateur"
    " diplomate dirigeant dirigeante dissident dissidente djihadiste doyen doyenne dramaturge"
    " défenseur défenseure délégué déléguée député députée employé employée enseignant enseignante"
    " escrimeur escrimeuse escroc essayiste eurodéputé eurodéputée expert experte facteur factrice"
    " femme fille fils fondateur fondatrice footballeur footballeuse frère gardien gardienne"
    " garçon gendarme gouverneur grimpeur grimpeuse général généticien géologue gérant gérante"
    " habitant habitante handballeur handballeuse homme humoriste hydrologue héritier héritière"
    " imam infirmier infirmière ingénieur ingénieure inspecteur instituteur institutrice"
    " interprète judoka juge juré jurée kinésithérapeute lauréat lauréate lieutenant lycéen"
    " lycéenne maire major mannequin maraîcher maraîchère mari marin mathématicien mathématicienne"
    " maître maîtresse milieu militant militante milliardaire ministre moine mère médecin nageur"
    " nageuse navigateur nouveau-né numéro négociateur oncle opposant opposante ouvrier ouvrière"
    " pape pasteur patron patron-pêcheur patronne paysan paysanne peintre perchiste physicien"
    " physicienne pilote plaignant plaignante policier pompier porte-parole poète poétesse prince"
    " princesse principal principale professeur professeure proviseur proviseure préfet préfète"
    " président présidente prévenu prévenue prêtre psychologue père pêcheur rabbin rappeur"
    " rappeuse rebelle recteur rectrice reine responsable retraité retraitée roi routier rugbyman"
    " sage-femme salarié salariée sculpteur secrétaire sergent skieur skieuse skipper skippeur"
    " skippeuse slameur spationaute sprinteur spécialiste suspect suspecte sénateur sénatrice sœur"
    " tante terroriste trafiquant trésorier trésorière témoin veuf veuve vice-président victime"
    " vigneron vigneronne voisin voisine vulcanologue vétérinaire élu élue élève émissaire épouse"
    " étudiant étudiante évêque"
)

NO_PEOPLE: Final = listed(
    "ailleurs algérien ampleur ancien antérieur arrière atelier australien auteur-éditeur autre"
    " autrichien bannière bien bonheur brésilien cacher cahier calendrier calédonien canadien"
    " carrière chaleur chantier chauffeur-livreur cher chilien chœur cinquantaine clavier collier"
    " colombien combien conseil couleur courrier cœur danger dernier dernière dernières derrière"
    " dossier douleur entier entière entretien erreur européen extérieur facteur faveur filière"
    " fleur foyer frontière février glacier gravier guerre hauteur heures hier honneur horlogère"
    " indicateur indien inférieur ingénieur-bâtiment intérieur iranien israélien italien janvier"
    " largeur lenteur leur leurs levier lien liste longueur lumière léger légère maintien majeur"
    " malheur manière matière meilleur mineur ministère monseigneur moteur moyen ménagère métier"
    " nigérian nigérien norvégien ordinateur palestinien palier panier papier parisien particulier"
    " particulière passager-clé peur pierre pilier piste plusieurs poussière premier première"
    " prière profondeur projecteur pudeur péruvien quartier quotidien radiateur rien rigueur"
    " rivière réacteur régulière saladier secteur seigneur simulateur soutien sueur supérieur"
    " syrien terreur tracteur tunisien ukrainien ultérieur valeur vapeur verger vigueur visite"
    " égyptien équateur étranger étrangère évier"
)

SPORT: Final = listed(
    "ailier attaquant attaquante buteur capitaine coach demi défenseur défenseure entraîneur"
    " entraîneuse gardien gardienne joueur joueurs joueuse joueuses latéral milieu pilier pivot"
    " recrue supporters sélectionneur talonneur"
)
"""Of whom what stands behind *de* is a club, be it called by its town."""

OF_BODIES: Final = listed(
    "abonnés actionnaire actionnaires actions adhérent adhérents analyste avions bénévole"
    " bénévoles cadres chercheur chercheuse clients cofondateur cofondatrice communiqué comptes"
    " concurrent consultant consultante correspondant correspondante cours dette directeur"
    " directrice dirigeant dirigeante dirigeants délégué déléguée députés employé employés"
    " faillite filiale fondateur fondatrice grévistes guichets journaliste journalistes locaux"
    " magasins membre membres militantes militants numéro ouvriers patron patronne pdg"
    " porte-parole présentateur présentatrice président présidente rachat représentant"
    " représentante responsable rédacteur rédaction salarié salariée salariées salariés secrétaire"
    " sites siège syndicaliste syndicalistes sénateurs titre trésorier usine usines vols"
    " économiste élus"
)
"""Behind these and *de*, a name that is no place's is a body's: *le patron de X*."""
