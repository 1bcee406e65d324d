"""Pairs that groups need: what was laid in vain by one map is laid by another."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from core.candidates.completing import complete
from core.job import Job
from core.measuring.measurer import LibraryMeasurer
from core.measuring.pairs import Pairs
from core.samples.copies import cropped
from core.scan import scan
from tests.core.scenes import Album, jpeg, place

ASIDE = np.array([[1.0, 0, 0.4], [0, 1, 0.3]])


@pytest.mark.parametrize("astray", [False, True], ids=["a map over two copies", "a map that leads astray"])
def test_the_best_photo_is_laid_again_on_one_that_it_was_laid_on_in_vain(tmp_path: Path, *, astray: bool) -> None:
    with Album(tmp_path) as album:
        album.add("large.jpg", jpeg(place(1), 95))
        album.add("part.jpg", jpeg(cropped(0, 0, 0.8, 0.8)(place(1)), 95))
        album.add("small.jpg", jpeg(place(1).resize((300, 200)), 80))
        scan(album.catalog, job=Job(), workers=0)
        measurer = LibraryMeasurer(album.catalog, album.catalog.fingerprints(), Job())
        large, part, small = (
            next(row for row, photo in enumerate(measurer.photos) if photo.path.endswith(name))
            for name in ("large.jpg", "part.jpg", "small.jpg")
        )
        copies = measurer.by_features(np.array([[large, small], [small, part]]), np.zeros((0, 2), np.int64))
        in_vain = measurer.measure(np.array([large]), np.array([part]), ASIDE[None])
        assert copies.copy.all()
        assert not in_vain.copy.any()
        if astray:
            copies.maps[0, :, 2] += 0.4
        found = complete(measurer, Pairs.joined([copies, in_vain]), np.ones(3, np.bool_))
    laid = (found.first == min(large, part)) & (found.second == max(large, part))
    assert found.copy[laid].tolist() == [True]
