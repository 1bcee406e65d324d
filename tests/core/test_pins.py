"""The versions that are promised are the versions that are installed."""

from __future__ import annotations

import re
import tomllib
from importlib import metadata
from pathlib import Path

ROOT = Path(__file__).parents[2]
PIN = re.compile(r"^([\w.-]+)==([\w.]+)")


def _pins(lines: list[str]) -> dict[str, str]:
    found = (PIN.match(line) for line in lines)
    return {pin[1].lower().replace("_", "-"): pin[2] for pin in found if pin}


def _asked_for() -> list[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return [*project["dependencies"], *project["optional-dependencies"]["dev"]]


def test_every_dependency_is_pinned_and_locked_to_the_same_version() -> None:
    locked = _pins((ROOT / "requirements.lock").read_text(encoding="utf-8").splitlines())
    asked = _asked_for()
    pins = _pins(asked)
    assert len(pins) == len(asked)
    assert {name: locked.get(name) for name in pins} == pins


def test_the_environment_is_that_of_the_lock() -> None:
    locked = _pins((ROOT / "requirements.lock").read_text(encoding="utf-8").splitlines())
    for name, version in locked.items():
        try:
            part = metadata.distribution(name)
        except metadata.PackageNotFoundError:
            continue  # for another system
        if name != "setuptools":  # an environment brings its own, which serves as well
            assert part.version == version, name


def test_no_package_is_there_that_must_not_be() -> None:
    present = {(part.name or "").lower() for part in metadata.distributions()}
    assert "opencv-python" not in present  # its Qt breaks PySide6 on Linux
    assert "pillow-heif" not in present  # carries a GPL encoder
