"""Public network architectures written out as ONNX files with random weights, and files that only claim to be models.

The shapes are those of torchvision's definitions: MobileNetV2 (Sandler and others, CVPR 2018) and VGG16 (Simonyan and
Zisserman, ICLR 2015), the latter narrower at will, since its random weights would fill half a gigabyte.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

IMAGENET = {"mean": [0.485, 0.456, 0.406], "deviation": [0.229, 0.224, 0.225]}


class Network:
    """An ONNX graph in the making; each method adds a layer and gives the name of what comes out."""

    def __init__(self, *, seed: int = 1) -> None:
        self._chance = np.random.default_rng(seed)
        self.nodes: list[onnx.NodeProto] = []
        self.weights: list[onnx.TensorProto] = []

    def node(self, kind: str, inputs: Sequence[str], **attributes: Any) -> str:
        name = f"{kind.lower()}{len(self.nodes)}"
        self.nodes.append(helper.make_node(kind, list(inputs), [name], name=name, **attributes))
        return name

    def constant(self, values: NDArray[Any] | np.float32) -> str:
        name = f"weight{len(self.weights)}"
        self.weights.append(numpy_helper.from_array(np.asarray(values), name))
        return name

    def conv(self, x: str, before: int, after: int, *, side: int = 3, stride: int = 1, groups: int = 1) -> str:
        inner = before // groups * side * side
        weights = self._chance.normal(0, np.sqrt(2 / inner), (after, before // groups, side, side))
        inputs = [x, self.constant(weights.astype(np.float32)), self.constant(np.zeros(after, np.float32))]
        shape = {"kernel_shape": [side, side], "strides": [stride, stride], "pads": [side // 2] * 4}
        return self.node("Conv", inputs, group=groups, **shape)

    def dense(self, x: str, before: int, after: int) -> str:
        weights = self._chance.normal(0, np.sqrt(2 / before), (after, before)).astype(np.float32)
        return self.node("Gemm", [x, self.constant(weights), self.constant(np.zeros(after, np.float32))], transB=1)

    def relu6(self, x: str) -> str:
        return self.node("Clip", [x, self.constant(np.float32(0)), self.constant(np.float32(6))])

    def save(self, path: Path, out: str, *, shape: Sequence[int | str], size: int, opset: int = 17) -> Path:
        """Write the model with `out` of length `size` as its output, and return its path."""
        given = helper.make_tensor_value_info("input", TensorProto.FLOAT, list(shape))
        answer = helper.make_tensor_value_info(out, TensorProto.FLOAT, ["n", size])
        graph = helper.make_graph(self.nodes, "test", [given], [answer], self.weights)
        model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", opset)], ir_version=8)
        path.write_bytes(model.SerializeToString())
        return path


# How much a block widens, its channels, how often it comes, and the stride of the first.
_MOBILENET = (
    *((1, 16, 1, 1), (6, 24, 2, 2), (6, 32, 3, 2), (6, 64, 4, 2)),
    *((6, 96, 3, 1), (6, 160, 3, 2), (6, 320, 1, 1)),
)


def mobilenet_v2(path: Path, *, side: int = 224, classes: int = 1000) -> Path:
    """MobileNetV2 at full width, 3.5 million weights; batch normalisation folded into the convolutions."""
    net = Network()
    x = net.relu6(net.conv("input", 3, 32, stride=2))
    before = 32
    for widening, after, repeats, first_stride in _MOBILENET:
        for repeat in range(repeats):
            stride = first_stride if repeat == 0 else 1
            wide = before * widening
            inner = x if widening == 1 else net.relu6(net.conv(x, before, wide, side=1))
            inner = net.relu6(net.conv(inner, wide, wide, stride=stride, groups=wide))
            inner = net.conv(inner, wide, after, side=1)
            x = net.node("Add", [inner, x]) if stride == 1 and before == after else inner
            before = after
    x = net.relu6(net.conv(x, before, 1280, side=1))
    x = net.node("Flatten", [net.node("GlobalAveragePool", [x])])
    card(path, size=side, **IMAGENET)
    return net.save(path, net.dense(x, 1280, classes), shape=["n", 3, side, side], size=classes)


def vgg16(path: Path, *, width: float = 0.25, side: int = 224) -> Path:
    """VGG16 up to its second fully connected layer, the one taken for features, so wide as `width` says."""
    net = Network()
    x, before = "input", 3
    for count, channels in ((2, 64), (2, 128), (3, 256), (3, 512), (3, 512)):
        after = int(channels * width)
        for _ in range(count):
            x = net.node("Relu", [net.conv(x, before, after)])
            before = after
        x = net.node("MaxPool", [x], kernel_shape=[2, 2], strides=[2, 2])
    x, last = net.node("Flatten", [x]), int(4096 * width)
    x = net.node("Relu", [net.dense(x, before * (side // 32) ** 2, last)])
    x = net.node("Relu", [net.dense(x, last, last)])
    card(path, size=side, **IMAGENET)
    return net.save(path, x, shape=[1, 3, side, side], size=last)


def autoencoder(path: Path, pictures: Sequence[NDArray[np.uint8]], *, side: int = 64, patch: int = 8) -> Path:
    """The encoder of a convolutional autoencoder fitted to pictures: a convolution over patches, then a dense layer.

    Without non-linear parts the weights that draw pictures again with the least error are known without training: the
    principal components (Baldi and Hornik, Neural Networks 2, 1989), of the patches and then of all that they say.
    """
    squares = np.stack([cv2.resize(picture, (side, side), interpolation=cv2.INTER_AREA) for picture in pictures])
    values = squares.transpose(0, 3, 1, 2).astype(np.float32) / 255 - 0.5
    cells = side // patch
    patches = values.reshape(-1, 3, cells, patch, cells, patch).transpose(0, 2, 4, 1, 3, 5)
    filters = _components(patches.reshape(-1, 3 * patch * patch), 16)
    said = (patches.reshape(len(values), cells * cells, -1) @ filters.T).transpose(0, 2, 1).reshape(len(values), -1)
    dense = _components(said, min(48, len(values) - 1))
    net = Network()
    weights = net.constant(filters.reshape(-1, 3, patch, patch))
    x = net.node("Conv", ["input", weights], kernel_shape=[patch, patch], strides=[patch, patch])
    out = net.node("Gemm", [net.node("Flatten", [x]), net.constant(dense)], transB=1)
    card(path, size=side, mean=0.5, deviation=1)
    return net.save(path, out, shape=[1, 3, side, side], size=len(dense))


def _components(rows: NDArray[Any], count: int) -> NDArray[np.float32]:
    """The first principal components (count, d) of rows (n, d)."""
    _, _, axes = np.linalg.svd(rows - rows.mean(axis=0), full_matrices=False)
    return np.ascontiguousarray(axes[:count], np.float32)


def card(path: Path, **entries: object) -> None:
    """The JSON beside a model."""
    path.with_suffix(".json").write_text(json.dumps(entries), encoding="utf-8")
