"""The JSON files that Google Takeout puts beside each photo: their names and content."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

from core.decode.metadata import text
from core.metadata.said import Said

_BEGIN = datetime(1970, 1, 1, tzinfo=UTC)  # of the seconds that computers count
_LONGEST = 46
"""Characters of a JSON file's name before its ending; what is longer is cut off."""
_MARK = ".supplemental-metadata"  # exports since 2024 have it between the photo's name and the ending
_NUMBERED = re.compile(r"(.*)(\(\d+\))(\.[^.]*)", re.DOTALL)


def json_names(name: str) -> Iterator[str]:
    """The possible names of a photo's JSON file; a number moves from the photo's stem to the end."""
    parts = _NUMBERED.fullmatch(name)
    forms = [(name, "")] if parts is None else [(name, ""), (parts[1] + parts[3], parts[2])]
    for base, number in forms:
        for whole in (base, base + _MARK):
            yield f"{whole}{number}.json"
            if len(whole) > _LONGEST:
                yield f"{whole[:_LONGEST]}{number}.json"


def read(data: bytes) -> Said:
    """The facts that a JSON file states about its photo; none if it is damaged or of another kind."""
    try:
        document = json.loads(data)
    except (ValueError, RecursionError):
        return Said()
    if not isinstance(document, dict) or "photoTakenTime" not in document:
        return Said()
    latitude, longitude = _place(document.get("geoData"))
    caption = document.get("description")
    return Said(
        taken=_moment(document["photoTakenTime"]),
        latitude=latitude,
        longitude=longitude,
        caption=text(caption) if isinstance(caption, str) else "",
    )


def _moment(value: Any) -> str | None:
    """An exposure time. Google stores the second in UTC, not the camera's own time."""
    try:
        moment = _BEGIN + timedelta(seconds=int(value["timestamp"]))  # Windows knows no `fromtimestamp` before 1970
    except (KeyError, TypeError, ValueError, OverflowError):
        return None
    return moment.strftime("%Y-%m-%d %H:%M:%SZ")


def _place(value: Any) -> tuple[float, float] | tuple[None, None]:
    try:
        latitude, longitude = float(value["latitude"]), float(value["longitude"])
    except (KeyError, TypeError, ValueError, OverflowError):
        return None, None
    sound = abs(latitude) <= 90 and abs(longitude) <= 180  # which is true of no nan either
    # Zero and zero is how the export writes that it knows no place.
    return (latitude, longitude) if sound and (latitude or longitude) else (None, None)
