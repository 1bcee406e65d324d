"""Work on many items in threads, gently or as fast as the machine can, with the results in the order of the items."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Generator, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from queue import Empty, SimpleQueue
from typing import TypeVar

import cv2

from core.job import Job
from core.system.allocation import keep_small_blocks
from core.system.priority import stand_last

_HELD = 64
"""How many results may wait for an earlier one that takes long."""

_LOOK_UP_SECONDS = 0.1

Item = TypeVar("Item")
Result = TypeVar("Result")


def in_order(
    work: Callable[[Item], Result],
    items: Iterable[Item],
    *,
    workers: int | None = None,
    job: Job,
    meanwhile: Callable[[], None] | None = None,
) -> Generator[Result, None, None]:
    """The results of `work` in the order of the items; `workers` threads (None: one a core), 0 for none.

    At most two items a thread are under way, and one in all while the job is to go gently. Cancelling ends it with
    Cancelled once the running ones are done. `meanwhile` is called every tenth of a second in which none is done.
    """
    count = (os.cpu_count() or 1) if workers is None else workers
    if count == 0:
        for item in items:
            yield work(item)
        return

    def patiently(item: Item) -> Result:
        job.stand_back()
        if job.gently:
            stand_last()
        return work(item)

    finished: SimpleQueue[None] = SimpleQueue()
    results: deque[Future[Result]] = deque()
    under_way = 0
    source = iter(items)
    keep_small_blocks()
    # OpenCV's own threads would only compete with these.
    pool = ThreadPoolExecutor(count, thread_name_prefix="decode", initializer=partial(cv2.setNumThreads, 1))
    try:
        while True:
            while under_way < (1 if job.gently else 2 * count) and len(results) < _HELD:
                try:
                    item = next(source)
                except StopIteration:
                    break
                future = pool.submit(patiently, item)
                future.add_done_callback(lambda _: finished.put(None))
                results.append(future)
                under_way += 1
            if not results and not under_way:  # what ended while its results were taken is only counted below
                return
            try:
                finished.get(timeout=_LOOK_UP_SECONDS)
                under_way -= 1
            except Empty:
                if job.cancelled:
                    job.checkpoint()
                if meanwhile is not None:
                    meanwhile()
            while results and results[0].done():
                yield results.popleft().result()
    finally:
        pool.shutdown(cancel_futures=True)
