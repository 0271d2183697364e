"""The files that translators work on: every text of the desktop, in the format of Qt's Linguist.

`python -m app.desktop.language_files` brings all of them up to date with the code and makes of
each language the file that the window loads; with the code of a new language it begins that one.
Texts are found here and not by Qt's lupdate, which passes over calls with named values.
"""

from __future__ import annotations

import argparse
import ast
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from xml.etree import ElementTree as ET

import PySide6

from app.desktop.language import FOLDER

__all__ = [
    "HEAD",
    "TEMPLATE",
    "Message",
    "compiled",
    "file_of",
    "kept",
    "main",
    "messages",
    "written",
]

CODE = Path(__file__).parent
TEMPLATE = FOLDER / "whitecell_en.ts"
HEAD = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
PLURALS = 2
"""Forms that a new language is given room for; Linguist asks for as many as it has."""
Translations = Mapping[tuple[str, str], tuple[str, ...]]
"""A translation, or one for each form of the number, by module and English text."""


@dataclass(frozen=True, slots=True)
class Message:
    """One text.

    Attributes:
        context: Name of its module.
        source: The text in English; of a text about a number what is said of many.
        one: What is said of one; empty for a text without a number.
    """

    context: str
    source: str
    one: str = ""


def messages() -> tuple[Message, ...]:
    """Every text of the desktop, module by module, in the order in which it stands there."""
    found: dict[Message, None] = {}
    for path in sorted(CODE.rglob("*.py")):
        parts = path.relative_to(CODE).with_suffix("").parts
        context = ".".join(("app", "desktop", *parts)).removesuffix(".__init__")
        tree = ast.parse(path.read_text(encoding="utf-8"))
        calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
        calls.sort(key=lambda call: (call.lineno, call.col_offset))
        found |= dict.fromkeys(message for call in calls for message in _said(context, call))
    return tuple(found)


def _said(context: str, call: ast.Call) -> Iterator[Message]:
    """The text of a call of `tr`, `tr.later` or `tr.count`."""
    words = [str(each.value) for each in call.args if isinstance(each, ast.Constant)]
    match call.func:
        case ast.Name("tr") | ast.Attribute(ast.Name("tr"), "later"):
            yield Message(context, *words)
        case ast.Attribute(ast.Name("tr"), "count"):
            one, many = words
            yield Message(context, many, one)
        case _:
            pass


def kept(path: Path) -> Translations:
    """The translations that a file holds; unfinished ones are not kept."""
    held = {}
    for context in ET.parse(path).getroot().iter("context"):  # noqa: S314 - our own files
        for message in context.iter("message"):
            said = message.find("translation")
            if said is not None and said.get("type") is None:
                forms = tuple(form.text or "" for form in said) or (said.text or "",)
                held[context.findtext("name", ""), message.findtext("source", "")] = forms
    return held


def written(language: str, known: Translations) -> str:
    """The file of a language.

    Args:
        language: Its code, such as `de`.
        known: What is translated; anything else stands there unfinished.
    """
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    for context, group in groupby(messages(), key=lambda message: message.context):
        part = ET.SubElement(root, "context")
        ET.SubElement(part, "name").text = context
        for message in group:
            part.append(_element(message, known.get((context, message.source), ())))
    ET.indent(root, "    ")
    return HEAD + ET.tostring(root, encoding="unicode") + "\n"


def _element(message: Message, forms: tuple[str, ...]) -> ET.Element:
    made = ET.Element("message", {"numerus": "yes"} if message.one else {})
    ET.SubElement(made, "source").text = message.source
    if message.one:
        ET.SubElement(made, "extracomment").text = f"Of one: {message.one}"
    said = ET.SubElement(made, "translation", {} if forms else {"type": "unfinished"})
    if message.one:
        for form in forms or ("",) * PLURALS:
            ET.SubElement(said, "numerusform").text = form
    elif forms:
        said.text = forms[0]
    return made


def file_of(language: str) -> Path:
    """The file of a language that translators work on."""
    return FOLDER / f"whitecell_{language}.ts"


def compiled(path: Path, into: Path) -> None:
    """Make of a language's file the one that the window loads, by Qt's lrelease.

    Raises:
        CalledProcessError: lrelease found a fault in the file, and says which.
    """
    tool = shutil.which("lrelease", path=PySide6.__path__[0]) or "pyside6-lrelease"
    subprocess.run([tool, "-silent", path, "-qm", into], check=True)  # noqa: S603 - Qt's own tool


def main(arguments: list[str] | None = None) -> int:
    """Bring every language up to date, and begin those whose codes are given."""
    parser = argparse.ArgumentParser(
        prog="python -m app.desktop.language_files",
        description="Brings the files of every language up to date.",
        epilog="For example: language_files fr begins French.",
    )
    parser.add_argument("begun", nargs="*", metavar="CODE", help="of a language to begin")
    asked = parser.parse_args(arguments)
    TEMPLATE.write_text(written("en", {}), encoding="utf-8")
    begun = [file_of(code) for code in asked.begun]
    for path in sorted({*FOLDER.glob("whitecell_*.ts"), *begun} - {TEMPLATE}):
        known = kept(path) if path.exists() else {}
        path.write_text(written(path.stem.removeprefix("whitecell_"), known), encoding="utf-8")
        compiled(path, path.with_suffix(".qm"))
        left = sum((each.context, each.source) not in known for each in messages())
        print(f"{path.name}: {left} of {len(messages())} texts still in English")
    return 0


if __name__ == "__main__":
    sys.exit(main())
