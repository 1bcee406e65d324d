"""A decoded picture of any mode -> upright sRGB pixels, scaled down, and the digest of what is visible."""

from __future__ import annotations

from collections.abc import Iterator

import cv2
import numpy as np
from blake3 import blake3
from numpy.typing import NDArray
from PIL import Image, ImageCms

from core.decode.colours import from_inks, in_srgb, profile_of

_BAND = 4_000_000  # pixels that are made RGB at a time, so that a large picture is never twice in memory

_SAMPLES = 256  # along each side, of a picture with transparent parts
_FAINT, _FEW = 40.0, 0.005  # levels of difference from white; the part of what is to be seen

_LAB, _SRGB = ImageCms.createProfile("LAB"), ImageCms.createProfile("sRGB")

_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
"""What makes a picture upright, by its EXIF orientation."""


def turned(image: Image.Image, orientation: int) -> Image.Image:
    """The upright picture, by its EXIF orientation (1 to 8)."""
    turn = _TURNS.get(orientation)
    return image if turn is None else image.transpose(turn)


def flat(image: Image.Image, grey: tuple[float, float] | None = None, *, sheet: str | None = None) -> Image.Image:
    """A picture of any mode as 8-bit RGB, transparency laid on a background; `grey` and `sheet` are the results of
    `_grey_range` and `_sheet_for` for the whole picture."""
    if image.mode == "RGB" and "transparency" not in image.info:
        return image
    if image.mode.startswith("I;16"):
        return Image.fromarray((np.asarray(image) >> 8).astype(np.uint8)).convert("RGB")
    if image.mode in ("I", "F"):
        return Image.fromarray(_eight_bit(np.asarray(image), grey or _grey_range(image))).convert("RGB")
    if _has_transparency(image):
        image = image.convert("RGBA")
        sheet = _sheet_for(image) if sheet is None else sheet
        if sheet and image.getchannel("A").getextrema() != (255, 255):
            whole = Image.new("RGB", image.size, sheet)
            whole.paste(image, mask=image.getchannel("A"))
            return whole
    if image.mode == "LAB":
        return ImageCms.profileToProfile(image, _LAB, _SRGB, outputMode="RGB") or image
    return from_inks(image) if image.mode == "CMYK" else image.convert("RGB")


def _has_transparency(image: Image.Image) -> bool:
    keyed = image.mode in ("1", "L", "P", "RGB") and "transparency" in image.info
    return keyed or image.mode in ("RGBA", "LA", "PA", "RGBa", "La")


def _sheet_for(image: Image.Image) -> str:
    """The background for transparent parts: white, or black if next to nothing would be visible on white, since
    otherwise all white drawings would become one plain picture. Empty if all is transparent: games save screenshots
    like that by mistake, and their colours are all there is."""
    size = (min(image.width, _SAMPLES), min(image.height, _SAMPLES))
    colours = np.asarray(image.resize(size, Image.Resampling.NEAREST).convert("RGBA"), np.float32)
    opaque = colours[:, :, 3] / 255
    if not opaque.any() and np.ptp(colours[:, :, :3], axis=(0, 1)).any() and _is_all_clear(image):
        return ""
    seen = opaque * (255 - colours[:, :, :3].min(axis=2)) > _FAINT
    return "black" if opaque.any() and seen.sum() <= _FEW * opaque.sum() else "white"


def _is_all_clear(image: Image.Image) -> bool:
    return all(band.convert("RGBA").getchannel("A").getextrema() == (0, 0) for band in _bands(image))


def _grey_range(image: Image.Image) -> tuple[float, float]:
    """Black and white of a grey picture of unknown range: the smallest usual one (1, 255, 65535) that contains its
    values."""
    ends = [(float(part.min()), float(part.max())) for part in map(_finite, _bands(image))]
    low, high = min(low for low, _ in ends), max(high for _, high in ends)
    usual = (255.0, 65535.0) if image.mode == "I" else (1.0, 255.0, 65535.0)
    return min(low, 0.0), next((top for top in usual if high <= top), high)


def _finite(image: Image.Image) -> NDArray[np.float32]:
    return np.nan_to_num(np.asarray(image, np.float32))


def _eight_bit(values: NDArray[np.generic], grey: tuple[float, float]) -> NDArray[np.uint8]:
    black, white = grey
    finite = np.nan_to_num(values.astype(np.float32)).astype(np.float64)  # in which the widest range is no overflow
    return ((finite - black) * (255.0 / max(white - black, 1e-9))).clip(0, 255).astype(np.uint8)


