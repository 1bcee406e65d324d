"""Tells what a pair of photos is, by its measures: a copy, another shot, neither; and what was done to a copy. Every
limit of these decisions is defined here; core.measuring.judgement makes one judgement of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from core.measuring.geometry import scale, shear, turn
from core.measuring.origins import Origins, of_other_days, of_other_moments, one_moment

if TYPE_CHECKING:  # core.measuring.judgement is imported at the start of the window, which does without OpenCV
    from core.measuring.alignment import Support
    from core.measuring.cells import Cells
    from core.measuring.measures import Measures

# A copy: the cells agree, few of them differ, and one of the two pictures lies inside the other.
STRUCTURE, DIFFER = 0.60, 0.22
# If so much of both pictures has one tone, as on a page, words at the same places agree by chance: fewer cells of two
# pages may differ.
PAGE, PAGE_DIFFER = 0.3, 0.1
QUALITY = 0.63  # structure and agreement together; pages with lines of text at the same places stay below
ESCAPE = 0.012  # parts of the long side; shots from a hand that moved reach out of each other by more
PAINTED_STRUCTURE, PAINTED_DIFFER = 0.8, 0.1  # the cells that are not painted over have to agree more closely
WRITTEN_STRUCTURE = 0.7  # those beside writing, which is known for itself: in the dark they have little in them
REST = 0.8  # difference left after gain and offset, in parts of the texture; more: one frame around other pictures
# Light laid over a picture, a vignette or a graduated filter leave more difference: then the cells have to agree more
# closely. One of two limits has to be reached; a shot from a little nearer reaches neither.
LIT_QUALITY, LIT_MIDDLE = 0.72, 0.7
SURE_LIT_QUALITY, SURE_LIT_MIDDLE = 0.68, 0.8
# Equal words over two pictures outweigh what differs beneath them, unless that is compared alone: its correlation. It
# takes long, and of what differs by so few grey levels after gain and offset there is no need.
BENEATH, BENEATH_REST = 0.5, 2.0
# A part of a picture on a ground, as in an instant-camera frame, in a collage, or turned by some degrees: neither
# picture lies inside the other.
SET_STRUCTURE, SET_AGREE = 0.8, 0.85
# Of two shots from a hand that moved, one of them in a frame, the map leads beside the frame's window: by so much, in
# parts of the long side. From ASIDE_STRUCTURE on it is not measured, since an edge within the picture could be taken
# for the window's.
ASIDE, ASIDE_STRUCTURE = 0.007, 0.91
# Structure of a picture with corrected perspective. Two shots of a flat thing are perspective maps of each other too,
# but agree less; or as well as one that was saved poorly, and then their cells are displaced by so many samples.
CORRECTED, NEARLY_CORRECTED, CORRECTED_STRAIN = 0.92, 0.88, 0.17
# A plain picture has next to nothing in it, and is compared by its tones, and by their gradient if there is one.
PLAIN = 0.7  # grey levels of grain: below this only the tones can be compared
NEARLY_PLAIN = 1.2  # below this the tones are enough
PLAIN_LUMA, PLAIN_CHROMA = 1.5, 1.5
FLAT, FLAT_LUMA = 0.1, 2.1  # texture of one colour all over, which strong compression shifts by two levels
PLAIN_STRUCTURE = 0.2  # of a gradient; unrelated noise stays below 0.07
NO_COURSE = 1.2  # without a gradient the tones have to be closer by so much for each grey level of texture
GRAIN, GRAIN_STRUCTURE = 0.6, 0.45  # grey levels of grain, and its structure in a copy with changed tones
STRETCH = 1.03  # ratio of the sides
# Another shot: aligned by more features than by chance, or by fewer features and some structure, or by much structure.
SHOT_FOLLOWERS = 8
SHOT_STRUCTURE, ALIKE_FOLLOWERS = 0.2, 5
ALIKE = 0.6  # structure that needs no features beside it
# What lies around two pictures, such as the frame of a phone or a caption, is alike and at the same places. So this
# share of the features has to lie in the middle, or without features the middle has to have this structure.
MIDDLE_FOLLOWERS, MIDDLE_STRUCTURE = 0.1, 0.3
# Features along one line belong to a caption or a horizon: their breadth is less than this, in parts of the long side.
# Then the middle has to be alike, and not empty.
LINE, LINE_MIDDLE, LINE_TEXTURE = 0.017, 0.6, 12.0
# Two shots from a tripod, of one size, differ by a shift that saving does not cause.
TRIPOD_SHIFT, TRIPOD_LIMIT = 0.0006, 0.01
# Nearly whole frames that are aligned only by a map that shears, and fit poorly, are two shots: cropping, rotating and
# stretching a copy keep right angles.
SHEAR, SHEARED_QUALITY = 0.015, 0.86
SHEARED_COVER = 0.9, 0.99  # lowest and highest, of the picture that is less inside the other
# Two shots from a hand that moved, of which one lies inside the other, or both were cropped alike: their cells are
# displaced by so many samples. Where pictures agree so well it is not measured.
STRAIN, STRAINED_QUALITY = 0.33, 0.865
TWO_EXPOSURES, ONE_EXPOSURE = 0.65, -1.5  # evidence from core.measuring.exposures
# What was done.
WHOLE = 0.965  # cover of both from which on neither is a part of the other
TURNED = 0.85  # cover of both from which on a picture that was turned by some degrees has lost its corners only
FRAME_STEP, FRAME_LEAST = 1.5, 6.0  # change across the edge of a frame: times the deviation along it, plus grey levels
SEAM_STEP, SEAM = 6.0, 0.65  # grey levels more change than inside, and at which share of the places along the edge
# A picture that touches others has no more than this share of what is made of them, and ends at lines across which so
# many times more changes than beside them. None of 1,340 parts cut out of photos does.
TOUCHING, JOINT = 0.75, 2.2
TONE_LUMA, TONE_CHROMA = 6.0, 4.5  # mean differences that saving again does not make
TONE, CAST = 3.0, 1.75  # shifts of mean and spread, which have to exceed the rest of the difference too
GREY, COLOURED = 0.1, 1.0  # mean distances from grey: of a picture without colour, and of one with a little
TURN, TILT = 1.0, 10.0  # degrees
# Saving again moves nothing: of 604 whole pictures of one size that were only saved again, none lies farther beside its
# original, in parts of the long side. Frames of a film or a burst do, and pictures with a corrected lens.
MOVED = 0.002
EDIT_DIFFER, EDIT_SOFTENED, EDIT_SPOT, EDIT_TINT = 0.012, 0.22, 4.5, 11.0
CROP_DIFFER = 0.02  # of a part: its map is less exact, and one of 64 cells may differ by that alone
AROUND = 0.008  # share of a framed picture's surroundings that is content of its own, not a plain border
# And the share that is smooth and yet in none of a frame's few tones: a table, a wall. The photo of a card that lies
# there shows more than the card.
SCENERY = 0.1
SIZE = 0.01  # relative difference of the sides that counts as another size


def quality_of(measures: Measures) -> NDArray[np.float64]:
    """How well the cells agree, 0 to 1, (n,)."""
    return _quality(measures, measures.differ + measures.painted)


def _quality(measures: Measures | Cells, gone: NDArray[np.floating]) -> NDArray[np.float64]:
    return np.asarray((0.5 * measures.structure + 0.5 * measures.agree) * (1 - 0.5 * gone))


def is_doubtful(cells: Cells) -> NDArray[np.bool_]:
    """Flags (n,) of pairs whose cells may not agree well enough for a copy."""
    return np.asarray((_quality(cells, cells.differ) < LIT_QUALITY) | (cells.differ > DIFFER), np.bool_)


def is_plain(measures: Measures) -> NDArray[np.bool_]:
    """Flags (n,) of pairs in which only tones can be compared."""
    return measures.grain < PLAIN


def agrees_in_tones(measures: Measures) -> NDArray[np.bool_]:
    """Flags (n,) of nearly plain pairs with the same tones."""
    same = (measures.luma <= FLAT_LUMA) & (measures.chroma <= PLAIN_CHROMA)
    return np.asarray(same & (measures.grain < NEARLY_PLAIN), np.bool_)


def is_copy(measures: Measures) -> NDArray[np.bool_]:
    """Flags (n,) of pairs that show one picture, judged by pixels alone."""
    quality = quality_of(measures)
    alike = (measures.structure >= STRUCTURE) & (measures.differ <= DIFFER) & (quality >= QUALITY)
    alike &= (measures.ground < PAGE) | (measures.differ <= PAGE_DIFFER)
    lit = quality >= np.where(measures.middle >= SURE_LIT_MIDDLE, SURE_LIT_QUALITY, LIT_QUALITY)
    lit &= measures.middle >= LIT_MIDDLE
    same = lit | (measures.rest <= REST * (measures.texture + 2))
    same &= measures.beneath >= BENEATH
    same &= (measures.escape <= ESCAPE) | _is_set_in(measures)
    same &= (measures.aside <= ASIDE) | ~_has_edge(measures)
    # Shots of one flat thing from two sides are perspective maps of each other too, but have no edge around them.
    same &= ~measures.bent | _has_edge(measures) | (measures.structure >= NEARLY_CORRECTED)
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


def agrees_beside_writing(measures: Measures | Cells) -> NDArray[np.bool_]:
    """Flags (n,) of pairs that agree well enough outside of what looks written over."""
    return np.asarray((measures.structure >= WRITTEN_STRUCTURE) & (measures.differ <= PAINTED_DIFFER))


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


def may_be_strained(measures: Measures) -> NDArray[np.bool_]:
    """Flags (n,) of pairs of which `strain` tells whether they are two shots, provided that they show one picture."""
    return np.asarray((~measures.bent & (quality_of(measures) < STRAINED_QUALITY)) | _is_nearly_corrected(measures))


def _is_nearly_corrected(measures: Measures) -> NDArray[np.bool_]:
    """Flags (n,) of pairs of which one is like the other with corrected perspective, but agrees no better than another
    shot may."""
    return np.asarray(measures.bent & ~_has_edge(measures) & (measures.structure < CORRECTED), np.bool_)


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
    return result | slightly | ((less < GREY) & (more > COLOURED)) | measures.toned


def is_framed(measures: Measures) -> NDArray[np.bool_]:
    """Flags (n,) of pairs in which the inner picture ends within the outer one, provided that they show one picture."""
    touches = (measures.joint >= JOINT) & (measures.around > AROUND)
    ends = _has_edge(measures) | measures.set_in | measures.before_itself | touches
    return np.asarray(~is_whole(measures) & ends, np.bool_)


def lies_in(measures: Measures) -> NDArray[np.bool_]:
    """Flags (n,) of pairs in which the inner picture lies in the outer one and has no edge of its own there."""
    inside = (np.maximum(measures.cover_a, measures.cover_b) >= WHOLE) & ~measures.bent
    return np.asarray(inside & ~is_whole(measures) & ~is_framed(measures), np.bool_)


def may_touch(measures: Measures) -> NDArray[np.bool_]:
    """Flags (n,) of pairs in which the inner picture may touch others in the outer one."""
    return np.asarray(lies_in(measures) & (np.minimum(measures.cover_a, measures.cover_b) <= TOUCHING), np.bool_)


def _is_pictured(measures: Measures) -> NDArray[np.bool_]:
    """Flags (n,) of pairs in which one shows exactly the other, between edges: a photo of a print or a screen."""
    framed = ~is_whole(measures) & _has_edge(measures) & (measures.escape <= ESCAPE)
    return framed & (measures.aside <= ASIDE) & agrees_in_part(measures)


def is_another_shot(measures: Measures, origins: Origins) -> NDArray[np.bool_]:
    """Flags (n,) of pairs that are two shots and no copies, although their pixels may be alike.

    - By the clock: two dates that differ by more than a time zone, except a photo taken of the other one on another
      day; or different camera settings within one second, as in a bracket.
    - By the hand or the tripod: whole frames of one size with a slight shift, which saving does not cause; whole frames
      slightly rotated; or nearly whole ones that only a map with shear aligns; or cells that lie beside their places.
    - By content: frames that agree as two exposures do, and differ in a part.
    - By what was not compared: of an animation or a document only the first picture was.
    """
    whole = is_whole(measures)
    beside = (measures.shift > TRIPOD_SHIFT) & (measures.shift < TRIPOD_LIMIT) & whole
    # An edit that rotates a picture by some degrees crops it or adds a ground.
    askew = whole & (np.abs(np.mod(turn(measures.maps) + 45, 90) - 45) >= TURN) & ~measures.set_in
    cover, (least, most) = np.minimum(measures.cover_a, measures.cover_b), SHEARED_COVER
    sheared = (shear(measures.maps) > SHEAR) & (quality_of(measures) < SHEARED_QUALITY)
    sheared &= (cover > least) & (cover < most) & ~measures.bent & ~is_framed(measures)
    by_content = measures.exposures > TWO_EXPOSURES
    by_clock = of_other_moments(origins) & ~(of_other_days(origins) & _is_pictured(measures))
    strained = (measures.strain > STRAIN) & ~is_framed(measures)
    strained |= _is_nearly_corrected(measures) & ((measures.strain > CORRECTED_STRAIN) | (measures.strain == 0))
    by_hand = askew | sheared | strained | (beside & one_moment(origins))
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


def is_turned(measures: Measures) -> NDArray[np.bool_]:
    """Flags (n,) of pairs in which one picture was rotated, by quarter turns or by some degrees."""
    return np.asarray(turn(measures.maps) >= TURN)


def is_tilted(measures: Measures) -> NDArray[np.bool_]:
    """Flags (n,) of pairs in which one picture was rotated by some degrees, and by no quarter turn."""
    angle = turn(measures.maps)
    tilted = (angle >= TILT) & (np.abs(angle - 90) >= TILT) & (np.abs(angle - 180) >= TILT)
    return np.asarray(tilted | (measures.set_in & (np.minimum(measures.cover_a, measures.cover_b) >= TURNED)))


def is_edited(measures: Measures, origins: Origins) -> NDArray[np.bool_]:
    """Flags (n,) of pairs in which one picture shows something that the other one does not, provided that they show one
    picture."""
    differs = measures.differ + measures.painted > np.where(is_whole(measures), EDIT_DIFFER, CROP_DIFFER)
    marked = ((measures.spot > EDIT_SPOT) | (measures.tint > EDIT_TINT)) & ~is_recoloured(measures)
    in_part = np.isfinite(measures.exposures)  # a small part differs, of one exposure
    # The words of a page, the other pictures of a collage, or where a print lay when it was photographed.
    framed = is_framed(measures) & ((measures.around > AROUND) | (measures.scenery > SCENERY))
    one_size = (origins.size_a == origins.size_b).all(axis=1)
    moved = is_whole(measures) & one_size & (measures.shift > MOVED)
    edited = differs | (measures.softened > EDIT_SOFTENED) | marked | in_part | framed | moved
    return np.asarray(edited | of_other_moments(origins))  # of another moment: a photo that was taken of the other one


def is_resized(measures: Measures, origins: Origins) -> NDArray[np.bool_]:
    """Flags (n,) of pairs in which the same line has different lengths in pixels."""
    long_a, long_b = origins.size_a.max(axis=1), origins.size_b.max(axis=1)
    ratio = scale(measures.maps) * long_b / np.maximum(long_a, 1)
    return np.asarray(np.abs(ratio - 1) > SIZE)
