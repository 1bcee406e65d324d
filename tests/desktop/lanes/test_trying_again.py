"""What could not be read, as when its disk is unplugged, is read again when somebody comes back to it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QTransform
from PySide6.QtWidgets import QApplication

from core.photo import Photo
from desktop.lanes import wish_lane
from desktop.lanes.measuring import Measuring
from desktop.lanes.pairing import Pair, Pairing
from desktop.waiting import wait_until
from tests.desktop import drawing


@pytest.fixture
def photos(tmp_path: Path) -> tuple[Photo, Photo]:
    """Two of one picture, on a disk that is away."""
    picture = drawing.scene(1)
    for number in (1, 2):
        drawing.save(picture, tmp_path / f"{number}.jpg")
    first, second = (drawing.photo(number, path=str(tmp_path / "disk" / f"{number}.jpg")) for number in (1, 2))
    return first, second


def plug_in(folder: Path) -> None:
    (folder / "disk").mkdir()
    for number in (1, 2):
        (folder / f"{number}.jpg").rename(folder / "disk" / f"{number}.jpg")


def test_a_pair_is_compared_again(
    qt: QApplication, photos: tuple[Photo, Photo], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lane, pair = Pairing(), Pair(*photos, QTransform())
    lane.wish([pair])
    wait_until(lambda: lane.get(pair) is not None, seconds=10, what="a reason")
    plug_in(tmp_path)
    lane.wish([pair])
    assert lane.idle, "not as often as it is painted"
    monkeypatch.setattr(wish_lane, "FAILED_SECONDS", 0)
    lane.wish([pair])
    wait_until(lambda: (known := lane.get(pair)) is not None and not known.reason, seconds=10, what="the comparison")
    lane.close()


def test_sharpness_is_measured_again(
    qt: QApplication, photos: tuple[Photo, Photo], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lane, photo = Measuring(), photos[0]
    lane.wish([photo])
    wait_until(lambda: photo.pixels in lane.known, seconds=10, what="that there is none")
    assert lane.known[photo.pixels] is None
    plug_in(tmp_path)
    lane.wish([photo])
    assert lane.idle, "not as often as it is painted"
    monkeypatch.setattr(wish_lane, "FAILED_SECONDS", 0)
    lane.wish([photo])
    wait_until(lambda: lane.known[photo.pixels] is not None, seconds=10, what="the sharpness")
    lane.wish([photo])
    assert lane.idle, "what is known is not measured again"
    lane.close()
