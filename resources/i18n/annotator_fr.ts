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
        <source>tagged several places</source>
        <translation>plusieurs endroits annotés</translation>
    </message>
    <message>
        <source>took a suggestion</source>
        <translation>a pris une suggestion</translation>
    </message>
    <message>
        <source>took suggestions</source>
        <translation>a pris des suggestions</translation>
    </message>
    <message>
        <source>left suggestions</source>
        <translation>a laissé des suggestions</translation>
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
        <source>added a note</source>
        <translation>a ajouté une note</translation>
    </message>
    <message>
        <source>added tags</source>
        <translation>a ajouté des étiquettes</translation>
    </message>
    <message>
        <source>removed tags</source>
        <translation>a retiré des étiquettes</translation>
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
        <source>kept a file</source>
        <translation>a gardé un fichier</translation>
    </message>
    <message>
        <source>took a file off</source>
        <translation>a retiré un fichier</translation>
    </message>
    <message>
        <source>took in sources</source>
        <translation>a importé des sources</translation>
    </message>
    <message>
        <source>merged sources</source>
        <translation>a fusionné des sources</translation>
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
        <source>proposed a correction</source>
        <translation>a proposé une correction</translation>
    </message>
    <message>
        <source>worded the correction otherwise</source>
        <translation>a reformulé la correction</translation>
    </message>
    <message>
        <source>withdrew the correction</source>
        <translation>a retiré la correction</translation>
    </message>
    <message>
        <source>accepted the correction</source>
        <translation>a accepté la correction</translation>
    </message>
    <message>
        <source>rejected the correction</source>
        <translation>a refusé la correction</translation>
    </message>
    <message>
        <source>reopened the correction</source>
        <translation>a rouvert la correction</translation>
    </message>
    <message>
        <source>set the day it is due</source>
        <translation>a fixé l’échéance</translation>
    </message>
    <message>
        <source>edited a person</source>
        <translation>a modifié une personne</translation>
    </message>
    <message>
        <source>went back to an earlier state</source>
        <translation>retour à un état antérieur</translation>
    </message>
    <message>
        <source>said where the article stands</source>
        <translation>a dit où en est l’article</translation>
    </message>
    <message>
        <source>signed the article off</source>
        <translation>a signé l’article</translation>
    </message>
    <message>
        <source>reopened the article</source>
        <translation>a rouvert l’article</translation>
    </message>
    <message>
        <source>saved a view</source>
        <translation>vue enregistrée</translation>
    </message>
    <message>
        <source>renamed a view</source>
        <translation>vue renommée</translation>
    </message>
    <message>
        <source>changed a view</source>
        <translation>vue modifiée</translation>
    </message>
    <message>
        <source>deleted a view</source>
        <translation>vue supprimée</translation>
    </message>
    <message>
        <source>chose the scale of verdicts</source>
        <translation>a choisi l’échelle de verdicts</translation>
    </message>
    <message>
        <source>renamed the scale of verdicts</source>
        <translation>a renommé l’échelle de verdicts</translation>
    </message>
    <message>
        <source>added a verdict</source>
        <translation>a ajouté un verdict</translation>
    </message>
    <message>
        <source>worded a verdict otherwise</source>
        <translation>a modifié un verdict</translation>
    </message>
    <message>
        <source>retired a verdict</source>
        <translation>a retiré un verdict</translation>
    </message>
    <message>
        <source>restored a verdict</source>
        <translation>a rétabli un verdict</translation>
    </message>
    <message>
        <source>put the verdicts in order</source>
        <translation>a ordonné les verdicts</translation>
    </message>
    <message>
        <source>took back: {0}</source>
        <translation>annulé&#xa0;: {0}</translation>
    </message>
</context>
<context>
    <name>Aloud</name>
    <message>
        <source>{0} of {1} here</source>
        <translation>{0} sur {1} ici</translation>
    </message>
    <message>
        <source>suggested</source>
        <translation>suggérée</translation>
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
    <name>AnnotationRows</name>
    <message>
        <source>Clear the filter</source>
        <translation>Effacer le filtre</translation>
    </message>
    <message>
        <source>Nothing tagged yet</source>
        <translation>Aucune annotation</translation>
    </message>
    <message>
        <source>Select words in the article, and mark a claim, an entity or a date.</source>
        <translation>Sélectionnez des mots dans l’article et marquez une affirmation, une entité ou une date.</translation>
    </message>
    <message>
        <source>Nothing fits the filter</source>
        <translation>Rien ne correspond au filtre</translation>
    </message>
    <message>
        <source>The article has annotations, but none like these.</source>
        <translation>L’article a des annotations, mais aucune de ce genre.</translation>
    </message>
    <message>
        <source>Select words in the article and press {0}, {1} or {2}.</source>
        <translation>Sélectionnez des mots dans l’article et appuyez sur {0}, {1} ou {2}.</translation>
    </message>
</context>
<context>
    <name>AnnotationsIntake</name>
    <message>
        <source>Take in annotations</source>
        <translation>Importer des annotations</translation>
    </message>
    <message>
        <source>Annotations ({0});;All files (*)</source>
        <translation>Annotations ({0});;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Reading the files…</source>
        <translation>Lecture des fichiers…</translation>
    </message>
    <message>
        <source>Taking in the annotations…</source>
        <translation>Importation des annotations…</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n nouvelle</numerusform>
            <numerusform>%n nouvelles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n modifiée</numerusform>
            <numerusform>%n modifiées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n there already</source>
        <translation>
            <numerusform>%n déjà présente</numerusform>
            <numerusform>%n déjà présentes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n laissée de côté</numerusform>
            <numerusform>%n laissées de côté</numerusform>
        </translation>
    </message>
    <message>
        <source>Taking in the comments…</source>
        <translation>Importation des commentaires…</translation>
    </message>
    <message>
        <source>Comments: {0}</source>
        <translation>Commentaires&#xa0;: {0}</translation>
    </message>
</context>
<context>
    <name>ApartFields</name>
    <message>
        <source>Class</source>
        <translation>Classe</translation>
    </message>
    <message>
        <source>Disclosure</source>
        <translation>Divulgation</translation>
    </message>
    <message>
        <source>An agency, a ministry…</source>
        <translation>Une agence, un ministère…</translation>
    </message>
    <message>
        <source>Pseudonym</source>
        <translation>Pseudonyme</translation>
    </message>
    <message>
        <source>Same origin</source>
        <translation>Même origine</translation>
    </message>
    <message>
        <source>Sources of one origin are not independent of each other.</source>
        <translation>Des sources de même origine ne sont pas indépendantes les unes des autres.</translation>
    </message>
    <message>
        <source>Exports call it “{0}”: its words may be used, not its name.</source>
        <translation>Les exports l’appellent «&#xa0;{0}&#xa0;»&#xa0;: ses propos peuvent servir, pas son nom.</translation>
    </message>
    <message>
        <source>Exports, and the window outside this form, call it “{0}” and leave out what it says and where.</source>
        <translation>Les exports, et la fenêtre hors de cette fiche, l’appellent «&#xa0;{0}&#xa0;» et taisent ce qu’elle dit et où.</translation>
    </message>
    <message numerus="yes">
        <source>%n source(s)</source>
        <translation>
            <numerusform>%n source</numerusform>
            <numerusform>%n sources</numerusform>
        </translation>
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
    <name>AttachmentList</name>
    <message>
        <source>Attach file…</source>
        <translation>Joindre un fichier…</translation>
    </message>
    <message>
        <source>Keep a PDF, an image, a text or a saved page in the project</source>
        <translation>Garder un PDF, une image, un texte ou une page enregistrée dans le projet</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Coller</translation>
    </message>
    <message>
        <source>Attach the image or the file on the clipboard</source>
        <translation>Joindre l’image ou le fichier du presse-papiers</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Pièces</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Tous les fichiers</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Joindre des fichiers</translation>
    </message>
    <message>
        <source>The clipboard holds no image and no file</source>
        <translation>Le presse-papiers ne contient ni image ni fichier</translation>
    </message>
    <message>
        <source>Keeping {0}…</source>
        <translation>Enregistrement de {0}…</translation>
    </message>
</context>
<context>
    <name>AttachmentRow</name>
    <message>
        <source>Open {0}</source>
        <translation>Ouvrir {0}</translation>
    </message>
    <message>
        <source>Take {0} off</source>
        <translation>Retirer {0}</translation>
    </message>
</context>
<context>
    <name>Availability</name>
    <message>
        <source>Open an article first</source>
        <translation>Ouvrir d’abord un article</translation>
    </message>
    <message>
        <source>Nothing has been done yet</source>
        <translation>Rien n’a encore été fait</translation>
    </message>
    <message>
        <source>Nothing has been undone</source>
        <translation>Rien n’a été annulé</translation>
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
    <message>
        <source>Select an entity first</source>
        <translation>Sélectionnez d’abord une entité</translation>
    </message>
    <message>
        <source>Select one annotation only</source>
        <translation>Choisissez une seule annotation</translation>
    </message>
    <message>
        <source>This kind has no such subtype</source>
        <translation>Ce type n’a pas ce sous-type</translation>
    </message>
</context>
<context>
    <name>Batch</name>
    <message numerus="yes">
        <source>No flag is open on %n statement(s).</source>
        <translation>
            <numerusform>Aucun signalement n’est ouvert sur %n passage.</numerusform>
            <numerusform>Aucun signalement n’est ouvert sur ces %n passages.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BatchDialog</name>
    <message>
        <source>Open articles</source>
        <translation>Ouvrir des articles</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Copier le rapport</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Lecture du fichier…</translation>
    </message>
    <message numerus="yes">
        <source>Open %n article(s)</source>
        <translation>
            <numerusform>Ouvrir %n article</numerusform>
            <numerusform>Ouvrir %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take in %n comment(s) as annotations</source>
        <translation>
            <numerusform>Importer %n commentaire comme annotation</numerusform>
            <numerusform>Importer %n commentaires comme annotations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n fichier</numerusform>
            <numerusform>%n fichiers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot be read</source>
        <translation>
            <numerusform>%n illisible</numerusform>
            <numerusform>%n illisibles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BatchModel</name>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>What comes of it</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Page web</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Word</translation>
    </message>
    <message>
        <source>OpenDocument</source>
        <translation>OpenDocument</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>EPUB</source>
        <translation>EPUB</translation>
    </message>
    <message>
        <source>{0} characters</source>
        <translation>{0} caractères</translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s)</source>
        <translation>
            <numerusform>%n commentaire</numerusform>
            <numerusform>%n commentaires</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BatchRow</name>
    <message>
        <source>Assign to</source>
        <translation>Attribuer à</translation>
    </message>
    <message>
        <source>Assign to…</source>
        <translation>Attribuer…</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorité</translation>
    </message>
    <message>
        <source>Priority…</source>
        <translation>Priorité…</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Personne</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n sélectionné</numerusform>
            <numerusform>%n sélectionnés</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>Progress</source>
        <translation>Avancement</translation>
    </message>
    <message>
        <source>Verdicts of the claims</source>
        <translation>Verdicts des affirmations</translation>
    </message>
    <message>
        <source>Open flags by reason</source>
        <translation>Signalements ouverts par motif</translation>
    </message>
    <message>
        <source>Work by person</source>
        <translation>Travail par personne</translation>
    </message>
    <message>
        <source>Left open</source>
        <translation>En suspens</translation>
    </message>
    <message>
        <source>No flag is open.</source>
        <translation>Aucun signalement ouvert.</translation>
    </message>
    <message>
        <source>Nobody has tagged anything yet.</source>
        <translation>Personne n’a encore rien annoté.</translation>
    </message>
    <message>
        <source>It was never signed off.</source>
        <translation>Jamais signé.</translation>
    </message>
    <message>
        <source>Point at a date, or go along them with the arrows.</source>
        <translation>Pointez une date, ou parcourez-les avec les flèches.</translation>
    </message>
    <message>
        <source>Dates of the article</source>
        <translation>Dates de l’article</translation>
    </message>
    <message>
        <source>Sign-offs</source>
        <translation>Signatures</translation>
    </message>
</context>
<context>
    <name>BulkSheet</name>
    <message>
        <source>Back to one</source>
        <translation>Une seule</translation>
    </message>
    <message>
        <source>Raise a flag</source>
        <translation>Signaler</translation>
    </message>
    <message>
        <source>Return adds it to each</source>
        <translation>Entrée l’ajoute à chacune</translation>
    </message>
    <message>
        <source>Return adds them to each</source>
        <translation>Entrée les ajoute à chacune</translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s) selected</source>
        <translation>
            <numerusform>%n annotation sélectionnée</numerusform>
            <numerusform>%n annotations sélectionnées</numerusform>
        </translation>
    </message>
    <message>
        <source>Change the kind</source>
        <translation>Changer le type</translation>
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
        <source>Flag</source>
        <translation>Signalement</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
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
        <source>Delete</source>
        <translation>Supprimer</translation>
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
        <source>%n flagged</source>
        <translation>
            <numerusform>%n signalée</numerusform>
            <numerusform>%n signalées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n checked</source>
        <translation>
            <numerusform>%n vérifiée</numerusform>
            <numerusform>%n vérifiées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n for review</source>
        <translation>
            <numerusform>%n à relire</numerusform>
            <numerusform>%n à relire</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n approved, locked</source>
        <translation>
            <numerusform>%n approuvée, verrouillée</numerusform>
            <numerusform>%n approuvées, verrouillées</numerusform>
        </translation>
    </message>
    <message>
        <source>This project is open for reading only</source>
        <translation>Ce projet est ouvert en lecture seule</translation>
    </message>
</context>
<context>
    <name>ChangedWords</name>
    <message>
        <source>“{0}” becomes “{1}”</source>
        <translation>«&#xa0;{0}&#xa0;» devient «&#xa0;{1}&#xa0;»</translation>
    </message>
    <message>
        <source>“{0}” is struck out</source>
        <translation>«&#xa0;{0}&#xa0;» est supprimé</translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Subtype</source>
        <translation>Sous-type</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Mots</translation>
    </message>
    <message>
        <source>Claim text</source>
        <translation>Texte de l’affirmation</translation>
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
        <source>Can be checked</source>
        <translation>Vérifiable</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>Rationale</source>
        <translation>Justification</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Fonction</translation>
    </message>
    <message>
        <source>Spelling confirmed</source>
        <translation>Orthographe confirmée</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Assigned to</source>
        <translation>Confié à</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorité</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Vérification</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Relecture</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Stance</source>
        <translation>Position</translation>
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
        <source>Archived</source>
        <translation>Archivé</translation>
    </message>
    <message>
        <source>Note on the source</source>
        <translation>Note sur la source</translation>
    </message>
    <message>
        <source>Private note</source>
        <translation>Note privée</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>Signalement</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravité</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Correction</translation>
    </message>
    <message>
        <source>Note on the correction</source>
        <translation>Note sur la correction</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}&#xa0;: {1}</translation>
    </message>
    <message>
        <source>{0} → {1}</source>
        <translation>{0} → {1}</translation>
    </message>
    <message>
        <source>{0} added: {1}</source>
        <translation>{0} ajoutée&#xa0;: {1}</translation>
    </message>
    <message>
        <source>{0} taken away: {1}</source>
        <translation>{0} retirée&#xa0;: {1}</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>“{0}”</source>
        <translation>«&#xa0;{0}&#xa0;»</translation>
    </message>
</context>
<context>
    <name>ChoiceBar</name>
    <message>
        <source>All</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Rien</translation>
    </message>
    <message>
        <source>Tick</source>
        <translation>Cocher</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message numerus="yes">
        <source>Tag %n place(s)</source>
        <translation>
            <numerusform>Annoter %n endroit</numerusform>
            <numerusform>Annoter %n endroits</numerusform>
        </translation>
    </message>
    <message>
        <source>Tick a place first</source>
        <translation>Cochez d’abord un endroit</translation>
    </message>
</context>
<context>
    <name>CitationCard</name>
    <message>
        <source>Private: {0}</source>
        <translation>Privé&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Remove this citation</source>
        <translation>Retirer cette citation</translation>
    </message>
    <message numerus="yes">
        <source>%n attachment(s)</source>
        <translation>
            <numerusform>%n pièce jointe</numerusform>
            <numerusform>%n pièces jointes</numerusform>
        </translation>
    </message>
    <message>
        <source>accessed {0}</source>
        <translation>consulté&#xa0;: {0}</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>archivée</translation>
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
    <message>
        <source>Save the citation first</source>
        <translation>Enregistrez d’abord la citation</translation>
    </message>
</context>
<context>
    <name>CitationFaces</name>
    <message>
        <source>It is flagged already</source>
        <translation>C’est déjà signalé</translation>
    </message>
</context>
<context>
    <name>CitationFields</name>
    <message>
        <source>as the source is classed: {0}</source>
        <translation>comme la source est classée&#xa0;: {0}</translation>
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
        <source>Used as</source>
        <translation>Utilisée comme</translation>
    </message>
    <message>
        <source>2023-01-17</source>
        <translation>2023-01-17</translation>
    </message>
    <message>
        <source>May be exported</source>
        <translation>Peut être exportée</translation>
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
        <source>Archived at</source>
        <translation>Archivée à</translation>
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
        <source>Not exported unless you say so</source>
        <translation>Exportée seulement si vous le dites</translation>
    </message>
    <message>
        <source>Not https: it can be changed on its way to the reader.</source>
        <translation>Sans https&#xa0;: peut être modifiée en chemin.</translation>
    </message>
</context>
<context>
    <name>CitationRow</name>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
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
        <source>Source</source>
        <translation>Source</translation>
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
    <name>ColourChoice</name>
    <message>
        <source>Colour</source>
        <translation>Couleur</translation>
    </message>
    <message>
        <source>Colour by its number</source>
        <translation>Couleur par son code</translation>
    </message>
    <message>
        <source>White letters on it: {0}:1</source>
        <translation>Texte blanc dessus&#xa0;: {0} pour 1</translation>
    </message>
    <message>
        <source>White letters on it: {0}:1, under 4.5:1; they are written in black.</source>
        <translation>Texte blanc dessus&#xa0;: {0} pour 1, moins de 4,5 pour 1&#x202f;; il est écrit en noir.</translation>
    </message>
