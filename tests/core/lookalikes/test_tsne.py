"""t-SNE: its forces are those of the definition, and neighbours stay neighbours."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from core.job import Cancelled, Job
from core.lookalikes import tsne
from tests.core.lookalikes.test_themes import blobs


@pytest.mark.parametrize(("repulsion", "error"), [(tsne.repulsion, 1e-5), (tsne.by_grid, 0.05)])
def test_the_forces_are_those_of_the_definition(repulsion: Callable[[tsne.Places], tsne.Places], error: float) -> None:
    places = np.random.default_rng(3).normal(0, 6, (500, 2)).astype(np.float32)
    way = places[:, None] - places[None]
    near = 1 / (1 + np.square(way).sum(axis=2))
    np.fill_diagonal(near, 0)
    wanted = (np.square(near)[:, :, None] * way).sum(axis=1) / near.sum()
    assert np.linalg.norm(repulsion(places) - wanted) < error * np.linalg.norm(wanted)


def test_the_weights_have_the_perplexity_asked_for() -> None:
    space, _ = blobs(300, 4)
    pull = tsne.affinities(space.vectors, job=Job())
    assert pull.weight.sum() == pytest.approx(1, abs=1e-4)
    whole = np.zeros((300, 300))
    whole[pull.point, pull.towards] = pull.weight
    assert np.array_equal(whole, whole.T)
    assert np.count_nonzero(whole) == len(pull.weight)
    apart = np.square(np.random.default_rng(1).normal(size=(50, 60))).astype(np.float32)
    weights = tsne._weights(apart, 15.0)
    entropy = -(weights * np.log(np.maximum(weights, 1e-30))).sum(axis=1)
    assert np.exp(entropy) == pytest.approx(15, rel=0.02)


@pytest.mark.parametrize("few", [0, 400])
def test_neighbours_stay_neighbours(few: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """By the grid, and by all pairs."""
    monkeypatch.setattr(tsne, "_FEW", few)
    space, kind = blobs(400, 8)
    places = tsne.lay_out(space.vectors, job=Job())
    assert places.shape == (400, 2)
    assert np.isfinite(places).all()
    apart = np.square(places[:, None] - places[None]).sum(axis=2)
    near = np.argsort(apart, axis=1)[:, 1:6]
    assert (kind[near] == kind[:, None]).mean() > 0.97


def test_the_same_points_are_laid_out_the_same() -> None:
    space, _ = blobs(100, 3)
    first, again = (tsne.lay_out(space.vectors, job=Job()) for _ in range(2))
    assert np.array_equal(first, again)


@pytest.mark.parametrize("count", [4, 9, 40])
def test_few_and_equal_points(count: int) -> None:
    same = np.tile(np.eye(5, dtype=np.float32)[0], (count, 1))
    assert np.isfinite(tsne.lay_out(same, job=Job())).all()


def test_it_can_be_stopped_between_two_steps() -> None:
    class Impatient(Job):
        def advance(self, count: int = 1, *, current: str = "", problems: int = 0) -> None:
            super().advance(count, current=current, problems=problems)
            if self.progress.total == tsne.STEPS and self.progress.done == 3:
                self.cancel()

    space, _ = blobs(100, 3)
    job = Impatient()
    with pytest.raises(Cancelled):
        tsne.lay_out(space.vectors, job=job)
    assert job.progress.done == 3
