"""The marks of a review, kept from one start to the next: hours of looking are not lost with the window."""

from __future__ import annotations

import json
from collections.abc import Iterable

from core.catalog import Catalog

_SETTING = "marks"
_DIGEST = 16  # hexadecimal digits: enough to tell that it is still the photo that was looked at


def keep(catalog: Catalog, photos: Iterable[int]) -> None:
    """Remember these photos as the marked ones, in place of those before."""
    known = catalog.photos_of(photos)
    catalog.set_setting(_SETTING, json.dumps({id: photo.digest.hex()[:_DIGEST] for id, photo in known.items()}))


def recall(catalog: Catalog) -> frozenset[int]:
    """The photos that were marked last, but for those that are gone or have changed since.

    A catalog that was restored from a backup gives its photos other ids: the content tells.
    """
    digests = {int(id): digest for id, digest in json.loads(catalog.setting(_SETTING, "{}")).items()}
    known = catalog.photos_of(digests)
    return frozenset(
        id for id, photo in known.items() if not photo.missing and photo.digest.hex().startswith(digests[id])
    )
