"""Caches the opened image model, since opening one takes a second and some memory."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from core.job import Job

if TYPE_CHECKING:
    from core.lookalikes.learned import Model


class ModelSlot:
    """Holds one model. Lives in a lane's thread."""

    def __init__(self) -> None:
        self._held: tuple[tuple[object, ...], Model] | None = None

    def model(self, file: Path, job: Job) -> Model:
        """The model of that file, opened again where the file or its card has changed. Raises BadModel."""
        key = (file, *(_stamp(path) for path in (file, file.with_suffix(".json"))))
        if self._held is None or self._held[0] != key:
            from core.lookalikes.learned import Model

            self._held = (key, Model.open(file, job=job))
        return self._held[1]


def _stamp(path: Path) -> tuple[int, int] | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_size, status.st_mtime_ns
