"""A snapshot kept in a file beside the catalog, so that a library of a million photos is there at once at the start.

It may be deleted at any time. What the catalog was told since is read from the catalog. The file is numbers only, each
column as it lies in memory; in front of it stands a line of JSON that says which columns.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import fields
from typing import Any, BinaryIO

import numpy as np

from core import companions
from core.catalog import Catalog
from core.match_columns import MatchColumns
from core.photo_columns import PhotoColumns
from core.photos import Photos
from core.ragged import Ragged
from core.snapshot import Snapshot

FORM = 1
"""Files of another form are not read: the columns are other ones now."""

_MAGIC = b"Simile columns\n"


def beside(catalog: str) -> str:
    """Where the snapshot of a catalog is kept."""
    return f"{catalog}.columns"


def save(snapshot: Snapshot, path: str) -> None:
    """Keep a snapshot, whole or not at all. OSError where that cannot be done."""
    columns = snapshot.photos.columns
    if len(columns) > len(snapshot.photos):
        columns = columns.take(np.flatnonzero(snapshot.photos.present))
    arrays = dict(_arrays("photo", columns)) | dict(_arrays("match", snapshot.matches))
    head = {
        "form": FORM,
        "nature": snapshot.nature.hex(),
        "turn": snapshot.turn,
        "folders": columns.folders,
        "words": columns.words,
        "arrays": [(name, array.dtype.str, array.shape) for name, array in arrays.items()],
    }
    unfinished = f"{path}.part"  # a catalog has one window that writes it
    try:
        with open(unfinished, "wb") as file:
            file.write(_MAGIC + json.dumps(head).encode() + b"\n")
            for array in arrays.values():
                array.tofile(file)
        os.replace(unfinished, path)
    except BaseException:
        with suppress(OSError):
            os.unlink(unfinished)
        raise


def load(catalog: Catalog, path: str) -> Snapshot | None:
    """The snapshot that was kept of this catalog, as it was then; None where there is none that can be used."""
    try:
        with open(path, "rb") as file:
            if file.read(len(_MAGIC)) != _MAGIC:
                return None
            head = json.loads(file.readline())
            if head.get("form") != FORM:
                return None
            return _snapshot(head, {name: _read(file, kind, shape) for name, kind, shape in head["arrays"]}, catalog)
    except (OSError, ValueError, KeyError, TypeError):  # it is not whole: everything stands in the catalog too
        return None


def _snapshot(head: Mapping[str, Any], arrays: Mapping[str, Any], catalog: Catalog) -> Snapshot:
    tables = {"folders": tuple(head["folders"]), "words": tuple(head["words"])}
    values: list[Any] = [
        tables[field.name] if field.name in tables else _column(arrays, f"photo {field.name}")
        for field in fields(PhotoColumns)
    ]
    matches = [arrays[f"match {field.name}"] for field in fields(MatchColumns)]
    photos = Photos(PhotoColumns(*values))
    nature = bytes.fromhex(head["nature"])
    return Snapshot(nature, int(head["turn"]), photos, MatchColumns(*matches), companions.seen(catalog))


def _arrays(prefix: str, columns: PhotoColumns | MatchColumns) -> list[tuple[str, Any]]:
    found = []
    for field in fields(columns):
        value = getattr(columns, field.name)
        if isinstance(value, Ragged):
            found += [(f"{prefix} {field.name} data", value.data), (f"{prefix} {field.name} ends", value.ends)]
        elif isinstance(value, np.ndarray):
            found.append((f"{prefix} {field.name}", value))
    return found


def _column(arrays: Mapping[str, Any], name: str) -> Any:
    return arrays[name] if name in arrays else Ragged(arrays[f"{name} data"], arrays[f"{name} ends"])


def _read(file: BinaryIO, kind: str, shape: list[int]) -> Any:
    count = int(np.prod(shape))
    array = np.fromfile(file, np.dtype(kind), count)
    if len(array) != count:
        raise ValueError("the file is cut off")
    return array.reshape(shape)
