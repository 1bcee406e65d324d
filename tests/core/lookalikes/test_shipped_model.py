"""The model that comes with the program: small, fast, and it sees the same in a photo that was altered."""

from __future__ import annotations

import time

import cv2
import numpy as np
import pytest

from core.job import Job
from core.lookalikes.learned import Model, shipped_model
from tests.core import pictures

MILLISECONDS = 15


@pytest.fixture(scope="module")
def model() -> Model:
    path = shipped_model()
    assert path is not None
    return Model.open(path)


def test_it_is_small_and_says_how_it_was_made() -> None:
    path = shipped_model()
    assert path is not None
    assert path.stat().st_size <= 6_000_000
    assert "simile-cli train" in path.with_suffix(".json").read_text(encoding="utf-8")
    assert "simile-cli train" in path.with_name("README.md").read_text(encoding="utf-8")


def test_it_passes_the_trial_that_every_other_model_has_to_pass(tmp_path_factory: pytest.TempPathFactory) -> None:
    path = shipped_model()
    assert path is not None
    copy = tmp_path_factory.mktemp("model") / "copy.onnx"
    for ending in (".onnx", ".json"):
        copy.with_suffix(ending).write_bytes(path.with_suffix(ending).read_bytes())
    assert Model.open(copy, job=Job()).card.size == 96


def test_an_altered_photo_is_nearest_to_itself(model: Model) -> None:
    photos = [np.asarray(pictures.scene(seed)) for seed in range(12)]
    height, width = photos[0].shape[:2]
    altered = [photo[height // 10 :, : -width // 8][:, ::-1] for photo in photos]
    altered = [np.clip(photo * 0.85 + 12, 0, 255).astype(np.uint8) for photo in altered]
    likeness = model.describe(altered) @ model.describe(photos).T
    assert (likeness.argmax(axis=1) == np.arange(12)).mean() >= 0.8


def test_a_photo_takes_a_few_milliseconds_on_one_thread(model: Model) -> None:
    photo = [np.asarray(pictures.scene(1, 256, 192))]
    threads = cv2.getNumThreads()
    cv2.setNumThreads(1)
    try:
        times = []
        for _ in range(30):
            began = time.perf_counter()
            model.describe(photo)
            times.append(time.perf_counter() - began)
    finally:
        cv2.setNumThreads(threads)
    assert min(times) < MILLISECONDS / 1000
