"""Collects what a scan has read, and commits it in one transaction every quarter of a second."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace

from core.catalog import Catalog, Failure, Reading
from core.indexing.reading import Fresh
from core.photo import FoundFile
from core.storage.thumbnails import Thumbnails

_MOST_SECONDS = 0.25
_MOST_FILES = 200


class Unsaved:
    """The outcomes of a scan since its last commit."""

    def __init__(self, catalog: Catalog, thumbnails: Thumbnails | None, *, saved: Callable[[], None]) -> None:
        """`saved` is called after each commit."""
        self.fresh: list[Fresh] = []
        self.failures: list[Failure] = []
        self.places: list[tuple[int, FoundFile]] = []  # where photos are now that were found again, by id
        self._catalog = catalog
        self._thumbnails = thumbnails
        self._saved = saved
        self._saved_at = time.perf_counter()

    @property
    def is_due(self) -> bool:
        """Whether so many files, or the oldest for so long, are unsaved that it is time to commit."""
        count = len(self.fresh) + len(self.failures) + len(self.places)
        return count >= _MOST_FILES or time.perf_counter() - self._saved_at >= _MOST_SECONDS

    def reading_like(self, found: FoundFile, digest: bytes) -> Reading | None:
        """The reading of a file with the same bytes, from this scan or an earlier one, as that of `found`; None where
        it is no longer known."""
        like = next((fresh.reading for fresh in self.fresh if fresh.reading.digest == digest), None)
        return self._catalog.reading_like(found, digest) if like is None else replace(like, found=found)

    def save(self) -> None:
        """Commit, if there is anything to save."""
        if self.fresh or self.failures or self.places:
            if self._thumbnails is not None:
                drawn = [(fresh.reading.pixels, fresh.thumbnail) for fresh in self.fresh if fresh.thumbnail]
                self._thumbnails.put_many(drawn)
            with self._catalog.writing():
                self._catalog.relocate_all(self.places)
                self._catalog.save(fresh.reading for fresh in self.fresh)
                self._catalog.save_failures(self.failures)
            self.fresh, self.failures, self.places = [], [], []
            self._saved()
        self._saved_at = time.perf_counter()
