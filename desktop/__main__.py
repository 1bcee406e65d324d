"""Starts the window: `python -m desktop [FOLDER...] [--catalog FILE]`."""

from __future__ import annotations

import argparse
import os
import sys
import time
import traceback
from collections.abc import Sequence
from pathlib import Path

import core
from desktop import memory


def main(arguments: Sequence[str] | None = None) -> int:
    """Returns 0 when done, 1 for wrong usage, 2 if the environment does not let it run."""
    parser = argparse.ArgumentParser(prog="simile", description="Finds duplicate and look-alike photos.")
    taken = "a folder of photos to add to the library, or a photo to search for"
    parser.add_argument("folders", nargs="*", metavar="FOLDER", help=taken)
    parser.add_argument("--catalog", type=Path, metavar="FILE", help="the file that remembers the library")
    parser.add_argument("--language", metavar="CODE", help="de, en, es, fr or zh_CN, this time")
    parser.add_argument("--self-test", action="store_true", help="try the whole program in a temporary folder")
    parser.add_argument("--screenshots", type=Path, metavar="DIR", help="draw the main states into a folder")
    parser.add_argument("--until-painted", action="store_true", help="end when the window is first seen, and say when")
    parser.add_argument("--until-listed", action="store_true", help="the same when groups are first seen in its list")
    parser.add_argument("--version", action="version", version=f"Simile {core.__version__}")
    wished = parser.parse_args(arguments)
    if wished.self_test:
        return self_test()
    if wished.screenshots is not None:
        from desktop import screenshots

        return screenshots.draw_all(wished.screenshots)
    memory.collect_nothing()
    from core.system import display

    obstacle = display.obstacle()
    if obstacle is not None:
        _say(obstacle.sentence)
        return 2
    from desktop import plain_imports

    plain_imports.restore()
    from core.catalog import default_path
    from desktop import app, language

    if wished.language not in (None, *language.LANGUAGES):
        parser.error(f"{wished.language} is not one of {', '.join(sorted(language.LANGUAGES))}")
    speaking = wished.language or language.chosen() or language.of_the_system()
    return app.run(
        wished.catalog or default_path(),
        wished.folders,
        speaking=speaking,
        seen=_say_when if wished.until_painted else None,
        listed=_say_when if wished.until_listed else None,
    )


def self_test() -> int:
    """The core's self-test before Qt is loaded, then the window once, offscreen."""
    try:
        from core import selftest

        selftest.self_test(_say)
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        from desktop import trial

        trial.try_window(_say)
    except Exception as error:  # whatever it is, the build is not whole
        traceback.print_exc()
        _say(f"Self-test failed: {error}")
        return 1
    _say("Self-test passed.")
    return 0


def _say_when() -> None:
    """The time, in seconds, by the clock that all processes of a machine share."""
    _say(f"{time.monotonic():.3f}")


def _say(line: str) -> None:
    if sys.stdout is not None:  # a Windows program without a console has none
        sys.stdout.write(f"{line}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
