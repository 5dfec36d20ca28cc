<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr">
<context>
    <name>About</name>
    <message>
        <source>About HWR Desktop</source>
        <translation>À propos de HWR Desktop</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>À &amp;propos</translation>
    </message>
    <message>
        <source>&amp;Licences</source>
        <translation>&amp;Licences</translation>
    </message>
    <message>
        <source>&amp;Data of the models</source>
        <translation>&amp;Données des modèles</translation>
    </message>
    <message>
        <source>What the models learned from</source>
        <translation>Ce dont les modèles ont appris</translation>
    </message>
    <message>
        <source>Copy &amp;versions</source>
        <translation>&amp;Copier les versions</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Version {version}</translation>
    </message>
    <message>
        <source>Reads handwritten letters on your own computer. Nothing is sent anywhere.</source>
        <translation>Lit les lettres manuscrites sur votre propre ordinateur. Rien n’est envoyé nulle part.</translation>
    </message>
    <message>
        <source>Licence: Apache 2.0. The models and the parts by others have licences of their own: see Licences.</source>
        <translation>Licence : Apache 2.0. Les modèles et les éléments tiers ont leurs propres licences : voir « Licences ».</translation>
    </message>
    <message>
        <source>Parts by others</source>
        <translation>Éléments tiers</translation>
    </message>
    <message>
        <source>The program: Apache 2.0</source>
        <translation>Le programme : Apache 2.0</translation>
    </message>
    <message>
        <source>The models: CC BY-SA 4.0</source>
        <translation>Les modèles : CC BY-SA 4.0</translation>
    </message>
    <message>
        <source>Licence &amp;of:</source>
        <translation>L&amp;icence de :</translation>
    </message>
    <message>
        <source>Licence of</source>
        <translation>Licence de</translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation>Texte de la licence</translation>
    </message>
    <message>
        <source>{file} is missing: install the program again.</source>
        <translation>{file} est absent : réinstallez le programme.</translation>
    </message>
    <message>
        <source>Python {version}</source>
        <translation>Python {version}</translation>
    </message>
    <message>
        <source>Qt {qt} and PySide {pyside}, under the LGPL 3</source>
        <translation>Qt {qt} et PySide {pyside}, sous LGPL 3</translation>
    </message>
    <message>
        <source>PyTorch {version}</source>
        <translation>PyTorch {version}</translation>
    </message>
    <message>
        <source>OpenCV {version}</source>
        <translation>OpenCV {version}</translation>
    </message>
    <message>
        <source>licence: {licence}</source>
        <translation>licence : {licence}</translation>
    </message>
    <message>
        <source>{pages} pages, {lines} lines</source>
        <translation>{pages} pages, {lines} lignes</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Open scans…</source>
        <translation>&amp;Ouvrir des numérisations…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Open images or PDFs as pages</source>
        <translation>Ouvrir des images ou des fichiers PDF comme pages</translation>
    </message>
    <message>
        <source>Open &amp;folder of scans…</source>
        <translation>Ouvrir un dossier de &amp;numérisations…</translation>
    </message>
    <message>
        <source>Add every scan in a folder as a page</source>
        <translation>Ajouter comme page chaque numérisation d’un dossier</translation>
    </message>
    <message>
        <source>Open &amp;project…</source>
        <translation>Ouvrir &amp;un projet…</translation>
    </message>
    <message>
        <source>Open a project that was saved before</source>
        <translation>Ouvrir un projet enregistré auparavant</translation>
    </message>
    <message>
        <source>Paste &amp;image as page</source>
        <translation>&amp;Coller l’image comme page</translation>
    </message>
    <message>
        <source>Add the copied image or files as pages</source>
        <translation>Ajouter comme pages l’image ou les fichiers copiés</translation>
    </message>
    <message>
        <source>Try the sample &amp;letter</source>
        <translation>Essayer la lettre &amp;d’exemple</translation>
    </message>
    <message>
        <source>Open a short letter that came with the program</source>
        <translation>Ouvrir une courte lettre fournie avec le programme</translation>
    </message>
    <message>
        <source>Attach an existing &amp;transcript…</source>
        <translation>&amp;Associer une transcription existante…</translation>
    </message>
    <message>
        <source>Put a text that was typed elsewhere on the lines of this page</source>
        <translation>Répartir sur les lignes de cette page un texte saisi ailleurs</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>En&amp;registrer</translation>
    </message>
    <message>
        <source>Everything is kept as you work; this says so</source>
        <translation>Tout est conservé au fur et à mesure ; cette commande le confirme</translation>
    </message>
    <message>
        <source>Save project &amp;as…</source>
        <translation>Enregistrer &amp;le projet sous…</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Enregistrer sous</translation>
    </message>
    <message>
        <source>Give the project a name and a place</source>
        <translation>Donner au projet un nom et un emplacement</translation>
    </message>
    <message>
        <source>Pac&amp;k project into one file…</source>
        <translation>E&amp;mballer le projet dans un fichier…</translation>
    </message>
    <message>
        <source>Write the project with its scans and its history to one file, to send it or put it away</source>
        <translation>Écrire le projet, ses numérisations et son historique dans un seul fichier, pour l’envoyer ou le ranger</translation>
    </message>
    <message>
        <source>&amp;Backups…</source>
        <translation>Sauve&amp;gardes…</translation>
    </message>
    <message>
        <source>See what the project was like before, and go back to it</source>
        <translation>Voir le projet tel qu’il était, et y revenir</translation>
    </message>
    <message>
        <source>&amp;Delete project</source>
        <translation>&amp;Supprimer le projet</translation>
    </message>
    <message>
        <source>Move the project to the trash, with its scans, texts, history and backups</source>
        <translation>Mettre le projet à la corbeille, avec ses numérisations, textes, historique et sauvegardes</translation>
    </message>
    <message>
        <source>&amp;Close project</source>
        <translation>&amp;Fermer le projet</translation>
    </message>
    <message>
        <source>Close the project; it stays where it is</source>
        <translation>Fermer le projet ; il reste là où il est</translation>
    </message>
    <message>
        <source>&amp;Export all pages…</source>
        <translation>Exporter &amp;toutes les pages…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Write the transcript of all pages to a file</source>
        <translation>Écrire la transcription de toutes les pages dans un fichier</translation>
    </message>
    <message>
        <source>Export this pa&amp;ge…</source>
        <translation>&amp;Exporter cette page…</translation>
    </message>
    <message>
        <source>Write the transcript of this page to a file</source>
        <translation>Écrire la transcription de cette page dans un fichier</translation>
    </message>
    <message>
        <source>E&amp;xport this letter…</source>
        <translation>E&amp;xporter cette lettre…</translation>
    </message>
    <message>
        <source>Write the transcript of this page's letter to a file</source>
        <translation>Écrire dans un fichier la transcription de la lettre de cette page</translation>
    </message>
    <message>
        <source>Pri&amp;nt…</source>
        <translation>&amp;Imprimer…</translation>
    </message>
    <message>
        <source>See the transcript as it would be printed, and print it or make a PDF</source>
        <translation>Voir la transcription telle qu’elle serait imprimée, l’imprimer ou en faire un PDF</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>Close the window; everything is kept</source>
        <translation>Fermer la fenêtre ; tout est conservé</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>A&amp;nnuler</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Take back the last step</source>
        <translation>Revenir sur la dernière action</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>Rét&amp;ablir</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Do again what was taken back</source>
        <translation>Refaire ce qui a été annulé</translation>
    </message>
    <message>
        <source>Cop&amp;y text</source>
        <translation>C&amp;opier le texte</translation>
    </message>
    <message>
        <source>Copy the selected text or lines, a line a line</source>
        <translation>Copier le texte ou les lignes sélectionnés, ligne par ligne</translation>
    </message>
    <message>
        <source>Copy as runnin&amp;g text</source>
        <translation>Cop&amp;ier comme texte continu</translation>
    </message>
    <message>
        <source>Copy the selected text or lines as one paragraph, broken words made whole</source>
        <translation>Copier le texte ou les lignes sélectionnés en un seul paragraphe, mots coupés réunis</translation>
    </message>
    <message>
        <source>&amp;Special characters</source>
        <translation>&amp;Caractères spéciaux</translation>
    </message>
    <message>
        <source>Put in a character that the keyboard lacks</source>
        <translation>Insérer un caractère absent du clavier</translation>
    </message>
    <message>
        <source>Righ&amp;t to left</source>
        <translation>De droite &amp;à gauche</translation>
    </message>
    <message>
        <source>Write the selected lines from right to left, or no longer so</source>
        <translation>Écrire les lignes sélectionnées de droite à gauche, ou ne plus le faire</translation>
    </message>
    <message>
        <source>F&amp;ind…</source>
        <translation>Rec&amp;hercher…</translation>
    </message>
    <message>
        <source>Look for words on all pages</source>
        <translation>Chercher des mots dans toutes les pages</translation>
    </message>
    <message>
        <source>Find and rep&amp;lace…</source>
        <translation>Rechercher &amp;et remplacer…</translation>
    </message>
    <message>
        <source>Replace words on all pages</source>
        <translation>Remplacer des mots dans toutes les pages</translation>
    </message>
    <message>
        <source>Correct every&amp;where…</source>
        <translation>Corri&amp;ger partout…</translation>
    </message>
    <message>
        <source>Show places</source>
        <translation>Montrer les endroits</translation>
    </message>
    <message>
        <source>Show where else the same was misread as in the word that was corrected</source>
        <translation>Montrer où la même chose a été mal lue que dans le mot corrigé</translation>
    </message>
    <message>
        <source>&amp;Next place found</source>
        <translation>Résultat &amp;suivant</translation>
    </message>
    <message>
        <source>Go to the next place that was found</source>
        <translation>Aller au résultat suivant</translation>
    </message>
    <message>
        <source>Pre&amp;vious place found</source>
        <translation>R&amp;ésultat précédent</translation>
    </message>
    <message>
        <source>Go to the place before that was found</source>
        <translation>Aller au résultat précédent</translation>
    </message>
    <message>
        <source>Pre&amp;ferences…</source>
        <translation>P&amp;références…</translation>
    </message>
    <message>
        <source>Models, reading, appearance, keys and health</source>
        <translation>Modèles, lecture, apparence, touches et état</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Agra&amp;ndir</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Plus grand</translation>
    </message>
    <message>
        <source>Show the scan larger</source>
        <translation>Afficher la numérisation en plus grand</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Ré&amp;duire</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Plus petit</translation>
    </message>
    <message>
        <source>Show the scan smaller</source>
        <translation>Afficher la numérisation en plus petit</translation>
    </message>
    <message>
        <source>&amp;Whole page</source>
        <translation>Page &amp;entière</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>Page entière</translation>
    </message>
    <message>
        <source>Show the whole page</source>
        <translation>Afficher la page entière</translation>
    </message>
    <message>
        <source>Page wi&amp;dth</source>
        <translation>Lar&amp;geur de la page</translation>
    </message>
    <message>
        <source>Fill the width with the page</source>
        <translation>Remplir la largeur avec la page</translation>
    </message>
    <message>
        <source>&amp;Actual size</source>
        <translation>Taille &amp;réelle</translation>
    </message>
    <message>
        <source>One pixel of the scan for one of the screen</source>
        <translation>Un pixel de la numérisation pour un pixel de l’écran</translation>
    </message>
    <message>
        <source>Show &amp;lines on the scan</source>
        <translation>Afficher &amp;les lignes sur la numérisation</translation>
    </message>
    <message>
        <source>Show or hide the outlines over the scan</source>
        <translation>Afficher ou masquer les contours sur la numérisation</translation>
    </message>
    <message>
        <source>Lift lines while &amp;held</source>
        <translation>Lever les lignes &amp;tant que la touche est tenue</translation>
    </message>
    <message>
        <source>Show the bare scan for as long as the key is held</source>
        <translation>Montrer la numérisation nue tant que la touche est tenue</translation>
    </message>
    <message>
        <source>What &amp;matters</source>
        <translation>Ce qui &amp;compte</translation>
    </message>
    <message>
        <source>See the people, places, dates and amounts that the letters name; or close that panel</source>
        <translation>Voir les personnes, lieux, dates et sommes que nomment les lettres, ou fermer ce volet</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Comme le &amp;système</translation>
    </message>
    <message>
        <source>Light or dark as the system is</source>
        <translation>Clair ou sombre comme le système</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Clair</translation>
    </message>
    <message>
        <source>Always light</source>
        <translation>Toujours clair</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>S&amp;ombre</translation>
    </message>
    <message>
        <source>Always dark</source>
        <translation>Toujours sombre</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>Co&amp;ntraste élevé</translation>
    </message>
    <message>
        <source>Black and white with strong edges</source>
        <translation>Noir et blanc avec des bords marqués</translation>
    </message>
    <message>
        <source>&amp;Next page</source>
        <translation>&amp;Page suivante</translation>
    </message>
    <message>
        <source>Go to the next page</source>
        <translation>Aller à la page suivante</translation>
    </message>
    <message>
        <source>Pre&amp;vious page</source>
        <translation>P&amp;age précédente</translation>
    </message>
    <message>
        <source>Go to the page before</source>
        <translation>Aller à la page précédente</translation>
    </message>
    <message>
        <source>Next pan&amp;e</source>
        <translation>&amp;Volet suivant</translation>
    </message>
    <message>
        <source>Move between pages, scan, text and panels</source>
        <translation>Passer entre pages, numérisation, texte et panneaux</translation>
    </message>
    <message>
        <source>Select &amp;all pages</source>
        <translation>Sélectionner &amp;toutes les pages</translation>
    </message>
    <message>
        <source>Select every page in the page list</source>
        <translation>Sélectionner chaque page de la liste</translation>
    </message>
    <message>
        <source>Select &amp;odd pages</source>
        <translation>Sélectionner les &amp;pages impaires</translation>
    </message>
    <message>
        <source>Select the first page, the third, the fifth …</source>
        <translation>Sélectionner la première page, la troisième, la cinquième …</translation>
    </message>
    <message>
        <source>Select &amp;even pages</source>
        <translation>&amp;Sélectionner les pages paires</translation>
    </message>
    <message>
        <source>Select the second page, the fourth, the sixth …</source>
        <translation>Sélectionner la deuxième page, la quatrième, la sixième …</translation>
    </message>
    <message>
        <source>Turn le&amp;ft</source>
        <translation>Tourner à &amp;gauche</translation>
    </message>
    <message>
        <source>Turn the selected pages a quarter to the left; their lines stay on the ink</source>
        <translation>Tourner les pages sélectionnées d’un quart de tour à gauche ; leurs lignes restent sur l’encre</translation>
    </message>
    <message>
        <source>Turn &amp;right</source>
        <translation>Tourner à &amp;droite</translation>
    </message>
    <message>
        <source>Turn the selected pages a quarter to the right; their lines stay on the ink</source>
        <translation>Tourner les pages sélectionnées d’un quart de tour à droite ; leurs lignes restent sur l’encre</translation>
    </message>
    <message>
        <source>Adjust page &amp;edges…</source>
        <translation>&amp;Ajuster les bords de la page…</translation>
    </message>
    <message>
        <source>Crop the page, or straighten a photo of it, by its four corners</source>
        <translation>Recadrer la page, ou en redresser une photo, par ses quatre coins</translation>
    </message>
    <message>
        <source>Show &amp;whole scan again</source>
        <translation>Montrer à &amp;nouveau toute la numérisation</translation>
    </message>
    <message>
        <source>Show all of the scans of the selected pages</source>
        <translation>Montrer en entier les numérisations des pages sélectionnées</translation>
    </message>
    <message>
        <source>&amp;Level the writing</source>
        <translation>&amp;Mettre l’écriture à l’horizontale</translation>
    </message>
    <message>
        <source>Turn the selected pages by the few degrees by which their writing is aslant</source>
        <translation>Tourner les pages sélectionnées des quelques degrés dont leur écriture penche</translation>
    </message>
    <message>
        <source>&amp;Split double page</source>
        <translation>&amp;Diviser la double page</translation>
    </message>
    <message>
        <source>Make two pages of each selected one, where it is folded</source>
        <translation>Faire deux pages de chaque page sélectionnée, là où elle est pliée</translation>
    </message>
    <message>
        <source>&amp;Brightness and contrast…</source>
        <translation>&amp;Luminosité et contraste…</translation>
    </message>
    <message>
        <source>Show the selected pages brighter, with more contrast or on clean paper</source>
        <translation>Montrer les pages sélectionnées plus claires, plus contrastées ou sur papier propre</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>Déplacer vers le &amp;haut</translation>
    </message>
    <message>
        <source>Move the selected pages up; in the list, Alt+Up does it too</source>
        <translation>Déplacer vers le haut les pages sélectionnées ; dans la liste, Alt+Haut le fait aussi</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>Déplacer &amp;vers le bas</translation>
    </message>
    <message>
        <source>Move the selected pages down; in the list, Alt+Down does it too</source>
        <translation>Déplacer vers le bas les pages sélectionnées ; dans la liste, Alt+Bas le fait aussi</translation>
    </message>
    <message>
        <source>&amp;Begin a letter here</source>
        <translation>&amp;Commencer une lettre ici</translation>
    </message>
    <message>
        <source>The selected page is the first of a letter; the pages after it belong to it up to the next letter</source>
        <translation>La page sélectionnée est la première d’une lettre ; les pages qui suivent en font partie jusqu’à la lettre suivante</translation>
    </message>
    <message>
        <source>&amp;Join with the letter before</source>
        <translation>&amp;Joindre à la lettre précédente</translation>
    </message>
    <message>
        <source>Make one letter of this page's and the one before it</source>
        <translation>Ne faire qu’une lettre de celle de cette page et de la précédente</translation>
    </message>
    <message>
        <source>Letter &amp;details</source>
        <translation>&amp;Détails de la lettre</translation>
    </message>
    <message>
        <source>Say who wrote the letter, to whom, when and where, and what an archive asks for</source>
        <translation>Dire qui a écrit la lettre, à qui, quand et où, et ce que demande une archive</translation>
    </message>
    <message>
        <source>&amp;Next letter</source>
        <translation>Lettre &amp;suivante</translation>
    </message>
    <message>
        <source>Go to the first page of the next letter</source>
        <translation>Aller à la première page de la lettre suivante</translation>
    </message>
    <message>
        <source>&amp;Previous letter</source>
        <translation>&amp;Lettre précédente</translation>
    </message>
    <message>
        <source>Go to the first page of the letter before</source>
        <translation>Aller à la première page de la lettre précédente</translation>
    </message>
    <message>
        <source>&amp;New hand for selected pages</source>
        <translation>&amp;Nouvelle main pour les pages choisies</translation>
    </message>
    <message>
        <source>Say that the selected pages were written by somebody else, whose hand the program learns apart</source>
        <translation>Dire que les pages choisies ont été écrites par quelqu’un d’autre, dont le programme apprend la main à part</translation>
    </message>
    <message>
        <source>&amp;Suggest hands by the ink</source>
        <translation>&amp;Proposer des mains d’après l’encre</translation>
    </message>
    <message>
        <source>Look whether the pages plainly were written by several people; nothing is changed</source>
        <translation>Voir si les pages sont clairement de plusieurs personnes ; rien n’est modifié</translation>
    </message>
    <message>
        <source>&amp;Take the suggested hands</source>
        <translation>&amp;Adopter les mains proposées</translation>
    </message>
    <message>
        <source>Put them there</source>
        <translation>Les attribuer</translation>
    </message>
    <message>
        <source>Put the pages in the hands that were suggested, in one step</source>
        <translation>Attribuer en une étape les pages aux mains proposées</translation>
    </message>
    <message>
        <source>Remove &amp;pages from project</source>
        <translation>&amp;Retirer les pages du projet</translation>
    </message>
    <message>
        <source>Take the selected pages out of the project</source>
        <translation>Sortir du projet les pages sélectionnées</translation>
    </message>
    <message>
        <source>&amp;Select and move</source>
        <translation>Sélectionner &amp;et déplacer</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Sélectionner</translation>
    </message>
    <message>
        <source>Select, move and reshape lines</source>
        <translation>Sélectionner, déplacer et remodeler des lignes</translation>
    </message>
    <message>
        <source>&amp;Draw lines</source>
        <translation>&amp;Dessiner des lignes</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>Dessiner</translation>
    </message>
    <message>
        <source>Draw a box around a line that was missed</source>
        <translation>Tracer un cadre autour d’une ligne oubliée</translation>
    </message>
    <message>
        <source>&amp;Cut lines</source>
        <translation>&amp;Couper des lignes</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Couper</translation>
    </message>
    <message>
        <source>Draw a stroke through one or many lines to cut them</source>
        <translation>Couper d’un trait une ou plusieurs lignes</translation>
    </message>
    <message>
        <source>&amp;Number lines by clicking</source>
        <translation>&amp;Numéroter les lignes en cliquant</translation>
    </message>
    <message>
        <source>Click the lines one after the other in their reading order; Enter ends</source>
        <translation>Cliquer les lignes l’une après l’autre dans leur ordre de lecture ; Entrée termine</translation>
    </message>
    <message>
        <source>Add line &amp;below</source>
        <translation>Ajouter &amp;une ligne dessous</translation>
    </message>
    <message>
        <source>Add a line below the selected one; the arrows move it</source>
        <translation>Ajouter une ligne sous celle qui est sélectionnée ; les flèches la déplacent</translation>
    </message>
    <message>
        <source>Cut line at care&amp;t</source>
        <translation>Couper la ligne &amp;au curseur</translation>
    </message>
    <message>
        <source>Cut the line in two where the caret is in its text</source>
        <translation>Couper la ligne en deux là où se trouve le curseur dans son texte</translation>
    </message>
    <message>
        <source>&amp;Join lines</source>
        <translation>&amp;Joindre les lignes</translation>
    </message>
    <message>
        <source>Make one of the selected lines, or of the line and the next</source>
        <translation>N’en faire qu’une des lignes sélectionnées, ou de la ligne et de la suivante</translation>
    </message>
    <message>
        <source>Read &amp;earlier</source>
        <translation>Lire &amp;plus tôt</translation>
    </message>
    <message>
        <source>Move the selected lines up in the reading order</source>
        <translation>Avancer les lignes sélectionnées dans l’ordre de lecture</translation>
    </message>
    <message>
        <source>&amp;Read later</source>
        <translation>&amp;Lire plus tard</translation>
    </message>
    <message>
        <source>Move the selected lines down in the reading order</source>
        <translation>Reculer les lignes sélectionnées dans l’ordre de lecture</translation>
    </message>
    <message>
        <source>&amp;History of line…</source>
        <translation>&amp;Historique de la ligne…</translation>
    </message>
    <message>
        <source>Show what the line said before, who wrote that and when; any of it can be put back</source>
        <translation>Montrer ce que disait la ligne auparavant, qui l’a écrit et quand ; tout peut en être repris</translation>
    </message>
    <message>
        <source>&amp;Edit text of line</source>
        <translation>Modifier le &amp;texte de la ligne</translation>
    </message>
    <message>
        <source>Go to the text of the selected line</source>
        <translation>Aller au texte de la ligne sélectionnée</translation>
    </message>
    <message>
        <source>Mark as &amp;checked</source>
        <translation>Marquer comme &amp;vérifiée</translation>
    </message>
    <message>
        <source>Say that the line is right, or no longer so</source>
        <translation>Dire que la ligne est juste, ou qu’elle ne l’est plus</translation>
    </message>
    <message>
        <source>Next &amp;doubtful word</source>
        <translation>Mot &amp;douteux suivant</translation>
    </message>
    <message>
        <source>Go to the next word that is not sure</source>
        <translation>Aller au prochain mot qui n’est pas sûr</translation>
    </message>
    <message>
        <source>Previous dou&amp;bt</source>
        <translation>Mot douteux &amp;précédent</translation>
    </message>
    <message>
        <source>Go to the doubtful word before</source>
        <translation>Aller au mot douteux précédent</translation>
    </message>
    <message>
        <source>&amp;Other readings of word</source>
        <translation>A&amp;utres lectures du mot</translation>
    </message>
    <message>
        <source>Show what else the word at the caret may be; a number takes one, Enter accepts the word</source>
        <translation>Montrer ce que le mot au curseur peut être d’autre ; un chiffre choisit, Entrée accepte le mot</translation>
    </message>
    <message>
        <source>Line that te&amp;aches most</source>
        <translation>Ligne &amp;qui en apprend le plus</translation>
    </message>
    <message>
        <source>Go to the line from which the program would learn this hand best if you corrected it</source>
        <translation>Aller à la ligne dont la correction apprendrait le mieux cette main au programme</translation>
    </message>
    <message>
        <source>&amp;Most doubtful words first</source>
        <translation>Mots &amp;les plus douteux d’abord</translation>
    </message>
    <message>
        <source>F3 goes to the word that is most likely wrong rather than to the next one in the text</source>
        <translation>F3 va au mot le plus probablement faux plutôt qu’au suivant dans le texte</translation>
    </message>
    <message>
        <source>Check &amp;spelling</source>
        <translation>Vérifier l’&amp;orthographe</translation>
    </message>
    <message>
        <source>Underline the words that are probably misspelt, and say what may stand there</source>
        <translation>Souligner les mots probablement mal écrits et dire ce qui peut s’y trouver</translation>
    </message>
    <message>
        <source>&amp;Next misspelt word</source>
        <translation>Mot mal écrit &amp;suivant</translation>
    </message>
    <message>
        <source>Go to the next word that is in no word list, and show what may stand there</source>
        <translation>Aller au mot suivant qui n’est dans aucune liste de mots et montrer ce qui peut s’y trouver</translation>
    </message>
    <message>
        <source>Previous &amp;misspelt word</source>
        <translation>Mot mal écrit &amp;précédent</translation>
    </message>
    <message>
        <source>Go to the word before that is in no word list</source>
        <translation>Aller au mot précédent qui n’est dans aucune liste de mots</translation>
    </message>
    <message>
        <source>&amp;Add to the project's words</source>
        <translation>&amp;Ajouter aux mots du projet</translation>
    </message>
    <message>
        <source>Say that the word at the caret, or what is selected, is right in this project</source>
        <translation>Dire que le mot au curseur, ou ce qui est sélectionné, est juste dans ce projet</translation>
    </message>
    <message>
        <source>&amp;Correct likely misreadings…</source>
        <translation>&amp;Corriger les erreurs de lecture probables…</translation>
    </message>
    <message>
        <source>Show every word that is probably misread with its ink and what is proposed, to choose what is corrected</source>
        <translation>Montrer chaque mot probablement mal lu avec son encre et ce qui est proposé, pour choisir ce qui est corrigé</translation>
    </message>
    <message>
        <source>&amp;Words of the project…</source>
        <translation>&amp;Mots du projet…</translation>
    </message>
    <message>
        <source>See, add and remove the words that are right in this project</source>
        <translation>Voir, ajouter et retirer les mots qui sont justes dans ce projet</translation>
    </message>
    <message>
        <source>&amp;Unclear</source>
        <translation>&amp;Incertain</translation>
    </message>
    <message>
        <source>Mark the word at the caret or what is selected as not sure</source>
        <translation>Marquer comme incertain le mot au curseur ou ce qui est sélectionné</translation>
    </message>
    <message>
        <source>&amp;Struck out</source>
        <translation>&amp;Biffé</translation>
    </message>
    <message>
        <source>Mark the word or what is selected as struck by the writer</source>
        <translation>Marquer le mot ou ce qui est sélectionné comme biffé par le scripteur</translation>
    </message>
    <message>
        <source>&amp;Inserted</source>
        <translation>A&amp;jouté</translation>
    </message>
    <message>
        <source>Mark the word or what is selected as put in later</source>
        <translation>Marquer le mot ou ce qui est sélectionné comme ajouté plus tard</translation>
    </message>
    <message>
        <source>&amp;Abbreviation…</source>
        <translation>&amp;Abréviation…</translation>
    </message>
    <message>
        <source>Say what the word or what is selected is short for</source>
        <translation>Dire de quoi le mot ou ce qui est sélectionné est l’abréviation</translation>
    </message>
    <message>
        <source>&amp;Gap…</source>
        <translation>&amp;Lacune…</translation>
    </message>
    <message>
        <source>Say that something cannot be read here, or where text is selected</source>
        <translation>Dire que quelque chose est illisible ici, ou là où du texte est sélectionné</translation>
    </message>
    <message>
        <source>&amp;Remove marks</source>
        <translation>&amp;Retirer les marques</translation>
    </message>
    <message>
        <source>Take all marks off the word at the caret or what is selected</source>
        <translation>Ôter toutes les marques du mot au curseur ou de ce qui est sélectionné</translation>
    </message>
    <message>
        <source>Note on &amp;line</source>
        <translation>Note &amp;sur la ligne</translation>
    </message>
    <message>
        <source>Write a note on the line, or go back from it to the text</source>
        <translation>Écrire une note sur la ligne, ou revenir d’elle au texte</translation>
    </message>
    <message>
        <source>Note on &amp;page</source>
        <translation>&amp;Note sur la page</translation>
    </message>
    <message>
        <source>Write a note on the page, or go back from it to the text</source>
        <translation>Écrire une note sur la page, ou revenir d’elle au texte</translation>
    </message>
    <message>
        <source>&amp;New hand for selected lines</source>
        <translation>&amp;Nouvelle main pour les lignes choisies</translation>
    </message>
    <message>
        <source>Say that the selected lines were written by somebody else, whose hand the program learns apart</source>
        <translation>Dire que les lignes choisies ont été écrites par quelqu’un d’autre, dont le programme apprend la main à part</translation>
    </message>
    <message>
        <source>Select &amp;all lines</source>
        <translation>Sélectionner &amp;toutes les lignes</translation>
    </message>
    <message>
        <source>Select every line of the page</source>
        <translation>Sélectionner chaque ligne de la page</translation>
    </message>
    <message>
        <source>De&amp;lete lines</source>
        <translation>&amp;Supprimer les lignes</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Delete the selected lines from the page, with their text</source>
        <translation>Supprimer de la page les lignes sélectionnées, avec leur texte</translation>
    </message>
    <message>
        <source>Read &amp;page</source>
        <translation>L&amp;ire la page</translation>
    </message>
    <message>
        <source>Read page</source>
        <translation>Lire la page</translation>
    </message>
    <message>
        <source>Find the lines of this page if it has none, and read them</source>
        <translation>Trouver les lignes de cette page si elle n’en a pas, et les lire</translation>
    </message>
    <message>
        <source>Read selected &amp;lines</source>
        <translation>Lire les lignes &amp;sélectionnées</translation>
    </message>
    <message>
        <source>Read lines</source>
        <translation>Lire les lignes</translation>
    </message>
    <message>
        <source>Read only the selected lines</source>
        <translation>Lire seulement les lignes sélectionnées</translation>
    </message>
    <message>
        <source>Read &amp;all pages</source>
        <translation>&amp;Lire toutes les pages</translation>
    </message>
    <message>
        <source>Read every page of the project, one after another</source>
        <translation>Lire chaque page du projet, l’une après l’autre</translation>
    </message>
    <message>
        <source>Read selected pa&amp;ges</source>
        <translation>Lire les &amp;pages sélectionnées</translation>
    </message>
    <message>
        <source>Read the pages selected in the page list, one after another</source>
        <translation>Lire les pages sélectionnées dans la liste, l’une après l’autre</translation>
    </message>
    <message>
        <source>Take pages out of the &amp;queue</source>
        <translation>&amp;Retirer les pages de la file d’attente</translation>
    </message>
    <message>
        <source>Do not read the selected pages, though they wait for it</source>
        <translation>Ne pas lire les pages sélectionnées, bien qu’elles attendent de l’être</translation>
    </message>
    <message>
        <source>&amp;Find lines</source>
        <translation>&amp;Trouver les lignes</translation>
    </message>
    <message>
        <source>Find lines</source>
        <translation>Trouver les lignes</translation>
    </message>
    <message>
        <source>Find the lines afresh; corrected and checked lines stay</source>
        <translation>Chercher les lignes à nouveau ; les lignes corrigées et vérifiées restent</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Arrêter</translation>
    </message>
    <message>
        <source>Stop reading, opening or translating; what was done stays</source>
        <translation>Arrêter la lecture, l’ouverture ou la traduction ; ce qui est fait reste</translation>
    </message>
    <message>
        <source>&amp;Handwriting</source>
        <translation>&amp;Mains</translation>
    </message>
    <message>
        <source>See whose writing this is and how far the program is with learning it; or close that panel</source>
        <translation>Voir de qui est cette écriture et où en est le programme de son apprentissage ; ou fermer ce volet</translation>
    </message>
    <message>
        <source>Learn this hand &amp;now</source>
        <translation>&amp;Apprendre cette main maintenant</translation>
    </message>
    <message>
        <source>Learn the hand of this page from its corrected lines at once, while you go on working</source>
        <translation>Apprendre tout de suite la main de cette page à partir de ses lignes corrigées, pendant que l’on continue à travailler</translation>
    </message>
    <message>
        <source>&amp;Read with what was learned</source>
        <translation>&amp;Lire avec ce qui a été appris</translation>
    </message>
    <message>
        <source>Read with it</source>
        <translation>Lire avec</translation>
    </message>
    <message>
        <source>Read the hand that was learned last with what was learned of it</source>
        <translation>Lire la main apprise en dernier avec ce qui en a été appris</translation>
    </message>
    <message>
        <source>&amp;Go back to the reading before</source>
        <translation>&amp;Revenir à la lecture d’avant</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Revenir</translation>
    </message>
    <message>
        <source>Read the hand of this page again as before something was learned of it</source>
        <translation>Lire de nouveau la main de cette page comme avant qu’on en ait appris quelque chose</translation>
    </message>
    <message>
        <source>&amp;Install a hand…</source>
        <translation>&amp;Installer une main…</translation>
    </message>
    <message>
        <source>Take in what somebody else's program has learned of a hand</source>
        <translation>Reprendre ce que le programme de quelqu’un d’autre a appris d’une main</translation>
    </message>
    <message>
        <source>&amp;Translation beside the text</source>
        <translation>&amp;Traduction à côté du texte</translation>
    </message>
    <message>
        <source>See the translation line by line beside the text, and change it; or close that panel</source>
        <translation>Voir la traduction ligne par ligne à côté du texte et la modifier, ou fermer ce panneau</translation>
    </message>
    <message>
        <source>Translate &amp;letter</source>
        <translation>Traduire la &amp;lettre</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Lettre</translation>
    </message>
    <message>
        <source>Translate all pages of this letter on this computer</source>
        <translation>Traduire toutes les pages de cette lettre sur cet ordinateur</translation>
    </message>
    <message>
        <source>Translate &amp;page</source>
        <translation>Traduire la &amp;page</translation>
    </message>
    <message>
        <source>This page</source>
        <translation>Cette page</translation>
    </message>
    <message>
        <source>Translate the sentences of this page</source>
        <translation>Traduire les phrases de cette page</translation>
    </message>
    <message>
        <source>Translate &amp;selected lines</source>
        <translation>Traduire les lignes &amp;sélectionnées</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Translate the sentences that the selected lines belong to</source>
        <translation>Traduire les phrases auxquelles appartiennent les lignes sélectionnées</translation>
    </message>
    <message>
        <source>Translate stale lines &amp;again</source>
        <translation>Traduire à nouveau les lignes pé&amp;rimées</translation>
    </message>
    <message>
        <source>Stale lines</source>
        <translation>Lignes périmées</translation>
    </message>
    <message>
        <source>Translate the lines of this letter again whose text has changed since</source>
        <translation>Traduire à nouveau les lignes de cette lettre dont le texte a changé depuis</translation>
    </message>
    <message>
        <source>Language pac&amp;kages…</source>
        <translation>Paquets de lan&amp;gues…</translation>
    </message>
    <message>
        <source>Packages…</source>
        <translation>Paquets…</translation>
    </message>
    <message>
        <source>See which languages can be translated, and install others from a file</source>
        <translation>Voir quelles langues peuvent être traduites, et en installer d’autres depuis un fichier</translation>
    </message>
    <message>
        <source>Read pages when they are &amp;opened</source>
        <translation>Lire les pages à leur &amp;ouverture</translation>
    </message>
    <message>
        <source>Read a page without lines as soon as it is shown</source>
        <translation>Lire une page sans lignes dès qu’elle est affichée</translation>
    </message>
    <message>
        <source>&amp;Read aloud or pause</source>
        <translation>&amp;Lire à voix haute ou suspendre</translation>
    </message>
    <message>
        <source>Read aloud what the bar for it says, at first the page; pause, and go on</source>
        <translation>Lire à voix haute ce qu’indique la barre prévue pour cela, d’abord la page ; suspendre et reprendre</translation>
    </message>
    <message>
        <source>&amp;Stop reading aloud</source>
        <translation>&amp;Arrêter la lecture à voix haute</translation>
    </message>
    <message>
        <source>Be silent, and put the caret on the word that sounded</source>
        <translation>Faire silence et placer le curseur sur le mot qui s’entendait</translation>
    </message>
    <message>
        <source>This &amp;line</source>
        <translation>Cette li&amp;gne</translation>
    </message>
    <message>
        <source>Read aloud the line at the caret</source>
        <translation>Lire à voix haute la ligne au curseur</translation>
    </message>
    <message>
        <source>S&amp;elected text</source>
        <translation>Le texte &amp;sélectionné</translation>
    </message>
    <message>
        <source>Read aloud the words that are selected in the text, or several lines</source>
        <translation>Lire à voix haute les mots sélectionnés dans le texte, ou plusieurs lignes</translation>
    </message>
    <message>
        <source>This &amp;page</source>
        <translation>Cette &amp;page</translation>
    </message>
    <message>
        <source>Read aloud this page</source>
        <translation>Lire cette page à voix haute</translation>
    </message>
    <message>
        <source>This le&amp;tter</source>
        <translation>Cette le&amp;ttre</translation>
    </message>
    <message>
        <source>Read aloud the letter that this page belongs to</source>
        <translation>Lire à voix haute la lettre dont cette page fait partie</translation>
    </message>
    <message>
        <source>From the &amp;caret on</source>
        <translation>À partir du &amp;curseur</translation>
    </message>
    <message>
        <source>Read aloud from the caret to the end of the letter</source>
        <translation>Lire à voix haute du curseur à la fin de la lettre</translation>
    </message>
    <message>
        <source>Sentence &amp;back</source>
        <translation>P&amp;hrase précédente</translation>
    </message>
    <message>
        <source>Read the sentence again, or the one before</source>
        <translation>Relire la phrase, ou celle d’avant</translation>
    </message>
    <message>
        <source>&amp;Next sentence</source>
        <translation>Ph&amp;rase suivante</translation>
    </message>
    <message>
        <source>Go on to the next sentence</source>
        <translation>Passer à la phrase suivante</translation>
    </message>
    <message>
        <source>&amp;Voice and rate…</source>
        <translation>&amp;Voix et débit…</translation>
    </message>
    <message>
        <source>Choose voice and rate, and what is read aloud</source>
        <translation>Choisir la voix, le débit et ce qui est lu à voix haute</translation>
    </message>
    <message>
        <source>Save as s&amp;ound…</source>
        <translation>&amp;Enregistrer en audio…</translation>
    </message>
    <message>
        <source>Write what would be read aloud to a file of sound</source>
        <translation>Écrire dans un fichier audio ce qui serait lu à voix haute</translation>
    </message>
    <message>
        <source>&amp;Welcome</source>
        <translation>&amp;Bienvenue</translation>
    </message>
    <message>
        <source>What the program does, and a letter to try it with</source>
        <translation>Ce que fait le programme, et une lettre pour l’essayer</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Raccourcis clavier</translation>
    </message>
    <message>
        <source>Show what the keyboard can do</source>
        <translation>Montrer ce que peut le clavier</translation>
    </message>
    <message>
        <source>&amp;About HWR Desktop</source>
        <translation>À &amp;propos de HWR Desktop</translation>
    </message>
    <message>
        <source>Versions, licences, and what the models learned from</source>
        <translation>Versions, licences, et ce dont les modèles ont appris</translation>
    </message>
    <message>
        <source>Nothing is open.</source>
        <translation>Rien n’est ouvert.</translation>
    </message>
    <message>
        <source>No page is shown: open one first.</source>
        <translation>Aucune page n’est affichée : ouvrez-en d’abord une.</translation>
    </message>
    <message>
        <source>The project has no second page.</source>
        <translation>Le projet n’a pas de deuxième page.</translation>
    </message>
    <message>
        <source>The pages are not grouped into letters: begin a second one first.</source>
        <translation>Les pages ne sont pas groupées en lettres : commencez-en d’abord une deuxième.</translation>
    </message>
    <message>
        <source>The page has no lines yet: read it, or draw some.</source>
        <translation>La page n’a pas encore de lignes : lisez-la, ou dessinez-en.</translation>
    </message>
    <message>
        <source>No line is selected: click one first.</source>
        <translation>Aucune ligne n’est sélectionnée : cliquez-en d’abord une.</translation>
    </message>
    <message>
        <source>Nothing was done that could be taken back.</source>
        <translation>Rien n’a été fait qui puisse être annulé.</translation>
    </message>
    <message>
        <source>Nothing was taken back.</source>
        <translation>Rien n’a été annulé.</translation>
    </message>
    <message>
        <source>Nothing is being read, opened, translated or exported.</source>
        <translation>Rien n’est en cours de lecture, d’ouverture, de traduction ni d’exportation.</translation>
    </message>
    <message>
        <source>Nothing is being read aloud.</source>
        <translation>Rien n’est lu à voix haute.</translation>
    </message>
    <message>
        <source>Nothing was learned of a hand that would have to be answered.</source>
        <translation>Rien de ce qui a été appris d’une main n’attend de réponse.</translation>
    </message>
    <message>
        <source>The hand of this page is read as the program came.</source>
        <translation>La main de cette page est lue par le programme d’origine.</translation>
    </message>
