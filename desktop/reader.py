"""What a reading lane owns: the catalog, and what was read of it last."""

from __future__ import annotations

from contextlib import suppress

import numpy as np

from core import snapshot_file
from core.catalog import Catalog, Verdict
from core.grouped import Grouped, Manner
from core.keeper import load_rules
from core.match_columns import Integers
from core.material import Material, protected_folders
from core.snapshot import Snapshot
from desktop.overview import Overview

_MUCH = 5_000
"""Changes that are read from the catalog at the start in the time in which a person looks up."""

_NONE: Integers = np.zeros(0, np.int64)


class Reader:
    """A connection that only reads, made when it is first needed.

    So a lane can do what needs no catalog while the job lane is still making one.
    """

    def __init__(self, path: str) -> None:
        self._path = path
        self._catalog: Catalog | None = None
        self._snapshot: Snapshot | None = None
        self._verdicts: list[Verdict] = []
        self._protected: list[str] = []
        self._material: Material | None = None
        self._grouped: Grouped | None = None
        self._revision: tuple[int, int] | None = None
        self._kept = 0  # the turn of the snapshot that lies beside the catalog
        self._given: list[Overview] = []  # the library that the window shows, and the one that it showed before

    @property
    def catalog(self) -> Catalog:
        if self._catalog is None:
            self._catalog = Catalog.open(self._path, read_only=True)
        return self._catalog

    def material(self) -> Material:
        """What groups are made of, as it was read last."""
        if self._snapshot is None:
            self._read()
        if self._material is None:
            self._material = Material.of(self._known, self._verdicts, self._protected)
        return self._material

    def grouped(self, similarity: float, *, again: bool) -> Grouped:
        """The library grouped by the catalog's rules; `again` has it read anew where the catalog has changed."""
        changed = self._read() if again or self._snapshot is None else _NONE
        manner = Manner(similarity, load_rules(self.catalog), tuple(self._protected))
        before, self._grouped = self._grouped, None
        if before is not None and before.manner == manner and changed is not None:
            self._grouped = before.renewed(self._known, self._verdicts, changed)
        if self._grouped is None:
            self._grouped = Grouped.of(self._known, self._verdicts, manner, self.material())
        return self._grouped

    @property
    def _known(self) -> Snapshot:
        assert self._snapshot is not None, "it is read first"
        return self._snapshot

    def _read(self) -> Integers | None:
        """Read what is new in the catalog, at the start since a snapshot was kept; the photos that are other ones than
        before, None where that may be all of them."""
        revision, before = self.catalog.revision(), self._snapshot
        if before is not None and revision == self._revision:
            return _NONE
        known = before or snapshot_file.load(self.catalog, snapshot_file.beside(self._path))
        if before is None and known is not None:
            self._kept = known.turn
        with self.catalog.reading():
            changed = None if known is None else known.changes(self.catalog)
            if known is None or changed is None:
                self._snapshot = Snapshot.load(self.catalog)
            else:
                self._snapshot = known.renewed(self.catalog, changed)
            self._verdicts = self.catalog.verdicts()
            self._protected = protected_folders(self.catalog)
        self._material, self._revision = None, revision
        return None if before is None else changed

    def keep(self) -> None:
        """Have what was read ready for the next start, where much of it is new since it was kept last."""
        if self._snapshot is not None and self._snapshot.turn - self._kept > _MUCH:
            with suppress(OSError):  # then it is read from the catalog
                snapshot_file.save(self._snapshot, snapshot_file.beside(self._path))
            self._kept = self._snapshot.turn

    def give(self, overview: Overview) -> None:
        """Hold what the window is given until it has something newer: so it is not the window that has to free it."""
        self._given.append(overview)

    def take_back(self) -> None:
        """Free what the window does not show any more."""
        del self._given[:-1]

    def close(self) -> None:
        if self._catalog is not None:
            self._catalog.close()