</context>
<context>
    <name>Colours</name>
    <message>
        <source>Green</source>
        <translation>Vert</translation>
    </message>
    <message>
        <source>Olive</source>
        <translation>Olive</translation>
    </message>
    <message>
        <source>Ochre</source>
        <translation>Ocre</translation>
    </message>
    <message>
        <source>Rust</source>
        <translation>Rouille</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rouge</translation>
    </message>
    <message>
        <source>Wine</source>
        <translation>Lie-de-vin</translation>
    </message>
    <message>
        <source>Plum</source>
        <translation>Prune</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violet</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Bleu</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Bleu canard</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Gris</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>Noir</translation>
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
        <source>Subtype</source>
        <translation>Sous-type</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>Changer en</translation>
    </message>
    <message>
        <source>Select by</source>
        <translation>Sélectionner par</translation>
    </message>
    <message>
        <source>Find options</source>
        <translation>Options de recherche</translation>
    </message>
    <message>
        <source>Tag hits as</source>
        <translation>Annoter les occurrences comme</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Suggestions</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}&#xa0;: {1}</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>Caractères</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Mots</translation>
    </message>
    <message>
        <source>Sentences</source>
        <translation>Phrases</translation>
    </message>
    <message>
        <source>Paragraphs</source>
        <translation>Paragraphes</translation>
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
        <source>Open a folder of articles…</source>
        <translation>Ouvrir un dossier d’articles…</translation>
    </message>
    <message>
        <source>Paste an article…</source>
        <translation>Coller un article…</translation>
    </message>
    <message>
        <source>Take in annotations…</source>
        <translation>Importer des annotations…</translation>
    </message>
    <message>
        <source>Take in sources…</source>
        <translation>Importer des sources…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Checking report…</source>
        <translation>Rapport de vérification…</translation>
    </message>
    <message>
        <source>Export sources…</source>
        <translation>Exporter des sources…</translation>
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
        <source>Find…</source>
        <translation>Rechercher…</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>Occurrence suivante</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>Occurrence précédente</translation>
    </message>
    <message>
        <source>Match capitals</source>
        <translation>Respecter les majuscules</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Mots entiers</translation>
    </message>
    <message>
        <source>Match accents</source>
        <translation>Respecter les accents</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Expression régulière</translation>
    </message>
    <message>
        <source>Copy the words</source>
        <translation>Copier les mots</translation>
    </message>
    <message>
        <source>Copy the quote</source>
        <translation>Copier les mots exacts</translation>
    </message>
    <message>
        <source>Copy as a table (CSV)</source>
        <translation>Copier comme tableau (CSV)</translation>
    </message>
    <message>
        <source>Copy as a table (Markdown)</source>
        <translation>Copier comme tableau (Markdown)</translation>
    </message>
    <message>
        <source>Copy the reference</source>
        <translation>Copier la référence</translation>
    </message>
    <message>
        <source>About the article…</source>
        <translation>Fiche de l’article…</translation>
    </message>
    <message>
        <source>Who works at the desk…</source>
        <translation>Qui travaille…</translation>
    </message>
    <message>
        <source>People…</source>
        <translation>Personnes…</translation>
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
        <source>Other places of the name…</source>
        <translation>Autres endroits du nom…</translation>
    </message>
    <message>
        <source>Tag the hit</source>
        <translation>Annoter l’occurrence</translation>
    </message>
    <message>
        <source>Tag all hits…</source>
        <translation>Tout annoter…</translation>
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
        <source>Annotations here…</source>
        <translation>Annotations à cet endroit…</translation>
    </message>
    <message>
        <source>Next sentence without annotation</source>
        <translation>Phrase suivante sans annotation</translation>
    </message>
    <message>
        <source>Previous sentence without annotation</source>
        <translation>Phrase précédente sans annotation</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Fiche</translation>
    </message>
    <message>
        <source>Menu at this place</source>
        <translation>Menu à cet endroit</translation>
    </message>
    <message>
        <source>Next suggestion</source>
        <translation>Suggestion suivante</translation>
    </message>
    <message>
        <source>Previous suggestion</source>
        <translation>Suggestion précédente</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Prendre</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Laisser</translation>
    </message>
    <message>
        <source>Take all of this kind</source>
        <translation>Prendre tout ce type</translation>
    </message>
    <message>
        <source>Other reading</source>
        <translation>Autre lecture</translation>
    </message>
    <message>
        <source>Who may suggest…</source>
        <translation>Qui peut suggérer…</translation>
    </message>
    <message>
        <source>Forget what was learned</source>
        <translation>Oublier ce qui a été appris</translation>
    </message>
    <message>
        <source>Move the start</source>
        <translation>Déplacer le début</translation>
    </message>
    <message>
        <source>Move the end</source>
        <translation>Déplacer la fin</translation>
    </message>
    <message>
        <source>Select more</source>
        <translation>Sélectionner plus</translation>
    </message>
    <message>
        <source>Select less</source>
        <translation>Sélectionner moins</translation>
    </message>
    <message>
        <source>Next larger unit</source>
        <translation>Unité plus grande</translation>
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
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>Corriger…</translation>
    </message>
    <message>
        <source>Comment…</source>
        <translation>Commenter…</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Planifier</translation>
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
        <source>Sign the article off…</source>
        <translation>Signer l’article…</translation>
    </message>
    <message>
        <source>Reopen the article…</source>
        <translation>Rouvrir l’article…</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Verdicts…</source>
        <translation>Verdicts…</translation>
    </message>
    <message>
        <source>New source…</source>
        <translation>Nouvelle source…</translation>
    </message>
    <message>
        <source>Paste as a source</source>
        <translation>Coller comme source</translation>
    </message>
    <message>
        <source>Merge sources…</source>
        <translation>Fusionner des sources…</translation>
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
        <source>Into the history</source>
        <translation>Aller à l’historique</translation>
    </message>
    <message>
        <source>Views…</source>
        <translation>Vues…</translation>
    </message>
    <message>
        <source>Filter the queue…</source>
        <translation>Filtrer la file…</translation>
    </message>
    <message>
        <source>Order of the queue…</source>
        <translation>Ordre de la file…</translation>
    </message>
    <message>
        <source>Queue as a table</source>
        <translation>File en tableau</translation>
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
        <source>Filter the list</source>
        <translation>Filtrer la liste</translation>
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
        <source>Focus mode</source>
        <translation>Mode concentration</translation>
    </message>
    <message>
        <source>Overview of the article</source>
        <translation>Vue d’ensemble de l’article</translation>
    </message>
    <message>
        <source>What stands in the way</source>
        <translation>Ce qui bloque</translation>
    </message>
    <message>
        <source>What was left open</source>
        <translation>Ce qui reste en suspens</translation>
    </message>
    <message>
        <source>Names side by side</source>
        <translation>Noms côte à côte</translation>
    </message>
    <message>
        <source>Dates side by side</source>
        <translation>Dates côte à côte</translation>
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
        <source>Looser lines</source>
        <translation>Lignes plus espacées</translation>
    </message>
    <message>
        <source>Tighter lines</source>
        <translation>Lignes plus serrées</translation>
    </message>
    <message>
        <source>Wider column</source>
        <translation>Colonne plus large</translation>
    </message>
    <message>
        <source>Narrower column</source>
        <translation>Colonne plus étroite</translation>
    </message>
    <message>
        <source>Show sentences without an annotation</source>
        <translation>Montrer les phrases sans annotation</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>Préférences…</translation>
    </message>
    <message>
        <source>Run a command…</source>
        <translation>Lancer une commande…</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Change shortcuts…</source>
        <translation>Modifier les raccourcis…</translation>
    </message>
    <message>
        <source>The project file…</source>
        <translation>Le fichier de projet…</translation>
    </message>
    <message>
        <source>About Annotator</source>
        <translation>À propos d’Annotator</translation>
    </message>
</context>
<context>
    <name>CommentEditor</name>
    <message>
        <source>Comment…</source>
        <translation>Commenter…</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Commentaires</translation>
    </message>
    <message>
        <source>To the others at the desk</source>
        <translation>Aux autres de la rédaction</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Commentaire</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>A comment needs words.</source>
        <translation>Un commentaire ne peut pas être vide.</translation>
    </message>
</context>
<context>
    <name>Comparing</name>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Classe</translation>
    </message>
    <message>
        <source>Same origin</source>
        <translation>Même origine</translation>
    </message>
    <message>
        <source>Pseudonym</source>
        <translation>Pseudonyme</translation>
    </message>
    <message>
        <source>Doubles</source>
        <translation>Doublons</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Fusionner</translation>
    </message>
    <message>
        <source>Leave these</source>
        <translation>Laisser ceux-ci</translation>
    </message>
    <message>
        <source>These look like one work. All citations move to the one that stays.</source>
        <translation>Ceci semble être un seul et même document. Toutes les citations passent à la source qui reste.</translation>
    </message>
    <message numerus="yes">
        <source>%n more group(s) after it.</source>
        <translation>
            <numerusform>Encore %n groupe après celui-ci.</numerusform>
            <numerusform>Encore %n groupes après celui-ci.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>Reste</translation>
    </message>
    <message>
        <source>No. {0}</source>
        <translation>N° {0}</translation>
    </message>
    <message>
        <source>Keep: {0}</source>
        <translation>Garder&#xa0;: {0}</translation>
    </message>
    <message>
        <source>cited {0}×</source>
        <translation>citée {0}×</translation>
    </message>
    <message>
        <source>not cited</source>
        <translation>non citée</translation>
    </message>
</context>
<context>
    <name>ComparisonBox</name>
    <message>
        <source>Flag it</source>
        <translation>Signaler</translation>
    </message>
    <message>
        <source>Flag the difference for the second reader</source>
        <translation>Signaler la différence au relecteur</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>✓ Same words as the article</source>
        <translation>✓ Mêmes mots que l’article</translation>
    </message>
    <message numerus="yes">
        <source>≠ Differs in %n place(s)</source>
        <translation>
            <numerusform>≠ Diffère en %n endroit</numerusform>
            <numerusform>≠ Diffère en %n endroits</numerusform>
        </translation>
    </message>
    <message>
        <source>Too long to be compared with the article</source>
        <translation>Trop long pour être comparé à l’article</translation>
    </message>
    <message>
        <source>These words are not in the article</source>
        <translation>Ces mots ne sont pas dans l’article</translation>
    </message>
</context>
<context>
    <name>CorrectionCard</name>
    <message>
        <source>Why the text stays</source>
        <translation>Pourquoi le texte reste</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Refuser</translation>
    </message>
    <message>
        <source>To be published: {0}</source>
        <translation>À publier&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Accepted by {0}, {1}</source>
        <translation>Acceptée par {0}, {1}</translation>
    </message>
    <message>
        <source>Rejected by {0}, {1}</source>
        <translation>Refusée par {0}, {1}</translation>
    </message>
    <message>
        <source>Decided by {0}, {1}</source>
        <translation>Décidée par {0}, {1}</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}&#xa0;: {1}</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Accepter</translation>
    </message>
    <message>
        <source>Reject…</source>
        <translation>Refuser…</translation>
    </message>
    <message>
        <source>Reword</source>
        <translation>Reformuler</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Rouvrir</translation>
    </message>
</context>
<context>
    <name>CorrectionEditor</name>
    <message>
        <source>Correct…</source>
        <translation>Corriger…</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>Corrections</translation>
    </message>
</context>
<context>
    <name>CorrectionRow</name>
    <message>
        <source>Nothing: the words are to go</source>
        <translation>Rien&#xa0;: les mots sont à supprimer</translation>
    </message>
    <message>
        <source>For the readers</source>
        <translation>Pour les lecteurs</translation>
    </message>
    <message>
        <source>Change to</source>
        <translation>Remplacer par</translation>
    </message>
    <message>
        <source>Public note</source>
        <translation>Note publique</translation>
    </message>
    <message>
        <source>Propose</source>
        <translation>Proposer</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>These are the words of the article.</source>
        <translation>Ce sont les mots de l’article.</translation>
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
        <source>Select a statement first</source>
        <translation>Sélectionnez d’abord un passage</translation>
    </message>
    <message>
        <source>Open one statement first</source>
        <translation>Ouvrez d’abord un seul passage</translation>
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
    <name>DeskMenu</name>
    <message>
        <source>Who works at the desk</source>
        <translation>Qui travaille</translation>
    </message>
    <message>
        <source>Somebody else…</source>
        <translation>Quelqu’un d’autre…</translation>
    </message>
    <message>
        <source>People…</source>
        <translation>Personnes…</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>This project is open for reading only</source>
        <translation>Ce projet est ouvert en lecture seule</translation>
    </message>
    <message>
        <source>This verdict is no longer given.</source>
        <translation>Ce verdict n’est plus donné.</translation>
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
    <name>DraftSheet</name>
    <message>
        <source>Encoding</source>
        <translation>Encodage</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
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
    <name>EdgeVoice</name>
    <message>
        <source>Start held</source>
        <translation>Début saisi</translation>
    </message>
    <message>
        <source>End held</source>
        <translation>Fin saisie</translation>
    </message>
    <message>
        <source>Arrows move it, with Ctrl by characters. Return keeps it, Escape undoes it.</source>
        <translation>Les flèches déplacent, avec Ctrl par caractères. Entrée garde, Échap annule.</translation>
    </message>
</context>
<context>
    <name>EmptyQueue</name>
    <message>
        <source>All that waits</source>
        <translation>Tout ce qui attend</translation>
    </message>
    <message>
        <source>Nothing here is as you asked.</source>
        <translation>Rien ici ne répond à la demande.</translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s) wait for a second look.</source>
        <translation>
            <numerusform>%n annotation attend une relecture.</numerusform>
            <numerusform>%n annotations attendent une relecture.</numerusform>
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
        <source>Open articles</source>
        <translation>Ouvrir des articles</translation>
    </message>
    <message>
        <source>Open a folder of articles</source>
        <translation>Ouvrir un dossier d’articles</translation>
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
    <message numerus="yes">
        <source>%n article(s) came in</source>
        <translation>
            <numerusform>%n article ajouté</numerusform>
            <numerusform>%n articles ajoutés</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Evidence</name>
    <message>
        <source>{0}, {1}</source>
        <translation>{0}, {1}</translation>
    </message>
    <message>
        <source>Quote from {0}: {1}</source>
        <translation>Citation de {0}&#xa0;: {1}</translation>
    </message>
    <message>
        <source>only the article has “{0}”</source>
        <translation>seul l’article a «&#xa0;{0}&#xa0;»</translation>
    </message>
    <message>
        <source>only the source has “{0}”</source>
        <translation>seule la source a «&#xa0;{0}&#xa0;»</translation>
    </message>
    <message>
        <source>source “{0}”, article “{1}”</source>
        <translation>source «&#xa0;{0}&#xa0;», article «&#xa0;{1}&#xa0;»</translation>
    </message>
    <message>
        <source>Pasted image {0}.png</source>
        <translation>Image collée {0}.png</translation>
    </message>
    <message>
        <source>{0} here</source>
        <translation>{0} ici</translation>
    </message>
</context>
<context>
    <name>EvidenceCard</name>
    <message>
        <source>accessed {0}</source>
        <translation>consulté&#xa0;: {0}</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>archivée</translation>
    </message>
    <message numerus="yes">
        <source>%n attachment(s)</source>
        <translation>
            <numerusform>%n pièce jointe</numerusform>
            <numerusform>%n pièces jointes</numerusform>
        </translation>
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
        <source>Word, with comments</source>
        <translation>Word, avec commentaires</translation>
    </message>
    <message>
        <source>Reading copy, a web page</source>
        <translation>Copie de lecture, page web</translation>
    </message>
    <message>
        <source>Reading copy in Markdown</source>
        <translation>Copie de lecture en Markdown</translation>
    </message>
    <message>
        <source>Checking report, a web page</source>
        <translation>Rapport de vérification, page web</translation>
    </message>
    <message>
        <source>Checking report, PDF</source>
        <translation>Rapport de vérification, PDF</translation>
    </message>
    <message>
        <source>brat, with the text beside it</source>
        <translation>brat, avec le texte à côté</translation>
    </message>
    <message>
        <source>WebAnno TSV 3.3 (INCEpTION)</source>
        <translation>WebAnno TSV 3.3 (INCEpTION)</translation>
    </message>
    <message>
        <source>UIMA XMI, with its types beside it</source>
        <translation>UIMA XMI, avec ses types à côté</translation>
    </message>
    <message>
        <source>INCEpTION project</source>
        <translation>Projet INCEpTION</translation>
    </message>
    <message>
        <source>CoNLL-2003 (words and tags)</source>
        <translation>CoNLL-2003 (mots et étiquettes)</translation>
    </message>
    <message>
        <source>Label Studio tasks</source>
        <translation>Tâches Label Studio</translation>
    </message>
    <message>
        <source>doccano (JSON Lines)</source>
        <translation>doccano (JSON Lines)</translation>
    </message>
    <message>
        <source>spaCy and Prodigy (JSON Lines)</source>
        <translation>spaCy et Prodigy (JSON Lines)</translation>
    </message>
    <message>
        <source>spaCy DocBin (needs spaCy)</source>
        <translation>spaCy DocBin (avec spaCy)</translation>
    </message>
    <message>
        <source>TEI P5 (XML)</source>
        <translation>TEI P5 (XML)</translation>
    </message>
    <message>
        <source>REFI-QDA (QualCoder, Taguette)</source>
        <translation>REFI-QDA (QualCoder, Taguette)</translation>
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
        <source>That of the article</source>
        <translation>Celle de l’article</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>Annotations</translation>
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
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Only</source>
        <translation>Seulement</translation>
    </message>
    <message>
        <source>The first rows, as they will be written</source>
        <translation>Les premières lignes, telles qu’elles seront écrites</translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s) in all</source>
        <translation>
            <numerusform>%n annotation en tout</numerusform>
            <numerusform>%n annotations en tout</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n selected annotation(s)</source>
        <translation>
            <numerusform>La sélection (%n annotation)</numerusform>
            <numerusform>La sélection (%n annotations)</numerusform>
        </translation>
    </message>
    <message>
        <source>All of this article</source>
        <translation>Toutes celles de cet article</translation>
    </message>
    <message>
        <source>The selected annotation</source>
        <translation>L’annotation sélectionnée</translation>
    </message>
    <message numerus="yes">
        <source>The %n that the filter shows</source>
        <translation>
            <numerusform>Ce que montre le filtre (%n)</numerusform>
            <numerusform>Ce que montre le filtre (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>All of the project</source>
        <translation>Toutes celles du projet</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Laissé de côté</translation>
    </message>
    <message numerus="yes">
        <source>How the first of %n file(s) begins</source>
        <translation>
            <numerusform>Le début de %n fichier</numerusform>
            <numerusform>Le début du premier de %n fichiers</numerusform>
        </translation>
    </message>
    <message>
        <source>How the file begins</source>
        <translation>Le début du fichier</translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s) that the format does not take</source>
        <translation>
            <numerusform>%n annotation que le format ne prend pas</numerusform>
            <numerusform>%n annotations que le format ne prend pas</numerusform>
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
</context>
<context>
    <name>ExportFrame</name>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>With what is confidential</source>
        <translation>Avec le confidentiel</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Confidential</source>
        <translation>Confidentiel</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Stopped: nothing was written.</source>
        <translation>Arrêté&#xa0;: rien n’a été écrit.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>The folder is there already: files of the same name will be replaced.</source>
        <translation>Le dossier existe déjà&#xa0;: les fichiers du même nom seront remplacés.</translation>
    </message>
    <message>
        <source>The file is there already and will be replaced.</source>
        <translation>Le fichier existe déjà et sera remplacé.</translation>
    </message>
