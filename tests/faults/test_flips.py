"""A damaged session file: never a traceback, never a hang, never a write to it."""

from contextlib import suppress
from pathlib import Path
from random import Random

import pytest

from adjudication.record.log import RecordError
from adjudication.record.session_file import SessionFile
from adjudication.record.verify import verify
from app.commands.verify import world_of
from app.session import Session

TRIES = 60


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    library = Path(__file__).parents[2] / "scenarios" / "library" / "istanbul-2022"
    path = tmp_path_factory.mktemp("whole") / "s.whitecell"
    session = Session.create(
        path, (library / "scenario.yaml").read_text(encoding="utf-8"), "s", seed=1, played=()
    )
    session.step()
    session.step()
    session.close()
    return path.read_bytes()


@pytest.mark.parametrize("seed", range(3))
def test_byte_flips_and_truncations(whole: bytes, tmp_path: Path, seed: int) -> None:
    random = Random(seed)  # noqa: S311 - damage needs no secrecy
    path = tmp_path / "damaged.whitecell"
    for _ in range(TRIES // 3):
        damaged = bytearray(whole)
        for _ in range(random.choice((1, 3, 40))):
            damaged[random.randrange(len(damaged))] ^= 1 << random.randrange(8)
        if random.random() < 0.3:
            del damaged[random.randrange(len(damaged)) :]
        path.write_bytes(damaged)
        # A flip in unused space changes nothing that was written, so both outcomes are right;
        # any other exception, or a changed file, is the fault looked for.
        with suppress(RecordError), SessionFile.open_file(path, read_only=True) as file:
            verify(file, world_of)
        assert path.read_bytes() == bytes(damaged)
