"""The commands of the README: all are understood, and those of its section on look-alikes run as they stand there."""

from __future__ import annotations

import csv
import json
import re
import shlex
from pathlib import Path

import cv2
import numpy as np
import pytest

from core.__main__ import main
from core.command import DONE
from core.command.parser import command_line
from tests.core import pictures
from tests.core.architectures import autoencoder, mobilenet_v2, vgg16

README = Path(__file__).parents[2] / "README.md"
COUNT = 16


def commands() -> list[str]:
    """Each on a line; the loop over measures written out."""
    section = README.read_text(encoding="utf-8").split("## Look-alikes\n")[1].split("\n## ")[0]
    found: list[str] = []
    loop: list[str] = [""]
    for line in map(str.strip, section.splitlines()):
        if line.startswith("for by in "):
            loop = line.removeprefix("for by in ").removesuffix("; do").split()
        elif line.startswith("simile-cli"):
            found += [line.replace("$by", by) for by in loop]
    return found


def test_every_command_is_understood() -> None:
    lines = re.findall(r"^ *simile-cli ([^#\n]+)", README.read_text(encoding="utf-8"), re.MULTILINE)
    assert len(lines) > 25
    for line in lines:
        command_line().parse_args(shlex.split(line.partition(" > ")[0].replace("$by", "colour")))


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Path:
    """A folder to work in, with an indexed library, a query and the models that are spoken of."""
    photos = [pictures.scene(number, 320, 240) for number in range(COUNT)]
    for number, photo in enumerate(photos):
        pictures.write(tmp_path / "Pictures" / f"{number:02}.jpg", pictures.encoded(photo))
    pictures.write(tmp_path / "photo.jpg", pictures.encoded(pictures.scene(3, 300, 200)))
    mobilenet_v2(tmp_path / "mobilenet.onnx", side=64, classes=64)
    vgg16(tmp_path / "vgg16.onnx", width=0.125, side=64)
    autoencoder(tmp_path / "auto.onnx", [np.asarray(photo) for photo in photos])
    monkeypatch.chdir(tmp_path)
    assert main(["scan", "Pictures", "--catalog", "catalog.sqlite"]) == DONE
    capsys.readouterr()
    return tmp_path


def test_every_command_does_what_is_said(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ran = []
    for command in commands():
        words = shlex.split(command.partition(" > ")[0])[1:]
        if words[0] == "train":  # see test_training
            continue
        assert main([*words, "--catalog", "catalog.sqlite"]) == DONE, command
        printed = capsys.readouterr().out
        if " > " in command:
            (place / command.rpartition(" > ")[2]).write_text(printed, encoding="utf-8")
        ran.append(words[0])
    assert ran == ["find", "find", "clusters", "map", "find", "find", "find", *["find"] * 4]
    with (place / "out.csv").open(encoding="utf-8", newline="") as file:
        assert len(list(csv.DictReader(file))) == COUNT
    assert len(json.loads((place / "out.json").read_text(encoding="utf-8"))["matches"]) == 10
    assert json.loads((place / "themes.json").read_text(encoding="utf-8"))["photos"] == COUNT
    assert cv2.imread(str(place / "map.png")) is not None
    assert (place / "row.html").read_text(encoding="utf-8").count("<figure") == 11
    for by in ("structure", "vector", "structure-over-vector", "learned"):
        assert by in (place / f"{by}.csv").read_text(encoding="utf-8")