</context>
<context>
    <name>ExportWords</name>
    <message>
        <source>not approved</source>
        <translation>pas approuvée</translation>
    </message>
    <message>
        <source>without a verdict</source>
        <translation>sans verdict</translation>
    </message>
    <message>
        <source>its article has no address</source>
        <translation>son article n’a pas d’adresse</translation>
    </message>
    <message>
        <source>its words changed in a newer text</source>
        <translation>ses mots ont changé dans un texte plus récent</translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) of sources</source>
        <translation>
            <numerusform>%n nom de source</numerusform>
            <numerusform>%n noms de sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n address(es)</source>
        <translation>
            <numerusform>%n adresse</numerusform>
            <numerusform>%n adresses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quote(s)</source>
        <translation>
            <numerusform>%n citation</numerusform>
            <numerusform>%n citations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) in a source</source>
        <translation>
            <numerusform>%n emplacement dans une source</numerusform>
            <numerusform>%n emplacements dans des sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attached file(s)</source>
        <translation>
            <numerusform>%n fichier joint</numerusform>
            <numerusform>%n fichiers joints</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n private note(s)</source>
        <translation>
            <numerusform>%n note privée</numerusform>
            <numerusform>%n notes privées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s) of colleagues</source>
        <translation>
            <numerusform>%n remarque de collègues</numerusform>
            <numerusform>%n remarques de collègues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n correction(s)</source>
        <translation>
            <numerusform>%n correction</numerusform>
            <numerusform>%n corrections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s)</source>
        <translation>
            <numerusform>%n commentaire</numerusform>
            <numerusform>%n commentaires</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) of flags and reviews</source>
        <translation>
            <numerusform>%n message de signalement ou de relecture</numerusform>
            <numerusform>%n messages de signalements et de relectures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>places, archives and notes of %n citation(s)</source>
        <translation>
            <numerusform>emplacements, archives et notes de %n source citée</numerusform>
            <numerusform>emplacements, archives et notes de %n sources citées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n assignment(s), priorities or due dates</source>
        <translation>
            <numerusform>%n attribution, priorité ou échéance</numerusform>
            <numerusform>%n attributions, priorités ou échéances</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s) that are no claims</source>
        <translation>
            <numerusform>%n annotation qui n’est pas une affirmation</numerusform>
            <numerusform>%n annotations qui ne sont pas des affirmations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s) that overlap others</source>
        <translation>
            <numerusform>%n annotation qui en recouvre une autre</numerusform>
            <numerusform>%n annotations qui en recouvrent d’autres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n verdict(s)</source>
        <translation>
            <numerusform>%n verdict</numerusform>
            <numerusform>%n verdicts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rationale(s)</source>
        <translation>
            <numerusform>%n justification</numerusform>
            <numerusform>%n justifications</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) such as names and dates</source>
        <translation>
            <numerusform>%n valeur (nom ou date)</numerusform>
            <numerusform>%n valeurs (noms et dates)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cited source(s)</source>
        <translation>
            <numerusform>%n source citée</numerusform>
            <numerusform>%n sources citées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>flags, reviews and comments on %n annotation(s)</source>
        <translation>
            <numerusform>signalements, relectures et commentaires de %n annotation</numerusform>
            <numerusform>signalements, relectures et commentaires de %n annotations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n status(es)</source>
        <translation>
            <numerusform>%n état</numerusform>
            <numerusform>%n états</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) that XML does not allow</source>
        <translation>
            <numerusform>%n caractère que XML n’admet pas</numerusform>
            <numerusform>%n caractères que XML n’admet pas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s)</source>
        <translation>
            <numerusform>%n étiquette</numerusform>
            <numerusform>%n étiquettes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The history of %n annotation(s) is left out: it could hold what is confidential.</source>
        <translation>
            <numerusform>L’historique de %n annotation est laissé de côté&#xa0;: il pourrait contenir ce qui est confidentiel.</numerusform>
            <numerusform>L’historique de %n annotations est laissé de côté&#xa0;: il pourrait contenir ce qui est confidentiel.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attached file(s) stay in the project: the file holds their digests.</source>
        <translation>
            <numerusform>%n fichier joint reste dans le projet&#xa0;: le fichier contient son empreinte.</numerusform>
            <numerusform>%n fichiers joints restent dans le projet&#xa0;: le fichier contient leurs empreintes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out as confidential: {0}.</source>
        <translation>Laissé de côté car confidentiel&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>No place in this format for: {0}.</source>
        <translation>Sans place dans ce format&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>“{0}”: {1}</source>
        <translation>«&#xa0;{0}&#xa0;»&#xa0;: {1}</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message numerus="yes">
        <source>Copied %n annotation(s) as CSV</source>
        <translation>
            <numerusform>%n annotation copiée en CSV</numerusform>
            <numerusform>%n annotations copiées en CSV</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied %n annotation(s) as a Markdown table</source>
        <translation>
            <numerusform>%n annotation copiée en tableau Markdown</numerusform>
            <numerusform>%n annotations copiées en tableau Markdown</numerusform>
        </translation>
    </message>
    <message>
        <source>Copying…</source>
        <translation>Copie…</translation>
    </message>
</context>
<context>
    <name>Facets</name>
    <message>
        <source>Verdict</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Relecture</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>Signalement</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravité</translation>
    </message>
    <message>
        <source>Tagged by</source>
        <translation>Annoté par</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>open</source>
        <translation>ouvert</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>traité</translation>
    </message>
    <message>
        <source>no open one</source>
        <translation>aucun ouvert</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}&#xa0;: {1}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>any</source>
        <translation>tous</translation>
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
    <name>FieldSheet</name>
    <message numerus="yes">
        <source>%n other field(s)</source>
        <translation>
            <numerusform>%n autre champ</numerusform>
            <numerusform>%n autres champs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileButton</name>
    <message>
        <source>Open {0}</source>
        <translation>Ouvrir {0}</translation>
    </message>
    <message>
        <source>Open {0} · {1}</source>
        <translation>Ouvrir {0} · {1}</translation>
    </message>
</context>
<context>
    <name>FileDialogs</name>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Folder:</source>
        <translation>Dossier&#xa0;:</translation>
    </message>
    <message>
        <source>Shown:</source>
        <translation>Afficher&#xa0;:</translation>
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
        <source>More filters</source>
        <translation>Plus de filtres</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n choisi</numerusform>
            <numerusform>%n choisis</numerusform>
        </translation>
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
        <source>Changes asked for</source>
        <translation>Modifications demandées</translation>
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
    <name>FilterChips</name>
    <message>
        <source>Clear all</source>
        <translation>Tout effacer</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Effacer le filtre</translation>
    </message>
    <message>
        <source>Take away the filter {0}</source>
        <translation>Retirer le filtre {0}</translation>
    </message>
</context>
<context>
    <name>FilterForm</name>
    <message>
        <source>More filters</source>
        <translation>Plus de filtres</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
</context>
<context>
    <name>Find</name>
    <message>
        <source>Open the find bar first</source>
        <translation>Ouvrez d’abord la recherche</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} sur {1}</translation>
    </message>
</context>
<context>
    <name>FindField</name>
    <message>
        <source>Find in the article</source>
        <translation>Rechercher dans l’article</translation>
    </message>
</context>
<context>
    <name>FindPane</name>
    <message>
        <source>Places to tag</source>
        <translation>Endroits à annoter</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>Occurrences</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>On from the first hit.</source>
        <translation>Reprise à la première occurrence.</translation>
    </message>
    <message>
        <source>On from the last hit.</source>
        <translation>Reprise à la dernière occurrence.</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>Rien trouvé.</translation>
    </message>
    <message>
        <source>Type what to find.</source>
        <translation>Tapez ce qu’il faut trouver.</translation>
    </message>
    <message>
        <source>No hits</source>
        <translation>Aucune</translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n occurrence</numerusform>
            <numerusform>%n occurrences</numerusform>
        </translation>
    </message>
    <message>
        <source>This pattern takes too long: these are the hits that were found in time.</source>
        <translation>Cette expression demande trop de temps&#xa0;: voici les occurrences trouvées à temps.</translation>
    </message>
    <message>
        <source>The first {0} hits are shown.</source>
        <translation>Les {0} premières occurrences sont affichées.</translation>
    </message>
    <message>
        <source>Open the find bar first</source>
        <translation>Ouvrez d’abord la recherche</translation>
    </message>
    <message>
        <source>Find something first</source>
        <translation>Trouvez d’abord quelque chose</translation>
    </message>
    <message>
        <source>This project is open for reading only</source>
        <translation>Ce projet est ouvert en lecture seule</translation>
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
    <name>GivingOut</name>
    <message>
        <source>Export sources</source>
        <translation>Exporter des sources</translation>
    </message>
    <message numerus="yes">
        <source>%n source(s)</source>
        <translation>
            <numerusform>%n source</numerusform>
            <numerusform>%n sources</numerusform>
        </translation>
    </message>
    <message>
        <source>Exported {0} to {1}</source>
        <translation>{0} exportées vers {1}</translation>
    </message>
    <message numerus="yes">
        <source>The %n selected source(s)</source>
        <translation>
            <numerusform>La source sélectionnée (%n)</numerusform>
            <numerusform>Les %n sources sélectionnées</numerusform>
        </translation>
    </message>
    <message>
        <source>All sources of the project</source>
        <translation>Toutes les sources du projet</translation>
    </message>
    <message>
        <source>Those cited in this article</source>
        <translation>Celles citées dans cet article</translation>
    </message>
    <message>
        <source>The selected source</source>
        <translation>La source sélectionnée</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>How the file begins</source>
        <translation>Le début du fichier</translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) in all</source>
        <translation>
            <numerusform>%n source en tout</numerusform>
            <numerusform>%n sources en tout</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out, for the format has no place: {0}</source>
        <translation>Laissé de côté, faute de place dans ce format&#xa0;: {0}</translation>
    </message>
    <message>
        <source>The file names confidential sources: keep it to yourself.</source>
        <translation>Le fichier nomme des sources confidentielles&#xa0;: gardez-le pour vous.</translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) under their pseudonym</source>
        <translation>
            <numerusform>%n source sous son pseudonyme</numerusform>
            <numerusform>%n sources sous leur pseudonyme</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} sources</source>
        <translation>{0} – sources</translation>
    </message>
</context>
<context>
    <name>GranularityChoice</name>
    <message>
        <source>The mouse selects by characters</source>
        <translation>La souris sélectionne par caractères</translation>
    </message>
    <message>
        <source>The mouse selects by words</source>
        <translation>La souris sélectionne par mots</translation>
    </message>
    <message>
        <source>The mouse selects by sentences</source>
        <translation>La souris sélectionne par phrases</translation>
    </message>
    <message>
        <source>The mouse selects by paragraphs</source>
        <translation>La souris sélectionne par paragraphes</translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message>
        <source>Tagged by {0}, {1}</source>
        <translation>Annoté par {0}, {1}</translation>
    </message>
    <message>
        <source>The words under it have changed.</source>
        <translation>Les mots annotés ont changé.</translation>
    </message>
</context>
<context>
    <name>HistoryList</name>
    <message>
        <source>Show all of it</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>Revert to this</source>
        <translation>Revenir à cet état</translation>
    </message>
</context>
<context>
    <name>HitDelegate</name>
    <message>
        <source>in a claim</source>
        <translation>dans une affirmation</translation>
    </message>
    <message>
        <source>in an entity</source>
        <translation>dans une entité</translation>
    </message>
    <message>
        <source>in a date</source>
        <translation>dans une date</translation>
    </message>
</context>
<context>
    <name>HitList</name>
    <message>
        <source>Hits</source>
        <translation>Occurrences</translation>
    </message>
</context>
<context>
    <name>HitModel</name>
    <message>
        <source>paragraph {0}: {1}</source>
        <translation>paragraphe {0}&#xa0;: {1}</translation>
    </message>
    <message>
        <source>ticked</source>
        <translation>coché</translation>
    </message>
    <message>
        <source>not ticked</source>
        <translation>non coché</translation>
    </message>
</context>
<context>
    <name>HitTagging</name>
    <message>
        <source>The last one was tagged so already.</source>
        <translation>La dernière était déjà annotée ainsi.</translation>
    </message>
    <message>
        <source>On from the first hit.</source>
        <translation>Reprise à la première occurrence.</translation>
    </message>
    <message>
        <source>tagged already</source>
        <translation>déjà annoté</translation>
    </message>
    <message>
        <source>no words</source>
        <translation>aucun mot</translation>
    </message>
    <message>
        <source>All of them are tagged so already.</source>
        <translation>Toutes sont déjà annotées ainsi.</translation>
    </message>
    <message>
        <source>Tag “{0}” as: {1}</source>
        <translation>Annoter «&#xa0;{0}&#xa0;» comme&#xa0;: {1}</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) tagged already.</source>
        <translation>
            <numerusform>%n endroit déjà annoté.</numerusform>
            <numerusform>%n endroits déjà annotés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) tagged</source>
        <translation>
            <numerusform>%n endroit annoté</numerusform>
            <numerusform>%n endroits annotés</numerusform>
        </translation>
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
        <source>Reading the file…</source>
        <translation>Lecture du fichier…</translation>
    </message>
    <message>
        <source>Paste an article</source>
        <translation>Coller un article</translation>
    </message>
</context>
<context>
    <name>IndependenceLine</name>
    <message numerus="yes">
        <source>%n source(s)</source>
        <translation>
            <numerusform>%n source</numerusform>
            <numerusform>%n sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n independent</source>
        <translation>
            <numerusform>%n indépendante</numerusform>
            <numerusform>%n indépendantes</numerusform>
        </translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <translation>{0}, {1}</translation>
    </message>
    <message>
        <source>There is no second independent source.</source>
        <translation>Il n’y a pas de deuxième source indépendante.</translation>
    </message>
    <message>
        <source>These count once: {0}.</source>
        <translation>Comptent pour une&#xa0;: {0}.</translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>Articles ({0})</source>
        <translation>Articles ({0})</translation>
    </message>
    <message>
        <source>Sources ({0})</source>
        <translation>Sources ({0})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Reading the files…</source>
        <translation>Lecture des fichiers…</translation>
    </message>
</context>
<context>
    <name>IntakeReport</name>
    <message>
        <source>{new} new, {changed} changed, {same} there already, {left} left out.</source>
        <translation>Nouvelles&#xa0;: {new}, modifiées&#xa0;: {changed}, déjà présentes&#xa0;: {same}, laissées de côté&#xa0;: {left}.</translation>
    </message>
    <message>
        <source>Left out:</source>
        <translation>Laissées de côté&#xa0;:</translation>
    </message>
    <message>
        <source>To be known of what came in:</source>
        <translation>À savoir de ce qui a été importé&#xa0;:</translation>
    </message>
    <message>
        <source>Came in:</source>
        <translation>Importées&#xa0;:</translation>
    </message>
    <message>
        <source>The words stand exactly at {start}–{end}, paragraph {paragraph}: {words}</source>
        <translation>Ces mots se trouvent exactement en {start}–{end}, paragraphe {paragraph}&#xa0;: {words}</translation>
    </message>
    <message>
        <source>No place here for {what}: {count}</source>
        <translation>Sans place ici, {what}&#xa0;: {count}</translation>
    </message>
    <message>
        <source>{name}: onto “{title}”, which it names</source>
        <translation>{name}&#xa0;: vers «&#xa0;{title}&#xa0;», que le document nomme</translation>
    </message>
    <message>
        <source>{name}: onto “{title}”, the same text</source>
        <translation>{name}&#xa0;: vers «&#xa0;{title}&#xa0;», qui a le même texte</translation>
    </message>
    <message>
        <source>{name}: onto “{title}”, the only article</source>
        <translation>{name}&#xa0;: vers «&#xa0;{title}&#xa0;», le seul article</translation>
    </message>
    <message>
        <source>{name}: onto “{title}”, which has most of its text</source>
        <translation>{name}&#xa0;: vers «&#xa0;{title}&#xa0;», qui a l’essentiel de son texte</translation>
    </message>
    <message>
        <source>{name}: onto “{title}”, as chosen</source>
        <translation>{name}&#xa0;: vers «&#xa0;{title}&#xa0;», selon votre choix</translation>
    </message>
    <message>
        <source>{name}: as the new article “{title}”</source>
        <translation>{name}&#xa0;: comme nouvel article «&#xa0;{title}&#xa0;»</translation>
    </message>
    <message>
        <source>{name}: no article has its text</source>
        <translation>{name}&#xa0;: aucun article n’a son texte</translation>
    </message>
    <message>
        <source>relations</source>
        <translation>relations</translation>
    </message>
    <message>
        <source>events</source>
        <translation>événements</translation>
    </message>
    <message>
        <source>attributes</source>
        <translation>attributs</translation>
    </message>
    <message>
        <source>links</source>
        <translation>liens</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>notes</translation>
    </message>
    <message>
        <source>chains of references</source>
        <translation>chaînes de références</translation>
    </message>
    <message>
        <source>slots</source>
        <translation>cases de cadres</translation>
    </message>
    <message>
        <source>analyses of words, such as parts of speech</source>
        <translation>analyses de mots, comme les catégories grammaticales</translation>
    </message>
    <message>
        <source>regions that are no words</source>
        <translation>zones qui ne sont pas des mots</translation>
    </message>
    <message>
        <source>pictures</source>
        <translation>images</translation>
    </message>
    <message>
        <source>PDF files</source>
        <translation>fichiers PDF</translation>
    </message>
    <message>
        <source>recordings</source>
        <translation>enregistrements</translation>
    </message>
    <message>
        <source>cases</source>
        <translation>cas</translation>
    </message>
    <message>
        <source>labels of whole texts</source>
        <translation>étiquettes de textes entiers</translation>
    </message>
    <message>
        <source>refused annotations</source>
        <translation>annotations refusées</translation>
    </message>
    <message>
        <source>comments</source>
        <translation>commentaires</translation>
    </message>
    <message>
        <source>sets</source>
        <translation>ensembles</translation>
    </message>
</context>
<context>
    <name>KeyChip</name>
    <message>
        <source>Take {0} away</source>
        <translation>Retirer {0}</translation>
    </message>
</context>
<context>
    <name>KeyRecorder</name>
    <message>
        <source>Press the keys, Escape to give up</source>
        <translation>Appuyez sur les touches, Échap pour abandonner</translation>
    </message>
    <message>
        <source>Press the keys…</source>
        <translation>Appuyez…</translation>
    </message>
</context>
<context>
    <name>KeyStrip</name>
    <message>
        <source>Add a key</source>
        <translation>Ajouter une touche</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Réinitialiser</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Laisser tel quel</translation>
    </message>
    <message>
        <source>Press the keys that are to run it. Escape gives up.</source>
        <translation>Appuyez sur les touches voulues. Échap abandonne.</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>La reprendre</translation>
    </message>
</context>
<context>
    <name>KeyWords</name>
    <message>
        <source>everywhere</source>
        <translation>partout</translation>
    </message>
    <message>
        <source>in the article</source>
        <translation>dans l’article</translation>
    </message>
    <message>
        <source>in the article and the list</source>
        <translation>dans l’article et la liste</translation>
    </message>
    <message>
        <source>in the review queue</source>
        <translation>dans la file de relecture</translation>
    </message>
    <message>
        <source>while something is found</source>
        <translation>pendant une recherche</translation>
    </message>
    <message>
        <source>in the sources</source>
        <translation>dans les sources</translation>
    </message>
    <message>
        <source>{0} is needed for typing where this command acts. Add Ctrl or Alt.</source>
        <translation>{0} sert à écrire là où cette commande agit. Ajoutez Ctrl ou Alt.</translation>
    </message>
    <message>
        <source>{0} moves the caret or the keyboard.</source>
        <translation>{0} déplace le curseur ou le focus.</translation>
    </message>
    <message>
        <source>{0} always leads back.</source>
        <translation>{0} ramène toujours en arrière.</translation>
    </message>
    <message>
        <source>{0} is needed in text fields.</source>
        <translation>{0} sert dans les champs de texte.</translation>
    </message>
    <message>
        <source>{0} is used by the forms themselves.</source>
        <translation>{0} sert déjà dans les formulaires.</translation>
    </message>
    <message>
        <source>{0} chooses one of several flags in the review queue.</source>
        <translation>{0} choisit un signalement dans la file de relecture.</translation>
    </message>
    <message>
        <source>{0} belongs to the system.</source>
        <translation>{0} est réservé au système.</translation>
    </message>
    <message>
        <source>{0} already stands for {1}: let it stand for {2} instead?</source>
        <translation>{0} sert déjà à {1}&#xa0;: l’attribuer plutôt à {2}&#x202f;?</translation>
    </message>
    <message>
        <source>“{0}” ({1})</source>
        <translation>«&#xa0;{0}&#xa0;» ({1})</translation>
    </message>
