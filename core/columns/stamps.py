"""The hashes of all known files' stamps, in a file beside the catalog: to read their rows would take a quarter of a
rescan.

The file may be deleted at any time. What has changed since it was written is read from the catalog.
"""

from __future__ import annotations

from contextlib import suppress

import numpy as np

from core.catalog import Catalog
from core.columns import columns_file
from core.columns.arrays import Integers
from core.files.listing import stamp_hashes

_FORM = f"1 {stamp_hashes([(b'/photo.jpg', 1, 2, 3, 4)])[0]}"
"""A file of another form is not read: another Python may hash numbers in another way."""

_MANY = 0.01
"""The part of all photos from which on everything is read and written again."""


def beside(catalog: str) -> str:
    """The path of a catalog's file."""
    return f"{catalog}.stamps"


def known(catalog: Catalog) -> tuple[Integers, Integers]:
    """What `Catalog.stamp_hashes` returns for all photos, in any order."""
    path = beside(catalog.path)
    with catalog.reading():
        nature, turn = catalog.moment()
        with suppress(OSError, ValueError, KeyError, TypeError):  # there is none, or it is not whole
            head, rooms = columns_file.read(path, form=_FORM)
            if head["nature"] == nature.hex() and head["turn"] <= turn:
                ids, hashes = rooms["ids"].array, rooms["hashes"].array
                changed = catalog.changed_since(head["turn"])
                if len(changed) <= _MANY * len(ids):
                    same = np.isin(ids, changed, invert=True)
                    newer = catalog.stamp_hashes(changed)
                    return np.concatenate([ids[same], newer[0]]), np.concatenate([hashes[same], newer[1]])
        ids, hashes = catalog.stamp_hashes()
    with suppress(OSError):  # then they are read again the next time
        columns_file.write(path, {"form": _FORM, "nature": nature.hex(), "turn": turn}, {"ids": ids, "hashes": hashes})
    return ids, hashes
