"""When a perspective map is tried, and when it is taken. The numbers stand here once more, each with a case on either
side, so that a limit of core.measuring.bending that is moved far fails a test."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from core.measuring.bending import lay_in_perspective
from core.measuring.cells import cells_of
from core.measuring.laying import Laid
from core.measuring.miniatures import SIDE, Miniatures
from core.measuring.planes import Plane

TO_MIDDLE = np.array([[2 / SIDE, 0, -1], [0, 2 / SIDE, -1], [0, 0, 1.0]])  # pixels to places of -1 to 1


def _picture() -> Plane:
    """Soft shapes of several sizes, so that a map can be found from far away."""
    chance, picture = np.random.default_rng(1), np.full((SIDE, SIDE), 128, np.float32)
    for size, deviation in ((16, 30), (6, 25), (3, 15)):
        shapes = cv2.GaussianBlur(chance.standard_normal((SIDE, SIDE)).astype(np.float32), (0, 0), size)
        picture += deviation * shapes / shapes.std()
    return picture


class Pair:
    """A picture and a photo of it, laid on it by the affine part of their map only."""

    def __init__(self, bend: float = 0.1, *, across: float = 0.8, noise: float = 0.0, off: float = 0.0) -> None:
        """`across`: the part of the photo that the picture takes, if it is not bent; `off`: how far the affine map lies
        beside its place."""
        inner = _picture()
        bent = np.array([[across, 0, 0], [0, across, 0], [bend, 0, 1]])
        whole = np.linalg.inv(TO_MIDDLE) @ bent @ TO_MIDDLE
        photo = cv2.warpPerspective(inner, whole, (SIDE, SIDE), borderMode=cv2.BORDER_CONSTANT, borderValue=60)
        photo = photo + noise * np.random.default_rng(5).standard_normal(photo.shape)
        sheet = Miniatures(2)
        levels = [np.rint(picture).clip(0, 255).astype(np.uint8) for picture in (inner, photo)]
        sheet.add([cv2.imencode(".png", picture)[1].tobytes() for picture in levels], np.ones((2, 2)))
        start = (1 - across) / 2
        affine = np.array([[[across, 0, start + off], [0, across, start]]])
        self.laid = Laid(np.array([0]), np.array([1]), affine, sheet)
        self._samples = self.laid.samples()
        self.cells = cells_of(*self._samples)

    def is_bent(self, *, structure: float, middle: float = 0.9, texture: float = 15.0) -> bool:
        """Whether a perspective map is taken, if the cells say so of the affine map."""
        self.cells.structure[:], self.cells.middle[:], self.cells.texture[:] = structure, middle, texture
        lay_in_perspective(self.laid, self.cells, *self._samples)
        return bool(self.laid.bend.any())


def _print(*, more: float = 1.0, less: float = 0.6, noise: float = 0.0) -> Pair:
    """A photo of a print, bent so much that the print reaches out of it; `more` and `less` of the two lie inside the
    other by the affine map."""
    pair = Pair(across=0.97, noise=noise)
    pair.laid.cover_a[:], pair.laid.cover_b[:] = more, less
    return pair


def _from_the_front(*, less: float = 0.9, noise: float = 0.0) -> Pair:
    """A photo of a print that is seen nearly from the front: it lies inside."""
    pair = Pair(noise=noise)
    pair.laid.cover_b[:] = less
    return pair


def _upright(*, less: float = 0.85, off: float = 0.04) -> Pair:
    """A picture made upright: by the affine map the two reach out of each other, by a perspective one not."""
    pair = Pair(0.04, across=0.95, off=off)
    pair.laid.cover_a[:], pair.laid.cover_b[:] = 0.94, less
    return pair


def _reached(pair: Pair) -> float:
    """The structure that a perspective map gives."""
    assert pair.is_bent(structure=0.61)
    return float(pair.cells.structure[0])


def test_a_strong_bend_is_followed() -> None:
    """In 8 steps, on 32 by 32 samples."""
    assert _reached(Pair(0.32)) > 0.93


@pytest.mark.parametrize(("more", "is_print"), [(0.94, False), (0.96, True)])
def test_a_print_lies_inside_the_photo(more: float, is_print: bool) -> None:
    assert _print(more=more).is_bent(structure=0.7) is is_print


@pytest.mark.parametrize(("less", "is_print"), [(0.92, True), (0.94, False)])
def test_there_is_something_around_a_print(less: float, is_print: bool) -> None:
    assert _print(less=less).is_bent(structure=0.7) is is_print


@pytest.mark.parametrize(("middle", "is_print"), [(0.48, False), (0.52, True)])
def test_an_affine_map_fits_a_print_in_the_middle(middle: float, is_print: bool) -> None:
    assert _print().is_bent(structure=0.4, middle=middle) is is_print


@pytest.mark.parametrize(("structure", "is_print"), [(0.84, True), (0.86, False)])
def test_an_affine_map_does_not_fit_all_of_a_print(structure: float, is_print: bool) -> None:
    assert _print().is_bent(structure=structure) is is_print


@pytest.mark.parametrize(("gain", "is_print"), [(0.07, False), (0.09, True)])
def test_a_perspective_map_fits_a_print_better_by_8_percent(gain: float, is_print: bool) -> None:
    reached = _reached(_print(noise=18))
    assert _print(noise=18).is_bent(structure=reached - gain) is is_print


@pytest.mark.parametrize(("texture", "is_tried"), [(3.5, False), (4.5, True)])
def test_where_there_is_nothing_no_map_is_bent(texture: float, is_tried: bool) -> None:
    assert _print().is_bent(structure=0.7, texture=texture) is is_tried
    assert _upright().is_bent(structure=0.7, texture=texture) is is_tried


@pytest.mark.parametrize(("structure", "is_tried"), [(0.90, True), (0.92, False)])
def test_what_an_affine_map_fits_as_a_copy_is_left(structure: float, is_tried: bool) -> None:
    assert _from_the_front().is_bent(structure=structure) is is_tried


@pytest.mark.parametrize(("noise", "is_bent"), [(26, False), (20, True)])
def test_a_slight_bend_has_to_fit_as_a_copy_does(noise: float, is_bent: bool) -> None:
    assert (_reached(_from_the_front(noise=noise)) >= 0.88) is is_bent
    assert _from_the_front(noise=noise).is_bent(structure=0.82) is is_bent


@pytest.mark.parametrize(("fits", "is_tried"), [(0.58, False), (0.62, True)])
def test_an_affine_map_nearly_fits_a_picture_made_upright(fits: float, is_tried: bool) -> None:
    assert _upright().is_bent(structure=fits) is is_tried
    assert _upright().is_bent(structure=0.7, middle=fits) is is_tried


@pytest.mark.parametrize(("gain", "is_taken"), [(0.018, False), (0.022, True)])
def test_a_perspective_map_fits_it_better_by_2_percent(gain: float, is_taken: bool) -> None:
    reached = _reached(_upright())
    assert _upright().is_bent(structure=reached - gain) is is_taken


@pytest.mark.parametrize(("less", "is_tried"), [(0.78, False), (0.82, True)])
def test_of_a_picture_made_upright_a_fifth_was_cut_off(less: float, is_tried: bool) -> None:
    assert _upright(less=less).is_bent(structure=0.7) is is_tried


@pytest.mark.parametrize(("off", "is_tried"), [(0.03, False), (0.05, True)])
def test_by_the_affine_map_they_reach_out_of_each_other(off: float, is_tried: bool) -> None:
    """Of the room of 0.025 on that side, and the 0.012 that a copy may reach out by."""
    assert _upright(off=off).is_bent(structure=0.7) is is_tried
