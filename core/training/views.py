"""Loads the pictures to learn from, and makes random views of them that a descriptor must recognise as the same."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from core.decode import Unreadable, decode, read
from core.job import Job, Stage

STORED_SIDE = 128  # pixels: pictures are kept stretched to a square of this side, 48 KB each
MOST_PICTURES = 20_000
"""Pictures kept in memory, about a gigabyte; a larger library is sampled evenly."""

MEAN, DEVIATION = 127.5, 64.0  # grey levels: what the network sees is (value - MEAN) / DEVIATION
_LEAST_AREA = 0.35  # share of the picture in a view
_MOST_TILT = 15.0  # degrees
_MOST_STRETCH = 1.25
_HIDDEN = 0.3  # share of the views with a patch painted over, so that no single spot decides
_COLOURED = 0.1  # share of the plain grounds that are coloured
_ALONE = 0.35  # share of the views with a plain ground around their middle, as in pictures of goods


@dataclass(frozen=True, slots=True)
class Pictures:
    """Pictures to learn from. Those of one class should be similar; a picture without a class is alone in its own.

    Classes below `shared` are the named ones; the network learns their centres.
    """

    pixels: NDArray[np.uint8]  # (n, STORED_SIDE, STORED_SIDE, 3) RGB
    classes: NDArray[np.int64]  # (n,)
    shared: int

    def __len__(self) -> int:
        return len(self.pixels)


def load(folders: Sequence[str], classes: Sequence[str], *, job: Job) -> Pictures:
    """Read the pictures below `folders`, and those below `classes`, where each subfolder is one class.

    Files that cannot be read are left out and counted as problems of the job. Raises Cancelled.
    """
    found = [(path, "") for folder in folders for path in _files(folder)]
    for folder in classes:
        found += [(path, os.path.dirname(path)) for path in _files(folder)]
    if len(found) > MOST_PICTURES:
        found = [found[place] for place in np.linspace(0, len(found) - 1, MOST_PICTURES).astype(int).tolist()]
    job.enter(Stage.DECODING, total=len(found))
    stored = np.empty((len(found), STORED_SIDE, STORED_SIDE, 3), np.uint8)
    names: list[str] = []
    for path, name in found:
        job.checkpoint()
        try:
            picture = decode(read(path), long_side=2 * STORED_SIDE).pixels
        except (Unreadable, OSError):
            job.advance(current=path, problems=1)
            continue
        stored[len(names)] = cv2.resize(picture, (STORED_SIDE, STORED_SIDE), interpolation=cv2.INTER_AREA)
        names.append(name)
        job.advance(current=path)
    known = {name: number for number, name in enumerate(sorted(set(names) - {""}))}
    alone = iter(range(len(known), len(known) + len(names)))
    numbers = [known[name] if name else next(alone) for name in names]
    return Pictures(stored[: len(names)], np.array(numbers, np.int64), len(known))


def _files(folder: str) -> list[str]:
    return sorted(os.path.join(place, name) for place, _, names in os.walk(folder) for name in names)


def view(pixels: NDArray[np.uint8], side: int, chance: np.random.Generator) -> NDArray[np.float32]:
    """A random view (side, side, 3) of a stored picture, 0 to 255: cropped, tilted, stretched, mirrored, in another
    light; sometimes with a patch, or everything around the middle, painted over."""
    wide = chance.uniform(1 / _MOST_STRETCH, _MOST_STRETCH)
    part = np.sqrt(chance.uniform(_LEAST_AREA, 1.0))
    width, height = min(1.0, part * np.sqrt(wide)), min(1.0, part / np.sqrt(wide))
    across = chance.uniform(width / 2, 1 - width / 2) * STORED_SIDE
    down = chance.uniform(height / 2, 1 - height / 2) * STORED_SIDE
    tilt = np.radians(chance.normal(0, _MOST_TILT / 2))
    scale = np.array([[width, 0], [0, height]]) * STORED_SIDE / side
    if chance.random() < 0.5:
        scale[0] *= -1
    turn = np.array([[np.cos(tilt), -np.sin(tilt)], [np.sin(tilt), np.cos(tilt)]]) @ scale
    middle = np.array([across, down]) - turn @ np.full(2, side / 2)
    how = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    matrix = np.column_stack([turn, middle])
    seen = cv2.warpAffine(pixels, matrix, (side, side), flags=how, borderMode=cv2.BORDER_REFLECT_101)
    light = np.asarray(cv2.transform(seen.astype(np.float32), _light(chance)), np.float32)
    if chance.random() < _HIDDEN:
        size = int(side * chance.uniform(0.15, 0.4))
        x, y = chance.integers(0, side - size, 2)
        light[y : y + size, x : x + size] = MEAN
    if chance.random() < _ALONE:
        _leave_alone(light, chance)
    return np.clip(light, 0, 255).astype(np.float32, copy=False)


def _leave_alone(pixels: NDArray[np.float32], chance: np.random.Generator) -> None:
    """Paint a plain ground, mostly white, in place around a tilted shape between an ellipse and a rectangle in the
    middle."""
    side = len(pixels)
    tilt = chance.uniform(0, np.pi)
    turn = np.array([[np.cos(tilt), np.sin(tilt)], [-np.sin(tilt), np.cos(tilt)]])
    places = np.indices((side, side)).transpose(1, 2, 0) / side - 0.5
    distance = (np.abs(places @ turn.T / chance.uniform(0.28, 0.5, 2)) ** chance.uniform(1.6, 4)).sum(axis=-1)
    inside = np.clip((1 - distance) * chance.uniform(6, 20) + 0.5, 0, 1)[:, :, None]  # the edge is more or less soft
    greys = (255.0, 255.0, 255.0, chance.uniform(180, 255), chance.uniform(0, 20))
    ground = (
        chance.uniform(0, 255, 3) if chance.random() < _COLOURED else np.full(3, greys[chance.integers(len(greys))])
    )
    pixels += (ground - pixels) * (1 - inside)


def _light(chance: np.random.Generator) -> NDArray[np.float32]:
    """A random 3 x 4 matrix that changes saturation, white balance, contrast and brightness of RGB."""
    grey = np.full((3, 3), 1 / 3)
    colours = grey + chance.uniform(0.7, 1.3) * (np.eye(3) - grey)
    gain = chance.uniform(0.7, 1.3) * chance.uniform(0.93, 1.07, 3)
    shift = chance.uniform(-20, 20) + MEAN * (1 - gain.mean())
    return np.column_stack([colours * gain[:, None], np.full(3, shift)]).astype(np.float32)
