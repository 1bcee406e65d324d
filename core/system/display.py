"""Whether a window can be opened on this machine, and what to do if not. Loads no Qt.

`python -m core.system.display` prints it on one line and ends with 0 (a window can be opened), 1 (there is no display)
or 2 (a system library is missing).
"""

from __future__ import annotations

import ctypes
import os
import sys
from dataclasses import dataclass

NO_DISPLAY = 1
NO_LIBRARY = 2


@dataclass(frozen=True, slots=True)
class Obstacle:
    """What prevents a window: a sentence, and its kind (an exit status)."""

    sentence: str
    kind: int


@dataclass(frozen=True, slots=True)
class Library:
    """A system library that PySide6's wheels need, and the packages that contain it."""

    file: str
    debian: str
    fedora: str


# What libQt6Core, libQt6Gui and libQt6Widgets 6.11 ask the loader for, without what every Linux has.
EVERYWHERE = (
    Library("libEGL.so.1", "libegl1", "libglvnd-egl"),
    Library("libGL.so.1", "libgl1", "libglvnd-glx"),
    Library("libX11.so.6", "libx11-6", "libX11"),
    Library("libfontconfig.so.1", "libfontconfig1", "fontconfig"),
    Library("libfreetype.so.6", "libfreetype6", "freetype"),
    Library("libglib-2.0.so.0", "libglib2.0-0", "glib2"),
    Library("libxkbcommon.so.0", "libxkbcommon0", "libxkbcommon"),
    Library("libdbus-1.so.3", "libdbus-1-3", "dbus-libs"),
    Library("libzstd.so.1", "libzstd1", "libzstd"),
)
# What the platform plug-in xcb asks for besides; Qt ends the whole process where one of them is missing.
X11 = (
    Library("libX11-xcb.so.1", "libx11-xcb1", "libX11-xcb"),
    Library("libxcb-cursor.so.0", "libxcb-cursor0", "xcb-util-cursor"),
    Library("libxcb-icccm.so.4", "libxcb-icccm4", "xcb-util-wm"),
    Library("libxcb-image.so.0", "libxcb-image0", "xcb-util-image"),
    Library("libxcb-keysyms.so.1", "libxcb-keysyms1", "xcb-util-keysyms"),
    Library("libxcb-randr.so.0", "libxcb-randr0", "libxcb"),
    Library("libxcb-render.so.0", "libxcb-render0", "libxcb"),
    Library("libxcb-render-util.so.0", "libxcb-render-util0", "xcb-util-renderutil"),
    Library("libxcb-shape.so.0", "libxcb-shape0", "libxcb"),
    Library("libxcb-shm.so.0", "libxcb-shm0", "libxcb"),
    Library("libxcb-sync.so.1", "libxcb-sync1", "libxcb"),
    Library("libxcb-util.so.1", "libxcb-util1", "xcb-util"),
    Library("libxcb-xfixes.so.0", "libxcb-xfixes0", "libxcb"),
    Library("libxcb-xkb.so.1", "libxcb-xkb1", "libxcb"),
    Library("libxkbcommon-x11.so.0", "libxkbcommon-x11-0", "libxkbcommon-x11"),
)
WAYLAND = (
    Library("libwayland-client.so.0", "libwayland-client0", "libwayland-client"),
    Library("libwayland-cursor.so.0", "libwayland-cursor0", "libwayland-cursor"),
)


def obstacle() -> Obstacle | None:
    """Why no window can be opened here; None if one can."""
    if not sys.platform.startswith("linux"):
        return None
    platform = os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0]
    wanted: tuple[Library, ...] = EVERYWHERE
    if not platform:
        on_wayland, on_x11 = (bool(os.environ.get(name)) for name in ("WAYLAND_DISPLAY", "DISPLAY"))
        if not (on_wayland or on_x11):
            return Obstacle("There is no display here, so no window can be opened.", NO_DISPLAY)
        # Where both are there, Qt falls back from one to the other.
        if not (on_wayland and not missing(WAYLAND)):
            wanted += X11 if on_x11 else WAYLAND
    elif platform == "xcb":
        wanted += X11
    elif platform == "wayland":
        wanted += WAYLAND
    absent = missing(wanted)
    return Obstacle(advice(absent), NO_LIBRARY) if absent else None


def missing(libraries: tuple[Library, ...]) -> list[Library]:
    """Those of these libraries that the loader does not find."""
    return [library for library in libraries if not _loads(library.file)]


def advice(absent: list[Library]) -> str:
    """The sentence that names what to install."""
    files = ", ".join(library.file for library in absent)
    debian = " ".join(dict.fromkeys(library.debian for library in absent))
    fedora = " ".join(dict.fromkeys(library.fedora for library in absent))
    return (
        f"The window needs system libraries that are not installed ({files}). "
        f"Debian, Ubuntu: apt install {debian}. Fedora: dnf install {fedora}."
    )


def _loads(file: str) -> bool:
    try:
        ctypes.CDLL(file)
    except OSError:
        return False
    return True


def main() -> int:
    found = obstacle()
    if found is None:
        return 0
    print(found.sentence, file=sys.stderr)
    return found.kind


if __name__ == "__main__":
    sys.exit(main())
