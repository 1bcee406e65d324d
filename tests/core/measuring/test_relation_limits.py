"""Where the judgement of a pair changes: for each limit a pair just within it and one just beyond.

The numbers stand here once more, so that a limit of core.measuring.relation that is moved far fails a test. What real
pictures measure is in test_relation.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from core.measuring.alignment import Support
from core.measuring.exposures import NONE
from core.measuring.judgement import judge
from core.measuring.measures import Measures
from core.measuring.origins import Origins
from core.measuring.relation import agrees_beside_paint, agrees_in_part, is_another_shot, is_copy, is_stretched
from core.photo import Relation

IDENTITY = np.eye(2, 3)


def _one(value: Any) -> NDArray[Any]:
    return np.array([value], np.bool_ if isinstance(value, bool) else np.float64)


_NUMBERS = {
    **dict.fromkeys(("cover_a", "cover_b"), 1.0),
    **dict.fromkeys(("structure", "middle", "agree"), 0.95),
    **dict.fromkeys(
        ("escape", "shift", "differ", "painted", "softened", "strain", "aside", "joint", "around", "scenery"), 0.0
    ),
    "ground": 0.1,
    "beneath": 1.0,
    "texture": 15.0,
    "grain": 8.0,
    "luma": 1.0,
    "rest": 1.0,
    "spot": 1.0,
    "chroma": 0.5,
    "tint": 1.0,
    "tone": 1.0,
    "cast": 0.5,
    **dict.fromkeys(("colour_a", "colour_b"), 20.0),
    **dict.fromkeys(("rim", "step", "seam"), np.nan),
    "exposures": NONE,
}
SAVED_AGAIN = Measures(
    maps=IDENTITY[None],
    frame_a=np.array([[1.0, 0.75]]),
    frame_b=np.array([[1.0, 0.75]]),
    **{name: _one(False) for name in ("bent", "toned", "before_itself", "a_set_in", "b_set_in")},
    **{name: _one(value) for name, value in _NUMBERS.items()},
)
# Both photos of one size, of one moment, of one picture each.
_SIZE, _EXPOSURE = np.array([[1000, 750]]), np.full((1, 2), np.nan)
ORIGINS = Origins(_SIZE, _SIZE, np.array([0.0]), _EXPOSURE, _EXPOSURE, np.array([False]))
NO_MAP_BY_FEATURES = Support.none(1)


def _with(**changes: Any) -> Measures:
    return replace(SAVED_AGAIN, **{name: np.array([value]) for name, value in changes.items()})


def _turned(degrees: float) -> NDArray[np.float64]:
    angle = np.radians(degrees)
    return np.array([[np.cos(angle), -np.sin(angle), 0], [np.sin(angle), np.cos(angle), 0]])


UNEVEN = {"rest": 40.0}  # a light laid over it: no gain and offset make the two alike
IN_A_PAGE = {"cover_b": 0.5, "rim": 10.0, "step": 0.0, "seam": 0.0}
PLAIN = {"grain": 0.3, "texture": 0.3, "structure": 0.3, "middle": 0.3, "agree": 0.0}
GRAINY = {**PLAIN, "grain": 0.65, "structure": 0.5, "luma": 20.0}
# By quality: structure and agree have an equal share in it.
Q65, Q70, Q75 = ({"structure": quality, "agree": quality} for quality in (0.65, 0.7, 0.75))


@pytest.mark.parametrize(
    ("copy", "other"),
    [
        ({"structure": 0.65}, {"structure": 0.5}),
        ({"differ": 0.2}, {"differ": 0.28}),
        ({"ground": 0.2, "differ": 0.15}, {"ground": 0.4, "differ": 0.15}),
        ({"ground": 0.4, "differ": 0.08}, {"ground": 0.4, "differ": 0.15}),
        (Q65, {"structure": 0.62, "agree": 0.5}),
        ({"beneath": 0.6}, {"beneath": 0.4}),
        ({"escape": 0.01}, {"escape": 0.02}),
        ({**Q65, "rest": 11.0}, {**Q65, "rest": 18.0}),
        ({**Q75, **UNEVEN, "middle": 0.72}, {**Q70, **UNEVEN, "middle": 0.75}),
        ({**Q75, **UNEVEN, "middle": 0.72}, {**Q75, **UNEVEN, "middle": 0.5}),
        ({**Q70, **UNEVEN, "middle": 0.85}, {**Q65, **UNEVEN, "middle": 0.85}),
        ({**IN_A_PAGE, "seam": 0.9, "aside": 0.005}, {**IN_A_PAGE, "seam": 0.9, "aside": 0.01}),
        ({"bent": True, "structure": 0.89}, {"bent": True, "structure": 0.87}),
        ({"exposures": -2.0, "structure": 0.4}, {"exposures": -1.0, "structure": 0.4}),
        # Pictures with next to nothing in them.
        ({**PLAIN, "luma": 1.2}, {**PLAIN, "luma": 2.2}),
        ({**PLAIN, "chroma": 1.2}, {**PLAIN, "chroma": 2.2}),
        ({**PLAIN, "texture": 0.07, "structure": 0.0, "luma": 1.8}, {**PLAIN, "texture": 0.07, "luma": 3.0}),
        ({**PLAIN, "texture": 0.15, "luma": 1.4}, {**PLAIN, "texture": 0.15, "luma": 1.7}),
        (
            {**PLAIN, "texture": 0.5, "structure": 0.25, "luma": 1.2},
            {**PLAIN, "texture": 0.5, "structure": 0.15, "luma": 1.2},
        ),
        (
            {**PLAIN, "texture": 0.5, "structure": 0.0, "luma": 0.75},
            {**PLAIN, "texture": 0.5, "structure": 0.0, "luma": 1.1},
        ),
        ({**PLAIN, "grain": 1.0}, {**PLAIN, "grain": 1.6}),
        ({"grain": 1.1, "cover_b": 0.7}, {"grain": 0.5, "luma": 10.0}),
        (GRAINY, {**GRAINY, "grain": 0.45}),
        (GRAINY, {**GRAINY, "structure": 0.3}),
    ],
)
def test_a_copy_agrees_and_what_is_just_beyond_is_none(copy: dict[str, float], other: dict[str, float]) -> None:
    assert is_copy(_with(**copy))[0]
    assert not is_copy(_with(**other))[0]


def test_beside_paint_and_in_a_part_two_pictures_have_to_agree_all_the_better() -> None:
    assert agrees_beside_paint(_with(structure=0.85, differ=0.08))[0]
    assert not agrees_beside_paint(_with(structure=0.7, differ=0.08))[0]
    assert not agrees_beside_paint(_with(structure=0.85, differ=0.15))[0]
    assert agrees_in_part(_with(structure=0.85, agree=0.9, middle=0.85))[0]
    for lacking in ({"structure": 0.7}, {"agree": 0.7}, {"middle": 0.7}):
        assert not agrees_in_part(_with(**lacking))[0]


def test_a_picture_is_stretched_from_a_thirtieth_on() -> None:
    assert not is_stretched(_with(maps=np.diag([1.0, 1.02, 1.0])[:2]))[0]
    assert is_stretched(_with(maps=np.diag([1.0, 1.05, 1.0])[:2]))[0]


ALIKE = {"structure": 0.7, "middle": 0.7, "escape": 0.1}
UNLIKE = {"structure": 0.1, "middle": 0.1, "agree": 0.1}


@pytest.mark.parametrize(
    ("shot", "nothing"),
    [
        ((10, 5, 0.1, UNLIKE), (6, 5, 0.1, UNLIKE)),
        ((6, 5, 0.1, {**UNLIKE, "structure": 0.3}), (4, 4, 0.1, {**UNLIKE, "structure": 0.3})),
        ((6, 5, 0.1, {**UNLIKE, "structure": 0.3}), (6, 5, 0.1, {**UNLIKE, "structure": 0.15})),
        ((0, 0, 0.0, ALIKE), (0, 0, 0.0, {**ALIKE, "structure": 0.5})),
        ((0, 0, 0.0, {**ALIKE, "middle": 0.4}), (0, 0, 0.0, {**ALIKE, "middle": 0.2})),
        ((40, 5, 0.1, UNLIKE), (40, 3, 0.1, UNLIKE)),
        ((40, 20, 0.02, UNLIKE), (40, 20, 0.012, UNLIKE)),
        ((40, 20, 0.01, {**UNLIKE, "middle": 0.7}), (40, 20, 0.01, {**UNLIKE, "middle": 0.45})),
        ((40, 20, 0.01, {**UNLIKE, "middle": 0.7}), (40, 20, 0.01, {**UNLIKE, "middle": 0.7, "texture": 9.0})),
    ],
)
def test_another_shot_has_evidence_and_what_is_just_beyond_has_not(
    shot: tuple[int, int, float, dict[str, float]], nothing: tuple[int, int, float, dict[str, float]]
) -> None:
    for (followers, central, breadth, changes), relation in ((shot, Relation.SIMILAR_SHOT), (nothing, Relation.NONE)):
        support = Support(np.array([followers]), np.array([central]), np.array([breadth]))
        assert judge(_with(**changes), support, ORIGINS)[0].relation is relation


SHEARED = np.array([[1.0, 0.02, 0.0], [0.0, 1.0, 0.0]])
CORRECTED = {"bent": True, "structure": 0.9}
NEARLY = {"maps": SHEARED, "cover_b": 0.95, "agree": 0.65}


@pytest.mark.parametrize(
    ("another", "copy"),
    [
        ({"shift": 0.0008}, {"shift": 0.0004}),
        ({"shift": 0.008}, {"shift": 0.015}),
        ({"maps": _turned(1.5)}, {"maps": _turned(0.7)}),
        (NEARLY, {**NEARLY, "maps": SHEARED * [1, 0.5, 1]}),
        (NEARLY, {**NEARLY, "agree": 0.95}),
        (NEARLY, {**NEARLY, "cover_b": 0.7}),
        (NEARLY, {**NEARLY, "cover_b": 1.0}),
        ({"exposures": 1.0}, {"exposures": 0.4}),
        ({"strain": 0.4}, {"strain": 0.25}),
        ({"strain": 0.4}, {**IN_A_PAGE, "strain": 0.4, "step": 30.0}),
        ({**CORRECTED, "strain": 0.2}, {**CORRECTED, "strain": 0.14}),
        ({**CORRECTED, "strain": 0.2}, {**CORRECTED, "strain": 0.2, "structure": 0.93}),
        (CORRECTED, {**CORRECTED, "strain": 0.01}),  # nothing tells
    ],
)
def test_a_copy_is_not_taken_for_two_shots_from_one_place(another: dict[str, Any], copy: dict[str, Any]) -> None:
    assert is_another_shot(_with(**another), ORIGINS)[0]
    assert not is_another_shot(_with(**copy), ORIGINS)[0]


def _said(changes: dict[str, Any], origins: Origins = ORIGINS) -> tuple[Relation, ...]:
    judgement = judge(_with(**changes), NO_MAP_BY_FEATURES, origins)[0]
    return judgement.relation, *judgement.also


FRAMED = {**IN_A_PAGE, "seam": 0.9}
TOUCHING = {**IN_A_PAGE, "around": 0.1}


@pytest.mark.parametrize(
    ("relation", "done", "not_done"),
    [
        (Relation.CROPPED, {"cover_b": 0.9}, {"cover_b": 0.975}),
        (Relation.FRAMED, {**IN_A_PAGE, "step": 24.0}, {**IN_A_PAGE, "step": 17.0}),
        (Relation.FRAMED, {**IN_A_PAGE, "rim": 0.0, "step": 8.0}, {**IN_A_PAGE, "rim": 0.0, "step": 4.0}),
        (Relation.FRAMED, {**IN_A_PAGE, "seam": 0.75}, {**IN_A_PAGE, "seam": 0.5}),
        (Relation.FRAMED, {**IN_A_PAGE, "before_itself": True}, IN_A_PAGE),
        (Relation.FRAMED, {**TOUCHING, "joint": 2.6}, {**TOUCHING, "joint": 1.9}),
        (Relation.FRAMED, {**TOUCHING, "joint": 2.6}, {**TOUCHING, "joint": 2.6, "around": 0.005}),
        (Relation.ROTATED, {"cover_b": 0.7, "maps": _turned(1.5)}, {"cover_b": 0.7, "maps": _turned(0.7)}),
        (Relation.RECOLOURED, {"luma": 8.0}, {"luma": 4.5}),
        (Relation.RECOLOURED, {"toned": True}, {"toned": False}),
        (Relation.RECOLOURED, {"chroma": 6.0}, {"chroma": 3.5}),
        (Relation.RECOLOURED, {"tone": 4.0}, {"tone": 2.0}),
        (Relation.RECOLOURED, {"tone": 4.0}, {"tone": 4.0, "rest": 5.0}),
        (Relation.RECOLOURED, {"cast": 2.3}, {"cast": 1.3}),
        (Relation.RECOLOURED, {"cast": 2.3}, {"cast": 2.3, "tint": 15.0}),
        (Relation.RECOLOURED, {"colour_a": 0.07, "colour_b": 1.5}, {"colour_a": 0.15, "colour_b": 1.5}),
        (Relation.RECOLOURED, {"colour_a": 0.07, "colour_b": 1.5}, {"colour_a": 0.07, "colour_b": 0.7}),
        (Relation.EDITED, {"differ": 0.02}, {"differ": 0.008}),
        (Relation.EDITED, {"cover_b": 0.7, "differ": 0.03}, {"cover_b": 0.7, "differ": 0.014}),
        (Relation.EDITED, {"softened": 0.3}, {"softened": 0.15}),
        (Relation.EDITED, {"spot": 6.0}, {"spot": 3.0}),
        (Relation.EDITED, {"tint": 15.0}, {"tint": 8.0}),
        (Relation.EDITED, {**FRAMED, "around": 0.012}, {**FRAMED, "around": 0.005}),
        (Relation.EDITED, {**FRAMED, "scenery": 0.15}, {**FRAMED, "scenery": 0.07}),
    ],
)
def test_what_was_done_is_said_from_a_limit_on(
    relation: Relation, done: dict[str, Any], not_done: dict[str, Any]
) -> None:
    assert relation in _said(done)
    said = _said(not_done)
    assert relation not in said
    assert said[0].is_copy


def test_what_lies_beside_a_picture_of_its_size_was_not_only_saved_again() -> None:
    """Without dates it may be another shot, so neither goes for the other. In another size a pixel is cut off."""
    undated = replace(ORIGINS, apart=np.array([np.nan]))
    assert _said({"shift": 0.0012}, undated) == (Relation.RESAVED,)
    assert _said({"shift": 0.003}, undated) == (Relation.EDITED,)
    assert _said({"shift": 0.003}, replace(undated, size_b=np.array([[500, 375]]))) == (Relation.RESIZED,)


def test_another_length_of_a_hundredth_is_another_size() -> None:
    for width, relation in ((1015, Relation.RESIZED), (1007, Relation.RESAVED)):
        assert _said({}, replace(ORIGINS, size_b=np.array([[width, 750]])))[0] is relation


def test_a_clear_tilt_comes_before_the_corners_that_it_cost() -> None:
    assert _said({"cover_b": 0.7, "maps": _turned(15)})[0] is Relation.ROTATED
    assert _said({"cover_b": 0.7, "maps": _turned(7)})[0] is Relation.CROPPED
    set_in = {"a_set_in": True, "escape": 0.1, "maps": _turned(5)}
    assert _said({**set_in, "cover_a": 0.9, "cover_b": 0.9})[0] is Relation.ROTATED
    assert _said({**set_in, "cover_a": 0.7, "cover_b": 0.7})[0] is Relation.FRAMED
