<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr">
<context>
    <name>About</name>
    <message>
        <source>Check an article line by line, and keep the evidence.

Everything stays on this computer: the program opens no connection.

Annotator is free software under the MIT licence. It uses Qt {0} and PySide6 under the LGPL 3, sqlite-utils under the Apache licence 2.0, regex under the Apache licence 2.0 and charset-normalizer under the MIT licence.</source>
        <translation>Vérifier un article ligne à ligne, et garder les preuves.

Tout reste sur cet ordinateur&#xa0;: le programme n’ouvre aucune connexion.

Annotator est un logiciel libre, sous licence MIT. Il utilise Qt {0} et PySide6 sous licence LGPL 3, sqlite-utils sous licence Apache 2.0, regex sous licence Apache 2.0 et charset-normalizer sous licence MIT.</translation>
    </message>
</context>
<context>
    <name>Acts</name>
    <message>
        <source>made the project</source>
        <translation>projet créé</translation>
    </message>
    <message>
        <source>joined the desk</source>
        <translation>arrivée à la rédaction</translation>
    </message>
    <message>
        <source>opened the article</source>
        <translation>article ouvert</translation>
    </message>
    <message>
        <source>took in annotations</source>
        <translation>annotations importées</translation>
    </message>
    <message>
        <source>edited the article’s details</source>
        <translation>fiche de l’article modifiée</translation>
    </message>
    <message>
        <source>tagged</source>
        <translation>annoté</translation>
    </message>
    <message>
        <source>changed the kind</source>
        <translation>type changé</translation>
    </message>
    <message>
        <source>chose the subtype</source>
        <translation>sous-type choisi</translation>
    </message>
    <message>
        <source>changed the words</source>
        <translation>mots annotés changés</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>supprimé</translation>
    </message>
    <message>
        <source>wrote a note</source>
        <translation>note écrite</translation>
    </message>
    <message>
        <source>changed the tags</source>
        <translation>étiquettes changées</translation>
    </message>
    <message>
        <source>wrote the rationale</source>
        <translation>justification écrite</translation>
    </message>
    <message>
        <source>worded the claim</source>
        <translation>énoncé écrit</translation>
    </message>
    <message>
        <source>dated the claim</source>
        <translation>affirmation datée</translation>
    </message>
    <message>
        <source>said whether it can be checked</source>
        <translation>vérifiabilité indiquée</translation>
    </message>
    <message>
        <source>wrote the role</source>
        <translation>fonction écrite</translation>
    </message>
    <message>
        <source>said whether the spelling is confirmed</source>
        <translation>orthographe&#xa0;: confirmation changée</translation>
    </message>
    <message>
        <source>set the priority</source>
        <translation>priorité fixée</translation>
    </message>
    <message>
        <source>assigned</source>
        <translation>attribué</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>modifié</translation>
    </message>
    <message>
        <source>gave the verdict</source>
        <translation>verdict donné</translation>
    </message>
    <message>
        <source>named the claimant</source>
        <translation>auteur nommé</translation>
    </message>
    <message>
        <source>named the entity</source>
        <translation>entité nommée</translation>
    </message>
    <message>
        <source>dated it</source>
        <translation>daté</translation>
    </message>
    <message>
        <source>cited a source</source>
        <translation>source citée</translation>
    </message>
    <message>
        <source>edited a citation</source>
        <translation>citation modifiée</translation>
    </message>
    <message>
        <source>removed a citation</source>
        <translation>citation retirée</translation>
    </message>
    <message>
        <source>edited a source</source>
        <translation>source modifiée</translation>
    </message>
    <message>
        <source>deleted a source</source>
        <translation>source supprimée</translation>
    </message>
    <message>
        <source>checked</source>
        <translation>vérifié</translation>
    </message>
    <message>
        <source>began to check</source>
        <translation>vérification commencée</translation>
    </message>
    <message>
        <source>went back to work on it</source>
        <translation>vérification reprise</translation>
    </message>
    <message>
        <source>flagged</source>
        <translation>signalé</translation>
    </message>
    <message>
        <source>resolved the flag</source>
        <translation>signalement levé</translation>
    </message>
    <message>
        <source>dismissed the flag</source>
        <translation>signalement écarté</translation>
    </message>
    <message>
        <source>asked for review</source>
        <translation>relecture demandée</translation>
    </message>
    <message>
        <source>took the request back</source>
        <translation>demande retirée</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>approuvé</translation>
    </message>
    <message>
        <source>asked for changes</source>
        <translation>modifications demandées</translation>
    </message>
    <message>
        <source>reopened</source>
        <translation>rouvert</translation>
    </message>
    <message>
        <source>commented</source>
        <translation>commenté</translation>
    </message>
    <message>
        <source>took back: {0}</source>
        <translation>annulé&#xa0;: {0}</translation>
    </message>
</context>
<context>
    <name>AnnotationList</name>
    <message>
        <source>Annotations</source>
        <translation>Annotations</translation>
    </message>
</context>
<context>
    <name>AnnotationPane</name>
    <message>
        <source>Clear the filter</source>
        <translation>Effacer le filtre</translation>
    </message>
    <message>
        <source>Nothing tagged yet</source>
        <translation>Aucune annotation</translation>
    </message>
    <message>
        <source>Select words in the article and press C, E or D.</source>
        <translation>Sélectionner des mots dans l’article, puis C, E ou D.</translation>
    </message>
    <message>
        <source>Nothing fits the filter</source>
        <translation>Rien ne correspond au filtre</translation>
    </message>
    <message>
        <source>The article has annotations, but none like these.</source>
        <translation>L’article a des annotations, mais aucune ne correspond.</translation>
    </message>
</context>
<context>
    <name>ArticleDialog</name>
    <message>
        <source>About the article</source>
        <translation>Fiche de l’article</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
</context>
<context>
    <name>ArticleFields</name>
    <message>
        <source>2023-01-17 or 17 January 2023</source>
        <translation>2023-01-17 ou 17 janvier 2023</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Inconnue</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Byline</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Éditeur</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Published on</source>
        <translation>Publié le</translation>
    </message>
</context>
<context>
    <name>ArticleList</name>
    <message>
        <source>Articles</source>
        <translation>Articles</translation>
    </message>
</context>
<context>
    <name>ArticlePane</name>
    <message>
        <source>version {0}</source>
        <translation>version {0}</translation>
    </message>
</context>
<context>
    <name>ArticleView</name>
    <message>
        <source>Read only. Select words to annotate them; the keys stand in the Help menu.</source>
        <translation>Lecture seule. Sélectionner des mots pour les annoter&#x202f;; les touches sont dans le menu Aide.</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Article</translation>
    </message>
</context>
<context>
    <name>Availability</name>
    <message>
        <source>Open an article first</source>
        <translation>Ouvrir d’abord un article</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Undo: {0}</source>
        <translation>Annuler&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Redo: {0}</source>
        <translation>Rétablir&#xa0;: {0}</translation>
    </message>
    <message>
        <source>This project is open for reading only</source>
        <translation>Ce projet est ouvert en lecture seule</translation>
    </message>
    <message>
        <source>Select an annotation first</source>
        <translation>Choisir d’abord une annotation</translation>
    </message>
</context>
<context>
    <name>CitationCard</name>
    <message>
        <source>Remove this citation</source>
        <translation>Retirer cette citation</translation>
    </message>
    <message>
        <source>accessed {0}</source>
        <translation>consulté&#xa0;: {0}</translation>
    </message>
</context>
<context>
    <name>CitationEditor</name>
    <message>
        <source>Add source</source>
        <translation>Ajouter une source</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
