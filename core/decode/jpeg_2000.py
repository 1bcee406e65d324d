"""JPEG 2000, by Pillow's OpenJPEG. Its wavelets contain every halved size, so only what is needed is decoded."""

from __future__ import annotations

from io import BytesIO

from blake3 import blake3
from PIL import Image

from core.decode import exif, xmp
from core.decode.boxes import XMP_UUID, bodies, by_uuid
from core.decode.metadata import Metadata
from core.decode.picture import Picture, Unreadable, check_size, memory_for
from core.decode.pillow import loaded
from core.decode.pixels import array, flat

_CODESTREAM = b"\xff\x4f\xff\x51"
_EXIF_UUID = b"JpgTiffExif->JP2"
_SIZES, _CODING = b"\xff\x51", b"\xff\x52"  # markers
_PER_PIXEL = 20  # bytes: OpenJPEG has four a colour, and Pillow's copy; measured


def decode(data: bytes, long_side: int | None) -> Picture:
    """The picture, decoded at the smallest halved size that is enough."""
    try:
        image = Image.open(BytesIO(data), formats=["JPEG2000"])
    except Exception as error:  # on broken files Pillow raises whatever its readers happen to run into
        raise Unreadable("The JPEG 2000 file is damaged: its beginning cannot be read.") from error
    size = image.size
    check_size(*size)
    start, end = next(iter(bodies(data, b"jp2c")), (0, len(data)))
    halvings = _halvings(size, long_side, most=_levels(data, start))
    with memory_for(*size, per_pixel=_PER_PIXEL / 4**halvings, besides=len(data)):
        pixels = array(flat(loaded(_halved(image, halvings))), long_side)
    # What the header says of its colours, a palette for one, shapes the picture as well.
    header = b"".join(data[at:stop] for at, stop in bodies(data, b"jp2h"))
    content = blake3(b"JPEG 2000" + header + data[start:end]).digest()
    return Picture(pixels, _said(data).facts("JPEG 2000", size), content)


def _halvings(size: tuple[int, int], long_side: int | None, *, most: int) -> int:
    """How often the size can be halved while the long side is at least `long_side`."""
    if long_side is None:
        return 0
    return min(most, max(0, (max(size) // max(1, long_side)).bit_length() - 1))


def _halved(image: Image.Image, times: int) -> Image.Image:
    """Set the picture to decode at a reduced size. Pillow's own `reduce` rounds sides down that OpenJPEG rounds up, and
    fails."""
    tile = image.tile[0]  # type: ignore[attr-defined]
    image._size = tuple(-(-side // 2**times) for side in image.size)
    coding, _, *others = tile.args
    image.tile = [tile._replace(extents=(0, 0, *image.size), args=(coding, times, *others))]  # type: ignore[attr-defined]
    return image


def _levels(data: bytes, start: int) -> int:
    """The number of halved sizes in the coded picture (ISO/IEC 15444-1, annex A.6.1)."""
    at = data.find(_CODING, start, start + 4096)
    return data[at + 9] if 0 <= at < len(data) - 9 else 0


def _said(data: bytes) -> Metadata:
    """The metadata of EXIF and XMP. The picture is upright: no program writes an orientation into this format."""
    if data.startswith(_CODESTREAM):
        return Metadata()
    said = Metadata()
    for start, end in by_uuid(data, _EXIF_UUID):
        said = exif.read(data[start:end]).or_else(said)
    for start, end in by_uuid(data, XMP_UUID):
        said = said.or_else(xmp.read(data[start:end]))
    return said
