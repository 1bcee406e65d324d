"""A library in a few numbers: how many photos, how large, and which index searches use."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from core.candidates.index import EXACT_BELOW
from core.catalog import Catalog
from core.indexing.version import VERSION
from core.searching.forest import Card, card_of, folder_of


@dataclass(frozen=True, slots=True)
class About:
    """A library at this moment."""

    catalog: str  # the path of its file
    photos: int
    catalog_size: int  # bytes, with what SQLite keeps beside it
    index_size: int  # bytes of the search indexes, which may be deleted
    index: Card | None  # the Annoy index that is used; None where every photo is compared
    version: int = VERSION  # of the fingerprints

    @property
    def is_large(self) -> bool:
        """Whether it is worth building an index: in a smaller library the exact search is as fast."""
        return self.photos >= EXACT_BELOW


def about(catalog: Catalog) -> About:
    """The numbers of a catalog as it is now."""
    folder = folder_of(catalog.path)
    files = [catalog.path, f"{catalog.path}-wal"]
    return About(
        catalog=catalog.path,
        photos=catalog.count(),
        catalog_size=sum(map(_size, files)),
        index_size=sum(map(_size, folder.iterdir())) if folder.is_dir() else 0,
        index=card_of(folder),
    )


def _size(path: str | Path) -> int:
    try:
        return os.stat(path).st_size
    except OSError:  # it is not there, or was replaced a moment ago
        return 0
