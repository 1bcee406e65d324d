"""HEIC and its relatives, by pi-heif: the decode-only build of pillow-heif."""

from __future__ import annotations

import pi_heif
from PIL import Image

from core.decode import exif, xmp
from core.decode.picture import Picture, Unreadable, array, check_size, content_of, flat, memory_for

# One photo a thread: the scan's own threads keep all cores busy.
pi_heif.options.DECODE_THREADS = 1


def decode(data: bytes, long_side: int | None) -> Picture:
    """The file's primary picture. libheif turns it upright, so its EXIF orientation says nothing any more."""
    try:
        file = pi_heif.open_heif(data, convert_hdr_to_8bit=True)
    except Exception as error:  # the library raises many kinds on broken files
        raise Unreadable("The HEIF file is damaged: its beginning cannot be read.") from error
    check_size(*file.size)
    said = exif.read(file.info.get("exif") or b"").or_else(xmp.read(file.info.get("xmp") or b""))
    with memory_for(*file.size):
        image = _loaded(file)
        return Picture(array(image, long_side), said.facts("HEIF", image.size), content_of(image))


def _loaded(file: pi_heif.HeifFile) -> Image.Image:
    try:
        return flat(Image.frombuffer(file.mode, file.size, file.data, "raw", file.mode, file.stride, 1))
    except MemoryError:
        raise Unreadable("There is not enough memory to open this picture.") from None
    except Exception as error:  # as above
        raise Unreadable("The HEIF file is damaged: its picture cannot be decoded.") from error
