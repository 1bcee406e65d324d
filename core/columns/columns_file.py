"""Columns in a file, each as it lies in memory and with room behind it, mapped into memory where the system allows.

In front of them stands a line of JSON that says which they are.
"""

from __future__ import annotations

import json
import mmap
import os
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, BinaryIO

import numpy as np
from numpy.typing import NDArray

from core.columns.room import Room, capacity
from core.files import ondisk

_MAGIC = b"Simile columns\n"
_ALIGNED = 64  # bytes
_PAGE = 4096  # bytes, or a part of a page
_ON_WINDOWS = os.name == "nt"

_Place = tuple[int, np.dtype[Any], tuple[int, ...]]
"""Where an array begins in the file, the kind of its values, and its shape with the room behind it."""


def write(path: str, head: Mapping[str, Any], arrays: Mapping[str, NDArray[Any]]) -> None:
    """Write a file whole or not at all; `head` is for JSON. OSError where that cannot be done."""
    shapes = [(name, array.dtype.str, array.shape) for name, array in arrays.items()]
    unfinished = f"{path}.part"  # a catalog has one window that writes it
    with ondisk.taking_place(path, unfinished), open(unfinished, "wb") as file:
        file.write(_MAGIC + json.dumps({**head, "arrays": shapes}).encode() + b"\n")
        *places, end = _places(shapes, file.tell())
        for array, (start, _, _) in zip(arrays.values(), places, strict=True):
            file.seek(start)
            array.tofile(file)
        file.truncate(end[0])
        os.fsync(file.fileno())


def read(path: str, *, form: str) -> tuple[dict[str, Any], dict[str, Room]]:
    """The head of a file of that form, and its arrays with room for more. OSError, ValueError, KeyError or TypeError
    where the file is not there, not whole or of another form."""
    with open(path, "rb") as file:
        if file.read(len(_MAGIC)) != _MAGIC:
            raise ValueError("this is another file")
        head: dict[str, Any] = json.loads(file.readline())
        if head["form"] != form:
            raise ValueError("the columns are other ones now")
        *places, end = _places(head["arrays"], file.tell())
        if end[0] != os.fstat(file.fileno()).st_size:
            raise ValueError("the file is not whole")
        memory = _memory(file, end[0])
    rooms = {}
    for (name, _, (count, *_)), (start, kind, shape) in zip(head["arrays"], places, strict=True):
        rooms[name] = Room(np.ndarray(shape, kind, memory, start), count)
    return head, rooms


def _places(arrays: Sequence[tuple[str, str, Sequence[int]]], start: int) -> Iterator[_Place]:
    """Where arrays lie that begin after `start`, given their names, kinds and shapes; at last where the file ends."""
    for _, text, (count, *width) in arrays:
        kind, shape = np.dtype(text), (capacity(count), *width)
        if kind.hasobject or count < 0:
            raise ValueError("the file is garbled")
        start += -start % _ALIGNED
        yield start, kind, shape
        start += kind.itemsize * int(np.prod(shape))
    yield start, np.dtype(np.uint8), ()


def _memory(file: BinaryIO, size: int) -> mmap.mmap | NDArray[np.uint8]:
    """What a file holds. What is written to it, as rows are added, does not get into the file."""
    if _ON_WINDOWS:  # which does not let a file be replaced while it is mapped
        found = np.empty(size, np.uint8)
        file.seek(0)
        file.readinto(found.data)  # type: ignore[attr-defined]  # a file can
        return found
    mapped = mmap.mmap(file.fileno(), size, access=mmap.ACCESS_COPY)
    # It is read now, in this thread: the window never waits for the disk.
    np.frombuffer(mapped, np.uint8)[::_PAGE].max()
    return mapped
