"""The image model that a lane keeps open."""

from __future__ import annotations

from pathlib import Path

from core.job import Job
from desktop.search.model_slot import ModelSlot
from tests.core.architectures import mobilenet_v2
from tests.core.lookalikes.test_learned import small


def test_a_model_is_opened_again_when_its_file_or_its_card_changes(tmp_path: Path) -> None:
    slot, file = ModelSlot(), small(tmp_path / "net.onnx")
    first = slot.model(file, Job())
    assert slot.model(file, Job()) is first
    mobilenet_v2(file, side=64, classes=10)
    second = slot.model(file, Job())
    assert second is not first
    card = file.with_suffix(".json")
    card.write_text(card.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    third = slot.model(file, Job())
    assert third is not second
    other = small(tmp_path / "other.onnx")
    assert slot.model(other, Job()) is not third
