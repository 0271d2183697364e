"""The page of the exercise: the director's panel, questions to the white cell, contacts, notes.

Four columns of one kind: what is typed above, what is on record below. A note takes three taps:
who, what kind, and Return after the words.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from adjudication.record.entries import Conduct, Contact, Direction, Observation, Query, Reply
from app.desktop.parts import Hairline, ScrollColumn, TickBox, button, clear, label
from app.desktop.readings.talk import CONDUCTED, NOTED, TalkPicture, TalkRow, talk_picture
from app.desktop.session_page import SessionPage, choice, fill, text_field
from app.desktop.sheet_fields import line_edit
from app.desktop.spread import Spread
from app.desktop.theme import Theme
from app.desktop.translation import Translator, in_words
from app.room_time import conduct_now
from app.session import Session

__all__ = ["ExercisePage"]

tr = Translator(__name__)

STAGES = (
    ("held", tr.later("Held")),
    ("asked", tr.later("Asked for")),
    ("refused", tr.later("Refused")),
)


class ExercisePage(SessionPage):
    """The page."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, tr("Exercise"), "exercise")
        self._summary = self.add_summary()
        self.column.addWidget(self.said)
        self._lists = {key: QWidget() for key in ("conduct", "queries", "contacts", "notes")}
        for each in self._lists.values():
            QVBoxLayout(each)
        self._tall: list[QPlainTextEdit] = []
        self._groups: list[QVBoxLayout] = []
        self._columns = QHBoxLayout()
        for title, made, key in (
            (tr("Director"), self._director(), "conduct"),
            (tr("Questions to the white cell"), self._queries(), "queries"),
            (tr("Contacts"), self._contacts(), "contacts"),
            (tr("Notes"), self._notes(), "notes"),
        ):
            self._columns.addWidget(self._group(title, made, key), 1)
            if key != "notes":
                self._columns.addWidget(Hairline(theme, upright=True))
        self.column.addLayout(self._columns, 1)
        self._on_look()

    def _group(self, title: str, form: QVBoxLayout, key: str) -> QWidget:
        scroll = ScrollColumn()
        column = scroll.column
        self._groups.append(column)
        column.addWidget(label(title, "title", wrap=True))
        column.addLayout(form)
        column.addWidget(Hairline(self._theme))
        column.addWidget(self._lists[key])
        column.addStretch(1)
        return scroll

    # -- the four forms -------------------------------------------------------------------------

    def _director(self) -> QVBoxLayout:
        form = QVBoxLayout()
        self.conduct_words = line_edit(
            tr("Words kept with it"), "conduct-words", tr("Words kept with it")
        )
        form.addWidget(self.conduct_words)
        taps = Spread(2)
        self._conducts: dict[str, QPushButton] = {}
        for what, words in in_words(CONDUCTED.items()):
            made = button(words, "chip", f"conduct-{what}")
            made.setCheckable(True)
            made.clicked.connect(partial(self._on_conduct, what))
            self._conducts[what] = made
            taps.add(made)
        form.addWidget(taps)
        self.direction = self._text(tr("A direction, in its words"), "direction-words")
        self.why = line_edit(tr("Why it is given"), "direction-why", tr("Why"))
        self.why.returnPressed.connect(self._on_direction)
        form.addWidget(self.direction)
        form.addWidget(self.why)
        line = Spread(2, 1, 0)
        by = (("director", tr("Director")), ("sponsor", tr("Sponsor")))
        self.by = choice(self._theme, tr("Who directs"), "direction-by", by)
        line.add(self.by)
        line.add(self._enter(tr("Enter"), "enter-direction", self._on_direction))
        form.addWidget(line)
        return form

    def _queries(self) -> QVBoxLayout:
        form = QVBoxLayout()
        self.asking = choice(self._theme, tr("Cell that asks"), "query-cell", ())
        self.query = self._text(
            tr("A question of a cell, or the answer to an open one"), "query-words"
        )
        self.query_due = line_edit(
            tr("When the answer is due"), "query-due", tr("Due, such as 14:30")
        )
        self.query_due.returnPressed.connect(self._on_query)
        self.open_query = choice(self._theme, tr("The open question it answers"), "query-open", ())
        self.to_all = TickBox(self._theme, "reply-to-all")
        self.to_all.setText(tr("Answer to all cells"))
        self.to_all.setAccessibleName(tr("Answer to all cells"))
        form.addWidget(self.query)
        ask, answer = Spread(3, 1, 1, 0), Spread(2, 1, 0)
        ask.add(self.asking)
        ask.add(self.query_due)
        ask.add(self._enter(tr("Ask"), "enter-query", self._on_query))
        answer.add(self.open_query)
        answer.add(self._enter(tr("Answer"), "enter-reply", self._on_reply))
        form.addWidget(ask)
        form.addWidget(answer)
        form.addWidget(self.to_all)
        return form

    def _contacts(self) -> QVBoxLayout:
        form = QVBoxLayout()
        self.one = choice(self._theme, tr("One cell"), "contact-one", ())
        self.other = choice(self._theme, tr("The other cell"), "contact-other", ())
        self.stage = choice(
            self._theme, tr("Asked for, held or refused"), "contact-stage", in_words(STAGES)
        )
        self.secret = TickBox(self._theme, "contact-secret")
        self.secret.setText(tr("Secret"))
        self.secret.setAccessibleName(tr("Secret"))
        self.agreed = self._text(tr("The text agreed"), "contact-agreed")
        self.one_thinks = line_edit(tr("What the one thinks was agreed"), "contact-one-thinks", "")
        self.other_thinks = line_edit(
            tr("What the other thinks was agreed"), "contact-other-thinks"
        )
        self.one_thinks.setPlaceholderText(tr("What the one thinks was agreed"))
        self.other_thinks.setPlaceholderText(tr("What the other thinks was agreed"))
        who, how = Spread(2), Spread(2, 1, 0)
        who.add(self.one)
        who.add(self.other)
        how.add(self.stage)
        how.add(self.secret)
        form.addWidget(who)
        form.addWidget(how)
        for field in (self.agreed, self.one_thinks, self.other_thinks):
            form.addWidget(field)
        form.addWidget(
            self._enter(tr("Enter"), "enter-contact", self._on_contact),
            0,
            Qt.AlignmentFlag.AlignRight,
        )
        return form

    def _notes(self) -> QVBoxLayout:
        form = QVBoxLayout()
        self._cells, kinds = Spread(2), Spread(2)
        self._cell_group = QButtonGroup(self)
        form.addWidget(self._cells)
        self._kind_group = QButtonGroup(self)
        for what, words in in_words(NOTED.items()):
            kinds.add(_tap(self._kind_group, words, f"note-{what}", what))
        form.addWidget(kinds)
        self.element = choice(
            self._theme, tr("Evidence for, of the data plan"), "note-element", ()
        )
        form.addWidget(self.element)
        self.note = line_edit(tr("What was said"), "note-words", tr("Words, then Return"))
        self.note.returnPressed.connect(self._on_note)
        form.addWidget(self.note)
        return form

    def _text(self, words: str, name: str) -> QPlainTextEdit:
        made = text_field(words, name)
        self._tall.append(made)
        return made

    def _enter(self, words: str, name: str, act: Callable[[], None]) -> QPushButton:
        made = button(words, "chip", name)
        made.clicked.connect(act)
        return made

    # -- what is shown --------------------------------------------------------------------------

    @override
    def first_field(self) -> QWidget:
        return self.query

    @override
    def draw(self, session: Session) -> None:
        picture = talk_picture(session)
        self._summary.setText(picture.summary)
        now = conduct_now(session.records)
        for what, made in self._conducts.items():
            made.setChecked(what == now)
            made.setEnabled(session.writable)
        for box in (self.asking, self.one, self.other):
            fill(box, picture.cells)
        if self.one.currentData() == self.other.currentData():
            self.other.setCurrentIndex(1)
        waiting = [(str(row.record), row.head) for row in picture.queries if row.is_open]
        fill(self.open_query, waiting)
        self._offer_cells(picture)
        fill(self.element, (("", tr("Evidence for nothing in particular")), *picture.elements))
        self.element.setVisible(bool(picture.elements))
        for key, rows in (
            ("conduct", picture.conduct),
            ("queries", picture.queries),
            ("contacts", picture.contacts),
            ("notes", picture.notes),
        ):
            _list(self._lists[key], rows)
        if picture.covered:
            missing = sum(row.is_open for row in picture.covered)
            words = tr(
                "Data plan: {missing} of {covered} questions without evidence",
                missing=missing,
                covered=len(picture.covered),
            )
            _add(self._lists["notes"], label(words, "head", wrap=True), picture.covered)

    def _offer_cells(self, picture: TalkPicture) -> None:
        if [each.property("key") for each in self._cell_group.buttons()] == [
            key for key, _ in picture.cells
        ]:
            return
        for made in self._cell_group.buttons():
            self._cell_group.removeButton(made)
        self._cells.clear()
        for key, name in picture.cells:
            self._cells.add(_tap(self._cell_group, name, f"note-about-{key}", key))

    # -- what was asked -------------------------------------------------------------------------

    def _on_conduct(self, what: str) -> None:
        words = self.conduct_words.text().strip()
        if self.enter(Conduct.model_validate({"what": what, "words": words})):
            self.conduct_words.clear()

    def _on_direction(self) -> None:
        words, why = self.direction.toPlainText().strip(), self.why.text().strip()
        if not words or not why:
            self.said.setText(tr("A direction needs its words and why it is given."))
            return
        by = self.by.currentData()
        if self.enter(Direction.model_validate({"by": by, "words": words, "why": why})):
            self.direction.clear()
            self.why.clear()

    def _on_query(self) -> None:
        words = self.query.toPlainText().strip()
        if not words:
            self.said.setText(tr("Write the question first."))
            return
        due = self.query_due.text().strip()
        if self.enter(Query(cell=self.asking.currentData(), words=words, due=due)):
            self.query.clear()
            self.query_due.clear()
            self.query.setFocus()

    def _on_reply(self) -> None:
        words, open_one = self.query.toPlainText().strip(), self.open_query.currentData()
        if not words or not open_one or self.session is None:
            self.said.setText(tr("Choose an open question and write its answer above."))
            return
        cell = str(self.session.records[int(open_one) - 1].body["cell"])
        to_all = self.to_all.isChecked()
        if self.enter(Reply(query=int(open_one), cell=cell, words=words, to_all=to_all)):
            self.query.clear()
            self.query.setFocus()

    def _on_contact(self) -> None:
        one, other = self.one.currentData(), self.other.currentData()
        if one == other:
            self.said.setText(tr("Choose two cells."))
            return
        thinks = {one: self.one_thinks.text().strip(), other: self.other_thinks.text().strip()}
        fields = {
            "cells": (one, other),
            "stage": self.stage.currentData(),
            "secret": self.secret.isChecked(),
            "agreed": self.agreed.toPlainText().strip(),
            "understood": {cell: words for cell, words in thinks.items() if words},
        }
        if self.enter(Contact.model_validate(fields)):
            for field in (self.agreed, self.one_thinks, self.other_thinks):
                field.clear()

    def _on_note(self) -> None:
        about, what = self._cell_group.checkedButton(), self._kind_group.checkedButton()
        words = self.note.text().strip()
        if about is None or what is None or not words:
            self.said.setText(tr("A note says who, what kind, and words."))
            return
        fields = {
            "about": about.property("key"),
            "what": what.property("key"),
            "words": words,
            "element": self.element.currentData() or None,
        }
        if self.enter(Observation.model_validate(fields)):
            self.note.clear()

    @override
    def _on_look(self) -> None:
        super()._on_look()
        px = self.look.px
        for field in self._tall:
            field.setFixedHeight(px(60))
        for column in self._groups:
            column.setContentsMargins(px(12), px(10), px(12), px(10))
            column.setSpacing(px(8))


def _tap(group: QButtonGroup, words: str, name: str, key: str) -> QPushButton:
    made = button(words, "chip", name)
    made.setCheckable(True)
    made.setProperty("key", key)
    group.addButton(made)
    return made


def _list(box: QWidget, rows: Sequence[TalkRow]) -> None:
    column = box.layout()
    assert column is not None  # noqa: S101 - given where the box is made
    clear(column)
    column.setContentsMargins(0, 6, 0, 6)
    _add(box, None if rows else label(tr("Nothing yet."), "note"), rows)


def _add(box: QWidget, head: QLabel | None, rows: Sequence[TalkRow]) -> None:
    """Add rows under what is there."""
    column = box.layout()
    assert column is not None  # noqa: S101 - given where the box is made
    if head is not None:
        column.addWidget(head)
    for row in rows:
        column.addWidget(label(row.head, "warning" if row.is_open else "small", wrap=True))
        for words, role in ((row.words, "body"), (row.note, "note")):
            if words:
                column.addWidget(label(words, role, wrap=True))
