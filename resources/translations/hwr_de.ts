<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>About</name>
    <message>
        <source>About HWR Desktop</source>
        <translation>Über HWR Desktop</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>Ü&amp;ber</translation>
    </message>
    <message>
        <source>&amp;Licences</source>
        <translation>&amp;Lizenzen</translation>
    </message>
    <message>
        <source>&amp;Data of the models</source>
        <translation>&amp;Daten der Modelle</translation>
    </message>
    <message>
        <source>What the models learned from</source>
        <translation>Woraus die Modelle gelernt haben</translation>
    </message>
    <message>
        <source>Copy &amp;versions</source>
        <translation>&amp;Versionen kopieren</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Version {version}</translation>
    </message>
    <message>
        <source>Reads handwritten letters on your own computer. Nothing is sent anywhere.</source>
        <translation>Liest handgeschriebene Briefe auf dem eigenen Rechner. Nichts wird irgendwohin gesendet.</translation>
    </message>
    <message>
        <source>Licence: Apache 2.0. The models and the parts by others have licences of their own: see Licences.</source>
        <translation>Lizenz: Apache 2.0. Die Modelle und die Teile von anderen haben eigene Lizenzen: siehe „Lizenzen“.</translation>
    </message>
    <message>
        <source>Parts by others</source>
        <translation>Teile von anderen</translation>
    </message>
    <message>
        <source>The program: Apache 2.0</source>
        <translation>Das Programm: Apache 2.0</translation>
    </message>
    <message>
        <source>The models: CC BY-SA 4.0</source>
        <translation>Die Modelle: CC BY-SA 4.0</translation>
    </message>
    <message>
        <source>Licence &amp;of:</source>
        <translation>L&amp;izenz:</translation>
    </message>
    <message>
        <source>Licence of</source>
        <translation>Lizenz für</translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation>Wortlaut der Lizenz</translation>
    </message>
    <message>
        <source>{file} is missing: install the program again.</source>
        <translation>{file} fehlt: installieren Sie das Programm neu.</translation>
    </message>
    <message>
        <source>Python {version}</source>
        <translation>Python {version}</translation>
    </message>
    <message>
        <source>Qt {qt} and PySide {pyside}, under the LGPL 3</source>
        <translation>Qt {qt} und PySide {pyside}, unter der LGPL 3</translation>
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
        <translation>Lizenz: {licence}</translation>
    </message>
    <message>
        <source>{pages} pages, {lines} lines</source>
        <translation>{pages} Seiten, {lines} Zeilen</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Open scans…</source>
        <translation>S&amp;cans öffnen…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open images or PDFs as pages</source>
        <translation>Bilder oder PDF-Dateien als Seiten öffnen</translation>
    </message>
    <message>
        <source>Open &amp;folder of scans…</source>
        <translation>Ordner &amp;mit Scans öffnen…</translation>
    </message>
    <message>
        <source>Add every scan in a folder as a page</source>
        <translation>Jeden Scan eines Ordners als Seite hinzufügen</translation>
    </message>
    <message>
        <source>Open &amp;project…</source>
        <translation>Pr&amp;ojekt öffnen…</translation>
    </message>
    <message>
        <source>Open a project that was saved before</source>
        <translation>Ein früher gespeichertes Projekt öffnen</translation>
    </message>
    <message>
        <source>Paste &amp;image as page</source>
        <translation>Bild &amp;als Seite einfügen</translation>
    </message>
    <message>
        <source>Add the copied image or files as pages</source>
        <translation>Das kopierte Bild oder die kopierten Dateien als Seiten hinzufügen</translation>
    </message>
    <message>
        <source>Try the sample &amp;letter</source>
        <translation>Be&amp;ispielbrief ausprobieren</translation>
    </message>
    <message>
        <source>Open a short letter that came with the program</source>
        <translation>Einen kurzen Brief öffnen, der dem Programm beiliegt</translation>
    </message>
    <message>
        <source>Attach an existing &amp;transcript…</source>
        <translation>&amp;Vorhandene Abschrift zuordnen…</translation>
    </message>
    <message>
        <source>Put a text that was typed elsewhere on the lines of this page</source>
        <translation>Einen anderswo getippten Text auf die Zeilen dieser Seite verteilen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>Sp&amp;eichern</translation>
    </message>
    <message>
        <source>Everything is kept as you work; this says so</source>
        <translation>Beim Arbeiten wird alles gesichert; dies zeigt es an</translation>
    </message>
    <message>
        <source>Save project &amp;as…</source>
        <translation>Projekt speichern &amp;unter…</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Speichern unter</translation>
    </message>
    <message>
        <source>Give the project a name and a place</source>
        <translation>Dem Projekt einen Namen und einen Platz geben</translation>
    </message>
    <message>
        <source>Pac&amp;k project into one file…</source>
        <translation>Pro&amp;jekt in eine Datei packen…</translation>
    </message>
    <message>
        <source>Write the project with its scans and its history to one file, to send it or put it away</source>
        <translation>Das Projekt mit seinen Scans und seinem Verlauf in eine einzige Datei schreiben, zum Verschicken oder Aufheben</translation>
    </message>
    <message>
        <source>&amp;Backups…</source>
        <translation>Sic&amp;herungen…</translation>
    </message>
    <message>
        <source>See what the project was like before, and go back to it</source>
        <translation>Sehen, wie das Projekt früher war, und dahin zurückgehen</translation>
    </message>
    <message>
        <source>&amp;Delete project</source>
        <translation>Projekt &amp;löschen</translation>
    </message>
    <message>
        <source>Move the project to the trash, with its scans, texts, history and backups</source>
        <translation>Das Projekt mit Scans, Texten, Verlauf und Sicherungskopien in den Papierkorb legen</translation>
    </message>
    <message>
        <source>&amp;Close project</source>
        <translation>&amp;Projekt schließen</translation>
    </message>
    <message>
        <source>Close the project; it stays where it is</source>
        <translation>Das Projekt schließen; es bleibt, wo es ist</translation>
    </message>
    <message>
        <source>&amp;Export all pages…</source>
        <translation>Alle &amp;Seiten exportieren…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Write the transcript of all pages to a file</source>
        <translation>Die Abschrift aller Seiten in eine Datei schreiben</translation>
    </message>
    <message>
        <source>Export this pa&amp;ge…</source>
        <translation>&amp;Diese Seite exportieren…</translation>
    </message>
    <message>
        <source>Write the transcript of this page to a file</source>
        <translation>Die Abschrift dieser Seite in eine Datei schreiben</translation>
    </message>
    <message>
        <source>E&amp;xport this letter…</source>
        <translation>Diese&amp;n Brief exportieren…</translation>
    </message>
    <message>
        <source>Write the transcript of this page's letter to a file</source>
        <translation>Die Abschrift des Briefes, zu dem diese Seite gehört, in eine Datei schreiben</translation>
    </message>
    <message>
        <source>Pri&amp;nt…</source>
        <translation>D&amp;rucken…</translation>
    </message>
    <message>
        <source>See the transcript as it would be printed, and print it or make a PDF</source>
        <translation>Die Abschrift sehen, wie sie gedruckt würde, und sie drucken oder als PDF speichern</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Close the window; everything is kept</source>
        <translation>Das Fenster schließen; alles bleibt erhalten</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>Rü&amp;ckgängig</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Take back the last step</source>
        <translation>Den letzten Schritt zurücknehmen</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>W&amp;iederherstellen</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Do again what was taken back</source>
        <translation>Erneut tun, was zurückgenommen wurde</translation>
    </message>
    <message>
        <source>Cop&amp;y text</source>
        <translation>&amp;Text kopieren</translation>
    </message>
    <message>
        <source>Copy the selected text or lines, a line a line</source>
        <translation>Den ausgewählten Text oder die Zeilen kopieren, Zeile für Zeile</translation>
    </message>
    <message>
        <source>Copy as runnin&amp;g text</source>
        <translation>&amp;Als Fließtext kopieren</translation>
    </message>
    <message>
        <source>Copy the selected text or lines as one paragraph, broken words made whole</source>
        <translation>Die Auswahl als einen Absatz kopieren, getrennte Wörter zusammengefügt</translation>
    </message>
    <message>
        <source>&amp;Special characters</source>
        <translation>S&amp;onderzeichen</translation>
    </message>
    <message>
        <source>Put in a character that the keyboard lacks</source>
        <translation>Ein Zeichen einfügen, das auf der Tastatur fehlt</translation>
    </message>
    <message>
        <source>Righ&amp;t to left</source>
        <translation>Von &amp;rechts nach links</translation>
    </message>
    <message>
        <source>Write the selected lines from right to left, or no longer so</source>
        <translation>Die ausgewählten Zeilen von rechts nach links schreiben, oder nicht mehr</translation>
    </message>
    <message>
        <source>F&amp;ind…</source>
        <translation>S&amp;uchen…</translation>
    </message>
    <message>
        <source>Look for words on all pages</source>
        <translation>Wörter auf allen Seiten suchen</translation>
    </message>
    <message>
        <source>Find and rep&amp;lace…</source>
        <translation>&amp;Suchen und ersetzen…</translation>
    </message>
    <message>
        <source>Replace words on all pages</source>
        <translation>Wörter auf allen Seiten ersetzen</translation>
    </message>
    <message>
        <source>Correct every&amp;where…</source>
        <translation>Überall &amp;korrigieren…</translation>
    </message>
    <message>
        <source>Show places</source>
        <translation>Stellen zeigen</translation>
    </message>
    <message>
        <source>Show where else the same was misread as in the word that was corrected</source>
        <translation>Zeigen, wo dasselbe noch so falsch gelesen wurde wie in dem korrigierten Wort</translation>
    </message>
    <message>
        <source>&amp;Next place found</source>
        <translation>&amp;Nächste Fundstelle</translation>
    </message>
    <message>
        <source>Go to the next place that was found</source>
        <translation>Zur nächsten Fundstelle gehen</translation>
    </message>
    <message>
        <source>Pre&amp;vious place found</source>
        <translation>Vorige &amp;Fundstelle</translation>
    </message>
    <message>
        <source>Go to the place before that was found</source>
        <translation>Zur vorigen Fundstelle gehen</translation>
    </message>
    <message>
        <source>Pre&amp;ferences…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>Models, reading, appearance, keys and health</source>
        <translation>Modelle, Lesen, Aussehen, Tasten und Zustand</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Ve&amp;rgrößern</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>Show the scan larger</source>
        <translation>Den Scan größer zeigen</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>&amp;Verkleinern</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>Show the scan smaller</source>
        <translation>Den Scan kleiner zeigen</translation>
    </message>
    <message>
        <source>&amp;Whole page</source>
        <translation>&amp;Ganze Seite</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>Ganze Seite</translation>
    </message>
    <message>
        <source>Show the whole page</source>
        <translation>Die ganze Seite zeigen</translation>
    </message>
    <message>
        <source>Page wi&amp;dth</source>
        <translation>S&amp;eitenbreite</translation>
    </message>
    <message>
        <source>Fill the width with the page</source>
        <translation>Die Breite mit der Seite füllen</translation>
    </message>
    <message>
        <source>&amp;Actual size</source>
        <translation>&amp;Tatsächliche Größe</translation>
    </message>
    <message>
        <source>One pixel of the scan for one of the screen</source>
        <translation>Ein Bildpunkt des Scans für einen des Bildschirms</translation>
    </message>
    <message>
        <source>Show &amp;lines on the scan</source>
        <translation>Zeilen &amp;auf dem Scan zeigen</translation>
    </message>
    <message>
        <source>Show or hide the outlines over the scan</source>
        <translation>Die Umrisse über dem Scan zeigen oder ausblenden</translation>
    </message>
    <message>
        <source>Lift lines while &amp;held</source>
        <translation>&amp;Zeilen bei gehaltener Taste abheben</translation>
    </message>
    <message>
        <source>Show the bare scan for as long as the key is held</source>
        <translation>Den bloßen Scan zeigen, solange die Taste gehalten wird</translation>
    </message>
    <message>
        <source>What &amp;matters</source>
        <translation>Was &amp;wichtig ist</translation>
    </message>
    <message>
        <source>See the people, places, dates and amounts that the letters name; or close that panel</source>
        <translation>Zeigen, welche Personen, Orte, Daten und Beträge die Briefe nennen; oder diesen Bereich schließen</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>Light or dark as the system is</source>
        <translation>Hell oder dunkel wie das System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>Always light</source>
        <translation>Immer hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>Always dark</source>
        <translation>Immer dunkel</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>Hoher &amp;Kontrast</translation>
    </message>
    <message>
        <source>Black and white with strong edges</source>
        <translation>Schwarz und Weiß mit kräftigen Kanten</translation>
    </message>
    <message>
        <source>&amp;Next page</source>
        <translation>Nächste &amp;Seite</translation>
    </message>
    <message>
        <source>Go to the next page</source>
        <translation>Zur nächsten Seite gehen</translation>
    </message>
    <message>
        <source>Pre&amp;vious page</source>
        <translation>V&amp;orige Seite</translation>
    </message>
    <message>
        <source>Go to the page before</source>
        <translation>Zur vorigen Seite gehen</translation>
    </message>
    <message>
        <source>Next pan&amp;e</source>
        <translation>&amp;Nächster Bereich</translation>
    </message>
    <message>
        <source>Move between pages, scan, text and panels</source>
        <translation>Zwischen Seiten, Scan, Text und Leisten wechseln</translation>
    </message>
    <message>
        <source>Select &amp;all pages</source>
        <translation>Alle &amp;Seiten auswählen</translation>
    </message>
    <message>
        <source>Select every page in the page list</source>
        <translation>Jede Seite in der Seitenliste auswählen</translation>
    </message>
    <message>
        <source>Select &amp;odd pages</source>
        <translation>&amp;Ungerade Seiten auswählen</translation>
    </message>
    <message>
        <source>Select the first page, the third, the fifth …</source>
        <translation>Die erste Seite auswählen, die dritte, die fünfte …</translation>
    </message>
    <message>
        <source>Select &amp;even pages</source>
        <translation>&amp;Gerade Seiten auswählen</translation>
    </message>
    <message>
        <source>Select the second page, the fourth, the sixth …</source>
        <translation>Die zweite Seite auswählen, die vierte, die sechste …</translation>
    </message>
    <message>
        <source>Turn le&amp;ft</source>
        <translation>Nach &amp;links drehen</translation>
    </message>
    <message>
        <source>Turn the selected pages a quarter to the left; their lines stay on the ink</source>
        <translation>Die ausgewählten Seiten um ein Viertel nach links drehen; ihre Zeilen bleiben auf der Tinte</translation>
    </message>
    <message>
        <source>Turn &amp;right</source>
        <translation>Nach &amp;rechts drehen</translation>
    </message>
    <message>
        <source>Turn the selected pages a quarter to the right; their lines stay on the ink</source>
        <translation>Die ausgewählten Seiten um ein Viertel nach rechts drehen; ihre Zeilen bleiben auf der Tinte</translation>
    </message>
    <message>
        <source>Adjust page &amp;edges…</source>
        <translation>Seitenränder &amp;anpassen…</translation>
    </message>
    <message>
        <source>Crop the page, or straighten a photo of it, by its four corners</source>
        <translation>Die Seite an ihren vier Ecken zuschneiden oder ein Foto von ihr geraderücken</translation>
    </message>
    <message>
        <source>Show &amp;whole scan again</source>
        <translation>&amp;Ganzen Scan wieder zeigen</translation>
    </message>
    <message>
        <source>Show all of the scans of the selected pages</source>
        <translation>Die Scans der ausgewählten Seiten vollständig zeigen</translation>
    </message>
    <message>
        <source>&amp;Level the writing</source>
        <translation>&amp;Schrift waagerecht stellen</translation>
    </message>
    <message>
        <source>Turn the selected pages by the few degrees by which their writing is aslant</source>
        <translation>Die ausgewählten Seiten um die wenigen Grad drehen, um die ihre Schrift schief steht</translation>
    </message>
    <message>
        <source>&amp;Split double page</source>
        <translation>&amp;Doppelseite teilen</translation>
    </message>
    <message>
        <source>Make two pages of each selected one, where it is folded</source>
        <translation>Jede ausgewählte Seite dort in zwei teilen, wo sie gefaltet ist</translation>
    </message>
    <message>
        <source>&amp;Brightness and contrast…</source>
        <translation>&amp;Helligkeit und Kontrast…</translation>
    </message>
    <message>
        <source>Show the selected pages brighter, with more contrast or on clean paper</source>
        <translation>Die ausgewählten Seiten heller, mit mehr Kontrast oder auf reinem Papier zeigen</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>Nach &amp;oben verschieben</translation>
    </message>
    <message>
        <source>Move the selected pages up; in the list, Alt+Up does it too</source>
        <translation>Die ausgewählten Seiten nach oben verschieben; in der Liste auch mit Alt+Hoch</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>&amp;Nach unten verschieben</translation>
    </message>
    <message>
        <source>Move the selected pages down; in the list, Alt+Down does it too</source>
        <translation>Die ausgewählten Seiten nach unten verschieben; in der Liste auch mit Alt+Herunter</translation>
    </message>
    <message>
        <source>&amp;Begin a letter here</source>
        <translation>&amp;Hier einen Brief beginnen</translation>
    </message>
    <message>
        <source>The selected page is the first of a letter; the pages after it belong to it up to the next letter</source>
        <translation>Die ausgewählte Seite ist die erste eines Briefes; die Seiten danach gehören dazu, bis der nächste Brief beginnt</translation>
    </message>
    <message>
        <source>&amp;Join with the letter before</source>
        <translation>&amp;Mit dem Brief davor verbinden</translation>
    </message>
    <message>
        <source>Make one letter of this page's and the one before it</source>
        <translation>Aus dem Brief dieser Seite und dem davor einen machen</translation>
    </message>
    <message>
        <source>Letter &amp;details</source>
        <translation>&amp;Angaben zum Brief</translation>
    </message>
    <message>
        <source>Say who wrote the letter, to whom, when and where, and what an archive asks for</source>
        <translation>Sagen, wer den Brief wem, wann und wo schrieb und was ein Archiv wissen will</translation>
    </message>
    <message>
        <source>&amp;Next letter</source>
        <translation>&amp;Nächster Brief</translation>
    </message>
    <message>
        <source>Go to the first page of the next letter</source>
        <translation>Zur ersten Seite des nächsten Briefes gehen</translation>
    </message>
    <message>
        <source>&amp;Previous letter</source>
        <translation>&amp;Voriger Brief</translation>
    </message>
    <message>
        <source>Go to the first page of the letter before</source>
        <translation>Zur ersten Seite des vorigen Briefes gehen</translation>
    </message>
    <message>
        <source>&amp;New hand for selected pages</source>
        <translation>&amp;Neue Handschrift für gewählte Seiten</translation>
    </message>
    <message>
        <source>Say that the selected pages were written by somebody else, whose hand the program learns apart</source>
        <translation>Sagen, dass die gewählten Seiten jemand anders geschrieben hat, dessen Handschrift das Programm für sich lernt</translation>
    </message>
    <message>
        <source>&amp;Suggest hands by the ink</source>
        <translation>Handschriften nach der &amp;Tinte vorschlagen</translation>
    </message>
    <message>
        <source>Look whether the pages plainly were written by several people; nothing is changed</source>
        <translation>Nachsehen, ob die Seiten deutlich von mehreren Personen geschrieben sind; nichts wird geändert</translation>
    </message>
    <message>
        <source>&amp;Take the suggested hands</source>
        <translation>&amp;Vorgeschlagene Handschriften übernehmen</translation>
    </message>
    <message>
        <source>Put them there</source>
        <translation>So zuordnen</translation>
    </message>
    <message>
        <source>Put the pages in the hands that were suggested, in one step</source>
        <translation>Die Seiten in einem Schritt den vorgeschlagenen Handschriften zuordnen</translation>
    </message>
    <message>
        <source>Remove &amp;pages from project</source>
        <translation>Seiten aus &amp;dem Projekt entfernen</translation>
    </message>
    <message>
        <source>Take the selected pages out of the project</source>
        <translation>Die ausgewählten Seiten aus dem Projekt nehmen</translation>
    </message>
    <message>
        <source>&amp;Select and move</source>
        <translation>Auswählen &amp;und verschieben</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Auswählen</translation>
    </message>
    <message>
        <source>Select, move and reshape lines</source>
        <translation>Zeilen auswählen, verschieben und umformen</translation>
    </message>
    <message>
        <source>&amp;Draw lines</source>
        <translation>Ze&amp;ilen zeichnen</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>Zeichnen</translation>
    </message>
    <message>
        <source>Draw a box around a line that was missed</source>
        <translation>Einen Rahmen um eine übersehene Zeile ziehen</translation>
    </message>
    <message>
        <source>&amp;Cut lines</source>
        <translation>Z&amp;eilen zerschneiden</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Zerschneiden</translation>
    </message>
    <message>
        <source>Draw a stroke through one or many lines to cut them</source>
        <translation>Mit einem Strich eine oder viele Zeilen zerschneiden</translation>
    </message>
    <message>
        <source>&amp;Number lines by clicking</source>
        <translation>Zeilen durch &amp;Klicken nummerieren</translation>
    </message>
    <message>
        <source>Click the lines one after the other in their reading order; Enter ends</source>
        <translation>Die Zeilen nacheinander in ihrer Lesereihenfolge anklicken; Eingabe schließt ab</translation>
    </message>
    <message>
        <source>Add line &amp;below</source>
        <translation>Zeile &amp;darunter hinzufügen</translation>
    </message>
    <message>
        <source>Add a line below the selected one; the arrows move it</source>
        <translation>Unter der ausgewählten Zeile eine hinzufügen; die Pfeiltasten verschieben sie</translation>
    </message>
    <message>
        <source>Cut line at care&amp;t</source>
        <translation>Zeile &amp;am Cursor zerschneiden</translation>
    </message>
    <message>
        <source>Cut the line in two where the caret is in its text</source>
        <translation>Die Zeile dort zweiteilen, wo der Cursor in ihrem Text steht</translation>
    </message>
    <message>
        <source>&amp;Join lines</source>
        <translation>Zeilen &amp;verbinden</translation>
    </message>
    <message>
        <source>Make one of the selected lines, or of the line and the next</source>
        <translation>Die ausgewählten Zeilen zu einer machen, oder die Zeile und die nächste</translation>
    </message>
    <message>
        <source>Read &amp;earlier</source>
        <translation>&amp;Früher lesen</translation>
    </message>
    <message>
        <source>Move the selected lines up in the reading order</source>
        <translation>Die ausgewählten Zeilen in der Lesereihenfolge nach vorn verschieben</translation>
    </message>
    <message>
        <source>&amp;Read later</source>
        <translation>&amp;Später lesen</translation>
    </message>
    <message>
        <source>Move the selected lines down in the reading order</source>
        <translation>Die ausgewählten Zeilen in der Lesereihenfolge nach hinten verschieben</translation>
    </message>
    <message>
        <source>&amp;History of line…</source>
        <translation>Ve&amp;rlauf der Zeile…</translation>
    </message>
    <message>
        <source>Show what the line said before, who wrote that and when; any of it can be put back</source>
        <translation>Zeigen, was die Zeile vorher sagte, wer das schrieb und wann; alles davon lässt sich zurückholen</translation>
    </message>
    <message>
        <source>&amp;Edit text of line</source>
        <translation>Text &amp;der Zeile bearbeiten</translation>
    </message>
    <message>
        <source>Go to the text of the selected line</source>
        <translation>Zum Text der ausgewählten Zeile gehen</translation>
    </message>
    <message>
        <source>Mark as &amp;checked</source>
        <translation>Als &amp;geprüft markieren</translation>
    </message>
    <message>
        <source>Say that the line is right, or no longer so</source>
        <translation>Festhalten, dass die Zeile stimmt, oder nicht mehr</translation>
    </message>
    <message>
        <source>Next &amp;doubtful word</source>
        <translation>Nächstes unsicheres &amp;Wort</translation>
    </message>
    <message>
        <source>Go to the next word that is not sure</source>
        <translation>Zum nächsten unsicheren Wort gehen</translation>
    </message>
    <message>
        <source>Previous dou&amp;bt</source>
        <translation>&amp;Voriges unsicheres Wort</translation>
    </message>
    <message>
        <source>Go to the doubtful word before</source>
        <translation>Zum vorigen unsicheren Wort gehen</translation>
    </message>
    <message>
        <source>&amp;Other readings of word</source>
        <translation>Andere &amp;Lesarten des Wortes</translation>
    </message>
    <message>
        <source>Show what else the word at the caret may be; a number takes one, Enter accepts the word</source>
        <translation>Zeigen, was das Wort am Cursor noch heißen kann; eine Ziffer wählt, Eingabe nimmt das Wort an</translation>
    </message>
    <message>
        <source>Line that te&amp;aches most</source>
        <translation>Zeile, die am &amp;meisten lehrt</translation>
    </message>
    <message>
        <source>Go to the line from which the program would learn this hand best if you corrected it</source>
        <translation>Zu der Zeile gehen, aus der das Programm diese Handschrift am besten lernen würde, wenn sie berichtigt wäre</translation>
    </message>
    <message>
        <source>&amp;Most doubtful words first</source>
        <translation>Unsicherste Wörter &amp;zuerst</translation>
    </message>
    <message>
        <source>F3 goes to the word that is most likely wrong rather than to the next one in the text</source>
        <translation>F3 geht zu dem Wort, das am wahrscheinlichsten falsch ist, statt zum nächsten im Text</translation>
    </message>
    <message>
        <source>Check &amp;spelling</source>
        <translation>Rechtschreibung &amp;prüfen</translation>
    </message>
    <message>
        <source>Underline the words that are probably misspelt, and say what may stand there</source>
        <translation>Wörter unterstreichen, die wahrscheinlich falsch geschrieben sind, und sagen, was dort stehen kann</translation>
    </message>
    <message>
        <source>&amp;Next misspelt word</source>
        <translation>&amp;Nächstes falsch geschriebenes Wort</translation>
    </message>
    <message>
        <source>Go to the next word that is in no word list, and show what may stand there</source>
        <translation>Zum nächsten Wort gehen, das in keiner Wortliste steht, und zeigen, was dort stehen kann</translation>
    </message>
    <message>
        <source>Previous &amp;misspelt word</source>
        <translation>&amp;Voriges falsch geschriebenes Wort</translation>
    </message>
    <message>
        <source>Go to the word before that is in no word list</source>
        <translation>Zum vorigen Wort gehen, das in keiner Wortliste steht</translation>
    </message>
    <message>
        <source>&amp;Add to the project's words</source>
        <translation>Zu den &amp;Wörtern des Projekts hinzufügen</translation>
    </message>
    <message>
        <source>Say that the word at the caret, or what is selected, is right in this project</source>
        <translation>Sagen, dass das Wort an der Schreibmarke oder das Ausgewählte in diesem Projekt richtig ist</translation>
    </message>
    <message>
        <source>&amp;Correct likely misreadings…</source>
        <translation>Wahrscheinliche &amp;Lesefehler verbessern…</translation>
    </message>
    <message>
        <source>Show every word that is probably misread with its ink and what is proposed, to choose what is corrected</source>
        <translation>Jedes wahrscheinlich falsch gelesene Wort mit seiner Tinte und dem Vorschlag zeigen, um zu wählen, was verbessert wird</translation>
    </message>
    <message>
        <source>&amp;Words of the project…</source>
        <translation>Wörter des Pro&amp;jekts…</translation>
    </message>
    <message>
        <source>See, add and remove the words that are right in this project</source>
        <translation>Die Wörter sehen, hinzufügen und entfernen, die in diesem Projekt richtig sind</translation>
    </message>
    <message>
        <source>&amp;Unclear</source>
        <translation>&amp;Unklar</translation>
    </message>
    <message>
        <source>Mark the word at the caret or what is selected as not sure</source>
        <translation>Das Wort am Cursor oder das Ausgewählte als nicht sicher kennzeichnen</translation>
    </message>
    <message>
        <source>&amp;Struck out</source>
        <translation>&amp;Gestrichen</translation>
    </message>
    <message>
        <source>Mark the word or what is selected as struck by the writer</source>
        <translation>Das Wort oder das Ausgewählte als vom Schreiber gestrichen kennzeichnen</translation>
    </message>
    <message>
        <source>&amp;Inserted</source>
        <translation>&amp;Eingefügt</translation>
    </message>
    <message>
        <source>Mark the word or what is selected as put in later</source>
        <translation>Das Wort oder das Ausgewählte als später eingefügt kennzeichnen</translation>
    </message>
    <message>
        <source>&amp;Abbreviation…</source>
        <translation>&amp;Abkürzung…</translation>
    </message>
    <message>
        <source>Say what the word or what is selected is short for</source>
        <translation>Sagen, wofür das Wort oder das Ausgewählte die Abkürzung ist</translation>
    </message>
    <message>
        <source>&amp;Gap…</source>
        <translation>&amp;Lücke…</translation>
    </message>
    <message>
        <source>Say that something cannot be read here, or where text is selected</source>
        <translation>Sagen, dass hier oder an der ausgewählten Stelle etwas nicht zu lesen ist</translation>
    </message>
    <message>
        <source>&amp;Remove marks</source>
        <translation>&amp;Kennzeichnungen entfernen</translation>
    </message>
    <message>
        <source>Take all marks off the word at the caret or what is selected</source>
        <translation>Alle Kennzeichnungen vom Wort am Cursor oder vom Ausgewählten nehmen</translation>
    </message>
    <message>
        <source>Note on &amp;line</source>
        <translation>Notiz &amp;zur Zeile</translation>
    </message>
    <message>
        <source>Write a note on the line, or go back from it to the text</source>
        <translation>Eine Notiz zur Zeile schreiben, oder von ihr zum Text zurückgehen</translation>
    </message>
    <message>
        <source>Note on &amp;page</source>
        <translation>&amp;Notiz zur Seite</translation>
    </message>
    <message>
        <source>Write a note on the page, or go back from it to the text</source>
        <translation>Eine Notiz zur Seite schreiben, oder von ihr zum Text zurückgehen</translation>
    </message>
    <message>
        <source>&amp;New hand for selected lines</source>
        <translation>&amp;Neue Handschrift für gewählte Zeilen</translation>
    </message>
    <message>
        <source>Say that the selected lines were written by somebody else, whose hand the program learns apart</source>
        <translation>Sagen, dass die gewählten Zeilen jemand anders geschrieben hat, dessen Handschrift das Programm für sich lernt</translation>
    </message>
    <message>
        <source>Select &amp;all lines</source>
        <translation>A&amp;lle Zeilen auswählen</translation>
    </message>
    <message>
        <source>Select every line of the page</source>
        <translation>Jede Zeile der Seite auswählen</translation>
    </message>
    <message>
        <source>De&amp;lete lines</source>
        <translation>&amp;Zeilen löschen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete the selected lines from the page, with their text</source>
        <translation>Die ausgewählten Zeilen mit ihrem Text von der Seite löschen</translation>
    </message>
    <message>
        <source>Read &amp;page</source>
        <translation>S&amp;eite lesen</translation>
    </message>
    <message>
        <source>Read page</source>
        <translation>Seite lesen</translation>
    </message>
    <message>
        <source>Find the lines of this page if it has none, and read them</source>
        <translation>Die Zeilen dieser Seite suchen, falls sie keine hat, und lesen</translation>
    </message>
    <message>
        <source>Read selected &amp;lines</source>
        <translation>Ausgewählte &amp;Zeilen lesen</translation>
    </message>
    <message>
        <source>Read lines</source>
        <translation>Zeilen lesen</translation>
    </message>
    <message>
        <source>Read only the selected lines</source>
        <translation>Nur die ausgewählten Zeilen lesen</translation>
    </message>
    <message>
        <source>Read &amp;all pages</source>
        <translation>Alle &amp;Seiten lesen</translation>
    </message>
    <message>
        <source>Read every page of the project, one after another</source>
        <translation>Alle Seiten des Projekts lesen, eine nach der anderen</translation>
    </message>
    <message>
        <source>Read selected pa&amp;ges</source>
        <translation>Ausgewählte Seiten &amp;lesen</translation>
    </message>
    <message>
        <source>Read the pages selected in the page list, one after another</source>
        <translation>Die in der Seitenliste ausgewählten Seiten lesen, eine nach der anderen</translation>
    </message>
    <message>
        <source>Take pages out of the &amp;queue</source>
        <translation>Seiten aus &amp;der Warteschlange nehmen</translation>
    </message>
    <message>
        <source>Do not read the selected pages, though they wait for it</source>
        <translation>Die ausgewählten Seiten nicht lesen, obwohl sie darauf warten</translation>
    </message>
    <message>
        <source>&amp;Find lines</source>
        <translation>Zeilen &amp;finden</translation>
    </message>
    <message>
        <source>Find lines</source>
        <translation>Zeilen finden</translation>
    </message>
    <message>
        <source>Find the lines afresh; corrected and checked lines stay</source>
        <translation>Die Zeilen neu suchen; korrigierte und geprüfte Zeilen bleiben</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>Stop reading, opening or translating; what was done stays</source>
        <translation>Lesen, Öffnen oder Übersetzen anhalten; was getan ist, bleibt</translation>
    </message>
    <message>
        <source>&amp;Handwriting</source>
        <translation>&amp;Handschrift</translation>
    </message>
    <message>
        <source>See whose writing this is and how far the program is with learning it; or close that panel</source>
        <translation>Sehen, wessen Schrift das ist und wie weit das Programm mit dem Lernen ist; oder diesen Bereich schließen</translation>
    </message>
    <message>
        <source>Learn this hand &amp;now</source>
        <translation>Diese Handschrift &amp;jetzt lernen</translation>
    </message>
    <message>
        <source>Learn the hand of this page from its corrected lines at once, while you go on working</source>
        <translation>Die Handschrift dieser Seite gleich aus ihren berichtigten Zeilen lernen, während man weiterarbeitet</translation>
    </message>
    <message>
        <source>&amp;Read with what was learned</source>
        <translation>&amp;Mit dem Gelernten lesen</translation>
    </message>
    <message>
        <source>Read with it</source>
        <translation>Damit lesen</translation>
    </message>
    <message>
        <source>Read the hand that was learned last with what was learned of it</source>
        <translation>Die zuletzt gelernte Handschrift mit dem lesen, was von ihr gelernt wurde</translation>
    </message>
    <message>
        <source>&amp;Go back to the reading before</source>
        <translation>&amp;Zurück zum Lesen davor</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Read the hand of this page again as before something was learned of it</source>
        <translation>Die Handschrift dieser Seite wieder so lesen, wie bevor etwas von ihr gelernt wurde</translation>
    </message>
    <message>
        <source>&amp;Install a hand…</source>
        <translation>Handschrift &amp;einfügen…</translation>
    </message>
    <message>
        <source>Take in what somebody else's program has learned of a hand</source>
        <translation>Aufnehmen, was das Programm eines anderen von einer Handschrift gelernt hat</translation>
    </message>
    <message>
        <source>&amp;Translation beside the text</source>
        <translation>&amp;Übersetzung neben dem Text</translation>
    </message>
    <message>
        <source>See the translation line by line beside the text, and change it; or close that panel</source>
        <translation>Die Übersetzung Zeile für Zeile neben dem Text sehen und ändern, oder diesen Bereich schließen</translation>
    </message>
    <message>
        <source>Translate &amp;letter</source>
        <translation>&amp;Brief übersetzen</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Brief</translation>
    </message>
    <message>
        <source>Translate all pages of this letter on this computer</source>
        <translation>Alle Seiten dieses Briefs auf diesem Rechner übersetzen</translation>
    </message>
    <message>
        <source>Translate &amp;page</source>
        <translation>&amp;Seite übersetzen</translation>
    </message>
    <message>
        <source>This page</source>
        <translation>Diese Seite</translation>
    </message>
    <message>
        <source>Translate the sentences of this page</source>
        <translation>Die Sätze dieser Seite übersetzen</translation>
    </message>
    <message>
        <source>Translate &amp;selected lines</source>
        <translation>Ausgewählte &amp;Zeilen übersetzen</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Translate the sentences that the selected lines belong to</source>
        <translation>Die Sätze übersetzen, zu denen die ausgewählten Zeilen gehören</translation>
    </message>
    <message>
        <source>Translate stale lines &amp;again</source>
        <translation>Veraltete Zeilen &amp;neu übersetzen</translation>
    </message>
    <message>
        <source>Stale lines</source>
        <translation>Veraltete Zeilen</translation>
    </message>
    <message>
        <source>Translate the lines of this letter again whose text has changed since</source>
        <translation>Die Zeilen dieses Briefs neu übersetzen, deren Text sich seitdem geändert hat</translation>
    </message>
    <message>
        <source>Language pac&amp;kages…</source>
        <translation>Sprach&amp;pakete …</translation>
    </message>
    <message>
        <source>Packages…</source>
        <translation>Pakete …</translation>
    </message>
    <message>
        <source>See which languages can be translated, and install others from a file</source>
        <translation>Sehen, welche Sprachen übersetzt werden können, und weitere aus einer Datei installieren</translation>
    </message>
    <message>
        <source>Read pages when they are &amp;opened</source>
        <translation>Seiten lesen, wenn sie ge&amp;öffnet werden</translation>
    </message>
    <message>
        <source>Read a page without lines as soon as it is shown</source>
        <translation>Eine Seite ohne Zeilen lesen, sobald sie gezeigt wird</translation>
    </message>
    <message>
        <source>&amp;Read aloud or pause</source>
        <translation>&amp;Vorlesen oder anhalten</translation>
    </message>
    <message>
        <source>Read aloud what the bar for it says, at first the page; pause, and go on</source>
        <translation>Vorlesen, was die Leiste dafür nennt, anfangs die Seite; anhalten und weiterlesen</translation>
    </message>
    <message>
        <source>&amp;Stop reading aloud</source>
        <translation>Vorlesen &amp;beenden</translation>
    </message>
    <message>
        <source>Be silent, and put the caret on the word that sounded</source>
        <translation>Still sein und den Cursor auf das Wort setzen, das zu hören war</translation>
    </message>
    <message>
        <source>This &amp;line</source>
        <translation>Diese &amp;Zeile</translation>
    </message>
    <message>
        <source>Read aloud the line at the caret</source>
        <translation>Die Zeile am Cursor vorlesen</translation>
    </message>
    <message>
        <source>S&amp;elected text</source>
        <translation>&amp;Ausgewählten Text</translation>
    </message>
    <message>
        <source>Read aloud the words that are selected in the text, or several lines</source>
        <translation>Die Wörter vorlesen, die im Text ausgewählt sind, oder mehrere Zeilen</translation>
    </message>
    <message>
        <source>This &amp;page</source>
        <translation>Diese &amp;Seite</translation>
    </message>
    <message>
        <source>Read aloud this page</source>
        <translation>Diese Seite vorlesen</translation>
    </message>
    <message>
        <source>This le&amp;tter</source>
        <translation>Diesen B&amp;rief</translation>
    </message>
    <message>
        <source>Read aloud the letter that this page belongs to</source>
        <translation>Den Brief vorlesen, zu dem diese Seite gehört</translation>
    </message>
    <message>
        <source>From the &amp;caret on</source>
        <translation>Ab dem &amp;Cursor</translation>
    </message>
    <message>
        <source>Read aloud from the caret to the end of the letter</source>
        <translation>Vom Cursor bis zum Ende des Briefes vorlesen</translation>
    </message>
    <message>
        <source>Sentence &amp;back</source>
        <translation>Einen Satz z&amp;urück</translation>
    </message>
    <message>
        <source>Read the sentence again, or the one before</source>
        <translation>Den Satz noch einmal lesen, oder den davor</translation>
    </message>
    <message>
        <source>&amp;Next sentence</source>
        <translation>&amp;Nächster Satz</translation>
    </message>
    <message>
        <source>Go on to the next sentence</source>
        <translation>Zum nächsten Satz weitergehen</translation>
    </message>
    <message>
        <source>&amp;Voice and rate…</source>
        <translation>Stimme und &amp;Tempo…</translation>
    </message>
    <message>
        <source>Choose voice and rate, and what is read aloud</source>
        <translation>Stimme und Tempo wählen, und was vorgelesen wird</translation>
    </message>
    <message>
        <source>Save as s&amp;ound…</source>
        <translation>Als T&amp;on sichern…</translation>
    </message>
    <message>
        <source>Write what would be read aloud to a file of sound</source>
        <translation>Was vorgelesen würde, in eine Tondatei schreiben</translation>
    </message>
    <message>
        <source>&amp;Welcome</source>
        <translation>&amp;Willkommen</translation>
    </message>
    <message>
        <source>What the program does, and a letter to try it with</source>
        <translation>Was das Programm tut, und ein Brief zum Ausprobieren</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>Show what the keyboard can do</source>
        <translation>Zeigen, was die Tastatur kann</translation>
    </message>
    <message>
        <source>&amp;About HWR Desktop</source>
        <translation>Über &amp;HWR Desktop</translation>
    </message>
    <message>
        <source>Versions, licences, and what the models learned from</source>
        <translation>Versionen, Lizenzen, und woraus die Modelle gelernt haben</translation>
    </message>
    <message>
        <source>Nothing is open.</source>
        <translation>Es ist nichts geöffnet.</translation>
    </message>
    <message>
        <source>No page is shown: open one first.</source>
        <translation>Es wird keine Seite gezeigt: zuerst eine öffnen.</translation>
    </message>
    <message>
        <source>The project has no second page.</source>
        <translation>Das Projekt hat keine zweite Seite.</translation>
    </message>
    <message>
        <source>The pages are not grouped into letters: begin a second one first.</source>
        <translation>Die Seiten sind nicht in Briefe eingeteilt: zuerst einen zweiten beginnen.</translation>
    </message>
    <message>
        <source>The page has no lines yet: read it, or draw some.</source>
        <translation>Die Seite hat noch keine Zeilen: sie lesen oder einige zeichnen.</translation>
    </message>
    <message>
        <source>No line is selected: click one first.</source>
        <translation>Es ist keine Zeile ausgewählt: zuerst eine anklicken.</translation>
    </message>
    <message>
        <source>Nothing was done that could be taken back.</source>
        <translation>Es wurde nichts getan, was sich zurücknehmen ließe.</translation>
    </message>
    <message>
        <source>Nothing was taken back.</source>
        <translation>Es wurde nichts zurückgenommen.</translation>
    </message>
    <message>
        <source>Nothing is being read, opened, translated or exported.</source>
        <translation>Es wird nichts gelesen, geöffnet, übersetzt oder exportiert.</translation>
    </message>
    <message>
        <source>Nothing is being read aloud.</source>
        <translation>Es wird nichts vorgelesen.</translation>
    </message>
    <message>
        <source>Nothing was learned of a hand that would have to be answered.</source>
        <translation>Es wurde von keiner Handschrift etwas gelernt, das auf eine Antwort wartet.</translation>
    </message>
    <message>
        <source>The hand of this page is read as the program came.</source>
        <translation>Die Handschrift dieser Seite wird gelesen, wie das Programm ausgeliefert wurde.</translation>
    </message>
