"""Fingerprints of photos that do not exist, as many as one likes, with the statistics of real ones.

Each is made of parts of the pictures in ../shared/photos. The cosine transform is linear, so that the block behind a
perceptual hash of several pictures laid over each other is the sum of theirs: the bits are half ones and depend on each
other as those of photos do. Local features are drawn from those of several parts, colours are mixed.
"""

from __future__ import annotations

import functools
import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from core.catalog import Catalog, Reading
from core.indexing.features import MIRRORED
from core.indexing.fingerprint import HASH_SIDE, Fingerprint, fingerprint, shrink
from core.photo import Facts, FoundFile
from tests.benchmarks.library import SHARED

FOLDER = "/synthetic/photos"
_SIDE = 32  # samples along each side of the square that a hash is made of
_LAID = 3  # parts of pictures over each other
_CROPS = 40_000  # parts that blocks are made of
_WHOLE = 1000  # parts that are fingerprinted wholly
_RECORD = 36  # bytes of a local feature
_IN_MIRROR = 128  # its second byte, and more, where it is of the mirrored picture: see core.indexing.features
_AT_ONCE = 20_000

Blocks = NDArray[np.float32]  # (n, 8, 8): the low frequencies of the cosine transform
Pixels = NDArray[np.uint8]


def pictures() -> list[Path]:
    """The real pictures that everything is made of; none where they are not there."""
    return sorted(path for path in (SHARED / "photos").rglob("*") if path.suffix.lower() in (".jpg", ".jpeg"))


@functools.cache
def _pixels() -> tuple[Pixels, ...]:
    read = (cv2.imread(str(path), cv2.IMREAD_REDUCED_COLOR_4) for path in pictures())
    return tuple(np.asarray(image, np.uint8)[:, :, ::-1] for image in read if image is not None)


@functools.cache
def _small() -> tuple[Pixels, ...]:
    """The same pictures in grey, so small that many parts of them are soon made smaller still."""
    grey = (np.asarray(cv2.cvtColor(image, cv2.COLOR_RGB2GRAY), np.uint8) for image in _pixels())
    return tuple(shrink(image, 4 * _SIDE) for image in grey)


def part(draw: np.random.Generator) -> Pixels:
    """A part of one of the pictures, at random: RGB, a third of its sides at least."""
    return np.ascontiguousarray(_part_of(_pixels(), draw))


def _part_of(several: Sequence[Pixels], draw: np.random.Generator) -> Pixels:
    image = several[int(draw.integers(len(several)))]
    height, width = (int(side * draw.uniform(0.35, 1)) for side in image.shape[:2])
    top, left = int(draw.integers(image.shape[0] - height + 1)), int(draw.integers(image.shape[1] - width + 1))
    return image[top : top + height, left : left + width]


@functools.cache
def _blocks() -> Blocks:
    draw = np.random.default_rng(1)
    frequency, sample = np.mgrid[:HASH_SIDE, :_SIDE]
    cosines = np.cos(np.pi * frequency * (2 * sample + 1) / (2 * _SIDE)).astype(np.float32)
    found = np.empty((_CROPS, HASH_SIDE, HASH_SIDE), np.float32)
    for number in range(_CROPS):
        small = np.asarray(
            cv2.resize(_part_of(_small(), draw), (_SIDE, _SIDE), interpolation=cv2.INTER_AREA), np.float32
        )
        found[number] = cosines @ small @ cosines.T
    return found


def forms_of(blocks: Blocks) -> NDArray[np.uint64]:
    """The hashes of blocks in their eight forms (n, 8), as `core.indexing.fingerprint.hash_forms` makes them."""
    odd = 1 - 2 * (np.arange(HASH_SIDE) % 2)
    flips = np.stack([blocks, blocks * odd, blocks * odd[:, None], blocks * odd * odd[:, None]], axis=1)
    forms = np.concatenate([flips, flips.transpose(0, 1, 3, 2)], axis=1).reshape(len(blocks), 8, -1)
    bits = forms > np.median(forms, axis=2, keepdims=True)
    hashes: NDArray[np.uint64] = np.packbits(bits, axis=2, bitorder="little").view("<u8")[:, :, 0]
    return hashes


