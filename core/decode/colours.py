"""Pixels with a colour profile -> the sRGB that screens show and fingerprints expect, by LittleCMS through Pillow.

Phones store photos in Display P3, cameras and editors in Adobe RGB or wider ones. Read without its profile such a photo
is paler than the same one after an export, and seems to be another version of it.
"""

from __future__ import annotations

from functools import lru_cache
from io import BytesIO

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageCms

from core.decode.picture import USUAL_COLOURS

_MODES = {"RGB ": "RGB", "GRAY": "L", "CMYK": "CMYK"}
"""Pillow's mode of a picture, by the colours that a profile says it is for (ICC.1:2010, 7.2.6)."""

_BAND = 4_000_000  # pixels that are converted at a time: Pillow needs two copies of them
_SRGB = ImageCms.createProfile("sRGB")
# As in browsers and editors. Without the cache of one pixel threads may share what converts.
_INTENT = ImageCms.Intent.RELATIVE_COLORIMETRIC
_FLAGS = ImageCms.Flags.BLACKPOINTCOMPENSATION | ImageCms.Flags.NOCACHE


def profile_of(image: Image.Image) -> bytes:
    """The picture's ICC profile; empty if it has none or one that says sRGB."""
    profile = image.info.get("icc_profile")
    return profile if isinstance(profile, bytes) and USUAL_COLOURS.search(profile) is None else b""


def in_srgb(pixels: NDArray[np.uint8], profile: bytes) -> NDArray[np.uint8]:
    """RGB pixels (height, width, 3) in sRGB; unchanged if there is no profile for such, or it is damaged."""
    found = _conversion(profile) if profile else None
    if found is None or found[0] == "CMYK":
        return pixels
    mode, conversion = found
    result = np.empty_like(pixels)
    rows = max(1, _BAND // max(1, pixels.shape[1]))
    for top in range(0, len(pixels), rows):
        band = pixels[top : top + rows]
        image = Image.fromarray(np.ascontiguousarray(band[:, :, 0]) if mode == "L" else band)
        result[top : top + rows] = np.asarray(conversion.apply(image))
    return result


def from_inks(image: Image.Image) -> Image.Image:
    """A CMYK picture as RGB, by its profile where it has one."""
    profile = profile_of(image)
    found = _conversion(profile) if profile else None
    return image.convert("RGB") if found is None or found[0] != "CMYK" else found[1].apply(image)


@lru_cache(maxsize=8)  # a library has few profiles, and building what converts takes as long as using it
def _conversion(profile: bytes) -> tuple[str, ImageCms.ImageCmsTransform] | None:
    """Pillow's mode of the pixels that the profile is for, and what converts them; None if it is damaged."""
    try:
        opened = ImageCms.ImageCmsProfile(BytesIO(profile))
        mode = _MODES[opened.profile.xcolor_space]
        return mode, ImageCms.buildTransform(opened, _SRGB, mode, "RGB", _INTENT, _FLAGS)
    except (ImageCms.PyCMSError, OSError, KeyError):
        return None