</context>
<context>
    <name>KnownHint</name>
    <message>
        <source>Use that one</source>
        <translation>Prendre celle-là</translation>
    </message>
    <message>
        <source>Compare and merge…</source>
        <translation>Comparer et fusionner…</translation>
    </message>
    <message>
        <source>Already in the library: {0}</source>
        <translation>Déjà dans la bibliothèque&#xa0;: {0}</translation>
    </message>
</context>
<context>
    <name>LabelModel</name>
    <message>
        <source>Label</source>
        <translation>Libellé</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Fois</translation>
    </message>
    <message>
        <source>Comes in as</source>
        <translation>Importé comme</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Commentaire</translation>
    </message>
</context>
<context>
    <name>LabelTable</name>
    <message>
        <source>Labels</source>
        <translation>Libellés</translation>
    </message>
    <message>
        <source>What the labels mean</source>
        <translation>Ce que signifient les libellés</translation>
    </message>
    <message>
        <source>Comes in as</source>
        <translation>Importé comme</translation>
    </message>
</context>
<context>
    <name>LocatorField</name>
    <message>
        <source>What is counted</source>
        <translation>Ce qui est compté</translation>
    </message>
    <message>
        <source>4, § 3, 01:24…</source>
        <translation>4, § 3, 01:24…</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Emplacement</translation>
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
    <name>MarkCard</name>
    <message>
        <source>Checking</source>
        <translation>Vérification</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>Signalement</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Claim text</source>
        <translation>Texte de l’affirmation</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>aucune pour l’instant</translation>
    </message>
</context>
<context>
    <name>MarkChooser</name>
    <message>
        <source>Annotations here</source>
        <translation>Annotations à cet endroit</translation>
    </message>
</context>
<context>
    <name>MarkMenus</name>
    <message>
        <source>Subtype</source>
        <translation>Sous-type</translation>
    </message>
</context>
<context>
    <name>Marking</name>
    <message>
        <source>Every sentence from here on has an annotation</source>
        <translation>Toutes les phrases à partir d’ici ont une annotation</translation>
    </message>
    <message>
        <source>Every sentence before this one has an annotation</source>
        <translation>Toutes les phrases qui précèdent ont une annotation</translation>
    </message>
</context>
<context>
    <name>Minimap</name>
    <message>
        <source>Overview of the annotations</source>
        <translation>Vue d’ensemble des annotations</translation>
    </message>
    <message>
        <source>From left to right: flags, claims, entities, dates. Click to go there.</source>
        <translation>De gauche à droite&#xa0;: signalements, affirmations, entités, dates. Cliquez pour y aller.</translation>
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
    <name>Namesakes</name>
    <message>
        <source>in capitals</source>
        <translation>en capitales</translation>
    </message>
    <message>
        <source>an accent is missing</source>
        <translation>un accent manque</translation>
    </message>
    <message>
        <source>another name</source>
        <translation>autre nom</translation>
    </message>
    <message>
        <source>last name</source>
        <translation>nom de famille</translation>
    </message>
    <message>
        <source>full name</source>
        <translation>nom complet</translation>
    </message>
    <message>
        <source>acronym</source>
        <translation>sigle</translation>
    </message>
    <message>
        <source>written out</source>
        <translation>en toutes lettres</translation>
    </message>
    <message>
        <source>may be {0}</source>
        <translation>peut-être {0}</translation>
    </message>
    <message>
        <source>perhaps no person</source>
        <translation>peut-être pas une personne</translation>
    </message>
    <message>
        <source>the letters do not fit</source>
        <translation>les lettres ne correspondent pas</translation>
    </message>
    <message>
        <source>names another entity: {0}</source>
        <translation>désigne une autre entité&#xa0;: {0}</translation>
    </message>
    <message>
        <source>a plural</source>
        <translation>un pluriel</translation>
    </message>
    <message>
        <source>other capitals</source>
        <translation>autres majuscules</translation>
    </message>
    <message numerus="yes">
        <source>“{0}” stands in %n other place(s)</source>
        <translation>
            <numerusform>«&#xa0;{0}&#xa0;» figure à %n autre endroit</numerusform>
            <numerusform>«&#xa0;{0}&#xa0;» figure à %n autres endroits</numerusform>
        </translation>
    </message>
    <message>
        <source>“{0}” stands nowhere else.</source>
        <translation>«&#xa0;{0}&#xa0;» ne figure nulle part ailleurs.</translation>
    </message>
    <message>
        <source>“{0}” is tagged wherever it stands.</source>
        <translation>«&#xa0;{0}&#xa0;» est annoté partout où il figure.</translation>
    </message>
    <message>
        <source>Places in doubt are not ticked.</source>
        <translation>Les endroits douteux ne sont pas cochés.</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) tagged</source>
        <translation>
            <numerusform>%n endroit annoté</numerusform>
            <numerusform>%n endroits annotés</numerusform>
        </translation>
    </message>
    <message>
        <source>tagged already</source>
        <translation>déjà annoté</translation>
    </message>
    <message>
        <source>in “{0}”</source>
        <translation>dans «&#xa0;{0}&#xa0;»</translation>
    </message>
    <message>
        <source>may be somebody else</source>
        <translation>peut-être quelqu’un d’autre</translation>
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
        <source>Some of the words were tagged so already.</source>
        <translation>Certains mots étaient déjà annotés ainsi.</translation>
    </message>
    <message>
        <source>Some of the places have no words to tag.</source>
        <translation>Certains endroits n’ont pas de mots à annoter.</translation>
    </message>
    <message>
        <source>It is no longer checked: what it rested on has changed.</source>
        <translation>Ce n’est plus vérifié&#xa0;: ce qui le fondait a changé.</translation>
    </message>
    <message>
        <source>The article was signed off: this reopened it.</source>
        <translation>L’article était signé&#xa0;: cette modification l’a rouvert.</translation>
    </message>
    <message>
        <source>The article was ready: now something stands in the way.</source>
        <translation>L’article était prêt&#xa0;: quelque chose bloque maintenant.</translation>
    </message>
    <message>
        <source>Nothing is looked up: type the title.</source>
        <translation>Rien n’est cherché en ligne&#xa0;: tapez le titre.</translation>
    </message>
    <message>
        <source>The line stands in the title as it is: take it apart where you can.</source>
        <translation>La ligne figure telle quelle dans le titre&#xa0;: répartissez-la où vous pouvez.</translation>
    </message>
    <message>
        <source>The document has tracked changes: the text is as if all of them were accepted.</source>
        <translation>Le document a des modifications suivies&#xa0;: le texte les tient toutes pour acceptées.</translation>
    </message>
    <message>
        <source>Some letters could not be read; they show as �.</source>
        <translation>Certaines lettres n’ont pas pu être lues&#xa0;; elles apparaissent comme �.</translation>
    </message>
    <message>
        <source>Some pages are pictures: what stands on them is not in the text.</source>
        <translation>Certaines pages sont des images&#xa0;: ce qui s’y trouve n’est pas dans le texte.</translation>
    </message>
    <message>
        <source>The article could not be told from the rest of the page, so all of it was taken.</source>
        <translation>L’article n’a pas pu être distingué du reste de la page&#xa0;: tout a été pris.</translation>
    </message>
    <message>
        <source>The project already has an article with the same text.</source>
        <translation>Le projet a déjà un article au texte identique.</translation>
    </message>
</context>
<context>
    <name>Offer</name>
    <message>
        <source>Show them</source>
        <translation>Les voir</translation>
    </message>
</context>
<context>
    <name>Orders</name>
    <message>
        <source>Last used</source>
        <translation>Dernier usage</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Auteur</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>checked</source>
        <translation>vérifiés</translation>
    </message>
    <message>
        <source>decided</source>
        <translation>tranchés</translation>
    </message>
    <message>
        <source>tagged</source>
        <translation>annotés</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>No verdict</source>
        <translation>Sans verdict</translation>
    </message>
    <message>
        <source>{0}: {1} tagged, {2} checked, {3} decided, {4} still to check</source>
        <translation>{0}&#xa0;: {1} annotés, {2} vérifiés, {3} tranchés, {4} à vérifier encore</translation>
    </message>
    <message>
        <source>{0}: {1} checked, {2} in progress, {3} to check</source>
        <translation>{0}&#xa0;: {1} vérifiés, {2} en cours, {3} à vérifier</translation>
    </message>
    <message>
        <source>{0}: {1} of {2}</source>
        <translation>{0}&#xa0;: {1} sur {2}</translation>
    </message>
    <message>
        <source>Signed off by {0}, {1}. Text {2}…, history {3}…</source>
        <translation>Signé par {0}, {1}. Texte {2}…, historique {3}…</translation>
    </message>
    <message>
        <source>Reopened by {0}, {1}: {2}</source>
        <translation>Rouvert par {0}, {1}&#xa0;: {2}</translation>
    </message>
    <message>
        <source>Flagged: {0}</source>
        <translation>Signalé&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Reopen the article</source>
        <translation>Rouvrir l’article</translation>
    </message>
    <message>
        <source>Why is the article reopened?</source>
        <translation>Pourquoi l’article est-il rouvert&#xa0;?</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Rouvrir</translation>
    </message>
    <message>
        <source>the article as a whole</source>
        <translation>l’article entier</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}&#xa0;: {1}</translation>
    </message>
    <message>
        <source>The text says {0}, but it is {1}</source>
        <translation>Le texte dit {0}, mais c’est un {1}</translation>
    </message>
    <message>
        <source>Nothing is tagged yet</source>
        <translation>Rien n’est annoté</translation>
    </message>
    <message>
        <source>Blocking flags</source>
        <translation>Signalements bloquants</translation>
    </message>
    <message>
        <source>Changes asked for</source>
        <translation>Modifications demandées</translation>
    </message>
    <message>
        <source>Reviews not decided</source>
        <translation>Relectures à trancher</translation>
    </message>
    <message>
        <source>Corrections not decided</source>
        <translation>Corrections à trancher</translation>
    </message>
    <message>
        <source>Verdict missing</source>
        <translation>Verdict manquant</translation>
    </message>
    <message>
        <source>Rationale missing</source>
        <translation>Justification manquante</translation>
    </message>
    <message>
        <source>No quoted source</source>
        <translation>Aucune source citée</translation>
    </message>
    <message>
        <source>No source or note</source>
        <translation>Ni source ni note</translation>
    </message>
    <message>
        <source>Words have changed</source>
        <translation>Passage modifié</translation>
    </message>
    <message>
        <source>Not marked as checked</source>
        <translation>Pas encore vérifiés</translation>
    </message>
    <message>
        <source>Sentences with no claim</source>
        <translation>Phrases sans affirmation</translation>
    </message>
    <message>
        <source>Claims with no source</source>
        <translation>Affirmations sans source</translation>
    </message>
    <message>
        <source>Only one independent source</source>
        <translation>Une seule source indépendante</translation>
    </message>
    <message>
        <source>Claims refuted</source>
        <translation>Affirmations réfutées</translation>
    </message>
    <message>
        <source>Spelling not confirmed</source>
        <translation>Orthographe non confirmée</translation>
    </message>
    <message>
        <source>Dates not resolved</source>
        <translation>Dates non résolues</translation>
    </message>
    <message>
        <source>Written in two ways</source>
        <translation>Deux graphies</translation>
    </message>
    <message>
        <source>Roles that differ</source>
        <translation>Fonctions différentes</translation>
    </message>
    <message>
        <source>Titles that differ</source>
        <translation>Civilités différentes</translation>
    </message>
    <message>
        <source>All dates in order</source>
        <translation>Toutes, dans l’ordre</translation>
    </message>
    <message>
        <source>Weekday contradicts the date</source>
        <translation>Jour de la semaine contredit</translation>
    </message>
    <message>
        <source>Not resolved</source>
        <translation>Non résolues</translation>
    </message>
</context>
<context>
    <name>OverviewHead</name>
    <message>
        <source>Where the article stands</source>
        <translation>Où en est l’article</translation>
    </message>
    <message>
        <source>This project is open for reading only</source>
        <translation>Ce projet est ouvert en lecture seule</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) stand in the way</source>
        <translation>
            <numerusform>%n obstacle</numerusform>
            <numerusform>%n obstacles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>Overview of the article</source>
        <translation>Vue d’ensemble de l’article</translation>
    </message>
    <message>
        <source>Back to the article</source>
        <translation>Retour à l’article</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>Tableau de bord</translation>
    </message>
    <message>
        <source>In the way</source>
        <translation>Obstacles</translation>
    </message>
    <message>
        <source>Left open</source>
        <translation>En suspens</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Noms</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Dates</translation>
    </message>
    <message>
        <source>Nothing stands in the way</source>
        <translation>Rien ne bloque</translation>
    </message>
    <message>
        <source>The article can be said to be ready, and be signed off.</source>
        <translation>L’article peut être déclaré prêt, puis signé.</translation>
    </message>
    <message>
        <source>Nothing was left open</source>
        <translation>Rien en suspens</translation>
    </message>
    <message>
        <source>Every sentence has a claim, and every claim, name and date is settled.</source>
        <translation>Chaque phrase a son affirmation&#xa0;; affirmations, noms et dates sont réglés.</translation>
    </message>
    <message>
        <source>Nothing to compare</source>
        <translation>Rien à comparer</translation>
    </message>
    <message>
        <source>The names of the article are written alike and confirmed.</source>
        <translation>Les noms de l’article sont écrits de même et confirmés.</translation>
    </message>
    <message>
        <source>No dates</source>
        <translation>Aucune date</translation>
    </message>
    <message>
        <source>Dates that are tagged stand here in their order.</source>
        <translation>Les dates annotées viennent ici dans l’ordre.</translation>
    </message>
    <message>
        <source>What stands in the way</source>
        <translation>Ce qui bloque</translation>
    </message>
    <message>
        <source>What was left open</source>
        <translation>Ce qui reste en suspens</translation>
    </message>
    <message>
        <source>Names side by side</source>
        <translation>Noms côte à côte</translation>
    </message>
    <message>
        <source>Dates side by side</source>
        <translation>Dates côte à côte</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>unavailable</source>
        <translation>indisponible</translation>
    </message>
    <message>
        <source>Go to article</source>
        <translation>Aller à l’article</translation>
    </message>
    <message>
        <source>Nothing is called that</source>
        <translation>Rien ne porte ce nom</translation>
    </message>
    <message>
        <source>Commands and articles</source>
        <translation>Commandes et articles</translation>
    </message>
    <message>
        <source>A command, or the title of an article</source>
        <translation>Une commande, ou le titre d’un article</translation>
    </message>
</context>
<context>
    <name>Pasted</name>
    <message>
        <source>Recognised: a record of a reference manager.</source>
        <translation>Reconnu&#xa0;: une notice bibliographique.</translation>
    </message>
    <message>
        <source>Recognised: a DOI.</source>
        <translation>Reconnu&#xa0;: un DOI.</translation>
    </message>
    <message>
        <source>Recognised: an ISBN.</source>
        <translation>Reconnu&#xa0;: un ISBN.</translation>
    </message>
    <message>
        <source>Recognised: a web address.</source>
        <translation>Reconnu&#xa0;: une adresse web.</translation>
    </message>
    <message>
        <source>Pasted as a title.</source>
        <translation>Collé comme titre.</translation>
    </message>
</context>
<context>
    <name>PeopleDialog</name>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Fonction</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Initials</source>
        <translation>Initiales</translation>
    </message>
    <message>
        <source>Changes count at once.</source>
        <translation>Les changements valent aussitôt.</translation>
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
    <name>PlaceList</name>
    <message>
        <source>Nearest exact places</source>
        <translation>Emplacements exacts les plus proches</translation>
    </message>
    <message>
        <source>{0}, paragraph {1}: {2}</source>
        <translation>{0}, paragraphe {1}&#xa0;: {2}</translation>
    </message>
</context>
<context>
    <name>PlanningFields</name>
    <message>
        <source>Assigned to</source>
        <translation>Confié à</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorité</translation>
    </message>
    <message>
        <source>Due: a day</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>By when: 2023-01-20, 20 January, Friday, tomorrow</source>
        <translation>Pour quand&#xa0;: 2023-01-20, 20 janvier, vendredi, demain</translation>
    </message>
    <message>
        <source>Priority, due</source>
        <translation>Priorité, échéance</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>inchangé</translation>
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
    <message>
        <source>Change shortcuts…</source>
        <translation>Modifier les raccourcis…</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Clavier</translation>
    </message>
    <message>
        <source>Look for dates, names, quotations and claims</source>
        <translation>Chercher dates, noms, citations et affirmations</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Suggestions</translation>
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
        <source>Open articles</source>
        <translation>Ouvrir des articles</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>Progress</source>
        <translation>Avancement</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} sur {1}</translation>
    </message>
</context>
<context>
    <name>ProgressNote</name>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Stop looking for suggestions</source>
        <translation>Arrêter la recherche de suggestions</translation>
    </message>
    <message>
        <source>Suggestions: {0} %</source>
        <translation>Suggestions&#xa0;: {0} %</translation>
    </message>
</context>
<context>
    <name>ProjectFilePage</name>
    <message>
        <source>The project file</source>
        <translation>Le fichier de projet</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>QueueBar</name>
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
    <message>
        <source>{0}: {1}</source>
        <translation>{0}&#xa0;: {1}</translation>
    </message>
</context>
<context>
    <name>QueueFacets</name>
    <message>
        <source>Out of</source>
        <translation>Parmi</translation>
    </message>
    <message>
        <source>Waits because</source>
        <translation>Motif d’attente</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>Signalement</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravité</translation>
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
        <source>Priority</source>
        <translation>Priorité</translation>
    </message>
    <message>
        <source>Assigned to</source>
        <translation>Confié à</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>Vérifié par</translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation>Attend depuis</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>Reading order</source>
        <translation>Ordre de lecture</translation>
    </message>
    <message>
        <source>Worst first</source>
        <translation>Les plus graves d’abord</translation>
    </message>
    <message>
        <source>Most urgent first</source>
        <translation>Les plus urgents d’abord</translation>
    </message>
    <message>
        <source>Longest waiting first</source>
        <translation>Les plus anciens d’abord</translation>
    </message>
    <message>
        <source>Due soonest first</source>
        <translation>Échéance la plus proche</translation>
    </message>
    <message>
        <source>By who has it</source>
        <translation>Par personne</translation>
    </message>
    <message>
        <source>By kind</source>
        <translation>Par type</translation>
    </message>
    <message>
        <source>By the words</source>
        <translation>Par les mots</translation>
    </message>
    <message>
        <source>what waits</source>
        <translation>ce qui attend</translation>
    </message>
    <message>
        <source>all not approved</source>
        <translation>tout ce qui n’est pas approuvé</translation>
    </message>
    <message>
        <source>all annotations</source>
        <translation>toutes les annotations</translation>
    </message>
    <message>
        <source>it is flagged</source>
        <translation>signalé</translation>
    </message>
    <message>
        <source>review is asked for</source>
        <translation>relecture demandée</translation>
    </message>
    <message>
        <source>its words have changed</source>
        <translation>texte modifié</translation>
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
        <source>without source</source>
        <translation>sans source</translation>
    </message>
    <message>
        <source>refuted</source>
        <translation>réfuté</translation>
    </message>
    <message>
        <source>changes asked for</source>
        <translation>modifications demandées</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>approuvé</translation>
    </message>
    <message>
        <source>a day or more</source>
        <translation>un jour ou plus</translation>
    </message>
    <message>
        <source>a week or more</source>
        <translation>une semaine ou plus</translation>
    </message>
    <message>
        <source>a month or more</source>
        <translation>un mois ou plus</translation>
    </message>
    <message>
        <source>me</source>
        <translation>moi</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>personne</translation>
    </message>
    <message>
        <source>not by me</source>
        <translation>pas par moi</translation>
    </message>
    <message>
        <source>the open one</source>
        <translation>l’article ouvert</translation>
    </message>
    <message>
        <source>any</source>
        <translation>tous</translation>
    </message>
