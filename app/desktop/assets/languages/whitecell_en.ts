<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>app.desktop.actors</name>
        <message>
            <source>played</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>unplayed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Played</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Unplayed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Actors</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Find an actor</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Actors, by cell</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>app.desktop.adjudication</name>
        <message>
            <source>Adjudication</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Previous question</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Next question</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Draw all routine</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What changes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Draw {count} routine</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>as the cell answered</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>nothing is asked here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Accept</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>choose what the cell answered</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n move sheets are not in.</source>
            <extracomment>Of one: %n move sheet is not in.</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>Going on draws %n routine questions.</source>
            <extracomment>Of one: Going on draws %n routine question.</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
    </context>
    <context>
        <name>app.desktop.advice</name>
        <message>
            <source>Once estimates are in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Never in the room</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Engine’s advice</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>When the room sees the engine’s advice</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hide the engine’s advice</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show the engine’s advice</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hidden at this desk, recorded all the same.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>app.desktop.aftermath</name>
        <message>
            <source>It stands</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Amended</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Withdrawn</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ways down still open</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Note a way down</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>De-escalating action</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Why it is open</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Why it is open, and to whom</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Note it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} on offer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write why this way is open.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Who is told</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tell cells</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>As told</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What is true, where it differs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>True, if it differs; white cell only</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tell them</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>nobody yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tick who is told.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write what they are told.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Challenge and answer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Challenge, or answer one</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Who challenges</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What came of it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Words of the challenge or its answer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Enter the challenge</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The white cell itself</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>to be answered</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>1 waits for an answer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>none</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The answer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Why it is challenged</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Enter the answer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write the words for the record.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>app.desktop.arguments</name>
        <message>
            <source>For, fair</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>For, strong</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>For, weak</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Against, fair</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Against, strong</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Against, weak</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Arguments</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add an argument</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Answer that the argument speaks to</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>For or against, and how strong</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Argument</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Argument; begin with +++ or −− to set side and strength</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Seat of who argues</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>By seat, such as A1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add the argument</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>strength</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>none yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write the argument.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>app.desktop.board</name>
        <message>
            <source>Move sheets</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sheets are due in minutes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{minutes} min</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Due in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Set when the sheets are due</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Turn briefs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Move sheets, {due}: {spoken}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>app.desktop.branch_name</name>
        <message>
            <source>Name of the branch</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>app.desktop.brief_cells</name>
        <message>
            <source>Cells and their briefs</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>app.desktop.brief_side</name>
        <message>
            <source>Leak check</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What happened; Return takes a line up into the brief</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Return or a double click takes a line up into the brief</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Turn {turn}, for you alone: Return takes a line up</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Leak check: {count} found</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Leak check: nothing found</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No private text of the record or the scenario is in it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tell it on purpose</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tell on purpose: {words}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Told on purpose: words of record {told}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tell nothing on purpose</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>app.desktop.card</name>
        <message>
            <source>Engine’s advice: {options}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{band} in 100 model runs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{figures}, likely {likely}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>for</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>against</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What {about} hangs on: {terms}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name}, {value} of 100 runs: {source}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What ‘{about}’ hangs on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>runs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>status</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{thing} from {before} to {after}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What changes: {changes}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>app.desktop.chart_data</name>
        <message>
            <source>Line</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Turn</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Value</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>low</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>high</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name}: {first:g} to {last:g}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Setting</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Input</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Low</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Result at low</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>High</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Result at high</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name}: {at_low:g} to {at_high:g}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{title}, {base:g} with nothing moved.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>yes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>None better in both</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{title}. {points} shown; none is better than:</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>app.desktop.charts</name>
        <message>
            <source>Save this chart as SVG or CSV</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The chart is being made ready…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save ‘{title}’ as SVG or CSV</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save the chart</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Picture (*.svg);;Numbers (*.csv)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The chart was not written: {fault}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Chart written to {path}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>app.desktop.cheat_sheet</name>
        <message>
            <source>Actors, questions, tables</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Up, Down</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Timeline: walk the tree, go there</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Arrows, Return</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Map: pan, zoom</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Arrows, + and –</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Next control, the one before</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tab, Shift+Tab</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shortcuts – Whitecell</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shortcuts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In a view</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>app.desktop.command_table</name>
        <message>
            <source>File</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Edit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Exercise</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Turn</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Branch</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Map</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>View</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Help</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New session</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New rehearsal</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>try fake moves calibrate</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Run the demo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Edit a scenario…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New scenario…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save a copy elsewhere…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>disk</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Report</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>export after-action</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Start page</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>home</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Quit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>exit close</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Undo: one step back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Redo: one step forward</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Search or run a command</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Moves</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>orders move sheet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Adjudication</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>questions ruling</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Injects</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>events list msel deliver</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Enter sheet, or release brief</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>order move</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Next sheet to come</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>move type</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Previous sheet to come</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Triage</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>consent conference list</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Turn briefs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>out-brief draft leak check release tell cell</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Exercise: direct, ask, note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>director startex endex pause contact log question</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Scenario and seats</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>inspector parameters sources numbers status prior set-up</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>NO DUFF: stop for a real event</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>real world emergency</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hot wash</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>reflection insight replay</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Draw</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>chance result dice</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Draw all routine questions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rule</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>override</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Accept, or go on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>next phase commit turn</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hide or show the engine’s advice</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>odds aid</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Previous question</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Next question</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Length of the coming turn…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Jump to a date…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>time advance quiet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ask for private estimates</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>seal hand over</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add an argument</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>for against</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose method and answer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>matrix split</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Note a way down</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>de-escalate</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tell cells</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>message brief</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Challenge a ruling, or answer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>appeal</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fork here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>branch</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rename the branch</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>name future</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Bookmark this place, or take it away</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Give the branch up, or take it up again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fold the futures below a branch</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Compare</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>futures</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Futures by model runs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>ensemble monte carlo fan drivers tornado stability outlook</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Back to the desk</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Whole map</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>zoom fit reset</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nearer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>zoom in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Farther</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>zoom out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Export the map…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>svg png picture</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Public screen</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>projector second window</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Light or dark</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Theme of the system</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Language…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>english deutsch translation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Larger text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>zoom</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Smaller text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Text at 100 %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show or hide the actors</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>panel list room for the map</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show or hide the timeline</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>panel room for the map</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go to the actors</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go to the map</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go to the adjudication</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go to the timeline</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shortcuts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>keys help</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>About Whitecell</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>app.desktop.compare</name>
        <message>
            <source>Compare</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Future {letter}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Maps at the end of turn</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Back to the desk</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The others are compared with it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Turn {turn}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>app.desktop.comparing</name>
        <message>
            <source>There is one future only. Fork here first, then compare.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Comparing…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Two different futures are needed for a comparison.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>app.desktop.crash</name>
        <message>
            <source>Something failed – Whitecell</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Something in Whitecell failed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Details of the failure</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy the details</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Quit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No session was open, so nothing is lost. You can go on, or quit and start again.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>The session is safe in {path}, with %n entries: what the screen showed is on disk, and only words not yet entered may be lost. You can go on, or quit and open the session again.</source>
            <extracomment>Of one: The session is safe in {path}, with one entry: what the screen showed is on disk, and only words not yet entered may be lost. You can go on, or quit and open the session again.</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
    </context>
    <context>
        <name>app.desktop.desk</name>
        <message>
            <source>Moves</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Adjudication</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show {title}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Moves {count}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>app.desktop.differences</name>
        <message>
            <source>Turn {turn}, {what}: {values}. {luck}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>same luck</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>other luck</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>future {letter}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Turn, what differs, {letters}, chance</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Turn</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What differs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Chance</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What differs, by turn</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>app.desktop.editing</name>
        <message>
            <source>Edit a scenario</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Scenarios (*.yaml *.yml)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New scenario: name its folder</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>app.desktop.editor</name>
        <message>
            <source>Scenario</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Undo (Ctrl+Z)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Redo (Ctrl+Shift+Z)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Look at what changes, then save (Ctrl+S)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save as…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Edits that are not saved stay in the draft beside the file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show {title}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Next problem</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go to the next fault or warning (F8)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} – edited</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing was changed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Being checked.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Edits are kept in {name} until they are saved.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>They were taken up from last time.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save the scenario as</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Scenarios (*.yaml)</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>app.desktop.editor_form</name>
        <message>
            <source>Not taken: {told}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Perhaps not meant: {what}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>app.desktop.editor_rows</name>
        <message>
            <source>Source</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Status</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} of {field}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>app.desktop.editor_saving</name>
        <message>
            <source>What saving changes in the file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Back to the form</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write the file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Saving {name} changes these lines</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It still has {faults}: it can be saved, and not be played.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n faults</source>
            <extracomment>Of one: %n fault</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>no fault</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n warnings</source>
            <extracomment>Of one: %n warning</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>no warning</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>app.desktop.editor_side</name>
        <message>
            <source>Entries of this section</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name of a new entry</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remove</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name of a new entry of {title}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>app.desktop.estimates</name>
        <message>
            <source>Type the seat and {count} whole numbers, such as A2 {example}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The figures come to {total} %, not 100.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Private estimates</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ask for private estimates</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Seats to ask</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Seats, such as A1 A2 A3</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ask, and hand the keyboard over</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Estimate from a paper slip</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>From a slip: seat, then % of {answers}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>all are in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>waiting</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>sealed, {given} in, {waiting} waiting</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>nobody is asked</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name the seats, such as A1 A2.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>app.desktop.events</name>
        <message>
            <source>turn {turn}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{title}, {when}, {status}, to {to}, for {objective}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Turn {turn}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No turn</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{release} · to {to} · for {objective}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Injects</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Deliver</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Back to the desk</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Events list</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>app.desktop.exercise</name>
        <message>
            <source>Held</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Asked for</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Refused</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Exercise</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Director</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Questions to the white cell</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Contacts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Notes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Words kept with it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A direction, in its words</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Why it is given</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Why</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sponsor</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Who directs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Enter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cell that asks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A question of a cell, or the answer to an open one</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>When the answer is due</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Due, such as 14:30</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The open question it answers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Answer to all cells</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ask</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Answer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One cell</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The other cell</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Asked for, held or refused</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Secret</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The text agreed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What the one thinks was agreed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What the other thinks was agreed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Evidence for, of the data plan</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What was said</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Words, then Return</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Evidence for nothing in particular</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Data plan: {missing} of {covered} questions without evidence</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A direction needs its words and why it is given.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write the question first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose an open question and write its answer above.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose two cells.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A note says who, what kind, and words.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing yet.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>app.desktop.finder</name>
        <message>
            <source>Country</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>City</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>on the map</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{title} – not now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Search or run a command</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Commands</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>app.desktop.forking</name>
        <message>
            <source>Fork here: name the futures</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>First future</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Second future, if any</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Third future, if any</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fourth future, if any</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cancel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fork</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A future needs a name.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>app.desktop.frame</name>
        <message>
            <source>Search or run a command</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fork</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Compare</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Report</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Game clock</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Room clock</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Search or run a command (Ctrl+K)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Search</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Made with Natural Earth. Boundaries are for exercise use and express no position.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sessions are saved in {path}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>app.desktop.futures.body</name>
        <message>
            <source>Run the futures: where things tend from here, how sure that is, and what it hangs on.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Judge the state chosen under ‘From’</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Whether that state is one to rest in: for whom, why, how surely.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What each format can come to is being worked out…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Outcomes of the model runs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stability by who might attack</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What each format can come to</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Scores of each seat’s estimates</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Turn by turn</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ladder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Map</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Drivers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stability</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Agreement</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Forecasts</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>app.desktop.futures.drivers</name>
        <message>
            <source>Choose something under ‘Against’ and run: drivers are of a difference.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Look into what it hangs on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Judged coefficients, strongest first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>B less A: {label}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Look into what ‘{label}’ hangs on</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>app.desktop.futures.form</name>
        <message>
            <source>From where</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Against what</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Futures</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Turns</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>as planned</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Processes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>MiB for each</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no limit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Run the futures</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>End the run</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>From</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Against</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing: one line alone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Futures and turns begin at 1.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A process needs {least} MiB at least; empty is no limit.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A run is under way: end it first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What is finished counts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No run is under way</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Beginning…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{doing}: {done:,} of {total:,}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It ends when the futures under way are played</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ending: what is finished counts…</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>app.desktop.futures.offers</name>
        <message>
            <source>The typical future</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The gravest future</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The calmest future</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Where play stands: {place}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fork: {place}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Branch: {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the opening (node {number})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>its end</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>turn {turn}, {where} (node {number})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Variant: {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>two lines</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>futures</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Record {number}: {what}, {place}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Typical with: {label}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Typical without: {label}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>as it is</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>variant ‘{variant}’</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{side} (node {number})</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>app.desktop.futures.page</name>
        <message>
            <source>Shares of model runs, not forecasts: behaviour profiles play everybody</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Futures</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Which result is shown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep in the record</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Which future</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Put it on the timeline</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not run: {words}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The run that has just come</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing kept yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing was run yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It is in the record already</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing was finished</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This session can only be read here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Run it again to pick a future: what is kept are counts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Futures are picked from one line alone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A run is under way: end it first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Moves were entered there since this run: run it again first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No future of the first two thousand is like that.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>On the timeline: {put}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It is on the timeline already, or ends at once at the nuclear threshold.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>app.desktop.futures.run</name>
        <message>
            <source>playing one future again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>judging the state</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>app.desktop.futures.views</name>
        <message>
            <source>Nothing has been run yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This is of one line alone: run it with nothing under ‘Against’.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing was finished.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The difference by structural switch</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Structural switch</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>B less A</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>app.desktop.futures.zones</name>
        <message>
            <source>No zone is contested in this scenario.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Held by whom</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save this map as SVG</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Held at the end by</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Map of shares of model runs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save the map</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Picture (*.svg *.png)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The map was not written: {fault}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Map written to {name}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>app.desktop.game_time</name>
        <message>
            <source>hours</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>weeks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>months</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>years</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Game time – Whitecell</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How many</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Unit of time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Why the turn is that long</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Why, for the record</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Set the length</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Date to jump to</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Year-month-day, such as 2022-09-01</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Why time passes quietly</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Jump to the date</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stop here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Length of the coming turn</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Jump to a date</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No cell moves meanwhile; time stops where a question needs people.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What falls due</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The coming turn lasts {number:g} {unit}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Time passes…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Time passes: {day}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stopped. What was played until here stands; undo goes back.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>d MMMM yyyy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The game stands at {day}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It stopped early: a question needs people.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing: no notice, demand, consultation or dated event is running.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>‘{typed}’ is no number: type one, such as 2</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>‘{typed}’ is no date: type year, month and day, such as 2022-09-01</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>app.desktop.handover</name>
        <message>
            <source>Medium</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Low</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>High</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Private estimate</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Begin</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How sure you are</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Seal my estimate</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Back to the desk</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hand the keyboard to seat {seat}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nobody else looks. What you type is hidden until all are in.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>I am {seat}: begin</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All estimates are in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hand the keyboard back to the white cell.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open them on the desk</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Seat {seat}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Per cent for each answer; together 100.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{answer}, per cent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>So far {total} of 100.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>app.desktop.hot_wash</name>
        <message>
            <source>Reflections</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Insights</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Replay</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sustain</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Improve</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Insight</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Strength</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>To improve</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Low</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Medium</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>High</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hot wash</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cell</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sustain, improve or insight</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What a seat writes before anyone speaks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Enter, sealed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Insight, strength or area to improve</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Confidence</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Objective</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What was seen, in a sentence or two</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Numbers of the records it rests on, such as 104, 106</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What would overturn it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Action; with one it stands in the improvement plan</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Owner</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Due</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Enter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No objective</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write the reflection first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write the insight first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not entered: {fault}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Entered as record {number}.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>app.desktop.improvise</name>
        <message>
            <source>Very friendly</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Friendly</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Neither</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Unfriendly</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hostile</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Force is used</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Say what it does…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What the action is called</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What it is called</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How it is toward the target</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The step of the ladder that it sets</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save it, IMPROVISED</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Toward the target it is</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>On the ladder it sets</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What it does besides</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>app.desktop.language_menu</name>
        <message>
            <source>Language</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>As the system</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Whitecell speaks {language} from the next start on.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>app.desktop.map.chips</name>
        <message>
            <source>As the white cell</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>More</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>More lenses</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>As actor</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>See as an actor</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lens: {words}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>As {name}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>app.desktop.map.export</name>
        <message>
            <source>{name}: a map is exported as .svg or .png</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{path} cannot be written: choose another folder</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>app.desktop.map.legend</name>
        <message>
            <source>Legend</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{length} km</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>app.desktop.map.lenses</name>
        <message>
            <source>Control</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Trust toward</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Trust of</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rung</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Commitments</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Forces</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Regimes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Contacts</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>app.desktop.map.lenses.commitments</name>
        <message>
            <source>Guarantor</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Guaranteed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>in the area of application</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Commitments</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Guarantees shown: {names}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>guarantor: {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>guaranteed by: {name}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>app.desktop.map.lenses.contacts</name>
        <message>
            <source>held</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>asked for</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>refused</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Talk held</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Asked for</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Refused</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Contacts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No talks yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{stage}, secret</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>app.desktop.map.lenses.control</name>
        <message>
            <source>{country}, controlled by {holder}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Control</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Zones by the cell they belong to.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>app.desktop.map.lenses.forces</name>
        <message>
            <source>capability {force:.0f}, readiness {posture:.0f} of 100</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>capability, low to high</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Range of a deployment in place</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Highest capability: {name}. {reached}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Forces</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name}, {reach:.0f} km</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no capital</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{title}: {reached} in reach.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>app.desktop.map.lenses.regimes</name>
        <message>
            <source>no regime in force</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No regime with {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Two or more</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>bound by: {regimes}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>with {name}: {regimes}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>none</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Transparency regimes in force: {names}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Regimes shared with {name}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>app.desktop.map.lenses.rung</name>
        <message>
            <source>with {name}: {step}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ladder with {name}: highest with {worst}, {step}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>calm to confrontation and war</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ladder with {name}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>app.desktop.map.lenses.trust</name>
        <message>
            <source>Trust toward {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>trust in {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Trust of {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name}’s trust in it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>low to high</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{note}: {believed:.0f} of 100</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{title}: highest {highest} {most:.0f}, lowest {lowest} {least:.0f}.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>app.desktop.map.panel</name>
        <message>
            <source>the public</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Zoom in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Zoom out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Whole theatre</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>app.desktop.map.scene</name>
        <message>
            <source>force</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>support</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>case denied</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Area of application</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Held by another</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Force</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Support</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>app.desktop.map.view</name>
        <message>
            <source>Map</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>app.desktop.maps_beside</name>
        <message>
            <source>Map of future {letter}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{letter}  {title}, end of turn {turn}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{letter}  {title}, within turn {turn}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shows the same as A</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Zones as in A, other arrows</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Differs from A: {named} and {more} more</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Differs from A: {named}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>app.desktop.moves</name>
        <message>
            <source>Moves</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What the cell does, in its own words</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Type the move as the cell wrote it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>At whom</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Another part</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Another move on the same sheet (Ctrl+Shift+Return)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Enter sheet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nearest action of the catalogue, if any</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Own words only; type to search</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show the whole catalogue</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Part {place}: {words}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take part {place} away</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take the nearest action: {title}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No action has this name: the words alone will stand.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write the move, or choose an action.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Takes the place of sheet {corrects}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Enter the sheet (Ctrl+Return)</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>app.desktop.moves_list</name>
        <message>
            <source>Moves this turn</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>None yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Standing and conditional</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Revise the sheet of {actor}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remove the move of {actor}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Signed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Declined</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How the condition came about</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How it came about</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Give now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It is given this turn already</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>End</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>app.desktop.notice</name>
        <message>
            <source>Close this notice</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>app.desktop.opening</name>
        <message>
            <source>Playing the demo: two futures of twelve turns…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Making a session…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No new session</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Opening {name}…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} cannot be opened</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The demo did not run: {fault}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The record could not be verified: {fault}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>app.desktop.outputs</name>
        <message>
            <source>Save a copy elsewhere</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Whitecell sessions (*.whitecell)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No copy was saved: {fault}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Saved as {path}; the session goes on there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Export the map</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pictures (*.svg *.png)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Writing the map…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Map written to {result}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The map was not written: {fault}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>app.desktop.progress</name>
        <message>
            <source>Consultation: {words}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Consultation</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>app.desktop.public</name>
        <message>
            <source>Whitecell – public screen</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Public screen</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Public map</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing has been announced yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Turn {turn} · {kind}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>app.desktop.questions</name>
        <message>
            <source>open</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>routine</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Questions of this phase</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>app.desktop.readings.agreed</name>
        <message>
            <source>Utility units of the scenario’s own weights, many of them judgement; worked out exactly, without model runs. No package is better for both than a filled point or the line; the open point is what they have without agreement.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing is negotiated in this scenario: it has no tracks.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Format</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All can gain</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Blocked by</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Worth adding</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no zone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Without agreement</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name}: packages by what they are worth</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>app.desktop.readings.answers</name>
        <message>
            <source>force</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>support</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Force</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Support</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Answer weighed, to rule</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{answer}, to rule</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>app.desktop.readings.board</name>
        <message>
            <source>waiting for {names}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>all in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Briefs of turn {turn}: {out} of {cells} are out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In, late</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Late</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Draft</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{said}, {came} of {members} in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no time set</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{left} min left</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>due {left} min ago</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{words}, clock stopped</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>app.desktop.readings.briefs</name>
        <message>
            <source>{out} of {rows} are out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Draft</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Out since {when}, record {released}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Out, and changed since</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Being edited</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>app.desktop.readings.conference</name>
        <message>
            <source>low confidence</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>medium confidence</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>high confidence</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It stands</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Amended</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Withdrawn</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not shown in this room; recorded all the same.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shown once all estimates are in: {given} of {asked}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{note}, moved {moved}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>turn {turn}, at once</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>White cell</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>app.desktop.readings.contrast</name>
        <message>
            <source>Each future was played once: played lines are one playing each, not an experiment.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Played by cells</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Played by some cells</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Played by the white cell</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Behaviour profiles</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Played by script</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not played yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{caution} The same luck in {same} of {drawn} questions drawn in both.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing differs in the steps played so far.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Differs since turn {turn}: {title}</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>{since} (and %n more answers of this kind)</source>
            <extracomment>Of one: {since} (and %n more answer of this kind)</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>not asked</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>app.desktop.readings.driven</name>
        <message>
            <source>Judged coefficient</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Alone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In all</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{sets:,} sets of coefficients, {futures} paired runs each, {turns} turns, seed {seed}, the same luck for all</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{caption} (ended early: {ending})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>B less A: {label}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{caption}. From the 5th to the 95th percentile of each prior, the others as at the table. Monte Carlo standard error at the table {error:.2g}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>points</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing was finished.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No difference hangs on any coefficient tried: it is the same in every set.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Now {now:.3g}; its prior goes from {low:.3g} to {high:.3g} (5 to 95 %).</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>app.desktop.readings.effects</name>
        <message>
            <source>no intention</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>means to attack</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>has prepared</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not asked</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>case arisen</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{who} toward {whom}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rung, {one} – {two}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>released</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>held</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>made</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not made</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Appeal, {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>nobody</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} turns to</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>alarmed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>calm</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{who} at {whom}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{who}’s trust in {whom}’s word</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{who}’s hostility toward {whom}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>app.desktop.readings.events</name>
        <message>
            <source>{due} due, {done} of {rows} delivered</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delivered, turn {turn}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Due</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It has reached the cells.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It has no turn: {release}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It acts in the model in turn {planned}, as the scenario says.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Planned</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>By hand</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Waits</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>By time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>On {day}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>d MMMM yyyy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>When {one} and {other} reach {step}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>When {name} is invoked</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>app.desktop.readings.figures</name>
        <message>
            <source>95 % computing error</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Control of {name}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>app.desktop.readings.held</name>
        <message>
            <source>{caption} Monte Carlo standard error at most {error:.1f} points.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Who holds each contested zone at the end, share of model runs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{zone}: {holder} in {share:.0f} % of model runs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Held by {name} at the end</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>held by {name} in none to all model runs</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>app.desktop.readings.hot_wash</name>
        <message>
            <source>Sustain</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Improve</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Insight</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Strength</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This session is open for reading only.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n reflections are written</source>
            <extracomment>Of one: %n reflection is written</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>{written}, and sealed. Waiting for {missing}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{written}; all cells are in, and they are open.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>app.desktop.readings.inspected</name>
        <message>
            <source>{marking}
{hypothetical}
From {start}, {turns} turns.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>d MMMM yyyy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Names stand in {name} beside the session; the record knows seat codes alone.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{citation} (not read for this scenario)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>in the scenario</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the engine’s own</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{path}, {stands}. Source {source}: {citation}. {note}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>fixed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>played by behaviour profiles</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>plays {names}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{plays}; {others} by behaviour profile</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>app.desktop.readings.model_runs</name>
        <message>
            <source>5–95 % of runs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>25–75 % of runs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The same in every model run.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{futures:,} model runs, {turns} turns, seed {seed}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{futures:,} model runs of {asked:,} asked ({ending}), {turns} turns, seed {seed}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>From node {node}, turn {turn}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Outcome</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No deal</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>B less A</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Share, median</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{actor} in {share} of model runs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Model runs stop there: who answers is the exercise director.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Where {actor} seeks security {seeker}, where it is greedy {greedy}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{share} of the variance between runs follows from judged coefficients, the rest is chance.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mean {mean:,.2f}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Turn {turn}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Where the worst dyad stands on the ladder, share of model runs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{caption} Monte Carlo standard error at most {points} points.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Share</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{label}, share of model runs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{caption} It happened by then. Monte Carlo standard error at the end {error:.2f} points; band: {band}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>% of model runs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>At least</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>At most</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{caption} A range of 95 % by computing error (Wilson), never one number.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Median</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{caption} Line: median; bands: middle half and 90 % of runs. Mean at the end {mean:,.2f}, Monte Carlo standard error {error}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{caption} Both lines share their luck, run by run.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>B less A: {label}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{caption} Monte Carlo standard error at the end {error:.2g}; band: {band}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>points</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No difference in any set of coefficients.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Parameter sets from {low} to {high}; same direction in {share} of those that differ.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{share} of the variance is judgement.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Same direction in {same_direction} of {of} variants.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No structural switch was turned.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Computing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>B less A is {apart}, standard error {error}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Judgement</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Structure</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>So</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not tried from here</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>app.desktop.readings.moves</name>
        <message>
            <source>Joint</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Standing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Conditional</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This session is open elsewhere and can only be read here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Moves of turn {turn} are closed. Undo to the start of the turn, or enter them next turn.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Select an actor to enter its move</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Move of {name}, turn {turn}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sheet {printed}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Covert</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Late: {late}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Infeasible: {infeasible}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not signed by {who}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The aid’s estimate of how it looks: trust {trust} of 100.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Own words</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{title}, toward {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Own words only</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>IMPROVISED: made up in play by the white cell.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Written for {who}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Meant toward {whom}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Usual from ‘{step}’ upward.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nobody in particular</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>app.desktop.readings.rested</name>
        <message>
            <source>Nash</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sequential</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>General</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Symmetric</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Coalition</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>From node {node}, seed {seed}. {caption}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Who might attack</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>At the table: state {present} of {states}, {state}. Stable for everybody by: {listed}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no definition</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nash, {who} seeks security</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nash, {who} is greedy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nash, for {who} alone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{title}: the present state is stable, share of model runs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stable</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not stable</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{futures:,} model runs from node {node}, seed {seed}. Monte Carlo standard error at most {points:.1f} points among all of them.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>app.desktop.readings.room</name>
        <message>
            <source>drawn</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>drawn by the odds and the arguments</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>two dice and the arguments</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>drawn by an agreed chance</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the cell’s answer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>agreed in the room</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the white cell rules</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>ruled in part</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>left out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Turn {turn}, step {step} of {steps}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>this session is read-only here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Turn {turn} is about to open. Enter the moves, then begin the turn.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This step asks nothing: go on.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Begin turn {turn}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Commit turn {turn}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>this session is open elsewhere and can only be read here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>it was played by rules {rules}</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n questions wait for a ruling</source>
            <extracomment>Of one: %n question waits for a ruling</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Chance</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>White cell</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Exercise director</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>played</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>behaviour profile</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{number} of {count}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>it is answered</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>two dice, {dice} = {total}, keys {key}/die-1 and die-2</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{how}, {number} of 100, key {key}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Chance decides, by the aid’s odds</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The white cell decides, or draws</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only the exercise director answers this</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Put to the cell without the odds</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Decided by its behaviour profile</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Drawn</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ruled</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>To rule</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>To draw</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>from the state of play and the scenario’s numbers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What changes, if ‘{title}’</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>‘{title}’ changes nothing here</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>app.desktop.readings.scored</name>
        <message>
            <source>Brier: 0 is best, 0.25 says 50 % to everything. Log: 0 is best, 0.69 says 50 %. Reliability: the part of Brier from numbers that lie off what came. Scored against one playing of a game, which is no measure of the world.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Seat</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cases</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Brier</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Log</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reliability</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Engine: Brier</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No estimate of a question that was ruled on ‘{branch}’: there is nothing to score.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{seat}, odds seen</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{seat}, odds not seen</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Resolution {resolution:.3f}, uncertainty {uncertainty:.3f}.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n numbers put on answers on the line of ‘{branch}’.</source>
            <extracomment>Of one: One number put on an answer on the line of ‘{branch}’.</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Fewer than {few} cases: such scores are hardly more than luck.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{cases} around {where:.0f} %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What was said before the odds were seen, and how often it came</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Came</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Said</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Numbers by fifths of the scale: {counts}. Standard error at most {error:.0f} points.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Said, %</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>app.desktop.readings.seen</name>
        <message>
            <source>Own move</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Own move taken back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Own decision</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Own move sheet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Proposal</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>News</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Turn brief</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Talks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Question to the white cell</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Answer of the white cell</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Message</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Exercise</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Turn closed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The exercise has begun.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The exercise is paused.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The exercise goes on.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>NO DUFF: a real event. Play stops now.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>End of the day.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The exercise is over.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Record</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Public</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Turn {turn} – {month}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>MMMM yyyy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Own words</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Move {record}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Held by another</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Own move this turn</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>As {name} may see it</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>app.desktop.readings.table</name>
        <message>
            <source>Paused</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>NO DUFF</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>End of day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>ENDEX</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} cell</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Trust in {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Move sheets {came} in, {missing} late</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Move sheets {came} in, {missing} waiting</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Behaviour profile</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Move sheet in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No move yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>On disk {last:%H:%M}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Read only</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>before turn {turn} – {month}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>turn {turn} – {month}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>MMMM yyyy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>d MMMM yyyy</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>{verified}, %n entries</source>
            <extracomment>Of one: {verified}, %n entry</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
    </context>
    <context>
        <name>app.desktop.readings.talk</name>
        <message>
            <source>STARTEX</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pause</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Resume</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>NO DUFF</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>End of day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>ENDEX</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Option considered</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rejected because</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Assumption</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Disagreement</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Quote</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>asked for</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>held</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>refused</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Questions open {waiting} of {queries}, contacts {contacts}, notes {notes}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{when}  No. {record}, {who}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{head}, due {due}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>answered to all</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>answered to the cell alone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>secret</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>open</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{cell} thinks: {said}</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n records</source>
            <extracomment>Of one: %n record</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>no evidence yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Looks for: {looks_for}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Direction from the {by}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Why: {why}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>app.desktop.readings.tree</name>
        <message>
            <source>Start</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not played yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Played by cells</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Played by the white cell</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Explored by a model run</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Given up. {note}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In force</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Opening</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Invoked</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>War</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>War ends</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Prepares</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Intends</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Alarm</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{kept} of {asked} honour</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{kept} of {asked} honour, {denies} deny</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{denies} deny that the case arose</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>End of turn {turn}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Turn {turn}, after {phase}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>app.desktop.readings.triage</name>
        <message>
            <source>Conference</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Consent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Expired</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no question</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The events list suggests {suggested}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pulled out to be talked about</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Routine: the aid’s odds draw</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>By the white cell</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing is left for the conference.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} to talk about in {minutes} minutes: {each:.0f} minutes each.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>More than {most} is too many.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>app.desktop.readings.words</name>
        <message>
            <source>almost no chance</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>very unlikely</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>unlikely</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>about even</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>likely</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>very likely</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>almost certain</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Injects</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Attention</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Moves of unplayed actors</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Organisations decide</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Consent of hosts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Moves take effect</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Standing, faces, mediators</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Perception</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Alarm</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Trust</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Limits on reach</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Findings</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Graduated initiatives</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hostility</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Red lines</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ladder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Incidents</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>On the brink</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>War</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ceasefires</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Decisions to attack</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Appeal</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Has the case arisen?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Common decision on a guarantee</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Guarantees</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Will they sign?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What the war costs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tracks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>MMM yyyy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>MMM</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>d MMM</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{damage}. What stands before it is sound and can be read here; `whitecell rescue` writes it to a new file that can be played on.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This session is open in another window and can only be read here.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>app.desktop.recent</name>
        <message>
            <source>the file is gone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>today {time}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>d MMMM yyyy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>saved {when}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>app.desktop.replay</name>
        <message>
            <source>As which cell</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Turn</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Turn before</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Next turn</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>As the cell saw it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>As it was</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>As {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Turn {turn}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{cell} saw turn {turn}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Turn {turn} as it was</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Setting the page…</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>app.desktop.report_dialog</name>
        <message>
            <source>After-action report</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Quick look, two pages</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Turn brief</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Game: insights and evidence</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Exercise: HSEEP skeleton</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>PDF</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Word</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Web page</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Slides</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Markdown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>JSON</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tables as CSV</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Report</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kind of report</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Edition</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Template</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Turn of the brief</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Dates and numbers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Folder of the files</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Progress of the report</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stop</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Turn</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Dates as in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Formats</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Full</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Control, with the page on adjudicators</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>For {name} alone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Turn {turn}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a format to write.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Setting the pages…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Folder of the report</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Writing: {format} ({done} of {total})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stopped. Files that were whole already are in the folder.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The report was not written: {fault}</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Report written to {folder}: %n files</source>
            <extracomment>Of one: Report written to {folder}: %n file</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
    </context>
    <context>
        <name>app.desktop.report_pages</name>
        <message numerus="yes">
            <source>Preview of the report: %n pages</source>
            <extracomment>Of one: Preview of the report: %n page</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Preview</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>app.desktop.ruling_bar</name>
        <message>
            <source>Fork here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Draw</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rule</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Accept</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{names} off: {why}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fork</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>app.desktop.ruling_form</name>
        <message>
            <source>The white cell rules</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Asks an answer, a reason code and words.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Agreed in the room</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Draw by the aid’s odds</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Asks nothing more: press Draw.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Draw by odds and arguments</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The accepted arguments move the aid’s odds; then press Draw.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Matrix: two dice</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose the answer put to the dice: it holds at 7 or more, each argument moves that by 1.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Matrix: agreed percentage</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose the answer and the chance that the room gives it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Split: one answer, and another in part</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Asks the main answer, the other, the degree, a reason code and words.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Skip: nothing comes of it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Asks a reason code and words; play goes on.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Partial</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mixed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Unintended</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Answer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How the ruling came about</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose an answer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The answer that came about in part</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In part …</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Degree</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How far it came about</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Agreed chance, per cent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Agreed chance, 0 to 100 %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reason, for the record</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reason code</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a reason code</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Why the room rules so</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Seat of the second person</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The same for all {same_kind} open questions of this kind</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Answered: {answer} – {method}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>this method draws</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the director rules outright or skips</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>choose an answer first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>choose the other answer and the degree</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>choose a reason code</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>write the reason for the record</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>name the second person</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>choose the answer put to chance</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>give the agreed chance, 0 to 100</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>app.desktop.scenario_page</name>
        <message>
            <source>Number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Value</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Unit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Status</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Prior</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Source</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Scenario</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Search numbers, sources and statuses</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Search, such as trust JUDGEMENT</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Numbers of the scenario</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A seat a line, such as A1: Jane Doe</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save the names</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Exercise</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cells and who plays what</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Seats</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{shown} of {all} numbers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>‘{line}’ is no seat: write its code, a colon and the name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The names are in {name}, beside the session and not in it.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>app.desktop.session_page</name>
        <message>
            <source>Back to the desk</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not entered: {fault}.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>app.desktop.sheet_fields</name>
        <message>
            <source>Low</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Medium</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>High</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>At once</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Conditional</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Standing, each turn</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Joint</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Covert</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Means</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Visibility</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Form</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>On what</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What has to come about</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Signed by</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Intent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What it is for</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Expected</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What the cell expects to happen</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Red lines</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Confidence</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sheet number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>On the paper, such as T1-ukraine-1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Late because</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Infeasible</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Why the white cell thinks so</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Own view of another actor</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The cell’s trust in it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Expects its attack, 0 to 100</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add this view</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>View of others</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Trust, and whether the cell expects an attack, 0 to 100</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A conditional move needs its condition.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It is late: write why.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name}: trust {trust}, expects attack {expects_attack}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take the view of {name} away</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>app.desktop.start</name>
        <message>
            <source>To try moves and calibrate adjudicators; every screen and page says REHEARSAL</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Start page</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Plan, play, branch and adjudicate tabletop exercises. Everything stays on this machine, and what the screen shows is on disk.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New session</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Run the demo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A scenario of your own</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Edit a scenario…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New scenario…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Recent sessions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>None yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New sessions are saved in {folder}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New session: {title}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Variant of {title}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>As it is</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rehearse</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rehearse: {title}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open {stem}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{path} is gone</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>app.desktop.table</name>
        <message>
            <source>The sheets of all played actors are in.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This is the opening: there is nothing to go back to.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing was played after this on this branch.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Invoked and honoured</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Invoked and ignored</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>app.desktop.timeline</name>
        <message>
            <source>turns {first} to {last}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no turn yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The table stands at turn {turn} of {branch}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Timeline</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Timeline, turn {turn} of {branch}. {said}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>app.desktop.timeline_layout</name>
        <message>
            <source>All branches</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Played by cells</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>With a bookmark</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not given up</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>app.desktop.timeline_paint</name>
        <message>
            <source>Planned end</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>app.desktop.timeline_panel</name>
        <message>
            <source>Filled: played by cells. Half: white cell. Diamond: explored by model runs.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Timeline</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Which branches are shown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Narrower columns</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Wider columns</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fit all turns</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>app.desktop.timeline_picture</name>
        <message>
            <source>Played by cells</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Played by the white cell</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Explored by model runs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not played yet</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>app.desktop.translation</name>
        <message>
            <source>en</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>app.desktop.triage</name>
        <message>
            <source>Triage</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Why it is moved</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Why, if it is moved</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Accept the consent list</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Questions of this step, by list</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Question</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Who decides</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Why it is here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Answer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Accept {count} by consent (A)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing open is on the consent list</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Select a question first.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>app.desktop.turn_briefs</name>
        <message>
            <source>Turn briefs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Turn of the briefs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pages…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Words of the turn brief</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing was told to this cell. Write what it learns, or take up what happened.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Draft anew</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write it again from the record</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Release</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Turn {turn}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Brief of turn {turn} for {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Release the correction</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write what the cell is told.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>It would show %n private texts: take out what is marked, or tell it on purpose.</source>
            <extracomment>Of one: It would show a private text: take out what is marked, or tell it on purpose.</extracomment>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>The cell has it as it stands.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>app.desktop.window</name>
        <message>
            <source>Record</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Record being verified</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Record does not hold</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Record verified</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The record does not hold: {problem}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open a session</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Whitecell sessions (*.whitecell)</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>app.desktop.wiring</name>
        <message>
            <source>Whitecell plans, plays, branches and adjudicates tabletop exercises, offline. Ctrl+K finds every command, F1 shows their keys.</source>
            <translation type="unfinished" />
        </message>
    </context>
</TS>
