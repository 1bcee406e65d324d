"""The marks of a review, kept across restarts.

There may be 100,000. SQLite parses and writes them itself, so other threads run meanwhile.
"""

from __future__ import annotations

from core.catalog import Catalog
from core.columns.photo_set import PhotoSet
from core.storage import rows

_SETTING = "marks"
"""A JSON object: the first digits of a photo's digest by its id."""

_DIGITS = "lower(substr(hex(digest), 1, 16))"
"""Hexadecimal: enough to tell that it is still the photo that was looked at."""

_KEPT = (
    "SELECT CAST(kept.key AS INTEGER) AS id, kept.value AS digits "
    f"FROM settings, json_each(settings.value) AS kept WHERE settings.key = '{_SETTING}'"
)
_AMONG = "WHERE id IN (SELECT value FROM json_each(?))"


def keep(catalog: Catalog, photos: PhotoSet, *, away: PhotoSet) -> None:
    """Store these photos as the marked ones, replacing earlier marks, except those of photos that are `away` because
    their disk is not connected. A photo that was marked and removed before it was stored is stored as it was."""
    catalog.write(
        f"WITH stay AS (SELECT id, digits FROM ({_KEPT}) {_AMONG}), "
        f"now AS (SELECT id, {_DIGITS} FROM photos {_AMONG} AND id NOT IN (SELECT id FROM stay)) "
        "INSERT OR REPLACE INTO settings (key, value) "
        f"SELECT '{_SETTING}', json_group_object(id, digits) FROM (SELECT * FROM stay UNION ALL SELECT * FROM now)",
        (rows.listed(away.ids), rows.listed((photos | away).ids)),
    )


def recall(catalog: Catalog) -> PhotoSet:
    """The photos marked last, including missing ones, excluding those whose content has changed. Photos are recognised
    by content where a catalog restored from a backup has given them other ids."""
    found = catalog.rows(f"SELECT id FROM ({_KEPT}) JOIN photos USING (id) WHERE digits = {_DIGITS}")
    return PhotoSet.of(id for (id,) in found)