</context>
<context>
    <name>AdjustEdges</name>
    <message>
        <source>All of the scan is shown already.</source>
        <translation>Der ganze Scan wird schon gezeigt.</translation>
    </message>
    <message>
        <source>Show whole scan</source>
        <translation>Ganzen Scan zeigen</translation>
    </message>
    <message>
        <source>Looking for the paper</source>
        <translation>Das Papier wird gesucht</translation>
    </message>
    <message>
        <source>The page was left as it was: its edges are too near to each other.</source>
        <translation>Die Seite wurde gelassen, wie sie war: ihre Ränder liegen zu nah beieinander.</translation>
    </message>
    <message>
        <source>Page edges</source>
        <translation>Seitenränder</translation>
    </message>
    <message>
        <source>One line outside the edges was taken off the page; Undo brings it back.</source>
        <translation>Eine Zeile außerhalb der Ränder wurde von der Seite genommen; „Rückgängig“ bringt sie zurück.</translation>
    </message>
    <message>
        <source>{n} lines outside the edges were taken off the page; Undo brings them back.</source>
        <translation>{n} Zeilen außerhalb der Ränder wurden von der Seite genommen; „Rückgängig“ bringt sie zurück.</translation>
    </message>
</context>
<context>
    <name>AppearancePage</name>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;High contrast, light or dark as the system</source>
        <translation>Hoher &amp;Kontrast, hell oder dunkel wie das System</translation>
    </message>
    <message>
        <source>Size of the program's words in percent</source>
        <translation>Größe der Wörter des Programms in Prozent</translation>
    </message>
    <message>
        <source>With the program</source>
        <translation>Wie das Programm</translation>
    </message>
    <message>
        <source>Size of the transcript in points</source>
        <translation>Größe der Abschrift in Punkt</translation>
    </message>
    <message>
        <source>Size of the words</source>
        <translation>Größe der Wörter</translation>
    </message>
    <message>
        <source>&amp;Menus, buttons and messages:</source>
        <translation>&amp;Menüs, Knöpfe und Meldungen:</translation>
    </message>
    <message>
        <source>&amp;Transcript:</source>
        <translation>&amp;Abschrift:</translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation>Sprache des Fensters</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Another language is spoken from the next start of the program on.</source>
        <translation>Eine andere Sprache gilt ab dem nächsten Start des Programms.</translation>
    </message>
</context>
<context>
    <name>AssignHand</name>
    <message>
        <source>The page is in “{hand}” now.</source>
        <translation>Die Seite gehört jetzt zu „{hand}“.</translation>
    </message>
    <message>
        <source>{n} pages are in “{hand}” now.</source>
        <translation>{n} Seiten gehören jetzt zu „{hand}“.</translation>
    </message>
    <message>
        <source>The line is in “{hand}” now.</source>
        <translation>Die Zeile gehört jetzt zu „{hand}“.</translation>
    </message>
    <message>
        <source>{n} lines are in “{hand}” now.</source>
        <translation>{n} Zeilen gehören jetzt zu „{hand}“.</translation>
    </message>
    <message>
        <source>New hand</source>
        <translation>Neue Handschrift</translation>
    </message>
    <message>
        <source>Hand of page</source>
        <translation>Handschrift der Seite</translation>
    </message>
    <message>
        <source>Hand of pages</source>
        <translation>Handschrift der Seiten</translation>
    </message>
    <message>
        <source>Hand of line</source>
        <translation>Handschrift der Zeile</translation>
    </message>
    <message>
        <source>Hand of lines</source>
        <translation>Handschrift der Zeilen</translation>
    </message>
    <message>
        <source>What nobody has corrected can be read again as that hand.</source>
        <translation>Was niemand berichtigt hat, kann als diese Handschrift neu gelesen werden.</translation>
    </message>
</context>
<context>
    <name>AttachTextsBeside</name>
    <message>
        <source>Attach</source>
        <translation>Zuordnen</translation>
    </message>
    <message>
        <source>{name} lies beside the scan: it can be put on the lines of the page.</source>
        <translation>{name} liegt neben dem Scan: Der Text kann auf die Zeilen der Seite gelegt werden.</translation>
    </message>
    <message>
        <source>Texts lie beside {n} of the scans: they can be put on the lines of their pages.</source>
        <translation>Neben {n} der Scans liegen Texte: Sie können auf die Zeilen ihrer Seiten gelegt werden.</translation>
    </message>
    <message>
        <source>No text was attached, for no page was read to its end.</source>
        <translation>Kein Text wurde zugeordnet, denn keine Seite wurde zu Ende gelesen.</translation>
    </message>
    <message>
        <source>{placed} of {total} lines of {n} texts were placed; other lines keep what was read.</source>
        <translation>{placed} von {total} Zeilen aus {n} Texten wurden zugeordnet; andere Zeilen behalten, was gelesen wurde.</translation>
    </message>
</context>
<context>
    <name>AttachTranscript</name>
    <message>
        <source>{name} was not attached, for the page was not read to its end.</source>
        <translation>{name} wurde nicht zugeordnet, denn die Seite wurde nicht zu Ende gelesen.</translation>
    </message>
    <message>
        <source>{placed} of {total} lines of {name} were placed.</source>
        <translation>{placed} von {total} Zeilen aus {name} wurden zugeordnet.</translation>
    </message>
    <message>
        <source>1 is not sure: see the list.</source>
        <translation>1 ist nicht sicher: siehe die Liste.</translation>
    </message>
    <message>
        <source>{left} are not sure: see the list.</source>
        <translation>{left} sind nicht sicher: siehe die Liste.</translation>
    </message>
    <message>
        <source>1 line of the page keeps what was read.</source>
        <translation>1 Zeile der Seite behält, was gelesen wurde.</translation>
    </message>
    <message>
        <source>{lines} lines of the page keep what was read.</source>
        <translation>{lines} Zeilen der Seite behalten, was gelesen wurde.</translation>
    </message>
    <message>
        <source>1 line that you corrected says something else and stays as it is.</source>
        <translation>1 korrigierte Zeile lautet anders und bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>{kept} lines that you corrected say something else and stay as they are.</source>
        <translation>{kept} korrigierte Zeilen lauten anders und bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Put transcript line</source>
        <translation>Zeile der Abschrift einsetzen</translation>
    </message>
</context>
<context>
    <name>Attaching</name>
    <message>
        <source>Attach transcript</source>
        <translation>Abschrift zuordnen</translation>
    </message>
    <message>
        <source>Read page</source>
        <translation>Seite lesen</translation>
    </message>
</context>
<context>
    <name>BackupsDialog</name>
    <message>
        <source>Backups of {name}</source>
        <translation>Sicherungen von {name}</translation>
    </message>
    <message>
        <source>The backups are being looked up.</source>
        <translation>Die Sicherungen werden gesucht.</translation>
    </message>
    <message>
        <source>There are none yet. They are made as you work.</source>
        <translation>Noch gibt es keine. Sie entstehen, während Sie arbeiten.</translation>
    </message>
    <message>
        <source>Page {number}: {scan}</source>
        <translation>Seite {number}: {scan}</translation>
    </message>
    <message>
        <source>The project is damaged. A backup can take its place; what is there now is set aside first and stays. Or save what can still be read into a copy: what is missing is taken from the newest backup.</source>
        <translation>Das Projekt ist beschädigt. Eine Sicherung kann seine Stelle einnehmen; was jetzt da ist, wird vorher beiseitegelegt und bleibt. Oder retten Sie, was noch lesbar ist, in eine Kopie: Was fehlt, kommt aus der neuesten Sicherung.</translation>
    </message>
    <message>
        <source>Backups are made as you work, fewer the older they are. When one is brought back, what the project is now becomes a backup first, so that you can go back to it.</source>
        <translation>Sicherungen entstehen, während Sie arbeiten; je älter, desto weniger bleiben. Wird eine zurückgeholt, so wird der jetzige Stand vorher zu einer Sicherung, damit Sie dahin zurückkönnen.</translation>
    </message>
    <message>
        <source>Backups, the newest first</source>
        <translation>Sicherungen, die neueste zuerst</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Gemacht</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Briefe</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>What was done since then</source>
        <translation>Was seitdem getan wurde</translation>
    </message>
    <message>
        <source>The page whose text is shown</source>
        <translation>Die Seite, deren Text gezeigt wird</translation>
    </message>
    <message>
        <source>The text of the page as it was</source>
        <translation>Der damalige Text der Seite</translation>
    </message>
    <message>
        <source>&amp;Bring back</source>
        <translation>&amp;Zurückholen</translation>
    </message>
    <message>
        <source>&amp;Open a copy…</source>
        <translation>Kopie ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>&amp;Repair into a copy</source>
        <translation>In eine Kopie &amp;retten</translation>
    </message>
    <message>
        <source>Let the project be as it was then; what it is now becomes a backup first</source>
        <translation>Das Projekt wird wieder wie damals; der jetzige Stand wird vorher zu einer Sicherung</translation>
    </message>
    <message>
        <source>Make a project of its own of the backup, in another folder</source>
        <translation>Aus der Sicherung ein eigenes Projekt in einem anderen Ordner machen</translation>
    </message>
    <message>
        <source>Save what can still be read into a new folder beside the project</source>
        <translation>Was noch lesbar ist, in einen neuen Ordner neben dem Projekt retten</translation>
    </message>
    <message>
        <source>{when}, before going back</source>
        <translation>{when}, vor dem Zurückgehen</translation>
    </message>
    <message>
        <source>{when}; pages: {pages}; changes since: {changes}</source>
        <translation>{when}; Seiten: {pages}; Änderungen seitdem: {changes}</translation>
    </message>
    <message>
        <source>The backup is being unpacked.</source>
        <translation>Die Sicherung wird ausgepackt.</translation>
    </message>
</context>
<context>
    <name>ChangeLook</name>
    <message>
        <source>Look of page</source>
        <translation>Aussehen der Seite</translation>
    </message>
    <message>
        <source>Look of pages</source>
        <translation>Aussehen der Seiten</translation>
    </message>
</context>
<context>
    <name>ChangeShortcuts</name>
    <message>
        <source>{keys} is needed in the scan and in the text: take a key with Ctrl or Alt, or one such as F7.</source>
        <translation>{keys} wird im Scan und im Text gebraucht: eine Taste mit Strg oder Alt nehmen, oder eine wie F7.</translation>
    </message>
    <message>
        <source>{keys} is the key of “{action}” already: choose another, or take it over from there.</source>
        <translation>{keys} gehört schon zu „{action}“: eine andere wählen oder sie von dort übernehmen.</translation>
    </message>
    <message>
        <source>“{action}” now has the key {keys}.</source>
        <translation>„{action}“ hat jetzt die Taste {keys}.</translation>
    </message>
    <message>
        <source>“{action}” now has no key.</source>
        <translation>„{action}“ hat jetzt keine Taste.</translation>
    </message>
    <message>
        <source>“{action}” now has the key {keys}, and “{other}” has none.</source>
        <translation>„{action}“ hat jetzt die Taste {keys}, und „{other}“ hat keine.</translation>
    </message>
    <message>
        <source>Its own key, {keys}, was given to “{other}”: reset that one first.</source>
        <translation>Die eigene Taste, {keys}, gehört jetzt zu „{other}“: zuerst diese Aktion zurücksetzen.</translation>
    </message>
    <message>
        <source>“{action}” has its own key again.</source>
        <translation>„{action}“ hat wieder die eigene Taste.</translation>
    </message>
    <message>
        <source>Every action has its own key again.</source>
        <translation>Jede Aktion hat wieder ihre eigene Taste.</translation>
    </message>
</context>
<context>
    <name>CharacterPalette</name>
    <message>
        <source>Close the special characters</source>
        <translation>Sonderzeichen schließen</translation>
    </message>
    <message>
        <source>Close the special characters (Esc)</source>
        <translation>Sonderzeichen schließen (Esc)</translation>
    </message>
    <message>
        <source>Special characters</source>
        <translation>Sonderzeichen</translation>
    </message>
    <message>
        <source>A&amp;dd</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Add below what you often need</source>
        <translation>Unten hinzufügen, was oft gebraucht wird</translation>
    </message>
    <message>
        <source>My own</source>
        <translation>Eigene</translation>
    </message>
    <message>
        <source>Set of characters</source>
        <translation>Zeichensatz</translation>
    </message>
    <message>
        <source>Character or text to add to my own</source>
        <translation>Zeichen oder Text, die zu den eigenen kommen sollen</translation>
    </message>
    <message>
        <source>Add to my own</source>
        <translation>Zu den eigenen hinzufügen</translation>
    </message>
</context>
<context>
    <name>CharacterTable</name>
    <message>
        <source>Special characters</source>
        <translation>Sonderzeichen</translation>
    </message>
    <message>
        <source>Recently used</source>
        <translation>Zuletzt benutzt</translation>
    </message>
</context>
<context>
    <name>CheckSpelling</name>
    <message>
        <source>Looking for like words</source>
        <translation>Suche ähnliche Wörter</translation>
    </message>
    <message>
        <source>Checking spelling</source>
        <translation>Prüfe die Rechtschreibung</translation>
    </message>
</context>
<context>
    <name>ChoiceList</name>
    <message>
        <source>Other readings of the word</source>
        <translation>Andere Lesarten des Wortes</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Type to replace it, Esc closes</source>
        <translation>Tippen ersetzt es, Esc schließt</translation>
    </message>
    <message>
        <source>{keys}: {word}, {likely}</source>
        <translation>{keys}: {word}, {likely}</translation>
    </message>
    <message>
        <source>from the word list</source>
        <translation>aus der Wortliste</translation>
    </message>
    <message>
        <source>as read before</source>
        <translation>wie vorher gelesen</translation>
    </message>
    <message>
        <source>{percent}, as it stands</source>
        <translation>{percent}, wie es dasteht</translation>
    </message>
    <message>
        <source>as it stands</source>
        <translation>wie es dasteht</translation>
    </message>
    <message>
        <source>{readings}. Type to replace the word, Escape closes.</source>
        <translation>{readings}. Tippen ersetzt das Wort, Escape schließt.</translation>
    </message>
</context>
<context>
    <name>ChooseTool</name>
    <message>
        <source>Draw a stroke through lines to cut them, or move the cutting line with ← and → and press Enter.</source>
        <translation>Einen Strich durch Zeilen ziehen, um sie zu zerschneiden, oder die Schnittlinie mit ← und → verschieben und Eingabe drücken.</translation>
    </message>
    <message>
        <source>Click the lines in the order in which they are to be read, or press Space on each. Enter takes the new order, Esc leaves the old.</source>
        <translation>Die Zeilen in der Reihenfolge anklicken, in der sie gelesen werden sollen, oder auf jeder die Leertaste drücken. Eingabe übernimmt die neue Reihenfolge, Esc lässt die alte.</translation>
    </message>
</context>
<context>
    <name>CloseWindow</name>
    <message>
        <source>The last change could not be written to the project.</source>
        <translation>Die letzte Änderung konnte nicht ins Projekt geschrieben werden.</translation>
    </message>
    <message>
        <source>Make room on the disk, or save the project elsewhere. If you close now, the last change is lost.</source>
        <translation>Platz auf dem Datenträger schaffen oder das Projekt anderswo speichern. Beim Schließen jetzt geht die letzte Änderung verloren.</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Bleiben</translation>
    </message>
    <message>
        <source>Close anyway</source>
        <translation>Trotzdem schließen</translation>
    </message>
</context>
<context>
    <name>CopyText</name>
    <message>
        <source>There is no text to copy.</source>
        <translation>Es gibt keinen Text zum Kopieren.</translation>
    </message>
</context>
<context>
    <name>CorrectEverywhere</name>
    <message>
        <source>Correct a word first: then other places can be shown where the same was misread.</source>
        <translation>Zuerst ein Wort korrigieren: dann lassen sich andere Stellen zeigen, an denen dasselbe falsch gelesen wurde.</translation>
    </message>
    <message>
        <source>Correct everywhere</source>
        <translation>Überall korrigieren</translation>
    </message>
    <message>
        <source>Looking for like places</source>
        <translation>Ähnliche Stellen werden gesucht</translation>
    </message>
    <message>
        <source>The places were changed meanwhile: nothing was corrected there.</source>
        <translation>Die Stellen wurden inzwischen geändert: dort wurde nichts korrigiert.</translation>
    </message>
</context>
<context>
    <name>CorrectMisreadings</name>
    <message>
        <source>Correct misreadings</source>
        <translation>Lesefehler verbessern</translation>
    </message>
    <message>
        <source>Looking for likely misreadings …</source>
        <translation>Suche wahrscheinliche Lesefehler …</translation>
    </message>
    <message>
        <source>Looking for likely misreadings</source>
        <translation>Suche wahrscheinliche Lesefehler</translation>
    </message>
    <message>
        <source>The places were changed meanwhile: nothing was corrected there.</source>
        <translation>Die Stellen wurden inzwischen geändert: Dort wurde nichts verbessert.</translation>
    </message>
</context>
<context>
    <name>CountWrongWords</name>
    <message>
        <source>Counting doubtful words</source>
        <translation>Unsichere Wörter werden gezählt</translation>
    </message>
</context>
<context>
    <name>CutLines</name>
    <message>
        <source>No line was cut: a stroke cuts a line where it crosses its baseline.</source>
        <translation>Keine Zeile wurde zerschnitten: ein Strich schneidet eine Zeile, wo er ihre Grundlinie kreuzt.</translation>
    </message>
    <message>
        <source>No line was cut: put the caret between two words of the line to cut.</source>
        <translation>Keine Zeile wurde zerschnitten: den Cursor zwischen zwei Wörter der Zeile setzen, die zerschnitten werden soll.</translation>
    </message>
    <message>
        <source>Cut line</source>
        <translation>Zeile zerschneiden</translation>
    </message>
    <message>
        <source>Cut lines</source>
        <translation>Zeilen zerschneiden</translation>
    </message>
</context>
<context>
    <name>CuttingView</name>
    <message>
        <source>Cutting line between “{before}” and “{behind}”</source>
        <translation>Schnittlinie zwischen „{before}“ und „{behind}“</translation>
    </message>
</context>
<context>
    <name>DecideNames</name>
    <message>
        <source>Confirm name</source>
        <translation>Name bestätigen</translation>
    </message>
    <message>
        <source>Take back confirmation</source>
        <translation>Bestätigung zurücknehmen</translation>
    </message>
    <message>
        <source>Dismiss name</source>
        <translation>Name verwerfen</translation>
    </message>
    <message>
        <source>Bring back name</source>
        <translation>Name zurückholen</translation>
    </message>
    <message>
        <source>Join names</source>
        <translation>Namen verbinden</translation>
    </message>
    <message>
        <source>Part names</source>
        <translation>Namen trennen</translation>
    </message>
    <message>
        <source>Kind of name</source>
        <translation>Art des Namens</translation>
    </message>
</context>
<context>
    <name>DeleteProject</name>
    <message>
        <source>Files are still being opened or packed: stop that, or wait, then delete the project.</source>
        <translation>Es werden noch Dateien geöffnet oder gepackt: dies anhalten oder abwarten, dann das Projekt löschen.</translation>
    </message>
    <message>
        <source>“{name}” was not deleted.</source>
        <translation>„{name}“ wurde nicht gelöscht.</translation>
    </message>
    <message>
        <source>“{name}” could not be deleted whole; {path} is left: close what uses it, then delete it.</source>
        <translation>„{name}“ konnte nicht ganz gelöscht werden; {path} ist noch da: schließen, was es benutzt, dann löschen.</translation>
    </message>
    <message>
        <source>“{name}” was moved to the trash, from which it can be brought back.</source>
        <translation>„{name}“ liegt jetzt im Papierkorb und lässt sich von dort zurückholen.</translation>
    </message>
    <message>
        <source>“{name}” was deleted.</source>
        <translation>„{name}“ wurde gelöscht.</translation>
    </message>
    <message>
        <source>What others have put into its folder stays: {path}</source>
        <translation>Was andere in den Ordner gelegt haben, bleibt dort: {path}</translation>
    </message>
    <message>
        <source>Delete “{name}” for good?</source>
        <translation>„{name}“ endgültig löschen?</translation>
    </message>
    <message>
        <source>1 page</source>
        <translation>1 Seite</translation>
    </message>
    <message>
        <source>{n} pages</source>
        <translation>{n} Seiten</translation>
    </message>
    <message>
        <source>There is no trash for the disk where it lies: nothing could bring it back. These would go: {pages} with scans and texts, the history of every line, and the backups, in {folder}</source>
        <translation>Für den Datenträger, auf dem es liegt, gibt es keinen Papierkorb: nichts könnte es zurückholen. Gelöscht würden: {pages} mit Scans und Texten, der Verlauf jeder Zeile und die Sicherungskopien, in {folder}</translation>
    </message>
    <message>
        <source>Keep the project</source>
        <translation>Projekt behalten</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Endgültig löschen</translation>
    </message>
</context>
<context>
    <name>DoubtfulWords</name>
    <message>
        <source>Accept word</source>
        <translation>Wort annehmen</translation>
    </message>
    <message>
        <source>Choose reading</source>
        <translation>Lesart wählen</translation>
    </message>
    <message>
        <source>No other reading is known of this word.</source>
        <translation>Von diesem Wort ist keine andere Lesart bekannt.</translation>
    </message>
    <message>
        <source>Spelling is not checked: switch that on under Edit, Spelling.</source>
        <translation>Die Rechtschreibung wird nicht geprüft: Das lässt sich unter Bearbeiten, Rechtschreibung einschalten.</translation>
    </message>
    <message>
        <source>There is no misspelt word further down on this page.</source>
        <translation>Weiter unten auf dieser Seite ist kein falsch geschriebenes Wort.</translation>
    </message>
    <message>
        <source>There is no misspelt word further up on this page.</source>
        <translation>Weiter oben auf dieser Seite ist kein falsch geschriebenes Wort.</translation>
    </message>
    <message>
        <source>There is no doubtful word left in this direction; F3 begins again with the most doubtful.</source>
        <translation>In dieser Richtung gibt es kein unsicheres Wort mehr; F3 beginnt wieder mit dem unsichersten.</translation>
    </message>
    <message>
        <source>There is no doubtful word further down on this page.</source>
        <translation>Weiter unten auf dieser Seite gibt es kein unsicheres Wort.</translation>
    </message>
    <message>
        <source>There is no doubtful word further up on this page.</source>
        <translation>Weiter oben auf dieser Seite gibt es kein unsicheres Wort.</translation>
    </message>
</context>
<context>
    <name>EdgesBar</name>
    <message>
        <source>Page edges</source>
        <translation>Seitenränder</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>&amp;Anwenden</translation>
    </message>
    <message>
        <source>Show what is within the edges (Enter)</source>
        <translation>Zeigen, was innerhalb der Ränder liegt (Eingabe)</translation>
    </message>
    <message>
        <source>&amp;Whole scan</source>
        <translation>&amp;Ganzer Scan</translation>
    </message>
    <message>
        <source>Show all of the scan again</source>
        <translation>Wieder den ganzen Scan zeigen</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>A&amp;bbrechen</translation>
    </message>
    <message>
        <source>Leave the edges as they were (Esc)</source>
        <translation>Die Ränder lassen, wie sie waren (Esc)</translation>
    </message>
    <message>
        <source>Drag the corners onto those of the paper, or the sides; with Shift the corners stay square.</source>
        <translation>Die Ecken auf die des Papiers ziehen, oder die Seiten; mit Umschalt bleiben die Ecken rechtwinklig.</translation>
    </message>
</context>
<context>
    <name>EdgesView</name>
    <message>
        <source>Corner {number} of 4 of the page's edges, at {x}, {y}. Tab goes to the next, the arrows move it, Enter takes the edges, Esc leaves them.</source>
        <translation>Ecke {number} von 4 der Seitenränder, bei {x}, {y}. Tab geht zur nächsten, die Pfeiltasten verschieben sie, Eingabe übernimmt die Ränder, Esc lässt sie.</translation>
    </message>
</context>
<context>
    <name>EditLines</name>
    <message>
        <source>Reshape line</source>
        <translation>Zeile umformen</translation>
    </message>
    <message>
        <source>Reshape lines</source>
        <translation>Zeilen umformen</translation>
    </message>
    <message>
        <source>Draw line</source>
        <translation>Zeile zeichnen</translation>
    </message>
    <message>
        <source>Add line</source>
        <translation>Zeile hinzufügen</translation>
    </message>
    <message>
        <source>Delete line</source>
        <translation>Zeile löschen</translation>
    </message>
    <message>
        <source>Delete lines</source>
        <translation>Zeilen löschen</translation>
    </message>
</context>
<context>
    <name>EditText</name>
    <message>
        <source>Typing</source>
        <translation>Tippen</translation>
    </message>
    <message>
        <source>Mark as checked</source>
        <translation>Als geprüft markieren</translation>
    </message>
    <message>
        <source>Mark as not checked</source>
        <translation>Als nicht geprüft markieren</translation>
    </message>
