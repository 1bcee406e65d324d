"""Local features -> the map between two photos: recovered closely, and none where there is none."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from core.indexing.features import Features, extract
from core.measuring.alignment import BLOCK, FOLLOWERS, NEAR, align
from core.measuring.geometry import Maps, apply, frames_of, inverse
from core.measuring.relation import SHOT_FOLLOWERS
from core.samples.copies import cropped, resized
from tests.core.scenes import PART, SIZE, place

RECORD = np.dtype([("x", "<u2"), ("y", "<u2"), ("bits", "u1", 32)])  # one feature as it is stored
PLACES = 2048  # steps of the width and of the height; above them x has the size, y the direction
WIDTH, HEIGHT = SIZE
CLOSE = 0.01  # parts of the long side

# Points all over the frame, in parts of the long side.
POINTS = np.stack(np.meshgrid(np.linspace(0, 1, 9), np.linspace(0, HEIGHT / WIDTH, 7)), -1).reshape(-1, 2)


def _features(images: Sequence[Image.Image], packed: Sequence[bytes] | None = None) -> Features:
    if packed is None:
        packed = [extract(np.asarray(image.convert("L"), np.uint8)) for image in images]
    return Features.unpack(packed, frames_of(np.array([image.size for image in images])))


def _aligned(a: Image.Image, b: Image.Image) -> tuple[Maps, int]:
    maps, support = align(np.array([[0, 1]]), _features([a, b]))
    return maps, int(support.followers[0])


def _error(maps: Maps, expected: Maps, within: float = 1.0) -> float:
    """The farthest that a point of the first picture lies from where it is, of those that the second one shows."""
    there, right = apply(maps, POINTS)[0], apply(expected, POINTS)[0]
    shown = ((right >= 0) & (right <= within)).all(axis=1)
    assert shown.sum() >= 10
    return float(np.linalg.norm(there - right, axis=1)[shown].max())


def _map(linear: NDArray[np.float64], shift: Sequence[float]) -> Maps:
    return np.concatenate([linear, np.array(shift)[:, None]], axis=1)[None]


@pytest.mark.parametrize("number", range(4))
def test_a_crop_lies_where_it_was_cut(number: int) -> None:
    crop = cropped(*PART)(place(number))
    maps, followers = _aligned(place(number), crop)
    size = WIDTH / max(crop.size)
    left, top = PART[0], PART[1] * HEIGHT / WIDTH
    assert followers >= 20
    assert _error(maps, _map(np.eye(2) * size, (-left * size, -top * size))) < CLOSE


@pytest.mark.parametrize("number", range(4))
@pytest.mark.parametrize("degrees", [7, -25])
def test_a_tilt_is_found_about_its_middle(number: int, degrees: int) -> None:
    tilted = place(number).rotate(degrees, Image.Resampling.BICUBIC)
    maps, followers = _aligned(place(number), tilted)
    cos, sin = np.cos(np.radians(degrees)), np.sin(np.radians(degrees))
    turning = np.array([[cos, sin], [-sin, cos]])  # y grows downwards
    middle = np.array([0.5, 0.5 * HEIGHT / WIDTH])
    assert followers >= 20
    assert _error(maps, _map(turning, middle - turning @ middle)) < CLOSE


@pytest.mark.parametrize("long_side", [1280, 500, 300])
def test_another_size_is_the_same_frame(long_side: int) -> None:
    maps, followers = _aligned(place(1), resized(long_side)(place(1)))
    assert followers >= 20
    assert _error(maps, _map(np.eye(2), (0, 0))) < CLOSE


def test_a_quarter_turn_is_followed_too() -> None:
    turned = place(1).transpose(Image.Transpose.ROTATE_270)  # clockwise: the left side comes to be the upper one
    maps, followers = _aligned(place(1), turned)
    assert followers >= 20
    assert _error(maps, _map(np.array([[0.0, -1], [1, 0]]), (HEIGHT / WIDTH, 0))) < CLOSE


def test_a_squeezed_copy_is_stretched_back() -> None:
    maps, followers = _aligned(place(1), place(1).resize((HEIGHT, HEIGHT)))
    assert followers >= 20
    assert _error(maps, _map(np.diag([1.0, WIDTH / HEIGHT]), (0, 0)), within=1.01) < CLOSE


def test_the_way_back_is_the_inverse() -> None:
    features = _features([place(2), cropped(*PART)(place(2))])
    maps, support = align(np.array([[0, 1], [1, 0]]), features)
    assert (support.followers >= 20).all()
    assert _error(maps[:1], inverse(maps[1:])) < CLOSE


def test_other_places_give_no_map_but_by_a_rare_chance_that_is_no_evidence() -> None:
    images = [place(number) for number in range(12)]
    pairs = np.array([(a, b) for a in range(12) for b in range(a)])
    followers = align(pairs, _features(images))[1].followers
    assert (followers > 0).mean() < 0.05
    assert (followers < SHOT_FOLLOWERS).all()


def test_features_that_lie_mirrored_give_no_map() -> None:
    """The same bits at mirrored places: a map that fits them all would turn left into right."""
    packed = extract(np.asarray(place(1).convert("L"), np.uint8))
    records = np.frombuffer(packed, RECORD).copy()
    turned = records.copy()
    turned["x"] = 65535 - turned["x"]
    images = [place(1)] * 2
    both = [
        align(np.array([[0, 1]]), _features(images, [packed, item.tobytes()]))[1].followers[0]
        for item in (records, turned)
    ]
    assert both[0] >= 100
    assert both[1] == 0


def test_too_few_features_give_no_map() -> None:
    packed = extract(np.asarray(place(1).convert("L"), np.uint8))
    images = [place(1), place(1)]
    for count in (0, 1, FOLLOWERS - 1):
        features = _features(images, [packed, packed[: count * RECORD.itemsize]])
        assert align(np.array([[0, 1], [1, 0]]), features)[1].followers.tolist() == [0, 0]
    # With enough of them the same two pictures are aligned: it was the number.
    assert (
        align(np.array([[0, 1]]), _features(images, [packed, packed[: 40 * RECORD.itemsize]]))[1].followers[0]
        >= FOLLOWERS
    )


def test_photos_without_any_features_give_no_map() -> None:
    maps, support = align(np.array([[0, 1]]), _features([place(1), place(2)], [b"", b""]))
    assert maps.shape == (1, 2, 3)
    assert support.followers.tolist() == [0]


def test_no_pairs_have_no_maps() -> None:
    maps, support = align(np.zeros((0, 2), np.int64), _features([place(1)]))
    assert maps.shape == (0, 2, 3)
    assert not len(support.followers)


def test_features_on_one_spot_are_no_evidence() -> None:
    """A logo that two photos share has features enough, but they say nothing of the rest."""
    packed = extract(np.asarray(place(1).convert("L"), np.uint8))
    records = np.frombuffer(packed, RECORD)[:40].copy()
    spread = records.tobytes()
    for axis in ("x", "y"):
        at = records[axis] % PLACES
        records[axis] += (0.9 * PLACES + at * 0.05).astype(np.uint16) - at
    images = [place(1)] * 2
    assert align(np.array([[0, 1]]), _features(images, [spread, spread]))[1].followers[0] >= 30
    assert align(np.array([[0, 1]]), _features(images, [records.tobytes()] * 2))[1].followers[0] == 0


def test_features_along_one_line_have_next_to_no_breadth() -> None:
    """A caption that two photos share is one line of letters, whatever its angle."""
    packed = extract(np.asarray(place(1).convert("L"), np.uint8))
    records = np.frombuffer(packed, RECORD)[:60].copy()
    spread = records.tobytes()
    x, y = records["x"] % PLACES, records["y"] % PLACES
    records["y"] += PLACES // 8 + x // 2 + y // 40 - y
    images = [place(1)] * 2
    wide, narrow = (align(np.array([[0, 1]]), _features(images, [item] * 2))[1] for item in (spread, records.tobytes()))
    assert wide.followers[0] >= 40
    assert wide.breadth[0] > 0.1
    assert narrow.followers[0] >= 40
    assert narrow.breadth[0] < 0.01


def test_features_that_are_turned_otherwise_than_the_map_do_not_follow_it() -> None:
    packed = extract(np.asarray(place(1).convert("L"), np.uint8))
    records = np.frombuffer(packed, RECORD)[:40].copy()
    records["y"][::2] += np.uint16(PLACES * 8)  # a quarter of a turn of 32 steps
    images = [place(1)] * 2
    assert align(np.array([[0, 1]]), _features(images, [packed, records.tobytes()]))[1].followers[0] in range(15, 21)
    records["y"][1::2] += PLACES * np.arange(20, dtype=np.uint16)
    assert align(np.array([[0, 1]]), _features(images, [packed, records.tobytes()]))[1].followers[0] == 0


def test_features_that_stand_a_little_before_the_others_follow_their_map_too() -> None:
    packed = extract(np.asarray(place(1).convert("L"), np.uint8))
    records = np.frombuffer(packed, RECORD)[:80].copy()  # all over the picture
    records["x"][::4] += 30  # 1.5 % of the width
    maps, support = align(np.array([[0, 1]]), _features([place(1)] * 2, [packed, records.tobytes()]))
    assert support.followers[0] >= 76
    assert _error(maps, np.eye(2, 3)[None]) < CLOSE / 2


def test_features_at_the_right_places_that_look_otherwise_give_no_map() -> None:
    packed = extract(np.asarray(place(1).convert("L"), np.uint8))
    records = np.frombuffer(packed, RECORD)[:80].copy()
    loose = np.unpackbits(records["bits"], axis=1)
    found = []
    for flips in (NEAR // 2, NEAR + 24):
        worn = records.copy()
        turned = loose.copy()
        turned[:, :: 256 // flips][:, :flips] ^= 1
        worn["bits"] = np.packbits(turned, axis=1)
        features = _features([place(1)] * 2, [records.tobytes(), worn.tobytes()])
        found.append(align(np.array([[0, 1]]), features)[1].followers[0])
    assert found[0] >= 40
    assert found[1] == 0


def test_a_pair_is_aligned_the_same_in_any_company() -> None:
    images = [place(number) for number in range(6)] + [cropped(*PART)(place(number)) for number in range(6)]
    features = _features(images)
    pairs = np.array([(a, b) for a in range(12) for b in range(a + 1, 12)] * 2)
    maps, support = align(pairs, features)
    followers = support.followers
    assert len(pairs) > BLOCK
    assert (followers[pairs[:, 1] - pairs[:, 0] == 6] >= 20).all()
    for row in np.flatnonzero(followers)[[0, -1]]:
        alone, count = align(pairs[row : row + 1], features)
        assert np.allclose(alone[0], maps[row], atol=1e-6)
        assert count.followers[0] == followers[row]
        assert count.central[0] == support.central[row]


def test_of_more_features_than_a_photo_should_have_the_first_ones_count() -> None:
    packed = [extract(np.asarray(place(number).convert("L"), np.uint8)) for number in (1, 1, 2)]
    again = [packed[0], packed[1] * 2, packed[2] * 2]
    some, more = (
        align(np.array([[0, 1], [1, 2]]), _features([place(1), place(1), place(2)], use))[1] for use in (packed, again)
    )
    assert some.followers[0] >= 20
    assert more.followers.tolist() == some.followers.tolist()
