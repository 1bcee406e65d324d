"""Writes a trained network as an ONNX file and its JSON card, which core.lookalikes.learned opens."""

from __future__ import annotations

import json
import warnings
from pathlib import Path

import torch

from core.files import ondisk
from core.training.network import Encoder
from core.training.recipes import SIDE
from core.training.views import DEVIATION, MEAN

_WHITE = 255.0


def export(encoder: Encoder, path: Path, *, about: str) -> None:
    """Write `path` and its card; `about` says how the network was made. No unfinished model is left at `path`. Raises
    OSError."""
    encoder = encoder.to(memory_format=torch.contiguous_format).eval()
    card = {"size": SIDE, "mean": MEAN / _WHITE, "deviation": DEVIATION / _WHITE, "channels": "RGB", "output": "vector"}
    text = json.dumps({**card, "about": about}, indent=1) + "\n"
    with ondisk.taking_place(str(path), ondisk.part_of(str(path))) as unfinished, warnings.catch_warnings():
        # The newer exporter needs two more packages, and gives the same graph for so plain a network.
        warnings.simplefilter("ignore", DeprecationWarning)
        torch.onnx.export(
            encoder,
            (torch.zeros(1, 3, SIDE, SIDE),),
            unfinished,
            dynamo=False,
            input_names=["picture"],
            output_names=["vector"],
        )
        path.with_suffix(".json").write_text(text, encoding="utf-8")