</context>
<context>
    <name>AdjustEdges</name>
    <message>
        <source>All of the scan is shown already.</source>
        <translation>Toute la numérisation est déjà montrée.</translation>
    </message>
    <message>
        <source>Show whole scan</source>
        <translation>Montrer toute la numérisation</translation>
    </message>
    <message>
        <source>Looking for the paper</source>
        <translation>Recherche du papier</translation>
    </message>
    <message>
        <source>The page was left as it was: its edges are too near to each other.</source>
        <translation>La page a été laissée telle quelle : ses bords sont trop proches l’un de l’autre.</translation>
    </message>
    <message>
        <source>Page edges</source>
        <translation>Bords de la page</translation>
    </message>
    <message>
        <source>One line outside the edges was taken off the page; Undo brings it back.</source>
        <translation>Une ligne hors des bords a été retirée de la page ; « Annuler » la ramène.</translation>
    </message>
    <message>
        <source>{n} lines outside the edges were taken off the page; Undo brings them back.</source>
        <translation>{n} lignes hors des bords ont été retirées de la page ; « Annuler » les ramène.</translation>
    </message>
</context>
<context>
    <name>AppearancePage</name>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Comme le &amp;système</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Clair</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>S&amp;ombre</translation>
    </message>
    <message>
        <source>&amp;High contrast, light or dark as the system</source>
        <translation>Contraste &amp;élevé, clair ou sombre comme le système</translation>
    </message>
    <message>
        <source>Size of the program's words in percent</source>
        <translation>Taille des mots du programme en pour cent</translation>
    </message>
    <message>
        <source>With the program</source>
        <translation>Comme le programme</translation>
    </message>
    <message>
        <source>Size of the transcript in points</source>
        <translation>Taille de la transcription en points</translation>
    </message>
    <message>
        <source>Size of the words</source>
        <translation>Taille des mots</translation>
    </message>
    <message>
        <source>&amp;Menus, buttons and messages:</source>
        <translation>&amp;Menus, boutons et messages :</translation>
    </message>
    <message>
        <source>&amp;Transcript:</source>
        <translation>&amp;Transcription :</translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation>Langue de la fenêtre</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Another language is spoken from the next start of the program on.</source>
        <translation>Une autre langue est parlée à partir du prochain démarrage du programme.</translation>
    </message>
</context>
<context>
    <name>AssignHand</name>
    <message>
        <source>The page is in “{hand}” now.</source>
        <translation>La page est maintenant de la main « {hand} ».</translation>
    </message>
    <message>
        <source>{n} pages are in “{hand}” now.</source>
        <translation>{n} pages sont maintenant de la main « {hand} ».</translation>
    </message>
    <message>
        <source>The line is in “{hand}” now.</source>
        <translation>La ligne est maintenant de la main « {hand} ».</translation>
    </message>
    <message>
        <source>{n} lines are in “{hand}” now.</source>
        <translation>{n} lignes sont maintenant de la main « {hand} ».</translation>
    </message>
    <message>
        <source>New hand</source>
        <translation>Nouvelle main</translation>
    </message>
    <message>
        <source>Hand of page</source>
        <translation>Main de la page</translation>
    </message>
    <message>
        <source>Hand of pages</source>
        <translation>Main des pages</translation>
    </message>
    <message>
        <source>Hand of line</source>
        <translation>Main de la ligne</translation>
    </message>
    <message>
        <source>Hand of lines</source>
        <translation>Main des lignes</translation>
    </message>
    <message>
        <source>What nobody has corrected can be read again as that hand.</source>
        <translation>Ce que personne n’a corrigé peut être relu comme étant de cette main.</translation>
    </message>
</context>
<context>
    <name>AttachTextsBeside</name>
    <message>
        <source>Attach</source>
        <translation>Rattacher</translation>
    </message>
    <message>
        <source>{name} lies beside the scan: it can be put on the lines of the page.</source>
        <translation>{name} se trouve à côté de la numérisation : le texte peut être placé sur les lignes de la page.</translation>
    </message>
    <message>
        <source>Texts lie beside {n} of the scans: they can be put on the lines of their pages.</source>
        <translation>Des textes se trouvent à côté de {n} des numérisations : ils peuvent être placés sur les lignes de leurs pages.</translation>
    </message>
    <message>
        <source>No text was attached, for no page was read to its end.</source>
        <translation>Aucun texte n’a été rattaché, car aucune page n’a été lue jusqu’au bout.</translation>
    </message>
    <message>
        <source>{placed} of {total} lines of {n} texts were placed; other lines keep what was read.</source>
        <translation>{placed} lignes sur {total} de {n} textes ont été placées ; les autres lignes gardent ce qui a été lu.</translation>
    </message>
</context>
<context>
    <name>AttachTranscript</name>
    <message>
        <source>{name} was not attached, for the page was not read to its end.</source>
        <translation>{name} n’a pas été associé, car la page n’a pas été lue jusqu’au bout.</translation>
    </message>
    <message>
        <source>{placed} of {total} lines of {name} were placed.</source>
        <translation>Lignes de {name} placées : {placed} sur {total}.</translation>
    </message>
    <message>
        <source>1 is not sure: see the list.</source>
        <translation>1 n’est pas sûre : voir la liste.</translation>
    </message>
    <message>
        <source>{left} are not sure: see the list.</source>
        <translation>{left} ne sont pas sûres : voir la liste.</translation>
    </message>
    <message>
        <source>1 line of the page keeps what was read.</source>
        <translation>1 ligne de la page garde ce qui a été lu.</translation>
    </message>
    <message>
        <source>{lines} lines of the page keep what was read.</source>
        <translation>{lines} lignes de la page gardent ce qui a été lu.</translation>
    </message>
    <message>
        <source>1 line that you corrected says something else and stays as it is.</source>
        <translation>1 ligne que vous avez corrigée dit autre chose et reste telle quelle.</translation>
    </message>
    <message>
        <source>{kept} lines that you corrected say something else and stay as they are.</source>
        <translation>{kept} lignes que vous avez corrigées disent autre chose et restent telles quelles.</translation>
    </message>
    <message>
        <source>Put transcript line</source>
        <translation>Placer une ligne de la transcription</translation>
    </message>
</context>
<context>
    <name>Attaching</name>
    <message>
        <source>Attach transcript</source>
        <translation>Associer la transcription</translation>
    </message>
    <message>
        <source>Read page</source>
        <translation>Lire la page</translation>
    </message>
</context>
<context>
    <name>BackupsDialog</name>
    <message>
        <source>Backups of {name}</source>
        <translation>Sauvegardes de {name}</translation>
    </message>
    <message>
        <source>The backups are being looked up.</source>
        <translation>Les sauvegardes sont recherchées.</translation>
    </message>
    <message>
        <source>There are none yet. They are made as you work.</source>
        <translation>Il n’y en a pas encore. Elles se font pendant que vous travaillez.</translation>
    </message>
    <message>
        <source>Page {number}: {scan}</source>
        <translation>Page {number} : {scan}</translation>
    </message>
    <message>
        <source>The project is damaged. A backup can take its place; what is there now is set aside first and stays. Or save what can still be read into a copy: what is missing is taken from the newest backup.</source>
        <translation>Le projet est endommagé. Une sauvegarde peut prendre sa place ; ce qui est là maintenant est d’abord mis de côté et reste. Ou sauvez dans une copie ce qui est encore lisible : ce qui manque est pris dans la sauvegarde la plus récente.</translation>
    </message>
    <message>
        <source>Backups are made as you work, fewer the older they are. When one is brought back, what the project is now becomes a backup first, so that you can go back to it.</source>
        <translation>Les sauvegardes se font pendant que vous travaillez ; plus elles sont anciennes, moins il en reste. Quand l’une est rétablie, l’état actuel devient d’abord une sauvegarde, pour que vous puissiez y revenir.</translation>
    </message>
    <message>
        <source>Backups, the newest first</source>
        <translation>Sauvegardes, la plus récente d’abord</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Faite</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Lettres</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Changements</translation>
    </message>
    <message>
        <source>What was done since then</source>
        <translation>Ce qui a été fait depuis</translation>
    </message>
    <message>
        <source>The page whose text is shown</source>
        <translation>La page dont le texte est montré</translation>
    </message>
    <message>
        <source>The text of the page as it was</source>
        <translation>Le texte de la page tel qu’il était</translation>
    </message>
    <message>
        <source>&amp;Bring back</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>&amp;Open a copy…</source>
        <translation>&amp;Ouvrir une copie…</translation>
    </message>
    <message>
        <source>&amp;Repair into a copy</source>
        <translation>Ré&amp;parer dans une copie</translation>
    </message>
    <message>
        <source>Let the project be as it was then; what it is now becomes a backup first</source>
        <translation>Le projet redevient ce qu’il était ; l’état actuel devient d’abord une sauvegarde</translation>
    </message>
    <message>
        <source>Make a project of its own of the backup, in another folder</source>
        <translation>Faire de la sauvegarde un projet à part, dans un autre dossier</translation>
    </message>
    <message>
        <source>Save what can still be read into a new folder beside the project</source>
        <translation>Sauver ce qui est encore lisible dans un nouveau dossier à côté du projet</translation>
    </message>
    <message>
        <source>{when}, before going back</source>
        <translation>{when}, avant le retour en arrière</translation>
    </message>
    <message>
        <source>{when}; pages: {pages}; changes since: {changes}</source>
        <translation>{when} ; pages : {pages} ; changements depuis : {changes}</translation>
    </message>
    <message>
        <source>The backup is being unpacked.</source>
        <translation>La sauvegarde est décompressée.</translation>
    </message>
</context>
<context>
    <name>ChangeLook</name>
    <message>
        <source>Look of page</source>
        <translation>Aspect de la page</translation>
    </message>
    <message>
        <source>Look of pages</source>
        <translation>Aspect des pages</translation>
    </message>
</context>
<context>
    <name>ChangeShortcuts</name>
    <message>
        <source>{keys} is needed in the scan and in the text: take a key with Ctrl or Alt, or one such as F7.</source>
        <translation>{keys} sert dans la numérisation et dans le texte : prenez une touche avec Ctrl ou Alt, ou une touche comme F7.</translation>
    </message>
    <message>
        <source>{keys} is the key of “{action}” already: choose another, or take it over from there.</source>
        <translation>{keys} est déjà la touche de « {action} » : choisissez-en une autre, ou reprenez-la.</translation>
    </message>
    <message>
        <source>“{action}” now has the key {keys}.</source>
        <translation>« {action} » a maintenant la touche {keys}.</translation>
    </message>
    <message>
        <source>“{action}” now has no key.</source>
        <translation>« {action} » n’a plus de touche.</translation>
    </message>
    <message>
        <source>“{action}” now has the key {keys}, and “{other}” has none.</source>
        <translation>« {action} » a maintenant la touche {keys}, et « {other} » n’en a plus.</translation>
    </message>
    <message>
        <source>Its own key, {keys}, was given to “{other}”: reset that one first.</source>
        <translation>Sa propre touche, {keys}, a été donnée à « {other} » : réinitialisez d’abord celle-là.</translation>
    </message>
    <message>
        <source>“{action}” has its own key again.</source>
        <translation>« {action} » a retrouvé sa touche.</translation>
    </message>
    <message>
        <source>Every action has its own key again.</source>
        <translation>Chaque action a retrouvé sa touche.</translation>
    </message>
</context>
<context>
    <name>CharacterPalette</name>
    <message>
        <source>Close the special characters</source>
        <translation>Fermer les caractères spéciaux</translation>
    </message>
    <message>
        <source>Close the special characters (Esc)</source>
        <translation>Fermer les caractères spéciaux (Échap)</translation>
    </message>
    <message>
        <source>Special characters</source>
        <translation>Caractères spéciaux</translation>
    </message>
    <message>
        <source>A&amp;dd</source>
        <translation>A&amp;jouter</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;Retirer</translation>
    </message>
    <message>
        <source>Add below what you often need</source>
        <translation>Ajouter ci-dessous ce qui sert souvent</translation>
    </message>
    <message>
        <source>My own</source>
        <translation>Les miens</translation>
    </message>
    <message>
        <source>Set of characters</source>
        <translation>Jeu de caractères</translation>
    </message>
    <message>
        <source>Character or text to add to my own</source>
        <translation>Caractère ou texte à ajouter aux miens</translation>
    </message>
    <message>
        <source>Add to my own</source>
        <translation>Ajouter aux miens</translation>
    </message>
</context>
<context>
    <name>CharacterTable</name>
    <message>
        <source>Special characters</source>
        <translation>Caractères spéciaux</translation>
    </message>
    <message>
        <source>Recently used</source>
        <translation>Récemment utilisés</translation>
    </message>
</context>
<context>
    <name>CheckSpelling</name>
    <message>
        <source>Looking for like words</source>
        <translation>Recherche de mots ressemblants</translation>
    </message>
    <message>
        <source>Checking spelling</source>
        <translation>Vérification de l’orthographe</translation>
    </message>
</context>
<context>
    <name>ChoiceList</name>
    <message>
        <source>Other readings of the word</source>
        <translation>Autres lectures du mot</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Type to replace it, Esc closes</source>
        <translation>Taper le remplace, Échap ferme</translation>
    </message>
    <message>
        <source>{keys}: {word}, {likely}</source>
        <translation>{keys} : {word}, {likely}</translation>
    </message>
    <message>
        <source>from the word list</source>
        <translation>de la liste de mots</translation>
    </message>
    <message>
        <source>as read before</source>
        <translation>comme lu avant</translation>
    </message>
    <message>
        <source>{percent}, as it stands</source>
        <translation>{percent}, tel qu’il est écrit</translation>
    </message>
    <message>
        <source>as it stands</source>
        <translation>tel qu’il est écrit</translation>
    </message>
    <message>
        <source>{readings}. Type to replace the word, Escape closes.</source>
        <translation>{readings}. Taper remplace le mot, Échap ferme.</translation>
    </message>
</context>
<context>
    <name>ChooseTool</name>
    <message>
        <source>Draw a stroke through lines to cut them, or move the cutting line with ← and → and press Enter.</source>
        <translation>Tracez un trait à travers les lignes pour les couper, ou déplacez la ligne de coupe avec ← et → puis appuyez sur Entrée.</translation>
    </message>
    <message>
        <source>Click the lines in the order in which they are to be read, or press Space on each. Enter takes the new order, Esc leaves the old.</source>
        <translation>Cliquez les lignes dans l’ordre où elles doivent être lues, ou appuyez sur Espace sur chacune. Entrée adopte le nouvel ordre, Échap garde l’ancien.</translation>
    </message>
</context>
<context>
    <name>CloseWindow</name>
    <message>
        <source>The last change could not be written to the project.</source>
        <translation>La dernière modification n’a pas pu être écrite dans le projet.</translation>
    </message>
    <message>
        <source>Make room on the disk, or save the project elsewhere. If you close now, the last change is lost.</source>
        <translation>Libérez de la place sur le disque, ou enregistrez le projet ailleurs. Si vous fermez maintenant, la dernière modification est perdue.</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Rester</translation>
    </message>
    <message>
        <source>Close anyway</source>
        <translation>Fermer quand même</translation>
    </message>
</context>
<context>
    <name>CopyText</name>
    <message>
        <source>There is no text to copy.</source>
        <translation>Il n’y a pas de texte à copier.</translation>
    </message>
</context>
<context>
    <name>CorrectEverywhere</name>
    <message>
        <source>Correct a word first: then other places can be shown where the same was misread.</source>
        <translation>Corrigez d’abord un mot : on peut ensuite montrer les autres endroits où la même chose a été mal lue.</translation>
    </message>
    <message>
        <source>Correct everywhere</source>
        <translation>Corriger partout</translation>
    </message>
    <message>
        <source>Looking for like places</source>
        <translation>Recherche d’endroits semblables</translation>
    </message>
    <message>
        <source>The places were changed meanwhile: nothing was corrected there.</source>
        <translation>Les endroits ont été modifiés entre-temps : rien n’y a été corrigé.</translation>
    </message>
</context>
<context>
    <name>CorrectMisreadings</name>
    <message>
        <source>Correct misreadings</source>
        <translation>Corriger les erreurs de lecture</translation>
    </message>
    <message>
        <source>Looking for likely misreadings …</source>
        <translation>Recherche des erreurs de lecture probables …</translation>
    </message>
    <message>
        <source>Looking for likely misreadings</source>
        <translation>Recherche des erreurs de lecture probables</translation>
    </message>
    <message>
        <source>The places were changed meanwhile: nothing was corrected there.</source>
        <translation>Les endroits ont été modifiés entre-temps : rien n’y a été corrigé.</translation>
    </message>
</context>
<context>
    <name>CountWrongWords</name>
    <message>
        <source>Counting doubtful words</source>
        <translation>Décompte des mots douteux</translation>
    </message>
</context>
<context>
    <name>CutLines</name>
    <message>
        <source>No line was cut: a stroke cuts a line where it crosses its baseline.</source>
        <translation>Aucune ligne n’a été coupée : un trait coupe une ligne là où il croise sa ligne de base.</translation>
    </message>
    <message>
        <source>No line was cut: put the caret between two words of the line to cut.</source>
        <translation>Aucune ligne n’a été coupée : placez le curseur entre deux mots de la ligne à couper.</translation>
    </message>
    <message>
        <source>Cut line</source>
        <translation>Couper une ligne</translation>
    </message>
    <message>
        <source>Cut lines</source>
        <translation>Couper des lignes</translation>
    </message>
</context>
<context>
    <name>CuttingView</name>
    <message>
        <source>Cutting line between “{before}” and “{behind}”</source>
        <translation>Ligne de coupe entre « {before} » et « {behind} »</translation>
    </message>
</context>
<context>
    <name>DecideNames</name>
    <message>
        <source>Confirm name</source>
        <translation>Confirmer un nom</translation>
    </message>
    <message>
        <source>Take back confirmation</source>
        <translation>Retirer la confirmation</translation>
    </message>
    <message>
        <source>Dismiss name</source>
        <translation>Écarter un nom</translation>
    </message>
    <message>
        <source>Bring back name</source>
        <translation>Reprendre un nom</translation>
    </message>
    <message>
        <source>Join names</source>
        <translation>Réunir des noms</translation>
    </message>
    <message>
        <source>Part names</source>
        <translation>Séparer des noms</translation>
    </message>
    <message>
        <source>Kind of name</source>
        <translation>Genre du nom</translation>
    </message>
</context>
<context>
    <name>DeleteProject</name>
    <message>
        <source>Files are still being opened or packed: stop that, or wait, then delete the project.</source>
        <translation>Des fichiers sont encore en cours d’ouverture ou d’emballage : arrêtez cela, ou attendez, puis supprimez le projet.</translation>
    </message>
    <message>
        <source>“{name}” was not deleted.</source>
        <translation>« {name} » n’a pas été supprimé.</translation>
    </message>
    <message>
        <source>“{name}” could not be deleted whole; {path} is left: close what uses it, then delete it.</source>
        <translation>« {name} » n’a pas pu être supprimé en entier ; il reste {path} : fermez ce qui l’utilise, puis supprimez-le.</translation>
    </message>
    <message>
        <source>“{name}” was moved to the trash, from which it can be brought back.</source>
        <translation>« {name} » a été mis à la corbeille, d’où il peut être repris.</translation>
    </message>
    <message>
        <source>“{name}” was deleted.</source>
        <translation>« {name} » a été supprimé.</translation>
    </message>
    <message>
        <source>What others have put into its folder stays: {path}</source>
        <translation>Ce que d’autres ont mis dans son dossier y reste : {path}</translation>
    </message>
    <message>
        <source>Delete “{name}” for good?</source>
        <translation>Supprimer définitivement « {name} » ?</translation>
    </message>
    <message>
        <source>1 page</source>
        <translation>1 page</translation>
    </message>
    <message>
        <source>{n} pages</source>
        <translation>{n} pages</translation>
    </message>
    <message>
        <source>There is no trash for the disk where it lies: nothing could bring it back. These would go: {pages} with scans and texts, the history of every line, and the backups, in {folder}</source>
        <translation>Il n’y a pas de corbeille pour le disque où il se trouve : rien ne pourrait le ramener. Disparaîtraient : {pages} avec numérisations et textes, l’historique de chaque ligne et les sauvegardes, dans {folder}</translation>
    </message>
    <message>
        <source>Keep the project</source>
        <translation>Garder le projet</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Supprimer définitivement</translation>
    </message>
</context>
<context>
    <name>DoubtfulWords</name>
    <message>
        <source>Accept word</source>
        <translation>Accepter un mot</translation>
    </message>
    <message>
        <source>Choose reading</source>
        <translation>Choisir une lecture</translation>
    </message>
    <message>
        <source>No other reading is known of this word.</source>
        <translation>On ne connaît pas d’autre lecture de ce mot.</translation>
    </message>
    <message>
        <source>Spelling is not checked: switch that on under Edit, Spelling.</source>
        <translation>L’orthographe n’est pas vérifiée : cela s’active sous Édition, Vérification orthographique.</translation>
    </message>
    <message>
        <source>There is no misspelt word further down on this page.</source>
        <translation>Il n’y a plus de mot mal écrit plus bas sur cette page.</translation>
    </message>
    <message>
        <source>There is no misspelt word further up on this page.</source>
        <translation>Il n’y a plus de mot mal écrit plus haut sur cette page.</translation>
    </message>
    <message>
        <source>There is no doubtful word left in this direction; F3 begins again with the most doubtful.</source>
        <translation>Il ne reste pas de mot douteux dans cette direction ; F3 recommence par le plus douteux.</translation>
    </message>
    <message>
        <source>There is no doubtful word further down on this page.</source>
        <translation>Il n’y a pas de mot douteux plus bas sur cette page.</translation>
    </message>
    <message>
        <source>There is no doubtful word further up on this page.</source>
        <translation>Il n’y a pas de mot douteux plus haut sur cette page.</translation>
    </message>
</context>
<context>
    <name>EdgesBar</name>
    <message>
        <source>Page edges</source>
        <translation>Bords de la page</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>&amp;Appliquer</translation>
    </message>
    <message>
        <source>Show what is within the edges (Enter)</source>
        <translation>Montrer ce qui est à l’intérieur des bords (Entrée)</translation>
    </message>
    <message>
        <source>&amp;Whole scan</source>
        <translation>&amp;Tout montrer</translation>
    </message>
    <message>
        <source>Show all of the scan again</source>
        <translation>Montrer à nouveau toute la numérisation</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>A&amp;nnuler</translation>
    </message>
    <message>
        <source>Leave the edges as they were (Esc)</source>
        <translation>Laisser les bords tels qu’ils étaient (Échap)</translation>
    </message>
    <message>
        <source>Drag the corners onto those of the paper, or the sides; with Shift the corners stay square.</source>
        <translation>Glissez les coins sur ceux du papier, ou les côtés ; avec Maj, les coins restent droits.</translation>
    </message>
</context>
<context>
    <name>EdgesView</name>
    <message>
        <source>Corner {number} of 4 of the page's edges, at {x}, {y}. Tab goes to the next, the arrows move it, Enter takes the edges, Esc leaves them.</source>
        <translation>Coin {number} sur 4 des bords de la page, à {x}, {y}. Tab va au suivant, les flèches le déplacent, Entrée adopte les bords, Échap les laisse.</translation>
    </message>
</context>
<context>
    <name>EditLines</name>
    <message>
        <source>Reshape line</source>
        <translation>Remodeler une ligne</translation>
    </message>
    <message>
        <source>Reshape lines</source>
        <translation>Remodeler des lignes</translation>
    </message>
    <message>
        <source>Draw line</source>
        <translation>Dessiner une ligne</translation>
    </message>
    <message>
        <source>Add line</source>
        <translation>Ajouter une ligne</translation>
    </message>
    <message>
        <source>Delete line</source>
        <translation>Supprimer une ligne</translation>
    </message>
    <message>
        <source>Delete lines</source>
        <translation>Supprimer des lignes</translation>
    </message>
</context>
<context>
    <name>EditText</name>
    <message>
        <source>Typing</source>
        <translation>Saisie</translation>
    </message>
    <message>
        <source>Mark as checked</source>
        <translation>Marquer comme vérifiée</translation>
    </message>
    <message>
        <source>Mark as not checked</source>
        <translation>Marquer comme non vérifiée</translation>
    </message>