</context>
<context>
    <name>EmptyLine</name>
    <message>
        <source>left empty</source>
        <translation>leer gelassen</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>noch nicht gelesen</translation>
    </message>
    <message>
        <source>read as empty</source>
        <translation>als leer gelesen</translation>
    </message>
    <message>
        <source>A person left this line empty.</source>
        <translation>Diese Zeile wurde von einer Person leer gelassen.</translation>
    </message>
    <message>
        <source>This line was not read yet.</source>
        <translation>Diese Zeile wurde noch nicht gelesen.</translation>
    </message>
    <message>
        <source>This line was read, and no letters were made out: type what it says, or delete it.</source>
        <translation>Diese Zeile wurde gelesen, aber es waren keine Buchstaben zu erkennen: eintippen, was dort steht, oder sie löschen.</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Open scans…</source>
        <translation>Scans öffnen…</translation>
    </message>
    <message>
        <source>Try the sample letter</source>
        <translation>Beispielbrief ausprobieren</translation>
    </message>
    <message>
        <source>Carry on with</source>
        <translation>Weitermachen mit</translation>
    </message>
    <message>
        <source>Images, PDFs or whole folders. The lines are found and read on this computer; nothing is sent anywhere. Then you correct the text beside the ink and export it.</source>
        <translation>Bilder, PDF-Dateien oder ganze Ordner. Die Zeilen werden auf diesem Rechner gefunden und gelesen; nichts wird irgendwohin gesendet. Danach lässt sich der Text neben der Tinte korrigieren und exportieren.</translation>
    </message>
    <message>
        <source>Drag scans of letters here</source>
        <translation>Scans von Briefen hierher ziehen</translation>
    </message>
    <message>
        <source>Opening {name}…</source>
        <translation>{name} wird geöffnet…</translation>
    </message>
    <message>
        <source>Opening {n} files…</source>
        <translation>{n} Dateien werden geöffnet…</translation>
    </message>
    <message>
        <source>Open project {name}</source>
        <translation>Projekt {name} öffnen</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>“{text}” repeats a repetition, which may take for ever: leave out one of the two, as in (a)+.</source>
        <translation>„{text}“ wiederholt eine Wiederholung, was ewig dauern kann: eine von beiden weglassen, wie in (a)+.</translation>
    </message>
    <message>
        <source>“{text}” is no regular expression ({reason}): mend it, or look for it as plain text.</source>
        <translation>„{text}“ ist kein regulärer Ausdruck ({reason}): ihn berichtigen oder als einfachen Text suchen.</translation>
    </message>
    <message>
        <source>“{put}” cannot be put in place ({reason}): write \\ for a backslash, \1 for the first group.</source>
        <translation>„{put}“ kann nicht eingesetzt werden ({reason}): \\ für einen Backslash schreiben, \1 für die erste Gruppe.</translation>
    </message>
    <message>
        <source>No lines were found on this page: see whether it is the right image.</source>
        <translation>Auf dieser Seite wurden keine Zeilen gefunden: nachsehen, ob es das richtige Bild ist.</translation>
    </message>
    <message>
        <source>The transcript does not seem to belong to this page: see whether they are mixed up.</source>
        <translation>Die Abschrift scheint nicht zu dieser Seite zu gehören: nachsehen, ob etwas verwechselt wurde.</translation>
    </message>
    <message>
        <source>{name} is too large to be a letter: give a smaller text file.</source>
        <translation>{name} ist zu groß für einen Brief: Geben Sie eine kleinere Textdatei an.</translation>
    </message>
    <message>
        <source>There is no transcript: put it beside the page as {name}.</source>
        <translation>Es gibt keine Abschrift: sie als {name} neben die Seite legen.</translation>
    </message>
    <message>
        <source>The transcript {name} cannot be read ({reason}): check it.</source>
        <translation>Die Abschrift {name} kann nicht gelesen werden ({reason}): die Datei prüfen.</translation>
    </message>
    <message>
        <source>The transcript {name} is not text in UTF-8: save it as UTF-8.</source>
        <translation>Die Abschrift {name} ist kein Text in UTF-8: sie als UTF-8 speichern.</translation>
    </message>
    <message>
        <source>The transcript {name} is empty: write the page's lines into it, one a line.</source>
        <translation>Die Abschrift {name} ist leer: die Zeilen der Seite hineinschreiben, jede in eine eigene Zeile.</translation>
    </message>
    <message>
        <source>{name} was not read, for the program is closing: open it again later.</source>
        <translation>{name} wurde nicht gelesen, denn das Programm wird geschlossen: die Datei später wieder öffnen.</translation>
    </message>
    <message>
        <source>{name} took longer than {seconds:.0f} seconds to read: it may be damaged; save it again as PNG or JPEG.</source>
        <translation>Das Lesen von {name} dauerte länger als {seconds:.0f} Sekunden: die Datei ist vielleicht beschädigt; sie neu als PNG oder JPEG speichern.</translation>
    </message>
    <message>
        <source>{name} made its decoder fail: it may be damaged, or need more memory than a scan may take; save it again as PNG or JPEG.</source>
        <translation>{name} hat den Decoder zum Absturz gebracht: Die Datei ist vielleicht beschädigt oder braucht mehr Speicher, als ein Scan belegen darf; speichern Sie sie neu als PNG oder JPEG.</translation>
    </message>
    <message>
        <source>No more files are read, for the program is closing: open it again.</source>
        <translation>Es werden keine Dateien mehr gelesen, denn das Programm wird geschlossen: es neu starten.</translation>
    </message>
    <message>
        <source>{name} cannot be read ({reason}): save it as PNG.</source>
        <translation>{name} kann nicht gelesen werden ({reason}): die Datei als PNG speichern.</translation>
    </message>
    <message>
        <source>{name} cannot be read ({reason}): check the disk, or copy the file here.</source>
        <translation>{name} kann nicht gelesen werden ({reason}): den Datenträger prüfen oder die Datei hierher kopieren.</translation>
    </message>
    <message>
        <source>The graphics card has no memory left: the processor goes on, which takes longer. To use the card again, close other programs that use it and start this one again.</source>
        <translation>Die Grafikkarte hat keinen Speicher mehr frei: Der Prozessor macht weiter, was länger dauert. Um die Karte wieder zu nutzen, schließen Sie andere Programme, die sie nutzen, und starten Sie dieses neu.</translation>
    </message>
    <message>
        <source>The graphics card does not answer any more ({reason}): the processor goes on, which takes longer. To use the card again, start the program again.</source>
        <translation>Die Grafikkarte antwortet nicht mehr ({reason}): Der Prozessor macht weiter, was länger dauert. Um die Karte wieder zu nutzen, starten Sie das Programm neu.</translation>
    </message>
    <message>
        <source>{name} is {what}: choose a JPEG, PNG, TIFF, WebP, BMP or PDF file.</source>
        <translation>{name} ist {what}: eine Datei in JPEG, PNG, TIFF, WebP, BMP oder PDF wählen.</translation>
    </message>
    <message>
        <source>{name} holds a page without any pixels: scan or export it again.</source>
        <translation>{name} enthält eine Seite ohne Bildpunkte: neu scannen oder exportieren.</translation>
    </message>
    <message>
        <source>{name} is too large with {width} x {height} pixels (the limit is {megapixels} megapixels and {side:,} pixels a side): save it at a lower resolution.</source>
        <translation>{name} ist mit {width} x {height} Bildpunkten zu groß (höchstens {megapixels} Megapixel und {side} Bildpunkte je Seite): mit geringerer Auflösung speichern.</translation>
    </message>
    <message>
        <source>{name} holds no pages: export it again from the program that made it.</source>
        <translation>{name} enthält keine Seiten: die Datei aus dem Programm, das sie erzeugt hat, neu exportieren.</translation>
    </message>
    <message>
        <source>{name} holds more than {most:,} pages: split it into smaller files.</source>
        <translation>{name} enthält mehr als {most} Seiten: in kleinere Dateien aufteilen.</translation>
    </message>
    <message>
        <source>{name} is a folder: choose the image or PDF files inside it.</source>
        <translation>{name} ist ein Ordner: die Bilder oder PDF-Dateien darin wählen.</translation>
    </message>
    <message>
        <source>{name} is not a file but a device: choose an image or PDF file.</source>
        <translation>{name} ist keine Datei, sondern ein Gerät: ein Bild oder eine PDF-Datei wählen.</translation>
    </message>
    <message>
        <source>{name} is empty (0 bytes): copy or scan it again.</source>
        <translation>{name} ist leer (0 Bytes): neu kopieren oder scannen.</translation>
    </message>
    <message>
        <source>{name} is larger than 1 GB: split it or save it at a lower resolution.</source>
        <translation>{name} ist größer als 1 GB: aufteilen oder mit geringerer Auflösung speichern.</translation>
    </message>
    <message>
        <source>{name} is not there: check its name and place.</source>
        <translation>{name} ist nicht da: Namen und Ort prüfen.</translation>
    </message>
    <message>
        <source>{name} may not be read: give yourself permission to read it.</source>
        <translation>{name} darf nicht gelesen werden: sich das Leserecht geben.</translation>
    </message>
    <message>
        <source>a text file, although it is called {suffix}</source>
        <translation>eine Textdatei, obwohl sie {suffix} heißt</translation>
    </message>
    <message>
        <source>a text file</source>
        <translation>eine Textdatei</translation>
    </message>
    <message>
        <source>not an image we can read, although it is called {suffix}</source>
        <translation>kein lesbares Bild, obwohl die Datei {suffix} heißt</translation>
    </message>
    <message>
        <source>not an image we can read</source>
        <translation>kein lesbares Bild</translation>
    </message>
    <message>
        <source>“{path}” cannot be written ({reason}): make room or choose another place.</source>
        <translation>„{path}“ kann nicht geschrieben werden ({reason}): Platz schaffen oder einen anderen Ort wählen.</translation>
    </message>
    <message>
        <source>“{path}” could not be unpacked ({reason}): make room and try again.</source>
        <translation>„{path}“ konnte nicht ausgepackt werden ({reason}): Platz schaffen und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>This hand belongs to a reader that is not among the models here: install that one, or let the hand be learned again.</source>
        <translation>Diese Handschrift gehört zu einem Lesemodell, das nicht unter den Modellen hier ist: jenes installieren oder die Handschrift neu lernen lassen.</translation>
    </message>
    <message>
        <source>This hand belongs to the reader “{reader}”, which is not among the models here: install that one, or let the hand be learned here.</source>
        <translation>Diese Handschrift gehört zum Lesemodell „{reader}“, das nicht unter den Modellen hier ist: jenes installieren oder die Handschrift hier lernen lassen.</translation>
    </message>
    <message>
        <source>“{path}” is not there or is no file: choose an exported hand.</source>
        <translation>„{path}“ ist nicht da oder keine Datei: eine exportierte Handschrift wählen.</translation>
    </message>
    <message>
        <source>“{path}” cannot be read ({reason}): check it, then try again.</source>
        <translation>„{path}“ kann nicht gelesen werden ({reason}): nachsehen, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>“{path}” is too large to be an exported hand: choose another file.</source>
        <translation>„{path}“ ist zu groß für eine exportierte Handschrift: eine andere Datei wählen.</translation>
    </message>
    <message>
        <source>“{path}” is no exported hand: choose a file that ends in {ending}.</source>
        <translation>„{path}“ ist keine exportierte Handschrift: eine Datei wählen, die auf {ending} endet.</translation>
    </message>
    <message>
        <source>“{path}” was made with a newer version of this program: install that version to use it.</source>
        <translation>„{path}“ wurde mit einer neueren Version dieses Programms gemacht: jene Version installieren, um die Datei zu verwenden.</translation>
    </message>
    <message>
        <source>“{path}” is damaged, or no exported hand: ask for it again, or choose another file.</source>
        <translation>„{path}“ ist beschädigt oder keine exportierte Handschrift: noch einmal darum bitten oder eine andere Datei wählen.</translation>
    </message>
    <message>
        <source>The hand could not be learned ({reason}): try again, and tell us if that does not help.</source>
        <translation>Die Handschrift konnte nicht gelernt werden ({reason}): noch einmal versuchen, und es uns sagen, wenn das nicht hilft.</translation>
    </message>
    <message>
        <source>Learning this hand was ended, for it took more than {gigabytes} GB of memory: it goes on from there when it is begun again.</source>
        <translation>Das Lernen dieser Handschrift wurde beendet, weil es mehr als {gigabytes} GB Speicher brauchte: es geht dort weiter, wenn es wieder begonnen wird.</translation>
    </message>
    <message>
        <source>The text of none of these lines has room in its ink, so that no hand can be learned from them: look whether each text stands at its line.</source>
        <translation>Der Text keiner dieser Zeilen hat in ihrer Tinte Platz, so dass sich keine Hand daraus lernen lässt: nachsehen, ob jeder Text bei seiner Zeile steht.</translation>
    </message>
    <message>
        <source>There are too few different lines that were not learned of this hand before, so that nothing could be measured by them: correct some more.</source>
        <translation>Es gibt zu wenige verschiedene Zeilen, die von dieser Hand noch nicht gelernt wurden, so dass sich daran nichts messen ließe: noch einige berichtigen.</translation>
    </message>
    <message>
        <source>There are too few different lines to learn a hand from and to measure it by: correct some more.</source>
        <translation>Es gibt zu wenige verschiedene Zeilen, um eine Hand daraus zu lernen und daran zu messen: noch einige berichtigen.</translation>
    </message>
    <message>
        <source>The hand cannot be learned ({reason}): close other programs, and try again.</source>
        <translation>Die Handschrift kann nicht gelernt werden ({reason}): andere Programme schließen, und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>“{path}” cannot be written ({reason}): see whether the disk is full, and try again.</source>
        <translation>„{path}“ kann nicht geschrieben werden ({reason}): nachsehen, ob der Datenträger voll ist, und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>“{path}” cannot be read: begin to learn this hand anew.</source>
        <translation>„{path}“ kann nicht gelesen werden: diese Handschrift von neuem lernen lassen.</translation>
    </message>
    <message>
        <source>“{path}” is damaged: delete it, and begin to learn this hand anew.</source>
        <translation>„{path}“ ist beschädigt: die Datei löschen, und diese Handschrift von neuem lernen lassen.</translation>
    </message>
    <message>
        <source>Learning this hand broke off, perhaps because memory ran out: close other programs, and try again.</source>
        <translation>Das Lernen dieser Handschrift brach ab, vielleicht weil der Speicher nicht reichte: andere Programme schließen, und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>{path}: this file is too large to be a model of this program; choose another one.</source>
        <translation>{path}: diese Datei ist zu groß für ein Modell dieses Programms; eine andere wählen.</translation>
    </message>
    <message>
        <source>{folder}: there is no {file} in this folder; choose the folder of a model.</source>
        <translation>{folder}: in diesem Ordner gibt es keine Datei {file}; den Ordner eines Modells wählen.</translation>
    </message>
    <message>
        <source>{path}: the model file is damaged ({reason}); install it again.</source>
        <translation>{path}: die Modelldatei ist beschädigt ({reason}); neu installieren.</translation>
    </message>
    <message>
        <source>{path}: this is not a model of the kind '{kind}' for this program; choose another one.</source>
        <translation>{path}: dies ist kein Modell der Art „{kind}“ für dieses Programm; ein anderes wählen.</translation>
    </message>
    <message>
        <source>{path}: the weights hold values that are not numbers; install the model again.</source>
        <translation>{path}: die Gewichte enthalten Werte, die keine Zahlen sind; das Modell neu installieren.</translation>
    </message>
    <message>
        <source>{path}: the weights do not fit the network they are said to be for; install the model again.</source>
        <translation>{path}: die Gewichte passen nicht zu dem Netz, für das sie gelten sollen; das Modell neu installieren.</translation>
    </message>
    <message>
        <source>{path}: cannot be read as TOML ({reason}); install the model again.</source>
        <translation>{path}: kann nicht als TOML gelesen werden ({reason}); das Modell neu installieren.</translation>
    </message>
    <message>
        <source>{path}: 'kind' must be one of {kinds}; this is not a model of ours.</source>
        <translation>{path}: „kind“ muss eines von {kinds} sein; dies ist keines unserer Modelle.</translation>
    </message>
    <message>
        <source>There is no model of the kind '{kind}'; install one with 'hwr models install PATH'.</source>
        <translation>Es gibt kein Modell der Art „{kind}“; eines mit „hwr models install PATH“ installieren.</translation>
    </message>
    <message>
        <source>{name}: there is no such model of the kind '{kind}'; there are: {names}.</source>
        <translation>{name}: ein solches Modell der Art „{kind}“ gibt es nicht; es gibt: {names}.</translation>
    </message>
    <message>
        <source>{name}: a model of this name is installed already; remove or rename one of them.</source>
        <translation>{name}: ein Modell dieses Namens ist schon installiert; eines davon entfernen oder umbenennen.</translation>
    </message>
    <message>
        <source>{name}: a model of this name came with the program; give the folder another name.</source>
        <translation>{name}: ein Modell dieses Namens liegt dem Programm bei; dem Ordner einen anderen Namen geben.</translation>
    </message>
    <message>
        <source>{path}: the model could not be written ({reason}); free some space and try again.</source>
        <translation>{path}: das Modell konnte nicht geschrieben werden ({reason}); Platz schaffen und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>{name} holds a page without a size: export it again from the program that made it.</source>
        <translation>{name} enthält eine Seite ohne Größe: die Datei aus dem Programm, das sie erzeugt hat, neu exportieren.</translation>
    </message>
    <message>
        <source>{name} is a PDF: install pypdfium2 to read it, or save its pages as PNG.</source>
        <translation>{name} ist eine PDF-Datei: pypdfium2 installieren, um sie zu lesen, oder ihre Seiten als PNG speichern.</translation>
    </message>
    <message>
        <source>{name} needs more memory than there is: save its pages as images.</source>
        <translation>{name} braucht mehr Arbeitsspeicher, als da ist: die Seiten als Bilder speichern.</translation>
    </message>
    <message>
        <source>{name} has no page {page}: it has {pages}.</source>
        <translation>{name} hat keine Seite {page}: vorhanden sind {pages}.</translation>
    </message>
    <message>
        <source>{name} is locked with a password: save a copy without one and open that.</source>
        <translation>{name} ist mit einem Passwort gesperrt: eine Kopie ohne Passwort speichern und diese öffnen.</translation>
    </message>
    <message>
        <source>{name} is damaged and cannot be opened as a PDF: export or download it again.</source>
        <translation>{name} ist beschädigt und kann nicht als PDF geöffnet werden: neu exportieren oder herunterladen.</translation>
    </message>
    <message>
        <source>{name} needs more memory than there is: save it at a lower resolution.</source>
        <translation>{name} braucht mehr Arbeitsspeicher, als da ist: mit geringerer Auflösung speichern.</translation>
    </message>
    <message>
        <source>{name} is a HEIC photo: save it as JPEG.</source>
        <translation>{name} ist ein HEIC-Foto: als JPEG speichern.</translation>
    </message>
    <message>
        <source>{name} is a HEIC photo: save it as JPEG, or run pip install pillow-heif (the extra heic).</source>
        <translation>{name} ist ein HEIC-Foto: als JPEG speichern oder pip install pillow-heif ausführen (das Extra heic).</translation>
    </message>
    <message>
        <source>{name} is cut off, a part of the image is missing: copy or download it again.</source>
        <translation>{name} ist abgeschnitten, ein Teil des Bildes fehlt: neu kopieren oder herunterladen.</translation>
    </message>
    <message>
        <source>{name} is damaged or of an unusual kind: copy it again, or save it as PNG or JPEG.</source>
        <translation>{name} ist beschädigt oder von ungewöhnlicher Art: neu kopieren oder als PNG oder JPEG speichern.</translation>
    </message>
    <message>
        <source>The language model {name} could not be made ready ({reason}): free some space in {folder} and try again.</source>
        <translation>Das Sprachmodell {name} konnte nicht bereitgestellt werden ({reason}): Platz in {folder} schaffen und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>{folder}: what was learned of this hand is not there any more; go back to what was before, or let it be learned again.</source>
        <translation>{folder}: was von dieser Handschrift gelernt wurde, ist nicht mehr da; zum Vorigen zurückgehen oder sie neu lernen lassen.</translation>
    </message>
    <message>
        <source>What was learned of this hand belongs to another reader than the one chosen: choose that one, or let the hand be learned again.</source>
        <translation>Was von dieser Handschrift gelernt wurde, gehört zu einem anderen Lesemodell als dem gewählten: jenes wählen oder die Handschrift neu lernen lassen.</translation>
    </message>
    <message>
        <source>What was learned of this hand is damaged ({name}): let it be learned again.</source>
        <translation>Was von dieser Handschrift gelernt wurde, ist beschädigt ({name}): sie neu lernen lassen.</translation>
    </message>
    <message>
        <source>What was learned of this hand is damaged: let it be learned again.</source>
        <translation>Was von dieser Handschrift gelernt wurde, ist beschädigt: sie neu lernen lassen.</translation>
    </message>
    <message>
        <source>{folder}: what was learned of this hand is damaged; let it be learned again.</source>
        <translation>{folder}: was von dieser Handschrift gelernt wurde, ist beschädigt; sie neu lernen lassen.</translation>
    </message>
    <message>
        <source>{folder}: the model cannot be read ({reason}); install it again.</source>
        <translation>{folder}: das Modell kann nicht gelesen werden ({reason}); neu installieren.</translation>
    </message>
    <message>
        <source>{folder}: the language model is damaged ({reason}); install it again.</source>
        <translation>{folder}: das Sprachmodell ist beschädigt ({reason}); neu installieren.</translation>
    </message>
    <message>
        <source>{folder}: the model's description is damaged ({reason}); install it again.</source>
        <translation>{folder}: die Beschreibung des Modells ist beschädigt ({reason}); neu installieren.</translation>
    </message>
    <message>
        <source>{folder}: the model's alphabet does not fit its network; install it again.</source>
        <translation>{folder}: das Alphabet des Modells passt nicht zu seinem Netz; neu installieren.</translation>
    </message>
    <message>
        <source>{name}: this model came with the program and cannot be removed.</source>
        <translation>{name}: dieses Modell liegt dem Programm bei und kann nicht entfernt werden.</translation>
    </message>
    <message>
        <source>{source}: the model could not be moved ({reason}); close what uses it and try again.</source>
        <translation>{source}: das Modell konnte nicht verschoben werden ({reason}); schließen, was es benutzt, und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Reading aloud</source>
        <translation>Vorlesen</translation>
    </message>
    <message>
        <source>no voice on this computer</source>
        <translation>keine Stimme auf diesem Rechner</translation>
    </message>
    <message>
        <source>Install a voice in the system's settings.</source>
        <translation>Installieren Sie eine Stimme in den Einstellungen des Systems.</translation>
    </message>
    <message>
        <source>{number} voices</source>
        <translation>{number} Stimmen</translation>
    </message>
    <message>
        <source>Saving speech as OGG</source>
        <translation>Vorgelesenes als OGG speichern</translation>
    </message>
    <message>
        <source>{program}</source>
        <translation>{program}</translation>
    </message>
    <message>
        <source>Install oggenc (the package vorbis-tools) or ffmpeg; WAV needs neither.</source>
        <translation>Installieren Sie oggenc (das Paket vorbis-tools) oder ffmpeg; WAV braucht keines von beiden.</translation>
    </message>
    <message>
        <source>no program that makes OGG</source>
        <translation>kein Programm, das OGG schreibt</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>Übersetzung</translation>
    </message>
    <message>
        <source>Install the program again: its libraries come with it.</source>
        <translation>Installieren Sie das Programm neu: seine Bibliotheken kommen mit.</translation>
    </message>
    <message>
        <source>Install the libraries: pip install 'hwr-desktop[translate]', see the README.</source>
        <translation>Installieren Sie die Bibliotheken: pip install 'hwr-desktop[translate]', siehe README.</translation>
    </message>
    <message>
        <source>its libraries are not installed</source>
        <translation>ihre Bibliotheken sind nicht installiert</translation>
    </message>
    <message>
        <source>Get a package from {where}, and install it in the preferences.</source>
        <translation>Holen Sie ein Paket von {where} und installieren Sie es in den Einstellungen.</translation>
    </message>
    <message>
        <source>no language package is installed</source>
        <translation>kein Sprachpaket ist installiert</translation>
    </message>
    <message>
        <source>{pairs}</source>
        <translation>{pairs}</translation>
    </message>
    <message>
        <source>A part of the program ({check})</source>
        <translation>Ein Teil des Programms ({check})</translation>
    </message>
    <message>
        <source>cannot be looked at: {reason}</source>
        <translation>kann nicht geprüft werden: {reason}</translation>
    </message>
    <message>
        <source>Models for finding and reading lines</source>
        <translation>Modelle, die Zeilen finden und lesen</translation>
    </message>
    <message>
        <source>Install the program again: the models come with it.</source>
        <translation>Installieren Sie das Programm neu: die Modelle gehören dazu.</translation>
    </message>
    <message>
        <source>“{reader}” and “{lines}”, and {number} more</source>
        <translation>„{reader}“ und „{lines}“, dazu {number} weitere</translation>
    </message>
    <message>
        <source>“{reader}” and “{lines}”</source>
        <translation>„{reader}“ und „{lines}“</translation>
    </message>
    <message>
        <source>Graphics card (GPU)</source>
        <translation>Grafikkarte (GPU)</translation>
    </message>
    <message>
        <source>Install torch again; without it nothing can be read.</source>
        <translation>Installieren Sie torch neu; ohne es kann nichts gelesen werden.</translation>
    </message>
    <message>
        <source>torch cannot be loaded: {reason}</source>
        <translation>torch lässt sich nicht laden: {reason}</translation>
    </message>
    <message>
        <source>Start the program again.</source>
        <translation>Starten Sie das Programm neu.</translation>
    </message>
    <message>
        <source>it has failed; the processor reads the pages</source>
        <translation>ist ausgefallen; der Prozessor liest die Seiten</translation>
    </message>
    <message>
        <source>{name} can read the pages</source>
        <translation>{name} kann die Seiten lesen</translation>
    </message>
    <message>
        <source>it does not answer ({reason})</source>
        <translation>antwortet nicht ({reason})</translation>
    </message>
    <message>
        <source>none that can be used; the processor reads the pages, with {number} cores</source>
        <translation>keine, die benutzt werden kann; der Prozessor liest die Seiten, mit {number} Kernen</translation>
    </message>
    <message>
        <source>This package computes on the processor only.</source>
        <translation>Dieses Paket rechnet nur auf dem Prozessor.</translation>
    </message>
    <message>
        <source>For a card by NVIDIA, install the build of torch for CUDA; the README tells how.</source>
        <translation>Für eine Karte von NVIDIA installieren Sie torch in der Fassung für CUDA; die README sagt wie.</translation>
    </message>
    <message>
        <source>For a card by NVIDIA, install its driver and start the program again.</source>
        <translation>Für eine Karte von NVIDIA installieren Sie deren Treiber und starten Sie das Programm neu.</translation>
    </message>
    <message>
        <source>Where things are kept</source>
        <translation>Wo alles aufbewahrt wird</translation>
    </message>
    <message>
        <source>{folder}</source>
        <translation>{folder}</translation>
    </message>
    <message>
        <source>{folder} cannot be written</source>
        <translation>In {folder} kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>Let your user write there, or name another folder in HWR_DATA_DIR.</source>
        <translation>Geben Sie Ihrem Benutzer dort Schreibrecht, oder nennen Sie in HWR_DATA_DIR einen anderen Ordner.</translation>
    </message>
    <message>
        <source>HEIC photographs</source>
        <translation>Fotos im Format HEIC</translation>
    </message>
    <message>
        <source>can be opened</source>
        <translation>können geöffnet werden</translation>
    </message>
    <message>
        <source>Save them as JPEG.</source>
        <translation>Speichern Sie sie als JPEG.</translation>
    </message>
    <message>
        <source>Save them as JPEG, or run pip install pillow-heif: its licence keeps it from coming along.</source>
        <translation>Speichern Sie sie als JPEG, oder führen Sie pip install pillow-heif aus: seine Lizenz verbietet, dass es mitkommt.</translation>
    </message>
    <message>
        <source>cannot be opened</source>
        <translation>können nicht geöffnet werden</translation>
    </message>
    <message>
        <source>{name} is ALTO of an unknown version: export it as ALTO 4.</source>
        <translation>{name} ist ALTO einer unbekannten Version: als ALTO 4 exportieren.</translation>
    </message>
    <message>
        <source>{name} is ALTO without a Page in it: export it again from the program that made it.</source>
        <translation>{name} ist ALTO ohne Page darin: mit dem Programm, das es erzeugt hat, noch einmal exportieren.</translation>
    </message>
    <message>
        <source>Pages of {name} that could not be placed: {count}. The scan has fewer pages, or they are described twice.</source>
        <translation>Seiten von {name}, die nicht zugeordnet werden konnten: {count}. Der Scan hat weniger Seiten, oder sie sind doppelt beschrieben.</translation>
    </message>
    <message>
        <source>{name} describes {image}, which does not lie beside it: put it there, or take {name} away.</source>
        <translation>{name} beschreibt {image}; das liegt nicht daneben: dorthin legen oder {name} entfernen.</translation>
    </message>
    <message>
        <source>an image</source>
        <translation>ein Bild</translation>
    </message>
    <message>
        <source>{name} is for an image of {its} pixels, which is not the shape of {image} ({own}): give the transcript of this page.</source>
        <translation>{name} gehört zu einem Bild von {its} Pixeln, was nicht die Form von {image} ({own}) ist: die Abschrift dieser Seite angeben.</translation>
    </message>
    <message>
        <source>{name} gives no usable size of its image ({attribute} is {value}): export it again from the program that made it.</source>
        <translation>{name} nennt keine brauchbare Größe seines Bildes ({attribute} ist {value}): mit dem Programm, das es erzeugt hat, noch einmal exportieren.</translation>
    </message>
    <message>
        <source>{name} holds an outline of {count} points (the limit is {limit}): simplify it in the program that made it.</source>
        <translation>{name} enthält einen Umriss aus {count} Punkten (höchstens {limit} sind erlaubt): im Programm, das es erzeugt hat, vereinfachen.</translation>
    </message>
    <message>
        <source>{name} is a web page without a page of hOCR in it: choose a file that a program for reading scans wrote.</source>
        <translation>{name} ist eine Webseite, die keine Seite in hOCR enthält: Wählen Sie eine Datei, die ein Programm zur Texterkennung geschrieben hat.</translation>
    </message>
    <message>
        <source>{name} is XML but not PAGE (it begins with &lt;{element}&gt;): choose a PAGE file.</source>
        <translation>{name} ist XML, aber kein PAGE (es beginnt mit &lt;{element}&gt;): eine PAGE-Datei wählen.</translation>
    </message>
    <message>
        <source>{name} is PAGE of an unknown version: export it as PAGE 2010-03-19 or later.</source>
        <translation>{name} ist PAGE einer unbekannten Version: als PAGE 2010-03-19 oder neuer exportieren.</translation>
    </message>
    <message>
        <source>{name} is PAGE without a Page in it: export it again from the program that made it.</source>
        <translation>{name} ist PAGE ohne Page darin: mit dem Programm, das es erzeugt hat, noch einmal exportieren.</translation>
    </message>
    <message>
        <source>Of {name} the text was taken; passed over: {parts}, and {more} further kinds.</source>
        <translation>Aus {name} wurde der Text übernommen; übergangen: {parts} und {more} weitere Arten.</translation>
    </message>
    <message>
        <source>Of {name} the text was taken; passed over: {parts}.</source>
        <translation>Aus {name} wurde der Text übernommen; übergangen: {parts}.</translation>
    </message>
    <message>
        <source>{name} is XML but no transcript that can be read (it begins with &lt;{element}&gt;): choose PAGE, ALTO, hOCR or TEI that this program wrote.</source>
        <translation>{name} ist XML, aber keine lesbare Abschrift (es beginnt mit &lt;{element}&gt;): Wählen Sie PAGE, ALTO, hOCR oder TEI aus diesem Programm.</translation>
    </message>
    <message>
        <source>{name} cannot be read ({reason}): check the name.</source>
        <translation>{name} kann nicht gelesen werden ({reason}): Prüfen Sie den Namen.</translation>
    </message>
    <message>
        <source>{name} is no recording that browsers play: choose a WAV, OGG, Opus, MP3 or M4A file.</source>
        <translation>{name} ist keine Aufnahme, die Browser abspielen: Wählen Sie eine Datei in WAV, OGG, Opus, MP3 oder M4A.</translation>
    </message>
    <message>
        <source>{name} is longer than a file can take along ({size} MB at most): save the recording as OGG or MP3, which are a tenth as large as WAV, or choose a part of it.</source>
        <translation>{name} ist länger, als eine Datei mitnehmen kann (höchstens {size} MB): Speichern Sie die Aufnahme als OGG oder MP3, die ein Zehntel so groß wie WAV sind, oder wählen Sie einen Teil davon.</translation>
    </message>
    <message>
        <source>{name} cannot be written, for a folder has this name: choose another name.</source>
        <translation>{name} kann nicht geschrieben werden, denn ein Ordner heißt so: einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>{name} is there already: choose a new folder, or an empty one, so that nothing is mixed up in it.</source>
        <translation>{name} ist schon da: einen neuen oder leeren Ordner wählen, damit darin nichts durcheinandergerät.</translation>
    </message>
    <message>
        <source>{name} could not be written, for the disk is full: free some space or choose another disk.</source>
        <translation>{name} konnte nicht geschrieben werden, denn der Datenträger ist voll: Platz schaffen oder einen anderen Datenträger wählen.</translation>
    </message>
    <message>
        <source>{name} may not be written in {folder}: choose another folder.</source>
        <translation>{name} darf nicht in {folder} geschrieben werden: einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>{name} could not be written, for the folder {folder} is not there: choose another folder.</source>
        <translation>{name} konnte nicht geschrieben werden, denn den Ordner {folder} gibt es nicht: einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>{name} could not be written, for it is larger than a file may be here: choose another disk.</source>
        <translation>{name} konnte nicht geschrieben werden, denn die Datei ist größer, als sie hier sein darf: einen anderen Datenträger wählen.</translation>
    </message>
    <message>
        <source>{name} is not a name a file can have here: choose a shorter or simpler one.</source>
        <translation>{name} kann hier kein Dateiname sein: einen kürzeren oder einfacheren wählen.</translation>
    </message>
    <message>
        <source>{name} could not be written ({reason}): choose another folder or disk.</source>
        <translation>{name} konnte nicht geschrieben werden ({reason}): einen anderen Ordner oder Datenträger wählen.</translation>
    </message>
    <message>
        <source>{name} is no file: save what it gives as a file, and choose that.</source>
        <translation>{name} ist keine Datei: Speichern Sie den Inhalt als Datei und wählen Sie diese.</translation>
    </message>
    <message>
        <source>{name} is larger than {size} MB: split it into single pages.</source>
        <translation>{name} ist größer als {size} MB: in einzelne Seiten aufteilen.</translation>
    </message>
    <message>
        <source>{name} is a folder: choose an XML file inside it.</source>
        <translation>{name} ist ein Ordner: eine XML-Datei darin wählen.</translation>
    </message>
    <message>
        <source>{name} cannot be read ({why}): check its permissions.</source>
        <translation>{name} kann nicht gelesen werden ({why}): die Zugriffsrechte prüfen.</translation>
    </message>
    <message>
        <source>{name} is empty: export it again from the program that made it.</source>
        <translation>{name} ist leer: mit dem Programm, das es erzeugt hat, noch einmal exportieren.</translation>
    </message>
    <message>
        <source>{name} is in an encoding we do not know: save it as UTF-8.</source>
        <translation>{name} hat eine unbekannte Zeichenkodierung: als UTF-8 speichern.</translation>
    </message>
    <message>
        <source>{name} is not well-formed XML (at line {line}): export it again from the program that made it.</source>
        <translation>{name} ist kein wohlgeformtes XML (bei Zeile {line}): mit dem Programm, das es erzeugt hat, noch einmal exportieren.</translation>
    </message>
    <message>
        <source>{name} declares a DOCTYPE, which could make it read other files: remove the &lt;!DOCTYPE ...&gt; part.</source>
        <translation>{name} enthält einen DOCTYPE, mit dem andere Dateien gelesen werden könnten: den Teil &lt;!DOCTYPE ...&gt; entfernen.</translation>
    </message>
    <message>
        <source>{name} is TEI by another program, which is too free a form to be read: export it as PAGE XML or ALTO.</source>
        <translation>{name} ist TEI eines anderen Programms; diese Form ist zu frei, um gelesen zu werden: als PAGE XML oder ALTO exportieren.</translation>
    </message>
    <message>
        <source>{name} is TEI without pages in it: export the project again.</source>
        <translation>{name} ist TEI ohne Seiten darin: das Projekt noch einmal exportieren.</translation>
    </message>
    <message>
        <source>Read aloud, the text is longer than a file can take along ({size} MB at most): choose fewer pages, or, where it becomes a WAV, install the package vorbis-tools, which makes it a tenth as large.</source>
        <translation>Vorgelesen ist der Text länger, als eine Datei mitnehmen kann (höchstens {size} MB): Wählen Sie weniger Seiten oder, wo daraus WAV wird, installieren Sie das Paket vorbis-tools, das ihn auf ein Zehntel verkleinert.</translation>
    </message>
    <message>
        <source>No sound can be played here, for the system's sound does not answer: see in its settings whether there is a loudspeaker, or save to a file.</source>
        <translation>Hier kann kein Ton abgespielt werden, denn die Tonausgabe des Systems antwortet nicht: Sehen Sie in dessen Einstellungen nach, ob es einen Lautsprecher gibt, oder sichern Sie in eine Datei.</translation>
    </message>
    <message>
        <source>No sound can be played, for the Python package miniaudio is missing: install it, or save to a file.</source>
        <translation>Es kann kein Ton abgespielt werden, denn das Python-Paket miniaudio fehlt: Installieren Sie es, oder sichern Sie in eine Datei.</translation>
    </message>
    <message>
        <source>No sound can be played here ({reason}): see in the system's settings whether there is a loudspeaker, or save to a file.</source>
        <translation>Hier kann kein Ton abgespielt werden ({reason}): Sehen Sie in den Einstellungen des Systems nach, ob es einen Lautsprecher gibt, oder sichern Sie in eine Datei.</translation>
    </message>
    <message>
        <source>There is nothing to read aloud: the text is empty.</source>
        <translation>Es gibt nichts vorzulesen: Der Text ist leer.</translation>
    </message>
    <message>
        <source>{program} took longer than {seconds:.0f} seconds for an OGG file: save as WAV.</source>
        <translation>{program} brauchte für eine OGG-Datei länger als {seconds:.0f} Sekunden: Sichern Sie als WAV.</translation>
    </message>
    <message>
        <source>An OGG file is made by the program oggenc or ffmpeg, and neither is on this computer: install the package vorbis-tools, or save as WAV.</source>
        <translation>Eine OGG-Datei wird vom Programm oggenc oder ffmpeg erzeugt, und keines davon ist auf diesem Computer: Installieren Sie das Paket vorbis-tools, oder sichern Sie als WAV.</translation>
    </message>
    <message>
        <source>The text is too long for one file of sound: save its letters one by one.</source>
        <translation>Der Text ist zu lang für eine einzige Tondatei: Sichern Sie seine Briefe einzeln.</translation>
    </message>
    <message>
        <source>{program} could not make an OGG file ({reason}): save as WAV.</source>
        <translation>{program} konnte keine OGG-Datei erzeugen ({reason}): Sichern Sie als WAV.</translation>
    </message>
    <message>
        <source>Reading aloud was stopped.</source>
        <translation>Das Vorlesen wurde beendet.</translation>
    </message>
    <message>
        <source>The voice cannot be started ({reason}): close other programs, and try again.</source>
        <translation>Die Stimme lässt sich nicht starten ({reason}): Schließen Sie andere Programme, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The voice took longer than {seconds:.0f} seconds for a sentence: choose another voice.</source>
        <translation>Die Stimme hat für einen Satz länger als {seconds:.0f} Sekunden gebraucht: Wählen Sie eine andere Stimme.</translation>
    </message>
    <message>
        <source>The voice broke off: try again, or choose another voice.</source>
        <translation>Die Stimme ist abgebrochen: Versuchen Sie es noch einmal, oder wählen Sie eine andere Stimme.</translation>
    </message>
    <message>
        <source>There is no voice on this computer: install the package espeak-ng (sudo apt install espeak-ng), and try again.</source>
        <translation>Auf diesem Computer gibt es keine Stimme: Installieren Sie das Paket espeak-ng (sudo apt install espeak-ng), und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The voice failed ({reason}): try again, or choose another voice.</source>
        <translation>Die Stimme hat versagt ({reason}): Versuchen Sie es noch einmal, oder wählen Sie eine andere Stimme.</translation>
    </message>
    <message>
        <source>The voices of this computer cannot be used ({reason}): see in the system's settings whether a voice is installed.</source>
        <translation>Die Stimmen dieses Computers lassen sich nicht benutzen ({reason}): Sehen Sie in den Einstellungen des Systems nach, ob eine Stimme installiert ist.</translation>
    </message>
    <message>
        <source>There is no voice {voice} on this computer any more: choose another one.</source>
        <translation>Die Stimme {voice} gibt es auf diesem Computer nicht mehr: Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>There is no voice on this computer: install one, and try again.</source>
        <translation>Auf diesem Computer gibt es keine Stimme: Installieren Sie eine, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The language package in {folder} cannot be used ({reason}): remove it and install it again.</source>
        <translation>Das Sprachpaket in {folder} kann nicht verwendet werden ({reason}): es entfernen und neu installieren.</translation>
    </message>
    <message>
        <source>The text is to be translated from “{code}” into the same language: choose another one.</source>
        <translation>Der Text soll aus „{code}“ in dieselbe Sprache übersetzt werden: eine andere wählen.</translation>
    </message>
    <message>
        <source>{first} and {second}</source>
        <translation>{first} und {second}</translation>
    </message>
    <message>
        <source>No language package translates from “{from_code}” to “{to_code}”. Get the file {files}, in this or another version, from the package index of the Argos Translate project ({where}) and install it from the file; nothing is fetched by this program.</source>
        <translation>Kein Sprachpaket übersetzt aus „{from_code}“ nach „{to_code}“. Die Datei {files}, in dieser oder einer anderen Version, aus dem Paketverzeichnis des Projekts Argos Translate ({where}) holen und aus der Datei installieren; dieses Programm lädt nichts herunter.</translation>
    </message>
    <message>
        <source>The language package {name} could not be installed in {folder} ({reason}): make room, or see whether you may write there.</source>
        <translation>Das Sprachpaket {name} konnte nicht in {folder} installiert werden ({reason}): Platz schaffen oder prüfen, ob dort geschrieben werden darf.</translation>
    </message>
    <message>
        <source>{name} cannot be read ({reason}): check the name, then try again.</source>
        <translation>{name} kann nicht gelesen werden ({reason}): den Namen prüfen und es noch einmal versuchen.</translation>
    </message>
    <message>
        <source>it is no zip, or a damaged one</source>
        <translation>sie ist keine ZIP-Datei oder eine beschädigte</translation>
    </message>
    <message>
        <source>it holds too many files</source>
        <translation>sie enthält zu viele Dateien</translation>
    </message>
    <message>
        <source>it holds a file twice</source>
        <translation>sie enthält eine Datei zweimal</translation>
    </message>
    <message>
        <source>it says that it holds more than it does</source>
        <translation>sie gibt an, mehr zu enthalten, als sie enthält</translation>
    </message>
    <message>
        <source>it grows too large when it is unpacked</source>
        <translation>sie wird beim Auspacken zu groß</translation>
    </message>
    <message>
        <source>it is not one folder with a metadata.json in it</source>
        <translation>sie ist nicht ein Ordner mit einer metadata.json darin</translation>
    </message>
    <message>
        <source>its metadata.json cannot be read</source>
        <translation>die metadata.json darin ist nicht lesbar</translation>
    </message>
    <message>
        <source>it holds a file that belongs elsewhere</source>
        <translation>sie enthält eine Datei, die anderswohin gehört</translation>
    </message>
    <message>
        <source>it holds a link</source>
        <translation>sie enthält eine Verknüpfung</translation>
    </message>
    <message>
        <source>it is locked with a password</source>
        <translation>sie ist mit einem Passwort gesperrt</translation>
    </message>
    <message>
        <source>it is packed in another way than zip files are</source>
        <translation>sie ist anders gepackt als ZIP-Dateien sonst</translation>
    </message>
    <message>
        <source>There is no room for the language package {name}, which takes {megabytes:,} MB when it is unpacked: make room on the disk.</source>
        <translation>Für das Sprachpaket {name}, das entpackt {megabytes:,} MB groß ist, ist kein Platz: auf dem Datenträger Platz schaffen.</translation>
    </message>
    <message>
        <source>its model cannot be used</source>
        <translation>ihr Modell ist nicht verwendbar</translation>
    </message>
    <message>
        <source>{name} is no sound language package ({reason}): get it again from where it came, or get another one.</source>
        <translation>{name} ist kein einwandfreies Sprachpaket ({reason}): die Datei noch einmal von dort holen, woher sie kam, oder eine andere.</translation>
    </message>
    <message>
        <source>The language package in {folder} is not whole ({reason}): remove it and install it again.</source>
        <translation>Das Sprachpaket in {folder} ist nicht vollständig ({reason}): es entfernen und neu installieren.</translation>
    </message>
    <message>
        <source>The language package in {folder} is damaged ({reason}): remove it and install it again.</source>
        <translation>Das Sprachpaket in {folder} ist beschädigt ({reason}): es entfernen und neu installieren.</translation>
    </message>
    <message>
        <source>{name} is missing</source>
        <translation>{name} fehlt</translation>
    </message>
    <message>
        <source>it is no package that translates</source>
        <translation>es ist kein Paket, das übersetzt</translation>
    </message>
    <message>
        <source>its {key} is no language code</source>
        <translation>{key} darin ist kein Sprachkürzel</translation>
    </message>
    <message>
        <source>it translates a language into itself</source>
        <translation>es übersetzt eine Sprache in sie selbst</translation>
    </message>
    <message>
        <source>its package_version is no version</source>
        <translation>package_version darin ist keine Version</translation>
    </message>
    <message>
        <source>its {key} is no text</source>
        <translation>{key} darin ist kein Text</translation>
    </message>
    <message>
        <source>The language package in {folder} could not be removed ({reason}): close what uses it, then try again.</source>
        <translation>Das Sprachpaket in {folder} konnte nicht entfernt werden ({reason}): schließen, was es benutzt, und es noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The language package in {folder} cannot be read ({reason}): remove it and install it again.</source>
        <translation>Das Sprachpaket in {folder} kann nicht gelesen werden ({reason}): es entfernen und neu installieren.</translation>
    </message>
    <message>
        <source>Translating failed ({reason}): try again.</source>
        <translation>Das Übersetzen ist misslungen ({reason}): Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Translating was stopped.</source>
        <translation>Das Übersetzen wurde angehalten.</translation>
    </message>
    <message>
        <source>Translating cannot begin ({reason}): close other programs, and try again.</source>
        <translation>Das Übersetzen kann nicht beginnen ({reason}): Schließen Sie andere Programme und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Translating took longer than {seconds:.0f} seconds for a sentence with the language package {names}: close other programs and try again, or install another version of it.</source>
        <translation>Das Übersetzen eines Satzes mit dem Sprachpaket {names} dauerte länger als {seconds:.0f} Sekunden: Schließen Sie andere Programme und versuchen Sie es noch einmal, oder installieren Sie eine andere Version davon.</translation>
    </message>
    <message>
        <source>Translating broke off with the language package {names}, which may be damaged or need more memory than there is: remove it and install it again, or close other programs.</source>
        <translation>Das Übersetzen ist mit dem Sprachpaket {names} abgebrochen; es ist vielleicht beschädigt oder braucht mehr Speicher, als da ist: Entfernen und installieren Sie es neu, oder schließen Sie andere Programme.</translation>
    </message>
    <message>
        <source>The project “{file}” cannot be read ({reason}): check its folder.</source>
        <translation>Das Projekt „{file}“ kann nicht gelesen werden ({reason}): den Ordner prüfen.</translation>
    </message>
    <message>
        <source>“{journal}” is not by this program, and could have other files deleted: move it away, then open the project again.</source>
        <translation>„{journal}“ ist nicht von diesem Programm und könnte andere Dateien löschen lassen: Verschieben Sie die Datei und öffnen Sie das Projekt dann erneut.</translation>
    </message>
    <message>
        <source>“{path}” is a link or no file, and could lead the program elsewhere: move it away, then open the project again.</source>
        <translation>„{path}“ ist eine Verknüpfung oder keine Datei und könnte das Programm woanders hin führen: Verschieben Sie sie und öffnen Sie das Projekt dann erneut.</translation>
    </message>
    <message>
        <source>No backup of “{file}” could be made ({reason}): make room, or look whether its folder can be written. What you write is kept all the same.</source>
        <translation>Von „{file}“ konnte keine Sicherung gemacht werden ({reason}): Schaffen Sie Platz, oder sehen Sie nach, ob der Ordner beschreibbar ist. Was Sie schreiben, ist trotzdem gesichert.</translation>
    </message>
    <message>
        <source>The backup “{backup}” could not be unpacked ({reason}): make room, then try again.</source>
        <translation>Die Sicherung „{backup}“ konnte nicht ausgepackt werden ({reason}): Schaffen Sie Platz und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>There is no room for a backup of “{file}”: make room on its disk. What you write is kept all the same.</source>
        <translation>Für eine Sicherung von „{file}“ ist kein Platz: Schaffen Sie Platz auf dem Datenträger. Was Sie schreiben, ist trotzdem gesichert.</translation>
    </message>
    <message>
        <source>The backup “{backup}” is damaged ({reason}): choose another one.</source>
        <translation>Die Sicherung „{backup}“ ist beschädigt ({reason}): Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>its contents do not make sense</source>
        <translation>ihr Inhalt ergibt keinen Sinn</translation>
    </message>
    <message>
        <source>A page that was removed ({scan})</source>
        <translation>Eine entfernte Seite ({scan})</translation>
    </message>
    <message>
        <source>Page {number} ({scan})</source>
        <translation>Seite {number} ({scan})</translation>
    </message>
    <message>
        <source>Page {number}</source>
        <translation>Seite {number}</translation>
    </message>
    <message>
        <source>What was learned of the hand “{name}” is missing or damaged (version {number}): its pages are read as the program came until it is learned again.</source>
        <translation>Was von der Handschrift „{name}“ gelernt wurde, fehlt oder ist beschädigt (Version {number}): Ihre Seiten werden gelesen wie am Anfang, bis sie neu gelernt ist.</translation>
    </message>
    <message>
        <source>The database is damaged ({reason}).</source>
        <translation>Die Datenbank ist beschädigt ({reason}).</translation>
    </message>
    <message>
        <source>Some rows of the database cannot be read ({reason}).</source>
        <translation>Einige Einträge der Datenbank sind nicht lesbar ({reason}).</translation>
    </message>
    <message>
        <source>{page}: its scan {scan} is missing: copy it into the folder “scans” again.</source>
        <translation>{page}: Der Scan {scan} fehlt: Kopieren Sie ihn wieder in den Ordner „scans“.</translation>
    </message>
    <message>
        <source>{page}: its scan {scan} is damaged, its content is not what was brought in: put the original in its place.</source>
        <translation>{page}: Der Scan {scan} ist beschädigt, sein Inhalt ist nicht mehr der ursprüngliche: Setzen Sie das Original an seine Stelle.</translation>
    </message>
    <message>
        <source>What the project says of itself, its name and the order of its pages, cannot be read.</source>
        <translation>Was das Projekt über sich sagt, sein Name und die Reihenfolge der Seiten, ist nicht lesbar.</translation>
    </message>
    <message>
        <source>{page} is missing or cannot be read.</source>
        <translation>{page} fehlt oder ist nicht lesbar.</translation>
    </message>
    <message>
        <source>{page} cannot be read ({reason}).</source>
        <translation>{page} ist nicht lesbar ({reason}).</translation>
    </message>
    <message>
        <source>{page}: lines cannot be read ({reason}).</source>
        <translation>{page}: Zeilen sind nicht lesbar ({reason}).</translation>
    </message>
    <message>
        <source>{page}: line {line} is missing.</source>
        <translation>{page}: Zeile {line} fehlt.</translation>
    </message>
    <message>
        <source>{page}: line {line} cannot be read ({reason}).</source>
        <translation>{page}: Zeile {line} ist nicht lesbar ({reason}).</translation>
    </message>
    <message>
        <source>{page}: its history cannot be read ({reason}).</source>
        <translation>{page}: Der Verlauf ist nicht lesbar ({reason}).</translation>
    </message>
    <message>
        <source>{page}: the history of line {line} does not lead to what it is now ({field}).</source>
        <translation>{page}: Der Verlauf von Zeile {line} führt nicht zu dem, was sie jetzt ist ({field}).</translation>
    </message>
    <message>
        <source>{page}: its history does not lead to what it is now ({field}).</source>
        <translation>{page}: Der Verlauf führt nicht zu dem, was sie jetzt ist ({field}).</translation>
    </message>
    <message>
        <source>The history has {count} entries that belong to no step.</source>
        <translation>Der Verlauf hat {count} Einträge, die zu keinem Schritt gehören.</translation>
    </message>
    <message>
        <source>The history of the project does not lead to what it is now ({field}).</source>
        <translation>Der Verlauf des Projekts führt nicht zu dem, was es jetzt ist ({field}).</translation>
    </message>
    <message>
        <source>The history of the project cannot be read ({reason}).</source>
        <translation>Der Verlauf des Projekts ist nicht lesbar ({reason}).</translation>
    </message>
    <message>
        <source>“{folder}” is there already: choose another name for the project.</source>
        <translation>„{folder}“ gibt es schon: einen anderen Namen für das Projekt wählen.</translation>
    </message>
    <message>
        <source>Nothing of “{file}” could be read, and there is no backup of it.</source>
        <translation>Von „{file}“ war nichts lesbar, und es gibt keine Sicherung davon.</translation>
    </message>
    <message>
        <source>The repaired copy “{folder}” could not be written ({reason}): make room or choose another place.</source>
        <translation>Die reparierte Kopie „{folder}“ konnte nicht geschrieben werden ({reason}): Schaffen Sie Platz oder wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>The order of the pages is from the backup of {at}, with what the history says since.</source>
        <translation>Die Reihenfolge der Seiten ist aus der Sicherung vom {at}, mit dem, was der Verlauf seither sagt.</translation>
    </message>
    <message>
        <source>What the project said of itself is lost: its name, the order of its pages and letters.</source>
        <translation>Was das Projekt über sich sagte, ist verloren: sein Name, die Reihenfolge der Seiten und die Briefe.</translation>
    </message>
    <message>
        <source>{page} is lost.</source>
        <translation>{page} ist verloren.</translation>
    </message>
    <message>
        <source>{page}: line {line} is lost; it said “{text}”.</source>
        <translation>{page}: Zeile {line} ist verloren; sie lautete „{text}“.</translation>
    </message>
    <message>
        <source>{page}: line {line} is lost.</source>
        <translation>{page}: Zeile {line} ist verloren.</translation>
    </message>
    <message>
        <source>{page}: a line is from the backup of {at}, with what the history says since.</source>
        <translation>{page}: Eine Zeile ist aus der Sicherung von {at}, mit dem, was der Verlauf seitdem sagt.</translation>
    </message>
    <message>
        <source>{page}: {lines} lines are from the backup of {at}, with what the history says since.</source>
        <translation>{page}: {lines} Zeilen sind aus der Sicherung von {at}, mit dem, was der Verlauf seitdem sagt.</translation>
    </message>
    <message>
        <source>Something of the history is lost; the pages are whole.</source>
        <translation>Vom Verlauf ist etwas verloren; die Seiten sind vollständig.</translation>
    </message>
    <message>
        <source>The backup could not be opened as “{folder}” ({reason}): make room or choose another place.</source>
        <translation>Die Sicherung konnte nicht als „{folder}“ geöffnet werden ({reason}): Schaffen Sie Platz oder wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>The backup of “{file}” could not be brought back ({reason}): make room, or look whether its folder can be written.</source>
        <translation>Die Sicherung von „{file}“ konnte nicht zurückgeholt werden ({reason}): Schaffen Sie Platz, oder sehen Sie nach, ob der Ordner beschreibbar ist.</translation>
    </message>
    <message>
        <source>could not be written because the disk is full: make room, then try again</source>
        <translation>konnte nicht geschrieben werden, weil der Datenträger voll ist: Platz schaffen, dann noch einmal versuchen</translation>
    </message>
    <message>
        <source>cannot be written: copy its folder to one of your own and open it there</source>
        <translation>kann nicht geschrieben werden: den Ordner in einen eigenen kopieren und dort öffnen</translation>
    </message>
    <message>
        <source>cannot be opened: look whether its folder is there and may be written</source>
        <translation>kann nicht geöffnet werden: nachsehen, ob der Ordner da ist und beschrieben werden darf</translation>
    </message>
    <message>
        <source>is in use by another program: close that program, then try again</source>
        <translation>wird von einem anderen Programm benutzt: dieses Programm schließen, dann noch einmal versuchen</translation>
    </message>
    <message>
        <source>is damaged: bring back a backup of it</source>
        <translation>ist beschädigt: Holen Sie eine Sicherung davon zurück</translation>
    </message>
    <message>
        <source>is damaged or not a project: bring back a backup of it</source>
        <translation>ist beschädigt oder kein Projekt: Holen Sie eine Sicherung davon zurück</translation>
    </message>
    <message>
        <source>could not be read or written because the disk reports a fault: check the disk, then try again</source>
        <translation>konnte nicht gelesen oder geschrieben werden, weil der Datenträger einen Fehler meldet: den Datenträger prüfen, dann noch einmal versuchen</translation>
    </message>
    <message>
        <source>“{file}” is damaged or not a project of this program: choose another or a backup.</source>
        <translation>„{file}“ ist beschädigt oder kein Projekt dieses Programms: ein anderes oder eine Sicherungskopie wählen.</translation>
    </message>
    <message>
        <source>“{file}” is not a project of this program: choose another file.</source>
        <translation>„{file}“ ist kein Projekt dieses Programms: eine andere Datei wählen.</translation>
    </message>
    <message>
        <source>The project “{file}” cannot be opened ({reason}): check its folder.</source>
        <translation>Das Projekt „{file}“ kann nicht geöffnet werden ({reason}): den Ordner prüfen.</translation>
    </message>
    <message>
        <source>The project “{file}” {what} ({reason}).</source>
        <translation>Das Projekt „{file}“ {what} ({reason}).</translation>
    </message>
    <message>
        <source>The project “{file}” is damaged ({reason}): bring back a backup of it.</source>
        <translation>Das Projekt „{file}“ ist beschädigt ({reason}): Holen Sie eine Sicherung davon zurück.</translation>
    </message>
    <message>
        <source>a record makes no sense</source>
        <translation>ein Eintrag ergibt keinen Sinn</translation>
    </message>
    <message>
        <source>The project “{file}” is damaged, tables are missing: bring back a backup.</source>
        <translation>Das Projekt „{file}“ ist beschädigt, es fehlen Tabellen: eine Sicherungskopie zurückholen.</translation>
    </message>
    <message>
        <source>could not be read or written</source>
        <translation>konnte nicht gelesen oder geschrieben werden</translation>
    </message>
    <message>
        <source>The project “{file}” was made with a newer version of this program: install that version to open it.</source>
        <translation>Das Projekt „{file}“ wurde mit einer neueren Version dieses Programms gemacht: diese Version installieren, um es zu öffnen.</translation>
    </message>
    <message>
        <source>“{folder}” holds too many versions of a hand: remove that hand.</source>
        <translation>„{folder}“ enthält zu viele Fassungen einer Handschrift: diese Handschrift entfernen.</translation>
    </message>
    <message>
        <source>“{folder}” is a link to another place, where this program writes and deletes nothing: put a folder there.</source>
        <translation>„{folder}“ ist eine Verknüpfung mit einem anderen Ort, wo dieses Programm nichts schreibt und nichts löscht: stattdessen einen Ordner anlegen.</translation>
    </message>
    <message>
        <source>“{path}” could not be deleted ({reason}): close what uses it, then delete it by hand.</source>
        <translation>„{path}“ konnte nicht gelöscht werden ({reason}): schließen, was es benutzt, dann von Hand löschen.</translation>
    </message>
    <message>
        <source>The project folder “{folder}” cannot be written ({reason}): copy it to a folder of your own and open it there.</source>
        <translation>Der Projektordner „{folder}“ kann nicht beschrieben werden ({reason}): ihn in einen eigenen Ordner kopieren und dort öffnen.</translation>
    </message>
    <message>
        <source>process {process} on {host}, since {since}</source>
        <translation>Prozess {process} auf {host}, seit {since}</translation>
    </message>
    <message>
        <source>The project “{folder}” is open in another window ({who}): close it there first.</source>
        <translation>Das Projekt „{folder}“ ist in einem anderen Fenster geöffnet ({who}): es dort zuerst schließen.</translation>
    </message>
    <message>
        <source>The project “{folder}” is open in another window: close it there first.</source>
        <translation>Das Projekt „{folder}“ ist in einem anderen Fenster geöffnet: es dort zuerst schließen.</translation>
    </message>
    <message>
        <source>The project “{folder}” lies where files cannot be locked ({reason}): copy it to a disk of this computer and open it there.</source>
        <translation>Das Projekt „{folder}“ liegt, wo Dateien nicht gesperrt werden können ({reason}): es auf einen Datenträger dieses Rechners kopieren und dort öffnen.</translation>
    </message>
    <message>
        <source>The project “{file}” is of an unknown version ({version}): bring back a backup of it.</source>
        <translation>Das Projekt „{file}“ ist von einer unbekannten Version ({version}): eine Sicherungskopie davon zurückholen.</translation>
    </message>
    <message>
        <source>“{folder}” lies inside the project itself: choose another folder.</source>
        <translation>„{folder}“ liegt im Projekt selbst: einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>The project could not be saved as “{folder}” ({reason}): choose another folder.</source>
        <translation>Das Projekt konnte nicht als „{folder}“ gespeichert werden ({reason}): einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>“{pack}” could not be written ({reason}): make room or choose another place.</source>
        <translation>„{pack}“ konnte nicht geschrieben werden ({reason}): Platz schaffen oder einen anderen Ort wählen.</translation>
    </message>
    <message>
        <source>“{pack}” could not be unpacked to “{folder}” ({reason}): make room or choose another place.</source>
        <translation>„{pack}“ konnte nicht nach „{folder}“ ausgepackt werden ({reason}): Platz schaffen oder einen anderen Ort wählen.</translation>
    </message>
    <message>
        <source>“{pack}” cannot be read ({reason}): check it, then try again.</source>
        <translation>„{pack}“ kann nicht gelesen werden ({reason}): die Datei prüfen, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>its list of contents or its database is missing</source>
        <translation>das Inhaltsverzeichnis oder die Datenbank fehlt</translation>
    </message>
    <message>
        <source>its list of contents is too long</source>
        <translation>das Inhaltsverzeichnis ist zu lang</translation>
    </message>
    <message>
        <source>its contents are not those of its list</source>
        <translation>der Inhalt entspricht nicht dem Inhaltsverzeichnis</translation>
    </message>
    <message>
        <source>it holds a link or a folder</source>
        <translation>sie enthält einen Verweis oder einen Ordner</translation>
    </message>
    <message>
        <source>it holds a file that is too large</source>
        <translation>sie enthält eine zu große Datei</translation>
    </message>
    <message>
        <source>it holds a scan that is packed in another way</source>
        <translation>sie enthält einen Scan, der anders gepackt ist</translation>
    </message>
    <message>
        <source>“{pack}” was made with a newer version of this program: install that version to open it.</source>
        <translation>„{pack}“ wurde mit einer neueren Version dieses Programms gemacht: diese Version installieren, um es zu öffnen.</translation>
    </message>
    <message>
        <source>its list of contents cannot be read</source>
        <translation>das Inhaltsverzeichnis kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>it is another program's</source>
        <translation>sie gehört zu einem anderen Programm</translation>
    </message>
    <message>
        <source>There is no room for “{pack}”, which takes {megabytes:,} MB when it is unpacked: make room or choose another place.</source>
        <translation>Für „{pack}“ ist kein Platz; ausgepackt sind es {megabytes} MB: Platz schaffen oder einen anderen Ort wählen.</translation>
    </message>
    <message>
        <source>the checksum of {name} is another</source>
        <translation>die Prüfsumme von {name} ist eine andere</translation>
    </message>
    <message>
        <source>“{pack}” is no packed project of this program ({reason}): choose another file.</source>
        <translation>„{pack}“ ist kein gepacktes Projekt dieses Programms ({reason}): eine andere Datei wählen.</translation>
    </message>
    <message>
        <source>“{pack}” is damaged ({reason}): copy it again from where it came.</source>
        <translation>Die Datei „{pack}“ ist beschädigt ({reason}): sie noch einmal von dort kopieren, woher sie kam.</translation>
    </message>
    <message>
        <source>The folder “{folder}” is not empty: choose a new name for the project.</source>
        <translation>Der Ordner „{folder}“ ist nicht leer: einen neuen Namen für das Projekt wählen.</translation>
    </message>
    <message>
        <source>The folder “{folder}” cannot be made ({reason}): choose another.</source>
        <translation>Der Ordner „{folder}“ kann nicht angelegt werden ({reason}): einen anderen wählen.</translation>
    </message>
    <message>
        <source>“{file}” cannot be written ({reason}): choose another folder.</source>
        <translation>„{file}“ kann nicht geschrieben werden ({reason}): einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>The project “{file}” is no longer in its place: put its folder back there, or save the project elsewhere.</source>
        <translation>Das Projekt „{file}“ ist nicht mehr an seinem Platz: Legen Sie den Ordner dorthin zurück, oder speichern Sie das Projekt anderswo.</translation>
    </message>
    <message>
        <source>There is no project at “{path}”: choose a folder that holds a {suffix} file.</source>
        <translation>Unter „{path}“ gibt es kein Projekt: einen Ordner wählen, in dem eine Datei mit {suffix} liegt.</translation>
    </message>
    <message>
        <source>The file “{source}” is not there or is no ordinary file: choose another one.</source>
        <translation>Die Datei „{source}“ ist nicht da oder keine gewöhnliche Datei: eine andere wählen.</translation>
    </message>
    <message>
        <source>The project “{project}” names a scan {image!r}: bring back a backup.</source>
        <translation>Das Projekt „{project}“ nennt einen Scan {image!r}: eine Sicherungskopie zurückholen.</translation>
    </message>
    <message>
        <source>The scan “{name}” could not be stored in “{folder}” ({reason}): make room or save the project elsewhere, then try again.</source>
        <translation>Der Scan „{name}“ konnte nicht in „{folder}“ abgelegt werden ({reason}): Platz schaffen oder das Projekt anderswo speichern, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The file “{source}” cannot be read ({reason}): check it, then try again.</source>
        <translation>Die Datei „{source}“ kann nicht gelesen werden ({reason}): sie prüfen, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>“{name}” was not installed, for the project was moved or deleted meanwhile: open the project, and install the file again.</source>
        <translation>„{name}“ wurde nicht installiert, denn das Projekt wurde inzwischen verschoben oder gelöscht: Öffnen Sie das Projekt und installieren Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>There is no page to read aloud: open one first.</source>
        <translation>Es gibt keine Seite zum Vorlesen: Öffnen Sie zuerst eine.</translation>
    </message>
    <message>
        <source>No line is chosen to be read aloud: click one first.</source>
        <translation>Keine Zeile ist zum Vorlesen gewählt: Klicken Sie zuerst eine an.</translation>
    </message>
    <message>
        <source>Nothing is selected to be read aloud: select words in the text, or lines on the scan.</source>
        <translation>Nichts ist zum Vorlesen ausgewählt: Wählen Sie Wörter im Text aus, oder Zeilen auf dem Scan.</translation>
    </message>
    <message>
        <source>{damage} “{model}” is used meanwhile.</source>
        <translation>{damage} Inzwischen wird „{model}“ verwendet.</translation>
    </message>
    <message>
        <source>It is damaged.</source>
        <translation>Es ist beschädigt.</translation>
    </message>
    <message>
        <source>The text is too short to tell which language it is in: choose the language to translate from, then try again.</source>
        <translation>Der Text ist zu kurz, um seine Sprache zu erkennen: Wählen Sie die Sprache, aus der übersetzt werden soll, und versuchen Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Something is being exported already: wait until that is done, or stop it.</source>
        <translation>Es wird schon etwas exportiert: warten, bis das fertig ist, oder es anhalten.</translation>
    </message>
    <message>
        <source>Looking for translations</source>
        <translation>Nach Übersetzungen sehen</translation>
    </message>
    <message>
        <source>Exporting pages</source>
        <translation>Seiten exportieren</translation>
    </message>
    <message>
        <source>Exporting was stopped.</source>
        <translation>Das Exportieren wurde angehalten.</translation>
    </message>
    <message>
        <source>Exported to {path}.</source>
        <translation>Nach {path} exportiert.</translation>
    </message>
    <message>
        <source>{n} files were exported to {path}.</source>
        <translation>{n} Dateien wurden nach {path} exportiert.</translation>
    </message>
    <message>
        <source>There is no text on this page yet: “Read page” reads it.</source>
        <translation>Auf dieser Seite gibt es noch keinen Text: „Seite lesen“ liest sie.</translation>
    </message>
    <message>
        <source>{n} of {pages} pages have no text yet: “Read all pages” reads them.</source>
        <translation>{n} von {pages} Seiten haben noch keinen Text: „Alle Seiten lesen“ liest sie.</translation>
    </message>
    <message>
        <source>Scans that could not be read are left blank in it:</source>
        <translation>Scans, die nicht gelesen werden konnten, sind darin leer:</translation>
    </message>
