"""Every word of the window goes through Qt's translation: it can speak another language."""

import ast
import re
import string
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

from app.desktop.language import FOLDER
from app.desktop.language_files import HEAD, TEMPLATE, compiled, kept, messages, written
from app.desktop.translation import Translator

DESKTOP = Path(__file__).parents[2] / "app" / "desktop"
MODULES = sorted(
    path for path in DESKTOP.rglob("*.py") if path.name not in {"gallery.py", "gallery_views.py"}
)
LANGUAGES = sorted(set(FOLDER.glob("*.ts")) - {TEMPLATE})
WORDS = re.compile(r"[^\W\d_]{2,}[,:;]? [^\W\d_]{2,}|^[A-Z][a-z]{2,}")
"""Two words, or one that begins like a sentence."""
LETTERS = re.compile(r"[A-Za-z]{2}")
NO_WORDS = re.compile(r"^\W*(Ctrl|Alt|Shift)\+|px|; }|;\n|[{}]")
"""Keys and style sheets."""
SHOWN = {
    *("setText", "setToolTip", "setStatusTip", "setWindowTitle", "setPlaceholderText"),
    *("setAccessibleName", "setAccessibleDescription", "addItem", "addAction", "addMenu"),
    *("label", "button", "Elided", "QLabel", "QPushButton", "QCheckBox", "QAction", "QGroupBox"),
}
"""What shows its first argument."""
NAMES = {
    "Whitecell",
    "Inter",
    "Noto Sans Georgian",
    "Medium",
    "Fusion",
    "Escape",
    "Result",
    "Key",
    "English",
}
"""Of the program, of fonts, styles, keys and types."""
UNSEEN = {
    "charts.py": {"no chart is drawn yet"},  # a mistake of ours, for the crash dialog
    "language.py": {
        *("no language '", "': there are", ", or give a .qm file"),
        "is no file of a language: make it with lrelease",
    },  # the terminal's
    "language_files.py": {
        *("Of one:", "texts still in English", HEAD),
        *("Brings the files of every language up to date.", "of a language to begin"),
        "For example: language_files fr begins French.",
    },  # for translators
    "main.py": {"window blocked for"},  # the terminal's
    "scene.py": {"case denied"},  # the engine's own key
    "table.py": {"NO DUFF", "EXERCISE"},  # a marking, in the words of the field
    "theme.py": {"the font", "cannot be read: install Whitecell again"},  # no window yet
}


def literals(node: ast.expr) -> list[ast.expr]:
    """The literals that an expression may come to."""
    match node:
        case ast.JoinedStr(parts):
            return parts
        case ast.IfExp(_, one, other):
            return [*literals(one), *literals(other)]
        case _:
            return [node]


def bare_words(source: str) -> Iterator[str]:
    """Literals that read as words, or are handed to what shows them, and are not translated."""
    tree = ast.parse(source)
    passed: set[int] = set()
    handed: set[int] = set()
    for node in ast.walk(tree):
        match node:
            case ast.Call(ast.Name("tr") | ast.Attribute(ast.Name("tr")), args):
                passed |= set(map(id, args))
            case ast.Call(ast.Name(name) | ast.Attribute(_, name), [first, *_]) if name in SHOWN:
                handed |= set(map(id, literals(first)))
            case ast.Expr(ast.Constant() as docstring):
                passed.add(id(docstring))
            case ast.Assign([ast.Name("__all__")], value):
                passed |= set(map(id, ast.walk(value)))
            case ast.AnnAssign(annotation=annotation):
                passed |= set(map(id, ast.walk(annotation)))
            case _:
                pass
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            words = node.value
            reads = WORDS.search(words) or (id(node) in handed and LETTERS.search(words))
            if reads and id(node) not in passed and not NO_WORDS.search(words):
                yield words


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(DESKTOP)))
def test_no_module_shows_words_that_are_not_translated(path: Path) -> None:
    found = {words.strip(" –") for words in bare_words(path.read_text(encoding="utf-8"))}
    assert found <= NAMES | UNSEEN.get(path.name, set())


@pytest.mark.parametrize(
    "line",
    [
        'made.setToolTip("open")',
        'label(f"New in turn {turn}", "head")',
        'TITLES = ("Moves", "Ladder")',
        'why = "" if done else "not yet"',
    ],
)
def test_bare_words_are_found(line: str) -> None:
    assert list(bare_words(line))


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(DESKTOP)))
def test_texts_are_written_out_and_their_values_named(path: Path) -> None:
    for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        match call:
            case ast.Call(ast.Name("tr") | ast.Attribute(ast.Name("tr"), "later"), args):
                texts = args
            case ast.Call(ast.Attribute(ast.Name("tr"), "count"), [_, *args]):
                texts = args
            case _:
                continue
        named = {keyword.arg for keyword in call.keywords}
        for text in texts:
            assert isinstance(text, ast.Constant), f"line {text.lineno}: no literal"
            fields = {
                field for _, field, _, _ in string.Formatter().parse(str(text.value)) if field
            }
            assert fields == named or not named or None in named, f"line {text.lineno}"


def test_texts_are_known_by_the_names_of_their_modules() -> None:
    assert {message.context for message in messages()} <= {
        translator.context
        for path in MODULES
        for module in (import_module(module_of(path)),)
        if isinstance(translator := getattr(module, "tr", None), Translator)
    }


def module_of(path: Path) -> str:
    return ".".join(path.relative_to(DESKTOP.parents[1]).with_suffix("").parts).removesuffix(
        ".__init__"
    )


def test_the_template_holds_every_text() -> None:
    found = TEMPLATE.read_text(encoding="utf-8")
    assert found == written("en", {}), "run: python -m app.desktop.language_files"


@pytest.mark.parametrize("path", LANGUAGES, ids=lambda path: path.stem)
def test_a_language_is_whole(path: Path, tmp_path: Path) -> None:
    known = kept(path)
    for each in messages():
        forms = known.get((each.context, each.source))
        assert forms, f"{each.source!r} of {each.context} is not translated"
        for form in forms:
            assert values(form) <= values(each.source) | {"%n"}, each.source
            assert values(each.source) - {"%n"} <= values(form), each.source
    again = tmp_path / "again.qm"
    compiled(path, again)
    assert again.read_bytes() == path.with_suffix(".qm").read_bytes()


def values(text: str) -> set[str]:
    """What stands in a text for values: names, with how they are written, and `%n`."""
    return set(re.findall(r"\{[^{}]*\}|%n", text))