</context>
<context>
    <name>CitationRow</name>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Title, publisher or address</source>
        <translation>Titre, éditeur ou adresse</translation>
    </message>
    <message>
        <source>Stance</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Word for word</source>
        <translation>Mot pour mot</translation>
    </message>
    <message>
        <source>p. 2, § 3, 01:24…</source>
        <translation>p.&#xa0;2, §&#xa0;3, 1&#xa0;min&#xa0;24&#xa0;s…</translation>
    </message>
    <message>
        <source>2023-01-17</source>
        <translation>2023-01-17</translation>
    </message>
    <message>
        <source>Never exported by default</source>
        <translation>Jamais exportée par défaut</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Citation</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Emplacement</translation>
    </message>
    <message>
        <source>Accessed</source>
        <translation>Consulté le</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Private note</source>
        <translation>Note privée</translation>
    </message>
    <message>
        <source>Use again: {0}</source>
        <translation>Reprendre&#xa0;: {0}</translation>
    </message>
</context>
<context>
    <name>ClaimForm</name>
    <message>
        <source>Verdict</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>Why this verdict</source>
        <translation>Pourquoi ce verdict</translation>
    </message>
    <message>
        <source>Rationale</source>
        <translation>Justification</translation>
    </message>
    <message>
        <source>Who says so</source>
        <translation>Qui l’affirme</translation>
    </message>
    <message>
        <source>Claimant</source>
        <translation>Auteur</translation>
    </message>
    <message>
        <source>Claim text</source>
        <translation>Énoncé</translation>
    </message>
    <message>
        <source>Not checkable</source>
        <translation>Non vérifiable</translation>
    </message>
    <message>
        <source>An opinion or a forecast: it needs a rationale instead of a source.</source>
        <translation>Opinion ou prévision&#xa0;: une justification remplace la source.</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Édition</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Annotation</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Vérification</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Relecture</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Affichage</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>Nouveau projet…</translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation>Ouvrir un projet…</translation>
    </message>
    <message>
        <source>Open an article…</source>
        <translation>Ouvrir un article…</translation>
    </message>
    <message>
        <source>Paste an article…</source>
        <translation>Coller un article…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Save a backup copy…</source>
        <translation>Copie de sauvegarde…</translation>
    </message>
    <message>
        <source>Close project</source>
        <translation>Fermer le projet</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Copy the quote</source>
        <translation>Copier les mots exacts</translation>
    </message>
    <message>
        <source>About the article…</source>
        <translation>Fiche de l’article…</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Affirmation</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Entité</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Make it a claim</source>
        <translation>Changer en affirmation</translation>
    </message>
    <message>
        <source>Make it an entity</source>
        <translation>Changer en entité</translation>
    </message>
    <message>
        <source>Make it a date</source>
        <translation>Changer en date</translation>
    </message>
    <message>
        <source>Subtype {0}</source>
        <translation>Sous-type {0}</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Next annotation</source>
        <translation>Annotation suivante</translation>
    </message>
    <message>
        <source>Previous annotation</source>
        <translation>Annotation précédente</translation>
    </message>
    <message>
        <source>Next overlapping annotation</source>
        <translation>Annotation superposée suivante</translation>
    </message>
    <message>
        <source>Select whole words</source>
        <translation>Sélectionner des mots entiers</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>Signaler</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Vérifié</translation>
    </message>
    <message>
        <source>Ask for review</source>
        <translation>Faire relire</translation>
    </message>
    <message>
        <source>Reopen with a reason…</source>
        <translation>Rouvrir avec un motif…</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Approuver</translation>
    </message>
    <message>
        <source>Ask for changes</source>
        <translation>Demander des modifications</translation>
    </message>
    <message>
        <source>Resolve flag</source>
        <translation>Lever le signalement</translation>
    </message>
    <message>
        <source>Dismiss flag…</source>
        <translation>Écarter le signalement…</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Passer</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Revenir</translation>
    </message>
    <message>
        <source>Show in the article</source>
        <translation>Montrer dans l’article</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>Annotations</translation>
    </message>
    <message>
        <source>Review queue</source>
        <translation>File de relecture</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>Back to the article</source>
        <translation>Revenir à l’article</translation>
    </message>
    <message>
        <source>Next article</source>
        <translation>Article suivant</translation>
    </message>
    <message>
        <source>Previous article</source>
        <translation>Article précédent</translation>
    </message>
    <message>
        <source>List of articles</source>
        <translation>Liste des articles</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Texte plus grand</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Texte plus petit</translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation>Taille normale du texte</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>Préférences…</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>About Annotator</source>
        <translation>À propos d’Annotator</translation>
    </message>
</context>
<context>
    <name>Crash</name>
    <message>
        <source>Something went wrong in the program. What you did before is saved.</source>
        <translation>Le programme a rencontré une erreur. Ce qui a été fait avant est enregistré.</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Copier le rapport</translation>
    </message>
</context>
<context>
    <name>DateForm</name>
    <message>
        <source>2023-01-17, 2023-01, 17 January 2023…</source>
        <translation>2023-01-17, 2023-01, 17 janvier 2023…</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Partie</translation>
    </message>
</context>
<context>
    <name>DecisionFoot</name>
    <message>
        <source>Comment (needed to ask for changes)</source>
        <translation>Commentaire (requis pour demander des modifications)</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Commentaire</translation>
    </message>
    <message>
        <source>Ask for changes</source>
        <translation>Demander des modifications</translation>
    </message>
    <message>
        <source>Only comment</source>
        <translation>Commenter seulement</translation>
    </message>
    <message>
        <source>Open the review queue first</source>
        <translation>Ouvrir d’abord la file de relecture</translation>
    </message>
    <message>
        <source>Say in the comment what is to be changed.</source>
        <translation>Dire en commentaire ce qu’il faut modifier.</translation>
    </message>
    <message>
        <source>This project is open for reading only</source>
        <translation>Ce projet est ouvert en lecture seule</translation>
    </message>
    <message>
        <source>No flag is open on it</source>
        <translation>Aucun signalement ouvert</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>This project is open for reading only</source>
        <translation>Ce projet est ouvert en lecture seule</translation>
    </message>
</context>
<context>
    <name>DialogFrame</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>Dismissal</name>
    <message>
        <source>Why the flag is dismissed</source>
        <translation>Pourquoi le signalement est écarté</translation>
    </message>
    <message>
        <source>Or type why</source>
        <translation>Ou dire pourquoi</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Écarter</translation>
    </message>
    <message>
        <source>Why is the flag dismissed?</source>
        <translation>Pourquoi écarter le signalement&#x202f;?</translation>
    </message>
    <message>
        <source>Not a problem</source>
        <translation>Sans objet</translation>
    </message>
    <message>
        <source>Already covered</source>
        <translation>Déjà traité</translation>
    </message>
    <message>
        <source>Checked elsewhere</source>
        <translation>Vérifié ailleurs</translation>
    </message>
    <message>
        <source>House style</source>
        <translation>Usage maison</translation>
    </message>
</context>
<context>
    <name>EmptyQueue</name>
    <message>
        <source>All articles</source>
        <translation>Tous les articles</translation>
    </message>
    <message>
        <source>Nothing in this article is waiting for a second look.</source>
        <translation>Rien à relire dans cet article.</translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s) in other articles are.</source>
        <translation>
            <numerusform>%n annotation à relire dans d’autres articles.</numerusform>
            <numerusform>%n annotations à relire dans d’autres articles.</numerusform>
        </translation>
    </message>
    <message>
        <source>What is flagged or waits for review comes here.</source>
        <translation>Ce qui est signalé, ou dont la relecture est demandée, vient ici.</translation>
    </message>
    <message>
        <source>Nothing is waiting for a second look.</source>
        <translation>Rien à relire.</translation>
    </message>
