"""The whole pipeline of a library: folders -> photos in the catalog -> matches, with results on the way."""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, field

from core.alterations import look_for_alterations
from core.catalog import Catalog
from core.enlargements import look_for_enlargements
from core.job import Job, Progress, Stage
from core.matching import match_new
from core.pages import look_at_pages
from core.retakes import look_for_retakes
from core.scan import ScanReport, scan
from core.storage.thumbnails import Thumbnails

_FIRST_PHOTOS = 200  # photos read before the first comparison, and twice as many each time until there is a match
_FIRST_RESULTS = 2.0  # seconds of reading before the first comparison by the clock; each next one after four times that
_EARLY = 3  # times as long as until now the reading has to go on for a comparison by the clock: in its first quarter
_LONG = 300.0  # seconds still to be read: then results are worth what they cost


@dataclass(frozen=True, slots=True)
class RefreshReport:
    """What a refresh did; `seconds` has the keys "walk", "decode", "match" and "total"."""

    scan: ScanReport
    seconds: dict[str, float]


def refresh(
    catalog: Catalog,
    *,
    job: Job,
    thumbnails: Thumbnails | None = None,
    workers: int | None = None,
    only: Sequence[str] | None = None,
) -> RefreshReport:
    """Bring the catalog up to date with the disk, and its matches with the photos; nothing is lost if it is stopped.
    With `only`, just these folders of the library are scanned."""
    began = time.monotonic()
    spent = 0.0
    turns = _Turns(began)

    def after_batch() -> None:
        nonlocal spent
        progress = job.progress
        if turns.has_come(progress):
            start = time.monotonic()
            found = match_new(catalog, job=job, more_to_come=True)
            if found:
                job.publish()
            spent += time.monotonic() - start
            job.enter(Stage.DECODING, total=progress.total, done=progress.done)
            turns.taken(progress, found)

    report = scan(catalog, job=job, thumbnails=thumbnails, workers=workers, after_batch=after_batch, only=only)
    decoding = max(0.0, report.seconds["decode"] - spent)  # what was compared meanwhile is no decoding
    start = time.monotonic()
    compare_all(catalog, job=job, workers=workers)
    spent += time.monotonic() - start
    seconds = {**report.seconds, "decode": decoding, "match": spent, "total": time.monotonic() - began}
    job.enter(Stage.DONE)
    return RefreshReport(report, seconds)


def compare_all(catalog: Catalog, *, job: Job, workers: int | None = None) -> None:
    """Compare all photos that were read and not compared yet, also after a scan that was stopped."""
    match_new(catalog, job=job)
    job.publish()
    for look in (look_for_enlargements, look_at_pages, look_for_retakes, look_for_alterations):
        if look(catalog, job=job, workers=workers):
            job.publish()


@dataclass(slots=True)
class _Turns:
    """Decides when photos are compared while others are still read: soon at first, since a person waits, then less and
    less often.

    The first time depends on the number of photos rather than on the clock, because the time to compare is unknown:
    thousands of icons are read in two seconds and compared in ten.
    """

    began: float  # on the monotonic clock
    photos: int = field(init=False)  # read before the next comparison, as long as nothing was found
    due: float = field(init=False)  # on the monotonic clock: then it is time anyway

    def __post_init__(self) -> None:
        self.photos, self.due = _FIRST_PHOTOS, self.began + _FIRST_RESULTS

    def has_come(self, progress: Progress) -> bool:
        now, left = time.monotonic(), progress.seconds_left
        if progress.done >= self.photos and 4 * progress.done <= (progress.total or 0):
            return True
        # Most of what a later comparison does is done once more at the end, with better photos at hand.
        return now >= self.due and (left is None or left > min(_LONG, _EARLY * (now - self.began)))

    def taken(self, progress: Progress, found: int) -> None:
        """Record that the photos read so far were compared, with so many matches."""
        now = time.monotonic()
        if found or now >= self.due:
            self.photos, self.due = sys.maxsize, now + 3 * (now - self.began)
        else:
            self.photos = 2 * progress.done
