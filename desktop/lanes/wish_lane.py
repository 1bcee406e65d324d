"""A lane that computes what is wanted now; a new wish replaces the one before."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable, Hashable, Mapping
from functools import partial
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Signal

from core import decode
from core.job import Cancelled, Job
from desktop.imaging.pictures import FAILED_SECONDS
from desktop.tasks import Lane

Key = TypeVar("Key", bound=Hashable)
Result = TypeVar("Result")


class Nothing:
    """What a lane owns that needs nothing."""

    def close(self) -> None:
        pass


class WishLane(Lane[Nothing], Generic[Key, Result]):
    """Results are cached by key; a photo that could not be read is tried again after a while."""

    found = Signal(object)  # a result, or what stands in the place of one

    def __init__(self, name: str, parent: QObject | None = None, *, kept: int) -> None:
        """`kept` is the number of results cached, those requested last."""
        super().__init__(name, Nothing, parent)
        self._kept = kept
        self.known: OrderedDict[Key, Result] = OrderedDict()
        self._failed: dict[Key, float] = {}  # when a photo could not be read, as time.monotonic has it
        self._jobs: dict[Key, Job] = {}

    def get(self, key: Key) -> Result | None:
        """The cached result for this key."""
        if key in self.known:
            self.known.move_to_end(key)
        return self.known.get(key)

    def unreadable(self, key: Key, error: Exception) -> Result:
        """What stands in the place of a result where a photo cannot be read, for the subclass to say."""
        raise NotImplementedError

    def _wish(self, operations: Mapping[Key, Callable[[Nothing, Job], Result]]) -> None:
        """Compute these, in this order, and nothing else."""
        wanted = {key: operation for key, operation in operations.items() if not self._is_known(key)}
        for key in self._jobs.keys() - wanted.keys():
            self._jobs.pop(key).cancel()
        for key, operation in wanted.items():
            if key not in self._jobs:
                take, give_up = partial(self._take, key), partial(self._give_up, key)
                self._jobs[key] = self.submit(operation, done=take, failed=give_up)

    def _is_known(self, key: Key) -> bool:
        failed = self._failed.get(key)
        return key in self.known and (failed is None or time.monotonic() - failed < FAILED_SECONDS)

    def _take(self, key: Key, result: Result) -> None:
        self._jobs.pop(key, None)
        self._failed.pop(key, None)
        self.known[key] = result
        while len(self.known) > self._kept:
            self._failed.pop(self.known.popitem(last=False)[0], None)
        self.found.emit(result)

    def _give_up(self, key: Key, error: Exception) -> None:
        if isinstance(error, (decode.Unreadable, OSError)):
            self._take(key, self.unreadable(key, error))
            self._failed[key] = time.monotonic()
        elif not isinstance(error, Cancelled):
            raise error  # a mistake of the program