</context>
<context>
    <name>EntityForm</name>
    <message>
        <source>Its full name</source>
        <translation>Nom complet</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>As printed: general, minister…</source>
        <translation>Telle qu’imprimée&#xa0;: général, ministre…</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Fonction</translation>
    </message>
    <message>
        <source>Spelling confirmed</source>
        <translation>Orthographe confirmée</translation>
    </message>
</context>
<context>
    <name>Errands</name>
    <message>
        <source>Open project</source>
        <translation>Ouvrir un projet</translation>
    </message>
    <message>
        <source>Annotator projects (*.annot);;All files (*)</source>
        <translation>Projets Annotator (*.annot);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Open an article</source>
        <translation>Ouvrir un article</translation>
    </message>
    <message>
        <source>Texts (*.txt *.text *.md);;All files (*)</source>
        <translation>Textes (*.txt *.text *.md);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Save a backup copy</source>
        <translation>Enregistrer une copie de sauvegarde</translation>
    </message>
    <message>
        <source>{0} copy</source>
        <translation>{0} copie</translation>
    </message>
    <message>
        <source>Annotator projects (*.annot)</source>
        <translation>Projets Annotator (*.annot)</translation>
    </message>
    <message>
        <source>Saved a copy as {0}</source>
        <translation>Copie enregistrée&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Rouvrir</translation>
    </message>
    <message>
        <source>Why is it reopened?</source>
        <translation>Pourquoi rouvrir&#x202f;?</translation>
    </message>
</context>
<context>
    <name>EvidenceCard</name>
    <message>
        <source>accessed {0}</source>
        <translation>consulté&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Private: {0}</source>
        <translation>Privé&#xa0;: {0}</translation>
    </message>
</context>
<context>
    <name>EvidenceCards</name>
    <message>
        <source>No source is cited.</source>
        <translation>Aucune source citée.</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>CSV (tables)</source>
        <translation>CSV (tableaux)</translation>
    </message>
    <message>
        <source>JSON Lines (complete)</source>
        <translation>JSON Lines (complet)</translation>
    </message>
    <message>
        <source>Standard, with a description</source>
        <translation>Standard, avec une description</translation>
    </message>
    <message>
        <source>For Excel in French (semicolons)</source>
        <translation>Pour Excel en français (points-virgules)</translation>
    </message>
    <message>
        <source>For Excel in English (commas)</source>
        <translation>Pour Excel en anglais (virgules)</translation>
    </message>
    <message>
        <source>All annotations</source>
        <translation>Toutes les annotations</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Affirmations</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>Entités</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Dates</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>Signalé</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Vérifié</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Approuvé</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>This article</source>
        <translation>Cet article</translation>
    </message>
    <message>
        <source>All articles of the project</source>
        <translation>Tous les articles du projet</translation>
    </message>
    <message>
        <source>With what is confidential</source>
        <translation>Avec le confidentiel</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s)</source>
        <translation>
            <numerusform>%n annotation</numerusform>
            <numerusform>%n annotations</numerusform>
        </translation>
    </message>
    <message>
        <source>Exported {0} to {1}</source>
        <translation>Exporté&#xa0;: {0} dans {1}</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Articles</translation>
    </message>
    <message>
        <source>Only</source>
        <translation>Seulement</translation>
    </message>
    <message>
        <source>Confidential</source>
        <translation>Confidentiel</translation>
    </message>
    <message>
        <source>The first rows, as they will be written</source>
        <translation>Les premières lignes, telles qu’elles seront écrites</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s) in all</source>
        <translation>
            <numerusform>%n annotation en tout</numerusform>
            <numerusform>%n annotations en tout</numerusform>
        </translation>
    </message>
    <message>
        <source>The file names confidential sources: keep it to yourself.</source>
        <translation>Le fichier nomme des sources confidentielles&#xa0;: ne pas le diffuser.</translation>
    </message>
    <message numerus="yes">
        <source>%n confidential value(s) are left out</source>
        <translation>
            <numerusform>%n valeur confidentielle omise</numerusform>
            <numerusform>%n valeurs confidentielles omises</numerusform>
        </translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Exporter vers</translation>
    </message>
    <message>
        <source>The file is there already and will be replaced.</source>
        <translation>Le fichier existe déjà et sera remplacé.</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Rationale</source>
        <translation>Justification</translation>
    </message>
    <message>
        <source>Claim text</source>
        <translation>Énoncé</translation>
    </message>
    <message>
        <source>Claimant</source>
        <translation>Auteur</translation>
    </message>
    <message>
        <source>Said on</source>
        <translation>Dit le</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>not checkable</source>
        <translation>non vérifiable</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Fonction</translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation>Orthographe</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>confirmée</translation>
    </message>
    <message>
        <source>not confirmed</source>
        <translation>non confirmée</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Meant</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Vérification</translation>
    </message>
    <message>
        <source>✓ checked by {0}, {1}</source>
        <translation>✓ vérifié par {0}, {1}</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Filter…</source>
        <translation>Filtrer…</translation>
    </message>
    <message>
        <source>Filter by words</source>
        <translation>Filtrer par mots</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Tous les types</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Affirmations</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>Entités</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Dates</translation>
    </message>
    <message>
        <source>Any status</source>
        <translation>Tous les statuts</translation>
    </message>
    <message>
        <source>To check</source>
        <translation>À vérifier</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Vérifié</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>Signalé</translation>
    </message>
    <message>
        <source>Without source</source>
        <translation>Sans source</translation>
    </message>
    <message>
        <source>Review asked for</source>
        <translation>Relecture demandée</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Approuvé</translation>
    </message>
    <message>
        <source>Refuted</source>
        <translation>Réfuté</translation>
    </message>
    <message>
        <source>Reading order</source>
        <translation>Ordre de lecture</translation>
    </message>
    <message>
        <source>By kind</source>
        <translation>Par type</translation>
    </message>
    <message>
        <source>By status</source>
        <translation>Par statut</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Récents d’abord</translation>
    </message>
    <message>
        <source>Order of the list</source>
        <translation>Ordre de la liste</translation>
    </message>
</context>
<context>
    <name>FlagCard</name>
    <message>
        <source>Why it is no doubt</source>
        <translation>Pourquoi l’écarter</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Écarter</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>Lever</translation>
    </message>
    <message>
        <source>Dismiss…</source>
        <translation>Écarter…</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>choisi</translation>
    </message>
</context>
<context>
    <name>FlagEditor</name>
    <message>
        <source>Flags</source>
        <translation>Signalements</translation>
    </message>