def finished(
    image: Image.Image, long_side: int | None, *, orientation: int = 1, deep: bool = False
) -> tuple[NDArray[np.uint8], bytes]:
    """A decoded picture of any mode as upright sRGB pixels (height, width, 3), its long side at most `long_side`; and
    the digest of its content, 32 bytes.

    `deep` says that the file has more than 8 bits per sample, of which the picture holds the upper ones only. Processed
    in bands, so that beside the picture itself only the small one and a few megabytes are in memory.
    """
    width, height = image.size if orientation < 5 else image.size[::-1]
    factor = 1 if long_side is None else max(1, max(width, height) // long_side)
    grey = _grey_range(image) if image.mode in ("I", "F") else None
    sheet = _sheet_for(image) if _has_transparency(image) else None
    digest = blake3(f"{width} {height} {'deep ' if deep else ''}RGB".encode())
    profile = profile_of(image)
    digest.update(profile)
    opacity, clear = blake3(), False
    rows = max(1, _BAND // (width * factor)) * factor
    parts = []
    for top in range(0, height, rows):
        stored = _stored_band(image, orientation, top, min(top + rows, height))
        if sheet is not None:
            stored = stored.convert("RGBA")
            alpha = turned(stored.getchannel("A"), orientation)
            clear |= alpha.getextrema() != (255, 255)
            opacity.update(alpha.tobytes())
        band = turned(flat(stored, grey, sheet=sheet), orientation)
        digest.update(band.tobytes())
        parts.append(np.asarray(band.reduce(factor) if factor > 1 else band))
    if clear:  # a ground that is transparent is another one than that of the sheet
        digest.update(opacity.digest())
    extent = (width / factor, height / factor)
    pixels = _fitted(parts[0] if len(parts) == 1 else np.concatenate(parts), extent, long_side)
    return in_srgb(pixels, profile), digest.digest()


def _stored_band(image: Image.Image, orientation: int, top: int, bottom: int) -> Image.Image:
    """The part of the stored picture that becomes these rows of the upright one."""
    if orientation in (3, 4, 7, 8):  # from the other end
        end = image.height if orientation < 5 else image.width
        top, bottom = end - bottom, end - top
    box = (0, top, image.width, bottom) if orientation < 5 else (top, 0, bottom, image.height)
    return image if box == (0, 0, *image.size) else image.crop(box)


def array(image: Image.Image, long_side: int | None, extent: tuple[float, float] | None = None) -> NDArray[np.uint8]:
    """An RGB picture as an sRGB array (height, width, 3), with a long side of at most `long_side`. `extent` is the part
    of `image` that the picture fills, in pixels, if it is smaller: see `_fitted`."""
    width, height = extent or image.size
    factor = 1 if long_side is None else max(1, max(image.size) // long_side)
    small = np.asarray(image.reduce(factor) if factor > 1 else image)
    pixels = _fitted(small, (width / factor, height / factor), long_side)
    return in_srgb(pixels, profile_of(image))


def _fitted(pixels: NDArray[np.uint8], extent: tuple[float, float], long_side: int | None) -> NDArray[np.uint8]:
    """The last step of scaling down, after averaging over whole blocks. Less than a halving is left, for which bilinear
    interpolation is as good as area averaging and takes a fifth of the time.

    `extent` (width, height) is how far the picture reaches: of sides that the size of a block does not divide, the last
    column or row holds less than a block. Taken for whole, a picture and its turned copy would be shifted by a part of
    a pixel, as two shots are."""
    whole = extent == (pixels.shape[1], pixels.shape[0])
    if long_side is None or (whole and max(extent) <= long_side):
        return pixels if pixels.flags.writeable else pixels.copy()
    scale = min(1.0, long_side / max(extent))
    small = (max(1, round(extent[0] * scale)), max(1, round(extent[1] * scale)))
    if whole:
        return np.asarray(cv2.resize(pixels, small, interpolation=cv2.INTER_LINEAR), np.uint8)
    across, down = extent[0] / small[0], extent[1] / small[1]
    to_stored = np.array([[across, 0, (across - 1) / 2], [0, down, (down - 1) / 2]])  # between middles of pixels
    way = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    return np.asarray(cv2.warpAffine(pixels, to_stored, small, flags=way, borderMode=cv2.BORDER_REPLICATE), np.uint8)


def _bands(image: Image.Image) -> Iterator[Image.Image]:
    """The picture in bands of some megabytes."""
    rows = max(1, _BAND // image.width)
    for top in range(0, image.height, rows):
        yield image.crop((0, top, image.width, min(top + rows, image.height)))


def brightness(pixels: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """RGB pixels (height, width, 3) in grey, (height, width)."""
    return np.asarray(cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY), np.uint8)
