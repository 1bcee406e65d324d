"""Which libraries go into the bundle for Linux, and in which form: as few megabytes as do the work. Used by build.spec.

An entry is what PyInstaller has of a file: its name in the bundle, where it is now, and its kind.
"""

from __future__ import annotations

import re
import subprocess
from collections.abc import Sequence
from pathlib import Path

Entry = tuple[str, str, str]

_VIDEO = ("libavcodec", "libavformat", "libavutil", "libswscale")
_STAND_IN = """\
#include <stdio.h>
#include <stdlib.h>
static void no_video(const char *name) { fprintf(stderr, "Simile is built without video: %s\\n", name); abort(); }
"""


def is_of_the_system(entry: Entry) -> bool:
    """Whether a library was taken from the machine, and not from a package of the environment."""
    return entry[1].startswith(("/lib/", "/lib64/", "/usr/lib/", "/usr/lib64/"))


def lean(entries: Sequence[Entry], work: Path) -> list[Entry]:
    """These binaries without video, without the debugger's symbols of Python, and without what nobody asks for then."""
    return _asked_for([_without_symbols(entry, work) for entry in _without_video(entries, work)])


def without_loose_links(datas: Sequence[Entry], binaries: Sequence[Entry]) -> list[Entry]:
    """PyInstaller's data without the links to libraries that are not among the binaries."""
    there = {Path(name).name for name, _, _ in binaries}
    return [entry for entry in datas if entry[2] != "SYMLINK" or Path(entry[0]).name in there]


def _without_video(entries: Sequence[Entry], work: Path) -> list[Entry]:
    """FFmpeg's libraries replaced by ones of the same names in which every function ends the program.

    OpenCV's wheel is linked to FFmpeg: 32 MB with what that asks for in turn, for films, which Simile never opens. They
    cannot just be left out, nor taken from the list of what OpenCV needs: the loader wants to find every function that
    is named in OpenCV, in the version that is named there. One that is called all the same says so and ends the
    program, which no test overlooks.
    """
    opencv = next(source for name, source, _ in entries if Path(name).name.startswith("cv2."))
    asked = _read("-T", opencv)
    made: dict[str, str] = {}
    for file in {Path(name).name for name, _, kind in entries if kind != "SYMLINK"}:
        library = file.partition("-")[0]
        version = rf"\*UND\*.*\b({library.upper()}_\d+)\)?\s+(\w+)$"
        found: list[tuple[str, str]] = re.findall(version, asked, re.MULTILINE) if library in _VIDEO else []
        if found:
            made[file] = str(_stand_in(work / "without-video" / file, found[0][0], [name for _, name in found]))
    return [
        (name, source if kind == "SYMLINK" else made.get(Path(name).name, source), kind)
        for name, source, kind in entries
    ]


def _stand_in(library: Path, version: str, functions: Sequence[str]) -> Path:
    """A library with these functions of this version, made by the C compiler that Annoy is built with, too."""
    library.parent.mkdir(parents=True, exist_ok=True)
    source, script = (library.with_name(library.name + ending) for ending in (".c", ".map"))
    lines = "".join(f'void {name}(void) {{ no_video("{name}"); }}\n' for name in functions)
    source.write_text(_STAND_IN + lines, "utf-8")
    script.write_text(f"{version} {{ global: *; }};\n", "utf-8")
    options = ("-shared", "-fPIC", "-Os", "-s", f"-Wl,-soname,{library.name}", f"-Wl,--version-script,{script}")
    subprocess.run(["cc", *options, "-o", str(library), str(source)], check=True)
    return library


def _without_symbols(entry: Entry, work: Path) -> Entry:
    """Python and its modules without what only a debugger reads: of some builds that is three quarters of them.

    The libraries that wheels carry with them are left as they are: their tables have been moved about, and `strip` is
    known to break some.
    """
    name, source, kind = entry
    if kind != "EXTENSION" and not name.startswith("libpython3"):
        return entry
    lighter = work / "without-symbols" / name
    lighter.parent.mkdir(parents=True, exist_ok=True)
    subprocess.run(["strip", "--strip-unneeded", "-o", str(lighter), source], check=True)
    return name, str(lighter), kind


def _asked_for(entries: Sequence[Entry]) -> list[Entry]:
    """Without the libraries that only files which were left out had asked for, a whole GTK among them.

    Modules, plug-ins and Python itself are loaded by name; libraries of the system and those that a wheel carries in
    its .libs folder are there for others, which the loader finds in the lists of those.
    """
    files = {Path(name).name: source for name, source, kind in entries if kind != "SYMLINK"}
    waiting = [
        Path(entry[0]).name
        for entry in entries
        if entry[2] != "SYMLINK" and not (is_of_the_system(entry) or ".libs/" in entry[0])
    ]
    waiting += [name for name in files if name.startswith("libpython3")]
    kept: set[str] = set()
    while waiting:
        name = waiting.pop()
        if name in files and name not in kept:
            kept.add(name)
            waiting += re.findall(r"NEEDED\s+(\S+)", _read("-p", files[name]))
    return [entry for entry in entries if Path(entry[0]).name in kept]


def _read(what: str, file: str) -> str:
    """What objdump, which PyInstaller needs as well, tells of a file."""
    return subprocess.run(["objdump", what, file], capture_output=True, text=True, check=True).stdout