</context>
<context>
    <name>FlagRow</name>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>What is in doubt</source>
        <translation>Ce qui est en doute</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravité</translation>
    </message>
    <message>
        <source>Raise the flag</source>
        <translation>Signaler</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Choose what the doubt is about.</source>
        <translation>Choisir sur quoi porte le doute.</translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message>
        <source>The words under it have changed.</source>
        <translation>Les mots annotés ont changé.</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Windows 1252, Western Europe</source>
        <translation>Windows 1252, Europe occidentale</translation>
    </message>
    <message>
        <source>ISO 8859-15, Western Europe</source>
        <translation>ISO 8859-15, Europe occidentale</translation>
    </message>
    <message>
        <source>Mac Roman, Western Europe</source>
        <translation>Mac Roman, Europe occidentale</translation>
    </message>
    <message>
        <source>Windows 1250, Central Europe</source>
        <translation>Windows 1250, Europe centrale</translation>
    </message>
    <message>
        <source>Windows 1251, Cyrillic</source>
        <translation>Windows 1251, cyrillique</translation>
    </message>
    <message>
        <source>Open an article</source>
        <translation>Ouvrir un article</translation>
    </message>
    <message>
        <source>Open article</source>
        <translation>Ouvrir l’article</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Encodage</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Paste an article</source>
        <translation>Coller un article</translation>
    </message>
    <message>
        <source>Paste or type the article here.</source>
        <translation>Coller ou taper l’article ici.</translation>
    </message>
    <message>
        <source>The text as it is kept</source>
        <translation>Le texte tel qu’il est gardé</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n caractère</numerusform>
            <numerusform>%n caractères</numerusform>
        </translation>
    </message>
    <message>
        <source>the first {0} are shown</source>
        <translation>les {0} premiers sont affichés</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>{0} — Annotator</source>
        <translation>{0} — Annotator</translation>
    </message>
</context>
<context>
    <name>Minimap</name>
    <message>
        <source>Overview of the annotations</source>
        <translation>Vue d’ensemble des annotations</translation>
    </message>
</context>
<context>
    <name>Missing</name>
    <message>
        <source>Before it can be approved</source>
        <translation>Avant de pouvoir approuver</translation>
    </message>
</context>
<context>
    <name>NoArticle</name>
    <message>
        <source>No article yet</source>
        <translation>Aucun article</translation>
    </message>
    <message>
        <source>Open a text, paste one, or drop a file here.</source>
        <translation>Ouvrir un texte, en coller un, ou déposer un fichier ici.</translation>
    </message>
</context>
<context>
    <name>Notes</name>
    <message>
        <source>It is no longer checked: what it rested on has changed.</source>
        <translation>Ce n’est plus vérifié&#xa0;: ce qui le fondait a changé.</translation>
    </message>
    <message>
        <source>Some of them could not be changed.</source>
        <translation>Certaines n’ont pas pu être changées.</translation>
    </message>
    <message>
        <source>The project already has an article with the same text.</source>
        <translation>Le projet a déjà un article au texte identique.</translation>
    </message>
</context>
<context>
    <name>PersonDialog</name>
    <message>
        <source>Who works at the desk?</source>
        <translation>Qui travaille à la rédaction&#x202f;?</translation>
    </message>
    <message>
        <source>Work as this person</source>
        <translation>Travailler sous ce nom</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Somebody new: type the name</source>
        <translation>Nouvelle personne&#xa0;: taper le nom</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>The name stands under every decision.</source>
        <translation>Le nom figure sous chaque décision.</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>Preferences</source>
        <translation>Préférences</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>The system’s</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste élevé</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>New project</source>
        <translation>Nouveau projet</translation>
    </message>
    <message>
        <source>Desk.annot</source>
        <translation>Rédaction.annot</translation>
    </message>
    <message>
        <source>Annotator projects (*.annot)</source>
        <translation>Projets Annotator (*.annot)</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>Ouvrir un projet</translation>
    </message>
    <message>
        <source>Annotator projects (*.annot);;All files (*)</source>
        <translation>Projets Annotator (*.annot);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Open an article</source>
        <translation>Ouvrir un article</translation>
    </message>
    <message>
        <source>Texts (*.txt *.text *.md);;All files (*)</source>
        <translation>Textes (*.txt *.text *.md);;Tous les fichiers (*)</translation>
    </message>
