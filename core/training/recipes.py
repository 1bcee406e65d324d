"""The two recipes of training: as a Siamese descriptor, or as the encoder of an autoencoder.

The Siamese recipe makes views of one picture, or of one class, similar and all others dissimilar: supervised
contrastive learning (Khosla and others, NeurIPS 2020), which without classes is SimCLR's loss (Chen and others, ICML
2020), with a learned centre for every named class (Cui and others: Parametric contrastive learning, ICCV 2021).
"""

from __future__ import annotations

import math
import time
from collections.abc import Iterator
from dataclasses import dataclass

import cv2
import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

from core.job import Cancelled, Job, Stage
from core.training.network import DIMENSIONS, Decoder, Encoder
from core.training.views import DEVIATION, MEAN, Pictures, view

SIDE = 96
"""Pixels of each side of the finished network's input."""

_SMALL_SIDE = 64  # pixels of the views in the first part of the training, which take less than half the time
_SMALL_UNTIL = 0.7  # of the training
_DRAWN_SIDE = 48  # pixels of the autoencoder's output
_BATCH = 48  # pictures
_TEMPERATURE = 0.1
_RATE, _DECAY = 3e-3, 0.02
_RATE_GOING_ON = 6e-4  # when a trained network is trained further
_WARM_UP = 0.03  # of the training
_PARTS = 100  # steps of the progress bar: which of two limits ends the training is not known before
_SEED = 11


@dataclass(frozen=True, slots=True)
class Course:
    """The result of a training."""

    encoder: Encoder
    steps: int
    seconds: float
    loss: float  # of the last step


def train(
    pictures: Pictures, *, recipe: str, epochs: int, minutes: float, job: Job, start: Encoder | None = None
) -> Course:
    """Train by the recipe "siamese" or "autoencoder" for `epochs` passes over all pictures, but no longer than
    `minutes`.

    `start` is a network to train further; its normalisation stays as it is. The learning rate falls as either limit
    comes near, so that the network is finished whichever is reached. If the person stops after the first pass, the
    network is returned as it is; before, Cancelled is raised.
    """
    torch.manual_seed(_SEED)
    chance = np.random.default_rng(_SEED)
    encoder = (start or Encoder()).to(memory_format=torch.channels_last)
    rate = _RATE_GOING_ON if start else _RATE
    teacher = Siamese(encoder, pictures.shared) if recipe == "siamese" else Autoencoder(encoder)
    optimiser = torch.optim.AdamW(teacher.parameters(), lr=rate, weight_decay=_DECAY)
    once = math.ceil(len(pictures) / _BATCH)
    job.enter(Stage.TRAINING, total=_PARTS)
    began, step, done, last = time.monotonic(), 0, 0.0, math.nan
    teacher.train()
    encoder.train(start is None)
    if start and isinstance(teacher, Siamese):
        teacher.find_centres(pictures)
    for rows in _batches(len(pictures), chance):
        try:
            job.checkpoint()
        except Cancelled:
            if step < once:
                raise
            break
        for group in optimiser.param_groups:
            group["lr"] = rate * min(1.0, done / _WARM_UP + 0.01) * (1 + math.cos(math.pi * done)) / 2
        side = _SMALL_SIDE if done < _SMALL_UNTIL else SIDE
        views = _views(pictures.pixels, np.tile(rows, teacher.views), side, chance)
        loss = teacher(views, torch.from_numpy(pictures.classes[rows]).repeat(teacher.views))
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        step += 1
        last = loss.item()
        before, done = done, min(1.0, max(step / (epochs * once), (time.monotonic() - began) / (60 * minutes)))
        job.advance(int(_PARTS * done) - int(_PARTS * before), current=f"step {step:,}, loss {last:.3f}")
        if done == 1:
            break
    return Course(encoder.eval(), step, time.monotonic() - began, last)


def _batches(count: int, chance: np.random.Generator) -> Iterator[NDArray[np.intp]]:
    """Indices of pictures, endlessly: all of them in random order, then all in another order."""
    while True:
        yield from np.array_split(chance.permutation(count), math.ceil(count / _BATCH))


def _views(pixels: NDArray[np.uint8], rows: NDArray[np.intp], side: int, chance: np.random.Generator) -> Tensor:
    """A random view of each of these pictures, normalised, (n, 3, side, side)."""
    return _normalised(np.stack([view(pixels[row], side, chance) for row in rows]))


def _normalised(pixels: NDArray[np.float32]) -> Tensor:
    """Pixels (n, side, side, 3), 0 to 255, as input of the network (n, 3, side, side)."""
    return torch.from_numpy((pixels - MEAN) / DEVIATION).permute(0, 3, 1, 2)


class Siamese(nn.Module):
    """The loss by which views of one class get nearly the same direction."""

    views = 2  # of each picture in a step

    def __init__(self, encoder: Encoder, shared: int) -> None:
        super().__init__()
        self.encoder = encoder
        self.centres = nn.Parameter(torch.randn(shared, DIMENSIONS))

    def find_centres(self, pictures: Pictures) -> None:
        """Set each class's centre to the mean direction of its pictures, as a network trained before sees them."""
        with torch.no_grad():
            for number in range(len(self.centres)):
                several = pictures.pixels[pictures.classes == number]
                small = [cv2.resize(one, (SIDE, SIDE), interpolation=cv2.INTER_AREA) for one in several]
                vectors = functional.normalize(self.encoder(_normalised(np.stack(small).astype(np.float32))))
                # As long as chance made it: the longer it is, the slower it turns.
                length = self.centres[number].norm()
                self.centres[number] = length * functional.normalize(vectors.mean(dim=0), dim=0)

    def forward(self, views: Tensor, classes: Tensor) -> Tensor:
        vectors = functional.normalize(self.encoder(views))
        compared = torch.cat([vectors, functional.normalize(self.centres)])
        theirs = torch.cat([classes, torch.arange(len(self.centres))])
        return contrast(vectors, classes, compared, theirs)


def contrast(vectors: Tensor, classes: Tensor, compared: Tensor, theirs: Tensor) -> Tensor:
    """The supervised contrastive loss of `vectors` (n, d) against `compared` (m, d), whose first n rows are the same
    vectors.

    For each vector it is the mean over the others of its class of minus the log softmax over all but itself. `classes`
    (n,) and `theirs` (m,) are class numbers; all vectors have length 1.
    """
    alike = vectors @ compared.T / _TEMPERATURE
    itself = torch.eye(len(vectors), len(compared), dtype=torch.bool)
    alike = alike.masked_fill(itself, -1e9)
    same = (classes[:, None] == theirs[None]) & ~itself
    surprise = alike - torch.logsumexp(alike, dim=1, keepdim=True)
    return -(surprise.masked_fill(~same, 0).sum(dim=1) / same.sum(dim=1)).mean()


class Autoencoder(nn.Module):
    """The loss of drawing a view again from its vector, at a smaller size: fine lines say little about what a picture
    shows, and drawing them would take most of the time."""

    views = 1

    def __init__(self, encoder: Encoder) -> None:
        super().__init__()
        self.encoder = encoder
        self.decoder = Decoder(_DRAWN_SIDE)

    def forward(self, views: Tensor, _classes: Tensor) -> Tensor:
        wanted = functional.adaptive_avg_pool2d(views, _DRAWN_SIDE)
        return functional.mse_loss(self.decoder(self.encoder(views)), wanted)
