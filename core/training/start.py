"""Reads a network to train further from an ONNX file that core.training.export wrote."""

from __future__ import annotations

from pathlib import Path

import onnx
import torch
from google.protobuf.message import DecodeError  # type: ignore[import-untyped]
from onnx import numpy_helper
from torch import Tensor, nn

from core.training.network import Encoder

_FOREIGN = "{} is no model that `train` made. It can go on only with such a one."


class Foreign(Exception):
    """The file is no network of ours; str() is a sentence for the person."""


def encoder_of(path: Path) -> Encoder:
    """The network of that file. Its normalisation is already part of its convolutions. Raises Foreign, OSError."""
    encoder = Encoder()
    pairs = [(encoder.stem, encoder.stem_norm)]
    for block in encoder.blocks:
        pairs += [(block.deep, block.deep_norm), (block.across, block.across_norm)]
    layers = [(layer.weight, norm.bias) for layer, norm in pairs] + [(encoder.head.weight, encoder.head.bias)]
    steps = _steps(path)
    if [[values.shape for values in step] for step in steps] != [
        [wanted.shape for wanted in layer] for layer in layers
    ]:
        raise Foreign(_FOREIGN.format(path.name))
    with torch.no_grad():
        for layer, step in zip(layers, steps, strict=True):
            for wanted, values in zip(layer, step, strict=True):
                wanted.copy_(values)
        for _, norm in pairs:
            _only_add(norm)
    return encoder


def _steps(path: Path) -> list[list[Tensor]]:
    """The weights and bias of each convolution and of the dense layer, in order. Raises Foreign."""
    try:
        graph = onnx.load_from_string(path.read_bytes()).graph
        weights = {tensor.name: torch.from_numpy(numpy_helper.to_array(tensor).copy()) for tensor in graph.initializer}
        return [[weights[name] for name in node.input[1:]] for node in graph.node if node.op_type in ("Conv", "Gemm")]
    except (DecodeError, KeyError, TypeError, ValueError) as error:
        raise Foreign(_FOREIGN.format(path.name)) from error


def _only_add(norm: nn.BatchNorm2d) -> None:
    """Make a normalisation layer in evaluation mode add its bias and do nothing else."""
    assert norm.running_mean is not None
    assert norm.running_var is not None
    norm.weight.fill_(1)
    norm.running_mean.zero_()
    norm.running_var.fill_(1 - norm.eps)