</context>
<context>
    <name>QueueBar</name>
    <message>
        <source>Which articles</source>
        <translation>Quels articles</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>Tous les articles</translation>
    </message>
    <message>
        <source>This article</source>
        <translation>Cet article</translation>
    </message>
    <message>
        <source>Order of the queue</source>
        <translation>Ordre de la file</translation>
    </message>
    <message>
        <source>Reading order</source>
        <translation>Ordre de lecture</translation>
    </message>
    <message>
        <source>Worst first</source>
        <translation>Par gravité</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} sur {1}</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n à relire</numerusform>
            <numerusform>%n à relire</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Refusals</name>
    <message>
        <source>claim</source>
        <translation>affirmation</translation>
    </message>
    <message>
        <source>entity</source>
        <translation>entité</translation>
    </message>
    <message>
        <source>date</source>
        <translation>date</translation>
    </message>
    <message>
        <source>wording of the claim</source>
        <translation>énoncé</translation>
    </message>
    <message>
        <source>claimant</source>
        <translation>auteur</translation>
    </message>
    <message>
        <source>day of the claim</source>
        <translation>jour de l’affirmation</translation>
    </message>
    <message>
        <source>whether it can be checked</source>
        <translation>vérifiabilité</translation>
    </message>
    <message>
        <source>verdict</source>
        <translation>verdict</translation>
    </message>
    <message>
        <source>rationale</source>
        <translation>justification</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nom</translation>
    </message>
    <message>
        <source>role</source>
        <translation>fonction</translation>
    </message>
    <message>
        <source>whether the spelling is confirmed</source>
        <translation>orthographe confirmée</translation>
    </message>
    <message>
        <source>date in numbers</source>
        <translation>date en chiffres</translation>
    </message>
    <message>
        <source>checked</source>
        <translation>vérifié</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>approuvé</translation>
    </message>
    <message>
        <source>changes asked for</source>
        <translation>modifications demandées</translation>
    </message>
    <message>
        <source>person</source>
        <translation>personne</translation>
    </message>
    <message>
        <source>article</source>
        <translation>article</translation>
    </message>
    <message>
        <source>text of an article</source>
        <translation>texte d’article</translation>
    </message>
    <message>
        <source>scale of verdicts</source>
        <translation>échelle de verdicts</translation>
    </message>
    <message>
        <source>annotation</source>
        <translation>annotation</translation>
    </message>
    <message>
        <source>place in a text</source>
        <translation>emplacement dans un texte</translation>
    </message>
    <message>
        <source>source</source>
        <translation>source</translation>
    </message>
    <message>
        <source>citation</source>
        <translation>citation</translation>
    </message>
    <message>
        <source>flag</source>
        <translation>signalement</translation>
    </message>
    <message>
        <source>review</source>
        <translation>relecture</translation>
    </message>
    <message>
        <source>comment</source>
        <translation>commentaire</translation>
    </message>
    <message>
        <source>There is a file already at {path}.</source>
        <translation>Il y a déjà un fichier à cet endroit&#xa0;: {path}.</translation>
    </message>
    <message>
        <source>There is no project at {path}.</source>
        <translation>Aucun projet à cet endroit&#xa0;: {path}.</translation>
    </message>
    <message>
        <source>{path} was made by a newer version of Annotator; please update the program.</source>
        <translation>{path} vient d’une version plus récente d’Annotator&#x202f;; mettre le programme à jour.</translation>
    </message>
    <message>
        <source>{path} is not an Annotator project.</source>
        <translation>{path} n’est pas un projet Annotator.</translation>
    </message>
    <message>
        <source>{path} is damaged and was left as it is; open a backup copy instead.</source>
        <translation>{path} est endommagé et a été laissé tel quel&#x202f;; ouvrir plutôt une copie de sauvegarde.</translation>
    </message>
    <message>
        <source>{path} is in use by another program; close it there and try again.</source>
        <translation>{path} est utilisé par un autre programme&#x202f;; l’y fermer, puis réessayer.</translation>
    </message>
    <message>
        <source>{path} can only be read, so nothing was changed.</source>
        <translation>{path} est en lecture seule&#x202f;; rien n’a été changé.</translation>
    </message>
    <message>
        <source>The disk of {path} is full, so nothing was changed.</source>
        <translation>Le disque de {path} est plein&#x202f;; rien n’a été changé.</translation>
    </message>
    <message>
        <source>{path} could not be written: {detail}. Nothing was changed.</source>
        <translation>Impossible d’écrire {path}&#xa0;: {detail}. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>It was changed elsewhere in the meantime, so nothing was done; look at it again.</source>
        <translation>Changé ailleurs entre-temps&#xa0;: rien n’a été fait&#x202f;; à revoir.</translation>
    </message>
    <message>
        <source>The folder {path} does not exist.</source>
        <translation>Le dossier {path} n’existe pas.</translation>
    </message>
    <message>
        <source>The folder {path} cannot be written: {detail}.</source>
        <translation>Impossible d’écrire dans le dossier {path}&#xa0;: {detail}.</translation>
    </message>
    <message>
        <source>There is no file {path}.</source>
        <translation>Il n’y a pas de fichier {path}.</translation>
    </message>
    <message>
        <source>{path} could not be read: {detail}.</source>
        <translation>Impossible de lire {path}&#xa0;: {detail}.</translation>
    </message>
    <message>
        <source>{path}: {why}</source>
        <translation>{path}&#xa0;: {why}</translation>
    </message>
    <message>
        <source>{path} could not be written: {detail}.</source>
        <translation>Impossible d’écrire {path}&#xa0;: {detail}.</translation>
    </message>
    <message>
        <source>{path}: {detail}.</source>
        <translation>{path}&#xa0;: {detail}.</translation>
    </message>
    <message>
        <source>A title or an address goes with one article; there are several.</source>
        <translation>Un titre ou une adresse ne vaut que pour un article&#x202f;; il y en a plusieurs.</translation>
    </message>
    <message>
        <source>There is no file {word}, and no command of that name; see annotator --help.</source>
        <translation>Il n’y a ni fichier {word} ni commande de ce nom&#x202f;; voir annotator --help.</translation>
    </message>
    <message>
        <source>{what}.</source>
        <translation>{what}.</translation>
    </message>
    <message>
        <source>There is no display to open the window on.</source>
        <translation>Aucun écran où ouvrir la fenêtre.</translation>
    </message>
    <message>
        <source>This is not a text: it holds bytes that no text has.</source>
        <translation>Ce n’est pas un texte&#xa0;: il contient des octets qu’aucun texte n’a.</translation>
    </message>
    <message>
        <source>There is no text in it.</source>
        <translation>Il ne contient aucun texte.</translation>
    </message>
    <message>
        <source>An article needs a title.</source>
        <translation>Un article doit avoir un titre.</translation>
    </message>
    <message>
        <source>This is no text in {encoding}: byte {at} does not fit.</source>
        <translation>Ce n’est pas un texte en {encoding}&#xa0;: l’octet {at} ne convient pas.</translation>
    </message>
    <message>
        <source>There is no encoding called {encoding}.</source>
        <translation>Aucun encodage ne s’appelle {encoding}.</translation>
    </message>
    <message>
        <source>The text has a NUL character in line {line}, column {column}.</source>
        <translation>Le texte a un caractère NUL ligne {line}, colonne {column}.</translation>
    </message>
    <message>
        <source>The text has half a character in line {line}, column {column}.</source>
        <translation>Le texte a une moitié de caractère ligne {line}, colonne {column}.</translation>
    </message>
    <message>
        <source>{format} is not a format of articles.</source>
        <translation>{format} n’est pas un format d’article.</translation>
    </message>
    <message>
        <source>{format} is written, not read.</source>
        <translation>{format} s’écrit, mais ne se lit pas.</translation>
    </message>
    <message>
        <source>{format} is read, not written.</source>
        <translation>{format} se lit, mais ne s’écrit pas.</translation>
    </message>
    <message>
        <source>There is no format {format}; there are {known}.</source>
        <translation>Il n’y a pas de format {format}&#x202f;; il y a {known}.</translation>
    </message>
    <message>
        <source>{format} is not a format of annotations.</source>
        <translation>{format} n’est pas un format d’annotations.</translation>
    </message>
    <message>
        <source>The name {path} does not tell a format; say --format, one of {known}.</source>
        <translation>Le nom {path} n’indique pas de format&#x202f;; donner --format, parmi {known}.</translation>
    </message>
    <message>
        <source>There is no {name} to export only; there are {known}.</source>
        <translation>Impossible de n’exporter que {name}&#x202f;; il y a {known}.</translation>
    </message>
    <message>
        <source>{path} is the project itself; export to another file.</source>
        <translation>{path} est le projet lui-même&#x202f;; exporter vers un autre fichier.</translation>
    </message>
    <message>
        <source>{path} is the project itself; save the copy under another name.</source>
        <translation>{path} est le projet lui-même&#x202f;; enregistrer la copie sous un autre nom.</translation>
    </message>
    <message>
        <source>There is no profile {profile}; there are {known}.</source>
        <translation>Il n’y a pas de profil {profile}&#x202f;; il y a {known}.</translation>
    </message>
    <message>
        <source>Cells are always guarded in the profile {profile}.</source>
        <translation>Les cellules sont toujours protégées dans le profil {profile}.</translation>
    </message>
    <message>
        <source>This is no CSV of annotations: the column annotation_id is missing.</source>
        <translation>Ce n’est pas un CSV d’annotations&#xa0;: la colonne annotation_id manque.</translation>
    </message>
    <message>
        <source>The column {column} is missing.</source>
        <translation>La colonne {column} manque.</translation>
    </message>
    <message>
        <source>The column {column} stands there twice.</source>
        <translation>La colonne {column} y est deux fois.</translation>
    </message>
    <message>
        <source>Line {line} is no row of CSV.</source>
        <translation>La ligne {line} n’est pas une ligne de CSV.</translation>
    </message>
    <message>
        <source>Line {line} has {cells} cells, which is not the number of columns.</source>
        <translation>La ligne {line} a {cells} cellules, ce qui n’est pas le nombre de colonnes.</translation>
    </message>
    <message>
        <source>Line {line}: {column} cannot be “{value}”.</source>
        <translation>Ligne {line}&#xa0;: {column} ne peut pas être «&#xa0;{value}&#xa0;».</translation>
    </message>
    <message>
        <source>Line {line} is no JSON; it breaks at character {at}.</source>
        <translation>La ligne {line} n’est pas du JSON&#x202f;; elle se rompt au caractère {at}.</translation>
    </message>
    <message>
        <source>Line {line} is no JSON object.</source>
        <translation>La ligne {line} n’est pas un objet JSON.</translation>
    </message>
    <message>
        <source>Line {line} has a number that is no number.</source>
        <translation>La ligne {line} a un nombre qui n’en est pas un.</translation>
    </message>
    <message>
        <source>Line {line} has half a character.</source>
        <translation>La ligne {line} a une moitié de caractère.</translation>
    </message>
    <message>
        <source>Line {line} is nested too deeply.</source>
        <translation>La ligne {line} est trop imbriquée.</translation>
    </message>
    <message>
        <source>Line {line}: {key} is missing.</source>
        <translation>Ligne {line}&#xa0;: {key} manque.</translation>
    </message>
    <message>
        <source>Line {line}: {key} cannot be {value}.</source>
        <translation>Ligne {line}&#xa0;: {key} ne peut pas être {value}.</translation>
    </message>
    <message>
        <source>This annotation is no longer there.</source>
        <translation>Cette annotation n’existe plus.</translation>
    </message>
    <message>
        <source>These words are tagged so already.</source>
        <translation>Ces mots sont déjà annotés ainsi.</translation>
    </message>
    <message>
        <source>This annotation has no place in the newest text.</source>
        <translation>Cette annotation n’a pas d’emplacement dans le dernier texte.</translation>
    </message>
    <message>
        <source>There is no article {id} in the project.</source>
        <translation>Il n’y a pas d’article {id} dans le projet.</translation>
    </message>
    <message>
        <source>There is no article {article} in the project; say which one is meant.</source>
        <translation>Il n’y a pas d’article {article} dans le projet&#x202f;; dire lequel est visé.</translation>
    </message>
    <message>
        <source>It names no article, and there are several in the project, or none.</source>
        <translation>Aucun article n’est nommé, et le projet en a plusieurs, ou aucun.</translation>
    </message>
    <message>
        <source>“{quote}” does not stand in the article.</source>
        <translation>«&#xa0;{quote}&#xa0;» n’est pas dans l’article.</translation>
    </message>
    <message>
        <source>“{found}” stands there, not “{quote}”.</source>
        <translation>L’article dit «&#xa0;{found}&#xa0;», non «&#xa0;{quote}&#xa0;».</translation>
    </message>
    <message>
        <source>“{quote}” stands there {count} times, and nothing says which is meant.</source>
        <translation>«&#xa0;{quote}&#xa0;» y est {count} fois, et rien ne dit laquelle est visée.</translation>
    </message>
    <message>
        <source>The annotation {id} stands in the file already.</source>
        <translation>L’annotation {id} est déjà dans le fichier.</translation>
    </message>
    <message>
        <source>It was changed here since the file was written.</source>
        <translation>Changé ici depuis l’écriture du fichier.</translation>
    </message>
    <message>
        <source>Its status {status} was not taken over. {missing}</source>
        <translation>Son statut ({status}) n’a pas été repris. {missing}</translation>
    </message>
    <message>
        <source>There is no review that says so.</source>
        <translation>Aucune relecture ne le dit.</translation>
    </message>
    <message>
        <source>There are no words there to tag.</source>
        <translation>Il n’y a pas de mots à annoter ici.</translation>
    </message>
    <message>
        <source>The span {start}–{end} lies outside the text, which has {length} characters.</source>
        <translation>Le passage {start}–{end} sort du texte, qui a {length} caractères.</translation>
    </message>
    <message>
        <source>“{subtype}” is no subtype of the kind {kind}.</source>
        <translation>«&#xa0;{subtype}&#xa0;» n’est pas un sous-type du type {kind}.</translation>
    </message>
    <message>
        <source>“{type}” is no type of entity.</source>
        <translation>«&#xa0;{type}&#xa0;» n’est pas un type d’entité.</translation>
    </message>
    <message>
        <source>A confidence lies between 0 and 1; {confidence} does not.</source>
        <translation>Une confiance est comprise entre 0 et 1, non {confidence}.</translation>
    </message>
    <message>
        <source>This field is not one of the kind {kind}: {field}.</source>
        <translation>Ce champ n’est pas du type {kind}&#xa0;: {field}.</translation>
    </message>
    <message>
        <source>This person is not known to the project.</source>
        <translation>Cette personne est inconnue du projet.</translation>
    </message>
    <message>
        <source>A person needs a name.</source>
        <translation>Une personne doit avoir un nom.</translation>
    </message>
    <message>
        <source>The project’s scale has no verdict “{verdict}”.</source>
        <translation>L’échelle du projet n’a pas de verdict «&#xa0;{verdict}&#xa0;».</translation>
    </message>
    <message>
        <source>The verdict “{verdict}” is no longer given.</source>
        <translation>Le verdict «&#xa0;{verdict}&#xa0;» ne se donne plus.</translation>
    </message>
    <message>
        <source>Type a date.</source>
        <translation>Taper une date.</translation>
    </message>
    <message>
        <source>The date is not complete yet.</source>
        <translation>La date n’est pas encore complète.</translation>
    </message>
    <message>
        <source>“{got}” cannot stand at position {position}.</source>
        <translation>«&#xa0;{got}&#xa0;» ne convient pas à la position {position}.</translation>
    </message>
    <message>
        <source>There is no month {month}: write 01 to 12, or 21 to 41 for seasons, quarters and halves.</source>
        <translation>Il n’y a pas de mois {month}&#xa0;: écrire 01 à 12, ou 21 à 41 pour les saisons, trimestres et semestres.</translation>
    </message>
    <message>
        <source>{year}-{month} has no day {day}.</source>
        <translation>{year}-{month} n’a pas de jour {day}.</translation>
    </message>
    <message>
        <source>There is no time with {time} in it.</source>
        <translation>Aucune heure ne contient {time}.</translation>
    </message>
    <message>
        <source>{end} is before {start}.</source>
        <translation>{end} précède {start}.</translation>
    </message>
    <message>
        <source>An interval needs at least one date.</source>
        <translation>Un intervalle demande au moins une date.</translation>
    </message>
    <message>
        <source>“{date}” is no date; write it as 2023-01-17.</source>
        <translation>«&#xa0;{date}&#xa0;» n’est pas une date&#x202f;; l’écrire comme 2023-01-17.</translation>
    </message>
    <message>
        <source>“{url}” is no web address; it has to begin with http:// or https://.</source>
        <translation>«&#xa0;{url}&#xa0;» n’est pas une adresse web&#x202f;; elle doit commencer par http:// ou https://.</translation>
    </message>
    <message>
        <source>A source needs a title.</source>
        <translation>Une source doit avoir un titre.</translation>
    </message>
    <message>
        <source>This source is no longer there.</source>
        <translation>Cette source n’existe plus.</translation>
    </message>
    <message>
        <source>This source is still cited ({count}×).</source>
        <translation>Cette source est encore citée ({count}×).</translation>
    </message>
    <message>
        <source>This citation is no longer there.</source>
        <translation>Cette citation n’existe plus.</translation>
    </message>
    <message>
        <source>It is approved; reopen it with a reason to change it.</source>
        <translation>C’est approuvé&#x202f;; rouvrir avec un motif pour modifier.</translation>
    </message>
    <message>
        <source>A verdict is missing.</source>
        <translation>Il manque un verdict.</translation>
    </message>
    <message>
        <source>A rationale is missing.</source>
        <translation>Il manque une justification.</translation>
    </message>
    <message>
        <source>A source with a quote or a place in it is missing.</source>
        <translation>Il manque une source avec une citation ou un emplacement.</translation>
    </message>
    <message>
        <source>A source, or a note that says how it is known, is missing.</source>
        <translation>Il manque une source, ou une note qui dit d’où on le sait.</translation>
    </message>
    <message>
        <source>Its words have changed and are not confirmed yet.</source>
        <translation>Les mots ont changé et ne sont pas encore confirmés.</translation>
    </message>
    <message>
        <source>It is not checked yet.</source>
        <translation>Ce n’est pas encore vérifié.</translation>
    </message>
    <message>
        <source>Somebody other than its checker has to approve it.</source>
        <translation>Une autre personne que celle qui a vérifié doit approuver.</translation>
    </message>
    <message>
        <source>It is not approved.</source>
        <translation>Ce n’est pas approuvé.</translation>
    </message>
    <message>
        <source>Say why in a comment.</source>
        <translation>Dire pourquoi en commentaire.</translation>
    </message>
    <message>
        <source>A comment needs words.</source>
        <translation>Le commentaire est vide.</translation>
    </message>
    <message>
        <source>Say why the flag is dismissed.</source>
        <translation>Dire pourquoi le signalement est écarté.</translation>
    </message>
    <message>
        <source>This flag is no longer there.</source>
        <translation>Ce signalement n’existe plus.</translation>
    </message>
    <message>
        <source>This flag is closed already.</source>
        <translation>Ce signalement est déjà clos.</translation>
    </message>
    <message>
        <source>The file is damaged: {detail}.</source>
        <translation>Le fichier est endommagé&#xa0;: {detail}.</translation>
    </message>
    <message>
        <source>It points to a record that is not there: {to}.</source>
        <translation>Renvoi à un enregistrement absent&#xa0;: {to}.</translation>
    </message>
    <message>
        <source>The history does not hold together at row {seq}.</source>
        <translation>L’historique est rompu à la ligne {seq}.</translation>
    </message>
    <message>
        <source>It holds what it must not: {reason}.</source>
        <translation>Contenu non permis&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>It is not as the history says.</source>
        <translation>Ce n’est pas ce que dit l’historique.</translation>
    </message>
    <message>
        <source>The article has no text.</source>
        <translation>L’article n’a pas de texte.</translation>
    </message>
    <message>
        <source>The text is not the one that was stored.</source>
        <translation>Le texte n’est pas celui qui a été enregistré.</translation>
    </message>
    <message>
        <source>Its words are not those of the text.</source>
        <translation>Les mots ne sont pas ceux du texte.</translation>
    </message>
    <message>
        <source>The words around it are not those of the text.</source>
        <translation>Les mots voisins ne sont pas ceux du texte.</translation>
    </message>
    <message>
        <source>It is checked without what that needs. {missing}</source>
        <translation>Vérifié sans ce qu’il faut pour l’être. {missing}</translation>
    </message>
