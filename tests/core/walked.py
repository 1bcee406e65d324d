"""What a walk finds, as a list."""

from __future__ import annotations

from pathlib import Path

from core.files import listing
from core.files.listing import Listing
from core.files.walk import Walk
from core.job import Job
from core.photo import FoundFile, Problem


def walked(*folders: str | Path, problems: list[Problem] | None = None) -> list[FoundFile]:
    """The files below the folders, in the order of their names in each; what was wrong is added to `problems`."""
    found: list[Listing] = []
    walk = Walk([str(folder) for folder in folders], found.append, job=Job())
    walk.run()
    stamps = [stamp for folder in found for stamp in sorted(folder.files)]
    if problems is not None:
        problems += walk.problems
    return [listing.found(stamp) for stamp in stamps]
