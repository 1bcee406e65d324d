"""Tells two exposures of one thing from one exposure saved twice, by the noise of their pictures.

Every exposure has noise of its own. Saving again keeps much of it, as long as the quality is not poor, and so do marks
and other tones. In flat places noise is most of what changes from pixel to pixel: there it correlates in two copies,
and does not in two exposures, however alike they are. It is seen by a filter without response to slopes (Immerkaer:
Fast noise variance estimation, 1996).
"""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from core.indexing.fingerprint import shrink
from core.measuring.planes import Grey, Plane
from core.measuring.registration import flowed, register, warped

SIDE = 1600
"""Pixels of the long side at which pictures are compared: noise is left, and two of them take 4 MB."""

_NEAR = 0.01  # of a map's numbers: the frames lie on each other
_LEAST_QUALITY = 70  # of a JPEG: with less nothing is left of the noise
_ALIKE = 2  # by how much the qualities of two files may differ
_FILTER = np.array([[1, -2, 1], [-2, 4, -2], [1, -2, 1]], np.float32) / 6  # of white noise it keeps the variance
_BLOCK, _CODED = 32, 8  # pixels: the side of a block, and of what JPEG codes together, with steps along its edges
_LEAST, _TIMES = 0.1, 3.0  # variance of noise in either picture, and how many times that of the other it may be
_REGISTERED = 720  # pixels of the long side
_BLOCKS = 60  # with fewer that have noise, nothing is told
_FLATTEST = 0.5  # of these blocks: in the others is more to be seen than noise
# Correlation of noise that is said to be of one exposure: 0.03 at most in bursts from a tripod that lie on each other,
# 0.13 at least in 71 photos saved again in a quality of 70 to 95. Of what was moved by some pixels, fine structure that
# comes to lie on itself has a share in it: up to 0.07 in bursts of test charts, where nine of ten copies have 0.11.
_SHARED, _SHARED_MOVED = 0.05, 0.07
_SOFTENED = 1.5  # deviation in pixels, by which noise goes and what is to be seen stays
# Correlation of what is to be seen, in three of four blocks of the quarter that shows most, if it lies on itself to a
# fraction of a pixel: 0.92 and more, and 0.87 at most where a copy was laid beside itself.
_SHOWING, _WORST, _LIES = 0.25, 0.25, 0.9


def are_saved_alike(
    sizes: NDArray[np.integer], qualities: NDArray[np.floating], maps: NDArray[np.float64]
) -> NDArray[np.bool_]:
    """Flags (n,) of pairs that may be two exposures by what is known of their files: of one size (2, n, 2), lying on
    each other by their maps (n, 6), and JPEGs of about one good quality (2, n), nan for other files."""
    of_one_size = (sizes[0] == sizes[1]).all(axis=1)
    alike = (qualities.min(axis=0) >= _LEAST_QUALITY) & (np.ptp(qualities, axis=0) <= _ALIKE)
    in_place = (np.abs(maps - np.eye(2, 3).ravel()) < _NEAR).all(axis=1)
    return np.asarray(of_one_size & alike & in_place, np.bool_)


def are_two_exposures(one: Grey, other: Grey) -> bool | None:
    """Whether the noise of two grey pictures (height, width) of one size, which show the same at about the same place,
    tells that they were exposed one after the other. None where nothing can be told: where there is too little noise,
    or what is to be seen cannot be laid on itself."""
    its_noise = _noise(one)
    noise = _shared(its_noise, _noise(other))
    if noise is None or noise >= _SHARED:
        return None if noise is None else False
    # A copy that was cropped, straightened or freed of what the lens had bent has the same noise elsewhere.
    moved = [laid(other, one) for laid in (_registered, flowed)]
    told = [_shared(its_noise, _noise(laid)) for laid in moved]
    if any(noise is not None and noise >= _SHARED_MOVED for noise in told):
        return False
    if None in told:
        return None
    its_structure = _structure(one)
    return any(_lie_on_each_other(its_structure, _structure(laid)) for laid in (other, *moved)) or None


def _registered(second: Grey, first: Grey) -> Grey:
    """The second picture laid on the first; what lies outside is black."""
    small = [shrink(grey, _REGISTERED) for grey in (first, second)]
    laid, inside = warped(second, register(small[0], small[1], np.eye(2, 3)), first)
    return np.where(inside, laid, np.uint8(0))


def _shared(first: Plane, second: Plane) -> float | None:
    """The correlation of the noise of two pictures, -1 to 1, where there is least to be seen; None where too few blocks
    have noise."""
    variances = np.stack([_variance(first), _variance(second)])
    low, high = variances.min(axis=0), variances.max(axis=0)
    noisy = np.flatnonzero((low > _LEAST) & (high < _TIMES * low))
    if len(noisy) < _BLOCKS:
        return None
    flattest = noisy[np.argsort((low * high)[noisy])[: max(_BLOCKS, round(_FLATTEST * len(noisy)))]]
    return float(np.median(_correlation(first[flattest], second[flattest])))


def _lie_on_each_other(first: Plane, second: Plane) -> bool:
    """Whether what two pictures show, by their structure, lies on itself, to a fraction of a pixel."""
    showing = np.argsort(-_variance(first) * _variance(second))[: max(1, round(_SHOWING * len(first)))]
    return bool(np.quantile(_correlation(first[showing], second[showing]), _WORST) >= _LIES)


def _variance(blocks: Plane) -> Plane:
    """That of each block (n, m) of values around zero, (n,)."""
    return np.asarray(np.mean(blocks * blocks, axis=1))


def _correlation(first: Plane, second: Plane) -> Plane:
    """That of each two blocks (n, m), (n,)."""
    power = _variance(first) * _variance(second)
    return np.asarray(np.mean(first * second, axis=1) / np.sqrt(np.maximum(power, 1e-12)))


def _noise(grey: Grey) -> Plane:
    """What changes from pixel to pixel in each block, without the edges of what is coded together (n, m)."""
    changes = _whole_blocks(cv2.filter2D(grey, cv2.CV_32F, _FILTER))
    down, across, inner = changes.shape[0] // _CODED, changes.shape[1] // _CODED, _CODED - 2
    cells = changes.reshape(down, _CODED, across, _CODED)[:, 1:-1, :, 1:-1]
    return _blocks(cells.reshape(down * inner, across * inner), _BLOCK // _CODED * inner)


def _structure(grey: Grey) -> Plane:
    """What is to be seen in each block: edges, without noise (n, m)."""
    soft = cv2.GaussianBlur(grey.astype(np.float32), (0, 0), _SOFTENED)
    return _blocks(_whole_blocks(cv2.Laplacian(soft, cv2.CV_32F)), _BLOCK)


def _whole_blocks(plane: NDArray[np.generic]) -> Plane:
    height, width = (side - side % _BLOCK for side in plane.shape)
    return np.asarray(plane[:height, :width], np.float32)


def _blocks(plane: Plane, side: int) -> Plane:
    """The blocks of a plane, which are squares of this side (n, side * side)."""
    height, width = plane.shape
    return plane.reshape(height // side, side, width // side, side).swapaxes(1, 2).reshape(-1, side * side)