</context>
<context>
    <name>RemarksForm</name>
    <message>
        <source>For the desk</source>
        <translation>Pour la rédaction</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Separated by commas</source>
        <translation>Séparées par des virgules</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>just now</source>
        <translation>à l’instant</translation>
    </message>
    <message>
        <source>{0} min ago</source>
        <translation>il y a {0}&#xa0;min</translation>
    </message>
    <message>
        <source>{0} h ago</source>
        <translation>il y a {0}&#xa0;h</translation>
    </message>
</context>
<context>
    <name>ReviewSheet</name>
    <message>
        <source>Approved by you {0}</source>
        <translation>Approuvé, {0}</translation>
    </message>
    <message>
        <source>You asked for changes {0}</source>
        <translation>Modifications demandées, {0}</translation>
    </message>
    <message>
        <source>You resolved its flag {0}</source>
        <translation>Signalement levé, {0}</translation>
    </message>
    <message>
        <source>You dismissed its flag {0}</source>
        <translation>Signalement écarté, {0}</translation>
    </message>
    <message>
        <source>{0} · {1} undoes it</source>
        <translation>{0} · {1} pour annuler</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Single letters act while the article, the list or the queue has the keyboard.</source>
        <translation>Les lettres seules agissent quand l’article, la liste ou la file a le clavier.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>The subtype with this number</source>
        <translation>Le sous-type de ce numéro</translation>
    </message>
