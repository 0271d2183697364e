"""What is written beside play: words and entries, names and marks of branches, the table's place.

`Session` stands on this and adds play itself; nothing else writes.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from adjudication.analysis.explored import Explored
from adjudication.errors import AdjudicationError
from adjudication.record.entries import Entered, body_of
from adjudication.record.explored import explored_branch
from adjudication.record.fold import extend
from adjudication.record.history import TRUNK, Cursor
from adjudication.record.log import Kind, Record, RecordError
from adjudication.record.rooms import imported
from adjudication.record.session_file import SessionFile
from adjudication.record.texts import Text
from app.entering import check_entry
from app.reading import SessionReading

WHITE_CELL_SEAT = "white-cell"
RUNS: Final = "model-runs"
"""Kind of the records that keep what model runs came to."""


class SessionRecord(SessionReading):
    """The writing side of an open session that does not change play."""

    def note(self, words: str, author: str = WHITE_CELL_SEAT) -> int:
        """Ties words to the cursor; returns the record's number.

        Raises:
            AdjudicationError: There are no words.
        """
        if not words.strip():
            raise AdjudicationError("a note needs words")
        body = self._here() | {"words": Text(words.strip()), "author": author}
        (record,) = self._append([("note", body)])
        return record.number

    def enter(self, entry: Entered) -> int:
        """Enters what was said at the table at the cursor; returns the record's number.

        Raises:
            AdjudicationError: It names what is not in the scenario or the record.
        """
        check_entry(entry, self.scenario, self.records)
        (record,) = self._append([(entry.kind, self._here() | body_of(entry))])  # type: ignore[list-item]  # ENTRIES names kinds of the log
        return record.number

    def bookmark(self, node: int, name: str) -> None:
        """Gives a node a name to come back to; an empty one takes it away."""
        self.history.node(node)
        self._append([("bookmark", {"node": node, "name": Text(name.strip())})])

    def prune(self, branch: int, *, pruned: bool = True) -> None:
        """Marks a branch as given up, or as taken up again; nothing is deleted.

        Raises:
            AdjudicationError: There is no such branch, or it is the trunk.
        """
        if branch not in self.history.branches or branch == TRUNK:
            raise AdjudicationError(f"branch {branch} cannot be pruned")
        if self.history.branches[branch].pruned != pruned:
            self._append([("prune", {"branch": branch, "pruned": pruned})])

    def add_explored(
        self, node: int, name: str, turns: Sequence[Explored], future: int, futures_a_set: int
    ) -> int:
        """Puts a future of a model run on the timeline; returns the number of its branch.

        The cursor stays where it is.

        Args:
            node: Node from which the run began.
            name: Name of the branch.
            turns: The future's turns.
            future: Its number in the run.
            futures_a_set: How the run drew coefficients.

        Raises:
            AdjudicationError: The name is empty or taken, or there is no turn.
        """
        taken = {branch.name for branch in self.history.branches.values()}
        if not name.strip() or name.strip() in taken or not turns:
            raise AdjudicationError(f"an explored future needs a name of its own: '{name}'")
        here = self.history.cursor
        stamp = {"future": future, "futures_a_set": futures_a_set, "at": self._clock()}
        made = self._file.append_attached(
            explored_branch(
                self.history.node(node),
                self.state_at(node),
                turns,
                self.records[-1].number + 1,
                name.strip(),
                stamp,
            )
        )
        self._take_in(made)
        self.go_to(here.node, here.branch)
        return made[0].number

    def keep_runs(self, node: int, what: str, runs: Mapping[str, Any]) -> int:
        """Keeps what model runs from a node came to; returns the number of the record.

        Args:
            node: Node from which they began.
            what: `outlook` or `contrast`.
            runs: Plain values, as `app.outlook_words` makes them.
        """
        at = self.history.node(node)
        body = {"node": at.number, "branch": at.branch, "what": what, "at": self._clock()}
        made = self._file.append_attached([(RUNS, body, {"runs": runs})])
        self._take_in(made)
        self._tell()
        return made[0].number

    def import_room(self, path: Path, room: str) -> int:
        """Takes another room's session in as sibling branches; returns its trunk's number here.

        Raises:
            RecordError: It cannot be read, or did not begin as this one.
            AdjudicationError: The room has no name, or one that is taken.
        """
        taken = {branch.room for branch in self.history.branches.values()}
        if not room.strip() or room.strip() in taken:
            raise AdjudicationError(f"the other room needs a name of its own: '{room}'")
        with SessionFile.open_file(path, read_only=True) as other:
            if other.damage:
                raise RecordError(f"{path.name} is damaged: {other.damage}; rescue it first")
            entries = imported(self.records, other.records(), room.strip())
        here = self.history.cursor
        made = self._file.append_attached(entries)
        self._take_in(made)
        self.go_to(here.node, here.branch)
        return made[0].number

    def save_elsewhere(self, path: Path) -> None:
        """Saves a copy of everything in another place and goes on there.

        Made from memory, so that it works when the medium of the present file is gone.

        Raises:
            RecordError: There is a file of that name, or it cannot be written.
        """
        self._file = self._file.save_elsewhere(path)
        self._tell()

    def rename(self, branch: int, name: str) -> None:
        """Gives a branch another name."""
        if branch not in self.history.branches or not name.strip():
            raise AdjudicationError(f"branch {branch} cannot be named '{name}'")
        self._append([("rename", {"branch": branch, "name": Text(name.strip())})])

    def go_to(self, node: int, branch: int | None = None) -> None:
        """Moves the cursor; without a branch, to the one the node stands on."""
        here = self.history.node(node)
        branch = here.branch if branch is None else branch
        if branch not in self.history.branches:
            raise AdjudicationError(f"no branch {branch} in this session")
        if self.history.cursor != Cursor(node, branch):
            self._append([("cursor", {"node": node, "branch": branch})])

    def undo(self) -> bool:
        """Moves the cursor one step back; returns whether there was one."""
        here = self.history.nodes[self.history.cursor.node]
        if here.parent is None:
            return False
        self.go_to(here.parent, here.branch)
        return True

    def redo(self) -> bool:
        """Moves the cursor one step on along its branch; returns whether there was one."""
        after = self.history.step_after(self.history.cursor)
        if after is None:
            return False
        self.go_to(after.number)
        return True

    def _here(self) -> dict[str, Any]:
        return {"node": self.history.cursor.node, "branch": self.history.cursor.branch}

    def _append(
        self, entries: Sequence[tuple[Kind, Mapping[str, Any]]], *, quiet: bool = False
    ) -> list[Record]:
        at = self._clock()
        made = self._file.append([(kind, {**body, "at": at}) for kind, body in entries])
        self._take_in(made)
        if not quiet:
            self._tell()
        return made

    def _take_in(self, made: list[Record]) -> None:
        for record in made:
            self.records.append(record)
            self.history = extend(self.history, record)

    def _tell(self) -> None:
        for listener in tuple(self._listeners):
            listener()
