"""Tries a model file once in a process of its own, where a hostile, broken or too large one does no harm.

The file may come from anywhere, and a few bytes of it can request any amount of memory or crash the library that reads
it.
"""

from __future__ import annotations

import stat
from multiprocessing.connection import Connection
from pathlib import Path

import numpy as np
from blake3 import blake3

from core.job import Job
from core.lookalikes.model_card import BadModel, Card
from core.lookalikes.neural import Network
from core.system import confined

_MEMORY = 4 << 30
"""Bytes that a model may take, itself and what it computes with. VGG16 takes 3 GB."""

_LARGEST_FILE = 2 << 30  # what the format can hold
_SECONDS = 120.0
_ALIKE = 1e-4  # of a vector's length 1


def read_model(path: Path) -> bytes:
    """The bytes of a model file. Raises BadModel."""
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise BadModel(f"{path.name} is not a file. Choose a model in ONNX.")
        if status.st_size > _LARGEST_FILE:
            raise BadModel(f"{path.name} is larger than 2 GB. Choose a smaller model.")
        return path.read_bytes()
    except OSError as error:
        raise BadModel(f"{path.name} cannot be read: {error.strerror or error}.") from error


def try_out(path: Path, card: Card, *, content: bytes, job: Job) -> None:
    """Raise BadModel unless the file, whose BLAKE3 is `content`, describes pictures within _MEMORY and 120 seconds."""
    with confined.apart(_try, path, card, content) as ours:
        complaint = _answer(ours, job)
    if complaint:
        raise BadModel(complaint)


def _answer(ours: Connection, job: Job) -> str:
    try:
        return str(confined.received(ours, within=_SECONDS, job=job))
    except TimeoutError:
        return f"The model needs more than {_SECONDS:.0f} seconds for a few pictures. Choose a smaller one."
    except EOFError:
        return "The model crashes OpenCV: it is damaged, or needs far too much memory. Choose another one."


def _try(theirs: Connection, path: Path, card: Card, content: bytes) -> None:
    """Runs in the other process: sends one sentence of complaint, or an empty one."""
    confined.limit(memory=_MEMORY)
    try:
        theirs.send(_complaint(path, card, content))
    except BadModel as error:
        theirs.send(str(error))
    except MemoryError:
        theirs.send("The model needs more memory than Simile gives to one. Choose a smaller one.")


def _complaint(path: Path, card: Card, content: bytes) -> str:
    data = read_model(path)
    if blake3(data).digest() != content:
        return f"{path.name} was changed while it was opened. Try again."
    network = Network(data, card)
    del data
    noise = np.random.default_rng(5).integers(0, 256, (card.size, card.size, 3), dtype=np.uint8)
    slope = np.repeat(np.linspace(0, 255, card.size, dtype=np.uint8), card.size * 3)
    seen = network.vector(noise), network.vector(slope.reshape(noise.shape))
    network.vector(np.zeros_like(noise))
    if float(np.linalg.norm(seen[0] - seen[1])) < _ALIKE:
        return "The model gives the same vector for every picture. Choose another one, or another of its outputs."
    return ""
