"""Where the program's own pictures and style lie, in the repository and in a bundle alike."""

from __future__ import annotations

from pathlib import Path

FOLDER = Path(__file__).resolve().parents[1] / "resources"


def read_text(name: str) -> str:
    return (FOLDER / name).read_text(encoding="utf-8")
