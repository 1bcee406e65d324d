"""The marks of a review, kept from one start to the next: hours of looking are not lost with the window."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping

from core.catalog import Catalog, is_below
from core.photo import Photo

_SETTING = "marks"
_DIGEST = 16  # hexadecimal digits: enough to tell that it is still the photo that was looked at


def keep(catalog: Catalog, photos: Collection[int]) -> None:
    """Remember these photos as the marked ones, in place of those before.

    Photos of a folder that is offline cannot be looked at, nor are their marks taken back: they stay remembered.
    """
    before = _kept(catalog)
    known = catalog.photos_of({*photos, *before})
    away = [folder.path for folder in catalog.folders() if folder.offline]
    stay = {id for id in before if id in known and any(is_below(known[id].path, folder) for folder in away)}
    marks = {id: _short(known[id]) for id in photos if id in known} | {id: before[id] for id in stay}
    catalog.set_setting(_SETTING, json.dumps(marks))


def recall(catalog: Catalog) -> frozenset[int]:
    """The photos that were marked last, but for those that are gone or have changed since.

    A catalog that was restored from a backup gives its photos other ids: the content tells.
    """
    digests = _kept(catalog)
    known = catalog.photos_of(digests)
    return frozenset(id for id, photo in known.items() if not photo.missing and _short(photo) == digests[id])


def _kept(catalog: Catalog) -> Mapping[int, str]:
    return {int(id): digest for id, digest in json.loads(catalog.setting(_SETTING, "{}")).items()}


def _short(photo: Photo) -> str:
    return photo.digest.hex()[:_DIGEST]
