"""The state of a reading lane: its connection, and what was read last."""

from __future__ import annotations

from contextlib import suppress

import numpy as np

from core.catalog import Catalog, Verdict
from core.columns import kept
from core.columns.arrays import Integers
from core.columns.snapshot import Snapshot
from core.groups.grouped import Grouped, GroupingOptions
from core.groups.keeper import load_rules
from core.groups.material import Material, protected_folders
from core.job import Job
from desktop.lanes.overview import Overview

_MUCH = 5_000
"""As many changes are read from the catalog at the start in the time in which a person looks up."""

_NONE: Integers = np.zeros(0, np.int64)


class Reader:
    """A read-only connection, opened when first needed, so that a lane can do other work while the job lane still
    creates the catalog."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._catalog: Catalog | None = None
        self._snapshot: Snapshot | None = None
        self._verdicts: list[Verdict] = []
        self._protected: list[str] = []
        self._material: Material | None = None
        self._grouped: Grouped | None = None
        self._changed: Integers | None = None  # photos since they were grouped; None where it may be all of them
        self._revision: tuple[int, int] | None = None
        # Turn and options of the library that lies beside the catalog.
        self._kept: tuple[int, GroupingOptions | None] = (0, None)
        self._given: list[Overview] = []  # the library that the window shows, and the one that it showed before

    @property
    def catalog(self) -> Catalog:
        if self._catalog is None:
            self._catalog = Catalog.open(self._path, read_only=True)
        return self._catalog

    def material(self, job: Job) -> Material:
        """What groups are made of, as it was read last."""
        if self._snapshot is None:
            self._read(job)
        if self._material is None:
            self._material = Material.of(self._known, self._verdicts, self._protected)
        return self._material

    def grouped(self, similarity: float, *, again: bool, job: Job) -> Grouped:
        """The library grouped by the catalog's rules; with `again`, changes in the catalog are read first."""
        if again or self._snapshot is None:
            self._read(job)
        options = GroupingOptions(similarity, load_rules(self.catalog), tuple(self._protected))
        before, self._grouped = self._grouped, None
        if before is not None and before.options == options and self._changed is not None:
            self._grouped = before.renewed(self._known, self._verdicts, self._changed)
        if self._grouped is None:
            self._grouped = Grouped.of(self._known, self._verdicts, options, self.material(job))
        self._changed = _NONE
        return self._grouped

    @property
    def _known(self) -> Snapshot:
        assert self._snapshot is not None, "it is read first"
        return self._snapshot

    def _read(self, job: Job) -> None:
        """Read what changed in the catalog; at the start, since the library was stored."""
        revision = self.catalog.revision()
        if self._snapshot is None:
            self._take_kept()
        elif revision == self._revision:
            return
        known = self._snapshot
        with self.catalog.reading():
            changed = None if known is None else known.changes(self.catalog)
            if known is None or changed is None:
                self._snapshot = Snapshot.load(self.catalog, job=job)
            else:
                self._snapshot = known.renewed(self.catalog, changed)
            verdicts = self.catalog.verdicts()
            self._protected = protected_folders(self.catalog)
        if verdicts != self._verdicts:  # the same ones are soon compared in the window
            self._verdicts = verdicts
        self._changed = None if changed is None or self._changed is None else np.concatenate([self._changed, changed])
        self._material, self._revision = None, revision

    def _take_kept(self) -> None:
        """Start with the stored library, if there is one."""
        found = kept.load(self.catalog, kept.beside(self._path))
        if found is not None:
            self._grouped, self._snapshot, self._changed = found, found.snapshot, _NONE
            self._kept = found.snapshot.turn, found.options

    def keep(self) -> None:
        """Store the library for the next start, if much of it has changed since it was last stored."""
        if self._grouped is None:
            return
        turn, options = self._grouped.snapshot.turn, self._grouped.options
        before, options_before = self._kept
        if turn - before > _MUCH or options_before not in (None, options):
            with suppress(OSError):  # then it is read from the catalog
                kept.save(self._grouped, kept.beside(self._path))
            self._kept = turn, options

    def give(self, overview: Overview) -> None:
        """Hold what the window is given until it has something newer, so that it is not freed in the window's
        thread."""
        self._given.append(overview)

    def take_back(self) -> None:
        """Free what the window no longer shows."""
        del self._given[:-1]

    def close(self) -> None:
        if self._catalog is not None:
            self._catalog.close()
