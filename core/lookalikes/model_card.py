"""The JSON file beside an image model: its input format, and which of its outputs is the vector."""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_LARGEST_INPUT = 1024  # pixels of the side
_EXAMPLE = (
    '{"size": 224, "mean": [0.485, 0.456, 0.406], "deviation": [0.229, 0.224, 0.225], "channels": "RGB", "output": ""}'
)
_KEYS = {"size", "mean", "deviation", "channels", "output", "about"}
_MOST_BYTES = 100_000

Three = tuple[float, float, float]


class BadModel(Exception):
    """The file cannot be used as an image model; str() says why and what to do."""


@dataclass(frozen=True, slots=True)
class Card:
    """The content of the JSON file."""

    size: int  # pixels of the side of the square that a picture is stretched to
    mean: Three  # of the channels, in the order of `channels`, in parts of white (0 to 1) ...
    deviation: Three  # ... a value v becomes (v - mean) / deviation
    channels: str  # "RGB" or "BGR"
    output: str  # name of the output that is the vector; empty for the last one

    @property
    def text(self) -> str:
        """One spelling for all files that say the same."""
        return json.dumps([self.size, self.mean, self.deviation, self.channels, self.output])


def read_card(model: Path) -> Card:
    """The card of a model file, from the JSON of the same name. Raises BadModel."""
    path = model.with_suffix(".json")
    try:
        with open(path, "rb") as file:
            data = file.read(_MOST_BYTES + 1)
    except FileNotFoundError:
        raise BadModel(f"{path.name} is missing beside the model. Write it, for example: {_EXAMPLE}") from None
    except OSError as error:
        raise BadModel(f"{path.name} cannot be read: {error.strerror}.") from error
    try:
        if len(data) > _MOST_BYTES:
            raise ValueError("it is too long")
        return _card(json.loads(data.decode("utf-8")))
    except (ValueError, RecursionError) as error:
        raise BadModel(f"{path.name} does not describe a model: {error}. An example: {_EXAMPLE}") from error


def _card(entries: Any) -> Card:
    if not isinstance(entries, dict):
        raise ValueError("it holds no object")
    if unknown := sorted(set(entries) - _KEYS):
        raise ValueError(f"there is no entry called {unknown[0][:40]!r}")
    size = entries.get("size")
    if not isinstance(size, int) or isinstance(size, bool) or not 8 <= size <= _LARGEST_INPUT:
        raise ValueError(f'"size" must be a whole number from 8 to {_LARGEST_INPUT}')
    deviation = _three(entries, "deviation", 1.0)
    if min(deviation) <= 0:
        raise ValueError('"deviation" must be larger than 0')
    channels, output = entries.get("channels", "RGB"), entries.get("output", "")
    if channels not in ("RGB", "BGR"):
        raise ValueError('"channels" must be "RGB" or "BGR"')
    if not isinstance(output, str):
        raise ValueError('"output" must be the name of an output')
    return Card(size, _three(entries, "mean", 0.0), deviation, channels, output)


def _three(entries: dict[str, Any], key: str, otherwise: float) -> Three:
    values = entries.get(key, otherwise)
    several = values if isinstance(values, list) else [values] * 3
    numbers = [float(value) for value in several if isinstance(value, (int, float)) and not isinstance(value, bool)]
    if len(several) != 3 or len(numbers) != 3 or not all(map(math.isfinite, numbers)):
        raise ValueError(f'"{key}" must be a number or a list of three')
    red, green, blue = numbers
    return red, green, blue
