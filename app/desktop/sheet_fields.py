"""The lower half of the move sheet, in the order of the paper: means, form, aims, views, sureness.

All of it is optional. What a form needs (a condition, a co-signature) shows once it is chosen.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from app.desktop.draft import OwnView, SheetDraft
from app.desktop.parts import ChoiceBox, IconButton, button, clear, label
from app.desktop.pictures import Offer
from app.desktop.theme import Theme
from app.desktop.translation import Translator, in_words

__all__ = ["SheetFields", "line_edit"]

tr = Translator(__name__)

LEVELS = (("low", tr.later("Low")), ("medium", tr.later("Medium")), ("high", tr.later("High")))
FORMS = (
    ("plain", tr.later("At once")),
    ("conditional", tr.later("Conditional")),
    ("standing", tr.later("Standing, each turn")),
    ("joint", tr.later("Joint")),
)
VISIBILITY = (("open", tr.later("Open")), ("covert", tr.later("Covert")))


class SheetFields(QWidget):
    """The fields.

    Attributes:
        changed: Something was typed or chosen.
    """

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._names: dict[str, Offer] = {}
        self._views: list[OwnView] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(1, 1)
        self._labels: dict[QWidget, QLabel] = {}
        self.means = self._line(tr("Means"), "means")
        self.visibility = self._choice(tr("Visibility"), "visibility", in_words(VISIBILITY))
        self.form = self._choice(tr("Form"), "form", in_words(FORMS))
        self.condition = self._line(tr("On what"), "condition", tr("What has to come about"))
        self.to = self._choice(tr("Signed by"), "to", ())
        self.intent = self._line(tr("Intent"), "intent", tr("What it is for"))
        self.expected = self._line(
            tr("Expected"), "expected", tr("What the cell expects to happen")
        )
        self.red_lines = self._line(tr("Red lines"), "red-lines")
        self._build_views()
        self.confidence = self._choice(tr("Confidence"), "confidence", in_words(LEVELS))
        self.printed = self._line(
            tr("Sheet number"), "printed", tr("On the paper, such as T1-ukraine-1")
        )
        self.printed.setMaxLength(80)
        self.late = self._line(tr("Late because"), "late")
        self.infeasible = self._line(
            tr("Infeasible"), "infeasible", tr("Why the white cell thinks so")
        )
        self.form.currentIndexChanged.connect(self._on_form)
        theme.changed.connect(self._on_look)
        self._on_form()
        self._on_look()

    def _add(self, words: str, field: QWidget) -> None:
        row = self._grid.rowCount()
        head = label(words, "note")
        head.setBuddy(field)
        self._labels[field] = head
        self._grid.addWidget(head, row, 0)
        self._grid.addWidget(field, row, 1)

    def _line(self, words: str, name: str, hint: str = "") -> QLineEdit:
        made = line_edit(words, f"sheet-{name}", hint)
        made.textChanged.connect(self.changed)
        self._add(words, made)
        return made

    def _choice(self, words: str, name: str, entries: Sequence[tuple[str, str]]) -> ChoiceBox:
        made = ChoiceBox(self._theme, words)
        made.setObjectName(f"sheet-{name}")
        for key, title in entries:
            made.addItem(title, key)
        made.currentIndexChanged.connect(self.changed)
        self._add(words, made)
        return made

    def _build_views(self) -> None:
        self.seen = ChoiceBox(self._theme, tr("Own view of another actor"))
        self.seen.setObjectName("view-of")
        self.trust = ChoiceBox(self._theme, tr("The cell’s trust in it"))
        self.trust.setObjectName("view-trust")
        for key, title in in_words(LEVELS):
            self.trust.addItem(title, key)
        self.trust.setMinimumContentsLength(6)
        self.expects = line_edit(tr("Expects its attack, 0 to 100"), "view-expects", "0–100")
        self.expects.setValidator(QIntValidator(0, 100, self))
        self.expects.returnPressed.connect(self._on_view)
        self._take_view = button(tr("Add"), "chip", "view-add")
        self._take_view.setAccessibleName(tr("Add this view"))
        self._take_view.clicked.connect(self._on_view)
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        line = QHBoxLayout()
        for part, stretch in ((self.trust, 1), (self.expects, 1), (self._take_view, 0)):
            line.addWidget(part, stretch)
        column.addWidget(self.seen)
        column.addLayout(line)
        self._given = QVBoxLayout()
        column.addLayout(self._given)
        self._add(tr("View of others"), box)
        self._grid.setAlignment(self._labels[box], Qt.AlignmentFlag.AlignTop)
        self._labels[box].setToolTip(tr("Trust, and whether the cell expects an attack, 0 to 100"))

    def offer(self, actors: Sequence[Offer], cells: Sequence[Offer], late: str) -> None:
        """Offer actors to have a view of and cells to sign; say why lateness needs a reason."""
        self._names = {each.key: each for each in actors}
        _fill(self.seen, actors)
        _fill(self.to, cells)
        self._show_row(self.late, is_shown=bool(late) or bool(self.late.text()))
        self.late.setPlaceholderText(late)

    def show_draft(self, draft: SheetDraft) -> None:
        """Show what stands on a sheet."""
        for field, words in (
            (self.printed, draft.printed),
            (self.means, draft.means),
            (self.condition, draft.condition),
            (self.intent, draft.intent),
            (self.expected, draft.expected),
            (self.red_lines, draft.red_lines),
            (self.late, draft.late),
            (self.infeasible, draft.infeasible),
        ):
            field.setText(words)
        for box, key in (
            (self.visibility, draft.visibility),
            (self.form, draft.form),
            (self.to, draft.to),
            (self.confidence, draft.confidence),
        ):
            box.setCurrentIndex(max(0, box.findData(key)))
        self._views = list(draft.views)
        self.expects.clear()
        self._show_views()

    def read(self) -> dict[str, object]:
        """What stands in the fields, by the names of `SheetDraft`."""
        return {
            "printed": self.printed.text().strip(),
            "means": self.means.text().strip(),
            "visibility": self.visibility.currentData(),
            "form": self.form.currentData(),
            "condition": self.condition.text().strip(),
            "to": self.to.currentData() or "" if self.form.currentData() == "joint" else "",
            "intent": self.intent.text().strip(),
            "expected": self.expected.text().strip(),
            "red_lines": self.red_lines.text().strip(),
            "views": tuple(self._views),
            "confidence": self.confidence.currentData(),
            "late": self.late.text().strip(),
            "infeasible": self.infeasible.text().strip(),
        }

    def why_not(self) -> str:
        """What the chosen form still needs; empty where it is whole."""
        if self.form.currentData() == "conditional" and not self.condition.text().strip():
            return tr("A conditional move needs its condition.")
        if self.late.placeholderText() and not self.late.text().strip():
            return tr("It is late: write why.")
        return ""

    def _on_form(self) -> None:
        form = self.form.currentData()
        self._show_row(self.condition, is_shown=form in {"conditional", "standing"})
        self._show_row(self.to, is_shown=form == "joint")

    def _show_row(self, field: QWidget, *, is_shown: bool) -> None:
        field.setVisible(is_shown)
        self._labels[field].setVisible(is_shown)

    def _on_view(self) -> None:
        actor = self.seen.currentData()
        if not actor or not self.expects.hasAcceptableInput():
            self.expects.setFocus()
            return
        view = OwnView(actor, self.trust.currentData(), int(self.expects.text()))
        self._views = [*(each for each in self._views if each.actor != actor), view]
        self.expects.clear()
        self.seen.setFocus()
        self._show_views()
        self.changed.emit()

    def _show_views(self) -> None:
        clear(self._given)
        for view in self._views:
            known = self._names.get(view.actor)
            name, aid = (known.title, known.hint) if known else (view.actor, "")
            words = tr(
                "{name}: trust {trust}, expects attack {expects_attack}",
                name=name,
                trust=view.trust,
                expects_attack=view.expects_attack,
            )
            line = QHBoxLayout()
            line.addWidget(label(f"{words}. {aid}".strip(), "small", wrap=True), 1)
            drop = IconButton(
                self._theme, "x", tr("Take the view of {name} away", name=name), size=12
            )
            drop.clicked.connect(lambda _=False, one=view: self._on_dropped(one))
            line.addWidget(drop)
            self._given.addLayout(line)

    def _on_dropped(self, view: OwnView) -> None:
        self._views.remove(view)
        self._show_views()
        self.changed.emit()

    def _on_look(self) -> None:
        px = self._theme.look.px
        self._grid.setHorizontalSpacing(px(10))
        self._grid.setVerticalSpacing(px(5))
        self.expects.setMinimumWidth(px(68))


def line_edit(words: str, name: str, hint: str = "") -> QLineEdit:
    """A field of one line.

    Args:
        words: What a screen reader calls it.
        name: Object name.
        hint: Placeholder.
    """
    made = QLineEdit()
    made.setObjectName(name)
    made.setAccessibleName(words)
    made.setPlaceholderText(hint)
    return made


def _fill(box: ChoiceBox, offers: Sequence[Offer]) -> None:
    """Offer these, keeping the choice where it is still offered."""
    before = box.currentData()
    box.blockSignals(True)  # noqa: FBT003 - Qt's own call
    box.clear()
    for offer in offers:
        box.addItem(offer.title, offer.key)
    box.setCurrentIndex(max(0, box.findData(before)))
    box.blockSignals(False)  # noqa: FBT003 - Qt's own call