</context>
<context>
    <name>EmptyLine</name>
    <message>
        <source>left empty</source>
        <translation>laissée vide</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>pas encore lue</translation>
    </message>
    <message>
        <source>read as empty</source>
        <translation>lue comme vide</translation>
    </message>
    <message>
        <source>A person left this line empty.</source>
        <translation>Une personne a laissé cette ligne vide.</translation>
    </message>
    <message>
        <source>This line was not read yet.</source>
        <translation>Cette ligne n’a pas encore été lue.</translation>
    </message>
    <message>
        <source>This line was read, and no letters were made out: type what it says, or delete it.</source>
        <translation>Cette ligne a été lue, mais aucune lettre n’a été reconnue : saisissez ce qu’elle dit, ou supprimez-la.</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>Start</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Open scans…</source>
        <translation>Ouvrir des numérisations…</translation>
    </message>
    <message>
        <source>Try the sample letter</source>
        <translation>Essayer la lettre d’exemple</translation>
    </message>
    <message>
        <source>Carry on with</source>
        <translation>Continuer avec</translation>
    </message>
    <message>
        <source>Images, PDFs or whole folders. The lines are found and read on this computer; nothing is sent anywhere. Then you correct the text beside the ink and export it.</source>
        <translation>Des images, des PDF ou des dossiers entiers. Les lignes sont trouvées et lues sur cet ordinateur ; rien n’est envoyé nulle part. Vous corrigez ensuite le texte à côté de l’encre et vous l’exportez.</translation>
    </message>
    <message>
        <source>Drag scans of letters here</source>
        <translation>Déposez ici des numérisations de lettres</translation>
    </message>
    <message>
        <source>Opening {name}…</source>
        <translation>Ouverture de {name}…</translation>
    </message>
    <message>
        <source>Opening {n} files…</source>
        <translation>Ouverture de {n} fichiers…</translation>
    </message>
    <message>
        <source>Open project {name}</source>
        <translation>Ouvrir le projet {name}</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>“{text}” repeats a repetition, which may take for ever: leave out one of the two, as in (a)+.</source>
        <translation>« {text} » répète une répétition, ce qui peut durer indéfiniment : retirez l’une des deux, comme dans (a)+.</translation>
    </message>
    <message>
        <source>“{text}” is no regular expression ({reason}): mend it, or look for it as plain text.</source>
        <translation>« {text} » n’est pas une expression rationnelle ({reason}) : corrigez-la, ou cherchez-la comme texte simple.</translation>
    </message>
    <message>
        <source>“{put}” cannot be put in place ({reason}): write \\ for a backslash, \1 for the first group.</source>
        <translation>« {put} » ne peut pas être mis à la place ({reason}) : écrivez \\ pour une barre oblique inverse, \1 pour le premier groupe.</translation>
    </message>
    <message>
        <source>No lines were found on this page: see whether it is the right image.</source>
        <translation>Aucune ligne n’a été trouvée sur cette page : vérifiez que c’est la bonne image.</translation>
    </message>
    <message>
        <source>The transcript does not seem to belong to this page: see whether they are mixed up.</source>
        <translation>La transcription ne semble pas appartenir à cette page : vérifiez qu’elles ne sont pas confondues.</translation>
    </message>
    <message>
        <source>{name} is too large to be a letter: give a smaller text file.</source>
        <translation>{name} est trop grand pour être une lettre : donnez un fichier texte plus petit.</translation>
    </message>
    <message>
        <source>There is no transcript: put it beside the page as {name}.</source>
        <translation>Il n’y a pas de transcription : placez-la à côté de la page sous le nom {name}.</translation>
    </message>
    <message>
        <source>The transcript {name} cannot be read ({reason}): check it.</source>
        <translation>La transcription {name} ne peut pas être lue ({reason}) : vérifiez-la.</translation>
    </message>
    <message>
        <source>The transcript {name} is not text in UTF-8: save it as UTF-8.</source>
        <translation>La transcription {name} n’est pas du texte en UTF-8 : enregistrez-la en UTF-8.</translation>
    </message>
    <message>
        <source>The transcript {name} is empty: write the page's lines into it, one a line.</source>
        <translation>La transcription {name} est vide : écrivez-y les lignes de la page, une par ligne.</translation>
    </message>
    <message>
        <source>{name} was not read, for the program is closing: open it again later.</source>
        <translation>{name} n’a pas été lu, car le programme se ferme : rouvrez-le plus tard.</translation>
    </message>
    <message>
        <source>{name} took longer than {seconds:.0f} seconds to read: it may be damaged; save it again as PNG or JPEG.</source>
        <translation>La lecture de {name} a pris plus de {seconds:.0f} secondes : il est peut-être endommagé ; enregistrez-le de nouveau en PNG ou JPEG.</translation>
    </message>
    <message>
        <source>{name} made its decoder fail: it may be damaged, or need more memory than a scan may take; save it again as PNG or JPEG.</source>
        <translation>{name} a fait échouer son décodeur : le fichier est peut-être abîmé, ou demande plus de mémoire qu’une numérisation ne peut en prendre ; enregistrez-le de nouveau en PNG ou JPEG.</translation>
    </message>
    <message>
        <source>No more files are read, for the program is closing: open it again.</source>
        <translation>Aucun fichier n’est plus lu, car le programme se ferme : relancez-le.</translation>
    </message>
    <message>
        <source>{name} cannot be read ({reason}): save it as PNG.</source>
        <translation>{name} ne peut pas être lu ({reason}) : enregistrez-le en PNG.</translation>
    </message>
    <message>
        <source>{name} cannot be read ({reason}): check the disk, or copy the file here.</source>
        <translation>{name} ne peut pas être lu ({reason}) : vérifiez le disque, ou copiez le fichier ici.</translation>
    </message>
    <message>
        <source>The graphics card has no memory left: the processor goes on, which takes longer. To use the card again, close other programs that use it and start this one again.</source>
        <translation>La carte graphique n’a plus de mémoire libre : le processeur continue, ce qui prend plus de temps. Pour utiliser de nouveau la carte, fermez les autres programmes qui l’utilisent et relancez celui-ci.</translation>
    </message>
    <message>
        <source>The graphics card does not answer any more ({reason}): the processor goes on, which takes longer. To use the card again, start the program again.</source>
        <translation>La carte graphique ne répond plus ({reason}) : le processeur continue, ce qui prend plus de temps. Pour utiliser de nouveau la carte, relancez le programme.</translation>
    </message>
    <message>
        <source>{name} is {what}: choose a JPEG, PNG, TIFF, WebP, BMP or PDF file.</source>
        <translation>{name} est {what} : choisissez un fichier JPEG, PNG, TIFF, WebP, BMP ou PDF.</translation>
    </message>
    <message>
        <source>{name} holds a page without any pixels: scan or export it again.</source>
        <translation>{name} contient une page sans pixels : numérisez ou exportez de nouveau.</translation>
    </message>
    <message>
        <source>{name} is too large with {width} x {height} pixels (the limit is {megapixels} megapixels and {side:,} pixels a side): save it at a lower resolution.</source>
        <translation>{name} est trop grand avec {width} x {height} pixels (la limite est de {megapixels} mégapixels et de {side} pixels par côté) : enregistrez-le avec une résolution plus basse.</translation>
    </message>
    <message>
        <source>{name} holds no pages: export it again from the program that made it.</source>
        <translation>{name} ne contient aucune page : exportez-le de nouveau depuis le programme qui l’a produit.</translation>
    </message>
    <message>
        <source>{name} holds more than {most:,} pages: split it into smaller files.</source>
        <translation>{name} contient plus de {most} pages : divisez-le en fichiers plus petits.</translation>
    </message>
    <message>
        <source>{name} is a folder: choose the image or PDF files inside it.</source>
        <translation>{name} est un dossier : choisissez les images ou les PDF qu’il contient.</translation>
    </message>
    <message>
        <source>{name} is not a file but a device: choose an image or PDF file.</source>
        <translation>{name} n’est pas un fichier mais un périphérique : choisissez une image ou un PDF.</translation>
    </message>
    <message>
        <source>{name} is empty (0 bytes): copy or scan it again.</source>
        <translation>{name} est vide (0 octet) : copiez-le ou numérisez-le de nouveau.</translation>
    </message>
    <message>
        <source>{name} is larger than 1 GB: split it or save it at a lower resolution.</source>
        <translation>{name} dépasse 1 Go : divisez-le ou enregistrez-le avec une résolution plus basse.</translation>
    </message>
    <message>
        <source>{name} is not there: check its name and place.</source>
        <translation>{name} est introuvable : vérifiez son nom et son emplacement.</translation>
    </message>
    <message>
        <source>{name} may not be read: give yourself permission to read it.</source>
        <translation>{name} n’est pas autorisé en lecture : donnez-vous le droit de le lire.</translation>
    </message>
    <message>
        <source>a text file, although it is called {suffix}</source>
        <translation>un fichier texte, bien qu’il s’appelle {suffix}</translation>
    </message>
    <message>
        <source>a text file</source>
        <translation>un fichier texte</translation>
    </message>
    <message>
        <source>not an image we can read, although it is called {suffix}</source>
        <translation>une image illisible pour le programme, bien que le fichier s’appelle {suffix}</translation>
    </message>
    <message>
        <source>not an image we can read</source>
        <translation>une image illisible pour le programme</translation>
    </message>
    <message>
        <source>“{path}” cannot be written ({reason}): make room or choose another place.</source>
        <translation>« {path} » ne peut pas être écrit ({reason}) : libérez de la place ou choisissez un autre endroit.</translation>
    </message>
    <message>
        <source>“{path}” could not be unpacked ({reason}): make room and try again.</source>
        <translation>« {path} » n’a pas pu être décompressé ({reason}) : libérez de la place et réessayez.</translation>
    </message>
    <message>
        <source>This hand belongs to a reader that is not among the models here: install that one, or let the hand be learned again.</source>
        <translation>Cette main appartient à un modèle de lecture qui n’est pas parmi les modèles installés ici : installez-le, ou faites réapprendre la main.</translation>
    </message>
    <message>
        <source>This hand belongs to the reader “{reader}”, which is not among the models here: install that one, or let the hand be learned here.</source>
        <translation>Cette main appartient au modèle de lecture « {reader} », qui n’est pas parmi les modèles installés ici : installez-le, ou faites apprendre la main ici.</translation>
    </message>
    <message>
        <source>“{path}” is not there or is no file: choose an exported hand.</source>
        <translation>« {path} » n’existe pas ou n’est pas un fichier : choisissez une main exportée.</translation>
    </message>
    <message>
        <source>“{path}” cannot be read ({reason}): check it, then try again.</source>
        <translation>« {path} » ne peut pas être lu ({reason}) : vérifiez-le, puis réessayez.</translation>
    </message>
    <message>
        <source>“{path}” is too large to be an exported hand: choose another file.</source>
        <translation>« {path} » est trop volumineux pour être une main exportée : choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>“{path}” is no exported hand: choose a file that ends in {ending}.</source>
        <translation>« {path} » n’est pas une main exportée : choisissez un fichier qui se termine par {ending}.</translation>
    </message>
    <message>
        <source>“{path}” was made with a newer version of this program: install that version to use it.</source>
        <translation>« {path} » a été fait avec une version plus récente de ce programme : installez cette version pour l’utiliser.</translation>
    </message>
    <message>
        <source>“{path}” is damaged, or no exported hand: ask for it again, or choose another file.</source>
        <translation>« {path} » est endommagé, ou n’est pas une main exportée : redemandez-le, ou choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>The hand could not be learned ({reason}): try again, and tell us if that does not help.</source>
        <translation>La main n’a pas pu être apprise ({reason}) : réessayez, et dites-le-nous si cela n’aide pas.</translation>
    </message>
    <message>
        <source>Learning this hand was ended, for it took more than {gigabytes} GB of memory: it goes on from there when it is begun again.</source>
        <translation>L’apprentissage de cette main a été arrêté, car il prenait plus de {gigabytes} Go de mémoire : il continuera de là quand il sera repris.</translation>
    </message>
    <message>
        <source>The text of none of these lines has room in its ink, so that no hand can be learned from them: look whether each text stands at its line.</source>
        <translation>Le texte d’aucune de ces lignes n’a assez de place dans son encre, aucune main ne peut donc en être apprise : vérifier que chaque texte se trouve bien à sa ligne.</translation>
    </message>
    <message>
        <source>There are too few different lines that were not learned of this hand before, so that nothing could be measured by them: correct some more.</source>
        <translation>Il y a trop peu de lignes différentes de cette main qui n’ont pas encore été apprises, rien ne pourrait donc y être mesuré : corriger encore quelques lignes.</translation>
    </message>
    <message>
        <source>There are too few different lines to learn a hand from and to measure it by: correct some more.</source>
        <translation>Il y a trop peu de lignes différentes pour apprendre une main et la mesurer : corriger encore quelques lignes.</translation>
    </message>
    <message>
        <source>The hand cannot be learned ({reason}): close other programs, and try again.</source>
        <translation>La main ne peut pas être apprise ({reason}) : fermez d’autres programmes et réessayez.</translation>
    </message>
    <message>
        <source>“{path}” cannot be written ({reason}): see whether the disk is full, and try again.</source>
        <translation>« {path} » ne peut pas être écrit ({reason}) : vérifiez si le disque est plein, et réessayez.</translation>
    </message>
    <message>
        <source>“{path}” cannot be read: begin to learn this hand anew.</source>
        <translation>« {path} » ne peut pas être lu : recommencez à apprendre cette main.</translation>
    </message>
    <message>
        <source>“{path}” is damaged: delete it, and begin to learn this hand anew.</source>
        <translation>« {path} » est endommagé : supprimez ce fichier et recommencez à apprendre cette main.</translation>
    </message>
    <message>
        <source>Learning this hand broke off, perhaps because memory ran out: close other programs, and try again.</source>
        <translation>L’apprentissage de cette main s’est interrompu, peut-être faute de mémoire : fermez d’autres programmes et réessayez.</translation>
    </message>
    <message>
        <source>{path}: this file is too large to be a model of this program; choose another one.</source>
        <translation>{path} : ce fichier est trop grand pour un modèle de ce programme ; choisissez-en un autre.</translation>
    </message>
    <message>
        <source>{folder}: there is no {file} in this folder; choose the folder of a model.</source>
        <translation>{folder} : il n’y a pas de {file} dans ce dossier ; choisissez le dossier d’un modèle.</translation>
    </message>
    <message>
        <source>{path}: the model file is damaged ({reason}); install it again.</source>
        <translation>{path} : le fichier du modèle est endommagé ({reason}) ; installez-le de nouveau.</translation>
    </message>
    <message>
        <source>{path}: this is not a model of the kind '{kind}' for this program; choose another one.</source>
        <translation>{path} : ce n’est pas un modèle du type « {kind} » pour ce programme ; choisissez-en un autre.</translation>
    </message>
    <message>
        <source>{path}: the weights hold values that are not numbers; install the model again.</source>
        <translation>{path} : les poids contiennent des valeurs qui ne sont pas des nombres ; installez de nouveau le modèle.</translation>
    </message>
    <message>
        <source>{path}: the weights do not fit the network they are said to be for; install the model again.</source>
        <translation>{path} : les poids ne correspondent pas au réseau auquel ils sont censés appartenir ; installez de nouveau le modèle.</translation>
    </message>
    <message>
        <source>{path}: cannot be read as TOML ({reason}); install the model again.</source>
        <translation>{path} : lecture impossible comme TOML ({reason}) ; installez de nouveau le modèle.</translation>
    </message>
    <message>
        <source>{path}: 'kind' must be one of {kinds}; this is not a model of ours.</source>
        <translation>{path} : « kind » doit être l’un de {kinds} ; ce n’est pas un de nos modèles.</translation>
    </message>
    <message>
        <source>There is no model of the kind '{kind}'; install one with 'hwr models install PATH'.</source>
        <translation>Il n’y a pas de modèle du type « {kind} » ; installez-en un avec « hwr models install PATH ».</translation>
    </message>
    <message>
        <source>{name}: there is no such model of the kind '{kind}'; there are: {names}.</source>
        <translation>{name} : il n’y a pas de tel modèle du type « {kind} » ; il y a : {names}.</translation>
    </message>
    <message>
        <source>{name}: a model of this name is installed already; remove or rename one of them.</source>
        <translation>{name} : un modèle de ce nom est déjà installé ; retirez ou renommez l’un des deux.</translation>
    </message>
    <message>
        <source>{name}: a model of this name came with the program; give the folder another name.</source>
        <translation>{name} : un modèle de ce nom est fourni avec le programme ; donnez un autre nom au dossier.</translation>
    </message>
    <message>
        <source>{path}: the model could not be written ({reason}); free some space and try again.</source>
        <translation>{path} : le modèle n’a pas pu être écrit ({reason}) ; libérez de la place et réessayez.</translation>
    </message>
    <message>
        <source>{name} holds a page without a size: export it again from the program that made it.</source>
        <translation>{name} contient une page sans dimensions : exportez-le de nouveau depuis le programme qui l’a produit.</translation>
    </message>
    <message>
        <source>{name} is a PDF: install pypdfium2 to read it, or save its pages as PNG.</source>
        <translation>{name} est un PDF : installez pypdfium2 pour le lire, ou enregistrez ses pages en PNG.</translation>
    </message>
    <message>
        <source>{name} needs more memory than there is: save its pages as images.</source>
        <translation>{name} demande plus de mémoire qu’il n’y en a : enregistrez ses pages comme images.</translation>
    </message>
    <message>
        <source>{name} has no page {page}: it has {pages}.</source>
        <translation>{name} n’a pas de page {page} : il en a {pages}.</translation>
    </message>
    <message>
        <source>{name} is locked with a password: save a copy without one and open that.</source>
        <translation>{name} est protégé par un mot de passe : enregistrez une copie sans mot de passe et ouvrez-la.</translation>
    </message>
    <message>
        <source>{name} is damaged and cannot be opened as a PDF: export or download it again.</source>
        <translation>{name} est endommagé et ne peut pas être ouvert comme PDF : exportez-le ou téléchargez-le de nouveau.</translation>
    </message>
    <message>
        <source>{name} needs more memory than there is: save it at a lower resolution.</source>
        <translation>{name} demande plus de mémoire qu’il n’y en a : enregistrez-le avec une résolution plus basse.</translation>
    </message>
    <message>
        <source>{name} is a HEIC photo: save it as JPEG.</source>
        <translation>{name} est une photo HEIC : enregistrez-la en JPEG.</translation>
    </message>
    <message>
        <source>{name} is a HEIC photo: save it as JPEG, or run pip install pillow-heif (the extra heic).</source>
        <translation>{name} est une photo HEIC : enregistrez-la en JPEG, ou lancez pip install pillow-heif (l’extra heic).</translation>
    </message>
    <message>
        <source>{name} is cut off, a part of the image is missing: copy or download it again.</source>
        <translation>{name} est tronqué, une partie de l’image manque : copiez-le ou téléchargez-le de nouveau.</translation>
    </message>
    <message>
        <source>{name} is damaged or of an unusual kind: copy it again, or save it as PNG or JPEG.</source>
        <translation>{name} est endommagé ou d’un type inhabituel : copiez-le de nouveau, ou enregistrez-le en PNG ou JPEG.</translation>
    </message>
    <message>
        <source>The language model {name} could not be made ready ({reason}): free some space in {folder} and try again.</source>
        <translation>Le modèle de langue {name} n’a pas pu être préparé ({reason}) : libérez de la place dans {folder} et réessayez.</translation>
    </message>
    <message>
        <source>{folder}: what was learned of this hand is not there any more; go back to what was before, or let it be learned again.</source>
        <translation>{folder} : ce qui a été appris de cette main n’est plus là ; revenez à ce qu’il y avait avant, ou faites-la réapprendre.</translation>
    </message>
    <message>
        <source>What was learned of this hand belongs to another reader than the one chosen: choose that one, or let the hand be learned again.</source>
        <translation>Ce qui a été appris de cette main appartient à un autre modèle de lecture que celui choisi : choisissez celui-là, ou faites réapprendre la main.</translation>
    </message>
    <message>
        <source>What was learned of this hand is damaged ({name}): let it be learned again.</source>
        <translation>Ce qui a été appris de cette main est endommagé ({name}) : faites-la réapprendre.</translation>
    </message>
    <message>
        <source>What was learned of this hand is damaged: let it be learned again.</source>
        <translation>Ce qui a été appris de cette main est endommagé : faites-la réapprendre.</translation>
    </message>
    <message>
        <source>{folder}: what was learned of this hand is damaged; let it be learned again.</source>
        <translation>{folder} : ce qui a été appris de cette main est endommagé ; faites-la réapprendre.</translation>
    </message>
    <message>
        <source>{folder}: the model cannot be read ({reason}); install it again.</source>
        <translation>{folder} : le modèle ne peut pas être lu ({reason}) ; installez-le de nouveau.</translation>
    </message>
    <message>
        <source>{folder}: the language model is damaged ({reason}); install it again.</source>
        <translation>{folder} : le modèle de langue est endommagé ({reason}) ; installez-le de nouveau.</translation>
    </message>
    <message>
        <source>{folder}: the model's description is damaged ({reason}); install it again.</source>
        <translation>{folder} : la description du modèle est endommagée ({reason}) ; installez-le de nouveau.</translation>
    </message>
    <message>
        <source>{folder}: the model's alphabet does not fit its network; install it again.</source>
        <translation>{folder} : l’alphabet du modèle ne correspond pas à son réseau ; installez-le de nouveau.</translation>
    </message>
    <message>
        <source>{name}: this model came with the program and cannot be removed.</source>
        <translation>{name} : ce modèle est fourni avec le programme et ne peut pas être retiré.</translation>
    </message>
    <message>
        <source>{source}: the model could not be moved ({reason}); close what uses it and try again.</source>
        <translation>{source} : le modèle n’a pas pu être déplacé ({reason}) ; fermez ce qui l’utilise et réessayez.</translation>
    </message>
    <message>
        <source>Reading aloud</source>
        <translation>Lecture à voix haute</translation>
    </message>
    <message>
        <source>no voice on this computer</source>
        <translation>aucune voix sur cet ordinateur</translation>
    </message>
    <message>
        <source>Install a voice in the system's settings.</source>
        <translation>Installez une voix dans les réglages du système.</translation>
    </message>
    <message>
        <source>{number} voices</source>
        <translation>{number} voix</translation>
    </message>
    <message>
        <source>Saving speech as OGG</source>
        <translation>Enregistrer la lecture en OGG</translation>
    </message>
    <message>
        <source>{program}</source>
        <translation>{program}</translation>
    </message>
    <message>
        <source>Install oggenc (the package vorbis-tools) or ffmpeg; WAV needs neither.</source>
        <translation>Installez oggenc (le paquet vorbis-tools) ou ffmpeg ; le WAV n’a besoin ni de l’un ni de l’autre.</translation>
    </message>
    <message>
        <source>no program that makes OGG</source>
        <translation>aucun programme qui écrit en OGG</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>Traduction</translation>
    </message>
    <message>
        <source>Install the program again: its libraries come with it.</source>
        <translation>Réinstallez le programme : ses bibliothèques sont fournies avec lui.</translation>
    </message>
    <message>
        <source>Install the libraries: pip install 'hwr-desktop[translate]', see the README.</source>
        <translation>Installez les bibliothèques : pip install 'hwr-desktop[translate]', voir le README.</translation>
    </message>
    <message>
        <source>its libraries are not installed</source>
        <translation>ses bibliothèques ne sont pas installées</translation>
    </message>
    <message>
        <source>Get a package from {where}, and install it in the preferences.</source>
        <translation>Procurez-vous un paquet sur {where} et installez-le dans les préférences.</translation>
    </message>
    <message>
        <source>no language package is installed</source>
        <translation>aucun paquet de langue n’est installé</translation>
    </message>
    <message>
        <source>{pairs}</source>
        <translation>{pairs}</translation>
    </message>
    <message>
        <source>A part of the program ({check})</source>
        <translation>Une partie du programme ({check})</translation>
    </message>
    <message>
        <source>cannot be looked at: {reason}</source>
        <translation>ne peut pas être examinée : {reason}</translation>
    </message>
    <message>
        <source>Models for finding and reading lines</source>
        <translation>Modèles qui trouvent et lisent les lignes</translation>
    </message>
    <message>
        <source>Install the program again: the models come with it.</source>
        <translation>Réinstallez le programme : les modèles en font partie.</translation>
    </message>
    <message>
        <source>“{reader}” and “{lines}”, and {number} more</source>
        <translation>« {reader} » et « {lines} », et {number} autres</translation>
    </message>
    <message>
        <source>“{reader}” and “{lines}”</source>
        <translation>« {reader} » et « {lines} »</translation>
    </message>
    <message>
        <source>Graphics card (GPU)</source>
        <translation>Carte graphique (GPU)</translation>
    </message>
    <message>
        <source>Install torch again; without it nothing can be read.</source>
        <translation>Réinstallez torch ; sans lui, rien ne peut être lu.</translation>
    </message>
    <message>
        <source>torch cannot be loaded: {reason}</source>
        <translation>torch ne peut pas être chargé : {reason}</translation>
    </message>
    <message>
        <source>Start the program again.</source>
        <translation>Relancez le programme.</translation>
    </message>
    <message>
        <source>it has failed; the processor reads the pages</source>
        <translation>en panne ; le processeur lit les pages</translation>
    </message>
    <message>
        <source>{name} can read the pages</source>
        <translation>{name} peut lire les pages</translation>
    </message>
    <message>
        <source>it does not answer ({reason})</source>
        <translation>ne répond pas ({reason})</translation>
    </message>
    <message>
        <source>none that can be used; the processor reads the pages, with {number} cores</source>
        <translation>aucune qui soit utilisable ; le processeur lit les pages, avec {number} cœurs</translation>
    </message>
    <message>
        <source>This package computes on the processor only.</source>
        <translation>Ce paquet ne calcule que sur le processeur.</translation>
    </message>
    <message>
        <source>For a card by NVIDIA, install the build of torch for CUDA; the README tells how.</source>
        <translation>Pour une carte NVIDIA, installez la version de torch pour CUDA ; le README dit comment.</translation>
    </message>
    <message>
        <source>For a card by NVIDIA, install its driver and start the program again.</source>
        <translation>Pour une carte NVIDIA, installez son pilote et redémarrez le programme.</translation>
    </message>
    <message>
        <source>Where things are kept</source>
        <translation>Où tout est conservé</translation>
    </message>
    <message>
        <source>{folder}</source>
        <translation>{folder}</translation>
    </message>
    <message>
        <source>{folder} cannot be written</source>
        <translation>impossible d’écrire dans {folder}</translation>
    </message>
    <message>
        <source>Let your user write there, or name another folder in HWR_DATA_DIR.</source>
        <translation>Donnez-vous le droit d’y écrire, ou indiquez un autre dossier dans HWR_DATA_DIR.</translation>
    </message>
    <message>
        <source>HEIC photographs</source>
        <translation>Photos HEIC</translation>
    </message>
    <message>
        <source>can be opened</source>
        <translation>peuvent être ouvertes</translation>
    </message>
    <message>
        <source>Save them as JPEG.</source>
        <translation>Enregistrez-les en JPEG.</translation>
    </message>
    <message>
        <source>Save them as JPEG, or run pip install pillow-heif: its licence keeps it from coming along.</source>
        <translation>Enregistrez-les en JPEG, ou exécutez pip install pillow-heif : sa licence empêche de le fournir.</translation>
    </message>
    <message>
        <source>cannot be opened</source>
        <translation>ne peuvent pas être ouvertes</translation>
    </message>
    <message>
        <source>{name} is ALTO of an unknown version: export it as ALTO 4.</source>
        <translation>{name} est de l’ALTO d’une version inconnue : exportez-le en ALTO 4.</translation>
    </message>
    <message>
        <source>{name} is ALTO without a Page in it: export it again from the program that made it.</source>
        <translation>{name} est de l’ALTO sans Page : exportez-le à nouveau depuis le programme qui l’a produit.</translation>
    </message>
    <message>
        <source>Pages of {name} that could not be placed: {count}. The scan has fewer pages, or they are described twice.</source>
        <translation>Pages de {name} qui n’ont pas pu être placées : {count}. Le scan a moins de pages, ou elles sont décrites deux fois.</translation>
    </message>
    <message>
        <source>{name} describes {image}, which does not lie beside it: put it there, or take {name} away.</source>
        <translation>{name} décrit {image}, qui n’est pas à côté : mettez l’image à cet endroit ou retirez {name}.</translation>
    </message>
    <message>
        <source>an image</source>
        <translation>une image</translation>
    </message>
    <message>
        <source>{name} is for an image of {its} pixels, which is not the shape of {image} ({own}): give the transcript of this page.</source>
        <translation>{name} correspond à une image de {its} pixels, ce qui n’est pas la forme de {image} ({own}) : donnez la transcription de cette page.</translation>
    </message>
    <message>
        <source>{name} gives no usable size of its image ({attribute} is {value}): export it again from the program that made it.</source>
        <translation>{name} ne donne pas de taille utilisable pour son image ({attribute} vaut {value}) : exportez-le à nouveau depuis le programme qui l’a produit.</translation>
    </message>
    <message>
        <source>{name} holds an outline of {count} points (the limit is {limit}): simplify it in the program that made it.</source>
        <translation>{name} contient un contour de {count} points (la limite est {limit}) : simplifiez-le dans le programme qui l’a produit.</translation>
    </message>
    <message>
        <source>{name} is a web page without a page of hOCR in it: choose a file that a program for reading scans wrote.</source>
        <translation>{name} est une page web qui ne contient aucune page hOCR : choisissez un fichier écrit par un logiciel de reconnaissance de texte.</translation>
    </message>
    <message>
        <source>{name} is XML but not PAGE (it begins with &lt;{element}&gt;): choose a PAGE file.</source>
        <translation>{name} est du XML mais pas du PAGE (il commence par &lt;{element}&gt;) : choisissez un fichier PAGE.</translation>
    </message>
    <message>
        <source>{name} is PAGE of an unknown version: export it as PAGE 2010-03-19 or later.</source>
        <translation>{name} est du PAGE d’une version inconnue : exportez-le en PAGE 2010-03-19 ou plus récent.</translation>
    </message>
    <message>
        <source>{name} is PAGE without a Page in it: export it again from the program that made it.</source>
        <translation>{name} est du PAGE sans Page : exportez-le à nouveau depuis le programme qui l’a produit.</translation>
    </message>
    <message>
        <source>Of {name} the text was taken; passed over: {parts}, and {more} further kinds.</source>
        <translation>De {name}, le texte a été repris ; laissés de côté : {parts} et {more} autres sortes.</translation>
    </message>
    <message>
        <source>Of {name} the text was taken; passed over: {parts}.</source>
        <translation>De {name}, le texte a été repris ; laissés de côté : {parts}.</translation>
    </message>
    <message>
        <source>{name} is XML but no transcript that can be read (it begins with &lt;{element}&gt;): choose PAGE, ALTO, hOCR or TEI that this program wrote.</source>
        <translation>{name} est du XML, mais pas une transcription lisible (il commence par &lt;{element}&gt;) : choisissez PAGE, ALTO, hOCR ou du TEI écrit par ce logiciel.</translation>
    </message>
    <message>
        <source>{name} cannot be read ({reason}): check the name.</source>
        <translation>{name} ne peut pas être lu ({reason}) : vérifiez le nom.</translation>
    </message>
    <message>
        <source>{name} is no recording that browsers play: choose a WAV, OGG, Opus, MP3 or M4A file.</source>
        <translation>{name} n’est pas un enregistrement que les navigateurs savent lire : choisissez un fichier WAV, OGG, Opus, MP3 ou M4A.</translation>
    </message>
    <message>
        <source>{name} is longer than a file can take along ({size} MB at most): save the recording as OGG or MP3, which are a tenth as large as WAV, or choose a part of it.</source>
        <translation>{name} est plus long que ce qu’un fichier peut emporter ({size} Mo au plus) : enregistrez-le en OGG ou en MP3, dix fois plus petits que le WAV, ou choisissez-en une partie.</translation>
    </message>
    <message>
        <source>{name} cannot be written, for a folder has this name: choose another name.</source>
        <translation>{name} ne peut pas être écrit, car un dossier porte ce nom : choisissez un autre nom.</translation>
    </message>
    <message>
        <source>{name} is there already: choose a new folder, or an empty one, so that nothing is mixed up in it.</source>
        <translation>{name} existe déjà : choisissez un nouveau dossier, ou un dossier vide, pour que rien n’y soit mélangé.</translation>
    </message>
    <message>
        <source>{name} could not be written, for the disk is full: free some space or choose another disk.</source>
        <translation>{name} n’a pas pu être écrit, car le disque est plein : libérez de la place ou choisissez un autre disque.</translation>
    </message>
    <message>
        <source>{name} may not be written in {folder}: choose another folder.</source>
        <translation>{name} ne peut pas être écrit dans {folder}, faute de droits : choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>{name} could not be written, for the folder {folder} is not there: choose another folder.</source>
        <translation>{name} n’a pas pu être écrit, car le dossier {folder} n’existe pas : choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>{name} could not be written, for it is larger than a file may be here: choose another disk.</source>
        <translation>{name} n’a pas pu être écrit, car il dépasse la taille permise ici : choisissez un autre disque.</translation>
    </message>
    <message>
        <source>{name} is not a name a file can have here: choose a shorter or simpler one.</source>
        <translation>{name} ne peut pas être un nom de fichier ici : choisissez-en un plus court ou plus simple.</translation>
    </message>
    <message>
        <source>{name} could not be written ({reason}): choose another folder or disk.</source>
        <translation>{name} n’a pas pu être écrit ({reason}) : choisissez un autre dossier ou un autre disque.</translation>
    </message>
    <message>
        <source>{name} is no file: save what it gives as a file, and choose that.</source>
        <translation>{name} n’est pas un fichier : enregistrez son contenu dans un fichier et choisissez celui-ci.</translation>
    </message>
    <message>
        <source>{name} is larger than {size} MB: split it into single pages.</source>
        <translation>{name} dépasse {size} Mo : divisez-le en pages séparées.</translation>
    </message>
    <message>
        <source>{name} is a folder: choose an XML file inside it.</source>
        <translation>{name} est un dossier : choisissez un fichier XML dedans.</translation>
    </message>
    <message>
        <source>{name} cannot be read ({why}): check its permissions.</source>
        <translation>{name} ne peut pas être lu ({why}) : vérifiez ses droits d’accès.</translation>
    </message>
    <message>
        <source>{name} is empty: export it again from the program that made it.</source>
        <translation>{name} est vide : exportez-le à nouveau depuis le programme qui l’a produit.</translation>
    </message>
    <message>
        <source>{name} is in an encoding we do not know: save it as UTF-8.</source>
        <translation>{name} est dans un encodage inconnu : enregistrez-le en UTF-8.</translation>
    </message>
    <message>
        <source>{name} is not well-formed XML (at line {line}): export it again from the program that made it.</source>
        <translation>{name} n’est pas du XML bien formé (à la ligne {line}) : exportez-le à nouveau depuis le programme qui l’a produit.</translation>
    </message>
    <message>
        <source>{name} declares a DOCTYPE, which could make it read other files: remove the &lt;!DOCTYPE ...&gt; part.</source>
        <translation>{name} déclare un DOCTYPE, qui pourrait faire lire d’autres fichiers : retirez la partie &lt;!DOCTYPE ...&gt;.</translation>
    </message>
    <message>
        <source>{name} is TEI by another program, which is too free a form to be read: export it as PAGE XML or ALTO.</source>
        <translation>{name} est du TEI d’un autre programme, une forme trop libre pour être lue : exportez-le en PAGE XML ou en ALTO.</translation>
    </message>
    <message>
        <source>{name} is TEI without pages in it: export the project again.</source>
        <translation>{name} est du TEI sans pages : exportez à nouveau le projet.</translation>
    </message>
    <message>
        <source>Read aloud, the text is longer than a file can take along ({size} MB at most): choose fewer pages, or, where it becomes a WAV, install the package vorbis-tools, which makes it a tenth as large.</source>
        <translation>Lu à voix haute, le texte est plus long que ce qu’un fichier peut emporter ({size} Mo au plus) : choisissez moins de pages ou, s’il devient un WAV, installez le paquet vorbis-tools, qui le rend dix fois plus petit.</translation>
    </message>
    <message>
        <source>No sound can be played here, for the system's sound does not answer: see in its settings whether there is a loudspeaker, or save to a file.</source>
        <translation>Aucun son ne peut être joué ici, car le son du système ne répond pas : vérifiez dans ses réglages s’il y a un haut-parleur, ou enregistrez dans un fichier.</translation>
    </message>
    <message>
        <source>No sound can be played, for the Python package miniaudio is missing: install it, or save to a file.</source>
        <translation>Aucun son ne peut être joué, car le paquet Python miniaudio manque : installez-le, ou enregistrez dans un fichier.</translation>
    </message>
    <message>
        <source>No sound can be played here ({reason}): see in the system's settings whether there is a loudspeaker, or save to a file.</source>
        <translation>Aucun son ne peut être joué ici ({reason}) : vérifiez dans les réglages du système s’il y a un haut-parleur, ou enregistrez dans un fichier.</translation>
    </message>
    <message>
        <source>There is nothing to read aloud: the text is empty.</source>
        <translation>Il n’y a rien à lire à voix haute : le texte est vide.</translation>
    </message>
    <message>
        <source>{program} took longer than {seconds:.0f} seconds for an OGG file: save as WAV.</source>
        <translation>{program} a mis plus de {seconds:.0f} secondes pour un fichier OGG : enregistrez en WAV.</translation>
    </message>
    <message>
        <source>An OGG file is made by the program oggenc or ffmpeg, and neither is on this computer: install the package vorbis-tools, or save as WAV.</source>
        <translation>Un fichier OGG est créé par le programme oggenc ou ffmpeg, et aucun des deux n’est sur cet ordinateur : installez le paquet vorbis-tools, ou enregistrez en WAV.</translation>
    </message>
    <message>
        <source>The text is too long for one file of sound: save its letters one by one.</source>
        <translation>Le texte est trop long pour un seul fichier audio : enregistrez ses lettres une par une.</translation>
    </message>
    <message>
        <source>{program} could not make an OGG file ({reason}): save as WAV.</source>
        <translation>{program} n’a pas pu créer de fichier OGG ({reason}) : enregistrez en WAV.</translation>
    </message>
    <message>
        <source>Reading aloud was stopped.</source>
        <translation>La lecture à voix haute a été arrêtée.</translation>
    </message>
    <message>
        <source>The voice cannot be started ({reason}): close other programs, and try again.</source>
        <translation>La voix ne peut pas être lancée ({reason}) : fermez d’autres programmes, puis réessayez.</translation>
    </message>
    <message>
        <source>The voice took longer than {seconds:.0f} seconds for a sentence: choose another voice.</source>
        <translation>La voix a mis plus de {seconds:.0f} secondes pour une phrase : choisissez une autre voix.</translation>
    </message>
    <message>
        <source>The voice broke off: try again, or choose another voice.</source>
        <translation>La voix s’est interrompue : réessayez, ou choisissez une autre voix.</translation>
    </message>
    <message>
        <source>There is no voice on this computer: install the package espeak-ng (sudo apt install espeak-ng), and try again.</source>
        <translation>Il n’y a pas de voix sur cet ordinateur : installez le paquet espeak-ng (sudo apt install espeak-ng), puis réessayez.</translation>
    </message>
    <message>
        <source>The voice failed ({reason}): try again, or choose another voice.</source>
        <translation>La voix a échoué ({reason}) : réessayez, ou choisissez une autre voix.</translation>
    </message>
    <message>
        <source>The voices of this computer cannot be used ({reason}): see in the system's settings whether a voice is installed.</source>
        <translation>Les voix de cet ordinateur ne sont pas utilisables ({reason}) : vérifiez dans les réglages du système si une voix est installée.</translation>
    </message>
    <message>
        <source>There is no voice {voice} on this computer any more: choose another one.</source>
        <translation>La voix {voice} n’est plus sur cet ordinateur : choisissez-en une autre.</translation>
    </message>
    <message>
        <source>There is no voice on this computer: install one, and try again.</source>
        <translation>Il n’y a pas de voix sur cet ordinateur : installez-en une, puis réessayez.</translation>
    </message>
    <message>
        <source>The language package in {folder} cannot be used ({reason}): remove it and install it again.</source>
        <translation>Le paquet de langue dans {folder} ne peut pas être utilisé ({reason}) : supprimez-le et installez-le à nouveau.</translation>
    </message>
    <message>
        <source>The text is to be translated from “{code}” into the same language: choose another one.</source>
        <translation>Le texte doit être traduit de « {code} » dans la même langue : choisissez-en une autre.</translation>
    </message>
    <message>
        <source>{first} and {second}</source>
        <translation>{first} et {second}</translation>
    </message>
    <message>
        <source>No language package translates from “{from_code}” to “{to_code}”. Get the file {files}, in this or another version, from the package index of the Argos Translate project ({where}) and install it from the file; nothing is fetched by this program.</source>
        <translation>Aucun paquet de langue ne traduit de « {from_code} » vers « {to_code} ». Procurez-vous le fichier {files}, dans cette version ou une autre, dans la liste des paquets du projet Argos Translate ({where}), et installez-le depuis le fichier ; ce programme ne télécharge rien.</translation>
    </message>
    <message>
        <source>The language package {name} could not be installed in {folder} ({reason}): make room, or see whether you may write there.</source>
        <translation>Le paquet de langue {name} n’a pas pu être installé dans {folder} ({reason}) : faites de la place, ou vérifiez que vous pouvez y écrire.</translation>
    </message>
    <message>
        <source>{name} cannot be read ({reason}): check the name, then try again.</source>
        <translation>{name} ne peut pas être lu ({reason}) : vérifiez le nom, puis réessayez.</translation>
    </message>
    <message>
        <source>it is no zip, or a damaged one</source>
        <translation>ce n’est pas un fichier zip, ou il est endommagé</translation>
    </message>
    <message>
        <source>it holds too many files</source>
        <translation>il contient trop de fichiers</translation>
    </message>
    <message>
        <source>it holds a file twice</source>
        <translation>il contient deux fois un fichier</translation>
    </message>
    <message>
        <source>it says that it holds more than it does</source>
        <translation>il dit contenir plus qu’il ne contient</translation>
    </message>
    <message>
        <source>it grows too large when it is unpacked</source>
        <translation>il devient trop grand une fois déballé</translation>
    </message>
    <message>
        <source>it is not one folder with a metadata.json in it</source>
        <translation>ce n’est pas un seul dossier contenant un metadata.json</translation>
    </message>
    <message>
        <source>its metadata.json cannot be read</source>
        <translation>son metadata.json est illisible</translation>
    </message>
    <message>
        <source>it holds a file that belongs elsewhere</source>
        <translation>il contient un fichier qui a sa place ailleurs</translation>
    </message>
    <message>
        <source>it holds a link</source>
        <translation>il contient un lien</translation>
    </message>
    <message>
        <source>it is locked with a password</source>
        <translation>il est protégé par un mot de passe</translation>
    </message>
    <message>
        <source>it is packed in another way than zip files are</source>
        <translation>il est compressé autrement qu’un fichier zip ordinaire</translation>
    </message>
    <message>
        <source>There is no room for the language package {name}, which takes {megabytes:,} MB when it is unpacked: make room on the disk.</source>
        <translation>Il n’y a pas de place pour le paquet de langue {name}, qui occupe {megabytes:,} Mo une fois déballé : faites de la place sur le disque.</translation>
    </message>
    <message>
        <source>its model cannot be used</source>
        <translation>son modèle est inutilisable</translation>
    </message>
    <message>
        <source>{name} is no sound language package ({reason}): get it again from where it came, or get another one.</source>
        <translation>{name} n’est pas un paquet de langue en bon état ({reason}) : procurez-vous-le à nouveau là d’où il vient, ou un autre.</translation>
    </message>
    <message>
        <source>The language package in {folder} is not whole ({reason}): remove it and install it again.</source>
        <translation>Le paquet de langue dans {folder} n’est pas complet ({reason}) : supprimez-le et installez-le à nouveau.</translation>
    </message>
    <message>
        <source>The language package in {folder} is damaged ({reason}): remove it and install it again.</source>
        <translation>Le paquet de langue dans {folder} est endommagé ({reason}) : supprimez-le et installez-le à nouveau.</translation>
    </message>
    <message>
        <source>{name} is missing</source>
        <translation>{name} manque</translation>
    </message>
    <message>
        <source>it is no package that translates</source>
        <translation>ce n’est pas un paquet qui traduit</translation>
    </message>
    <message>
        <source>its {key} is no language code</source>
        <translation>son {key} n’est pas un code de langue</translation>
    </message>
    <message>
        <source>it translates a language into itself</source>
        <translation>il traduit une langue en elle-même</translation>
    </message>
    <message>
        <source>its package_version is no version</source>
        <translation>son package_version n’est pas une version</translation>
    </message>
    <message>
        <source>its {key} is no text</source>
        <translation>son {key} n’est pas un texte</translation>
    </message>
    <message>
        <source>The language package in {folder} could not be removed ({reason}): close what uses it, then try again.</source>
        <translation>Le paquet de langue dans {folder} n’a pas pu être supprimé ({reason}) : fermez ce qui l’utilise, puis réessayez.</translation>
    </message>
    <message>
        <source>The language package in {folder} cannot be read ({reason}): remove it and install it again.</source>
        <translation>Le paquet de langue dans {folder} ne peut pas être lu ({reason}) : supprimez-le et installez-le à nouveau.</translation>
    </message>
    <message>
        <source>Translating failed ({reason}): try again.</source>
        <translation>La traduction a échoué ({reason}) : réessayez.</translation>
    </message>
    <message>
        <source>Translating was stopped.</source>
        <translation>La traduction a été arrêtée.</translation>
    </message>
    <message>
        <source>Translating cannot begin ({reason}): close other programs, and try again.</source>
        <translation>La traduction ne peut pas commencer ({reason}) : fermez d’autres programmes et réessayez.</translation>
    </message>
    <message>
        <source>Translating took longer than {seconds:.0f} seconds for a sentence with the language package {names}: close other programs and try again, or install another version of it.</source>
        <translation>La traduction d’une phrase avec le paquet de langues {names} a duré plus de {seconds:.0f} secondes : fermez d’autres programmes et réessayez, ou installez-en une autre version.</translation>
    </message>
    <message>
        <source>Translating broke off with the language package {names}, which may be damaged or need more memory than there is: remove it and install it again, or close other programs.</source>
        <translation>La traduction s’est interrompue avec le paquet de langues {names}, peut-être endommagé ou trop grand pour la mémoire disponible : supprimez-le et réinstallez-le, ou fermez d’autres programmes.</translation>
    </message>
    <message>
        <source>The project “{file}” cannot be read ({reason}): check its folder.</source>
        <translation>Le projet « {file} » ne peut pas être lu ({reason}) : vérifiez son dossier.</translation>
    </message>
    <message>
        <source>“{journal}” is not by this program, and could have other files deleted: move it away, then open the project again.</source>
        <translation>« {journal} » n’est pas de ce programme, et pourrait faire supprimer d’autres fichiers : déplacez-le, puis rouvrez le projet.</translation>
    </message>
    <message>
        <source>“{path}” is a link or no file, and could lead the program elsewhere: move it away, then open the project again.</source>
        <translation>« {path} » est un lien ou n’est pas un fichier, et pourrait mener le programme ailleurs : déplacez-le, puis rouvrez le projet.</translation>
    </message>
    <message>
        <source>No backup of “{file}” could be made ({reason}): make room, or look whether its folder can be written. What you write is kept all the same.</source>
        <translation>Aucune sauvegarde de « {file} » n’a pu être faite ({reason}) : libérez de la place, ou regardez si l’on peut écrire dans son dossier. Ce que vous écrivez est conservé malgré tout.</translation>
    </message>
    <message>
        <source>The backup “{backup}” could not be unpacked ({reason}): make room, then try again.</source>
        <translation>La sauvegarde « {backup} » n’a pas pu être décompressée ({reason}) : libérez de la place, puis réessayez.</translation>
    </message>
    <message>
        <source>There is no room for a backup of “{file}”: make room on its disk. What you write is kept all the same.</source>
        <translation>Il n’y a pas de place pour une sauvegarde de « {file} » : libérez de la place sur son disque. Ce que vous écrivez est conservé malgré tout.</translation>
    </message>
    <message>
        <source>The backup “{backup}” is damaged ({reason}): choose another one.</source>
        <translation>La sauvegarde « {backup} » est endommagée ({reason}) : choisissez-en une autre.</translation>
    </message>
    <message>
        <source>its contents do not make sense</source>
        <translation>son contenu n’a pas de sens</translation>
    </message>
    <message>
        <source>A page that was removed ({scan})</source>
        <translation>Une page retirée ({scan})</translation>
    </message>
    <message>
        <source>Page {number} ({scan})</source>
        <translation>Page {number} ({scan})</translation>
    </message>
    <message>
        <source>Page {number}</source>
        <translation>Page {number}</translation>
    </message>
    <message>
        <source>What was learned of the hand “{name}” is missing or damaged (version {number}): its pages are read as the program came until it is learned again.</source>
        <translation>Ce qui a été appris de la main « {name} » manque ou est endommagé (version {number}) : ses pages sont lues comme au début, jusqu’à ce qu’elle soit apprise de nouveau.</translation>
    </message>
    <message>
        <source>The database is damaged ({reason}).</source>
        <translation>La base de données est endommagée ({reason}).</translation>
    </message>
    <message>
        <source>Some rows of the database cannot be read ({reason}).</source>
        <translation>Quelques entrées de la base de données sont illisibles ({reason}).</translation>
    </message>
    <message>
        <source>{page}: its scan {scan} is missing: copy it into the folder “scans” again.</source>
        <translation>{page} : sa numérisation {scan} manque : copiez-la de nouveau dans le dossier « scans ».</translation>
    </message>
    <message>
        <source>{page}: its scan {scan} is damaged, its content is not what was brought in: put the original in its place.</source>
        <translation>{page} : sa numérisation {scan} est endommagée, son contenu n’est plus celui d’origine : remettez l’original à sa place.</translation>
    </message>
    <message>
        <source>What the project says of itself, its name and the order of its pages, cannot be read.</source>
        <translation>Ce que le projet dit de lui-même, son nom et l’ordre de ses pages, est illisible.</translation>
    </message>
    <message>
        <source>{page} is missing or cannot be read.</source>
        <translation>{page} manque ou est illisible.</translation>
    </message>
    <message>
        <source>{page} cannot be read ({reason}).</source>
        <translation>{page} est illisible ({reason}).</translation>
    </message>
    <message>
        <source>{page}: lines cannot be read ({reason}).</source>
        <translation>{page} : des lignes sont illisibles ({reason}).</translation>
    </message>
    <message>
        <source>{page}: line {line} is missing.</source>
        <translation>{page} : la ligne {line} manque.</translation>
    </message>
    <message>
        <source>{page}: line {line} cannot be read ({reason}).</source>
        <translation>{page} : la ligne {line} est illisible ({reason}).</translation>
    </message>
    <message>
        <source>{page}: its history cannot be read ({reason}).</source>
        <translation>{page} : son historique est illisible ({reason}).</translation>
    </message>
    <message>
        <source>{page}: the history of line {line} does not lead to what it is now ({field}).</source>
        <translation>{page} : l’historique de la ligne {line} ne mène pas à ce qu’elle est maintenant ({field}).</translation>
    </message>
    <message>
        <source>{page}: its history does not lead to what it is now ({field}).</source>
        <translation>{page} : son historique ne mène pas à ce qu’elle est maintenant ({field}).</translation>
    </message>
    <message>
        <source>The history has {count} entries that belong to no step.</source>
        <translation>L’historique a {count} entrées qui n’appartiennent à aucune étape.</translation>
    </message>
    <message>
        <source>The history of the project does not lead to what it is now ({field}).</source>
        <translation>L’historique du projet ne mène pas à ce qu’il est maintenant ({field}).</translation>
    </message>
    <message>
        <source>The history of the project cannot be read ({reason}).</source>
        <translation>L’historique du projet est illisible ({reason}).</translation>
    </message>
    <message>
        <source>“{folder}” is there already: choose another name for the project.</source>
        <translation>« {folder} » existe déjà : choisissez un autre nom pour le projet.</translation>
    </message>
    <message>
        <source>Nothing of “{file}” could be read, and there is no backup of it.</source>
        <translation>Rien de « {file} » n’a pu être lu, et il n’en existe aucune sauvegarde.</translation>
    </message>
    <message>
        <source>The repaired copy “{folder}” could not be written ({reason}): make room or choose another place.</source>
        <translation>La copie réparée « {folder} » n’a pas pu être écrite ({reason}) : libérez de la place ou choisissez un autre endroit.</translation>
    </message>
    <message>
        <source>The order of the pages is from the backup of {at}, with what the history says since.</source>
        <translation>L’ordre des pages vient de la sauvegarde du {at}, avec ce que l’historique dit depuis.</translation>
    </message>
    <message>
        <source>What the project said of itself is lost: its name, the order of its pages and letters.</source>
        <translation>Ce que le projet disait de lui-même est perdu : son nom, l’ordre de ses pages et ses lettres.</translation>
    </message>
    <message>
        <source>{page} is lost.</source>
        <translation>{page} est perdue.</translation>
    </message>
    <message>
        <source>{page}: line {line} is lost; it said “{text}”.</source>
        <translation>{page} : la ligne {line} est perdue ; elle disait « {text} ».</translation>
    </message>
    <message>
        <source>{page}: line {line} is lost.</source>
        <translation>{page} : la ligne {line} est perdue.</translation>
    </message>
    <message>
        <source>{page}: a line is from the backup of {at}, with what the history says since.</source>
        <translation>{page} : une ligne vient de la sauvegarde du {at}, avec ce que dit l’historique depuis.</translation>
    </message>
    <message>
        <source>{page}: {lines} lines are from the backup of {at}, with what the history says since.</source>
        <translation>{page} : {lines} lignes viennent de la sauvegarde du {at}, avec ce que dit l’historique depuis.</translation>
    </message>
    <message>
        <source>Something of the history is lost; the pages are whole.</source>
        <translation>Une partie de l’historique est perdue ; les pages sont entières.</translation>
    </message>
    <message>
        <source>The backup could not be opened as “{folder}” ({reason}): make room or choose another place.</source>
        <translation>La sauvegarde n’a pas pu être ouverte sous « {folder} » ({reason}) : libérez de la place ou choisissez un autre endroit.</translation>
    </message>
    <message>
        <source>The backup of “{file}” could not be brought back ({reason}): make room, or look whether its folder can be written.</source>
        <translation>La sauvegarde de « {file} » n’a pas pu être rétablie ({reason}) : libérez de la place, ou regardez si l’on peut écrire dans son dossier.</translation>
    </message>
    <message>
        <source>could not be written because the disk is full: make room, then try again</source>
        <translation>n’a pas pu être écrit parce que le disque est plein : libérez de la place, puis réessayez</translation>
    </message>
    <message>
        <source>cannot be written: copy its folder to one of your own and open it there</source>
        <translation>ne peut pas être écrit : copiez son dossier dans un des vôtres et ouvrez-le là</translation>
    </message>
    <message>
        <source>cannot be opened: look whether its folder is there and may be written</source>
        <translation>ne peut pas être ouvert : vérifiez que son dossier existe et peut être écrit</translation>
    </message>
    <message>
        <source>is in use by another program: close that program, then try again</source>
        <translation>est utilisé par un autre programme : fermez ce programme, puis réessayez</translation>
    </message>
    <message>
        <source>is damaged: bring back a backup of it</source>
        <translation>est endommagé : rétablissez-en une sauvegarde</translation>
    </message>
    <message>
        <source>is damaged or not a project: bring back a backup of it</source>
        <translation>est endommagé ou n’est pas un projet : rétablissez-en une sauvegarde</translation>
    </message>
    <message>
        <source>could not be read or written because the disk reports a fault: check the disk, then try again</source>
        <translation>n’a pas pu être lu ou écrit parce que le disque signale une erreur : vérifiez le disque, puis réessayez</translation>
    </message>
    <message>
        <source>“{file}” is damaged or not a project of this program: choose another or a backup.</source>
        <translation>« {file} » est endommagé ou n’est pas un projet de ce programme : choisissez-en un autre ou une sauvegarde.</translation>
    </message>
    <message>
        <source>“{file}” is not a project of this program: choose another file.</source>
        <translation>« {file} » n’est pas un projet de ce programme : choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>The project “{file}” cannot be opened ({reason}): check its folder.</source>
        <translation>Le projet « {file} » ne peut pas être ouvert ({reason}) : vérifiez son dossier.</translation>
    </message>
    <message>
        <source>The project “{file}” {what} ({reason}).</source>
        <translation>Le projet « {file} » {what} ({reason}).</translation>
    </message>
    <message>
        <source>The project “{file}” is damaged ({reason}): bring back a backup of it.</source>
        <translation>Le projet « {file} » est endommagé ({reason}) : rétablissez-en une sauvegarde.</translation>
    </message>
    <message>
        <source>a record makes no sense</source>
        <translation>un enregistrement n’a pas de sens</translation>
    </message>
    <message>
        <source>The project “{file}” is damaged, tables are missing: bring back a backup.</source>
        <translation>Le projet « {file} » est endommagé, des tables manquent : reprenez une sauvegarde.</translation>
    </message>
    <message>
        <source>could not be read or written</source>
        <translation>n’a pas pu être lu ou écrit</translation>
    </message>
    <message>
        <source>The project “{file}” was made with a newer version of this program: install that version to open it.</source>
        <translation>Le projet « {file} » a été fait avec une version plus récente de ce programme : installez cette version pour l’ouvrir.</translation>
    </message>
    <message>
        <source>“{folder}” holds too many versions of a hand: remove that hand.</source>
        <translation>« {folder} » contient trop de versions d’une main : supprimez cette main.</translation>
    </message>
    <message>
        <source>“{folder}” is a link to another place, where this program writes and deletes nothing: put a folder there.</source>
        <translation>« {folder} » est un lien vers un autre endroit, où ce programme n’écrit et n’efface rien : mettez-y un dossier.</translation>
    </message>
    <message>
        <source>“{path}” could not be deleted ({reason}): close what uses it, then delete it by hand.</source>
        <translation>« {path} » n’a pas pu être supprimé ({reason}) : fermez ce qui l’utilise, puis supprimez-le à la main.</translation>
    </message>
    <message>
        <source>The project folder “{folder}” cannot be written ({reason}): copy it to a folder of your own and open it there.</source>
        <translation>Le dossier du projet « {folder} » ne peut pas être écrit ({reason}) : copiez-le dans un de vos dossiers et ouvrez-le là.</translation>
    </message>
    <message>
        <source>process {process} on {host}, since {since}</source>
        <translation>processus {process} sur {host}, depuis {since}</translation>
    </message>
    <message>
        <source>The project “{folder}” is open in another window ({who}): close it there first.</source>
        <translation>Le projet « {folder} » est ouvert dans une autre fenêtre ({who}) : fermez-le d’abord là-bas.</translation>
    </message>
    <message>
        <source>The project “{folder}” is open in another window: close it there first.</source>
        <translation>Le projet « {folder} » est ouvert dans une autre fenêtre : fermez-le d’abord là-bas.</translation>
    </message>
    <message>
        <source>The project “{folder}” lies where files cannot be locked ({reason}): copy it to a disk of this computer and open it there.</source>
        <translation>Le projet « {folder} » se trouve là où les fichiers ne peuvent pas être verrouillés ({reason}) : copiez-le sur un disque de cet ordinateur et ouvrez-le là.</translation>
    </message>
    <message>
        <source>The project “{file}” is of an unknown version ({version}): bring back a backup of it.</source>
        <translation>Le projet « {file} » est d’une version inconnue ({version}) : reprenez-en une sauvegarde.</translation>
    </message>
    <message>
        <source>“{folder}” lies inside the project itself: choose another folder.</source>
        <translation>« {folder} » se trouve dans le projet lui-même : choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>The project could not be saved as “{folder}” ({reason}): choose another folder.</source>
        <translation>Le projet n’a pas pu être enregistré sous « {folder} » ({reason}) : choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>“{pack}” could not be written ({reason}): make room or choose another place.</source>
        <translation>« {pack} » n’a pas pu être écrit ({reason}) : libérez de la place ou choisissez un autre endroit.</translation>
    </message>
    <message>
        <source>“{pack}” could not be unpacked to “{folder}” ({reason}): make room or choose another place.</source>
        <translation>« {pack} » n’a pas pu être déballé dans « {folder} » ({reason}) : libérez de la place ou choisissez un autre endroit.</translation>
    </message>
    <message>
        <source>“{pack}” cannot be read ({reason}): check it, then try again.</source>
        <translation>« {pack} » ne peut pas être lu ({reason}) : vérifiez-le, puis réessayez.</translation>
    </message>
    <message>
        <source>its list of contents or its database is missing</source>
        <translation>sa table des matières ou sa base de données manque</translation>
    </message>
    <message>
        <source>its list of contents is too long</source>
        <translation>sa table des matières est trop longue</translation>
    </message>
    <message>
        <source>its contents are not those of its list</source>
        <translation>son contenu n’est pas celui de sa table des matières</translation>
    </message>
    <message>
        <source>it holds a link or a folder</source>
        <translation>il contient un lien ou un dossier</translation>
    </message>
    <message>
        <source>it holds a file that is too large</source>
        <translation>il contient un fichier trop grand</translation>
    </message>
    <message>
        <source>it holds a scan that is packed in another way</source>
        <translation>il contient une numérisation emballée autrement</translation>
    </message>
    <message>
        <source>“{pack}” was made with a newer version of this program: install that version to open it.</source>
        <translation>« {pack} » a été fait avec une version plus récente de ce programme : installez cette version pour l’ouvrir.</translation>
    </message>
    <message>
        <source>its list of contents cannot be read</source>
        <translation>sa table des matières ne peut pas être lue</translation>
    </message>
    <message>
        <source>it is another program's</source>
        <translation>il appartient à un autre programme</translation>
    </message>
    <message>
        <source>There is no room for “{pack}”, which takes {megabytes:,} MB when it is unpacked: make room or choose another place.</source>
        <translation>Il n’y a pas de place pour « {pack} », qui prend {megabytes} Mo une fois déballé : libérez de la place ou choisissez un autre endroit.</translation>
    </message>
    <message>
        <source>the checksum of {name} is another</source>
        <translation>la somme de contrôle de {name} n’est pas la bonne</translation>
    </message>
    <message>
        <source>“{pack}” is no packed project of this program ({reason}): choose another file.</source>
        <translation>« {pack} » n’est pas un projet emballé de ce programme ({reason}) : choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>“{pack}” is damaged ({reason}): copy it again from where it came.</source>
        <translation>Le fichier « {pack} » est endommagé ({reason}) : copiez-le à nouveau de là où il vient.</translation>
    </message>
    <message>
        <source>The folder “{folder}” is not empty: choose a new name for the project.</source>
        <translation>Le dossier « {folder} » n’est pas vide : choisissez un nouveau nom pour le projet.</translation>
    </message>
    <message>
        <source>The folder “{folder}” cannot be made ({reason}): choose another.</source>
        <translation>Le dossier « {folder} » ne peut pas être créé ({reason}) : choisissez-en un autre.</translation>
    </message>
    <message>
        <source>“{file}” cannot be written ({reason}): choose another folder.</source>
        <translation>« {file} » ne peut pas être écrit ({reason}) : choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>The project “{file}” is no longer in its place: put its folder back there, or save the project elsewhere.</source>
        <translation>Le projet « {file} » n’est plus à sa place : remettez-y son dossier, ou enregistrez le projet ailleurs.</translation>
    </message>
    <message>
        <source>There is no project at “{path}”: choose a folder that holds a {suffix} file.</source>
        <translation>Il n’y a pas de projet à « {path} » : choisissez un dossier qui contient un fichier {suffix}.</translation>
    </message>
    <message>
        <source>The file “{source}” is not there or is no ordinary file: choose another one.</source>
        <translation>Le fichier « {source} » est introuvable ou n’est pas un fichier ordinaire : choisissez-en un autre.</translation>
    </message>
    <message>
        <source>The project “{project}” names a scan {image!r}: bring back a backup.</source>
        <translation>Le projet « {project} » cite une numérisation {image!r} : reprenez une sauvegarde.</translation>
    </message>
    <message>
        <source>The scan “{name}” could not be stored in “{folder}” ({reason}): make room or save the project elsewhere, then try again.</source>
        <translation>La numérisation « {name} » n’a pas pu être rangée dans « {folder} » ({reason}) : libérez de la place ou enregistrez le projet ailleurs, puis réessayez.</translation>
    </message>
    <message>
        <source>The file “{source}” cannot be read ({reason}): check it, then try again.</source>
        <translation>Le fichier « {source} » ne peut pas être lu ({reason}) : vérifiez-le, puis réessayez.</translation>
    </message>
    <message>
        <source>“{name}” was not installed, for the project was moved or deleted meanwhile: open the project, and install the file again.</source>
        <translation>« {name} » n’a pas été installé, car le projet a été déplacé ou supprimé entre-temps : ouvrez le projet et installez le fichier à nouveau.</translation>
    </message>
    <message>
        <source>There is no page to read aloud: open one first.</source>
        <translation>Il n’y a pas de page à lire à voix haute : ouvrez-en d’abord une.</translation>
    </message>
    <message>
        <source>No line is chosen to be read aloud: click one first.</source>
        <translation>Aucune ligne n’est choisie pour la lecture à voix haute : cliquez-en d’abord une.</translation>
    </message>
    <message>
        <source>Nothing is selected to be read aloud: select words in the text, or lines on the scan.</source>
        <translation>Rien n’est sélectionné pour la lecture à voix haute : sélectionnez des mots dans le texte, ou des lignes sur la numérisation.</translation>
    </message>
    <message>
        <source>{damage} “{model}” is used meanwhile.</source>
        <translation>{damage} « {model} » est utilisé en attendant.</translation>
    </message>
    <message>
        <source>It is damaged.</source>
        <translation>Il est endommagé.</translation>
    </message>
    <message>
        <source>The text is too short to tell which language it is in: choose the language to translate from, then try again.</source>
        <translation>Le texte est trop court pour en reconnaître la langue : choisissez la langue à partir de laquelle traduire, puis réessayez.</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Something is being exported already: wait until that is done, or stop it.</source>
        <translation>Une exportation est déjà en cours : attendez la fin, ou arrêtez-la.</translation>
    </message>
    <message>
        <source>Looking for translations</source>
        <translation>Recherche de traductions</translation>
    </message>
    <message>
        <source>Exporting pages</source>
        <translation>Exportation des pages</translation>
    </message>
    <message>
        <source>Exporting was stopped.</source>
        <translation>L’exportation a été arrêtée.</translation>
    </message>
    <message>
        <source>Exported to {path}.</source>
        <translation>Exporté vers {path}.</translation>
    </message>
    <message>
        <source>{n} files were exported to {path}.</source>
        <translation>{n} fichiers ont été exportés vers {path}.</translation>
    </message>
    <message>
        <source>There is no text on this page yet: “Read page” reads it.</source>
        <translation>Il n’y a pas encore de texte sur cette page : « Lire la page » la lit.</translation>
    </message>
    <message>
        <source>{n} of {pages} pages have no text yet: “Read all pages” reads them.</source>
        <translation>{n} pages sur {pages} n’ont pas encore de texte : « Lire toutes les pages » les lit.</translation>
    </message>
    <message>
        <source>Scans that could not be read are left blank in it:</source>
        <translation>Les numérisations illisibles y sont laissées en blanc :</translation>
    </message>
