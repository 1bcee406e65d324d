"""PySide's own Python as code, for the bundle. Used by build.spec.

A library of PySide carries the source of some modules, which it compiles at each start: 40 ms of the processor. It
looks for them first in a folder `files.dir` beside it.
"""

from __future__ import annotations

import compileall
import importlib
from pathlib import Path
from py_compile import PycInvalidationMode


def compiled(work: Path) -> list[tuple[str, str]]:
    """Each module's file of code, and the folder of the bundle that it belongs into."""
    importlib.import_module("shiboken6")  # brings the module that has the source
    source = importlib.import_module("signature_bootstrap").prepare_zipfile()[1].zfile
    folder = work / "files.dir"
    source.extractall(folder)
    # In the place of the source, and never compared with it: there is none in the bundle.
    never = PycInvalidationMode.UNCHECKED_HASH
    compileall.compile_dir(folder, quiet=1, legacy=True, invalidation_mode=never, stripdir=str(folder))
    return [(str(file), f"shiboken6/{file.parent.relative_to(work).as_posix()}") for file in folder.rglob("*.pyc")]
