"""Killed at any moment, the program loses nothing that it had acknowledged."""

import subprocess
import sys
import time
from pathlib import Path
from random import Random

from adjudication.record.session_file import SessionFile
from adjudication.record.verify import verify
from app.commands.verify import world_of
from app.session import Session

KILLS = 6
WRITER = """
import sys
from pathlib import Path
from app.session import Session
path = Path(sys.argv[1])
session = Session.open_file(path)
while True:
    node = session.step()
    print(node.number, flush=True)
"""


def test_every_acknowledged_step_is_there_after_a_kill(tmp_path: Path, scenario_text: str) -> None:
    path = tmp_path / "killed.whitecell"
    Session.create(path, scenario_text, "s", seed=1, played=()).close()
    random = Random(7)  # noqa: S311 - the moment of a kill needs no secrecy
    last = 1
    for _ in range(KILLS):
        with subprocess.Popen(
            [sys.executable, "-c", WRITER, str(path)], stdout=subprocess.PIPE, text=True
        ) as writer:
            assert writer.stdout is not None
            first = writer.stdout.readline()
            time.sleep(random.uniform(0.0, 0.15))
            writer.kill()
            acknowledged = [int(line) for line in (first + writer.stdout.read()).split()]
        last = max([last, *acknowledged])
        with SessionFile.open_file(path) as file:
            assert [record.number for record in file.records()][-1] >= last
    with SessionFile.open_file(path, read_only=True) as file:
        verdict = verify(file, world_of)
    assert verdict.holds, verdict.problem