</context>
<context>
    <name>ExportChoices</name>
    <message>
        <source>As a &amp;table, line by line</source>
        <translation>En ta&amp;bleau, ligne par ligne</translation>
    </message>
    <message>
        <source>With pictures of the &amp;scans</source>
        <translation>Avec les images des &amp;numérisations</translation>
    </message>
    <message>
        <source>With other readin&amp;gs</source>
        <translation>Avec les &amp;autres lectures</translation>
    </message>
    <message>
        <source>All pages ({n})</source>
        <translation>Toutes les pages ({n})</translation>
    </message>
    <message>
        <source>This letter ({n})</source>
        <translation>Cette lettre ({n})</translation>
    </message>
    <message>
        <source>This page</source>
        <translation>Cette page</translation>
    </message>
    <message>
        <source>Selected pages ({n})</source>
        <translation>Pages sélectionnées ({n})</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>Kept as they are</source>
        <translation>Telles quelles</translation>
    </message>
    <message>
        <source>Joined into paragraphs</source>
        <translation>Réunies en paragraphes</translation>
    </message>
    <message>
        <source>As it is written</source>
        <translation>Comme écrit</translation>
    </message>
    <message>
        <source>To be read smoothly</source>
        <translation>Lecture fluide</translation>
    </message>
    <message>
        <source>With editorial signs</source>
        <translation>Avec signes éditoriaux</translation>
    </message>
    <message>
        <source>Smoothly: struck words left out, abbreviations written out. With signs: each mark told by a sign</source>
        <translation>Fluide : mots barrés omis, abréviations développées. Avec signes : un signe pour chaque marque</translation>
    </message>
    <message>
        <source>Read aloud by the computer</source>
        <translation>Lecture à voix haute par l’ordinateur</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>D’un fichier…</translation>
    </message>
    <message>
        <source>&amp;Pages:</source>
        <translation>&amp;Pages :</translation>
    </message>
    <message>
        <source>&amp;Lines:</source>
        <translation>&amp;Lignes :</translation>
    </message>
    <message>
        <source>&amp;Marks:</source>
        <translation>&amp;Marques :</translation>
    </message>
    <message>
        <source>Tra&amp;nslation:</source>
        <translation>&amp;Traduction :</translation>
    </message>
    <message>
        <source>Recor&amp;ding:</source>
        <translation>Enre&amp;gistrement :</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>F&amp;ormat:</source>
        <translation>F&amp;ormat :</translation>
    </message>
    <message>
        <source>Preview of the first page</source>
        <translation>Aperçu de la première page</translation>
    </message>
    <message>
        <source>Give the file a name.</source>
        <translation>Donnez un nom au fichier.</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Remplacer</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exporter</translation>
    </message>
