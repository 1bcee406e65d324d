"""The catalog's values, and their conversion from and to rows."""

from __future__ import annotations

import json
import os
import struct
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from core.files.listing import storable
from core.photo import Facts, FoundFile, Match, Photo, VerdictKind

if TYPE_CHECKING:
    from core.indexing.fingerprint import Fingerprint

Row = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder that the user added. Photos below a protected one are never removed."""

    path: str
    protected: bool
    offline: bool


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the person said of two contents; `a` is the smaller digest."""

    a: bytes
    b: bytes
    kind: VerdictKind
    at: str  # ISO time, UTC


@dataclass(frozen=True, slots=True)
class Fingerprints:
    """The fingerprints of photos in columns, ascending ids."""

    ids: NDArray[np.int64]  # (n,)
    forms: NDArray[np.uint64]  # (n, 8)
    vectors: NDArray[np.float32]  # (n, d); (0, 0) while there is no photo
    matched: NDArray[np.bool_]  # (n,): compared with all the others already


class Known(NamedTuple):
    """What a scan needs to know of a photo in the catalog."""

    path: str
    id: int
    size: int
    mtime_ns: int
    device: int
    inode: int
    digest: bytes
    missing: bool
    current: bool  # its fingerprint is of today's version


@dataclass(frozen=True, slots=True)
class Reading:
    """A file that was read and decoded, ready to be saved."""

    found: FoundFile
    digest: bytes
    pixels: bytes
    facts: Facts
    fingerprint: Fingerprint


@dataclass(frozen=True, slots=True)
class Failure:
    """A file that could not be used."""

    found: FoundFile
    reason: str  # in words; empty for a file that nobody took for a photo: it is remembered, but not listed
    reader: int  # the version of the decoders that gave up, 0 for what may be different next time
    suspect: bool = False  # the program died while it decoded the file, which is left out until it is tried again


class KnownFailure(NamedTuple):
    """What the catalog remembers of a failure."""

    size: int
    mtime_ns: int
    reader: int
    reason: str
    suspect: bool


PHOTO_COLUMNS = (
    "path, size, mtime_ns, device, inode, digest, pixels, format, width, height, taken, camera, lens, "
    "latitude, longitude, rating, keywords, caption, quality, exposure, bias, program, detail, resolved, missing"
)
_FACTS = [field.name for field in fields(Facts)]  # their columns, from format to program, have these names
MATCH_COLUMNS = "a, b, score, relation, also, part, within, transform"


def values_of(reading: Reading) -> Row:
    """The values of PHOTO_COLUMNS."""
    said = {name: getattr(reading.facts, name) for name in _FACTS}
    said["keywords"] = json.dumps(said["keywords"]) if said["keywords"] else ""
    resolved, missing = None, False
    content = (reading.digest, reading.pixels, *said.values(), reading.fingerprint.detail)
    return (*place_of(reading.found), *content, resolved, missing)


def place_of(found: FoundFile) -> Row:
    """The values of path, size, mtime_ns, device, inode."""
    found = storable(found)
    return (os.fsencode(found.path), found.size, found.mtime_ns, found.device, found.inode)


def photo_of(row: Sequence[Any]) -> Photo:
    """A photo from its id and PHOTO_COLUMNS."""
    id, path, size, mtime_ns, device, inode, digest, pixels, *said, detail, resolved, missing = row
    told = dict(zip(_FACTS, said, strict=True))
    told["keywords"] = tuple(json.loads(told["keywords"])) if told["keywords"] else ()
    return Photo(
        id=id,
        path=os.fsdecode(path),
        size=size,
        mtime_ns=mtime_ns,
        device=device,
        inode=inode,
        digest=digest,
        pixels=pixels,
        facts=Facts(**told),
        detail=detail,
        resolved=resolved,
        missing=bool(missing),
    )


def reading_of(found: FoundFile, row: Row) -> Reading:
    """The reading of a file with the bytes of a known photo, from a row of id, PHOTO_COLUMNS, forms, vector, features,
    miniature and fine miniature."""
    from core.indexing.fingerprint import Fingerprint

    *known, forms, vector, features, miniature, fine = row
    photo = photo_of(known)
    fingerprint = Fingerprint(forms, vector, photo.detail, features, miniature, fine)
    return Reading(found, photo.digest, photo.pixels, photo.facts, fingerprint)


def known_of(row: Row) -> Known:
    """What a scan needs to know, from a row of the fields of `Known`."""
    path, id, size, mtime_ns, device, inode, digest, missing, current = row
    return Known(os.fsdecode(path), id, size, mtime_ns, device, inode, digest, bool(missing), bool(current))


def values_of_match(match: Match) -> Row:
    """The values of MATCH_COLUMNS."""
    also, part, transform = ",".join(match.also), _packed(match.part), _packed(match.transform)
    return (match.a, match.b, match.score, match.relation, also, part, match.inner, transform)


def _packed(numbers: tuple[float, ...] | None) -> bytes | None:
    return None if numbers is None else struct.pack(f"<{len(numbers)}d", *numbers)


def fingerprints_of(batches: list[list[Row]]) -> Fingerprints:
    """Arrays from rows of id, matched, forms, vector. Every batch is released as soon as it is copied."""
    count = sum(len(batch) for batch in batches)
    length = len(batches[0][0][3]) // 4 if count else 0
    ids, matched = np.empty(count, np.int64), np.empty(count, np.bool_)
    forms, vectors = np.empty((count, 8), np.uint64), np.empty((count, length), np.float32)
    end = count
    while batches:
        some, compared, packed_forms, packed_vectors = zip(*batches.pop(), strict=True)
        part = slice(end - len(some), end)
        ids[part], matched[part] = some, compared
        forms[part] = np.frombuffer(b"".join(packed_forms), "<u8").reshape(-1, 8)
        vectors[part] = np.frombuffer(b"".join(packed_vectors), "<f4").reshape(-1, length)
        end = part.start
    return Fingerprints(ids, forms, vectors, matched)


def listed(ids: Iterable[int]) -> str:
    """Ids, including NumPy's, as one JSON value for `json_each`."""
    several = ids.tolist() if isinstance(ids, np.ndarray) else ids
    return f"[{','.join([str(int(id)) for id in several])}]"  # json.dumps lets no other thread run until it is done


def numbers_of(batches: Iterator[list[Row]]) -> tuple[NDArray[np.int64], NDArray[np.uint64]]:
    """Arrays from rows of an id and a blob, each eight bytes of which are a number."""
    ids, numbers = [np.zeros(0, np.int64)], [np.zeros(0, np.uint64)]
    for batch in batches:
        some, data = zip(*batch, strict=True)
        ids.append(np.array(some, np.int64))
        numbers.append(np.frombuffer(b"".join(data), "<u8"))
    return np.concatenate(ids), np.concatenate(numbers)
