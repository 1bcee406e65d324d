"""Training a model of one's own: the views, the loss, and the way from a folder to a model that is opened.

PyTorch comes with the `train` extra only; without it all but the views is skipped.
"""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from core import __main__ as program
from core.decode import decode, read
from core.job import Cancelled, Job, Stage
from core.lookalikes.learned import Model
from core.training import views
from tests.core import pictures
from tests.core.architectures import mobilenet_v2


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    """Two classes of six pictures each, which differ by their colours; and a file that is none."""
    for kind, shift in (("red", 0), ("blue", 2)):
        for number in range(6):
            pixels = np.asarray(pictures.scene(number, 160, 120)) // 3
            pixels[:, :, shift] += 120
            path = tmp_path / "photos" / kind / f"{number}.png"
            pictures.write(path, pictures.encoded(Image.fromarray(pixels), "PNG"))
    (tmp_path / "photos" / "red" / "list.txt").write_text("no picture", encoding="utf-8")
    return tmp_path / "photos"


def test_classes_are_folders_and_other_pictures_stand_alone(photos: Path) -> None:
    job = Job()
    named = views.load([], [str(photos)], job=job)
    assert named.shared == 2
    assert sorted(named.classes.tolist()) == [0] * 6 + [1] * 6
    assert named.pixels.shape == (12, views.STORED_SIDE, views.STORED_SIDE, 3)
    assert job.progress.problems == 1
    alone = views.load([str(photos)], [], job=Job())
    assert alone.shared == 0
    assert len(set(alone.classes.tolist())) == 12


def test_views_differ_and_show_the_same_picture() -> None:
    side = views.STORED_SIDE
    picture = np.asarray(pictures.scene(3, side, side))
    chance = np.random.default_rng(1)
    several = [views.view(picture, 64, chance) for _ in range(30)]
    assert all(seen.shape == (64, 64, 3) and seen.dtype == np.float32 for seen in several)
    assert all(seen.min() >= 0 and seen.max() <= 255 for seen in several)
    assert len({seen.tobytes() for seen in several}) == 30
    again = np.random.default_rng(1)
    assert np.array_equal(views.view(picture, 64, again), several[0])


def test_the_loss_is_that_of_its_definition() -> None:
    torch = pytest.importorskip("torch", reason="PyTorch is installed by the train extra only")
    from core.training.recipes import _TEMPERATURE, contrast

    vectors = torch.nn.functional.normalize(torch.randn(6, 8, generator=torch.Generator().manual_seed(1)))
    classes = torch.tensor([0, 1, 0, 1, 2, 2])
    alike = (vectors @ vectors.T / _TEMPERATURE).numpy()
    wanted = []
    for row in range(6):
        others = [other for other in range(6) if other != row]
        total = np.log(np.exp(alike[row, others]).sum())
        same = [other for other in others if classes[other] == classes[row]]
        wanted.append(np.mean([total - alike[row, other] for other in same]))
    assert contrast(vectors, classes, vectors, classes).item() == pytest.approx(np.mean(wanted), rel=1e-4)


