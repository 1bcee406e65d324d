"""What goes into the bundles: not what is never used, a list of the rest, and what they say of themselves."""

from __future__ import annotations

import importlib.util
import plistlib
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import cv2
import pytest

from resources.bundle import app_plist, contents, libraries, signatures

ROOT = Path(__file__).parents[2]
OPENCV = Path(cv2.__file__).parent

TRIAL = """
import sys
sys.path.insert(0, sys.argv[1])
import cv2, numpy as np
assert cv2.__file__.startswith(sys.argv[1])
flat = np.full((8, 8, 3), 77, np.uint8)
for ending in (".png", ".jpg", ".webp", ".avif"):
    assert cv2.imdecode(cv2.imencode(ending, flat)[1], cv2.IMREAD_COLOR).shape == (8, 8, 3)
assert np.allclose(cv2.SVDecomp(np.diag(np.arange(1.0, 200)))[0][:, 0], np.arange(199, 0, -1))
print("works", flush=True)
cv2.VideoCapture("film.mp4")
"""


def _opencv() -> list[libraries.Entry]:
    """The files of OpenCV's wheel as PyInstaller has them."""
    site = OPENCV.parent
    carried = sorted(site.glob("opencv_python_headless.libs/*.so*"))
    module = next(OPENCV.glob("cv2*.so"))
    entries = [(str(file.relative_to(site)), str(file), "BINARY") for file in carried]
    return [*entries, (f"cv2/{module.name}", str(module), "EXTENSION")]


def test_the_app_of_macos_is_one_with_a_window() -> None:
    """It has the languages that the window speaks, and gives a reason for each place that macOS asks about."""
    said = plistlib.loads(plistlib.dumps(app_plist.INFO))
    assert said["LSBackgroundOnly"] is False
    translated = (file.stem.removeprefix("simile_") for file in (ROOT / "resources" / "translations").glob("*.qm"))
    assert set(said["CFBundleLocalizations"]) == {"en", *translated}
    assert len([key for key in said if key.endswith("UsageDescription") and said[key]]) == 5


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="of the bundle for Linux")
def test_opencv_does_all_but_films_without_ffmpeg(tmp_path: Path) -> None:
    entries = libraries.lean(_opencv(), tmp_path / "work")
    names = {Path(name).name.partition("-")[0].partition(".")[0] for name, _, _ in entries}
    assert {"cv2", "libopenblasp", "libavif", "libavcodec"} <= names
    assert not {"libvpx", "libcrypto", "libssl", "libswresample"} & names
    for name, source, _ in entries:
        place = tmp_path / "bundle" / name
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(source, place)
    assert sum(file.stat().st_size for file in tmp_path.glob("bundle/*/libav[cu]*")) < 100_000
    child = subprocess.run(
        [sys.executable, "-c", TRIAL, str(tmp_path / "bundle" / "cv2")], capture_output=True, text=True, check=False
    )
    assert child.stdout == "works\n", child.stderr
    assert "without video" in child.stderr
    assert child.returncode == -signal.SIGABRT


def test_links_to_what_was_left_out_are_left_out() -> None:
    binaries = [("cv2.libs/libpng.so", "/a", "BINARY")]
    datas = [("libpng.so", "cv2.libs/libpng.so", "SYMLINK"), ("libvpx.so", "cv2.libs/libvpx.so", "SYMLINK")]
    assert libraries.without_loose_links([*datas, ("a.txt", "/a.txt", "DATA")], binaries) == [
        datas[0],
        ("a.txt", "/a.txt", "DATA"),
    ]


def test_a_bundle_is_listed_by_size(tmp_path: Path) -> None:
    for name, size in {
        "_internal/cv2/cv2.so": 3,
        "_internal/PIL/a.so": 1,
        "_internal/libz.so.1": 2,
        "simile": 4,
    }.items():
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(bytes(size * 1_000_000))
    (tmp_path / "_internal" / "cv2.so").symlink_to("cv2/cv2.so")
    lines, total = contents.contents(tmp_path)
    assert total == 10
    parts = [line.split(maxsplit=1) for line in lines.partition("\n\n")[0].splitlines()[1:]]
    assert parts == [
        ["4.0", "Simile and all that is written in Python"],
        ["3.0", "OpenCV"],
        ["2.0", "libraries of the system"],
        ["1.0", "Pillow"],
    ]
    assert "   3.0  _internal/cv2/cv2.so" in lines


def test_pyside_compiles_nothing_at_the_start(tmp_path: Path) -> None:
    """It takes its own Python as code from the folder that the bundle has beside its library."""
    shiboken = importlib.util.find_spec("shiboken6")
    assert shiboken is not None
    shutil.copytree(Path(shiboken.origin or "").parent, tmp_path / "shiboken6")
    for file, folder in signatures.compiled(tmp_path / "work"):
        (tmp_path / folder).mkdir(parents=True, exist_ok=True)
        shutil.copy(file, tmp_path / folder)
    trial = "import PySide6.QtCore; from shibokensupport.signature import parser; print(parser.__file__)"
    done = subprocess.run([sys.executable, "-c", trial], cwd=tmp_path, capture_output=True, text=True, check=True)
    place = Path(done.stdout.strip())
    assert place == tmp_path / "shiboken6" / "files.dir" / "shibokensupport" / "signature" / "parser.pyc"
