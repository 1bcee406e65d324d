"""The facts that a photo states about itself, from its EXIF and XMP."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from core.photo import Facts

_TEXT_LIMIT = 2000  # characters; a caption is a sentence, not a book
_NOT_TEXT = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]+")
_MOMENT = re.compile(r"(\d{4})[:-](\d\d)[:-](\d\d)[ T](\d\d):(\d\d):(\d\d)")

# Words of a maker's legal name that nobody says.
_COMPANY = {
    *("corporation", "corp", "company", "co", "ltd", "co.,ltd", "inc"),
    *("imaging", "electronics", "camera", "optical"),
}

# Programs that name themselves in the pictures that they write. Left out are those that do so where they add no more
# than stars or keywords, as digiKam, Picasa, Shotwell and those of Windows. Phones name the version of their system.
_EDITORS = re.compile(
    r"\b(photoshop(?! album)|lightroom|camera raw|gimp|paint|paintshop|affinity|pixelmator|darktable|rawtherapee"
    r"|capture one|dxo|on1|luminar|skylum|topaz|silkypix|capture nx|viewnx|nx studio|digital photo professional"
    r"|aperture|acdsee|corel|photoscape|photodirector|zoner|irfanview|faststone|xnview|imagemagick|krita|photopea"
    r"|pixlr|fotor|canva|befunky|polarr|snapseed|vsco|picsart|instagram|facetune|faceapp|meitu|beautyplus|b612|remini"
    r"|prisma|photomatix|aurora hdr|hugin|ptgui|autostitch|image composite editor|helicon)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Metadata:
    """The facts that do not depend on the pixels, the orientation and the colours."""

    orientation: int = 1  # EXIF: 1 to 8
    taken: str | None = None
    camera: str = ""
    lens: str = ""
    latitude: float | None = None
    longitude: float | None = None
    rating: int | None = None
    keywords: tuple[str, ...] = ()
    caption: str = ""
    exposure: float | None = None
    bias: float | None = None
    program: str = ""
    adobe_rgb: bool = False  # its numbers are in these colours, if no profile says otherwise

    def or_else(self, other: Metadata) -> Metadata:
        """These facts, completed from `other`; orientation and colours are always this one's."""
        place = self if self.latitude is not None else other
        return replace(
            self,
            taken=self.taken or other.taken,
            camera=self.camera or other.camera,
            lens=self.lens or other.lens,
            latitude=place.latitude,
            longitude=place.longitude,
            rating=self.rating if self.rating or other.rating is None else other.rating,  # 0 is as good as none
            keywords=self.keywords or other.keywords,
            caption=self.caption or other.caption,
            exposure=self.exposure or other.exposure,
            bias=other.bias if self.bias is None else self.bias,
            program=self.program or other.program,
        )

    def facts(self, format: str, size: tuple[int, int], *, quality: int | None = None) -> Facts:
        """The facts of a picture with this width and height as stored in the file."""
        return Facts(
            format,
            *size,
            taken=self.taken,
            camera=self.camera,
            lens=self.lens,
            latitude=self.latitude,
            longitude=self.longitude,
            rating=self.rating,
            keywords=self.keywords,
            caption=self.caption,
            quality=quality,
            exposure=self.exposure,
            bias=self.bias,
            program=self.program,
        )


def text(raw: str) -> str:
    """One clean line of text: no control characters, no unpaired surrogates, limited length."""
    return " ".join(_NOT_TEXT.sub(" ", raw).split())[:_TEXT_LIMIT]


def moment(raw: str) -> str | None:
    """A date and time as "2021-07-30 18:05:59"; None if it is none (cameras without a clock write zeros). Phones set to
    Arabic or Persian may write their own digits."""
    match = _MOMENT.match(raw)
    if match is None:
        return None
    year, month, day, hour, minute, second = map(int, match.groups())
    sound = year > 1800 and 1 <= month <= 12 and 1 <= day <= 31 and hour < 24 and minute < 60
    return f"{year}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02}" if sound else None


def camera(make: str, model: str) -> str:
    """Maker and model as one name, with the maker only once."""
    words = make.split()
    while len(words) > 1 and words[-1].lower().strip(".,") in _COMPANY:
        words.pop()
    if not words or not model:
        return model or " ".join(words)
    if model.split(maxsplit=1)[0].lower() in {word.lower().rstrip(",") for word in words}:
        return model
    return f"{' '.join(words).rstrip(',')} {model}"


def editor(software: str) -> str:
    """The program that a file names as its software, if that changes pictures; else empty."""
    return software if _EDITORS.search(software) else ""


def stars(value: float) -> int | None:
    """A rating of 0 to 5; None for anything else (some programs use −1 for "rejected")."""
    return int(value) if 0 <= value <= 5 else None
