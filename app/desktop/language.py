"""The language that the window speaks: asked for, remembered, or that of the system.

English needs no file, and none is read for it. Qt's own words, such as those of a file dialog,
follow from the files that Qt brings.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QSettings, QTranslator

from app.errors import UsageError

__all__ = ["FOLDER", "SYSTEM", "languages", "remember", "remembered", "speak"]

FOLDER = Path(__file__).parent / "assets" / "languages"
SYSTEM = "system"
SETTING = "look/language"
ENGLISH = ("en", "C")


def languages() -> tuple[str, ...]:
    """Codes of the languages that Whitecell brings, English first."""
    return ("en", *sorted(path.stem.removeprefix("whitecell_") for path in FOLDER.glob("*.qm")))


def speak(app: QCoreApplication, settings: QSettings, wished: str = "") -> None:
    """Let the application speak a language, from the next window it opens.

    Args:
        app: The application.
        settings: Where the wish is remembered.
        wished: A code of `languages`, a translator's own `.qm` file, or `system`; empty for what
            was wished last.

    Raises:
        UsageError: There is no such language, or the file holds none.
    """
    chosen = wished or remembered(settings)
    path = _of_the_system() if chosen == SYSTEM else _file(chosen)
    if path is not None:
        own = QTranslator(app)
        if not own.load(str(path)):
            raise UsageError(f"{path} is no file of a language: make it with lrelease")
        of_qt = QTranslator(app)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if of_qt.load(QLocale(own.language()), "qtbase", "_", folder):
            app.installTranslator(of_qt)
        app.installTranslator(own)
    if wished:
        remember(settings, wished)


def remember(settings: QSettings, wished: str) -> None:
    """Keep a language, as `speak` takes it, for the next start."""
    settings.setValue(SETTING, wished)


def remembered(settings: QSettings) -> str:
    """What was wished last; of a file that is gone since, what the system speaks."""
    wished = str(settings.value(SETTING, SYSTEM))
    is_gone = wished.endswith(".qm") and not Path(wished).exists()
    return SYSTEM if is_gone else wished


def _file(chosen: str) -> Path | None:
    """The file of a language that was asked for; None for English."""
    if chosen in ENGLISH:
        return None
    path = Path(chosen) if chosen.endswith(".qm") else FOLDER / f"whitecell_{chosen}.qm"
    if not path.exists():
        known = ", ".join(languages())
        raise UsageError(f"no language '{chosen}': there are {known}, or give a .qm file")
    return path.absolute()


def _of_the_system() -> Path | None:
    """The file of the first language that the user reads and Whitecell has; None for English."""
    for tag in QLocale.system().uiLanguages():
        code = tag.partition("-")[0]
        path = FOLDER / f"whitecell_{code}.qm"
        if code in ENGLISH or path.exists():
            return None if code in ENGLISH else path
    return None
