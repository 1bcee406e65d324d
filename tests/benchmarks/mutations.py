"""Damage small files of every format at random and decode them: the decoder must give a picture or a reason.

    python -m tests.benchmarks.mutations [--count 20000] [--seed 0] [--only NAME ...]

Prints a line for each file: how many of its mutations were pictures, how many were refused, the slowest of them and
the most memory that the process has taken until then. Ends with 1 where anything but a picture or a reason came out,
or took too long. A crash of a library ends the process; which mutation it was stands in the file named by --last,
and `mutation(data, number)` makes it again.
"""

from __future__ import annotations

import argparse
import random
import struct
import sys
import time
import zlib
from pathlib import Path

from core import decode
from tests.benchmarks.library import SHARED
from tests.core.small_files import small_files

_SLOWEST = 10.0  # seconds
_VALUES = (0, 1, 0x7F, 0x80, 0xFE, 0xFF)


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--count", type=int, default=20_000)
    arguments.add_argument("--seed", type=int, default=0)
    arguments.add_argument("--only", action="append")
    arguments.add_argument("--last", type=Path)
    options = arguments.parse_args()
    failed = False
    for name, data in small_files(SHARED if SHARED.is_dir() else None).items():
        if options.only is None or name in options.only:
            failed |= not _try(name, data, range(options.seed, options.seed + options.count), options.last)
    return int(failed)


def mutation(data: bytes, number: int) -> bytes:
    """The mutation of that number: some bytes changed, a part left out or doubled, or the end cut off."""
    chance = random.Random(number)
    changed = bytearray(data)
    for _ in range(chance.choice((1, 1, 1, 2, 3, 5, 8))):
        # What decides stands at the beginning of most formats.
        at = chance.randrange(len(changed) if chance.random() < 0.5 else min(len(changed), 256))
        changed[at] = chance.choice(_VALUES) if chance.random() < 0.4 else chance.randrange(256)
    kind = chance.random()
    at, length = chance.randrange(len(changed)), chance.randrange(1, 1 + len(changed) // 4)
    if kind < 0.1:
        del changed[at:]
    elif kind < 0.15:
        del changed[at : at + length]
    elif kind < 0.2:
        changed[at:at] = changed[at : at + length]
    return _with_sums(bytes(changed)) if chance.random() < 0.7 else bytes(changed)


def _with_sums(data: bytes) -> bytes:
    """A PNG with the check sums of its chunks put right, or nothing of it would get past them."""
    if not data.startswith(b"\x89PNG\r\n\x1a\n"):
        return data
    changed, at = bytearray(data), 8
    while at + 12 <= len(data):
        length: int = struct.unpack_from(">I", data, at)[0]
        end = at + 8 + length
        if end + 4 > len(data):
            break
        struct.pack_into(">I", changed, end, zlib.crc32(data[at + 4 : end]))
        at = end + 4
    return bytes(changed)


def _try(name: str, data: bytes, numbers: range, last: Path | None) -> bool:
    pictures, slowest, sound = 0, 0.0, True
    for number in numbers:
        if last is not None:
            last.write_text(f"{name}: {number}")
        began = time.perf_counter()
        try:
            pictures += decode.decode(mutation(data, number), long_side=20).pixels.ndim == 3
        except decode.Unreadable:
            pass
        except Exception as error:
            print(f"{name}, mutation {number}: {type(error).__name__}: {error}", flush=True)
            sound = False
        seconds = time.perf_counter() - began
        if seconds > slowest:
            slowest = seconds
            if seconds > _SLOWEST:
                print(f"{name}, mutation {number}: {seconds:.1f} s", flush=True)
                sound = False
    counts = f"{pictures} pictures, {len(numbers) - pictures} refused"
    print(f"{name}: {counts}, slowest {slowest:.2f} s, memory {_peak():.0f} MB", flush=True)
    return sound


def _peak() -> float:
    """The most memory that the process has taken, in megabytes; 0 where the system does not say."""
    if sys.platform == "win32":
        return 0.0
    import resource

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1 << 20 if sys.platform == "darwin" else 1 << 10)


if __name__ == "__main__":
    sys.exit(main())