</context>
<context>
    <name>ExportChoices</name>
    <message>
        <source>As a &amp;table, line by line</source>
        <translation>Als &amp;Tabelle, Zeile für Zeile</translation>
    </message>
    <message>
        <source>With pictures of the &amp;scans</source>
        <translation>Mit Bildern der Sca&amp;ns</translation>
    </message>
    <message>
        <source>With other readin&amp;gs</source>
        <translation>Mit anderen &amp;Lesarten</translation>
    </message>
    <message>
        <source>All pages ({n})</source>
        <translation>Alle Seiten ({n})</translation>
    </message>
    <message>
        <source>This letter ({n})</source>
        <translation>Dieser Brief ({n})</translation>
    </message>
    <message>
        <source>This page</source>
        <translation>Diese Seite</translation>
    </message>
    <message>
        <source>Selected pages ({n})</source>
        <translation>Gewählte Seiten ({n})</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Kept as they are</source>
        <translation>Wie sie sind</translation>
    </message>
    <message>
        <source>Joined into paragraphs</source>
        <translation>Zu Absätzen verbunden</translation>
    </message>
    <message>
        <source>As it is written</source>
        <translation>Wie geschrieben</translation>
    </message>
    <message>
        <source>To be read smoothly</source>
        <translation>Flüssig zu lesen</translation>
    </message>
    <message>
        <source>With editorial signs</source>
        <translation>Mit editorischen Zeichen</translation>
    </message>
    <message>
        <source>Smoothly: struck words left out, abbreviations written out. With signs: each mark told by a sign</source>
        <translation>Flüssig: ohne Gestrichenes, Abkürzungen ausgeschrieben. Mit Zeichen: ein Zeichen für jede Kennzeichnung</translation>
    </message>
    <message>
        <source>Read aloud by the computer</source>
        <translation>Vom Computer vorgelesen</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>Aus einer Datei…</translation>
    </message>
    <message>
        <source>&amp;Pages:</source>
        <translation>&amp;Seiten:</translation>
    </message>
    <message>
        <source>&amp;Lines:</source>
        <translation>&amp;Zeilen:</translation>
    </message>
    <message>
        <source>&amp;Marks:</source>
        <translation>&amp;Kennzeichnungen:</translation>
    </message>
    <message>
        <source>Tra&amp;nslation:</source>
        <translation>Ü&amp;bersetzung:</translation>
    </message>
    <message>
        <source>Recor&amp;ding:</source>
        <translation>Aufna&amp;hme:</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>F&amp;ormat:</source>
        <translation>F&amp;ormat:</translation>
    </message>
    <message>
        <source>Preview of the first page</source>
        <translation>Vorschau der ersten Seite</translation>
    </message>
    <message>
        <source>Give the file a name.</source>
        <translation>Der Datei einen Namen geben.</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>E&amp;rsetzen</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exportieren</translation>
    </message>
