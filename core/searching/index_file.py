"""The search index on disk: its rows, and the keys of local features, so that no start has to rebuild them.

The files lie beside the catalog, are mapped into memory and may be deleted at any time. A file is never changed: new
content is written under another name, which holds its digest, then the card that names all files is replaced.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.files import ondisk
from core.files.page_digest import page_digest
from core.indexing.version import VERSION
from core.searching.segment import Segment, bits_for, pieces, size_of, to_join

_CARD = "index.json"
_LAYOUT = 5  # of these files
_ROW_BYTES = 8 + 8 + 8 + 64 + 1  # of an id, a digest, the upright hash, all forms and whether it is alive


@dataclass(frozen=True, slots=True)
class Kept:
    """A search index after the catalog's change number `turn`."""

    nature: bytes  # of the catalog, see Catalog.moment
    turn: int
    ids: NDArray[np.int64]  # of each row, as the search index has them
    digests: NDArray[np.uint64]  # the first eight bytes of each
    upright: NDArray[np.uint64]
    forms: NDArray[np.uint64]
    alive: NDArray[np.bool_]
    segments: tuple[Segment, ...]  # of the first rows; the keys of the others are computed again


def load(folder: Path) -> Kept | None:
    """The stored index, mapped; None if there is none of today's fingerprints, or it is damaged."""
    try:
        card = json.loads((folder / _CARD).read_text("utf-8"))
        if (card["version"], card["layout"]) != (VERSION, _LAYOUT):
            return None
        if not all(_is_sound(folder / name) for name in (card["rows"], *(name for *_, name in card["segments"]))):
            return None
        segments = tuple(_segment(folder / name, *numbers) for *numbers, name in card["segments"])
        return Kept(bytes.fromhex(card["nature"]), card["turn"], *_columns(_mapped(folder / card["rows"])), segments)
    except (OSError, EOFError, ValueError, KeyError, TypeError):
        return None


def save(folder: Path, kept: Kept) -> Kept:
    """Write a search index in place of the last one, and return it mapped from disk. Segments of about one size are
    joined. Raises OSError."""
    folder.mkdir(exist_ok=True)
    first = to_join(kept.segments)
    parts = [*((segment,) for segment in kept.segments[:first]), kept.segments[first:]]
    segments = tuple(part[0] if len(part) == 1 and part[0].name else _joined(folder, part) for part in parts)
    columns = [kept.ids, kept.digests, kept.upright, kept.forms, kept.alive]
    card: dict[str, Any] = {
        "version": VERSION,
        "layout": _LAYOUT,
        "nature": kept.nature.hex(),
        "turn": kept.turn,
        "rows": _write(folder, "rows", _ROW_BYTES * len(kept.ids), columns),
        "segments": [[segment.first, segment.photos, segment.bits, segment.name] for segment in segments],
    }
    with ondisk.taking_place(str(folder / _CARD)) as unfinished:
        Path(unfinished).write_text(json.dumps(card), "utf-8")
    for path in (*folder.glob("keys.*"), *folder.glob("rows.*")):
        if path.name not in (card["rows"], *(segment.name for segment in segments)):
            _remove(path)
    return Kept(kept.nature, kept.turn, *_columns(_mapped(folder / card["rows"])), segments)


def _joined(folder: Path, segments: Sequence[Segment]) -> Segment:
    """Segments as one, written without loading it into memory."""
    name = _write(folder, "keys", segments[0].array.itemsize * size_of(segments), pieces(segments))
    photos = sum(segment.photos for segment in segments)
    return _segment(folder / name, segments[0].first, photos, bits_for(segments))


def _write(folder: Path, kind: str, size: int, parts: Iterable[NDArray[Any]]) -> str:
    """Write arrays, `size` bytes together, one after another into a new file of bytes; returns its name. It is on the
    disk before the card names it, also if the power fails."""
    unfinished = Path(ondisk.new_beside(str(folder / kind)))
    try:
        with unfinished.open("wb") as file:
            header = {"descr": "|u1", "fortran_order": False, "shape": (size,)}
            np.lib.format.write_array_header_1_0(file, header)
            for part in parts:
                part.tofile(file)
            file.flush()
            os.fsync(file.fileno())
        path = folder / _named(unfinished)
        if not (path.exists() and _is_sound(path)):  # on some systems one that is mapped is not replaced
            unfinished.replace(path)
        return path.name
    finally:
        _remove(unfinished)


def _named(path: Path) -> str:
    """The name for a file of this kind and content."""
    return f"{path.name.partition('.')[0]}.{page_digest(_mapped(path)).hex()}.npy"


def _is_sound(path: Path) -> bool:
    """Whether a file holds what was written into it. All of it is read."""
    return path.name == _named(path)


def _mapped(path: Path) -> NDArray[np.uint8]:
    return np.asarray(np.load(path, mmap_mode="r"))


def _segment(path: Path, first: int, photos: int, bits: int) -> Segment:
    return Segment(first, photos, _mapped(path).view("<u4"), bits, path.name)


def _columns(
    rows: NDArray[np.uint8],
) -> tuple[NDArray[np.int64], NDArray[np.uint64], NDArray[np.uint64], NDArray[np.uint64], NDArray[np.bool_]]:
    """The columns ids, digests, upright hashes, forms (n, 8) and alive, in this order."""
    ends = len(rows) // _ROW_BYTES * np.array([8, 16, 24, 88])
    ids, digests, upright, forms, alive = np.split(rows, ends)
    return ids.view("<i8"), digests.view("<u8"), upright.view("<u8"), forms.view("<u8").reshape(-1, 8), alive.view("?")


def _remove(path: Path) -> None:
    try:
        path.unlink()
    except OSError:  # on some systems one that is still mapped stays until the next time
        return
