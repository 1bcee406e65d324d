"""Image models in ONNX, chosen by the person or shipped, that turn pictures into vectors."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from blake3 import blake3
from numpy.typing import NDArray

from core.catalog import Catalog
from core.job import Job
from core.lookalikes.model_card import BadModel, Card, read_card

if TYPE_CHECKING:
    from core.lookalikes.neural import Network

__all__ = ["BadModel", "Model", "choose_model", "chosen_model", "shipped_model"]

COLOURS = "colours"
"""The value of the catalog's setting for comparing photos by hash and colours, without a model."""

_SETTING = "model"

_SHIPPED = Path(__file__).parents[2] / "resources" / "model" / "simile.onnx"

_tried: set[bytes] = set()  # digests of models that passed, for as long as the program runs


class Model:
    """An opened model. It does not change when its file is replaced; the next `open` sees the new one. Not
    thread-safe."""

    def __init__(self, digest: bytes, card: Card, network: Network) -> None:
        self.digest = digest  # 32 bytes, of the file and its card; the vectors of another digest are not comparable
        self.card = card
        self._network = network

    @classmethod
    def open(cls, path: str | os.PathLike[str], *, job: Job | None = None) -> Model:
        """Open a model file with the JSON beside it, tried first in a process of its own. Raises BadModel."""
        # These load slowly, and the start of the program needs only the name of the chosen model.
        from core.lookalikes.model_trial import read_model, try_out
        from core.lookalikes.neural import Network

        file = Path(path)
        data = read_model(file)
        card = read_card(file)
        content = blake3(data).digest()
        digest = blake3(content + card.text.encode()).digest()
        if file != _SHIPPED and digest not in _tried:
            try_out(file, card, content=content, job=job or Job())
            _tried.add(digest)
        return cls(digest, card, Network(data, card))

    def describe(self, pictures: Sequence[NDArray[np.uint8]]) -> NDArray[np.float32]:
        """The vectors (n, d) of upright RGB pictures (height, width, 3), of length 1 or 0. Raises BadModel."""
        return np.stack([self._network.vector(pixels) for pixels in pictures])


def chosen_model(catalog: Catalog) -> Path | None:
    """The model that photos are compared by: the chosen one, else the shipped one; None for hash and colours."""
    setting = catalog.setting(_SETTING)
    if setting == COLOURS:
        return None
    return Path(setting) if setting else shipped_model()


def choose_model(catalog: Catalog, choice: str, *, job: Job) -> None:
    """Compare photos by this model file from now on; COLOURS means hash and colours, an empty name the shipped model.
    Raises BadModel, leaving the choice unchanged."""
    if choice not in ("", COLOURS):
        choice = os.path.abspath(choice)
        Model.open(choice, job=job)
    catalog.set_setting(_SETTING, choice)


def shipped_model() -> Path | None:
    """The model that comes with the program, if there is one."""
    return _SHIPPED if _SHIPPED.exists() else None
