"""Opens the catalog for a command, and checks its arguments."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from core.actions import settle
from core.catalog import Catalog, default_path
from core.command.console import warn
from core.decode.kinds import HEAD, kind
from core.files import ondisk
from core.refusal import in_words
from core.storage.thumbnails import Thumbnails

_DATABASE = b"SQLite format 3\0"


class CommandError(Exception):
    """The machine does not provide what the command needs; str() gives the reason and what to do."""


@contextmanager
def opened(path: Path | None, *, new: bool = False) -> Iterator[Catalog]:
    """The catalog, after settling what an interrupted action left behind. Raises CommandError if the named one does not
    exist, unless a `new` one may be created in an existing folder."""
    if path is not None and not path.exists():
        if not new:
            raise CommandError(f"There is no catalog {path}. Check its name, or scan a folder into it first.")
        check_folders([str(path.parent)])
    with Catalog.open(path or default_path()) as catalog:
        for sentence in settle(catalog):
            warn(sentence)
        yield catalog


@contextmanager
def thumbnails_of(catalog: Catalog) -> Iterator[Thumbnails]:
    """The thumbnails of a catalog."""
    with Thumbnails.open(Path(catalog.path).with_name("thumbnails.sqlite")) as thumbnails:
        yield thumbnails


def check_folders(folders: Sequence[str]) -> None:
    """Raise CommandError if one of these folders does not exist."""
    for folder in folders:
        if os.path.isfile(folder):
            raise CommandError(f"{folder} is a file. Name the folder that it is in.")
        if not os.path.isdir(folder):
            raise CommandError(f"There is no folder {folder}. Check its name, or that its disk is connected.")


def known_folders(catalog: Catalog, folders: Sequence[str]) -> list[str]:
    """Add folders to the catalog; returns their paths as stored."""
    check_folders(folders)
    return [catalog.add_folder(os.path.abspath(folder)).path for folder in folders]


def check_output(path: Path, endings: Sequence[str] = ()) -> None:
    """Raise CommandError if a list or page must not be written there: over a picture, a folder, a catalog or SQLite's
    files beside it, or under an extension that is none of `endings`."""
    if str(path) == "-":
        raise CommandError("- is no name for a file: choose one. With --json everything goes to standard output.")
    check_folders([str(path.parent)])
    if path.is_dir():
        raise CommandError(f"{path} cannot be written. It is a folder: choose another name and try again.")
    database = Path(str(path).removesuffix("-wal").removesuffix("-shm"))
    if path.is_file():
        is_catalog = database.is_file() and _head(database).startswith(_DATABASE)
        if is_catalog or kind(_head(path)) is not None:
            what = "a catalog" if is_catalog else "a picture"
            raise CommandError(f"{path} is {what}, and nothing is written over it. Choose another name.")
    if endings and path.suffix and path.suffix.lower() not in endings:
        last = f"has to end in {' or '.join(endings)}"
        raise CommandError(f"{path} cannot be written: its name {last}. Choose another name.")


def _head(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(HEAD)


def write(path: Path, data: bytes) -> None:
    """Write the file that the person named."""
    with writing(path):
        ondisk.write(str(path), [data])


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """Context manager that explains why the file that the person named cannot be written."""
    check_folders([str(path.parent)])
    try:
        yield
    except OSError as error:
        raise CommandError(f"{path} cannot be written. {in_words(error)}") from error