@pytest.mark.parametrize("recipe", ["siamese", "autoencoder"])
def test_from_a_folder_to_a_model(
    recipe: str, photos: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pytest.importorskip("torch", reason="PyTorch is installed by the train extra only")
    out = tmp_path / "own.onnx"
    choice = ["--recipe", recipe, "--epochs", "12", "--out", str(out), "--json"]
    assert program.main(["train", "--classes", str(photos), *choice]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["pictures"] == 12
    assert out.stat().st_size < 6_000_000
    card = json.loads(out.with_suffix(".json").read_text(encoding="utf-8"))
    assert f"--recipe {recipe}" in card["about"]
    files = sorted(photos.rglob("*.png"))
    vectors = Model.open(out).describe([decode(read(str(path))).pixels for path in files])
    assert vectors.shape == (12, 128)
    if recipe == "siamese":  # the classes were learned
        likeness = vectors @ vectors.T
        kind = np.array([path.parent.name for path in files])
        np.fill_diagonal(likeness, -1)
        assert (kind[likeness.argmax(axis=1)] == kind).all()


@pytest.mark.parametrize("recipe", ["siamese", "autoencoder"])
def test_a_training_that_its_epochs_end_gives_the_same_network_again(recipe: str, photos: Path) -> None:
    torch = pytest.importorskip("torch", reason="PyTorch is installed by the train extra only")
    from core.training import recipes

    pictures = views.load([], [str(photos)], job=Job())
    torch.set_num_threads(1)  # as the command does where nothing is said
    first, again = (
        recipes.train(pictures, recipe=recipe, epochs=4, minutes=60, job=Job()).encoder.state_dict() for _ in range(2)
    )
    assert first.keys() == again.keys()
    assert all(torch.equal(first[name], again[name]) for name in first)


def test_a_training_goes_on_with_a_model_that_it_made(
    photos: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    torch = pytest.importorskip("torch", reason="PyTorch is installed by the train extra only")
    from core.lookalikes.learned import shipped_model
    from core.training.start import encoder_of

    shipped = shipped_model()
    assert shipped is not None
    pixels = np.asarray(pictures.scene(1, 96, 96))
    seen = torch.from_numpy((pixels - views.MEAN) / views.DEVIATION).float().permute(2, 0, 1)[None]
    vector = torch.nn.functional.normalize(encoder_of(shipped).eval()(seen))[0].detach().numpy()
    assert vector == pytest.approx(Model.open(shipped).describe([pixels])[0], abs=1e-5)
    out = tmp_path / "own.onnx"
    choice = ["--from", str(shipped), "--epochs", "2", "--out", str(out)]
    assert program.main(["train", "--classes", str(photos), *choice]) == 0
    assert "--from simile.onnx" in out.with_suffix(".json").read_text(encoding="utf-8")
    # Two steps change a network that is known a little, and a new one is unlike it.
    assert 0.8 < float(Model.open(out).describe([pixels])[0] @ vector) < 0.9999
    other = mobilenet_v2(tmp_path / "other.onnx", side=64, classes=8)
    for wrong in (other, other.with_suffix(".json")):
        assert program.main(["train", str(photos), "--from", str(wrong), "--out", str(out)]) == 2
        assert f"{wrong.name} is no model that `train` made" in capsys.readouterr().err


def test_a_view_may_have_a_plain_ground() -> None:
    picture = np.asarray(pictures.scene(3, views.STORED_SIDE, views.STORED_SIDE))
    chance = np.random.default_rng(2)
    several = [views.view(picture, 64, chance) for _ in range(60)]
    plain = sum(len(np.unique(seen[[0, 0, -1, -1], [0, -1, 0, -1]], axis=0)) == 1 for seen in several)
    assert 10 < plain < 35


class _Stopped(Job):
    """Stopped by the person as soon as so much of the training is done."""

    def __init__(self, parts: int) -> None:
        super().__init__()
        self._parts = parts

    def advance(self, count: int = 1, *, current: str = "", problems: int = 0) -> None:
        super().advance(count, current=current, problems=problems)
        if self.progress.stage is Stage.TRAINING and self.progress.done >= self._parts:
            self.cancel()


def test_a_training_that_is_stopped_gives_the_network_as_it_was_then(photos: Path) -> None:
    pytest.importorskip("torch", reason="PyTorch is installed by the train extra only")
    from core.training import recipes

    pictures = views.load([], [str(photos)], job=Job())
    job = _Stopped(30)
    course = recipes.train(pictures, recipe="siamese", epochs=10, minutes=5, job=job)
    assert course.steps == 3
    assert job.progress.total == 100
    at_once = Job()
    at_once.cancel()
    with pytest.raises(Cancelled):
        recipes.train(pictures, recipe="siamese", epochs=10, minutes=5, job=at_once)


def test_of_very_many_pictures_some_from_everywhere_are_read(photos: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(views, "MOST_PICTURES", 6)
    job = Job()
    classes = views.load([], [str(photos)], job=job).classes.tolist()
    assert job.progress.total == 6
    assert min(classes.count(0), classes.count(1)) >= 2


def test_without_pytorch_it_says_what_to_install(photos: Path, capsys: pytest.CaptureFixture[str]) -> None:
    try:
        import torch
    except ModuleNotFoundError:
        assert program.main(["train", str(photos), "--out", "own.onnx"]) == 2
        assert "pip install '.[train]'" in capsys.readouterr().err
    else:
        assert torch.__version__


def test_too_few_pictures_and_a_wrong_name_are_refused(
    photos: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pytest.importorskip("torch", reason="PyTorch is installed by the train extra only")
    for arguments, words in (
        ([str(photos / "red"), "--out", str(tmp_path / "own.onnx")], "6 pictures to learn from"),
        ([str(photos), "--out", str(tmp_path / "own.pt")], "does not end in .onnx"),
        ([str(tmp_path / "nowhere"), "--out", str(tmp_path / "own.onnx")], "There is no folder"),
        ([str(photos), "--out", str(tmp_path / "nowhere" / "own.onnx")], "There is no folder"),
        (["--out", str(tmp_path / "own.onnx")], "0 pictures to learn from"),
    ):
        assert program.main(["train", *arguments]) == 2
        assert words in capsys.readouterr().err
    assert not list(tmp_path.glob("own*"))