</context>
<context>
    <name>ExportPlace</name>
    <message>
        <source>&amp;Choose…</source>
        <translation>Aus&amp;wählen…</translation>
    </message>
    <message>
        <source>&amp;Folder:</source>
        <translation>Or&amp;dner:</translation>
    </message>
    <message>
        <source>&amp;File:</source>
        <translation>&amp;Datei:</translation>
    </message>
    <message>
        <source>Folder to export to</source>
        <translation>Ordner, in den exportiert wird</translation>
    </message>
    <message>
        <source>File to export to</source>
        <translation>Datei, in die exportiert wird</translation>
    </message>
    <message>
        <source>{name} is not empty: files of the same names are replaced. Press Replace to go on.</source>
        <translation>{name} ist nicht leer: Gleichnamige Dateien werden ersetzt. „Ersetzen“ drücken, um fortzufahren.</translation>
    </message>
    <message>
        <source>{name} is there already. Press Replace to put the new file in its place.</source>
        <translation>{name} gibt es schon. „Ersetzen“ drücken, um die neue Datei an ihre Stelle zu setzen.</translation>
    </message>
    <message>
        <source>The folder {folder} is not there: choose another.</source>
        <translation>Den Ordner {folder} gibt es nicht: einen anderen wählen.</translation>
    </message>
    <message>
        <source>{name} would lie among what a project keeps there: choose another folder.</source>
        <translation>{name} läge zwischen dem, was ein Projekt dort aufbewahrt: Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>{name} is a file: choose a folder.</source>
        <translation>{name} ist eine Datei: einen Ordner wählen.</translation>
    </message>
    <message>
        <source>{name} is not empty: choose a new folder, or an empty one, so that nothing is mixed up.</source>
        <translation>{name} ist nicht leer: einen neuen oder leeren Ordner wählen, damit nichts durcheinanderkommt.</translation>
    </message>
</context>
<context>
    <name>FaultDialog</name>
    <message>
        <source>A mistake of the program</source>
        <translation>Ein Fehler des Programms</translation>
    </message>
    <message>
        <source>&amp;Report for the makers of the program. It holds no text of your letters and no names of files:</source>
        <translation>&amp;Bericht für die Hersteller des Programms. Er enthält keinen Text Ihrer Briefe und keine Dateinamen:</translation>
    </message>
    <message>
        <source>The log may hold names of your files and words of your letters. Read it before you send it.</source>
        <translation>Das Protokoll kann Namen Ihrer Dateien und Wörter aus Ihren Briefen enthalten. Lesen Sie es durch, bevor Sie es verschicken.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Weiterarbeiten</translation>
    </message>
    <message>
        <source>Close the &amp;program</source>
        <translation>&amp;Programm beenden</translation>
    </message>
    <message>
        <source>The report is copied: paste it into a message.</source>
        <translation>Der Bericht ist kopiert: Fügen Sie ihn in eine Nachricht ein.</translation>
    </message>
    <message>
        <source>The log is in the folder {folder}</source>
        <translation>Das Protokoll liegt im Ordner {folder}</translation>
    </message>
    <message>
        <source>&amp;Copy report</source>
        <translation>Bericht &amp;kopieren</translation>
    </message>
    <message>
        <source>Open &amp;folder of the log</source>
        <translation>&amp;Ordner des Protokolls öffnen</translation>
    </message>
    <message>
        <source>The program ended suddenly the last time.</source>
        <translation>Das Programm wurde beim letzten Mal plötzlich beendet.</translation>
    </message>
    <message>
        <source>The program could not start.</source>
        <translation>Das Programm konnte nicht starten.</translation>
    </message>
    <message>
        <source>The program made a mistake.</source>
        <translation>Das Programm hat einen Fehler gemacht.</translation>
    </message>
    <message>
        <source>It happened after “{action}”. It is no fault of yours.</source>
        <translation>Es geschah nach „{action}“. Sie haben nichts falsch gemacht.</translation>
    </message>
    <message>
        <source>It happened in work that goes on beside the window. It is no fault of yours.</source>
        <translation>Es geschah bei einer Arbeit, die neben dem Fenster her läuft. Sie haben nichts falsch gemacht.</translation>
    </message>
    <message>
        <source>It happened in the window. It is no fault of yours.</source>
        <translation>Es geschah im Fenster. Sie haben nichts falsch gemacht.</translation>
    </message>
    <message>
        <source>Your work is kept: what you typed is in the project, and was found there just now.</source>
        <translation>Ihre Arbeit ist gesichert: Was Sie getippt haben, steht im Projekt und wurde dort eben nachgesehen.</translation>
    </message>
    <message>
        <source>No project is open, so there is nothing that could be lost.</source>
        <translation>Es ist kein Projekt offen, also kann nichts verloren gehen.</translation>
    </message>
    <message>
        <source>What the window had shown as kept is in its project. What was typed in the last half second may be missing.</source>
        <translation>Was das Fenster als gesichert gezeigt hatte, steht in seinem Projekt. Was in der letzten halben Sekunde getippt wurde, kann fehlen.</translation>
    </message>
    <message>
        <source>Your projects are as they were.</source>
        <translation>Ihre Projekte sind, wie sie waren.</translation>
    </message>
    <message>
        <source>Not kept: what was changed last, while page {number} was shown, is only in this window.</source>
        <translation>Nicht gesichert: Was zuletzt geändert wurde, während Seite {number} gezeigt war, steht nur in diesem Fenster.</translation>
    </message>
    <message>
        <source>Not kept: what was changed last is only in this window.</source>
        <translation>Nicht gesichert: Was zuletzt geändert wurde, steht nur in diesem Fenster.</translation>
    </message>
    <message>
        <source>Do not close the program yet. Copy what you typed last into another program, make room on the disk, or save the project elsewhere. The program goes on trying to write it.</source>
        <translation>Beenden Sie das Programm noch nicht. Kopieren Sie das zuletzt Getippte in ein anderes Programm, schaffen Sie Platz auf der Festplatte, oder speichern Sie das Projekt anderswo. Das Programm versucht weiter, es zu schreiben.</translation>
    </message>
    <message>
        <source>Look at the line that you changed last. If it happens again, send the report.</source>
        <translation>Sehen Sie sich die Zeile an, die Sie zuletzt geändert haben. Wenn es wieder geschieht, schicken Sie den Bericht.</translation>
    </message>
    <message>
        <source>Start it again. If that does not help, install it anew, and send the report.</source>
        <translation>Starten Sie es noch einmal. Wenn das nicht hilft, installieren Sie es neu, und schicken Sie den Bericht.</translation>
    </message>
    <message>
        <source>You can go on. If it happens again, close the program and start it again.</source>
        <translation>Sie können weiterarbeiten. Wenn es wieder geschieht, beenden Sie das Programm und starten Sie es neu.</translation>
    </message>
</context>
<context>
    <name>FileDialogs</name>
    <message>
        <source>Transcripts beside their scans ({kinds})</source>
        <translation>Abschriften neben ihren Scans ({kinds})</translation>
    </message>
    <message>
        <source>Scans ({kinds})</source>
        <translation>Scans ({kinds})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open scans</source>
        <translation>Scans öffnen</translation>
    </message>
    <message>
        <source>Open a folder of scans</source>
        <translation>Ordner mit Scans öffnen</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>Attach a transcript</source>
        <translation>Abschrift zuordnen</translation>
    </message>
    <message>
        <source>Models (model.toml *.safetensors)</source>
        <translation>Modelle (model.toml *.safetensors)</translation>
    </message>
    <message>
        <source>Install a model</source>
        <translation>Modell installieren</translation>
    </message>
    <message>
        <source>Install the model in a folder</source>
        <translation>Das Modell in einem Ordner installieren</translation>
    </message>
    <message>
        <source>Language packages (*.argosmodel)</source>
        <translation>Sprachpakete (*.argosmodel)</translation>
    </message>
    <message>
        <source>Install a language package</source>
        <translation>Sprachpaket installieren</translation>
    </message>
    <message>
        <source>Exported hands (*.hwrhand)</source>
        <translation>Exportierte Handschriften (*.hwrhand)</translation>
    </message>
    <message>
        <source>Install a hand</source>
        <translation>Handschrift einfügen</translation>
    </message>
    <message>
        <source>Export a hand</source>
        <translation>Handschrift exportieren</translation>
    </message>
    <message>
        <source>Projects (*.hwr *.hwrz)</source>
        <translation>Projekte (*.hwr *.hwrz)</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>Projekt öffnen</translation>
    </message>
    <message>
        <source>Project folder (*)</source>
        <translation>Projektordner (*)</translation>
    </message>
    <message>
        <source>Save project as</source>
        <translation>Projekt speichern unter</translation>
    </message>
    <message>
        <source>Packed projects (*.hwrz)</source>
        <translation>Gepackte Projekte (*.hwrz)</translation>
    </message>
    <message>
        <source>Pack project into one file</source>
        <translation>Projekt in eine Datei packen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Sound (*.wav)</source>
        <translation>Ton (*.wav)</translation>
    </message>
    <message>
        <source>Compressed sound (*.ogg)</source>
        <translation>Komprimierter Ton (*.ogg)</translation>
    </message>
    <message>
        <source>Save as sound: {what}</source>
        <translation>Als Ton sichern: {what}</translation>
    </message>
    <message>
        <source>Choose a recording</source>
        <translation>Eine Aufnahme wählen</translation>
    </message>
    <message>
        <source>Recordings ({endings})</source>
        <translation>Aufnahmen ({endings})</translation>
    </message>
    <message>
        <source>Export one file for each page into a folder</source>
        <translation>Für jede Seite eine Datei in einen Ordner exportieren</translation>
    </message>
</context>
<context>
    <name>FindPanel</name>
    <message>
        <source>Close the search</source>
        <translation>Suche schließen</translation>
    </message>
    <message>
        <source>Close the search (Esc)</source>
        <translation>Suche schließen (Esc)</translation>
    </message>
    <message>
        <source>Find and replace</source>
        <translation>Suchen und ersetzen</translation>
    </message>
    <message>
        <source>What to look for on all pages</source>
        <translation>Was auf allen Seiten gesucht wird</translation>
    </message>
    <message>
        <source>Find on all pages</source>
        <translation>Auf allen Seiten suchen</translation>
    </message>
    <message>
        <source>What to put in its place</source>
        <translation>Was an die Stelle kommt</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Ersetzen durch</translation>
    </message>
    <message>
        <source>Replace &amp;this</source>
        <translation>&amp;Diese Stelle ersetzen</translation>
    </message>
    <message>
        <source>Replace &amp;all</source>
        <translation>&amp;Alle ersetzen</translation>
    </message>
    <message>
        <source>&amp;Match case</source>
        <translation>&amp;Groß- und Kleinschreibung</translation>
    </message>
    <message>
        <source>Whole &amp;words</source>
        <translation>Ganze &amp;Wörter</translation>
    </message>
    <message>
        <source>Regular e&amp;xpression</source>
        <translation>Re&amp;gulärer Ausdruck</translation>
    </message>
    <message>
        <source>Also &amp;if misread</source>
        <translation>Auch &amp;Verlesenes</translation>
    </message>
    <message>
        <source>Leave out &amp;checked lines</source>
        <translation>Ge&amp;prüfte Zeilen auslassen</translation>
    </message>
    <message>
        <source>Find also what looks alike in handwriting, such as n and u or rn and m, and other readings of a word</source>
        <translation>Auch finden, was in Handschrift ähnlich aussieht, wie n und u oder rn und m, sowie andere Lesarten eines Wortes</translation>
    </message>
    <message>
        <source>Such as “[A-Z]\w+” for words with a capital; \1 puts the first group in place</source>
        <translation>Etwa „[A-Z]\w+“ für großgeschriebene Wörter; \1 setzt die erste Gruppe ein</translation>
    </message>
</context>
<context>
    <name>FindReplace</name>
    <message>
        <source>Searching</source>
        <translation>Suchen</translation>
    </message>
</context>
<context>
    <name>FindWords</name>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>One place</source>
        <translation>Eine Stelle</translation>
    </message>
    <message>
        <source>{places} places on one page</source>
        <translation>{places} Stellen auf einer Seite</translation>
    </message>
    <message>
        <source>{places} places on {pages} pages</source>
        <translation>{places} Stellen auf {pages} Seiten</translation>
    </message>
    <message>
        <source>{words}; the nearest {n} are listed</source>
        <translation>{words}; die ähnlichsten {n} sind aufgeführt</translation>
    </message>
    <message>
        <source>{words}; the first {n} are listed</source>
        <translation>{words}; die ersten {n} sind aufgeführt</translation>
    </message>
    <message>
        <source>{words} … page {done} of {all} is searched</source>
        <translation>{words} … Seite {done} von {all} ist durchsucht</translation>
    </message>
    <message>
        <source>Replacing: page {done} of {all}</source>
        <translation>Ersetzen: Seite {done} von {all}</translation>
    </message>
    <message>
        <source>Replaced: {places} places on {pages} pages. Undo takes all of it back.</source>
        <translation>Ersetzt: {places} Stellen auf {pages} Seiten. „Rückgängig“ nimmt alles zurück.</translation>
    </message>
    <message>
        <source>Replaced: one place. Undo takes it back.</source>
        <translation>Ersetzt: eine Stelle. „Rückgängig“ nimmt es zurück.</translation>
    </message>
    <message>
        <source>Replaced: {places} places on one page. Undo takes all of it back.</source>
        <translation>Ersetzt: {places} Stellen auf einer Seite. „Rückgängig“ nimmt alles zurück.</translation>
    </message>
</context>
<context>
    <name>ForecastWords</name>
    <message>
        <source>Of a hundred wrong letters, usually {low} to {high} go the first time.</source>
        <translation>Von hundert falschen Buchstaben verschwinden beim ersten Mal meist {low} bis {high}.</translation>
    </message>
    <message>
        <source>With {n} more corrected lines: likely about {high} wrong letters in a hundred ({now} now).</source>
        <translation>Mit {n} weiteren berichtigten Zeilen: wohl etwa {high} falsche Buchstaben von hundert (jetzt {now}).</translation>
    </message>
    <message>
        <source>With {n} more corrected lines: likely {low} to {high} wrong letters in a hundred ({now} now).</source>
        <translation>Mit {n} weiteren berichtigten Zeilen: wohl {low} bis {high} falsche Buchstaben von hundert (jetzt {now}).</translation>
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
        <translation>Zum Lesen und Weiterschreiben in jedem Programm.</translation>
    </message>
    <message>
        <source>A text that reads smoothly.</source>
        <translation>Ein Text, der sich flüssig liest.</translation>
    </message>
    <message>
        <source>For an edition: marks stand as signs in the text.</source>
        <translation>Für eine Edition: Kennzeichnungen stehen als Zeichen im Text.</translation>
    </message>
    <message>
        <source>For notes and web pages, with simple marks.</source>
        <translation>Für Notizen und Webseiten, mit einfachen Zeichen.</translation>
    </message>
    <message>
        <source>To read in a browser, with scans and notes.</source>
        <translation>Zum Lesen im Browser, mit Scans und Notizen.</translation>
    </message>
    <message>
        <source>To go on writing in Word.</source>
        <translation>Zum Weiterschreiben in Word.</translation>
    </message>
    <message>
        <source>To go on writing in LibreOffice.</source>
        <translation>Zum Weiterschreiben in LibreOffice.</translation>
    </message>
    <message>
        <source>The scans, whose words can be searched and copied.</source>
        <translation>Die Scans, deren Wörter man suchen und kopieren kann.</translation>
    </message>
    <message>
        <source>For eScriptorium and other programs that read handwriting.</source>
        <translation>Für eScriptorium und andere Programme, die Handschrift lesen.</translation>
    </message>
    <message>
        <source>For older programs that read PAGE.</source>
        <translation>Für ältere Programme, die PAGE lesen.</translation>
    </message>
    <message>
        <source>Scans and text in a folder, to be imported into Transkribus.</source>
        <translation>Scans und Text in einem Ordner, für den Import in Transkribus.</translation>
    </message>
    <message>
        <source>For libraries and their viewers.</source>
        <translation>Für Bibliotheken und ihre Betrachter.</translation>
    </message>
    <message>
        <source>For programs that make searchable books.</source>
        <translation>Für Programme, die durchsuchbare Bücher machen.</translation>
    </message>
    <message>
        <source>For scholarly editions and archives.</source>
        <translation>Für wissenschaftliche Editionen und Archive.</translation>
    </message>
    <message>
        <source>A table for any program, a line in each row.</source>
        <translation>Eine Tabelle für jedes Programm, eine Zeile je Reihe.</translation>
    </message>
    <message>
        <source>The lines, letters and names as sheets of a table.</source>
        <translation>Zeilen, Briefe und Namen als Blätter einer Tabelle.</translation>
    </message>
    <message>
        <source>All that is known, for programs.</source>
        <translation>Alles, was bekannt ist, für Programme.</translation>
    </message>
    <message>
        <source>Scans and text side by side in one file, for the family.</source>
        <translation>Scans und Text nebeneinander in einer Datei, für die Familie.</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>Plain text</source>
        <translation>Einfacher Text</translation>
    </message>
    <message>
        <source>Plain text, struck words left out, abbreviations written out</source>
        <translation>Einfacher Text, ohne gestrichene Wörter, Abkürzungen ausgeschrieben</translation>
    </message>
    <message>
        <source>Plain text with editorial signs</source>
        <translation>Einfacher Text mit editorischen Zeichen</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>HTML page</source>
        <translation>HTML-Seite</translation>
    </message>
    <message>
        <source>Heirloom: one page with scans and text</source>
        <translation>Erbstück: eine Seite mit Scans und Text</translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>Word-Dokument</translation>
    </message>
    <message>
        <source>OpenDocument text</source>
        <translation>OpenDocument-Text</translation>
    </message>
    <message>
        <source>Searchable PDF</source>
        <translation>PDF mit durchsuchbarem Text</translation>
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
        <translation>Transkribus-Ordner</translation>
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
        <translation>CSV-Tabelle, je Textzeile eine Zeile</translation>
    </message>
    <message>
        <source>Excel workbook, a row a line</source>
        <translation>Excel-Arbeitsmappe, je Textzeile eine Zeile</translation>
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
        <translation>Sicherung zurückholen…</translation>
    </message>
    <message>
        <source>See the backups, bring one back, or save what can still be read</source>
        <translation>Die Sicherungen ansehen, eine zurückholen, oder retten, was noch lesbar ist</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>Open a copy</source>
        <translation>Kopie öffnen</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>No backup was brought back, for that was stopped.</source>
        <translation>Es wurde keine Sicherung zurückgeholt, denn das wurde angehalten.</translation>
    </message>
    <message>
        <source>This is a copy of the project as it was then ({when}), in {path}</source>
        <translation>Dies ist eine Kopie des damaligen Projekts ({when}), in {path}</translation>
    </message>
    <message>
        <source>The project is as it was then ({when}). What could not be opened is kept as {path}</source>
        <translation>Das Projekt ist wieder wie damals ({when}). Was sich nicht öffnen ließ, liegt in {path}</translation>
    </message>
    <message>
        <source>The project is as it was then ({when}).</source>
        <translation>Das Projekt ist wieder wie damals ({when}).</translation>
    </message>
    <message>
        <source>The project is as it was then ({when}). What it was before is the newest of its backups.</source>
        <translation>Das Projekt ist wieder wie damals ({when}). Der Stand davor ist die neueste seiner Sicherungen.</translation>
    </message>
    <message>
        <source>Files are still being opened, saved or packed: wait, or stop that, then try again.</source>
        <translation>Dateien werden noch geöffnet, gespeichert oder gepackt: Warten Sie, oder halten Sie das an, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Repair into a copy</source>
        <translation>In eine Kopie retten</translation>
    </message>
    <message>
        <source>What can be read is being saved…</source>
        <translation>Was lesbar ist, wird gerettet…</translation>
    </message>
    <message>
        <source>{pages} pages with {lines} lines are saved in {path}; the damaged project is as it was.</source>
        <translation>Seiten: {pages}, Zeilen: {lines}, gerettet in {path}; das beschädigte Projekt ist, wie es war.</translation>
    </message>
    <message>
        <source>… and {n} more</source>
        <translation>… und {n} weitere</translation>
    </message>
</context>
<context>
    <name>GoToTeachingLine</name>
    <message>
        <source>Looking for the line that teaches most</source>
        <translation>Zeile suchen, die am meisten lehrt</translation>
    </message>
    <message>
        <source>No line of this hand is left that was read and that nobody has corrected.</source>
        <translation>Von dieser Handschrift ist keine gelesene Zeile mehr übrig, die noch niemand berichtigt hat.</translation>
    </message>
    <message>
        <source>This line teaches most: about {n} of its {all} letters are likely wrong.</source>
        <translation>Diese Zeile lehrt am meisten: etwa {n} ihrer {all} Buchstaben sind wohl falsch.</translation>
    </message>
    <message>
        <source>This line teaches most of those that are left.</source>
        <translation>Diese Zeile lehrt von den übrigen am meisten.</translation>
    </message>
</context>
<context>
    <name>GroupLetters</name>
    <message>
        <source>All pages are one letter as long as no other is begun at a later page.</source>
        <translation>Alle Seiten sind ein Brief, solange kein anderer auf einer späteren Seite begonnen wird.</translation>
    </message>
    <message>
        <source>A letter begins here already.</source>
        <translation>Hier beginnt schon ein Brief.</translation>
    </message>
    <message>
        <source>Begin a letter</source>
        <translation>Brief beginnen</translation>
    </message>
    <message>
        <source>There is no letter before this one.</source>
        <translation>Vor diesem gibt es keinen Brief.</translation>
    </message>
    <message>
        <source>Join letters</source>
        <translation>Briefe verbinden</translation>
    </message>
    <message>
        <source>Of what both letters say, that of the first stands; Undo brings both back.</source>
        <translation>Was beide Briefe sagen, gilt so wie im ersten; „Rückgängig“ bringt beide zurück.</translation>
    </message>
    <message>
        <source>This is the last letter.</source>
        <translation>Dies ist der letzte Brief.</translation>
    </message>
    <message>
        <source>This is the first letter.</source>
        <translation>Dies ist der erste Brief.</translation>
    </message>
</context>
<context>
    <name>HandProgress</name>
    <message>
        <source>Read with it</source>
        <translation>Damit lesen</translation>
    </message>
    <message>
        <source>Read this hand with what was learned; you can go back at any time</source>
        <translation>Diese Handschrift mit dem Gelernten lesen; man kann jederzeit zurück</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <source>Go on reading as before; what was learned stays in the list below</source>
        <translation>Weiter wie bisher lesen; das Gelernte bleibt in der Liste darunter</translation>
    </message>
    <message>
        <source>Learn now</source>
        <translation>Jetzt lernen</translation>
    </message>
    <message>
        <source>Learn from the corrected lines at once, while you go on working</source>
        <translation>Gleich aus den berichtigten Zeilen lernen, während man weiterarbeitet</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Stop learning; it begins anew with the next lines</source>
        <translation>Das Lernen beenden; mit den nächsten Zeilen beginnt es neu</translation>
    </message>
    <message>
        <source>Next line to correct</source>
        <translation>Nächste Zeile zeigen</translation>
    </message>
    <message>
        <source>Go to the line that would teach the program most</source>
        <translation>Zu der Zeile gehen, aus der das Programm am meisten lernte</translation>
    </message>
    <message>
        <source>Corrected lines</source>
        <translation>Berichtigte Zeilen</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>Lernen</translation>
    </message>
    <message>
        <source>{n} %</source>
        <translation>{n} %</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Go on learning where it was paused</source>
        <translation>Weiterlernen, wo es unterbrochen wurde</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Give the computer a rest; what was done so far is kept</source>
        <translation>Dem Rechner Ruhe gönnen; was getan ist, bleibt</translation>
    </message>
</context>
<context>
    <name>HandVersionRow</name>
    <message>
        <source>Read with it</source>
        <translation>Damit lesen</translation>
    </message>
    <message>
        <source>✓ In use</source>
        <translation>✓ In Gebrauch</translation>
    </message>
    <message>
        <source>Name of “{version}”</source>
        <translation>Name von „{version}“</translation>
    </message>
    <message>
        <source>Read with “{version}”</source>
        <translation>Mit „{version}“ lesen</translation>
    </message>
    <message>
        <source>Read this hand with “{version}” from now on</source>
        <translation>Diese Handschrift von jetzt an mit „{version}“ lesen</translation>
    </message>
</context>
<context>
    <name>HandWords</name>
    <message>
        <source>Hand without a name</source>
        <translation>Handschrift ohne Namen</translation>
    </message>
    <message>
        <source>This hand</source>
        <translation>Diese Handschrift</translation>
    </message>
    <message>
        <source>Main hand</source>
        <translation>Haupthandschrift</translation>
    </message>
    <message>
        <source>Hand {number}</source>
        <translation>Handschrift {number}</translation>
    </message>
    <message>
        <source>{hand}: how well this reads was not measured.</source>
        <translation>{hand}: Wie gut damit gelesen wird, wurde nicht gemessen.</translation>
    </message>
    <message>
        <source>{hand}: {before} wrong letters in a hundred before, {after} now (measured on 1 line).</source>
        <translation>{hand}: bisher {before} falsche Buchstaben von hundert, jetzt {after} (gemessen an 1 Zeile).</translation>
    </message>
    <message>
        <source>{hand}: {before} wrong letters in a hundred before, {after} now (measured on {n} lines).</source>
        <translation>{hand}: bisher {before} falsche Buchstaben von hundert, jetzt {after} (gemessen an {n} Zeilen).</translation>
    </message>
    <message>
        <source>{lines} on {pages}</source>
        <translation>{lines} auf {pages}</translation>
    </message>
    <message>
        <source>1 line</source>
        <translation>1 Zeile</translation>
    </message>
    <message>
        <source>{n} lines</source>
        <translation>{n} Zeilen</translation>
    </message>
    <message>
        <source>1 page</source>
        <translation>1 Seite</translation>
    </message>
    <message>
        <source>{n} pages</source>
        <translation>{n} Seiten</translation>
    </message>
    <message>
        <source>It will be learned as soon as the computer has nothing else to do.</source>
        <translation>Sie wird gelernt, sobald der Rechner nichts anderes zu tun hat.</translation>
    </message>
    <message>
        <source>Learning from {n} corrected lines. You can go on working.</source>
        <translation>Lernt aus {n} berichtigten Zeilen. Man kann weiterarbeiten.</translation>
    </message>
    <message>
        <source>Learning is paused. What was done so far is kept.</source>
        <translation>Das Lernen ruht. Was getan ist, bleibt.</translation>
    </message>
    <message>
        <source>What was learned last is not plainly better, so nothing was changed.</source>
        <translation>Was zuletzt gelernt wurde, ist nicht deutlich besser, darum wurde nichts geändert.</translation>
    </message>
    <message>
        <source>What was learned last is not plainly better, so nothing was changed: {before} wrong letters in a hundred before, {after} after.</source>
        <translation>Was zuletzt gelernt wurde, ist nicht deutlich besser, darum wurde nichts geändert: vorher {before} falsche Buchstaben von hundert, danach {after}.</translation>
    </message>
    <message>
        <source>Lines are read as the program came; nothing learned is in use.</source>
        <translation>Gelesen wird, wie das Programm ausgeliefert wurde; nichts Gelerntes ist in Gebrauch.</translation>
    </message>
    <message>
        <source>Lines are read with “{version}”.</source>
        <translation>Gelesen wird mit „{version}“.</translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation>Fassung {number}</translation>
    </message>
    <message>
        <source>from a file</source>
        <translation>aus einer Datei</translation>
    </message>
    <message>
        <source>learned from {lines}</source>
        <translation>gelernt aus {lines}</translation>
    </message>
    <message>
        <source>{before} → {after} wrong letters in a hundred</source>
        <translation>{before} → {after} falsche Buchstaben von hundert</translation>
    </message>
    <message>
        <source>not plainly better</source>
        <translation>nicht deutlich besser</translation>
    </message>
    <message>
        <source>{n} corrected lines: the program can learn this hand.</source>
        <translation>{n} berichtigte Zeilen: Das Programm kann diese Handschrift lernen.</translation>
    </message>
    <message>
        <source>No line is corrected yet. With {n} the program can learn this hand.</source>
        <translation>Noch ist keine Zeile berichtigt. Mit {n} kann das Programm diese Handschrift lernen.</translation>
    </message>
    <message>
        <source>{n} of {wanted} corrected lines: 1 more, and it can be learned better.</source>
        <translation>{n} von {wanted} berichtigten Zeilen: noch 1, und sie kann besser gelernt werden.</translation>
    </message>
    <message>
        <source>{n} of {wanted} corrected lines: {more} more, and it can be learned better.</source>
        <translation>{n} von {wanted} berichtigten Zeilen: noch {more}, und sie kann besser gelernt werden.</translation>
    </message>
    <message>
        <source>{n} of {wanted} corrected lines: 1 more, and the program can learn this hand.</source>
        <translation>{n} von {wanted} berichtigten Zeilen: noch 1, und das Programm kann diese Handschrift lernen.</translation>
    </message>
    <message>
        <source>{n} of {wanted} corrected lines: {more} more, and the program can learn this hand.</source>
        <translation>{n} von {wanted} berichtigten Zeilen: noch {more}, und das Programm kann diese Handschrift lernen.</translation>
    </message>