</context>
<context>
    <name>ExportPlace</name>
    <message>
        <source>&amp;Choose…</source>
        <translation>&amp;Choisir…</translation>
    </message>
    <message>
        <source>&amp;Folder:</source>
        <translation>&amp;Dossier :</translation>
    </message>
    <message>
        <source>&amp;File:</source>
        <translation>&amp;Fichier :</translation>
    </message>
    <message>
        <source>Folder to export to</source>
        <translation>Dossier de l’exportation</translation>
    </message>
    <message>
        <source>File to export to</source>
        <translation>Fichier de l’exportation</translation>
    </message>
    <message>
        <source>{name} is not empty: files of the same names are replaced. Press Replace to go on.</source>
        <translation>{name} n’est pas vide : les fichiers de même nom seront remplacés. Appuyez sur Remplacer pour continuer.</translation>
    </message>
    <message>
        <source>{name} is there already. Press Replace to put the new file in its place.</source>
        <translation>{name} existe déjà. Appuyez sur Remplacer pour mettre le nouveau fichier à sa place.</translation>
    </message>
    <message>
        <source>The folder {folder} is not there: choose another.</source>
        <translation>Le dossier {folder} n’existe pas : choisissez-en un autre.</translation>
    </message>
    <message>
        <source>{name} would lie among what a project keeps there: choose another folder.</source>
        <translation>{name} se trouverait parmi ce qu’un projet garde là : choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>{name} is a file: choose a folder.</source>
        <translation>{name} est un fichier : choisissez un dossier.</translation>
    </message>
    <message>
        <source>{name} is not empty: choose a new folder, or an empty one, so that nothing is mixed up.</source>
        <translation>{name} n’est pas vide : choisissez un dossier nouveau ou vide, pour que rien ne se mélange.</translation>
    </message>
</context>
<context>
    <name>FaultDialog</name>
    <message>
        <source>A mistake of the program</source>
        <translation>Une erreur du programme</translation>
    </message>
    <message>
        <source>&amp;Report for the makers of the program. It holds no text of your letters and no names of files:</source>
        <translation>&amp;Rapport pour les auteurs du programme. Il ne contient aucun texte de vos lettres ni aucun nom de fichier :</translation>
    </message>
    <message>
        <source>The log may hold names of your files and words of your letters. Read it before you send it.</source>
        <translation>Le journal peut contenir des noms de vos fichiers et des mots de vos lettres. Relisez-le avant de l’envoyer.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>C&amp;ontinuer</translation>
    </message>
    <message>
        <source>Close the &amp;program</source>
        <translation>&amp;Quitter le programme</translation>
    </message>
    <message>
        <source>The report is copied: paste it into a message.</source>
        <translation>Le rapport est copié : collez-le dans un message.</translation>
    </message>
    <message>
        <source>The log is in the folder {folder}</source>
        <translation>Le journal se trouve dans le dossier {folder}</translation>
    </message>
    <message>
        <source>&amp;Copy report</source>
        <translation>&amp;Copier le rapport</translation>
    </message>
    <message>
        <source>Open &amp;folder of the log</source>
        <translation>Ouvrir le &amp;dossier du journal</translation>
    </message>
    <message>
        <source>The program ended suddenly the last time.</source>
        <translation>La dernière fois, le programme s’est arrêté brusquement.</translation>
    </message>
    <message>
        <source>The program could not start.</source>
        <translation>Le programme n’a pas pu démarrer.</translation>
    </message>
    <message>
        <source>The program made a mistake.</source>
        <translation>Le programme a commis une erreur.</translation>
    </message>
    <message>
        <source>It happened after “{action}”. It is no fault of yours.</source>
        <translation>Cela s’est produit après « {action} ». Vous n’y êtes pour rien.</translation>
    </message>
    <message>
        <source>It happened in work that goes on beside the window. It is no fault of yours.</source>
        <translation>Cela s’est produit dans un travail mené à côté de la fenêtre. Vous n’y êtes pour rien.</translation>
    </message>
    <message>
        <source>It happened in the window. It is no fault of yours.</source>
        <translation>Cela s’est produit dans la fenêtre. Vous n’y êtes pour rien.</translation>
    </message>
    <message>
        <source>Your work is kept: what you typed is in the project, and was found there just now.</source>
        <translation>Votre travail est conservé : ce que vous avez tapé est dans le projet, où il vient d’être vérifié.</translation>
    </message>
    <message>
        <source>No project is open, so there is nothing that could be lost.</source>
        <translation>Aucun projet n’est ouvert, rien ne peut donc être perdu.</translation>
    </message>
    <message>
        <source>What the window had shown as kept is in its project. What was typed in the last half second may be missing.</source>
        <translation>Ce que la fenêtre avait indiqué comme conservé est dans son projet. Ce qui a été tapé dans la dernière demi-seconde peut manquer.</translation>
    </message>
    <message>
        <source>Your projects are as they were.</source>
        <translation>Vos projets sont tels qu’ils étaient.</translation>
    </message>
    <message>
        <source>Not kept: what was changed last, while page {number} was shown, is only in this window.</source>
        <translation>Non conservé : ce qui a été modifié en dernier, pendant que la page {number} était affichée, n’est que dans cette fenêtre.</translation>
    </message>
    <message>
        <source>Not kept: what was changed last is only in this window.</source>
        <translation>Non conservé : ce qui a été modifié en dernier n’est que dans cette fenêtre.</translation>
    </message>
    <message>
        <source>Do not close the program yet. Copy what you typed last into another program, make room on the disk, or save the project elsewhere. The program goes on trying to write it.</source>
        <translation>Ne quittez pas encore le programme. Copiez ce que vous avez tapé en dernier dans un autre programme, libérez de la place sur le disque ou enregistrez le projet ailleurs. Le programme continue d’essayer de l’écrire.</translation>
    </message>
    <message>
        <source>Look at the line that you changed last. If it happens again, send the report.</source>
        <translation>Regardez la ligne que vous avez modifiée en dernier. Si cela se reproduit, envoyez le rapport.</translation>
    </message>
    <message>
        <source>Start it again. If that does not help, install it anew, and send the report.</source>
        <translation>Redémarrez-le. Si cela ne suffit pas, réinstallez-le et envoyez le rapport.</translation>
    </message>
    <message>
        <source>You can go on. If it happens again, close the program and start it again.</source>
        <translation>Vous pouvez continuer. Si cela se reproduit, quittez le programme et redémarrez-le.</translation>
    </message>
</context>
<context>
    <name>FileDialogs</name>
    <message>
        <source>Transcripts beside their scans ({kinds})</source>
        <translation>Transcriptions à côté de leurs numérisations ({kinds})</translation>
    </message>
    <message>
        <source>Scans ({kinds})</source>
        <translation>Numérisations ({kinds})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Open scans</source>
        <translation>Ouvrir des numérisations</translation>
    </message>
    <message>
        <source>Open a folder of scans</source>
        <translation>Ouvrir un dossier de numérisations</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Texte (*.txt)</translation>
    </message>
    <message>
        <source>Attach a transcript</source>
        <translation>Associer une transcription</translation>
    </message>
    <message>
        <source>Models (model.toml *.safetensors)</source>
        <translation>Modèles (model.toml *.safetensors)</translation>
    </message>
    <message>
        <source>Install a model</source>
        <translation>Installer un modèle</translation>
    </message>
    <message>
        <source>Install the model in a folder</source>
        <translation>Installer le modèle d’un dossier</translation>
    </message>
    <message>
        <source>Language packages (*.argosmodel)</source>
        <translation>Paquets de langues (*.argosmodel)</translation>
    </message>
    <message>
        <source>Install a language package</source>
        <translation>Installer un paquet de langues</translation>
    </message>
    <message>
        <source>Exported hands (*.hwrhand)</source>
        <translation>Mains exportées (*.hwrhand)</translation>
    </message>
    <message>
        <source>Install a hand</source>
        <translation>Installer une main</translation>
    </message>
    <message>
        <source>Export a hand</source>
        <translation>Exporter une main</translation>
    </message>
    <message>
        <source>Projects (*.hwr *.hwrz)</source>
        <translation>Projets (*.hwr *.hwrz)</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>Ouvrir un projet</translation>
    </message>
    <message>
        <source>Project folder (*)</source>
        <translation>Dossier de projet (*)</translation>
    </message>
    <message>
        <source>Save project as</source>
        <translation>Enregistrer le projet sous</translation>
    </message>
    <message>
        <source>Packed projects (*.hwrz)</source>
        <translation>Projets emballés (*.hwrz)</translation>
    </message>
    <message>
        <source>Pack project into one file</source>
        <translation>Emballer le projet dans un fichier</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Sound (*.wav)</source>
        <translation>Audio (*.wav)</translation>
    </message>
    <message>
        <source>Compressed sound (*.ogg)</source>
        <translation>Audio compressé (*.ogg)</translation>
    </message>
    <message>
        <source>Save as sound: {what}</source>
        <translation>Enregistrer en audio : {what}</translation>
    </message>
    <message>
        <source>Choose a recording</source>
        <translation>Choisir un enregistrement</translation>
    </message>
    <message>
        <source>Recordings ({endings})</source>
        <translation>Enregistrements ({endings})</translation>
    </message>
    <message>
        <source>Export one file for each page into a folder</source>
        <translation>Exporter dans un dossier un fichier par page</translation>
    </message>
</context>
<context>
    <name>FindPanel</name>
    <message>
        <source>Close the search</source>
        <translation>Fermer la recherche</translation>
    </message>
    <message>
        <source>Close the search (Esc)</source>
        <translation>Fermer la recherche (Échap)</translation>
    </message>
    <message>
        <source>Find and replace</source>
        <translation>Rechercher et remplacer</translation>
    </message>
    <message>
        <source>What to look for on all pages</source>
        <translation>Ce qu’il faut chercher dans toutes les pages</translation>
    </message>
    <message>
        <source>Find on all pages</source>
        <translation>Chercher dans toutes les pages</translation>
    </message>
    <message>
        <source>What to put in its place</source>
        <translation>Ce qui doit le remplacer</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Remplacer par</translation>
    </message>
    <message>
        <source>Replace &amp;this</source>
        <translation>Remplacer &amp;celui-ci</translation>
    </message>
    <message>
        <source>Replace &amp;all</source>
        <translation>Remplacer &amp;tout</translation>
    </message>
    <message>
        <source>&amp;Match case</source>
        <translation>Respecter la &amp;casse</translation>
    </message>
    <message>
        <source>Whole &amp;words</source>
        <translation>&amp;Mots entiers</translation>
    </message>
    <message>
        <source>Regular e&amp;xpression</source>
        <translation>E&amp;xpression rationnelle</translation>
    </message>
    <message>
        <source>Also &amp;if misread</source>
        <translation>Même mal &amp;lu</translation>
    </message>
    <message>
        <source>Leave out &amp;checked lines</source>
        <translation>Laisser les lignes &amp;vérifiées</translation>
    </message>
    <message>
        <source>Find also what looks alike in handwriting, such as n and u or rn and m, and other readings of a word</source>
        <translation>Trouver aussi ce qui se ressemble dans l’écriture manuscrite, comme n et u ou rn et m, ainsi que les autres lectures d’un mot</translation>
    </message>
    <message>
        <source>Such as “[A-Z]\w+” for words with a capital; \1 puts the first group in place</source>
        <translation>Par exemple « [A-Z]\w+ » pour les mots à majuscule ; \1 met en place le premier groupe</translation>
    </message>
</context>
<context>
    <name>FindReplace</name>
    <message>
        <source>Searching</source>
        <translation>Recherche</translation>
    </message>
</context>
<context>
    <name>FindWords</name>
    <message>
        <source>Nothing found</source>
        <translation>Rien trouvé</translation>
    </message>
    <message>
        <source>One place</source>
        <translation>Un endroit</translation>
    </message>
    <message>
        <source>{places} places on one page</source>
        <translation>{places} endroits sur une page</translation>
    </message>
    <message>
        <source>{places} places on {pages} pages</source>
        <translation>{places} endroits sur {pages} pages</translation>
    </message>
    <message>
        <source>{words}; the nearest {n} are listed</source>
        <translation>{words} ; les {n} plus proches sont listés</translation>
    </message>
    <message>
        <source>{words}; the first {n} are listed</source>
        <translation>{words} ; les {n} premiers sont listés</translation>
    </message>
    <message>
        <source>{words} … page {done} of {all} is searched</source>
        <translation>{words} … page {done} sur {all} parcourue</translation>
    </message>
    <message>
        <source>Replacing: page {done} of {all}</source>
        <translation>Remplacement : page {done} sur {all}</translation>
    </message>
    <message>
        <source>Replaced: {places} places on {pages} pages. Undo takes all of it back.</source>
        <translation>Remplacé : {places} endroits sur {pages} pages. « Annuler » revient sur le tout.</translation>
    </message>
    <message>
        <source>Replaced: one place. Undo takes it back.</source>
        <translation>Remplacé : un endroit. « Annuler » revient en arrière.</translation>
    </message>
    <message>
        <source>Replaced: {places} places on one page. Undo takes all of it back.</source>
        <translation>Remplacé : {places} endroits sur une page. « Annuler » revient sur le tout.</translation>
    </message>
</context>
<context>
    <name>ForecastWords</name>
    <message>
        <source>Of a hundred wrong letters, usually {low} to {high} go the first time.</source>
        <translation>Sur cent lettres fausses, {low} à {high} disparaissent d’habitude la première fois.</translation>
    </message>
    <message>
        <source>With {n} more corrected lines: likely about {high} wrong letters in a hundred ({now} now).</source>
        <translation>Avec {n} lignes corrigées de plus : sans doute environ {high} lettres fausses sur cent ({now} à présent).</translation>
    </message>
    <message>
        <source>With {n} more corrected lines: likely {low} to {high} wrong letters in a hundred ({now} now).</source>
        <translation>Avec {n} lignes corrigées de plus : sans doute {low} à {high} lettres fausses sur cent ({now} à présent).</translation>
    </message>
</context>
<context>
    <name>FormatList</name>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
</context>
<context>
    <name>FormatPurposes</name>
    <message>
        <source>To read, or to go on writing in any program.</source>
        <translation>Pour lire, ou continuer à écrire dans tout programme.</translation>
    </message>
    <message>
        <source>A text that reads smoothly.</source>
        <translation>Un texte qui se lit sans heurt.</translation>
    </message>
    <message>
        <source>For an edition: marks stand as signs in the text.</source>
        <translation>Pour une édition : les marques sont des signes dans le texte.</translation>
    </message>
    <message>
        <source>For notes and web pages, with simple marks.</source>
        <translation>Pour des notes et des pages web, avec des signes simples.</translation>
    </message>
    <message>
        <source>To read in a browser, with scans and notes.</source>
        <translation>Pour lire dans un navigateur, avec numérisations et notes.</translation>
    </message>
    <message>
        <source>To go on writing in Word.</source>
        <translation>Pour continuer à écrire dans Word.</translation>
    </message>
    <message>
        <source>To go on writing in LibreOffice.</source>
        <translation>Pour continuer à écrire dans LibreOffice.</translation>
    </message>
    <message>
        <source>The scans, whose words can be searched and copied.</source>
        <translation>Les numérisations, dont les mots peuvent être cherchés et copiés.</translation>
    </message>
    <message>
        <source>For eScriptorium and other programs that read handwriting.</source>
        <translation>Pour eScriptorium et d’autres programmes qui lisent l’écriture manuscrite.</translation>
    </message>
    <message>
        <source>For older programs that read PAGE.</source>
        <translation>Pour des programmes plus anciens qui lisent PAGE.</translation>
    </message>
    <message>
        <source>Scans and text in a folder, to be imported into Transkribus.</source>
        <translation>Numérisations et texte dans un dossier, à importer dans Transkribus.</translation>
    </message>
    <message>
        <source>For libraries and their viewers.</source>
        <translation>Pour les bibliothèques et leurs visionneuses.</translation>
    </message>
    <message>
        <source>For programs that make searchable books.</source>
        <translation>Pour les programmes qui font des livres où l’on peut chercher.</translation>
    </message>
    <message>
        <source>For scholarly editions and archives.</source>
        <translation>Pour les éditions savantes et les archives.</translation>
    </message>
    <message>
        <source>A table for any program, a line in each row.</source>
        <translation>Un tableau pour tout programme, une ligne par rangée.</translation>
    </message>
    <message>
        <source>The lines, letters and names as sheets of a table.</source>
        <translation>Les lignes, lettres et noms en feuilles d’un tableau.</translation>
    </message>
    <message>
        <source>All that is known, for programs.</source>
        <translation>Tout ce qui est connu, pour des programmes.</translation>
    </message>
    <message>
        <source>Scans and text side by side in one file, for the family.</source>
        <translation>Numérisations et texte côte à côte dans un fichier, pour la famille.</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>Plain text</source>
        <translation>Texte simple</translation>
    </message>
    <message>
        <source>Plain text, struck words left out, abbreviations written out</source>
        <translation>Texte simple, sans les mots biffés, abréviations développées</translation>
    </message>
    <message>
        <source>Plain text with editorial signs</source>
        <translation>Texte simple avec signes éditoriaux</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>HTML page</source>
        <translation>Page HTML</translation>
    </message>
    <message>
        <source>Heirloom: one page with scans and text</source>
        <translation>Souvenir de famille : une page avec numérisations et texte</translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>Document Word</translation>
    </message>
    <message>
        <source>OpenDocument text</source>
        <translation>Texte OpenDocument</translation>
    </message>
    <message>
        <source>Searchable PDF</source>
        <translation>PDF avec recherche de texte</translation>
    </message>
    <message>
        <source>PAGE XML</source>
        <translation>PAGE XML</translation>
    </message>
    <message>
        <source>PAGE XML 2013</source>
        <translation>PAGE XML 2013</translation>
    </message>
    <message>
        <source>Transkribus folder</source>
        <translation>Dossier Transkribus</translation>
    </message>
    <message>
        <source>ALTO XML</source>
        <translation>ALTO XML</translation>
    </message>
    <message>
        <source>hOCR</source>
        <translation>hOCR</translation>
    </message>
    <message>
        <source>TEI P5</source>
        <translation>TEI P5</translation>
    </message>
    <message>
        <source>CSV table, a row a line</source>
        <translation>Tableau CSV, une rangée par ligne</translation>
    </message>
    <message>
        <source>Excel workbook, a row a line</source>
        <translation>Classeur Excel, une rangée par ligne</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
</context>
<context>
    <name>GoBack</name>
    <message>
        <source>Bring back a backup…</source>
        <translation>Rétablir une sauvegarde…</translation>
    </message>
    <message>
        <source>See the backups, bring one back, or save what can still be read</source>
        <translation>Voir les sauvegardes, en rétablir une, ou sauver ce qui est encore lisible</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sauvegardes</translation>
    </message>
    <message>
        <source>Open a copy</source>
        <translation>Ouvrir une copie</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>No backup was brought back, for that was stopped.</source>
        <translation>Aucune sauvegarde n’a été rétablie, car cela a été arrêté.</translation>
    </message>
    <message>
        <source>This is a copy of the project as it was then ({when}), in {path}</source>
        <translation>Ceci est une copie du projet tel qu’il était ({when}), dans {path}</translation>
    </message>
    <message>
        <source>The project is as it was then ({when}). What could not be opened is kept as {path}</source>
        <translation>Le projet est redevenu ce qu’il était ({when}). Ce qui ne pouvait être ouvert est gardé dans {path}</translation>
    </message>
    <message>
        <source>The project is as it was then ({when}).</source>
        <translation>Le projet est redevenu ce qu’il était ({when}).</translation>
    </message>
    <message>
        <source>The project is as it was then ({when}). What it was before is the newest of its backups.</source>
        <translation>Le projet est redevenu ce qu’il était ({when}). L’état d’avant est la plus récente de ses sauvegardes.</translation>
    </message>
    <message>
        <source>Files are still being opened, saved or packed: wait, or stop that, then try again.</source>
        <translation>Des fichiers sont encore en train d’être ouverts, enregistrés ou empaquetés : attendez, ou arrêtez cela, puis réessayez.</translation>
    </message>
    <message>
        <source>Repair into a copy</source>
        <translation>Réparer dans une copie</translation>
    </message>
    <message>
        <source>What can be read is being saved…</source>
        <translation>Ce qui est lisible est en train d’être sauvé…</translation>
    </message>
    <message>
        <source>{pages} pages with {lines} lines are saved in {path}; the damaged project is as it was.</source>
        <translation>Pages : {pages}, lignes : {lines}, sauvées dans {path} ; le projet endommagé est resté tel quel.</translation>
    </message>
    <message>
        <source>… and {n} more</source>
        <translation>… et {n} autres</translation>
    </message>
</context>
<context>
    <name>GoToTeachingLine</name>
    <message>
        <source>Looking for the line that teaches most</source>
        <translation>Recherche de la ligne qui en apprend le plus</translation>
    </message>
    <message>
        <source>No line of this hand is left that was read and that nobody has corrected.</source>
        <translation>Il ne reste de cette main aucune ligne lue que personne n’ait corrigée.</translation>
    </message>
    <message>
        <source>This line teaches most: about {n} of its {all} letters are likely wrong.</source>
        <translation>Cette ligne en apprend le plus : environ {n} de ses {all} lettres sont sans doute fausses.</translation>
    </message>
    <message>
        <source>This line teaches most of those that are left.</source>
        <translation>De celles qui restent, cette ligne en apprend le plus.</translation>
    </message>
</context>
<context>
    <name>GroupLetters</name>
    <message>
        <source>All pages are one letter as long as no other is begun at a later page.</source>
        <translation>Toutes les pages forment une lettre tant qu’aucune autre n’est commencée à une page suivante.</translation>
    </message>
    <message>
        <source>A letter begins here already.</source>
        <translation>Une lettre commence déjà ici.</translation>
    </message>
    <message>
        <source>Begin a letter</source>
        <translation>Commencer une lettre</translation>
    </message>
    <message>
        <source>There is no letter before this one.</source>
        <translation>Il n’y a pas de lettre avant celle-ci.</translation>
    </message>
    <message>
        <source>Join letters</source>
        <translation>Joindre des lettres</translation>
    </message>
    <message>
        <source>Of what both letters say, that of the first stands; Undo brings both back.</source>
        <translation>De ce que disent les deux lettres, ce que dit la première est gardé ; « Annuler » ramène les deux.</translation>
    </message>
    <message>
        <source>This is the last letter.</source>
        <translation>C’est la dernière lettre.</translation>
    </message>
    <message>
        <source>This is the first letter.</source>
        <translation>C’est la première lettre.</translation>
    </message>
</context>
<context>
    <name>HandProgress</name>
    <message>
        <source>Read with it</source>
        <translation>Lire avec</translation>
    </message>
    <message>
        <source>Read this hand with what was learned; you can go back at any time</source>
        <translation>Lire cette main avec ce qui a été appris ; on peut revenir en arrière à tout moment</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message>
        <source>Go on reading as before; what was learned stays in the list below</source>
        <translation>Continuer à lire comme avant ; ce qui a été appris reste dans la liste ci-dessous</translation>
    </message>
    <message>
        <source>Learn now</source>
        <translation>Apprendre</translation>
    </message>
    <message>
        <source>Learn from the corrected lines at once, while you go on working</source>
        <translation>Apprendre tout de suite des lignes corrigées, pendant que l’on continue à travailler</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Stop learning; it begins anew with the next lines</source>
        <translation>Arrêter l’apprentissage ; il recommencera avec les prochaines lignes</translation>
    </message>
    <message>
        <source>Next line to correct</source>
        <translation>Prochaine ligne</translation>
    </message>
    <message>
        <source>Go to the line that would teach the program most</source>
        <translation>Aller à la ligne qui apprendrait le plus au programme</translation>
    </message>
    <message>
        <source>Corrected lines</source>
        <translation>Lignes corrigées</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>Apprentissage</translation>
    </message>
    <message>
        <source>{n} %</source>
        <translation>{n} %</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Go on learning where it was paused</source>
        <translation>Reprendre l’apprentissage là où il a été suspendu</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Suspendre</translation>
    </message>
    <message>
        <source>Give the computer a rest; what was done so far is kept</source>
        <translation>Laisser l’ordinateur se reposer ; ce qui est fait reste acquis</translation>
    </message>
</context>
<context>
    <name>HandVersionRow</name>
    <message>
        <source>Read with it</source>
        <translation>Lire avec</translation>
    </message>
    <message>
        <source>✓ In use</source>
        <translation>✓ En service</translation>
    </message>
    <message>
        <source>Name of “{version}”</source>
        <translation>Nom de « {version} »</translation>
    </message>
    <message>
        <source>Read with “{version}”</source>
        <translation>Lire avec « {version} »</translation>
    </message>
    <message>
        <source>Read this hand with “{version}” from now on</source>
        <translation>Lire désormais cette main avec « {version} »</translation>
    </message>
</context>
<context>
    <name>HandWords</name>
    <message>
        <source>Hand without a name</source>
        <translation>Main sans nom</translation>
    </message>
    <message>
        <source>This hand</source>
        <translation>Cette main</translation>
    </message>
    <message>
        <source>Main hand</source>
        <translation>Main principale</translation>
    </message>
    <message>
        <source>Hand {number}</source>
        <translation>Main {number}</translation>
    </message>
    <message>
        <source>{hand}: how well this reads was not measured.</source>
        <translation>{hand} : la qualité de cette lecture n’a pas été mesurée.</translation>
    </message>
    <message>
        <source>{hand}: {before} wrong letters in a hundred before, {after} now (measured on 1 line).</source>
        <translation>{hand} : {before} lettres fausses sur cent auparavant, {after} maintenant (mesuré sur 1 ligne).</translation>
    </message>
    <message>
        <source>{hand}: {before} wrong letters in a hundred before, {after} now (measured on {n} lines).</source>
        <translation>{hand} : {before} lettres fausses sur cent auparavant, {after} maintenant (mesuré sur {n} lignes).</translation>
    </message>
    <message>
        <source>{lines} on {pages}</source>
        <translation>{lines} sur {pages}</translation>
    </message>
    <message>
        <source>1 line</source>
        <translation>1 ligne</translation>
    </message>
    <message>
        <source>{n} lines</source>
        <translation>{n} lignes</translation>
    </message>
    <message>
        <source>1 page</source>
        <translation>1 page</translation>
    </message>
    <message>
        <source>{n} pages</source>
        <translation>{n} pages</translation>
    </message>
    <message>
        <source>It will be learned as soon as the computer has nothing else to do.</source>
        <translation>Elle sera apprise dès que l’ordinateur n’aura rien d’autre à faire.</translation>
    </message>
    <message>
        <source>Learning from {n} corrected lines. You can go on working.</source>
        <translation>Apprentissage à partir de {n} lignes corrigées. Vous pouvez continuer à travailler.</translation>
    </message>
    <message>
        <source>Learning is paused. What was done so far is kept.</source>
        <translation>L’apprentissage est suspendu. Ce qui est fait reste acquis.</translation>
    </message>
    <message>
        <source>What was learned last is not plainly better, so nothing was changed.</source>
        <translation>La dernière fois, la lecture n’était pas meilleure ; rien n’a donc été changé.</translation>
    </message>
    <message>
        <source>What was learned last is not plainly better, so nothing was changed: {before} wrong letters in a hundred before, {after} after.</source>
        <translation>La dernière fois, la lecture n’était pas meilleure ; rien n’a donc été changé : {before} lettres fausses sur cent avant, {after} après.</translation>
    </message>
    <message>
        <source>Lines are read as the program came; nothing learned is in use.</source>
        <translation>Les lignes sont lues par le programme d’origine ; rien d’appris n’est en service.</translation>
    </message>
    <message>
        <source>Lines are read with “{version}”.</source>
        <translation>Les lignes sont lues avec « {version} ».</translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation>Version {number}</translation>
    </message>
    <message>
        <source>from a file</source>
        <translation>d’un fichier</translation>
    </message>
    <message>
        <source>learned from {lines}</source>
        <translation>appris de {lines}</translation>
    </message>
    <message>
        <source>{before} → {after} wrong letters in a hundred</source>
        <translation>{before} → {after} lettres fausses sur cent</translation>
    </message>
    <message>
        <source>not plainly better</source>
        <translation>pas nettement meilleur</translation>
    </message>
    <message>
        <source>{n} corrected lines: the program can learn this hand.</source>
        <translation>{n} lignes corrigées : le programme peut apprendre cette main.</translation>
    </message>
    <message>
        <source>No line is corrected yet. With {n} the program can learn this hand.</source>
        <translation>Aucune ligne n’est encore corrigée. Avec {n}, le programme pourra apprendre cette main.</translation>
    </message>
    <message>
        <source>{n} of {wanted} corrected lines: 1 more, and it can be learned better.</source>
        <translation>{n} lignes corrigées sur {wanted} : encore 1, et elle pourra être mieux apprise.</translation>
    </message>
    <message>
        <source>{n} of {wanted} corrected lines: {more} more, and it can be learned better.</source>
        <translation>{n} lignes corrigées sur {wanted} : encore {more}, et elle pourra être mieux apprise.</translation>
    </message>
    <message>
        <source>{n} of {wanted} corrected lines: 1 more, and the program can learn this hand.</source>
        <translation>{n} lignes corrigées sur {wanted} : encore 1, et le programme pourra apprendre cette main.</translation>
    </message>
    <message>
        <source>{n} of {wanted} corrected lines: {more} more, and the program can learn this hand.</source>
        <translation>{n} lignes corrigées sur {wanted} : encore {more}, et le programme pourra apprendre cette main.</translation>
    </message>
