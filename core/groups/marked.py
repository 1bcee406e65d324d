"""The marks of a review, kept across restarts.

There may be 100,000. SQLite parses and writes them itself, so other threads run meanwhile.
"""

from __future__ import annotations

from typing import NamedTuple

from core.catalog import Catalog
from core.columns.photo_set import PhotoSet
from core.storage import rows

_SETTING = "marks"
"""A JSON object: the first digits of a photo's digest by its id, with a sign behind where the rules suggested it."""

_COUNT, _SUGGESTED = 16, "+"
_DIGITS = f"lower(substr(hex(digest), 1, {_COUNT}))"
"""Hexadecimal: enough to tell that it is still the photo that was looked at."""

_KEPT = (
    "SELECT CAST(kept.key AS INTEGER) AS id, kept.value AS digits "
    f"FROM settings, json_each(settings.value) AS kept WHERE settings.key = '{_SETTING}'"
)
_AMONG = "WHERE id IN (SELECT value FROM json_each(?))"


class Marked(NamedTuple):
    """The photos that were marked, and those of them whose removal the rules suggested then."""

    photos: PhotoSet
    suggested: PhotoSet


def keep(catalog: Catalog, photos: PhotoSet, *, away: PhotoSet, suggested: PhotoSet) -> None:
    """Store these photos as the marked ones, replacing earlier marks, except those of photos that are `away` because
    their disk is not connected. A photo that was marked and removed before it was stored is stored as it was.
    `suggested` are those that the rules would remove as well."""
    catalog.write(
        f"WITH stay AS (SELECT id, digits FROM ({_KEPT}) {_AMONG}), "
        # SQLite makes an index for IN, but not to join what JSON lists: a million marks would take minutes.
        f"now AS (SELECT id, {_DIGITS} || iif(id IN (SELECT value FROM json_each(?)), '{_SUGGESTED}', '') "
        f"FROM photos {_AMONG} AND id NOT IN (SELECT id FROM stay)) "
        "INSERT OR REPLACE INTO settings (key, value) "
        f"SELECT '{_SETTING}', json_group_object(id, digits) FROM (SELECT * FROM stay UNION ALL SELECT * FROM now)",
        (rows.listed(away.ids), rows.listed(suggested.ids), rows.listed((photos | away).ids)),
    )


def recall(catalog: Catalog) -> Marked:
    """The photos marked last, including missing ones, excluding those whose content has changed. Photos are recognised
    by content where a catalog restored from a backup has given them other ids."""
    sql = f"SELECT id, digits FROM ({_KEPT}) JOIN photos USING (id) WHERE substr(digits, 1, {_COUNT}) = {_DIGITS}"
    found = catalog.rows(sql)
    suggested = [id for id, digits in found if digits.endswith(_SUGGESTED)]
    return Marked(PhotoSet.of([id for id, _ in found]), PhotoSet.of(suggested))
