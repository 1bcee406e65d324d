"""Local features -> candidate pairs, without comparing every photo with every other.

Locality-sensitive hashing of the features' bits (Indyk, Motwani: Approximate nearest neighbors, STOC 1998): a key is
three bytes of the 32; features of one key that agree in the rest too are votes for the two photos they come from. A
key that stands in very many photos says nothing of any (the clock of a phone, the type of a caption) and is left out.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from core.features import KEYS, Features, keys

TABLES = 8
_STRIDE = 4  # bytes from one table to the next
CROWD = 32  # features of one key; more are a fashion, not a picture
NEAR = 60  # differing bits of 256 that two features of one place may have
VOTES = 2  # of how many votes a pair is a candidate,
MIRRORED_VOTES = 4  # and a picture with another one's mirror image, of which there are many more wrong ones than right


def candidates(
    features: Features, new: NDArray[np.bool_], *, upright: int | None = None
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Pairs of photo numbers (n, 2), the smaller first, sorted, with a new photo in each, and their votes (n,).

    Of the photos the first `upright` are pictures as they are, the others their mirror images, in the same order; these
    are compared with those only, and never with their own. None: there are no mirror images.
    """
    count = len(new)
    upright = count if upright is None else upright
    owner = features.owner
    votes = [
        _votes(features.bits, owner, new, keys(features.bits, _STRIDE * table), upright) for table in range(TABLES)
    ]
    pairs, number = np.unique(np.concatenate(votes), return_counts=True)
    enough = number >= np.where(pairs % count < upright, VOTES, MIRRORED_VOTES)
    pairs, number = pairs[enough], number[enough]
    return np.stack([pairs // count, pairs % count], axis=1), number


def _votes(
    bits: NDArray[np.uint64],
    owner: NDArray[np.int32],
    new: NDArray[np.bool_],
    keys: NDArray[np.uint32],
    upright: int,
) -> NDArray[np.int64]:
    count = len(new)
    order = np.arange(len(keys))
    if not new.all():  # what no new photo has is nothing to sort
        wanted = np.zeros(KEYS, np.bool_)
        wanted[keys[new[owner]]] = True
        order = np.flatnonzero(wanted[keys])
    order = order[np.argsort(keys[order], kind="stable")]
    keys = keys[order]
    first = np.flatnonzero(np.diff(keys, prepend=keys[:1] + 1))
    length = np.diff(first, append=len(keys))
    keep = np.repeat((length > 1) & (length <= CROWD), length)
    order, keys = order[keep], keys[keep]
    photo = owner[order]
    fresh = new[photo]
    votes = [np.zeros(0, np.int64)]
    for step in range(1, CROWD):
        here = np.flatnonzero(
            (keys[step:] == keys[:-step]) & (photo[step:] != photo[:-step]) & (fresh[step:] | fresh[:-step])
        )
        if not len(here):
            if not (keys[step:] == keys[:-step]).any():
                break
            continue
        one, other = order[here], order[here + step]
        near = np.bitwise_count(bits[one] ^ bits[other]).sum(axis=1) <= NEAR
        p, q = owner[one[near]].astype(np.int64), owner[other[near]].astype(np.int64)
        p, q = np.minimum(p, q), np.maximum(p, q)
        real = (p < upright) & (q != p + upright)
        votes.append((p * count + q)[real])
    return np.concatenate(votes)
