"""A map of the library, on which similar photos lie near each other; stored in the catalog."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.catalog import Catalog
from core.job import Job, Stage
from core.lookalikes import tsne
from core.lookalikes.space import Space

SAMPLE = 20_000
"""Most photos that t-SNE lays out; in a larger library the rest is placed beside its neighbours among them."""

_FEWEST = 8  # photos for t-SNE; fewer are placed on a ring
_KNOWN_SHARE = 0.8  # while this share of the photos has a place, new ones are placed beside them
_ROWS = 512  # photos compared with the sample at a time
_PLACED_BY = 3  # neighbours
_VERSION = b"1"  # of the layout


@dataclass(frozen=True, slots=True)
class Map:
    """Photos, ascending ids, and their places (n, 2), x and y in 0 to 1."""

    ids: NDArray[np.int64]
    places: NDArray[np.float32]


def load(catalog: Catalog, space: Space) -> Map:
    """The stored part of the map of this space: only photos whose place is known."""
    found = catalog.rows(
        "SELECT photo, x, y FROM places JOIN photos ON photo = id "
        "WHERE missing = 0 AND basis = ? AND places.pixels = photos.pixels ORDER BY photo",
        (_basis(space),),
    )
    table = np.array(found, np.float64).reshape(-1, 3)
    return Map(table[:, 0].astype(np.int64), table[:, 1:].astype(np.float32))


def draw(catalog: Catalog, space: Space, *, job: Job, anew: bool = False) -> Map:
    """The map of all photos of the space, computed where it is not stored, or wholly `anew`, and then stored. New
    photos are placed by their neighbours, until they are so many that everything is laid out again."""
    known = load(catalog, space)
    if np.array_equal(known.ids, space.ids) and not anew:
        return known
    fixed = np.isin(space.ids, known.ids)
    if anew or not fixed.any() or fixed.mean() < _KNOWN_SHARE:
        drawn = lay_out(space, job=job)
    else:
        drawn = _completed(space, fixed, known.places[np.isin(known.ids, space.ids)], job)
    _save(catalog, space, drawn)
    return drawn


def lay_out(space: Space, *, job: Job) -> Map:
    """A new map of these photos, which is not stored."""
    count = len(space.ids)
    chosen = np.zeros(count, np.bool_)
    chosen[np.linspace(0, count - 1, min(count, SAMPLE)).astype(np.intp)] = True
    return _completed(space, chosen, _laid_out(space.vectors[chosen], job), job)


def _completed(space: Space, fixed: NDArray[np.bool_], known: NDArray[np.float32], job: Job) -> Map:
    """The map with the photos `fixed` at their places `known`, and the others placed beside them."""
    places = np.zeros((len(space.ids), 2), np.float32)
    places[fixed] = known
    places[~fixed] = _beside(space.vectors[~fixed], space.vectors[fixed], known, job)
    return Map(space.ids, places)


def _laid_out(vectors: NDArray[np.float32], job: Job) -> NDArray[np.float32]:
    count = len(vectors)
    if count < _FEWEST:
        angle = 2 * np.pi * np.arange(count) / max(count, 1)
        ring = np.stack([np.cos(angle), np.sin(angle)], axis=1)
        return (0.5 + (0.3 if count > 1 else 0.0) * ring).astype(np.float32)
    places = tsne.lay_out(vectors, job=job)
    low, high = places.min(axis=0), places.max(axis=0)
    span = max(float((high - low).max()), 1e-6)
    return np.asarray((places - (low + high) / 2) / span + 0.5, np.float32)


def _beside(
    vectors: NDArray[np.float32], known: NDArray[np.float32], places: NDArray[np.float32], job: Job
) -> NDArray[np.float32]:
    """Places for `vectors`: the mean of the places of their nearest neighbours among `known`, weighted by nearness."""
    result = np.zeros((len(vectors), 2), np.float32)
    several = min(_PLACED_BY, len(known))
    if not len(vectors):
        return result
    job.enter(Stage.ARRANGING, total=len(vectors))
    for start in range(0, len(vectors), _ROWS):
        job.checkpoint()
        block = vectors[start : start + _ROWS]
        likeness = block @ known.T
        near = np.argpartition(-likeness, several - 1, axis=1)[:, :several]
        apart = np.maximum(2 - 2 * np.take_along_axis(likeness, near, axis=1), 1e-4)
        weight = np.square(1 / apart)
        weight /= weight.sum(axis=1, keepdims=True)
        result[start : start + _ROWS] = (places[near] * weight[:, :, None]).sum(axis=1)
        job.advance(len(block))
    return result


def _save(catalog: Catalog, space: Space, drawn: Map) -> None:
    basis = _basis(space)
    rows = zip(drawn.ids.tolist(), drawn.places.tolist(), strict=True)
    with catalog.writing():
        catalog.write("DELETE FROM places")
        catalog.write_all(
            "INSERT INTO places (photo, basis, pixels, x, y) SELECT id, ?2, pixels, ?3, ?4 FROM photos WHERE id = ?1",
            ((id, basis, x, y) for id, (x, y) in rows),
        )


def _basis(space: Space) -> bytes:
    return space.basis + _VERSION
