"""`whitecell agreement` as typed."""

import json
from pathlib import Path

import pytest

from app.cli import BAD_INPUT, FINE, main

PAGE = (Path(__file__).parents[2] / "docs" / "formats.md").read_text(encoding="utf-8")
EXAMPLE = PAGE.split("\n## negotiation\n", 1)[1].split("```yaml\n", 1)[1].split("```", 1)[0]


def test_the_example_of_the_formats_page(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "talks.yaml"
    file.write_text(EXAMPLE, encoding="utf-8")
    assert main(["agreement", str(file), "--json"]) == FINE
    found = json.loads(capsys.readouterr().out)
    assert list(found) == ["Normandy", "Strategic stability", "Wide", "aperture"]
    assert found["aperture"] == pytest.approx(1.0)
    assert found["Wide"]["v"] == pytest.approx(1.0)
    listed = PAGE.split("\n## agreement --json\n", 1)[1].split("\n## ", 1)[0]
    assert all(f"`{key}`" in listed for key in found["Wide"])


def test_words_tell_who_blocks_and_what_to_add(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "talks.yaml"
    file.write_text(EXAMPLE, encoding="utf-8")
    assert main(["agreement", str(file)]) == FINE
    told = capsys.readouterr().out
    assert "it is blocked by Russia" in told
    assert "adding missiles would bring it to 1" in told
    assert "worth +1 beyond the best separate one" in told
    assert "a statement by Russia on withdrawal" in told


@pytest.mark.parametrize(
    ("written", "said"),
    [
        (b"", "the file is empty"),
        (b"- a\n", "not a mapping of keys"),
        (b"issues: [a\n", ":2:1: not YAML"),
        (b"issues: [a]\nissues: [b]\n", ":2:1: 'issues' stands here a second time"),
        (b"\xff\xfe\x00", "not UTF-8"),
        (b"issues: [a]\nactors: 3\n", "actors: must be a mapping"),
    ],
)
def test_a_bad_file_is_one_line(
    written: bytes, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "bad.yaml"
    file.write_bytes(written)
    assert main(["agreement", str(file)]) == BAD_INPUT
    shown = capsys.readouterr()
    assert shown.out == ""
    assert said in shown.err
    assert shown.err.count("\n") == 1
