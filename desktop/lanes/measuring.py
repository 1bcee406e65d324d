"""Measures how sharp the photos in view are, on all their pixels, in a lane of its own."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QObject

from core import decode
from core.job import Job
from core.photo import Photo
from desktop.imaging import tiles
from desktop.lanes.wish_lane import Nothing, WishLane

_KEPT = 100_000  # numbers


class Measuring(WishLane[bytes, float | None]):
    """Measures the width of a photo's sharpest edges, in its own pixels; None if it has no edges or cannot be read.
    Results are kept by the digest of the photo's pixels."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__("sharpness", parent, kept=_KEPT)

    def wish(self, photos: Iterable[Photo]) -> None:
        """Measure these photos, and no others."""
        self._wish({photo.pixels: partial(_measure, photo=photo) for photo in photos})

    def unreadable(self, _pixels: bytes, _error: Exception) -> None:
        """The photo's place says why."""


def _measure(_owned: Nothing, job: Job, *, photo: Photo) -> float | None:
    from core.measuring.sharpness import edge_width

    job.checkpoint()
    side = tiles.full_side(photo.facts)
    width = edge_width(decode.decode(decode.read(photo.path), long_side=side).pixels)
    return None if width is None else width * max(photo.facts.width, photo.facts.height) / side