</context>
<context>
    <name>HandsPanel</name>
    <message>
        <source>Close the panel of handwriting</source>
        <translation>Fermer le volet des mains</translation>
    </message>
    <message>
        <source>Close the panel of handwriting (Esc)</source>
        <translation>Fermer le volet des mains (Échap)</translation>
    </message>
    <message>
        <source>Handwriting</source>
        <translation>Mains</translation>
    </message>
    <message>
        <source>Hand</source>
        <translation>Main</translation>
    </message>
    <message>
        <source>Add selected pages</source>
        <translation>Ajouter les pages</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Revenir</translation>
    </message>
    <message>
        <source>New hand…</source>
        <translation>Nouvelle main…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Supprimer…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Install…</source>
        <translation>Installer…</translation>
    </message>
    <message>
        <source>The lines of the project are being counted.</source>
        <translation>Les lignes du projet sont en train d’être comptées.</translation>
    </message>
    <message>
        <source>Learned so far</source>
        <translation>Appris jusqu’ici</translation>
    </message>
    <message>
        <source>Attention: what was learned and should be in use is missing, damaged or made for another model. Lines are read without it. Learn the hand again, or choose another from the list.</source>
        <translation>Attention : ce qui a été appris et devrait être en service manque, est endommagé ou fait pour un autre modèle. Les lignes sont lues sans cela. Faites réapprendre la main, ou choisissez-en une autre version dans la liste.</translation>
    </message>
    <message>
        <source>Delete this hand with everything that was learned of it; its lines stay</source>
        <translation>Supprimer cette main avec tout ce qui en a été appris ; ses lignes restent</translation>
    </message>
    <message>
        <source>Delete everything that was learned of this hand; its lines stay</source>
        <translation>Supprimer tout ce qui a été appris de cette main ; ses lignes restent</translation>
    </message>
    <message>
        <source>{hand} ({lines})</source>
        <translation>{hand} ({lines})</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>The program learns from the lines that you corrected or marked as checked, while you work on. It keeps some of them aside to see whether it really reads better, and only then asks you. All of it stays in the project on this computer; nothing is sent anywhere.</source>
        <translation>Le programme apprend des lignes que vous avez corrigées ou marquées comme vérifiées, pendant que vous travaillez. Il en met quelques-unes de côté pour voir s’il lit vraiment mieux, et ne vous demande qu’alors. Tout reste dans le projet sur cet ordinateur ; rien n’est envoyé nulle part.</translation>
    </message>
    <message>
        <source>Name of the hand</source>
        <translation>Nom de la main</translation>
    </message>
    <message>
        <source>Whose writing it is, as “Aunt Léonie's hand”</source>
        <translation>De qui est l’écriture, comme « Main de tante Léonie »</translation>
    </message>
    <message>
        <source>Say that the pages selected in the page list are by this hand</source>
        <translation>Dire que les pages choisies dans la liste sont de cette main</translation>
    </message>
    <message>
        <source>Read as before this was taken; nothing is deleted</source>
        <translation>Lire de nouveau comme avant ; rien n’est supprimé</translation>
    </message>
    <message>
        <source>For somebody else's writing: what is learned of a hand is for its own lines only</source>
        <translation>Pour l’écriture de quelqu’un d’autre : ce qui est appris d’une main ne vaut que pour ses propres lignes</translation>
    </message>
    <message>
        <source>Write what is in use to one file that a relative can install</source>
        <translation>Écrire ce qui est en service dans un fichier qu’un proche peut installer</translation>
    </message>
    <message>
        <source>Take in what somebody else's program has learned, from one file</source>
        <translation>Reprendre ce qu’a appris le programme de quelqu’un d’autre, depuis un fichier</translation>
    </message>
</context>
<context>
    <name>Health</name>
    <message>
        <source>ready</source>
        <translation>prêt</translation>
    </message>
    <message>
        <source>missing; the program works without it</source>
        <translation>absent ; le programme fonctionne sans</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>défectueux</translation>
    </message>
    <message>
        <source>{part}: {state}</source>
        <translation>{part} : {state}</translation>
    </message>
</context>
<context>
    <name>HealthPage</name>
    <message>
        <source>&amp;Data</source>
        <translation>&amp;Données</translation>
    </message>
    <message>
        <source>&amp;Models</source>
        <translation>&amp;Modèles</translation>
    </message>
    <message>
        <source>D&amp;rafts</source>
        <translation>&amp;Brouillons</translation>
    </message>
    <message>
        <source>&amp;Log</source>
        <translation>&amp;Journal</translation>
    </message>
    <message>
        <source>Parts of the program, and folders</source>
        <translation>Éléments du programme et dossiers</translation>
    </message>
    <message>
        <source>Look &amp;again</source>
        <translation>&amp;Vérifier à nouveau</translation>
    </message>
    <message>
        <source>The parts are being looked at…</source>
        <translation>Vérification en cours…</translation>
    </message>
    <message>
        <source>{name}: {folder}</source>
        <translation>{name} : {folder}</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>Open folder:</source>
        <translation>Ouvrir le dossier :</translation>
    </message>
    <message>
        <source>Open folder: {name}</source>
        <translation>Ouvrir le dossier : {name}</translation>
    </message>
</context>
<context>
    <name>HitList</name>
    <message>
        <source>Places found</source>
        <translation>Résultats</translation>
    </message>
</context>
<context>
    <name>HitModel</name>
    <message>
        <source>Page {number}</source>
        <translation>Page {number}</translation>
    </message>
    <message>
        <source>Another reading of this place says “{words}”</source>
        <translation>Une autre lecture de cet endroit dit « {words} »</translation>
    </message>
    <message>
        <source>Page {number}: “{found}” in “{text}”</source>
        <translation>Page {number} : « {found} » dans « {text} »</translation>
    </message>
    <message>
        <source>another reading: {words}</source>
        <translation>autre lecture : {words}</translation>
    </message>
</context>
<context>
    <name>InsertCharacter</name>
    <message>
        <source>There is no line on this page to type in.</source>
        <translation>Il n’y a pas de ligne sur cette page où écrire.</translation>
    </message>
</context>
<context>
    <name>InsightModel</name>
    <message>
        <source>{title}: {count}</source>
        <translation>{title} : {count}</translation>
    </message>
    <message>
        <source>Page {number}: “{found}” in “{text}”</source>
        <translation>Page {number} : « {found} » dans « {text} »</translation>
    </message>
    <message>
        <source>{name}: dismissed</source>
        <translation>{name} : écarté</translation>
    </message>
    <message>
        <source>one place</source>
        <translation>un endroit</translation>
    </message>
    <message>
        <source>{count} places</source>
        <translation>{count} endroits</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>confirmé</translation>
    </message>
    <message>
        <source>not sure</source>
        <translation>pas sûr</translation>
    </message>
</context>
<context>
    <name>InsightRows</name>
    <message>
        <source>Mood</source>
        <translation>Humeur</translation>
    </message>
    <message>
        <source>Dismissed</source>
        <translation>Écartés</translation>
    </message>
    <message>
        <source>Gladdest sentence</source>
        <translation>La phrase la plus gaie</translation>
    </message>
    <message>
        <source>Saddest sentence</source>
        <translation>La phrase la plus triste</translation>
    </message>
</context>
<context>
    <name>InsightTree</name>
    <message>
        <source>What was found</source>
        <translation>Ce qui a été trouvé</translation>
    </message>
</context>
<context>
    <name>InsightWords</name>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Lieux</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>Organisations</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Dates</translation>
    </message>
    <message>
        <source>Amounts</source>
        <translation>Sommes</translation>
    </message>
    <message>
        <source>Key phrases</source>
        <translation>Expressions clés</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>English</source>
        <translation>anglais</translation>
    </message>
    <message>
        <source>French</source>
        <translation>français</translation>
    </message>
    <message>
        <source>German</source>
        <translation>allemand</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>espagnol</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>italien</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>néerlandais</translation>
    </message>
    <message>
        <source>Latin</source>
        <translation>latin</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>portugais</translation>
    </message>
    <message>
        <source>Danish</source>
        <translation>danois</translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation>suédois</translation>
    </message>
    <message>
        <source>Norwegian</source>
        <translation>norvégien</translation>
    </message>
    <message>
        <source>Czech</source>
        <translation>tchèque</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>polonais</translation>
    </message>
    <message>
        <source>Hungarian</source>
        <translation>hongrois</translation>
    </message>
    <message>
        <source>Finnish</source>
        <translation>finnois</translation>
    </message>
    <message>
        <source>Too little text to tell its language</source>
        <translation>Trop peu de texte pour en dire la langue</translation>
    </message>
    <message>
        <source>{language}, as it seems</source>
        <translation>{language}, semble-t-il</translation>
    </message>
    <message>
        <source>not plain</source>
        <translation>pas clair</translation>
    </message>
    <message>
        <source>{count} letters: {languages}</source>
        <translation>{count} lettres : {languages}</translation>
    </message>
    <message>
        <source>Mood: rather glad</source>
        <translation>Humeur : plutôt gaie</translation>
    </message>
    <message>
        <source>Mood: even</source>
        <translation>Humeur : égale</translation>
    </message>
    <message>
        <source>Mood: rather sad</source>
        <translation>Humeur : plutôt triste</translation>
    </message>
    <message>
        <source>Mood: no words tell of one</source>
        <translation>Humeur : aucun mot n’en parle</translation>
    </message>
    <message>
        <source>Mood: not available in {language}, only in English</source>
        <translation>Humeur : pas disponible ({language}), en anglais seulement</translation>
    </message>
    <message>
        <source>Mood: not available; it is told of English letters only</source>
        <translation>Humeur : pas disponible ; seulement pour les lettres en anglais</translation>
    </message>
    <message>
        <source>Mood: {glad} rather glad, {even} even, {sad} rather sad</source>
        <translation>Humeur : {glad} plutôt gaies, {even} égales, {sad} plutôt tristes</translation>
    </message>
    <message>
        <source>Mood: {glad} rather glad, {even} even, {sad} rather sad; {without} not told (English only)</source>
        <translation>Humeur : {glad} plutôt gaies, {even} égales, {sad} plutôt tristes ; {without} sans avis (anglais seulement)</translation>
    </message>
</context>
<context>
    <name>InsightsPanel</name>
    <message>
        <source>Close what matters</source>
        <translation>Fermer « Ce qui compte »</translation>
    </message>
    <message>
        <source>Close what matters (Esc)</source>
        <translation>Fermer « Ce qui compte » (Échap)</translation>
    </message>
    <message>
        <source>What matters</source>
        <translation>Ce qui compte</translation>
    </message>
    <message>
        <source>Whole project</source>
        <translation>Tout le projet</translation>
    </message>
    <message>
        <source>Same as…</source>
        <translation>Le même que…</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>This page</source>
        <translation>Cette page</translation>
    </message>
    <message>
        <source>This letter</source>
        <translation>Cette lettre</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Confirmer</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Écarter</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Séparer</translation>
    </message>
    <message>
        <source>“{form}”</source>
        <translation>« {form} »</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>Say that a name means the same as another, as Hooker and Mr. Hooker may</source>
        <translation>Dire qu’un nom désigne le même qu’un autre, comme Hooker et Mr. Hooker</translation>
    </message>
    <message>
        <source>Part names that were joined, or say that a name is a person, a place or an organisation</source>
        <translation>Séparer des noms réunis, ou dire qu’un nom est une personne, un lieu ou une organisation</translation>
    </message>
</context>
<context>
    <name>JoinBar</name>
    <message>
        <source>The name that it is the same as</source>
        <translation>Le nom qui désigne le même</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Réunir</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>“{form}”</source>
        <translation>« {form} »</translation>
    </message>
    <message>
        <source>{forms} is the same as:</source>
        <translation>{forms} est le même que :</translation>
    </message>
    <message>
        <source>{forms} are the same as:</source>
        <translation>{forms} sont les mêmes que :</translation>
    </message>
</context>
<context>
    <name>JoinLines</name>
    <message>
        <source>There is no line after this one to join it with.</source>
        <translation>Il n’y a pas de ligne après celle-ci à laquelle la joindre.</translation>
    </message>
    <message>
        <source>Join lines</source>
        <translation>Joindre les lignes</translation>
    </message>
</context>
<context>
    <name>KeepBackups</name>
    <message>
        <source>Back up project</source>
        <translation>Sauvegarder le projet</translation>
    </message>
</context>
<context>
    <name>KeepHands</name>
    <message>
        <source>Rename hand</source>
        <translation>Renommer la main</translation>
    </message>
    <message>
        <source>Nothing was deleted, for the project is another one now, or the hand gone.</source>
        <translation>Rien n’a été supprimé, car un autre projet est ouvert à présent, ou l’écriture n’est plus là.</translation>
    </message>
    <message>
        <source>Delete hand</source>
        <translation>Supprimer la main</translation>
    </message>
    <message>
        <source>What was learned of “{hand}” is deleted.</source>
        <translation>Ce qui a été appris de « {hand} » est supprimé.</translation>
    </message>
    <message>
        <source>“{hand}” is deleted with what was learned of it; its lines are in the main hand now.</source>
        <translation>« {hand} » est supprimée avec ce qui en a été appris ; ses lignes sont maintenant de la main principale.</translation>
    </message>
    <message>
        <source>Delete what was learned of “{hand}”?</source>
        <translation>Supprimer ce qui a été appris de « {hand} » ?</translation>
    </message>
    <message>
        <source>Delete “{hand}”?</source>
        <translation>Supprimer « {hand} » ?</translation>
    </message>
    <message>
        <source>The lines and their texts stay.</source>
        <translation>Les lignes et leurs textes restent.</translation>
    </message>
    <message>
        <source>What was learned is deleted from the disk for good: undo does not bring it back.</source>
        <translation>Ce qui a été appris est effacé définitivement du disque : annuler ne le ramène pas.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Nothing was learned of this hand yet that could be exported.</source>
        <translation>Rien n’a encore été appris de cette main qui puisse être exporté.</translation>
    </message>
    <message>
        <source>{name} is there already: choose another name.</source>
        <translation>{name} existe déjà : choisissez un autre nom.</translation>
    </message>
    <message>
        <source>Export hand</source>
        <translation>Exporter la main</translation>
    </message>
    <message>
        <source>Install hand</source>
        <translation>Installer la main</translation>
    </message>
    <message>
        <source>The hand is written to “{path}”. No text or picture of your letters is in it.</source>
        <translation>La main est écrite dans « {path} ». Aucun texte ni aucune image de vos lettres n’y figure.</translation>
    </message>
    <message>
        <source>“{hand}” is installed. It can be read with the reader “{reader}” only: choose that one in the preferences, then “{hand}” in the panel of handwriting.</source>
        <translation>« {hand} » est installée. Elle ne peut servir qu’avec le modèle « {reader} » : choisissez celui-ci dans les préférences, puis « {hand} » dans le volet des mains.</translation>
    </message>
    <message>
        <source>“{version}” is installed in “{hand}”. It can be read with the reader “{reader}” only: choose that one in the preferences, then “{version}” in the panel of handwriting.</source>
        <translation>« {version} » est installée dans « {hand} ». Elle ne peut servir qu’avec le modèle « {reader} » : choisissez celui-ci dans les préférences, puis « {version} » dans le volet des mains.</translation>
    </message>
    <message>
        <source>“{hand}” is installed, and lines are read with it.</source>
        <translation>« {hand} » est installée, et les lignes sont lues avec elle.</translation>
    </message>
    <message>
        <source>“{version}” is installed in “{hand}”, whose lines are read with it.</source>
        <translation>« {version} » est installée dans « {hand} », dont les lignes sont lues avec elle.</translation>
    </message>
</context>
<context>
    <name>LearnHands</name>
    <message>
        <source>The lines of the project are still being counted: try again in a moment.</source>
        <translation>Les lignes du projet sont encore en train d’être comptées : réessayez dans un instant.</translation>
    </message>
    <message>
        <source>Install a reading model in the preferences first: it is what learns a hand.</source>
        <translation>Installez d’abord un modèle de lecture dans les préférences : c’est lui qui apprend une main.</translation>
    </message>
    <message>
        <source>{n} corrected lines are needed before a hand can be learned; there are {there}.</source>
        <translation>Il faut {n} lignes corrigées pour qu’une main puisse être apprise ; il y en a {there}.</translation>
    </message>
    <message>
        <source>Learning this hand is paused: it goes on when you press “Go on” in the panel of handwriting.</source>
        <translation>L’apprentissage de cette main est suspendu : il continue avec « Reprendre » dans le volet des mains.</translation>
    </message>
    <message>
        <source>This hand is being learned, which rests until pages are read.</source>
        <translation>Cette main est en cours d’apprentissage, qui attend que les pages soient lues.</translation>
    </message>
    <message>
        <source>This hand is being learned already.</source>
        <translation>Cette main est déjà en cours d’apprentissage.</translation>
    </message>
    <message>
        <source>It will be learned as soon as the project is saved.</source>
        <translation>Elle sera apprise dès que le projet sera enregistré.</translation>
    </message>
    <message>
        <source>It will be learned after “{hand}”, which is paused: let that go on, or stop it.</source>
        <translation>Elle sera apprise après « {hand} », dont l’apprentissage est suspendu : reprenez-le, ou arrêtez-le.</translation>
    </message>
    <message>
        <source>It will be learned as soon as pages are read and other hands learned.</source>
        <translation>Elle sera apprise dès que les pages seront lues et les autres mains apprises.</translation>
    </message>
    <message>
        <source>It will be learned as soon as its lines are counted.</source>
        <translation>Elle sera apprise dès que ses lignes seront comptées.</translation>
    </message>
    <message>
        <source>Learn hand</source>
        <translation>Apprendre la main</translation>
    </message>
    <message>
        <source>Page {numbers} cannot be read, so that no hand is learned from it: bring back a backup of the project's folder.</source>
        <translation>La page {numbers} est illisible, si bien qu’aucune main n’en est apprise : restaurez une sauvegarde du dossier du projet.</translation>
    </message>
    <message>
        <source>The pages {numbers} cannot be read, so that no hand is learned from them: bring back a backup of the project's folder.</source>
        <translation>Les pages {numbers} sont illisibles, si bien qu’aucune main n’en est apprise : restaurez une sauvegarde du dossier du projet.</translation>
    </message>
</context>
<context>
    <name>LetterDetails</name>
    <message>
        <source>All pages</source>
        <translation>Toutes les pages</translation>
    </message>
    <message>
        <source>They are one letter until another one is begun.</source>
        <translation>Elles forment une lettre jusqu’à ce qu’une autre soit commencée.</translation>
    </message>
    <message>
        <source>Letter {number} of {count}</source>
        <translation>Lettre {number} sur {count}</translation>
    </message>
    <message>
        <source>Page {first}</source>
        <translation>Page {first}</translation>
    </message>
    <message>
        <source>Pages {first} to {last}</source>
        <translation>Pages {first} à {last}</translation>
    </message>
    <message>
        <source>“{text}” is kept, but is no date of the calendar: write 1916, 1916-11 or 1916-11-12.</source>
        <translation>« {text} » est conservé, mais n’est pas une date du calendrier : écrivez 1916, 1916-11 ou 1916-11-12.</translation>
    </message>
    <message>
        <source>“Until” is before the date: it is the end of the time meant.</source>
        <translation>« Jusqu’au » est avant la date : c’est la fin de la période visée.</translation>
    </message>
    <message>
        <source>Letter details</source>
        <translation>Détails de la lettre</translation>
    </message>
</context>
<context>
    <name>LetterPanel</name>
    <message>
        <source>Close the letter details</source>
        <translation>Fermer les détails de la lettre</translation>
    </message>
    <message>
        <source>Close the letter details (Esc)</source>
        <translation>Fermer les détails de la lettre (Échap)</translation>
    </message>
    <message>
        <source>Letter details</source>
        <translation>Détails de la lettre</translation>
    </message>
    <message>
        <source>Take {date} (Enter)</source>
        <translation>Reprendre {date} (Entrée)</translation>
    </message>
    <message>
        <source>Year, or year-month-day: 1916-11-12. “Until” only where one day is not sure.</source>
        <translation>Année, ou année-mois-jour : 1916-11-12. « Jusqu’au » seulement si le jour n’est pas sûr.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
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
        <source>Date as written</source>
        <translation>Date telle qu’écrite</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Archive reference</source>
        <translation>Cote d’archives</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>Droits</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Jusqu’au</translation>
    </message>
</context>
<context>
    <name>LetterWords</name>
    <message>
        <source>Letter {number}</source>
        <translation>Lettre {number}</translation>
    </message>
    <message>
        <source>letter “{title}” from {sender}</source>
        <translation>lettre « {title} » de {sender}</translation>
    </message>
    <message>
        <source>letter “{title}”</source>
        <translation>lettre « {title} »</translation>
    </message>
    <message>
        <source>letter {number} from {sender}</source>
        <translation>lettre {number} de {sender}</translation>
    </message>
    <message>
        <source>letter {number}</source>
        <translation>lettre {number}</translation>
    </message>
</context>
<context>
    <name>LevelPages</name>
    <message>
        <source>Looking how the writing runs on {n} pages…</source>
        <translation>Examen de la pente de l’écriture sur {n} pages…</translation>
    </message>
    <message>
        <source>Looking how the writing runs</source>
        <translation>Examen de la pente de l’écriture</translation>
    </message>
    <message>
        <source>Level page</source>
        <translation>Redresser la page</translation>
    </message>
    <message>
        <source>Level pages</source>
        <translation>Redresser des pages</translation>
    </message>
    <message>
        <source>The writing is level already.</source>
        <translation>L’écriture est déjà horizontale.</translation>
    </message>
    <message>
        <source>Nothing tells how the writing runs: there is too little of it.</source>
        <translation>Rien ne dit la pente de l’écriture : il y en a trop peu.</translation>
    </message>
    <message>
        <source>{n} pages were levelled, by {degrees}° at the most.</source>
        <translation>{n} pages ont été redressées, de {degrees}° au plus.</translation>
    </message>
    <message>
        <source>The page was turned by {degrees}° to the left, so that its writing is level.</source>
        <translation>La page a été tournée de {degrees}° vers la gauche pour que son écriture soit horizontale.</translation>
    </message>
    <message>
        <source>The page was turned by {degrees}° to the right, so that its writing is level.</source>
        <translation>La page a été tournée de {degrees}° vers la droite pour que son écriture soit horizontale.</translation>
    </message>
</context>
<context>
    <name>LikePlacesPanel</name>
    <message>
        <source>Close the places to correct</source>
        <translation>Fermer les endroits à corriger</translation>
    </message>
    <message>
        <source>Close the places to correct (Esc)</source>
        <translation>Fermer les endroits à corriger (Échap)</translation>
    </message>
    <message>
        <source>Correct everywhere</source>
        <translation>Corriger partout</translation>
    </message>
    <message>
        <source>&amp;Correct ticked</source>
        <translation>&amp;Corriger les cochés</translation>
    </message>
    <message>
        <source>&amp;Tick all</source>
        <translation>Cocher &amp;tout</translation>
    </message>
    <message>
        <source>&amp;Go there</source>
        <translation>&amp;Y aller</translation>
    </message>
    <message>
        <source>Correct the ticked places, as one step (Enter)</source>
        <translation>Corriger en une fois les endroits cochés (Entrée)</translation>
    </message>
    <message>
        <source>Show the place on its page</source>
        <translation>Montrer l’endroit sur sa page</translation>
    </message>
    <message>
        <source>&amp;Correct ticked ({n})</source>
        <translation>&amp;Corriger les cochés ({n})</translation>
    </message>
    <message>
        <source>&amp;Tick none</source>
        <translation>Ne &amp;rien cocher</translation>
    </message>
</context>
<context>
    <name>LikeWords</name>
    <message>
        <source>One other place read “{read}” looks alike, and may be “{now}” too.</source>
        <translation>Un autre endroit lu « {read} » se ressemble et est peut-être aussi « {now} ».</translation>
    </message>
    <message>
        <source>{n} other places read “{read}” look alike, and may be “{now}” too.</source>
        <translation>{n} autres endroits lus « {read} » se ressemblent et sont peut-être aussi « {now} ».</translation>
    </message>
    <message>
        <source>{words} {key} shows them.</source>
        <translation>{words} {key} les montre.</translation>
    </message>
    <message>
        <source>“{read}” is to become “{now}” where it is ticked; the likest ink comes first.</source>
        <translation>« {read} » deviendra « {now} » là où c’est coché ; l’encre la plus semblable vient en premier.</translation>
    </message>
    <message>
        <source>{words} Only the pages nearest to this one were looked at.</source>
        <translation>{words} Seules les pages les plus proches de celle-ci ont été parcourues.</translation>
    </message>
    <message>
        <source>Looking where else “{read}” was read …</source>
        <translation>Recherche des autres endroits lus « {read} » …</translation>
    </message>
    <message>
        <source>No other doubtful place was read “{read}” from ink like this.</source>
        <translation>Aucun autre endroit douteux n’a été lu « {read} » sur une encre semblable.</translation>
    </message>
</context>
<context>
    <name>LineGutter</name>
    <message>
        <source>Line numbers</source>
        <translation>Numéros de ligne</translation>
    </message>
    <message>
        <source>Drag the number to move the line in the reading order</source>
        <translation>Glisser le numéro pour déplacer la ligne dans l’ordre de lecture</translation>
    </message>
    <message>
        <source>{hand}; {words}</source>
        <translation>{hand} ; {words}</translation>
    </message>
    <message>
        <source>Click the ring when the line is right (Ctrl+Enter)</source>
        <translation>Cliquer l’anneau quand la ligne est juste (Ctrl+Entrée)</translation>
    </message>
    <message>
        <source>Read otherwise than before; click when the line is right (Ctrl+Enter)</source>
        <translation>Lue autrement qu’avant ; cliquer quand la ligne est juste (Ctrl+Entrée)</translation>
    </message>
    <message>
        <source>Corrected by a person</source>
        <translation>Corrigée par une personne</translation>
    </message>
    <message>
        <source>Checked: the line is right</source>
        <translation>Vérifiée : la ligne est juste</translation>
    </message>
</context>
<context>
    <name>LineHistory</name>
    <message>
        <source>History of line {number}</source>
        <translation>Historique de la ligne {number}</translation>
    </message>
    <message>
        <source>Underlined words were new in a text; those struck through had stood in the one before it.</source>
        <translation>Les mots soulignés étaient nouveaux dans un texte ; ceux qui sont barrés figuraient dans le précédent.</translation>
    </message>
    <message>
        <source>What the line said, the newest first</source>
        <translation>Ce que disait la ligne, le plus récent d’abord</translation>
    </message>
    <message>
        <source>&amp;Put this text back</source>
        <translation>&amp;Reprendre ce texte</translation>
    </message>
</context>
<context>
    <name>LineMoments</name>
    <message>
        <source>no text</source>
        <translation>pas de texte</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nouveau</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>disparu</translation>
    </message>
    <message>
        <source>Before that</source>
        <translation>Avant cela</translation>
    </message>
    <message>
        <source>As it is now; nobody has changed it in this project</source>
        <translation>Comme c’est maintenant ; personne ne l’a modifié dans ce projet</translation>
    </message>
    <message>
        <source>Another reading, {who}</source>
        <translation>Une autre lecture, {who}</translation>
    </message>
    <message>
        <source>{head}, {percent} % sure</source>
        <translation>{head}, sûr à {percent} %</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>annulé</translation>
    </message>
    <message>
        <source>before the line was cut or joined</source>
        <translation>avant que la ligne soit coupée ou jointe</translation>
    </message>
    <message>
        <source>as it is now</source>
        <translation>comme c’est maintenant</translation>
    </message>
    <message>
        <source>you</source>
        <translation>vous</translation>
    </message>
    <message>
        <source>read by the model {name}, which had learned the hand</source>
        <translation>lu par le modèle {name}, qui avait appris la main</translation>
    </message>
    <message>
        <source>read by the model {name}</source>
        <translation>lu par le modèle {name}</translation>
    </message>
    <message>
        <source>read by a model</source>
        <translation>lu par un modèle</translation>
    </message>
    <message>
        <source>from the file {name}</source>
        <translation>du fichier {name}</translation>
    </message>
    <message>
        <source>from a file</source>
        <translation>d’un fichier</translation>
    </message>
    <message>
        <source>Today {time}</source>
        <translation>Aujourd’hui {time}</translation>
    </message>
    <message>
        <source>Yesterday {time}</source>
        <translation>Hier {time}</translation>
    </message>
</context>
<context>
    <name>LineTyping</name>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Couper</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>C&amp;opier</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>Co&amp;ller</translation>
    </message>
    <message>
        <source>Select &amp;line</source>
        <translation>Sélectionner la li&amp;gne</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>&amp;Tout sélectionner</translation>
    </message>
</context>
<context>
    <name>LineView</name>
    <message>
        <source>Scan of the page</source>
        <translation>Numérisation de la page</translation>
    </message>
    <message>
        <source>Drop scans or PDF files here</source>
        <translation>Déposer ici des numérisations ou des PDF</translation>
    </message>
    <message>
        <source>No page is shown. Drop scans or PDF files here.</source>
        <translation>Aucune page n’est affichée. Déposez ici des numérisations ou des PDF.</translation>
    </message>
    <message>
        <source>One line. Tab goes from line to line, Enter to the text of a line.</source>
        <translation>Une ligne. Tab va de ligne en ligne, Entrée au texte d’une ligne.</translation>
    </message>
    <message>
        <source>{n} lines. Tab goes from line to line, Enter to the text of a line.</source>
        <translation>{n} lignes. Tab va de ligne en ligne, Entrée au texte d’une ligne.</translation>
    </message>
    <message>
        <source>Opening {name}…</source>
        <translation>Ouverture de {name}…</translation>
    </message>
    <message>
        <source>{n} lines selected</source>
        <translation>{n} lignes sélectionnées</translation>
    </message>
    <message>
        <source>Line {number} of {total}: {text}</source>
        <translation>Ligne {number} sur {total} : {text}</translation>
    </message>
    <message>
        <source>, checked</source>
        <translation>, vérifiée</translation>
    </message>
</context>
<context>
    <name>LookAtHands</name>
    <message>
        <source>Counting the lines of each hand</source>
        <translation>Comptage des lignes de chaque main</translation>
    </message>
</context>
<context>
    <name>LookAtHealth</name>
    <message>
        <source>Parts of the program</source>
        <translation>Éléments du programme</translation>
    </message>
    <message>
        <source>It could not be opened. The folder is {folder}</source>
        <translation>Impossible de l’ouvrir. Le dossier est {folder}</translation>
    </message>
</context>
<context>
    <name>LookBar</name>
    <message>
        <source>Brightness and contrast</source>
        <translation>Luminosité et contraste</translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation>Luminosité</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Contraste</translation>
    </message>
    <message>
        <source>C&amp;lean background</source>
        <translation>&amp;Nettoyer le fond</translation>
    </message>
    <message>
        <source>Make the paper white and even, to be looked at and printed. Reading looks at the scan itself.</source>
        <translation>Rendre le papier blanc et uni, pour le regarder et l’imprimer. La lecture se fait sur la numérisation elle-même.</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>&amp;Réinitialiser</translation>
    </message>
    <message>
        <source>Show the scan as it is</source>
        <translation>Montrer la numérisation telle quelle</translation>
    </message>
    <message>
        <source>Close the bar</source>
        <translation>Fermer la barre</translation>
    </message>
    <message>
        <source>Close the bar (Esc)</source>
        <translation>Fermer la barre (Échap)</translation>
    </message>
    <message>
        <source>&amp;Brightness</source>
        <translation>&amp;Luminosité</translation>
    </message>
    <message>
        <source>C&amp;ontrast</source>
        <translation>&amp;Contraste</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Scan</source>
        <translation>Numérisation</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
</context>
<context>
    <name>ManageModels</name>
    <message>
        <source>“{model}” is used from the next page on.</source>
        <translation>« {model} » est utilisé à partir de la page suivante.</translation>
    </message>
    <message>
        <source>Check model</source>
        <translation>Vérifier le modèle</translation>
    </message>
    <message>
        <source>The model in {folder} is being checked…</source>
        <translation>Vérification du modèle dans {folder}…</translation>
    </message>
    <message>
        <source>“{model}” was removed.</source>
        <translation>« {model} » a été retiré.</translation>
    </message>
    <message>
        <source>The model is back.</source>
        <translation>Le modèle est de retour.</translation>
    </message>
    <message>
        <source>“{model}” is installed.</source>
        <translation>« {model} » est installé.</translation>
    </message>
    <message>
        <source>The check was stopped; nothing was installed.</source>
        <translation>La vérification a été arrêtée ; rien n’a été installé.</translation>
    </message>
    <message>
        <source>The model could not be checked: the program made a mistake. Nothing was installed.</source>
        <translation>Le modèle n’a pas pu être vérifié : le programme a commis une erreur. Rien n’a été installé.</translation>
    </message>
