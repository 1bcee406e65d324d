"""The sample library: drawn the same each time, readable, and with the copies that it promises."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from PIL import Image

from core.job import Cancelled, Job, Stage
from core.samples import draw_library
from core.samples.album import SCENES

FEW = 3


def _digests(folder: Path) -> dict[str, str]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def _opened(path: Path) -> Image.Image:
    with Image.open(path) as picture:
        picture.load()
    return picture


@pytest.fixture(scope="module")
def few(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("samples")
    draw_library(folder, scenes=FEW)
    return folder


def test_the_same_seed_draws_the_same_files(few: Path, tmp_path: Path) -> None:
    draw_library(tmp_path / "again", scenes=1)
    assert _digests(few).items() >= _digests(tmp_path / "again").items()


def test_another_seed_draws_other_pictures(few: Path, tmp_path: Path) -> None:
    draw_library(tmp_path / "other", seed=2, scenes=1)
    ours, theirs = _digests(few), _digests(tmp_path / "other")
    assert all(ours[name] != theirs[name] for name in theirs)


def test_every_promised_file_is_there_and_only_one_is_broken(few: Path) -> None:
    promised = set()
    for scene in SCENES[:FEW]:
        promised |= {scene.path, *scene.exact, *(path for path, _ in scene.series), *(c.path for c in scene.copies)}
        promised |= {scene.described} - {""}
    names = {path.relative_to(few).as_posix() for path in few.rglob("*") if path.is_file()}
    assert promised <= names
    broken = []
    for name in names:
        try:
            _opened(few / name)
        except OSError:
            broken.append(name)
    assert len(broken) == 1


def test_originals_bear_camera_and_time_and_copies_through_a_messenger_do_not(few: Path) -> None:
    scene = SCENES[0]
    exif = _opened(few / scene.path).getexif()
    assert exif[0x0110] == "Simile sample"
    assert exif.get_ifd(0x8769)[0x9003] == scene.taken.replace("-", ":")
    assert not _opened(few / scene.copies[0].path).getexif()


def test_a_described_copy_has_the_same_pixels_in_other_bytes(few: Path) -> None:
    scene = next(scene for scene in SCENES[:FEW] if scene.described)
    first, second = few / scene.path, few / scene.described
    assert first.read_bytes() != second.read_bytes()
    assert _opened(first).tobytes() == _opened(second).tobytes()


def test_no_two_files_of_the_album_have_one_name() -> None:
    names = [
        name
        for scene in SCENES
        for name in (scene.path, *scene.exact, *(path for path, _ in scene.series), *(c.path for c in scene.copies))
    ]
    assert len(names) == len(set(names))
    assert 50 <= len(names) <= 70


def test_drawing_stops_between_two_files(tmp_path: Path) -> None:
    job = Job()
    job.cancel()
    with pytest.raises(Cancelled):
        draw_library(tmp_path, job=job)
    assert sum(path.is_file() for path in tmp_path.rglob("*")) <= 1
    assert job.progress.stage is Stage.DRAWING