</context>
<context>
    <name>QueueTable</name>
    <message>
        <source>Statements that wait</source>
        <translation>Passages en attente</translation>
    </message>
</context>
<context>
    <name>QueueTableModel</name>
    <message>
        <source>words changed</source>
        <translation>texte modifié</translation>
    </message>
    <message>
        <source>self-approved</source>
        <translation>approuvé seul</translation>
    </message>
    <message>
        <source>review</source>
        <translation>relecture</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>approuvé</translation>
    </message>
    <message>
        <source>changes</source>
        <translation>à modifier</translation>
    </message>
    <message>
        <source>due {0}</source>
        <translation>échéance {0}</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Passage</translation>
    </message>
    <message>
        <source>Waits because</source>
        <translation>Motif d’attente</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>Assigned to</source>
        <translation>Confié à</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorité</translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation>Attend depuis</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Âge</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Échéance</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>The text is as large as it can be</source>
        <translation>Le texte est à sa taille maximale</translation>
    </message>
    <message>
        <source>The text is as small as it can be</source>
        <translation>Le texte est à sa taille minimale</translation>
    </message>
    <message>
        <source>The size is the normal one</source>
        <translation>La taille est normale</translation>
    </message>
    <message>
        <source>The lines are as loose as can be</source>
        <translation>Les lignes sont espacées au maximum</translation>
    </message>
    <message>
        <source>The lines are as tight as can be</source>
        <translation>Les lignes sont serrées au maximum</translation>
    </message>
    <message>
        <source>The column is as wide as it can be</source>
        <translation>La colonne est à sa largeur maximale</translation>
    </message>
    <message>
        <source>The column is as narrow as it can be</source>
        <translation>La colonne est à sa largeur minimale</translation>
    </message>
</context>
<context>
    <name>ReadingAloud</name>
    <message>
        <source>Outside annotations</source>
        <translation>Hors annotation</translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s)</source>
        <translation>
            <numerusform>%n annotation</numerusform>
            <numerusform>%n annotations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadingPart</name>
    <message>
        <source>The usual one ({0})</source>
        <translation>L’habituelle ({0})</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>× </source>
        <translation>× </translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Réinitialiser</translation>
    </message>
    <message>
        <source>Reset what is chosen for reading</source>
        <translation>Réinitialiser les réglages de lecture</translation>
    </message>
    <message>
        <source>Face</source>
        <translation>Police</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>Line height</source>
        <translation>Interligne</translation>
    </message>
    <message>
        <source>Column width</source>
        <translation>Largeur de colonne</translation>
    </message>
    <message>
        <source>At the normal size; larger text has a wider column.</source>
        <translation>À la taille normale&#x202f;; un texte plus grand a une colonne plus large.</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lecture</translation>
    </message>
