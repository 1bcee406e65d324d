"""Brings resources/translations up to date with the sentences of the code: `make translations`.

Qt's own lupdate merges them into the .ts files, in which Qt Linguist writes the translations, and lrelease compiles
the .qm files that the program loads. lupdate cannot see through `tr` and `counted` of desktop.words, so the sentences
are gathered here and given to it as calls that it knows.

core speaks English only. Its sentences that reach the window are gathered too, as patterns: "{path} is damaged." The
program needs the patterns to find a sentence's translation; they are written to core.json.
"""

# ruff: noqa: TID251 - the fence of desktop stands around the core, and this is neither

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import PySide6

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "translations"
PATTERNS = FOLDER / "core.json"
LANGUAGES = ("de", "fr", "es", "zh_CN")

_CONTEXT = "Simile"
_DOORS = ("words.py", "core_sentences.py")
"""Where sentences pass through that stand elsewhere."""
TOOLS = Path(PySide6.__file__).parent
_SILENT = ("__main__.py", "command", "display.py", "page.py", "report.py", "samples", "selftest.py", "training")
"""What of core speaks on the command line, in reports and in tests only."""
_PARTS = (
    *("is cut short", "is damaged"),
    *("the trash", "the holding folder", "the folder you chose"),
    *("had gone to the trash", "had gone to the holding folder of its disk", "had gone to the folder you chose"),
    *("had been replaced by a link", "hard link", "symbolic link"),
)
"""What stands inside some of core's sentences and is no sentence itself."""
_SENTENCE = re.compile(r"[A-Z{][^\n]* [^\n]*(\.|[.:] \{\w+\})")
"""Ends with a stop, or with another sentence or a name put in."""


def spoken() -> dict[str, bool]:
    """The sentences of the window, in the order of the code; true for those with plural forms."""
    found: dict[str, bool] = {}
    for file in sorted((ROOT / "desktop").rglob("*.py")):
        for call in _calls(ast.parse(file.read_text(encoding="utf-8"))):
            name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
            if name in ("tr", "counted"):
                text = call.args[0 if name == "tr" else 2]
                if not isinstance(text, ast.Constant):
                    if file.name in _DOORS:
                        continue
                    raise SystemExit(f"{file.name}:{call.lineno}: not a literal, so it cannot be translated")
                found[str(text.value)] = name == "counted"
    return found


def patterns() -> list[str]:
    """The sentences of core that may reach the window, with names in braces for what differs each time."""
    found: dict[str, None] = {}
    for file in sorted((ROOT / "core").rglob("*.py")):
        if not set(file.relative_to(ROOT / "core").parts) & set(_SILENT):
            found |= dict.fromkeys(_sentences(ast.parse(file.read_text(encoding="utf-8"))))
    return [*found, *_PARTS]


def _calls(tree: ast.Module) -> Iterator[ast.Call]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def _sentences(tree: ast.Module) -> Iterator[str]:
    nodes = list(ast.walk(tree))
    other = {id(node.value) for node in nodes if isinstance(node, ast.Expr)}  # docstrings
    other |= {id(part) for node in nodes if isinstance(node, ast.JoinedStr) for part in node.values}
    for node in nodes:
        if id(node) in other:
            continue
        if isinstance(node, ast.JoinedStr):
            text = _pattern(node)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            text = node.value
        else:
            continue
        if _SENTENCE.fullmatch(text):
            yield text.replace("{}", "{name}")  # filled in by the caller


def _pattern(node: ast.JoinedStr) -> str:
    """ "{path} is in use": an f-string with the last name of each expression, numbered where one comes again."""
    text, names = "", list[str]()
    for part in node.values:
        if isinstance(part, ast.FormattedValue):
            name = _name(part.value)
            names.append(name)
            again = names.count(name)
            text += f"{{{name}{again if again > 1 else ''}}}"
        elif isinstance(part, ast.Constant):
            text += str(part.value)
    return text


def _name(value: ast.expr) -> str:
    if isinstance(value, ast.Name):
        return value.id.strip("_").lower()
    if isinstance(value, ast.Attribute):
        return value.attr.strip("_").lower()
    return "value"


def _known_to_qt(sentences: dict[str, bool]) -> str:
    """The sentences as calls of C++ that lupdate understands."""
    lines = (
        f"QCoreApplication::translate({json.dumps(_CONTEXT)}, {json.dumps(text, ensure_ascii=False)}"
        f"{', nullptr, n' if plural else ''});"
        for text, plural in sentences.items()
    )
    return "\n".join(lines)


def main() -> int:
    FOLDER.mkdir(exist_ok=True)
    PATTERNS.write_text(json.dumps(patterns(), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    files = {language: FOLDER / f"simile_{language}.ts" for language in LANGUAGES}
    with tempfile.TemporaryDirectory() as place:
        source = Path(place) / "sentences.cpp"
        source.write_text(_known_to_qt(dict.fromkeys(patterns(), False) | spoken()), encoding="utf-8")
        for language, file in files.items():
            options = ("-silent", "-locations", "none", "-no-obsolete", "-source-language", "en")
            where = ("-target-language", language, source, "-ts", file)
            subprocess.run([TOOLS / "lupdate", *options, *where], check=True)
    for file in files.values():
        subprocess.run([TOOLS / "lrelease", "-silent", file, "-qm", file.with_suffix(".qm")], check=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