</context>
<context>
    <name>HandsPanel</name>
    <message>
        <source>Close the panel of handwriting</source>
        <translation>Bereich der Handschrift schließen</translation>
    </message>
    <message>
        <source>Close the panel of handwriting (Esc)</source>
        <translation>Bereich der Handschrift schließen (Esc)</translation>
    </message>
    <message>
        <source>Handwriting</source>
        <translation>Handschrift</translation>
    </message>
    <message>
        <source>Hand</source>
        <translation>Handschrift</translation>
    </message>
    <message>
        <source>Add selected pages</source>
        <translation>Seiten hinzufügen</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>New hand…</source>
        <translation>Neue Handschrift…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Install…</source>
        <translation>Einfügen…</translation>
    </message>
    <message>
        <source>The lines of the project are being counted.</source>
        <translation>Die Zeilen des Projekts werden gezählt.</translation>
    </message>
    <message>
        <source>Learned so far</source>
        <translation>Bisher gelernt</translation>
    </message>
    <message>
        <source>Attention: what was learned and should be in use is missing, damaged or made for another model. Lines are read without it. Learn the hand again, or choose another from the list.</source>
        <translation>Achtung: Das Gelernte, das in Gebrauch sein soll, fehlt, ist beschädigt oder für ein anderes Modell gemacht. Gelesen wird ohne es. Die Handschrift neu lernen lassen oder anderes aus der Liste wählen.</translation>
    </message>
    <message>
        <source>Delete this hand with everything that was learned of it; its lines stay</source>
        <translation>Diese Handschrift löschen mit allem, was von ihr gelernt wurde; ihre Zeilen bleiben</translation>
    </message>
    <message>
        <source>Delete everything that was learned of this hand; its lines stay</source>
        <translation>Alles löschen, was von dieser Handschrift gelernt wurde; ihre Zeilen bleiben</translation>
    </message>
    <message>
        <source>{hand} ({lines})</source>
        <translation>{hand} ({lines})</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>The program learns from the lines that you corrected or marked as checked, while you work on. It keeps some of them aside to see whether it really reads better, and only then asks you. All of it stays in the project on this computer; nothing is sent anywhere.</source>
        <translation>Das Programm lernt aus den Zeilen, die berichtigt oder als geprüft markiert wurden, während man weiterarbeitet. Einige behält es zurück, um zu sehen, ob es wirklich besser liest, und fragt nur dann. Alles bleibt im Projekt auf diesem Rechner; nichts wird irgendwohin geschickt.</translation>
    </message>
    <message>
        <source>Name of the hand</source>
        <translation>Name der Handschrift</translation>
    </message>
    <message>
        <source>Whose writing it is, as “Aunt Léonie's hand”</source>
        <translation>Wessen Schrift es ist, etwa „Tante Leonies Handschrift“</translation>
    </message>
    <message>
        <source>Say that the pages selected in the page list are by this hand</source>
        <translation>Sagen, dass die in der Seitenliste gewählten Seiten von dieser Handschrift sind</translation>
    </message>
    <message>
        <source>Read as before this was taken; nothing is deleted</source>
        <translation>Wieder lesen wie vorher; nichts wird gelöscht</translation>
    </message>
    <message>
        <source>For somebody else's writing: what is learned of a hand is for its own lines only</source>
        <translation>Für die Schrift eines anderen: Was von einer Handschrift gelernt wird, gilt nur für ihre eigenen Zeilen</translation>
    </message>
    <message>
        <source>Write what is in use to one file that a relative can install</source>
        <translation>Was in Gebrauch ist, in eine Datei schreiben, die Verwandte einfügen können</translation>
    </message>
    <message>
        <source>Take in what somebody else's program has learned, from one file</source>
        <translation>Aufnehmen, was das Programm eines anderen gelernt hat, aus einer Datei</translation>
    </message>
</context>
<context>
    <name>Health</name>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <source>missing; the program works without it</source>
        <translation>fehlt; das Programm arbeitet auch ohne</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>defekt</translation>
    </message>
    <message>
        <source>{part}: {state}</source>
        <translation>{part}: {state}</translation>
    </message>
</context>
<context>
    <name>HealthPage</name>
    <message>
        <source>&amp;Data</source>
        <translation>&amp;Daten</translation>
    </message>
    <message>
        <source>&amp;Models</source>
        <translation>&amp;Modelle</translation>
    </message>
    <message>
        <source>D&amp;rafts</source>
        <translation>&amp;Entwürfe</translation>
    </message>
    <message>
        <source>&amp;Log</source>
        <translation>&amp;Protokoll</translation>
    </message>
    <message>
        <source>Parts of the program, and folders</source>
        <translation>Teile des Programms und Ordner</translation>
    </message>
    <message>
        <source>Look &amp;again</source>
        <translation>Noch einmal &amp;nachsehen</translation>
    </message>
    <message>
        <source>The parts are being looked at…</source>
        <translation>Es wird nachgesehen …</translation>
    </message>
    <message>
        <source>{name}: {folder}</source>
        <translation>{name}: {folder}</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Open folder:</source>
        <translation>Ordner öffnen:</translation>
    </message>
    <message>
        <source>Open folder: {name}</source>
        <translation>Ordner öffnen: {name}</translation>
    </message>
</context>
<context>
    <name>HitList</name>
    <message>
        <source>Places found</source>
        <translation>Fundstellen</translation>
    </message>
</context>
<context>
    <name>HitModel</name>
    <message>
        <source>Page {number}</source>
        <translation>Seite {number}</translation>
    </message>
    <message>
        <source>Another reading of this place says “{words}”</source>
        <translation>Eine andere Lesart dieser Stelle lautet „{words}“</translation>
    </message>
    <message>
        <source>Page {number}: “{found}” in “{text}”</source>
        <translation>Seite {number}: „{found}“ in „{text}“</translation>
    </message>
    <message>
        <source>another reading: {words}</source>
        <translation>andere Lesart: {words}</translation>
    </message>
</context>
<context>
    <name>InsertCharacter</name>
    <message>
        <source>There is no line on this page to type in.</source>
        <translation>Auf dieser Seite gibt es keine Zeile, in die getippt werden kann.</translation>
    </message>
</context>
<context>
    <name>InsightModel</name>
    <message>
        <source>{title}: {count}</source>
        <translation>{title}: {count}</translation>
    </message>
    <message>
        <source>Page {number}: “{found}” in “{text}”</source>
        <translation>Seite {number}: „{found}“ in „{text}“</translation>
    </message>
    <message>
        <source>{name}: dismissed</source>
        <translation>{name}: verworfen</translation>
    </message>
    <message>
        <source>one place</source>
        <translation>eine Stelle</translation>
    </message>
    <message>
        <source>{count} places</source>
        <translation>{count} Stellen</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>not sure</source>
        <translation>nicht sicher</translation>
    </message>
</context>
<context>
    <name>InsightRows</name>
    <message>
        <source>Mood</source>
        <translation>Stimmung</translation>
    </message>
    <message>
        <source>Dismissed</source>
        <translation>Verworfen</translation>
    </message>
    <message>
        <source>Gladdest sentence</source>
        <translation>Der froheste Satz</translation>
    </message>
    <message>
        <source>Saddest sentence</source>
        <translation>Der traurigste Satz</translation>
    </message>
</context>
<context>
    <name>InsightTree</name>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
</context>
<context>
    <name>InsightWords</name>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Orte</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>Organisationen</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Amounts</source>
        <translation>Beträge</translation>
    </message>
    <message>
        <source>Key phrases</source>
        <translation>Wichtige Wörter</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Französisch</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Spanisch</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>Italienisch</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>Niederländisch</translation>
    </message>
    <message>
        <source>Latin</source>
        <translation>Latein</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>Portugiesisch</translation>
    </message>
    <message>
        <source>Danish</source>
        <translation>Dänisch</translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation>Schwedisch</translation>
    </message>
    <message>
        <source>Norwegian</source>
        <translation>Norwegisch</translation>
    </message>
    <message>
        <source>Czech</source>
        <translation>Tschechisch</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>Polnisch</translation>
    </message>
    <message>
        <source>Hungarian</source>
        <translation>Ungarisch</translation>
    </message>
    <message>
        <source>Finnish</source>
        <translation>Finnisch</translation>
    </message>
    <message>
        <source>Too little text to tell its language</source>
        <translation>Zu wenig Text, um die Sprache zu erkennen</translation>
    </message>
    <message>
        <source>{language}, as it seems</source>
        <translation>{language}, wie es scheint</translation>
    </message>
    <message>
        <source>not plain</source>
        <translation>unklar</translation>
    </message>
    <message>
        <source>{count} letters: {languages}</source>
        <translation>{count} Briefe: {languages}</translation>
    </message>
    <message>
        <source>Mood: rather glad</source>
        <translation>Stimmung: eher froh</translation>
    </message>
    <message>
        <source>Mood: even</source>
        <translation>Stimmung: ausgeglichen</translation>
    </message>
    <message>
        <source>Mood: rather sad</source>
        <translation>Stimmung: eher traurig</translation>
    </message>
    <message>
        <source>Mood: no words tell of one</source>
        <translation>Stimmung: keine Wörter verraten eine</translation>
    </message>
    <message>
        <source>Mood: not available in {language}, only in English</source>
        <translation>Stimmung: nicht verfügbar ({language}), nur für Englisch</translation>
    </message>
    <message>
        <source>Mood: not available; it is told of English letters only</source>
        <translation>Stimmung: nicht verfügbar; es gibt sie nur für englische Briefe</translation>
    </message>
    <message>
        <source>Mood: {glad} rather glad, {even} even, {sad} rather sad</source>
        <translation>Stimmung: {glad} eher froh, {even} ausgeglichen, {sad} eher traurig</translation>
    </message>
    <message>
        <source>Mood: {glad} rather glad, {even} even, {sad} rather sad; {without} not told (English only)</source>
        <translation>Stimmung: {glad} eher froh, {even} ausgeglichen, {sad} eher traurig; {without} ohne Angabe (nur Englisch)</translation>
    </message>
</context>
<context>
    <name>InsightsPanel</name>
    <message>
        <source>Close what matters</source>
        <translation>„Was wichtig ist“ schließen</translation>
    </message>
    <message>
        <source>Close what matters (Esc)</source>
        <translation>„Was wichtig ist“ schließen (Esc)</translation>
    </message>
    <message>
        <source>What matters</source>
        <translation>Was wichtig ist</translation>
    </message>
    <message>
        <source>Whole project</source>
        <translation>Ganzes Projekt</translation>
    </message>
    <message>
        <source>Same as…</source>
        <translation>Dasselbe wie…</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>This page</source>
        <translation>Diese Seite</translation>
    </message>
    <message>
        <source>This letter</source>
        <translation>Dieser Brief</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Bestätigen</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Trennen</translation>
    </message>
    <message>
        <source>“{form}”</source>
        <translation>„{form}“</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Say that a name means the same as another, as Hooker and Mr. Hooker may</source>
        <translation>Sagen, dass ein Name dasselbe meint wie ein anderer, etwa Hooker und Mr. Hooker</translation>
    </message>
    <message>
        <source>Part names that were joined, or say that a name is a person, a place or an organisation</source>
        <translation>Verbundene Namen trennen oder sagen, dass ein Name eine Person, ein Ort oder eine Organisation ist</translation>
    </message>
</context>
<context>
    <name>JoinBar</name>
    <message>
        <source>The name that it is the same as</source>
        <translation>Der Name, mit dem es dasselbe ist</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>“{form}”</source>
        <translation>„{form}“</translation>
    </message>
    <message>
        <source>{forms} is the same as:</source>
        <translation>{forms} ist dasselbe wie:</translation>
    </message>
    <message>
        <source>{forms} are the same as:</source>
        <translation>{forms} sind dasselbe wie:</translation>
    </message>
</context>
<context>
    <name>JoinLines</name>
    <message>
        <source>There is no line after this one to join it with.</source>
        <translation>Nach dieser Zeile kommt keine, die mit ihr verbunden werden kann.</translation>
    </message>
    <message>
        <source>Join lines</source>
        <translation>Zeilen verbinden</translation>
    </message>
</context>
<context>
    <name>KeepBackups</name>
    <message>
        <source>Back up project</source>
        <translation>Projekt sichern</translation>
    </message>
</context>
<context>
    <name>KeepHands</name>
    <message>
        <source>Rename hand</source>
        <translation>Handschrift umbenennen</translation>
    </message>
    <message>
        <source>Nothing was deleted, for the project is another one now, or the hand gone.</source>
        <translation>Nichts wurde gelöscht, denn inzwischen ist ein anderes Projekt offen oder die Handschrift nicht mehr da.</translation>
    </message>
    <message>
        <source>Delete hand</source>
        <translation>Handschrift löschen</translation>
    </message>
    <message>
        <source>What was learned of “{hand}” is deleted.</source>
        <translation>Was von „{hand}“ gelernt wurde, ist gelöscht.</translation>
    </message>
    <message>
        <source>“{hand}” is deleted with what was learned of it; its lines are in the main hand now.</source>
        <translation>„{hand}“ ist gelöscht mit allem, was davon gelernt wurde; die Zeilen gehören jetzt zur Haupthandschrift.</translation>
    </message>
    <message>
        <source>Delete what was learned of “{hand}”?</source>
        <translation>Löschen, was von „{hand}“ gelernt wurde?</translation>
    </message>
    <message>
        <source>Delete “{hand}”?</source>
        <translation>„{hand}“ löschen?</translation>
    </message>
    <message>
        <source>The lines and their texts stay.</source>
        <translation>Die Zeilen und ihre Texte bleiben.</translation>
    </message>
    <message>
        <source>What was learned is deleted from the disk for good: undo does not bring it back.</source>
        <translation>Das Gelernte wird endgültig von der Festplatte gelöscht: Rückgängig bringt es nicht zurück.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Nothing was learned of this hand yet that could be exported.</source>
        <translation>Von dieser Handschrift wurde noch nichts gelernt, das exportiert werden könnte.</translation>
    </message>
    <message>
        <source>{name} is there already: choose another name.</source>
        <translation>{name} gibt es schon: einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>Export hand</source>
        <translation>Handschrift exportieren</translation>
    </message>
    <message>
        <source>Install hand</source>
        <translation>Handschrift einfügen</translation>
    </message>
    <message>
        <source>The hand is written to “{path}”. No text or picture of your letters is in it.</source>
        <translation>Die Handschrift ist in „{path}“ geschrieben. Kein Text und kein Bild der Briefe ist darin.</translation>
    </message>
    <message>
        <source>“{hand}” is installed. It can be read with the reader “{reader}” only: choose that one in the preferences, then “{hand}” in the panel of handwriting.</source>
        <translation>„{hand}“ ist eingefügt. Gelesen werden kann damit nur mit dem Modell „{reader}“: dieses in den Einstellungen wählen, dann „{hand}“ im Bereich der Handschrift.</translation>
    </message>
    <message>
        <source>“{version}” is installed in “{hand}”. It can be read with the reader “{reader}” only: choose that one in the preferences, then “{version}” in the panel of handwriting.</source>
        <translation>„{version}“ ist in „{hand}“ eingefügt. Gelesen werden kann damit nur mit dem Modell „{reader}“: dieses in den Einstellungen wählen, dann „{version}“ im Bereich der Handschrift.</translation>
    </message>
    <message>
        <source>“{hand}” is installed, and lines are read with it.</source>
        <translation>„{hand}“ ist eingefügt, und die Zeilen werden damit gelesen.</translation>
    </message>
    <message>
        <source>“{version}” is installed in “{hand}”, whose lines are read with it.</source>
        <translation>„{version}“ ist in „{hand}“ eingefügt, und deren Zeilen werden damit gelesen.</translation>
    </message>
</context>
<context>
    <name>LearnHands</name>
    <message>
        <source>The lines of the project are still being counted: try again in a moment.</source>
        <translation>Die Zeilen des Projekts werden noch gezählt: bitte gleich noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Install a reading model in the preferences first: it is what learns a hand.</source>
        <translation>Zuerst in den Einstellungen ein Lesemodell einfügen: Es ist das, was eine Handschrift lernt.</translation>
    </message>
    <message>
        <source>{n} corrected lines are needed before a hand can be learned; there are {there}.</source>
        <translation>Damit eine Handschrift gelernt werden kann, braucht es {n} berichtigte Zeilen; es sind {there}.</translation>
    </message>
    <message>
        <source>Learning this hand is paused: it goes on when you press “Go on” in the panel of handwriting.</source>
        <translation>Das Lernen dieser Handschrift ist angehalten: Es geht mit „Weiter“ im Bereich der Handschrift weiter.</translation>
    </message>
    <message>
        <source>This hand is being learned, which rests until pages are read.</source>
        <translation>Diese Handschrift wird gelernt; das ruht, bis die Seiten gelesen sind.</translation>
    </message>
    <message>
        <source>This hand is being learned already.</source>
        <translation>Diese Handschrift wird schon gelernt.</translation>
    </message>
    <message>
        <source>It will be learned as soon as the project is saved.</source>
        <translation>Sie wird gelernt, sobald das Projekt gespeichert ist.</translation>
    </message>
    <message>
        <source>It will be learned after “{hand}”, which is paused: let that go on, or stop it.</source>
        <translation>Sie wird nach „{hand}“ gelernt, was angehalten ist: das weitergehen lassen oder beenden.</translation>
    </message>
    <message>
        <source>It will be learned as soon as pages are read and other hands learned.</source>
        <translation>Sie wird gelernt, sobald die Seiten gelesen und andere Handschriften gelernt sind.</translation>
    </message>
    <message>
        <source>It will be learned as soon as its lines are counted.</source>
        <translation>Sie wird gelernt, sobald ihre Zeilen gezählt sind.</translation>
    </message>
    <message>
        <source>Learn hand</source>
        <translation>Handschrift lernen</translation>
    </message>
    <message>
        <source>Page {numbers} cannot be read, so that no hand is learned from it: bring back a backup of the project's folder.</source>
        <translation>Seite {numbers} ist nicht lesbar, sodass aus ihr keine Handschrift gelernt wird: eine Sicherung des Projektordners zurückholen.</translation>
    </message>
    <message>
        <source>The pages {numbers} cannot be read, so that no hand is learned from them: bring back a backup of the project's folder.</source>
        <translation>Die Seiten {numbers} sind nicht lesbar, sodass aus ihnen keine Handschrift gelernt wird: eine Sicherung des Projektordners zurückholen.</translation>
    </message>
</context>
<context>
    <name>LetterDetails</name>
    <message>
        <source>All pages</source>
        <translation>Alle Seiten</translation>
    </message>
    <message>
        <source>They are one letter until another one is begun.</source>
        <translation>Sie sind ein Brief, bis ein anderer begonnen wird.</translation>
    </message>
    <message>
        <source>Letter {number} of {count}</source>
        <translation>Brief {number} von {count}</translation>
    </message>
    <message>
        <source>Page {first}</source>
        <translation>Seite {first}</translation>
    </message>
    <message>
        <source>Pages {first} to {last}</source>
        <translation>Seiten {first} bis {last}</translation>
    </message>
    <message>
        <source>“{text}” is kept, but is no date of the calendar: write 1916, 1916-11 or 1916-11-12.</source>
        <translation>„{text}“ bleibt erhalten, ist aber kein Datum des Kalenders: 1916, 1916-11 oder 1916-11-12 schreiben.</translation>
    </message>
    <message>
        <source>“Until” is before the date: it is the end of the time meant.</source>
        <translation>„Bis“ liegt vor dem Datum: es ist das Ende der gemeinten Zeit.</translation>
    </message>
    <message>
        <source>Letter details</source>
        <translation>Angaben zum Brief</translation>
    </message>
</context>
<context>
    <name>LetterPanel</name>
    <message>
        <source>Close the letter details</source>
        <translation>Angaben zum Brief schließen</translation>
    </message>
    <message>
        <source>Close the letter details (Esc)</source>
        <translation>Angaben zum Brief schließen (Esc)</translation>
    </message>
    <message>
        <source>Letter details</source>
        <translation>Angaben zum Brief</translation>
    </message>
    <message>
        <source>Take {date} (Enter)</source>
        <translation>{date} übernehmen (Eingabe)</translation>
    </message>
    <message>
        <source>Year, or year-month-day: 1916-11-12. “Until” only where one day is not sure.</source>
        <translation>Jahr oder Jahr-Monat-Tag: 1916-11-12. „Bis“ nur, wo ein Tag nicht sicher ist.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Date as written</source>
        <translation>Datum, wie geschrieben</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Archive reference</source>
        <translation>Archivsignatur</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>Rechte</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
</context>
<context>
    <name>LetterWords</name>
    <message>
        <source>Letter {number}</source>
        <translation>Brief {number}</translation>
    </message>
    <message>
        <source>letter “{title}” from {sender}</source>
        <translation>Brief „{title}“ von {sender}</translation>
    </message>
    <message>
        <source>letter “{title}”</source>
        <translation>Brief „{title}“</translation>
    </message>
    <message>
        <source>letter {number} from {sender}</source>
        <translation>Brief {number} von {sender}</translation>
    </message>
    <message>
        <source>letter {number}</source>
        <translation>Brief {number}</translation>
    </message>
</context>
<context>
    <name>LevelPages</name>
    <message>
        <source>Looking how the writing runs on {n} pages…</source>
        <translation>Es wird nachgesehen, wie die Schrift auf {n} Seiten verläuft…</translation>
    </message>
    <message>
        <source>Looking how the writing runs</source>
        <translation>Es wird nachgesehen, wie die Schrift verläuft</translation>
    </message>
    <message>
        <source>Level page</source>
        <translation>Seite waagerecht stellen</translation>
    </message>
    <message>
        <source>Level pages</source>
        <translation>Seiten waagerecht stellen</translation>
    </message>
    <message>
        <source>The writing is level already.</source>
        <translation>Die Schrift steht schon waagerecht.</translation>
    </message>
    <message>
        <source>Nothing tells how the writing runs: there is too little of it.</source>
        <translation>Nichts verrät, wie die Schrift verläuft: es gibt zu wenig davon.</translation>
    </message>
    <message>
        <source>{n} pages were levelled, by {degrees}° at the most.</source>
        <translation>{n} Seiten wurden waagerecht gestellt, um höchstens {degrees}°.</translation>
    </message>
    <message>
        <source>The page was turned by {degrees}° to the left, so that its writing is level.</source>
        <translation>Die Seite wurde um {degrees}° nach links gedreht, sodass ihre Schrift waagerecht steht.</translation>
    </message>
    <message>
        <source>The page was turned by {degrees}° to the right, so that its writing is level.</source>
        <translation>Die Seite wurde um {degrees}° nach rechts gedreht, sodass ihre Schrift waagerecht steht.</translation>
    </message>
</context>
<context>
    <name>LikePlacesPanel</name>
    <message>
        <source>Close the places to correct</source>
        <translation>Stellen zum Korrigieren schließen</translation>
    </message>
    <message>
        <source>Close the places to correct (Esc)</source>
        <translation>Stellen zum Korrigieren schließen (Esc)</translation>
    </message>
    <message>
        <source>Correct everywhere</source>
        <translation>Überall korrigieren</translation>
    </message>
    <message>
        <source>&amp;Correct ticked</source>
        <translation>Angekreuzte &amp;korrigieren</translation>
    </message>
    <message>
        <source>&amp;Tick all</source>
        <translation>&amp;Alle ankreuzen</translation>
    </message>
    <message>
        <source>&amp;Go there</source>
        <translation>&amp;Dorthin gehen</translation>
    </message>
    <message>
        <source>Correct the ticked places, as one step (Enter)</source>
        <translation>Die angekreuzten Stellen in einem Schritt korrigieren (Eingabe)</translation>
    </message>
    <message>
        <source>Show the place on its page</source>
        <translation>Die Stelle auf ihrer Seite zeigen</translation>
    </message>
    <message>
        <source>&amp;Correct ticked ({n})</source>
        <translation>Angekreuzte &amp;korrigieren ({n})</translation>
    </message>
    <message>
        <source>&amp;Tick none</source>
        <translation>&amp;Keine ankreuzen</translation>
    </message>
</context>
<context>
    <name>LikeWords</name>
    <message>
        <source>One other place read “{read}” looks alike, and may be “{now}” too.</source>
        <translation>Eine andere als „{read}“ gelesene Stelle sieht ähnlich aus und ist vielleicht auch „{now}“.</translation>
    </message>
    <message>
        <source>{n} other places read “{read}” look alike, and may be “{now}” too.</source>
        <translation>{n} andere als „{read}“ gelesene Stellen sehen ähnlich aus und sind vielleicht auch „{now}“.</translation>
    </message>
    <message>
        <source>{words} {key} shows them.</source>
        <translation>{words} {key} zeigt sie.</translation>
    </message>
    <message>
        <source>“{read}” is to become “{now}” where it is ticked; the likest ink comes first.</source>
        <translation>„{read}“ wird zu „{now}“, wo es angekreuzt ist; die ähnlichste Tinte kommt zuerst.</translation>
    </message>
    <message>
        <source>{words} Only the pages nearest to this one were looked at.</source>
        <translation>{words} Nur die nächstgelegenen Seiten wurden durchgesehen.</translation>
    </message>
    <message>
        <source>Looking where else “{read}” was read …</source>
        <translation>Es wird nachgesehen, wo sonst noch „{read}“ gelesen wurde …</translation>
    </message>
    <message>
        <source>No other doubtful place was read “{read}” from ink like this.</source>
        <translation>Keine andere unsichere Stelle wurde aus ähnlicher Tinte als „{read}“ gelesen.</translation>
    </message>
