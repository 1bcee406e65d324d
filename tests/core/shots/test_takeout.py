"""What the JSON files of a Google Takeout say."""

from __future__ import annotations

import json
from dataclasses import fields
from typing import Any

import pytest

from core.metadata.said import Said
from core.shots.takeout import read

PHOTO: dict[str, Any] = {
    "title": "IMG_1.jpg",
    "description": "Evening\nat the lake",
    "photoTakenTime": {"timestamp": "1627668359", "formatted": "Jul 30, 2021, 6:05:59 PM UTC"},
    "geoData": {"latitude": 48.8583701, "longitude": -2.2944813, "altitude": 0.0},
}

NAMES = [field.name for field in fields(Said)]


def said(**changes: Any) -> Said:
    return read(json.dumps(PHOTO | changes).encode())


def test_date_place_and_caption() -> None:
    assert said() == Said("2021-07-30 18:05:59Z", 48.8583701, -2.2944813, caption="Evening at the lake")
    assert said(photoTakenTime={"timestamp": "-600000000"}).taken == "1950-12-27 13:20:00Z"


def test_zero_and_zero_is_no_place() -> None:
    assert said(geoData={"latitude": 0.0, "longitude": 0.0}).latitude is None


@pytest.mark.parametrize(
    "changes",
    [
        {"photoTakenTime": None},
        {"photoTakenTime": {"timestamp": "soon"}},
        {"photoTakenTime": {"timestamp": 10**30}},
        {"geoData": "here"},
        {"geoData": {"latitude": 91, "longitude": 0}},
        {"geoData": {"latitude": 1, "longitude": -181}},
        {"geoData": {"latitude": float("nan"), "longitude": 0}},
        {"geoData": {"latitude": 1, "longitude": float("inf")}},
        {"geoData": {"latitude": 10**400, "longitude": 0}},
        {"description": ["x"]},
    ],
)
def test_what_is_not_as_it_should_be_is_left_out(changes: dict[str, Any]) -> None:
    whole, found = said(), said(**changes)
    assert found != whole
    assert all(getattr(found, name) in (getattr(whole, name), getattr(Said(), name)) for name in NAMES)


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b'"x"', b'{"title": "album"}', b"\xff\xfe\x00", b"[" * 100_000])
def test_any_other_file_says_nothing(data: bytes) -> None:
    assert read(data) == Said()
