"""Divides the library into themes: k-means over the photos' vectors, with a number of themes that suits them.

The number is the one with the best mean silhouette (P. Rousseeuw, Silhouettes, J. Comput. Appl. Math. 1987) among some
that a person can look over, and at most the square root of the photos: where there are copies, the silhouette grows
until every set of them is a theme of its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from core.job import Job, Stage

if TYPE_CHECKING:
    from core.lookalikes.space import Space

COVERS = 4
MOST_THEMES = 200
_MOST_PROPOSED = 60  # themes that a person can look over
_FEWEST = 6  # photos; fewer are one theme
_SAMPLE = 1500  # photos by which the number of themes is chosen
_TRIES = 3  # starts of k-means, of which the best counts
_STEPS, _STILL = 30, 1e-4
_SEED = 5
_COPY = 0.98  # likeness from which on a second photo is left out of the covers


@dataclass(frozen=True, slots=True)
class Theme:
    """Photos that show similar things, the most typical first."""

    photos: tuple[int, ...]
    covers: tuple[int, ...]  # up to COVERS typical photos that differ
    unity: float  # 0 to 1: how alike they are in the mean


def divide(space: Space, *, count: int | None = None, job: Job) -> tuple[Theme, ...]:
    """The themes of these photos, largest first; `count` of them, or a number that suits the photos. Deterministic. May
    be stopped between two divisions."""
    rows = len(space.ids)
    if rows == 0:
        return ()
    if rows < (_FEWEST if count is None else 2):
        return (_theme(space, np.arange(rows)),)
    job.enter(Stage.ARRANGING)
    number = proposed(space.vectors, job=job) if count is None else count
    labels = _k_means(space.vectors, min(number, rows, MOST_THEMES))
    job.checkpoint()
    found = [_theme(space, np.flatnonzero(labels == label)) for label in np.unique(labels)]
    return tuple(sorted(found, key=lambda theme: (-len(theme.photos), theme.photos)))


def proposed(vectors: NDArray[np.float32], *, job: Job) -> int:
    """The number of themes that suits these vectors (n, d)."""
    chosen = np.linspace(0, len(vectors) - 1, min(len(vectors), _SAMPLE)).astype(np.intp)
    sample = vectors[chosen]
    lengths = np.square(sample).sum(axis=1)
    apart = np.sqrt(np.maximum(lengths[:, None] + lengths - 2 * sample @ sample.T, 0))
    best, number = -1.0, 1
    candidates = _candidates(len(vectors))
    job.enter(Stage.ARRANGING, total=len(candidates))
    for candidate in candidates:
        job.checkpoint()
        labels = _k_means(sample, candidate)
        value = silhouette(apart, labels)
        if value > best:
            best, number = value, candidate
        job.advance()
    return number


def _candidates(count: int) -> list[int]:
    """Numbers of themes to try, each a quarter more than the one before."""
    found, number = [], 2.0
    while number <= min(_MOST_PROPOSED, count**0.5):
        found.append(round(number))
        number = max(number + 1, number * 1.25)
    return found


def silhouette(apart: NDArray[np.float32], labels: NDArray[np.int32]) -> float:
    """The mean silhouette, -1 to 1: how much nearer points are to their own cluster than to the next one. `apart`
    (n, n) are their distances, `labels` (n,) their clusters."""
    members = (labels[:, None] == np.unique(labels)).astype(np.float32)
    counts = members.sum(axis=0)
    own = members.argmax(axis=1)
    rows = np.arange(len(labels))
    means = apart @ members
    inside = means[rows, own] / np.maximum(counts[own] - 1, 1)
    means /= counts
    means[rows, own] = np.inf
    outside = means.min(axis=1)
    values = np.where(counts[own] > 1, (outside - inside) / np.maximum(np.maximum(inside, outside), 1e-9), 0)
    return float(values.mean())


def _k_means(vectors: NDArray[np.float32], count: int) -> NDArray[np.int32]:
    """The number (n,) of the cluster that each vector (n, d) is in."""
    import cv2

    cv2.setRNGSeed(_SEED)
    stop = (cv2.TERM_CRITERIA_COUNT + cv2.TERM_CRITERIA_EPS, _STEPS, _STILL)
    data = np.ascontiguousarray(vectors)
    _, labels, _ = cv2.kmeans(data, count, None, stop, _TRIES, cv2.KMEANS_PP_CENTERS)  # type: ignore[call-overload]
    return np.asarray(labels.reshape(-1), np.int32)


def _theme(space: Space, rows: NDArray[np.intp]) -> Theme:
    vectors = space.vectors[rows]
    middle = vectors.mean(axis=0)
    typical = np.argsort(-(vectors @ middle), kind="stable")
    covers: list[int] = []
    for row in typical.tolist():
        if len(covers) == COVERS:
            break
        if not covers or float((vectors[covers] @ vectors[row]).max()) < _COPY:
            covers.append(row)
    ids = space.ids[rows]
    photos = tuple(ids[typical].tolist())
    return Theme(photos, tuple(ids[covers].tolist()), float(np.square(middle).sum()))
