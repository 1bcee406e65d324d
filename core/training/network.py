"""The network that describes pictures, and the decoder that is trained with it in the autoencoder recipe.

Depthwise-separable convolutions (Howard and others: MobileNets, arXiv 1704.04861), with a skip connection where the
shape stays the same (He and others: Deep residual learning, CVPR 2016).
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

DIMENSIONS = 128
"""Length of a described picture's vector."""

# Channels and stride of each block behind the first convolution, which halves the sides and makes _STEM channels.
_STEM = 32
_BLOCKS = ((64, 1), (128, 2), (128, 1), (256, 2), (256, 1), (256, 1), (512, 2), (512, 1))
_LAST = _BLOCKS[-1][0]


class Separable(nn.Module):
    """A depthwise convolution followed by a pointwise one, with batch normalisation and, if the shape allows, a skip
    connection."""

    def __init__(self, before: int, after: int, stride: int) -> None:
        super().__init__()
        self.deep = nn.Conv2d(before, before, 3, stride, 1, groups=before, bias=False)
        self.deep_norm = nn.BatchNorm2d(before)
        self.across = nn.Conv2d(before, after, 1, bias=False)
        self.across_norm = nn.BatchNorm2d(after)
        self.skips = stride == 1 and before == after

    def forward(self, x: Tensor) -> Tensor:
        inner = torch.relu(self.deep_norm(self.deep(x)))
        inner = self.across_norm(self.across(inner))
        return torch.relu(inner + x if self.skips else inner)


class Encoder(nn.Module):
    """Normalised pictures (n, 3, side, side) -> vectors (n, DIMENSIONS), not yet of length 1. Any side from 32 pixels
    up."""

    def __init__(self) -> None:
        super().__init__()
        self.stem = nn.Conv2d(3, _STEM, 3, 2, 1, bias=False)
        self.stem_norm = nn.BatchNorm2d(_STEM)
        widths = [_STEM, *(width for width, _ in _BLOCKS)]
        blocks = zip(widths, _BLOCKS, strict=False)
        self.blocks = nn.ModuleList(Separable(before, after, stride) for before, (after, stride) in blocks)
        self.head = nn.Linear(_LAST, DIMENSIONS)

    def forward(self, x: Tensor) -> Tensor:
        x = torch.relu(self.stem_norm(self.stem(x)))
        for block in self.blocks:
            x = block(x)
        return self.head(x.mean(dim=(2, 3)))


class Decoder(nn.Module):
    """Vectors (n, DIMENSIONS) -> normalised pictures (n, 3, side, side); the side must be a multiple of 16."""

    def __init__(self, side: int) -> None:
        super().__init__()
        self._start = side // 16
        self.first = nn.Linear(DIMENSIONS, 128 * self._start * self._start)
        steps: list[nn.Module] = []
        for before, after in ((128, 96), (96, 64), (64, 32), (32, 16)):
            steps += [nn.Upsample(scale_factor=2), nn.Conv2d(before, after, 3, padding=1, bias=False)]
            steps += [nn.BatchNorm2d(after), nn.ReLU()]
        self.steps = nn.Sequential(*steps, nn.Conv2d(16, 3, 3, padding=1))

    def forward(self, vectors: Tensor) -> Tensor:
        return self.steps(self.first(vectors).view(-1, 128, self._start, self._start))
