"""Public image models in the frozen command line: `make package` runs this on the bundle that SIMILE_BUNDLE names."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.core import pictures
from tests.core.architectures import card, mobilenet_v2, vgg16

BUNDLE = os.environ.get("SIMILE_BUNDLE", "")
COUNT = 12
SECONDS = 120

pytestmark = pytest.mark.skipif(not BUNDLE, reason="needs a bundle: make package")


class Frozen:
    """The command line of the bundle, on one catalog."""

    def __init__(self, place: Path) -> None:
        self._program = Path(BUNDLE).absolute() / ("simile-cli.exe" if sys.platform == "win32" else "simile-cli")
        self._catalog = place / "catalog.sqlite"
        self._place = place

    def run(self, *arguments: object) -> subprocess.CompletedProcess[str]:
        command = [str(self._program), *map(str, arguments), "--catalog", str(self._catalog)]
        # In a folder of its own, so that nothing of the source beside the bundle is found by chance.
        return subprocess.run(
            command, cwd=self._place, capture_output=True, encoding="utf-8", timeout=SECONDS, check=False
        )

    def document(self, *arguments: object) -> dict[str, Any]:
        done = self.run(*arguments, "--json")
        assert done.returncode == 0, done.stderr
        document: dict[str, Any] = json.loads(done.stdout)
        return document


@pytest.fixture(scope="module")
def photos(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = tmp_path_factory.mktemp("photos")
    paths = [folder / f"{number}.jpg" for number in range(COUNT)]
    for number, path in enumerate(paths):
        pictures.write(path, pictures.encoded(pictures.scene(number, 320, 240)))
    return paths


def _vgg16(path: Path) -> Path:
    return vgg16(path, width=0.125, side=64)


@pytest.mark.parametrize(("make", "length"), [(mobilenet_v2, 1000), (_vgg16, 512)])
def test_a_public_architecture_indexes_and_searches(
    make: Callable[[Path], Path], length: int, photos: list[Path], tmp_path: Path
) -> None:
    frozen, model = Frozen(tmp_path), make(tmp_path / "net.onnx")
    found = frozen.document("find", photos[3], "--in", photos[0].parent, "--model", model)
    assert found["measure"] == "learned"
    assert len(found["matches"]) == COUNT
    assert (found["matches"][0]["path"], found["matches"][0]["score"]) == (str(photos[3]), 100)
    themes = frozen.document("clusters", "--model", model, "--count", "3")
    assert themes["dimensions"] == length
    assert sorted(path for theme in themes["clusters"] for path in theme["files"]) == sorted(map(str, photos))
    assert len(frozen.document("map", "--model", model)["places"]) == COUNT


def test_what_is_no_model_is_refused_in_words(photos: list[Path], tmp_path: Path) -> None:
    broken = tmp_path / "broken.onnx"
    broken.write_bytes(b"no model")
    card(broken, size=64)
    done = Frozen(tmp_path).run("find", photos[0], "--in", photos[0].parent, "--model", broken)
    assert done.returncode == 2
    assert "cannot use this file as a model" in done.stderr
    assert "Traceback" not in done.stderr
