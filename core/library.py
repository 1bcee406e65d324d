"""The whole way of a library: folders -> photos in the catalog -> matches, with results while it goes."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass

from core.catalog import Catalog
from core.job import Job, Stage
from core.matching import match_new
from core.scan import ScanReport, scan
from core.thumbnails import Thumbnails

_FIRST_RESULTS = 2.0  # seconds of reading before the first comparison; each next comes after four times the time,
_NEAR_END = 0.5  # unless what is left takes less than this part of the time until then


@dataclass(frozen=True, slots=True)
class RefreshReport:
    """What a refresh did; `seconds` are those of "walk", "decode", "match" and "total"."""

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
    """Bring the catalog up to date with the disk, and its matches with the photos. May be stopped; nothing is lost.

    With `only`, the disk is looked at in these folders of the library.
    """
    began = time.monotonic()
    spent = 0.0
    due = began + _FIRST_RESULTS

    def compare() -> None:
        nonlocal spent
        start = time.monotonic()
        if match_new(catalog, job=job):
            job.publish()
        spent += time.monotonic() - start

    def after_batch() -> None:
        nonlocal due
        now = time.monotonic()
        progress = job.progress
        left = progress.seconds_left
        # Shortly before the end a comparison would be done twice.
        if now >= due and (left is None or left > _NEAR_END * (now - began)):
            compare()
            job.enter(Stage.DECODING, total=progress.total, done=progress.done)
            due = now + 3 * (now - began)

    report = scan(catalog, job=job, thumbnails=thumbnails, workers=workers, after_batch=after_batch, only=only)
    decoding = max(0.0, report.seconds["decode"] - spent)  # what was compared meanwhile is no decoding
    compare()
    job.publish()
    seconds = {**report.seconds, "decode": decoding, "match": spent, "total": time.monotonic() - began}
    job.enter(Stage.DONE)
    return RefreshReport(report, seconds)