</context>
<context>
    <name>ReferenceBox</name>
    <message>
        <source>Style</source>
        <translation>Style</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>As a reference</source>
        <translation>En référence</translation>
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
        <source>attachment</source>
        <translation>pièce jointe</translation>
    </message>
    <message>
        <source>correction</source>
        <translation>correction</translation>
    </message>
    <message>
        <source>saved view</source>
        <translation>vue enregistrée</translation>
    </message>
    <message>
        <source>sign-off</source>
        <translation>signature</translation>
    </message>
    <message>
        <source>meaning of a label</source>
        <translation>sens d’un libellé</translation>
    </message>
    <message>
        <source>suggestion that was left</source>
        <translation>suggestion écartée</translation>
    </message>
    <message>
        <source>act in another project</source>
        <translation>action dans un autre projet</translation>
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
        <source>The text has changed: these words do not stand there any more.</source>
        <translation>Le texte a changé&#xa0;: ces mots n’y sont plus.</translation>
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
        <source>{path} is the project that is open here.</source>
        <translation>{path} est le projet ouvert ici.</translation>
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
        <source>It was stopped, so nothing was changed.</source>
        <translation>L’opération a été arrêtée, rien n’a donc été changé.</translation>
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
        <source>The ( at position {position} is never closed.</source>
        <translation>La ( en position {position} n’est jamais fermée.</translation>
    </message>
    <message>
        <source>The ) at position {position} closes nothing.</source>
        <translation>La ) en position {position} ne ferme rien.</translation>
    </message>
    <message>
        <source>The [ at position {position} is never closed.</source>
        <translation>Le [ en position {position} n’est jamais fermé.</translation>
    </message>
    <message>
        <source>There is nothing that the {sign} at position {position} could repeat.</source>
        <translation>Le {sign} en position {position} n’a rien à répéter.</translation>
    </message>
    <message>
        <source>The {sign} at the end, position {position}, stands for nothing.</source>
        <translation>Le {sign} final, en position {position}, ne désigne rien.</translation>
    </message>
    <message>
        <source>The {sign} at position {position} stands for nothing.</source>
        <translation>Le {sign} en position {position} ne désigne rien.</translation>
    </message>
    <message>
        <source>The range that ends with {sign} at position {position} runs backwards.</source>
        <translation>L’intervalle qui finit par {sign} en position {position} va à rebours.</translation>
    </message>
    <message>
        <source>The count at position {position} runs backwards or is too large.</source>
        <translation>Le nombre en position {position} va à rebours ou est trop grand.</translation>
    </message>
    <message>
        <source>There are no characters called {sign} (position {position}).</source>
        <translation>Aucun caractère ne s’appelle {sign} (position {position}).</translation>
    </message>
    <message>
        <source>The group that is meant at position {position} is not there.</source>
        <translation>Le groupe visé en position {position} n’existe pas.</translation>
    </message>
    <message>
        <source>The group at position {position} has no proper name.</source>
        <translation>Le groupe en position {position} n’a pas de nom valable.</translation>
    </message>
    <message>
        <source>What follows the (? at position {position} means nothing.</source>
        <translation>Ce qui suit la (? en position {position} ne signifie rien.</translation>
    </message>
    <message>
        <source>There are too many brackets inside one another.</source>
        <translation>Trop de parenthèses sont imbriquées.</translation>
    </message>
    <message>
        <source>The expression breaks at position {position}: {detail}.</source>
        <translation>L’expression se rompt en position {position}&#xa0;: {detail}.</translation>
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
        <source>Say why the article is reopened.</source>
        <translation>Dites pourquoi l’article est rouvert.</translation>
    </message>
    <message>
        <source>The article is not ready; what stands in the way: {count}.</source>
        <translation>L’article n’est pas prêt&#xa0;; points bloquants&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>The article is signed off already.</source>
        <translation>L’article est déjà signé.</translation>
    </message>
    <message>
        <source>The article is not signed off.</source>
        <translation>L’article n’est pas signé.</translation>
    </message>
    <message>
        <source>It is flagged for this already.</source>
        <translation>C’est déjà signalé pour cette raison.</translation>
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
        <source>Somebody is called {name} already.</source>
        <translation>Quelqu’un s’appelle déjà {name}.</translation>
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
        <source>“{doi}” is no DOI; a DOI looks like 10.1000/xyz.</source>
        <translation>«&#xa0;{doi}&#xa0;» n’est pas un DOI&#xa0;; un DOI ressemble à 10.1000/xyz.</translation>
    </message>
    <message>
        <source>A source needs a title.</source>
        <translation>Une source doit avoir un titre.</translation>
    </message>
    <message>
        <source>No source has “{words}”.</source>
        <translation>Aucune source ne contient «&#xa0;{words}&#xa0;».</translation>
    </message>
    <message>
        <source>Several sources have “{words}”; say more of it, or its id.</source>
        <translation>Plusieurs sources contiennent «&#xa0;{words}&#xa0;»&#x202f;; précisez, ou donnez l’identifiant.</translation>
    </message>
    <message>
        <source>There is nothing in it.</source>
        <translation>Il n’y a rien dedans.</translation>
    </message>
    <message>
        <source>There is no source in it.</source>
        <translation>Il n’y a aucune source dedans.</translation>
    </message>
    <message>
        <source>{format} is not a format of sources.</source>
        <translation>{format} n’est pas un format de sources.</translation>
    </message>
    <message>
        <source>{format} holds sources; only annotations are narrowed by kind or status.</source>
        <translation>{format} contient des sources&#x202f;; seules les annotations se filtrent par type ou par statut.</translation>
    </message>
    <message>
        <source>Record {number}: {why}</source>
        <translation>Notice {number}&#xa0;: {why}</translation>
    </message>
    <message>
        <source>This is no JSON; it breaks in line {line}, column {column}.</source>
        <translation>Ce n’est pas du JSON&#x202f;; erreur ligne {line}, colonne {column}.</translation>
    </message>
    <message>
        <source>It has a number that is no number.</source>
        <translation>Il contient un nombre qui n’en est pas un.</translation>
    </message>
    <message>
        <source>It is damaged, or not what it says it is: it cannot be read.</source>
        <translation>Il est endommagé, ou n’est pas ce qu’il prétend être&#xa0;: il ne peut pas être lu.</translation>
    </message>
    <message>
        <source>It is protected by a password: take the protection off and try again.</source>
        <translation>Il est protégé par un mot de passe&#xa0;: retirez la protection et réessayez.</translation>
    </message>
    <message>
        <source>It is too large: at most {limit} MB can be read.</source>
        <translation>Il est trop gros&#xa0;: {limit}&#xa0;Mo au plus peuvent être lus.</translation>
    </message>
    <message>
        <source>It is too long: at most {limit} million characters can be read.</source>
        <translation>Il est trop long&#xa0;: {limit}&#xa0;millions de caractères au plus peuvent être lus.</translation>
    </message>
    <message>
        <source>It was not unpacked: a part of it is packed more than {times} times, which no text is.</source>
        <translation>Il n’a pas été décompressé&#xa0;: une de ses parties l’est plus de {times} fois, ce qu’aucun texte n’est.</translation>
    </message>
    <message>
        <source>It has too many parts: at most {limit} can be read.</source>
        <translation>Il a trop de parties&#xa0;: {limit} au plus peuvent être lues.</translation>
    </message>
    <message>
        <source>It was not unpacked: its part {part} would lead out of its folder.</source>
        <translation>Il n’a pas été décompressé&#xa0;: sa partie {part} mènerait hors de son dossier.</translation>
    </message>
    <message>
        <source>This is a packed file, but neither a Word document, nor OpenDocument text, nor EPUB.</source>
        <translation>C’est un fichier compressé, mais ni un document Word, ni un texte OpenDocument, ni un EPUB.</translation>
    </message>
    <message>
        <source>There is no article in the folder {path}.</source>
        <translation>Il n’y a aucun article dans le dossier {path}.</translation>
    </message>
    <message>
        <source>These are too many files: at most {limit} can be read at once.</source>
        <translation>Trop de fichiers&#xa0;: {limit} au plus peuvent être lus à la fois.</translation>
    </message>
    <message>
        <source>It is damaged: its part {part} is missing.</source>
        <translation>Il est endommagé&#xa0;: sa partie {part} manque.</translation>
    </message>
    <message>
        <source>It is damaged: its text is missing.</source>
        <translation>Il est endommagé&#xa0;: son texte manque.</translation>
    </message>
    <message>
        <source>There is no web page in it.</source>
        <translation>Il ne contient aucune page web.</translation>
    </message>
    <message>
        <source>It was not read: it declares entities of its own, which can grow without end.</source>
        <translation>Il n’a pas été lu&#xa0;: il déclare ses propres entités, qui peuvent grossir sans fin.</translation>
    </message>
    <message>
        <source>It was not read: more than {limit} elements are nested in one another.</source>
        <translation>Il n’a pas été lu&#xa0;: plus de {limit} éléments y sont imbriqués.</translation>
    </message>
    <message>
        <source>It is damaged: its XML breaks in line {line}, column {column}.</source>
        <translation>Il est endommagé&#xa0;: son XML est rompu à la ligne {line}, colonne {column}.</translation>
    </message>
    <message>
        <source>It has too many pages: at most {limit} can be read.</source>
        <translation>Il a trop de pages&#xa0;: {limit} au plus peuvent être lues.</translation>
    </message>
    <message>
        <source>Its pages are pictures, without words: run a text recognition over it first.</source>
        <translation>Ses pages sont des images, sans texte&#xa0;: passez-le d’abord à la reconnaissance de caractères.</translation>
    </message>
    <message>
        <source>RTF is not read: save it as .docx or .odt and open that.</source>
        <translation>Le RTF n’est pas lu&#xa0;: enregistrez-le en .docx ou .odt et ouvrez celui-ci.</translation>
    </message>
    <message>
        <source>Office files of before 2007, such as .doc, are not read: save it as .docx or .odt.</source>
        <translation>Les fichiers Office d’avant 2007, comme .doc, ne sont pas lus&#xa0;: enregistrez-le en .docx ou .odt.</translation>
    </message>
    <message>
        <source>A file of {format} holds one article and there are {count}: choose one of them, or a folder.</source>
        <translation>Un fichier {format} contient un seul article et il y en a {count}&#xa0;: choisissez-en un, ou un dossier.</translation>
    </message>
    <message>
        <source>{format} needs the libraries of the window, which are not there.</source>
        <translation>{format} a besoin des bibliothèques de la fenêtre, qui manquent ici.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Le fichier est vide.</translation>
    </message>
    <message>
        <source>This is no JSON in UTF-8 (byte {at}).</source>
        <translation>Ce n’est pas du JSON en UTF-8 (octet {at}).</translation>
    </message>
    <message>
        <source>This is no JSON; it breaks in line {line} at character {column}.</source>
        <translation>Ce n’est pas du JSON&#x202f;; il se rompt à la ligne {line}, caractère {column}.</translation>
    </message>
    <message>
        <source>It has half a character.</source>
        <translation>Il contient une moitié de caractère.</translation>
    </message>
    <message>
        <source>It is nested too deeply.</source>
        <translation>L’imbrication est trop profonde.</translation>
    </message>
    <message>
        <source>There are no Web Annotations in it.</source>
        <translation>Il ne contient aucune Web Annotation.</translation>
    </message>
    <message>
        <source>Item {item} is no Web Annotation.</source>
        <translation>L’élément {item} n’est pas une Web Annotation.</translation>
    </message>
    <message>
        <source>Annotation {item} is only named here; it stands elsewhere.</source>
        <translation>L’annotation {item} est seulement nommée ici&#x202f;; elle se trouve ailleurs.</translation>
    </message>
    <message>
        <source>The page {page} stands in another file; it was not read.</source>
        <translation>La page {page} se trouve dans un autre fichier&#x202f;; elle n’a pas été lue.</translation>
    </message>
    <message>
        <source>Annotation {item}: {key} is missing.</source>
        <translation>Annotation {item}&#xa0;: {key} manque.</translation>
    </message>
    <message>
        <source>Annotation {item}: {key} cannot be {value}.</source>
        <translation>Annotation {item}&#xa0;: {key} ne peut pas être {value}.</translation>
    </message>
    <message>
        <source>Annotation {item} has a body and a bodyValue; it can have one of them.</source>
        <translation>L’annotation {item} a body et bodyValue&#x202f;; elle ne peut avoir que l’un des deux.</translation>
    </message>
    <message>
        <source>Annotation {item} says neither which words it is about nor where they stand.</source>
        <translation>L’annotation {item} ne dit ni sur quels mots elle porte ni où ils se trouvent.</translation>
    </message>
    <message>
        <source>The file does not name the context of Web Annotations; it was read all the same.</source>
        <translation>Le fichier ne nomme pas le contexte des Web Annotations&#x202f;; il a été lu quand même.</translation>
    </message>
    <message>
        <source>The id of annotation {item} is no IRI: {id}. It was taken in all the same.</source>
        <translation>L’identifiant de l’annotation {item} n’est pas un IRI&#xa0;: {id}. Elle a été reprise quand même.</translation>
    </message>
    <message>
        <source>Annotation {item} does not say which text it is about; its words decide.</source>
        <translation>L’annotation {item} ne dit pas sur quel texte elle porte&#x202f;; ses mots décident.</translation>
    </message>
    <message>
        <source>Annotation {item} has further targets ({count}); only the first was taken in.</source>
        <translation>L’annotation {item} a d’autres cibles ({count})&#x202f;; seule la première a été reprise.</translation>
    </message>
    <message>
        <source>There is no ClaimReview in it.</source>
        <translation>Il ne contient aucun ClaimReview.</translation>
    </message>
    <message>
        <source>This is no file of annotations that is known here; choose its format.</source>
        <translation>Ce n’est pas un fichier d’annotations connu ici&#xa0;; choisissez son format.</translation>
    </message>
    <message>
        <source>No article has the text of {name}; choose one, or take it in as a new article.</source>
        <translation>Aucun article n’a le texte de {name}&#xa0;; choisissez-en un, ou importez-le comme nouvel article.</translation>
    </message>
    <message>
        <source>The comment of {author} stands at no words of the text.</source>
        <translation>Le commentaire de {author} ne porte sur aucun mot du texte.</translation>
    </message>
    <message>
        <source>The file quotes “{quote}”, but its own text has “{found}” there.</source>
        <translation>Le fichier cite «&#xa0;{quote}&#xa0;», mais son propre texte dit là «&#xa0;{found}&#xa0;».</translation>
    </message>
    <message>
        <source>“{quote}” does not stand at that place: the article has another text there.</source>
        <translation>«&#xa0;{quote}&#xa0;» ne se trouve pas à cet endroit&#xa0;: l’article y a un autre texte.</translation>
    </message>
    <message>
        <source>Its text {path} is missing: it belongs into the same folder.</source>
        <translation>Son texte {path} manque&#xa0;: il doit se trouver dans le même dossier.</translation>
    </message>
    <message>
        <source>“{line}” is no line of brat.</source>
        <translation>«&#xa0;{line}&#xa0;» n’est pas une ligne de brat.</translation>
    </message>
    <message>
        <source>“{line}” has no column for its tag.</source>
        <translation>«&#xa0;{line}&#xa0;» n’a pas de colonne pour son étiquette.</translation>
    </message>
    <message>
        <source>“{tag}” is no tag such as O, B-PER or I-PER.</source>
        <translation>«&#xa0;{tag}&#xa0;» n’est pas une étiquette telle que O, B-PER ou I-PER.</translation>
    </message>
    <message>
        <source>It does not begin as a file of WebAnno TSV 3 does.</source>
        <translation>Il ne commence pas comme un fichier WebAnno TSV 3.</translation>
    </message>
    <message>
        <source>“{line}” is no row of a token with all its columns.</source>
        <translation>«&#xa0;{line}&#xa0;» n’est pas la ligne d’un mot avec toutes ses colonnes.</translation>
    </message>
    <message>
        <source>There is no text of UIMA in it.</source>
        <translation>Il ne contient aucun texte UIMA.</translation>
    </message>
    <message>
        <source>There is no document as UIMA XMI in it; INCEpTION exports them so if asked.</source>
        <translation>Il ne contient aucun document UIMA XMI&#xa0;; INCEpTION les exporte ainsi sur demande.</translation>
    </message>
    <message>
        <source>There are no tasks of Label Studio in it.</source>
        <translation>Il ne contient aucune tâche de Label Studio.</translation>
    </message>
    <message>
        <source>It has no text.</source>
        <translation>Il n’a pas de texte.</translation>
    </message>
    <message>
        <source>There is no text of TEI in it.</source>
        <translation>Il ne contient aucun texte TEI.</translation>
    </message>
    <message>
        <source>A span points at “{anchor}”, which stands nowhere in the text.</source>
        <translation>Une étendue renvoie à «&#xa0;{anchor}&#xa0;», qui ne figure nulle part dans le texte.</translation>
    </message>
    <message>
        <source>There is no project of REFI-QDA in it (project.qde).</source>
        <translation>Il ne contient aucun projet REFI-QDA (project.qde).</translation>
    </message>
    <message>
        <source>The project has no texts.</source>
        <translation>Le projet ne contient aucun texte.</translation>
    </message>
    <message>
        <source>It takes spaCy, which is not installed; “pip install {extra}” adds it.</source>
        <translation>Il y faut spaCy, qui n’est pas installé&#xa0;; «&#xa0;pip install {extra}&#xa0;» l’ajoute.</translation>
    </message>
    <message>
        <source>{value} does not say where it begins and ends.</source>
        <translation>{value} ne dit pas où cela commence et finit.</translation>
    </message>
    <message>
        <source>It has gaps: its {count} pieces are one annotation each, with the tag “{tag}”.</source>
        <translation>Elle a des trous&#xa0;: ses {count} morceaux sont une annotation chacun, avec l’étiquette «&#xa0;{tag}&#xa0;».</translation>
    </message>
    <message>
        <source>What is labelled “{label}” is left out.</source>
        <translation>Ce qui porte le libellé «&#xa0;{label}&#xa0;» est laissé de côté.</translation>
    </message>
    <message>
        <source>Nothing in the file is labelled “{label}”.</source>
        <translation>Rien dans le fichier ne porte le libellé «&#xa0;{label}&#xa0;».</translation>
    </message>
    <message>
        <source>A label cannot mean {meaning}; it can be {known}.</source>
        <translation>Un libellé ne peut pas signifier {meaning}&#xa0;; il peut être {known}.</translation>
    </message>
    <message>
        <source>This is neither CSL-JSON nor RIS, BibTeX or ClaimReview.</source>
        <translation>Ce n’est ni du CSL-JSON, ni du RIS, du BibTeX ou du ClaimReview.</translation>
    </message>
    <message>
        <source>This is no list of CSL-JSON items.</source>
        <translation>Ce n’est pas une liste de notices CSL-JSON.</translation>
    </message>
    <message>
        <source>It is no JSON object.</source>
        <translation>Ce n’est pas un objet JSON.</translation>
    </message>
    <message>
        <source>Its type is missing.</source>
        <translation>Son type manque.</translation>
    </message>
    <message>
        <source>CSL has no type “{type}”.</source>
        <translation>CSL n’a pas de type «&#xa0;{type}&#xa0;».</translation>
    </message>
    <message>
        <source>Its field {field} cannot be {value}.</source>
        <translation>Son champ {field} ne peut pas valoir {value}.</translation>
    </message>
    <message>
        <source>The entry that begins in line {line} is never closed, or is none.</source>
        <translation>L’entrée qui commence ligne {line} n’est jamais fermée, ou n’en est pas une.</translation>
    </message>
    <message>
        <source>There is no text to paste.</source>
        <translation>Il n’y a aucun texte à coller.</translation>
    </message>
    <message>
        <source>{length} characters are too many to paste; import them from a file.</source>
        <translation>{length} caractères, c’est trop pour un collage&#x202f;; importez-les d’un fichier.</translation>
    </message>
    <message>
        <source>These are {count} sources; paste them into the list of sources.</source>
        <translation>Ce sont {count} sources&#xa0;; collez-les dans la liste des sources.</translation>
    </message>
    <message>
        <source>There is no other source to merge.</source>
        <translation>Il n’y a pas d’autre source à fusionner.</translation>
    </message>
    <message>
        <source>The other source is cited for approved statements ({count}); keep that one, or reopen them.</source>
        <translation>L’autre source est citée pour des affirmations approuvées ({count})&#x202f;; gardez celle-là, ou rouvrez-les.</translation>
    </message>
    <message>
        <source>There is no style {style}; there are {known}.</source>
        <translation>Il n’y a pas de style {style}&#x202f;; il y a {known}.</translation>
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
        <source>There is no scale {id} in the project.</source>
        <translation>Il n’y a pas d’échelle {id} dans le projet.</translation>
    </message>
    <message>
        <source>A scale needs a name.</source>
        <translation>Une échelle doit avoir un nom.</translation>
    </message>
    <message>
        <source>A verdict needs a name.</source>
        <translation>Un verdict doit avoir un nom.</translation>
    </message>
    <message>
        <source>The scale has a verdict “{label}” already.</source>
        <translation>L’échelle a déjà un verdict «&#xa0;{label}&#xa0;».</translation>
    </message>
    <message>
        <source>A scale needs at least one verdict.</source>
        <translation>Une échelle a besoin d’au moins un verdict.</translation>
    </message>
    <message>
        <source>“{colour}” is no colour; write it as #0A6E45.</source>
        <translation>«&#xa0;{colour}&#xa0;» n’est pas une couleur&#x202f;; écrivez-la comme #0A6E45.</translation>
    </message>
    <message>
        <source>This correction is no longer there.</source>
        <translation>Cette correction n’existe plus.</translation>
    </message>
    <message>
        <source>This correction is decided already.</source>
        <translation>Cette correction est déjà décidée.</translation>
    </message>
    <message>
        <source>This correction stands in the text.</source>
        <translation>Cette correction est dans le texte.</translation>
    </message>
    <message>
        <source>Say why the correction is rejected.</source>
        <translation>Dites pourquoi la correction est refusée.</translation>
    </message>
    <message>
        <source>This attachment is no longer there.</source>
        <translation>Cette pièce jointe n’existe plus.</translation>
    </message>
    <message>
        <source>The file {name} is not attached: only its digest came, and the project does not have it.</source>
        <translation>Le fichier {name} n’est pas joint&#xa0;: seule son empreinte est venue, et le projet ne l’a pas.</translation>
    </message>
    <message>
        <source>Acts of its history that their hashes do not prove were left out: {count}.</source>
        <translation>Actions de son historique que leurs empreintes ne prouvent pas et qui sont laissées de côté&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>The bytes of {name} are not in the project.</source>
        <translation>Le contenu de {name} n’est pas dans le projet.</translation>
    </message>
    <message>
        <source>No program on this computer opens {name}.</source>
        <translation>Aucun programme de cet ordinateur n’ouvre {name}.</translation>
    </message>
    <message>
        <source>{name} is empty.</source>
        <translation>{name} est vide.</translation>
    </message>
    <message>
        <source>{name} has {size} MB; a project keeps files of up to {largest} MB.</source>
        <translation>{name} fait {size} Mo&#x202f;; un projet garde des fichiers jusqu’à {largest} Mo.</translation>
    </message>
    <message>
        <source>{name} is no PDF, image, text or saved page.</source>
        <translation>{name} n’est ni un PDF, ni une image, ni un texte, ni une page enregistrée.</translation>
    </message>
    <message>
        <source>The annotation did not stand there yet, or no longer.</source>
        <translation>L’annotation n’existait pas encore, ou plus, à ce moment.</translation>
    </message>
    <message>
        <source>At that time it stood in another version of the text.</source>
        <translation>À ce moment, elle se trouvait dans une autre version du texte.</translation>
    </message>
    <message>
        <source>The correction says the same as the article.</source>
        <translation>La correction dit la même chose que l’article.</translation>
    </message>
    <message>
        <source>“{sha256}” is no SHA-256 of a file.</source>
        <translation>«&#xa0;{sha256}&#xa0;» n’est pas l’empreinte SHA-256 d’un fichier.</translation>
    </message>
    <message>
        <source>Give the view a name.</source>
        <translation>Donnez un nom à la vue.</translation>
    </message>
    <message>
        <source>There is a view “{name}” already.</source>
        <translation>Il existe déjà une vue «&#xa0;{name}&#xa0;».</translation>
    </message>
    <message>
        <source>The name of a view has {most} letters at most.</source>
        <translation>Le nom d’une vue a {most} lettres au plus.</translation>
    </message>
    <message>
        <source>This view is no longer there.</source>
        <translation>Cette vue n’existe plus.</translation>
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
        <source>What was signed off is not the text or the history that stands there.</source>
        <translation>Ce qui a été signé n’est pas le texte ou l’historique présent.</translation>
    </message>
    <message>
        <source>The bytes kept for it are not those that were attached.</source>
        <translation>Les octets conservés ne sont pas ceux qui ont été joints.</translation>
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
    <name>Reverting</name>
    <message>
        <source>This project is open for reading only</source>
        <translation>Ce projet est ouvert en lecture seule</translation>
    </message>
    <message>
        <source>It is like this now.</source>
        <translation>C’est l’état actuel.</translation>
    </message>
    <message>
        <source>Nothing that is shown here changes.</source>
        <translation>Rien de ce qui est affiché ici ne change.</translation>
    </message>
    <message>
        <source>Back to here: {0}</source>
        <translation>Retour à cet état&#xa0;: {0}</translation>
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
    <message>
        <source>{0} min</source>
        <translation>{0} min</translation>
    </message>
    <message>
        <source>{0} h</source>
        <translation>{0} h</translation>
    </message>
    <message>
        <source>{0} d</source>
        <translation>{0} j</translation>
    </message>
    <message>
        <source>{0} mo</source>
        <translation>{0} mois</translation>
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
    <name>RowModel</name>
    <message>
        <source>Words</source>
        <translation>Mots</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>To be known</source>
        <translation>À savoir</translation>
    </message>
</context>
<context>
    <name>RowTable</name>
    <message>
        <source>What comes in and what does not</source>
        <translation>Ce qui est importé et ce qui ne l’est pas</translation>
    </message>
</context>
<context>
    <name>ScaleEditor</name>
    <message>
        <source>Verdicts</source>
        <translation>Verdicts</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Add a verdict</source>
        <translation>Ajouter un verdict</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Échelle</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>Nom anglais</translation>
    </message>
    <message>
        <source>Name in French</source>
        <translation>Nom français</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Changes count at once. Verdicts that were given stay readable.</source>
        <translation>Les changements valent aussitôt. Les verdicts déjà donnés restent lisibles.</translation>
    </message>
    <message>
        <source>Version {0}</source>
        <translation>Version {0}</translation>
    </message>
    <message numerus="yes">
        <source>%n verdict(s) given with it</source>
        <translation>
            <numerusform>%n verdict donné avec elle</numerusform>
            <numerusform>%n verdicts donnés avec elle</numerusform>
        </translation>
    </message>
    <message>
        <source>This project is open for reading only</source>
        <translation>Ce projet est ouvert en lecture seule</translation>
    </message>
    <message>
        <source>It is the first already.</source>
        <translation>C’est déjà le premier.</translation>
    </message>
    <message>
        <source>It is the last already.</source>
        <translation>C’est déjà le dernier.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Rétablir</translation>
    </message>
</context>
<context>
    <name>ScaleList</name>
    <message>
        <source>Verdicts</source>
        <translation>Verdicts</translation>
    </message>
    <message numerus="yes">
        <source>given %n time(s)</source>
        <translation>
            <numerusform>donné %n fois</numerusform>
            <numerusform>donné %n fois</numerusform>
        </translation>
    </message>
    <message>
        <source>rationale</source>
        <translation>justification</translation>
    </message>
    <message>
        <source>rated {0}</source>
        <translation>note {0}</translation>
    </message>
    <message>
        <source>retired {0}</source>
        <translation>retiré {0}</translation>
    </message>
</context>
<context>
    <name>Shelf</name>
    <message>
        <source>Go there</source>
        <translation>Y aller</translation>
    </message>
    <message>
        <source>Flag it</source>
        <translation>Signaler</translation>
    </message>
    <message>
        <source>There is no place to go to</source>
        <translation>Il n’y a pas d’endroit où aller</translation>
    </message>
    <message>
        <source>There is nothing here to be flagged</source>
        <translation>Il n’y a rien à signaler ici</translation>
    </message>
    <message>
        <source>Arrows go through the list.</source>
        <translation>Les flèches parcourent la liste.</translation>
    </message>
</context>
<context>
    <name>ShelfBar</name>
    <message>
        <source>Search sources…</source>
        <translation>Chercher une source…</translation>
    </message>
    <message>
        <source>Search sources</source>
        <translation>Chercher une source</translation>
    </message>
    <message>
        <source>New source</source>
        <translation>Nouvelle source</translation>
    </message>
    <message>
        <source>More for sources</source>
        <translation>Autres commandes sur les sources</translation>
    </message>
    <message>
        <source>Sorted by</source>
        <translation>Tri</translation>
    </message>
    <message numerus="yes">
        <source>%n source(s)</source>
        <translation>
            <numerusform>%n source</numerusform>
            <numerusform>%n sources</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} sur {1}</translation>
    </message>
    <message numerus="yes">
        <source>%n double(s)</source>
        <translation>
            <numerusform>%n doublon</numerusform>
            <numerusform>%n doublons</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShortcutEditor</name>
    <message>
        <source>Change shortcuts</source>
        <translation>Modifier les raccourcis</translation>
    </message>
    <message>
        <source>A command, a menu or a key</source>
        <translation>Une commande, un menu ou une touche</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>Chercher une commande</translation>
    </message>
    <message>
        <source>Reset all…</source>
        <translation>Tout réinitialiser…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Changes count at once.</source>
        <translation>Les changements valent aussitôt.</translation>
    </message>
    <message>
        <source>Every command gets the keys back that it came with.</source>
        <translation>Chaque commande retrouve ses touches d’origine.</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Tout réinitialiser</translation>
    </message>
</context>
<context>
    <name>ShortcutList</name>
    <message>
        <source>Commands and their keys</source>
        <translation>Commandes et leurs touches</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Find a command or a key</source>
        <translation>Chercher une commande ou une touche</translation>
    </message>
    <message>
        <source>Single letters act while the article, the list or the queue has the keyboard.</source>
        <translation>Les lettres seules agissent quand l’article, la liste ou la file a le clavier.</translation>
    </message>
    <message>
        <source>Change shortcuts…</source>
        <translation>Modifier les raccourcis…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>The subtype with this number</source>
        <translation>Le sous-type de ce numéro</translation>
    </message>
    <message>
        <source>No key does that</source>
        <translation>Aucune touche ne fait cela</translation>
    </message>
</context>
<context>
    <name>Showing</name>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} sur {1}</translation>
    </message>
    <message>
        <source>Left out in this text: {0}.</source>
        <translation>Écarté pour ce texte&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>Names are found by rules alone. “{0}” adds a model that finds more.</source>
        <translation>Les noms sont trouvés par des règles seules. «&#xa0;{0}&#xa0;» ajoute un modèle qui en trouve davantage.</translation>
    </message>
    <message>
        <source>Nothing is suggested here</source>
        <translation>Rien n’est suggéré ici</translation>
    </message>
    <message>
        <source>Go to a suggestion first</source>
        <translation>Allez d’abord à une suggestion</translation>
    </message>
    <message>
        <source>This project is open for reading only</source>
        <translation>Ce projet est ouvert en lecture seule</translation>
    </message>
    <message>
        <source>What does not fit is flagged one by one</source>
        <translation>Les incohérences se signalent une à une</translation>
    </message>
    <message>
        <source>It has no other reading</source>
        <translation>Pas d’autre lecture</translation>
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
    <name>SigningDialog</name>
    <message>
        <source>Sign off</source>
        <translation>Signer</translation>
    </message>
    <message>
        <source>{0} signs off “{1}” as it stands now.</source>
        <translation>{0} signe «&#xa0;{1}&#xa0;» dans son état actuel.</translation>
    </message>
    <message>
        <source>Text {0}, SHA-256 {1}</source>
        <translation>Texte {0}, SHA-256 {1}</translation>
    </message>
    <message>
        <source>Checked or approved by: {0}</source>
        <translation>Vérifié ou approuvé par&#xa0;: {0}</translation>
    </message>
    <message>
        <source>A change of the article afterwards reopens it.</source>
        <translation>Toute modification ultérieure rouvre l’article.</translation>
    </message>
    <message>
        <source>A note, if there is something to say</source>
        <translation>Une note, s’il y a lieu</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>SourceCommands</name>
    <message>
        <source>This project is open for reading only</source>
        <translation>Ce projet est ouvert en lecture seule</translation>
    </message>
    <message>
        <source>There are no sources yet</source>
        <translation>Il n’y a pas encore de source</translation>
    </message>
    <message>
        <source>Select a source first</source>
        <translation>Sélectionnez d’abord une source</translation>
    </message>
    <message>
        <source>There is no other source to merge</source>
        <translation>Il n’y a pas d’autre source à fusionner</translation>
    </message>
    <message>
        <source>No two sources look alike. Select two to merge them.</source>
        <translation>Aucun doublon. Sélectionnez deux sources pour les fusionner.</translation>
    </message>
    <message>
        <source>Select fewer sources: at most {0}</source>
        <translation>Sélectionnez moins de sources&#xa0;: {0} au plus</translation>
    </message>
    <message>
        <source>Copied: {0}</source>
        <translation>Copié&#xa0;: {0}</translation>
    </message>
    <message numerus="yes">
        <source>Copied %n reference(s)</source>
        <translation>
            <numerusform>%n référence copiée</numerusform>
            <numerusform>%n références copiées</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SourceDetails</name>
    <message>
        <source>New source</source>
        <translation>Nouvelle source</translation>
    </message>
    <message>
        <source>Save source</source>
        <translation>Enregistrer la source</translation>
    </message>
    <message>
        <source>Delete source</source>
        <translation>Supprimer la source</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>This project is open for reading only</source>
        <translation>Ce projet est ouvert en lecture seule</translation>
    </message>
</context>
<context>
    <name>SourceErrands</name>
    <message>
        <source>Take in sources</source>
        <translation>Importer des sources</translation>
    </message>
    <message>
        <source>Sources (*.ris *.bib *.bibtex *.json);;All files (*)</source>
        <translation>Sources (*.ris *.bib *.bibtex *.json);;Tous les fichiers (*)</translation>
    </message>
</context>
<context>
    <name>SourceFieldNotes</name>
    <message>
        <source>2023-01-17, January 2023, 2023…</source>
        <translation>2023-01-17, janvier 2023, 2023…</translation>
    </message>
    <message>
        <source>Adler, Ruth; Armed Forces</source>
        <translation>Adler, Ruth&#x202f;; Forces armées</translation>
    </message>
    <message>
        <source>Not a date yet: a day, a month or a year</source>
        <translation>Pas encore une date&#xa0;: un jour, un mois ou une année</translation>
    </message>
    <message>
        <source>{0} (person)</source>
        <translation>{0} (personne)</translation>
    </message>
    <message>
        <source>{0} (organisation)</source>
        <translation>{0} (organisation)</translation>
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
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Auteur</translation>
    </message>
    <message>
        <source>Edited by</source>
        <translation>Dirigé par</translation>
    </message>
    <message>
        <source>Translated by</source>
        <translation>Traduit par</translation>
    </message>
    <message>
        <source>Interviewed by</source>
        <translation>Interrogé par</translation>
    </message>
    <message>
        <source>Sent to</source>
        <translation>Envoyé à</translation>
    </message>
    <message>
        <source>Directed by</source>
        <translation>Réalisé par</translation>
    </message>
    <message>
        <source>Author of the book</source>
        <translation>Auteur du livre</translation>
    </message>
    <message>
        <source>Published in</source>
        <translation>Publié dans</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Collection</translation>
    </message>
    <message>
        <source>No. in the series</source>
        <translation>N° de collection</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Publié le</translation>
    </message>
    <message>
        <source>Accessed</source>
        <translation>Consulté le</translation>
    </message>
    <message>
        <source>First published</source>
        <translation>Première parution</translation>
    </message>
    <message>
        <source>Held on</source>
        <translation>Tenu le</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Événement</translation>
    </message>
    <message>
        <source>Held in</source>
        <translation>Tenu à</translation>
    </message>
    <message>
        <source>DOI</source>
        <translation>DOI</translation>
    </message>
    <message>
        <source>ISBN</source>
        <translation>ISBN</translation>
    </message>
    <message>
        <source>ISSN</source>
        <translation>ISSN</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Number of pages</source>
        <translation>Nombre de pages</translation>
    </message>
    <message>
        <source>Number of volumes</source>
        <translation>Nombre de volumes</translation>
    </message>
    <message>
        <source>Chapter</source>
        <translation>Chapitre</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>Édition</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Support</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Section</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Autorité</translation>
    </message>
    <message>
        <source>Jurisdiction</source>
        <translation>Ressort</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archives</translation>
    </message>
    <message>
        <source>Shelf mark</source>
        <translation>Cote</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Abstract</source>
        <translation>Résumé</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>Mots-clés</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Remarques</translation>
    </message>
    <message>
        <source>Short title</source>
        <translation>Titre court</translation>
    </message>
    <message>
        <source>Found in</source>
        <translation>Trouvé dans</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Classe</translation>
    </message>
    <message>
        <source>Disclosure</source>
        <translation>Diffusion</translation>
    </message>
    <message>
        <source>In force from</source>
        <translation>En vigueur le</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Orateur</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Par</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Créé le</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>Newspaper</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Magazine</source>
        <translation>Magazine</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Revue</translation>
    </message>
    <message>
        <source>Blog</source>
        <translation>Blog</translation>
    </message>
    <message>
        <source>First words</source>
        <translation>Premiers mots</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>Institution</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Sujet</translation>
    </message>
    <message>
        <source>Interviewed</source>
        <translation>Interviewé</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Comment</translation>
    </message>
    <message>
        <source>Compiled by</source>
        <translation>Établi par</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plateforme</translation>
    </message>
    <message>
        <source>Producer</source>
        <translation>Producteur</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Émission</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Chaîne</translation>
    </message>
    <message>
        <source>Broadcast on</source>
        <translation>Diffusé le</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>To</source>
        <translation>À</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>Livre</translation>
    </message>
    <message>
        <source>Conference</source>
        <translation>Colloque</translation>
    </message>
    <message>
        <source>University</source>
        <translation>Université</translation>
    </message>
    <message>
        <source>Heard</source>
        <translation>Entendu</translation>
    </message>
    <message>
        <source>Court</source>
        <translation>Juridiction</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Rendu le</translation>
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
    <name>SourceNames</name>
    <message>
        <source>Confidential source</source>
        <translation>Source confidentielle</translation>
    </message>
</context>
<context>
    <name>SourcePane</name>
    <message>
        <source>No sources yet</source>
        <translation>Aucune source</translation>
    </message>
    <message>
        <source>Press S on an annotation to cite one, or make one here. An address, a DOI or a reference can be pasted; files of Zotero and the like can be dropped.</source>
        <translation>Appuyez sur S sur une annotation pour en citer une, ou créez-en une ici. Une adresse, un DOI ou une référence peuvent être collés&#xa0;; les fichiers de Zotero et d’autres peuvent être déposés.</translation>
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
        <source>Already in the library: {0}</source>
        <translation>Déjà dans la bibliothèque&#xa0;: {0}</translation>
    </message>
</context>
<context>
    <name>SourceTypes</name>
    <message>
        <source>News article</source>
        <translation>Article de presse</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Page web</translation>
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
        <source>Data</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Vidéo</translation>
    </message>
    <message>
        <source>Conversation or letter</source>
        <translation>Échange ou lettre</translation>
    </message>
    <message>
        <source>Journal article</source>
        <translation>Article de revue</translation>
    </message>
    <message>
        <source>Magazine article</source>
        <translation>Article de magazine</translation>
    </message>
    <message>
        <source>Other article, preprint</source>
        <translation>Autre article, prépublication</translation>
    </message>
    <message>
        <source>Bill</source>
        <translation>Projet de loi</translation>
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
        <source>Chapter of a book</source>
        <translation>Chapitre de livre</translation>
    </message>
    <message>
        <source>Classical work</source>
        <translation>Œuvre classique</translation>
    </message>
    <message>
        <source>Archive collection</source>
        <translation>Fonds d’archives</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Entry in a database</source>
        <translation>Notice de base de données</translation>
    </message>
    <message>
        <source>Entry in a dictionary</source>
        <translation>Entrée de dictionnaire</translation>
    </message>
    <message>
        <source>Entry in an encyclopedia</source>
        <translation>Entrée d’encyclopédie</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Événement</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Figure</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Hearing</source>
        <translation>Audition</translation>
    </message>
    <message>
        <source>Court decision</source>
        <translation>Décision de justice</translation>
    </message>
    <message>
        <source>Law</source>
        <translation>Loi</translation>
    </message>
    <message>
        <source>Manuscript</source>
        <translation>Manuscrit</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Carte</translation>
    </message>
    <message>
        <source>Musical score</source>
        <translation>Partition</translation>
    </message>
    <message>
        <source>Pamphlet, press kit</source>
        <translation>Brochure, dossier de presse</translation>
    </message>
    <message>
        <source>Conference paper</source>
        <translation>Communication</translation>
    </message>
    <message>
        <source>Patent</source>
        <translation>Brevet</translation>
    </message>
    <message>
        <source>Performance</source>
        <translation>Spectacle</translation>
    </message>
    <message>
        <source>Issue of a periodical</source>
        <translation>Numéro de périodique</translation>
    </message>
    <message>
        <source>Post on a network</source>
        <translation>Publication sur un réseau</translation>
    </message>
    <message>
        <source>Blog post</source>
        <translation>Billet de blog</translation>
    </message>
    <message>
        <source>Regulation</source>
        <translation>Règlement</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Critique</translation>
    </message>
    <message>
        <source>Book review</source>
        <translation>Compte rendu de livre</translation>
    </message>
    <message>
        <source>Software</source>
        <translation>Logiciel</translation>
    </message>
    <message>
        <source>Sound recording</source>
        <translation>Enregistrement sonore</translation>
    </message>
    <message>
        <source>Speech</source>
        <translation>Discours</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Norme</translation>
    </message>
    <message>
        <source>Thesis</source>
        <translation>Thèse</translation>
    </message>
    <message>
        <source>Treaty</source>
        <translation>Traité</translation>
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
        <source>Its checker approved it, alone at the desk.</source>
        <translation>Approuvé par qui l’a vérifié, seul au bureau.</translation>
    </message>
    <message>
        <source>raised by {0}, {1}</source>
        <translation>par {0}, {1}</translation>
    </message>
    <message>
        <source>by {0}, {1}</source>
        <translation>par {0}, {1}</translation>
    </message>
    <message>
        <source>self-approved</source>
        <translation>approuvé seul</translation>
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
    <message>
        <source>Where the article stands: {0}</source>
        <translation>Où en est l’article&#xa0;: {0}</translation>
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
    <name>Styles</name>
    <message>
        <source>Chicago</source>
        <translation>Chicago</translation>
    </message>
    <message>
        <source>APA</source>
        <translation>APA</translation>
    </message>
    <message>
        <source>ISO 690</source>
        <translation>ISO 690</translation>
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
    <name>Suggesting</name>
    <message>
        <source>On from the first suggestion.</source>
        <translation>Reprise à la première suggestion.</translation>
    </message>
    <message>
        <source>On from the last suggestion.</source>
        <translation>Reprise à la dernière suggestion.</translation>
    </message>
    <message numerus="yes">
        <source>Took %n suggestion(s)</source>
        <translation>
            <numerusform>%n suggestion prise</numerusform>
            <numerusform>%n suggestions prises</numerusform>
        </translation>
    </message>
    <message>
        <source>What was learned from your decisions is forgotten.</source>
        <translation>Ce qui a été appris de vos décisions est oublié.</translation>
    </message>
    <message>
        <source>Suggestions of {0} failed in a part of the text, and are missing there.</source>
        <translation>Les suggestions de {0} ont échoué dans une partie du texte et y manquent.</translation>
    </message>
    <message>
        <source>Suggestions of {0} failed and are left out here.</source>
        <translation>Les suggestions de {0} ont échoué et manquent ici.</translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s) of {0} do not fit the text.</source>
        <translation>
            <numerusform>%n suggestion de {0} ne correspond pas au texte.</numerusform>
            <numerusform>%n suggestions de {0} ne correspondent pas au texte.</numerusform>
        </translation>
    </message>
    <message>
        <source>The helper for suggestions stopped again and again; it is off.</source>
        <translation>L’assistant des suggestions s’est arrêté plusieurs fois&#x202f;; il est désactivé.</translation>
    </message>
</context>
<context>
    <name>SuggestionBar</name>
    <message>
        <source>Suggestions</source>
        <translation>Suggestions</translation>
    </message>
    <message>
        <source>Look for no suggestions</source>
        <translation>Ne pas chercher de suggestions</translation>
    </message>
    <message>
        <source>from {0}</source>
        <translation>dès {0}</translation>
    </message>
    <message>
        <source>Claims from a score of {0}</source>
        <translation>Affirmations à partir d’un score de {0}</translation>
    </message>
    <message>
        <source>Score from which claims are suggested, in percent</source>
        <translation>Score à partir duquel des affirmations sont suggérées, en pour cent</translation>
    </message>
</context>
<context>
    <name>SuggestionChoices</name>
    <message>
        <source>Who may suggest</source>
        <translation>Qui peut suggérer</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Plug-ins</source>
        <translation>Modules externes</translation>
    </message>
    <message>
        <source>Looking for plug-ins…</source>
        <translation>Recherche de modules…</translation>
    </message>
    <message>
        <source>Which plug-ins there are could not be found out.</source>
        <translation>Impossible de savoir quels modules externes sont installés.</translation>
    </message>
    <message>
        <source>A plug-in reads your articles, and may send them to the host named beside it.</source>
        <translation>Un module lit vos articles et peut les envoyer à l’hôte indiqué à côté.</translation>
    </message>
    <message>
        <source>No plug-ins are installed.</source>
        <translation>Aucun module n’est installé.</translation>
    </message>
    <message>
        <source>{0} cannot be used: {1}</source>
        <translation>{0} est inutilisable&#xa0;: {1}</translation>
    </message>
    <message>
        <source>{0}: calls {1}</source>
        <translation>{0}&#xa0;: appelle {1}</translation>
    </message>
    <message>
        <source>{0}: calls nobody</source>
        <translation>{0}&#xa0;: n’appelle personne</translation>
    </message>
    <message>
        <source>{0}: installed</source>
        <translation>{0}&#xa0;: installé</translation>
    </message>
    <message>
        <source>{0}: not installed; “{1}” adds it</source>
        <translation>{0}&#xa0;: non installé&#xa0;; «&#xa0;{1}&#xa0;» l’ajoute</translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message>
        <source>Suggestions are on.</source>
        <translation>Les suggestions sont activées.</translation>
    </message>
    <message>
        <source>Suggestions are off.</source>
        <translation>Les suggestions sont désactivées.</translation>
    </message>
    <message>
        <source>Suggestions are off</source>
        <translation>Les suggestions sont désactivées</translation>
    </message>
    <message>
        <source>Nothing is suggested here</source>
        <translation>Rien n’est suggéré ici</translation>
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
        <source>Quotation</source>
        <translation>Citation</translation>
    </message>
    <message>
        <source>Does not fit</source>
        <translation>Incohérence</translation>
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
        <source>Quotations</source>
        <translation>Citations</translation>
    </message>
    <message>
        <source>Contradictions</source>
        <translation>Incohérences</translation>
    </message>
    <message>
        <source>dates</source>
        <translation>dates</translation>
    </message>
    <message>
        <source>names</source>
        <translation>noms</translation>
    </message>
    <message>
        <source>quotations</source>
        <translation>citations</translation>
    </message>
    <message>
        <source>claims</source>
        <translation>affirmations</translation>
    </message>
    <message>
        <source>names by the French model</source>
        <translation>noms par le modèle français</translation>
    </message>
    <message>
        <source>names by the English model</source>
        <translation>noms par le modèle anglais</translation>
    </message>
    <message>
        <source>contradictions</source>
        <translation>contradictions</translation>
    </message>
    <message>
        <source>Loading the French model…</source>
        <translation>Chargement du modèle français…</translation>
    </message>
    <message>
        <source>Loading the English model…</source>
        <translation>Chargement du modèle anglais…</translation>
    </message>
    <message>
        <source>number</source>
        <translation>nombre</translation>
    </message>
    <message>
        <source>percentage</source>
        <translation>pourcentage</translation>
    </message>
    <message>
        <source>money</source>
        <translation>somme d’argent</translation>
    </message>
    <message>
        <source>large number</source>
        <translation>grand nombre</translation>
    </message>
    <message>
        <source>number in words</source>
        <translation>nombre en lettres</translation>
    </message>
    <message>
        <source>comparison</source>
        <translation>comparaison</translation>
    </message>
    <message>
        <source>superlative</source>
        <translation>superlatif</translation>
    </message>
    <message>
        <source>change</source>
        <translation>évolution</translation>
    </message>
    <message>
        <source>absolute</source>
        <translation>absolu</translation>
    </message>
    <message>
        <source>cause</source>
        <translation>cause</translation>
    </message>
    <message>
        <source>attribution</source>
        <translation>attribution</translation>
    </message>
    <message>
        <source>dated fact</source>
        <translation>fait daté</translation>
    </message>
    <message>
        <source>law and office</source>
        <translation>loi et fonction</translation>
    </message>
    <message>
        <source>something that was done</source>
        <translation>fait accompli</translation>
    </message>
    <message>
        <source>opinion</source>
        <translation>opinion</translation>
    </message>
    <message>
        <source>future</source>
        <translation>avenir</translation>
    </message>
    <message>
        <source>courtesy</source>
        <translation>formule de politesse</translation>
    </message>
    <message>
        <source>first person</source>
        <translation>première personne</translation>
    </message>
    <message>
        <source>question</source>
        <translation>question</translation>
    </message>
    <message>
        <source>somebody named</source>
        <translation>quelqu’un de nommé</translation>
    </message>
    <message>
        <source>long</source>
        <translation>long</translation>
    </message>
    <message>
        <source>year</source>
        <translation>année</translation>
    </message>
    <message>
        <source>quoted</source>
        <translation>entre guillemets</translation>
    </message>
    <message>
        <source>short</source>
        <translation>court</translation>
    </message>
    <message>
        <source>quotation marks</source>
        <translation>guillemets</translation>
    </message>
    <message>
        <source>several words</source>
        <translation>plusieurs mots</translation>
    </message>
    <message>
        <source>few words</source>
        <translation>peu de mots</translation>
    </message>
    <message>
        <source>whole clause</source>
        <translation>proposition entière</translation>
    </message>
    <message>
        <source>like a title</source>
        <translation>comme un titre</translation>
    </message>
    <message>
        <source>verb of saying</source>
        <translation>verbe de parole</translation>
    </message>
    <message>
        <source>reported speech</source>
        <translation>discours rapporté</translation>
    </message>
    <message>
        <source>speaker</source>
        <translation>locuteur</translation>
    </message>
    <message>
        <source>known place</source>
        <translation>lieu connu</translation>
    </message>
    <message>
        <source>known person</source>
        <translation>personne connue</translation>
    </message>
    <message>
        <source>known organisation</source>
        <translation>organisation connue</translation>
    </message>
    <message>
        <source>known name</source>
        <translation>nom connu</translation>
    </message>
    <message>
        <source>known event</source>
        <translation>événement connu</translation>
    </message>
    <message>
        <source>known work</source>
        <translation>œuvre connue</translation>
    </message>
    <message>
        <source>noun before it</source>
        <translation>nom commun avant</translation>
    </message>
    <message>
        <source>noun after it</source>
        <translation>nom commun après</translation>
    </message>
    <message>
        <source>article before it</source>
        <translation>article avant</translation>
    </message>
    <message>
        <source>article with a capital</source>
        <translation>article avec une majuscule</translation>
    </message>
    <message>
        <source>dateline</source>
        <translation>lieu de dépêche</translation>
    </message>
    <message>
        <source>names of partners</source>
        <translation>noms d’associés</translation>
    </message>
    <message>
        <source>hashtag</source>
        <translation>mot-dièse</translation>
    </message>
    <message>
        <source>number of a road</source>
        <translation>numéro de route</translation>
    </message>
    <message>
        <source>like a place’s name</source>
        <translation>forme d’un nom de lieu</translation>
    </message>
    <message>
        <source>attributed speech</source>
        <translation>propos attribués</translation>
    </message>
    <message>
        <source>words as around names</source>
        <translation>mots habituels autour d’un nom</translation>
    </message>
    <message>
        <source>telling word</source>
        <translation>mot révélateur</translation>
    </message>
    <message>
        <source>words of place</source>
        <translation>mots de lieu</translation>
    </message>
    <message>
        <source>title before it</source>
        <translation>titre devant</translation>
    </message>
    <message>
        <source>title in quotation marks</source>
        <translation>titre entre guillemets</translation>
    </message>
    <message>
        <source>given name</source>
        <translation>prénom</translation>
    </message>
    <message>
        <source>two capitals</source>
        <translation>deux majuscules</translation>
    </message>
    <message>
        <source>one capital</source>
        <translation>une majuscule</translation>
    </message>
    <message>
        <source>several capitals</source>
        <translation>plusieurs majuscules</translation>
    </message>
    <message>
        <source>acronym</source>
        <translation>sigle</translation>
    </message>
    <message>
        <source>named elsewhere</source>
        <translation>nommé ailleurs</translation>
    </message>
    <message>
        <source>model</source>
        <translation>modèle</translation>
    </message>
    <message>
        <source>whole date</source>
        <translation>date complète</translation>
    </message>
    <message>
        <source>weekday</source>
        <translation>jour de la semaine</translation>
    </message>
    <message>
        <source>no year</source>
        <translation>sans année</translation>
    </message>
    <message>
        <source>counted from the publication</source>
        <translation>compté depuis la parution</translation>
    </message>
    <message>
        <source>year alone</source>
        <translation>année seule</translation>
    </message>
    <message>
        <source>the sentence looks back</source>
        <translation>la phrase regarde en arrière</translation>
    </message>
    <message>
        <source>the sentence looks ahead</source>
        <translation>la phrase regarde en avant</translation>
    </message>
    <message>
        <source>day and month could be swapped</source>
        <translation>jour et mois peuvent être inversés</translation>
    </message>
    <message>
        <source>year of two digits</source>
        <translation>année à deux chiffres</translation>
    </message>
    <message>
        <source>interval</source>
        <translation>intervalle</translation>
    </message>
    <message>
        <source>time of day</source>
        <translation>heure</translation>
    </message>
    <message>
        <source>duration</source>
        <translation>durée</translation>
    </message>
    <message>
        <source>recurring</source>
        <translation>récurrent</translation>
    </message>
    <message>
        <source>approximate</source>
        <translation>approximatif</translation>
    </message>
    <message>
        <source>part of a period</source>
        <translation>partie d’une période</translation>
    </message>
    <message>
        <source>the weekday contradicts</source>
        <translation>le jour de la semaine contredit</translation>
    </message>
    <message>
        <source>no publication date</source>
        <translation>sans date de parution</translation>
    </message>
    <message>
        <source>speaker not found</source>
        <translation>locuteur introuvable</translation>
    </message>
    <message>
        <source>{parts} make {sum}, not {said}</source>
        <translation>{parts} font {sum}, et non {said}</translation>
    </message>
    <message>
        <source>{parts} make {sum}, more than the whole, {said}</source>
        <translation>{parts} font {sum}, plus que le total, {said}</translation>
    </message>
    <message>
        <source>From {first} to {last} is a change of {right}, not {said}</source>
        <translation>De {first} à {last}, la variation est de {right}, et non de {said}</translation>
    </message>
    <message>
        <source>From {first} to {last} are {said} points, or {right} %: not {said} %</source>
        <translation>De {first} à {last}, il y a {said} points, soit {right} %&#xa0;: pas {said} %</translation>
    </message>
    <message>
        <source>{other} here, {one} elsewhere: the same thing?</source>
        <translation>{other} ici, {one} ailleurs&#xa0;: la même chose&#x202f;?</translation>
    </message>
    <message>
        <source>{other} here, {one} elsewhere: millions or billions?</source>
        <translation>{other} ici, {one} ailleurs&#xa0;: millions ou milliards&#x202f;?</translation>
    </message>
    <message>
        <source>{said}: an English billion is a milliard</source>
        <translation>{said}&#xa0;: un «&#xa0;billion&#xa0;» anglais est un milliard</translation>
    </message>
    <message>
        <source>{other} here, {one} elsewhere</source>
        <translation>{other} ici, {one} ailleurs</translation>
    </message>
    <message>
        <source>{name} is {other} here, {one} elsewhere</source>
        <translation>{name} est {other} ici, {one} ailleurs</translation>
    </message>
    <message>
        <source>Born in {born}, {name} would be {right}, not {age}</source>
        <translation>Né(e) en {born}, {name} aurait {right} ans, et non {age}</translation>
    </message>
    <message>
        <source>{name} is aged {other} here, {one} elsewhere</source>
        <translation>{name} a {other} ans ici, {one} ailleurs</translation>
    </message>
    <message>
        <source>{date} is a {right}, not a {said}</source>
        <translation>Le {date} est un {right}, pas un {said}</translation>
    </message>
    <message>
        <source>The source says “{cited}”, the article “{printed}”</source>
        <translation>La source dit «&#xa0;{cited}&#xa0;», l’article «&#xa0;{printed}&#xa0;»</translation>
    </message>
    <message>
        <source>The source is of {source}, older than the event ({event})</source>
        <translation>La source date du {source}, avant les faits ({event})</translation>
    </message>
</context>
<context>
    <name>TagBar</name>
    <message>
        <source>Tag as</source>
        <translation>Annoter comme</translation>
    </message>
    <message>
        <source>Subtype</source>
        <translation>Sous-type</translation>
    </message>
    <message>
        <source>no subtype</source>
        <translation>sans sous-type</translation>
    </message>
</context>
<context>
    <name>TagChips</name>
    <message numerus="yes">
        <source>Take the tag {0} from %n annotation(s)</source>
        <translation>
            <numerusform>Retirer l’étiquette {0} de %n annotation</numerusform>
            <numerusform>Retirer l’étiquette {0} de %n annotations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TakingIn</name>
    <message>
        <source>Take in sources</source>
        <translation>Importer des sources</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>What comes in</source>
        <translation>Ce qui entre</translation>
    </message>
    <message>
        <source>There is nothing in it that the library does not have.</source>
        <translation>Il n’y a rien que la bibliothèque n’ait déjà.</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n nouvelle</numerusform>
            <numerusform>%n nouvelles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n joined to known ones</source>
        <translation>
            <numerusform>%n jointe à une source connue</numerusform>
            <numerusform>%n jointes à des sources connues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known already</source>
        <translation>
            <numerusform>%n déjà connue</numerusform>
            <numerusform>%n déjà connues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n laissée de côté</numerusform>
            <numerusform>%n laissées de côté</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… et %n autre</numerusform>
            <numerusform>… et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out, no. {0}: {1}</source>
        <translation>Laissée de côté, n° {0}&#xa0;: {1}</translation>
    </message>
    <message>
        <source>Joined: {0}</source>
        <translation>Jointe&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Fields without a place: {0}</source>
        <translation>Champs sans place&#xa0;: {0}</translation>
    </message>
</context>
<context>
    <name>TakingInAnnotations</name>
    <message>
        <source>Take in annotations</source>
        <translation>Importer des annotations</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>Affichées</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>Enregistrer le rapport…</translation>
    </message>
    <message>
        <source>The article with the same text</source>
        <translation>L’article qui a le même texte</translation>
    </message>
    <message>
        <source>The article with the same text, else a new one</source>
        <translation>L’article qui a le même texte, sinon un nouveau</translation>
    </message>
    <message>
        <source>New articles</source>
        <translation>De nouveaux articles</translation>
    </message>
    <message>
        <source>The article that each names or quotes</source>
        <translation>L’article que chacune nomme ou cite</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Onto</source>
        <translation>Vers</translation>
    </message>
    <message>
        <source>Reading the files…</source>
        <translation>Lecture des fichiers…</translation>
    </message>
    <message>
        <source>{0}: {1} % of the text agree</source>
        <translation>{0}&#xa0;: {1}&#xa0;% du texte concordent</translation>
    </message>
    <message>
        <source>Nothing comes in; beside each line stands why.</source>
        <translation>Rien ne sera importé&#x202f;; chaque ligne dit pourquoi.</translation>
    </message>
    <message>
        <source>There is nothing in it that the project does not have.</source>
        <translation>Il ne contient rien que le projet n’ait déjà.</translation>
    </message>
    <message>
        <source>Comes in</source>
        <translation>À importer</translation>
    </message>
    <message>
        <source>Left out</source>
        <comment>annotations</comment>
        <translation>Laissé de côté</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Laissé de côté</translation>
    </message>
    <message>
        <source>There already</source>
        <translation>Déjà présentes</translation>
    </message>
    <message>
        <source>These words stand here exactly; a digit puts the annotation there</source>
        <translation>Ces mots se trouvent ici à l’identique&#xa0;; un chiffre y place l’annotation</translation>
    </message>
    <message>
        <source>Choose an article above to see where these words stand in it</source>
        <translation>Choisissez un article ci-dessus pour voir où ces mots s’y trouvent</translation>
    </message>
    <message>
        <source>These words stand nowhere in the article exactly</source>
        <translation>Ces mots ne se trouvent nulle part à l’identique dans l’article</translation>
    </message>
    <message>
        <source>Report on {0}</source>
        <translation>Rapport sur {0}</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Enregistrer le rapport</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Texte (*.txt)</translation>
    </message>
    <message>
        <source>Saved the report as {0}</source>
        <translation>Rapport enregistré sous {0}</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nouvelle</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>modifiée</translation>
    </message>
    <message>
        <source>there already</source>
        <translation>déjà présente</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>laissée de côté</translation>
    </message>
    <message>
        <source>Only a tag</source>
        <translation>Une étiquette seulement</translation>
    </message>
</context>
<context>
    <name>Target</name>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Exporter vers</translation>
    </message>
</context>
<context>
    <name>Telling</name>
    <message numerus="yes">
        <source>%n no longer checked.</source>
        <translation>
            <numerusform>%n n’est plus vérifiée.</numerusform>
            <numerusform>%n ne sont plus vérifiées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left as they were</source>
        <translation>
            <numerusform>%n laissée telle quelle</numerusform>
            <numerusform>%n laissées telles quelles</numerusform>
        </translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}&#xa0;: {1}</translation>
    </message>
    <message numerus="yes">
        <source>None of the %n annotation(s) could be changed.</source>
        <translation>
            <numerusform>Aucune des %n annotations n’a pu être changée.</numerusform>
            <numerusform>Aucune des %n annotations n’a pu être changée.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s) deleted.</source>
        <translation>
            <numerusform>%n annotation supprimée.</numerusform>
            <numerusform>%n annotations supprimées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changed the kind of %n annotation(s).</source>
        <translation>
            <numerusform>Type changé pour %n annotation.</numerusform>
            <numerusform>Type changé pour %n annotations.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s) checked.</source>
        <translation>
            <numerusform>%n annotation vérifiée.</numerusform>
            <numerusform>%n annotations vérifiées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s) in progress again.</source>
        <translation>
            <numerusform>%n annotation de nouveau en cours.</numerusform>
            <numerusform>%n annotations de nouveau en cours.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Asked for review of %n annotation(s).</source>
        <translation>
            <numerusform>Relecture demandée pour %n annotation.</numerusform>
            <numerusform>Relecture demandée pour %n annotations.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Took back %n request(s) for review.</source>
        <translation>
            <numerusform>%n demande de relecture retirée.</numerusform>
            <numerusform>%n demandes de relecture retirées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s) flagged.</source>
        <translation>
            <numerusform>%n annotation signalée.</numerusform>
            <numerusform>%n annotations signalées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s) approved.</source>
        <translation>
            <numerusform>%n annotation approuvée.</numerusform>
            <numerusform>%n annotations approuvées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Asked for changes of %n annotation(s).</source>
        <translation>
            <numerusform>Modifications demandées pour %n annotation.</numerusform>
            <numerusform>Modifications demandées pour %n annotations.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Resolved the flags of %n annotation(s).</source>
        <translation>
            <numerusform>Signalements de %n annotation levés.</numerusform>
            <numerusform>Signalements de %n annotations levés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Dismissed the flags of %n annotation(s).</source>
        <translation>
            <numerusform>Signalements de %n annotation écartés.</numerusform>
            <numerusform>Signalements de %n annotations écartés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Note added to %n annotation(s).</source>
        <translation>
            <numerusform>Note ajoutée à %n annotation.</numerusform>
            <numerusform>Note ajoutée à %n annotations.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s) assigned.</source>
        <translation>
            <numerusform>%n annotation confiée.</numerusform>
            <numerusform>%n annotations confiées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Priority of %n annotation(s) set.</source>
        <translation>
            <numerusform>Priorité de %n annotation fixée.</numerusform>
            <numerusform>Priorité de %n annotations fixée.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Day set by which %n annotation(s) are due.</source>
        <translation>
            <numerusform>Échéance de %n annotation fixée.</numerusform>
            <numerusform>Échéance de %n annotations fixée.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tags added to %n annotation(s).</source>
        <translation>
            <numerusform>Étiquettes ajoutées à %n annotation.</numerusform>
            <numerusform>Étiquettes ajoutées à %n annotations.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tags taken from %n annotation(s).</source>
        <translation>
            <numerusform>Étiquettes retirées de %n annotation.</numerusform>
            <numerusform>Étiquettes retirées de %n annotations.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Took in %n annotation(s).</source>
        <translation>
            <numerusform>%n annotation reprise.</numerusform>
            <numerusform>%n annotations reprises.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Took in %n source(s).</source>
        <translation>
            <numerusform>%n source importée.</numerusform>
            <numerusform>%n sources importées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known one(s) completed.</source>
        <translation>
            <numerusform>%n source connue complétée.</numerusform>
            <numerusform>%n sources connues complétées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merged %n source(s) into one.</source>
        <translation>
            <numerusform>%n source fusionnée.</numerusform>
            <numerusform>%n sources fusionnées en une.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n approved</source>
        <translation>
            <numerusform>%n approuvée</numerusform>
            <numerusform>%n approuvées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a verdict</source>
        <translation>
            <numerusform>%n sans verdict</numerusform>
            <numerusform>%n sans verdict</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a rationale</source>
        <translation>
            <numerusform>%n sans justification</numerusform>
            <numerusform>%n sans justification</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a quoted source</source>
        <translation>
            <numerusform>%n sans source citée</numerusform>
            <numerusform>%n sans source citée</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a source or a note</source>
        <translation>
            <numerusform>%n sans source ni note</numerusform>
            <numerusform>%n sans source ni note</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with changed words</source>
        <translation>
            <numerusform>%n dont les mots ont changé</numerusform>
            <numerusform>%n dont les mots ont changé</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not checked</source>
        <translation>
            <numerusform>%n non vérifiée</numerusform>
            <numerusform>%n non vérifiées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n checked by yourself</source>
        <translation>
            <numerusform>%n vérifiée par vous-même</numerusform>
            <numerusform>%n vérifiées par vous-même</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n no longer there</source>
        <translation>
            <numerusform>%n disparue</numerusform>
            <numerusform>%n disparues</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>{0}, alone at the desk</source>
        <translation>{0}, seul au bureau</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}&#xa0;: {1}</translation>
    </message>
    <message>
        <source>Timeline of the article’s dates</source>
        <translation>Chronologie des dates de l’article</translation>
    </message>
    <message>
        <source>“{0}”: {1}</source>
        <translation>«&#xa0;{0}&#xa0;»&#xa0;: {1}</translation>
    </message>
    <message numerus="yes">
        <source>(and %n more)</source>
        <translation>
            <numerusform>(et %n autre)</numerusform>
            <numerusform>(et %n autres)</numerusform>
        </translation>
    </message>
    <message>
        <source>No date has a known day yet.</source>
        <translation>Aucune date n’a encore de jour connu.</translation>
    </message>
    <message>
        <source>published</source>
        <translation>publication</translation>
    </message>
    <message numerus="yes">
        <source>%n date(s)</source>
        <translation>
            <numerusform>%n date</numerusform>
            <numerusform>%n dates</numerusform>
        </translation>
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
    <name>TypeChoice</name>
    <message>
        <source>Other types…</source>
        <translation>Autres types…</translation>
    </message>
