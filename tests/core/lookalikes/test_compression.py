"""Principal components: the fewest that hold the share of variance that is wanted."""

from __future__ import annotations

import numpy as np
import pytest

from core.lookalikes.compression import FEWEST_ROWS, MOST_DIMENSIONS, WANTED_SHARE, fitted, unit


def vectors(count: int, length: int, real: int) -> np.ndarray:
    """Vectors that lie in `real` dimensions, but for a little noise."""
    chance = np.random.default_rng(2)
    inside = chance.normal(size=(count, real)) @ chance.normal(size=(real, length))
    return unit((inside + chance.normal(0, 0.01, (count, length))).astype(np.float32))


@pytest.mark.parametrize(("count", "length"), [(400, 600), (900, 300)])
def test_a_plane_is_found_in_many_dimensions(count: int, length: int) -> None:
    long = vectors(count, length, 12)
    compression = fitted(long)
    assert compression is not None
    assert compression.axes.shape == (length, compression.axes.shape[1])
    assert compression.axes.shape[1] <= 12
    assert compression.share >= WANTED_SHARE
    assert np.abs(compression.axes.T @ compression.axes - np.eye(compression.axes.shape[1])).max() < 1e-4
    # The share is what it says: of the variance, so much is left of the vectors that are laid on the axes.
    centred = long - compression.mean
    kept = np.square(centred @ compression.axes).sum() / np.square(centred).sum()
    assert kept == pytest.approx(compression.share, abs=0.01)
    short = compression(long)
    assert np.linalg.norm(short, axis=1) == pytest.approx(1, abs=1e-4)
    assert np.argmax(short[5] @ short.T) == 5


def test_noise_is_cut_at_the_most_dimensions() -> None:
    noise = unit(np.random.default_rng(1).normal(size=(1500, 700)).astype(np.float32))
    compression = fitted(noise)
    assert compression is not None
    assert compression.axes.shape[1] == MOST_DIMENSIONS
    assert 0 < compression.share < WANTED_SHARE


def test_few_or_equal_vectors_stay_as_they_are() -> None:
    assert fitted(vectors(FEWEST_ROWS - 1, 20, 3)) is None
    assert fitted(np.ones((FEWEST_ROWS, 8), np.float32)) is None
    assert fitted(np.zeros((0, 0), np.float32)) is None


def test_as_many_dimensions_as_are_asked_for() -> None:
    long = vectors(300, 600, 40)
    compression = fitted(long, dimensions=100)
    assert compression is not None
    assert compression(long).shape == (300, 100)
    assert compression.share > WANTED_SHARE
    assert fitted(vectors(40, 80, 12), dimensions=16) is not None  # few vectors are no reason where it is said
    assert fitted(long[:, :90], dimensions=100) is None


def test_there_are_no_more_components_than_directions() -> None:
    """Thirty photos, each there five times, differ in 29 directions."""
    copies = np.repeat(vectors(30, 200, 30), 5, axis=0)
    compression = fitted(copies, dimensions=100)
    assert compression is not None
    assert compression.axes.shape[1] == 29
    assert np.isfinite(compression(copies)).all()
