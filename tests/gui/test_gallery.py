"""The gallery is made by one command, and shows no machine's own paths."""

from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from app.desktop.gallery import main
from app.desktop.gallery_views import SESSIONS, VIEWS


def test_every_view_has_a_name_and_a_caption_of_its_own() -> None:
    assert (
        len({view.name for view in VIEWS}) == len({view.caption for view in VIEWS}) == len(VIEWS)
    )


@pytest.mark.deep
@pytest.mark.usefixtures("qapp")
def test_one_command_makes_every_picture_and_their_page(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["-o", str(tmp_path)]) == 0
    expected = {
        f"{view.name}-{look}-{scale}.png"
        for view in VIEWS
        for look in ("light", "dark")
        for scale in (100, 200)
    }
    assert {path.name for path in tmp_path.glob("*.png")} == expected
    assert len(capsys.readouterr().out.split()) == len(expected)
    page = (tmp_path / "README.md").read_text(encoding="utf-8")
    for name in expected:
        assert f"({name})" in page
        image = QImage(str(tmp_path / name))
        assert (image.width(), image.height()) == (1600, 1000)
        grid = {image.pixel(x, y) for x in range(0, 1600, 9) for y in range(0, 1000, 9)}
        assert len(grid) > 12, f"{name} is all but empty"
        assert (tmp_path / name).stat().st_size < 400_000
    assert not SESSIONS.is_absolute()