</context>
<context>
    <name>VerdictFields</name>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>Stands on a rationale instead of a source</source>
        <translation>Repose sur une justification plutôt qu’une source</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Anglais</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Français</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Couleur</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>1 is the worst of the scale.</source>
        <translation>1 est la plus basse.</translation>
    </message>
</context>
<context>
    <name>ViewButton</name>
    <message>
        <source>{0} (changed)</source>
        <translation>{0} (modifiée)</translation>
    </message>
    <message>
        <source>Save this as a view…</source>
        <translation>Enregistrer comme vue…</translation>
    </message>
    <message>
        <source>Save the changes of the view</source>
        <translation>Enregistrer les modifications de la vue</translation>
    </message>
    <message>
        <source>Rename the view…</source>
        <translation>Renommer la vue…</translation>
    </message>
    <message>
        <source>Delete the view</source>
        <translation>Supprimer la vue</translation>
    </message>
    <message>
        <source>View: {0}</source>
        <translation>Vue&#xa0;: {0}</translation>
    </message>
</context>
<context>
    <name>ViewList</name>
    <message>
        <source>Views</source>
        <translation>Vues</translation>
    </message>
</context>
<context>
    <name>ViewNaming</name>
    <message>
        <source>Name of the view</source>
        <translation>Nom de la vue</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
