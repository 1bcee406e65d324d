"""A file of columns, mapped into memory where the system allows it, with spare room behind each column.

The file begins with a line of JSON that describes the columns and ends with a digest of all the rest, so that a single
wrong byte from the disk is noticed.
"""

from __future__ import annotations

import json
import mmap
import os
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, BinaryIO

import numpy as np
from blake3 import blake3
from numpy.typing import NDArray

from core.columns.room import Room, capacity
from core.files import ondisk
from core.files.page_digest import page_digest

_MAGIC = b"Simile columns\n"
_ALIGNED = 64  # bytes
_PAGE = 4096  # bytes; the file has whole ones, and the digest
_ON_WINDOWS = os.name == "nt"

_Place = tuple[int, np.dtype[Any], tuple[int, ...]]
"""Where an array begins in the file, the kind of its values, and its shape with the room behind it."""


def write(path: str, head: Mapping[str, Any], arrays: Mapping[str, NDArray[Any]]) -> None:
    """Write a file, all or nothing; `head` must be JSON. Raises OSError."""
    shapes = [(name, array.dtype.str, array.shape) for name, array in arrays.items()]
    unfinished = f"{path}.part"  # a catalog has one window that writes it
    with ondisk.taking_place(path, unfinished), open(unfinished, "w+b") as file:
        file.write(_MAGIC + json.dumps({**head, "arrays": shapes}).encode() + b"\n")
        *places, end = _places(shapes, file.tell())
        for array, (start, _, _) in zip(arrays.values(), places, strict=True):
            file.seek(start)
            array.tofile(file)
        size = end[0] + -end[0] % _PAGE
        file.truncate(size)
        with mmap.mmap(file.fileno(), size, access=mmap.ACCESS_READ) as whole:
            digest = page_digest(whole)
        file.seek(size)
        file.write(digest)
        file.flush()
        os.fsync(file.fileno())


def read(path: str, *, form: str) -> tuple[dict[str, Any], dict[str, Room]]:
    """The head of a file and its arrays, with room for more rows. Raises OSError if it cannot be read, ValueError if it
    is damaged or of another form."""
    with open(path, "rb") as file:
        size = os.fstat(file.fileno()).st_size - blake3.digest_size
        if size <= 0 or size % _PAGE:
            raise ValueError("the file is not whole")
        memory = _memory(file, size)
        file.seek(size)
        if file.read() != page_digest(memory):  # all is read now, in this thread: the window never waits for the disk
            raise ValueError("the file is not as it was written")
        file.seek(len(_MAGIC))
        head: dict[str, Any] = json.loads(file.readline())
        *places, _ = _places(head["arrays"], file.tell())
    if head["form"] != form:
        raise ValueError("the columns are other ones now")
    rooms = {}
    for (name, _, (count, *_)), (start, kind, shape) in zip(head["arrays"], places, strict=True):
        rooms[name] = Room(np.ndarray(shape, kind, memory, start), count)
    return head, rooms


def _places(arrays: Sequence[tuple[str, str, Sequence[int]]], start: int) -> Iterator[_Place]:
    """The offset of each array, given its name, type and shape, from `start` on; the last one is the end of the
    file."""
    for _, text, (count, *width) in arrays:
        kind, shape = np.dtype(text), (capacity(count), *width)
        start += -start % _ALIGNED
        yield start, kind, shape
        start += kind.itemsize * int(np.prod(shape))
    yield start, np.dtype(np.uint8), ()


def _memory(file: BinaryIO, size: int) -> mmap.mmap | NDArray[np.uint8]:
    """The content of a file, mapped copy-on-write: rows that are added do not reach the file."""
    if _ON_WINDOWS:  # which does not let a file be replaced while it is mapped
        found = np.empty(size, np.uint8)
        file.seek(0)
        file.readinto(found.data)  # type: ignore[attr-defined]  # a file can
        return found
    return mmap.mmap(file.fileno(), size, access=mmap.ACCESS_COPY)
