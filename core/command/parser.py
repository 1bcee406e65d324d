"""The commands of the command line with their options, and what is said of each by `--help`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn, TypeAlias

from core import __version__
from core.command import USAGE
from core.job import Job


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        self.print_usage(sys.stderr)
        self.exit(USAGE, f"{self.prog}: {message}\n")


Commands: TypeAlias = "argparse._SubParsersAction[_Parser]"  # the only name that argparse has for it


def command_line() -> argparse.ArgumentParser:
    """The parser of all commands. The options it returns have `run`: a function of options and job that runs the
    command and returns the exit status."""
    program = _Parser(prog="simile-cli", description="Find duplicate and look-alike photos.")
    program.add_argument("--version", action="version", version=f"simile-cli {__version__}")
    commands = program.add_subparsers(title="commands", required=True, metavar="COMMAND", parser_class=_Parser)
    _add_search(commands)
    _add_actions(commands)
    _add_verdict(commands)
    return program


def _add(commands: Commands, name: str, module: str, function: str, summary: str) -> argparse.ArgumentParser:
    """Add a command whose module is imported when it is called, so that `--version` does not wait for OpenCV."""

    def run(options: argparse.Namespace, job: Job) -> int:
        from importlib import import_module

        command: Callable[[argparse.Namespace, Job], int] = getattr(import_module(f"core.command.{module}"), function)
        return command(options, job)

    parser = commands.add_parser(name, help=summary, description=summary)
    parser.set_defaults(run=run)
    return parser


def _catalog_and_json(parser: argparse.ArgumentParser, *, catalog: bool = True) -> None:
    if catalog:
        parser.add_argument("--catalog", type=Path, metavar="FILE", help="the catalog (default: the window's)")
    parser.add_argument("--json", action="store_true", help="print one JSON document and nothing else")


def _add_search(commands: Commands) -> None:
    scan = _add(commands, "scan", "scan", "scan", "Index folders and list the groups of copies in them.")
    scan.add_argument("folders", nargs="+", metavar="FOLDER", help="a folder of photos, with all folders inside")
    scan.add_argument("--similarity", type=_percent, metavar="0..100", help="least score of a copy (default: 75)")
    help = "also write a page with the pictures; to FILE.csv a table, to FILE.json the document of --json"
    scan.add_argument("--report", type=Path, metavar="FILE.html", help=help)
    help = "never look into this folder, at later scans neither (may be repeated)"
    scan.add_argument("--exclude", action="append", default=[], metavar="FOLDER", help=help)
    help = "look into an excluded folder again (may be repeated)"
    scan.add_argument("--include", action="append", default=[], metavar="FOLDER", help=help)
    scan.add_argument("--retry", action="store_true", help="read files again that could not be read before")
    _workers(scan)
    _catalog_and_json(scan)
    find = _add(commands, "find", "find", "find", "List the photos most like an image file or an address.")
    find.add_argument("image", metavar="IMAGE|URL", help="an image file, or its address on the web")
    _in_folders(find)
    find.add_argument(
        "--by",
        choices=("overall", "colour", "structure", "vector", "cosine", "structure-over-vector", "learned"),
        help="what to compare (default: overall, which puts copies first; with --model, learned)",
    )
    find.add_argument("--model", type=Path, metavar="FILE.onnx", help="rank by what this image model sees")
    _dimensions(find)
    find.add_argument("--limit", type=_positive, default=50, metavar="N", help="most photos to list (default: 50)")
    find.add_argument("--min-score", type=_percent, default=0.0, metavar="0..100", help="least score to list")
    find.add_argument("--csv", type=Path, metavar="FILE.csv", help="also write rank, path, score, measure as a table")
    find.add_argument("--report", type=Path, metavar="FILE.html", help="also write a page with the pictures in a row")
    _workers(find)
    _catalog_and_json(find)
    compare = _add(commands, "compare", "find", "compare", "Say what happened between two image files.")
    _two_images(compare)
    _catalog_and_json(compare, catalog=False)
    _add_model_commands(commands)
    samples = _add(commands, "samples", "scan", "samples", "Draw a small library of sample photos to try Simile with.")
    samples.add_argument("folder", type=Path, metavar="FOLDER", help="a new folder")


def _add_model_commands(commands: Commands) -> None:
    clusters = _add(commands, "clusters", "themes", "clusters", "Divide the library into themes by what photos show.")
    clusters.add_argument("--count", type=_positive, metavar="N", help="how many themes (default: as suit the photos)")
    overview = _add(commands, "map", "themes", "overview", "Lay the library out as a map: what is alike lies near.")
    overview.add_argument("--picture", type=Path, metavar="FILE.png", help="also draw it, photos and all")
    for parser in (clusters, overview):
        parser.add_argument("--model", type=Path, metavar="FILE.onnx", help="describe the photos by this image model")
        _dimensions(parser)
        _in_folders(parser)
        _workers(parser)
        _catalog_and_json(parser)
    train = _add(commands, "train", "train", "train", "Train a small image model of your own.")
    train.add_argument("folders", nargs="*", metavar="FOLDER", help="pictures, each unlike all others")
    train.add_argument("--classes", nargs="+", default=[], metavar="FOLDER", help="folders of one class a sub-folder")
    train.add_argument("--recipe", choices=("siamese", "autoencoder"), default="siamese", help="(default: siamese)")
    train.add_argument("--from", dest="start", type=Path, metavar="FILE.onnx", help="go on with a model that this made")
    train.add_argument("--out", type=Path, required=True, metavar="FILE.onnx", help="the model to write")
    train.add_argument("--epochs", type=_positive, default=60, metavar="N", help="times over all (default: 60)")
    train.add_argument("--minutes", type=_positive, default=40, metavar="N", help="at most (default: 40)")
    train.add_argument("--threads", type=_positive, default=1, metavar="N", help="of the processor (default: 1)")
    _catalog_and_json(train, catalog=False)


def _add_actions(commands: Commands) -> None:
    trash = _add(commands, "trash", "act", "trash", "Put the extra copies of groups into the trash.")
    move = _add(commands, "move", "act", "move", "Move the extra copies of groups to a folder.")
    link = _add(commands, "link", "act", "link", "Put a link to the keeper in the place of the extra copies of groups.")
    for parser in (trash, move, link):
        help = "what `scan --json` wrote; - for standard input"
        parser.add_argument("--groups", type=Path, required=True, metavar="FILE.json", help=help)
        parser.add_argument("--dry-run", action="store_true", help="only say what would be done")
        parser.add_argument("--rescue", action="store_true", help="keep what only the copies say, in XMP files")
        _catalog_and_json(parser)
    help = "where they go; no file there is overwritten"
    move.add_argument("--to", type=_named, required=True, metavar="FOLDER", help=help)
    move.add_argument("--flat", action="store_true", help="side by side, without the sub-folders of the library")
    trash.add_argument("--hold", action="store_true", help="where a disk has no trash, use a holding folder on it")
    kinds = link.add_mutually_exclusive_group(required=True)
    for name, help in (("hard", "a second name of the keeper, on its disk"), ("symbolic", "a file that leads to it")):
        kinds.add_argument(f"--{name}", dest="kind", action="store_const", const=f"{name} link", help=help)
    undo = _add(commands, "undo", "history", "undo", "Take back the latest action, or entries of the journal.")
    redo = _add(commands, "redo", "history", "redo", "Redo what was undone last, or entries of the journal.")
    for parser in (undo, redo):
        parser.add_argument("entries", nargs="*", type=_positive, metavar="ENTRY", help="number in the journal")
        _catalog_and_json(parser)
    journal = _add(commands, "journal", "history", "journal", "List what was removed and taken back.")
    _catalog_and_json(journal)


def _add_verdict(commands: Commands) -> None:
    summary = "Remember that two photos are not duplicates, by their content."
    verdict = commands.add_parser("verdict", help=summary, description=summary)
    kinds = verdict.add_subparsers(title="verdicts", required=True, metavar="add|list|withdraw", parser_class=_Parser)
    add = _add(kinds, "add", "verdict", "add", "Say that two files are not duplicates of each other.")
    _two_images(add)
    add.add_argument("--keep-both", action="store_true", help="they are copies, but both are to stay")
    withdraw = _add(kinds, "withdraw", "verdict", "withdraw", "Take back what was said of two files.")
    _two_images(withdraw)
    show = _add(kinds, "list", "verdict", "show", "List all verdicts.")
    for parser in (add, withdraw, show):
        _catalog_and_json(parser)


def _two_images(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("image", metavar="IMAGE", help="an image file")
    parser.add_argument("other", metavar="IMAGE", help="another one")


def _in_folders(parser: argparse.ArgumentParser) -> None:
    help = "index these first, and take only their photos"
    parser.add_argument("--in", dest="folders", nargs="+", metavar="FOLDER", help=help)


def _dimensions(parser: argparse.ArgumentParser) -> None:
    help = "compress vectors by PCA to N numbers (default: as many as hold 95 %% of the variance)"
    parser.add_argument("--dimensions", type=_positive, metavar="N", help=help)


def _workers(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--workers",
        type=_count,
        metavar="N",
        help="threads that read photos (default: one per core; 0: none of their own)",
    )


def _named(text: str) -> str:
    """Refuse an empty path: an unset variable in a script would mean the current folder."""
    if not text:
        raise argparse.ArgumentTypeError("no folder is named")
    return text


def _percent(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text} is not a number") from None
    if not 0 <= value <= 100:
        raise argparse.ArgumentTypeError(f"{text} is not between 0 and 100")
    return value


def _count(text: str) -> int:
    return _whole(text, least=0)


def _positive(text: str) -> int:
    return _whole(text, least=1)


def _whole(text: str, *, least: int) -> int:
    try:
        value = int(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text} is not a whole number") from None
    if value < least:
        raise argparse.ArgumentTypeError(f"{text} is less than {least}")
    return value