</context>
<context>
    <name>ManagePackages</name>
    <message>
        <source>A language package is being installed already.</source>
        <translation>Un paquet de langues est déjà en cours d’installation.</translation>
    </message>
    <message>
        <source>Install language package</source>
        <translation>Installer un paquet de langues</translation>
    </message>
    <message>
        <source>{name} is being checked…</source>
        <translation>Vérification de {name}…</translation>
    </message>
    <message>
        <source>Remove language package</source>
        <translation>Supprimer un paquet de langues</translation>
    </message>
    <message>
        <source>Installed: {source} to {target}, version {version}.</source>
        <translation>Installé : {source} vers {target}, version {version}.</translation>
    </message>
    <message>
        <source>The installation was stopped; nothing was installed.</source>
        <translation>L’installation a été arrêtée ; rien n’a été installé.</translation>
    </message>
    <message>
        <source>{name} was removed. It can be installed again from its file.</source>
        <translation>{name} a été supprimé. On peut le réinstaller depuis son fichier.</translation>
    </message>
    <message>
        <source>Language packages</source>
        <translation>Paquets de langues</translation>
    </message>
</context>
<context>
    <name>MarkWords</name>
    <message>
        <source>Mark as unclear</source>
        <translation>Marquer comme incertain</translation>
    </message>
    <message>
        <source>Mark as struck out</source>
        <translation>Marquer comme biffé</translation>
    </message>
    <message>
        <source>Mark as inserted</source>
        <translation>Marquer comme ajouté</translation>
    </message>
    <message>
        <source>Mark as abbreviation</source>
        <translation>Marquer comme abréviation</translation>
    </message>
    <message>
        <source>“{words}” is short for (Enter ends)</source>
        <translation>« {words} » est mis pour (Entrée termine)</translation>
    </message>
    <message>
        <source>Mark a gap</source>
        <translation>Marquer une lacune</translation>
    </message>
    <message>
        <source>What is missing here, and why: “3 words, torn” (Enter ends)</source>
        <translation>Ce qui manque ici, et pourquoi : « 3 mots, déchiré » (Entrée termine)</translation>
    </message>
    <message>
        <source>Remove marks</source>
        <translation>Retirer les marques</translation>
    </message>
    <message>
        <source>Delete gap</source>
        <translation>Supprimer la lacune</translation>
    </message>
    <message>
        <source>There is no mark here.</source>
        <translation>Il n’y a pas de marque ici.</translation>
    </message>
    <message>
        <source>Put the caret into the word to be marked, or select some words.</source>
        <translation>Placez le curseur dans le mot à marquer, ou sélectionnez quelques mots.</translation>
    </message>
    <message>
        <source>unclear: “{words}”</source>
        <translation>incertain : « {words} »</translation>
    </message>
    <message>
        <source>struck out: “{words}”</source>
        <translation>biffé : « {words} »</translation>
    </message>
    <message>
        <source>inserted: “{words}”</source>
        <translation>ajouté : « {words} »</translation>
    </message>
    <message>
        <source>“{words}” is short for “{value}”</source>
        <translation>« {words} » est mis pour « {value} »</translation>
    </message>
    <message>
        <source>abbreviated: “{words}”</source>
        <translation>abrégé : « {words} »</translation>
    </message>
    <message>
        <source>illegible: “{words}”</source>
        <translation>illisible : « {words} »</translation>
    </message>
    <message>
        <source>gap at the beginning</source>
        <translation>lacune au début</translation>
    </message>
    <message>
        <source>gap after “{word}”</source>
        <translation>lacune après « {word} »</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Pages</source>
        <translation>&amp;Pages</translation>
    </message>
    <message>
        <source>&amp;Lines</source>
        <translation>&amp;Lignes</translation>
    </message>
    <message>
        <source>&amp;Read</source>
        <translation>Lect&amp;ure</translation>
    </message>
    <message>
        <source>&amp;Speak</source>
        <translation>Éc&amp;oute</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;ide</translation>
    </message>
    <message>
        <source>Ad&amp;just</source>
        <translation>&amp;Ajuster</translation>
    </message>
    <message>
        <source>Mar&amp;ks and notes</source>
        <translation>&amp;Marques et notes</translation>
    </message>
    <message>
        <source>S&amp;pelling</source>
        <translation>Véri&amp;fication orthographique</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>T&amp;hème</translation>
    </message>
    <message>
        <source>&amp;Letters</source>
        <translation>&amp;Lettres</translation>
    </message>
    <message>
        <source>Hand&amp;writing</source>
        <translation>&amp;Main</translation>
    </message>
    <message>
        <source>&amp;Translation</source>
        <translation>Tra&amp;duction</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Projets récents</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Outils</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>The system refused something: {reason}.</source>
        <translation>Le système a refusé quelque chose : {reason}.</translation>
    </message>
</context>
<context>
    <name>Misreadings</name>
    <message>
        <source>Pages looked through: {done} of {all}; words probably misread: {n}</source>
        <translation>Pages parcourues : {done} sur {all} ; mots probablement mal lus : {n}</translation>
    </message>
    <message>
        <source>There are word lists for English and French only.</source>
        <translation>Il n’y a de listes de mots que pour l’anglais et le français.</translation>
    </message>
    <message>
        <source>No word was found that is probably misread.</source>
        <translation>Aucun mot probablement mal lu n’a été trouvé.</translation>
    </message>
    <message>
        <source>Each ticked word becomes what stands behind its arrow; look at the ink before you correct.</source>
        <translation>Chaque mot coché devient ce qui suit sa flèche ; regardez l’encre avant de corriger.</translation>
    </message>
</context>
<context>
    <name>MisreadingsPanel</name>
    <message>
        <source>Correct likely misreadings</source>
        <translation>Corriger les erreurs de lecture probables</translation>
    </message>
    <message>
        <source>Where misreadings are looked for</source>
        <translation>Où les erreurs de lecture sont cherchées</translation>
    </message>
    <message>
        <source>This page</source>
        <translation>Cette page</translation>
    </message>
    <message>
        <source>This letter</source>
        <translation>Cette lettre</translation>
    </message>
    <message>
        <source>The whole project</source>
        <translation>Tout le projet</translation>
    </message>
    <message>
        <source>&amp;Look through:</source>
        <translation>&amp;Parcourir :</translation>
    </message>
</context>
<context>
    <name>ModelWords</name>
    <message>
        <source>Reads lines</source>
        <translation>Lit les lignes</translation>
    </message>
    <message>
        <source>Finds lines</source>
        <translation>Trouve les lignes</translation>
    </message>
    <message>
        <source>Knows a language</source>
        <translation>Connaît une langue</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Ce qu’il fait</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Langues</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>Où il se trouve</translation>
    </message>
    <message>
        <source>How it measured</source>
        <translation>Ses résultats mesurés</translation>
    </message>
    <message>
        <source>What it was trained on</source>
        <translation>Ce sur quoi il a été entraîné</translation>
    </message>
    <message>
        <source>No measurements came with this model.</source>
        <translation>Ce modèle est venu sans mesures.</translation>
    </message>
    <message>
        <source> (95 of 100 times between {least} and {most})</source>
        <translation> (95 fois sur 100 entre {least} et {most})</translation>
    </message>
    <message>
        <source>{n} % of the letters wrong</source>
        <translation>{n} % des lettres fausses</translation>
    </message>
    <message>
        <source>{n} % of the words wrong</source>
        <translation>{n} % des mots faux</translation>
    </message>
    <message>
        <source>{n} % of the lines found</source>
        <translation>{n} % des lignes trouvées</translation>
    </message>
    <message>
        <source>{n} % of what was found is a line</source>
        <translation>{n} % de ce qui a été trouvé est une ligne</translation>
    </message>
    <message>
        <source>measured on {n} lines that it was not trained on</source>
        <translation>mesuré sur {n} lignes qui n’ont pas servi à l’entraîner</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>Collection</translation>
    </message>
    <message>
        <source>% of letters wrong</source>
        <translation>% des lettres fausses</translation>
    </message>
    <message>
        <source>% of lines found</source>
        <translation>% des lignes trouvées</translation>
    </message>
    <message>
        <source>The card does not say.</source>
        <translation>La fiche ne le dit pas.</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Licence and source</source>
        <translation>Licence et source</translation>
    </message>
    <message>
        <source>Lines marked by hand, with the language and a closer look</source>
        <translation>Lignes marquées à la main, avec la langue et un regard plus attentif</translation>
    </message>
    <message>
        <source>Lines marked by hand, with the language</source>
        <translation>Lignes marquées à la main, avec la langue</translation>
    </message>
    <message>
        <source>Lines marked by hand, by the ink alone</source>
        <translation>Lignes marquées à la main, d’après l’encre seule</translation>
    </message>
    <message>
        <source>Whole pages</source>
        <translation>Pages entières</translation>
    </message>
    <message>
        <source>Finding lines</source>
        <translation>Détection des lignes</translation>
    </message>
    <message>
        <source>Czech</source>
        <translation>tchèque</translation>
    </message>
    <message>
        <source>Danish</source>
        <translation>danois</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Allemand</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Anglais</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>espagnol</translation>
    </message>
    <message>
        <source>Finnish</source>
        <translation>finnois</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Français</translation>
    </message>
    <message>
        <source>Hungarian</source>
        <translation>hongrois</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>italien</translation>
    </message>
    <message>
        <source>Latin</source>
        <translation>Latin</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>néerlandais</translation>
    </message>
    <message>
        <source>Norwegian</source>
        <translation>norvégien</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>polonais</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>portugais</translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation>suédois</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Ce qu’il fait</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Usage</translation>
    </message>
    <message>
        <source>What is known of the model</source>
        <translation>Ce que l’on sait du modèle</translation>
    </message>
    <message>
        <source>&amp;Use this one</source>
        <translation>&amp;Utiliser celui-ci</translation>
    </message>
    <message>
        <source>Remo&amp;ve</source>
        <translation>&amp;Retirer</translation>
    </message>
    <message>
        <source>&amp;Install from file…</source>
        <translation>Installer depuis un &amp;fichier…</translation>
    </message>
    <message>
        <source>Install from &amp;folder…</source>
        <translation>Installer depuis un &amp;dossier…</translation>
    </message>
    <message>
        <source>Put it &amp;back</source>
        <translation>Re&amp;mettre</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Utilisé</translation>
    </message>
    <message>
        <source>No model is chosen.</source>
        <translation>Aucun modèle n’est choisi.</translation>
    </message>
    <message>
        <source>Every language is used for the pages that are written in it.</source>
        <translation>Chaque langue sert aux pages qui sont écrites dans cette langue.</translation>
    </message>
    <message>
        <source>This model is in use already.</source>
        <translation>Ce modèle est déjà utilisé.</translation>
    </message>
    <message>
        <source>This model came with the program and stays with it.</source>
        <translation>Ce modèle est fourni avec le programme et y reste.</translation>
    </message>
</context>
<context>
    <name>OfferHand</name>
    <message>
        <source>Read with what was learned</source>
        <translation>Lire avec ce qui a été appris</translation>
    </message>
    <message>
        <source>Go back to the reading before</source>
        <translation>Revenir à la lecture d’avant</translation>
    </message>
    <message>
        <source>{proof} It is read so from now on.</source>
        <translation>{proof} Elle est lue ainsi désormais.</translation>
    </message>
</context>
<context>
    <name>OpenPages</name>
    <message>
        <source>Add again</source>
        <translation>Ajouter à nouveau</translation>
    </message>
    <message>
        <source>{name} is being unpacked: open the other files when it is here.</source>
        <translation>{name} est en cours de déballage : ouvrez les autres fichiers quand il sera là.</translation>
    </message>
    <message>
        <source>One project is open at a time: {name}.</source>
        <translation>Un seul projet est ouvert à la fois : {name}.</translation>
    </message>
    <message>
        <source>{path} cannot be opened ({why}): check its name, and whether you may read it.</source>
        <translation>{path} ne peut pas être ouvert ({why}) : vérifiez son nom, et que vous avez le droit de le lire.</translation>
    </message>
    <message>
        <source>There are no scans in the folder {name}: choose one with images or PDF files in it.</source>
        <translation>Il n’y a pas de numérisations dans le dossier {name} : choisissez-en un qui contient des images ou des PDF.</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Ouverture</translation>
    </message>
    <message>
        <source>Add page</source>
        <translation>Ajouter une page</translation>
    </message>
    <message>
        <source>Add pages</source>
        <translation>Ajouter des pages</translation>
    </message>
    <message>
        <source>{n} pages were opened.</source>
        <translation>{n} pages ont été ouvertes.</translation>
    </message>
    <message>
        <source>{n} of these pages are in the project already.</source>
        <translation>{n} de ces pages sont déjà dans le projet.</translation>
    </message>
    <message>
        <source>{name} is in the project already, as page {n}.</source>
        <translation>{name} est déjà dans le projet, à la page {n}.</translation>
    </message>
    <message>
        <source>Of {n} transcripts something is to be said:</source>
        <translation>Il y a quelque chose à dire de {n} transcriptions :</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>et {n} de plus</translation>
    </message>
    <message>
        <source>{n} files could not be opened:</source>
        <translation>{n} fichiers n’ont pas pu être ouverts :</translation>
    </message>
</context>
<context>
    <name>OpenProject</name>
    <message>
        <source>{name} is being opened: wait until it is here.</source>
        <translation>{name} est en cours d’ouverture : attendez qu’il soit là.</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>Ouvrir le projet</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Brouillon</translation>
    </message>
    <message>
        <source>Draft: {scan}</source>
        <translation>Brouillon : {scan}</translation>
    </message>
    <message>
        <source>not named yet, last worked on {when}</source>
        <translation>pas encore nommé, dernier travail le {when}</translation>
    </message>
</context>
<context>
    <name>OrderLines</name>
    <message>
        <source>The line is number {number} of {count} now.</source>
        <translation>La ligne est maintenant le numéro {number} sur {count}.</translation>
    </message>
    <message>
        <source>Reading order</source>
        <translation>Ordre de lecture</translation>
    </message>
</context>
<context>
    <name>OrderPages</name>
    <message>
        <source>The page is number {number} of {count} now.</source>
        <translation>La page est maintenant le numéro {number} sur {count}.</translation>
    </message>
    <message>
        <source>Order of pages</source>
        <translation>Ordre des pages</translation>
    </message>
    <message>
        <source>A letter has no pages left and is gone, with its details; Undo brings it back.</source>
        <translation>Une lettre n’a plus de pages et disparaît avec ses détails ; « Annuler » la ramène.</translation>
    </message>
</context>
<context>
    <name>OrderingView</name>
    <message>
        <source>Without a number yet. {line}</source>
        <translation>Encore sans numéro. {line}</translation>
    </message>
    <message>
        <source>New number {number}. {line}</source>
        <translation>Nouveau numéro {number}. {line}</translation>
    </message>
</context>
<context>
    <name>OwnWords</name>
    <message>
        <source>Put the caret into a word first.</source>
        <translation>Placez d’abord le curseur dans un mot.</translation>
    </message>
    <message>
        <source>“{word}” is a word of the project now.</source>
        <translation>« {word} » est maintenant un mot du projet.</translation>
    </message>
    <message>
        <source>Word of the project</source>
        <translation>Mot du projet</translation>
    </message>
    <message>
        <source>Remove word of the project</source>
        <translation>Retirer un mot du projet</translation>
    </message>
</context>
<context>
    <name>OwnWordsList</name>
    <message>
        <source>Words of the project</source>
        <translation>Mots du projet</translation>
    </message>
    <message>
        <source>A word that is right in this project</source>
        <translation>Un mot qui est juste dans ce projet</translation>
    </message>
    <message>
        <source>A name, or an old spelling</source>
        <translation>Un nom, ou une graphie ancienne</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Ajouter</translation>
    </message>
    <message>
        <source>Words that are right in this project</source>
        <translation>Mots qui sont justes dans ce projet</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Retirer</translation>
    </message>
    <message>
        <source>Confirmed names are right as well: {names}</source>
        <translation>Les noms confirmés sont justes aussi : {names}</translation>
    </message>
    <message>
        <source>These words are never underlined, and are proposed where something like them was misread.</source>
        <translation>Ces mots ne sont jamais soulignés et sont proposés là où quelque chose de semblable a été mal lu.</translation>
    </message>
</context>
<context>
    <name>PackProject</name>
    <message>
        <source>The project is being packed already: wait until that is done, or stop it.</source>
        <translation>Le projet est déjà en cours d’emballage : attendez la fin, ou arrêtez-le.</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Lettres</translation>
    </message>
    <message>
        <source>{name} is there already: choose another name.</source>
        <translation>{name} existe déjà : choisissez un autre nom.</translation>
    </message>
    <message>
        <source>Pack project</source>
        <translation>Emballer le projet</translation>
    </message>
    <message>
        <source>The project was not packed, for that was stopped.</source>
        <translation>Le projet n’a pas été emballé, car cela a été arrêté.</translation>
    </message>
    <message>
        <source>The project is packed in {path}</source>
        <translation>Le projet est emballé dans {path}</translation>
    </message>
</context>
<context>
    <name>PackagesPage</name>
    <message>
        <source>Language packages</source>
        <translation>Paquets de langues</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Vers</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>A language package is a file whose name ends in .argosmodel, for one language into another. The list of the Argos Translate project's packages is at {where}: get the file there with your browser, then install it here. The program itself fetches nothing, and no text leaves this computer. Two packages lead over a third language, such as German to English and English to French.</source>
        <translation>Un paquet de langues est un fichier dont le nom finit par .argosmodel, pour traduire d’une langue vers une autre. La liste des paquets du projet Argos Translate se trouve à {where} : prenez-y le fichier avec votre navigateur, puis installez-le ici. Le programme lui-même ne va rien chercher, et aucun texte ne quitte cet ordinateur. Deux paquets mènent par une troisième langue, comme de l’allemand à l’anglais et de l’anglais au français.</translation>
    </message>
    <message>
        <source>Remo&amp;ve</source>
        <translation>&amp;Supprimer</translation>
    </message>
    <message>
        <source>&amp;Install from file…</source>
        <translation>&amp;Installer depuis un fichier…</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Arrêter</translation>
    </message>
    <message>
        <source>Progress of the installation</source>
        <translation>Progression de l’installation</translation>
    </message>
    <message>
        <source>broken: it is not used</source>
        <translation>défectueux : il n’est pas utilisé</translation>
    </message>
    <message>
        <source>No language package is chosen.</source>
        <translation>Aucun paquet de langues n’est choisi.</translation>
    </message>
    <message>
        <source>No language package is installed.</source>
        <translation>Aucun paquet de langues n’est installé.</translation>
    </message>
</context>
<context>
    <name>PageList</name>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Corrected {done} of {total}</source>
        <translation>{done} sur {total} corrigées</translation>
    </message>
</context>
<context>
    <name>PageModel</name>
    <message>
        <source>Page {number} of {count}</source>
        <translation>Page {number} sur {count}</translation>
    </message>
    <message>
        <source>1 line</source>
        <translation>1 ligne</translation>
    </message>
    <message>
        <source>{n} lines</source>
        <translation>{n} lignes</translation>
    </message>
</context>
<context>
    <name>PagePictures</name>
    <message>
        <source>The project was closed: open it again to print it.</source>
        <translation>Le projet a été fermé : rouvrez-le pour l’imprimer.</translation>
    </message>
    <message>
        <source>Decoding a scan to print</source>
        <translation>Décodage d’une numérisation à imprimer</translation>
    </message>
</context>
<context>
    <name>PasteImage</name>
    <message>
        <source>There is no picture to paste: copy an image or scan files first.</source>
        <translation>Il n’y a pas d’image à coller : copiez d’abord une image ou des fichiers numérisés.</translation>
    </message>
</context>
<context>
    <name>PointView</name>
    <message>
        <source>Point {number} of the baseline. {line}</source>
        <translation>Point {number} de la ligne de base. {line}</translation>
    </message>
    <message>
        <source>Point {number} of the outline. {line}</source>
        <translation>Point {number} du contour. {line}</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Préférences</translation>
    </message>
    <message>
        <source>Pages of the preferences</source>
        <translation>Pages des préférences</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Raccourcis</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>Traduction</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>État</translation>
    </message>
</context>
<context>
    <name>PreviewExport</name>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>The preview could not be made; the log says why.</source>
        <translation>L’aperçu n’a pas pu être fait ; le journal dit pourquoi.</translation>
    </message>
</context>
<context>
    <name>PreviewView</name>
    <message>
        <source>Preview of the first page</source>
        <translation>Aperçu de la première page</translation>
    </message>
    <message>
        <source>This is only what the file says; how it looks is seen in the program that opens it.</source>
        <translation>Ceci n’est que le texte du fichier ; le programme qui l’ouvre montre son aspect.</translation>
    </message>
    <message>
        <source>A browser shows the page more finely than this preview.</source>
        <translation>Un navigateur montre la page plus finement que cet aperçu.</translation>
    </message>
    <message>
        <source>The file goes on; this is its beginning.</source>
        <translation>Le fichier continue ; en voici le début.</translation>
    </message>
</context>
<context>
    <name>PrintRun</name>
    <message>
        <source>The project was closed, and so it was not printed.</source>
        <translation>Le projet a été fermé et n’a donc pas été imprimé.</translation>
    </message>
    <message>
        <source>There are no pages to print any more.</source>
        <translation>Il n’y a plus de pages à imprimer.</translation>
    </message>
    <message>
        <source>Nothing more could be printed: look at the printer, or choose another one.</source>
        <translation>L’impression n’a pas pu continuer : regardez l’imprimante, ou choisissez-en une autre.</translation>
    </message>
    <message>
        <source>The scan cannot be shown.</source>
        <translation>La numérisation ne peut pas être affichée.</translation>
    </message>
</context>
<context>
    <name>PrintTranscript</name>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>{path} is there already: choose another name.</source>
        <translation>{path} existe déjà : choisissez un autre nom.</translation>
    </message>
    <message>
        <source>Printing was stopped.</source>
        <translation>L’impression a été arrêtée.</translation>
    </message>
    <message>
        <source>{sheets} sheets were printed to {to}.</source>
        <translation>{sheets} feuilles ont été imprimées vers {to}.</translation>
    </message>
    <message>
        <source>Printed to {to}.</source>
        <translation>Imprimé vers {to}.</translation>
    </message>
    <message>
        <source>Scans that could not be shown: {n}.</source>
        <translation>Numérisations qui n’ont pas pu être affichées : {n}.</translation>
    </message>
</context>
<context>
    <name>PrintWindow</name>
    <message>
        <source>Print</source>
        <translation>Imprimer</translation>
    </message>
    <message>
        <source>&amp;Transcript</source>
        <translation>&amp;Transcription</translation>
    </message>
    <message>
        <source>&amp;Scan beside its text</source>
        <translation>&amp;Numérisation à côté du texte</translation>
    </message>
    <message>
        <source>&amp;Line numbers</source>
        <translation>Numéros de &amp;ligne</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Imprimer…</translation>
    </message>
    <message>
        <source>Save as P&amp;DF…</source>
        <translation>Enregistrer en P&amp;DF…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Sheet {sheet} of {sheets}</source>
        <translation>Feuille {sheet} sur {sheets}</translation>
    </message>
    <message>
        <source>Sheet {sheet} of {sheets} or more</source>
        <translation>Feuille {sheet} sur {sheets} ou plus</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>to</source>
        <translation>à</translation>
    </message>
    <message>
        <source>First page to print</source>
        <translation>Première page à imprimer</translation>
    </message>
    <message>
        <source>Last page to print</source>
        <translation>Dernière page à imprimer</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> pt</translation>
    </message>
    <message>
        <source>Beside a scan the text is made smaller where it would not fit</source>
        <translation>À côté d’une numérisation, le texte est réduit là où il ne tiendrait pas</translation>
    </message>
    <message>
        <source>T&amp;itle:</source>
        <translation>Tit&amp;re :</translation>
    </message>
    <message>
        <source>Pa&amp;ges:</source>
        <translation>Pa&amp;ges :</translation>
    </message>
    <message>
        <source>Te&amp;xt size:</source>
        <translation>Taille du te&amp;xte :</translation>
    </message>
    <message>
        <source>P&amp;aper:</source>
        <translation>Pap&amp;ier :</translation>
    </message>
    <message>
        <source>Pages printed</source>
        <translation>Pages imprimées</translation>
    </message>
    <message>
        <source>Sheet before</source>
        <translation>Feuille précédente</translation>
    </message>
    <message>
        <source>Next sheet</source>
        <translation>Feuille suivante</translation>
    </message>
    <message>
        <source>Sheet before (Page up)</source>
        <translation>Feuille précédente (Page préc)</translation>
    </message>
    <message>
        <source>Next sheet (Page down)</source>
        <translation>Feuille suivante (Page suiv)</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Page {number} ({name})</source>
        <translation>Page {number} ({name})</translation>
    </message>
    <message>
        <source>There is no text on this page.</source>
        <translation>Il n’y a pas de texte sur cette page.</translation>
    </message>
    <message>
        <source>{path} cannot be written ({why}): choose another place, or make room there.</source>
        <translation>{path} ne peut pas être écrit ({why}) : choisissez un autre endroit, ou libérez-y de la place.</translation>
    </message>
</context>
<context>
    <name>ReadAloud</name>
    <message>
        <source>Reading aloud</source>
        <translation>Lecture à voix haute</translation>
    </message>
    <message>
        <source>There is no text to read aloud here: read the page first, or choose another.</source>
        <translation>Il n’y a pas de texte à lire à voix haute ici : lisez d’abord la page, ou choisissez-en une autre.</translation>
    </message>
</context>
<context>
    <name>ReadHandAgain</name>
    <message>
        <source>Lines read again: {n}. Of these, say something else now: {changed}.</source>
        <translation>Lignes relues : {n}. Parmi elles, disent autre chose à présent : {changed}.</translation>
    </message>
</context>
<context>
    <name>ReadPages</name>
    <message>
        <source>Read all pages</source>
        <translation>Lire toutes les pages</translation>
    </message>
    <message>
        <source>Read pages</source>
        <translation>Lire des pages</translation>
    </message>
    <message>
        <source>Pages taken out of the queue: {n}.</source>
        <translation>Pages retirées de la file d’attente : {n}.</translation>
    </message>
    <message>
        <source>None of the selected pages waits to be read.</source>
        <translation>Aucune des pages sélectionnées n’attend d’être lue.</translation>
    </message>
    <message>
        <source>Pages that wait to be read: {n}.</source>
        <translation>Pages qui attendent d’être lues : {n}.</translation>
    </message>
    <message>
        <source>Reading is done. Pages: {pages}, lines: {lines}.</source>
        <translation>La lecture est terminée. Pages : {pages}, lignes : {lines}.</translation>
    </message>
    <message>
        <source>Pages not read, for their scans cannot be opened: {n}.</source>
        <translation>Pages non lues, car leurs numérisations ne peuvent pas être ouvertes : {n}.</translation>
    </message>
</context>
<context>
    <name>ReadingPage</name>
    <message>
        <source>What computes</source>
        <translation>Ce qui calcule</translation>
    </message>
    <message>
        <source>&amp;The graphics card where there is one, else the processor</source>
        <translation>La carte &amp;graphique s’il y en a une, sinon le processeur</translation>
    </message>
    <message>
        <source>The &amp;processor</source>
        <translation>Le &amp;processeur</translation>
    </message>
    <message>
        <source>The &amp;graphics card; without one, the processor</source>
        <translation>La &amp;carte graphique ; à défaut, le processeur</translation>
    </message>
    <message>
        <source>Language of the pages</source>
        <translation>Langue des pages</translation>
    </message>
    <message>
        <source>&amp;Automatic: each page tells by its words</source>
        <translation>&amp;Automatique : chaque page le dit par ses mots</translation>
    </message>
    <message>
        <source>&amp;English</source>
        <translation>A&amp;nglais</translation>
    </message>
    <message>
        <source>&amp;French</source>
        <translation>&amp;Français</translation>
    </message>
    <message>
        <source>Read pages when they are &amp;opened</source>
        <translation>Lire les pages à leur &amp;ouverture</translation>
    </message>
    <message>
        <source>&amp;Learn hands while I correct</source>
        <translation>A&amp;pprendre les mains pendant que je corrige</translation>
    </message>
    <message>
        <source>In the background, from the lines that you corrected or checked</source>
        <translation>En arrière-plan, à partir des lignes que vous avez corrigées ou vérifiées</translation>
    </message>
    <message>
        <source>Take a better reading of a hand &amp;without asking</source>
        <translation>Adopter une &amp;meilleure lecture d’une main sans demander</translation>
    </message>
    <message>
        <source>One can always go back to how a hand was read before</source>
        <translation>On peut toujours revenir à la lecture précédente d’une main</translation>
    </message>
    <message>
        <source>These choices count from the next page that is read. A page that came with a language of its own, as from a PAGE file, is read in that one.</source>
        <translation>Ces choix comptent à partir de la prochaine page lue. Une page venue avec sa propre langue, par exemple d’un fichier PAGE, est lue dans celle-ci.</translation>
    </message>
</context>
<context>
    <name>ReadingProgress</name>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} sur {total}</translation>
    </message>
</context>
<context>
    <name>Recover</name>
    <message>
        <source>Look…</source>
        <translation>Voir…</translation>
    </message>
    <message>
        <source>See what was done last, and open the project</source>
        <translation>Voir ce qui a été fait en dernier, et ouvrir le projet</translation>
    </message>
    <message>
        <source>After an abrupt end</source>
        <translation>Après une fin brutale</translation>
    </message>
    <message>
        <source>The program ended abruptly while “{name}” was open.</source>
        <translation>Le programme s’est arrêté brutalement alors que « {name} » était ouvert.</translation>
    </message>
    <message>
        <source>The program ended abruptly while “{name}” was open. What was shown as kept is kept.</source>
        <translation>Le programme s’est arrêté brutalement alors que « {name} » était ouvert. Ce qui était indiqué comme « Conservé » l’est.</translation>
    </message>
    <message>
        <source>The program ended abruptly while {n} projects were open.</source>
        <translation>Le programme s’est arrêté brutalement alors que {n} projets étaient ouverts.</translation>
    </message>
    <message>
        <source>The program ended abruptly while {n} projects were open. What was shown as kept is kept.</source>
        <translation>Le programme s’est arrêté brutalement alors que {n} projets étaient ouverts. Ce qui était indiqué comme « Conservé » l’est.</translation>
    </message>
</context>
<context>
    <name>RecoveryDialog</name>
    <message>
        <source>After an abrupt end</source>
        <translation>Après une fin brutale</translation>
    </message>
    <message>
        <source>The program ended before its window was closed.</source>
        <translation>Le programme s’est arrêté avant que sa fenêtre soit fermée.</translation>
    </message>
    <message>
        <source>The program ended before its window was closed. Whatever was shown as kept is in the project; at most what was typed in the last half second is missing.</source>
        <translation>Le programme s’est arrêté avant que sa fenêtre soit fermée. Tout ce qui était indiqué comme « Conservé » est dans le projet ; il manque tout au plus ce qui a été tapé dans la dernière demi-seconde.</translation>
    </message>
    <message>
        <source>Projects that were open</source>
        <translation>Projets qui étaient ouverts</translation>
    </message>
    <message>
        <source>What was done last, the newest first</source>
        <translation>Ce qui a été fait en dernier, le plus récent d’abord</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Ouvrir</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>&amp;Plus tard</translation>
    </message>
    <message>
        <source>&amp;Do not offer again</source>
        <translation>&amp;Ne plus proposer</translation>
    </message>
    <message>
        <source>Offer it again at the next start</source>
        <translation>Le proposer de nouveau au prochain démarrage</translation>
    </message>
    <message>
        <source>The project stays where it is</source>
        <translation>Le projet reste où il est</translation>
    </message>
    <message>
        <source>It cannot be opened as it is. “Open” says why, and what can be done.</source>
        <translation>Il ne peut pas être ouvert tel quel. « Ouvrir » dit pourquoi, et ce qu’on peut faire.</translation>
    </message>
    <message>
        <source>It is whole, and has 1 page.</source>
        <translation>Il est entier et a 1 page.</translation>
    </message>
    <message>
        <source>It is whole, and has {n} pages.</source>
        <translation>Il est entier et a {n} pages.</translation>
    </message>
    <message>
        <source>page {number}</source>
        <translation>page {number}</translation>
    </message>
</context>
<context>
    <name>RemovePages</name>
    <message>
        <source>Remove page</source>
        <translation>Retirer la page</translation>
    </message>
    <message>
        <source>Remove pages</source>
        <translation>Retirer des pages</translation>
    </message>
    <message>
        <source>The page was taken out of the project; Undo brings it back.</source>
        <translation>La page a été retirée du projet ; « Annuler » la ramène.</translation>
    </message>
    <message>
        <source>{n} pages were taken out of the project; Undo brings them back.</source>
        <translation>{n} pages ont été retirées du projet ; « Annuler » les ramène.</translation>
    </message>
</context>
<context>
    <name>ReplaceFound</name>
    <message>
        <source>The line was changed meanwhile: nothing was replaced there.</source>
        <translation>La ligne a été modifiée entre-temps : rien n’y a été remplacé.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Remplacer</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>Tout remplacer</translation>
    </message>
