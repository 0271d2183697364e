"""Reports in the programs that people open them with; each is skipped where it is not there."""

import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
from pypdf import PdfReader

from app.report.asked import Asked
from app.report.render import write_report
from app.session import Session

VALIDATOR = shutil.which("vnu")
OFFICE = shutil.which("soffice")
BROWSER = shutil.which("chromium") or shutil.which("chromium-browser")
UNSHARE = shutil.which("unshare")
pytestmark = pytest.mark.deep


@pytest.fixture(scope="module")
def files(played_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Path]:
    folder = tmp_path_factory.mktemp("files")
    session = Session.open_file(played_file, read_only=True)
    written = write_report(session, folder, ("html", "docx", "pptx"), Asked(edition="control"))
    session.close()
    return {path.suffix: path for path in written}


@pytest.mark.skipif(VALIDATOR is None, reason="vnu is not installed (npm install -g vnu-jar)")
def test_the_page_is_valid_html(files: Mapping[str, Path]) -> None:
    found = subprocess.run(
        [str(VALIDATOR), "--errors-only", str(files[".html"])],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (found.returncode, found.stderr[:2000]) == (0, "")


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed (libreoffice-writer)")
@pytest.mark.parametrize("suffix", [".docx", ".pptx"])
def test_libreoffice_opens_it_without_repair(
    files: Mapping[str, Path], suffix: str, tmp_path: Path
) -> None:
    """A broken package is repaired with a question, and headless not converted at all."""
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    subprocess.run(
        [
            str(OFFICE),
            profile,
            "--headless",
            "--convert-to",
            "pdf",
            "--outdir",
            str(tmp_path),
            str(files[suffix]),
        ],
        capture_output=True,
        check=True,
        timeout=120,
    )
    made = PdfReader(tmp_path / f"{files[suffix].stem}.pdf")
    text = "".join(page.extract_text() for page in made.pages[:3])
    assert "Istanbul 2022" in text
    assert len(made.pages) > 4


@pytest.mark.skipif(
    BROWSER is None or UNSHARE is None or sys.platform != "linux",
    reason="chromium or unshare is not installed",
)
def test_a_browser_without_a_network_asks_for_nothing(
    files: Mapping[str, Path], tmp_path: Path
) -> None:
    page = files[".html"]
    assert not asked_for(page, tmp_path / "as-it-is")
    planted = tmp_path / "planted.html"
    text = page.read_text(encoding="utf-8")
    planted.write_text(text.replace("</main>", '<img src="http://out.example/x"></main>'), "utf-8")
    assert asked_for(planted, tmp_path / "planted"), "the check finds nothing"


def asked_for(page: Path, folder: Path) -> list[str]:
    """What a page asked of the network; what the browser asks for itself is left out."""
    folder.mkdir()
    log = folder / "net.json"
    made = subprocess.run(
        [
            str(UNSHARE),
            "--map-root-user",
            "--net",
            str(BROWSER),
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            f"--user-data-dir={folder / 'profile'}",
            f"--log-net-log={log}",
            "--virtual-time-budget=2000",
            f"--print-to-pdf={folder / 'printed.pdf'}",
            page.as_uri(),
        ],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    if not log.exists():
        pytest.skip(f"no network namespace here: {made.stderr.strip()[:200]}")
    assert len(PdfReader(folder / "printed.pdf").pages) > 4
    lines = log.read_text(encoding="utf-8").splitlines()
    return [ln for ln in lines if '"network_isolation_key":"file://' in ln and '"url":"http' in ln]
