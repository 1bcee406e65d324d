"""File name extensions of pictures."""

from __future__ import annotations

from core.shots.naming import RAW_ENDINGS, ending

_PICTURES = """
jpg jpeg jpe jfif jif mpo png apng webp gif bmp dib tif tiff avif heic heif hif heics heifs jxl jp2 j2k jpf jpx jpm psd
psb ico tga pcx sgi pnm pbm pgm ppm qoi
"""

_OTHERS = """
mov mp4 m4v avi mkv webm mts m2ts mpg mpeg 3gp wmv flv vob lrv insv ts mp3 m4a aac flac ogg opus wav wma aiff
txt md log csv json xml html htm css js py c h cpp java rs go sh bat ini cfg conf toml yaml yml url lnk
pdf doc docx xls xlsx ppt pptx odt ods odp rtf epub zip tar gz bz2 xz zst 7z rar iso dmg img exe dll so msi deb
rpm apk jar xmp aae pp3 dop cos lrcat lrprev lrdata sqlite sqlite-wal sqlite-shm sqlite-journal db db-wal db-shm
ttf otf woff woff2 svg eps ps ai torrent part crdownload tmp bak
"""

PICTURE_ENDINGS = RAW_ENDINGS | frozenset(_PICTURES.split())
"""Endings that promise a picture: where the content does not keep the promise, the person is told."""

OTHER_ENDINGS = frozenset(_OTHERS.split())
"""Endings of what is surely no photo: films, music, documents, archives, sidecars."""


def named_like_picture(path: str) -> bool:
    """Whether the file's name has the extension of a picture."""
    return ending(path) in PICTURE_ENDINGS
