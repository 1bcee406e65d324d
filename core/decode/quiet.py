"""Keeps the messages of decoders from the terminal: a damaged photo is reported once, with its reason.

One message remains: LibRaw writes "unknown file: Unexpected end of file" to standard error for a RAW file that is cut
short. rawpy gives no access to the handler that prints it, and there is no option or environment variable for it.
Redirecting standard error would affect the whole process: what other threads write, and the last words of a crash.
Standard output is not touched.
"""

from __future__ import annotations

import ctypes
import logging
import os
import re
import sys
import warnings
from pathlib import Path

import PIL
from PIL import Image

_IF_LOADED = getattr(os, "RTLD_NOLOAD", 0) | getattr(os, "RTLD_NOW", 0)
_HANDLERS = ("TIFFSetErrorHandler", "TIFFSetWarningHandler")


def hush() -> None:
    """Silence the decoders; to be called once, before the first picture is decoded. Imports Pillow, and libtiff with
    it."""
    logging.getLogger(Image.__name__.partition(".")[0]).setLevel(logging.CRITICAL)
    hush_warnings()
    if sys.platform != "win32":  # whose Pillow is one file that shows no libtiff
        package = Path(PIL.__file__).parent
        for file in (*package.parent.glob("pillow.libs/libtiff*"), *package.glob(".dylibs/libtiff*")):
            _hush_libtiff(str(file))


def hush_warnings() -> None:
    """Silence Pillow's warnings of broken metadata. `catch_warnings` is not safe in threads."""
    module = re.compile(r"PIL\.")
    if not any(action == "ignore" and where == module for action, _, _, where, _ in warnings.filters):
        warnings.filterwarnings("ignore", module=module.pattern)


def _hush_libtiff(file: str) -> None:
    """Remove libtiff's message handlers, which print to standard error."""
    try:
        library = ctypes.CDLL(file, mode=_IF_LOADED)
        for name in _HANDLERS:
            handler = getattr(library, name)
            handler.argtypes, handler.restype = [ctypes.c_void_p], ctypes.c_void_p
            handler(None)
    except (OSError, AttributeError):
        return  # another build of Pillow: it may print then
