"""Values that are shared by all packages. All are frozen, so they may cross threads."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from core.rules import Doubt, Rules

Part = tuple[float, float, float, float]
"""A rectangle (x0, y0, x1, y1) in fractions of an upright picture's width and height."""


class Relation(StrEnum):
    """What happened between two photos, from the safest to the least certain. The conditions are in
    core.measuring.relation, the queues and words in desktop.reviewing.queues."""

    IDENTICAL_FILE = "identical file"
    IDENTICAL_PIXELS = "identical pixels"
    RESAVED = "re-saved"
    RESIZED = "resized"
    ROTATED = "rotated"
    MIRRORED = "mirrored"
    CROPPED = "cropped"
    FRAMED = "framed"
    RECOLOURED = "recoloured"
    EDITED = "edited"
    SIMILAR_SHOT = "similar shot"
    NONE = "none"

    @property
    def is_copy(self) -> bool:
        """Whether the two photos are one picture: every relation except another shot, or none."""
        return self not in (Relation.SIMILAR_SHOT, Relation.NONE)


EDITS = Relation.MIRRORED, Relation.RECOLOURED, Relation.EDITED
"""What makes a photo another version of its picture: each shows what the other one does not."""


def edited(relation: Relation, also: tuple[Relation, ...]) -> tuple[Relation, tuple[Relation, ...]]:
    """What is said of a copy, the main relation first, once one of the two proves to be edited."""
    if Relation.EDITED in (relation, *also):
        return relation, also
    if relation is Relation.RESAVED:
        return Relation.EDITED, also
    if relation is Relation.RESIZED:
        return Relation.EDITED, (Relation.RESIZED, *also)
    return relation, (*also, Relation.EDITED)


class VerdictKind(StrEnum):
    """What a person can say of two photos. After either, the two are never in one group again."""

    NOT_A_DUPLICATE = "not a duplicate"
    KEEP_BOTH = "keep both"


SHOWS_MORE, UNFRAMED = "shows more", "unframed"
"""What the whole is beside a part of it, and a picture beside itself in a frame."""


@dataclass(frozen=True, slots=True)
class Companion:
    """A file that belongs to the shot of a photo: the RAW beside a JPEG, a sidecar, the video of a Live Photo."""

    path: str
    size: int  # bytes


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A file found by a walk, before its content is read."""

    path: str  # absolute, as os.fsdecode gives it: any byte sequence survives a round trip
    size: int  # bytes
    mtime_ns: int
    device: int
    inode: int


SEVERAL = " × n"
"""Behind the format of a file that holds more pictures than the first, which is all that is read of it."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What a file says about its picture. Width and height are of the upright picture at full size."""

    format: str  # "JPEG", "HEIF", "PNG", "GIF × n" ... by content, never by file name
    width: int
    height: int
    taken: str | None = None  # "2021-07-30 18:05:59", the camera's local time
    camera: str = ""
    lens: str = ""
    latitude: float | None = None  # degrees, south and west negative
    longitude: float | None = None
    rating: int | None = None  # 0 to 5
    keywords: tuple[str, ...] = ()
    caption: str = ""
    quality: int | None = None  # estimated JPEG quality, 1 to 100
    exposure: float | None = None  # seconds; what the camera noted of this exposure, as programs copy it into edits
    bias: float | None = None  # EV, by which it was to be lighter
    program: str = ""  # the editor that wrote the file, empty where it names none: not what a camera calls its own

    @property
    def several(self) -> bool:
        """Whether the file is an animation, a document of several pages, a sequence."""
        return self.format.endswith(SEVERAL)


@dataclass(frozen=True, slots=True)
class Photo:
    """An image file in the catalog."""

    id: int
    path: str
    size: int
    mtime_ns: int
    device: int
    inode: int
    digest: bytes  # 32 bytes, BLAKE3 of the whole file
    pixels: bytes  # 32 bytes, BLAKE3 of the picture without its metadata
    facts: Facts
    detail: float  # 0 (one colour) upwards: how much there is to compare
    resolved: float | None = None  # the part of its side it needs for what it shows; None where nobody looked
    missing: bool = False  # the file was not there at the last scan, or its folder is offline
    companions: tuple[Companion, ...] = ()  # what goes where the photo goes, where shots.companions was asked for it

    @property
    def shot_size(self) -> int:
        """Bytes of the photo and its companions."""
        return self.size + sum([companion.size for companion in self.companions]) if self.companions else self.size


@dataclass(frozen=True, slots=True)
class Problem:
    """A file or folder that could not be used, and the reason in words."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True)
class Match:
    """Two photos and the evidence that they show the same picture. `a` is always the smaller id."""

    a: int
    b: int
    score: float  # 0 to 100
    relation: Relation
    also: tuple[Relation, ...] = ()
    part: Part | None = None  # where one picture lies inside the other, in fractions of the containing one
    inner: int | None = None  # the photo that lies inside the other, where one does
    transform: tuple[float, ...] | None = None
    """Six numbers (a, b, c, d, e, f): x' = a*x + b*y + c, y' = d*x + e*y + f takes a point of photo `a` to
    photo `b`, both in pixels of the upright picture divided by its own long side."""

    def said_of(self, photo: int) -> tuple[str, ...]:
        """The relations of one of the two photos towards the other, the main one first. Of a part and a whole only the
        part is cropped; of a picture and a frame around it only the frame is framed."""
        turned: dict[Relation, str] = {}
        if self.inner is not None:
            turned = {Relation.FRAMED: UNFRAMED} if self.inner == photo else {Relation.CROPPED: SHOWS_MORE}
        return tuple(turned.get(relation, relation.value) for relation in (self.relation, *self.also))


@dataclass(frozen=True, slots=True)
class Member:
    """A photo of a group."""

    photo: int
    match: Match | None  # with the keeper; None for the keeper itself
    kept: Match | None  # with the photo that is kept for it; None where it is kept itself

    @property
    def kept_id(self) -> int:
        """The photo that is kept for it, which may be itself."""
        return self.photo if self.kept is None else self.kept.a + self.kept.b - self.photo


@dataclass(frozen=True, slots=True)
class Group:
    """Photos that each match the group's keeper. The keeper comes first and the others follow, best first, but a photo
    that the rules prefer and that does not match all others comes second.

    If the suggestion is accepted, the keeper stays, one photo of each edit of it, and those that it may not replace."""

    keeper: int
    reason: str  # why the keeper is the one to keep, in words
    members: tuple[Member, ...]
    weakest: float  # the lowest score of a member with the keeper
    relation: Relation  # the least certain relation in the group: the queue it belongs to
    deciding: Rules = ()  # the rules that told the keeper from the others
    doubt: Doubt | None = None  # why the rules decide nothing, where that is so: then the person has to
    beside: Doubt | None = None  # why photos that are no edits stay beside the keeper: the person has to decide on them


@dataclass(frozen=True, slots=True)
class Hit:
    """One result of a search."""

    photo: int
    path: str
    score: float
    relation: Relation
    detail: float = 0.0  # pixels along a line that a copy has for each one of the query; 0 for what is none