</context>
<context>
    <name>SideTabs</name>
    <message>
        <source>Annotations, review, sources</source>
        <translation>Annotations, relecture, sources</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>Annotations</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Relecture</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
</context>
<context>
    <name>SourceDetails</name>
    <message>
        <source>New source</source>
        <translation>Nouvelle source</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Classe</translation>
    </message>
    <message>
        <source>Delete source</source>
        <translation>Supprimer la source</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Éditeur</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Auteur</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Publié le</translation>
    </message>
    <message>
        <source>2023-01-17, 2023-01 or 2023</source>
        <translation>2023-01-17, 2023-01 ou 2023</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Disclosure</source>
        <translation>Diffusion</translation>
    </message>
    <message>
        <source>Separated by ;</source>
        <translation>Séparés par&#x202f;;</translation>
    </message>
    <message>
        <source>Pseudonym</source>
        <translation>Pseudonyme</translation>
    </message>
    <message>
        <source>Same origin</source>
        <translation>Origine</translation>
    </message>
    <message>
        <source>An agency, a ministry…</source>
        <translation>Une agence, un ministère…</translation>
    </message>
    <message>
        <source>Sources of one origin are not independent of each other.</source>
        <translation>Des sources de même origine ne sont pas indépendantes.</translation>
    </message>
    <message>
        <source>Exports name it.</source>
        <translation>Les exports la nomment.</translation>
    </message>
    <message>
        <source>For the desk to know: exports still name it.</source>
        <translation>Pour la rédaction&#xa0;: les exports la nomment quand même.</translation>
    </message>
    <message>
        <source>Exports call it “{0}” and leave out its title, its address, its quotes and where they stand, unless what is confidential is exported too.</source>
        <translation>Les exports l’appellent «&#xa0;{0}&#xa0;» et omettent titre, adresse, citations et emplacements, sauf si le confidentiel est exporté aussi.</translation>
    </message>
    <message>
        <source>This project is open for reading only</source>
        <translation>Ce projet est ouvert en lecture seule</translation>
    </message>
</context>
<context>
    <name>SourceFields</name>
    <message>
        <source>Separated by ;</source>
        <translation>Séparés par&#x202f;;</translation>
    </message>
    <message>
        <source>2023-01-17, 2023-01 or 2023</source>
        <translation>2023-01-17, 2023-01 ou 2023</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Éditeur</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Auteur</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Publié le</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Classe</translation>
    </message>
    <message>
        <source>Disclosure</source>
        <translation>Diffusion</translation>
    </message>
</context>
<context>
    <name>SourceList</name>
    <message>
        <source>cited {0}×</source>
        <translation>citée {0}×</translation>
    </message>
    <message>
        <source>not cited</source>
        <translation>non citée</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
</context>
<context>
    <name>SourcePane</name>
    <message>
        <source>New source</source>
        <translation>Nouvelle source</translation>
    </message>
    <message>
        <source>Search sources…</source>
        <translation>Chercher une source…</translation>
    </message>
    <message>
        <source>Search sources</source>
        <translation>Chercher une source</translation>
    </message>
    <message>
        <source>No sources yet</source>
        <translation>Aucune source</translation>
    </message>
    <message>
        <source>Press S on an annotation to cite one, or make one here.</source>
        <translation>S sur une annotation en cite une&#x202f;; ou la créer ici.</translation>
    </message>
    <message>
        <source>No source fits</source>
        <translation>Aucune source ne correspond</translation>
    </message>
    <message>
        <source>There are sources, but none with these words.</source>
        <translation>Il y a des sources, mais aucune avec ces mots.</translation>
    </message>
    <message>
        <source>This project is open for reading only</source>
        <translation>Ce projet est ouvert en lecture seule</translation>
    </message>
</context>
<context>
    <name>SourceUses</name>
    <message>
        <source>Nowhere yet.</source>
        <translation>Nulle part.</translation>
    </message>
    <message>
        <source>Where it is cited</source>
        <translation>Où elle est citée</translation>
    </message>
    <message>
        <source>Cited for</source>
        <translation>Citée pour</translation>
    </message>
</context>
<context>
    <name>StandingBar</name>
    <message>
        <source>Reopen…</source>
        <translation>Rouvrir…</translation>
    </message>
    <message>
        <source>Why it is reopened</source>
        <translation>Pourquoi rouvrir</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Rouvrir</translation>
    </message>
    <message>
        <source>Approved · locked</source>
        <translation>Approuvé · verrouillé</translation>
    </message>
    <message>
        <source>Approved by {0} alone, {1} · locked</source>
        <translation>Approuvé par {0}, sans second regard, {1} · verrouillé</translation>
    </message>
    <message>
        <source>Approved by {0}, {1} · locked</source>
        <translation>Approuvé par {0}, {1} · verrouillé</translation>
    </message>
    <message>
        <source>✓ Checked by {0}, {1}</source>
        <translation>✓ Vérifié par {0}, {1}</translation>
    </message>
    <message>
        <source>Review asked for</source>
        <translation>Relecture demandée</translation>
    </message>
    <message>
        <source>Changes asked for: {0}</source>
        <translation>Modifications demandées&#xa0;: {0}</translation>
    </message>
