"""The photos of a library by id, over the rows of `photo_columns`; a Photo is built only when asked for."""

from __future__ import annotations

import json
import os
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any, Self

import numpy as np

from core.columns.arrays import Flags, Integers, Rows
from core.columns.gathering import Gathering
from core.columns.photo_columns import PhotoColumns
from core.photo import Companion, Photo

_STALE = 0.25
"""The part of the rows that nobody needs from which on those are let go."""


class Photos(Mapping[int, Photo]):
    """Photos by id, ascending: the rows of some columns that are `present`, with their companion files."""

    def __init__(
        self,
        columns: PhotoColumns,
        *,
        present: Flags | None = None,
        companions: Mapping[int, tuple[Companion, ...]] | None = None,
    ) -> None:
        """`companions` by id; without `present`, all rows are present."""
        self.columns = columns
        self.present: Flags = np.ones(len(columns), np.bool_) if present is None else present
        self.companions = companions or {}
        self._count = int(np.count_nonzero(self.present))

    @classmethod
    def of(cls, photos: Iterable[Photo] | Mapping[int, Photo]) -> Self:
        """A mapping from Photo objects."""
        if isinstance(photos, cls):
            return photos
        several = sorted(photos.values() if isinstance(photos, Mapping) else photos, key=lambda photo: photo.id)
        gathering = Gathering()
        if several:
            gathering.add(list(zip(*map(_values, several), strict=True)))
        return cls(gathering.columns(), companions={one.id: one.companions for one in several if one.companions})

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[int]:
        return iter(self.ids.tolist())

    def __contains__(self, id: object) -> bool:
        return isinstance(id, int) and self._row(id) >= 0

    def __getitem__(self, id: int) -> Photo:
        row = self._row(id)
        if row < 0:
            raise KeyError(id)
        return self.columns.photo(row, self.companions.get(id, ()))

    @property
    def ids(self) -> Integers:
        """The ids of all photos, ascending."""
        ids = self.columns.ids if self._count == len(self.columns) else self.columns.ids[self.present]
        return np.sort(ids, kind="stable")  # which merges what came later: nearly all are in order already

    def rows_of(self, ids: Integers) -> Rows:
        """The row of each id, -1 where there is no such photo."""
        known = self.columns.row_of_id
        rows = known[np.minimum(ids, len(known) - 1)]
        found: Rows = (
            np.where(self.present[rows] & (rows >= 0), rows, -1) if len(self.columns) else np.full(len(ids), -1)
        )
        return found

    def shot_sizes(self, rows: Rows) -> Integers:
        """Bytes of the photos of these rows, including their companion files."""
        sizes = self.columns.size[rows]
        return sizes + self._beside[rows] if self.companions else sizes

    @cached_property
    def _beside(self) -> Integers:
        """Bytes of the companion files of each row's photo."""
        beside = np.zeros(len(self.columns), np.int64)
        for row, its in zip(self.rows_of(np.array([*self.companions])), self.companions.values(), strict=True):
            if row >= 0:
                beside[row] = sum(one.size for one in its)
        return beside

    def below(self, folders: Sequence[str]) -> Flags:
        """For each of `columns.folders`, whether it is one of these folders or lies inside one."""
        inside = tuple(os.path.join(folder, "") for folder in folders)
        return np.array([folder.startswith(inside) for folder in self.columns.folders], np.bool_)

    def rows_at(self, paths: Collection[str]) -> dict[str, int]:
        """The rows of the photos at these paths; paths without a photo are left out."""
        columns = self.columns
        parts = [path.rpartition(os.sep) for path in paths]
        folders, wanted = {folder + os.sep for folder, _, _ in parts}, {os.fsencode(name) for _, _, name in parts}
        near = np.array([folder in folders for folder in columns.folders], np.bool_)
        rows = np.flatnonzero(near[columns.folder] & self.present) if len(near) else np.zeros(0, np.int64)
        names = columns.names.take(rows)
        data, ends = names.data.tobytes(), names.ends.tolist()
        named = [data[start:end] in wanted for start, end in zip([0, *ends], ends, strict=False)]
        rows = rows[np.array(named, np.bool_)]
        found = dict(zip(columns.paths(rows), rows.tolist(), strict=True))
        return {path: found[path] for path in paths if path in found}

    def rows_having(self, digests: Iterable[bytes]) -> Rows:
        """The rows of the photos whose files have these digests, in ascending order of ids."""
        wanted = set(digests)
        starts = np.frombuffer(b"".join(digest[:8] for digest in wanted), np.uint64)
        heads = np.ascontiguousarray(self.columns.digest[:, :8]).view(np.uint64).reshape(-1)
        rows = np.flatnonzero(np.isin(heads, starts) & self.present)
        rows = rows[[digest.tobytes() in wanted for digest in self.columns.digest[rows]]]
        return rows[np.argsort(self.columns.ids[rows])]

    def ids_having(self, digests: Collection[bytes]) -> dict[bytes, list[int]]:
        """By digest, the ids of the photos whose files have it, ascending; digests that no photo has are left out."""
        found: dict[bytes, list[int]] = {}
        if digests:
            rows = self.rows_having(digests)
            for digest, id in zip(self.columns.digest[rows], self.columns.ids[rows].tolist(), strict=True):
                found.setdefault(digest.tobytes(), []).append(id)
        return found

    def renewed(self, ids: Integers, now: Self) -> Self:
        """A copy in which the photos of these ids are as `now` has them, or gone."""
        others = self.without(ids)
        if not len(now):
            return others
        columns, present = others.columns, others.present
        if len(others) + len(now) < (1 - _STALE) * (len(columns) + len(now)):
            columns = columns.take(np.flatnonzero(present))
            present = np.ones(len(columns), np.bool_)
        present = np.concatenate([present, np.ones(len(now), np.bool_)])
        return type(self)(columns.and_also(now.columns), present=present)

    def inside(self, folders: Sequence[str]) -> Self:
        """The photos inside these folders, at any depth."""
        if not len(self.columns):
            return self
        present = self.present & self.below(folders)[self.columns.folder]
        return type(self)(self.columns, present=present, companions=self.companions)

    def without(self, ids: Integers) -> Self:
        """A copy without some photos; quick, since the columns are shared."""
        rows = self.rows_of(ids)
        present = self.present.copy()
        present[rows[rows >= 0]] = False
        return type(self)(self.columns, present=present, companions=self.companions)

    def _row(self, id: int) -> int:
        known = self.columns.row_of_id
        row = int(known[id]) if 0 <= id < len(known) else -1
        return row if row >= 0 and self.present[row] else -1


def _values(photo: Photo) -> tuple[Any, ...]:
    facts = photo.facts
    return (
        *(photo.id, os.fsencode(photo.path), photo.size, photo.mtime_ns, photo.device, photo.inode),
        *(photo.digest, photo.pixels, facts.format, facts.width, facts.height, facts.taken, facts.camera, facts.lens),
        *(facts.latitude, facts.longitude, facts.rating),
        *(json.dumps(facts.keywords) if facts.keywords else "", facts.caption, facts.quality),
        *(facts.exposure, facts.bias, facts.program),
        *(photo.detail, photo.resolved),
    )
