"""Pictures of a desk in mid-exercise, to look at panels without a session."""

from app.desktop.chart_data import Lines, Series
from app.desktop.pictures import (
    ActorGroup,
    ActorRow,
    ActorsPicture,
    Change,
    ComparePicture,
    Difference,
    FramePicture,
    Future,
    Move,
    MovesPicture,
    Offer,
    OptionOdds,
    QuestionPicture,
    QuestionRow,
    RoomPicture,
    Term,
)
from app.desktop.timeline_picture import Node, NodeForm, TimelineBranch, TimelinePicture, TurnHead


def actor(name: str, shape: str, score: int, state: str = "Move sheet in") -> ActorRow:
    played = state != "Behaviour profile"
    return ActorRow(
        key=name.lower().replace(" ", "-"),
        name=name,
        shape=shape,
        played=played,
        state=state,
        moves_in=state == "Move sheet in",
        score=score,
        late=state == "No move yet",
    )


ACTORS = ActorsPicture(
    summary="Move sheets 7 in, 1 waiting",
    score_title="Trust in Ukraine",
    groups=(
        ActorGroup("Ukraine cell", (actor("Ukraine", "rectangle", 71),)),
        ActorGroup("Russia cell", (actor("Russia", "diamond", 58),)),
        ActorGroup(
            "Guarantors",
            (
                actor("United States", "hexagon", 54),
                actor("United Kingdom", "hexagon", 66),
                actor("Germany", "hexagon", 52, "No move yet"),
                actor("Poland", "hexagon", 74),
                actor("Türkiye", "hexagon", 61),
                actor("Canada", "hexagon", 63, "Behaviour profile"),
                actor("Italy", "hexagon", 44, "Behaviour profile"),
            ),
        ),
        ActorGroup(
            "Organisations",
            (
                actor("European Union", "circle", 59),
                actor("NATO", "circle", 62, "Behaviour profile"),
            ),
        ),
    ),
)

QUESTION = QuestionPicture(
    key="honour/istanbul/poland",
    title="Does Poland honour?",
    number="Question 3 of 9",
    decider="Poland cell (played)",
    request="Put to the cell: its answer, then your ruling",
    shape="hexagon",
    chip="To rule",
    options=(
        OptionOdds("ignored", "Ignored", 10, 25, "unlikely"),
        OptionOdds("support", "Support", 15, 30, "unlikely"),
        OptionOdds("force", "Force", 55, 75, "likely"),
    ),
    advised=2,
    terms=(
        Term("Stake", "72", 0.9, "JUDGEMENT"),
        Term("Treaty strength", "60", 0.5, "JUDGEMENT"),
        Term("Cost of war", "64", -0.7, "JUDGEMENT"),
        Term("Expected co-guarantors", "7 of 9", 0.25, "COMPUTED"),
        Term("Own record", "80", 0.3, "COMPUTED"),
    ),
    terms_about="Force",
    consultation=(0.45, "1 d 14 h left of 3 d"),
    draw_off="a played cell decides this",
)

ROOM = RoomPicture(
    phase="Guarantees",
    progress="Phase 15 of 15",
    rows=(
        QuestionRow(
            "honour/istanbul/canada", "Does Canada honour?", "Behaviour profile", "Support"
        ),
        QuestionRow(
            "honour/istanbul/china", "Does China honour?", "Behaviour profile", routine=True
        ),
        QuestionRow("honour/istanbul/poland", "Does Poland honour?", "Poland cell (played)"),
        QuestionRow("honour/istanbul/turkiye", "Does Türkiye honour?", "Türkiye cell (played)"),
    ),
    question=QUESTION,
    changes=(
        Change("Poland, commitment", "invoked", "honoured"),
        Change("Ukraine’s trust in Poland", "81", "88"),
    ),
    changes_head="What changes, if ‘Force’",
    step_title="Commit turn 3",
    step_off="3 questions are open",
    routine_open=1,
)

