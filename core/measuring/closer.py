"""Two files that seem to be copies, read once more: what is to be told only of more pixels than a miniature has.

After a scan the same is done for whole sets of photos (core.pages, core.retakes, core.alterations), each file of which
is read once.
"""

from __future__ import annotations

import numpy as np

from core.decode import decode
from core.decode.pixels import brightness
from core.groups.standing import SMALLER
from core.indexing.fingerprint import WORKING_SIDE, Fingerprint, shrink
from core.measuring import noise
from core.measuring.fine import READABLE_SIDE, Difference, closely, unpacked
from core.measuring.judgement import Judgement
from core.measuring.lettering import has_type
from core.measuring.planes import Grey
from core.measuring.spots import ALTERED, farthest_spot
from core.photo import EDITS, Facts, Relation

Copy = tuple[bytes, Facts, Fingerprint]
"""A file's data, and what is known of it."""


def grey_in(data: bytes, long_side: int) -> Grey:
    """The picture of an image file's data, upright and in grey, at most `long_side` pixels long. Raises
    decode.Unreadable."""
    return brightness(shrink(decode(data, long_side=long_side).pixels, long_side))


def looked_closer(found: Judgement, one: Copy, other: Copy) -> Judgement:
    """The judgement of two copies after their files were read once more."""
    files = one[0], other[0]
    if _are_pages(found, one[2].fine, other[2].fine):
        said = closely(*_greys(files, READABLE_SIDE), np.array(found.transform).reshape(2, 3))
        if said is Difference.OTHER:
            return found.as_shot()
        if said is Difference.PAINTED:
            found = found.as_edit()
    if _may_be_two_exposures(found, one[1], other[1]) and noise.are_two_exposures(*_greys(files, noise.SIDE)):
        return found.as_shot()
    if _may_be_altered(found, one[1], other[1]) and farthest_spot(*_greys(files, WORKING_SIDE)) >= ALTERED:
        return found.as_edit()
    return found


def _greys(files: tuple[bytes, bytes], long_side: int) -> tuple[Grey, Grey]:
    return grey_in(files[0], long_side), grey_in(files[1], long_side)


def _are_pages(found: Judgement, *fine: bytes) -> bool:
    framed = Relation.FRAMED in (found.relation, *found.also)
    return all(fine) and not framed and any(has_type(unpacked(packed)) for packed in fine)


def _may_be_two_exposures(found: Judgement, one: Facts, other: Facts) -> bool:
    sizes = np.array([[(its.width, its.height)] for its in (one, other)])
    qualities = np.array([[its.quality] for its in (one, other)], np.float32)  # nan for none
    return bool(noise.are_saved_alike(sizes, qualities, np.array([found.transform])).all())


def _may_be_altered(found: Judgement, one: Facts, other: Facts) -> bool:
    whole = found.relation in (Relation.RESAVED, Relation.RESIZED) and not set(EDITS) & set(found.also)
    least, most = sorted((one.width * one.height, other.width * other.height))
    return whole and least > SMALLER * most