def hashes(count: int, *, copies: float = 0.1, seed: int = 1) -> NDArray[np.uint64]:
    """The forms (n, 8) of so many pictures. A share of them are copies of others: turned or mirrored, and saved so
    that some bits are other ones; each stands behind its original."""
    draw = np.random.default_rng(seed)
    pool = _blocks()
    found = np.empty((count, 8), np.uint64)
    for start in range(0, count, _AT_ONCE):
        blocks = pool[draw.integers(len(pool), size=(_LAID, min(_AT_ONCE, count - start)))].sum(axis=0)
        copied = np.flatnonzero(draw.random(len(blocks) - 1) < copies) + 1
        noise = draw.normal(size=(len(copied), HASH_SIDE, HASH_SIDE)) * draw.uniform(0, 0.1, (len(copied), 1, 1))
        blocks[copied] = blocks[copied - 1] + noise * np.abs(blocks[copied - 1]).mean(axis=(1, 2), keepdims=True)
        turned = copied[draw.random(len(copied)) < 0.3]
        blocks[turned] = blocks[turned].transpose(0, 2, 1)
        mirrored = copied[draw.random(len(copied)) < 0.3]
        blocks[mirrored] *= 1 - 2 * (np.arange(HASH_SIDE) % 2)
        found[start : start + _AT_ONCE] = forms_of(blocks)
    return found


@dataclass(frozen=True, slots=True)
class _Parts:
    """Whole fingerprints of parts of pictures, and what new ones are drawn from."""

    marks: list[Fingerprint]
    vectors: NDArray[np.float32]
    upright: NDArray[np.uint8]  # (n, bytes of a feature)
    mirrored: NDArray[np.uint8]


@functools.cache
def _parts() -> _Parts:
    draw = np.random.default_rng(2)
    marks = [fingerprint(part(draw)) for _ in range(_WHOLE)]
    records = [np.frombuffer(mark.features, np.uint8).reshape(-1, _RECORD) for mark in marks]
    vectors = np.stack([np.frombuffer(mark.vector, "<f4") for mark in marks])
    return _Parts(
        marks,
        vectors,
        np.concatenate([some[some[:, 1] < _IN_MIRROR] for some in records]),
        np.concatenate([some[some[:, 1] >= _IN_MIRROR] for some in records]),
    )


def fill(catalog: Catalog, count: int, *, features: int = 164, seed: int = 1) -> None:
    """Save so many photos that do not exist, each with `features` local features."""
    catalog.add_folder(FOLDER)
    readings = _readings(count, features, seed)
    while batch := list(itertools.islice(readings, _AT_ONCE)):
        catalog.save(batch)


def _readings(count: int, features: int, seed: int) -> Iterator[Reading]:
    draw = np.random.default_rng(seed)
    parts = _parts()
    facts = Facts("JPEG", 4000, 3000)
    for number, forms in enumerate(hashes(count, seed=seed)):
        one, other = draw.integers(len(parts.marks), size=2)
        share = np.float32(draw.random())
        vector = parts.vectors[one] * share + parts.vectors[other] * (1 - share)
        upright = parts.upright[draw.integers(len(parts.upright), size=features)]
        mirrored = parts.mirrored[draw.integers(len(parts.mirrored), size=min(features, MIRRORED))]
        # A bit here and there: no two photos have the same features.
        upright[:, 4:] ^= draw.integers(0, 256, upright[:, 4:].shape, np.uint8) & draw.integers(
            0, 256, upright[:, 4:].shape, np.uint8
        )
        mark = Fingerprint(
            forms.tobytes(), vector.tobytes(), 30.0, upright.tobytes() + mirrored.tobytes(), parts.marks[one].miniature
        )
        digest = number.to_bytes(8, "big") * 4  # in order, so that a large catalog is soon written
        found = FoundFile(f"{FOLDER}/{number // 5000:04}/{number:07}.jpg", 3_000_000, number, 1, number + 1)
        yield Reading(found, digest, digest, facts, mark)
