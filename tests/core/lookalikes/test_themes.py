"""Themes: found where there are some, the same every time, and sensible for next to no photos."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from core.job import Cancelled, Job
from core.lookalikes.space import Space
from core.lookalikes.themes import COVERS, divide, proposed, silhouette


def blobs(count: int, kinds: int, *, noise: float = 0.3, seed: int = 1) -> tuple[Space, NDArray[np.intp]]:
    """Photos of some kinds as points of length 1, and the kind of each."""
    chance = np.random.default_rng(seed)
    kind = np.sort(chance.integers(0, kinds, count))
    vectors = chance.normal(size=(kinds, 32))[kind] + chance.normal(0, noise, (count, 32))
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    return Space(np.arange(100, 100 + count), vectors.astype(np.float32), b"test"), kind


@pytest.mark.parametrize("kinds", [3, 8, 20])
def test_the_number_of_kinds_is_read_from_the_photos(kinds: int) -> None:
    space, _ = blobs(600, kinds)
    assert kinds * 0.75 <= proposed(space.vectors, job=Job()) <= kinds * 1.3


def test_copies_make_no_theme_of_each_photo() -> None:
    """433 photos, most of them with copies, came to 142 themes."""
    originals, _ = blobs(150, 8)
    copies = originals.vectors.repeat(3, axis=0)
    assert proposed(copies, job=Job()) <= len(copies) ** 0.5


def test_a_theme_holds_photos_of_one_kind_the_most_typical_first() -> None:
    space, kind = blobs(300, 5)
    found = divide(space, count=5, job=Job())
    assert sorted(id for theme in found for id in theme.photos) == space.ids.tolist()
    assert [len(theme.photos) for theme in found] == sorted((np.bincount(kind)).tolist(), reverse=True)
    for theme in found:
        rows = np.array(theme.photos) - 100
        assert len(set(kind[rows].tolist())) == 1
        middle = space.vectors[rows].mean(axis=0)
        likeness = space.vectors[rows] @ middle
        assert (np.diff(likeness) <= 1e-6).all()
        assert theme.covers[0] == theme.photos[0]
        assert len(theme.covers) == COVERS
        assert 0.3 < theme.unity < 1


def test_the_same_photos_give_the_same_themes() -> None:
    space, _ = blobs(200, 6, noise=0.8)
    assert divide(space, job=Job()) == divide(space, job=Job())


def test_covers_are_not_copies_of_each_other() -> None:
    space, _ = blobs(40, 1)
    vectors = np.repeat(space.vectors[:2], 20, axis=0)
    (theme,) = divide(Space(space.ids, vectors, b""), count=1, job=Job())
    assert len(theme.covers) == 2


@pytest.mark.parametrize("count", [0, 1, 2, 5, 7])
def test_next_to_no_photos(count: int) -> None:
    space, _ = blobs(20, 2)
    few = space.part(space.ids[:count])
    found = divide(few, job=Job())
    assert sum(len(theme.photos) for theme in found) == count
    assert len(found) == (0 if count == 0 else 1) or count >= 6


@pytest.mark.parametrize("count", [0, 1, 2, 3])
def test_more_themes_than_photos_are_wanted(count: int) -> None:
    space, _ = blobs(3, 2)
    assert len(divide(space.part(space.ids[:count]), count=50, job=Job())) == count


def test_photos_that_are_all_the_same() -> None:
    vectors = np.tile(np.eye(4, dtype=np.float32)[0], (30, 1))
    found = divide(Space(np.arange(30), vectors, b""), job=Job())
    assert sum(len(theme.photos) for theme in found) == 30


def test_the_silhouette_is_that_of_its_definition() -> None:
    apart = np.array([[0, 1, 4, 5], [1, 0, 3, 4], [4, 3, 0, 1], [5, 4, 1, 0]], np.float32)
    values = [(4.5 - 1) / 4.5, (3.5 - 1) / 3.5, (3.5 - 1) / 3.5, (4.5 - 1) / 4.5]
    assert silhouette(apart, np.array([0, 0, 1, 1], np.int32)) == pytest.approx(np.mean(values))


def test_dividing_can_be_stopped() -> None:
    space, _ = blobs(100, 3)
    job = Job()
    job.cancel()
    with pytest.raises(Cancelled):
        divide(space, job=job)
