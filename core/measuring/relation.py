"""Judges pairs by their measures: the score and the relation of each. Every limit of this judgement is defined here.

The score tells how well two pictures agree where they overlap, mostly in structure and a little in tone. 100 means the
same pixels; copies have at least LOWEST_COPY, whatever was done to them. The relation tells what was done.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from core.measuring.geometry import apply, corners_of, inverse, mirrored, scale, shear, turn
from core.measuring.origins import Origins, of_other_days, of_other_moments, one_moment
from core.photo import Part, Relation

if TYPE_CHECKING:  # the start of the window needs a threshold from here, and not what loads OpenCV
    from core.measuring.alignment import Support
    from core.measuring.cells import Cells
    from core.measuring.measures import Measures

# A copy: the cells agree, few of them differ, and one of the two lies inside the other.
STRUCTURE, DIFFER = 0.60, 0.22
# On a page, where so much of both is of one tone, the text agrees by itself: slides of one set with other pictures.
PAGE, PAGE_DIFFER = 0.3, 0.1
QUALITY = 0.63  # of both together: pages of text with lines at the same places stay below, and edits of near shots
ESCAPE = 0.012  # parts of the long side; shots from a hand that moved reach out of each other by more
PAINTED_STRUCTURE, PAINTED_DIFFER = 0.8, 0.1  # of what is left beside paint: it has to agree all the better
REST = 0.8  # difference left after gain and offset, in parts of the texture: frames alike around other pictures
# A light laid over a picture, a vignette, a graduated filter, leaves more: then the cells have to agree all the better.
LIT_QUALITY, LIT_MIDDLE = 0.72, 0.7
SURE_LIT_QUALITY, SURE_LIT_MIDDLE = 0.68, 0.8  # a shot from a little nearer reaches one of the two
# A part of a picture on a ground, as an instant camera, a collage and a picture turned by some degrees have it, lies
# neither inside the other nor around it.
SET_STRUCTURE, SET_AGREE = 0.8, 0.85
# A shot from a hand that moved reaches out of nothing in a frame, but lies beside the frame's window: by so much, in
# parts of the long side. Where the structure is closer no edge within the picture is taken for the window's.
ASIDE, ASIDE_STRUCTURE = 0.007, 0.91
# A picture straightened, its falling lines made upright, is a part of the other by a perspective map. So is a shot of
# the same flat thing from a little nearer, but it agrees less.
CORRECTED = 0.92  # structure
# A plain picture, with next to nothing in it, is compared by its tones, and by their course where they have one.
PLAIN = 0.7  # grey levels of grain: below this there is nothing to go by but the tones
NEARLY_PLAIN = 1.2  # below this the tones are enough
PLAIN_LUMA, PLAIN_CHROMA = 1.5, 1.5
FLAT, FLAT_LUMA = 0.1, 2.1  # texture of one colour all over, which hard compression shifts by two levels
PLAIN_STRUCTURE = 0.2  # unrelated noise stays below 0.07
GRAIN, GRAIN_STRUCTURE = 0.6, 0.45  # grey levels of grain, and how well it is to agree where tones were changed
NO_COURSE = 1.2  # so much closer, for each grey level of texture, are the tones to be where there is no course
STRETCH = 1.03  # one side against the other
# Another shot: aligned by more features than chance gives, or by as many as it seldom does and alike besides.
SHOT_FOLLOWERS = 8
SHOT_STRUCTURE, ALIKE_FOLLOWERS = 0.2, 5
ALIKE = 0.6  # structure that needs no features beside it
# What lies around two pictures, the screen of a phone or a caption, is alike and lies in the same places: what speaks
# for them has to stand in the middle too, this share of the features, or this structure where there were none.
MIDDLE_FOLLOWERS, MIDDLE_STRUCTURE = 0.1, 0.3
# Features along one line are those of a caption or a horizon, of less breadth than this in parts of the long side. Then
# the middle has to be alike, and with something in it.
LINE, LINE_MIDDLE, LINE_TEXTURE = 0.017, 0.6, 12.0
# A shot from a tripod differs from a copy by a shift that no saving makes, in photos of one size.
TRIPOD_SHIFT, TRIPOD_LIMIT = 0.0006, 0.01
# Nearly whole frames that only a map which shears lays on each other, and not well, are two shots, made as alike as a
# map can: a cut, a turn and a stretch of a copy leave the right angles what they are.
SHEAR, SHEARED_QUALITY = 0.015, 0.86
SHEARED_COVER = 0.9, 0.99  # of the one that is less inside the other
TWO_EXPOSURES, ONE_EXPOSURE = 0.65, -1.5  # evidence, weighed in core.measuring.exposures
# What was done.
WHOLE = 0.965  # cover of both from which on neither is a part of the other
TURNED = 0.85  # cover of both from which on a picture that was turned by some degrees has lost its corners only
FRAME_STEP, FRAME_LEAST = 1.5, 6.0  # the edge of a frame, against what there is to see along it, and in grey levels
SEAM_STEP, SEAM = 6.0, 0.65  # grey levels more than as far within, and share of the places: the edge to another picture
TONE_LUMA, TONE_CHROMA = 6.0, 4.5  # mean differences that saving again does not make
TONE, CAST = 3.0, 1.75  # shifts of mean and spread, which are to exceed what differs besides
GREY, COLOURED = 0.1, 1.0  # mean distances from grey of a picture without colour, and of one with a little
TURN, TILT = 1.0, 10.0  # degrees
EDIT_DIFFER, EDIT_SOFTENED, EDIT_SPOT, EDIT_TINT = 0.012, 0.22, 4.5, 11.0
CROP_DIFFER = 0.02  # where only a part overlaps: the map is less exact, and one of 64 cells may differ by that alone
AROUND = 0.008  # share of what lies around a framed picture that is something of its own, and no plain border
SIZE = 0.01  # relative difference of the sides that counts as another size

BEST = 99.5  # the highest score of a pair whose pixels are not known to be the same
LOWEST_COPY = 75.0


@dataclass(frozen=True, slots=True)
class Judgement:
    """The judgement of one pair of photos a and b."""

    score: float
    relation: Relation
    also: tuple[Relation, ...]
    part: Part | None  # where the inner picture lies in the outer one
    a_is_inner: bool | None  # None: neither is a part of the other
    transform: tuple[float, ...]

    def turned_round(self) -> Judgement:
        """The judgement of the same pair with its photos exchanged."""
        inner = None if self.a_is_inner is None else not self.a_is_inner
        back = inverse(np.array(self.transform).reshape(1, 2, 3))
        return replace(self, a_is_inner=inner, transform=tuple(float(value) for value in back.ravel()))

    def as_shot(self) -> Judgement:
        """This judgement with the relation changed to another shot."""
        return replace(self, relation=Relation.SIMILAR_SHOT, also=(), part=None, a_is_inner=None)


def _quality(measures: Measures) -> NDArray[np.float64]:
    """How well the cells agree, 0 to 1, (n,)."""
    gone = measures.differ + measures.painted
    return np.asarray((0.5 * measures.structure + 0.5 * measures.agree) * (1 - 0.5 * gone))


def scores(measures: Measures) -> NDArray[np.float64]:
    """The scores by the measures alone, 0 to BEST, (n,); copies are raised to LOWEST_COPY by `judge`."""
    quality = _quality(measures)
    tone = 0.06 * np.minimum(measures.luma, 50) + 0.1 * np.minimum(measures.chroma, 20)
    return np.asarray(np.clip(100 * np.sqrt(np.clip(quality, 0, 1)) - tone, 0, BEST))


def is_plain(measures: Measures) -> NDArray[np.bool_]:
    """Flags (n,) of pairs in which only tones can be compared."""
    return measures.grain < PLAIN


def is_copy(measures: Measures) -> NDArray[np.bool_]:
    """Flags (n,) of pairs that show one picture, judged by pixels alone."""
    quality = _quality(measures)
    alike = (measures.structure >= STRUCTURE) & (measures.differ <= DIFFER) & (quality >= QUALITY)
    alike &= (measures.ground < PAGE) | (measures.differ <= PAGE_DIFFER)
    lit = quality >= np.where(measures.middle >= SURE_LIT_MIDDLE, SURE_LIT_QUALITY, LIT_QUALITY)
    lit &= measures.middle >= LIT_MIDDLE
    same = lit | (measures.rest <= REST * (measures.texture + 2))
    same &= (measures.escape <= ESCAPE) | _is_set_in(measures)
    same &= (measures.aside <= ASIDE) | ~_has_edge(measures)
    # Shots of one flat thing from two sides are perspective maps of each other too, but have no edge around them.
    same &= ~measures.bent | _has_edge(measures) | (measures.structure >= CORRECTED)
    luma = np.where(measures.texture < FLAT, FLAT_LUMA, PLAIN_LUMA)
    course = (measures.structure >= PLAIN_STRUCTURE) | (measures.luma <= luma - NO_COURSE * measures.texture)
    tones = (measures.luma <= luma) & (measures.chroma <= PLAIN_CHROMA)
    # Noise that is correlated is the same noise, whatever was done to its colours.
    grain = (measures.grain >= GRAIN) & (measures.structure >= GRAIN_STRUCTURE) & (measures.differ <= DIFFER)
    frames = is_whole(measures) & ~is_stretched(measures)
    plain = frames & (measures.grain < NEARLY_PLAIN) & ((tones & course) | grain)
    drawn_on = np.isfinite(measures.exposures) & (measures.exposures < ONE_EXPOSURE)
    return np.asarray(plain | (((alike & same) | drawn_on) & ~is_plain(measures)))


def agrees_beside_paint(measures: Measures | Cells) -> NDArray[np.bool_]:
    """Flags (n,) of pairs that agree so well outside of what looks painted over that it must be paint."""
    return np.asarray((measures.structure >= PAINTED_STRUCTURE) & (measures.differ <= PAINTED_DIFFER), np.bool_)


def agrees_in_part(measures: Measures | Cells) -> NDArray[np.bool_]:
    """Flags (n,) of pairs that agree so well where they overlap that one may show a part of the other on a ground."""
    agrees = (measures.structure >= SET_STRUCTURE) & (measures.agree >= SET_AGREE) & (measures.middle >= SET_STRUCTURE)
    return np.asarray(agrees, np.bool_)


def _is_set_in(measures: Measures) -> NDArray[np.bool_]:
    """Flags (n,) of pairs in which one shows a part of the other on a ground, in a frame or beside another picture."""
    return measures.set_in | (agrees_in_part(measures) & (measures.painted > 0) & _has_edge(measures))


def _has_edge(measures: Measures) -> NDArray[np.bool_]:
    """Flags (n,) of pairs in which the inner picture ends at an edge in the outer one, and does not continue beyond
    it."""
    result: NDArray[np.bool_] = measures.step >= FRAME_STEP * measures.rim + FRAME_LEAST
    return result | (measures.seam >= SEAM)


def is_stretched(measures: Measures) -> NDArray[np.bool_]:
    """Flags (n,) of pairs with different proportions after alignment."""
    sides = np.linalg.svd(measures.maps[:, :, :2], compute_uv=False)
    return np.asarray(sides[:, 0] > STRETCH * sides[:, 1])


def is_whole(measures: Measures) -> NDArray[np.bool_]:
    """Flags (n,) of pairs whose frames lie on each other."""
    return (measures.cover_a >= WHOLE) & (measures.cover_b >= WHOLE)


def is_recoloured(measures: Measures) -> NDArray[np.bool_]:
    """Flags (n,) of pairs with different tones or colours."""
    less, more = np.minimum(measures.colour_a, measures.colour_b), np.maximum(measures.colour_a, measures.colour_b)
    result: NDArray[np.bool_] = (measures.luma > TONE_LUMA) | (measures.chroma > TONE_CHROMA)
    slightly = (measures.tone > np.maximum(TONE, measures.rest)) | (measures.cast > np.maximum(CAST, measures.rest))
    slightly &= (measures.differ + measures.painted <= EDIT_DIFFER) & (measures.spot <= EDIT_SPOT)
    # A mark, a thing in another colour, and what a frame adds to the cells beside it shift the mean too.
    slightly &= (measures.tint <= EDIT_TINT) & ~is_framed(measures)
    return result | slightly | ((less < GREY) & (more > COLOURED))


def is_framed(measures: Measures) -> NDArray[np.bool_]:
    """Flags (n,) of pairs in which the inner picture ends within the outer one, provided that they show one picture."""
    return np.asarray(~is_whole(measures) & (_has_edge(measures) | measures.set_in), np.bool_)


def _is_pictured(measures: Measures) -> NDArray[np.bool_]:
    """Pairs of which one shows the other, all of it and no more, between edges: a photo of a print or of a screen."""
    framed = ~is_whole(measures) & _has_edge(measures) & (measures.escape <= ESCAPE)
    return framed & (measures.aside <= ASIDE) & agrees_in_part(measures)


def is_another_shot(measures: Measures, origins: Origins) -> NDArray[np.bool_]:
    """Flags (n,) of pairs that are two shots and no copies, although their pixels may be alike.

    By the clock: two dates that differ by more than a time zone, except a photo taken of the other one on another day;
    or different camera settings within one second, as in a bracket. By the hand or the tripod: whole frames of one size
    slightly beside each other, which saving does not cause, whole frames slightly rotated, or nearly whole ones that
    only a sheared map aligns. By content: frames that agree as two exposures do, with something else in a part of them.
    By what was not compared: of an animation or a document only the first picture was.
    """
    whole = is_whole(measures)
    beside = (measures.shift > TRIPOD_SHIFT) & (measures.shift < TRIPOD_LIMIT) & whole
    # Who turns a picture by some degrees cuts it, or adds to it.
    askew = whole & (np.abs(np.mod(turn(measures.maps) + 45, 90) - 45) >= TURN) & ~measures.set_in
    cover, (least, most) = np.minimum(measures.cover_a, measures.cover_b), SHEARED_COVER
    sheared = (shear(measures.maps) > SHEAR) & (_quality(measures) < SHEARED_QUALITY) & (cover > least) & (cover < most)
    sheared &= ~measures.bent & ~is_framed(measures)
    by_content = measures.exposures > TWO_EXPOSURES
    by_clock = of_other_moments(origins) & ~(of_other_days(origins) & _is_pictured(measures))
    by_hand = askew | sheared | (beside & one_moment(origins))
    return np.asarray(by_clock | by_hand | by_content | origins.several, np.bool_)


def is_shot(measures: Measures, support: Support) -> NDArray[np.bool_]:
    """Flags (n,) of pairs that are no copies but show the same thing; `support` is the evidence for their maps."""
    followers = support.followers
    aligned = (followers >= SHOT_FOLLOWERS) | ((followers >= ALIKE_FOLLOWERS) & (measures.structure >= SHOT_STRUCTURE))
    beside = support.central < np.maximum(1, MIDDLE_FOLLOWERS * followers)
    around = np.where(followers > 0, beside, measures.middle < MIDDLE_STRUCTURE)
    alike = (measures.middle >= LINE_MIDDLE) & (measures.texture >= LINE_TEXTURE)
    along_line = (followers > 0) & (support.breadth < LINE) & ~alike
    return (aligned | (measures.structure >= ALIKE)) & ~around & ~along_line & ~is_plain(measures)


def judge(measures: Measures, support: Support, origins: Origins) -> list[Judgement]:
    """The judgements of n pairs; `support` is the evidence for the maps along which they were measured."""
    alike = is_copy(measures)
    copy = alike & ~is_another_shot(measures, origins)
    shot = ~copy & (alike | is_shot(measures, support))
    whole = is_whole(measures)
    a_is_inner, angle = measures.a_is_inner, turn(measures.maps)
    edge, recoloured = is_framed(measures), is_recoloured(measures)
    done_to = {  # the main relation is the first that holds: what was lost comes before what was only turned
        Relation.FRAMED: edge,
        Relation.CROPPED: ~whole & ~edge,
        Relation.MIRRORED: mirrored(measures.maps),
        Relation.ROTATED: angle >= TURN,
        Relation.RECOLOURED: recoloured,
        Relation.EDITED: (measures.differ + measures.painted > np.where(whole, EDIT_DIFFER, CROP_DIFFER))
        | (measures.softened > EDIT_SOFTENED)
        | (((measures.spot > EDIT_SPOT) | (measures.tint > EDIT_TINT)) & ~recoloured)
        | np.isfinite(measures.exposures)  # a small part differs, of one exposure
        | (edge & (measures.around > AROUND))  # the words of a page, the other pictures of a collage
        | of_other_moments(origins),  # a photo that was taken of the other one
        Relation.RESIZED: _resized(measures, origins),
    }
    tilted = (angle >= TILT) & (np.abs(angle - 90) >= TILT) & (np.abs(angle - 180) >= TILT)
    tilted |= measures.set_in & (np.minimum(measures.cover_a, measures.cover_b) >= TURNED)
    score = np.where(copy, np.maximum(scores(measures), LOWEST_COPY), scores(measures))
    plain = copy & (measures.grain < NEARLY_PLAIN) & (measures.luma <= FLAT_LUMA) & (measures.chroma <= PLAIN_CHROMA)
    score = np.where(plain, np.maximum(score, BEST - measures.luma - measures.chroma), score)
    parts = _parts(measures, a_is_inner)
    judgements = []
    for row, (is_a_copy, is_a_shot, tilt) in enumerate(zip(copy, shot, tilted, strict=True)):
        if is_a_copy:
            done = [relation for relation, holds in done_to.items() if holds[row]] or [Relation.RESAVED]
            if tilt and Relation.ROTATED in done:
                done.remove(Relation.ROTATED)
                done.insert(0, Relation.ROTATED)
        else:
            done = [Relation.SIMILAR_SHOT if is_a_shot else Relation.NONE]
        judgements.append(
            Judgement(
                score=round(float(score[row]), 2),
                relation=done[0],
                also=tuple(done[1:]),
                part=None if whole[row] or not is_a_copy else parts[row],
                a_is_inner=None if whole[row] or not is_a_copy else bool(a_is_inner[row]),
                transform=tuple(float(value) for value in measures.maps[row].ravel()),
            )
        )
    return judgements


def _resized(measures: Measures, origins: Origins) -> NDArray[np.bool_]:
    """Flags (n,) of pairs in which the same line has different lengths in pixels."""
    long_a, long_b = origins.size_a.max(axis=1), origins.size_b.max(axis=1)
    ratio = scale(measures.maps) * long_b / np.maximum(long_a, 1)
    return np.asarray(np.abs(ratio - 1) > SIZE)


def _parts(measures: Measures, a_is_inner: NDArray[np.bool_]) -> list[Part]:
    """For each pair the box around the inner picture in the outer one: left, top, right, bottom, in fractions of its
    sides."""
    maps = np.where(a_is_inner[:, None, None], measures.maps, inverse(measures.maps))
    inner = np.where(a_is_inner[:, None], measures.frame_a, measures.frame_b)
    outer = np.where(a_is_inner[:, None], measures.frame_b, measures.frame_a)
    there = np.clip(apply(maps, corners_of(inner)) / outer[:, None], 0, 1)
    boxes = np.concatenate([there.min(axis=1), there.max(axis=1)], axis=1).round(4)
    return [(float(box[0]), float(box[1]), float(box[2]), float(box[3])) for box in boxes]
