"""What is in a bundle, by size: `python resources/bundle/contents.py dist/simile` prints it and writes it in there.

Ends with 1 where a bundle for Linux takes more than it may.
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

MOST = 350
"""Megabytes (10^6 bytes) unpacked."""

_LARGEST = 20  # files that are listed one by one
_PARTS = (
    ("Qt and PySide6", r"PySide6|shiboken6"),
    ("OpenCV", r"cv2|opencv"),
    ("NumPy", r"numpy"),
    ("Pillow", r"PIL|pillow"),
    ("imagecodecs", r"imagecodecs"),
    ("rawpy and LibRaw", r"rawpy|libraw"),
    ("pi-heif", r"_?pi_heif"),
    ("Annoy and blake3", r"annoy|blake3"),
    ("Python", r"python3|libpython3|base_library"),
    ("licences", r"licences"),
    ("icons, style, translations, image model", r"resources"),
    ("libraries of the system", r".*\.so"),
    ("Simile and all that is written in Python", r""),
)


def contents(bundle: Path) -> tuple[str, float]:
    """The parts by size and the largest files, as lines; and megabytes in all. Links count for nothing."""
    files = [file for file in bundle.rglob("*") if file.is_file() and not file.is_symlink()]
    sizes = {file.relative_to(bundle).as_posix(): file.stat().st_size / 1e6 for file in files}
    parts: defaultdict[str, float] = defaultdict(float)
    for name, size in sizes.items():
        parts[_part(name)] += size
    total = sum(sizes.values())
    lines = [f"{total:6.1f} MB unpacked, of these", *_by_size(parts)]
    lines += ["", "The largest files:", *_by_size(sizes)[:_LARGEST]]
    return "\n".join(lines) + "\n", total


def _by_size(sizes: Mapping[str, float]) -> list[str]:
    return [f"{sizes[name]:6.1f}  {name}" for name in sorted(sizes, key=lambda name: (-sizes[name], name))]


def _part(name: str) -> str:
    """What a file belongs to: its first folder below PyInstaller's own says it."""
    first = name.removeprefix("_internal/").partition("/")[0]
    return next(part for part, pattern in _PARTS if re.match(pattern, first))


def main() -> int:
    bundle = Path(sys.argv[1])
    lines, total = contents(bundle)
    (bundle / "CONTENTS.txt").write_text(lines, "utf-8")
    sys.stdout.write(lines)
    if sys.platform.startswith("linux") and total > MOST:
        sys.stderr.write(f"The bundle may take {MOST} MB.\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
