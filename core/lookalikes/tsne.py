"""t-SNE: lays points of many dimensions out on a plane so that neighbours stay neighbours.

L. van der Maaten and G. Hinton, Visualizing data using t-SNE, JMLR 2008. The repulsive forces are summed pair by pair
or, for many points, on a grid by Fourier transforms (G. Linderman and others, Fast interpolation-based t-SNE, Nature
Methods 2019), so that the time grows linearly. Initialised by the two principal components, with the learning rate of
A. Belkina and others (Nature Communications 2019), the layout keeps its global shape.

Implemented here because openTSNE needs scikit-learn, and UMAP a compiler: fifty megabytes and more of bundle.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.job import Job, Stage

_PERPLEXITY = 15.0
"""About how many neighbours a point stays near to."""

STEPS = 500
_EXAGGERATED_STEPS, _EXAGGERATION = 120, 12.0  # at first neighbours pull harder, so that clusters form
_NEIGHBOURS = 3  # times the perplexity: those further away pull no more
_FEW = 600  # points of which all pairs take half the time of the grid, and are exact
_ROWS = 512  # compared with all at a time
_MOST_CELLS, _FEWEST_CELLS = 64, 16  # of the grid in a row
_NODES = 3  # in a cell's row
_LONGEST_STEP = 5.0

Places = NDArray[np.float32]  # (n, 2)


@dataclass(frozen=True, slots=True)
class Pull:
    """The attraction between points: each attracting pair in both directions, sorted by the first point."""

    point: NDArray[np.intp]  # (m,)
    towards: NDArray[np.intp]  # (m,)
    weight: NDArray[np.float32]  # (m,), all together 1


def lay_out(vectors: NDArray[np.float32], *, job: Job) -> Places:
    """Places on the plane for at least 4 points (n, k), around 0. Deterministic. May be stopped between two steps."""
    pull = affinities(vectors, job=job)
    count = len(vectors)
    places = _first_places(vectors)
    speed, gains = np.zeros_like(places), np.ones_like(places)
    job.enter(Stage.ARRANGING, total=STEPS)
    for step in range(STEPS):
        job.checkpoint()
        early = step < _EXAGGERATED_STEPS
        exaggeration = _EXAGGERATION if early else 1.0
        force = exaggeration * _attraction(pull, places) - repulsion(places)
        # A coordinate that goes on in its direction gains speed; one that turns back loses it (Jacobs 1988).
        onward = np.sign(force) != np.sign(speed)
        gains = np.maximum(np.where(onward, gains + 0.2, gains * 0.8), 0.01).astype(np.float32)
        rate = max(count / exaggeration, 50.0)
        speed = (0.5 if early else 0.8) * speed - rate * gains * force
        length = np.maximum(np.linalg.norm(speed, axis=1, keepdims=True), _LONGEST_STEP)
        speed *= _LONGEST_STEP / length
        places += speed
        places -= places.mean(axis=0)
        job.advance()
    return places


def affinities(vectors: NDArray[np.float32], *, job: Job) -> Pull:
    """The attraction of each pair of points (n, k) that are near each other, symmetric."""
    count = len(vectors)
    several = min(count - 1, int(_NEIGHBOURS * _PERPLEXITY))
    near, apart = _nearest(vectors, several, job)
    weights = _weights(apart, min(_PERPLEXITY, several / 2))
    point, towards = np.repeat(np.arange(count), several), near.ravel()
    # A pair of which each is near to the other is there twice, and counts twice.
    pairs, which = np.unique(np.concatenate([point * count + towards, towards * count + point]), return_inverse=True)
    weight = np.bincount(which, np.tile(weights.ravel(), 2))
    return Pull(pairs // count, pairs % count, (weight / weight.sum()).astype(np.float32))


def _nearest(vectors: NDArray[np.float32], several: int, job: Job) -> tuple[NDArray[np.intp], NDArray[np.float32]]:
    """The nearest other points of each point, and their squared distances (n, several)."""
    count = len(vectors)
    job.enter(Stage.ARRANGING, total=count)
    lengths = np.square(vectors).sum(axis=1)
    near = np.empty((count, several), np.intp)
    apart = np.empty((count, several), np.float32)
    for start in range(0, count, _ROWS):
        job.checkpoint()
        block = slice(start, min(start + _ROWS, count))
        distance = lengths[block, None] + lengths - 2 * (vectors[block] @ vectors.T)
        own = np.arange(block.start, block.stop)
        distance[own - start, own] = np.inf
        near[block] = np.argpartition(distance, several - 1, axis=1)[:, :several]
        apart[block] = np.take_along_axis(distance, near[block], axis=1)
        job.advance(block.stop - block.start)
    return near, np.maximum(apart, 0)


def _weights(apart: NDArray[np.float32], perplexity: float) -> NDArray[np.float32]:
    """Gaussian weights of each row, with sum 1 and the requested perplexity."""
    distance = (apart - apart.min(axis=1, keepdims=True)).astype(np.float64)
    low, high = np.zeros((len(apart), 1)), np.full((len(apart), 1), np.inf)
    sharpness = 1 / np.maximum(distance.mean(axis=1, keepdims=True), 1e-9)
    for _ in range(40):
        weights = np.exp(-distance * sharpness)
        total = weights.sum(axis=1, keepdims=True)
        entropy = np.log(total) + sharpness * (weights * distance).sum(axis=1, keepdims=True) / total
        wide = entropy > np.log(perplexity)
        low, high = np.where(wide, sharpness, low), np.where(wide, high, sharpness)
        sharpness = np.where(np.isinf(high), 2 * sharpness, (low + high) / 2)
    return np.asarray(weights / total, np.float32)


def _first_places(vectors: NDArray[np.float32]) -> Places:
    """The two principal components, scaled down; copies of one point are moved slightly apart."""
    centred = vectors - vectors.mean(axis=0)
    _, axes = np.linalg.eigh((centred.T @ centred).astype(np.float64))
    places = centred @ axes[:, -2:].astype(np.float32)
    places *= 1e-2 / max(1e-9, float(places.std()))
    return np.asarray(places + np.random.default_rng(7).normal(0, 1e-4, places.shape), np.float32)


def _attraction(pull: Pull, places: Places) -> Places:
    """The sum of the attractive forces on each point (n, 2)."""
    way = places[pull.point] - places[pull.towards]
    weights = pull.weight / (1 + np.square(way).sum(axis=1))
    sums = [np.bincount(pull.point, weights * way[:, axis], len(places)) for axis in (0, 1)]
    return np.stack(sums, axis=1).astype(np.float32)


def repulsion(places: Places) -> Places:
    """The sum of the repulsive forces on each point (n, 2)."""
    return _of_pairs(places) if len(places) <= _FEW else by_grid(places)


def _of_pairs(places: Places) -> Places:
    across, down = (axis[:, None] - axis for axis in places.T)
    near = 1 / (1 + np.square(across) + np.square(down))
    total = max(float(near.sum()) - len(places), 1e-9)
    near *= near
    sums = [(near * way).sum(axis=1) / total for way in (across, down)]
    return np.stack(sums, axis=1).astype(np.float32)


def by_grid(places: Places) -> Places:
    """An approximation of `repulsion` whose time hardly depends on the number of points."""
    low = places.min(axis=0)
    span = float((places.max(axis=0) - low).max()) * 1.001 + 1e-6
    cells = int(np.clip(np.ceil(span), _FEWEST_CELLS, _MOST_CELLS))
    side, width = cells * _NODES, span / cells
    nodes, shares = _spread(places - low, cells, width)
    charges = np.concatenate([np.ones((len(places), 1), np.float32), places - low], axis=1)
    flat = nodes.ravel()
    grid = np.stack([np.bincount(flat, (shares * charge[:, None]).ravel(), side * side) for charge in charges.T])
    near, nearer = _kernels(side, width / _NODES)
    size = (2 * side, 2 * side)
    seen = np.fft.rfft2(grid.reshape(3, side, side).astype(np.float32), size)
    products = np.concatenate([seen[:1] * near, seen * nearer])
    fields = np.fft.irfft2(products, size)[:, :side, :side].reshape(4, -1)
    sums = (fields[:, nodes] * shares).sum(axis=2)
    total = max(float(sums[0].sum()) - len(places), 1e-9)
    return np.asarray((((places - low).T * sums[1] - sums[2:]) / total).T, np.float32)


def _spread(places: Places, cells: int, width: float) -> tuple[NDArray[np.intp], Places]:
    """The 9 nodes of each point's cell and its weights in them (n, 9), by Lagrange polynomials in both directions."""
    cell = np.minimum((places / width).astype(np.intp), cells - 1)
    inside = places / width - cell  # 0 to 1
    at = (np.arange(_NODES) + 0.5) / _NODES
    shares = np.ones((len(places), 2, _NODES), np.float32)
    for one in range(_NODES):
        for other in range(_NODES):
            if one != other:
                shares[:, :, one] *= (inside - at[other]) / (at[one] - at[other])
    node = cell[:, :, None] * _NODES + np.arange(_NODES)
    side = cells * _NODES
    nodes = node[:, 0, :, None] * side + node[:, 1, None, :]
    both = shares[:, 0, :, None] * shares[:, 1, None, :]
    return nodes.reshape(len(places), -1), both.reshape(len(places), -1)


def _kernels(side: int, spacing: float) -> tuple[NDArray[np.complex64], NDArray[np.complex64]]:
    """The transforms of 1 / (1 + r²) and of its square, centred on the corner of a grid of twice the side."""
    steps = np.arange(2 * side)
    squares = np.square(np.minimum(steps, 2 * side - steps) * spacing).astype(np.float32)
    kernel = 1 / (1 + squares[:, None] + squares[None])
    near, nearer = np.fft.rfft2(np.stack([kernel, np.square(kernel)]))
    return near, nearer