</context>
<context>
    <name>Views</name>
    <message>
        <source>All that waits</source>
        <translation>Tout ce qui attend</translation>
    </message>
    <message>
        <source>My work</source>
        <translation>Mon travail</translation>
    </message>
    <message>
        <source>Needs a second pair of eyes</source>
        <translation>À relire par un autre</translation>
    </message>
    <message>
        <source>Without source</source>
        <translation>Sans source</translation>
    </message>
    <message>
        <source>Refuted</source>
        <translation>Réfuté</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>Texte modifié</translation>
    </message>
</context>
<context>
    <name>Waiting</name>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt en cours…</translation>
    </message>
</context>
<context>
    <name>WayBack</name>
    <message>
        <source>{0} brings the panes back</source>
        <translation>{0} ramène les volets</translation>
    </message>
    <message>
        <source>Bring the panes back</source>
        <translation>Ramener les volets</translation>
    </message>
</context>
<context>
    <name>Weighing</name>
    <message>
        <source>It is flagged already</source>
        <translation>C’est déjà signalé</translation>
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
        <source>page</source>
        <translation>page</translation>
    </message>
    <message>
        <source>paragraph</source>
        <translation>paragraphe</translation>
    </message>
    <message>
        <source>section</source>
        <translation>section</translation>
    </message>
    <message>
        <source>chapter</source>
        <translation>chapitre</translation>
    </message>
    <message>
        <source>line</source>
        <translation>ligne</translation>
    </message>
    <message>
        <source>time</source>
        <translation>heure</translation>
    </message>
    <message>
        <source>other place</source>
        <translation>autre endroit</translation>
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
        <source>Draft</source>
        <translation>Brouillon</translation>
    </message>
    <message>
        <source>In check</source>
        <translation>En vérification</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Prêt</translation>
    </message>
    <message>
        <source>Signed off</source>
        <translation>Signé</translation>
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
        <source>proposed</source>
        <translation>proposée</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>acceptée</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>refusée</translation>
    </message>
    <message>
        <source>stands in the text</source>
        <translation>dans le texte</translation>
    </message>
    <message>
        <source>no priority</source>
        <translation>sans priorité</translation>
    </message>
    <message>
        <source>low</source>
        <translation>basse</translation>
    </message>
    <message>
        <source>high</source>
        <translation>haute</translation>
    </message>
    <message>
        <source>urgent</source>
        <translation>urgente</translation>
    </message>
    <message>
        <source>checker</source>
        <translation>vérificateur</translation>
    </message>
    <message>
        <source>editor</source>
        <translation>rédacteur en chef</translation>
    </message>
    <message>
        <source>reporter</source>
        <translation>journaliste</translation>
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
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>PNG image</source>
        <translation>image PNG</translation>
    </message>
    <message>
        <source>JPEG image</source>
        <translation>image JPEG</translation>
    </message>
    <message>
        <source>GIF image</source>
        <translation>image GIF</translation>
    </message>
    <message>
        <source>WebP image</source>
        <translation>image WebP</translation>
    </message>
    <message>
        <source>text</source>
        <translation>texte</translation>
    </message>
    <message>
        <source>saved page</source>
        <translation>page enregistrée</translation>
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