</context>
<context>
    <name>SaveProject</name>
    <message>
        <source>Everything is kept as you work, in a draft. “Save project as…” gives it a name and a place.</source>
        <translation>Tout est conservé au fur et à mesure, dans un brouillon. « Enregistrer le projet sous… » lui donne un nom et un emplacement.</translation>
    </message>
    <message>
        <source>Everything is kept as you work, in {path}</source>
        <translation>Tout est conservé au fur et à mesure, dans {path}</translation>
    </message>
    <message>
        <source>The project is being saved already: wait until that is done, or stop it.</source>
        <translation>Le projet est déjà en cours d’enregistrement : attendez la fin, ou arrêtez-le.</translation>
    </message>
    <message>
        <source>Files are still being opened: save the project when they are here.</source>
        <translation>Des fichiers sont encore en cours d’ouverture : enregistrez le projet quand ils seront là.</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Lettres</translation>
    </message>
    <message>
        <source>Save project</source>
        <translation>Enregistrer le projet</translation>
    </message>
    <message>
        <source>The project stays where it is, for saving it elsewhere was stopped.</source>
        <translation>Le projet reste où il est, car son enregistrement ailleurs a été arrêté.</translation>
    </message>
    <message>
        <source>The project is kept in {path}, with all texts and their history, but without the scans: these went with its former folder. Put them into the folder “scans” there.</source>
        <translation>Le projet est conservé dans {path}, avec tous les textes et leur historique, mais sans les numérisations : celles-ci ont disparu avec son ancien dossier. Mettez-les là dans le dossier « scans ».</translation>
    </message>
    <message>
        <source>The project is kept in {path}</source>
        <translation>Le projet est conservé dans {path}</translation>
    </message>
    <message>
        <source>The project is kept in {path}. {program} seems to synchronise this folder: let it finish before you open the project on another computer.</source>
        <translation>Le projet est conservé dans {path}. {program} semble synchroniser ce dossier : laissez-le finir avant d’ouvrir le projet sur un autre ordinateur.</translation>
    </message>
</context>
<context>
    <name>SaveSound</name>
    <message>
        <source>Sound is being saved already: wait until that is done, or stop it.</source>
        <translation>Un enregistrement audio est déjà en cours : attendez qu’il soit fini, ou arrêtez-le.</translation>
    </message>
    <message>
        <source>{path} is there already: choose another name.</source>
        <translation>{path} existe déjà : choisissez un autre nom.</translation>
    </message>
    <message>
        <source>Saving as sound</source>
        <translation>Enregistrement audio</translation>
    </message>
    <message>
        <source>No sound was saved, for that was stopped.</source>
        <translation>Aucun son n’a été enregistré, car cela a été arrêté.</translation>
    </message>
    <message>
        <source>Saved as sound, {minutes} min {seconds} s: {path}</source>
        <translation>Enregistré en audio, {minutes} min {seconds} s : {path}</translation>
    </message>
</context>
<context>
    <name>SetDirection</name>
    <message>
        <source>Direction of lines</source>
        <translation>Direction des lignes</translation>
    </message>
</context>
<context>
    <name>SheetView</name>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>The scan cannot be shown.</source>
        <translation>La numérisation ne peut pas être affichée.</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Touche</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Ce qu’il fait</translation>
    </message>
    <message>
        <source>C&amp;hange keys…</source>
        <translation>C&amp;hanger les touches…</translation>
    </message>
    <message>
        <source>Tab, Shift+Tab</source>
        <translation>Tab, Maj+Tab</translation>
    </message>
    <message>
        <source>In the scan: next line, line before</source>
        <translation>Dans la numérisation : ligne suivante, ligne précédente</translation>
    </message>
    <message>
        <source>Ctrl+Up, Ctrl+Down</source>
        <translation>Ctrl+Haut, Ctrl+Bas</translation>
    </message>
    <message>
        <source>In the scan: take the line before or the next in as well</source>
        <translation>Dans la numérisation : ajouter à la sélection la ligne précédente ou suivante</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>Flèches</translation>
    </message>
    <message>
        <source>In the scan: move the selected line by one pixel; with Shift by ten</source>
        <translation>Dans la numérisation : déplacer d’un pixel la ligne sélectionnée ; de dix avec Maj</translation>
    </message>
    <message>
        <source>Alt+Arrows</source>
        <translation>Alt+Flèches</translation>
    </message>
    <message>
        <source>In the scan: resize the selected line</source>
        <translation>Dans la numérisation : redimensionner la ligne sélectionnée</translation>
    </message>
    <message>
        <source>In the scan: show or hide the points of the line</source>
        <translation>Dans la numérisation : afficher ou masquer les points de la ligne</translation>
    </message>
    <message>
        <source>Tab, Arrows</source>
        <translation>Tab, Flèches</translation>
    </message>
    <message>
        <source>While points are shown: go to the next point; move it</source>
        <translation>Quand les points sont affichés : aller au point suivant ; le déplacer</translation>
    </message>
    <message>
        <source>Tab, Arrows, Enter</source>
        <translation>Tab, Flèches, Entrée</translation>
    </message>
    <message>
        <source>While page edges are adjusted: go to the next corner; move it; take the edges</source>
        <translation>Pendant l’ajustement des bords : aller au coin suivant ; le déplacer ; adopter les bords</translation>
    </message>
    <message>
        <source>Ins, Del</source>
        <translation>Inser, Suppr</translation>
    </message>
    <message>
        <source>While points are shown: add a point after this one, remove it</source>
        <translation>Quand les points sont affichés : ajouter un point après celui-ci, le retirer</translation>
    </message>
    <message>
        <source>In the scan: go to the text of the selected line</source>
        <translation>Dans la numérisation : aller au texte de la ligne sélectionnée</translation>
    </message>
    <message>
        <source>One step back: out of a drag, the tool, the selection</source>
        <translation>Un pas en arrière : hors du glissement, de l’outil, de la sélection</translation>
    </message>
    <message>
        <source>Left, Right</source>
        <translation>Gauche, Droite</translation>
    </message>
    <message>
        <source>While cutting: move the cutting line by one pixel; with Shift by ten, with Ctrl by words</source>
        <translation>Pendant la coupe : déplacer d’un pixel la ligne de coupe ; de dix avec Maj, par mots avec Ctrl</translation>
    </message>
    <message>
        <source>While cutting or numbering: cut there, take the order</source>
        <translation>Pendant la coupe ou la numérotation : couper là, adopter l’ordre</translation>
    </message>
    <message>
        <source>While numbering: give the selected line the next number</source>
        <translation>Pendant la numérotation : donner le numéro suivant à la ligne sélectionnée</translation>
    </message>
    <message>
        <source>Space and drag</source>
        <translation>Espace et glisser</translation>
    </message>
    <message>
        <source>In the scan: move the page about</source>
        <translation>Dans la numérisation : déplacer la page</translation>
    </message>
    <message>
        <source>Ctrl+wheel</source>
        <translation>Ctrl+molette</translation>
    </message>
    <message>
        <source>In the scan: zoom about the mouse</source>
        <translation>Dans la numérisation : agrandir ou réduire autour de la souris</translation>
    </message>
</context>
<context>
    <name>ShortcutsPage</name>
    <message>
        <source>Find an action or a key</source>
        <translation>Chercher une action ou une touche</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Actions et leurs touches</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Touche</translation>
    </message>
    <message>
        <source>By default</source>
        <translation>Par défaut</translation>
    </message>
    <message>
        <source>New key: press it here</source>
        <translation>Nouvelle touche : appuyez ici</translation>
    </message>
    <message>
        <source>&amp;No key</source>
        <translation>&amp;Aucune touche</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>&amp;Réinitialiser</translation>
    </message>
    <message>
        <source>Reset &amp;all</source>
        <translation>&amp;Tout réinitialiser</translation>
    </message>
    <message>
        <source>&amp;Take it over</source>
        <translation>&amp;Reprendre</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>&amp;Key of this action:</source>
        <translation>T&amp;ouche de cette action :</translation>
    </message>
</context>
<context>
    <name>ShowHands</name>
    <message>
        <source>Learning this hand: after the reading</source>
        <translation>Apprentissage de cette main : après la lecture</translation>
    </message>
    <message>
        <source>Learning “{hand}”: after the reading</source>
        <translation>Apprentissage de « {hand} » : après la lecture</translation>
    </message>
    <message>
        <source>Learning this hand: paused</source>
        <translation>Apprentissage de cette main : suspendu</translation>
    </message>
    <message>
        <source>Learning “{hand}”: paused</source>
        <translation>Apprentissage de « {hand} » : suspendu</translation>
    </message>
    <message>
        <source>Learning this hand: {n} %</source>
        <translation>Apprentissage de cette main : {n} %</translation>
    </message>
    <message>
        <source>Learning “{hand}”: {n} %</source>
        <translation>Apprentissage de « {hand} » : {n} %</translation>
    </message>
</context>
<context>
    <name>ShowHistory</name>
    <message>
        <source>Put back</source>
        <translation>Reprendre</translation>
    </message>
</context>
<context>
    <name>ShowInsights</name>
    <message>
        <source>What matters</source>
        <translation>Ce qui compte</translation>
    </message>
    <message>
        <source>The text is being looked through.</source>
        <translation>Le texte est parcouru.</translation>
    </message>
    <message>
        <source>{done} of {letters} letters looked through</source>
        <translation>{done} lettres parcourues sur {letters}</translation>
    </message>
    <message>
        <source>No names, dates or amounts were found here.</source>
        <translation>Ni noms, ni dates, ni sommes n’ont été trouvés ici.</translation>
    </message>
    <message>
        <source>There is no text here yet. Read the page, or type what it says.</source>
        <translation>Il n’y a pas encore de texte ici. Lisez la page, ou tapez ce qu’elle dit.</translation>
    </message>
</context>
<context>
    <name>ShowPage</name>
    <message>
        <source>Opening the page</source>
        <translation>Ouverture de la page</translation>
    </message>
</context>
<context>
    <name>ShowPageNotes</name>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>En cours de lecture</translation>
    </message>
    <message>
        <source>Reading {done} of {total}</source>
        <translation>Lecture : {done} sur {total}</translation>
    </message>
    <message>
        <source>Looking how far pages are</source>
        <translation>Examen de l’avancement des pages</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation>Pas encore lue</translation>
    </message>
    <message>
        <source>Lines found</source>
        <translation>Lignes trouvées</translation>
    </message>
    <message>
        <source>Read {done} of {total}</source>
        <translation>{done} sur {total} lues</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lue</translation>
    </message>
    <message>
        <source>Corrected {done} of {total}</source>
        <translation>{done} sur {total} corrigées</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Corrigée</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Vérifiée</translation>
    </message>
</context>
<context>
    <name>ShowSnippets</name>
    <message>
        <source>Cutting ink</source>
        <translation>Découpage de l’encre</translation>
    </message>
</context>
<context>
    <name>ShowThumbnails</name>
    <message>
        <source>Making small pictures</source>
        <translation>Création des vignettes</translation>
    </message>
</context>
<context>
    <name>ShowTranslation</name>
    <message>
        <source>Translation</source>
        <translation>Traduction</translation>
    </message>
    <message>
        <source>There is no text to translate.</source>
        <translation>Il n’y a aucun texte à traduire.</translation>
    </message>
    <message>
        <source>Stale lines in this letter: {n}. Their text has changed since they were translated.</source>
        <translation>Lignes périmées dans cette lettre : {n}. Leur texte a changé depuis leur traduction.</translation>
    </message>
    <message>
        <source>No language package is installed yet: “Packages…” says where they come from.</source>
        <translation>Aucun paquet de langues n’est encore installé : « Paquets… » dit d’où ils viennent.</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatique</translation>
    </message>
    <message>
        <source>Automatic ({language})</source>
        <translation>Automatique ({language})</translation>
    </message>
    <message>
        <source>{language} (needs a package)</source>
        <translation>{language} (paquet nécessaire)</translation>
    </message>
    <message>
        <source>Lines that a person translated, and that were left as they are: {n}.</source>
        <translation>Lignes traduites par une personne et laissées telles quelles : {n}.</translation>
    </message>
</context>
<context>
    <name>SpecialCharacters</name>
    <message>
        <source>English and French</source>
        <translation>Anglais et français</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Allemand</translation>
    </message>
    <message>
        <source>Latin and its abbreviations</source>
        <translation>Latin et ses abréviations</translation>
    </message>
    <message>
        <source>Spanish, Italian, Portuguese, Catalan</source>
        <translation>Espagnol, italien, portugais, catalan</translation>
    </message>
    <message>
        <source>Dutch and the North</source>
        <translation>Néerlandais et le Nord</translation>
    </message>
    <message>
        <source>Polish, Czech, Hungarian and others</source>
        <translation>Polonais, tchèque, hongrois et autres</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>Grec</translation>
    </message>
    <message>
        <source>Cyrillic</source>
        <translation>Cyrillique</translation>
    </message>
    <message>
        <source>Hebrew and Yiddish</source>
        <translation>Hébreu et yiddish</translation>
    </message>
    <message>
        <source>Signs and fractions</source>
        <translation>Signes et fractions</translation>
    </message>
</context>
<context>
    <name>SpeechBar</name>
    <message>
        <source>Reading aloud</source>
        <translation>Lecture à voix haute</translation>
    </message>
    <message>
        <source> words/min</source>
        <translation> mots/min</translation>
    </message>
    <message>
        <source>Close the bar</source>
        <translation>Fermer la barre</translation>
    </message>
    <message>
        <source>Stop reading aloud and close the bar</source>
        <translation>Arrêter la lecture à voix haute et fermer la barre</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Suspendre</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Lire</translation>
    </message>
    <message>
        <source>As the language: {language}</source>
        <translation>Selon la langue : {language}</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>Sélection</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Lettre</translation>
    </message>
    <message>
        <source>From the caret on</source>
        <translation>À partir du curseur</translation>
    </message>
    <message>
        <source>R&amp;ead aloud</source>
        <translation>L&amp;ire</translation>
    </message>
    <message>
        <source>V&amp;oice</source>
        <translation>Voi&amp;x</translation>
    </message>
    <message>
        <source>What is read aloud</source>
        <translation>Ce qui est lu à voix haute</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Voix</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Débit</translation>
    </message>
    <message>
        <source>How many words are read in a minute; a change is heard from the next sentence on</source>
        <translation>Combien de mots sont lus par minute ; un changement s’entend dès la phrase suivante</translation>
    </message>
</context>
<context>
    <name>SpeechWords</name>
    <message>
        <source>{language}, by its words</source>
        <translation>{language}, d’après ses mots</translation>
    </message>
    <message>
        <source>{language}; voice: {voice}</source>
        <translation>{language} ; voix : {voice}</translation>
    </message>
    <message>
        <source>Sentence {number} of {total}</source>
        <translation>Phrase {number} sur {total}</translation>
    </message>
</context>
<context>
    <name>SplitPages</name>
    <message>
        <source>Looking for the fold of {n} pages…</source>
        <translation>Recherche du pli sur {n} pages…</translation>
    </message>
    <message>
        <source>Looking for the fold</source>
        <translation>Recherche du pli</translation>
    </message>
    <message>
        <source>No page was split: all of them are higher than wide.</source>
        <translation>Aucune page n’a été divisée : toutes sont plus hautes que larges.</translation>
    </message>
    <message>
        <source>A page was not split: it is too narrow.</source>
        <translation>Une page n’a pas été divisée : elle est trop étroite.</translation>
    </message>
    <message>
        <source>Split page</source>
        <translation>Diviser la page</translation>
    </message>
    <message>
        <source>Split pages</source>
        <translation>Diviser des pages</translation>
    </message>
    <message>
        <source>The page was split where it is folded; “Adjust page edges…” moves its edges.</source>
        <translation>La page a été divisée là où elle est pliée ; « Ajuster les bords de la page… » en déplace les bords.</translation>
    </message>
    <message>
        <source>{n} pages were split where they are folded.</source>
        <translation>{n} pages ont été divisées là où elles sont pliées.</translation>
    </message>
    <message>
        <source>Pages that are higher than wide were left as they are: {n}.</source>
        <translation>Pages plus hautes que larges, laissées telles quelles : {n}.</translation>
    </message>
</context>
<context>
    <name>StatusWords</name>
    <message>
        <source>The model that reads</source>
        <translation>Le modèle qui lit</translation>
    </message>
    <message>
        <source>What the model runs on</source>
        <translation>Sur quoi tourne le modèle</translation>
    </message>
    <message>
        <source>How far the program is with learning a hand</source>
        <translation>Où en est l’apprentissage d’une main</translation>
    </message>
    <message>
        <source>How many words are probably wrong</source>
        <translation>Combien de mots sont probablement faux</translation>
    </message>
    <message>
        <source>Whether your work is kept</source>
        <translation>Si votre travail est conservé</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>Graphics card</source>
        <translation>Carte graphique</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Processeur</translation>
    </message>
    <message>
        <source>The model that reads: {model}</source>
        <translation>Le modèle qui lit : {model}</translation>
    </message>
    <message>
        <source>Install a model in the preferences</source>
        <translation>Installez un modèle dans les préférences</translation>
    </message>
    <message>
        <source>No reading model installed</source>
        <translation>Aucun modèle de lecture installé</translation>
    </message>
    <message>
        <source>{words}. This is expected from how sure each word is; words that you typed or accepted and lines that you checked count as right.</source>
        <translation>{words}. C’est une estimation d’après la sûreté de chaque mot ; les mots saisis ou acceptés et les lignes vérifiées comptent comme justes.</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Écriture…</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Conservé</translation>
    </message>
    <message>
        <source>Not kept!</source>
        <translation>Non conservé !</translation>
    </message>
    <message>
        <source>{n} %</source>
        <translation>{n} %</translation>
    </message>
    <message>
        <source>No wrong word expected</source>
        <translation>Aucun mot faux attendu</translation>
    </message>
    <message>
        <source>About 1 wrong word left</source>
        <translation>Encore 1 mot faux environ</translation>
    </message>
    <message>
        <source>About {n} wrong words left</source>
        <translation>Encore {n} mots faux environ</translation>
    </message>
    <message>
        <source>{here}, {n} on all pages</source>
        <translation>{here}, {n} sur toutes les pages</translation>
    </message>
</context>
<context>
    <name>SuggestHands</name>
    <message>
        <source>Looking at the ink of {n} pages…</source>
        <translation>Examen de l’encre de {n} pages…</translation>
    </message>
    <message>
        <source>Looking at the ink of all pages</source>
        <translation>Examen de l’encre de toutes les pages</translation>
    </message>
    <message>
        <source>Nothing is suggested: let the program look at the ink first.</source>
        <translation>Rien n’est proposé : faire d’abord examiner l’encre par le programme.</translation>
    </message>
    <message>
        <source>1 page was put in the hand suggested. Undo takes it back.</source>
        <translation>1 page est attribuée à la main proposée. Annuler revient en arrière.</translation>
    </message>
    <message>
        <source>{n} pages were put in the hands suggested. Undo takes all of it back.</source>
        <translation>{n} pages sont attribuées aux mains proposées. Annuler revient sur tout.</translation>
    </message>
    <message>
        <source>Hands by the ink</source>
        <translation>Mains d’après l’encre</translation>
    </message>
    <message>
        <source>By the ink, the pages are of the hands in which they are already.</source>
        <translation>D’après l’encre, les pages sont des mains auxquelles elles sont déjà attribuées.</translation>
    </message>
    <message>
        <source>By the ink, the pages look like {n} hands: {groups}.</source>
        <translation>D’après l’encre, les pages semblent de {n} mains : {groups}.</translation>
    </message>
    <message>
        <source>1 page cannot be told.</source>
        <translation>Pour 1 page, on ne peut rien dire.</translation>
    </message>
    <message>
        <source>{n} pages cannot be told.</source>
        <translation>Pour {n} pages, on ne peut rien dire.</translation>
    </message>
    <message>
        <source>Too few pages have lines to compare their ink: find the lines of more pages first.</source>
        <translation>Trop peu de pages ont des lignes dont comparer l’encre : trouver d’abord les lignes d’autres pages.</translation>
    </message>
    <message>
        <source>The ink does not tell plainly that there are several hands: put pages in a hand by yourself.</source>
        <translation>L’encre ne dit pas clairement qu’il y a plusieurs mains : attribuer soi-même des pages à une main.</translation>
    </message>
    <message>
        <source>(1 page has too few lines to tell.)</source>
        <translation>(1 page a trop peu de lignes pour cela.)</translation>
    </message>
    <message>
        <source>({n} pages have too few lines to tell.)</source>
        <translation>({n} pages ont trop peu de lignes pour cela.)</translation>
    </message>
    <message>
        <source>page {numbers}</source>
        <translation>la page {numbers}</translation>
    </message>
    <message>
        <source>pages {numbers}</source>
        <translation>les pages {numbers}</translation>
    </message>
</context>
<context>
    <name>TakeNotes</name>
    <message>
        <source>Note on line {number} (Esc ends)</source>
        <translation>Note sur la ligne {number} (Échap termine)</translation>
    </message>
    <message>
        <source>Note on the page (Esc ends)</source>
        <translation>Note sur la page (Échap termine)</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>TellFault</name>
    <message>
        <source>Show report…</source>
        <translation>Afficher le rapport…</translation>
    </message>
    <message>
        <source>The program ended suddenly the last time.</source>
        <translation>La dernière fois, le programme s’est arrêté brusquement.</translation>
    </message>
    <message>
        <source>The program made a mistake ({fault}).</source>
        <translation>Le programme a commis une erreur ({fault}).</translation>
    </message>
    <message>
        <source>The program made a mistake ({fault}). What you typed is kept.</source>
        <translation>Le programme a commis une erreur ({fault}). Ce que vous avez tapé est conservé.</translation>
    </message>
    <message>
        <source>The program made a mistake ({fault}). What was changed last is not kept yet.</source>
        <translation>Le programme a commis une erreur ({fault}). Ce qui a été modifié en dernier n’est pas encore conservé.</translation>
    </message>
</context>
<context>
    <name>TickedHitList</name>
    <message>
        <source>Places to correct</source>
        <translation>Endroits à corriger</translation>
    </message>
</context>
<context>
    <name>TimeLeft</name>
    <message>
        <source>{words}, about {time} left</source>
        <translation>{words}, encore {time} environ</translation>
    </message>
    <message>
        <source>{n} s</source>
        <translation>{n} s</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} min</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Timeline</source>
        <translation>Frise chronologique</translation>
    </message>
    <message>
        <source>date of a letter</source>
        <translation>date d’une lettre</translation>
    </message>
    <message>
        <source>date mentioned</source>
        <translation>date mentionnée</translation>
    </message>
    <message>
        <source>{words} ({count} places)</source>
        <translation>{words} ({count} endroits)</translation>
    </message>
    <message>
        <source>No dates</source>
        <translation>Aucune date</translation>
    </message>
    <message>
        <source>{count} dates</source>
        <translation>{count} dates</translation>
    </message>
</context>
<context>
    <name>Transcribe</name>
    <message>
        <source>Read page</source>
        <translation>Lire la page</translation>
    </message>
    <message>
        <source>Read lines</source>
        <translation>Lire les lignes</translation>
    </message>
    <message>
        <source>Find lines</source>
        <translation>Trouver les lignes</translation>
    </message>
    <message>
        <source>Read line</source>
        <translation>Lire une ligne</translation>
    </message>
    <message>
        <source>Read page {number} of {count}</source>
        <translation>Lire la page {number} sur {count}</translation>
    </message>
    <message>
        <source>{what}, page {number}</source>
        <translation>{what}, page {number}</translation>
    </message>
    <message>
        <source>The page was turned to be read ({key} undoes it).</source>
        <translation>La page a été tournée pour être lue ({key} l’annule).</translation>
    </message>
    <message>
        <source>No writing was found on page {number}. If there is some, press {key} and draw its lines.</source>
        <translation>Aucune écriture n’a été trouvée sur la page {number}. S’il y en a, appuyez sur {key} et dessinez ses lignes.</translation>
    </message>
</context>
<context>
    <name>TranscriptView</name>
    <message>
        <source>Transcript</source>
        <translation>Transcription</translation>
    </message>
    <message>
        <source>Transcript of the page</source>
        <translation>Transcription de la page</translation>
    </message>
    <message>
        <source>No lines on this page.
“Read page” looks for them, “Draw” adds one by hand.</source>
        <translation>Aucune ligne sur cette page.
« Lire la page » les cherche, « Dessiner » en ajoute une à la main.</translation>
    </message>
    <message>
        <source>Was not read before</source>
        <translation>N’était pas lu avant</translation>
    </message>
    <message>
        <source>Was read as: “{words}”</source>
        <translation>Était lu : « {words} »</translation>
    </message>
    <message>
        <source>“{word}” is perhaps misread: {percent} % sure; look at {letters}</source>
        <translation>« {word} » est peut-être mal lu : sûr à {percent} % ; regardez {letters}</translation>
    </message>
    <message>
        <source>“{word}” is in no word list</source>
        <translation>« {word} » n’est dans aucune liste de mots</translation>
    </message>
    <message>
        <source>“{word}” is in no word list; perhaps: {words}</source>
        <translation>« {word} » n’est dans aucune liste de mots ; peut-être : {words}</translation>
    </message>
    <message>
        <source>one line</source>
        <translation>une ligne</translation>
    </message>
    <message>
        <source>{n} lines</source>
        <translation>{n} lignes</translation>
    </message>
    <message>
        <source>Line {number} of {total}</source>
        <translation>Ligne {number} sur {total}</translation>
    </message>
    <message>
        <source>“{words}”: {change}</source>
        <translation>« {words} » : {change}</translation>
    </message>
    <message>
        <source>perhaps misread: {words}</source>
        <translation>peut-être mal lu : {words}</translation>
    </message>
    <message>
        <source>perhaps misspelt: {words}</source>
        <translation>peut-être mal écrits : {words}</translation>
    </message>
    <message>
        <source>hand: {hand}</source>
        <translation>main : {hand}</translation>
    </message>
    <message>
        <source>note: {note}</source>
        <translation>note : {note}</translation>
    </message>
    <message>
        <source>note on the page: {note}</source>
        <translation>note sur la page : {note}</translation>
    </message>
</context>
<context>
    <name>Translate</name>
    <message>
        <source>Something is being translated already: wait until that is done, or stop it.</source>
        <translation>Une traduction est déjà en cours : attendez qu’elle soit finie, ou arrêtez-la.</translation>
    </message>
    <message>
        <source>Translate</source>
        <translation>Traduire</translation>
    </message>
    <message>
        <source>Pages passed over, whose text is too short to tell which language it is in: {n}. To translate them, choose the language to translate from, then try again.</source>
        <translation>Pages passées, dont le texte est trop court pour en reconnaître la langue : {n}. Pour les traduire, choisissez la langue à partir de laquelle traduire, puis réessayez.</translation>
    </message>
    <message>
        <source>Translating was stopped; what was translated stays.</source>
        <translation>La traduction a été arrêtée ; ce qui est traduit reste.</translation>
    </message>
    <message>
        <source>There is no text to translate.</source>
        <translation>Il n’y a aucun texte à traduire.</translation>
    </message>
    <message>
        <source>No translated line is stale.</source>
        <translation>Aucune ligne traduite n’est périmée.</translation>
    </message>
</context>
<context>
    <name>TranslatedRow</name>
    <message>
        <source>The line has no text.</source>
        <translation>La ligne n’a pas de texte.</translation>
    </message>
    <message>
        <source>Not translated yet.</source>
        <translation>Pas encore traduite.</translation>
    </message>
    <message>
        <source>Stale: the text has changed since this was translated.</source>
        <translation>Périmée : le texte a changé depuis cette traduction.</translation>
    </message>
    <message>
        <source>Translated or changed by a person; it stays as it is.</source>
        <translation>Traduite ou modifiée par une personne ; elle reste telle quelle.</translation>
    </message>
    <message>
        <source>Stale, and by a person: the text has changed since. It stays until you change it.</source>
        <translation>Périmée, et d’une personne : le texte a changé depuis. Elle reste jusqu’à ce que vous la changiez.</translation>
    </message>
</context>
<context>
    <name>TranslationPanel</name>
    <message>
        <source>Close the translation</source>
        <translation>Fermer la traduction</translation>
    </message>
    <message>
        <source>Close the translation (Esc)</source>
        <translation>Fermer la traduction (Échap)</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>Traduction</translation>
    </message>
    <message>
        <source>Translate them too</source>
        <translation>Les traduire aussi</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Vers</translation>
    </message>
    <message>
        <source>Language to translate from</source>
        <translation>Langue à partir de laquelle traduire</translation>
    </message>
    <message>
        <source>Language to translate to</source>
        <translation>Langue vers laquelle traduire</translation>
    </message>
    <message>
        <source>Put what the program translates in the place of what you wrote there</source>
        <translation>Mettre ce que traduit le programme à la place de ce que vous y avez écrit</translation>
    </message>
    <message>
        <source>Stop translating; what was translated stays</source>
        <translation>Arrêter la traduction ; ce qui est traduit reste</translation>
    </message>
    <message>
        <source>Progress of the translation</source>
        <translation>Progression de la traduction</translation>
    </message>
</context>
<context>
    <name>TranslationText</name>
    <message>
        <source>Translation of the page</source>
        <translation>Traduction de la page</translation>
    </message>
    <message>
        <source>Line {number}. {words}</source>
        <translation>Ligne {number}. {words}</translation>
    </message>
    <message>
        <source>not translated</source>
        <translation>non traduite</translation>
    </message>
</context>
<context>
    <name>TurnPages</name>
    <message>
        <source>Turn page</source>
        <translation>Tourner la page</translation>
    </message>
    <message>
        <source>Turn pages</source>
        <translation>Tourner des pages</translation>
    </message>
    <message>
        <source>{n} pages were turned.</source>
        <translation>{n} pages ont été tournées.</translation>
    </message>
</context>
<context>
    <name>UndoRedo</name>
    <message>
        <source>{action} “{step}”</source>
        <translation>{action} « {step} »</translation>
    </message>
</context>
<context>
    <name>UnpackProject</name>
    <message>
        <source>{name} is being unpacked: wait until it is here.</source>
        <translation>{name} est en cours de déballage : attendez qu’il soit là.</translation>
    </message>
    <message>
        <source>Unpack project</source>
        <translation>Déballer le projet</translation>
    </message>
    <message>
        <source>{name} was not unpacked, for that was stopped.</source>
        <translation>{name} n’a pas été déballé, car cela a été arrêté.</translation>
    </message>
    <message>
        <source>{name} was unpacked; the project is kept in {path}</source>
        <translation>{name} a été déballé ; le projet est conservé dans {path}</translation>
    </message>
</context>
<context>
    <name>UnplacedTexts</name>
    <message>
        <source>Not placed from {name}</source>
        <translation>Non placé de {name}</translation>
    </message>
    <message>
        <source>These have no sure line. Choose one to see where it may stand on the page.</source>
        <translation>Ces textes n’ont pas de ligne sûre. Choisissez-en un pour voir où il peut se trouver sur la page.</translation>
    </message>
    <message>
        <source>Texts that were not placed</source>
        <translation>Textes qui n’ont pas été placés</translation>
    </message>
    <message>
        <source>&amp;Put on the selected line</source>
        <translation>&amp;Mettre sur la ligne sélectionnée</translation>
    </message>
    <message>
        <source>Make this the text of the line that is selected on the page</source>
        <translation>En faire le texte de la ligne sélectionnée sur la page</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>C&amp;opier</translation>
    </message>
</context>
<context>
    <name>WelcomeDialog</name>
    <message>
        <source>Welcome</source>
        <translation>Bienvenue</translation>
    </message>
    <message>
        <source>What is there, and what is &amp;missing…</source>
        <translation>Ce qui est là et ce qui &amp;manque…</translation>
    </message>
    <message>
        <source>It is being looked at whether text can be read aloud, and what computes…</source>
        <translation>Vérification de la lecture à voix haute et de ce qui calcule…</translation>
    </message>
    <message>
        <source>Welcome to HWR Desktop</source>
        <translation>Bienvenue dans HWR Desktop</translation>
    </message>
    <message>
        <source>It finds the lines of handwritten letters and reads them.</source>
        <translation>Il trouve les lignes des lettres manuscrites et les lit.</translation>
    </message>
    <message>
        <source>You correct the text beside the ink, and it learns the hand from that.</source>
        <translation>Vous corrigez le texte à côté de l’encre, et il en apprend la main.</translation>
    </message>
    <message>
        <source>Nothing leaves this computer.</source>
        <translation>Rien ne quitte cet ordinateur.</translation>
    </message>
    <message>
        <source>Everything is kept as you work, in the folder {folder}</source>
        <translation>Tout est conservé au fil du travail, dans le dossier {folder}</translation>
    </message>
    <message>
        <source>&amp;Try the sample letter</source>
        <translation>Essayer la l&amp;ettre d’exemple</translation>
    </message>
    <message>
        <source>&amp;Open scans…</source>
        <translation>&amp;Ouvrir des numérisations…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
</context>
<context>
    <name>_MessageRow</name>
    <message>
        <source>Close this message</source>
        <translation>Fermer ce message</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Avertissement</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Erreur</translation>
    </message>
</context>
<context>
    <name>_Proposals</name>
    <message>
        <source>Page {number}: “{found}” is perhaps “{put}”, in “{text}”</source>
        <translation>Page {number} : « {found} » est peut-être « {put} », dans « {text} »</translation>
    </message>
</context>
</TS>
