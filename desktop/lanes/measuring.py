"""How sharp the photos are that one looks at: measured on all their pixels, in a lane of its own."""

from __future__ import annotations

import time
from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QObject, Signal

from core import decode
from core.job import Cancelled, Job
from core.photo import Photo
from desktop.imaging import tiles
from desktop.imaging.pictures import FAILED_SECONDS
from desktop.lanes.pairing import Nothing
from desktop.tasks import Lane


class Measuring(QObject):
    """Measures what is wished for now; what nobody waits for any more is given up."""

    measured = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.widths: dict[bytes, float | None] = {}
        """By the digest of a photo's pixels: the width of its sharpest edges in its own pixels, None where it has no
        edges or cannot be read."""
        self._failed: dict[bytes, float] = {}  # when a photo could not be read, as time.monotonic has it
        self._lane: Lane[Nothing] = Lane("sharpness", Nothing, self)
        self._jobs: dict[bytes, Job] = {}

    def wish(self, photos: Iterable[Photo]) -> None:
        """Measure these photos, and no others."""
        wanted = {photo.pixels: photo for photo in photos if not self._is_known(photo.pixels)}
        for pixels in self._jobs.keys() - wanted.keys():
            self._jobs.pop(pixels).cancel()
        for pixels, photo in wanted.items():
            if pixels not in self._jobs:
                self._jobs[pixels] = self._lane.submit(
                    partial(_measure, photo=photo),
                    done=partial(self._take, pixels),
                    failed=partial(self._give_up, pixels),
                )

    @property
    def idle(self) -> bool:
        return self._lane.current is None

    def close(self) -> None:
        self._lane.close()

    def _take(self, pixels: bytes, width: float | None) -> None:
        self._jobs.pop(pixels, None)
        self._failed.pop(pixels, None)
        self.widths[pixels] = width
        self.measured.emit()

    def _give_up(self, pixels: bytes, error: Exception) -> None:
        if isinstance(error, (decode.Unreadable, OSError)):  # the photo's place says why
            self._take(pixels, None)
            self._failed[pixels] = time.monotonic()
        elif not isinstance(error, Cancelled):
            raise error  # a mistake of the program

    def _is_known(self, pixels: bytes) -> bool:
        """A photo that could not be read is read again after a while."""
        failed = self._failed.get(pixels)
        return pixels in self.widths and (failed is None or time.monotonic() - failed < FAILED_SECONDS)


def _measure(_owned: Nothing, job: Job, *, photo: Photo) -> float | None:
    from core.measuring.sharpness import edge_width

    job.checkpoint()
    side = tiles.full_side(photo.facts)
    width = edge_width(decode.decode(decode.read(photo.path), long_side=side).pixels)
    return None if width is None else width * max(photo.facts.width, photo.facts.height) / side
