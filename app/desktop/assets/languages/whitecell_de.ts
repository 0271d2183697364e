<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name>app.desktop.actors</name>
        <message>
            <source>played</source>
            <translation>gespielt</translation>
        </message>
        <message>
            <source>unplayed</source>
            <translation>ungespielt</translation>
        </message>
        <message>
            <source>Played</source>
            <translation>Gespielt</translation>
        </message>
        <message>
            <source>Unplayed</source>
            <translation>Ungespielt</translation>
        </message>
        <message>
            <source>Actors</source>
            <translation>Akteure</translation>
        </message>
        <message>
            <source>Find an actor</source>
            <translation>Einen Akteur suchen</translation>
        </message>
        <message>
            <source>Actors, by cell</source>
            <translation>Akteure nach Zellen</translation>
        </message>
    </context>
    <context>
        <name>app.desktop.adjudication</name>
        <message>
            <source>Adjudication</source>
            <translation>Adjudikation</translation>
        </message>
        <message>
            <source>Previous question</source>
            <translation>Vorige Frage</translation>
        </message>
        <message>
            <source>Next question</source>
            <translation>Nächste Frage</translation>
        </message>
        <message>
            <source>Draw all routine</source>
            <translation>Routine losen</translation>
        </message>
        <message>
            <source>What changes</source>
            <translation>Was sich ändert</translation>
        </message>
        <message>
            <source>Draw {count} routine</source>
            <translation>{count} Routine losen</translation>
        </message>
        <message>
            <source>as the cell answered</source>
            <translation>wie die Zelle antwortete</translation>
        </message>
        <message>
            <source>nothing is asked here</source>
            <translation>hier wird nichts gefragt</translation>
        </message>
        <message>
            <source>Accept</source>
            <translation>Gilt so</translation>
        </message>
        <message>
            <source>choose what the cell answered</source>
            <translation>wählen, was die Zelle antwortete</translation>
        </message>
        <message numerus="yes">
            <source>%n move sheets are not in.</source>
            <extracomment>Of one: %n move sheet is not in.</extracomment>
            <translation>
                <numerusform>%n Zugblatt fehlt.</numerusform>
                <numerusform>%n Zugblätter fehlen.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Going on draws %n routine questions.</source>
            <extracomment>Of one: Going on draws %n routine question.</extracomment>
            <translation>
                <numerusform>Weitergehen lost %n Routinefrage aus.</numerusform>
                <numerusform>Weitergehen lost %n Routinefragen aus.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>app.desktop.advice</name>
        <message>
            <source>Once estimates are in</source>
            <translation>Sobald Schätzungen vorliegen</translation>
        </message>
        <message>
            <source>Shown</source>
            <translation>Gezeigt</translation>
        </message>
        <message>
            <source>Never in the room</source>
            <translation>Nie im Raum</translation>
        </message>
        <message>
            <source>Engine’s advice</source>
            <translation>Rat des Modells</translation>
        </message>
        <message>
            <source>When the room sees the engine’s advice</source>
            <translation>Wann der Raum den Rat des Modells sieht</translation>
        </message>
        <message>
            <source>Hide the engine’s advice</source>
            <translation>Den Rat des Modells verbergen</translation>
        </message>
        <message>
            <source>Show the engine’s advice</source>
            <translation>Den Rat des Modells zeigen</translation>
        </message>
        <message>
            <source>Hidden at this desk, recorded all the same.</source>
            <translation>An diesem Tisch verborgen, dennoch aufgezeichnet.</translation>
        </message>
    </context>
    <context>
        <name>app.desktop.aftermath</name>
        <message>
            <source>It stands</source>
            <translation>Er bleibt bestehen</translation>
        </message>
        <message>
            <source>Amended</source>
            <translation>Geändert</translation>
        </message>
        <message>
            <source>Withdrawn</source>
            <translation>Zurückgezogen</translation>
        </message>
        <message>
            <source>Ways down still open</source>
            <translation>Noch offene Wege zurück</translation>
        </message>
        <message>
            <source>Note a way down</source>
            <translation>Einen Weg zurück notieren</translation>
        </message>
        <message>
            <source>De-escalating action</source>
            <translation>Deeskalierende Handlung</translation>
        </message>
        <message>
            <source>Why it is open</source>
            <translation>Warum er offen ist</translation>
        </message>
        <message>
            <source>Why it is open, and to whom</source>
            <translation>Warum er offen ist, und für wen</translation>
        </message>
        <message>
            <source>Note it</source>
            <translation>Notieren</translation>
        </message>
        <message>
            <source>{count} on offer</source>
            <translation>{count} im Angebot</translation>
        </message>
        <message>
            <source>Write why this way is open.</source>
            <translation>Schreiben, warum dieser Weg offen ist.</translation>
        </message>
        <message>
            <source>Who is told</source>
            <translation>Wer unterrichtet wird</translation>
        </message>
        <message>
            <source>Tell cells</source>
            <translation>Zellen unterrichten</translation>
        </message>
        <message>
            <source>As told</source>
            <translation>Wie mitgeteilt</translation>
        </message>
        <message>
            <source>What is true, where it differs</source>
            <translation>Was wahr ist, wo es abweicht</translation>
        </message>
        <message>
            <source>True, if it differs; white cell only</source>
            <translation>Wahr, falls es abweicht; nur für die Spielleitung</translation>
        </message>
        <message>
            <source>Tell them</source>
            <translation>Mitteilen</translation>
        </message>
        <message>
            <source>nobody yet</source>
            <translation>noch niemand</translation>
        </message>
        <message>
            <source>Tick who is told.</source>
            <translation>Ankreuzen, wer unterrichtet wird.</translation>
        </message>
        <message>
            <source>Write what they are told.</source>
            <translation>Schreiben, was ihnen mitgeteilt wird.</translation>
        </message>
        <message>
            <source>Challenge and answer</source>
            <translation>Anfechtung und Antwort</translation>
        </message>
        <message>
            <source>Challenge, or answer one</source>
            <translation>Anfechten oder auf eine Anfechtung antworten</translation>
        </message>
        <message>
            <source>Who challenges</source>
            <translation>Wer anficht</translation>
        </message>
        <message>
            <source>What came of it</source>
            <translation>Was daraus wurde</translation>
        </message>
        <message>
            <source>Words of the challenge or its answer</source>
            <translation>Worte der Anfechtung oder ihrer Antwort</translation>
        </message>
        <message>
            <source>Enter the challenge</source>
            <translation>Die Anfechtung eintragen</translation>
        </message>
        <message>
            <source>The white cell itself</source>
            <translation>Die Spielleitung selbst</translation>
        </message>
        <message>
            <source>to be answered</source>
            <translation>zu beantworten</translation>
        </message>
        <message>
            <source>1 waits for an answer</source>
            <translation>1 wartet auf eine Antwort</translation>
        </message>
        <message>
            <source>none</source>
            <translation>keine</translation>
        </message>
        <message>
            <source>The answer</source>
            <translation>Die Antwort</translation>
        </message>
        <message>
            <source>Why it is challenged</source>
            <translation>Warum angefochten wird</translation>
        </message>
        <message>
            <source>Enter the answer</source>
            <translation>Die Antwort eintragen</translation>
        </message>
        <message>
            <source>Write the words for the record.</source>
            <translation>Die Worte für das Protokoll schreiben.</translation>
        </message>
    </context>
    <context>
        <name>app.desktop.arguments</name>
        <message>
            <source>For, fair</source>
            <translation>Dafür, mittel</translation>
        </message>
        <message>
            <source>For, strong</source>
            <translation>Dafür, stark</translation>
        </message>
        <message>
            <source>For, weak</source>
            <translation>Dafür, schwach</translation>
        </message>
        <message>
            <source>Against, fair</source>
            <translation>Dagegen, mittel</translation>
        </message>
        <message>
            <source>Against, strong</source>
            <translation>Dagegen, stark</translation>
        </message>
        <message>
            <source>Against, weak</source>
            <translation>Dagegen, schwach</translation>
        </message>
        <message>
            <source>Arguments</source>
            <translation>Argumente</translation>
        </message>
        <message>
            <source>Add an argument</source>
            <translation>Ein Argument hinzufügen</translation>
        </message>
        <message>
            <source>Answer that the argument speaks to</source>
            <translation>Antwort, zu der das Argument spricht</translation>
        </message>
        <message>
            <source>For or against, and how strong</source>
            <translation>Dafür oder dagegen, und wie stark</translation>
        </message>
        <message>
            <source>Argument</source>
            <translation>Argument</translation>
        </message>
        <message>
            <source>Argument; begin with +++ or −− to set side and strength</source>
            <translation>Argument; mit +++ oder −− beginnen, um Seite und Stärke zu setzen</translation>
        </message>
        <message>
            <source>Seat of who argues</source>
            <translation>Platz dessen, der argumentiert</translation>
        </message>
        <message>
            <source>By seat, such as A1</source>
            <translation>Von Platz, etwa A1</translation>
        </message>
        <message>
            <source>Add the argument</source>
            <translation>Das Argument hinzufügen</translation>
        </message>
        <message>
            <source>strength</source>
            <translation>Stärke</translation>
        </message>
        <message>
            <source>none yet</source>
            <translation>noch keines</translation>
        </message>
        <message>
            <source>Write the argument.</source>
            <translation>Das Argument schreiben.</translation>
        </message>
    </context>
    <context>
        <name>app.desktop.board</name>
        <message>
            <source>Move sheets</source>
            <translation>Zugblätter</translation>
        </message>
        <message>
            <source>Sheets are due in minutes</source>
            <translation>Blätter sind fällig in Minuten</translation>
        </message>
        <message>
            <source>{minutes} min</source>
            <translation>{minutes} min</translation>
        </message>
        <message>
            <source>Due in</source>
            <translation>Fällig in</translation>
        </message>
        <message>
            <source>Set when the sheets are due</source>
            <translation>Setzen, wann die Blätter fällig sind</translation>
        </message>
        <message>
            <source>Turn briefs</source>
            <translation>Rundenbriefings</translation>
        </message>
        <message>
            <source>Move sheets, {due}: {spoken}</source>
            <translation>Zugblätter, {due}: {spoken}</translation>
        </message>
    </context>
    <context>
        <name>app.desktop.branch_name</name>
        <message>
            <source>Name of the branch</source>
            <translation>Name des Zweigs</translation>
        </message>
    </context>
    <context>
        <name>app.desktop.brief_cells</name>
        <message>
            <source>Cells and their briefs</source>
            <translation>Zellen und ihre Briefings</translation>
        </message>
    </context>
    <context>
        <name>app.desktop.brief_side</name>
        <message>
            <source>Leak check</source>
            <translation>Leckprüfung</translation>
        </message>
        <message>
            <source>What happened; Return takes a line up into the brief</source>
            <translation>Was geschah; Eingabe übernimmt eine Zeile in das Briefing</translation>
        </message>
        <message>
            <source>Return or a double click takes a line up into the brief</source>
            <translation>Eingabe oder Doppelklick übernimmt eine Zeile in das Briefing</translation>
        </message>
        <message>
            <source>Turn {turn}, for you alone: Return takes a line up</source>
            <translation>Runde {turn}, nur für Sie: Eingabe übernimmt eine Zeile</translation>
        </message>
        <message>
            <source>Leak check: {count} found</source>
            <translation>Leckprüfung: {count} gefunden</translation>
        </message>
        <message>
            <source>Leak check: nothing found</source>
            <translation>Leckprüfung: nichts gefunden</translation>
        </message>
        <message>
            <source>No private text of the record or the scenario is in it.</source>
            <translation>Kein vertraulicher Text des Protokolls oder des Szenarios steht darin.</translation>
        </message>
        <message>
            <source>Tell it on purpose</source>
            <translation>Absichtlich mitteilen</translation>
        </message>
        <message>
            <source>Tell on purpose: {words}</source>
            <translation>Absichtlich mitteilen: {words}</translation>
        </message>
        <message>
            <source>Told on purpose: words of record {told}</source>
            <translation>Absichtlich mitgeteilt: Worte des Eintrags {told}</translation>
        </message>
        <message>
            <source>Tell nothing on purpose</source>
            <translation>Nichts absichtlich mitteilen</translation>
        </message>
    </context>
    <context>
        <name>app.desktop.card</name>
        <message>
            <source>Engine’s advice: {options}</source>
            <translation>Rat des Modells: {options}</translation>
        </message>
        <message>
            <source>{band} in 100 model runs</source>
            <translation>{band} von 100 Modellläufen</translation>
        </message>
        <message>
            <source>{figures}, likely {likely}</source>
            <translation>{figures}, am ehesten {likely}</translation>
        </message>
        <message>
            <source>for</source>
            <translation>pro</translation>
        </message>
        <message>
            <source>against</source>
            <translation>contra</translation>
        </message>
        <message>
            <source>What {about} hangs on: {terms}</source>
            <translation>Wovon {about} abhängt: {terms}</translation>
        </message>
        <message>
            <source>{name}, {value} of 100 runs: {source}</source>
            <translation>{name}, {value} von 100 Läufen: {source}</translation>
        </message>
        <message>
            <source>What ‘{about}’ hangs on</source>
            <translation>Wovon „{about}“ abhängt</translation>
        </message>
        <message>
            <source>runs</source>
            <translation>Läufe</translation>
        </message>
        <message>
            <source>status</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>{thing} from {before} to {after}</source>
            <translation>{thing} von {before} auf {after}</translation>
        </message>
        <message>
            <source>What changes: {changes}</source>
            <translation>Was sich ändert: {changes}</translation>
        </message>
    </context>
    <context>
        <name>app.desktop.chart_data</name>
        <message>
            <source>Line</source>
            <translation>Linie</translation>
        </message>
        <message>
            <source>Turn</source>
            <translation>Runde</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Wert</translation>
        </message>
        <message>
            <source>low</source>
            <translation>niedrig</translation>
        </message>
        <message>
            <source>high</source>
            <translation>hoch</translation>
        </message>
        <message>
            <source>{name}: {first:g} to {last:g}.</source>
            <translation>{name}: {first:g} bis {last:g}.</translation>
        </message>
        <message>
            <source>Setting</source>
            <translation>Einstellung</translation>
        </message>
        <message>
            <source>Input</source>
            <translation>Eingabe</translation>
        </message>
        <message>
            <source>Low</source>
            <translation>Niedrig</translation>
        </message>
        <message>
            <source>Result at low</source>
            <translation>Ergebnis bei niedrig</translation>
        </message>
        <message>
            <source>High</source>
            <translation>Hoch</translation>
        </message>
        <message>
            <source>Result at high</source>
            <translation>Ergebnis bei hoch</translation>
        </message>
        <message>
            <source>{name}: {at_low:g} to {at_high:g}.</source>
            <translation>{name}: {at_low:g} bis {at_high:g}.</translation>
        </message>
        <message>
            <source>{title}, {base:g} with nothing moved.</source>
            <translation>{title}, {base:g}, wenn nichts verschoben ist.</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>ja</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>None better in both</source>
            <translation>In beidem unübertroffen</translation>
        </message>
        <message>
            <source>{title}. {points} shown; none is better than:</source>
            <translation>{title}. {points} gezeigt; unübertroffen sind:</translation>
        </message>
    </context>
    <context>
        <name>app.desktop.charts</name>
        <message>
            <source>Save this chart as SVG or CSV</source>
            <translation>Dieses Diagramm als SVG oder CSV speichern</translation>
        </message>
        <message>
            <source>The chart is being made ready…</source>
            <translation>Das Diagramm wird vorbereitet…</translation>
        </message>
        <message>
            <source>Save ‘{title}’ as SVG or CSV</source>
            <translation>„{title}“ als SVG oder CSV speichern</translation>
        </message>
        <message>
            <source>Save the chart</source>
            <translation>Das Diagramm speichern</translation>
        </message>
        <message>
            <source>Picture (*.svg);;Numbers (*.csv)</source>
            <translation>Bild (*.svg);;Zahlen (*.csv)</translation>
        </message>
        <message>
            <source>The chart was not written: {fault}</source>
            <translation>Das Diagramm wurde nicht geschrieben: {fault}</translation>
        </message>
        <message>
            <source>Chart written to {path}</source>
            <translation>Diagramm geschrieben nach {path}</translation>
        </message>
    </context>
    <context>
        <name>app.desktop.cheat_sheet</name>
        <message>
            <source>Actors, questions, tables</source>
            <translation>Akteure, Fragen, Tabellen</translation>
        </message>
        <message>
            <source>Up, Down</source>
            <translation>Auf, Ab</translation>
        </message>
        <message>
            <source>Timeline: walk the tree, go there</source>
            <translation>Zeitleiste: durch den Baum gehen, dorthin springen</translation>
        </message>
        <message>
            <source>Arrows, Return</source>
            <translation>Pfeile, Eingabe</translation>
        </message>
        <message>
            <source>Map: pan, zoom</source>
            <translation>Karte: verschieben, zoomen</translation>
        </message>
        <message>
            <source>Arrows, + and –</source>
            <translation>Pfeile, + und –</translation>
        </message>
        <message>
            <source>Next control, the one before</source>
            <translation>Nächstes Bedienelement, voriges</translation>
        </message>
        <message>
            <source>Tab, Shift+Tab</source>
            <translation>Tab, Umschalt+Tab</translation>
        </message>
        <message>
            <source>Shortcuts – Whitecell</source>
            <translation>Tastenkürzel – Whitecell</translation>
        </message>
        <message>
            <source>Shortcuts</source>
            <translation>Tastenkürzel</translation>
        </message>
        <message>
            <source>In a view</source>
            <translation>In einer Ansicht</translation>
        </message>
    </context>
    <context>
        <name>app.desktop.command_table</name>
        <message>
            <source>File</source>
            <translation>Datei</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>Bearbeiten</translation>
        </message>
        <message>
            <source>Exercise</source>
            <translation>Übung</translation>
        </message>
        <message>
            <source>Turn</source>
            <translation>Runde</translation>
        </message>
        <message>
            <source>Branch</source>
            <translation>Zweig</translation>
        </message>
        <message>
            <source>Map</source>
            <translation>Karte</translation>
        </message>
        <message>
            <source>View</source>
            <translation>Ansicht</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>Hilfe</translation>
        </message>
        <message>
            <source>New session</source>
            <translation>Neue Sitzung</translation>
        </message>
        <message>
            <source>New rehearsal</source>
            <translation>Neue Probe</translation>
        </message>
        <message>
            <source>try fake moves calibrate</source>
            <translation>üben scheinzüge abstimmen</translation>
        </message>
        <message>
            <source>Open…</source>
            <translation>Öffnen…</translation>
        </message>
        <message>
            <source>Run the demo</source>
            <translation>Die Vorführung starten</translation>
        </message>
        <message>
            <source>Edit a scenario…</source>
            <translation>Ein Szenario bearbeiten…</translation>
        </message>
        <message>
            <source>New scenario…</source>
            <translation>Neues Szenario…</translation>
        </message>
        <message>
            <source>Save a copy elsewhere…</source>
            <translation>Eine Kopie anderswo speichern…</translation>
        </message>
        <message>
            <source>disk</source>
            <translation>platte sichern</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Bericht</translation>
        </message>
        <message>
            <source>export after-action</source>
            <translation>ausgabe auswertung</translation>
        </message>
        <message>
            <source>Start page</source>
            <translation>Startseite</translation>
        </message>
        <message>
            <source>home</source>
            <translation>anfang</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Beenden</translation>
        </message>
        <message>
            <source>exit close</source>
            <translation>verlassen schließen</translation>
        </message>
        <message>
            <source>Undo: one step back</source>
            <translation>Rückgängig: einen Schritt zurück</translation>
        </message>
        <message>
            <source>Redo: one step forward</source>
            <translation>Wiederholen: einen Schritt vor</translation>
        </message>
        <message>
            <source>Search or run a command</source>
            <translation>Suchen oder einen Befehl ausführen</translation>
        </message>
        <message>
            <source>Moves</source>
            <translation>Züge</translation>
        </message>
        <message>
            <source>orders move sheet</source>
            <translation>befehle zug blatt</translation>
        </message>
        <message>
            <source>Adjudication</source>
            <translation>Adjudikation</translation>
        </message>
        <message>
            <source>questions ruling</source>
            <translation>fragen entscheid</translation>
        </message>
        <message>
            <source>Injects</source>
            <translation>Einlagen</translation>
        </message>
        <message>
            <source>events list msel deliver</source>
            <translation>ereignisse liste msel zustellen</translation>
        </message>
        <message>
            <source>Enter sheet, or release brief</source>
            <translation>Blatt eintragen oder Briefing freigeben</translation>
        </message>
        <message>
            <source>order move</source>
            <translation>zug blatt</translation>
        </message>
        <message>
            <source>Next sheet to come</source>
            <translation>Nächstes ausstehendes Blatt</translation>
        </message>
        <message>
            <source>move type</source>
            <translation>zug tippen</translation>
        </message>
        <message>
            <source>Previous sheet to come</source>
            <translation>Voriges ausstehendes Blatt</translation>
        </message>
        <message>
            <source>Triage</source>
            <translation>Sichtung</translation>
        </message>
        <message>
            <source>consent conference list</source>
            <translation>konsens konferenz liste</translation>
        </message>
        <message>
            <source>Turn briefs</source>
            <translation>Rundenbriefings</translation>
        </message>
        <message>
            <source>out-brief draft leak check release tell cell</source>
            <translation>rundenbriefing entwurf leck prüfen freigeben mitteilen zelle</translation>
        </message>
        <message>
            <source>Exercise: direct, ask, note</source>
            <translation>Übung: leiten, fragen, notieren</translation>
        </message>
        <message>
            <source>director startex endex pause contact log question</source>
            <translation>leitung startex endex pause kontakt frage notiz</translation>
        </message>
        <message>
            <source>Scenario and seats</source>
            <translation>Szenario und Plätze</translation>
        </message>
        <message>
            <source>inspector parameters sources numbers status prior set-up</source>
            <translation>inspektor parameter quellen zahlen status vorverteilung einrichten</translation>
        </message>
        <message>
            <source>NO DUFF: stop for a real event</source>
            <translation>NO DUFF: anhalten wegen eines wirklichen Ereignisses</translation>
        </message>
        <message>
            <source>real world emergency</source>
            <translation>notfall wirklichkeit ernstfall</translation>
        </message>
        <message>
            <source>Hot wash</source>
            <translation>Nachbesprechung</translation>
        </message>
        <message>
            <source>reflection insight replay</source>
            <translation>reflexion erkenntnis wiedergabe</translation>
        </message>
        <message>
            <source>Draw</source>
            <translation>Auslosen</translation>
        </message>
        <message>
            <source>chance result dice</source>
            <translation>zufall ergebnis würfel losen</translation>
        </message>
        <message>
            <source>Draw all routine questions</source>
            <translation>Alle Routinefragen auslosen</translation>
        </message>
        <message>
            <source>Rule</source>
            <translation>Entscheiden</translation>
        </message>
        <message>
            <source>override</source>
            <translation>übergehen entscheid</translation>
        </message>
        <message>
            <source>Accept, or go on</source>
            <translation>Gilt so, oder weiter</translation>
        </message>
        <message>
            <source>next phase commit turn</source>
            <translation>weiter phase runde abschließen</translation>
        </message>
        <message>
            <source>Hide or show the engine’s advice</source>
            <translation>Den Rat des Modells verbergen oder zeigen</translation>
        </message>
        <message>
            <source>odds aid</source>
            <translation>chancen modell rat</translation>
        </message>
        <message>
            <source>Previous question</source>
            <translation>Vorige Frage</translation>
        </message>
        <message>
            <source>Next question</source>
            <translation>Nächste Frage</translation>
        </message>
        <message>
            <source>Length of the coming turn…</source>
            <translation>Länge der kommenden Runde…</translation>
        </message>
        <message>
            <source>time</source>
            <translation>zeit</translation>
        </message>
        <message>
            <source>Jump to a date…</source>
            <translation>Zu einem Datum springen…</translation>
        </message>
        <message>
            <source>time advance quiet</source>
            <translation>zeit vorspulen ruhig</translation>
        </message>
        <message>
            <source>Ask for private estimates</source>
            <translation>Vertrauliche Schätzungen erbitten</translation>
        </message>
        <message>
            <source>seal hand over</source>
            <translation>versiegeln weitergeben</translation>
        </message>
        <message>
            <source>Add an argument</source>
            <translation>Ein Argument hinzufügen</translation>
        </message>
        <message>
            <source>for against</source>
            <translation>dafür dagegen</translation>
        </message>
        <message>
            <source>Choose method and answer</source>
            <translation>Methode und Antwort wählen</translation>
        </message>
        <message>
            <source>matrix split</source>
            <translation>matrix teilen</translation>
        </message>
        <message>
            <source>Note a way down</source>
            <translation>Einen Weg zurück notieren</translation>
        </message>
        <message>
            <source>de-escalate</source>
            <translation>deeskalieren</translation>
        </message>
        <message>
            <source>Tell cells</source>
            <translation>Zellen unterrichten</translation>
        </message>
        <message>
            <source>message brief</source>
            <translation>mitteilung briefing</translation>
        </message>
        <message>
            <source>Challenge a ruling, or answer</source>
            <translation>Einen Entscheid anfechten oder antworten</translation>
        </message>
        <message>
            <source>appeal</source>
            <translation>berufung einspruch</translation>
        </message>
        <message>
            <source>Fork here</source>
            <translation>Hier verzweigen</translation>
        </message>
        <message>
            <source>branch</source>
            <translation>zweig</translation>
        </message>
        <message>
            <source>Rename the branch</source>
            <translation>Den Zweig umbenennen</translation>
        </message>
        <message>
            <source>name future</source>
            <translation>name verlauf</translation>
        </message>
        <message>
            <source>Bookmark this place, or take it away</source>
            <translation>Diese Stelle merken oder Merkzeichen entfernen</translation>
        </message>
        <message>
            <source>Give the branch up, or take it up again</source>
            <translation>Den Zweig aufgeben oder wieder aufnehmen</translation>
        </message>
        <message>
            <source>Fold the futures below a branch</source>
            <translation>Die Verläufe unter einem Zweig einklappen</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>Vergleichen</translation>
        </message>
        <message>
            <source>futures</source>
            <translation>Verläufe</translation>
        </message>
        <message>
            <source>Futures by model runs</source>
            <translation>Verläufe durch Modellläufe</translation>
        </message>
        <message>
            <source>ensemble monte carlo fan drivers tornado stability outlook</source>
            <translation>ensemble monte carlo fächer treiber tornado stabilität ausblick</translation>
        </message>
        <message>
            <source>Back to the desk</source>
            <translation>Zurück zum Tisch</translation>
        </message>
        <message>
            <source>Whole map</source>
            <translation>Ganze Karte</translation>
        </message>
        <message>
            <source>zoom fit reset</source>
            <translation>zoom einpassen zurücksetzen</translation>
        </message>
        <message>
            <source>Nearer</source>
            <translation>Näher</translation>
        </message>
        <message>
            <source>zoom in</source>
            <translation>zoom vergrößern</translation>
        </message>
        <message>
            <source>Farther</source>
            <translation>Weiter weg</translation>
        </message>
        <message>
            <source>zoom out</source>
            <translation>zoom verkleinern</translation>
        </message>
        <message>
            <source>Export the map…</source>
            <translation>Die Karte ausgeben…</translation>
        </message>
        <message>
            <source>svg png picture</source>
            <translation>svg png bild</translation>
        </message>
        <message>
            <source>Public screen</source>
            <translation>Öffentliche Anzeige</translation>
        </message>
        <message>
            <source>projector second window</source>
            <translation>projektor beamer zweites fenster</translation>
        </message>
        <message>
            <source>Light or dark</source>
            <translation>Hell oder dunkel</translation>
        </message>
        <message>
            <source>Theme of the system</source>
            <translation>Farben des Systems</translation>
        </message>
        <message>
            <source>Language…</source>
            <translation>Sprache…</translation>
        </message>
        <message>
            <source>english deutsch translation</source>
            <translation>english deutsch sprache übersetzung</translation>
        </message>
        <message>
            <source>Larger text</source>
            <translation>Größere Schrift</translation>
        </message>
        <message>
            <source>zoom</source>
            <translation>zoom schrift</translation>
        </message>
        <message>
            <source>Smaller text</source>
            <translation>Kleinere Schrift</translation>
        </message>
        <message>
            <source>Text at 100 %</source>
            <translation>Schrift auf 100 %</translation>
        </message>
        <message>
            <source>Show or hide the actors</source>
            <translation>Akteure ein- oder ausblenden</translation>
        </message>
        <message>
            <source>panel list room for the map</source>
            <translation>Leiste Liste Platz für die Karte</translation>
        </message>
        <message>
            <source>Show or hide the timeline</source>
            <translation>Zeitleiste ein- oder ausblenden</translation>
        </message>
        <message>
            <source>panel room for the map</source>
            <translation>Leiste Platz für die Karte</translation>
        </message>
        <message>
            <source>Go to the actors</source>
            <translation>Zu den Akteuren</translation>
        </message>
        <message>
            <source>Go to the map</source>
            <translation>Zur Karte</translation>
        </message>
        <message>
            <source>Go to the adjudication</source>
            <translation>Zur Adjudikation</translation>
        </message>
        <message>
            <source>Go to the timeline</source>
            <translation>Zur Zeitleiste</translation>
        </message>
        <message>
            <source>Shortcuts</source>
            <translation>Tastenkürzel</translation>
        </message>
        <message>
            <source>keys help</source>
            <translation>tasten hilfe</translation>
        </message>
        <message>
            <source>About Whitecell</source>
            <translation>Über Whitecell</translation>
        </message>
    </context>
    <context>
        <name>app.desktop.compare</name>
        <message>
            <source>Compare</source>
            <translation>Vergleichen</translation>
        </message>
        <message>
            <source>Future {letter}</source>
            <translation>Verlauf {letter}</translation>
        </message>
        <message>
            <source>Maps at the end of turn</source>
            <translation>Karten am Ende der Runde</translation>
        </message>
        <message>
            <source>Back to the desk</source>
            <translation>Zurück zum Tisch</translation>
        </message>
        <message>
            <source>The others are compared with it</source>
            <translation>Die anderen werden mit ihm verglichen</translation>
        </message>
        <message>
            <source>Turn {turn}</source>
            <translation>Runde {turn}</translation>
        </message>
    </context>
    <context>
        <name>app.desktop.comparing</name>
        <message>
            <source>There is one future only. Fork here first, then compare.</source>
            <translation>Es gibt nur einen Verlauf. Erst hier verzweigen, dann vergleichen.</translation>
        </message>
        <message>
            <source>Comparing…</source>
            <translation>Wird verglichen…</translation>
        </message>
        <message>
            <source>Two different futures are needed for a comparison.</source>
            <translation>Zum Vergleichen braucht es zwei verschiedene Verläufe.</translation>
        </message>
    </context>
    <context>
        <name>app.desktop.crash</name>
        <message>
            <source>Something failed – Whitecell</source>
            <translation>Etwas schlug fehl – Whitecell</translation>
        </message>
        <message>
            <source>Something in Whitecell failed</source>
            <translation>In Whitecell schlug etwas fehl</translation>
        </message>
        <message>
            <source>Details of the failure</source>
            <translation>Einzelheiten des Fehlers</translation>
        </message>
        <message>
            <source>Copy the details</source>
            <translation>Einzelheiten kopieren</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Beenden</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Weiter</translation>
        </message>
        <message>
            <source>No session was open, so nothing is lost. You can go on, or quit and start again.</source>
            <translation>Keine Sitzung war offen, also ist nichts verloren. Man kann weitermachen oder beenden und neu beginnen.</translation>
        </message>
        <message numerus="yes">
            <source>The session is safe in {path}, with %n entries: what the screen showed is on disk, and only words not yet entered may be lost. You can go on, or quit and open the session again.</source>
            <extracomment>Of one: The session is safe in {path}, with one entry: what the screen showed is on disk, and only words not yet entered may be lost. You can go on, or quit and open the session again.</extracomment>
            <translation>
                <numerusform>Die Sitzung liegt sicher in {path}, mit einem Eintrag: was der Bildschirm zeigte, ist gesichert, und nur noch nicht Eingetragenes kann verloren sein. Man kann weitermachen oder beenden und die Sitzung neu öffnen.</numerusform>
                <numerusform>Die Sitzung liegt sicher in {path}, mit %n Einträgen: was der Bildschirm zeigte, ist gesichert, und nur noch nicht Eingetragenes kann verloren sein. Man kann weitermachen oder beenden und die Sitzung neu öffnen.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>app.desktop.desk</name>
        <message>
            <source>Moves</source>
            <translation>Züge</translation>
        </message>
        <message>
            <source>Adjudication</source>
            <translation>Adjudikation</translation>
        </message>
        <message>
            <source>Show {title}</source>
            <translation>{title} zeigen</translation>
        </message>
        <message>
            <source>Moves {count}</source>
            <translation>Züge {count}</translation>
        </message>
    </context>
    <context>
        <name>app.desktop.differences</name>
        <message>
            <source>Turn {turn}, {what}: {values}. {luck}</source>
            <translation>Runde {turn}, {what}: {values}. {luck}</translation>
        </message>
        <message>
            <source>same luck</source>
            <translation>gleiches Los</translation>
        </message>
        <message>
            <source>other luck</source>
            <translation>anderes Los</translation>
        </message>
        <message>
            <source>future {letter}</source>
            <translation>Verlauf {letter}</translation>
        </message>
        <message>
            <source>Turn, what differs, {letters}, chance</source>
            <translation>Runde, was anders ist, {letters}, Zufall</translation>
        </message>
        <message>
            <source>Turn</source>
            <translation>Runde</translation>
        </message>
        <message>
            <source>What differs</source>
            <translation>Was anders ist</translation>
        </message>
        <message>
            <source>Chance</source>
            <translation>Zufall</translation>
        </message>
        <message>
            <source>What differs, by turn</source>
            <translation>Was anders ist, nach Runden</translation>
        </message>
    </context>
    <context>
        <name>app.desktop.editing</name>
        <message>
            <source>Edit a scenario</source>
            <translation>Ein Szenario bearbeiten</translation>
        </message>
        <message>
            <source>Scenarios (*.yaml *.yml)</source>
            <translation>Szenarien (*.yaml *.yml)</translation>
        </message>
        <message>
            <source>New scenario: name its folder</source>
            <translation>Neues Szenario: seinen Ordner benennen</translation>
        </message>
    </context>
    <context>
        <name>app.desktop.editor</name>
        <message>
            <source>Scenario</source>
            <translation>Szenario</translation>
        </message>
        <message>
            <source>Undo (Ctrl+Z)</source>
            <translation>Rückgängig (Strg+Z)</translation>
        </message>
        <message>
            <source>Redo (Ctrl+Shift+Z)</source>
            <translation>Wiederholen (Strg+Umschalt+Z)</translation>
        </message>
        <message>
            <source>Save…</source>
            <translation>Speichern…</translation>
        </message>
        <message>
            <source>Look at what changes, then save (Ctrl+S)</source>
            <translation>Ansehen, was sich ändert, dann speichern (Strg+S)</translation>
        </message>
        <message>
            <source>Save as…</source>
            <translation>Speichern unter…</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Edits that are not saved stay in the draft beside the file</source>
            <translation>Nicht gespeicherte Änderungen bleiben im Entwurf neben der Datei</translation>
        </message>
        <message>
            <source>Show {title}</source>
            <translation>{title} zeigen</translation>
        </message>
        <message>
            <source>Next problem</source>
            <translation>Nächstes Problem</translation>
        </message>
        <message>
            <source>Go to the next fault or warning (F8)</source>
            <translation>Zum nächsten Fehler oder zur nächsten Warnung (F8)</translation>
        </message>
        <message>
            <source>{name} – edited</source>
            <translation>{name} – geändert</translation>
        </message>
        <message>
            <source>Nothing was changed</source>
            <translation>Nichts wurde geändert</translation>
        </message>
        <message>
            <source>Being checked.</source>
            <translation>Wird geprüft.</translation>
        </message>
        <message>
            <source>Edits are kept in {name} until they are saved.</source>
            <translation>Änderungen werden in {name} verwahrt, bis sie gespeichert sind.</translation>
        </message>
        <message>
            <source>They were taken up from last time.</source>
            <translation>Sie wurden vom letzten Mal übernommen.</translation>
        </message>
        <message>
            <source>Save the scenario as</source>
            <translation>Das Szenario speichern als</translation>
        </message>
        <message>
            <source>Scenarios (*.yaml)</source>
            <translation>Szenarien (*.yaml)</translation>
        </message>
    </context>
    <context>
        <name>app.desktop.editor_form</name>
        <message>
            <source>Not taken: {told}</source>
            <translation>Nicht übernommen: {told}</translation>
        </message>
        <message>
            <source>Perhaps not meant: {what}</source>
            <translation>Vielleicht nicht so gemeint: {what}</translation>
        </message>
    </context>
    <context>
        <name>app.desktop.editor_rows</name>
        <message>
            <source>Source</source>
            <translation>Quelle</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>{name} of {field}</source>
            <translation>{name} von {field}</translation>
        </message>
    </context>
    <context>
        <name>app.desktop.editor_saving</name>
        <message>
            <source>What saving changes in the file</source>
            <translation>Was das Speichern in der Datei ändert</translation>
        </message>
        <message>
            <source>Back to the form</source>
            <translation>Zurück zum Formular</translation>
        </message>
        <message>
            <source>Write the file</source>
            <translation>Die Datei schreiben</translation>
        </message>
        <message>
            <source>Saving {name} changes these lines</source>
            <translation>Das Speichern von {name} ändert diese Zeilen</translation>
        </message>
        <message>
            <source>It still has {faults}: it can be saved, and not be played.</source>
            <translation>Es hat noch {faults}: es kann gespeichert, aber nicht gespielt werden.</translation>
        </message>
        <message numerus="yes">
            <source>%n faults</source>
            <extracomment>Of one: %n fault</extracomment>
            <translation>
                <numerusform>%n Fehler</numerusform>
                <numerusform>%n Fehler</numerusform>
            </translation>
        </message>
        <message>
            <source>no fault</source>
            <translation>kein Fehler</translation>
        </message>
        <message numerus="yes">
            <source>%n warnings</source>
            <extracomment>Of one: %n warning</extracomment>
            <translation>
                <numerusform>%n Warnung</numerusform>
                <numerusform>%n Warnungen</numerusform>
            </translation>
        </message>
        <message>
            <source>no warning</source>
            <translation>keine Warnung</translation>
        </message>
    </context>
    <context>
        <name>app.desktop.editor_side</name>
        <message>
            <source>Entries of this section</source>
            <translation>Einträge dieses Abschnitts</translation>
        </message>
        <message>
            <source>Name of a new entry</source>
            <translation>Name eines neuen Eintrags</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Hinzufügen</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
        <message>
            <source>Name of a new entry of {title}</source>
            <translation>Name eines neuen Eintrags in {title}</translation>
        </message>
    </context>
    <context>
        <name>app.desktop.estimates</name>
        <message>
            <source>Type the seat and {count} whole numbers, such as A2 {example}.</source>
            <translation>Den Platz und {count} ganze Zahlen tippen, etwa A2 {example}.</translation>
        </message>
        <message>
            <source>The figures come to {total} %, not 100.</source>
            <translation>Die Zahlen ergeben {total} %, nicht 100.</translation>
        </message>
        <message>
            <source>Private estimates</source>
            <translation>Vertrauliche Schätzungen</translation>
        </message>
        <message>
            <source>Ask for private estimates</source>
            <translation>Vertrauliche Schätzungen erbitten</translation>
        </message>
        <message>
            <source>Seats to ask</source>
            <translation>Plätze, die gefragt werden</translation>
        </message>
        <message>
            <source>Seats, such as A1 A2 A3</source>
            <translation>Plätze, etwa A1 A2 A3</translation>
        </message>
        <message>
            <source>Ask, and hand the keyboard over</source>
            <translation>Erbitten und die Tastatur weitergeben</translation>
        </message>
        <message>
            <source>Estimate from a paper slip</source>
            <translation>Schätzung von einem Zettel</translation>
        </message>
        <message>
            <source>From a slip: seat, then % of {answers}</source>
            <translation>Von einem Zettel: Platz, dann % von {answers}</translation>
        </message>
        <message>
            <source>all are in</source>
            <translation>alle liegen vor</translation>
        </message>
        <message>
            <source>in</source>
            <translation>liegt vor</translation>
        </message>
        <message>
            <source>waiting</source>
            <translation>steht aus</translation>
        </message>
        <message>
            <source>sealed, {given} in, {waiting} waiting</source>
            <translation>versiegelt, {given} liegen vor, {waiting} ausstehend</translation>
        </message>
        <message>
            <source>nobody is asked</source>
            <translation>niemand ist gefragt</translation>
        </message>
        <message>
            <source>Name the seats, such as A1 A2.</source>
            <translation>Die Plätze nennen, etwa A1 A2.</translation>
        </message>
    </context>
    <context>
        <name>app.desktop.events</name>
        <message>
            <source>turn {turn}</source>
            <translation>Runde {turn}</translation>
        </message>
        <message>
            <source>{title}, {when}, {status}, to {to}, for {objective}</source>
            <translation>{title}, {when}, {status}, an {to}, für {objective}</translation>
        </message>
        <message>
            <source>Turn {turn}</source>
            <translation>Runde {turn}</translation>
        </message>
        <message>
            <source>No turn</source>
            <translation>Keine Runde</translation>
        </message>
        <message>
            <source>{release} · to {to} · for {objective}</source>
            <translation>{release} · an {to} · für {objective}</translation>
        </message>
        <message>
            <source>Injects</source>
            <translation>Einlagen</translation>
        </message>
        <message>
            <source>Deliver</source>
            <translation>Zustellen</translation>
        </message>
        <message>
            <source>Back to the desk</source>
            <translation>Zurück zum Tisch</translation>
        </message>
        <message>
            <source>Events list</source>
            <translation>Ereignisliste</translation>
        </message>
    </context>
    <context>
        <name>app.desktop.exercise</name>
        <message>
            <source>Held</source>
            <translation>Geführt</translation>
        </message>
        <message>
            <source>Asked for</source>
            <translation>Erbeten</translation>
        </message>
        <message>
            <source>Refused</source>
            <translation>Abgelehnt</translation>
        </message>
        <message>
            <source>Exercise</source>
            <translation>Übung</translation>
        </message>
        <message>
            <source>Director</source>
            <translation>Leitung</translation>
        </message>
        <message>
            <source>Questions to the white cell</source>
            <translation>Fragen an die Spielleitung</translation>
        </message>
        <message>
            <source>Contacts</source>
            <translation>Kontakte</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>Notizen</translation>
        </message>
        <message>
            <source>Words kept with it</source>
            <translation>Worte, die dazu verwahrt werden</translation>
        </message>
        <message>
            <source>A direction, in its words</source>
            <translation>Eine Weisung, im Wortlaut</translation>
        </message>
        <message>
            <source>Why it is given</source>
            <translation>Warum sie gegeben wird</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Warum</translation>
        </message>
        <message>
            <source>Sponsor</source>
            <translation>Auftraggeber</translation>
        </message>
        <message>
            <source>Who directs</source>
            <translation>Wer leitet</translation>
        </message>
        <message>
            <source>Enter</source>
            <translation>Eintragen</translation>
        </message>
        <message>
            <source>Cell that asks</source>
            <translation>Zelle, die fragt</translation>
        </message>
        <message>
            <source>A question of a cell, or the answer to an open one</source>
            <translation>Eine Frage einer Zelle oder die Antwort auf eine offene</translation>
        </message>
        <message>
            <source>When the answer is due</source>
            <translation>Wann die Antwort fällig ist</translation>
        </message>
        <message>
            <source>Due, such as 14:30</source>
            <translation>Fällig, etwa 14:30</translation>
        </message>
        <message>
            <source>The open question it answers</source>
            <translation>Die offene Frage, die es beantwortet</translation>
        </message>
        <message>
            <source>Answer to all cells</source>
            <translation>Antwort an alle Zellen</translation>
        </message>
        <message>
            <source>Ask</source>
            <translation>Frage</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>Antworten</translation>
        </message>
        <message>
            <source>One cell</source>
            <translation>Eine Zelle</translation>
        </message>
        <message>
            <source>The other cell</source>
            <translation>Die andere Zelle</translation>
        </message>
        <message>
            <source>Asked for, held or refused</source>
            <translation>Erbeten, geführt oder abgelehnt</translation>
        </message>
        <message>
            <source>Secret</source>
            <translation>Geheim</translation>
        </message>
        <message>
            <source>The text agreed</source>
            <translation>Der vereinbarte Text</translation>
        </message>
        <message>
            <source>What the one thinks was agreed</source>
            <translation>Was die eine für vereinbart hält</translation>
        </message>
        <message>
            <source>What the other thinks was agreed</source>
            <translation>Was die andere für vereinbart hält</translation>
        </message>
        <message>
            <source>Evidence for, of the data plan</source>
            <translation>Beleg wofür, im Datenplan</translation>
        </message>
        <message>
            <source>What was said</source>
            <translation>Was gesagt wurde</translation>
        </message>
        <message>
            <source>Words, then Return</source>
            <translation>Worte, dann Eingabe</translation>
        </message>
        <message>
            <source>Evidence for nothing in particular</source>
            <translation>Beleg für nichts Bestimmtes</translation>
        </message>
        <message>
            <source>Data plan: {missing} of {covered} questions without evidence</source>
            <translation>Datenplan: {missing} von {covered} Fragen ohne Belege</translation>
        </message>
        <message>
            <source>A direction needs its words and why it is given.</source>
            <translation>Eine Weisung braucht ihren Wortlaut und eine Begründung.</translation>
        </message>
        <message>
            <source>Write the question first.</source>
            <translation>Erst die Frage schreiben.</translation>
        </message>
        <message>
            <source>Choose an open question and write its answer above.</source>
            <translation>Eine offene Frage wählen und ihre Antwort oben schreiben.</translation>
        </message>
        <message>
            <source>Choose two cells.</source>
            <translation>Zwei Zellen wählen.</translation>
        </message>
        <message>
            <source>A note says who, what kind, and words.</source>
            <translation>Eine Notiz sagt wer, welcher Art, und Worte.</translation>
        </message>
        <message>
            <source>Nothing yet.</source>
            <translation>Noch nichts.</translation>
        </message>
    </context>
    <context>
        <name>app.desktop.finder</name>
        <message>
            <source>Country</source>
            <translation>Land</translation>
        </message>
        <message>
            <source>City</source>
            <translation>Stadt</translation>
        </message>
        <message>
            <source>on the map</source>
            <translation>auf der Karte</translation>
        </message>
        <message>
            <source>{title} – not now</source>
            <translation>{title} – nicht jetzt</translation>
        </message>
        <message>
            <source>Search or run a command</source>
            <translation>Suchen oder einen Befehl ausführen</translation>
        </message>
        <message>
            <source>Commands</source>
            <translation>Befehle</translation>
        </message>
    </context>
    <context>
        <name>app.desktop.forking</name>
        <message>
            <source>Fork here: name the futures</source>
            <translation>Hier verzweigen: die Verläufe benennen</translation>
        </message>
        <message>
            <source>First future</source>
            <translation>Erster Verlauf</translation>
        </message>
        <message>
            <source>Second future, if any</source>
            <translation>Zweiter Verlauf, falls nötig</translation>
        </message>
        <message>
            <source>Third future, if any</source>
            <translation>Dritter Verlauf, falls nötig</translation>
        </message>
        <message>
            <source>Fourth future, if any</source>
            <translation>Vierter Verlauf, falls nötig</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Fork</source>
            <translation>Verzweigen</translation>
        </message>
        <message>
            <source>A future needs a name.</source>
            <translation>Ein Verlauf braucht einen Namen.</translation>
        </message>
    </context>
    <context>
        <name>app.desktop.frame</name>
        <message>
            <source>Search or run a command</source>
            <translation>Suchen oder ausführen</translation>
        </message>
        <message>
            <source>Fork</source>
            <translation>Verzweigen</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>Vergleichen</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Bericht</translation>
        </message>
        <message>
            <source>Game clock</source>
            <translation>Spieluhr</translation>
        </message>
        <message>
            <source>Room clock</source>
            <translation>Raumuhr</translation>
        </message>
        <message>
            <source>Search or run a command (Ctrl+K)</source>
            <translation>Suchen oder einen Befehl ausführen (Strg+K)</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Suchen</translation>
        </message>
        <message>
            <source>Made with Natural Earth. Boundaries are for exercise use and express no position.</source>
            <translation>Mit Natural Earth erstellt. Grenzen dienen der Übung und drücken keine Haltung aus.</translation>
        </message>
        <message>
            <source>Sessions are saved in {path}</source>
            <translation>Sitzungen werden gespeichert in {path}</translation>
        </message>
    </context>
    <context>
        <name>app.desktop.futures.body</name>
        <message>
            <source>Run the futures: where things tend from here, how sure that is, and what it hangs on.</source>
            <translation>Die Verläufe laufen lassen: wohin es von hier aus geht, wie sicher das ist und wovon es abhängt.</translation>
        </message>
        <message>
            <source>Judge the state chosen under ‘From’</source>
            <translation>Den unter „Von“ gewählten Zustand beurteilen</translation>
        </message>
        <message>
            <source>Whether that state is one to rest in: for whom, why, how surely.</source>
            <translation>Ob dieser Zustand einer zum Verweilen ist: für wen, warum, wie sicher.</translation>
        </message>
        <message>
            <source>What each format can come to is being worked out…</source>
            <translation>Wozu jedes Format führen kann, wird berechnet…</translation>
        </message>
        <message>
            <source>Outcomes of the model runs</source>
            <translation>Ergebnisse der Modellläufe</translation>
        </message>
        <message>
            <source>Stability by who might attack</source>
            <translation>Stabilität danach, wer angreifen könnte</translation>
        </message>
        <message>
            <source>What each format can come to</source>
            <translation>Wozu jedes Format führen kann</translation>
        </message>
        <message>
            <source>Scores of each seat’s estimates</source>
            <translation>Bewertung der Schätzungen jedes Platzes</translation>
        </message>
        <message>
            <source>Turn by turn</source>
            <translation>Runde für Runde</translation>
        </message>
        <message>
            <source>Ladder</source>
            <translation>Leiter</translation>
        </message>
        <message>
            <source>Map</source>
            <translation>Karte</translation>
        </message>
        <message>
            <source>Drivers</source>
            <translation>Treiber</translation>
        </message>
        <message>
            <source>Stability</source>
            <translation>Stabilität</translation>
        </message>
        <message>
            <source>Agreement</source>
            <translation>Einigung</translation>
        </message>
        <message>
            <source>Forecasts</source>
            <translation>Vorhersagen</translation>
        </message>
    </context>
    <context>
        <name>app.desktop.futures.drivers</name>
        <message>
            <source>Choose something under ‘Against’ and run: drivers are of a difference.</source>
            <translation>Etwas unter „Gegen“ wählen und laufen lassen: Treiber gehören zu einem Unterschied.</translation>
        </message>
        <message>
            <source>Look into what it hangs on</source>
            <translation>Untersuchen, wovon es abhängt</translation>
        </message>
        <message>
            <source>Judged coefficients, strongest first</source>
            <translation>Geschätzte Koeffizienten, die stärksten zuerst</translation>
        </message>
        <message>
            <source>B less A: {label}</source>
            <translation>B minus A: {label}</translation>
        </message>
        <message>
            <source>Look into what ‘{label}’ hangs on</source>
            <translation>Untersuchen, wovon „{label}“ abhängt</translation>
        </message>
    </context>
    <context>
        <name>app.desktop.futures.form</name>
        <message>
            <source>From where</source>
            <translation>Von wo</translation>
        </message>
        <message>
            <source>Against what</source>
            <translation>Wogegen</translation>
        </message>
        <message>
            <source>Futures</source>
            <translation>Verläufe</translation>
        </message>
        <message>
            <source>Turns</source>
            <translation>Runden</translation>
        </message>
        <message>
            <source>as planned</source>
            <translation>wie geplant</translation>
        </message>
        <message>
            <source>Processes</source>
            <translation>Prozesse</translation>
        </message>
        <message>
            <source>MiB for each</source>
            <translation>MiB für jeden</translation>
        </message>
        <message>
            <source>no limit</source>
            <translation>keine Grenze</translation>
        </message>
        <message>
            <source>Run the futures</source>
            <translation>Die Verläufe laufen lassen</translation>
        </message>
        <message>
            <source>End the run</source>
            <translation>Den Lauf beenden</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Von</translation>
        </message>
        <message>
            <source>Against</source>
            <translation>Gegen</translation>
        </message>
        <message>
            <source>Nothing: one line alone</source>
            <translation>Nichts: eine einzelne Linie</translation>
        </message>
        <message>
            <source>Futures and turns begin at 1.</source>
            <translation>Verläufe und Runden beginnen bei 1.</translation>
        </message>
        <message>
            <source>A process needs {least} MiB at least; empty is no limit.</source>
            <translation>Ein Prozess braucht mindestens {least} MiB; leer heißt ohne Grenze.</translation>
        </message>
        <message>
            <source>A run is under way: end it first</source>
            <translation>Ein Lauf ist im Gange: erst beenden</translation>
        </message>
        <message>
            <source>What is finished counts</source>
            <translation>Was fertig ist, zählt</translation>
        </message>
        <message>
            <source>No run is under way</source>
            <translation>Kein Lauf ist im Gange</translation>
        </message>
        <message>
            <source>Beginning…</source>
            <translation>Beginnt…</translation>
        </message>
        <message>
            <source>{doing}: {done:,} of {total:,}</source>
            <translation>{doing}: {done:,} von {total:,}</translation>
        </message>
        <message>
            <source>It ends when the futures under way are played</source>
            <translation>Es endet, wenn die laufenden Verläufe gespielt sind</translation>
        </message>
        <message>
            <source>Ending: what is finished counts…</source>
            <translation>Endet: was fertig ist, zählt…</translation>
        </message>
    </context>
    <context>
        <name>app.desktop.futures.offers</name>
        <message>
            <source>The typical future</source>
            <translation>Der typische Verlauf</translation>
        </message>
        <message>
            <source>The gravest future</source>
            <translation>Der schwerste Verlauf</translation>
        </message>
        <message>
            <source>The calmest future</source>
            <translation>Der ruhigste Verlauf</translation>
        </message>
        <message>
            <source>Where play stands: {place}</source>
            <translation>Wo das Spiel steht: {place}</translation>
        </message>
        <message>
            <source>Fork: {place}</source>
            <translation>Verzweigung: {place}</translation>
        </message>
        <message>
            <source>Branch: {name}</source>
            <translation>Zweig: {name}</translation>
        </message>
        <message>
            <source>the opening (node {number})</source>
            <translation>die Eröffnung (Knoten {number})</translation>
        </message>
        <message>
            <source>its end</source>
            <translation>sein Ende</translation>
        </message>
        <message>
            <source>turn {turn}, {where} (node {number})</source>
            <translation>Runde {turn}, {where} (Knoten {number})</translation>
        </message>
        <message>
            <source>Variant: {name}</source>
            <translation>Variante: {name}</translation>
        </message>
        <message>
            <source>two lines</source>
            <translation>zwei Linien</translation>
        </message>
        <message>
            <source>futures</source>
            <translation>Verläufe</translation>
        </message>
        <message>
            <source>Record {number}: {what}, {place}</source>
            <translation>Eintrag {number}: {what}, {place}</translation>
        </message>
        <message>
            <source>Typical with: {label}</source>
            <translation>Typisch mit: {label}</translation>
        </message>
        <message>
            <source>Typical without: {label}</source>
            <translation>Typisch ohne: {label}</translation>
        </message>
        <message>
            <source>as it is</source>
            <translation>wie es ist</translation>
        </message>
        <message>
            <source>variant ‘{variant}’</source>
            <translation>Variante „{variant}“</translation>
        </message>
        <message>
            <source>{side} (node {number})</source>
            <translation>{side} (Knoten {number})</translation>
        </message>
    </context>
    <context>
        <name>app.desktop.futures.page</name>
        <message>
            <source>Shares of model runs, not forecasts: behaviour profiles play everybody</source>
            <translation>Anteile von Modellläufen, keine Vorhersagen: alle spielen nach Verhaltensprofil</translation>
        </message>
        <message>
            <source>Futures</source>
            <translation>Verläufe</translation>
        </message>
        <message>
            <source>Which result is shown</source>
            <translation>Welches Ergebnis gezeigt wird</translation>
        </message>
        <message>
            <source>Keep in the record</source>
            <translation>Im Protokoll verwahren</translation>
        </message>
        <message>
            <source>Which future</source>
            <translation>Welcher Verlauf</translation>
        </message>
        <message>
            <source>Put it on the timeline</source>
            <translation>Auf die Zeitleiste setzen</translation>
        </message>
        <message>
            <source>Not run: {words}.</source>
            <translation>Nicht gelaufen: {words}.</translation>
        </message>
        <message>
            <source>The run that has just come</source>
            <translation>Der Lauf, der gerade fertig wurde</translation>
        </message>
        <message>
            <source>Nothing kept yet</source>
            <translation>Noch nichts verwahrt</translation>
        </message>
        <message>
            <source>Nothing was run yet</source>
            <translation>Noch ist nichts gelaufen</translation>
        </message>
        <message>
            <source>It is in the record already</source>
            <translation>Es steht schon im Protokoll</translation>
        </message>
        <message>
            <source>Nothing was finished</source>
            <translation>Nichts wurde fertig</translation>
        </message>
        <message>
            <source>This session can only be read here</source>
            <translation>Diese Sitzung kann hier nur gelesen werden</translation>
        </message>
        <message>
            <source>Run it again to pick a future: what is kept are counts</source>
            <translation>Noch einmal laufen lassen, um einen Verlauf zu wählen: verwahrt sind Zählungen</translation>
        </message>
        <message>
            <source>Futures are picked from one line alone</source>
            <translation>Verläufe werden aus einer einzelnen Linie gewählt</translation>
        </message>
        <message>
            <source>A run is under way: end it first</source>
            <translation>Ein Lauf ist im Gange: erst beenden</translation>
        </message>
        <message>
            <source>Moves were entered there since this run: run it again first.</source>
            <translation>Dort wurden seit diesem Lauf Züge eingetragen: erst noch einmal laufen lassen.</translation>
        </message>
        <message>
            <source>No future of the first two thousand is like that.</source>
            <translation>Keiner der ersten zweitausend Verläufe ist so.</translation>
        </message>
        <message>
            <source>On the timeline: {put}.</source>
            <translation>Auf der Zeitleiste: {put}.</translation>
        </message>
        <message>
            <source>It is on the timeline already, or ends at once at the nuclear threshold.</source>
            <translation>Er steht schon auf der Zeitleiste oder endet sofort an der nuklearen Schwelle.</translation>
        </message>
    </context>
    <context>
        <name>app.desktop.futures.run</name>
        <message>
            <source>playing one future again</source>
            <translation>ein Verlauf wird noch einmal gespielt</translation>
        </message>
        <message>
            <source>judging the state</source>
            <translation>der Zustand wird beurteilt</translation>
        </message>
    </context>
    <context>
        <name>app.desktop.futures.views</name>
        <message>
            <source>Nothing has been run yet.</source>
            <translation>Noch ist nichts gelaufen.</translation>
        </message>
        <message>
            <source>This is of one line alone: run it with nothing under ‘Against’.</source>
            <translation>Dies gehört zu einer einzelnen Linie: ohne etwas unter „Gegen“ laufen lassen.</translation>
        </message>
        <message>
            <source>Nothing was finished.</source>
            <translation>Nichts wurde fertig.</translation>
        </message>
        <message>
            <source>The difference by structural switch</source>
            <translation>Der Unterschied nach Strukturschaltern</translation>
        </message>
        <message>
            <source>Structural switch</source>
            <translation>Strukturschalter</translation>
        </message>
        <message>
            <source>B less A</source>
            <translation>B minus A</translation>
        </message>
    </context>
    <context>
        <name>app.desktop.futures.zones</name>
        <message>
            <source>No zone is contested in this scenario.</source>
            <translation>In diesem Szenario ist keine Zone umstritten.</translation>
        </message>
        <message>
            <source>Held by whom</source>
            <translation>Gehalten von wem</translation>
        </message>
        <message>
            <source>Save this map as SVG</source>
            <translation>Diese Karte als SVG speichern</translation>
        </message>
        <message>
            <source>Held at the end by</source>
            <translation>Am Ende gehalten von</translation>
        </message>
        <message>
            <source>Map of shares of model runs</source>
            <translation>Karte der Anteile der Modellläufe</translation>
        </message>
        <message>
            <source>Save the map</source>
            <translation>Die Karte speichern</translation>
        </message>
        <message>
            <source>Picture (*.svg *.png)</source>
            <translation>Bild (*.svg *.png)</translation>
        </message>
        <message>
            <source>The map was not written: {fault}</source>
            <translation>Die Karte wurde nicht geschrieben: {fault}</translation>
        </message>
        <message>
            <source>Map written to {name}</source>
            <translation>Karte geschrieben nach {name}</translation>
        </message>
    </context>
    <context>
        <name>app.desktop.game_time</name>
        <message>
            <source>hours</source>
            <translation>Stunden</translation>
        </message>
        <message>
            <source>days</source>
            <translation>Tage</translation>
        </message>
        <message>
            <source>weeks</source>
            <translation>Wochen</translation>
        </message>
        <message>
            <source>months</source>
            <translation>Monate</translation>
        </message>
        <message>
            <source>years</source>
            <translation>Jahre</translation>
        </message>
        <message>
            <source>Game time – Whitecell</source>
            <translation>Spielzeit – Whitecell</translation>
        </message>
        <message>
            <source>How many</source>
            <translation>Wie viele</translation>
        </message>
        <message>
            <source>Unit of time</source>
            <translation>Zeiteinheit</translation>
        </message>
        <message>
            <source>Why the turn is that long</source>
            <translation>Warum die Runde so lang ist</translation>
        </message>
        <message>
            <source>Why, for the record</source>
            <translation>Warum, für das Protokoll</translation>
        </message>
        <message>
            <source>Set the length</source>
            <translation>Die Länge setzen</translation>
        </message>
        <message>
            <source>Date to jump to</source>
            <translation>Datum, zu dem gesprungen wird</translation>
        </message>
        <message>
            <source>Year-month-day, such as 2022-09-01</source>
            <translation>Jahr-Monat-Tag, etwa 2022-09-01</translation>
        </message>
        <message>
            <source>Why time passes quietly</source>
            <translation>Warum die Zeit still vergeht</translation>
        </message>
        <message>
            <source>Jump to the date</source>
            <translation>Zum Datum springen</translation>
        </message>
        <message>
            <source>Stop here</source>
            <translation>Hier anhalten</translation>
        </message>
        <message>
            <source>Length of the coming turn</source>
            <translation>Länge der kommenden Runde</translation>
        </message>
        <message>
            <source>Jump to a date</source>
            <translation>Zu einem Datum springen</translation>
        </message>
        <message>
            <source>No cell moves meanwhile; time stops where a question needs people.</source>
            <translation>Inzwischen zieht keine Zelle; die Zeit hält an, wo eine Frage Menschen braucht.</translation>
        </message>
        <message>
            <source>What falls due</source>
            <translation>Was fällig wird</translation>
        </message>
        <message>
            <source>The coming turn lasts {number:g} {unit}.</source>
            <translation>Die kommende Runde dauert {number:g} {unit}.</translation>
        </message>
        <message>
            <source>Time passes…</source>
            <translation>Zeit vergeht…</translation>
        </message>
        <message>
            <source>Time passes: {day}</source>
            <translation>Zeit vergeht: {day}</translation>
        </message>
        <message>
            <source>Stopped. What was played until here stands; undo goes back.</source>
            <translation>Angehalten. Was bis hier gespielt wurde, bleibt; Rückgängig geht zurück.</translation>
        </message>
        <message>
            <source>d MMMM yyyy</source>
            <translation>d. MMMM yyyy</translation>
        </message>
        <message>
            <source>The game stands at {day}.</source>
            <translation>Das Spiel steht am {day}.</translation>
        </message>
        <message>
            <source>It stopped early: a question needs people.</source>
            <translation>Es hielt früher an: eine Frage braucht Menschen.</translation>
        </message>
        <message>
            <source>Nothing: no notice, demand, consultation or dated event is running.</source>
            <translation>Nichts: keine Kündigung, Forderung, Konsultation und kein datiertes Ereignis läuft.</translation>
        </message>
        <message>
            <source>‘{typed}’ is no number: type one, such as 2</source>
            <translation>„{typed}“ ist keine Zahl: eine tippen, etwa 2</translation>
        </message>
        <message>
            <source>‘{typed}’ is no date: type year, month and day, such as 2022-09-01</source>
            <translation>„{typed}“ ist kein Datum: Jahr, Monat und Tag tippen, etwa 2022-09-01</translation>
        </message>
    </context>
    <context>
        <name>app.desktop.handover</name>
        <message>
            <source>Medium</source>
            <translation>Mäßig</translation>
        </message>
        <message>
            <source>Low</source>
            <translation>Niedrig</translation>
        </message>
        <message>
            <source>High</source>
            <translation>Hoch</translation>
        </message>
        <message>
            <source>Private estimate</source>
            <translation>Vertrauliche Schätzung</translation>
        </message>
        <message>
            <source>Begin</source>
            <translation>Beginnen</translation>
        </message>
        <message>
            <source>How sure you are</source>
            <translation>Wie sicher Sie sind</translation>
        </message>
        <message>
            <source>Seal my estimate</source>
            <translation>Meine Schätzung versiegeln</translation>
        </message>
        <message>
            <source>Back to the desk</source>
            <translation>Zurück zum Tisch</translation>
        </message>
        <message>
            <source>Hand the keyboard to seat {seat}</source>
            <translation>Die Tastatur an Platz {seat} geben</translation>
        </message>
        <message>
            <source>Nobody else looks. What you type is hidden until all are in.</source>
            <translation>Niemand sonst schaut hin. Was Sie tippen, bleibt verborgen, bis alle fertig sind.</translation>
        </message>
        <message>
            <source>I am {seat}: begin</source>
            <translation>Ich bin {seat}: beginnen</translation>
        </message>
        <message>
            <source>All estimates are in</source>
            <translation>Alle Schätzungen liegen vor</translation>
        </message>
        <message>
            <source>Hand the keyboard back to the white cell.</source>
            <translation>Die Tastatur der Spielleitung zurückgeben.</translation>
        </message>
        <message>
            <source>Open them on the desk</source>
            <translation>Am Tisch öffnen</translation>
        </message>
        <message>
            <source>Seat {seat}</source>
            <translation>Platz {seat}</translation>
        </message>
        <message>
            <source>Per cent for each answer; together 100.</source>
            <translation>Prozent für jede Antwort; zusammen 100.</translation>
        </message>
        <message>
            <source>{answer}, per cent</source>
            <translation>{answer}, Prozent</translation>
        </message>
        <message>
            <source>So far {total} of 100.</source>
            <translation>Bisher {total} von 100.</translation>
        </message>
    </context>
    <context>
        <name>app.desktop.hot_wash</name>
        <message>
            <source>Reflections</source>
            <translation>Reflexionen</translation>
        </message>
        <message>
            <source>Insights</source>
            <translation>Erkenntnisse</translation>
        </message>
        <message>
            <source>Replay</source>
            <translation>Wiedergabe</translation>
        </message>
        <message>
            <source>Sustain</source>
            <translation>Beibehalten</translation>
        </message>
        <message>
            <source>Improve</source>
            <translation>Verbessern</translation>
        </message>
        <message>
            <source>Insight</source>
            <translation>Erkenntnis</translation>
        </message>
        <message>
            <source>Strength</source>
            <translation>Stärke</translation>
        </message>
        <message>
            <source>To improve</source>
            <translation>Zu verbessern</translation>
        </message>
        <message>
            <source>Low</source>
            <translation>Niedrig</translation>
        </message>
        <message>
            <source>Medium</source>
            <translation>Mäßig</translation>
        </message>
        <message>
            <source>High</source>
            <translation>Hoch</translation>
        </message>
        <message>
            <source>Hot wash</source>
            <translation>Nachbesprechung</translation>
        </message>
        <message>
            <source>Cell</source>
            <translation>Zelle</translation>
        </message>
        <message>
            <source>Sustain, improve or insight</source>
            <translation>Beibehalten, verbessern oder Erkenntnis</translation>
        </message>
        <message>
            <source>What a seat writes before anyone speaks</source>
            <translation>Was ein Platz schreibt, bevor jemand spricht</translation>
        </message>
        <message>
            <source>Enter, sealed</source>
            <translation>Versiegelt eintragen</translation>
        </message>
        <message>
            <source>Insight, strength or area to improve</source>
            <translation>Erkenntnis, Stärke oder Verbesserungsbedarf</translation>
        </message>
        <message>
            <source>Confidence</source>
            <translation>Zuversicht</translation>
        </message>
        <message>
            <source>Objective</source>
            <translation>Ziel</translation>
        </message>
        <message>
            <source>What was seen, in a sentence or two</source>
            <translation>Was zu sehen war, in ein oder zwei Sätzen</translation>
        </message>
        <message>
            <source>Numbers of the records it rests on, such as 104, 106</source>
            <translation>Nummern der Einträge, auf denen es beruht, etwa 104, 106</translation>
        </message>
        <message>
            <source>What would overturn it</source>
            <translation>Was es umstoßen würde</translation>
        </message>
        <message>
            <source>Action; with one it stands in the improvement plan</source>
            <translation>Maßnahme; mit ihr steht es im Verbesserungsplan</translation>
        </message>
        <message>
            <source>Owner</source>
            <translation>Verantwortlich</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>Fällig</translation>
        </message>
        <message>
            <source>Enter</source>
            <translation>Eintragen</translation>
        </message>
        <message>
            <source>No objective</source>
            <translation>Kein Ziel</translation>
        </message>
        <message>
            <source>Write the reflection first.</source>
            <translation>Erst die Reflexion schreiben.</translation>
        </message>
        <message>
            <source>Write the insight first.</source>
            <translation>Erst die Erkenntnis schreiben.</translation>
        </message>
        <message>
            <source>Not entered: {fault}</source>
            <translation>Nicht eingetragen: {fault}</translation>
        </message>
        <message>
            <source>Entered as record {number}.</source>
            <translation>Eingetragen als Eintrag {number}.</translation>
        </message>
    </context>
    <context>
        <name>app.desktop.improvise</name>
        <message>
            <source>Very friendly</source>
            <translation>Sehr freundlich</translation>
        </message>
        <message>
            <source>Friendly</source>
            <translation>Freundlich</translation>
        </message>
        <message>
            <source>Neither</source>
            <translation>Weder noch</translation>
        </message>
        <message>
            <source>Unfriendly</source>
            <translation>Unfreundlich</translation>
        </message>
        <message>
            <source>Hostile</source>
            <translation>Feindselig</translation>
        </message>
        <message>
            <source>Force is used</source>
            <translation>Gewalt wird angewandt</translation>
        </message>
        <message>
            <source>Say what it does…</source>
            <translation>Sagen, was es bewirkt…</translation>
        </message>
        <message>
            <source>What the action is called</source>
            <translation>Wie die Handlung heißt</translation>
        </message>
        <message>
            <source>What it is called</source>
            <translation>Wie es heißt</translation>
        </message>
        <message>
            <source>How it is toward the target</source>
            <translation>Wie es gegen das Ziel ist</translation>
        </message>
        <message>
            <source>The step of the ladder that it sets</source>
            <translation>Die Sprosse der Leiter, die es setzt</translation>
        </message>
        <message>
            <source>Save it, IMPROVISED</source>
            <translation>Speichern, IMPROVISIERT</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Toward the target it is</source>
            <translation>Gegen das Ziel ist es</translation>
        </message>
        <message>
            <source>On the ladder it sets</source>
            <translation>Auf der Leiter setzt es</translation>
        </message>
        <message>
            <source>What it does besides</source>
            <translation>Was es außerdem bewirkt</translation>
        </message>
    </context>
    <context>
        <name>app.desktop.language_menu</name>
        <message>
            <source>Language</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>Wie das System</translation>
        </message>
        <message>
            <source>Whitecell speaks {language} from the next start on.</source>
            <translation>Whitecell spricht {language} vom nächsten Start an.</translation>
        </message>
    </context>
    <context>
        <name>app.desktop.map.chips</name>
        <message>
            <source>As the white cell</source>
            <translation>Als Spielleitung</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Mehr</translation>
        </message>
        <message>
            <source>More lenses</source>
            <translation>Mehr Blicke</translation>
        </message>
        <message>
            <source>As actor</source>
            <translation>Als Akteur</translation>
        </message>
        <message>
            <source>See as an actor</source>
            <translation>Als ein Akteur sehen</translation>
        </message>
        <message>
            <source>Lens: {words}</source>
            <translation>Blick: {words}</translation>
        </message>
        <message>
            <source>As {name}</source>
            <translation>Als {name}</translation>
        </message>
    </context>
    <context>
        <name>app.desktop.map.export</name>
        <message>
            <source>{name}: a map is exported as .svg or .png</source>
            <translation>{name}: eine Karte wird als .svg oder .png ausgegeben</translation>
        </message>
        <message>
            <source>{path} cannot be written: choose another folder</source>
            <translation>{path} kann nicht geschrieben werden: einen anderen Ordner wählen</translation>
        </message>
    </context>
    <context>
        <name>app.desktop.map.legend</name>
        <message>
            <source>Legend</source>
            <translation>Legende</translation>
        </message>
        <message>
            <source>{length} km</source>
            <translation>{length} km</translation>
        </message>
    </context>
    <context>
        <name>app.desktop.map.lenses</name>
        <message>
            <source>Control</source>
            <translation>Kontrolle</translation>
        </message>
        <message>
            <source>Trust toward</source>
            <translation>Vertrauen in</translation>
        </message>
        <message>
            <source>Trust of</source>
            <translation>Vertrauen von</translation>
        </message>
        <message>
            <source>Rung</source>
            <translation>Sprosse</translation>
        </message>
        <message>
            <source>Commitments</source>
            <translation>Zusagen</translation>
        </message>
        <message>
            <source>Forces</source>
            <translation>Kräfte</translation>
        </message>
        <message>
            <source>Regimes</source>
            <translation>Regime</translation>
        </message>
        <message>
            <source>Contacts</source>
            <translation>Kontakte</translation>
        </message>
    </context>
    <context>
        <name>app.desktop.map.lenses.commitments</name>
        <message>
            <source>Guarantor</source>
            <translation>Garant</translation>
        </message>
        <message>
            <source>Guaranteed</source>
            <translation>Garantierter</translation>
        </message>
        <message>
            <source>in the area of application</source>
            <translation>im Anwendungsgebiet</translation>
        </message>
        <message>
            <source>Commitments</source>
            <translation>Zusagen</translation>
        </message>
        <message>
            <source>Guarantees shown: {names}.</source>
            <translation>Gezeigte Garantien: {names}.</translation>
        </message>
        <message>
            <source>guarantor: {name}</source>
            <translation>Garant: {name}</translation>
        </message>
        <message>
            <source>guaranteed by: {name}</source>
            <translation>garantiert durch: {name}</translation>
        </message>
    </context>
    <context>
        <name>app.desktop.map.lenses.contacts</name>
        <message>
            <source>held</source>
            <translation>geführt</translation>
        </message>
        <message>
            <source>asked for</source>
            <translation>erbeten</translation>
        </message>
        <message>
            <source>refused</source>
            <translation>abgelehnt</translation>
        </message>
        <message>
            <source>Talk held</source>
            <translation>Gespräch geführt</translation>
        </message>
        <message>
            <source>Asked for</source>
            <translation>Erbeten</translation>
        </message>
        <message>
            <source>Refused</source>
            <translation>Abgelehnt</translation>
        </message>
        <message>
            <source>Contacts</source>
            <translation>Kontakte</translation>
        </message>
        <message>
            <source>No talks yet.</source>
            <translation>Noch keine Gespräche.</translation>
        </message>
        <message>
            <source>{stage}, secret</source>
            <translation>{stage}, geheim</translation>
        </message>
    </context>
    <context>
        <name>app.desktop.map.lenses.control</name>
        <message>
            <source>{country}, controlled by {holder}</source>
            <translation>{country}, kontrolliert von {holder}</translation>
        </message>
        <message>
            <source>Control</source>
            <translation>Kontrolle</translation>
        </message>
        <message>
            <source>Zones by the cell they belong to.</source>
            <translation>Zonen nach der Zelle, zu der sie gehören.</translation>
        </message>
    </context>
    <context>
        <name>app.desktop.map.lenses.forces</name>
        <message>
            <source>capability {force:.0f}, readiness {posture:.0f} of 100</source>
            <translation>Fähigkeit {force:.0f}, Bereitschaft {posture:.0f} von 100</translation>
        </message>
        <message>
            <source>capability, low to high</source>
            <translation>Fähigkeit, niedrig bis hoch</translation>
        </message>
        <message>
            <source>Range of a deployment in place</source>
            <translation>Reichweite einer stehenden Stationierung</translation>
        </message>
        <message>
            <source>Highest capability: {name}. {reached}</source>
            <translation>Größte Fähigkeit: {name}. {reached}</translation>
        </message>
        <message>
            <source>Forces</source>
            <translation>Kräfte</translation>
        </message>
        <message>
            <source>{name}, {reach:.0f} km</source>
            <translation>{name}, {reach:.0f} km</translation>
        </message>
        <message>
            <source>no capital</source>
            <translation>keine Hauptstadt</translation>
        </message>
        <message>
            <source>{title}: {reached} in reach.</source>
            <translation>{title}: {reached} in Reichweite.</translation>
        </message>
    </context>
    <context>
        <name>app.desktop.map.lenses.regimes</name>
        <message>
            <source>no regime in force</source>
            <translation>kein Regime in Kraft</translation>
        </message>
        <message>
            <source>No regime with {name}</source>
            <translation>Kein Regime mit {name}</translation>
        </message>
        <message>
            <source>One</source>
            <translation>Eines</translation>
        </message>
        <message>
            <source>Two or more</source>
            <translation>Zwei oder mehr</translation>
        </message>
        <message>
            <source>bound by: {regimes}</source>
            <translation>gebunden durch: {regimes}</translation>
        </message>
        <message>
            <source>with {name}: {regimes}</source>
            <translation>mit {name}: {regimes}</translation>
        </message>
        <message>
            <source>none</source>
            <translation>keine</translation>
        </message>
        <message>
            <source>Transparency regimes in force: {names}.</source>
            <translation>Transparenzregime in Kraft: {names}.</translation>
        </message>
        <message>
            <source>Regimes shared with {name}</source>
            <translation>Mit {name} geteilte Regime</translation>
        </message>
    </context>
    <context>
        <name>app.desktop.map.lenses.rung</name>
        <message>
            <source>with {name}: {step}</source>
            <translation>mit {name}: {step}</translation>
        </message>
        <message>
            <source>Ladder with {name}: highest with {worst}, {step}.</source>
            <translation>Leiter gegenüber {name}: am höchsten mit {worst}, {step}.</translation>
        </message>
        <message>
            <source>calm to confrontation and war</source>
            <translation>ruhig bis Konfrontation und Krieg</translation>
        </message>
        <message>
            <source>Ladder with {name}</source>
            <translation>Leiter gegenüber {name}</translation>
        </message>
    </context>
    <context>
        <name>app.desktop.map.lenses.trust</name>
        <message>
            <source>Trust toward {name}</source>
            <translation>Vertrauen in {name}</translation>
        </message>
        <message>
            <source>trust in {name}</source>
            <translation>Vertrauen in {name}</translation>
        </message>
        <message>
            <source>Trust of {name}</source>
            <translation>Vertrauen von {name}</translation>
        </message>
        <message>
            <source>{name}’s trust in it</source>
            <translation>Vertrauen von {name} in ihn</translation>
        </message>
        <message>
            <source>low to high</source>
            <translation>niedrig bis hoch</translation>
        </message>
        <message>
            <source>{note}: {believed:.0f} of 100</source>
            <translation>{note}: {believed:.0f} von 100</translation>
        </message>
        <message>
            <source>{title}: highest {highest} {most:.0f}, lowest {lowest} {least:.0f}.</source>
            <translation>{title}: am höchsten {highest} {most:.0f}, am niedrigsten {lowest} {least:.0f}.</translation>
        </message>
    </context>
    <context>
        <name>app.desktop.map.panel</name>
        <message>
            <source>the public</source>
            <translation>die Öffentlichkeit</translation>
        </message>
        <message>
            <source>Zoom in</source>
            <translation>Vergrößern</translation>
        </message>
        <message>
            <source>Zoom out</source>
            <translation>Verkleinern</translation>
        </message>
        <message>
            <source>Whole theatre</source>
            <translation>Ganzer Schauplatz</translation>
        </message>
    </context>
    <context>
        <name>app.desktop.map.scene</name>
        <message>
            <source>force</source>
            <translation>Gewalt</translation>
        </message>
        <message>
            <source>support</source>
            <translation>Unterstützung</translation>
        </message>
        <message>
            <source>no</source>
            <translation>nein</translation>
        </message>
        <message>
            <source>case denied</source>
            <translation>Fall bestritten</translation>
        </message>
        <message>
            <source>Area of application</source>
            <translation>Anwendungsgebiet</translation>
        </message>
        <message>
            <source>Held by another</source>
            <translation>Von einem anderen gehalten</translation>
        </message>
        <message>
            <source>Force</source>
            <translation>Gewalt</translation>
        </message>
        <message>
            <source>Support</source>
            <translation>Unterstützung</translation>
        </message>
        <message>
            <source>No</source>
            <translation>Nein</translation>
        </message>
    </context>
    <context>
        <name>app.desktop.map.view</name>
        <message>
            <source>Map</source>
            <translation>Karte</translation>
        </message>
    </context>
    <context>
        <name>app.desktop.maps_beside</name>
        <message>
            <source>Map of future {letter}</source>
            <translation>Karte des Verlaufs {letter}</translation>
        </message>
        <message>
            <source>{letter}  {title}, end of turn {turn}</source>
            <translation>{letter}  {title}, Ende der Runde {turn}</translation>
        </message>
        <message>
            <source>{letter}  {title}, within turn {turn}</source>
            <translation>{letter}  {title}, innerhalb der Runde {turn}</translation>
        </message>
        <message>
            <source>Shows the same as A</source>
            <translation>Zeigt dasselbe wie A</translation>
        </message>
        <message>
            <source>Zones as in A, other arrows</source>
            <translation>Zonen wie in A, andere Pfeile</translation>
        </message>
        <message>
            <source>Differs from A: {named} and {more} more</source>
            <translation>Anders als A: {named} und {more} weitere</translation>
        </message>
        <message>
            <source>Differs from A: {named}</source>
            <translation>Anders als A: {named}</translation>
        </message>
    </context>
    <context>
        <name>app.desktop.moves</name>
        <message>
            <source>Moves</source>
            <translation>Züge</translation>
        </message>
        <message>
            <source>What the cell does, in its own words</source>
            <translation>Was die Zelle tut, in ihren eigenen Worten</translation>
        </message>
        <message>
            <source>Type the move as the cell wrote it</source>
            <translation>Den Zug so tippen, wie ihn die Zelle schrieb</translation>
        </message>
        <message>
            <source>At whom</source>
            <translation>Gegen wen</translation>
        </message>
        <message>
            <source>Another part</source>
            <translation>Weiterer Teil</translation>
        </message>
        <message>
            <source>Another move on the same sheet (Ctrl+Shift+Return)</source>
            <translation>Ein weiterer Zug auf demselben Blatt (Strg+Umschalt+Eingabe)</translation>
        </message>
        <message>
            <source>Enter sheet</source>
            <translation>Blatt eintragen</translation>
        </message>
        <message>
            <source>Nearest action of the catalogue, if any</source>
            <translation>Nächstliegende Handlung des Katalogs, falls es eine gibt</translation>
        </message>
        <message>
            <source>Own words only; type to search</source>
            <translation>Nur eigene Worte; tippen, um zu suchen</translation>
        </message>
        <message>
            <source>Show the whole catalogue</source>
            <translation>Den ganzen Katalog zeigen</translation>
        </message>
        <message>
            <source>Part {place}: {words}</source>
            <translation>Teil {place}: {words}</translation>
        </message>
        <message>
            <source>Take part {place} away</source>
            <translation>Teil {place} wegnehmen</translation>
        </message>
        <message>
            <source>Take the nearest action: {title}</source>
            <translation>Die nächstliegende Handlung nehmen: {title}</translation>
        </message>
        <message>
            <source>No action has this name: the words alone will stand.</source>
            <translation>Keine Handlung heißt so: es gelten allein die Worte.</translation>
        </message>
        <message>
            <source>Write the move, or choose an action.</source>
            <translation>Den Zug schreiben oder eine Handlung wählen.</translation>
        </message>
        <message>
            <source>Takes the place of sheet {corrects}.</source>
            <translation>Tritt an die Stelle von Blatt {corrects}.</translation>
        </message>
        <message>
            <source>Enter the sheet (Ctrl+Return)</source>
            <translation>Das Blatt eintragen (Strg+Eingabe)</translation>
        </message>
    </context>
    <context>
        <name>app.desktop.moves_list</name>
        <message>
            <source>Moves this turn</source>
            <translation>Züge dieser Runde</translation>
        </message>
        <message>
            <source>None yet.</source>
            <translation>Noch keine.</translation>
        </message>
        <message>
            <source>Standing and conditional</source>
            <translation>Stehend und bedingt</translation>
        </message>
        <message>
            <source>Revise the sheet of {actor}</source>
            <translation>Das Blatt von {actor} ändern</translation>
        </message>
        <message>
            <source>Remove the move of {actor}</source>
            <translation>Den Zug von {actor} entfernen</translation>
        </message>
        <message>
            <source>Signed</source>
            <translation>Unterzeichnet</translation>
        </message>
        <message>
            <source>Declined</source>
            <translation>Abgelehnt</translation>
        </message>
        <message>
            <source>How the condition came about</source>
            <translation>Wie die Bedingung eintrat</translation>
        </message>
        <message>
            <source>How it came about</source>
            <translation>Wie es eintrat</translation>
        </message>
        <message>
            <source>Give now</source>
            <translation>Jetzt geben</translation>
        </message>
        <message>
            <source>It is given this turn already</source>
            <translation>Er ist in dieser Runde schon gegeben</translation>
        </message>
        <message>
            <source>End</source>
            <translation>Beenden</translation>
        </message>
    </context>
    <context>
        <name>app.desktop.notice</name>
        <message>
            <source>Close this notice</source>
            <translation>Diese Mitteilung schließen</translation>
        </message>
    </context>
    <context>
        <name>app.desktop.opening</name>
        <message>
            <source>Playing the demo: two futures of twelve turns…</source>
            <translation>Die Vorführung wird gespielt: zwei Verläufe von zwölf Runden…</translation>
        </message>
        <message>
            <source>Making a session…</source>
            <translation>Eine Sitzung wird angelegt…</translation>
        </message>
        <message>
            <source>No new session</source>
            <translation>Keine neue Sitzung</translation>
        </message>
        <message>
            <source>Opening {name}…</source>
            <translation>{name} wird geöffnet…</translation>
        </message>
        <message>
            <source>{name} cannot be opened</source>
            <translation>{name} kann nicht geöffnet werden</translation>
        </message>
        <message>
            <source>The demo did not run: {fault}</source>
            <translation>Die Vorführung lief nicht: {fault}</translation>
        </message>
        <message>
            <source>The record could not be verified: {fault}</source>
            <translation>Das Protokoll konnte nicht geprüft werden: {fault}</translation>
        </message>
    </context>
    <context>
        <name>app.desktop.outputs</name>
        <message>
            <source>Save a copy elsewhere</source>
            <translation>Eine Kopie anderswo speichern</translation>
        </message>
        <message>
            <source>Whitecell sessions (*.whitecell)</source>
            <translation>Whitecell-Sitzungen (*.whitecell)</translation>
        </message>
        <message>
            <source>No copy was saved: {fault}</source>
            <translation>Keine Kopie wurde gespeichert: {fault}</translation>
        </message>
        <message>
            <source>Saved as {path}; the session goes on there.</source>
            <translation>Gespeichert als {path}; dort geht die Sitzung weiter.</translation>
        </message>
        <message>
            <source>Export the map</source>
            <translation>Die Karte ausgeben</translation>
        </message>
        <message>
            <source>Pictures (*.svg *.png)</source>
            <translation>Bilder (*.svg *.png)</translation>
        </message>
        <message>
            <source>Writing the map…</source>
            <translation>Die Karte wird geschrieben…</translation>
        </message>
        <message>
            <source>Map written to {result}</source>
            <translation>Karte geschrieben nach {result}</translation>
        </message>
        <message>
            <source>The map was not written: {fault}</source>
            <translation>Die Karte wurde nicht geschrieben: {fault}</translation>
        </message>
    </context>
    <context>
        <name>app.desktop.progress</name>
        <message>
            <source>Consultation: {words}</source>
            <translation>Konsultation: {words}</translation>
        </message>
        <message>
            <source>Consultation</source>
            <translation>Konsultation</translation>
        </message>
    </context>
    <context>
        <name>app.desktop.public</name>
        <message>
            <source>Whitecell – public screen</source>
            <translation>Whitecell – öffentliche Anzeige</translation>
        </message>
        <message>
            <source>Public screen</source>
            <translation>Öffentliche Anzeige</translation>
        </message>
        <message>
            <source>Public map</source>
            <translation>Öffentliche Karte</translation>
        </message>
        <message>
            <source>Nothing has been announced yet.</source>
            <translation>Noch wurde nichts bekannt gegeben.</translation>
        </message>
        <message>
            <source>Turn {turn} · {kind}</source>
            <translation>Runde {turn} · {kind}</translation>
        </message>
    </context>
    <context>
        <name>app.desktop.questions</name>
        <message>
            <source>open</source>
            <translation>offen</translation>
        </message>
        <message>
            <source>routine</source>
            <translation>Routine</translation>
        </message>
        <message>
            <source>Questions of this phase</source>
            <translation>Fragen dieser Phase</translation>
        </message>
    </context>
    <context>
        <name>app.desktop.readings.agreed</name>
        <message>
            <source>Utility units of the scenario’s own weights, many of them judgement; worked out exactly, without model runs. No package is better for both than a filled point or the line; the open point is what they have without agreement.</source>
            <translation>Nutzeneinheiten aus den Gewichten des Szenarios, viele davon Urteil; genau berechnet, ohne Modellläufe. Kein Paket ist für beide besser als ein gefüllter Punkt oder die Linie; der offene Punkt ist, was sie ohne Einigung haben.</translation>
        </message>
        <message>
            <source>Nothing is negotiated in this scenario: it has no tracks.</source>
            <translation>In diesem Szenario wird nichts verhandelt: es hat keine Verhandlungsstränge.</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>Format</translation>
        </message>
        <message>
            <source>All can gain</source>
            <translation>Alle können gewinnen</translation>
        </message>
        <message>
            <source>Blocked by</source>
            <translation>Blockiert von</translation>
        </message>
        <message>
            <source>Worth adding</source>
            <translation>Lohnende Ergänzung</translation>
        </message>
        <message>
            <source>no zone</source>
            <translation>kein Raum</translation>
        </message>
        <message>
            <source>Without agreement</source>
            <translation>Ohne Einigung</translation>
        </message>
        <message>
            <source>{name}: packages by what they are worth</source>
            <translation>{name}: Pakete nach ihrem Wert</translation>
        </message>
    </context>
    <context>
        <name>app.desktop.readings.answers</name>
        <message>
            <source>force</source>
            <translation>Gewalt</translation>
        </message>
        <message>
            <source>support</source>
            <translation>Unterstützung</translation>
        </message>
        <message>
            <source>no</source>
            <translation>nein</translation>
        </message>
        <message>
            <source>Force</source>
            <translation>Gewalt</translation>
        </message>
        <message>
            <source>Support</source>
            <translation>Unterstützung</translation>
        </message>
        <message>
            <source>No</source>
            <translation>Nein</translation>
        </message>
        <message>
            <source>Answer weighed, to rule</source>
            <translation>Erwogene Antwort, zu entscheiden</translation>
        </message>
        <message>
            <source>{answer}, to rule</source>
            <translation>{answer}, zu entscheiden</translation>
        </message>
    </context>
    <context>
        <name>app.desktop.readings.board</name>
        <message>
            <source>waiting for {names}</source>
            <translation>wartet auf {names}</translation>
        </message>
        <message>
            <source>all in</source>
            <translation>alle da</translation>
        </message>
        <message>
            <source>Briefs of turn {turn}: {out} of {cells} are out</source>
            <translation>Briefings der Runde {turn}: {out} von {cells} sind heraus</translation>
        </message>
        <message>
            <source>In, late</source>
            <translation>Da, verspätet</translation>
        </message>
        <message>
            <source>In</source>
            <translation>Da</translation>
        </message>
        <message>
            <source>Late</source>
            <translation>Verspätet</translation>
        </message>
        <message>
            <source>Draft</source>
            <translation>Entwurf</translation>
        </message>
        <message>
            <source>Not in</source>
            <translation>Fehlt</translation>
        </message>
        <message>
            <source>{said}, {came} of {members} in</source>
            <translation>{said}, {came} von {members} da</translation>
        </message>
        <message>
            <source>no time set</source>
            <translation>keine Zeit gesetzt</translation>
        </message>
        <message>
            <source>{left} min left</source>
            <translation>noch {left} min</translation>
        </message>
        <message>
            <source>due {left} min ago</source>
            <translation>fällig seit {left} min</translation>
        </message>
        <message>
            <source>{words}, clock stopped</source>
            <translation>{words}, Uhr angehalten</translation>
        </message>
    </context>
    <context>
        <name>app.desktop.readings.briefs</name>
        <message>
            <source>{out} of {rows} are out</source>
            <translation>{out} von {rows} sind heraus</translation>
        </message>
        <message>
            <source>Draft</source>
            <translation>Entwurf</translation>
        </message>
        <message>
            <source>Out since {when}, record {released}</source>
            <translation>Heraus seit {when}, Eintrag {released}</translation>
        </message>
        <message>
            <source>Out, and changed since</source>
            <translation>Heraus und seither geändert</translation>
        </message>
        <message>
            <source>Being edited</source>
            <translation>In Bearbeitung</translation>
        </message>
    </context>
    <context>
        <name>app.desktop.readings.conference</name>
        <message>
            <source>low confidence</source>
            <translation>geringe Zuversicht</translation>
        </message>
        <message>
            <source>medium confidence</source>
            <translation>mittlere Zuversicht</translation>
        </message>
        <message>
            <source>high confidence</source>
            <translation>hohe Zuversicht</translation>
        </message>
        <message>
            <source>It stands</source>
            <translation>Er bleibt bestehen</translation>
        </message>
        <message>
            <source>Amended</source>
            <translation>Geändert</translation>
        </message>
        <message>
            <source>Withdrawn</source>
            <translation>Zurückgezogen</translation>
        </message>
        <message>
            <source>Not shown in this room; recorded all the same.</source>
            <translation>In diesem Raum nicht gezeigt; dennoch aufgezeichnet.</translation>
        </message>
        <message>
            <source>Shown once all estimates are in: {given} of {asked}.</source>
            <translation>Gezeigt, sobald alle Schätzungen vorliegen: {given} von {asked}.</translation>
        </message>
        <message>
            <source>{note}, moved {moved}</source>
            <translation>{note}, verschoben um {moved}</translation>
        </message>
        <message>
            <source>turn {turn}, at once</source>
            <translation>Runde {turn}, sofort</translation>
        </message>
        <message>
            <source>White cell</source>
            <translation>Spielleitung</translation>
        </message>
    </context>
    <context>
        <name>app.desktop.readings.contrast</name>
        <message>
            <source>Each future was played once: played lines are one playing each, not an experiment.</source>
            <translation>Jeder Verlauf wurde einmal gespielt: gespielte Linien sind je ein Spiel, kein Experiment.</translation>
        </message>
        <message>
            <source>Played by cells</source>
            <translation>Von Zellen gespielt</translation>
        </message>
        <message>
            <source>Played by some cells</source>
            <translation>Von einigen Zellen gespielt</translation>
        </message>
        <message>
            <source>Played by the white cell</source>
            <translation>Von der Spielleitung gespielt</translation>
        </message>
        <message>
            <source>Behaviour profiles</source>
            <translation>Verhaltensprofile</translation>
        </message>
        <message>
            <source>Played by script</source>
            <translation>Vom Skript gespielt</translation>
        </message>
        <message>
            <source>Not played yet</source>
            <translation>Noch nicht gespielt</translation>
        </message>
        <message>
            <source>{caution} The same luck in {same} of {drawn} questions drawn in both.</source>
            <translation>{caution} Dasselbe Los in {same} von {drawn} Fragen, die in beiden ausgelost wurden.</translation>
        </message>
        <message>
            <source>Nothing differs in the steps played so far.</source>
            <translation>In den bisher gespielten Schritten unterscheidet sich nichts.</translation>
        </message>
        <message>
            <source>Differs since turn {turn}: {title}</source>
            <translation>Anders seit Runde {turn}: {title}</translation>
        </message>
        <message numerus="yes">
            <source>{since} (and %n more answers of this kind)</source>
            <extracomment>Of one: {since} (and %n more answer of this kind)</extracomment>
            <translation>
                <numerusform>{since} (und %n weitere Antwort dieser Art)</numerusform>
                <numerusform>{since} (und %n weitere Antworten dieser Art)</numerusform>
            </translation>
        </message>
        <message>
            <source>not asked</source>
            <translation>nicht gefragt</translation>
        </message>
    </context>
    <context>
        <name>app.desktop.readings.driven</name>
        <message>
            <source>Judged coefficient</source>
            <translation>Geschätzter Koeffizient</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Änderung</translation>
        </message>
        <message>
            <source>Alone</source>
            <translation>Allein</translation>
        </message>
        <message>
            <source>In all</source>
            <translation>Insgesamt</translation>
        </message>
        <message>
            <source>{sets:,} sets of coefficients, {futures} paired runs each, {turns} turns, seed {seed}, the same luck for all</source>
            <translation>{sets:,} Sätze von Koeffizienten, je {futures} gepaarte Läufe, {turns} Runden, Startzahl {seed}, dasselbe Los für alle</translation>
        </message>
        <message>
            <source>{caption} (ended early: {ending})</source>
            <translation>{caption} (vorzeitig beendet: {ending})</translation>
        </message>
        <message>
            <source>B less A: {label}</source>
            <translation>B minus A: {label}</translation>
        </message>
        <message>
            <source>{caption}. From the 5th to the 95th percentile of each prior, the others as at the table. Monte Carlo standard error at the table {error:.2g}.</source>
            <translation>{caption}. Vom 5. bis zum 95. Perzentil jeder Vorverteilung, die anderen wie auf dem Tisch. Monte-Carlo-Standardfehler auf dem Tisch {error:.2g}.</translation>
        </message>
        <message>
            <source>points</source>
            <translation>Punkte</translation>
        </message>
        <message>
            <source>Nothing was finished.</source>
            <translation>Nichts wurde fertig.</translation>
        </message>
        <message>
            <source>No difference hangs on any coefficient tried: it is the same in every set.</source>
            <translation>An keinem der versuchten Koeffizienten hängt ein Unterschied: er ist in jedem Satz gleich.</translation>
        </message>
        <message>
            <source>Now {now:.3g}; its prior goes from {low:.3g} to {high:.3g} (5 to 95 %).</source>
            <translation>Jetzt {now:.3g}; seine Vorverteilung reicht von {low:.3g} bis {high:.3g} (5 bis 95 %).</translation>
        </message>
    </context>
    <context>
        <name>app.desktop.readings.effects</name>
        <message>
            <source>no intention</source>
            <translation>keine Absicht</translation>
        </message>
        <message>
            <source>means to attack</source>
            <translation>will angreifen</translation>
        </message>
        <message>
            <source>has prepared</source>
            <translation>hat vorbereitet</translation>
        </message>
        <message>
            <source>not asked</source>
            <translation>nicht gefragt</translation>
        </message>
        <message>
            <source>case arisen</source>
            <translation>Fall eingetreten</translation>
        </message>
        <message>
            <source>{who} toward {whom}</source>
            <translation>{who} gegenüber {whom}</translation>
        </message>
        <message>
            <source>Rung, {one} – {two}</source>
            <translation>Sprosse, {one} – {two}</translation>
        </message>
        <message>
            <source>released</source>
            <translation>freigegeben</translation>
        </message>
        <message>
            <source>held</source>
            <translation>zurückgehalten</translation>
        </message>
        <message>
            <source>made</source>
            <translation>erfolgt</translation>
        </message>
        <message>
            <source>not made</source>
            <translation>nicht erfolgt</translation>
        </message>
        <message>
            <source>Appeal, {name}</source>
            <translation>Anrufung, {name}</translation>
        </message>
        <message>
            <source>nobody</source>
            <translation>niemand</translation>
        </message>
        <message>
            <source>{name} turns to</source>
            <translation>{name} wendet sich zu</translation>
        </message>
        <message>
            <source>alarmed</source>
            <translation>alarmiert</translation>
        </message>
        <message>
            <source>calm</source>
            <translation>ruhig</translation>
        </message>
        <message>
            <source>{who} at {whom}</source>
            <translation>{who} gegen {whom}</translation>
        </message>
        <message>
            <source>{who}’s trust in {whom}’s word</source>
            <translation>Vertrauen von {who} in das Wort von {whom}</translation>
        </message>
        <message>
            <source>{who}’s hostility toward {whom}</source>
            <translation>Feindseligkeit von {who} gegen {whom}</translation>
        </message>
    </context>
    <context>
        <name>app.desktop.readings.events</name>
        <message>
            <source>{due} due, {done} of {rows} delivered</source>
            <translation>{due} fällig, {done} von {rows} zugestellt</translation>
        </message>
        <message>
            <source>Delivered, turn {turn}</source>
            <translation>Zugestellt, Runde {turn}</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>Fällig</translation>
        </message>
        <message>
            <source>It has reached the cells.</source>
            <translation>Sie hat die Zellen erreicht.</translation>
        </message>
        <message>
            <source>It has no turn: {release}.</source>
            <translation>Sie hat keine Runde: {release}.</translation>
        </message>
        <message>
            <source>It acts in the model in turn {planned}, as the scenario says.</source>
            <translation>Sie wirkt im Modell in Runde {planned}, wie das Szenario sagt.</translation>
        </message>
        <message>
            <source>Planned</source>
            <translation>Geplant</translation>
        </message>
        <message>
            <source>By hand</source>
            <translation>Von Hand</translation>
        </message>
        <message>
            <source>Waits</source>
            <translation>Wartet</translation>
        </message>
        <message>
            <source>By time</source>
            <translation>Nach Zeit</translation>
        </message>
        <message>
            <source>On {day}</source>
            <translation>Am {day}</translation>
        </message>
        <message>
            <source>d MMMM yyyy</source>
            <translation>d. MMMM yyyy</translation>
        </message>
        <message>
            <source>When {one} and {other} reach {step}</source>
            <translation>Wenn {one} und {other} {step} erreichen</translation>
        </message>
        <message>
            <source>When {name} is invoked</source>
            <translation>Wenn {name} angerufen wird</translation>
        </message>
    </context>
    <context>
        <name>app.desktop.readings.figures</name>
        <message>
            <source>95 % computing error</source>
            <translation>95 % Rechenfehler</translation>
        </message>
        <message>
            <source>Control of {name}</source>
            <translation>Kontrolle über {name}</translation>
        </message>
    </context>
    <context>
        <name>app.desktop.readings.held</name>
        <message>
            <source>{caption} Monte Carlo standard error at most {error:.1f} points.</source>
            <translation>{caption} Monte-Carlo-Standardfehler höchstens {error:.1f} Punkte.</translation>
        </message>
        <message>
            <source>Who holds each contested zone at the end, share of model runs</source>
            <translation>Wer jede umstrittene Zone am Ende hält, Anteil der Modellläufe</translation>
        </message>
        <message>
            <source>{zone}: {holder} in {share:.0f} % of model runs</source>
            <translation>{zone}: {holder} in {share:.0f} % der Modellläufe</translation>
        </message>
        <message>
            <source>Held by {name} at the end</source>
            <translation>Am Ende gehalten von {name}</translation>
        </message>
        <message>
            <source>held by {name} in none to all model runs</source>
            <translation>gehalten von {name} in keinem bis allen Modellläufen</translation>
        </message>
    </context>
    <context>
        <name>app.desktop.readings.hot_wash</name>
        <message>
            <source>Sustain</source>
            <translation>Beibehalten</translation>
        </message>
        <message>
            <source>Improve</source>
            <translation>Verbessern</translation>
        </message>
        <message>
            <source>Insight</source>
            <translation>Erkenntnis</translation>
        </message>
        <message>
            <source>Strength</source>
            <translation>Stärke</translation>
        </message>
        <message>
            <source>This session is open for reading only.</source>
            <translation>Diese Sitzung ist nur zum Lesen offen.</translation>
        </message>
        <message numerus="yes">
            <source>%n reflections are written</source>
            <extracomment>Of one: %n reflection is written</extracomment>
            <translation>
                <numerusform>%n Reflexion ist geschrieben</numerusform>
                <numerusform>%n Reflexionen sind geschrieben</numerusform>
            </translation>
        </message>
        <message>
            <source>{written}, and sealed. Waiting for {missing}.</source>
            <translation>{written}, und versiegelt. Erwartet: {missing}.</translation>
        </message>
        <message>
            <source>{written}; all cells are in, and they are open.</source>
            <translation>{written}; alle Zellen sind fertig, und sie sind offen.</translation>
        </message>
    </context>
    <context>
        <name>app.desktop.readings.inspected</name>
        <message>
            <source>{marking}
{hypothetical}
From {start}, {turns} turns.</source>
            <translation>{marking}
{hypothetical}
Ab {start}, {turns} Runden.</translation>
        </message>
        <message>
            <source>d MMMM yyyy</source>
            <translation>d. MMMM yyyy</translation>
        </message>
        <message>
            <source>Names stand in {name} beside the session; the record knows seat codes alone.</source>
            <translation>Namen stehen in {name} neben der Sitzung; das Protokoll kennt nur Platzkürzel.</translation>
        </message>
        <message>
            <source>{citation} (not read for this scenario)</source>
            <translation>{citation} (für dieses Szenario nicht gelesen)</translation>
        </message>
        <message>
            <source>in the scenario</source>
            <translation>im Szenario</translation>
        </message>
        <message>
            <source>the engine’s own</source>
            <translation>aus dem Modell selbst</translation>
        </message>
        <message>
            <source>{path}, {stands}. Source {source}: {citation}. {note}</source>
            <translation>{path}, {stands}. Quelle {source}: {citation}. {note}</translation>
        </message>
        <message>
            <source>fixed</source>
            <translation>fest</translation>
        </message>
        <message>
            <source>played by behaviour profiles</source>
            <translation>von Verhaltensprofilen gespielt</translation>
        </message>
        <message>
            <source>plays {names}</source>
            <translation>spielt {names}</translation>
        </message>
        <message>
            <source>{plays}; {others} by behaviour profile</source>
            <translation>{plays}; {others} nach Verhaltensprofil</translation>
        </message>
    </context>
    <context>
        <name>app.desktop.readings.model_runs</name>
        <message>
            <source>5–95 % of runs</source>
            <translation>5–95 % der Läufe</translation>
        </message>
        <message>
            <source>25–75 % of runs</source>
            <translation>25–75 % der Läufe</translation>
        </message>
        <message>
            <source>The same in every model run.</source>
            <translation>In jedem Modelllauf gleich.</translation>
        </message>
        <message>
            <source>{futures:,} model runs, {turns} turns, seed {seed}.</source>
            <translation>{futures:,} Modellläufe, {turns} Runden, Startzahl {seed}.</translation>
        </message>
        <message>
            <source>{futures:,} model runs of {asked:,} asked ({ending}), {turns} turns, seed {seed}.</source>
            <translation>{futures:,} von {asked:,} verlangten Modellläufen ({ending}), {turns} Runden, Startzahl {seed}.</translation>
        </message>
        <message>
            <source>From node {node}, turn {turn}.</source>
            <translation>Von Knoten {node}, Runde {turn}.</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>Ergebnis</translation>
        </message>
        <message>
            <source>No deal</source>
            <translation>Keine Einigung</translation>
        </message>
        <message>
            <source>B less A</source>
            <translation>B minus A</translation>
        </message>
        <message>
            <source>Share, median</source>
            <translation>Anteil, Median</translation>
        </message>
        <message>
            <source>{actor} in {share} of model runs</source>
            <translation>{actor} in {share} der Modellläufe</translation>
        </message>
        <message>
            <source>Model runs stop there: who answers is the exercise director.</source>
            <translation>Modellläufe halten dort an: die Antwort gibt die Übungsleitung.</translation>
        </message>
        <message>
            <source>Where {actor} seeks security {seeker}, where it is greedy {greedy}.</source>
            <translation>Wo {actor} Sicherheit sucht {seeker}, wo begehrlich {greedy}.</translation>
        </message>
        <message>
            <source>{share} of the variance between runs follows from judged coefficients, the rest is chance.</source>
            <translation>{share} der Varianz zwischen Läufen folgt aus geschätzten Koeffizienten, der Rest ist Zufall.</translation>
        </message>
        <message>
            <source>Mean {mean:,.2f}.</source>
            <translation>Mittel {mean:,.2f}.</translation>
        </message>
        <message>
            <source>Turn {turn}</source>
            <translation>Runde {turn}</translation>
        </message>
        <message>
            <source>Where the worst dyad stands on the ladder, share of model runs</source>
            <translation>Wo das schlimmste Paar auf der Leiter steht, Anteil der Modellläufe</translation>
        </message>
        <message>
            <source>{caption} Monte Carlo standard error at most {points} points.</source>
            <translation>{caption} Monte-Carlo-Standardfehler höchstens {points} Punkte.</translation>
        </message>
        <message>
            <source>Share</source>
            <translation>Anteil</translation>
        </message>
        <message>
            <source>{label}, share of model runs</source>
            <translation>{label}, Anteil der Modellläufe</translation>
        </message>
        <message>
            <source>{caption} It happened by then. Monte Carlo standard error at the end {error:.2f} points; band: {band}.</source>
            <translation>{caption} Bis dahin geschah es. Monte-Carlo-Standardfehler am Ende {error:.2f} Punkte; Band: {band}.</translation>
        </message>
        <message>
            <source>% of model runs</source>
            <translation>% der Modellläufe</translation>
        </message>
        <message>
            <source>At least</source>
            <translation>Mindestens</translation>
        </message>
        <message>
            <source>At most</source>
            <translation>Höchstens</translation>
        </message>
        <message>
            <source>{caption} A range of 95 % by computing error (Wilson), never one number.</source>
            <translation>{caption} Eine Spanne von 95 % nach Rechenfehler (Wilson), nie eine einzelne Zahl.</translation>
        </message>
        <message>
            <source>Median</source>
            <translation>Median</translation>
        </message>
        <message>
            <source>{caption} Line: median; bands: middle half and 90 % of runs. Mean at the end {mean:,.2f}, Monte Carlo standard error {error}.</source>
            <translation>{caption} Linie: Median; Bänder: mittlere Hälfte und 90 % der Läufe. Mittel am Ende {mean:,.2f}, Monte-Carlo-Standardfehler {error}.</translation>
        </message>
        <message>
            <source>{caption} Both lines share their luck, run by run.</source>
            <translation>{caption} Beide Linien teilen ihr Los, Lauf für Lauf.</translation>
        </message>
        <message>
            <source>B less A: {label}</source>
            <translation>B minus A: {label}</translation>
        </message>
        <message>
            <source>{caption} Monte Carlo standard error at the end {error:.2g}; band: {band}.</source>
            <translation>{caption} Monte-Carlo-Standardfehler am Ende {error:.2g}; Band: {band}.</translation>
        </message>
        <message>
            <source>points</source>
            <translation>Punkte</translation>
        </message>
        <message>
            <source>No difference in any set of coefficients.</source>
            <translation>Kein Unterschied in irgendeinem Satz von Koeffizienten.</translation>
        </message>
        <message>
            <source>Parameter sets from {low} to {high}; same direction in {share} of those that differ.</source>
            <translation>Parametersätze von {low} bis {high}; gleiche Richtung in {share} derer, die sich unterscheiden.</translation>
        </message>
        <message>
            <source>{share} of the variance is judgement.</source>
            <translation>{share} der Varianz ist Urteil.</translation>
        </message>
        <message>
            <source>Same direction in {same_direction} of {of} variants.</source>
            <translation>Gleiche Richtung in {same_direction} von {of} Varianten.</translation>
        </message>
        <message>
            <source>No structural switch was turned.</source>
            <translation>Kein Strukturschalter wurde umgelegt.</translation>
        </message>
        <message>
            <source>Computing</source>
            <translation>Rechnung</translation>
        </message>
        <message>
            <source>B less A is {apart}, standard error {error}.</source>
            <translation>B minus A ist {apart}, Standardfehler {error}.</translation>
        </message>
        <message>
            <source>Judgement</source>
            <translation>Urteil</translation>
        </message>
        <message>
            <source>Structure</source>
            <translation>Struktur</translation>
        </message>
        <message>
            <source>So</source>
            <translation>Also</translation>
        </message>
        <message>
            <source>not tried from here</source>
            <translation>von hier nicht versucht</translation>
        </message>
    </context>
    <context>
        <name>app.desktop.readings.moves</name>
        <message>
            <source>Joint</source>
            <translation>Gemeinsam</translation>
        </message>
        <message>
            <source>Standing</source>
            <translation>Stehend</translation>
        </message>
        <message>
            <source>Conditional</source>
            <translation>Bedingt</translation>
        </message>
        <message>
            <source>This session is open elsewhere and can only be read here.</source>
            <translation>Diese Sitzung ist anderswo offen und kann hier nur gelesen werden.</translation>
        </message>
        <message>
            <source>Moves of turn {turn} are closed. Undo to the start of the turn, or enter them next turn.</source>
            <translation>Die Züge der Runde {turn} sind geschlossen. Bis zum Beginn der Runde zurückgehen oder sie in der nächsten Runde eintragen.</translation>
        </message>
        <message>
            <source>Select an actor to enter its move</source>
            <translation>Einen Akteur auswählen, um seinen Zug einzutragen</translation>
        </message>
        <message>
            <source>Move of {name}, turn {turn}</source>
            <translation>Zug von {name}, Runde {turn}</translation>
        </message>
        <message>
            <source>Sheet {printed}</source>
            <translation>Blatt {printed}</translation>
        </message>
        <message>
            <source>Covert</source>
            <translation>Verdeckt</translation>
        </message>
        <message>
            <source>Late: {late}</source>
            <translation>Verspätet: {late}</translation>
        </message>
        <message>
            <source>Infeasible: {infeasible}</source>
            <translation>Undurchführbar: {infeasible}</translation>
        </message>
        <message>
            <source>Not signed by {who}</source>
            <translation>Nicht unterzeichnet von {who}</translation>
        </message>
        <message>
            <source>The aid’s estimate of how it looks: trust {trust} of 100.</source>
            <translation>Wie es nach Schätzung des Modells steht: Vertrauen {trust} von 100.</translation>
        </message>
        <message>
            <source>Own words</source>
            <translation>Eigene Worte</translation>
        </message>
        <message>
            <source>{title}, toward {name}</source>
            <translation>{title}, gegen {name}</translation>
        </message>
        <message>
            <source>Own words only</source>
            <translation>Nur eigene Worte</translation>
        </message>
        <message>
            <source>IMPROVISED: made up in play by the white cell.</source>
            <translation>IMPROVISIERT: im Spiel von der Spielleitung erfunden.</translation>
        </message>
        <message>
            <source>Written for {who}.</source>
            <translation>Geschrieben für {who}.</translation>
        </message>
        <message>
            <source>Meant toward {whom}.</source>
            <translation>Gegen {whom} gedacht.</translation>
        </message>
        <message>
            <source>Usual from ‘{step}’ upward.</source>
            <translation>Üblich ab „{step}“ aufwärts.</translation>
        </message>
        <message>
            <source>Nobody in particular</source>
            <translation>Niemand Bestimmtes</translation>
        </message>
    </context>
    <context>
        <name>app.desktop.readings.rested</name>
        <message>
            <source>Nash</source>
            <translation>Nash</translation>
        </message>
        <message>
            <source>Sequential</source>
            <translation>Sequenziell</translation>
        </message>
        <message>
            <source>General</source>
            <translation>Allgemein</translation>
        </message>
        <message>
            <source>Symmetric</source>
            <translation>Symmetrisch</translation>
        </message>
        <message>
            <source>Coalition</source>
            <translation>Koalition</translation>
        </message>
        <message>
            <source>From node {node}, seed {seed}. {caption}</source>
            <translation>Von Knoten {node}, Startzahl {seed}. {caption}</translation>
        </message>
        <message>
            <source>Who might attack</source>
            <translation>Wer angreifen könnte</translation>
        </message>
        <message>
            <source>At the table: state {present} of {states}, {state}. Stable for everybody by: {listed}.</source>
            <translation>Auf dem Tisch: Zustand {present} von {states}, {state}. Stabil für alle nach: {listed}.</translation>
        </message>
        <message>
            <source>no definition</source>
            <translation>keiner Definition</translation>
        </message>
        <message>
            <source>Nash, {who} seeks security</source>
            <translation>Nash, {who} sucht Sicherheit</translation>
        </message>
        <message>
            <source>Nash, {who} is greedy</source>
            <translation>Nash, {who} ist begehrlich</translation>
        </message>
        <message>
            <source>Nash, for {who} alone</source>
            <translation>Nash, für {who} allein</translation>
        </message>
        <message>
            <source>{title}: the present state is stable, share of model runs</source>
            <translation>{title}: der gegenwärtige Zustand ist stabil, Anteil der Modellläufe</translation>
        </message>
        <message>
            <source>Stable</source>
            <translation>Stabil</translation>
        </message>
        <message>
            <source>Not stable</source>
            <translation>Nicht stabil</translation>
        </message>
        <message>
            <source>{futures:,} model runs from node {node}, seed {seed}. Monte Carlo standard error at most {points:.1f} points among all of them.</source>
            <translation>{futures:,} Modellläufe von Knoten {node}, Startzahl {seed}. Monte-Carlo-Standardfehler höchstens {points:.1f} Punkte bei allen.</translation>
        </message>
    </context>
    <context>
        <name>app.desktop.readings.room</name>
        <message>
            <source>drawn</source>
            <translation>ausgelost</translation>
        </message>
        <message>
            <source>drawn by the odds and the arguments</source>
            <translation>nach Chancen und Argumenten ausgelost</translation>
        </message>
        <message>
            <source>two dice and the arguments</source>
            <translation>zwei Würfel und die Argumente</translation>
        </message>
        <message>
            <source>drawn by an agreed chance</source>
            <translation>mit vereinbarter Chance ausgelost</translation>
        </message>
        <message>
            <source>the cell’s answer</source>
            <translation>die Antwort der Zelle</translation>
        </message>
        <message>
            <source>agreed in the room</source>
            <translation>im Raum vereinbart</translation>
        </message>
        <message>
            <source>the white cell rules</source>
            <translation>die Spielleitung entscheidet</translation>
        </message>
        <message>
            <source>ruled in part</source>
            <translation>zum Teil entschieden</translation>
        </message>
        <message>
            <source>left out</source>
            <translation>ausgelassen</translation>
        </message>
        <message>
            <source>Turn {turn}, step {step} of {steps}</source>
            <translation>Runde {turn}, Schritt {step} von {steps}</translation>
        </message>
        <message>
            <source>this session is read-only here</source>
            <translation>diese Sitzung ist hier nur lesbar</translation>
        </message>
        <message>
            <source>Turn {turn} is about to open. Enter the moves, then begin the turn.</source>
            <translation>Runde {turn} steht vor der Eröffnung. Die Züge eintragen, dann die Runde beginnen.</translation>
        </message>
        <message>
            <source>This step asks nothing: go on.</source>
            <translation>Dieser Schritt fragt nichts: weiter.</translation>
        </message>
        <message>
            <source>Begin turn {turn}</source>
            <translation>Runde {turn} beginnen</translation>
        </message>
        <message>
            <source>Commit turn {turn}</source>
            <translation>Runde {turn} abschließen</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Weiter</translation>
        </message>
        <message>
            <source>this session is open elsewhere and can only be read here</source>
            <translation>diese Sitzung ist anderswo offen und kann hier nur gelesen werden</translation>
        </message>
        <message>
            <source>it was played by rules {rules}</source>
            <translation>es wurde nach Regeln {rules} gespielt</translation>
        </message>
        <message numerus="yes">
            <source>%n questions wait for a ruling</source>
            <extracomment>Of one: %n question waits for a ruling</extracomment>
            <translation>
                <numerusform>%n Frage wartet auf einen Entscheid</numerusform>
                <numerusform>%n Fragen warten auf einen Entscheid</numerusform>
            </translation>
        </message>
        <message>
            <source>Chance</source>
            <translation>Zufall</translation>
        </message>
        <message>
            <source>White cell</source>
            <translation>Spielleitung</translation>
        </message>
        <message>
            <source>Exercise director</source>
            <translation>Übungsleitung</translation>
        </message>
        <message>
            <source>played</source>
            <translation>gespielt</translation>
        </message>
        <message>
            <source>behaviour profile</source>
            <translation>Verhaltensprofil</translation>
        </message>
        <message>
            <source>{number} of {count}</source>
            <translation>{number} von {count}</translation>
        </message>
        <message>
            <source>it is answered</source>
            <translation>sie ist beantwortet</translation>
        </message>
        <message>
            <source>two dice, {dice} = {total}, keys {key}/die-1 and die-2</source>
            <translation>zwei Würfel, {dice} = {total}, Schlüssel {key}/die-1 und die-2</translation>
        </message>
        <message>
            <source>{how}, {number} of 100, key {key}</source>
            <translation>{how}, {number} von 100, Schlüssel {key}</translation>
        </message>
        <message>
            <source>Chance decides, by the aid’s odds</source>
            <translation>Der Zufall entscheidet, nach den Chancen des Modells</translation>
        </message>
        <message>
            <source>The white cell decides, or draws</source>
            <translation>Die Spielleitung entscheidet oder lost aus</translation>
        </message>
        <message>
            <source>Only the exercise director answers this</source>
            <translation>Dies beantwortet nur die Übungsleitung</translation>
        </message>
        <message>
            <source>Put to the cell without the odds</source>
            <translation>Der Zelle ohne die Chancen vorgelegt</translation>
        </message>
        <message>
            <source>Decided by its behaviour profile</source>
            <translation>Entscheidet sein Verhaltensprofil</translation>
        </message>
        <message>
            <source>Drawn</source>
            <translation>Ausgelost</translation>
        </message>
        <message>
            <source>Ruled</source>
            <translation>Entschieden</translation>
        </message>
        <message>
            <source>To rule</source>
            <translation>Zu entscheiden</translation>
        </message>
        <message>
            <source>To draw</source>
            <translation>Auszulosen</translation>
        </message>
        <message>
            <source>from the state of play and the scenario’s numbers</source>
            <translation>aus dem Spielstand und den Zahlen des Szenarios</translation>
        </message>
        <message>
            <source>What changes, if ‘{title}’</source>
            <translation>Was sich ändert, falls „{title}“</translation>
        </message>
        <message>
            <source>‘{title}’ changes nothing here</source>
            <translation>„{title}“ ändert hier nichts</translation>
        </message>
    </context>
    <context>
        <name>app.desktop.readings.scored</name>
        <message>
            <source>Brier: 0 is best, 0.25 says 50 % to everything. Log: 0 is best, 0.69 says 50 %. Reliability: the part of Brier from numbers that lie off what came. Scored against one playing of a game, which is no measure of the world.</source>
            <translation>Brier: 0 ist das Beste, 0,25 sagt 50 % zu allem. Log: 0 ist das Beste, 0,69 sagt 50 %. Verlässlichkeit: der Teil von Brier aus Zahlen, die neben dem Eingetretenen liegen. Bewertet an einem einzigen gespielten Spiel, das kein Maß der Welt ist.</translation>
        </message>
        <message>
            <source>Seat</source>
            <translation>Platz</translation>
        </message>
        <message>
            <source>Cases</source>
            <translation>Fälle</translation>
        </message>
        <message>
            <source>Brier</source>
            <translation>Brier</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>Log</translation>
        </message>
        <message>
            <source>Reliability</source>
            <translation>Verlässlichkeit</translation>
        </message>
        <message>
            <source>Engine: Brier</source>
            <translation>Modell: Brier</translation>
        </message>
        <message>
            <source>No estimate of a question that was ruled on ‘{branch}’: there is nothing to score.</source>
            <translation>Keine Schätzung zu einer Frage, die auf „{branch}“ entschieden wurde: nichts zu bewerten.</translation>
        </message>
        <message>
            <source>{seat}, odds seen</source>
            <translation>{seat}, Chancen gesehen</translation>
        </message>
        <message>
            <source>{seat}, odds not seen</source>
            <translation>{seat}, Chancen nicht gesehen</translation>
        </message>
        <message>
            <source>Resolution {resolution:.3f}, uncertainty {uncertainty:.3f}.</source>
            <translation>Auflösung {resolution:.3f}, Unsicherheit {uncertainty:.3f}.</translation>
        </message>
        <message numerus="yes">
            <source>%n numbers put on answers on the line of ‘{branch}’.</source>
            <extracomment>Of one: One number put on an answer on the line of ‘{branch}’.</extracomment>
            <translation>
                <numerusform>Eine Zahl für eine Antwort auf der Linie von „{branch}“.</numerusform>
                <numerusform>%n Zahlen für Antworten auf der Linie von „{branch}“.</numerusform>
            </translation>
        </message>
        <message>
            <source>Fewer than {few} cases: such scores are hardly more than luck.</source>
            <translation>Weniger als {few} Fälle: solche Werte sind kaum mehr als Glück.</translation>
        </message>
        <message>
            <source>{cases} around {where:.0f} %</source>
            <translation>{cases} um {where:.0f} %</translation>
        </message>
        <message>
            <source>What was said before the odds were seen, and how often it came</source>
            <translation>Was gesagt wurde, bevor die Chancen zu sehen waren, und wie oft es eintrat</translation>
        </message>
        <message>
            <source>Came</source>
            <translation>Eingetreten</translation>
        </message>
        <message>
            <source>Said</source>
            <translation>Gesagt</translation>
        </message>
        <message>
            <source>Numbers by fifths of the scale: {counts}. Standard error at most {error:.0f} points.</source>
            <translation>Zahlen nach Fünfteln der Skala: {counts}. Standardfehler höchstens {error:.0f} Punkte.</translation>
        </message>
        <message>
            <source>Said, %</source>
            <translation>Gesagt, %</translation>
        </message>
    </context>
    <context>
        <name>app.desktop.readings.seen</name>
        <message>
            <source>Own move</source>
            <translation>Eigener Zug</translation>
        </message>
        <message>
            <source>Own move taken back</source>
            <translation>Eigener Zug zurückgenommen</translation>
        </message>
        <message>
            <source>Own decision</source>
            <translation>Eigene Entscheidung</translation>
        </message>
        <message>
            <source>Own move sheet</source>
            <translation>Eigenes Zugblatt</translation>
        </message>
        <message>
            <source>Proposal</source>
            <translation>Vorschlag</translation>
        </message>
        <message>
            <source>News</source>
            <translation>Nachrichten</translation>
        </message>
        <message>
            <source>Turn brief</source>
            <translation>Rundenbriefing</translation>
        </message>
        <message>
            <source>Talks</source>
            <translation>Gespräche</translation>
        </message>
        <message>
            <source>Question to the white cell</source>
            <translation>Frage an die Spielleitung</translation>
        </message>
        <message>
            <source>Answer of the white cell</source>
            <translation>Antwort der Spielleitung</translation>
        </message>
        <message>
            <source>Message</source>
            <translation>Mitteilung</translation>
        </message>
        <message>
            <source>Exercise</source>
            <translation>Übung</translation>
        </message>
        <message>
            <source>Turn closed</source>
            <translation>Runde geschlossen</translation>
        </message>
        <message>
            <source>The exercise has begun.</source>
            <translation>Die Übung hat begonnen.</translation>
        </message>
        <message>
            <source>The exercise is paused.</source>
            <translation>Die Übung ist unterbrochen.</translation>
        </message>
        <message>
            <source>The exercise goes on.</source>
            <translation>Die Übung geht weiter.</translation>
        </message>
        <message>
            <source>NO DUFF: a real event. Play stops now.</source>
            <translation>NO DUFF: ein wirkliches Ereignis. Das Spiel hält jetzt an.</translation>
        </message>
        <message>
            <source>End of the day.</source>
            <translation>Ende des Tages.</translation>
        </message>
        <message>
            <source>The exercise is over.</source>
            <translation>Die Übung ist vorbei.</translation>
        </message>
        <message>
            <source>Record</source>
            <translation>Protokoll</translation>
        </message>
        <message>
            <source>Public</source>
            <translation>Öffentlich</translation>
        </message>
        <message>
            <source>Turn {turn} – {month}</source>
            <translation>Runde {turn} – {month}</translation>
        </message>
        <message>
            <source>MMMM yyyy</source>
            <translation>MMMM yyyy</translation>
        </message>
        <message>
            <source>Own words</source>
            <translation>Eigene Worte</translation>
        </message>
        <message>
            <source>Move {record}</source>
            <translation>Zug {record}</translation>
        </message>
        <message>
            <source>Held by another</source>
            <translation>Von einem anderen gehalten</translation>
        </message>
        <message>
            <source>Own move this turn</source>
            <translation>Eigener Zug in dieser Runde</translation>
        </message>
        <message>
            <source>As {name} may see it</source>
            <translation>Wie {name} es sehen darf</translation>
        </message>
    </context>
    <context>
        <name>app.desktop.readings.table</name>
        <message>
            <source>Paused</source>
            <translation>Pausiert</translation>
        </message>
        <message>
            <source>NO DUFF</source>
            <translation>NO DUFF</translation>
        </message>
        <message>
            <source>End of day</source>
            <translation>Ende des Tages</translation>
        </message>
        <message>
            <source>ENDEX</source>
            <translation>ENDEX</translation>
        </message>
        <message>
            <source>{name} cell</source>
            <translation>Zelle {name}</translation>
        </message>
        <message>
            <source>Trust in {name}</source>
            <translation>Vertrauen in {name}</translation>
        </message>
        <message>
            <source>Move sheets {came} in, {missing} late</source>
            <translation>Blätter: {came} da, {missing} spät</translation>
        </message>
        <message>
            <source>Move sheets {came} in, {missing} waiting</source>
            <translation>Blätter: {came} da, {missing} fehlen</translation>
        </message>
        <message>
            <source>Behaviour profile</source>
            <translation>Verhaltensprofil</translation>
        </message>
        <message>
            <source>Move sheet in</source>
            <translation>Zugblatt eingegangen</translation>
        </message>
        <message>
            <source>No move yet</source>
            <translation>Noch kein Zug</translation>
        </message>
        <message>
            <source>On disk {last:%H:%M}</source>
            <translation>Gesichert {last:%H:%M}</translation>
        </message>
        <message>
            <source>Read only</source>
            <translation>Nur lesbar</translation>
        </message>
        <message>
            <source>before turn {turn} – {month}</source>
            <translation>vor Runde {turn} – {month}</translation>
        </message>
        <message>
            <source>turn {turn} – {month}</source>
            <translation>Runde {turn} – {month}</translation>
        </message>
        <message>
            <source>MMMM yyyy</source>
            <translation>MMMM yyyy</translation>
        </message>
        <message>
            <source>d MMMM yyyy</source>
            <translation>d. MMMM yyyy</translation>
        </message>
        <message numerus="yes">
            <source>{verified}, %n entries</source>
            <extracomment>Of one: {verified}, %n entry</extracomment>
            <translation>
                <numerusform>{verified}, %n Eintrag</numerusform>
                <numerusform>{verified}, %n Einträge</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>app.desktop.readings.talk</name>
        <message>
            <source>STARTEX</source>
            <translation>STARTEX</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>Pause</translation>
        </message>
        <message>
            <source>Resume</source>
            <translation>Fortsetzen</translation>
        </message>
        <message>
            <source>NO DUFF</source>
            <translation>NO DUFF</translation>
        </message>
        <message>
            <source>End of day</source>
            <translation>Tagesende</translation>
        </message>
        <message>
            <source>ENDEX</source>
            <translation>ENDEX</translation>
        </message>
        <message>
            <source>Option considered</source>
            <translation>Erwogen</translation>
        </message>
        <message>
            <source>Rejected because</source>
            <translation>Verworfen</translation>
        </message>
        <message>
            <source>Assumption</source>
            <translation>Annahme</translation>
        </message>
        <message>
            <source>Disagreement</source>
            <translation>Dissens</translation>
        </message>
        <message>
            <source>Quote</source>
            <translation>Zitat</translation>
        </message>
        <message>
            <source>asked for</source>
            <translation>erbeten</translation>
        </message>
        <message>
            <source>held</source>
            <translation>geführt</translation>
        </message>
        <message>
            <source>refused</source>
            <translation>abgelehnt</translation>
        </message>
        <message>
            <source>Questions open {waiting} of {queries}, contacts {contacts}, notes {notes}</source>
            <translation>Fragen offen {waiting} von {queries}, Kontakte {contacts}, Notizen {notes}</translation>
        </message>
        <message>
            <source>{when}  No. {record}, {who}</source>
            <translation>{when}  Nr. {record}, {who}</translation>
        </message>
        <message>
            <source>{head}, due {due}</source>
            <translation>{head}, fällig {due}</translation>
        </message>
        <message>
            <source>answered to all</source>
            <translation>allen geantwortet</translation>
        </message>
        <message>
            <source>answered to the cell alone</source>
            <translation>nur der Zelle geantwortet</translation>
        </message>
        <message>
            <source>secret</source>
            <translation>geheim</translation>
        </message>
        <message>
            <source>open</source>
            <translation>offen</translation>
        </message>
        <message>
            <source>{cell} thinks: {said}</source>
            <translation>{cell} meint: {said}</translation>
        </message>
        <message numerus="yes">
            <source>%n records</source>
            <extracomment>Of one: %n record</extracomment>
            <translation>
                <numerusform>%n Eintrag</numerusform>
                <numerusform>%n Einträge</numerusform>
            </translation>
        </message>
        <message>
            <source>no evidence yet</source>
            <translation>noch kein Beleg</translation>
        </message>
        <message>
            <source>Looks for: {looks_for}</source>
            <translation>Sucht: {looks_for}</translation>
        </message>
        <message>
            <source>Direction from the {by}</source>
            <translation>Weisung von: {by}</translation>
        </message>
        <message>
            <source>Why: {why}</source>
            <translation>Warum: {why}</translation>
        </message>
    </context>
    <context>
        <name>app.desktop.readings.tree</name>
        <message>
            <source>Start</source>
            <translation>Beginn</translation>
        </message>
        <message>
            <source>Not played yet</source>
            <translation>Noch nicht gespielt</translation>
        </message>
        <message>
            <source>Played by cells</source>
            <translation>Von Zellen gespielt</translation>
        </message>
        <message>
            <source>Played by the white cell</source>
            <translation>Von der Spielleitung gespielt</translation>
        </message>
        <message>
            <source>Explored by a model run</source>
            <translation>Von einem Modelllauf erkundet</translation>
        </message>
        <message>
            <source>Given up. {note}</source>
            <translation>Aufgegeben. {note}</translation>
        </message>
        <message>
            <source>In force</source>
            <translation>In Kraft</translation>
        </message>
        <message>
            <source>Opening</source>
            <translation>Eröffnung</translation>
        </message>
        <message>
            <source>Invoked</source>
            <translation>Angerufen</translation>
        </message>
        <message>
            <source>War</source>
            <translation>Krieg</translation>
        </message>
        <message>
            <source>War ends</source>
            <translation>Krieg endet</translation>
        </message>
        <message>
            <source>Prepares</source>
            <translation>Bereitet vor</translation>
        </message>
        <message>
            <source>Intends</source>
            <translation>Beabsichtigt</translation>
        </message>
        <message>
            <source>Alarm</source>
            <translation>Alarm</translation>
        </message>
        <message>
            <source>{kept} of {asked} honour</source>
            <translation>{kept} von {asked} lösen ein</translation>
        </message>
        <message>
            <source>{kept} of {asked} honour, {denies} deny</source>
            <translation>{kept} von {asked} lösen ein, {denies} bestreiten</translation>
        </message>
        <message>
            <source>{denies} deny that the case arose</source>
            <translation>{denies} bestreiten, dass der Fall eintrat</translation>
        </message>
        <message>
            <source>End of turn {turn}</source>
            <translation>Ende der Runde {turn}</translation>
        </message>
        <message>
            <source>Turn {turn}, after {phase}</source>
            <translation>Runde {turn}, nach: {phase}</translation>
        </message>
    </context>
    <context>
        <name>app.desktop.readings.triage</name>
        <message>
            <source>Conference</source>
            <translation>Konferenz</translation>
        </message>
        <message>
            <source>Consent</source>
            <translation>Konsens</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Notiz</translation>
        </message>
        <message>
            <source>Expired</source>
            <translation>Verfallen</translation>
        </message>
        <message>
            <source>no question</source>
            <translation>keine Frage</translation>
        </message>
        <message>
            <source>The events list suggests {suggested}</source>
            <translation>Die Ereignisliste schlägt vor: {suggested}</translation>
        </message>
        <message>
            <source>Pulled out to be talked about</source>
            <translation>Herausgenommen, um darüber zu sprechen</translation>
        </message>
        <message>
            <source>Routine: the aid’s odds draw</source>
            <translation>Routine: nach den Chancen des Modells ausgelost</translation>
        </message>
        <message>
            <source>By the white cell</source>
            <translation>Durch die Spielleitung</translation>
        </message>
        <message>
            <source>Nothing is left for the conference.</source>
            <translation>Für die Konferenz bleibt nichts.</translation>
        </message>
        <message>
            <source>{count} to talk about in {minutes} minutes: {each:.0f} minutes each.</source>
            <translation>{count} zu besprechen in {minutes} Minuten: je {each:.0f} Minuten.</translation>
        </message>
        <message>
            <source>More than {most} is too many.</source>
            <translation>Mehr als {most} sind zu viele.</translation>
        </message>
    </context>
    <context>
        <name>app.desktop.readings.words</name>
        <message>
            <source>almost no chance</source>
            <translation>fast ausgeschlossen</translation>
        </message>
        <message>
            <source>very unlikely</source>
            <translation>sehr unwahrscheinlich</translation>
        </message>
        <message>
            <source>unlikely</source>
            <translation>unwahrscheinlich</translation>
        </message>
        <message>
            <source>about even</source>
            <translation>etwa gleich</translation>
        </message>
        <message>
            <source>likely</source>
            <translation>wahrscheinlich</translation>
        </message>
        <message>
            <source>very likely</source>
            <translation>sehr wahrscheinlich</translation>
        </message>
        <message>
            <source>almost certain</source>
            <translation>fast sicher</translation>
        </message>
        <message>
            <source>Injects</source>
            <translation>Einlagen</translation>
        </message>
        <message>
            <source>Attention</source>
            <translation>Aufmerksamkeit</translation>
        </message>
        <message>
            <source>Moves of unplayed actors</source>
            <translation>Züge ungespielter Akteure</translation>
        </message>
        <message>
            <source>Organisations decide</source>
            <translation>Organisationen entscheiden</translation>
        </message>
        <message>
            <source>Consent of hosts</source>
            <translation>Zustimmung der Gastländer</translation>
        </message>
        <message>
            <source>Moves take effect</source>
            <translation>Züge wirken</translation>
        </message>
        <message>
            <source>Standing, faces, mediators</source>
            <translation>Ansehen, Gesichter, Vermittler</translation>
        </message>
        <message>
            <source>Perception</source>
            <translation>Wahrnehmung</translation>
        </message>
        <message>
            <source>Alarm</source>
            <translation>Alarm</translation>
        </message>
        <message>
            <source>Trust</source>
            <translation>Vertrauen</translation>
        </message>
        <message>
            <source>Limits on reach</source>
            <translation>Grenzen der Reichweite</translation>
        </message>
        <message>
            <source>Findings</source>
            <translation>Feststellungen</translation>
        </message>
        <message>
            <source>Graduated initiatives</source>
            <translation>Abgestufte Initiativen</translation>
        </message>
        <message>
            <source>Hostility</source>
            <translation>Feindseligkeit</translation>
        </message>
        <message>
            <source>Red lines</source>
            <translation>Rote Linien</translation>
        </message>
        <message>
            <source>Ladder</source>
            <translation>Leiter</translation>
        </message>
        <message>
            <source>Incidents</source>
            <translation>Zwischenfälle</translation>
        </message>
        <message>
            <source>On the brink</source>
            <translation>Am Abgrund</translation>
        </message>
        <message>
            <source>War</source>
            <translation>Krieg</translation>
        </message>
        <message>
            <source>Ceasefires</source>
            <translation>Waffenruhen</translation>
        </message>
        <message>
            <source>Decisions to attack</source>
            <translation>Entschlüsse zum Angriff</translation>
        </message>
        <message>
            <source>Appeal</source>
            <translation>Anrufung</translation>
        </message>
        <message>
            <source>Has the case arisen?</source>
            <translation>Ist der Fall eingetreten?</translation>
        </message>
        <message>
            <source>Common decision on a guarantee</source>
            <translation>Gemeinsamer Beschluss über eine Garantie</translation>
        </message>
        <message>
            <source>Guarantees</source>
            <translation>Garantien</translation>
        </message>
        <message>
            <source>Will they sign?</source>
            <translation>Werden sie unterzeichnen?</translation>
        </message>
        <message>
            <source>What the war costs</source>
            <translation>Was der Krieg kostet</translation>
        </message>
        <message>
            <source>Tracks</source>
            <translation>Verhandlungsstränge</translation>
        </message>
        <message>
            <source>MMM yyyy</source>
            <translation>MMM yyyy</translation>
        </message>
        <message>
            <source>MMM</source>
            <translation>MMM</translation>
        </message>
        <message>
            <source>d MMM</source>
            <translation>d. MMM</translation>
        </message>
        <message>
            <source>{damage}. What stands before it is sound and can be read here; `whitecell rescue` writes it to a new file that can be played on.</source>
            <translation>{damage}. Was davor steht, ist unversehrt und kann hier gelesen werden; `whitecell rescue` schreibt es in eine neue Datei, in der weitergespielt werden kann.</translation>
        </message>
        <message>
            <source>This session is open in another window and can only be read here.</source>
            <translation>Diese Sitzung ist in einem anderen Fenster offen und kann hier nur gelesen werden.</translation>
        </message>
    </context>
    <context>
        <name>app.desktop.recent</name>
        <message>
            <source>the file is gone</source>
            <translation>die Datei ist weg</translation>
        </message>
        <message>
            <source>today {time}</source>
            <translation>heute {time}</translation>
        </message>
        <message>
            <source>d MMMM yyyy</source>
            <translation>d. MMMM yyyy</translation>
        </message>
        <message>
            <source>saved {when}</source>
            <translation>gespeichert {when}</translation>
        </message>
    </context>
    <context>
        <name>app.desktop.replay</name>
        <message>
            <source>As which cell</source>
            <translation>Als welche Zelle</translation>
        </message>
        <message>
            <source>Turn</source>
            <translation>Runde</translation>
        </message>
        <message>
            <source>Turn before</source>
            <translation>Vorige Runde</translation>
        </message>
        <message>
            <source>Next turn</source>
            <translation>Nächste Runde</translation>
        </message>
        <message>
            <source>As the cell saw it</source>
            <translation>Wie die Zelle es sah</translation>
        </message>
        <message>
            <source>As it was</source>
            <translation>Wie es war</translation>
        </message>
        <message>
            <source>As {name}</source>
            <translation>Als {name}</translation>
        </message>
        <message>
            <source>Turn {turn}</source>
            <translation>Runde {turn}</translation>
        </message>
        <message>
            <source>{cell} saw turn {turn}</source>
            <translation>{cell} sah Runde {turn}</translation>
        </message>
        <message>
            <source>Turn {turn} as it was</source>
            <translation>Runde {turn}, wie sie war</translation>
        </message>
        <message>
            <source>Setting the page…</source>
            <translation>Die Seite wird gesetzt…</translation>
        </message>
    </context>
    <context>
        <name>app.desktop.report_dialog</name>
        <message>
            <source>After-action report</source>
            <translation>Auswertungsbericht</translation>
        </message>
        <message>
            <source>Quick look, two pages</source>
            <translation>Kurzbericht, zwei Seiten</translation>
        </message>
        <message>
            <source>Turn brief</source>
            <translation>Rundenbriefing</translation>
        </message>
        <message>
            <source>Game: insights and evidence</source>
            <translation>Spiel: Erkenntnisse und Belege</translation>
        </message>
        <message>
            <source>Exercise: HSEEP skeleton</source>
            <translation>Übung: Gerüst nach HSEEP</translation>
        </message>
        <message>
            <source>PDF</source>
            <translation>PDF</translation>
        </message>
        <message>
            <source>Word</source>
            <translation>Word</translation>
        </message>
        <message>
            <source>Web page</source>
            <translation>Webseite</translation>
        </message>
        <message>
            <source>Slides</source>
            <translation>Folien</translation>
        </message>
        <message>
            <source>Markdown</source>
            <translation>Markdown</translation>
        </message>
        <message>
            <source>JSON</source>
            <translation>JSON</translation>
        </message>
        <message>
            <source>Tables as CSV</source>
            <translation>Tabellen als CSV</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Bericht</translation>
        </message>
        <message>
            <source>Kind of report</source>
            <translation>Art des Berichts</translation>
        </message>
        <message>
            <source>Edition</source>
            <translation>Ausgabe</translation>
        </message>
        <message>
            <source>Template</source>
            <translation>Vorlage</translation>
        </message>
        <message>
            <source>Turn of the brief</source>
            <translation>Runde des Briefings</translation>
        </message>
        <message>
            <source>Dates and numbers</source>
            <translation>Daten und Zahlen</translation>
        </message>
        <message>
            <source>Folder of the files</source>
            <translation>Ordner der Dateien</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Wählen…</translation>
        </message>
        <message>
            <source>Progress of the report</source>
            <translation>Fortschritt des Berichts</translation>
        </message>
        <message>
            <source>Write</source>
            <translation>Schreiben</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Anhalten</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Turn</source>
            <translation>Runde</translation>
        </message>
        <message>
            <source>Dates as in</source>
            <translation>Daten wie in</translation>
        </message>
        <message>
            <source>Formats</source>
            <translation>Formate</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>Ordner</translation>
        </message>
        <message>
            <source>Full</source>
            <translation>Vollständig</translation>
        </message>
        <message>
            <source>Control, with the page on adjudicators</source>
            <translation>Leitung, mit der Seite über die Adjudikatoren</translation>
        </message>
        <message>
            <source>For {name} alone</source>
            <translation>Nur für {name}</translation>
        </message>
        <message>
            <source>Turn {turn}</source>
            <translation>Runde {turn}</translation>
        </message>
        <message>
            <source>Choose a format to write.</source>
            <translation>Ein Format zum Schreiben wählen.</translation>
        </message>
        <message>
            <source>Setting the pages…</source>
            <translation>Die Seiten werden gesetzt…</translation>
        </message>
        <message>
            <source>Folder of the report</source>
            <translation>Ordner des Berichts</translation>
        </message>
        <message>
            <source>Writing: {format} ({done} of {total})</source>
            <translation>Wird geschrieben: {format} ({done} von {total})</translation>
        </message>
        <message>
            <source>Stopped. Files that were whole already are in the folder.</source>
            <translation>Angehalten. Dateien, die schon vollständig waren, liegen im Ordner.</translation>
        </message>
        <message>
            <source>The report was not written: {fault}</source>
            <translation>Der Bericht wurde nicht geschrieben: {fault}</translation>
        </message>
        <message numerus="yes">
            <source>Report written to {folder}: %n files</source>
            <extracomment>Of one: Report written to {folder}: %n file</extracomment>
            <translation>
                <numerusform>Bericht geschrieben nach {folder}: %n Datei</numerusform>
                <numerusform>Bericht geschrieben nach {folder}: %n Dateien</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>app.desktop.report_pages</name>
        <message numerus="yes">
            <source>Preview of the report: %n pages</source>
            <extracomment>Of one: Preview of the report: %n page</extracomment>
            <translation>
                <numerusform>Vorschau des Berichts: %n Seite</numerusform>
                <numerusform>Vorschau des Berichts: %n Seiten</numerusform>
            </translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>Vorschau</translation>
        </message>
    </context>
    <context>
        <name>app.desktop.ruling_bar</name>
        <message>
            <source>Fork here</source>
            <translation>Gabeln</translation>
        </message>
        <message>
            <source>Draw</source>
            <translation>Losen</translation>
        </message>
        <message>
            <source>Rule</source>
            <translation>Urteil</translation>
        </message>
        <message>
            <source>Accept</source>
            <translation>Gilt so</translation>
        </message>
        <message>
            <source>{names} off: {why}.</source>
            <translation>{names} aus: {why}.</translation>
        </message>
        <message>
            <source>Fork</source>
            <translation>Gabeln</translation>
        </message>
    </context>
    <context>
        <name>app.desktop.ruling_form</name>
        <message>
            <source>The white cell rules</source>
            <translation>Die Spielleitung entscheidet</translation>
        </message>
        <message>
            <source>Asks an answer, a reason code and words.</source>
            <translation>Verlangt eine Antwort, einen Begründungscode und Worte.</translation>
        </message>
        <message>
            <source>Agreed in the room</source>
            <translation>Im Raum vereinbart</translation>
        </message>
        <message>
            <source>Draw by the aid’s odds</source>
            <translation>Nach den Chancen des Modells auslosen</translation>
        </message>
        <message>
            <source>Asks nothing more: press Draw.</source>
            <translation>Verlangt nichts weiter: Losen drücken.</translation>
        </message>
        <message>
            <source>Draw by odds and arguments</source>
            <translation>Nach Chancen und Argumenten auslosen</translation>
        </message>
        <message>
            <source>The accepted arguments move the aid’s odds; then press Draw.</source>
            <translation>Die angenommenen Argumente verschieben die Chancen des Modells; dann Losen drücken.</translation>
        </message>
        <message>
            <source>Matrix: two dice</source>
            <translation>Matrix: zwei Würfel</translation>
        </message>
        <message>
            <source>Choose the answer put to the dice: it holds at 7 or more, each argument moves that by 1.</source>
            <translation>Die Antwort wählen, um die gewürfelt wird: sie gilt ab 7, jedes Argument verschiebt das um 1.</translation>
        </message>
        <message>
            <source>Matrix: agreed percentage</source>
            <translation>Matrix: vereinbarter Prozentsatz</translation>
        </message>
        <message>
            <source>Choose the answer and the chance that the room gives it.</source>
            <translation>Die Antwort wählen und die Chance, die der Raum ihr gibt.</translation>
        </message>
        <message>
            <source>Split: one answer, and another in part</source>
            <translation>Teilen: eine Antwort, und eine andere zum Teil</translation>
        </message>
        <message>
            <source>Asks the main answer, the other, the degree, a reason code and words.</source>
            <translation>Verlangt die Hauptantwort, die andere, den Grad, einen Begründungscode und Worte.</translation>
        </message>
        <message>
            <source>Skip: nothing comes of it</source>
            <translation>Auslassen: es wird nichts daraus</translation>
        </message>
        <message>
            <source>Asks a reason code and words; play goes on.</source>
            <translation>Verlangt einen Begründungscode und Worte; es geht weiter.</translation>
        </message>
        <message>
            <source>Partial</source>
            <translation>Teilweise</translation>
        </message>
        <message>
            <source>Mixed</source>
            <translation>Gemischt</translation>
        </message>
        <message>
            <source>Unintended</source>
            <translation>Unbeabsichtigt</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>Antwort</translation>
        </message>
        <message>
            <source>How the ruling came about</source>
            <translation>Wie der Entscheid zustande kam</translation>
        </message>
        <message>
            <source>Choose an answer</source>
            <translation>Antwort wählen</translation>
        </message>
        <message>
            <source>The answer that came about in part</source>
            <translation>Die Antwort, die zum Teil eintrat</translation>
        </message>
        <message>
            <source>In part …</source>
            <translation>Zum Teil …</translation>
        </message>
        <message>
            <source>Degree</source>
            <translation>Grad</translation>
        </message>
        <message>
            <source>How far it came about</source>
            <translation>Wie weit es eintrat</translation>
        </message>
        <message>
            <source>Agreed chance, per cent</source>
            <translation>Vereinbarte Chance, Prozent</translation>
        </message>
        <message>
            <source>Agreed chance, 0 to 100 %</source>
            <translation>Vereinbarte Chance, 0 bis 100 %</translation>
        </message>
        <message>
            <source>Reason, for the record</source>
            <translation>Begründung, für das Protokoll</translation>
        </message>
        <message>
            <source>Reason code</source>
            <translation>Begründungscode</translation>
        </message>
        <message>
            <source>Choose a reason code</source>
            <translation>Begründungscode wählen</translation>
        </message>
        <message>
            <source>Why the room rules so</source>
            <translation>Warum der Raum so entscheidet</translation>
        </message>
        <message>
            <source>Seat of the second person</source>
            <translation>Platz der zweiten Person</translation>
        </message>
        <message>
            <source>The same for all {same_kind} open questions of this kind</source>
            <translation>Dasselbe für alle {same_kind} offenen Fragen dieser Art</translation>
        </message>
        <message>
            <source>Answered: {answer} – {method}</source>
            <translation>Beantwortet: {answer} – {method}</translation>
        </message>
        <message>
            <source>this method draws</source>
            <translation>diese Methode lost aus</translation>
        </message>
        <message>
            <source>the director rules outright or skips</source>
            <translation>die Leitung entscheidet ganz oder lässt aus</translation>
        </message>
        <message>
            <source>choose an answer first</source>
            <translation>erst eine Antwort wählen</translation>
        </message>
        <message>
            <source>choose the other answer and the degree</source>
            <translation>die andere Antwort und den Grad wählen</translation>
        </message>
        <message>
            <source>choose a reason code</source>
            <translation>einen Begründungscode wählen</translation>
        </message>
        <message>
            <source>write the reason for the record</source>
            <translation>die Begründung für das Protokoll schreiben</translation>
        </message>
        <message>
            <source>name the second person</source>
            <translation>die zweite Person nennen</translation>
        </message>
        <message>
            <source>choose the answer put to chance</source>
            <translation>die Antwort wählen, um die gelost wird</translation>
        </message>
        <message>
            <source>give the agreed chance, 0 to 100</source>
            <translation>die vereinbarte Chance angeben, 0 bis 100</translation>
        </message>
    </context>
    <context>
        <name>app.desktop.scenario_page</name>
        <message>
            <source>Number</source>
            <translation>Zahl</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Wert</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>Einheit</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>Prior</source>
            <translation>Vorverteilung</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Quelle</translation>
        </message>
        <message>
            <source>Scenario</source>
            <translation>Szenario</translation>
        </message>
        <message>
            <source>Search numbers, sources and statuses</source>
            <translation>Zahlen, Quellen und Status durchsuchen</translation>
        </message>
        <message>
            <source>Search, such as trust JUDGEMENT</source>
            <translation>Suchen, etwa trust JUDGEMENT</translation>
        </message>
        <message>
            <source>Numbers of the scenario</source>
            <translation>Zahlen des Szenarios</translation>
        </message>
        <message>
            <source>A seat a line, such as A1: Jane Doe</source>
            <translation>Ein Platz je Zeile, etwa A1: Erika Muster</translation>
        </message>
        <message>
            <source>Save the names</source>
            <translation>Die Namen speichern</translation>
        </message>
        <message>
            <source>Exercise</source>
            <translation>Übung</translation>
        </message>
        <message>
            <source>Cells and who plays what</source>
            <translation>Zellen und wer was spielt</translation>
        </message>
        <message>
            <source>Seats</source>
            <translation>Plätze</translation>
        </message>
        <message>
            <source>{shown} of {all} numbers</source>
            <translation>{shown} von {all} Zahlen</translation>
        </message>
        <message>
            <source>‘{line}’ is no seat: write its code, a colon and the name.</source>
            <translation>„{line}“ ist kein Platz: sein Kürzel, einen Doppelpunkt und den Namen schreiben.</translation>
        </message>
        <message>
            <source>The names are in {name}, beside the session and not in it.</source>
            <translation>Die Namen stehen in {name}, neben der Sitzung und nicht in ihr.</translation>
        </message>
    </context>
    <context>
        <name>app.desktop.session_page</name>
        <message>
            <source>Back to the desk</source>
            <translation>Zurück zum Tisch</translation>
        </message>
        <message>
            <source>Not entered: {fault}.</source>
            <translation>Nicht eingetragen: {fault}.</translation>
        </message>
    </context>
    <context>
        <name>app.desktop.sheet_fields</name>
        <message>
            <source>Low</source>
            <translation>Niedrig</translation>
        </message>
        <message>
            <source>Medium</source>
            <translation>Mäßig</translation>
        </message>
        <message>
            <source>High</source>
            <translation>Hoch</translation>
        </message>
        <message>
            <source>At once</source>
            <translation>Sofort</translation>
        </message>
        <message>
            <source>Conditional</source>
            <translation>Bedingt</translation>
        </message>
        <message>
            <source>Standing, each turn</source>
            <translation>Stehend, jede Runde</translation>
        </message>
        <message>
            <source>Joint</source>
            <translation>Gemeinsam</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Offen</translation>
        </message>
        <message>
            <source>Covert</source>
            <translation>Verdeckt</translation>
        </message>
        <message>
            <source>Means</source>
            <translation>Mittel</translation>
        </message>
        <message>
            <source>Visibility</source>
            <translation>Sichtbarkeit</translation>
        </message>
        <message>
            <source>Form</source>
            <translation>Form</translation>
        </message>
        <message>
            <source>On what</source>
            <translation>Woran</translation>
        </message>
        <message>
            <source>What has to come about</source>
            <translation>Was eintreten muss</translation>
        </message>
        <message>
            <source>Signed by</source>
            <translation>Unterzeichnet von</translation>
        </message>
        <message>
            <source>Intent</source>
            <translation>Absicht</translation>
        </message>
        <message>
            <source>What it is for</source>
            <translation>Wozu es dient</translation>
        </message>
        <message>
            <source>Expected</source>
            <translation>Erwartet</translation>
        </message>
        <message>
            <source>What the cell expects to happen</source>
            <translation>Was die Zelle erwartet</translation>
        </message>
        <message>
            <source>Red lines</source>
            <translation>Rote Linien</translation>
        </message>
        <message>
            <source>Confidence</source>
            <translation>Zuversicht</translation>
        </message>
        <message>
            <source>Sheet number</source>
            <translation>Nummer des Blatts</translation>
        </message>
        <message>
            <source>On the paper, such as T1-ukraine-1</source>
            <translation>Auf dem Papier, etwa T1-ukraine-1</translation>
        </message>
        <message>
            <source>Late because</source>
            <translation>Verspätet, weil</translation>
        </message>
        <message>
            <source>Infeasible</source>
            <translation>Undurchführbar</translation>
        </message>
        <message>
            <source>Why the white cell thinks so</source>
            <translation>Warum die Spielleitung das meint</translation>
        </message>
        <message>
            <source>Own view of another actor</source>
            <translation>Eigene Sicht auf einen anderen Akteur</translation>
        </message>
        <message>
            <source>The cell’s trust in it</source>
            <translation>Das Vertrauen der Zelle in ihn</translation>
        </message>
        <message>
            <source>Expects its attack, 0 to 100</source>
            <translation>Erwartet seinen Angriff, 0 bis 100</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Dazu</translation>
        </message>
        <message>
            <source>Add this view</source>
            <translation>Diese Sicht hinzufügen</translation>
        </message>
        <message>
            <source>View of others</source>
            <translation>Sicht auf andere</translation>
        </message>
        <message>
            <source>Trust, and whether the cell expects an attack, 0 to 100</source>
            <translation>Vertrauen, und ob die Zelle einen Angriff erwartet, 0 bis 100</translation>
        </message>
        <message>
            <source>A conditional move needs its condition.</source>
            <translation>Ein bedingter Zug braucht seine Bedingung.</translation>
        </message>
        <message>
            <source>It is late: write why.</source>
            <translation>Es ist verspätet: schreiben, warum.</translation>
        </message>
        <message>
            <source>{name}: trust {trust}, expects attack {expects_attack}</source>
            <translation>{name}: Vertrauen {trust}, erwartet Angriff {expects_attack}</translation>
        </message>
        <message>
            <source>Take the view of {name} away</source>
            <translation>Die Sicht auf {name} wegnehmen</translation>
        </message>
    </context>
    <context>
        <name>app.desktop.start</name>
        <message>
            <source>To try moves and calibrate adjudicators; every screen and page says REHEARSAL</source>
            <translation>Um Züge zu erproben und Adjudikatoren abzustimmen; jeder Bildschirm und jede Seite sagt REHEARSAL</translation>
        </message>
        <message>
            <source>Start page</source>
            <translation>Startseite</translation>
        </message>
        <message>
            <source>Plan, play, branch and adjudicate tabletop exercises. Everything stays on this machine, and what the screen shows is on disk.</source>
            <translation>Planübungen planen, spielen, verzweigen und entscheiden. Alles bleibt auf diesem Rechner, und was der Bildschirm zeigt, ist gesichert.</translation>
        </message>
        <message>
            <source>New session</source>
            <translation>Neue Sitzung</translation>
        </message>
        <message>
            <source>Open…</source>
            <translation>Öffnen…</translation>
        </message>
        <message>
            <source>Run the demo</source>
            <translation>Die Vorführung starten</translation>
        </message>
        <message>
            <source>A scenario of your own</source>
            <translation>Ein eigenes Szenario</translation>
        </message>
        <message>
            <source>Edit a scenario…</source>
            <translation>Ein Szenario bearbeiten…</translation>
        </message>
        <message>
            <source>New scenario…</source>
            <translation>Neues Szenario…</translation>
        </message>
        <message>
            <source>Recent sessions</source>
            <translation>Letzte Sitzungen</translation>
        </message>
        <message>
            <source>None yet.</source>
            <translation>Noch keine.</translation>
        </message>
        <message>
            <source>New sessions are saved in {folder}</source>
            <translation>Neue Sitzungen werden gespeichert in {folder}</translation>
        </message>
        <message>
            <source>New session: {title}</source>
            <translation>Neue Sitzung: {title}</translation>
        </message>
        <message>
            <source>Variant of {title}</source>
            <translation>Variante von {title}</translation>
        </message>
        <message>
            <source>As it is</source>
            <translation>Wie es ist</translation>
        </message>
        <message>
            <source>Rehearse</source>
            <translation>Proben</translation>
        </message>
        <message>
            <source>Rehearse: {title}</source>
            <translation>Proben: {title}</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Öffnen</translation>
        </message>
        <message>
            <source>Open {stem}</source>
            <translation>{stem} öffnen</translation>
        </message>
        <message>
            <source>{path} is gone</source>
            <translation>{path} ist weg</translation>
        </message>
    </context>
    <context>
        <name>app.desktop.table</name>
        <message>
            <source>The sheets of all played actors are in.</source>
            <translation>Die Blätter aller gespielten Akteure sind eingegangen.</translation>
        </message>
        <message>
            <source>This is the opening: there is nothing to go back to.</source>
            <translation>Dies ist die Eröffnung: es gibt nichts, wohin man zurückgehen könnte.</translation>
        </message>
        <message>
            <source>Nothing was played after this on this branch.</source>
            <translation>Danach wurde auf diesem Zweig nichts gespielt.</translation>
        </message>
        <message>
            <source>Invoked and honoured</source>
            <translation>Angerufen und eingelöst</translation>
        </message>
        <message>
            <source>Invoked and ignored</source>
            <translation>Angerufen und missachtet</translation>
        </message>
    </context>
    <context>
        <name>app.desktop.timeline</name>
        <message>
            <source>turns {first} to {last}</source>
            <translation>Runden {first} bis {last}</translation>
        </message>
        <message>
            <source>no turn yet</source>
            <translation>noch keine Runde</translation>
        </message>
        <message>
            <source>The table stands at turn {turn} of {branch}.</source>
            <translation>Der Tisch steht bei Runde {turn} von {branch}.</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>Zeitleiste</translation>
        </message>
        <message>
            <source>Timeline, turn {turn} of {branch}. {said}</source>
            <translation>Zeitleiste, Runde {turn} von {branch}. {said}</translation>
        </message>
    </context>
    <context>
        <name>app.desktop.timeline_layout</name>
        <message>
            <source>All branches</source>
            <translation>Alle Zweige</translation>
        </message>
        <message>
            <source>Played by cells</source>
            <translation>Von Zellen gespielt</translation>
        </message>
        <message>
            <source>With a bookmark</source>
            <translation>Mit Merkzeichen</translation>
        </message>
        <message>
            <source>Not given up</source>
            <translation>Nicht aufgegeben</translation>
        </message>
    </context>
    <context>
        <name>app.desktop.timeline_paint</name>
        <message>
            <source>Planned end</source>
            <translation>Geplantes Ende</translation>
        </message>
    </context>
    <context>
        <name>app.desktop.timeline_panel</name>
        <message>
            <source>Filled: played by cells. Half: white cell. Diamond: explored by model runs.</source>
            <translation>Gefüllt: von Zellen gespielt. Halb: Spielleitung. Raute: von Modellläufen erkundet.</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>Zeitleiste</translation>
        </message>
        <message>
            <source>Which branches are shown</source>
            <translation>Welche Zweige gezeigt werden</translation>
        </message>
        <message>
            <source>Narrower columns</source>
            <translation>Schmalere Spalten</translation>
        </message>
        <message>
            <source>Wider columns</source>
            <translation>Breitere Spalten</translation>
        </message>
        <message>
            <source>Fit all turns</source>
            <translation>Alle Runden einpassen</translation>
        </message>
    </context>
    <context>
        <name>app.desktop.timeline_picture</name>
        <message>
            <source>Played by cells</source>
            <translation>Von Zellen gespielt</translation>
        </message>
        <message>
            <source>Played by the white cell</source>
            <translation>Von der Spielleitung gespielt</translation>
        </message>
        <message>
            <source>Explored by model runs</source>
            <translation>Von Modellläufen erkundet</translation>
        </message>
        <message>
            <source>Not played yet</source>
            <translation>Noch nicht gespielt</translation>
        </message>
    </context>
    <context>
        <name>app.desktop.translation</name>
        <message>
            <source>en</source>
            <translation>de</translation>
        </message>
    </context>
    <context>
        <name>app.desktop.triage</name>
        <message>
            <source>Triage</source>
            <translation>Sichtung</translation>
        </message>
        <message>
            <source>Why it is moved</source>
            <translation>Warum sie verschoben wird</translation>
        </message>
        <message>
            <source>Why, if it is moved</source>
            <translation>Warum, falls sie verschoben wird</translation>
        </message>
        <message>
            <source>Accept the consent list</source>
            <translation>Die Konsensliste annehmen</translation>
        </message>
        <message>
            <source>Questions of this step, by list</source>
            <translation>Fragen dieses Schritts nach Listen</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>Frage</translation>
        </message>
        <message>
            <source>Who decides</source>
            <translation>Wer entscheidet</translation>
        </message>
        <message>
            <source>Why it is here</source>
            <translation>Warum sie hier steht</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>Antwort</translation>
        </message>
        <message>
            <source>Accept {count} by consent (A)</source>
            <translation>{count} im Konsens annehmen (A)</translation>
        </message>
        <message>
            <source>Nothing open is on the consent list</source>
            <translation>Nichts Offenes steht auf der Konsensliste</translation>
        </message>
        <message>
            <source>Select a question first.</source>
            <translation>Erst eine Frage auswählen.</translation>
        </message>
    </context>
    <context>
        <name>app.desktop.turn_briefs</name>
        <message>
            <source>Turn briefs</source>
            <translation>Rundenbriefings</translation>
        </message>
        <message>
            <source>Turn of the briefs</source>
            <translation>Runde der Briefings</translation>
        </message>
        <message>
            <source>Pages…</source>
            <translation>Seiten…</translation>
        </message>
        <message>
            <source>Words of the turn brief</source>
            <translation>Worte des Rundenbriefings</translation>
        </message>
        <message>
            <source>Nothing was told to this cell. Write what it learns, or take up what happened.</source>
            <translation>Dieser Zelle wurde nichts gesagt. Schreiben Sie, was sie erfährt, oder übernehmen Sie, was geschah.</translation>
        </message>
        <message>
            <source>Draft anew</source>
            <translation>Neu entwerfen</translation>
        </message>
        <message>
            <source>Write it again from the record</source>
            <translation>Neu aus dem Protokoll schreiben</translation>
        </message>
        <message>
            <source>Release</source>
            <translation>Freigeben</translation>
        </message>
        <message>
            <source>Turn {turn}</source>
            <translation>Runde {turn}</translation>
        </message>
        <message>
            <source>Brief of turn {turn} for {name}</source>
            <translation>Briefing der Runde {turn} für {name}</translation>
        </message>
        <message>
            <source>Release the correction</source>
            <translation>Die Berichtigung freigeben</translation>
        </message>
        <message>
            <source>Write what the cell is told.</source>
            <translation>Schreiben, was der Zelle mitgeteilt wird.</translation>
        </message>
        <message numerus="yes">
            <source>It would show %n private texts: take out what is marked, or tell it on purpose.</source>
            <extracomment>Of one: It would show a private text: take out what is marked, or tell it on purpose.</extracomment>
            <translation>
                <numerusform>Es würde einen vertraulichen Text zeigen: das Markierte herausnehmen oder absichtlich mitteilen.</numerusform>
                <numerusform>Es würde %n vertrauliche Texte zeigen: das Markierte herausnehmen oder absichtlich mitteilen.</numerusform>
            </translation>
        </message>
        <message>
            <source>The cell has it as it stands.</source>
            <translation>Die Zelle hat es so, wie es dasteht.</translation>
        </message>
    </context>
    <context>
        <name>app.desktop.window</name>
        <message>
            <source>Record</source>
            <translation>Protokoll</translation>
        </message>
        <message>
            <source>Record being verified</source>
            <translation>Protokoll wird geprüft</translation>
        </message>
        <message>
            <source>Record does not hold</source>
            <translation>Protokoll hält nicht</translation>
        </message>
        <message>
            <source>Record verified</source>
            <translation>Protokoll geprüft</translation>
        </message>
        <message>
            <source>The record does not hold: {problem}</source>
            <translation>Das Protokoll hält nicht: {problem}</translation>
        </message>
        <message>
            <source>Open a session</source>
            <translation>Eine Sitzung öffnen</translation>
        </message>
        <message>
            <source>Whitecell sessions (*.whitecell)</source>
            <translation>Whitecell-Sitzungen (*.whitecell)</translation>
        </message>
    </context>
    <context>
        <name>app.desktop.wiring</name>
        <message>
            <source>Whitecell plans, plays, branches and adjudicates tabletop exercises, offline. Ctrl+K finds every command, F1 shows their keys.</source>
            <translation>Whitecell plant, spielt, verzweigt und entscheidet Planübungen, ohne Netz. Strg+K findet jeden Befehl, F1 zeigt die Tasten.</translation>
        </message>
    </context>
</TS>
