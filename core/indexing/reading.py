"""One file -> everything that is kept of it: read once, decoded once."""

from __future__ import annotations

import os
import time
from collections.abc import Container
from contextlib import nullcontext
from dataclasses import dataclass, replace

from blake3 import blake3

from core import decode
from core.files.drives import Drives, Silent, room_for
from core.files.endings import named_like_picture
from core.files.listing import storable
from core.indexing.fingerprint import WORKING_SIDE, fingerprint
from core.indexing.suspects import Watch
from core.indexing.thumbnail import drawn
from core.photo import FoundFile
from core.refusal import in_words, is_open_elsewhere
from core.storage.rows import Failure, Reading

_ATTEMPTS = 3  # at a file that changes while it is read
_SETTLING_SECONDS = 0.3


@dataclass(frozen=True, slots=True)
class Fresh:
    """A decoded file, with its thumbnail if requested."""

    reading: Reading
    thumbnail: bytes | None


@dataclass(frozen=True, slots=True)
class Familiar:
    """A file whose bytes the catalog knows, so that it was not decoded."""

    found: FoundFile
    digest: bytes


@dataclass(frozen=True, slots=True)
class Unanswered:
    """A file whose drive did not answer: nothing is known of it, and nothing is stored."""

    found: FoundFile


Outcome = Fresh | Familiar | Failure | Unanswered


def read_photo(
    found: FoundFile,
    *,
    known: Container[bytes] = (),
    thumbnail: bool = False,
    watch: Watch | None = None,
    drives: Drives | None = None,
) -> Outcome:
    """Read a file and, unless its digest is among those `known`, decode it. Whatever is wrong with it is a Failure.

    `watch` remembers the file meanwhile, in case the program does not live to see the end of it. `drives` says whether
    its drive is one that may not answer. A file that is being written is read again, _ATTEMPTS times in all, and then
    left for the next scan: half a picture is none.
    """
    for attempt in range(_ATTEMPTS):
        if attempt:
            time.sleep(_SETTLING_SECONDS)
        outcome = _read_once(found, known, thumbnail, watch, drives)
        if drives is not None and drives.is_remote(found):
            return outcome  # to ask that drive once more may take for ever
        now = _as_it_is(found)
        if now is None or now == found:
            return outcome
        found = now
    return Failure(found, "The file is being written by another program. It is read at the next scan.", 0)


def _read_once(
    found: FoundFile, known: Container[bytes], thumbnail: bool, watch: Watch | None, drives: Drives | None
) -> Outcome:
    try:
        with room_for(found.size):
            data = decode.read(found.path) if drives is None else drives.read(found)
            digest = blake3(data).digest()
            if digest in known:
                return Familiar(found, digest)
            with watch.over(found) if watch is not None else nullcontext():
                picture = decode.decode(data, long_side=WORKING_SIDE)
            del data
        small = drawn(picture.pixels) if thumbnail else None
        return Fresh(Reading(found, digest, picture.content, picture.facts, fingerprint(picture.pixels)), small)
    except Silent:
        return Unanswered(found)
    except decode.NotAPicture as error:
        return Failure(found, str(error) if named_like_picture(found.path) else "", decode.VERSION)
    except decode.Unreadable as error:
        return Failure(found, str(error), 0 if isinstance(error, decode.NotHere) else decode.VERSION)
    except OSError as error:
        return Failure(found, _in_words(error), 0)
    except Exception as error:  # a mistake of ours: one photo must not end a night's scan, nor pass in silence
        reason = f"Simile failed on this file ({type(error).__name__}: {error}). Please report it with the file."
        return Failure(found, reason, decode.VERSION)


def _as_it_is(found: FoundFile) -> FoundFile | None:
    """The file as it is on disk now; None if it is gone."""
    try:
        now = os.stat(found.path)
    except OSError:
        return None
    return storable(replace(found, size=now.st_size, mtime_ns=now.st_mtime_ns))


def _in_words(error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return "The file is not there any more."
    if is_open_elsewhere(error):
        return in_words(error)
    if isinstance(error, PermissionError):
        return "You are not allowed to read this file. Change its permissions and scan again."
    return f"The file cannot be read: {error.strerror or error}."
