"""The README's pictures are made by one command, and show no machine's own paths."""

from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from app.desktop.gallery import SESSIONS, main


@pytest.mark.deep
@pytest.mark.usefixtures("qapp")
def test_one_command_makes_every_picture(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["-o", str(tmp_path)]) == 0
    pictures = sorted(path.name for path in tmp_path.glob("*.png"))
    assert pictures == [
        "compare-dark.png",
        "compare-light.png",
        "desk-dark.png",
        "desk-light.png",
        "moves-light.png",
        "start-light.png",
    ]
    assert len(capsys.readouterr().out.split()) == len(pictures)
    for name in pictures:
        image = QImage(str(tmp_path / name))
        assert (image.width(), image.height()) == (1600, 1000)
        grid = {image.pixel(x, y) for x in range(0, 1600, 9) for y in range(0, 1000, 9)}
        assert len(grid) > 20, f"{name} is all but empty"
    assert not SESSIONS.is_absolute()
