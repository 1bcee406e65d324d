"""Which pairs are examined for two exposures, and how much speaks for them. The numbers stand here once more, each with
a case on either side, so that a number of core.measuring.exposures that is moved far fails a test."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from core.measuring.exposures import NONE, exposure_evidence
from core.measuring.miniatures import SIDE, Miniatures
from core.measuring.planes import Plane


def _picture(seed: int) -> Plane:
    """A soft texture with a deviation of 30 grey levels."""
    noise = cv2.GaussianBlur(np.random.default_rng(seed).standard_normal((SIDE, SIDE)).astype(np.float32), (0, 0), 1.5)
    return np.asarray(128 + 30 * noise / noise.std(), np.float32)


def _grain(seed: int, deviation: float) -> Plane:
    return np.asarray(deviation * np.random.default_rng(seed).standard_normal((SIDE, SIDE)), np.float32)


def _with_patch(side: int, seed: int = 2) -> Plane:
    """The first picture with a part of another one in its corner."""
    changed = _picture(1)
    changed[:side, :side] = _picture(seed)[:side, :side]
    return changed


def _evidence(one: Plane, other: Plane, *, shift: float = 0.0, structure: float = 0.0) -> float:
    sheet = Miniatures(2)
    levels = [np.rint(plane).clip(0, 255).astype(np.uint8) for plane in (one, other)]
    sheet.add([cv2.imencode(".png", plane)[1].tobytes() for plane in levels], np.ones((2, 2)))
    between = np.array([[[1, 0, shift], [0, 1, 0]]])
    first, second = np.array([0]), np.array([1])
    return float(exposure_evidence(first, second, between, np.full(1, structure, np.float32), sheet)[0])


def _examined(one: Plane, other: Plane, *, shift: float = 0.0, structure: float = 0.0) -> bool:
    return _evidence(one, other, shift=shift, structure=structure) > NONE


@pytest.mark.parametrize(("shift", "is_examined"), [(0.008, True), (0.012, False)])
def test_frames_coincide(shift: float, is_examined: bool) -> None:
    assert _examined(_picture(1), _with_patch(32), shift=shift) is is_examined


@pytest.mark.parametrize(("structure", "is_examined"), [(0.98, True), (0.995, False)])
def test_there_has_to_be_something_that_differs(structure: float, is_examined: bool) -> None:
    assert _examined(_picture(1), _with_patch(32), structure=structure) is is_examined


@pytest.mark.parametrize(("side", "is_examined"), [(8, True), (88, True), (96, False)])
def test_half_of_the_blocks_agree(side: int, is_examined: bool) -> None:
    """Of 256 blocks one differs, 121, 144."""
    assert _examined(_picture(1), _with_patch(side)) is is_examined


@pytest.mark.parametrize(("lighter", "is_examined"), [(7, True), (9, False)])
def test_the_light_is_the_same(lighter: float, is_examined: bool) -> None:
    assert _examined(_picture(1), _with_patch(32) + lighter) is is_examined


@pytest.mark.parametrize(("gain", "is_examined"), [(1.07, True), (1.13, False)])
def test_the_contrast_is_the_same(gain: float, is_examined: bool) -> None:
    assert _examined(_picture(1), 128 + gain * (_with_patch(32) - 128)) is is_examined


@pytest.mark.parametrize(("deviation", "is_examined"), [(1.8, True), (2.6, False)])
def test_blocks_that_agree_differ_by_three_levels_at_most(deviation: float, is_examined: bool) -> None:
    one, other = _picture(1) + _grain(3, deviation), _with_patch(32) + _grain(4, deviation)
    assert _examined(one, other) is is_examined


def _with_blocks(deviation: float, correlation: float) -> tuple[Plane, Plane]:
    """The same picture with 16 blocks of noise in a corner, of this deviation and correlation in each block."""
    noise = np.random.default_rng(5).standard_normal((2, 16, 64))
    first, second = noise - noise.mean(axis=2, keepdims=True)
    second -= first * ((first * second).sum(axis=1) / (first * first).sum(axis=1))[:, None]
    first, second = (values / values.std(axis=1, keepdims=True) for values in (first, second))
    second = correlation * first + (1 - correlation**2) ** 0.5 * second
    pair = _picture(1), _picture(1)
    for plane, values in zip(pair, (first, second), strict=True):
        blocks = values.reshape(4, 4, 8, 8).transpose(0, 2, 1, 3).reshape(32, 32)
        plane[:32, :32] = 128 + deviation * blocks
    return pair


@pytest.mark.parametrize(("deviation", "is_examined"), [(4.12, False), (4.6, True)])
def test_a_block_that_differs_differs_by_six_levels(deviation: float, is_examined: bool) -> None:
    assert _examined(*_with_blocks(deviation, 0.0)) is is_examined


@pytest.mark.parametrize(("deviation", "is_examined"), [(3.4, False), (4.6, True)])
def test_a_block_that_differs_is_not_flat(deviation: float, is_examined: bool) -> None:
    assert _examined(*_with_blocks(deviation, -1.0)) is is_examined


@pytest.mark.parametrize(("correlation", "is_examined"), [(0.55, True), (0.65, False)])
def test_a_block_that_differs_has_little_in_common(correlation: float, is_examined: bool) -> None:
    assert _examined(*_with_blocks(30.0, correlation)) is is_examined


@pytest.mark.parametrize(("deviation", "is_examined"), [(7.8, True), (9.5, False)])
def test_weak_blocks_have_less_in_common_for_their_noise(deviation: float, is_examined: bool) -> None:
    assert _examined(*_with_blocks(deviation, 0.65)) is is_examined


@pytest.mark.parametrize(
    ("side", "grain", "evidence"),
    [(16, 0.0, -2.39), (32, 0.0, -2.17), (16, 1.2, 2.91), (32, 1.2, 3.10), (80, 1.2, 3.28)],
)
def test_how_much_speaks_for_two_exposures(side: int, grain: float, evidence: float) -> None:
    found = _evidence(_picture(1) + _grain(3, grain), _with_patch(side) + _grain(4, grain))
    assert found == pytest.approx(evidence, abs=0.15)


@pytest.mark.parametrize(("correlation", "evidence"), [(0.0, -1.04), (0.5, -2.21)])
def test_what_the_two_have_in_common_speaks_for_one_exposure(correlation: float, evidence: float) -> None:
    assert _evidence(*_with_blocks(30.0, correlation)) == pytest.approx(evidence, abs=0.15)


@pytest.mark.parametrize(("contrast", "is_open"), [(0.8, True), (1.2, False)])
def test_a_part_that_is_nearly_the_same_but_for_its_light_speaks_for_no_second_exposure(
    contrast: float, is_open: bool
) -> None:
    lighter = 28 * (np.indices((64, 64)) // 16).sum(axis=0) % 56 - 14
    one, other = _picture(1), _with_patch(8)
    for plane in (one, other):
        plane[64:, 64:] = 128 + contrast * (plane[64:, 64:] - 128)
    other[64:, 64:] += lighter
    assert (_evidence(one + _grain(3, 1.2), other + _grain(4, 1.2)) > 0) is is_open


@pytest.mark.parametrize(("side", "is_sure"), [(52, True), (64, False)])
def test_one_exposure_is_sure_only_if_a_fifth_differs_at_most(side: int, is_sure: bool) -> None:
    assert (_evidence(_picture(1), _with_patch(side)) < 0) is is_sure


@pytest.mark.parametrize(("rows", "is_sure"), [(88, False), (40, True)])
def test_one_exposure_is_sure_only_if_enough_of_what_agrees_shows_something(rows: int, is_sure: bool) -> None:
    one, other = _picture(1), _with_patch(48)
    for plane in (one, other):
        plane[-rows:] = 128
    assert (_evidence(one, other) < 0) is is_sure
