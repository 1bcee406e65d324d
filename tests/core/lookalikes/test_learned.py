"""The learned descriptor: public architectures load and run, and what is no model is refused in words."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import onnx
import pytest
from numpy.typing import NDArray
from onnx import TensorProto, helper

from core.job import Cancelled, Job
from core.lookalikes import model_trial
from core.lookalikes.learned import BadModel, Model
from tests.core.architectures import IMAGENET, Network, card, mobilenet_v2, vgg16

SIDE = 32
LIMITED = pytest.mark.skipif(sys.platform == "win32", reason="Windows limits no process's memory")


def picture(seed: int, height: int = 90, width: int = 120) -> NDArray[np.uint8]:
    """Coarse coloured noise."""
    coarse = np.random.default_rng(seed).integers(0, 256, (6, 8, 3), dtype=np.uint8)
    return np.kron(coarse, np.ones((height // 6, width // 8, 1), np.uint8))


def small(path: Path, *, gain: float = 1.0) -> Path:
    """One convolution and a dense layer."""
    net = Network()
    x = net.node("Relu", [net.conv("input", 3, 8, stride=2)])
    x = net.dense(net.node("Flatten", [net.node("GlobalAveragePool", [x])]), 8, 16)
    x = net.node("Mul", [x, net.constant(np.float32(gain))])
    card(path, size=SIDE)
    return net.save(path, x, shape=[1, 3, SIDE, SIDE], size=16)


@pytest.mark.parametrize(("make", "length"), [(mobilenet_v2, 1000), (vgg16, 1024)])
def test_a_public_architecture_describes_pictures(make: Callable[[Path], Path], length: int, tmp_path: Path) -> None:
    model = Model.open(make(tmp_path / "net.onnx"))
    vectors = model.describe([picture(1), picture(2), picture(1)])
    assert vectors.shape == (3, length)
    assert vectors.dtype == np.float32
    assert np.linalg.norm(vectors, axis=1) == pytest.approx(1, abs=1e-5)
    assert np.array_equal(vectors[0], vectors[2])
    assert float(vectors[0] @ vectors[1]) < 0.9999


def test_the_numbers_are_those_of_the_network(tmp_path: Path) -> None:
    """A dense layer over the raw pixels, worked out beside it: normalisation and the order of channels count."""
    net = Network()
    weights = np.random.default_rng(4).normal(size=(5, 3 * 8 * 8)).astype(np.float32)
    out = net.node("Gemm", [net.node("Flatten", ["input"]), net.constant(weights)], transB=1)
    path = net.save(tmp_path / "raw.onnx", out, shape=[1, 3, 8, 8], size=5)
    card(path, size=8, channels="BGR", mean=[0.1, 0.2, 0.3], deviation=[0.5, 0.6, 0.7])
    pixels = picture(3)[::15, ::15][:6, :8]
    pixels = np.concatenate([pixels, pixels[:2]])
    values = (pixels[:, :, ::-1] / 255 - [0.1, 0.2, 0.3]) / [0.5, 0.6, 0.7]
    wanted = weights @ values.transpose(2, 0, 1).ravel()
    wanted /= np.linalg.norm(wanted)
    assert Model.open(path).describe([pixels])[0] == pytest.approx(wanted, abs=1e-4)


def test_an_output_can_be_named(tmp_path: Path) -> None:
    net = Network()
    pooled = net.node("Flatten", [net.node("GlobalAveragePool", [net.conv("input", 3, 8)])])
    path = net.save(tmp_path / "net.onnx", net.dense(pooled, 8, 4), shape=[1, 3, SIDE, SIDE], size=4)
    card(path, size=SIDE, output="gemm3")
    assert Model.open(path).describe([picture(1)]).shape == (1, 4)
    card(path, size=SIDE, output="nowhere")
    with pytest.raises(BadModel, match="no output called 'nowhere'; it has gemm3"):
        Model.open(path)


def test_another_card_is_another_model(tmp_path: Path) -> None:
    path = small(tmp_path / "net.onnx")
    first = Model.open(path)
    card(path, size=SIDE, mean=0.5)
    second = Model.open(path)
    assert first.digest != second.digest
    card(path, size=SIDE, about="said in other words")
    assert Model.open(path).digest == first.digest


def test_a_file_replaced_while_in_use_changes_only_what_is_opened_after(tmp_path: Path) -> None:
    path = small(tmp_path / "net.onnx")
    model = Model.open(path)
    before = model.describe([picture(1)])
    path.write_bytes(b"something else")
    assert np.array_equal(model.describe([picture(1)]), before)
    with pytest.raises(BadModel):
        Model.open(path)
    mobilenet_v2(path, side=64, classes=10)
    assert Model.open(path).digest != model.digest


def _text(path: Path) -> None:
    path.write_text("This is a letter.", encoding="utf-8")


def _nothing(path: Path) -> None:
    path.write_bytes(b"")


def _cut_short(path: Path) -> None:
    small(path)
    path.write_bytes(path.read_bytes()[:-300])


def _nan(path: Path) -> None:
    small(path, gain=np.nan)


def _zeros(path: Path) -> None:
    small(path, gain=0)


def _another_side(path: Path) -> None:
    vgg16(path, width=0.05, side=64)
    card(path, size=96, **IMAGENET)


def _grey(path: Path) -> None:
    net = Network()
    pooled = net.node("Flatten", [net.node("GlobalAveragePool", [net.conv("input", 1, 8)])])
    net.save(path, pooled, shape=[1, 1, SIDE, SIDE], size=8)


def _channels_last(path: Path) -> None:
    net = Network()
    turned = net.node("Transpose", ["input"], perm=[0, 3, 1, 2])
    pooled = net.node("Flatten", [net.node("GlobalAveragePool", [net.conv(turned, 3, 8)])])
    net.save(path, pooled, shape=["n", SIDE, SIDE, 3], size=8)


def _two_inputs(path: Path) -> None:
    """As of a model for pictures and words."""
    net = Network()
    pooled = net.node("Flatten", [net.node("GlobalAveragePool", [net.conv("input", 3, 8)])])
    both = net.node("Add", [pooled, "words"])
    model = onnx.load(net.save(path, both, shape=[1, 3, SIDE, SIDE], size=8))
    model.graph.input.append(helper.make_tensor_value_info("words", TensorProto.FLOAT, [1, 8]))
    onnx.save(model, path)


def _a_picture_for_an_answer(path: Path) -> None:
    net = Network()
    net.save(path, net.conv("input", 3, 8), shape=[1, 3, SIDE, SIDE], size=8)


def _always_the_same(path: Path) -> None:
    net = Network()
    pooled = net.node("Flatten", [net.node("GlobalAveragePool", ["input"])])
    nothing = net.node("Mul", [pooled, net.constant(np.float32(0))])
    net.save(path, net.node("Add", [nothing, net.constant(np.float32(1))]), shape=[1, 3, SIDE, SIDE], size=3)


def _ten_gigabytes(path: Path) -> None:
    """Some hundred bytes that ask for a constant of 10.8 GB."""
    net = Network()
    one = helper.make_tensor("one", TensorProto.FLOAT, [1], [1.0])
    huge = net.node("ConstantOfShape", [net.constant(np.array([1, 3, 30_000, 30_000], np.int64))], value=one)
    pooled = net.node("GlobalAveragePool", ["input"])
    out = net.node("ReduceMean", [net.node("Mul", [pooled, huge])], axes=[2, 3], keepdims=0)
    net.save(path, out, shape=[1, 3, SIDE, SIDE], size=3)


def _many_channels(path: Path) -> None:
    """Weights of one megabyte whose answers to a picture of 1,024 pixels fill 100 GB."""
    net = Network()
    x = net.node("Flatten", [net.node("GlobalAveragePool", [net.conv("input", 3, 24_000, side=1)])])
    net.save(path, net.dense(x, 24_000, 4), shape=[1, 3, 1024, 1024], size=4)
    card(path, size=1024)


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (_text, "cannot use this file as a model"),
        (_nothing, "cannot use this file as a model"),
        (_cut_short, "cannot use this file as a model"),
        (_nan, "not numbers"),
        (_zeros, "the same vector for every picture"),
        (_another_side, r"takes pictures \(1, 3, 64, 64\), but its JSON file says \(1, 3, 96, 96\)"),
        (_grey, r"takes pictures \(1, 1, 32, 32\), but"),
        (_channels_last, r"takes pictures \(n, 32, 32, 3\), but"),
        (_two_inputs, "takes input, words at once"),
        (_a_picture_for_an_answer, "1 × 8 × 32 × 32 numbers instead of one vector"),
        (_always_the_same, "the same vector for every picture"),
        pytest.param(_ten_gigabytes, "more memory", marks=LIMITED),
        pytest.param(_many_channels, "more memory", marks=LIMITED),
    ],
)
def test_what_is_no_model_is_refused_in_words(spoil: Callable[[Path], None], words: str, tmp_path: Path) -> None:
    path = tmp_path / "net.onnx"
    card(path, size=SIDE)
    spoil(path)
    with pytest.raises(BadModel, match=words) as refusal:
        Model.open(path)
    assert "\n" not in str(refusal.value)


def test_a_picture_of_which_nothing_is_said_gets_a_vector_of_zeros(tmp_path: Path) -> None:
    model = Model.open(small(tmp_path / "net.onnx"))
    assert not model.describe([np.zeros((40, 40, 3), np.uint8)]).any()


def test_a_missing_model_a_folder_and_a_missing_card_are_refused(tmp_path: Path) -> None:
    with pytest.raises(BadModel, match="No such file"):
        Model.open(tmp_path / "none.onnx")
    with pytest.raises(BadModel, match="is not a file"):
        Model.open(tmp_path)
    path = small(tmp_path / "net.onnx")
    path.with_suffix(".json").unlink()
    with pytest.raises(BadModel, match=r"net\.json is missing"):
        Model.open(path)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("{", "does not describe a model"),
        ("[1]", "no object"),
        ("{}", '"size" must be'),
        ('{"size": 100000}', '"size" must be'),
        ('{"size": 32, "mean": [1, 2]}', '"mean" must be'),
        ('{"size": 32, "deviation": 0}', '"deviation" must be larger'),
        ('{"size": 32, "mean": NaN}', '"mean" must be'),
        ('{"size": 32, "channels": "CMY"}', '"channels" must be'),
        ('{"size": 32, "colour": 1}', "no entry called 'colour'"),
        ("[" * 90_000, "does not describe a model"),
    ],
)
def test_a_card_that_says_nonsense_is_refused(text: str, words: str, tmp_path: Path) -> None:
    path = small(tmp_path / "net.onnx")
    path.with_suffix(".json").write_text(text, encoding="utf-8")
    with pytest.raises(BadModel, match=words):
        Model.open(path)


def test_a_model_that_passed_is_not_tried_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = small(tmp_path / "net.onnx", gain=3)
    first = Model.open(path)
    copy = tmp_path / "copy.onnx"
    shutil.copy(path, copy)
    shutil.copy(path.with_suffix(".json"), copy.with_suffix(".json"))
    monkeypatch.setattr(model_trial, "_SECONDS", -1)
    assert Model.open(copy).digest == first.digest


def test_a_trial_that_takes_too_long_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(model_trial, "_SECONDS", -1)
    with pytest.raises(BadModel, match="seconds"):
        Model.open(vgg16(tmp_path / "net.onnx", width=0.3))


def test_a_trial_can_be_stopped(tmp_path: Path) -> None:
    job = Job()
    job.cancel()
    with pytest.raises(Cancelled):
        Model.open(vgg16(tmp_path / "net.onnx", width=0.2), job=job)