MOVES = MovesPicture(
    heading="Move of Poland, turn 3",
    actor="poland",
    actions=(
        Offer("", "Own words only"),
        Offer("mobilise", "Mobilise reserves"),
        Offer("demarche", "Deliver a demarche"),
        Offer("invade", "Invade", "Poland has no forces for this."),
    ),
    targets=(Offer("", "Nobody in particular"), Offer("russia", "Russia")),
    moves=(
        Move(11, "Poland", "hexagon", "Mobilise reserves", "Call up two brigades, openly."),
        Move(12, "Russia", "diamond", "Own words", "Announce a large exercise near Belgorod."),
    ),
)

MONTHS = ("Apr 2022", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan 2023", "Feb")


def _line(row: int, turns: range, form: NodeForm, labels: dict[int, str], root: str) -> list[Node]:
    nodes = []
    parent = root
    for turn in turns:
        key = f"{row}/{turn}"
        nodes.append(Node(key, turn, row, form, labels.get(turn, ""), f"Turn {turn}", parent))
        parent = key
    return nodes


TIMELINE = TimelinePicture(
    turns=tuple(TurnHead(number, title) for number, title in enumerate(MONTHS)),
    branches=(
        TimelineBranch("0", "Invoked and honoured", "Played"),
        TimelineBranch("1", "Invoked and ignored", "Played by the white cell"),
        TimelineBranch("2", "Unanimity blocks", "Excursion, 400 model runs"),
    ),
    nodes=(
        *_line(0, range(4), NodeForm.CELLS, {0: "In force", 2: "Line crossed", 3: "Invoked"}, ""),
        *_line(1, range(4, 9), NodeForm.WHITE_CELL, {4: "No answer", 8: "Parked"}, "0/3"),
        *_line(2, range(4, 11), NodeForm.EXPLORED, {4: "No joint decision"}, "0/3"),
    ),
    cursor="0/3",
    now=3,
)

FRAME = FramePicture(
    marking="EXERCISE",
    title="Istanbul 2022 – in force",
    turn="turn 3 – July 2022",
    branch="Invoked and honoured",
    game_clock="12 July 2022",
    saved="On disk 14:41",
    record="Record verified, 212 entries",
    path="/home/desk/Documents/Whitecell/istanbul-2022.whitecell",
)

COMPARE = ComparePicture(
    futures=(
        Future("0", "Invoked and honoured", "Played by the white cell"),
        Future(
            "1",
            "Invoked and ignored",
            "Played by the white cell",
            "Differs since turn 3: Does Poland honour?",
        ),
        Future("2", "Unanimity blocks", "Played by cells", "Differs since turn 2: Does NATO act?"),
    ),
    caution="Played lines are one playing each, not an experiment.",
    charts=(
        Lines(
            "Highest rung",
            (
                Series("Invoked and honoured", tuple(range(9)), (7, 7, 9, 20, 21, 18, 15, 12, 10)),
                Series("Invoked and ignored", tuple(range(9)), (7, 7, 9, 20, 24, 27, 27, 29, 30)),
                Series("Unanimity blocks", tuple(range(6)), (7, 7, 9, 15, 16, 18)),
            ),
            marked=2,
        ),
    ),
    differences=(
        Difference(3, "Does Poland honour?", ("Force", "Ignored", "not asked")),
        Difference(4, "Highest rung", ("21", "24", "16")),
        Difference(4, "Does Russia escalate?", ("Hold", "Up one rung", "Hold"), same_luck=True),
        Difference(5, "Is Moldova alarmed?", ("No", "Yes", "No"), same_luck=False),
    ),
    choices=(
        Offer("0", "Invoked and honoured"),
        Offer("1", "Invoked and ignored"),
        Offer("2", "Unanimity blocks"),
    ),
    turns=(3, 4, 5),
    turn=3,
)
