"""Panels on sample pictures: models are sound, keys and clicks say what was asked."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLineEdit, QToolButton
from pytestqt.qtbot import QtBot

from app.desktop.actors import ActorsModel, ActorsPanel
from app.desktop.adjudication import AdjudicationPanel
from app.desktop.asked import RulingAsked
from app.desktop.card import AdviceBand
from app.desktop.compare import ComparePanel
from app.desktop.differences import DifferencesModel
from app.desktop.draft import Part, SheetDraft
from app.desktop.moves import MovesPanel
from app.desktop.pictures import ActorGroup, ActorsPicture, OptionOdds
from app.desktop.questions import QuestionsModel
from app.desktop.theme import Theme
from app.desktop.timeline import TimelineView, spoken
from tests.gui import samples

LEFT = Qt.MouseButton.LeftButton
FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


def check(model: QAbstractItemModel) -> QAbstractItemModelTester:
    return QAbstractItemModelTester(model, FATAL)


@pytest.mark.usefixtures("qapp")
def test_the_actors_model_is_sound_while_it_changes() -> None:
    model = ActorsModel()
    check(model)
    model.show_picture(samples.ACTORS)
    assert model.rowCount() == 4
    model.show_picture(samples.ACTORS)
    model.set_filter("po")
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == ["Guarantors"]
    model.set_filter("")
    model.show_picture(ActorsPicture(groups=(ActorGroup("Nobody", ()),)))
    assert model.rowCount() == 0


@pytest.mark.usefixtures("qapp")
def test_the_list_models_are_sound() -> None:
    questions, differences = QuestionsModel(), DifferencesModel()
    testers = [check(questions), check(differences)]
    questions.show_rows(samples.ROOM.rows)
    questions.show_rows(samples.ROOM.rows[:2])
    differences.show_rows(samples.COMPARE.differences)
    assert questions.rowCount() == 2
    assert differences.rowCount() == 4
    del testers


def test_actors_are_walked_by_keys_and_groups_fold(qtbot: QtBot, theme: Theme) -> None:
    panel = ActorsPanel(theme)
    qtbot.addWidget(panel)
    panel.resize(284, 700)
    panel.show()
    panel.show_picture(samples.ACTORS)
    panel.select("russia")
    with qtbot.waitSignal(panel.selected) as said:
        QTest.keyClick(panel.view, Qt.Key.Key_Down)
        QTest.keyClick(panel.view, Qt.Key.Key_Down)
    assert said.args == ["united-states"]
    group = panel.model.index(2, 0)
    QTest.mouseClick(panel.view.viewport(), LEFT, pos=panel.view.visualRect(group).center())
    assert not panel.view.isExpanded(group)


def test_a_selection_stays_when_the_actors_are_shown_again(qtbot: QtBot, theme: Theme) -> None:
    panel = ActorsPanel(theme)
    qtbot.addWidget(panel)
    panel.show_picture(samples.ACTORS)
    panel.select("poland")
    panel.show_picture(replace(samples.ACTORS, groups=samples.ACTORS.groups[1:]))
    assert panel.selected_key() == "poland"


@pytest.mark.usefixtures("qapp")
def test_a_row_is_said_to_a_screen_reader() -> None:
    model = ActorsModel()
    model.show_picture(samples.ACTORS)
    words = model.index_of("germany").data(Qt.ItemDataRole.AccessibleTextRole)
    assert words == "Germany, played, No move yet, Trust in Ukraine 52"


@pytest.fixture
def adjudication(qtbot: QtBot, theme: Theme) -> AdjudicationPanel:
    panel = AdjudicationPanel(theme)
    qtbot.addWidget(panel)
    panel.resize(400, 900)
    panel.show()
    panel.show_picture(samples.ROOM)
    return panel


def test_what_is_typed_belongs_to_the_turn_and_session_it_was_typed_in(
    adjudication: AdjudicationPanel,
) -> None:
    here = replace(samples.QUESTION, place="a 1", reason="")
    next_turn = replace(here, place="a 7")
    adjudication.show_picture(replace(samples.ROOM, question=here))
    QTest.keyClicks(adjudication.reason, "Half a senten")
    adjudication.show_picture(replace(samples.ROOM, question=next_turn))
    assert adjudication.reason.toPlainText() == ""
    adjudication.show_picture(replace(samples.ROOM, question=here))
    assert adjudication.reason.toPlainText() == "Half a senten"
    QTest.keyClicks(adjudication.reason, "ce.")
    ruled = replace(here, reason="Half a sentence.", answer="Force")
    adjudication.show_picture(replace(samples.ROOM, question=ruled))
    adjudication.show_picture(replace(samples.ROOM, question=here))
    assert adjudication.reason.toPlainText() == "", "not ruled on this branch"


def test_a_fork_sheet_closes_when_the_table_stands_elsewhere(
    adjudication: AdjudicationPanel,
) -> None:
    here = replace(samples.QUESTION, place="a 1")
    adjudication.show_picture(replace(samples.ROOM, question=here))
    adjudication.fork_sheet.open(("One", "Two"))
    adjudication.show_picture(replace(samples.ROOM, question=replace(here, key="honour/other")))
    assert adjudication.fork_sheet.isVisible()
    adjudication.show_picture(replace(samples.ROOM, question=replace(here, place="a 2")))
    assert not adjudication.fork_sheet.isVisible()


def test_odds_without_a_spread_are_one_figure(qtbot: QtBot, theme: Theme) -> None:
    band = AdviceBand(theme)
    qtbot.addWidget(band)
    certain = OptionOdds("force", "Force", 80, 80, "likely", 80)
    band.show_options((certain, OptionOdds("support", "Support", 15, 20, "unlikely", 20)), 0)
    assert band.accessibleName() == (
        "Engine’s advice: Force likely, 80 in 100 model runs; "
        "Support unlikely, 15–20 in 100 model runs, likely 20"
    )


def test_the_phrase_has_a_line_of_its_own_where_the_figures_leave_no_room(
    qtbot: QtBot, theme: Theme
) -> None:
    band = AdviceBand(theme)
    qtbot.addWidget(band)
    band.show_options((OptionOdds("force", "Force", 15, 90, "about even", 57),) * 2, 0)
    heights = []
    for width in (420, 200):
        band.resize(width, band.sizeHint().height())
        heights.append(band.sizeHint().height())
    assert heights[1] - heights[0] == theme.look.px(18)


def test_a_played_cells_question_cannot_be_drawn(adjudication: AdjudicationPanel) -> None:
    assert not adjudication.draw.isEnabled()
    assert adjudication.draw.toolTip() == "a played cell decides this"


def test_a_ruling_waits_for_answer_and_reason(
    qtbot: QtBot, adjudication: AdjudicationPanel
) -> None:
    assert not adjudication.rule.isEnabled()
    assert "choose an answer" in adjudication.rule.toolTip()
    chip = next(c for c in adjudication.form.chips.buttons() if c.property("answer") == "force")
    with qtbot.waitSignal(adjudication.previewed) as said:
        chip.click()
    assert said.args == ["honour/istanbul/poland", "force"]
    assert "choose a reason code" in adjudication.rule.toolTip()
    QTest.keyClicks(adjudication.form.code, "aid-l")
    assert "write the reason" in adjudication.rule.toolTip()
    QTest.keyClicks(adjudication.reason, "Forces are named.")
    with qtbot.waitSignal(adjudication.ruled) as said:
        QTest.mouseClick(adjudication.rule, LEFT)
    asked = RulingAsked(
        "honour/istanbul/poland", "free", "force", "Forces are named.", "aid-lacks"
    )
    assert said.args == [asked]


def test_what_is_typed_survives_another_look_at_the_same_question(
    adjudication: AdjudicationPanel,
) -> None:
    QTest.keyClicks(adjudication.reason, "Half a senten")
    adjudication.show_picture(replace(samples.ROOM, routine_open=0))
    assert adjudication.reason.toPlainText() == "Half a senten"


def test_a_draft_waits_while_another_question_is_looked_at(
    adjudication: AdjudicationPanel,
) -> None:
    QTest.keyClicks(adjudication.reason, "Half a senten")
    other = replace(samples.QUESTION, key="honour/istanbul/turkiye", reason="")
    adjudication.show_picture(replace(samples.ROOM, question=other))
    assert adjudication.reason.toPlainText() == ""
    adjudication.show_picture(samples.ROOM)
    assert adjudication.reason.toPlainText() == "Half a senten"


def test_the_advice_can_be_hidden_at_the_desk(adjudication: AdjudicationPanel) -> None:
    assert adjudication.advice.band.isVisible()
    assert adjudication.advice.terms.isVisible()
    QTest.mouseClick(adjudication.seal, LEFT)
    assert not adjudication.advice.band.isVisible()
    assert not adjudication.advice.terms.isVisible()
    adjudication.show_picture(samples.ROOM)
    assert not adjudication.advice.band.isVisible()


def test_the_main_button_goes_on_when_nothing_waits(
    qtbot: QtBot, adjudication: AdjudicationPanel
) -> None:
    assert adjudication.accept.text() == "Commit turn 3"
    assert not adjudication.accept.isEnabled()
    assert adjudication.accept.toolTip() == "3 questions are open"
    adjudication.show_picture(replace(samples.ROOM, step_off=""))
    with qtbot.waitSignal(adjudication.stepped):
        QTest.mouseClick(adjudication.accept, LEFT)


def test_the_cells_answer_is_accepted(qtbot: QtBot, adjudication: AdjudicationPanel) -> None:
    question = replace(samples.QUESTION, takes_cell_answer=True)
    adjudication.show_picture(replace(samples.ROOM, question=question))
    assert adjudication.accept.text() == "Accept"
    assert not adjudication.accept.isEnabled()
    adjudication.form.chips.buttons()[1].click()
    with qtbot.waitSignal(adjudication.accepted) as said:
        QTest.mouseClick(adjudication.accept, LEFT)
    words, code = "as the cell answered", "cell-answered"
    assert said.args == [RulingAsked("honour/istanbul/poland", "cell", "support", words, code)]


def test_a_move_in_own_words_is_enough(qtbot: QtBot, theme: Theme) -> None:
    panel = MovesPanel(theme)
    qtbot.addWidget(panel)
    panel.show()
    panel.show_picture(samples.MOVES)
    assert not panel.enter.isEnabled()
    QTest.keyClicks(panel.words, "Talk to everybody.")
    with qtbot.waitSignal(panel.entered) as said:
        QTest.mouseClick(panel.enter, LEFT)
    assert said.args == [SheetDraft("poland", (Part("Talk to everybody."),))]
    assert panel.words.toPlainText() == ""


def test_a_half_typed_move_waits_while_another_actor_is_looked_at(
    qtbot: QtBot, theme: Theme
) -> None:
    panel = MovesPanel(theme)
    qtbot.addWidget(panel)
    panel.show_picture(samples.MOVES)
    QTest.keyClicks(panel.words, "Talk to ev")
    panel.target.setCurrentIndex(1)
    panel.show_picture(replace(samples.MOVES, actor="russia"))
    assert panel.words.toPlainText() == ""
    assert panel.target.currentIndex() == 0
    panel.show_picture(samples.MOVES)
    assert panel.words.toPlainText() == "Talk to ev"
    assert panel.target.currentData() == "russia"


def test_what_may_not_work_is_said_and_not_refused(qtbot: QtBot, theme: Theme) -> None:
    panel = MovesPanel(theme)
    qtbot.addWidget(panel)
    panel.show_picture(samples.MOVES)
    panel.action.setText("Invade")
    assert panel._hint.text() == "Poland has no forces for this."
    assert panel.enter.isEnabled()
    panel.action.setText("Invent something")
    assert "the words alone" in panel._hint.text()


def test_a_move_is_taken_back(qtbot: QtBot, theme: Theme) -> None:
    panel = MovesPanel(theme)
    qtbot.addWidget(panel)
    panel.show_picture(samples.MOVES)
    with qtbot.waitSignal(panel.list.removed) as said:
        button = panel.findChild(QToolButton, "remove-move-12")
        assert button is not None
        button.click()
    assert said.args == [12]


@pytest.fixture
def timeline(qtbot: QtBot, theme: Theme) -> TimelineView:
    view = TimelineView(theme)
    qtbot.addWidget(view)
    view.resize(1100, 180)
    view.show()
    view.show_picture(samples.TIMELINE)
    return view


def test_a_click_on_a_node_goes_there(qtbot: QtBot, timeline: TimelineView) -> None:
    with qtbot.waitSignal(timeline.gone) as said:
        QTest.mouseClick(timeline, LEFT, pos=timeline.place_of("1/6").toPoint())
    assert said.args == ["1/6"]


def test_a_branch_is_renamed_where_it_stands(qtbot: QtBot, timeline: TimelineView) -> None:
    timeline.rename_here()
    field = timeline.findChild(QLineEdit, "branch-name")
    assert field is not None
    QTest.keyClicks(field, "Honoured in full")
    with qtbot.waitSignal(timeline.renamed) as said:
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert said.args == ["0", "Honoured in full"]
    assert not field.isVisible()


def test_escape_leaves_a_branch_its_name(qtbot: QtBot, timeline: TimelineView) -> None:
    timeline.rename_here()
    field = timeline.findChild(QLineEdit, "branch-name")
    assert field is not None
    QTest.keyClicks(field, "Never mind")
    with qtbot.assertNotEmitted(timeline.renamed):
        QTest.keyClick(field, Qt.Key.Key_Escape)
    assert not field.isVisible()


def test_keys_walk_the_timeline(qtbot: QtBot, timeline: TimelineView) -> None:
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Right):
        QTest.keyClick(timeline, key)
    with qtbot.waitSignal(timeline.gone) as said:
        QTest.keyClick(timeline, Qt.Key.Key_Return)
    assert said.args == ["1/5"]
    assert timeline.accessibleName().startswith("Timeline, turn 5 of Invoked and ignored")


def test_the_timeline_is_said_in_words() -> None:
    words = spoken(samples.TIMELINE)
    assert "Invoked and ignored, Played by the white cell: turns 4 to 8." in words
    assert "The table stands at turn 3 of Invoked and honoured." in words


def test_compare_asks_for_the_futures_that_are_chosen(qtbot: QtBot, theme: Theme) -> None:
    panel = ComparePanel(theme)
    qtbot.addWidget(panel)
    panel.show()
    panel.show_picture(samples.COMPARE)
    third = panel.boxes[2]
    third.setFocus()
    with qtbot.waitSignal(panel.chosen) as said:
        QTest.keyClick(third, Qt.Key.Key_Home)
    assert said.args == [["0", "1"], 3]
    panel.turn.setFocus()
    with qtbot.waitSignal(panel.chosen) as said:
        QTest.keyClick(panel.turn, Qt.Key.Key_Down)
    assert said.args == [["0", "1"], 4]


def test_a_difference_is_said_with_every_future(qtbot: QtBot, theme: Theme) -> None:
    panel = ComparePanel(theme)
    qtbot.addWidget(panel)
    panel.show_picture(samples.COMPARE)
    rows = panel.table.rows
    spoken = rows.data(rows.index(2), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Turn 4, Does Russia escalate?: Hold, Up one rung, Hold. same luck"
