"""The program started twice with one catalog: two real processes, of which one stays."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from core.catalog import Catalog
from core.system.alone import Owned, own
from desktop.app import Program
from desktop.application import Application
from desktop.single_instance import only_window
from desktop.waiting import wait_until
from tests.desktop import drawing
from tests.desktop.driving import Start, message
from tests.desktop.other_window import TITLE
from tests.desktop.x_server import NEEDS_X, ROOT, screen

PHOTO_FOLDER = "Fotos \udcff"  # a name that is no Unicode


@pytest.fixture
def catalog(tmp_path: Path) -> Path:
    return tmp_path / "catalog" / "catalog.sqlite"


@pytest.fixture
def environment(tmp_path: Path) -> Mapping[str, str]:
    places = {f"XDG_{kind}_HOME": str(tmp_path / kind.lower()) for kind in ("DATA", "CONFIG", "CACHE")}
    return os.environ | places | {"QT_QPA_PLATFORM": "offscreen", "HOME": str(tmp_path)}


def command(catalog: Path, *folders: str) -> list[str]:
    return [sys.executable, "-m", "desktop", "--catalog", str(catalog), "--language", "en", *folders]


@contextmanager
def first_window(catalog: Path, environment: Mapping[str, str]) -> Iterator[subprocess.Popen[bytes]]:
    with subprocess.Popen(command(catalog), env=environment, cwd=ROOT) as process:
        try:
            owner = catalog.with_name(f"{catalog.name}.owner")
            wait_until(lambda: owner.exists() and owner.stat().st_size > 0, seconds=60, what="a window")
            yield process
        finally:
            process.terminate()


def start_again(catalog: Path, environment: Mapping[str, str], *folders: str, here: Path = ROOT) -> None:
    """Start the program once more; it must end by itself, as one that was of use."""
    again = subprocess.run(
        command(catalog, *folders), env=dict(environment) | {"PYTHONPATH": str(ROOT)}, cwd=here, timeout=60, check=False
    )
    assert again.returncode == 0


def folders_of(catalog: Path) -> list[str]:
    with Catalog.open(catalog, read_only=True) as opened:
        return [folder.path for folder in opened.folders()]


@pytest.mark.usefixtures("qt")
def test_the_second_passes_its_folders_on_and_ends(
    catalog: Path, environment: Mapping[str, str], tmp_path: Path
) -> None:
    photos = tmp_path / PHOTO_FOLDER
    drawing.save(drawing.scene(1), photos / "a.jpg")
    with first_window(catalog, environment) as first:
        # The same catalog by another way, and the folder as it is named where the second was started.
        (tmp_path / "link.sqlite").symlink_to(catalog)
        start_again(tmp_path / "link.sqlite", environment, PHOTO_FOLDER, here=tmp_path)
        wait_until(lambda: folders_of(catalog) == [str(photos)], seconds=30, what="the folder in the library")
        (tmp_path / "folder").symlink_to(catalog.parent)
        start_again(tmp_path / "folder" / catalog.name, environment)
        assert first.poll() is None
    with own(str(catalog)):
        pass


def test_a_folder_that_macos_brings_is_added(qt: QApplication, start: Start, tmp_path: Path) -> None:
    """It starts no program again, but tells the one that runs."""
    photos = tmp_path / "Fotos ü"
    drawing.save(drawing.scene(1), photos / "a.jpg")
    program = start()
    assert isinstance(qt, Application)
    qt.given.connect(program.take)
    QApplication.sendEvent(qt, QFileOpenEvent(QUrl.fromLocalFile(str(photos))))
    qt.given.disconnect(program.take)
    name = str(photos)
    wait_until(lambda: name in program.window.review.overview.roots, seconds=30, what="the folder in the library")


@pytest.mark.usefixtures("qt")
def test_a_photo_that_is_opened_with_the_program_is_searched_for(start: Start, library: Path, tmp_path: Path) -> None:
    """It was said not to be found."""
    photo = drawing.save(drawing.scene(1), tmp_path / "mine.jpg")
    program = start(library, photo)
    wait_until(program.window.results.isVisible, seconds=30, what="the answer")
    assert program.window.review.overview.roots == (str(library),)
    assert not message(program)
    program.take(str(tmp_path / "gone.jpg"))
    wait_until(lambda: "gone.jpg” was not found" in message(program), seconds=10, what="what is not there is said so")


@pytest.mark.usefixtures("qt")
def test_a_photo_that_is_opened_before_there_is_a_catalog_waits_for_it(tmp_path: Path) -> None:
    """The search failed where it was faster than the thread that creates the catalog, and its answer was not seen in a
    library without folders.
    """
    photo = drawing.save(drawing.scene(1), tmp_path / "mine.jpg")
    program = Program(tmp_path / "catalog" / "catalog.sqlite")
    program.take(str(photo))
    wait_until(lambda: program.lanes.searching.idle, seconds=10, what="nothing is searched for yet")
    program.start()
    wait_until(program.window.results.isVisible, seconds=30, what="the answer")
    program.window.commands.back.trigger()
    assert program.window.welcome.isVisible()
    program.close()


def test_while_the_first_is_being_closed_the_second_waits_and_opens(qt: QApplication, catalog: Path) -> None:
    catalog.parent.mkdir()
    opened = threading.Event()

    def closing() -> None:
        with own(str(catalog), address="/its bell is gone already"):
            opened.set()
            time.sleep(0.7)

    closer = threading.Thread(target=closing)
    closer.start()
    opened.wait(5)
    with only_window(catalog) as door:
        with pytest.raises(Owned) as refused, own(str(catalog)):
            pass
        assert refused.value.owner is not None
        assert refused.value.owner.address == door.address
    closer.join()


@NEEDS_X
@pytest.mark.usefixtures("qt")
def test_the_first_comes_to_the_front(catalog: Path, tmp_path: Path) -> None:
    """On a real desktop: from behind another window, and out of the task bar."""
    with screen(tmp_path) as environment, first_window(catalog, environment):

        def tool(*arguments: str) -> str:
            done = subprocess.run(["xdotool", *arguments], env=environment, capture_output=True, text=True, check=False)
            return done.stdout.strip()

        def active() -> str:
            return tool("getactivewindow", "getwindowname")

        wait_until(lambda: active() == "Simile", seconds=30, what="the window")
        ours = tool("getactivewindow")
        other = [sys.executable, "-m", "tests.desktop.other_window", "drag", str(ROOT / "README.md")]
        with subprocess.Popen(other, env=environment, cwd=ROOT, stdout=subprocess.PIPE) as cover:
            try:
                for minimized in (False, True):
                    wait_until(lambda: bool(tool("search", "--name", TITLE)), seconds=30, what="the other window")
                    tool("windowactivate", "--sync", tool("search", "--name", TITLE))
                    if minimized:
                        tool("windowminimize", "--sync", ours)
                    assert active() == TITLE
                    start_again(catalog, environment)
                    wait_until(lambda: tool("getactivewindow") == ours, seconds=10, what="the first window in front")
            finally:
                cover.terminate()