</context>
<context>
    <name>LineGutter</name>
    <message>
        <source>Line numbers</source>
        <translation>Zeilennummern</translation>
    </message>
    <message>
        <source>Drag the number to move the line in the reading order</source>
        <translation>Die Nummer ziehen, um die Zeile in der Lesereihenfolge zu verschieben</translation>
    </message>
    <message>
        <source>{hand}; {words}</source>
        <translation>{hand}; {words}</translation>
    </message>
    <message>
        <source>Click the ring when the line is right (Ctrl+Enter)</source>
        <translation>Den Ring anklicken, wenn die Zeile stimmt (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>Read otherwise than before; click when the line is right (Ctrl+Enter)</source>
        <translation>Anders gelesen als vorher; anklicken, wenn die Zeile stimmt (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>Corrected by a person</source>
        <translation>Von einer Person korrigiert</translation>
    </message>
    <message>
        <source>Checked: the line is right</source>
        <translation>Geprüft: die Zeile stimmt</translation>
    </message>
</context>
<context>
    <name>LineHistory</name>
    <message>
        <source>History of line {number}</source>
        <translation>Verlauf von Zeile {number}</translation>
    </message>
    <message>
        <source>Underlined words were new in a text; those struck through had stood in the one before it.</source>
        <translation>Unterstrichene Wörter waren in einem Text neu; durchgestrichene hatten in dem davor gestanden.</translation>
    </message>
    <message>
        <source>What the line said, the newest first</source>
        <translation>Was die Zeile sagte, das Neueste zuerst</translation>
    </message>
    <message>
        <source>&amp;Put this text back</source>
        <translation>Diesen Text &amp;zurückholen</translation>
    </message>
</context>
<context>
    <name>LineMoments</name>
    <message>
        <source>no text</source>
        <translation>kein Text</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>weg</translation>
    </message>
    <message>
        <source>Before that</source>
        <translation>Davor</translation>
    </message>
    <message>
        <source>As it is now; nobody has changed it in this project</source>
        <translation>Wie es jetzt ist; in diesem Projekt hat es niemand geändert</translation>
    </message>
    <message>
        <source>Another reading, {who}</source>
        <translation>Eine andere Lesart, {who}</translation>
    </message>
    <message>
        <source>{head}, {percent} % sure</source>
        <translation>{head}, zu {percent} % sicher</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>zurückgenommen</translation>
    </message>
    <message>
        <source>before the line was cut or joined</source>
        <translation>bevor die Zeile zerschnitten oder verbunden wurde</translation>
    </message>
    <message>
        <source>as it is now</source>
        <translation>wie es jetzt ist</translation>
    </message>
    <message>
        <source>you</source>
        <translation>von Hand</translation>
    </message>
    <message>
        <source>read by the model {name}, which had learned the hand</source>
        <translation>vom Modell {name} gelesen, das die Handschrift gelernt hatte</translation>
    </message>
    <message>
        <source>read by the model {name}</source>
        <translation>vom Modell {name} gelesen</translation>
    </message>
    <message>
        <source>read by a model</source>
        <translation>von einem Modell gelesen</translation>
    </message>
    <message>
        <source>from the file {name}</source>
        <translation>aus der Datei {name}</translation>
    </message>
    <message>
        <source>from a file</source>
        <translation>aus einer Datei</translation>
    </message>
    <message>
        <source>Today {time}</source>
        <translation>Heute {time}</translation>
    </message>
    <message>
        <source>Yesterday {time}</source>
        <translation>Gestern {time}</translation>
    </message>
</context>
<context>
    <name>LineTyping</name>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>E&amp;infügen</translation>
    </message>
    <message>
        <source>Select &amp;line</source>
        <translation>&amp;Zeile auswählen</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>A&amp;lles auswählen</translation>
    </message>
</context>
<context>
    <name>LineView</name>
    <message>
        <source>Scan of the page</source>
        <translation>Scan der Seite</translation>
    </message>
    <message>
        <source>Drop scans or PDF files here</source>
        <translation>Scans oder PDF-Dateien hier ablegen</translation>
    </message>
    <message>
        <source>No page is shown. Drop scans or PDF files here.</source>
        <translation>Es wird keine Seite gezeigt. Scans oder PDF-Dateien hier ablegen.</translation>
    </message>
    <message>
        <source>One line. Tab goes from line to line, Enter to the text of a line.</source>
        <translation>Eine Zeile. Tab geht von Zeile zu Zeile, Eingabe zum Text einer Zeile.</translation>
    </message>
    <message>
        <source>{n} lines. Tab goes from line to line, Enter to the text of a line.</source>
        <translation>{n} Zeilen. Tab geht von Zeile zu Zeile, Eingabe zum Text einer Zeile.</translation>
    </message>
    <message>
        <source>Opening {name}…</source>
        <translation>{name} wird geöffnet…</translation>
    </message>
    <message>
        <source>{n} lines selected</source>
        <translation>{n} Zeilen ausgewählt</translation>
    </message>
    <message>
        <source>Line {number} of {total}: {text}</source>
        <translation>Zeile {number} von {total}: {text}</translation>
    </message>
    <message>
        <source>, checked</source>
        <translation>, geprüft</translation>
    </message>
</context>
<context>
    <name>LookAtHands</name>
    <message>
        <source>Counting the lines of each hand</source>
        <translation>Zählt die Zeilen jeder Handschrift</translation>
    </message>
</context>
<context>
    <name>LookAtHealth</name>
    <message>
        <source>Parts of the program</source>
        <translation>Teile des Programms</translation>
    </message>
    <message>
        <source>It could not be opened. The folder is {folder}</source>
        <translation>Er konnte nicht geöffnet werden. Der Ordner ist {folder}</translation>
    </message>
</context>
<context>
    <name>LookBar</name>
    <message>
        <source>Brightness and contrast</source>
        <translation>Helligkeit und Kontrast</translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation>Helligkeit</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Kontrast</translation>
    </message>
    <message>
        <source>C&amp;lean background</source>
        <translation>Hintergrund &amp;reinigen</translation>
    </message>
    <message>
        <source>Make the paper white and even, to be looked at and printed. Reading looks at the scan itself.</source>
        <translation>Das Papier weiß und gleichmäßig machen, zum Ansehen und Drucken. Gelesen wird der Scan selbst.</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>&amp;Zurücksetzen</translation>
    </message>
    <message>
        <source>Show the scan as it is</source>
        <translation>Den Scan zeigen, wie er ist</translation>
    </message>
    <message>
        <source>Close the bar</source>
        <translation>Leiste schließen</translation>
    </message>
    <message>
        <source>Close the bar (Esc)</source>
        <translation>Leiste schließen (Esc)</translation>
    </message>
    <message>
        <source>&amp;Brightness</source>
        <translation>&amp;Helligkeit</translation>
    </message>
    <message>
        <source>C&amp;ontrast</source>
        <translation>&amp;Kontrast</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Scan</source>
        <translation>Scan</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
</context>
<context>
    <name>ManageModels</name>
    <message>
        <source>“{model}” is used from the next page on.</source>
        <translation>„{model}“ wird ab der nächsten Seite verwendet.</translation>
    </message>
    <message>
        <source>Check model</source>
        <translation>Modell prüfen</translation>
    </message>
    <message>
        <source>The model in {folder} is being checked…</source>
        <translation>Das Modell in {folder} wird geprüft…</translation>
    </message>
    <message>
        <source>“{model}” was removed.</source>
        <translation>„{model}“ wurde entfernt.</translation>
    </message>
    <message>
        <source>The model is back.</source>
        <translation>Das Modell ist wieder da.</translation>
    </message>
    <message>
        <source>“{model}” is installed.</source>
        <translation>„{model}“ ist installiert.</translation>
    </message>
    <message>
        <source>The check was stopped; nothing was installed.</source>
        <translation>Die Prüfung wurde angehalten; nichts wurde installiert.</translation>
    </message>
    <message>
        <source>The model could not be checked: the program made a mistake. Nothing was installed.</source>
        <translation>Das Modell konnte nicht geprüft werden: das Programm hat einen Fehler gemacht. Nichts wurde installiert.</translation>
    </message>
</context>
<context>
    <name>ManagePackages</name>
    <message>
        <source>A language package is being installed already.</source>
        <translation>Es wird schon ein Sprachpaket installiert.</translation>
    </message>
    <message>
        <source>Install language package</source>
        <translation>Sprachpaket installieren</translation>
    </message>
    <message>
        <source>{name} is being checked…</source>
        <translation>{name} wird geprüft …</translation>
    </message>
    <message>
        <source>Remove language package</source>
        <translation>Sprachpaket entfernen</translation>
    </message>
    <message>
        <source>Installed: {source} to {target}, version {version}.</source>
        <translation>Installiert: {source} nach {target}, Version {version}.</translation>
    </message>
    <message>
        <source>The installation was stopped; nothing was installed.</source>
        <translation>Die Installation wurde angehalten; es wurde nichts installiert.</translation>
    </message>
    <message>
        <source>{name} was removed. It can be installed again from its file.</source>
        <translation>{name} wurde entfernt. Es kann aus seiner Datei wieder installiert werden.</translation>
    </message>
    <message>
        <source>Language packages</source>
        <translation>Sprachpakete</translation>
    </message>
</context>
<context>
    <name>MarkWords</name>
    <message>
        <source>Mark as unclear</source>
        <translation>Als unklar kennzeichnen</translation>
    </message>
    <message>
        <source>Mark as struck out</source>
        <translation>Als gestrichen kennzeichnen</translation>
    </message>
    <message>
        <source>Mark as inserted</source>
        <translation>Als eingefügt kennzeichnen</translation>
    </message>
    <message>
        <source>Mark as abbreviation</source>
        <translation>Als Abkürzung kennzeichnen</translation>
    </message>
    <message>
        <source>“{words}” is short for (Enter ends)</source>
        <translation>„{words}“ steht für (Eingabe schließt ab)</translation>
    </message>
    <message>
        <source>Mark a gap</source>
        <translation>Lücke kennzeichnen</translation>
    </message>
    <message>
        <source>What is missing here, and why: “3 words, torn” (Enter ends)</source>
        <translation>Was hier fehlt und warum: „3 Wörter, zerrissen“ (Eingabe schließt ab)</translation>
    </message>
    <message>
        <source>Remove marks</source>
        <translation>Kennzeichnungen entfernen</translation>
    </message>
    <message>
        <source>Delete gap</source>
        <translation>Lücke löschen</translation>
    </message>
    <message>
        <source>There is no mark here.</source>
        <translation>Hier gibt es keine Kennzeichnung.</translation>
    </message>
    <message>
        <source>Put the caret into the word to be marked, or select some words.</source>
        <translation>Den Cursor in das Wort setzen, das gekennzeichnet werden soll, oder einige Wörter auswählen.</translation>
    </message>
    <message>
        <source>unclear: “{words}”</source>
        <translation>unklar: „{words}“</translation>
    </message>
    <message>
        <source>struck out: “{words}”</source>
        <translation>gestrichen: „{words}“</translation>
    </message>
    <message>
        <source>inserted: “{words}”</source>
        <translation>eingefügt: „{words}“</translation>
    </message>
    <message>
        <source>“{words}” is short for “{value}”</source>
        <translation>„{words}“ steht für „{value}“</translation>
    </message>
    <message>
        <source>abbreviated: “{words}”</source>
        <translation>abgekürzt: „{words}“</translation>
    </message>
    <message>
        <source>illegible: “{words}”</source>
        <translation>unleserlich: „{words}“</translation>
    </message>
    <message>
        <source>gap at the beginning</source>
        <translation>Lücke am Anfang</translation>
    </message>
    <message>
        <source>gap after “{word}”</source>
        <translation>Lücke nach „{word}“</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Pages</source>
        <translation>&amp;Seiten</translation>
    </message>
    <message>
        <source>&amp;Lines</source>
        <translation>&amp;Zeilen</translation>
    </message>
    <message>
        <source>&amp;Read</source>
        <translation>&amp;Lesen</translation>
    </message>
    <message>
        <source>&amp;Speak</source>
        <translation>&amp;Vorlesen</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Ad&amp;just</source>
        <translation>&amp;Anpassen</translation>
    </message>
    <message>
        <source>Mar&amp;ks and notes</source>
        <translation>Kennzeic&amp;hnungen und Notizen</translation>
    </message>
    <message>
        <source>S&amp;pelling</source>
        <translation>Rechtschrei&amp;bung</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farbschema</translation>
    </message>
    <message>
        <source>&amp;Letters</source>
        <translation>&amp;Briefe</translation>
    </message>
    <message>
        <source>Hand&amp;writing</source>
        <translation>&amp;Handschrift</translation>
    </message>
    <message>
        <source>&amp;Translation</source>
        <translation>Ü&amp;bersetzung</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnete</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Messages</source>
        <translation>Meldungen</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>The system refused something: {reason}.</source>
        <translation>Das System hat etwas verweigert: {reason}.</translation>
    </message>
</context>
<context>
    <name>Misreadings</name>
    <message>
        <source>Pages looked through: {done} of {all}; words probably misread: {n}</source>
        <translation>Durchgesehene Seiten: {done} von {all}; wahrscheinlich falsch gelesene Wörter: {n}</translation>
    </message>
    <message>
        <source>There are word lists for English and French only.</source>
        <translation>Wortlisten gibt es nur für Englisch und Französisch.</translation>
    </message>
    <message>
        <source>No word was found that is probably misread.</source>
        <translation>Es wurde kein Wort gefunden, das wahrscheinlich falsch gelesen ist.</translation>
    </message>
    <message>
        <source>Each ticked word becomes what stands behind its arrow; look at the ink before you correct.</source>
        <translation>Jedes angekreuzte Wort wird zu dem, was hinter seinem Pfeil steht; sehen Sie die Tinte an, bevor Sie verbessern.</translation>
    </message>
</context>
<context>
    <name>MisreadingsPanel</name>
    <message>
        <source>Correct likely misreadings</source>
        <translation>Wahrscheinliche Lesefehler verbessern</translation>
    </message>
    <message>
        <source>Where misreadings are looked for</source>
        <translation>Wo Lesefehler gesucht werden</translation>
    </message>
    <message>
        <source>This page</source>
        <translation>Diese Seite</translation>
    </message>
    <message>
        <source>This letter</source>
        <translation>Diesen Brief</translation>
    </message>
    <message>
        <source>The whole project</source>
        <translation>Das ganze Projekt</translation>
    </message>
    <message>
        <source>&amp;Look through:</source>
        <translation>&amp;Durchsehen:</translation>
    </message>
</context>
<context>
    <name>ModelWords</name>
    <message>
        <source>Reads lines</source>
        <translation>Liest Zeilen</translation>
    </message>
    <message>
        <source>Finds lines</source>
        <translation>Findet Zeilen</translation>
    </message>
    <message>
        <source>Knows a language</source>
        <translation>Kennt eine Sprache</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Was es tut</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Sprachen</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>Wo es liegt</translation>
    </message>
    <message>
        <source>How it measured</source>
        <translation>Messergebnisse</translation>
    </message>
    <message>
        <source>What it was trained on</source>
        <translation>Womit es trainiert wurde</translation>
    </message>
    <message>
        <source>No measurements came with this model.</source>
        <translation>Diesem Modell liegen keine Messungen bei.</translation>
    </message>
    <message>
        <source> (95 of 100 times between {least} and {most})</source>
        <translation> (in 95 von 100 Fällen zwischen {least} und {most})</translation>
    </message>
    <message>
        <source>{n} % of the letters wrong</source>
        <translation>{n} % der Buchstaben falsch</translation>
    </message>
    <message>
        <source>{n} % of the words wrong</source>
        <translation>{n} % der Wörter falsch</translation>
    </message>
    <message>
        <source>{n} % of the lines found</source>
        <translation>{n} % der Zeilen gefunden</translation>
    </message>
    <message>
        <source>{n} % of what was found is a line</source>
        <translation>{n} % des Gefundenen ist eine Zeile</translation>
    </message>
    <message>
        <source>measured on {n} lines that it was not trained on</source>
        <translation>gemessen an {n} Zeilen, mit denen es nicht trainiert wurde</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>Sammlung</translation>
    </message>
    <message>
        <source>% of letters wrong</source>
        <translation>% der Buchstaben falsch</translation>
    </message>
    <message>
        <source>% of lines found</source>
        <translation>% der Zeilen gefunden</translation>
    </message>
    <message>
        <source>The card does not say.</source>
        <translation>Die Modellkarte sagt es nicht.</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Licence and source</source>
        <translation>Lizenz und Quelle</translation>
    </message>
    <message>
        <source>Lines marked by hand, with the language and a closer look</source>
        <translation>Von Hand markierte Zeilen, mit der Sprache und einem näheren Blick</translation>
    </message>
    <message>
        <source>Lines marked by hand, with the language</source>
        <translation>Von Hand markierte Zeilen, mit der Sprache</translation>
    </message>
    <message>
        <source>Lines marked by hand, by the ink alone</source>
        <translation>Von Hand markierte Zeilen, nur nach der Tinte</translation>
    </message>
    <message>
        <source>Whole pages</source>
        <translation>Ganze Seiten</translation>
    </message>
    <message>
        <source>Finding lines</source>
        <translation>Zeilen finden</translation>
    </message>
    <message>
        <source>Czech</source>
        <translation>Tschechisch</translation>
    </message>
    <message>
        <source>Danish</source>
        <translation>Dänisch</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Spanisch</translation>
    </message>
    <message>
        <source>Finnish</source>
        <translation>Finnisch</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Französisch</translation>
    </message>
    <message>
        <source>Hungarian</source>
        <translation>Ungarisch</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>Italienisch</translation>
    </message>
    <message>
        <source>Latin</source>
        <translation>Latein</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>Niederländisch</translation>
    </message>
    <message>
        <source>Norwegian</source>
        <translation>Norwegisch</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>Polnisch</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>Portugiesisch</translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation>Schwedisch</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Was es tut</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Verwendung</translation>
    </message>
    <message>
        <source>What is known of the model</source>
        <translation>Was über das Modell bekannt ist</translation>
    </message>
    <message>
        <source>&amp;Use this one</source>
        <translation>&amp;Dieses verwenden</translation>
    </message>
    <message>
        <source>Remo&amp;ve</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>&amp;Install from file…</source>
        <translation>Aus Da&amp;tei installieren…</translation>
    </message>
    <message>
        <source>Install from &amp;folder…</source>
        <translation>Aus &amp;Ordner installieren…</translation>
    </message>
    <message>
        <source>Put it &amp;back</source>
        <translation>&amp;Zurückholen</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In Verwendung</translation>
    </message>
    <message>
        <source>No model is chosen.</source>
        <translation>Es ist kein Modell ausgewählt.</translation>
    </message>
    <message>
        <source>Every language is used for the pages that are written in it.</source>
        <translation>Jede Sprache wird für die Seiten verwendet, die in ihr geschrieben sind.</translation>
    </message>
    <message>
        <source>This model is in use already.</source>
        <translation>Dieses Modell wird schon verwendet.</translation>
    </message>
    <message>
        <source>This model came with the program and stays with it.</source>
        <translation>Dieses Modell liegt dem Programm bei und bleibt bei ihm.</translation>
    </message>
</context>
<context>
    <name>OfferHand</name>
    <message>
        <source>Read with what was learned</source>
        <translation>Mit dem Gelernten lesen</translation>
    </message>
    <message>
        <source>Go back to the reading before</source>
        <translation>Zurück zum Lesen davor</translation>
    </message>
    <message>
        <source>{proof} It is read so from now on.</source>
        <translation>{proof} Sie wird von jetzt an so gelesen.</translation>
    </message>
</context>
<context>
    <name>OpenPages</name>
    <message>
        <source>Add again</source>
        <translation>Noch einmal hinzufügen</translation>
    </message>
    <message>
        <source>{name} is being unpacked: open the other files when it is here.</source>
        <translation>{name} wird gerade ausgepackt: die anderen Dateien öffnen, wenn es da ist.</translation>
    </message>
    <message>
        <source>One project is open at a time: {name}.</source>
        <translation>Es ist immer nur ein Projekt geöffnet: {name}.</translation>
    </message>
    <message>
        <source>{path} cannot be opened ({why}): check its name, and whether you may read it.</source>
        <translation>{path} kann nicht geöffnet werden ({why}): den Namen prüfen, und ob der Ordner gelesen werden darf.</translation>
    </message>
    <message>
        <source>There are no scans in the folder {name}: choose one with images or PDF files in it.</source>
        <translation>Im Ordner {name} gibt es keine Scans: einen mit Bildern oder PDF-Dateien wählen.</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Add page</source>
        <translation>Seite hinzufügen</translation>
    </message>
    <message>
        <source>Add pages</source>
        <translation>Seiten hinzufügen</translation>
    </message>
    <message>
        <source>{n} pages were opened.</source>
        <translation>{n} Seiten wurden geöffnet.</translation>
    </message>
    <message>
        <source>{n} of these pages are in the project already.</source>
        <translation>{n} dieser Seiten sind schon im Projekt.</translation>
    </message>
    <message>
        <source>{name} is in the project already, as page {n}.</source>
        <translation>{name} ist schon im Projekt, als Seite {n}.</translation>
    </message>
    <message>
        <source>Of {n} transcripts something is to be said:</source>
        <translation>Zu {n} Abschriften ist etwas zu sagen:</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>und {n} weitere</translation>
    </message>
    <message>
        <source>{n} files could not be opened:</source>
        <translation>{n} Dateien konnten nicht geöffnet werden:</translation>
    </message>
</context>
<context>
    <name>OpenProject</name>
    <message>
        <source>{name} is being opened: wait until it is here.</source>
        <translation>{name} wird gerade geöffnet: warten, bis es da ist.</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>Projekt öffnen</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Draft: {scan}</source>
        <translation>Entwurf: {scan}</translation>
    </message>
    <message>
        <source>not named yet, last worked on {when}</source>
        <translation>noch ohne Namen, zuletzt bearbeitet am {when}</translation>
    </message>
</context>
<context>
    <name>OrderLines</name>
    <message>
        <source>The line is number {number} of {count} now.</source>
        <translation>Die Zeile ist jetzt Nummer {number} von {count}.</translation>
    </message>
    <message>
        <source>Reading order</source>
        <translation>Lesereihenfolge</translation>
    </message>
</context>
<context>
    <name>OrderPages</name>
    <message>
        <source>The page is number {number} of {count} now.</source>
        <translation>Die Seite ist jetzt Nummer {number} von {count}.</translation>
    </message>
    <message>
        <source>Order of pages</source>
        <translation>Reihenfolge der Seiten</translation>
    </message>
    <message>
        <source>A letter has no pages left and is gone, with its details; Undo brings it back.</source>
        <translation>Ein Brief hat keine Seiten mehr und ist mit seinen Angaben weg; „Rückgängig“ bringt ihn zurück.</translation>
    </message>
</context>
<context>
    <name>OrderingView</name>
    <message>
        <source>Without a number yet. {line}</source>
        <translation>Noch ohne Nummer. {line}</translation>
    </message>
    <message>
        <source>New number {number}. {line}</source>
        <translation>Neue Nummer {number}. {line}</translation>
    </message>
</context>
<context>
    <name>OwnWords</name>
    <message>
        <source>Put the caret into a word first.</source>
        <translation>Setzen Sie zuerst die Schreibmarke in ein Wort.</translation>
    </message>
    <message>
        <source>“{word}” is a word of the project now.</source>
        <translation>„{word}“ ist jetzt ein Wort des Projekts.</translation>
    </message>
    <message>
        <source>Word of the project</source>
        <translation>Wort des Projekts</translation>
    </message>
    <message>
        <source>Remove word of the project</source>
        <translation>Wort des Projekts entfernen</translation>
    </message>
</context>
<context>
    <name>OwnWordsList</name>
    <message>
        <source>Words of the project</source>
        <translation>Wörter des Projekts</translation>
    </message>
    <message>
        <source>A word that is right in this project</source>
        <translation>Ein Wort, das in diesem Projekt richtig ist</translation>
    </message>
    <message>
        <source>A name, or an old spelling</source>
        <translation>Ein Name oder eine alte Schreibung</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>Words that are right in this project</source>
        <translation>Wörter, die in diesem Projekt richtig sind</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Confirmed names are right as well: {names}</source>
        <translation>Bestätigte Namen sind ebenfalls richtig: {names}</translation>
    </message>
    <message>
        <source>These words are never underlined, and are proposed where something like them was misread.</source>
        <translation>Diese Wörter werden nie unterstrichen und werden vorgeschlagen, wo etwas Ähnliches falsch gelesen wurde.</translation>
    </message>
</context>
<context>
    <name>PackProject</name>
    <message>
        <source>The project is being packed already: wait until that is done, or stop it.</source>
        <translation>Das Projekt wird schon gepackt: warten, bis das fertig ist, oder es anhalten.</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Briefe</translation>
    </message>
    <message>
        <source>{name} is there already: choose another name.</source>
        <translation>{name} gibt es schon: einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>Pack project</source>
        <translation>Projekt packen</translation>
    </message>
    <message>
        <source>The project was not packed, for that was stopped.</source>
        <translation>Das Projekt wurde nicht gepackt, denn das Packen wurde angehalten.</translation>
    </message>
    <message>
        <source>The project is packed in {path}</source>
        <translation>Das Projekt ist in {path} gepackt</translation>
    </message>
</context>
<context>
    <name>PackagesPage</name>
    <message>
        <source>Language packages</source>
        <translation>Sprachpakete</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>A language package is a file whose name ends in .argosmodel, for one language into another. The list of the Argos Translate project's packages is at {where}: get the file there with your browser, then install it here. The program itself fetches nothing, and no text leaves this computer. Two packages lead over a third language, such as German to English and English to French.</source>
        <translation>Ein Sprachpaket ist eine Datei, deren Name auf .argosmodel endet, für eine Sprache in eine andere. Die Liste der Pakete des Projekts Argos Translate steht unter {where}: Holen Sie die Datei dort mit Ihrem Browser und installieren Sie sie hier. Das Programm selbst holt nichts aus dem Netz, und kein Text verlässt diesen Rechner. Zwei Pakete führen über eine dritte Sprache, etwa Deutsch nach Englisch und Englisch nach Französisch.</translation>
    </message>
    <message>
        <source>Remo&amp;ve</source>
        <translation>Ent&amp;fernen</translation>
    </message>
    <message>
        <source>&amp;Install from file…</source>
        <translation>Aus Datei &amp;installieren …</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>Progress of the installation</source>
        <translation>Fortschritt der Installation</translation>
    </message>
    <message>
        <source>broken: it is not used</source>
        <translation>defekt: wird nicht verwendet</translation>
    </message>
    <message>
        <source>No language package is chosen.</source>
        <translation>Es ist kein Sprachpaket ausgewählt.</translation>
    </message>
    <message>
        <source>No language package is installed.</source>
        <translation>Es ist kein Sprachpaket installiert.</translation>
    </message>
</context>
<context>
    <name>PageList</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Corrected {done} of {total}</source>
        <translation>{done} von {total} korrigiert</translation>
    </message>
</context>
<context>
    <name>PageModel</name>
    <message>
        <source>Page {number} of {count}</source>
        <translation>Seite {number} von {count}</translation>
    </message>
    <message>
        <source>1 line</source>
        <translation>1 Zeile</translation>
    </message>
    <message>
        <source>{n} lines</source>
        <translation>{n} Zeilen</translation>
    </message>
</context>
<context>
    <name>PagePictures</name>
    <message>
        <source>The project was closed: open it again to print it.</source>
        <translation>Das Projekt wurde geschlossen: zum Drucken wieder öffnen.</translation>
    </message>
    <message>
        <source>Decoding a scan to print</source>
        <translation>Ein Scan wird zum Drucken dekodiert</translation>
    </message>
</context>
<context>
    <name>PasteImage</name>
    <message>
        <source>There is no picture to paste: copy an image or scan files first.</source>
        <translation>Es gibt kein Bild zum Einfügen: zuerst ein Bild oder Scandateien kopieren.</translation>
    </message>
</context>
<context>
    <name>PointView</name>
    <message>
        <source>Point {number} of the baseline. {line}</source>
        <translation>Punkt {number} der Grundlinie. {line}</translation>
    </message>
    <message>
        <source>Point {number} of the outline. {line}</source>
        <translation>Punkt {number} des Umrisses. {line}</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Pages of the preferences</source>
        <translation>Seiten der Einstellungen</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Erscheinungsbild</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>Übersetzung</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Zustand</translation>
    </message>
</context>
<context>
    <name>PreviewExport</name>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>The preview could not be made; the log says why.</source>
        <translation>Die Vorschau konnte nicht gemacht werden; das Protokoll sagt, warum.</translation>
    </message>
</context>
<context>
    <name>PreviewView</name>
    <message>
        <source>Preview of the first page</source>
        <translation>Vorschau der ersten Seite</translation>
    </message>
    <message>
        <source>This is only what the file says; how it looks is seen in the program that opens it.</source>
        <translation>Das ist nur, was in der Datei steht; wie sie aussieht, zeigt das Programm, das sie öffnet.</translation>
    </message>
    <message>
        <source>A browser shows the page more finely than this preview.</source>
        <translation>Ein Browser zeigt die Seite feiner als diese Vorschau.</translation>
    </message>
    <message>
        <source>The file goes on; this is its beginning.</source>
        <translation>Die Datei geht weiter; dies ist ihr Anfang.</translation>
    </message>
</context>
<context>
    <name>PrintRun</name>
    <message>
        <source>The project was closed, and so it was not printed.</source>
        <translation>Das Projekt wurde geschlossen und deshalb nicht gedruckt.</translation>
    </message>
    <message>
        <source>There are no pages to print any more.</source>
        <translation>Es gibt keine Seiten mehr zum Drucken.</translation>
    </message>
    <message>
        <source>Nothing more could be printed: look at the printer, or choose another one.</source>
        <translation>Es konnte nicht weiter gedruckt werden: nach dem Drucker sehen oder einen anderen wählen.</translation>
    </message>
    <message>
        <source>The scan cannot be shown.</source>
        <translation>Der Scan kann nicht gezeigt werden.</translation>
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
        <translation>{path} gibt es schon: einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>Printing was stopped.</source>
        <translation>Das Drucken wurde angehalten.</translation>
    </message>
    <message>
        <source>{sheets} sheets were printed to {to}.</source>
        <translation>{sheets} Blätter wurden nach {to} gedruckt.</translation>
    </message>
    <message>
        <source>Printed to {to}.</source>
        <translation>Nach {to} gedruckt.</translation>
    </message>
    <message>
        <source>Scans that could not be shown: {n}.</source>
        <translation>Scans, die nicht gezeigt werden konnten: {n}.</translation>
    </message>
</context>
<context>
    <name>PrintWindow</name>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>&amp;Transcript</source>
        <translation>&amp;Abschrift</translation>
    </message>
    <message>
        <source>&amp;Scan beside its text</source>
        <translation>&amp;Scan neben dem Text</translation>
    </message>
    <message>
        <source>&amp;Line numbers</source>
        <translation>&amp;Zeilennummern</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Drucken…</translation>
    </message>
    <message>
        <source>Save as P&amp;DF…</source>
        <translation>Als P&amp;DF speichern…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Sheet {sheet} of {sheets}</source>
        <translation>Blatt {sheet} von {sheets}</translation>
    </message>
    <message>
        <source>Sheet {sheet} of {sheets} or more</source>
        <translation>Blatt {sheet} von {sheets} oder mehr</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>First page to print</source>
        <translation>Erste Seite, die gedruckt wird</translation>
    </message>
    <message>
        <source>Last page to print</source>
        <translation>Letzte Seite, die gedruckt wird</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> pt</translation>
    </message>
    <message>
        <source>Beside a scan the text is made smaller where it would not fit</source>
        <translation>Neben einem Scan wird der Text verkleinert, wo er nicht passen würde</translation>
    </message>
    <message>
        <source>T&amp;itle:</source>
        <translation>&amp;Titel:</translation>
    </message>
    <message>
        <source>Pa&amp;ges:</source>
        <translation>Sei&amp;ten:</translation>
    </message>
    <message>
        <source>Te&amp;xt size:</source>
        <translation>Te&amp;xtgröße:</translation>
    </message>
    <message>
        <source>P&amp;aper:</source>
        <translation>&amp;Papier:</translation>
    </message>
    <message>
        <source>Pages printed</source>
        <translation>Gedruckte Seiten</translation>
    </message>
    <message>
        <source>Sheet before</source>
        <translation>Voriges Blatt</translation>
    </message>
    <message>
        <source>Next sheet</source>
        <translation>Nächstes Blatt</translation>
    </message>
    <message>
        <source>Sheet before (Page up)</source>
        <translation>Voriges Blatt (Bild aufwärts)</translation>
    </message>
    <message>
        <source>Next sheet (Page down)</source>
        <translation>Nächstes Blatt (Bild abwärts)</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Page {number} ({name})</source>
        <translation>Seite {number} ({name})</translation>
    </message>
    <message>
        <source>There is no text on this page.</source>
        <translation>Auf dieser Seite gibt es keinen Text.</translation>
    </message>
    <message>
        <source>{path} cannot be written ({why}): choose another place, or make room there.</source>
        <translation>{path} kann nicht geschrieben werden ({why}): einen anderen Ort wählen oder dort Platz schaffen.</translation>
    </message>
</context>
<context>
    <name>ReadAloud</name>
    <message>
        <source>Reading aloud</source>
        <translation>Vorlesen</translation>
    </message>
    <message>
        <source>There is no text to read aloud here: read the page first, or choose another.</source>
        <translation>Hier gibt es keinen Text zum Vorlesen: zuerst die Seite lesen, oder eine andere wählen.</translation>
    </message>
</context>
<context>
    <name>ReadHandAgain</name>
    <message>
        <source>Lines read again: {n}. Of these, say something else now: {changed}.</source>
        <translation>Zeilen neu gelesen: {n}. Davon lauten jetzt anders: {changed}.</translation>
    </message>
</context>
<context>
    <name>ReadPages</name>
    <message>
        <source>Read all pages</source>
        <translation>Alle Seiten lesen</translation>
    </message>
    <message>
        <source>Read pages</source>
        <translation>Seiten lesen</translation>
    </message>
    <message>
        <source>Pages taken out of the queue: {n}.</source>
        <translation>Aus der Warteschlange genommene Seiten: {n}.</translation>
    </message>
    <message>
        <source>None of the selected pages waits to be read.</source>
        <translation>Keine der ausgewählten Seiten wartet darauf, gelesen zu werden.</translation>
    </message>
    <message>
        <source>Pages that wait to be read: {n}.</source>
        <translation>Seiten, die darauf warten, gelesen zu werden: {n}.</translation>
    </message>
    <message>
        <source>Reading is done. Pages: {pages}, lines: {lines}.</source>
        <translation>Das Lesen ist fertig. Seiten: {pages}, Zeilen: {lines}.</translation>
    </message>
    <message>
        <source>Pages not read, for their scans cannot be opened: {n}.</source>
        <translation>Seiten, die nicht gelesen wurden, weil ihre Scans nicht geöffnet werden können: {n}.</translation>
    </message>
</context>
<context>
    <name>ReadingPage</name>
    <message>
        <source>What computes</source>
        <translation>Was rechnet</translation>
    </message>
    <message>
        <source>&amp;The graphics card where there is one, else the processor</source>
        <translation>Die &amp;Grafikkarte, wo es eine gibt, sonst der Prozessor</translation>
    </message>
    <message>
        <source>The &amp;processor</source>
        <translation>Der &amp;Prozessor</translation>
    </message>
    <message>
        <source>The &amp;graphics card; without one, the processor</source>
        <translation>Die G&amp;rafikkarte; ohne sie der Prozessor</translation>
    </message>
    <message>
        <source>Language of the pages</source>
        <translation>Sprache der Seiten</translation>
    </message>
    <message>
        <source>&amp;Automatic: each page tells by its words</source>
        <translation>&amp;Automatisch: jede Seite verrät sie durch ihre Wörter</translation>
    </message>
    <message>
        <source>&amp;English</source>
        <translation>&amp;Englisch</translation>
    </message>
    <message>
        <source>&amp;French</source>
        <translation>&amp;Französisch</translation>
    </message>
    <message>
        <source>Read pages when they are &amp;opened</source>
        <translation>Seiten lesen, wenn sie ge&amp;öffnet werden</translation>
    </message>
    <message>
        <source>&amp;Learn hands while I correct</source>
        <translation>Beim Berichtigen Handschriften &amp;lernen</translation>
    </message>
    <message>
        <source>In the background, from the lines that you corrected or checked</source>
        <translation>Im Hintergrund, aus den Zeilen, die berichtigt oder geprüft sind</translation>
    </message>
    <message>
        <source>Take a better reading of a hand &amp;without asking</source>
        <translation>Besseres Lesen einer Handschrift &amp;ohne Rückfrage übernehmen</translation>
    </message>
    <message>
        <source>One can always go back to how a hand was read before</source>
        <translation>Man kann immer dazu zurück, wie eine Handschrift vorher gelesen wurde</translation>
    </message>
    <message>
        <source>These choices count from the next page that is read. A page that came with a language of its own, as from a PAGE file, is read in that one.</source>
        <translation>Diese Auswahl gilt ab der nächsten Seite, die gelesen wird. Eine Seite, die eine eigene Sprache mitbringt, etwa aus einer PAGE-Datei, wird in dieser gelesen.</translation>
    </message>
</context>
<context>
    <name>ReadingProgress</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} von {total}</translation>
    </message>
</context>
<context>
    <name>Recover</name>
    <message>
        <source>Look…</source>
        <translation>Ansehen…</translation>
    </message>
    <message>
        <source>See what was done last, and open the project</source>
        <translation>Sehen, was zuletzt getan wurde, und das Projekt öffnen</translation>
    </message>
    <message>
        <source>After an abrupt end</source>
        <translation>Nach einem plötzlichen Ende</translation>
    </message>
    <message>
        <source>The program ended abruptly while “{name}” was open.</source>
        <translation>Das Programm endete plötzlich, während „{name}“ offen war.</translation>
    </message>
    <message>
        <source>The program ended abruptly while “{name}” was open. What was shown as kept is kept.</source>
        <translation>Das Programm endete plötzlich, während „{name}“ offen war. Was als „Gesichert“ angezeigt war, ist da.</translation>
    </message>
    <message>
        <source>The program ended abruptly while {n} projects were open.</source>
        <translation>Das Programm endete plötzlich, während {n} Projekte offen waren.</translation>
    </message>
    <message>
        <source>The program ended abruptly while {n} projects were open. What was shown as kept is kept.</source>
        <translation>Das Programm endete plötzlich, während {n} Projekte offen waren. Was als „Gesichert“ angezeigt war, ist da.</translation>
    </message>
</context>
<context>
    <name>RecoveryDialog</name>
    <message>
        <source>After an abrupt end</source>
        <translation>Nach einem plötzlichen Ende</translation>
    </message>
    <message>
        <source>The program ended before its window was closed.</source>
        <translation>Das Programm endete, bevor sein Fenster geschlossen wurde.</translation>
    </message>
    <message>
        <source>The program ended before its window was closed. Whatever was shown as kept is in the project; at most what was typed in the last half second is missing.</source>
        <translation>Das Programm endete, bevor sein Fenster geschlossen wurde. Alles, was als „Gesichert“ angezeigt war, ist im Projekt; höchstens fehlt, was in der letzten halben Sekunde getippt wurde.</translation>
    </message>
    <message>
        <source>Projects that were open</source>
        <translation>Projekte, die offen waren</translation>
    </message>
    <message>
        <source>What was done last, the newest first</source>
        <translation>Was zuletzt getan wurde, das Neueste zuerst</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>&amp;Später</translation>
    </message>
    <message>
        <source>&amp;Do not offer again</source>
        <translation>&amp;Nicht mehr anbieten</translation>
    </message>
    <message>
        <source>Offer it again at the next start</source>
        <translation>Beim nächsten Start wieder anbieten</translation>
    </message>
    <message>
        <source>The project stays where it is</source>
        <translation>Das Projekt bleibt, wo es ist</translation>
    </message>
    <message>
        <source>It cannot be opened as it is. “Open” says why, and what can be done.</source>
        <translation>Es kann so nicht geöffnet werden. „Öffnen“ sagt, warum, und was sich tun lässt.</translation>
    </message>
    <message>
        <source>It is whole, and has 1 page.</source>
        <translation>Es ist vollständig und hat 1 Seite.</translation>
    </message>
    <message>
        <source>It is whole, and has {n} pages.</source>
        <translation>Es ist vollständig und hat {n} Seiten.</translation>
    </message>
    <message>
        <source>page {number}</source>
        <translation>Seite {number}</translation>
    </message>
</context>
<context>
    <name>RemovePages</name>
    <message>
        <source>Remove page</source>
        <translation>Seite entfernen</translation>
    </message>
    <message>
        <source>Remove pages</source>
        <translation>Seiten entfernen</translation>
    </message>
    <message>
        <source>The page was taken out of the project; Undo brings it back.</source>
        <translation>Die Seite wurde aus dem Projekt genommen; „Rückgängig“ bringt sie zurück.</translation>
    </message>
    <message>
        <source>{n} pages were taken out of the project; Undo brings them back.</source>
        <translation>{n} Seiten wurden aus dem Projekt genommen; „Rückgängig“ bringt sie zurück.</translation>
    </message>
</context>
<context>
    <name>ReplaceFound</name>
    <message>
        <source>The line was changed meanwhile: nothing was replaced there.</source>
        <translation>Die Zeile wurde inzwischen geändert: dort wurde nichts ersetzt.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>Alle ersetzen</translation>
    </message>
</context>
<context>
    <name>SaveProject</name>
    <message>
        <source>Everything is kept as you work, in a draft. “Save project as…” gives it a name and a place.</source>
        <translation>Beim Arbeiten wird alles in einem Entwurf gesichert. „Projekt speichern unter…“ gibt ihm einen Namen und einen Platz.</translation>
    </message>
    <message>
        <source>Everything is kept as you work, in {path}</source>
        <translation>Beim Arbeiten wird alles gesichert, in {path}</translation>
    </message>
    <message>
        <source>The project is being saved already: wait until that is done, or stop it.</source>
        <translation>Das Projekt wird schon gesichert: warten, bis das fertig ist, oder es anhalten.</translation>
    </message>
    <message>
        <source>Files are still being opened: save the project when they are here.</source>
        <translation>Es werden noch Dateien geöffnet: das Projekt speichern, wenn sie da sind.</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Briefe</translation>
    </message>
    <message>
        <source>Save project</source>
        <translation>Projekt sichern</translation>
    </message>
    <message>
        <source>The project stays where it is, for saving it elsewhere was stopped.</source>
        <translation>Das Projekt bleibt, wo es ist, denn das Sichern an einem anderen Ort wurde angehalten.</translation>
    </message>
    <message>
        <source>The project is kept in {path}, with all texts and their history, but without the scans: these went with its former folder. Put them into the folder “scans” there.</source>
        <translation>Das Projekt liegt in {path}, mit allen Texten und ihrem Verlauf, aber ohne die Scans: Diese sind mit seinem früheren Ordner verschwunden. Legen Sie sie dort in den Ordner „scans“.</translation>
    </message>
    <message>
        <source>The project is kept in {path}</source>
        <translation>Das Projekt liegt jetzt in {path}</translation>
    </message>
    <message>
        <source>The project is kept in {path}. {program} seems to synchronise this folder: let it finish before you open the project on another computer.</source>
        <translation>Das Projekt liegt jetzt in {path}. {program} scheint diesen Ordner abzugleichen: den Abgleich abwarten, bevor das Projekt auf einem anderen Rechner geöffnet wird.</translation>
    </message>
</context>
<context>
    <name>SaveSound</name>
    <message>
        <source>Sound is being saved already: wait until that is done, or stop it.</source>
        <translation>Es wird schon Ton gesichert: das Ende abwarten, oder es stoppen.</translation>
    </message>
    <message>
        <source>{path} is there already: choose another name.</source>
        <translation>{path} gibt es schon: einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>Saving as sound</source>
        <translation>Als Ton sichern</translation>
    </message>
    <message>
        <source>No sound was saved, for that was stopped.</source>
        <translation>Es wurde kein Ton gesichert, denn das wurde gestoppt.</translation>
    </message>
    <message>
        <source>Saved as sound, {minutes} min {seconds} s: {path}</source>
        <translation>Als Ton gesichert, {minutes} min {seconds} s: {path}</translation>
    </message>
</context>
<context>
    <name>SetDirection</name>
    <message>
        <source>Direction of lines</source>
        <translation>Richtung von Zeilen</translation>
    </message>
</context>
<context>
    <name>SheetView</name>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>The scan cannot be shown.</source>
        <translation>Der Scan kann nicht gezeigt werden.</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Taste</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Was es tut</translation>
    </message>
    <message>
        <source>C&amp;hange keys…</source>
        <translation>Tasten ä&amp;ndern…</translation>
    </message>
    <message>
        <source>Tab, Shift+Tab</source>
        <translation>Tab, Umschalt+Tab</translation>
    </message>
    <message>
        <source>In the scan: next line, line before</source>
        <translation>Im Scan: nächste Zeile, vorige Zeile</translation>
    </message>
    <message>
        <source>Ctrl+Up, Ctrl+Down</source>
        <translation>Strg+Hoch, Strg+Herunter</translation>
    </message>
    <message>
        <source>In the scan: take the line before or the next in as well</source>
        <translation>Im Scan: auch die vorige oder die nächste Zeile dazunehmen</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>Pfeiltasten</translation>
    </message>
    <message>
        <source>In the scan: move the selected line by one pixel; with Shift by ten</source>
        <translation>Im Scan: die ausgewählte Zeile um einen Bildpunkt verschieben; mit Umschalt um zehn</translation>
    </message>
    <message>
        <source>Alt+Arrows</source>
        <translation>Alt+Pfeiltasten</translation>
    </message>
    <message>
        <source>In the scan: resize the selected line</source>
        <translation>Im Scan: die Größe der ausgewählten Zeile ändern</translation>
    </message>
    <message>
        <source>In the scan: show or hide the points of the line</source>
        <translation>Im Scan: die Punkte der Zeile zeigen oder ausblenden</translation>
    </message>
    <message>
        <source>Tab, Arrows</source>
        <translation>Tab, Pfeiltasten</translation>
    </message>
    <message>
        <source>While points are shown: go to the next point; move it</source>
        <translation>Während Punkte gezeigt werden: zum nächsten Punkt gehen; ihn verschieben</translation>
    </message>
    <message>
        <source>Tab, Arrows, Enter</source>
        <translation>Tab, Pfeiltasten, Eingabe</translation>
    </message>
    <message>
        <source>While page edges are adjusted: go to the next corner; move it; take the edges</source>
        <translation>Während Seitenränder angepasst werden: zur nächsten Ecke gehen; sie verschieben; die Ränder übernehmen</translation>
    </message>
    <message>
        <source>Ins, Del</source>
        <translation>Einfg, Entf</translation>
    </message>
    <message>
        <source>While points are shown: add a point after this one, remove it</source>
        <translation>Während Punkte gezeigt werden: nach diesem einen Punkt hinzufügen, ihn entfernen</translation>
    </message>
    <message>
        <source>In the scan: go to the text of the selected line</source>
        <translation>Im Scan: zum Text der ausgewählten Zeile gehen</translation>
    </message>
    <message>
        <source>One step back: out of a drag, the tool, the selection</source>
        <translation>Einen Schritt zurück: aus dem Ziehen, dem Werkzeug, der Auswahl</translation>
    </message>
    <message>
        <source>Left, Right</source>
        <translation>Links, Rechts</translation>
    </message>
    <message>
        <source>While cutting: move the cutting line by one pixel; with Shift by ten, with Ctrl by words</source>
        <translation>Beim Zerschneiden: die Schnittlinie um einen Bildpunkt verschieben; mit Umschalt um zehn, mit Strg um Wörter</translation>
    </message>
    <message>
        <source>While cutting or numbering: cut there, take the order</source>
        <translation>Beim Zerschneiden oder Nummerieren: dort schneiden, die Reihenfolge übernehmen</translation>
    </message>
    <message>
        <source>While numbering: give the selected line the next number</source>
        <translation>Beim Nummerieren: der ausgewählten Zeile die nächste Nummer geben</translation>
    </message>
    <message>
        <source>Space and drag</source>
        <translation>Leertaste und ziehen</translation>
    </message>
    <message>
        <source>In the scan: move the page about</source>
        <translation>Im Scan: die Seite umherschieben</translation>
    </message>
    <message>
        <source>Ctrl+wheel</source>
        <translation>Strg+Mausrad</translation>
    </message>
    <message>
        <source>In the scan: zoom about the mouse</source>
        <translation>Im Scan: um die Maus herum vergrößern oder verkleinern</translation>
    </message>
</context>
<context>
    <name>ShortcutsPage</name>
    <message>
        <source>Find an action or a key</source>
        <translation>Eine Aktion oder Taste suchen</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Aktionen und ihre Tasten</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Taste</translation>
    </message>
    <message>
        <source>By default</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>New key: press it here</source>
        <translation>Neue Taste: hier drücken</translation>
    </message>
    <message>
        <source>&amp;No key</source>
        <translation>&amp;Keine Taste</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>&amp;Zurücksetzen</translation>
    </message>
    <message>
        <source>Reset &amp;all</source>
        <translation>&amp;Alle zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Take it over</source>
        <translation>Ü&amp;bernehmen</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>&amp;Key of this action:</source>
        <translation>&amp;Taste dieser Aktion:</translation>
    </message>
</context>
<context>
    <name>ShowHands</name>
    <message>
        <source>Learning this hand: after the reading</source>
        <translation>Diese Handschrift lernen: nach dem Lesen</translation>
    </message>
    <message>
        <source>Learning “{hand}”: after the reading</source>
        <translation>„{hand}“ lernen: nach dem Lesen</translation>
    </message>
    <message>
        <source>Learning this hand: paused</source>
        <translation>Diese Handschrift lernen: angehalten</translation>
    </message>
    <message>
        <source>Learning “{hand}”: paused</source>
        <translation>„{hand}“ lernen: angehalten</translation>
    </message>
    <message>
        <source>Learning this hand: {n} %</source>
        <translation>Diese Handschrift lernen: {n} %</translation>
    </message>
    <message>
        <source>Learning “{hand}”: {n} %</source>
        <translation>„{hand}“ lernen: {n} %</translation>
    </message>
</context>
<context>
    <name>ShowHistory</name>
    <message>
        <source>Put back</source>
        <translation>Zurückholen</translation>
    </message>
</context>
<context>
    <name>ShowInsights</name>
    <message>
        <source>What matters</source>
        <translation>Was wichtig ist</translation>
    </message>
    <message>
        <source>The text is being looked through.</source>
        <translation>Der Text wird durchgesehen.</translation>
    </message>
    <message>
        <source>{done} of {letters} letters looked through</source>
        <translation>{done} von {letters} Briefen durchgesehen</translation>
    </message>
    <message>
        <source>No names, dates or amounts were found here.</source>
        <translation>Hier wurden keine Namen, Daten oder Beträge gefunden.</translation>
    </message>
    <message>
        <source>There is no text here yet. Read the page, or type what it says.</source>
        <translation>Hier ist noch kein Text. Lesen Sie die Seite, oder tippen Sie, was darauf steht.</translation>
    </message>
</context>
<context>
    <name>ShowPage</name>
    <message>
        <source>Opening the page</source>
        <translation>Die Seite wird geöffnet</translation>
    </message>
</context>
<context>
    <name>ShowPageNotes</name>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Wird gelesen</translation>
    </message>
    <message>
        <source>Reading {done} of {total}</source>
        <translation>{done} von {total} werden gelesen</translation>
    </message>
    <message>
        <source>Looking how far pages are</source>
        <translation>Es wird nachgesehen, wie weit die Seiten sind</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation>Noch nicht gelesen</translation>
    </message>
    <message>
        <source>Lines found</source>
        <translation>Zeilen gefunden</translation>
    </message>
    <message>
        <source>Read {done} of {total}</source>
        <translation>{done} von {total} gelesen</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>Corrected {done} of {total}</source>
        <translation>{done} von {total} korrigiert</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Korrigiert</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Geprüft</translation>
    </message>
</context>
<context>
    <name>ShowSnippets</name>
    <message>
        <source>Cutting ink</source>
        <translation>Tinte wird ausgeschnitten</translation>
    </message>
</context>
<context>
    <name>ShowThumbnails</name>
    <message>
        <source>Making small pictures</source>
        <translation>Kleine Bilder werden gemacht</translation>
    </message>
</context>
<context>
    <name>ShowTranslation</name>
    <message>
        <source>Translation</source>
        <translation>Übersetzung</translation>
    </message>
    <message>
        <source>There is no text to translate.</source>
        <translation>Es gibt keinen Text zu übersetzen.</translation>
    </message>
    <message>
        <source>Stale lines in this letter: {n}. Their text has changed since they were translated.</source>
        <translation>Veraltete Zeilen in diesem Brief: {n}. Ihr Text hat sich geändert, seit sie übersetzt wurden.</translation>
    </message>
    <message>
        <source>No language package is installed yet: “Packages…” says where they come from.</source>
        <translation>Es ist noch kein Sprachpaket installiert: „Pakete …“ sagt, woher sie kommen.</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Automatic ({language})</source>
        <translation>Automatisch ({language})</translation>
    </message>
    <message>
        <source>{language} (needs a package)</source>
        <translation>{language} (Paket nötig)</translation>
    </message>
    <message>
        <source>Lines that a person translated, and that were left as they are: {n}.</source>
        <translation>Zeilen, die jemand selbst übersetzt hat und die so geblieben sind: {n}.</translation>
    </message>
</context>
<context>
    <name>SpecialCharacters</name>
    <message>
        <source>English and French</source>
        <translation>Englisch und Französisch</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>Latin and its abbreviations</source>
        <translation>Latein und seine Abkürzungen</translation>
    </message>
    <message>
        <source>Spanish, Italian, Portuguese, Catalan</source>
        <translation>Spanisch, Italienisch, Portugiesisch, Katalanisch</translation>
    </message>
    <message>
        <source>Dutch and the North</source>
        <translation>Niederländisch und der Norden</translation>
    </message>
    <message>
        <source>Polish, Czech, Hungarian and others</source>
        <translation>Polnisch, Tschechisch, Ungarisch und andere</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>Griechisch</translation>
    </message>
    <message>
        <source>Cyrillic</source>
        <translation>Kyrillisch</translation>
    </message>
    <message>
        <source>Hebrew and Yiddish</source>
        <translation>Hebräisch und Jiddisch</translation>
    </message>
    <message>
        <source>Signs and fractions</source>
        <translation>Zeichen und Brüche</translation>
    </message>
</context>
<context>
    <name>SpeechBar</name>
    <message>
        <source>Reading aloud</source>
        <translation>Vorlesen</translation>
    </message>
    <message>
        <source> words/min</source>
        <translation> Wörter/min</translation>
    </message>
    <message>
        <source>Close the bar</source>
        <translation>Leiste schließen</translation>
    </message>
    <message>
        <source>Stop reading aloud and close the bar</source>
        <translation>Vorlesen beenden und die Leiste schließen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>As the language: {language}</source>
        <translation>Wie die Sprache: {language}</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Brief</translation>
    </message>
    <message>
        <source>From the caret on</source>
        <translation>Ab dem Cursor</translation>
    </message>
    <message>
        <source>R&amp;ead aloud</source>
        <translation>V&amp;orlesen</translation>
    </message>
    <message>
        <source>V&amp;oice</source>
        <translation>Sti&amp;mme</translation>
    </message>
    <message>
        <source>What is read aloud</source>
        <translation>Was vorgelesen wird</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Stimme</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>How many words are read in a minute; a change is heard from the next sentence on</source>
        <translation>Wie viele Wörter in einer Minute gelesen werden; eine Änderung ist ab dem nächsten Satz zu hören</translation>
    </message>
</context>
<context>
    <name>SpeechWords</name>
    <message>
        <source>{language}, by its words</source>
        <translation>{language}, nach seinen Wörtern</translation>
    </message>
    <message>
        <source>{language}; voice: {voice}</source>
        <translation>{language}; Stimme: {voice}</translation>
    </message>
    <message>
        <source>Sentence {number} of {total}</source>
        <translation>Satz {number} von {total}</translation>
    </message>
</context>
<context>
    <name>SplitPages</name>
    <message>
        <source>Looking for the fold of {n} pages…</source>
        <translation>Auf {n} Seiten wird der Falz gesucht…</translation>
    </message>
    <message>
        <source>Looking for the fold</source>
        <translation>Der Falz wird gesucht</translation>
    </message>
    <message>
        <source>No page was split: all of them are higher than wide.</source>
        <translation>Keine Seite wurde geteilt: alle sind höher als breit.</translation>
    </message>
    <message>
        <source>A page was not split: it is too narrow.</source>
        <translation>Eine Seite wurde nicht geteilt: sie ist zu schmal.</translation>
    </message>
    <message>
        <source>Split page</source>
        <translation>Seite teilen</translation>
    </message>
    <message>
        <source>Split pages</source>
        <translation>Seiten teilen</translation>
    </message>
    <message>
        <source>The page was split where it is folded; “Adjust page edges…” moves its edges.</source>
        <translation>Die Seite wurde am Falz geteilt; „Seitenränder anpassen…“ verschiebt ihre Ränder.</translation>
    </message>
    <message>
        <source>{n} pages were split where they are folded.</source>
        <translation>{n} Seiten wurden am Falz geteilt.</translation>
    </message>
    <message>
        <source>Pages that are higher than wide were left as they are: {n}.</source>
        <translation>Seiten, die höher als breit sind und deshalb gelassen wurden, wie sie waren: {n}.</translation>
    </message>
</context>
<context>
    <name>StatusWords</name>
    <message>
        <source>The model that reads</source>
        <translation>Das Modell, das liest</translation>
    </message>
    <message>
        <source>What the model runs on</source>
        <translation>Worauf das Modell läuft</translation>
    </message>
    <message>
        <source>How far the program is with learning a hand</source>
        <translation>Wie weit das Programm mit dem Lernen einer Handschrift ist</translation>
    </message>
    <message>
        <source>How many words are probably wrong</source>
        <translation>Wie viele Wörter wahrscheinlich falsch sind</translation>
    </message>
    <message>
        <source>Whether your work is kept</source>
        <translation>Ob die Arbeit gesichert ist</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Vergrößerung</translation>
    </message>
    <message>
        <source>Graphics card</source>
        <translation>Grafikkarte</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>The model that reads: {model}</source>
        <translation>Das Modell, das liest: {model}</translation>
    </message>
    <message>
        <source>Install a model in the preferences</source>
        <translation>In den Einstellungen ein Modell installieren</translation>
    </message>
    <message>
        <source>No reading model installed</source>
        <translation>Kein Lesemodell installiert</translation>
    </message>
    <message>
        <source>{words}. This is expected from how sure each word is; words that you typed or accepted and lines that you checked count as right.</source>
        <translation>{words}. Das ist danach geschätzt, wie sicher jedes Wort ist; getippte oder angenommene Wörter und geprüfte Zeilen zählen als richtig.</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Wird geschrieben…</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Gesichert</translation>
    </message>
    <message>
        <source>Not kept!</source>
        <translation>Nicht gesichert!</translation>
    </message>
    <message>
        <source>{n} %</source>
        <translation>{n} %</translation>
    </message>
    <message>
        <source>No wrong word expected</source>
        <translation>Kein falsches Wort zu erwarten</translation>
    </message>
    <message>
        <source>About 1 wrong word left</source>
        <translation>Noch etwa 1 falsches Wort</translation>
    </message>
    <message>
        <source>About {n} wrong words left</source>
        <translation>Noch etwa {n} falsche Wörter</translation>
    </message>
    <message>
        <source>{here}, {n} on all pages</source>
        <translation>{here}, {n} auf allen Seiten</translation>
    </message>
</context>
<context>
    <name>SuggestHands</name>
    <message>
        <source>Looking at the ink of {n} pages…</source>
        <translation>Die Tinte von {n} Seiten wird angesehen …</translation>
    </message>
    <message>
        <source>Looking at the ink of all pages</source>
        <translation>Die Tinte aller Seiten ansehen</translation>
    </message>
    <message>
        <source>Nothing is suggested: let the program look at the ink first.</source>
        <translation>Es ist nichts vorgeschlagen: das Programm zuerst die Tinte ansehen lassen.</translation>
    </message>
    <message>
        <source>1 page was put in the hand suggested. Undo takes it back.</source>
        <translation>1 Seite ist jetzt in der vorgeschlagenen Handschrift. Rückgängig nimmt es zurück.</translation>
    </message>
    <message>
        <source>{n} pages were put in the hands suggested. Undo takes all of it back.</source>
        <translation>{n} Seiten sind jetzt in den vorgeschlagenen Handschriften. Rückgängig nimmt alles zurück.</translation>
    </message>
    <message>
        <source>Hands by the ink</source>
        <translation>Handschriften nach der Tinte</translation>
    </message>
    <message>
        <source>By the ink, the pages are of the hands in which they are already.</source>
        <translation>Der Tinte nach sind die Seiten von den Handschriften, in denen sie schon sind.</translation>
    </message>
    <message>
        <source>By the ink, the pages look like {n} hands: {groups}.</source>
        <translation>Der Tinte nach sehen die Seiten nach {n} Handschriften aus: {groups}.</translation>
    </message>
    <message>
        <source>1 page cannot be told.</source>
        <translation>Von 1 Seite ist es nicht zu sagen.</translation>
    </message>
    <message>
        <source>{n} pages cannot be told.</source>
        <translation>Von {n} Seiten ist es nicht zu sagen.</translation>
    </message>
    <message>
        <source>Too few pages have lines to compare their ink: find the lines of more pages first.</source>
        <translation>Zu wenige Seiten haben Zeilen, deren Tinte zu vergleichen wäre: zuerst die Zeilen weiterer Seiten finden.</translation>
    </message>
    <message>
        <source>The ink does not tell plainly that there are several hands: put pages in a hand by yourself.</source>
        <translation>Die Tinte sagt nicht deutlich, dass es mehrere Handschriften sind: Seiten selbst einer Handschrift zuordnen.</translation>
    </message>
    <message>
        <source>(1 page has too few lines to tell.)</source>
        <translation>(1 Seite hat zu wenige Zeilen dafür.)</translation>
    </message>
    <message>
        <source>({n} pages have too few lines to tell.)</source>
        <translation>({n} Seiten haben zu wenige Zeilen dafür.)</translation>
    </message>
    <message>
        <source>page {numbers}</source>
        <translation>Seite {numbers}</translation>
    </message>
    <message>
        <source>pages {numbers}</source>
        <translation>Seiten {numbers}</translation>
    </message>
</context>
<context>
    <name>TakeNotes</name>
    <message>
        <source>Note on line {number} (Esc ends)</source>
        <translation>Notiz zur Zeile {number} (Esc schließt ab)</translation>
    </message>
    <message>
        <source>Note on the page (Esc ends)</source>
        <translation>Notiz zur Seite (Esc schließt ab)</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
</context>
<context>
    <name>TellFault</name>
    <message>
        <source>Show report…</source>
        <translation>Bericht zeigen …</translation>
    </message>
    <message>
        <source>The program ended suddenly the last time.</source>
        <translation>Das Programm wurde beim letzten Mal plötzlich beendet.</translation>
    </message>
    <message>
        <source>The program made a mistake ({fault}).</source>
        <translation>Das Programm hat einen Fehler gemacht ({fault}).</translation>
    </message>
    <message>
        <source>The program made a mistake ({fault}). What you typed is kept.</source>
        <translation>Das Programm hat einen Fehler gemacht ({fault}). Was Sie getippt haben, ist gesichert.</translation>
    </message>
    <message>
        <source>The program made a mistake ({fault}). What was changed last is not kept yet.</source>
        <translation>Das Programm hat einen Fehler gemacht ({fault}). Was zuletzt geändert wurde, ist noch nicht gesichert.</translation>
    </message>
</context>
<context>
    <name>TickedHitList</name>
    <message>
        <source>Places to correct</source>
        <translation>Stellen zum Korrigieren</translation>
    </message>
</context>
<context>
    <name>TimeLeft</name>
    <message>
        <source>{words}, about {time} left</source>
        <translation>{words}, noch etwa {time}</translation>
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
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>date of a letter</source>
        <translation>Datum eines Briefs</translation>
    </message>
    <message>
        <source>date mentioned</source>
        <translation>erwähntes Datum</translation>
    </message>
    <message>
        <source>{words} ({count} places)</source>
        <translation>{words} ({count} Stellen)</translation>
    </message>
    <message>
        <source>No dates</source>
        <translation>Keine Daten</translation>
    </message>
    <message>
        <source>{count} dates</source>
        <translation>{count} Daten</translation>
    </message>
</context>
<context>
    <name>Transcribe</name>
    <message>
        <source>Read page</source>
        <translation>Seite lesen</translation>
    </message>
    <message>
        <source>Read lines</source>
        <translation>Zeilen lesen</translation>
    </message>
    <message>
        <source>Find lines</source>
        <translation>Zeilen finden</translation>
    </message>
    <message>
        <source>Read line</source>
        <translation>Zeile lesen</translation>
    </message>
    <message>
        <source>Read page {number} of {count}</source>
        <translation>Seite {number} von {count} lesen</translation>
    </message>
    <message>
        <source>{what}, page {number}</source>
        <translation>{what}, Seite {number}</translation>
    </message>
    <message>
        <source>The page was turned to be read ({key} undoes it).</source>
        <translation>Die Seite wurde zum Lesen gedreht ({key} macht es rückgängig).</translation>
    </message>
    <message>
        <source>No writing was found on page {number}. If there is some, press {key} and draw its lines.</source>
        <translation>Auf Seite {number} wurde keine Schrift gefunden. Falls es welche gibt, {key} drücken und ihre Zeilen zeichnen.</translation>
    </message>
</context>
<context>
    <name>TranscriptView</name>
    <message>
        <source>Transcript</source>
        <translation>Abschrift</translation>
    </message>
    <message>
        <source>Transcript of the page</source>
        <translation>Abschrift der Seite</translation>
    </message>
    <message>
        <source>No lines on this page.
“Read page” looks for them, “Draw” adds one by hand.</source>
        <translation>Keine Zeilen auf dieser Seite.
„Seite lesen“ sucht sie, „Zeichnen“ fügt eine von Hand hinzu.</translation>
    </message>
    <message>
        <source>Was not read before</source>
        <translation>Wurde vorher nicht gelesen</translation>
    </message>
    <message>
        <source>Was read as: “{words}”</source>
        <translation>Wurde gelesen als: „{words}“</translation>
    </message>
    <message>
        <source>“{word}” is perhaps misread: {percent} % sure; look at {letters}</source>
        <translation>„{word}“ ist vielleicht falsch gelesen: zu {percent} % sicher; {letters} ansehen</translation>
    </message>
    <message>
        <source>“{word}” is in no word list</source>
        <translation>„{word}“ steht in keiner Wortliste</translation>
    </message>
    <message>
        <source>“{word}” is in no word list; perhaps: {words}</source>
        <translation>„{word}“ steht in keiner Wortliste; vielleicht: {words}</translation>
    </message>
    <message>
        <source>one line</source>
        <translation>eine Zeile</translation>
    </message>
    <message>
        <source>{n} lines</source>
        <translation>{n} Zeilen</translation>
    </message>
    <message>
        <source>Line {number} of {total}</source>
        <translation>Zeile {number} von {total}</translation>
    </message>
    <message>
        <source>“{words}”: {change}</source>
        <translation>„{words}“: {change}</translation>
    </message>
    <message>
        <source>perhaps misread: {words}</source>
        <translation>vielleicht falsch gelesen: {words}</translation>
    </message>
    <message>
        <source>perhaps misspelt: {words}</source>
        <translation>vielleicht falsch geschrieben: {words}</translation>
    </message>
    <message>
        <source>hand: {hand}</source>
        <translation>Handschrift: {hand}</translation>
    </message>
    <message>
        <source>note: {note}</source>
        <translation>Notiz: {note}</translation>
    </message>
    <message>
        <source>note on the page: {note}</source>
        <translation>Notiz zur Seite: {note}</translation>
    </message>
</context>
<context>
    <name>Translate</name>
    <message>
        <source>Something is being translated already: wait until that is done, or stop it.</source>
        <translation>Es wird schon etwas übersetzt: Warten Sie, bis das getan ist, oder halten Sie es an.</translation>
    </message>
    <message>
        <source>Translate</source>
        <translation>Übersetzen</translation>
    </message>
    <message>
        <source>Pages passed over, whose text is too short to tell which language it is in: {n}. To translate them, choose the language to translate from, then try again.</source>
        <translation>Übergangene Seiten, deren Text zu kurz ist, um seine Sprache zu erkennen: {n}. Um sie zu übersetzen, wählen Sie die Sprache, aus der übersetzt werden soll, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Translating was stopped; what was translated stays.</source>
        <translation>Das Übersetzen wurde angehalten; was übersetzt ist, bleibt.</translation>
    </message>
    <message>
        <source>There is no text to translate.</source>
        <translation>Es gibt keinen Text zu übersetzen.</translation>
    </message>
    <message>
        <source>No translated line is stale.</source>
        <translation>Keine übersetzte Zeile ist veraltet.</translation>
    </message>
</context>
<context>
    <name>TranslatedRow</name>
    <message>
        <source>The line has no text.</source>
        <translation>Die Zeile hat keinen Text.</translation>
    </message>
    <message>
        <source>Not translated yet.</source>
        <translation>Noch nicht übersetzt.</translation>
    </message>
    <message>
        <source>Stale: the text has changed since this was translated.</source>
        <translation>Veraltet: Der Text hat sich geändert, seit dies übersetzt wurde.</translation>
    </message>
    <message>
        <source>Translated or changed by a person; it stays as it is.</source>
        <translation>Von jemandem übersetzt oder geändert; es bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Stale, and by a person: the text has changed since. It stays until you change it.</source>
        <translation>Veraltet, und von jemandem selbst: Der Text hat sich seitdem geändert. Es bleibt, bis Sie es ändern.</translation>
    </message>
</context>
<context>
    <name>TranslationPanel</name>
    <message>
        <source>Close the translation</source>
        <translation>Übersetzung schließen</translation>
    </message>
    <message>
        <source>Close the translation (Esc)</source>
        <translation>Übersetzung schließen (Esc)</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>Übersetzung</translation>
    </message>
    <message>
        <source>Translate them too</source>
        <translation>Diese auch übersetzen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Language to translate from</source>
        <translation>Sprache, aus der übersetzt wird</translation>
    </message>
    <message>
        <source>Language to translate to</source>
        <translation>Sprache, in die übersetzt wird</translation>
    </message>
    <message>
        <source>Put what the program translates in the place of what you wrote there</source>
        <translation>Was das Programm übersetzt, an die Stelle dessen setzen, was Sie dort geschrieben haben</translation>
    </message>
    <message>
        <source>Stop translating; what was translated stays</source>
        <translation>Das Übersetzen anhalten; was übersetzt ist, bleibt</translation>
    </message>
    <message>
        <source>Progress of the translation</source>
        <translation>Fortschritt der Übersetzung</translation>
    </message>
</context>
<context>
    <name>TranslationText</name>
    <message>
        <source>Translation of the page</source>
        <translation>Übersetzung der Seite</translation>
    </message>
    <message>
        <source>Line {number}. {words}</source>
        <translation>Zeile {number}. {words}</translation>
    </message>
    <message>
        <source>not translated</source>
        <translation>nicht übersetzt</translation>
    </message>
</context>
<context>
    <name>TurnPages</name>
    <message>
        <source>Turn page</source>
        <translation>Seite drehen</translation>
    </message>
    <message>
        <source>Turn pages</source>
        <translation>Seiten drehen</translation>
    </message>
    <message>
        <source>{n} pages were turned.</source>
        <translation>{n} Seiten wurden gedreht.</translation>
    </message>
</context>
<context>
    <name>UndoRedo</name>
    <message>
        <source>{action} “{step}”</source>
        <translation>{action} „{step}“</translation>
    </message>
</context>
<context>
    <name>UnpackProject</name>
    <message>
        <source>{name} is being unpacked: wait until it is here.</source>
        <translation>{name} wird gerade ausgepackt: warten, bis es da ist.</translation>
    </message>
    <message>
        <source>Unpack project</source>
        <translation>Projekt auspacken</translation>
    </message>
    <message>
        <source>{name} was not unpacked, for that was stopped.</source>
        <translation>{name} wurde nicht ausgepackt, denn das Auspacken wurde angehalten.</translation>
    </message>
    <message>
        <source>{name} was unpacked; the project is kept in {path}</source>
        <translation>{name} wurde ausgepackt; das Projekt liegt jetzt in {path}</translation>
    </message>
</context>
<context>
    <name>UnplacedTexts</name>
    <message>
        <source>Not placed from {name}</source>
        <translation>Nicht zugeordnet aus {name}</translation>
    </message>
    <message>
        <source>These have no sure line. Choose one to see where it may stand on the page.</source>
        <translation>Diese Texte haben keine sichere Zeile. Einen auswählen, um zu sehen, wo er auf der Seite stehen mag.</translation>
    </message>
    <message>
        <source>Texts that were not placed</source>
        <translation>Nicht zugeordnete Texte</translation>
    </message>
    <message>
        <source>&amp;Put on the selected line</source>
        <translation>&amp;In die ausgewählte Zeile setzen</translation>
    </message>
    <message>
        <source>Make this the text of the line that is selected on the page</source>
        <translation>Dies zum Text der Zeile machen, die auf der Seite ausgewählt ist</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
</context>
<context>
    <name>WelcomeDialog</name>
    <message>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
    <message>
        <source>What is there, and what is &amp;missing…</source>
        <translation>Was da ist und was &amp;fehlt …</translation>
    </message>
    <message>
        <source>It is being looked at whether text can be read aloud, and what computes…</source>
        <translation>Es wird nachgesehen, ob vorgelesen werden kann und was rechnet …</translation>
    </message>
    <message>
        <source>Welcome to HWR Desktop</source>
        <translation>Willkommen bei HWR Desktop</translation>
    </message>
    <message>
        <source>It finds the lines of handwritten letters and reads them.</source>
        <translation>Es findet die Zeilen handgeschriebener Briefe und liest sie.</translation>
    </message>
    <message>
        <source>You correct the text beside the ink, and it learns the hand from that.</source>
        <translation>Sie verbessern den Text neben der Tinte, und es lernt daraus die Handschrift.</translation>
    </message>
    <message>
        <source>Nothing leaves this computer.</source>
        <translation>Nichts verlässt diesen Rechner.</translation>
    </message>
    <message>
        <source>Everything is kept as you work, in the folder {folder}</source>
        <translation>Alles wird aufbewahrt, während Sie arbeiten, im Ordner {folder}</translation>
    </message>
    <message>
        <source>&amp;Try the sample letter</source>
        <translation>&amp;Beispielbrief ausprobieren</translation>
    </message>
    <message>
        <source>&amp;Open scans…</source>
        <translation>Scans &amp;öffnen …</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
</context>
<context>
    <name>_MessageRow</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
</context>
<context>
    <name>_Proposals</name>
    <message>
        <source>Page {number}: “{found}” is perhaps “{put}”, in “{text}”</source>
        <translation>Seite {number}: „{found}“ ist vielleicht „{put}“, in „{text}“</translation>
    </message>
</context>
</TS>