</context>
<context>
    <name>StatementCard</name>
    <message>
        <source>Comments</source>
        <translation>Commentaires</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Review asked for</source>
        <translation>Relecture demandée</translation>
    </message>
    <message>
        <source>The words have changed</source>
        <translation>Les mots ont changé</translation>
    </message>
    <message numerus="yes">
        <source>%n open flag(s)</source>
        <translation>
            <numerusform>%n signalement ouvert</numerusform>
            <numerusform>%n signalements ouverts</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>Rien d’ouvert</translation>
    </message>
    <message>
        <source>raised by {0}, {1}</source>
        <translation>par {0}, {1}</translation>
    </message>
    <message>
        <source>by {0}, {1}</source>
        <translation>par {0}, {1}</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Read-only</source>
        <translation>Lecture seule</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Enregistré</translation>
    </message>
    <message>
        <source>Who works at the desk</source>
        <translation>Qui travaille à la rédaction</translation>
    </message>
    <message>
        <source>¶ {0} · {1}–{2}</source>
        <translation>¶ {0} · {1}–{2}</translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s)</source>
        <translation>
            <numerusform>%n annotation</numerusform>
            <numerusform>%n annotations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s)</source>
        <translation>
            <numerusform>%n affirmation</numerusform>
            <numerusform>%n affirmations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entity(ies)</source>
        <translation>
            <numerusform>%n entité</numerusform>
            <numerusform>%n entités</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n date(s)</source>
        <translation>
            <numerusform>%n date</numerusform>
            <numerusform>%n dates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n checked</source>
        <translation>
            <numerusform>%n vérifié</numerusform>
            <numerusform>%n vérifiés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>⚑ %n flagged</source>
        <translation>
            <numerusform>⚑ %n signalé</numerusform>
            <numerusform>⚑ %n signalés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s) without source</source>
        <translation>
            <numerusform>%n affirmation sans source</numerusform>
            <numerusform>%n affirmations sans source</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SubtypeChip</name>
    <message>
        <source>{0} (key {1})</source>
        <translation>{0} (touche {1})</translation>
    </message>
</context>
<context>
    <name>SubtypeChips</name>
    <message>
        <source>Subtype</source>
        <translation>Sous-type</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Show all of it</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}&#xa0;: {1}</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>You can also drop a text or a project here.</source>
        <translation>On peut aussi déposer ici un texte ou un projet.</translation>
    </message>
    <message>
        <source>Check an article line by line, and keep the evidence.</source>
        <translation>Vérifier un article ligne à ligne, et garder les preuves.</translation>
    </message>
    <message>
        <source>Look at the sample project</source>
        <translation>Voir le projet d’exemple</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>Nouveau projet…</translation>
    </message>
    <message>
        <source>Open an article…</source>
        <translation>Ouvrir un article…</translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation>Ouvrir un projet…</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Projets récents</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>words changed</source>
        <translation>à revoir</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Page web</translation>
    </message>
    <message>
        <source>News article</source>
        <translation>Article de presse</translation>
    </message>
    <message>
        <source>Journal article</source>
        <translation>Article de revue</translation>
    </message>
    <message>
        <source>Other article</source>
        <translation>Autre article</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Interview</source>
        <translation>Entretien</translation>
    </message>
    <message>
        <source>Conversation or letter</source>
        <translation>Conversation ou lettre</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>Livre</translation>
    </message>
    <message>
        <source>Broadcast</source>
        <translation>Émission</translation>
    </message>
    <message>
        <source>Speech</source>
        <translation>Discours</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>Law</source>
        <translation>Loi</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Affirmation</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Entité</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>statement</source>
        <translation>fait</translation>
    </message>
    <message>
        <source>number</source>
        <translation>chiffre</translation>
    </message>
    <message>
        <source>quotation</source>
        <translation>citation</translation>
    </message>
    <message>
        <source>comparison</source>
        <translation>comparaison</translation>
    </message>
    <message>
        <source>causal</source>
        <translation>cause</translation>
    </message>
    <message>
        <source>prediction</source>
        <translation>prévision</translation>
    </message>
    <message>
        <source>person</source>
        <translation>personne</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>organisation</translation>
    </message>
    <message>
        <source>place</source>
        <translation>lieu</translation>
    </message>
    <message>
        <source>event</source>
        <translation>événement</translation>
    </message>
    <message>
        <source>work</source>
        <translation>œuvre</translation>
    </message>
    <message>
        <source>other</source>
        <translation>autre</translation>
    </message>
    <message>
        <source>date</source>
        <translation>date</translation>
    </message>
    <message>
        <source>time</source>
        <translation>heure</translation>
    </message>
    <message>
        <source>duration</source>
        <translation>durée</translation>
    </message>
    <message>
        <source>recurring</source>
        <translation>récurrence</translation>
    </message>
    <message>
        <source>to check</source>
        <translation>à vérifier</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>checked</source>
        <translation>vérifié</translation>
    </message>
    <message>
        <source>no review asked for</source>
        <translation>sans relecture demandée</translation>
    </message>
    <message>
        <source>review asked for</source>
        <translation>relecture demandée</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>approuvé</translation>
    </message>
    <message>
        <source>changes asked for</source>
        <translation>modifications demandées</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Chiffre</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Citation</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Needs a source</source>
        <translation>Source requise</translation>
    </message>
    <message>
        <source>Legal</source>
        <translation>Juridique</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Vie privée</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>Style</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Autre</translation>
    </message>
    <message>
        <source>to note</source>
        <translation>information</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>attention</translation>
    </message>
    <message>
        <source>blocking</source>
        <translation>bloquant</translation>
    </message>
    <message>
        <source>Supports</source>
        <translation>Appuie</translation>
    </message>
    <message>
        <source>Refutes</source>
        <translation>Réfute</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Contexte</translation>
    </message>
    <message>
        <source>primary</source>
        <translation>primaire</translation>
    </message>
    <message>
        <source>secondary</source>
        <translation>secondaire</translation>
    </message>
    <message>
        <source>public</source>
        <translation>public</translation>
    </message>
    <message>
        <source>background</source>
        <translation>hors citation</translation>
    </message>
    <message>
        <source>confidential</source>
        <translation>confidentiel</translation>
    </message>
    <message>
        <source>the whole of it</source>
        <translation>entière</translation>
    </message>
    <message>
        <source>start</source>
        <translation>début</translation>
    </message>
    <message>
        <source>middle</source>
        <translation>milieu</translation>
    </message>
    <message>
        <source>end</source>
        <translation>fin</translation>
    </message>
    <message>
        <source>about</source>
        <translation>environ</translation>
    </message>
    <message>
        <source>before</source>
        <translation>avant</translation>
    </message>
    <message>
        <source>after</source>
        <translation>après</translation>
    </message>
    <message>
        <source>today</source>
        <translation>aujourd’hui</translation>
    </message>
</context>
<context>
    <name>_ArticleModel</name>
    <message>
        <source>{0} of {1} checked</source>
        <translation>{0}/{1} vérifiés</translation>
    </message>
</context>
</TS>
